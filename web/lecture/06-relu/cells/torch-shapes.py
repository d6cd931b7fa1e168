x.shape, x.grad.shape, y.shape
