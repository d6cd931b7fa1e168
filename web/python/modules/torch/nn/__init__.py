# torch.nn: the activations and the losses as modules, a linear layer, and layers one after the other.
import sys
from slope.dtypes import missing
from torch.nn import clip_grad as utils, functional
from torch.nn.module import Module, Parameter

sys.modules["torch.nn.utils"] = utils


class Linear(Module):
    _class = "torch.nn.modules.linear.Linear"

    def __init__(self, in_features, out_features, bias=True, device=None, dtype=None):
        from torch import rand

        super().__init__()
        self.in_features, self.out_features = in_features, out_features
        bound = in_features**-0.5
        self.weight = Parameter((rand(out_features, in_features) * 2 - 1) * bound)
        self.bias = Parameter((rand(out_features) * 2 - 1) * bound) if bias else None
        self.to(dtype=dtype, device=device)

    def forward(self, input):
        return functional.linear(input, self.weight, self.bias)

    def extra_repr(self):
        return "in_features=%d, out_features=%d, bias=%s" % (self.in_features, self.out_features, self.bias is not None)


# How PyTorch names what is no layer.
def _kind(one):
    if isinstance(one, type):
        return one.__dict__.get("_class", "__main__." + one.__name__)
    name = getattr(one, "__name__", None)
    return type(one).__name__ if name is None else "torch.nn.functional." + name if getattr(functional, name, None) is one else name


class Sequential(Module):
    _class = "torch.nn.modules.container.Sequential"

    # Of layers, or of one OrderedDict of layers.
    def __init__(self, *layers):
        super().__init__()
        named = layers[0].items() if len(layers) == 1 and isinstance(layers[0], dict) else enumerate(layers)
        for name, layer in named:
            self._put(str(name), layer)

    def _put(self, name, layer):
        if not isinstance(layer, Module):
            raise TypeError("%s is not a Module subclass" % _kind(layer))
        setattr(self, name, layer)

    def append(self, module):
        self._put(str(len(self)), module)
        return self

    def forward(self, input):
        for layer in self:
            input = layer(input)
        return input

    def __iter__(self):
        return self.children()

    def __len__(self):
        return len(self._names)

    def __getitem__(self, place):
        if not isinstance(place, slice) and not -len(self) <= place < len(self):
            raise IndexError("index %d is out of range" % place)
        found = list(self)[place]
        return Sequential(*found) if isinstance(place, slice) else found


class ModuleList(Sequential):
    _class = "torch.nn.modules.container.ModuleList"

    def __init__(self, modules=()):
        super().__init__(*modules)


class ModuleDict(Module):
    _class = "torch.nn.modules.container.ModuleDict"

    def __init__(self, modules):
        super().__init__()
        for name in modules:
            setattr(self, name, modules[name])

    def __getitem__(self, name):
        return getattr(self, name)

    def __len__(self):
        return len(self._names)

    def keys(self):
        return list(self._names)

    def items(self):
        return self._of(Module)

    def __iter__(self):
        return iter(self._names)


class Identity(Module):
    _class = "torch.nn.modules.linear.Identity"

    def __init__(self, *ignored, **also_ignored):
        super().__init__()

    def forward(self, input):
        return input


class Flatten(Module):
    _class = "torch.nn.modules.flatten.Flatten"

    def forward(self, input):
        return input.reshape(input.shape[0], -1)

    def extra_repr(self):
        return "start_dim=1, end_dim=-1"


class Dropout(Module):
    _class = "torch.nn.modules.dropout.Dropout"

    def __init__(self, p=0.5, inplace=False):
        super().__init__()
        functional.check_probability(p)
        self.p, self.inplace = p, inplace

    def forward(self, input):
        return functional.dropout(input, self.p, self.training, self.inplace)

    def extra_repr(self):
        return "p=%s, inplace=%s" % (self.p, self.inplace)


