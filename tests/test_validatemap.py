"""`validatemap` as users run it: its figures are those of the training, its layer lies where the points do."""

import json
import os
from types import SimpleNamespace

import numpy as np
import pytest
from meuse_tools import EPSG, TARGET, grid, layer, samples, write_stack
from raster_tools import at, make_raster, messages, refused, run, wkt
from test_qgis_process import outputs, qgis_process  # noqa: F401 (the fixture)

pytestmark = pytest.mark.qgis

#: Values of maps are float32, of points float64.
STEP = 1.2e-7
SCORES = ("R2", "R2_CORR", "RMSE", "CCC", "BIAS")


def centred(columns):
    """The samples in the centres of their cells, one a cell, so that a map is predicted at their very places."""
    place = grid()
    column, row = np.floor((columns["x"] - place.west) / 40), np.floor((place.north - columns["y"]) / 40)
    _, first = np.unique(np.column_stack([row, column]), axis=0, return_index=True)
    first.sort()
    return {
        TARGET: columns[TARGET][first], "x": place.west + (column[first] + 0.5) * 40,
        "y": place.north - (row[first] + 0.5) * 40,
    }


@pytest.fixture(scope="module")
def chain(qgis_app, tmp_path_factory):
    """A model with a hold-out, its map and limits, and the map checked with all points."""
    import processing

    folder = tmp_path_factory.mktemp("驗 證")
    stack = write_stack(folder / "疊合.tif")
    columns = centred(samples())
    classes = ["近" if x < 180000 else "遠" for x in columns["x"]]
    points = layer({**columns, "分區": classes}, kinds={"分區": "string"})
    train = run(
        processing, "trainmodel", POINTS=points, TARGET=TARGET, COVARIATES=stack, METHOD="rk_mlr", UNIT="%",
        MODEL=str(folder / "模型.soilmodel"),
    )
    predict = run(processing, "predict", MODEL=train["MODEL"], COVARIATES=stack, OUTPUT=str(folder / "圖.tif"))
    bootstrap = run(
        processing, "bootstrapuncertainty", MODEL=train["MODEL"], COVARIATES=stack, REPLICATES=3,
        **{name: str(folder / f"{name}.tif") for name in ("MEAN", "LOWER", "UPPER", "RANGE")},
    )
    given = {"MAP": predict["OUTPUT"], "POINTS": points, "FIELD": TARGET}
    limits = {name: bootstrap[name] for name in ("LOWER", "UPPER")}
    feedback = messages()
    result = run(
        processing, "validatemap", feedback, **given, **limits, MODEL=train["MODEL"], CLASS="分區",
        OUTPUT=str(folder / "殘差.gpkg"), REPORT=str(folder / "驗證.html"),
    )
    return SimpleNamespace(
        folder=folder, columns=columns, train=train, bootstrap=bootstrap, given=given, limits=limits, result=result,
        said=feedback,
    )


def checked(processing, chain, folder, feedback=None, **changes):
    """A run on the map and points of `chain`."""
    return run(processing, "validatemap", feedback, **{**chain.given, "OUTPUT": str(folder / "o.gpkg"), **changes})


def rows(path):
    """Attributes and place of each feature."""
    from qgis.core import QgsVectorLayer

    found = QgsVectorLayer(path, "residuals", "ogr")
    assert found.isValid()
    names = [name for name in found.fields().names() if name != "fid"]
    return [
        {**{name: feature[name] for name in names}, "xy": tuple(feature.geometry().asPoint())}
        for feature in found.getFeatures()
    ], found.crs().authid()


def test_figures_are_those_of_the_hold_out(chain):
    """The points held back lie in the centres of cells, so that the map holds just what the model predicts there."""
    for name in SCORES:
        # Differences of values near 7: sums over 46 points of rounding to float32 in the map.
        assert chain.result[name] == pytest.approx(chain.train[name], rel=100 * STEP), name
    assert chain.result["N"] == chain.train["N_VALID"] and chain.result["N_TRAINING"] == chain.train["N_TRAIN"]
    assert chain.result["N_OUTSIDE"] == 0
    assert chain.result["PICP"] == pytest.approx(chain.bootstrap["PICP"])
    count = chain.train["N_TRAIN"]
    assert any(
        f"{count} of {len(chain.columns['x'])} points are training samples of the model 模型.soilmodel" in text
        for text in chain.said.warnings
    )


