"""What a step found, in numbers, read from the JSON of its report: for sentences and the main figures of a study."""

import re
from typing import NamedTuple, Union

from ..pedometrics.texts import Text, word
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


class Headline(NamedTuple):
    """A main figure of a study: what it is, its value and the unit."""

    what: Text
    value: Union[Text, str, float]
    unit: str = ""


def facts(step):
    """What a step found.

    Parameters
    ----------
    step : Step

    Returns
    -------
    sentences : list of Text
    headlines : list of Headline
    """
    reader, read = _Reader(step), _READERS.get(step.algorithm)
    found = list(read(reader, step)) if read else []
    sentences = [one for one in found if isinstance(one, Text)]
    return sentences, [one for one in found if isinstance(one, Headline)]


def _shown(**values):
    """Values as people read them: numbers with four significant digits."""
    return {name: value if isinstance(value, str) else number(value) for name, value in values.items()}


def _whole(text):
    return int(text.replace(",", ""))


def _bulk_density(reader, step):
    found = reader.match(
        rf"Of (?P<rows>{_N}) rows, (?P<measured>{_N}) have a measured.*?, (?P<filled>{_N}) were filled, and "
        rf"(?P<without>{_N}) stay"
    )
    if found:
        yield Text(
            "Of {rows} rows, {measured} had a measured bulk density; {filled} were filled and {without} stay without.",
            **found,
        )
    best = reader.match(r"Nearest to the measured values: (?P<best>\w+)")
    for row in reader.table("comparison"):
        if best and row["function"] == best["best"]:
            yield Text(
                "Nearest to the measured values comes {function}: RMSE {rmse} g cm-3, bias {bias} g cm-3, n = {n}.",
                **_shown(function=row["function"], rmse=row["RMSE"], bias=row["bias"], n=row["n"]),
            )


def _rows(reader):
    found = reader.match(
        rf"Of (?P<rows>{_N}) rows, (?P<used>{_N}) could be used(?: and|;) (?P<rejected>{_N}) (?:rows or values )?were "
        rf"left out\. The rows used make (?P<profiles>{_N}) profiles"
    )
    if found:
        yield Text("Of {rows} rows, {used} were used and {rejected} left out; they make {profiles} profiles.", **found)
        yield Headline(Text("profiles"), _whole(found["profiles"]))


def _stocks(reader, step):
    yield from _rows(reader)
    for row in reader.table("statistics"):
        interval = row["interval [cm]"]
        yield Text(
            "In {interval} cm, {n} profiles have a stock: {mean} kg m-2 on average (median {median}, CV {cv} %), from "
            "{low} to {high} kg m-2.",
            **_shown(
                interval=interval, n=row["n"], mean=row["mean"], median=row["median"], cv=row["CV [%]"],
                low=row["minimum"], high=row["maximum"],
            ),
        )
        what = Text("mean stock of the profiles, {interval} cm (n = {n})", interval=interval, n=row["n"])
        yield Headline(what, row["mean"], "kg m-2")


def _depths(reader, step):
    yield from _rows(reader)
    for row in reader.table("statistics"):
        yield Text(
            "{property}, {interval} cm: mean {mean} over {n} profiles.",
            **_shown(property=row["property"], interval=row["interval [cm]"], mean=row["mean"], n=row["n"]),
        )


def _texture(reader, step):
    if found := reader.match(rf"(?P<used>{_N}) rows were used and (?P<rejected>{_N}) left out"):
        yield Text("{used} rows were used and {rejected} left out.", **found)
    if found := reader.match(rf"(?P<cells>{_N}) cells \((?P<area>{_N}) ha\) have a value"):
        yield Text("{cells} cells ({area} ha) have a value.", **found)


def _terrain(reader, step):
    found = re.fullmatch(r"(\d+) layers of (.*)", step.document.get("subtitle", ""))
    rows = reader.table("layers")
    if found and rows:
        yield Text(
            "{layers} terrain layers were made of {dem} ({cells} cells).",
            **_shown(layers=found[1], dem=found[2], cells=max(row["cells"] for row in rows)),
        )


def _climate(reader, step):
    for row in reader.table(columns=("map", "lowest", "mean", "highest")):
        yield Text(
            "{map}: {low} to {high}, mean {mean}.",
            **_shown(map=row["map"], low=row["lowest"], high=row["highest"], mean=row["mean"]),
        )


