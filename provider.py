"""The Processing provider: the plugin's algorithms and the workflows that it ships."""

import os

from qgis.core import QgsApplication, QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms import ALGORITHMS
from .algorithms.base import ICONS

WORKFLOWS = os.path.join(os.path.dirname(__file__), "workflows")


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
        self.fromFile(path)
        self.setSourceFilePath(path)

    def createInstance(self):
        return Workflow(self.sourceFilePath())

    def name(self):
        return os.path.splitext(os.path.basename(self.sourceFilePath()))[0]

    def groupId(self):
        return "workflows"


def register(registry):
    """Add the provider to a Processing registry and return it: QGIS forgets a provider that nobody holds."""
    provider = SoilCarbonProvider()
    registry.addProvider(provider)
    provider.refreshAlgorithms()
    return provider
