"""The covariate stack: its figures, its report and the algorithm."""

import numpy as np
import pandas as pd
import pytest
from language_tools import bare_words, marked_language
from processing_tools import refused_in_a_model
from raster_tools import at, box, make_raster, messages, polygon_layer, raster_values, refused, refusing, run, wkt
from soilcarbon.pedometrics import stack_summary
from soilcarbon.pedometrics.covariates import Covariate, Legend
from soilcarbon.pedometrics.stack_summary import StackSummary
from test_qgis_process import outputs, qgis_process  # noqa: F401 (a fixture)


def table(seed=1, n=400):
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(4, n))
    values[1] = 1000 + 3 * values[0] + 0.1 * values[1]
    values[2] = 5
    values[3] = rng.integers(1, 4, n)
    values[0, :7] = values[3, 5:20] = np.nan
    return values


BANDS = (Covariate("a"), Covariate("b"), Covariate("c"), Covariate("k", "categorical"))


def test_summary_in_blocks_is_that_of_all(monkeypatch):
    monkeypatch.setattr(stack_summary, "AT_ONCE", 23)
    values = table()
    summary = StackSummary(BANDS)
    for part in np.array_split(values, 7, axis=1):
        summary.add(part)
    assert summary.cells == 400 and summary.complete == 400 - 20
    assert list(summary.present) == [393, 400, 400, 385]
    np.testing.assert_array_equal(summary.low, np.nanmin(values, axis=1))
    np.testing.assert_array_equal(summary.high, np.nanmax(values, axis=1))
    codes, counts = np.unique(values[3, np.isfinite(values[3])], return_counts=True)
    assert summary.classes == [{}, {}, {}, dict(zip(codes, counts))]
    (first, second, r), *others = summary.correlations()
    assert (first, second) == ("b", "a")
    # Sums of products over 400 cells in another order.
    assert r == pytest.approx(np.corrcoef(values[:2, 7:])[0, 1], abs=1e-12)
    # A covariate of one value is correlated with nothing.
    assert all(np.isnan(r) for _, _, r in others) and len(others) == 2


def test_correlation_far_from_zero():
    values = 1e6 + table()[:2]
    summary = StackSummary(BANDS[:2])
    summary.add(values[:, :200])
    summary.add(values[:, 200:])
    # Products of plain values of 1e6 would keep 4 digits; differences from the centre keep 9 or more.
    expected = np.corrcoef(values[:, 7:])[0, 1]
    assert summary.correlations()[0][2] == pytest.approx(expected, abs=1e-9)


# The algorithm

pytestmark = pytest.mark.qgis
WEST, NORTH = 250000, 2650000


@pytest.fixture
def rasters(tmp_path):
    """A 20 m DEM, a finer slope, a coarse class raster in another CRS, with holes each."""
    rng = np.random.default_rng(4)
    dem = rng.normal(500, 50, (30, 40)).astype(np.float32)
    dem[0, 0] = -9999
    slope = rng.uniform(0, 40, (120, 160)).astype(np.float32)
    slope[:8, :8] = np.nan
    order = rng.integers(1, 4, (40, 40)).astype(np.uint8)
    order[30:, :] = 255
    return {
        "dem": make_raster(tmp_path / "海拔.tif", dem, WEST, NORTH, 20, nodata=-9999),
        "slope": make_raster(tmp_path / "坡度.tif", slope, WEST, NORTH, 5),
        "order": make_raster(tmp_path / "土綱.tif", order, 120.995, 23.96, 0.0004, epsg=4326, nodata=255),
    }


