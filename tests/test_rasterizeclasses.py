"""Polygons to a class raster."""

import numpy as np
import pandas as pd
import pytest
from raster_tools import at, box, make_raster, messages, polygon_layer, raster_values, refused, run
from soilcarbon.layers.rasters import RasterReader
from soilcarbon.pedometrics.covariates import Covariate, Legend, encode_classes
from soilcarbon.pedometrics.errors import PedometricsError
from test_qgis_process import outputs, qgis_process  # noqa: F401 (a fixture)


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


def coded_layer(rows, name="土地利用"):
    """Memory layer of polygons: triples of WKT, code and name."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?crs=EPSG:3826&field=代碼:integer&field=名稱:string", name, "memory")
    for shape, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(shape))
        feature.setAttributes(values)
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


def test_codes_with_names(processing, tmp_path, template):
    west, east = box(250000, 2649880, 250100, 2650000), box(250100, 2649880, 250240, 2650000)
    result = run(
        processing, "rasterizeclasses", INPUT=coded_layer([(west, 205, "水田"), (east, 30, "茶園"), (west, 205, None)]),
        FIELD="代碼", NAME_FIELD="名稱", TEMPLATE=template, OUTPUT=str(tmp_path / "o.tif"),
        LEGEND=str(tmp_path / "o.csv"),
    )
    (covariate,) = RasterReader(result["OUTPUT"]).covariates()
    assert covariate == Covariate("代碼", "categorical", legend=Legend((30, 205), ("茶園", "水田")))
    assert at(result["OUTPUT"], 250010, 2649990) == 205 and at(result["OUTPUT"], 250230, 2649990) == 30
    assert pd.read_csv(result["LEGEND"]).to_dict("list") == {
        "code": [30, 205], "name": ["茶園", "水田"], "cells": [42, 30], "area_ha": [1.68, 1.2],
    }


def test_spellings_are_told(processing, tmp_path, template):
    feedback = messages()
    shapes = [(SHAPES[0][0], "Forest"), (SHAPES[1][0], "forest")]
    run(
        processing, "rasterizeclasses", feedback, INPUT=polygon_layer(shapes), FIELD="土綱", TEMPLATE=template,
        OUTPUT=str(tmp_path / "o.tif"),
    )
    assert feedback.warnings == [
        "warning: Forest, forest are taken as classes of their own; give them one spelling if they are one."
    ]


def test_in_the_grid_of_the_stack(processing, tmp_path, template):
    """The way of the user guide: classes on the template, then the stack takes them as they are, with their names."""
    classes = run(
        processing, "rasterizeclasses", INPUT=polygon_layer(SHAPES), FIELD="土綱", TEMPLATE=template,
        OUTPUT=str(tmp_path / "c.tif"),
    )["OUTPUT"]
    stack = run(
        processing, "covariatestack", NUMERIC=[template], CATEGORICAL=[classes], OUTPUT=str(tmp_path / "s.tif"),
        REPORT=str(tmp_path / "s.html"),
    )["OUTPUT"]
    np.testing.assert_array_equal(raster_values(stack, 2), raster_values(classes))
    assert RasterReader(stack).covariates()[1].legend == Legend((1, 2), ("弱育土", "極育土"))
    assert list(pd.read_csv(tmp_path / "s_layers.csv")["resampling"]) == ["none", "none"]
    # And the other way round: the stack is the template.
    again = run(
        processing, "rasterizeclasses", INPUT=polygon_layer(SHAPES), FIELD="土綱", TEMPLATE=stack,
        OUTPUT=str(tmp_path / "d.tif"),
    )["OUTPUT"]
    np.testing.assert_array_equal(raster_values(again), raster_values(classes))


def test_refusals(processing, tmp_path, template):
    out = tmp_path / "out"
    good = {
        "INPUT": polygon_layer(SHAPES), "FIELD": "土綱", "TEMPLATE": template, "OUTPUT": str(out / "o.tif"),
    }
    half = polygon_layer([(SHAPES[0][0], 1.5)], kind="double")
    tiny = make_raster(tmp_path / "coarse.tif", np.zeros((2, 2)), 249000, 2651500, 1000)
    turned = make_raster(tmp_path / "turned.tif", np.zeros((2, 2)), 249000, 2651500, 1000, turn=3.0)
    degrees = polygon_layer(SHAPES, epsg=4326)
    here, there = SHAPES[0][0], SHAPES[1][0]
    two_names = coded_layer([(here, 1, "水田"), (there, 1, "旱田")])
    one_name = coded_layer([(here, 1, "水田"), (there, 2, "水田")])
    coded = {"FIELD": "代碼", "NAME_FIELD": "名稱"}
    for message, change in (
        ("土壤圖 has no field called 土類; it has 土綱", {"FIELD": "土類"}),
        ("土壤圖 has no field called 名稱; it has 土綱", {"NAME_FIELD": "名稱"}),
        ("土壤圖 has no coordinate reference system", {"INPUT": polygon_layer(SHAPES, epsg=None)}),
        ("do not overlap the grid of the raster", {"INPUT": polygon_layer([(box(0, 0, 9, 9), "a")])}),
        ("field 土綱 of the layer 土壤圖 holds 1.5", {"INPUT": half}),
        ("give a TEMPLATE raster, or CRS, EXTENT and CELL_SIZE", {"TEMPLATE": None}),
        ("No cell centre lies in a polygon of 土壤圖", {"TEMPLATE": tiny}),
        ("The raster turned is rotated or not north-up", {"TEMPLATE": turned}),
        ("The output .*樣板.tif is one of the inputs; give it another name", {"OUTPUT": template}),
        ("The layer 土壤圖 holds no polygon", {"INPUT": polygon_layer([]), "TEMPLATE": None, "CELL_SIZE": 20}),
        # Metres in a layer that says it is in degrees.
        (
            r"extent of the layer 土壤圖 \(250000,2649900 : 250200,2650000 in EPSG:4326\) cannot be brought into "
            "EPSG:3826; does the layer have the right CRS",
            {"INPUT": degrees, "TEMPLATE": None, "CRS": "EPSG:3826", "CELL_SIZE": 20},
        ),
        ("The class 1 of the field 代碼 of the layer 土地利用 has two names in the field 名稱: 水田 and 旱田",
         {"INPUT": two_names, **coded}),
        ("fields 代碼 and 名稱 of the layer 土地利用: The class name 水田 stands twice .* for the codes 1 and 2",
         {"INPUT": one_name, **coded}),
    ):
        refused(processing, "rasterizeclasses", message, **{**good, **change})
    assert not out.exists() or not list(out.iterdir())


def test_cancel_leaves_nothing(processing, tmp_path, template):
    feedback = messages()
    feedback.stop_at = 30
    refused(
        processing, "rasterizeclasses", "Stopped at your request", feedback, INPUT=polygon_layer(SHAPES), FIELD="土綱",
        TEMPLATE=template, CELL_SIZE=0.1, OUTPUT=str(tmp_path / "out" / "o.tif"),
        LEGEND=str(tmp_path / "out" / "o.csv"),
    )
    assert not list((tmp_path / "out").iterdir())


def test_through_qgis_process(qgis_process, tmp_path, template):  # noqa: F811
    path = tmp_path / "土壤.csv"
    path.write_text("土綱;WKT\n" + "".join(f"{name};{shape}\n" for shape, name in SHAPES), encoding="utf-8")
    layer = f"delimitedtext://{path.as_uri()}?delimiter=;&wktField=WKT&crs=EPSG:3826"
    result = outputs(
        qgis_process(
            "run", "soilcarbon:rasterizeclasses", f"--INPUT={layer}", "--FIELD=土綱", f"--TEMPLATE={template}",
            f"--OUTPUT={tmp_path / '類.tif'}",
        )
    )
    assert at(result["OUTPUT"], 250050, 2649910) == 1 and at(result["OUTPUT"], 250070, 2649910) == 2
    assert RasterReader(result["OUTPUT"]).covariates()[0].legend.names == ("弱育土", "極育土")


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
