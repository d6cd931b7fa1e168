# copy: a second one of what can be changed, with all that is in it or without.
def copy(one):
    if isinstance(one, (list, dict, set)):
        return one.copy()
    return _with(one, one.__dict__) if _is_changeable(one) else one


def deepcopy(one, memo=None):
    memo = {} if memo is None else memo
    if id(one) in memo:
        return memo[id(one)]
    made = _deep(one, memo)
    memo[id(one)] = made
    return made


def _deep(one, memo):
    kind = type(one)
    if kind in (list, set):
        return kind([deepcopy(part, memo) for part in one])
    if kind is tuple:
        return tuple([deepcopy(part, memo) for part in one])
    if isinstance(one, dict):
        made = one.copy()
        for name in one:
            made[name] = deepcopy(one[name], memo)
        return made
    if hasattr(one, "_handle"):
        return _tensor(one)
    return _with(one, _dict([(name, deepcopy(part, memo)) for name, part in one.__dict__.items()])) if _is_changeable(one) else one


def _is_changeable(one):
    return not isinstance(one, type) and hasattr(one, "__dict__") and type(one).__name__ not in ("function", "module")


def _with(one, members):
    made = object.__new__(type(one))
    for name, value in members.items():
        object.__setattr__(made, name, value)
    return made


def _tensor(one):
    if one._framework != "torch":
        return one.copy()
    if not one.is_leaf:
        raise RuntimeError("Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment")
    made = one.detach().clone()
    made = made if type(one) is type(made) else type(one)(made)
    return made.requires_grad_() if one.requires_grad else made
