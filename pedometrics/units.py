"""Units of horizon tables and of stock maps. Plain Python: dialogs are made from it."""

from dataclasses import dataclass

from .errors import PedometricsError


@dataclass(frozen=True)
class CarbonUnit:
    """Unit of organic carbon.

    Attributes
    ----------
    to_percent : float
        Factor to organic carbon in % of mass.
    largest : float
        The largest possible value.
    usual : tuple of float
        Where the median of topsoils lies.
    looks_low, looks_high : str
        What values below and above that look like.
    """

    to_percent: float
    largest: float
    usual: tuple
    looks_low: str
    looks_high: str


CARBON = {
    "percent": CarbonUnit(1.0, 60.0, (0.2, 12.0), "a fraction of 1", "g/kg"),
    "g/kg": CarbonUnit(0.1, 600.0, (2.0, 120.0), "per cent", "mg/kg"),
    # Van Bemmelen: organic matter holds 58 % of carbon.
    "om_percent": CarbonUnit(1 / 1.724, 100.0, (0.35, 20.0), "a fraction of 1", "g/kg"),
}
BULK_DENSITY = {"g/cm3": 1.0, "kg/m3": 0.001}  # factor to g cm-3
COARSE_BASES = ("volume_percent", "mass_percent")
DENSITY_MEANINGS = ("fine_earth", "whole_soil")


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
    """

    carbon: str = "percent"
    bulk_density: str = "g/cm3"
    coarse_basis: str = "volume_percent"
    density_of: str = "fine_earth"

    def __post_init__(self):
        for what, value, allowed in (
            ("carbon", self.carbon, tuple(CARBON)),
            ("bulk density", self.bulk_density, tuple(BULK_DENSITY)),
            ("coarse fragments", self.coarse_basis, COARSE_BASES),
            ("the kind of bulk density", self.density_of, DENSITY_MEANINGS),
        ):
            if value not in allowed:
                raise PedometricsError(
                    "The unit '{value}' of {what} is not known: allowed are {allowed}.",
                    value=value,
                    what=what,
                    allowed=", ".join(allowed),
                )

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
