"""Rows of a horizon table: which can be used, and why the others cannot."""

from copy import copy

import numpy as np
import pandas as pd

from .depths import DECIMALS
from .errors import PedometricsError

DEEPEST = 5000  # cm; beyond, a code such as 9999 for a limit that is not known
DECIMAL_COMMA = r"\s*[-+]?\d*[,，]\d+\s*"
FOREST_FLOOR = "is forest floor (O horizon) above the mineral surface"
FROM_ITS_TOP = "0 cm or more: count all depths from the top of the forest floor, or leave it out"

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

    def branch(self):
        """The same rows for another column, whose faults go to the same account but spoil no other column."""
        branch = copy(self)
        branch.good = self.good.copy()
        return branch

    def name(self, column):
        return self.names.get(column, column)

    def numbers(self, column):
        """Values and which are missing; text that is no number is rejected, also with a decimal comma.

        A comma is never read as a point: in one table 1,234 may be either a little more than 1 or a thousand.
        """
        cells = self.table[column]
        cells = cells.where(cells.notna() & (cells.astype(str).str.strip() != ""))
        # A copy: pandas 3 gives views that cannot be written to.
        values = pd.to_numeric(cells, errors="coerce").to_numpy(float, copy=True)
        values[np.isinf(values)] = np.nan
        missing = cells.isna().to_numpy()
        wrong = np.isnan(values) & ~missing
        comma = wrong.copy()
        comma[wrong] = cells[wrong].astype(str).str.fullmatch(DECIMAL_COMMA)
        self.reject(comma, column, "has a decimal comma", "a number with a decimal point: replace the comma")
        self.reject(wrong, column, "is not a number", "a number with a decimal point")
        return values, missing

    def rejected(self):
        """The faults in the order of the table."""
        return pd.DataFrame([fault[1:] for fault in sorted(self._faults)], columns=self.COLUMNS)


def reject_without_profile(rows):
    """Rows without a profile id."""
    ids = rows.table["profile"]
    rows.reject((ids.isna() | (ids.astype(str).str.strip() == "")).to_numpy(), "profile", "is empty", "an id")


def read_depths(rows, warnings):
    """Upper and lower depth in cm, rounded; rows with impossible ones are rejected, forest floor by its name."""
    limits = []
    for column in ("top", "bottom"):
        values, missing = rows.numbers(column)
        rows.reject(missing, column, "is empty", "a depth in cm")
        limits.append(np.round(values, DECIMALS))
    top, bottom = limits
    _reject_forest_floor(rows, top, bottom)
    for column, depth in (("top", top), ("bottom", bottom)):
        rows.reject(depth < 0, column, "is negative", "0 cm or more, counted downwards")
        rows.reject(depth > DEEPEST, column, "is deeper than any soil profile", f"up to {DEEPEST} cm")
    inverted = rows.good & (top >= bottom)
    if inverted.sum() > rows.good.sum() / 2:
        warnings.append(
            f"In {inverted.sum()} of {rows.good.sum()} rows {rows.name('top')} is not above {rows.name('bottom')}: "
            "are the two fields swapped?"
        )
    rows.reject(top >= bottom, "top", "is not above the lower depth", "less than the lower depth", _spans(top, bottom))
    if rows.good.any() and bottom[rows.good].max() <= 3:
        warnings.append("No horizon reaches below 3 cm: depths look like metres; they are read as cm.")
    return top, bottom


def _spans(top, bottom, dash="-"):
    return [f"{a:.10g}{dash}{b:.10g}" for a, b in zip(top, bottom)]


def _reject_forest_floor(rows, top, bottom):
    """Organic layers above a mineral surface at 0 cm: negative depths, or 5-0 above 0-20 as older surveys wrote."""
    profile = rows.table["profile"]
    rows.reject((top < bottom) & (bottom <= 0), "top", FOREST_FLOOR, FROM_ITS_TOP, _spans(top, bottom, " to "))
    upwards = rows.good & (top > bottom)
    mineral = profile.isin(profile[rows.good & (top == 0) & (bottom > 0)])
    counted_to_0 = profile.isin(profile[upwards & (bottom == 0)])
    rows.reject((upwards & mineral & counted_to_0).to_numpy(), "top", FOREST_FLOOR, FROM_ITS_TOP, _spans(top, bottom))


