"""Report of `stratasummary`: boxplots by terrain class and class, tables, tests."""

import numpy as np
import pandas as pd

from ..pedometrics.differences import LEAST_N, SIGNIFICANT
from ..pedometrics.strata import QUANTILES
from ..pedometrics.texts import Text, joined, tr
from .html import Report, number
from .plots import LINE, SOFT, SOIL, axes, in_unit, styled

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
    notes : sequence of Text
        What a reader must know about the figures.

    Returns
    -------
    Report
    """
    page = Report("Stocks by terrain and land cover", " · ".join(part for part in (stock, dem, classes) if part))
    total = summary.margins.iloc[-1]
    found = {"strata": len(summary.table), "count": number(int(total["n"])), "mean": number(total["mean"])}
    page.text(
        Text("{strata} strata, {count} points; mean {mean} kg m-2. 1 kg m-2 = 10 t ha-1.", **found)
        if summary.of_points
        else Text(
            "{strata} strata, {count} cells, {area} ha, {total} Tg of carbon; mean {mean} kg m-2. 1 kg m-2 = 10 t "
            "ha-1.",
            area=number(total["area_ha"]),
            total=number(total["total_tg"]),
            **found,
        )
    )
    page.notes(notes)
    page.section("Boxplots")
    ways = [("terrain", "class", classes or Text("class")), ("class", "terrain", Text("terrain"))]
    if not summary.crossed:
        ways = [ways[0] if summary.table["class"].nunique() > 1 else ways[1]]
    for panel, box, label in ways:
        page.figure(_boxplots(summary, panel, box, label, limits), _caption(summary, panel))
    page.section("Strata")
    _tables(page, summary)
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


def _tables(page, summary):
    """The strata, their spread, and the sums over them."""
    lacking = ["area_ha", "total_tg"] if summary.of_points else []
    table = summary.table.drop(columns=lacking)
    page.attach(table, "strata")
    caption = (
        Text(
            "n: points. Mean and SD in kg m-2. Share: of the points. Strata that share a letter do not differ at "
            "{level}: over all strata, within one terrain class, within one class; a has the highest mean rank. None: "
            "fewer than {least} points, or nothing to compare with.",
            level=LEVEL,
            least=LEAST_N,
        )
        if summary.of_points
        else Text(
            "n: cells. Mean and SD in kg m-2. Share: of the area. The mean is weighted by area; the SD counts each "
            "cell once."
        )
    )
    # With one terrain class or one class, all three are the same.
    doubled = [] if summary.crossed else ["letters_terrain", "letters_class"]
    page.table(
        table.drop(columns=[*_SPREAD, *doubled], errors="ignore").rename(columns=_HEADINGS),
        caption,
    )
    page.table(
        table[["terrain", "class", "n", *_SPREAD]].rename(columns=_HEADINGS),
        Text("Quantiles of the stock [kg m-2] over the points.")
        if summary.of_points
        else Text("Quantiles of the stock [kg m-2] over the cells."),
    )
    page.table(
        summary.margins.drop(columns=lacking).rename(columns=_HEADINGS),
        "Terrain classes and classes as a whole; mean in kg m-2.",
        csv="margins",
    )


def _caption(summary, panel):
    parts = [
        Text(
            "Box: 25th to 75th percentile with the median; whiskers: 5th and 95th percentile; diamond: mean; in "
            "brackets: points. Dots: points beyond the whiskers, or all of fewer than {least}. Boxes of a panel that "
            "share a letter do not differ at {level} (Dunn's test, Holm's correction).",
            least=LEAST_N,
            level=LEVEL,
        )
        if summary.of_points
        else Text(
            "Box: 25th to 75th percentile with the median; whiskers: 5th and 95th percentile; diamond: mean; in "
            "brackets: area in ha."
        )
    ]
    if summary.table.groupby(panel, observed=True).size().max() > MOST_BOXES:
        parts.append(Text("The first {most} boxes of a panel.", most=MOST_BOXES))
    return joined(" ", parts)


def _boxplots(summary, panel, box, label, limits):
    """A panel for each terrain class with a box for each class, or the other way round."""
    groups = list(summary.table.groupby(panel, observed=True))
    most = min(MOST_BOXES, max(len(rows) for _, rows in groups))
    width = max(2.4, 0.6 + 0.36 * most)
    across = min(len(groups), max(1, int(WIDTH / width)))
    figure, frames = axes(across, -(-len(groups) // across), (width, 3.4))
    # One scale for all, from 0, so that panels can be compared.
    shown = np.concatenate([summary.table[["q05", "q95", "mean"]].to_numpy().ravel(), *summary.singles])
    unit = Text("points") if summary.of_points else "ha"
    for place, ax in enumerate(frames):
        ax.set_visible(place < len(groups))
    for place, (ax, (name, rows)) in enumerate(zip(frames, groups)):
        rows = rows.head(MOST_BOXES)
        _boxes(ax, rows, [summary.singles[row] for row in rows.index], f"letters_{panel}")
        size = rows["n"] if summary.of_points else rows["area_ha"]
        names = [tr("{name} ({size})", name=one, size=_size(count)) for one, count in zip(rows[box], size)]
        ax.set_xticks(range(len(rows)), names, rotation=50, ha="right", rotation_mode="anchor")
        limit = limits.get(name, "") if panel == "terrain" else ""
        title = Text("{name} ({size})", name=name, size=limit) if limit and limit != name else joined("", (name,))
        ax.set(
            title=title.told(),
            ylim=(min(0, shown.min()), 1.08 * shown.max() or 1),
            xlim=(-0.6, most - 0.4),
            # Only where no panel lies below.
            xlabel=tr("{name} ({size})", name=label, size=unit) if place + across >= len(groups) else "",
        )
        if place % across == 0:
            ax.set_ylabel(in_unit(tr("stock"), "kg m-2"))
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
                "groups": len(test.groups),
                "points": test.n,
                "H": test.h,
                "df": np.nan if test.fault else test.df,
                "p": test.p,
            }
            for test in summary.tests.values()
        ]
    )
    rows.insert(0, "comparison", _column(summary.tests))
    rows["result"] = _column(map(_result, summary.tests.values()))
    page.attach(rows, "tests")
    page.table(
        rows.assign(p=rows["p"].map(_p)),
        Text(
            "Kruskal-Wallis tests at {level}; groups of fewer than {least} points take no part. Each p-value stands "
            "for its own comparison.",
            level=LEVEL,
            least=LEAST_N,
        ),
    )
    tested = [
        test.pairs.assign(comparison=_column([what] * len(test.pairs)))
        for what, test in summary.tests.items()
        if len(test.pairs)
    ]
    if not tested:
        return
    pairs = pd.concat(tested)
    pairs.insert(0, "comparison", pairs.pop("comparison"))
    page.attach(pairs, "pairs")
    different = pairs[pairs["differs"]]
    if different.empty:
        page.text(Text("No two groups differ at {level} by Dunn's test; all pairs are in the CSV.", level=LEVEL))
        return
    page.table(
        different.assign(p=different["p"].map(_p), p_holm=different["p_holm"].map(_p)).drop(columns="differs"),
        Text(
            "Pairs that differ at {level} by Dunn's test; the first has the higher ranks. All pairs are in the CSV.",
            level=LEVEL,
        ),
    )


def _column(texts):
    """A column of objects: one of strings would make plain ones of the texts."""
    return pd.Series(list(texts), dtype=object)


def _p(p):
    """A p-value for people."""
    return "–" if np.isnan(p) else "< 0.0001" if p < 1e-4 else f"{p:.4f}"


def _result(test):
    if test.fault:
        return Text("not tested: {reason}", reason=test.fault)
    return Text("the groups differ") if test.p < SIGNIFICANT else Text("no difference shown")


def _method(page, summary, limits, dem, classes):
    if dem:
        named = [joined(": ", (name, limit)) if limit != name else name for name, limit in limits.items()]
        page.text(
            Text(
                "Terrain classes by the elevation in {dem}: {classes}. A break belongs to the class above it, the "
                "highest one to the class below it.",
                dem=dem,
                classes=joined("; ", named),
            )
        )
    if classes:
        page.text(Text("Classes: {classes}, in the order of the legend.", classes=classes))
    page.text(
        "Each point took the value of the raster's cell that it lies in. Quantiles are interpolated between the two "
        "nearest ranks (type 7 of Hyndman and Fan 1996)."
        if summary.of_points
        else "Total [Tg] = sum over the cells of stock [kg m-2] x area of the cell [m2] / 1,000,000,000. Quantiles are "
        "those of all cells, interpolated between the two nearest ranks (type 7 of Hyndman and Fan 1996)."
    )
