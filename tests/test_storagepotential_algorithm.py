"""The algorithm `storagepotential` as users run it: zones, gain map, table, report, refusals."""

import json
import os

import numpy as np
import pandas as pd
import pytest
from language_tools import bare_words, marked_language
from meuse_tools import layer, write_stack
from raster_tools import at, make_raster, messages, raster_values, refused, run, wkt
from soilcarbon.pedometrics.covariates import Covariate, Legend
from test_qgis_process import outputs, qgis_process  # noqa: F401 (the fixture)

pytestmark = pytest.mark.qgis
WEST, NORTH, SIZE = 250000, 2650000, 20
ROWS, COLUMNS = 20, 30
#: Points of each class of land use: 水田, 森林, 果園.
COUNTS = {1: 40, 2: 36, 3: 10}
NAMES = {1: "水田", 2: "森林", 3: "果園"}
LAND = Covariate("土地利用", "categorical", legend=Legend(tuple(NAMES), tuple(NAMES.values())))


def grid():
    from soilcarbon.layers.grid import Grid

    return Grid(wkt(3826), WEST, NORTH, SIZE, SIZE, COLUMNS, ROWS)


def land():
    """Classes in columns: 1 in the west, 2 in the middle, 3 in the east; one cell without."""
    codes = np.repeat([1.0, 2, 3], 10)[None].repeat(ROWS, axis=0)
    codes[5, 5] = np.nan
    return codes


