"""Rasters brought onto a grid, window by window, each kind of value in the way that keeps its meaning."""

import math
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace

import numpy as np
from osgeo import gdal, osr

from ..pedometrics.errors import PedometricsError
from .grid import GRID_TOLERANCE, Grid, Window, spatial_reference
from .rasters import NODATA, UNKNOWN, Quiet, tried

#: What can be done to a band: GDAL's name of it. "none" takes cells as they are; "mode" is made of averages, see
#: `_largest_share`.
METHODS = {
    "none": "near",
    "nearest": "near",
    "bilinear": "bilinear",
    "cubic": "cubic",
    "average": "average",
    "mode": "average",
}
#: Cells of a source that are held at once, by each thread.
SOURCE_CELLS = 1_000_000
#: Most threads that read side by side.
THREADS = 4
#: A target cell counts as coarser when it is larger than this many source cells: 2 % is projection, not size.
COARSER = 1.02
#: Largest error of coordinates interpolated along a row, in source cells (GDAL's default is 0.125).
POSITION_ERROR = 0.01
#: Shares of a cell that differ by less are equal: float32 rounds them.
SAME_SHARE = 1e-5
#: More cells than this mean a cell size in the wrong unit.
MOST_CELLS = 4_000_000_000


class Placement:
    """Where the cells of one grid lie among those of another.

    Parameters
    ----------
    source, target : Grid
        Both with a CRS.
    """

    def __init__(self, source, target):
        self.source = source
        self.target = target
        there, here = spatial_reference(source.crs), spatial_reference(target.crs)
        same = bool(there.IsSame(here))
        self._transform = None if same else osr.CoordinateTransformation(here, there)

    def source_cells(self, rows, columns):
        """Source column and row (0.5 is the centre of the first) of positions in the target.

        Parameters
        ----------
        rows, columns : ndarray
            Positions counted in target cells from its north-western corner.

        Returns
        -------
        columns, rows : ndarray
            NaN where the projection has no such place.
        """
        x = self.target.west + np.asarray(columns, float) * self.target.width
        y = self.target.north - np.asarray(rows, float) * self.target.height
        x, y = _transformed(self._transform, x, y)
        return (x - self.source.west) / self.source.width, (self.source.north - y) / self.source.height

    def window(self, window, margin=3):
        """Window of the source that covers one of the target, with a margin; None where they do not meet."""
        columns = window.columns or self.target.columns
        # Edges and inside, for a parallel or a pole may bulge between the corners.
        rows, columns = np.meshgrid(
            np.linspace(window.row, window.row + window.rows, 21),
            np.linspace(window.column, window.column + columns, 21),
        )
        x, y = self.source_cells(rows.ravel(), columns.ravel())
        seen = np.isfinite(x) & np.isfinite(y)
        if not seen.any():
            return None
        first, last = _bounds(x[seen], self.source.columns, margin)
        top, bottom = _bounds(y[seen], self.source.rows, margin)
        if first >= last or top >= bottom:
            return None
        return Window(top, bottom - top, first, last - first)

    @property
    def meets(self):
        """Whether the two grids have an area in common."""
        return self.window(Window(0, self.target.rows), margin=0) is not None

    def _some_centres(self):
        """Source positions of the centres of some target cells, shape (n, 2)."""
        rows, columns = np.meshgrid(
            np.linspace(0, self.target.rows - 1, 5).round() + 0.5,
            np.linspace(0, self.target.columns - 1, 5).round() + 0.5,
        )
        return np.column_stack(self.source_cells(rows.ravel(), columns.ravel()))

    @property
    def same_lattice(self):
        """Whether each target cell is exactly a source cell, wherever the two extents end."""
        off = self._some_centres() - 0.5
        same_size = abs(self.cell_ratio - 1) < GRID_TOLERANCE
        return same_size and bool(np.all(np.abs(off - np.round(off)) < GRID_TOLERANCE))

    @property
    def cell_ratio(self):
        """Area of a target cell in source cells, in the middle of the target; NaN where it has no place."""
        row, column = self.target.rows / 2, self.target.columns / 2
        x, y = self.source_cells(np.array([row, row, row + 1]), np.array([column, column + 1, column]))
        return abs((x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0]))

    def method(self, categorical, refine="bilinear"):
        """How a band is to be resampled: a key of `METHODS`.

        Numbers are averaged by area when the target is coarser, and interpolated (`refine`) when it is not;
        classes take the one with the largest share of the cell's area, or the nearest.
        """
        if self.same_lattice:
            return "none"
        if self.cell_ratio > COARSER:
            return "mode" if categorical else "average"
        return "nearest" if categorical else refine


