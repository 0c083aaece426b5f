"""Report of `comparemodels`."""

import dataclasses
import inspect

import numpy as np

from ..pedometrics.settings import METHOD_LABELS, METHODS
from ..pedometrics.texts import Text, joined, tr
from .cells import add_settings
from .html import Report, number
from .plots import LINE, SOFT, SOIL, axes, in_unit, styled

#: What a figure is in where the target states no unit.
UNIT = Text("units of the target")
#: Safe for colour blindness (Okabe and Ito 2008); kriged methods are drawn as lines, their trends dashed.
COLOURS = {
    "ok": "#000000", "uk": "#56b4e9", "mlr": "#009e73", "cubist": "#8a5a2b", "rf": "#0072b2", "gb": "#cc79a7",
}


@styled
def write_comparison_report(path, result, settings, target, unit, layers, notes):
    """Write the report of a `Comparison`, its tables beside it.

    Parameters
    ----------
    path : str
    result : Comparison
    settings : Settings
    target, unit : str
        Field and unit of the target.
    layers : dict
        Names of the layers, ``points`` and ``stack``.
    notes : sequence of Text
    """
    design = result.design
    report = Report(
        Text("Models of {target} compared", target=target), Text("{points} on {stack}", **layers)
    )
    report.notes(notes)
    report.text(_verdict(result))
    report.text(
        joined(
            " ",
            (
                _splits(design),
                Text(
                    "Every fit saw its training samples only, with the variogram, the smearing factor and, where asked "
                    "for, the tuning made anew. Figures are on the target's own scale (mean back-transform)."
                ),
            ),
        )
    )
    _ranking(report, result, unit)
    if len(result.dropped):
        _dropped(report, result)
    if len(design.sizes) > 1:
        _learning(report, result, unit)
    _pairs(report, result, unit)
    _how(report, result, settings)
    report.write(path)


def _verdict(result):
    """What the comparison says, in a sentence or two."""
    design, good = result.design, result.as_good()
    told = [
        Text(
            "Least error with {count} training samples: {method}.",
            count=result.largest,
            method=METHOD_LABELS[good[0]],
        )
    ]
    if len(design.methods) == 1:
        return told[0]
    if not np.isfinite(result.paired()["p"]).any():
        told.append(Text("One split cannot tell a difference from noise: use more repeats."))
        return joined(" ", told)
    others = [METHOD_LABELS[method] for method in good[1:]]
    worse = [METHOD_LABELS[method] for method in design.methods if method not in good]
    if worse:
        told.append(Text("Worse by more than the noise of the splits: {methods}.", methods=joined(", ", worse)))
    if others:
        told.append(
            Text(
                "No difference from it could be shown for {methods}; that is no proof that they are as good: look at "
                "their figures, and take more repeats to be surer.",
                methods=joined(", ", others),
            )
        )
    return joined(" ", told)


def _splits(design):
    """On which splits the methods were compared, in a sentence."""
    if design.validation == "holdout":
        return Text(
            "Splits: {percent:g} % of the samples held back, spread evenly over the range of the target; {repeats} "
            "repeats, the same for all methods.",
            percent=design.percent,
            repeats=design.repeats,
        )
    if design.validation == "kfold":
        return Text(
            "Splits: ten folds: each sample predicted by a model of the other folds; {repeats} repeats, the same for "
            "all methods.",
            repeats=design.repeats,
        )
    return Text(
        "Splits: five folds of spatial blocks: each sample predicted by a model of other blocks; {repeats} repeats, "
        "the same for all methods.",
        repeats=design.repeats,
    )


def _ranking(report, result, unit):
    report.section(Text("Methods with {count} training samples", count=result.largest))
    table = result.summary()
    table["method"] = table["method"].map(METHOD_LABELS)
    largest = table[(table["size"] == result.largest) & (table["scale"] == "original")]
    report.table(
        largest[
            [
                "method", "r2_mean", "r2_sd", "r2_corr_mean", "rmse_mean", "rmse_sd", "ccc_mean", "bias_mean",
                "repeats",
            ]
        ],
        Text(
            "Mean and standard deviation (sd) over the repeats, least RMSE first. RMSE and bias (predicted minus "
            "observed) are in {unit}. r2 is 1 - SSE/SST, below 0 where the mean of the samples would do better; "
            "r2_corr the squared correlation.",
            unit=unit or UNIT,
        ),
        csv="ranking",
        words=("method",),
    )
    report.attach(table, "summary")
    report.attach(result.scores, "runs")
    scores = result.scores
    scores = scores[(scores["size"] == result.largest) & (scores["scale"] == "original")]
    order = [method for method in result.summary()["method"].unique() if method in set(scores["method"])]
    figure, panels = axes(2, size=(3.6, 1.2 + 0.27 * len(order)))
    # The one word is matplotlib's since 3.10, the other before it.
    known = inspect.signature(panels[0].boxplot).parameters
    across = {"orientation": "horizontal"} if "orientation" in known else {"vert": False}
    for ax, figure_name, label in zip(panels, ("rmse", "r2"), _labels(unit)):
        values = [scores.loc[scores["method"] == method, figure_name].to_numpy() for method in order]
        boxes = ax.boxplot(values, **across, widths=0.6, patch_artist=True, medianprops={"color": SOIL})
        for box in boxes["boxes"]:
            box.set(facecolor=SOFT, edgecolor=SOIL)
        ax.set_yticks(np.arange(len(order)) + 1, [METHOD_LABELS[method].told() for method in order])
        ax.invert_yaxis()
        ax.set_xlabel(label)
    panels[1].set_yticklabels([])
    report.figure(
        figure,
        Text(
            "RMSE and R² of {count} repeats: median, quartiles, and whiskers to the last repeat within 1.5 times the "
            "quartiles' distance.",
            count=result.design.repeats,
        ),
    )


