"""Report of `applicability`."""

import numpy as np

from ..pedometrics.applicability import validation_folds
from ..pedometrics.texts import Text, joined, tr
from .cells import mixed
from .distances import add_distances
from .html import Report, number
from .plots import LINE, RANGE_RAMP, SOFT, SOIL, axes, draw_raster, styled

#: Name of the row of all cells.
WHOLE_MAP = Text("(whole map)")
#: Colours of the area of applicability: outside, inside.
OUTSIDE_INSIDE = ("#cc6677", "#e9e4d8")


@styled
def applicability_report(model, weights, applicability, tally, unseen, cell_ha, distances, pictures, sentences):
    """Page on where a model may be applied.

    Parameters
    ----------
    model : SoilModel
    weights : {"importance", "equal"}
    applicability : Applicability
    tally : Tally
    unseen : dict
        Cells by (covariate, class name) of classes that training never saw.
    cell_ha : float
        Area of a cell [ha].
    distances : NearestDistances
    pictures : pair of (ndarray, extent)
        Thinned rasters of the index and of the area of applicability.
    sentences : sequence of Text
        What became of the cells.

    Returns
    -------
    Report
    """
    settings = model.model.settings
    report = Report(Text("Area of applicability of the model of {target}", target=model.target), settings.label)
    if tally.outside:
        report.notes(
            [
                Text(
                    "{outside} ha of the map's {area} ha, {share:.2f} %, lie outside the area of applicability: no "
                    "training sample is like them, and the error that the validation tells does not hold there. Leave "
                    "them white in a map for others, or take samples there.",
                    outside=number(tally.outside * cell_ha),
                    area=number(tally.cells * cell_ha),
                    share=tally.share_outside,
                )
            ]
        )
    else:
        report.text("The whole map lies inside the area of applicability.")
    index = Text(
        "The dissimilarity index of a cell is the distance of its covariates to those of the most similar of the "
        "{samples} training samples, divided by the mean distance of two samples.",
        samples=len(model.samples),
    )
    scaled = (
        Text(
            "Each covariate is centred and scaled by its mean and standard deviation in training and multiplied by its "
            "importance in the model; a class covariate counts by one column a class."
        )
        if weights == "importance"
        else Text(
            "Each covariate is centred and scaled by its mean and standard deviation in training, and all count the "
            "same; a class covariate counts by one column a class."
        )
    )
    outside = Text(
        "A cell is outside where its index is above {threshold}, the end of the upper whisker (third quartile + 1.5 "
        "interquartile ranges, at most the maximum) of the samples' own index, each measured from samples of other "
        "folds: {folds}. Meyer and Pebesma (2021), Methods in Ecology and Evolution 12, 1620-1633; details as in their "
        "package CAST.",
        threshold=number(applicability.threshold),
        folds=validation_folds(model)[1],
    )
    report.text(joined(" ", (index, scaled, outside)))
    report.text(
        "Inside does not mean accurate: it means that the model's cross-validated error may be expected there on "
        "average."
    )
    report.section("Map")
    report.figure(
        _maps(pictures, applicability.threshold),
        "Left: dissimilarity index, colours from 0 to twice the threshold. Right: red is outside the area of "
        "applicability; white has no value.",
    )
    report.figure(
        _histogram(applicability, tally),
        "Dissimilarity index of the cells of the map and of the training samples (from those of other folds); the "
        "last bar of the map holds all larger values.",
    )
    _classes(report, model, tally, unseen, cell_ha)
    _covariates(report, model, applicability, tally, cell_ha)
    add_distances(report, distances)
    report.section("Cells")
    for sentence in sentences:
        report.text(sentence)
    return report


