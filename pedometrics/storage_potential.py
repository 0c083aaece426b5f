"""Storage potential: percentile targets of measured stocks within zones, and the gain of a map up to them.

The target of a zone is a percentile of the stocks measured in it; the gain of a cell is max(0, target - stock).
The interval of a target is that of the bootstrap within its zone, and the interval of a total that of the sum over
zones, replicate by replicate.
"""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from .errors import PedometricsError
from .texts import Text

#: Points that must lie above a percentile on average, n (1 - p), for it to be a target: else it is the maximum.
LEAST_ABOVE = 1.0
#: Below this many, the interval of a target is too narrow. Coverage of nominal 90 % limits, simulated from normal and
#: lognormal stocks: 74-75 % with 1.5 points above (30 points, 95th percentile), 87-91 % with 3 or more.
ENOUGH_ABOVE = 3.0
#: Percentiles that may be asked for.
LOWEST, HIGHEST = 50.0, 99.0
#: More zones than this mean a raster that holds no classes.
MOST_ZONES = 10_000
#: Values drawn at once.
_DRAWN = 2_000_000
#: Name of the rows that hold all zones together.
ALL_ZONES = Text("(all zones)")


def read_percentiles(text):
    """Percentiles of a text such as "75,90,95", ascending.

    Returns
    -------
    tuple of float
    """
    found = []
    for part in text.split(","):
        try:
            value = float(part)
        except ValueError:
            value = float("nan")
        if not LOWEST <= value <= HIGHEST:
            raise PedometricsError(
                "PERCENTILES is '{text}'; give numbers from {low:g} to {high:g} with commas between, such as 75,90,95.",
                text=text,
                low=LOWEST,
                high=HIGHEST,
            )
        found.append(value)
    if len(set(found)) < len(found):
        raise PedometricsError("PERCENTILES is '{text}'; give each percentile once.", text=text)
    return tuple(sorted(found))


def quantiles(ordered, shares):
    """Sample quantiles that are median-unbiased whatever the distribution, type 8 of Hyndman and Fan (1996).

    x at position (n + 1/3) p + 1/3 of the ordered sample, interpolated; at most the largest value.

    Parameters
    ----------
    ordered : ndarray, shape (..., n)
        Ascending along the last axis.
    shares : ndarray, shape (p,)
        From 0 to 1.

    Returns
    -------
    ndarray, shape (..., p)
    """
    n = ordered.shape[-1]
    place = np.clip((n + 1 / 3) * np.asarray(shares) + 1 / 3, 1, n) - 1
    below = np.minimum(place.astype(int), max(n - 2, 0))
    above = np.minimum(below + 1, n - 1)
    return ordered[..., below] + (place - below) * (ordered[..., above] - ordered[..., below])


@dataclass(frozen=True)
class ZoneTargets:
    """Stocks measured in a zone and the targets that follow from them [kg m-2].

    Attributes
    ----------
    stocks : ndarray, shape (n,)
        Ascending.
    targets : ndarray, shape (p,)
        One a percentile; NaN where too few points lie above it.
    replicates : ndarray, shape (r, p)
        Targets of bootstrap samples.
    gains : ndarray, shape (p,)
        Mean over the points of max(0, target - measured stock).
    gain_replicates : ndarray, shape (r, p)
        The same of each bootstrap sample.
    """

    stocks: np.ndarray
    targets: np.ndarray
    replicates: np.ndarray
    gains: np.ndarray
    gain_replicates: np.ndarray


