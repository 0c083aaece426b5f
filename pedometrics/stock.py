"""Stocks of soil organic carbon by depth interval, from horizons of soil profiles.

Equation 1: stock [kg m-2] = organic carbon [%] x bulk density [g cm-3] x thickness [cm] / 10
x (1 - volume share of coarse fragments); 2 % x 1.3 x 30 / 10 = 7.8 kg m-2.
"""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from . import plausibility
from .bulk_density import FITTED, NO_FILL
from .depths import Interval
from .equivalent_mass import KG_M2, mass_depths, stated_limits, usual_limits
from .errors import PedometricsError
from .fine_earth import fine_earth
from .horizon_density import read_density
from .horizons import (
    HorizonRows,
    note_missing_depths,
    nothing_left,
    read_depths,
    reject_overlapping,
    reject_scattered,
    reject_without_profile,
)
from .interval_stocks import UsableHorizons, by_depth, by_mass, by_spline
from .texts import Text
from .units import CARBON, DepthMethod, HorizonUnits, InputErrors


@dataclass(frozen=True)
class StockResult:
    """Stocks, and the account of what they rest on.

    Attributes
    ----------
    profiles : DataFrame
        One row a profile that has a usable horizon, in the order of the table: ``profile``, and for each
        interval ``soc_0_30`` [kg m-2] (NaN where less than the least share is covered), ``share_0_30``
        (0 to 1, the share of the interval that usable horizons cover), ``bd_0_30`` (where the bulk
        densities came from, None without any), and where errors are stated or bulk density may be filled
        ``sd_0_30``, the standard error of the stock [kg m-2].
    classes : Series or None
        Class of each of these profiles, None where its rows differ.
    rejected : DataFrame
        One row for each row of the table that was not used: ``profile``, ``row`` (its index label),
        ``field``, ``value`` (text), ``reason``, ``allowed``.
    intervals : tuple of Interval
    masses : tuple of Interval or None
        Fine earth above and below each interval [kg m-2], where intervals are of equivalent mass.
    rows, horizons, filled, coarse_missing : int
        Rows of the table; those used; of these, with an estimated bulk density, and with empty coarse
        fragments, which were taken as 0.
    filled_by : Text
        How bulk density was estimated, and with what error; empty where it was not.
    warnings : tuple of Text
        What looks implausible.
    """

    profiles: pd.DataFrame
    classes: Optional[pd.Series]
    rejected: pd.DataFrame
    intervals: tuple
    masses: Optional[tuple]
    rows: int
    horizons: int
    filled: int
    coarse_missing: int
    filled_by: str
    warnings: tuple


