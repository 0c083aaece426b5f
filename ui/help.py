"""The menu entry that opens the user guide."""

import os

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction

from ..algorithms.base import ICONS, tr
from ..algorithms.language import help_url


def add_help(iface):
    """Add the entry to the menu of QGIS; return it (QAction)."""
    action = QAction(QIcon(os.path.join(ICONS, "soilcarbon.svg")), tr("User guide"), iface.mainWindow())
    action.triggered.connect(lambda: QDesktopServices.openUrl(QUrl(help_url("user_guide"))))
    iface.addPluginToMenu("Soil Carbon Mapper", action)
    return action
