"""Speed and memory of the engine, beside the packages' own way, in one run.

    python benchmarks/run.py [--rows 4000] [--replicates 50] [--folder build/benchmark]

The reference case is 4,000 x 5,000 cells of which 7.9 million are valid, 16 covariates, 531 samples, Cubist with
20 committees and 50 replicates. Whole algorithms run in processes of their own, whose peak memory is told; the
naive way runs on a crop, for it would take hours.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "benchmarks")]
import conftest  # noqa: E402,F401  makes the checkout importable as `soilcarbon`

#: Cells on which the naive way is timed.
CROP = 32_768
CROP_REPLICATES = 50
REPEATS = 3
#: What a prototype in numpy took for the reference case with everything in memory: what is to be aimed at.
FLOOR = {"one thread [s]": 90, "two threads [s]": 64, "a variogram a replicate [s]": 149, "peak_mb": 310}


def median_time(step):
    """Median seconds of a step over some runs."""
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def in_process(*arguments):
    """Run a part of this file in a process of its own: what it printed as JSON, seconds, peak MB."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, __file__, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr)
    result = json.loads(done.stdout.splitlines()[-1])
    return {**result, "wall_s": time.perf_counter() - start}


def peak_memory():
    """Peak memory of this process [MB]; getrusage would tell that of the one that started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def _processing():
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import qgis
    from qgis.core import QgsApplication

    app = QgsApplication([], False)
    app.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    sys.path.append(str(Path(qgis.__file__).parent / "plugins"))
    from processing.core.Processing import Processing
    from soilcarbon.provider import register

    Processing.initialize()
    app.provider = register(QgsApplication.processingRegistry())
    import processing

    return app, processing


def prepare(folder, rows):
    """Stack, samples and model of one size; the model's path and the stack's."""
    import numpy as np
    from case import make
    from soilcarbon.layers.rasters import RasterReader
    from soilcarbon.pedometrics.settings import Settings
    from soilcarbon.pedometrics.soil_model import save
    from soilcarbon.pedometrics.training import Table, train

    folder.mkdir(parents=True, exist_ok=True)
    stack, values, xy, target = make(folder, rows)
    reader = RasterReader(stack)
    n = len(target)
    table = Table(target, xy, values, np.ones(n, bool), np.arange(n))
    grid = (reader.grid.crs, reader.grid.width, reader.grid.height)
    settings = Settings(variogram="exponential")  # without an end, which is the costlier case
    model = train(table, reader.covariates(), grid, "soc", "kg m-2", "log", settings, "none").model
    path = folder / f"model_{rows}.soilmodel"
    save(model, str(path))
    return str(path), stack


def algorithm(folder, rows, replicates, sampling, variogram, engine="numba"):
    """`bootstrapuncertainty` through Processing with real files; prints seconds and peak memory."""
    if engine == "numpy":
        sys.modules["numba"] = None  # as if it were not installed
    _app, processing = _processing()
    parameters = {
        "MODEL": str(folder / f"model_{rows}.soilmodel"),
        "COVARIATES": str(next(folder.glob(f"stack_{rows}x*.tif"))),
        "REPLICATES": replicates,
        "SAMPLING": sampling,
        "REPLICATE_VARIOGRAM": variogram,
        **{name: str(folder / f"{name.lower()}.tif") for name in ("MEAN", "LOWER", "UPPER", "RANGE")},
    }
    start = time.perf_counter()
    processing.run("soilcarbon:bootstrapuncertainty", parameters)
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "peak_mb": peak_memory()}))


def crop(folder, rows):
    """The packages' own predict and execute, and ours, on the same cells: seconds, differences, peak memory."""
    import numpy as np
    import pandas as pd
    from cubist import Cubist
    from pykrige.ok import OrdinaryKriging as PyKrige
    from soilcarbon.layers.mapping import CHUNK, worker_threads
    from soilcarbon.layers.rasters import RasterReader
    from soilcarbon.pedometrics.bootstrap import fit_replicates
    from soilcarbon.pedometrics.soil_model import load

    model = load(str(folder / f"model_{rows}.soilmodel"))
    reader = RasterReader(str(next(folder.glob(f"stack_{rows}x*.tif"))))
    grid = reader.grid
    window = grid.blocks(grid.columns * 16)[grid.rows // 32]
    block = reader.read(window).reshape(reader.count, -1)
    cells = np.flatnonzero(np.isfinite(block).all(axis=0))[:CROP]
    X = model.contract.encode(block[:, cells].T).astype(float)
    keep = np.isfinite(X).all(axis=1)
    X, cells = X[keep], cells[keep]
    xy = np.column_stack([grid.easting()[cells % grid.columns], grid.northing(window)[cells // grid.columns]])

    def frame(values):
        table = pd.DataFrame(values, columns=[f"x{i}" for i in range(values.shape[1])])
        for i in model.contract.categorical:
            table[f"x{i}"] = [f"L{int(code)}" for code in values[:, i]]
        return table

    package = Cubist(n_committees=20, n_rules=100, extrapolation=1.0).fit(frame(model.samples.X), model.samples.y)
    table = frame(X)
    kriging = model.model.kriging
    variogram = kriging.variogram
    residuals = model.samples.y - model.model.cv_trend
    theirs = PyKrige(
        *model.samples.xy.T, residuals, variogram_model="exponential", exact_values=False,
        # PyKrige's exponential has exp(-3 h / range)
        variogram_parameters={"psill": variogram.psill, "range": 3 * variogram.range, "nugget": variogram.nugget},
    )
    ensemble = fit_replicates(model, CROP_REPLICATES, 1)

    def engine():
        """The work of a map on these cells, in the chunks and threads of a map."""

        def chunk(start):
            part = slice(start, start + CHUNK)
            return ensemble.predict_with_model(X[part], xy[part])

        with worker_threads() as pool:
            return list(pool.map(chunk, range(0, len(X), CHUNK)))

    result = {
        "cells": len(cells),
        "models": 1 + CROP_REPLICATES,
        "all models, ours [s]": median_time(engine),
        "cubist, ours [s]": median_time(lambda: model.model.trend.predict(X)),
        "kriging, ours [s]": median_time(lambda: kriging.predict(xy)),
        "peak_mb, ours": peak_memory(),
        "cubist, package [s]": median_time(lambda: package.predict(table)),
        "kriging, PyKrige [s]": median_time(lambda: theirs.execute("points", *xy.T, backend="vectorized")),
        "peak_mb, packages": peak_memory(),
        "largest difference of Cubist": float(np.abs(package.predict(table) - model.model.trend.predict(X)).max()),
        "largest difference of kriging": float(
            np.abs(theirs.execute("points", *xy.T, backend="vectorized")[0] - kriging.predict(xy)).max()
        ),
    }
    print(json.dumps(result))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=4000)
    parser.add_argument("--replicates", type=int, default=50)
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "benchmark")
    parser.add_argument("--part", nargs="*", help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder = options.folder.resolve()
    if options.part:
        part, *way = options.part
        crop(folder, options.rows) if part == "crop" else algorithm(
            folder, options.rows, options.replicates, part, *way
        )
        return
    for rows in (options.rows, options.rows // 2):
        prepare(folder, rows)

    def engine(rows, replicates, *way):
        return in_process("--rows", rows, "--replicates", replicates, "--folder", folder, "--part", *way)

    paper, shared = ("duplicates", "own"), ("weights", "shared")
    results = {
        "crop": engine(options.rows, options.replicates, "crop"),
        "reference case": engine(options.rows, options.replicates, *shared),
        "without numba": engine(options.rows, options.replicates, *shared, "numpy"),
        "half the cells": engine(options.rows // 2, options.replicates, *shared),
        "half the replicates": engine(options.rows, options.replicates // 2, *shared),
        "the paper's way": engine(options.rows, options.replicates, *paper),
        "floor: prototype with covariates in memory, on the machine of its authors": FLOOR,
    }
    on_crop = results["crop"]
    one = on_crop["cubist, package [s]"] + on_crop["kriging, PyKrige [s]"]
    valid = options.rows * 5000 * 0.395
    results["times the naive way, on the crop"] = one * on_crop["models"] / on_crop["all models, ours [s]"]
    results["naive way, extrapolated [h]"] = one / on_crop["cells"] * (1 + options.replicates) * valid / 3600
    results["cells a second"] = valid / results["reference case"]["seconds"]
    results["cells a second, naive way"] = on_crop["cells"] / (one * (1 + options.replicates))
    text = json.dumps(results, indent=1)
    (folder / "results.json").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
