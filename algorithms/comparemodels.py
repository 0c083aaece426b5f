"""Compare models of a target on the same splits of the samples."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..pedometrics.errors import PedometricsError
from ..pedometrics.settings import METHODS
from .base import features_of, fields_of, open_stack, ticker, tr
from .training import DOUBLE, INTEGER, TrainingAlgorithm

DEFAULTS = ("ok", "mlr", "rk_mlr", "cubist", "rk_cubist", "rf", "rk_rf")
VALIDATIONS = ("holdout", "kfold", "blocks")


class CompareModels(TrainingAlgorithm):
    ID = "comparemodels"
    TITLE = "Compare models"
    GROUP = "model"
    TAGS = ("Cubist", "kriging", "random forest", "gradient boosting", "learning curve", "validation", "sample size")
    PACKAGES = ("scipy", "pandas", "sklearn", "cubist", "matplotlib")
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
            QgsProcessingParameterEnum(
                "METHODS",
                tr("Methods"),
                list(METHODS),
                allowMultiple=True,
                defaultValue=list(DEFAULTS),
                usesStaticStrings=True,
            ),
            "ok: ordinary kriging; uk: universal kriging, a linear trend and its residual in one system; mlr: multiple "
            "linear regression; cubist; rf: random forest; gb: gradient boosting on histograms; with rk_ the same and "
            "its residuals kriged.",
        )
        self.add_transform()
        self.add_choice(
            "VALIDATION",
            "Splits",
            VALIDATIONS,
            "holdout",
            "holdout: a share is held back, spread evenly over the range of the target; kfold: ten folds; blocks: "
            "five folds of spatial blocks, honest where samples are clustered.",
        )
        self.add(
            QgsProcessingParameterNumber("REPEATS", tr("Repeats"), INTEGER, 10, minValue=1, maxValue=1000),
            "How often the samples are split anew. With fewer than about ten, few differences can be told from noise.",
        )
        self.add(
            QgsProcessingParameterString("SAMPLE_SIZES", tr("Sample sizes"), "", optional=True),
            "Numbers of training samples with commas between, such as 100,200,400. Empty: all that a split leaves. "
            "The validation samples stay the same.",
            optional=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "HOLDOUT", tr("Share held back [%]"), DOUBLE, 30.0, minValue=5.0, maxValue=60.0
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

    def work(self, parameters, context, feedback):
        from ..pedometrics.comparison import Design, compare, prepare

        def choice(name):
            return self.parameterAsEnumString(parameters, name, context)

        design = Design(
            methods=tuple(self.parameterAsEnumStrings(parameters, "METHODS", context)),
            sizes=_sizes(self.parameterAsString(parameters, "SAMPLE_SIZES", context)),
            repeats=self.parameterAsInt(parameters, "REPEATS", context),
            validation=choice("VALIDATION"),
            percent=self.parameterAsDouble(parameters, "HOLDOUT", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
        )
        settings = self.settings(parameters, context, "ok")
        path = self.file_path(parameters, "REPORT", context)
        reader = open_stack(self._stack, need_projected=True)
        grid = reader.grid
        names = {"points": self._source.sourceName(), "stack": reader.name}
        transform = choice("TRANSFORM")
        samples, notes = prepare(
            self.read_samples(reader), reader.covariates(), (grid.crs, grid.width, grid.height), self._target,
            transform, design.methods, names,
        )
        folder = self.parameterAsFile(parameters, "KEEP_FOLDER", context)
        result = compare(samples, transform, design, settings, ticker(feedback, 0, 95), folder)
        notes = (*notes, *result.faults)
        for note in notes:
            feedback.pushWarning(note)
        summary = result.summary()
        largest = summary[(summary["scale"] == "original") & (summary["size"] == result.largest)]
        feedback.pushInfo(largest.round(4).to_string(index=False))
        results = {"BEST": result.best(), "N_FAILED": len(result.faults)}
        if path:
            from ..reports.comparison import write_comparison_report

            write_comparison_report(path, result, settings, self._target, names, notes)
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
