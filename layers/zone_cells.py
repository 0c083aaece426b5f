"""Cells of a map in which the totals of its zones are simulated: a thinned lattice, finer in small zones."""

from functools import partial

import numpy as np

from ..pedometrics.cell_sample import CellSample
from ..pedometrics.errors import PedometricsError
from ..pedometrics.map_errors import MapErrors
from ..pedometrics.simulation import Lattice
from ..pedometrics.texts import Text
from ..pedometrics.zone_intervals import ZoneIntervals, ZoneSums, quantile, zone_normals
from .mapping import check_stack

#: Nodes of the lattice of the simulated fields at most, and numbers in all its realisations (4 bytes each).
MOST_NODES, MOST_NUMBERS = 500_000, 200_000_000
#: Cells of a zone that are simulated at least, where it has them.
LEAST_CELLS = 200
#: Cells computed at a time, times realisations.
CHUNK = 4_000_000
#: Cells at which a map is compared with its model; share of the value that they may differ by, and share of the
#: cells that may differ by more: a rule of Cubist may switch where a covariate was rounded.
COMPARED, SAME, STRAY = 2000, 1e-3, 0.01
#: Shares of cells are float32: less than this is none.
SLIVER = 1e-5
#: Keys of what no zone covers, and of all that belongs to the total, each cell once.
REST, ALL = "rest", "all"


