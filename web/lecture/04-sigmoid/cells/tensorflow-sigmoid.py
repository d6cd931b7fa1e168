# slope: arithmetic=tensorflow_2_0 id=19
with tf.GradientTape() as tape:
    tape.watch(a)
    y = tf.sigmoid(a)
y
