# tf.nn: activations with TensorFlow's names and defaults.
from slope.errors import InvalidArgumentError
from slope.named import Named
from tensorflow.tensor import converted as convert, words

_of_reals = "bfloat16, half, float, double"
_of_all = _of_reals + ", complex64, complex128"
_of_layers = "half, bfloat16, float, double"


# A tensor for an operation that has no whole numbers, in the words of the operation's signature.
def floating(value, operation, allowed=_of_all, signature="x:T -> y:T"):
    found = convert(value)
    kind = found._dtype_name()
    if kind not in ("float32", "float64"):
        types = ", ".join(["DT_" + one.upper() for one in allowed.split(", ")])
        form = "Value for attr 'T' of %s is not in the list of allowed values: %s\n\t; NodeDef: {{node %s}}; Op<name=%s; signature=%s; attr=T:type,allowed=[%s]> [Op:%s]"
        raise InvalidArgumentError(form % (words[kind], allowed, operation, operation, signature, types, operation))
    return found


# A function of one tensor, which may be of whole numbers.
def of_one(kernel):
    def function(x, name=None):
        return convert(x)._call(kernel)

    return Named(kernel, function)


# A function of floating point numbers only.
def of_floating(kernel, operation=None, allowed=_of_all):
    operation = operation or kernel[0].upper() + kernel[1:]

    def function(x, name=None):
        return floating(x, operation, allowed)._call(kernel)

    return Named(kernel, function)


def of_real(kernel):
    return of_floating(kernel, None, _of_reals)


# The argument is called `features` here.
def _of_features(kernel, operation=None):
    def function(features, name=None):
        if operation is None:
            return convert(features)._call(kernel)
        return floating(features, operation, _of_layers, "features:T -> activations:T")._call(kernel)

    return Named(kernel, function)


relu = _of_features("relu")
relu6 = _of_features("relu6")
_selu = _of_features("selu", "Selu")
elu = _of_features("elu", "Elu")
softsign = _of_features("softsign", "Softsign")
softplus = _of_features("softplus", "Softplus")
sigmoid = of_floating("sigmoid")
tanh = of_floating("tanh")


# At 0 its slope is that from the right; PyTorch has that from the left.
def selu(features, name=None):
    from tensorflow import where

    found, features = _selu(features), convert(features)
    return where(features == 0.0, features * 1.0507009873554805, found)


def silu(features, beta=1.0):
    features = floating(features, "Sigmoid")
    return features._call("silu") if beta == 1.0 else features * sigmoid(features * beta)


swish = silu


# Whole numbers become floats.
def leaky_relu(features, alpha=0.2, name=None):
    features = convert(features)
    if "int" in features._dtype_name():
        features = features._call("cast", dtype="float32")
    return features._call("leaky_relu", numbers=(alpha,))


def gelu(features, approximate=False, name=None):
    features = convert(features)
    if "float" not in features._dtype_name():
        raise ValueError("`features.dtype` must be a floating point tensor.Received:features.dtype=" + str(features.dtype))
    return features._call("gelu_tanh" if approximate else "gelu")


def crelu(features, axis=-1, name=None):
    from tensorflow import concat

    features = convert(features)
    return relu(concat([features, -features], axis))


def _logits(value, operation, result):
    return floating(value, operation, _of_layers, "logits:T -> %s:T" % result)


def softmax(logits, axis=-1, name=None):
    return _logits(logits, "Softmax", "softmax")._call("softmax", numbers=(-1 if axis is None else axis,))


def log_softmax(logits, axis=-1, name=None):
    return _logits(logits, "LogSoftmax", "logsoftmax")._call("log_softmax", numbers=(-1 if axis is None else axis,))


def sigmoid_cross_entropy_with_logits(labels=None, logits=None, name=None):
    logits = convert(logits)
    labels = logits._operand(labels)
    return (1.0 - labels) * logits - logits._call("logsigmoid")


def softmax_cross_entropy_with_logits(labels, logits, axis=-1, name=None):
    from tensorflow import reduce_sum

    logits = convert(logits)
    return -reduce_sum(log_softmax(logits, axis) * logits._operand(labels), axis)


def sparse_softmax_cross_entropy_with_logits(labels, logits, name=None):
    from tensorflow import one_hot

    logits = convert(logits)
    return softmax_cross_entropy_with_logits(one_hot(labels, logits.shape[-1]), logits)


def l2_loss(t, name=None):
    from tensorflow import reduce_sum

    return reduce_sum(convert(t) ** 2) / 2.0


def l2_normalize(x, axis=None, epsilon=1e-12, name=None):
    from tensorflow import maximum, reduce_sum, sqrt

    x = convert(x)
    return x / sqrt(maximum(reduce_sum(x * x, axis, True), epsilon))


def moments(x, axes, shift=None, keepdims=False, name=None):
    from tensorflow.math import reduce_mean, reduce_variance

    return reduce_mean(x, axes, keepdims), reduce_variance(x, axes, keepdims)


def bias_add(value, bias, data_format=None, name=None):
    value = convert(value)
    return value + value._operand(bias)


def __getattr__(name):
    raise AttributeError("module 'tensorflow.nn' has no attribute '" + name + "' in this page's Python")
