"""What a step found, in numbers, read from the JSON of its report: for sentences and the main figures of a study."""

import re

from .html import number

_N = r"[\d.,]+\d|\d"


class _Reader:
    """Tables, sentences and outputs of a step; what is not there is empty, for reports of other versions."""

    def __init__(self, step):
        self._parts = step.document.get("parts", [])
        self._provenance = step.provenance

    def table(self, name="", columns=()):
        """The table of a name, or the first with certain columns, with rows as dicts."""
        for part in self._parts:
            if part["kind"] == "table" and (part["name"] == name if name else set(columns) <= set(part["columns"])):
                return [dict(zip(part["columns"], row)) for row in part["rows"]]
        return []

    def match(self, pattern):
        """Groups of the first text that holds a pattern."""
        for part in self._parts:
            if part["kind"] in ("text", "note") and (found := re.search(pattern, part["text"])):
                return found.groupdict()
        return None

    def matches(self, pattern):
        """Groups of all texts that hold a pattern."""
        return [
            found.groupdict()
            for part in self._parts
            if part["kind"] in ("text", "note")
            for found in [re.search(pattern, part["text"])]
            if found
        ]

    def unit(self, name="scores"):
        """Unit that the caption of a table tells."""
        for part in self._parts:
            if part["kind"] == "table" and part["name"] == name:
                found = re.search(r"(?:are in|in) (kg m-2|%|[^\s,.]+)", part["caption"].split("RMSE", 1)[-1])
                return found[1] if found else ""
        return ""


def facts(step):
    """What a step found.

    Parameters
    ----------
    step : Step

    Returns
    -------
    sentences : list of tuple
        Key of a text and its fields, the numbers ready to be read.
    headlines : list of tuple
        Key of a name with its fields, value and unit of a main figure.
    """
    reader, read = _Reader(step), _READERS.get(step.algorithm)
    sentences, headlines = [], []
    for kind, *content in read(reader, step) if read else ():
        (headlines if kind == "headline" else sentences).append(tuple(content))
    return sentences, headlines


def _said(key, **values):
    return "sentence", key, {name: value if isinstance(value, str) else number(value) for name, value in values.items()}


def _headline(key, value, unit="", **values):
    return "headline", key, values, value, unit


def _whole(text):
    return int(text.replace(",", ""))


def _bulk_density(reader, step):
    found = reader.match(
        rf"Of (?P<rows>{_N}) rows, (?P<measured>{_N}) have a measured.*?, (?P<filled>{_N}) were filled, and "
        rf"(?P<without>{_N}) stay"
    )
    if found:
        yield _said("bulkdensity", **found)
    best = reader.match(r"Nearest to the measured values: (?P<best>\w+)")
    for row in reader.table("comparison"):
        if best and row["function"] == best["best"]:
            yield _said("bulkdensity_best", function=row["function"], rmse=row["RMSE"], bias=row["bias"], n=row["n"])


def _rows(reader):
    found = reader.match(
        rf"Of (?P<rows>{_N}) rows, (?P<used>{_N}) could be used(?: and|;) (?P<rejected>{_N}) (?:rows or values )?were "
        rf"left out\. The rows used make (?P<profiles>{_N}) profiles"
    )
    if found:
        yield _said("rows", **found)
        yield _headline("h_profiles", _whole(found["profiles"]))


def _stocks(reader, step):
    yield from _rows(reader)
    for row in reader.table("statistics"):
        yield _said(
            "socstock", interval=row["interval [cm]"], n=row["n"], mean=row["mean"], median=row["median"],
            cv=row["CV [%]"], low=row["minimum"], high=row["maximum"],
        )
        yield _headline("h_stock", row["mean"], "kg m-2", interval=row["interval [cm]"], n=row["n"])


def _depths(reader, step):
    yield from _rows(reader)
    for row in reader.table("statistics"):
        yield _said(
            "harmonizedepths", property=row["property"], interval=row["interval [cm]"], mean=row["mean"], n=row["n"]
        )


