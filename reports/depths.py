"""Report of properties harmonized to depth intervals by equal-area splines."""

import numpy as np
import pandas as pd

from ..pedometrics.harmonize import interval_columns
from ..pedometrics.texts import Text, tr
from .html import Report, number
from .plots import LINE, SOFT, SOIL, axes, in_unit, styled
from .samples import add_rejected, described

#: Profiles shown for each property, and properties that are drawn.
SHOWN, MOST_DRAWN = 6, 8


def statistics(result):
    """Descriptive statistics of the means, one row a property and interval."""
    rows = []
    for one in result.properties:
        for interval in result.intervals:
            mean, share, gap = (result.profiles[name] for name in interval_columns(one.name, interval))
            rows.append(
                {
                    "property": one.name,
                    "interval [cm]": interval.label,
                    **described(mean, ("n", "minimum", "maximum", "mean", "median", "sd")),
                    "covered in part": int((mean.isna() & (share > 0)).sum()),
                    "with gaps": int((mean.notna() & (gap > 0)).sum()),
                }
            )
    return pd.DataFrame(rows)


def shown_profiles(one):
    """Numbers of the profiles to draw, from the best to the worst fit, and the root mean square error of each."""
    codes = pd.factorize(one.horizons["profile"])[0]
    squares = (one.horizons["fitted"] - one.horizons["value"]) ** 2
    n = np.bincount(codes)
    rmse = np.sqrt(np.bincount(codes, squares) / n)
    several = np.flatnonzero(n > 1)
    several = several[np.argsort(rmse[several], kind="stable")]
    places = np.unique(np.linspace(0, len(several) - 1, SHOWN).round().astype(int)) if len(several) else []
    return [(i, rmse[i]) for i in several[places]] if len(places) else []


def _draw(one, result, shown):
    """Horizons as bars, the spline as a curve, means of the intervals as lines; depth downwards."""
    figure, panels = axes(min(3, len(shown)), -(-len(shown) // 3), size=(2.9, 3.0))
    limits = result.settings.lowest, result.settings.highest
    for ax, (i, rmse) in zip(panels, shown):
        horizons = one.horizons[(one.horizons["profile"] == one.ids[i]).to_numpy()]
        top, bottom = horizons["top"].to_numpy(), horizons["bottom"].to_numpy()
        ax.barh(top, horizons["value"], bottom - top, align="edge", color=SOFT, edgecolor="white", label=tr("horizons"))
        deepest = bottom.max()
        _, upper, lower, values = one.splines.steps(deepest / 200, *limits, (i, i + 1))
        ax.plot(values, (upper + lower) / 2, color=LINE, label=tr("spline"))
        for interval in result.intervals:
            column = interval_columns(one.name, interval)[0]
            mean = result.profiles.loc[result.profiles["profile"] == one.ids[i], column].iloc[0]
            ax.plot([mean, mean], [interval.top, interval.bottom], color=SOIL, linestyle="--",
                    label=tr("interval means") if interval is result.intervals[0] else None)
        ax.set(
            ylim=(deepest, 0),
            title=f"{one.ids[i]} (RMSE {number(rmse, 3)})",
            xlabel=one.name,
            ylabel=in_unit(tr("depth"), "cm"),
        )
    for ax in panels[len(shown):]:
        ax.set_visible(False)
    panels[0].legend(fontsize=7, edgecolor="white")
    return figure


@styled
def depths_report(result, settings, subtitle):
    """Page on harmonized properties: the method, the means, how well the splines fit, and what was left out.

    Parameters
    ----------
    result : HarmonizedResult
    settings : mapping of str
        What was chosen, label to value, as shown.
    subtitle : str
        The table that the means were made from.

    Returns
    -------
    Report
    """
    report = Report("Soil properties by depth interval", subtitle)
    report.text(
        "Each profile and property has one equal-area quadratic spline: of all smooth curves f over depth x the one "
        "that minimises 1/n sum (y - s)^2 + lambda integral f'(x)^2 dx, with y the measured mean of each of the n "
        "horizons and s that of the curve. It is a parabola within horizons and a straight line in gaps between "
        "them, without jump or kink. The mean of an interval is its exact integral, divided by the thickness "
        "sampled. Bishop, McBratney and Laslett (1999), Geoderma 91, 27-45; Malone, McBratney, Minasny and Laslett "
        "(2009), Geoderma 154, 138-152."
    )
    report.text(
        "Other programs average the same curve otherwise: the R packages mpspline2 and ithir take the mean of values "
        "at whole centimetres, from the upper limit on or from 1 cm below it, so that the exact mean lies between "
        "theirs where a property falls steadily with depth."
    )
    report.text(
        Text(
            "Of {rows} rows, {used} could be used; {rejected} rows or values were left out. The rows used make "
            "{profiles} profiles.",
            rows=result.rows,
            used=result.used,
            rejected=len(result.rejected),
            profiles=len(result.profiles),
        )
    )
    report.notes(result.warnings)

    report.section("Means by depth interval")
    report.table(
        statistics(result),
        "Means of the profiles, in the unit of the property. Covered in part: profiles that reach into the interval, "
        "but cover less than the least share of it. With gaps: profiles with a mean in which a gap between horizons "
        "is bridged. SD: standard deviation of the sample.",
        csv="statistics",
    )
    report.table(
        result.profiles,
        "Mean, share of the interval between the shallowest and the deepest depth of the profile, and the part of "
        "that share in gaps between horizons.",
        csv="profiles",
        most=20,
    )

    report.section("How well the splines fit")
    report.table(
        result.summary,
        "Profiles with one horizon keep its value. Beyond the limits: profiles whose spline is cut at the lowest or "
        "highest value allowed. RMSE: root mean square of the spline's minus the measured means of the horizons, 0 "
        "for lambda = 0.",
        csv="splines",
    )
    for one in result.properties[:MOST_DRAWN]:
        if shown := shown_profiles(one):
            report.figure(
                _draw(one, result, shown),
                Text(
                    "{name}: {count} profiles from the best to the worst fit. Bars: horizons; curve: spline; dashed: "
                    "means of the intervals.",
                    name=one.name,
                    count=len(shown),
                ),
            )

    report.section("What was chosen")
    report.table(pd.DataFrame(list(settings.items()), columns=["setting", "value"]), "What was chosen.", csv="settings")

    add_rejected(report, result.rejected)
    return report
