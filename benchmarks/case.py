"""The reference case of the benchmarks: a stack and samples of the paper's size, made from a seed.

20 million cells of which 7.9 million are valid, 14 numeric covariates and 2 of classes, 531 samples.
"""

import numpy as np
from scipy.ndimage import map_coordinates

SEED = 759
COLUMNS = 5000
NUMERIC = 14
CLASSES = (8, 5)
SAMPLES = 531
#: Share of the grid that the basin, an ellipse, covers.
VALID = 0.395


class Field:
    """A smooth random field that can be evaluated row by row: coarse noise at three scales, interpolated."""

    def __init__(self, rng, rows, columns, roughness):
        self._layers = []
        for octave in range(3):
            cells = 12 * 4**octave
            noise = rng.normal(size=(cells + 3, cells + 3)) * roughness**octave
            self._layers.append((noise, cells / rows, cells / columns))

    def rows(self, first, count, columns):
        """Values of some rows, shape (count, columns)."""
        total = np.zeros((count, columns), np.float32)
        for noise, per_row, per_column in self._layers:
            # Interpolated along rows first: bilinear, two passes of one dimension each.
            y = (np.arange(first, first + count) + 0.5) * per_row
            x = (np.arange(columns) + 0.5) * per_column
            top = map_coordinates(noise, np.meshgrid(y, np.arange(noise.shape[1]), indexing="ij"), order=1)
            left = np.floor(x).astype(int)
            share = (x - left).astype(np.float32)
            top = top.astype(np.float32)
            total += top[:, left] * (1 - share) + top[:, left + 1] * share
        return total


def make(folder, rows, columns=COLUMNS, seed=SEED):
    """Write ``stack_<rows>x<columns>.tif`` and return its path, the samples' values, coordinates and target.

    Needs the package (`soilcarbon`) to be importable.
    """
    from soilcarbon.layers.grid import Grid
    from soilcarbon.layers.rasters import RasterReader, RasterWriter
    from soilcarbon.pedometrics.covariates import Covariate

    rng = np.random.default_rng(seed)
    fields = [Field(rng, rows, columns, rng.uniform(0.3, 0.7)) for _ in range(NUMERIC + len(CLASSES))]
    covariates = [Covariate(f"x{i + 1}") for i in range(NUMERIC)]
    covariates += [Covariate(f"class{i + 1}", "categorical") for i in range(len(CLASSES))]
    path = folder / f"stack_{rows}x{columns}.tif"
    grid = Grid(_crs(), 200_000.0, 2_700_000.0, 20.0, 20.0, columns, rows)
    if not path.exists():
        with RasterWriter(str(path), grid, covariates) as writer:
            for window in grid.blocks():
                values = np.stack([field.rows(window.row, window.rows, columns) for field in fields])
                for i, count in enumerate(CLASSES):
                    band = values[NUMERIC + i]
                    band[:] = np.clip(np.floor((band + 2.5) / 5 * count), 0, count - 1) + 1
                values[:, ~_inside(window, grid)] = np.nan
                writer.write(window, values)
    reader = RasterReader(str(path))
    x, y = _places(rng, grid)
    values = reader.sample(x, y)
    # Truth: lines with a bend, classes, a correlated part and noise, as ln stock.
    target = 1.9 + values[:, 0] * 0.15 + np.maximum(values[:, 1], 0) * 0.25 - 0.1 * values[:, 2] * (values[:, 3] > 0)
    target += 0.08 * values[:, NUMERIC] - 0.05 * (values[:, NUMERIC + 1] == 2)
    target += 0.15 * np.sin(x / 3000) * np.cos(y / 3000) + rng.normal(0, 0.2, SAMPLES)
    return str(path), values, np.column_stack([x, y]), np.exp(target)


def _crs():
    from osgeo import osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(3826)
    return reference.ExportToWkt()


def _inside(window, grid):
    radius = np.sqrt(VALID / np.pi)
    y = (np.arange(window.row, window.row + window.rows) + 0.5) / grid.rows - 0.5
    x = (np.arange(grid.columns) + 0.5) / grid.columns - 0.5
    return y[:, None] ** 2 + x[None, :] ** 2 < radius**2


def _places(rng, grid):
    radius = np.sqrt(VALID / np.pi) * 0.97
    angle = rng.uniform(0, 2 * np.pi, SAMPLES)
    distance = radius * np.sqrt(rng.uniform(0, 1, SAMPLES))
    column = np.floor((0.5 + distance * np.cos(angle)) * grid.columns)
    row = np.floor((0.5 + distance * np.sin(angle)) * grid.rows)
    return grid.west + (column + 0.5) * grid.width, grid.north - (row + 0.5) * grid.height
