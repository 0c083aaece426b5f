"""Multiresolution flatness of valley bottoms and ridge tops, MrVBF and MrRTF.

Gallant and Dowling (2003), A multiresolution index of valley bottom flatness for mapping depositional areas, Water
Resources Research 39(12), 1347. Steps of ever coarser cells, each three times as large as those before, look for
ground that is flat and low (or high) among its neighbours, each with half the slope of the step before.

What the paper leaves open is as in SAGA: slope and percentile of a step are brought to the cells of the DEM by a cubic
B-spline, also where they have the cells of the DEM; the smoothing carries the ground on into NoData, as far as its
kernel reaches; the steps end with cells larger than the DEM; coarse cells are counted from the south-western corner.
Distances of the kernel and the discs are in cells, those of cells that are not square in square cells of the same area.
"""

import math
from dataclasses import dataclass

import numpy as np

from .errors import PedometricsError
from .terrain import PART, differences, disc, disc_sums, frame_of, framed, gradient, mirrored, parts

#: Radius of the disc of the elevation percentile in cells: first step, later steps.
FIRST_RADIUS, RADIUS = 3, 6
#: Gaussian kernel of the smoothing: radius of 1/e, and where it ends, in cells.
KERNEL, KERNEL_END = 3.0, 5
#: Thresholds and shapes of the paper that are not for the user to change: a step's flatness, its weight.
FLAT, FLAT_SHAPE = 0.3, 4.0
WEIGHT = 0.4


@dataclass(frozen=True)
class FlatnessSettings:
    """Thresholds and shapes of the indices; the defaults are the paper's for cells of 25 m, as SAGA has them.

    Parameters
    ----------
    slope : float
        Slope of the first step that counts as half flat [%].
    low, high : float
        Elevation percentile (0 to 1) that counts as half low, and share above that counts as half high.
    slope_shape, percentile_shape : float
        The larger, the sharper the change from flat to steep and from low to high.
    """

    slope: float = 16.0
    low: float = 0.4
    high: float = 0.35
    slope_shape: float = 4.0
    percentile_shape: float = 3.0

    def __post_init__(self):
        for name, value in vars(self).items():
            if not value > 0:
                raise PedometricsError("The setting {name} is {value}; it must be above 0.", name=name, value=value)


def flatness(dem, width, height, settings=FlatnessSettings(), tick=None):
    """MrVBF and MrRTF of a DEM.

    Parameters
    ----------
    dem : ndarray of float32, shape (rows, columns)
        Elevation [m]; NaN for NoData.
    width, height : float
        Size of a cell [m].
    settings : FlatnessSettings
    tick : callable, optional
        Called with the share done; what it raises stops the work.

    Returns
    -------
    valley, ridge : ndarray of float32, shape (rows, columns)
        0 and more; NaN for NoData.
    """
    tick = tick or (lambda share: None)
    # Rows from the south, so that coarse cells are counted from the south-western corner.
    dem = np.asarray(dem, np.float32)[::-1]
    size = math.sqrt(width * height)
    shape_of_cell = (width / size, height / size)
    rows, columns = dem.shape
    across = max(math.hypot((columns - 1) * width, (rows - 1) * height) / size, 1)
    steps = 2 + math.ceil(math.log(across, 3) - 1e-9)
    combined = np.ones(dem.shape, np.float32)
    valley, ridge = np.empty(dem.shape, np.float32), np.empty(dem.shape, np.float32)
    coarse, scale = dem, 1
    for step in range(1, steps + 1):

        def advance(share, step=step):
            tick((step - 1 + share) / steps)

        advance(0)
        if step == 1:
            slopes = Spline(_slopes(dem, width, height), 1, columns)
            percentiles = Spline(_percentiles(dem, FIRST_RADIUS, shape_of_cell, advance), 1, columns)
        elif step == 2:
            percentiles = Spline(_percentiles(dem, RADIUS, shape_of_cell, advance), 1, columns)
        else:
            # One row and column more: the last cells may lie nearer to the next of every third.
            smooth = _smoothed(np.pad(coarse, ((0, 1), (0, 1)), constant_values=np.nan), shape_of_cell, advance)
            coarse = smooth[::3, ::3].copy()
            slopes = Spline(_slopes(smooth, scale * width, scale * height), scale, columns)
            scale *= 3
            percentiles = Spline(_percentiles(coarse, RADIUS, shape_of_cell, advance), scale, columns)
        slope = settings.slope / 2 ** (step - 1)
        sharpness = math.log((step - 0.5) / 0.1) / math.log(1.5)
        for part in parts(0, *dem.shape):
            advance(0.5 + 0.5 * part.start / rows)
            flat = combined[part]
            flat *= _fading(slopes.rows(part), slope, settings.slope_shape)
            percentile = percentiles.rows(part)
            for index, share, threshold in (
                (valley, percentile, settings.low),
                (ridge, np.maximum(1 - percentile, 0), settings.high),
            ):
                found = 1 - _fading(
                    flat * _fading(share, threshold, settings.percentile_shape), FLAT, FLAT_SHAPE
                )
                if step == 1:
                    index[part] = found
                else:
                    weight = 1 - _fading(found, WEIGHT, sharpness)
                    index[part] += weight * (step - 1 + found - index[part])
    for index in (valley, ridge):
        index[np.isnan(dem)] = np.nan
    return valley[::-1], ridge[::-1]


