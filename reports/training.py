"""Report of `trainmodel`."""

import dataclasses

import numpy as np
import pandas as pd

from ..pedometrics.metrics import scores
from .html import Report, number
from .plots import LINE, SOFT, SOIL, axes, bars, histogram, styled

VALIDATION_NAMES = {
    "holdout": "samples held back, spread evenly over the range of the target; the model is that of the others",
    "field": "samples that the split field marks valid; the model is that of the others",
    "kfold": "cross-validation: each sample predicted by a model that did not see it; the model is of all samples",
    "blocks": "cross-validation by spatial blocks: each sample predicted by a model of other blocks",
    "none": "none",
}


@styled
def write_training_report(path, trained):
    """Write the report of a `Training`, its tables beside it."""
    model = trained.model
    settings = model.model.settings
    report = Report(
        f"Model of {model.target} ({settings.label})",
        f"{model.provenance.get('points', '')} on "
        f"{model.provenance.get('stack', '')}",
    )
    report.notes(trained.notes)
    report.text(
        f"Trained on {len(model.samples)} samples with {len(model.contract.covariates)} covariates. "
        + (
            "The target was modelled as its natural logarithm. "
            f"The mean on the original scale is exp(prediction) times Duan's smearing factor, {model.factor:.4f}, "
            "the mean of exp(out-of-fold error); the median is exp(prediction)."
            if model.transform == "log"
            else "The target was modelled as it is."
        )
    )
    _target(report, trained)
    _validation(report, trained)
    if settings.trend is not None:
        _importance(report, model)
    if model.model.kriging is not None:
        _variogram(report, model)
    _how(report, model)
    report.write(path)


def _target(report, trained):
    model = trained.model
    report.section("Target")
    values = trained.table.target
    report.figure(
        histogram(values, f"{model.target} [{model.unit}]", "All samples"),
        f"Distribution of {model.target} over all {len(values)} samples used for training and validation.",
    )


def _validation(report, trained):
    model = trained.model
    report.section("Validation")
    checked = model.validation
    report.text(f"Kind of validation: {VALIDATION_NAMES[checked.kind]}.")
    if not len(checked.observed):
        return
    table = trained.score_table()
    report.table(
        table,
        "R2 is 1 - SSE/SST; r2_corr the squared correlation; RMSE and bias (predicted minus observed) are in "
        f"{model.unit}, or in ln units on the ln scale; CCC is Lin's concordance correlation coefficient.",
        csv="scores",
    )
    settings = model.model.settings
    parts = [(settings.label, checked.predicted)]
    if settings.kriged and settings.trend is not None:
        parts.insert(0, (settings.trend_label, checked.trend))
    figure, panels = axes(len(parts))
    for ax, (label, predicted) in zip(panels, parts):
        _observed_predicted(ax, model, label, predicted)
    report.figure(
        figure,
        f"Observed against predicted {model.target} [{model.unit}] of the validation samples, with the 1:1 line "
        "(black) and the fitted line.",
    )
    report.table(
        pd.DataFrame(
            {
                "feature": trained.table.ids[checked.rows],
                "x": trained.table.xy[checked.rows, 0],
                "y": trained.table.xy[checked.rows, 1],
                "observed": model.original_scale(checked.observed, "median"),
                "predicted": model.original_scale(checked.predicted),
            }
        ),
        "Validation samples.",
        csv="validation",
        most=5,
    )


def _observed_predicted(ax, model, label, predicted):
    observed = model.original_scale(model.validation.observed, "median")
    predicted = model.original_scale(predicted)
    result = scores(observed, predicted)
    ends = np.array([min(observed.min(), predicted.min()), max(observed.max(), predicted.max())])
    ax.plot(ends, ends, color="black", linewidth=1)
    ax.scatter(predicted, observed, s=14, color=SOFT, edgecolor=SOIL, linewidth=0.5)
    if np.ptp(predicted) > 0:
        slope, start = np.polyfit(predicted, observed, 1)
        ax.plot(ends, start + slope * ends, color=LINE, linewidth=1, linestyle="--")
    ax.set(xlabel=f"predicted [{model.unit}]", ylabel=f"observed [{model.unit}]", title=label)
    text = f"n = {result.n}\nR² = {result.r2:.3f}\nRMSE = {number(result.rmse, 3)}\nCCC = {result.ccc:.3f}"
    ax.text(0.04, 0.96, text, transform=ax.transAxes, va="top", fontsize=8)


