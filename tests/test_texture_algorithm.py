"""Algorithm ``texture``: fields and rasters, forward and back."""

import json
import os

import numpy as np
import pandas as pd
import pytest
from language_tools import bare_words, marked_language
from raster_tools import at, make_raster, messages, raster_values, refused, run
from soilcarbon.pedometrics.texture import USDA, composition, log_ratios, usda_class, usda_names
from test_qgis_process import outputs, qgis_process  # noqa: F401 (a fixture)
from test_styling import classes_of, loaded  # noqa: F401 (a fixture)

pytestmark = pytest.mark.qgis
WEST, NORTH = 250000, 2650000
FIELDS = {"SAND": "砂粒", "SILT": "坋粒", "CLAY": "黏粒", "PROFILE": "樣本"}
ROWS = (
    ("A", 40, 40, 20), ("B", 70, 20, 12), ("C", 0, 50, 50), ("D", None, 40, 20), ("E", 18.8, 37.6, 37.6),
    ("F", 10, 30, 60), ("G", 91, 5, 4),
)


def samples(rows=ROWS, kind="double", geometry="Point?crs=EPSG:3826&", fields=("樣本", "砂粒", "坋粒", "黏粒")):
    """Memory layer of samples with Chinese names."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    text = "&".join([f"field={fields[0]}:string", *(f"field={name}:{kind}" for name in fields[1:])])
    layer = QgsVectorLayer(geometry + text, "土壤質地", "memory")
    for number, row in enumerate(rows):
        feature = QgsFeature(layer.fields())
        if geometry.startswith("Point"):
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(WEST + 10 * number, NORTH - 5)))
        feature.setAttributes(list(row))
        layer.dataProvider().addFeature(feature)
    return layer


def table(path):
    """Attributes of a layer, by field."""
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(str(path), "t", "ogr")
    assert layer.isValid()
    names = layer.fields().names()
    return pd.DataFrame([[feature[name] for name in names] for feature in layer.getFeatures()], columns=names)


# Fields


@pytest.mark.parametrize("kind", ["ilr", "alr"])
def test_fields_forward_and_back(processing, tmp_path, kind):
    feedback = messages()
    result = run(
        processing, "texture", feedback, INPUT=samples(), LOGRATIO=kind, **FIELDS, OUTPUT=str(tmp_path / "比.gpkg"),
        REJECTED=str(tmp_path / "錯.csv"), REPORT=str(tmp_path / "報告.html"),
    )
    found = table(result["OUTPUT"]).set_index("樣本")
    assert list(found.index) == ["A", "B", "C", "F", "G"]
    # 70 + 20 + 12 = 102, scaled to 100; the zero of C stays in what was measured.
    known = np.array([[40, 40, 20], [70 / 1.02, 20 / 1.02, 12 / 1.02], [0, 50, 50], [10, 30, 60], [91, 5, 4]]).T
    np.testing.assert_allclose(found[["sand_pct", "silt_pct", "clay_pct"]].T, known, atol=1e-12)
    assert found["usda_class"].tolist() == ["loam", "sandy loam", "silty clay", "clay", "sand"]
    # The ratio of C is that of 0.65 % sand, and the others in proportion.
    known[:, 2] = 0.65, 50 * 0.9935, 50 * 0.9935
    np.testing.assert_allclose(found[["z1", "z2"]].T, log_ratios(known, kind), atol=1e-12)
    assert set(found["split"]) == {"train", "valid"}
    counts = {"N_USED": 5, "N_REJECTED": 2, "N_SCALED": 1, "N_ZEROS": 1}
    assert {name: result[name] for name in counts} == counts
    assert (result["Z1_FIELD"], result["SAND_FIELD"], result["SPLIT_FIELD"]) == ("z1", "sand_pct", "split")

    rejected = pd.read_csv(tmp_path / "錯.csv")
    assert rejected["profile"].tolist() == ["D", "E"]
    assert rejected.loc[1, "value"] == "18.8 + 37.6 + 37.6 = 94"
    said = "\n".join(feedback.said)
    assert "E, row 5: 砂粒 does not make 100 with silt and clay ('18.8 + 37.6 + 37.6 = 94')" in said
    assert "warning: 1 rows hold a zero; zeros became 0.65 %" in said
    assert "1 rows had another sum than 100 % (100 to 102) and were scaled to 100." in said
    page = (tmp_path / "報告.html").read_text(encoding="utf-8")
    assert "18.8 + 37.6 + 37.6 = 94" in page and "http" not in page and "<img" in page

    again = run(
        processing, "texture", messages(), DIRECTION="back", LOGRATIO=kind, INPUT=result["OUTPUT"],
        OUTPUT=str(tmp_path / "分.gpkg"),
    )
    # The names were taken already.
    assert again["SAND_FIELD"] == "sand_pct_2"
    back = table(again["OUTPUT"])
    np.testing.assert_allclose(back[["sand_pct_2", "silt_pct_2", "clay_pct_2"]].T, known, atol=1e-12)
    assert back["usda_class_2"].tolist() == found["usda_class"].tolist()


def test_points_keep_their_place_and_tables_stay_tables(processing, tmp_path):
    from qgis.core import QgsVectorLayer

    result = run(processing, "texture", INPUT=samples(), **FIELDS, OUTPUT=str(tmp_path / "p.gpkg"))
    layer = QgsVectorLayer(result["OUTPUT"])
    assert layer.crs().authid() == "EPSG:3826"
    places = {feature["樣本"]: feature.geometry().asPoint().x() for feature in layer.getFeatures()}
    assert places == {"A": WEST, "B": WEST + 10, "C": WEST + 20, "F": WEST + 50, "G": WEST + 60}
    plain = run(
        processing, "texture", INPUT=samples(geometry="None?"), **FIELDS, HOLDOUT=0, OUTPUT=str(tmp_path / "t.gpkg")
    )
    assert not QgsVectorLayer(plain["OUTPUT"]).isSpatial() and "SPLIT_FIELD" not in plain
    assert "split" not in table(plain["OUTPUT"])


def test_three_rows_are_not_split(processing, tmp_path):
    feedback = messages()
    result = run(processing, "texture", feedback, INPUT=samples(ROWS[:3]), **FIELDS, OUTPUT=str(tmp_path / "p.gpkg"))
    assert "Fewer than 4 samples: none is held back, there is no field split." in feedback.said
    assert result["N_USED"] == 3


@pytest.mark.parametrize(
    ("rows", "match"),
    [
        ([("A", "60,5", "20", "19,5")] * 2, "None of the 2 rows can be used; most often .* '60,5'.* decimal point"),
        ([("A", "0.4", "0.4", "0.2")], "The sums are near 1: give per cent"),
        ([("A", None, None, None)], "砂粒 is empty"),
        ([("A", "-3", "80", "23")], "砂粒 is negative"),
        ([("A", "30", "30", "30")], "'30 \\+ 30 \\+ 30 = 90' in row 1; allowed: a sum of 95 to 105 %"),
        ([], "The layer 土壤質地 holds no row"),
    ],
)
def test_tables_without_a_usable_row(processing, tmp_path, rows, match):
    refused(
        processing, "texture", match, INPUT=samples(rows, "string"), **FIELDS, OUTPUT=str(tmp_path / "x.gpkg"),
        REPORT=str(tmp_path / "x.html"),
    )
    assert os.listdir(tmp_path) == []


def test_what_was_given_does_not_fit(processing, tmp_path):
    raster = make_raster(tmp_path / "z.tif", np.zeros((2, 2)), WEST, NORTH)
    output = {"OUTPUT": str(tmp_path / "x.gpkg")}
    maps = {"RASTER": str(tmp_path / "x.tif")}
    for match, parameters in (
        ("Give INPUT with the fields SAND, SILT, CLAY, or the rasters SAND_RASTER", {**output}),
        ("The layer 土壤質地 has no field sand; it has 樣本, 砂粒", {"INPUT": samples(), **output}),
        ("The parameter CLAY is empty", {"INPUT": samples(), **FIELDS, "CLAY": "", **output}),
        (
            "The field 砂粒 is given twice, as SAND and as CLAY",
            {"INPUT": samples(), **FIELDS, "CLAY": "砂粒", **output},
        ),
        ("Give OUTPUT, the layer to write", {"INPUT": samples(), **FIELDS}),
        ("Z1_RASTER is given, but DIRECTION is forward, which takes SAND_RASTER", {"Z1_RASTER": raster, **maps}),
        ("back needs all of the rasters Z1_RASTER, Z2_RASTER; given is only Z1_RASTER",
         {"DIRECTION": "back", "Z1_RASTER": raster, **maps}),
        ("The raster z \\(band 1\\) is given twice",
         {"DIRECTION": "back", "Z1_RASTER": raster, "Z2_RASTER": raster, **maps}),
        ("INPUT and rasters are both given",
         {"DIRECTION": "back", "Z1_RASTER": raster, "Z2_RASTER": raster, "INPUT": samples(), **maps}),
        ("The parameter DIRECTION is backward; allowed is forward, back", {"DIRECTION": "backward", **maps}),
        ("The parameter TOLERANCE is 50; allowed is 0 to 20", {"INPUT": samples(), "TOLERANCE": 50, **output}),
    ):
        refused(processing, "texture", match, **parameters)
    assert [name for name in os.listdir(tmp_path) if name != "z.tif"] == []


# Rasters

#: Sand, silt and clay of 4 x 6 cells, with what is wrong in the last row.
SHAPE = (4, 6)


def fractions(seed=5):
    rng = np.random.default_rng(seed)
    parts = rng.dirichlet((2, 2, 1), SHAPE).transpose(2, 0, 1) * 100
    parts[:, 3, 0] = np.nan
    parts[:, 3, 1] = 400, 400, 200  # g/kg
    parts[:, 3, 2] = -5, 85, 20
    parts[:, 3, 3] = 60, 0, 40
    parts[:, 3, 4] = 40.8, 40.8, 20.4  # 102 %
    return parts


def rasters(folder, values, names, **options):
    return {
        f"{name.upper()}_RASTER": make_raster(folder / f"{name}.tif", block, WEST, NORTH, 10, **options)
        for name, block in zip(names, values)
    }


def test_rasters_forward_and_back(processing, tmp_path):
    folder = tmp_path / "質地 圖"
    folder.mkdir()
    values = fractions()
    feedback = messages()
    result = run(
        processing, "texture", feedback, **rasters(folder, values, ("sand", "silt", "clay")),
        RASTER=str(folder / "比.tif"), CLASSES=str(folder / "類.tif"), REPORT=str(folder / "報告.html"),
    )
    assert (result["N_USED"], result["N_REJECTED"], result["N_ZEROS"]) == (21, 2, 1)
    known = values.copy()
    known[:, 3, :3] = np.nan
    known[:, 3, 4] = 40, 40, 20
    # float32 of ratios up to 10.
    for row, column in ((0, 0), (2, 5), (3, 4), (3, 5)):
        x, y = WEST + 10 * column + 3, NORTH - 10 * row - 7
        expected = log_ratios(known[:, row, column], "ilr")
        assert [at(result["RASTER"], x, y, band) for band in (1, 2)] == pytest.approx(expected, abs=1e-6)
        assert at(result["CLASSES"], x, y) == usda_class(known[:, row, column])
    for column in (0, 1, 2):
        assert np.isnan(at(result["RASTER"], WEST + 10 * column + 5, NORTH - 35))
    said = "\n".join(feedback.said)
    assert "21 of 24 cells have a value: 0.2 ha." in said
    assert (
        "warning: 2 cells (0.0 ha) hold values that cannot be and are NoData, such as 400, 400, 200 (sum 1000) at "
        "250015, 2649965; allowed: 0 to 100 % each, with a sum of 95 to 105 %." in said
    )
    assert "warning: 1 cells hold a zero; zeros became 0.65 %" in said
    page = (folder / "報告.html").read_text(encoding="utf-8")
    assert "sum 1000" in page and "http" not in page

    back = run(
        processing, "texture", feedback, DIRECTION="back", Z1_RASTER=result["RASTER"], Z2_RASTER=result["RASTER"],
        RASTER=str(folder / "分.tif"), CLASSES=str(folder / "類2.tif"), REPORT=str(folder / "報告2.html"),
    )
    known[:, 3, 3] = 60 * 0.9935, 0.65, 40 * 0.9935
    again = np.stack([raster_values(back["RASTER"], band) for band in (1, 2, 3)])
    # Ratios were rounded to float32: a few units of 1e-7, of up to 100 %.
    np.testing.assert_allclose(again, known, atol=5e-5)
    # Three numbers near 100, each rounded to float32 (3.8e-6 at most).
    np.testing.assert_allclose(again.sum(axis=0)[np.isfinite(known[0])], 100, atol=1.2e-5)
    names = [usda_names([at(back["CLASSES"], WEST + 10 * c + 5, NORTH - 5)])[0] for c in range(6)]
    assert names == usda_names(usda_class(known[:, 0]))


def test_bands_say_what_they_are(processing, tmp_path):
    from osgeo import gdal
    from soilcarbon.layers.rasters import RasterReader

    ratios = rasters(tmp_path, [np.full(SHAPE, 0.1), np.full(SHAPE, 0.2)], ("z1", "z2"))
    run(
        processing, "texture", DIRECTION="back", **ratios, RASTER=str(tmp_path / "t.tif"),
        CLASSES=str(tmp_path / "c.tif"),
    )
    dataset = gdal.Open(str(tmp_path / "t.tif"))
    bands = [dataset.GetRasterBand(i) for i in (1, 2, 3)]
    assert [(band.GetDescription(), band.GetUnitType()) for band in bands] == [
        ("sand", "%"), ("silt", "%"), ("clay", "%"),
    ]
    assert all(np.isnan(band.GetNoDataValue()) and band.DataType == gdal.GDT_Float32 for band in bands)
    (classes,) = RasterReader(str(tmp_path / "c.tif")).covariates()
    assert classes.name == "usda_class" and classes.is_categorical and classes.legend == USDA
    # So that a stack takes them as they are.
    stack = run(
        processing, "covariatestack", NUMERIC=[str(tmp_path / "t.tif")], CATEGORICAL=[str(tmp_path / "c.tif")],
        OUTPUT=str(tmp_path / "s.tif"),
    )
    assert [band.name for band in RasterReader(stack["OUTPUT"]).covariates()] == ["sand", "silt", "clay", "usda_class"]


def test_missing_in_one_raster_is_missing_in_all(processing, tmp_path):
    ratios = np.zeros((2, *SHAPE))
    ratios[0, 0, 0] = ratios[1, 0, 1] = -9999  # one declared as NoData, one not
    paths = {
        **rasters(tmp_path, ratios[:1], ["z1"], nodata=-9999), **rasters(tmp_path, ratios[1:], ["z2"]),
    }
    feedback = messages()
    result = run(processing, "texture", feedback, DIRECTION="back", **paths, RASTER=str(tmp_path / "t.tif"))
    for band in (1, 2, 3):
        missing = np.isnan(raster_values(result["RASTER"], band))
        assert missing[0, :2].all() and missing.sum() == 2
    assert "such as 0, -9999 at 250015, 2649995; allowed: log-ratios of -20 to 20." in feedback.warnings[0]
    assert result["N_REJECTED"] == 1 and result["CLASSES"] is None


@pytest.mark.parametrize(
    ("value", "match"),
    [
        (333.0, "No cell can be used: 333, 333, 333 \\(sum 999\\) at 250005, 2649995; allowed: 0 to 100 % each"),
        (np.nan, "No cell has a value in all of the rasters; the first of them is sand"),
    ],
)
def test_rasters_without_a_usable_cell_leave_no_file(processing, tmp_path, value, match):
    given = rasters(tmp_path, np.full((3, *SHAPE), value), ("sand", "silt", "clay"))
    refused(
        processing, "texture", match, **given, RASTER=str(tmp_path / "x.tif"), CLASSES=str(tmp_path / "c.tif"),
        REPORT=str(tmp_path / "x.html"),
    )
    assert sorted(os.listdir(tmp_path)) == ["clay.tif", "sand.tif", "silt.tif"]


def test_rasters_that_do_not_fit(processing, tmp_path):
    z1 = make_raster(tmp_path / "z1.tif", np.zeros(SHAPE), WEST, NORTH, 10)
    shifted = make_raster(tmp_path / "shifted.tif", np.zeros(SHAPE), WEST + 5, NORTH, 10)
    many = make_raster(tmp_path / "many.tif", np.zeros((2, *SHAPE)), WEST, NORTH, 10, names=("a", "b"))
    bare = make_raster(tmp_path / "bare.tif", np.zeros(SHAPE), WEST, NORTH, 10, epsg=None)
    new = str(tmp_path / "x.tif")
    for match, parameters in (
        ("z1 and shifted have different grids; bring them onto one with 'Covariate stack'", {"Z2_RASTER": shifted}),
        ("The raster many has 2 bands, none of them called z2", {"Z2_RASTER": many}),
        ("The raster bare has no coordinate reference system", {"Z2_RASTER": bare}),
    ):
        refused(processing, "texture", match, DIRECTION="back", Z1_RASTER=z1, RASTER=new, **parameters)
    other = make_raster(tmp_path / "z2.tif", np.zeros(SHAPE), WEST, NORTH, 10)
    ratios = {"DIRECTION": "back", "Z1_RASTER": z1, "Z2_RASTER": other}
    refused(processing, "texture", "Give RASTER or CLASSES", **ratios)
    refused(processing, "texture", "Two outputs are called", **ratios, RASTER=new, CLASSES=new)
    refused(processing, "texture", "is one of the inputs", **ratios, RASTER=z1)
    refused(processing, "texture", "let its name end in .tif", **ratios, RASTER=str(tmp_path / "x.asc"))
    assert not os.path.exists(new)


def test_stopping_leaves_no_file(processing, tmp_path):
    ratios = rasters(tmp_path, np.zeros((2, 3000, 700), np.float32), ("z1", "z2"))
    before = sorted(os.listdir(tmp_path))
    feedback = messages()
    feedback.stop_at = 30
    refused(
        processing, "texture", "Stopped at your request", feedback, DIRECTION="back", **ratios,
        RASTER=str(tmp_path / "x.tif"), CLASSES=str(tmp_path / "c.tif"),
    )
    assert sorted(os.listdir(tmp_path)) == before


def test_windows_of_a_large_raster_fit_together(processing, tmp_path):
    """More cells than are held at once."""
    rng = np.random.default_rng(2)
    ratios = rng.normal(0, 1, (2, 900, 800)).astype(np.float32)
    given = rasters(tmp_path, ratios, ("z1", "z2"))
    result = run(
        processing, "texture", DIRECTION="back", **given, RASTER=str(tmp_path / "t.tif"),
        CLASSES=str(tmp_path / "c.tif"),
    )
    known = composition(ratios.astype(float), "ilr")
    for band in (1, 2, 3):
        np.testing.assert_allclose(raster_values(result["RASTER"], band), known[band - 1], atol=4e-6)  # float32 of 100
    np.testing.assert_array_equal(raster_values(result["CLASSES"]), usda_class(known))


def test_loaded_classes_have_names_and_colours(loaded, tmp_path):  # noqa: F811
    from soilcarbon.pedometrics.texture import USDA_COLORS

    ratios = rasters(tmp_path, log_ratios(np.array([[[80.0, 30]], [[12.0, 35]], [[8.0, 35]]]), "ilr"), ("z1", "z2"))
    layer = loaded(
        "texture", "CLASSES", DIRECTION="back", **ratios, CLASSES=str(tmp_path / "c.tif"),
    )
    assert layer.name() == "usda_class"
    assert classes_of(layer) == [(2, "loamy sand", USDA_COLORS[2]), (8, "clay loam", USDA_COLORS[8])]


def test_report_has_the_numbers_for_machines(processing, tmp_path):
    run(
        processing, "texture", INPUT=samples(), **FIELDS, OUTPUT=str(tmp_path / "p.gpkg"),
        REPORT=str(tmp_path / "r.html"),
    )
    classes = pd.read_csv(tmp_path / "r_classes.csv")
    assert classes["rows"].sum() == 5 and classes["share_pct"].sum() == pytest.approx(100)
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["title"] == "Soil texture of samples"


def test_in_qgis_process(qgis_process, tmp_path):  # noqa: F811
    folder = tmp_path / "土壤 資料"
    folder.mkdir()
    rows = "樣本,sand,silt,clay\n甲,40,40,20\n乙,20,20,60\n丙,15,16,60\n"
    (folder / "質地.csv").write_text(rows, encoding="utf-8")
    done = qgis_process(
        "run", "soilcarbon:texture", f"--INPUT={folder / '質地.csv'}", "--PROFILE=樣本",
        f"--OUTPUT={folder / '比.gpkg'}",
    )
    result = outputs(done)
    assert (result["N_USED"], result["N_REJECTED"], result["Z1_FIELD"]) == ("2", "1", "z1")
    # 15 + 16 + 60 = 91; a CSV holds text.
    assert "丙" in done.stdout and "15 + 16 + 60 = 91" in done.stdout
    assert table(folder / "比.gpkg")["usda_class"].tolist() == ["loam", "clay"]


@pytest.mark.parametrize("of", ["rows", "cells"])
def test_every_word_is_told(processing, tmp_path, of):
    feedback, page = messages(), tmp_path / "報告.html"
    if of == "rows":
        given = {"INPUT": samples(), **FIELDS, "OUTPUT": str(tmp_path / "o.gpkg")}
    else:
        values = np.random.default_rng(0).dirichlet([2, 2, 2], (9, 9)).transpose(2, 0, 1) * 100
        values[:, 0, :2] = np.array([[0, 50, 50], [10, 50, 50]]).T
        rasters = {
            f"{name}_RASTER": make_raster(tmp_path / f"{called}.tif", layer.astype(np.float32), WEST, NORTH, 100)
            for name, called, layer in zip(("SAND", "SILT", "CLAY"), ("砂", "坋", "黏"), values)
        }
        given = {**rasters, "RASTER": str(tmp_path / "z.tif"), "CLASSES": str(tmp_path / "c.tif")}
    with marked_language():
        run(processing, "texture", feedback, **given, REPORT=str(page))
    codes = {"DIRECTION", "forward", "LOGRATIO", "ilr", "TOLERANCE"}
    assert not bare_words(page.read_text(encoding="utf-8"), codes)
    # The last line is of QGIS itself: the results.
    assert not bare_words("\n".join(feedback.said[:-1]), {"warning"})