class Spline:
    """Values of coarse cells at the cells of the DEM, by the uniform cubic B-spline.

    It passes near the values, not through them, and never beyond their range. Cells that lack, and those beyond the
    edges, take no part.

    Parameters
    ----------
    values : ndarray of float32, shape (coarse rows, coarse columns)
        NaN where a cell lacks.
    scale : int
        Cells of the DEM in one of these, to each side; their first centres are the same.
    columns : int
        Of the DEM.
    """

    def __init__(self, values, scale, columns):
        self._scale = scale
        self._values = values
        self._there = None
        there = np.isfinite(values)
        if not there.all():
            self._there = there.astype(np.float32)
            self._values = np.where(there, values, np.float32(0))
        self._columns = self._places(0, columns, values.shape[1])

    def rows(self, part):
        """Values of the rows of a slice."""
        rows = self._places(part.start, part.stop, len(self._values))
        values = self._interpolated(self._values, rows)
        if self._there is not None:
            with np.errstate(invalid="ignore", divide="ignore"):
                values /= self._interpolated(self._there, rows)
        return values

    def _places(self, start, stop, count):
        """The four coarse cells around each cell and their weights, shapes (4, n)."""
        position = np.arange(start, stop) / self._scale
        first = position.astype(int)
        d = position - first
        weights = np.array([(1 - d) ** 3, 3 * d**3 - 6 * d**2 + 4, -3 * d**3 + 3 * d**2 + 3 * d + 1, d**3])
        cells = first + np.arange(-1, 3)[:, None]
        weights[(cells < 0) | (cells >= count)] = 0
        weights /= weights.sum(axis=0)
        return np.clip(cells, 0, count - 1), weights.astype(np.float32)

    def _interpolated(self, values, rows):
        lines = sum(weight[:, None] * values[cells] for cells, weight in zip(*rows))
        return sum(weight * np.take(lines, cells, axis=1) for cells, weight in zip(*self._columns))


def _fading(values, threshold, shape):
    """1 / (1 + (x / threshold)^shape): 1 at 0, one half at the threshold, 0 far beyond (the paper's eq. 1)."""
    ratio = values / np.float32(threshold)
    with np.errstate(over="ignore"):
        if shape == int(shape) and shape <= 8:
            power = ratio
            for _ in range(int(shape) - 1):  # several times as quick as a power
                power = power * ratio
        else:
            power = ratio ** np.float32(shape)
        return 1 / (1 + power)


def _slopes(dem, width, height):
    """Slope of each cell [%]."""
    slopes = np.empty(dem.shape, np.float32)
    for part in parts(0, *dem.shape):
        steps = mirrored(differences(framed(dem, part.start, part.stop, 1, 1)))
        slopes[part] = 100 * np.hypot(*gradient(steps, width, height))
    slopes[np.isnan(dem)] = np.nan
    return slopes


def _percentiles(dem, radius, shape_of_cell, advance):
    """Share of lower cells among the others that are nearer than `radius`."""
    chords = disc(radius, *shape_of_cell, dem.shape, closed=False)
    above, aside = frame_of(chords)
    percentiles = np.empty(dem.shape, np.float32)
    # Few rows at a time stay in the processor's cache for the hundred comparisons.
    for part in parts(0, *dem.shape, PART // 8):
        advance(0.5 * part.start / dem.shape[0])
        block = framed(dem, part.start, part.stop, above, aside)
        centre = dem[part]
        lower = np.zeros(centre.shape, np.uint8)
        is_lower = np.empty(centre.shape, bool)
        for row, half in chords:
            line = block[above + row:above + row + len(centre)]
            for column in range(aside - half, aside + half + 1):
                np.less(line[:, column:column + dem.shape[1]], centre, out=is_lower)
                lower += is_lower
        count = disc_sums(np.isfinite(block), chords, np.int32)
        percentiles[part] = lower / np.maximum(count - 1, 1)
    percentiles[np.isnan(dem)] = np.nan
    return percentiles


def _smoothed(dem, shape_of_cell, advance):
    """Mean of the cells around each with the weights of a Gaussian; cells that lack take no part."""
    x, y = (np.arange(-int(KERNEL_END / side), int(KERNEL_END / side) + 1) * side for side in shape_of_cell)
    x, y = np.exp(-((x / KERNEL) ** 2)), np.exp(-((y / KERNEL) ** 2))
    smooth = np.empty(dem.shape, np.float32)
    for part in parts(0, *dem.shape):
        advance(0.25 * part.start / dem.shape[0])
        block = framed(dem, part.start, part.stop, len(y) // 2, len(x) // 2).astype(float)
        there = np.isfinite(block)
        block[~there] = 0
        with np.errstate(invalid="ignore", divide="ignore"):
            smooth[part] = _weighted(block, x, y) / _weighted(there.astype(float), x, y)
    return smooth


def _weighted(block, x, y):
    """Sum over the kernel that is the product of a row `x` and a column `y` of weights."""
    rows, columns = block.shape[0] - len(y) + 1, block.shape[1] - len(x) + 1
    lines = sum(weight * block[k:k + rows] for k, weight in enumerate(y))
    return sum(weight * lines[:, k:k + columns] for k, weight in enumerate(x))
