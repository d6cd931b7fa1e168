%matplotlib inline
import matplotlib.pyplot as plt
import torch

x = torch.arange(-10.0, 10, 0.1, requires_grad=True)
y = torch.tanh(x)
y.backward(torch.ones_like(x), retain_graph=True)

fig, axs = plt.subplots(1, 2, figsize=(10, 3))
left, right = axs.flatten()
left.plot(x.detach(), y.detach())
left.set_title('Tanh')
left.set_xlabel('x')
left.set_ylabel('y')
right.plot(x.detach(), x.grad)
right.set_title('grad of Tanh')
right.set_xlabel('x')
right.set_ylabel('grad of y')
plt.tight_layout()
plt.show()
