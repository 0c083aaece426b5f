"""The algorithm ``stratasummary`` as users run it, from cells and from points."""

import json

import numpy as np
import pandas as pd
import pytest
from language_tools import bare_words, marked_language
from raster_tools import make_raster, messages, raster_values, refused, run, wkt
from scipy.stats import kruskal
from test_qgis_process import outputs, qgis_process  # noqa: F401 (a fixture)
from test_sample_data import BASIN

pytestmark = pytest.mark.qgis

WEST, NORTH = 250000, 2650000
LEGEND = ((1, "水田"), (2, "森林"), (5, "茶園"))


def write(path, values, legend=(), unit="", epsg=3826, cell=100.0, west=WEST, north=NORTH):
    """A raster as this plugin writes it."""
    from soilcarbon.layers.grid import Grid
    from soilcarbon.layers.rasters import RasterWriter
    from soilcarbon.pedometrics.covariates import Covariate, Legend

    values = np.array(values, np.float32)
    grid = Grid(wkt(epsg), west, north, cell, cell, values.shape[1], values.shape[0])
    kind, legend = ("categorical", Legend(*zip(*legend))) if legend else ("numeric", None)
    with RasterWriter(str(path), grid, [Covariate("b", kind, unit, legend)]) as writer:
        writer.write(grid.blocks()[0], values[None])
    return str(path)


