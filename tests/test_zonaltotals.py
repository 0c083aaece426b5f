"""The algorithm ``zonaltotals`` as users run it, against the totals of R's package terra."""

import re
import shutil
from types import SimpleNamespace

import meuse_tools
import numpy as np
import pandas as pd
import pytest
from processing_tools import refused_in_a_model
from raster_tools import raster_values, refusing

pytestmark = pytest.mark.qgis

CLASSES = ("水田", "旱田", "果園", "森林", "建築用地")


def run(processing, **parameters):
    results = processing.run("soilcarbon:zonaltotals", {"OUTPUT": "memory:", **parameters})
    return results, table(results["OUTPUT"])


def table(layer):
    """Rows of a result by zone, NaN for NULL."""
    from qgis.core import NULL

    rows = [[np.nan if value == NULL else value for value in f.attributes()] for f in layer.getFeatures()]
    return pd.DataFrame(rows, columns=[field.name() for field in layer.fields()]).set_index("zone")


def refused(processing, message, **parameters):
    with refusing(message):
        run(processing, **parameters)


def told(processing, **parameters):
    """The result's rows and what the log says."""
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    results = processing.run("soilcarbon:zonaltotals", {"OUTPUT": "memory:", **parameters}, feedback=feedback)
    return table(results["OUTPUT"]), feedback.textLog(), results


