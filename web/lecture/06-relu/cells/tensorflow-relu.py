# slope: arithmetic=tensorflow_2_0 id=38
tf.nn.relu(a)
