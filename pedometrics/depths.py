"""Depth intervals below the soil surface, in cm."""

import re
import unicodedata
from dataclasses import dataclass

import numpy as np

from .errors import PedometricsError

DECIMALS = 2  # depths are rounded to 0.1 mm: single-precision tables hold 10.0000001490116 for 10


@dataclass(frozen=True)
class Interval:
    """Depth interval.

    Attributes
    ----------
    top, bottom : float
        Limits in cm below the surface, ``0 <= top < bottom``.
    """

    top: float
    bottom: float

    def __post_init__(self):
        if not 0 <= self.top < self.bottom:
            raise PedometricsError(
                "Depth interval {interval}: the upper depth must be less than the lower depth.",
                interval=self.label,
            )

    @property
    def thickness(self):
        """Thickness in cm."""
        return self.bottom - self.top

    @property
    def label(self):
        """Text such as ``0-30``."""
        return f"{self.top:.10g}-{self.bottom:.10g}"

    @property
    def suffix(self):
        """Ending of field names, such as ``0_30``; a decimal point becomes ``p`` (``0_7p5``)."""
        return self.label.replace("-", "_").replace(".", "p")


def parse_intervals(text):
    """Depth intervals from a text such as ``0-30,30-50``.

    Full-width digits, commas and dashes, as Chinese input methods write them, are understood.

    Parameters
    ----------
    text : str

    Returns
    -------
    tuple of Interval
        In the order given.

    Raises
    ------
    PedometricsError
        If a part is not an interval, or one is given twice.
    """
    intervals = []
    for part in re.split(r"[,;、]", unicodedata.normalize("NFKC", text or "")):
        match = re.fullmatch(r"\s*(\d+(?:\.\d{1,2})?)\s*[-–—~]\s*(\d+(?:\.\d{1,2})?)\s*(?:cm)?\s*", part)
        if match is None:
            raise PedometricsError(
                "Depth interval '{part}' is not understood: write upper and lower depth in cm with a dash, "
                "and a comma between intervals, such as 0-30,30-50.",
                part=part.strip(),
            )
        interval = Interval(float(match[1]), float(match[2]))
        if interval in intervals:
            raise PedometricsError("Depth interval {interval} is given twice.", interval=interval.label)
        intervals.append(interval)
    return tuple(intervals)


def overlap(top, bottom, interval):
    """Thickness that horizons share with an interval.

    Parameters
    ----------
    top, bottom : array_like of float, shape (n,)
        Limits of the horizons in cm.
    interval : Interval

    Returns
    -------
    ndarray, shape (n,)
        Shared thickness in cm, 0 where there is none.
    """
    shared = np.minimum(bottom, interval.bottom) - np.maximum(top, interval.top)
    return np.clip(shared, 0.0, None)
