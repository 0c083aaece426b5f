"""Renderers of QGIS for rasters, points and zones, in the colours and classes of `pedometrics.map_classes`."""

from qgis.core import (
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsMarkerSymbol,
    QgsPalettedRasterRenderer,
    QgsPalLayerSettings,
    QgsRasterShader,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

OUTLINE = "#444444"


def usual_range(provider, band=1):
    """Lowest and highest value within two standard deviations of the mean, so that a few cells do not decide."""
    found = provider.bandStatistics(band)
    low = max(found.minimumValue, found.mean - 2 * found.stdDev)
    return low, min(found.maximumValue, found.mean + 2 * found.stdDev)


def joint_classes(theme, unit, layers):
    """The `MapClasses` that the first bands of some QgsRasterLayers have in common."""
    ranges = [usual_range(layer.dataProvider()) for layer in layers]
    return theme.classes(unit, min(low for low, _ in ranges), max(high for _, high in ranges))


def classed_raster(provider, classes, unit="", band=1):
    """Renderer of a band in classes.

    Parameters
    ----------
    provider : QgsRasterDataProvider
    classes : MapClasses
    unit : str
        Behind the numbers of the legend.
    """
    limits = classes.limits
    shader = QgsColorRampShader(limits[0], limits[-1], None, QgsColorRampShader.Type.Discrete)
    shader.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(high, QColor(color), label)
            for (_, high), color, label in zip(classes.ranges, classes.colors, classes.labels(unit))
        ]
    )
    return _renderer(provider, band, shader)


def ramped_raster(provider, ramp, unit="", band=1):
    """Renderer of a band in a ramp without classes; None where it holds one value, or none.

    Parameters
    ----------
    provider : QgsRasterDataProvider
    ramp : tuple of str
    unit : str
        Shown at both ends of the legend.
    """
    low, high = (float(f"{value:.3g}") for value in usual_range(provider, band))  # rounded for the legend
    if not low < high:
        return None
    inner = [QgsGradientStop(i / (len(ramp) - 1), QColor(color)) for i, color in enumerate(ramp)][1:-1]
    colors = QgsGradientColorRamp(QColor(ramp[0]), QColor(ramp[-1]), False, inner)
    shader = QgsColorRampShader(low, high, colors, QgsColorRampShader.Type.Interpolated)
    shader.classifyColorRamp(len(ramp))
    if unit:
        settings = QgsColorRampLegendNodeSettings()
        settings.setSuffix(f" {unit}")
        shader.setLegendSettings(settings)
    return _renderer(provider, band, shader)


def _renderer(provider, band, function):
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(provider, band, shader)
    renderer.setClassificationMin(function.minimumValue())
    renderer.setClassificationMax(function.maximumValue())
    return renderer


def paletted_raster(provider, covariate, palette=None, names=None):
    """Renderer of the classes of the first band, in their own colours or those of a palette.

    Parameters
    ----------
    provider : QgsRasterDataProvider
    covariate : Covariate
    palette : dict, optional
        Class code to colour.
    names : dict, optional
        Class code to what the legend calls it.
    """
    # What the raster holds counts: a class that only the legend lacked would be invisible.
    found = QgsPalettedRasterRenderer.classDataFromRaster(provider, 1)
    codes = sorted(int(entry.value) for entry in found)
    palette, names = palette or {}, names or {}
    return QgsPalettedRasterRenderer(
        provider,
        1,
        [
            QgsPalettedRasterRenderer.Class(
                code, QColor(palette.get(code, color)), names.get(code, covariate.class_name(code))
            )
            for code, color in zip(codes, covariate.class_colors(codes))
        ],
    )


def point_symbol(color, size=2.6):
    """A circle that is seen on pale and on dark ground."""
    return QgsMarkerSymbol.createSimple(
        {"color": color, "outline_color": OUTLINE, "outline_width": "0.2", "size": str(size)}
    )


def zone_symbol(color):
    """A filled polygon."""
    return QgsFillSymbol.createSimple({"color": color, "outline_color": OUTLINE, "outline_width": "0.2"})


def outline_symbol(width=0.3):
    """A polygon that hides nothing."""
    return QgsFillSymbol.createSimple({"style": "no", "outline_color": "#222222", "outline_width": str(width)})


def graduated(layer, field, classes, labels):
    """Show the features of a layer of points or polygons by a field, in classes.

    Parameters
    ----------
    layer : QgsVectorLayer
    field : str
    classes : MapClasses
    labels : sequence of str
        What the legend calls the classes.
    """
    symbol = zone_symbol if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry else point_symbol
    layer.setRenderer(
        QgsGraduatedSymbolRenderer(
            field,
            [
                # QGIS wants numbers that it can write down.
                QgsRendererRange(max(low, -1e300), min(high, 1e300), symbol(color), label)
                for (low, high), color, label in zip(classes.ranges, classes.colors, labels)
            ],
        )
    )


def label(layer, expression, size=8.0):
    """Write a text at each feature, with a white rim."""
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    settings.dist = 1.0  # mm, so that the rim does not cut the symbol of a point
    settings.multilineAlign = QgsPalLayerSettings.MultiLineAlign.MultiCenter
    text, rim = QgsTextFormat(), QgsTextBufferSettings()
    text.setSize(size)
    text.setColor(QColor("#111111"))
    rim.setEnabled(True)
    rim.setSize(0.8)
    rim.setColor(QColor("#ffffff"))
    text.setBuffer(rim)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
