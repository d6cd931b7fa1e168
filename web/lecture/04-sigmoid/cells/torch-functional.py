# slope: arithmetic=torch
from torch.nn import functional as F

z = torch.linspace(-100, 100, 10)
F.sigmoid(z)
