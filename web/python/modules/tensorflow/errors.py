# tf.errors
from slope.errors import InvalidArgumentError, ResourceExhaustedError