def test_residuals_lie_where_the_points_do(chain):
    found, crs = rows(chain.result["OUTPUT"])
    assert crs == f"EPSG:{EPSG}" and len(found) == chain.result["N"]
    observed = {(x, y): value for x, y, value in zip(*(chain.columns[name] for name in ("x", "y", TARGET)))}
    for row in found:
        assert row["observed"] == observed[row["xy"]]
        for name, path in (("predicted", chain.given["MAP"]), ("lower", chain.limits["LOWER"])):
            assert row[name] == at(path, *row["xy"])
        assert row["residual"] == row["observed"] - row["predicted"]
        assert row["inside"] == (row["lower"] <= row["observed"] <= row["upper"])
        assert row["class"] == ("近" if row["xy"][0] < 180000 else "遠") and row["training"] == 0
    assert 100 * np.mean([row["inside"] for row in found]) == pytest.approx(chain.result["PICP"])
    bias = -np.mean([row["residual"] for row in found])
    assert bias == pytest.approx(chain.result["BIAS"], rel=1e-9)  # sums of 46 in double precision


def test_report_and_json_hold_the_numbers(chain):
    page = (chain.folder / "驗證.html").read_text(encoding="utf-8")
    assert "http" not in page and page.count("<img") == 4 and "[%]" in page
    document = json.loads((chain.folder / "驗證.json").read_text(encoding="utf-8"))
    tables = {part["name"]: part for part in document["parts"] if part["kind"] == "table"}
    assert [row[1] for row in tables["scores"]["rows"]] == [chain.result[name] for name in SCORES]
    for _, value, low, high in tables["scores"]["rows"]:
        assert low < value < high
    assert {row[0] for row in tables["classes"]["rows"]} == {"近", "遠"}
    assert sum(row[1] for row in tables["classes"]["rows"]) == chain.result["N"]
    assert dict(tables["settings"]["rows"])["model"] == "模型.soilmodel"


def test_training_points_can_be_counted_too(processing, chain, tmp_path):
    feedback = messages()
    result = checked(
        processing, chain, tmp_path, feedback, MODEL=chain.train["MODEL"], INCLUDE_TRAINING=True, **chain.limits
    )
    known = np.isfinite(chain.columns[TARGET]).sum()
    assert result["N"] == known and result["N_TRAINING"] == chain.train["N_TRAIN"]
    assert any("count all the same" in text for text in feedback.warnings)
    found, _ = rows(result["OUTPUT"])
    assert sum(row["training"] for row in found) == chain.train["N_TRAIN"]
    # Kriging passes near its own samples.
    assert result["RMSE"] < chain.result["RMSE"]
    # Without the model the same points count, and that nobody looked is said.
    blind = checked(processing, chain, tmp_path, feedback, OUTPUT="memory:")
    assert blind["RMSE"] == result["RMSE"] and blind["N_TRAINING"] == 0 and blind["PICP"] is None
    assert any("MODEL is empty" in text for text in feedback.said)


