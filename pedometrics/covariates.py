"""What a stack's bands are, and the contract that a model makes with them."""

import json
import unicodedata
from dataclasses import dataclass
from typing import Optional

import numpy as np

from .errors import PedometricsError
from .texts import word

KINDS = ("numeric", "categorical")


@dataclass(frozen=True)
class Legend:
    """Names of the classes of a raster.

    Parameters
    ----------
    codes : tuple of int
        Cell values.
    names : tuple of str
        One name a code.
    """

    codes: tuple
    names: tuple

    def __post_init__(self):
        if len(self.codes) != len(self.names):
            raise PedometricsError(
                "A legend has {codes} codes and {names} names; it needs one name a code.",
                codes=len(self.codes),
                names=len(self.names),
            )
        known, named = {}, {}
        for code, name in zip(self.codes, self.names):
            if code in known:
                raise PedometricsError("The code {code} stands twice in a legend; each may stand once.", code=code)
            if name in named:
                raise PedometricsError(
                    "The class name {name} stands twice in a legend, for the codes {first} and {second}; give each "
                    "class its own name.",
                    name=name,
                    first=named[name],
                    second=code,
                )
            known[code], named[name] = name, code

    @classmethod
    def from_json(cls, text):
        """Legend from the JSON object of `to_json`."""
        items = json.loads(text)
        return cls(tuple(int(code) for code in items), tuple(str(name) for name in items.values()))

    def to_json(self):
        """JSON object of code to name, in order."""
        return json.dumps(dict(zip(map(str, self.codes), self.names)), ensure_ascii=False)

    def name(self, code):
        """Name of a code; the code itself as text where the legend lacks it."""
        try:
            return self.names[self.codes.index(int(code))]
        except ValueError:
            return str(int(code))


#: Whole numbers up to here are exact in the float32 of a raster.
LARGEST_CODE = 2**24


def encode_classes(values, field, layer):
    """Class codes of a field's values, and the legend that names them.

    Parameters
    ----------
    values : sequence
        Names or whole numbers; None and blank text are no class.
    field, layer : str
        What messages call the field and its layer.

    Returns
    -------
    codes : list of int or None
        The numbers themselves; 1, 2, 3 ... for names in their sorted order.
    legend : Legend
        The classes that occur, by code.
    """
    texts = [_text(value) for value in values]
    if not all(value is None or isinstance(value, (int, float)) for value in values):
        names = sorted({text for text in texts if text})
        lookup = {name: code for code, name in enumerate(names, 1)}
        return [lookup.get(text) for text in texts], _legend(lookup, field, layer)
    lookup = {}
    for value in values:
        if value is not None and value == value:
            if not float(value).is_integer() or abs(value) > LARGEST_CODE:
                raise PedometricsError(
                    "The class field {field} of the layer {layer} holds {value}; classes are names or "
                    "whole numbers up to {largest:,}.",
                    field=field,
                    layer=layer,
                    value=value,
                    largest=LARGEST_CODE,
                )
            lookup[value] = int(value)
    named = {str(code): code for code in sorted(set(lookup.values()))}
    return [lookup.get(value) for value in values], _legend(named, field, layer)


def name_classes(legend, pairs, field, name_field, layer):
    """The legend of a class field with the names that a second field gives.

    Parameters
    ----------
    legend : Legend
        Of `encode_classes`: classes called as the class field calls them.
    pairs : iterable of (value, value)
        Class and name, as the two fields hold them; a class without a name keeps its own.
    field, name_field, layer : str
        What messages call the fields and their layer.

    Returns
    -------
    Legend
        With the same codes.
    """
    found = {}
    for value, name in pairs:
        known, name = _text(value), _text(name)
        if known and name and found.setdefault(known, name) != name:
            raise PedometricsError(
                "The class {value} of the field {field} of the layer {layer} has two names in the field "
                "{name_field}: {first} and {second}; give each class one name.",
                value=known,
                field=field,
                layer=layer,
                name_field=name_field,
                first=found[known],
                second=name,
            )
    try:
        return Legend(legend.codes, tuple(found.get(name, name) for name in legend.names))
    except PedometricsError as error:
        raise PedometricsError(
            "The fields {field} and {name_field} of the layer {layer}: {fault}",
            field=field,
            name_field=name_field,
            layer=layer,
            fault=error.text,
        ) from None


