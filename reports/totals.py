"""Report of the totals by zone."""

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


def _bars_with_labels(rows, column, label, texts):
    figure = bars(rows["zone"], rows[column], label)
    ax = figure.axes[0]
    for place, (value, text) in enumerate(zip(rows[column], texts)):
        ax.annotate(text, (value, place), (3, 0), textcoords="offset points", va="center", fontsize=8)
    ax.margins(x=0.14)
    ax.locator_params(axis="x", nbins=6)
    return figure


@styled
def totals_report(totals, subtitle, method, notes):
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
    report.notes(notes)

    report.section("Totals and shares")
    filled = table[table["cells"] > 0].sort_values("total_tg", ascending=False, kind="stable")
    largest = filled.head(MOST_BARS)
    cut = f" The {MOST_BARS} largest of {len(filled)}." if len(filled) > MOST_BARS else ""
    report.figure(
        _bars_with_labels(
            largest, "total_tg", "organic carbon [Tg]", [f"{share:.1f} %" for share in largest["share_pct"]]
        ),
        f"Total by zone and its share of the sum of all rows.{cut}",
    )
    report.figure(
        _bars_with_labels(
            largest, "mean_kg_m2", "mean stock [kg m-2]", [f"{area:,.0f} ha" for area in largest["area_ha"]]
        ),
        f"Mean stock by zone, and the area behind it.{cut}",
    )
    report.table(
        table.rename(columns=_HEADINGS),
        "Cells and area: those with a stock. Cells and area without stock belong to the zone, hold no value "
        "in the map and add nothing. The mean is weighted by area.",
        csv="totals",
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
    report.text(
        "These totals carry no interval. The sum of the cells' lower limits is not the lower limit of the "
        "sum: do not add up a map of limits."
    )
    return report
