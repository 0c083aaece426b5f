"""Ordinary kriging by dual weights, global neighbourhood."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.linalg import LinAlgError, cho_factor, cho_solve

from .compiled import add_surface, compiled, fill_distances, product
from .errors import PedometricsError
from .settings import VARIOGRAM_LABELS
from .variogram import EXPONENTIALS, Variogram

#: Distances evaluated at a time: a few arrays of them fit the processor's cache.
CHUNK = 64_000
#: Points up to which a system is solved by its Cholesky factor in double precision. Above, the factor is of
#: single precision (1.6 GB for 20,000 points) and conjugate gradients make up for the digits it lacks.
MOST_DENSE = 6000
#: Residual of those systems relative to the right-hand side: aimed at, and accepted.
RESIDUAL_AIM, RESIDUAL_LIMIT = 1e-11, 1e-8
#: Share of the partial sill that the single precision factor has as noise at least.
LEAST_NOISE = 1e-3
#: Rounds of conjugate gradients: with a nugget 3 are enough, without about 20.
MOST_ROUNDS = 60
#: Targets whose kriging variance is solved at once.
TARGETS = 256


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
        # Centred, so that the accuracy of the solution is relative to the spread, not to the level.
        level = means.mean()
        system = np.column_stack([np.ones(len(means)), means - level])
        ones, solved = solver(variogram, data.xy, noise)(system).T
        mean = solved.sum() / ones.sum()
        return cls(variogram, data.xy, noise, solved - mean * ones, float(level + mean))

    @cached_property
    def _inverse(self):
        """Solver of the system, and its solution for ones."""
        solve = solver(self.variogram, self.xy, self.noise)
        return solve, solve(np.ones((len(self.xy), 1)))[:, 0]

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
        values = np.full(len(xy), self.mean)
        weights = self.weights[None].astype(kind)
        for rows, near, covariance in covariances(self.variogram, self.xy, xy, kind):
            values[rows] += product(weights[:, near], covariance)[0]
        if exact:
            target, point = coincident(xy, self.xy)
            values[target] += self.noise[point] * self.weights[point]
        return values

    def variance(self, xy, exact=False):
        """Kriging variance of a new observation (nugget included), shape (k,); `exact` gives 0 on points.

        Costs a solution of the system for each target, m^2 operations; see `variance_grid` for maps.
        """
        xy = np.asarray(xy, float)
        result = np.empty(len(xy))
        for start in range(0, len(xy), TARGETS):
            result[start:start + TARGETS] = self._variance(xy[start:start + TARGETS])
        if exact:
            result[coincident(xy, self.xy)[0]] = 0.0
        return result

    def _variance(self, xy):
        if self.variogram.sill == 0:
            return np.zeros(len(xy))
        solve, ones = self._inverse
        k = np.zeros((len(self.xy), len(xy)))
        for rows, near, covariance in covariances(self.variogram, self.xy, xy):
            k[near, rows] = covariance
        explained = np.einsum("ij,ij->j", k, solve(k))
        return np.maximum(self.variogram.sill - explained + (1 - ones @ k) ** 2 / ones.sum(), 0.0)

    def variance_grid(self, origin, step, rows, columns, every=4):
        """Kriging variance on a grid: solved at every `every`-th cell and around points, bilinear between.

        Parameters
        ----------
        origin : (float, float)
            x and y of the centre of the grid's first cell.
        step : (float, float)
            From one column and from one row to the next; the second is negative from north to south.
        rows, columns : range
            Cells wanted. The lattice belongs to the whole grid: any blocks give the same values.
        every : int
            Spacing of the lattice in cells.

        Returns
        -------
        ndarray, shape (rows, columns)
            Exact on the lattice and within `every` cells of a point, where the variance has its cusps.
        """
        (x, node_x, between_x), (y, node_y, between_y) = (
            _lattice(*axis, every) for axis in zip(origin, step, (columns, rows))
        )
        coarse = self.variance(_outer(node_x, node_y)).reshape(len(node_y), len(node_x))
        result = between_y @ coarse @ between_x.T
        near = np.zeros(result.shape, bool)
        cells = np.rint((self.xy - origin) / step).astype(int) - (columns.start, rows.start)
        for column, row in cells:
            near[_around(row, every), _around(column, every)] = True
        result[near] = self.variance(_outer(x, y)[near.ravel()])
        return result


def _lattice(origin, step, cells, every):
    """Coordinates of cells along one axis, those of lattice nodes that enclose them, and weights between."""
    cells = np.asarray(cells)
    nodes = np.arange(cells[0] // every, -(-cells[-1] // every) + 1) * every
    # Hat functions: 1 at their node, 0 at the next.
    between = np.maximum(1 - np.abs(cells[:, None] - nodes) / every, 0)
    return origin + cells * step, origin + nodes * step, between


def _outer(x, y):
    """Coordinates of all crossings, rows after one another, shape (rows x columns, 2)."""
    return np.column_stack([part.ravel() for part in np.meshgrid(x, y)])


def _around(cell, reach):
    return slice(max(cell - reach, 0), max(cell + reach + 1, 0))


class Surfaces:
    """Several kriged surfaces at once: they share points and distances, and those of one variogram covariances.

    Parameters
    ----------
    krigings : sequence of OrdinaryKriging
    kind : type
        Of the numbers in between, see `OrdinaryKriging.predict`.
    """

    def __init__(self, krigings, kind=np.float64):
        self.kind = kind
        self.points, place = np.unique(np.concatenate([one.xy for one in krigings]), axis=0, return_inverse=True)
        places = np.split(place.ravel(), np.cumsum([len(one.xy) for one in krigings])[:-1])
        self.means = np.array([one.mean for one in krigings])
        # By anisotropy, of which distances are: a variogram, its surfaces, the points that they have, and dual
        # weights, 0 where one lacks a point.
        self.systems = {}
        for variogram in dict.fromkeys(one.variogram for one in krigings if one.variogram.psill > 0):
            columns = [i for i, one in enumerate(krigings) if one.variogram == variogram]
            weights = np.zeros((len(columns), len(self.points)), kind)
            for row, column in zip(weights, columns):
                row[places[column]] = krigings[column].weights
            used = np.flatnonzero(weights.any(axis=0))
            alike = self.systems.setdefault((variogram.angle, variogram.ratio), [])
            alike.append((variogram, columns, used, np.ascontiguousarray(weights[:, used])))

    def predict(self, xy):
        """Kriged values, shape (k, surfaces), at targets (k, 2)."""
        result = np.empty((len(self.means), len(xy)))
        result[:] = self.means[:, None]
        # Each variogram makes covariances of the same distances: in a place of their own, taken once.
        room = np.empty(max(CHUNK, len(self.points)), self.kind)
        loop = compiled(add_surface, fused=True) if self.kind == np.float32 else None
        for systems in self.systems.values():
            isotropic = systems[0][0].isotropic
            reach = max(variogram.reach for variogram, *_ in systems)
            for rows, near, distance in distances(isotropic(self.points), isotropic(xy), reach, self.kind):
                for variogram, columns, used, weights in systems:
                    if not isinstance(near, slice):
                        here = np.isin(used, near)
                        used, weights = np.searchsorted(near, used[here]), weights[:, here]
                    if loop and len(columns) == 1 and variogram.model in EXPONENTIALS:
                        power, linear, factor = EXPONENTIALS[variogram.model]
                        loop(
                            distance,
                            used,
                            weights[0] * np.float32(variogram.psill),
                            power,
                            np.float32(linear),
                            np.float32(factor / variogram.range),
                            result[columns[0], rows],
                        )
                        continue
                    shape = len(used), distance.shape[1]
                    own = room[: shape[0] * shape[1]].reshape(shape)
                    np.take(distance, used, axis=0, out=own, mode="clip")
                    result[columns, rows] += product(weights, variogram.covariance(own, out=own))
        return result.T


def covariances(variogram, points, xy, kind=np.float64):
    """Covariances of targets with points, in blocks of targets: as `distances`, of which they are made."""
    if variogram.psill > 0:
        points, xy = variogram.isotropic(points), variogram.isotropic(xy)
        for rows, near, distance in distances(points, xy, variogram.reach, kind):
            yield rows, near, variogram.covariance(distance, out=distance)


def distances(points, xy, reach=np.inf, kind=np.float64):
    """Distances of targets from points, in blocks of targets.

    Where covariances end at a distance, only the points are taken that a block can reach: neighbouring targets
    should stand together.

    Parameters
    ----------
    points : ndarray, shape (m, 2)
    xy : ndarray, shape (k, 2)
    reach : float
        Distance that matters.

    Yields
    ------
    rows : slice
        Of the targets.
    near : slice or ndarray of int
        Of the points; the others lie beyond `reach`.
    distance : ndarray, shape (near, rows)
        May be changed; the next block takes its place.
    """
    # Centred first: squares of coordinates of 2.6 million metres would cost the last digits.
    centre = points.mean(axis=0)
    targets, points = ((one - centre).astype(kind) for one in (np.asarray(xy, float), points))
    step = max(1, CHUNK // len(points))
    near = slice(None)
    room = np.empty(step * len(points), kind)
    for start in range(0, len(targets), step):
        rows = slice(start, min(start + step, len(targets)))
        block = targets[rows]
        if np.isfinite(reach):
            low, high = block.min(axis=0) - reach, block.max(axis=0) + reach
            near = np.flatnonzero(((points >= low) & (points <= high)).all(axis=1))
            if not len(near):
                continue
        some = points[near]
        distance = room[: len(some) * len(block)].reshape(len(some), len(block))
        _fill_distances(some, block, distance)
        yield rows, near, distance


def _fill_distances(points, targets, distance):
    """Distances into an array of shape (points, targets)."""
    loop = compiled(fill_distances)
    if loop:
        loop(points, targets, distance)
        return
    np.subtract(points[:, 0, None], targets[:, 0], out=distance)
    distance *= distance
    other = points[:, 1, None] - targets[:, 1]
    other *= other
    distance += other
    np.sqrt(distance, out=distance)


def solver(variogram, xy, noise):
    """Function that solves the covariance system of distinct points for right-hand sides, shape (m, k)."""
    if variogram.psill == 0:
        return lambda right: right / noise[:, None]
    # Smooth models without noise are too close to singular for single precision.
    delicate = variogram.model in ("gaussian", "matern") and variogram.nugget < LEAST_NOISE * variogram.psill
    if len(xy) <= MOST_DENSE or delicate:
        factor = _factor(variogram, xy, noise)
        return lambda right: cho_solve(factor, right, check_finite=False)
    # A little noise makes the factor exist in single precision. It only guides the search: the system that is
    # solved has the true noise.
    factor = _factor(variogram, xy, np.maximum(noise, LEAST_NOISE * variogram.psill), np.float32)

    def product(vectors):
        result = noise[:, None] * vectors
        for rows, near, covariance in covariances(variogram, xy, xy):
            result[rows] += covariance.T @ vectors[near]
        return result

    def guess(residual):
        return cho_solve(factor, residual.astype(np.float32), check_finite=False).astype(float)

    def solve(right):
        solution, residual = _conjugate_gradients(product, guess, right)
        if not residual <= RESIDUAL_LIMIT:
            raise _too_alike(variogram)
        return solution

    return solve


def _conjugate_gradients(product, guess, right):
    """Solve A x = b for each column of b by preconditioned conjugate gradients.

    Parameters
    ----------
    product, guess : callable
        A v, and about A^-1 v (symmetric, positive definite), of vectors with shape (m, k).
    right : ndarray, shape (m, k)

    Returns
    -------
    solution : ndarray, shape (m, k)
    residual : float
        Largest norm of b - A x relative to that of b, computed afresh at the end.
    """
    size = np.maximum(np.linalg.norm(right, axis=0), np.finfo(float).tiny)
    solution, rest = np.zeros_like(right), right.astype(float)
    direction, before = np.zeros_like(rest), np.ones(rest.shape[1])
    for _ in range(MOST_ROUNDS):
        if (np.linalg.norm(rest, axis=0) / size).max() <= RESIDUAL_AIM:
            break
        guessed = guess(rest)
        now = np.einsum("ij,ij->j", rest, guessed)
        direction = guessed + _ratio(now, before) * direction
        before = now
        image = product(direction)
        step = _ratio(now, np.einsum("ij,ij->j", direction, image))
        solution += step * direction
        rest -= step * image
    return solution, float((np.linalg.norm(right - product(solution), axis=0) / size).max())


def _ratio(above, below):
    """Quotient, 0 where nothing is left to divide by."""
    return np.divide(above, below, out=np.zeros_like(above), where=below > 0)


def _factor(variogram, xy, noise, kind=np.float64):
    """Cholesky factor of the covariance between distinct points."""
    c = np.zeros((len(xy), len(xy)), kind)
    for rows, near, covariance in covariances(variogram, xy, xy, kind):
        c[near, rows] = covariance
    c[np.diag_indices_from(c)] = variogram.psill + noise
    try:
        # Transposed, for LAPACK wants columns in sequence and would copy the whole otherwise.
        return cho_factor(c.T, lower=True, overwrite_a=True, check_finite=False)
    except LinAlgError:
        raise _too_alike(variogram) from None


def _too_alike(variogram):
    return PedometricsError(
        "The kriging system cannot be solved: with a nugget of {nugget:.3g} and the model {model}, points "
        "that lie close together are too much alike. Use a larger NUGGET or another VARIOGRAM.",
        nugget=variogram.nugget,
        model=VARIOGRAM_LABELS[variogram.model],
    )


def coincident(xy, points):
    """Pairs of target and point at exactly one place, as two index arrays; the points are distinct."""
    place = {tuple(point): i for i, point in enumerate(points.tolist())}
    pairs = [(i, place[tuple(one)]) for i, one in enumerate(xy.tolist()) if tuple(one) in place]
    return tuple(np.array(pairs, int).reshape(-1, 2).T)
