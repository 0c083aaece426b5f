"""What the reports on tables of samples share: statistics of a variable, the rows that were not used."""

from ..pedometrics.descriptive import describe
from ..pedometrics.texts import Text, joined

STATISTICS = {
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


def described(values, which=tuple(STATISTICS)):
    """Some statistics of the values that are not NaN, by their labels in tables."""
    result = describe(values)
    return {STATISTICS[name]: getattr(result, name) for name in which}


def fault_counts(rejected):
    """How many rows were not used, by field and reason."""
    keys = ["field", "reason", "allowed"]
    counts = rejected.assign(rows=rejected.groupby(keys)["row"].transform("size")).drop_duplicates(keys)
    return counts[[*keys, "rows"]].sort_values(["rows", *keys], ascending=[False, True, True, True], ignore_index=True)


def add_rejected(report, rejected, note=None):
    """Add the section on the rows that were not used, as `HorizonRows.rejected` gives them.

    Parameters
    ----------
    report : Report
    rejected : DataFrame
    note : Text, optional
        Sentence below the list.
    """
    report.section("Rows that were not used")
    if rejected.empty:
        report.text("Every row was used.")
        return
    report.table(fault_counts(rejected), "How often, by field and reason.", csv="faults")
    caption = Text(
        "Each row or value that was not used, by the number of its feature; correct the table and run again."
    )
    report.table(rejected, joined(" ", (caption, note)) if note else caption, csv="rejected", most=100)
