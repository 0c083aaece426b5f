"""The guide: its steps fit the algorithms, its states follow the runs, and a project keeps what it knows."""

import json
import os
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from processing_tools import in_worker

pytestmark = pytest.mark.qgis

ROOT = Path(__file__).resolve().parents[1]
BASIN = ROOT / "sample_data" / "basin"
NECESSARY = ["socstock", "covariatestack", "trainmodel", "predict", "bootstrapuncertainty", "zonaltotals"]


@pytest.fixture
def parts(qgis_app):
    """The modules of the guide that know of no window."""
    from soilcarbon.algorithms import runs
    from soilcarbon.ui import guide_steps

    return guide_steps, runs


@pytest.fixture
def algorithms(qgis_app):
    """Each algorithm by its id, with its parameters."""
    from soilcarbon.algorithms import ALGORITHMS

    made = {kind.ID: kind() for kind in ALGORITHMS}
    for one in made.values():
        one.initAlgorithm()
    return made


@pytest.fixture
def run(parts):
    """Makes runs, each a minute after the one before."""
    clock = iter(range(60))

    def make(algorithm, outputs, inputs=None, files=()):
        minute = next(clock)
        started, finished = f"2026-01-01T10:{minute:02d}:00", f"2026-01-01T10:{minute:02d}:30"
        return parts[1].Run(algorithm, started, finished, inputs or {}, tuple(files), outputs)

    return make


@pytest.fixture
def study(parts):
    """Makes a study of runs of which all but some outputs are there, and only some files have changed."""

    def make(runs, gone=(), changed=()):
        return parts[0].Study(runs, lambda value: value not in gone, lambda file: file["path"] in changed)

    return make


def never(parameter):
    return False


def always(parameter):
    return True


def fields(layer):
    return ["profile", "soc_0_30", "share_0_30", "soc_30_50", "soc_0_30_sd"]


@pytest.fixture
def whole(run):
    """Runs of the necessary way, in their order."""
    return [
        run("socstock", {"OUTPUT": "/s.gpkg"}, {"INPUT": "/h.gpkg"}, [{"path": "/h.gpkg"}]),
        run("terraincovariates", {"OUTPUT": "/t.tif"}, {"DEM": "/dem.tif"}, [{"path": "/dem.tif"}]),
        run("covariatestack", {"OUTPUT": "/stack.tif"}, {"NUMERIC": ["/t.tif"]}, [{"path": "/t.tif"}]),
        run(
            "trainmodel", {"MODEL": "/m.soilmodel", "VALIDATION_POINTS": "/v.gpkg"},
            {"POINTS": "/s.gpkg", "TARGET": "soc_0_30", "COVARIATES": "/stack.tif"},
        ),
        run("predict", {"OUTPUT": "/p.tif"}, {"MODEL": "/m.soilmodel", "COVARIATES": "/stack.tif"}),
        run(
            "bootstrapuncertainty",
            {"MEAN": "/mean.tif", "LOWER": "/lower.tif", "UPPER": "/upper.tif", "RANGE": "/range.tif"},
            {"MODEL": "/m.soilmodel", "COVARIATES": "/stack.tif"},
        ),
        run("zonaltotals", {"OUTPUT": "/z.gpkg"}, {"STOCK": "/mean.tif", "ZONES": "/zones.gpkg"}),
    ]


# The steps and the algorithms


def test_every_algorithm_has_its_place(parts, algorithms):
    steps = parts[0].steps()
    placed = [name for step in steps for name in (*step.main, *step.more)]
    assert sorted(placed) == sorted(algorithms)
    assert [name for step in steps for name in step.main] == NECESSARY
    assert all(step.title and step.purpose for step in steps)


def test_inputs_are_parameters_and_come_from_outputs(parts, algorithms):
    assert set(parts[0].INPUTS) == set(algorithms)
    for name, inputs in parts[0].INPUTS.items():
        seen = set()
        for one in inputs:
            assert algorithms[name].parameterDefinition(one.parameter), f"{name}: {one.parameter}"
            assert {one.of, one.stock} <= {"", *seen}, f"{name}: {one.parameter} looks at one that comes later"
            seen.add(one.parameter)
            for source in one.made_by:
                maker, output = source.split(".")
                assert algorithms[maker].outputDefinition(output), source


