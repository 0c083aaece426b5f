"""A random sample of the cells of a map, taken while the map is read."""

from threading import Lock

import numpy as np


class CellSample:
    """A simple random sample of cells, the same in whatever order and from whatever threads they are shown.

    Each cell has a random key made of its coordinates and the seed; the cells of the smallest keys are the sample.

    Parameters
    ----------
    count : int
        Cells to keep; all, where there are fewer.
    seed : int

    Attributes
    ----------
    seen : int
        Cells shown.
    """

    def __init__(self, count, seed):
        self._count, self._seed = count, seed
        self._kept, self._waiting = [], 0
        self._largest = np.uint64(2**64 - 1)
        self._lock = Lock()
        self.seen = 0

    def add(self, xy, values=None):
        """Show cells, each once, by their coordinates (k, 2), and what they hold (k, p)."""
        xy = np.asarray(xy, float)
        keys = _random_keys(xy, self._seed)
        values = np.empty((len(xy), 0)) if values is None else values
        with self._lock:
            self.seen += len(xy)
            near = keys <= self._largest
            self._kept.append((keys[near], xy[near], values[near]))
            self._waiting += np.count_nonzero(near)
            if self._waiting > 2 * self._count:
                self._kept = [self._smallest()]
                self._waiting = self._count
                self._largest = self._kept[0][0][-1]

    def _smallest(self):
        if not self._kept:
            return np.empty(0, np.uint64), np.empty((0, 2)), np.empty((0, 0))
        keys, xy, values = (np.concatenate(parts) for parts in zip(*self._kept))
        order = np.argsort(keys, kind="stable")[: self._count]
        return keys[order], xy[order], values[order]

    @property
    def xy(self):
        """Coordinates of the sample in random order, shape (m, 2)."""
        return self._smallest()[1]

    @property
    def values(self):
        """What its cells hold, in the same order, shape (m, p)."""
        return self._smallest()[2].astype(float)

    @property
    def is_whole(self):
        """Whether it holds every cell shown."""
        return self.seen <= self._count


def _random_keys(xy, seed):
    """A random 64-bit number for each place: the bits of its coordinates stirred (splitmix64)."""
    key = np.full(len(xy), (seed + 1) * 0x9E3779B97F4A7C15 % 2**64, np.uint64)
    for column in np.ascontiguousarray(xy.T):
        key += column.view(np.uint64)
        for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
            key ^= key >> np.uint64(shift)
            key *= np.uint64(factor)
        key ^= key >> np.uint64(31)
    return key
