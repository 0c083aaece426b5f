"""Seconds and peak memory of `zonaltotals` with intervals, on 20 million cells.

    python benchmarks/totals.py [--rows 4000] [--folder build/benchmark]

The stack and model of `run.py`, their map, and 64 zones of 8 x 8 rectangles; all default settings (200 simulated maps,
50 refitted models).
"""

import argparse
import json
import time
from pathlib import Path

from run import ROOT, _processing, peak_memory, prepare


def zone_raster(path, grid):
    """Write the zones as a class raster."""
    import numpy as np
    from soilcarbon.layers.rasters import RasterWriter
    from soilcarbon.pedometrics.covariates import Covariate, Legend

    codes = range(1, 65)
    band = Covariate("zone", "categorical", legend=Legend(tuple(codes), tuple(f"zone {code}" for code in codes)))
    across = np.arange(grid.columns) * 8 // grid.columns
    with RasterWriter(str(path), grid, [band]) as writer:
        for window in grid.blocks():
            down = np.arange(window.row, window.row + window.rows) * 8 // grid.rows
            writer.write(window, (down[:, None] * 8 + across + 1).astype(np.float32))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=4000)
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "benchmark")
    options = parser.parse_args()
    folder = options.folder.resolve()
    model, stack = prepare(folder, options.rows)
    _app, processing = _processing()
    from soilcarbon.layers.rasters import RasterReader

    stock, zones = folder / f"map_{options.rows}.tif", folder / f"zones_{options.rows}.tif"
    processing.run("soilcarbon:predict", {"MODEL": model, "COVARIATES": stack, "OUTPUT": str(stock)})
    zone_raster(zones, RasterReader(str(stock)).grid)
    seconds = {}
    for name, more in (("totals", {}), ("with intervals", {"MODEL": model, "COVARIATES": stack})):
        start = time.perf_counter()
        outputs = {"OUTPUT": str(folder / "totals.gpkg"), "REPORT": str(folder / "totals.html")}
        processing.run("soilcarbon:zonaltotals", {"STOCK": str(stock), "ZONE_RASTER": str(zones), **more, **outputs})
        seconds[name] = time.perf_counter() - start
    print(json.dumps({**seconds, "peak_mb": peak_memory()}))


if __name__ == "__main__":
    main()
