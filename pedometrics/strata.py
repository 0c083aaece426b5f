"""Carbon stocks by stratum: classes of terrain by classes of land cover, of soil or of anything else."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .covariates import LARGEST_CODE
from .differences import LEAST_N, compare_groups
from .errors import PedometricsError
from .texts import Text, joined

#: Limits of the terrain classes [m], and the names of the classes between them.
BREAKS = (100.0, 1000.0)
NAMES = (Text("plain"), Text("slope"), Text("mountain"))
#: No land lies lower or higher [m].
LOWEST, HIGHEST = -500, 9000
#: Name of the one class where terrain, or land cover, is not told apart.
ALL = Text("all")
#: What is compared first.
ALL_STRATA = Text("all strata")
#: More classes than this in a raster mean that it holds no classes.
MOST_CLASSES = 500
#: Columns of the quantiles.
QUANTILES = {"q05": 0.05, "q25": 0.25, "median": 0.5, "q75": 0.75, "q95": 0.95}

#: Keys of strata: the terrain class times this, plus the class code made positive.
_SPAN = 4 * LARGEST_CODE


@dataclass(frozen=True)
class TerrainClasses:
    """Classes of elevation between breaks.

    A break belongs to the class above it, the highest one to the class below it: with 100 and 1,000 m, a plain lies
    below 100 m, a mountain above 1,000 m, and a slope from 100 to 1,000 m.

    Parameters
    ----------
    breaks : tuple of float
        Increasing [m]; none for one class of all elevations.
    """

    breaks: tuple = BREAKS

    def __post_init__(self):
        if not all(np.isfinite(self.breaks)) or any(np.diff(self.breaks) <= 0):
            raise PedometricsError(
                "BREAKS is {breaks}; allowed are elevations in m that increase, such as 100,1000.",
                breaks=", ".join(f"{one:g}" for one in self.breaks),
            )

    @classmethod
    def from_text(cls, text):
        """Classes from numbers with commas between them, such as ``100,1000``."""
        try:
            breaks = tuple(float(part) for part in text.replace("，", ",").split(","))
        except ValueError:
            raise PedometricsError(
                "BREAKS is '{text}'; allowed are elevations in m with commas between them, such as 100,1000.",
                text=text,
            ) from None
        return cls(breaks)

    @property
    def limits(self):
        """Limits of each class in words."""
        if not self.breaks:
            return ("",)
        marks = [f"{one:,.0f}" if float(one).is_integer() else f"{one:,g}" for one in self.breaks]
        first = f"< {marks[0]} m" if len(marks) > 1 else f"≤ {marks[0]} m"
        between = [Text("{low} to {high} m", low=low, high=high) for low, high in zip(marks, marks[1:])]
        return (first, *between, f"> {marks[-1]} m")

    @property
    def names(self):
        """Name of each class: its limits, where the breaks are not `BREAKS`."""
        if not self.breaks:
            return (ALL,)
        return NAMES if self.breaks == BREAKS else self.limits

    def classify(self, elevation):
        """Position of the class of each elevation, -1 where it is NaN; int ndarray of the input's shape."""
        elevation = np.asarray(elevation)
        if not self.breaks:
            return np.zeros(elevation.shape, int)
        wrong = (elevation < LOWEST) | (elevation > HIGHEST)
        if wrong.any():
            raise PedometricsError(
                "The DEM holds {value:g} where there is a stock; elevations are {low:,} to {high:,} m. Is that NoData "
                "that the file does not declare, or another unit?",
                value=float(elevation[wrong][0]),
                low=LOWEST,
                high=HIGHEST,
            )
        found = np.searchsorted(self.breaks[:-1], elevation, side="right") + (elevation > self.breaks[-1])
        return np.where(np.isnan(elevation), -1, found)


def check_codes(values, name):
    """Refuse a raster of which some values (float ndarray, NaN for NoData) are no class codes."""
    values = values[np.isfinite(values)]
    wrong = values[(values != np.round(values)) | (np.abs(values) > LARGEST_CODE)]
    if wrong.size:
        raise PedometricsError(
            "The class raster {name} holds the value {value:g}; class codes are whole numbers up to {most:,}.",
            name=name,
            value=float(wrong[0]),
            most=LARGEST_CODE,
        )
    if values.size and np.ptp(values) >= MOST_CLASSES and len(np.unique(values)) > MOST_CLASSES:
        raise PedometricsError(
            "The class raster {name} holds more than {most} classes; is it a raster of numbers?",
            name=name,
            most=MOST_CLASSES,
        )


