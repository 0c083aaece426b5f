"""Theoretical carbon capacity of the fine fraction of mineral soil, and how far the carbon in it is from that."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .errors import PedometricsError
from .plausibility import LARGEST_DENSITY, LEAST_DENSITY, ORGANIC_SOIL, USUAL_CARBON
from .texts import Text, joined
from .units import CARBON, STOCK_UNITS

BELOW_20 = "below_20um"
CLAY_SILT = "clay_silt_50um"
#: What a fine fraction may be; one does not follow from the other.
FINE_FRACTIONS = {BELOW_20: Text("particles below 20 µm"), CLAY_SILT: Text("clay + silt (particles below 50 µm)")}
#: Units in which carbon may be given: as a content, or as the stock of the layer.
SOC_UNITS = ("g/kg", *(unit for unit in CARBON if unit != "g/kg"), *STOCK_UNITS)
#: Clay and silt rounded to whole numbers may sum to 101 %: up to here a sum counts as 100.
LARGEST_SUM = 101.0
#: Content [g kg-1] above which soil is organic, and the equations, made for mineral soil, mean nothing.
ORGANIC = 10 * ORGANIC_SOIL
#: Share of the SOC that is in the fine fraction.
SHARES = {"cropland": 0.85, "grassland": 0.69, "forest": 0.66}
SHARES_SOURCE = (
    "Chen S., Arrouays D., Angers D.A., Martin M.P. and Walter C. (2019), Soil carbon stocks under different land uses "
    "and the applicability of the soil carbon saturation concept, Soil and Tillage Research 188, 53-58"
)


@dataclass(frozen=True)
class CapacityEquation:
    """A published equation: capacity [g of carbon in a kg of soil] = intercept + slope x fine fraction [%].

    Attributes
    ----------
    key : str
    fine : {"below_20um", "clay_silt_50um"}
        The fine fraction that it was made for.
    intercept : float
        g kg-1.
    slope : float
        g kg-1 for each % of fine fraction.
    margin : float or None
        What was published with the slope as +/-, in the same unit; None where nothing was.
    source : str
    remark : Text
    """

    key: str
    fine: str
    intercept: float
    slope: float
    margin: Optional[float]
    source: str
    remark: Text

    def capacity(self, fine, bound=0):
        """Capacity [g kg-1].

        Parameters
        ----------
        fine : ndarray
            Fine fraction [% of the fine earth].
        bound : {-1, 0, 1}
            With the slope less its margin, as published, or plus its margin.

        Returns
        -------
        ndarray
        """
        return self.intercept + (self.slope + bound * (self.margin or 0.0)) * fine

    @property
    def bounds(self):
        """The values of `bound` that differ: -1, 0 and 1, or 0 alone."""
        return (0,) if self.margin is None else (-1, 0, 1)

    @property
    def formula(self):
        """The equation in words (`Text`)."""
        slope = f"{self.slope:g}" if self.margin is None else f"({self.slope:g} +/- {self.margin:g})"
        start = f"{self.intercept:g} + " if self.intercept else ""
        return Text("capacity [g kg-1] = {line} x {fine} [%]", line=start + slope, fine=FINE_FRACTIONS[self.fine])


_GEORGIOU = (
    "Georgiou K. et al. (2022), Global stocks and capacity of mineral-associated soil organic carbon, Nature "
    "Communications 13, 3797"
)
#: By key. Georgiou's 86 +/- 9 and 48 +/- 6 are mg of carbon in a g of clay + silt: 1 % of it holds 0.86 or 0.48 g kg-1.
EQUATIONS = {
    one.key: one
    for one in (
        CapacityEquation(
            "hassink_1997",
            BELOW_20,
            4.09,
            0.37,
            None,
            "Hassink J. (1997), The capacity of soils to preserve organic C and N by their association with clay and "
            "silt particles, Plant and Soil 191, 77-87",
            Text("A regression through soils, not their upper edge: some soils hold more."),
        ),
        CapacityEquation(
            "georgiou_2022_high",
            CLAY_SILT,
            0.0,
            0.86,
            0.09,
            _GEORGIOU,
            Text(
                "For soils in which high-activity minerals prevail (smectite, vermiculite, illite, chlorite). From a "
                "synthesis of 1,144 profiles world-wide."
            ),
        ),
        CapacityEquation(
            "georgiou_2022_low",
            CLAY_SILT,
            0.0,
            0.48,
            0.06,
            _GEORGIOU,
            Text(
                "For soils in which low-activity minerals prevail (kaolinite, gibbsite). From a synthesis of 1,144 "
                "profiles world-wide."
            ),
        ),
    )
}


def equations_for(fine):
    """The equations that take a fine fraction, as a list of `CapacityEquation`."""
    return [one for one in EQUATIONS.values() if one.fine == fine]


@dataclass(frozen=True)
class CapacitySettings:
    """What numbers mean, and what is the same everywhere.

    Attributes
    ----------
    equation : CapacityEquation
    fine : {"below_20um", "clay_silt_50um"}
        What the fine fraction is.
    soc_unit : str
        One of `SOC_UNITS`.
    fine_share : float or None
        Share of the SOC in the fine fraction, where no land use gives one.
    thickness : float or None
        Of the layer [cm].
    bulk_density : float or None
        Of the fine earth [g cm-3], where there is no map or field of it.
    coarse : float
        Coarse fragments [% of the volume], likewise.
    has_density : bool
        Whether a map or field of bulk density is there.
    """

    equation: CapacityEquation
    fine: str
    soc_unit: str
    fine_share: Optional[float] = None
    thickness: Optional[float] = None
    bulk_density: Optional[float] = None
    coarse: float = 0.0
    has_density: bool = False

    def __post_init__(self):
        if self.fine != self.equation.fine:
            raise PedometricsError(
                "The equation {equation} takes {needed}, but FINE_FRACTION says {given}, and there is no sound way "
                "from one to the other. Equations for {given} are {fitting}.",
                equation=self.equation.key,
                needed=FINE_FRACTIONS[self.equation.fine],
                given=FINE_FRACTIONS[self.fine],
                fitting=", ".join(one.key for one in equations_for(self.fine)),
            )
        density = self.has_density or self.bulk_density is not None
        if density != (self.thickness is not None):
            raise PedometricsError(
                "Stocks need the bulk density and the thickness of the layer; {missing} is missing. Give both, or "
                "neither for concentrations only.",
                missing="THICKNESS" if density else Text("bulk density"),
            )
        if self.soc_unit in STOCK_UNITS and not density:
            raise PedometricsError(
                "SOC_UNIT is {unit}, a stock: give the bulk density and THICKNESS of its layer too.", unit=self.soc_unit
            )

    @property
    def with_stock(self):
        """Whether there is what stocks take."""
        return self.thickness is not None


@dataclass(frozen=True)
class Soil:
    """Soil of cells or points in the units of the equations; NaN where something is missing.

    Attributes
    ----------
    soc : ndarray
        Organic carbon of the fine earth [g kg-1].
    share : ndarray
        Part of it that is in the fine fraction, 0 to 1.
    fine : ndarray
        Fine fraction [% of the fine earth].
    per_area : ndarray or None
        kg m-2 in the layer for each g kg-1; None without bulk density.
    """

    soc: np.ndarray
    share: np.ndarray
    fine: np.ndarray
    per_area: Optional[np.ndarray]


#: Quantity to what it is called, the least and the largest possible value, its unit, and what to check.
_LIMITS = {
    "soc": (Text("SOC"), 0.0, 10 * CARBON["percent"].largest, "g/kg", Text("Check SOC_UNIT.")),
    "clay": (Text("Clay"), 0.0, 100.0, "%", None),
    "silt": (Text("Silt"), 0.0, 100.0, "%", None),
    "fine": (Text("The fine fraction"), 0.0, 100.0, "%", None),
    "bulk_density": (Text("Bulk density"), LEAST_DENSITY, LARGEST_DENSITY, "g cm-3", None),
    "coarse": (Text("Coarse fragments"), 0.0, 100.0, "%", None),
}


def read_soil(values, settings, names, place):
    """Soil of cells or points, its values held to what is possible.

    Parameters
    ----------
    values : dict of str to ndarray, shape (n,)
        ``soc``; ``fine``, or ``clay`` and ``silt``, which are added [%]; and where they are there ``share``,
        ``bulk_density`` [g cm-3] and ``coarse`` [% of the volume].
    settings : CapacitySettings
    names : dict of str to str
        What messages call the raster or field of each.
    place : callable
        From the position of a value to where it is, in words.

    Returns
    -------
    Soil

    Raises
    ------
    PedometricsError
        With the first value that cannot be, and where it is.

    Notes
    -----
    A content c [g kg-1] is ``c x bulk density x thickness [cm] x (1 - coarse / 100) / 100`` kg m-2.
    """
    for name in ("clay", "silt", "bulk_density", "coarse"):
        if name in values:
            _check(name, values[name], names[name], place)
    per_area = None
    if settings.with_stock:
        density = values.get("bulk_density", settings.bulk_density)
        coarse = values.get("coarse", settings.coarse)
        per_area = density * settings.thickness * (1 - coarse / 100) / 100 + np.zeros_like(values["soc"])
    if "fine" in values:
        fine = values["fine"]
        _check("fine", fine, names["fine"], place)
    else:
        fine = values["clay"] + values["silt"]
        _check_sum(fine, joined(" + ", (names["clay"], names["silt"])), place)
        fine = np.minimum(fine, 100.0)
    soc = _content(values["soc"], settings.soc_unit, per_area)
    _check("soc", soc, names["soc"], place)
    share = values.get("share")
    return Soil(soc, np.full_like(soc, settings.fine_share) if share is None else share, fine, per_area)


def _content(values, unit, per_area):
    if unit in CARBON:
        return values * (10 * CARBON[unit].to_percent)
    with np.errstate(divide="ignore", invalid="ignore"):
        content = values * STOCK_UNITS[unit] / per_area
    return np.where(per_area > 0, content, np.nan)  # coarse fragments only: no fine earth


def _check(quantity, values, name, place):
    label, low, high, unit, advice = _LIMITS[quantity]
    # Single precision may round 100 up.
    wrong = np.flatnonzero((values < low) | (values > high * (1 + 1e-6)))
    if wrong.size:
        allowed = Text("{low:g} to {high:g} {unit}", low=low, high=high, unit=unit)
        what = Text("{what} ({name})", what=label, name=name)
        _refuse(what, values, wrong[0], place, allowed, unit, advice)


def _check_sum(values, names, place):
    wrong = np.flatnonzero(values > LARGEST_SUM)
    if wrong.size:
        _refuse(
            Text("Clay + silt ({names})", names=names),
            values,
            wrong[0],
            place,
            Text("0 to 100 %"),
            "%",
            Text("'Soil texture by log-ratios' makes maps that sum to 100 %."),
        )


def _refuse(what, values, position, place, allowed, unit, advice):
    raise PedometricsError(
        "{what} is {value:.5g} {unit} at {place}; allowed is {allowed}.{advice}",
        what=what,
        value=float(values[position]),
        unit=unit,
        place=place(position),
        allowed=allowed,
        advice=joined(" ", ("", advice)) if advice else "",
    )


@dataclass(frozen=True)
class Balance:
    """Carbon of the fine fraction against its theoretical capacity [g kg-1]; NaN where something is missing.

    Attributes
    ----------
    fine_soc : ndarray
        Carbon in the fine fraction, ``share x SOC``.
    capacity : ndarray
        Theoretical capacity.
    """

    fine_soc: np.ndarray
    capacity: np.ndarray

    @property
    def saturation(self):
        """Carbon of the fine fraction in % of the capacity; NaN where that is 0."""
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            return np.where(self.capacity > 0, 100 * self.fine_soc / self.capacity, np.nan)

    @property
    def deficit(self):
        """What is lacking to the capacity; 0 where it is exceeded."""
        return np.maximum(self.capacity - self.fine_soc, 0.0)

    @property
    def over(self):
        """What exceeds the capacity; 0 where it is not reached."""
        return np.maximum(self.fine_soc - self.capacity, 0.0)


def balance(soil, equation, bound=0):
    """Carbon of the fine fraction against the capacity by an equation.

    Parameters
    ----------
    soil : Soil
    equation : CapacityEquation
    bound : {-1, 0, 1}
        As `CapacityEquation.capacity` takes it.

    Returns
    -------
    Balance
        NaN in both where one of carbon, share, fine fraction or, for stocks, bulk density is missing.
    """
    fine_soc, capacity = soil.soc * soil.share, equation.capacity(soil.fine, bound)
    lacking = np.isnan(fine_soc + capacity + (0.0 if soil.per_area is None else soil.per_area))
    return Balance(np.where(lacking, np.nan, fine_soc), np.where(lacking, np.nan, capacity))


def organic(soil, found):
    """Whether cells or points with a value are organic soil, which the equations were not made for; shape (n,)."""
    return (soil.soc > ORGANIC) & np.isfinite(found.capacity)


def example(soil, found, place):
    """Values of the middle one of the cells or points with a value, to follow the arithmetic by hand.

    Parameters
    ----------
    soil : Soil
    found : Balance
    place : callable
        From its position to where it is, in words.

    Returns
    -------
    dict
        ``place``, ``soc``, ``share``, ``fine``, ``fine_soc``, ``capacity`` and, with a stock, ``per_area``; empty
        where none has a value.
    """
    known = np.flatnonzero(np.isfinite(found.capacity))
    if not known.size:
        return {}
    here = known[known.size // 2]
    columns = {**vars(soil), **vars(found)}
    return {
        "place": place(here),
        **{name: float(values[here]) for name, values in columns.items() if values is not None},
    }


#: What may stand between pairs and within them, also as Chinese keyboards write it.
_SEPARATORS = str.maketrans(";\n，；：:＝", ",,,,===")


def read_shares(text):
    """Shares of SOC in the fine fraction by land-use class, from a text such as ``1=cropland, 2=0.69``.

    Parameters
    ----------
    text : str
        Pairs with commas, semicolons or line breaks between them: code or name of a class, ``=`` (or ``:``), and a
        number from 0 to 1 or a key of `SHARES`.

    Returns
    -------
    dict of str to float
    """
    shares = {}
    for part in filter(None, (part.strip() for part in text.translate(_SEPARATORS).split(","))):
        name, _, value = (piece.strip() for piece in part.rpartition("="))
        try:
            share = SHARES[value] if value in SHARES else float(value)
        except ValueError:
            share = np.nan
        if not name or not 0 < share <= 1:
            raise PedometricsError(
                "LAND_USE_SHARES holds '{part}'; it takes pairs of class and share with commas between, such as "
                "1=cropland, 2=0.69, where a share is above 0 and at most 1, or one of {known}.",
                part=part,
                known=", ".join(SHARES),
            )
        if name in shares:
            raise PedometricsError("LAND_USE_SHARES names the class {name} twice; give it one share.", name=name)
        shares[name] = share
    return shares


def class_shares(shares, codes):
    """Shares by class code.

    Parameters
    ----------
    shares : dict of str to float
        As `read_shares` gives them.
    codes : dict of str to int
        Code of each class name or text that may stand for it.

    Returns
    -------
    found : dict of int to float
    unknown : list of str
        Names in `shares` that no class has.
    """
    found = {codes[name]: share for name, share in shares.items() if name in codes}
    return found, [name for name in shares if name not in codes]


def shares_of(classes, shares, otherwise):
    """Share of each cell or point.

    Parameters
    ----------
    classes : ndarray of float, shape (n,)
        Class codes, NaN for none.
    shares : dict of int to float
    otherwise : float or None
        Of the other classes; None leaves them without.

    Returns
    -------
    ndarray of float, shape (n,)
        NaN where there is no class, or one without a share.
    """
    result = np.where(np.isfinite(classes), np.nan if otherwise is None else otherwise, np.nan)
    for code, share in shares.items():
        result[classes == code] = share
    return result


#: Upper edges of the classes of saturation [%] that histograms count; the last class holds what is above.
SATURATION_EDGES = tuple(range(0, 205, 5))


def saturation_counts(saturation, weights):
    """Weights (area, or 1 a point) by class of saturation; shape (len(SATURATION_EDGES),), the last is above 200 %."""
    known = np.isfinite(saturation)
    place = np.searchsorted(SATURATION_EDGES, saturation[known], side="right") - 1
    return np.bincount(place, weights[known], len(SATURATION_EDGES))


def doubts(soc, fine):
    """What makes values doubtful, as a list of `Text`.

    Parameters
    ----------
    soc : float
        Mean content [g kg-1].
    fine : float
        Largest fine fraction [%].
    """
    low, high = (10 * limit for limit in USUAL_CARBON)
    notes = []
    if not low <= soc <= high:
        notes.append(
            Text(
                "The mean SOC is {soc:.3g} g/kg; usual in topsoils is {low:g} to {high:g}. Check SOC_UNIT, if this is "
                "a topsoil.",
                soc=soc,
                low=low,
                high=high,
            )
        )
    if fine <= 1:
        notes.append(Text("No fine fraction is above 1: values look like fractions of 1, not per cent."))
    return notes