def stocks(
    horizons, intervals, units=None, fill=NO_FILL, least_share=1.0, names=None, method=None, errors=None
):
    """Carbon stock of each profile in each depth interval.

    A row that cannot be used is left out and listed; a profile whose horizons overlap or lie at different
    places is left out whole. Parts of an interval without a usable horizon add nothing; only a spline bridges
    them.

    Parameters
    ----------
    horizons : DataFrame
        One row a horizon: ``profile``, ``top`` and ``bottom`` [cm], ``carbon``; where known ``bulk_density``,
        ``bulk_density_sd`` (standard error of those that were estimated [g cm-3], empty for measured ones), ``coarse``
        (empty means no coarse fragments), ``clay``, ``sand``, ``silt`` [%], ``class``, ``x`` and ``y`` (only
        compared within a profile). Numbers may be text. Depths are rounded to 0.1 mm.
    intervals : sequence of Interval
    units : HorizonUnits, optional
    fill : str
        ``none``, the key of the published function that gives missing bulk densities, or ``fitted`` for a linear
        function of the rows with measured bulk density.
    least_share : float
        Share of an interval (0 to 1) that horizons must cover for its stock to be given.
    names : mapping, optional
        Column name to what `rejected` and messages call it.
    method : DepthMethod, optional
    errors : InputErrors, optional

    Returns
    -------
    StockResult

    Raises
    ------
    PedometricsError
        If no row can be used, or a parameter is not allowed.

    Notes
    -----
    The standard error is to first order, ``sd^2 = (dS/dOC sd_OC)^2 + (dS/dBD sd_BD)^2 + (dS/dCF sd_CF)^2``. Stated
    errors of carbon, measured bulk density and coarse fragments are taken as independent between horizons: each
    was sampled and analysed by itself. The error of an estimated bulk density is taken as the same in all horizons
    of a profile, as one function errs the same way on one soil: there the changes are added before they are squared.
    An error of carbon also changes the bulk density that is estimated from it. Boundaries of horizons, and the
    reference mass, are taken as exact.
    """
    units, method, errors = units or HorizonUnits(), method or DepthMethod(), errors or InputErrors()
    _check(horizons, fill, least_share, errors)
    rows = HorizonRows(horizons, names or {})
    warnings = []

    reject_without_profile(rows)
    reject_scattered(rows)
    top, bottom = read_depths(rows, warnings)
    carbon = _carbon(rows, units, top, warnings)
    coarse, coarse_missing = _coarse(rows, warnings)
    density = read_density(rows, units, fill, carbon, coarse, (top, bottom), warnings)
    kind = np.where(density.measured, units.density_of, "fine_earth")
    fine = fine_earth(density.values, coarse, units.coarse_basis, kind, units.stone_density)
    if "coarse" in horizons:
        lighter = Text("stones lighter than the whole soil")
        rows.reject(fine.density <= 0, "coarse", Text("weigh more than the soil"), lighter)
    reject_overlapping(rows, top, bottom)
    if method.mass_basis == "equivalent_mass":
        _reject_below_gaps(rows, top, bottom, fine.density)
    if not rows.good.any():
        raise nothing_left(rows, warnings)
    note_missing_depths(rows, top, bottom, warnings)

    good = rows.good
    codes, ids = pd.factorize(horizons["profile"][good])
    measured_error = np.where(density.measured, density.values, 0) * (errors.bulk_density or 0) / 100
    used = UsableHorizons(
        codes=codes,
        top=top[good],
        bottom=bottom[good],
        carbon=carbon[good],
        fine=fine.density[good],
        carbon_error=carbon[good] * (errors.carbon or 0) / 100,
        fine_error=np.hypot(fine.by_density * measured_error, fine.by_coarse * (errors.coarse or 0))[good],
        shared_error=(fine.by_density * density.error)[good],
        fine_by_carbon=(fine.by_density * density.by_carbon)[good],
    )
    masses = _masses(used, intervals, method)
    sources = {name: of[good] for name, of in density.sources(fill).items()}
    with_error = errors.stated or fill != NO_FILL or "bulk_density_sd" in horizons
    table = _by_profile(used, ids, intervals, masses, method, sources, least_share, with_error)
    for interval in intervals:
        if table[f"soc_{interval.suffix}"].isna().all():
            warnings.append(
                Text(
                    "No profile has a stock for {interval} cm: the usable horizons of none cover {share:.4g} % of it.",
                    interval=interval.label,
                    share=100 * least_share,
                )
            )
    warnings += plausibility.stock_sizes(table, intervals)
    return StockResult(
        profiles=table,
        classes=_classes(horizons, ids),
        rejected=rows.rejected(),
        intervals=tuple(intervals),
        masses=masses and tuple(Interval(KG_M2 * m.top, KG_M2 * m.bottom) for m in masses),
        rows=len(horizons),
        horizons=int(good.sum()),
        filled=int((density.filled & good).sum()),
        coarse_missing=int((coarse_missing & good).sum()),
        filled_by=density.text,
        warnings=tuple(warnings),
    )


def _check(horizons, fill, least_share, errors):
    """Refuse what no row can mend."""
    if not 0 <= least_share <= 1:
        raise PedometricsError(
            "The least share of an interval is {value}; allowed is 0 to 1.", value=least_share
        )
    if not len(horizons):
        raise PedometricsError("The table of horizons has no rows.")
    if "bulk_density" not in horizons and fill in (NO_FILL, FITTED):
        raise PedometricsError(
            "There is no bulk density: name the field that holds it, or choose a published function that "
            "fills it."
        )
    for column, name, given in (
        ("bulk_density", Text("bulk density"), errors.bulk_density is not None or "bulk_density_sd" in horizons),
        ("coarse", Text("coarse fragments"), errors.coarse is not None),
    ):
        if given and column not in horizons:
            raise PedometricsError(
                "An error of {column} is given, but no field with the values: name it, or leave the error empty.",
                column=name,
            )


