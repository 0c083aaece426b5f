"""Splits of samples: hold-out stratified on the target, folds, and spatial blocks. All seeded."""

import numpy as np

from .errors import PedometricsError

#: Squares of `spatial_blocks` along the longer edge.
BLOCKS = 6


def holdout(target, percent, seed):
    """Samples held back for validation, spread evenly over the target's range.

    The samples are sorted by the target and cut into as many runs as samples are held back, their lengths equal or
    one apart in random order; one of each run is drawn.

    Parameters
    ----------
    target : ndarray, shape (n,)
    percent : float
        Share held back [%].
    seed : int

    Returns
    -------
    ndarray of bool, shape (n,)
        True for validation; round(n x percent / 100) of them, at least 2, at most n - 2.
    """
    count = len(target)
    if count < 4:
        raise PedometricsError("{count} samples cannot be split; 4 or more are needed.", count=count)
    if not 0 < percent < 100:
        raise PedometricsError("HOLDOUT is {percent}; it must be above 0 and below 100 %.", percent=percent)
    rng = np.random.default_rng(seed)
    wanted = min(max(round(count * percent / 100), 2), count - 2)
    # Ties in random order.
    order = rng.permutation(count)
    order = order[np.argsort(np.asarray(target)[order], kind="stable")]
    chosen = np.zeros(count, bool)
    # The longer runs anywhere: all at one end, its samples would be held back less often than those of the other.
    sizes = rng.permutation([len(run) for run in np.array_split(order, wanted)])
    for run in np.split(order, np.cumsum(sizes)[:-1]):
        chosen[rng.choice(run)] = True
    return chosen


def folds(target, count, seed):
    """Fold of each sample, stratified on the target.

    Parameters
    ----------
    target : ndarray, shape (n,)
    count : int
        Number of folds, 2 to n.

    Returns
    -------
    ndarray of int, shape (n,)
        0 to count - 1; fold sizes differ by one at most.
    """
    size = len(target)
    if not 2 <= count <= size:
        raise PedometricsError(
            "{count} folds are not allowed for {size} samples; allowed are 2 to {size}.", count=count, size=size
        )
    rng = np.random.default_rng(seed)
    order = rng.permutation(size)
    order = order[np.argsort(np.asarray(target)[order], kind="stable")]
    fold = np.empty(size, int)
    for start in range(0, size, count):
        run = order[start:start + count]
        fold[run] = rng.permutation(count)[: len(run)]
    return fold


def spatial_blocks(xy, count, seed):
    """Fold of each sample by square blocks, so that neighbours stay together.

    The bounding box is cut into squares of a side of a sixth of its longer edge, and the squares are
    dealt to the folds, the fullest first, each to the emptiest fold.

    Parameters
    ----------
    xy : ndarray, shape (n, 2)
    count : int
        Number of folds.

    Returns
    -------
    ndarray of int, shape (n,)
    """
    low = xy.min(axis=0)
    side = (xy.max(axis=0) - low).max() / BLOCKS
    squares = np.floor((xy - low) / side).astype(int) if side > 0 else np.zeros(xy.shape, int)
    squares = np.minimum(squares, BLOCKS - 1)  # points on the far edge belong to the last square
    _, square, sizes = np.unique(squares, axis=0, return_inverse=True, return_counts=True)
    if len(sizes) < count:
        raise PedometricsError(
            "The samples lie in {blocks} spatial blocks, too few for {count} folds; use VALIDATION kfold.",
            blocks=len(sizes),
            count=count,
        )
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(sizes))
    order = order[np.argsort(-sizes[order], kind="stable")]
    fold_of_square = np.empty(len(sizes), int)
    load = np.zeros(count, int)
    for one in order:
        emptiest = int(np.argmin(load))
        fold_of_square[one] = emptiest
        load[emptiest] += sizes[one]
    return fold_of_square[square.ravel()]
