%matplotlib inline
import matplotlib.pyplot as plt
import numpy as np

plt.rcParams['figure.figsize'] = (8, 5)


def tanh(x):
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


def tanh_slope(x):
    return 1 - tanh(x)**2


x = np.linspace(-10, 10, 100)
plt.plot(x, tanh(x), label=r"$\tanh(x)$")
plt.plot(x, tanh_slope(x), label=r"$\tanh'(x)$", alpha=0.5)
plt.xlabel('x')
plt.ylabel('tanh(x)')
plt.grid()
plt.legend(loc='best')
plt.show()
