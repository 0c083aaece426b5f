"""Seconds and peak memory of the steps on soil profiles, with 100,000 horizons.

    python benchmarks/profiles.py [--horizons 100000] [--folder build/benchmark/profiles]

Profiles of five horizons with carbon that falls with depth, bulk density at every third of them and some coarse
fragments, made from a seed, in a GeoPackage. `socstock` by thickness with a published function; the same by splines,
with a function fitted to the measured horizons and errors carried along; `harmonizedepths` in the six intervals of
GlobalSoilMap. Each writes its layer and its report, in a process of its own.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from run import ROOT, _processing, peak_memory

SEED = 30
HORIZONS = 5
#: Target [s] for each step.
TARGET = 20
TABLE = {"PROFILE": "profile", "TOP": "top", "BOTTOM": "bottom"}
CARBON = {**TABLE, "CARBON": "carbon", "BULK_DENSITY": "density", "COARSE": "coarse", "DEPTHS": "0-30,30-100"}
#: Algorithm and parameters of each step.
STEPS = {
    "thickness": ("socstock", {**CARBON, "FILL_BULK_DENSITY": "manrique_jones_1991"}),
    "splines": (
        "socstock",
        {
            **CARBON,
            "FILL_BULK_DENSITY": "fitted",
            "HARMONIZE": "spline",
            "CARBON_ERROR": 5,
            "BULK_DENSITY_ERROR": 4,
            "COARSE_ERROR": 3,
        },
    ),
    "harmonizedepths": (
        "harmonizedepths", {**TABLE, "VALUE": ["carbon"], "DEPTHS": "0-5,5-15,15-30,30-60,60-100,100-200"},
    ),
}


def columns(horizons):
    """Columns of the table, each of shape (horizons,)."""
    rng = np.random.default_rng(SEED)
    profile = np.repeat(np.arange(horizons // HORIZONS), HORIZONS)
    thickness = rng.integers(8, 45, (len(profile) // HORIZONS, HORIZONS)).astype(float)
    bottom = thickness.cumsum(axis=1).ravel()
    top = bottom - thickness.ravel()
    middle = (top + bottom) / 2
    carbon = np.exp(rng.normal(0.7 - middle / 60, 0.3))
    density = 1.6 - 0.25 * np.sqrt(carbon) + rng.normal(0, 0.08, len(carbon))
    density[profile % 3 > 0] = np.nan
    coarse = rng.uniform(0, 30, len(carbon))
    return {
        "profile": profile, "top": top, "bottom": bottom, "carbon": carbon, "density": density, "coarse": coarse
    }


def make(path, horizons):
    """Write the layer of horizons, one point each."""
    from osgeo import ogr, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(3826)
    table = columns(horizons)
    rng = np.random.default_rng(SEED + 1)
    places = rng.uniform((200_000, 2_500_000), (300_000, 2_700_000), (horizons // HORIZONS, 2))
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("horizons", reference, ogr.wkbPoint)
    for name in table:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTInteger if name == "profile" else ogr.OFTReal))
    source.StartTransaction()
    for row in zip(*(column.tolist() for column in table.values())):
        feature = ogr.Feature(layer.GetLayerDefn())
        for number, value in enumerate(row):
            if value == value:
                feature.SetField(number, value)
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(*places[row[0]])
        feature.SetGeometry(point)
        layer.CreateFeature(feature)
    source.CommitTransaction()


def step(name, layer, folder):
    """One step through Processing; prints seconds, peak memory and the profiles that have a value."""
    _app, processing = _processing()
    algorithm, parameters = STEPS[name]
    start = time.perf_counter()
    result = processing.run(
        f"soilcarbon:{algorithm}",
        {
            "INPUT": str(layer),
            **parameters,
            "OUTPUT": str(folder / f"{name}.gpkg"),
            "REPORT": str(folder / f"{name}.html"),
        },
    )
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "peak_mb": peak_memory(), "profiles": result["N_VALID"]}))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--horizons", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "benchmark" / "profiles")
    parser.add_argument("--step", choices=STEPS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder = options.folder.resolve()
    layer = folder / f"horizons_{options.horizons}.gpkg"
    if options.step:
        step(options.step, layer, folder)
        return
    folder.mkdir(parents=True, exist_ok=True)
    if not layer.exists():
        make(layer, options.horizons)
    results = {"target [s]": TARGET, "load": os.getloadavg()}
    given = ["--horizons", str(options.horizons), "--folder", str(folder)]
    for name in STEPS:
        done = subprocess.run(
            [sys.executable, __file__, *given, "--step", name], stdout=subprocess.PIPE, text=True, check=True
        )
        results[name] = json.loads(done.stdout.splitlines()[-1])
    print(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
