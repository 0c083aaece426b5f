"""The algorithm ``socstock`` as users run it."""

from pathlib import Path

import pandas as pd
import pytest
from language_tools import bare_words, marked_language
from processing_tools import in_worker, refused_in_a_model
from raster_tools import messages, refusing

pytestmark = pytest.mark.qgis

MEUSE = Path(__file__).parents[1] / "sample_data" / "meuse" / "points.gpkg"
HORIZONS = (
    # profile, upper, lower, carbon, bulk density, stones, land use, place
    ("甲一", "0", "20", "2.0", "1.3", "0", "水田", (250000, 2600000)),
    ("甲一", "20", "50", "1.0", "1.4", None, "水田", (250000, 2600000)),
    ("乙二", "0", "30", "1.5", "1.2", "10", "旱田", (251000, 2601000)),
    ("乙二", "30", "50", "0.5", None, "10", "水田", (251000, 2601000)),
    ("丙三", "0", "30", "1,5", "1.2", "0", "旱田", (252000, 2602000)),
    ("丁四", "0", "30", "2.0", "1.3", "0", "旱田", (253000, 2603000)),
    ("丁四", "25", "50", "2.0", "1.3", "0", "旱田", (253000, 2603000)),
)
FIELDS = {
    "PROFILE": "剖面編號",
    "TOP": "上界",
    "BOTTOM": "下界",
    "CARBON": "有機碳",
    "BULK_DENSITY": "總體密度",
    "COARSE": "石礫",
}


