"""Figures of the reports: matplotlib without a window, one style for all."""

import functools
import logging

import numpy as np

from ..pedometrics.map_classes import BROWNS, GREENS, PURPLES
from ..pedometrics.texts import tr
from .html import number

SOIL = "#7a4b1e"
LINE = "#1f5a7a"
SOFT = "#c9a77c"
#: Those of the maps in QGIS: perceptually even and safe for colour blindness; pale where there is little carbon.
STOCK_RAMP = BROWNS
RANGE_RAMP = PURPLES
GAIN_RAMP = GREENS

STYLE = {
    "font.size": 9,
    "svg.fonttype": "none",  # text stays text: the browser's fonts show Chinese
    "font.family": "sans-serif",
    "font.sans-serif": ["Noto Sans CJK TC", "Noto Sans CJK JP", "Microsoft JhengHei", "PingFang TC", "DejaVu Sans"],
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.unicode_minus": False,
}


def styled(build):
    """Decorator of a function that makes a report: its figures take the common style."""

    @functools.wraps(build)
    def wrapper(*args, **kwargs):
        from matplotlib import rc_context

        # One line in the log for each font that a machine lacks helps nobody.
        logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
        with rc_context(STYLE):
            return build(*args, **kwargs)

    return wrapper


def axes(columns=1, rows=1, size=(3.6, 2.9)):
    """A figure without pyplot, whose state belongs to QGIS and other plugins, and its axes (flat ndarray)."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(size[0] * columns, size[1] * rows), constrained_layout=True)
    return figure, np.atleast_1d(figure.subplots(rows, columns)).ravel()


def histogram(values, label, title=""):
    """Histogram of values, NaN left out, with mean and median; as in all figures, texts come in the page's language."""
    values = np.asarray(values, float)
    values = values[np.isfinite(values)]
    figure, (ax,) = axes()
    ax.hist(values, bins=min(30, max(5, int(np.sqrt(len(values))) + 1)), color=SOFT, edgecolor="white")
    ax.axvline(values.mean(), color=SOIL, label=tr("mean {value:.3g}", value=values.mean()))
    median = np.median(values)
    ax.axvline(median, color=LINE, linestyle="--", label=tr("median {value:.3g}", value=median))
    ax.set(xlabel=label, ylabel=tr("samples"), title=f"{title} (n = {len(values)})".strip())
    ax.legend(frameon=False, fontsize=8)
    return figure


def observed_predicted(ax, observed, predicted, result, unit, title=""):
    """Observed against predicted values with the 1:1 line, the fitted line and the scores.

    Observations stand on the y axis, as the fitted line explains them by the predictions (Pineiro et al. 2008,
    Ecological Modelling 216, 316-322).

    Parameters
    ----------
    ax : matplotlib Axes
    observed, predicted : ndarray, shape (n,)
    result : Scores
    unit : str
    """
    both = np.concatenate([observed, predicted])
    reach = 0.03 * np.ptp(both) or 1
    ends = np.array([both.min() - reach, both.max() + reach])
    # The lines lie over the points, which may be thousands.
    ax.plot(ends, ends, color="black", linewidth=1, zorder=4, label=tr("1:1 line"))
    ax.scatter(predicted, observed, **marks(result.n))
    if np.ptp(predicted) > 0:
        slope, start = np.polyfit(predicted, observed, 1)
        line = f"{number(start, 3)} {'-' if slope < 0 else '+'} {number(abs(slope), 3)} x"
        label = tr("fitted: {line}", line=line)
        ax.plot(ends, start + slope * ends, color=LINE, linewidth=1, linestyle="--", zorder=4, label=label)
    ax.set(
        xlabel=in_unit(tr("predicted"), unit), ylabel=in_unit(tr("observed"), unit), title=title, xlim=ends, ylim=ends,
        aspect="equal",
    )
    lines = [
        f"n = {result.n:,}", f"R² = {number(result.r2, 3)}", f"r² = {number(result.r2_corr, 3)}",
        f"RMSE = {number(result.rmse, 3)}", f"CCC = {number(result.ccc, 3)}",
        tr("bias = {value}", value=number(result.bias, 3)),
    ]
    ax.text(0.04, 0.97, "\n".join(lines), transform=ax.transAxes, va="top", fontsize=8)
    ax.legend(frameon=False, fontsize=8, loc="lower right")


def crowding(n):
    """Share of the full size at which `n` marks are drawn, so that many do not cover each other."""
    return min(1.0, max(0.1, 300 / n))


def marks(n):
    """Look of the points of a scatter plot of `n` points."""
    share = crowding(n)
    return {"s": 14 * share, "color": SOFT, "edgecolor": SOIL, "linewidth": 0.5 * share}


def in_unit(name, unit):
    """Label of an axis: the unit in brackets, where there is one."""
    return f"{name} [{unit}]" if unit else name


def bars(names, values, label, errors=None):
    """Horizontal bars, the first on top."""
    figure, (ax,) = axes(size=(5.6, 0.9 + 0.24 * len(names)))
    ax.barh(range(len(names)), values, color=SOFT, xerr=errors, ecolor=SOIL)
    ax.set_yticks(range(len(names)), names)
    ax.invert_yaxis()
    ax.set_xlabel(label)
    return figure


def small_map(values, extent, label, ramp=STOCK_RAMP):
    """A raster as a small picture, clipped at its 2nd and 98th percentile.

    Parameters
    ----------
    values : ndarray, shape (rows, columns)
        NaN for NoData; thin a large raster first.
    extent : tuple of float
        West, south, east, north.
    """
    figure, (ax,) = axes(size=(4.6, 3.6))
    finite = values[np.isfinite(values)]
    limits = np.percentile(finite, [2, 98]) if finite.size else (0, 1)
    figure.colorbar(draw_raster(ax, values, extent, limits, ramp), ax=ax, shrink=0.8, label=label, extend="both")
    return figure


def draw_raster(ax, values, extent, limits, ramp):
    """Draw a raster without a frame, its colours between two values.

    `ramp` is a colour map of matplotlib's or its name, or a tuple of colours from the lowest value to the highest.
    """
    from matplotlib.colors import LinearSegmentedColormap

    if isinstance(ramp, tuple):
        ramp = LinearSegmentedColormap.from_list("ramp", ramp)
    west, south, east, north = extent
    image = ax.imshow(
        np.ma.masked_invalid(values), extent=(west, east, south, north), cmap=ramp, vmin=limits[0], vmax=limits[1],
        interpolation="nearest",
    )
    ax.set(xticks=[], yticks=[])
    for side in ax.spines.values():
        side.set_visible(False)
    return image
