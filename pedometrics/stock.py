"""Stocks of soil organic carbon by depth interval, from horizons of soil profiles.

Equation 1: stock [kg m-2] = organic carbon [%] x bulk density [g cm-3] x thickness [cm] / 10
x (1 - volume share of coarse fragments); 2 % x 1.3 x 30 / 10 = 7.8 kg m-2.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .bulk_density import NO_FILL, pedotransfer_function
from .depths import overlap
from .errors import PedometricsError
from .horizons import (
    HorizonRows,
    nothing_left,
    read_depths,
    reject_overlapping,
    reject_scattered,
    reject_without_profile,
)
from .units import BULK_DENSITY, CARBON, HorizonUnits

STONE_DENSITY = 2.65  # g cm-3
LEAST_DENSITY = 0.02  # g cm-3, of loose moss peat; below, the unit is wrong
MEASURED = "measured"
TOPSOIL = 30.0  # cm; the unit's plausibility is judged by horizons that begin above


@dataclass(frozen=True)
class StockResult:
    """Stocks, and the account of what they rest on.

    Attributes
    ----------
    profiles : DataFrame
        One row a profile that has a usable horizon, in the order of the table: ``profile``, and for each
        interval ``soc_0_30`` [kg m-2] (NaN where less than the least share is covered), ``share_0_30``
        (0 to 1, the share of the interval that usable horizons cover), ``bd_0_30`` (where the bulk
        densities came from, None without any).
    rejected : DataFrame
        One row for each row of the table that was not used: ``profile``, ``row`` (its index label),
        ``field``, ``value`` (text), ``reason``, ``allowed``.
    intervals : tuple of Interval
    rows, horizons, filled, coarse_missing : int
        Rows of the table; those used; of these, with an estimated bulk density, and with empty coarse
        fragments, which were taken as 0.
    warnings : tuple of str
        What looks implausible.
    """

    profiles: pd.DataFrame
    rejected: pd.DataFrame
    intervals: tuple
    rows: int
    horizons: int
    filled: int
    coarse_missing: int
    warnings: tuple


def fine_earth_density(bulk_density, coarse, basis="volume_percent", density_of="fine_earth"):
    """Mass of fine earth in a volume of soil, stones included.

    Parameters
    ----------
    bulk_density : array_like of float
        g cm-3.
    coarse : array_like of float
        Coarse fragments in %.
    basis, density_of : str or array_like of str
        As in `HorizonUnits`.

    Returns
    -------
    ndarray
        g of fine earth in a cm3 of soil. 0 or negative where stones of 2.65 g cm-3 would weigh as much as the
        whole soil or more.

    Notes
    -----
    With bulk density BD, volume share v and mass share m of coarse fragments: ``BD (1 - v)`` for fine-earth
    bulk density, where ``v = (m / 2.65) / (m / 2.65 + (1 - m) / BD)``; ``BD (1 - m)`` and ``BD - 2.65 v`` for
    bulk density of the whole soil.
    """
    bulk_density, share = np.asarray(bulk_density, float), np.asarray(coarse, float) / 100
    whole_soil = np.asarray(density_of) == "whole_soil"
    if basis == "mass_percent":
        stones = share / STONE_DENSITY
        volume = stones / (stones + (1 - share) / bulk_density)
        return bulk_density * (1 - np.where(whole_soil, share, volume))
    return np.where(whole_soil, bulk_density - STONE_DENSITY * share, bulk_density * (1 - share))


def stocks(horizons, intervals, units=None, fill=NO_FILL, least_share=1.0, names=None):
    """Carbon stock of each profile in each depth interval, weighted by the thickness of the horizons.

    A row that cannot be used is left out and listed; a profile whose horizons overlap or lie at different
    places is left out whole. The parts of an interval without a usable horizon add nothing and are not
    filled.

    Parameters
    ----------
    horizons : DataFrame
        One row a horizon: ``profile``, ``top`` and ``bottom`` [cm], ``carbon``; where known ``bulk_density``,
        ``coarse`` (empty means no coarse fragments), ``x`` and ``y`` (only compared within a profile).
        Numbers may be text. Depths are rounded to 0.1 mm.
    intervals : sequence of Interval
    units : HorizonUnits, optional
    fill : str
        ``none``, or the key of the published function that gives missing bulk densities.
    least_share : float
        Share of an interval (0 to 1) that horizons must cover for its stock to be given.
    names : mapping, optional
        Column name to what `rejected` and messages call it.

    Returns
    -------
    StockResult

    Raises
    ------
    PedometricsError
        If no row can be used, or a parameter is not allowed.
    """
    units = units or HorizonUnits()
    if not 0 <= least_share <= 1:
        raise PedometricsError(
            "The least share of an interval is {value}; allowed is 0 to 1.", value=least_share
        )
    if not len(horizons):
        raise PedometricsError("The table of horizons has no rows.")
    if "bulk_density" not in horizons and fill == NO_FILL:
        raise PedometricsError(
            "There is no bulk density: name the field that holds it, or choose a published function that "
            "fills it."
        )
    rows = HorizonRows(horizons, names or {})
    warnings = []

    ids = horizons["profile"]
    reject_without_profile(rows)
    reject_scattered(rows)
    top, bottom = read_depths(rows, warnings)
    carbon = _carbon(rows, units, top, warnings)
    coarse, coarse_missing = _coarse(rows, warnings)
    density, filled = _bulk_density(rows, units, fill, carbon, warnings)
    kind = np.where(filled, "fine_earth", units.density_of)
    fine = fine_earth_density(density, coarse, units.coarse_basis, kind)
    if "coarse" in horizons:
        rows.reject(fine <= 0, "coarse", "weigh more than the soil", "stones lighter than the whole soil")
    reject_overlapping(rows, top, bottom)
    if not rows.good.any():
        raise nothing_left(rows, warnings)

    used = pd.DataFrame(
        {"profile": ids, "top": top, "bottom": bottom, "per_cm": carbon * fine / 10, "filled": filled}
    )[rows.good]
    profiles = _by_profile(used, fill, intervals, least_share)
    for interval in intervals:
        if profiles[f"soc_{interval.suffix}"].isna().all():
            warnings.append(
                f"No profile has a stock for {interval.label} cm: the usable horizons of none cover "
                f"{100 * least_share:.4g} % of it."
            )
    return StockResult(
        profiles=profiles,
        rejected=rows.rejected(),
        intervals=tuple(intervals),
        rows=len(horizons),
        horizons=len(used),
        filled=int(used["filled"].sum()),
        coarse_missing=int((coarse_missing & rows.good).sum()),
        warnings=tuple(warnings),
    )


def _carbon(rows, units, top, warnings):
    """Organic carbon in %."""
    unit = CARBON[units.carbon]
    values, missing = rows.numbers("carbon")
    topsoil = values[(top < TOPSOIL) & (values >= 0)]
    if topsoil.size:
        median, (low, high) = np.median(topsoil), unit.usual
        if not low <= median <= high:
            look = unit.looks_low if median < low else unit.looks_high
            warnings.append(
                f"The median of {rows.name('carbon')} in topsoils is {median:.4g}, usual for the unit "
                f"{units.carbon} are {low:g} to {high:g}: values look like {look}."
            )
    rows.reject(missing, "carbon", "is empty", f"0 to {unit.largest:g}")
    rows.reject(values < 0, "carbon", "is negative", f"0 to {unit.largest:g}")
    rows.reject(values > unit.largest, "carbon", "is larger than possible", f"0 to {unit.largest:g}")
    return values * unit.to_percent


def _coarse(rows, warnings):
    """Coarse fragments in %, and where they were missing and taken as 0."""
    if "coarse" not in rows.table:
        nothing = np.zeros(len(rows.table))
        return nothing, nothing.astype(bool)
    values, missing = rows.numbers("coarse")
    rows.reject((values < 0) | (values >= 100), "coarse", "is out of range", "0 to less than 100")
    if 0 < np.nanmax(values, initial=0) <= 1:
        warnings.append(
            f"No value of {rows.name('coarse')} is above 1: values look like fractions of 1, not per cent."
        )
    return np.where(missing, 0.0, values), missing


def _bulk_density(rows, units, fill, carbon, warnings):
    """Bulk density in g cm-3, and which are estimated."""
    factor = BULK_DENSITY[units.bulk_density]
    column = "bulk_density"
    if column in rows.table:
        values, missing = rows.numbers(column)
        values = values * factor
        given = values[values > 0]
        if given.size and not LEAST_DENSITY <= np.median(given) <= STONE_DENSITY:
            other = next(unit for unit in BULK_DENSITY if unit != units.bulk_density)
            warnings.append(
                f"The median of {rows.name(column)} is {np.median(given) / factor:.4g} {units.bulk_density}: "
                f"values look like {other}."
            )
        allowed = f"{LEAST_DENSITY / factor:g} to {STONE_DENSITY / factor:g} {units.bulk_density}"
        outside = (values < LEAST_DENSITY) | (values > STONE_DENSITY)
        rows.reject(outside, column, "is out of range", allowed)
        odd = rows.good & ((values < 0.1) | (values > 2))
        if odd.any():
            warnings.append(
                f"{odd.sum()} values of {rows.name(column)} are used although they are unusual (below "
                f"{0.1 / factor:g} or above {2 / factor:g} {units.bulk_density})."
            )
    else:
        values = np.full(len(rows.table), np.nan)
        missing, column = np.ones(len(values), bool), "carbon"
    if fill == NO_FILL:
        rows.reject(missing, column, "is empty", "a bulk density, or a published function to fill it")
        return values, np.zeros(len(values), bool)
    function = pedotransfer_function(fill)
    values = np.where(missing, function(carbon), values)
    low, high = (limit / CARBON[units.carbon].to_percent for limit in function.carbon_limits)
    reason = f"is outside the range of {fill}, which fills bulk density"
    rows.reject(missing & np.isnan(values), "carbon", reason, f"{low:.4g} to {high:.4g} {units.carbon}")
    return values, missing


def _by_profile(horizons, fill, intervals, least_share):
    """Table of profiles from usable horizons; `per_cm` is the stock of 1 cm of a horizon [kg m-2]."""
    codes, ids = pd.factorize(horizons["profile"])
    top, bottom, per_cm = horizons[["top", "bottom", "per_cm"]].to_numpy().T
    filled = horizons["filled"].to_numpy()

    def total(weights):
        return np.bincount(codes, weights, len(ids))

    table = pd.DataFrame({"profile": ids})
    for interval in intervals:
        thickness = overlap(top, bottom, interval)
        share = np.round(total(thickness) / interval.thickness, 12)
        # Sums of decimal thicknesses miss the whole by rounding only.
        enough = (share > 0) & (share >= least_share - 1e-9)
        measured, estimated = total(thickness * ~filled) > 0, total(thickness * filled) > 0
        table[f"soc_{interval.suffix}"] = np.where(enough, total(thickness * per_cm), np.nan)
        table[f"share_{interval.suffix}"] = share
        table[f"bd_{interval.suffix}"] = np.select(
            [measured & estimated, measured, estimated], [f"{MEASURED} + {fill}", MEASURED, fill], None
        )
    return table