def _labels(unit):
    """Labels of the axes of RMSE and R²."""
    return in_unit("RMSE", unit), tr("R² (1 - SSE/SST)")


def _dropped(report, result):
    """How often variogram ``auto`` dropped kriging."""
    table = result.dropped.assign(share=100 * result.dropped["dropped"] / result.dropped["fits"])
    table["method"] = table["method"].map(METHOD_LABELS)
    report.section("How often kriging was dropped")
    report.text(
        "VARIOGRAM auto keeps kriging only where it lowers the cross-validated error of a fit's own training samples. "
        "Where it is dropped, a method with kriging predicts as its trend alone, and ordinary kriging predicts the "
        "mean."
    )
    report.table(
        table.rename(columns={"size": "training samples", "share": "dropped [%]"}),
        "Fits of each method with kriging, by the number of training samples, and those of them that dropped it.",
        csv="dropped",
        words=("method",),
    )


def _learning(report, result, unit):
    report.section("Learning curves")
    report.text(
        "How the error falls as samples are added, on the same validation samples. A curve that still falls at its "
        "end says that more samples would help that method; methods may change their order with the size."
    )
    table = result.summary()
    table = table[table["scale"] == "original"]
    figure, panels = axes(2, size=(4.2, 3.4))
    for ax, name, label in zip(panels, ("rmse", "r2"), _labels(unit)):
        for method in result.design.methods:
            curve = table[table["method"] == method].sort_values("size")
            base = method.replace("rk_", "")
            ax.errorbar(
                curve["size"], curve[f"{name}_mean"], curve[f"{name}_sd"].fillna(0) / np.sqrt(curve["repeats"]),
                label=METHOD_LABELS[method].told(), color=COLOURS.get(base, LINE), marker="o", markersize=3,
                linewidth=1.2, linestyle="-" if METHODS[method][1] else "--", capsize=2, elinewidth=0.7,
            )
        ax.set(xlabel=tr("training samples"), ylabel=label)
    panels[1].legend(frameon=False, fontsize=7, ncols=2)
    report.figure(
        figure,
        "Mean over the repeats, with its standard error. Lines: with kriging; dashed: the trend alone.",
    )
    wide = table.pivot(index="method", columns="size", values="rmse_mean")
    wide = wide.sort_values(result.largest).reset_index()
    wide["method"] = wide["method"].map(METHOD_LABELS)
    report.table(
        wide,
        Text(
            "Mean RMSE [{unit}] by the number of training samples; all figures are in the CSV 'summary'.",
            unit=unit or UNIT,
        ),
        words=("method",),
    )


def _pairs(report, result, unit):
    pairs = result.paired()
    if pairs.empty:
        return
    report.section("Is a difference more than the noise of the splits?")
    report.text(
        "Training sets of different repeats overlap, so that repeats are not independent, and a plain t-test finds "
        "differences where there are none. The test here corrects for it (Nadeau and Bengio 2003, Machine Learning "
        "52, 239-281): the variance of the differences in mean squared error is multiplied by 1/J + n(test)/n(train) "
        "for J test sets. p_holm holds for all pairs with the best method together (Holm 1979); they differ where it "
        "is below 0.05. p of the other pairs stands for one pair that was chosen before. No difference found is no "
        "proof that there is none."
    )
    for name in ("better", "worse"):
        pairs[name] = pairs[name].map(METHOD_LABELS)
    report.table(
        pairs,
        Text(
            "Pairs of methods with {count} training samples, the clearest difference first. RMSE in {unit}.",
            count=result.largest,
            unit=unit or UNIT,
        ),
        csv="pairs",
        words=("better", "worse"),
    )


def _how(report, result, settings):
    report.section("How it was made")
    design = dataclasses.asdict(result.design)
    if result.design.validation != "holdout":
        del design["percent"]
    rows = {
        **settings.of_methods(result.design.methods),
        **design,
        "methods": ", ".join(result.design.methods),
        "sizes": ", ".join(map(number, result.design.sizes)),
    }
    del rows["method"]
    add_settings(report, rows, Text("Settings of the methods compared."))
