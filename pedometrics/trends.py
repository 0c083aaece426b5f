"""Trend models on covariates: what they are fitted to, and predictions of samples that they did not see."""

import hashlib
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

from .boosting import BoostingModel
from .cubist_model import CubistModel, predict_all
from .errors import PedometricsError
from .forest import ForestModel
from .linear import LinearModel


@dataclass(frozen=True)
class Samples:
    """Samples on the model's scale.

    Parameters
    ----------
    X : ndarray, shape (n, p)
        Encoded covariates, without NaN.
    xy : ndarray, shape (n, 2)
        Projected coordinates.
    y : ndarray, shape (n,)
        Target on the model's scale.
    categorical : tuple of int
        Positions of class covariates.
    weights : ndarray of int, shape (n,), optional
        How often each sample counts; once without it.
    """

    X: np.ndarray
    xy: np.ndarray
    y: np.ndarray
    categorical: tuple = ()
    weights: Optional[np.ndarray] = None

    def __post_init__(self):
        n = len(self.y)
        if self.X.ndim != 2 or len(self.X) != n or self.xy.shape != (n, 2) or self.y.shape != (n,):
            raise PedometricsError("The samples' covariates, coordinates and target differ in number.")

    def __len__(self):
        return len(self.y)

    def take(self, rows):
        """Some of the samples."""
        weights = None if self.weights is None else self.weights[rows]
        return replace(self, X=self.X[rows], xy=self.xy[rows], y=self.y[rows], weights=weights)


def fingerprint(samples, *ways):
    """Name for what was made of some samples in some ways: another one for other samples or ways.

    Parameters
    ----------
    samples : Samples
    *ways : object
        With a `repr` that tells all that matters.
    """
    digest = hashlib.sha256(repr(ways).encode("utf-8"))
    for part in (samples.X, samples.xy, samples.y):
        digest.update(np.ascontiguousarray(part).tobytes())
    return digest.hexdigest()[:16]


class ConstantTrend:
    """No trend: kriging alone."""

    def fit(self, X, y, categorical=(), weights=None):
        self.usage_ = np.zeros(X.shape[1])
        return self

    def predict(self, X):
        return np.zeros(len(X))

    def to_state(self):
        return {"p": len(self.usage_)}, {}

    @classmethod
    def from_state(cls, settings, arrays):
        model = cls()
        model.usage_ = np.zeros(int(settings["p"]))
        return model


TRENDS = {
    "cubist": CubistModel,
    "forest": ForestModel,
    "boosting": BoostingModel,
    "linear": LinearModel,
    None: ConstantTrend,
}


def new_trend(settings):
    """An unfitted trend model for some settings."""
    if settings.trend == "cubist":
        return CubistModel(
            settings.committees,
            settings.rules,
            settings.extrapolation,
            neighbors=settings.neighbors,
            seed=settings.seed,
        )
    if settings.trend == "forest":
        return ForestModel(settings.trees, settings.mtry, settings.seed, settings.node_size)
    if settings.trend == "boosting":
        return BoostingModel(settings.boosts, settings.learning_rate, settings.leaves, settings.seed)
    return TRENDS[settings.trend]()


def predict_trends(trends, X):
    """Predictions of several fitted trends of one kind, Cubist's in single precision, shape (trends, k)."""
    if isinstance(trends[0], CubistModel):
        return predict_all(trends, X, np.float32)
    return np.stack([trend.predict(X) for trend in trends])


def fit_trend(samples, settings):
    """Trend model of some samples."""
    return new_trend(settings).fit(samples.X, samples.y, samples.categorical, samples.weights)


def out_of_fold(samples, settings, fold, trend=None, tick=lambda share: None):
    """Trend predictions of each sample by models that did not see it, and the models of the folds.

    Parameters
    ----------
    samples : Samples
    settings : Settings
    fold : ndarray of int, shape (n,)
    trend : object, optional
        Fitted to all the samples; a forest has out-of-bag predictions of its own, so no fold is fitted.
    tick : callable

    Returns
    -------
    prediction : ndarray, shape (n,)
    models : dict
        By fold; empty for a forest.
    """
    if settings.trend is None:
        return np.zeros(len(samples)), dict.fromkeys(np.unique(fold), trend)
    if settings.trend == "forest" and settings.residuals == "out_of_fold":
        trend = trend or fit_trend(samples, settings)
        # In every bag of a small forest: rare, and then the fit is all there is.
        return np.where(np.isnan(trend.oob_), trend.predict(samples.X), trend.oob_), {}
    prediction, models = np.empty(len(samples)), {}
    for k in np.unique(fold):
        tick(0.9 * k / (fold.max() + 1))
        models[k] = fit_trend(samples.take(fold != k), settings)
        prediction[fold == k] = models[k].predict(samples.X[fold == k])
    return prediction, models
