x.grad = None
y.backward(torch.tensor([1., 0.]))
x.grad
