"""The plugin object that QGIS makes."""

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from .algorithms.language import help_url, install
from .pedometrics.package_install import PackageFolder
from .provider import register


def find_packages():
    """Let Python find the packages that were installed in the user's profile."""
    folder = PackageFolder(QgsApplication.qgisSettingsDirPath())
    try:
        folder.activate()
        folder.tidy()
    except OSError as error:  # then they are missing, which the window Packages tells
        QgsApplication.messageLog().logMessage(str(error), "Soil Carbon Mapper", Qgis.MessageLevel.Warning)


class SoilCarbonPlugin:
    """Registers the provider; in QGIS desktop it also adds the guide and the menu.

    Parameters
    ----------
    iface : QgisInterface or None
        None under ``qgis_process``.
    """

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.packages = None
        self.guide = None
        self.help = None
        self.translator = install()
        find_packages()

    def initProcessing(self):
        """All that ``qgis_process`` asks for."""
        self.provider = register(QgsApplication.processingRegistry())

    def initGui(self):
        """Called by QGIS desktop."""
        self.initProcessing()
        from .ui.guide import add_guide
        from .ui.help import add_help
        from .ui.packages import PackagesMenu

        self.packages = PackagesMenu(self.iface)
        self.guide = add_guide(self.iface)
        if help_url("user_guide"):
            self.help = add_help(self.iface)

    def unload(self):
        """Take everything away again."""
        if self.guide is not None:  # else there are no windows
            from .ui.dialog import close_all

            close_all()
        if self.help is not None:
            self.iface.removePluginMenu("Soil Carbon Mapper", self.help)
            self.help = None
        if self.guide is not None:
            self.guide.unload()
            self.guide = None
        if self.packages is not None:
            self.packages.unload()
            self.packages = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