class ZoneCells:
    """Cells that stand for zones, chosen while the totals are added up.

    Simulated fields have a node at every k-th row and column of the map, k a power of two. A zone is simulated in the
    cells at nodes, or where these are fewer than `LEAST_CELLS` in every second, fourth, ... of the rows and columns
    between, each with its own covariates and the field of its nearest node.

    Parameters
    ----------
    grid : Grid
        Of the map.
    realizations : int
    seed : int
        Of the sample of cells that are compared with the model.

    Attributes
    ----------
    spacing : int
        Rows and columns between nodes, k.
    lattice : Lattice
    """

    def __init__(self, grid, realizations, seed):
        self.grid = grid
        most = min(MOST_NODES, MOST_NUMBERS // realizations)
        self._finest = 0
        while -(-grid.rows >> self._finest) * -(-grid.columns >> self._finest) > most:
            self._finest += 1
        self.spacing = 1 << self._finest
        # Nodes in the middle of the cells that they stand for, as far as whole rows let them.
        self._first = min(self.spacing // 2, grid.rows - 1, grid.columns - 1)
        rows, columns = ((count - 1 - self._first) // self.spacing + 1 for count in grid.shape)
        width, height = grid.width * self.spacing, grid.height * self.spacing
        west, north = grid.easting()[self._first], grid.northing()[self._first]
        self.lattice = Lattice(west, north, width, height, rows, columns)
        self._used = np.zeros(rows * columns, bool)
        self._counts = {}
        self.sample = CellSample(COMPARED, seed)

    @property
    def nodes(self):
        """Nodes that a cell with a stock is nearest to, ascending."""
        return np.flatnonzero(self._used)

    def watch(self, window, stock, overlays, with_rest):
        """Count the cells that overlays of a block hold, while these pass through."""
        cells = np.flatnonzero(np.isfinite(stock))
        xy = self._xy(window, cells)
        self._used[self.lattice.nearest(xy)] = True
        self.sample.add(xy, stock[cells, None])
        has, levels, covered = np.isfinite(stock), self._levels(window), np.zeros(len(stock))
        for overlay in overlays:
            keys, cell, _ = _with_stock(overlay, has, covered)
            found, place = np.unique(keys, return_inverse=True)
            size = self._finest + 1
            counts = np.bincount(place * size + levels[cell], minlength=size * len(found)).reshape(-1, size)
            for key, count in zip(found.tolist(), counts):
                self._counts[key] = self._counts.get(key, 0) + count
            yield overlay
        for key, cell, _ in _others(has, covered, with_rest):
            self._counts[key] = self._counts.get(key, 0) + np.bincount(levels[cell], minlength=self._finest + 1)

    def _levels(self, window):
        """How often 2 divides row and column of each cell of a block, counted from the nodes."""
        row = np.arange(window.row, window.row + window.rows) - self._first
        column = np.arange(self.grid.columns) - self._first
        return np.minimum.outer(self._twos(row), self._twos(column)).ravel()

    def _twos(self, numbers):
        return sum((numbers % (1 << level) == 0).astype(int) for level in range(1, self._finest + 1)) + 0 * numbers

    def _xy(self, window, cells):
        row, column = np.divmod(cells, self.grid.columns)
        return np.column_stack([self.grid.easting()[column], self.grid.northing(window)[row]])

    def _level(self, key):
        """Coarsest level of which a zone has cells enough; 0, all of them, where it has not."""
        counts = self._counts.get(key, np.zeros(1, int))
        held = counts[::-1].cumsum()[::-1]
        enough = np.flatnonzero(held >= LEAST_CELLS)
        return int(enough[-1]) if len(enough) else 0

    def notes(self, name, variogram):
        """What a reader must know about the simulated fields of a map."""
        step = self.lattice.width
        if self.spacing == 1 or variogram.psill == 0 or variogram.range * variogram.ratio >= 2 * step:
            return []
        return [
            Text(
                "The errors of the map {name} were simulated every {step:g} {unit}, which is wide for their range of "
                "{range:.4g} {unit}: intervals of small zones may be too wide.",
                name=name,
                step=step,
                range=variogram.range,
                unit=self.grid.unit,
            )
        ]

    def check_map(self, name, factor, model, stack, tick):
        """Refuse a map that is not what a model predicts from a stack.

        Parameters
        ----------
        name : str
            Of the map.
        factor : float
            What brought the map to kg m-2.
        model : SoilModel
        stack : RasterReader
        tick : callable
        """
        if not stack.grid.same_cells(self.grid):
            raise PedometricsError(
                "The stack {stack} has other cells than the map {map}; give the stack that the map was made from.",
                stack=stack.name,
                map=name,
            )
        bands = check_stack(stack, model.contract)
        xy, mapped = self.sample.xy, self.sample.values[:, 0] / factor
        X = model.contract.encode(stack.sample(*xy.T, bands, tick))
        known = np.isfinite(X).all(axis=1)
        if not known.any():
            raise PedometricsError(
                "The map {map} has a stock where the stack {stack} has none of the model's covariates.",
                map=name,
                stack=stack.name,
            )
        xy, mapped = xy[known], mapped[known]
        prediction = model.predict(X[known], xy)
        if _alike(mapped, prediction):
            return
        if _alike(mapped, model.predict(X[known], xy, "median")):
            raise PedometricsError(
                "The map {map} holds medians, of which no total can be made: map the model again with the "
                "back-transform mean.",
                map=name,
            )
        worst = int(np.argmax(np.abs(mapped - prediction)))
        raise PedometricsError(
            "The map {map} is not what the model of {target} predicts from the stack {stack}: at {x:.10g}, {y:.10g} "
            "the map has {mapped:.6g} and the model {predicted:.6g} {unit}. Give the map, model and stack that belong "
            "together.",
            map=name,
            target=model.target,
            stack=stack.name,
            x=xy[worst, 0],
            y=xy[worst, 1],
            mapped=mapped[worst],
            predicted=prediction[worst],
            unit=model.unit,
        )

    def simulate(self, reader, band, factor, zones, keys, model, stack, errors, sums, tick):
        """Sum up simulated totals of zones.

        Parameters
        ----------
        reader, band, factor : RasterReader, int, float
            The map, and what brings it to kg m-2.
        zones : WholeMap, ClassZones or PolygonZones
        keys : sequence
            Zone keys in the order of rows, `REST` and `ALL` among them where they have one.
        model : SoilModel
        stack : RasterReader
        errors : MapErrors
            At `nodes`.
        sums : ZoneSums
        tick : callable
            Called with the share done; may raise to stop.
        """
        grid, contract = self.grid, model.contract
        bands = check_stack(stack, contract)
        position = np.cumsum(self._used) - 1
        level_of = np.array([self._level(key) for key in keys])
        row_of = {key: row for row, key in enumerate(keys)}
        areas = grid.cell_areas()
        unit = factor if model.transform == "none" else 1.0
        step = max(256, CHUNK // errors.realizations)
        for window in grid.blocks():
            tick(window.row / grid.rows)
            stock = reader.read(window, [band], np.float64).ravel() * factor
            levels = self._levels(window)
            has, covered, found = np.isfinite(stock), np.zeros(len(stock)), []
            for overlay in zones.overlays(window, partial(tick, window.row / grid.rows)):
                keys, cell, share = _with_stock(overlay, has, covered)
                names, place = np.unique(keys, return_inverse=True)
                rows = np.array([row_of[name] for name in names.tolist()], int)[place]
                found.append(_kept(rows, cell, share, levels, level_of))
            for key, cell, share in _others(has, covered, zones.with_rest):
                if key in row_of:
                    found.append(_kept(np.full(len(cell), row_of[key]), cell, share, levels, level_of))
            row, cell, share = (np.concatenate(parts) for parts in zip(*found))
            cells, place = np.unique(cell, return_inverse=True)
            if not len(cells):
                continue
            X = contract.encode(stack.read(window, bands).reshape(len(bands), -1)[:, cells].T)
            area = np.repeat(areas[window.row:window.row + window.rows], grid.columns)
            node = position[self.lattice.nearest(self._xy(window, cells))]
            known = np.isfinite(X).all(axis=1)
            order = np.argsort(place, kind="stable")
            row, cell, share, place = row[order], cell[order], share[order], place[order]
            for start in range(0, len(cells), step):
                tick((window.row + window.rows * start / len(cells)) / grid.rows)
                here = np.flatnonzero(known[start:start + step]) + start
                if not len(here):
                    continue
                first, last = np.searchsorted(place, [start, start + step])
                pairs = np.flatnonzero(known[place[first:last]]) + first
                sums.add(
                    errors.errors(X[here].astype(float), node[here]) * unit,
                    stock[cells[here]],
                    row[pairs],
                    np.searchsorted(here, place[pairs]),
                    area[cell[pairs]] * share[pairs],
                    4.0 ** level_of[row[pairs]],
                )
        tick(1)


def _with_stock(overlay, has, covered):
    """Zones, cells and shares of an overlay in cells that have a stock; its shares are added to `covered`."""
    covered += np.bincount(overlay.cell, overlay.share, len(covered))
    kept = has[overlay.cell]
    return overlay.zone[kept], overlay.cell[kept], overlay.share[kept]


def _others(has, covered, with_rest):
    """`REST` and `ALL`, with the cells that have a stock and belong to them, and their shares."""
    covered = np.minimum(covered, 1)
    for key, share in ((REST, 1 - covered), (ALL, np.ones(len(covered)) if with_rest else covered)):
        cells = np.flatnonzero(has & (share > SLIVER))
        yield key, cells, share[cells]


def _kept(rows, cell, share, levels, level_of):
    """Those rows, cells and shares that stand for their zone."""
    kept = levels[cell] >= level_of[rows]
    return rows[kept], cell[kept], share[kept]


def _alike(mapped, predicted):
    """Whether a map is what a model predicts."""
    size = np.maximum(np.abs(predicted), 1e-3 * np.abs(predicted).mean())
    return bool(np.mean(np.abs(mapped - predicted) > SAME * size) <= STRAY)


def zone_intervals(
    cells, reader, band, factor, zones, totals, model, stack, variogram, plan, tick, shape=None, partner=None
):
    """Intervals of the totals of a map.

    Parameters
    ----------
    cells : ZoneCells
        That has seen the whole map.
    reader, band, factor : RasterReader, int, float
        The map, and what brings it to kg m-2.
    zones : WholeMap, ClassZones or PolygonZones
    totals : ZonalTotals
        Of all cells.
    model : SoilModel
    stack : RasterReader
    variogram : Variogram
        Of the model's errors.
    plan : Plan
    tick : callable
        Called with the share done; may raise to stop.
    shape, partner
        Of `MapErrors`.

    Returns
    -------
    ZoneIntervals
    """
    errors = MapErrors(
        model, variogram, cells.lattice, cells.nodes, plan.realizations, plan.replicates, plan.seed,
        lambda share: tick(0.85 * share), plan.folder, shape, partner,
    )
    rows = [*zones.names(totals.keys), REST][: len(totals.table)]
    keys = [*rows, ALL]
    unit = factor if model.transform == "none" else 1.0
    sums = ZoneSums(len(keys), plan.realizations, model.transform, variogram.nugget * unit**2, quantile(plan.level))
    cells.simulate(
        reader, band, factor, zones, keys, model, stack, errors, sums, lambda share: tick(0.85 + 0.15 * share)
    )
    exact = np.append(totals.table["total_tg"], totals.total_tg)
    normal = zone_normals(plan.seed, len(keys), plan.realizations, partner.correlation if partner else None)
    draws = sums.draws(exact, normal)
    return ZoneIntervals(plan.level, draws[:-1], draws[-1], sums.naive(exact) if plan.naive else None)
