x.data.zero_()
x.detach().max(), x.grad.max()