class WarpedBand:
    """A band of a raster on another grid, read in windows; memory is bounded whatever the two sizes.

    NoData takes no part: an average is that of the valid part of a cell, a cell between valid and missing ones is
    interpolated from the valid ones, and a cell whose place has no value gets none. "mode" takes the class with the
    largest share of the area, of equal ones the lowest code.

    Parameters
    ----------
    reader : RasterReader
    band : int
        From 1.
    grid : Grid
    method : str
        A key of `METHODS`; see `Placement.method`.
    missing : float, optional
        A value that the file does not declare as NoData but that is.
    check : callable, optional
        Called with each block of source values before anything is done to them; may raise.
    """

    def __init__(self, reader, band, grid, method, missing=None, check=None):
        self.reader = reader
        self.band = band
        self.grid = grid
        self.method = method
        self.missing = missing
        self.check = check
        self._placement = Placement(reader.grid, grid)

    def read(self, window, tick=None):
        """Values of a window, shape (rows, columns), float32, NaN for NoData.

        `tick`, called without an argument between two pieces, may raise to stop.
        """
        columns = window.columns or self.grid.columns
        values = np.full((window.rows, columns), np.nan, np.float32)
        self._fill(values, replace(window, columns=columns), tick)
        return values

    def _fill(self, values, window, tick):
        if self.method == "none":
            self._copy(values, window, tick)
            return
        place = self._placement.window(window)
        if place is None:
            return
        if place.rows * place.columns > SOURCE_CELLS and max(values.shape) > 1:
            self._fill_halves(values, window, tick)
            return
        if tick:
            tick()
        block = self._source(place)
        source, target = self.reader.grid.part(place), self.grid.part(window)
        if self.method == "mode":
            values[:] = _largest_share(block, source, target, tick)
        else:
            values[:] = _warp(block, source, target, METHODS[self.method])

    def _source(self, place):
        block = self.reader.read(place, [self.band])[0]
        if self.missing is not None:
            block[block == self.missing] = np.nan
        if self.check:
            self.check(block)
        return block

    def _copy(self, values, window, tick):
        # Without a margin, which would reach into more tiles of the file: those of JPEG 2000 are slow to decode.
        if values.size > SOURCE_CELLS and max(values.shape) > 1:
            self._fill_halves(values, window, tick)
            return
        if tick:
            tick()
        x, y = self._placement.source_cells([window.row + 0.5], [window.column + 0.5])
        column, row = math.floor(x[0]), math.floor(y[0])
        left, top = max(0, -column), max(0, -row)
        right = min(window.columns, self.reader.grid.columns - column)
        bottom = min(window.rows, self.reader.grid.rows - row)
        if left < right and top < bottom:
            place = Window(row + top, bottom - top, column + left, right - left)
            values[top:bottom, left:right] = self._source(place)

    def _fill_halves(self, values, window, tick):
        if window.rows >= window.columns:
            half = window.rows // 2
            self._fill(values[:half], replace(window, rows=half), tick)
            rest = replace(window, row=window.row + half, rows=window.rows - half)
            self._fill(values[half:], rest, tick)
        else:
            half = window.columns // 2
            self._fill(values[:, :half], replace(window, columns=half), tick)
            rest = replace(window, column=window.column + half, columns=window.columns - half)
            self._fill(values[:, half:], rest, tick)


