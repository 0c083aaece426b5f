"""Speed and memory of the covariate stack, beside GDAL's own programs on the same rasters.

    python benchmarks/stack.py [--rows 4000] [--folder build/benchmark/stack]

16 rasters of three CRS, seven cell sizes and four types, made from a seed, become a stack of rows x 5,000 cells of
20 m. GDAL's way is a `gdalwarp` a raster, `gdalbuildvrt -separate` and `gdal_translate`; it counts nothing, knows
no class names and writes no report. Each runs in a process of its own, whose peak memory is told.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from case import Field
from run import ROOT, _processing, peak_memory

SEED = 16
COLUMNS = 5000
NODATA = -9999
#: Name, EPSG code, cell size, type, number of classes (0 for numbers), GDAL's resampling onto 20 m.
RASTERS = (
    ("dem", 3826, 20, "float32", 0, "near"),
    ("slope", 3826, 20, "float32", 0, "near"),
    ("twi", 3826, 20, "float32", 0, "near"),
    ("tpi", 3826, 20, "float32", 0, "near"),
    ("mrvbf", 3826, 20, "float32", 0, "near"),
    ("lidar", 3826, 5, "int16", 0, "average"),
    ("ndvi", 32651, 10, "float32", 0, "average"),
    ("red", 32651, 10, "uint16", 0, "average"),
    ("nir", 32651, 10, "uint16", 0, "average"),
    ("gamma", 32651, 90, "float32", 0, "bilinear"),
    ("temperature", 4326, 1 / 120, "float32", 0, "bilinear"),
    ("rain", 4326, 1 / 120, "uint16", 0, "bilinear"),
    ("srtm", 4326, 1 / 3600, "int16", 0, "bilinear"),
    ("quartz", 3826, 100, "float32", 0, "bilinear"),
    ("landcover", 4326, 1 / 12000, "uint8", 10, "mode"),
    ("soilorder", 3826, 50, "uint8", 12, "near"),
)


def make(folder, target):
    """Write the rasters that are not there yet; each covers the target."""
    from osgeo import gdal, gdal_array
    from soilcarbon.layers.grid import Grid
    from soilcarbon.layers.warp import reprojected_extent

    for number, (name, epsg, size, dtype, classes, _) in enumerate(RASTERS):
        path = folder / f"{name}.tif"
        if path.exists():
            continue
        wkt = _wkt(epsg)
        grid = Grid.from_extent(wkt, *reprojected_extent(target, wkt), size)
        field = Field(np.random.default_rng([SEED, number]), *grid.shape, 0.5)
        kind = gdal_array.NumericTypeCodeToGDALTypeCode(np.dtype(dtype).type)
        options = ["COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER", *(["TILED=YES"] if number % 2 else [])]
        part = folder / f"{name}.part.tif"
        dataset = gdal.GetDriverByName("GTiff").Create(str(part), grid.columns, grid.rows, 1, kind, options)
        dataset.SetProjection(wkt)
        dataset.SetGeoTransform(grid.geotransform)
        band = dataset.GetRasterBand(1)
        missing = np.dtype(dtype).type(NODATA if dtype in ("float32", "int16") else np.iinfo(dtype).max)
        band.SetNoDataValue(float(missing))
        for window in grid.blocks():
            values = field.rows(window.row, window.rows, grid.columns)
            lacking = values > 2.5
            if classes:
                values = np.clip(np.floor((values + 2.5) / 5 * classes), 0, classes - 1) + 1
            elif dtype != "float32":
                values = 1000 * (values + 5)
            values[lacking] = missing
            band.WriteArray(values.astype(dtype), 0, window.row)
        band = dataset = None
        part.rename(path)


def _wkt(epsg):
    from osgeo import osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return reference.ExportToWkt()


def ours(folder, extent):
    """`covariatestack` through Processing with its report; prints seconds and peak memory."""
    _app, processing = _processing()
    paths = {bool(classes): [] for *_, classes, _ in RASTERS}
    for name, *_, classes, _ in RASTERS:
        paths[bool(classes)].append(str(folder / f"{name}.tif"))
    west, south, east, north = extent
    start = time.perf_counter()
    result = processing.run(
        "soilcarbon:covariatestack",
        {
            "NUMERIC": paths[False],
            "CATEGORICAL": paths[True],
            "EXTENT": f"{west},{east},{south},{north} [EPSG:3826]",
            "OUTPUT": str(folder / "out" / "stack.tif"),
            "REPORT": str(folder / "out" / "stack.html"),
        },
    )
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "peak_mb": peak_memory(), "complete_cells": result["N_CELLS"]}))


def gdals(folder, extent):
    """The programs of GDAL; prints seconds and the peak memory of the largest of them."""
    start = time.perf_counter()
    warped = []
    for name, *_, method in RASTERS:
        warped.append(str(folder / "out" / f"gdal_{name}.tif"))
        _program(
            "gdalwarp", "-q", "-overwrite", "-t_srs", "EPSG:3826", "-te", *extent, "-tr", 20, 20, "-r", method,
            "-ot", "Float32", "-dstnodata", "nan", "-co", "TILED=YES", folder / f"{name}.tif", warped[-1],
        )
    virtual, path = folder / "out" / "gdal.vrt", folder / "out" / "gdal.tif"
    _program("gdalbuildvrt", "-q", "-separate", "-overwrite", virtual, *warped)
    _program(
        "gdal_translate", "-q", "-co", "TILED=YES", "-co", "INTERLEAVE=BAND", "-co", "COMPRESS=DEFLATE", "-co",
        "PREDICTOR=3", "-co", "BIGTIFF=IF_SAFER", virtual, path,
    )
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "peak_mb": peak}))


def _program(*arguments):
    subprocess.run([str(one) for one in arguments], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=4000)
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "benchmark" / "stack")
    parser.add_argument("--part", choices=("make", "ours", "gdals"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder = options.folder.resolve() / f"rows_{options.rows}"
    extent = (200_000, 2_700_000 - 20 * options.rows, 200_000 + 20 * COLUMNS, 2_700_000)
    if options.part == "make":
        from soilcarbon.layers.grid import Grid

        (folder / "out").mkdir(parents=True, exist_ok=True)
        make(folder, Grid.from_extent(_wkt(3826), *extent, 20))
    elif options.part:
        (ours if options.part == "ours" else gdals)(folder, extent)
    else:
        results = {}
        given = ["--rows", str(options.rows), "--folder", str(options.folder)]
        for part in ("make", "ours", "gdals"):
            done = subprocess.run(
                [sys.executable, __file__, *given, "--part", part], stdout=subprocess.PIPE, text=True, check=True
            )
            if part != "make":
                results[part] = json.loads(done.stdout.splitlines()[-1])
        print(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