# A module that calls a function of torch.nn.functional with its fields.
class _Function(Module):
    def __init__(self, *given, **named):
        super().__init__()
        if len(given) > len(self._fields):
            raise TypeError(type(self).__name__ + ".__init__() takes from 1 to %d positional arguments but %d were given" % (len(self._fields) + 1, len(given) + 1))
        values = dict(self._fields)
        values.update(zip([name for name, _ in self._fields], given))
        for name in named:
            if name not in values:
                raise TypeError(type(self).__name__ + ".__init__() got an unexpected keyword argument '" + name + "'")
        values.update(named)
        for name in values:
            if values[name] is _needed:
                raise TypeError(type(self).__name__ + ".__init__() missing 1 required positional argument: '" + name + "'")
            setattr(self, name, values[name])

    def forward(self, *inputs):
        if len(inputs) != len(self._inputs):
            raise TypeError("%s.forward() %s" % (type(self).__name__, self._mistake(len(inputs))))
        return getattr(functional, self._function)(*inputs, **{name: getattr(self, name) for name, _ in self._fields})

    def _mistake(self, given):
        if given > len(self._inputs):
            return "takes %d positional arguments but %d were given" % (len(self._inputs) + 1, given + 1)
        missing = [repr(one) for one in self._inputs[given:]]
        return "missing %d required positional argument%s: %s" % (len(missing), "s"[: len(missing) - 1], " and ".join(missing))

    # As PyTorch shows them: those of a loss not at all, `inplace` only where it is wanted, the two shrinks without the name.
    def extra_repr(self):
        values = [(name, getattr(self, name)) for name, _ in self._fields if len(self._inputs) == 1]
        shown = ["%r" % one if name == "lambd" else "%s=%r" % (name, one) for name, one in values if name != "inplace" or one]
        return ", ".join(shown)


_needed = object()
_inplace = ("inplace", False)
_reduction = ("reduction", "mean")

for _class, _name, *_fields in (
    ("Sigmoid", "sigmoid"), ("Tanh", "tanh"), ("ReLU", "relu", _inplace), ("LeakyReLU", "leaky_relu", ("negative_slope", 0.01), _inplace),
    ("ELU", "elu", ("alpha", 1.0), _inplace), ("SELU", "selu", _inplace), ("CELU", "celu", ("alpha", 1.0), _inplace),
    ("GELU", "gelu", ("approximate", "none")), ("SiLU", "silu", _inplace), ("Mish", "mish", _inplace),
    ("Softplus", "softplus", ("beta", 1), ("threshold", 20)), ("Softsign", "softsign"),
    ("Hardtanh", "hardtanh", ("min_val", -1.0), ("max_val", 1.0), _inplace), ("Hardsigmoid", "hardsigmoid", _inplace),
    ("Hardswish", "hardswish", _inplace), ("ReLU6", "relu6", _inplace), ("LogSigmoid", "logsigmoid"), ("Tanhshrink", "tanhshrink"),
    ("Softshrink", "softshrink", ("lambd", 0.5)), ("Hardshrink", "hardshrink", ("lambd", 0.5)),
    ("Threshold", "threshold", ("threshold", _needed), ("value", _needed), _inplace), ("Softmax", "softmax", ("dim", None)),
    ("LogSoftmax", "log_softmax", ("dim", None)), ("NLLLoss", "nll_loss", _reduction), ("Softmin", "softmin", ("dim", None)), ("GLU", "glu", ("dim", -1)), ("MSELoss", "mse_loss", _reduction), ("L1Loss", "l1_loss", _reduction),
    ("CrossEntropyLoss", "cross_entropy", _reduction), ("BCELoss", "binary_cross_entropy", _reduction),
    ("BCEWithLogitsLoss", "binary_cross_entropy_with_logits", _reduction), ("KLDivLoss", "kl_div", _reduction, ("log_target", False)),
    ("SmoothL1Loss", "smooth_l1_loss", _reduction, ("beta", 1.0)), ("HuberLoss", "huber_loss", _reduction, ("delta", 1.0)),
):
    _file = "loss." if _class.endswith("Loss") else "activation."
    globals()[_class] = type(_class, (_Function,), {"_class": "torch.nn.modules." + _file + _class, "_function": _name, "_fields": tuple(_fields), "_inputs": ("input", "target")[: 1 + _class.endswith("Loss")]})


class PReLU(Module):
    _class = "torch.nn.modules.activation.PReLU"

    def __init__(self, num_parameters=1, init=0.25):
        from torch import full

        super().__init__()
        self.num_parameters = num_parameters
        self.weight = Parameter(full((num_parameters,), init))

    def forward(self, input):
        return functional.prelu(input, self.weight)

    def extra_repr(self):
        return "num_parameters=%d" % self.num_parameters


# What fewer cells use is read when it is first named.
def __getattr__(name):
    if name in ("init", "layers", "layer_functions"):
        __import__("torch.nn." + name)
        return globals()[name]
    from torch.nn import layers

    if not name.startswith("_") and hasattr(layers, name):
        return getattr(layers, name)
    missing("torch.nn", name)
