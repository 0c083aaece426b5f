"""Regression kriging: a trend on covariates plus kriged residuals of it; both parts also alone."""

from dataclasses import dataclass, field, replace
from typing import Optional

import numpy as np

from .cubist_model import CubistModel, predict_all
from .errors import PedometricsError
from .forest import ForestModel
from .kriging import OrdinaryKriging, merge_points
from .linear import LinearModel
from .reml import choose_reml, fit_reml
from .settings import Settings
from .splits import folds
from .variogram import (
    EmpiricalVariogram,
    Variogram,
    bin_edges,
    choose_variogram,
    empirical_variogram,
    fit_variogram,
)

#: Fewer samples than this give no model.
LEAST_SAMPLES = 10
#: Pairs that a distance class of the empirical variogram should hold.
LEAST_PAIRS = 30


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


TRENDS = {"cubist": CubistModel, "forest": ForestModel, "linear": LinearModel, None: ConstantTrend}


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
        return ForestModel(settings.trees, settings.mtry, settings.seed)
    return TRENDS[settings.trend]()


def predict_trends(trends, X):
    """Predictions of several fitted trends of one kind, Cubist's in single precision, shape (trends, k)."""
    if isinstance(trends[0], CubistModel):
        return predict_all(trends, X, np.float32)
    return np.stack([trend.predict(X) for trend in trends])


def fit_trend(samples, settings):
    """Trend model of some samples."""
    return new_trend(settings).fit(samples.X, samples.y, samples.categorical, samples.weights)


@dataclass(frozen=True)
class RegressionKriging:
    """A fitted model: trend, and kriging of its residuals where the method has it.

    Parameters
    ----------
    settings : Settings
    trend : object
        Fitted, with `predict(X)`, `usage_` and `to_state()`.
    kriging : OrdinaryKriging or None
    empirical : EmpiricalVariogram or None
        What the variogram was fitted to.
    fold : ndarray of int, shape (n,)
        Fold of each training sample.
    cv_trend, cv_prediction : ndarray, shape (n,)
        Predictions of each training sample by models that did not see it: trend alone, and whole.
    """

    settings: Settings
    trend: object
    kriging: Optional[OrdinaryKriging]
    empirical: Optional[EmpiricalVariogram]
    fold: np.ndarray
    cv_trend: np.ndarray
    cv_prediction: np.ndarray

    def predict(self, X, xy):
        """Predictions on the model's scale, shape (k,).

        Parameters
        ----------
        X : ndarray, shape (k, p)
            Encoded covariates, without NaN.
        xy : ndarray, shape (k, 2)
            Easting and northing.
        """
        values = self.trend.predict(X)
        return values if self.kriging is None else values + self.kriging.predict(xy)


def fit(samples, settings, tick=lambda share: None, variogram=None):
    """Fit a model.

    Parameters
    ----------
    samples : Samples
    settings : Settings
    tick : callable
        Called with the share done; may raise to stop.
    variogram : Variogram, optional
        Taken as it is; fitted to the residuals without it.

    Returns
    -------
    RegressionKriging
    """
    count = len(samples) if samples.weights is None else int(samples.weights.sum())
    if count < LEAST_SAMPLES:
        raise PedometricsError(
            "{count} training samples are too few; {least} or more are needed.",
            count=count,
            least=LEAST_SAMPLES,
        )
    trend = fit_trend(samples, settings)
    fold = folds(samples.y, min(settings.folds, len(samples)), settings.seed)
    cv_trend, fold_trends = _out_of_fold(samples, settings, trend, fold, tick)
    if not settings.kriged:
        return RegressionKriging(settings, trend, None, None, fold, cv_trend, cv_trend)
    in_sample = settings.residuals == "in_sample"
    residuals = samples.y - (trend.predict(samples.X) if in_sample else cv_trend)
    empirical = None
    # Residuals of the others for each fold: those of the model that did not see it, or the out-of-fold ones.
    others = {
        k: samples.y[fold != k] - fold_trends[k].predict(samples.X[fold != k]) if in_sample
        else residuals[fold != k]
        for k in np.unique(fold)
    }
    if variogram is None:
        empirical, variogram = residual_variogram(samples.xy, residuals, settings)
        flat = Variogram("nugget", variogram.sill, 0.0, variogram.range)
        candidates = [flat, variogram] if settings.variogram == "auto" else [variogram]
    else:
        candidates = [variogram]
    kriged = [cv_trend + _krige_folds(samples, others, fold, candidate) for candidate in candidates]
    # With "auto", kriging is kept where it lowers the cross-validated error.
    best = int(np.argmin([np.mean((samples.y - prediction) ** 2) for prediction in kriged]))
    kriging = OrdinaryKriging.fit(samples.xy, residuals, candidates[best], samples.weights)
    tick(1.0)
    return RegressionKriging(settings, trend, kriging, empirical, fold, cv_trend, kriged[best])


