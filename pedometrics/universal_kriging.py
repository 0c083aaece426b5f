"""Universal kriging (kriging with external drift): a linear trend and its correlated residual in one system."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.linalg import pinvh

from .errors import PedometricsError
from .kriging import TARGETS, OrdinaryKriging, coincident, covariances, merge_points, solver

#: Eigenvalues of the drift's information matrix below this share of the largest count as 0.
LEAST_INFORMATION = 1e-12


@dataclass(frozen=True)
class Drift:
    """Columns of a linear trend: a constant, then covariates centred and scaled.

    Parameters
    ----------
    centre, scale : ndarray, shape (q,)
    """

    centre: np.ndarray
    scale: np.ndarray

    @classmethod
    def of(cls, X):
        """That of covariates (n, q): centred by their mean, in units of their standard deviation."""
        X = np.asarray(X, float)
        spread = X.std(axis=0)
        return cls(X.mean(axis=0), np.where(spread > 0, spread, 1.0))

    def columns(self, X):
        """The trend's columns, shape (n, q + 1)."""
        X = np.asarray(X, float)
        return np.column_stack([np.ones(len(X)), (X - self.centre) / self.scale])


@dataclass(frozen=True)
class UniversalKriging:
    """A universal kriging predictor in its dual form, z(x) = f(x)' beta + sum_i weights_i C(|x - x_i|).

    beta are the generalised least squares coefficients, (F'V^-1 F)^-1 F'V^-1 z, and the weights V^-1 (z - F beta):
    the same predictions and variances as of the system with Lagrange multipliers (Goldberger 1962, Journal of the
    American Statistical Association 57, 369-375; Cressie 1993, Statistics for Spatial Data, section 3.4). The
    nugget counts as error of the observations, as in `OrdinaryKriging`. Of columns that say the same, such as
    indicators of all classes, the shortest beta is taken, as in `LinearModel`.

    Parameters
    ----------
    drift : Drift
    coefficients : ndarray, shape (q,)
        beta without that of the constant, for the drift's scaled columns.
    kriging : OrdinaryKriging
        Points, weights and, as its mean, the coefficient of the constant: the surface that is added to the trend.
    columns : ndarray, shape (m, q + 1)
        F, the drift at the points.
    """

    drift: Drift
    coefficients: np.ndarray
    kriging: OrdinaryKriging
    columns: np.ndarray

    @classmethod
    def fit(cls, xy, X, y, variogram, weights=None):
        """Solve the kriging system.

        Parameters
        ----------
        xy : ndarray, shape (n, 2)
            Projected coordinates. Observations at one place are averaged, and so is their drift.
        X : ndarray, shape (n, q)
            Covariates, numbers without NaN; coordinates themselves for a trend surface. Without the constant.
        y : ndarray, shape (n,)
        variogram : Variogram
            Of the residual.
        weights : ndarray, shape (n,), optional
            Number of observations that each point stands for.
        """
        X, y = _checked(xy, X, y, variogram)
        data = merge_points(xy, weights)
        X = np.column_stack([data.means(column, weights) for column in X.T]) if X.shape[1] else X[: len(data.xy)]
        y = data.means(y, weights)
        drift = Drift.of(X)
        columns = drift.columns(X)
        noise = variogram.nugget / data.count
        # Centred, so that the accuracy of the solution is relative to the spread, not to the level.
        level = y.mean()
        beta, dual, *_ = _generalised_least_squares(solver(variogram, data.xy, noise), columns, y - level)
        return cls(drift, beta[1:], OrdinaryKriging(variogram, data.xy, noise, dual, float(level + beta[0])), columns)

    def trend(self, X):
        """The drift's part of the prediction but for the constant, shape (k,)."""
        return self.drift.columns(X)[:, 1:] @ self.coefficients

    def predict(self, X, xy, exact=False, kind=np.float64):
        """Kriged values, shape (k,), for covariates (k, q) at targets (k, 2); see `OrdinaryKriging.predict`."""
        return self.trend(X) + self.kriging.predict(xy, exact, kind)

    @cached_property
    def _system(self):
        """Solver of the system, its solution for the drift, and the inverse of the drift's information matrix."""
        solve = solver(self.kriging.variogram, self.kriging.xy, self.kriging.noise)
        solved = solve(self.columns)
        return solve, solved, _inverse(self.columns.T @ solved)

    def variance(self, X, xy, exact=False):
        """Kriging variance of a new observation (nugget included), shape (k,); `exact` gives 0 on points."""
        xy, columns = np.asarray(xy, float), self.drift.columns(X)
        result = np.empty(len(xy))
        for start in range(0, len(xy), TARGETS):
            rows = slice(start, start + TARGETS)
            result[rows] = self._variance(columns[rows], xy[rows])
        if exact:
            result[coincident(xy, self.kriging.xy)[0]] = 0.0
        return result

    def _variance(self, columns, xy):
        solve, solved, inverse = self._system
        variogram, points = self.kriging.variogram, self.kriging.xy
        k = np.zeros((len(points), len(xy)))
        for rows, near, covariance in covariances(variogram, points, xy):
            k[near, rows] = covariance
        missing = columns.T - solved.T @ k
        explained = np.einsum("ij,ij->j", k, solve(k)) - np.einsum("ij,ij->j", missing, inverse @ missing)
        return np.maximum(variogram.sill - explained, 0.0)


