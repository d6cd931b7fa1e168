%matplotlib inline
import matplotlib.pyplot as plt
import numpy as np

plt.rcParams['figure.figsize'] = (8, 5)


def sigmoid(x):
    return np.divide(1, 1 + np.e**(-x))


def sigmoid_slope(x):
    return sigmoid(x) * (1 - sigmoid(x))


x = np.linspace(-10, 10, 100)
plt.plot(x, sigmoid(x), label=r"$\sigma(x)$")
plt.plot(x, sigmoid_slope(x), label=r"$\sigma'(x)$", alpha=0.5)
plt.xlabel('x')
plt.ylabel('Sigmoid(x)')
plt.grid()
plt.legend()
plt.show()