def alike(names):
    """Names that differ only in case, width or blanks, as lists of two or more; perhaps one class each."""
    groups = {}
    for name in names:
        key = "".join(unicodedata.normalize("NFKC", name).casefold().split())
        groups.setdefault(key, []).append(name)
    return [group for group in groups.values() if len(group) > 1]


def _text(value):
    """A field's value as the name of a class; None and NaN are none."""
    if value is None or value != value:
        return None
    whole = isinstance(value, (int, float)) and float(value).is_integer()
    return str(int(value) if whole else value).strip()


def _legend(lookup, field, layer):
    if not lookup:
        raise PedometricsError(
            "The class field {field} of the layer {layer} holds no value.", field=field, layer=layer
        )
    return Legend(tuple(lookup.values()), tuple(lookup))


#: Paul Tol's scheme "muted" (Colour Schemes, SRON/EPS/TN/09-002, 2021), made for colour vision deficiencies, and
#: the same nine with 55 % of white. No eye tells more than these 18 apart; with more classes they come again.
CLASS_COLORS = (
    *("#cc6677", "#332288", "#ddcc77", "#117733", "#88ccee", "#882255", "#44aa99", "#999933", "#aa4499"),
    *("#e8bac2", "#a39cc9", "#f0e8c2", "#94c2a3", "#c9e8f7", "#c99cb2", "#abd9d1", "#d1d1a3", "#d9abd1"),
)
#: Colour of a class that a legend lacks.
NAMELESS = "#dddddd"


@dataclass(frozen=True)
class Covariate:
    """One band of a stack.

    Parameters
    ----------
    name : str
    kind : {"numeric", "categorical"}
    unit : str
    legend : Legend or None
        Class names of a categorical covariate.
    """

    name: str
    kind: str = "numeric"
    unit: str = ""
    legend: Optional[Legend] = None

    def __post_init__(self):
        if self.kind not in KINDS:
            raise PedometricsError(
                "The covariate {name} is of kind {kind}; allowed are numeric and categorical.",
                name=self.name,
                kind=self.kind,
            )

    @property
    def is_categorical(self):
        """Whether the values are class codes."""
        return self.kind == "categorical"

    def class_name(self, code):
        """Name of a class code."""
        return self.legend.name(code) if self.legend else str(int(code))

    def class_colors(self, codes):
        """Colours that tell classes apart, ``#rrggbb`` for each code; the legend's order decides, if there is one."""
        order = self.legend.codes if self.legend else sorted(codes)
        colors = {code: CLASS_COLORS[i % len(CLASS_COLORS)] for i, code in enumerate(order)}
        return [colors.get(code, NAMELESS) for code in codes]


def check_names(covariates):
    """Refuse covariates of which two have one name."""
    names = [covariate.name for covariate in covariates]
    for name in names:
        if names.count(name) > 1:
            raise PedometricsError(
                "Two covariates are called {name}; give each band its own name.", name=name
            )


