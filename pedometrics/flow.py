"""Water on a DEM: depressions filled, area by multiple flow direction, wetness and stream power.

Both walks over the DEM follow the water from cell to cell, which numpy cannot do at raster speed: they are compiled
by numba, which this module needs: import it only where it is used.
"""

import numpy as np

from .compiled import compiled
from .terrain import COLUMNS, ROWS, aspect, differences, gradient, mirrored

#: Cells worked on between two looks at `tick`: a few tenths of a second.
STEP = 2_000_000
#: Room for cells to begin with; it doubles when it may run out.
ROOM = 4096
#: A cell that waits to be raised, and the level of the lowest neighbour known.
WAITING = np.dtype([("low", np.float32), ("cell", np.int32)])


def filled(dem, width, height, min_slope=0.1, tick=None):
    """A DEM without depressions, on which every cell has a way down to an outlet.

    Outlets are the cells at the edge of the grid and beside NoData; they keep their elevation. A cell that has no
    neighbour lower by the minimum slope is raised to that above its lowest neighbour (of equally low ones, the
    nearest). So flats are inclined towards their outlet, and depressions are filled with such flats. The method is
    that of Wang and Liu (2006), with the order of work of Zhou, Sun and Fu (2016): only cells that may have to be
    raised wait in a queue by elevation, the others are passed on at once.

    Parameters
    ----------
    dem : ndarray of float32, shape (rows, columns)
        Elevation [m]; NaN for NoData.
    width, height : float
        Size of a cell [m].
    min_slope : float
        Least slope [degrees]. With 0 it is the smallest step that single precision holds.
    tick : callable, optional
        Called with the share done; what it raises stops the work.

    Returns
    -------
    ndarray of float32, shape (rows, columns)
    """
    z = _framed(dem)
    level = np.full(z.shape, np.inf, np.float32)
    inside = np.isfinite(dem)
    rise = (np.tan(np.radians(min_slope)) * _lengths(width, height)).astype(np.float32)
    # Outlets are done, and NoData, of which the frame is part, is never come to.
    done = np.ones(z.shape, np.uint8)
    done[1:-1, 1:-1] = ~inside
    edge = np.zeros(dem.shape, bool)
    for row, column in zip(ROWS, COLUMNS):
        edge |= done[1 + row:dem.shape[0] + 1 + row, 1 + column:dem.shape[1] + 1 + column] == 1
    outlets = _frame_index(edge & inside)
    level.ravel()[outlets] = z.ravel()[outlets]
    done.ravel()[outlets] = 1
    stack, queue = np.empty(len(outlets) + ROOM, np.int32), np.empty(ROOM, WAITING)
    stack[: len(outlets)] = outlets
    # Cells in the stack, cells in the queue, cells worked on.
    state = np.array([len(outlets), 0, 0], np.int64)
    total = np.count_nonzero(inside)
    while state[0] or state[1]:
        _fill(z.ravel(), level.ravel(), done.ravel(), _offsets(z), rise, stack, queue, state, STEP)
        stack, queue = _with_room(stack, state[0]), _with_room(queue, state[1])
        if tick:
            tick(state[2] / total)
    level = level[1:-1, 1:-1].copy()
    level[~inside] = np.nan
    return level


def accumulated(surface, width, height, exponent=1.1, tick=None):
    """Catchment area of each cell by multiple flow direction.

    A cell passes its area on to all lower neighbours, in shares of slope^p (Freeman 1991, p = 1.1), the slope by the
    distance between the centres; `direction_weights` adapts the shares to cells that are not square. A neighbour
    that lacks, beyond the edge or NoData, is taken to lie as much lower as the opposite one lies higher; its share
    leaves the DEM.

    Parameters
    ----------
    surface : ndarray of float32, shape (rows, columns)
        Elevation [m] without depressions, see `filled`; NaN for NoData.
    width, height : float
        Size of a cell [m].
    exponent : float
        p, above 0. The larger, the more of the water takes the steepest way.
    tick : callable, optional
        Called with the share done; what it raises stops the work.

    Returns
    -------
    ndarray of float64, shape (rows, columns)
        Area [m2], the cell's own included; NaN for NoData.
    """
    z = _framed(surface)
    inside = np.isfinite(z)
    area = np.where(inside, width * height, np.nan)
    waiting = np.zeros(z.shape, np.uint8)
    offsets = _offsets(z)
    lengths = _lengths(width, height).astype(np.float32)
    weights = direction_weights(width, height).astype(np.float32)
    exponent = np.float32(exponent)
    for start in range(0, z.size, STEP):
        _count_donors(z.ravel(), waiting.ravel(), offsets, start, min(start + STEP, z.size))
    stack = np.empty(ROOM, np.int32)
    # Cells in the stack, place in the grid, cells worked on.
    state = np.array([0, 0, 0], np.int64)
    total = np.count_nonzero(inside)
    while state[2] < total:
        _accumulate(z.ravel(), area.ravel(), waiting.ravel(), offsets, lengths, weights, exponent, stack, state, STEP)
        stack = _with_room(stack, state[0])
        if tick:
            tick(state[2] / total)
    return area[1:-1, 1:-1].copy()


