"""Runs within QGIS for `screenshots.py`: opens one window after the other, takes their pictures, and ends QGIS."""

import os
import sys
import traceback
from pathlib import Path

import processing
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtGui import QImage
from qgis.utils import iface, plugins


def settle(seconds=0.8):
    """Let windows draw themselves."""
    loop = QEventLoop()
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


def save(widget, path):
    """A picture of a widget with few colours, which makes a small file."""
    widget.grab().toImage().convertToFormat(QImage.Format.Format_Indexed8).save(str(path))


def take_all(folder, basin):
    """Pictures of the window with the sample basin, and of every dialog."""
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
    save(iface.mainWindow(), folder / "window.png")
    for algorithm in QgsApplication.processingRegistry().providerById("soilcarbon").algorithms():
        dialog = processing.createAlgorithmDialog(algorithm.id())
        dialog.resize(1000, 760)
        dialog.show()
        settle()
        save(dialog, folder / "dialogs" / f"{algorithm.name()}.png")
        dialog.close()


def work():
    try:
        take_all(Path(os.environ["SOILCARBON_PICTURES"]), Path(os.environ["SOILCARBON_BASIN"]))
    except BaseException:
        traceback.print_exc(file=sys.stdout)
    sys.stdout.flush()
    os._exit(0)


QTimer.singleShot(4000, work)