@contextmanager
def reading_threads():
    """A pool of threads for `aligned_blocks`; after an error or a stop, what has not begun is dropped."""
    pool = ThreadPoolExecutor(min(THREADS, os.cpu_count() or 1))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def aligned_blocks(pool, bands, windows, tick, stop):
    """Blocks of bands on one grid; the next one is read while the caller works on this one.

    Parameters
    ----------
    pool : ThreadPoolExecutor
        Different rasters are read side by side, the bands of one after another.
    bands : sequence of WarpedBand
        On the same grid.
    windows : sequence of Window
        Of whole rows.
    tick : callable
        Called with the share that is read.
    stop : callable
        Called by the threads without an argument between two pieces; may raise to stop.

    Yields
    ------
    window : Window
    block : ndarray of float32, shape (bands, rows, columns)
    """
    rasters = {}
    for position, band in enumerate(bands):
        rasters.setdefault(id(band.reader), []).append(position)

    def begin(window):
        block = np.empty((len(bands), window.rows, bands[0].grid.columns), np.float32)

        def fill(positions):
            for position in positions:
                block[position] = bands[position].read(window, stop)

        return block, [pool.submit(fill, positions) for positions in rasters.values()]

    coming = begin(windows[0])
    for number, window in enumerate(windows):
        block, parts = coming
        for count, part in enumerate(parts):
            part.result()
            tick((number + (count + 1) / len(parts)) / len(windows))
        # Only now, for a raster is read by one thread at a time.
        coming = begin(windows[number + 1]) if number + 1 < len(windows) else None
        yield window, block


def target_grid(base, crs="", extent=None, size=None):
    """The grid that a user asks for, what is left open taken from another grid.

    Parameters
    ----------
    base : Grid or None
    crs : str
        WKT; that of `base` where empty.
    extent : tuple of float, optional
        West, south, east, north in the wanted CRS.
    size : float, optional
        Side of a cell in units of the wanted CRS.

    Returns
    -------
    Grid
        On the lattice of `base` where CRS and cell size are its own; with a new cell size alone from the
        north-western corner of `base`; otherwise with edges on whole multiples of the cell size.
    """
    if base is None:
        if not crs or extent is None or size is None:
            raise PedometricsError(
                "The grid is not known: give a TEMPLATE raster, or CRS, EXTENT and CELL_SIZE together."
            )
        return _checked(Grid.from_extent(crs, *extent, size))
    crs = crs or base.crs
    same_crs = bool(spatial_reference(crs).IsSame(spatial_reference(base.crs)))
    if size is None and not same_crs:
        raise PedometricsError(
            "A cell size in {crs} is needed, for the template or first raster is in {base}; give CELL_SIZE.",
            crs=replace(base, crs=crs).crs_name,
            base=base.crs_name,
        )
    if same_crs and extent is None:
        if size is None:
            return base
        if not size > 0:
            raise PedometricsError("The cell size {size} is not allowed: it must be above 0.", size=size)
        west, south, east, north = base.extent
        columns = math.ceil((east - west) / size - GRID_TOLERANCE)
        rows = math.ceil((north - south) / size - GRID_TOLERANCE)
        return _checked(Grid(base.crs, west, north, size, size, columns, rows))
    if same_crs and (size is None or np.allclose((base.width, base.height), size)):
        return _checked(_on_lattice(base, extent))
    if extent is None:
        extent = reprojected_extent(base, crs)
    return _checked(Grid.from_extent(crs, *extent, size))


def union_grid(first, others):
    """The lattice of a grid, extended over the extents of others."""
    extents = np.array([first.extent] + [reprojected_extent(grid, first.crs) for grid in others])
    west, south = extents[:, :2].min(axis=0)
    east, north = extents[:, 2:].max(axis=0)
    return _checked(_on_lattice(first, (west, south, east, north)))


