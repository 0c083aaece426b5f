"""A map, and its limits, against points that took no part in it."""

from dataclasses import asdict, dataclass, fields
from statistics import NormalDist
from typing import Optional

import numpy as np
import pandas as pd

from .errors import PedometricsError
from .metrics import Scores, coverage, scores
from .texts import Text, first_of, joined

#: Fewer points make no figures; R2 of two points is always far from the truth.
LEAST = 3
#: Fewer points make figures that say little.
FEW = 10
#: Bootstrap samples behind the confidence limits of the scores.
DRAWS = 1000
#: Confidence of the limits of scores and coverage [%].
CONFIDENCE = 95
#: Medians of map and points further apart than this factor look like two units: kg m-2 and t ha-1 differ by ten.
FAR_APART = 5
#: Name of the class of points without one.
NO_CLASS = "(none)"


@dataclass(frozen=True)
class Pairs:
    """Observations and what a map holds at their places.

    Parameters
    ----------
    ids : ndarray, shape (n,)
        What messages call each point.
    xy : ndarray, shape (n, 2)
        In the CRS of the map; NaN where a point has no place.
    inside : ndarray of bool, shape (n,)
        Whether a point lies within the extent of the map.
    observed : ndarray, shape (n,)
        NaN where nothing was observed.
    predicted : ndarray, shape (n,)
        Value of the map's cell; NaN for NoData and outside.
    lower, upper : ndarray, shape (n,), optional
        Its limits, NaN for NoData and outside.
    groups : ndarray of str, shape (n,), optional
        Class of each point.
    training : ndarray of bool, shape (n,), optional
        Whether a point is a training sample of the map's model.
    """

    ids: np.ndarray
    xy: np.ndarray
    inside: np.ndarray
    observed: np.ndarray
    predicted: np.ndarray
    lower: Optional[np.ndarray] = None
    upper: Optional[np.ndarray] = None
    groups: Optional[np.ndarray] = None
    training: Optional[np.ndarray] = None

    def take(self, rows):
        """Some of the points."""
        parts = {field.name: getattr(self, field.name) for field in fields(self)}
        return Pairs(**{name: None if part is None else part[rows] for name, part in parts.items()})

    @property
    def residual(self):
        """Observed minus predicted."""
        return self.observed - self.predicted

    def table(self):
        """Data frame, one row a point; None where the limits, the class or the model were not given."""
        nothing = np.full(len(self.ids), None)
        inside = np.where(self.bounded, self.covered.astype(int), None) if self.bounded.any() else nothing
        return pd.DataFrame(
            {
                "feature": self.ids,
                "observed": self.observed,
                "predicted": self.predicted,
                "residual": self.residual,
                "lower": nothing if self.lower is None else self.lower,
                "upper": nothing if self.upper is None else self.upper,
                "inside": inside,
                "class": nothing if self.groups is None else self.groups,
                "training": nothing if self.training is None else self.training.astype(int),
            }
        )

    @property
    def bounded(self):
        """Which points have both limits; none without limits."""
        if self.lower is None:
            return np.zeros(len(self.ids), bool)
        return np.isfinite(self.lower) & np.isfinite(self.upper)

    @property
    def covered(self):
        """Whether each observation lies within its limits."""
        return (self.observed >= self.lower) & (self.observed <= self.upper)


@dataclass(frozen=True)
class Coverage:
    """How often observations lie within their limits.

    Attributes
    ----------
    level_pct : float
        Nominal level [%].
    n : int
        Points with both limits.
    coverage_pct : float
        Prediction interval coverage probability (PICP) [%].
    low_pct, high_pct : float
        Its confidence limits (`wilson`) [%].
    below_pct, above_pct : float
        Observations below the lower and above the upper limit [%].
    mean_width : float
        Mean of upper minus lower limit, in units of the map.
    """

    level_pct: float
    n: int
    coverage_pct: float
    low_pct: float
    high_pct: float
    below_pct: float
    above_pct: float
    mean_width: float


@dataclass(frozen=True)
class MapValidation:
    """What the points say of the map.

    Attributes
    ----------
    pairs : Pairs
        The points that count.
    scores : Scores
    limits : dict of str to tuple of float
        Confidence limits of each score, from `bootstrap_limits`.
    coverage : Coverage or None
    by_class : DataFrame or None
        One row a class: class, the `Scores`, and coverage_pct where there are limits.
    training : int
        Points that are training samples, whether they count or not.
    outside : int
        Points outside the map or on its NoData, left out.
    notes : tuple of Text
        What a reader must know.
    """

    pairs: Pairs
    scores: Scores
    limits: dict
    coverage: Optional[Coverage]
    by_class: Optional[pd.DataFrame]
    training: int
    outside: int
    notes: tuple


