"""Empirical variograms and models of them."""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize_scalar, nnls

from .compiled import exp_negative
from .errors import PedometricsError


# Correlations at h = distance / range. They work in place: h may be overwritten.
def _spherical(h):
    np.minimum(h, 1, out=h)
    cube = h * h
    cube -= 3
    h *= cube
    h *= 0.5
    h += 1
    return h


def _gaussian(h):
    h *= h
    return exp_negative(h)


def _matern(h):
    h *= np.sqrt(3).astype(h.dtype)
    decay = exp_negative(h.copy())
    h += 1
    h *= decay
    return h


def _nugget(h):
    return np.equal(h, 0, out=h)


#: Correlation at distance / range, and the practical range (correlation 0.05) in ranges.
MODELS = {
    "exponential": (exp_negative, 2.996),
    "spherical": (_spherical, 1.0),
    "gaussian": (_gaussian, 1.731),
    "matern": (_matern, 2.739),
    "nugget": (_nugget, 0.0),
}
#: Those with the correlation (1 + linear s) exp(-s^power), s = factor x distance / range: power, linear, factor.
EXPONENTIALS = {"exponential": (1, 0.0, 1.0), "gaussian": (2, 0.0, 1.0), "matern": (1, 1.0, np.sqrt(3))}


@dataclass(frozen=True)
class Variogram:
    """A variogram model: gamma(h) = nugget + psill (1 - correlation(h / range)) for h > 0, and 0 at h = 0.

    Parameters
    ----------
    model : {"exponential", "spherical", "gaussian", "matern", "nugget"}
        exp(-h/a); 1 - 1.5 h/a + 0.5 (h/a)^3 up to h = a; exp(-(h/a)^2); Matern with smoothness 3/2,
        (1 + sqrt(3) h/a) exp(-sqrt(3) h/a); no correlation at all.
    nugget : float
        Variance at the shortest distance, in squared units of the data.
    psill : float
        Partial sill: the spatially correlated variance. The sill is nugget + psill.
    range : float
        The range parameter a, in units of the coordinates; see `practical_range`.
    """

    model: str
    nugget: float
    psill: float
    range: float

    def __post_init__(self):
        if self.model not in MODELS:
            raise PedometricsError(
                "The variogram model {model} is unknown; allowed are {allowed}.",
                model=self.model,
                allowed=", ".join(MODELS),
            )
        for name in ("nugget", "psill"):
            if not (np.isfinite(getattr(self, name)) and getattr(self, name) >= 0):
                raise PedometricsError(
                    "The variogram's {name} is {value}; it must be 0 or more.",
                    name=name,
                    value=getattr(self, name),
                )
        if not (np.isfinite(self.range) and self.range > 0):
            raise PedometricsError("The variogram's range is {value}; it must be above 0.", value=self.range)

    @property
    def sill(self):
        """Total sill, nugget + partial sill."""
        return self.nugget + self.psill

    @property
    def practical_range(self):
        """Distance at which 95 % of the partial sill is reached; the range itself for a spherical model."""
        return self.range * MODELS[self.model][1]

    def covariance(self, distance, out=None):
        """Covariance of the correlated part at distances, psill x correlation(h / range), without nugget.

        `out` receives it; the distances themselves will do.
        """
        covariance = MODELS[self.model][0](np.divide(distance, self.range, out=out))
        covariance *= self.psill
        return covariance

    @property
    def reach(self):
        """Distance from which the covariance is exactly 0."""
        return {"spherical": self.range, "nugget": 0.0}.get(self.model, np.inf)

    def gamma(self, distance):
        """Semivariance at distances."""
        distance = np.asarray(distance, float)
        return np.where(distance > 0, self.sill - self.covariance(distance), 0.0)


