"""Cubist as a trend model: fitted by the package `cubist`, guarded, and evaluated by ourselves.

The C code inside the package ends the whole process when it meets a second input that it refuses. So nothing
that it could refuse reaches it: covariates travel under internal names (x0, x1, ..), classes as L0, L1, ..,
numbers as finite single precision, columns that carry no information stay behind, and the decimal point is
forced. Prediction never calls it.

The inner functions of the package are called, not its class `Cubist`, which lists classes in the order of a
Python set: where two classes are equally frequent, the mode would change from run to run.
"""

import contextlib
import locale
import threading

import numpy as np

from .cubist_text import parse_model
from .errors import PedometricsError
from .packages import require
from .texts import Text

#: Largest magnitude of a covariate (single precision ends at 3.403e38).
LARGEST = 3.4e38
#: Smaller magnitudes count as zero: Cubist marks missing and inapplicable values by 1.6e-30 and 1.4e-45.
TINIEST = 2e-30
#: Largest class code that single precision holds exactly.
LARGEST_CODE = 2**24 - 1
#: A numeric covariate goes to Cubist as it is, so that models equal those of R, while its range lies between
#: these limits (Cubist adds 1e-6 to each standard deviation, and squares in single precision) ..
PLAIN_RANGE = 1e-6, 1e12
#: .. and single precision resolves its range in at least so many steps. Otherwise it is shifted and scaled.
PLAIN_STEPS = 1000
#: The same for the target: Cubist adds 1e-3 to sums of squares.
PLAIN_TARGET_RANGE = 0.1, 1e5
#: Agreement with the package's own prediction in units of single precision. Equal on x86-64; compilers for
#: ARM fuse multiplication and addition, which can move the last bit of a member's value and of their mean.
ROUNDINGS = 4

_lock = threading.RLock()
_refused = False


