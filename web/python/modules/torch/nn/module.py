# torch.nn.Module: parameters and parts by their names, in the order in which they were set.
from torch import float32, float64
from torch.changes import types
from torch.tensor import Tensor


class Parameter(Tensor):
    _class = "torch.nn.parameter.Parameter"

    def __init__(self, data, requires_grad=True):
        super().__init__(data.detach()._handle)
        self.requires_grad_(requires_grad)

    # What is computed from a parameter is a plain tensor.
    def _made(self, handle):
        return Tensor(handle)

    def __repr__(self):
        return "Parameter containing:\n" + super().__repr__()


def _kind(value):
    return "torch.%sTensor" % types[value._dtype_name()] if isinstance(value, Tensor) else type(value).__name__


class _Matched:
    def __repr__(self):
        return "<All keys matched successfully>"


class Module:
    _class = "torch.nn.modules.module.Module"

    training = True

    def __init__(self):
        object.__setattr__(self, "_names", [])

    def __setattr__(self, name, value):
        part = "parameter" if isinstance(value, Parameter) else "module" if isinstance(value, Module) else None
        if part is not None:
            if "_names" not in self.__dict__:
                raise AttributeError("cannot assign " + part + " before Module.__init__() call")
            if name not in self._names:
                self._names.append(name)
        elif value is not None and name in self.__dict__.get("_names", ()):
            kinds = ("child module", "torch.nn.Module") if isinstance(getattr(self, name), Module) else ("parameter", "torch.nn.Parameter")
            raise TypeError("cannot assign '%s' as %s '%s' (%s or None expected)" % (_kind(value), kinds[0], name, kinds[1]))
        object.__setattr__(self, name, value)

    def register_parameter(self, name, param):
        setattr(self, name, param)

    # What its hooks return takes the result's place.
    def __call__(self, *inputs):
        result = self._watched(*inputs) if self._backward_hooks else self.forward(*inputs)
        for hook in list(self._hooks or ()):
            changed = hook(self, inputs, result)
            result = result if changed is None else changed
        return result

    _hooks = _backward_hooks = None

    def register_full_backward_hook(self, hook):
        from torch.function import Hook

        self._backward_hooks = self._backward_hooks or []
        return Hook(self._backward_hooks, hook)

    # The result of inputs whose gradients are shown to the hooks, together with the result's own, when the last of them is known.
    def _watched(self, *inputs):
        inputs = [one * 1 if isinstance(one, Tensor) and one.requires_grad else one for one in inputs]
        wanted = [place for place, one in enumerate(inputs) if isinstance(one, Tensor) and one.requires_grad]
        result, known, of_result = self.forward(*inputs), {}, []

        def seen(place, gradient):
            known[place] = gradient
            if len(known) >= len(wanted):
                for hook in list(self._backward_hooks):
                    changed = hook(self, tuple([known.get(one) for one in range(len(inputs))]), tuple(of_result))
                    gradient = gradient if changed is None else (changed if isinstance(changed, tuple) else (changed,))[place]
            return gradient

        def arrived(gradient):
            of_result[:] = [gradient]
            if not wanted:
                seen(len(inputs), gradient)

        if isinstance(result, Tensor) and result.requires_grad:
            result.register_hook(arrived)
            for place in wanted:
                inputs[place].register_hook(lambda gradient, place=place: seen(place, gradient))
        return result

    def register_forward_hook(self, hook):
        from torch.function import Hook

        self._hooks = [] if self._hooks is None else self._hooks
        return Hook(self._hooks, hook)

    def forward(self, *inputs):
        raise NotImplementedError('Module [%s] is missing the required "forward" function' % type(self).__name__)

    def _of(self, kind):
        members = [(name, getattr(self, name)) for name in self._names]
        return [(name, one) for name, one in members if isinstance(one, kind)]

    def named_children(self):
        return iter(self._of(Module))

    def children(self):
        return iter([one for _, one in self._of(Module)])

    def modules(self):
        yield self
        for one in self.children():
            for inner in one.modules():
                yield inner

    def named_parameters(self):
        for name, one in self._of(Parameter):
            yield name, one
        for name, one in self._of(Module):
            for inner, parameter in one.named_parameters():
                yield name + "." + inner, parameter

    # Each once, however many names it has.
    def parameters(self):
        seen = []
        for _, one in self.named_parameters():
            if not any([one is other for other in seen]):
                seen.append(one)
                yield one

    # What is no parameter, but belongs to the module's state, by name.
    _buffers = ()

    def register_buffer(self, name, tensor):
        object.__setattr__(self, "_buffers", self._buffers + (name,))
        setattr(self, name, tensor)

    def named_buffers(self):
        for path, one in self.named_modules():
            for name in one._buffers:
                yield path + "." + name if path else name, getattr(one, name)

    def buffers(self):
        for _, one in self.named_buffers():
            yield one

    def _state(self, before):
        own = self._of(Parameter) + [(name, getattr(self, name)) for name in self._buffers]
        found = [(before + name, one.detach()) for name, one in own]
        for name, one in self._of(Module):
            found += one._state(before + name + ".")
        return found

    def state_dict(self):
        from collections import OrderedDict

        return OrderedDict(self._state(""))

    # Takes over the numbers of another's state.
    def load_state_dict(self, state_dict):
        own = self._state("")
        missing = [name for name, _ in own if name not in state_dict]
        if missing:
            form = "Error(s) in loading state_dict for %s:\n\tMissing key(s) in state_dict: %s. "
            raise RuntimeError(form % (type(self).__name__, ", ".join(['"%s"' % one for one in missing])))
        for name, one in own:
            one.copy_(state_dict[name])
        return _Matched()

    def named_modules(self, prefix=""):
        yield prefix, self
        for name, one in self._of(Module):
            for inner in one.named_modules(prefix + "." + name if prefix else name):
                yield inner

    def add_module(self, name, module):
        setattr(self, name, module)

    def zero_grad(self, set_to_none=False):
        for parameter in self.parameters():
            if set_to_none or parameter.grad is None:
                parameter.grad = None
            else:
                parameter.grad.zero_()

    def train(self, mode=True):
        for one in self.modules():
            one.training = mode
        return self

    def eval(self):
        return self.train(False)

    # A dtype changes the parameters; there is one device.
    def to(self, *given, dtype=None, device=None, **ignored):
        for one in self.parameters():
            moved = one.data.to(*given, dtype=dtype, device=device)
            if moved.dtype != one.dtype:
                one.data = moved
        return self

    def float(self):
        return self.to(float32)

    def double(self):
        return self.to(float64)

    def cpu(self):
        return self

    def cuda(self, *ignored):
        return self.to("cuda")

    def apply(self, function):
        for one in self.children():
            one.apply(function)
        function(self)
        return self

    def requires_grad_(self, requires_grad=True):
        for parameter in self.parameters():
            parameter.requires_grad_(requires_grad)
        return self

    def extra_repr(self):
        return ""

    def __repr__(self):
        parts = ["(%s): %r" % one for one in self._of(Module)]
        name = type(self).__name__
        if not parts:
            return name + "(" + self.extra_repr() + ")"
        return name + "(\n  " + "\n".join(parts).replace("\n", "\n  ") + "\n)"
