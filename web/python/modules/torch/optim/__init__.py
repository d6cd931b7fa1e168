# torch.optim: plain descent with momentum, Adagrad, Adam, AdamW and RMSprop, in the order of PyTorch's own arithmetic.
from slope.dtypes import missing
from torch import no_grad
from torch.tensor import Tensor


class Optimizer:
    _decays_slopes = True

    def __init__(self, params, **options):
        if isinstance(params, Tensor):
            raise TypeError("params argument given to the optimizer should be an iterable of Tensors or dicts, but got torch.FloatTensor")
        params = list(params)
        if not params:
            raise ValueError("optimizer got an empty parameter list")
        self._shown, self.param_groups, self._kept = options, [], []
        for group in params if isinstance(params[0], dict) else [{"params": params}]:
            self.add_param_group(group)

    # Its own options go before those of all.
    def add_param_group(self, group):
        options = dict(self._shown)
        options.update(group)
        params = options["params"]
        params = options["params"] = [params] if isinstance(params, Tensor) else list(params)
        for one in params:
            if not isinstance(one, Tensor):
                raise TypeError("optimizer can only optimize Tensors, but one of the params is " + type(one).__name__)
            if not one.is_leaf:
                raise ValueError("can't optimize a non-leaf Tensor")
        if options["lr"] is None:
            raise ValueError("parameter group didn't specify a value of required optimization parameter lr")
        if options["lr"] < 0:
            raise ValueError("Invalid learning rate: " + str(options["lr"]))
        self.param_groups.append(options)
        self._kept.append([{} for _ in params])

    # With the options that change nothing here, as PyTorch shows them.
    def __repr__(self):
        text = type(self).__name__ + " ("
        for place, group in enumerate(self.param_groups):
            shown = dict(self._also)
            shown.update([(name, group[name]) for name in list(self._shown) + ["initial_lr"] if name in group])
            text += "\nParameter Group %d\n" % place + "".join(["    %s: %s\n" % (name, repr(shown[name])) for name in sorted(shown)])
        return text + ")"

    def zero_grad(self, set_to_none=False):
        for group in self.param_groups:
            for one in group["params"]:
                if set_to_none or one.grad is None:
                    one.grad = None
                else:
                    one.grad.zero_()

    def step(self):
        with no_grad():
            for group, kept in zip(self.param_groups, self._kept):
                for one, own in zip(group["params"], kept):
                    if one.grad is None:
                        continue
                    slope = one.grad
                    if group["weight_decay"] and self._decays_slopes:
                        slope = slope + one.detach() * group["weight_decay"]
                    self._move(one, slope, own, group)


_always = {"foreach": None, "maximize": False}


class SGD(Optimizer):
    _also = dict(_always, differentiable=False)

    def __init__(self, params, lr=None, momentum=0, dampening=0, weight_decay=0, nesterov=False):
        if nesterov and (momentum <= 0 or dampening != 0):
            raise ValueError("Nesterov momentum requires a momentum and zero dampening")
        super().__init__(params, lr=lr, momentum=momentum, dampening=dampening, weight_decay=weight_decay, nesterov=nesterov)

    def _move(self, one, slope, kept, group):
        momentum = group["momentum"]
        if momentum:
            if "speed" in kept:
                kept["speed"] = kept["speed"] * momentum + slope * (1 - group["dampening"])
            else:
                kept["speed"] = slope.clone()
            slope = slope + kept["speed"] * momentum if group["nesterov"] else kept["speed"]
        one.add_(slope, alpha=-group["lr"])


class Adam(Optimizer):
    _also = dict(_always, amsgrad=False, capturable=False, differentiable=False, fused=False)

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
        super().__init__(params, lr=lr, betas=betas, eps=eps, weight_decay=weight_decay)

    def _move(self, one, slope, kept, group):
        first, second = group["betas"]
        step = kept["step"] = kept.get("step", 0) + 1
        kept["mean"] = kept.get("mean", 0) * first + slope * (1 - first)
        kept["square"] = kept.get("square", 0) * second + slope * slope * (1 - second)
        size = group["lr"] / (1 - first**step)
        root = kept["square"].sqrt() / (1 - second**step) ** 0.5 + group["eps"]
        one.add_(kept["mean"] / root, alpha=-size)


# The weights themselves decay, not the gradient's sums.
class AdamW(Adam):
    _also = dict(_always, amsgrad=False, capturable=False)
    _decays_slopes = False

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
        super().__init__(params, lr, betas, eps, weight_decay)

    def _move(self, one, slope, kept, group):
        one.mul_(1 - group["lr"] * group["weight_decay"])
        super()._move(one, slope, kept, group)


class RMSprop(Optimizer):
    _also = dict(_always, centered=False, differentiable=False)

    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0):
        super().__init__(params, lr=lr, alpha=alpha, eps=eps, weight_decay=weight_decay, momentum=momentum)

    def _move(self, one, slope, kept, group):
        kept["square"] = kept.get("square", 0) * group["alpha"] + slope * slope * (1 - group["alpha"])
        step = slope / (kept["square"].sqrt() + group["eps"])
        if group["momentum"]:
            step = kept["speed"] = kept.get("speed", 0) * group["momentum"] + step
        one.add_(step, alpha=-group["lr"])


# Each weight's steps shorten with the squares of its gradients so far.
class Adagrad(Optimizer):
    _also = dict(_always, initial_accumulator_value=0)

    def __init__(self, params, lr=1e-2, lr_decay=0, weight_decay=0, eps=1e-10):
        super().__init__(params, lr=lr, lr_decay=lr_decay, weight_decay=weight_decay, eps=eps)

    def _move(self, one, slope, kept, group):
        step = kept["step"] = kept.get("step", 0) + 1
        kept["square"] = kept.get("square", 0) + slope * slope
        one.add_(slope / (kept["square"].sqrt() + group["eps"]), alpha=-group["lr"] / (1 + (step - 1) * group["lr_decay"]))


def __getattr__(name):
    if name == "lr_scheduler":
        __import__("torch.optim.lr_scheduler")
        return globals()[name]
    missing("torch.optim", name)
