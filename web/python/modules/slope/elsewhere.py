# Names that the frameworks have and this page's Python has not: an error says so, where it would take others for slips of the pen.
_names = set((
    # torch
    "func vmap compile jit fx onnx save load next_functions data_ptr distributions distributed fft sparse hub multiprocessing quantization "
    "set_default_dtype set_default_tensor_type acos arccos acosh arccosh asin arcsin atan2 arctan2 sinc erfc erfinv exp2 frac fmod lerp lgamma digamma "
    "polygamma copysign signbit xlogy logcumsumexp cummax cummin quantile nanquantile kthvalue mode nansum nanmean histc histogram bincount searchsorted "
    "bucketize multinomial poisson binomial det logdet inverse pinverse solve svd qr eig cholesky matrix_power matrix_exp trace cross cdist kron "
    "tensordot addmm addmv baddbmm scatter scatter_add index_add take narrow select swapaxes movedim rot90 fliplr flipud unflatten column_stack dstack "
    "tensor_split broadcast_to broadcast_tensors empty_strided as_strided view_as_real complex polar real imag angle conj stft conv1d conv2d conv3d "
    "Generator iinfo RandomState deg2rad rad2deg aminmax result_type promote_types autocast use_deterministic_algorithms "
    # torch.nn and torch.nn.functional
    "Conv1d Conv2d Conv3d ConvTranspose2d MaxPool1d MaxPool2d AvgPool2d AdaptiveAvgPool2d BatchNorm2d BatchNorm3d GroupNorm InstanceNorm1d "
    "InstanceNorm2d Dropout1d Dropout2d AlphaDropout RNN RNNCell LSTM LSTMCell GRU GRUCell MultiheadAttention Transformer TransformerEncoder "
    "TransformerEncoderLayer TransformerDecoder Bilinear LazyLinear ParameterList ParameterDict RReLU Softmax2d Unflatten Upsample PixelShuffle "
    "CosineSimilarity CosineEmbeddingLoss CTCLoss TripletMarginLoss MarginRankingLoss MultiMarginLoss PoissonNLLLoss GaussianNLLLoss SoftMarginLoss "
    "max_pool1d max_pool2d avg_pool2d adaptive_avg_pool2d group_norm instance_norm interpolate grid_sample unfold fold gumbel_softmax bilinear "
    "scaled_dot_product_attention soft_margin_loss triplet_margin_loss orthogonal_ trunc_normal_ sparse_ dirac_ eye_ parameters_to_vector "
    "vector_to_parameters "
    # torch.optim and torch.autograd
    "Adadelta Adamax ASGD LBFGS NAdam RAdam Rprop SparseAdam ReduceLROnPlateau OneCycleLR CyclicLR forward_ad detect_anomaly set_detect_anomaly profiler "
    # numpy
    "polyfit poly1d polyder polyint roots percentile convolve correlate cov corrcoef apply_along_axis fromfunction frompyfunc nditer ndenumerate "
    "ndindex mgrid ogrid s_ ix_ split array_split hsplit vsplit insert resize pad digitize isin in1d setdiff1d union1d intersect1d unravel_index "
    "nanmax nanmin nansum nanmean nanstd triu tril tri vander atleast_1d atleast_2d atleast_3d moveaxis rollaxis put choose einsum tensordot vdot inner "
    "array2string format_float_positional format_float_scientific loadtxt savetxt savez typing ma matrix char datetime64 timedelta64 "
    "float16 uint8 flags base ctypes byteswap view i0 spacing nextafter ldexp frexp modf divmod gcd lcm lexsort partition argpartition extract copyto "
    "inv solve eigh eigvals lstsq matrix_rank multi_dot"
).split())


def refuse(owner, name):
    if name in _names:
        raise AttributeError(owner + "." + name + " is not there in this page's Python")