def test_no_algorithm_needs_itself(parts):
    """So that asking what changed before comes to an end."""
    before = {name: {source.split(".")[0] for one in inputs for source in one.made_by}
              for name, inputs in parts[0].INPUTS.items()}

    def reaches(name, goal):
        return any(one == goal or reaches(one, goal) for one in before[name])

    assert not [name for name in before if reaches(name, name)]


# States


def test_nothing_made_yet(study):
    empty = study([])
    assert empty.state("socstock", never) == "waiting"
    assert empty.state("socstock", always) == "ready"
    # A layer of the project may be a covariate, but nothing tells a stack from any other raster.
    assert empty.state("covariatestack", always) == "ready"
    assert empty.state("trainmodel", always) == "waiting"
    assert [one.parameter for one in empty.lacking("trainmodel", always)] == ["POINTS", "COVARIATES"]
    assert empty.state("studyreport", never) == "waiting"


def test_states_follow_the_way(study, whole):
    for count, (name, following) in enumerate(zip(
        [one.algorithm for one in whole],
        ["covariatestack", "covariatestack", "trainmodel", "predict", "zonaltotals", "zonaltotals", None],
    ), 1):
        now = study(whole[:count])
        assert now.state(name, never) == "done", name
        if following and name != "socstock":
            lacking = [one.parameter for one in now.lacking(following, never)]
            assert lacking == (["ZONES"] if following == "zonaltotals" else []), following
    assert study(whole).changes(whole[-1]) == ([], [])


def test_results_that_are_gone_count_no_more(study, whole):
    now = study(whole, gone=["/m.soilmodel", "/v.gpkg"])
    assert now.state("trainmodel", never) == "ready"
    assert [one.parameter for one in now.lacking("predict", never)] == ["MODEL"]
    assert now.state("predict", never) == "done"


def test_a_changed_file_reaches_all_that_follows(study, whole):
    now = study(whole, changed=["/dem.tif"])
    assert now.changes(whole[1]) == (["/dem.tif"], [])
    assert now.changes(whole[2]) == ([], ["terraincovariates"])
    assert now.changes(whole[6]) == ([], ["bootstrapuncertainty"])
    assert now.state("socstock", never) == "done"
    assert {name: now.state(name, never) for name in NECESSARY[1:]} == dict.fromkeys(NECESSARY[1:], "changed")


def test_a_newer_run_before_is_told(study, whole, run):
    again = run("socstock", {"OUTPUT": "/s2.gpkg"})
    now = study([*whole, again])
    assert now.changes(whole[3]) == ([], ["socstock"])
    assert now.state("socstock", never) == "done" and now.state("covariatestack", never) == "done"
    # What a run did without does not matter to it.
    plan = run("samplingplan", {"OUTPUT": "/plan.gpkg"}, {"COVARIATES": "/stack.tif"})
    later = run("socstock", {"OUTPUT": "/s3.gpkg"})
    assert study([*whole, plan, later]).changes(plan) == ([], [])


# What the dialogs are filled with


def test_filled_along_the_way(study, whole):
    now = study(whole)
    assert now.filled("socstock", fields) == {}
    assert now.filled("covariatestack", fields) == {"NUMERIC": ["/t.tif"]}
    assert study(whole[:3]).filled("trainmodel", fields) == {
        "POINTS": "/s.gpkg", "COVARIATES": "/stack.tif", "TARGET": "soc_0_30"
    }
    assert now.filled("predict", fields) == {"MODEL": "/m.soilmodel", "COVARIATES": "/stack.tif"}
    assert now.filled("zonaltotals", fields) == {
        "STOCK": "/mean.tif", "MODEL": "/m.soilmodel", "COVARIATES": "/stack.tif"
    }
    assert now.filled("storagepotential", fields) == {"STOCK": "/mean.tif", "POINTS": "/s.gpkg", "FIELD": "soc_0_30"}
    assert now.filled("validatemap", fields) == {
        "MAP": "/mean.tif", "POINTS": "/v.gpkg", "LOWER": "/lower.tif", "UPPER": "/upper.tif", "MODEL": "/m.soilmodel"
    }


