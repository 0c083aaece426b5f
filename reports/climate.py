"""Report of climate means: what was averaged, the lapse rate, what the maps look like."""

import numpy as np

from ..pedometrics.climate import COVERED
from ..pedometrics.texts import Text, joined, tr
from .html import Report
from .plots import LINE, SOIL, axes, draw_raster, styled

_RAMPS = {"MAT": "YlOrRd", "TAP": "YlGnBu"}
#: Cells that the figure of the fit shows at most.
MOST_POINTS = 3000
_NUMBERS = ("lowest", "mean", "highest", "lacking")


@styled
def climate_report(grid, rows, taken, notes, fit, dem, kept, pictures, extent):
    """Report of climate means.

    Parameters
    ----------
    grid : dict
        What to say of the grid, label to value.
    rows : list of dict
        One a map: map, rasters, bands taken, time step, years, read as, cells, CRS, resampling, and lowest, mean,
        highest and lacking of the map.
    taken : list of dict
        One a map and year: the first and last raster.
    notes : list of Text
        Warnings.
    fit : LapseFit or None
    dem : str
        Name of the DEM.
    kept : ndarray or None
        Difference of the downscaled temperature, averaged again, from the coarse one [°C], by cell.
    pictures : dict of str to list of ndarray
        For each map the rasters before and after, on the grid of the result.
    extent : tuple of float
        West, south, east, north.

    Returns
    -------
    Report
    """
    import pandas as pd

    frame = pd.DataFrame(rows, dtype=object)
    page = Report("Climate means", joined(", ", (*frame["map"], grid["CRS"])))
    page.notes(notes)
    page.section("What was averaged")
    page.table(
        frame.drop(columns=list(_NUMBERS)),
        "Cells and CRS: those of the first raster. Resampling: how the mean was brought to the grid of the result.",
        csv="series",
        words=("time step", "resampling"),
    )
    page.text(
        "MAT [°C] is the plain mean of the months of a year, TAP [mm] their sum; both are averaged over the years. A "
        "year counts at a cell only where none of its months lacks."
    )
    page.table(
        pd.DataFrame(taken, dtype=object),
        "The rasters of each year, in the order in which they were taken.",
        csv="years",
        most=40,
    )
    if fit:
        _lapse_rate(page, fit, dem, kept)
    page.section("Maps")
    page.table(frame[["map", *_NUMBERS]], "Values on the grid; lacking: cells without a value.")
    page.table(pd.DataFrame([grid]), "Grid of the result.")
    for band, pair in pictures.items():
        unit = "°C" if band == "MAT" else "mm"
        page.figure(
            _maps(pair, extent, f"{band} [{unit}]", _RAMPS[band]),
            Text(
                "{map}: as the rasters have it (left) and on the grid of the result (right). White is NoData.",
                map=band,
            ),
        )
    return page


def _lapse_rate(page, fit, dem, kept):
    import pandas as pd

    by_position = fit.trend == "elevation_position"
    page.section("Lapse rate")
    caption = [
        Text("The rate was given; R2 is that of the line with it.") if fit.given else Text("Ordinary least squares."),
        Text(
            "Cells: those of temperature of which at least {share:.0f} % have elevations in {dem}. The standard error "
            "takes them as independent; neighbours are alike, so that it is rather too small.",
            share=100 * COVERED,
            dem=dem,
        ),
        *([Text("R2 is that of elevation and position together.")] if by_position else ()),
    ]
    page.table(
        pd.DataFrame(
            {
                "lapse rate [°C/km]": [fit.rate],
                "standard error": [fit.rate_error],
                "at 0 m [°C]": [fit.intercept],
                "R2": [fit.r2],
                "residual SD [°C]": [fit.residual_sd],
                "cells": [fit.n],
                "from [m]": [fit.low],
                "to [m]": [fit.high],
            }
        ),
        joined(" ", caption),
        csv="lapse_rate",
    )
    page.figure(
        _scatter(fit),
        Text(
            "Temperature against mean elevation of the temperature cells, both without their planes over easting and "
            "northing."
        )
        if by_position
        else Text("Temperature against mean elevation of the temperature cells."),
    )
    page.text(
        Text(
            "Temperature at a cell = coarse temperature brought to 0 m with the lapse rate, interpolated, + lapse rate "
            "x elevation in {dem}. Temperature cells that reach beyond the elevations take the 0 m value of the "
            "nearest whole one. One rate is taken for all places and months: cold air in valleys, the aspect of slopes "
            "and the sea are in the result only as far as the coarse rasters hold them.",
            dem=dem,
        )
    )
    if len(kept):
        page.text(
            Text(
                "Check: averaged again over {count:,} temperature cells, the result differs from them by {rms:.3f} °C "
                "(root mean square), {most:.3f} °C at most and {mean:.3f} °C on average. This is what the "
                "interpolation changes.",
                count=len(kept),
                rms=np.sqrt(np.mean(kept**2)),
                most=np.abs(kept).max(),
                mean=abs(kept.mean()),
            )
        )


def _scatter(fit):
    figure, (ax,) = axes(size=(4.8, 3.4))
    step = -(-fit.n // MOST_POINTS)
    ax.scatter(fit.elevation[::step], fit.temperature[::step], s=16, color=SOIL, alpha=0.7, linewidths=0)
    ends = np.array([fit.elevation.min(), fit.elevation.max()])
    middle = fit.temperature.mean() - fit.rate / 1000 * fit.elevation.mean()
    ax.plot(ends, middle + fit.rate / 1000 * ends, color=LINE, label=f"{fit.rate:.2f} °C/km (R2 {fit.r2:.2f})")
    ax.set(xlabel=f"{tr('mean elevation')} [m]", ylabel=f"{tr('temperature')} [°C]")
    ax.legend(frameon=False, fontsize=8)
    return figure


def _maps(pair, extent, label, ramp):
    ratio = min(1.6, max(0.4, pair[0].shape[0] / pair[0].shape[1]))
    figure, frames = axes(2, size=(4.2, 3.4 * ratio + 0.5))
    limits = np.percentile(pair[1][np.isfinite(pair[1])], [2, 98])
    for ax, picture in zip(frames, pair):
        image = draw_raster(ax, picture, extent, limits, ramp)
    figure.colorbar(image, ax=list(frames), shrink=0.8, label=label, extend="both")
    return figure
