# tf.nn: activations with TensorFlow's names and defaults.
from tensorflow.tensor import Tensor


def convert(value):
    from tensorflow import convert_to_tensor

    return convert_to_tensor(value)


def of_one(name):
    def function(x, name_=None):
        return convert(x)._call(name)

    return function


for _name in ("sigmoid", "tanh", "relu", "selu", "softsign", "relu6", "silu"):
    globals()[_name] = of_one(_name)
swish = of_one("silu")


def leaky_relu(features, alpha=0.2):
    return convert(features)._call("leaky_relu", numbers=(alpha,))


def elu(features):
    return convert(features)._call("elu", numbers=(1,))


def softplus(features):
    return convert(features)._call("softplus", numbers=(1,))


def gelu(features, approximate=False):
    return convert(features)._call("gelu_tanh" if approximate else "gelu")


def sigmoid_cross_entropy_with_logits(labels, logits):
    labels, logits = convert(labels), convert(logits)
    return (1.0 - labels) * logits - logits._call("logsigmoid")


def l2_loss(t):
    from tensorflow import reduce_sum

    return reduce_sum(convert(t) ** 2) / 2.0


def softmax(logits, axis=-1):
    return convert(logits)._call("softmax", numbers=(axis,))


def log_softmax(logits, axis=-1):
    return convert(logits)._call("log_softmax", numbers=(axis,))
