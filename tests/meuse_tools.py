"""Meuse in Chinese, for the tests of training and mapping: samples, stack, model."""

import csv
import shutil
from pathlib import Path

import numpy as np
from raster_tools import make_raster

MEUSE = Path(__file__).resolve().parents[1] / "sample_data" / "meuse"
EPSG = 28992
TARGET = "有機質"
BANDS = ("距河", "淹水頻率", "土類")
SOILS = {1: "河成土", 2: "黏土, 含石灰", 3: "砂土"}


def samples():
    """Columns of the samples: x, y and organic matter [%], NaN where it was not measured."""
    with open(MEUSE / "points.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        name: np.array([float(row[column] or "nan") for row in rows])
        for name, column in (("x", "x"), ("y", "y"), (TARGET, "om"))
    }


def layer(columns, epsg=EPSG, name="樣點", kinds=None):
    """Memory layer of points; columns other than x and y become fields (double, or as `kinds` say)."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    fields = [field for field in columns if field not in ("x", "y")]
    declared = "".join(f"&field={field}:{(kinds or {}).get(field, 'double')}" for field in fields)
    points = QgsVectorLayer(f"Point?crs=EPSG:{epsg}{declared}", name, "memory")
    features = []
    for row in range(len(columns["x"])):
        feature = QgsFeature(points.fields())
        place = QgsPointXY(columns["x"][row], columns["y"][row])
        if np.isfinite(place.x()):
            feature.setGeometry(QgsGeometry.fromPointXY(place))
        values = [columns[field][row] for field in fields]
        feature.setAttributes([value if isinstance(value, str) else plain(value) for value in values])
        features.append(feature)
    assert points.dataProvider().addFeatures(features)[0]
    return points


def plain(value):
    """A number as a field takes it: None for NaN."""
    return None if value != value else float(value)


def values():
    """Values of the three bands, shape (3, rows, columns), NaN outside the flood plain."""
    return np.stack([_values(path) for path in sources()])


def _values(path):
    from osgeo import gdal

    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1).ReadAsArray().astype(float)
    band[band == dataset.GetRasterBand(1).GetNoDataValue()] = np.nan
    return band


def sources():
    """The rasters, in the order of `BANDS`."""
    return [MEUSE / "covs" / f"{name}.tif" for name in ("dist", "ffreq", "soil")]


def covariates():
    """The three bands as the stack declares them."""
    from soilcarbon.pedometrics.covariates import Covariate, Legend

    return (
        Covariate(BANDS[0], unit="km"),
        Covariate(BANDS[1], "categorical", legend=Legend((1, 2, 3), ("兩年", "十年", "五十年"))),
        Covariate(BANDS[2], "categorical", legend=Legend(tuple(SOILS), tuple(SOILS.values()))),
    )


def grid():
    """Grid of the rasters."""
    from soilcarbon.layers.rasters import RasterReader

    return RasterReader(str(sources()[0])).grid


def write_stack(path, block=None, bands=None, cells=None):
    """A stack of `block` (the Meuse bands without it), described as `bands`; returns its path."""
    from soilcarbon.layers.grid import Window
    from soilcarbon.layers.rasters import RasterWriter

    cells = cells or grid()
    with RasterWriter(str(path), cells, bands or covariates()) as writer:
        writer.write(Window(0, cells.rows), values() if block is None else block)
    return str(path)


def bare_stack(path, **options):
    """The bands as another program would write them: GDAL only, without any of our metadata."""
    place = grid()
    options = {"epsg": EPSG, "names": BANDS, **options}
    block = np.nan_to_num(values(), nan=-9999.0).astype(np.float32)
    return make_raster(path, block, place.west, place.north, place.width, nodata=-9999.0, **options)


def small_blocks(monkeypatch, cells, chunk):
    """Make mapping read `cells` cells and compute `chunk` of them at a time."""
    from soilcarbon.algorithms import bootstrapuncertainty
    from soilcarbon.layers import mapping
    from soilcarbon.layers.grid import Grid

    blocks = Grid.blocks
    monkeypatch.setattr(Grid, "blocks", lambda self, wanted=0: blocks(self, cells))
    monkeypatch.setattr(mapping.map_model, "__defaults__", (chunk,))
    monkeypatch.setattr(bootstrapuncertainty, "CHUNK", chunk)


def copies(folder):
    """The original rasters and points in a folder of the test: QGIS may write beside them."""
    return Path(shutil.copytree(MEUSE, folder))
