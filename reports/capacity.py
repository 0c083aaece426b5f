"""Report of theoretical carbon capacity: how full it is, what is lacking, and how far equations disagree."""

import numpy as np
import pandas as pd

from ..pedometrics.carbon_capacity import (
    EQUATIONS,
    FINE_FRACTIONS,
    SATURATION_EDGES,
    SHARES,
    SHARES_SOURCE,
    equations_for,
)
from ..pedometrics.texts import Text, joined, tr
from .html import Report, number
from .plots import LINE, SOFT, SOIL, STOCK_RAMP, axes, draw_raster, in_unit, styled

_HEADINGS = {
    "zone": "zone",
    "class": "class",
    "points": "points",
    "cells": "cells",
    "area_ha": "area [ha]",
    "share": "share in the fine fraction",
    "soc_g_kg": "SOC [g kg-1]",
    "fine_soc_g_kg": "SOC of the fine fraction [g kg-1]",
    "capacity_g_kg": "capacity [g kg-1]",
    "saturation_pct": "saturation [%]",
    "deficit_g_kg": "deficit [g kg-1]",
    "deficit_kg_m2": "deficit [kg m-2]",
    "deficit_tg": "deficit [Tg]",
    "deficit_low_tg": "low [Tg]",
    "deficit_high_tg": "high [Tg]",
    "over": "points over capacity",
    "over_cells": "cells over capacity",
    "over_ha": "area over capacity [ha]",
    "over_pct": "area over capacity [%]",
    "over_tg": "excess over capacity [Tg]",
    "cells_no_value": "cells without value",
    "area_no_value_ha": "area without value [ha]",
    "equation": "equation",
    "low_tg": "low [Tg]",
    "high_tg": "high [Tg]",
    "low_g_kg": "low [g kg-1]",
    "high_g_kg": "high [g kg-1]",
}
#: Columns of the first of the two tables by zone.
_CONTENTS = (
    "cells", "area_ha", "share", "soc_g_kg", "fine_soc_g_kg", "capacity_g_kg", "saturation_pct", "deficit_g_kg",
)  # fmt: skip


@styled
def capacity_report(
    subtitle, settings, described, notes, example, saturation, spread, points=None, totals=None, classes=None,
    pictures=None, extent=None,
):
    """Page on the theoretical capacity of a map or of points.

    Parameters
    ----------
    subtitle : str
        Name of the raster or layer of carbon.
    settings : CapacitySettings
    described : dict
        Settings, label to value.
    notes : sequence of Text
        What a reader must know about these figures.
    example : dict
        Of `pedometrics.carbon_capacity.example`.
    saturation : ndarray
        Area [ha] or number of points by class of saturation, as `saturation_counts` gives it.
    spread : DataFrame
        One row an equation: of `spread_of_points`, or of a map's totals.
    points : tuple of int, optional
        Points with a value, and of them over capacity; of points alone.
    totals : CapacityTotals, optional
        Of a map alone.
    classes : DataFrame, optional
        Table by land use: of `class_table` for points, of `zone_table` for a map.
    pictures : dict of str to ndarray, optional
        Thinned maps ``SATURATION`` [%] and ``DEFICIT`` [g kg-1].
    extent : tuple of float, optional
        West, south, east, north of the maps.

    Returns
    -------
    Report
    """
    report = Report("Theoretical carbon capacity", subtitle)
    report.text(_summary(settings, totals, points))
    report.text(
        "This is a theoretical capacity of the surfaces of clay and silt, by an equation that was made from soils of "
        "other regions. It is not a target that management can reach: climate, carbon inputs, depth and time decide "
        "what can. Nor does it limit carbon outside the fine fraction (plant remains)."
    )
    report.notes(notes)
    _equation(report, settings, example)
    label = tr("points") if points else in_unit(tr("area"), "ha")
    _saturation(report, saturation, label, pictures, extent)
    if totals is not None:
        report.section("By zone")
        _tables(report, totals.table, settings, "totals")
    if classes is not None:
        report.section("By land use" if "LAND_USE_SHARES" in described else "Means")
        if totals is None:
            report.table(
                _shown(classes),
                "Means of the points with a value; saturation is that of the means.",
                csv="classes",
                words=("class",),
            )
        else:
            _tables(report, classes.rename(columns={"zone": "class"}), settings, "classes")
    _spread(report, settings, spread)
    report.section("Settings")
    given = pd.DataFrame({"setting": list(described), "value": list(map(_said, described.values()))}, dtype=object)
    report.table(given, "As given.")
    return report


