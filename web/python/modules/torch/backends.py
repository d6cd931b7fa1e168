# torch.backends: switches that change nothing here.
class _Absent:
    deterministic = benchmark = False

    def is_available(self):
        return False


cudnn, cuda, mps = _Absent(), _Absent(), _Absent()
