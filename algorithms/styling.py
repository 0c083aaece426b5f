"""Names and colours of output rasters, for the moment when QGIS loads them."""

from qgis.core import (
    QgsColorBrewerColorRamp,
    QgsColorRampShader,
    QgsPalettedRasterRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterBandStats,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..layers.rasters import RasterReader

#: ColorBrewer schemes; all are even to the eye, and readable with a colour vision deficiency.
STOCK = "YlOrBr"
WIDTH = "PuBu"
NDVI = "YlGn"
FIRST_BAND = "YlGnBu"
COLORS = 7
# QGIS does not keep the Python half of a post-processor alive; it deletes the other half after use.
_kept = {}


class Ramp(QgsProcessingLayerPostProcessorInterface):
    """Shows the first band in the colours of a scheme.

    The colours span the mean plus or minus two standard deviations, within the range of the data, so that a few
    extreme cells do not take all of them.
    """

    def __init__(self, scheme):
        super().__init__()
        self._scheme = scheme

    def postProcessLayer(self, layer, context, feedback):
        provider = layer.dataProvider()
        found = provider.bandStatistics(1, QgsRasterBandStats.Stats.All)
        low = max(found.minimumValue, found.mean - 2 * found.stdDev)
        high = min(found.maximumValue, found.mean + 2 * found.stdDev)
        if not low < high:
            return  # one value, or none: QGIS's own style does
        renderer = QgsSingleBandPseudoColorRenderer(provider, 1)
        # Rounded for the legend.
        renderer.setClassificationMin(float(f"{low:.3g}"))
        renderer.setClassificationMax(float(f"{high:.3g}"))
        renderer.createShader(
            QgsColorBrewerColorRamp(self._scheme, COLORS),
            QgsColorRampShader.Type.Interpolated,
            QgsColorRampShader.ClassificationMode.EqualInterval,
            COLORS,
        )
        layer.setRenderer(renderer)


class Classes(QgsProcessingLayerPostProcessorInterface):
    """Shows the classes of the first band under their names, in the colours of a palette or in some of their own."""

    def __init__(self, covariate, palette=None):
        super().__init__()
        self._covariate = covariate
        self._palette = palette or {}

    def postProcessLayer(self, layer, context, feedback):
        # What the raster holds counts: a class that only the legend lacked would be invisible.
        found = QgsPalettedRasterRenderer.classDataFromRaster(layer.dataProvider(), 1)
        codes = sorted(int(entry.value) for entry in found)
        classes = [
            QgsPalettedRasterRenderer.Class(
                code, QColor(self._palette.get(code, color)), self._covariate.class_name(code)
            )
            for code, color in zip(codes, self._covariate.class_colors(codes))
        ]
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))


def when_loaded(context, path, scheme=FIRST_BAND, palette=None):
    """Name and colour a raster, if it is to be loaded into a project.

    A raster of one band is named after it and its unit; of several, the first is shown. Classes have colours of
    their own and their names.

    Parameters
    ----------
    context : QgsProcessingContext
    path : str or None
        A raster of this plugin, written already; None where it is skipped.
    scheme : str
        `STOCK`, `WIDTH`, `NDVI` or `FIRST_BAND`, for a band of numbers.
    palette : dict, optional
        Class code to colour, for a band of classes that has colours of custom.
    """
    if path and context.willLoadLayerOnCompletion(path):
        bands = RasterReader(path).covariates()
        details = context.layerToLoadOnCompletionDetails(path)
        if len(bands) == 1:
            details.name = f"{bands[0].name} [{bands[0].unit}]" if bands[0].unit else bands[0].name
        _kept[path] = Classes(bands[0], palette) if bands[0].is_categorical else Ramp(scheme)
        details.setPostProcessor(_kept[path])
