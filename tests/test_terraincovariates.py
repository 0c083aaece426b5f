"""The algorithm ``terraincovariates``: known surfaces at map coordinates, NoData, refusals, cancel, report."""

import importlib.util

import numpy as np
import pytest
from language_tools import bare_words, marked_language
from raster_tools import at, make_raster, messages, raster_values, refused, run
from soilcarbon.pedometrics.errors import Cancelled
from soilcarbon.pedometrics.terrain_layers import FLATNESS, FLOW, LAYERS, TerrainLayers, TerrainSettings
from terrain_tools import grid, hills, saga_layer
from test_qgis_process import outputs, qgis_process  # noqa: F401 (a fixture)

WEST, NORTH = 250000, 2650000
ALL = [layer.name for layer in LAYERS]
LOCAL = [name for name in ALL if name not in FLOW | FLATNESS]
needs_numba = pytest.mark.skipif(importlib.util.find_spec("numba") is None, reason="numba is not installed")


def plane(path, rows=12, columns=15, size=20.0, **options):
    """A DEM that rises by 0.3 to the east and 0.4 to the north, 500.25 m in the middle."""
    x, y = grid(rows, columns, size, size)
    return make_raster(path, np.float32(500.25 + 0.3 * x + 0.4 * y), WEST, NORTH, size, **options)


def terrain(processing, dem, folder, feedback=None, **parameters):
    return run(processing, "terraincovariates", feedback, DEM=dem, OUTPUT=str(folder / "地形.tif"), **parameters)


def bands(path):
    """Name and unit of each band, by GDAL itself."""
    from osgeo import gdal

    dataset = gdal.Open(str(path))
    found = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    return {band.GetDescription(): band.GetUnitType() for band in found}


@pytest.mark.qgis
@needs_numba
def test_layers_of_a_plane(processing, tmp_path):
    feedback = messages()
    result = terrain(processing, plane(tmp_path / "高程.tif"), tmp_path, feedback, LAYERS=ALL, TPI_RADIUS=40)
    assert bands(result["OUTPUT"]) == {layer.name: layer.unit for layer in LAYERS}
    # The third row from the north, the fifth column: 3 cells to the west and 3.5 to the north of the middle.
    x, y = WEST + 4.5 * 20, NORTH - 2.5 * 20
    values = {name: at(result["OUTPUT"], x, y, band) for band, name in enumerate(ALL, 1)}
    # float32 of 500 m over 40 m
    close = {"rel": 2e-5, "abs": 2e-5}
    assert values["elevation"] == pytest.approx(500.25 - 0.3 * 60 + 0.4 * 70, abs=1e-4)
    assert values["slope"] == pytest.approx(np.degrees(np.arctan(0.5)), **close)
    # Down to the west by 0.3 and to the south by 0.4.
    assert values["aspect"] == pytest.approx(180 + np.degrees(np.arctan2(0.3, 0.4)), **close)
    assert values["northness"] == pytest.approx(-0.8, **close) and values["eastness"] == pytest.approx(-0.6, **close)
    assert values["profile_curvature"] == pytest.approx(0, **close)
    assert values["plan_curvature"] == pytest.approx(0, **close)
    assert values["tri"] == pytest.approx(np.sqrt(6 * 6**2 + 6 * 8**2), **close)
    assert values["tpi"] == pytest.approx(0, abs=1e-4)
    assert values["flow_accumulation"] > 400
    across = 20 * (0.6 + 0.8)
    specific = values["flow_accumulation"] / across
    assert values["twi"] == pytest.approx(np.log(specific / 0.5), **close)
    assert values["spi"] == pytest.approx(specific * 0.5, **close)
    assert values["mrvbf"] < 0.01 and values["mrrtf"] < 0.01
    assert "180 of 180 cells of 20 x 20 m have an elevation." in feedback.said
    assert not any("whole numbers" in text for text in feedback.said)
    # North-eastern corner of the map, where nothing flows in.
    corner = WEST + 14.5 * 20, NORTH - 10
    assert at(result["OUTPUT"], *corner, ALL.index("flow_accumulation") + 1) == 400
    assert at(result["OUTPUT"], *corner, 1) == pytest.approx(500.25 + 0.3 * 140 + 0.4 * 110, abs=1e-4)


