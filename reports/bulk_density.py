"""Report of the comparison of bulk-density functions and of what was filled."""

import numpy as np
import pandas as pd

from ..pedometrics.bulk_density import FUNCTIONS, NO_FILL
from ..pedometrics.density_fill import LEAST_COMPARED, MEASURED, REJECTED
from ..pedometrics.density_fit import WORDS
from ..pedometrics.metrics import scores
from ..pedometrics.texts import Text, joined, tr
from .html import Report, number
from .plots import SOFT, SOIL, axes, in_unit, observed_predicted, styled
from .samples import add_rejected

CARBON = 2.0  # %, at which the functions are set side by side
COLUMNS = 3
#: Where values come from, beside the names of functions.
_SOURCES = {MEASURED: Text("measured"), REJECTED: Text("rejected")}
_SCORES = {"function": "function", "n": "n", "bias": "bias", "rmse": "RMSE", "ccc": "CCC", "needs": "needs"}


@styled
def bulk_density_report(result, settings, subtitle, fill):
    """Page on bulk density: how near each function comes, what was filled, and with what error.

    Parameters
    ----------
    result : FilledDensity
    settings : mapping of str
        What was chosen, label to value, as shown.
    subtitle : str
        The table that was filled.
    fill : str
        What was chosen to fill with.

    Returns
    -------
    Report
    """
    report = Report("Bulk density", subtitle)
    counts = {
        "rows": len(result.rows),
        "measured": result.count(MEASURED),
        "filled": result.filled,
        "still": result.count(None),
    }
    report.text(
        Text(
            "Of {rows} rows, {measured} have a measured bulk density, which was kept as it is, {filled} were filled, "
            "and {still} stay without, for nothing was to be filled.",
            **counts,
        )
        if fill == NO_FILL
        else Text(
            "Of {rows} rows, {measured} have a measured bulk density, which was kept as it is, {filled} were filled, "
            "and {still} stay without.",
            **counts,
        )
    )
    report.notes(result.warnings)
    report.table(
        _by_source(result.rows),
        "Bulk density [g cm-3] by where it came from. Error: mean of bd_sd, the standard error of one filled value. It "
        "is the RMSE against the measured values, or, without enough of them, the spread between the published "
        "functions.",
        csv="sources",
    )
    _against_measured(report, result)
    _apart(report, result)

    report.section("The functions")
    report.table(
        result.comparison[["function", "formula", "range", "source", "validity"]],
        "BD in g cm-3; OC organic carbon, OM organic matter (1.724 OC), clay, silt and sand in %; depth in cm. Range: "
        "outside it a published function is not used; a fit holds its inputs to it.",
        csv="functions",
    )
    report.section("What was chosen")
    report.table(
        pd.DataFrame(list(settings.items()), columns=["setting", "value"]), "What was chosen.", csv="settings"
    )
    note = Text("A rejected bulk density is not replaced: correct it, or clear the cell to have it filled.")
    add_rejected(report, result.rejected, note)
    return report


def _by_source(rows):
    grouped = rows.groupby("bd_source", sort=False, dropna=False)
    table = grouped["bd"].agg(["size", "mean", "min", "max"]).assign(error=grouped["bd_sd"].mean())
    table = table.reset_index().rename(columns={"bd_source": "source", "size": "rows"})
    # As objects: a column of strings would make plain ones of the texts.
    known = [_SOURCES.get(source, source) if isinstance(source, str) else Text("missing") for source in table["source"]]
    return table.assign(source=pd.Series(known, dtype=object))


