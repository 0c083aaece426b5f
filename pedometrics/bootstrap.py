"""Bootstrap replicates of a model, the interval that they give, and how often it covers."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from scipy.special import ndtri

from .errors import PedometricsError
from .kriging import covariances, merge_points, predict_surfaces
from .metrics import coverage
from .regression_kriging import fit, fit_trend, predict_trends
from .settings import INTERVALS, check_choice, check_least
from .transform import back

#: Trees of a replicate's forest: fifty forests of 100 trees hold 5,000 different trees.
REPLICATE_TREES = 100
#: Folds for the out-of-fold residuals within a replicate.
REPLICATE_FOLDS = 5
#: Nominal levels [%] at which the coverage is told.
LEVELS = (50, 60, 70, 80, 90, 95, 99)


@dataclass(frozen=True)
class Ensemble:
    """Replicates of a model that share its variogram.

    Parameters
    ----------
    trends : tuple
        Fitted trend models.
    variogram : Variogram or None
        None where the method does not krige.
    points : ndarray, shape (m, 2)
        Distinct training points.
    weights : ndarray, shape (m, replicates)
        Dual kriging weights; 0 where a replicate lacks a point.
    means : ndarray, shape (replicates,)
    bag : ndarray of int, shape (n, replicates)
        How often each training sample is in each replicate.
    """

    trends: tuple
    variogram: object
    points: np.ndarray
    weights: np.ndarray
    means: np.ndarray
    bag: np.ndarray

    def predict(self, X, xy):
        """Predictions of all replicates on the model's scale, shape (k, replicates)."""
        values = predict_trends(self.trends, X).T
        if self.variogram is not None:
            values += predict_surfaces(self.variogram, self.points, self.weights, self.means, xy)
        return values

    def predict_with(self, model, X, xy):
        """Predictions of the model and of its replicates, which share the work that both need.

        Parameters
        ----------
        model : RegressionKriging
            The model of these replicates.

        Returns
        -------
        centre : ndarray, shape (k,)
            As `model.predict` gives.
        replicates : ndarray, shape (k, replicates)
            As `predict` gives, but for kriging in single precision: an error of 1e-6 of their spread.
        """
        centre, *values = predict_trends([model.trend, *self.trends], X)
        values = np.stack(values, axis=1)
        if self.variogram is not None:
            kriging = model.kriging
            surface, surfaces = np.full(len(X), kriging.mean), np.empty(values.shape, np.float32)
            surfaces[:] = self.means
            weights = self.weights.astype(np.float32)
            for rows, near, covariance in covariances(self.variogram, self.points, xy):
                surface[rows] += (covariance @ kriging.weights[near, None])[:, 0]
                surfaces[rows] += covariance.astype(np.float32) @ weights[near]
            centre, values = centre + surface, values + surfaces
        return centre, values


def fit_replicates(model, count, seed, tick=lambda share: None):
    """Refit a model on bootstrap samples.

    Each replicate draws n of the n training samples with replacement. The distinct ones are fitted with
    their counts as weights, so that no copy of a sample is in a fold that it should be left out of; the
    residuals are kriged with the model's own variogram.

    Parameters
    ----------
    model : SoilModel
    count : int
        Number of replicates, 2 or more.
    seed : int
    tick : callable
        Called with the share done.

    Returns
    -------
    Ensemble
    """
    check_least("REPLICATES", count, 2)
    check_least("SEED", seed, 0)
    samples, fitted = model.samples, model.model
    n = len(samples)
    data = merge_points(samples.xy)
    kriged = fitted.kriging is not None
    variogram = fitted.kriging.variogram if kriged else None
    bag = np.empty((n, count), int)
    weights = np.zeros((len(data.xy), count))
    means = np.zeros(count)
    trends = []
    for b in range(count):
        # A stream of its own for each replicate: more replicates leave the first ones as they were.
        rng = np.random.default_rng([seed, b])
        bag[:, b] = rng.multinomial(n, np.full(n, 1 / n))
        drawn = np.flatnonzero(bag[:, b])
        settings = replace(
            fitted.settings,
            trees=min(fitted.settings.trees, REPLICATE_TREES),
            folds=REPLICATE_FOLDS,
            seed=int(rng.integers(2**31)),
        )
        sub = replace(samples.take(drawn), weights=bag[drawn, b])
        if kriged:
            copy = fit(sub, settings, lambda share, b=b: tick((b + share) / count), variogram)
            trends.append(copy.trend)
            # Both lists of points are sorted alike, so the replicate's are a subset in order.
            weights[np.unique(data.place[drawn]), b] = copy.kriging.weights
            means[b] = copy.kriging.mean
        else:
            trends.append(fit_trend(sub, settings))
        tick((b + 1) / count)
    return Ensemble(tuple(trends), variogram, data.xy, weights, means, bag)