class Strata:
    """Stocks gathered by stratum, block by block: those of cells, or of points.

    All values are held, in the type in which they come, for the quantiles to be exact: 4 bytes a cell in single
    precision (80 MB for 20 million cells), and 12 more for each cell of the largest stratum while it is summarized.

    Attributes
    ----------
    no_terrain, no_class : ndarray, shape (2,)
        Number and area [m2] of the stocks without an elevation, and of those with an elevation but without a class.
    """

    def __init__(self):
        self._values, self._sums = {}, {}
        self.no_terrain, self.no_class = np.zeros(2), np.zeros(2)

    def add(self, stock, terrain, code, area):
        """Take in more stocks.

        Parameters
        ----------
        stock : ndarray, shape (n,)
            In kg m-2; what is not finite is left out.
        terrain : ndarray of int, shape (n,)
            Position of the terrain class, -1 for none.
        code : ndarray, shape (n,)
            Class code, NaN for none.
        area : ndarray, shape (n,)
            What each stock stands for [m2]; NaN for points.
        """
        has = np.isfinite(stock)
        low, nameless = has & (terrain < 0), has & (terrain >= 0) & np.isnan(code)
        self.no_terrain += low.sum(), area[low].sum()
        self.no_class += nameless.sum(), area[nameless].sum()
        there = has & ~low & ~nameless
        stock, area = stock[there], area[there]
        keys = terrain[there] * _SPAN + code[there].astype(np.int64) + LARGEST_CODE
        position, keys = pd.factorize(keys)
        # In the smallest type, of which numpy sorts 16 bits by counting, many times quicker than by comparing.
        order = np.argsort(position.astype(np.min_scalar_type(len(keys))), kind="stable")
        ends = np.cumsum(np.bincount(position, minlength=len(keys)))
        areas = np.bincount(position, area, len(keys))
        carbon = np.bincount(position, area * stock, len(keys))
        for key, part, sums in zip(keys, np.split(stock[order], ends[:-1]), np.column_stack([areas, carbon])):
            terrain_class, shifted = divmod(int(key), _SPAN)
            key = terrain_class, shifted - LARGEST_CODE
            self._values.setdefault(key, []).append(part)
            self._sums[key] = self._sums.get(key, 0.0) + sums

    @property
    def keys(self):
        """Pairs of terrain class and class code that hold a stock."""
        return set(self._values)

    def take(self, key):
        """Values of a stratum, float64, with its area [m2] and carbon [kg]; they are held no longer."""
        return np.concatenate(self._values.pop(key), dtype=float), *self._sums[key]


@dataclass(frozen=True)
class StrataSummary:
    """Stocks by stratum.

    Attributes
    ----------
    table : DataFrame
        A row a stratum, by terrain class and class in their order: ``terrain``, ``class``, ``n`` (cells or points),
        ``area_ha``, ``share_pct`` (of the area; of the number of points), ``minimum``, the columns of `QUANTILES`,
        ``maximum``, ``mean`` (of cells weighted by their area) and ``sd`` (n - 1) [kg m-2], ``total_tg``; of points
        also ``letters`` (over all strata), ``letters_terrain`` (over the classes of the same terrain) and
        ``letters_class`` (over the terrains of the same class), empty for strata that were not tested.
    margins : DataFrame
        The same for each terrain class and each class as a whole: ``group``, ``n``, ``area_ha``, ``share_pct``,
        ``mean``, ``total_tg``.
    singles : tuple of ndarray
        For each row the points to be shown one by one: those beyond the 5th and 95th percentile, all of a stratum of
        fewer than `LEAST_N`; none of cells.
    tests : dict
        What was compared, in words, to its `GroupTest`, the one of all strata first; empty for cells.
    without_terrain, without_class : ndarray, shape (2,)
        Stocks that belong to no stratum, see `Strata`: number, and area [m2].
    of_points : bool
    """

    table: pd.DataFrame
    margins: pd.DataFrame
    singles: tuple
    tests: dict
    without_terrain: np.ndarray
    without_class: np.ndarray
    of_points: bool

    @property
    def crossed(self):
        """Whether there are several terrain classes and several classes."""
        return _crossed(self.table)

    @property
    def names(self):
        """Name of the stratum of each row: terrain class and class, or the one of them that tells strata apart."""
        return _names(self.table)

    @property
    def p(self):
        """P-value of Kruskal-Wallis over all strata; None for cells, and where nothing could be tested."""
        every = self.tests.get(ALL_STRATA)
        return every.p if every and not every.fault else None