def _texture(reader, step):
    if found := reader.match(rf"(?P<used>{_N}) rows were used and (?P<rejected>{_N}) left out"):
        yield _said("texture", **found)
    if found := reader.match(rf"(?P<cells>{_N}) cells \((?P<area>{_N}) ha\) have a value"):
        yield _said("texture_map", **found)


def _terrain(reader, step):
    found = re.fullmatch(r"(\d+) layers of (.*)", step.document.get("subtitle", ""))
    rows = reader.table("layers")
    if found and rows:
        yield _said("terraincovariates", layers=found[1], dem=found[2], cells=max(row["cells"] for row in rows))


def _climate(reader, step):
    for row in reader.table(columns=("map", "lowest", "mean", "highest")):
        yield _said("climate", map=row["map"], low=row["lowest"], high=row["highest"], mean=row["mean"])


def _stack(reader, step):
    layers, grid = reader.table("layers"), reader.table(columns=("CRS", "cell size", "with every covariate"))
    if layers and grid:
        row = grid[0]
        yield _said(
            "covariatestack", count=len(layers), size=row["cell size"], crs=row["CRS"], share=row["share %"],
            cells=row["cells in the map"],
        )
        yield _headline("h_covariates", len(layers))


def _comparison(reader, step):
    rows = reader.table("ranking")
    if rows:
        best = rows[0]
        yield _said(
            "comparemodels", count=len(rows), repeats=best["repeats"], best=best["method"], rmse=best["rmse_mean"],
            r2=best["r2_mean"],
        )


def _model(reader, step):
    scores = [row for row in reader.table("scores") if row["scale"] in ("original", "original (mean)")]
    trained = reader.match(rf"Trained on (?P<samples>{_N}) samples with (?P<covariates>{_N}) covariates")
    if scores and trained:
        row, unit = scores[-1], reader.unit()
        in_unit = f" {unit}" if unit else ""
        yield _said(
            "trainmodel", method=row["method"], n=row["n"], r2=number(row["r2"], 3), ccc=number(row["ccc"], 3),
            rmse=f"{number(row['rmse'], 3)}{in_unit}", bias=f"{number(row['bias'], 2)}{in_unit}", **trained,
        )
        yield _headline("h_method", row["method"])
        yield _headline("h_r2", row["r2"], n=row["n"])
        yield _headline("h_rmse", row["rmse"], unit)
        yield _headline("h_ccc", row["ccc"])
    for row in reader.table("variogram_model"):
        if row["practical_range"]:
            yield _said(
                "variogram", model=row["model"], nugget=row["nugget"], sill=row["sill"], range=row["practical_range"],
                share=number(row["nugget_share_pct"], 3),
            )


def _interval(reader, step):
    kind = reader.match(r"Kind: (?P<kind>\w+)")
    level = re.match(r"([\d.]+) % interval", step.document.get("title", ""))
    for row in reader.table("coverage"):
        if kind and level and row["interval"] == kind["kind"] and row["level_pct"] == float(level[1]):
            yield _said(
                "bootstrapuncertainty", level=level[1], kind=row["interval"], coverage=number(row["coverage_pct"], 3),
                n=row["n"], width=row["mean_width"],
            )
            yield _headline("h_picp", row["coverage_pct"], "%", level=level[1], n=row["n"])


def _applicability(reader, step):
    for row in reader.table("classes"):
        if row["covariate"] == "(whole map)":
            yield _said("applicability", outside=row["outside [ha]"], area=row["area [ha]"], share=row["outside [%]"])
            yield _headline("h_outside", row["outside [%]"], "%")