def test_the_next_model_is_of_the_next_depth(study, whole, run):
    assert study(whole).filled("trainmodel", fields)["TARGET"] == "soc_30_50"
    second = run("trainmodel", {"MODEL": "/m2.soilmodel"}, {"TARGET": "soc_30_50", "COVARIATES": "/stack.tif"})
    assert study([*whole, second]).filled("trainmodel", fields)["TARGET"] == "soc_0_30"
    assert study([*whole, second]).filled("storagepotential", fields)["FIELD"] == "soc_0_30"  # that of the map
    # New samples: all models are to be made anew.
    again = run("socstock", {"OUTPUT": "/s2.gpkg"})
    assert study([*whole, second, again]).filled("trainmodel", fields)["TARGET"] == "soc_0_30"


def test_totals_take_the_model_of_their_map(study, whole, run):
    """Not the newest: its residuals are not those of the map."""
    newer = run("trainmodel", {"MODEL": "/m2.soilmodel"}, {"TARGET": "soc_30_50"})
    assert study([*whole, newer]).filled("zonaltotals", fields)["MODEL"] == "/m.soilmodel"
    assert "MODEL" not in study([*whole, newer], gone=["/m.soilmodel"]).filled("zonaltotals", fields)


def test_depths_do_not_disturb_each_other(parts, study, whole, run):
    """A model of the second depth is no news for the maps of the first, but asks for maps of its own."""
    second = run("trainmodel", {"MODEL": "/m2.soilmodel"}, {"TARGET": "soc_30_50", "COVARIATES": "/stack.tif"})
    now = study([*whole, second])
    assert [now.subject(one) for one in whole] == [None, None, None, "soc_0_30", "soc_0_30", "soc_0_30", "soc_0_30"]
    assert all(now.changes(one) == ([], []) for one in whole)
    assert now.state("trainmodel", never) == "done"
    assert now.state("predict", never) == now.state("bootstrapuncertainty", never) == "ready"
    assert now.untouched("predict") == [(second, "MODEL")]
    assert now.state("zonaltotals", never) == "done"  # there is no map of it yet
    # Each step proposes what it was not run for yet, and after that the newest.
    mapped = run("predict", {"OUTPUT": "/p2.tif"}, {"MODEL": "/m2.soilmodel", "COVARIATES": "/stack.tif"})
    now = study([*whole, second, mapped])
    assert now.state("predict", never) == "done" and now.filled("predict", fields)["MODEL"] == "/m2.soilmodel"
    assert now.state("zonaltotals", never) == "ready" and now.filled("zonaltotals", fields)["STOCK"] == "/p2.tif"
    first_again = run("trainmodel", {"MODEL": "/m3.soilmodel"}, {"TARGET": "soc_0_30", "COVARIATES": "/stack.tif"})
    now = study([*whole, second, mapped, first_again])
    assert now.state("predict", never) == "changed"
    assert (now.changes(mapped), now.changes(whole[4])) == (([], []), ([], ["trainmodel"]))
    filled = study([*whole, second, mapped]).filled("storagepotential", fields)
    assert (filled["STOCK"], filled["FIELD"]) == ("/p2.tif", "soc_30_50")
    # Within one second.
    quick = [parts[1].Run(one.algorithm, "t", "t", one.inputs, one.files, one.outputs) for one in whole]
    assert [study(quick).subject(one) for one in quick] == [None] * 3 + ["soc_0_30"] * 4
    # Whichever way a path is written.
    again = run("predict", {"OUTPUT": "/p3.tif"}, {"MODEL": "/folder/../m2.soilmodel"})
    assert study([*whole, second, again]).subject(again) == "soc_30_50"
    # Both models first, then the maps: the second proposal is the model that has none.
    both = study([*whole[:4], second, run("predict", {"OUTPUT": "/q.tif"}, {"MODEL": "/m2.soilmodel"})])
    assert both.filled("predict", fields)["MODEL"] == "/m.soilmodel"


