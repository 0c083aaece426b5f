"""Report of the totals by zone."""

import numpy as np
import pandas as pd

from ..pedometrics.totals import NO_ZONE
from .html import Report, number
from .plots import bars, styled

#: Bars that a figure shows at most.
MOST_BARS = 30
_HEADINGS = {
    "zone": "zone",
    "cells": "cells",
    "area_ha": "area [ha]",
    "mean_kg_m2": "mean [kg m-2]",
    "total_tg": "total [Tg]",
    "share_pct": "share [%]",
    "cells_no_stock": "cells without stock",
    "area_no_stock_ha": "area without stock [ha]",
}
_INTERVALS = {
    "zone": "zone",
    "total_tg": "total [Tg]",
    "sd_tg": "standard deviation [Tg]",
    "lower_tg": "lower [Tg]",
    "upper_tg": "upper [Tg]",
    "mean_kg_m2": "mean [kg m-2]",
    "mean_lower": "mean, lower",
    "mean_upper": "mean, upper",
    "share_pct": "share [%]",
    "share_lower": "share, lower",
    "share_upper": "share, upper",
}
_CHANGE = {
    "zone": "zone",
    "total_tg": "first map [Tg]",
    "total_2_tg": "second map [Tg]",
    "difference_tg": "difference [Tg]",
    "difference_lower": "lower [Tg]",
    "difference_upper": "upper [Tg]",
}
_NAIVE = {
    "zone": "zone",
    "lower_tg": "lower [Tg]",
    "upper_tg": "upper [Tg]",
    "wrong_summed_lower": "WRONG, cell limits added up: lower [Tg]",
    "wrong_summed_upper": "WRONG, cell limits added up: upper [Tg]",
    "wrong_independent_lower": "WRONG, cells independent: lower [Tg]",
    "wrong_independent_upper": "WRONG, cells independent: upper [Tg]",
}
_PAIRS = {
    "zone": "zone",
    "other": "minus zone",
    "total_difference_tg": "total [Tg]",
    "total_lower_tg": "total, lower",
    "total_upper_tg": "total, upper",
    "mean_difference_kg_m2": "mean [kg m-2]",
    "mean_lower_kg_m2": "mean, lower",
    "mean_upper_kg_m2": "mean, upper",
}


def _bars_with_labels(rows, column, label, texts, limits=None):
    """Bars with a text behind each; behind the end of its interval where there are `limits` (names of columns)."""
    errors, ends = None, rows[column]
    if limits:
        lower, upper = (rows[name].to_numpy() for name in limits)
        # A total may lie outside limits of few realisations by a hair.
        errors = np.maximum([ends - lower, upper - ends], 0)
        ends = np.maximum(ends, upper)
    figure = bars(rows["zone"], rows[column], label, errors)
    ax = figure.axes[0]
    for place, (value, text) in enumerate(zip(ends, texts)):
        ax.annotate(text, (value, place), (3, 0), textcoords="offset points", va="center", fontsize=8)
    ax.margins(x=0.14)
    ax.locator_params(axis="x", nbins=6)
    return figure


@styled
def totals_report(totals, subtitle, method, notes, intervals=None):
    """Page on the totals: how much carbon lies where, and what the figures rest on.

    Parameters
    ----------
    totals : ZonalTotals
    subtitle : str
        The map and the zones.
    method : str
        How cells and zones were brought together, in a sentence.
    notes : sequence of str
        What a reader must know about these figures.
    intervals : TotalsIntervals, optional
        `totals` then has their columns.

    Returns
    -------
    Report
    """
    table = totals.table
    report = Report("Carbon totals by zone", subtitle)
    report.text(
        f"Total: {number(totals.total_tg)} Tg of organic carbon on {number(totals.area_ha)} ha, on average "
        f"{number(totals.mean_kg_m2)} kg m-2. 1 Tg = 1 million t; 1 kg m-2 = 10 t ha-1."
    )
    if intervals:
        lower, upper = intervals.first.total_limits
        report.text(
            f"{intervals.plan.level:g} % interval of the total: {number(lower)} to {number(upper)} Tg."
        )
    report.notes(notes)

    report.section("Totals and shares")
    shown = f" Lines: {intervals.plan.level:g} % intervals." if intervals else ""
    filled = table[table["cells"] > 0].sort_values("total_tg", ascending=False, kind="stable")
    largest = filled.head(MOST_BARS)
    cut = f" The {MOST_BARS} largest of {len(filled)}." if len(filled) > MOST_BARS else ""
    report.figure(
        _bars_with_labels(
            largest,
            "total_tg",
            "organic carbon [Tg]",
            [f"{share:.1f} %" for share in largest["share_pct"]],
            ("lower_tg", "upper_tg") if intervals else None,
        ),
        f"Total by zone and its share of the sum of all rows.{shown}{cut}",
    )
    report.figure(
        _bars_with_labels(
            largest,
            "mean_kg_m2",
            "mean stock [kg m-2]",
            [f"{area:,.0f} ha" for area in largest["area_ha"]],
            ("mean_lower", "mean_upper") if intervals else None,
        ),
        f"Mean stock by zone, and the area behind it.{shown}{cut}",
    )
    report.table(
        table[list(_HEADINGS)].rename(columns=_HEADINGS),
        "Cells and area: those with a stock. Cells and area without stock belong to the zone, hold no value "
        "in the map and add nothing. The mean is weighted by area.",
        csv="totals",
    )
    if intervals:
        report.table(
            table[list(_INTERVALS)].rename(columns=_INTERVALS),
            f"{intervals.plan.level:g} % intervals of totals, means and shares. Shares are of the sum of all rows.",
            csv="intervals",
        )

    report.section("How the totals were made")
    report.text(
        "Total [Tg] = sum over the cells of stock [kg m-2] x area of the cell in the zone [m2] / "
        f"1,000,000,000. {method}"
    )
    if totals.rest_ha:
        where = (
            f"the row {NO_ZONE}, so that the rows add up to the map"
            if NO_ZONE in set(table["zone"])
            else "no row and not part of the total"
        )
        report.text(
            f"{number(totals.rest_ha)} ha of the map, with {number(totals.rest_tg)} Tg, lie in no zone; "
            f"they are {where}."
        )
    else:
        report.text("Every cell with a stock lies in a zone.")
    if intervals:
        _intervals(report, table, intervals)
    else:
        report.text(
            "These totals carry no interval: it needs the model of the map and its covariates (MODEL, COVARIATES). The "
            "sum of the cells' lower limits is not the lower limit of the sum: do not add up a map of limits."
        )
    return report


