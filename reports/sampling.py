"""Report of a sampling plan: where the new points lie, and what they add to the existing ones."""

import numpy as np

from ..pedometrics.texts import Text, tr
from .html import Report, number
from .plots import LINE, RANGE_RAMP, SOFT, axes, draw_raster, styled

#: Quantiles of the table, in per cent.
QUANTILES = (0, 10, 25, 50, 75, 90, 100)
#: New points that the map numbers.
NUMBERED = 60
#: Figures in a row.
ACROSS = 3
#: Classes shown as bars.
BARS = 8
#: Stands out on the blues of the map.
NEW = "#d94801"
#: Name of a set of places to its colour, and to what figures call it.
COLORS = {"area": SOFT, "existing": LINE, "existing + new": NEW}
LABELS = {"area": Text("area"), "existing": Text("existing"), "existing + new": Text("existing + new")}


@styled
def sampling_report(subtitle, text, settings, covariates, groups, reached, plan, curve_labels, points, picture, notes):
    """Report of a plan.

    Parameters
    ----------
    subtitle : str
    text : sequence of Text
        How the points were chosen, a paragraph each.
    settings : dict
        What the user should be able to repeat, label to value.
    covariates : sequence of Covariate
    groups : dict of str to ndarray, shape (k, p)
        Values of the covariates in the area, at existing points, and at both kinds of points.
    reached : dict of str to ndarray
        Strata of each covariate of the stack: how many there are, and how many hold a sample; empty without a stack.
    plan : Plan
    curve_labels : tuple of Text
        What the curve of the plan shows: x and y.
    points : DataFrame
        The new points; ``reason`` holds objects of `Text`.
    picture : dict
        What the map shows: values, extent, label; existing and new coordinates.
    notes : sequence of Text
        What the user should look at.

    Returns
    -------
    Report
    """
    import pandas as pd

    page = Report(Text("Sampling plan"), subtitle)
    for paragraph in text:
        page.text(paragraph)
    page.notes(notes)
    page.table(
        pd.DataFrame({name: [value] for name, value in settings.items()}), "The same settings give the same plan again."
    )
    page.section("Where")
    page.figure(
        _map(picture),
        Text(
            "New points (triangles, numbered by their order) and existing points (circles) on {map}; colours from the "
            "2nd to the 98th percentile.",
            map=picture["label"],
        )
        if len(picture["new"]) <= NUMBERED
        else Text(
            "New points (triangles) and existing points (circles) on {map}; colours from the 2nd to the 98th "
            "percentile.",
            map=picture["label"],
        ),
    )
    page.table(
        points.dropna(axis="columns", how="all"),
        "New points in the order in which they help most: if there is no time for all, leave out the last ones.",
        csv="points",
        most=30,
    )
    page.section("What the points represent")
    if reached:
        table = pd.DataFrame(reached)
        table.insert(0, "covariate", [covariate.name for covariate in covariates[: len(table)]])
        page.table(
            table,
            "Strata of each covariate that hold a sample: parts of its range with equally many cells, as many as there "
            "are samples, existing and new (fewer where one value is frequent); for classes, the classes.",
            csv="strata",
        )
    quantiles = _quantiles(covariates, groups)
    if len(quantiles):
        page.table(quantiles, "Quantiles of the numeric covariates.", csv="quantiles", most=60, words=("of",))
    classes = _classes(covariates, groups)
    if len(classes):
        page.table(classes, "Share of each class in %.", csv="classes", most=60)
    page.figure(
        _distributions(covariates, groups),
        "Numbers: share of cells or samples up to a value. Classes: share in %, the largest. The line of existing and "
        "new points should lie near the area's where the points are to represent it.",
    )
    page.section("How the plan was found")
    if plan.parts:
        parts = {**plan.parts, "sum": plan.objective}
        page.table(pd.DataFrame({name: [value] for name, value in parts.items()}), "The objective and its terms.")
    page.figure(
        _curve(plan.curve, *curve_labels), Text("{what} by {step}.", what=curve_labels[1], step=curve_labels[0])
    )
    return page