class CubistModel:
    """Committee of rule-based linear models (Quinlan 1992, 1993; RuleQuest Cubist 2.07).

    Parameters
    ----------
    committees : int
        Number of members, 1-100.
    rules : int
        Upper limit for the rules of a member, 1-1,000,000.
    extrapolation : float
        How far a rule may predict beyond the target values it has seen, 0-100 % of their range.
    unbiased : bool
        Whether a rule's mean must equal that of its cases.
    neighbors : int
        Must be 0: correction by nearest samples is not offered.
    seed : int
        Kept with the model; the fit draws no random number while `neighbors` is 0.

    Attributes
    ----------
    text_ : str
        The model as Cubist writes it, with internal names, in the units that Cubist saw.
    n_features_ : int
    categorical_ : tuple of int
        Positions of the covariates that hold classes.
    levels_ : dict of int to tuple of int
        Class codes seen in training for each of `categorical_`.
    y_shift_, y_scale_ : float
        Cubist saw (y - y_shift_) * y_scale_; usually 0 and 1.
    x_shift_, x_scale_ : numpy.ndarray
        The same for each covariate; 0 and 1 unless single precision or Cubist's constants would lose it.
    usage_ : numpy.ndarray
        (p, 2): share [%] of training cases whose rules use the covariate in conditions, in linear models.
    """

    def __init__(self, committees=20, rules=100, extrapolation=100.0, unbiased=False, neighbors=0, seed=0):
        self.committees = committees
        self.rules = rules
        self.extrapolation = extrapolation
        self.unbiased = unbiased
        self.neighbors = neighbors
        self.seed = seed

    def fit(self, X, y, categorical=(), weights=None):
        """Fit the committee.

        Parameters
        ----------
        X : array_like
            (n, p) float64: numbers, or class codes 0, 1, .. in the columns `categorical`; NaN where missing
            (Cubist puts the mean or the mode there).
        y : array_like
            (n,) finite target values.
        categorical : sequence of int
        weights : array_like, optional
            (n,) counts > 0.

        Returns
        -------
        CubistModel
            self

        Raises
        ------
        PedometricsError
            Input or parameter out of bounds; package missing; or its prediction differs from ours.
        """
        self._check_parameters()
        X = _matrix(X).astype(np.float64, copy=False)
        n, p = X.shape
        y = _vector(Text("target"), y, n)
        weights = None if weights is None else _vector(Text("sample weight"), weights, n)
        if weights is not None and weights.min() <= 0:
            raise PedometricsError("The sample weight of row {row} is {value}; weights must be above 0.",
                                   row=int(np.argmin(weights)) + 1, value=float(weights.min()))
        self.n_features_ = p
        self.categorical_ = _positions(categorical, p)
        _check_values(_columns(X), self.categorical_)
        self.levels_ = {column: tuple(int(code) for code in np.unique(X[:, column]) if not np.isnan(code))
                        for column in self.categorical_}
        self.y_shift_, self.y_scale_ = _scaling(y, PLAIN_TARGET_RANGE)
        self.x_shift_, self.x_scale_ = np.zeros(p), np.ones(p)
        for column in set(range(p)).difference(self.categorical_):
            self.x_shift_[column], self.x_scale_[column] = _scaling(X[:, column], PLAIN_RANGE)

        target = _single((y - self.y_shift_) * self.y_scale_)
        table = {column: self._seen(X[:, column], column) for column in range(p)}
        table = {column: values for column, values in table.items()
                 if len(np.unique(values[~np.isnan(values)])) > 1}
        if table and target.min() < target.max():
            self.text_, fitted = self._run(table, target, weights)
            self._restore()
            self._compare(fitted, X)
        else:
            self.text_ = _constant_text(np.average(target, weights=weights), n)
            self._restore()
        return self

    def predict(self, X):
        """Predict from the model text; no call of the package.

        Parameters
        ----------
        X : array_like
            (n, p) numbers, columns as in `fit`. A missing value (NaN) counts as the training mean, and a missing
            class, or one that training never saw (see `levels_`), as the training mode.

        Returns
        -------
        numpy.ndarray
            float64 (n,).

        Raises
        ------
        PedometricsError
            Another number of columns, a number beyond single precision, or a code that is no class.
        """
        return predict_all([self], X)[0]

    def to_state(self):
        """What `from_state` takes: everything that `predict` needs as JSON-able dict, and no arrays."""
        return {
            "committees": int(self.committees), "rules": int(self.rules),
            "extrapolation": float(self.extrapolation), "unbiased": bool(self.unbiased),
            "neighbors": int(self.neighbors), "seed": int(self.seed),
            "n_features": self.n_features_, "categorical": list(self.categorical_),
            "levels": {str(column): list(levels) for column, levels in self.levels_.items()},
            "y_shift": self.y_shift_, "y_scale": self.y_scale_,
            "x_shift": self.x_shift_.tolist(), "x_scale": self.x_scale_.tolist(),
            "text": self.text_,
        }, {}

    @classmethod
    def from_state(cls, stored, arrays=None):
        """The model from what `to_state` gave.

        Raises
        ------
        PedometricsError
            A part is missing, of the wrong kind or size, or the text is broken.
        """
        try:
            model = cls(*(stored[name] for name in (
                "committees", "rules", "extrapolation", "unbiased", "neighbors", "seed")))
            model._check_parameters()
            p = model.n_features_ = _whole(stored["n_features"], 1, 100_000)
            model.categorical_ = _positions(stored["categorical"], p)
            model.levels_ = {
                column: tuple(_whole(code, 0, LARGEST_CODE) for code in stored["levels"][str(column)])
                for column in model.categorical_}
            model.y_shift_, model.y_scale_ = (float(stored[name]) for name in ("y_shift", "y_scale"))
            model.x_shift_, model.x_scale_ = (np.array(stored[name], dtype=np.float64)
                                              for name in ("x_shift", "x_scale"))
            if model.x_shift_.shape != (p,) or model.x_scale_.shape != (p,):
                raise ValueError("x_shift and x_scale")
            shifts = np.append(model.x_shift_, model.y_shift_)
            scales = np.append(model.x_scale_, model.y_scale_)
            if not (np.isfinite(shifts).all() and np.isfinite(scales).all() and (scales > 0).all()):
                raise ValueError("shift and scale")
            model.text_ = stored["text"]
        except PedometricsError:
            raise
        except (LookupError, TypeError, ValueError, OverflowError) as error:
            raise PedometricsError("The stored Cubist model is incomplete or broken at {part}.",
                                   part=str(error)) from error
        model._restore()
        return model

    def _check_parameters(self):
        for name, low, high in (("committees", 1, 100), ("rules", 1, 1_000_000)):
            value = getattr(self, name)
            if not isinstance(value, (int, np.integer)) or not low <= value <= high:
                raise PedometricsError("The Cubist parameter {name} is {value}; it must be a whole number "
                                       "from {low} to {high}.", name=name, value=value, low=low, high=high)
        if not isinstance(self.extrapolation, (int, float, np.number)) or not 0 <= self.extrapolation <= 100:
            raise PedometricsError("The Cubist parameter extrapolation is {value}; it must lie between 0 and "
                                   "100 %.", value=self.extrapolation)
        if self.neighbors != 0:
            raise PedometricsError("The Cubist parameter neighbors is {value}; it must be 0 in this version.",
                                   value=self.neighbors)

    def _restore(self):
        """Set what follows from the text."""
        self._model = parse_model(self.text_, self.n_features_, self.categorical_)
        self.usage_ = self._model.usage(self.n_features_)

    def _seen(self, values, column):
        """Values of a covariate as Cubist sees them: single precision, NaN where missing."""
        shift, scale = self.x_shift_[column], self.x_scale_[column]
        if shift or scale != 1:
            values = np.clip((values - shift) * scale, -LARGEST, LARGEST)
        return _single(values)

    def _evaluate(self, block, kind=np.float64):
        """Prediction for a `Block` in the units that Cubist saw, float32; see `RuleModel.evaluate` for `kind`."""
        changed = {}
        for column in self._model.columns:
            if self.x_shift_[column] or self.x_scale_[column] != 1:
                changed[column] = self._seen(block.values[column], column)
            unknown = block.missing(column)
            if column in self.levels_ and not block.codes(column).issubset(self.levels_[column]):
                unknown = ~np.isin(block.values[column], self.levels_[column])
            if unknown is not None:
                known = changed.get(column, block.single[column])
                changed[column] = np.where(unknown, np.float32(self._model.defaults[column]), known)
        values = block.single.copy() if changed else block.single
        for column, own in changed.items():
            values[column] = own
        return self._model.evaluate(values, kind)

    def _predict_block(self, block, kind):
        """Prediction for a `Block` in units of the target, float64."""
        return self._evaluate(block, kind).astype(np.float64) / self.y_scale_ + self.y_shift_

    def _run(self, table, target, weights):
        """Fit and predict the training rows with the package.

        Parameters
        ----------
        table : dict of int to numpy.ndarray
            Informative covariates: float32 values or codes, NaN where missing.
        target : numpy.ndarray
        weights : numpy.ndarray or None

        Returns
        -------
        text : str
        fitted : numpy.ndarray
            The package's own prediction of the training rows.
        """
        names = ["outcome.", "outcome: continuous."]
        cells = []
        for column, values in table.items():
            present = ~np.isnan(values)
            if column in self.levels_:
                # equal width: Cubist then lists classes in the order of their codes, whatever sorts them
                width = len(str(self.levels_[column][-1]))
                names.append(f"x{column}: {','.join(f'L{code:0{width}d}' for code in self.levels_[column])}.")
                texts = [f"L{int(value):0{width}d}" for value in np.where(present, values, 0)]
            else:
                names.append(f"x{column}: continuous.")
                texts = map(repr, values.tolist())
            cells.append([text if known else "?" for text, known in zip(texts, present)])
        unknown, targets, last = ["?"] * len(target), map(repr, target.tolist()), []
        if weights is not None:
            names.append("case weight: continuous.")
            last = [map(repr, weights.tolist())]
        return _call_package(self, _lines(names), _table([targets, *cells, *last]),
                             _table([unknown, *cells, *([unknown] if last else [])]), len(target))

    def _compare(self, fitted, X):
        """Raise unless our evaluation of the training rows equals the package's."""
        size = self._model.block_size
        ours = np.concatenate([self._evaluate(Block(X[start:start + size]))
                               for start in range(0, len(X), size)])
        allowed = ROUNDINGS * np.spacing(np.maximum(np.abs(ours), np.abs(self._model.mean)))
        worst = int(np.argmax(np.abs(ours - fitted) - allowed))
        if not np.abs(ours[worst] - fitted[worst]) <= allowed[worst]:
            raise PedometricsError(
                "The model's prediction for training row {row} is {ours} but the Python package cubist gives "
                "{theirs}; this installation of cubist cannot be relied on (version 1.2.2 is tested).",
                row=worst + 1, ours=float(ours[worst]), theirs=float(fitted[worst]))


