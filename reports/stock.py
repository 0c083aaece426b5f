"""Report of the stocks by depth interval."""

import numpy as np
import pandas as pd

from ..pedometrics.descriptive import by_class, describe
from .html import Report, number
from .plots import LINE, SOFT, SOIL, axes, styled
from .samples import STATISTICS, add_rejected, described

EQUATION = (
    "stock [kg m-2] = organic carbon [%] x bulk density [g cm-3] x thickness [cm] / 10 "
    "x (1 - volume share of coarse fragments)"
)
_OF_CLASSES = ("n", "minimum", "maximum", "mean", "median", "cv")
MOST_DRAWN = 20  # classes in one figure


def statistics(result):
    """Descriptive statistics of the stocks, one row an interval."""
    rows = []
    for interval in result.intervals:
        row = {"interval [cm]": interval.label, **described(result.profiles[f"soc_{interval.suffix}"])}
        if f"sd_{interval.suffix}" in result.profiles:
            row["mean standard error"] = result.profiles[f"sd_{interval.suffix}"].mean()
        rows.append(row)
    return pd.DataFrame(rows)


def class_statistics(result):
    """Descriptive statistics of the stocks by class, one row an interval and class."""
    rows = []
    for interval in result.intervals:
        for name, values in by_class(result.profiles[f"soc_{interval.suffix}"], result.classes).items():
            rows.append({"interval [cm]": interval.label, "class": name, **described(values, _OF_CLASSES)})
    return pd.DataFrame(rows, columns=["interval [cm]", "class", *(STATISTICS[name] for name in _OF_CLASSES)])


def _distribution(values):
    """Histograms of stocks and, where all are above 0, of their logarithms, with their statistics."""
    values = values.dropna().to_numpy()
    panels = [(values, "SOC stock [kg m-2]")]
    if values.min() > 0:
        panels.append((np.log(values), "ln of SOC stock"))
    figure, every = axes(len(panels))
    for ax, (numbers, label) in zip(every, panels):
        d = describe(numbers)
        ax.hist(numbers, bins=min(30, max(5, int(np.sqrt(d.n)) + 1)), color=SOFT, edgecolor="white")
        ax.axvline(d.mean, color=SOIL, label="mean")
        ax.axvline(d.median, color=LINE, linestyle="--", label="median")
        ax.set(xlabel=label, ylabel="profiles")
        lines = [f"n = {d.n}", f"mean = {number(d.mean, 3)}", f"skewness = {number(d.skewness, 3)}"]
        if numbers is values:  # of logarithms it depends on the unit
            lines.insert(2, f"CV = {number(d.cv, 3)} %")
        ax.set_title(", ".join(lines), fontsize=8)
        ax.legend(frameon=False, fontsize=8)
    return figure


def _boxes(groups):
    """Boxplots by class, with the number of profiles in each."""
    figure, (ax,) = axes(size=(2 + 0.55 * len(groups), 3.6))
    line = {"color": SOIL}
    ax.boxplot(
        list(groups.values()), widths=0.6, patch_artist=True, boxprops={"facecolor": SOFT, "edgecolor": SOIL},
        medianprops={"color": LINE, "linewidth": 2}, whiskerprops=line, capprops=line,
        flierprops={"marker": "o", "markersize": 3, "markeredgecolor": SOIL},
    )
    labels = [f"{name} (n = {len(values)})" for name, values in groups.items()]
    ax.set_xticks(range(1, len(labels) + 1), labels, rotation=40, ha="right", rotation_mode="anchor")
    ax.set_ylabel("SOC stock [kg m-2]")
    return figure


def _sources(result):
    """Profiles by where their bulk densities came from, one row an interval and source."""
    parts = []
    for interval in result.intervals:
        source = result.profiles[f"bd_{interval.suffix}"].fillna("no usable horizon")
        counts = source.value_counts().rename_axis("bulk density").rename("profiles").reset_index()
        parts.append(counts.assign(**{"interval [cm]": interval.label}))
    return pd.concat(parts)[["interval [cm]", "bulk density", "profiles"]]


def _method(result, method):
    """How horizons became intervals, in words."""
    if result.masses is not None:
        return (
            "Intervals are equivalent soil masses, not depths: each is the mass of fine earth that is usual in its "
            "depth, counted from the surface, so that compacted and loose soil are compared over the same soil. The "
            "cumulative carbon is interpolated linearly over the cumulative mass (Gifford and Roderick 2003, Global "
            "Change Biology 9, 1507-1514); organic matter counts as part of the fine earth. Shares are shares of "
            "these masses."
        )
    if method.harmonize == "spline":
        return (
            "The carbon density of the horizons (carbon x bulk density x fine-earth share) is made continuous by an "
            f"equal-area quadratic spline (Bishop et al. 1999, Malone et al. 2009; lambda {method.smoothing:g}), "
            "whose integral over the interval is the stock. It bridges gaps between horizons, which the share "
            "does not count, and is not extended beyond them."
        )
    return "An interval adds up the parts of the horizons within it (weighting by thickness)."


