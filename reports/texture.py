"""Reports of soil texture: where samples lie in the texture triangle, the maps, how well they agree."""

import numpy as np
import pandas as pd

from ..pedometrics.texts import Text, joined, told, tr, word
from ..pedometrics.texture import FRACTIONS, USDA, USDA_COLORS, ZERO_SHARE, usda_class
from .html import Report
from .plots import axes, draw_raster, in_unit, styled
from .samples import add_rejected, described

#: Pixels of a side of the drawn triangle.
TRIANGLE = 500
_RAMPS = {"sand": "YlOrBr", "silt": "PuBu", "clay": "OrRd"}


@styled
def samples_report(fractions, rows, zeros, settings, subtitle):
    """Page on the texture of samples.

    Parameters
    ----------
    fractions : ndarray, shape (3, n)
        Sand, silt and clay [%].
    rows : TextureRows
        What was read of the table.
    zeros : int
        Rows with a zero that was replaced.
    settings : mapping of str
    subtitle : str
        Name of the table.

    Returns
    -------
    Report
    """
    report = Report("Soil texture of samples", subtitle)
    report.text(
        Text("{used} rows were used and {rejected} left out.", used=fractions.shape[1], rejected=len(rows.rejected))
    )
    if rows.scaled:
        report.text(
            Text(
                "{count} rows had a sum of {low:.4g} to {high:.4g} %, not 100, and were scaled to 100.",
                count=rows.scaled,
                low=rows.sums.min(),
                high=rows.sums.max(),
            )
        )
    if zeros:
        report.notes(
            [
                Text(
                    "{count:,} rows hold a zero. Zeros were replaced by {put:g} %, {share} x the detection limit, and "
                    "the other fractions reduced in proportion (Martin-Fernandez et al. 2003).",
                    count=zeros,
                    **_replaced(settings),
                )
            ]
        )
    report.section("Texture")
    report.table(
        pd.DataFrame(
            {"fraction [%]": name, **described(values, ("n", "minimum", "maximum", "mean", "median", "sd"))}
            for name, values in zip(FRACTIONS, fractions)
        ),
        "After scaling to 100 %, zeros kept.",
        csv="statistics",
        words=("fraction [%]",),
    )
    figure, (ax,) = axes(size=(5.6, 4.6))
    _triangle(ax)
    _points(ax, fractions)
    report.figure(
        figure,
        "The samples in the texture triangle of USDA: the larger a mark, the more samples; numbers are class codes.",
    )
    codes = usda_class(fractions)
    counts = np.array([(codes == code).sum() for code in USDA.codes])
    table = {"code": USDA.codes, "class": USDA.names, "rows": counts, "share_pct": 100 * counts / len(codes)}
    report.table(pd.DataFrame(table), "USDA texture classes.", csv="classes", words=("class",))
    _settings(report, settings)
    add_rejected(report, rows.rejected)
    return report


@styled
def maps_report(counts, pictures, classes, extent, settings, subtitle):
    """Page on texture rasters.

    Parameters
    ----------
    counts : TextureCounts
    pictures : dict of str to ndarray
        Thinned bands of the texture raster by name.
    classes : ndarray or None
        Thinned raster of class codes.
    extent : tuple of float
        West, south, east, north.
    settings : mapping of str
    subtitle : str
        Names of the rasters it was made from.

    Returns
    -------
    Report
    """
    report = Report("Soil texture maps", subtitle)
    report.text(
        Text("{count:,} cells ({area:,.1f} ha) have a value.", count=counts.mapped, area=counts.area_m2 / 1e4)
    )
    notes = []
    if counts.impossible:
        notes.append(
            Text(
                "{count:,} cells ({area:,.1f} ha) hold values that cannot be and are NoData, such as {example}.",
                count=counts.impossible,
                area=counts.impossible_m2 / 1e4,
                example=counts.example,
            )
        )
    if counts.zeros:
        notes.append(
            Text(
                "{count:,} cells hold a zero. Zeros were replaced by {put:g} %, {share} x the detection limit, and the "
                "other fractions reduced in proportion (Martin-Fernandez et al. 2003).",
                count=counts.zeros,
                **_replaced(settings),
            )
        )
    report.notes(notes)
    report.section("Maps")
    if settings["DIRECTION"] == "back":
        report.text(
            "A composition that comes back from a mean log-ratio is the centre of the compositions that are likely "
            "there, which is near to a median. It is not the mean of each fraction: do not take it for totals of clay "
            "or silt."
        )
    if pictures:
        names = joined(", ", [word(name) for name in pictures])
        report.figure(_maps(pictures, extent), Text("{names}; white is NoData.", names=names))
    if classes is not None:
        report.figure(_class_map(classes, extent), "USDA texture classes; white is NoData.")
    area = counts.class_m2[list(USDA.codes)] / 1e4
    report.table(
        pd.DataFrame(
            {"code": USDA.codes, "class": USDA.names, "area_ha": area, "share_pct": 100 * area / area.sum()}
        ),
        "Area by USDA texture class.",
        csv="classes",
        words=("class",),
    )
    _settings(report, settings)
    return report


