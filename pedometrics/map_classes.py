"""Colours and class limits of maps: one place for the layers in QGIS, the figures and the reports.

All ramps of numbers run from pale, little, to dark, much. Each is a curve in CIELAB from lightness 95 to 20, cut into
ten steps that are even in lightness and in CIEDE2000 as nearly as both can be; a test holds that, and that neighbours
stay apart under protanopia, deuteranopia and tritanopia.
"""

import math
from bisect import bisect_left
from dataclasses import dataclass, field

from .units import known_unit

BROWNS = (
    *("#fdf1bf", "#f6da83", "#edbd4f", "#dfa139", "#cf862b"),
    *("#bc6d20", "#a45820", "#87461f", "#68361d", "#48281a"),
)
PURPLES = (
    *("#e3f3fc", "#beddf5", "#9fc5ed", "#89abe2", "#7d91d4"),
    *("#7679c1", "#7061ac", "#674a93", "#593476", "#462056"),
)
GREENS = (
    *("#f4f4c4", "#d5df9a", "#b0ca79", "#8bb566", "#67a159"),
    *("#468d4e", "#2d7847", "#17633f", "#084d35", "#08372a"),
)
BLUES = (
    *("#f2f3d0", "#c6e1b2", "#90cea6", "#5bbcaa", "#27a8b1"),
    *("#0491af", "#0178a4", "#016094", "#004780", "#012f65"),
)
REDS = (
    *("#fff0c3", "#f4d394", "#eeb56d", "#ed9650", "#ec7640"),
    *("#e0563a", "#c83b35", "#ab212e", "#861428", "#5c1721"),
)
#: ColorBrewer's RdBu, for numbers below and above a middle.
DIVERGING = ("#b2182b", "#ef8a62", "#fddbc7", "#d1e5f0", "#67a9cf", "#2166ac")

#: Limits of the classes of a stock [kg m-2]: nearly even on the scale of logarithms, for stocks are skewed. They hold
#: subsoil (0.5 to 6 in most mineral soils) and topsoil (2 to 30) alike, and the limits of intervals.
STOCK_LIMITS = (1, 2, 3, 5, 7, 10, 15, 20, 30)
#: Of what could be stored in addition [kg m-2].
GAIN_LIMITS = (0.5, 1, 2, 3, 4, 5, 7, 10, 15)


@dataclass(frozen=True)
class MapClasses:
    """Classes of numbers; a value that is a limit belongs to the class below it.

    Parameters
    ----------
    limits : tuple of float
        Ascending, n of them.
    colors : tuple of str
        ``#rrggbb``, n + 1 of them.
    """

    limits: tuple
    colors: tuple

    def labels(self, unit=""):
        """What the legend calls the classes: n + 1 texts, each with the unit where one is given."""
        numbers = [f"{limit:g}" for limit in self.limits]
        between = [f"{low} – {high}" for low, high in zip(numbers, numbers[1:])]
        return tuple(
            f"{text} {printed_unit(unit)}".strip() for text in (f"≤ {numbers[0]}", *between, f"> {numbers[-1]}")
        )

    @property
    def ranges(self):
        """Lowest and highest value of each class, n + 1 pairs."""
        ends = (-math.inf, *self.limits, math.inf)
        return tuple(zip(ends, ends[1:]))

    def occupied(self, low, high):
        """The classes (range of int) that values from `low` to `high` lie in."""
        return range(bisect_left(self.limits, low), bisect_left(self.limits, high) + 1)


@dataclass(frozen=True)
class Theme:
    """How a quantity is shown.

    Parameters
    ----------
    ramp : tuple of str
        Colours from little to much.
    limits : dict or None
        Unit to the limits that its classes always have, so that maps compare; None for a ramp without classes.
    """

    ramp: tuple
    limits: dict = field(default=None)

    def classes(self, unit, low, high):
        """Classes for a unit: the fixed ones, or round ones between two values.

        Parameters
        ----------
        unit : str
            As a raster states it.
        low, high : float
            Where most of the values lie; they count where the unit has no fixed classes.

        Returns
        -------
        MapClasses
        """
        limits = (self.limits or {}).get(known_unit(unit) or unit) or round_limits(low, high)
        return MapClasses(limits, shades(self.ramp, len(limits) + 1))


def stock_limits(limits):
    """Limits in kg m-2 for each unit that a stock may have."""
    return {"kg/m2": limits, "t/ha": tuple(10 * limit for limit in limits)}


STOCK = Theme(BROWNS, stock_limits(STOCK_LIMITS))
#: Width of an interval: the classes of the stock itself, in colours of its own.
WIDTH = Theme(PURPLES, stock_limits(STOCK_LIMITS))
GAIN = Theme(GREENS, stock_limits(GAIN_LIMITS))
#: Saturation of a capacity: blue below 100 %, red above.
SATURATION = Theme(DIVERGING[::-1], {"%": (50, 75, 100, 125, 150)})
#: Carbon over a capacity.
EXCESS = Theme(REDS, {})
PLANTS = Theme(GREENS)
WARMTH = Theme(REDS)
WATER = Theme(BLUES)
#: Any other numbers.
NUMBERS = Theme(BLUES)


def round_limits(low, high, most=9):
    """Round numbers between two others, at equal steps of 1, 2 or 5 times a power of ten.

    Parameters
    ----------
    low, high : float
        Equal where there is one value only: it is the one limit.
    most : int
        Limits at most.

    Returns
    -------
    tuple of float
    """
    if not low < high:
        return (float(f"{low:.3g}"),)
    power = math.floor(math.log10((high - low) / (most + 1)))
    for step in (1, 2, 5, 10, 20):
        first = math.floor(low / step / 10.0**power) + 1
        last = math.ceil(high / step / 10.0**power) - 1
        if last - first < most:
            # By a whole number, or of one: 3 * 0.1 is not 0.3.
            return tuple(
                number * step * 10.0**power if power >= 0 else number * step / 10.0**-power
                for number in range(first, last + 1)
            )


def shades(ramp, count):
    """So many colours of a ramp, evenly from its first to its last; the middle one where it is one."""
    places = [(len(ramp) - 1) * (i / (count - 1) if count > 1 else 0.5) for i in range(count)]
    return tuple(_between(ramp, place) for place in places)


def _between(ramp, place):
    before = min(int(place), len(ramp) - 2)
    pairs = zip(_parts(ramp[before]), _parts(ramp[before + 1]))
    return "#" + "".join(f"{round(one + (place - before) * (other - one)):02x}" for one, other in pairs)


def _parts(color):
    return [int(color[i:i + 2], 16) for i in (1, 3, 5)]


#: As a file spells a unit, and as it is printed.
_PRINTED = {"-": "⁻", **dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))}


def printed_unit(unit):
    """A unit with its powers raised: "kg m-2" is kg m⁻²."""
    words = []
    for word in unit.split(" "):
        letters = word.rstrip("-0123456789")
        power = word[len(letters):]
        words.append(letters + "".join(_PRINTED[mark] for mark in power) if letters.isalpha() else word)
    return " ".join(words)
