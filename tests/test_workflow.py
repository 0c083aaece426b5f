"""The workflows that the plugin ships: complete, reproducible, and equal to their steps run one by one."""

import importlib.util
import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

import numpy as np
import pytest
from processing_tools import told
from raster_tools import raster_values

pytestmark = pytest.mark.qgis
ROOT = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted((ROOT / "workflows").glob("*.model3"))
MEUSE = ROOT / "sample_data" / "meuse"
BASIN = ROOT / "sample_data" / "basin"
OUTPUTS = {
    "1_stock:profiles": "samples.gpkg",
    "1_stock:profiles_report": "samples.html",
    "2_stack:stack": "stack.tif",
    "2_stack:stack_report": "stack.html",
    "3_train:model": "model.soilmodel",
    "3_train:model_report": "model.html",
    "4_predict:stock_map": "map.tif",
    "5_interval:lower_limit": "lower.tif",
    "5_interval:upper_limit": "upper.tif",
    "5_interval:width": "width.tif",
    "5_interval:interval_report": "interval.html",
    "6_totals:totals": "totals.gpkg",
    "6_totals:totals_report": "totals.html",
}


@pytest.fixture(scope="module")
def source(qgis_app):
    """The script that builds the workflow."""
    spec = importlib.util.spec_from_file_location("build_baseline_map", ROOT / "workflows" / "build_baseline_map.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def algorithm(name="baseline_map"):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().algorithmById(f"soilcarbon:{name}")


def plain(value):
    """A variant without the difference between list, tuple, NULL and None."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return None if value is None or value == "NULL" or str(value) == "NULL" else value


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_each_workflow_is_in_the_provider_and_complete(qgis_app, path):
    model = algorithm(path.stem)
    assert model.id() == f"soilcarbon:{path.stem}"
    assert model.displayName() != path.stem and model.group() == "5 Workflows" and model.groupId() == "workflows"
    assert model.shortHelpString()
    for child in model.childAlgorithms().values():
        assert child.algorithm() is not None, child.algorithmId()
    # What the Graphical Modeler checks when the file is opened there.
    assert model.validate() == (True, [])
    for definition in model.parameterDefinitions():
        if not definition.isDestination():
            assert definition.help(), definition.name()
        assert definition.name() in model.helpContent(), definition.name()


def test_it_has_its_outputs(qgis_app):
    names = {definition.name() for definition in algorithm().destinationParameterDefinitions()}
    assert names == set(OUTPUTS)


def test_the_script_makes_the_file(source, tmp_path):
    from qgis.core import QgsProcessingModelAlgorithm

    again, kept = QgsProcessingModelAlgorithm(), QgsProcessingModelAlgorithm()
    assert source.build().toFile(str(tmp_path / "again.model3"))
    assert again.fromFile(str(tmp_path / "again.model3")) and kept.fromFile(source.FILE)
    # As values: the order of the attributes in XML depends on Qt's hashes.
    assert plain(again.toVariant()) == plain(kept.toVariant())


def test_boxes_do_not_overlap(qgis_app):
    from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF

    model = algorithm()
    boxes = {}

    def add(name, box):
        size = box.size()
        boxes[name] = QRectF(box.position() - QPointF(size.width(), size.height()) / 2, size)

    for name, box in model.parameterComponents().items():
        add(name, box)
    for key, child in model.childAlgorithms().items():
        add(key, child)
        add(f"{key}: comment", child.comment())
        # Below and above a step its links are gathered in lines of text.
        boxes[key] = boxes[key].adjusted(0, -24, 0, 24)
        for name, output in child.modelOutputs().items():
            add(f"{key}:{name}", output)
    names = list(boxes)
    assert len(names) == 20 + 2 * 6 + 13
    for i, one in enumerate(names):
        for other in names[i + 1 :]:
            assert not boxes[one].intersects(boxes[other]), f"{one} and {other}"
    grouped = [QRectF(g.position() - QPointF(g.size().width(), g.size().height()) / 2, QSizeF(g.size()))
               for g in model.groupBoxes()]
    assert len(grouped) == 4
    for name, box in boxes.items():
        assert sum(group.contains(box) for group in grouped) == 1, name


MEUSE_INPUTS = {
    "CARBON": "om",
    "CARBON_UNIT": "om_percent",
    "FILL_BULK_DENSITY": "manrique_jones_1991",
    "DEPTHS": "0-7.5",  # the field is soc_0_7p5: its name comes from the step that makes it
}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_is_loaded_without_a_warning(qgis_app, path):
    from qgis.core import QgsApplication

    told = []
    log = QgsApplication.messageLog()
    log.messageReceived.connect(keep := lambda text, *_: told.append(text))
    try:
        QgsApplication.processingRegistry().createAlgorithmById(f"soilcarbon:{path.stem}")
    finally:
        log.messageReceived.disconnect(keep)
    assert told == []


def run_workflow(processing, folder, **inputs):
    return processing.run(
        "soilcarbon:baseline_map", {**inputs, **{name: str(folder / file) for name, file in OUTPUTS.items()}}
    )


@pytest.fixture(scope="module")
def meuse_run(qgis_app, tmp_path_factory):
    import processing

    folder = tmp_path_factory.mktemp("流程")
    covariates = [str(MEUSE / "covs" / f"{name}.tif") for name in ("dist", "ffreq", "soil")]
    run_workflow(
        processing, folder, SAMPLES=str(MEUSE / "points.gpkg"), NUMERIC=covariates[:1], CATEGORICAL=covariates[1:],
        REPLICATES=3, ZONE_RASTER=covariates[2], **MEUSE_INPUTS,
    )
    return folder


def test_every_output_is_written(meuse_run):
    for file in OUTPUTS.values():
        assert (meuse_run / file).stat().st_size > 0, file


def table(path):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(str(path))
    assert layer.isValid()
    names = [name for name in layer.fields().names() if name != "fid"]
    return [[feature[name] for name in names] for feature in layer.getFeatures()]


def test_it_equals_its_steps(processing, meuse_run, tmp_path):
    def step(name, **parameters):
        return processing.run(f"soilcarbon:{name}", {key: str(value) for key, value in parameters.items()})

    covariates = [str(MEUSE / "covs" / f"{name}.tif") for name in ("dist", "ffreq", "soil")]
    stock = step("socstock", INPUT=MEUSE / "points.gpkg", OUTPUT=tmp_path / "samples.gpkg", **MEUSE_INPUTS)
    processing.run(
        "soilcarbon:covariatestack",
        {"NUMERIC": covariates[:1], "CATEGORICAL": covariates[1:], "OUTPUT": str(tmp_path / "stack.tif")},
    )
    assert stock["STOCK_FIELD"] == "soc_0_7p5"
    apply = {"MODEL": tmp_path / "model.soilmodel", "COVARIATES": tmp_path / "stack.tif"}
    step("trainmodel", POINTS=stock["OUTPUT"], TARGET="soc_0_7p5", **apply)
    step("predict", OUTPUT=tmp_path / "map.tif", **apply)
    step(
        "bootstrapuncertainty", REPLICATES=3, MEAN=tmp_path / "mean.tif", LOWER=tmp_path / "lower.tif",
        UPPER=tmp_path / "upper.tif", RANGE=tmp_path / "width.tif", **apply,
    )
    step("zonaltotals", STOCK=tmp_path / "map.tif", ZONE_RASTER=covariates[2], OUTPUT=tmp_path / "totals.gpkg")
    for file in ("map.tif", "lower.tif", "upper.tif", "width.tif"):
        # The same code, inputs and seeds: not a bit may differ.
        np.testing.assert_array_equal(raster_values(meuse_run / file), raster_values(tmp_path / file), file)
    for file in ("samples.gpkg", "totals.gpkg"):
        assert table(meuse_run / file) == table(tmp_path / file)


def test_a_part_of_the_basin_with_horizons_and_polygons(processing, tmp_path):
    """Horizons in several rows, missing bulk density, zones from polygons with Chinese names."""
    from osgeo import gdal

    numeric = []
    for name in ("dem", "slope"):
        numeric.append(str(tmp_path / f"{name}.tif"))
        # 60 m cells: quick, and every profile still lies in the grid.
        gdal.Warp(numeric[-1], str(BASIN / f"{name}.tif"), xRes=60, yRes=60, resampleAlg="average")
    run_workflow(
        processing, tmp_path, SAMPLES=str(BASIN / "horizons.gpkg"), PROFILE="profile", TOP="top", BOTTOM="bottom",
        CARBON="toc_pct", BULK_DENSITY="bd", COARSE="coarse_vol", FILL_BULK_DENSITY="manrique_jones_1991",
        DEPTHS="0-30", NUMERIC=numeric, METHOD="rk_mlr", REPLICATES=2, ZONES=str(BASIN / "landcover.gpkg"),
        ZONE_FIELD="類別",
    )
    mapped = raster_values(tmp_path / "map.tif")
    # True mean 7.72 kg m-2; two covariates and a linear trend are right to a fifth.
    assert np.nanmean(np.where(mapped > 0, mapped, np.nan)) == pytest.approx(7.72, rel=0.2)
    totals = {row[0]: row for row in table(tmp_path / "totals.gpkg")}
    assert {"水田", "旱田", "果園", "竹林", "闊葉林", "針葉林", "建地"} <= set(totals)
    lower, upper = raster_values(tmp_path / "lower.tif"), raster_values(tmp_path / "upper.tif")
    inside = mapped > 0
    assert (lower[inside] < mapped[inside]).all() and (mapped[inside] < upper[inside]).all()


def test_a_fault_in_a_step_reaches_the_user(processing, tmp_path):
    said = told(
        processing,
        "soilcarbon:baseline_map",
        {
            "SAMPLES": str(MEUSE / "points.gpkg"), "CARBON": "om", "DEPTHS": "30-0",
            "NUMERIC": [str(MEUSE / "covs" / "dist.tif")],
            **{name: str(tmp_path / file) for name, file in OUTPUTS.items()},
        },
    )
    assert "Depth interval 30-0: the upper depth must be less than the lower depth." in said


def test_it_runs_in_qgis_process(qgis_app, tmp_path):
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not installed")
    plugins = tmp_path / "profile" / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "soilcarbon").symlink_to(ROOT, target_is_directory=True)
    environment = {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": sysconfig.get_paths()["purelib"],
    }

    def call(*arguments):
        done = subprocess.run([program, *arguments], env=environment, capture_output=True, text=True, encoding="utf-8")
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    call("plugins", "enable", "soilcarbon")
    values = {
        **MEUSE_INPUTS, "SAMPLES": MEUSE / "points.gpkg", "NUMERIC": MEUSE / "covs" / "dist.tif", "METHOD": "mlr",
        "REPLICATES": 2, **{name: tmp_path / file for name, file in OUTPUTS.items()},
    }
    call("run", "soilcarbon:baseline_map", *(f"--{name}={value}" for name, value in values.items()))
    for file in OUTPUTS.values():
        assert (tmp_path / file).stat().st_size > 0, file
    (whole,) = table(tmp_path / "totals.gpkg")  # without zones, the whole map is one
    assert np.isfinite(raster_values(tmp_path / "map.tif")).any() and whole[1] > 0
