"""Train a model of a target on samples and a covariate stack, and validate it."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..layers.fields import Kind
from ..pedometrics.errors import PedometricsError
from ..pedometrics.settings import SUFFIX
from ..pedometrics.texts import Text
from .base import POINTS, WARNING, open_stack, ticker, time_needed, tr
from .choices import METHODS, VALIDATIONS
from .field_names import SPLIT
from .styling import by_residual, style_when_loaded
from .training import DOUBLE, TrainingAlgorithm

#: What a tuned random forest takes, the slowest, for a sample on two cores [s]: 23 s for 266.
TUNED_SECONDS = 23 / 266
FIGURES = {
    "R2": "R² (1 - SSE/SST)",
    "R2_CORR": "Squared correlation",
    "RMSE": "RMSE",
    "CCC": "Concordance (CCC)",
    "BIAS": "Bias (predicted minus observed)",
    "N_TRAIN": "Training samples",
    "N_VALID": "Validation samples",
}


class TrainModel(TrainingAlgorithm):
    ID = "trainmodel"
    TITLE = "Train model"
    GROUP = "model"
    TAGS = ("Cubist", "regression kriging", "random forest", "variogram", "validation")
    PACKAGES = ("scipy", "pandas")
    OPTIONAL = ("sklearn", "cubist")
    HELP = (
        "Trains a model of a soil property, such as the SOC stock of 'SOC stock of profiles', on the bands of a "
        "covariate stack, and validates it.\n\n"
        "RK-Cubist, the default, is regression kriging: Cubist (committees of rules with linear models) gives the "
        "trend, and ordinary kriging of its residuals adds what lies between the samples. Random forest, gradient "
        "boosting and linear regression can take Cubist's place; each is also there without kriging, ordinary kriging "
        "without a trend, and universal kriging with a linear one.\n\n"
        "With a hold-out, the share HOLDOUT of the samples is held back, spread evenly over the range of the "
        "target, and the model is that of the other samples: its figures are its own. With k-fold or spatial "
        "blocks every sample is predicted by a model that did not see it, and the model is trained on all.\n\n"
        "The figures given back are those of the validation, on the target's own scale: R² is 1 - SSE/SST, the "
        "squared correlation is a second number. Next: 'Predict map' and 'Bootstrap uncertainty'."
    )

    def define(self):
        self.add_samples()
        self.add(
            QgsProcessingParameterString("UNIT", tr("Unit of the target"), "kg m-2"),
            "Shown in reports and kept in the maps; 'kg m-2' for stocks, empty for a target without one.",
            optional=True,
        )
        self.section("Model")
        self.add_choice(
            "METHOD",
            "Method",
            METHODS,
            "rk_cubist",
            "rk_cubist, rk_rf, rk_gb, rk_mlr: regression kriging with Cubist, random forest, gradient boosting or "
            "linear regression as trend; cubist, rf, gb, mlr: the trend alone; ok: ordinary kriging of the target "
            "alone; uk: universal kriging, a linear trend and its residual in one system. 'Compare models' tells "
            "which is best for your samples.",
        )
        self.add_transform()
        self.section("Validation")
        self.add_choice(
            "VALIDATION",
            "How the model is validated",
            VALIDATIONS,
            "holdout",
            "holdout: a share is held back; kfold: ten folds; blocks: five folds of spatial blocks, honest where "
            "samples are clustered; field: as a field says; none: no figures.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "HOLDOUT", tr("Share held back for the validation [%]"), DOUBLE, 30.0, minValue=5.0, maxValue=60.0
            ),
            "Share of the samples held back for validation, with VALIDATION holdout.",
        )
        self.add(
            QgsProcessingParameterField(
                "SPLIT_FIELD", tr("Field that says train or valid"), parentLayerParameterName="POINTS"
            ),
            "Text field that says train or valid for each sample, with VALIDATION field.",
            optional=True,
            names=SPLIT,
        )
        self.add_trends()
        self.add_kriging()
        self.add_seed()
        self.add(
            QgsProcessingParameterFileDestination(
                "MODEL", tr("Model"), tr("Soil models") + f" (*{SUFFIX})"
            ),
            "File with the whole model, for 'Predict map' and 'Bootstrap uncertainty'. It holds the training "
            "samples and their coordinates: pass it on with the care that they need.",
        )
        self.add(
            QgsProcessingParameterFeatureSink("VALIDATION_POINTS", tr("Validation points"), POINTS),
            "The validation samples with observed and predicted values and the residual.",
            optional=True,
        )
        self.add_report()
        for name, label in FIGURES.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def look_up(self, parameters, context, feedback):
        super().look_up(parameters, context, feedback)
        self._split = self.field(parameters, "SPLIT_FIELD", context)

    def _ways(self, parameters, context):
        """Settings of the model, and how it is validated."""
        validation = self.parameterAsEnumString(parameters, "VALIDATION", context)
        if validation == "field" and not self._split:
            raise PedometricsError("VALIDATION is field, but SPLIT_FIELD names no field.")
        settings = self.settings(
            parameters, context, self.parameterAsEnumString(parameters, "METHOD", context)
        )
        return settings, validation

    def advise_on_samples(self, parameters, context, reader):
        from ..pedometrics.training import arrange

        settings, validation = self._ways(parameters, context)
        if self._split and validation != "field":
            yield WARNING, Text(
                "The field {field} only counts where the validation is as a field says (VALIDATION field).",
                field=self._split,
            )
        grid = reader.grid
        made = arrange(
            self.read_samples(reader, self._split if validation == "field" else ""),
            reader.covariates(),
            (grid.crs, grid.width, grid.height),
            self._target,
            self.parameterAsEnumString(parameters, "TRANSFORM", context),
            settings,
            validation,
            self.parameterAsDouble(parameters, "HOLDOUT", context),
            {"points": self._source.sourceName(), "stack": reader.name},
        )
        yield from ((WARNING, note) for note in made.notes)
        yield from self.advise_on_few(int((~made.held_back).sum()))
        if settings.tune:
            yield from time_needed(TUNED_SECONDS * len(made.table.target))

    def work(self, parameters, context, feedback):
        from ..pedometrics.training import train

        settings, validation = self._ways(parameters, context)
        paths = {name: self.file_path(parameters, name, context) for name in ("MODEL", "REPORT")}
        reader = open_stack(self._stack, need_projected=True)
        grid = reader.grid
        table = self.read_samples(reader, self._split)
        trained = train(
            table,
            reader.covariates(),
            (grid.crs, grid.width, grid.height),
            self._target,
            self.parameterAsString(parameters, "UNIT", context).strip(),
            self.parameterAsEnumString(parameters, "TRANSFORM", context),
            settings,
            validation,
            self.parameterAsDouble(parameters, "HOLDOUT", context),
            provenance={"points": self._source.sourceName(), "stack": reader.name},
            tick=ticker(feedback, 0, 90, tr("Fitting and validating the model.")),
        )
        self.warn(feedback, trained.notes)
        feedback.pushInfo(trained.score_table().round(4).to_string(index=False))
        distances = self._distances(reader, trained.model, feedback) if paths["REPORT"] else None
        return self.write(parameters, context, trained, paths, distances)

    @staticmethod
    def _distances(reader, model, feedback):
        """How far the cells to map lie from the samples; reads the whole stack once."""
        from ..layers.cells import add_cells
        from ..pedometrics.cell_sample import CellSample
        from ..pedometrics.nearest_distances import cells_wanted, model_distances

        seed, grid = model.model.settings.seed, reader.grid
        cells = CellSample(cells_wanted(len(model.samples)), seed)
        names = [covariate.name for covariate in reader.covariates()]
        bands = [names.index(name) + 1 for name in model.contract.names]
        tick = ticker(feedback, 90, 98, tr("Measuring how far the cells lie from the samples."))
        add_cells(reader, bands, cells, tick)
        distances = model_distances(model, cells, (grid.width, grid.height), seed, grid.unit)
        if distances.is_warning:
            feedback.pushWarning(tr(distances.sentence))
        return distances

    def write(self, parameters, context, trained, paths, distances):
        """Write model, validation points and report; return all outputs."""
        from ..pedometrics.soil_model import save
        from ..pedometrics.training import headline
        from ..reports.training import write_training_report

        model = trained.model
        result = {name: path for name, path in paths.items() if path}
        save(model, paths["MODEL"])
        if paths["REPORT"]:
            write_training_report(paths["REPORT"], trained, distances)
        if self.given(parameters, "VALIDATION_POINTS"):
            result["VALIDATION_POINTS"] = self.write_points(parameters, context, trained)
        figures = headline(model)
        if figures:
            style_when_loaded(context, result.get("VALIDATION_POINTS"), by_residual, figures.rmse)
        for name in ("R2", "R2_CORR", "RMSE", "CCC", "BIAS"):
            result[name] = getattr(figures, name.lower()) if figures else None
        result["N_TRAIN"] = len(model.samples)
        result["N_VALID"] = len(model.validation.observed)
        return result

    def write_points(self, parameters, context, trained):
        """The validation samples as a layer."""
        model = trained.model
        fields = QgsFields()
        for name in ("observed", "predicted", "residual"):
            fields.append(QgsField(name, Kind.REAL))
        crs = QgsCoordinateReferenceSystem.fromWkt(model.contract.crs)
        features = _validation_features(model, trained.table.xy, fields)
        return self.write_features(
            parameters, "VALIDATION_POINTS", context, fields, features, QgsWkbTypes.Type.Point, crs
        )


def _validation_features(model, xy, fields):
    """A point for each validation sample with observed, predicted and residual."""
    checked = model.validation
    observed = model.original_scale(checked.observed, "median")
    predicted = model.original_scale(checked.predicted)
    for row, one, two in zip(checked.rows, observed, predicted):
        feature = QgsFeature(fields)
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*xy[row])))
        feature.setAttributes([float(one), float(two), float(one - two)])
        yield feature