def stocks():
    """Present stock [kg m-2]: rising to the south, twice as high in the forest; one cell without."""
    values = np.linspace(4, 8, ROWS)[:, None] * np.where(np.arange(COLUMNS) // 10 == 1, 2, 1)
    values[0, 0] = np.nan
    return values.astype(np.float32)


@pytest.fixture
def stock(tmp_path, qgis_app):
    return write_stack(tmp_path / "碳儲量.tif", stocks()[None], [Covariate("soc_0_30 (mean)", unit="kg m-2")], grid())


@pytest.fixture
def zones(tmp_path, qgis_app):
    return write_stack(tmp_path / "土地利用.tif", land()[None], [LAND], grid())


def measured():
    """Places in the columns of their classes, and stocks of about 6, 12 and 6 kg m-2."""
    rng = np.random.default_rng(4)
    columns = {"x": [], "y": [], "碳": [], "類": []}
    for code, count in COUNTS.items():
        columns["x"] += list(WEST + SIZE * (10 * (code - 1) + rng.uniform(0, 10, count)))
        columns["y"] += list(NORTH - SIZE * rng.uniform(6, ROWS, count))
        columns["碳"] += list(rng.normal(12 if code == 2 else 6, 1.5, count))
        columns["類"] += [float(code)] * count
    return {name: np.array(values) for name, values in columns.items()}


def points(**changes):
    return layer({**measured(), **changes}, 3826)


def potential(processing, tmp_path, feedback=None, **parameters):
    """Rows of the table by zone and percentile, and the result."""
    given = {"FIELD": "碳", "GAIN": str(tmp_path / "增量.tif"), "OUTPUT": "memory:", "REPLICATES": 200, **parameters}
    given.setdefault("POINTS", points())
    result = run(processing, "storagepotential", feedback, **given)
    return table(result["OUTPUT"]), result


def table(found):
    from qgis.core import NULL

    rows = [[np.nan if value == NULL else value for value in one.attributes()] for one in found.getFeatures()]
    return pd.DataFrame(rows, columns=found.fields().names()).set_index(["zone", "percentile"])


def type_8(values, percentile):
    return np.quantile(values, percentile / 100, method="median_unbiased")


def test_gain_is_target_less_stock(processing, tmp_path, stock, zones):
    rows, result = potential(
        processing, tmp_path, STOCK=stock, ZONE_RASTERS=[zones], TARGET=str(tmp_path / "目標.tif"),
        REPORT=str(tmp_path / "潛力.html"), DEFICIT_STOCK=stock,
    )
    columns, present, codes = measured(), stocks().astype(float), land()
    total = np.zeros(3)
    for code, name in ((1, "水田"), (2, "森林")):
        known = columns["碳"][columns["類"] == code]
        for p, percentile in enumerate((75, 90, 95)):
            target = type_8(known, percentile)
            row = rows.loc[(name, percentile)]
            assert row["target_kg_m2"] == pytest.approx(target, rel=1e-12)
            assert row["n_points"] == COUNTS[code]
            here = (codes == code) & np.isfinite(present)
            gain = np.maximum(0, target - present[here])
            assert row["gain_kg_m2"] == pytest.approx(gain.mean()) and row["cells"] == here.sum()
            assert row["gain_tg"] == pytest.approx(gain.sum() * SIZE**2 / 1e9)
            assert row["gain_lower_tg"] <= row["gain_tg"] <= row["gain_upper_tg"]
            total[p] += row["gain_tg"]
            # A cell in the middle of each class, by its map coordinate.
            x, y = WEST + SIZE * (10 * code - 4.5), NORTH - SIZE * 6.5
            wanted = max(0.0, target - present[6, 10 * code - 5])
            # float32 of a value of about 10.
            assert at(result["GAIN"], x, y, p + 1) == pytest.approx(wanted, abs=1e-6)
            assert at(result["TARGET"], x, y, p + 1) == pytest.approx(target, abs=1e-6)
    np.testing.assert_allclose(rows.loc["(all zones)", "gain_tg"], total)
    assert result["GAIN_TG"] == pytest.approx(total[0])
    assert result["GAIN_LOWER_TG"] < result["GAIN_TG"] < result["GAIN_UPPER_TG"]
    # The orchard has 10 points: no target, no gain, and it is said.
    assert rows.loc[("果園", 75), "note"] == "no target: 10 of 30 points"
    assert np.isnan(raster_values(result["GAIN"])[:, 20:]).all()
    assert (result["N_ZONES"], result["N_ZONES_WITHOUT"]) == (2, 1)
    assert result["AREA_WITHOUT_HA"] == pytest.approx(200 * SIZE**2 / 1e4)
    # Neither a cell without a stock nor one without a class has a gain.
    gain = raster_values(result["GAIN"])
    assert np.isnan(gain[0, 0]) and np.isnan(gain[5, 5]) and np.isfinite(gain[:, :20]).sum() == 398
    # The deficit given is the stock itself.
    assert rows.loc[("水田", 75), "deficit_kg_m2"] == pytest.approx(rows.loc[("水田", 75), "mean_kg_m2"])
    assert sorted(os.listdir(tmp_path)) == sorted([
        "碳儲量.tif", "土地利用.tif", "增量.tif", "目標.tif", "潛力.html", "潛力.json",
        *(f"潛力_{name}.csv" for name in (
            "baselines", "counts", "map_and_points", "potentials", "settings", "without_target", "zones",
        )),
    ])
    page = (tmp_path / "潛力.html").read_text(encoding="utf-8")
    for text in ("森林", "Reachable gain and theoretical deficit", "How much of the gain is only spread", "果園"):
        assert text in page
    document = json.loads((tmp_path / "潛力.json").read_text(encoding="utf-8"))
    tables = {part["name"]: part for part in document["parts"] if part["kind"] == "table"}
    assert len(tables["zones"]["rows"]) == 12
    assert ["points in a zone", 86] in tables["counts"]["rows"]


def test_combinations_of_classes_on_other_grids(processing, tmp_path, stock, zones):
    """Climate in degrees and coarse: north and south; zones are its combinations with land use."""
    from osgeo import osr

    here, there = osr.SpatialReference(), osr.SpatialReference()
    for reference, code in ((here, 3826), (there, 4326)):
        reference.ImportFromEPSG(code)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    turn = osr.CoordinateTransformation(here, there)
    _, middle, _ = turn.TransformPoint(WEST + 300, NORTH - 200)
    west, _, _ = turn.TransformPoint(WEST - 200, NORTH)
    climate = make_raster(tmp_path / "climate.tif", np.array([[1], [2]], np.uint8), west, middle + 0.02, 0.02, 4326)
    feedback = messages()
    rows, _ = potential(
        processing, tmp_path, feedback, STOCK=stock, ZONE_RASTERS=[zones, climate], LEAST_N=10, PERCENTILES="75"
    )
    columns = measured()
    south = np.array([turn.TransformPoint(x, y)[1] < middle for x, y in zip(columns["x"], columns["y"])])
    for code in (1, 2):
        for part, inside in (("1", ~south), ("2", south)):
            known = columns["碳"][(columns["類"] == code) & inside]
            row = rows.loc[(f"{NAMES[code]} / {part}", 75)]
            assert row["n_points"] == len(known)
            if len(known) >= 10:
                assert row["target_kg_m2"] == pytest.approx(type_8(known, 75))
    # All cells with a stock and a class: 600 less the two without one.
    by_zone = rows[rows.index.get_level_values("zone") != "(all zones)"]
    assert by_zone["cells"].sum() == 598 and by_zone["n_points"].sum() == 86
    assert any("climate has another grid than the map" in text for text in feedback.warnings)


def test_points_of_another_crs_and_outside(processing, tmp_path, stock, zones):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    turn = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:3826"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    columns = measured()
    expected, _ = potential(processing, tmp_path, STOCK=stock, ZONE_RASTERS=[zones])
    far = [turn.transform(x, y) for x, y in zip(columns["x"], columns["y"])]
    # One more beyond the map, one without a value, one without a place.
    x, y = ([*values, last, values[0], np.nan] for values, last in
            zip(([p.x() for p in far], [p.y() for p in far]), (0.0, 0.0)))
    given = layer({"x": np.array(x), "y": np.array(y), "碳": np.array([*columns["碳"], 99, np.nan, 7])}, 4326)
    found, _ = potential(
        processing, tmp_path, STOCK=stock, ZONE_RASTERS=[zones], POINTS=given, REPORT=str(tmp_path / "r.html")
    )
    pd.testing.assert_frame_equal(found, expected)
    counts = pd.read_csv(tmp_path / "r_counts.csv").set_index("what")["number"]
    assert counts["points without a measured stock or a place"] == 2 and counts["points in no zone"] == 1


def test_clusters(processing, tmp_path, stock):
    """Two bands, each of which splits the map in two, and a class, which is left out."""
    row, column = np.mgrid[:ROWS, :COLUMNS].astype(float)
    bands = np.stack([(column >= 15) * 100 + row / 100, (row >= 10) + column / 1e4, land()])
    bands[0, 3, 3] = np.nan
    covariates = [Covariate("海拔", unit="m"), Covariate("坡度"), LAND]
    stack = write_stack(tmp_path / "疊合.tif", bands, covariates, grid())
    options = {"STOCK": stock, "COVARIATES": stack, "PERCENTILES": "75", "CLUSTERS": str(tmp_path / "群.tif")}
    rows, result = potential(
        processing, tmp_path, N_CLUSTERS=2, CLUSTER_BANDS=[1], REPORT=str(tmp_path / "r.html"), **options
    )
    clusters = raster_values(result["CLUSTERS"])
    expected = np.where(column < 15, 1.0, 2)
    expected[3, 3] = np.nan
    np.testing.assert_array_equal(clusters, expected)
    assert np.isnan(raster_values(result["GAIN"])[3, 3])
    columns = measured()
    west = columns["x"] < WEST + 15 * SIZE
    assert rows.loc[("cluster 1", 75), "n_points"] == west.sum()
    assert rows.loc[("cluster 2", 75), "target_kg_m2"] == pytest.approx(type_8(columns["碳"][~west], 75))
    assert "海拔 [m]" in (tmp_path / "r.html").read_text(encoding="utf-8")
    # All numeric bands: four groups. The same again with the same seed.
    again = [potential(processing, tmp_path, N_CLUSTERS=4, LEAST_N=5, **options)[0] for _ in range(2)]
    pd.testing.assert_frame_equal(*again)
    assert len(again[0]) == 5 and len(np.unique(raster_values(tmp_path / "群.tif")[4:])) == 4


def test_unit_of_the_stocks(processing, tmp_path, stock, zones):
    expected, _ = potential(processing, tmp_path, STOCK=stock, ZONE_RASTERS=[zones])
    tonnes = make_raster(tmp_path / "t.tif", stocks() * 10, WEST, NORTH, SIZE)
    given = points(碳=measured()["碳"] * 10)
    found, _ = potential(
        processing, tmp_path, STOCK=tonnes, ZONE_RASTERS=[zones], POINTS=given, STOCK_UNIT="t/ha"
    )
    # The map is float32 in both units.
    pd.testing.assert_frame_equal(found, expected, rtol=1e-6)
    feedback = messages()
    potential(processing, tmp_path, feedback, STOCK=stock, ZONE_RASTERS=[zones], POINTS=given)
    assert any("times the map's at the same places" in text for text in feedback.warnings)


def test_a_map_in_blocks_gives_the_same(processing, tmp_path, stock, zones, monkeypatch):
    from soilcarbon.layers.grid import Grid

    expected, result = potential(processing, tmp_path, STOCK=stock, ZONE_RASTERS=[zones])
    whole = raster_values(result["GAIN"])
    blocks = Grid.blocks
    monkeypatch.setattr(Grid, "blocks", lambda self, cells=0: blocks(self, 4 * COLUMNS))
    found, result = potential(processing, tmp_path, STOCK=stock, ZONE_RASTERS=[zones])
    pd.testing.assert_frame_equal(found, expected, rtol=1e-12)
    np.testing.assert_array_equal(raster_values(result["GAIN"]), whole)


def change(name, tmp_path, stock, zones):
    """Parameters with one fault."""
    elsewhere = make_raster(tmp_path / "elsewhere.tif", np.ones((4, 4), np.uint8), WEST + 90000, NORTH, SIZE)
    fine = write_stack(tmp_path / "fine.tif", land()[None], [LAND], grid())
    return {
        "percentile": {"PERCENTILES": "75;90"},
        "few points": {"LEAST_N": 41},
        "no field": {"FIELD": "無"},
        "text": {"POINTS": layer({**measured(), "碳": ["六"] * 86}, 3826, kinds={"碳": "string"})},
        "negative": {"POINTS": points(碳=-measured()["碳"])},
        "no values": {"POINTS": points(碳=np.full(86, np.nan))},
        "far points": {"POINTS": points(x=measured()["x"] + 5e4)},
        "far zones": {"ZONE_RASTERS": [zones, elsewhere]},
        "far deficit": {"DEFICIT_STOCK": elsewhere},
        "deficit of classes": {"DEFICIT_STOCK": fine},
        "numbers as zones": {"ZONE_RASTERS": [stock]},
        "no zones": {"ZONE_RASTERS": []},
        "clusters without a stack": {"CLUSTERS": str(tmp_path / "c.tif")},
        "stack of classes": {"COVARIATES": fine},
        "class to cluster": {"COVARIATES": fine, "CLUSTER_BANDS": [1]},
        "band that is not there": {"COVARIATES": fine, "CLUSTER_BANDS": [4]},
        "stack of other cells": {"COVARIATES": elsewhere},
        "stock of classes": {"STOCK": zones},
        "other unit": {"STOCK_UNIT": "t/ha"},
        "an input": {"GAIN": stock},
        "one name": {"TARGET": str(tmp_path / "增量.tif")},
    }[name]


@pytest.mark.parametrize(("fault", "message"), [
    ("percentile", "PERCENTILES is '75;90'; give numbers from 50 to 99"),
    ("few points", "LEAST_N is 41 and the most points in one zone are 40"),
    ("no field", "has no field 無; it has 碳, 類"),
    ("text", "holds the text '六'"),
    ("negative", "The field 碳 of the layer 樣點 holds -.*a stock is 0 or more"),
    ("no values", "No point of the layer 樣點 has a place and a number in the field 碳"),
    ("far points", "None of the 86 points of 樣點 lies in a zone of 土地利用; are they of the same place"),
    ("far zones", "The zone raster elsewhere and the stock map do not overlap"),
    ("far deficit", "DEFICIT_STOCK. has no value where the map has a gain"),
    ("deficit of classes", "DEFICIT_STOCK. holds classes, not a stock"),
    ("numbers as zones", "class codes are whole numbers"),
    ("no zones", "Give class rasters .ZONE_RASTERS., a covariate stack"),
    ("clusters without a stack", "CLUSTERS needs a covariate stack"),
    ("stack of classes", "The stack fine has no numeric covariate to cluster"),
    ("class to cluster", "Band 1 of fine .CLUSTER_BANDS. holds the classes 土地利用"),
    ("band that is not there", "The raster fine has no band 4; it has 1"),
    ("stack of other cells", "The covariate stack elsewhere has other cells than the stock map"),
    ("stock of classes", "The raster 土地利用 .STOCK. holds classes"),
    ("other unit", "says that it is in kg/m2, but STOCK_UNIT is t/ha"),
    ("an input", "is one of the inputs; give it another name"),
    ("one name", "Two outputs are called"),
])
def test_bad_input_is_refused_and_leaves_nothing(processing, tmp_path, stock, zones, fault, message):
    changes = change(fault, tmp_path, stock, zones)
    before = sorted(os.listdir(tmp_path))
    given = {
        "STOCK": stock, "POINTS": points(), "FIELD": "碳", "ZONE_RASTERS": [zones], "OUTPUT": "memory:",
        "GAIN": str(tmp_path / "增量.tif"), "REPORT": str(tmp_path / "r.html"), **changes,
    }
    refused(processing, "storagepotential", message, **given)
    assert sorted(os.listdir(tmp_path)) == before


def test_a_stop_leaves_nothing(processing, tmp_path, stock, zones, monkeypatch):
    from soilcarbon.layers.grid import Grid

    blocks = Grid.blocks
    monkeypatch.setattr(Grid, "blocks", lambda self, cells=0: blocks(self, 4 * COLUMNS))
    before = sorted(os.listdir(tmp_path))
    for share in (1, 24, 40, 80):
        feedback = messages()
        feedback.stop_at = share
        refused(
            processing, "storagepotential", "Stopped at your request", feedback, STOCK=stock, POINTS=points(),
            FIELD="碳", ZONE_RASTERS=[zones], OUTPUT="memory:", GAIN=str(tmp_path / "增量.tif"),
        )
    assert sorted(os.listdir(tmp_path)) == before


def test_points_twice_are_told(processing, tmp_path, stock, zones):
    columns = measured()
    columns["x"][1], columns["y"][1] = columns["x"][0], columns["y"][0]
    feedback = messages()
    potential(processing, tmp_path, feedback, STOCK=stock, ZONE_RASTERS=[zones], POINTS=layer(columns, 3826))
    assert "warning: 1 points lie at the place of another one; is there one row a profile?" in feedback.warnings


def test_through_qgis_process(qgis_process, tmp_path, stock, zones):  # noqa: F811
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    path = str(tmp_path / "樣點.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(points(), path, QgsCoordinateTransformContext(), options)
    done = outputs(qgis_process(
        "run", "soilcarbon:storagepotential", f"--STOCK={stock}", f"--POINTS={path}", "--FIELD=碳",
        f"--ZONE_RASTERS={zones}", "--PERCENTILES=75,90", f"--GAIN={tmp_path / 'g.tif'}",
        f"--OUTPUT={tmp_path / 'z.csv'}", f"--REPORT={tmp_path / 'r.html'}",
    ))
    rows = pd.read_csv(tmp_path / "z.csv").set_index(["zone", "percentile"])
    assert float(done["GAIN_TG"]) == pytest.approx(rows.loc[("(all zones)", 75), "gain_tg"])
    assert len(rows) == 8 and (tmp_path / "r.html").is_file()


def test_every_word_is_told(processing, tmp_path, stock, zones):
    feedback, page = messages(), tmp_path / "r.html"
    with marked_language():
        potential(
            processing, tmp_path, feedback, STOCK=stock, ZONE_RASTERS=[zones], COVARIATES=stock, N_CLUSTERS=2,
            DEFICIT_STOCK=stock, LEAST_N=15, REPORT=str(page),
        )
    assert not bare_words(page.read_text(encoding="utf-8"), {"soc_0_30 (mean)"})
    # The last line is of QGIS itself: the results.
    assert not bare_words("\n".join(feedback.said[:-1]), {"warning"})
