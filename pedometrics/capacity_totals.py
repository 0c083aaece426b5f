"""Totals of theoretical carbon capacity, deficit and excess by zone, and the spread between equations."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .carbon_capacity import balance, equations_for
from .totals import Sums, block_sums, zonal_totals

#: Bound of an equation to its place in the names of columns.
_BOUNDS = {-1: "low", 0: "mid", 1: "high"}


def only_over(values, found):
    """Values where carbon exceeds the capacity, NaN elsewhere."""
    return np.where(found.over > 0, values, np.nan)


def quantities(soil, found, settings):
    """What is summed over the cells of a block for the table by zone.

    Parameters
    ----------
    soil : Soil
    found : Balance
        By the equation of the settings.
    settings : CapacitySettings

    Returns
    -------
    dict of str to ndarray
        Means are made of ``soc``, ``fine_soc``, ``capacity`` and ``deficit`` [g kg-1]; ``over`` is the excess in
        g kg-1, or kg m-2 with a stock, of the cells over capacity alone; with a stock there are ``deficit_low``,
        ``deficit_mid`` and ``deficit_high`` [kg m-2] too.
    """
    made = {
        "soc": np.where(np.isnan(found.capacity), np.nan, soil.soc),
        "fine_soc": found.fine_soc,
        "capacity": found.capacity,
        "deficit": found.deficit,
    }
    if soil.per_area is None:
        return {**made, "over": only_over(found.over, found)}
    made["over"] = only_over(found.over * soil.per_area, found)
    for bound in settings.equation.bounds:
        made[f"deficit_{_BOUNDS[bound]}"] = balance(soil, settings.equation, bound).deficit * soil.per_area
    return made


def spread_quantities(soil, settings):
    """Deficit, and the excess of what is over capacity, by each equation for the fine fraction.

    In kg m-2 where there is a stock, else in g kg-1.

    Returns
    -------
    dict of (str, str) to ndarray
        By equation, and ``low``, ``mid``, ``high`` or ``over``.
    """
    size = 1.0 if soil.per_area is None else soil.per_area
    made = {}
    for equation in equations_for(settings.fine):
        for bound in equation.bounds:
            made[equation.key, _BOUNDS[bound]] = balance(soil, equation, bound).deficit * size
        found = balance(soil, equation)
        made[equation.key, "over"] = only_over(found.over * size, found)
    return made


class CapacitySums:
    """Sums of several quantities over the blocks of a map."""

    def __init__(self):
        self._sums = {}

    def add(self, made, area, overlays):
        """Take in a block.

        Parameters
        ----------
        made : dict of hashable to ndarray, shape (n,)
            NaN where there is nothing.
        area : ndarray, shape (n,)
            Of each cell [m2].
        overlays : list of Overlay
            Which of the cells lie in which zones.
        """
        for name, values in made.items():
            self._sums[name] = self._sums.get(name, Sums.nothing()) + block_sums(values, area, overlays)

    @property
    def keys(self):
        """Zone keys that occur."""
        return next(iter(self._sums.values())).zones.index

    def totals(self, names, with_rest=False):
        """`ZonalTotals` of each quantity; parameters as those of `zonal_totals`."""
        return {quantity: zonal_totals(sums, names, with_rest) for quantity, sums in self._sums.items()}


@dataclass(frozen=True)
class CapacityTotals:
    """Totals of a map.

    Attributes
    ----------
    table : DataFrame
        One row a zone, see `zone_table`.
    area_ha, over_ha : float
        Area with a value, and of it what is over capacity, each cell once.
    deficit_tg, over_tg : float
        Deficit and excess [Tg], each cell once; NaN without a stock.
    spread : DataFrame
        One row an equation, see `spread_table`.
    rest_ha, twice_ha : float
        Area with a value that lies in no zone, and that several zones count.
    """

    table: pd.DataFrame
    area_ha: float
    over_ha: float
    deficit_tg: float
    over_tg: float
    spread: pd.DataFrame
    rest_ha: float
    twice_ha: float


def capacity_totals(sums, spread, names, with_rest, settings):
    """Totals from sums.

    Parameters
    ----------
    sums, spread : CapacitySums
        Of `quantities` and of `spread_quantities`, over all blocks.
    names : mapping
        Zone key to name, in the order of the rows.
    with_rest : bool
        Add a row for what no zone covers.
    settings : CapacitySettings

    Returns
    -------
    CapacityTotals
    """
    totals = sums.totals(names, with_rest)
    base, over = totals["capacity"], totals["over"]
    stock = settings.with_stock
    return CapacityTotals(
        table=zone_table(totals),
        area_ha=base.area_ha,
        over_ha=over.area_ha,
        deficit_tg=totals["deficit_mid"].total_tg if stock else np.nan,
        over_tg=over.total_tg if stock else np.nan,
        spread=spread_table(spread.totals(names, with_rest), settings),
        rest_ha=base.rest_ha,
        twice_ha=base.twice_ha,
    )


def zone_table(totals):
    """Table by zone.

    Parameters
    ----------
    totals : dict of str to ZonalTotals
        Of the quantities of `quantities`.

    Returns
    -------
    DataFrame
        ``zone``, ``cells`` and ``area_ha`` (with a value); means weighted by area: ``soc_g_kg``, ``fine_soc_g_kg``,
        ``capacity_g_kg``, ``deficit_g_kg`` (0 where over capacity); ``saturation_pct`` (carbon of the fine fraction
        of the whole zone in % of its capacity); ``deficit_kg_m2``, ``deficit_tg``, ``deficit_low_tg``,
        ``deficit_high_tg`` (by the published margin); what is over capacity, apart: ``over_cells``, ``over_ha``,
        ``over_pct`` (of the area) and ``over_tg``; ``cells_no_value`` and ``area_no_value_ha``.
    """
    rows = {name: one.table.set_index("zone") for name, one in totals.items()}
    base = rows["capacity"]
    # A row for what lies in no zone is there only where the quantity has a value.
    over = rows["over"].reindex(base.index).fillna(0.0)
    nothing = pd.Series(np.nan, base.index)

    def column(quantity, name):
        return rows[quantity][name] if quantity in rows else nothing

    with np.errstate(invalid="ignore", divide="ignore"):
        table = pd.DataFrame(
            {
                "cells": base["cells"],
                "area_ha": base["area_ha"],
                "soc_g_kg": rows["soc"]["mean_kg_m2"],
                "fine_soc_g_kg": rows["fine_soc"]["mean_kg_m2"],
                "capacity_g_kg": base["mean_kg_m2"],
                "saturation_pct": 100 * rows["fine_soc"]["total_tg"] / base["total_tg"],
                "deficit_g_kg": rows["deficit"]["mean_kg_m2"],
                "deficit_kg_m2": column("deficit_mid", "mean_kg_m2"),
                "deficit_tg": column("deficit_mid", "total_tg"),
                "deficit_low_tg": column("deficit_low", "total_tg"),
                "deficit_high_tg": column("deficit_high", "total_tg"),
                "over_cells": over["cells"].astype(int),
                "over_ha": over["area_ha"],
                "over_pct": 100 * over["area_ha"] / base["area_ha"],
                "over_tg": over["total_tg"] if "deficit_mid" in rows else nothing,
                "cells_no_value": base["cells_no_stock"],
                "area_no_value_ha": base["area_no_stock_ha"],
            }
        )
    return table.rename_axis("zone").reset_index()


def spread_table(totals, settings):
    """Table by equation.

    Parameters
    ----------
    totals : dict of (str, str) to ZonalTotals
        Of the quantities of `spread_quantities`.
    settings : CapacitySettings

    Returns
    -------
    DataFrame
        ``equation``; ``deficit_tg``, ``low_tg``, ``high_tg`` and ``over_tg``, or without a stock the means over the
        area ``deficit_g_kg``, ``low_g_kg``, ``high_g_kg``; ``over_pct`` of the area.
    """
    unit = "tg" if settings.with_stock else "g_kg"
    rows = []
    for equation in equations_for(settings.fine):
        found = {name: totals.get((equation.key, name)) for name in ("mid", "low", "high", "over")}
        row = {"equation": equation.key}
        for name, label in (("mid", "deficit"), ("low", "low"), ("high", "high")):
            one = found[name]
            row[f"{label}_{unit}"] = np.nan if one is None else one.total_tg if unit == "tg" else one.mean_kg_m2
        if settings.with_stock:
            row["over_tg"] = found["over"].total_tg
        area = found["mid"].area_ha
        row["over_pct"] = 100 * found["over"].area_ha / area if area else np.nan
        rows.append(row)
    return pd.DataFrame(rows)


def class_table(classes, soil, found):
    """Table of points by class, the class with most points first.

    Parameters
    ----------
    classes : sequence of str or None
    soil : Soil
    found : Balance

    Returns
    -------
    DataFrame
        ``class``, ``points`` with a value, and of these the means ``share``, ``soc_g_kg``, ``fine_soc_g_kg``,
        ``capacity_g_kg``, ``saturation_pct`` (of the means), ``deficit_g_kg`` (0 where over capacity); ``over``
        (points over capacity).
    """
    frame = pd.DataFrame(
        {
            "class": classes,
            "share": soil.share,
            "soc_g_kg": soil.soc,
            "fine_soc_g_kg": found.fine_soc,
            "capacity_g_kg": found.capacity,
            "deficit_g_kg": found.deficit,
            "over": found.over > 0,
        }
    )
    grouped = frame[np.isfinite(found.capacity)].groupby("class", sort=True)
    table = grouped.mean()
    table.insert(0, "points", grouped.size())
    table["over"] = grouped["over"].sum()
    table.insert(5, "saturation_pct", 100 * table["fine_soc_g_kg"] / table["capacity_g_kg"])
    return table.sort_values("points", ascending=False, kind="stable").reset_index()


def spread_of_points(soil, settings):
    """Table of points by equation.

    Parameters
    ----------
    soil : Soil
    settings : CapacitySettings

    Returns
    -------
    DataFrame
        ``equation``; the mean deficit ``deficit_g_kg`` (0 where over capacity), and with the margin of the equation
        ``low_g_kg`` and ``high_g_kg``; ``over``, the points over capacity.
    """
    rows = []
    for equation in equations_for(settings.fine):
        means = {_BOUNDS[bound]: np.nanmean(balance(soil, equation, bound).deficit) for bound in equation.bounds}
        rows.append(
            {
                "equation": equation.key,
                "deficit_g_kg": means["mid"],
                "low_g_kg": means.get("low", np.nan),
                "high_g_kg": means.get("high", np.nan),
                "over": int((balance(soil, equation).over > 0).sum()),
            }
        )
    return pd.DataFrame(rows)
