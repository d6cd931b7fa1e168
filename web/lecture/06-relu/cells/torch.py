# slope: arithmetic=torch
import torch

a = torch.linspace(-1, 1, 10)
torch.relu(a)
