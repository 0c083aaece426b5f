"""The algorithm ``sequestrationpotential`` as users run it: rasters, points, zones, faults, stops, the report."""

import os
import shutil

import numpy as np
import pandas as pd
import pytest
from language_tools import bare_words, marked_language
from raster_tools import at, box, make_raster, messages, polygon_layer, raster_values, refused, run, wkt
from test_qgis_process import outputs, qgis_process  # noqa: F401 (the fixture)

pytestmark = pytest.mark.qgis

ID = "sequestrationpotential"
WEST, NORTH, SIZE = 250000.0, 2600400.0, 100.0
RASTERS = ("CAPACITY", "SATURATION", "DEFICIT", "DEFICIT_STOCK", "OVER")
NAN = np.nan


def raster(path, values, **more):
    values = np.asarray(values, np.float32)
    return make_raster(path, values, **{"west": WEST, "north": NORTH, "size": SIZE, "nodata": -9999.0, **more})


def classes(path, codes, names):
    """A class raster whose file names its classes."""
    from soilcarbon.layers.grid import Grid
    from soilcarbon.layers.rasters import RasterWriter
    from soilcarbon.pedometrics.covariates import Covariate, Legend

    codes = np.asarray(codes, float)
    grid = Grid(wkt(3826), WEST, NORTH, SIZE, SIZE, *codes.shape[::-1])
    legend = Legend(tuple(names), tuple(names.values()))
    with RasterWriter(str(path), grid, [Covariate("類別", "categorical", legend=legend)]) as writer:
        writer.write(grid.blocks()[0], codes, band=1)
    return str(path)


SOC = np.array([[10, 20, 30], [40, -9999, 10]], float)
CLAY = np.array([[20, 20, 20], [10, 10, 30]], float)
SILT = np.array([[20, 20, 20], [20, 20, 20]], float)
#: By georgiou_2022_high and a share of 0.85: clay + silt 40 holds 34.4, 30 holds 25.8, 50 holds 43.
CAPACITY = np.array([[34.4, 34.4, 34.4], [25.8, NAN, 43.0]])
FINE_SOC = np.array([[8.5, 17, 25.5], [34, NAN, 8.5]])


@pytest.fixture
def maps(tmp_path, qgis_app):
    """Parameters of a small map in a folder with a Chinese name."""
    folder = tmp_path / "輸入"
    folder.mkdir()
    return {
        "EQUATION": "georgiou_2022_high",
        "FINE_FRACTION": "clay_silt_50um",
        "SOC": raster(folder / "有機碳.tif", SOC),
        "CLAY": raster(folder / "clay.tif", CLAY),
        "SILT": raster(folder / "silt.tif", SILT),
        "FINE_SHARE": 0.85,
        "BULK_DENSITY_VALUE": 1.25,
        "THICKNESS": 30,
    }


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "輸出"
    folder.mkdir()
    return folder


def paths(out):
    return {name: str(out / f"{name}.tif") for name in RASTERS}


def rows(layer):
    from qgis.core import NULL

    found = [[NAN if value == NULL else value for value in f.attributes()] for f in layer.getFeatures()]
    return pd.DataFrame(found, columns=[field.name() for field in layer.fields()])


