# slope: arithmetic=tensorflow_2_0 id=31
tf.tanh(a)
