"""The Processing provider: the plugin's algorithms and the workflows that it ships."""

import os

from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingProvider
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
        from qgis.core import QgsApplication

        # A model loaded before its children are known loses their outputs: the first refresh, made while
        # the provider is being added, leaves them out; `register` asks for a second.
        if QgsApplication.processingRegistry().providerById(self.id()) is None:
            return
        for name in sorted(os.listdir(WORKFLOWS)):
            if name.endswith(".model3"):
                model = QgsProcessingModelAlgorithm()
                if model.fromFile(os.path.join(WORKFLOWS, name)):
                    model.setSourceFilePath(os.path.join(WORKFLOWS, name))
                    self.addAlgorithm(model)


def register(registry):
    """Add the provider to a Processing registry and return it."""
    provider = SoilCarbonProvider()
    registry.addProvider(provider)
    provider.refreshAlgorithms()
    return provider