def polygons(*features, crs="EPSG:3826", name="土地利用圖"):
    """Memory layer of (value, WKT) with the field 類別."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=類別:string", name, "memory")
    for value, wkt in features:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([value])
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    return layer


def box(west, south, east, north):
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return f"POLYGON(({', '.join(f'{x} {y}' for x, y in corners)}))"


@pytest.fixture
def zonal(reference, tmp_path, qgis_app):
    """A copy of the reference inputs, for QGIS may write beside a raster."""
    return shutil.copytree(reference / "zonal", tmp_path / "資料")


@pytest.fixture
def small(tmp_path, qgis_app):
    """A map of 6 x 4 cells of 100 m, stock 1 to 24 row by row, cell 24 without; returns its path."""
    return write(tmp_path / "碳儲量.tif", np.append(np.arange(1.0, 24), np.nan).reshape(4, 6))


WEST, NORTH, CELL = 250000, 2600400, 100


def write(path, values, legend=None, unit="", crs="EPSG:3826", cell=CELL, west=WEST, north=NORTH):
    from osgeo import osr
    from soilcarbon.layers.grid import Grid
    from soilcarbon.layers.rasters import RasterWriter
    from soilcarbon.pedometrics.covariates import Covariate

    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    bands = np.atleast_3d(values.T).T
    grid = Grid(reference.ExportToWkt(), west, north, cell, cell, *bands.shape[:0:-1])
    kind = "categorical" if legend else "numeric"
    with RasterWriter(str(path), grid, [Covariate(f"b{i}", kind, unit, legend) for i in range(len(bands))]) as w:
        w.write(grid.blocks()[0], bands)
    return str(path)


# Against terra. 1e-9 is asked for; sums of the same numbers in another order differ by about 1e-13.
# Exact shares of cells are float32 in both libraries: 1e-7 a cell.
RULES = [("cell_centre", "centre", 1e-9), ("exact", "exact", 1e-6)]


def test_classes_as_terra(processing, zonal):
    results, rows = run(
        processing, STOCK=str(zonal / "stock_3826.tif"), ZONE_RASTER=str(zonal / "classes_3826.tif")
    )
    expected = pd.read_csv(zonal / "expected_classes_3826.csv").set_index("class")
    for zone, row in rows.iterrows():
        wanted = expected.loc["unclassified" if zone == "(no zone)" else zone]
        assert (row["cells"], row["cells_no_stock"]) == (wanted["n_cells"], wanted["n_cells_without_stock"])
        given = row[["area_ha", "mean_kg_m2", "total_tg"]].tolist()
        assert given == pytest.approx(wanted[["area_ha", "mean_kg_m2", "total_Tg"]].tolist(), rel=1e-9)
    assert len(rows) == 6
    assert rows["share_pct"].sum() == pytest.approx(100, rel=1e-12)
    assert results["TOTAL"] == pytest.approx(expected.loc["all", "total_Tg"], rel=1e-9)
    assert results["TOTAL_AREA"] == pytest.approx(expected.loc["all", "area_ha"], rel=1e-9)


def test_classes_in_geographic_coordinates_as_terra(processing, zonal):
    """Areas on the ellipsoid, exactly as expected; terra takes the edges of cells as geodesics, 1e-9 off."""
    results, rows = run(
        processing, STOCK=str(zonal / "stock_4326.tif"), ZONE_RASTER=str(zonal / "classes_4326.tif")
    )
    expected = pd.read_csv(zonal / "expected_classes_4326.csv").set_index("class")
    for zone, row in rows.iterrows():
        wanted = expected.loc[zone]
        assert row["cells"] == wanted["n_cells"]
        columns = ["area_ha", "mean_area_weighted_kg_m2", "total_Tg"]
        given = row[["area_ha", "mean_kg_m2", "total_tg"]].tolist()
        assert given == pytest.approx(wanted[columns].tolist(), rel=1e-9)
        assert given[2] == pytest.approx(wanted["terra_total_Tg"], rel=1e-6)
    assert results["TOTAL"] == pytest.approx(expected.loc["all", "total_Tg"], rel=1e-9)


@pytest.mark.parametrize(("coverage", "prefix", "tolerance"), RULES)
def test_polygons_as_terra(processing, zonal, coverage, prefix, tolerance):
    _, rows = run(
        processing,
        STOCK=str(zonal / "stock_3826.tif"),
        ZONES=str(zonal / "zones_3826.geojson"),
        FIELD="zone",
        COVERAGE=coverage,
    )
    expected = pd.read_csv(zonal / "expected_zones_3826.csv", dtype={"zone": str}).set_index("zone")
    assert rows.index.tolist() == expected.index.tolist()
    for mine, theirs in (("area_ha", "area_ha"), ("mean_kg_m2", "mean_kg_m2"), ("total_tg", "total_Tg")):
        wanted = expected[f"{prefix}_{theirs}"].to_numpy(float)
        np.testing.assert_allclose(rows[mine].to_numpy(float), wanted, rtol=tolerance)
    if coverage == "cell_centre":
        assert rows["cells"].tolist() == expected["centre_cells"].tolist()
        assert rows["cells_no_stock"].tolist() == expected["centre_cells_without_stock"].tolist()


@pytest.mark.real
def test_edgeroi_classes_as_terra(processing, shared, tmp_path):
    folder = shutil.copytree(shared / "reference" / "zonal" / "edgeroi_landuse", tmp_path / "zonal")
    _, rows = run(
        processing, STOCK=str(folder / "ocs_tha.tif"), STOCK_UNIT="t/ha", ZONE_RASTER=str(folder / "zones.tif")
    )
    expected = pd.read_csv(folder / "expected.csv", dtype={"zone": str}).set_index("zone")
    rows = rows.drop(index="(no zone)", errors="ignore")
    assert rows.index.tolist() == expected.index.tolist()
    assert rows["cells"].tolist() == expected["n_cells"].tolist()
    np.testing.assert_allclose(rows["total_tg"] * 1e6, expected["total_t"], rtol=1e-9)
    np.testing.assert_allclose(rows["mean_kg_m2"] * 10, expected["mean_tha"], rtol=1e-9)


@pytest.mark.real
@pytest.mark.parametrize(("coverage", "prefix", "tolerance"), RULES)
def test_edgeroi_polygons_as_terra(processing, shared, tmp_path, coverage, prefix, tolerance):
    folder = shutil.copytree(shared / "reference" / "zonal" / "edgeroi_polygons", tmp_path / "zonal")
    _, rows = run(
        processing,
        STOCK=str(folder / "ocs_tha.tif"),
        STOCK_UNIT="t/ha",
        ZONES=str(folder / "zones.gpkg"),
        FIELD="name",
        COVERAGE=coverage,
    )
    expected = pd.read_csv(folder / "expected.csv").set_index("name")
    if coverage == "cell_centre":
        # It holds no cell's centre. terra's extract then takes the cells that it touches; the rule gives 0.
        assert rows.loc["smaller_than_a_cell", "cells"] == 0
        expected = expected.drop(index="smaller_than_a_cell")
        assert rows.loc[expected.index, "cells"].tolist() == expected["centre_n"].tolist()
    rows = rows.loc[expected.index]
    np.testing.assert_allclose(rows["total_tg"] * 1e6, expected[f"{prefix}_total_t"], rtol=tolerance)


# Zones


def test_without_zones_the_whole_map_is_one(processing, small):
    results, rows = run(processing, STOCK=small)
    assert rows.index.tolist() == ["all"]
    # 1 + 2 + ... + 23 = 276 kg m-2 on cells of 1 ha.
    assert rows.loc["all", ["cells", "cells_no_stock"]].tolist() == [23, 1]
    assert results["TOTAL"] == pytest.approx(276e4 / 1e9, rel=1e-12)
    assert results["TOTAL_AREA"] == pytest.approx(23)


def test_features_with_one_value_are_one_zone(processing, small):
    """Cells (row, column): 水田 has (0, 0) and (0, 2), that with the overlap of its parts once; 旱田 (1, 0)."""
    west, north = WEST, NORTH
    layer = polygons(
        ("水田", box(west, north - 100, west + 100, north)),
        ("水田", box(west + 200, north - 100, west + 300, north)),
        ("水田", box(west + 220, north - 90, west + 290, north - 10)),
        ("旱田", box(west, north - 200, west + 100, north - 100)),
    )
    for coverage in ("cell_centre", "exact"):
        results, rows = run(processing, STOCK=small, ZONES=layer, FIELD="類別", COVERAGE=coverage)
        # Shares of cells are float32.
        assert rows["total_tg"].to_dict() == pytest.approx({"旱田": 7e-5, "水田": 4e-5}, rel=1e-6)
        assert results["TOTAL"] == pytest.approx(11e-5, rel=1e-6)
        shapes = {f["zone"]: f.geometry() for f in results["OUTPUT"].getFeatures()}
        assert shapes["水田"].area() == pytest.approx(2e4)
        assert results["OUTPUT"].crs().authid() == "EPSG:3826"


def test_without_a_field_each_feature_is_a_zone(processing, small):
    boxes = [box(WEST + 100 * i, NORTH - 100, WEST + 100 * (i + 1), NORTH) for i in range(3)]
    layer = polygons(*(("same", wkt) for wkt in boxes))
    _, rows = run(processing, STOCK=small, ZONES=layer)
    assert rows.index.tolist() == [str(f.id()) for f in layer.getFeatures()]
    assert rows["mean_kg_m2"].tolist() == pytest.approx([1, 2, 3])


def test_zones_in_another_crs_are_reprojected(processing, zonal):
    stock, zones = str(zonal / "stock_3826.tif"), str(zonal / "zones_3826.geojson")
    _, here = run(processing, STOCK=stock, ZONES=zones, FIELD="zone")
    parameters = {"INPUT": zones, "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"}
    degrees = processing.run("native:reprojectlayer", parameters)["OUTPUT"]
    results, there = run(processing, STOCK=stock, ZONES=degrees, FIELD="zone")
    # Vertices come back within a nanometre, and no centre lies that near to an edge.
    pd.testing.assert_frame_equal(here, there, rtol=1e-12)
    assert results["OUTPUT"].crs().authid() == "EPSG:3826"


def test_overlapping_zones_count_once_in_the_total(processing, small):
    layer = polygons(
        ("a", box(WEST, NORTH - 100, WEST + 200, NORTH)), ("b", box(WEST + 100, NORTH - 100, WEST + 300, NORTH))
    )
    rows, log, results = told(processing, STOCK=small, ZONES=layer, FIELD="類別")
    assert rows["total_tg"].tolist() == pytest.approx([3e-5, 5e-5])
    assert results["TOTAL"] == pytest.approx(6e-5)
    assert "Zones overlap on 1.00 ha with 2e-05 Tg" in log


def test_what_had_to_be_done_to_polygons_is_said(processing, small):
    bow_tie = (
        f"POLYGON(({WEST} {NORTH}, {WEST + 200} {NORTH - 200}, {WEST + 200} {NORTH}, {WEST} {NORTH - 200}, "
        f"{WEST} {NORTH}))"
    )
    layer = polygons(("a", bow_tie), (None, box(WEST + 200, NORTH - 100, WEST + 300, NORTH)), ("b", None))
    rows, log, _ = told(processing, STOCK=small, ZONES=layer, FIELD="類別", COVERAGE="exact")
    assert "1 of 2 polygons were invalid" in log
    assert "1 features without a geometry were left out" in log
    # Half of each of four cells: (1 + 2 + 7 + 8) / 2 kg m-2 on 1 ha each.
    assert rows["total_tg"].to_dict() == pytest.approx({"a": 9e-5, "(no value)": 3e-5}, rel=1e-6)


def test_zones_beside_the_map_have_a_row_of_zeros(processing, small):
    layer = polygons(("in", box(WEST, NORTH - 100, WEST + 100, NORTH)), ("out", box(0, 0, 100, 100)))
    rows, log, _ = told(processing, STOCK=small, ZONES=layer, FIELD="類別")
    assert rows.loc["out", ["cells", "total_tg", "share_pct"]].tolist() == [0, 0, 0]
    assert np.isnan(rows.loc["out", "mean_kg_m2"])
    assert "No cell with a stock lies in these zones (1): out" in log


@pytest.mark.parametrize("exact", [False, True])
@pytest.mark.parametrize("step", [10.0, 20.0, 7.3])
def test_zones_that_share_edges_give_each_cell_away_once(qgis_app, exact, step):
    """Edges through cell centres, horizontal, vertical and slanted, in blocks of three rows."""
    from qgis.core import QgsGeometry
    from soilcarbon.layers.grid import Grid, Window
    from soilcarbon.layers.zones import PolygonZones

    # Coordinates of this size lose digits in a subtraction; 20 m has no exact reciprocal.
    grid = Grid("", 211010.0, 2630810.0, 20.0, 20.0, 17, 13)
    west, south, east, north = grid.extent
    xs = [*np.arange(west - 5, east, step * 3), east + 30]
    ys = [*np.arange(south - 5, north, step * 3), north + 30]
    shapes = []
    for left, right in zip(xs, xs[1:]):
        for low, high in zip(ys, ys[1:]):
            # Two triangles, of which one turns the other way round.
            shapes.append(f"POLYGON(({left} {low}, {right} {low}, {right} {high}, {left} {low}))")
            shapes.append(f"POLYGON(({left} {low}, {right} {high}, {left} {high}, {left} {low}))")
    wkb = [bytes(QgsGeometry.fromWkt(shape).asWkb()) for shape in shapes]
    zones = PolygonZones(wkb, range(len(wkb)), grid, exact, tick=lambda share: None)
    assert zones.mended == 0
    covered = np.zeros(grid.shape)
    for row in range(0, grid.rows, 3):
        window = Window(row, min(3, grid.rows - row))
        block = covered[row : row + window.rows].reshape(-1)
        for overlay in zones.overlays(window, tick=lambda: None):
            np.add.at(block, overlay.cell, overlay.share)
    # Shares are float32.
    np.testing.assert_allclose(covered, 1, atol=1e-6 if exact else 0)


def test_many_zones_come_in_several_overlays(qgis_app, monkeypatch):
    from qgis.core import QgsGeometry
    from soilcarbon.layers import zones as module
    from soilcarbon.layers.grid import Grid, Window

    monkeypatch.setattr(module, "OVERLAY_ZONES", 4)
    grid = Grid("", 0.0, 10.0, 1.0, 1.0, 10, 10)
    wkb = [bytes(QgsGeometry.fromWkt(box(0, 0, 10, i)).asWkb()) for i in range(1, 11)]
    zones = module.PolygonZones(wkb, range(10), grid, False, tick=lambda share: None)
    overlays = list(zones.overlays(Window(0, 10), tick=lambda: None))
    assert [len(set(overlay.zone)) for overlay in overlays] == [4, 4, 2]
    cells = np.bincount(np.concatenate([overlay.zone for overlay in overlays]))
    assert cells.tolist() == [10 * i for i in range(1, 11)]


# Class rasters


def legend():
    from soilcarbon.pedometrics.covariates import Legend

    return Legend((1, 2, 3, 4, 5), CLASSES)


def test_class_names_come_from_the_raster(processing, small, tmp_path):
    codes = np.repeat([[1, 1, 2, 2, 5, np.nan]], 4, axis=0)
    classes = write(tmp_path / "土地利用.tif", codes, legend())
    _, rows = run(processing, STOCK=small, ZONE_RASTER=classes)
    assert rows.index.tolist() == ["水田", "旱田", "建築用地", "(no zone)"]
    assert rows["cells"].tolist() == [8, 8, 4, 3]
    assert rows.loc["(no zone)", "cells_no_stock"] == 1


def test_a_class_raster_on_another_grid_is_looked_up_at_the_centres(processing, small, tmp_path):
    """Cells of 150 m: the centres at 50, 150 (an edge: east of it), 250, ... lie in columns 0, 1, 1, 2 and none."""
    classes = write(tmp_path / "c.tif", np.array([[1.0, 2.0, 3.0]] * 3), legend(), cell=150)
    rows, log, _ = told(processing, STOCK=small, ZONE_RASTER=classes)
    assert rows["cells"].to_dict() == {"水田": 4, "旱田": 8, "果園": 4, "(no zone)": 7}
    assert "The class raster has another grid (3 x 3 cells of 150 x 150 in EPSG:3826)" in log


def test_bands_of_stock_and_classes_are_chosen(processing, tmp_path, qgis_app):
    stock = write(tmp_path / "s.tif", np.array([[[1.0, 1.0]], [[2.0, 4.0]]]))
    classes = write(tmp_path / "c.tif", np.array([[[9.0, 9.0]], [[1.0, 2.0]]]))
    _, rows = run(processing, STOCK=stock, BAND=2, ZONE_RASTER=classes, ZONE_BAND=2)
    assert rows["mean_kg_m2"].to_dict() == {"1": 2.0, "2": 4.0}


def test_a_raster_of_fractions_is_no_class_raster(processing, small, tmp_path):
    zones = write(tmp_path / "高程.tif", np.full((4, 6), 2.5))
    refused(processing, "zone raster 高程 holds the value 2.5; class codes are whole", STOCK=small, ZONE_RASTER=zones)


# Stock


def test_a_map_in_t_ha(processing, tmp_path, qgis_app):
    values = np.array([[45.0, 55.0]])
    stated = write(tmp_path / "stated.tif", values, unit="t ha-1")
    results, rows = run(processing, STOCK=stated, STOCK_UNIT="t/ha")
    assert rows.loc["all", "mean_kg_m2"] == pytest.approx(5)
    # 50 t ha-1 on 2 ha.
    assert results["TOTAL"] == pytest.approx(100e-6)
    refused(processing, "says that it is in t/ha, but STOCK_UNIT is kg/m2; set it to t/ha", STOCK=stated)
    _, log, _ = told(processing, STOCK=write(tmp_path / "silent.tif", values))
    assert "The mean of 50 kg m-2 is more than mineral soil holds" in log
    _, log, _ = told(processing, STOCK=write(tmp_path / "strange.tif", values, unit="lb"))
    assert "its unit is lb; it was read as kg/m2" in log


def test_negative_stocks_are_said(processing, tmp_path, qgis_app):
    results, log, results = told(processing, STOCK=write(tmp_path / "n.tif", np.array([[-1.0, 3.0]])))
    assert "1 cells of the map hold a negative stock" in log
    assert results["TOTAL"] == pytest.approx(2e-5)


# Faults


def test_faults_are_told_in_one_sentence(processing, small, zonal, tmp_path):
    inside = polygons(("a", box(WEST, NORTH - 100, WEST + 100, NORTH)))
    classes = write(tmp_path / "classes.tif", np.ones((4, 6)), legend())
    refused(processing, r"either polygons \(ZONES\) or a class", STOCK=small, ZONES=inside, ZONE_RASTER=classes)
    refused(processing, "土地利用圖 has no field called 無; it has 類別", STOCK=small, ZONES=inside, FIELD="無")
    refused(processing, r"碳儲量 has no band 9 \(BAND\); it has 1", STOCK=small, BAND=9)
    refused(processing, "classes holds classes, not a stock", STOCK=classes)
    refused(processing, "The layer 土地利用圖 has no polygons", STOCK=small, ZONES=polygons(("a", None)))
    refused(
        processing,
        r"No cell of 碳儲量 with a stock lies in a zone of 土地利用圖.*250000, 2600000, 250600, 2600400 in EPSG:3826",
        STOCK=small,
        ZONES=polygons(("a", box(0, 0, 1, 1))),
        FIELD="類別",
    )
    nothing = write(tmp_path / "空.tif", np.full((4, 6), np.nan))
    refused(processing, "The raster 空 holds no stock, only NoData", STOCK=nothing, ZONES=inside)
    refused(processing, "The raster 空 holds no stock, only NoData", STOCK=nothing)


def test_a_raster_without_crs_is_refused(processing, tmp_path, qgis_app):
    from osgeo import gdal

    path = str(tmp_path / "bare.tif")
    gdal.GetDriverByName("GTiff").Create(path, 2, 2, 1, gdal.GDT_Float32).SetGeoTransform((0, 1, 0, 9, 0, -1))
    refused(processing, "The raster bare has no coordinate reference system", STOCK=path)


def test_exact_coverage_without_its_package_says_what_to_install(processing, small, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "exactextract", None)
    layer = polygons(("a", box(WEST, NORTH - 100, WEST + 100, NORTH)))
    refused(processing, "lacks: exactextract", STOCK=small, ZONES=layer, COVERAGE="exact")
    _, rows = run(processing, STOCK=small, ZONES=layer)
    assert rows["cells"].tolist() == [1]


# Intervals

UNIT = "% 有機質"
#: Few, to be quick: the limits are the lowest and the highest of 20 totals at 90 %.
QUICK = {"REALIZATIONS": 20, "REPLICATES": 4}
ADDED = [
    "sd_tg", "lower_tg", "upper_tg", "mean_lower", "mean_upper", "share_lower", "share_upper",
]  # fmt: skip
WRONG = ["wrong_summed_lower", "wrong_summed_upper", "wrong_independent_lower", "wrong_independent_upper"]


@pytest.fixture(scope="module")
def meuse(qgis_app, tmp_path_factory):
    """Stack, model of regression kriging, and its map, on Meuse; the map's unit stands for kg m-2."""
    import processing

    folder = tmp_path_factory.mktemp("總量 區間")
    stack = meuse_tools.write_stack(folder / "疊合.tif")
    points = meuse_tools.layer(meuse_tools.samples())

    def train(name, **more):
        return processing.run(
            "soilcarbon:trainmodel",
            {
                "POINTS": points, "TARGET": meuse_tools.TARGET, "COVARIATES": stack, "UNIT": UNIT, "METHOD": "rk_mlr",
                "VALIDATION": "none", "MODEL": str(folder / f"{name}.soilmodel"), **more,
            },
        )["MODEL"]

    def predict(name, model, **more):
        parameters = {"MODEL": model, "COVARIATES": stack, "OUTPUT": str(folder / f"{name}.tif"), **more}
        return processing.run("soilcarbon:predict", parameters)["OUTPUT"]

    model = train("模型")
    return SimpleNamespace(
        folder=folder, stack=stack, model=model, map=predict("圖", model), train=train, predict=predict,
        zones=str(shutil.copy(meuse_tools.sources()[1], folder / "ffreq.tif")),
        given={"STOCK": str(folder / "圖.tif"), "MODEL": model, "COVARIATES": stack},
    )


