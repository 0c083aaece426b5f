"""From a table of samples to a validated model."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .covariates import Contract
from .errors import PedometricsError
from .metrics import score_table, scores
from .packages import versions
from .regression_kriging import (
    LEAST_SAMPLES,
    Validation,
    cross_validate,
    fit,
    validate_holdout,
)
from .settings import TRANSFORMS, VALIDATIONS, check_choice
from .soil_model import SoilModel
from .splits import folds, holdout, spatial_blocks
from .texts import Text, first_of, joined
from .transform import back, forward, smearing_factor
from .trends import Samples

#: Fewer validation samples than this make figures that say little.
FEW_VALIDATION = 10


@dataclass(frozen=True)
class Table:
    """Samples as read from their layers.

    Parameters
    ----------
    target : ndarray, shape (n,)
    xy : ndarray, shape (n, 2)
        In the CRS of the stack.
    values : ndarray, shape (n, p)
        What the stack's bands hold at the points; NaN for NoData and outside.
    inside : ndarray of bool, shape (n,)
        Whether a point lies on the stack's grid.
    ids : ndarray, shape (n,)
        What messages call each point.
    role : ndarray of str, shape (n,), optional
        ``train`` or ``valid`` for each point.
    """

    target: np.ndarray
    xy: np.ndarray
    values: np.ndarray
    inside: np.ndarray
    ids: np.ndarray
    role: Optional[np.ndarray] = None

    def take(self, rows):
        """Some of the samples."""
        role = None if self.role is None else self.role[rows]
        return Table(
            self.target[rows], self.xy[rows], self.values[rows], self.inside[rows], self.ids[rows], role
        )


@dataclass(frozen=True)
class Training:
    """What training gave.

    Parameters
    ----------
    model : SoilModel
    table : Table
        The samples that were used.
    held_back : ndarray of bool, shape (n,)
        Which of them were held back for validation.
    notes : tuple of Text
        What a reader should know: samples left out, covariates without information.
    """

    model: SoilModel
    table: Table
    held_back: np.ndarray
    notes: tuple

    def score_table(self):
        """Scores of the validation on both scales, of the trend alone and of the whole model."""
        return validation_scores(self.model)


def usable(table, target, covariates, points="the samples", stack="of covariates"):
    """Samples with a target and all covariates.

    Parameters
    ----------
    table : Table
    target : str
        Name of the target's field.
    covariates : sequence of Covariate
    points, stack : str
        What messages call the two layers.

    Returns
    -------
    table : Table
    notes : list of Text
    """
    notes = []

    def which(wrong):
        ids = table.ids[wrong]
        return {"count": len(ids), "all": len(wrong), "first": first_of(ids)}

    wrong = ~np.isfinite(table.target)
    if wrong.all():
        raise PedometricsError(
            "No point of {points} has a value in the field {target}.", points=points, target=target
        )
    if wrong.any():
        notes.append(
            Text(
                "{count} of {all} points have no value in the field {target} and are left out (feature {first}).",
                target=target,
                **which(wrong),
            )
        )
    table = table.take(~wrong)
    wrong = ~table.inside
    if wrong.all():
        raise PedometricsError(
            "All points of {points} lie outside the stack {stack}. Do both have the right coordinate reference "
            "system?",
            points=points,
            stack=stack,
        )
    if wrong.any():
        notes.append(
            Text(
                "{count} of {all} points lie outside the stack and are left out (feature {first}).", **which(wrong)
            )
        )
    table = table.take(~wrong)
    lacks = ~np.isfinite(table.values)
    wrong = lacks.any(axis=1)
    if wrong.any():
        most = int(np.argmax(lacks.sum(axis=0)))
        lacking = {"covariate": covariates[most].name, "lacks": int(lacks[:, most].sum())}
        if wrong.all():
            raise PedometricsError(
                "All points of {points} lie in cells of the stack {stack} that lack a covariate (most often "
                "{covariate}, at {lacks} points).",
                points=points,
                stack=stack,
                **lacking,
            )
        notes.append(
            Text(
                "{count} of {all} points lie in cells that lack a covariate (most often {covariate}, at {lacks} "
                "points) and are left out (feature {first}).",
                **which(wrong),
                **lacking,
            )
        )
    return table.take(~wrong), notes


def modelled(table, covariates, target, transform, provenance=None):
    """Usable samples, their target on the model's scale, and notes on what was left out.

    Parameters
    ----------
    table : Table
    covariates : sequence of Covariate
    target : str
    transform : {"log", "none"}
    provenance : dict, optional
        Names of the layers, ``points`` and ``stack``.
    """
    check_choice("TRANSFORM", transform, TRANSFORMS)
    layers = {name: provenance[name] for name in ("points", "stack") if provenance and provenance.get(name)}
    table, notes = usable(table, target, covariates, **layers)
    y = forward(table.target, transform, target)
    if np.ptp(y) == 0:
        raise PedometricsError(
            "The field {target} is {value} at every point; there is nothing to model.",
            target=target,
            value=f"{table.target[0]:g}",
        )
    return table, y, notes


def informative(covariates, values, needed=True):
    """Positions of the covariates that vary over the samples, and notes on the others; one is `needed`."""
    kept, notes = [], []
    for i, covariate in enumerate(covariates):
        column = values[:, i]
        if np.all(column == column[0]):
            notes.append(
                Text(
                    "The covariate {name} is the class {value} at every training point, so it says nothing and is "
                    "left out.",
                    name=covariate.name,
                    value=covariate.class_name(column[0]),
                )
                if covariate.is_categorical
                else Text(
                    "The covariate {name} is {value:g} at every training point, so it says nothing and is left out.",
                    name=covariate.name,
                    value=column[0],
                )
            )
        else:
            kept.append(i)
    if needed and not kept:
        raise PedometricsError(
            "No covariate varies over the training points; use METHOD ok or other covariates."
        )
    return kept, notes


@dataclass(frozen=True)
class Arranged:
    """Samples that are ready for a fit.

    Parameters
    ----------
    table : Table
        The samples that are used.
    samples : Samples
        The same, encoded, with the target on the scale of the model.
    held_back : ndarray of bool, shape (n,)
        Which of them validate the model.
    contract : Contract
    notes : list of Text
    """

    table: Table
    samples: Samples
    held_back: np.ndarray
    contract: Contract
    notes: list


def train(table, covariates, grid, target, unit, transform, settings, validation, percent=30.0,
          count=10, provenance=None, tick=lambda share: None):
    """Train and validate a model.

    With held-back samples (``holdout``, ``field``) the model is that of the other samples, so that its
    figures are its own; else it is trained on all of them.

    Parameters
    ----------
    table : Table
    covariates : sequence of Covariate
        The stack's bands.
    grid : tuple
        CRS as WKT, cell width, cell height of the stack.
    target, unit : str
        Field and unit of the target.
    transform : {"log", "none"}
    settings : Settings
    validation : str
        One of `VALIDATIONS`.
    percent : float
        Share held back for ``holdout`` [%].
    count : int
        Folds of ``kfold`` and ``blocks``.
    provenance : dict, optional
    tick : callable

    Returns
    -------
    Training
    """
    made = arrange(table, covariates, grid, target, transform, settings, validation, percent, provenance)
    samples, held_back = made.samples, made.held_back
    trained, checked = _fit_and_validate(samples, held_back, validation, settings, count, tick)
    model = SoilModel(
        target=target,
        unit=unit,
        transform=transform,
        contract=made.contract,
        samples=samples.take(~held_back),
        model=trained,
        validation=checked,
        validation_samples=samples.take(held_back),
        provenance={**(provenance or {}), "packages": versions()},
    )
    return Training(model, made.table, held_back, tuple(made.notes))


def arrange(table, covariates, grid, target, transform, settings, validation, percent=30.0, provenance=None):
    """Samples for `train`, which are told apart, checked and encoded; its parameters.

    Returns
    -------
    Arranged

    Raises
    ------
    PedometricsError
        If they cannot train a model.
    """
    check_choice("VALIDATION", validation, VALIDATIONS)
    table, y, notes = modelled(table, covariates, target, transform, provenance)
    held_back = _held_back(table, y, validation, percent, settings.seed)
    if np.count_nonzero(~held_back) < LEAST_SAMPLES:
        raise PedometricsError(
            "{count} training points are left of {all}; {least} or more are needed.",
            count=int(np.count_nonzero(~held_back)),
            all=len(y),
            least=LEAST_SAMPLES,
        )
    kept, more = informative(covariates, table.values[~held_back], settings.trend is not None)
    notes += more
    covariates = [covariates[i] for i in kept]
    values = table.values[:, kept]
    contract = Contract.from_training(covariates, values[~held_back], *grid)
    X = contract.encode(values)
    strange = np.isnan(X).any(axis=1)
    if strange.any():  # held-back points only: the contract was made of the others
        names = sorted(
            Text("{name} of {covariate}", name=name, covariate=covariate)
            for covariate, name in set(contract.unseen(values))
        )
        notes.append(
            Text(
                "Validation points with classes that no training point has ({names}) are left out: {count}.",
                count=int(np.count_nonzero(strange)),
                names=joined("; ", names),
            )
        )
        table, X, y, held_back = table.take(~strange), X[~strange], y[~strange], held_back[~strange]
    samples = Samples(X, table.xy, y, contract.categorical)
    places = len(np.unique(table.xy[~held_back], axis=0))
    if settings.kriged and places < np.count_nonzero(~held_back):
        notes.append(
            Text(
                "Training points that share their coordinates with another: {count}. Kriging takes the mean of each "
                "place.",
                count=int(np.count_nonzero(~held_back)) - places,
            )
        )
    if validation in ("holdout", "field") and np.count_nonzero(held_back) < FEW_VALIDATION:
        notes.append(
            Text(
                "Only {count} points validate the model: its figures say little. VALIDATION kfold uses every point.",
                count=int(np.count_nonzero(held_back)),
            )
        )
    if settings.tune and settings.trend in (None, "linear"):
        notes.append(Text("TUNE is on, but {method} has nothing to tune.", method=settings.label))
    return Arranged(table, samples, held_back, contract, notes)


def _held_back(table, y, validation, percent, seed):
    if validation == "holdout":
        return holdout(y, percent, seed)
    if validation == "field":
        wrong = [role for role in table.role if role not in ("train", "valid")]
        if wrong:
            raise PedometricsError(
                "SPLIT_FIELD holds '{value}' for {count} points; allowed are train and valid.",
                value=wrong[0],
                count=len(wrong),
            )
        held_back = table.role == "valid"
        if np.count_nonzero(held_back) < 2:
            raise PedometricsError(
                "SPLIT_FIELD marks {count} usable points as valid; 2 or more are needed.",
                count=int(np.count_nonzero(held_back)),
            )
        return held_back
    return np.zeros(len(y), bool)


def _fit_and_validate(samples, held_back, validation, settings, count, tick):
    if validation in ("holdout", "field"):
        model = fit(samples.take(~held_back), settings, tick)
        return model, validate_holdout(model, samples, held_back, validation)
    if validation == "none":
        return fit(samples, settings, tick), Validation("none")
    if validation == "kfold":
        fold = folds(samples.y, min(count, len(samples)), settings.seed)
    else:
        fold = spatial_blocks(samples.xy, min(count, 5), settings.seed)
    checked = cross_validate(samples, settings, fold, validation, lambda share: tick(0.9 * share))
    return fit(samples, settings, lambda share: tick(0.9 + 0.1 * share)), checked


def validated(model):
    """What was validated: the trend alone, where its residuals are kriged, and the whole model.

    Returns
    -------
    list of tuple
        Label, predictions of the validation samples on the model's scale, and their smearing factor.
    """
    settings, checked = model.model.settings, model.validation
    parts = [(settings.label, checked.predicted, model.factor)]
    if settings.kriged and settings.trend is not None:
        errors = model.samples.y - model.model.cv_trend
        parts.insert(0, (settings.trend_label, checked.trend, smearing_factor(errors, model.transform)))
    return parts


def validation_scores(model):
    """Scores of a model's validation as a table: trend alone and whole, on the model's and the own scale.

    On the own scale of a log model both back-transforms are told: mean (with the smearing factor, as
    mapped by default) and median.

    Parameters
    ----------
    model : SoilModel

    Returns
    -------
    DataFrame
        Columns method, scale, n, r2, r2_corr, rmse, ccc, bias; no row without validation (two or more points).
    """
    checked = model.validation
    if len(checked.observed) < 2:
        return score_table([])
    rows = []
    observed = model.original_scale(checked.observed, "median")
    for label, predicted, factor in validated(model):
        if model.transform == "log":
            rows.append((label, "ln", scores(checked.observed, predicted)))
            for which, times in (("mean", factor), ("median", 1.0)):
                rows.append(
                    (label, f"original ({which})", scores(observed, back(predicted, "log", times)))
                )
        else:
            rows.append((label, "original", scores(observed, predicted)))
    return score_table(rows)


def headline(model):
    """`Scores` of the whole model's validation on the target's own scale (mean), None without a validation."""
    checked = model.validation
    if len(checked.observed) < 2:
        return None
    return scores(
        model.original_scale(checked.observed, "median"), model.original_scale(checked.predicted, "mean")
    )
