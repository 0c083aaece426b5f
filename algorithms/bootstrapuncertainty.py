"""The interval of a map, from bootstrap replicates of its model."""

import os

import numpy as np
from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..layers.mapping import CHUNK, band, map_model, thumbnail
from ..pedometrics.covariates import Covariate
from ..pedometrics.errors import PedometricsError
from ..pedometrics.map_classes import STOCK, WIDTH
from .base import ticker, time_needed, tr
from .choices import INTERVALS, REPLICATE_VARIOGRAMS, SAMPLINGS
from .modelbased import ModelAlgorithm, trend_seconds
from .styling import when_loaded


class BootstrapUncertainty(ModelAlgorithm):
    ID = "bootstrapuncertainty"
    TITLE = "Bootstrap uncertainty"
    GROUP = "model"
    TAGS = ("bootstrap", "prediction interval", "uncertainty", "PICP")
    PACKAGES = ("scipy", "pandas")
    OPTIONAL = ("sklearn", "cubist", "numba")
    HELP = (
        "Refits a model of 'Train model' on bootstrap samples, kriges each replicate's own residuals, and maps "
        "the interval that they give: lower limit, upper limit, their difference, and the prediction itself.\n\n"
        "The interval is one for a new observation: its width holds the spread of the replicates and the error "
        "that the model shows in cross-validation. It is symmetric around the prediction on the scale of the "
        "model (ln), hence lopsided in kg m-2. Its centre is the same estimate that 'Predict map' gives.\n\n"
        "The report tells how often such intervals hold samples that did not set their width (PICP), and how "
        "wide they are. The sum of the lower limits of the cells is NOT the lower limit of the total: errors of "
        "neighbouring cells are alike, others cancel out."
    )

    def define(self):
        self.add_model()
        self.add_backtransform()
        self.section("Interval")
        self.add(
            QgsProcessingParameterNumber(
                "REPLICATES",
                tr("Number of bootstrap replicates"),
                QgsProcessingParameterNumber.Type.Integer,
                50,
                minValue=2,
                maxValue=1000,
            ),
            "Number of bootstrap replicates; 50 in the paper.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "LEVEL",
                tr("Level of the interval [%]"),
                QgsProcessingParameterNumber.Type.Double,
                90.0,
                minValue=1.0,
                maxValue=99.9,
            ),
            "Share of new observations that the interval should hold.",
        )
        self.add_choice(
            "INTERVAL",
            "Kind of interval",
            INTERVALS,
            "ensemble",
            "ensemble: variance over replicates plus mean squared error in cross-validation; book: plus the "
            "replicates' own out-of-bag error (wider); percentiles: of the replicates alone, which leaves out "
            "the noise of observations and covers far less than the level.",
            advanced=True,
        )
        self.section("Replicates")
        self.add_choice(
            "SAMPLING",
            "Samples that are drawn several times",
            SAMPLINGS,
            "weights",
            "weights: one row with its count as weight; duplicates: several rows, as in the paper, which makes "
            "Cubist grow many more rules.",
            advanced=True,
        )
        self.add_choice(
            "REPLICATE_VARIOGRAM",
            "Variogram of the replicates",
            REPLICATE_VARIOGRAMS,
            "shared",
            "shared: that of the model; own: fitted to the residuals of each replicate, which takes longer.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "REPLICATE_TREES",
                tr("Random forest: trees of a replicate"),
                QgsProcessingParameterNumber.Type.Integer,
                100,
                minValue=10,
                maxValue=5000,
            ),
            "At most as many as the model has. Fifty replicates of 100 trees hold 5,000 different trees.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile(
                "KEEP_FOLDER",
                tr("Folder that keeps fitted replicates"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            "Each replicate is kept here as soon as it is fitted. A run that was stopped goes on from them, and a "
            "run for another level or with more replicates takes them over. Empty: nothing is kept.",
            advanced=True,
            optional=True,
        )
        self.add_seed()
        for name, label, text in (
            ("MEAN", "Prediction", "The map that 'Predict map' gives with the same back-transform."),
            ("LOWER", "Lower limit", "Lower limit of the interval, in the target's unit."),
            ("UPPER", "Upper limit", "Upper limit of the interval, in the target's unit."),
            ("RANGE", "Width of the interval", "Upper minus lower limit, in the target's unit."),
        ):
            self.add(QgsProcessingParameterRasterDestination(name, tr(label)), text)
        self.add(
            QgsProcessingParameterRasterDestination(
                "REPLICATES_RASTER", tr("All replicates"), optional=True, createByDefault=False
            ),
            "One band a replicate, as median in the target's unit. Large: as many bands as replicates.",
            advanced=True,
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("PICP", tr("Coverage at the level [%]")))

    def advise_on_time(self, parameters, context, model, million_cells):
        # Benchmarks, 50 replicates of Cubist: 19 s to fit them to 531 samples, 78 s for 20 million cells.
        count = self.parameterAsInt(parameters, "REPLICATES", context)
        replicate = trend_seconds(model.model.settings, len(model.samples), million_cells)
        yield from time_needed(count * replicate + 1.6 * million_cells)

    def work(self, parameters, context, feedback):
        from ..pedometrics.bootstrap import Calibration, fit_replicates
        from ..pedometrics.transform import back
        from ..reports.uncertainty import write_uncertainty_report

        model, reader = self.open(parameters, context)
        backtransform = self.parameterAsEnumString(parameters, "BACKTRANSFORM", context)
        count = self.parameterAsInt(parameters, "REPLICATES", context)
        level = self.parameterAsDouble(parameters, "LEVEL", context)
        kind = self.parameterAsEnumString(parameters, "INTERVAL", context)
        paths = {
            name: self.output_path(parameters, name, context)
            for name in ("MEAN", "LOWER", "UPPER", "RANGE", "REPLICATES_RASTER")
        }
        report = self.file_path(parameters, "REPORT", context)
        folder = self.parameterAsString(parameters, "KEEP_FOLDER", context) or None
        if folder and not os.path.isdir(folder):
            raise PedometricsError("KEEP_FOLDER {folder} is no folder; make it first.", folder=folder)
        ensemble = fit_replicates(
            model,
            count,
            self.parameterAsInt(parameters, "SEED", context),
            ticker(feedback, 0, 50, tr("Fitting {count} replicates.").format(count=count)),
            self.parameterAsEnumString(parameters, "SAMPLING", context),
            self.parameterAsEnumString(parameters, "REPLICATE_VARIOGRAM", context),
            self.parameterAsInt(parameters, "REPLICATE_TREES", context),
            folder,
        )
        calibration = Calibration(model, ensemble)
        interval = calibration.interval(kind, level)
        coverage = calibration.coverage(level)

        def compute(X, xy):
            centre, replicates = ensemble.predict_with_model(X, xy)
            lower, upper = (back(limit, model.transform) for limit in interval.limits(centre, replicates))
            mean = model.original_scale(centre, backtransform)
            wanted = None
            if paths["REPLICATES_RASTER"]:  # as the raster holds them: they wait for the whole window
                wanted = back(replicates.T, model.transform).astype(np.float32)
            return mean, lower, upper, upper - lower, wanted

        def bands(what):
            return band(f"{model.target} {what}", model.unit)

        counts = map_model(
            reader,
            model.contract,
            [
                (paths["MEAN"], bands(f"({backtransform})")),
                (paths["LOWER"], bands(f"lower {level:g} %")),
                (paths["UPPER"], bands(f"upper {level:g} %")),
                (paths["RANGE"], bands(f"width {level:g} %")),
                (
                    paths["REPLICATES_RASTER"],
                    [Covariate(f"replicate {b + 1}", unit=model.unit) for b in range(count)],
                ),
            ],
            compute,
            ticker(feedback, 50, 98, tr("Mapping prediction and limits.")),
            # So that a stop is quick whatever the number of replicates.
            chunk=min(CHUNK, max(1024, 1_600_000 // count)),
        )
        sentences = counts.sentences(reader.grid.cell_areas().mean())
        for sentence in sentences:
            feedback.pushInfo(tr(sentence))
        stocks = [paths[name] for name in ("MEAN", "LOWER", "UPPER")]
        for one in stocks:
            when_loaded(context, one, STOCK, alike=stocks)
        when_loaded(context, paths["RANGE"], WIDTH)
        result = {name: path for name, path in paths.items() if path}
        row = coverage[(coverage.interval == kind) & (coverage.level_pct == level)]
        result["PICP"] = float(row.coverage_pct.iloc[0])
        if report:
            pictures = {name: thumbnail(paths[name]) for name in ("MEAN", "LOWER", "UPPER", "RANGE")}
            write_uncertainty_report(
                report, model, interval, count, coverage, calibration.held_back, pictures, sentences
            )
            result["REPORT"] = report
        return result