def test_three_grids_on_one(processing, tmp_path, rasters):
    from osgeo import osr
    from soilcarbon.layers.grid import spatial_reference
    from soilcarbon.layers.rasters import RasterReader

    feedback = messages()
    result = run(
        processing,
        "covariatestack",
        feedback,
        NUMERIC=[rasters["dem"], rasters["slope"]],
        CATEGORICAL=[rasters["order"]],
        OUTPUT=str(tmp_path / "疊合.tif"),
        REPORT=str(tmp_path / "報告.html"),
    )
    reader = RasterReader(result["OUTPUT"])
    assert reader.covariates() == (
        Covariate("海拔"), Covariate("坡度"), Covariate("土綱", "categorical"),
    )
    assert reader.grid.same_cells(RasterReader(rasters["dem"]).grid)
    dem, slope, order = (raster_values(result["OUTPUT"], band) for band in (1, 2, 3))
    source = raster_values(rasters["dem"])
    np.testing.assert_array_equal(dem, np.where(source == -9999, np.nan, source))
    with np.errstate(invalid="ignore"):
        expected = raster_values(rasters["slope"]).reshape(30, 4, 40, 4).mean(axis=(1, 3))
    np.testing.assert_allclose(slope, expected, rtol=1e-5)  # float32 sums of 16
    assert np.isnan(slope[:2, :2]).all()
    to_degrees = osr.CoordinateTransformation(spatial_reference(wkt(3826)), spatial_reference(wkt(4326)))
    for x in reader.grid.easting()[::3]:
        for y in reader.grid.northing()[::3]:
            longitude, latitude, _ = to_degrees.TransformPoint(x, y)
            there = at(rasters["order"], longitude, latitude)
            here = at(result["OUTPUT"], x, y, band=3)
            assert there == here or (np.isnan(there) and np.isnan(here))
    complete = np.isfinite(dem) & np.isfinite(slope) & np.isfinite(order)
    assert result["N_BANDS"] == 3 and result["N_CELLS"] == complete.sum() > 100
    layers = pd.read_csv(tmp_path / "報告_layers.csv")
    assert list(layers["resampling"]) == ["none", "average", "nearest"]
    assert list(layers["lacking"]) == [np.isnan(band).sum() for band in (dem, slope, order)]
    assert list(layers["crs"]) == ["EPSG:3826", "EPSG:3826", "EPSG:4326"]
    np.testing.assert_allclose(layers["minimum"], [np.nanmin(band) for band in (dem, slope, order)], rtol=1e-12)
    page = (tmp_path / "報告.html").read_text(encoding="utf-8")
    assert "土綱" in page and page.count("<img") == 2
    assert f"坡度: 4 cells lack a value ({4 / 12:.2f} %)" in feedback.said


def test_every_word_is_told(processing, tmp_path, rasters):
    feedback, page = messages(), tmp_path / "報告.html"
    numbers = make_raster(tmp_path / "同.tif", 2 * raster_values(rasters["dem"]), WEST, NORTH, 20, nodata=-9999)
    with marked_language():
        run(
            processing, "covariatestack", feedback, NUMERIC=[rasters["dem"], rasters["slope"], numbers],
            CATEGORICAL=[rasters["order"]], OUTPUT=str(tmp_path / "疊.tif"), REPORT=str(page),
        )
    assert not bare_words(page.read_text(encoding="utf-8"))
    # The last line is of QGIS itself: the results.
    assert not bare_words("\n".join(feedback.said[:-1]), {"warning"})


def test_cell_size_extent_and_crs(processing, tmp_path, rasters):
    from soilcarbon.layers.rasters import RasterReader

    def made(**parameters):
        run(processing, "covariatestack", NUMERIC=[rasters["dem"]], OUTPUT=str(tmp_path / "o.tif"), **parameters)
        return RasterReader(str(tmp_path / "o.tif")).grid

    assert made(CELL_SIZE=50).extent == (WEST, NORTH - 600, WEST + 800, NORTH)
    assert made(EXTENT=f"{WEST + 65},{WEST + 101},{NORTH - 190},{NORTH - 110} [EPSG:3826]").extent == (
        WEST + 60, NORTH - 200, WEST + 120, NORTH - 100,
    )
    assert made(TEMPLATE=rasters["slope"]).shape == (120, 160)
    grid = made(CRS="EPSG:32651", CELL_SIZE=25)
    assert grid.crs_name == "EPSG:32651" and grid.west % 25 == 0
    feedback = messages()
    run(
        processing, "covariatestack", feedback, NUMERIC=[rasters["dem"]], CRS="EPSG:4326", CELL_SIZE=0.0002,
        OUTPUT=str(tmp_path / "o.tif"),
    )
    assert any("geographic coordinates" in text for text in feedback.warnings)


