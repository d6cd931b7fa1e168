# slope: arithmetic=tensorflow_2_0 id=26
import tensorflow as tf

a = tf.linspace(-5., 5., 10)
a
