"""The numbers behind a matplotlib figure, read from what was drawn."""

import numpy as np

#: What matplotlib calls the axes of a colour bar.
COLOR_BAR = "<colorbar>"


def figure_data(figure):
    """What each panel of a figure shows, for machines.

    Call it once the figure has been drawn: the labels of ticks are made then.

    Parameters
    ----------
    figure : matplotlib Figure

    Returns
    -------
    list of dict
        One a panel: ``title``, ``x_label``, ``y_label`` (with units), ``x_names`` and ``y_names`` where the ticks are
        names, ``series`` and ``texts``. A series has ``kind`` (``picture``, ``bars``, ``points``, ``area``, ``line``,
        and ``vertical`` or ``horizontal`` for a line across the panel), ``label`` (None without one) and its numbers
        in units of the axes. Of a picture, such as a thinned raster, the extent, the shape and the limits of the
        colours are told, not the cells: the raster itself holds them. Texts are those drawn, in the page's language.
    """
    return [_panel(ax) for ax in figure.axes if ax.get_visible() and ax.get_label() != COLOR_BAR]


def _panel(ax):
    panel = {"title": ax.get_title(), "x_label": ax.get_xlabel(), "y_label": ax.get_ylabel()}
    for name, axis in (("x_names", ax.xaxis), ("y_names", ax.yaxis)):
        names = _names(axis)
        if names:
            panel[name] = names
    series = [*map(_picture, ax.images), *map(_bars, ax.containers), *map(_collection, ax.collections)]
    series += [_line(line, ax) for line in ax.lines]
    panel["series"] = [one for one in series if one]
    panel["texts"] = [text.get_text() for text in ax.texts]
    return panel


def _names(axis):
    """Ticks that were given names: pairs of place and name."""
    from matplotlib.category import StrCategoryLocator
    from matplotlib.ticker import FixedLocator

    if not isinstance(axis.get_major_locator(), (FixedLocator, StrCategoryLocator)):
        return []
    named = zip(axis.get_majorticklocs(), axis.get_majorticklabels())
    return [[place, label.get_text()] for place, label in named if label.get_text()]


def _series(kind, artist, **values):
    label = artist.get_label()
    return {"kind": kind, "label": None if str(label).startswith("_") else label or None, **values}


def _line(line, ax):
    x, y = line.get_xdata(), line.get_ydata()
    if line.get_transform() == ax.get_xaxis_transform():
        return _series("vertical", line, x=x[0])
    if line.get_transform() == ax.get_yaxis_transform():
        return _series("horizontal", line, y=y[0])
    return _series("line", line, x=x, y=y)


def _bars(container):
    from matplotlib.container import BarContainer

    if not isinstance(container, BarContainer):
        return None  # error bars: their lines are told by themselves
    boxes = [patch.get_bbox() for patch in container.patches]
    return _series(
        "bars", container, x0=[box.x0 for box in boxes], x1=[box.x1 for box in boxes],
        y0=[box.y0 for box in boxes], y1=[box.y1 for box in boxes],
    )


def _collection(collection):
    from matplotlib.collections import LineCollection, PathCollection, PolyCollection

    if isinstance(collection, PathCollection):
        x, y = np.ma.filled(collection.get_offsets().astype(float), np.nan).T
        values = collection.get_array()
        colored = {} if values is None else {"value_label": _color_label(collection), "values": values}
        return _series("points", collection, x=x, y=y, **colored)
    if isinstance(collection, LineCollection):
        return _series("line", collection, segments=collection.get_segments())
    if isinstance(collection, PolyCollection):
        return _series("area", collection, outlines=[path.vertices for path in collection.get_paths()])
    return None


def _picture(image):
    west, east, south, north = image.get_extent()
    return _series(
        "picture", image, extent=[west, south, east, north], shape=image.get_array().shape[:2],
        limits=image.get_clim(), value_label=_color_label(image),
    )


def _color_label(mappable):
    """Label of the colour bar."""
    if mappable.colorbar is None:
        return None
    ax = mappable.colorbar.ax
    return ax.get_ylabel() or ax.get_xlabel() or None
