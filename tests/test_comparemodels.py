"""The algorithm `comparemodels` on the Meuse samples."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from meuse_tools import TARGET, layer, samples, write_stack
from raster_tools import messages, run, without_labels

pytestmark = pytest.mark.qgis


@pytest.fixture(scope="module")
def given(qgis_app, tmp_path_factory):
    """Parameters of a quick comparison."""
    stack = write_stack(tmp_path_factory.mktemp("比較") / "疊合.tif")
    return {
        "POINTS": layer(samples()), "TARGET": TARGET, "COVARIATES": stack, "METHODS": ["ok", "mlr", "rk_mlr", "rf"],
        "REPEATS": 3, "SAMPLE_SIZES": "40，100", "TREES": 30, "UNIT": "%",
    }


def refusal(processing, given, **changes):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        run(processing, "comparemodels", **{**given, "OUTPUT": "memory:", **changes})
    return without_labels(str(error.value))


def test_table_and_report(processing, given, tmp_path):
    said = messages()
    result = run(
        processing, "comparemodels", said, **given, OUTPUT=str(tmp_path / "全部.csv"),
        REPORT=str(tmp_path / "報告.html"), KEEP_FOLDER=str(tmp_path / "留"),
    )
    table = pd.read_csv(tmp_path / "全部.csv")
    # Methods x sizes x repeats x scales.
    assert len(table) == 4 * 2 * 3 * 2
    assert set(table.columns) == {
        "method", "size", "repeat", "scale", "n_train", "n_test", "r2", "r2_corr", "rmse", "ccc", "bias"
    }
    best = table[(table.scale == "original") & (table["size"] == 100)].groupby("method").rmse.mean().idxmin()
    assert result["BEST"] == best and result["N_FAILED"] == 0
    page = Path(result["REPORT"]).read_text(encoding="utf-8")
    assert "Learning curves" in page and "noise of the splits" in page and TARGET in page
    document = json.loads((tmp_path / "報告.json").read_text(encoding="utf-8"))
    tables = {part["name"]: part for part in document["parts"] if part["kind"] == "table"}
    ranking = tables["ranking"]
    found = dict(zip(ranking["columns"], ranking["rows"][0]))
    rows = table[(table.scale == "original") & (table["size"] == 100) & (table.method == best)]
    # Written at full precision in both files.
    assert found["rmse_mean"] == pytest.approx(rows.rmse.mean(), rel=1e-9)
    # In the unit of the target, in tables and figures.
    assert "RMSE and bias (predicted minus observed) are in %." in ranking["caption"]
    figures = [panel for part in document["parts"] if part["kind"] == "figure" for panel in part["panels"]]
    assert {"RMSE [%]"} < {panel["x_label"] for panel in figures} | {panel["y_label"] for panel in figures}
    # Settings of methods that were not compared are left out.
    settings = {name for name, _ in tables["settings"]["rows"]}
    assert {"methods", "trees", "variogram", "percent"} < settings and not {"committees", "leaves", "method"} & settings
    # Two kriged methods at two sizes, three fits each.
    assert [(row[0], row[1], row[2]) for row in tables["dropped"]["rows"]] == [
        (method, size, 3) for size in (40, 100) for method in ("ordinary kriging", "RK-MLR")
    ]
    again = run(processing, "comparemodels", **given, OUTPUT=str(tmp_path / "再.csv"), KEEP_FOLDER=str(tmp_path / "留"))
    assert again["BEST"] == best
    pd.testing.assert_frame_equal(pd.read_csv(tmp_path / "再.csv"), table)


def test_hold_out_is_that_of_trainmodel(processing, given, tmp_path):
    """The first repeat is the hold-out of 'Train model' with the same seed, forest and kriging included."""
    trained = run(
        processing, "trainmodel", POINTS=given["POINTS"], TARGET=TARGET, COVARIATES=given["COVARIATES"], METHOD="rk_rf",
        SEED=5, TREES=30, MODEL=str(tmp_path / "m.soilmodel"),
    )
    run(
        processing, "comparemodels",
        **{**given, "METHODS": ["rk_rf"], "SAMPLE_SIZES": "", "REPEATS": 1, "SEED": 5}, OUTPUT=str(tmp_path / "t.csv"),
    )
    row = pd.read_csv(tmp_path / "t.csv").query("scale == 'original'").iloc[0]
    assert row.n_train == trained["N_TRAIN"] and row.n_test == trained["N_VALID"]
    # The same sums.
    np.testing.assert_allclose(
        [row.r2, row.r2_corr, row.rmse, row.ccc], [trained[k] for k in ("R2", "R2_CORR", "RMSE", "CCC")], rtol=1e-9
    )


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"SAMPLE_SIZES": "50,many"}, "SAMPLE_SIZES holds 'many'; write whole numbers with commas between"),
        ({"SAMPLE_SIZES": "50,5000"}, "SAMPLE_SIZES holds 5000, but the splits leave 107 training samples of 153"),
        ({"METHODS": []}, "METHODS"),
        ({"REPEATS": 0}, "REPEATS"),
        ({"NEIGHBORS": 5, "METHODS": ["cubist"]}, "neighbors is 5"),
        ({"TARGET": "別的"}, "The layer 樣點 has no field 別的"),
    ],
)
def test_refusals(processing, given, changes, text):
    assert text in refusal(processing, given, **changes)


def test_constant_target(processing, given):
    columns = samples()
    columns[TARGET] = np.full(len(columns["x"]), 2.5)
    assert "is 2.5 at every point" in refusal(processing, given, POINTS=layer(columns))


def test_cancel_leaves_nothing(processing, given, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Stopped(QgsProcessingFeedback):
        def isCanceled(self):
            return self.progress() > 20

    with pytest.raises(QgsProcessingException, match="Stopped"):
        processing.run(
            "soilcarbon:comparemodels",
            {**given, "OUTPUT": str(tmp_path / "a.csv"), "REPORT": str(tmp_path / "a.html")}, feedback=Stopped(),
        )
    assert not list(tmp_path.iterdir())
