# torch.utils.data: data sets, and loaders that hand them out in batches, in the order in which PyTorch draws them.
import random
from torch import as_tensor, is_tensor, randint, randperm, stack, tensor


class Dataset:
    def __getitem__(self, index):
        raise NotImplementedError


class TensorDataset(Dataset):
    def __init__(self, *tensors):
        if any([len(one) != len(tensors[0]) for one in tensors]):
            raise AssertionError("Size mismatch between tensors")
        self.tensors = tensors

    def __getitem__(self, index):
        return tuple([one[index] for one in self.tensors])

    def __len__(self):
        return len(self.tensors[0])


class Subset(Dataset):
    def __init__(self, dataset, indices):
        self.dataset, self.indices = dataset, indices

    def __getitem__(self, index):
        return self.dataset[self.indices[index]]

    def __len__(self):
        return len(self.indices)


# By lengths, or by parts of the whole, whose remainder goes to the first ones.
def random_split(dataset, lengths):
    count = len(dataset)
    if abs(sum(lengths) - 1) < 1e-9:
        lengths = [int(count * part) for part in lengths]
        for place in range(count - sum(lengths)):
            lengths[place % len(lengths)] += 1
    if sum(lengths) != count:
        raise ValueError("Sum of input lengths does not equal the length of the input dataset!")
    order, parts, start = randperm(count).tolist(), [], 0
    for length in lengths:
        parts.append(Subset(dataset, order[start : start + length]))
        start += length
    return parts


# The lower half of 64 random bits.
def _seed():
    return randint(0, 0xFFFFFFFF, (2,))[1].item()


# As PyTorch shuffles: with a generator of its own. CPython's is of the same kind.
def _shuffled(count):
    kept = random._state, random._at
    random._state, random._at = random._seeded(_seed()), 624
    order = list(range(count))
    for place in range(count - 1):
        other = place + random._drawn() % (count - place)
        order[place], order[other] = order[other], order[place]
    random._state, random._at = kept
    return order


def default_collate(batch):
    one = batch[0]
    if is_tensor(one):
        return stack(batch)
    if isinstance(one, dict):
        return _dict([(name, default_collate([each[name] for each in batch])) for name in one])
    if isinstance(one, (tuple, list)):
        return [default_collate(list(each)) for each in zip(*batch)]
    if hasattr(one, "_handle"):
        return stack([as_tensor(each) for each in batch])
    return tensor(batch, dtype="float64") if isinstance(one, float) else batch if isinstance(one, str) else tensor(batch)


class DataLoader:
    def __init__(self, dataset, batch_size=1, shuffle=False, num_workers=0, collate_fn=None, pin_memory=False, drop_last=False):
        self.dataset, self.batch_size, self.drop_last = dataset, batch_size, drop_last
        self._shuffles, self.collate_fn = shuffle, collate_fn or default_collate

    def __len__(self):
        count = len(self.dataset)
        return count // self.batch_size if self.drop_last else -(-count // self.batch_size)

    def __iter__(self):
        _seed()  # PyTorch draws one for its workers, though it has none
        count = len(self.dataset)
        order = _shuffled(count) if self._shuffles else list(range(count))
        for place in range(len(self)):
            chosen = order[place * self.batch_size : (place + 1) * self.batch_size]
            if isinstance(self.dataset, TensorDataset) and self.collate_fn is default_collate:
                yield list(self.dataset[tensor(chosen)])
            else:
                yield self.collate_fn([self.dataset[one] for one in chosen])
