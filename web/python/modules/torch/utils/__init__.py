# torch.utils: of it there is torch.utils.data.
from slope.dtypes import missing


def __getattr__(name):
    missing("torch.utils", name)
