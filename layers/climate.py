"""Series of climate rasters averaged over years, and temperature brought to the cells of a DEM."""

from dataclasses import dataclass
from functools import partial

import numpy as np

from ..pedometrics.climate import (
    COVERED,
    TEMPERATURE,
    Quantity,
    fit_lapse_rate,
    mean_over_years,
    sea_level,
    step_weights,
    year_value,
)
from ..pedometrics.covariates import Covariate
from ..pedometrics.errors import PedometricsError
from .aggregate import CellMeans
from .grid import Window
from .rasters import RasterReader, RasterWriter, Statistics
from .warp import Placement, WarpedBand

#: A temperature cell holds at least so many cells of the DEM.
LEAST_RATIO = 4
#: Temperature cells over the DEM that are held at once.
MOST_COARSE = 2_000_000
#: No land lies lower or higher [m].
ELEVATIONS = (-500.0, 9000.0)


@dataclass(frozen=True)
class Step:
    """A month or year of a series.

    Attributes
    ----------
    source : tuple
        What `RasterReader` takes.
    band : int
    label : str
        What may tell its year: the band's or the raster's name.
    """

    source: tuple
    band: int
    label: str


@dataclass(frozen=True)
class Series:
    """The bands of a climate variable, in order, and how they are read.

    Attributes
    ----------
    quantity : Quantity
    unit : str
        A key of `quantity.units`.
    time_step : {"monthly", "yearly"}
    years : list of (int or None, list of Step)
        The years to average.
    """

    quantity: Quantity
    unit: str
    time_step: str
    years: list


def open_raster(source):
    """Reader of a raster that must have a CRS."""
    reader = RasterReader(*source)
    reader.require_crs()
    return reader


def require_overlap(reader, grid):
    """Refuse a raster that has no area in common with a grid."""
    if not Placement(reader.grid, grid).meets:
        raise PedometricsError(
            "The raster {name} does not overlap the area of the result (west, south, east, north {extent} in {crs}).",
            name=reader.name,
            extent=", ".join(f"{edge:.8g}" for edge in grid.extent),
            crs=grid.crs_name,
        )


def average(series, area, path, tick):
    """Write the mean of a series over its years, on the cells of its first raster around an area.

    Parameters
    ----------
    series : Series
    area : Grid
        Where values are needed.
    path : str
    tick : callable
        Called with the share done.

    Returns
    -------
    reader : RasterReader
        Of the raster written.
    found : Statistics
        Of the mean.
    gaps : int
        Cells that lack some of the years.
    """
    quantity, years = series.quantity, series.years
    first = open_raster(years[0][1][0].source)
    require_overlap(first, area)
    grid = first.grid.part(Placement(first.grid, area).window(Window(0, area.rows)))
    weights = [step_weights(quantity, series.unit, year, series.time_step) for year, _ in years]
    found, gaps = Statistics(), 0
    with RasterWriter(path, grid, [Covariate(quantity.band, unit=quantity.unit)]) as writer:
        for window in grid.blocks():
            bands = _Bands(series, grid, window, tick)
            mean, count = mean_over_years(
                year_value(map(bands.read, steps), of_steps) for (_, steps), of_steps in zip(years, weights)
            )
            gaps += int(np.count_nonzero((count > 0) & (count < len(years))))
            found.add(mean)
            writer.write(window, mean, band=1)
        if not found.count:
            raise PedometricsError(
                "The {noun} rasters have no complete year at any cell of the area.", noun=quantity.noun
            )
    return RasterReader(path), found, gaps


class _Bands:
    """The bands of a series in a window, one after the other; only the raster of the last one is open."""

    def __init__(self, series, grid, window, tick):
        self._series, self._grid, self._window, self._tick = series, grid, window, tick
        self._source = None
        self._done, self._all = 0, sum(len(steps) for _, steps in series.years)

    def read(self, step):
        """Values of a step in the unit of the quantity, shape (rows, columns)."""
        self._tick((self._window.row + self._window.rows * self._done / self._all) / self._grid.rows)
        self._done += 1
        if step.source != self._source:
            self._source, self._reader = step.source, open_raster(step.source)
            self._method = Placement(self._reader.grid, self._grid).method(categorical=False)
        check = partial(self._check, step)
        band = WarpedBand(self._reader, step.band, self._grid, self._method, check=check)
        quantity = self._series.quantity
        unit = quantity.units[self._series.unit]
        values = band.read(self._window).astype(float) * unit.scale + unit.offset
        return np.maximum(values, 0) if quantity.is_total else values

    def _check(self, step, raw):
        quantity = self._series.quantity
        unit = quantity.units[self._series.unit]
        wrong = raw[raw * unit.scale + unit.offset < quantity.lowest]
        if wrong.size:
            raise PedometricsError(
                "Band {band} of the raster {name} holds {raw:.6g}, which would be {value:.6g} {unit} and cannot be. "
                "Is it a NoData value that the file does not declare, or is {noun}_UNIT ({given}) wrong?",
                band=step.band,
                name=self._reader.name,
                raw=float(wrong[0]),
                value=float(wrong[0]) * unit.scale + unit.offset,
                unit=quantity.unit,
                noun=quantity.noun.upper(),
                given=self._series.unit,
            )


