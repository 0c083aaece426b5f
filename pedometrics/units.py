"""Units and choices of horizon tables, and units of stock maps. Plain Python: dialogs are made from it."""

from dataclasses import dataclass
from typing import Optional

from .errors import PedometricsError
from .texts import Text


@dataclass(frozen=True)
class CarbonUnit:
    """Unit of organic carbon.

    Attributes
    ----------
    to_percent : float
        Factor to organic carbon in % of mass.
    largest : float
        The largest possible value.
    """

    to_percent: float
    largest: float


CARBON = {
    "percent": CarbonUnit(1.0, 60.0),
    "g/kg": CarbonUnit(0.1, 600.0),
    # Van Bemmelen: organic matter holds 58 % of carbon.
    "om_percent": CarbonUnit(1 / 1.724, 100.0),
}
BULK_DENSITY = {"g/cm3": 1.0, "kg/m3": 0.001}  # factor to g cm-3
COARSE_BASES = ("volume_percent", "mass_percent")
DENSITY_MEANINGS = ("fine_earth", "whole_soil")
HARMONIZE = ("thickness", "spline")
MASS_BASES = ("fixed_depth", "equivalent_mass")


@dataclass(frozen=True)
class HorizonUnits:
    """What the numbers of a horizon table mean.

    Attributes
    ----------
    carbon : {"percent", "g/kg", "om_percent"}
        Organic carbon in % or g/kg of fine earth, or organic matter in % (divided by 1.724).
    bulk_density : {"g/cm3", "kg/m3"}
    coarse_basis : {"volume_percent", "mass_percent"}
        Coarse fragments (> 2 mm) in % of the volume or of the mass of the whole soil.
    density_of : {"fine_earth", "whole_soil"}
        Whether measured bulk density is that of the fine earth (mass and volume without stones) or of the
        whole soil, stones included. Pedotransfer functions give that of the fine earth.
    stone_density : float
        Of coarse fragments [g cm-3].
    """

    carbon: str = "percent"
    bulk_density: str = "g/cm3"
    coarse_basis: str = "volume_percent"
    density_of: str = "fine_earth"
    stone_density: float = 2.65  # quartz

    def __post_init__(self):
        for what, value, allowed in (
            (Text("carbon"), self.carbon, tuple(CARBON)),
            (Text("bulk density"), self.bulk_density, tuple(BULK_DENSITY)),
            (Text("coarse fragments"), self.coarse_basis, COARSE_BASES),
            (Text("the kind of bulk density"), self.density_of, DENSITY_MEANINGS),
        ):
            if value not in allowed:
                raise PedometricsError(
                    "The unit '{value}' of {what} is not known: allowed are {allowed}.",
                    value=value,
                    what=what,
                    allowed=", ".join(allowed),
                )


@dataclass(frozen=True)
class DepthMethod:
    """How horizons become intervals.

    Attributes
    ----------
    harmonize : {"thickness", "spline"}
        Horizons count by the thickness within the interval, or an equal-area quadratic spline is integrated.
    smoothing : float
        Lambda of the spline.
    mass_basis : {"fixed_depth", "equivalent_mass"}
        Intervals are depths, or the masses of fine earth that are usual in these depths.
    reference : tuple of float or None
        Mass of fine earth in each interval [kg m-2]; None takes it from the profiles.
    """

    harmonize: str = "thickness"
    smoothing: float = 0.1
    mass_basis: str = "fixed_depth"
    reference: Optional[tuple] = None

    def __post_init__(self):
        if self.harmonize == "spline" and self.mass_basis == "equivalent_mass":
            raise PedometricsError(
                "Equivalent soil mass (MASS_BASIS) is worked out by thickness: set HARMONIZE to thickness."
            )
        if self.reference is not None and self.mass_basis == "fixed_depth":
            raise PedometricsError("A reference mass only counts where MASS_BASIS is equivalent_mass.")


@dataclass(frozen=True)
class InputErrors:
    """Standard errors of what a stock is worked out from; None where nothing is stated, which counts as 0.

    Attributes
    ----------
    carbon, bulk_density : float or None
        Coefficient of variation of carbon and of measured bulk density [%].
    coarse : float or None
        Standard error of coarse fragments, in their own per cent points.
    """

    carbon: Optional[float] = None
    bulk_density: Optional[float] = None
    coarse: Optional[float] = None

    @property
    def stated(self):
        """Whether any is."""
        return any(error is not None for error in (self.carbon, self.bulk_density, self.coarse))


#: Unit of a stock map to its factor to kg m-2.
STOCK_UNITS = {"kg/m2": 1.0, "t/ha": 0.1}
#: How files spell these units, once blanks, dots and superscripts are gone.
_SPELLINGS = {
    "kg/m2": ("kg/m2", "kgm-2", "kgc/m2", "kgcm-2"),
    "t/ha": ("t/ha", "tha-1", "tc/ha", "tcha-1", "mg/ha", "mgha-1", "mgc/ha", "mgcha-1"),
}


def known_unit(text):
    """Key of `STOCK_UNITS` that a raster's unit text means, None where it is empty or unknown."""
    plain = text.lower().translate(str.maketrans({"²": "2", "⁻": "-", "¹": "1", "−": "-"}))
    plain = "".join(letter for letter in plain if letter not in " .·*^")
    return next((unit for unit, spellings in _SPELLINGS.items() if plain in spellings), None)


def check_unit(text, unit, name):
    """Refuse a raster that says that it is in the other unit.

    Parameters
    ----------
    text : str
        Unit as the raster states it.
    unit : str
        Key of `STOCK_UNITS` that the user chose.
    name : str
        What messages call the raster.
    """
    stated = known_unit(text)
    if stated is not None and stated != unit:
        raise PedometricsError(
            "The raster {name} says that it is in {stated}, but STOCK_UNIT is {unit}; set it to {stated}.",
            name=name,
            stated=stated,
            unit=unit,
        )
