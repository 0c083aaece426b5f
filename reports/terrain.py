"""Report of terrain layers: what each is, its figures, and a small picture."""

import numpy as np

from ..pedometrics.texts import Text, told
from .html import Report
from .plots import axes, in_unit, styled

#: Pictures in a row.
ACROSS = 3
#: Colours around 0, for layers that have two sides.
TWO_SIDED = ("profile_curvature", "plan_curvature", "tpi", "northness", "eastness")
#: Layers that span powers of ten.
POWERS = ("flow_accumulation", "spi")


@styled
def terrain_report(layers, statistics, pictures, extent, notes, source):
    """Report of terrain layers.

    Parameters
    ----------
    layers : sequence of Layer
    statistics : sequence
        Of each layer: count, minimum, maximum, mean, standard deviation.
    pictures : list of ndarray
        One a layer, thinned; NaN for NoData.
    extent : tuple of float
        West, south, east, north.
    notes : list of Text
        What the log says of the DEM and its filling.
    source : str
        Name of the DEM.

    Returns
    -------
    Report
    """
    import pandas as pd

    page = Report("Terrain covariates", Text("{count} layers of {source}", count=len(layers), source=source))
    for note in notes:
        page.text(note)
    page.section("Layers")
    page.table(
        pd.DataFrame(
            [
                {
                    "layer": layer.name,
                    "unit": layer.unit,
                    "cells": count,
                    "minimum": low,
                    "mean": mean,
                    "maximum": high,
                    "standard deviation": deviation,
                }
                for layer, (count, low, high, mean, deviation) in zip(layers, statistics)
            ]
        ),
        "Over all cells that have a value.",
        csv="layers",
        words=("unit",),
    )
    page.section("Maps")
    page.figure(
        _maps(layers, pictures, extent),
        "Colours from the 2nd to the 98th percentile; on both sides of 0 for curvatures, position and direction, and "
        "by powers of ten for flow accumulation and stream power. White is NoData.",
    )
    page.section("What they are")
    page.table(
        pd.DataFrame({"layer": [layer.name for layer in layers], "meaning": [layer.meaning for layer in layers]}),
        "Formulas and sources.",
        words=("meaning",),
    )
    return page


def _maps(layers, pictures, extent):
    from matplotlib.colors import LogNorm, Normalize

    west, south, east, north = extent
    columns = min(ACROSS, len(layers))
    ratio = min(1.6, max(0.4, (north - south) / (east - west)))
    figure, frames = axes(columns, -(-len(layers) // columns), (2.9, 2.5 * ratio + 0.4))
    for ax in frames[len(layers):]:
        ax.set_visible(False)
    for ax, layer, picture in zip(frames, layers, pictures):
        finite = picture[np.isfinite(picture)]
        low, high = np.percentile(finite, [2, 98]) if finite.size else (0, 1)
        ramp, norm = "viridis", Normalize(low, high)
        if layer.name == "aspect":
            ramp, norm = "twilight", Normalize(0, 360)
        elif layer.name in TWO_SIDED:
            ramp, norm = "RdBu_r", Normalize(-max(-low, high), max(-low, high))
        elif layer.name in POWERS and high > 0:
            norm = LogNorm(max(low, high / 1e6), high)
        image = ax.imshow(
            np.ma.masked_invalid(picture), extent=(west, east, south, north), cmap=ramp, norm=norm,
            interpolation="nearest",
        )
        ax.set(xticks=[], yticks=[], title=in_unit(layer.name, told(layer.unit)))
        for side in ax.spines.values():
            side.set_visible(False)
        figure.colorbar(image, ax=ax, shrink=0.8, extend="both")
    return figure
