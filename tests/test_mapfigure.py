"""Figures of maps: what the picture shows at map coordinates, and the layout that QGIS gets."""

import os

import numpy as np
import pytest
from processing_tools import in_worker, refused_in_a_model
from raster_tools import box, make_raster, messages, polygon_layer, refused, run, wkt
from test_qgis_process import outputs, qgis_process  # noqa: F401 (a fixture)

pytestmark = pytest.mark.qgis
WEST, NORTH, CELL, ROWS, COLUMNS = 200000, 2650000, 100, 60, 90
PIXEL = 25.4 / 300  # mm


def write(path, values, name="soc_0_30 (mean)", unit="kg m-2", kind="numeric", epsg=3826):
    """A map of the plugin: a map of 6 km by 9 km."""
    from soilcarbon.layers.grid import Grid, Window
    from soilcarbon.layers.rasters import RasterWriter
    from soilcarbon.pedometrics.covariates import Covariate

    values = np.asarray(values, float)
    west, north, cell = (WEST, NORTH, CELL) if epsg == 3826 else (120.5, 24.0, 0.001)
    grid = Grid(wkt(epsg), west, north, cell, cell, values.shape[1], values.shape[0])
    with RasterWriter(str(path), grid, [Covariate(name, kind, unit)]) as writer:
        writer.write(Window(0, values.shape[0]), values[None])
    return str(path)


