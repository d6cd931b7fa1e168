# Bench: the kernels natively beside torch and numpy, one thread, in turns: Melem/s and the greatest error in ulp.
#
# Debian's python3-torch and python3-numpy; which of the two is missing is left out. Ours is what the compiler makes of it for every
# x86-64 (SSE2); theirs choose AVX2 or AVX-512 when they run. Gradients: torch's backward alone, numpy's formula from x.
#   cmake --build --preset native --target native_kernels && /usr/bin/python3 tests/bench/kernels_native.py [SIZE...]
import ctypes
import os
import sys
import time

import numpy as np

try:
    import torch

    torch.set_num_threads(1)
except ImportError:
    torch = None
    print("torch is not installed: no column of it")

folder = os.path.join(os.path.dirname(__file__), "../../build/native/tests/bench")
library = ctypes.CDLL(os.environ.get("KERNELS", os.path.join(folder, "libnative_kernels.so")))
sizes = [int(float(size)) for size in sys.argv[1:]] or [1000, 10_000, 100_000, 1_000_000, 10_000_000]


def pointer(array):
    return array.ctypes.data_as(ctypes.c_void_p)


def ours(name, derivative, x, y):
    call = library.run_single if x.dtype == np.float32 else library.run_double
    arguments = (name.encode(), ctypes.c_bool(derivative), pointer(x), pointer(y), ctypes.c_size_t(x.size))
    return lambda: call(*arguments)


one = np.float32(1)
numpy_formulas = {
    "sigmoid": [lambda x: one / (one + np.exp(-x)), lambda x: (s := one / (one + np.exp(-x))) * (one - s)],
    "tanh": [np.tanh, lambda x: one - np.tanh(x) ** 2],
    "relu": [lambda x: np.maximum(x, 0), lambda x: (x > 0).astype(np.float32)],
    "elu": [lambda x: np.where(x > 0, x, np.expm1(x)), lambda x: np.exp(np.minimum(x, 0))],
}


def torch_run(name, derivative, x):
    function = getattr(torch, name, None) or getattr(torch.nn.functional, name)
    tensor = torch.from_numpy(x).requires_grad_(derivative)
    if not derivative:
        return lambda: function(tensor).numpy()
    y, ones = function(tensor), torch.ones(x.size)
    return lambda: torch.autograd.grad(y, tensor, ones, retain_graph=True)[0].numpy()


def contestants(name, derivative, x):
    y = np.empty_like(x)
    run = ours(name, derivative, x, y)
    all = {"ours": lambda: (run(), y)[1]}
    if torch is not None:
        all["torch " + torch.__version__.split("+")[0]] = torch_run(name, derivative, x)
    if name in numpy_formulas:
        all["numpy " + np.__version__] = lambda: numpy_formulas[name][derivative](x)
    if name == "relu" and not derivative:
        all["memory copy"] = lambda: np.copyto(y, x) or y
    return all


# Half of them where the functions bend, half over all finite float32, both signs.
def hard_inputs(count):
    bits = (np.arange(count, dtype=np.uint64) * 0x7F800000 // count).astype(np.uint32)
    everywhere = np.concatenate([bits, bits | np.uint32(0x80000000)]).view(np.float32)
    return np.concatenate([np.linspace(-20, 20, count, dtype=np.float32), everywhere])


def greatest_error(y, exact):
    _, exponent = np.frexp(exact)
    error = np.abs(y.astype(np.float64) - exact) / np.ldexp(1.0, np.maximum(exponent - 24, -149))
    return np.inf if np.isnan(error).any() else error.max()


def best_time(all, size):
    best, runs = dict.fromkeys(all, np.inf), {}
    for who, run in all.items():
        run()
        start = time.perf_counter()
        run()
        runs[who] = max(1, int(0.003 / (time.perf_counter() - start)))
    for _ in range(7 if size > 1_000_000 else 60):
        for who, run in all.items():
            start = time.perf_counter()
            for _ in range(runs[who]):
                run()
            best[who] = min(best[who], (time.perf_counter() - start) / runs[who])
    return best


np.seterr(all="ignore")
random = np.random.default_rng(0)
for name in ["sigmoid", "tanh", "relu", "elu", "gelu"]:
    for derivative in [False, True]:
        x = hard_inputs(50_000)
        exact = np.empty(x.size)
        ours(name, derivative, x.astype(np.float64), exact)()
        near = np.abs(x) <= 20
        rows = {}
        for who, run in contestants(name, derivative, x).items():
            y = run()
            errors = ["-", "-"] if who == "memory copy" else [greatest_error(y[near], exact[near]), greatest_error(y, exact)]
            rows[who] = [e if e == "-" else ("%.4f" if e < 1000 else "%.0e") % e for e in errors]
            assert who != "ours" or greatest_error(y, exact) <= 0.501
        for size in sizes:
            data = random.uniform(-8, 8, size).astype(np.float32)
            for who, seconds in best_time(contestants(name, derivative, data), size).items():
                rows[who].insert(-2, "%.0f" % (size / seconds / 1e6))
        columns = [name + ("′" if derivative else "") + ", Melem/s", *("%.0e" % size for size in sizes), "ulp, |x| ≤ 20", "ulp, all"]
        for cells in [columns, *([who, *cells] for who, cells in rows.items())]:
            print("".join(cell.ljust(18 if i == 0 else 15 if i > len(sizes) else 8) for i, cell in enumerate(cells)).rstrip())
        print(flush=True)