def test_maps_by_hand(processing, maps, out):
    results = run(processing, ID, **maps, **paths(out), TOTALS="memory:")
    assert results["OUTPUT"] is None
    gap = CAPACITY - FINE_SOC
    expected = {
        "CAPACITY": CAPACITY,
        "SATURATION": 100 * FINE_SOC / CAPACITY,
        "DEFICIT": np.maximum(gap, 0),
        # 1 g/kg is 1.25 x 30 / 100 = 0.375 kg m-2.
        "DEFICIT_STOCK": 0.375 * np.maximum(gap, 0),
        "OVER": np.maximum(-gap, 0),
    }
    for name, values in expected.items():
        # Files are float32.
        np.testing.assert_allclose(raster_values(results[name]), values, rtol=1e-6, atol=1e-6)
    # The cell over capacity, in the south-west, at its map coordinates.
    assert at(results["OVER"], WEST + 50, NORTH - 150) == pytest.approx(8.2, rel=1e-6)
    assert at(results["DEFICIT"], WEST + 50, NORTH - 150) == 0
    assert np.isnan(at(results["DEFICIT"], WEST + 150, NORTH - 150))
    assert (results["N_USED"], results["N_OVER"]) == (5, 1)
    # 25.9 + 17.4 + 8.9 + 34.5 = 86.7 g/kg on cells of 1 ha; 1 kg m-2 on 1 ha is 1e-5 Tg.
    assert results["TOTAL_DEFICIT"] == pytest.approx(86.7 * 0.375e-5)
    assert results["TOTAL_OVER"] == pytest.approx(8.2 * 0.375e-5)
    assert (results["TOTAL_AREA"], results["OVER_AREA"]) == pytest.approx((5, 1))
    table = rows(results["TOTALS"])
    assert table["zone"].tolist() == ["all"]
    assert table.loc[0, "deficit_tg"] == pytest.approx(results["TOTAL_DEFICIT"])
    assert table.loc[0, ["cells", "over_cells", "cells_no_value"]].tolist() == [5, 1, 1]


def test_units_of_the_rasters_are_in_the_files(processing, maps, out):
    from soilcarbon.layers.rasters import RasterReader

    results = run(processing, ID, **maps, **paths(out))
    units = {name: RasterReader(results[name]).covariates()[0].unit for name in RASTERS}
    assert units == {
        "CAPACITY": "g kg-1", "SATURATION": "%", "DEFICIT": "g kg-1", "DEFICIT_STOCK": "kg m-2", "OVER": "g kg-1",
    }  # fmt: skip


@pytest.mark.parametrize("epsg", [3826, 4326])
def test_the_deficit_stock_adds_up_to_the_total(processing, maps, out, tmp_path, epsg):
    """The map, added up by the algorithm of totals, is what this one reports; in degrees too."""
    place = {"epsg": 3826} if epsg == 3826 else {"epsg": 4326, "west": 120.5, "north": 23.9, "size": 0.001}
    for name, values in (("SOC", SOC), ("CLAY", CLAY), ("SILT", SILT)):
        maps[name] = raster(tmp_path / f"{name}.tif", values, **place)
    results = run(processing, ID, **maps, **paths(out))
    totals = run(processing, "zonaltotals", STOCK=results["DEFICIT_STOCK"], OUTPUT="memory:")
    # The map is float32.
    assert totals["TOTAL"] == pytest.approx(results["TOTAL_DEFICIT"], rel=1e-6)
    assert totals["TOTAL_AREA"] == pytest.approx(results["TOTAL_AREA"], rel=1e-12)


def test_shares_by_land_use(processing, maps, out, tmp_path):
    names = {1: "水田", 2: "草地", 3: "森林", 8: "水體"}
    maps["LAND_USE"] = classes(tmp_path / "土地利用.tif", [[1, 2, 3], [1, 1, 8]], names)
    del maps["FINE_SHARE"]
    feedback = messages()
    shares = "水田=cropland, 2=grassland, 森林=forest, Wüste=0.5"
    report = str(out / "報告.html")
    results = run(processing, ID, feedback, **maps, **paths(out), LAND_USE_SHARES=shares, REPORT=report)
    carbon = np.array([[8.5, 13.8, 19.8], [34, NAN, NAN]])
    np.testing.assert_allclose(raster_values(results["SATURATION"]), 100 * carbon / CAPACITY, rtol=1e-6)
    said = "\n".join(feedback.warnings)
    assert "names Wüste, which 土地利用 does not have" in said
    assert "no share of the SOC in LAND_USE_SHARES, and no result: 水體 (1.0 ha)" in said
    table = pd.read_csv(out / "報告_classes.csv", encoding="utf-8-sig")
    assert table["class"].tolist() == ["水田", "草地", "森林", "水體"]
    np.testing.assert_array_equal(table["share in the fine fraction"], [0.85, 0.69, 0.66, NAN])
    # FINE_SHARE is for the classes that are not named.
    results = run(processing, ID, **maps, **paths(out), LAND_USE_SHARES=shares, FINE_SHARE=1.0)
    assert at(results["SATURATION"], WEST + 250, NORTH - 150) == pytest.approx(100 * 10 / 43, rel=1e-6)