@dataclass(frozen=True)
class EmpiricalVariogram:
    """Mean semivariance by distance class.

    Parameters
    ----------
    distance, gamma : ndarray, shape (bins,)
        Mean distance of the pairs of a bin and half their mean squared difference.
    pairs : ndarray of int, shape (bins,)
    """

    distance: np.ndarray
    gamma: np.ndarray
    pairs: np.ndarray


def bin_edges(xy, bins=15):
    """Edges of distance classes that widen with distance, so that a short range is not hidden.

    From 0 to a third of the bounding box's diagonal; the k-th edge grows with k^1.5.
    """
    diagonal = float(np.hypot(*np.ptp(np.asarray(xy, float), axis=0)))
    return diagonal / 3 * (np.arange(bins + 1) / bins) ** 1.5


def empirical_variogram(xy, values, edges, least_pairs=1):
    """Matheron's estimator in the classes (edges[k], edges[k+1]].

    Parameters
    ----------
    xy : ndarray, shape (n, 2)
    values : ndarray, shape (n,)
    edges : ndarray, shape (bins + 1,)
        Ascending, from 0. Pairs at distance 0 are left out.
    least_pairs : int
        A class of fewer pairs is joined with the next.

    Returns
    -------
    EmpiricalVariogram
        Classes without a pair are left out.
    """
    xy = np.asarray(xy, float) - np.mean(xy, axis=0)
    values = np.asarray(values, float)
    count = len(edges) - 1
    pairs = np.zeros(count)
    distance_sum = np.zeros(count)
    square_sum = np.zeros(count)
    # One point against those after it, in chunks: n^2 / 2 pairs without n^2 memory.
    step = max(1, 4_000_000 // max(len(values), 1))
    for start in range(0, len(values), step):
        head = slice(start, start + step)
        h = np.hypot(xy[head, 0, None] - xy[None, start:, 0], xy[head, 1, None] - xy[None, start:, 1])
        squares = (values[head, None] - values[None, start:]) ** 2
        rows, columns = np.nonzero((h > 0) & (h <= edges[-1]))
        later = columns > rows
        rows, columns = rows[later], columns[later]
        h = h[rows, columns]
        place = np.clip(np.searchsorted(edges, h, side="left") - 1, 0, count - 1)
        pairs += np.bincount(place, minlength=count)
        distance_sum += np.bincount(place, h, minlength=count)
        square_sum += np.bincount(place, squares[rows, columns], minlength=count)
    group = _joined(pairs, least_pairs)
    pairs, distance_sum, square_sum = (
        np.bincount(group, total) for total in (pairs, distance_sum, square_sum)
    )
    full = pairs > 0
    return EmpiricalVariogram(
        distance_sum[full] / pairs[full], square_sum[full] / pairs[full] / 2, pairs[full].astype(int)
    )


def _joined(pairs, least):
    """Group of each bin, so that each group has `least` pairs where that can be."""
    group = np.zeros(len(pairs), int)
    current, held = 0, 0
    for i, count in enumerate(pairs):
        group[i] = current
        held += count
        if held >= least and pairs[i + 1 :].sum() >= least:
            current, held = current + 1, 0
    return group


def weighted_sse(empirical, variogram, weights="cressie"):
    """Weighted sum of squares between an empirical variogram and a model of it.

    Parameters
    ----------
    weights : {"cressie", "distance"}
        pairs / gamma(h)^2 with the model's gamma (Cressie 1985), or pairs / h^2 (gstat's default).
    """
    gamma = variogram.gamma(empirical.distance)
    scale = gamma if weights == "cressie" else empirical.distance
    return float(np.sum(empirical.pairs / scale**2 * (empirical.gamma - gamma) ** 2))


def fit_variogram(empirical, model, weights="cressie", nugget=None, sill=None, range_=None):
    """Fit a model by weighted least squares; parameters that are given stay fixed.

    For each range the best nugget and partial sill, both 0 or more, are a linear problem; the range is
    searched on a grid in log distance and refined, so the result does not hang on starting values.

    Parameters
    ----------
    empirical : EmpiricalVariogram
    model : str
        A key of `MODELS`.
    weights : {"cressie", "distance"}
        See `weighted_sse`.
    nugget, sill, range_ : float, optional
        Fixed values; `sill` is the total sill.

    Returns
    -------
    Variogram
    """
    if len(empirical.gamma) < 3:
        raise PedometricsError(
            "The variogram has {count} distance classes; 3 or more are needed. Are there enough points, "
            "apart from each other?",
            count=len(empirical.gamma),
        )
    if nugget is not None and sill is not None and nugget > sill:
        raise PedometricsError(
            "NUGGET {nugget} is above SILL {sill}; the sill is the total, nugget included.",
            nugget=nugget,
            sill=sill,
        )
    if model == "nugget":
        level = sill if sill is not None else np.average(empirical.gamma, weights=empirical.pairs)
        return Variogram(model, float(level), 0.0, float(range_ or empirical.distance[-1]))

    def best(log_range):
        return _fit_sills(empirical, model, weights, nugget, sill, float(np.exp(log_range)))

    def loss(log_range):
        return weighted_sse(empirical, best(log_range), weights)

    if range_ is not None:
        return _fit_sills(empirical, model, weights, nugget, sill, float(range_))
    # From a third of the shortest class to a practical range of twice the longest: beyond, nothing is known.
    longest = 2 * empirical.distance[-1] / MODELS[model][1]
    candidates = np.linspace(np.log(empirical.distance[0] / 3), np.log(longest), 60)
    losses = [loss(candidate) for candidate in candidates]
    at = int(np.argmin(losses))
    around = candidates[max(at - 1, 0)], candidates[min(at + 1, len(candidates) - 1)]
    refined = minimize_scalar(loss, bounds=around, method="bounded", options={"xatol": 1e-6})
    return best(refined.x if refined.fun < losses[at] else candidates[at])


def _fit_sills(empirical, model, weights, nugget, sill, range_):
    """Best nugget and partial sill for one range."""
    rise = 1 - MODELS[model][0](np.array(empirical.distance) / range_)
    scale = empirical.distance if weights == "distance" else np.maximum(empirical.gamma, 1e-300)
    # Cressie's weights hold the model's own gamma: a few rounds of reweighting settle them.
    for _ in range(1 if weights == "distance" else 8):
        root = np.sqrt(empirical.pairs) / scale
        fixed, columns = np.zeros_like(rise), []
        if nugget is not None and sill is not None:
            return Variogram(model, nugget, sill - nugget, range_)
        if nugget is not None:
            fixed, columns = np.full_like(rise, nugget), [rise]
        elif sill is not None:
            # gamma = sill - psill (1 - rise), psill at most the sill
            fixed, columns = np.full_like(rise, sill), [rise - 1]
        else:
            columns = [np.ones_like(rise), rise]
        solution, _ = nnls(np.column_stack(columns) * root[:, None], (empirical.gamma - fixed) * root)
        if nugget is not None:
            fitted = Variogram(model, nugget, float(solution[0]), range_)
        elif sill is not None:
            psill = min(float(solution[0]), sill)
            fitted = Variogram(model, sill - psill, psill, range_)
        else:
            fitted = Variogram(model, float(solution[0]), float(solution[1]), range_)
        floor = 1e-9 * max(fitted.sill, 1e-300)
        scale = np.maximum(fitted.gamma(empirical.distance), floor) if weights == "cressie" else scale
    return fitted


def choose_variogram(empirical, models=("exponential", "spherical", "matern"), **fixed):
    """Fit several models and keep the one of the lowest weighted sum of squares.

    Parameters
    ----------
    models : sequence of str
        Gaussian is left out on purpose: without a nugget its system is close to singular.
    **fixed
        `nugget`, `sill` and `range_` as in `fit_variogram`.
    """
    fits = [fit_variogram(empirical, model, **fixed) for model in models]
    return min(fits, key=lambda fitted: weighted_sse(empirical, fitted))