def test_intervals_by_zone(processing, meuse, tmp_path):
    report = tmp_path / "報告.html"
    given = {**meuse.given, "ZONE_RASTER": meuse.zones}
    results, rows = run(processing, **given, REALIZATIONS=100, REPLICATES=10, NAIVE=True, REPORT=str(report))
    bare, without = run(processing, STOCK=meuse.map, ZONE_RASTER=meuse.zones)
    assert rows.columns.tolist() == [*without.columns, *ADDED, *WRONG]
    # The totals themselves are added up as ever.
    pd.testing.assert_frame_equal(rows[without.columns], without)
    assert results["TOTAL"] == bare["TOTAL"]
    assert "TOTAL_LOWER" not in bare
    for lower, middle, upper in (
        ("lower_tg", "total_tg", "upper_tg"), ("mean_lower", "mean_kg_m2", "mean_upper"),
        ("share_lower", "share_pct", "share_upper"), ("wrong_summed_lower", "lower_tg", "total_tg"),
        ("total_tg", "upper_tg", "wrong_summed_upper"), ("lower_tg", "wrong_independent_lower", "total_tg"),
    ):
        assert (rows[lower] < rows[middle]).all() and (rows[middle] < rows[upper]).all(), middle
    assert results["TOTAL_LOWER"] < results["TOTAL"] < results["TOTAL_UPPER"]
    # Errors of zones are not one and the same: the whole is better known than its parts.
    assert results["TOTAL_UPPER"] - results["TOTAL_LOWER"] < (rows["upper_tg"] - rows["lower_tg"]).sum()
    page = report.read_text(encoding="utf-8")
    for text in ("90 % interval of the total", "Wrong intervals, for comparison only", "Differences between zones"):
        assert text in page
    wrong = pd.read_csv(tmp_path / "報告_wrong_intervals.csv")
    assert wrong["zone"].tolist() == [*rows.index, "all rows, each cell once"]
    pairs = pd.read_csv(tmp_path / "報告_pairs.csv")
    assert len(pairs) == 3
    assert (pairs["total, lower"] < pairs["total [Tg]"]).all() and (pairs["total [Tg]"] < pairs["total, upper"]).all()