def _maps(pictures, threshold):
    from matplotlib.colors import ListedColormap
    from matplotlib.patches import Patch

    figure, (left, right) = axes(2, size=(4.2, 3.6))
    (index, extent), (inside, _) = pictures
    drawn = draw_raster(left, index, extent, (0, 2 * threshold or 1), RANGE_RAMP)
    figure.colorbar(drawn, ax=left, shrink=0.8, label=tr("dissimilarity index"), extend="max")
    draw_raster(right, inside, extent, (0, 1), ListedColormap(OUTSIDE_INSIDE))
    right.legend(
        handles=[
            Patch(color=color, label=label) for color, label in zip(OUTSIDE_INSIDE, (tr("outside"), tr("inside")))
        ],
        frameon=False, fontsize=8, loc="upper left",
    )
    return figure


def _histogram(applicability, tally):
    figure, (ax,) = axes(size=(5.6, 3.0))
    edges = tally.edges
    width = np.diff(edges)
    share = 100 * tally.histogram / tally.cells
    ax.bar(edges[:-1], share, width, align="edge", color=SOFT, label=tr("cells of the map"))
    found = np.histogram(applicability.training, edges)[0]
    ax.stairs(100 * found / found.sum(), edges, color=LINE, linewidth=1.4, label=tr("training samples"))
    ax.axvline(
        applicability.threshold, color=SOIL, linestyle="--",
        label=tr("threshold {value:.3g}", value=applicability.threshold),
    )
    ax.set(xlabel=tr("dissimilarity index"), ylabel=tr("share [%]"))
    ax.legend(frameon=False, fontsize=8)
    return figure


def _classes(report, model, tally, unseen, cell_ha):
    import pandas as pd

    report.section("Area outside, in all and by class")
    rows = [
        {
            "covariate": WHOLE_MAP,
            "class": "",
            "samples": len(model.samples),
            "area [ha]": tally.cells * cell_ha,
            "outside [ha]": tally.outside * cell_ha,
            "outside [%]": tally.share_outside,
        }
    ]
    for i, found in tally.by_class.items():
        covariate = model.contract.covariates[i]
        samples = np.bincount(model.samples.X[:, i].astype(int), minlength=found.shape[1])
        for code, count, (cells, outside) in zip(model.contract.levels[i], samples, found.T):
            rows.append(
                {
                    "covariate": covariate.name,
                    "class": covariate.class_name(code),
                    "samples": int(count),
                    "area [ha]": cells * cell_ha,
                    "outside [ha]": outside * cell_ha,
                    "outside [%]": 100 * outside / cells if cells else None,
                }
            )
        rows += [
            {"covariate": name, "class": label, "samples": 0, "area [ha]": cells * cell_ha}
            for (name, label), cells in sorted(unseen.items())
            if name == covariate.name
        ]
    table = pd.DataFrame(rows)
    report.table(
        table.assign(covariate=mixed(table["covariate"], [WHOLE_MAP])),
        "Samples are those the model was trained on. A class without samples has no value in the map, and so is "
        "neither inside nor outside.",
        csv="classes",
    )


def _covariates(report, model, applicability, tally, cell_ha):
    import pandas as pd

    report.section("Covariate by covariate")
    contract = model.contract
    weights = applicability.weights
    order = np.argsort(-weights, kind="stable")
    rows = []
    for i in order:
        covariate = contract.covariates[i]
        row = {
            "covariate": f"{covariate.name} [{covariate.unit}]" if covariate.unit else covariate.name,
            "weight [%]": 100 * weights[i] / weights.sum(),
        }
        if not covariate.is_categorical:
            row.update(
                {
                    "training from": contract.low[i],
                    "to": contract.high[i],
                    "below [ha]": tally.below[i] * cell_ha,
                    "above [ha]": tally.above[i] * cell_ha,
                    "beyond [%]": 100 * (tally.below[i] + tally.above[i]) / tally.cells,
                }
            )
        rows.append(row)
    report.table(
        pd.DataFrame(rows),
        "Share of each covariate in the weights, and the part of the map where it lies below or above all training "
        "samples. A covariate of little weight may leave its range without harm; a cell may be outside the area of "
        "applicability though each covariate is within its range, where their combination is new.",
        csv="covariates",
    )
