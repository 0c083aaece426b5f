"""The workflow ``texture_maps``: complete, reproducible, and maps of real samples that hold on samples held back."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from processing_tools import told
from raster_tools import at, make_raster, messages, raster_values, run
from soilcarbon.pedometrics.metrics import scores
from soilcarbon.pedometrics.texture import usda_class

pytestmark = pytest.mark.qgis
ROOT = Path(__file__).resolve().parents[1]
OUTPUTS = {
    "1_logratios:samples": "samples.gpkg",
    "1_logratios:rejected": "rejected.csv",
    "1_logratios:samples_report": "samples.html",
    "2_stack:stack": "stack.tif",
    "2_stack:stack_report": "stack.html",
    "3_train_z1:model_z1": "z1.soilmodel",
    "3_train_z1:model_z1_report": "z1.html",
    "3_train_z2:model_z2": "z2.soilmodel",
    "3_train_z2:model_z2_report": "z2.html",
    "5_texture:texture": "texture.tif",
    "5_texture:classes": "classes.tif",
    "5_texture:texture_report": "texture.html",
    "6_check_1_sand:sand_report": "sand.html",
    "6_check_2_silt:silt_report": "silt.html",
    "6_check_3_clay:clay_report": "clay.html",
}


@pytest.fixture(scope="module")
def source(qgis_app):
    """The script that builds the workflow."""
    path = ROOT / "workflows" / "build_texture_maps.py"
    spec = importlib.util.spec_from_file_location("build_texture_maps", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def workflow(qgis_app):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().algorithmById("soilcarbon:texture_maps")


def test_it_has_its_outputs(workflow):
    names = {definition.name() for definition in workflow.destinationParameterDefinitions()}
    assert names == set(OUTPUTS)


def test_what_a_later_step_needs_cannot_be_skipped(workflow):
    from qgis.core import QgsProcessingParameterDefinition

    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    needed = {one.name() for one in workflow.destinationParameterDefinitions() if not one.flags() & optional}
    assert needed == {
        "1_logratios:samples", "2_stack:stack", "3_train_z1:model_z1", "3_train_z2:model_z2", "5_texture:texture",
    }


def test_the_script_makes_the_file(source, tmp_path):
    from qgis.core import QgsProcessingModelAlgorithm
    from test_workflow import plain

    again, kept = QgsProcessingModelAlgorithm(), QgsProcessingModelAlgorithm()
    assert source.build().toFile(str(tmp_path / "again.model3"))
    assert again.fromFile(str(tmp_path / "again.model3")) and kept.fromFile(source.FILE)
    # As values: the order of the attributes in XML depends on Qt's hashes.
    assert plain(again.toVariant()) == plain(kept.toVariant())


def test_boxes_do_not_overlap(workflow):
    from qgis.PyQt.QtCore import QPointF, QRectF

    def frame(box, more=0):
        size = box.size()
        corner = box.position() - QPointF(size.width(), size.height()) / 2
        return QRectF(corner, size).adjusted(0, -more, 0, more)

    boxes = {name: frame(box) for name, box in workflow.parameterComponents().items()}
    for key, child in workflow.childAlgorithms().items():
        # Below and above a step its links are gathered in lines of text.
        boxes[key], boxes[f"{key}: comment"] = frame(child, 24), frame(child.comment())
        boxes.update({f"{key}:{name}": frame(output) for name, output in child.modelOutputs().items()})
    names = list(boxes)
    assert len(names) == 10 + 2 * 10 + len(OUTPUTS)
    for i, one in enumerate(names):
        for other in names[i + 1 :]:
            assert not boxes[one].intersects(boxes[other]), f"{one} and {other}"
    groups = [frame(group) for group in workflow.groupBoxes()]
    assert len(groups) == 4
    for name, box in boxes.items():
        assert sum(group.contains(box) for group in groups) == 1, name


COVARIATES = ("eberg_dem25m.tif", "covs25/TWITOPx.tif", "covs25/NVILANx.tif", "covs100/TIRAST6.tif")


@pytest.fixture(scope="module")
def chain(qgis_app, shared, tmp_path_factory):
    """The workflow on a part of Ebergötzen: every third auger, top 10 cm, cells of 100 m."""
    import processing
    from osgeo import gdal
    from qgis.core import QgsFeatureRequest, QgsVectorLayer

    data = shared / "data" / "ebergoetzen"
    folder = tmp_path_factory.mktemp("質地 圖")
    rasters = []
    for name in (*COVARIATES, "covs100/PRMGEO6.tif"):
        rasters.append(str(folder / Path(name).name))
        kind = "near" if "PRMGEO" in name else "average"
        gdal.Warp(rasters[-1], str(data / name), xRes=100, yRes=100, resampleAlg=kind)
    every = QgsVectorLayer(str(data / "points.gpkg"), "augers", "ogr")
    augers = every.materialize(QgsFeatureRequest().setFilterExpression("$id % 3 = 0"))
    said = messages()
    result = run(
        processing, "texture_maps", said, SAMPLES=augers, PROFILE="ID", SAND="SNDMHT_A", SILT="SLTMHT_A",
        CLAY="CLYMHT_A", TOLERANCE=10, NUMERIC=rasters[:-1], CATEGORICAL=rasters[-1:], TEMPLATE=rasters[0],
        METHOD="cubist", **{name: str(folder / file) for name, file in OUTPUTS.items()},
    )
    return folder, result, said


@pytest.mark.real
def test_every_output_is_written(chain):
    folder, _, _ = chain
    for file in OUTPUTS.values():
        assert (folder / file).stat().st_size > 0, file


@pytest.mark.real
def test_every_cell_sums_to_100(chain):
    folder, _, _ = chain
    fractions = np.stack([raster_values(folder / "texture.tif", band) for band in (1, 2, 3)])
    known = np.isfinite(fractions).all(axis=0)
    assert known.sum() > 9000 and (known == np.isfinite(fractions).any(axis=0)).all()
    assert (fractions[:, known] > 0).all()
    # Three numbers up to 100, each rounded to float32 (3.8e-6 at most).
    np.testing.assert_allclose(fractions.sum(axis=0)[known], 100, atol=1.2e-5)
    np.testing.assert_array_equal(raster_values(folder / "classes.tif")[known], usda_class(fractions)[known])


@pytest.mark.real
def test_log_ratios_have_no_unit_and_the_maps_have_per_cent(chain):
    from soilcarbon.layers.rasters import RasterReader
    from soilcarbon.pedometrics.soil_model import load

    folder, _, _ = chain
    for name in ("z1", "z2"):
        model = load(str(folder / f"{name}.soilmodel"))
        assert (model.target, model.unit, model.transform) == (name, "", "none")
    assert [band.unit for band in RasterReader(str(folder / "texture.tif")).covariates()] == ["%"] * 3


@pytest.mark.real
def test_maps_hold_at_the_samples_that_were_held_back(chain):
    """The figures of the workflow, worked out again from the maps and the samples by GDAL's geometry."""
    from qgis.core import QgsVectorLayer

    folder, result, _ = chain
    layer = QgsVectorLayer(str(folder / "samples.gpkg"))
    held = [feature for feature in layer.getFeatures() if feature["split"] == "valid"]
    share = len(held) / layer.featureCount()
    # Rounding to whole samples.
    assert share == pytest.approx(0.3, abs=1e-3)
    for band, name in enumerate(("sand", "silt", "clay"), 1):
        pairs = []
        for feature in held:
            point = feature.geometry().asPoint()
            pairs.append((feature[f"{name}_pct"], at(folder / "texture.tif", point.x(), point.y(), band)))
        observed, predicted = np.array([pair for pair in pairs if np.isfinite(pair[1])]).T
        again = scores(observed, predicted)
        # The check leaves out held-back samples within half a cell of a training sample, too: one in twelve here.
        child = result["CHILD_RESULTS"][f"6_check_{band}_{name}"]
        assert 0.8 * again.n < child["N"] <= again.n
        assert child["R2"] == pytest.approx(again.r2, abs=0.05)
        # Texture follows the parent material here: all augers and RK-Cubist at 25 m reach 0.61 to 0.72. A third of
        # them, cells of 100 m and no kriging must not be far below.
        assert again.r2 > 0.4 and again.ccc > 0.6 and abs(again.bias) < 3


@pytest.mark.real
def test_what_was_done_is_told(chain):
    _, _, said = chain
    text = "\n".join(said.said)
    assert "does not make 100 with silt and clay" in text and "were scaled to 100" in text
    assert "silt loam:" in text


def test_a_fault_in_a_step_reaches_the_user(processing, tmp_path):
    from test_texture_algorithm import NORTH, WEST, samples

    raster = make_raster(tmp_path / "dem.tif", np.arange(16.0).reshape(4, 4), WEST, NORTH)
    said = told(
        processing,
        "soilcarbon:texture_maps",
        {
            "SAMPLES": samples([("A", 10, 20, 30)]), "SAND": "砂粒", "SILT": "坋粒", "CLAY": "黏粒",
            "NUMERIC": [raster], **{name: str(tmp_path / file) for name, file in OUTPUTS.items()},
        },
    )
    assert "'10 + 20 + 30 = 60' in row 1; allowed: a sum of 95 to 105 %" in said
