import tensorflow as tf

x = tf.Variable([2., 3.])
with tf.GradientTape(persistent=True) as tape:
    y = tf.stack([x[0] * x[1], x[0] + x[1]])

tape.gradient(y, x).numpy()