@dataclass(frozen=True)
class Contract:
    """The covariates that a model was trained on, and what it may be applied to.

    Parameters
    ----------
    covariates : tuple of Covariate
        In the model's order.
    low, high : tuple of float
        Range of each numeric covariate in training; NaN for a categorical one.
    levels : tuple of tuple of int
        Class codes seen in training, ascending, for each categorical covariate; empty for a numeric one.
    crs : str
        CRS of the stack as WKT: coordinates of the points and of the kriging system.
    cell_width, cell_height : float
        Cell size of the stack in training.
    """

    covariates: tuple
    low: tuple
    high: tuple
    levels: tuple
    crs: str
    cell_width: float
    cell_height: float

    def __post_init__(self):
        check_names(self.covariates)
        count = len(self.covariates)
        if not len(self.low) == len(self.high) == len(self.levels) == count:
            raise PedometricsError("The model's list of covariates is damaged.")

    @classmethod
    def from_training(cls, covariates, values, crs, cell_width, cell_height):
        """Contract of a training table.

        Parameters
        ----------
        covariates : sequence of Covariate
        values : ndarray, shape (n, p)
            Values of the training points as the stack holds them, without NaN.
        """
        low, high, levels = [], [], []
        for covariate, column in zip(covariates, np.asarray(values, float).T):
            if covariate.is_categorical:
                broken = column[column != np.floor(column)]
                if broken.size:
                    raise PedometricsError(
                        "The band {name} of classes holds {value} at a training point; classes are whole numbers.",
                        name=covariate.name,
                        value=f"{broken[0]:g}",
                    )
                low.append(np.nan)
                high.append(np.nan)
                levels.append(tuple(int(code) for code in np.unique(column)))
            else:
                low.append(float(column.min()))
                high.append(float(column.max()))
                levels.append(())
        return cls(
            tuple(covariates), tuple(low), tuple(high), tuple(levels), crs, cell_width, cell_height
        )

    @property
    def names(self):
        """Names of the covariates in the model's order."""
        return tuple(covariate.name for covariate in self.covariates)

    @property
    def categorical(self):
        """Positions of the categorical covariates."""
        return tuple(i for i, covariate in enumerate(self.covariates) if covariate.is_categorical)

    def match(self, covariates):
        """Position in a stack of each covariate of the model, or a `PedometricsError` where it breaks.

        Parameters
        ----------
        covariates : sequence of Covariate
            The stack's bands. More than the model needs, and another order, are fine.
        """
        check_names(covariates)
        offered = {covariate.name: i for i, covariate in enumerate(covariates)}
        missing = [name for name in self.names if name not in offered]
        if missing:
            raise PedometricsError(
                "The stack has no band called {missing}; the model was trained on {names}.",
                missing=", ".join(missing),
                names=", ".join(self.names),
            )
        for wanted in self.covariates:
            given = covariates[offered[wanted.name]]
            if given.kind != wanted.kind:
                raise PedometricsError(
                    "The band {name} is {given} in the stack, and was {wanted} in training.",
                    name=wanted.name,
                    given=word(given.kind),
                    wanted=word(wanted.kind),
                )
            if wanted.unit and given.unit and given.unit != wanted.unit:
                raise PedometricsError(
                    "The band {name} is in {given} in the stack, and was in {wanted} in training.",
                    name=wanted.name,
                    given=given.unit,
                    wanted=wanted.unit,
                )
            if wanted.legend and given.legend:
                for code, name in zip(wanted.legend.codes, wanted.legend.names):
                    if code in given.legend.codes and given.legend.name(code) != name:
                        raise PedometricsError(
                            "Class {code} of the band {band} is {given} in the stack, and was {wanted} in "
                            "training; give both rasters one legend.",
                            code=code,
                            band=wanted.name,
                            given=given.legend.name(code),
                            wanted=name,
                        )
        return [offered[name] for name in self.names]

    def encode(self, values):
        """Values of a stack as the models take them: class codes become positions in `levels`.

        Parameters
        ----------
        values : ndarray, shape (n, p)
            In the model's order; NaN where a cell lacks a covariate.

        Returns
        -------
        ndarray of the input's type, shape (n, p)
            NaN where a covariate lacks, is infinite, or is a class that training never saw.
        """
        encoded = np.array(values)
        encoded[~np.isfinite(encoded)] = np.nan
        for i in self.categorical:
            levels = np.asarray(self.levels[i], float)
            column = encoded[:, i]
            position = np.clip(np.searchsorted(levels, column), 0, len(levels) - 1)
            encoded[:, i] = np.where(levels[position] == column, position, np.nan)
        return encoded

    def unseen(self, values):
        """Cells of each class that training never saw, as {(covariate, class name): count}."""
        counts = {}
        for i in self.categorical:
            column = values[:, i]
            strange = column[np.isfinite(column) & ~np.isin(column, self.levels[i])]
            for code, count in zip(*np.unique(strange, return_counts=True)):
                covariate = self.covariates[i]
                counts[covariate.name, covariate.class_name(code)] = int(count)
        return counts

    def outside(self, values):
        """Share of cells beyond the training range for each numeric covariate, as {name: count}."""
        counts = {}
        for i, covariate in enumerate(self.covariates):
            if not covariate.is_categorical:
                column = values[:, i]
                beyond = np.count_nonzero((column < self.low[i]) | (column > self.high[i]))
                counts[covariate.name] = int(beyond)
        return counts
