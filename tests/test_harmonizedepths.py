"""The algorithm ``harmonizedepths`` as users run it."""

import numpy as np
import pandas as pd
import pytest
from language_tools import bare_words, marked_language
from processing_tools import in_worker, refused_in_a_model
from raster_tools import messages, refusing
from test_qgis_process import outputs, qgis_process  # noqa: F401 (a fixture)

pytestmark = pytest.mark.qgis

#: Profile, upper, lower, clay, pH, land use, place; all cells text, as field tables are.
HORIZONS = (
    ("甲一", "0", "20", "30", "5.5", "水田", (250000, 2600000)),
    ("甲一", "20", "50", "40", "6.0", "水田", (250000, 2600000)),
    ("乙二", "0", "30", "25", "6.5", "旱田", (251000, 2601000)),
    ("乙二", "40", "60", "35", None, "水田", (251000, 2601000)),
    ("丙三", "10", "30", "20", "7.0", "旱田", (252000, 2602000)),
    ("丁四", "0", "30", "1,5", "6.0", "旱田", (253000, 2603000)),
    ("戊五", "0", "30", "20", "6.0", "旱田", (254000, 2604000)),
    ("戊五", "25", "50", "20", "6.0", "旱田", (254000, 2604000)),
)
FIELDS = {"PROFILE": "剖面編號", "TOP": "上界", "BOTTOM": "下界", "VALUE": "黏粒"}
NAMES = ("剖面編號", "上界", "下界", "黏粒", "pH", "土地利用")


