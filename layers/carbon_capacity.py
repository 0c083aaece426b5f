"""Rasters of carbon, texture and bulk density to rasters of theoretical carbon capacity, block by block."""

import math
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from ..pedometrics.carbon_capacity import (
    SATURATION_EDGES,
    balance,
    example,
    organic,
    read_soil,
    saturation_counts,
    shares_of,
)
from ..pedometrics.covariates import Covariate
from ..pedometrics.errors import PedometricsError
from ..pedometrics.texts import Text
from .rasters import RasterReader, RasterWriter, small_cache

#: Cells that are held at once.
BLOCK = 500_000
#: Outputs and what they hold.
OUTPUTS = {
    "CAPACITY": Covariate("theoretical carbon capacity", unit="g kg-1"),
    "SATURATION": Covariate("saturation of the capacity", unit="%"),
    "DEFICIT": Covariate("carbon deficit", unit="g kg-1"),
    "DEFICIT_STOCK": Covariate("carbon deficit", unit="kg m-2"),
    "OVER": Covariate("carbon over capacity", unit="g kg-1"),
}
#: Those that reports show, and cells of a side of their pictures at most.
PICTURES = ("SATURATION", "DEFICIT")
PICTURE_SIDE = 300


def open_bands(sources, numbers):
    """Reader and band number of each raster, all on one grid.

    Parameters
    ----------
    sources : dict of str to tuple
        What each holds, such as ``clay``, to what `RasterReader` takes.
    numbers : dict of str to int or None
        Band of each. None takes the only band, or the one of that name.

    Returns
    -------
    dict of str to (RasterReader, int)
    """
    bands = {}
    for name, source in sources.items():
        reader = RasterReader(*source)
        reader.require_crs()
        bands[name] = reader, _band(reader, name, numbers.get(name))
    first = next(reader for reader, _ in bands.values())
    used = {}
    for name, (reader, band) in bands.items():
        if not reader.grid.same_cells(first.grid):
            raise PedometricsError(
                "The rasters {first} and {other} have different grids; bring them onto one with 'Covariate stack'.",
                first=first.name,
                other=reader.name,
            )
        if name != "land_use" and reader.covariates()[band - 1].is_categorical:
            raise PedometricsError(
                "Band {band} of the raster {raster} holds classes; {parameter} takes numbers.",
                band=band,
                raster=reader.name,
                parameter=name.upper(),
            )
        other = used.setdefault((reader.path, band), name)
        if other != name:
            raise PedometricsError(
                "Band {band} of the raster {raster} is given as {first} and as {second}.",
                band=band,
                raster=reader.name,
                first=other.upper(),
                second=name.upper(),
            )
    return bands


def _band(reader, name, number):
    if number is not None:
        reader.require_band(number)
        return number
    if reader.count == 1:
        return 1
    called = [reader.description(band).casefold() for band in range(1, reader.count + 1)]
    if name not in called:
        raise PedometricsError(
            "The raster {raster} has {count} bands, none of them called {name}; say which one with {parameter}_BAND.",
            raster=reader.name,
            count=reader.count,
            name=name,
            parameter=name.upper(),
        )
    return called.index(name) + 1


@dataclass
class CapacityMap:
    """What came of the cells of a map.

    Attributes
    ----------
    cells, over, organic : int
        Cells with a value, of them over capacity, and of them with the carbon of an organic soil.
    area_m2, over_m2, organic_m2 : float
        Their areas.
    saturation_m2 : ndarray
        Area by class of saturation, see `saturation_counts`.
    largest_fine : float
        Largest fine fraction of a cell [%].
    example : dict
        Values of one cell with a value, and where it is.
    pictures : dict of str to list of ndarray
        Rows of the thinned maps of saturation and deficit.
    """

    cells: int = 0
    over: int = 0
    organic: int = 0
    area_m2: float = 0.0
    over_m2: float = 0.0
    organic_m2: float = 0.0
    saturation_m2: np.ndarray = field(default_factory=lambda: np.zeros(len(SATURATION_EDGES)))
    largest_fine: float = 0.0
    example: dict = field(default_factory=dict)
    pictures: dict = field(default_factory=lambda: {name: [] for name in PICTURES})


