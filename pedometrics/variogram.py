"""Empirical variograms and models of them."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
from scipy.optimize import minimize_scalar, nnls
from scipy.spatial import cKDTree

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
#: Models that are tried where the user names none; a pure nugget is compared with the best of them.
CANDIDATES = ("exponential", "spherical", "gaussian", "matern")
#: Share of the nugget in the sill below which a Gaussian model is not tried: its system is close to singular.
LEAST_GAUSSIAN_NUGGET = 0.01
#: Distance classes as made by rule, and the pairs that one of the shorter classes added to them has at least.
CLASSES, SHORT_PAIRS = 15, 60
#: Practical ranges that are searched without limits, in shortest and longest distances: beyond, the model is
#: a pure nugget or a straight line (a parabola for the smooth ones).
WIDEST = 0.1, 1e4


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
    angle : float
        Direction of the longest range [degrees clockwise from north], as gstat's ``anis``.
    ratio : float
        Geometric anisotropy: the range across that direction, as a share of `range`; 1 for none.
    """

    model: str
    nugget: float
    psill: float
    range: float
    angle: float = 0.0
    ratio: float = 1.0

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
        if not np.isfinite(self.angle):
            raise PedometricsError("The variogram's angle is {value}; it must be a number.", value=self.angle)
        if not 0 < self.ratio <= 1:
            raise PedometricsError(
                "The variogram's ratio of ranges is {value}; it must be above 0 and at most 1.", value=self.ratio
            )

    @property
    def sill(self):
        """Total sill, nugget + partial sill."""
        return self.nugget + self.psill

    @property
    def practical_range(self):
        """Distance at which 95 % of the partial sill is reached; the range itself for a spherical model."""
        return self.range * MODELS[self.model][1]

    def isotropic(self, xy):
        """Coordinates (n, 2) between which the model's distances are: themselves without anisotropy."""
        return xy if self.ratio == 1 else stretched(xy, self.angle, self.ratio)

    def covariance(self, distance, out=None):
        """Covariance of the correlated part at distances, psill x correlation(h / range), without nugget.

        Distances are those between `isotropic` coordinates: along the direction of the longest range, as they are.

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


def stretched(xy, angle, ratio):
    """Coordinates turned so that a direction is the second axis, and pulled apart across it by 1 / ratio.

    Parameters
    ----------
    xy : ndarray, shape (n, 2)
    angle : float
        Of the direction [degrees clockwise from north].
    ratio : float

    Returns
    -------
    ndarray, shape (n, 2)
        Distances across the direction are 1 / ratio times as long, those along it as they were.
    """
    xy = np.asarray(xy, float)
    sine, cosine = np.sin(np.deg2rad(angle)), np.cos(np.deg2rad(angle))
    return np.column_stack([(xy[:, 0] * cosine - xy[:, 1] * sine) / ratio, xy[:, 0] * sine + xy[:, 1] * cosine])


@dataclass(frozen=True)
class EmpiricalVariogram:
    """Semivariance by distance class.

    Parameters
    ----------
    distance, gamma : ndarray, shape (bins,)
        Mean distance of the pairs of a bin, and their semivariance as `empirical_variogram` estimates it.
    pairs : ndarray of int, shape (bins,)
    """

    distance: np.ndarray
    gamma: np.ndarray
    pairs: np.ndarray


def bin_edges(xy, bins=CLASSES):
    """Edges of distance classes that widen with distance, so that a short range is not hidden.

    From 0 to a third of the bounding box's diagonal; the k-th edge grows with k^1.5. The first class is halved,
    and its nearer half again, where that leaves `SHORT_PAIRS` pairs on either side.
    """
    xy = np.unique(np.asarray(xy, float), axis=0)
    diagonal = float(np.hypot(*np.ptp(xy, axis=0)))
    edges = list(diagonal / 3 * (np.arange(bins + 1) / bins) ** 1.5)
    tree = cKDTree(xy)

    def closer(distance):
        return (int(tree.count_neighbors(tree, distance)) - len(xy)) // 2

    held, half = closer(edges[1]), edges[1] / 2
    while closer(half) >= SHORT_PAIRS:
        if held - closer(half) >= SHORT_PAIRS:
            edges.insert(1, half)
            held = closer(half)
        half /= 2
    return np.array(edges)


def empirical_variogram(xy, values, edges, least_pairs=1, estimator="matheron"):
    """Semivariances in the classes (edges[k], edges[k+1]].

    Parameters
    ----------
    xy : ndarray, shape (n, 2)
    values : ndarray, shape (n,)
    edges : ndarray, shape (bins + 1,)
        Ascending, from 0. Pairs at distance 0 are left out.
    least_pairs : int
        A class of fewer pairs is joined with the next.
    estimator : {"matheron", "robust"}
        Half the mean squared difference (Matheron 1963), or that of Cressie and Hawkins (1980, Mathematical
        Geology 12, 115-125), which a few outliers hardly move: for N pairs
        1/2 (mean of |difference|^1/2)^4 / (0.457 + 0.494 / N), as gstat has it.

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
    difference_sum = np.zeros(count)
    robust = estimator == "robust"
    # One point against those after it, in chunks: n^2 / 2 pairs without n^2 memory.
    step = max(1, 4_000_000 // max(len(values), 1))
    for start in range(0, len(values), step):
        head = slice(start, start + step)
        h = np.hypot(xy[head, 0, None] - xy[None, start:, 0], xy[head, 1, None] - xy[None, start:, 1])
        differences = values[head, None] - values[None, start:]
        rows, columns = np.nonzero((h > 0) & (h <= edges[-1]))
        later = columns > rows
        rows, columns = rows[later], columns[later]
        h = h[rows, columns]
        place = np.clip(np.searchsorted(edges, h, side="left") - 1, 0, count - 1)
        pairs += np.bincount(place, minlength=count)
        distance_sum += np.bincount(place, h, minlength=count)
        differences = differences[rows, columns]
        differences = np.sqrt(np.abs(differences)) if robust else differences**2
        difference_sum += np.bincount(place, differences, minlength=count)
    group = _joined(pairs, least_pairs)
    totals = np.array([np.bincount(group, total) for total in (pairs, distance_sum, difference_sum)])
    pairs, distance_sum, difference_sum = totals[:, totals[0] > 0]
    mean = difference_sum / pairs
    gamma = (mean**4 / (0.457 + 0.494 / pairs) if robust else mean) / 2
    return EmpiricalVariogram(distance_sum / pairs, gamma, pairs.astype(int))


def _joined(pairs, least):
    """Group of each bin, so that each group has `least` pairs where that can be."""
    group = np.zeros(len(pairs), int)
    current, held = 0, 0
    for i, count in enumerate(pairs):
        group[i] = current
        held += count
        if held >= least and pairs[i + 1:].sum() >= least:
            current, held = current + 1, 0
    return group


def weighted_sse(empirical, variogram, weights="cressie"):
    """Weighted sum of squares between an empirical variogram and a model of it.

    Parameters
    ----------
    weights : {"cressie", "distance"} or ndarray, shape (bins,)
        pairs / gamma(h)^2 with the model's gamma (Cressie 1985), pairs / h^2 (gstat's default), or given.
    """
    gamma = variogram.gamma(empirical.distance)
    return float(np.sum(_weights(empirical, weights, gamma) * (empirical.gamma - gamma) ** 2))


def _weights(empirical, weights, gamma):
    """Weight of each class, for semivariances of a model; see `weighted_sse`."""
    if not isinstance(weights, str):
        return weights
    if weights == "distance":
        return empirical.pairs / empirical.distance**2
    return empirical.pairs / np.maximum(gamma, max(1e-9 * gamma.max(), 1e-150)) ** 2


def fit_variogram(empirical, model, weights="cressie", nugget=None, sill=None, range_=None, longest=None):
    """Fit a model by weighted least squares; parameters that are given stay fixed.

    For each range the best nugget and partial sill, both 0 or more, are a linear problem; the range is
    searched on a grid in log distance and refined at each dip, so the result does not hang on starting values.

    Parameters
    ----------
    empirical : EmpiricalVariogram
    model : str
        A key of `MODELS`.
    weights : {"cressie", "distance"} or ndarray, shape (bins,)
        See `weighted_sse`.
    nugget, sill, range_ : float, optional
        Fixed values; `sill` is the total sill. Of a pure nugget, nugget and sill are one.
    longest : float, optional
        Longest practical range that is searched; the shortest is then the shortest distance. Without it, ranges
        beyond all distances are taken where they fit best (`WIDEST`).

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
    check_fixed(nugget, sill)
    if model == "nugget":
        return Variogram(
            model, nugget_level(nugget, sill, np.average(empirical.gamma, weights=empirical.pairs)), 0.0,
            float(range_ or empirical.distance[-1]),
        )

    def best(log_range):
        return _fit_sills(empirical, model, weights, nugget, sill, float(np.exp(log_range)))

    def loss(log_range):
        return weighted_sse(empirical, best(log_range), weights)

    if range_ is not None:
        return _fit_sills(empirical, model, weights, nugget, sill, float(range_))
    if longest is None:
        limits = WIDEST * empirical.distance[[0, -1]]
    else:
        limits = np.array([empirical.distance[0], longest])
    first, last = np.log(limits / MODELS[model][1])
    # Steps of a tenth: a kink of the spherical model, where the range passes a class, is wider.
    grid = np.linspace(first, last, int((last - first) / 0.1) + 2)
    losses = np.array([loss(one) for one in grid])
    around = np.concatenate([[np.inf], losses, [np.inf]])
    found = [(losses.min(), grid[losses.argmin()])]
    for dip in np.flatnonzero((losses <= around[:-2]) & (losses <= around[2:])):
        bounds = grid[max(dip - 1, 0)], grid[min(dip + 1, len(grid) - 1)]
        refined = minimize_scalar(loss, bounds=bounds, method="bounded", options={"xatol": 1e-6})
        found.append((refined.fun, refined.x))
    return best(min(found)[1])


def check_fixed(nugget, sill):
    """Refuse fixed values that contradict each other."""
    if nugget is not None and sill is not None and nugget > sill:
        raise PedometricsError(
            "NUGGET {nugget} is above SILL {sill}; the sill is the total, nugget included.",
            nugget=nugget,
            sill=sill,
        )


def nugget_level(nugget, sill, level):
    """Semivariance of a pure nugget: as fixed, else `level`."""
    if nugget is not None and sill is not None and nugget != sill:
        raise PedometricsError(
            "NUGGET is {nugget} and SILL is {sill}; of a pure nugget they are one. Leave one of them empty.",
            nugget=nugget,
            sill=sill,
        )
    return float(next((one for one in (sill, nugget) if one is not None), level))


def _fit_sills(empirical, model, weights, nugget, sill, range_):
    """Best nugget and partial sill for one range."""
    if nugget is not None and sill is not None:
        return Variogram(model, nugget, sill - nugget, range_)
    rise = 1 - MODELS[model][0](np.array(empirical.distance) / range_)
    if nugget is not None:
        fixed, columns = nugget, [rise]
    elif sill is not None:
        fixed, columns = sill, [rise - 1]  # gamma = sill - psill (1 - rise)
    else:
        fixed, columns = 0.0, [np.ones_like(rise), rise]
    gamma = empirical.gamma
    # Cressie's weights hold the model's own gamma: a few rounds of reweighting settle them.
    for _ in range(8 if isinstance(weights, str) and weights == "cressie" else 1):
        root = np.sqrt(_weights(empirical, weights, gamma))
        solution, _ = nnls(np.column_stack(columns) * root[:, None], (empirical.gamma - fixed) * root)
        psill = float(solution[-1])
        if nugget is not None:
            fitted = Variogram(model, nugget, psill, range_)
        elif sill is not None:
            fitted = Variogram(model, sill - min(psill, sill), min(psill, sill), range_)
        else:
            fitted = Variogram(model, float(solution[0]), psill, range_)
        gamma = fitted.gamma(empirical.distance)
    return fitted


@dataclass(frozen=True)
class Candidate:
    """A variogram model that was tried, and how well it does.

    Parameters
    ----------
    variogram : Variogram
    weighted_sse : float
        To the empirical variogram, with Cressie's weights (`weighted_sse`).
    log_likelihood : float or None
        Restricted, where it was fitted by that.
    cv_mse : float or None
        Mean squared error of cross-validation with it, where that was computed.
    """

    variogram: Variogram
    weighted_sse: float
    log_likelihood: Optional[float] = None
    cv_mse: Optional[float] = None


def solvable(variogram):
    """Whether kriging with a model works wherever the points lie: a Gaussian one needs a nugget."""
    return variogram.model != "gaussian" or variogram.nugget >= LEAST_GAUSSIAN_NUGGET * variogram.sill


def candidate_models(nugget=None):
    """Models to try where the user names none, for a fixed nugget if there is one."""
    return [model for model in CANDIDATES if model != "gaussian" or nugget != 0]


def choose_variogram(empirical, models=CANDIDATES, **how):
    """Fit several models and rank them by their weighted sum of squares.

    Parameters
    ----------
    models : sequence of str
    **how
        `nugget`, `sill`, `range_` and `longest` as in `fit_variogram`.

    Returns
    -------
    list of Candidate
        The best first.
    """
    fits = (fit_variogram(empirical, model, **how) for model in models)
    tried = (Candidate(fitted, weighted_sse(empirical, fitted)) for fitted in fits)
    return sorted(tried, key=lambda candidate: candidate.weighted_sse)
