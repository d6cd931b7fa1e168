%matplotlib inline
%config InlineBackend.figure_format = "png"
import matplotlib.pyplot as plt
import numpy as np

plt.rcParams['figure.figsize'] = (8, 5)
plt.rcParams['figure.dpi'] = 150
plt.rcParams['font.sans-serif'] = ['SimHei']
plt.rcParams['axes.unicode_minus'] = False


def step(x):
    return np.where(x <= 0, 0, 1)


x = np.linspace(-10, 10, 1000)
plt.plot(x, step(x), label=r"$step(x)$", alpha=1)
plt.grid(True)
plt.legend()
plt.show()
