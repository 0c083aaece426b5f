"""Report of a covariate stack: what was done to each layer, what it lacks, what it looks like."""

import numpy as np

from ..pedometrics.texts import Text, joined
from .html import Report, number
from .plots import SOFT, axes, in_unit, styled

#: Pictures and histograms in a row.
ACROSS = 3
#: Classes shown as bars.
BARS = 8


@styled
def stack_report(summary, rows, grid, pictures, extent, correlated, notes=()):
    """Report of a stack.

    Parameters
    ----------
    summary : StackSummary
    rows : list of dict
        One a band: covariate, kind, source, band, crs, cell_size, resampling, class_names.
    grid : dict
        What to say of the grid, label to value.
    pictures : list of ndarray
        One a band, thinned; NaN for NoData.
    extent : tuple of float
        West, south, east, north.
    correlated : float
        Correlations above it are listed.
    notes : sequence of Text
        What the user should look at.

    Returns
    -------
    Report
    """
    import pandas as pd

    page = Report("Covariate stack", Text("{count} covariates, {crs}", count=len(rows), crs=grid["CRS"]))
    page.section("Grid")
    page.table(
        pd.DataFrame(
            {
                **{label: [value] for label, value in grid.items()},
                "cells in the map": [summary.cells],
                "with every covariate": [summary.complete],
                "share %": [100 * summary.complete / summary.cells],
            },
            dtype=object,
        ),
        "Only cells with every covariate can be mapped. Extent: west, south, east, north.",
    )
    page.section("Layers")
    page.notes(notes)
    _layers(page, summary, pd.DataFrame(rows))
    page.section("Correlated covariates")
    table = pd.DataFrame(summary.correlations(), columns=["covariate", "with", "r"])
    close = table[table["r"].abs() > correlated]
    if len(close):
        pairs = [
            Text("{first} and {second} ({r:.3f})", first=first, second=second, r=r)
            for first, second, r in close.itertuples(index=False)
        ]
        page.notes(
            [
                Text(
                    "Correlated above {limit}, so that one of each two may be left out: {pairs}.",
                    limit=correlated,
                    pairs=joined("; ", pairs),
                )
            ]
        )
    else:
        page.text(Text("No two numeric covariates are correlated above {limit}.", limit=correlated))
    if len(table):
        page.table(
            table,
            "Pearson correlation of each two numeric covariates over the cells that have both.",
            csv="correlations",
            most=max(10, len(close)),
        )
    _classes(page, summary)
    page.section("Maps")
    page.figure(
        _maps(summary.covariates, pictures, extent),
        "Each covariate on the grid; white is NoData. The colours of classes are those of the bars below.",
    )
    page.section("Distributions")
    page.figure(
        _distributions(summary, pictures),
        Text(
            "Numbers: from 2nd to 98th percentile of the cells shown above. Classes: share of the cells in %, the "
            "{count} largest.",
            count=BARS,
        ),
    )
    return page


def _layers(page, summary, frame):
    import pandas as pd

    lacking = summary.cells - summary.present
    share = 100 * lacking / summary.cells
    full = frame.assign(minimum=summary.low, maximum=summary.high, lacking=lacking, lacking_pct=share)
    page.attach(full, "layers")
    # The page has room for what is looked at first.
    shown = full[["covariate", "source", "crs", "cell_size", "resampling"]].rename(
        columns={"crs": "CRS", "cell_size": "cell size"}
    )
    ranges = [
        Text("{count} classes", count=len(counts)) if counts else _range(number(low), number(high), covariate.unit)
        for covariate, counts, low, high in zip(summary.covariates, summary.classes, summary.low, summary.high)
    ]
    shown["range"] = pd.Series(ranges, dtype=object)
    shown["lacking %"] = share
    page.table(
        shown,
        "Resampling: none (the raster lies on the grid), average (numbers on coarser cells), bilinear or cubic "
        "(numbers on finer cells), mode (the class with the largest share of the area, on coarser cells), nearest "
        "(classes on finer cells). Lacking: cells of the map without a value. Bands, codes and counts are in the CSV.",
        words=("resampling",),
    )


def _range(low, high, unit):
    if unit:
        return Text("{low} to {high} {unit}", low=low, high=high, unit=unit)
    return Text("{low} to {high}", low=low, high=high)


def _classes(page, summary):
    import pandas as pd

    records = [
        {
            "covariate": covariate.name,
            "code": code,
            "class": covariate.class_name(code),
            "cells": count,
            "share_pct": 100 * count / sum(counts.values()),
        }
        for covariate, counts in zip(summary.covariates, summary.classes)
        for code, count in sorted(counts.items())
    ]
    if records:
        page.section("Classes")
        page.table(pd.DataFrame(records), "Cells of each class within the map.", csv="classes")


def _frames(count, size):
    columns = min(ACROSS, count)
    figure, frames = axes(columns, -(-count // columns), size)
    for ax in frames[count:]:
        ax.set_visible(False)
    return figure, frames


def _maps(covariates, pictures, extent):
    from matplotlib.colors import ListedColormap

    west, south, east, north = extent
    ratio = min(1.6, max(0.4, pictures[0].shape[0] / pictures[0].shape[1]))
    figure, frames = _frames(len(pictures), (2.9, 2.5 * ratio + 0.4))
    for ax, covariate, picture in zip(frames, covariates, pictures):
        finite = picture[np.isfinite(picture)]
        if covariate.is_categorical:
            # Codes may be far apart: the colours follow their order.
            codes = np.unique(finite)
            picture = np.where(np.isfinite(picture), np.searchsorted(codes, picture), np.nan)
            ramp, low, high = ListedColormap(covariate.class_colors(codes) or ["white"]), 0, len(codes)
        else:
            ramp = "viridis"
            low, high = np.percentile(finite, [2, 98]) if finite.size else (0, 1)
        image = ax.imshow(
            np.ma.masked_invalid(picture), extent=(west, east, south, north), cmap=ramp, vmin=low, vmax=high,
            interpolation="nearest",
        )
        ax.set(xticks=[], yticks=[], title=covariate.name)
        for side in ax.spines.values():
            side.set_visible(False)
        if not covariate.is_categorical:
            figure.colorbar(image, ax=ax, shrink=0.8, extend="both")
    return figure


def _distributions(summary, pictures):
    figure, frames = _frames(len(pictures), (2.9, 2.0))
    for ax, covariate, counts, picture in zip(frames, summary.covariates, summary.classes, pictures):
        finite = picture[np.isfinite(picture)]
        if covariate.is_categorical:
            codes = sorted(counts, key=counts.get)[-BARS:]
            shares = [100 * counts[code] / sum(counts.values()) for code in codes]
            ax.barh(range(len(codes)), shares, color=covariate.class_colors(codes))
            ax.set_yticks(range(len(codes)), [covariate.class_name(code)[:24] for code in codes])
        elif finite.size:
            ax.hist(finite, bins=30, range=tuple(np.percentile(finite, [2, 98])), color=SOFT)
            ax.set_yticks([])
        ax.set_title(in_unit(covariate.name, covariate.unit))
    return figure