@pytest.mark.qgis
def test_layers_are_the_chosen_ones_in_the_order_of_the_list(processing, tmp_path):
    dem = plane(tmp_path / "dem.tif")
    for chosen in (["tri", "slope"], "tri,slope"):
        result = terrain(processing, dem, tmp_path, LAYERS=chosen)
        assert list(bands(result["OUTPUT"])) == ["slope", "tri"]
    assert result["REPORT"] is None


@pytest.mark.qgis
def test_default_is_all_but_aspect(qgis_app):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById("soilcarbon:terraincovariates")
    layers = algorithm.parameterDefinition("LAYERS")
    assert layers.defaultValue() == [name for name in ALL if name != "aspect"]
    # Each layer is named with its formula or its source.
    for layer in LAYERS:
        assert f"{layer.name}{f' [{layer.unit}]' if layer.unit else ''}: {layer.meaning}." in layers.help()


@pytest.mark.qgis
@needs_numba
def test_windows_of_the_file_are_one_grid(processing, tmp_path):
    """Rows are computed and written part by part: the file is the whole, at the right place."""
    dem = hills(300, 70, 3, holes=0.01)
    path = make_raster(tmp_path / "dem.tif", dem, WEST, NORTH, 10, nodata=float("nan"))
    result = terrain(processing, path, tmp_path, LAYERS=ALL, TPI_RADIUS=55, EXPONENT=2, MIN_SLOPE=0.5, MRVBF_LOW=0.5)
    from soilcarbon.pedometrics.valley_flatness import FlatnessSettings

    settings = TerrainSettings(55, 2, 0.5, 0.001, FlatnessSettings(low=0.5))
    expected = TerrainLayers(dem, 10, 10, ALL, settings).rows(0, 300)
    for band, (name, values) in enumerate(zip(ALL, expected), 1):
        np.testing.assert_array_equal(raster_values(result["OUTPUT"], band), values, err_msg=name)
        if name != "aspect":
            np.testing.assert_array_equal(np.isnan(values), np.isnan(dem), err_msg=name)


@pytest.mark.qgis
@needs_numba
@pytest.mark.parametrize(
    ("nodata", "value"), [(-9999, -9999), (None, np.nan), (None, -3.4028235e38), (3.4e38, 3.4e38), (-32768, -32768)]
)
def test_holes_and_nodata_of_every_kind(processing, tmp_path, nodata, value):
    dem = hills(20, 20)
    hole = (slice(5, 8), slice(9, 12))
    dem[hole] = value
    result = terrain(processing, make_raster(tmp_path / "dem.tif", dem, WEST, NORTH, 20, nodata=nodata), tmp_path)
    for band, name in enumerate(bands(result["OUTPUT"]), 1):
        lacking = np.isnan(raster_values(result["OUTPUT"], band))
        assert lacking[hole].all() and lacking.sum() == 9, name


@pytest.mark.qgis
@needs_numba
def test_one_cell_with_a_value_and_three_by_three(processing, tmp_path):
    result = terrain(processing, make_raster(tmp_path / "a.tif", hills(3, 3), WEST, NORTH, 20), tmp_path, LAYERS=ALL)
    for band in range(1, len(ALL) + 1):
        assert np.isfinite(raster_values(result["OUTPUT"], band)).all()
    lone = np.full((9, 9), np.nan, np.float32)
    lone[4, 4], lone[0, 0] = 100, 101
    dem = make_raster(tmp_path / "b.tif", lone, WEST, NORTH, 20)
    result = terrain(processing, dem, tmp_path, LAYERS=ALL, TPI_RADIUS=20)
    values = {name: at(result["OUTPUT"], WEST + 90, NORTH - 90, band) for band, name in enumerate(ALL, 1)}
    # Nothing around: level ground of one cell.
    assert np.isnan(values.pop("aspect")) and values["elevation"] == 100 and values["flow_accumulation"] == 400
    assert values["slope"] == values["tri"] == values["tpi"] == values["plan_curvature"] == values["spi"] == 0
    assert np.isfinite(list(values.values())).all()


