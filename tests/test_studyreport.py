"""The provenance that each run leaves, and the algorithm ``studyreport`` that puts a study together from it."""

import html
import json
import os
import re
import shutil
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
from meuse_tools import MEUSE
from raster_tools import refusing

pytestmark = pytest.mark.qgis
PLUGIN = {"name": "n", "version": "1", "author": "a", "homepage": "h"}


def document(page):
    return json.loads(Path(page).with_suffix(".json").read_text(encoding="utf-8"))


def by_name(rows):
    return {row["name"]: row for row in rows}


def make_study(folder):
    """A study on Meuse with quick settings; the results of each step."""
    import processing

    given = Path(shutil.copytree(MEUSE / "covs", folder / "原始"))
    points = shutil.copy(MEUSE / "points.gpkg", given)
    done = {}

    def run(name, algorithm, report=True, **parameters):
        parameters = {key: str(value) if isinstance(value, Path) else value for key, value in parameters.items()}
        if report:
            parameters["REPORT"] = str(folder / f"{name}.html")
        done[name] = processing.run(f"soilcarbon:{algorithm}", parameters)

    run(
        "samples", "socstock", INPUT=points, CARBON="om", CARBON_UNIT="om_percent", DEPTHS="0-20",
        FILL_BULK_DENSITY="manrique_jones_1991", OUTPUT=folder / "samples.gpkg",
    )
    run(
        "stack", "covariatestack", NUMERIC=[str(given / "dist.tif")],
        CATEGORICAL=[str(given / "ffreq.tif"), str(given / "soil.tif")], OUTPUT=folder / "stack.tif",
    )
    run(
        "model", "trainmodel", POINTS=folder / "samples.gpkg", TARGET="soc_0_20", COVARIATES=folder / "stack.tif",
        METHOD="rk_mlr", TRANSFORM="none", MODEL=folder / "m.soilmodel", VALIDATION_POINTS=folder / "held_back.gpkg",
        SEED=7,
    )
    run(
        "map", "predict", report=False, MODEL=folder / "m.soilmodel", COVARIATES=folder / "stack.tif",
        OUTPUT=folder / "stock.tif",
    )
    run(
        "interval", "bootstrapuncertainty", MODEL=folder / "m.soilmodel", COVARIATES=folder / "stack.tif", REPLICATES=5,
        **{name: folder / f"{name.lower()}.tif" for name in ("MEAN", "LOWER", "UPPER", "RANGE")},
    )
    run(
        "applicability", "applicability", MODEL=folder / "m.soilmodel", COVARIATES=folder / "stack.tif",
        DI=folder / "di.tif", AOA=folder / "aoa.tif",
    )
    run(
        "check", "validatemap", MAP=folder / "stock.tif", LOWER=folder / "lower.tif", UPPER=folder / "upper.tif",
        POINTS=folder / "held_back.gpkg", FIELD="observed", MODEL=folder / "m.soilmodel", OUTPUT="memory:",
    )
    run(
        "totals", "zonaltotals", STOCK=folder / "stock.tif", ZONE_RASTER=given / "soil.tif",
        OUTPUT=folder / "totals.csv",
    )
    return done


@pytest.fixture(scope="module")
def study(qgis_app, tmp_path_factory):
    """Folder with the study on Meuse, and the results of its steps."""
    folder = tmp_path_factory.mktemp("研究")
    return folder, make_study(folder)


