x = torch.tensor([2., 3.], requires_grad=True)
y = torch.stack([x[0] * x[1], x[0] + x[1]])
y.backward()
