"""What the algorithms that apply a model to a stack share."""

from qgis.core import QgsProcessingParameterFile, QgsProcessingParameterRasterLayer

from ..layers.mapping import check_stack
from ..pedometrics.settings import SUFFIX
from ..pedometrics.texts import Text
from .base import NOTE, SoilCarbonAlgorithm, open_stack, time_needed, tr
from .choices import BACKTRANSFORMS

#: Kind of trend to seconds, on two cores, of a fit to a hundred samples, and of a map of a million cells with a value;
#: of 20 committees, 500 trees of a forest, 100 of gradient boosting.
RATES = {
    "cubist": (0.072, 0.12),
    "forest": (0.07, 19.0),
    "boosting": (0.03, 3.2),
    "linear": (0.001, 0.8),
    None: (0, 0),
}


def trend_seconds(settings, samples, million_cells):
    """Seconds that a fit of a trend to some samples takes, about, and a map of it."""
    fit, cells = RATES[settings.trend]
    size = {"cubist": settings.committees / 20, "forest": settings.trees / 500, "boosting": settings.boosts / 100}
    # Of a stack, some two fifths of the cells have a value.
    return size.get(settings.trend, 1) * (fit * samples / 100 + cells * 0.4 * million_cells)


class ModelAlgorithm(SoilCarbonAlgorithm):
    """Base of the algorithms that apply a model to a stack."""

    def add_model(self):
        """Add MODEL and COVARIATES."""
        self.section("Model and covariates")
        self.add(
            QgsProcessingParameterFile("MODEL", tr("Model (file of 'Train model')"), extension=SUFFIX.lstrip(".")),
            "File of 'Train model'.",
        )
        self.add(
            QgsProcessingParameterRasterLayer("COVARIATES", tr("Covariate stack")),
            "Raster with the bands that the model was trained on, in the same CRS. Names, kinds, units and class "
            "names are checked; the order of the bands does not matter.",
        )

    def add_backtransform(self):
        """Add BACKTRANSFORM."""
        self.add_choice(
            "BACKTRANSFORM",
            "Value mapped after a log transform",
            BACKTRANSFORMS,
            "mean",
            "mean: expected value, by Duan's smearing factor, right for totals; median: exp of the prediction, "
            "the value that half of the soils exceed.",
        )

    def look_up(self, parameters, context, feedback):
        self._stack = self.raster(parameters, "COVARIATES", context)

    def open(self, parameters, context):
        """Model and reader of the stack."""
        from ..pedometrics.soil_model import load

        model = load(self.parameterAsFile(parameters, "MODEL", context))
        return model, open_stack(self._stack, need_projected=True)

    def advise(self, parameters, context):
        model, reader = self.open(parameters, context)
        check_stack(reader, model.contract)
        grid = reader.grid
        yield NOTE, Text(
            "{method} of {target} on {count} samples, for {columns} x {rows} cells.",
            method=model.model.settings.label,
            target=model.target,
            count=len(model.samples),
            columns=grid.columns,
            rows=grid.rows,
        )
        yield from self.advise_on_time(parameters, context, model, grid.columns * grid.rows / 1e6)

    def advise_on_time(self, parameters, context, model, million_cells):
        """Advice on how long it takes; benchmarks: 31 s for a map of 20 million cells by Cubist."""
        yield from time_needed(1.5 * million_cells + trend_seconds(model.model.settings, 0, million_cells))
