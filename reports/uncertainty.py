"""Report of `bootstrapuncertainty`."""

from .html import Report
from .plots import LINE, RANGE_RAMP, SOIL, STOCK_RAMP, axes, small_map, styled

TITLES = {
    "MEAN": ("prediction", STOCK_RAMP),
    "LOWER": ("lower limit", STOCK_RAMP),
    "UPPER": ("upper limit", STOCK_RAMP),
    "RANGE": ("width of the interval", RANGE_RAMP),
}
FORMULAS = {
    "ensemble": "prediction -/+ z sqrt(variance over the replicates + mean squared error in cross-validation)",
    "book": (
        "prediction -/+ z sqrt(variance over the replicates + mean of the replicates' own out-of-bag mean squared "
        "errors) (Malone, Minasny and McBratney 2017); it counts the replicates' variance twice and is too wide"
    ),
    "percentiles": (
        "percentiles of the replicates; it leaves out the noise of observations, so it covers far less than its "
        "level"
    ),
}


@styled
def write_uncertainty_report(path, model, interval, count, coverage, held_back, pictures, sentences):
    """Write the report of an interval map.

    Parameters
    ----------
    path : str
    model : SoilModel
    interval : Interval
    count : int
        Number of replicates.
    coverage : DataFrame
        Of `Calibration.coverage`.
    held_back : bool
        Whether the coverage is of held-back samples.
    pictures : dict
        Thinned values and extent of each raster by the id of its output.
    sentences : sequence of str
        What became of the cells.
    """
    report = Report(
        f"{interval.level:g} % interval of {model.target}", f"{count} bootstrap replicates of the model"
    )
    report.text(
        f"The interval is for a new observation. Kind: {interval.kind}, {FORMULAS[interval.kind]}"
        + (", on the ln scale; the limits are exp of it." if model.transform == "log" else ".")
        + " The centre is the prediction of the model itself, the same estimate that the map shows."
    )
    if interval.kind != "percentiles":
        report.text(f"Mean squared error that is added to the replicates' variance: {interval.mse:.4g}.")
    report.text(
        "The sum of the lower limits of the cells is not the lower limit of a total: do not add up these maps."
    )
    _coverage(report, model, interval, coverage, held_back)
    report.section("Maps")
    for name, (values, extent) in pictures.items():
        title, ramp = TITLES[name]
        report.figure(
            small_map(values, extent, f"{title} [{model.unit}]", ramp),
            f"{title[0].upper()}{title[1:]} [{model.unit}]; colours from the 2nd to the 98th percentile.",
        )
    report.section("Cells")
    for sentence in sentences:
        report.text(sentence)
    report.write(path)


def _coverage(report, model, interval, coverage, held_back):
    report.section("Coverage")
    whose = (
        "samples that were held back from the model"
        if held_back
        else "training samples, each with predictions and an error that it did not take part in"
    )
    report.text(
        f"Share of observations inside the interval (PICP), on {whose} (n = {coverage.n.iloc[0]}). Samples that lie "
        "in clusters make it look better than it is elsewhere; at this n a share is certain to about "
        f"± {196 * (0.09 / coverage.n.iloc[0]) ** 0.5:.0f} points at 90 %."
    )
    figure, (ax,) = axes(size=(4.0, 3.6))
    ax.plot([45, 100], [45, 100], color="black", linewidth=1)
    for kind, group in coverage.groupby("interval", sort=False):
        chosen = kind == interval.kind
        ax.plot(
            group.level_pct, group.coverage_pct, marker="o", markersize=3.5, label=kind,
            color=SOIL if chosen else LINE, linewidth=1.8 if chosen else 0.8,
            linestyle={"ensemble": "-", "book": "--"}.get(kind, ":"),
        )
    ax.set(xlabel="nominal level [%]", ylabel="coverage [%]", ylim=(0, 101))
    ax.legend(frameon=False, fontsize=8)
    report.figure(figure, "Coverage against level; on the black line intervals are as wide as they should be.")
    report.table(
        coverage, f"Coverage and mean width [{model.unit}] of each kind of interval.", csv="coverage"
    )