def test_class_rasters_of_several_layers_are_all_taken(study, run):
    runs = [
        run("rasterizeclasses", {"OUTPUT": "/a.tif"}, {"INPUT": "/cover.gpkg", "FIELD": "類別"}),
        run("rasterizeclasses", {"OUTPUT": "/b.tif"}, {"INPUT": "/order.gpkg", "FIELD": "土綱"}),
        run("rasterizeclasses", {"OUTPUT": "/a2.tif"}, {"INPUT": "/cover.gpkg", "FIELD": "類別"}),
    ]
    assert study(runs).filled("covariatestack", fields) == {"CATEGORICAL": ["/b.tif", "/a2.tif"]}


def test_names_of_results_are_free(parts, tmp_path):
    wanted = {"MODEL": "soilmodel", "VALIDATION_POINTS": "gpkg", "REPORT": "html"}
    names = parts[0].free_names(str(tmp_path), "trainmodel", wanted)
    assert {key: Path(path).name for key, path in names.items()} == {
        "MODEL": "trainmodel.soilmodel", "VALIDATION_POINTS": "trainmodel_validation_points.gpkg",
        "REPORT": "trainmodel.html",
    }
    (tmp_path / "trainmodel.html").touch()  # one that is taken moves all
    assert parts[0].free_names(str(tmp_path), "trainmodel", wanted)["MODEL"] == str(tmp_path / "trainmodel_2.soilmodel")


# Runs


@pytest.fixture
def dem(tmp_path):
    """A copy: opening one for statistics may write beside it."""
    return shutil.copy(BASIN / "dem.tif", tmp_path / "dem.tif")


def terrain(dem, folder):
    return {"DEM": str(dem), "LAYERS": "elevation,slope", "OUTPUT": str(folder / "t.tif"),
            "REPORT": str(folder / "t.html")}


@pytest.mark.parametrize("way", ["run", "worker"])
def test_runs_are_told_whichever_way_they_start(parts, processing, dem, tmp_path, way):
    from qgis.core import QgsApplication

    told = []
    parts[1].TELLER.finished.connect(told.append)
    try:
        if way == "run":
            processing.run("soilcarbon:terraincovariates", terrain(dem, tmp_path))
        else:
            assert in_worker("terraincovariates", terrain(dem, tmp_path))[0]
        QgsApplication.processEvents()
    finally:
        parts[1].TELLER.finished.disconnect(told.append)
    found = parts[1].Run.of(told[0])
    assert len(told) == 1 and found.algorithm == "terraincovariates"
    assert found.inputs["DEM"] == str(dem) and found.outputs["OUTPUT"] == str(tmp_path / "t.tif")
    assert [file["path"] for file in found.files] == [str(dem)]
    assert not parts[0].is_changed(found.files[0])
    Path(dem).write_bytes(b"short")
    assert parts[0].is_changed(found.files[0])
    Path(dem).unlink()
    assert parts[0].is_changed(found.files[0])
    # Its report tells the same.
    (tmp_path / "other.json").write_text("[1, 2", encoding="utf-8")
    (tmp_path / "list.json").write_text('{"provenance": []}', encoding="utf-8")
    assert parts[1].runs_in(str(tmp_path)) == [found]


def test_a_failed_run_is_not_told(parts, processing, tmp_path):
    from qgis.core import QgsProcessingException

    told = []
    parts[1].TELLER.finished.connect(told.append)
    with pytest.raises(QgsProcessingException):
        processing.run("soilcarbon:terraincovariates", terrain("/none.tif", tmp_path))
    parts[1].TELLER.finished.disconnect(told.append)
    assert told == []


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"files": []}]', '{"a": 1}'])
def test_what_is_no_list_of_runs_is_none(parts, text):
    assert parts[1].from_json(text) == []


def test_runs_come_back_from_text(parts, whole):
    assert parts[1].from_json(parts[1].to_json(whole)) == whole


# The project


