"""Where a model may be applied: dissimilarity index and area of applicability.

Meyer and Pebesma (2021), Predicting into unknown space? Estimating the area of applicability of spatial prediction
models, Methods in Ecology and Evolution 12, 1620-1633. Details that the paper leaves open follow the authors'
package CAST (0.9 and later): sample standard deviations, one indicator for each class, each with the weight of its
covariate, and the threshold at the end of the upper whisker itself rather than at the last value before it.
"""

from dataclasses import dataclass
from threading import Lock

import numpy as np
from scipy.spatial.distance import cdist

from .compiled import product
from .design_matrix import column_owner, indicator_columns
from .errors import PedometricsError
from .splits import spatial_blocks
from .texts import Text

#: Distances held at a time while the nearest sample of cells is looked for: they stay in the processor's cache.
DISTANCES = 1 << 18
#: An index counts as above the threshold from this share above it: equal ones may differ in their last digits.
HAIR = 1e-9
#: Classes of the histogram of the map's index.
BINS = 40


def importance(trend):
    """Importance of each covariate for a fitted trend, 0 or more, shape (p,).

    For Cubist the mean of its use in rule conditions and in linear models, as in caret's `varImp`; for the other
    trends their `usage_`.
    """
    usage = np.asarray(trend.usage_, float)
    return np.maximum(usage.mean(axis=1) if usage.ndim == 2 else usage, 0)


def validation_folds(model):
    """Folds of the training samples behind a model's cross-validated error, and what they are.

    Parameters
    ----------
    model : SoilModel

    Returns
    -------
    fold : ndarray of int, shape (n,)
    what : Text
    """
    if model.validation.kind == "blocks":  # not in the file; the same samples and seed give the same blocks
        return (
            spatial_blocks(model.samples.xy, 5, model.model.settings.seed),
            Text("the spatial blocks of the model's validation"),
        )
    return model.model.fold, Text("the random folds of the model's cross-validation")


