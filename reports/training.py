"""Report of `trainmodel`."""

import numpy as np
import pandas as pd

from ..pedometrics.metrics import scores
from ..pedometrics.texts import Text, tr
from ..pedometrics.training import validated
from ..pedometrics.transform import back
from .cells import add_settings
from .distances import add_distances
from .html import Report
from .plots import SOFT, SOIL, axes, bars, histogram, in_unit, observed_predicted, styled
from .variogram import add_variogram

VALIDATION_NAMES = {
    "holdout": Text(
        "Kind of validation: samples held back, spread evenly over the range of the target; the model is that of the "
        "others."
    ),
    "field": Text("Kind of validation: samples that the split field marks valid; the model is that of the others."),
    "kfold": Text(
        "Kind of validation: cross-validation: each sample predicted by a model that did not see it; the model is of "
        "all samples."
    ),
    "blocks": Text(
        "Kind of validation: cross-validation by spatial blocks: each sample predicted by a model of other blocks."
    ),
    "none": Text("Kind of validation: none."),
}


@styled
def write_training_report(path, trained, distances):
    """Write the report of a `Training`, its tables beside it; `distances` are the `NearestDistances` of the map."""
    model = trained.model
    settings = model.model.settings
    report = Report(
        Text("Model of {target} ({method})", target=model.target, method=settings.label),
        Text(
            "{points} on {stack}",
            points=model.provenance.get("points", ""),
            stack=model.provenance.get("stack", ""),
        ),
    )
    report.notes(trained.notes)
    count = {"samples": len(model.samples), "covariates": len(model.contract.covariates)}
    report.text(
        Text(
            "Trained on {samples} samples with {covariates} covariates. The target was modelled as its natural "
            "logarithm. The mean on the original scale is exp(prediction) times Duan's smearing factor, {factor:.4f}, "
            "the mean of exp(out-of-fold error); the median is exp(prediction).",
            factor=model.factor,
            **count,
        )
        if model.transform == "log"
        else Text(
            "Trained on {samples} samples with {covariates} covariates. The target was modelled as it is.", **count
        )
    )
    _target(report, trained)
    _validation(report, trained)
    if len(model.model.tried) > 1:
        _tuning(report, model)
    if settings.trend is not None:
        _importance(report, model)
    if model.model.kriging is not None:
        add_variogram(report, model)
    add_distances(report, distances)
    _how(report, model)
    report.write(path)


def _target(report, trained):
    model = trained.model
    report.section("Target")
    values = trained.table.target
    report.figure(
        histogram(values, in_unit(model.target, model.unit), tr("All samples")),
        Text(
            "Distribution of {target} over all {count} samples used for training and validation.",
            target=model.target,
            count=len(values),
        ),
    )


def _validation(report, trained):
    model = trained.model
    report.section("Validation")
    checked = model.validation
    report.text(VALIDATION_NAMES[checked.kind])
    if not len(checked.observed):
        return
    table = trained.score_table()
    report.table(
        table,
        Text(
            "R2 is 1 - SSE/SST; r2_corr the squared correlation; RMSE and bias (predicted minus observed) are in "
            "{unit}, or in ln units on the ln scale; CCC is Lin's concordance correlation coefficient.",
            unit=model.unit or Text("units of the target"),
        ),
        csv="scores",
        words=("method", "scale"),
    )
    parts = validated(model)
    observed = model.original_scale(checked.observed, "median")
    figure, panels = axes(len(parts))
    for ax, (label, scale, factor) in zip(panels, parts):
        predicted = back(scale, model.transform, factor)
        observed_predicted(ax, observed, predicted, scores(observed, predicted), model.unit, label.told())
    report.figure(
        figure,
        Text(
            "Observed against predicted {target} of the validation samples, with the 1:1 line (black) and the fitted "
            "line.",
            target=in_unit(model.target, model.unit),
        ),
    )
    report.table(
        pd.DataFrame(
            {
                "feature": trained.table.ids[checked.rows],
                "x": trained.table.xy[checked.rows, 0],
                "y": trained.table.xy[checked.rows, 1],
                "observed": observed,
                "predicted": model.original_scale(checked.predicted),
            }
        ),
        "Validation samples.",
        csv="validation",
        most=5,
    )


def _tuning(report, model):
    report.section("Tuning")
    report.text(
        Text(
            "The knobs of the trend were chosen by the error of training samples that the model did not see "
            "(out-of-bag). The first row was taken. Rows that differ by a few per cent are as good as equal."
        )
        if model.model.settings.trend == "forest"
        else Text(
            "The knobs of the trend were chosen by the error of training samples that the model did not see "
            "(five folds). The first row was taken. Rows that differ by a few per cent are as good as equal."
        )
    )
    report.table(
        pd.DataFrame(list(model.model.tried)),
        "Candidates and the RMSE of the trend on the modelled scale, best first.",
        csv="tuning",
        most=12,
    )


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
        ax.barh(rows - 0.2, table.conditions_pct, 0.4, color=SOIL, label=tr("rule conditions"))
        ax.barh(rows + 0.2, table.models_pct, 0.4, color=SOFT, label=tr("linear models"))
        ax.set_yticks(rows, table.covariate)
        ax.invert_yaxis()
        ax.set_xlabel(tr("share of training cases [%]"))
        ax.legend(frameon=False, fontsize=8)
        caption = Text(
            "Share of the training cases that are governed by rules whose conditions, and whose linear models, "
            "use the covariate, over all committee members, as Cubist reports it."
        )
    else:
        order = np.argsort(-usage, kind="stable")
        table = pd.DataFrame({"covariate": names[order], "share_pct": usage[order]})
        figure = bars(names[order], usage[order], tr("share [%]"))
        caption = (
            Text(
                "Share of the decrease in impurity that each covariate brings to the trees; covariates with many "
                "values gain a little by chance."
            )
            if model.model.settings.trend in ("forest", "boosting")
            else Text("Share of the summed standard deviations of each covariate's contribution.")
        )
    report.figure(figure, caption)
    report.table(table, caption, csv="importance")


def _how(report, model):
    report.section("How it was made")
    settings = model.model.settings
    rows = {
        **settings.of_methods([settings.method]),
        "transform": model.transform,
        "validation": model.validation.kind,
        "covariates": ", ".join(model.contract.names),
        "versions": ", ".join(f"{name} {version}" for name, version in model.provenance["packages"].items()),
    }
    add_settings(report, rows, Text("Settings and versions."))
