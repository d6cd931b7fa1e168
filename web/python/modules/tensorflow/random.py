# tf.random: numbers without a seed, since those of TensorFlow's own generators would be others.
from tensorflow.tensor import made


def set_seed(seed):
    raise NotImplementedError("tf.random.set_seed is not there in this page's Python: its numbers would not be TensorFlow's")


def normal(shape):
    return made("randn", (), shape)


def uniform(shape):
    return made("rand", (), shape)