@pytest.mark.qgis
def test_oblong_cells_and_feet(processing, tmp_path):
    from osgeo import gdal

    dem = plane(tmp_path / "dem.tif")
    # The same elevations on cells of 20 x 40 m: rises of 0.3 and 0.2.
    dataset = gdal.Open(dem, gdal.GA_Update)
    dataset.SetGeoTransform((WEST, 20, 0, NORTH, 0, -40))
    dataset = None
    result = terrain(processing, dem, tmp_path, LAYERS=["slope", "northness"])
    expected = np.degrees(np.arctan(np.hypot(0.3, 0.2)))
    assert at(result["OUTPUT"], WEST + 150, NORTH - 300) == pytest.approx(expected, rel=1e-5)  # float32
    assert at(result["OUTPUT"], WEST + 150, NORTH - 300, 2) == pytest.approx(-0.2 / np.hypot(0.3, 0.2), rel=1e-5)
    # US survey feet: cells of 20 ft are 6.096 m, elevations stay metres.
    feedback = messages()
    result = terrain(processing, plane(tmp_path / "feet.tif", epsg=2263), tmp_path, feedback, LAYERS="slope,tpi")
    metre = 1200 / 3937
    assert at(result["OUTPUT"], WEST + 150, NORTH - 100) == pytest.approx(np.degrees(np.arctan(0.5 / metre)), rel=1e-5)
    assert "180 of 180 cells of 6.09601 x 6.09601 m have an elevation." in feedback.said


@pytest.mark.qgis
@needs_numba
def test_report(processing, tmp_path):
    dem = make_raster(tmp_path / "高程模型.tif", hills(40, 50, 1, holes=0.05), WEST, NORTH, 20)
    feedback = messages()
    result = terrain(processing, dem, tmp_path, feedback, LAYERS=ALL, REPORT=str(tmp_path / "r.html"))
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "14 layers of 高程模型" in page and "Beven and Kirkby 1979" in page and page.count("<img") == 1
    table = (tmp_path / "r_layers.csv").read_text(encoding="utf-8-sig").splitlines()
    slope = next(line for line in table if line.startswith("slope")).split(",")
    values = raster_values(result["OUTPUT"], 2)
    assert (slope[1], int(slope[2])) == ("degree", np.isfinite(values).sum())
    np.testing.assert_allclose([float(text) for text in slope[3:6]],
                               [np.nanmin(values), np.nanmean(values), np.nanmax(values)], rtol=1e-6)  # fmt: skip
    raised = next(text for text in feedback.said if text.startswith("Filling raised"))
    assert raised in page


@pytest.mark.qgis
def test_every_word_is_told(processing, tmp_path):
    feedback, page = messages(), tmp_path / "r.html"
    with marked_language():
        terrain(processing, plane(tmp_path / "海拔.tif"), tmp_path, feedback, LAYERS=ALL, REPORT=str(page))
    assert not bare_words(page.read_text(encoding="utf-8"), names=ALL)
    # The last line is of QGIS itself: the results.
    assert not bare_words("\n".join(feedback.said[:-1]), {"warning"})


