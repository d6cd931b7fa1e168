y.backward(torch.ones_like(y), retain_graph=True)
x.grad
