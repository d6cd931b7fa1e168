%matplotlib inline
import matplotlib.pyplot as plt
import numpy as np

plt.rcParams['figure.figsize'] = (8, 5)


def relu(x):
    return np.where(x < 0, 0, x)


def relu_slope(x):
    return np.where(x < 0, 0, 1)


x = np.linspace(-5, 5, 200)
plt.plot(x, relu(x), label=r"$f(x) = \max(0, x)$", alpha=0.5)
plt.plot(x, relu_slope(x), label=r"$f'(x)$", alpha=0.5)
# no derivative here
plt.scatter(0, 0, facecolors='none', marker='o', edgecolors='r', s=50)
plt.xlabel('x')
plt.ylabel('f(x)')
plt.grid()
plt.legend()
plt.show()
