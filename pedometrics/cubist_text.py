"""The text of a Cubist model: read, checked and evaluated without the package.

Semantics follow RuleQuest's Cubist 2.07 (GPL edition; `modelfiles.c`, `predict.c`, `rules.c`): covariates
are single precision; a condition holds where ``x <= cut`` or ``x > cut`` or the class is in the set; a rule
gives its linear model in double precision, held within the rule's limits; a committee member gives the mean
of its matching rules, or the global mean where none matches; the model gives the mean of its members. A
missing value takes the mean or the mode that the text states.
"""

import functools
import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from . import cubist_kernel
from .compiled import compiled, product
from .errors import PedometricsError

#: Bounds of what is read: far beyond any model that can be fitted, small enough to be harmless.
MAX_TEXT = 64_000_000
MAX_MEMBERS = 100
#: Cells of a block times distinct conditions: bounds the memory for the outcomes of conditions (bytes).
CELLS_TIMES_CONDITIONS = 8_000_000
#: Largest class code for which the compiled loop has a table.
LARGEST_TABLED = 10_000

_PROPERTY = re.compile(r'([a-z]+)=((?:"[^"\n]*",?)+)')


@dataclass(frozen=True)
class Condition:
    """A test on one covariate.

    Attributes
    ----------
    column : int
        Position of the covariate.
    cut : float or None
        ``x <= cut`` holds; None for a test of classes.
    codes : tuple of int
        The classes for which the test holds; empty for a cut.
    """

    column: int
    cut: "float | None" = None
    codes: tuple = ()

    def holds(self, values):
        """Outcome for single precision values, as booleans."""
        if self.cut is not None:
            return values <= np.float32(self.cut)
        return np.isin(values, np.array(self.codes, dtype=np.float32))


@dataclass(frozen=True)
class Rule:
    """Pairs of a condition and whether it must hold, and the linear model that applies where all agree."""

    conditions: tuple
    cover: int
    low: float
    high: float
    intercept: float
    terms: tuple


@dataclass(frozen=True)
class LinearModels:
    """The linear models of all rules, one row a rule, in one type of number.

    Attributes
    ----------
    coefficients : numpy.ndarray
        (rules, columns used + 1); the intercept last.
    low, high : numpy.ndarray
        (rules, 1): limits of each rule's value.
    """

    coefficients: np.ndarray
    low: np.ndarray
    high: np.ndarray

    def values(self, columns):
        """Value of every rule in every row, (rules, n); `columns` is (columns used + 1, n), the last all 1."""
        values = product(self.coefficients, columns)
        np.maximum(values, self.low, out=values)
        return np.minimum(values, self.high, out=values)


