"""How outputs look when QGIS loads them: the way of the dialog, from the run to the rendered picture."""

import numpy as np
import pytest
from raster_tools import box, make_raster, messages, polygon_layer, wkt
from soilcarbon.pedometrics.covariates import CLASS_COLORS, NAMELESS, Covariate, Legend

pytestmark = pytest.mark.qgis
WEST, NORTH = 250000, 2650000


@pytest.fixture
def loaded(processing):
    """Runs an algorithm and gives the layer that QGIS would put into its project, as the dialog does it."""
    from qgis.core import QgsProcessingContext, QgsProject, QgsRasterLayer

    project = QgsProject()

    def load(algorithm, output="OUTPUT", **parameters):
        context = QgsProcessingContext()
        context.setProject(project)
        path = parameters[output]
        context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails("Some title", project, output))
        processing.run(f"soilcarbon:{algorithm}", parameters, context=context, feedback=messages())
        details = context.layerToLoadOnCompletionDetails(path)
        layer = QgsRasterLayer(path, details.name)
        details.postProcessor().postProcessLayer(layer, context, messages())
        return layer

    return load


def classes_of(layer):
    """Code, label and colour of each class of a paletted layer."""
    assert layer.renderer().type() == "paletted"
    return [(int(entry.value), entry.label, entry.color.name()) for entry in layer.renderer().classes()]


def rendered(layer):
    """The layer's picture, a pixel a cell, as names of colours."""
    from qgis.core import QgsMapRendererParallelJob, QgsMapSettings
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(layer.width(), layer.height()))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return [[image.pixelColor(x, y).name() for x in range(image.width())] for y in range(image.height())]


def written(path, covariates, values):
    """A raster of the plugin."""
    from soilcarbon.layers.grid import Grid, Window
    from soilcarbon.layers.rasters import RasterWriter

    values = np.asarray(values, float)
    grid = Grid(wkt(3826), WEST, NORTH, 20, 20, values.shape[2], values.shape[1])
    with RasterWriter(str(path), grid, covariates) as writer:
        writer.write(Window(0, values.shape[1]), values)
    return str(path)


def test_class_raster(loaded, tmp_path):
    """Class names in the legend, a colour each, NoData left open: seen in the picture itself."""
    template = make_raster(tmp_path / "t.tif", np.zeros((4, 6)), WEST, NORTH, 20)
    shapes = [
        (box(WEST, NORTH - 80, WEST + 40, NORTH), "弱育土"), (box(WEST + 40, NORTH - 80, WEST + 80, NORTH), "極育土"),
    ]
    layer = loaded(
        "rasterizeclasses", INPUT=polygon_layer(shapes), FIELD="土綱", TEMPLATE=template,
        OUTPUT=str(tmp_path / "c.tif"),
    )
    assert layer.name() == "土綱"
    first, second = CLASS_COLORS[:2]
    assert classes_of(layer) == [(1, "弱育土", first), (2, "極育土", second)]
    assert rendered(layer) == [[first, first, second, second, "#ffffff", "#ffffff"]] * 4


def test_stack_shows_its_first_band(loaded, tmp_path):
    """Not as red, green and blue, which three bands would mean to QGIS."""
    numbers = [
        make_raster(tmp_path / f"{name}.tif", np.arange(24.0).reshape(4, 6) * size, WEST, NORTH, 20)
        for name, size in (("海拔", 1), ("坡度", 2), ("濕度", 3))
    ]
    layer = loaded("covariatestack", NUMERIC=numbers, OUTPUT=str(tmp_path / "s.tif"))
    # A stack keeps the name that QGIS gives it.
    assert layer.name() == "Some title" and layer.bandCount() == 3
    assert layer.renderer().type() == "singlebandpseudocolor" and layer.renderer().band() == 1
    picture = rendered(layer)
    assert len({color for row in picture for color in row}) > 20 and picture[0][0] != picture[3][5]


def test_stack_of_classes(loaded, tmp_path):
    classes = make_raster(tmp_path / "地.tif", np.array([[30, 7], [7, 30]], np.uint8), WEST, NORTH, 20)
    layer = loaded("covariatestack", CATEGORICAL=[classes], OUTPUT=str(tmp_path / "s.tif"))
    assert layer.name() == "地"
    assert classes_of(layer) == [(7, "7", CLASS_COLORS[0]), (30, "30", CLASS_COLORS[1])]


def test_ndvi(loaded, tmp_path):
    from qgis.core import QgsColorBrewerColorRamp

    rng = np.random.default_rng(1)
    red, infrared = (rng.integers(low, low + 2000, (4, 6)).astype(np.uint16) for low in (500, 2000))
    layer = loaded(
        "ndvicomposite", RED=[make_raster(tmp_path / "r.tif", red, WEST, NORTH, 20)],
        NIR=[make_raster(tmp_path / "i.tif", infrared, WEST, NORTH, 20)], OUTPUT=str(tmp_path / "n.tif"),
    )
    assert layer.name() == "NDVI"
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    greens = QgsColorBrewerColorRamp("YlGn", 7)
    assert [item.color.name() for item in items] == [greens.color(i / 6).name() for i in range(7)]
    # Pale where there are few plants, dark green where there are many.
    assert items[0].color.lightness() > items[-1].color.lightness() and items[-1].color.green() > items[-1].color.red()


@pytest.mark.parametrize(
    "legend, codes, expected",
    [
        # A class has its colour, whichever others the raster holds, and one that the legend lacks is seen too.
        (
            Legend((2, 5, 9), ("A", "B", "C")), [9, 2, 4],
            [(2, "A", CLASS_COLORS[0]), (4, "4", NAMELESS), (9, "C", CLASS_COLORS[2])],
        ),
        (None, [9, 2, 4], [(2, "2", CLASS_COLORS[0]), (4, "4", CLASS_COLORS[1]), (9, "9", CLASS_COLORS[2])]),
        (
            None, range(25), [(code, str(code), CLASS_COLORS[code % 18]) for code in range(25)],
        ),
    ],
)
def test_classes_in_any_number(qgis_app, tmp_path, legend, codes, expected):
    from qgis.core import QgsProcessingContext, QgsRasterLayer
    from soilcarbon.algorithms.styling import Classes

    covariate = Covariate("c", "categorical", legend=legend)
    path = written(tmp_path / "c.tif", [covariate], np.array([[list(codes)]]))
    layer = QgsRasterLayer(path, "c")
    Classes(covariate).postProcessLayer(layer, QgsProcessingContext(), messages())
    assert classes_of(layer) == expected
    colors = {code: color for code, _, color in expected}
    assert rendered(layer) == [[colors[code] for code in codes]]