def _carbon(rows, units, top, warnings):
    """Organic carbon in %."""
    unit = CARBON[units.carbon]
    values, missing = rows.numbers("carbon")
    warnings += plausibility.carbon_unit(values, top, units.carbon, rows.name("carbon"))
    allowed = Text("{low:g} to {high:g}", low=0, high=unit.largest)
    rows.reject(missing, "carbon", Text("is empty"), allowed)
    rows.reject(values < 0, "carbon", Text("is negative"), allowed)
    rows.reject(values > unit.largest, "carbon", Text("is larger than possible"), allowed)
    return values * unit.to_percent


def _coarse(rows, warnings):
    """Coarse fragments in %, and where they were missing and taken as 0."""
    if "coarse" not in rows.table:
        nothing = np.zeros(len(rows.table))
        return nothing, nothing.astype(bool)
    values, missing = rows.numbers("coarse")
    outside = (values < 0) | (values >= 100)
    rows.reject(outside, "coarse", Text("is out of range"), Text("0 to less than 100"))
    warnings += plausibility.percentages(values, rows.name("coarse"))
    return np.select([missing, outside], [0.0, np.nan], values), missing


def _reject_below_gaps(rows, top, bottom, fine):
    """Horizons below a gap: the mass of soil above them is not known."""
    good = np.flatnonzero(rows.good)
    codes = pd.factorize(rows.table["profile"].iloc[good])[0]
    *_, known = mass_depths(codes, top[good], bottom[good], fine[good])
    below = np.zeros(len(rows.good), bool)
    below[good] = ~known
    rows.reject(
        below,
        "top",
        Text("lies below a gap, so that the mass of soil above is not known"),
        Text("horizons without a gap from the surface, or fixed depths"),
    )


def _masses(used, intervals, method):
    """Intervals of fine-earth mass [g cm-2] in place of those of depth, None for fixed depths."""
    if method.mass_basis == "fixed_depth":
        return None
    if method.reference is not None:
        return stated_limits(intervals, method.reference)
    return usual_limits(intervals, used.codes, used.top, used.bottom, used.fine)


def _by_profile(used, ids, intervals, masses, method, sources, least_share, with_error):
    """Table of profiles from usable horizons."""
    if masses is not None:
        parts = by_mass(used, masses)
    elif method.harmonize == "spline":
        parts = by_spline(used, intervals, method.smoothing)
    else:
        parts = by_depth(used, intervals)
    table = pd.DataFrame({"profile": ids})
    for interval, part in zip(intervals, parts):
        share = np.round(part.share, 12)
        # Sums of decimal thicknesses miss the whole by rounding only.
        enough = (share > 0) & (share >= least_share - 1e-9)
        table[f"soc_{interval.suffix}"] = np.where(enough, part.stock, np.nan)
        table[f"share_{interval.suffix}"] = share
        present = [np.where(used.total(part.part * of) > 0, name, "") for name, of in sources.items()]
        density = [" + ".join(filter(None, names)) or None for names in zip(*present)]
        table[f"bd_{interval.suffix}"] = pd.Series(density, dtype=object)  # pandas 3 would make None a NaN
        if with_error:
            error = part.standard_error(used)
            # Without an error that is stated or estimated nothing is known of it, which is not 0, nor rounding.
            table[f"sd_{interval.suffix}"] = np.where(enough & (error > 1e-9 * part.stock), error, np.nan)
    return table


def _classes(horizons, ids):
    """Class of each profile, None where its rows have none or several."""
    if "class" not in horizons:
        return None
    pairs = horizons[["profile", "class"]].dropna().drop_duplicates()
    one = pairs[~pairs["profile"].duplicated(keep=False)]
    return one.set_index("profile")["class"].reindex(ids).reset_index(drop=True)
