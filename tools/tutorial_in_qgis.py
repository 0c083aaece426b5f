"""Runs within QGIS for `screenshots.py`: does the tutorial by the guide and its dialogs, and takes its pictures."""

import shutil
import time

from qgis.core import QgsFillSymbol, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtWidgets import QDockWidget, QTextEdit
from qgis.utils import iface, plugins
from soilcarbon.ui.guide_steps import DONE

#: Seconds that one algorithm may take.
LONGEST = 600
WINDOW = QSize(1280, 860)
DIALOG = QSize(1000, 860)
#: Pixels across a figure of maps.
FIGURE = 1000
DATES = ("20230115", "20230722")


def settle(seconds):
    """Let windows draw themselves and runs go on."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()


class Tutorial:
    """The tutorial of the docs, in the language of QGIS.

    Parameters
    ----------
    pictures, study : Path
        Folders of the pictures and of the results, which is emptied first and is to be read in the pictures.
    """

    def __init__(self, pictures, study):
        self.pictures, self.study = pictures, study
        self.guide = plugins["soilcarbon"].guide
        self.panels = {
            panel.algorithm.name(): panel for step in self.guide.steps_shown for panel in (*step.main, *step.more)
        }

    def take(self):
        """All steps, in their order."""
        self.pictures.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(self.study, ignore_errors=True)
        self.study.mkdir(parents=True)
        self._open()
        self._observations()
        self._covariates()
        self._topsoil()
        self._subsoil()
        self._sampling()
        self._report()

    def _open(self):
        QgsProject.instance().clear()
        iface.mainWindow().resize(WINDOW)
        self.guide.open_tutorial(str(self.study))
        # QGIS draws new layers in colours by chance.
        self._layer("basin").renderer().setSymbol(QgsFillSymbol.createSimple({"style": "no", "outline_width": "0.5"}))
        self._layer("horizons").renderer().symbol().setColor(QColor("#d7301f"))
        self._window("start", "horizons", "basin", "dem")

    def _observations(self):
        horizons = self._layer("horizons")
        self._run("bulkdensity", INPUT=horizons)
        self._run("socstock", "socstock", INPUT=horizons, FILL_BULK_DENSITY="fitted", HARMONIZE="spline")

    def _covariates(self):
        dem = self._layer("dem")
        self._run(
            "terraincovariates",
            DEM=dem,
            LAYERS=["elevation", "slope", "northness", "eastness", "tpi", "twi", "mrvbf"],
        )
        self._run(
            "climate",
            "climate",
            TEMPERATURE=[self._layer("temperature_1km")],
            RAIN=[self._layer("rain_1km")],
            TIME_STEP="yearly",
            DEM=dem,
        )
        red, infrared, clouds = ([self._layer(f"S2_{date}_{band}") for date in DATES] for band in ("B04", "B08", "SCL"))
        self._run("ndvicomposite", RED=red, NIR=infrared, CLOUD_MASK=clouds)
        for layer, field in (("landcover", "類別"), ("soilorder", "土綱")):
            self._run("rasterizeclasses", INPUT=self._layer(layer), FIELD=field, TEMPLATE=dem)
        self._run("covariatestack", "covariatestack", TEMPLATE=dem, MASK=self._layer("basin"))

    def _topsoil(self):
        self._run("comparemodels", REPEATS=5)
        self._run("trainmodel", "trainmodel")
        self._run("predict")
        self._window("stock", self._made("predict", "OUTPUT"), "basin")
        self._run("bootstrapuncertainty")
        self._window("width", self._made("bootstrapuncertainty", "RANGE"), "basin")
        self._run("applicability")
        self._run("validatemap")
        self._run("zonaltotals", "zonaltotals", ZONES=self._layer("landcover"), FIELD="類別")
        self._window("totals", self._made("zonaltotals", "OUTPUT"), "basin")

    def _subsoil(self):
        for name in ("trainmodel", "predict", "bootstrapuncertainty"):
            self._run(name)
        self._run("zonaltotals", ZONES=self._layer("landcover"), FIELD="類別")
        self.guide.refresh()
        left = [shown.step.title for shown in self.guide.steps_shown if shown.step.main and shown.state() != DONE]
        if left:
            raise RuntimeError(f"All was done for both depths, but the guide says otherwise: {left}")

    def _sampling(self):
        width = self._runs("bootstrapuncertainty")[0].outputs["RANGE"]
        self._run("samplingplan", METHOD="widest_interval", COUNT=30, PRIORITY=width)
        self._window("sampling", self._made("samplingplan", "OUTPUT"), self._loaded(width), "basin")

    def _report(self):
        intervals = self._runs("bootstrapuncertainty")
        maps, lower, upper, width = (
            [one.outputs[name] for one in intervals] for name in ("MEAN", "LOWER", "UPPER", "RANGE")
        )
        basin = self._layer("basin")
        self._run("mapfigure", MAPS=maps, BOUNDARY=basin)
        self._run(
            "mapfigure", KIND="interval", MAPS=maps[:1], LOWER=lower[:1], UPPER=upper[:1], RANGE=width[:1],
            BOUNDARY=basin,
        )
        for name, run in zip(("figure_stocks", "figure_interval"), self._runs("mapfigure")):
            figure = QImage(run.outputs["PNG"]).scaledToWidth(FIGURE, Qt.TransformationMode.SmoothTransformation)
            figure.save(str(self.pictures / f"{name}.png"))
        self._run("studyreport")

    # How it is done

    def _run(self, name, picture=None, **values):
        """Open a dialog from the guide, fill in what it could not know, and run it."""
        begun = time.monotonic()
        dialog = self.guide.open_dialog(self.panels[name].algorithm)
        dialog.resize(DIALOG)
        settle(0.5)
        dialog.setParameters(values)
        settle(2 if picture else 0.5)  # advice comes a moment later
        if picture:
            dialog.grab().save(str(self.pictures / f"dialog_{picture}.png"))
        done = []
        dialog.algorithmFinished.connect(lambda succeeded, results: done.append(succeeded))
        dialog.runAlgorithm()
        while not done and time.monotonic() - begun < LONGEST:
            settle(0.1)
        settle(0.5)
        log = dialog.findChild(QTextEdit, "txtLog").toPlainText()
        dialog.close()
        settle(0.5)
        print(f"{name}: {time.monotonic() - begun:.0f} s\n{log}", flush=True)
        if done != [True]:
            raise RuntimeError(f"{name} did not succeed:\n{log}")

    def _window(self, picture, *layers):
        """Picture of the window with these layers only, the first on top and chosen."""
        shown = [one if not isinstance(one, str) else self._layer(one) for one in layers]
        root = QgsProject.instance().layerTreeRoot()
        for node in root.findLayers():
            node.setItemVisibilityChecked(node.layer() in shown)
            node.setExpanded(node.layer() in shown)
        for layer in reversed(shown):
            node = root.findLayer(layer.id())
            root.insertChildNode(0, node.clone())
            node.parent().removeChildNode(node)
        for dock in iface.mainWindow().findChildren(QDockWidget):
            dock.setVisible(dock is self.guide or dock.objectName() == "Layers")
        iface.messageBar().clearWidgets()
        iface.setActiveLayer(shown[0])
        settle(1)
        iface.mapCanvas().setExtent(self._layer("basin").extent().buffered(900))
        iface.mapCanvas().refresh()
        settle(4)
        iface.mainWindow().grab().save(str(self.pictures / f"{picture}.png"))

    def _runs(self, algorithm):
        return [run for run in self.guide.journal.runs if run.algorithm == algorithm]

    def _made(self, algorithm, output):
        """The layer of an output of the newest run."""
        return self._loaded(self._runs(algorithm)[-1].outputs[output])

    @staticmethod
    def _loaded(path):
        layers = QgsProject.instance().mapLayers().values()
        return next(one for one in layers if one.source().split("|")[0] == path.split("|")[0])

    @staticmethod
    def _layer(name):
        return QgsProject.instance().mapLayersByName(name)[0]