def direction_weights(width, height):
    """Weight of each of the eight directions in multiple flow direction; 1 where cells are square.

    Without weights, cells twice as high as wide would lead too much of the water north and south, where each step is
    longer. The weights make the mean way of the water that of the slope, whichever its direction: the sum over the
    neighbours of weight x d d' / |d|, d the way to the neighbour, is a multiple of the unit matrix.

    Parameters
    ----------
    width, height : float

    Returns
    -------
    ndarray, shape (8,)
    """
    short, long = min(width, height), max(width, height)
    rare = short / long
    often = 1 + 2 * (long**2 - short**2) / (long * np.hypot(short, long))
    vertical, level = (rare, often) if height > width else (often, rare)
    return np.array([vertical, rare, level, rare] * 2)


def specific_area(area, block, width, height):
    """Specific catchment area: catchment area over the width of the flow out of the cell.

    The width is that of the cell across the slope of the filled surface, cell width x |cos aspect| + cell height x
    |sin aspect| (Gruber and Peckham 2009, as SAGA has it). Where the surface has no direction it is the mean over
    all of them, 2 / pi x (cell width + cell height).

    Parameters
    ----------
    area : ndarray, shape (rows, columns)
        Catchment area [m2].
    block : ndarray, shape (rows + 2, columns + 2)
        The filled surface with a cell more on each side.
    width, height : float
        Size of a cell [m].

    Returns
    -------
    ndarray, shape (rows, columns)
        [m2 m-1]
    """
    direction = np.radians(aspect(*gradient(mirrored(differences(block)), width, height)))
    across = width * np.abs(np.cos(direction)) + height * np.abs(np.sin(direction))
    across[np.isnan(direction)] = 2 / np.pi * (width + height)
    return area / across


def wetness_index(specific, tangent, floor=0.001):
    """Topographic wetness index, TWI = ln(a / tan b), Beven and Kirkby 1979.

    Parameters
    ----------
    specific : ndarray
        Specific catchment area a [m2 m-1].
    tangent : ndarray
        tan b of the slope of the unfilled DEM.
    floor : float
        Least tan b, which keeps flat cells finite.
    """
    return np.log(specific / np.maximum(tangent, floor))


def stream_power(specific, tangent):
    """Stream power index, SPI = a tan b, Moore, Grayson and Ladson 1991 [m2 m-1]; arguments as of TWI."""
    return specific * tangent


def _framed(dem):
    """A DEM with a frame of NoData, so that every cell has eight neighbours."""
    return np.pad(np.asarray(dem, np.float32), 1, constant_values=np.nan)


def _frame_index(mask):
    """Places of the cells of a mask in a framed grid laid out in one row."""
    rows, columns = np.nonzero(mask)
    return ((rows + 1) * (mask.shape[1] + 2) + columns + 1).astype(np.int32)


def _offsets(framed):
    return np.array([row * framed.shape[1] + column for row, column in zip(ROWS, COLUMNS)], np.int64)


def _lengths(width, height):
    """Distance to the centre of each neighbour."""
    return np.hypot(np.array(COLUMNS) * width, np.array(ROWS) * height)


def _with_room(array, count):
    """An array of which the first `count` places are taken, with room for the eight neighbours of a cell."""
    return array if count + 8 <= len(array) else np.resize(array, 2 * len(array))


