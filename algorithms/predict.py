"""Map a trained model over a covariate stack."""

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterRasterDestination

from ..layers.mapping import band, map_model
from .base import ticker, tr
from .modelbased import ModelAlgorithm
from .styling import STOCK, when_loaded


class Predict(ModelAlgorithm):
    ID = "predict"
    TITLE = "Predict map"
    GROUP = "model"
    TAGS = ("map", "Cubist", "regression kriging")
    PACKAGES = ("scipy",)  # and scikit-learn for a forest, which asks for it itself
    HELP = (
        "Applies a model of 'Train model' to every cell of a covariate stack and writes the map, such as SOC "
        "stock in kg m-2 (1 kg m-2 = 10 t ha-1).\n\n"
        "A cell that lacks a covariate, or holds a class that no training sample had, becomes NoData; the log "
        "says how many hectares that is, class by class. Next: 'Bootstrap uncertainty' for the 90 % interval, "
        "'Totals by zone' for totals in Tg."
    )

    def define(self):
        self.add_model()
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Map")),
            "Raster (GeoTIFF, float32) in the target's unit.",
        )
        self.addOutput(QgsProcessingOutputNumber("AREA_HA", tr("Area with a value [ha]")))

    def work(self, parameters, context, feedback):
        model, reader, backtransform = self.open(parameters, context)
        path = self.output_path(parameters, "OUTPUT", context)
        counts = map_model(
            reader,
            model.contract,
            [(path, band(f"{model.target} ({backtransform})", model.unit))],
            lambda X, xy: [model.predict(X, xy, backtransform)],
            ticker(feedback),
        )
        for sentence in counts.sentences(reader.grid.cell_areas().mean()):
            feedback.pushInfo(sentence)
        when_loaded(context, path, STOCK)
        return {"OUTPUT": path, "AREA_HA": counts.area_m2 / 1e4}
