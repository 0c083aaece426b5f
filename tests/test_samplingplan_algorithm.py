"""The algorithm `samplingplan`: new points on a stack and on maps of priority."""

import numpy as np
import pytest
from meuse_tools import covariates, layer, samples, write_stack
from raster_tools import at, box, make_raster, messages, polygon_layer, refused, run, wkt
from soilcarbon.pedometrics.covariates import Covariate, Legend
from test_qgis_process import outputs, qgis_process  # noqa: F401

pytestmark = pytest.mark.qgis
WEST, NORTH, SIZE = 250000, 2650000, 20
ROWS, COLUMNS = 20, 30
BANDS = (
    Covariate("海拔", unit="m"),
    Covariate("坡度", unit="deg"),
    Covariate("土地", "categorical", legend=Legend((1, 2), ("水田", "森林"))),
)


def blocks():
    """Three bands: one from west to east, one from north to south, and a class in the eastern third."""
    row, column = np.mgrid[:ROWS, :COLUMNS].astype(float)
    # A little of the other one, so that no two cells are equal.
    bands = np.stack([column + row / 100, row + column / 100, np.where(column < 20, 1, 2)])
    bands[1, :2, :3] = np.nan
    return bands


@pytest.fixture
def stack(tmp_path):
    from soilcarbon.layers.grid import Grid

    cells = Grid(wkt(3826), WEST, NORTH, SIZE, SIZE, COLUMNS, ROWS)
    return write_stack(tmp_path / "疊合.tif", blocks(), BANDS, cells)


@pytest.fixture
def width(tmp_path):
    """Width of an interval: 1 everywhere, 5 in a square of the south-west, 3 in one of the north-east."""
    values = np.ones((ROWS, COLUMNS), np.float32)
    values[12:18, 2:8], values[2:8, 22:28] = 5, 3
    return make_raster(tmp_path / "width.tif", values, WEST, NORTH, SIZE, names=["寬度"])


def place(row, column):
    return WEST + (column + 0.5) * SIZE, NORTH - (row + 0.5) * SIZE


def points(places, epsg=3826):
    return layer({"x": [x for x, _ in places], "y": [y for _, y in places]}, epsg)


def plan(processing, feedback=None, **parameters):
    """The rows of the plan as dicts, and the result."""
    result = run(processing, "samplingplan", feedback, **{"OUTPUT": "memory:", "ITERATIONS": 2000, **parameters})
    names = [field.name() for field in result["OUTPUT"].fields()]
    rows = []
    for feature in result["OUTPUT"].getFeatures():
        row = dict(zip(names, feature.attributes()))
        point = feature.geometry().asPoint()
        assert (point.x(), point.y()) == (row["x"], row["y"])
        rows.append(row)
    return rows, result