def test_masks(processing, tmp_path, rasters):
    """Polygons and a raster of the same area give the same stack; the share is that of the mask."""
    inside = np.zeros((30, 40), np.uint8)
    inside[5:12, 10:33] = 1
    inside[29, 39] = 255
    polygon = polygon_layer([(box(WEST + 200, NORTH - 240, WEST + 660, NORTH - 100), "a")])
    raster = make_raster(tmp_path / "mask.tif", inside, WEST, NORTH, 20, nodata=255)
    results = []
    for name, mask in (("p", polygon), ("r", raster)):
        result = run(
            processing, "covariatestack", NUMERIC=[rasters["dem"]], MASK=mask, OUTPUT=str(tmp_path / f"{name}.tif")
        )
        assert result["N_CELLS"] == 7 * 23
        results.append(raster_values(result["OUTPUT"]))
    np.testing.assert_array_equal(*results)
    np.testing.assert_array_equal(np.isfinite(results[0]), inside == 1)


def test_names_kinds_and_legends_are_kept(processing, tmp_path, rasters):
    from soilcarbon.layers.grid import Grid, Window
    from soilcarbon.layers.rasters import RasterReader, RasterWriter

    grid = Grid(wkt(3826), WEST, NORTH, 20, 20, 40, 30)
    legend = Legend((1, 2), ("水田", "森林"))
    bands = [Covariate("溫度", unit="°C"), Covariate("土地利用", "categorical", legend=legend)]
    for name in ("一", "二"):
        with RasterWriter(str(tmp_path / f"{name}.tif"), grid, bands[:1]) as writer:
            writer.write(Window(0, 30), np.full((1, 30, 40), 20.0))
    with RasterWriter(str(tmp_path / "own.tif"), grid, bands) as writer:
        writer.write(Window(0, 30), np.stack([np.full((30, 40), 20.0), np.ones((30, 40))]))
    multi = make_raster(tmp_path / "multi.tif", np.ones((2, 30, 40), np.float32), WEST, NORTH, 20, names=["NIR"])
    feedback = messages()
    result = run(
        processing, "covariatestack", feedback,
        NUMERIC=[multi, str(tmp_path / "own.tif"), rasters["dem"]], OUTPUT=str(tmp_path / "o.tif"),
    )
    assert RasterReader(result["OUTPUT"]).covariates() == (
        Covariate("NIR"), Covariate("multi_2"), *bands, Covariate("海拔"),
    )
    assert any("土地利用 of own says that it holds classes" in text for text in feedback.said)
    # Two rasters of the plugin with one band name: their layers tell them apart.
    result = run(
        processing, "covariatestack", NUMERIC=[str(tmp_path / "一.tif"), str(tmp_path / "二.tif")],
        OUTPUT=str(tmp_path / "o.tif"),
    )
    assert [covariate.name for covariate in RasterReader(result["OUTPUT"]).covariates()] == ["一", "二"]


def test_legend_of_a_paletted_style(processing, tmp_path, rasters):
    from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
    from qgis.PyQt.QtGui import QColor
    from soilcarbon.layers.rasters import RasterReader

    layer = QgsRasterLayer(rasters["order"], "土壤", "gdal")
    classes = [QgsPalettedRasterRenderer.Class(i, QColor("red"), name) for i, name in ((1, "A"), (2, "乙"), (3, ""))]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
    result = run(
        processing, "covariatestack", NUMERIC=[rasters["dem"]], CATEGORICAL=[layer], OUTPUT=str(tmp_path / "o.tif")
    )
    _, order = RasterReader(result["OUTPUT"]).covariates()
    assert order == Covariate("土壤", "categorical", legend=Legend((1, 2, 3), ("A", "乙", "3")))


