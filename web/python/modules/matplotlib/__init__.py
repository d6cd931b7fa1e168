# matplotlib: pyplot and what it needs.
from matplotlib.pyplot import rcParams
