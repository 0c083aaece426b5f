"""Train a model of a target on samples and a covariate stack, and validate it."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..pedometrics.errors import PedometricsError
from ..pedometrics.settings import (
    METHODS,
    RESIDUALS,
    SUFFIX,
    TRANSFORMS,
    VALIDATIONS,
    VARIOGRAM_FITS,
    VARIOGRAMS,
    Settings,
)
from .base import POINTS, SoilCarbonAlgorithm, open_stack, ticker, tr

INTEGER = QgsProcessingParameterNumber.Type.Integer
DOUBLE = QgsProcessingParameterNumber.Type.Double
FIGURES = {
    "R2": "R² (1 - SSE/SST)",
    "R2_CORR": "Squared correlation",
    "RMSE": "RMSE",
    "CCC": "Concordance (CCC)",
    "BIAS": "Bias (predicted minus observed)",
    "N_TRAIN": "Training samples",
    "N_VALID": "Validation samples",
}


class TrainModel(SoilCarbonAlgorithm):
    ID = "trainmodel"
    TITLE = "Train model"
    GROUP = "model"
    TAGS = ("Cubist", "regression kriging", "random forest", "variogram", "validation")
    PACKAGES = ("scipy", "pandas", "sklearn", "cubist", "matplotlib")
    HELP = (
        "Trains a model of a soil property, such as the SOC stock of 'SOC stock of profiles', on the bands of a "
        "covariate stack, and validates it.\n\n"
        "RK-Cubist, the default, is regression kriging: Cubist (committees of rules with linear models) gives the "
        "trend, and ordinary kriging of its residuals adds what lies between the samples. Random forest and "
        "linear regression can take Cubist's place; each is also there without kriging, and ordinary kriging "
        "without a trend.\n\n"
        "With a hold-out, the share HOLDOUT of the samples is held back, spread evenly over the range of the "
        "target, and the model is that of the other samples: its figures are its own. With k-fold or spatial "
        "blocks every sample is predicted by a model that did not see it, and the model is trained on all.\n\n"
        "The figures given back are those of the validation, on the target's own scale: R² is 1 - SSE/SST, the "
        "squared correlation is a second number. Next: 'Predict map' and 'Bootstrap uncertainty'."
    )

    def define(self):
        self.add(
            QgsProcessingParameterFeatureSource("POINTS", tr("Samples (points)"), [POINTS]),
            "Points with the value to model. They are brought into the CRS of the stack.",
        )
        self.add(
            QgsProcessingParameterField(
                "TARGET",
                tr("Target, such as SOC stock [kg m-2]"),
                "soc_0_30",  # a layer without it then shows an empty box, not its first field
                parentLayerParameterName="POINTS",
                type=QgsProcessingParameterField.DataType.Numeric,
            ),
            "Field with the value to model, such as soc_0_30.",
        )
        self.add(
            QgsProcessingParameterRasterLayer("COVARIATES", tr("Covariate stack")),
            "Multi-band raster of 'Covariate stack', in a projected CRS. All its bands are used.",
        )
        self.add_choice(
            "METHOD",
            "Method",
            METHODS,
            "rk_cubist",
            "rk_cubist, rk_rf, rk_mlr: regression kriging with Cubist, random forest or linear regression as "
            "trend; cubist, rf, mlr: the trend alone; ok: ordinary kriging of the target alone.",
        )
        self.add_choice(
            "TRANSFORM",
            "Transform of the target",
            TRANSFORMS,
            "log",
            "log models the natural logarithm, fit for stocks, whose distribution is skewed; none models the "
            "value itself.",
        )
        self.add_choice(
            "VALIDATION",
            "Validation",
            VALIDATIONS,
            "holdout",
            "holdout: a share is held back; kfold: ten folds; blocks: five folds of spatial blocks, honest where "
            "samples are clustered; field: as a field says; none: no figures.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "HOLDOUT", tr("Share held back [%]"), DOUBLE, 30.0, minValue=5.0, maxValue=60.0
            ),
            "Share of the samples held back for validation, with VALIDATION holdout.",
        )
        self.add(
            QgsProcessingParameterField(
                "SPLIT_FIELD", tr("Field that says train or valid"), parentLayerParameterName="POINTS"
            ),
            "Text field that says train or valid for each sample, with VALIDATION field.",
            optional=True,
        )
        self.add_cubist_and_forest()
        self.add_kriging()
        self.add(
            QgsProcessingParameterString("UNIT", tr("Unit of the target"), "kg m-2"),
            "Shown in reports and kept in the maps; 'kg m-2' for stocks, empty for a target without one.",
            advanced=True,
            optional=True,
        )
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

    def add_cubist_and_forest(self):
        """Knobs of the trend models."""
        for name, label, kind, default, low, high, text in (
            ("COMMITTEES", "Cubist: committees", INTEGER, 20, 1, 100, "Members of the Cubist committee."),
            ("RULES", "Cubist: most rules", INTEGER, 100, 1, 10_000, "Most rules of a member."),
            (
                "EXTRAPOLATION",
                "Cubist: extrapolation [%]",
                DOUBLE,
                100.0,
                0,
                100,
                "How far a rule may go beyond the values it was made of, in per cent of their range.",
            ),
            (
                "NEIGHBORS",
                "Cubist: neighbours",
                INTEGER,
                0,
                0,
                9,
                "Correction by nearest samples; 0, as in the paper, is the only value of this version.",
            ),
            ("TREES", "Random forest: trees", INTEGER, 500, 10, 5000, "Number of trees."),
            ("MTRY", "Random forest: mtry", INTEGER, 7, 1, 1000, "Columns tried at each split."),
        ):
            self.add(
                QgsProcessingParameterNumber(name, tr(label), kind, default, minValue=low, maxValue=high),
                text,
                advanced=True,
            )
        self.add(
            QgsProcessingParameterBoolean("TUNE", tr("Tune the trend model"), False),
            "Not in this version: leave it off.",
            advanced=True,
        )

    def add_kriging(self):
        """Knobs of the kriging."""
        self.add_choice(
            "RESIDUALS",
            "Residuals that are kriged",
            RESIDUALS,
            "out_of_fold",
            "out_of_fold: of models that did not see the sample; in_sample: of the fit itself, as the paper did, "
            "which hold too little variance.",
            advanced=True,
        )
        self.add_choice(
            "VARIOGRAM",
            "Variogram model",
            VARIOGRAMS,
            "auto",
            "auto fits exponential, spherical and Matern (smoothness 3/2) models, takes the best, and keeps "
            "kriging only where it lowers the cross-validated error.",
            advanced=True,
        )
        self.add_choice(
            "VARIOGRAM_FIT",
            "Fit of the variogram",
            VARIOGRAM_FITS,
            "least_squares",
            "least_squares: weighted, on the empirical variogram; reml: restricted maximum likelihood on the "
            "residuals themselves, slower and free of distance classes; of more than 1,500 places, "
            "1,500 drawn once.",
            advanced=True,
        )
        for name, label, text in (
            ("NUGGET", "Nugget", "Fixes the nugget, in squared units of the modelled scale. Empty: fitted."),
            ("SILL", "Sill (total)", "Fixes the total sill, nugget included. Empty: fitted."),
            (
                "RANGE",
                "Range parameter",
                "Fixes the range parameter a, in units of the CRS; an exponential model reaches 95 % of its sill "
                "at 3 a. Empty: fitted.",
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(name, tr(label), DOUBLE, None, optional=True, minValue=0.0),
                text,
                advanced=True,
                optional=True,
            )

    def look_up(self, parameters, context, feedback):
        self._source = self.source(parameters, "POINTS", context)
        self._stack = self.raster(parameters, "COVARIATES", context)
        self._target = self.parameterAsString(parameters, "TARGET", context)
        self._split = self.parameterAsString(parameters, "SPLIT_FIELD", context)
        self._transform = context.transformContext()
        for name in (self._target, self._split):
            if name and self._source.fields().indexFromName(name) < 0:
                raise PedometricsError(
                    "The layer {layer} has no field {field}; it has {fields}.",
                    layer=self._source.sourceName(),
                    field=name,
                    fields=", ".join(field.name() for field in self._source.fields()),
                )

    def work(self, parameters, context, feedback):
        from ..pedometrics.training import train

        def whole(name):
            return self.parameterAsInt(parameters, name, context)

        def real(name):
            return self.parameterAsDouble(parameters, name, context)

        def choice(name):
            return self.parameterAsEnumString(parameters, name, context)

        if self.parameterAsBool(parameters, "TUNE", context):
            raise PedometricsError("TUNE is on; this version does not tune yet. Leave it off.")
        validation = choice("VALIDATION")
        if validation == "field" and not self._split:
            raise PedometricsError("VALIDATION is field, but SPLIT_FIELD names no field.")
        settings = Settings(
            method=choice("METHOD"),
            committees=whole("COMMITTEES"),
            rules=whole("RULES"),
            extrapolation=real("EXTRAPOLATION"),
            neighbors=whole("NEIGHBORS"),
            trees=whole("TREES"),
            mtry=whole("MTRY"),
            residuals=choice("RESIDUALS"),
            variogram=choice("VARIOGRAM"),
            variogram_fit=choice("VARIOGRAM_FIT"),
            nugget=self.number_or_none(parameters, "NUGGET", context),
            sill=self.number_or_none(parameters, "SILL", context),
            range=self.number_or_none(parameters, "RANGE", context),
            seed=whole("SEED"),
        )
        paths = {name: self.file_path(parameters, name, context) for name in ("MODEL", "REPORT")}
        reader = open_stack(self._stack, need_projected=True)
        grid = reader.grid
        table = self.read_samples(reader)
        trained = train(
            table,
            reader.covariates(),
            (grid.crs, grid.width, grid.height),
            self._target,
            self.parameterAsString(parameters, "UNIT", context),
            choice("TRANSFORM"),
            settings,
            validation,
            real("HOLDOUT"),
            provenance={"points": self._source.sourceName(), "stack": reader.name},
            tick=ticker(feedback, 0, 95),
        )
        for note in trained.notes:
            feedback.pushWarning(note)
        feedback.pushInfo(trained.score_table().round(4).to_string(index=False))
        return self.write(parameters, context, trained, paths)

    def read_samples(self, reader):
        """The points with the stack's values."""
        from ..layers.points import numbers, read_points
        from ..pedometrics.training import Table

        fields = [self._target] + ([self._split] if self._split else [])
        name = self._source.sourceName()
        frame, xy = read_points(self._source, fields, reader.grid.crs, self._transform, name)
        if frame.empty:
            raise PedometricsError("The layer {name} holds no points.", name=name)
        role = None
        if self._split:
            role = frame[self._split].fillna("").astype(str).str.strip().str.lower().to_numpy()
        return Table(
            target=numbers(frame, self._target, name),
            xy=xy,
            values=reader.sample(*xy.T),
            inside=reader.grid.locate(*xy.T)[0] >= 0,
            ids=frame.index.to_numpy(),
            role=role,
        )

    def write(self, parameters, context, trained, paths):
        """Write model, validation points and report; return all outputs."""
        from ..pedometrics.soil_model import save
        from ..pedometrics.training import headline
        from ..reports.training import write_training_report

        model = trained.model
        result = {name: path for name, path in paths.items() if path}
        save(model, paths["MODEL"])
        if paths["REPORT"]:
            write_training_report(paths["REPORT"], trained)
        if self.given(parameters, "VALIDATION_POINTS"):
            result["VALIDATION_POINTS"] = self.write_points(parameters, context, trained)
        figures = headline(model)
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
            fields.append(QgsField(name, QVariant.Double))
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
