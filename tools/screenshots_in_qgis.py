"""Runs within QGIS for `screenshots.py`: opens one window after the other, takes their pictures, and ends QGIS."""

import os
import sys
import traceback
from pathlib import Path

import processing
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.utils import iface, plugins
from tutorial_in_qgis import Tutorial


def settle(seconds=0.8):
    """Let windows draw themselves."""
    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


def take_window(folder, basin):
    """Picture of the window with the sample basin."""
    for name in ("dem", "basin", "landcover", "soilorder", "horizons"):
        path = basin / f"{name}.tif"
        layer = (
            QgsRasterLayer(str(path), name)
            if path.exists()
            else QgsVectorLayer(str(basin / f"{name}.gpkg"), name, "ogr")
        )
        QgsProject.instance().addMapLayer(layer)
    iface.mainWindow().resize(1380, 960)
    iface.setActiveLayer(layer)
    iface.zoomToActiveLayer()
    plugins["soilcarbon"].guide.show()
    settle(4)
    iface.mainWindow().grab().save(str(folder / "window.png"))


def take_dialogs(folder):
    """Pictures of every dialog."""
    for algorithm in QgsApplication.processingRegistry().providerById("soilcarbon").algorithms():
        dialog = processing.createAlgorithmDialog(algorithm.id())
        dialog.resize(1000, 760)
        dialog.show()
        settle()
        dialog.grab().save(str(folder / "dialogs" / f"{algorithm.name()}.png"))
        dialog.close()


def work():
    folder, parts = Path(os.environ["SOILCARBON_PICTURES"]), os.environ["SOILCARBON_PARTS"].split(",")
    try:
        if "window" in parts:
            take_window(folder, Path(os.environ["SOILCARBON_BASIN"]))
        if "dialogs" in parts:
            take_dialogs(folder)
        if "tutorial" in parts:
            Tutorial(folder / "tutorial", Path(os.environ["SOILCARBON_STUDY"])).take()
    except BaseException:
        traceback.print_exc(file=sys.stdout)
        sys.stdout.flush()
        os._exit(1)
    sys.stdout.flush()
    os._exit(0)


QTimer.singleShot(4000, work)
