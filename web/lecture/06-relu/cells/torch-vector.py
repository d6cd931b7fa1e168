x = torch.linspace(-1, 1, 5, requires_grad=True)
torch.relu(x).backward()