def zone_targets(stocks, percentiles, replicates, rng):
    """Targets of one zone with their bootstrap replicates.

    Parameters
    ----------
    stocks : ndarray, shape (n,)
        Measured stocks [kg m-2].
    percentiles : sequence of float
    replicates : int
    rng : numpy Generator

    Returns
    -------
    ZoneTargets
    """
    shares = np.asarray(percentiles) / 100
    ordered = np.sort(np.asarray(stocks, float))
    n = len(ordered)
    rare = n * (1 - shares) < LEAST_ABOVE - 1e-9
    drawn, gained = [], []
    step = max(1, _DRAWN // n)
    for first in range(0, replicates, step):
        # Places in the ordered sample: their order is that of the stocks.
        places = np.sort(rng.integers(0, n, (min(step, replicates - first), n)), axis=1)
        sample = ordered[places]
        target = quantiles(sample, shares)
        drawn.append(target)
        gained.append(np.stack([np.maximum(0, one[:, None] - sample).mean(axis=1) for one in target.T], axis=1))
    targets = np.where(rare, np.nan, quantiles(ordered, shares))
    gains = np.maximum(0, targets[:, None] - ordered).mean(axis=1)
    return ZoneTargets(
        ordered,
        targets,
        np.where(rare, np.nan, np.concatenate(drawn)),
        gains,
        np.where(rare, np.nan, np.concatenate(gained)),
    )


class GapSums:
    """Area and carbon of a zone's cells, summed between neighbouring targets: its gain up to each, exactly.

    All targets, those of the replicates too, are known before the map is read. With A and C the area and carbon of
    the cells whose stock is at most t, the gain sum(area x max(0, t - stock)) is t A - C.

    Parameters
    ----------
    targets : ndarray
        Every target that a gain will be asked for; NaN is none.
    """

    def __init__(self, targets):
        self._edges = np.unique(targets[np.isfinite(targets)])
        self._area = np.zeros(len(self._edges) + 1)
        self._carbon = np.zeros(len(self._edges) + 1)

    def add(self, stock, area):
        """Take in cells: stock [kg m-2] and area [m2]."""
        gap = np.searchsorted(self._edges, stock)
        self._area += np.bincount(gap, area, len(self._area))
        self._carbon += np.bincount(gap, area * stock, len(self._area))

    def gain(self, targets):
        """Gain up to each target [kg], in the shape of `targets`; NaN for NaN."""
        place = np.searchsorted(self._edges, targets)
        area, carbon = np.cumsum(self._area), np.cumsum(self._carbon)
        return np.maximum(0, targets * area[place] - carbon[place])  # beyond rounding it is never below 0

    def above(self, targets):
        """Area of the cells whose stock is above each target [m2]; NaN for NaN."""
        place = np.searchsorted(self._edges, targets)
        return np.where(np.isnan(targets), np.nan, self._area.sum() - np.cumsum(self._area)[place])


#: Sums over the cells of a zone that have a stock.
_SUMS = ("cells", "area", "carbon", "square")


class ZoneGains:
    """Targets of zones, and the gain of a stock map that is shown block by block.

    Parameters
    ----------
    zones : ndarray of int, shape (n,)
        Number of the zone of each point, from 0.
    stocks : ndarray, shape (n,)
        Measured stocks [kg m-2].
    mapped : ndarray, shape (n,)
        Stock of the map at the points [kg m-2]; NaN where it has none.
    percentiles : tuple of float
    least : int
        Points that a zone needs.
    replicates : int
    seed : int
    tick : callable
        Called with the share done; may raise to stop.
    """

    def __init__(self, zones, stocks, mapped, percentiles, least, replicates, seed, tick=lambda share: None):
        self.percentiles = percentiles
        self.least = least
        self.replicates = replicates
        count = int(zones.max(initial=-1)) + 1
        self.points = [stocks[zones == zone] for zone in range(count)]
        self.mapped = [mapped[zones == zone] for zone in range(count)]
        self.targets = {}
        for zone, measured in enumerate(self.points):
            tick(zone / count)
            if len(measured) >= least:
                rng = np.random.default_rng([seed, zone])
                found = zone_targets(measured, percentiles, replicates, rng)
                if np.isfinite(found.targets).any():
                    self.targets[zone] = found
        self._gaps = {
            zone: GapSums(np.append(found.replicates, found.targets)) for zone, found in self.targets.items()
        }
        self._sums = np.zeros((len(_SUMS), count))
        # Of cells with a stock and a deficit: area, deficit, and for each percentile gain and area beyond the deficit.
        self._both = np.zeros((2 + 2 * len(percentiles), count))
        self.has_deficit = False

    def require_targets(self):
        """Refuse points of which no zone has enough."""
        if self.targets:
            return
        most = max(map(len, self.points), default=0)
        raise PedometricsError(
            "No zone has enough points for a target: LEAST_N is {least} and the most points in one zone are {most} "
            "(the highest percentile that these allow is {highest:g}). Use fewer or larger zones, or more points.",
            least=self.least,
            most=most,
            highest=int(100 * (1 - LEAST_ABOVE / most)) if most else 0,
        )

    def add(self, zones, stock, area, deficit=None):
        """Show a block of cells.

        Parameters
        ----------
        zones : ndarray of int, shape (k,)
            Zone of each cell, -1 for none; new numbers may come.
        stock : ndarray, shape (k,)
            Present stock [kg m-2], NaN for none.
        area : ndarray, shape (k,)
            Area of each cell [m2].
        deficit : ndarray, shape (k,), optional
            Theoretical deficit [kg m-2], NaN for none.

        Returns
        -------
        target, gain : ndarray, shape (p, k)
            Target and gain of each cell [kg m-2]; NaN where the stock or the target lacks.
        """
        self._grow(int(zones.max(initial=-1)) + 1)
        count = self._sums.shape[1]
        cells = np.flatnonzero((zones >= 0) & np.isfinite(stock))
        number, value, size = zones[cells], stock[cells].astype(float), area[cells]
        for sums, weights in zip(self._sums, (None, size, size * value, size * value**2)):
            sums += np.bincount(number, weights, count)
        order = np.argsort(number, kind="stable")
        edges = np.searchsorted(number[order], np.arange(count + 1))
        for zone, gaps in self._gaps.items():
            part = order[edges[zone]:edges[zone + 1]]
            if len(part):
                gaps.add(value[part], size[part])
        target = np.full((len(self.percentiles), len(stock)), np.nan)
        target[:, cells] = self._target_of(count)[:, number]
        gain = np.maximum(0, target - stock)
        if deficit is not None:
            self._add_deficit(zones, gain, area, deficit, count)
        return target, gain

    def _grow(self, count):
        if count > MOST_ZONES:
            raise PedometricsError(
                "There are more than {most:,} zones; the zone rasters must hold classes, such as land use or soil.",
                most=MOST_ZONES,
            )
        more = count - self._sums.shape[1]
        if more > 0:
            self._sums, self._both = (np.pad(sums, ((0, 0), (0, more))) for sums in (self._sums, self._both))

    def _target_of(self, count):
        targets = np.full((len(self.percentiles), count), np.nan)
        for zone, found in self.targets.items():
            targets[:, zone] = found.targets
        return targets

    def _add_deficit(self, zones, gain, area, deficit, count):
        self.has_deficit = True
        cells = np.flatnonzero(np.isfinite(deficit) & np.isfinite(gain[0]))
        number, size, lack, gain = zones[cells], area[cells], deficit[cells], np.nan_to_num(gain[:, cells])
        columns = (size, size * lack, *(size * gain), *(size * (gain > lack)))
        for sums, column in zip(self._both, columns):
            sums += np.bincount(number, column, count)

    @property
    def with_target(self):
        """Area of the cells that have a target for the lowest percentile [m2]."""
        return sum(self._sums[1, zone] for zone in self.targets)

    @property
    def has_both(self):
        """Whether any cell has a gain and a deficit."""
        return bool(self._both[0].any())

    def result(self, names, level, left_out):
        """Table, totals and what a report shows.

        Parameters
        ----------
        names : dict of int to str
            Name of each zone by its number, in the order of the rows.
        level : float
            Level of the intervals [%].
        left_out : dict
            What became of points and cells, label to count, for the report.

        Returns
        -------
        Potential
        """
        zones = [self._zone(number, name) for number, name in names.items()]
        zones = [zone for zone in zones if zone.cells or len(zone.points)]
        kept = [zone for zone in zones if zone.targets]
        rows = [row for zone in zones for row in self._rows(zone, level)]
        rows += [self._all(kept, p, level) for p in range(len(self.percentiles))]
        # As objects: a column of strings would make plain ones of the texts.
        words = {name: pd.Series([row.pop(name) for row in rows], dtype=object) for name in ("zone", "note")}
        table = pd.DataFrame(rows)
        table.insert(0, "zone", words["zone"])
        table["note"] = words["note"]
        return Potential(table, zones, self.percentiles, level, self.replicates, self.least, left_out)

    def _zone(self, number, name):
        cells, area, carbon, square = self._padded(self._sums, number)
        mean = carbon / area if area else np.nan
        found = self.targets.get(number)
        gaps = self._gaps.get(number)
        known = number < len(self.points)
        return ZonePotential(
            name=name,
            points=np.sort(self.points[number]) if known else np.empty(0),
            mapped=self.mapped[number] if known else np.empty(0),
            cells=int(cells),
            area=area,
            carbon=carbon,
            sd=np.sqrt(max(0.0, square / area - mean**2)) if area else np.nan,
            targets=found,
            gain=gaps.gain(found.targets) if gaps else None,
            gain_replicates=gaps.gain(found.replicates) if gaps else None,
            above=gaps.above(found.targets) if gaps else None,
            both=self._padded(self._both, number) if self.has_deficit else None,
        )

    @staticmethod
    def _padded(sums, number):
        return sums[:, number] if number < sums.shape[1] else np.zeros(len(sums))

    def _rows(self, zone, level):
        for p, percentile in enumerate(self.percentiles):
            n = len(zone.points)
            row = {
                "zone": zone.name,
                "percentile": percentile,
                "n_points": n,
                **_nothing(),
                "cells": zone.cells,
                "area_ha": zone.area / 1e4,
                "mean_kg_m2": zone.mean,
                "points_mean_kg_m2": zone.points.mean() if n else np.nan,
                "note": self._note(n, percentile),
            }
            if zone.targets and np.isfinite(zone.targets.targets[p]):
                low, high = limits(zone.targets.replicates[:, p], level)
                row.update(target_kg_m2=zone.targets.targets[p], target_lower=low, target_upper=high)
                row.update(_gains(zone.gain[p], zone.gain_replicates[:, p], zone.area, level))
                row.update(
                    above_pct=100 * zone.above[p] / zone.area if zone.area else np.nan,
                    points_gain_kg_m2=zone.targets.gains[p],
                )
                if zone.both is not None:
                    row.update(_against(zone.both, p, len(self.percentiles)))
            yield row

    def _note(self, n, percentile):
        above = n * (1 - percentile / 100)
        if n < self.least:
            return Text("no target: {count} of {least} points", count=n, least=self.least)
        if above < LEAST_ABOVE - 1e-9:
            return Text("no target: {count} points are too few for this percentile", count=n)
        if above < ENOUGH_ABOVE - 1e-9:
            return Text("interval too narrow: {count:.1f} points above the target", count=above)
        return ""

    def _all(self, kept, p, level):
        """The row of all zones that have a target for a percentile."""
        some = [zone for zone in kept if np.isfinite(zone.targets.targets[p])]
        row = {
            "zone": ALL_ZONES,
            "percentile": self.percentiles[p],
            "n_points": sum(len(zone.points) for zone in some),
            **_nothing(),
            "cells": sum(zone.cells for zone in some),
            "area_ha": sum(zone.area for zone in some) / 1e4,
            "note": Text("{count} zones with a target", count=len(some)),
        }
        area = sum(zone.area for zone in some)
        if area:
            replicates = np.sum([zone.gain_replicates[:, p] for zone in some], axis=0)
            row.update(_gains(sum(zone.gain[p] for zone in some), replicates, area, level))
            row.update(
                mean_kg_m2=sum(zone.carbon for zone in some) / area,
                above_pct=100 * sum(zone.above[p] for zone in some) / area,
                points_mean_kg_m2=sum(zone.area * zone.points.mean() for zone in some) / area,
                points_gain_kg_m2=sum(zone.area * zone.targets.gains[p] for zone in some) / area,
            )
            if some[0].both is not None:
                row.update(_against(sum(zone.both for zone in some), p, len(self.percentiles)))
        return row


def _nothing():
    columns = (
        "target_kg_m2", "target_lower", "target_upper", "cells", "area_ha", "mean_kg_m2", "above_pct", "gain_kg_m2",
        "gain_tg", "gain_lower_tg", "gain_upper_tg", "points_mean_kg_m2", "points_gain_kg_m2", "both_ha",
        "both_gain_kg_m2", "deficit_kg_m2", "deficit_tg", "beyond_pct",
    )
    return dict.fromkeys(columns, np.nan)


def _gains(gain, replicates, area, level):
    low, high = limits(replicates, level)
    mean = gain / area if area else np.nan
    return {"gain_kg_m2": mean, "gain_tg": gain / 1e9, "gain_lower_tg": low / 1e9, "gain_upper_tg": high / 1e9}


def _against(both, p, count):
    """Gain and deficit on the cells that have both."""
    area, deficit, gain, beyond = both[0], both[1], both[2 + p], both[2 + count + p]
    if not area:
        return {"both_ha": 0.0}
    return {
        "both_ha": area / 1e4,
        "both_gain_kg_m2": gain / area,
        "deficit_kg_m2": deficit / area,
        "deficit_tg": deficit / 1e9,
        "beyond_pct": 100 * beyond / area,
    }


def limits(replicates, level):
    """Lower and upper limit of an interval from the percentiles of replicates, shape (r,)."""
    tail = (1 - level / 100) / 2
    low, high = quantiles(np.sort(replicates), np.array([tail, 1 - tail]))
    return low, high


@dataclass(frozen=True)
class ZonePotential:
    """One zone: its points, the map in it, and its gain.

    Attributes
    ----------
    name : str or Text
    points : ndarray, shape (n,)
        Measured stocks [kg m-2], ascending.
    mapped : ndarray, shape (n,)
        The map at the points [kg m-2]; NaN where it has no value.
    cells : int
        Cells with a stock.
    area, carbon : float
        Their area [m2] and carbon [kg].
    sd : float
        Standard deviation of their stock [kg m-2].
    targets : ZoneTargets or None
        None where there are too few points; so are the next three.
    gain, above : ndarray, shape (p,)
        Gain [kg] and area above the target [m2], by percentile.
    gain_replicates : ndarray, shape (r, p)
        Gain up to each replicate's target [kg].
    both : ndarray or None
        Sums over the cells that have a deficit too.
    """

    name: str
    points: np.ndarray
    mapped: np.ndarray
    cells: int
    area: float
    carbon: float
    sd: float
    targets: Optional[ZoneTargets]
    gain: Optional[np.ndarray]
    gain_replicates: Optional[np.ndarray]
    above: Optional[np.ndarray]
    both: Optional[np.ndarray]

    @property
    def mean(self):
        """Mean stock of the map, weighted by area [kg m-2]; NaN without cells."""
        return self.carbon / self.area if self.area else np.nan


@dataclass(frozen=True)
class Potential:
    """The storage potential of a map.

    Attributes
    ----------
    table : DataFrame
        A row a zone and percentile, and at the end one a percentile for `ALL_ZONES`: ``zone``, ``percentile``,
        ``n_points``, ``target_kg_m2`` with ``target_lower`` and ``target_upper``, ``cells``, ``area_ha``,
        ``mean_kg_m2`` (the map), ``above_pct`` (of the area above the target), ``gain_kg_m2``, ``gain_tg`` with
        ``gain_lower_tg`` and ``gain_upper_tg``, ``points_mean_kg_m2`` (measured), ``points_gain_kg_m2`` (mean of
        max(0, target - measured stock)), on the cells that have a deficit too ``both_ha``, ``both_gain_kg_m2``,
        ``deficit_kg_m2``, ``deficit_tg``, ``beyond_pct`` (of the area where the gain exceeds the deficit), ``note``.
    zones : list of ZonePotential
    percentiles : tuple of float
    level : float
        Of the intervals [%].
    replicates, least : int
    left_out : dict
        What became of points and cells.
    """

    table: pd.DataFrame
    zones: list
    percentiles: tuple
    level: float
    replicates: int
    least: int
    left_out: dict

    @property
    def totals(self):
        """The rows of all zones together."""
        return self.table[self.table["zone"] == ALL_ZONES]

    @property
    def without(self):
        """Zones without any target that hold cells with a stock, the largest first."""
        lacking = [zone for zone in self.zones if zone.targets is None and zone.cells]
        return sorted(lacking, key=lambda zone: -zone.area)

    def point_totals(self):
        """Gain by the points alone [Tg]: mean gain at the points x area of the zone, with its interval.

        Returns
        -------
        DataFrame
            A row a percentile: ``percentile``, ``total``, ``lower``, ``upper``.
        """
        rows = []
        for p, percentile in enumerate(self.percentiles):
            some = [zone for zone in self.zones if zone.targets and np.isfinite(zone.targets.targets[p])]
            total = sum(zone.area * zone.targets.gains[p] for zone in some) / 1e9
            drawn = sum(zone.area * zone.targets.gain_replicates[:, p] for zone in some)
            low, high = limits(drawn / 1e9, self.level) if some else (np.nan, np.nan)
            rows.append({"percentile": percentile, "total": total, "lower": low, "upper": high})
        return pd.DataFrame(rows)
