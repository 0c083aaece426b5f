"""Rows of a horizon table: which can be used, and why the others cannot."""

import numpy as np
import pandas as pd

from .depths import DECIMALS
from .errors import PedometricsError


class HorizonRows:
    """Which rows are still good, and why the others are not: the first fault counts."""

    COLUMNS = ("profile", "row", "field", "value", "reason", "allowed")

    def __init__(self, table, names):
        self.table, self.names = table, names
        self.good = np.ones(len(table), bool)
        self._faults = []

    def reject(self, bad, column, reason, allowed, values=None):
        """Take rows out; `values` are texts, one a row, where the cell alone does not say what is wrong."""
        for i in np.flatnonzero(bad & self.good):
            cell = self.table[column].iat[i] if values is None else values[i]
            text = "" if pd.isna(cell) else f"{cell:.10g}" if isinstance(cell, float) else str(cell)
            profile, row = self.table["profile"].iat[i], self.table.index[i]
            self._faults.append((i, profile, row, self.name(column), text, reason, allowed))
        self.good &= ~bad

    def name(self, column):
        return self.names.get(column, column)

    def numbers(self, column):
        """Values and which are missing; text that is no number is rejected."""
        cells = self.table[column]
        cells = cells.where(cells.notna() & (cells.astype(str).str.strip() != ""))
        values = pd.to_numeric(cells, errors="coerce").to_numpy(float)
        values[np.isinf(values)] = np.nan
        missing = cells.isna().to_numpy()
        self.reject(np.isnan(values) & ~missing, column, "is not a number", "a number with a decimal point")
        return values, missing

    def rejected(self):
        """The faults in the order of the table."""
        return pd.DataFrame([fault[1:] for fault in sorted(self._faults)], columns=self.COLUMNS)


def reject_without_profile(rows):
    """Rows without a profile id."""
    ids = rows.table["profile"]
    rows.reject((ids.isna() | (ids.astype(str).str.strip() == "")).to_numpy(), "profile", "is empty", "an id")


def read_depths(rows, warnings):
    limits = []
    for column in ("top", "bottom"):
        values, missing = rows.numbers(column)
        rows.reject(missing, column, "is empty", "a depth in cm")
        rows.reject(values < 0, column, "is negative", "0 cm or more")
        limits.append(np.round(values, DECIMALS))
    top, bottom = limits
    span = [f"{a:.10g}-{b:.10g}" for a, b in zip(top, bottom)]
    rows.reject(top >= bottom, "top", "is not above the lower depth", "less than the lower depth", span)
    if rows.good.any() and bottom[rows.good].max() <= 3:
        warnings.append("No horizon reaches below 3 cm: depths look like metres; they are read as cm.")
    return top, bottom


def reject_scattered(rows):
    """Profiles whose rows lie at different places."""
    if "x" not in rows.table:
        return
    places = rows.table[["x", "y"]].astype(float)[rows.good].groupby(rows.table["profile"][rows.good])
    scattered = ((places.max() - places.min()) > 1e-6).any(axis=1)
    bad = rows.table["profile"].isin(scattered.index[scattered]).to_numpy()
    rows.reject(bad, "profile", "has rows at different places", "one place for one profile id")


def reject_overlapping(rows, top, bottom):
    """Profiles with horizons that overlap, or the same horizon twice."""
    codes = pd.factorize(rows.table["profile"])[0]
    order = np.lexsort((bottom, top, codes))
    order = order[rows.good[order]]
    # Sorted by depth, a profile without overlap between neighbours has none at all.
    upper, lower = order[:-1], order[1:]
    clash = (codes[upper] == codes[lower]) & (top[lower] < bottom[upper])
    pairs = {}
    for pair in zip(upper[clash], lower[clash]):
        text = " and ".join(f"{top[i]:.10g}-{bottom[i]:.10g} cm (row {rows.table.index[i]})" for i in pair)
        pairs.setdefault(codes[pair[0]], text)
    bad, texts = np.isin(codes, list(pairs)), [pairs.get(code, "") for code in codes]
    rows.reject(bad, "top", "lies in a profile whose horizons overlap", "each depth once", texts)


def nothing_left(rows, warnings):
    """The error for a table without a usable row, with the commonest reason."""
    rejected = rows.rejected()
    field, reason, allowed = rejected[["field", "reason", "allowed"]].value_counts().index[0]
    alike = rejected[(rejected["field"] == field) & (rejected["reason"] == reason)]
    return PedometricsError(
        "None of the {rows} rows can be used; most often ({count} rows): {field} {reason}, for example "
        "'{value}' in row {row}; allowed: {allowed}.{hint}",
        rows=len(rejected),
        count=len(alike),
        field=field,
        reason=reason,
        value=alike["value"].iloc[0],
        row=alike["row"].iloc[0],
        allowed=allowed,
        hint="".join(f" {text}" for text in warnings),
    )
