"""Where a model may be applied, and how far the map's cells lie from its samples."""

from dataclasses import replace

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterRasterDestination

from ..layers.mapping import band, map_model, thumbnail
from ..pedometrics.covariates import Covariate, Legend
from ..pedometrics.map_classes import WIDTH
from .base import ticker, tr
from .choices import WEIGHTS
from .modelbased import ModelAlgorithm
from .styling import by_threshold, when_loaded

#: Values of the raster AOA.
INSIDE = Legend((0, 1), ("outside", "inside"))
AOA_COLORS = {0: "#c83b35", 1: "#d9d9d9"}


class Applicability(ModelAlgorithm):
    ID = "applicability"
    TITLE = "Area of applicability"
    GROUP = "model"
    TAGS = ("area of applicability", "dissimilarity index", "extrapolation", "AOA", "nearest neighbour distance")
    PACKAGES = ("scipy", "pandas")
    OPTIONAL = ("sklearn",)
    HELP = (
        "Tells where the map of a model rests on samples from places like it, and where the model is on unknown "
        "ground (Meyer and Pebesma 2021).\n\n"
        "The dissimilarity index (DI) of a cell is the distance of its covariates to those of the most similar "
        "training sample, divided by the mean distance of two samples; covariates count by their importance in the "
        "model. The area of applicability (AOA) holds the cells whose DI is no larger than those that the model's "
        "cross-validation has tried. Inside, the error of the cross-validation may be expected on average; outside, "
        "nothing is known of it.\n\n"
        "The report gives hectares and share outside, in all and by class; how far each covariate leaves its "
        "training range; and the distances of cells and samples on the ground, which show whether a random split "
        "flatters the model.\n\n"
        "Comes after 'Train model', best before the map is shown to anybody. Next: leave the area outside white, or "
        "take new samples there."
    )

    def define(self):
        self.add_model()
        self.section("Dissimilarity")
        self.add_choice(
            "WEIGHTS",
            "Weights of the covariates",
            WEIGHTS,
            "importance",
            "importance: each covariate counts by its importance in the model, so that one that the model hardly "
            "uses does no harm; equal: all count the same.",
            advanced=True,
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterRasterDestination("DI", tr("Dissimilarity index")),
            "0: as a training sample; 1: as far as two samples are from one another on average.",
        )
        self.add(
            QgsProcessingParameterRasterDestination("AOA", tr("Area of applicability")),
            "1 inside, 0 outside. Cells without a value in the map have none here either.",
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                "OUTSIDE", tr("Covariates beyond their training range"), optional=True, createByDefault=False
            ),
            "How many numeric covariates of a cell are below or above all training samples.",
            advanced=True,
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("SHARE_OUTSIDE", tr("Share of the map outside [%]")))
        self.addOutput(QgsProcessingOutputNumber("AREA_OUTSIDE_HA", tr("Area outside [ha]")))
        self.addOutput(QgsProcessingOutputNumber("THRESHOLD", tr("Threshold of the dissimilarity index")))

    def work(self, parameters, context, feedback):
        from ..pedometrics.applicability import Applicability as Index
        from ..pedometrics.applicability import Tally
        from ..pedometrics.cell_sample import CellSample
        from ..pedometrics.nearest_distances import cells_wanted, model_distances
        from ..reports.applicability import applicability_report

        model, reader = self.open(parameters, context)
        seed = self.parameterAsInt(parameters, "SEED", context)
        paths = {name: self.output_path(parameters, name, context) for name in ("DI", "AOA", "OUTSIDE")}
        report = self.file_path(parameters, "REPORT", context)
        weights = self.parameterAsEnumString(parameters, "WEIGHTS", context)
        applicability = Index.of_model(model, weights)
        tally = Tally(model.contract, applicability)
        cells = CellSample(cells_wanted(len(model.samples)), seed)

        def compute(X, xy):
            index = applicability.index(X)
            outside, beyond = tally.add(X, index)
            cells.add(xy)
            return index, ~outside, beyond

        counts = map_model(
            reader,
            model.contract,
            [
                (paths["DI"], band("dissimilarity index", "")),
                (paths["AOA"], (Covariate("area of applicability", "categorical", legend=INSIDE),)),
                (paths["OUTSIDE"], band("covariates beyond their training range", "")),
            ],
            compute,
            ticker(feedback, 0, 95, tr("Comparing the cells with the training samples.")),
        )
        cell_ha = reader.grid.cell_areas().mean() / 1e4
        for sentence in counts.sentences(cell_ha * 1e4):
            feedback.pushInfo(tr(sentence))
        feedback.pushInfo(
            tr(
                "Outside the area of applicability: {area:,.1f} ha, {share:.2f} % of the map (dissimilarity index "
                "above {threshold:.4g})."
            ).format(area=tally.outside * cell_ha, share=tally.share_outside, threshold=applicability.threshold)
        )
        when_loaded(context, paths["DI"], by_threshold(applicability.threshold))
        when_loaded(context, paths["AOA"], palette=AOA_COLORS, names={0: tr("outside"), 1: tr("inside")})
        when_loaded(context, paths["OUTSIDE"], WIDTH)
        results = {name: path for name, path in paths.items() if path}
        results["SHARE_OUTSIDE"] = tally.share_outside
        results["AREA_OUTSIDE_HA"] = tally.outside * cell_ha
        results["THRESHOLD"] = applicability.threshold
        grid = reader.grid
        distances = model_distances(model, cells, (grid.width, grid.height), seed, grid.unit)
        (feedback.pushWarning if distances.is_warning else feedback.pushInfo)(tr(distances.sentence))
        if report:
            pictures = thumbnail(paths["DI"]), thumbnail(paths["AOA"])
            # A table of the report tells how far the covariates leave their ranges.
            sentences = replace(counts, outside={}).sentences(cell_ha * 1e4)
            applicability_report(
                model, weights, applicability, tally, counts.unseen, cell_ha, distances, pictures, sentences
            ).write(report)
            results["REPORT"] = report
        return results
