# tf.keras.optimizers: plain descent with momentum, and Adam, with Keras's own defaults.
from tensorflow.tensor import Variable


class _Optimizer:
    def __init__(self, learning_rate):
        self.learning_rate, self.iterations, self._kept = learning_rate, 0, []

    # What is remembered of a variable between two steps.
    def _of(self, variable):
        for one, kept in self._kept:
            if one is variable:
                return kept
        self._kept.append((variable, {}))
        return self._kept[-1][1]

    def apply_gradients(self, grads_and_vars):
        pairs = list(grads_and_vars)
        if not any([slope is not None for slope, _ in pairs]):
            raise ValueError("No gradients provided for any variable: (%s,)." % ", ".join([repr(one.name) for _, one in pairs]))
        self.iterations += 1
        for slope, variable in pairs:
            if not isinstance(variable, Variable):
                raise AttributeError("'%s' object has no attribute 'assign_add'" % variable._kind_name)
            if slope is not None:
                variable.assign_add(self._step(slope, self._of(variable)))

    def minimize(self, loss, var_list, tape=None):
        if callable(loss):
            from tensorflow import GradientTape

            with GradientTape() as tape:
                loss = loss()
        self.apply_gradients(zip(tape.gradient(loss, var_list), var_list))


class SGD(_Optimizer):
    def __init__(self, learning_rate=0.01, momentum=0.0, nesterov=False, name="SGD"):
        super().__init__(learning_rate)
        self.momentum, self.nesterov = momentum, nesterov

    def _step(self, slope, kept):
        step = slope * -self.learning_rate
        if not self.momentum:
            return step
        kept["speed"] = kept["speed"] * self.momentum + step if "speed" in kept else step
        return kept["speed"] * self.momentum + step if self.nesterov else kept["speed"]


class Adam(_Optimizer):
    def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, name="Adam"):
        super().__init__(learning_rate)
        self.beta_1, self.beta_2, self.epsilon = beta_1, beta_2, epsilon

    def _step(self, slope, kept):
        mean, square = kept.get("mean", slope * 0.0), kept.get("square", slope * 0.0)
        kept["mean"] = mean + (slope - mean) * (1 - self.beta_1)
        kept["square"] = square + (slope * slope - square) * (1 - self.beta_2)
        size = self.learning_rate * (1 - self.beta_2**self.iterations) ** 0.5 / (1 - self.beta_1**self.iterations)
        return kept["mean"] * -size / (kept["square"] ** 0.5 + self.epsilon)


def __getattr__(name):
    raise AttributeError("tf.keras.optimizers." + name + " is not there in this page's Python: Adam and SGD are")
