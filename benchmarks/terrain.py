"""Terrain layers beside SAGA's, in one run: seconds and peak memory of both.

    python benchmarks/terrain.py [--rows 4000] [--columns 5000] [--folder build/benchmark]

The DEM is made from a seed: a fractal of 20 m cells with noise, about a fifth of whose cells lie in depressions. Each
group of layers runs through `terraincovariates`, then all of them; and through the tools of `saga_cmd` that give the
same layers, on all cores. Every run is a process of its own, reads the DEM from a file and writes its layers to files.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from run import ROOT, _processing, peak_memory

SEED = 2003
CELL = 20.0
RADIUS = 300
LOCAL = ["elevation", "slope", "aspect", "northness", "eastness", "profile_curvature", "plan_curvature", "tri"]
FLOW = ["flow_accumulation", "twi", "spi"]
FLATNESS = ["mrvbf", "mrrtf"]
#: Group of layers, and SAGA's tools for it: library, tool, arguments with {name} for grids.
GROUPS = {
    "slope to TRI": (
        LOCAL,
        [
            "ta_morphometry 0 -ELEVATION {dem} -METHOD 6 -UNIT_SLOPE 0 -UNIT_ASPECT 1 -SLOPE {slope} -ASPECT {aspect} "
            "-C_PROF {profile} -C_PLAN {plan}",
            "ta_morphometry 16 -DEM {dem} -TRI {tri} -MODE 0 -RADIUS 1 -DW_WEIGHTING 0",
        ],
    ),
    "TPI": (
        ["tpi"],
        [f"ta_morphometry 18 -DEM {{dem}} -TPI {{tpi}} -STANDARD 0 -RADIUS_MIN 0 -RADIUS_MAX {RADIUS} -DW_WEIGHTING 0"],
    ),
    "flow": (
        FLOW,
        [
            "ta_preprocessor 4 -ELEV {dem} -FILLED {filled} -FDIR {ways} -WSHED {basins} -MINSLOPE 0.1",
            "ta_hydrology 0 -ELEVATION {filled} -FLOW {area} -METHOD 4 -FLOW_UNIT 1 -CONVERGENCE 1.1 -STEP 1 "
            "-LINEAR_DO 0",
            "ta_hydrology 19 -DEM {filled} -TCA {area} -WIDTH {width} -SCA {specific} -COORD_UNIT 0 -METHOD 2",
            "ta_hydrology 20 -SLOPE {slope} -AREA {specific} -TWI {twi} -CONV 0 -METHOD 0",
            "ta_hydrology 21 -SLOPE {slope} -AREA {specific} -SPI {spi} -CONV 0",
        ],
    ),
    "MrVBF, MrRTF": (
        FLATNESS,
        [
            "ta_morphometry 8 -DEM {dem} -MRVBF {mrvbf} -MRRTF {mrrtf} -T_SLOPE 16 -T_PCTL_V 0.4 -T_PCTL_R 0.35 "
            "-P_SLOPE 4 -P_PCTL 3 -UPDATE 0 -CLASSIFY 0 -MAX_RES 100"
        ],
    ),
}


def write_dem(path, rows, columns):
    """A fractal surface with a spectrum of wavelength^4.2, cut off at 50 cells, and noise of 0.3 m."""
    import numpy as np
    from case import _crs
    from soilcarbon.layers.grid import Grid, Window
    from soilcarbon.layers.rasters import RasterWriter
    from soilcarbon.pedometrics.covariates import Covariate

    rng = np.random.default_rng(SEED)
    waves = np.fft.rfft2(rng.standard_normal((rows, columns)).astype(np.float32))
    frequency = np.hypot(np.fft.fftfreq(rows)[:, None], np.fft.rfftfreq(columns)) * 20
    waves *= np.maximum(frequency, 1 / 50) ** -2.1
    waves[0, 0] = 0
    surface = np.fft.irfft2(waves, (rows, columns))
    surface *= 400 / surface.std()
    surface += 1500 + rng.normal(0, 0.3, surface.shape)
    grid = Grid(_crs(), 200_000.0, 2_700_000.0, CELL, CELL, columns, rows)
    with RasterWriter(str(path), grid, [Covariate("elevation", unit="m")]) as writer:
        writer.write(Window(0, rows), surface, band=1)


def algorithm(dem, output, layers):
    """`terraincovariates` through Processing; prints seconds and peak memory."""
    _app, processing = _processing()
    start = time.perf_counter()
    processing.run(
        "soilcarbon:terraincovariates",
        {"DEM": str(dem), "LAYERS": layers, "TPI_RADIUS": RADIUS, "OUTPUT": str(output)},
    )
    print(json.dumps({"seconds": time.perf_counter() - start, "peak_mb": peak_memory()}))


def own_process(options, *part):
    """Run a part of this file in a process of its own: what it printed as JSON."""
    size = ["--rows", options.rows, "--columns", options.columns, "--folder", options.folder]
    done = subprocess.run(
        [sys.executable, __file__, *map(str, size), "--part", *part], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout.splitlines()[-1])


def ours(options, layers):
    """Seconds and peak MB of our algorithm, without the start of QGIS."""
    figures = own_process(options, *layers)
    return figures["seconds"], figures["peak_mb"]


def saga(folder, command):
    """Seconds and peak MB of a tool of SAGA, whose grids are files in the folder."""
    names = {text.strip("{}"): folder / f"{text.strip('{}')}.sgrd" for text in command.split() if text[0] == "{"}
    start = time.perf_counter()
    with open(folder / "saga.log", "w", encoding="utf-8") as log:
        process = subprocess.Popen(["saga_cmd", *command.format(**names).split()], stdout=log, stderr=log)
        # This process is small, so that the peak is that of the tool.
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit((folder / "saga.log").read_text(encoding="utf-8", errors="replace")[-2000:])
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=4000)
    parser.add_argument("--columns", type=int, default=5000)
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "benchmark")
    parser.add_argument("--part", nargs="*", help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder = options.folder.resolve()
    dem = folder / f"dem_{options.rows}x{options.columns}.tif"
    if options.part == ["dem"]:
        write_dem(dem, options.rows, options.columns)
        print(json.dumps(str(dem)))
        return
    if options.part:
        algorithm(dem, folder / "terrain.tif", options.part)
        return
    folder.mkdir(parents=True, exist_ok=True)
    if not dem.exists():
        own_process(options, "dem")
    rows = [("reading the DEM", None, saga(folder, f"io_gdal 0 -FILES {dem} -GRIDS {{dem}}"))]
    for group, (layers, commands) in GROUPS.items():
        runs = [saga(folder, command) for command in commands]
        rows.append((group, ours(options, layers), (sum(s for s, _ in runs), max(mb for _, mb in runs))))
    theirs = [run for _, _, run in rows]
    every = [layer for layers, _ in GROUPS.values() for layer in layers]
    rows.append(
        ("all in one run", ours(options, every), (sum(s for s, _ in theirs), max(mb for _, mb in theirs)))
    )
    print(f"{options.rows * options.columns / 1e6:.1f} million cells")
    print(f"{'':16}{'ours':>9}{'peak':>10}{'SAGA':>9}{'peak':>10}")
    for name, own, other in rows:
        figures = "".join(f"{run[0]:7.1f} s{run[1]:7.0f} MB" if run else f"{'':19}" for run in (own, other))
        print(f"{name:16}{figures}")


if __name__ == "__main__":
    main()
