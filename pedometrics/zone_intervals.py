"""Intervals of totals by zone, from simulated errors of the map."""

from dataclasses import dataclass
from itertools import combinations
from typing import Optional

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from scipy.special import ndtri

from .errors import PedometricsError
from .settings import check_least

#: Zones, the largest ones, of which every pair is compared.
MOST_COMPARED = 25
#: Random numbers of zones, apart from those of fields.
_ZONES = 9


def limits(draws, level):
    """Limits between which a share of further draws lies, shape (2, ...), from draws along the last axis.

    The quantile k / (R + 1) of R draws is the k-th of them (Weibull 1939): a further draw lies below it with exactly
    that probability, whatever the distribution.
    """
    tail = (1 - level / 100) / 2
    order = np.sort(draws, axis=-1)
    last = order.shape[-1] - 1
    place = np.clip(np.array([tail, 1 - tail]) * (last + 2) - 1, 0, last)
    below = np.minimum(place.astype(int), last - 1)
    between = (order[..., k] + (one - k) * (order[..., k + 1] - order[..., k]) for one, k in zip(place, below))
    return np.stack(list(between))


class ZoneSums:
    """Simulated totals of zones, gathered from some of their cells.

    On the ln scale the true stock of a cell is that of the map x exp(error), divided by the mean of exp(error) over
    the realisations: so the map stays the mean of what is simulated, at each cell and in each total, which is what
    its own smearing factor aims at. Without a transform it is the map + error - mean error.

    The nugget is independent from cell to cell. Its share in a total is drawn by zone, with the variance that it has
    over the zone's cells (all, not only those simulated): of n equal cells on the ln scale, a factor with the squared
    coefficient of variation (exp(nugget) - 1) / n, taken as log-normal, which is exact for one cell (Fenton 1960, IRE
    Transactions on Communications Systems 8, 57-67).

    Parameters
    ----------
    zones : int
    realizations : int
    transform : {"log", "none"}
    nugget : float
        On the model's scale (for ``none`` in kg2 m-4).
    z : float
        Quantile of the normal distribution for the naive limits of cells.
    """

    def __init__(self, zones, realizations, transform, nugget, z):
        self._log, self._nugget, self._z = transform == "log", nugget, z
        self._sums = np.zeros((zones, realizations))
        # Of the map itself; squares for the nugget; lower and upper limits and variances of cells for naive figures.
        self._map, self._square, self._lower, self._upper, self._variance = np.zeros((5, zones))

    def add(self, errors, stock, zone, cell, area, weight):
        """Take in cells.

        Parameters
        ----------
        errors : ndarray, shape (realizations, k)
            Of cells, on the model's scale, without nugget.
        stock : ndarray, shape (k,)
            Of the map [kg m-2].
        zone, cell : ndarray of int, shape (m,)
            Zone and position among the cells of each pair of zone and cell.
        area : ndarray, shape (m,)
            Area of the cell in the zone [m2].
        weight : ndarray, shape (m,)
            Cells of the map that the pair stands for.
        """
        count = len(self._map)

        def into(values):
            return csr_matrix((values, (zone, cell)), shape=(count, len(stock)))

        def total(values):
            return np.bincount(zone, values, count)

        variance = errors.var(axis=0, ddof=1) + self._nugget
        sd = np.sqrt(variance)
        if self._log:
            factors = np.exp(errors)
            factors /= factors.mean(axis=0)
            self._sums += into(weight * area * stock[cell]) @ factors.T
            self._square += total(weight * (area * stock[cell]) ** 2)
            lower, upper = (stock * np.exp(side * self._z * sd - variance / 2) for side in (-1, 1))
            variance = stock**2 * np.expm1(variance)
        else:
            self._sums += into(weight * area) @ (errors - errors.mean(axis=0)).T
            self._square += total(weight * area**2)
            lower, upper = stock - self._z * sd, stock + self._z * sd
        self._map += total(weight * area * stock[cell])
        self._lower += total(weight * area * lower[cell])
        self._upper += total(weight * area * upper[cell])
        self._variance += total(weight * area**2 * variance[cell])

    def draws(self, totals, normal):
        """Simulated totals of all zones, shape (zones, realizations).

        Parameters
        ----------
        totals : ndarray, shape (zones,)
            Of the map over all cells; the simulated ones are in the same unit.
        normal : ndarray, shape (zones, realizations)
            Standard normal numbers for the nugget.
        """
        scale = self._scale(totals)[:, None]
        if self._log:
            with np.errstate(invalid="ignore"):
                spread = np.expm1(self._nugget) * self._square / self._map**2
            tau = np.sqrt(np.log1p(np.nan_to_num(spread)))[:, None]
            return scale * self._sums * np.exp(tau * normal - tau**2 / 2)
        noise = np.sqrt(self._nugget * self._square)[:, None] * normal
        return totals[:, None] + scale * (self._sums + noise)

    def _scale(self, totals):
        """From what was simulated to totals; NaN for a zone with a stock of which no cell was simulated."""
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(totals == 0, 0.0, np.where(self._map != 0, totals / self._map, np.nan))

    def naive(self, totals):
        """Limits of the totals by two ways that are wrong.

        Returns
        -------
        DataFrame
            ``summed_lower``, ``summed_upper``: the limits of all cells added up, as if all errors were the same one;
            ``independent_lower``, ``independent_upper``: as if the errors of any two cells had nothing in common.
        """
        scale = self._scale(totals)
        half = self._z * scale * np.sqrt(self._variance)
        return pd.DataFrame(
            {
                "summed_lower": scale * self._lower,
                "summed_upper": scale * self._upper,
                "independent_lower": totals - half,
                "independent_upper": totals + half,
            }
        )


