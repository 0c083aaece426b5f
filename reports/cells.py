"""Columns of tables that hold words of ours beside names of the user's."""

import pandas as pd

from ..pedometrics.texts import Text


def mixed(values, ours=()):
    """A column for `Report.table`, which tells the words of ours in it, and leaves names of the user's.

    Parameters
    ----------
    values : Series or iterable
    ours : collection of Text
        What is ours among the texts of `values`.

    Returns
    -------
    Series
        Objects, for pandas makes plain texts of others.
    """
    known = {one: one for one in ours}
    index = values.index if isinstance(values, pd.Series) else None
    return pd.Series([known.get(value, value) for value in values], index, dtype=object)


def add_settings(report, settings, caption):
    """Add the settings of a result, as CSV too.

    Parameters
    ----------
    report : Report
    settings : dict of str to object
        Words of ours (see `reports.words`) to values: `Text` and truth values are told in the language of the page,
        codes, numbers and names of the user's stay.
    caption : Text
    """
    values = [_setting(value) for value in settings.values()]
    table = pd.DataFrame({"setting": list(settings), "value": mixed(values)})
    report.table(table, caption, csv="settings", words=("setting",))


def _setting(value):
    if isinstance(value, bool):
        return Text("yes") if value else Text("no")
    return value if isinstance(value, Text) else str(value)
