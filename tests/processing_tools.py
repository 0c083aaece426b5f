"""Ways to run an algorithm that QGIS takes beside `processing.run`: in a worker thread, inside a model."""

import pytest


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


def refused_in_a_model(processing, name, parameters):
    """Log of a model whose only child refuses what it is given: models do not check their children's parameters."""
    from qgis.core import (
        QgsProcessingException,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
    )

    child = QgsProcessingModelChildAlgorithm(f"soilcarbon:{name}")
    for key, value in parameters.items():
        child.addParameterSources(key, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    model = QgsProcessingModelAlgorithm("model", "test")
    model.addChildAlgorithm(child)
    feedback = QgsProcessingFeedback()
    with pytest.raises(QgsProcessingException):
        processing.run(model, {}, feedback=feedback)
    return feedback.textLog()
