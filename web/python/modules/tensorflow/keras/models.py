# tf.keras.models: layers one after the other. Its training loop is the reader's own, with tf.GradientTape.
from tensorflow.tensor import converted as convert


class Sequential:
    def __init__(self, layers=None, name="sequential"):
        self.layers, self.name = list(layers or ()), name

    def add(self, layer):
        self.layers.append(layer)

    def __call__(self, inputs, training=False):
        found = convert(inputs)
        for one in self.layers:
            found = one(found)
        return found

    @property
    def trainable_variables(self):
        return [variable for one in self.layers for variable in getattr(one, "trainable_variables", ())]

    trainable_weights = weights = variables = trainable_variables

    def __getattr__(self, name):
        raise AttributeError("Sequential." + name + " is not there in this page's Python: train with tf.GradientTape and optimizer.apply_gradients")