def validate_map(pairs, level, include_training, names, seed, tick=lambda share: None):
    """Compare a map with points.

    Parameters
    ----------
    pairs : Pairs
        All points, whatever they lack.
    level : float
        Nominal level of the limits [%].
    include_training : bool
        Count training samples too.
    names : dict of str
        What messages call the ``points``, the ``field``, the ``map`` and the ``model``.
    seed : int
        Of the bootstrap behind the confidence limits.
    tick : callable
        Called with the share done.

    Returns
    -------
    MapValidation
    """
    pairs, training, outside, notes = usable(pairs, include_training, names)
    notes += _looks_wrong(pairs, names)
    result = None
    if pairs.bounded.any():
        result = interval_coverage(pairs.take(pairs.bounded), level)
    return MapValidation(
        pairs=pairs,
        scores=scores(pairs.observed, pairs.predicted),
        limits=bootstrap_limits(pairs.observed, pairs.predicted, seed, tick),
        coverage=result,
        by_class=None if pairs.groups is None else scores_by_class(pairs),
        training=training,
        outside=outside,
        notes=tuple(notes),
    )


def usable(pairs, include_training, names):
    """The points that count, how many are training samples and how many lie off the map, and notes on the others.

    Parameters
    ----------
    pairs : Pairs
    include_training : bool
    names : dict of str
        As for `validate_map`.
    """
    notes, start = [], len(pairs.ids)

    def which(wrong):
        ids = pairs.ids[wrong]
        return {"count": len(ids), "all": start, "first": first_of(ids)}

    wrong = ~np.isfinite(pairs.xy).all(axis=1)
    if wrong.any():
        notes.append(
            Text("{count} of {all} points have no geometry and are left out (feature {first}).", **which(wrong))
        )
    pairs = pairs.take(~wrong)
    wrong = ~np.isfinite(pairs.observed)
    if wrong.any():
        notes.append(
            Text(
                "{count} of {all} points have no value in the field {field} and are left out (feature {first}).",
                field=names["field"],
                **which(wrong),
            )
        )
    pairs = pairs.take(~wrong)
    placed = len(pairs.ids)
    if not pairs.inside.all():
        notes.append(
            Text(
                "{count} of {all} points lie outside the map {map} and are left out (feature {first}).",
                map=names["map"],
                **which(~pairs.inside),
            )
        )
    pairs = pairs.take(pairs.inside)
    wrong = ~np.isfinite(pairs.predicted)
    if wrong.any():
        notes.append(
            Text(
                "{count} of {all} points lie on NoData of the map {map} and are left out (feature {first}).",
                map=names["map"],
                **which(wrong),
            )
        )
    pairs = pairs.take(~wrong)
    outside = placed - len(pairs.ids)
    training = 0 if pairs.training is None else int(pairs.training.sum())
    if training and include_training:
        notes.append(
            Text(
                "{count} of {all} points are training samples of the model {model} (closer than half a cell to one) "
                "and count all the same, as INCLUDE_TRAINING asks: the figures look better than the map is elsewhere "
                "(feature {first}).",
                model=names["model"],
                **which(pairs.training),
            )
        )
    elif training:
        notes.append(
            Text(
                "{count} of {all} points are training samples of the model {model} (closer than half a cell to one) "
                "and are left out (feature {first}).",
                model=names["model"],
                **which(pairs.training),
            )
        )
        pairs = pairs.take(~pairs.training)
    if len(pairs.ids) < LEAST:
        raise PedometricsError(
            "Of the {all} points of {points}, {count} can be compared with the map {map}; {least} or more are needed. "
            "{reasons}",
            all=start,
            points=names["points"],
            count=len(pairs.ids),
            map=names["map"],
            least=LEAST,
            reasons=joined(" ", notes) if notes else Text("Give more points."),
        )
    if len(pairs.ids) < FEW:
        notes.append(
            Text("Only {count} points are compared with the map: the figures say little.", count=len(pairs.ids))
        )
    return pairs, training, outside, notes


