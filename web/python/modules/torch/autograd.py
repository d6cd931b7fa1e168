# torch.autograd: gradients without backward, and of the reader's own functions.
import _tensors
import sys
from slope import bridge
from torch import enable_grad
from torch.function import Function
from torch.tensor import Tensor


def _listed(value):
    return value if isinstance(value, (tuple, list)) else (value,)


# One tensor and the gradient by it; of several their weighted sum, whose gradients are the sums of theirs.
def _joined(outputs, weights):
    outputs = _listed(outputs)
    weights = [None] * len(outputs) if weights is None else _listed(weights)
    if len(outputs) == 1:
        return outputs[0], weights[0]
    total = 0
    with enable_grad():
        for one, weight in zip(outputs, weights):
            if weight is None and one.numel() != 1:
                raise RuntimeError("grad can be implicitly created only for scalar outputs")
            total = total + (one if weight is None else one * weight).sum()
    return total, None


def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, only_inputs=True, allow_unused=False):
    y, weight = _joined(outputs, grad_outputs)
    keeps = create_graph if retain_graph is None else retain_graph
    handles = [one._handle for one in _listed(inputs)]
    seed = None if weight is None else weight._handle
    found = bridge.checked(_tensors.gradients(y._handle, seed, keeps, create_graph, allow_unused, *handles))
    return tuple([None if handle is None else Tensor(handle) for handle in found])


def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False):
    y, weight = _joined(tensors, grad_tensors)
    y.backward(weight, retain_graph, create_graph)


# What tensors once had to be made before they could have a gradient.
def Variable(data, requires_grad=False):
    return data.detach().requires_grad_(requires_grad)


class GradcheckError(RuntimeError):
    pass


# Whether the gradient by the inputs that require one is what central differences give.
def gradcheck(func, inputs, eps=1e-6, atol=1e-5, rtol=1e-3, raise_exception=True):
    given = list(_listed(inputs))
    wanted = [place for place, one in enumerate(given) if isinstance(one, Tensor) and one.requires_grad]
    if not wanted:
        raise ValueError("gradcheck expects at least one input tensor to require gradient, but none of the them have requires_grad=True.")
    for place in wanted:
        given[place] = given[place].detach().clone()

    def of_wanted(*leaves):
        arguments = list(given)
        for place, one in zip(wanted, leaves):
            arguments[place] = one
        return func(*arguments)

    found = functional.jacobian(of_wanted, tuple([given[place] for place in wanted]))
    for place, slopes in zip(wanted, found):
        slopes = slopes.reshape(-1, given[place].numel()).T
        flat = given[place].reshape(-1)
        for at in range(len(flat)):
            before = flat[at].item()
            ends = []
            for step in (eps, -eps):
                flat[at] = before + step
                ends.append(func(*given).detach().reshape(-1))
            flat[at] = before
            if slopes[at].allclose((ends[0] - ends[1]) / (2 * eps), rtol, atol):
                continue
            if not raise_exception:
                return False
            raise GradcheckError("Jacobian mismatch for output 0 with respect to input %d," % place)
    return True


# torch.autograd.functional
class functional:
    # A row for each element of the result, in the shapes of both.
    @staticmethod
    def jacobian(func, inputs):
        from torch import stack

        several = not isinstance(inputs, Tensor)
        given = [one.detach().clone().requires_grad_() for one in (inputs if several else (inputs,))]
        result = func(*given)
        rows = [grad(one, given, retain_graph=True, allow_unused=True) for one in result.reshape(-1)]
        found = []
        for place, one in enumerate(given):
            parts = [one.detach() * 0 if row[place] is None else row[place] for row in rows]
            found.append(stack(parts).reshape(tuple(result.shape) + tuple(one.shape)))
        return tuple(found) if several else found[0]

    # Of a function with one number: the Jacobian of its gradient.
    @staticmethod
    def hessian(func, inputs):
        from torch import stack

        given = inputs.detach().clone().requires_grad_()
        slope = grad(func(given), given, create_graph=True)[0]
        rows = [grad(one, given, retain_graph=True)[0] if one.requires_grad else given.detach() * 0 for one in slope.reshape(-1)]
        return stack(rows).reshape(tuple(given.shape) + tuple(given.shape))


sys.modules["torch.autograd.functional"] = functional


def __getattr__(name):
    raise AttributeError("torch.autograd." + name + " is not there in this page's Python")
