"""The variogram in the report of a trained model."""

import dataclasses
import re

import numpy as np
import pandas as pd

from ..pedometrics.settings import VARIOGRAM_LABELS
from ..pedometrics.texts import Text, joined, told, tr
from .html import number
from .plots import LINE, SOFT, SOIL, axes, in_unit

RESIDUAL_NAMES = {
    "out_of_fold": Text("Fitted to out-of-fold residuals: of models that did not see the sample."),
    "in_sample": Text("Fitted to residuals of the fit itself, which hold too little variance."),
}
ESTIMATOR_NAMES = {
    "matheron": Text("Matheron's estimator"),
    "robust": Text("the robust estimator of Cressie and Hawkins"),
}


def add_variogram(report, model):
    """Add the variogram of a `SoilModel` to a report: model, candidates, plot with the pairs of each class."""
    fitted = model.model
    variogram = fitted.kriging.variogram
    report.section(Text("Variogram of the residuals") if fitted.settings.trend else Text("Variogram"))
    report.text(_story(model, variogram))
    lengths, squares = _length_unit(model.contract.crs), _square_unit(model)
    caption = [
        Text(
            "Semivariances in {squares}, ranges in {lengths}. At the practical range 95 % of the partial sill is "
            "reached (all of it for a spherical model).",
            squares=squares,
            lengths=lengths,
        )
    ]
    if variogram.ratio < 1:
        caption.append(
            Text(
                "The ranges are those along the direction of angle_deg (clockwise from north); across it they are "
                "ratio times as long."
            )
        )
    report.table(
        pd.DataFrame([{**_parameters(variogram), **_anisotropy(variogram)}]),
        joined(" ", caption),
        csv="variogram_model",
        words=("model",),
    )
    if len(fitted.candidates) > 1:
        _candidates(report, fitted)
    if fitted.empirical is not None:
        report.figure(_figure(fitted, lengths, squares), _caption(fitted, lengths, squares))
        report.attach(pd.DataFrame(dataclasses.asdict(fitted.empirical)), "variogram")


def _story(model, variogram):
    settings = model.model.settings
    said = [RESIDUAL_NAMES[settings.residuals]] if settings.trend else []
    if settings.variogram == "auto" and variogram.psill == 0:
        said.append(Text("Kriging is off: no spatial structure lowered the cross-validated error."))
    elif settings.trend:
        gain = 1 - np.mean(model.cv_error**2) / np.mean((model.samples.y - model.model.cv_trend) ** 2)
        said.append(
            Text(
                "Kriging lowers the cross-validated mean squared error of the training samples by {gain:.1f} %.",
                gain=100 * gain,
            )
        )
    fixed = [name.upper() for name in ("nugget", "sill", "range") if getattr(settings, name) is not None]
    if fixed:
        said.append(Text("Fixed by the user: {names}.", names=", ".join(fixed)))
    empirical = model.model.empirical
    if empirical is not None and variogram.psill > 0 and variogram.practical_range > empirical.distance[-1]:
        said.append(
            Text(
                "The practical range is longer than the distances that the variogram was fitted to: take it, and the "
                "sill, as uncertain. There may be a trend that the covariates do not explain."
            )
        )
    return joined(" ", said)


def _parameters(variogram):
    return {
        "model": variogram.model,
        "nugget": variogram.nugget,
        "partial_sill": variogram.psill,
        "sill": variogram.sill,
        "range_parameter": variogram.range if variogram.psill > 0 else None,
        "practical_range": variogram.practical_range if variogram.psill > 0 else None,
        "nugget_share_pct": 100 * variogram.nugget / variogram.sill if variogram.sill > 0 else None,
    }


def _anisotropy(variogram):
    return {"angle_deg": variogram.angle, "ratio": variogram.ratio} if variogram.ratio < 1 else {}


def _candidates(report, fitted):
    chosen = fitted.kriging.variogram
    rows = [
        {
            **_parameters(one.variogram),
            "weighted_sse": one.weighted_sse,
            "log_likelihood": one.log_likelihood,
            "cv_rmse": None if one.cv_mse is None else np.sqrt(one.cv_mse),
            "chosen": "yes" if one.variogram == chosen else "",
        }
        for one in fitted.candidates
    ]
    table = pd.DataFrame(rows).drop(columns=["sill", "nugget_share_pct"])
    if fitted.settings.variogram_fit != "reml":
        table = table.drop(columns="log_likelihood")
    if fitted.settings.variogram_choice == "cross_validation":
        choice = Text("The model with the least cv_rmse was taken.")
    elif fitted.settings.variogram_fit == "reml":
        choice = Text("The model with the largest log_likelihood is compared with a pure nugget by cv_rmse.")
    else:
        choice = Text("The model with the least weighted_sse is compared with a pure nugget by cv_rmse.")
    tried = Text(
        "Models that were tried. weighted_sse: sum over the distance classes of pairs / gamma(h)² times the squared "
        "difference (Cressie 1985); cv_rmse: error of cross-validation with the model, on the modelled scale."
    )
    report.table(table, joined(" ", (tried, choice)), csv="variogram_candidates", words=("model", "chosen"))


