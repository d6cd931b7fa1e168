import torch

x = torch.tensor([-1., 0., 1.], requires_grad=True)
once = torch.relu(x)
twice = torch.relu(once)
twice.backward(torch.ones_like(x))
twice, x.grad
