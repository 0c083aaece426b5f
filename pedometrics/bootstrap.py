"""Bootstrap replicates of a model, the interval that they give, and how often it covers."""

import os
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pandas as pd
from scipy.special import ndtri

from .errors import PedometricsError
from .kriging import Surfaces
from .metrics import coverage
from .packages import versions
from .regression_kriging import RegressionKriging, fit
from .settings import INTERVALS, REPLICATE_VARIOGRAMS, SAMPLINGS, check_choice, check_least
from .soil_model import load_replicate, save_replicate
from .transform import back
from .trends import fingerprint, fit_trend, predict_trends

#: Trees of a replicate's forest: fifty forests of 100 trees hold 5,000 different trees.
REPLICATE_TREES = 100
#: Folds for the out-of-fold residuals within a replicate.
REPLICATE_FOLDS = 3
#: Nominal levels [%] at which the coverage is told.
LEVELS = (50, 60, 70, 80, 90, 95, 99)


@dataclass(frozen=True)
class Ensemble:
    """Replicates of a model.

    Parameters
    ----------
    model : RegressionKriging
    trends : tuple
        Fitted trend models.
    krigings : tuple of OrdinaryKriging
        Of each replicate's residuals; empty where the method does not krige.
    bag : ndarray of int, shape (n, replicates)
        How often each training sample is in each replicate.
    """

    model: RegressionKriging
    trends: tuple
    krigings: tuple
    bag: np.ndarray

    @cached_property
    def _shared(self):
        """Whether model and replicates are kriged with one variogram."""
        return all(kriging.variogram == self.model.kriging.variogram for kriging in self.krigings)

    @cached_property
    def _surfaces(self):
        if self._shared:
            return Surfaces([self.model.kriging, *self.krigings])
        # Own variograms cost a covariance each: in single precision half as long, an error of about 1e-6.
        return Surfaces(self.krigings, np.float32)

    def predict(self, X, xy):
        """Predictions of all replicates on the model's scale, shape (k, replicates)."""
        values = predict_trends(self.trends, X).T
        if self.krigings:
            values += self._surfaces.predict(xy)[:, -len(self.krigings):]
        return values

    def predict_with_model(self, X, xy):
        """Predictions of the model itself, shape (k,), and of all replicates, shape (k, replicates)."""
        if not (self.krigings and self._shared):
            return self.model.predict(X, xy), self.predict(X, xy)
        surfaces = self._surfaces.predict(xy)
        replicates = predict_trends(self.trends, X).T
        replicates += surfaces[:, 1:]
        return self.model.trend.predict(X) + surfaces[:, 0], replicates


def fit_replicates(
    model,
    count,
    seed,
    tick=lambda share: None,
    sampling="weights",
    variograms="shared",
    trees=REPLICATE_TREES,
    folder=None,
):
    """Refit a model on bootstrap samples.

    Each replicate draws n of the n training samples with replacement.

    Parameters
    ----------
    model : SoilModel
    count : int
        Number of replicates, 2 or more.
    seed : int
    tick : callable
        Called with the share done.
    sampling : {"weights", "duplicates"}
        ``weights``: the distinct samples are fitted with their counts as weights, so that no copy of a sample is
        in a fold that it should be left out of. ``duplicates``: as rows that stand several times.
    variograms : {"shared", "own"}
        Whether residuals are kriged with the model's variogram or with one fitted to the replicate.
    trees : int
        Trees of a replicate's forest, at most as many as the model has.
    folder : str, optional
        Where each replicate is kept as soon as it is fitted, and found again by a later call for the same
        model, seed and ways.

    Returns
    -------
    Ensemble
    """
    check_least("REPLICATES", count, 2)
    check_least("SEED", seed, 0)
    check_choice("SAMPLING", sampling, SAMPLINGS)
    check_choice("REPLICATE_VARIOGRAM", variograms, REPLICATE_VARIOGRAMS)
    samples, settings = model.samples, model.model.settings
    n = len(samples)
    variogram = model.model.kriging.variogram if settings.kriged and variograms == "shared" else None
    bag = np.empty((n, count), int)
    trends, krigings = [], []
    kriged = model.model.kriging.variogram if settings.kriged else None
    ways = (settings, model.transform, seed, sampling, variograms, trees, REPLICATE_FOLDS, versions(), kriged)
    name = fingerprint(samples, *ways)
    for b in range(count):
        # A stream of its own for each replicate: more replicates leave the first ones as they were.
        rng = np.random.default_rng([seed, b])
        bag[:, b] = rng.multinomial(n, np.full(n, 1 / n))
        drawn = np.flatnonzero(bag[:, b])
        if sampling == "weights":
            sub = replace(samples.take(drawn), weights=bag[drawn, b])
        else:
            sub = samples.take(np.repeat(drawn, bag[drawn, b]))
        own = replace(
            settings,
            trees=min(settings.trees, trees),
            folds=REPLICATE_FOLDS,
            seed=int(rng.integers(2**31)),
        )
        path = os.path.join(folder, f"{name}_{b + 1:04d}.replicate") if folder else None
        kept = load_replicate(path, own) if path else None
        if kept is None:
            kept = _fit_replicate(sub, own, lambda share, b=b: tick((b + share) / count), variogram)
            if path:
                save_replicate(path, *kept)
        trends.append(kept[0])
        krigings.append(kept[1])
        tick((b + 1) / count)
    return Ensemble(model.model, tuple(trends), tuple(krigings) if settings.kriged else (), bag)


def _fit_replicate(samples, settings, tick, variogram):
    """Trend, and kriging of its residuals or None."""
    if not settings.kriged:
        return fit_trend(samples, settings), None
    fitted = fit(samples, settings, tick, variogram)
    return fitted.trend, fitted.kriging


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
            centre, replicates = self.ensemble.predict_with_model(samples.X, samples.xy)
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