def test_the_same_seed_gives_the_same_intervals(processing, meuse, tmp_path):
    results, rows = run(processing, **meuse.given, **QUICK, KEEP_FOLDER=str(tmp_path))
    assert len(list(tmp_path.iterdir())) == 4
    again, same = run(processing, **meuse.given, **QUICK, KEEP_FOLDER=str(tmp_path))
    pd.testing.assert_frame_equal(rows, same)
    assert results["TOTAL_LOWER"] == again["TOTAL_LOWER"]
    other, _ = run(processing, **meuse.given, **QUICK, SEED=2)
    assert other["TOTAL_LOWER"] != results["TOTAL_LOWER"]
    # One zone that is the whole map: the row and the total are one.
    row = rows.loc["all"]
    assert (row["share_lower"], row["share_upper"]) == pytest.approx((100, 100))
    limits = [results["TOTAL_LOWER"], results["TOTAL_UPPER"]]
    assert [row["lower_tg"], row["upper_tg"]] == pytest.approx(limits, rel=0.02)


def test_of_one_cell_the_interval_is_that_of_the_cell(processing, meuse, tmp_path):
    """Far from samples as 'Bootstrap uncertainty' has it, on the ln scale; at most so wide elsewhere."""
    place, values = meuse_tools.grid(), raster_values(meuse.map)
    rng = np.random.default_rng(1)
    cells = rng.permutation(np.argwhere(np.isfinite(values)))[:30]
    west, north = place.west + 40 * cells[:, 1], place.north - 40 * cells[:, 0]
    shapes = [(str(i), box(x, y - 40, x + 40, y)) for i, (x, y) in enumerate(zip(west, north))]
    layer = polygons(*shapes, crs="EPSG:28992")
    _, rows = run(processing, **meuse.given, ZONES=layer, FIELD="類別", REALIZATIONS=400, REPLICATES=20)
    assert (rows["cells"] == 1).all()
    paths = {name: str(tmp_path / f"{name}.tif") for name in ("MEAN", "LOWER", "UPPER", "RANGE")}
    processing.run(
        "soilcarbon:bootstrapuncertainty",
        {"MODEL": meuse.model, "COVARIATES": meuse.stack, "REPLICATES": 20, **paths},
    )
    lower, upper = (raster_values(paths[name])[tuple(cells.T)] for name in ("LOWER", "UPPER"))
    rows = rows.loc[[str(i) for i in range(30)]]
    ratio = np.log(rows["mean_upper"] / rows["mean_lower"]) / np.log(upper / lower)
    # Limits of 400 draws are certain to 10 % of the standard deviation, 3 % of the width, and near samples the
    # kriging variance is less than the mean error of cross-validation.
    assert 0.85 < ratio.median() < 1.1
    assert (ratio < 1.3).all()