class Block:
    """Some rows of covariates, each looked at once for all the models that use it.

    Parameters
    ----------
    rows : numpy.ndarray
        (n, p), checked.

    Attributes
    ----------
    values : numpy.ndarray
        (p, n) float64.
    single : numpy.ndarray
        The same in single precision; not to be changed.
    """

    def __init__(self, rows):
        self.values = _columns(rows)
        self.single = _single(self.values)
        self.size = len(rows)
        self._missing, self._codes = {}, {}

    def missing(self, column):
        """Where a covariate is missing (n,), None where it nowhere is."""
        if column not in self._missing:
            missing = np.isnan(self.values[column])
            self._missing[column] = missing if missing.any() else None
        return self._missing[column]

    def codes(self, column):
        """The classes of a covariate, as a set."""
        if column not in self._codes:
            values = self.values[column]
            self._codes[column] = set(np.unique(values[~np.isnan(values)]).tolist())
        return self._codes[column]


def predict_all(models, X, kind=np.float64):
    """Predictions of several models of the same covariates.

    Parameters
    ----------
    models : sequence of CubistModel
        Fitted, with the same number of covariates and the same `categorical_`.
    X : array_like
        As for `CubistModel.predict`.
    kind : type
        float64 for the values of the package; float32 is half as long on its way, see `RuleModel.evaluate`.

    Returns
    -------
    numpy.ndarray
        float64 (models, n).
    """
    X = _matrix(X)
    first = models[0]
    if X.shape[1] != first.n_features_:
        raise PedometricsError("The model was trained on {expected} covariates but {given} are given.",
                               expected=first.n_features_, given=X.shape[1])
    result = np.empty((len(models), len(X)))
    size = min(model._model.block_size for model in models)
    for start in range(0, len(X), size):
        block = Block(X[start:start + size])
        _check_values(block.values, first.categorical_, start)
        for row, model in zip(result, models):
            row[start:start + block.size] = model._predict_block(block, kind)
    return result


