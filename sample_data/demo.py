"""Runs the whole chain on the sample data through qgis_process, as a user would, and tells what came out.

    python sample_data/demo.py [FOLDER]

Results go to build/demo without a folder.
"""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MEUSE = ROOT / "sample_data" / "meuse"
BASIN = ROOT / "sample_data" / "basin"
#: Validation of RK-Cubist in R (Cubist 0.6.0, gstat 2.1-0) on one 70/30 split of meuse.
R_MEUSE = {"R2_CORR": 0.508, "RMSE": 2.46, "CCC": 0.673}
#: Published regression kriging of ln(om + 1) on meuse, five-fold cross-validation (Hengl and MacMillan 2019,
#: Predictive Soil Mapping with R, ch. 5).
PUBLISHED_MEUSE = {"R2": 0.494, "RMSE": 2.4}


class Runner:
    """Calls algorithms through qgis_process with a profile of its own."""

    def __init__(self, folder):
        self.folder = folder
        profile = folder / "profile"
        plugins = profile / "profiles" / "default" / "python" / "plugins"
        plugins.mkdir(parents=True, exist_ok=True)
        link = plugins / "soilcarbon"
        if not link.exists():
            link.symlink_to(ROOT, target_is_directory=True)
        # Debian's wrapper of 3.22 passes an option that the program refuses.
        self.program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
        if self.program is None:
            sys.exit("qgis_process is not installed; 'make demo' installs it.")
        self.environment = {
            **os.environ,
            "QGIS_CUSTOM_CONFIG_PATH": str(profile),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": sysconfig.get_paths()["purelib"],
        }
        # Where it is enabled already, that counts as an error.
        self._call("plugins", "enable", "soilcarbon", check=False)

    def _call(self, *arguments, check=True):
        done = subprocess.run(
            [self.program, *arguments], env=self.environment, capture_output=True, text=True, encoding="utf-8"
        )
        if check and done.returncode:
            sys.exit(f"{' '.join(arguments)}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def run(self, algorithm, **parameters):
        """Run an algorithm and return its outputs; a list gives a parameter several values."""
        start = time.monotonic()
        arguments = []
        for name, value in parameters.items():
            values = value if isinstance(value, (list, tuple)) else [value]
            arguments += [f"--{name}={one}" for one in values]
        text = self._call("run", f"soilcarbon:{algorithm}", *arguments)
        print(f"  {algorithm:22s}{time.monotonic() - start:6.1f} s", flush=True)
        return dict(re.findall(r"^(\w+):\t(.*)$", text.split("Results", 1)[-1], re.MULTILINE))


def train_and_map(runner, folder, points, target, stack, zones, **training):
    """Train RK-Cubist, map it with its interval, and sum it up by zone."""
    name = target.replace("soc_", "")
    model = folder / f"{target}.soilmodel"
    figures = runner.run(
        "trainmodel", POINTS=points, TARGET=target, COVARIATES=stack, MODEL=model,
        VALIDATION_POINTS=folder / f"held_back_{name}.gpkg", REPORT=folder / f"model_{name}.html", **training,
    )
    runner.run("predict", MODEL=model, COVARIATES=stack, OUTPUT=folder / f"stock_{name}.tif")
    interval = runner.run(
        "bootstrapuncertainty", MODEL=model, COVARIATES=stack, REPORT=folder / f"interval_{name}.html",
        **{part: folder / f"{part.lower()}_{name}.tif" for part in ("MEAN", "LOWER", "UPPER", "RANGE")},
    )
    runner.run(
        "validatemap", MAP=folder / f"stock_{name}.tif", LOWER=folder / f"lower_{name}.tif",
        UPPER=folder / f"upper_{name}.tif", POINTS=folder / f"held_back_{name}.gpkg", FIELD="observed", MODEL=model,
        OUTPUT=folder / f"residuals_{name}.gpkg", REPORT=folder / f"check_{name}.html",
    )
    runner.run(
        "applicability", MODEL=model, COVARIATES=stack, DI=folder / f"dissimilarity_{name}.tif",
        AOA=folder / f"applicability_{name}.tif", REPORT=folder / f"applicability_{name}.html",
    )
    totals = runner.run(
        "zonaltotals", STOCK=folder / f"stock_{name}.tif", OUTPUT=folder / f"totals_{name}.csv",
        REPORT=folder / f"totals_{name}.html", MODEL=model, COVARIATES=stack, **zones,
    )
    return {**figures, "PICP": interval["PICP"], "TOTAL": totals["TOTAL"], "CSV": folder / f"totals_{name}.csv"}


def meuse(runner, folder):
    """Organic matter of 0-20 cm to a stock map of the Meuse flood plain, totals by soil type."""
    folder.mkdir(parents=True, exist_ok=True)
    runner.run(
        "socstock", INPUT=MEUSE / "points.gpkg", CARBON="om", CARBON_UNIT="om_percent", DEPTHS="0-20",
        FILL_BULK_DENSITY="manrique_jones_1991", COPY="om", OUTPUT=folder / "samples.gpkg",
        REPORT=folder / "samples.html",
    )
    runner.run(
        "covariatestack", NUMERIC=MEUSE / "covs" / "dist.tif",
        CATEGORICAL=[MEUSE / "covs" / "ffreq.tif", MEUSE / "covs" / "soil.tif"], OUTPUT=folder / "stack.tif",
        REPORT=folder / "stack.html",
    )
    # The figures that R and the book give are of organic matter itself.
    matter = runner.run(
        "trainmodel", POINTS=folder / "samples.gpkg", TARGET="om", UNIT="%", COVARIATES=folder / "stack.tif",
        MODEL=folder / "om.soilmodel", REPORT=folder / "model_om.html", VALIDATION="kfold",
    )
    compared = runner.run(
        "comparemodels", POINTS=folder / "samples.gpkg", TARGET="om", COVARIATES=folder / "stack.tif",
        SAMPLE_SIZES="50,107", REPEATS=5, OUTPUT=folder / "compared_om.csv", REPORT=folder / "compared_om.html",
    )
    stock = train_and_map(
        runner, folder, folder / "samples.gpkg", "soc_0_20", folder / "stack.tif",
        {"ZONE_RASTER": MEUSE / "covs" / "soil.tif"},
        # The stock is not skewed as organic matter is: bulk density falls where carbon rises.
        TRANSFORM="none",
    )
    return {**matter, "BEST": compared["BEST"]}, stock


def basin(runner, folder):
    """Horizons of the sample basin to maps of 0-30 and 30-50 cm, totals by land cover."""
    folder.mkdir(parents=True, exist_ok=True)
    horizons = {"PROFILE": "profile", "TOP": "top", "BOTTOM": "bottom", "CARBON": "toc_pct"}
    runner.run(
        "bulkdensity", INPUT=BASIN / "horizons.gpkg", **horizons, BULK_DENSITY="bd", OUTPUT=folder / "density.gpkg",
        TABLE=folder / "density.csv", REPORT=folder / "density.html",
    )
    runner.run(
        "socstock", INPUT=BASIN / "horizons.gpkg", **horizons, BULK_DENSITY="bd", COARSE="coarse_vol",
        FILL_BULK_DENSITY="fitted", HARMONIZE="spline", CLASS="地點",
        OUTPUT=folder / "samples.gpkg", REJECTED=folder / "rejected.csv", REPORT=folder / "samples.html",
    )
    runner.run(
        "terraincovariates", DEM=BASIN / "dem.tif", LAYERS="elevation,slope,northness,eastness,tpi,twi,mrvbf",
        OUTPUT=folder / "terrain.tif", REPORT=folder / "terrain.html",
    )
    runner.run(
        "climate", TEMPERATURE=BASIN / "temperature_1km.tif", RAIN=BASIN / "rain_1km.tif", TIME_STEP="yearly",
        DEM=BASIN / "dem.tif", MAT=folder / "mat.tif", TAP=folder / "tap.tif", REPORT=folder / "climate.html",
    )
    scenes = sorted((BASIN / "sentinel2").glob("*_B04.tif"))
    runner.run(
        "ndvicomposite", RED=scenes, NIR=[str(scene).replace("B04", "B08") for scene in scenes],
        CLOUD_MASK=[str(scene).replace("B04", "SCL") for scene in scenes], OUTPUT=folder / "ndvi.tif",
    )
    for layer, field in (("landcover", "類別"), ("soilorder", "土綱")):
        runner.run(
            "rasterizeclasses", INPUT=BASIN / f"{layer}.gpkg", FIELD=field, TEMPLATE=BASIN / "dem.tif",
            OUTPUT=folder / f"{layer}.tif",
        )
    runner.run(
        "covariatestack",
        NUMERIC=[folder / f"{name}.tif" for name in ("terrain", "mat", "tap", "ndvi")],
        CATEGORICAL=[folder / "landcover.tif", folder / "soilorder.tif"],
        TEMPLATE=BASIN / "dem.tif", MASK=BASIN / "basin.gpkg", OUTPUT=folder / "stack.tif",
        REPORT=folder / "stack.html",
    )
    zones = {"ZONE_RASTER": folder / "landcover.tif"}
    mapped = [
        train_and_map(runner, folder, folder / "samples.gpkg", target, folder / "stack.tif", zones)
        for target in ("soc_0_30", "soc_30_50")
    ]
    depths = ("0_30", "30_50")
    runner.run(
        "mapfigure", MAPS=[folder / f"stock_{depth}.tif" for depth in depths], BOUNDARY=BASIN / "basin.gpkg",
        PDF=folder / "figure_stocks.pdf", PNG=folder / "figure_stocks.png",
    )
    parts = ("LOWER", "UPPER", "RANGE")
    limits = {part: [folder / f"{part.lower()}_{depth}.tif" for depth in depths] for part in parts}
    runner.run(
        "mapfigure", KIND="interval", MAPS=[folder / f"mean_{depth}.tif" for depth in depths], **limits,
        BOUNDARY=BASIN / "basin.gpkg", PNG=folder / "figure_interval.png",
    )
    runner.run(
        "stratasummary", STOCK=folder / "stock_0_30.tif", DEM=BASIN / "dem.tif", CLASSES=folder / "landcover.tif",
        OUTPUT=folder / "strata.csv", REPORT=folder / "strata.html",
    )
    runner.run(
        "storagepotential", STOCK=folder / "stock_0_30.tif", POINTS=folder / "samples.gpkg", FIELD="soc_0_30",
        ZONE_RASTERS=folder / "landcover.tif", PERCENTILES="75,90", GAIN=folder / "gain.tif",
        OUTPUT=folder / "potential.csv", REPORT=folder / "potential.html",
    )
    runner.run(
        "samplingplan", METHOD="widest_interval", PRIORITY=folder / "range_0_30.tif", COUNT=30,
        POINTS=folder / "samples.gpkg", OUTPUT=folder / "next_samples.gpkg", REPORT=folder / "next_samples.html",
    )
    for language in ("en", "zh_TW"):
        runner.run(
            "studyreport", FOLDER=folder, TITLE="Sample basin", LANGUAGE=language,
            REPORT=folder / f"study_{language}.html",
        )
    return mapped


def row(label, figures, names=("R2", "R2_CORR", "RMSE", "CCC", "PICP")):
    """A line of the table; a dash where a figure is not known."""
    cells = [f"{float(figures[name]):9.3f}" if figures.get(name) not in (None, "", "NULL") else "        -"
             for name in names]
    return f"  {label:34s}" + "".join(cells)


def totals(path, truth=None):
    """Lines of a totals table, the true total behind where it is known."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        for zone in csv.DictReader(file):
            true = truth and truth.get(zone["zone"])
            known = f"   (truth {true['total_tg']:.6f})" if true else ""
            area, total = float(zone["area_ha"] or 0), float(zone["total_tg"] or 0)
            limits = f" ({float(zone['lower_tg']):.6f} - {float(zone['upper_tg']):.6f})" if zone["lower_tg"] else ""
            yield f"    {zone['zone']:12s}{area:12,.1f} ha{total:12.6f}{limits} Tg{known}"


def main():
    start = time.monotonic()
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "demo").resolve()
    runner = Runner(folder)
    print("Meuse (real data)")
    matter, stock = meuse(runner, folder / "meuse")
    print("Sample basin (made by sample_data/make_basin.py)")
    upper, lower = basin(runner, folder / "basin")
    truth = json.loads((BASIN / "truth" / "truth.json").read_text(encoding="utf-8"))
    print(f"\n  {'Validation':34s}       R2  r2_corr     RMSE      CCC   PICP90")
    print(row("meuse organic matter [%], 10-fold", matter))
    print(row("  R, one 70/30 split", R_MEUSE))
    print(f"  least error in five 70/30 splits: {matter['BEST']}")
    print(row("  published, 5-fold", PUBLISHED_MEUSE))
    print(row("meuse stock 0-20 cm [kg m-2]", stock))
    print(row("basin stock 0-30 cm [kg m-2]", upper))
    print(row("basin stock 30-50 cm [kg m-2]", lower))
    print("\n  Totals")
    print(f"  meuse 0-20 cm: {float(stock['TOTAL']):.6f} Tg, by soil type")
    print(*totals(stock["CSV"]), sep="\n")
    for depth, result in (("0_30", upper), ("30_50", lower)):
        known = truth["depths"][depth]["totals"]
        print(
            f"  basin {depth.replace('_', '-')} cm: {float(result['TOTAL']):.6f} Tg "
            f"(truth {known['all']['total_tg']:.6f}), by land cover"
        )
        print(*totals(result["CSV"], known), sep="\n")
    print(f"\n  Done in {time.monotonic() - start:.0f} s. Maps, reports and tables:")
    for place in ("meuse", "basin"):
        print(f"    {folder / place}")
        print("      " + ", ".join(path.name for path in sorted((folder / place).glob("*.html"))))


if __name__ == "__main__":
    main()
