# tf.GradientTape: what is recorded while its block runs can be differentiated.
import _tensors
from slope import bridge, tensorflow_ids
from slope.own_gradients import numbered
from tensorflow.tensor import Held, Tensor, Variable, converted

# The tapes whose block is running: what is differentiated inside one may be differentiated again.
_running = []

_tensors.setTapeRunning(False)


# Nothing in the block is recorded.
class _Pause:
    def __enter__(self):
        _tensors.setTapeRunning(False)

    def __exit__(self, kind, error, trace):
        _tensors.setTapeRunning(len(_running) > 0)


# The tensors of a structure, and the same structure of what was found for them.
def _flat(structure):
    if isinstance(structure, dict):
        structure = [structure[name] for name in sorted(structure)]
    return sum([_flat(one) for one in structure], []) if isinstance(structure, (list, tuple)) else [structure]


def _structured(structure, found):
    if isinstance(structure, dict):
        named = {name: _structured(structure[name], found) for name in sorted(structure)}
        return _dict([(name, named[name]) for name in structure])
    if isinstance(structure, (list, tuple)):
        listed = [_structured(one, found) for one in structure]
        return tuple(listed) if isinstance(structure, tuple) else listed
    return found.pop(0)


class GradientTape:
    def __init__(self, persistent=False, watch_accessed_variables=True):
        self._persistent = persistent
        self._watches_variables = watch_accessed_variables
        self._is_used = False
        self._watched = []

    def __enter__(self):
        _running.append(self)
        _tensors.setTapeRunning(True)
        return self

    def __exit__(self, kind, error, trace):
        _running.remove(self)
        _tensors.setTapeRunning(len(_running) > 0)

    def __getattr__(self, name):
        raise AttributeError("tf.GradientTape." + name + " is not there in this page's Python")

    def watch(self, tensor):
        for one in _flat(tensor):
            if not isinstance(one, Held):
                raise ValueError("Passed in object %r of type %r, not tf.Tensor or tf.Variable or ExtensionType." % (one, type(one).__name__))
            if "float" not in one._dtype_name():
                print("WARNING:tensorflow:The dtype of the watched tensor must be floating (e.g. tf.float32), got " + repr(one.dtype))
                continue
            bridge.checked(_tensors.requireGrad(one._handle, True))
            self._watched.append(one)

    def stop_recording(self):
        return _Pause()

    def _use(self):
        if self._is_used and not self._persistent:
            raise RuntimeError(
                "A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)"
            )
        self._is_used = True

    # Of several targets the sum; by a list, tuple or dict of sources the same of gradients.
    def gradient(self, target, sources, output_gradients=None, unconnected_gradients="none"):
        self._use()
        by = _flat(sources)
        targets = _flat(target)
        weights = [None] * len(targets) if output_gradients is None else _flat(output_gradients)
        found = [None] * len(by)
        for one, weight in zip(targets, weights):
            for place, slope in enumerate(self._gradients(one, by, weight)):
                if slope is not None:
                    found[place] = slope if found[place] is None else found[place] + slope
        if unconnected_gradients == "zero":
            found = [one._call("full_like", numbers=(0,)) if slope is None else slope for one, slope in zip(by, found)]
        return _structured(sources, found)

    # A row for each element of the target, in the shapes of both.
    def jacobian(self, target, sources):
        from tensorflow import reshape, stack

        self._use()
        rows, count = [], len(target._call("reshape", numbers=(-1,)))
        for place in range(count):
            seed = reshape([float(one == place) for one in range(count)], target.shape)
            rows.append(self._gradients(target, [sources], seed)[0])
        if any([one is None for one in rows]):
            return None
        return reshape(stack(rows), tuple(target.shape) + tuple(sources.shape))

    # A constant is a source only where this tape watches it.
    def _is_source(self, tensor):
        if not _tensors.isLeaf(tensor._handle) or any([one is tensor for one in self._watched]):
            return True
        return isinstance(tensor, Variable) and self._watches_variables

    def _gradients(self, target, sources, seed):
        if not _tensors.requiresGrad(target._handle):
            return [None for _ in sources]
        handles = [one._handle for one in sources]
        create = len(_running) > 0
        found = _tensors.gradients(target._handle, None if seed is None else target._operand(seed)._handle, True, create, True, *handles)
        results = []
        for source, handle in zip(sources, bridge.checked(found)):
            # The seed of ones and the steps of the chain rule come before the result.
            tensorflow_ids.take(3)
            results.append(None if handle is None or not self._is_source(source) else Tensor(handle))
        return results


# A function that returns its value and the function of its gradient: what it computes is not recorded, that is called instead.
def custom_gradient(f):
    def decorated(*args, **kwargs):
        inputs = [converted(one) for one in args]
        with _Pause():
            result, slope = f(*inputs, **kwargs)

        def gradients(y, gradient):
            found = _flat(slope(Tensor(gradient)))
            if len(found) != len(inputs):
                form = "custom_gradient function expected to return %d gradients, but returned %d instead."
                raise ValueError(form % (len(inputs), len(found)))
            return [None if one is None else converted(one)._handle for one in found]

        handles = [result._handle] + [one._handle for one in inputs]
        if not (_running and any([_tensors.requiresGrad(one) for one in handles[1:]])):
            return result
        return Tensor(bridge.call("tensorflow", "by_reader:CustomGradient", handles, (numbered(gradients), False)))

    return decorated