def _looks_wrong(pairs, names):
    """Notes on what may be a mistake: two units, limits that lack. Limits that were exchanged are refused."""
    notes = []
    observed, predicted = np.median(pairs.observed), np.median(pairs.predicted)
    if min(observed, predicted) > 0 and not 1 / FAR_APART < observed / predicted < FAR_APART:
        notes.append(
            Text(
                "The median of the field {field} is {observed:.3g}, that of the map at the same points "
                "{predicted:.3g}: are both in the same unit (1 kg m-2 = 10 t ha-1)?",
                field=names["field"],
                observed=observed,
                predicted=predicted,
            )
        )
    if pairs.lower is None:
        return notes
    crossed = pairs.bounded & (pairs.lower > pairs.upper)
    if crossed.any():
        row = np.flatnonzero(crossed)[0]
        raise PedometricsError(
            "LOWER is above UPPER at {count} points, such as {low} and {high} at feature {id}. Were the two exchanged?",
            count=int(crossed.sum()),
            low=f"{pairs.lower[row]:.4g}",
            high=f"{pairs.upper[row]:.4g}",
            id=pairs.ids[row],
        )
    if not pairs.bounded.all():
        ids = pairs.ids[~pairs.bounded]
        notes.append(
            Text(
                "{count} of {all} points have no lower or upper limit and do not count for the coverage (feature "
                "{first}).",
                count=len(ids),
                all=len(pairs.ids),
                first=first_of(ids),
            )
        )
    return notes


def near_training(xy, training_xy, cell):
    """Which points are training samples, or so close to one that the map was fitted there.

    Parameters
    ----------
    xy : ndarray, shape (n, 2)
        Points; NaN without a place.
    training_xy : ndarray, shape (m, 2)
        Training samples, in the same CRS.
    cell : tuple of float
        Width and height of the cells that the model was trained on: a point within half of both counts, so that
        coordinates that were rounded or brought into another CRS are still found.

    Returns
    -------
    ndarray of bool, shape (n,)
    """
    from scipy.spatial import cKDTree

    near = np.zeros(len(xy), bool)
    placed = np.isfinite(xy).all(axis=1)
    # In cells, the largest of both distances counts: a square around each point.
    distance, _ = cKDTree(training_xy / cell).query(xy[placed] / cell, p=np.inf)
    near[placed] = distance <= 0.5
    return near


def bootstrap_limits(observed, predicted, seed, tick=lambda share: None):
    """Confidence limits of the scores by the bootstrap: percentiles over points drawn with replacement.

    They take the points as drawn independently of each other (Efron and Tibshirani 1993, An Introduction to the
    Bootstrap, ch. 13).

    Returns
    -------
    dict of str to tuple of float
        Lower and upper limit of r2, r2_corr, rmse, ccc and bias; NaN where no sample defines the score.
    """
    rng = np.random.default_rng(seed)
    drawn = []
    for draw in range(DRAWS):
        rows = rng.integers(len(observed), size=len(observed))
        drawn.append(vars(scores(observed[rows], predicted[rows])))
        tick((draw + 1) / DRAWS)
    frame = pd.DataFrame(drawn).drop(columns="n")
    tail = (1 - CONFIDENCE / 100) / 2
    return {name: (column.quantile(tail), column.quantile(1 - tail)) for name, column in frame.items()}


def wilson(count, n):
    """Confidence limits of a share, by the score interval of Wilson (1927), J. Am. Stat. Assoc. 22, 209-212.

    ``(p + z2/2n -/+ z sqrt(p (1 - p) / n + z2/4n2)) / (1 + z2/n)`` with p = count / n.
    """
    z = NormalDist().inv_cdf(0.5 + CONFIDENCE / 200)
    share = count / n
    centre = share + z**2 / (2 * n)
    reach = z * np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    return max(0.0, (centre - reach) / (1 + z**2 / n)), min(1.0, (centre + reach) / (1 + z**2 / n))


def interval_coverage(pairs, level):
    """`Coverage` of the limits at points that all have both."""
    n = len(pairs.ids)
    low, high = wilson(int(pairs.covered.sum()), n)
    return Coverage(
        level_pct=level,
        n=n,
        coverage_pct=100 * coverage(pairs.observed, pairs.lower, pairs.upper),
        low_pct=100 * low,
        high_pct=100 * high,
        below_pct=100 * float(np.mean(pairs.observed < pairs.lower)),
        above_pct=100 * float(np.mean(pairs.observed > pairs.upper)),
        mean_width=float(np.mean(pairs.upper - pairs.lower)),
    )


def scores_by_class(pairs):
    """Scores of each class, the largest first; a class of one point has its bias only."""
    rows = []
    for name in sorted(set(pairs.groups), key=lambda one: (-np.sum(pairs.groups == one), one)):
        part = pairs.take(pairs.groups == name)
        n = len(part.ids)
        row = {"class": name, **(asdict(scores(part.observed, part.predicted)) if n > 1 else {"n": n})}
        row["bias"] = -float(part.residual.mean())
        if part.bounded.any():
            row["coverage_pct"] = 100 * float(np.mean(part.covered[part.bounded]))
        rows.append(row)
    return pd.DataFrame(rows)
