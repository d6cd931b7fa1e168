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
