"""Report of `validatemap`."""

from dataclasses import asdict

import numpy as np
import pandas as pd

from ..pedometrics.map_validation import CONFIDENCE
from ..pedometrics.texts import Text, joined, tr
from .cells import add_settings, mixed
from .html import Report, number
from .plots import LINE, SOFT, SOIL, axes, crowding, draw_raster, in_unit, marks, observed_predicted, styled

_SCORES = {
    "r2": Text("R² (1 - SSE/SST)"),
    "r2_corr": Text("r² (squared correlation)"),
    "rmse": Text("RMSE"),
    "ccc": Text("concordance (CCC)"),
    "bias": Text("bias (predicted minus observed)"),
}
_LOW, _HIGH = f"{CONFIDENCE} % low", f"{CONFIDENCE} % high"
#: Area of the largest circle of a map of residuals [points²].
LARGEST = 120
#: Points that the figure of the limits shows at most.
MOST_LIMITS = 150
#: What figures are in where the map states no unit.
UNIT = Text("units of the map")


@styled
def validation_report(checked, names, unit, picture, extent, crs, settings):
    """Page on a map's agreement with points.

    Parameters
    ----------
    checked : MapValidation
    names : dict of str
        What to call the ``points``, the ``field``, the ``map`` and the ``class``.
    unit : str
        Unit of the map; empty where it states none.
    picture : ndarray, shape (rows, columns)
        The map, thinned; NaN for NoData.
    extent : tuple of float
        West, south, east, north.
    crs : str
        What to call the CRS of the map.
    settings : dict
        What was chosen, for `add_settings`.

    Returns
    -------
    Report
    """
    report = Report(Text("Validation of a map"), Text("{map} at {points}, {field}", **names))
    report.text(_headline(checked, unit))
    report.notes(checked.notes)
    report.text(
        "If the points were drawn at random over the map, by a design that gave every place the same chance, these "
        "figures hold for the whole map (Brus, Kempen and Heuvelink 2011, European Journal of Soil Science 62, "
        "394-407); otherwise they tell of these points only, and points in clusters make the limits too narrow."
    )
    _agreement(report, checked, names, unit)
    if checked.coverage:
        _coverage(report, checked, unit)
    if checked.by_class is not None:
        report.section(Text("By class of {field}", field=names["class"]))
        classes = mixed(checked.by_class["class"], [Text("(none)")])
        report.table(
            checked.by_class.assign(**{"class": classes}),
            Text(
                "Scores of the points of each class; RMSE and bias in {unit}. Few points of a class tell little.",
                unit=unit or UNIT,
            ),
            csv="classes",
        )
    _residuals(report, checked, unit, picture, extent, crs)
    report.section("How it was made")
    add_settings(report, settings, Text("What was chosen."))
    return report


def _headline(checked, unit):
    result = checked.scores
    told = [Text("{n:,} points are compared with the map.", n=result.n)]
    if result.r2 >= 0:
        told.append(
            Text(
                "The map explains {percent:.0f} % of the variance of the observations (R²).", percent=100 * result.r2
            )
        )
    elif result.r2 < 0:
        told.append(
            Text(
                "R² is {r2}: the mean of the observations would predict them better than the map.",
                r2=number(result.r2, 3),
            )
        )
    rmse, bias = (f"{number(value, 3)} {unit}".strip() for value in (result.rmse, abs(result.bias)))
    told.append(
        Text("Its typical error (RMSE) is {rmse}, and on average it is {bias} too high.", rmse=rmse, bias=bias)
        if result.bias > 0
        else Text("Its typical error (RMSE) is {rmse}, and on average it is {bias} too low.", rmse=rmse, bias=bias)
    )
    return joined(" ", told)


def _agreement(report, checked, names, unit):
    report.section("Agreement")
    report.table(
        pd.DataFrame(
            [
                {"score": label, "value": getattr(checked.scores, name), _LOW: low, _HIGH: high}
                for name, label in _SCORES.items()
                for low, high in [checked.limits[name]]
            ]
        ),
        Text(
            "RMSE and bias in {unit}. {confidence} % low and high: confidence limits by the bootstrap over the points, "
            "each taken as independent of the others.",
            unit=unit or UNIT,
            confidence=CONFIDENCE,
        ),
        csv="scores",
        words=("score",),
    )
    pairs = checked.pairs
    figure, (ax,) = axes(size=(4.4, 4.2))
    observed_predicted(ax, pairs.observed, pairs.predicted, checked.scores, unit)
    report.figure(
        figure,
        Text(
            "Observed values ({field}) against the map at the same places, with the 1:1 line (solid) and the fitted "
            "line (dashed).",
            field=names["field"],
        ),
    )


