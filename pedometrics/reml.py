"""Variogram models by restricted maximum likelihood, from the observations without distance classes."""

from itertools import product

import numpy as np
from scipy.linalg import LinAlgError, cho_factor, cho_solve
from scipy.optimize import minimize
from scipy.spatial import cKDTree
from scipy.spatial.distance import cdist

from .errors import PedometricsError
from .kriging import merge_points
from .settings import VARIOGRAM_LABELS
from .variogram import CANDIDATES, MODELS, Variogram, check_fixed, nugget_level

#: Distinct places up to which all are used; of more, a random subset of this size, always the same one.
MOST_PLACES = 1500
#: Fewer places than this give no likelihood worth a search.
LEAST_PLACES = 10
#: Where the search starts: shares of the nugget in the sill, or partial sills in units of the variance
#: where the nugget is fixed, and how many ranges.
SHARES = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9)
PARTIAL_SILLS = (0.1, 0.3, 0.7, 1.5)
RANGES = 7


def restricted_log_likelihood(xy, values, variogram, count=None):
    """Log density of the contrasts of a Gaussian field with a constant, unknown mean.

    -1/2 [(n - 1) ln 2 pi + ln |V| + ln 1'V^-1 1 - ln n + r'V^-1 r] with the residuals r from the generalised
    least squares mean: the density of any n - 1 orthonormal contrasts of the data (Kitanidis 1983, Water
    Resources Research 19, 909-921; Lark and Cullis 2004, European Journal of Soil Science 55, 799-813).

    Parameters
    ----------
    xy : ndarray, shape (n, 2)
        Distinct places.
    values : ndarray, shape (n,)
    variogram : Variogram
    count : ndarray, shape (n,), optional
        Observations averaged at each place; they divide the nugget.

    Returns
    -------
    float
        Minus infinity where the covariance matrix is singular.
    """
    noise = variogram.nugget / (np.ones(len(xy)) if count is None else count)
    xy = variogram.isotropic(xy)
    return _log_likelihood(len(xy), *_parts(variogram.covariance(cdist(xy, xy)), noise, values))


def fit_reml(xy, values, model, nugget=None, sill=None, range_=None):
    """Fit a variogram model by restricted maximum likelihood; parameters that are given stay fixed.

    The sill has its best value in closed form for each range and share of the nugget in the sill; these two
    are searched from a grid by Nelder and Mead's method. The practical range stays between the shortest
    distances of the places and twice the longest one. A correlated part is kept where it raises the log
    likelihood by more than the number of its parameters (Akaike's criterion); else the nugget is all.

    Parameters
    ----------
    xy : ndarray, shape (n, 2)
        Points of identical coordinates are averaged as in `OrdinaryKriging.fit`. How they differ among
        themselves is not used: the same sample entered twice would make the nugget 0. Of more than
        `MOST_PLACES` distinct places a random subset of that size is used, always the same one.
    values : ndarray, shape (n,)
    model : str
        A key of `MODELS`.
    nugget, sill, range_ : float, optional
        Fixed values; `sill` is the total sill.

    Returns
    -------
    Variogram
    """
    return _fit(xy, values, model, nugget, sill, range_)[1]


def choose_reml(xy, values, models=CANDIDATES, **fixed):
    """Fit several models and rank them by their likelihood; all have as many parameters.

    Parameters
    ----------
    models : sequence of str
    **fixed
        `nugget`, `sill` and `range_` as in `fit_reml`.

    Returns
    -------
    list of (float, Variogram)
        Restricted log likelihood and model, the likeliest first.
    """
    fits = [_fit(xy, values, model, **fixed) for model in models]
    return sorted(fits, key=lambda fit: -fit[0])