def _krige_folds(samples, others, fold, variogram):
    """Kriged residual of each sample from the samples of the other folds, shape (n,)."""
    surface = np.empty(len(samples))
    for k, residuals in others.items():
        rest = samples.take(fold != k)
        kriging = OrdinaryKriging.fit(rest.xy, residuals, variogram, rest.weights)
        surface[fold == k] = kriging.predict(samples.xy[fold == k])
    return surface


def _out_of_fold(samples, settings, trend, fold, tick):
    """Trend predictions of each sample by models that did not see it, and the models of the folds."""
    prediction = np.empty(len(samples))
    if settings.trend is None:
        return np.zeros(len(samples)), dict.fromkeys(np.unique(fold), trend)
    if settings.trend == "forest" and settings.residuals == "out_of_fold":
        # In every bag of a small forest: rare, and then the fit is all there is.
        return np.where(np.isnan(trend.oob_), trend.predict(samples.X), trend.oob_), {}
    models = {}
    for k in np.unique(fold):
        tick(0.9 * k / (fold.max() + 1))
        models[k] = fit_trend(samples.take(fold != k), settings)
        prediction[fold == k] = models[k].predict(samples.X[fold == k])
    return prediction, models


def residual_variogram(xy, residuals, settings):
    """Empirical variogram of residuals and the model fitted to it, as `settings` say.

    Returns
    -------
    empirical : EmpiricalVariogram
    variogram : Variogram
    """
    data = merge_points(xy)
    if len(data.xy) < LEAST_SAMPLES:
        raise PedometricsError(
            "The training points stand at {count} places; kriging needs {least} or more.",
            count=len(data.xy),
            least=LEAST_SAMPLES,
        )
    values = data.means(residuals)
    spread = float(np.ptp(values))
    if spread <= 1e-12 * max(1.0, float(np.abs(values).max())):
        # Nothing is left to krige: a constant residual has no variogram.
        level = float(np.ptp(data.xy)) or 1.0
        nothing = EmpiricalVariogram(np.array([level]), np.array([0.0]), np.array([len(values)]))
        return nothing, Variogram("nugget", 0.0, 0.0, level)
    # Few points have few pairs near enough to count: then thinner classes rather than none to fit.
    pairs = len(data.xy) * (len(data.xy) - 1) // 2
    empirical = empirical_variogram(data.xy, values, bin_edges(data.xy), min(LEAST_PAIRS, pairs // 20))
    fixed = {"nugget": settings.nugget, "sill": settings.sill, "range_": settings.range}
    if settings.variogram_fit == "reml":
        if settings.variogram == "auto":
            return empirical, choose_reml(xy, residuals, **fixed)
        return empirical, fit_reml(xy, residuals, settings.variogram, **fixed)
    if settings.variogram == "auto":
        return empirical, choose_variogram(empirical, **fixed)
    return empirical, fit_variogram(empirical, settings.variogram, **fixed)


@dataclass(frozen=True)
class Validation:
    """Predictions of samples that the model did not see.

    Parameters
    ----------
    kind : str
        ``holdout``, ``kfold``, ``blocks``, ``field`` or ``none``.
    observed, predicted, trend : ndarray, shape (m,)
        On the model's scale; `trend` is the prediction without kriging.
    rows : ndarray of int, shape (m,)
        Which of all samples.
    """

    kind: str
    observed: np.ndarray = field(default_factory=lambda: np.empty(0))
    predicted: np.ndarray = field(default_factory=lambda: np.empty(0))
    trend: np.ndarray = field(default_factory=lambda: np.empty(0))
    rows: np.ndarray = field(default_factory=lambda: np.empty(0, int))

    def __post_init__(self):
        if len({part.shape for part in (self.observed, self.predicted, self.trend, self.rows)}) > 1:
            raise PedometricsError("The validation's observations, predictions and rows differ in number.")


def validate_holdout(model, samples, held_back, kind):
    """Validation of a fitted model on samples held back from it.

    Parameters
    ----------
    held_back : ndarray of bool, shape (n,)
        Which of `samples` they are.
    """
    rest = samples.take(held_back)
    return Validation(
        kind, rest.y, model.predict(rest.X, rest.xy), model.trend.predict(rest.X), np.flatnonzero(held_back)
    )


def cross_validate(samples, settings, fold, kind, tick=lambda share: None):
    """Validation by refitting everything, variogram included, without each fold.

    Parameters
    ----------
    fold : ndarray of int, shape (n,)
    """
    predicted, trend = np.empty(len(samples)), np.empty(len(samples))
    count = int(fold.max()) + 1
    for k in range(count):
        out = fold == k
        model = fit(samples.take(~out), settings, lambda share, k=k: tick((k + share) / count))
        predicted[out] = model.predict(samples.X[out], samples.xy[out])
        trend[out] = model.trend.predict(samples.X[out])
    return Validation(kind, samples.y, predicted, trend, np.arange(len(samples)))