def test_thinned_cells_give_the_same_intervals(processing, meuse, monkeypatch):
    from soilcarbon.layers import zone_cells

    given = {**meuse.given, "ZONE_RASTER": meuse.zones, "REALIZATIONS": 400, "REPLICATES": 20}
    _, full = run(processing, **given)
    monkeypatch.setattr(zone_cells, "MOST_NODES", 600)
    _, thinned = run(processing, **given)
    widths = (thinned["upper_tg"] - thinned["lower_tg"]) / (full["upper_tg"] - full["lower_tg"])
    # Other random fields: a limit of 400 draws is certain to 10 % of the standard deviation, 4 % of the width, and
    # 20 replicates know the trend's standard deviation to 16 %.
    assert widths.between(0.75, 1.3).all()


def test_small_zones_are_simulated_in_finer_cells(qgis_app, monkeypatch):
    from soilcarbon.layers import zone_cells
    from soilcarbon.layers.grid import Grid, Window
    from soilcarbon.pedometrics.totals import Overlay

    monkeypatch.setattr(zone_cells, "MOST_NODES", 100)
    cells = zone_cells.ZoneCells(Grid("", 0.0, 400.0, 10.0, 10.0, 40, 40), 20, 1)
    assert (cells.spacing, cells.lattice.rows, cells.lattice.columns) == (4, 10, 10)
    # Nodes at the centres of cells 2, 6, 10, ...
    np.testing.assert_allclose(cells.lattice.xy([0, 11]), [[25, 375], [65, 335]])
    zone = np.repeat([1, 2], 800)
    zone[:5] = 3
    everything = np.arange(1600)
    for _ in cells.watch(Window(0, 40), np.ones(1600), [Overlay(zone, everything, np.ones(1600))], False):
        pass
    # 200 cells of zone 2 lie in every second row and column; zone 1 lacks the three that zone 3 has of those.
    assert [cells._level(key) for key in (1, 2, 3, zone_cells.ALL)] == [0, 1, 0, 1]
    assert len(cells.nodes) == 100