def summarize(strata, terrain_names, legend, of_points):
    """Quantiles, means, areas and totals of each stratum, and for points tests of their differences.

    Cells are not tested: they are predictions, near ones much alike, and as many as the cell size makes them.

    Parameters
    ----------
    strata : Strata
        With one stratum or more; emptied.
    terrain_names : sequence of str
    legend : Legend or None
        Of the classes, whose order it decides; without it, and for codes that it lacks, classes are called by their
        codes.
    of_points : bool

    Returns
    -------
    StrataSummary
    """
    order = {code: i for i, code in enumerate(legend.codes)} if legend else {}

    def place(code):
        return order.get(code, len(order)), code

    def name(code):
        return legend.name(code) if legend else str(code)

    keys = sorted(strata.keys, key=lambda key: (key[0], place(key[1])))
    rows, values = [], []
    for terrain, code in keys:
        stocks, area, carbon = strata.take((terrain, code))
        rows.append({"terrain": terrain_names[terrain], "class": name(code), **_statistics(stocks, area, carbon)})
        values.append(stocks if of_points else np.zeros(0))
    table = pd.DataFrame(rows)
    # Categories keep the order, also where the first terrain class lacks a class.
    codes = sorted({code for _, code in keys}, key=place)
    table["terrain"] = _categories(table["terrain"], terrain_names)
    table["class"] = _categories(table["class"], [name(code) for code in codes])
    size = table["n"] if of_points else table["area_ha"]
    table.insert(4, "share_pct", 100 * size / size.sum())
    tests = {}
    if of_points:
        tests, letters = _compare(table, values)
        table = table.join(letters)
    return StrataSummary(
        table=table,
        margins=_margins(table, of_points),
        singles=tuple(map(_singles, values)),
        tests=tests,
        without_terrain=strata.no_terrain,
        without_class=strata.no_class,
        of_points=of_points,
    )


def _categories(values, names):
    # Of objects: an index of strings would make plain ones of the texts.
    return pd.Categorical(values, pd.Index(list(names), dtype=object))


def _crossed(table):
    return table["terrain"].nunique() > 1 and table["class"].nunique() > 1


def _names(table):
    terrain, kind = table["terrain"].astype(object), table["class"].astype(object)
    if _crossed(table):
        return pd.Series([joined(", ", pair) for pair in zip(terrain, kind)], table.index, dtype=object)
    return kind if kind.nunique() > 1 else terrain


def _statistics(stocks, area, carbon):
    row = {
        "n": len(stocks),
        "area_ha": area / 1e4,
        "minimum": stocks.min(),
        **dict.fromkeys(QUANTILES),
        "maximum": stocks.max(),
        "mean": stocks.mean() if np.isnan(area) else carbon / area,
        "sd": stocks.std(ddof=1) if len(stocks) > 1 else np.nan,
        "total_tg": carbon / 1e9,
    }
    row.update(zip(QUANTILES, np.quantile(stocks, list(QUANTILES.values()))))
    return row


def _singles(stocks):
    """The points that a box does not show."""
    if len(stocks) < LEAST_N:
        return stocks
    low, high = np.quantile(stocks, [QUANTILES["q05"], QUANTILES["q95"]])
    return stocks[(stocks < low) | (stocks > high)]


def _margins(table, of_points):
    size = table["n"] if of_points else table["area_ha"]
    summed = table[["n", "area_ha", "share_pct", "mean", "total_tg"]].assign(mean=size * table["mean"], size=size)
    groups = [(name, rows) for column in ("terrain", "class") if table[column].nunique() > 1
              for name, rows in table.groupby(column, observed=True).groups.items()]
    groups.append((ALL, table.index))
    margins = pd.DataFrame([summed.loc[rows].sum(min_count=1) for _, rows in groups])
    margins.insert(0, "group", pd.Series([name for name, _ in groups], dtype=object))
    margins["mean"] /= margins.pop("size")
    return margins.astype({"n": int})


def _compare(table, values):
    """Tests of the strata, and their letters: a dict of `GroupTest`, and a data frame of the table's index."""

    def compare(names, rows):
        groups = {}
        for row in rows:
            groups.setdefault(names[row], []).append(values[row])
        return compare_groups({name: np.concatenate(parts) for name, parts in groups.items()})

    def found(test, names, rows):
        return pd.Series({row: test.letters.get(names[row], "") for row in rows})

    names = _names(table)
    tests = {ALL_STRATA: compare(names, table.index)}
    letters = found(tests[ALL_STRATA], names, table.index)
    columns = {"letters": letters, "letters_terrain": letters, "letters_class": letters}
    if _crossed(table):
        for within, among, whole in (
            ("terrain", "class", Text("classes as a whole")),
            ("class", "terrain", Text("terrain classes as a whole")),
        ):
            tests[whole] = compare(table[among], table.index)
            parts = []
            for name, rows in table.groupby(within, observed=True).groups.items():
                if len(rows) > 1:
                    part = (
                        Text("classes within {name}", name=name)
                        if among == "class"
                        else Text("terrain classes within {name}", name=name)
                    )
                    test = tests[part] = compare(table[among], rows)
                    parts.append(found(test, table[among], rows))
            columns[f"letters_{within}"] = pd.concat(parts).reindex(table.index, fill_value="")
    return tests, pd.DataFrame(columns)
