# time: how long something takes.
from utime import *
from utime import time_ns


def perf_counter():
    return time_ns() / 1e9


monotonic = process_time = perf_counter
perf_counter_ns = monotonic_ns = process_time_ns = time_ns