def test_a_fine_fraction_raster_and_rasters_of_density_and_stones(processing, maps, out, tmp_path):
    for name in ("CLAY", "SILT", "BULK_DENSITY_VALUE"):
        del maps[name]
    maps.update(
        EQUATION="hassink_1997",
        FINE_FRACTION="below_20um",
        FINE=raster(tmp_path / "f.tif", CLAY + SILT),
        BULK_DENSITY=raster(tmp_path / "bd.tif", [[1.0, 1.2, 1.4], [1.0, 1.0, -9999]]),
        COARSE=raster(tmp_path / "cf.tif", [[0, 10, 50], [0, 0, 0]]),
    )
    results = run(processing, ID, **maps, **paths(out))
    # 4.09 + 0.37 x 40 = 18.89, less 17 g/kg; x 1.2 x 30 / 100 x 0.9.
    assert at(results["DEFICIT_STOCK"], WEST + 150, NORTH - 50) == pytest.approx(1.89 * 0.324, rel=1e-6)
    assert np.isnan(at(results["CAPACITY"], WEST + 250, NORTH - 150))


def test_a_stock_map_of_the_plugin_is_taken_back_to_a_content(processing, maps, out, tmp_path):
    stock = np.where(SOC < 0, SOC, SOC * 0.375)
    maps["SOC"] = raster(tmp_path / "stock.tif", stock)
    results = run(processing, ID, **maps, **paths(out), SOC_UNIT="kg/m2")
    # Stocks are float32.
    np.testing.assert_allclose(raster_values(results["DEFICIT"]), np.maximum(CAPACITY - FINE_SOC, 0), atol=2e-6)


def test_bands_of_one_stack(processing, maps, out, tmp_path):
    """Bands by name where they are called so, or by number."""
    stack = raster(tmp_path / "stack.tif", [SOC, CLAY, SILT], names=["碳", "clay", "Silt"])
    maps.update(SOC=stack, CLAY=stack, SILT=stack)
    refused(processing, ID, "stack has 3 bands, none of them called soc; say which one with SOC_BAND", **maps)
    results = run(processing, ID, **maps, **paths(out), SOC_BAND=1)
    np.testing.assert_allclose(raster_values(results["CAPACITY"]), CAPACITY, rtol=1e-6)
    refused(processing, ID, "Band 2 of the raster stack is given as SOC and as CLAY", **maps, SOC_BAND=2)
    refused(processing, ID, "stack has no band 9", **maps, SOC_BAND=9)


def test_polygons_and_class_zones(processing, maps, out, tmp_path):
    zones = polygon_layer(
        [
            (box(WEST, NORTH - 100, WEST + 200, NORTH), "A"),
            (box(WEST, NORTH - 200, WEST + 300, NORTH - 100), "B"),
        ]
    )
    results = run(processing, ID, **maps, ZONES=zones, FIELD="土綱", TOTALS="memory:")
    table = rows(results["TOTALS"]).set_index("zone")
    assert table["cells"].to_dict() == {"A": 2, "B": 2}
    assert table["over_cells"].to_dict() == {"A": 0, "B": 1}
    assert table.loc["A", "deficit_tg"] == pytest.approx(43.3 * 0.375e-5)
    low_high = table.loc["A", ["deficit_low_tg", "deficit_high_tg"]].tolist()
    assert low_high == pytest.approx([36.1 * 0.375e-5, 50.5 * 0.375e-5])
    assert table.loc["B", "over_tg"] == pytest.approx(8.2 * 0.375e-5)
    assert results["TOTAL_DEFICIT"] == pytest.approx(table["deficit_tg"].sum(), rel=1e-12)
    assert (results["N_USED"], results["TOTAL_AREA"]) == (5, pytest.approx(4))
    shapes = {f["zone"]: f.geometry().area() for f in results["TOTALS"].getFeatures()}
    assert shapes == pytest.approx({"A": 2e4, "B": 3e4})
    codes = classes(tmp_path / "z.tif", [[1, 1, 1], [2, 2, NAN]], {1: "北", 2: "南"})
    results = run(processing, ID, **maps, ZONE_RASTER=codes, TOTALS="memory:")
    table = rows(results["TOTALS"]).set_index("zone")
    assert table["cells"].to_dict() == {"北": 3, "南": 1, "(no zone)": 1}
    assert results["TOTAL_DEFICIT"] == pytest.approx(86.7 * 0.375e-5)
    feedback = messages()
    coarse = raster(tmp_path / "grob.tif", [[1, 2]] * 2, size=150.0)
    results = run(processing, ID, feedback, **maps, ZONE_RASTER=coarse, TOTALS="memory:")
    # Centres 50 m from the west lie in zone 1, those at 150 m (on the edge) and 250 m in zone 2.
    assert rows(results["TOTALS"])["cells"].tolist() == [2, 3]
    assert "The zones of grob have another grid" in "\n".join(feedback.warnings)


