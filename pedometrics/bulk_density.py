"""Published pedotransfer functions for the bulk density of the fine earth."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .errors import PedometricsError

NO_FILL = "none"  # the choice to leave bulk density missing


@dataclass(frozen=True)
class PedotransferFunction:
    """A published function that estimates bulk density from organic carbon.

    Attributes
    ----------
    key : str
        Name in parameters and results.
    formula : str
        Formula as text, OC in % of mass and bulk density (BD) in g cm-3.
    source : str
        Publication.
    validity : str
        What soils it was made for, and where it stops.
    carbon_limits : tuple of float
        Least and largest organic carbon [%] for which it is used.
    function : callable
        Organic carbon [%] array to bulk density [g cm-3] array.
    """

    key: str
    formula: str
    source: str
    validity: str
    carbon_limits: tuple
    function: Callable

    def __call__(self, carbon):
        """Bulk density [g cm-3] for organic carbon [%]; NaN outside ``carbon_limits``."""
        carbon = np.asarray(carbon, dtype=float)
        low, high = self.carbon_limits
        return self.function(np.where((carbon >= low) & (carbon <= high), carbon, np.nan))


# Coefficients as several independent code bases repeat them from the paper (one with n = 19,651, R2 = 0.41);
# data and moisture state as in the paper's abstract. The upper limit of 12 % is ours: organic soil material
# begins there in Soil Taxonomy, and the curve falls to 0 at 27 %.
_PUBLISHED = (
    PedotransferFunction(
        key="manrique_jones_1991",
        formula="BD = 1.660 - 0.318 sqrt(OC)",
        source="Manrique, L. A. and Jones, C. A. (1991): Bulk density of soils in relation to soil physical "
        "and chemical properties. Soil Science Society of America Journal 55, 476-481.",
        validity="About 12,000 pedons of the USA, Hawaii, Puerto Rico and some other countries, at 33 kPa; "
        "used here for mineral soil only, up to 12 % organic carbon.",
        carbon_limits=(0.0, 12.0),
        function=lambda carbon: 1.660 - 0.318 * np.sqrt(carbon),
    ),
)
FUNCTIONS = {function.key: function for function in _PUBLISHED}


def pedotransfer_function(key):
    """The published function of a key.

    Raises
    ------
    PedometricsError
        If there is none.
    """
    if key not in FUNCTIONS:
        raise PedometricsError(
            "Bulk density function '{key}' is not known: allowed are {allowed}.",
            key=key,
            allowed=", ".join(FUNCTIONS),
        )
    return FUNCTIONS[key]