def test_correlated_covariates_are_told(processing, tmp_path, monkeypatch):
    """Those above 0.95 in size, over the cells that have both, whatever the blocks."""
    from soilcarbon.algorithms import covariatestack

    monkeypatch.setattr(covariatestack, "BLOCK_VALUES", 320)
    rng = np.random.default_rng(6)
    base = rng.normal(1000, 1, (30, 40))
    noise = rng.normal(0, 1, (30, 40))
    noise -= (noise * (base - base.mean())).sum() / ((base - base.mean()) ** 2).sum() * (base - base.mean())
    noise /= noise.std() / base.std()
    # Correlations of 0.951, -0.96 and 0.949 with the base, made exactly so.
    bands = {"base": base}
    for name, r in (("above", 0.951), ("minus", -0.96), ("below", 0.949)):
        bands[name] = 500 + r * (base - base.mean()) + np.sqrt(1 - r**2) * (noise if name != "minus" else -noise)
    paths = [make_raster(tmp_path / f"{name}.tif", values, WEST, NORTH, 20) for name, values in bands.items()]
    feedback = messages()
    run(
        processing, "covariatestack", feedback, NUMERIC=paths, OUTPUT=str(tmp_path / "o.tif"),
        REPORT=str(tmp_path / "o.html"),
    )
    table = pd.read_csv(tmp_path / "o_correlations.csv")
    written = np.stack([raster_values(tmp_path / "o.tif", band).ravel() for band in range(1, 5)])
    known = dict(zip(((a, b) for a in bands for b in bands), np.corrcoef(written).ravel()))
    # The same float32 values in two ways of summing 1,200 cells.
    np.testing.assert_allclose(table["r"], [known[pair] for pair in zip(table["covariate"], table["with"])], atol=1e-9)
    said = [text for text in feedback.warnings if "base" in text]
    assert said == [
        "warning: minus and base are correlated with r = -0.960; one of them may be left out.",
        "warning: above and base are correlated with r = 0.951; one of them may be left out.",
    ]
    page = (tmp_path / "o.html").read_text(encoding="utf-8")
    assert "minus and base (-0.960)" in page and "above and base (0.951)" in page and "below and base" not in page


def test_nodata_scale_and_offset_of_every_type(processing, tmp_path):
    """Cells of 20 m to 40 m: averages of what is valid, in the numbers that the file means; 20 m to 10 m: no smear."""
    byte = np.array([[10, 255], [20, 30]], np.uint8)
    word = np.array([[65535, 65535], [4000, 2000]], np.uint16)
    huge = np.array([[1.0, -3.4028235e38], [np.nan, np.inf]], np.float32)
    paths = [
        make_raster(tmp_path / "byte.tif", byte, WEST, NORTH, 20, nodata=255),
        make_raster(tmp_path / "word.tif", word, WEST, NORTH, 20, nodata=65535, scale=0.001, offset=-1),
        make_raster(tmp_path / "huge.tif", huge, WEST, NORTH, 20, nodata=-3.4028235e38),
        make_raster(tmp_path / "undeclared.tif", huge, WEST, NORTH, 20),
        make_raster(tmp_path / "same.tif", np.ones((2, 2)), WEST, NORTH, 20),
    ]
    averaged, fine = str(tmp_path / "o.tif"), str(tmp_path / "f.tif")
    run(processing, "covariatestack", NUMERIC=paths, CELL_SIZE=40, OUTPUT=averaged)
    assert [raster_values(averaged, band)[0, 0] for band in (1, 2, 3, 4)] == pytest.approx([20, 2, 1, 1], rel=1e-6)
    # The corner of each lies where all have their own value; the parts without stay without.
    run(
        processing, "covariatestack", NUMERIC=[*paths[:1], *paths[2:]], CELL_SIZE=10, RESAMPLING="cubic", OUTPUT=fine
    )
    np.testing.assert_array_equal(np.isnan(raster_values(fine, 1)), np.kron([[0, 1], [0, 0]], np.ones((2, 2))))
    for band in (2, 3):
        np.testing.assert_array_equal(raster_values(fine, band)[:2, :2], 1)
        assert np.isnan(raster_values(fine, band)).sum() == 12


def test_nodata_that_is_not_declared(processing, tmp_path, rasters):
    """It is asked about, in the log and in the report; what the user then hides in QGIS is missing."""
    from qgis.core import QgsRasterLayer, QgsRasterRange

    values = np.full((30, 40), 7, np.int16)
    values[:2] = -9999
    path = make_raster(tmp_path / "a.tif", values, WEST, NORTH, 20)
    feedback = messages()
    parameters = {"OUTPUT": str(tmp_path / "o.tif"), "REPORT": str(tmp_path / "o.html")}
    run(processing, "covariatestack", feedback, NUMERIC=[rasters["dem"], path], **parameters)
    asked = "The smallest value of a is -9999. If that means no data, say so in the properties of the layer a "
    assert [text for text in feedback.warnings if asked in text]
    assert asked in (tmp_path / "o.html").read_text(encoding="utf-8")
    layer = QgsRasterLayer(path, "a")
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(-9999, -9999)])
    feedback = messages()
    run(processing, "covariatestack", feedback, NUMERIC=[rasters["dem"], layer], **parameters)
    assert not feedback.warnings
    result = raster_values(tmp_path / "o.tif", 2)
    assert np.isnan(result[:2]).all() and (result[2:] == 7).all()
    # The same for a mask.
    mask = QgsRasterLayer(path, "mask")
    mask.dataProvider().setUserNoDataValue(1, [QgsRasterRange(-9999, -9999)])
    result = run(processing, "covariatestack", NUMERIC=[rasters["dem"]], MASK=mask, OUTPUT=str(tmp_path / "o.tif"))
    assert result["N_CELLS"] == 28 * 40


