"""A bulk-density function fitted to the user's own measured values, with its cross-validated error."""

from dataclasses import dataclass
from functools import reduce

import numpy as np

from .errors import PedometricsError
from .forest import ForestModel
from .linear import LinearModel
from .metrics import Scores, scores
from .texts import Text, joined

KINDS = ("linear", "forest")
#: Inputs of a fit, in its order; two of clay, sand and silt are enough, for the three sum to 100.
INPUTS = ("carbon", "clay", "sand", "silt", "depth", "elevation")
#: What people call them.
WORDS = {
    "carbon": Text("carbon"),
    "clay": Text("clay"),
    "sand": Text("sand"),
    "silt": Text("silt"),
    "depth": Text("depth"),
    "elevation": Text("elevation"),
}
TEXTURE = ("clay", "sand", "silt")
SYMBOLS = {"carbon": "sqrt(OC)"}
LEAST_MEASURED = 20  # samples
PER_COEFFICIENT = 5  # samples for each coefficient of a linear fit
#: An input that fewer of the measured samples have is not used: the fit would lose the others.
LEAST_SHARE = 0.8
FOLDS = 10
TREES = 100


@dataclass(frozen=True)
class LocalFit:
    """A function fitted to measured bulk densities.

    Nothing is extrapolated: inputs are held to the range that they were fitted on, results to the range of the
    measured values.

    Attributes
    ----------
    kind : {"linear", "forest"}
    formula : str
        BD in g cm-3, OC, clay, sand and silt in %, depth (of the horizon's middle) in cm, elevation in m.
    limits : dict of str to tuple of float
        Least and largest value of each input in the samples that were fitted.
    groups : int
        Profiles that the samples belong to.
    cross_validated : Scores
        Of predictions for samples whose profile was left out of the fit.
    predicted : ndarray, shape (m,)
        These predictions [g cm-3], NaN for samples that were not used.
    """

    kind: str
    formula: str
    limits: dict
    groups: int
    cross_validated: Scores
    predicted: np.ndarray
    model: object
    measured_range: tuple

    @property
    def label(self):
        """What results call it."""
        return f"fitted_{self.kind}"

    @property
    def needs(self):
        """Names of the inputs that it needs."""
        return tuple(self.limits)

    @property
    def n(self):
        """Samples that were fitted."""
        return self.cross_validated.n

    @property
    def rmse(self):
        """Cross-validated root mean squared error [g cm-3]."""
        return self.cross_validated.rmse

    def estimate(self, table):
        """Bulk density of samples [g cm-3], shape (n,); NaN where an input is missing."""
        columns = _columns(table, self.needs)
        low, high = np.array(list(self.limits.values())).T
        usable = ~np.isnan(columns).any(axis=1)
        values = np.full(len(columns), np.nan)
        if usable.any():
            terms = _terms(np.clip(columns[usable], low, high), self.needs)
            values[usable] = np.clip(self.model.predict(terms), *self.measured_range)
        return values


def together(names):
    """Names with "and" between them, as a `Text` where there are several."""
    return reduce(lambda one, other: Text("{one} and {other}", one=one, other=other), names)


