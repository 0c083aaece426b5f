"""Variogram models by restricted maximum likelihood, from the observations without distance classes."""

import numpy as np

from .errors import PedometricsError
from .kriging import merge_points
from .variogram import MODELS, Variogram

#: Places up to which all are used; of more, a random subset of this size (always the same one).
MOST_PLACES = 1500
#: Fewer places than this give no likelihood worth searching.
LEAST_PLACES = 10
#: Shares of the nugget in the sill that the search starts from.
SHARES = np.array([0.0, 0.1, 0.3, 0.5, 0.7, 0.9])
#: Ranges that the search starts from.
RANGES = 7


def restricted_log_likelihood(xy, values, variogram, count=None):
    """Log density of the data's contrasts for a Gaussian field of constant, unknown mean.

    -1/2 [(n - 1) ln 2 pi + ln |V| + ln 1'V^-1 1 - ln n + r'V^-1 r], r the residuals from the generalised
    least squares mean; the density of any n - 1 orthonormal contrasts (Kitanidis 1983, Water Resources
    Research 19, 909-921; Lark and Cullis 2004, European Journal of Soil Science 55, 799-813).

    Parameters
    ----------
    xy : ndarray, shape (n, 2)
        Distinct places.
    values : ndarray, shape (n,)
    variogram : Variogram
    count : ndarray, shape (n,), optional
        Observations averaged at each place, which divide the nugget.

    Returns
    -------
    float
        Minus infinity where the covariance matrix is singular.
    """
    xy, values = np.asarray(xy, float), np.asarray(values, float)
    covariance = variogram.covariance(_distances(xy))
    noise = variogram.nugget / (np.ones(len(xy)) if count is None else count)
    log_determinants, squares = _parts(covariance, noise, values)
    return _log_likelihood(len(xy), log_determinants, squares)


def fit_reml(xy, values, model, nugget=None, sill=None, range_=None):
    """Fit a variogram model by restricted maximum likelihood; parameters that are given stay fixed.

    The total sill has its best value in closed form for each range and share of the nugget in it; these
    two are searched from a grid, by Nelder and Mead. The practical range stays between the shortest
    distances of the points and twice their extent. A correlated part is kept where it raises the log
    likelihood by more than the parameters it costs (Akaike's criterion); without it the nugget is all.

    Parameters
    ----------
    xy : ndarray, shape (n, 2)
        Points of identical coordinates are averaged, as in `OrdinaryKriging.fit`; how they differ among
        themselves says nothing, since the same sample entered twice would make the nugget 0. Of more
        than `MOST_PLACES` distinct places a random subset of that size is used, always the same one.
    values : ndarray, shape (n,)
    model : str
        A key of `MODELS`.
    nugget, sill, range_ : float, optional
        Fixed values; `sill` is the total sill.

    Returns
    -------
    Variogram
    """
    if nugget is not None and sill is not None and nugget > sill:
        raise PedometricsError(
            "NUGGET {nugget} is above SILL {sill}; the sill is the total, nugget included.",
            nugget=nugget,
            sill=sill,
        )
    data = merge_points(xy)
    xy, values, count = data.xy, data.means(np.asarray(values, float)), data.count
    if len(xy) < LEAST_PLACES:
        raise PedometricsError(
            "The points stand at {count} places; restricted maximum likelihood needs {least} or more.",
            count=len(xy),
            least=LEAST_PLACES,
        )
    if len(xy) > MOST_PLACES:
        some = np.sort(np.random.default_rng(1).choice(len(xy), MOST_PLACES, replace=False))
        xy, values, count = xy[some], values[some], count[some]
    distances = _distances(xy)
    # Near the unit variance: shares and tolerances below are relative to it.
    spread = float(np.std(values)) or 1.0
    values = (values - values.mean()) / spread
    known = _Known(*(None if one is None else one / spread**2 for one in (nugget, sill)))
    low, high = (limit / (MODELS[model][1] or 1.0) for limit in (_shortest(xy), 2 * distances.max()))

    def at(log_range, share):
        """Log likelihood and variogram for a range and a share of the nugget in the sill."""
        length = range_ or float(np.exp(log_range))
        correlation = MODELS[model][0](distances / length)
        correlation *= 1 - share
        log_determinants, squares = _parts(correlation, share / count, values)
        total = known.total(share, squares / (len(xy) - 1))
        if total is None:
            return -np.inf, None
        log_determinants += (len(xy) - 1) * np.log(total)
        fitted = Variogram(model, total * share * spread**2, total * (1 - share) * spread**2, length)
        return _log_likelihood(len(xy), log_determinants, squares / total), fitted
