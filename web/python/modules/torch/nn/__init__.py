# torch.nn: the activations and the losses as modules, a linear layer, and layers one after the other.
from torch.nn import functional
from torch.tensor import Tensor


class Module:
    def __call__(self, *inputs):
        return self.forward(*inputs)

    def parameters(self):
        for name in sorted(self.__dict__):
            value = self.__dict__[name]
            if isinstance(value, Parameter):
                yield value
            elif isinstance(value, Module):
                for one in value.parameters():
                    yield one

    def zero_grad(self):
        for parameter in self.parameters():
            parameter.grad = None


class Parameter(Tensor):
    def __init__(self, data, requires_grad=True):
        super().__init__(data._handle if isinstance(data, Tensor) else data)
        self.requires_grad_(requires_grad)

    # What is computed from a parameter is a plain tensor.
    def _made(self, handle):
        return Tensor(handle)

    def __repr__(self):
        return "Parameter containing:\n" + super().__repr__()


class Linear(Module):
    def __init__(self, in_features, out_features, bias=True):
        from torch import rand

        bound = in_features**-0.5
        self.weight = Parameter((rand(out_features, in_features) * 2 - 1) * bound)
        self.bias = Parameter((rand(out_features) * 2 - 1) * bound) if bias else None

    def forward(self, input):
        return functional.linear(input, self.weight, self.bias)


class Sequential(Module):
    def __init__(self, *layers):
        self._layers = layers

    def parameters(self):
        for layer in self._layers:
            for one in layer.parameters():
                yield one

    def forward(self, input):
        for layer in self._layers:
            input = layer(input)
        return input


# A module that calls a function of torch.nn.functional, with the arguments it was made with.
def _module(class_name, name):
    class Activation(Module):
        def __init__(self, *given, **named):
            self._given, self._named = given, named

        def forward(self, *inputs):
            return getattr(functional, name)(*inputs, *self._given, **self._named)

        def __repr__(self):
            return class_name + "()"

    return Activation


for _class, _name in (
    ("Sigmoid", "sigmoid"), ("Tanh", "tanh"), ("ReLU", "relu"), ("LeakyReLU", "leaky_relu"), ("ELU", "elu"), ("SELU", "selu"),
    ("CELU", "celu"), ("GELU", "gelu"), ("SiLU", "silu"), ("Mish", "mish"), ("Softplus", "softplus"), ("Softsign", "softsign"),
    ("Hardtanh", "hardtanh"), ("Hardsigmoid", "hardsigmoid"), ("Hardswish", "hardswish"), ("ReLU6", "relu6"),
    ("LogSigmoid", "logsigmoid"), ("Tanhshrink", "tanhshrink"), ("Softshrink", "softshrink"), ("Hardshrink", "hardshrink"),
    ("Threshold", "threshold"), ("Softmax", "softmax"), ("LogSoftmax", "log_softmax"), ("MSELoss", "mse_loss"),
    ("CrossEntropyLoss", "cross_entropy"),
):
    globals()[_class] = _module(_class, _name)


class PReLU(Module):
    def __init__(self, num_parameters=1, init=0.25):
        from torch import full

        self.weight = Parameter(full((num_parameters,), init))

    def forward(self, input):
        return functional.prelu(input, self.weight)
