"""The shape of a DEM around each cell: slope, aspect, curvatures, ruggedness, position.

Rasters run from north to south and from west to east. Functions of a `block` take some rows of a DEM with a frame of
further cells around them, as `framed` cuts it out, and give the cells within the frame.
"""

import math

import numpy as np

#: Steps in rows and columns to the neighbours, clockwise from north; the opposite one is 4 places on.
ROWS = (-1, -1, 0, 1, 1, 1, 0, -1)
COLUMNS = (0, 1, 1, 1, 0, -1, -1, -1)
#: Cells worked on at a time: their few dozen arrays stay small.
PART = 500_000


def framed(dem, start, stop, rows, columns):
    """Rows `start` to `stop` of a DEM with `rows` and `columns` more on each side, NaN beyond the DEM."""
    top, bottom = max(0, start - rows), min(dem.shape[0], stop + rows)
    block = np.full((stop - start + 2 * rows, dem.shape[1] + 2 * columns), np.nan, dem.dtype)
    first = top - (start - rows)
    block[first:first + bottom - top, columns:columns + dem.shape[1]] = dem[top:bottom]
    return block


def parts(start, stop, columns, cells=PART):
    """Slices of the rows `start` to `stop`, of about `cells` cells each."""
    height = max(1, cells // columns)
    return [slice(row, min(row + height, stop)) for row in range(start, stop, height)]


def local_layers(block, width, height, wanted):
    """Layers that a cell and its eight neighbours give.

    Parameters
    ----------
    block : ndarray, shape (rows + 2, columns + 2)
        Elevation [m] with a frame of one cell; NaN for NoData.
    width, height : float
        Size of a cell [m].
    wanted : collection of str
        Names of layers; those that are none of these are left out.

    Returns
    -------
    dict of str to ndarray, shape (rows, columns)
        "elevation", "slope", "aspect", "northness", "eastness", "profile_curvature", "plan_curvature", "tri"; and
        "tangent", the tan of the slope, in any case. NaN where the cell lacks.
    """
    elevation = block[1:-1, 1:-1]
    steps = differences(block)
    layers = {"elevation": elevation}
    if "tri" in wanted:
        layers["tri"] = ruggedness(steps)
    steps = mirrored(steps)
    p, q = gradient(steps, width, height)
    layers["tangent"] = np.hypot(p, q)
    if "slope" in wanted:
        layers["slope"] = np.degrees(np.arctan(layers["tangent"]))
    if "aspect" in wanted:
        layers["aspect"] = aspect(p, q)
    with np.errstate(invalid="ignore", divide="ignore"):
        for name, part in (("northness", q), ("eastness", p)):
            if name in wanted:
                layers[name] = np.where(layers["tangent"] > 0, -part / layers["tangent"], 0)
    if {"profile_curvature", "plan_curvature"} & set(wanted):
        layers["profile_curvature"], layers["plan_curvature"] = curvatures(steps, width, height)
    missing = np.isnan(elevation)
    if missing.any():
        for values in layers.values():
            values[missing] = np.nan
    return layers


def differences(block):
    """Elevation of each of the eight neighbours less that of the cell.

    Parameters
    ----------
    block : ndarray, shape (rows + 2, columns + 2)
        Elevation with a frame of one cell; NaN for NoData.

    Returns
    -------
    list of ndarray, shape (rows, columns)
        Clockwise from north; NaN where the neighbour or the cell lacks.
    """
    rows, columns = block.shape[0] - 2, block.shape[1] - 2
    centre = block[1:-1, 1:-1]
    return [
        block[1 + row:1 + row + rows, 1 + column:1 + column + columns] - centre
        for row, column in zip(ROWS, COLUMNS)
    ]


def mirrored(steps):
    """`differences` without gaps: a neighbour that lacks lies as much lower as the opposite one lies higher.

    The difference is 0 where both lack.
    """
    whole = []
    for k, step in enumerate(steps):
        missing = np.isnan(step)
        if missing.any():
            step = np.where(missing, -steps[(k + 4) % 8], step)
            step[np.isnan(step)] = 0
        whole.append(step)
    return whole


def gradient(steps, width, height):
    """Slopes p to the east and q to the north, central differences (Zevenbergen and Thorne 1987).

    Parameters
    ----------
    steps : list of ndarray
        As of `mirrored`.
    width, height : float
        Size of a cell [m].
    """
    north, _, east, _, south, _, west, _ = steps
    return (east - west) / (2 * width), (north - south) / (2 * height)


def aspect(p, q):
    """Direction of the steepest way down [degrees clockwise from north, 0 to 360], NaN where there is none."""
    direction = np.degrees(np.arctan2(-p, -q)) % 360
    direction[(p == 0) & (q == 0)] = np.nan
    return direction


def curvatures(steps, width, height):
    """Profile and plan curvature [m-1], both positive where the ground is convex, 0 where it is flat.

    Those of the slope line and of the contour line, (kn)s and (kp)c in Minár, Evans and Jenčo (2020, Earth-Science
    Reviews 211, 103414). SAGA's have the same formulas with half of r and t.

    Parameters
    ----------
    steps : list of ndarray
        As of `mirrored`.
    width, height : float
        Size of a cell [m].
    """
    north, northeast, east, southeast, south, southwest, west, northwest = steps
    p, q = gradient(steps, width, height)
    r = (east + west) / width**2
    t = (north + south) / height**2
    s = (northeast - northwest - southeast + southwest) / (4 * width * height)
    steep = p * p + q * q
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        profile = -(p * p * r + 2 * p * q * s + q * q * t) / (steep * (1 + steep) ** 1.5)
        plan = -(q * q * r - 2 * p * q * s + p * p * t) / steep**1.5
    flat = steep == 0
    profile[flat] = plan[flat] = 0
    return profile, plan


def ruggedness(steps):
    """Terrain ruggedness index [m]: root of the sum of the squared differences to the neighbours.

    Riley, DeGloria and Elliot (1999, Intermountain Journal of Sciences 5, 23-27). Where neighbours lack, the sum is
    that of the others x 8 / their number; a cell without any has 0. SAGA's 3 x 3 index is this one / 3.

    Parameters
    ----------
    steps : list of ndarray
        As of `differences`.
    """
    total = np.zeros(steps[0].shape, steps[0].dtype)
    count = np.zeros(steps[0].shape, np.uint8)
    for step in steps:
        there = ~np.isnan(step)
        count += there
        total += np.where(there, step * step, 0)
    return np.sqrt(total * 8 / np.maximum(count, 1))


def disc(radius, width, height, shape, closed=True):
    """The cells within a radius, as rows of them.

    Parameters
    ----------
    radius, width, height : float
        In the same unit.
    shape : tuple of int
        Rows and columns of the raster, which the disc need not exceed.
    closed : bool
        Whether cells at exactly the radius belong to it.

    Returns
    -------
    list of (int, int)
        Row, and the number of cells to either side in it.
    """
    chords = []
    # A hair more or less, so that rounding does not decide over cells at the radius.
    reach = (radius * (1 + 1e-9 if closed else 1 - 1e-9)) ** 2
    most = min(math.floor(math.sqrt(reach) / height), shape[0] - 1)
    for row in range(-most, most + 1):
        half = math.floor(math.sqrt(max(0.0, reach - (row * height) ** 2)) / width)
        chords.append((row, min(half, shape[1] - 1)))
    return chords


def frame_of(chords):
    """Rows and columns that a frame needs for the sums over a disc."""
    return max(row for row, _ in chords), max(half for _, half in chords)


def disc_sums(block, chords, dtype=float):
    """Sum over a disc around each cell.

    Parameters
    ----------
    block : ndarray, shape (rows + 2 * frame, columns + 2 * frame)
        Framed as `frame_of` says, without NaN.
    chords : list of (int, int)
        As of `disc`.
    """
    above, aside = frame_of(chords)
    rows, columns = block.shape[0] - 2 * above, block.shape[1] - 2 * aside
    # Sums from the left, so that each row of the disc is one difference.
    left = np.zeros((block.shape[0], block.shape[1] + 1), dtype)
    np.cumsum(block, axis=1, dtype=dtype, out=left[:, 1:])
    total = np.zeros((rows, columns), dtype)
    for row, half in chords:
        line = left[above + row:above + row + rows]
        total += line[:, aside + half + 1:aside + half + 1 + columns]
        total -= line[:, aside - half:aside - half + columns]
    return total


def position_index(dem, start, stop, chords):
    """Topographic position index of rows `start` to `stop` [m]: elevation less the mean within the disc.

    The disc includes the cell itself (Weiss 2001, focal mean in a circle); cells that lack take no part.

    Parameters
    ----------
    dem : ndarray, shape (rows, columns)
        Elevation [m]; NaN for NoData.
    chords : list of (int, int)
        As of `disc`.
    """
    block = framed(dem, start, stop, *frame_of(chords))
    there = np.isfinite(block)
    block[~there] = 0
    with np.errstate(invalid="ignore", divide="ignore"):
        return dem[start:stop] - disc_sums(block, chords) / disc_sums(there, chords, np.int32)