def resample(mean, writer, tick):
    """Write a raster on the grid of a writer: the statistics of the result, and how it was resampled."""
    grid, found = writer.grid, Statistics()
    method = Placement(mean.grid, grid).method(categorical=False)
    band = WarpedBand(mean, 1, grid, method)
    for window in grid.blocks():
        values = band.read(window, partial(tick, window.row / grid.rows))
        found.add(values)
        writer.write(window, values, band=1)
    return found, method


def downscale(mean, dem, writer, by_position, rate, path, tick):
    """Write temperature at the elevations of a DEM, on the grid of a writer.

    T = interpolated (T of the cells - rate x mean elevation of the cells) + rate x elevation.

    Parameters
    ----------
    mean : RasterReader
        Temperature [°C] on coarse cells.
    dem : RasterReader
        Elevation [m] in band 1.
    writer : RasterWriter
    by_position : bool
        Whether a plane over the position is fitted beside the lapse rate.
    rate : float or None
        Lapse rate [°C/km] where it is known.
    path : str
        Where the temperature at 0 m is put in between.
    tick : callable

    Returns
    -------
    fit : LapseFit
    kept : ndarray
        Result averaged over the coarse cells less their temperature [°C], for the cells that it fills.
    found : Statistics
        Of the result.
    method : str
        How the temperature at 0 m was resampled.
    """
    coarse, grid = mean.grid, writer.grid
    _check_sizes(mean, dem)
    elevation, covered = _mean_elevation(dem, coarse, tick)
    temperature = mean.read(Window(0, coarse.rows), [1], np.float64)[0]
    use = covered & np.isfinite(temperature)
    if not use.any():
        raise PedometricsError(
            "No temperature cell lies at least {share:.0f} % on the DEM {dem}; give a DEM of a larger area.",
            share=100 * COVERED,
            dem=dem.name,
        )
    position = np.stack(np.meshgrid(coarse.easting(), coarse.northing()), axis=-1)[use] if by_position else None
    fit = fit_lapse_rate(elevation[use], temperature[use], position, rate)
    with RasterWriter(path, coarse, [Covariate("MAT at 0 m", unit=TEMPERATURE.unit)]) as level:
        level.write(Window(0, coarse.rows), sea_level(temperature, elevation, covered, fit.rate), band=1)
    method = Placement(coarse, grid).method(categorical=False)
    levels = WarpedBand(RasterReader(path), 1, grid, method)
    heights = WarpedBand(dem, 1, grid, Placement(dem.grid, grid).method(categorical=False))
    found, again = Statistics(), CellMeans(grid, coarse)
    for window in grid.blocks():
        stop = partial(tick, 1 / 3 + 2 / 3 * window.row / grid.rows)
        values = levels.read(window, stop) + np.float32(fit.rate / 1000) * heights.read(window, stop)
        found.add(values)
        again.add(window, values)
        writer.write(window, values, band=1)
    kept = (again.means - temperature)[use & (again.cover >= COVERED)]
    return fit, kept, found, method


def _check_sizes(mean, dem):
    ratio = Placement(dem.grid, mean.grid).cell_ratio
    if not ratio >= LEAST_RATIO:
        raise PedometricsError(
            "A temperature cell is as large as {ratio:.2g} cells of the DEM {name}; {least} are the least to bring "
            "temperature to finer cells. Leave DEM empty.",
            ratio=ratio,
            name=dem.name,
            least=LEAST_RATIO,
        )
    cells = mean.grid.rows * mean.grid.columns
    if cells > MOST_COARSE:
        raise PedometricsError(
            "There are {cells:,} temperature cells over the DEM {name}; at most {most:,} can be brought to finer "
            "cells. Such a fine raster may need no DEM.",
            cells=cells,
            name=dem.name,
            most=MOST_COARSE,
        )


def _mean_elevation(dem, coarse, tick):
    """Mean elevation of coarse cells [m], and whether it stands for the whole cell."""
    means = CellMeans(dem.grid, coarse)
    for window in dem.grid.blocks():
        tick(window.row / dem.grid.rows / 3)
        values = dem.read(window, [1])[0]
        wrong = values[(values < ELEVATIONS[0]) | (values > ELEVATIONS[1])]
        if wrong.size:
            raise PedometricsError(
                "The DEM {name} holds {value:.6g}; elevations in m lie between {low:g} and {high:g}. Is it a NoData "
                "value that the file does not declare?",
                name=dem.name,
                value=float(wrong[0]),
                low=ELEVATIONS[0],
                high=ELEVATIONS[1],
            )
        means.add(window, values)
    return means.means, means.cover >= COVERED