def _said(value):
    return value if isinstance(value, str) else f"{value:g}"


def _summary(settings, totals, points):
    key = settings.equation.key
    if points:
        used, over = points
        return Text(
            "{used:,} points have a value. {over:,} of them ({share:.1f} %) hold more carbon in the fine fraction than "
            "the capacity by {equation}.",
            used=used,
            over=over,
            share=100 * over / used,
            equation=key,
        )
    found = {
        "area": number(totals.area_ha),
        "over": number(totals.over_ha),
        "share": 100 * totals.over_ha / totals.area_ha,
    }
    if not settings.with_stock:
        return Text(
            "Area with a value: {area} ha. Over capacity, kept apart: {over} ha ({share:.1f} %).", **found
        )
    return Text(
        "Area with a value: {area} ha. Deficit: {deficit} Tg of carbon in the layer, by {equation}. Over capacity, "
        "kept apart: {over} ha ({share:.1f} %), with an excess of {excess} Tg.",
        deficit=number(totals.deficit_tg),
        equation=key,
        excess=number(totals.over_tg),
        **found,
    )


def _equation(report, settings, example):
    equation = settings.equation
    report.section("The equation")
    report.text(
        Text(
            "{key}: {formula}. {source}. {remark}",
            key=equation.key,
            formula=equation.formula,
            source=equation.source,
            remark=equation.remark,
        )
    )
    capacity, fine_soc = example["capacity"], example["fine_soc"]
    start = f"{equation.intercept:g} + " if equation.intercept else ""
    gap = capacity - fine_soc
    found = {
        "place": example["place"],
        "line": f"{start}{equation.slope:g} x {example['fine']:.4g}",
        "capacity": capacity,
        "share": example["share"],
        "soc": example["soc"],
        "fine_soc": fine_soc,
        "gap": gap,
    }
    parts = [
        Text(
            "Worked at one place ({place}): capacity = {line} = {capacity:.4g} g kg-1. Carbon of the fine fraction = "
            "{share:g} x {soc:.4g} = {fine_soc:.4g} g kg-1. Capacity - carbon = {gap:.4g} g kg-1, the deficit.",
            **found,
        )
        if gap >= 0
        else Text(
            "Worked at one place ({place}): capacity = {line} = {capacity:.4g} g kg-1. Carbon of the fine fraction = "
            "{share:g} x {soc:.4g} = {fine_soc:.4g} g kg-1. Capacity - carbon = {gap:.4g} g kg-1: over capacity, so "
            "that the deficit is 0.",
            **found,
        )
    ]
    if settings.with_stock:
        parts.append(
            Text(
                "In the layer of {thickness:g} cm, 1 g kg-1 is {per_area:.4g} kg m-2 (bulk density x thickness x "
                "fine-earth share / 100), so that this is {size:.4g} kg m-2.",
                thickness=settings.thickness,
                per_area=example["per_area"],
                size=abs(gap) * example["per_area"],
            )
        )
    report.text(joined(" ", parts))
    report.text(
        Text(
            "Shares of the SOC in the fine fraction that were published: {published} ({source}).",
            published=", ".join(f"{name} {share}" for name, share in SHARES.items()),
            source=SHARES_SOURCE,
        )
    )