def _importance(report, model):
    report.section("Importance of the covariates")
    names = np.array(model.contract.names)
    usage = np.asarray(model.model.trend.usage_, float)
    if model.model.settings.trend == "cubist":
        order = np.argsort(-usage.sum(axis=1), kind="stable")
        table = pd.DataFrame(
            {"covariate": names[order], "conditions_pct": usage[order, 0], "models_pct": usage[order, 1]}
        )
        figure, (ax,) = axes(size=(5.6, 0.9 + 0.32 * len(names)))
        rows = np.arange(len(names))
        ax.barh(rows - 0.2, table.conditions_pct, 0.4, color=SOIL, label="rule conditions")
        ax.barh(rows + 0.2, table.models_pct, 0.4, color=SOFT, label="linear models")
        ax.set_yticks(rows, table.covariate)
        ax.invert_yaxis()
        ax.set_xlabel("share of training cases [%]")
        ax.legend(frameon=False, fontsize=8)
        caption = (
            "Share of the training cases that are governed by rules whose conditions, and whose linear models, "
            "use the covariate, over all committee members, as Cubist reports it."
        )
    else:
        order = np.argsort(-usage, kind="stable")
        table = pd.DataFrame({"covariate": names[order], "share_pct": usage[order]})
        figure = bars(names[order], usage[order], "share [%]")
        caption = (
            "Share of the decrease in impurity that each covariate brings to the forest; covariates with many "
            "values gain a little by chance."
            if model.model.settings.trend == "forest"
            else "Share of the summed standard deviations of each covariate's contribution."
        )
    report.figure(figure, caption)
    report.table(table, caption, csv="importance")


def _variogram(report, model):
    report.section("Variogram of the residuals" if model.model.settings.trend else "Variogram")
    variogram = model.model.kriging.variogram
    kind = {
        "out_of_fold": "out-of-fold residuals: of models that did not see the sample",
        "in_sample": "residuals of the fit itself, which hold too little variance",
    }[model.model.settings.residuals]
    gain = 1 - np.mean(model.cv_error**2) / np.mean((model.samples.y - model.model.cv_trend) ** 2)
    report.text(
        f"Fitted to {kind}. "
        + (
            "Kriging is off: no spatial structure lowered the cross-validated error."
            if variogram.psill == 0
            else f"Kriging lowers the cross-validated mean squared error of the training samples by "
            f"{100 * gain:.1f} %."
            if model.model.settings.trend
            else ""
        )
    )
    report.table(
        pd.DataFrame(
            [
                {
                    "model": variogram.model,
                    "nugget": variogram.nugget,
                    "partial_sill": variogram.psill,
                    "sill": variogram.sill,
                    "range_parameter": variogram.range,
                    "practical_range": variogram.practical_range,
                    "nugget_share_pct": 100 * variogram.nugget / variogram.sill if variogram.sill > 0 else None,
                }
            ]
        ),
        "Semivariances in squared units of the modelled scale, distances in units of the CRS. At the practical "
        "range 95 % of the partial sill is reached (all of it for a spherical model).",
        csv="variogram_model",
    )
    empirical = model.model.empirical
    if empirical is None:
        return
    figure, (ax,) = axes(size=(5.0, 3.2))
    distance = np.linspace(1e-9, empirical.distance[-1] * 1.05, 200)
    ax.plot(distance, variogram.gamma(distance), color=LINE, label=f"{variogram.model} model")
    ax.scatter(empirical.distance, empirical.gamma, s=16, color=SOIL, zorder=3, label="empirical")
    for h, gamma, pairs in zip(empirical.distance, empirical.gamma, empirical.pairs):
        ax.annotate(str(pairs), (h, gamma), fontsize=6, xytext=(0, 4), textcoords="offset points", ha="center")
    ax.set(xlabel="distance [units of the CRS]", ylabel="semivariance", ylim=(0, None))
    ax.legend(frameon=False, fontsize=8, loc="lower right")
    report.figure(figure, "Empirical variogram with the number of pairs of each class, and the fitted model.")
    report.attach(pd.DataFrame(dataclasses.asdict(empirical)), "variogram")


def _how(report, model):
    report.section("How it was made")
    rows = {
        **{name: str(value) for name, value in dataclasses.asdict(model.model.settings).items() if value is not None},
        "transform": model.transform,
        "validation": model.validation.kind,
        "covariates": ", ".join(model.contract.names),
        "versions": ", ".join(f"{name} {version}" for name, version in model.provenance["packages"].items()),
    }
    report.table(
        pd.DataFrame({"setting": list(rows), "value": list(rows.values())}), "Settings and versions.", csv="settings"
    )
