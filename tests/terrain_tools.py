"""Surfaces whose terrain is known, and SAGA's layers of a real DEM."""

import numpy as np
import pytest

#: Cells of several sizes, square and not.
SIZES = [(1.0, 1.0), (25.0, 25.0), (10.0, 20.0), (90.0, 30.0)]


def grid(rows, columns, width, height):
    """Coordinates of the cell centres, x to the east and y to the north, 0 in the middle; shape (rows, columns)."""
    x = (np.arange(columns) - (columns - 1) / 2) * width
    y = ((rows - 1) / 2 - np.arange(rows)) * height
    return np.meshgrid(x, y)


def hills(rows, columns, seed=0, holes=0.0):
    """A rough DEM with depressions, float32; a share of its cells are NoData."""
    rng = np.random.default_rng(seed)
    x, y = np.meshgrid(np.arange(columns), np.arange(rows))
    z = 100 + 20 * np.sin(x / 5 + 1) * np.cos(y / 7) + rng.normal(0, 3, (rows, columns))
    z[rng.random((rows, columns)) < holes] = np.nan
    return z.astype(np.float32)


def saga_layer(shared, name):
    """A layer that SAGA made of the DEM of Ebergötzen, 400 x 400 cells of 25 m; NoData as NaN."""
    gdal = pytest.importorskip("osgeo.gdal")
    path = shared / "reference" / "terrain_ebergoetzen" / f"{name}.tif"
    if not path.is_file():
        pytest.skip(f"no reference at {path}")
    values = gdal.Open(str(path)).ReadAsArray().astype(float)
    values[values < -9000] = np.nan
    return values
