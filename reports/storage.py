"""Report of the storage potential: targets, gains, what they rest on, and the theoretical deficit beside them."""

import numpy as np

from ..pedometrics.storage_potential import ALL_ZONES, ENOUGH_ABOVE, limits
from ..pedometrics.texts import Text, joined, tr
from .html import Report, number
from .plots import GAIN_RAMP, SOFT, SOIL, axes, draw_raster, in_unit, styled

#: Zones that a figure shows, the largest.
MOST_ZONES = 20
#: Maps in a row.
MOST_MAPS = 3
#: Low to high percentiles.
TARGETS = ("#9ecae1", "#3182bd", "#08306b")

_TARGETS = {
    "zone": "zone",
    "percentile": "percentile",
    "n_points": "points",
    "target_kg_m2": "target [kg m-2]",
    "target_lower": "lower",
    "target_upper": "upper",
    "points_mean_kg_m2": "measured mean [kg m-2]",
    "mean_kg_m2": "map [kg m-2]",
}
_GAINS = {
    "zone": "zone",
    "percentile": "percentile",
    "area_ha": "area [ha]",
    "above_pct": "area above target [%]",
    "gain_kg_m2": "gain [kg m-2]",
    "gain_tg": "gain [Tg]",
    "gain_lower_tg": "lower [Tg]",
    "gain_upper_tg": "upper [Tg]",
}


@styled
def storage_report(result, sources, maps, extent, clusters, notes):
    """Page on the storage potential of a map.

    Parameters
    ----------
    result : Potential
    sources : dict of Text to str
        What was given, label to name.
    maps : sequence of ndarray
        Thinned gain, one a percentile.
    extent : tuple of float
        West, south, east, north.
    clusters : tuple or None
        Covariates that were clustered and the centres, shape (k, p), in their units.
    notes : sequence of Text
        What the reader must know.

    Returns
    -------
    Report
    """
    report = Report("Storage potential", " · ".join(sources[name] for name in ("map", "points")))
    level = f"{result.level:g} %"
    for row in result.totals.itertuples():
        report.text(
            Text(
                "Up to percentile {percentile:g} of the measured stocks: gain of {gain} Tg of organic carbon ({level} "
                "limits {lower} to {upper} Tg) on {area} ha, {mean} kg m-2 on average.",
                percentile=row.percentile,
                gain=number(row.gain_tg),
                level=level,
                lower=number(row.gain_lower_tg),
                upper=number(row.gain_upper_tg),
                area=number(row.area_ha),
                mean=number(row.gain_kg_m2),
            )
        )
    report.text(
        "1 Tg = 1 million t; 1 kg m-2 = 10 t ha-1. The limits hold the chance of the sampling within the zones, not "
        "the error of the stock map."
    )
    report.notes([*notes, *_warnings(result)])
    _gain(report, result, maps, extent)
    _targets(report, result, level)
    _without(report, result)
    _smoothing(report, result, level)
    if any(zone.both is not None for zone in result.zones):
        _potentials(report, result)
    if clusters:
        _clusters(report, result, *clusters)
    _method(report, result, sources, level)
    return report


def _warnings(result):
    lacking = sum(zone.area for zone in result.without)
    if lacking:
        all_area = lacking + sum(zone.area for zone in result.zones if zone.targets)
        yield Text(
            "{count} zones with {area} ha ({share:.1f} % of the zones' area) have no target and add nothing: fewer "
            "than {least} points, or too few for the percentiles.",
            count=len(result.without),
            area=number(lacking / 1e4),
            share=100 * lacking / all_area,
            least=result.least,
        )
    counted = [len({row.zone for row in rows.itertuples()}) for _, rows in _kept(result.table).groupby("percentile")]
    if len(set(counted)) > 1 or len(counted) < len(result.percentiles):
        yield Text(
            "High percentiles have a target in fewer zones than low ones have: their totals stand for smaller areas, "
            "and cannot be compared."
        )
    narrow = result.table[result.table["note"].str.startswith("interval")]
    if len(narrow):
        yield Text(
            "{count} targets have fewer than {enough:g} points above them on average. Their intervals are too narrow: "
            "with 1.5 points, limits of 90 % hold the true percentile in about 75 % of samplings (simulated).",
            count=len(narrow),
            enough=ENOUGH_ABOVE,
        )


