relu_slope(np.array([-1, 0, 2, np.nan]))
