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
    from qgis.core import QgsProcessingContext, QgsProject, QgsRasterLayer, QgsVectorLayer

    project = QgsProject()

    def load(algorithm, output="OUTPUT", **parameters):
        context = QgsProcessingContext()
        context.setProject(project)
        path = parameters[output]
        context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails("Some title", project, output))
        processing.run(f"soilcarbon:{algorithm}", parameters, context=context, feedback=messages())
        details = context.layerToLoadOnCompletionDetails(path)
        layer = (QgsRasterLayer if path.endswith(".tif") else QgsVectorLayer)(path, details.name)
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
    from soilcarbon.pedometrics.map_classes import GREENS

    rng = np.random.default_rng(1)
    red, infrared = (rng.integers(low, low + 2000, (4, 6)).astype(np.uint16) for low in (500, 2000))
    layer = loaded(
        "ndvicomposite", RED=[make_raster(tmp_path / "r.tif", red, WEST, NORTH, 20)],
        NIR=[make_raster(tmp_path / "i.tif", infrared, WEST, NORTH, 20)], OUTPUT=str(tmp_path / "n.tif"),
    )
    assert layer.name() == "NDVI"
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert tuple(item.color.name() for item in items) == GREENS
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
    from qgis.core import QgsRasterLayer
    from soilcarbon.layers.symbology import paletted_raster

    covariate = Covariate("c", "categorical", legend=legend)
    path = written(tmp_path / "c.tif", [covariate], np.array([[list(codes)]]))
    layer = QgsRasterLayer(path, "c")
    layer.setRenderer(paletted_raster(layer.dataProvider(), covariate))
    assert classes_of(layer) == expected
    colors = {code: color for code, _, color in expected}
    assert rendered(layer) == [[colors[code] for code in codes]]


def graduated(layer):
    """Label and colour of each class of a graduated layer."""
    assert layer.renderer().type() == "graduatedSymbol"
    return [(one.label(), one.symbol().color().name()) for one in layer.renderer().ranges()]


def stock_classes():
    from soilcarbon.pedometrics.map_classes import STOCK

    classes = STOCK.classes("kg m-2", 0, 0)
    return list(zip(classes.labels("kg m-2"), classes.colors))


