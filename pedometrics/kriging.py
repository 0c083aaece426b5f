"""Ordinary kriging by dual weights, global neighbourhood."""

from dataclasses import dataclass

import numpy as np
from scipy.linalg import LinAlgError, cho_factor, cho_solve

from .errors import PedometricsError
from .variogram import Variogram

#: Distances evaluated at a time: a few arrays of them fit the processor's cache.
CHUNK = 128_000


@dataclass(frozen=True)
class KrigingData:
    """Points to krige from, those at one place merged.

    Parameters
    ----------
    xy : ndarray, shape (m, 2)
        Distinct coordinates.
    place : ndarray of int, shape (n,)
        Which of them each original point is.
    count : ndarray, shape (m,)
        Observations, or their summed weights, at each.
    """

    xy: np.ndarray
    place: np.ndarray
    count: np.ndarray

    def means(self, values, weights=None):
        """Weighted mean of values at each distinct point, shape (m,)."""
        weights = np.ones(len(self.place)) if weights is None else weights
        return np.bincount(self.place, values * weights) / np.bincount(self.place, weights)


def merge_points(xy, weights=None):
    """Merge points of identical coordinates.

    Parameters
    ----------
    xy : ndarray, shape (n, 2)
    weights : ndarray, shape (n,), optional
        Number of observations that each point stands for, above 0.

    Returns
    -------
    KrigingData
    """
    xy = np.asarray(xy, float)
    distinct, place = np.unique(xy, axis=0, return_inverse=True)
    place = place.ravel()
    return KrigingData(distinct, place, np.bincount(place, weights).astype(float))


@dataclass(frozen=True)
class OrdinaryKriging:
    """An ordinary kriging predictor in its dual form, z(x) = mean + sum_i weights_i C(|x - x_i|).

    The nugget counts as error of the observations: it stands on the diagonal of the system, divided by the
    number of observations merged at a point (which gives the same predictions as leaving them apart), and
    predictions are of the correlated part, so that a map shows no spikes at the points.

    Parameters
    ----------
    variogram : Variogram
    xy : ndarray, shape (m, 2)
        Distinct points.
    noise : ndarray, shape (m,)
        Nugget divided by the observations merged at a point.
    weights : ndarray, shape (m,)
        Dual weights; they sum to 0.
    mean : float
        Generalised least squares mean.
    """

    variogram: Variogram
    xy: np.ndarray
    noise: np.ndarray
    weights: np.ndarray
    mean: float

    @classmethod
    def fit(cls, xy, values, variogram, weights=None):
        """Solve the kriging system.

        Parameters
        ----------
        xy : ndarray, shape (n, 2)
            Projected coordinates; identical ones are merged (`merge_points`).
        values : ndarray, shape (n,)
        variogram : Variogram
        weights : ndarray, shape (n,), optional
            Number of observations that each point stands for.
        """
        data = merge_points(xy, weights)
        means = data.means(np.asarray(values, float), weights)
        noise = variogram.nugget / data.count
        if variogram.sill == 0:  # values without any variance, such as residuals that are all 0
            return cls(variogram, data.xy, noise, np.zeros(len(means)), float(means.mean()))
        factor = _factor(variogram, data.xy, noise)
        ones = cho_solve(factor, np.ones(len(means)))
        solved = cho_solve(factor, means)
        mean = solved.sum() / ones.sum()
        return cls(variogram, data.xy, noise, solved - mean * ones, float(mean))

    def predict(self, xy, exact=False, kind=np.float64):
        """Kriged values.

        Parameters
        ----------
        xy : ndarray, shape (k, 2)
        exact : bool
            Honour the observation where a target lies exactly on one (the nugget is then variation in
            space, as gstat's ``Nug``).
        kind : type
            Of the numbers in between: float32 is quicker, with an error of about 1e-6 of the spread.

        Returns
        -------
        ndarray, shape (k,)
        """
        xy = np.asarray(xy, float)
        weights = self.weights[:, None].astype(kind)
        values = predict_surfaces(self.variogram, self.xy, weights, [self.mean], xy, kind)[:, 0]
        if exact:
            target, point = _coincident(xy, self.xy)
            values[target] += self.noise[point] * self.weights[point]
        return values

    def variance(self, xy, exact=False):
        """Kriging variance of a new observation (nugget included), shape (k,); `exact` gives 0 on points.

        Solves the system again: meant for checks and small sets.
        """
        xy = np.asarray(xy, float)
        factor = _factor(self.variogram, self.xy, self.noise)
        ones = cho_solve(factor, np.ones(len(self.xy)))
        explained, covered = np.zeros(len(xy)), np.zeros(len(xy))
        for rows, near, covariance in covariances(self.variogram, self.xy, xy):
            k = np.zeros((len(covariance), len(self.xy)))
            k[:, near] = covariance
            covered[rows] = k @ ones
            explained[rows] = np.einsum("ij,ji->i", k, cho_solve(factor, k.T))
        result = self.variogram.sill - explained + (1 - covered) ** 2 / ones.sum()
        if exact:
            result[_coincident(xy, self.xy)[0]] = 0.0
        return np.maximum(result, 0.0)