def fit_local(table, measured, kind="linear", groups=None, seed=1, tick=lambda share: None):
    """Fit a function to measured bulk densities, and cross-validate it.

    Parameters
    ----------
    table : mapping of str to array_like of float, shape (m,)
        Inputs by the names of `INPUTS`; ``carbon`` is needed. Samples that lack one are not used, and an input that
        many of the measured samples lack (see `LEAST_SHARE`) is not used.
    measured : array_like of float, shape (m,)
        g cm-3, NaN where there is none.
    kind : {"linear", "forest"}
        Linear regression on sqrt(OC) and the other inputs, or a random forest.
    groups : array_like, shape (m,), optional
        Profile of each sample: the horizons of a profile are left out together.
    seed : int
    tick : callable, optional
        Called with the share done; may raise to stop.

    Returns
    -------
    LocalFit

    Raises
    ------
    PedometricsError
        If there are too few measured values, or they are all equal.
    """
    if kind not in KINDS:
        raise PedometricsError(
            "The kind of fit '{kind}' is not known: allowed are {allowed}.", kind=kind, allowed=", ".join(KINDS)
        )
    measured = np.asarray(measured, float)
    needs = _needs(table, ~np.isnan(measured))
    columns = _columns(table, needs)
    used = ~np.isnan(columns).any(axis=1) & ~np.isnan(measured)
    ids = np.arange(len(measured)) if groups is None else np.asarray(groups)
    _, group = np.unique(ids[used].astype(str), return_inverse=True)
    profiles = len(np.unique(group))
    least = max(LEAST_MEASURED, PER_COEFFICIENT * (len(needs) + 1)) if kind == "linear" else LEAST_MEASURED
    if used.sum() < least or profiles < 2:
        raise PedometricsError(
            "A function cannot be fitted: {n} rows of {profiles} profiles hold a measured bulk density and {inputs}; "
            "{least} rows or more, of 2 profiles or more, are needed. Choose a published function instead.",
            n=int(used.sum()),
            profiles=profiles,
            inputs=joined(", ", [WORDS[name] for name in needs]),
            least=least,
        )
    columns, y = columns[used], measured[used]
    if np.ptp(y) == 0:
        raise PedometricsError(
            "A function cannot be fitted: all {n} measured bulk densities are {value:g} g/cm3.", n=len(y), value=y[0]
        )
    X = _terms(columns, needs)
    predicted = np.full(len(measured), np.nan)
    predicted[used] = _cross_validate(kind, X, y, group, profiles, seed, tick)
    model = _fit(kind, X, y, seed)
    tick(1)
    return LocalFit(
        kind=kind,
        formula=_formula(kind, model, needs),
        limits={name: (float(column.min()), float(column.max())) for name, column in zip(needs, columns.T)},
        groups=profiles,
        cross_validated=scores(y, predicted[used]),
        predicted=predicted,
        model=model,
        measured_range=(float(y.min()), float(y.max())),
    )


def _needs(table, measured):
    """Inputs of a fit: those that most of the measured samples have."""
    if "carbon" not in table:
        raise PedometricsError("A function cannot be fitted without organic carbon.")
    least = LEAST_SHARE * measured.sum()
    common = [n for n in INPUTS if n in table and (~np.isnan(np.asarray(table[n], float)) & measured).sum() >= least]
    texture = [name for name in TEXTURE if name in common][:2]
    return ("carbon", *(n for n in common if n != "carbon" and (n in texture or n not in TEXTURE)))


def _columns(table, needs):
    """Inputs as columns, shape (n, p); NaN where the table lacks one."""
    missing = np.full(len(table["carbon"]), np.nan)
    return np.column_stack([np.asarray(table.get(name, missing), float) for name in needs])


def _terms(columns, needs):
    """Columns of the regression: organic carbon as its square root."""
    return np.column_stack([np.sqrt(c) if n == "carbon" else c for n, c in zip(needs, columns.T)])


def _fit(kind, X, y, seed):
    if kind == "linear":
        return LinearModel().fit(X, y)
    # R's randomForest tries a third of the inputs at a split.
    return ForestModel(TREES, mtry=-(-X.shape[1] // 3), seed=seed).fit(X, y)


def _cross_validate(kind, X, y, group, profiles, seed, tick):
    """Predictions for samples whose profile was left out, held to the ranges of the others, shape (n,)."""
    folds = min(FOLDS, profiles)
    fold = (np.random.default_rng(seed).permutation(profiles) % folds)[group]
    predicted = np.empty(len(y))
    for k in range(folds):
        tick(k / (folds + 1))
        out = fold == k
        rest = X[~out]
        values = _fit(kind, rest, y[~out], seed).predict(np.clip(X[out], rest.min(axis=0), rest.max(axis=0)))
        predicted[out] = np.clip(values, y[~out].min(), y[~out].max())
    return predicted


def _formula(kind, model, needs):
    """The fit as text, such as ``BD = 1.61 - 0.27 sqrt(OC) - 0.001 clay``."""
    if kind == "forest":
        inputs = joined(", ", ["OC" if name == "carbon" else WORDS[name] for name in needs])
        return Text("random forest of {trees} trees on {inputs}", trees=TREES, inputs=inputs)
    slopes = model.coefficients_ / model.scale_
    text = f"BD = {model.intercept_ - slopes @ model.centre_:.4g}"
    for name, slope in zip(needs, slopes):
        text += f" {'-' if slope < 0 else '+'} {abs(slope):.4g} {SYMBOLS.get(name, name)}"
    return text