def test_mask_of_numbers_and_of_other_cells(processing, tmp_path, rasters):
    """What lies at the centre of a cell counts, also of a mask that is finer and holds numbers."""
    numbers = np.random.default_rng(2).uniform(1, 2, (150, 200)).astype(np.float32)
    numbers[:, :103] = 0  # up to 412 m: the centre of the 21st cell, at 410 m, is outside
    mask = make_raster(tmp_path / "mask.tif", numbers, WEST, NORTH, 4)
    run(processing, "covariatestack", NUMERIC=[rasters["dem"]], MASK=mask, OUTPUT=str(tmp_path / "o.tif"))
    inside = np.isfinite(raster_values(tmp_path / "o.tif"))
    assert not inside[:, :21].any() and inside[:, 21:].all()


def test_names_that_clash(processing, tmp_path, rasters):
    """Bands of scenes take the name of their layer before their own; what is still the same is refused."""
    from soilcarbon.layers.rasters import RasterReader

    flat = np.ones((2, 30, 40), np.float32)
    spring = make_raster(tmp_path / "spring.tif", flat, WEST, NORTH, 20, names=["red", "nir"])
    autumn = make_raster(tmp_path / "autumn.tif", flat, WEST, NORTH, 20, names=["red", "red"])
    red = make_raster(tmp_path / "red.tif", flat[0], WEST, NORTH, 20)
    result = run(processing, "covariatestack", NUMERIC=[spring, autumn, red], OUTPUT=str(tmp_path / "o.tif"))
    names = [covariate.name for covariate in RasterReader(result["OUTPUT"]).covariates()]
    assert names == ["spring_red", "nir", "autumn_1", "autumn_2", "red"]
    (tmp_path / "2021").mkdir()
    other = make_raster(tmp_path / "2021" / "red.tif", flat[0], WEST, NORTH, 20)
    refused(
        processing, "covariatestack",
        r"Two covariates would be called red, from .*red\.tif \(1\) and .*2021/red\.tif \(1\) \(band\); rename one",
        NUMERIC=[red, other], OUTPUT=str(tmp_path / "p.tif"),
    )


def test_codes_in_floats_are_fine(processing, tmp_path, rasters):
    codes = np.tile([[1.0, 2.0]], (30, 20))
    path = make_raster(tmp_path / "c.tif", codes, WEST, NORTH, 20)
    run(processing, "covariatestack", CATEGORICAL=[path], OUTPUT=str(tmp_path / "o.tif"))
    np.testing.assert_array_equal(raster_values(tmp_path / "o.tif"), codes)


def test_which_class_names_count(processing, tmp_path, rasters):
    """The file's names, then the style's; the log says which, and which classes have none."""
    from osgeo import gdal
    from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
    from qgis.PyQt.QtGui import QColor
    from soilcarbon.layers.rasters import RasterReader

    def styled(labels):
        layer = QgsRasterLayer(rasters["order"], "土壤", "gdal")
        classes = [QgsPalettedRasterRenderer.Class(code, QColor("red"), label) for code, label in labels]
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
        return layer

    def made(layer):
        feedback = messages()
        run(
            processing, "covariatestack", feedback, CATEGORICAL=[layer], TEMPLATE=rasters["dem"],
            OUTPUT=str(tmp_path / "o.tif"),
        )
        return RasterReader(str(tmp_path / "o.tif")).covariates()[0].legend, feedback

    legend, feedback = made(styled([(1, "甲"), (2, "乙")]))
    assert legend == Legend((1, 2), ("甲", "乙"))
    assert "土壤: 2 class names from the style of the layer" in feedback.said
    assert feedback.warnings == [
        "warning: There is no class name for 3 in 土壤; such classes are called by their codes."
    ]
    # What QGIS itself writes into a paletted style are the codes: no names.
    legend, feedback = made(styled([(1, "1"), (2, "2"), (3, "3")]))
    assert legend is None and not feedback.warnings
    refused(
        processing, "covariatestack", "The style of the layer 土壤: The class name 甲 stands twice .* codes 1 and 2",
        CATEGORICAL=[styled([(1, "甲"), (2, "甲")])], OUTPUT=str(tmp_path / "p.tif"),
    )
    dataset = gdal.Open(rasters["order"], gdal.GA_Update)
    dataset.GetRasterBand(1).SetCategoryNames(["", "A", "B", "C"])
    dataset = None
    legend, feedback = made(styled([(1, "甲"), (2, "乙")]))
    assert legend == Legend((1, 2, 3), ("A", "B", "C"))
    assert "土壤: 3 class names from the category names" in feedback.said