def map_capacity(bands, shares, settings, outputs, summed, finish, tick):
    """Write the rasters and add up what lies in which zone.

    Parameters
    ----------
    bands : dict of str to (RasterReader, int)
        On one grid: ``soc``; ``fine``, or ``clay`` and ``silt``; and where they are there ``land_use``,
        ``bulk_density`` and ``coarse``.
    shares : dict of int to float
        Share of the SOC in the fine fraction by land-use class.
    settings : CapacitySettings
    outputs : dict of str to str
        Paths of those of `OUTPUTS` that are wanted.
    summed : list of (zones, list of (CapacitySums, callable))
        Zones of the grid, and for them the sums to add to, each with what is summed: from `Soil` and `Balance` to a
        dict of quantities.
    finish : callable
        Called with the `CapacityMap` before the rasters take their names, so that an error in it leaves none behind.
    tick : callable
        Called with the share done; an error or a stop in it leaves no output behind.

    Returns
    -------
    CapacityMap
    object
        What `finish` gave.
    """
    grid = bands["soc"][0].grid
    areas = grid.cell_areas()
    result = CapacityMap()
    names = {name: Text("raster {name}", name=reader.name) for name, (reader, _) in bands.items()}
    windows = grid.blocks(BLOCK)
    step = math.ceil(max(grid.shape) / PICTURE_SIDE)
    with ExitStack() as stack:
        stack.enter_context(small_cache())
        writers = {
            name: stack.enter_context(RasterWriter(path, grid, [OUTPUTS[name]])) for name, path in outputs.items()
        }
        for number, window in enumerate(windows):
            done = number / len(windows)
            tick(done)
            values = {
                name: reader.read(window, [band], np.float64)[0].ravel() for name, (reader, band) in bands.items()
            }
            if "land_use" in values:
                values["share"] = shares_of(values.pop("land_use"), shares, settings.fine_share)
            soil = read_soil(values, settings, names, partial(_place, grid, window))
            found = balance(soil, settings.equation)
            area = np.repeat(areas[window.row:window.row + window.rows], grid.columns)
            _count(result, soil, found, organic(soil, found), area)
            result.example = result.example or example(soil, found, partial(_place, grid, window))
            made = {
                "CAPACITY": found.capacity,
                "SATURATION": found.saturation,
                "DEFICIT": found.deficit,
                "OVER": found.over,
            }
            if settings.with_stock:
                made["DEFICIT_STOCK"] = found.deficit * soil.per_area
            made = {name: values.reshape(window.rows, grid.columns) for name, values in made.items()}
            for name, writer in writers.items():
                writer.write(window, made[name], band=1)
            for name, rows in result.pictures.items():
                rows.append(made[name][-window.row % step:: step, ::step].astype(np.float32))
            for zones, several in summed:
                overlays = list(zones.overlays(window, partial(tick, done)))
                for sums, quantities in several:
                    sums.add(quantities(soil, found), area, overlays)
        if not result.cells:
            given = ", ".join(dict.fromkeys(reader.name for reader, _ in bands.values()))
            if "land_use" in bands:
                raise PedometricsError(
                    "No cell has a value in all of the rasters ({names}) and a share of the SOC by LAND_USE_SHARES.",
                    names=given,
                )
            raise PedometricsError("No cell has a value in all of the rasters ({names}).", names=given)
        finished = finish(result)
        for writer in writers.values():
            writer.close()
        tick(1.0)
    return result, finished


def _place(grid, window, position):
    row, column = divmod(int(position), grid.columns)
    return f"{grid.easting()[column]:.10g}, {grid.northing(window)[row]:.10g}"


def _count(result, soil, found, is_organic, area):
    known, over = np.isfinite(found.capacity), found.over > 0
    result.cells += int(known.sum())
    result.over += int(over.sum())
    result.organic += int(is_organic.sum())
    result.area_m2 += float(area[known].sum())
    result.over_m2 += float(area[over].sum())
    result.organic_m2 += float(area[is_organic].sum())
    result.saturation_m2 += saturation_counts(found.saturation, area)
    result.largest_fine = max(result.largest_fine, float(np.max(soil.fine, where=known, initial=0.0)))