def _call_package(settings, names, rows, queries, n):
    """Fit and predict with the package: the one place where its C code runs.

    One thread at a time, with a decimal point, and never again after a refusal.
    """
    with _lock:
        if _refused:
            raise PedometricsError("Cubist refused an earlier input and cannot run again in this session: "
                                   "restart QGIS.")
        package = require("cubist.cubist")
        try:
            train, predict = package._cubist, package._predictions
            with _decimal_point():
                model, report = train(
                    names, rows, bool(settings.unbiased), b"no", 0, int(settings.committees), 0.0,
                    int(settings.seed) % 4096, int(settings.rules), float(settings.extrapolation) / 100, 0,
                    b"1", b"1")
                _check_report(report)
                fitted, report = predict(queries, names, b"1", model, np.zeros(n), b"1")
                _check_report(report)
        except (AttributeError, TypeError) as error:
            raise PedometricsError("The installed version of the Python package cubist is not supported: "
                                   "install version 1.2.2.") from error
    # the first line holds the date of the fit
    return 'id="Cubist 2.07"\n' + model.decode("ascii").partition("\n")[2], fitted


def _check_report(report):
    """Raise where the C code reported an error; it must not run again then."""
    global _refused
    report = report.decode("ascii", "replace")
    if "***" in report or "Error" in report:
        _refused = True
        raise PedometricsError("Cubist refused its input ({report}): restart QGIS before training again.",
                               report=" ".join(report.split())[-200:])