def _kept(table):
    """Rows of zones with a target."""
    return table[table["target_kg_m2"].notna()]


def _largest(result):
    """Zones with a target that have cells, by area, as many as a figure shows; and what a caption says of them."""
    kept = sorted((zone for zone in result.zones if zone.targets and zone.cells), key=lambda zone: -zone.area)
    if len(kept) <= MOST_ZONES:
        return kept, ()
    return kept[:MOST_ZONES], (Text("The {most} largest of {count} zones.", most=MOST_ZONES, count=len(kept)),)


def _colors(percentiles):
    """A colour for each percentile, pale to dark."""
    from matplotlib.colors import LinearSegmentedColormap, to_hex

    ramp = LinearSegmentedColormap.from_list("targets", TARGETS)
    return [to_hex(ramp(place)) for place in np.linspace(0, 1, max(2, len(percentiles)))][-len(percentiles):]


def _gain(report, result, maps, extent):
    report.section("Where")
    shown = maps[:MOST_MAPS]
    finite = np.concatenate([values[np.isfinite(values)] for values in shown])
    top = (np.percentile(finite, 98) if len(finite) else 0) or 1
    ratio = min(1.4, max(0.4, shown[0].shape[0] / shown[0].shape[1]))
    figure, frames = axes(len(shown), size=(3.4, 3.2 * ratio + 0.9))
    for ax, values, percentile in zip(frames, shown, result.percentiles):
        drawn = draw_raster(ax, values, extent, (0, top), GAIN_RAMP)
        ax.set_title(tr("percentile {percentile:g}", percentile=percentile))
    label = in_unit(tr("gain"), "kg m-2")
    figure.colorbar(drawn, ax=list(frames), shrink=0.7, label=label, extend="max", location="bottom", aspect=40)
    caption = [
        Text(
            "Reachable gain, in one scale up to the 98th percentile of the cells shown. Pale: the stock is at the "
            "target or above; white: no stock or no target."
        )
    ]
    if len(maps) > MOST_MAPS:
        caption.append(Text("The {most} lowest of {count} percentiles.", most=MOST_MAPS, count=len(maps)))
    report.figure(figure, joined(" ", caption))


def _targets(report, result, level):
    report.section("Targets and gains by zone")
    zones, cut = _largest(result)
    caption = Text(
        "Measured stocks (dots), their percentiles with {level} limits (circles with bars), and the mean of the map "
        "(diamond).",
        level=level,
    )
    report.figure(
        _strips(zones, result),
        joined(" ", (caption, *cut)),
    )
    kept = _kept(result.table)
    table = kept[list(_TARGETS)].rename(columns=_TARGETS)
    table.insert(3, "points above", (kept["n_points"] * (1 - kept["percentile"] / 100)).to_numpy())
    report.table(
        table,
        Text(
            "Targets. Points above: how many lie above the percentile on average, n (100 - percentile) / 100; with "
            "fewer than {enough:g} the {level} limits are too narrow.",
            enough=ENOUGH_ABOVE,
            level=level,
        ),
    )
    report.table(
        result.table.loc[result.table["gain_tg"].notna(), list(_GAINS)].rename(columns=_GAINS),
        Text(
            "Gains. The gain is the mean over all cells of the zone, those above the target with 0. {all_zones}: the "
            "zones that have a target for this percentile; its limits are those of the sum, which are narrower than "
            "the sum of the limits. The CSV beside this page holds all zones and columns of the output.",
            all_zones=ALL_ZONES,
        ),
    )
    report.attach(result.table, "zones")


