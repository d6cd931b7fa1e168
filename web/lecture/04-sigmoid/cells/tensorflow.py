# slope: arithmetic=tensorflow_2_0 id=14
import tensorflow as tf

a = tf.linspace(-10., 10., 10)
a