@dataclass(frozen=True)
class Applicability:
    """Dissimilarity index (DI) of cells from the training samples, and its threshold.

    DI = distance to the nearest training sample / mean distance between two training samples, in the space of the
    covariates, each centred and scaled by its mean and standard deviation in training and multiplied by its weight;
    a class covariate has one 0/1 column a class. The threshold is the end of the upper whisker of the DI that the
    samples have from those of other folds: third quartile + 1.5 interquartile ranges, at most their maximum.

    Parameters
    ----------
    weights : ndarray, shape (p,)
        Of the covariates.
    categorical, levels : tuple of int
        Positions and number of classes of the class covariates.
    centre, scale : ndarray, shape (q,)
        x becomes (x - centre) x scale, for the columns that count.
    used : ndarray of bool
        Which of the `indicator_columns` count.
    points : ndarray, shape (n, q)
        The training samples in that space.
    mean_distance : float
        Mean distance between two of them.
    training : ndarray, shape (n,)
        DI of each training sample from those of other folds.
    threshold : float
    """

    weights: np.ndarray
    categorical: tuple
    levels: tuple
    centre: np.ndarray
    scale: np.ndarray
    used: np.ndarray
    points: np.ndarray
    mean_distance: float
    training: np.ndarray
    threshold: float

    @classmethod
    def fit(cls, X, categorical, levels, weights, fold):
        """The index of some training samples.

        Parameters
        ----------
        X : ndarray, shape (n, p)
            Encoded covariates (`Contract.encode`).
        categorical, levels : tuple of int
        weights : ndarray, shape (p,)
            Negative ones count as 0.
        fold : ndarray of int, shape (n,)
            Two folds or more.
        """
        weights = np.maximum(np.asarray(weights, float), 0)
        columns = indicator_columns(np.asarray(X, float), categorical, levels)
        spread = columns.std(axis=0, ddof=1)
        weight = weights[column_owner(X.shape[1], categorical, levels)]
        used = (weight > 0) & (spread > 0)
        if not used.any():
            raise PedometricsError(
                "No covariate has a weight above 0 and varies over the training samples, so nothing can be said of "
                "the area of applicability; WEIGHTS equal gives each covariate the same weight."
            )
        centre, scale = columns.mean(axis=0)[used], weight[used] / spread[used]
        points = np.ascontiguousarray((columns[:, used] - centre) * scale)
        mean_distance, nearest = _training_distances(points, np.asarray(fold))
        training = nearest / mean_distance
        return cls(
            weights, tuple(categorical), tuple(levels), centre, scale, used, points, mean_distance, training,
            whisker(training),
        )

    @classmethod
    def of_model(cls, model, weights="importance"):
        """The index of a `SoilModel`, its covariates weighted by their importance or equally."""
        settings = model.model.settings
        if settings.trend is None:
            raise PedometricsError(
                "The model's method is {method}, which uses no covariates: it has no area of applicability. Take a "
                "model with a trend, such as METHOD rk_cubist or rk_rf.",
                method=settings.label,
            )
        trend = importance(model.model.trend)
        contract = model.contract
        return cls.fit(
            model.samples.X,
            contract.categorical,
            tuple(len(contract.levels[i]) for i in contract.categorical),
            trend if weights == "importance" else np.ones(len(trend)),
            validation_folds(model)[0],
        )

    def index(self, X):
        """DI of cells, shape (k,).

        Parameters
        ----------
        X : ndarray, shape (k, p)
            Encoded covariates, without NaN.
        """
        cells = (indicator_columns(X, self.categorical, self.levels)[:, self.used] - self.centre) * self.scale
        # |a - b|2 = |a|2 - 2ab + |b|2: the product finds the nearest, whose distance is then taken without rounding.
        twice = np.ascontiguousarray(-2 * self.points.T)
        square = (self.points**2).sum(axis=1)
        index = np.empty(len(cells))
        step = max(1, DISTANCES // len(square))
        for start in range(0, len(cells), step):
            part = cells[start:start + step]
            nearest = self.points[(product(part, twice) + square).argmin(axis=1)]
            index[start:start + step] = np.sqrt(((part - nearest) ** 2).sum(axis=1))
        return index / self.mean_distance

    def is_outside(self, index):
        """Whether cells of some DI lie outside the area of applicability."""
        return index > self.threshold * (1 + HAIR)


def whisker(values):
    """End of the upper whisker: third quartile + 1.5 interquartile ranges, at most the largest value."""
    low, high = np.percentile(values, [25, 75])
    return float(min(high + 1.5 * (high - low), np.max(values)))


def _training_distances(points, fold):
    """Mean distance of two points, and distance of each to the nearest one of another fold."""
    count = len(points)
    total, nearest = 0.0, np.empty(count)
    step = max(1, 16 * DISTANCES // count)
    for start in range(0, count, step):
        rows = slice(start, start + step)
        distance = cdist(points[rows], points)
        total += distance.sum()
        distance[fold[rows, None] == fold] = np.inf
        nearest[rows] = distance.min(axis=1)
    return total / (count * (count - 1)), nearest


class Tally:
    """Counts over the cells of a map, in whatever order and from however many threads they come.

    Parameters
    ----------
    contract : Contract
    applicability : Applicability

    Attributes
    ----------
    cells, outside : int
        Cells seen, and those outside the area of applicability.
    below, above : ndarray of int, shape (p,)
        Cells below and above the training range of each numeric covariate.
    by_class : dict
        For each class covariate its position, and cells and cells outside of each class, shape (2, levels).
    edges : ndarray
        Edges of the histogram of the index; the last class is open.
    histogram : ndarray of int
    """

    def __init__(self, contract, applicability):
        self._applicability = applicability
        self._low, self._high = np.array(contract.low), np.array(contract.high)
        self._lock = Lock()
        self.cells = self.outside = 0
        self.below, self.above = np.zeros((2, len(contract.covariates)), int)
        self.by_class = {i: np.zeros((2, len(contract.levels[i])), int) for i in contract.categorical}
        most = max(applicability.training.max(), 2 * applicability.threshold, 1e-6)
        self.edges = np.linspace(0, most, BINS + 1)
        self.histogram = np.zeros(BINS, int)

    def add(self, X, index):
        """Count cells, encoded (k, p), with their DI.

        Returns
        -------
        outside : ndarray of bool, shape (k,)
        beyond : ndarray of int, shape (k,)
            Number of numeric covariates beyond their training range.
        """
        outside = self._applicability.is_outside(index)
        below, above = X < self._low, X > self._high  # never for classes: their range is NaN
        classes = {
            i: np.array([np.bincount(X[rows, i].astype(int), minlength=found.shape[1]) for rows in (..., outside)])
            for i, found in self.by_class.items()
        }
        histogram = np.histogram(np.minimum(index, self.edges[-1]), self.edges)[0]
        with self._lock:
            self.cells += len(index)
            self.outside += int(outside.sum())
            self.below += below.sum(axis=0)
            self.above += above.sum(axis=0)
            self.histogram += histogram
            for i, found in classes.items():
                self.by_class[i] += found
        return outside, (below | above).sum(axis=1)

    @property
    def share_outside(self):
        """Share of the cells outside the area of applicability [%]."""
        return 100 * self.outside / self.cells