def _map(picture):
    from matplotlib.patheffects import withStroke

    values = picture["values"]
    ratio = min(1.4, max(0.4, values.shape[0] / values.shape[1]))
    figure, (ax,) = axes(size=(7.6, 6.4 * ratio + 0.4))
    finite = values[np.isfinite(values)]
    limits = np.percentile(finite, [2, 98]) if finite.size else (0, 1)
    image = draw_raster(ax, values, picture["extent"], limits, RANGE_RAMP)
    figure.colorbar(image, ax=ax, shrink=0.7, label=picture["label"], extend="both")
    existing, new = picture["existing"], picture["new"]
    if len(existing):
        ax.scatter(*existing.T, s=14, facecolor="white", edgecolor="#333333", linewidth=0.7, label=tr("existing"))
    ax.scatter(*new.T, s=44, marker="^", color=NEW, edgecolor="white", linewidth=0.6, label=tr("new"))
    if len(new) <= NUMBERED:
        halo = [withStroke(linewidth=2, foreground="white")]
        for order, place in enumerate(new, 1):
            ax.annotate(
                str(order), place, xytext=(3, 3), textcoords="offset points", fontsize=8, color=NEW, path_effects=halo
            )
    # Points outside the raster must not shrink it.
    west, south, east, north = picture["extent"]
    ax.set(xlim=(west, east), ylim=(south, north))
    ax.legend(frameon=False, fontsize=8, loc="upper left", bbox_to_anchor=(0, -0.01), ncol=2, borderaxespad=0)
    return figure


def _quantiles(covariates, groups):
    import pandas as pd

    rows = [
        {
            "covariate": covariate.name,
            "of": name,
            **{f"{share} %": value for share, value in zip(QUANTILES, np.percentile(values[:, j], QUANTILES))},
        }
        for j, covariate in enumerate(covariates)
        if not covariate.is_categorical
        for name, values in groups.items()
    ]
    return pd.DataFrame(rows)


def _shares(covariate, j, groups):
    """Codes of the classes, the most frequent in the area first, and their shares in % by group."""
    codes, counts = np.unique(groups["area"][:, j], return_counts=True)
    codes = codes[np.argsort(-counts, kind="stable")]
    shares = {name: 100 * (values[:, j][:, None] == codes).mean(axis=0) for name, values in groups.items()}
    return codes, shares


def _classes(covariates, groups):
    import pandas as pd

    rows = []
    for j, covariate in enumerate(covariates):
        if covariate.is_categorical:
            codes, shares = _shares(covariate, j, groups)
            for place, code in enumerate(codes):
                rows.append(
                    {
                        "covariate": covariate.name,
                        "class": covariate.class_name(code),
                        **{name: share[place] for name, share in shares.items()},
                    }
                )
    return pd.DataFrame(rows)


def _distributions(covariates, groups):
    columns = min(ACROSS, len(covariates))
    figure, frames = axes(columns, -(-len(covariates) // columns), (2.9, 2.3))
    for ax in frames[len(covariates):]:
        ax.set_visible(False)
    for j, (ax, covariate) in enumerate(zip(frames, covariates)):
        if covariate.is_categorical:
            codes, shares = _shares(covariate, j, groups)
            codes = codes[:BARS]
            height = 0.8 / len(groups)
            for place, (name, share) in enumerate(shares.items()):
                ax.barh(np.arange(len(codes)) + place * height, share[: len(codes)], height, color=COLORS[name])
            ax.set_yticks(np.arange(len(codes)) + 0.4 - height / 2, [covariate.class_name(code)[:24] for code in codes])
            ax.invert_yaxis()
        else:
            for name, values in groups.items():
                ordered = np.sort(values[:, j])
                # The area's line needs no more points than the eye can tell.
                ordered = ordered[np.linspace(0, len(ordered) - 1, min(len(ordered), 500)).round().astype(int)]
                share = np.linspace(1 / len(ordered), 1, len(ordered))
                width = 4 if name == "area" else 1.3
                ax.step(ordered, share, where="post", color=COLORS[name], linewidth=width)
        ax.set_title(f"{covariate.name} [{covariate.unit}]" if covariate.unit else covariate.name)
    handles = [_key(name) for name in groups]
    figure.legend(handles=handles, frameon=False, fontsize=8, ncol=3, loc="upper center", bbox_to_anchor=(0.5, 0))
    return figure


def _key(name):
    from matplotlib.lines import Line2D

    return Line2D([], [], color=COLORS[name], linewidth=4 if name == "area" else 1.3, label=LABELS[name].told())


def _curve(curve, x, y):
    figure, (ax,) = axes(size=(5.0, 2.6))
    ax.plot(*curve.T, color=LINE, linewidth=1.2, marker="." if len(curve) < 60 else None)
    ax.set(xlabel=x.told(), ylabel=y.told())
    ax.set_title(tr("last: {value}", value=number(float(curve[-1, 1]))), fontsize=9)
    return figure