@pytest.mark.qgis
def test_refusals(processing, tmp_path):
    def raster(name, values, **options):
        return make_raster(tmp_path / f"{name}.tif", values, WEST, NORTH, 20, **options)

    flat = np.full((5, 5), 12, np.float32)
    with_gap = hills(6, 6)
    with_gap[2, 2] = -9999
    good = plane(tmp_path / "good.tif")
    output = tmp_path / "out" / "o.tif"
    for message, dem, change in (
        ("degrees.*is in geographic coordinates|is in geographic coordinates.*projected CRS first, such as EPSG:3826",
         raster("degrees", hills(5, 5), epsg=4326), {}),
        ("bare has no coordinate reference system", raster("bare", hills(5, 5), epsg=None), {}),
        ("turned is rotated or not north-up", raster("turned", hills(5, 5), turn=3.0), {}),
        ("tiny has 1 x 1 cells; it needs at least 3 x 3", raster("tiny", flat[:1, :1]), {}),
        ("thin has 5 x 2 cells", raster("thin", hills(2, 5)), {}),
        ("flat holds no other value than 12", raster("flat", flat), {}),
        ("empty has no value in any cell", raster("empty", np.full((5, 5), np.nan, np.float32)), {}),
        ("gap holds the value -9999; elevations are -500 to 9,000 m.*declare it", raster("gap", with_gap), {}),
        ("cm holds the value 1[0-9]{4}.*if the unit is another", raster("cm", hills(5, 5) * 130), {}),
        ("LAYERS is twi2; allowed is elevation, slope", good, {"LAYERS": ["slope", "twi2"]}),
        ("Tick at least one layer under LAYERS", good, {"LAYERS": []}),
        ("TPI_RADIUS is 10 m; it must be at least the side of a cell, 20 m", good, {"TPI_RADIUS": 10}),
        ("EXPONENT is 0; allowed is 0.1 to 50", good, {"EXPONENT": 0}),
        ("MIN_SLOPE is -1; allowed is 0 to 10", good, {"MIN_SLOPE": -1}),
        ("MRVBF_LOW is 0; allowed is", good, {"MRVBF_LOW": 0}),
    ):  # fmt: skip
        parameters = {"LAYERS": LOCAL, **change}
        refused(processing, "terraincovariates", message, DEM=dem, OUTPUT=str(output), **parameters)
    assert not output.parent.exists() or not list(output.parent.iterdir())


@pytest.mark.qgis
def test_whole_numbers_are_told(processing, tmp_path):
    dem = make_raster(tmp_path / "dem.tif", hills(20, 20, holes=0.1).round(), WEST, NORTH, 20)
    feedback = messages()
    terrain(processing, dem, tmp_path, feedback, LAYERS=["slope"])
    assert any(text.startswith("All elevations are whole numbers") for text in feedback.said)


@pytest.mark.qgis
def test_the_dem_is_not_written_over(processing, tmp_path):
    dem = plane(tmp_path / "dem.tif")
    refused(processing, "terraincovariates", "is the DEM itself", DEM=dem, LAYERS=["slope"], OUTPUT=dem)
    assert list(bands(dem)) == [""]


@pytest.mark.qgis
def test_without_numba(processing, tmp_path, monkeypatch):
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *a: None if name == "numba" else find_spec(name, *a))
    dem = plane(tmp_path / "dem.tif")
    refused(
        processing, "terraincovariates", r"lacks: numba\..*leave out twi, spi\.", DEM=dem,
        LAYERS=["slope", "spi", "twi"], OUTPUT=str(tmp_path / "o.tif"),
    )
    result = terrain(processing, dem, tmp_path, LAYERS=LOCAL + sorted(FLATNESS))
    assert list(bands(result["OUTPUT"])) == [*LOCAL, "mrvbf", "mrrtf"]


@pytest.mark.qgis
@needs_numba
@pytest.mark.parametrize("share", [0, 6, 30, 70])
def test_cancel_leaves_nothing(processing, tmp_path, share):
    """In reading, in the way of the water, in the flatness of valleys, in writing."""
    dem = make_raster(tmp_path / "dem.tif", hills(600, 100), WEST, NORTH, 20)
    feedback = messages()
    feedback.stop_at = share
    out = tmp_path / "out"
    refused(
        processing, "terraincovariates", "Stopped at your request", feedback, DEM=dem, OUTPUT=str(out / "o.tif"),
        REPORT=str(out / "r.html"),
    )
    assert not list(out.iterdir())


