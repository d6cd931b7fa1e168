# tf.errors: the exceptions, by the names that TensorFlow gives them.
from slope.errors import InvalidArgumentError, ResourceExhaustedError
