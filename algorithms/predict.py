"""Map a trained model over a covariate stack."""

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterRasterDestination

from ..layers.mapping import band, check_paths, map_kriging_variance, map_model
from ..layers.rasters import RasterReader
from ..pedometrics.errors import PedometricsError
from ..pedometrics.map_classes import STOCK, WIDTH
from .base import ticker, tr
from .modelbased import ModelAlgorithm
from .styling import when_loaded


class Predict(ModelAlgorithm):
    ID = "predict"
    TITLE = "Predict map"
    GROUP = "model"
    TAGS = ("map", "Cubist", "regression kriging")
    PACKAGES = ("scipy",)
    OPTIONAL = ("sklearn", "numba")
    HELP = (
        "Applies a model of 'Train model' to every cell of a covariate stack and writes the map, such as SOC "
        "stock in kg m-2 (1 kg m-2 = 10 t ha-1).\n\n"
        "A cell that lacks a covariate, or holds a class that no training sample had, becomes NoData; the log "
        "says how many hectares that is, class by class. Next: 'Bootstrap uncertainty' for the 90 % interval, "
        "'Totals by zone' for totals in Tg."
    )

    def define(self):
        self.add_model()
        self.add_backtransform()
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Map")),
            "Raster (GeoTIFF, float32) in the target's unit.",
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                "KRIGING_VARIANCE", tr("Kriging variance"), optional=True, createByDefault=False
            ),
            "Variance of a new observation as kriging of the residuals alone sees it, nugget included, on the "
            "model's scale (ln for a log model): smallest near samples. It leaves out the error of the trend; for "
            "limits of the stock use 'Bootstrap uncertainty'.",
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber("AREA_HA", tr("Area with a value [ha]")))

    def advise(self, parameters, context):
        yield from super().advise(parameters, context)
        if self.given(parameters, "KRIGING_VARIANCE"):
            model, _ = self.open(parameters, context)
            _check_variance(model.model)

    def work(self, parameters, context, feedback):
        model, reader = self.open(parameters, context)
        backtransform = self.parameterAsEnumString(parameters, "BACKTRANSFORM", context)
        path = self.output_path(parameters, "OUTPUT", context)
        variance = self.output_path(parameters, "KRIGING_VARIANCE", context)
        if variance:
            check_paths(reader, [path, variance])
            _check_variance(model.model)
        counts = map_model(
            reader,
            model.contract,
            [(path, band(f"{model.target} ({backtransform})", model.unit))],
            lambda X, xy: [model.predict(X, xy, backtransform)],
            ticker(feedback, 0, 50 if variance else 100, tr("Mapping the prediction.")),
        )
        for sentence in counts.sentences(reader.grid.cell_areas().mean()):
            feedback.pushInfo(tr(sentence))
        when_loaded(context, path, STOCK)
        result = {"OUTPUT": path, "AREA_HA": counts.area_m2 / 1e4}
        if variance:
            unit = "ln2" if model.transform == "log" else f"({model.unit})2"
            bands = band("kriging variance", unit)
            tick = ticker(feedback, 50, 100, tr("Mapping the kriging variance."))
            map_kriging_variance(RasterReader(path), model.model.kriging, variance, bands, tick)
            when_loaded(context, variance, WIDTH)
            result["KRIGING_VARIANCE"] = variance
        return result


def _check_variance(model):
    """Refuse a model without a kriging variance, before its map is made."""
    from ..pedometrics.kriging import MOST_DENSE

    if model.kriging is None:
        raise PedometricsError(
            "The model's method {method} has no kriging: leave KRIGING_VARIANCE empty, or train with a method that "
            "kriges residuals.",
            method=model.settings.method,
        )
    if len(model.kriging.xy) > MOST_DENSE:
        raise PedometricsError(
            "KRIGING_VARIANCE is made for up to {most:,} training points, and the model has {count:,}; leave it empty.",
            most=MOST_DENSE,
            count=len(model.kriging.xy),
        )
