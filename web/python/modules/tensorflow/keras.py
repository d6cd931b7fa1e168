# tf.keras.activations: the activations by Keras's names and defaults.
from tensorflow import nn
from tensorflow.math import exp


class activations:
    elu = staticmethod(lambda x, alpha=1.0: nn.convert(x)._call("elu", numbers=(alpha,)))
    exponential = staticmethod(lambda x: exp(x))
    gelu = staticmethod(nn.gelu)
    linear = staticmethod(lambda x: x)
    selu = staticmethod(nn.selu)
    sigmoid = staticmethod(nn.sigmoid)
    silu = swish = staticmethod(nn.silu)
    softmax = staticmethod(nn.softmax)
    softplus = staticmethod(nn.softplus)
    softsign = staticmethod(nn.softsign)
    tanh = staticmethod(nn.tanh)

    # Keras's own line, steeper than PyTorch's: 0.2 x + 0.5.
    @staticmethod
    def hard_sigmoid(x):
        return (nn.convert(x) * 0.2 + 0.5)._call("clamp", numbers=(0, 1))

    leaky_relu = staticmethod(lambda x, negative_slope=0.2: nn.leaky_relu(x, negative_slope))

    # By its name; None is the identity.
    @staticmethod
    def get(identifier):
        if identifier is None or callable(identifier):
            return identifier or activations.linear
        if not hasattr(activations, identifier):
            raise ValueError("Unknown activation function: " + identifier)
        return getattr(activations, identifier)

    @staticmethod
    def relu(x, alpha=0.0, max_value=None, threshold=0):
        from tensorflow import where

        x = nn.convert(x)
        above = x if max_value is None else x._call("clamp", numbers=(-float("inf"), max_value))
        return where(x > threshold, above, (x - threshold) * alpha if alpha else 0.0)


def __getattr__(name):
    raise AttributeError("tf.keras." + name + " is not there in this page's Python: tf.keras.activations is")