def _add_classes(report, result, field):
    report.section(f"Stocks by {field}")
    report.table(
        class_statistics(result),
        "Stocks in kg m-2, the class with most profiles first. "
        f"Profiles without a class, or with several: {int(result.classes.isna().sum())}.",
        csv="classes",
    )
    for interval in result.intervals:
        groups = by_class(result.profiles[f"soc_{interval.suffix}"], result.classes)
        drawn = dict(list(groups.items())[:MOST_DRAWN])
        if drawn:
            left_out = f" The {MOST_DRAWN} largest of {len(groups)} classes." if len(groups) > MOST_DRAWN else ""
            report.figure(
                _boxes(drawn),
                f"Stocks of {interval.label} cm by {field}: median, quartiles, the farthest values within 1.5 times "
                f"the distance of the quartiles, and those beyond.{left_out}",
            )


@styled
def stock_report(result, settings, subtitle, method, class_field):
    """Page on the stocks: what they are, how they are spread, and what they rest on.

    Parameters
    ----------
    result : StockResult
    settings : mapping of str
        What was chosen, label to value, as shown.
    subtitle : str
        The table that the stocks were made from.
    method : DepthMethod
    class_field : str
        What the classes are of; only used where `result` has classes.

    Returns
    -------
    Report
    """
    report = Report("Soil organic carbon stocks", subtitle)
    report.text(
        f"The stock is the mass of organic carbon under one square metre within an interval. For each "
        f"horizon: {EQUATION}. {_method(result, method)} 1 kg m-2 = 10 t ha-1."
    )
    report.text(
        f"Of {result.rows} rows, {result.horizons} could be used and {len(result.rejected)} were left out. "
        f"The rows used make {len(result.profiles)} profiles."
    )
    report.notes(result.warnings)

    report.section("Stocks by depth interval")
    report.table(
        statistics(result),
        "Stocks in kg m-2. SD: standard deviation of the sample; CV = 100 SD / mean; skewness: adjusted "
        "Fisher-Pearson, of the stocks and of their natural logarithm. A skewness much nearer to 0 after ln "
        "speaks for a model on ln.",
        csv="statistics",
    )
    for interval in result.intervals:
        values = result.profiles[f"soc_{interval.suffix}"]
        if values.notna().any():
            report.figure(
                _distribution(values), f"Stocks of the profiles in {interval.label} cm, and their natural logarithms."
            )
    if result.masses is not None:
        report.table(
            pd.DataFrame(
                {
                    "interval [cm]": [interval.label for interval in result.intervals],
                    "from [kg m-2]": [mass.top for mass in result.masses],
                    "to [kg m-2]": [mass.bottom for mass in result.masses],
                    "mass [kg m-2]": [mass.thickness for mass in result.masses],
                }
            ),
            "Fine earth below the surface at which each interval begins and ends, and its own: the reference mass.",
            csv="reference_mass",
        )
    if result.classes is not None:
        _add_classes(report, result, class_field)
    report.section("The profiles")
    report.table(
        result.profiles,
        "soc: stock [kg m-2], a dash where horizons cover less than the least share; share: share of the "
        "interval that usable horizons cover (0 to 1); bd: where the bulk densities came from; sd: standard error of "
        "the stock [kg m-2].",
        csv="profiles",
        most=20,
    )

    report.section("What the stocks rest on")
    report.table(
        pd.DataFrame(list(settings.items()), columns=["setting", "value"]), "What was chosen.", csv="settings"
    )
    report.table(_sources(result), "Profiles by the source of their bulk densities.", csv="bulk_density")
    if result.filled:
        report.text(
            f"{result.filled} of the {result.horizons} horizons used have an estimated bulk density: {result.filled_by}"
        )
    if f"sd_{result.intervals[0].suffix}" in result.profiles:
        report.text(
            "The standard error of a stock is propagated to first order from the stated errors of carbon, bulk density "
            "and coarse fragments, independent between horizons, and from that of estimated bulk densities, taken as "
            "the same throughout a profile. It is that of one profile's stock: not that of the mean, nor how well the "
            "profile stands for its surroundings."
        )
    if result.coarse_missing:
        report.text(f"Horizons without a value for coarse fragments, taken as 0 %: {result.coarse_missing}.")

    add_rejected(report, result.rejected)
    return report