def _stack(reader, step):
    layers, grid = reader.table("layers"), reader.table(columns=("CRS", "cell size", "with every covariate"))
    if layers and grid:
        row = grid[0]
        yield Text(
            "{count} covariates on a grid of {size} in {crs}; {share} % of {cells} cells have every covariate.",
            **_shown(
                count=len(layers), size=row["cell size"], crs=row["CRS"], share=row["share %"],
                cells=row["cells in the map"],
            ),
        )
        yield Headline(Text("number of covariates"), len(layers))


def _comparison(reader, step):
    rows = reader.table("ranking")
    if rows:
        best = rows[0]
        yield Text(
            "{count} methods were compared on {repeats} splits of the samples. {best} had the least error: RMSE "
            "{rmse}, R² {r2}.",
            **_shown(
                count=len(rows), repeats=best["repeats"], best=word(best["method"]), rmse=best["rmse_mean"],
                r2=best["r2_mean"],
            ),
        )


def _model(reader, step):
    scores = [row for row in reader.table("scores") if row["scale"] in ("original", "original (mean)")]
    trained = reader.match(rf"Trained on (?P<samples>{_N}) samples with (?P<covariates>{_N}) covariates")
    if scores and trained:
        row, unit = scores[-1], reader.unit()
        in_unit = f" {unit}" if unit else ""
        method = word(row["method"])
        yield Text(
            "{method} was trained on {samples} samples with {covariates} covariates. In validation (n = {n}) it has R² "
            "{r2} (1 - SSE/SST), RMSE {rmse}, CCC {ccc} and bias {bias}.",
            **_shown(
                method=method, n=row["n"], r2=number(row["r2"], 3), ccc=number(row["ccc"], 3),
                rmse=f"{number(row['rmse'], 3)}{in_unit}", bias=f"{number(row['bias'], 2)}{in_unit}", **trained,
            ),
        )
        yield Headline(Text("model"), method)
        yield Headline(Text("R² of the model's validation (n = {n})", n=row["n"]), row["r2"])
        yield Headline(Text("RMSE of the model's validation"), row["rmse"], unit)
        yield Headline(Text("concordance (CCC) of the model's validation"), row["ccc"])
    for row in reader.table("variogram_model"):
        if row["practical_range"]:
            yield Text(
                "Variogram of the residuals: {model}, nugget {nugget}, sill {sill}, practical range {range} m; the "
                "nugget is {share} % of the sill.",
                **_shown(
                    model=word(row["model"]), nugget=row["nugget"], sill=row["sill"], range=row["practical_range"],
                    share=number(row["nugget_share_pct"], 3),
                ),
            )


def _interval(reader, step):
    kind = reader.match(r"Kind: (?P<kind>\w+)")
    level = re.match(r"([\d.]+) % interval", step.document.get("title", ""))
    for row in reader.table("coverage"):
        if kind and level and row["interval"] == kind["kind"] and row["level_pct"] == float(level[1]):
            yield Text(
                "The {level} % prediction interval ({kind}) holds {coverage} % of {n} samples; its mean width is "
                "{width}.",
                **_shown(
                    level=level[1], kind=word(row["interval"]), coverage=number(row["coverage_pct"], 3), n=row["n"],
                    width=row["mean_width"],
                ),
            )
            what = Text("coverage (PICP) of the {level} % interval (n = {n})", level=level[1], n=row["n"])
            yield Headline(what, row["coverage_pct"], "%")


def _applicability(reader, step):
    for row in reader.table("classes"):
        if row["covariate"] == "(whole map)":
            yield Text(
                "{outside} ha of {area} ha, {share} %, lie outside the area of applicability of the model.",
                **_shown(outside=row["outside [ha]"], area=row["area [ha]"], share=row["outside [%]"]),
            )
            yield Headline(Text("outside the area of applicability"), row["outside [%]"], "%")


