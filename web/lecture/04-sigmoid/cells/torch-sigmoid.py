# slope: arithmetic=torch_before_1_5
import torch

a = torch.linspace(-100, 100, 10)
print(a)
torch.sigmoid(a)
