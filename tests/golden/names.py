# Writes names.txt: lines of Python and what PyTorch 1.13 and NumPy 1.24 show for them. Run: /usr/bin/python3 names.py > names.txt
import warnings

import numpy as np
import torch

warnings.simplefilter("ignore")

lines = """
x = torch.tensor([-1.5, -0.5, 0.5, 2.5, 3.7])
torch.floor(x), torch.ceil(x), torch.round(x), torch.trunc(x)
x.floor(), x.ceil(), x.round(), x.trunc()
torch.floor(torch.tensor([1, 2]))
torch.log2(torch.tensor([8.0, 0.3])), torch.log10(torch.tensor([1000.0, 0.3])), torch.tensor([1, 2]).log2()
torch.atan(x), torch.arctan(x)
torch.sinh(x), torch.cosh(x), torch.tan(x)
w = torch.tensor([0.5, 2.0], requires_grad=True)
torch.atan(w), torch.sinh(w), torch.floor(w), torch.log2(w)
torch.autograd.grad(torch.atan(w).sum(), w)
torch.autograd.grad(torch.floor(w).sum(), w)
g, = torch.autograd.grad(torch.atan(w).sum(), w, create_graph=True)
torch.autograd.grad(g.sum(), w)
g, = torch.autograd.grad(torch.tan(w).sum(), w, create_graph=True)
torch.autograd.grad(g.sum(), w)
g, = torch.autograd.grad(torch.log10(w).sum(), w, create_graph=True)
torch.autograd.grad(g.sum(), w)
g, = torch.autograd.grad(torch.cosh(w).sum(), w, create_graph=True)
torch.autograd.grad(g.sum(), w)
torch.norm(x), x.norm(), x.norm(1), torch.norm(x, float("inf")), torch.norm(x, p=3)
torch.norm(torch.ones(2, 3), dim=1), torch.norm(torch.zeros(2))
v = torch.zeros(2, requires_grad=True)
torch.autograd.grad(torch.norm(v), v)
torch.autograd.grad(torch.norm(w), w)
torch.meshgrid(torch.tensor([1, 2, 3]), torch.tensor([4, 5]), indexing="ij")[1]
torch.meshgrid(torch.tensor([1, 2, 3]), torch.tensor([4, 5]), indexing="xy")[0]
_ = torch.manual_seed(0)
torch.randperm(10)
torch.heaviside(torch.tensor([-1.0, 0.0, 2.0]), torch.tensor(0.5))
torch.diff(torch.tensor([1, 4, 9])), torch.diff(torch.tensor([1.0, 4.0, 9.0]), n=2)
torch.autograd.functional.jacobian(lambda v: torch.stack([v[0] * v[1], v.sum()]), torch.tensor([2.0, 3.0]))
torch.autograd.functional.jacobian(torch.sigmoid, torch.tensor([0.0, 1.0]))
torch.ones(2, 3).amax(), torch.tensor([[1.0, 5.0], [7.0, 2.0]]).amax(1), torch.amin(torch.tensor([[1.0, 5.0]]), 1)
torch.nn.Sigmoid()(x), torch.nn.LeakyReLU(0.1)(x), torch.nn.Softmax(dim=0)(x), torch.nn.Hardtanh()(x)
np.floor([1, 2]), np.ceil([-0.5, 1.2]), np.trunc([-1.7, 1.7]), np.rint([0.5, 1.5, 2.5])
np.round(2.567, 2), np.round([0.5, 1.5]), np.around([1, 2])
np.sign(np.array([-2, 0, 3])), np.sign([-0.5, 0.0, 2.0])
np.arctan(1.0), np.arctan([0.0, 1.0]), np.tan([0.5]), np.sinh([1.0, -40.0]), np.cosh([0.0, 40.0])
np.log2(8), np.log2([1, 2, 1024]), np.log10([1, 1000, 0.001]), np.log10(1000.0)
np.linalg.norm([3, 4]), np.linalg.norm(np.array([[1.0, 2.0], [3.0, 4.0]])), np.linalg.norm([3, -4], 1), np.linalg.norm([3, -4], np.inf)
np.linalg.norm(np.array([[3.0, 4.0], [6.0, 8.0]]), axis=1)
np.gradient(np.array([1.0, 4.0, 9.0, 16.0])), np.gradient(np.array([1.0, 4.0, 9.0]), 0.5)
np.gradient(np.array([1.0, 4.0, 9.0]), np.array([0.0, 1.0, 3.0]))
np.diff(np.array([1, 4, 9])), np.diff([1.0, 4.0, 9.0], n=2)
np.vectorize(lambda t: t if t > 0 else 0.0)([-1.0, 2.0]), np.vectorize(lambda t: max(t, 0))([-1.0, 2.0])
np.vectorize(lambda t, a: a * t)(np.array([[1.0, 2.0]]), 0.5)
np.piecewise(np.array([-1.0, 2.0]), [np.array([-1.0, 2.0]) < 0], [lambda t: -t, 7])
np.select([np.array([True, False])], [np.array([1, 2])], 9)
np.meshgrid([1, 2, 3], [4, 5])[0], np.meshgrid([1, 2, 3], [4, 5], indexing="ij")[1]
np.maximum(1, [0, 2]), np.minimum([1.0, 3.0], 2), np.clip([1, 5], 2, 3), np.heaviside([-1, 0, 2], 0.5)
np.random.seed(1)
np.random.rand(2), np.random.randn(2)
"""

print("# What PyTorch 1.13 and NumPy 1.24 show for a line (names.py): '> ' and the line, then what is shown, where anything is.")
for line in lines.strip().split("\n"):
    print("> " + line)
    try:
        value = eval(line)
    except SyntaxError:
        exec(line)
    else:
        for one in value if isinstance(value, tuple) else () if value is None else (value,):
            print(repr(one))
