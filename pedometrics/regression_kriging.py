"""Regression kriging: a trend on covariates plus kriged residuals of it; both parts also alone."""

from dataclasses import dataclass, field, replace
from typing import Optional

import numpy as np

from .design_matrix import indicator_columns
from .errors import PedometricsError
from .kriging import OrdinaryKriging, merge_points
from .reml import choose_reml
from .settings import Settings
from .splits import folds
from .trends import fit_trend, out_of_fold
from .tuning import tune
from .universal_kriging import UniversalKriging
from .variogram import (
    Candidate,
    EmpiricalVariogram,
    Variogram,
    bin_edges,
    candidate_models,
    choose_variogram,
    empirical_variogram,
    solvable,
    stretched,
    weighted_sse,
)

#: Fewer samples than this give no model.
LEAST_SAMPLES = 10
#: Pairs that a distance class of the empirical variogram should hold.
LEAST_PAIRS = 30


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
    tried : tuple of dict
        Knobs that were tried and their errors, best first; see `tune`.
    candidates : tuple of Candidate
        Variogram models that were tried, see `residual_variogram`; none where the variogram was given.
    """

    settings: Settings
    trend: object
    kriging: Optional[OrdinaryKriging]
    empirical: Optional[EmpiricalVariogram]
    fold: np.ndarray
    cv_trend: np.ndarray
    cv_prediction: np.ndarray
    tried: tuple = ()
    candidates: tuple = ()

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
    tried, tuning = (), 0.7 if settings.tune else 0.0
    if settings.tune:
        settings, tried = tune(samples, settings, lambda share: tick(tuning * share))
    trend = fit_trend(samples, settings)
    fold = folds(samples.y, min(settings.folds, len(samples)), settings.seed)
    cv_trend, fold_trends = out_of_fold(
        samples, settings, fold, trend, lambda share: tick(tuning + (1 - tuning) * share)
    )
    if not settings.kriged:
        return RegressionKriging(settings, trend, None, None, fold, cv_trend, cv_trend, tuple(tried))
    in_sample = settings.residuals == "in_sample"
    residuals = samples.y - (trend.predict(samples.X) if in_sample else cv_trend)
    empirical = None
    # Residuals of the others for each fold: those of the model that did not see it, or the out-of-fold ones.
    others = {
        k: samples.y[fold != k] - fold_trends[k].predict(samples.X[fold != k]) if in_sample
        else residuals[fold != k]
        for k in np.unique(fold)
    }
    candidates, compared = (), [variogram]
    if variogram is None:
        empirical, candidates = residual_variogram(samples.xy, residuals, settings)
        # With "auto" the first is a pure nugget: kriging is kept where it lowers the cross-validated error.
        count = None if settings.variogram_choice == "cross_validation" else 2
        compared = [candidate.variogram for candidate in candidates[:count]]
    if settings.method == "uk":
        kriged = [_universal_folds(samples, settings, fold, one) for one in compared]
    else:
        kriged = [cv_trend + _krige_folds(samples, others, fold, one) for one in compared]
    errors = [float(np.mean((samples.y - prediction) ** 2)) for prediction in kriged]
    best = int(np.argmin(errors))
    candidates = tuple(
        replace(candidate, cv_mse=error)
        for candidate, error in zip(candidates, errors + [None] * len(candidates))
    )
    if settings.method == "uk":
        trend, kriging = universal(samples, settings, compared[best])
    else:
        kriging = OrdinaryKriging.fit(samples.xy, residuals, compared[best], samples.weights)
    tick(1.0)
    return RegressionKriging(
        settings, trend, kriging, empirical, fold, cv_trend, kriged[best], tuple(tried), candidates
    )


def universal(samples, settings, variogram):
    """Universal kriging as a trend, by generalised least squares, and the kriging of its residuals.

    Their sum is the prediction of `UniversalKriging`.

    Returns
    -------
    trend : LinearModel
    kriging : OrdinaryKriging
    """
    trend = fit_trend(samples, settings)
    if variogram.sill == 0:  # nothing is left to krige
        return trend, OrdinaryKriging.fit(samples.xy, samples.y * 0, variogram, samples.weights)
    columns = indicator_columns(samples.X, trend.categorical_, trend.levels_)
    whole = UniversalKriging.fit(samples.xy, columns, samples.y, variogram, samples.weights)
    drift = whole.drift
    trend = trend.moved(samples.X, drift.centre, drift.scale, whole.coefficients, whole.kriging.mean)
    return trend, replace(whole.kriging, mean=0.0)


def _universal_folds(samples, settings, fold, variogram):
    """Universal kriging of each sample from the samples of the other folds, shape (n,)."""
    prediction = np.empty(len(samples))
    for k in np.unique(fold):
        out = fold == k
        trend, kriging = universal(samples.take(~out), settings, variogram)
        prediction[out] = trend.predict(samples.X[out]) + kriging.predict(samples.xy[out])
    return prediction


def _krige_folds(samples, others, fold, variogram):
    """Kriged residual of each sample from the samples of the other folds, shape (n,)."""
    surface = np.empty(len(samples))
    for k, residuals in others.items():
        rest = samples.take(fold != k)
        kriging = OrdinaryKriging.fit(rest.xy, residuals, variogram, rest.weights)
        surface[fold == k] = kriging.predict(samples.xy[fold == k])
    return surface


def residual_variogram(xy, residuals, settings):
    """Empirical variogram of residuals and the models fitted to it, as `settings` say.

    Returns
    -------
    empirical : EmpiricalVariogram
        By distances as the anisotropy has them.
    candidates : tuple of Candidate
        With variogram ``auto`` a pure nugget and then all models, the best fit first; else the one that is named.
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
        return nothing, (Candidate(Variogram("nugget", 0.0, 0.0, level), 0.0),)
    angle, ratio = settings.anisotropy
    places = data.xy if ratio == 1 else stretched(data.xy, angle, ratio)
    # Few points have few pairs near enough to count: then thinner classes rather than none to fit.
    pairs = len(places) * (len(places) - 1) // 2
    least = min(LEAST_PAIRS, pairs // 20)
    empirical = empirical_variogram(places, values, bin_edges(places), least, settings.estimator)
    fixed = {"nugget": settings.nugget, "sill": settings.sill, "range_": settings.range}
    auto = settings.variogram == "auto"
    models = candidate_models(settings.nugget) if auto else (settings.variogram,)
    if settings.variogram_fit == "reml":
        candidates = [
            Candidate(fitted, weighted_sse(empirical, fitted), likelihood)
            for likelihood, fitted in choose_reml(places[data.place], residuals, models, **fixed)
        ]
    else:
        # Twice the longest distance: beyond, nothing is known.
        candidates = choose_variogram(empirical, models, **fixed, longest=2 * empirical.distance[-1])
    if auto:
        candidates = [one for one in candidates if solvable(one.variogram)]
        best = candidates[0].variogram
        flat = Variogram("nugget", best.sill, 0.0, best.range)
        candidates = [Candidate(flat, weighted_sse(empirical, flat)), *candidates]
    return empirical, tuple(
        replace(one, variogram=replace(one.variogram, angle=angle, ratio=ratio)) for one in candidates
    )


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
