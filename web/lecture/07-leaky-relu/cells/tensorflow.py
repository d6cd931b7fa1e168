# slope: arithmetic=tensorflow_2_0 id=36
import tensorflow as tf

a = tf.linspace(-1., 1., 10)
tf.nn.leaky_relu(a)
