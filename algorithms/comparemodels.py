"""Compare models of a target on the same splits of the samples."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..pedometrics.errors import PedometricsError
from .base import WARNING, features_of, fields_of, open_stack, ticker, time_needed, tr
from .choices import METHODS, SPLITS
from .training import DOUBLE, INTEGER, TrainingAlgorithm

DEFAULTS = ("ok", "mlr", "rk_mlr", "cubist", "rk_cubist", "rf", "rk_rf")


class CompareModels(TrainingAlgorithm):
    ID = "comparemodels"
    TITLE = "Compare models"
    GROUP = "model"
    TAGS = ("Cubist", "kriging", "random forest", "gradient boosting", "learning curve", "validation", "sample size")
    PACKAGES = ("scipy", "pandas")
    OPTIONAL = ("sklearn", "cubist")
    HELP = (
        "Answers which model suits your samples: several methods are trained and validated on the same splits, "
        "again and again, and at several sample sizes if you like.\n\n"
        "Each fit sees its training samples only, variogram included. The report ranks the methods, tells whether "
        "a difference is more than the noise of the splits, and draws learning curves: how the error falls as "
        "samples are added.\n\n"
        "Takes from a minute to an hour: the number of methods x sizes x repeats counts, and ten times that with "
        "k-fold. With a folder to keep fits in, a run that was stopped goes on where it was.\n\n"
        "Next: 'Train model' with the method that you choose. Where several are as good, take the simplest."
    )

    def define(self):
        self.add_samples()
        self.add(
            QgsProcessingParameterString("UNIT", tr("Unit of the target"), "kg m-2", optional=True),
            "Shown in the report; 'kg m-2' for stocks, empty for a target without one.",
        )
        self.section("Models")
        self.add_choice(
            "METHODS",
            "Methods",
            METHODS,
            list(DEFAULTS),
            "ok: ordinary kriging; uk: universal kriging, a linear trend and its residual in one system; mlr: multiple "
            "linear regression; cubist; rf: random forest; gb: gradient boosting on histograms; with rk_ the same and "
            "its residuals kriged.",
            several=True,
        )
        self.add_transform()
        self.section("Validation")
        self.add_choice(
            "VALIDATION",
            "How samples are split",
            SPLITS,
            "holdout",
            "holdout: a share is held back, spread evenly over the range of the target; kfold: ten folds; blocks: "
            "five folds of spatial blocks, honest where samples are clustered.",
        )
        self.add(
            QgsProcessingParameterNumber("REPEATS", tr("Repeats"), INTEGER, 10, minValue=1, maxValue=1000),
            "How often the samples are split anew. With fewer than about ten, few differences can be told from noise.",
        )
        self.add(
            QgsProcessingParameterString("SAMPLE_SIZES", tr("Sample sizes, for learning curves"), "", optional=True),
            "Numbers of training samples with commas between, such as 100,200,400. Empty: all that a split leaves. "
            "The validation samples stay the same.",
            optional=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "HOLDOUT", tr("Share held back for the validation [%]"), DOUBLE, 30.0, minValue=5.0, maxValue=60.0
            ),
            "Share of the samples held back for validation, with splits of the kind holdout.",
        )
        self.add_trends()
        self.add_kriging()
        self.add_seed()
        self.add(
            QgsProcessingParameterFile(
                "KEEP_FOLDER",
                tr("Folder to keep fits in"),
                behavior=QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            "Predictions of each fit are kept here, so that a stopped run, or one with more methods, sizes or "
            "repeats, takes what is there. Its files may be deleted at any time.",
            advanced=True,
            optional=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Figures of all runs")),
            "Table with a row for each method, sample size, repeat and scale: r2 (1 - SSE/SST), r2_corr (squared "
            "correlation), rmse, ccc, bias (predicted minus observed).",
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputString("BEST", tr("Method with the least mean RMSE")))
        self.addOutput(QgsProcessingOutputNumber("N_FAILED", tr("Kinds of fits that failed")))

    def _design(self, parameters, context):
        from ..pedometrics.comparison import Design

        def choice(name):
            return self.parameterAsEnumString(parameters, name, context)

        return Design(
            methods=tuple(self.parameterAsEnumStrings(parameters, "METHODS", context)),
            sizes=_sizes(self.parameterAsString(parameters, "SAMPLE_SIZES", context)),
            repeats=self.parameterAsInt(parameters, "REPEATS", context),
            validation=choice("VALIDATION"),
            percent=self.parameterAsDouble(parameters, "HOLDOUT", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )

    def advise_on_samples(self, parameters, context, reader):
        from ..pedometrics.comparison import prepare

        design = self._design(parameters, context)
        grid = reader.grid
        samples, notes = prepare(
            self.read_samples(reader),
            reader.covariates(),
            (grid.crs, grid.width, grid.height),
            self._target,
            self.parameterAsEnumString(parameters, "TRANSFORM", context),
            design.methods,
            {"points": self._source.sourceName(), "stack": reader.name},
        )
        yield from ((WARNING, note) for note in notes)
        yield from self.advise_on_few(len(samples))
        # Benchmarks: 160 fits of up to 238 samples took 306 s; a tuned forest took six times as long.
        tuned = 6 if self.parameterAsBool(parameters, "TUNE", context) else 1
        yield from time_needed(1.9 * tuned * design.fits * len(samples) / 340)

    def work(self, parameters, context, feedback):
        from ..pedometrics.comparison import compare, prepare

        design = self._design(parameters, context)
        settings = self.settings(parameters, context, "ok")
        path = self.file_path(parameters, "REPORT", context)
        reader = open_stack(self._stack, need_projected=True)
        grid = reader.grid
        names = {"points": self._source.sourceName(), "stack": reader.name}
        transform = self.parameterAsEnumString(parameters, "TRANSFORM", context)
        samples, notes = prepare(
            self.read_samples(reader), reader.covariates(), (grid.crs, grid.width, grid.height), self._target,
            transform, design.methods, names,
        )
        folder = self.parameterAsFile(parameters, "KEEP_FOLDER", context)
        tick = ticker(feedback, 0, 95, tr("Training and validating the models."))
        result = compare(samples, transform, design, settings, tick, folder)
        notes = (*notes, *result.faults)
        self.warn(feedback, notes)
        summary = result.summary()
        largest = summary[(summary["scale"] == "original") & (summary["size"] == result.largest)]
        feedback.pushInfo(largest.round(4).to_string(index=False))
        results = {"BEST": result.best(), "N_FAILED": len(result.faults)}
        if path:
            from ..reports.comparison import write_comparison_report

            unit = self.parameterAsString(parameters, "UNIT", context)
            write_comparison_report(path, result, settings, self._target, unit, names, notes)
            results["REPORT"] = path
        fields = fields_of(result.scores)
        features = features_of(result.scores, fields)
        results["OUTPUT"] = self.write_features(parameters, "OUTPUT", context, fields, features)
        return results


def _sizes(text):
    """Whole numbers of a text with commas."""
    sizes = []
    for part in text.replace("，", ",").split(",") if text.strip() else []:
        if not part.strip().isdigit():
            raise PedometricsError(
                "SAMPLE_SIZES holds '{part}'; write whole numbers with commas between, such as 100,200,400.",
                part=part.strip(),
            )
        sizes.append(int(part))
    return tuple(sizes)
