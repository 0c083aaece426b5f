"""Ways to run an algorithm beside `processing.run`: in a worker thread, inside a model, by `qgis_process`."""

import os
import shutil
import subprocess
import sysconfig

import pytest
from raster_tools import without_labels

#: Debian's wrapper of 3.22 passes an option that the program refuses.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
#: Packages of the environment that runs the tests.
PACKAGES = sysconfig.get_paths()["purelib"]


def installed(profile, plugin, packages=PACKAGES):
    """Install and enable the plugin in a new profile, and return a function that calls `qgis_process` there.

    Parameters
    ----------
    profile : Path
        Folder of the profile.
    plugin : Path
        Folder of the plugin, which is linked to.
    packages : str
        Folder of Python packages beside those of QGIS; empty for none.
    """
    if PROGRAM is None:
        pytest.skip("qgis_process is not installed")
    plugins = profile / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "soilcarbon").symlink_to(plugin, target_is_directory=True)
    environment = {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": packages,
        # Chinese on the command line, whatever the machine speaks.
        "LC_ALL": "C.UTF-8",
    }

    def call(*arguments):
        return subprocess.run(
            [PROGRAM, *map(str, arguments)], env=environment, capture_output=True, text=True, encoding="utf-8"
        )

    call("plugins", "enable", "soilcarbon")
    return call


def in_worker(name, parameters):
    """Run an algorithm as the toolbox does, in a worker thread; whether it went well, and its results."""
    from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext, QgsProcessingFeedback
    from qgis.PyQt.QtCore import QEventLoop

    context, feedback, loop, done = QgsProcessingContext(), QgsProcessingFeedback(), QEventLoop(), []
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"soilcarbon:{name}")
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    task.executed.connect(lambda ok, results: (done.append((ok, results)), loop.quit()))
    QgsApplication.taskManager().addTask(task)
    loop.exec()
    (result,) = done
    return result


def told(processing, algorithm, parameters):
    """What a person reads of a run that fails, in the log and in the error.

    QGIS 3.22 tells the fault of a model's step in the log, 3.40 in the error.
    """
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    with pytest.raises(QgsProcessingException) as caught:
        processing.run(algorithm, parameters, feedback=feedback)
    return without_labels(f"{feedback.textLog()}\n{caught.value}")


def refused_in_a_model(processing, name, parameters):
    """What is told by a model whose only child refuses what it is given: models do not check their children."""
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
    )

    child = QgsProcessingModelChildAlgorithm(f"soilcarbon:{name}")
    for key, value in parameters.items():
        child.addParameterSources(key, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    model = QgsProcessingModelAlgorithm("model", "test")
    model.addChildAlgorithm(child)
    return told(processing, model, {})
