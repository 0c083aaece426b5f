"""Totals of a stock map by zone: sums over the blocks of a raster, then shares and means."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .errors import PedometricsError
from .texts import Text

#: Mineral soils hold less over the depths that are mapped; more is peat, or t ha-1.
IMPLAUSIBLE_MEAN = 40.0
#: Name of the row for cells with a stock that lie in no zone.
NO_ZONE = "(no zone)"
#: Names of zones that are words of ours: a zone's name to what people are told.
OUR_ZONES = {name: name for name in (Text("(no zone)"), Text("(no value)"), Text("all"))}
#: Shares of cells are float32: a cell is covered, and covered once, within this.
_SLIVER = 1e-5
_SUMS = ("cells", "area", "carbon", "cells_no_stock", "area_no_stock")


@dataclass(frozen=True)
class Overlay:
    """Cells of a block that lie in zones.

    Parameters
    ----------
    zone : ndarray of int, shape (m,)
        Key of the zone.
    cell : ndarray of int, shape (m,)
        Position in the block, row by row. A cell may lie in several zones.
    share : ndarray of float, shape (m,)
        Share of the cell's area that lies in the zone, above 0, at most 1.
    """

    zone: np.ndarray
    cell: np.ndarray
    share: np.ndarray

    def __post_init__(self):
        if not len(self.zone) == len(self.cell) == len(self.share):
            raise PedometricsError("An overlay needs one zone and one share for each cell.")


@dataclass(frozen=True)
class Sums:
    """Sums over some blocks; two of them can be added.

    Parameters
    ----------
    zones : DataFrame
        Indexed by zone key: cells with a stock, their area in the zone [m2] and carbon [kg]; cells without
        a stock and their area.
    rest : DataFrame
        The same in one row, for what no zone covers; no row where zones cover all.
    twice : DataFrame
        The same, for what zones cover more than once: each time beyond the first.
    """

    zones: pd.DataFrame
    rest: pd.DataFrame
    twice: pd.DataFrame

    @classmethod
    def nothing(cls):
        """Sums over no block."""
        return cls(*(pd.DataFrame(columns=list(_SUMS), dtype=float) for _ in range(3)))

    def __add__(self, other):
        pairs = ((self.zones, other.zones), (self.rest, other.rest), (self.twice, other.twice))
        return Sums(*(one.add(two, fill_value=0.0) for one, two in pairs))


def _sums(zone, share, stock, area):
    keys, index = np.unique(zone, return_inverse=True)
    has = np.isfinite(stock)
    inside = share * area
    columns = (has, inside * has, inside * np.where(has, stock, 0.0), ~has, inside * ~has)
    totals = [np.bincount(index, column, len(keys)) for column in columns]
    return pd.DataFrame(dict(zip(_SUMS, totals)), index=keys)


def block_sums(stock, area, overlays):
    """Sums over one block of cells.

    Parameters
    ----------
    stock : ndarray, shape (n,)
        Stock [kg m-2]; not finite where a cell has none.
    area : ndarray, shape (n,)
        Area of each cell [m2].
    overlays : iterable of Overlay
        Which of the cells lie in which zones, a zone and cell once.

    Returns
    -------
    Sums
    """
    covered = np.zeros(len(stock))
    zones = Sums.nothing().zones
    for overlay in overlays:
        covered += np.bincount(overlay.cell, overlay.share, len(stock))
        part = _sums(overlay.zone, overlay.share, stock[overlay.cell], area[overlay.cell])
        zones = zones.add(part, fill_value=0.0)

    def beyond(cells, share):
        return _sums(np.zeros(len(cells), int), share, stock[cells], area[cells])

    free = np.flatnonzero(covered < 1 - _SLIVER)
    twice = np.flatnonzero(covered > 1 + _SLIVER)
    return Sums(zones, beyond(free, 1 - covered[free]), beyond(twice, covered[twice] - 1))


@dataclass(frozen=True)
class ZonalTotals:
    """Totals by zone.

    Parameters
    ----------
    table : DataFrame
        One row a zone: ``zone`` (name), ``cells`` (with a stock), ``area_ha`` (of them), ``mean_kg_m2``
        (weighted by area, NaN without a cell), ``total_tg``, ``share_pct`` (of the sum of the column
        ``total_tg``), ``cells_no_stock`` and ``area_no_stock_ha`` (cells of the zone without a stock, which
        add nothing).
    total_tg, area_ha : float
        Carbon [Tg] and area with a stock [ha] of all rows, what several zones cover counted once.
    rest_tg, rest_ha : float
        Carbon and area with a stock in no zone; part of the above only where the table has the row `NO_ZONE`.
    twice_tg, twice_ha : float
        Carbon and area that the rows count more than once, for their zones overlap.
    keys : tuple of int
        Zones that have a cell.
    """

    table: pd.DataFrame
    total_tg: float
    area_ha: float
    rest_tg: float
    rest_ha: float
    twice_tg: float
    twice_ha: float
    keys: tuple = ()

    @property
    def mean_kg_m2(self):
        """Mean stock of all rows [kg m-2]."""
        return self.total_tg * 1e5 / self.area_ha if self.area_ha else float("nan")


def zonal_totals(sums, names, with_rest=False):
    """Totals, means and shares from sums.

    total [Tg] = sum(stock [kg m-2] x area of the cell in the zone [m2]) / 1e9.

    Parameters
    ----------
    sums : Sums
        Over all blocks of a map.
    names : mapping
        Zone key to name, in the order of the rows; a zone without a cell gets a row of zeros.
    with_rest : bool
        Add a row `NO_ZONE` for what no zone covers, where that holds a stock: the rows then add up to
        the map.

    Returns
    -------
    ZonalTotals
    """
    rest, twice = sums.rest.sum(), sums.twice.sum()
    rows = sums.zones.reindex(list(names), fill_value=0.0)
    labels = list(names.values())
    if with_rest and rest["cells"]:
        rows = pd.concat([rows, rest.to_frame().T])
        labels.append(NO_ZONE)
    carbon, area = rows["carbon"].to_numpy(), rows["area"].to_numpy()
    with np.errstate(invalid="ignore", divide="ignore"):
        table = pd.DataFrame(
            {
                "zone": labels,
                "cells": rows["cells"].to_numpy(int),
                "area_ha": area / 1e4,
                "mean_kg_m2": carbon / area,
                "total_tg": carbon / 1e9,
                "share_pct": 100 * carbon / carbon.sum(),
                "cells_no_stock": rows["cells_no_stock"].to_numpy(int),
                "area_no_stock_ha": rows["area_no_stock"].to_numpy() / 1e4,
            }
        )
    return ZonalTotals(
        table=table,
        total_tg=(carbon.sum() - twice["carbon"]) / 1e9,
        area_ha=(area.sum() - twice["area"]) / 1e4,
        rest_tg=rest["carbon"] / 1e9,
        rest_ha=rest["area"] / 1e4,
        twice_tg=twice["carbon"] / 1e9,
        twice_ha=twice["area"] / 1e4,
        keys=tuple(sums.zones.index),
    )
