"""The dialogs: words for codes, sections, fields found by name, empty optional layers, help, advice before Run."""

import re
import time

import numpy as np
import pytest
from raster_tools import make_raster, without_labels

pytestmark = pytest.mark.qgis

#: Names in `algorithms/choices.py` to where the science lists the same codes: module and name.
CODES = {
    "METHODS": ("settings", "METHODS"),
    "TRANSFORMS": ("settings", "TRANSFORMS"),
    "BACKTRANSFORMS": ("settings", "BACKTRANSFORMS"),
    "VALIDATIONS": ("settings", "VALIDATIONS"),
    "SPLITS": ("comparison", "VALIDATIONS"),
    "RESIDUALS": ("settings", "RESIDUALS"),
    "VARIOGRAMS": ("settings", "VARIOGRAMS"),
    "VARIOGRAM_CHOICES": ("settings", "VARIOGRAM_CHOICES"),
    "ESTIMATORS": ("settings", "ESTIMATORS"),
    "VARIOGRAM_FITS": ("settings", "VARIOGRAM_FITS"),
    "INTERVALS": ("settings", "INTERVALS"),
    "SAMPLINGS": ("settings", "SAMPLINGS"),
    "REPLICATE_VARIOGRAMS": ("settings", "REPLICATE_VARIOGRAMS"),
    "CARBON": ("units", "CARBON"),
    "BULK_DENSITY": ("units", "BULK_DENSITY"),
    "STOCK_UNITS": ("units", "STOCK_UNITS"),
    "COARSE_BASES": ("units", "COARSE_BASES"),
    "DENSITY_MEANINGS": ("units", "DENSITY_MEANINGS"),
    "HARMONIZE": ("units", "HARMONIZE"),
    "MASS_BASES": ("units", "MASS_BASES"),
    "DENSITY_FUNCTIONS": ("density_functions", "FUNCTIONS"),
    "DENSITY_FILLS": ("bulk_density", "FILLS"),
    "SOC_UNITS": ("carbon_capacity", "SOC_UNITS"),
    "EQUATIONS": ("carbon_capacity", "EQUATIONS"),
    "FINE_FRACTIONS": ("carbon_capacity", "FINE_FRACTIONS"),
    "LOGRATIOS": ("texture", "LOGRATIOS"),
    "MASK_KINDS": ("ndvi", "MASK_KINDS"),
    "STATISTICS": ("ndvi", "STATISTICS"),
    "TIME_STEPS": ("climate", "TIME_STEPS"),
    "LAPSE_TRENDS": ("climate", "TRENDS"),
    "DESIGNS": ("sampling_plan", "METHODS"),
}
#: Choices whose names are short words that other languages use as they are.
PLAIN = {"A4", "A3"}


@pytest.fixture
def algorithms(qgis_app):
    """The plugin's own algorithms by id, without the workflows."""
    provider = qgis_app.soilcarbon_provider
    return {one.name(): one for one in provider.algorithms() if one.groupId() != "workflows"}


def made(name):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().createAlgorithmById(f"soilcarbon:{name}")


def names_of(parameter):
    return parameter.metadata().get("widget_wrapper", {}).get("names", [])


def choices_of(algorithms):
    for name, algorithm in algorithms.items():
        for parameter in algorithm.parameterDefinitions():
            if parameter.type() == "enum":
                yield f"{name} {parameter.name()}", parameter


@pytest.fixture
def opened(processing):
    """Opens an algorithm's dialog; all are closed at the end."""
    dialogs = []

    def open_(name, **parameters):
        dialog = made(name).createCustomParametersWidget(None)
        assert dialog is not None, "QGIS's own dialog would open"
        dialogs.append(dialog)
        dialog.setParameters(parameters)
        return dialog.mainWidget()

    yield open_
    from qgis.PyQt import sip

    for dialog in dialogs:
        dialog.close()
        sip.delete(dialog)  # now and here: Python's own collection may run in the thread of another test's task


@pytest.fixture
def project(qgis_app):
    from qgis.core import QgsProject

    yield QgsProject.instance()
    QgsProject.instance().clear()


