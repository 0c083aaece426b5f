"""Every word of the reports and logs of model, map, validation and totals can be told in another language."""

import shutil
from types import SimpleNamespace

import numpy as np
import pytest
from language_tools import CLOSE, OPEN, bare_words, marked_language
from meuse_tools import EPSG, TARGET, covariates, layer, samples, sources, write_stack
from raster_tools import box, messages, polygon_layer, run
from soilcarbon.pedometrics.settings import METHODS

pytestmark = pytest.mark.qgis

#: Values of settings, which scripts take, packages, a parameter, and the ending of a file's name.
CODES = {
    *METHODS, "log", "none", "holdout", "blocks", "field", "out_of_fold", "auto", "exponential", "least_squares",
    "fit", "cross_validation", "matheron", "robust", "clhs", "spatial_coverage", "widest_interval", "applicability",
    "python", "numpy", "scipy", "pandas", "scikit", "learn", "cubist", "NUGGET", "soilmodel",
}
QUICK = {"REALIZATIONS": 100, "REPLICATES": 4}


def told(processing, algorithm, report, names=(), **given):
    """Run an algorithm in a language in which every word is marked: nothing bare is in its report and its log."""
    feedback = messages()
    with marked_language():
        result = run(processing, algorithm, feedback, **given, REPORT=str(report))
    page = report.read_text(encoding="utf-8")
    assert OPEN in page and bare_words(page, {*CODES, *names}) == {}
    said = log(feedback)
    assert CLOSE in said and bare_words(said, {"warning", *CODES, *names}) == {}
    return result


def log(feedback):
    """What was said, but for tables, which hold codes, and what `processing` says of the results."""
    return "\n".join(text for text in feedback.said if "\n" not in text and not text.startswith("Results:"))


@pytest.fixture(scope="module")
def chain(qgis_app, tmp_path_factory):
    """A model of Meuse, its map and its interval, told in the marked language."""
    import processing

    folder = tmp_path_factory.mktemp("語言")
    stack = write_stack(folder / "疊合.tif")
    columns = samples()
    # Points without a value, outside the stack, and at one place.
    columns["x"][3] += 1e5
    columns["x"][5], columns["y"][5] = columns["x"][6], columns["y"][6]
    points = layer(columns)
    model = told(
        processing, "trainmodel", folder / "模型.html", POINTS=points, TARGET=TARGET, COVARIATES=stack, UNIT="kg m-2",
        METHOD="rk_rf", TREES=20, TUNE=True, ESTIMATOR="robust", ANISOTROPY_ANGLE=30, ANISOTROPY_RATIO=0.5,
        MODEL=str(folder / "模型.soilmodel"),
    )["MODEL"]
    feedback = messages()
    with marked_language():
        run(
            processing, "predict", feedback, MODEL=model, COVARIATES=stack, OUTPUT=str(folder / "圖.tif"),
            KRIGING_VARIANCE=str(folder / "變異.tif"),
        )
    assert CLOSE in log(feedback) and bare_words(log(feedback)) == {}
    maps = told(
        processing, "bootstrapuncertainty", folder / "區間.html", MODEL=model, COVARIATES=stack, REPLICATES=3,
        **{name: str(folder / f"{file}.tif") for name, file in zip(("MEAN", "LOWER", "UPPER", "RANGE"), "均低高寬")},
    )
    return SimpleNamespace(stack=stack, points=points, model=model, map=str(folder / "圖.tif"), maps=maps)


@pytest.mark.parametrize(
    ("method", "more"),
    [
        ("rk_cubist", {"COMMITTEES": 2, "VALIDATION": "blocks", "TRANSFORM": "none"}),
        ("ok", {"VALIDATION": "none", "TUNE": True, "VARIOGRAM": "spherical", "NUGGET": 0.1}),
        ("mlr", {"VALIDATION": "holdout", "HOLDOUT": 5}),
    ],
)
def test_models(processing, chain, tmp_path, method, more):
    told(
        processing, "trainmodel", tmp_path / "模型.html", {"spherical"}, POINTS=chain.points, TARGET=TARGET,
        COVARIATES=chain.stack, METHOD=method, MODEL=str(tmp_path / "模型.soilmodel"), UNIT="%", **more,
    )


