"""Bulk density of the fine earth: published pedotransfer functions, how far they lie apart, and how to fill."""

import numpy as np

from .density_functions import FUNCTIONS
from .errors import PedometricsError

NO_FILL = "none"  # the choice to leave bulk density missing
FITTED = "fitted"  # the choice of a function fitted to the user's own measured values; see `density_fit`
BEST = "best"  # whatever comes nearest to the measured values
MEAN = "mean"  # of the published functions that apply
#: Ways to fill in `density_fill`.
FILLS = (BEST, "fitted_linear", "fitted_forest", *FUNCTIONS, MEAN, NO_FILL)


def pedotransfer_function(key):
    """The published function of a key.

    Raises
    ------
    PedometricsError
        If there is none.
    """
    if key not in FUNCTIONS:
        raise PedometricsError(
            "Bulk density function '{key}' is not known: allowed are {allowed}.",
            key=key,
            allowed=", ".join(FUNCTIONS),
        )
    return FUNCTIONS[key]


def spread(table):
    """Standard deviation between the published functions: how little is known without measured values.

    It holds their disagreement only, not the scatter of soils around any of them.

    Parameters
    ----------
    table : mapping of str to array_like of float, shape (n,)
        As `PedotransferFunction.estimate` takes it.

    Returns
    -------
    ndarray, shape (n,)
        g cm-3; NaN where fewer than two functions apply.
    """
    estimates = np.array([function.estimate(table) for function in FUNCTIONS.values()])
    given = ~np.isnan(estimates)
    count = np.where(given.sum(axis=0) > 1, given.sum(axis=0), np.nan)
    from_mean = np.where(given, estimates - np.where(given, estimates, 0).sum(axis=0) / count, 0)
    return np.sqrt((from_mean**2).sum(axis=0) / (count - 1))
