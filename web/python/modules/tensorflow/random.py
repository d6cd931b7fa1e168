# tf.random: seeded numbers.
import _tensors
from tensorflow.tensor import made


def set_seed(seed):
    _tensors.seed(seed)


def normal(shape):
    return made("randn", (), shape)


def uniform(shape):
    return made("rand", (), shape)
