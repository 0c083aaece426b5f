"""The plugin object that QGIS makes."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from .algorithms.language import install
from .provider import register


class SoilCarbonPlugin:
    """Registers the provider; in QGIS desktop it also adds the menu entry about packages.

    Parameters
    ----------
    iface : QgisInterface or None
        None under ``qgis_process``.
    """

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.action = None
        self.translator = install()

    def initProcessing(self):
        """All that ``qgis_process`` asks for."""
        self.provider = register(QgsApplication.processingRegistry())

    def initGui(self):
        """Called by QGIS desktop."""
        self.initProcessing()
        from .ui.about import about_action

        self.action = about_action(self.iface)
        self.iface.addPluginToMenu("Soil Carbon Mapper", self.action)

    def unload(self):
        """Take everything away again."""
        if self.action is not None:
            self.iface.removePluginMenu("Soil Carbon Mapper", self.action)
            self.action = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
