"""Rows of a horizon table: which can be used, and why the others cannot."""

from copy import copy

import numpy as np
import pandas as pd

from .depths import DECIMALS
from .errors import PedometricsError
from .texts import Text, joined

DEEPEST = 5000  # cm; beyond, a code such as 9999 for a limit that is not known
DECIMAL_COMMA = r"\s*[-+]?\d*[,，]\d+\s*"
FOREST_FLOOR = Text("is forest floor (O horizon) above the mineral surface")
FROM_ITS_TOP = Text("0 cm or more: count all depths from the top of the forest floor, or leave it out")


class HorizonRows:
    """Which rows are still good, and why the others are not: the first fault counts."""

    COLUMNS = ("profile", "row", "field", "value", "reason", "allowed")

    def __init__(self, table, names):
        self.table, self.names = table, names
        self.good = np.ones(len(table), bool)
        self._faults = []

    def reject(self, bad, column, reason, allowed, values=None):
        """Take rows out; `values` are texts, one a row, where the cell alone does not say what is wrong.

        `reason` and `allowed` are `Text`.
        """
        for i in np.flatnonzero(bad & self.good):
            cell = self.table[column].iat[i] if values is None else values[i]
            text = "" if pd.isna(cell) else f"{cell:.10g}" if isinstance(cell, float) else cell
            text = text if isinstance(text, Text) else str(text)
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
        self.reject(
            comma, column, Text("has a decimal comma"), Text("a number with a decimal point: replace the comma")
        )
        self.reject(wrong, column, Text("is not a number"), Text("a number with a decimal point"))
        return values, missing

    def rejected(self):
        """The faults in the order of the table."""
        # As objects: a column of strings would make plain ones of the texts.
        return pd.DataFrame([fault[1:] for fault in sorted(self._faults)], columns=self.COLUMNS, dtype=object)


def reject_without_profile(rows):
    """Rows without a profile id."""
    ids = rows.table["profile"]
    empty = (ids.isna() | (ids.astype(str).str.strip() == "")).to_numpy()
    rows.reject(empty, "profile", Text("is empty"), Text("an id"))


def read_depths(rows, warnings):
    """Upper and lower depth in cm, rounded; rows with impossible ones are rejected, forest floor by its name."""
    limits = []
    for column in ("top", "bottom"):
        values, missing = rows.numbers(column)
        rows.reject(missing, column, Text("is empty"), Text("a depth in cm"))
        limits.append(np.round(values, DECIMALS))
    top, bottom = limits
    _reject_forest_floor(rows, top, bottom)
    for column, depth in (("top", top), ("bottom", bottom)):
        rows.reject(depth < 0, column, Text("is negative"), Text("0 cm or more, counted downwards"))
        rows.reject(
            depth > DEEPEST, column, Text("is deeper than any soil profile"), Text("up to {most} cm", most=DEEPEST)
        )
    inverted = rows.good & (top >= bottom)
    if inverted.sum() > rows.good.sum() / 2:
        warnings.append(
            Text(
                "In {count} of {rows} rows {top} is not above {bottom}: are the two fields swapped?",
                count=int(inverted.sum()),
                rows=int(rows.good.sum()),
                top=rows.name("top"),
                bottom=rows.name("bottom"),
            )
        )
    rows.reject(
        top >= bottom,
        "top",
        Text("is not above the lower depth"),
        Text("less than the lower depth"),
        _spans(top, bottom),
    )
    if rows.good.any() and bottom[rows.good].max() <= 3:
        warnings.append(Text("No horizon reaches below 3 cm: depths look like metres; they are read as cm."))
    return top, bottom


def _spans(top, bottom):
    return [f"{a:.10g}-{b:.10g}" for a, b in zip(top, bottom)]


def _reject_forest_floor(rows, top, bottom):
    """Organic layers above a mineral surface at 0 cm: negative depths, or 5-0 above 0-20 as older surveys wrote."""
    profile = rows.table["profile"]
    below_0 = [Text("{top:.10g} to {bottom:.10g}", top=a, bottom=b) for a, b in zip(top, bottom)]
    rows.reject((top < bottom) & (bottom <= 0), "top", FOREST_FLOOR, FROM_ITS_TOP, below_0)
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
        x, y = places.iloc[i]
        texts[i] = Text("at {x:.10g}, {y:.10g}", x=x, y=y)
    rows.reject(bad, "profile", Text("has rows at different places"), Text("one place for one profile id"), texts)


def reject_overlapping(rows, top, bottom):
    """Rows that repeat another one; profiles that hold a horizon twice with other values, or overlapping ones."""
    again = rows.table[rows.good].duplicated()
    repeated = np.zeros(len(rows.table), bool)
    repeated[rows.good] = again
    rows.reject(repeated, "profile", Text("has the same row twice"), Text("each row once; the first one is used"))

    codes, spans = pd.factorize(rows.table["profile"])[0], _spans(top, bottom)
    # Sorted by depth, a profile without overlap between neighbours has none at all.
    upper, lower = _neighbours(rows, codes, top, bottom)
    twice = (top[lower] == top[upper]) & (bottom[lower] == bottom[upper])
    for clash, reason in (
        (twice, Text("lies in a profile that has a horizon twice")),
        (top[lower] < bottom[upper], Text("lies in a profile whose horizons overlap")),
    ):
        pairs = {}
        for i, j in zip(upper[clash], lower[clash]):
            text = Text(
                "{upper} cm (row {first}) and {lower} cm (row {second})",
                upper=spans[i],
                first=rows.table.index[i],
                lower=spans[j],
                second=rows.table.index[j],
            )
            pairs.setdefault(codes[i], text)
        bad, texts = np.isin(codes, list(pairs)), [pairs.get(code, "") for code in codes]
        rows.reject(bad, "top", reason, Text("each depth once"), texts)


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
            Text(
                "Profiles without a usable horizon at the surface: {count}, such as {profile}, which begins at "
                "{depth:.10g} cm.",
                count=len(buried),
                profile=buried.index[0],
                depth=buried.iloc[0],
            )
        )
    codes = pd.factorize(profile)[0]
    upper, lower = _neighbours(rows, codes, top, bottom)
    gap = top[lower] > bottom[upper]
    if gap.any():
        i, j = upper[gap][0], lower[gap][0]
        warnings.append(
            Text(
                "Profiles with a gap between usable horizons: {count}, such as {profile} from {top:.10g} to "
                "{bottom:.10g} cm.",
                count=len(np.unique(codes[upper[gap]])),
                profile=profile.iat[i],
                top=bottom[i],
                bottom=top[j],
            )
        )


def nothing_left(rows, warnings):
    """The error for a table without a usable row, with the commonest reason."""
    rejected = rows.rejected()
    field, reason, _ = rejected[["field", "reason", "allowed"]].value_counts().index[0]
    alike = rejected[(rejected["field"] == field) & (rejected["reason"] == reason)]
    first = alike.iloc[0]
    return PedometricsError(
        "None of the {rows} rows can be used; most often ({count} rows): {field} {reason}, for example "
        "'{value}' in row {row}; allowed: {allowed}.{hint}",
        rows=len(rows.table),
        count=len(alike),
        field=field,
        reason=first["reason"],
        value=first["value"],
        row=first["row"],
        allowed=first["allowed"],
        hint=joined(" ", ("", *warnings)),
    )