def _strips(zones, result):
    figure, (ax,) = axes(size=(7.2, 0.9 + 0.42 * len(zones)))
    colors = _colors(result.percentiles)
    rng = np.random.default_rng(0)
    for place, zone in enumerate(zones):
        spread = place + rng.uniform(-0.3, 0.3, len(zone.points))
        ax.scatter(zone.points, spread, s=5, color=SOFT, linewidth=0, label=tr("measured") if not place else None)
        lines = place + np.linspace(-0.2, 0.2, len(colors)) if len(colors) > 1 else [place]
        for p, (percentile, color, line) in enumerate(zip(result.percentiles, colors, lines)):
            target = zone.targets.targets[p]
            if np.isfinite(target):
                low, high = limits(zone.targets.replicates[:, p], result.level)
                ax.plot([low, high], [line, line], color=color, linewidth=2, solid_capstyle="butt")
                label = tr("percentile {percentile:g}", percentile=percentile) if not place else None
                ax.plot(target, line, "o", color=color, markersize=6, markeredgecolor="white", label=label)
        label = tr("mean of the map") if not place else None
        ax.plot(zone.mean, place, "D", color=SOIL, markersize=5, markeredgecolor="white", label=label)
    names = [tr("{name}  (n {count})", name=zone.name, count=len(zone.points)) for zone in zones]
    ax.set_yticks(range(len(zones)), names)
    ax.set_ylim(len(zones) - 0.4, -0.6)
    ax.set_xlabel(in_unit(tr("stock"), "kg m-2"))
    figure.legend(frameon=False, fontsize=8, ncol=3, loc="upper center", bbox_to_anchor=(0.5, 0))
    return figure


def _names(zones):
    """Names of zones as a column of objects: one of strings would make plain ones of the texts."""
    import pandas as pd

    return pd.Series([zone.name for zone in zones], dtype=object)


def _without(report, result):
    if not result.without:
        return
    import pandas as pd

    report.section("Zones without a target")
    report.table(
        pd.DataFrame(
            {
                "zone": _names(result.without),
                "points": [len(zone.points) for zone in result.without],
                "area [ha]": [zone.area / 1e4 for zone in result.without],
                "map [kg m-2]": [zone.mean for zone in result.without],
            }
        ),
        Text(
            "LEAST_N is {least}. Join them with zones like them (one class for both in the class raster, fewer "
            "clusters), or sample them.",
            least=result.least,
        ),
        csv="without_target",
    )