@contextlib.contextmanager
def _decimal_point():
    """Numbers with a point in C code, whatever the user's language."""
    before = locale.setlocale(locale.LC_NUMERIC)
    locale.setlocale(locale.LC_NUMERIC, "C")
    try:
        yield
    finally:
        locale.setlocale(locale.LC_NUMERIC, before)


def _scaling(values, plain_range):
    """Shift and scale under which single precision and Cubist's constants lose nothing of the values.

    0 and 1 where they lose nothing as they are. The scale is a power of two, so that it costs no precision.
    """
    values = values[~np.isnan(values)]
    if not len(values):
        return 0.0, 1.0
    low, high = values.min(), values.max()
    spread = high / 2 - low / 2  # half, for the whole might overflow
    if spread == 0:
        return float(low), 1.0
    resolved = 2 * spread >= PLAIN_STEPS * np.spacing(np.float32(max(abs(low), abs(high))))
    if resolved and plain_range[0] <= 2 * spread <= plain_range[1]:
        return 0.0, 1.0
    shift = 0.0 if resolved else float(low + spread)
    return shift, float(2.0 ** -np.clip(np.round(np.log2(spread)), -1000, 1000))


def _single(values):
    """Single precision without the magnitudes that mean something else to Cubist."""
    values = values.astype(np.float32)
    values[np.abs(values) < TINIEST] = 0
    return values


def _constant_text(value, n):
    """A model of one rule without conditions that gives one value everywhere."""
    number = repr(float(np.float32(value)))
    return (f'id="Cubist 2.07"\nprec="0" globalmean="{number}" extrap="0" insts="0" ceiling="{number}" '
            f'floor="{number}"\nentries="1"\nrules="1"\nconds="0" cover="{n}" mean="{number}" '
            f'loval="{number}" hival="{number}" esterr="0"\ncoeff="{number}"\n')


def _table(columns):
    return _lines(",".join(row) for row in zip(*columns))


def _lines(lines):
    return ("\n".join(lines) + "\n").encode("ascii")


def _matrix(X):
    X = np.asarray(X)
    if X.ndim != 2 or X.shape[1] < 1 or X.dtype.kind not in "fiub":
        raise PedometricsError("The covariates must be a table of numbers (rows, covariates) but have the "
                               "shape {shape} and the type {kind}.", shape=X.shape, kind=X.dtype)
    return X


def _columns(rows):
    return np.ascontiguousarray(rows.T, dtype=np.float64)


def _vector(what, values, n):
    values = np.asarray(values, dtype=np.float64)
    if values.shape != (n,) or n < 2:
        raise PedometricsError("The {what} has {given} values for {expected} rows; it needs one for each row "
                               "and at least two rows.", what=what, given=values.size, expected=n)
    bad = ~(np.abs(values) <= 1e37)  # single precision, with room for sums; false for NaN
    if bad.any():
        raise PedometricsError("The {what} of row {row} is {value}; it must be a number up to 1e37 in size.",
                               what=what, row=int(np.argmax(bad)) + 1, value=float(values[bad][0]))
    return values


def _positions(categorical, p):
    return tuple(sorted({_whole(column, 0, p - 1) for column in categorical}))


def _whole(value, low, high):
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or not low <= value <= high:
        raise PedometricsError("{value} stands where the Cubist model needs a whole number from {low} to "
                               "{high}.", value=value, low=low, high=high)
    return int(value)


def _check_values(block, categorical, first_row=0):
    """Refuse, in the columns (p, n) of a block, what is beyond single precision or no class code."""
    for column, values in enumerate(block):
        if column in categorical:
            allowed = Text("whole numbers from 0 to {most}", most=LARGEST_CODE)
            bad = (values != np.floor(values)) & ~np.isnan(values) | (values < 0) | (values > LARGEST_CODE)
        else:
            allowed = Text("numbers up to {most} in size", most=LARGEST)
            bad = np.abs(values) > LARGEST  # false for NaN, which means missing
        if bad.any():
            row = int(np.argmax(bad))
            raise PedometricsError("Covariate {column} holds {value} in row {row}; allowed are {allowed}.",
                                   column=column + 1, value=float(values[row]), row=first_row + row + 1,
                                   allowed=allowed)