def zone_normals(seed, zones, realizations, correlation=None):
    """Standard normal numbers (zones, realizations) for the nugget of zones; of a second map where correlated."""
    first = np.random.default_rng([seed, _ZONES]).standard_normal((zones, realizations))
    if correlation is None:
        return first
    own = np.random.default_rng([seed, _ZONES, 2]).standard_normal((zones, realizations))
    return correlation * first + np.sqrt(1 - correlation**2) * own


def quantile(level):
    """Normal quantile of an interval of `level` per cent."""
    return float(-ndtri((1 - level / 100) / 2))


@dataclass(frozen=True)
class Plan:
    """How totals are simulated.

    Parameters
    ----------
    realizations, replicates : int
        Simulated maps, and refitted models that these are shared among.
    level : float
        Of the intervals [%].
    seed : int
    naive : bool
        Whether the figures of two wrong ways are wanted too.
    folder : str, optional
        Where refitted models are kept.
    """

    realizations: int
    replicates: int
    level: float
    seed: int
    naive: bool = False
    folder: Optional[str] = None

    def __post_init__(self):
        check_least("REPLICATES", self.replicates, 2)
        least = int(np.ceil(round(2 / (1 - self.level / 100), 6))) - 1
        if self.realizations < least:
            raise PedometricsError(
                "REALIZATIONS is {value}; limits at a level of {level:g} % need {least} or more.",
                value=self.realizations,
                level=self.level,
                least=least,
            )