def test_applicability(processing, chain, tmp_path):
    told(
        processing, "applicability", tmp_path / "適用.html", MODEL=chain.model, COVARIATES=chain.stack,
        DI=str(tmp_path / "di.tif"), AOA=str(tmp_path / "aoa.tif"),
    )


def test_comparison(processing, chain, tmp_path):
    told(
        processing, "comparemodels", tmp_path / "比較.html", POINTS=chain.points, TARGET=TARGET, COVARIATES=chain.stack,
        METHODS=["ok", "mlr", "rk_mlr", "rf"], REPEATS=2, SAMPLE_SIZES="40,90", TREES=10, OUTPUT="memory:",
    )


def test_validation(processing, chain, tmp_path):
    columns = samples()
    classes = ["" if x < 179500 else "近" if x < 180000 else "遠" for x in columns["x"]]
    points = layer({**columns, "分區": classes}, kinds={"分區": "string"})
    limits = {name: chain.maps[name] for name in ("LOWER", "UPPER")}
    for name, more in (
        ("一", {**limits, "CLASS": "分區", "MODEL": chain.model, "INCLUDE_TRAINING": True}), ("二", {}),
    ):
        told(
            processing, "validatemap", tmp_path / f"{name}.html", MAP=chain.map, POINTS=points, FIELD=TARGET,
            OUTPUT="memory:", **more,
        )


@pytest.mark.parametrize(
    ("method", "more"),
    [("clhs", {"ITERATIONS": 500}), ("spatial_coverage", {}), ("widest_interval", {"PRIORITY": "RANGE"})],
)
def test_sampling_plan(processing, chain, tmp_path, method, more):
    more = {name: chain.maps[value] if name == "PRIORITY" else value for name, value in more.items()}
    points = {} if method == "spatial_coverage" else {"POINTS": chain.points}
    # The map is called by the band of the raster, which holds the name of an output.
    names = {"width"}
    plan = told(
        processing, "samplingplan", tmp_path / "計畫.html", names, COVARIATES=chain.stack, METHOD=method, COUNT=4,
        OUTPUT="memory:", **points, **more,
    )
    reasons = [feature["reason"] for feature in plan["OUTPUT"].getFeatures()]
    assert len(reasons) == 4 and bare_words("\n".join(reasons), names) == {}


def test_totals(processing, chain, tmp_path):
    zones = str(shutil.copy(sources()[1], tmp_path / "淹水.tif"))
    given = {"STOCK": chain.map, "MODEL": chain.model, "COVARIATES": chain.stack, **QUICK}
    told(
        processing, "zonaltotals", tmp_path / "總量.html", **given, ZONE_RASTER=zones, NAIVE=True, STOCK_2=chain.map,
        MODEL_2=chain.model, OUTPUT="memory:",
    )
    whole, parts = tmp_path / "全部.html", tmp_path / "多邊形.html"
    told(processing, "zonaltotals", whole, STOCK=chain.map, OUTPUT="memory:")
    # The user's zones may have the name of something of ours.
    shapes = polygon_layer(
        [(box(178500, 329700, 180000, 331700), "clay"), (box(180000, 329700, 181000, 330500), None)], EPSG
    )
    told(processing, "zonaltotals", parts, {"clay"}, STOCK=chain.map, ZONES=shapes, FIELD="土綱", OUTPUT="memory:")
    page = parts.read_text(encoding="utf-8")
    assert f">{OPEN}(no value){CLOSE}<" in page and ">clay<" in page and f"{OPEN}clay" not in page
    assert f">{OPEN}all{CLOSE}<" in whole.read_text(encoding="utf-8")


def test_refusals(processing, chain, tmp_path):
    """A sentence within a sentence is told too."""
    from qgis.core import QgsProcessingException

    block = np.stack([*np.random.default_rng(1).random((2, 5, 5))])
    other = write_stack(tmp_path / "別的.tif", block, covariates()[:2])
    for algorithm, given in (
        ("predict", {"MODEL": chain.model, "COVARIATES": other, "OUTPUT": str(tmp_path / "x.tif")}),
        ("samplingplan", {"METHOD": "applicability", "COVARIATES": chain.stack, "OUTPUT": "memory:"}),
    ):
        with marked_language(), pytest.raises(QgsProcessingException) as error:
            run(processing, algorithm, **given)
        assert OPEN in str(error.value) and bare_words(str(error.value), CODES) == {}