def _replaced(settings):
    """What zeros became."""
    return {"put": ZERO_SHARE * settings["DETECTION_LIMIT [%]"], "share": ZERO_SHARE}


def _settings(report, settings):
    report.section("Settings")
    report.table(pd.DataFrame(list(settings.items()), columns=["setting", "value"]), "What was chosen.")


# The triangle: sand at the lower left, silt at the lower right, clay on top, as USDA draws it.


def _place(fractions):
    """x and y of compositions in a triangle whose side is 1."""
    _, silt, clay = fractions / 100
    return silt + clay / 2, clay * np.sqrt(3) / 2


def _triangle(ax):
    x, y = np.meshgrid(np.linspace(0, 1, TRIANGLE), np.linspace(0, np.sqrt(3) / 2, TRIANGLE))
    clay = 100 * y / (np.sqrt(3) / 2)
    silt = 100 * x - clay / 2
    fractions = np.stack([100 - silt - clay, silt, clay])
    codes = usda_class(fractions)
    codes[(fractions < 0).any(axis=0)] = np.nan
    ax.imshow(_colors(codes), extent=(0, 1, 0, np.sqrt(3) / 2), origin="lower", alpha=0.55)
    for code in USDA.codes:
        there = codes == code
        ax.text(x[there].mean(), y[there].mean(), str(code), ha="center", va="center", fontsize=9, color="#222")
    for x, y, label in ((0, -0.03, tr("sand 100 %")), (1, -0.03, tr("silt 100 %")), (0.5, 0.89, tr("clay 100 %"))):
        ax.text(x, y, label, ha="center", va="center", fontsize=8)
    ax.plot([0, 1, 0.5, 0], [0, 0, np.sqrt(3) / 2, 0], color="#444", linewidth=0.8)
    ax.set(xticks=[], yticks=[], xlim=(-0.1, 1.1), ylim=(-0.06, 0.92), aspect="equal")
    for side in ax.spines.values():
        side.set_visible(False)


def _points(ax, fractions):
    # Classes estimated by hand put many samples on one spot: its area tells how many.
    places, counts = np.unique(np.round(fractions, 2), axis=1, return_counts=True)
    ax.scatter(*_place(places), s=6 * np.sqrt(counts), color="black", alpha=0.5, linewidths=0)


def _colors(codes):
    """Codes as a picture, shape (rows, columns, 4); NaN is clear."""
    from matplotlib.colors import to_rgba

    table = np.array([(1, 1, 1, 0), *(to_rgba(color) for color in USDA_COLORS.values())])
    return table[np.nan_to_num(codes).astype(int)]


def _maps(pictures, extent):
    figure, panels = axes(len(pictures), size=(3.3, 3.4))
    for ax, (name, picture) in zip(panels, pictures.items()):
        limits = np.percentile(picture[np.isfinite(picture)], [2, 98])
        image = draw_raster(ax, picture, extent, limits, _RAMPS.get(name, "viridis"))
        label = in_unit(told(name), "%" if name in FRACTIONS else "")
        figure.colorbar(image, ax=ax, location="bottom", shrink=0.8, label=label, extend="both")
    return figure


def _class_map(codes, extent):
    from matplotlib.patches import Patch

    figure, (ax,) = axes(size=(5.6, 3.6))
    draw_raster(ax, _colors(codes), extent, (0, 1), None)
    present = [code for code in USDA.codes if (codes == code).any()]
    ax.legend(
        handles=[Patch(color=USDA_COLORS[code], label=f"{code} {told(USDA.name(code))}") for code in present],
        loc="center left", bbox_to_anchor=(1, 0.5), frameon=False, fontsize=8,
    )
    return figure
