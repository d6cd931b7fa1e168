%matplotlib inline
import matplotlib.pyplot as plt
import numpy as np


def leaky_relu(x, alpha: float = 1):
    return np.where(x <= 0, alpha * x, x)


def leaky_relu_slope(x, alpha: float = 1):
    return np.where(x < 0, alpha, 1)


x = np.linspace(-10, 10, 1000)
fig, ax = plt.subplots(1, 2, figsize=(10, 3.7))

for alpha in [0, 0.1, 1]:
    ax[0].plot(x, leaky_relu(x, alpha=alpha), label=r"$f(x), \alpha={0}$".format(alpha), alpha=0.5)
    ax[1].plot(x, leaky_relu_slope(x, alpha), label=r"$f'(x), \alpha={0}$".format(alpha), alpha=0.5)

ax[0].set_ylabel('Leaky ReLU')
ax[0].set_title('f(x)')
ax[1].set_ylabel("f'(x)")
ax[1].set_title("f'(x)")
for one in ax:
    one.set_xlabel('x')
    one.grid(True)
    one.legend()

plt.tight_layout()
plt.show()