def reprojected_extent(grid, crs):
    """West, south, east, north of a grid in another CRS (WKT)."""
    there, here = spatial_reference(grid.crs), spatial_reference(crs)
    if there.IsSame(here):
        return grid.extent
    west, south, east, north = grid.extent
    x, y = (a.ravel() for a in np.meshgrid(np.linspace(west, east, 21), np.linspace(south, north, 21)))
    x, y = _transformed(osr.CoordinateTransformation(there, here), x, y)
    seen = np.isfinite(x) & np.isfinite(y)
    if not seen.any():
        raise PedometricsError(
            "The extent of the raster in {source} cannot be brought into {target}.",
            source=grid.crs_name,
            target=replace(grid, crs=crs).crs_name,
        )
    return x[seen].min(), y[seen].min(), x[seen].max(), y[seen].max()


def _on_lattice(base, extent):
    west, south, east, north = extent
    first = math.floor((west - base.west) / base.width + GRID_TOLERANCE)
    last = math.ceil((east - base.west) / base.width - GRID_TOLERANCE)
    top = math.floor((base.north - north) / base.height + GRID_TOLERANCE)
    bottom = math.ceil((base.north - south) / base.height - GRID_TOLERANCE)
    return replace(
        base,
        west=base.west + first * base.width,
        north=base.north - top * base.height,
        columns=last - first,
        rows=bottom - top,
    )


def _checked(grid):
    if grid.rows * grid.columns > MOST_CELLS:
        raise PedometricsError(
            "The grid would have {columns:,} x {rows:,} cells; check CELL_SIZE ({size:g}) and its unit.",
            columns=grid.columns,
            rows=grid.rows,
            size=grid.width,
        )
    return grid


def _bounds(positions, count, margin):
    # A margin in cells for the kernel, and in per cent for what bulges between the points looked at.
    low, high = positions.min(), positions.max()
    margin = margin and margin + 0.01 * (high - low)
    return max(0, math.floor(low - margin)), min(count, math.ceil(high + margin))


def _transformed(transform, x, y):
    if transform is None:
        return x, y
    with Quiet():
        places = tried(lambda: transform.TransformPoints(np.column_stack([x, y])))
    if places is None:
        return np.full(len(x), np.nan), np.full(len(x), np.nan)
    places = np.array(places, float)[:, :2]
    places[~np.isfinite(places)] = np.nan
    return places[:, 0], places[:, 1]


def in_memory(grid, values):
    """GDAL dataset in memory, one float32 band, with NaN as NoData."""
    dataset = gdal.GetDriverByName("MEM").Create("", grid.columns, grid.rows, 1, gdal.GDT_Float32)
    dataset.SetProjection(grid.crs)
    dataset.SetGeoTransform(grid.geotransform)
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(NODATA)
    band.WriteArray(values)
    return dataset


def _largest_share(values, source, target, tick):
    """The class with the largest share of each target cell's area.

    The share of a class is the average of 1 where it is and 0 where another is. GDAL's own mode, until its pull
    request 11661 of 2025, counts a source cell that the target cell only touches as much as one inside it.
    """
    result = np.full(target.shape, np.nan, np.float32)
    largest = np.zeros(target.shape, np.float32)
    missing = np.isnan(values)
    for code in np.unique(values[~missing]):
        if tick:
            tick()
        there = (values == code).astype(np.float32)
        there[missing] = np.nan
        share = _warp(there, source, target, "average")
        more = share > largest + SAME_SHARE
        result[more], largest[more] = code, share[more]
    return result


def _warp(values, source, target, algorithm):
    result = in_memory(target, np.full(target.shape, np.nan, np.float32))
    gdal.ErrorReset()
    with Quiet():
        done = tried(
            lambda: gdal.Warp(
                result,
                in_memory(source, values),
                resampleAlg=algorithm,
                srcNodata="nan",
                dstNodata="nan",
                errorThreshold=POSITION_ERROR,
            )
        )
    if not done:
        raise PedometricsError(
            "A raster in {source} cannot be brought into {target}: {reason}.",
            source=source.crs_name,
            target=target.crs_name,
            reason=gdal.GetLastErrorMsg().rstrip(".") or UNKNOWN,
        )
    return result.ReadAsArray()
