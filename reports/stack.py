"""Report of a covariate stack: what was done to each layer, what it lacks, what it looks like."""

import numpy as np

from .html import Report
from .plots import SOFT, axes, styled

#: Pictures and histograms in a row.
ACROSS = 3


@styled
def stack_report(summary, rows, grid, pictures, extent, correlated):
    """Report of a stack.

    Parameters
    ----------
    summary : StackSummary
    rows : list of dict
        One a band: covariate, kind, source, band, crs, cell_size, resampling.
    grid : dict
        What to say of the grid, label to value.
    pictures : list of ndarray
        One a band, thinned; NaN for NoData.
    extent : tuple of float
        West, south, east, north.
    correlated : float
        Correlations above it are listed.

    Returns
    -------
    Report
    """
    import pandas as pd

    page = Report("Covariate stack", f"{len(rows)} covariates, {grid['CRS']}")
    page.section("Grid")
    page.table(
        pd.DataFrame(
            {
                **{label: [value] for label, value in grid.items()},
                "cells in the map": [summary.cells],
                "with every covariate": [summary.complete],
                "share %": [100 * summary.complete / summary.cells],
            }
        ),
        "Only cells with every covariate can be mapped. Extent: west, south, east, north.",
    )
    page.section("Layers")
    lacking = summary.cells - summary.present
    frame = pd.DataFrame(rows)
    frame = frame[["covariate", "kind", "source", "band", "crs", "cell_size", "resampling"]]
    frame = frame.assign(
        minimum=summary.low, maximum=summary.high, lacking=lacking, lacking_pct=100 * lacking / summary.cells
    )
    page.table(
        frame,
        "Resampling: none (the raster lies on the grid), average (numbers on coarser cells), bilinear or "
        "cubic (numbers on finer cells), mode (classes on coarser cells), nearest (classes on finer "
        "cells). Lacking: cells of the map without a value.",
        csv="layers",
    )
    page.section("Covariates that say the same")
    pairs = summary.correlations()
    table = pd.DataFrame(pairs, columns=["covariate", "with", "r"])
    close = table[table["r"].abs() > correlated]
    if len(close):
        page.notes(
            f"{first} and {second} are correlated with r = {r:.3f}: one of them may be left out."
            for first, second, r in close.itertuples(index=False)
        )
    else:
        page.text(f"No two numeric covariates are correlated above {correlated}.")
    if len(table):
        page.table(
            table,
            "Pearson correlation of each two numeric covariates over the cells that have both.",
            csv="correlations",
            most=10,
        )
    _classes(page, summary)
    page.section("Maps")
    page.figure(_maps(summary.covariates, pictures, extent), "Each covariate on the grid; white is NoData.")
    page.section("Distributions")
    page.figure(
        _histograms(summary.covariates, pictures),
        "Numbers: from 2nd to 98th percentile of the cells shown above. Classes: share of the cells in %.",
    )
    return page


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
    west, south, east, north = extent
    ratio = min(1.6, max(0.4, pictures[0].shape[0] / pictures[0].shape[1]))
    figure, frames = _frames(len(pictures), (2.9, 2.5 * ratio + 0.4))
    for ax, covariate, picture in zip(frames, covariates, pictures):
        finite = picture[np.isfinite(picture)]
        if covariate.is_categorical:
            # Codes may be far apart: the colours follow their order.
            picture = np.where(np.isfinite(picture), np.searchsorted(np.unique(finite), picture) % 20, np.nan)
            ramp, low, high = "tab20", 0, 19
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


def _histograms(covariates, pictures):
    figure, frames = _frames(len(pictures), (2.9, 2.0))
    for ax, covariate, picture in zip(frames, covariates, pictures):
        finite = picture[np.isfinite(picture)]
        if covariate.is_categorical:
            codes, counts = np.unique(finite, return_counts=True)
            order = np.argsort(-counts)[:8][::-1]
            ax.barh(range(len(order)), 100 * counts[order] / max(1, finite.size), color=SOFT)
            ax.set_yticks(range(len(order)), [covariate.class_name(codes[i])[:24] for i in order])
        elif finite.size:
            ax.hist(finite, bins=30, range=tuple(np.percentile(finite, [2, 98])), color=SOFT)
            ax.set_yticks([])
        label = f"{covariate.name} [{covariate.unit}]" if covariate.unit else covariate.name
        ax.set_title(label)
    return figure
