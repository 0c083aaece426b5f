"""Report of `stratasummary`: boxplots by terrain class and class, tables, tests."""

import numpy as np
import pandas as pd

from ..pedometrics.differences import LEAST_N, SIGNIFICANT
from ..pedometrics.strata import QUANTILES
from .html import Report, number
from .plots import LINE, SOFT, SOIL, axes, styled

LEVEL = f"{100 * SIGNIFICANT:g} %"
#: Columns of the spread of the stocks.
_SPREAD = ["minimum", *QUANTILES, "maximum"]
#: Width of a row of panels [inches].
WIDTH = 11
#: Boxes that a panel shows at most.
MOST_BOXES = 25
_HEADINGS = {
    "area_ha": "area [ha]",
    "share_pct": "share [%]",
    "q05": "5 %",
    "q25": "25 %",
    "q75": "75 %",
    "q95": "95 %",
    "minimum": "min",
    "maximum": "max",
    "sd": "SD",
    "total_tg": "total [Tg]",
    "letters_terrain": "letters within terrain",
    "letters_class": "letters within class",
}


@styled
def strata_report(summary, limits, stock, dem, classes, notes):
    """Page on the strata: boxplots both ways, tables, and for points the tests.

    Parameters
    ----------
    summary : StrataSummary
    limits : dict
        Name of each terrain class to its limits in words.
    stock, dem, classes : str
        What the stocks, the elevations and the classes came from; empty for none.
    notes : sequence of str
        What a reader must know about the figures.

    Returns
    -------
    Report
    """
    things = "points" if summary.of_points else "cells"
    page = Report("Stocks by terrain and land cover", " · ".join(part for part in (stock, dem, classes) if part))
    total = summary.margins.iloc[-1]
    carbon = "" if summary.of_points else f", {number(total['area_ha'])} ha, {number(total['total_tg'])} Tg of carbon"
    page.text(
        f"{len(summary.table)} strata, {number(int(total['n']))} {things}{carbon}; mean {number(total['mean'])} "
        "kg m-2. 1 kg m-2 = 10 t ha-1."
    )
    page.notes(notes)
    page.section("Boxplots")
    ways = [("terrain", "class", classes or "class"), ("class", "terrain", "terrain")]
    if not summary.crossed:
        ways = [ways[0] if summary.table["class"].nunique() > 1 else ways[1]]
    for panel, box, label in ways:
        page.figure(_boxplots(summary, panel, box, label, limits), _caption(summary, panel))
    page.section("Strata")
    _tables(page, summary, things)
    page.section("Tests of difference")
    if summary.of_points:
        _tests(page, summary)
    else:
        page.text(
            "No test: it would have no meaning for cells of a map. They are predictions and not samples, near ones are "
            "much alike, and with so many of them any difference would seem significant. Give measured points to test "
            "differences."
        )
    page.section("How the strata were made")
    _method(page, summary, limits, dem, classes)
    return page


def _tables(page, summary, things):
    """The strata, their spread, and the sums over them."""
    lacking = ["area_ha", "total_tg"] if summary.of_points else []
    table = summary.table.drop(columns=lacking)
    page.attach(table, "strata")
    weighted = (
        "Share: of the points."
        if summary.of_points
        else "Share: of the area. The mean is weighted by area; the SD counts each cell once."
    )
    letters = (
        f" Strata that share a letter do not differ at {LEVEL}: over all strata, within one terrain class, within one "
        f"class; a has the highest mean rank. None: fewer than {LEAST_N} points, or nothing to compare with."
        if summary.of_points
        else ""
    )
    # With one terrain class or one class, all three are the same.
    doubled = [] if summary.crossed else ["letters_terrain", "letters_class"]
    page.table(
        table.drop(columns=[*_SPREAD, *doubled], errors="ignore").rename(columns=_HEADINGS),
        f"n: {things}. Mean and SD in kg m-2. {weighted}{letters}",
    )
    page.table(
        table[["terrain", "class", "n", *_SPREAD]].rename(columns=_HEADINGS),
        f"Quantiles of the stock [kg m-2] over the {things}.",
    )
    page.table(
        summary.margins.drop(columns=lacking).rename(columns=_HEADINGS),
        "Terrain classes and classes as a whole; mean in kg m-2.",
        csv="margins",
    )


def _caption(summary, panel):
    caption = (
        "Box: 25th to 75th percentile with the median; whiskers: 5th and 95th percentile; diamond: mean; in brackets: "
        + ("points. Dots: points beyond the whiskers" if summary.of_points else "area in ha.")
    )
    if summary.of_points:
        caption += (
            f", or all of fewer than {LEAST_N}. Boxes of a panel that share a letter do not differ at {LEVEL} "
            "(Dunn's test, Holm's correction)."
        )
    largest = summary.table.groupby(panel, observed=True).size().max()
    return caption + (f" The first {MOST_BOXES} boxes of a panel." if largest > MOST_BOXES else "")


