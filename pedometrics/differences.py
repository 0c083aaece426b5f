"""Tests of difference between groups of independent values: Kruskal-Wallis, Dunn's pairs, compact letters."""

from dataclasses import dataclass
from itertools import combinations
from string import ascii_letters

import numpy as np
import pandas as pd
from scipy.stats import kruskal, norm, rankdata

from .texts import Text

#: A difference is told as real where so small a share of samples would show it by chance.
SIGNIFICANT = 0.05
#: Smaller groups are not tested: the chi-squared distribution is a poor one for them.
LEAST_N = 5


@dataclass(frozen=True)
class GroupTest:
    """What tests say of the differences between groups.

    Attributes
    ----------
    groups : tuple
        Keys of the groups that were tested, the highest mean rank first.
    n : int
        Values in them.
    h : float
        Statistic of Kruskal and Wallis, corrected for ties; NaN where nothing could be tested.
    p : float
        Its p-value; NaN where nothing could be tested.
    pairs : DataFrame
        A row a pair, as `dunn` gives them; no row where nothing could be tested.
    letters : dict
        Letters of each group that was tested, as `compact_letters` gives them.
    fault : Text
        Why nothing could be tested; empty where it was.
    """

    groups: tuple
    n: int
    h: float
    p: float
    pairs: pd.DataFrame
    letters: dict
    fault: str = ""

    @property
    def df(self):
        """Degrees of freedom of H."""
        return len(self.groups) - 1


def compare_groups(values, least=LEAST_N):
    """Kruskal-Wallis over groups, Dunn's test of each pair, and letters.

    Parameters
    ----------
    values : dict
        Key to ndarray of the values of a group, which are taken as independent.
    least : int
        Groups with fewer values are left out.

    Returns
    -------
    GroupTest
    """
    tested = {key: group for key, group in values.items() if len(group) >= least}
    everything = np.concatenate([np.zeros(0), *tested.values()])
    fault = ""
    if len(tested) < 2:
        fault = Text("fewer than 2 groups have {least} values or more", least=least)
    elif np.ptp(everything) == 0:
        fault = Text("all values are equal")
    if fault:
        return GroupTest(tuple(tested), len(everything), np.nan, np.nan, dunn({}), {}, fault)
    mean_rank = mean_ranks(tested)
    groups = tuple(sorted(tested, key=mean_rank.get, reverse=True))
    h, p = kruskal(*tested.values())
    pairs = dunn({key: tested[key] for key in groups})
    apart = pairs.loc[pairs["differs"], ["first", "second"]].itertuples(index=False, name=None)
    return GroupTest(groups, len(everything), float(h), float(p), pairs, compact_letters(groups, apart))


def mean_ranks(values):
    """Mean rank of each group among all values, ties sharing the mean of their ranks; a dict like `values`."""
    if not values:
        return {}
    ends = np.cumsum([len(group) for group in values.values()])
    ranks = np.split(rankdata(np.concatenate(list(values.values()))), ends[:-1])
    return {key: part.mean() for key, part in zip(values, ranks)}


def dunn(values):
    """Dunn's test of each pair of groups, on the ranks of all of them together.

    ``z = (R_i - R_j) / sqrt((N (N + 1) / 12 - sum(t^3 - t) / (12 (N - 1))) (1 / n_i + 1 / n_j))`` with mean ranks R
    and t the size of each set of ties (Dunn 1964, Technometrics 6, 241-252).

    Parameters
    ----------
    values : dict
        Key to ndarray of the values of a group.

    Returns
    -------
    DataFrame
        A row a pair, in the order of the groups: ``first``, ``second``, ``z``, ``p`` (two-sided), ``p_holm``
        (`holm` over all pairs) and ``differs`` (``p_holm`` below `SIGNIFICANT`).
    """
    mean_rank = mean_ranks(values)
    _, ties = np.unique(np.concatenate([np.zeros(0), *values.values()]), return_counts=True)
    total, ties = ties.sum(), ties.astype(float)
    variance = total * (total + 1) / 12 - np.sum(ties**3 - ties) / (12 * max(1, total - 1))
    rows = []
    for one, two in combinations(values, 2):
        error = np.sqrt(variance * (1 / len(values[one]) + 1 / len(values[two])))
        rows.append((one, two, (mean_rank[one] - mean_rank[two]) / error))
    # As objects: a column of strings would make plain ones of the texts.
    pairs = pd.DataFrame(rows, columns=["first", "second", "z"], dtype=object).astype({"z": float})
    pairs["p"] = 2 * norm.sf(np.abs(pairs["z"].to_numpy()))
    pairs["p_holm"] = holm(pairs["p"].to_numpy())
    pairs["differs"] = pairs["p_holm"] < SIGNIFICANT
    return pairs


def holm(p):
    """P-values of several tests at once (Holm 1979, Scandinavian Journal of Statistics 6, 65-70), NaN kept."""
    adjusted = np.full(len(p), np.nan)
    known = np.flatnonzero(np.isfinite(p))
    order = known[np.argsort(p[known], kind="stable")]
    adjusted[order] = np.minimum(np.maximum.accumulate(p[order] * np.arange(len(order), 0, -1)), 1)
    return adjusted


def compact_letters(groups, apart):
    """Letters for groups: two of them share a letter where, and only where, they do not differ.

    Insert and absorb (Piepho 2004, Journal of Computational and Graphical Statistics 13, 456-466): all groups begin
    with one letter; for each pair that differs, a letter that both have is replaced by two, each without one of the
    pair; a letter whose groups all share another one is dropped.

    Parameters
    ----------
    groups : sequence
        Keys, in the order of the letters: the first has an ``a``.
    apart : iterable of tuple
        Pairs of keys that differ.

    Returns
    -------
    dict
        Key to letters; after z come A to Z, then a2, b2, ...
    """
    place = {key: i for i, key in enumerate(groups)}
    columns = [frozenset(place.values())]
    for pair in apart:
        one, two = (place[key] for key in pair)
        split = []
        for column in columns:
            both = one in column and two in column
            split += [column - {one}, column - {two}] if both else [column]
        columns = [
            column for i, column in enumerate(split)
            if not any(column < other or (column == other and j < i) for j, other in enumerate(split))
        ]
    columns.sort(key=sorted)
    names = [ascii_letters[i % 52] + (str(i // 52 + 1) if i >= 52 else "") for i in range(len(columns))]
    return {key: "".join(name for name, column in zip(names, columns) if i in column) for key, i in place.items()}