def _fit(xy, values, model, nugget=None, sill=None, range_=None):
    """Log likelihood and the fitted variogram."""
    check_fixed(nugget, sill)
    if model == "nugget":
        nugget_level(nugget, sill, 0.0)
    xy, values, count = _places(xy, values)
    distances = cdist(xy, xy)
    longest = float(distances.max())
    unseen = range_ or longest / (MODELS[model][1] or 1.0)
    spread = float(values.std())
    if spread <= 1e-12 * max(1.0, float(np.abs(values).max())):
        return 0.0, Variogram(model, 0.0, 0.0, unseen)
    # In units of the standard deviation, so that the search is the same for any data.
    values = (values - values.mean()) / spread
    nugget, sill = (None if one is None else one / spread**2 for one in (nugget, sill))

    def at(length, share):
        correlation = MODELS[model][0](distances / length) * (1 - share)
        log_determinants, squares = _parts(correlation, share / count, values)
        if squares == np.inf:
            return -np.inf, None
        if sill is not None:
            total = sill
        else:
            total = nugget / share if nugget else squares / (len(xy) - 1)
        log_determinants += (len(xy) - 1) * np.log(total * spread**2)
        fitted = Variogram(model, total * share * spread**2, total * (1 - share) * spread**2, float(length))
        return _log_likelihood(len(xy), log_determinants, squares / total), fitted

    flat = at(unseen, 1.0)
    if model == "nugget":
        return flat
    share_of, shares = _shares(nugget, sill)
    if range_ is None:
        limits = np.log(np.array([_shortest(xy), 2 * longest]) / MODELS[model][1])
        log_ranges = np.linspace(*limits, RANGES)
    else:
        limits, log_ranges = np.log([range_, range_]), np.log([range_])

    def parameters(point):
        return range_ or np.exp(np.clip(point[0], *limits)), share_of(point[1])

    axes = log_ranges, np.asarray(shares)
    start = np.array(max(product(*axes), key=lambda point: at(*parameters(point))[0]))
    free = [i for i, axis in enumerate(axes) if len(axis) > 1]
    if free:
        # Half the spacing of the grid towards its middle.
        steps = [(1 if start[i] < axes[i].mean() else -1) * np.ptp(axes[i]) / len(axes[i]) / 2 for i in free]
        simplex = start[free] + np.vstack([np.zeros(len(free)), np.diag(steps)])

        def loss(part):
            point = start.copy()
            point[free] = part
            return -at(*parameters(point))[0]

        # Far finer than such estimates are certain: 0.2 % of the range, 0.002 of the share.
        options = {"initial_simplex": simplex, "xatol": 2e-3, "fatol": 1e-4, "maxfev": 100}
        start[free] = minimize(loss, start[free], method="Nelder-Mead", options=options).x
    best = at(*parameters(start))
    if best[1] is None:
        raise PedometricsError(
            "The model {model} cannot be fitted with a nugget of {nugget:.3g}: places that lie close together are "
            "too much alike. Use a larger NUGGET or another VARIOGRAM.",
            model=VARIOGRAM_LABELS[model],
            nugget=nugget * spread**2,
        )
    # A share that is given is the user's word; one that is free has to be worth its parameters.
    return flat if 1 in free and best[0] - flat[0] <= len(free) else best


def _places(xy, values):
    """Distinct places, mean values and counts, at most `MOST_PLACES`."""
    data = merge_points(xy)
    if len(data.xy) < LEAST_PLACES:
        raise PedometricsError(
            "The points stand at {count} places; restricted maximum likelihood needs {least} or more.",
            count=len(data.xy),
            least=LEAST_PLACES,
        )
    some = np.random.default_rng(1).permutation(len(data.xy))[:MOST_PLACES]
    return data.xy[some], data.means(np.asarray(values, float))[some], data.count[some]


def _shares(nugget, sill):
    """How the nugget's share follows from the second coordinate of the search, and where that starts."""
    if nugget is not None and sill is not None:
        return lambda _: nugget / sill, [0.0]
    if nugget == 0:
        return lambda _: 0.0, [0.0]
    if nugget is not None:
        return lambda psill: nugget / (nugget + max(psill, 0.0)), PARTIAL_SILLS
    return lambda share: float(np.clip(share, 0, 1)), SHARES


def _shortest(xy):
    """Distance that a tenth of the places fall short of to their nearest: shorter ranges look like nugget."""
    return float(np.quantile(cKDTree(xy).query(xy, 2)[0][:, 1], 0.1))


def _parts(covariance, noise, values):
    """ln |V| + ln 1'V^-1 1, and r'V^-1 r, for V = covariance, overwritten, + diagonal noise."""
    covariance[np.diag_indices_from(covariance)] += noise
    try:
        factor = cho_factor(covariance.T, lower=True, overwrite_a=True, check_finite=False)
    except LinAlgError:
        return np.inf, np.inf
    ones, solved = cho_solve(factor, np.column_stack([np.ones(len(values)), values]), check_finite=False).T
    information = ones.sum()
    # Of the residuals, not by a difference of squares, which cancels.
    squares = (values - solved.sum() / information) @ solved
    return 2 * np.log(np.diag(factor[0])).sum() + np.log(information), float(squares)


def _log_likelihood(n, log_determinants, squares):
    return -0.5 * ((n - 1) * np.log(2 * np.pi) + log_determinants - np.log(n) + squares)