def test_classes_given_as_numbers_are_told(processing, tmp_path, rasters):
    from osgeo import gdal

    dataset = gdal.Open(rasters["order"], gdal.GA_Update)
    table = gdal.ColorTable()
    for code in (1, 2, 3):
        table.SetColorEntry(code, (40 * code, 0, 0))
    dataset.GetRasterBand(1).SetColorTable(table)
    dataset = None
    feedback = messages()
    run(
        processing, "covariatestack", feedback, NUMERIC=[rasters["dem"], rasters["order"]],
        OUTPUT=str(tmp_path / "o.tif"),
    )
    assert any("土綱 has the colours of classes, but is given as numbers" in text for text in feedback.warnings)


def test_blocks_make_the_same_stack(processing, tmp_path, rasters, monkeypatch):
    """Streamed in blocks of a few rows: the same raster and the same report."""
    from soilcarbon.algorithms import covariatestack

    results = []
    for name, values in (("whole", 24_000_000), ("blocks", 1000)):
        monkeypatch.setattr(covariatestack, "BLOCK_VALUES", values)
        run(
            processing, "covariatestack", NUMERIC=[rasters["dem"], rasters["slope"]], CATEGORICAL=[rasters["order"]],
            CELL_SIZE=23, OUTPUT=str(tmp_path / f"{name}.tif"), REPORT=str(tmp_path / f"{name}.html"),
        )
        results.append(
            (
                np.stack([raster_values(tmp_path / f"{name}.tif", band) for band in (1, 2, 3)]),
                *(pd.read_csv(tmp_path / f"{name}_{part}.csv") for part in ("layers", "classes")),
            )
        )
    (values, layers, classes), (again, layers_again, classes_again) = results
    np.testing.assert_allclose(again, values, rtol=1e-5)  # float32 kernels that begin at another place
    pd.testing.assert_frame_equal(layers, layers_again, rtol=1e-5)
    pd.testing.assert_frame_equal(classes, classes_again)