def test_a_project_keeps_the_runs_where_it_goes(parts, qgis_app, tmp_path):
    from qgis.core import QgsProject
    from soilcarbon.ui.guide import PLACE, RUNS, SCOPE, Journal

    here = tmp_path / "研究"
    here.mkdir()
    stock = here / "stock.gpkg"
    stock.write_bytes(b"12345")
    project = QgsProject()
    journal = Journal(project)
    journal.set_folder(str(here))
    journal._ran({
        "algorithm": "socstock", "started": "2026-01-01T10:00:00", "finished": "2026-01-01T10:00:01",
        "parameters": [{"name": "INPUT", "value": "/elsewhere/h.gpkg", "default": False, "files": []}],
        "outputs": [{"name": "OUTPUT", "value": str(stock)}, {"name": "N", "value": 3}],
    })
    assert project.isDirty()
    assert project.write(str(here / "study.qgz"))
    assert project.readEntry(SCOPE, PLACE)[0] in (".", "./")
    assert json.loads(project.readEntry(SCOPE, RUNS)[0])[0]["outputs"] == {"OUTPUT": "./stock.gpkg"}
    project.clear()
    assert (journal.runs, journal.folder) == ([], "")
    there = tmp_path / "moved"
    shutil.move(here, there)
    assert project.read(str(there / "study.qgz"))
    assert os.path.samefile(journal.folder, there)
    assert journal.runs[0].outputs == {"OUTPUT": str(there / "stock.gpkg")}
    assert journal.runs[0].inputs["INPUT"] == "/elsewhere/h.gpkg"
    journal.close()


# The panel


class Interface:
    """As much of QGIS's interface as the panel uses."""

    def __init__(self):
        from qgis.PyQt.QtWidgets import QMainWindow

        self.window, self.actions, self.active = QMainWindow(), [], None

    def mainWindow(self):
        return self.window

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)

    def addPluginToMenu(self, name, action):
        self.actions.append(action)

    def removePluginMenu(self, name, action):
        self.actions.remove(action)

    def addToolBarIcon(self, action):
        self.actions.append(action)

    def removeToolBarIcon(self, action):
        self.actions.remove(action)

    def setActiveLayer(self, layer):
        self.active = layer

    def zoomToActiveLayer(self):
        pass


@pytest.fixture
def panel(processing):
    """The panel in a window, over an empty project."""
    from qgis.core import QgsProject
    from soilcarbon.ui.guide import add_guide

    QgsProject.instance().clear()
    interface = Interface()
    guide = add_guide(interface)
    guide.interface = interface
    interface.window.show()
    yield guide
    guide.unload()
    assert interface.actions == []
    QgsProject.instance().clear()


def shown(guide, name):
    """The part of the panel that shows an algorithm."""
    return next(part for step in guide.steps_shown for part in (*step.main, *step.more)
                if part.algorithm.name() == name)


def test_a_new_user_is_led(panel, tmp_path):
    from qgis.core import QgsProject

    assert panel.start.isVisibleTo(panel) and panel.tutorial.isVisibleTo(panel)
    assert "temporary" in panel.folder.text()
    first, *others = panel.steps_shown
    assert first.body.isVisibleTo(panel) and not any(step.body.isVisibleTo(panel) for step in others)
    assert "add such a layer" in shown(panel, "socstock").text.text()
    assert "made by Train model" in shown(panel, "predict").text.text()
    panel.open_tutorial(str(tmp_path))
    panel.refresh()
    assert not panel.start.isVisibleTo(panel)
    names = {layer.name() for layer in QgsProject.instance().mapLayers().values()}
    assert {"horizons", "dem", "landcover", "soilorder", "basin", "S2_20230115_B04"} <= names
    assert all(layer.isValid() for layer in QgsProject.instance().mapLayers().values())
    assert panel.journal.folder == str(tmp_path)
    assert shown(panel, "socstock").state == "ready"
    panel.open_tutorial(str(tmp_path))  # twice is no error


