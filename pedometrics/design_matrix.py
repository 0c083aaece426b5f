"""Classes as indicator columns, for models that know numbers only."""

import numpy as np


def indicator_columns(X, categorical, levels):
    """Numeric columns, then one 0/1 column for each class.

    Parameters
    ----------
    X : ndarray, shape (n, p)
        Encoded covariates (`Contract.encode`).
    categorical : sequence of int
        Positions of class covariates.
    levels : sequence of int
        Number of classes of each of `categorical`.

    Returns
    -------
    ndarray, shape (n, q)
    """
    numeric = [i for i in range(X.shape[1]) if i not in categorical]
    parts = [X[:, numeric]]
    parts += [
        (X[:, i, None] == np.arange(count)).astype(X.dtype) for i, count in zip(categorical, levels)
    ]
    return np.hstack(parts)


def column_owner(p, categorical, levels):
    """Which covariate each of the `indicator_columns` belongs to, shape (q,)."""
    owner = [i for i in range(p) if i not in categorical]
    for i, count in zip(categorical, levels):
        owner += [i] * count
    return np.array(owner, int)


def count_levels(X, categorical):
    """Number of classes of each class covariate, from the largest encoded code."""
    return tuple(int(np.max(X[:, i])) + 1 for i in categorical)
