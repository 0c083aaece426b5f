"""Real data sets beside the checkout as training tables, read without QGIS."""

import numpy as np
import pandas as pd
import pytest
from soilcarbon.pedometrics.covariates import Covariate
from soilcarbon.pedometrics.training import Table

#: Target, covariates, and those of them that are classes.
REAL = {
    "meuse": ("om", ("dist", "ffreq", "soil"), ("ffreq", "soil")),
    "edgeroi_grid": ("ocs_0_30_tha", ("elevation", "twi", "radK", "landsat_b3", "landsat_b4"), ()),
}


def real_table(shared, which):
    """Table, covariates and grid of a real data set; its rasters are read without QGIS."""
    gdal = pytest.importorskip("osgeo.gdal")
    target, names, classes = REAL[which]
    points = pd.read_csv(shared / "data" / which / "points.csv")
    points = points[points[target].notna()]
    xy = points[["x", "y"]].to_numpy(float)
    values = []
    for name in names:
        raster = gdal.Open(str(shared / "data" / which / "covs" / f"{name}.tif"))
        left, width, _, top, _, height = raster.GetGeoTransform()
        band = raster.GetRasterBand(1)
        cells = band.ReadAsArray().astype(float)
        if band.GetNoDataValue() is not None:
            cells[cells == band.GetNoDataValue()] = np.nan
        rows, columns = ((xy[:, 1] - top) / height).astype(int), ((xy[:, 0] - left) / width).astype(int)
        values.append(cells[rows, columns])
    covariates = [Covariate(name, "categorical" if name in classes else "numeric") for name in names]
    n = len(points)
    table = Table(points[target].to_numpy(), xy, np.column_stack(values), np.ones(n, bool), np.arange(n))
    return table, covariates, (raster.GetProjection(), abs(width), abs(height))
