"""Bad input, stops and failures of training and mapping: one clear sentence each, and no file left behind."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from meuse_tools import (
    BANDS,
    MEUSE,
    SOILS,
    TARGET,
    bare_stack,
    copies,
    covariates,
    layer,
    samples,
    small_blocks,
    values,
    write_stack,
)
from raster_tools import messages, raster_values, refusing, run, without_labels

pytestmark = pytest.mark.qgis

MAPS = ("MEAN", "LOWER", "UPPER", "RANGE")


@pytest.fixture(scope="module")
def given(qgis_app, tmp_path_factory):
    """A stack, points and a quick model to spoil."""
    import processing

    folder = tmp_path_factory.mktemp("輸入")
    stack = write_stack(folder / "疊合.tif")
    model = str(folder / "模型.soilmodel")
    points = layer(samples())
    run(
        processing, "trainmodel", POINTS=points, TARGET=TARGET, COVARIATES=stack, METHOD="rk_cubist",
        COMMITTEES=2, MODEL=model,
    )
    return SimpleNamespace(folder=folder, stack=stack, model=model, points=points)


@pytest.fixture
def out(tmp_path):
    """Folder of the outputs, empty."""
    folder = tmp_path / "輸出"
    folder.mkdir()
    return folder


def training(given, out, **changes):
    """Parameters of `trainmodel` with every output."""
    return {
        "POINTS": given.points, "TARGET": TARGET, "COVARIATES": given.stack, "METHOD": "rk_mlr",
        "MODEL": str(out / "m.soilmodel"), "REPORT": str(out / "m.html"), "VALIDATION_POINTS": str(out / "v.gpkg"),
        **changes,
    }


def mapping(given, out, **changes):
    """Parameters of `predict`."""
    return {"MODEL": given.model, "COVARIATES": given.stack, "OUTPUT": str(out / "p.tif"), **changes}


def intervals(given, out, **changes):
    """Parameters of `bootstrapuncertainty` with every output."""
    paths = {name: str(out / f"{name}.tif") for name in (*MAPS, "REPLICATES_RASTER")}
    return {
        "MODEL": given.model, "COVARIATES": given.stack, "REPLICATES": 3, "REPORT": str(out / "b.html"), **paths,
        **changes,
    }


def refusal(processing, algorithm, parameters, out, feedback=None):
    """What an algorithm says when it refuses; it must be plain and leave nothing."""
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        run(processing, algorithm, feedback, **parameters)
    assert os.listdir(out) == []
    check_sentence(str(caught.value))
    return without_labels(str(caught.value))


def check_sentence(text):
    """A short text for people: no traceback, no Python, no empty place of a value."""
    assert re.match(r"[A-Z0-9“].*[.?]$", text, re.DOTALL), text
    assert "\n" not in text and len(text) < 400, text
    assert not re.search(r"Traceback|Error\b|None|\bnan\b|ndarray|object at|\{", text), text


def moved(columns, east):
    """Samples with some coordinates shifted."""
    return {**columns, "x": columns["x"] + east}


# Samples


def test_points_all_outside(processing, given, out):
    points = layer(moved(samples(), 1e5))
    text = refusal(processing, "trainmodel", training(given, out, POINTS=points), out)
    assert text == (
        f"All points of {points.name()} lie outside the stack {Path(given.stack).stem}. Do both have the right "
        "coordinate reference system?"
    )


def test_points_partly_outside_are_counted(processing, given, out):
    columns = samples()
    # The 21st lost its geometry.
    columns["x"][10:20] += 1e5
    columns["x"][20] = np.nan
    said = messages()
    result = run(processing, "trainmodel", said, **training(given, out, POINTS=layer(columns)))
    assert result["N_TRAIN"] + result["N_VALID"] == 153 - 11
    assert "warning: 11 of 153 points lie outside the stack and are left out (feature 11, 12, 13, 14, 15, …)." in (
        said.warnings
    )


def test_target_without_values(processing, given, out):
    empty = {**samples(), TARGET: np.full(155, np.nan)}
    text = refusal(processing, "trainmodel", training(given, out, POINTS=layer(empty)), out)
    assert re.fullmatch(r"No point of .+ has a value in the field 有機質\.", text)


def test_layer_without_features(processing, given, out):
    nothing = layer({name: column[:0] for name, column in samples().items()})
    text = refusal(processing, "trainmodel", training(given, out, POINTS=nothing), out)
    assert text == "The layer 樣點 holds no points."


def test_negative_target_with_log(processing, given, out):
    columns = samples()
    columns[TARGET][3:5] = (-1.5, 0.0)
    points = layer(columns)
    text = refusal(processing, "trainmodel", training(given, out, POINTS=points), out)
    assert "2 values of the field 有機質 are 0 or below (the first is -1.5)" in text
    assert "set TRANSFORM to none" in text
    # And doing so helps.
    assert run(processing, "trainmodel", **training(given, out, POINTS=points, TRANSFORM="none"))["N_TRAIN"] > 100


def test_text_in_the_target(processing, given, out):
    texts = ["<0.5" if row == 6 else f"{value:g}" for row, value in enumerate(samples()[TARGET])]
    points = layer({**samples(), TARGET: texts}, kinds={TARGET: "string"})
    text = refusal(processing, "trainmodel", training(given, out, POINTS=points), out)
    assert text == "The field 有機質 of the layer 樣點 holds the text '<0.5' (feature 7); it must hold numbers."


def test_target_that_is_no_field(processing, given, out):
    text = refusal(processing, "trainmodel", training(given, out, TARGET="soc_0_30"), out)
    assert text == "The layer 樣點 has no field soc_0_30; it has 有機質."


def test_same_target_everywhere(processing, given, out):
    points = layer({**samples(), TARGET: np.full(155, 4.2)})
    text = refusal(processing, "trainmodel", training(given, out, POINTS=points), out)
    assert text == "The field 有機質 is 4.2 at every point; there is nothing to model."


def test_few_points(processing, given, out):
    points = layer({name: column[:12] for name, column in samples().items()})
    text = refusal(processing, "trainmodel", training(given, out, POINTS=points), out)
    assert re.match(r"\d training points are left of \d+; 10 or more are needed\.", text)


def test_identical_coordinates(processing, given, out):
    columns = samples()
    here = {**columns, "x": np.full(155, columns["x"][0]), "y": np.full(155, columns["y"][0])}
    # With no covariate that varies, the covariates are told first.
    text = refusal(processing, "trainmodel", training(given, out, POINTS=layer(here)), out)
    assert text.startswith("No covariate varies over the training points")
    few = {**columns, "x": columns["x"][np.arange(155) % 5], "y": columns["y"][np.arange(155) % 5]}
    text = refusal(processing, "trainmodel", training(given, out, POINTS=layer(few), METHOD="ok"), out)
    assert text == "The training points stand at 5 places; kriging needs 10 or more."
    # Some at one place are merged, and that is said.
    columns["x"][:20], columns["y"][:20] = columns["x"][0], columns["y"][0]
    said = messages()
    run(processing, "trainmodel", said, **training(given, out, POINTS=layer(columns), VALIDATION="none"))
    assert any("Training points that share their coordinates with another: 19." in text for text in said.warnings)


def test_split_field(processing, given, out):
    points = layer({**samples(), "用途": ["train", "test"] * 77 + ["valid"]}, kinds={"用途": "string"})
    chosen = training(given, out, POINTS=points, VALIDATION="field")
    text = refusal(processing, "trainmodel", chosen, out)
    assert text == "VALIDATION is field, but SPLIT_FIELD names no field."
    text = refusal(processing, "trainmodel", {**chosen, "SPLIT_FIELD": "用途"}, out)
    assert re.match(r"SPLIT_FIELD holds 'test' for \d+ points; allowed are train and valid\.", text)
    text = refusal(processing, "trainmodel", {**chosen, "SPLIT_FIELD": "別的"}, out)
    assert text == "The layer 樣點 has no field 別的; it has 有機質, 用途."


def test_what_this_version_does_not_do(processing, given, out):
    text = refusal(processing, "trainmodel", training(given, out, METHOD="rk_cubist", NEIGHBORS=5), out)
    assert "5" in text and re.search("neighbo|NEIGHBORS", text)


# Covariates


@pytest.mark.parametrize(
    ("band", "value", "said"),
    [
        (0, 0.5, "The covariate 距河 is 0.5 at every training point, so it says nothing and is left out."),
        (2, 1.0, "The covariate 土類 is the class 河成土 at every training point, so it says nothing and is left out."),
    ],
)
def test_covariate_without_information(processing, given, out, tmp_path, band, value, said):
    from soilcarbon.pedometrics.soil_model import load

    block = values()
    block[band][np.isfinite(block[band])] = value
    stack = write_stack(tmp_path / "s.tif", block)
    feedback = messages()
    result = run(processing, "trainmodel", feedback, **training(given, out, COVARIATES=stack))
    assert "warning: " + said in feedback.warnings
    assert BANDS[band] not in load(result["MODEL"]).contract.names


def test_no_covariate_with_information(processing, given, out, tmp_path):
    block = values()
    block[np.isfinite(block)] = 1.0
    stack = write_stack(tmp_path / "s.tif", block)
    text = refusal(processing, "trainmodel", training(given, out, COVARIATES=stack), out)
    assert text == "No covariate varies over the training points; use METHOD ok or other covariates."


def test_class_that_training_never_saw(processing, given, out, tmp_path):
    """Its cells become NoData, and the log says how many hectares of which class."""
    block = values()
    soil = block[2]
    soil[10:30][np.isfinite(soil[10:30])] = 7
    strange = int(np.count_nonzero(soil == 7))
    from soilcarbon.pedometrics.covariates import Covariate, Legend

    # The new class has a name only in the new stack.
    legend = Legend((*SOILS, 7), (*SOILS.values(), "泥炭土"))
    stack = write_stack(tmp_path / "s.tif", block, [*covariates()[:2], Covariate(BANDS[2], "categorical", "", legend)])
    said = messages()
    result = run(processing, "predict", said, **mapping(given, out, COVARIATES=stack))
    data = raster_values(result["OUTPUT"])
    assert np.isnan(data[soil == 7]).all() and np.isfinite(data).sum() == 3103 - strange
    hectares, share = strange * 0.16, 100 * strange / soil.size
    assert (
        f"NoData where 土類 is 泥炭土, a class that no training point has: {hectares:.1f} ha "
        f"({share:.2f} % of the grid)." in said.said
    )
    assert result["AREA_HA"] == pytest.approx((3103 - strange) * 0.16)


def test_only_classes_that_training_never_saw(processing, given, out, tmp_path):
    block = values()
    block[2][np.isfinite(block[2])] = 7
    stack = write_stack(tmp_path / "別處.tif", block)
    text = refusal(processing, "predict", mapping(given, out, COVARIATES=stack), out)
    assert text == "No cell of the stack 別處 has all covariates of the model; the map would be empty."
    refusal(processing, "bootstrapuncertainty", intervals(given, out, COVARIATES=stack), out)


@pytest.mark.parametrize("step", ["trainmodel", "predict", "bootstrapuncertainty"])
@pytest.mark.parametrize(
    ("epsg", "said"),
    [
        (None, "The raster 疊 has no coordinate reference system; assign one first"),
        (4326, "The stack 疊 is in geographic coordinates (degrees), in which distances cannot be measured"),
    ],
)
def test_stack_without_distances(processing, given, out, tmp_path, step, epsg, said):
    stack = bare_stack(tmp_path / "疊.tif", epsg=epsg)
    parameters = {"trainmodel": training, "predict": mapping, "bootstrapuncertainty": intervals}[step](
        given, out, COVARIATES=stack
    )
    text = refusal(processing, step, parameters, out)
    assert text.startswith(said)


def test_stack_in_another_crs(processing, given, out, tmp_path):
    from dataclasses import replace

    import meuse_tools
    from raster_tools import wkt

    cells = replace(meuse_tools.grid(), crs=wkt(3826))
    stack = write_stack(tmp_path / "臺灣.tif", cells=cells)
    text = refusal(processing, "predict", mapping(given, out, COVARIATES=stack), out)
    assert text == (
        "The stack 臺灣 is in TWD97 / TM2 zone 121, and the model was trained in Amersfoort / RD New; make the stack "
        "in that CRS."
    )


def test_stack_that_lacks_a_band(processing, given, out, tmp_path):
    stack = write_stack(tmp_path / "缺.tif", values()[:2], covariates()[:2])
    text = refusal(processing, "predict", mapping(given, out, COVARIATES=stack), out)
    assert text == (
        "The stack 缺 does not fit the model: The stack has no band called 土類; the model was trained on "
        "距河, 淹水頻率, 土類."
    )


def test_band_of_another_kind(processing, given, out, tmp_path):
    stack = bare_stack(tmp_path / "數.tif")
    text = refusal(processing, "predict", mapping(given, out, COVARIATES=stack), out)
    assert text == (
        "The stack 數 does not fit the model: The band 淹水頻率 is numeric in the stack, and was categorical in "
        "training."
    )


def test_other_meaning_of_a_class_code(processing, given, out, tmp_path):
    from soilcarbon.pedometrics.covariates import Covariate, Legend

    bands = [*covariates()[:2], Covariate(BANDS[2], "categorical", "", Legend((1, 2), ("砂土", "河成土")))]
    stack = write_stack(tmp_path / "s.tif", bands=bands)
    text = refusal(processing, "predict", mapping(given, out, COVARIATES=stack), out)
    assert "Class 1 of the band 土類 is 砂土 in the stack, and was 河成土 in training" in text


# The model's file


def test_model_that_is_not_there(processing, given, out):
    for step, parameters in (("predict", mapping), ("bootstrapuncertainty", intervals)):
        path = str(out / "無.soilmodel")
        text = refusal(processing, step, parameters(given, out, MODEL=path), out)
        assert text == f"There is no model file {path}."


@pytest.mark.parametrize("damage", ["cut", "flipped", "other file", "empty"])
def test_damaged_model(processing, given, out, tmp_path, damage):
    whole = Path(given.model).read_bytes()
    middle = len(whole) // 2
    spoilt = {
        "cut": whole[:middle],
        "flipped": whole[:middle] + bytes([whole[middle] ^ 0xFF]) + whole[middle + 1 :],
        "other file": (MEUSE / "points.gpkg").read_bytes(),
        "empty": b"",
    }[damage]
    path = tmp_path / "壞.soilmodel"
    path.write_bytes(spoilt)
    text = refusal(processing, "predict", mapping(given, out, MODEL=str(path)), out)
    assert re.match(rf"The file {re.escape(str(path))} is no whole model file \(.+\); train the model again\.", text)


# Numbers and choices

WRONG = [
    ("bootstrapuncertainty", "LEVEL", 100, "The parameter LEVEL is 100; allowed is 1 to 99.9."),
    ("bootstrapuncertainty", "REPLICATES", 1, "The parameter REPLICATES is 1; allowed is 2 to 1000."),
    ("bootstrapuncertainty", "REPLICATES", "many", "The parameter REPLICATES is 'many'; it must be a number."),
    ("bootstrapuncertainty", "SEED", -1, "The parameter SEED is -1; allowed is 0 or more."),
    ("trainmodel", "HOLDOUT", 99, "The parameter HOLDOUT is 99; allowed is 5 to 60."),
    ("trainmodel", "COMMITTEES", 0, "The parameter COMMITTEES is 0; allowed is 1 to 100."),
    ("trainmodel", "NUGGET", "-", "The parameter NUGGET is '-'; it must be a number."),
    ("trainmodel", "NUGGET", -0.5, "The parameter NUGGET is -0.5; allowed is 0 or more."),
    (
        "trainmodel", "METHOD", "RK-Cubist",
        "The parameter METHOD is RK-Cubist; allowed is rk_cubist, cubist, rk_rf, rf, rk_gb, gb, ok, uk, rk_mlr, mlr.",
    ),
    (
        "trainmodel", "METHOD", 3,
        "The parameter METHOD is 3; allowed is rk_cubist, cubist, rk_rf, rf, rk_gb, gb, ok, uk, rk_mlr, mlr.",
    ),
    ("predict", "BACKTRANSFORM", "mode", "The parameter BACKTRANSFORM is mode; allowed is mean, median."),
]


def in_model(algorithm, parameters):
    """Run an algorithm as the only child of a model, which does not check its children's parameters.

    Returns whether it went well, and what the log says of errors (the model's own exception names none).
    """
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
    )

    model = QgsProcessingModelAlgorithm("model", "tests")
    child = QgsProcessingModelChildAlgorithm(f"soilcarbon:{algorithm}")
    child.setChildId("child")
    for name, value in parameters.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    model.addChildAlgorithm(child)
    said = messages()
    _, good = model.run({}, QgsProcessingContext(), said)
    return good, [text for text in said.said if text.startswith("error: ")]


def sentence(error):
    """Our sentence in an error of a model, before which newer versions of QGIS put words of their own."""
    return error.removeprefix("error: ").removeprefix("Error encountered while running : ")


def on_disk(given, out, step):
    """Parameters that a model can store: paths, no layers."""
    parameters = {"trainmodel": training, "predict": mapping, "bootstrapuncertainty": intervals}[step](given, out)
    if step == "trainmodel":
        folder = given.folder / "meuse"
        if not folder.exists():
            copies(folder)
        parameters.update(POINTS=str(folder / "points.gpkg"), TARGET="om")
    return parameters


@pytest.mark.parametrize(("step", "name", "value", "said"), WRONG)
def test_wrong_parameter_in_a_model(processing, given, out, step, name, value, said):
    good, errors = in_model(step, {**on_disk(given, out, step), name: value})
    assert not good and sentence(errors[0]) == said
    assert os.listdir(out) == []


def test_right_parameters_in_a_model(processing, given, out):
    """What the test above spoils does run."""
    for step in ("trainmodel", "predict", "bootstrapuncertainty"):
        assert in_model(step, on_disk(given, out, step)) == (True, [])


@pytest.mark.parametrize(
    ("step", "name", "said"),
    [
        ("predict", "MODEL", "The parameter MODEL is empty; give a value."),
        ("trainmodel", "POINTS", "The parameter POINTS is empty; give a value."),
        # Its default is a field of 'SOC stock of profiles'.
        ("trainmodel", "TARGET", "The layer points has no field soc_0_30; it has fid, "),
    ],
)
def test_missing_parameter_in_a_model(processing, given, out, step, name, said):
    parameters = on_disk(given, out, step)
    del parameters[name]
    good, errors = in_model(step, parameters)
    assert not good and sentence(errors[0]).startswith(said)
    assert os.listdir(out) == []


@pytest.mark.parametrize(("step", "name", "value", "said"), WRONG)
def test_wrong_parameter_by_itself(processing, given, out, step, name, value, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        run(processing, step, **{**on_disk(given, out, step), name: value})
    assert without_labels(str(caught.value)) == f"Unable to execute algorithm\n{said}"
    assert os.listdir(out) == []


def test_parameters_are_named_as_dialogs_show_them(processing, given, out):
    with refusing("HOLDOUT is 99") as caught:
        run(processing, "trainmodel", **training(given, out, HOLDOUT=99))
    said = "The parameter “Share held back for the validation [%]” (HOLDOUT) is 99; allowed is 5 to 60."
    assert said in str(caught.value)


# Outputs


@pytest.mark.parametrize("name", ["OUTPUT", "MEAN", "MODEL", "REPORT"])
def test_output_below_a_file(processing, given, out, tmp_path, name):
    blocked = tmp_path / "檔案"
    blocked.write_text("no folder")
    step, parameters = {
        "OUTPUT": ("predict", mapping), "MEAN": ("bootstrapuncertainty", intervals), "MODEL": ("trainmodel", training),
        "REPORT": ("trainmodel", training),
    }[name]
    ending = {"MODEL": "m.soilmodel", "REPORT": "r.html"}.get(name, "p.tif")
    path = str(blocked / ending)
    text = refusal(processing, step, parameters(given, out, **{name: path}), out)
    assert text.startswith(f"The output {path} cannot be written: ")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no folder that nobody can write to")
def test_output_where_nobody_may_write(processing, given, out):
    text = refusal(processing, "predict", mapping(given, out, OUTPUT="/proc/p.tif"), out)
    assert text.startswith("The output /proc/p.tif cannot be written: ")


def test_outputs_are_looked_at_before_the_work(processing, given, out):
    """A name that cannot be is told before an hour of replicates, and before any progress."""
    for name in ("MEAN", "REPLICATES_RASTER"):
        said = messages()
        path = str(out / "p.asc")
        text = refusal(
            processing, "bootstrapuncertainty", intervals(given, out, **{name: path}), out, feedback=said
        )
        assert text == f"The output {path} must be a GeoTIFF: let its name end in .tif."
        assert said.progress() == 0 and not any("Fitting" in line for line in said.said)


def test_output_that_is_not_a_geotiff(processing, given, out):
    path = str(out / "圖.img")
    text = refusal(processing, "predict", mapping(given, out, OUTPUT=path), out)
    assert text == f"The output {path} must be a GeoTIFF: let its name end in .tif."


def test_output_that_is_a_folder(processing, given, out, tmp_path):
    folder = tmp_path / "資料夾.tif"
    folder.mkdir()
    text = refusal(processing, "predict", mapping(given, out, OUTPUT=str(folder)), out)
    assert text == f"The output {folder} is a folder; give the name of a file."


def test_outputs_with_one_name(processing, given, out):
    text = refusal(
        processing, "bootstrapuncertainty", intervals(given, out, LOWER=str(out / "UPPER.tif")), out
    )
    assert text == f"Two outputs are called {out / 'UPPER.tif'}; give each its own name."


def test_output_over_its_own_stack(processing, given, out, tmp_path):
    stack = shutil.copy(given.stack, tmp_path / "s.tif")
    before = Path(stack).read_bytes()
    text = refusal(processing, "predict", mapping(given, out, COVARIATES=str(stack), OUTPUT=str(stack)), out)
    assert text == f"The output {stack} is the stack itself; give it another name."
    assert Path(stack).read_bytes() == before


def test_an_older_result_outlives_a_failure(processing, given, out, tmp_path):
    """A new file replaces the old one only when it is whole."""
    from qgis.core import QgsProcessingException

    path = tmp_path / "p.tif"
    run(processing, "predict", **mapping(given, out, OUTPUT=str(path)))
    before = path.read_bytes()
    with pytest.raises(QgsProcessingException):
        run(processing, "predict", stopping(1), **mapping(given, out, OUTPUT=str(path)))
    assert path.read_bytes() == before and sorted(os.listdir(tmp_path)) == ["p.tif", "輸出"]


# Stops


def stopping(calls):
    """A feedback that is cancelled from the n-th question on; `last` is the progress then."""
    from qgis.core import QgsProcessingFeedback

    class Stopping(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.asked = 0

        def isCanceled(self):
            self.asked += 1
            return self.asked > calls

    return Stopping()


@pytest.mark.parametrize(
    ("step", "growth", "changes"),
    [
        ("trainmodel", 4, {"METHOD": "rk_cubist", "COMMITTEES": 1, "VALIDATION": "holdout"}),
        ("trainmodel", 2, {"METHOD": "rk_mlr", "VALIDATION": "blocks"}),
        ("trainmodel", 2, {"METHOD": "rk_rf", "TREES": 10, "VALIDATION": "kfold"}),
        ("predict", 4, {}),
        ("bootstrapuncertainty", 6, {}),
    ],
)
def test_a_stop_at_any_moment_leaves_nothing(processing, given, out, monkeypatch, step, growth, changes):
    from qgis.core import QgsProcessingException

    # More moments.
    small_blocks(monkeypatch, 2000, 200)
    make = {"trainmodel": training, "predict": mapping, "bootstrapuncertainty": intervals}[step]
    stopped_at = []
    calls = 0
    while True:
        feedback = stopping(calls)
        try:
            run(processing, step, feedback, **make(given, out, **changes))
            break
        except QgsProcessingException as stop:
            assert str(stop) == "Stopped at your request; nothing was written."
        assert os.listdir(out) == []
        stopped_at.append(feedback.progress())
        # It does not go on after it was told.
        assert feedback.asked == calls + 1
        calls += 1 + calls // growth
    assert stopped_at == sorted(stopped_at) and len(stopped_at) >= 5
    # From the start to almost the end; the interval's replicates take half, its maps the rest.
    assert stopped_at[0] == 0 and stopped_at[-1] > 50
    if step == "bootstrapuncertainty":
        assert sum(progress < 50 for progress in stopped_at) > 3 and sum(progress > 50 for progress in stopped_at) > 3
    assert os.listdir(out)


# A disk that fills, and packages that lack: in processes of their own

BEGIN = """
import json, os, sys
sys.path.insert(0, sys.argv[1])
import conftest
import tempfile

class Factory:
    def mktemp(self, name):
        return tempfile.mkdtemp()
"""

START = """
started = conftest.qgis_app.__wrapped__(Factory())
app = next(started)
import processing
from qgis.core import QgsProcessingException

def say(algorithm, **parameters):
    try:
        processing.run("soilcarbon:" + algorithm, parameters)
        return "done"
    except QgsProcessingException as refused:
        return str(refused)
"""


def child(code, *arguments):
    """What a script in a process of its own prints last, as JSON."""
    done = subprocess.run(
        [sys.executable, "-c", code, str(Path(__file__).parent), *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.strip().splitlines()[-1])


FULL = BEGIN + START + """
import resource, signal
folder, model, stack, points = sys.argv[2:6]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

def within(limit, algorithm, **parameters):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    said = say(algorithm, **parameters)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    left = sorted(os.listdir(folder))
    for name in left:
        os.remove(os.path.join(folder, name))
    return said, left

path = os.path.join(folder, "p.tif")
mapping = dict(MODEL=model, COVARIATES=stack, OUTPUT=path)
say("predict", **mapping)
whole = os.path.getsize(path)
os.remove(path)
found = [within(limit, "predict", **mapping)
         for limit in (200, 2000, whole // 2, *range(whole - 1600, whole + 1, 100))]
names = ("MEAN", "LOWER", "UPPER", "RANGE", "REPLICATES_RASTER")
maps = {name: os.path.join(folder, name + ".tif") for name in names}
# Enough for the four maps, which tell of more parameters, not for the replicates' raster.
found.append(within(whole + 6000, "bootstrapuncertainty", MODEL=model, COVARIATES=stack, REPLICATES=3, **maps))
size = os.path.getsize(model)
training = dict(POINTS=points, TARGET="om", COVARIATES=stack, COMMITTEES=2,
                MODEL=os.path.join(folder, "m.soilmodel"))
found += [within(limit, "trainmodel", **training) for limit in (100, size // 2, size - 3000)]
print(json.dumps(found))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file sizes are of Unix")
def test_disk_that_fills(given, out):
    folder = given.folder / "disk"
    copies(folder)
    found = child(FULL, out, given.model, given.stack, folder / "points.gpkg")
    refused = [said for said, left in found if said != "done"]
    for said, left in found:
        if said == "done":
            continue
        assert left == [] and re.match(r"The (output|file) .*\.(tif|soilmodel) cannot be written: .*\.", said), said
        check_sentence(said)
    # A file's size differs by some bytes from run to run, so that only the last limits may do.
    assert len(refused) >= len(found) - 4
    assert "soilmodel" in refused[-1] and "REPLICATES_RASTER" in refused[-4]


LACKING = BEGIN + """
import importlib.machinery
names = {"pandas", "scipy", "sklearn", "cubist", "matplotlib", "exactextract", "pykrige", "numba"}

class Without:
    # The finder of installed packages, without some of them.
    def __init__(self, finder):
        self.finder = finder

    def find_spec(self, name, path=None, target=None):
        return None if name.partition(".")[0] in names else self.finder.find_spec(name, path, target)

    def __getattr__(self, name):
        return getattr(self.finder, name)

sys.meta_path = [Without(one) if one is importlib.machinery.PathFinder else one for one in sys.meta_path]
""" + START + """
folder, model, stack, meuse = sys.argv[2:6]
algorithms = {one.name(): one for one in app.soilcarbon_provider.algorithms()}
can = {name: one.canExecute() for name, one in algorithms.items()}
runs = {
    "covariatestack": dict(NUMERIC=[meuse + "/covs/dist.tif"], CATEGORICAL=[meuse + "/covs/soil.tif"],
                           OUTPUT=folder + "/s.tif"),
    "ndvicomposite": dict(RED=[meuse + "/covs/dist.tif"], NIR=[meuse + "/covs/soil.tif"], SCALE=1,
                          OUTPUT=folder + "/n.tif"),
    "predict": dict(MODEL=model, COVARIATES=stack, OUTPUT=folder + "/p.tif"),
    "trainmodel": dict(POINTS=meuse + "/points.gpkg", TARGET="om", COVARIATES=stack, MODEL=folder + "/m.soilmodel"),
    "bootstrapuncertainty": dict(MODEL=model, COVARIATES=stack, MEAN=folder + "/a.tif", LOWER=folder + "/b.tif",
                                 UPPER=folder + "/c.tif", RANGE=folder + "/d.tif"),
    "socstock": dict(INPUT=meuse + "/points.gpkg", CARBON="om", DEPTHS="0-20",
                     FILL_BULK_DENSITY="manrique_jones_1991", OUTPUT=folder + "/o.gpkg"),
}
said = {name: say(name, **parameters) for name, parameters in runs.items()}
print(json.dumps([can, said, sorted(os.listdir(folder)), sorted(names & set(sys.modules))]))
"""

ALGORITHMS = {
    "bulkdensity", "socstock", "harmonizedepths", "texture", "terraincovariates", "ndvicomposite", "climate",
    "rasterizeclasses", "covariatestack", "samplecovariates", "comparemodels", "trainmodel", "predict",
    "bootstrapuncertainty", "applicability", "validatemap", "samplingplan", "zonaltotals", "stratasummary",
    "sequestrationpotential", "storagepotential", "mapfigure", "studyreport",
}


def test_without_the_packages(given, out):
    """The provider loads, all algorithms are there, and each that lacks something says what and how."""
    folder = given.folder / "lacking"
    copies(folder)
    can, said, files, loaded = child(LACKING, out, given.model, given.stack, folder)
    assert set(can) >= ALGORITHMS and loaded == []
    sentence = "This step needs Python packages that this QGIS lacks: {}. In QGIS the menu Plugins > Soil Carbon Mapper"
    lacking = {
        "trainmodel": "scipy, pandas", "bootstrapuncertainty": "scipy, pandas", "predict": "scipy",
        "socstock": "pandas, scipy",
    }
    for name, packages in lacking.items():
        good, why = can[name]
        assert not good and why.startswith(sentence.format(packages))
        # Told by the run as well, for models do not ask first.
        assert sentence.format(packages) in said[name]
    for name in ("covariatestack", "ndvicomposite"):
        assert can[name][0] and said[name] == "done"
    assert [name for name in files if not name.endswith(".aux.xml")] == ["n.tif", "s.tif"]


def test_package_that_is_there_but_broken(processing, given, out, monkeypatch):
    """Made for another numpy, say: found, but it cannot be loaded."""
    from soilcarbon.pedometrics import soil_model

    def broken(path):
        raise ImportError("numpy.core.multiarray failed to import")

    monkeypatch.setattr(soil_model, "load", broken)
    text = refusal(processing, "predict", mapping(given, out), out)
    assert text.startswith("A Python package is installed but damaged (numpy.core.multiarray failed to import).")
    assert "Soil Carbon Mapper > Packages" in text


def test_fault_of_our_own(processing, given, out, monkeypatch):
    """Nobody should see one; if so, the sentence is short and the log says where it was."""
    from qgis.core import QgsProcessingException, QgsProcessingFeedback
    from soilcarbon.pedometrics import soil_model

    monkeypatch.setattr(soil_model, "load", lambda path: [][1])
    feedback = QgsProcessingFeedback(False)
    with pytest.raises(QgsProcessingException) as caught:
        run(processing, "predict", feedback, **mapping(given, out))
    assert str(caught.value) == (
        "The plugin failed (IndexError: list index out of range); please report this with the log of the run."
    )
    assert "modelbased.py" in feedback.textLog() and os.listdir(out) == []


# In a worker thread, as QGIS desktop runs it


def in_task(qgis_app, step, parameters):
    """Result of an algorithm in a background task: whether it went well, and its outputs."""
    from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"soilcarbon:{step}")
    context, said, ended = QgsProcessingContext(), messages(), []
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, said)
    loop = QEventLoop()
    task.executed.connect(lambda good, results: (ended.append((good, results)), loop.quit()))
    guard = QTimer()
    guard.setSingleShot(True)
    guard.timeout.connect(loop.quit)
    guard.start(60_000)
    QgsApplication.taskManager().addTask(task)
    if not ended:
        loop.exec()
    assert ended, "the task did not end"
    return (*ended[0], said.said)


def test_background_task(qgis_app, processing, given, out):
    direct = run(processing, "predict", **mapping(given, out, OUTPUT=str(out / "direct.tif")))
    good, results, _ = in_task(qgis_app, "trainmodel", training(given, out, METHOD="rk_cubist", COMMITTEES=2))
    assert good and os.path.isfile(results["MODEL"]) and os.path.isfile(results["REPORT"])
    good, results, _ = in_task(qgis_app, "predict", mapping(given, out, MODEL=results["MODEL"]))
    assert good
    assert raster_values(results["OUTPUT"]).tobytes() == raster_values(direct["OUTPUT"]).tobytes()
    good, results, _ = in_task(qgis_app, "bootstrapuncertainty", intervals(given, out))
    assert good and np.isfinite(raster_values(results["UPPER"])).sum() == 3103


def test_background_task_that_fails(qgis_app, given, out):
    good, _, said = in_task(qgis_app, "trainmodel", training(given, out, POINTS=layer(moved(samples(), 1e5))))
    assert not good and os.listdir(out) == []
    assert any(re.search("All points of .+ lie outside the stack", text) for text in said)
    assert not any("Traceback" in text for text in said)