def leave_one_out(xy, y, variogram, X=None):
    """Kriging of each observation from all others, in closed form.

    With P = V^-1 - V^-1 F (F'V^-1 F)^-1 F'V^-1 the error of observation i, kriged from the others, is
    (P z)_i / P_ii, and its kriging variance 1 / P_ii (Dubrule 1983, Mathematical Geology 15, 687-699): as many
    refits would give, the variogram kept. V holds the nugget on its diagonal; observations at one place are each
    left out alone.

    Parameters
    ----------
    xy : ndarray, shape (n, 2)
    y : ndarray, shape (n,)
    variogram : Variogram
    X : ndarray, shape (n, q), optional
        Drift of universal kriging as in `UniversalKriging.fit`; ordinary kriging without it.

    Returns
    -------
    predicted, variance : ndarray, shape (n,)
        The variance is that of a new observation. Both NaN where the others cannot tell the drift, such as that
        of a class with one sample.
    """
    n = len(y)
    X, y = _checked(xy, np.empty((n, 0)) if X is None else X, y, variogram)
    columns = Drift.of(X).columns(X)
    solve = solver(variogram, np.asarray(xy, float), np.full(n, variogram.nugget))
    _, dual, solved, inverse = _generalised_least_squares(solve, columns, y - y.mean())
    diagonal = np.empty(n)
    for start in range(0, n, TARGETS):
        block = np.zeros((n, min(TARGETS, n - start)))
        place = np.arange(block.shape[1])
        block[start + place, place] = 1.0
        diagonal[start + place] = solve(block)[start + place, place]
    drift = np.einsum("ij,ij->i", solved @ inverse, solved)
    # What rounding leaves of two equal numbers is no information.
    left = np.where(diagonal - drift > 1e-9 * diagonal, diagonal - drift, np.nan)
    return y - dual / left, 1 / left


def _checked(xy, X, y, variogram):
    """Drift and values as arrays of numbers that fit each other."""
    X, y = np.asarray(X, float), np.asarray(y, float)
    if X.ndim != 2 or not len(X) == len(y) == len(xy):
        raise PedometricsError("The drift, the coordinates and the values differ in number.")
    if not (np.isfinite(X).all() and np.isfinite(y).all()):
        raise PedometricsError("The drift or the values hold a number that is missing.")
    if variogram.sill == 0:
        raise PedometricsError("The variogram's sill is 0; universal kriging needs one above 0.")
    return X, y


def _generalised_least_squares(solve, columns, y):
    """beta, V^-1 (y - F beta), V^-1 F and (F'V^-1 F)^-1 for a function that solves V x = b."""
    solved = solve(np.column_stack([columns, y]))
    solved, dual = solved[:, :-1], solved[:, -1]
    inverse = _inverse(columns.T @ solved)
    beta = inverse @ (columns.T @ dual)
    return beta, dual - solved @ beta, solved, inverse


def _inverse(information):
    return pinvh(information, rtol=LEAST_INFORMATION)