def predict_surfaces(variogram, points, weights, means, xy, kind=np.float64):
    """Several kriged surfaces of one variogram and one set of points at once.

    Parameters
    ----------
    points : ndarray, shape (m, 2)
    weights : ndarray, shape (m, surfaces)
        Dual weights; 0 where a surface lacks a point.
    means : sequence of float, length surfaces
    xy : ndarray, shape (k, 2)
    kind : type
        Of the numbers in between, see `OrdinaryKriging.predict`.

    Returns
    -------
    ndarray, shape (k, surfaces)
    """
    result = np.empty((len(xy), weights.shape[1]))
    result[:] = means
    for rows, near, covariance in covariances(variogram, points, xy, kind):
        result[rows] += covariance @ weights[near]
    return result


def covariances(variogram, points, xy, kind=np.float64):
    """Covariances between targets and points, in blocks of targets.

    Where the covariance ends at a distance, only the points are taken that a block can reach: neighbouring
    targets should stand together.

    Parameters
    ----------
    points : ndarray, shape (m, 2)
    xy : ndarray, shape (k, 2)

    Yields
    ------
    rows : slice
        Of the targets.
    near : slice or ndarray of int
        Of the points; the others have covariance 0.
    covariance : ndarray, shape (rows, near)
    """
    if variogram.psill == 0:
        return
    # Centred first: squares of coordinates of 2.6 million metres would cost the last digits.
    centre = points.mean(axis=0)
    targets, points = ((one - centre).astype(kind) for one in (np.asarray(xy, float), points))
    step = max(1, CHUNK // len(points))
    near = slice(None)
    for start in range(0, len(targets), step):
        rows = slice(start, min(start + step, len(targets)))
        block = targets[rows]
        if np.isfinite(variogram.reach):
            low, high = block.min(axis=0) - variogram.reach, block.max(axis=0) + variogram.reach
            near = np.flatnonzero(((points >= low) & (points <= high)).all(axis=1))
            if not len(near):
                continue
        yield rows, near, variogram.covariance(_distance(block, points[near]))


def _distance(targets, points):
    """Distances, shape (targets, points)."""
    square = targets[:, 0, None] - points[None, :, 0]
    square *= square
    other = targets[:, 1, None] - points[None, :, 1]
    other *= other
    square += other
    return np.sqrt(square, out=square)


def _factor(variogram, xy, noise):
    """Cholesky factor of the covariance between distinct points."""
    c = np.zeros((len(xy), len(xy)))
    for rows, near, covariance in covariances(variogram, xy, xy):
        c[rows, near] = covariance
    c[np.diag_indices_from(c)] = variogram.psill + noise
    try:
        return cho_factor(c, lower=True, overwrite_a=True, check_finite=False)
    except LinAlgError:
        raise PedometricsError(
            "The kriging system cannot be solved: with a nugget of {nugget:.3g} and the model {model}, points "
            "that lie close together are too much alike. Use a larger NUGGET or another VARIOGRAM.",
            nugget=variogram.nugget,
            model=variogram.model,
        ) from None


def _coincident(xy, points):
    """Pairs of target and point at exactly one place, as two index arrays; the points are distinct."""
    place = {tuple(point): i for i, point in enumerate(points.tolist())}
    pairs = [(i, place[tuple(one)]) for i, one in enumerate(xy.tolist()) if tuple(one) in place]
    return tuple(np.array(pairs, int).reshape(-1, 2).T)