def test_refusals(processing, tmp_path, rasters):
    from qgis.core import QgsRasterLayer

    far = make_raster(tmp_path / "遠方.tif", np.ones((5, 5)), WEST + 9000, NORTH, 20)
    bare = make_raster(tmp_path / "bare.tif", np.ones((30, 40)), WEST, NORTH, 20, epsg=None)
    empty = make_raster(tmp_path / "空.tif", np.full((30, 40), np.nan), WEST, NORTH, 20)
    turned = make_raster(tmp_path / "turned.tif", np.ones((30, 40)), WEST, NORTH, 20, turn=3.0)
    corner = np.full((30, 40), np.nan)
    corner[0, 0] = 1
    corner = make_raster(tmp_path / "corner.tif", corner, WEST, NORTH, 20)
    half = np.ones((30, 40))
    half[3, 3] = 1.5
    half = make_raster(tmp_path / "half.tif", half, WEST, NORTH, 20)
    whole = make_raster(tmp_path / "whole.tif", np.arange(1200.0).reshape(30, 40), WEST, NORTH, 20)
    dem = rasters["dem"]
    out = tmp_path / "out"
    good = {"NUMERIC": [dem], "OUTPUT": str(out / "o.tif"), "REPORT": str(out / "o.html")}
    for message, change in (
        ("Give at least one raster", {"NUMERIC": []}),
        ("The raster 遠方 does not overlap the grid: it covers 259000 to 259100 east", {"NUMERIC": [dem, far]}),
        ("bare has no coordinate reference system", {"NUMERIC": [dem, bare]}),
        ("bare has no coordinate reference system", {"NUMERIC": [bare, dem]}),
        ("turned is rotated or not north-up", {"NUMERIC": [turned]}),
        ("turned is rotated or not north-up", {"NUMERIC": [dem, turned]}),
        ("turned is rotated or not north-up", {"MASK": turned}),
        ("The raster 空 has no value in any cell of the stack", {"NUMERIC": [dem, empty]}),
        ("No cell has a value in every covariate; corner lacks the most, 1,199 of 1,200", {"NUMERIC": [dem, corner]}),
        (r"海拔\.tif is given twice \(as 海拔\), so that each of its bands would be twice", {"NUMERIC": [dem, dem]}),
        (r"is given twice \(as 海拔, 高程\)", {"NUMERIC": [dem, QgsRasterLayer(dem, "高程")]}),
        (r"is given twice \(as 海拔\)", {"CATEGORICAL": [dem]}),
        ("The class raster 坡度 holds .* in band 1; classes are whole numbers", {"CATEGORICAL": [rasters["slope"]]}),
        ("The class raster half holds 1.5 in band 1; classes are whole numbers", {"CATEGORICAL": [half]}),
        # The cell in question is one of four that its average or mode would hide.
        ("The class raster half holds 1.5 in band 1", {"CATEGORICAL": [half], "CELL_SIZE": 40}),
        ("The class raster whole holds more than 1,000 classes in band 1", {"CATEGORICAL": [whole]}),
        ("The mask 土壤圖 does not overlap", {"MASK": polygon_layer([(box(0, 0, 9, 9), "a")])}),
        ("The mask 土壤圖 does not overlap", {"MASK": polygon_layer([])}),
        ("The mask 遠方 does not overlap", {"MASK": far}),
        ("The mask leaves no cell", {"MASK": empty}),
        ("A cell size in EPSG:4326 is needed", {"CRS": "EPSG:4326"}),
        ("would have .* cells; check CELL_SIZE", {"CELL_SIZE": 0.0001}),
        (r"The output .*海拔\.tif is one of the inputs; give it another name", {"OUTPUT": dem}),
        (r"The output .*坡度\.tif is one of the inputs", {"OUTPUT": rasters["slope"], "TEMPLATE": rasters["slope"]}),
    ):
        refused(processing, "covariatestack", message, **{**good, **change})
    assert not list(out.iterdir())


def test_raster_that_cannot_be_read_is_named(processing, tmp_path, rasters):
    """In a model nobody asks checkParameterValues, and QGIS drops what it cannot open."""
    from qgis.core import QgsProcessingContext
    from soilcarbon.algorithms.covariatestack import CovariateStack

    algorithm = CovariateStack().create()
    parameters = {"NUMERIC": [rasters["dem"], str(tmp_path / "沒有.tif")], "OUTPUT": str(tmp_path / "o.tif")}
    with refusing(r"沒有\.tif of the parameter NUMERIC cannot be read"):
        algorithm.run(parameters, QgsProcessingContext(), messages(), {}, False)


def test_in_a_model(processing, tmp_path, rasters):
    said = refused_in_a_model(
        processing, "covariatestack",
        {"NUMERIC": [rasters["dem"]], "CELL_SIZE": -5, "OUTPUT": str(tmp_path / "o.tif")},
    )
    assert "CELL_SIZE is -5; allowed is 0 or more" in said
    assert not (tmp_path / "o.tif").exists()


def test_in_a_worker_thread(processing, qgis_app, tmp_path, rasters):
    from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext
    from qgis.PyQt.QtCore import QEventLoop

    algorithm = QgsApplication.processingRegistry().algorithmById("soilcarbon:covariatestack").create()
    polygon = polygon_layer([(box(WEST, NORTH - 200, WEST + 200, NORTH), "a")])
    context, feedback = QgsProcessingContext(), messages()
    parameters = {
        "NUMERIC": [rasters["dem"]],
        "CATEGORICAL": [rasters["order"]],
        "MASK": polygon,
        "OUTPUT": str(tmp_path / "o.tif"),
    }
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    done, loop = [], QEventLoop()
    task.executed.connect(lambda ok, results: (done.append((ok, results)), loop.quit()))
    QgsApplication.taskManager().addTask(task)
    loop.exec()
    assert done[0][0] and done[0][1]["N_BANDS"] == 2
    assert np.isfinite(raster_values(tmp_path / "o.tif")).sum() == 99  # 10 x 10 cells, one of them a hole


