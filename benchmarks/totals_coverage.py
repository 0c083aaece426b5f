"""How often the intervals of totals hold the true total, on simulated fields.

    python benchmarks/totals_coverage.py [--runs 200] [--method rk_mlr] [--case 0]

Each run makes a square of 60 x 60 cells of 100 m: two covariates, ln stock = a line in them + a correlated residual +
a nugget, samples at random cells, a model of them, and its map. The truth is the sum of the cells. Told are, for zones
of several sizes, the share of true totals inside the interval and its mean width in per cent of the total, beside the
two naive ways and the bias of the map.
"""

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests")]
import conftest  # noqa: E402,F401  makes the checkout importable as `soilcarbon`
import numpy as np  # noqa: E402
import pandas as pd  # noqa: E402

SIDE, CELL = 60, 100.0
#: Range parameter of the exponential residual [m], its nugget and partial sill, and samples.
CASES = (
    (400.0, 0.05, 0.15, 150),
    (1200.0, 0.0, 0.2, 150),
    (1200.0, 0.05, 0.15, 150),
    (1200.0, 0.15, 0.05, 150),
    (4000.0, 0.05, 0.15, 150),
    (1200.0, 0.05, 0.15, 400),
)
#: Sides of square zones in cells.
ZONES = (60, 30, 10, 3, 1)
REALIZATIONS, REPLICATES, LEVEL = 100, 20, 90.0


def simulate(case, method, seed):
    """Model of one simulated field, X and true stock of its cells, and lattice."""
    from soilcarbon.pedometrics.regression_kriging import Validation, fit
    from soilcarbon.pedometrics.settings import Settings
    from soilcarbon.pedometrics.simulation import Lattice, RandomField
    from soilcarbon.pedometrics.soil_model import SoilModel
    from soilcarbon.pedometrics.trends import Samples
    from soilcarbon.pedometrics.variogram import Variogram

    range_, nugget, psill, count = case
    rng = np.random.default_rng([seed, 7])
    lattice = Lattice(0.0, SIDE * CELL, CELL, CELL, SIDE, SIDE)

    def field(range_, psill):
        one = RandomField(Variogram("exponential", 0.0, psill, range_), lattice)
        return one.fields(one.noise(rng))[0].astype(float)

    X = np.column_stack([field(1500.0, 1.0), field(300.0, 1.0)])
    line = 1.5 + 0.3 * X[:, 0] + 0.15 * X[:, 1]
    if method not in ("rk_mlr", "mlr"):
        line += 0.3 * (X[:, 0] > 0.5)
    y = line + field(range_, psill) + np.sqrt(nugget) * rng.normal(size=SIDE**2)
    place = rng.choice(SIDE**2, count, replace=False)
    xy = lattice.xy(np.arange(SIDE**2))
    samples = Samples(X[place], xy[place], y[place])
    fitted = fit(samples, Settings(method=method, committees=5, trees=100, mtry=2, seed=seed))
    nothing = samples.take(slice(0))
    model = SoilModel("soc", "kg m-2", "log", None, samples, fitted, Validation("none"), nothing, {})
    return model, X, np.exp(y), lattice


def one_run(case, method, seed):
    """A row a zone: size, total of the map and of the truth, and limits."""
    from soilcarbon.pedometrics.map_errors import MapErrors, error_variogram
    from soilcarbon.pedometrics.zone_intervals import ZoneSums, limits, quantile, zone_normals

    model, X, truth, lattice = simulate(case, method, seed)
    cells = np.arange(SIDE**2)
    stock = model.predict(X, lattice.xy(cells))
    variogram = error_variogram(model)
    errors = MapErrors(model, variogram, lattice, cells, REALIZATIONS, REPLICATES, seed).errors(X, cells)
    zone, cell, size = [], [], []
    for side in ZONES:
        per_row = SIDE // side
        member = cells // SIDE // side * per_row + cells % SIDE // side
        # Of small zones some are enough.
        keep = member % max(1, per_row**2 // 36) == 0
        names, own = np.unique(member[keep], return_inverse=True)
        zone.append(own + len(size))
        cell.append(cells[keep])
        size += [side] * len(names)
    zone, cell, one = np.concatenate(zone), np.concatenate(cell), np.ones(sum(map(len, cell)))
    sums = ZoneSums(len(size), REALIZATIONS, "log", variogram.nugget, quantile(LEVEL))
    sums.add(errors, stock, zone, cell, one, one)
    mapped, true = (np.bincount(zone, values[cell]) for values in (stock, truth))
    lower, upper = limits(sums.draws(mapped, zone_normals(seed, len(size), REALIZATIONS)), LEVEL)
    return pd.DataFrame(
        {"side": size, "map": mapped, "truth": true, "lower": lower, "upper": upper, **sums.naive(mapped)}
    )


def summary(rows):
    """Coverage and width [%] by size of zone."""
    found = {"zones": len(rows), "bias": 100 * (rows["map"] / rows["truth"] - 1).mean()}
    for name, prefix in (("", ""), ("summed", "summed_"), ("independent", "independent_")):
        lower, upper = rows[f"{prefix}lower"], rows[f"{prefix}upper"]
        found[f"{name} covered".strip()] = 100 * ((lower <= rows["truth"]) & (rows["truth"] <= upper)).mean()
        found[f"{name} width".strip()] = 100 * ((upper - lower) / rows["map"]).mean()
    return pd.Series(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--method", default="rk_mlr")
    parser.add_argument("--case", type=int, nargs="*", default=list(range(len(CASES))))
    options = parser.parse_args()
    for number in options.case:
        start = time.perf_counter()
        rows = pd.concat([one_run(CASES[number], options.method, seed) for seed in range(options.runs)])
        table = rows.groupby("side", sort=False).apply(summary, include_groups=False).round(1)
        range_, nugget, psill, count = CASES[number]
        print(
            f"{options.method}, range {range_:g} m, nugget {nugget:g}, partial sill {psill:g}, {count} samples, "
            f"{options.runs} runs, {time.perf_counter() - start:.0f} s"
        )
        print(table.to_string(), flush=True)


if __name__ == "__main__":
    main()