def test_reports_and_rasters_tell_how_they_were_made(study):
    from soilcarbon.layers.rasters import read_history

    folder, done = study
    made = document(folder / "model.html")["provenance"]
    assert made["algorithm"] == "trainmodel" and made["title"] == "Train model"
    given, out = by_name(made["parameters"]), by_name(made["outputs"])
    assert given["SEED"]["value"] == 7 and not given["SEED"]["default"]
    assert given["COMMITTEES"]["value"] == 20 and given["COMMITTEES"]["default"]
    assert given["POINTS"]["files"][0]["path"] == str(folder / "samples.gpkg")
    assert given["POINTS"]["files"][0]["bytes"] > 0
    assert out["R2"]["value"] == done["model"]["R2"]
    assert out["MODEL"]["files"][0]["path"] == str(folder / "m.soilmodel")
    assert {"Soil Carbon Mapper", "QGIS", "GDAL", "python", "numpy"} <= set(made["versions"])
    assert made["started"] <= made["finished"]
    stack = by_name(document(folder / "stack.html")["provenance"]["parameters"])
    assert [Path(path).name for path in stack["CATEGORICAL"]["value"]] == ["ffreq.tif", "soil.tif"]
    # 'Predict map' has no report; its map tells.
    assert read_history(str(folder / "stock.tif"))["algorithm"] == "predict"
    history = read_history(str(folder / "stack.tif"))
    assert {**document(folder / "stack.html")["provenance"], **history} == document(folder / "stack.html")["provenance"]
    assert read_history(str(folder / "原始" / "soil.tif")) is None
    assert not list(folder.glob("*.aux.xml")) and not list(folder.glob("*.part*"))