def test_points_in_another_crs_are_the_same_points(processing, chain, tmp_path):
    """Degrees with seven digits, as tables have them: 1 cm."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    to_degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(f"EPSG:{EPSG}"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    places = [to_degrees.transform(x, y) for x, y in zip(chain.columns["x"], chain.columns["y"])]
    columns = {
        "x": np.round([place.x() for place in places], 7), "y": np.round([place.y() for place in places], 7),
        TARGET: chain.columns[TARGET],
    }
    result = checked(
        processing, chain, tmp_path, POINTS=layer(columns, 4326), MODEL=chain.train["MODEL"], **chain.limits
    )
    assert {name: result[name] for name in (*SCORES, "PICP", "N", "N_TRAINING")} == pytest.approx(
        {name: chain.result[name] for name in (*SCORES, "PICP", "N", "N_TRAINING")}
    )
    assert rows(result["OUTPUT"])[1] == f"EPSG:{EPSG}"


@pytest.fixture
def other(tmp_path):
    """A map of another program: whole numbers with scale and offset in band 2, in TWD97, with NoData."""
    stored = np.array([[[0] * 4] * 3, [[100, 200, 300, 400], [500, 600, -1, 800], [900, 1000, 1100, 1200]]], np.int16)
    path = make_raster(
        tmp_path / "外來.tif", stored, 250000, 2650000, 20, nodata=-1, scale=0.01, offset=1.0, names=("a", "b")
    )
    # At (row, column) (0, 0), (0, 3), (1, 1), (2, 2); on NoData; outside; without a value; without a place.
    columns = {
        "x": np.array([250001, 250079, 250030, 250050, 250050, 250081, 250010, np.nan]),
        "y": np.array([2649999, 2649981, 2649970, 2649950, 2649970, 2649990, 2649990, np.nan]),
        "soc": np.array([2.5, 4, 7, 13, 5, 6, np.nan, 3]), "zone": np.array([1, 2, 2, np.nan, 1, 1, 1, 1]),
    }
    return SimpleNamespace(path=path, columns=columns, points=layer(columns, 3826), folder=tmp_path)


def test_a_map_of_another_program(processing, other, tmp_path):
    """Scale and offset give 2, 5, 7 and 12 where 2.5, 4, 7 and 13 were observed."""
    feedback = messages()
    given = {"MAP": other.path, "BAND": 2, "POINTS": other.points, "FIELD": "soc", "CLASS": "zone"}
    result = run(processing, "validatemap", feedback, **given, OUTPUT=str(tmp_path / "o.gpkg"))
    found, _ = rows(result["OUTPUT"])
    assert [row["predicted"] for row in found] == pytest.approx([2, 5, 7, 12])
    assert [row["feature"] for row in found] == [1, 2, 3, 4]
    assert [row["class"] for row in found] == ["1.0", "2.0", "2.0", "(none)"]
    error = np.array([-0.5, 1, 0, -1])
    about = np.array([2.5, 4, 7, 13]) - 6.625
    assert result["RMSE"] == pytest.approx(np.sqrt(np.mean(error**2)))
    assert result["R2"] == pytest.approx(1 - error @ error / (about @ about))
    assert (result["N"], result["N_OUTSIDE"], result["N_TRAINING"]) == (4, 2, 0) and "REPORT" not in result
    said = "\n".join(feedback.said)
    for text in (
        "1 of 8 points have no geometry", "1 of 8 points have no value in the field soc",
        "1 of 8 points lie outside the map 外來", "1 of 8 points lie on NoData of the map 外來",
        "The map states no unit",
    ):
        assert text in said


def test_limits_on_their_own_grids(processing, other, tmp_path):
    """Coarser limits, one of them in degrees, are read where the points lie."""
    from osgeo import gdal

    lower = make_raster(tmp_path / "lower.tif", np.array([[1.0, 3.0]], np.float32), 250000, 2650000, 60)
    upper = make_raster(tmp_path / "upper.tif", np.array([[8.0, 20.0]], np.float32), 250000, 2650000, 60)
    gdal.Warp(str(tmp_path / "degrees.tif"), upper, dstSRS=wkt(4326), resampleAlg="near", dstNodata=-9999).FlushCache()
    result = run(
        processing, "validatemap", MAP=other.path, BAND=2, POINTS=other.points, FIELD="soc", LOWER=lower,
        UPPER=str(tmp_path / "degrees.tif"), OUTPUT=str(tmp_path / "o.gpkg"),
    )
    found, _ = rows(result["OUTPUT"])
    assert [row["lower"] for row in found] == [1, 3, 1, 1] and [row["upper"] for row in found] == [8, 20, 8, 8]
    assert result["PICP"] == 75


def test_bad_input_is_one_sentence_and_leaves_nothing(processing, chain, other, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    damaged = tmp_path / "damaged.soilmodel"
    damaged.write_bytes(b"no zip")
    bare = make_raster(tmp_path / "bare.tif", np.ones((3, 4), np.float32), 250000, 2650000, 20, epsg=None)
    ones, zeros = (
        make_raster(tmp_path / f"{value}.tif", np.full((3, 4), value, np.float32), 250000, 2650000, 20)
        for value in (1, 0)
    )
    text = layer({**other.columns, "soc": ["a"] * 8}, 3826, kinds={"soc": "string"})
    away = layer({**other.columns, "x": other.columns["x"] + 1e5}, 3826)
    empty = layer({"x": [], "y": [], "soc": []}, 3826)
    nowhere = layer({**other.columns, "x": np.full(8, np.nan)}, 3826)
    stack = write_stack(tmp_path / "stack.tif")
    given = {
        "MAP": other.path, "BAND": 2, "POINTS": other.points, "FIELD": "soc", "OUTPUT": str(folder / "o.gpkg"),
        "REPORT": str(folder / "r.html"),
    }
    for message, change in (
        ("Only LOWER is given: give both LOWER and UPPER, or none", {"LOWER": other.path}),
        ("Only UPPER is given", {"UPPER": other.path}),
        ("LOWER is above UPPER at 4 points, such as 1 and 0 at feature 1", {"LOWER": ones, "UPPER": zeros}),
        ("The layer 樣點 has no field nothing; it has soc, zone", {"FIELD": "nothing"}),
        ("The layer 樣點 has no field nothing; it has soc, zone", {"CLASS": "nothing"}),
        ("The field soc of the layer 樣點 holds the text 'a'", {"POINTS": text}),
        ("The raster 外來 has no band 3; it has 2", {"BAND": 3}),
        ("Band 2 of the map stack holds classes, not numbers", {"MAP": stack}),
        ("The raster bare has no coordinate reference system", {"MAP": bare, "BAND": 1}),
        ("Of the 8 points of 樣點, 0 can be compared with the map 外來; 3 or more are needed", {"POINTS": away}),
        ("The layer 樣點 holds no point", {"POINTS": empty}),
        ("8 of 8 points have no geometry", {"POINTS": nowhere, "MODEL": chain.train["MODEL"]}),
        ("damaged.soilmodel is no whole model file", {"MODEL": str(damaged)}),
        ("There is no model file", {"MODEL": str(tmp_path / "nowhere.soilmodel")}),
        ("LEVEL is 100; allowed is 1 to 99.9", {"LEVEL": 100}),
    ):
        refused(processing, "validatemap", message, **{**given, **change})
        assert os.listdir(folder) == [], message


def test_all_points_trained_the_map(processing, chain, tmp_path):
    """What a user meets who takes the training table by mistake."""
    from soilcarbon.pedometrics.soil_model import load

    places = load(chain.train["MODEL"]).samples.xy
    trained = {"x": places[:, 0], "y": places[:, 1], TARGET: np.ones(len(places))}
    count = chain.train["N_TRAIN"]
    refused(
        processing, "validatemap",
        f"Of the {count} points of 樣點, 0 can be compared with the map 圖; 3 or more are needed. {count} of {count} "
        "points are training samples",
        **{**chain.given, "POINTS": layer(trained)}, MODEL=chain.train["MODEL"],
        OUTPUT=str(tmp_path / "o.gpkg"),
    )
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("share", [0, 40, 75])
def test_cancel_leaves_nothing(processing, chain, tmp_path, share):
    feedback = messages()
    feedback.stop_at = share
    refused(
        processing, "validatemap", "Stopped at your request", feedback, **chain.given, OUTPUT=str(tmp_path / "o.gpkg"),
        REPORT=str(tmp_path / "r.html"),
    )
    assert os.listdir(tmp_path) == []


def test_residuals_are_coloured_when_they_are_loaded(chain):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsVectorLayer
    from soilcarbon.algorithms.styling import by_residual, style_when_loaded
    from soilcarbon.pedometrics.map_classes import DIVERGING

    context, project, path = QgsProcessingContext(), QgsProject(), chain.result["OUTPUT"]
    style_when_loaded(context, path, by_residual, 2.0)  # not to be loaded: nothing happens
    context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails("Residuals", project, "OUTPUT"))
    style_when_loaded(context, path, by_residual, 2.0)
    residuals = QgsVectorLayer(path, "residuals", "ogr")
    processor = context.layerToLoadOnCompletionDetails(path).postProcessor()
    processor.postProcessLayer(residuals, context, QgsProcessingFeedback())
    renderer = residuals.renderer()
    assert renderer.classAttribute() == "residual" and len(renderer.ranges()) == len(DIVERGING)
    colors = {value: renderer.symbolForValue(value).color().name() for value in (-1e6, -3, -1, 1, 3, 1e6)}
    # Red where the map is too high, blue where it is too low, each class as wide as the RMSE.
    assert tuple(colors.values()) == DIVERGING


def test_through_qgis_process(qgis_process, other, tmp_path):  # noqa: F811
    from qgis.core import QgsProject, QgsVectorFileWriter

    folder = tmp_path / "驗證 結果"
    folder.mkdir()
    options = QgsVectorFileWriter.SaveVectorOptions()
    path = str(tmp_path / "點.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(other.points, path, QgsProject.instance().transformContext(), options)
    result = outputs(
        qgis_process(
            "run", "soilcarbon:validatemap", f"--MAP={other.path}", "--BAND=2", f"--POINTS={path}", "--FIELD=soc",
            f"--OUTPUT={folder / '殘差.gpkg'}", f"--REPORT={folder / '報告.html'}",
        )
    )
    assert float(result["RMSE"]) == pytest.approx(0.75) and (result["N"], result["N_OUTSIDE"]) == ("4", "2")
    assert {"報告.html", "報告.json", "殘差.gpkg"} <= set(os.listdir(folder))
