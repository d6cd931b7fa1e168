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