def test_samples_by_the_classes_of_the_map(loaded, tmp_path):
    """Topsoil is shown, subsoil is a further style of the layer."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    horizons = QgsVectorLayer(
        "Point?crs=EPSG:3826&field=p:string&field=top:double&field=bottom:double&field=c:double&field=bd:double",
        "土", "memory",
    )
    for place in range(4):
        for top, bottom in ((0, 30), (30, 50)):
            feature = QgsFeature(horizons.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(WEST + place, NORTH)))
            feature.setAttributes([str(place), top, bottom, 0.5 + place, 1.3])
            horizons.dataProvider().addFeature(feature)
    layer = loaded(
        "socstock", INPUT=horizons, PROFILE="p", TOP="top", BOTTOM="bottom", CARBON="c", BULK_DENSITY="bd",
        OUTPUT=str(tmp_path / "s.gpkg"),
    )
    assert layer.renderer().classAttribute() == "soc_0_30" and graduated(layer) == stock_classes()
    styles = layer.styleManager()
    assert styles.currentStyle() == "soc_0_30" and sorted(styles.styles()) == ["soc_0_30", "soc_30_50"]
    styles.setCurrentStyle("soc_30_50")
    assert layer.renderer().classAttribute() == "soc_30_50" and graduated(layer) == stock_classes()


def test_zones_are_labelled_with_their_totals(loaded, tmp_path):
    from qgis.core import QgsExpression, QgsExpressionContext
    from soilcarbon.pedometrics.covariates import Covariate

    # 2 x 3 cells of 400 m2 at 5 and 12 kg m-2: 12 and 28.8 t.
    path = written(tmp_path / "m.tif", [Covariate("soc_0_30", unit="kg m-2")], [[[5, 5, 12, 12]] * 3])
    shapes = [(box(WEST, NORTH - 60, WEST + 40, NORTH), "水田"), (box(WEST + 40, NORTH - 60, WEST + 80, NORTH), "林地")]
    zones = polygon_layer(shapes)
    layer = loaded("zonaltotals", STOCK=path, ZONES=zones, FIELD="土綱", OUTPUT=str(tmp_path / "z.gpkg"))
    assert layer.renderer().classAttribute() == "mean_kg_m2" and graduated(layer) == stock_classes()
    assert layer.labelsEnabled()
    expression = QgsExpression(layer.labeling().settings().fieldName)
    texts = []
    for feature in layer.getFeatures():
        context = QgsExpressionContext()
        context.setFeature(feature)
        texts.append(expression.evaluate(context))
    assert not expression.hasEvalError(), expression.evalErrorString()
    assert sorted(texts) == ["林地\n0.0000288 Tg", "水田\n0.0000120 Tg"]


@pytest.mark.parametrize(
    "total, low, high, text",
    [
        (0.319234, 0.307, 0.33412, "A\n0.319 Tg\n(0.307 – 0.334)"), (12.34, 9.9, 15, "A\n12.3 Tg\n(9.9 – 15.0)"),
        (1234.5, 1000, 2000, "A\n1,235 Tg\n(1,000 – 2,000)"), (0, 0, 0, "A\n0 Tg\n(0 – 0)"), (None, None, None, "A"),
        (0.5, None, None, "A\n0.500 Tg"),
    ],
)
def test_labels_have_three_digits(qgis_app, total, low, high, text):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsVectorLayer
    from soilcarbon.algorithms.styling import by_zone
    from soilcarbon.pedometrics.map_classes import STOCK

    fields = ("mean_kg_m2", "total_tg", "lower_tg", "upper_tg")
    columns = "&".join(f"field={name}:double" for name in fields)
    layer = QgsVectorLayer(f"Polygon?field=zone:string&{columns}", "z", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["A", 5.0, total, low, high])
    layer.dataProvider().addFeature(feature)
    by_zone(layer, "mean_kg_m2", STOCK, "kg m-2", "total_tg", "lower_tg", "upper_tg")
    context = QgsExpressionContext()
    context.setFeature(feature)
    assert QgsExpression(layer.labeling().settings().fieldName).evaluate(context) == text


def test_maps_of_one_interval_share_their_classes(qgis_app, tmp_path):
    """In a unit without fixed classes too, and a class takes in its upper limit."""
    from qgis.core import QgsRasterLayer
    from soilcarbon.layers.symbology import classed_raster, joint_classes
    from soilcarbon.pedometrics.covariates import Covariate
    from soilcarbon.pedometrics.map_classes import STOCK

    paths = [
        written(tmp_path / f"{name}.tif", [Covariate(name, unit="%")], np.array([[values]]))
        for name, values in (("lower", [10, 20, 30]), ("upper", [35, 60, 71]))
    ]
    layers = [QgsRasterLayer(path, "") for path in paths]
    classes, layer = joint_classes(STOCK, "%", layers), layers[0]
    assert classes.limits == (20, 30, 40, 50, 60, 70)
    layer.setRenderer(classed_raster(layer.dataProvider(), classes))
    assert rendered(layer) == [[classes.colors[0], classes.colors[0], classes.colors[1]]]


def test_nothing_to_colour(qgis_app):
    """A layer without features, without the field, without a value: it loads as it is."""
    from qgis.core import QgsFeature, QgsVectorLayer
    from soilcarbon.algorithms.styling import by_field, by_residual, by_stock

    for features in ([], [QgsFeature()]):
        layer = QgsVectorLayer("Point?field=soc_0_30:double&field=residual:double", "p", "memory")
        layer.dataProvider().addFeatures(features)
        by_stock(layer)
        by_field(layer, "nothing")
        by_residual(layer, float("nan"))
        assert layer.renderer().type() == "singleSymbol"
