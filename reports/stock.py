"""Report of the stocks by depth interval."""

from dataclasses import asdict

import pandas as pd

from ..pedometrics.bulk_density import FUNCTIONS
from ..pedometrics.descriptive import describe
from .html import Report
from .plots import histogram, styled

EQUATION = (
    "stock [kg m-2] = organic carbon [%] x bulk density [g cm-3] x thickness [cm] / 10 "
    "x (1 - volume share of coarse fragments)"
)
_STATISTICS = {
    "n": "n",
    "minimum": "minimum",
    "maximum": "maximum",
    "mean": "mean",
    "median": "median",
    "sd": "SD",
    "cv": "CV [%]",
    "skewness": "skewness",
    "skewness_ln": "skewness of ln",
}


def statistics(result):
    """Descriptive statistics of the stocks, one row an interval."""
    rows = []
    for interval in result.intervals:
        described = asdict(describe(result.profiles[f"soc_{interval.suffix}"]))
        rows.append({"interval [cm]": interval.label, **{_STATISTICS[k]: v for k, v in described.items()}})
    return pd.DataFrame(rows)


def fault_counts(result):
    """How many rows were not used, by field and reason."""
    counts = result.rejected.groupby(["field", "reason", "allowed"]).size().rename("rows").reset_index()
    return counts.sort_values("rows", ascending=False, ignore_index=True)


def _sources(result):
    """Profiles by where their bulk densities came from, one row an interval and source."""
    parts = []
    for interval in result.intervals:
        source = result.profiles[f"bd_{interval.suffix}"].fillna("no usable horizon")
        counts = source.value_counts().rename_axis("bulk density").rename("profiles").reset_index()
        parts.append(counts.assign(**{"interval [cm]": interval.label}))
    return pd.concat(parts)[["interval [cm]", "bulk density", "profiles"]]


@styled
def stock_report(result, settings, subtitle, fill):
    """Page on the stocks: what they are, how they are spread, and what they rest on.

    Parameters
    ----------
    result : StockResult
    settings : mapping of str
        What was chosen, label to value, as shown.
    subtitle : str
        The table that the stocks were made from.
    fill : str
        Key of the function that filled bulk density, or ``none``.

    Returns
    -------
    Report
    """
    report = Report("Soil organic carbon stocks", subtitle)
    report.text(
        f"The stock is the mass of organic carbon under one square metre within a depth interval. For each "
        f"horizon: {EQUATION}. An interval adds up the parts of the horizons within it (weighting by "
        "thickness). 1 kg m-2 = 10 t ha-1."
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
                histogram(values, "SOC stock [kg m-2]", f"{interval.label} cm"),
                f"Stocks of the profiles in {interval.label} cm.",
            )
    report.table(
        result.profiles,
        "soc: stock [kg m-2], a dash where horizons cover less than the least share; share: share of the "
        "interval that usable horizons cover (0 to 1); bd: where the bulk densities came from.",
        csv="profiles",
        most=20,
    )

    report.section("What the stocks rest on")
    report.table(
        pd.DataFrame(list(settings.items()), columns=["setting", "value"]), "What was chosen.", csv="settings"
    )
    report.table(_sources(result), "Profiles by the source of their bulk densities.", csv="bulk_density")
    if fill in FUNCTIONS:
        function = FUNCTIONS[fill]
        report.text(
            f"{result.filled} of the {result.horizons} horizons used have an estimated bulk density: "
            f"{function.formula} (OC in %, BD in g cm-3). {function.source} {function.validity} Estimated "
            "densities add an error to the stocks that later maps do not show."
        )
    if result.coarse_missing:
        report.text(f"Horizons without a value for coarse fragments, taken as 0 %: {result.coarse_missing}.")

    report.section("Rows that were not used")
    if result.rejected.empty:
        report.text("Every row was used.")
    else:
        report.table(fault_counts(result), "How often, by field and reason.", csv="faults")
        report.table(
            result.rejected,
            "Each row that was not used, by the number of its feature; correct the table and run again.",
            csv="rejected",
            most=100,
        )
    return report
