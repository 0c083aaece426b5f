"""Names and looks of outputs, for the moment when QGIS loads them."""

import re

from qgis.core import QgsProcessingLayerPostProcessorInterface, QgsRasterLayer, QgsSingleSymbolRenderer

from ..layers.rasters import RasterReader
from ..layers.symbology import (
    classed_raster,
    graduated,
    joint_classes,
    label,
    paletted_raster,
    point_symbol,
    ramped_raster,
)
from ..pedometrics.map_classes import DIVERGING, NUMBERS, PURPLES, REDS, STOCK, MapClasses, Theme, printed_unit
from .base import tr

# QGIS does not keep the Python half of a post-processor alive; it deletes the other half after use.
_kept = {}


class Look(QgsProcessingLayerPostProcessorInterface):
    """Gives a layer its look, in the main thread.

    Parameters
    ----------
    style : callable
        Called with the layer.
    """

    def __init__(self, style):
        super().__init__()
        self._style = style

    def postProcessLayer(self, layer, context, feedback):
        self._style(layer)
        # QGIS folds a legend of ten classes or more.
        node = context.project() and context.project().layerTreeRoot().findLayer(layer.id())
        if node:
            node.setExpanded(True)


def _when_loaded(context, destination, style):
    """Details of an output that will be loaded and then get a look; None where it will not."""
    if not destination or not context.willLoadLayerOnCompletion(destination):
        return None
    details = context.layerToLoadOnCompletionDetails(destination)
    _kept[destination] = Look(style)
    details.setPostProcessor(_kept[destination])
    return details


def when_loaded(context, path, theme=NUMBERS, palette=None, names=None, alike=()):
    """Name and colour a raster, if it is to be loaded into a project.

    A raster of one band is named after it and its unit; of several, the first is shown. Classes have colours of
    their own and their names.

    Parameters
    ----------
    context : QgsProcessingContext
    path : str or None
        A raster of this plugin, written already; None where it is skipped.
    theme : Theme
        For a band of numbers.
    palette : dict, optional
        Class code to colour, for a band of classes that has colours of custom.
    names : dict, optional
        Class code to what the legend calls it, where that is not what the raster says.
    alike : sequence of str
        Rasters that get the same classes where the unit has no fixed ones; None among them are skipped.
    """
    if not path:
        return
    bands = RasterReader(path).covariates()
    first = bands[0]

    def style(layer):
        provider = layer.dataProvider()
        if first.is_categorical:
            renderer = paletted_raster(provider, first, palette, names)
        elif theme.limits is None:
            renderer = ramped_raster(provider, theme.ramp, printed_unit(first.unit))
        else:
            layers = [QgsRasterLayer(one, "") for one in (path, *filter(None, alike))]
            renderer = classed_raster(provider, joint_classes(theme, first.unit, layers), first.unit)
        if renderer:
            layer.setRenderer(renderer)

    details = _when_loaded(context, path, style)
    if details and len(bands) == 1:
        details.name = f"{first.name} [{first.unit}]" if first.unit else first.name


def style_when_loaded(context, destination, style, *values):
    """Style a vector output, if it is to be loaded into a project and has geometries.

    Parameters
    ----------
    context : QgsProcessingContext
    destination : str or None
        What `SoilCarbonAlgorithm.write_features` gave.
    style : callable
        One of the functions below.
    *values
        What it takes after the layer.
    """
    _when_loaded(context, destination, lambda layer: style(layer, *values) if layer.isSpatial() else None)


def by_field(layer, field, theme=STOCK, unit="kg m-2"):
    """Points or polygons by one of their numbers."""
    place = layer.fields().indexOf(field)
    low, high = layer.minimumValue(place), layer.maximumValue(place)
    if isinstance(low, (int, float)) and low <= high:  # neither where there is no value, by the kind of file
        classes = theme.classes(unit, low, high)
        graduated(layer, field, classes, classes.labels(unit))


def by_stock(layer):
    """Samples by the stock of their first interval; those of the others are further styles of the layer."""
    names = [name for name in layer.fields().names() if re.fullmatch(r"soc_\d+_\d+", name)]
    styles = layer.styleManager()
    for name in names[1:]:
        by_field(layer, name)
        styles.addStyleFromLayer(name)
    if names:
        by_field(layer, names[0])
        styles.renameStyle(styles.currentStyle(), names[0])


def by_residual(layer, rmse):
    """Residuals (observed minus predicted) by their sign and size, in multiples of the RMSE."""
    if not rmse > 0:
        return
    labels = (
        tr("map too high by more than 2 RMSE"),
        tr("map too high by 1 to 2 RMSE"),
        tr("map too high by less than 1 RMSE"),
        tr("map too low by less than 1 RMSE"),
        tr("map too low by 1 to 2 RMSE"),
        tr("map too low by more than 2 RMSE"),
    )
    classes = MapClasses((-2 * rmse, -rmse, 0.0, rmse, 2 * rmse), DIVERGING)
    graduated(layer, "residual", classes, labels)


def by_number(layer, field):
    """Points under their number."""
    layer.setRenderer(QgsSingleSymbolRenderer(point_symbol("#d7301f", 3.2)))
    label(layer, f'"{field}"')


def by_zone(layer, field, theme, unit, total, lower="", upper=""):
    """Zones by a number, with their total in Tg and its limits, to three digits.

    Parameters
    ----------
    field : str
        Field that decides the colour.
    theme : Theme
    unit : str
        Of `field`.
    total, lower, upper : str
        Fields in Tg; those that the layer lacks are left out.
    """
    by_field(layer, field, theme, unit)
    names = layer.fields().names()
    text = '"zone"'
    if total in names:
        places = f'if("{total}" = 0, 0, max(0, 2 - floor(log10(abs("{total}")))))'
        shown, low, high = (f'format_number("{name}", {places})' for name in (total, lower, upper))
        # A zone without a value, or without limits, shows what it has: || with NULL is NULL.
        text += f" || coalesce('\\n' || {shown} || ' Tg', '')"
        if lower in names and upper in names:
            text += f" || coalesce('\\n(' || {low} || ' – ' || {high} || ')', '')"
    label(layer, text)


def by_threshold(threshold):
    """Theme of a dissimilarity: purple up to the threshold, red above it, where a place is strange to the model."""
    shares = (0.125, 0.25, 0.5, 0.75, 1, 1.5, 2)
    limits = tuple(float(f"{share * threshold:.3g}") for share in shares)
    return Theme((*PURPLES[:5], *REDS[4:10:2]), {"": limits})
