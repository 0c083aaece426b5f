"""The Processing provider: the plugin's algorithms and the workflows that it ships."""

import os

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingProvider,
)
from qgis.PyQt.QtGui import QIcon

from .algorithms import ALGORITHMS
from .algorithms.base import ICONS, SoilCarbonAlgorithm
from .algorithms.language import help_url, translate

WORKFLOWS = os.path.join(os.path.dirname(__file__), "workflows")
#: Keys of a model's variant whose texts people read.
TEXTS = ("component_description", "description", "help", "model_name", "model_group", "section")


class SoilCarbonProvider(QgsProcessingProvider):
    """Provider ``soilcarbon``."""

    def id(self):
        return "soilcarbon"

    def name(self):
        return "Soil Carbon Mapper"

    def longName(self):
        return self.name()

    def icon(self):
        return QIcon(os.path.join(ICONS, "soilcarbon.svg"))

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        self._load_workflows()

    def _load_workflows(self):
        # A model loaded before its children are known loses their outputs: the first refresh, made while
        # the provider is being added, leaves them out; `register` asks for a second.
        if QgsApplication.processingRegistry().providerById(self.id()) is None:
            return
        for file in sorted(os.listdir(WORKFLOWS)):
            if file.endswith(".model3"):
                self.addAlgorithm(Workflow(os.path.join(WORKFLOWS, file)))


class Workflow(QgsProcessingModelAlgorithm):
    """A model that the plugin ships: its id is the name of its file, its title the name in the model.

    Parameters
    ----------
    path : str
        The .model3 file.
    """

    def __init__(self, path):
        super().__init__()
        file = QgsProcessingModelAlgorithm()  # what is loaded twice has each output twice
        file.fromFile(path)
        # As it is shown, in the language of QGIS; the file stays English.
        self.loadVariant(_translated(file.toVariant()))
        self.setSourceFilePath(path)

    def createInstance(self):
        return Workflow(self.sourceFilePath())

    def name(self):
        return os.path.splitext(os.path.basename(self.sourceFilePath()))[0]

    def groupId(self):
        return "workflows"

    def helpUrl(self):
        return help_url(f"algorithms/{self.name()}")

    def shortHelpString(self):
        return self.helpContent()["ALG_DESC"]

    #: The window of the steps' own dialogs.
    createCustomParametersWidget = SoilCarbonAlgorithm.createCustomParametersWidget

    def advice(self, parameters, context):
        """What its steps have to say to what they are given by the user; see `SoilCarbonAlgorithm.advice`."""
        found = []
        for child in self.childAlgorithms().values():
            step = QgsApplication.processingRegistry().createAlgorithmById(child.algorithmId())
            outputs = {one.name(): QgsProcessing.TEMPORARY_OUTPUT for one in step.destinationParameterDefinitions()}
            found += step.advice({**outputs, **_given(child, parameters)}, context)
        return list(dict.fromkeys(found))  # steps may lack the same package


def _given(child, parameters):
    """Parameters of a step as far as the inputs of the workflow and fixed values give them."""
    given = {}
    for name, sources in child.parameterSources().items():
        for source in sources:
            if source.parameterName():
                given[name] = parameters.get(source.parameterName())
            elif not source.outputChildId():
                given[name] = source.staticValue()
    return given


def _translated(variant, is_text=False):
    """A model's variant with its texts in the language of QGIS."""
    if isinstance(variant, dict):
        return {key: _translated(value, is_text or key in TEXTS) for key, value in variant.items()}
    if isinstance(variant, list):
        return [_translated(value, is_text) for value in variant]
    return translate(variant) if is_text and isinstance(variant, str) and variant else variant


def register(registry):
    """Add the provider to a Processing registry and return it: QGIS forgets a provider that nobody holds."""
    provider = SoilCarbonProvider()
    registry.addProvider(provider)
    provider.refreshAlgorithms()
    return provider