def _coverage(report, checked, unit):
    found = checked.coverage
    report.section("Coverage of the limits")
    limits = {"confidence": CONFIDENCE, "low": found.low_pct, "high": found.high_pct}
    verdict = (
        Text(
            "The {confidence} % confidence interval of this share, {low:.1f} to {high:.1f} %, does not include it: the "
            "limits are wider than they need be.",
            **limits,
        )
        if found.low_pct > found.level_pct
        else Text(
            "The {confidence} % confidence interval of this share, {low:.1f} to {high:.1f} %, does not include it: the "
            "limits are too narrow.",
            **limits,
        )
        if found.high_pct < found.level_pct
        else Text(
            "The {confidence} % confidence interval of this share, {low:.1f} to {high:.1f} %, includes it: the points "
            "do not speak against the limits.",
            **limits,
        )
    )
    share = Text(
        "{share:.1f} % of {n:,} observations lie between limits made to hold {level:g} %.",
        share=found.coverage_pct,
        n=found.n,
        level=found.level_pct,
    )
    report.text(joined(" ", (share, verdict)))
    step = -(-found.n // MOST_LIMITS)
    caption = [
        Text(
            "Observations (circles) and the limits of the map (bars) at the same points, in the order of the "
            "prediction; filled circles lie outside their limits."
        )
    ]
    if step > 1:
        caption.append(Text("Of each {step} points one is shown.", step=step))
    report.figure(_limits(checked.pairs.take(checked.pairs.bounded), step, unit), joined(" ", caption))
    report.table(
        pd.DataFrame([asdict(found)]),
        Text(
            "Shares in %: nominal level, coverage (PICP) with its Wilson confidence limits, observations below the "
            "lower and above the upper limit; mean width of the interval in {unit}.",
            unit=unit or UNIT,
        ),
        csv="coverage",
    )


def _limits(pairs, step, unit):
    order = np.argsort(pairs.predicted, kind="stable")
    rank = np.arange(0, len(order), step)
    pairs = pairs.take(order[rank])
    figure, (ax,) = axes(size=(6.4, 3.0))
    ax.vlines(rank + 1, pairs.lower, pairs.upper, color=SOFT, linewidth=min(4, 240 / len(rank)), label=tr("limits"))
    ax.plot(rank + 1, pairs.predicted, color=LINE, linewidth=1, label=tr("predicted"))
    for which, face, label in (
        (pairs.covered, "white", tr("observed, inside")), (~pairs.covered, SOIL, tr("observed, outside")),
    ):
        ax.scatter(
            rank[which] + 1, pairs.observed[which], s=12, color=face, edgecolor=SOIL, linewidth=0.7, zorder=3,
            label=label,
        )
    ax.set(xlabel=tr("points, in the order of the prediction"), ylabel=in_unit(tr("value"), unit))
    ax.legend(frameon=False, fontsize=8, loc="upper left")  # where the limits are lowest
    return figure


def _residuals(report, checked, unit, picture, extent, crs):
    report.section("Residuals")
    pairs = checked.pairs
    residual = pairs.residual
    figure, (first, second) = axes(2)
    first.hist(residual, bins=min(30, max(5, int(np.sqrt(len(residual))) + 1)), color=SOFT, edgecolor="white")
    first.axvline(0, color="black", linewidth=1, label="_zero")
    mean = tr("mean {value}", value=number(float(residual.mean()), 3))
    first.axvline(residual.mean(), color=LINE, linestyle="--", label=mean)
    first.set(xlabel=in_unit(tr("residual"), unit), ylabel=tr("points"), title=f"n = {len(residual):,}")
    first.legend(frameon=False, fontsize=8)
    second.scatter(pairs.predicted, residual, **marks(len(residual)))
    second.axhline(0, color="black", linewidth=1, label="_zero")
    second.set(xlabel=in_unit(tr("predicted"), unit), ylabel=in_unit(tr("residual"), unit))
    report.figure(
        figure,
        "Residuals (observed minus predicted): how they are spread, and against the prediction. A cloud that opens to "
        "one side, or slopes, tells of errors that grow with the value.",
    )
    report.figure(
        _map(pairs, residual, unit, picture, extent, crs),
        "Residuals in place over the map (grey, darker where it is higher): the area of a circle is the size of the "
        "residual. Neighbours of one colour tell of regions where the map is too low (blue) or too high (red).",
    )
    places = pd.DataFrame({"x": pairs.xy[:, 0], "y": pairs.xy[:, 1]})
    report.attach(pd.concat([places, pairs.table()], axis=1).dropna(axis=1, how="all"), "points")


def _map(pairs, residual, unit, picture, extent, crs):
    from matplotlib.ticker import MaxNLocator

    west, south, east, north = extent
    ratio = min(1.6, max(0.5, (north - south) / (east - west)))
    figure, (ax,) = axes(size=(5.2, 4.4 * ratio))
    finite = picture[np.isfinite(picture)]
    low, high = np.percentile(finite, [2, 98]) if finite.size else (0, 1)
    # The upper half of the greys stays free, so that circles stand out.
    draw_raster(ax, picture, extent, (low, 2 * high - low), "Greys")
    largest, share = np.percentile(np.abs(residual), 98) or 1, crowding(len(residual))
    circles = ax.scatter(
        *pairs.xy.T, s=share * (4 + LARGEST * np.clip(np.abs(residual) / largest, 0, 1)), c=residual, cmap="RdBu",
        vmin=-largest, vmax=largest, edgecolor="black", linewidth=0.3 * share,
    )
    figure.colorbar(circles, ax=ax, shrink=0.8, label=in_unit(tr("residual"), unit), extend="both")
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_locator(MaxNLocator(3))
    ax.ticklabel_format(style="plain", useOffset=False)
    ax.set(xlabel=f"x [{crs}]", ylabel="y", title=f"n = {len(residual):,}")
    return figure
