# torch.autograd.Function and hooks: gradients that the reader computes; a backward pass calls them.
from slope import bridge
from slope.own_gradients import numbered
from torch import cat, is_grad_enabled, no_grad
from torch.changes import composed
from torch.tensor import Tensor


def _numbered(function):
    return numbered(lambda y, gradient: [_handle_of(one) for one in function(Tensor(y), Tensor(gradient))])


def _handle_of(gradient):
    if gradient is not None and not isinstance(gradient, Tensor):
        raise RuntimeError("expected Variable or None (got %s)" % type(gradient).__name__)
    return None if gradient is None else gradient._handle


class _Context:
    def __init__(self, inputs):
        self.needs_input_grad = tuple([isinstance(one, Tensor) and one.requires_grad for one in inputs])
        self._saved, self._results = (), {}

    def save_for_backward(self, *tensors):
        for place, one in enumerate(tensors):
            if one is not None and not isinstance(one, Tensor):
                form = "save_for_backward can only save variables, but argument %d is of type %s"
                raise TypeError(form % (place, type(one).__name__))
        self._saved = tensors

    # A result is handed out with its past, which it had not got yet when it was saved.
    @property
    def saved_tensors(self):
        return tuple([self._results.get(id(one), one) for one in self._saved])


_legacy = (
    "Legacy autograd function with non-static forward method is deprecated. Please use new-style autograd function with static forward method. "
    "(Example: https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function)"
)


class Function:
    def __call__(self, *inputs):
        raise RuntimeError(_legacy)

    @staticmethod
    def forward(ctx, *inputs):
        raise NotImplementedError("You must implement the forward function for custom autograd.Function.")

    @staticmethod
    def backward(ctx, *gradients):
        raise NotImplementedError(
            "You must implement either the backward or vjp method for your custom autograd.Function to use it with backward mode AD."
        )

    @classmethod
    def apply(cls, *inputs):
        ctx = _Context(inputs)
        with no_grad():
            found = cls.forward(ctx, *inputs)
        if not (is_grad_enabled() and any(ctx.needs_input_grad)) or not isinstance(found, (Tensor, tuple)):
            return found
        name, results = cls.__name__ + "Backward", found if isinstance(found, tuple) else (found,)
        # Several results are parts of one.
        with no_grad():
            whole = found if len(results) == 1 and found is results[0] else cat([one.reshape(-1) for one in results])

        def parts_of(tensor):
            if whole is found:
                return [tensor]
            parts, at = [], 0
            for one in results:
                part = tensor[at : at + one.numel()].reshape(one.shape)
                parts.append(composed(part, name))
                at += one.numel()
            return parts

        def gradients(y, gradient):
            ctx._results = {id(one): part for one, part in zip(results, parts_of(y))}
            given = cls.backward(ctx, *parts_of(gradient))
            ctx._results = {}  # else they would keep each other for ever
            given = given if isinstance(given, tuple) else (given,)
            if len(given) < len(inputs) or any([one is not None for one in given[len(inputs) :]]):
                form = "function %s returned an incorrect number of gradients (expected %d, got %d)"
                raise RuntimeError(form % (name, len(inputs), len(given)))
            return [one for one, input in zip(given, inputs) if isinstance(input, Tensor)]

        handles = [whole._handle] + [one._handle for one in inputs if isinstance(one, Tensor)]
        y = Tensor(bridge.call("torch", "by_reader:" + name, handles, (_numbered(gradients), len(ctx._saved) > 0)))
        return tuple(parts_of(y)) if isinstance(found, tuple) else y


class Hook:
    def __init__(self, hooks, hook):
        self._hooks, self._hook = hooks, hook
        hooks.append(hook)

    def remove(self):
        if self._hook in self._hooks:
            self._hooks.remove(self._hook)


def _after(hook, gradient):
    changed = hook(gradient)
    if changed is None:
        return gradient
    if not isinstance(changed, Tensor):
        raise TypeError("expected Variable, but hook returned '%s'" % type(changed).__name__)
    if changed.shape != gradient.shape:
        raise RuntimeError("hook '%s' has changed the size of value" % getattr(hook, "__name__", "unknown"))
    return changed


def hooked(tensor, hook):
    if not tensor.requires_grad:
        raise RuntimeError("cannot register a hook on a tensor that doesn't require gradient")
    if tensor._hooks is None:
        tensor._hooks = hooks = []

        def passed(y, gradient):
            for one in list(hooks):
                gradient = _after(one, gradient)
            return [gradient]

        bridge.call("torch", "hook", (tensor._handle,), (_numbered(passed),))
    return Hook(tensor._hooks, hook)