def _validation(reader, step):
    rows, unit = {row["score"]: row for row in reader.table("scores")}, reader.unit()
    found = reader.match(rf"(?P<n>{_N}) points are compared with the map")
    r2, rmse = (next((row for name, row in rows.items() if name.startswith(start)), None) for start in ("R² ", "RMSE"))
    bias = next((row for name, row in rows.items() if name.startswith("bias")), None)
    if found and r2 and rmse and bias:
        yield _said(
            "validatemap", n=found["n"], bias=f"{number(bias['value'], 2)} {unit}".strip(),
            **{
                name: number(row[column], 3)
                for start, row in (("r2", r2), ("rmse", rmse))
                for name, column in ((start, "value"), (f"{start}_low", "95 % low"), (f"{start}_high", "95 % high"))
            },
        )
        yield _headline("h_map_r2", r2["value"], n=found["n"])
        yield _headline("h_map_rmse", rmse["value"], unit)
    for row in reader.table("coverage"):
        yield _said(
            "validatemap_coverage", coverage=number(row["coverage_pct"], 3), level=row["level_pct"],
            low=number(row["low_pct"], 3), high=number(row["high_pct"], 3),
        )


def _sampling(reader, step):
    for row in reader.table(columns=("method", "new points"))[:1]:
        yield _said(
            "samplingplan", new=row["new points"], method=row["method"], existing=row["existing points counted"]
        )


def _totals(reader, step):
    found = reader.match(
        rf"Total: (?P<total>{_N}) Tg of organic carbon on (?P<area>{_N}) ha, on average (?P<mean>{_N}) kg m-2"
    )
    if not found:
        return
    yield _said("zonaltotals", **found)
    yield _headline("h_area", float(found["area"].replace(",", "")), "ha")
    limits = reader.match(rf"(?P<level>[\d.]+ %) interval of the total: (?P<low>{_N}) to (?P<high>{_N}) Tg")
    value = found["total"]
    if limits:
        yield _said("interval_total", **limits)
        value = f"{value} ({limits['level']}: {limits['low']} – {limits['high']})"
    yield _headline("h_total", value, "Tg")
    yield _headline("h_mean", found["mean"], "kg m-2")
    rows = [row for row in reader.table("totals") if row["total [Tg]"] is not None]
    if rows:
        most = max(rows, key=lambda row: row["total [Tg]"])
        yield _said("zonaltotals_largest", zone=str(most["zone"]), total=most["total [Tg]"], share=most["share [%]"])


def _strata(reader, step):
    if found := reader.match(rf"(?P<strata>{_N}) strata, .*; mean (?P<mean>{_N}) kg m-2"):
        yield _said("stratasummary", **found)


def _capacity(reader, step):
    found = reader.match(
        rf"Area with a value: (?P<area>{_N}) ha\. Deficit: (?P<deficit>{_N}) Tg of carbon in the layer, by "
        rf"(?P<equation>\w+)\. Over capacity, kept apart: (?P<over>{_N}) ha"
    )
    if found:
        yield _said("sequestrationpotential", **found)
        yield _headline("h_deficit", found["deficit"], "Tg")


def _storage(reader, step):
    pattern = (
        rf"Up to percentile (?P<percentile>{_N}) of the measured stocks: gain of (?P<gain>{_N}) Tg of organic carbon "
        rf"\(.*?limits (?P<low>{_N}) to (?P<high>{_N}) Tg\) on (?P<area>{_N}) ha, (?P<mean>{_N}) kg m-2"
    )
    for found in reader.matches(pattern):
        yield _said("storagepotential", **found)
        value = f"{found['gain']} ({found['low']} – {found['high']})"
        yield _headline("h_gain", value, "Tg", percentile=found["percentile"])


_READERS = {
    "bulkdensity": _bulk_density,
    "socstock": _stocks,
    "harmonizedepths": _depths,
    "texture": _texture,
    "terraincovariates": _terrain,
    "climate": _climate,
    "covariatestack": _stack,
    "comparemodels": _comparison,
    "trainmodel": _model,
    "bootstrapuncertainty": _interval,
    "applicability": _applicability,
    "validatemap": _validation,
    "samplingplan": _sampling,
    "zonaltotals": _totals,
    "stratasummary": _strata,
    "sequestrationpotential": _capacity,
    "storagepotential": _storage,
}
