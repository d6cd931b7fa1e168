# tf.keras.losses: how far predictions are from the truth, along the last axis, or on average.
from tensorflow import nn
from tensorflow.math import reduce_mean
from tensorflow.tensor import converted as convert


def mean_squared_error(y_true, y_pred):
    y_pred = convert(y_pred)
    return reduce_mean((y_pred - y_pred._operand(y_true)) ** 2, axis=-1)


def binary_crossentropy(y_true, y_pred, from_logits=False):
    y_pred = convert(y_pred)
    if not from_logits:
        # Keras keeps probabilities this far from 0 and 1, and takes them for a sigmoid's.
        inside = y_pred._call("clamp", numbers=(1e-7, 1 - 1e-7))
        truth = y_pred._operand(y_true)
        each = -(truth * nn.convert(inside + 1e-7)._call("log") + (1.0 - truth) * nn.convert(1.0 - inside + 1e-7)._call("log"))
    else:
        each = nn.sigmoid_cross_entropy_with_logits(y_true, y_pred)
    return reduce_mean(each, axis=-1)


class MeanSquaredError:
    def __call__(self, y_true, y_pred):
        return reduce_mean(mean_squared_error(y_true, y_pred))


class BinaryCrossentropy:
    def __init__(self, from_logits=False):
        self.from_logits = from_logits

    def __call__(self, y_true, y_pred):
        return reduce_mean(binary_crossentropy(y_true, y_pred, self.from_logits))


def __getattr__(name):
    raise AttributeError("tf.keras.losses." + name + " is not there in this page's Python: MeanSquaredError and BinaryCrossentropy are")
