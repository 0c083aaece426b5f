"""The window that says what the plugin is and which packages it has."""

import os
from importlib import metadata

from qgis.PyQt import uic
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QDialog

from ..pedometrics.packages import PIP_NAMES, install_sentence, missing

FOLDER = os.path.dirname(__file__)
#: Package as imported, and what needs it.
PACKAGES = {
    "pandas": "tables of samples, reports",
    "scipy": "kriging, intervals",
    "sklearn": "random forest",
    "cubist": "Cubist models",
    "matplotlib": "plots of the reports",
    "exactextract": "exact coverage of polygons in zonal totals",
    "numba": "flow over a DEM; speed of maps",
}


def tr(text):
    return QCoreApplication.translate("soilcarbon", text)


def about_action(iface):
    """Menu entry that opens the window."""
    icon = QIcon(os.path.join(os.path.dirname(FOLDER), "icons", "soilcarbon.svg"))
    action = QAction(icon, tr("About and packages…"), iface.mainWindow())
    action.triggered.connect(lambda: AboutDialog(iface.mainWindow()).exec())
    return action


class AboutDialog(QDialog):
    """Packages with their versions, and how to install those that lack."""

    def __init__(self, parent=None):
        super().__init__(parent)
        uic.loadUi(os.path.join(FOLDER, "about.ui"), self)
        rows = []
        for name, use in PACKAGES.items():
            label = PIP_NAMES.get(name, name)
            found = tr("missing") if missing([name]) else metadata.version(label)
            rows.append(f"<tr><td>{label}&nbsp;&nbsp;</td><td><b>{found}</b>&nbsp;&nbsp;</td><td>{tr(use)}</td></tr>")
        self.packages.setText(f"<table>{''.join(rows)}</table>")
        lacking = missing(PACKAGES)
        self.advice.setText(install_sentence(lacking) if lacking else tr("All packages are there."))