def test_without_bulk_density_there_are_concentrations(processing, maps, out):
    for name in ("BULK_DENSITY_VALUE", "THICKNESS"):
        del maps[name]
    feedback = messages()
    results = run(processing, ID, feedback, **maps, **paths(out), TOTALS="memory:", REPORT=str(out / "r.html"))
    assert results["DEFICIT_STOCK"] is None and not (out / "DEFICIT_STOCK.tif").exists()
    assert any("DEFICIT_STOCK is not written" in text for text in feedback.warnings)
    table = rows(results["TOTALS"])
    assert table[["deficit_tg", "over_tg", "deficit_kg_m2"]].isna().all(axis=None)
    assert table.loc[0, "deficit_g_kg"] == pytest.approx(86.7 / 5)
    assert results["TOTAL_DEFICIT"] is None


def test_blocks_do_not_show(processing, maps, out, tmp_path, monkeypatch):
    """The same maps, totals and pictures in one block and in many."""
    from soilcarbon.layers import carbon_capacity
    from soilcarbon.reports import capacity

    random = np.random.default_rng(4)
    maps.update(
        SOC=raster(tmp_path / "s.tif", random.gamma(3, 6, (40, 30))),
        CLAY=raster(tmp_path / "c.tif", random.uniform(5, 45, (40, 30))),
        SILT=raster(tmp_path / "i.tif", random.uniform(5, 45, (40, 30))),
    )
    whole = run(processing, ID, **maps, **paths(out), REPORT=str(out / "whole.html"))
    values = {name: raster_values(whole[name]) for name in RASTERS}
    monkeypatch.setattr(carbon_capacity, "BLOCK", 200)
    monkeypatch.setattr(carbon_capacity, "PICTURE_SIDE", 11)
    drawn = {}
    make = capacity.capacity_report
    monkeypatch.setattr(capacity, "capacity_report", lambda *a, **k: drawn.update(k["pictures"]) or make(*a, **k))
    parts = run(processing, ID, **maps, **paths(out), REPORT=str(out / "parts.html"))
    for name in RASTERS:
        np.testing.assert_array_equal(raster_values(parts[name]), values[name])
    for name in ("N_USED", "N_OVER", "TOTAL_AREA", "TOTAL_DEFICIT", "TOTAL_OVER"):
        # Sums in another order.
        assert parts[name] == pytest.approx(whole[name], rel=1e-12)
    # Every fourth row and column, whatever the blocks.
    for name, picture in drawn.items():
        np.testing.assert_array_equal(picture, values[name][::4, ::4])


# Points


def points(records, fields, name="樣點", crs="EPSG:3826"):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer(f"Point?crs={crs}&" + "&".join(f"field={field}" for field in fields), name, "memory")
    for number, record in enumerate(records):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(WEST + 10 * number, NORTH)))
        feature.setAttributes(list(record))
        layer.dataProvider().addFeature(feature)
    return layer


