"""What the algorithms that apply a model to a stack share."""

from qgis.core import QgsProcessingParameterFile, QgsProcessingParameterRasterLayer

from ..pedometrics.settings import BACKTRANSFORMS, SUFFIX
from .base import SoilCarbonAlgorithm, open_stack, tr


class ModelAlgorithm(SoilCarbonAlgorithm):
    """Base of the algorithms that apply a model to a stack."""

    def add_model(self):
        """Add MODEL and COVARIATES."""
        self.add(
            QgsProcessingParameterFile("MODEL", tr("Model"), extension=SUFFIX.lstrip(".")),
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
