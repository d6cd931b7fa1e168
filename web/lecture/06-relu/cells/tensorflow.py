# slope: arithmetic=tensorflow_2_0 id=33
import tensorflow as tf

a = tf.linspace(-1., 1., 10)
a