def test_layers_and_selections_are_told(processing, tmp_path):
    """Layers of the project and properties come as what they stand for."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeatureSourceDefinition, QgsProperty, QgsVectorLayer
    from soilcarbon.algorithms.provenance import Record
    from soilcarbon.algorithms.socstock import SocStock

    path = shutil.copy(MEUSE / "points.gpkg", tmp_path / "點.gpkg")
    layer = QgsVectorLayer(str(path), "點")
    memory = QgsVectorLayer("Point?crs=EPSG:28992", "暫存", "memory")
    context = QgsProcessingContext()
    context.temporaryLayerStore().addMapLayer(layer)
    algorithm = SocStock().create()

    def told(**parameters):
        return by_name(Record(algorithm, parameters, context)._inputs)

    assert told(INPUT=layer)["INPUT"]["files"][0]["path"] == str(path)
    assert told(INPUT=layer.id())["INPUT"]["files"][0]["path"] == str(path)
    assert told(INPUT=f"{path}|layername=points")["INPUT"]["files"][0]["path"] == str(path)
    assert told(INPUT=memory)["INPUT"]["value"] == "暫存 (memory layer)"
    chosen = told(INPUT=QgsProcessingFeatureSourceDefinition(str(path), True))["INPUT"]
    assert chosen["value"].endswith("(selected features only)") and chosen["files"][0]["path"] == str(path)
    assert told(DEPTHS=QgsProperty.fromValue("0-15"))["DEPTHS"]["value"] == "0-15"


def test_labels_are_kept_in_english_whatever_the_language_of_qgis(qgis_app, monkeypatch):
    from qgis.core import QgsProcessingContext
    from soilcarbon.algorithms import language
    from soilcarbon.algorithms.provenance import Record
    from soilcarbon.algorithms.socstock import SocStock

    foreign = SimpleNamespace(translate=lambda context, text: f"⟦{text}⟧")
    monkeypatch.setattr(language, "QCoreApplication", foreign)
    algorithm = SocStock().create()
    assert algorithm.parameterDefinition("INPUT").description().startswith("⟦")
    labels = [row["label"] for row in Record(algorithm, {}, QgsProcessingContext())._inputs]
    assert all(labels) and not [label for label in labels if "⟦" in label]


def test_a_run_without_provenance_is_still_good(processing, study, tmp_path, monkeypatch):
    from qgis.core import QgsProcessingFeedback
    from soilcarbon.algorithms import provenance

    def fails(*_):
        raise RuntimeError("no room")

    monkeypatch.setattr(provenance.Record, "given", fails)
    folder, _ = study
    feedback = QgsProcessingFeedback()
    parameters = {"MODEL": str(folder / "m.soilmodel"), "COVARIATES": str(folder / "stack.tif")}
    processing.run("soilcarbon:predict", {**parameters, "OUTPUT": str(tmp_path / "a.tif")}, feedback=feedback)
    assert (tmp_path / "a.tif").is_file()
    assert "could not be kept: no room" in feedback.textLog()


def run(processing, **parameters):
    return processing.run("soilcarbon:studyreport", parameters)


@pytest.fixture(params=["en", "zh_TW"])
def report(request, processing, study, tmp_path):
    """Language, results, page and document of the report of the study."""
    folder, _ = study
    page = tmp_path / "研究.html"
    results = run(processing, FOLDER=str(folder), LANGUAGE=request.param, AUTHOR="王小明", REPORT=str(page))
    return request.param, results, page.read_text(encoding="utf-8"), document(page)


def texts(made):
    return [part["text"] for part in made["parts"] if part["kind"] == "text"]


def tables(made):
    return {part["name"]: part for part in made["parts"] if part["kind"] == "table" and part["name"]}


def test_study(report, study):
    """Every step in the order of the work, its numbers, its figures, and where its inputs came from."""
    language, results, page, made = report
    _, done = study
    assert results["N_STEPS"] == 8 and results["N_WARNINGS"] == 0
    assert f'<html lang="{"en" if language == "en" else "zh-Hant-TW"}">' in page and "王小明" in page
    # The JSON is English in both; the page is told in its language.
    chain = [row[1:2] + row[4:] for row in tables(made)["chain"]["rows"]]
    tasks = [
        "SOC stock of profiles", "Covariate stack", "Train model", "Predict map", "Bootstrap uncertainty",
        "Area of applicability", "Validate map", "Totals by zone",
    ]
    assert [task for task, *_ in chain] == tasks
    assert "MAP: stock.tif (step 4)" in chain[6][1] and "LOWER: lower.tif (step 5)" in chain[6][1]
    assert "POINTS: held_back.gpkg (step 3)" in chain[6][1]
    assert [row[2] for row in chain] == ["–", "–", "–", "3", "3", "3", "3", "3"]
    assert made["parts"][-1]["name"] == "parameters"
    chapters = [part["title"] for part in made["parts"] if part["kind"] == "section" and part["level"] == 2]
    assert len(chapters) == len(set(chapters)) == 10
    sources = [Path(row[0]).name for row in tables(made)["sources"]["rows"]]
    assert sources == ["points.gpkg", "dist.tif", "ffreq.tif", "soil.tif"]
    figures = {row[0]: row[1] for row in tables(made)["main_figures"]["rows"]}
    # Four significant digits are shown.
    assert float(figures["R² of the model's validation (n = 46)"]) == pytest.approx(done["model"]["R2"], rel=1e-3)
    assert float(figures["total of organic carbon"]) == pytest.approx(done["totals"]["TOTAL"], rel=1e-3)
    assert page.count("<figure>") == sum(part["kind"] == "figure" for part in made["parts"]) > 15
    # The seed of the model, and every parameter of every step in the CSV.
    assert [3, "trainmodel", "SEED", "7"] in [row[:4] for row in tables(made)["parameters"]["rows"]]
    assert any("Hengl" in text for text in texts(made)) and not any("Quinlan" in text for text in texts(made))
    shown = (
        (*tasks, "MAP: stock.tif (step 4)", "R² of the model's validation (n = 46)")
        if language == "en"
        else (
            *("剖面土壤有機碳儲量", "共變數堆疊", "模型訓練", "製圖預測", "拔靴法不確定性", "模型適用範圍"),
            *("地圖驗證", "分區總量", "MAP: stock.tif (步驟 4)", "模型驗證 R² (n = 46)", "有機碳總量"),
        )
    )
    assert [text for text in shown if text not in html.unescape(page)] == []


def latin(text):
    """Words of English in a text, without names, symbols and file names."""
    known = {
        "RMSE", "CCC", "PICP", "SSE", "SST", "CSV", "SD", "CV", "ln", "kg", "kB", "m", "ha", "Tg", "cm", "n", "R",
        "r", "p", "Cubist", "Lin", "Matheron", "Cressie", "Wilson", "Wasserstein", "W", "Pearson", "Fisher", "Mil",
        "et", "al", "Linnenbrink", "gamma", "h", "t", "RK", "MLR", "QGIS", "NDVI", "MAT", "Holm", "Dunn", "observed",
        "soc",
    }
    return [word for word in re.findall(r"[A-Za-z]+", text) if word not in known]


def test_chinese_is_complete(report):
    """No caption, head, heading or sentence of the report falls back to English."""
    language, _, page, _ = report
    assert re.findall(r"\[(?:原文|English)\][^<]*", page) == []
    if language == "en":
        return
    names = {"samples", "stack", "points", "stock", "held", "back", "soil", "tif", "EPSG", "dist", "ffreq"}
    told = re.findall(r"<(?:caption|figcaption|h[123]|th)\b[^>]*>(.*?)</", page)
    assert len(told) > 100
    for text in map(html.unescape, told):
        assert not set(latin(text)) - names, text


def test_words_of_the_steps_are_told_and_names_of_the_user_are_not(tmp_path):
    """A sentence by its template and values, a cell where its column holds words of ours; the JSON stays English."""
    from soilcarbon.pedometrics.texts import Text
    from soilcarbon.reports.html import Report
    from soilcarbon.reports.study import read_study, study_report

    made = Report("Storage potential", Text("{count} covariates of {source}", count=3, source="mean"))
    made.notes([Text("{count} zones of {name} are small.", count=2, name="mean")])
    table = pd.DataFrame({"zone": ["mean", "b"], "kind": ["mean", "odd"], "n": [Text("{n} cells", n=4), "mean"]})
    made.table(table, "A caption.", words=("kind",))
    made.write(str(tmp_path / "a.html"))
    # What each of the two languages knows.
    chinese = {
        "{count} covariates of {source}": "{source} 的 {count} 個共變數",
        "{count} zones of {name} are small.": "{name} 有 {count} 個分區偏小。", "mean": "平均", "zone": "分區",
        "{n} cells": "{n} 個網格", "Step {step}: {title} – {what}": "步驟 {step}：{title}：{what}",
        "[English] {text}": "[原文] {text}", "Table {number}. {caption}": "表 {number}　{caption}",
    }
    study = read_study([str(tmp_path / "a.json")], lambda path: None)
    page, _ = study_report(study, "", "", PLUGIN, lambda text: chinese.get(text, text))
    page.write(str(tmp_path / "study.html"))
    shown = (tmp_path / "study.html").read_text(encoding="utf-8")
    assert "步驟 1：Storage potential：mean 的 3 個共變數" in shown and "mean 有 2 個分區偏小。" in shown
    assert '<td class="text">mean</td><td class="text">平均</td><td class="text">4 個網格</td>' in shown
    assert '<td class="text">b</td><td class="text">odd</td><td class="text">mean</td>' in shown
    assert "分區</th>" in shown and "表 3　[原文] A caption." in shown and page.untranslated == 1
    told = document(tmp_path / "study.html")
    (note,) = [part for part in told["parts"] if part["kind"] == "note" and "zones" in part["text"]]
    assert note["text"] == "2 zones of mean are small."
    assert note["text_from"]["template"] == "{count} zones of {name} are small."


def handmade(title, *parts, **more):
    return {"schema": 1, "title": title, "subtitle": "資料", "made": "2026-01-02T03:04:05", "parts": parts, **more}


def text(words):
    return {"kind": "text", "text": words}


def table_of(name, caption, **columns):
    return {
        "kind": "table", "name": name, "caption": caption, "columns": list(columns),
        "rows": [list(row) for row in zip(*columns.values())],
    }


def write(path, made):
    path.write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.fixture
def old(tmp_path):
    """Folder with reports as older versions left them, and of steps that the study on Meuse has not."""
    folder = tmp_path / "舊"
    folder.mkdir()
    write(
        folder / "density.json",
        handmade(
            "Bulk density",
            text(
                "Of 1487 rows, 1098 have a measured bulk density, which was kept as it is, 388 were filled, and 1 stay "
                "without."
            ),
        ),
    )
    write(
        folder / "capacity.json",
        handmade(
            "Theoretical carbon capacity",
            text("Area with a value: 3,892 ha. Deficit: 0.3052 Tg of carbon in the layer, by georgiou_low. Over "
                 "capacity, kept apart: 12.5 ha (0.3 %), with an excess of 0.001 Tg."),
        ),
    )
    write(
        folder / "potential.json",
        handmade(
            "Storage potential",
            *(
                text(
                    f"Up to percentile {p} of the measured stocks: gain of {gain} Tg of organic carbon (90 % limits "
                    "0.1 to 0.9 Tg) on 3,892 ha, 1.234 kg m-2 on average."
                )
                for p, gain in ((75, 0.2), (90, 0.4))
            ),
            {"kind": "note", "text": "A sentence that nobody knows."},
            table_of("zones_new", "A new caption.", zone=["a"], **{"brand new": [1.5]}),
        ),
    )
    write(folder / "foreign.json", {"title": "not ours"})
    write(folder / "odd.json", handmade("A page of another kind"))
    return folder


def test_reports_of_older_versions(processing, old, tmp_path):
    """They are recognised by their title; what has no Chinese stays English and says so."""
    page = tmp_path / "out" / "r.html"
    results = run(processing, FOLDER=str(old), LANGUAGE="zh_TW", TITLE="試驗", REPORT=str(page))
    assert results["N_STEPS"] == 3 and results["N_WARNINGS"] == 2
    made, shown = document(page), page.read_text(encoding="utf-8")
    assert made["title"] == "試驗"
    assert "1487 筆資料中，1098 筆有實測總體密度，388 筆以轉換函數補值，1 筆仍缺。" in shown
    for what, value in (
        ("細粒部分理論碳虧缺量", "0.3052"),
        ("達第 75 百分位之可增量", "0.2 (0.1 – 0.9)"),
        ("達第 90 百分位之可增量", "0.4 (0.1 – 0.9)"),
    ):
        assert f'<td class="text">{what}</td><td class="text">{value}</td><td class="text">Tg</td>' in shown
    assert "[原文] A sentence that nobody knows." in shown and "brand new" in shown
    # The note and the caption; a head that is not known may be a name.
    assert "有 2 處文字尚無中文譯文" in shown
    assert "odd.json" in shown and "foreign" not in shown
    english = run(processing, FOLDER=str(old), LANGUAGE="en", REPORT=str(page))
    assert english["N_STEPS"] == 3 and "[原文]" not in page.read_text(encoding="utf-8")


def copy_of(study, folder):
    """JSON documents of the study, with paths as they were."""
    for path in study.glob("*.json"):
        shutil.copy(path, folder)
    return folder


def warned(processing, folder, page):
    run(processing, FOLDER=str(folder), REPORT=str(page))
    return [part["text"] for part in document(page)["parts"] if part["kind"] == "note"]


def test_warnings(processing, study, tmp_path):
    """A model made anew after its use, an input of nowhere, other models side by side, other versions."""
    folder = tmp_path / "歷程"
    folder.mkdir()
    copy_of(study[0], folder)
    page = tmp_path / "out.html"

    def change(name, alter):
        made = json.loads((folder / name).read_text(encoding="utf-8"))
        alter(made["provenance"])
        write(folder / name, made)

    change("model.json", lambda made: made.update(finished="2999-01-01T00:00:00"))
    change("totals.json", lambda made: made["versions"].update(numpy="0.0.1"))
    notes = warned(processing, folder, page)
    (again,) = [note for note in notes if note.startswith("m.soilmodel was made again by step 3 (2999-01-01 00:00:00)")]
    assert again.endswith("run again step 4, 5, 6, 7.")
    assert any(note.startswith("Steps ran with different versions of numpy: ") for note in notes)
    (folder / "model.json").unlink()
    notes = warned(processing, folder, page)
    assert any("took m.soilmodel as MODEL, and no step of the study made it." in note for note in notes)
    # The figures stand in the pages, which were not copied.
    assert any("could not be taken from totals.html: it is not there" in note for note in notes)


def test_files_changed_after_use(processing, study, tmp_path):
    folder = tmp_path / "歷程"
    shutil.copytree(study[0], folder)
    made = (folder / "stack.json").read_text(encoding="utf-8").replace(str(study[0]), str(folder))
    (folder / "stack.json").write_text(made, encoding="utf-8")
    os.utime(folder / "原始" / "dist.tif", (4e9, 4e9))
    (note,) = [
        note
        for note in warned(processing, folder, tmp_path / "out.html")
        if note.startswith("dist.tif was changed")
    ]
    assert note.endswith("by step 2.")


def test_inputs_of_different_models(study):
    from soilcarbon.reports.study import Step, Study, study_report

    def step(algorithm, number, makers, *inputs):
        parameters = [
            {"name": name, "label": "", "value": path, "default": False,
             "files": [{"path": path, "modified": "2026-01-01T00:00:00", "bytes": 1}]}
            for name, path in inputs
        ]
        provenance = {
            "parameters": parameters, "outputs": [], "versions": {}, "started": "2026-01-02", "finished": "2026-01-02",
        }
        return Step(algorithm, f"{number}.tif", {}, provenance, number, makers)

    first, second = step("trainmodel", 1, {}), step("trainmodel", 2, {})
    stock = step("predict", 3, {"a.soilmodel": first}, ("MODEL", "a.soilmodel"))
    lower = step("bootstrapuncertainty", 4, {"b.soilmodel": second}, ("MODEL", "b.soilmodel"))
    check = step(
        "validatemap", 5, {"s.tif": stock, "l.tif": lower}, ("MAP", "s.tif"), ("LOWER", "l.tif")
    )
    _, warnings = study_report(Study([first, second, stock, lower, check], []), "", "", PLUGIN)
    (found,) = [one for one in warnings if "different models" in one]
    assert found.startswith("Step 5") and "MAP: s.tif (model of step 1); LOWER: l.tif (model of step 2)" in found


def test_single_reports(processing, study, tmp_path):
    folder, _ = study
    results = run(
        processing, REPORTS=[str(folder / "model.html"), str(folder / "samples.json")], REPORT=str(tmp_path / "r.html")
    )
    # With the stack, which the raster itself tells of.
    assert results["N_STEPS"] == 3


def test_a_report_within_the_folder_is_not_taken_up_again(processing, old):
    page = old / "study.html"
    assert run(processing, FOLDER=str(old), REPORT=str(page))["N_STEPS"] == 3
    assert run(processing, FOLDER=str(old), REPORT=str(page))["N_STEPS"] == 3


def test_bad_input(processing, tmp_path):

    page = str(tmp_path / "r.html")
    empty = tmp_path / "空"
    empty.mkdir()
    (empty / "broken.json").write_text('{"schema": 1, "title": "x', encoding="utf-8")
    for message, parameters in (
        ("Give the FOLDER of the reports, or single REPORTS", {}),
        ("is no folder", {"FOLDER": str(tmp_path / "沒有")}),
        ("broken.json cannot be read", {"FOLDER": str(empty)}),
        ("is not the report of a step", {"REPORTS": [str(tmp_path / "x.html")]}),
    ):
        with refusing(message):
            run(processing, REPORT=page, **parameters)
    (empty / "broken.json").unlink()
    with refusing("holds no report of this plugin"):
        run(processing, FOLDER=str(empty), REPORT=page)
    write(empty / "odd.json", handmade("A page of another kind"))
    with refusing("Among 1 reports there is none of a step"):
        run(processing, FOLDER=str(empty), REPORT=page)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["空"]


def test_steps_are_those_of_the_provider(qgis_app):
    """Each algorithm with its group and title, in the order of the work."""
    from soilcarbon.algorithms import ALGORITHMS
    from soilcarbon.algorithms.base import GROUPS
    from soilcarbon.reports import study_texts

    wanted = [(one.ID, one.GROUP, one.TITLE) for one in ALGORITHMS if one.ID != "studyreport"]
    assert sorted(wanted) == sorted((name, *kept) for name, kept in study_texts.STEPS.items())
    assert [name for name, _, _ in wanted] == list(study_texts.STEPS)
    assert study_texts.GROUPS == GROUPS


def test_literature_is_that_of_the_steps():
    from soilcarbon.reports.study_texts import LITERATURE, REFERENCES, STEPS

    assert set(LITERATURE) <= set(STEPS)
    assert {key for kinds in LITERATURE.values() for key, _, _ in kinds} == set(REFERENCES)