FIELDS = ("soc:double", "fine:double", "用地:string", "bd:double")
RECORDS = (
    (20, 40, "水田", 1.3), (25, 40, "水田", 1.3), (20, 40, "森林", 1.0), (None, 40, "森林", 1.0), (20, 40, "建地", 1),
)  # fmt: skip
POINTS = {
    "FINE_FRACTION": "below_20um",
    "SOC_FIELD": "soc",
    "FINE_FIELD": "fine",
    "LAND_USE_FIELD": "用地",
    "LAND_USE_SHARES": "水田=cropland, 森林=forest, 草地=grassland",
    "BULK_DENSITY_FIELD": "bd",
    "THICKNESS": 30,
}


def test_points_by_hand(processing, qgis_app, out):
    feedback = messages()
    layer = points(RECORDS, FIELDS)
    report = str(out / "樣點.html")
    results = run(processing, ID, feedback, **POINTS, INPUT=layer, OUTPUT="memory:", REPORT=report)
    table = rows(results["OUTPUT"])
    assert table.columns.tolist() == [
        "soc", "fine", "用地", "bd", "fine_soc", "capacity", "saturation", "deficit", "over", "deficit_stock",
        "over_stock",
    ]  # fmt: skip
    np.testing.assert_allclose(table["capacity"], [18.89, 18.89, 18.89, NAN, NAN])
    np.testing.assert_allclose(table["fine_soc"], [17, 21.25, 13.2, NAN, NAN])
    np.testing.assert_allclose(table["deficit"], [1.89, 0, 5.69, NAN, NAN], rtol=1e-12)
    np.testing.assert_allclose(table["over"], [0, 2.36, 0, NAN, NAN], rtol=1e-12)
    np.testing.assert_allclose(table["deficit_stock"], [1.89 * 0.39, 0, 5.69 * 0.3, NAN, NAN], rtol=1e-12)
    np.testing.assert_allclose(table["over_stock"], [0, 2.36 * 0.39, 0, NAN, NAN], rtol=1e-12)
    assert (results["N_USED"], results["N_OVER"]) == (3, 1)
    assert all(results[name] is None for name in (*RASTERS, "TOTALS"))
    said = "\n".join(feedback.warnings)
    assert "LAND_USE_SHARES names 草地, which 用地 does not have" in said
    assert "no result: 建地." in said and "2 points lack a value or a share" in said
    page = (out / "樣點.html").read_text(encoding="utf-8")
    assert "4.09 + 0.37 x 40 = 18.89 g kg-1" in page and "theoretical capacity" in page
    assert pd.read_csv(out / "樣點_classes.csv", encoding="utf-8-sig")["points"].tolist() == [2, 1]


def test_points_with_whole_numbers_as_classes(processing, qgis_app):
    layer = points([(20, 40, 1), (20, 40, 2)], ("soc:double", "fine:double", "lu:integer"))
    changes = {"LAND_USE_FIELD": "lu", "LAND_USE_SHARES": "1=cropland, 2=0.5", "BULK_DENSITY_VALUE": 1.3}
    given = {**POINTS, **changes}
    del given["BULK_DENSITY_FIELD"]
    results = run(processing, ID, **given, INPUT=layer, OUTPUT="memory:")
    assert rows(results["OUTPUT"])["fine_soc"].tolist() == [17, 10]


def test_a_field_that_is_there_already(processing, qgis_app):
    layer = points([(20, 40, 3)], ("soc:double", "fine:double", "deficit:double"))
    feedback = messages()
    results = run(
        processing, ID, feedback, FINE_FRACTION="below_20um", SOC_FIELD="soc", FINE_FIELD="fine", FINE_SHARE=0.85,
        INPUT=layer, OUTPUT="memory:",
    )  # fmt: skip
    assert rows(results["OUTPUT"])["deficit_2"].tolist() == pytest.approx([1.89])
    assert "INPUT already has a field deficit; the new one is called deficit_2" in "\n".join(feedback.warnings)


