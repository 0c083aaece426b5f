"""A fine raster averaged in the cells of a coarser one, block by block."""

import numpy as np

from .warp import Placement

#: Positions are computed for every so many cells and interpolated between.
EVERY = 16


class CellMeans:
    """Running means of fine cells in the coarse cells that hold their centres, NaN left out.

    Parameters
    ----------
    fine, coarse : Grid
        Both with a CRS; they need not be the same.
    """

    def __init__(self, fine, coarse):
        self._fine, self._coarse = fine, coarse
        self._place = Placement(coarse, fine)
        cells = coarse.rows * coarse.columns
        self._sums, self._counts = np.zeros(cells), np.zeros(cells, int)

    def add(self, window, values):
        """Take in a window of whole rows of the fine raster, shape (rows, columns)."""
        columns, rows = _positions(self._place, window, values.shape)
        inside = np.isfinite(values) & (columns >= 0) & (columns < self._coarse.columns)
        inside &= (rows >= 0) & (rows < self._coarse.rows)
        cells = rows[inside].astype(int) * self._coarse.columns + columns[inside].astype(int)
        size = len(self._sums)
        self._sums += np.bincount(cells, values[inside], size)
        self._counts += np.bincount(cells, minlength=size)

    @property
    def means(self):
        """Mean of each coarse cell, shape (rows, columns); NaN for one without values."""
        return (self._sums / np.where(self._counts, self._counts, np.nan)).reshape(self._coarse.shape)

    @property
    def cover(self):
        """Share of each coarse cell's area that had values, shape (rows, columns)."""
        rows, columns = np.indices((self._coarse.rows + 1, self._coarse.columns + 1))
        x, y = Placement(self._fine, self._coarse).source_cells(rows.ravel(), columns.ravel())
        x, y = x.reshape(rows.shape), y.reshape(rows.shape)
        # A cell's area in fine cells: half the cross product of its diagonals.
        area = np.abs(
            (x[1:, 1:] - x[:-1, :-1]) * (y[1:, :-1] - y[:-1, 1:])
            - (x[1:, :-1] - x[:-1, 1:]) * (y[1:, 1:] - y[:-1, :-1])
        ) / 2
        return self._counts.reshape(area.shape) / area


def _positions(place, window, shape):
    """Source column and row of the centres of a window's cells, each of `shape`."""
    rows, columns = (np.linspace(0, count, max(2, count // EVERY + 1)) for count in shape)
    mesh = np.meshgrid(window.row + rows, columns, indexing="ij")
    nodes = place.source_cells(mesh[0].ravel(), mesh[1].ravel())
    return [_at_centres(values.reshape(mesh[0].shape), rows, columns, shape) for values in nodes]


def _at_centres(nodes, rows, columns, shape):
    """Values known at the crossings of `rows` and `columns`, interpolated to cell centres."""
    # No product with a matrix of weights: numpy may have a slow one in QGIS.
    across = np.stack([np.interp(np.arange(shape[1]) + 0.5, columns, line) for line in nodes])
    place = np.interp(np.arange(shape[0]) + 0.5, rows, np.arange(len(rows)))
    above = place.astype(int)
    share = (place - above)[:, None]
    return (1 - share) * across[above] + share * across[above + 1]
