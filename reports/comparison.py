"""Report of `comparemodels`."""

import dataclasses

import numpy as np
import pandas as pd

from ..pedometrics.settings import METHOD_LABELS, METHODS
from .html import Report, number
from .plots import LINE, SOFT, SOIL, axes, styled

SPLITS = {
    "holdout": "{percent:g} % of the samples held back, spread evenly over the range of the target",
    "kfold": "ten folds: each sample predicted by a model of the other folds",
    "blocks": "five folds of spatial blocks: each sample predicted by a model of other blocks",
}
#: Safe for colour blindness (Okabe and Ito 2008); kriged methods are drawn as lines, their trends dashed.
COLOURS = {
    "ok": "#000000", "uk": "#56b4e9", "mlr": "#009e73", "cubist": "#8a5a2b", "rf": "#0072b2", "gb": "#cc79a7",
}


@styled
def write_comparison_report(path, result, settings, target, layers, notes):
    """Write the report of a `Comparison`, its tables beside it.

    Parameters
    ----------
    path : str
    result : Comparison
    settings : Settings
    target : str
    layers : dict
        Names of the layers, ``points`` and ``stack``.
    notes : sequence of str
    """
    design = result.design
    report = Report(f"Models of {target} compared", f"{layers['points']} on {layers['stack']}")
    report.notes(notes)
    report.text(_verdict(result))
    report.text(
        f"Splits: {SPLITS[design.validation].format(percent=design.percent)}; {design.repeats} repeats, the same for "
        "all methods. Every fit saw its training samples only, with the variogram, the smearing factor and, where "
        "asked for, the tuning made anew. Figures are on the target's own scale (mean back-transform)."
    )
    _ranking(report, result)
    if len(design.sizes) > 1:
        _learning(report, result)
    _pairs(report, result)
    _how(report, result, settings)
    report.write(path)


def _verdict(result):
    """What the comparison says, in a sentence or two."""
    design, good = result.design, result.as_good()
    best = METHOD_LABELS[good[0]]
    text = f"Least error with {result.largest} training samples: {best}."
    if len(design.methods) == 1:
        return text
    if not np.isfinite(result.paired()["p"]).any():
        return f"{text} One split cannot tell a difference from noise: use more repeats."
    others = [METHOD_LABELS[method] for method in good[1:]]
    worse = [METHOD_LABELS[method] for method in design.methods if method not in good]
    if worse:
        text += f" Worse by more than the noise of the splits: {', '.join(worse)}."
    if others:
        text += (
            f" No difference from it could be shown for {', '.join(others)}; that is no proof that they are as good: "
            "look at their figures, and take more repeats to be surer."
        )
    return text


def _ranking(report, result):
    report.section(f"Methods with {result.largest} training samples")
    table = result.summary()
    table["method"] = table["method"].map(METHOD_LABELS)
    largest = table[(table["size"] == result.largest) & (table["scale"] == "original")]
    report.table(
        largest[["method", "r2_mean", "r2_sd", "r2_corr_mean", "rmse_mean", "rmse_sd", "ccc_mean", "bias_mean"]],
        "Mean and standard deviation (sd) over the repeats, least RMSE first. r2 is 1 - SSE/SST, below 0 where the "
        "mean of the samples would do better; r2_corr the squared correlation; bias predicted minus observed.",
        csv="ranking",
    )
    report.attach(table, "summary")
    report.attach(result.scores, "runs")
    scores = result.scores
    scores = scores[(scores["size"] == result.largest) & (scores["scale"] == "original")]
    order = [method for method in result.summary()["method"].unique() if method in set(scores["method"])]
    figure, panels = axes(2, size=(3.6, 1.2 + 0.27 * len(order)))
    for ax, figure_name, label in zip(panels, ("rmse", "r2"), ("RMSE", "R² (1 - SSE/SST)")):
        values = [scores.loc[scores["method"] == method, figure_name].to_numpy() for method in order]
        boxes = ax.boxplot(values, vert=False, widths=0.6, patch_artist=True, medianprops={"color": SOIL})
        for box in boxes["boxes"]:
            box.set(facecolor=SOFT, edgecolor=SOIL)
        ax.set_yticks(np.arange(len(order)) + 1, [METHOD_LABELS[method] for method in order])
        ax.invert_yaxis()
        ax.set_xlabel(label)
    panels[1].set_yticklabels([])
    report.figure(
        figure,
        f"RMSE and R² of {result.design.repeats} repeats: median, quartiles, and whiskers to the last repeat within "
        "1.5 times the quartiles' distance.",
    )


def _learning(report, result):
    report.section("Learning curves")
    report.text(
        "How the error falls as samples are added, on the same validation samples. A curve that still falls at its "
        "end says that more samples would help that method; methods may change their order with the size."
    )
    table = result.summary()
    table = table[table["scale"] == "original"]
    figure, panels = axes(2, size=(4.2, 3.4))
    for ax, name, label in zip(panels, ("rmse", "r2"), ("RMSE", "R² (1 - SSE/SST)")):
        for method in result.design.methods:
            curve = table[table["method"] == method].sort_values("size")
            base = method.replace("rk_", "")
            ax.errorbar(
                curve["size"], curve[f"{name}_mean"], curve[f"{name}_sd"].fillna(0) / np.sqrt(curve["repeats"]),
                label=METHOD_LABELS[method], color=COLOURS.get(base, LINE), marker="o", markersize=3, linewidth=1.2,
                linestyle="-" if METHODS[method][1] else "--",
                capsize=2, elinewidth=0.7,
            )
        ax.set(xlabel="training samples", ylabel=label)
    panels[1].legend(frameon=False, fontsize=7, ncols=2)
    report.figure(
        figure,
        "Mean over the repeats, with its standard error. Lines: with kriging; dashed: the trend alone.",
    )
    wide = table.pivot(index="method", columns="size", values="rmse_mean")
    wide = wide.sort_values(result.largest).reset_index()
    wide["method"] = wide["method"].map(METHOD_LABELS)
    report.table(wide, "Mean RMSE by the number of training samples; all figures are in the CSV 'summary'.")


def _pairs(report, result):
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
        pairs, f"Pairs of methods with {result.largest} training samples, the clearest difference first.", csv="pairs"
    )


def _how(report, result, settings):
    report.section("How it was made")
    design = {name: value for name, value in dataclasses.asdict(result.design).items() if value != ()}
    common = dataclasses.asdict(settings)
    rows = {**common, **design, "sizes": ", ".join(map(number, design["sizes"]))}
    rows["methods"] = ", ".join(design["methods"])
    del rows["method"]
    rows = {name: str(value) for name, value in rows.items() if value is not None}
    report.table(pd.DataFrame({"setting": list(rows), "value": list(rows.values())}), "Settings.", csv="settings")
