"""Report of `bootstrapuncertainty`."""

from ..pedometrics.texts import Text, joined, tr
from .html import Report
from .plots import LINE, RANGE_RAMP, SOIL, STOCK_RAMP, axes, in_unit, small_map, styled

TITLES = {
    "MEAN": (Text("Prediction"), STOCK_RAMP),
    "LOWER": (Text("Lower limit"), STOCK_RAMP),
    "UPPER": (Text("Upper limit"), STOCK_RAMP),
    "RANGE": (Text("Width of the interval"), RANGE_RAMP),
}
FORMULAS = {
    "ensemble": Text(
        "Kind: ensemble, prediction -/+ z sqrt(variance over the replicates + mean squared error in cross-validation)."
    ),
    "book": Text(
        "Kind: book, prediction -/+ z sqrt(variance over the replicates + mean of the replicates' own out-of-bag mean "
        "squared errors) (Malone, Minasny and McBratney 2017); it counts the replicates' variance twice and is too "
        "wide."
    ),
    "percentiles": Text(
        "Kind: percentiles, percentiles of the replicates; it leaves out the noise of observations, so it covers far "
        "less than its level."
    ),
}
#: What tables and figures call a kind of interval.
KINDS = {"ensemble": Text("ensemble"), "book": Text("book"), "percentiles": Text("percentiles")}


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
    sentences : sequence of Text
        What became of the cells.
    """
    report = Report(
        Text("{level:g} % interval of {target}", level=interval.level, target=model.target),
        Text("{count} bootstrap replicates of the model", count=count),
    )
    told = [Text("The interval is for a new observation."), FORMULAS[interval.kind]]
    if model.transform == "log":
        told.append(Text("All this is on the ln scale; the limits are exp of it."))
    told.append(Text("The centre is the prediction of the model itself, the same estimate that the map shows."))
    report.text(joined(" ", told))
    if interval.kind != "percentiles":
        report.text(
            Text("Mean squared error that is added to the replicates' variance: {mse:.4g}.", mse=interval.mse)
        )
    report.text(
        "The sum of the lower limits of the cells is not the lower limit of a total: do not add up these maps."
    )
    _coverage(report, model, interval, coverage, held_back)
    report.section("Maps")
    for name, (values, extent) in pictures.items():
        title, ramp = TITLES[name]
        report.figure(
            small_map(values, extent, in_unit(title.told(), model.unit), ramp),
            Text("{title} [{unit}]; colours from the 2nd to the 98th percentile.", title=title, unit=model.unit),
        )
    report.section("Cells")
    for sentence in sentences:
        report.text(sentence)
    report.write(path)


def _coverage(report, model, interval, coverage, held_back):
    report.section("Coverage")
    n = int(coverage.n.iloc[0])
    share = (
        Text(
            "Share of observations inside the interval (PICP), on samples that were held back from the model (n = "
            "{n}).",
            n=n,
        )
        if held_back
        else Text(
            "Share of observations inside the interval (PICP), on training samples, each with predictions and an error "
            "that it did not take part in (n = {n}).",
            n=n,
        )
    )
    certain = Text(
        "Samples that lie in clusters make it look better than it is elsewhere; at this n a share is certain to about "
        "± {points:.0f} points at 90 %.",
        points=196 * (0.09 / n) ** 0.5,
    )
    report.text(joined(" ", (share, certain)))
    figure, (ax,) = axes(size=(4.0, 3.6))
    ax.plot([45, 100], [45, 100], color="black", linewidth=1)
    for kind, group in coverage.groupby("interval", sort=False):
        chosen = kind == interval.kind
        ax.plot(
            group.level_pct, group.coverage_pct, marker="o", markersize=3.5, label=KINDS[kind].told(),
            color=SOIL if chosen else LINE, linewidth=1.8 if chosen else 0.8,
            linestyle={"ensemble": "-", "book": "--"}.get(kind, ":"),
        )
    ax.set(xlabel=tr("nominal level [%]"), ylabel=tr("coverage [%]"), ylim=(0, 101))
    ax.legend(frameon=False, fontsize=8)
    report.figure(figure, "Coverage against level; on the black line intervals are as wide as they should be.")
    report.table(
        coverage,
        Text("Coverage and mean width [{unit}] of each kind of interval.", unit=model.unit),
        csv="coverage",
        words=("interval",),
    )