@dataclass(frozen=True)
class RuleModel:
    """A committee of rule sets.

    Attributes
    ----------
    members : tuple of tuple of Rule
    mean : numpy.float32
        Value of a member where none of its rules matches.
    defaults : dict
        Position of a covariate to the value that stands for a missing one: mean (float) or mode (class code).
    """

    members: tuple
    mean: np.float32
    defaults: dict

    @property
    def rules(self):
        """All rules, member by member."""
        return [rule for member in self.members for rule in member]

    @cached_property
    def conditions(self):
        """The distinct conditions, each once."""
        return tuple(dict.fromkeys(test for rule in self.rules for test, _ in rule.conditions))

    @cached_property
    def columns(self):
        """Positions of the covariates that the model uses, sorted."""
        used = {test.column for test in self.conditions}
        return sorted(used.union(column for rule in self.rules for column, _ in rule.terms))

    @property
    def block_size(self):
        """Rows to evaluate at once, so that memory stays bounded whatever the number of conditions."""
        return int(np.clip(CELLS_TIMES_CONDITIONS // max(len(self.conditions), 1), 256, 16_384))

    @cached_property
    def _linear_models(self):
        """`LinearModels` in double and in single precision."""
        place = {column: i for i, column in enumerate(self.columns)}
        coefficients = np.zeros((len(self.rules), len(self.columns) + 1))
        for row, rule in zip(coefficients, self.rules):
            row[-1] = rule.intercept
            for column, coefficient in rule.terms:
                row[place[column]] += coefficient
        low, high = (np.array([[getattr(rule, name)] for rule in self.rules]) for name in ("low", "high"))
        return {
            kind: LinearModels(coefficients.astype(kind), low.astype(kind), high.astype(kind))
            for kind in (np.float64, np.float32)
        }

    @cached_property
    def _arrays(self):
        """The model as the compiled loop takes it, None where class codes would make a large table."""
        conditions = [pair for rule in self.rules for pair in rule.conditions]
        classes = list(dict.fromkeys(test for test, _ in conditions if test.cut is None))
        largest = max((code for test in classes for code in test.codes), default=0)
        if largest > LARGEST_TABLED:
            return None
        sets = np.zeros((len(classes), largest + 2), bool)
        for row, test in zip(sets, classes):
            row[list(test.codes)] = True
        kinds = {(test, True): row for row, test in enumerate(classes)}
        terms = [term for rule in self.rules for term in rule.terms]
        return (
            np.array([test.column for test, _ in conditions], int),
            np.array([test.cut or 0.0 for test, _ in conditions], np.float32),
            np.array([
                kinds.get((test, wanted), cubist_kernel.AT_MOST if wanted else cubist_kernel.ABOVE)
                for test, wanted in conditions
            ], int),
            sets,
            np.array([test.column for test in classes], int),
            np.array([column for column, _ in terms], int),
            np.array([coefficient for _, coefficient in terms], float),
            np.cumsum([(0, 0), *((len(rule.conditions), len(rule.terms)) for rule in self.rules)], axis=0),
            np.array([(rule.intercept, rule.low, rule.high) for rule in self.rules], float).reshape(-1, 3),
            np.cumsum([0, *(len(member) for member in self.members)]),
            np.float32(self.mean),
        )

    def evaluate(self, values, kind=np.float64):
        """Predict one block.

        With numba the rules run one after another in a compiled loop over rows. Without it each distinct
        condition is tested once, and all linear models are one matrix product; a rule's values count where its
        conditions hold.

        Parameters
        ----------
        values : numpy.ndarray
            float32 (covariates, n): none missing in `columns`.
        kind : type
            float64 gives the values of the C code. float32 is half as long on its way without numba, and leaves
            its rounding, some 3e-7 of the largest values, in the sums; the compiled loop is double throughout.

        Returns
        -------
        numpy.ndarray
            float32 (n,).
        """
        size = values.shape[1]
        loop = compiled(cubist_kernel.evaluate)
        if loop and self._arrays:
            result = np.empty(size, np.float32)
            loop(values, *self._arrays, result)
            return result
        columns = np.ones((len(self.columns) + 1, size), kind)
        for row, column in zip(columns, self.columns):
            row[:] = values[column]
        of_rule = iter(self._linear_models[kind].values(columns))
        outcomes = {(test, True): test.holds(values[test.column]) for test in self.conditions}
        outcomes.update({(test, False): ~held for (test, _), held in outcomes.items()})
        total = np.zeros(size)
        product = np.empty(size, kind)
        for member in self.members:
            sums = np.zeros(size, kind)
            matches = np.zeros(size, np.uint8 if len(member) < 256 else np.int32)
            for rule in member:
                value = next(of_rule)
                if rule.conditions:
                    mask = functools.reduce(np.logical_and, (outcomes[pair] for pair in rule.conditions))
                    sums += np.multiply(value, mask, out=product)
                    matches += mask
                else:
                    sums += value
                    matches += 1
            none = matches == 0
            if none.any():
                matches[none] = 1
                sums[none] = self.mean
            total += (sums / matches).astype(np.float32)
        return (total / len(self.members)).astype(np.float32)

    def usage(self, n_columns):
        """Share of the training cases under rules that use a covariate, as in Cubist's own report.

        Each rule counts with the number of cases that it covers, summed over members.

        Returns
        -------
        numpy.ndarray
            (n_columns, 2): per cent in conditions, per cent in linear models; not rounded.
        """
        counts = np.zeros((n_columns, 2))
        for rule in self.rules:
            counts[list({test.column for test, _ in rule.conditions}), 0] += rule.cover
            counts[list({column for column, _ in rule.terms}), 1] += rule.cover
        return 100 * counts / max(sum(rule.cover for rule in self.rules), 1)


def parse_model(text, n_columns, categorical=()):
    """Read the text of a model whose covariates are named x0, x1, .. and whose classes L0, L1, ..

    Parameters
    ----------
    text : str
    n_columns : int
        Number of covariates; x0 to x(n_columns - 1) may occur.
    categorical : collection of int
        Positions of the covariates that hold classes.

    Returns
    -------
    RuleModel

    Raises
    ------
    PedometricsError
        The text is too long, cut off or not of this form; the line is named.
    """
    if not isinstance(text, str) or len(text) > MAX_TEXT:
        raise PedometricsError("The text of the Cubist model is no text or longer than {limit} characters.",
                               limit=MAX_TEXT)
    return _Reader(text, n_columns, frozenset(categorical)).model()


class _Reader:
    """Reads the lines of a model text in order."""

    def __init__(self, text, n_columns, categorical):
        self.lines = text.rstrip("\n").split("\n")
        self.number = 0
        self.n_columns = n_columns
        self.categorical = categorical

    def model(self):
        try:
            model = self._model()
        except PedometricsError:
            raise
        except (LookupError, ValueError, OverflowError) as error:
            raise self.broken() from error
        if self.number != len(self.lines):
            self.number += 1
            raise self.broken()
        return model

    def broken(self):
        return PedometricsError("The text of the Cubist model is broken or cut off at line {line}.",
                                line=self.number)

    def line(self):
        """The properties of the next line as a list of name and value without quotes."""
        self.number += 1
        content = self.lines[self.number - 1]
        properties = _PROPERTY.findall(content)
        if not properties or " ".join(f"{name}={value}" for name, value in properties) != content.rstrip(" "):
            raise self.broken()
        return [(name, value[1:-1]) for name, value in properties]

    def column(self, name):
        column = int(name[1:])
        if name != f"x{column}" or not 0 <= column < self.n_columns:
            raise self.broken()
        return column

    def finite(self, text, kind=np.float64):
        with np.errstate(over="ignore"):
            number = kind(text)
        if not np.isfinite(number):
            raise self.broken()
        return number

    def _model(self):
        self.line()  # id: release
        header = dict(self.line())
        mean = self.finite(header["globalmean"], np.float32)
        extrapolation = self.finite(header["extrap"], np.float32)
        if header["insts"] != "0":
            raise self.broken()
        defaults = {}
        line = dict(self.line())
        while "att" in line:
            if line["att"] != "outcome" and line["att"] != "case weight":
                column = self.column(line["att"])
                if (column in self.categorical) != ("mode" in line):
                    raise self.broken()
                defaults[column] = (_code(line["mode"]) if "mode" in line
                                    else self.finite(line["mean"], np.float32))
            line = dict(self.line())
        count = int(line["entries"])
        if not 1 <= count <= MAX_MEMBERS:
            raise self.broken()
        members = tuple(self.member(extrapolation) for _ in range(count))
        model = RuleModel(members, mean, defaults)
        if not set(model.columns) <= set(defaults):
            raise self.broken()
        return model

    def member(self, extrapolation):
        count = int(dict(self.line())["rules"])
        if not 0 <= count <= len(self.lines) - self.number:
            raise self.broken()
        return tuple(self.rule(extrapolation) for _ in range(count))

    def rule(self, extrapolation):
        head = dict(self.line())
        low, high = (self.finite(head[name], np.float32) for name in ("loval", "hival"))
        margin = extrapolation * (high - low)
        # never beyond zero where the training values lie on one side of it
        limits = (np.float32(0) if low >= 0 and low - margin < 0 else low - margin,
                  np.float32(0) if high <= 0 and high + margin > 0 else high + margin)
        cover, count = int(head["cover"]), int(head["conds"])
        if cover < 0 or not 0 <= count < len(self.lines) - self.number:
            raise self.broken()
        conditions = tuple(self.condition() for _ in range(count))
        (name, intercept), *pairs = self.line()
        names, coefficients = pairs[::2], pairs[1::2]
        if name != "coeff" or {n for n, _ in names} - {"att"} or {n for n, _ in coefficients} - {"coeff"} or (
                len(names) != len(coefficients)):
            raise self.broken()
        terms = tuple((self.column(column), float(self.finite(coefficient)))
                      for (_, column), (_, coefficient) in zip(names, coefficients))
        if any(column in self.categorical for column, _ in terms):
            raise self.broken()
        return Rule(conditions, cover, float(limits[0]), float(limits[1]), float(self.finite(intercept)),
                    terms)

    def condition(self):
        """A condition and whether it must hold."""
        line = dict(self.line())
        column = self.column(line["att"])
        kind = {"1": "val", "2": "cut", "3": "elts"}[line["type"]]
        if (kind == "cut") == (column in self.categorical):
            raise self.broken()
        if kind == "cut":
            wanted = {"<=": True, ">": False}[line["result"]]
            return Condition(column, cut=float(np.float32(self.finite(line["cut"])))), wanted
        names = line[kind].split('","')
        return Condition(column, codes=tuple(sorted(_code(name) for name in names if name != "N/A"))), True


def _code(name):
    """Class code behind an internal name such as L07."""
    if not re.fullmatch(r"L[0-9]{1,9}", name):
        raise ValueError(name)
    return int(name[1:])
