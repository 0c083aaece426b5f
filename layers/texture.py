"""Rasters of fractions or log-ratios, cell by cell to the other and to classes."""

from contextlib import ExitStack
from dataclasses import dataclass, field

import numpy as np

from ..pedometrics.errors import PedometricsError
from ..pedometrics.texts import Text
from .rasters import RasterReader, RasterWriter, small_cache

#: Cells that are held at once.
BLOCK = 500_000


@dataclass
class TextureCounts:
    """What became of the cells.

    Attributes
    ----------
    mapped, impossible, zeros : int
        Cells with a value; cells whose values cannot be; mapped cells with a zero that was replaced.
    area_m2, impossible_m2 : float
        Area of the mapped and of the impossible cells.
    class_m2 : ndarray, shape (13,)
        Area by class code.
    example : Text
        Values of the first impossible cell and where it is; empty without one.
    """

    mapped: int = 0
    impossible: int = 0
    zeros: int = 0
    area_m2: float = 0.0
    impossible_m2: float = 0.0
    class_m2: np.ndarray = field(default_factory=lambda: np.zeros(13))
    example: Text = ""


def open_bands(sources, names):
    """Reader and band number of each raster; all on one grid.

    Parameters
    ----------
    sources : sequence of tuple
        What `RasterReader` takes.
    names : sequence of str
        What each holds. Of a raster with several bands the one of that name is taken.

    Returns
    -------
    list of (RasterReader, int)
    """
    bands = []
    for source, name in zip(sources, names):
        reader = RasterReader(*source)
        reader.require_crs()
        bands.append((reader, _band(reader, name)))
    first = bands[0][0]
    for reader, _ in bands[1:]:
        if not reader.grid.same_cells(first.grid):
            raise PedometricsError(
                "The rasters {first} and {other} have different grids; bring them onto one with 'Covariate stack'.",
                first=first.name,
                other=reader.name,
            )
    places = [(reader.path, number) for reader, number in bands]
    for place, (reader, number) in zip(places, bands):
        if places.count(place) > 1:
            raise PedometricsError("The raster {name} (band {band}) is given twice.", name=reader.name, band=number)
    return bands


def _band(reader, name):
    if reader.count == 1:
        return 1
    called = [reader.description(number).casefold() for number in range(1, reader.count + 1)]
    if name not in called:
        raise PedometricsError(
            "The raster {raster} has {count} bands, none of them called {name}; give a raster with one band.",
            raster=reader.name,
            count=reader.count,
            name=name,
        )
    return called.index(name) + 1


def map_texture(bands, possible, allowed, convert, outputs, tick):
    """Write rasters of what `convert` gives for each cell that has possible values.

    Parameters
    ----------
    bands : sequence of (RasterReader, int)
        On one grid.
    possible : callable
        From values, shape (bands, rows, columns), to whether they can be, shape (rows, columns).
    allowed : Text
        Which values can be, in words.
    convert : callable
        From values, shape (bands, k), to an array for each output, shape (bands, k), the last of them class codes,
        and which cells had a zero, shape (k,).
    outputs : sequence of (str or None, sequence of Covariate)
        Path and bands of each raster; None for one that is not wanted.
    tick : callable
        Called with the share done; an error or a stop in it leaves no output behind.

    Returns
    -------
    TextureCounts
    """
    reader = bands[0][0]
    grid = reader.grid
    areas = grid.cell_areas()
    counts = TextureCounts()
    windows = grid.windows(BLOCK, reader.in_tiles)
    with ExitStack() as stack:
        stack.enter_context(small_cache())
        writers = [stack.enter_context(RasterWriter(path, grid, kinds)) if path else None for path, kinds in outputs]
        for number, window in enumerate(windows):
            tick(number / len(windows))
            block = np.stack([each.read(window, [band], np.float64)[0] for each, band in bands])
            good = possible(block)
            area = np.broadcast_to(areas[window.row:window.row + window.rows, None], good.shape)
            _count_impossible(counts, block, np.isfinite(block).all(axis=0) & ~good, area, grid, window)
            *results, zeros = convert(block[:, good])
            counts.mapped += int(good.sum())
            counts.zeros += int(zeros.sum())
            counts.area_m2 += float(area[good].sum())
            counts.class_m2 += np.bincount(results[-1][0].astype(int), area[good], len(counts.class_m2))
            for writer, values in zip(writers, results):
                if writer:
                    raster = np.full((len(values), *good.shape), np.nan, np.float32)
                    raster[:, good] = values
                    writer.write(window, raster)
        if not counts.mapped:
            if counts.example:
                raise PedometricsError(
                    "No cell can be used: {example}; allowed: {allowed}.", example=counts.example, allowed=allowed
                )
            raise PedometricsError(
                "No cell has a value in all of the rasters; the first of them is {name}.", name=reader.name
            )
        for writer in filter(None, writers):
            writer.close()
        tick(1.0)
    return counts


def _count_impossible(counts, block, wrong, area, grid, window):
    if not wrong.any():
        return
    counts.impossible += int(wrong.sum())
    counts.impossible_m2 += float(area[wrong].sum())
    if not counts.example:
        row, column = np.argwhere(wrong)[0]
        values = block[:, row, column]
        found = {
            "values": ", ".join(f"{value:.6g}" for value in values),
            "x": grid.easting()[window.column + column],
            "y": grid.northing(window)[row],
        }
        counts.example = (
            Text("{values} (sum {sum:.6g}) at {x:.10g}, {y:.10g}", sum=values.sum(), **found)
            if len(values) == 3
            else Text("{values} at {x:.10g}, {y:.10g}", **found)
        )