def _boxplots(summary, panel, box, label, limits):
    """A panel for each terrain class with a box for each class, or the other way round."""
    groups = list(summary.table.groupby(panel, observed=True))
    most = min(MOST_BOXES, max(len(rows) for _, rows in groups))
    width = max(2.4, 0.6 + 0.36 * most)
    across = min(len(groups), max(1, int(WIDTH / width)))
    figure, frames = axes(across, -(-len(groups) // across), (width, 3.4))
    # One scale for all, from 0, so that panels can be compared.
    shown = np.concatenate([summary.table[["q05", "q95", "mean"]].to_numpy().ravel(), *summary.singles])
    for place, ax in enumerate(frames):
        ax.set_visible(place < len(groups))
    for place, (ax, (name, rows)) in enumerate(zip(frames, groups)):
        rows = rows.head(MOST_BOXES)
        _boxes(ax, rows, [summary.singles[row] for row in rows.index], f"letters_{panel}")
        size = rows["n"] if summary.of_points else rows["area_ha"]
        names = [f"{one} ({_size(count)})" for one, count in zip(rows[box], size)]
        ax.set_xticks(range(len(rows)), names, rotation=50, ha="right", rotation_mode="anchor")
        limit = limits.get(name, "") if panel == "terrain" else ""
        ax.set(
            title=f"{name} ({limit})" if limit and limit != name else name,
            ylim=(min(0, shown.min()), 1.08 * shown.max() or 1),
            xlim=(-0.6, most - 0.4),
            # Only where no panel lies below.
            xlabel=f"{label} ({'points' if summary.of_points else 'ha'})" if place + across >= len(groups) else "",
        )
        if place % across == 0:
            ax.set_ylabel("stock [kg m-2]")
    return figure


def _size(count):
    return f"{count:,.0f}" if count >= 10 or float(count).is_integer() else number(count, 2)


def _boxes(ax, rows, singles, letters):
    """The boxes of a panel; none where all points are shown one by one."""
    boxes, places = [], []
    for place, (row, values) in enumerate(zip(rows.to_dict("records"), singles)):
        if len(values) == row["n"]:
            continue
        places.append(place)
        boxes.append(
            {"whislo": row["q05"], "q1": row["q25"], "med": row["median"], "q3": row["q75"], "whishi": row["q95"],
             "mean": row["mean"], "fliers": []}
        )
    if boxes:
        ax.bxp(
            boxes, places, widths=0.6, showmeans=True, showfliers=False, patch_artist=True, manage_ticks=False,
            boxprops={"facecolor": SOFT, "edgecolor": SOIL, "linewidth": 0.8},
            medianprops={"color": SOIL, "linewidth": 1.8},
            whiskerprops={"color": SOIL, "linewidth": 0.8},
            capprops={"color": SOIL, "linewidth": 0.8},
            meanprops={"marker": "D", "markersize": 3.5, "markerfacecolor": "white", "markeredgecolor": LINE},
        )
    for place, values in enumerate(singles):
        if len(values):
            ax.scatter(np.full(len(values), place), values, s=6, color=LINE, linewidth=0, zorder=3)
    if letters in rows:
        for place, (text, top, values) in enumerate(zip(rows[letters], rows["q95"], singles)):
            top = max(top, values.max()) if len(values) else top
            ax.annotate(text, (place, top), (0, 3), textcoords="offset points", ha="center", fontsize=8)


def _tests(page, summary):
    page.text(
        "Kruskal-Wallis asks whether all groups could be of one distribution. Dunn's test compares each two of them on "
        "the same ranks (z, corrected for ties), with p-values after Holm (1979) for all pairs of a comparison; that "
        "correction holds by itself, whatever Kruskal-Wallis says. The tests take the points as independent: where "
        "they stand in clusters, p-values are too small."
    )
    rows = pd.DataFrame(
        [
            {
                "comparison": what,
                "groups": len(test.groups),
                "points": test.n,
                "H": test.h,
                "df": np.nan if test.fault else test.df,
                "p": test.p,
                "result": _result(test),
            }
            for what, test in summary.tests.items()
        ]
    )
    page.attach(rows, "tests")
    page.table(
        rows.assign(p=rows["p"].map(_p)),
        f"Kruskal-Wallis tests at {LEVEL}; groups of fewer than {LEAST_N} points take no part. Each p-value stands for "
        "its own comparison.",
    )
    tested = {what: test.pairs for what, test in summary.tests.items() if len(test.pairs)}
    if not tested:
        return
    pairs = pd.concat(tested, names=["comparison"]).reset_index("comparison")
    page.attach(pairs, "pairs")
    different = pairs[pairs["differs"]]
    if different.empty:
        page.text(f"No two groups differ at {LEVEL} by Dunn's test; all pairs are in the CSV.")
        return
    page.table(
        different.assign(p=different["p"].map(_p), p_holm=different["p_holm"].map(_p)).drop(columns="differs"),
        f"Pairs that differ at {LEVEL} by Dunn's test; the first has the higher ranks. All pairs are in the CSV.",
    )


def _p(p):
    """A p-value for people."""
    return "–" if np.isnan(p) else "< 0.0001" if p < 1e-4 else f"{p:.4f}"


def _result(test):
    if test.fault:
        return f"not tested: {test.fault}"
    return "the groups differ" if test.p < SIGNIFICANT else "no difference shown"


def _method(page, summary, limits, dem, classes):
    if dem:
        named = "; ".join(f"{name}: {limit}" if limit != name else name for name, limit in limits.items())
        page.text(
            f"Terrain classes by the elevation in {dem}: {named}. A break belongs to the class above it, the highest "
            "one to the class below it."
        )
    if classes:
        page.text(f"Classes: {classes}, in the order of the legend.")
    page.text(
        "Each point took the value of the raster's cell that it lies in. Quantiles are interpolated between the two "
        "nearest ranks (type 7 of Hyndman and Fan 1996)."
        if summary.of_points
        else "Total [Tg] = sum over the cells of stock [kg m-2] x area of the cell [m2] / 1,000,000,000. Quantiles are "
        "those of all cells, interpolated between the two nearest ranks (type 7 of Hyndman and Fan 1996)."
    )
