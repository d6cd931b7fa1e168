# torch.autograd: gradients without backward.
import _tensors
from slope import bridge
from torch.tensor import Tensor


def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, allow_unused=False):
    if isinstance(outputs, (tuple, list)):
        if len(outputs) != 1:
            raise RuntimeError("gradients of several outputs at once are not there in this page's Python")
        outputs = outputs[0]
    if isinstance(grad_outputs, (tuple, list)):
        grad_outputs = grad_outputs[0]
    inputs = (inputs,) if isinstance(inputs, Tensor) else inputs
    keeps = create_graph if retain_graph is None else retain_graph
    seed = None if grad_outputs is None else grad_outputs._handle
    handles = [one._handle for one in inputs]
    found = bridge.checked(_tensors.gradients(outputs._handle, seed, keeps, create_graph, allow_unused, *handles))
    return tuple([None if handle is None else Tensor(handle) for handle in found])


# Whether the gradient is what central differences give, for one function of float64.
def gradcheck(func, inputs, eps=1e-6, atol=1e-5, rtol=1e-3):
    given = [one.detach().clone() for one in (inputs if isinstance(inputs, (tuple, list)) else (inputs,))]
    found = functional.jacobian(func, tuple(given))
    for place, one in enumerate(given):
        slopes = found[place].reshape(-1, one.numel()).T
        flat = one.reshape(-1)
        for at in range(len(flat)):
            before = flat[at].item()
            ends = []
            for step in (eps, -eps):
                flat[at] = before + step
                ends.append(func(*given).detach().reshape(-1))
            flat[at] = before
            if not slopes[at].allclose((ends[0] - ends[1]) / (2 * eps), rtol, atol):
                raise RuntimeError("Jacobian mismatch for output 0 with respect to input %d," % place)
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


def __getattr__(name):
    raise AttributeError("torch.autograd." + name + " is not there in this page's Python")