def _against_measured(report, result):
    report.section("Functions against measured values")
    compared = result.comparison[result.comparison["n"] > 1]
    if compared.empty:
        report.text(
            "There are no measured values to compare with. Fifty or more measured horizons, spread over the range of "
            "soils, tell which function fits here, and allow a function of your own."
        )
        return
    text = Text(
        "Bias is the mean of predicted minus measured. The errors of fitted functions are cross-validated: each "
        "profile was predicted by a fit that had not seen it. Functions with a narrow range are compared on fewer "
        "samples (n); 'best' takes those that apply to at least half of the measured samples, and at least {least}. "
        "The lowest of many errors is a little too good where few samples were measured.",
        least=LEAST_COMPARED,
    )
    if result.best:
        text = joined(" ", (text, Text("Nearest to the measured values: {function}.", function=result.best)))
    report.text(text)
    report.table(
        result.comparison[list(_SCORES)].rename(columns=_SCORES),
        "Bias and RMSE in g cm-3; CCC is Lin's concordance correlation coefficient. A dash: nothing to compare, for "
        "an input is missing or out of range.",
        csv="comparison",
    )
    figure, panels = axes(COLUMNS, -(-len(compared) // COLUMNS), size=(3.6, 3.6))
    for ax, name in zip(panels, compared["function"]):
        predicted = result.compared[name]
        pairs = ~np.isnan(predicted) & ~np.isnan(result.measured)
        observed, predicted = result.measured[pairs], predicted[pairs]
        observed_predicted(ax, observed, predicted, scores(observed, predicted), "g cm-3", name)
    for ax in panels[len(compared):]:
        ax.set_visible(False)
    report.figure(figure, "Measured against predicted bulk density, the nearest function first.")


def _apart(report, result):
    """How far the published functions lie apart, at 2 % organic carbon and along carbon."""
    report.section("How far the functions lie apart")
    typical = {name: np.nanmedian(values) for name, values in result.inputs.items() if np.isfinite(values).any()}
    at = {name: np.array([value]) for name, value in {**typical, "carbon": CARBON}.items()}
    values = {key: function.estimate(at)[0] for key, function in FUNCTIONS.items()}
    table = pd.DataFrame([(key, value) for key, value in values.items() if value == value], columns=["function", "BD"])
    mean, sd = table["BD"].mean(), table["BD"].std()
    others = [
        Text("{name} {value}", name=WORDS[name], value=number(typical[name], 3))
        for name in ("clay", "depth")
        if name in typical
    ]
    found = {
        "carbon": CARBON,
        "count": len(table),
        "low": number(table["BD"].min(), 3),
        "high": number(table["BD"].max(), 3),
        "mean": number(mean, 3),
        "sd": number(sd, 2),
        "share": 100 * sd / mean,
    }
    report.text(
        Text(
            "At {carbon:g} % organic carbon ({others}, the medians of this table), the {count} published functions "
            "that apply give {low} to {high} g cm-3, mean {mean}, standard deviation {sd}: {share:.0f} % of the stock "
            "that is worked out from it. Soils scatter around each function as well.",
            others=joined(", ", others),
            **found,
        )
        if others
        else Text(
            "At {carbon:g} % organic carbon, the {count} published functions that apply give {low} to {high} g cm-3, "
            "mean {mean}, standard deviation {sd}: {share:.0f} % of the stock that is worked out from it. Soils "
            "scatter around each function as well.",
            **found,
        )
    )
    report.table(
        table.sort_values("BD"),
        Text("Bulk density [g cm-3] at {carbon:g} % organic carbon.", carbon=CARBON),
        csv="at_2_percent",
    )
    carbon = result.inputs["carbon"]
    largest = max(2 * CARBON, float(np.nanpercentile(carbon, 99)))
    along = np.linspace(0.05, largest, 100)
    line = {name: np.full(len(along), value) for name, value in typical.items()} | {"carbon": along}
    figure, (ax,) = axes(size=(6.4, 4.2))
    known = ~np.isnan(result.measured) & ~np.isnan(carbon)
    if known.any():
        points = carbon[known], result.measured[known]
        ax.scatter(*points, s=12, color=SOFT, edgecolor=SOIL, linewidth=0.4, label=tr("measured"))
    for k, (key, function) in enumerate(FUNCTIONS.items()):
        estimate = function.estimate(line)
        if np.isfinite(estimate).any():
            ax.plot(along, estimate, linewidth=1.2, color=f"C{k % 10}", linestyle="-" if k < 10 else "--", label=key)
    ax.set(
        xlabel=in_unit(tr("organic carbon"), "%"), ylabel=in_unit(tr("bulk density"), "g cm-3"), xlim=(0, largest)
    )
    ax.legend(frameon=False, fontsize=7, loc="center left", bbox_to_anchor=(1.0, 0.5))
    report.figure(figure, "Published functions along organic carbon, the other inputs at the medians of this table.")