@pytest.mark.parametrize("coverage", ["cell_centre", "exact"])
def test_overlapping_zones_count_once_in_the_interval_of_the_total(processing, meuse, coverage):
    west, south, east, north = meuse_tools.grid().extent
    middle = (west + east) / 2
    layer = polygons(
        ("a", box(west, south, middle, north)), ("b", box(west, south, east, north)), ("c", box(0, 0, 1, 1)),
        crs="EPSG:28992",
    )
    rows, log, results = told(
        processing, **meuse.given, **QUICK, ZONES=layer, FIELD="類別", COVERAGE=coverage
    )
    assert "Zones overlap on" in log
    assert results["TOTAL_LOWER"] < results["TOTAL"] < results["TOTAL_UPPER"]
    assert results["TOTAL"] == pytest.approx(rows.loc["b", "total_tg"], rel=1e-6)
    # Of b the same cells, but their nugget drawn again.
    assert results["TOTAL_UPPER"] == pytest.approx(rows.loc["b", "upper_tg"], rel=0.02)
    assert rows.loc["c", ADDED].isna().all()


def test_without_a_transform_and_in_t_ha(processing, meuse):
    model = meuse.train("無轉換", TRANSFORM="none", UNIT="t/ha")
    stock = meuse.predict("無轉換", model)
    _, rows = run(processing, STOCK=stock, STOCK_UNIT="t/ha", MODEL=model, COVARIATES=meuse.stack, **QUICK)
    row = rows.loc["all"]
    assert row["mean_lower"] < row["mean_kg_m2"] < row["mean_upper"]
    # Of a mean of about 0.7 kg m-2; limits of another unit would be 10 times as far away.
    assert 0.02 < (row["mean_upper"] - row["mean_lower"]) / row["mean_kg_m2"] < 0.5


