"""Polygons to a class raster."""

import numpy as np
import pandas as pd
import pytest
from raster_tools import at, box, make_raster, messages, polygon_layer, raster_values, refused, run
from soilcarbon.layers.rasters import RasterReader
from soilcarbon.pedometrics.covariates import Covariate, Legend, encode_classes
from soilcarbon.pedometrics.errors import PedometricsError


def test_names_get_codes_in_sorted_order():
    codes, legend = encode_classes(["水田", "森林", None, " 水田 ", "", "果園"], "f", "l")
    assert legend.names == tuple(sorted(["水田", "森林", "果園"])) and legend.codes == (1, 2, 3)
    assert [code and legend.name(code) for code in codes] == ["水田", "森林", None, "水田", None, "果園"]


def test_whole_numbers_are_kept():
    codes, legend = encode_classes([30, 2.0, None, 30, float("nan"), -1], "f", "l")
    assert codes == [30, 2, None, 30, None, -1]
    assert legend == Legend((-1, 2, 30), ("-1", "2", "30"))


@pytest.mark.parametrize(
    "values, message",
    [
        ([1, 1.5], "class field f of the layer l holds 1.5; classes are names or whole numbers"),
        ([2**24 + 1], "holds 16777217"),
        ([float("inf")], "holds inf"),
        ([None, ""], "class field f of the layer l holds no value"),
        ([], "holds no value"),
    ],
)
def test_values_that_are_no_classes(values, message):
    with pytest.raises(PedometricsError, match=message):
        encode_classes(values, "f", "l")


# The algorithm

pytestmark = pytest.mark.qgis
SHAPES = [
    (box(250000, 2649900, 250060, 2650000), "弱育土"),
    (box(250060, 2649900, 250100, 2650000), "極育土"),
    (box(250090, 2649990, 250200, 2650000), "弱育土"),
]


@pytest.fixture
def template(tmp_path):
    return make_raster(tmp_path / "樣板.tif", np.zeros((6, 12), np.float32), 250000, 2650000, 20)


def test_template_grid_legend_and_overlap(processing, tmp_path, template):
    feedback = messages()
    result = run(
        processing,
        "rasterizeclasses",
        feedback,
        INPUT=polygon_layer(SHAPES),
        FIELD="土綱",
        TEMPLATE=template,
        OUTPUT=str(tmp_path / "土綱圖.tif"),
        LEGEND=str(tmp_path / "圖例.csv"),
    )
    # Cell centres lie at 10, 30, 50 | 70, 90 m. The third polygon's edges pass through centres of the first
    # row, where either side is right.
    reader = RasterReader(result["OUTPUT"])
    assert reader.grid.same_cells(RasterReader(template).grid)
    assert reader.covariates() == (Covariate("土綱", "categorical", legend=Legend((1, 2), ("弱育土", "極育土"))),)
    assert at(result["OUTPUT"], 250050, 2649910) == 1 and at(result["OUTPUT"], 250070, 2649910) == 2
    assert np.isnan(at(result["OUTPUT"], 250130, 2649910)) and np.isnan(at(result["OUTPUT"], 250050, 2649890))
    values = raster_values(result["OUTPUT"])
    np.testing.assert_array_equal(values[1:], [[1, 1, 1, 2, 2, *[np.nan] * 7]] * 4 + [[np.nan] * 12])
    legend = pd.read_csv(result["LEGEND"])
    assert list(legend["name"]) == ["弱育土", "極育土"]
    assert list(legend["cells"]) == [int((values == 1).sum()), int((values == 2).sum())]
    np.testing.assert_allclose(legend["area_ha"], legend["cells"] * 0.04, rtol=1e-12)


def test_overlap_is_told_and_the_last_counts(processing, tmp_path, template):
    feedback = messages()
    shapes = [(box(250000, 2649880, 250240, 2650000), "a"), (box(250040, 2649920, 250080, 2649980), "b")]
    result = run(
        processing, "rasterizeclasses", feedback, INPUT=polygon_layer(shapes), FIELD="土綱",
        TEMPLATE=template, OUTPUT=str(tmp_path / "o.tif"),
    )
    expected = np.ones((6, 12))
    expected[1:4, 2:4] = 2
    np.testing.assert_array_equal(raster_values(result["OUTPUT"]), expected)
    assert feedback.warnings == [
        "warning: 6 cells lie in more than one polygon; the last one in the layer counts."
    ]


