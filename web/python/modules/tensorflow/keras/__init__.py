# tf.keras: activations, dense layers one after the other, losses and optimizers; no fit.
_rooms = ("activations", "layers", "losses", "models", "optimizers")


# Read when first named.
def __getattr__(name):
    if name in _rooms:
        __import__("tensorflow.keras." + name)
        return globals()[name]
    if name == "Sequential":
        from tensorflow.keras.models import Sequential

        return Sequential
    raise AttributeError("tf.keras." + name + " is not there in this page's Python: Sequential, activations, layers, losses and optimizers are")
