# What subplots returns for several axes: as an array of them.
class AxesArray:
    def __init__(self, rows):
        self._rows = rows

    def _one_row(self):
        return len(self._rows) == 1 or len(self._rows[0]) == 1

    def flatten(self):
        return AxesArray([[axes for row in self._rows for axes in row]])

    ravel = flatten

    @property
    def flat(self):
        return iter([axes for row in self._rows for axes in row])

    @property
    def shape(self):
        count = len(self._rows) * len(self._rows[0])
        return (count,) if self._one_row() else (len(self._rows), len(self._rows[0]))

    def _items(self):
        if self._one_row():
            return [axes for row in self._rows for axes in row]
        return [AxesArray([row]) for row in self._rows]

    def __len__(self):
        return len(self._items())

    def __iter__(self):
        return iter(self._items())

    def __getitem__(self, index):
        return self._rows[index[0]][index[1]] if isinstance(index, tuple) else self._items()[index]
