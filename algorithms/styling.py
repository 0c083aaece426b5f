"""Names and colours of output rasters, for the moment when QGIS loads them."""

from qgis.core import (
    QgsColorBrewerColorRamp,
    QgsColorRampShader,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterBandStats,
    QgsSingleBandPseudoColorRenderer,
)

from ..layers.rasters import RasterReader

#: ColorBrewer schemes; both are even to the eye, and readable with a colour vision deficiency.
STOCK = "YlOrBr"
WIDTH = "PuBu"
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


def when_loaded(context, path, scheme):
    """Name a raster after its band and unit, and colour it, if it is to be loaded into a project.

    Parameters
    ----------
    context : QgsProcessingContext
    path : str or None
        A raster of this plugin, written already; None where it is skipped.
    scheme : str
        `STOCK` or `WIDTH`.
    """
    if path and context.willLoadLayerOnCompletion(path):
        band = RasterReader(path).covariates()[0]
        details = context.layerToLoadOnCompletionDetails(path)
        details.name = f"{band.name} [{band.unit}]" if band.unit else band.name
        _kept[path] = Ramp(scheme)
        details.setPostProcessor(_kept[path])