def columns_of(rows):
    """Columns of the raster that the points lie in."""
    return [int((row["x"] - WEST) // SIZE) for row in rows]


def test_points_at_cell_centres_with_their_values(processing, stack):
    rows, result = plan(processing, COVARIATES=stack, COUNT=12)
    assert result["OUTPUT"].crs().authid() == "EPSG:3826"
    assert list(rows[0]) == ["id", "order", "x", "y", "reason", "priority", "distance_m", "海拔", "坡度", "土地"]
    assert [row["id"] for row in rows] == [f"N{number:02d}" for number in range(1, 13)]
    assert [row["order"] for row in rows] == list(range(1, 13)) and result["N_NEW"] == 12
    for row in rows:
        assert ((row["x"] - WEST) / SIZE) % 1 == ((NORTH - row["y"]) / SIZE) % 1 == 0.5
        for band, name in ((1, "海拔"), (2, "坡度")):
            assert row[name] == at(stack, row["x"], row["y"], band)
        assert row["土地"] == {1: "水田", 2: "森林"}[at(stack, row["x"], row["y"], 3)]
        assert row["reason"] == "one of the strata of each covariate"
    # A third of the area is forest. Twelve strata of the columns, about 2.5 each: most hold one.
    assert sum(row["土地"] == "森林" for row in rows) == 4
    assert len({int(row["海拔"] // 2.5) for row in rows}) >= 10
    again, _ = plan(processing, COVARIATES=stack, COUNT=12)
    other, _ = plan(processing, COVARIATES=stack, COUNT=12, SEED=2)
    assert rows == again != other


def test_gaps_of_existing_points_are_filled(processing, stack):
    feedback = messages()
    # In the west, one of them twice; one outside, one in a cell without slope, one without a place.
    west = [place(row, column) for row, column in ((3, 0), (8, 4), (12, 8), (17, 12))]
    old = points([*west, west[0], (WEST - 5, NORTH - 5), place(0, 0), (np.nan, np.nan)])
    rows, result = plan(processing, feedback, COVARIATES=stack, POINTS=old, COUNT=4)
    assert min(columns_of(rows)) >= 12 and result["N_OUTSIDE"] == 1
    assert any(row["reason"].startswith("first sample in its stratum of 海拔") for row in rows)
    assert feedback.warnings == [
        "warning: 1 features of 樣點 have no geometry; they are left out.",
        "warning: 1 existing points lie outside the raster; they count for distances only.",
        "warning: 1 existing points lie where a band has no value; they count for distances only.",
        "warning: 1 existing points share the cell of another one; such a cell counts as one sample.",
    ]
    assert any(text.startswith("4 new points; of ") for text in feedback.said)


def test_existing_points_of_another_crs(processing, stack):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    turn = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:3826"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    near = [place(10, column) for column in range(0, 30, 3)]
    far = [turn.transform(*one) for one in near]
    expected, _ = plan(processing, COVARIATES=stack, POINTS=points(near), COUNT=3)
    found, _ = plan(processing, COVARIATES=stack, POINTS=points([(p.x(), p.y()) for p in far], 4326), COUNT=3)
    # 1e-3 m: the way to degrees and back.
    assert [row["distance_m"] for row in found] == pytest.approx([row["distance_m"] for row in expected], abs=1e-3)
    assert columns_of(found) == columns_of(expected)


def test_widest_intervals(processing, width, stack):
    rows, result = plan(processing, METHOD="widest_interval", PRIORITY=width, COUNT=6, DISCOUNT=300)
    assert [row["priority"] for row in rows].count(5) >= 3 and rows[0]["priority"] == 5
    assert 3 in [row["priority"] for row in rows]
    assert rows[0]["reason"] == f"寬度 5, {rows[0]['distance_m']:,.0f} m to the nearest other point"
    assert list(rows[0])[-1] == "distance_m"
    # The score of the first, without samples around, is its priority itself.
    assert 5 < result["OBJECTIVE"] <= sum(row["priority"] for row in rows)
    # A sample in each cell of the south-western square: the north-eastern one is left.
    old = points([place(row, column) for row in range(12, 18) for column in range(2, 8)])
    rows, _ = plan(
        processing, METHOD="widest_interval", PRIORITY=width, COVARIATES=stack, POINTS=old, COUNT=3, DISCOUNT=60
    )
    assert {row["priority"] for row in rows} == {3} and rows[0]["土地"] == "森林"


def test_places_unlike_the_samples_above_the_threshold(processing, width, stack):
    given = {"METHOD": "applicability", "PRIORITY": width, "COVARIATES": stack}
    rows, _ = plan(processing, THRESHOLD=2, COUNT=4, **given)
    # The second square is another kind of place: forest.
    assert [row["priority"] for row in rows[:2]] == [5, 3] and rows[1]["土地"] == "森林"
    rows, _ = plan(processing, THRESHOLD=3, COUNT=20, **given)
    assert {row["priority"] for row in rows} == {5}
    refused(
        processing, "samplingplan",
        "COUNT is 37, but there are only 36 cells to choose from: those that have a value in every band, have a "
        "priority above 3",
        THRESHOLD=3, COUNT=37, OUTPUT="memory:", **given,
    )


def test_least_distance_and_area(processing, stack):
    area = polygon_layer([(box(WEST, NORTH - 400, WEST + 300, NORTH), "a"), (None, "b")])
    old = points([place(10, 5)])
    for method in ("clhs", "spatial_coverage"):
        rows, _ = plan(
            processing, METHOD=method, COVARIATES=stack, AREA=area, POINTS=old, COUNT=8, MINIMUM_DISTANCE=60
        )
        assert max(columns_of(rows)) < 15
        assert min(row["distance_m"] for row in rows) >= 60
    refused(
        processing, "samplingplan", r"Only \d+ of 20 new points could be placed 200 m or more from one another",
        COVARIATES=stack, COUNT=20, MINIMUM_DISTANCE=200, OUTPUT="memory:",
    )


def test_distances_are_metres_where_the_crs_has_feet(processing, tmp_path):
    values = np.random.default_rng(1).random((2, 20, 20)).astype(np.float32)
    feet = make_raster(tmp_path / "feet.tif", values, 980000, 200000, 100, epsg=2263)
    rows, _ = plan(processing, COVARIATES=feet, COUNT=5, MINIMUM_DISTANCE=150)
    places = np.array([(row["x"], row["y"]) for row in rows])
    apart = np.hypot(*(places[:, None] - places).T)
    apart[apart == 0] = np.inf
    # A US survey foot is 1200 / 3937 m.
    assert min(row["distance_m"] for row in rows) == pytest.approx(apart.min() * 1200 / 3937)
    assert apart.min() * 1200 / 3937 >= 150


def test_degrees(processing, tmp_path):
    values = np.random.default_rng(1).random((2, 10, 10)).astype(np.float32)
    degrees = make_raster(tmp_path / "degrees.tif", values, 121, 24, 0.01, epsg=4326)
    rows, _ = plan(processing, COVARIATES=degrees, COUNT=5)
    # NULL: QGIS's own.
    assert len(rows) == 5 and all(not row["distance_m"] for row in rows)
    for change in ({"MINIMUM_DISTANCE": 100}, {"METHOD": "spatial_coverage"}):
        refused(
            processing, "samplingplan", "is in geographic coordinates", COVARIATES=degrees, COUNT=5, OUTPUT="memory:",
            **change,
        )


def test_windows_and_random_cells(processing, tmp_path, monkeypatch):
    from soilcarbon.algorithms import samplingplan

    values = np.arange(300.0 * 400).reshape(300, 400).astype(np.float32)
    path = make_raster(tmp_path / "large.tif", values, WEST, NORTH, SIZE)
    monkeypatch.setattr(samplingplan, "BLOCK", 10_000)
    feedback = messages()
    rows, _ = plan(processing, feedback, COVARIATES=path, COUNT=10, CANDIDATES=500, ITERATIONS=5000)
    # Each in its tenth of the area: 500 random cells place a limit within 12 % of the values, 4 standard errors
    # of a quantile (0.5 / root(500)) at most.
    found = np.sort([row["band_1"] for row in rows]) / values.size
    assert np.abs(found - np.arange(0.05, 1, 0.1)).max() < 0.05 + 0.09
    for row in rows:
        assert row["band_1"] == at(path, row["x"], row["y"])


def test_a_name_that_is_taken(processing, tmp_path):
    values = np.random.default_rng(1).random((2, 10, 10)).astype(np.float32)
    path = make_raster(tmp_path / "names.tif", values, WEST, NORTH, SIZE, names=["X", "order"])
    rows, _ = plan(processing, COVARIATES=path, COUNT=3)
    assert list(rows[0])[-2:] == ["X_2", "order_2"]


def test_report(processing, stack, width, tmp_path):
    old = points([place(5, 5), place(15, 9)])
    for method in ("clhs", "widest_interval"):
        path = tmp_path / f"計畫_{method}.html"
        result = run(
            processing, "samplingplan", METHOD=method, COVARIATES=stack, PRIORITY=width, POINTS=old, COUNT=5,
            ITERATIONS=500, OUTPUT=str(tmp_path / f"{method}.gpkg"), REPORT=str(path),
        )
        text = path.read_text(encoding="utf-8")
        assert result["REPORT"] == str(path) and "not at random" in text and "海拔" in text
        assert text.count("<figure>") == 3 and f">{method}</td>" in text
        for table in ("points", "strata", "quantiles", "classes"):
            assert (tmp_path / f"計畫_{method}_{table}.csv").is_file()
    strata = (tmp_path / "計畫_clhs_strata.csv").read_text(encoding="utf-8-sig").splitlines()
    assert strata[0] == "covariate,strata,with an existing point,with an existing or a new one"
    assert strata[1].startswith("海拔,7,2,")


def test_a_constant_covariate_is_told(processing, tmp_path):
    values = np.stack([np.full((10, 10), 3.0), np.arange(100.0).reshape(10, 10)])
    path = make_raster(tmp_path / "flat.tif", values.astype(np.float32), WEST, NORTH, SIZE, names=["平", "b"])
    feedback = messages()
    plan(processing, feedback, COVARIATES=path, COUNT=5)
    assert feedback.warnings == ["warning: 平 is 3 everywhere; it has no influence on the plan."]


def test_refusals(processing, stack, width, tmp_path):
    bare = make_raster(tmp_path / "bare.tif", np.ones((4, 5)), WEST, NORTH, 20, epsg=None)
    empty = make_raster(tmp_path / "empty.tif", np.full((4, 5), -9.0), WEST, NORTH, 20, nodata=-9)
    shifted = make_raster(tmp_path / "shifted.tif", np.ones((ROWS, COLUMNS)), WEST + 7, NORTH, SIZE)
    negative = make_raster(tmp_path / "negative.tif", np.full((ROWS, COLUMNS), -1.5), WEST, NORTH, SIZE)
    out = tmp_path / "out"
    given = {"COVARIATES": stack, "COUNT": 5, "OUTPUT": str(out / "o.gpkg"), "REPORT": str(out / "o.html")}
    widest = {"METHOD": "widest_interval"}
    far = polygon_layer([(box(0, 0, 10, 10), "a")])
    for message, change in (
        ("COUNT is 0; allowed is 1 to 10000", {"COUNT": 0}),
        ("COUNT is 595, but there are only 594 cells to choose from", {"COUNT": 595}),
        ("METHOD is best; allowed is clhs, widest_interval", {"METHOD": "best"}),
        ("The method clhs needs a covariate stack", {"COVARIATES": None, "PRIORITY": width}),
        (
            "The method applicability needs a covariate stack",
            {"METHOD": "applicability", "COVARIATES": None, "PRIORITY": width},
        ),
        ("widest_interval needs a raster of priority .PRIORITY.: the output RANGE", widest),
        ("needs a raster of priority .PRIORITY.: the output DI", {"METHOD": "applicability"}),
        ("Give a covariate stack .COVARIATES. or a raster", {"METHOD": "spatial_coverage", "COVARIATES": None}),
        ("THRESHOLD is 2, but there is no raster of priority", {"THRESHOLD": 2}),
        ("shifted lies on another grid than the stack 疊合", {**widest, "PRIORITY": shifted}),
        ("negative holds -1.5; it must be 0 or more", {**widest, "PRIORITY": negative}),
        ("bare has no coordinate reference system", {"COVARIATES": bare}),
        ("No cell of empty has a value in every band", {"COVARIATES": empty}),
        ("None of the 2 existing points lies in the raster 疊合", {"POINTS": points([(0, 0), (9, 9)])}),
        ("The polygons of 土壤圖 .AREA. do not overlap the raster", {"AREA": far}),
        ("MINIMUM_DISTANCE is 'far'; it must be a number", {"MINIMUM_DISTANCE": "far"}),
    ):
        refused(processing, "samplingplan", message, **{**given, **change})
    assert not out.exists() or not list(out.iterdir())


@pytest.mark.parametrize("share", [1, 41, 60])
def test_cancel_leaves_nothing(processing, stack, tmp_path, share):
    feedback = messages()
    feedback.stop_at = share
    out = tmp_path / "out"
    refused(
        processing, "samplingplan", "Stopped at your request", feedback, COVARIATES=stack, COUNT=10,
        ITERATIONS=20_000, OUTPUT=str(out / "o.gpkg"), REPORT=str(out / "o.html"),
    )
    assert not list(out.iterdir())


def test_meuse_through_qgis_process(qgis_process, tmp_path):  # noqa: F811
    from qgis.core import QgsVectorLayer

    path = write_stack(tmp_path / "疊合.tif", bands=covariates())
    old = tmp_path / "樣點.csv"
    columns = samples()
    old.write_text("\n".join(["x,y", *(f"{x},{y}" for x, y in zip(columns["x"], columns["y"]))]), encoding="utf-8")
    source = f"delimitedtext://{old.as_uri()}?crs=EPSG:28992&xField=x&yField=y"
    found = outputs(
        qgis_process(
            "run", "soilcarbon:samplingplan", f"--COVARIATES={path}", f"--POINTS={source}", "--COUNT=20",
            f"--OUTPUT={tmp_path / '計畫.gpkg'}", f"--REPORT={tmp_path / '計畫.html'}",
        )
    )
    assert found["N_NEW"] == "20" and found["N_OUTSIDE"] == "0" and (tmp_path / "計畫.html").is_file()
    new = QgsVectorLayer(found["OUTPUT"])
    distances = [at(path, one["x"], one["y"]) for one in new.getFeatures()]
    assert len(distances) == 20
    # The samples crowd near the river (mean distance 0.22 of 0.28 in the area): the new ones lie farther away.
    assert np.mean(distances) > 0.35
