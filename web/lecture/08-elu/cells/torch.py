# slope: arithmetic=torch
import torch
from torch.nn import functional as F

x = torch.tensor([-2., -1., 0., 1.], requires_grad=True)
y = F.elu(x)
y.backward(torch.ones_like(x))
y, x.grad
