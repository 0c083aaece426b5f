"""What the algorithms that train models share: samples on a stack, the knobs of the models, settings."""

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ..pedometrics.errors import PedometricsError
from ..pedometrics.settings import LEAST_RATIO, Settings
from ..pedometrics.texts import Text
from .base import FEW_POINTS, POINTS, WARNING, SoilCarbonAlgorithm, open_stack, tr
from .choices import ESTIMATORS, RESIDUALS, TRANSFORMS, VARIOGRAM_CHOICES, VARIOGRAM_FITS, VARIOGRAMS
from .field_names import STOCK

INTEGER = QgsProcessingParameterNumber.Type.Integer
DOUBLE = QgsProcessingParameterNumber.Type.Double
#: Fewer training samples than this are few for any model.
FEW_SAMPLES = 30


class TrainingAlgorithm(SoilCarbonAlgorithm):
    """Base of the algorithms that train models on samples and a stack."""

    def add_samples(self):
        """Add POINTS, TARGET and COVARIATES."""
        self.section("Samples and covariates")
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
            names=STOCK,
        )
        self.add(
            QgsProcessingParameterRasterLayer("COVARIATES", tr("Covariate stack")),
            "Multi-band raster of 'Covariate stack', in a projected CRS. All its bands are used.",
        )

    def add_transform(self):
        """Add TRANSFORM."""
        self.add_choice(
            "TRANSFORM",
            "Transform of the target",
            TRANSFORMS,
            "log",
            "log models the natural logarithm, fit for stocks, whose distribution is skewed; none models the "
            "value itself.",
        )

    def add_trends(self):
        """Knobs of the trend models."""
        self.section("Trend models")
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
            (
                "NODE_SIZE",
                "Random forest: node size",
                INTEGER,
                5,
                1,
                1000,
                "A node of so many samples or fewer is not split; smaller nodes make deeper trees.",
            ),
            ("BOOSTS", "Gradient boosting: trees", INTEGER, 100, 1, 5000, "Number of trees, one after the other."),
            (
                "LEARNING_RATE",
                "Gradient boosting: learning rate",
                DOUBLE,
                0.1,
                0.001,
                1,
                "Share of each tree that counts; a lower one asks for more trees.",
            ),
            ("LEAVES", "Gradient boosting: leaves", INTEGER, 31, 2, 1000, "Most leaves of a tree."),
        ):
            self.add(
                QgsProcessingParameterNumber(name, tr(label), kind, default, minValue=low, maxValue=high),
                text,
                advanced=True,
            )
        self.add(
            QgsProcessingParameterBoolean("TUNE", tr("Tune the trend model"), False),
            "Chooses Cubist's committees and rules, the forest's mtry and node size, or the boosting's learning rate, "
            "leaves and trees by the error of samples that the model did not see, within the training samples: "
            "the validation stays honest. The values above are one of the candidates. Takes ten times as long "
            "and more.",
            advanced=True,
        )

    def add_kriging(self):
        """Knobs of the kriging."""
        self.section("Kriging")
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
            "auto fits exponential, spherical, Gaussian and Matern (smoothness 3/2) models, takes the best, and "
            "keeps kriging only where it lowers the cross-validated error; a Gaussian model needs a nugget of 1 % "
            "of the sill to be taken. nugget: no spatial correlation.",
            advanced=True,
        )
        self.add_choice(
            "VARIOGRAM_CHOICE",
            "Variogram model is chosen by",
            VARIOGRAM_CHOICES,
            "fit",
            "What decides between the models with VARIOGRAM auto. fit: weighted sum of squares, or likelihood with "
            "reml; cross_validation: the error of the predictions with each model, slower. The report lists all.",
            advanced=True,
        )
        self.add_choice(
            "ESTIMATOR",
            "Estimator of the empirical variogram",
            ESTIMATORS,
            "matheron",
            "matheron: half the mean squared difference; robust: Cressie and Hawkins, which a few extreme samples "
            "hardly move. Not used by VARIOGRAM_FIT reml.",
            advanced=True,
        )
        self.add_choice(
            "VARIOGRAM_FIT",
            "Variogram is fitted by",
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
                "at 3 a. With anisotropy it is that of the longest range. Empty: fitted.",
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(name, tr(label), DOUBLE, None, optional=True, minValue=0.0),
                text,
                advanced=True,
                optional=True,
            )
        for name, label, low, high, text in (
            (
                "ANISOTROPY_ANGLE",
                "Anisotropy: direction [degrees]",
                0.0,
                360.0,
                "Direction in which the values stay alike the farthest, such as along a valley, in degrees "
                "clockwise from grid north (0 north, 90 east). Give ANISOTROPY_RATIO too. Empty: the same in all "
                "directions.",
            ),
            (
                "ANISOTROPY_RATIO",
                "Anisotropy: ratio of ranges",
                LEAST_RATIO,
                1.0,
                "Range across that direction divided by the range along it: 0.5 where the values stay alike twice "
                "as far along it. 1 is no anisotropy.",
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name, tr(label), DOUBLE, None, optional=True, minValue=low, maxValue=high
                ),
                text,
                advanced=True,
                optional=True,
            )

    def look_up(self, parameters, context, feedback):
        self._source = self.source(parameters, "POINTS", context)
        self._stack = self.raster(parameters, "COVARIATES", context)
        self._target = self.field(parameters, "TARGET", context)
        self._transform = context.transformContext()

    def advise(self, parameters, context):
        reader = open_stack(self._stack, need_projected=True)
        if 0 <= self._source.featureCount() <= FEW_POINTS:
            yield from self.advise_on_samples(parameters, context, reader)

    def advise_on_few(self, count):
        """Advice on the number of training samples."""
        if count < FEW_SAMPLES:
            yield WARNING, Text(
                "Only {count} samples train a model. With fewer than {few}, simple methods (ordinary kriging, linear "
                "regression) are mostly as good, and the figures of the validation say little.",
                count=count,
                few=FEW_SAMPLES,
            )

    def field(self, parameters, name, context):
        """A field of POINTS; empty where none was chosen."""
        field = self.parameterAsString(parameters, name, context)
        if field and self._source.fields().indexFromName(field) < 0:
            raise PedometricsError(
                "The layer {layer} has no field {field}; it has {fields}.",
                layer=self._source.sourceName(),
                field=field,
                fields=", ".join(one.name() for one in self._source.fields()),
            )
        return field

    def settings(self, parameters, context, method):
        """`Settings` of a method, as the knobs say."""

        def whole(name):
            return self.parameterAsInt(parameters, name, context)

        def choice(name):
            return self.parameterAsEnumString(parameters, name, context)

        return Settings(
            method=method,
            committees=whole("COMMITTEES"),
            rules=whole("RULES"),
            extrapolation=self.parameterAsDouble(parameters, "EXTRAPOLATION", context),
            neighbors=whole("NEIGHBORS"),
            trees=whole("TREES"),
            mtry=whole("MTRY"),
            node_size=whole("NODE_SIZE"),
            boosts=whole("BOOSTS"),
            learning_rate=self.parameterAsDouble(parameters, "LEARNING_RATE", context),
            leaves=whole("LEAVES"),
            tune=self.parameterAsBool(parameters, "TUNE", context),
            residuals=choice("RESIDUALS"),
            variogram=choice("VARIOGRAM"),
            variogram_fit=choice("VARIOGRAM_FIT"),
            variogram_choice=choice("VARIOGRAM_CHOICE"),
            estimator=choice("ESTIMATOR"),
            nugget=self.number_or_none(parameters, "NUGGET", context),
            sill=self.number_or_none(parameters, "SILL", context),
            range=self.number_or_none(parameters, "RANGE", context),
            anisotropy_angle=self.number_or_none(parameters, "ANISOTROPY_ANGLE", context),
            anisotropy_ratio=self.number_or_none(parameters, "ANISOTROPY_RATIO", context),
            seed=whole("SEED"),
        )

    def read_samples(self, reader, split=""):
        """The points with the stack's values; `split` is the field that says train or valid."""
        from ..layers.points import numbers, read_points
        from ..pedometrics.training import Table

        fields = [self._target] + ([split] if split else [])
        name = self._source.sourceName()
        frame, xy = read_points(self._source, fields, reader.grid.crs, self._transform, name)
        if frame.empty:
            raise PedometricsError("The layer {name} holds no points.", name=name)
        role = None
        if split:
            named = frame[split].astype(object).where(frame[split].notna(), "")
            role = named.astype(str).str.strip().str.lower().to_numpy()
        return Table(
            target=numbers(frame, self._target, name),
            xy=xy,
            values=reader.sample(*xy.T),
            inside=reader.grid.locate(*xy.T)[0] >= 0,
            ids=frame.index.to_numpy(),
            role=role,
        )
