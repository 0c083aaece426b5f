"""The algorithms through the program `qgis_process`, in a profile of its own, and the help that it prints."""

import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from meuse_tools import copies, write_stack
from processing_tools import installed
from raster_tools import raster_values, without_labels

pytestmark = pytest.mark.qgis

ROOT = Path(__file__).resolve().parents[1]
ALGORITHMS = (
    "bulkdensity", "socstock", "harmonizedepths", "texture", "terraincovariates", "ndvicomposite", "climate",
    "rasterizeclasses", "covariatestack",
    "samplecovariates", "comparemodels", "trainmodel", "predict", "bootstrapuncertainty", "applicability",
    "validatemap", "samplingplan", "zonaltotals", "stratasummary", "sequestrationpotential",
    "storagepotential", "mapfigure", "studyreport",
)


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory):
    """Calls the program with the plugin enabled: code, output, errors."""
    return installed(tmp_path_factory.mktemp("profile"), ROOT)


def outputs(done):
    """What a run gave back."""
    assert done.returncode == 0, done.stdout + done.stderr
    return dict(re.findall(r"^(\w+):\t(.*)$", done.stdout.split("Results", 1)[-1], re.MULTILINE))


@pytest.fixture(scope="module")
def algorithms(qgis_app):
    """The algorithms of the provider by id."""
    return {one.name(): one for one in qgis_app.soilcarbon_provider.algorithms()}


@pytest.mark.parametrize("name", ALGORITHMS)
def test_everything_has_help(algorithms, name):
    from qgis.core import QgsProcessingParameterDefinition

    algorithm = algorithms[name]
    assert algorithm.displayName() and algorithm.group() and algorithm.tags()
    # What it does, and what comes next.
    assert len(algorithm.shortHelpString()) > 200
    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    for definition in algorithm.parameterDefinitions():
        where = f"{name}: {definition.name()}"
        assert re.fullmatch(r"[A-Z][A-Z0-9_]*", definition.name()), where
        assert definition.description()[0].isupper(), where
        assert len(definition.help()) > 10 and definition.help().endswith("."), where
        # What is folded away must not be asked for.
        if definition.flags() & advanced:
            optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
            assert optional or definition.defaultValue() is not None, where
    for output in algorithm.outputDefinitions():
        assert re.fullmatch(r"[A-Z][A-Z0-9_]*", output.name()) and output.description(), output.name()


def test_help_of_every_parameter_is_printed(qgis_process, algorithms):
    with ThreadPoolExecutor(2) as pool:
        printed = dict(zip(ALGORITHMS, pool.map(lambda name: qgis_process("help", f"soilcarbon:{name}"), ALGORITHMS)))
    for name, done in printed.items():
        assert done.returncode == 0
        assert algorithms[name].shortHelpString().split("\n")[0] in done.stdout
        for definition in algorithms[name].parameterDefinitions():
            assert f"{definition.name()}: {definition.description()}" in done.stdout, (name, definition.name())
            assert definition.help() in done.stdout, (name, definition.name())


def test_list_shows_all(qgis_process):
    done = qgis_process("list")
    assert done.returncode == 0 and "Soil Carbon Mapper" in done.stdout
    assert set(re.findall(r"soilcarbon:(\w+)\t", done.stdout)) >= set(ALGORITHMS)


def test_samples_to_map_in_chinese(qgis_process, tmp_path):
    folder = copies(tmp_path / "土壤 資料")
    stack = write_stack(folder / "疊合.tif")
    samples, model, path = folder / "樣本.gpkg", folder / "模型.soilmodel", folder / "碳儲量.tif"
    stock = outputs(
        qgis_process(
            "run", "soilcarbon:socstock", f"--INPUT={folder / 'points.gpkg'}", "--CARBON=om",
            "--CARBON_UNIT=om_percent", "--DEPTHS=0-20", "--FILL_BULK_DENSITY=manrique_jones_1991",
            f"--OUTPUT={samples}",
        )
    )
    assert stock["OUTPUT"] == str(samples)
    figures = outputs(
        qgis_process(
            "run", "soilcarbon:trainmodel", f"--POINTS={samples}", "--TARGET=soc_0_20", f"--COVARIATES={stack}",
            "--COMMITTEES=5", f"--MODEL={model}", f"--REPORT={folder / '模型.html'}",
        )
    )
    assert figures["MODEL"] == str(model) and (folder / "模型.html").is_file()
    # 153 of 155 samples have a value; 30 % are held back.
    assert (figures["N_TRAIN"], figures["N_VALID"]) == ("107", "46")
    assert 0.2 < float(figures["R2"]) < 0.8
    result = outputs(
        qgis_process(
            "run", "soilcarbon:predict", f"--MODEL={model}", f"--COVARIATES={stack}", f"--OUTPUT={path}"
        )
    )
    assert result["OUTPUT"] == str(path) and float(result["AREA_HA"]) == pytest.approx(496.48)
    data = raster_values(path)
    # Topsoil of 20 cm with 1 to 17 % of organic matter.
    assert np.isfinite(data).sum() == 3103 and 1 < np.nanmin(data) and np.nanmax(data) < 30


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"MODEL": "{folder}/無.soilmodel"}, "There is no model file {folder}/無.soilmodel."),
        # What a user types who reads the numbers in the program's own help.
        ({"BACKTRANSFORM": "1"}, "The parameter BACKTRANSFORM is 1; allowed is mean, median."),
    ],
)
def test_an_error_is_one_sentence_and_code_1(qgis_process, tmp_path, changes, sentence):
    folder = tmp_path / "錯"
    folder.mkdir()
    stack = write_stack(tmp_path / "疊合.tif")
    model = folder / "m.soilmodel"
    model.write_bytes(b"no model")
    given = {"MODEL": str(model), "COVARIATES": stack, "OUTPUT": str(folder / "p.tif")}
    given.update({name: text.format(folder=folder) for name, text in changes.items()})
    done = qgis_process("run", "soilcarbon:predict", *(f"--{name}={value}" for name, value in given.items()))
    said = done.stdout + done.stderr
    assert done.returncode == 1 and sentence.format(folder=folder) in without_labels(said)
    assert "Traceback" not in said and os.listdir(folder) == ["m.soilmodel"]