def test_own_grid_and_other_crs(processing, tmp_path):
    """Degrees to metres, integer codes; the cells lie on whole multiples of the size."""
    shapes = [(box(121.0, 24.0, 121.01, 24.01), 7), (box(121.01, 24.0, 121.02, 24.01), 12)]
    layer = polygon_layer(shapes, 4326, "integer")
    result = run(
        processing, "rasterizeclasses", INPUT=layer, FIELD="土綱", CRS="EPSG:3826", CELL_SIZE=10,
        OUTPUT=str(tmp_path / "o.tif"),
    )
    grid = RasterReader(result["OUTPUT"]).grid
    assert grid.crs_name == "EPSG:3826" and grid.west % 10 == 0 and grid.north % 10 == 0
    # 121 E is the central meridian: 250 000 m; 0.01 degrees are 1 017 m there.
    assert at(result["OUTPUT"], 250500, 2655300) == 7 and at(result["OUTPUT"], 251500, 2655300) == 12
    values = raster_values(result["OUTPUT"])
    # 1 017.4 m x 1 107.5 m each, in whole cells of 10 m: a row and a column more or less are 2 %.
    for code in (7, 12):
        assert (values == code).sum() * 100 == pytest.approx(1017.4 * 1107.5, rel=0.02)


def test_polygons_without_class_or_geometry(processing, tmp_path, template):
    feedback = messages()
    layer = polygon_layer([*SHAPES[:1], (SHAPES[1][0], None), (None, "極育土"), (box(0, 0, 1, 1), "遠")])
    run(
        processing, "rasterizeclasses", feedback, INPUT=layer, FIELD="土綱", TEMPLATE=template,
        OUTPUT=str(tmp_path / "o.tif"),
    )
    assert "warning: 1 polygons have no geometry and 1 no value in 土綱; they are left out." in feedback.said
    assert any("No cell of the grid has the class 遠" in text for text in feedback.warnings)


def test_bowtie_is_burnt(processing, tmp_path, template):
    bowtie = "POLYGON((250000 2649900, 250100 2650000, 250100 2649900, 250000 2650000, 250000 2649900))"
    run(
        processing, "rasterizeclasses", INPUT=polygon_layer([(bowtie, "a")]), FIELD="土綱", TEMPLATE=template,
        OUTPUT=str(tmp_path / "o.tif"),
    )
    assert at(tmp_path / "o.tif", 250010, 2649950) == 1 and np.isnan(at(tmp_path / "o.tif", 250050, 2649990))


def test_refusals(processing, tmp_path, template):
    out = tmp_path / "out"
    good = {
        "INPUT": polygon_layer(SHAPES), "FIELD": "土綱", "TEMPLATE": template, "OUTPUT": str(out / "o.tif"),
    }
    half = polygon_layer([(SHAPES[0][0], 1.5)], kind="double")
    tiny = make_raster(tmp_path / "coarse.tif", np.zeros((2, 2)), 249000, 2651500, 1000)
    for message, change in (
        ("土壤圖 has no field called 土類; it has 土綱", {"FIELD": "土類"}),
        ("土壤圖 has no coordinate reference system", {"INPUT": polygon_layer(SHAPES, epsg=None)}),
        ("do not overlap the grid of the raster", {"INPUT": polygon_layer([(box(0, 0, 9, 9), "a")])}),
        ("field 土綱 of the layer 土壤圖 holds 1.5", {"INPUT": half}),
        ("give a TEMPLATE raster, or CRS, EXTENT and CELL_SIZE", {"TEMPLATE": None}),
        ("No cell centre lies in a polygon of 土壤圖", {"TEMPLATE": tiny}),
    ):
        refused(processing, "rasterizeclasses", message, **{**good, **change})
    assert not out.exists() or not list(out.iterdir())


@pytest.mark.real
def test_parent_material_of_ebergoetzen(processing, tmp_path, shared):
    """Cell by cell what QGIS says of the centre, away from the borders by construction of the sample."""
    from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer

    path = str(shared / "data" / "ebergoetzen" / "zones_parent_material.gpkg")
    result = run(
        processing, "rasterizeclasses", INPUT=path, FIELD="ZONES", CELL_SIZE=25, OUTPUT=str(tmp_path / "o.tif")
    )
    reader = RasterReader(result["OUTPUT"])
    (covariate,) = reader.covariates()
    layer = QgsVectorLayer(path)
    zones = [(feature["ZONES"], QgsGeometry(feature.geometry())) for feature in layer.getFeatures()]
    rng = np.random.default_rng(2)
    for _ in range(300):
        x = reader.grid.easting()[rng.integers(reader.grid.columns)]
        y = reader.grid.northing()[rng.integers(reader.grid.rows)]
        names = {name for name, shape in zones if shape.contains(QgsPointXY(x, y))}
        code = at(result["OUTPUT"], x, y)
        assert names == ({covariate.class_name(code)} if code == code else set())