def _validation(reader, step):
    rows, unit = {row["score"]: row for row in reader.table("scores")}, reader.unit()
    found = reader.match(rf"(?P<n>{_N}) points are compared with the map")
    r2, rmse = (next((row for name, row in rows.items() if name.startswith(start)), None) for start in ("R² ", "RMSE"))
    bias = next((row for name, row in rows.items() if name.startswith("bias")), None)
    if found and r2 and rmse and bias:
        yield Text(
            "At {n} points the map has R² {r2} (95 % limits {r2_low} to {r2_high}), RMSE {rmse} ({rmse_low} to "
            "{rmse_high}) and bias {bias}.",
            n=found["n"],
            bias=f"{number(bias['value'], 2)} {unit}".strip(),
            **{
                name: number(row[column], 3)
                for start, row in (("r2", r2), ("rmse", rmse))
                for name, column in ((start, "value"), (f"{start}_low", "95 % low"), (f"{start}_high", "95 % high"))
            },
        )
        yield Headline(Text("R² of the map at validation points (n = {n})", n=found["n"]), r2["value"])
        yield Headline(Text("RMSE of the map at validation points"), rmse["value"], unit)
    for row in reader.table("coverage"):
        yield Text(
            "{coverage} % of the observations lie within the {level} % limits (95 % confidence {low} to {high} %).",
            coverage=number(row["coverage_pct"], 3), level=number(row["level_pct"]), low=number(row["low_pct"], 3),
            high=number(row["high_pct"], 3),
        )


def _sampling(reader, step):
    for row in reader.table(columns=("method", "new points"))[:1]:
        yield Text(
            "{new} new points were chosen by {method}, beside {existing} existing ones.",
            **_shown(new=row["new points"], method=row["method"], existing=row["existing points counted"]),
        )


def _totals(reader, step):
    found = reader.match(
        rf"Total: (?P<total>{_N}) Tg of organic carbon on (?P<area>{_N}) ha, on average (?P<mean>{_N}) kg m-2"
    )
    if not found:
        return
    yield Text("{total} Tg of organic carbon on {area} ha, {mean} kg m-2 on average.", **found)
    yield Headline(Text("area of the map"), float(found["area"].replace(",", "")), "ha")
    limits = reader.match(rf"(?P<level>[\d.]+ %) interval of the total: (?P<low>{_N}) to (?P<high>{_N}) Tg")
    value = found["total"]
    if limits:
        yield Text("The {level} limits of the total are {low} to {high} Tg.", **limits)
        value = f"{value} ({limits['level']}: {limits['low']} – {limits['high']})"
    yield Headline(Text("total of organic carbon"), value, "Tg")
    yield Headline(Text("mean stock of the map"), found["mean"], "kg m-2")
    rows = [row for row in reader.table("totals") if row["total [Tg]"] is not None]
    if rows:
        most = max(rows, key=lambda row: row["total [Tg]"])
        zone = str(most["zone"])
        yield Text(
            "Most carbon lies in {zone}: {total} Tg, {share} %.",
            # Zones are names of the user's, but for what stands in brackets.
            **_shown(
                zone=word(zone) if zone.startswith("(") else zone, total=most["total [Tg]"], share=most["share [%]"]
            ),
        )


def _strata(reader, step):
    if found := reader.match(rf"(?P<strata>{_N}) strata, .*; mean (?P<mean>{_N}) kg m-2"):
        yield Text("{strata} strata of terrain and land cover; mean {mean} kg m-2.", **found)


def _capacity(reader, step):
    found = reader.match(
        rf"Area with a value: (?P<area>{_N}) ha\. Deficit: (?P<deficit>{_N}) Tg of carbon in the layer, by "
        rf"(?P<equation>\w+)\. Over capacity, kept apart: (?P<over>{_N}) ha"
    )
    if found:
        yield Text(
            "On {area} ha the fine fraction could hold {deficit} Tg more, by the equation {equation}; {over} ha are "
            "over capacity.",
            **found,
        )
        yield Headline(Text("theoretical deficit of the fine fraction"), found["deficit"], "Tg")


def _storage(reader, step):
    pattern = (
        rf"Up to percentile (?P<percentile>{_N}) of the measured stocks: gain of (?P<gain>{_N}) Tg of organic carbon "
        rf"\(.*?limits (?P<low>{_N}) to (?P<high>{_N}) Tg\) on (?P<area>{_N}) ha, (?P<mean>{_N}) kg m-2"
    )
    for found in reader.matches(pattern):
        yield Text(
            "Up to percentile {percentile} of the measured stocks, {gain} Tg could be gained (limits {low} to {high} "
            "Tg) on {area} ha, {mean} kg m-2 on average.",
            **found,
        )
        what = Text("gain up to percentile {percentile}", percentile=found["percentile"])
        yield Headline(what, f"{found['gain']} ({found['low']} – {found['high']})", "Tg")


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