@pytest.mark.real
def test_edgeroi_profiles(processing, shared, tmp_path):
    """Topsoils of Edgeroi against pandas. Australian laboratories part silt from sand at 20 µm."""
    folder = shared / "data" / "edgeroi_profiles"
    horizons = pd.read_csv(folder / "horizons.csv")
    top = horizons[horizons["UHDICM"] == 0].drop_duplicates("SOURCEID")
    records = top[["ORCDRC", "CLYPPT", "SLTPPT"]].astype(object).where(top.notna(), None).to_numpy().tolist()
    layer = points(records, ("ORCDRC:double", "CLYPPT:double", "SLTPPT:double"), crs="EPSG:28355")
    results = run(
        processing, ID, FINE_FRACTION="below_20um", SOC_FIELD="ORCDRC", CLAY_FIELD="CLYPPT", SILT_FIELD="SLTPPT",
        FINE_SHARE=0.85, INPUT=layer, OUTPUT="memory:", REPORT=str(tmp_path / "edgeroi.html"),
    )  # fmt: skip
    known = top[["ORCDRC", "CLYPPT", "SLTPPT"]].dropna()
    gap = 4.09 + 0.37 * (known["CLYPPT"] + known["SLTPPT"]).clip(upper=100) - 0.85 * known["ORCDRC"]
    table = rows(results["OUTPUT"])
    found = table["capacity"].notna()
    assert results["N_USED"] == len(known) == found.sum() > 200
    assert results["N_OVER"] == (gap < 0).sum()
    # The table holds 12 digits.
    np.testing.assert_allclose((table["deficit"] - table["over"])[found], gap, atol=1e-9)


# Faults


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"FINE_FRACTION": None}, "FINE_FRACTION is empty"),
        ({"EQUATION": "hassink_1997"}, "hassink_1997 takes particles below 20 µm, but FINE_FRACTION says clay . silt"),
        ({"SOC": None}, "Organic carbon is missing: give SOC, or INPUT with SOC_FIELD for points"),
        ({"SILT": None}, "either FINE, or CLAY and SILT; given is CLAY"),
        ({"CLAY": None, "SILT": None}, "either FINE, or CLAY and SILT; given is none of them"),
        ({"FINE_SHARE": None}, "give FINE_SHARE, or LAND_USE with LAND_USE_SHARES. Published are cropland 0.85"),
        ({"FINE_SHARE": 85}, "FINE_SHARE is 85; allowed is 0.01 to 1"),
        ({"LAND_USE_SHARES": "1=0.8"}, "LAND_USE_SHARES is given without LAND_USE;"),
        ({"THICKNESS": None}, "THICKNESS is missing"),
        ({"BULK_DENSITY_VALUE": None}, "bulk density is missing"),
        ({"BULK_DENSITY_VALUE": 1300}, "BULK_DENSITY_VALUE is 1300; allowed is 0.02 to 2.65"),
        ({"SOC_UNIT": "%"}, "SOC_UNIT is %; allowed is g/kg, percent"),
    ],
)
def test_what_is_missing_or_wrong_is_said(processing, maps, out, changes, sentence):
    given = {name: value for name, value in {**maps, **changes}.items() if value is not None}
    refused(processing, ID, sentence, **given, **paths(out))
    assert os.listdir(out) == []


def test_impossible_cells_are_told_with_their_coordinates(processing, maps, out, tmp_path):
    maps["CLAY"] = raster(tmp_path / "黏粒.tif", [[20, 20, 95], [10, 10, 30]])
    refused(
        processing, ID,
        r"Clay \+ silt \(raster 黏粒 \+ raster silt\) is 115 % at 250250, 2600350; allowed is 0 to 100 %. "
        "'Soil texture by log-ratios'",
        **maps, **paths(out), REPORT=str(out / "r.html"),
    )  # fmt: skip
    assert os.listdir(out) == []


def test_impossible_points_are_told_with_their_id(processing, qgis_app):
    layer = points([(20, 40, "水田", 1.3), (20, 140, "水田", 1.3)], FIELDS)
    refused(
        processing, ID, r"The fine fraction \(field fine\) is 140 % at feature 2 of 樣點; allowed is 0 to 100 %",
        **POINTS, INPUT=layer, OUTPUT="memory:",
    )  # fmt: skip


def test_zones_that_do_not_overlap_the_map(processing, maps, out, tmp_path):
    far = polygon_layer([(box(0, 0, 100, 100), "A")], name="遠方")
    sentence = "No cell with a value lies in a zone of 遠方; .* 250000, 2600200, 250300, 2600400 in EPSG:3826"
    refused(processing, ID, sentence, **maps, **paths(out), ZONES=far, REPORT=str(out / "r.html"))
    assert os.listdir(out) == []