def halves(west, east):
    """Two values side by side, with a row of NoData in the middle."""
    values = np.full((ROWS, COLUMNS), float(west))
    values[:, COLUMNS // 2 :] = east
    values[28:32] = np.nan
    return values


@pytest.fixture(scope="module")
def maps(qgis_app, tmp_path_factory):
    """Topsoil and subsoil, and the limits and widths of both."""
    folder = tmp_path_factory.mktemp("圖 幅")
    made = {}
    for depth, (low, high) in {"0_30": (4.0, 12.0), "30_50": (1.5, 2.5)}.items():
        for key, factor, what in (
            ("MAPS", 1, "(mean)"), ("LOWER", 0.5, "lower 90 %"), ("UPPER", 2, "upper 90 %"),
            ("RANGE", 1.5, "width 90 %"),
        ):
            made.setdefault(key, []).append(
                write(folder / f"{key}_{depth}.tif", halves(low * factor, high * factor), f"soc_{depth} {what}")
            )
    return made


def layout_of(processing, maps, **more):
    """The layout that a run adds to its project, the project, the result."""
    from qgis.core import QgsProcessingContext, QgsProject

    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    feedback = messages()
    result = processing.run("soilcarbon:mapfigure", {**maps, **more}, context=context, feedback=feedback)
    (layout,) = project.layoutManager().layouts()
    return layout, project, result


def items(layout, kind):
    import qgis.core

    return [item for item in layout.items() if isinstance(item, getattr(qgis.core, kind))]


def panels(layout):
    """The maps of a layout, row by row."""
    return sorted(items(layout, "QgsLayoutItemMap"), key=lambda item: (round(item.y()), item.x()))


def color_at(image, panel, x, y):
    """Colour of the picture where a panel shows a map coordinate, by the place of the panel on the page."""
    extent = panel.extent()
    right = panel.x() + (x - extent.xMinimum()) / extent.width() * panel.rect().width()
    down = panel.y() + (extent.yMaximum() - y) / extent.height() * panel.rect().height()
    return image.pixelColor(round(right / PIXEL), round(down / PIXEL)).name()


def stock_color(value):
    from soilcarbon.pedometrics.map_classes import STOCK

    classes = STOCK.classes("kg m-2", 0, 0)
    return next(color for (low, high), color in zip(classes.ranges, classes.colors) if low < value <= high)


def test_stocks_side_by_side(processing, maps, tmp_path):
    from qgis.PyQt.QtGui import QImage

    png, pdf = str(tmp_path / "圖 6.png"), str(tmp_path / "圖 6.pdf")
    layout, project, result = layout_of(processing, {"MAPS": maps["MAPS"]}, PNG=png, PDF=pdf)
    assert result["PNG"] == png and result["PDF"] == pdf and sorted(os.listdir(tmp_path)) == ["圖 6.pdf", "圖 6.png"]
    with open(pdf, "rb") as file:
        assert file.read(5) == b"%PDF-"
    image = QImage(png)
    # 300 dots per inch.
    assert image.dotsPerMeterX() == pytest.approx(300 / 0.0254, rel=1e-3)
    first, second = panels(layout)
    assert first.y() == second.y() and first.scale() == pytest.approx(second.scale(), rel=1e-9)
    assert first.extent() == second.extent() and result["SCALE"] == pytest.approx(first.scale(), rel=1e-6)
    # Sampled at map coordinates, 2.3 km from the edge; NoData is white.
    for panel, values in ((first, (4.0, 12.0)), (second, (1.5, 2.5))):
        for x, value in zip((WEST + 2300, WEST + 6300), values):
            assert color_at(image, panel, x, NORTH - 1350) == stock_color(value)
            assert color_at(image, panel, x, NORTH - 3000) == "#ffffff"
    # Topsoil and subsoil differ in their colours, by one legend.
    assert stock_color(4.0) != stock_color(1.5)
    (legend,) = items(layout, "QgsLayoutItemLegend")
    assert legend.title() == "SOC stock [kg m⁻²]"
    (node,) = legend.model().rootGroup().findLayers()
    shown = [one.data(0) for one in legend.model().layerLegendNodes(node)]
    assert shown == ["1 – 2", "2 – 3", "3 – 5", "5 – 7", "7 – 10", "10 – 15"]
    texts = [item.text() for item in items(layout, "QgsLayoutItemLabel")]
    assert {"(a) 0–30 cm", "(b) 30–50 cm"} <= set(texts)
    assert "Coordinate reference system: TWD97 / TM2 zone 121 (EPSG:3826)." in texts
    (bar,) = items(layout, "QgsLayoutItemScaleBar")
    assert (bar.unitLabel(), bar.unitsPerSegment(), bar.numberOfSegments()) == ("km", 1, 2)
    (arrow,) = items(layout, "QgsLayoutItemPicture")
    assert arrow.linkedMap() is not None and not arrow.isMissingImage()
    # Nothing reaches beyond the page, or lies on another item.
    page = layout.pageCollection().page(0).rect()
    found = [item for item in layout.items() if type(item).__name__.startswith("QgsLayoutItem") and item.rect().width()]
    found = [item for item in found if type(item).__name__ not in ("QgsLayoutItemPage", "QgsLayoutItemMapGrid")]
    places = [item.mapRectToScene(item.rect()) for item in found]
    for i, place in enumerate(places):
        assert page.adjusted(0, 0, 0.1, 0.1).contains(place), found[i]
        for j in range(i):
            both = place.intersected(places[j])
            assert min(both.width(), both.height()) < 0.1, (found[i], found[j])
    # The layers are in a group that is switched off, so that the project's map stays as it is.
    (group,) = project.layerTreeRoot().children()
    assert group.name() == layout.name() == "Figure of maps" and not group.isVisible()
    # Under the names of the maps, for dialogs list them too.
    assert sorted(layer.name() for layer in project.mapLayers().values()) == ["MAPS_0_30", "MAPS_30_50"]


def test_interval(processing, maps, tmp_path):
    """A row for each depth: lower limit, prediction, upper limit, width; two legends."""
    from qgis.PyQt.QtGui import QImage
    from soilcarbon.pedometrics.map_classes import WIDTH

    layout, project, result = layout_of(
        processing, maps, KIND="interval", TITLE="土壤有機碳儲量", PNG=str(tmp_path / "9.png")
    )
    image, found = QImage(result["PNG"]), panels(layout)
    assert len(found) == 8 and len({round(item.y(), 3) for item in found}) == 2
    assert len({round(item.scale(), 3) for item in found}) == 1
    values = [factor * value for value in (4.0, 1.5) for factor in (0.5, 1, 2)]
    stocks = [panel for place, panel in enumerate(found) if place % 4 < 3]
    for panel, value in zip(stocks, values):
        assert color_at(image, panel, WEST + 2300, NORTH - 1350) == stock_color(value)
    classes = WIDTH.classes("kg m-2", 0, 0)
    # Widths 6 and 2.25 in their own colours.
    assert color_at(image, found[3], WEST + 2300, NORTH - 1350) == classes.colors[4]
    assert color_at(image, found[7], WEST + 2300, NORTH - 1350) == classes.colors[2]
    titles = {item.title() for item in items(layout, "QgsLayoutItemLegend")}
    assert titles == {"SOC stock [kg m⁻²]", "Width of the 90 % interval [kg m⁻²]"}
    texts = [item.text() for item in items(layout, "QgsLayoutItemLabel")]
    for text in ("土壤有機碳儲量", "(a) 0–30 cm: lower 90 % limit", "(h) 30–50 cm: width of the 90 % interval"):
        assert text in texts
    assert layout.name() == "土壤有機碳儲量" and len(project.mapLayers()) == 8


def test_boundary_relief_titles_and_layers_of_their_own(processing, maps, tmp_path):
    """The outline is seen, the relief only where the maps are open; the project's own layers keep their looks."""
    from qgis.core import QgsProject
    from qgis.PyQt.QtGui import QImage

    slope = 30 * np.add.outer(np.arange(ROWS), np.arange(COLUMNS)).astype(np.float32)
    dem = make_raster(tmp_path / "dem.tif", slope, WEST, NORTH, CELL)
    boundary = polygon_layer([(box(WEST + 1000, NORTH - 5000, WEST + 8000, NORTH - 500), "流域")])
    before = boundary.renderer().dump()
    layout, project, result = layout_of(
        processing, {"MAPS": maps["MAPS"][:1]}, BOUNDARY=boundary, DEM=dem, PANEL_TITLES="表土", SOURCE="農試所",
        GRATICULE="degrees", PNG=str(tmp_path / "f.png"),
    )
    image, (panel,) = QImage(result["PNG"]), panels(layout)
    assert color_at(image, panel, WEST + 2300, NORTH - 1350) == stock_color(4.0)
    grey = color_at(image, panel, WEST + 2300, NORTH - 3000)
    assert grey != "#ffffff" and len({grey[i : i + 2] for i in (1, 3, 5)}) == 1
    assert color_at(image, panel, WEST + 1000, NORTH - 1350) == "#222222"
    assert boundary.renderer().dump() == before and len(project.mapLayers()) == 3
    texts = [item.text() for item in items(layout, "QgsLayoutItemLabel")]
    assert "表土" in texts and any(text.endswith("Source: 農試所") for text in texts)
    assert panel.grid().crs().authid() == "EPSG:4326" and panel.grid().intervalX() == pytest.approx(1 / 60)
    assert QgsProject.instance().layoutManager().layouts() == []


def test_a_second_layout_gets_a_number(processing, maps, tmp_path):
    from qgis.core import QgsProcessingContext, QgsProject

    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    for _ in range(2):
        result = processing.run("soilcarbon:mapfigure", {"MAPS": maps["MAPS"], "PDF": None}, context=context)
    assert sorted(one.name() for one in project.layoutManager().layouts()) == ["Figure of maps", "Figure of maps 2"]
    assert "PDF" not in result and result["SCALE"] > 0


def test_degrees_other_units_and_another_crs(processing, tmp_path):
    """Values in %, in a geographic CRS: round classes that the maps share, a graticule in minutes."""
    names = ("clay_0_30", "clay_30_60")
    paths = [
        write(tmp_path / f"{name}.tif", halves(low, high), name, "%", epsg=4326)
        for name, low, high in zip(names, (12.0, 20.0), (30.0, 61.0))
    ]
    layout, project, _ = layout_of(processing, {"MAPS": paths}, PNG=str(tmp_path / "f.png"))
    first = panels(layout)[0]
    assert first.grid().intervalX() == pytest.approx(1 / 60) and first.crs().authid() == "EPSG:4326"
    (legend,) = items(layout, "QgsLayoutItemLegend")
    assert legend.title() == "clay_0_30 [%]"
    (node,) = legend.model().rootGroup().findLayers()
    assert [one.data(0) for one in legend.model().layerLegendNodes(node)] == [
        "≤ 20", "20 – 30", "30 – 40", "40 – 50", "50 – 60", "> 60"
    ]
    (bar,) = items(layout, "QgsLayoutItemScaleBar")
    # 0.09 degrees at 24 degrees north are 9.1 km.
    assert (bar.unitLabel(), bar.unitsPerSegment()) == ("km", 1)
    layout, project, _ = layout_of(processing, {"MAPS": paths}, CRS="EPSG:3826", PNG=str(tmp_path / "g.png"))
    assert len(project.mapLayers()) == 2 and panels(layout)[0].crs().authid() == "EPSG:3826"
    assert panels(layout)[0].grid().intervalX() == 2000


def test_refusals(processing, maps, tmp_path):
    both = {name: maps[name] for name in ("MAPS", "LOWER", "UPPER")}
    tonnes = write(tmp_path / "t.tif", halves(40, 60), unit="t/ha")
    classes = write(tmp_path / "c.tif", halves(1, 2), "class", "", "categorical")
    empty = write(tmp_path / "e.tif", np.full((4, 4), np.nan))
    far = make_raster(tmp_path / "far.tif", np.ones((4, 4), np.float32), 300000, NORTH, CELL)
    nowhere = make_raster(tmp_path / "n.tif", np.ones((4, 4), np.float32), epsg=None)
    here = make_raster(tmp_path / "h.tif", np.ones((4, 4), np.float32), WEST, NORTH, CELL)
    before = sorted(os.listdir(tmp_path))
    for message, change in (
        ("KIND is interval: give the limits too, LOWER and UPPER", {"KIND": "interval"}),
        ("LOWER is given, but KIND is stocks; set it to interval", both),
        ("LOWER has 1 rasters and MAPS has 2", {**both, "LOWER": maps["LOWER"][:1], "KIND": "interval"}),
        (
            "UPPER has soc_30_50 where MAPS has soc_0_30; give all maps in the same order",
            {**both, "UPPER": maps["UPPER"][::-1], "KIND": "interval"},
        ),
        ("in kg/m2 and t in t/ha; maps with one legend need one unit", {"MAPS": [maps["MAPS"][0], tonnes]}),
        ("The map c holds classes, not numbers", {"MAPS": [classes]}),
        ("The raster e holds no value, only NoData", {"MAPS": [empty]}),
        ("The map far does not lie where h lies", {"MAPS": [here, far]}),
        ("The raster n has no coordinate reference system", {"MAPS": [nowhere]}),
        ("PANEL_TITLES has 3 titles and the figure 2 maps", {"PANEL_TITLES": "a; b; c"}),
        ("The figure would have 13 maps; allowed are 1 to 12", {"MAPS": [here] * 13}),
        ("must end in .png", {"PNG": str(tmp_path / "f.jpg")}),
        ("Give PDF or PNG, the file to write", {"PNG": None, "ADD_LAYOUT": False}),
        ("The parameter KIND is stock; allowed is stocks, interval", {"KIND": "stock"}),
    ):
        refused(
            processing, "mapfigure", message,
            **{"MAPS": maps["MAPS"], "PNG": str(tmp_path / "f.png"), "ADD_LAYOUT": False, **change},
        )
        assert [name for name in sorted(os.listdir(tmp_path)) if not name.endswith(".aux.xml")] == before, message


def test_a_file_that_cannot_be_written(processing, maps, tmp_path, monkeypatch):
    from qgis.core import QgsLayoutExporter

    def fail(self, path, settings):
        with open(path, "w") as file:
            file.write("half")
        return QgsLayoutExporter.ExportResult.FileError

    monkeypatch.setattr(QgsLayoutExporter, "exportToPdf", fail)
    refused(
        processing, "mapfigure", "f.pdf cannot be written. Is there room on the disk", MAPS=maps["MAPS"],
        ADD_LAYOUT=False, PDF=str(tmp_path / "f.pdf"),
    )
    assert os.listdir(tmp_path) == []


def test_cancel_leaves_nothing(processing, maps, tmp_path):
    feedback = messages()
    feedback.stop_at = 5
    refused(
        processing, "mapfigure", "Stopped at your request", feedback, MAPS=maps["MAPS"], ADD_LAYOUT=False,
        PNG=str(tmp_path / "f.png"),
    )
    assert os.listdir(tmp_path) == []


def test_in_a_model_and_by_a_task(processing, maps, tmp_path):
    """QGIS keeps it in the main thread, a model that holds it too; a task of a script that does not still works."""
    from qgis.core import QgsApplication, QgsProcessingAlgorithm

    algorithm = QgsApplication.processingRegistry().algorithmById("soilcarbon:mapfigure")
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading
    assert "would have 13 maps" in refused_in_a_model(
        processing, "mapfigure", {"MAPS": maps["MAPS"][:1] * 13, "PNG": str(tmp_path / "m.png")}
    )
    good, result = in_worker("mapfigure", {"MAPS": maps["MAPS"], "PNG": str(tmp_path / "w.png")})
    assert good and os.path.getsize(result["PNG"]) > 10_000


def test_through_qgis_process(qgis_process, maps, tmp_path):  # noqa: F811
    result = outputs(
        qgis_process(
            "run", "soilcarbon:mapfigure", *(f"--MAPS={path}" for path in maps["MAPS"]), f"--PNG={tmp_path / '圖.png'}",
            f"--PDF={tmp_path / '圖.pdf'}",
        )
    )
    assert sorted(os.listdir(tmp_path)) == ["圖.pdf", "圖.png"] and float(result["SCALE"]) > 10_000


def test_a_large_map_stays_small_in_memory(processing, tmp_path):
    """Drawn from its overviews: 16 million cells would be 64 MB."""
    resource = pytest.importorskip("resource", reason="memory is measured on Unix only")
    from soilcarbon.layers.grid import Grid, Window
    from soilcarbon.layers.rasters import RasterWriter
    from soilcarbon.pedometrics.covariates import Covariate

    side, path = 4000, str(tmp_path / "l.tif")
    grid = Grid(wkt(3826), WEST, NORTH, 20, 20, side, side)
    with RasterWriter(path, grid, [Covariate("soc_0_30", unit="kg m-2")]) as made:
        for row in range(0, side, 500):
            made.write(Window(row, 500), np.full((1, 500, side), 1.5 + row / 200))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    run(processing, "mapfigure", MAPS=[path], ADD_LAYOUT=False, PNG=str(tmp_path / "f.png"))
    # 35 MB for the page, and what QGIS draws it with.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000
