# What changes a tensor in place: x += 1, x.add_(1), x[0] = 1.
import _tensors
from slope import bridge
from slope.dtypes import class_name
from slope.indexing import is_view
from slope.operators import Operators
from torch.gradients import Gradients

# What PyTorch computes in one operation, and these modules in several, bears that operation's name.
def composed(tensor, name):
    return tensor._call("shown_as:" + name)


types = {"bool": "Bool", "int32": "Int", "int64": "Long", "float32": "Float", "float64": "Double"}


_is_leaf = "a leaf Variable that requires grad is being used in an in-place operation."
_one_of_several = (
    "Output %d of %s is a view and is being modified inplace. This view is the output of a function that returns multiple views. "
    "Such functions do not allow the output views to be modified inplace. You should replace the inplace operation by an out-of-place one."
)


class Changes(Gradients):
    def _is_recorded(self, *others):
        return _tensors.gradEnabled() and any([one.requires_grad for one in (self,) + others])

    # Becomes what was computed of it.
    def become(self, result):
        mine, other = self._dtype_name(), result._dtype_name()
        if mine in ("bool", "int32", "int64") and other in ("float32", "float64"):
            form = "result type %s can't be cast to the desired output type %s"
            raise RuntimeError(form % (types[other], types[mine]))
        if self.shape != result.shape:
            form = "output with shape %s doesn't match the broadcast shape %s"
            raise RuntimeError(form % (list(self.shape), list(result.shape)))
        if not self._is_recorded(result):
            bridge.call("torch", "assign", (self._handle, result._handle))
        elif self._whole is not None:
            whole, name, given = self._whole
            if whole is None:
                raise RuntimeError(_one_of_several % (given, name))
            # Taken before its whole had a past: PyTorch takes it for a leaf.
            if whole.requires_grad and not self.requires_grad:
                raise RuntimeError(_is_leaf)
            whole._change_part(name, given, result)
            self._handle = composed(whole._taken(name, given), "AsStridedBackward0")._handle
        else:
            if self.requires_grad and self.is_leaf:
                raise RuntimeError(_is_leaf)
            result = result if mine == other else result._call("cast", dtype=mine)
            self._handle = bridge.call("torch", "change", (self._handle, result._handle))
        return self

    # What an operation in place works on, PyTorch keeps, and so does the engine but for a view.
    def _kept(self):
        return self if self._whole is None or not _tensors.gradEnabled() else self.clone()

    def _in_place(self, name, other):
        return self.become(self._kept()._call(name, other))

    def add_(self, other, *, alpha=1):
        return self._in_place("add", other if alpha == 1 else other * alpha)

    def sub_(self, other, *, alpha=1):
        return self._in_place("subtract", other if alpha == 1 else other * alpha)

    def mul_(self, other):
        return self._in_place("multiply", other)

    def div_(self, other):
        return self._in_place("divide", other)

    __iadd__, __isub__, __imul__, __itruediv__ = add_, sub_, mul_, div_

    # Nothing is left of what was there, NaN included.
    def _filled(self, value, name):
        value = self._operand(value)
        if self._is_recorded() and not self.is_leaf:
            return self.become(composed(self._call("full_like", numbers=(1,))._call("where", value, self * 0), name))
        bridge.call("torch", "assign", (self._handle, value._handle))
        return self

    def fill_(self, value):
        return self._filled(value, "FillBackward2")

    def zero_(self):
        return self._filled(0, "ZeroBackward0")

    def __setitem__(self, index, value):
        if not isinstance(value, (Operators, int, float, bool)) or getattr(value, "_framework", "torch") != "torch" and value.shape:
            raise TypeError("can't assign a %s to a torch.%sTensor" % (class_name(value), types[self._dtype_name()]))
        if type(value) is float:
            self._check_whole(value)
        value = self._operand(value) if getattr(value, "_framework", "torch") == "torch" else self._operand(value.item())
        if not self._is_recorded(value):
            super().__setitem__(index, value)
        else:
            self._change_part("index", index, value)

    def _put(self, name, given, value):
        if name == "index":
            super().__setitem__(given, value)
        else:
            bridge.call("torch", "assign", (self._taken(name, given)._handle, value._handle))

    def _change_part(self, name, given, value):
        if self.requires_grad and self.is_leaf:
            is_chosen = name == "index" and not isinstance(given, tuple) and (given is Ellipsis or not is_view(given))
            raise RuntimeError(_is_leaf if is_chosen else "a view of " + _is_leaf)
        self.become(self._with(name, given, value))

    # Itself with other elements at some places: where each of these has its value from, by its number among them.
    def _with(self, name, given, value):
        number = self.detach()._call("full_like", numbers=(-1,)).long()
        chosen = number._taken(name, given)
        count, shape = chosen.numel(), chosen.shape
        self.detach().clone()._put(name, given, value.detach())  # says what is wrong
        if count == 0:
            return self + 0
        number._put(name, given, self._made(bridge.call("torch", "arange", (), (0, count, 1), "int64")).reshape(shape))
        values = value.to(self.dtype).expand(*shape).reshape(-1)[number.clamp(min=0)]
        return composed((number >= 0)._call("where", values, self), "CopySlices" if name != "index" or is_view(given) else "IndexPutBackward0")