def test_rasters_of_another_grid_are_refused(processing, maps, out, tmp_path):
    maps["SILT"] = raster(tmp_path / "far.tif", SILT, west=WEST + 50)
    refused(processing, ID, "有機碳 and far have different grids; .* with 'Covariate stack'", **maps, **paths(out))


def test_other_faults(processing, maps, out, tmp_path):
    layer = points(RECORDS, FIELDS)
    refused(processing, ID, "INPUT and SOC are both given", **maps, INPUT=layer)
    codes = classes(tmp_path / "lu.tif", [[1, 1, 1]] * 2, {1: "水田"})
    refused(processing, ID, "raster lu holds classes; CLAY takes numbers", **{**maps, "CLAY": codes})
    refused(processing, ID, "LAND_USE is given without LAND_USE_SHARES", **maps, LAND_USE=codes)
    shares = {"LAND_USE": codes, "LAND_USE_SHARES": "7=0.8"}
    bare = {name: value for name, value in maps.items() if name != "FINE_SHARE"}
    refused(processing, ID, "No cell has a value in all .* and a share of the SOC by LAND_USE_SHARES", **bare, **shares)
    zones = polygon_layer([(box(WEST, NORTH - 100, WEST + 200, NORTH), "A")])
    refused(processing, ID, "ZONES.* or a class raster .*not both", **maps, ZONES=zones, ZONE_RASTER=codes)
    refused(processing, ID, "no field called 無; it has 土綱", **maps, ZONES=zones, FIELD="無")
    same = str(out / "a.tif")
    refused(processing, ID, "Two outputs are called", **maps, DEFICIT=same, OVER=same)
    refused(processing, ID, "is one of the inputs", **maps, DEFICIT=maps["CLAY"])
    stock = tmp_path / "stock.tif"
    run(processing, ID, **maps, DEFICIT_STOCK=str(stock))
    refused(processing, ID, "says that it is in kg/m2, but SOC_UNIT is g/kg", **{**maps, "SOC": str(stock)})
    refused(processing, ID, "The layer 樣點 has no field called x", **{**POINTS, "SOC_FIELD": "x"}, INPUT=layer)
    assert os.listdir(out) == []


def test_a_stop_leaves_nothing(processing, maps, out, monkeypatch):
    from soilcarbon.layers import carbon_capacity

    monkeypatch.setattr(carbon_capacity, "BLOCK", 3)
    feedback = messages()
    feedback.stop_at = 30
    outputs = {**paths(out), "TOTALS": str(out / "t.gpkg"), "REPORT": str(out / "r.html")}
    refused(processing, ID, "Stopped at your request; nothing was written", feedback, **maps, **outputs)
    assert os.listdir(out) == []


# The report


def test_the_report_says_what_it_is(processing, maps, out):
    run(processing, ID, **maps, REPORT=str(out / "容量.html"))
    page = (out / "容量.html").read_text(encoding="utf-8")
    for text in (
        "theoretical capacity of the surfaces of clay and silt",
        "not a target that management can reach",
        "Georgiou K. et al. (2022)",
        "Chen S., Arrouays D.",
        "Over capacity, kept apart: 1 ha (20.0 %)",
        "cannot be used with: hassink_1997",
    ):
        assert text in page, text
    assert "potential" not in page.lower().replace("sequestrationpotential", "")
    equations = pd.read_csv(out / "容量_equations.csv", encoding="utf-8-sig")
    assert equations["equation"].tolist() == ["georgiou_2022_high", "georgiou_2022_low"]
    assert equations["deficit [Tg]"].iloc[0] == pytest.approx(86.7 * 0.375e-5)
    table = pd.read_csv(out / "容量_totals.csv", encoding="utf-8-sig")
    assert table["cells over capacity"].tolist() == [1]


