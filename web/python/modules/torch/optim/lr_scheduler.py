# torch.optim.lr_scheduler: learning rates that change with the epochs, in the order of PyTorch's own arithmetic.
from math import cos, pi


class _Scheduler:
    def __init__(self, optimizer):
        self.optimizer, self.last_epoch = optimizer, -1
        self.base_lrs = [one["lr"] for one in optimizer.param_groups]
        for one in optimizer.param_groups:
            one["initial_lr"] = one["lr"]
        self.step()

    def step(self):
        self.last_epoch += 1
        for group, base in zip(self.optimizer.param_groups, self.base_lrs):
            group["lr"] = self._next(group["lr"], base, self.last_epoch)

    def get_last_lr(self):
        return [one["lr"] for one in self.optimizer.param_groups]


class StepLR(_Scheduler):
    def __init__(self, optimizer, step_size, gamma=0.1):
        self.step_size, self.gamma = step_size, gamma
        super().__init__(optimizer)

    def _next(self, rate, base, epoch):
        return rate * self.gamma if epoch and epoch % self.step_size == 0 else rate


class MultiStepLR(_Scheduler):
    def __init__(self, optimizer, milestones, gamma=0.1):
        self.milestones, self.gamma = milestones, gamma
        super().__init__(optimizer)

    def _next(self, rate, base, epoch):
        return rate * self.gamma ** len([one for one in self.milestones if one == epoch])


class ExponentialLR(_Scheduler):
    def __init__(self, optimizer, gamma):
        self.gamma = gamma
        super().__init__(optimizer)

    def _next(self, rate, base, epoch):
        return rate * self.gamma if epoch else rate


class LambdaLR(_Scheduler):
    def __init__(self, optimizer, lr_lambda):
        self.lr_lambda = lr_lambda
        super().__init__(optimizer)

    def _next(self, rate, base, epoch):
        return base * self.lr_lambda(epoch)


class CosineAnnealingLR(_Scheduler):
    def __init__(self, optimizer, T_max, eta_min=0):
        self.T_max, self.eta_min = T_max, eta_min
        super().__init__(optimizer)

    def _next(self, rate, base, epoch):
        return self.eta_min + (base - self.eta_min) * (1 + cos(pi * epoch / self.T_max)) / 2


def __getattr__(name):
    raise AttributeError("torch.optim.lr_scheduler." + name + " is not there in this page's Python")