@compiled
def _fill(z, level, done, offsets, rise, stack, queue, state, budget):
    """Work on up to `budget` cells, or until the stack or the queue may run out of room.

    `stack` holds cells whose level is final and whose neighbours are to be looked at, in any order. `queue` is a heap
    of cells by the level of the lowest neighbour known, which is final for the least of them once the stack is empty.
    """
    top, count = state[0], state[1]
    while budget > 0 and top + 8 <= len(stack) and count + 8 <= len(queue):
        if top:
            top -= 1
            cell = stack[top]
        elif count:
            cell, low = queue[0].cell, queue[0].low
            count -= 1
            _sift_down(queue, count)
            if done[cell]:
                continue
            done[cell] = 1
            least = np.float32(np.inf)
            for way in range(8):  # of equally low neighbours, the nearest
                if done[cell + offsets[way]] and level[cell + offsets[way]] == low:
                    least = min(least, rise[way])
            # Single precision may hold no such small step.
            level[cell] = max(low + least, np.nextafter(low, np.float32(np.inf)))
        else:
            break
        budget -= 1
        state[2] += 1
        low = level[cell]
        for way in range(8):
            other = cell + offsets[way]
            if done[other]:
                continue
            if z[other] > low and z[other] >= low + rise[way]:
                level[other] = z[other]
                done[other] = 1
                stack[top] = other
                top += 1
            elif low < level[other]:
                # Until it is done, a cell keeps the level of its lowest neighbour.
                level[other] = low
                _sift_up(queue, count, low, other)
                count += 1
    state[0], state[1] = top, count


@compiled
def _sift_up(queue, count, low, cell):
    """Put a cell into a heap of `count` cells."""
    place = count
    while place > 0:
        parent = (place - 1) >> 1
        if queue[parent].low <= low:
            break
        queue[place] = queue[parent]
        place = parent
    queue[place].low, queue[place].cell = low, cell


@compiled
def _sift_down(queue, count):
    """Restore a heap whose first cell was taken, so that `count` remain."""
    low = queue[count].low
    place = 0
    while True:
        child = 2 * place + 1
        if child >= count:
            break
        if child + 1 < count and queue[child + 1].low < queue[child].low:
            child += 1
        if queue[child].low >= low:
            break
        queue[place] = queue[child]
        place = child
    queue[place] = queue[count]


@compiled
def _count_donors(z, waiting, offsets, start, stop):
    """How many higher neighbours each cell waits for."""
    for cell in range(start, stop):
        if np.isfinite(z[cell]):
            for k in range(8):
                if z[cell + offsets[k]] > z[cell]:
                    waiting[cell] += 1


@compiled
def _accumulate(z, area, waiting, offsets, lengths, weights, exponent, stack, state, budget):
    """Pass on the area of up to `budget` cells that wait for no neighbour, or until the stack may run out of room.

    A cell that was worked on waits for 255 neighbours: it is not come to again.
    """
    top, place = state[0], state[1]
    slope = np.empty(8, np.float32)
    while budget > 0 and top + 8 <= len(stack):
        if top == 0:
            while place < len(z) and (waiting[place] > 0 or np.isnan(z[place])):
                place += 1
            if place == len(z):
                break
            stack[0] = place
            top = 1
        top -= 1
        cell = stack[top]
        waiting[cell] = 255
        budget -= 1
        state[2] += 1
        steepest = np.float32(0)
        for k in range(8):
            below = z[cell] - z[cell + offsets[k]]
            if np.isnan(below):
                below = z[cell + offsets[(k + 4) % 8]] - z[cell]
            slope[k] = below / lengths[k] if below > 0 else np.float32(0)
            steepest = max(steepest, slope[k])
        if steepest == 0:
            continue
        total = np.float32(0)
        for k in range(8):
            if slope[k] > 0:
                slope[k] = weights[k] * (slope[k] / steepest) ** exponent
                total += slope[k]
        for k in range(8):
            other = cell + offsets[k]
            if slope[k] > 0 and z[other] < z[cell]:
                area[other] += area[cell] * slope[k] / total
        for k in range(8):
            other = cell + offsets[k]
            if z[other] < z[cell]:
                waiting[other] -= 1
                if waiting[other] == 0:
                    stack[top] = other
                    top += 1
    state[0], state[1] = top, place