def test_the_panel_follows_a_run(panel, processing, tmp_path):
    from qgis.core import QgsApplication, QgsProject

    dem = str(shutil.copy(BASIN / "dem.tif", tmp_path / "dem.tif"))
    panel.journal.set_folder(str(tmp_path))
    values = panel.parameters(shown(panel, "terraincovariates").algorithm)
    assert values == {"OUTPUT": str(tmp_path / "terraincovariates.tif"),
                      "REPORT": str(tmp_path / "terraincovariates.html")}
    processing.run("soilcarbon:terraincovariates", {"DEM": dem, "LAYERS": "elevation", **values})
    QgsApplication.processEvents()
    panel.refresh()
    part = shown(panel, "terraincovariates")
    assert part.state == "done" and "href" in part.text.text()
    assert shown(panel, "covariatestack").state == "ready"
    assert panel.parameters(shown(panel, "covariatestack").algorithm)["NUMERIC"] == [values["OUTPUT"]]
    assert panel.parameters(part.algorithm)["OUTPUT"] == str(tmp_path / "terraincovariates_2.tif")
    part.text.linkActivated.emit("0")
    (layer,) = QgsProject.instance().mapLayers().values()
    assert panel.interface.active is layer and layer.source() == values["OUTPUT"]
    part.text.linkActivated.emit("0")  # is there already
    assert QgsProject.instance().count() == 1
    os.utime(dem, (0, datetime(2020, 1, 1).timestamp()))
    panel.refresh()
    assert part.state == "changed" and "dem." in part.text.text()
    QgsProject.instance().clear()
    panel.refresh()
    assert part.state == "waiting" and panel.start.isVisibleTo(panel)


def test_temporary_results_count_while_they_are_there(panel, processing):
    from qgis.core import QgsFeature, QgsProject, QgsVectorLayer

    layer = QgsVectorLayer("Point?crs=EPSG:3826&field=soc_0_30:double", "Stocks", "memory")
    QgsProject.instance().addMapLayer(layer)
    panel.journal._ran({
        "algorithm": "socstock", "started": "2026-01-01T10:00:00", "finished": "2026-01-01T10:00:01",
        "parameters": [], "outputs": [{"name": "OUTPUT", "value": layer.id()}],
    })
    panel.refresh()
    assert shown(panel, "socstock").state == "ready"  # empty, as after the project was opened again
    assert layer.dataProvider().addFeature(QgsFeature(layer.fields()))
    panel.refresh()
    assert shown(panel, "socstock").state == "done"
    algorithm = shown(panel, "trainmodel").algorithm
    assert panel.parameters(algorithm) == {"POINTS": layer.id(), "TARGET": "soc_0_30"}


def test_the_panel_works_by_keyboard_and_is_remembered(panel):
    from qgis.core import QgsSettings
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest
    from soilcarbon.ui.guide import OPEN

    heading = panel.steps_shown[2].heading
    QTest.keyClick(heading, Qt.Key.Key_Space)
    assert panel.steps_shown[2].body.isVisibleTo(panel)
    assert heading.focusPolicy() == Qt.FocusPolicy.StrongFocus and "to do" in heading.accessibleName()
    assert shown(panel, "predict").button.accessibleName() == "Open the dialog: Predict map"
    panel.action.trigger()
    assert not panel.isVisible() and QgsSettings().value(OPEN, type=bool) is False
    panel.action.trigger()
    assert panel.isVisible() and QgsSettings().value(OPEN, type=bool) is True


def test_nothing_is_cut_in_a_narrow_panel(panel, tmp_path):
    """The page follows the width of the panel: it never asks for more than 300 pixels."""
    panel.journal._ran({
        "algorithm": "trainmodel", "started": "2026-01-01T10:00:00", "finished": "2026-01-01T10:00:01",
        "parameters": [{"name": "POINTS", "value": "x", "default": False,
                        "files": [{"path": f"/{'long' * 30}.gpkg", "modified": "", "bytes": 1}]}],
        "outputs": [{"name": "MODEL", "value": str(tmp_path)}],
    })
    panel.journal.set_folder(str(tmp_path / ("very_long_name_" * 12)))
    panel.refresh()
    for step in panel.steps_shown:
        step.unfold(True)
        step.others.setChecked(True)
    assert panel.page.minimumSizeHint().width() <= 290