def _smoothing(report, result, level):
    import pandas as pd

    report.section("How much of the gain is only spread")
    kept = [zone for zone in result.zones if zone.targets and zone.cells]
    area = np.array([zone.area for zone in kept])
    measured = np.array([zone.points.std() for zone in kept])
    mapped = np.array([zone.sd for zone in kept])
    share = np.sqrt(np.sum(area * mapped**2) / np.sum(area * measured**2)) if measured.any() else np.nan
    report.text(
        "A percentile of measured stocks lies above most places even where every soil is in balance with its use: the "
        "stocks of a zone differ by texture, moisture, history and the error of sampling, and three quarters of them "
        "are below the 75th percentile by definition. The gain is what the whole zone would hold more if every place "
        "reached the target; these data cannot tell how much of that management can reach."
    )
    report.text(
        Text(
            "A map, which predicts means, is mostly smoother than measurements: its cells lie nearer to the mean, "
            "fewer of them above a high percentile and fewer as far below it as the poorest points. Within the zones "
            "with a target, the standard deviation of the map is {share:.0f} % of that of the measured stocks (root "
            "mean square, weighted by area).",
            share=100 * share,
        )
    )
    points = result.point_totals()
    totals = result.totals
    baseline = pd.DataFrame(
        {
            "percentile": totals["percentile"].to_numpy(),
            "by the map [Tg]": totals["gain_tg"].to_numpy(),
            "map, lower": totals["gain_lower_tg"].to_numpy(),
            "map, upper": totals["gain_upper_tg"].to_numpy(),
            "by the points [Tg]": points["total"].to_numpy(),
            "points, lower": points["lower"].to_numpy(),
            "points, upper": points["upper"].to_numpy(),
            "target less measured mean [Tg]": [
                sum(zone.area * (t - zone.points.mean()) for zone in kept if np.isfinite(t := zone.targets.targets[p]))
                / 1e9
                for p in range(len(result.percentiles))
            ],
        }
    )
    report.table(
        baseline,
        Text(
            "Another baseline. By the map: max(0, target - map), all cells. By the points: mean of max(0, target - "
            "measured stock) over the points of a zone, times its area; this takes the points as a fair sample of the "
            "zone. Target less measured mean: the same without the 0 for points above the target, the gain net of "
            "what is above it. Lower and upper: {level} limits.",
            level=level,
        ),
        csv="baselines",
    )
    rows = []
    for zone in kept:
        there = zone.mapped[np.isfinite(zone.mapped)]
        rows.append(
            {
                "points": len(zone.points),
                "measured mean": zone.points.mean(),
                "map at points": there.mean() if len(there) else np.nan,
                "map, whole zone": zone.mean,
                "SD measured": zone.points.std(),
                "SD map": zone.sd,
                **{
                    f"gain by the {kind} [P{percentile:g}]": values[p]
                    for p, percentile in enumerate(result.percentiles)
                    for kind, values in (("map", zone.gain / zone.area), ("points", zone.targets.gains))
                },
            }
        )
    table = pd.DataFrame(rows)
    table.insert(0, "zone", _names(kept))
    report.table(
        table,
        "All in kg m-2; P75 is percentile 75. Where the measured mean is not near the map at the points, the map is "
        "biased there; where the map at the points is not near that of the whole zone, the points lie in its richer or "
        "poorer parts. Both shift the gain.",
        csv="map_and_points",
    )


def _potentials(report, result):
    report.section("Reachable gain and theoretical deficit")
    report.text(
        "Two different questions, side by side. The reachable gain is what soils of the same zone hold already: it is "
        "observed, under today's use and climate, and it counts carbon of every kind. The theoretical deficit is what "
        "the surfaces of the fine minerals could still protect: a capacity, whether or not enough carbon ever comes to "
        "the soil, for the mineral-bound part alone. They overlap, so they are not added up. A gain beyond the deficit "
        "would have to be stored as particulate carbon, which is more easily lost again."
    )
    table = result.table[result.table["both_ha"] > 0]
    table = table[table["gain_tg"].notna()]
    columns = {
        "zone": "zone", "percentile": "percentile", "both_ha": "area with both [ha]",
        "both_gain_kg_m2": "gain [kg m-2]", "deficit_kg_m2": "deficit [kg m-2]",
        "beyond_pct": "area with gain > deficit [%]",
    }
    shown = table[list(columns)].rename(columns=columns)
    shown.insert(4, "gain [Tg]", (table["both_gain_kg_m2"] * table["both_ha"] / 1e5).to_numpy())
    shown.insert(6, "deficit [Tg]", table["deficit_tg"].to_numpy())
    report.table(
        shown,
        "On the cells that have a target and a deficit only, so that both stand for the same area.",
        csv="potentials",
    )
    zones, cut = _largest(result)
    names = [zone.name for zone in zones if zone.both[0]]
    if names:
        caption = Text("Both potentials by zone, mean over the same cells.")
        report.figure(_side_by_side(names, table, result), joined(" ", (caption, *cut)))