def points(rows, epsg=3826, name="樣點"):
    """Memory layer of (x, y, stock, class)."""
    from qgis.core import NULL, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer(f"Point?crs=EPSG:{epsg}&field=碳儲量:double&field=類別:string", name, "memory")
    features = []
    for x, y, stock, kind in rows:
        feature = QgsFeature(layer.fields())
        if x is not None:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes([NULL if one is None else one for one in (stock, kind)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def table(result):
    """Rows of a result, NaN for NULL."""
    from qgis.core import NULL, QgsVectorLayer

    layer = result["OUTPUT"]
    layer = QgsVectorLayer(layer, "strata") if isinstance(layer, str) else layer
    rows = [[np.nan if value == NULL else value for value in f.attributes()] for f in layer.getFeatures()]
    frame = pd.DataFrame(rows, columns=[field.name() for field in layer.fields()])
    return frame.drop(columns="fid", errors="ignore")


def summarized(processing, feedback=None, **parameters):
    result = run(processing, "stratasummary", feedback, **{"OUTPUT": "memory:", **parameters})
    return result, table(result)


@pytest.fixture
def maps(tmp_path, qgis_app):
    """A map of 4 x 6 cells of 1 ha with stocks 1 to 24, its DEM and its classes."""
    stock = np.arange(1.0, 25).reshape(4, 6)
    stock[3, 5] = np.nan
    elevation = np.repeat([[10.0], [99], [100], [1500]], 6, axis=1)
    elevation[0, 0] = np.nan
    codes = np.tile([1.0, 1, 1, 2, 2, 5], (4, 1))
    codes[1, 5] = np.nan
    return {
        "STOCK": write(tmp_path / "碳儲量.tif", stock, unit="kg m-2"),
        "DEM": write(tmp_path / "高程.tif", elevation),
        "CLASSES": write(tmp_path / "土地利用.tif", codes, LEGEND),
    }


def test_cells(processing, maps, tmp_path):
    feedback = messages()
    result, rows = summarized(processing, feedback, **maps, REPORT=str(tmp_path / "分層.html"))
    assert rows[["terrain", "class", "n"]].to_numpy().tolist() == [
        ["plain", "水田", 5], ["plain", "森林", 4], ["plain", "茶園", 1], ["slope", "水田", 3], ["slope", "森林", 2],
        ["slope", "茶園", 1], ["mountain", "水田", 3], ["mountain", "森林", 2],
    ]
    assert (result["N_STRATA"], result["N"], result["P_VALUE"]) == (8, 21, None)
    first = rows.iloc[0]
    cells = np.array([2.0, 3, 7, 8, 9])
    quantiles = np.quantile(cells, [0.05, 0.25, 0.5, 0.75, 0.95])
    assert first[["q05", "q25", "median", "q75", "q95"]].tolist() == quantiles.tolist()
    assert first[["minimum", "maximum", "area_ha"]].tolist() == [2, 9, 5]
    # Sums in another order: a few times 1e-16.
    assert first[["mean", "sd"]].tolist() == pytest.approx([cells.mean(), cells.std(ddof=1)], rel=1e-12)
    assert first["total_tg"] == pytest.approx(cells.sum() * 1e4 / 1e9, rel=1e-12)
    assert rows["area_ha"].sum() == 21 and rows["share_pct"].sum() == pytest.approx(100, rel=1e-12)
    assert rows["letters"].isna().all()
    assert "warning: 1 cells (1.00 ha) with a stock have no elevation and are in no stratum." in feedback.warnings
    assert "warning: 1 cells (1.00 ha) with a stock have no class and are in no stratum." in feedback.warnings
    page = (tmp_path / "分層.html").read_text(encoding="utf-8")
    assert "it would have no meaning for cells" in page and "土地利用" in page


def test_terrain_or_classes_alone(processing, maps):
    rows = summarized(processing, STOCK=maps["STOCK"], DEM=maps["DEM"], BREAKS="500")[1]
    assert rows[["terrain", "class", "n"]].to_numpy().tolist() == [["≤ 500 m", "all", 17], ["> 500 m", "all", 5]]
    rows = summarized(processing, STOCK=maps["STOCK"], CLASSES=maps["CLASSES"])[1]
    assert rows[["terrain", "class", "n"]].to_numpy().tolist() == [
        ["all", "水田", 12], ["all", "森林", 8], ["all", "茶園", 2],
    ]


def test_stocks_in_tonnes(processing, maps, tmp_path):
    tonnes = write(tmp_path / "t.tif", 10 * raster_values(maps["STOCK"]), unit="t/ha")
    expected = summarized(processing, **maps)[1]
    rows = summarized(processing, **{**maps, "STOCK": tonnes}, STOCK_UNIT="t/ha")[1]
    numbers = expected.select_dtypes("number").columns
    # The factor 0.1 in float32.
    np.testing.assert_allclose(rows[numbers].to_numpy(float), expected[numbers].to_numpy(float), rtol=1e-6)
    refused(
        processing, "stratasummary", "t says that it is in t/ha, but STOCK_UNIT is kg/m2", OUTPUT="memory:",
        **{**maps, "STOCK": tonnes},
    )


def test_other_grids_and_geographic_coordinates(processing, tmp_path):
    """A map in degrees, DEM and classes in metres: each cell takes what lies at its centre, areas are ellipsoidal."""
    from soilcarbon.layers.grid import Grid

    size = 0.001
    stock = write(tmp_path / "s.tif", np.full((4, 6), 5.0), epsg=4326, cell=size, west=120.5, north=24.0)
    # In EPSG:3826 the map begins some 100 m east of 199,000 m; elevation there is x - 199,000 [m].
    x = 199000 + 25 + 50 * np.arange(60)
    dem = write(tmp_path / "d.tif", np.tile(x - 199000.0, (60, 1)), cell=50, west=199000, north=2656500)
    codes = np.where(np.arange(30) % 2, 1.0, 2.0)
    classes = write(tmp_path / "c.tif", np.tile(codes, (30, 1)), LEGEND, cell=100, west=199000, north=2656500)
    feedback = messages()
    _, rows = summarized(processing, feedback, STOCK=stock, DEM=dem, CLASSES=classes)
    from osgeo import osr

    source, target = osr.SpatialReference(), osr.SpatialReference()
    for reference, code in ((source, 4326), (target, 3826)):
        reference.ImportFromEPSG(code)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transform = osr.CoordinateTransformation(source, target)
    areas = Grid(wkt(4326), 120.5, 24.0, size, size, 6, 4).cell_areas()
    expected = {}
    for row in range(4):
        for column in range(6):
            east = transform.TransformPoint(120.5 + (column + 0.5) * size, 24.0 - (row + 0.5) * size)[0]
            terrain = "plain" if east - 199000 < 100 else "slope" if east - 199000 <= 1000 else "mountain"
            kind = "水田" if int((east - 199000) // 100) % 2 else "森林"
            expected[terrain, kind] = expected.get((terrain, kind), 0) + areas[row] / 1e4
    found = {(row["terrain"], row["class"]): row["area_ha"] for _, row in rows.iterrows()}
    assert found == {key: pytest.approx(area, rel=1e-9) for key, area in expected.items()}  # sums
    assert [text for text in feedback.warnings if "another grid" in text] == [
        "warning: d has another grid than s: cells took its value at their centres (bilinear).",
        "warning: c has another grid than s: cells took its value at their centres (nearest).",
    ]


def grouped(count=12):
    """Points on the maps: forest of the plain 12, field of the plain 12, field of the slope 12, 2 of tea."""
    rng = np.random.default_rng(5)
    rows = []
    for row, column, number, level, kind in (
        (1, 3, count, 9, "森林"), (1, 1, count, 4, "水田"), (2, 1, count, 4, "水田"), (2, 5, 2, 20, "茶園"),
    ):
        for stock in level * rng.lognormal(0, 0.2, number):
            place = WEST + 100 * column + 50, NORTH - 100 * row - 50
            rows.append((*place, float(stock), kind))
    return rows


def test_points(processing, maps, tmp_path):
    """Reprojected, sampled, tested; what lacks something is told."""
    rows = grouped()
    lacking = [
        (WEST + 150, NORTH - 150, None, "水田"), (WEST - 5000, NORTH, 5.0, "水田"), (None, None, 6.0, "水田"),
        (WEST + 550, NORTH - 150, 7.0, "茶園"),
    ]
    feedback = messages()
    result, found = summarized(
        processing, feedback, POINTS=points(rows + lacking), FIELD="碳儲量", DEM=maps["DEM"], CLASSES=maps["CLASSES"],
        REPORT=str(tmp_path / "r.html"),
    )
    assert found[["terrain", "class", "n", "letters"]].to_numpy().tolist() == [
        ["plain", "水田", 12, "b"], ["plain", "森林", 12, "a"], ["slope", "水田", 12, "b"], ["slope", "茶園", 2, ""],
    ]
    assert found["letters_terrain"].tolist() == ["b", "a", "", ""]
    assert found["letters_class"].tolist() == ["a", "", "a", ""]
    stocks = np.array([row[2] for row in rows[:36]])
    assert result["P_VALUE"] == pytest.approx(kruskal(*np.split(stocks, 3)).pvalue, rel=1e-9)  # rounding
    assert (result["N_STRATA"], result["N"]) == (4, 38)
    assert found["area_ha"].isna().all() and found["total_tg"].isna().all()
    assert found.loc[1, "median"] == pytest.approx(np.median(stocks[:12]), rel=1e-12)
    assert feedback.warnings == [
        "warning: 1 points have no stock and are left out.",
        "warning: 2 points with a stock have no elevation and are in no stratum.",
        "warning: 1 points with a stock have no class and are in no stratum.",
        "warning: Fewer than 5 points, shown but not tested: slope, 茶園.",
    ]
    document = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert {"strata", "margins", "tests", "pairs"} <= {part.get("name") for part in document["parts"]}
    # In other coordinates the points lie in the same cells.
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:3826"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    moved = [(*transform.transform(x, y), stock, kind) for x, y, stock, kind in rows]
    again = summarized(
        processing, POINTS=points(moved, 4326), FIELD="碳儲量", DEM=maps["DEM"], CLASSES=maps["CLASSES"]
    )[1]
    pd.testing.assert_frame_equal(again, found)


def test_class_field(processing, maps):
    """Classes as noted in the field, without a raster at all, and with a point whose class is NULL."""
    layer = points([*grouped(), (WEST, NORTH, 5.0, None)])
    feedback = messages()
    result, rows = summarized(processing, feedback, POINTS=layer, FIELD="碳儲量", CLASS_FIELD="類別")
    # By name, for a field has no legend.
    assert rows["class"].tolist() == sorted(["水田", "森林", "茶園"]) and rows["n"].sum() == 38
    assert set(rows["terrain"]) == {"all"} and result["P_VALUE"] < 0.001
    assert feedback.warnings == [
        "warning: 1 points with a stock have no class and are in no stratum.",
        "warning: Fewer than 5 points, shown but not tested: 茶園.",
    ]


def test_nothing_to_test(processing, maps):
    same = points([(WEST + 150, NORTH - 150, 5.0, kind) for kind in ["水田"] * 6 + ["森林"] * 6])
    feedback = messages()
    result, rows = summarized(processing, feedback, POINTS=same, FIELD="碳儲量", CLASS_FIELD="類別")
    assert result["P_VALUE"] is None and rows["sd"].tolist() == [0, 0]
    assert "Kruskal-Wallis, all strata: not tested, for all values are equal" in feedback.said
    result, rows = summarized(processing, feedback, POINTS=same, FIELD="碳儲量", CLASSES=maps["CLASSES"])
    assert result["P_VALUE"] is None and result["N_STRATA"] == 1
    assert "Kruskal-Wallis, all strata: not tested, for fewer than 2 groups have 5 values or more" in feedback.said


def test_classes_without_a_name(processing, maps, tmp_path):
    codes = raster_values(maps["CLASSES"])
    bare = make_raster(tmp_path / "bare.tif", np.nan_to_num(codes, nan=0).astype(np.uint8), WEST, NORTH, 100, nodata=0)
    assert summarized(processing, STOCK=maps["STOCK"], CLASSES=bare)[1]["class"].tolist() == ["1", "2", "5"]
    part = write(tmp_path / "part.tif", codes, LEGEND[1:])
    assert summarized(processing, STOCK=maps["STOCK"], CLASSES=part)[1]["class"].tolist() == ["森林", "茶園", "1"]


def test_bands_of_one_stack(processing, maps, tmp_path):
    values = np.array([raster_values(maps[name]) for name in ("CLASSES", "DEM", "STOCK")], np.float32)
    stack = make_raster(tmp_path / "stack.tif", values, WEST, NORTH, 100)
    rows = summarized(processing, STOCK=stack, BAND=3, DEM=stack, DEM_BAND=2, CLASSES=stack, CLASS_BAND=1)[1]
    expected = summarized(processing, **maps)[1]
    assert rows["median"].tolist() == expected["median"].tolist()


def test_warnings_about_values(processing, maps, tmp_path):
    odd = write(tmp_path / "odd.tif", np.where(np.arange(24).reshape(4, 6) < 2, -1.0, 80.0), unit="%")
    feedback = messages()
    summarized(processing, feedback, **{**maps, "STOCK": odd})
    said = "\n".join(feedback.warnings)
    assert "its unit is %; it was read as kg/m2" in said and "is more than mineral soil holds" in said
    assert "2 cells hold a negative stock" in said


def test_refusals(processing, maps, tmp_path):
    layer = points(grouped())
    far = write(tmp_path / "far.tif", np.ones((2, 2)), west=WEST + 1e5)
    filled = write(tmp_path / "filled.tif", np.full((4, 6), -9999.0))
    empty = write(tmp_path / "empty.tif", np.full((4, 6), np.nan))
    here, nowhere = {"POINTS": layer, "FIELD": "碳儲量"}, points([(0.0, 0.0, 5.0, "水田")], name="遠方")
    out = {"OUTPUT": str(tmp_path / "out" / "o.gpkg"), "REPORT": str(tmp_path / "out" / "r.html")}
    for message, parameters in (
        ("Give either a map .STOCK. or points .POINTS.", {"DEM": maps["DEM"]}),
        ("Give either a map .STOCK. or points .POINTS.", {**maps, **here}),
        ("Give a DEM, classes", {"STOCK": maps["STOCK"]}),
        ("CLASS_FIELD is for points", {**here, "CLASSES": maps["CLASSES"], "CLASS_FIELD": "類別"}),
        ("樣點 has no field 'soc_0_30' .FIELD.; it has 碳儲量, 類別", {"POINTS": layer, "DEM": maps["DEM"]}),
        ("樣點 has no field 'x' .CLASS_FIELD.; it has", {**here, "CLASS_FIELD": "x"}),
        ("BREAKS is 1000, 100; allowed are elevations in m that increase", {**maps, "BREAKS": "1000,100"}),
        ("BREAKS is 'low'; allowed are elevations", {**maps, "BREAKS": "low"}),
        ("The raster far does not overlap 碳儲量", {**maps, "DEM": far}),
        ("The raster far does not overlap 碳儲量", {**maps, "CLASSES": far}),
        ("The DEM holds -9999 where there is a stock", {**maps, "DEM": filled}),
        ("No stock of 樣點, 碳儲量 has both an elevation and a class: 38 lack an elevation", {**here, "DEM": far}),
        ("遠方.* 1 lack an elevation", {**here, "POINTS": nowhere, "DEM": maps["DEM"]}),
        ("empty holds no stock", {**maps, "STOCK": empty}),
        ("土地利用 .STOCK. holds classes, not numbers", {**maps, "STOCK": maps["CLASSES"]}),
        ("土地利用 .DEM. holds classes, not numbers", {**maps, "DEM": maps["CLASSES"]}),
        ("The raster 高程 has no band 2", {**maps, "DEM_BAND": 2}),
        ("STOCK_UNIT is g; allowed is kg/m2, t/ha", {**maps, "STOCK_UNIT": "g"}),
        ("The layer 空 holds no point", {**here, "POINTS": points([], name="空"), "DEM": maps["DEM"]}),
        ("The field 類別 .* holds the text '森林'", {"POINTS": layer, "FIELD": "類別", "DEM": maps["DEM"]}),
    ):
        refused(processing, "stratasummary", message, **parameters, **out)
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_cancel_leaves_nothing(processing, maps, tmp_path):
    feedback = messages()
    feedback.stop_at = 0
    out = tmp_path / "out"
    refused(
        processing, "stratasummary", "Stopped at your request", feedback, **maps, OUTPUT=str(out / "o.gpkg"),
        REPORT=str(out / "r.html"),
    )
    assert not list(out.iterdir())


def test_blocks_do_not_show(processing, maps, tmp_path, monkeypatch):
    from soilcarbon.layers.grid import Grid

    whole = summarized(processing, **maps)[1]
    blocks = Grid.blocks
    monkeypatch.setattr(Grid, "blocks", lambda self, cells=1: blocks(self, 6))
    pd.testing.assert_frame_equal(summarized(processing, **maps)[1], whole)


def test_basin(processing, tmp_path):
    """The sample basin: each cell of the stock is in a stratum, by the classes that polygons were burnt to."""
    classes = run(
        processing, "rasterizeclasses", INPUT=str(BASIN / "soilorder.gpkg"), FIELD="土綱",
        TEMPLATE=str(BASIN / "dem.tif"), OUTPUT=str(tmp_path / "土綱.tif"),
    )["OUTPUT"]
    elevation = raster_values(BASIN / "dem.tif")
    elevation[elevation < -9000] = np.nan
    stock = write(tmp_path / "s.tif", 5 + elevation / 200, cell=20, west=200000, north=2636000)
    dem = make_raster(tmp_path / "dem.tif", elevation.astype(np.float32), 200000, 2636000, 20, nodata=np.nan)
    result, rows = summarized(processing, STOCK=stock, DEM=dem, CLASSES=classes)
    codes = raster_values(classes)
    assert result["N"] == np.isfinite(elevation + codes).sum() > 50000
    lower = raster_values(stock)[np.isfinite(codes) & (elevation < 100)]
    plain = rows[rows["terrain"] == "plain"]
    assert plain["n"].sum() == len(lower)
    assert plain["maximum"].max() == np.nanmax(lower)


def test_through_qgis_process(qgis_process, maps, tmp_path):  # noqa: F811
    given = [f"--{name}={path}" for name, path in maps.items()]
    result = outputs(
        qgis_process(
            "run", "soilcarbon:stratasummary", *given, f"--OUTPUT={tmp_path / '分層.gpkg'}",
            f"--REPORT={tmp_path / '報告.html'}",
        )
    )
    assert (result["N_STRATA"], result["N"]) == ("8", "21")
    assert table(result)["class"].tolist()[:3] == ["水田", "森林", "茶園"]
    assert (tmp_path / "報告_strata.csv").is_file()


@pytest.mark.parametrize("breaks", [None, "100,1000", "50,99.5"])
def test_every_word_is_told(processing, maps, tmp_path, breaks):
    """Of cells, and of points with each way to name the terrain."""
    feedback, page = messages(), tmp_path / "r.html"
    given = maps
    if breaks:
        rng = np.random.default_rng(0)
        places = [WEST, NORTH] + rng.uniform(0, 1, (90, 2)) * [600, -400]
        rows = [(x, y, 3 + 5 * (i % 3) + rng.random(), "水林茶"[i % 3]) for i, (x, y) in enumerate(places)]
        given = {
            "POINTS": points(rows), "FIELD": "碳儲量", "CLASS_FIELD": "類別", "DEM": maps["DEM"], "BREAKS": breaks,
        }
    with marked_language():
        summarized(processing, feedback, **given, REPORT=str(page))
    letters = {"ab", "bc", "cd", "abc", "bcd", "abcd"}
    assert not bare_words(page.read_text(encoding="utf-8"), letters)
    # The last line is of QGIS itself: the results.
    assert not bare_words("\n".join(feedback.said[:-1]), {"warning"})
