# torch.cuda, of a PyTorch without CUDA; it comes with the cells that name it.
from slope.dtypes import missing


def is_available():
    return False


def device_count():
    return 0


# What is done only where there is such a device.
def _nothing(*ignored):
    pass


manual_seed = manual_seed_all = empty_cache = _nothing


def __getattr__(name):
    from torch.described import placed

    if name not in ("current_device", "get_device_name", "get_device_properties", "memory_allocated", "set_device", "synchronize"):
        missing("torch.cuda", name)
    return lambda *ignored: placed("cuda")
