"""The algorithm ``bulkdensity`` as users run it."""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from language_tools import bare_words, marked_language
from processing_tools import in_worker, refused_in_a_model
from raster_tools import messages, refusing
from soilcarbon.pedometrics import density_fit
from soilcarbon.pedometrics.bulk_density import FUNCTIONS

pytestmark = pytest.mark.qgis

MEUSE = Path(__file__).parents[1] / "sample_data" / "meuse" / "points.gpkg"
FIELDS = {
    "PROFILE": "剖面編號",
    "TOP": "上界",
    "BOTTOM": "下界",
    "CARBON": "有機碳",
    "CLAY": "黏粒",
    "SAND": "砂粒",
    "ELEVATION": "海拔",
    "BULK_DENSITY": "總體密度",
}
NAMES = (*FIELDS.values(), "土地利用")


@pytest.fixture(autouse=True)
def few_trees(monkeypatch):
    """Forests small enough for tests; what is held here does not hang on their size."""
    monkeypatch.setattr(density_fit, "TREES", 20)


def sample_rows(n=60, measured=40, seed=1):
    """Rows of text whose bulk density is 1.4 - 0.3 sqrt(OC) + 0.006 depth with scatter, the last ones without."""
    rng = np.random.default_rng(seed)
    rows = []
    for i in range(n):
        carbon, clay, top = float(np.exp(rng.normal(0, 0.6))), rng.uniform(10, 50), 30 * (i % 2)
        density = 1.4 - 0.3 * carbon**0.5 + 0.006 * (top + 15) + rng.normal(0, 0.05)
        cells = [f"剖{i // 2}", top, top + 30, carbon, clay, (100 - clay) / 2, 100 + 10 * (i // 2)]
        cells = [cells[0], *(f"{value:.6g}" for value in cells[1:])]
        rows.append([*cells, f"{density:.4f}" if i < measured else None, "水田"])
    return rows


def sample_layer(rows=None, geometry="Point", names=NAMES):
    """Memory layer with Chinese field names, all of them text."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    fields = "&".join(f"field={name}:string" for name in names)
    crs = "crs=EPSG:3826&" if geometry != "None" else ""
    layer = QgsVectorLayer(f"{geometry}?{crs}{fields}", "土壤樣本", "memory")
    features = []
    for i, cells in enumerate(sample_rows() if rows is None else rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(cells)
        if geometry == "Point":
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(250000 + i // 2, 2600000)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def run(processing, layer=None, feedback=None, **parameters):
    given = {"OUTPUT": "memory:", **FIELDS, **parameters, "INPUT": sample_layer() if layer is None else layer}
    return processing.run(
        "soilcarbon:bulkdensity", {k: v for k, v in given.items() if v is not None}, feedback=feedback
    )


def attributes(layer):
    names = [field.name() for field in layer.fields()]
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def log_of(processing, *args, **parameters):
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    return run(processing, *args, feedback=feedback, **parameters), feedback.textLog()


def test_all_outputs(processing, tmp_path):
    from qgis.core import QgsVectorLayer

    folder = tmp_path / "成果"
    rows = sample_rows()
    rows[3][7] = "26"
    results, log = log_of(
        processing,
        sample_layer(rows),
        OUTPUT=str(folder / "容重.gpkg"),
        TABLE=str(folder / "比較.csv"),
        REJECTED=str(folder / "未用.csv"),
        REPORT=str(folder / "報告.html"),
    )
    assert (results["N_MEASURED"], results["N_FILLED"], results["N_MISSING"], results["N_REJECTED"]) == (39, 20, 1, 1)
    assert results["DENSITY_FIELD"] == "bd" and results["BEST"] == "fitted_linear"

    output = QgsVectorLayer(results["OUTPUT"])
    written = attributes(output)
    assert output.crs().authid() == "EPSG:3826" and len(written) == 60
    for i, (row, cells) in enumerate(zip(written, rows)):
        # What the input held is as it was, text and place.
        assert [row[name] or None for name in NAMES] == cells
        if i < 40 and i != 3:
            assert (row["bd"], row["bd_source"]) == (float(cells[7]), "measured") and not row["bd_sd"]
        elif i >= 40:
            carbon, top = float(cells[3]), float(cells[1])
            # The law behind the values; the fit to 39 of scatter 0.05 is a few hundredths from it.
            assert row["bd"] == pytest.approx(1.4 - 0.3 * carbon**0.5 + 0.006 * (top + 15), abs=0.1)
            assert (row["bd_source"], row["bd_sd"]) == ("fitted_linear", pytest.approx(results["RMSE"]))
    assert not written[3]["bd"] and written[3]["bd_source"] == "rejected"
    assert [f.geometry().asPoint().x() for f in output.getFeatures()] == [250000 + i // 2 for i in range(60)]

    table = pd.read_csv(folder / "比較.csv")
    assert table["function"][0] == "fitted_linear" and table["rmse"].dropna().is_monotonic_increasing
    assert set(table["function"]) == {*FUNCTIONS, "mean", "fitted_linear", "fitted_forest"}
    assert 0.03 < results["RMSE"] < 0.08 and results["RMSE"] == pytest.approx(table["rmse"][0])
    (fault,) = pd.read_csv(folder / "未用.csv").itertuples()
    assert (fault.field, str(fault.value), fault.reason) == ("總體密度", "26", "is out of range")
    assert "39 measured, 20 filled, 1 still without" in log and "fitted_linear: n = 39" in log

    page = (folder / "報告.html").read_text(encoding="utf-8")
    for text in ("Functions against measured values", "Manrique", "At 2 % organic carbon", "fitted_linear", "總體密度"):
        assert text in page
    assert page.count("data:image/svg+xml") == 2
    assert pd.read_csv(folder / "報告_comparison.csv")["function"][0] == "fitted_linear"
    at = pd.read_csv(folder / "報告_at_2_percent.csv").set_index("function")["BD"]
    assert at["manrique_jones_1991"] == pytest.approx(1.660 - 0.318 * 2**0.5, rel=1e-12)


def test_the_next_step_takes_it(processing):
    """`socstock` on the filled field: no horizon is left out for lack of bulk density."""
    results = run(processing)
    stocks = processing.run(
        "soilcarbon:socstock",
        {
            "INPUT": results["OUTPUT"], "PROFILE": "剖面編號", "TOP": "上界", "BOTTOM": "下界", "CARBON": "有機碳",
            "BULK_DENSITY": results["DENSITY_FIELD"], "DEPTHS": "0-60", "OUTPUT": "memory:",
        },
    )
    assert (stocks["N_VALID"], stocks["N_REJECTED"]) == (30, 0)


def test_a_published_function_without_measured_values(processing):
    layer = sample_layer(geometry="None")
    results = run(
        processing, layer, BULK_DENSITY=None, TOP=None, BOTTOM=None, PROFILE=None, CLAY=None, SAND=None,
        ELEVATION=None, FILL="alexander_1980_a",
    )
    for row in attributes(results["OUTPUT"]):
        assert row["bd"] == pytest.approx(1.66 - 0.308 * float(row["有機碳"]) ** 0.5, rel=1e-12)
        assert row["bd_source"] == "alexander_1980_a" and 0.03 < row["bd_sd"] < 0.3
    assert (results["N_MEASURED"], results["BEST"]) == (0, "") and results.get("RMSE") is None
    assert not results["OUTPUT"].isSpatial()


def test_an_unmeasured_report(processing, tmp_path):
    run(processing, BULK_DENSITY=None, FILL="mean", REPORT=str(tmp_path / "a.html"))
    assert "There are no measured values to compare with" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_fields_of_the_same_name_get_a_number(processing):
    names = [*NAMES[:7], "BD", "土地利用"]
    results = run(processing, sample_layer(names=names), BULK_DENSITY="BD")
    fields = [field.name() for field in results["OUTPUT"].fields()]
    assert fields[:9] == names and len({name.lower() for name in fields}) == 12
    assert results["DENSITY_FIELD"] == fields[9] and attributes(results["OUTPUT"])[59][fields[9]] > 0


def test_null_is_written_as_null(processing):
    from qgis.core import NULL

    row = attributes(run(processing, FILL="none")["OUTPUT"])[59]
    assert row["bd"] == NULL and row["bd_source"] == NULL and row["bd_sd"] == NULL


def test_units_of_the_fields(processing):
    rows = sample_rows()
    for row in rows:
        row[3] = f"{float(row[3]) * 10:.6g}"
        row[7] = row[7] and f"{float(row[7]) * 1000:.6g}"
    units = {"CARBON_UNIT": "g/kg", "BULK_DENSITY_UNIT": "kg/m3"}
    scaled, plain = run(processing, sample_layer(rows), **units), run(processing)
    values = [[row["bd"] for row in attributes(results["OUTPUT"])] for results in (scaled, plain)]
    # Texts of six digits.
    assert values[0] == pytest.approx(values[1], rel=1e-4)


def test_only_some_functions(processing):
    results = run(processing, FUNCTIONS=["song_2005", "drew_1973"], TABLE="memory:", SEED=2)
    names = {row["function"] for row in attributes(results["TABLE"])}
    assert names == {"song_2005", "drew_1973", "mean", "fitted_linear", "fitted_forest"}


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"CARBON": "沒有"}, "The layer 土壤樣本 has no field 沒有; it has 剖面編號, 上界"),
        ({"BOTTOM": None}, r"fields of both the upper \(TOP\) and the lower depth \(BOTTOM\)"),
        ({"CARBON": "土地利用"}, "The field 土地利用 holds no usable organic carbon"),
        ({"BULK_DENSITY": None}, "FILL is best, but 0 rows have both .* set FILL to a published function"),
        ({"BULK_DENSITY": None, "FILL": "fitted_forest"}, "A function cannot be fitted: 0 rows"),
        ({"BULK_DENSITY_UNIT": "kg/m3"}, "FILL is best, but 0 rows .* values look like g/cm3"),
        ({"FILL": "saini_1966"}, "FILL"),
        ({"FUNCTIONS": ["saini_1966"]}, "FUNCTIONS"),
    ],
)
def test_bad_input_is_one_sentence_and_leaves_nothing(processing, tmp_path, parameters, message):

    outputs = {name: str(tmp_path / f"a{name}") for name in ("OUTPUT", "TABLE", "REJECTED")}
    outputs = {**{name: f"{path}.gpkg" for name, path in outputs.items()}, "REPORT": str(tmp_path / "a.html")}
    with refusing(message):
        run(processing, **{**outputs, **parameters})
    assert not list(tmp_path.iterdir())


def test_an_empty_layer_is_refused(processing):

    with refusing("The table of samples has no rows"):
        run(processing, sample_layer([]))


def test_cancel_leaves_nothing(processing, tmp_path):
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with refusing("Stopped at your request"):
        run(processing, feedback=feedback, OUTPUT=str(tmp_path / "a.gpkg"), REPORT=str(tmp_path / "a.html"))
    assert not list(tmp_path.iterdir())


def test_without_scikit_learn_the_rest_works(processing, monkeypatch):

    for name in [name for name in sys.modules if name.split(".")[0] == "sklearn"]:
        monkeypatch.setitem(sys.modules, name, None)
    results, log = log_of(processing)
    assert results["BEST"] == "fitted_linear" and "fitted_forest: " in log and "scikit-learn" in log
    with refusing("scikit-learn"):
        run(processing, FILL="fitted_forest")


def test_in_a_worker_thread(qgis_app, tmp_path):
    from qgis.core import QgsVectorLayer

    parameters = {"INPUT": sample_layer(), **FIELDS, "OUTPUT": str(tmp_path / "a.gpkg")}
    ok, results = in_worker("bulkdensity", parameters)
    assert ok and results["N_FILLED"] == 20
    assert QgsVectorLayer(results["OUTPUT"]).featureCount() == 60


def test_a_model_may_not_pass_a_value_out_of_range(processing):
    log = refused_in_a_model(processing, "bulkdensity", {"INPUT": str(MEUSE), "CARBON": "om", "SEED": -3})
    assert "SEED is -3; allowed is 0" in log


def test_every_parameter_has_help(qgis_app):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById("soilcarbon:bulkdensity")
    assert algorithm.shortHelpString()
    for definition in algorithm.parameterDefinitions():
        assert definition.help(), definition.name()


@pytest.mark.parametrize("choices", [{}, {"BULK_DENSITY": None, "FILL": "mean"}, {"FILL": "none"}])
def test_every_word_is_told(processing, tmp_path, choices):
    feedback, page = messages(), tmp_path / "報告.html"
    with marked_language():
        run(processing, feedback=feedback, REPORT=str(page), **choices)
    symbols = {"sqrt", "exp", "sand", "silt", "clay", "depth", "elevation"}  # of formulas
    codes = {*FUNCTIONS, "fitted_linear", "fitted_forest", "mean", "best", "none", "percent"}
    assert not bare_words(page.read_text(encoding="utf-8"), symbols | codes)
    # The last line is of QGIS itself: the results.
    assert not bare_words("\n".join(feedback.said[:-1]), {*codes, "bd_source", "measured", "warning"})