def _intervals(report, table, intervals):
    """Sections on differences, naive figures, and how intervals were made."""
    plan = intervals.plan
    if intervals.all_change:
        _change(report, table, intervals)
    if len(intervals.pairs):
        report.section("Differences between zones")
        report.table(
            intervals.pairs.rename(columns=_PAIRS),
            f"First zone minus second, with {plan.level:g} % intervals from the same simulated maps: errors that two "
            f"zones have in common drop out. The {len(set(intervals.pairs['zone'])) + 1} zones of the largest totals.",
            csv="pairs",
            most=45,
        )
    if intervals.all_naive:
        _naive(report, table, intervals)
    report.section("How the intervals were made")
    report.text(
        f"{plan.realizations} maps of the errors were simulated on the scale of the model and each was added up by "
        "zone; the limits are quantiles of these totals, means and shares. "
        f"{min(plan.replicates, plan.realizations)} times a residual with the variogram below was drawn at the "
        "samples, added to the fitted trend, and the model refitted to it (parametric bootstrap), which gives the "
        "error of the trend and of kriging; fields of the residual over the whole map were then drawn conditional on "
        "it (circulant embedding and simple kriging). The nugget is independent from cell to cell. Errors turn into "
        "stocks by the model's back-transform, centred so that the mean of all simulated maps is the map itself, in "
        "each cell."
    )
    for name, variogram in zip(("first map", "second map") if intervals.partner else ("map",), intervals.variograms):
        report.text(
            f"Variogram of the errors, {name}: {variogram.model}, nugget {number(variogram.nugget)}, partial sill "
            f"{number(variogram.psill)}, range parameter {number(variogram.range)}; scaled so that the errors are as "
            "large as those of cross-validation."
        )
    report.text(
        "The intervals hold what the samples and the model tell. They leave out errors of the laboratory or of the "
        "bulk density that all samples share, cells without a stock, and the uncertainty of the variogram itself; "
        "where samples stand in clusters or leave parts of the map out, they are too narrow there. See Wadoux and "
        "Heuvelink (2023, Methods in Ecology and Evolution 14, 1320-1332) on why totals need the correlation of the "
        "errors."
    )


def _change(report, table, intervals):
    level, partner = intervals.plan.level, intervals.partner
    difference, lower, upper = intervals.all_change
    report.section("Difference of the second map from the first")
    report.text(
        f"All zones: {number(difference)} Tg, {level:g} % interval {number(lower)} to {number(upper)} Tg (second minus "
        "first)."
    )
    how = (
        f"with the correlation {number(partner.correlation, 2)} that the out-of-fold errors of the two models have at "
        f"{partner.common} common samples, in every cell and distance alike"
        if partner.correlation
        else f"as independent, for the two models have {partner.common} samples at common places, too few to tell"
    )
    report.text(f"The errors of the two maps were simulated {how}.")
    report.table(
        table[list(_CHANGE)].rename(columns=_CHANGE),
        f"Second map minus first, with {level:g} % intervals; one that holds 0 is no proof of a difference.",
        csv="change",
    )


def _naive(report, table, intervals):
    report.section("Wrong intervals, for comparison only")
    report.text(
        "Do not use these. Adding up the limits of all cells takes all errors for one and the same, and is far too "
        "wide; taking cells for independent is far too narrow. Only for a zone of one cell are the three alike."
    )
    lower, upper = intervals.first.total_limits
    wrong = {f"wrong_{name}": value for name, value in intervals.all_naive.items()}
    whole = {"zone": "all rows, each cell once", "lower_tg": lower, "upper_tg": upper, **wrong}
    rows = table[list(_NAIVE)]
    rows = pd.concat([rows, pd.DataFrame([whole])], ignore_index=True)
    report.table(rows.rename(columns=_NAIVE), "Right and wrong intervals.", csv="wrong_intervals")