def reject_scattered(rows):
    """Profiles whose rows lie at different places."""
    if "x" not in rows.table:
        return
    profile = rows.table["profile"]
    places = rows.table[["x", "y"]].astype(float)
    by_profile = places[rows.good].groupby(profile[rows.good])
    lowest, highest = by_profile.min(), by_profile.max()
    scattered = (highest - lowest > 1e-6).any(axis=1)
    bad = profile.isin(scattered.index[scattered]).to_numpy()
    texts = [""] * len(bad)
    for i in np.flatnonzero(bad):
        texts[i] = "at {:.10g}, {:.10g}".format(*places.iloc[i])
    rows.reject(bad, "profile", "has rows at different places", "one place for one profile id", texts)


def reject_overlapping(rows, top, bottom):
    """Rows that repeat another one; profiles that hold a horizon twice with other values, or overlapping ones."""
    again = rows.table[rows.good].duplicated()
    repeated = np.zeros(len(rows.table), bool)
    repeated[rows.good] = again
    rows.reject(repeated, "profile", "has the same row twice", "each row once; the first one is used")

    codes = pd.factorize(rows.table["profile"])[0]
    # Sorted by depth, a profile without overlap between neighbours has none at all.
    upper, lower = _neighbours(rows, codes, top, bottom)
    twice = (top[lower] == top[upper]) & (bottom[lower] == bottom[upper])
    for clash, reason in (
        (twice, "lies in a profile that has a horizon twice"),
        (top[lower] < bottom[upper], "lies in a profile whose horizons overlap"),
    ):
        pairs = {}
        for pair in zip(upper[clash], lower[clash]):
            text = " and ".join(f"{top[i]:.10g}-{bottom[i]:.10g} cm (row {rows.table.index[i]})" for i in pair)
            pairs.setdefault(codes[pair[0]], text)
        bad, texts = np.isin(codes, list(pairs)), [pairs.get(code, "") for code in codes]
        rows.reject(bad, "top", reason, "each depth once", texts)


def _neighbours(rows, codes, top, bottom):
    """Positions of usable horizons, each above the next of the same profile: two arrays of the same length."""
    order = np.lexsort((bottom, top, codes))
    order = order[rows.good[order]]
    upper, lower = order[:-1], order[1:]
    same = codes[upper] == codes[lower]
    return upper[same], lower[same]


def note_missing_depths(rows, top, bottom, warnings):
    """Warn of profiles that do not begin at the surface, and of gaps between horizons, by usable rows."""
    profile = rows.table["profile"]
    first = pd.Series(top)[rows.good].groupby(profile.to_numpy()[rows.good], sort=False).min()
    buried = first[first > 0]
    if len(buried):
        warnings.append(
            f"Profiles without a usable horizon at the surface: {len(buried)}, such as {buried.index[0]}, which "
            f"begins at {buried.iloc[0]:.10g} cm."
        )
    codes = pd.factorize(profile)[0]
    upper, lower = _neighbours(rows, codes, top, bottom)
    gap = top[lower] > bottom[upper]
    if gap.any():
        i, j = upper[gap][0], lower[gap][0]
        warnings.append(
            f"Profiles with a gap between usable horizons: {len(np.unique(codes[upper[gap]]))}, such as "
            f"{profile.iat[i]} from {bottom[i]:.10g} to {top[j]:.10g} cm."
        )


def nothing_left(rows, warnings):
    """The error for a table without a usable row, with the commonest reason."""
    rejected = rows.rejected()
    field, reason, allowed = rejected[["field", "reason", "allowed"]].value_counts().index[0]
    alike = rejected[(rejected["field"] == field) & (rejected["reason"] == reason)]
    return PedometricsError(
        "None of the {rows} rows can be used; most often ({count} rows): {field} {reason}, for example "
        "'{value}' in row {row}; allowed: {allowed}.{hint}",
        rows=len(rows.table),
        count=len(alike),
        field=field,
        reason=reason,
        value=alike["value"].iloc[0],
        row=alike["row"].iloc[0],
        allowed=allowed,
        hint="".join(f" {text}" for text in warnings),
    )
