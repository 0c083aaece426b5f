"""A random sample of the cells of a stack."""

import numpy as np

from .rasters import small_cache

#: Values read at a time.
BLOCK = 2_400_000


def add_cells(reader, bands, sample, tick=lambda share: None):
    """Show a sample every cell that has a value in each of some bands.

    Parameters
    ----------
    reader : RasterReader
    bands : sequence of int
        Band numbers from 1.
    sample : CellSample
    tick : callable
        Called with the share done; may raise to stop.
    """
    grid = reader.grid
    windows = grid.windows(BLOCK // len(bands), reader.in_tiles)
    easting, northing = grid.easting(), grid.northing()
    with small_cache():
        for number, window in enumerate(windows, 1):
            rows, columns = np.nonzero(np.isfinite(reader.read(window, bands)).all(axis=0))
            sample.add(np.column_stack([easting[columns + window.column], northing[rows + window.row]]))
            tick(number / len(windows))
