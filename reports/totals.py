"""Report of the totals by zone."""

import numpy as np
import pandas as pd

from ..pedometrics.settings import VARIOGRAM_LABELS
from ..pedometrics.texts import Text, joined, tr
from ..pedometrics.totals import NO_ZONE, OUR_ZONES
from .cells import mixed
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
    figure = bars([one.told() if isinstance(one, Text) else one for one in rows["zone"]], rows[column], label, errors)
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
    method : Text
        How cells and zones were brought together, in a sentence.
    notes : sequence of Text
        What a reader must know about these figures.
    intervals : TotalsIntervals, optional
        `totals` then has their columns.

    Returns
    -------
    Report
    """
    table = totals.table
    table = table.assign(zone=mixed(table["zone"], OUR_ZONES))
    report = Report(Text("Carbon totals by zone"), subtitle)
    report.text(
        Text(
            "Total: {total} Tg of organic carbon on {area} ha, on average {mean} kg m-2. 1 Tg = 1 million t; 1 kg m-2 "
            "= 10 t ha-1.",
            total=number(totals.total_tg),
            area=number(totals.area_ha),
            mean=number(totals.mean_kg_m2),
        )
    )
    if intervals:
        lower, upper = intervals.first.total_limits
        report.text(
            Text(
                "{level:g} % interval of the total: {lower} to {upper} Tg.",
                level=intervals.plan.level,
                lower=number(lower),
                upper=number(upper),
            )
        )
    report.notes(notes)

    report.section("Totals and shares")
    filled = table[table["cells"] > 0].sort_values("total_tg", ascending=False, kind="stable")
    largest = filled.head(MOST_BARS)
    shown = []
    if intervals:
        shown.append(Text("Lines: {level:g} % intervals.", level=intervals.plan.level))
    if len(filled) > MOST_BARS:
        shown.append(Text("The {most} largest of {count}.", most=MOST_BARS, count=len(filled)))
    report.figure(
        _bars_with_labels(
            largest,
            "total_tg",
            tr("organic carbon [Tg]"),
            [f"{share:.1f} %" for share in largest["share_pct"]],
            ("lower_tg", "upper_tg") if intervals else None,
        ),
        joined(" ", [Text("Total by zone and its share of the sum of all rows."), *shown]),
    )
    report.figure(
        _bars_with_labels(
            largest,
            "mean_kg_m2",
            tr("mean stock [kg m-2]"),
            [f"{area:,.0f} ha" for area in largest["area_ha"]],
            ("mean_lower", "mean_upper") if intervals else None,
        ),
        joined(" ", [Text("Mean stock by zone, and the area behind it."), *shown]),
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
            Text(
                "{level:g} % intervals of totals, means and shares. Shares are of the sum of all rows.",
                level=intervals.plan.level,
            ),
            csv="intervals",
        )

    report.section("How the totals were made")
    formula = Text(
        "Total [Tg] = sum over the cells of stock [kg m-2] x area of the cell in the zone [m2] / 1,000,000,000."
    )
    report.text(joined(" ", (formula, method)))
    if totals.rest_ha:
        rest = {"area": number(totals.rest_ha), "total": number(totals.rest_tg)}
        report.text(
            Text(
                "{area} ha of the map, with {total} Tg, lie in no zone; they are the row (no zone), so that the rows "
                "add up to the map.",
                **rest,
            )
            if NO_ZONE in set(table["zone"])
            else Text(
                "{area} ha of the map, with {total} Tg, lie in no zone; they are no row and not part of the total.",
                **rest,
            )
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
        pairs = intervals.pairs
        pairs = pairs.assign(**{name: mixed(pairs[name], OUR_ZONES) for name in ("zone", "other")})
        report.table(
            pairs.rename(columns=_PAIRS),
            Text(
                "First zone minus second, with {level:g} % intervals from the same simulated maps: errors that two "
                "zones have in common drop out. The {count} zones of the largest totals.",
                level=plan.level,
                count=len(set(pairs["zone"])) + 1,
            ),
            csv="pairs",
            most=45,
        )
    if intervals.all_naive:
        _naive(report, table, intervals)
    report.section("How the intervals were made")
    report.text(
        Text(
            "{realizations} maps of the errors were simulated on the scale of the model and each was added up by zone; "
            "the limits are quantiles of these totals, means and shares. {replicates} times a residual with the "
            "variogram below was drawn at the samples, added to the fitted trend, and the model refitted to it "
            "(parametric bootstrap), which gives the error of the trend and of kriging; fields of the residual over "
            "the whole map were then drawn conditional on it (circulant embedding and simple kriging). The nugget is "
            "independent from cell to cell. Errors turn into stocks by the model's back-transform, centred so that the "
            "mean of all simulated maps is the map itself, in each cell.",
            realizations=plan.realizations,
            replicates=min(plan.replicates, plan.realizations),
        )
    )
    names = (Text("first map"), Text("second map")) if intervals.partner else (Text("map"),)
    for name, variogram in zip(names, intervals.variograms):
        report.text(
            Text(
                "Variogram of the errors, {map}: {model}, nugget {nugget}, partial sill {psill}, range parameter "
                "{range}; scaled so that the errors are as large as those of cross-validation.",
                map=name,
                model=VARIOGRAM_LABELS[variogram.model],
                nugget=number(variogram.nugget),
                psill=number(variogram.psill),
                range=number(variogram.range),
            )
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
        Text(
            "All zones: {difference} Tg, {level:g} % interval {lower} to {upper} Tg (second minus first).",
            difference=number(difference),
            level=level,
            lower=number(lower),
            upper=number(upper),
        )
    )
    report.text(
        Text(
            "The errors of the two maps were simulated with the correlation {correlation} that the out-of-fold errors "
            "of the two models have at {count} common samples, in every cell and distance alike.",
            correlation=number(partner.correlation, 2),
            count=partner.common,
        )
        if partner.correlation
        else Text(
            "The errors of the two maps were simulated as independent, for the two models have {count} samples at "
            "common places, too few to tell.",
            count=partner.common,
        )
    )
    report.table(
        table[list(_CHANGE)].rename(columns=_CHANGE),
        Text(
            "Second map minus first, with {level:g} % intervals; one that holds 0 is no proof of a difference.",
            level=level,
        ),
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
    whole = {"zone": "", "lower_tg": lower, "upper_tg": upper, **wrong}
    rows = table[list(_NAIVE)]
    whole = pd.DataFrame([whole]).assign(zone=mixed([Text("all rows, each cell once")]))
    rows = pd.concat([rows, whole], ignore_index=True)
    report.table(rows.rename(columns=_NAIVE), "Right and wrong intervals.", csv="wrong_intervals")
