tape.gradient(y, x, output_gradients=tf.constant([1., 0.])).numpy()
