"""Report of the stocks by depth interval."""

import numpy as np
import pandas as pd

from ..pedometrics.bulk_density import FITTED
from ..pedometrics.descriptive import by_class, describe
from ..pedometrics.horizon_density import ESTIMATED, MEASURED
from ..pedometrics.texts import Text, joined, tr
from .html import Report, number
from .plots import LINE, SOFT, SOIL, axes, in_unit, styled
from .samples import STATISTICS, add_rejected, described

EQUATION = Text(
    "stock [kg m-2] = organic carbon [%] x bulk density [g cm-3] x thickness [cm] / 10 "
    "x (1 - volume share of coarse fragments)"
)
_OF_CLASSES = ("n", "minimum", "maximum", "mean", "median", "cv")
MOST_DRAWN = 20  # classes in one figure
#: Where bulk densities may come from, beside the names of functions.
_DENSITY = {MEASURED: Text("measured"), ESTIMATED: Text("estimated"), FITTED: Text("fitted")}


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
    panels = [(values, in_unit(tr("SOC stock"), "kg m-2"))]
    if values.min() > 0:
        panels.append((np.log(values), tr("ln of SOC stock")))
    figure, every = axes(len(panels))
    for ax, (numbers, label) in zip(every, panels):
        d = describe(numbers)
        ax.hist(numbers, bins=min(30, max(5, int(np.sqrt(d.n)) + 1)), color=SOFT, edgecolor="white")
        ax.axvline(d.mean, color=SOIL, label=tr("mean"))
        ax.axvline(d.median, color=LINE, linestyle="--", label=tr("median"))
        ax.set(xlabel=label, ylabel=tr("profiles"))
        lines = [
            f"n = {d.n}",
            tr("mean = {value}", value=number(d.mean, 3)),
            tr("skewness = {value}", value=number(d.skewness, 3)),
        ]
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
    ax.set_ylabel(in_unit(tr("SOC stock"), "kg m-2"))
    return figure


def _sources(result):
    """Profiles by where their bulk densities came from, one row an interval and source."""
    parts = []
    for interval in result.intervals:
        counts = result.profiles[f"bd_{interval.suffix}"].value_counts(dropna=False)
        for source, count in counts.items():
            row = {"interval [cm]": interval.label, "bulk density": _density(source), "profiles": count}
            parts.append(row)
    # As objects: a column of strings would make plain ones of the texts.
    return pd.DataFrame(parts, dtype=object).astype({"profiles": int})


def _density(source):
    """Source of a bulk density, as the table of profiles has it, for people."""
    if not isinstance(source, str):
        return Text("no usable horizon")
    return joined(" + ", [_DENSITY.get(part, part) for part in source.split(" + ")])


def _profiles(result):
    """The table of profiles, the sources of bulk density for people."""
    table = result.profiles.copy()
    for interval in result.intervals:
        name = f"bd_{interval.suffix}"
        known = [None if source is None else _density(source) for source in table[name]]
        table[name] = pd.Series(known, table.index, dtype=object)
    return table


def _method(result, method):
    """How horizons became intervals, in words."""
    if result.masses is not None:
        return Text(
            "Intervals are equivalent soil masses, not depths: each is the mass of fine earth that is usual in its "
            "depth, counted from the surface, so that compacted and loose soil are compared over the same soil. The "
            "cumulative carbon is interpolated linearly over the cumulative mass (Gifford and Roderick 2003, Global "
            "Change Biology 9, 1507-1514); organic matter counts as part of the fine earth. Shares are shares of "
            "these masses."
        )
    if method.harmonize == "spline":
        return Text(
            "The carbon density of the horizons (carbon x bulk density x fine-earth share) is made continuous by an "
            "equal-area quadratic spline (Bishop et al. 1999, Malone et al. 2009; lambda {smoothing:g}), whose "
            "integral over the interval is the stock. It bridges gaps between horizons, which the share does not "
            "count, and is not extended beyond them.",
            smoothing=method.smoothing,
        )
    return Text("An interval adds up the parts of the horizons within it (weighting by thickness).")


def _add_classes(report, result, field):
    report.section(Text("Stocks by {field}", field=field))
    report.table(
        class_statistics(result),
        Text(
            "Stocks in kg m-2, the class with most profiles first. Profiles without a class, or with several: "
            "{without}.",
            without=int(result.classes.isna().sum()),
        ),
        csv="classes",
    )
    for interval in result.intervals:
        groups = by_class(result.profiles[f"soc_{interval.suffix}"], result.classes)
        drawn = dict(list(groups.items())[:MOST_DRAWN])
        if drawn:
            caption = Text(
                "Stocks of {interval} cm by {field}: median, quartiles, the farthest values within 1.5 times the "
                "distance of the quartiles, and those beyond.",
                interval=interval.label,
                field=field,
            )
            if len(groups) > MOST_DRAWN:
                left_out = Text("The {most} largest of {count} classes.", most=MOST_DRAWN, count=len(groups))
                caption = joined(" ", (caption, left_out))
            report.figure(_boxes(drawn), caption)


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
        Text(
            "The stock is the mass of organic carbon under one square metre within an interval. For each horizon: "
            "{equation}. {method} 1 kg m-2 = 10 t ha-1.",
            equation=EQUATION,
            method=_method(result, method),
        )
    )
    report.text(
        Text(
            "Of {rows} rows, {used} could be used and {rejected} were left out. The rows used make {profiles} "
            "profiles.",
            rows=result.rows,
            used=result.horizons,
            rejected=len(result.rejected),
            profiles=len(result.profiles),
        )
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
                _distribution(values),
                Text(
                    "Stocks of the profiles in {interval} cm, and their natural logarithms.", interval=interval.label
                ),
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
        _profiles(result),
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
            Text(
                "{filled} of the {horizons} horizons used have an estimated bulk density: {filled_by}",
                filled=result.filled,
                horizons=result.horizons,
                filled_by=result.filled_by,
            )
        )
    if f"sd_{result.intervals[0].suffix}" in result.profiles:
        report.text(
            "The standard error of a stock is propagated to first order from the stated errors of carbon, bulk density "
            "and coarse fragments, independent between horizons, and from that of estimated bulk densities, taken as "
            "the same throughout a profile. It is that of one profile's stock: not that of the mean, nor how well the "
            "profile stands for its surroundings."
        )
    if result.coarse_missing:
        report.text(
            Text(
                "Horizons without a value for coarse fragments, taken as 0 %: {count}.", count=result.coarse_missing
            )
        )

    add_rejected(report, result.rejected)
    return report