@needs_numba
@pytest.mark.parametrize("names", [ALL, ["twi"], ["mrrtf", "slope"], ["slope"]])
def test_progress_goes_up(names):
    shares = []
    layers = TerrainLayers(hills(60, 50), 20, 20, names, TerrainSettings(), shares.append)
    assert shares == sorted(shares) and all(0 <= share <= 1 for share in shares)
    assert bool(shares) == bool((FLOW | FLATNESS) & {*names})
    assert layers.rows(10, 13).shape == (len(names), 3, 50)

    def stop(share):
        raise Cancelled()

    if shares:
        with pytest.raises(Cancelled):
            TerrainLayers(hills(60, 50), 20, 20, names, TerrainSettings(), stop)


@pytest.mark.qgis
@needs_numba
def test_through_qgis_process(qgis_process, tmp_path):  # noqa: F811
    folder = tmp_path / "地形 資料"
    folder.mkdir()
    dem = plane(folder / "高程.tif")
    path = folder / "共變量.tif"
    result = outputs(
        qgis_process(
            "run", "soilcarbon:terraincovariates", f"--DEM={dem}", "--LAYERS=slope", "--LAYERS=twi",
            f"--OUTPUT={path}", f"--REPORT={folder / '報告.html'}",
        )
    )  # fmt: skip
    assert result["OUTPUT"] == str(path) and (folder / "報告.html").is_file()
    assert list(bands(path)) == ["slope", "twi"]
    assert at(path, WEST + 150, NORTH - 100) == pytest.approx(np.degrees(np.arctan(0.5)), rel=1e-5)  # float32


@pytest.mark.qgis
@pytest.mark.real
@needs_numba
def test_wetness_of_a_real_dem(processing, tmp_path, shared):
    """The whole way against SAGA's, sampled at map coordinates."""
    dem = shared / "reference" / "terrain_ebergoetzen" / "dem.tif"
    result = terrain(processing, str(dem), tmp_path, LAYERS=["slope", "twi", "spi", "mrvbf"])
    rng = np.random.default_rng(1)
    for band, name, tolerance in ((1, "slope_deg_m6", 1e-4), (2, "twi_sca_mfd", 0.01), (4, "mrvbf", 0.05)):
        theirs = saga_layer(shared, name)
        off = []
        for row, column in rng.integers(0, 400, (200, 2)):
            x, y = 3570000 + 25 * (column + 0.5), 5718000 - 25 * (row + 0.5)
            off.append(abs(at(result["OUTPUT"], x, y, band) - theirs[row, column]))
        # A few cells of the filled DEM, and the edges of MrVBF, differ; see the tests of both.
        assert np.mean(np.array(off) < tolerance) > 0.95, name


@pytest.mark.qgis
def test_a_background_run_loads_what_was_asked_for(processing, tmp_path):
    """QGIS 3.22 forgets outputs that are looked up in the main thread when the work is done in another."""
    from qgis.core import (
        QgsApplication,
        QgsProcessingAlgRunnerTask,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProject,
    )
    from qgis.PyQt.QtCore import QEventLoop

    path, project = str(tmp_path / "slope.tif"), QgsProject()
    given = {
        "DEM": plane(tmp_path / "dem.tif"), "LAYERS": ["slope"],
        "OUTPUT": QgsProcessingOutputLayerDefinition(path, project),
    }
    context, feedback, loop = QgsProcessingContext(), QgsProcessingFeedback(), QEventLoop()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("soilcarbon:terraincovariates")
    task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
    task.executed.connect(lambda *_: loop.quit())
    QgsApplication.taskManager().addTask(task)
    loop.exec()
    assert list(context.layersToLoadOnCompletion()) == [path], feedback.textLog()