@pytest.mark.real
def test_ebergoetzen_texture(processing, shared, tmp_path, out):
    """Texture of the augers, as rasters of 1 km, with one content of carbon: capacity follows the texture."""
    samples = pd.read_csv(shared / "data" / "ebergoetzen" / "points.csv").dropna(subset=["CLYMHT_A", "SLTMHT_A"])
    size = 1000.0
    columns, lines = (samples["X"] // size).astype(int), (samples["Y"] // size).astype(int)
    clay, silt = (samples.groupby([-lines, columns])[name].mean().unstack() for name in ("CLYMHT_A", "SLTMHT_A"))
    grid = {"west": columns.min() * size, "north": (lines.max() + 1) * size, "size": size, "epsg": 31467}
    given = {
        "CLAY": raster(tmp_path / "clay.tif", clay.fillna(-9999), **grid),
        "SILT": raster(tmp_path / "silt.tif", silt.fillna(-9999), **grid),
        "SOC": raster(tmp_path / "soc.tif", np.full(clay.shape, 15.0), **grid),
    }
    zones = tmp_path / "zones.gpkg"
    shutil.copy(shared / "data" / "ebergoetzen" / "zones_parent_material.gpkg", zones)
    results = run(
        processing, ID, EQUATION="georgiou_2022_high", FINE_FRACTION="clay_silt_50um", FINE_SHARE=0.85, THICKNESS=30,
        BULK_DENSITY_VALUE=1.4, ZONES=str(zones), FIELD="ZONES", TOTALS="memory:", **given, **paths(out),
    )  # fmt: skip
    expected = 0.86 * (clay + silt).to_numpy()
    np.testing.assert_allclose(raster_values(results["CAPACITY"]), expected, rtol=1e-6)
    table = rows(results["TOTALS"])
    assert len(table) == 4 and table["cells"].sum() > 50
    assert results["TOTAL_DEFICIT"] == pytest.approx(table["deficit_tg"].sum(), rel=1e-12)


def test_through_qgis_process(qgis_process, maps, out):  # noqa: F811
    files = {**paths(out), "TOTALS": out / "總量.gpkg", "REPORT": out / "r.html"}
    given = [f"--{name}={value}" for name, value in {**maps, **files}.items()]
    result = outputs(qgis_process("run", f"soilcarbon:{ID}", *given))
    assert result["DEFICIT"] == str(out / "DEFICIT.tif")
    assert (result["N_USED"], result["N_OVER"]) == ("5", "1")
    assert float(result["TOTAL_DEFICIT"]) == pytest.approx(86.7 * 0.375e-5)
    np.testing.assert_allclose(raster_values(out / "CAPACITY.tif"), CAPACITY, rtol=1e-6)
    assert (out / "總量.gpkg").is_file() and (out / "r.html").is_file()
    # What the fine fraction is has to be said.
    done = qgis_process("run", f"soilcarbon:{ID}", *(one for one in given if "FINE_FRACTION" not in one))
    assert done.returncode == 1 and "not specified\n\n\tFINE_FRACTION" in done.stderr


@pytest.mark.parametrize("of", ["a stock", "contents", "points"])
def test_every_word_is_told(processing, maps, out, tmp_path, of):
    from soilcarbon.pedometrics.carbon_capacity import EQUATIONS, SHARES, SHARES_SOURCE

    feedback, page = messages(), out / "報告.html"
    given = {**maps, **paths(out), "TOTALS": "memory:"}
    if of == "contents":
        for name in ("BULK_DENSITY_VALUE", "THICKNESS", "FINE_SHARE"):
            del given[name]
        land = classes(tmp_path / "地.tif", [[1, 1, 2], [2, 3, 3]], {1: "水田", 2: "林", 3: "園"})
        given.update(LAND_USE=land, LAND_USE_SHARES="水田=cropland, 林=0.6, 草=0.5")
    elif of == "points":
        given = {**POINTS, "INPUT": points(RECORDS, FIELDS), "OUTPUT": "memory:"}
    with marked_language():
        run(processing, ID, feedback, **given, REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    for source in (SHARES_SOURCE, *(one.source for one in EQUATIONS.values())):
        text = text.replace(source, "")
    assert not bare_words(text, {*SHARES, *EQUATIONS, "EQUATION", "THICKNESS", "soc"})
    # The last line is of QGIS itself: the results.
    assert not bare_words("\n".join(feedback.said[:-1]), {"warning"})