def horizon_layer(rows=HORIZONS, geometry="Point"):
    """Memory layer with Chinese field names, all of them text."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    crs = "crs=EPSG:3826&" if geometry != "None" else ""
    fields = "&".join(f"field={name}:string" for name in NAMES)
    layer = QgsVectorLayer(f"{geometry}?{crs}{fields}", "土壤剖面", "memory")
    features = []
    for *cells, place in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(cells)
        if geometry == "Point":
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def run(processing, layer=None, feedback=None, **parameters):
    given = {"OUTPUT": "memory:", **FIELDS, **parameters, "INPUT": horizon_layer() if layer is None else layer}
    given = {name: value for name, value in given.items() if value is not None}
    return processing.run("soilcarbon:harmonizedepths", given, feedback=feedback)


def attributes(layer):
    from qgis.core import NULL

    names = [field.name() for field in layer.fields()]
    rows = [[None if value == NULL else value for value in feature.attributes()] for feature in layer.getFeatures()]
    return [dict(zip(names, row)) for row in rows]


def test_means_shares_and_gaps(processing):
    results = run(processing, DEPTHS="0-30,30-50", COPY=["土地利用"], REJECTED="memory:")

    first, second, third = attributes(results["OUTPUT"])
    assert [row["剖面編號"] for row in (first, second, third)] == ["甲一", "乙二", "丙三"]
    # Two horizons, d = 20 and 30, n lambda = 0.2: one slope, b = 6 x 10 / (2 (20 + 30) + 12 x 0.2), at 20 cm; the
    # fitted means are 30 + 0.2 b and 40 - 0.2 b. Below 20 cm f = f(20) + b t - b t^2 / 60, with mean 40 - 0.2 b
    # over 30 cm, so f(20) = 40 - 0.2 b - 10 b. Rounding of doubles only.
    b = 60 / 102.4
    ten = (40 - 10.2 * b) * 10 + b * 50 - b * 1000 / 180
    assert first["黏粒_0_30"] == pytest.approx(((30 + 0.2 * b) * 20 + ten) / 30, rel=1e-12)
    assert first["黏粒_30_50"] == pytest.approx(((40 - 0.2 * b) * 30 - ten) / 20, rel=1e-12)
    assert (first["黏粒_share_0_30"], first["黏粒_gap_0_30"]) == (1, 0)
    assert (second["黏粒_share_30_50"], second["黏粒_gap_30_50"]) == (1, 0.5)
    # A single horizon that begins at 10 cm: two thirds of 0-30 cm, which is too little.
    assert third["黏粒_0_30"] is None and third["黏粒_share_0_30"] == pytest.approx(2 / 3)
    assert (first["土地利用"], second["土地利用"]) == ("水田", None)

    assert (results["N_PROFILES"], results["N_VALID"], results["N_REJECTED"]) == (3, 2, 3)
    assert results["VALUE_FIELD"] == "黏粒_0_30"
    faults = {(f["profile"], f["field"], f["value"]): f for f in attributes(results["REJECTED"])}
    comma = faults[("丁四", "黏粒", "1,5")]
    assert (comma["reason"], comma["allowed"]) == (
        "has a decimal comma", "a number with a decimal point: replace the comma"
    )
    overlap = faults[("戊五", "上界", "0-30 cm (row 7) and 25-50 cm (row 8)")]
    assert overlap["reason"] == "lies in a profile whose horizons overlap"

    points = [feature.geometry().asPoint() for feature in results["OUTPUT"].getFeatures()]
    assert [(p.x(), p.y()) for p in points] == [(250000, 2600000), (251000, 2601000), (252000, 2602000)]
    assert results["OUTPUT"].crs().authid() == "EPSG:3826"


def test_a_part_of_an_interval_where_that_is_enough(processing):
    third = attributes(run(processing, LEAST_SHARE=0.5)["OUTPUT"])[2]
    assert third["黏粒_0_30"] == 20 and third["黏粒_30_50"] is None


def test_several_properties_each_with_its_own_rows(processing):
    results = run(processing, VALUE=["黏粒", "pH"], DEPTHS="0-30", REJECTED="memory:")
    rows = {row["剖面編號"]: row for row in attributes(results["OUTPUT"])}
    # The row without pH still counts for clay, that with a decimal comma in clay for pH.
    assert list(rows) == ["甲一", "乙二", "丙三", "丁四"]
    assert (rows["乙二"]["pH_0_30"], rows["丁四"]["pH_0_30"], rows["丁四"]["黏粒_0_30"]) == (6.5, 6.0, None)
    faults = {(fault["row"], fault["field"]) for fault in attributes(results["REJECTED"])}
    assert {("4", "pH"), ("6", "黏粒")} < faults and ("4", "黏粒") not in faults


def test_values_by_depth(processing):
    results = run(processing, PROFILE_VALUES="memory:", STEP=10, DEPTHS="0-50")
    steps = pd.DataFrame(attributes(results["PROFILE_VALUES"]))
    assert list(steps.columns) == ["profile", "property", "top", "bottom", "value"]
    third = steps[steps["profile"] == "丙三"]
    assert third[["top", "bottom", "value"]].to_numpy().tolist() == [[10, 20, 20], [20, 30, 20]]
    first = steps[steps["profile"] == "甲一"]
    mean = attributes(results["OUTPUT"])[0]["黏粒_0_50"]
    assert first["value"].mean() == pytest.approx(mean, rel=1e-9)  # values are written with 10 decimals


def test_limits_reject_codes_for_missing_and_cut_the_curve(processing):
    rows = [("A", "0", "20", "90", "5", "", (0, 0)), ("A", "20", "30", "2", "5", "", (0, 0)),
            ("A", "30", "60", "1", "5", "", (0, 0)), ("B", "0", "30", "-9999", "5", "", (1, 0))]
    results = run(processing, horizon_layer(rows), PROFILE_VALUES="memory:", REJECTED="memory:")
    values = pd.DataFrame(attributes(results["PROFILE_VALUES"]))["value"]
    assert values.min() == 0
    (fault,) = attributes(results["REJECTED"])
    assert (fault["profile"], fault["value"], fault["reason"]) == ("B", "-9999", "is too low")
    free = run(processing, horizon_layer(rows[:3]), PROFILE_VALUES="memory:", LOWEST=-1000)
    assert pd.DataFrame(attributes(free["PROFILE_VALUES"]))["value"].min() < -1
    capped = run(processing, horizon_layer(rows[1:3]), HIGHEST=1.5, DEPTHS="30-60")
    assert (capped["N_VALID"], capped["N_REJECTED"]) == (1, 1)


def test_files_and_report(processing, tmp_path):
    from qgis.core import QgsVectorLayer

    folder = tmp_path / "成果"
    paths = {"OUTPUT": "深度.gpkg", "PROFILE_VALUES": "曲線.csv", "REJECTED": "未用.csv", "REPORT": "報告.html"}
    results = run(processing, VALUE=["黏粒", "pH"], **{name: str(folder / path) for name, path in paths.items()})
    assert QgsVectorLayer(results["OUTPUT"]).featureCount() == 4
    # 50, 60 and 20 cm of clay; 50, 30, 20 and 30 cm of pH, at 1 cm.
    assert len(pd.read_csv(results["PROFILE_VALUES"])) == 130 + 130
    page = (folder / "報告.html").read_text(encoding="utf-8")
    noted = "without a usable horizon at the surface: 1, such as 丙三, which begins at 10 cm"
    for text in ("Malone", "Of 8 rows, 6 could be used", noted, "image/svg+xml"):
        assert text in page
    statistics = pd.read_csv(folder / "報告_statistics.csv")
    assert statistics[["property", "n", "covered in part", "with gaps"]].to_numpy().tolist()[:2] == [
        ["黏粒", 2, 1, 0], ["黏粒", 2, 0, 1],
    ]
    summary = pd.read_csv(folder / "報告_splines.csv").set_index("property")
    assert summary.loc["黏粒", ["profiles", "with one horizon", "with gaps"]].tolist() == [3, 1, 1]


def test_a_table_without_geometry(processing):
    from qgis.core import QgsWkbTypes

    output = run(processing, horizon_layer(geometry="None"))["OUTPUT"]
    assert output.wkbType() == QgsWkbTypes.Type.NoGeometry
    assert [row["剖面編號"] for row in attributes(output)] == ["甲一", "乙二", "丙三"]


def test_the_log_names_what_was_left_out(processing):
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    run(processing, feedback=feedback)
    log = feedback.textLog()
    assert "丁四, row 6: 黏粒 has a decimal comma ('1,5')" in log
    assert "Profiles with a gap between usable horizons: 1, such as 乙二 from 30 to 40 cm" in log


def test_many_rows_left_out_are_told_by_reason(processing):
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    rows = [(f"P{i}", "0", "30", "2,5" if i else "20", "6", "", (i, 0)) for i in range(30)]
    results = run(processing, horizon_layer(rows), feedback=feedback)
    assert (results["N_PROFILES"], results["N_REJECTED"]) == (1, 29)
    assert "29 rows, such as P1, row 2: 黏粒 has a decimal comma ('2,5')" in feedback.textLog()
    assert "P2, row 3" not in feedback.textLog()


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"VALUE": "沒有"}, "The layer 土壤剖面 has no field 沒有; it has 剖面編號, 上界"),
        ({"VALUE": []}, "VALUE|No property is chosen"),
        ({"VALUE": "土地利用"}, "None of the 8 rows .* 土地利用 is not a number, for example '水田'"),
        # Newer versions of QGIS take the default, which is no field of this layer.
        ({"PROFILE": None}, "PROFILE|no field profile; it has"),
        ({"DEPTHS": "0-30,x"}, "Depth interval 'x' is not understood"),
        ({"DEPTHS": "30-0"}, "the upper depth must be less than the lower depth"),
        ({"LAMBDA": -1}, "LAMBDA is -1; allowed is 0 or more"),
        ({"LEAST_SHARE": 30}, "LEAST_SHARE is 30; allowed is 0 to 1"),
        ({"STEP": 0}, "STEP is 0; allowed is 0.1 or more"),
        ({"HIGHEST": -5}, "The lowest value allowed is 0, the highest is -5; the lowest must be less"),
        ({"LOWEST": 100}, "None of the 8 rows .* 黏粒 is too low, for example '30'.*change the lowest or highest"),
        ({"TOP": "下界", "BOTTOM": "上界"}, "None of the 8 rows .*are the two fields swapped"),
        ({"COPY": ["剖面編號"]}, "The field 剖面編號 cannot be kept"),
    ],
)
def test_bad_input_is_one_sentence_and_leaves_nothing(processing, tmp_path, parameters, message):

    outputs = {"OUTPUT": "a.gpkg", "REPORT": "a.html", "PROFILE_VALUES": "b.csv"}
    outputs = {name: str(tmp_path / path) for name, path in outputs.items()}
    with refusing(message):
        run(processing, **{**outputs, **parameters})
    assert not list(tmp_path.iterdir())


def test_an_empty_layer_is_refused(processing):

    with refusing("The table of horizons has no rows"):
        run(processing, horizon_layer(rows=()))


@pytest.mark.parametrize("after", [0, 50, 60])
def test_cancel_leaves_nothing(processing, tmp_path, monkeypatch, after):
    """Before the work, at the first and at a later block of the table of values."""
    from qgis.core import QgsProcessingFeedback
    from soilcarbon.algorithms import harmonizedepths

    class Stops(QgsProcessingFeedback):
        def setProgress(self, progress):
            if progress >= after:
                self.cancel()

    monkeypatch.setattr(harmonizedepths, "BLOCK", 1)
    outputs = {"OUTPUT": "a.gpkg", "PROFILE_VALUES": "b.gpkg", "REPORT": "a.html", "REJECTED": "c.csv"}
    with refusing("Stopped at your request"):
        run(processing, feedback=Stops(), **{name: str(tmp_path / path) for name, path in outputs.items()})
    assert not list(tmp_path.iterdir())


def test_in_a_worker_thread(qgis_app, tmp_path):
    from qgis.core import QgsVectorLayer

    parameters = {"INPUT": horizon_layer(), **FIELDS, "OUTPUT": str(tmp_path / "a.gpkg")}
    ok, results = in_worker("harmonizedepths", parameters)
    assert ok and results["N_PROFILES"] == 3
    assert QgsVectorLayer(results["OUTPUT"]).featureCount() == 3


def test_a_model_may_not_pass_a_value_out_of_range(processing):
    from qgis.core import QgsProject

    layer = horizon_layer()
    QgsProject.instance().addMapLayer(layer)
    log = refused_in_a_model(processing, "harmonizedepths", {"INPUT": layer.id(), **FIELDS, "LAMBDA": -3})
    QgsProject.instance().removeMapLayer(layer.id())
    assert "LAMBDA is -3; allowed is 0 or more" in log


def test_through_qgis_process(qgis_process, tmp_path):  # noqa: F811
    table = tmp_path / "剖面.csv"
    table.write_text("id,top,bottom,黏粒,pH\nA,0,30,20,6.5\nB,0,50,30,6\nB,50,90,25,5\n", encoding="utf-8")
    done = qgis_process(
        "run", "soilcarbon:harmonizedepths", "--", f"INPUT={table}", "PROFILE=id", "TOP=top", "BOTTOM=bottom",
        "VALUE=黏粒;pH", "DEPTHS=0-30", f"OUTPUT={tmp_path / '結果.csv'}",
    )
    assert outputs(done)["N_PROFILES"] == "2"
    result = pd.read_csv(tmp_path / "結果.csv")
    assert result["id"].tolist() == ["A", "B"] and result["pH_0_30"].iloc[0] == 6.5


@pytest.mark.real
def test_edgeroi_equals_the_reference_means(processing, shared, tmp_path):
    """Real horizons read from CSV as they are; the means lie between those of two R packages."""
    results = processing.run(
        "soilcarbon:harmonizedepths",
        {
            "INPUT": str(shared / "data/edgeroi_profiles/horizons.csv"),
            "PROFILE": "SOURCEID",
            "TOP": "UHDICM",
            "BOTTOM": "LHDICM",
            "VALUE": "ORCDRC",
            "DEPTHS": "0-30,30-100",
            "OUTPUT": str(tmp_path / "means.gpkg"),
            "REPORT": str(tmp_path / "means.html"),
        },
    )
    assert (results["N_PROFILES"], results["N_REJECTED"]) == (325, 249)
    ours = pd.read_csv(tmp_path / "means_profiles.csv").set_index("profile")
    ithir = pd.read_csv(shared / "reference/spline/edgeroi_orc_0_30/ithir_harmonised.csv", index_col=0)
    r = pd.read_csv(shared / "reference/spline/edgeroi_orc_0_30/est_dcm.csv").pivot(
        index="id", columns="interval", values="value"
    )
    for ours_, ithir_, r_ in (("0_30", "0-30cm", "000_030_cm"), ("30_100", "30-100cm", "030_100_cm")):
        exact = ours[f"ORCDRC_{ours_}"].dropna()
        both = np.array([ithir[ithir_].reindex(exact.index), r[r_].reindex(exact.index)])
        known = np.isfinite(both).all(axis=0)
        assert known.sum() > 300
        # Depths in single precision are rounded to 0.1 mm here, which moves means by less than 1e-5.
        assert (exact > both.min(axis=0) - 1e-5)[known].all() and (exact < both.max(axis=0) + 1e-5)[known].all()


def test_every_word_is_told(processing, tmp_path):
    feedback, page = messages(), tmp_path / "報告.html"
    with marked_language():
        run(processing, feedback=feedback, VALUE=["黏粒", "pH"], REPORT=str(page))
    assert not bare_words(page.read_text(encoding="utf-8"), {"pH_share", "pH_gap"})
    # The last line is of QGIS itself: the results.
    assert not bare_words("\n".join(feedback.said[:-1]), {"pH", "warning"})