def test_cancel_leaves_nothing(processing, tmp_path, monkeypatch):
    from soilcarbon.algorithms import covariatestack

    monkeypatch.setattr(covariatestack, "BLOCK_VALUES", 500_000)
    dem = make_raster(tmp_path / "dem.tif", np.random.default_rng(1).normal(size=(400, 400)), WEST, NORTH, 20)
    out = tmp_path / "out"
    for share in (0, 40):
        feedback = messages()
        feedback.stop_at = share
        refused(
            processing, "covariatestack", "Stopped at your request", feedback, NUMERIC=[dem], CELL_SIZE=5,
            OUTPUT=str(out / "o.tif"), REPORT=str(out / "o.html"),
        )
        assert not list(out.iterdir())


def test_through_qgis_process(qgis_process, tmp_path, rasters):  # noqa: F811
    from soilcarbon.layers.rasters import RasterReader

    result = outputs(
        qgis_process(
            "run", "soilcarbon:covariatestack", f"--NUMERIC={rasters['dem']}", f"--NUMERIC={rasters['slope']}",
            f"--CATEGORICAL={rasters['order']}", "--CELL_SIZE=40", f"--OUTPUT={tmp_path / '疊合.tif'}",
            f"--REPORT={tmp_path / '報告.html'}",
        )
    )
    assert result["N_BANDS"] == "3" and (tmp_path / "報告.html").is_file()
    reader = RasterReader(result["OUTPUT"])
    assert [covariate.name for covariate in reader.covariates()] == ["海拔", "坡度", "土綱"]
    dem = raster_values(rasters["dem"]).reshape(15, 2, 20, 2)
    dem[0, 0, 0, 0] = np.nan
    np.testing.assert_allclose(raster_values(result["OUTPUT"]), np.nanmean(dem, axis=(1, 3)), rtol=1e-6)  # float32


@pytest.mark.real
def test_edgeroi_at_90_m(processing, tmp_path, shared):
    """Numbers at 90 m in UTM 55 and classes at 100 and 250 m in MGA 55, compared at map coordinates."""
    data = shared / "data"
    numbers = [str(data / "edgeroi_grid" / "covs" / f"{name}.tif") for name in ("elevation", "twi", "radK")]
    classes = [
        str(data / "edgeroi_profiles" / "covs100" / "LNUABS6.tif"),
        str(data / "edgeroi_profiles" / "covs250" / "PMTGEO5.tif"),
    ]
    result = run(
        processing, "covariatestack", NUMERIC=numbers, CATEGORICAL=classes, OUTPUT=str(tmp_path / "o.tif"),
        REPORT=str(tmp_path / "o.html"),
    )
    assert list(pd.read_csv(tmp_path / "o_layers.csv")["resampling"]) == ["none"] * 3 + ["nearest"] * 2
    rng = np.random.default_rng(1)
    grid = raster_values(result["OUTPUT"]).shape
    assert grid == (400, 577)
    compared = 0
    for row, column in zip(rng.integers(0, 400, 100), rng.integers(0, 577, 100)):
        # Centre of a cell; WGS 84 and GDA94 coincide here, so it is the place in all sources.
        x, y = 738698.558 + 90 * (column + 0.5), 6679807.81 - 90 * (row + 0.5)
        for band, source in enumerate(numbers + classes, 1):
            size = 100 if "100" in source else 250
            if band > 3 and min((x - 741400) % size, (y - 6678100) % size) < 0.02 * size:
                continue  # too near a border of the source for a fair comparison
            there, here = at(source, x, y), at(result["OUTPUT"], x, y, band)
            assert there == here or (np.isnan(there) and np.isnan(here))
            compared += np.isfinite(there)
    assert compared > 250
    assert result["N_CELLS"] == np.all(
        [np.isfinite(raster_values(result["OUTPUT"], band)) for band in range(1, 6)], axis=0
    ).sum()