@dataclass(frozen=True)
class Interval:
    """How limits are made from replicates, on the model's scale.

    Parameters
    ----------
    kind : {"ensemble", "book", "percentiles"}
        ``ensemble``: prediction -/+ z sqrt(variance over replicates + mean squared error of the model in
        cross-validation). ``book``: the same with the mean of the replicates' own out-of-bag mean squared
        errors, which counts their variance twice (Malone, Minasny and McBratney 2017, Using R for Digital
        Soil Mapping). ``percentiles``: percentiles of the replicates, the spread of the model only.
    level : float
        Nominal coverage [%], above 0 and below 100.
    mse : float or ndarray, shape (k,)
        Mean squared error that is added to the variance.
    """

    kind: str
    level: float
    mse: object

    def __post_init__(self):
        check_choice("INTERVAL", self.kind, INTERVALS)
        if not 0 < self.level < 100:
            raise PedometricsError("LEVEL is {level}; it must be above 0 and below 100 %.", level=self.level)

    def limits(self, centre, replicates):
        """Lower and upper limits.

        Parameters
        ----------
        centre : ndarray, shape (k,)
            Prediction of the model itself: the interval's centre, but for percentiles.
        replicates : ndarray, shape (k, replicates)
            NaN for those that do not count.

        Returns
        -------
        lower, upper : ndarray, shape (k,)
        """
        tail = (1 - self.level / 100) / 2
        if self.kind == "percentiles":
            return tuple(np.nanquantile(replicates, [tail, 1 - tail], axis=1))
        half = -ndtri(tail) * np.sqrt(np.nanvar(replicates, axis=1, ddof=1) + self.mse)
        return centre - half, centre + half


class Calibration:
    """Widths of the intervals of a model and its replicates, and how often they cover.

    Parameters
    ----------
    model : SoilModel
    ensemble : Ensemble
    """

    def __init__(self, model, ensemble):
        self.model = model
        self.ensemble = ensemble
        samples = model.samples
        # Each training sample by the replicates that did not draw it.
        self._unseen = np.where(ensemble.bag == 0, ensemble.predict(samples.X, samples.xy), np.nan)

    def mse(self, kind, rows=slice(None)):
        """Mean squared error that a kind of interval adds, from some of the training samples."""
        if kind == "book":
            squared = (self._unseen[rows] - self.model.samples.y[rows, None]) ** 2
            return float(np.nanmean(np.nanmean(squared, axis=0)))
        return float(np.mean(self.model.cv_error[rows] ** 2))

    def interval(self, kind, level):
        """The `Interval` for a map."""
        return Interval(kind, level, self.mse(kind))

    @property
    def held_back(self):
        """Whether the model has samples that were held back from it."""
        return len(self.model.validation_samples) > 0

    def coverage(self, level=90.0):
        """Coverage (PICP) of each kind of interval at several levels, on samples that did not set its width.

        Held-back samples where the model has them. Else the training samples: each with its out-of-fold
        prediction, the replicates that did not draw it, and a mean squared error of the other folds.

        Parameters
        ----------
        level : float
            Nominal level [%] to tell beside `LEVELS`.

        Returns
        -------
        DataFrame
            Columns interval, level_pct, coverage_pct, mean_width (on the target's own scale), n.
        """
        model = self.model
        if self.held_back:
            samples = model.validation_samples
            centre = model.model.predict(samples.X, samples.xy)
            replicates = self.ensemble.predict(samples.X, samples.xy)
        else:
            samples, centre, replicates = model.samples, model.model.cv_prediction, self._unseen
        # One replicate has no variance.
        known = np.isfinite(replicates).sum(axis=1) >= 2
        observed, centre, replicates = samples.y[known], centre[known], replicates[known]
        table = []
        for kind in INTERVALS:
            mse = self.mse(kind) if self.held_back else self._mse_of_other_folds(kind)[known]
            for one in sorted({*LEVELS, level}):
                lower, upper = Interval(kind, one, mse).limits(centre, replicates)
                width = back(upper, model.transform) - back(lower, model.transform)
                table.append(
                    {
                        "interval": kind,
                        "level_pct": one,
                        "coverage_pct": 100 * coverage(observed, lower, upper),
                        "mean_width": float(np.mean(width)),
                        "n": len(observed),
                    }
                )
        return pd.DataFrame(table)

    def _mse_of_other_folds(self, kind):
        fold = self.model.model.fold
        by_fold = {k: self.mse(kind, np.flatnonzero(fold != k)) for k in np.unique(fold)}
        return np.array([by_fold[k] for k in fold])