@dataclass(frozen=True)
class ZoneIntervals:
    """Intervals of the totals by zone.

    Parameters
    ----------
    level : float
        Of the intervals [%].
    draws : ndarray, shape (zones, realizations)
        Simulated totals [Tg], in the rows of the table of totals.
    all_draws : ndarray, shape (realizations,)
        The same of all zones, each cell once.
    naive : DataFrame or None
        Of `ZoneSums.naive` [Tg], the last row that of all zones.
    """

    level: float
    draws: np.ndarray
    all_draws: np.ndarray
    naive: object = None

    @property
    def total_limits(self):
        """Lower and upper limit of the total of all zones [Tg]."""
        return tuple(float(one) for one in limits(self.all_draws, self.level))

    def columns(self, table):
        """Columns to put beside a table of totals.

        Parameters
        ----------
        table : DataFrame
            Of `ZonalTotals`.

        Returns
        -------
        DataFrame
            ``sd_tg``, ``lower_tg``, ``upper_tg``, ``mean_lower``, ``mean_upper`` [kg m-2], ``share_lower``,
            ``share_upper`` [%]; NaN for a zone without a cell.
        """
        lower, upper = limits(self.draws, self.level)
        shares = limits(100 * self.draws / np.nansum(self.draws, axis=0), self.level)
        with np.errstate(invalid="ignore", divide="ignore"):
            per_area = 1e5 / table["area_ha"].to_numpy()
            columns = pd.DataFrame(
                {
                    "sd_tg": self.draws.std(axis=1, ddof=1),
                    "lower_tg": lower,
                    "upper_tg": upper,
                    "mean_lower": lower * per_area,
                    "mean_upper": upper * per_area,
                    "share_lower": shares[0],
                    "share_upper": shares[1],
                }
            )
        columns[(table["cells"] == 0).to_numpy()] = np.nan
        return columns

    def pairs(self, table):
        """Differences between zones, of total and mean, each pair of the largest zones.

        Returns
        -------
        DataFrame
            Columns ``zone``, ``other``, ``total_difference_tg``, ``total_lower_tg``, ``total_upper_tg``,
            ``mean_difference_kg_m2``, ``mean_lower_kg_m2``, ``mean_upper_kg_m2``: zone minus other.
        """
        largest = table[table["cells"] > 0]["total_tg"].nlargest(MOST_COMPARED).index
        chosen = [(a, b) for a, b in combinations(largest, 2)]
        if not chosen:
            return pd.DataFrame()
        one, other = np.array(chosen).T
        total, area = table["total_tg"].to_numpy(), table["area_ha"].to_numpy()[:, None]
        result = pd.DataFrame({"zone": table["zone"].to_numpy()[one], "other": table["zone"].to_numpy()[other]})
        means = self.draws[one] * 1e5 / area[one] - self.draws[other] * 1e5 / area[other]
        mean = table["mean_kg_m2"].to_numpy()
        for name, unit, values, simulated in (
            ("total", "tg", total, self.draws[one] - self.draws[other]), ("mean", "kg_m2", mean, means)
        ):
            result[f"{name}_difference_{unit}"] = values[one] - values[other]
            result[f"{name}_lower_{unit}"], result[f"{name}_upper_{unit}"] = limits(simulated, self.level)
        return result


def change(table, second, intervals, second_intervals):
    """Difference of a second map from a first, by zone and in all.

    Realisations of the two maps belong together, so that their differences have the correlation of the two in them.

    Parameters
    ----------
    table, second : DataFrame
        Of `ZonalTotals`, of the same zones.
    intervals, second_intervals : ZoneIntervals

    Returns
    -------
    DataFrame
        ``total_2_tg``, ``difference_tg``, ``difference_lower``, ``difference_upper`` [Tg]: second minus first.
    """
    lower, upper = limits(second_intervals.draws - intervals.draws, intervals.level)
    columns = pd.DataFrame(
        {
            "total_2_tg": second["total_tg"],
            "difference_tg": second["total_tg"] - table["total_tg"],
            "difference_lower": lower,
            "difference_upper": upper,
        }
    )
    columns.loc[(table["cells"] == 0) | (second["cells"] == 0), ["difference_lower", "difference_upper"]] = np.nan
    return columns


@dataclass(frozen=True)
class TotalsIntervals:
    """All that the report tells of intervals.

    Parameters
    ----------
    plan : Plan
    table : DataFrame
        Of `ZonalTotals`, with the columns of the intervals, of the second map and of the naive figures.
    first : ZoneIntervals
    pairs : DataFrame
        Of `ZoneIntervals.pairs`.
    all_naive : dict
        Naive limits of the total of all zones [Tg]; empty where they are not wanted.
    variograms : tuple of Variogram
        Of the errors of each map.
    partner : Partner or None
        Of the second map.
    all_change : tuple of float or None
        Difference of the total of all zones, second minus first, and its limits [Tg].
    """

    plan: Plan
    table: pd.DataFrame
    first: ZoneIntervals
    pairs: pd.DataFrame
    all_naive: dict
    variograms: tuple
    partner: object
    all_change: Optional[tuple]

    @classmethod
    def of(cls, plan, totals, intervals, variograms, partner):
        """From the totals and intervals of one or two maps."""
        first, table = intervals[0], totals[0].table
        parts, all_naive, all_change = [table, first.columns(table)], {}, None
        if len(totals) > 1:
            parts.append(change(table, totals[1].table, *intervals))
            lower, upper = limits(intervals[1].all_draws - first.all_draws, plan.level)
            all_change = totals[1].total_tg - totals[0].total_tg, float(lower), float(upper)
        if first.naive is not None:
            parts.append(first.naive.iloc[:-1].add_prefix("wrong_"))
            all_naive = first.naive.iloc[-1].to_dict()
        return cls(
            plan, pd.concat(parts, axis=1), first, first.pairs(table), all_naive, tuple(variograms), partner, all_change
        )