def test_difference_of_two_maps(processing, meuse, tmp_path):
    """Of a map with itself nothing is left; another method's errors are much the same, so that little is."""
    other = meuse.train("另一", METHOD="mlr")
    second = {"STOCK_2": meuse.predict("另一", other), "MODEL_2": other}
    report = tmp_path / "r.html"
    given = {**meuse.given, **QUICK, "ZONE_RASTER": meuse.zones}
    _, rows = run(processing, **given, **second, REPORT=str(report))
    single = np.hypot(rows["upper_tg"] - rows["lower_tg"], rows["upper_tg"] - rows["lower_tg"])
    assert (rows["difference_upper"] - rows["difference_lower"] < single).all()
    _, alone = run(processing, STOCK=second["STOCK_2"], ZONE_RASTER=meuse.zones)
    assert rows["total_2_tg"].tolist() == pytest.approx(alone["total_tg"].tolist())
    assert rows["difference_tg"].tolist() == pytest.approx((alone["total_tg"] - rows["total_tg"]).tolist())
    page = report.read_text(encoding="utf-8")
    assert "Difference of the second map from the first" in page and "common samples" in page
    _, rows = run(processing, **given, STOCK_2=meuse.map, MODEL_2=meuse.model, COVARIATES_2=meuse.stack)
    for name in ("difference_tg", "difference_lower", "difference_upper"):
        # float32 fields.
        np.testing.assert_allclose(rows[name] / rows["total_tg"], 0, atol=1e-4)


def test_a_model_that_does_not_belong_to_the_map_is_refused(processing, meuse, small, tmp_path):
    other = meuse.train("不同", METHOD="mlr")
    refused(
        processing, f"The map 圖 is not what the model of {meuse_tools.TARGET} predicts from the stack 疊合: at .* the "
        "map has .* and the model .* Give the map, model and stack that belong", **{**meuse.given, "MODEL": other},
    )
    medians = meuse.predict("中位", meuse.model, BACKTRANSFORM="median")
    refused(processing, "The map 中位 holds medians, of which no total", **{**meuse.given, "STOCK": medians})
    refused(processing, "The stack 疊合 has other cells than the map 碳儲量", **{**meuse.given, "STOCK": small})
    refused(
        processing, "The maps 圖 and 碳儲量 have different cells", **meuse.given, STOCK_2=small, MODEL_2=meuse.model
    )
    refused(processing, "COVARIATES is given without MODEL; give both", STOCK=meuse.map, COVARIATES=meuse.stack)
    refused(processing, "MODEL is given without COVARIATES; give both", STOCK=meuse.map, MODEL=meuse.model)
    refused(processing, "STOCK_2 is given without MODEL_2; give both", **meuse.given, STOCK_2=meuse.map)
    refused(processing, "REALIZATIONS is 20; limits at a level of 99 % need 199", **meuse.given, **QUICK, LEVEL=99)
    refused(processing, "KEEP_FOLDER .*none is no folder", **meuse.given, KEEP_FOLDER=str(tmp_path / "none"))


