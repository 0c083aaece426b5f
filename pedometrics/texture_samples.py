"""Texture of samples: rows of a table that make sense, and samples that are held back."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .horizons import HorizonRows, nothing_left, reject_without_profile
from .splits import holdout
from .texts import Text
from .texture import FRACTIONS, LARGEST_RATIO, closed, possible_fractions, possible_ratios

#: Sums that differ by less from 100 % need no word.
SAME_SUM = 0.005
#: What a fraction may be.
PER_CENT = Text("0 to 100 %")


@dataclass(frozen=True)
class TextureRows:
    """What could be read of a table.

    Attributes
    ----------
    values : ndarray, shape (2 or 3, n)
        Log-ratios, or fractions [%] that sum to 100, zeros kept; of the rows that can be used.
    sums : ndarray, shape (n,)
        Sum of the fractions before they were closed [%]; 100 for log-ratios.
    good : ndarray of bool, shape (rows,)
        Which rows of the table can be used; n of them.
    rejected : DataFrame
        The other rows: profile, row, field, value, reason, allowed.
    """

    values: np.ndarray
    sums: np.ndarray
    good: np.ndarray
    rejected: pd.DataFrame

    @property
    def scaled(self):
        """Rows whose sum was not 100."""
        return int(np.count_nonzero(np.abs(self.sums - 100) > SAME_SUM))


def read_fractions(table, names, tolerance):
    """Sand, silt and clay of a table.

    Parameters
    ----------
    table : DataFrame
        Columns profile, sand, silt and clay [%] as they were read.
    names : mapping of str
        Column to the field that messages name.
    tolerance : float
        How far the sum may be from 100 [%].

    Returns
    -------
    TextureRows

    Raises
    ------
    PedometricsError
        Where no row can be used.
    """
    rows = HorizonRows(table, names)
    reject_without_profile(rows)
    values = []
    for column in FRACTIONS:
        numbers, missing = rows.numbers(column)
        rows.reject(missing, column, Text("is empty"), PER_CENT)
        rows.reject(numbers < 0, column, Text("is negative"), PER_CENT)
        rows.reject(numbers > 100, column, Text("is above 100"), PER_CENT)
        values.append(numbers)
    values = np.array(values)
    sums = values.sum(axis=0)
    texts = [f"{' + '.join(f'{part:.6g}' for part in one)} = {total:.6g}" for one, total in zip(values.T, sums)]
    rows.reject(
        ~possible_fractions(values, tolerance),
        "sand",
        Text("does not make 100 with silt and clay"),
        Text("a sum of {low:g} to {high:g} %", low=100 - tolerance, high=100 + tolerance),
        texts,
    )
    if not rows.good.any():
        raise nothing_left(rows, _unit_hint(sums))
    return TextureRows(closed(values[:, rows.good]), sums[rows.good], rows.good, rows.rejected())


def _unit_hint(sums):
    middle = np.median(sums[np.isfinite(sums)]) if np.isfinite(sums).any() else 0
    if 0.9 < middle < 1.1:
        return [Text("The sums are near 1: give per cent, not shares of 1.")]
    if 900 < middle < 1100:
        return [Text("The sums are near 1000: give per cent, not g/kg.")]
    return []


def read_ratios(table, names):
    """Log-ratios z1 and z2 of a table; as `read_fractions`."""
    rows = HorizonRows(table, names)
    reject_without_profile(rows)
    allowed = Text("{low:g} to {high:g}", low=-LARGEST_RATIO, high=LARGEST_RATIO)
    values = []
    for column in ("z1", "z2"):
        numbers, missing = rows.numbers(column)
        rows.reject(missing, column, Text("is empty"), allowed)
        rows.reject(~possible_ratios(numbers[None]), column, Text("is out of range"), allowed)
        values.append(numbers)
    if not rows.good.any():
        raise nothing_left(rows, [])
    values = np.array(values)[:, rows.good]
    return TextureRows(values, np.full(values.shape[1], 100.0), rows.good, rows.rejected())


def held_back(profiles, sand, percent, seed):
    """Samples to hold back for validation, spread evenly over the range of sand, the rows of a profile together.

    Parameters
    ----------
    profiles : sequence, shape (n,)
        Id of each sample's profile.
    sand : ndarray, shape (n,)
    percent : float
        Share of the profiles [%].
    seed : int

    Returns
    -------
    ndarray of bool, shape (n,)
    """
    codes = pd.factorize(pd.Series(profiles))[0]
    return holdout(np.bincount(codes, sand) / np.bincount(codes), percent, seed)[codes]
