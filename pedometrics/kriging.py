"""Ordinary kriging by dual weights, global neighbourhood."""

from dataclasses import dataclass

import numpy as np
from scipy.linalg import LinAlgError, cho_factor, cho_solve

from .errors import PedometricsError
from .variogram import Variogram

#: Distances evaluated at a time: fits the processor's cache.
CHUNK = 250_000


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

    def predict(self, xy, exact=False):
        """Kriged values.

        Parameters
        ----------
        xy : ndarray, shape (k, 2)
        exact : bool
            Honour the observation where a target lies exactly on one (the nugget is then variation in
            space, as gstat's ``Nug``).

        Returns
        -------
        ndarray, shape (k,)
        """
        xy = np.asarray(xy, float)
        values = predict_surfaces(self.variogram, self.xy, self.weights[:, None], [self.mean], xy)[:, 0]
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
        result = np.empty(len(xy))
        for rows, distance in _distances(xy, self.xy):
            k = self.variogram.covariance(distance)
            lagrange = 1 - k @ ones
            explained = np.einsum("ij,ji->i", k, cho_solve(factor, k.T))
            result[rows] = self.variogram.sill - explained + lagrange**2 / ones.sum()
        if exact:
            result[_coincident(xy, self.xy)[0]] = 0.0
        return np.maximum(result, 0.0)


def predict_surfaces(variogram, points, weights, means, xy):
    """Several kriged surfaces of one variogram and one set of points at once.

    Parameters
    ----------
    points : ndarray, shape (m, 2)
    weights : ndarray, shape (m, surfaces)
        Dual weights; 0 where a surface lacks a point.
    means : sequence of float, length surfaces
    xy : ndarray, shape (k, 2)

    Returns
    -------
    ndarray, shape (k, surfaces)
    """
    result = np.empty((len(xy), weights.shape[1]))
    result[:] = means
    if variogram.psill > 0:
        for rows, distance in _distances(xy, points):
            result[rows] += variogram.covariance(distance) @ weights
    return result


def _factor(variogram, xy, noise):
    """Cholesky factor of the covariance between distinct points."""
    c = np.empty((len(xy), len(xy)))
    for rows, distance in _distances(xy, xy):
        c[rows] = variogram.covariance(distance)
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


def _distances(targets, points):
    """Distances of chunks of targets to all points: (slice, ndarray of shape (chunk, points))."""
    # Centred first: squares of coordinates of 2.6 million metres would cost the last digits.
    centre = points.mean(axis=0)
    targets, points = targets - centre, points - centre
    step = max(1, CHUNK // len(points))
    for start in range(0, len(targets), step):
        rows = slice(start, min(start + step, len(targets)))
        dx = targets[rows, 0, None] - points[None, :, 0]
        dy = targets[rows, 1, None] - points[None, :, 1]
        yield rows, np.sqrt(dx * dx + dy * dy)


def _coincident(xy, points):
    """Pairs of target and point at exactly one place, as two index arrays."""
    targets, found = [np.empty(0, int)], [np.empty(0, int)]
    for rows, distance in _distances(xy, points):
        target, point = np.nonzero(distance == 0)
        targets.append(target + rows.start)
        found.append(point)
    return np.concatenate(targets), np.concatenate(found)
