# slope: arithmetic=tensorflow_2_0 id=21
grads = tape.gradient(y, [a])
grads
