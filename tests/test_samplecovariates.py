"""Values of a stack at points."""

import numpy as np
import pytest
from raster_tools import at, make_raster, messages, refused, run, wkt
from soilcarbon.pedometrics.covariates import Covariate, Legend

pytestmark = pytest.mark.qgis
WEST, NORTH = 250000, 2650000


@pytest.fixture
def stack(tmp_path):
    """4 x 5 cells of 20 m: a number that tells its cell, and classes; one cell lacks each."""
    from soilcarbon.layers.grid import Grid, Window
    from soilcarbon.layers.rasters import RasterWriter

    values = np.stack([np.arange(20.0).reshape(4, 5), np.tile([1, 1, 2, 2, 9], (4, 1))])
    values[0, 1, 1] = values[1, 2, 2] = np.nan
    legend = Legend((1, 2), ("水田", "森林"))
    bands = [Covariate("海拔", unit="m"), Covariate("土地", "categorical", legend=legend)]
    path = str(tmp_path / "疊合.tif")
    with RasterWriter(path, Grid(wkt(3826), WEST, NORTH, 20, 20, 5, 4), bands) as writer:
        writer.write(Window(0, 4), values)
    return path


def points(places, epsg=3826, fields="field=樣點:string"):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    layer = QgsVectorLayer(f"Point?crs=EPSG:{epsg}&{fields}", "樣點", "memory")
    for number, place in enumerate(places):
        feature = QgsFeature(layer.fields())
        if place:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
        feature.setAttributes([f"P{number}"])
        layer.dataProvider().addFeature(feature)
    return layer


PLACES = [
    (WEST + 1, NORTH - 1),  # the north-western cell
    (WEST + 99, NORTH - 79),  # the south-eastern cell, its class without a name
    (WEST + 30, NORTH - 30),  # lacks the number
    (WEST + 41, NORTH - 41),  # lacks the class
    (WEST - 1, NORTH - 1),  # outside
    None,
]


def rows(layer):
    from soilcarbon.layers.points import plain

    return [[plain(value) for value in feature.attributes()] for feature in layer.getFeatures()]


def test_values_names_and_counts(processing, stack):
    feedback = messages()
    result = run(processing, "samplecovariates", feedback, INPUT=points(PLACES), COVARIATES=stack, OUTPUT="memory:")
    layer = result["OUTPUT"]
    assert [field.name() for field in layer.fields()] == ["樣點", "海拔", "土地"]
    assert rows(layer) == [
        ["P0", 0.0, "水田"],
        ["P1", 19.0, "9"],
        ["P2", None, "水田"],
        ["P3", 12.0, None],
        ["P4", None, None],
        ["P5", None, None],
    ]
    assert (result["N_OUTSIDE"], result["N_INCOMPLETE"]) == (2, 2)
    warnings = " ".join(feedback.warnings)
    assert "Points outside the stack: 2 (feature ids 5, 6)." in warnings
    assert "Points inside the stack that lack a covariate: 2 (feature ids 3, 4)." in warnings
    result = run(
        processing, "samplecovariates", INPUT=points(PLACES), COVARIATES=stack, DROP_INCOMPLETE=True, OUTPUT="memory:"
    )
    assert [row[0] for row in rows(result["OUTPUT"])] == ["P0", "P1"]


def test_points_of_other_crs_keep_it(processing, stack, tmp_path):
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsPointXY,
        QgsProject,
        QgsVectorLayer,
    )

    to_degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:3826"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    places = [to_degrees.transform(QgsPointXY(*place)) for place in PLACES[:2]]
    path = str(tmp_path / "訓練.gpkg")
    run(
        processing, "samplecovariates", INPUT=points([(p.x(), p.y()) for p in places], 4326), COVARIATES=stack,
        OUTPUT=path,
    )
    layer = QgsVectorLayer(path)
    assert layer.crs().authid() == "EPSG:4326"
    assert [row[-2:] for row in rows(layer)] == [[0.0, "水田"], [19.0, "9"]]


def test_a_field_of_that_name_is_not_lost(processing, stack):
    feedback = messages()
    layer = points(PLACES[:1], fields="field=海拔:string")
    result = run(processing, "samplecovariates", feedback, INPUT=layer, COVARIATES=stack, OUTPUT="memory:")
    assert [field.name() for field in result["OUTPUT"].fields()] == ["海拔", "海拔_2", "土地"]
    assert rows(result["OUTPUT"]) == [["P0", 0.0, "水田"]]
    assert "warning: The points already have a field 海拔; the covariate goes into 海拔_2." in feedback.said


def test_refusals(processing, stack, tmp_path):
    far = points([(WEST + 5000, NORTH), (WEST + 5100, NORTH + 10)])
    bare = make_raster(tmp_path / "bare.tif", np.ones((4, 5)), WEST, NORTH, 20, epsg=None)
    out = tmp_path / "out"
    good = {"INPUT": points(PLACES), "COVARIATES": stack, "OUTPUT": str(out / "o.gpkg")}
    for message, change in (
        (
            "No point of 樣點 lies in the stack 疊合: the points lie at 255000 to 255100 east .* the stack at 250000 "
            "to 250100 east",
            {"INPUT": far},
        ),
        ("The layer 樣點 holds no point", {"INPUT": points([])}),
        ("No feature of the layer 樣點 has a geometry", {"INPUT": points([None])}),
        ("bare has no coordinate reference system", {"COVARIATES": bare}),
        (
            "No point of 樣點 has every covariate; 海拔 lacks at the most points",
            {"INPUT": points(PLACES[2:3]), "DROP_INCOMPLETE": True},
        ),
    ):
        refused(processing, "samplecovariates", message, **{**good, **change})
    assert not out.exists() or not list(out.iterdir())


@pytest.mark.real
def test_meuse(processing, shared):
    data = shared / "data" / "meuse"
    result = run(
        processing, "samplecovariates", INPUT=str(data / "points.gpkg"), COVARIATES=str(data / "covs" / "dist.tif"),
        OUTPUT="memory:",
    )
    layer = result["OUTPUT"]
    assert layer.featureCount() == 155 and result["N_OUTSIDE"] == result["N_INCOMPLETE"] == 0
    for feature in layer.getFeatures():
        point = feature.geometry().asPoint()
        assert feature["dist_2"] == at(data / "covs" / "dist.tif", point.x(), point.y())
    # The table's own dist was read from the same map; its points fall into neighbouring cells here and there.
    pairs = np.array([(feature["dist"], feature["dist_2"]) for feature in layer.getFeatures()])
    assert np.corrcoef(pairs.T)[0, 1] > 0.99