def _saturation(report, counts, label, pictures, extent):
    report.section("How full the capacity is")
    figure, (ax,) = axes(size=(5.6, 2.9))
    edges = np.array(SATURATION_EDGES)
    colors = [SOFT if edge < 100 else SOIL for edge in edges]
    ax.bar(edges, counts, width=edges[1], align="edge", color=colors, edgecolor="white", linewidth=0.4)
    ax.axvline(100, color=LINE, linestyle="--", label=tr("capacity"))
    ax.set(xlabel=tr("saturation [%]; the last bar: {edge} and more", edge=edges[-1]), ylabel=label)
    ax.legend(frameon=False, fontsize=8)
    report.figure(figure, "Carbon of the fine fraction in % of the theoretical capacity; dark: over capacity.")
    if pictures:
        report.figure(
            _maps(pictures, extent),
            "Saturation (left; white at 100 %) and deficit (right; 0 where over capacity). Grey is NoData.",
        )


def _maps(pictures, extent):
    ratio = min(1.6, max(0.4, (extent[3] - extent[1]) / (extent[2] - extent[0])))
    figure, (left, right) = axes(2, size=(4.2, 3.6 * ratio + 0.7))
    saturation, deficit = pictures["SATURATION"], pictures["DEFICIT"]
    known = saturation[np.isfinite(saturation)]
    reach = max(5.0, *np.abs(np.percentile(known, [2, 98]) - 100)) if known.size else 100.0
    image = draw_raster(left, saturation, extent, (100 - reach, 100 + reach), "PuOr_r")
    label = in_unit(tr("saturation"), "%")
    figure.colorbar(image, ax=left, location="bottom", shrink=0.8, label=label, extend="both")
    top = np.percentile(deficit[np.isfinite(deficit)], 98) if np.isfinite(deficit).any() else 1.0
    image = draw_raster(right, deficit, extent, (0, top or 1.0), STOCK_RAMP)
    label = in_unit(tr("deficit"), "g kg-1")
    figure.colorbar(image, ax=right, location="bottom", shrink=0.8, label=label, extend="max")
    for ax in (left, right):
        ax.set_facecolor("#cccccc")
    return figure


def _shown(table):
    return table.dropna(axis="columns", how="all").rename(columns=_HEADINGS)


def _tables(report, table, settings, csv):
    """The table by zone, in two parts that a page is wide enough for; the CSV holds it in one."""
    contents = [name for name in (table.columns[0], *_CONTENTS) if name in table]
    amounts = [table.columns[0], *(name for name in table.columns if name not in contents)]
    report.table(
        _shown(table[contents]),
        "Means are weighted by area. Saturation is the carbon of the fine fraction in % of the capacity, both of the "
        "whole zone. The deficit is 0 where a place is over capacity.",
        words=("zone",),
    )
    parts = [
        Text(
            "The deficit adds up the places below capacity alone; what is over capacity stands apart and is not "
            "subtracted."
        )
    ]
    if settings.with_stock and settings.equation.margin is not None:
        parts.append(
            Text(
                "Low and high: with the published margin of the equation's slope (+/-) everywhere at once; other "
                "errors, of the maps and of the share, are not in them."
            )
        )
    report.table(_shown(table[amounts]), joined(" ", parts), words=("zone",))
    report.attach(_shown(table), csv)


def _spread(report, settings, spread):
    report.section("Other equations")
    report.table(
        _shown(spread),
        "The same places by every equation for this fine fraction; low and high by their published margins. The "
        "difference between equations is part of the uncertainty: for the two of Georgiou et al. (2022), which one "
        "counts depends on the clay minerals.",
        csv="equations",
    )
    fitting = ", ".join(one.key for one in equations_for(settings.fine))
    others = ", ".join(one.key for one in EQUATIONS.values() if one.fine != settings.fine)
    report.text(
        Text(
            "Equations for {fine}: {fitting}. Equations for another fine fraction, which these data cannot be used "
            "with: {others}.",
            fine=FINE_FRACTIONS[settings.fine],
            fitting=fitting,
            others=others,
        )
    )