def horizon_layer(rows=HORIZONS, geometry="Point"):
    """Memory layer with Chinese field names, all of them text."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    fields = "&".join(f"field={name}:string" for name in (*FIELDS.values(), "土地利用"))
    crs = "crs=EPSG:3826&" if geometry != "None" else ""
    layer = QgsVectorLayer(f"{geometry}?{crs}{fields}", "土壤剖面", "memory")
    for *cells, place in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(cells)
        if geometry == "Point":
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
        layer.dataProvider().addFeature(feature)
    return layer


def run(processing, layer=None, **parameters):
    defaults = {"OUTPUT": "memory:", **FIELDS}
    given = {**defaults, **parameters, "INPUT": horizon_layer() if layer is None else layer}
    return processing.run("soilcarbon:socstock", {k: v for k, v in given.items() if v is not None})


def attributes(layer):
    names = [field.name() for field in layer.fields()]
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def refused(processing, message, *args, **parameters):
    with refusing(message):
        run(processing, *args, **parameters)


def test_meuse(processing, tmp_path):
    """155 real samples of 0-20 cm: organic matter in %, no bulk density, no depth fields."""
    from qgis.core import QgsVectorLayer

    folder = tmp_path / "成果"
    results = processing.run(
        "soilcarbon:socstock",
        {
            "INPUT": str(MEUSE),
            "CARBON": "om",
            "CARBON_UNIT": "om_percent",
            "FILL_BULK_DENSITY": "manrique_jones_1991",
            "DEPTHS": "0-20",
            "COPY": ["om", "dist.m"],
            "OUTPUT": str(folder / "碳儲量.gpkg"),
            "REJECTED": str(folder / "未用.csv"),
            "REPORT": str(folder / "報告.html"),
        },
    )
    assert (results["N_PROFILES"], results["N_VALID"], results["N_REJECTED"]) == (153, 153, 2)
    points = {f.id(): f.geometry().asPoint() for f in QgsVectorLayer(str(MEUSE)).getFeatures()}
    stocks = QgsVectorLayer(results["OUTPUT"])
    assert stocks.crs().authid() == "EPSG:28992" and stocks.featureCount() == 153
    for feature in stocks.getFeatures():
        carbon = feature["om"] / 1.724
        # Equation 1 by hand; rounding of doubles only.
        assert feature["soc_0_20"] == pytest.approx(carbon * (1.66 - 0.318 * carbon**0.5) * 2, rel=1e-12)
        assert (feature["share_0_20"], feature["bd_0_20"]) == (1, "manrique_jones_1991")
        assert feature.geometry().asPoint() == points[feature["profile"]]
    rejected = pd.read_csv(folder / "未用.csv")
    assert rejected["field"].tolist() == ["om", "om"] and set(rejected["reason"]) == {"is empty"}

    page = (folder / "報告.html").read_text(encoding="utf-8")
    for text in ("Manrique", "kg m-2", "Of 155 rows, 153 could be used and 2 were left out", "image/svg+xml"):
        assert text in page
    statistics = pd.read_csv(folder / "報告_statistics.csv").iloc[0]
    values = [feature["soc_0_20"] for feature in stocks.getFeatures()]
    assert statistics["n"] == 153 and statistics["mean"] == pytest.approx(sum(values) / 153, rel=1e-12)
    assert len(pd.read_csv(folder / "報告_profiles.csv")) == 153
    assert len(pd.read_csv(folder / "報告_rejected.csv")) == 2


def test_horizons_in_chinese(processing):
    results = run(processing, COPY=["土地利用"], REJECTED="memory:")

    first, second = attributes(results["OUTPUT"])
    assert (first["剖面編號"], second["剖面編號"]) == ("甲一", "乙二")
    # 2.0 x 1.3 x 2 + 1.0 x 1.4 x 1; 1.0 x 1.4 x 2; 1.5 x 1.2 x 3 x 0.9; rounding of doubles only.
    assert first["soc_0_30"] == pytest.approx(6.6, rel=1e-12)
    assert first["soc_30_50"] == pytest.approx(2.8, rel=1e-12)
    assert second["soc_0_30"] == pytest.approx(4.86, rel=1e-12)
    # NULL, not 0, where no usable horizon covers the interval.
    assert not second["soc_30_50"] and second["share_30_50"] == 0 and not second["bd_30_50"]
    assert first["土地利用"] == "水田" and not second["土地利用"]

    assert (results["N_PROFILES"], results["N_VALID"], results["N_REJECTED"]) == (2, 2, 4)
    faults = {(f["profile"], f["field"], f["value"]): f["reason"] for f in attributes(results["REJECTED"])}
    assert faults[("乙二", "總體密度", "")] == "is empty"
    assert faults[("丙三", "有機碳", "1,5")] == "has a decimal comma"
    overlap = "0-30 cm (row 6) and 25-50 cm (row 7)"
    assert faults[("丁四", "上界", overlap)] == "lies in a profile whose horizons overlap"

    places = [feature.geometry().asPoint() for feature in results["OUTPUT"].getFeatures()]
    assert [(p.x(), p.y()) for p in places] == [(250000, 2600000), (251000, 2601000)]
    assert results["OUTPUT"].crs().authid() == "EPSG:3826"


def test_null_is_written_as_null(processing):
    from qgis.core import NULL

    second = attributes(run(processing)["OUTPUT"])[1]
    assert second["soc_30_50"] == NULL and second["bd_30_50"] == NULL


def test_a_table_without_geometry(processing):
    from qgis.core import QgsWkbTypes

    output = run(processing, horizon_layer(geometry="None"))["OUTPUT"]
    assert output.wkbType() == QgsWkbTypes.Type.NoGeometry
    assert [row["剖面編號"] for row in attributes(output)] == ["甲一", "乙二"]


def test_one_id_at_two_places_is_listed(processing):
    moved = (*HORIZONS[0][:-1], (999999, 2600000))
    results = run(processing, horizon_layer((moved, *HORIZONS[1:3])), REJECTED="memory:", DEPTHS="0-30")
    assert [row["剖面編號"] for row in attributes(results["OUTPUT"])] == ["乙二"]
    assert {row["reason"] for row in attributes(results["REJECTED"])} == {"has rows at different places"}


def test_least_share_and_filling(processing):
    choices = {"LEAST_SHARE": 0.5, "FILL_BULK_DENSITY": "manrique_jones_1991", "DEPTHS": "0-50,0-80"}
    first, second = attributes(run(processing, **choices)["OUTPUT"])
    assert first["soc_0_80"] == pytest.approx(first["soc_0_50"], rel=1e-12) and first["share_0_80"] == 0.625
    assert second["bd_0_50"] == "measured + manrique_jones_1991"


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"CARBON": "沒有"}, "The layer 土壤剖面 has no field 沒有; it has 剖面編號, 上界"),
        ({"BOTTOM": None}, r"fields of both the upper \(TOP\) and the lower depth \(BOTTOM\)"),
        ({"TOP": None, "BOTTOM": None}, "covers the one interval in DEPTHS, but there are 2: 0-30, 30-50"),
        ({"DEPTHS": "0-30,x"}, "Depth interval 'x' is not understood"),
        ({"BULK_DENSITY": None}, "There is no bulk density: name the field"),
        ({"CARBON": "土地利用"}, "None of the 7 rows .* 土地利用 is not a number, for example '水田'"),
        ({"BULK_DENSITY_UNIT": "kg/m3"}, "None of the 7 rows .*values look like g/cm3"),
        ({"COPY": ["剖面編號"]}, "The field 剖面編號 cannot be kept"),
    ],
)
def test_bad_input_is_one_sentence_and_leaves_nothing(processing, tmp_path, parameters, message):
    outputs = {"OUTPUT": str(tmp_path / "a.gpkg"), "REPORT": str(tmp_path / "a.html")}
    refused(processing, message, **{**outputs, **parameters})
    assert not list(tmp_path.iterdir())


def test_polygons_are_refused(processing):
    from qgis.core import QgsFeature, QgsGeometry

    layer = horizon_layer(geometry="Polygon")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0,1 0,1 1,0 0))"))
    layer.dataProvider().addFeature(feature)
    refused(processing, "The layer 土壤剖面 holds no points", layer)


def test_an_empty_layer_is_refused(processing):
    refused(processing, "The table of horizons has no rows", horizon_layer(rows=()))


def test_cancel_leaves_nothing(processing, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    feedback.cancel()
    parameters = {"INPUT": horizon_layer(), **FIELDS, "OUTPUT": str(tmp_path / "a.gpkg")}
    with pytest.raises(QgsProcessingException, match="Stopped at your request"):
        processing.run("soilcarbon:socstock", parameters, feedback=feedback)
    assert not list(tmp_path.iterdir())


def test_in_a_worker_thread(qgis_app, tmp_path):
    from qgis.core import QgsVectorLayer

    parameters = {"INPUT": horizon_layer(), **FIELDS, "OUTPUT": str(tmp_path / "a.gpkg")}
    ok, results = in_worker("socstock", parameters)
    assert ok and results["N_PROFILES"] == 2
    assert QgsVectorLayer(results["OUTPUT"]).featureCount() == 2


def test_a_model_may_not_pass_a_value_out_of_range(processing):
    values = {"INPUT": str(MEUSE), "CARBON": "om", "DEPTHS": "0-20", "LEAST_SHARE": 5}
    assert "LEAST_SHARE is 5; allowed is 0 to 1" in refused_in_a_model(processing, "socstock", values)


def test_every_parameter_has_help(qgis_app):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById("soilcarbon:socstock")
    assert algorithm.shortHelpString()
    for definition in algorithm.parameterDefinitions():
        assert definition.help(), definition.name()


@pytest.mark.real
def test_edgeroi(processing, shared, tmp_path):
    """Real horizons: g/kg, depths in single precision, 249 rows without carbon; read from CSV as it is."""
    results = processing.run(
        "soilcarbon:socstock",
        {
            "INPUT": str(shared / "data/edgeroi_profiles/horizons.csv"),
            "PROFILE": "SOURCEID",
            "TOP": "UHDICM",
            "BOTTOM": "LHDICM",
            "CARBON": "ORCDRC",
            "CARBON_UNIT": "g/kg",
            "FILL_BULK_DENSITY": "manrique_jones_1991",
            "OUTPUT": str(tmp_path / "stocks.gpkg"),
            "REPORT": str(tmp_path / "stocks.html"),
        },
    )
    assert (results["N_PROFILES"], results["N_VALID"], results["N_REJECTED"]) == (325, 322, 249)


def test_every_way_gives_its_fields(processing, tmp_path):
    """Errors, spline, classes with Chinese names; the report shows them."""
    rows = [
        (f"剖面{i}", *cells, use, (250000 + i, 2600000))
        for i in range(12)
        for use in ["水田" if i < 7 else "旱田"]
        for cells in (("0", "20", str(1.5 + 0.1 * i), "1.2", "0"), ("20", "60", "0.8", "1.4", None))
    ]
    path = tmp_path / "報告.html"
    output = run(
        processing, horizon_layer(rows), HARMONIZE="spline", LAMBDA=0.0, CARBON_ERROR=10, COARSE_ERROR=2,
        CLASS="土地利用", REPORT=str(path),
    )["OUTPUT"]
    first = attributes(output)[0]
    names = [f"{what}_{interval}" for interval in ("0_30", "30_50") for what in ("soc", "share", "bd", "sd")]
    assert list(first) == ["剖面編號", *names]
    # By thickness 1.5 x 1.2 x 2 + 0.8 x 1.4 x 1 = 4.72; the spline moves carbon upwards within the lower horizon.
    assert 4.72 < first["soc_0_30"] < 5.2
    assert 0.05 * first["soc_0_30"] < first["sd_0_30"] < 0.1 * first["soc_0_30"]

    classes = pd.read_csv(tmp_path / "報告_classes.csv")
    assert classes["class"].tolist() == ["水田", "旱田"] * 2 and classes["n"].tolist() == [7, 5] * 2
    topsoil = pd.DataFrame(attributes(output))["soc_0_30"]
    assert classes["mean"].iloc[1] == pytest.approx(topsoil[7:].mean(), rel=1e-12)  # rounding of doubles
    statistics = pd.read_csv(tmp_path / "報告_statistics.csv")
    assert {"CV [%]", "skewness", "skewness of ln", "mean standard error"} <= set(statistics)
    page = path.read_text(encoding="utf-8")
    for text in ("Stocks by 土地利用", "equal-area quadratic spline", "propagated to first order", "水田"):
        assert text in page


def test_equivalent_mass(processing, tmp_path):
    masses = {"MASS_BASIS": "equivalent_mass", "REFERENCE_MASS": "300,200", "REPORT": str(tmp_path / "a.html")}
    first = attributes(run(processing, **masses)["OUTPUT"])[0]
    # 20 x 1.3 and 30 x 1.4 are 260 and 420 kg m-2; 2 % of 260 and 1 % of 40, then 1 % of 200; rounding of doubles.
    assert first["soc_0_30"] == pytest.approx(5.6, rel=1e-12)
    assert first["soc_30_50"] == pytest.approx(2.0, rel=1e-12)
    reference = pd.read_csv(tmp_path / "a_reference_mass.csv")
    assert reference["mass [kg m-2]"].tolist() == pytest.approx([300, 200])
    assert "equivalent soil masses" in (tmp_path / "a.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"REFERENCE_MASS": "390,270"}, "A reference mass only counts where MASS_BASIS is equivalent_mass"),
        ({"MASS_BASIS": "equivalent_mass", "REFERENCE_MASS": "390"}, "The reference mass '390' is not understood"),
        ({"MASS_BASIS": "equivalent_mass", "HARMONIZE": "spline"}, "set HARMONIZE to thickness"),
        ({"COARSE": None, "COARSE_ERROR": 5}, "An error of coarse fragments is given, but no field"),
        ({"FILL_BULK_DENSITY": "fitted"}, "A function cannot be fitted: .* measured bulk density"),
        ({"LAMBDA": -1}, "The parameter LAMBDA is -1; allowed is 0 or more"),
    ],
)
def test_ways_that_cannot_be(processing, tmp_path, parameters, message):
    refused(processing, message, OUTPUT=str(tmp_path / "a.gpkg"), **parameters)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "choices",
    [
        {"FILL_BULK_DENSITY": "manrique_jones_1991", "CLASS": "土地利用", "CARBON_ERROR": 5, "HARMONIZE": "spline"},
        {"MASS_BASIS": "equivalent_mass", "REFERENCE_MASS": "300,200", "CARBON_UNIT": "g/kg"},
    ],
)
def test_every_word_is_told(processing, tmp_path, choices):
    """In the report and in the log, in the language of QGIS; but for codes, fields and units."""
    feedback, page = messages(), tmp_path / "報告.html"
    given = {"INPUT": horizon_layer(), "OUTPUT": "memory:", **FIELDS, **choices, "REPORT": str(page)}
    with marked_language():
        processing.run("soilcarbon:socstock", given, feedback=feedback)
    columns = {f"{kind}_{depths}" for kind in ("soc", "share", "bd", "sd") for depths in ("0_30", "30_50")}
    codes = {*map(str, choices.values()), "percent", "om_percent", "fine_earth", "volume_percent", "none", "thickness"}
    names = {*columns, *codes, "fixed_depth", "sqrt"}
    assert not bare_words(page.read_text(encoding="utf-8"), names)
    # The last line is of QGIS itself: the results.
    assert not bare_words("\n".join(feedback.said[:-1]), {*names, "warning"})
