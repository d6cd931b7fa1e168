# einsum: sums of products, written with a letter an axis: "ij,jk->ik". Of two factors it is one matrix product.
def einsum(equation, *operands):
    inputs, arrow, output = equation.replace(" ", "").partition("->")
    inputs = inputs.split(",")
    if "." in equation:
        raise NotImplementedError("an ellipsis in einsum is not there in this page's Python")
    if len(inputs) != len(operands):
        raise RuntimeError("einsum(): %s operands were provided than specified in the equation" % ("more" if len(operands) > len(inputs) else "fewer"))
    if not arrow:  # what stands once, in the alphabet's order
        letters = "".join(inputs)
        output = "".join(sorted([one for one in set(letters) if letters.count(one) == 1]))
    _check(inputs, output, operands)
    letters, found = _diagonal(inputs[0], operands[0])
    for place in range(1, len(inputs)):
        later = output + "".join(inputs[place + 1 :])
        letters, found = _product(letters, found, *_diagonal(inputs[place], operands[place]), later)
    letters, found = _summed(letters, found, output)
    return _ordered(letters, found, output)


def _check(inputs, output, operands):
    sizes = {}
    for number, (letters, one) in enumerate(zip(inputs, operands)):
        if len(letters) != len(one.shape):
            form = "einsum(): the number of subscripts in the equation (%d) does not match the number of dimensions (%d) for operand %d and no ellipsis was given"
            raise RuntimeError(form % (len(letters), len(one.shape), number))
        for letter, size in zip(letters, one.shape):
            if sizes.setdefault(letter, size) != size:
                form = "einsum(): subscript %s has size %d for operand %d which does not broadcast with previously seen size %d"
                raise RuntimeError(form % (letter, size, number, sizes[letter]))
    for letter in output:
        if letter not in sizes:
            raise RuntimeError("einsum(): output subscript %s does not appear in the equation for any input operand" % letter)


# "iij" -> "ij": the elements where both places are the same.
def _diagonal(letters, tensor):
    for letter in letters:
        while letters.count(letter) > 1:
            first = letters.index(letter)
            second = letters.index(letter, first + 1)
            places = list(range(tensor.shape[first]))
            left = "".join([one for at, one in enumerate(letters) if at not in (first, second)])
            tensor = _moved(tensor, [first, second] + [at for at in range(len(letters)) if at not in (first, second)])[places, places]
            letters = letter + left
    return letters, tensor


def _moved(tensor, axes):
    return tensor if axes == list(range(len(axes))) else tensor._call("permute", numbers=axes)


def _ordered(letters, tensor, wanted):
    return _moved(tensor, [letters.index(one) for one in wanted])


# Over the axes that nobody asks for any more.
def _summed(letters, tensor, wanted):
    axes = [place for place, one in enumerate(letters) if one not in wanted]
    return "".join([one for one in letters if one in wanted]), tensor._call("sum", numbers=[False] + axes) if axes else tensor


# A batch of matrices times a batch of matrices; `later`: the letters that are still needed.
def _product(left, a, right, b, later):
    left, a = _summed(left, a, right + later)
    right, b = _summed(right, b, left + later)
    shared = [one for one in left if one in right]
    batch = "".join([one for one in shared if one in later])
    inner = "".join([one for one in shared if one not in later])
    rows, columns = "".join([one for one in left if one not in shared]), "".join([one for one in right if one not in shared])
    sizes = dict(zip(left, a.shape))
    sizes.update(zip(right, b.shape))

    def count(letters):
        product = 1
        for one in letters:
            product *= sizes[one]
        return product

    a = _ordered(left, a, batch + rows + inner)._call("reshape", numbers=(count(batch), count(rows), count(inner)))
    b = _ordered(right, b, batch + inner + columns)._call("reshape", numbers=(count(batch), count(inner), count(columns)))
    letters = batch + rows + columns
    return letters, (a @ b)._call("reshape", numbers=[sizes[one] for one in letters])
