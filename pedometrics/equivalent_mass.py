"""Equivalent soil mass: intervals of fine-earth mass in place of depth.

Where soil was compacted or loosened, a fixed depth holds more or less soil, and stocks differ although no carbon was
lost or gained. An interval here is the mass of fine earth that is usual in it, counted from the surface. Stocks follow
from the cumulative carbon over the cumulative mass, straight between the limits of horizons (Gifford and Roderick
2003, Global Change Biology 9, 1507-1514), which is exact where carbon is even within horizons. Wendt and Hauser (2013,
European Journal of Soil Science 64, 58-65) and von Haden, Yang and DeLucia (2020, Global Change Biology 26,
3759-3770) put a cubic spline there instead; von Haden et al. also leave organic matter out of the mass, which is not
done here.

Masses are in g cm-2 within this module (1 g cm-2 = 10 kg m-2), so that fine earth [g cm-3] x thickness [cm] needs no
factor.
"""

import re
import unicodedata

import numpy as np

from .depths import Interval, overlap
from .errors import PedometricsError

KG_M2 = 10.0  # of a g cm-2


def parse_masses(text, intervals):
    """Masses of fine earth [kg m-2], one an interval, from a text such as ``390,270``; None for an empty one."""
    if not (text or "").strip():
        return None
    parts = [part.strip() for part in re.split(r"[,;、]", unicodedata.normalize("NFKC", text))]
    if len(parts) != len(intervals) or not all(re.fullmatch(r"\d+(\.\d+)?", part) for part in parts):
        raise PedometricsError(
            "The reference mass '{text}' is not understood: write the fine earth in kg m-2 of each of the intervals "
            "{intervals}, with a comma between them, such as {example}.",
            text=text,
            intervals=", ".join(interval.label for interval in intervals),
            example=",".join(f"{13 * interval.thickness:g}" for interval in intervals),
        )
    masses = tuple(float(part) for part in parts)
    for interval, mass in zip(intervals, masses):
        if not 0 < mass <= 26.5 * interval.thickness:
            raise PedometricsError(
                "The reference mass of {interval} cm is {mass} kg m-2; allowed is more than 0 and up to {most}, the "
                "mass of solid rock.",
                interval=interval.label,
                mass=f"{mass:g}",
                most=f"{26.5 * interval.thickness:g}",
            )
    return masses


def stated_limits(intervals, masses):
    """Intervals of mass [g cm-2] from the mass of each interval of depth [kg m-2].

    Raises
    ------
    PedometricsError
        If the mass above an interval does not follow from the others.
    """
    above, limits = {0.0: 0.0}, {}
    for interval, mass in sorted(zip(intervals, masses), key=lambda pair: pair[0].top):
        if interval.top not in above:
            raise PedometricsError(
                "The mass above {depth} cm does not follow from the reference masses: give intervals that begin at "
                "the surface or where another ends.",
                depth=f"{interval.top:g}",
            )
        limits[interval] = Interval(above[interval.top], above[interval.top] + mass / KG_M2)
        above.setdefault(interval.bottom, limits[interval].bottom)
    return [limits[interval] for interval in intervals]


def usual_limits(intervals, codes, top, bottom, fine):
    """Intervals of mass [g cm-2] from the profiles themselves.

    The mass of each layer between two limits of intervals is the median over the profiles that cover it.

    Parameters
    ----------
    intervals : sequence of Interval
    codes, top, bottom, fine : ndarray, shape (n,)
        Number of the profile, limits [cm] and fine earth [g cm-3] of horizons.
    """
    depths = sorted({0.0, *(limit for interval in intervals for limit in (interval.top, interval.bottom))})
    above = {0.0: 0.0}
    for layer in (Interval(a, b) for a, b in zip(depths[:-1], depths[1:])):
        thickness = overlap(top, bottom, layer)
        covered = np.bincount(codes, thickness) >= layer.thickness * (1 - 1e-9)
        if not covered.any():
            raise PedometricsError(
                "No profile covers {interval} cm, so that its usual mass of fine earth is not known: give the "
                "reference mass of each interval (REFERENCE_MASS).",
                interval=layer.label,
            )
        above[layer.bottom] = above[layer.top] + float(np.median(np.bincount(codes, thickness * fine)[covered]))
    return [Interval(above[interval.top], above[interval.bottom]) for interval in intervals]


def mass_depths(codes, top, bottom, fine):
    """Fine earth between the surface and the limits of horizons.

    Returns
    -------
    upper, lower : ndarray, shape (n,)
        g cm-2 above the upper and the lower limit of each horizon, in the order given.
    known : ndarray of bool, shape (n,)
        False where the profile has a gap above, so that the mass above is not known.
    """
    order = np.lexsort((top, codes))
    first = np.diff(codes[order], prepend=-1) != 0
    start = np.maximum.accumulate(np.where(first, np.arange(len(order)), 0))
    mass = fine * (bottom - top)
    total = np.cumsum(mass[order])
    upper = total - mass[order]
    upper -= upper[start]
    gap = top[order] > np.where(first, 0.0, np.roll(bottom[order], 1)) + 1e-9
    gaps = np.cumsum(gap)
    known = gaps - gaps[start] + gap[start] == 0
    result = np.empty((2, len(order)))
    result[:, order] = upper, known
    return result[0], result[0] + mass, result[1].astype(bool)


def change_with_mass(codes, upper, lower, values, interval):
    """How the carbon in an interval of mass changes with the mass of each horizon.

    More mass in a horizon pushes what lies below out of the interval: what is gained is its own carbon (or that at
    the interval's upper limit, for horizons above it), what is lost is that at the lower limit.

    Parameters
    ----------
    codes, upper, lower : ndarray, shape (n,)
        As `mass_depths` gives them.
    values : ndarray, shape (n,)
        Carbon of a unit of mass.
    interval : Interval
        g cm-2.

    Returns
    -------
    ndarray, shape (n,)
        In the unit of `values`.
    """
    first = np.bincount(codes, values * ((upper <= interval.top) & (interval.top < lower)))[codes]
    last = np.bincount(codes, values * ((upper < interval.bottom) & (interval.bottom <= lower)))[codes]
    own = np.where(lower > interval.top, values, first)
    return np.where(upper < interval.bottom, own - last, 0.0)
