# tf.keras.layers: dense ones, and those that are an activation and nothing else, with Keras's own defaults.
from tensorflow import nn, random
from tensorflow.keras import activations
from tensorflow.tensor import Variable, made


_dense_layers = 0


# The kernel is made when the first inputs show how many they are.
class Dense:
    def __init__(self, units, activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", input_shape=None, input_dim=None, name=None):
        global _dense_layers
        name = name or ("dense_%d" % _dense_layers if _dense_layers else "dense")
        _dense_layers += 1
        self.units, self.activation, self.use_bias, self.name = units, activations.get(activation), use_bias, name
        self._initializers = kernel_initializer, bias_initializer
        self.kernel = self.bias = None
        if input_shape or input_dim:
            self.build(input_shape or (input_dim,))

    def build(self, input_shape):
        inputs = input_shape[-1]
        kernel, bias = self._initializers
        self.kernel = Variable(_initial(kernel, (inputs, self.units)), name=self.name + "/kernel")
        if self.use_bias:
            self.bias = Variable(_initial(bias, (self.units,)), name=self.name + "/bias")

    @property
    def trainable_variables(self):
        return [one for one in (self.kernel, self.bias) if one is not None]

    trainable_weights = weights = variables = trainable_variables

    def __call__(self, inputs):
        inputs = nn.convert(inputs)
        if inputs.ndim < 2:
            form = "Exception encountered when calling layer '%s' (type Dense).\n\nInput 0 of layer %r is incompatible with the layer: expected min_ndim=2, found ndim=%d. Full shape received: %s"
            raise ValueError(form % (self.name, self.name, inputs.ndim, inputs.shape))
        if self.kernel is None:
            self.build(inputs.shape)
        found = inputs @ self.kernel
        return self.activation(found if self.bias is None else found + self.bias)


def _initial(name, shape):
    if name in ("zeros", "ones"):
        return made("full", (), (float(name == "ones"),) + shape)
    if not isinstance(name, str):
        return name(shape)
    fans = {"glorot": shape[0] + shape[-1], "he": shape[0] * 1.0, "lecun": shape[0] * 1.0}
    kind, _, form = name.partition("_")
    if kind not in fans or form not in ("uniform", "normal"):
        raise ValueError("the initializer %r is not there in this page's Python: glorot, he, lecun (_uniform, _normal), zeros and ones are" % name)
    spread = ({"glorot": 2.0, "he": 2.0, "lecun": 1.0}[kind] / fans[kind]) ** 0.5
    return random.normal(shape, 0.0, spread) if form == "normal" else random.uniform(shape, -(3**0.5) * spread, 3**0.5 * spread)


class Activation:
    def __init__(self, activation):
        self._of = activations.get(activation)

    def __call__(self, inputs):
        return self._of(inputs)


class ReLU:
    def __init__(self, max_value=None, negative_slope=0.0, threshold=0.0):
        self.max_value, self.negative_slope, self.threshold = max_value, negative_slope, threshold

    def __call__(self, inputs):
        return activations.relu(inputs, self.negative_slope, self.max_value, self.threshold)


# Steeper than tf.nn.leaky_relu, which has 0.2.
class LeakyReLU:
    def __init__(self, alpha=0.3):
        self.alpha = alpha

    def __call__(self, inputs):
        return nn.leaky_relu(inputs, self.alpha)


class ELU:
    def __init__(self, alpha=1.0):
        self.alpha = alpha

    def __call__(self, inputs):
        return activations.elu(inputs, self.alpha)


class Softmax:
    def __init__(self, axis=-1):
        self.axis = axis

    def __call__(self, inputs):
        return nn.softmax(inputs, self.axis)


def __getattr__(name):
    raise AttributeError("tf.keras.layers." + name + " is not there in this page's Python: Activation, Dense, ELU, LeakyReLU, ReLU and Softmax are")