def table(name, fields, rows=(), points=True):
    """A layer in memory with fields of numbers."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    kind = "Point?crs=EPSG:3826" if points else "None?"
    layer = QgsVectorLayer(kind + "".join(f"&field={field}:double" for field in fields), name, "memory")
    features = []
    for number, row in enumerate(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        if points:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(200_000 + 20 * number, 2_700_000)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


# Choices


@pytest.mark.parametrize("name", CODES)
def test_names_stand_for_the_codes_of_the_science(name, qgis_app):
    import importlib

    from soilcarbon.algorithms import choices

    module, of = CODES[name]
    science = getattr(importlib.import_module(f"soilcarbon.pedometrics.{module}"), of)
    assert set(getattr(choices, name)) == set(science)


def test_names_of_terrain_layers_and_climate_units(qgis_app):
    from soilcarbon.algorithms import choices
    from soilcarbon.pedometrics.climate import RAIN, TEMPERATURE
    from soilcarbon.pedometrics.terrain_layers import LAYERS

    assert list(choices.TERRAIN_LAYERS) == [layer.name for layer in LAYERS]
    assert list(choices.TEMPERATURE_UNITS) == list(TEMPERATURE.units)
    assert list(choices.RAIN_UNITS) == list(RAIN.units)


def test_every_choice_has_words(algorithms):
    found = dict(choices_of(algorithms))
    assert len(found) > 30
    for where, parameter in found.items():
        names = names_of(parameter)
        assert parameter.usesStaticStrings(), where
        assert len(names) == len(parameter.options()) == len(set(names)), where
        for code, name in zip(parameter.options(), names):
            assert name not in ("", code) or name in PLAIN, f"{where}: {code}"


def test_one_choice_shows_words_and_gives_codes(opened):
    wrapper = opened("trainmodel", METHOD="rk_rf").wrappers["METHOD"]
    assert wrapper.widget.currentText() == "RK-RF: regression kriging, random-forest trend"
    assert wrapper.parameterValue() == "rk_rf"
    wrapper.widget.setCurrentIndex(0)
    assert wrapper.parameterValue() == "rk_cubist"


def test_a_choice_without_default_is_to_be_made(opened):
    wrapper = opened("sequestrationpotential").wrappers["FINE_FRACTION"]
    assert wrapper.widget.currentText() == "" and wrapper.parameterValue() is None


@pytest.mark.parametrize("given", [["ok", "mlr"], "mlr,ok"])
def test_several_choices(opened, given):
    wrapper = opened("comparemodels", METHODS=given).wrappers["METHODS"]
    assert wrapper.parameterValue() == ["ok", "mlr"]  # in the order of the boxes


def test_changes_of_choices_are_told(opened):
    wrapper = opened("comparemodels").wrappers["METHODS"]
    told = []
    wrapper.widgetValueHasChanged.connect(told.append)
    wrapper.setValue(["ok"])
    assert told


@pytest.mark.parametrize("name, parameter, value", [
    ("trainmodel", "METHOD", "rf"), ("comparemodels", "METHODS", ["ok", "mlr"])
])
def test_choices_in_the_batch_dialog(processing, name, parameter, value):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from qgis.core import QgsProcessingContext

    dialog = BatchAlgorithmDialog(made(name))
    column = dialog.mainWidget().parameter_to_column[parameter]
    wrapper = dialog.mainWidget().wrappers[0][column]
    assert type(wrapper).__name__ == "ChoiceWrapper"
    wrapper.setParameterValue(value, QgsProcessingContext())
    assert wrapper.parameterValue() == value
    dialog.close()


def test_choices_in_the_modeler(processing):
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
    from qgis.core import QgsProcessingModelAlgorithm
    from qgis.PyQt.QtWidgets import QComboBox

    dialog = ModelerParametersDialog(made("trainmodel"), QgsProcessingModelAlgorithm("m", "g"))
    (box,) = (box for box in dialog.findChildren(QComboBox) if box.findData("rk_cubist") >= 0)
    assert box.itemText(box.findData("rk_rf")).startswith("RK-RF:")
    box.setCurrentIndex(box.findData("rk_rf"))
    (source,) = dialog.createAlgorithm().parameterSources()["METHOD"]
    assert source.staticValue() == "rk_rf"
    dialog.close()


# Parameters


def test_every_parameter_has_a_section_and_help(algorithms):
    for name, algorithm in algorithms.items():
        for parameter in algorithm.parameterDefinitions():
            where = f"{name} {parameter.name()}"
            assert parameter.help(), where
            assert parameter.isDestination() or parameter.metadata()["section"], where


def test_sections_are_in_one_piece(algorithms):
    """In each part of a dialog a title stands once."""
    from soilcarbon.ui.dialog import is_advanced

    for name, algorithm in algorithms.items():
        for advanced in (False, True):
            titles = [
                parameter.metadata()["section"]
                for parameter in algorithm.parameterDefinitions()
                if not parameter.isDestination() and is_advanced(parameter) == advanced
            ]
            pieces = [title for title, before in zip(titles, [None, *titles]) if title != before]
            assert len(pieces) == len(set(pieces)), f"{name}: {pieces}"


def test_parents_come_before_their_fields(algorithms):
    for name, algorithm in algorithms.items():
        seen = set()
        for parameter in algorithm.parameterDefinitions():
            parent = getattr(parameter, "parentLayerParameterName", str)()
            assert not parent or parent in seen, f"{name} {parameter.name()}"
            seen.add(parameter.name())


@pytest.mark.parametrize("name, parameter, text", [
    ("trainmodel", "HOLDOUT", "30.0"),
    ("trainmodel", "LEARNING_RATE", "0.10"),
    ("socstock", "STONE_DENSITY", "2.650"),
    ("ndvicomposite", "SCALE", "0.0001000"),  # Landsat's has seven
    ("trainmodel", "TREES", "500"),
])
def test_numbers_show_few_decimals(opened, name, parameter, text):
    assert opened(name).wrappers[parameter].wrappedWidget().text() == text


# Dialogs


def test_every_dialog_opens(algorithms, opened):
    for name in algorithms:
        panel = opened(name)
        shown = [one for one in panel.algorithm().parameterDefinitions() if not one.isDestination()]
        assert set(panel.wrappers) >= {one.name() for one in shown}


def test_titles_stand_above_their_parameters(opened):
    from qgis.PyQt.QtWidgets import QLabel, QScrollArea

    panel = opened("trainmodel")
    content = panel.findChildren(QScrollArea)[0].widget().layout()
    texts = [content.itemAt(place).widget() for place in range(content.count())]
    texts = [widget.text() for widget in texts if type(widget) is QLabel]
    assert texts.index("Samples and covariates") == 0
    assert texts.index("Model") + 1 == texts.index("Method")
    assert "Results" in texts


def test_without_the_dialog_that_of_qgis_opens(processing, monkeypatch):
    from soilcarbon.ui import dialog

    monkeypatch.setattr(dialog, "AlgorithmWindow", None)
    assert made("predict").createCustomParametersWidget(None) is None


def test_optional_layers_start_empty(opened, project):
    project.addMapLayer(table("old", ["a"], [(1.0,)]))
    panel = opened("samplingplan")
    assert not panel.wrappers["POINTS"].parameterValue()
    assert not opened("texture").wrappers["INPUT"].parameterValue()


def test_help_names_every_parameter_and_code(algorithms):
    from soilcarbon.ui.dialog import help_page

    page = help_page(algorithms["trainmodel"])
    for parameter in algorithms["trainmodel"].parameterDefinitions():
        assert f"<i>{parameter.name()}</i>" in page
    assert "RK-Cubist: regression kriging, Cubist trend <i>(rk_cubist)</i>" in page
    assert "<script" not in page and page.count("<p>") == page.count("</p>")


# Fields by their names


@pytest.mark.parametrize("field, parameter", [
    ("toc_pct", "CARBON"),
    ("OC [%]", "CARBON"),
    ("有機碳", "CARBON"),
    ("BD_gcm3", "BULK_DENSITY"),
    ("總體密度", "BULK_DENSITY"),
    ("Upper depth (cm)", "TOP"),
    ("下界", "BOTTOM"),
    ("ProfileID", "PROFILE"),
    ("clay_percent", "CLAY"),
    ("含石量（%）", "COARSE"),
])
def test_fields_are_known_by_name(field, parameter):
    from soilcarbon.algorithms.field_names import FIELD_NAMES, field_called

    fields = ["fid", "code", field, "remark"]
    found = {name: field_called(names, fields) for name, names in FIELD_NAMES.items()}
    assert {name for name, one in found.items() if one} == {parameter}
    assert found[parameter] == field


def test_the_likeliest_field_is_taken():
    from soilcarbon.algorithms.field_names import CARBON, field_called

    assert field_called(CARBON, ["om", "toc", "carbonate"]) == "toc"
    assert field_called(CARBON, ["carbonate", "ocean", "doc"]) is None


def test_fields_are_chosen_in_the_dialog(opened, project):
    layer = table("horizons", ["remark", "bottom_cm", "top_cm", "oc", "db"], [(0, 20, 0, 1.2, 1.3)])
    project.addMapLayer(layer)
    panel = opened("socstock", INPUT=layer.id())
    wanted = {"TOP": "top_cm", "BOTTOM": "bottom_cm", "CARBON": "oc", "BULK_DENSITY": "db", "CLAY": None}
    assert {name: panel.wrappers[name].parameterValue() for name in wanted} == wanted


def test_what_is_given_comes_before_what_is_found(opened, project):
    first, second = (table(name, ["a", name, "carbon"], [(1, 2, 3)]) for name in ("bd", "db"))
    project.addMapLayers([first, second])
    panel = opened("socstock", INPUT=first.id(), CARBON="a", BULK_DENSITY=None)
    assert panel.wrappers["CARBON"].parameterValue() == "a"
    assert not panel.wrappers["BULK_DENSITY"].parameterValue()
    # Another layer empties the fields in QGIS; they are then found anew.
    panel.wrappers["INPUT"].setParameterValue(second.id(), panel.processing_context)
    assert panel.wrappers["CARBON"].parameterValue() == "carbon"
    assert panel.wrappers["BULK_DENSITY"].parameterValue() == "db"


def test_nothing_is_guessed_without_windows(processing):
    """A run has the fields that it is given, and no others."""
    layer = table("horizons", ["carbon", "bd"], [(1.2, 1.3)])
    with pytest.raises(Exception, match="no bulk density"):
        processing.run(
            "soilcarbon:socstock", {"INPUT": layer, "CARBON": "carbon", "DEPTHS": "0-30", "OUTPUT": "TEMPORARY_OUTPUT"}
        )


# Advice


def advice(name, **parameters):
    """Kinds and sentences for parameters beside the defaults, parameters by their names only."""
    from qgis.core import QgsProcessingContext

    algorithm = made(name)
    defaults = {one.name(): one.defaultValue() for one in algorithm.parameterDefinitions()}
    given = {name: value for name, value in {**defaults, **parameters}.items() if value is not None}
    return [(kind, without_labels(text)) for kind, text in algorithm.advice(given, QgsProcessingContext())]


HORIZONS = ["profile", "top", "bottom", "carbon", "bd"]
GIVEN = {"PROFILE": "profile", "TOP": "top", "BOTTOM": "bottom", "CARBON": "carbon", "BULK_DENSITY": "bd"}


def horizons(carbon=1.5, density=1.3, bottom=50.0):
    rows = [(number, top, low, carbon, density) for number in range(40) for top, low in ((0, 20), (20, bottom))]
    return table("horizons", HORIZONS, rows, points=False)


def test_no_advice_before_all_that_is_needed_is_there(qgis_app):
    assert advice("socstock", CARBON=None) == []


def test_good_input_needs_no_advice(qgis_app):
    assert advice("socstock", INPUT=horizons(), **GIVEN) == []


def test_missing_packages_are_told_first(qgis_app, monkeypatch):
    from soilcarbon.algorithms import base

    monkeypatch.setattr(base, "missing", lambda packages: ["pandas"])
    ((kind, text),) = advice("socstock")
    assert kind == "error" and "pandas" in text


@pytest.mark.parametrize("layer, changed, kind, text", [
    ({}, {"CARBON_UNIT": "g/kg"}, "warning", "values look like percent"),
    ({}, {"BULK_DENSITY_UNIT": "kg/m3"}, "error", "values look like g/cm3"),
    ({}, {"DEPTHS": "0-30;x"}, "error", "is not understood"),
    ({}, {"DEPTHS": "30-0"}, "error", "30-0"),
    ({}, {"PROFILE": None}, "warning", "Each row counts as a profile of its own"),
    ({}, {"BOTTOM": None}, "error", "both the upper (TOP) and the lower depth (BOTTOM)"),
    ({"bottom": 10}, {}, "warning", "40 of the first 80 rows or values cannot be used"),
    ({}, {"LEAST_SHARE": 3}, "error", "LEAST_SHARE is 3; allowed is 0 to 1"),
])
def test_advice_on_horizons(qgis_app, layer, changed, kind, text):
    found = advice("socstock", INPUT=horizons(**layer), **{**GIVEN, **changed})
    assert any(one == kind and text in sentence for one, sentence in found), found


def test_organic_matter_read_as_carbon(qgis_app):
    layer = table("horizons", ["om", "bd"], [(2.0, 1.3)] * 20)
    given = {"INPUT": layer, "CARBON": "om", "BULK_DENSITY": "bd", "DEPTHS": "0-30"}
    assert any("called like organic matter" in text for _, text in advice("socstock", **given))
    assert advice("socstock", **given, CARBON_UNIT="om_percent") == []


def test_advice_is_what_the_run_says(processing):
    """The same rule, not a copy of it."""
    from qgis.core import QgsProcessingFeedback

    given = {**GIVEN, "INPUT": horizons(), "CARBON_UNIT": "g/kg", "DEPTHS": "0-30"}
    feedback = QgsProcessingFeedback()
    processing.run("soilcarbon:socstock", {**given, "OUTPUT": "TEMPORARY_OUTPUT"}, feedback=feedback)
    told = [text for _, text in advice("socstock", **given)]
    assert told and all(text in without_labels(feedback.textLog()) for text in told)


STACK = (200_000.0, 2_700_100.0)  # its north-western corner


@pytest.fixture
def stack(tmp_path, qgis_app):
    """Two covariates on 20 x 60 cells of 20 m, under the points of `samples`."""
    rows, columns = np.indices((20, 60), dtype=float)
    values = np.stack([rows + np.sin(columns), columns])
    return make_raster(tmp_path / "stack.tif", values, *STACK, size=20.0, names=("a", "b"))


def samples(count=50, least=1.0):
    return table("samples", ["soc", "split"], [(least + number % 7, 0.0) for number in range(count)])


def training(stack, **changed):
    return {"POINTS": samples(), "TARGET": "soc", "COVARIATES": stack, "METHOD": "rk_mlr", **changed}


def test_a_good_stack_needs_no_advice(stack):
    assert advice("trainmodel", **training(stack)) == []


@pytest.mark.parametrize("changed, kind, text", [
    ({"POINTS": 20}, "warning", "Only 14 samples train a model"),
    ({"POINTS": 100}, "warning", "40 of 100 points lie outside the stack"),
    ({"HOLDOUT": 5}, "warning", "points validate the model: its figures say little"),
    ({"SPLIT_FIELD": "split"}, "warning", "The field split only counts"),
    ({"VALIDATION": "field"}, "error", "SPLIT_FIELD names no field"),
    ({"VALIDATION": "field", "SPLIT_FIELD": "split"}, "error", "allowed are train and valid"),
    ({"ANISOTROPY_ANGLE": 30.0}, "error", "ANISOTROPY"),
    ({"TARGET": "nothing"}, "error", "has no field nothing"),
])
def test_advice_on_training(stack, changed, kind, text):
    if "POINTS" in changed:
        changed = {"POINTS": samples(changed["POINTS"])}
    found = advice("trainmodel", **training(stack, **changed))
    assert any(one == kind and text in sentence for one, sentence in found), found


def test_a_negative_target_has_no_logarithm(stack):
    layer = samples(least=-1.0)
    ((kind, _),) = advice("trainmodel", **training(stack, POINTS=layer))
    assert kind == "error"
    assert advice("trainmodel", **training(stack, POINTS=layer, TRANSFORM="none")) == []


def test_a_stack_in_degrees(tmp_path):
    path = make_raster(tmp_path / "degrees.tif", np.ones((2, 5, 5)), 121.0, 24.0, size=0.01, epsg=4326, names="ab")
    ((kind, text),) = advice("trainmodel", **training(path))
    assert kind == "error" and "geographic coordinates" in text
    found = advice("covariatestack", NUMERIC=[path], OUTPUT="TEMPORARY_OUTPUT")
    assert found[0][0] == "warning" and "geographic coordinates" in found[0][1]


def test_advice_on_a_stack_of_other_systems(stack, tmp_path):
    near = make_raster(tmp_path / "near.tif", np.ones((50, 50)), 120.4, 24.5, size=0.005, epsg=4326)
    far = make_raster(tmp_path / "far.tif", np.ones((5, 5)), 10.0, 50.0, size=0.01, epsg=4326)
    found = advice("covariatestack", NUMERIC=[stack, near], OUTPUT="TEMPORARY_OUTPUT")
    assert ("note", "The stack will have 3 bands of 60 x 20 cells, in EPSG:3826.") in found
    assert any("1 rasters are in another CRS" in text for _, text in found)
    assert "does not overlap" in advice("covariatestack", NUMERIC=[stack, far], OUTPUT="TEMPORARY_OUTPUT")[-1][1]


def test_a_comparison_tells_how_long_it_takes(stack):
    given = training(stack, METHODS=["rk_cubist", "rk_rf", "ok"], REPEATS=1000)
    del given["METHOD"]
    assert any("minutes on a usual computer" in text or "hours" in text for _, text in advice("comparemodels", **given))
    assert advice("comparemodels", **{**given, "SAMPLE_SIZES": "10;20"})[0][0] == "error"


@pytest.fixture
def model(stack, tmp_path, processing):
    path = str(tmp_path / "soc.soilmodel")
    processing.run("soilcarbon:trainmodel", {**training(stack), "MODEL": path})
    return path


def test_advice_where_a_model_is_applied(stack, model, tmp_path):
    ((kind, text),) = advice("predict", MODEL=model, COVARIATES=stack)
    assert kind == "note" and "60 x 20 cells" in text and "35 samples" in text
    other = make_raster(tmp_path / "other.tif", np.ones((2, 20, 60)), *STACK, size=20.0, names=("a", "c"))
    ((kind, text),) = advice("predict", MODEL=model, COVARIATES=other)
    assert kind == "error" and "no band called b" in text
    ((kind, text),) = advice("predict", MODEL=str(tmp_path / "none.soilmodel"), COVARIATES=stack)
    assert kind == "error" and "There is no model file" in text


def test_points_that_trained_the_model(stack, model):
    given = {"MAP": stack, "POINTS": samples(), "FIELD": "soc"}
    assert "Without the model" in advice("validatemap", **given)[0][1]
    assert any("are training samples of the model" in text for _, text in advice("validatemap", MODEL=model, **given))


def test_zones_with_few_points(stack, tmp_path):
    classes = make_raster(tmp_path / "zones.tif", np.repeat([[1, 1, 1, 1, 2]], 12, 1).repeat(20, 0), *STACK, size=20.0)
    given = {"STOCK": stack, "POINTS": samples(), "FIELD": "soc", "ZONE_RASTERS": [classes]}
    found = advice("storagepotential", **given)
    assert any("1 of the 2 zones with points have fewer than 30 points" in text for _, text in found)
    assert not any("fewer" in text for _, text in advice("storagepotential", **given, LEAST_N=5) if "LEAST" in text)
    assert advice("storagepotential", **{**given, "PERCENTILES": "20"})[-1][0] == "error"


def test_totals_without_a_model_have_no_intervals(stack, model):
    assert advice("zonaltotals", STOCK=stack) == [
        ("note", "Without the model and stack of the map the totals have no intervals.")
    ]
    assert advice("zonaltotals", STOCK=stack, MODEL=model, COVARIATES=stack) == []
    assert advice("zonaltotals", STOCK=stack, MODEL=model)[0] == (
        "error", "MODEL is given without COVARIATES; give both."
    )


def test_a_fault_of_ours_stays_silent(qgis_app, monkeypatch):
    from soilcarbon.algorithms.socstock import SocStock

    def broken(self, parameters, context):
        raise ZeroDivisionError

    monkeypatch.setattr(SocStock, "advise", broken)
    assert advice("socstock", INPUT=horizons(), **GIVEN) == []


def test_an_opened_dialog_has_no_errors_and_then_has(opened, project):
    panel = opened("climate")
    panel._advice.first()
    assert not panel._advice.isVisibleTo(panel)
    panel._advice.refresh()
    assert panel._advice.isVisibleTo(panel) and "Give rasters of temperature" in panel._advice.text()


def test_advice_does_not_make_the_dialog_scroll_twice(opened, project):
    """A label of several lines would make the area around the panel grow beyond the dialog."""
    from qgis.PyQt.QtWidgets import QApplication

    panel = opened("storagepotential", STOCK="none.tif")
    panel.window().show()
    QApplication.processEvents()  # with them comes the first advice
    label = panel._advice
    label._show([("warning", "Some words to fill a line. " * 20)])
    heights = []
    for width in (2000, 600):
        panel.window().resize(width, 700)
        for _ in range(5):  # a window, its parts, theirs
            QApplication.processEvents()
        assert label.height() == label.heightForWidth(label.width())
        heights.append(label.height())
    assert heights[0] < heights[1]
    assert not panel.layout().hasHeightForWidth()


def test_a_dialog_that_nothing_holds_stays(project):
    """Of one that was opened from the guide, the collector would leave an empty window that does not run."""
    import gc
    import weakref

    dialog = made("trainmodel").createCustomParametersWidget(None)
    there = weakref.ref(dialog)
    del dialog
    gc.collect()
    assert there() is not None and there().mainWidget().advice() == []
    close(there())


def test_a_closed_dialog_needs_no_collector(project, tmp_path):
    """What it held, layers too, would end in the thread of whichever algorithm is running, and QGIS crash."""
    import gc
    import weakref

    from qgis.core import QgsVectorFileWriter

    path = str(tmp_path / "samples.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(
        samples(), path, project.transformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    gc.collect()
    gc.disable()
    try:
        dialog = made("trainmodel").createCustomParametersWidget(None)
        dialog.setParameters({"POINTS": path})  # whose fields are read from a layer that is opened for it
        panel = dialog.mainWidget()
        panel._advice.refresh()
        held = [weakref.ref(one) for one in (dialog, panel, panel.processing_context, *panel.wrappers.values())]
        del panel
        close(dialog)
        del dialog
        assert [one() for one in held if one() is not None] == []
    finally:
        gc.enable()


def close(dialog):
    """Close a dialog and let QGIS delete it, as it does a moment later."""
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    dialog.close()
    for _ in range(3):  # the dialog, what it held, what that was connected to
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def test_times_are_ranges(qgis_app):
    from soilcarbon.algorithms.base import time_needed

    def minutes(seconds):
        return [int(one) for _, text in time_needed(seconds) for one in re.findall(r"\d+", text)]

    assert minutes(20) == []  # nothing to tell
    assert minutes(120) == [1, 5]
    assert minutes(3600) == [42, 150]
    assert minutes(36_000) == [7, 25] and "hours" in next(time_needed(36_000))[1]
    assert np.all(np.diff([minutes(seconds) for seconds in (120, 600, 3600)], axis=0) > 0)



@pytest.mark.parametrize("name", ["baseline_map", "texture_maps"])
def test_workflows_have_a_section_for_each_step(name, qgis_app):
    """In the order of the steps, under their titles, each in one piece."""
    model = made(name)  # what is asked of it ends with it
    titles = [one.metadata()["section"] for one in model.parameterDefinitions() if not one.isDestination()]
    steps = [
        made(child.algorithmId().partition(":")[2]).displayName() for child in model.childAlgorithms().values()
    ]
    assert list(dict.fromkeys(titles)) == [step for step in dict.fromkeys(steps) if step in titles]
    assert sum(one != two for one, two in zip(titles, titles[1:])) == len(set(titles)) - 1


def test_a_workflow_has_the_dialog_of_its_steps(opened, project, stack, monkeypatch):
    """Fields are found by their names, and each step gives its advice before Run."""
    from soilcarbon.algorithms import base
    from soilcarbon.ui.dialog import Panel

    faults = []
    monkeypatch.setattr(base, "_log", faults.append)
    rows = [(number, 0, 30, 15.0, 1.3) for number in range(40)]
    layer = table("horizons", ("profile", "top", "bottom", "toc_pct", "bd"), rows)
    project.addMapLayer(layer)
    panel = opened("baseline_map", SAMPLES=layer.id(), CARBON_UNIT="g/kg", REPLICATES=3)
    assert type(panel) is Panel
    values = {name: wrapper.parameterValue() for name, wrapper in panel.wrappers.items()}
    assert [values[name] for name in ("PROFILE", "TOP", "BOTTOM", "CARBON")] == ["profile", "top", "bottom", "toc_pct"]
    advice = dict(panel.advice())
    assert "NUMERIC" in advice["error"]  # of the stack
    panel.wrappers["CARBON_UNIT"].setParameterValue("percent", panel.processing_context)
    assert any(kind == "warning" and "CARBON_UNIT" in text for kind, text in panel.advice())  # of the stock
    panel.wrappers["CARBON_UNIT"].setParameterValue("g/kg", panel.processing_context)
    panel.wrappers["NUMERIC"].setParameterValue([stack], panel.processing_context)
    assert "error" not in dict(panel.advice()) and faults == []


def test_a_run_ends_before_its_provider(opened, project, monkeypatch):
    """As when the plugin is updated meanwhile: QGIS would ask a run that ends later for its provider, and crash."""
    from soilcarbon.algorithms.studyreport import StudyReport
    from soilcarbon.ui.dialog import close_all

    said = []

    def work(self, parameters, context, feedback):
        while not feedback.isCanceled():
            time.sleep(0.01)
        said.append("stopped")
        return {}

    monkeypatch.setattr(StudyReport, "work", work)
    window = opened("studyreport", REPORT="").window()
    other = opened("predict").window()
    window.show()
    other.show()
    window.runAlgorithm()
    assert window.cancelButton().isEnabled() and not said
    close_all()
    assert said == ["stopped"] and not window.isVisible() and not other.isVisible()


def test_a_forest_takes_longer_than_cubist(qgis_app):
    """Measured side by side: a map of a forest takes a hundred times as long, its fits about the same."""
    from soilcarbon.algorithms.modelbased import trend_seconds
    from soilcarbon.pedometrics.settings import METHODS, Settings

    cubist, forest, small = Settings("cubist"), Settings("rf"), Settings("rf", trees=50)
    assert trend_seconds(forest, 0, 20) > 50 * trend_seconds(cubist, 0, 20)
    assert trend_seconds(forest, 500, 0) < 2 * trend_seconds(cubist, 500, 0)
    assert trend_seconds(small, 500, 20) == pytest.approx(trend_seconds(forest, 500, 20) / 10)
    assert trend_seconds(Settings("ok"), 500, 20) == 0
    assert all(trend_seconds(Settings(method), 500, 20) >= 0 for method in METHODS)