def test_intervals_need_a_projected_crs(processing, meuse, tmp_path):
    stock = write(tmp_path / "s.tif", np.ones((4, 6)), crs="EPSG:4326", cell=0.01, west=120, north=24)
    refused(
        processing, "geographic coordinates", STOCK=stock, MODEL=meuse.model, COVARIATES=stock
    )


def test_cancel_while_errors_are_simulated_leaves_nothing(processing, meuse, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    for stop in (28, 40, 80, 84):
        feedback = QgsProcessingFeedback()
        feedback.progressChanged.connect(lambda now, f=feedback, stop=stop: f.cancel() if now >= stop else None)
        outputs = {"OUTPUT": str(tmp_path / "a.gpkg"), "REPORT": str(tmp_path / "a.html")}
        with pytest.raises(QgsProcessingException, match="Stopped at your request"):
            processing.run("soilcarbon:zonaltotals", {**meuse.given, **QUICK, **outputs}, feedback=feedback)
    assert not list(tmp_path.iterdir())


# The ways to run it


def test_report_and_file_with_chinese_names(processing, small, tmp_path):
    from qgis.core import QgsVectorLayer

    classes = write(tmp_path / "土地利用.tif", np.repeat([[1, 1, 2, 2, 5, 5]], 4, axis=0).astype(float), legend())
    folder = tmp_path / "成果"
    results = processing.run(
        "soilcarbon:zonaltotals",
        {
            "STOCK": small,
            "ZONE_RASTER": classes,
            "OUTPUT": str(folder / "總量.gpkg"),
            "REPORT": str(folder / "報告.html"),
        },
    )
    rows = table(QgsVectorLayer(results["OUTPUT"]))
    page = (folder / "報告.html").read_text(encoding="utf-8")
    assert "碳儲量 · 土地利用" in page and "A cell belongs to the class of the zone raster" in page
    csv = pd.read_csv(folder / "報告_totals.csv").set_index("zone")
    assert csv.index.tolist() == rows.index.tolist() == ["水田", "旱田", "建築用地"]
    assert csv["total [Tg]"].tolist() == rows["total_tg"].tolist()
    assert not re.search(r"(src|href)=\"(?!data:)", page)


def test_cancel_leaves_nothing(processing, small, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    folder = tmp_path / "out"
    folder.mkdir()
    layer = polygons(("a", box(WEST, NORTH - 100, WEST + 100, NORTH)))
    for zones in ({}, {"ZONES": layer, "COVERAGE": "exact"}, {"ZONES": layer}):
        feedback = QgsProcessingFeedback()
        # At the first sign of progress, in the midst of the work.
        feedback.progressChanged.connect(lambda _, feedback=feedback: feedback.cancel())
        parameters = {"STOCK": small, "OUTPUT": str(folder / "a.gpkg"), "REPORT": str(folder / "a.html"), **zones}
        with pytest.raises(QgsProcessingException, match="Stopped at your request"):
            processing.run("soilcarbon:zonaltotals", parameters, feedback=feedback)
    assert not list(folder.iterdir())


def test_in_a_worker_thread(processing, small, tmp_path):
    from qgis.core import (
        QgsApplication,
        QgsProcessingAlgRunnerTask,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsVectorLayer,
    )
    from qgis.PyQt.QtCore import QEventLoop

    context, feedback, loop, done = QgsProcessingContext(), QgsProcessingFeedback(), QEventLoop(), []
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("soilcarbon:zonaltotals")
    layer = polygons(("a", box(WEST, NORTH - 100, WEST + 100, NORTH)))
    parameters = {
        "STOCK": small,
        "ZONES": layer,
        "FIELD": "類別",
        "OUTPUT": str(tmp_path / "a.gpkg"),
        "REPORT": str(tmp_path / "a.html"),
    }
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda ok, results: (done.append((ok, results)), loop.quit()))
    QgsApplication.taskManager().addTask(task)
    loop.exec()
    ((ok, results),) = done
    assert ok and results["TOTAL"] == pytest.approx(1e-5)
    assert QgsVectorLayer(results["OUTPUT"]).featureCount() == 1


@pytest.mark.parametrize(
    ("wrong", "message"),
    [({"BAND": 3}, "has no band 3"), ({"COVERAGE": "half"}, "COVERAGE is half; allowed is cell_centre, exact")],
)
def test_a_model_may_not_pass_a_value_out_of_range(processing, small, wrong, message):
    assert message in refused_in_a_model(processing, "zonaltotals", {"STOCK": small, **wrong})


def test_every_parameter_has_help(qgis_app):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById("soilcarbon:zonaltotals")
    for definition in algorithm.parameterDefinitions():
        assert definition.help(), definition.name()