def _side_by_side(names, table, result):
    figure, (left, right) = axes(2, size=(4.6, max(2.8, 0.9 + 0.4 * len(names))))
    lines = table.set_index(["zone", "percentile"])
    height = 0.8 / (len(result.percentiles) + 1)
    place = np.arange(len(names))
    deficit = [lines.loc[(name, result.percentiles[0]), "deficit_kg_m2"] for name in names]
    left.barh(place, deficit, height, color=SOIL, label=tr("theoretical deficit"))
    ends = [0.0, *deficit]
    for p, (percentile, color) in enumerate(zip(result.percentiles, _colors(result.percentiles)), 1):
        gain = [lines["both_gain_kg_m2"].get((name, percentile), np.nan) for name in names]
        label = tr("gain to percentile {percentile:g}", percentile=percentile)
        left.barh(place + p * height, gain, height, color=color, label=label)
        right.scatter(deficit, gain, s=26, color=color, edgecolor="white", linewidth=0.5)
        ends += gain
    left.set_yticks(place + 0.4 - height / 2, [joined("", (name,)).told() for name in names])
    left.invert_yaxis()
    left.set_xlabel("kg m-2")
    reach = [np.nanmin(ends), 1.05 * np.nanmax(ends) or 1]
    right.plot(reach, reach, color="black", linewidth=1, label=tr("1:1 line"))
    right.set(
        xlabel=in_unit(tr("theoretical deficit"), "kg m-2"),
        ylabel=in_unit(tr("reachable gain"), "kg m-2"),
        xlim=reach,
        ylim=reach,
    )
    figure.legend(frameon=False, fontsize=8, ncol=3, loc="upper center", bbox_to_anchor=(0.5, 0))
    return figure


def _clusters(report, result, covariates, centres):
    import pandas as pd

    report.section("Clusters")
    names = [Text("cluster {number}", number=number) for number in range(1, len(centres) + 1)]
    table = pd.DataFrame({"cluster": names}, dtype=object)
    for covariate, column in zip(covariates, centres.T):
        table[f"{covariate.name} [{covariate.unit}]" if covariate.unit else covariate.name] = column
    report.table(
        table,
        "Centres by k-means on covariates in standard deviations, in their own units. Numbered by the first covariate, "
        "ascending. A cell belongs to the nearest centre.",
        csv="clusters",
    )


def _method(report, result, sources, level):
    import pandas as pd

    report.section("How it was made")
    report.text(
        Text(
            "Target: the percentile of the stocks measured in the zone, median-unbiased whatever their distribution "
            "(type 8 of Hyndman and Fan 1996, The American Statistician 50, 361-365). Gain of a cell: max(0, target - "
            "stock). Total: sum of gain x area of the cell. Interval: the points of each zone are drawn anew "
            "{replicates:,} times; the {level} limits are percentiles of the targets of these samples, and of the "
            "gains that follow from each, summed over all cells exactly. Zones are drawn independently, and the limits "
            "of all zones together are those of the sum.",
            replicates=result.replicates,
            level=level,
        )
    )
    report.text(
        "Tried on simulated zones (1 to 20 zones of 40 to 60 points, normal and lognormal stocks): the 90 % limits of "
        "the total held the true gain in 80 to 97 % of the samplings for percentiles 75 to 95, and in 61 to 92 % for "
        "percentile 60. The gain itself came out up to 5 % too high on average (percentile 60: 9 %), for an error of "
        "the target upwards adds more than one downwards takes away."
    )
    report.text(
        "What the limits do not hold: the error of the stock map, errors of measurement, and points that depend on one "
        "another or were not chosen at random; clustered points make them too narrow. The points are mostly those that "
        "the map was trained on, so target and map are not independent of each other."
    )
    settings = {
        **sources,
        Text("percentiles"): ", ".join(f"{one:g}" for one in result.percentiles),
        Text("least points"): str(result.least),
        Text("replicates"): str(result.replicates),
        Text("level"): level,
    }
    # As objects: a column of strings would make plain ones of the texts.
    given = pd.DataFrame(list(settings.items()), columns=["setting", "value"], dtype=object)
    report.table(given, "What was given.", csv="settings")
    counts = pd.DataFrame(list(result.left_out.items()), columns=["what", "number"], dtype=object)
    report.table(counts.astype({"number": float}), "What became of points and cells.", csv="counts")