def _figure(fitted, lengths, squares):
    """Semivariances with the fitted model, and below them the pairs of each class."""
    empirical, variogram = fitted.empirical, fitted.kriging.variogram
    figure, (ax, strip) = axes(rows=2, size=(5.6, 2.2))
    ax.get_gridspec().set_height_ratios([3, 1])
    strip.sharex(ax)
    distance = np.linspace(1e-9, empirical.distance[-1] * 1.05, 200)
    for one in fitted.candidates:
        if one.variogram != variogram:
            ax.plot(distance, one.variogram.gamma(distance), color=SOFT, linewidth=0.8)
    label = tr("{model} model", model=VARIOGRAM_LABELS[variogram.model])
    ax.plot(distance, variogram.gamma(distance), color=LINE, label=label)
    ax.scatter(empirical.distance, empirical.gamma, s=16, color=SOIL, zorder=3, label=tr("empirical"))
    if variogram.psill > 0:
        for level in (variogram.nugget, variogram.sill):
            ax.axhline(level, color=LINE, linewidth=0.9, linestyle=":")
        if variogram.practical_range < distance[-1]:
            ax.axvline(variogram.practical_range, color=LINE, linewidth=0.9, linestyle=":")
    ax.set(ylabel=f"{tr('semivariance')}\n[{told(squares)}]", ylim=(0, None))
    ax.tick_params(labelbottom=False)
    ax.legend(frameon=False, fontsize=8, loc="lower right")
    gaps = np.diff(empirical.distance, prepend=0)
    strip.bar(empirical.distance, empirical.pairs, 0.7 * np.minimum(gaps, np.append(gaps[1:], gaps[-1])), color=SOFT)
    for h, pairs in zip(empirical.distance, empirical.pairs):
        strip.annotate(
            f"{pairs:,}", (h, pairs), fontsize=5.5, xytext=(0, 2), textcoords="offset points", ha="center",
            rotation=90,
        )
    strip.set(xlabel=in_unit(tr("distance"), told(lengths)), ylabel=tr("pairs"), ylim=(0, 1.8 * empirical.pairs.max()))
    return figure


def _caption(fitted, lengths, squares):
    variogram, settings = fitted.kriging.variogram, fitted.settings
    estimator = ESTIMATOR_NAMES[settings.estimator]
    said = [
        Text(
            "Empirical variogram by {estimator} (points), fitted model (line, thin: the others that were tried) and "
            "the number of pairs of each distance class (bars).",
            estimator=estimator,
        )
        if len(fitted.candidates) > 1
        else Text(
            "Empirical variogram by {estimator} (points), fitted model (line) and the number of pairs of each distance "
            "class (bars).",
            estimator=estimator,
        )
    ]
    if variogram.psill == 0:
        said.append(Text("Pure nugget {nugget} {unit}.", nugget=number(variogram.nugget), unit=squares))
        return joined(" ", said)
    said.append(
        Text(
            "Nugget {nugget}, sill {sill} {unit}, practical range {range} {lengths} (dotted lines).",
            nugget=number(variogram.nugget),
            sill=number(variogram.sill),
            unit=squares,
            range=number(variogram.practical_range),
            lengths=lengths,
        )
    )
    if variogram.ratio < 1:
        said.append(
            Text(
                "Distances are along {angle:g}° from north; those across are divided by {ratio:g}.",
                angle=variogram.angle,
                ratio=variogram.ratio,
            )
        )
    return joined(" ", said)


def _length_unit(crs):
    """Unit of the coordinates, from the CRS as WKT, where the last unit is that of the axes."""
    names = re.findall(r'(?:LENGTH)?UNIT\["([^"]+)"', crs)
    if not names:
        return Text("units of the CRS")
    return {"metre": "m", "meter": "m"}.get(names[-1].lower(), names[-1])


def _square_unit(model):
    if model.transform == "log":
        return Text("squared ln units")
    return f"({model.unit})²" if model.unit else Text("squared units of the target")
