"""Figures of maps: a print layout of panels with one extent and one scale, made in any project and exported."""

import math
import os
import uuid
from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsHillshadeRenderer,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMapLayerLegendUtils,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontInfo

from ..pedometrics.errors import PedometricsError
from ..pedometrics.map_classes import MapClasses
from .rasters import Quiet
from .symbology import classed_raster, joint_classes, outline_symbol

DPI = 300
#: Width and height of the pages [mm], landscape.
PAGES = {"A4": (297.0, 210.0), "A3": (420.0, 297.0)}
#: Sizes of texts [pt].
TITLE, PANEL, TEXT, SMALL = 12.0, 9.0, 8.0, 6.0
#: Distances [mm]: around all, between panels, heights of title and panel titles, of the foot.
MARGIN, GAP, TITLE_ROW, PANEL_ROW, FOOT_ROW = 6.0, 4.0, 8.0, 5.0, 4.0
#: Room for coordinates left of a map and below it [mm].
COORDINATES = (9.0, 4.0)
ARROW = 12.0
#: Height of a legend, about, and width that the scale bar and the arrow need, at most.
KEY_ROW, BAR = 12.0, 70.0
#: Width of a figure at least.
LEAST_WIDE = 150.0
#: Share of the extent that stays free around the values.
RIM = 0.03
#: Fonts that hold Chinese, on Linux, Windows and macOS; and those for texts without it.
CHINESE = (
    *("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "Microsoft JhengHei", "PingFang TC"),
    *("Noto Sans CJK JP", "Noto Sans CJK SC", "WenQuanYi Zen Hei", "Microsoft YaHei"),
)
LATIN = ("Arial", "Liberation Sans", "Helvetica", "Noto Sans", "DejaVu Sans")
NORTH = ":/images/north_arrows/layout_default_north_arrow.svg"
DEGREES = "EPSG:4326"


@dataclass(frozen=True)
class Key:
    """A legend that panels share.

    Attributes
    ----------
    title : str
    classes : MapClasses
    shown : range
        Those of the classes that the panels hold.
    """

    title: str
    classes: MapClasses
    shown: range


@dataclass(frozen=True)
class Panel:
    """One map.

    Attributes
    ----------
    title : str
    source, name, crs : str
        Of the raster, of which the first band is shown: path, name as a layer, WKT.
    key : Key
    """

    title: str
    source: str
    name: str
    crs: str
    key: Key


@dataclass(frozen=True)
class Figure:
    """What a figure shows.

    Attributes
    ----------
    name : str
        Of the layout and of the group of its layers.
    title, foot : str
        May be empty.
    panels : tuple of Panel
    columns : int
        Panels side by side.
    crs : str
        WKT of the maps.
    extent : tuple of float
        West, south, east, north in this CRS.
    page : str
        Key of `PAGES`.
    graticule : str
        Coordinates at the edges: of the CRS ("map"), "degrees" or "none".
    boundary : QgsVectorLayer or None
        Polygons drawn over the maps as outlines.
    relief : tuple of str or None
        Path, name and CRS of an elevation raster, shaded where the maps hold no value.
    """

    name: str
    title: str
    foot: str
    panels: tuple
    columns: int
    crs: str
    extent: tuple
    page: str = "A4"
    graticule: str = "map"
    boundary: Optional[QgsVectorLayer] = None
    relief: Optional[tuple] = None

    @property
    def rows(self):
        """Panels below each other."""
        return math.ceil(len(self.panels) / self.columns)

    @property
    def keys(self):
        """The legends, each once."""
        return list(dict.fromkeys(panel.key for panel in self.panels))

    @property
    def map_crs(self):
        """CRS of the maps as QGIS has it."""
        return QgsCoordinateReferenceSystem.fromWkt(self.crs)

    @property
    def font(self):
        """Name of a font of this machine that holds all texts, as far as it has one."""
        texts = [self.title, self.foot, *(panel.title for panel in self.panels), *(key.title for key in self.keys)]
        chinese = any("⺀" <= letter <= "\uffdc" for text in texts for letter in text)
        wanted = (*CHINESE, *LATIN) if chinese else LATIN
        return next((name for name in wanted if QFontInfo(QFont(name)).family() == name), QFont().family())


def make_key(title, theme, unit, paths):
    """The `Key` for the first bands of some rasters together."""
    layers = [QgsRasterLayer(path, "") for path in paths]
    classes = joint_classes(theme, unit, layers)
    every = [layer.dataProvider().bandStatistics(1) for layer in layers]
    return Key(
        title,
        classes,
        classes.occupied(min(one.minimumValue for one in every), max(one.maximumValue for one in every)),
    )


def joint_extent(readers, transforms):
    """West, south, east and north of the values of some rasters together, with a rim.

    Parameters
    ----------
    readers : sequence of RasterReader
    transforms : sequence of callable
        From the CRS of each raster to that of the figure: takes and gives a QgsRectangle.
    """
    whole = QgsRectangle()
    for reader, transform in zip(readers, transforms):
        extent = QgsRectangle(*_extent_of_values(reader))
        try:
            part = transform(extent)
        except QgsCsException:
            raise PedometricsError(
                "The map {name} cannot be brought into the coordinate reference system of the figure; choose another "
                "CRS.",
                name=reader.name,
            ) from None
        if not whole.isEmpty() and not whole.intersects(part):
            raise PedometricsError(
                "The map {name} does not lie where {other} lies; a figure shows maps of one place.",
                name=reader.name,
                other=readers[0].name,
            )
        whole.combineExtentWith(part)
    whole.grow(RIM * max(whole.width(), whole.height()))
    return whole.xMinimum(), whole.yMinimum(), whole.xMaximum(), whole.yMaximum()


def _extent_of_values(reader):
    """West, south, east, north of the cells with a value, to one part in 400."""
    import numpy as np

    picture = np.isfinite(reader.thinned(1, 400))
    if not picture.any():
        raise PedometricsError("The raster {name} holds no value, only NoData.", name=reader.name)
    grid = reader.grid
    step = math.ceil(max(grid.shape) / 400)
    rows, columns = (np.flatnonzero(picture.any(axis=axis)) for axis in (1, 0))
    west, south, east, north = grid.extent
    return (
        max(west, west + (columns[0] - 1) * step * grid.width),
        max(south, north - (rows[-1] + 1) * step * grid.height),
        min(east, west + (columns[-1] + 1) * step * grid.width),
        min(north, north - (rows[0] - 1) * step * grid.height),
    )


def make_layout(project, figure):
    """Add the layers and the layout of a figure to a project.

    The layers are in a group of their own that is switched off, so that the project's map stays as it is.

    Parameters
    ----------
    project : QgsProject
    figure : Figure

    Returns
    -------
    QgsPrintLayout
        Owned by the project, under the figure's name, with a number where the name is taken.
    """
    manager = project.layoutManager()
    name, number = figure.name, 1
    while manager.layoutByName(name):
        number += 1
        name = f"{figure.name} {number}"
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(name)
    layout.renderContext().setDpi(DPI)
    group = project.layerTreeRoot().addGroup(name)
    group.setItemVisibilityChecked(False)
    group.setExpanded(False)
    _Builder(project, layout, group, figure).build()
    manager.addLayout(layout)
    return layout


class _Builder:
    """Puts the items of a figure on its page; all places and sizes in mm."""

    def __init__(self, project, layout, group, figure):
        self.project, self.layout, self.group, self.figure = project, layout, group, figure
        self.font = figure.font
        self.room = (0.0, 0.0) if figure.graticule == "none" else COORDINATES

    def build(self):
        """All of it, from above."""
        figure = self.figure
        over = self._boundary()
        rasters = [self._add(_raster(panel)) for panel in figure.panels]
        under = self._relief()
        page, size = self._page()
        # No wider than the maps, or what stands below them.
        maps_wide = 2 * MARGIN + figure.columns * (self.room[0] + size[0] + GAP) - GAP
        wide = max(maps_wide, min(page[0], LEAST_WIDE))
        by_key = {panel.key: raster for panel, raster in zip(figure.panels, rasters)}
        legends = [self._legend(key, layer, wide - 2 * MARGIN - BAR) for key, layer in by_key.items()]
        top = MARGIN
        if figure.title:
            space = wide - 2 * MARGIN
            fitting = self._fitting(figure.title, space, TITLE)
            self._text(figure.title, (MARGIN, top, space, TITLE_ROW), fitting, bold=True, centre=True)
            top += TITLE_ROW
        cell = (size[0] + self.room[0], PANEL_ROW + size[1] + self.room[1])
        left = MARGIN + self.room[0]
        maps = []
        titles = min(self._fitting(panel.title, size[0], PANEL) for panel in figure.panels)
        for place, (panel, raster) in enumerate(zip(figure.panels, rasters)):
            row, column = divmod(place, figure.columns)
            x, y = left + column * (cell[0] + GAP), top + row * (cell[1] + GAP)
            self._text(panel.title, (x, y, size[0], PANEL_ROW), titles, bold=True)
            maps.append(self._map([*over, raster, *under], (x, y + PANEL_ROW, *size)))
        top += figure.rows * cell[1] + figure.rows * GAP
        foot = self._strip(legends, maps[0], left, top, wide - MARGIN)
        if figure.foot:
            space = wide - left - MARGIN
            # As many lines as it needs, with some room for the words that do not break.
            height = FOOT_ROW * math.ceil(1.05 * self._wide(figure.foot, TEXT - 1) / space)
            self._text(figure.foot, (left, foot, space, height), TEXT - 1)
            foot += height
        self.layout.pageCollection().page(0).setPageSize(QgsLayoutSize(wide, foot + MARGIN))

    # Layers

    def _add(self, layer):
        self.project.addMapLayer(layer, False)
        self.group.addLayer(layer)
        return layer

    def _boundary(self):
        if self.figure.boundary is None:
            return []
        layer = self.figure.boundary.clone()
        layer.setRenderer(QgsSingleSymbolRenderer(outline_symbol()))
        layer.setLabelsEnabled(False)
        return [self._add(layer)]

    def _relief(self):
        if not self.figure.relief:
            return []
        path, name, crs = self.figure.relief
        layer = QgsRasterLayer(path, name)
        layer.setCrs(QgsCoordinateReferenceSystem.fromWkt(crs))
        shade = QgsHillshadeRenderer(layer.dataProvider(), 1, 315, 45)
        shade.setMultiDirectional(True)
        shade.setOpacity(0.4)
        layer.setRenderer(shade)
        return [self._add(layer)]

    # The page

    def _page(self):
        """Width and most height of the page, and width and height of a map: as large as they can be."""
        figure = self.figure
        west, south, east, north = figure.extent
        shape = (north - south) / (east - west)
        best = None
        for wide, high in (PAGES[figure.page], PAGES[figure.page][::-1]):
            used = 2 * MARGIN + (TITLE_ROW if figure.title else 0) + (FOOT_ROW if figure.foot else 0)
            free = high - used - max(len(figure.keys) * KEY_ROW, ARROW) - figure.rows * (PANEL_ROW + self.room[1] + GAP)
            width = (wide - 2 * MARGIN - (figure.columns - 1) * GAP) / figure.columns - self.room[0]
            width = min(width, free / figure.rows / shape)
            if best is None or width > best[1][0]:
                best = (wide, high), (width, width * shape)
        return best

    def _text(self, text, place, size, bold=False, centre=False):
        item = QgsLayoutItemLabel(self.layout)
        item.setText(text)
        _set_font(item, self._font(size, bold))
        if centre:
            item.setHAlign(Qt.AlignmentFlag.AlignHCenter)
        item.setVAlign(Qt.AlignmentFlag.AlignVCenter)
        self._put(item, place)

    def _wide(self, text, size, bold=False):
        """Width of a text in one line [mm]."""
        item = QgsLayoutItemLabel(self.layout)
        item.setText(text)
        _set_font(item, self._font(size, bold))
        return item.sizeForText().width()

    def _fitting(self, text, space, size):
        """Size of a bold text that fits into a space [mm], at most `size`."""
        return size * min(1.0, space / self._wide(text, size, bold=True))

    def _font(self, size, bold=False):
        font = QFont(self.font)
        font.setPointSizeF(size)
        font.setBold(bold)
        return font

    def _format(self, size):
        text = QgsTextFormat.fromQFont(self._font(size))
        text.setColor(QColor("#111111"))
        return text

    def _put(self, item, place):
        x, y, width, height = place
        item.attemptMove(QgsLayoutPoint(x, y))
        item.attemptResize(QgsLayoutSize(width, height))
        self.layout.addLayoutItem(item)

    def _map(self, layers, place):
        item = QgsLayoutItemMap(self.layout)
        self._put(item, place)
        item.setCrs(self.figure.map_crs)
        item.setLayers(layers)
        item.setKeepLayerSet(True)
        item.setExtent(QgsRectangle(*self.figure.extent))
        item.setFrameEnabled(True)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2))
        if self.figure.graticule != "none":
            item.grids().addGrid(self._grid(item))
            item.updateBoundingRect()
        return item

    def _grid(self, item):
        Grid = QgsLayoutItemMapGrid
        grid = Grid(self.figure.name, item)
        crs, (step, degrees) = self._steps()
        grid.setCrs(crs)
        grid.setIntervalX(step)
        grid.setIntervalY(step)
        grid.setStyle(Grid.GridStyle.Cross)
        grid.setCrossLength(1.0)
        grid.setLineSymbol(QgsLineSymbol.createSimple({"line_color": "#333333", "line_width": "0.1"}))
        grid.setFrameStyle(Grid.FrameStyle.ExteriorTicks)
        grid.setFrameWidth(0.8)
        grid.setFramePenSize(0.15)
        for side in (Grid.BorderSide.Right, Grid.BorderSide.Top):
            grid.setFrameSideFlag(_frame_side(side), False)
            grid.setAnnotationDisplay(Grid.DisplayMode.HideAll, side)
        grid.setAnnotationEnabled(True)
        grid.setAnnotationDisplay(Grid.DisplayMode.LatitudeOnly, Grid.BorderSide.Left)
        grid.setAnnotationDisplay(Grid.DisplayMode.LongitudeOnly, Grid.BorderSide.Bottom)
        grid.setAnnotationFrameDistance(0.6)
        grid.setAnnotationTextFormat(self._format(SMALL))
        formats = Grid.AnnotationFormat
        if not degrees:
            grid.setAnnotationFormat(formats.Decimal)
        elif step >= 1 / 60:
            grid.setAnnotationFormat(formats.DegreeMinute)
        else:
            grid.setAnnotationFormat(formats.DegreeMinuteSecond)
        grid.setAnnotationPrecision(0)
        return grid

    def _steps(self):
        """CRS of the graticule, its interval in it, and whether this is in degrees."""
        crs, extent = self.figure.map_crs, QgsRectangle(*self.figure.extent)
        if self.figure.graticule == "degrees" and not crs.isGeographic():
            geographic = QgsCoordinateReferenceSystem(DEGREES)
            extent = transformed(crs, geographic, self.project)(extent)
            crs = geographic
        # Two lines or more over the shorter side.
        short = min(extent.width(), extent.height())
        return crs, (_round_degrees(short / 2), True) if crs.isGeographic() else (_round(short / 2), False)

    # What stands below the maps

    def _legend(self, key, layer, room):
        """The classes of a key in one row, or in more where that is wider than there is room."""
        legend = QgsLayoutItemLegend(self.layout)
        self.layout.addLayoutItem(legend)
        legend.setAutoUpdateModel(False)
        model = legend.model()
        model.rootGroup().removeAllChildren()
        node = model.rootGroup().addLayer(layer)
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
        # The first node is the name of the band.
        nodes = len(model.layerLegendNodes(node)) - len(key.classes.colors)
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, [nodes + place for place in key.shown])
        model.refreshLayerLegend(node)
        legend.setTitle(key.title)
        for part, size in ((QgsLegendStyle.Style.Title, TEXT), (QgsLegendStyle.Style.SymbolLabel, TEXT)):
            _set_font(legend.rstyle(part), self._font(size, part == QgsLegendStyle.Style.Title))
        legend.rstyle(QgsLegendStyle.Style.Title).setMargin(QgsLegendStyle.Side.Bottom, 1.0)
        for part in (QgsLegendStyle.Style.Symbol, QgsLegendStyle.Style.SymbolLabel):
            legend.rstyle(part).setMargin(QgsLegendStyle.Side.Top, 0.5)
        legend.setSymbolWidth(6)
        legend.setSymbolHeight(3.5)
        legend.setColumnSpace(3)
        legend.setBoxSpace(0)
        legend.setSplitLayer(True)
        for rows in (1, 2, 3):
            legend.setColumnCount(math.ceil(len(key.shown) / rows))
            size = QgsLegendRenderer(model, legend.legendSettings()).minimumSize()
            legend.attemptResize(QgsLayoutSize(size.width(), size.height()))
            if size.width() <= room:
                break
        return legend

    def _strip(self, legends, first, left, top, right):
        """Legends on the left, scale bar and north arrow on the right; where they end."""
        y = top
        for legend in legends:
            legend.attemptMove(QgsLayoutPoint(left, y))
            y += _size(legend)[1] + 1.5
        self._arrow(first, (right - ARROW, top, ARROW, ARROW))
        self._scale_bar(first, right - ARROW - 4, top)
        return max(y + 1, top + ARROW + 1)

    def _arrow(self, first, place):
        arrow = QgsLayoutItemPicture(self.layout)
        arrow.setPicturePath(NORTH)
        arrow.setLinkedMap(first)
        arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
        self._put(arrow, place)

    def _scale_bar(self, first, right, top):
        """A bar of two segments, about a third of the width of a map, that ends at `right`."""
        width = _metres_across(self.figure.extent, self.figure.map_crs, self.project)
        unit, name, metres = (
            (QgsUnitTypes.DistanceUnit.DistanceKilometers, "km", 1000.0)
            if width > 6000
            else (QgsUnitTypes.DistanceUnit.DistanceMeters, "m", 1.0)
        )
        bar = QgsLayoutItemScaleBar(self.layout)
        self.layout.addLayoutItem(bar)
        bar.setStyle("Single Box")
        bar.setLinkedMap(first)
        bar.setUnits(unit)
        bar.setUnitLabel(name)
        bar.setMapUnitsPerScaleBarUnit(1)
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(2)
        bar.setUnitsPerSegment(_round(width / metres / 7))
        bar.setHeight(1.5)
        bar.setLabelBarSpace(1)
        bar.setBoxContentSpace(0.5)
        bar.setTextFormat(self._format(TEXT - 1))
        bar.attemptResize(QgsLayoutSize(1, 1))  # it takes what it needs
        bar.attemptMove(QgsLayoutPoint(right - _size(bar)[0], top + 2))


def transformed(source, target, project):
    """A function that takes a QgsRectangle from one CRS to another."""
    return QgsCoordinateTransform(source, target, project.transformContext()).transformBoundingBox


def _raster(panel):
    # Not named by the panel: dialogs and reports may meet this layer where they look for the raster.
    layer = QgsRasterLayer(panel.source, panel.name)
    layer.setCrs(QgsCoordinateReferenceSystem.fromWkt(panel.crs))
    layer.setRenderer(classed_raster(layer.dataProvider(), panel.key.classes))
    return layer


def _size(item):
    return item.rect().width(), item.rect().height()


def _frame_side(side):
    sides = QgsLayoutItemMapGrid.FrameSideFlag
    return {
        QgsLayoutItemMapGrid.BorderSide.Right: sides.FrameRight,
        QgsLayoutItemMapGrid.BorderSide.Top: sides.FrameTop,
    }[side]


def _metres_across(extent, crs, project):
    """Length on the ground of the middle line of an extent, west to east."""
    west, south, east, north = extent
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, project.transformContext())
    measure.setEllipsoid(crs.ellipsoidAcronym())
    middle = (south + north) / 2
    return measure.measureLine(QgsPointXY(west, middle), QgsPointXY(east, middle))


def _round(value):
    """The largest of 1, 2 or 5 times a power of ten that is not above a value."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (5, 2, 1) if step * power <= value * (1 + 1e-9))


def _round_degrees(value):
    """The largest of some whole degrees, minutes or seconds that is not above a value."""
    parts = (1, 2, 5, 10, 15, 30)
    steps = [part / unit for unit in (3600, 60) for part in parts] + [1.0, 2.0, 5.0, 10.0, 15.0, 30.0]
    return max((step for step in steps if step <= value * (1 + 1e-9)), default=steps[0])


def export(layout, path):
    """Write a layout as PDF or PNG, by the ending of the path; nothing half written stays.

    Parameters
    ----------
    layout : QgsPrintLayout
    path : str
    """
    base, ending = os.path.splitext(path)
    part = f"{base}.{uuid.uuid4().hex[:8]}.part{ending}"
    exporter = QgsLayoutExporter(layout)
    try:
        if ending.lower() == ".pdf":
            settings = QgsLayoutExporter.PdfExportSettings()
            settings.appendGeoreference = False
            settings.dpi = DPI
            code = exporter.exportToPdf(part, settings)
        else:
            settings = QgsLayoutExporter.ImageExportSettings()
            settings.dpi = DPI
            with Quiet():  # QGIS tries to write coordinates into it, which a PNG cannot hold
                code = exporter.exportToImage(part, settings)
        if code == QgsLayoutExporter.ExportResult.MemoryError:
            raise MemoryError
        if code != QgsLayoutExporter.ExportResult.Success:
            raise PedometricsError(
                "The figure {path} cannot be written. Is there room on the disk, and is it open in another program?",
                path=path,
            )
        os.replace(part, path)
    finally:
        if os.path.exists(part):
            os.remove(part)


def empty_project(crs):
    """A project of its own for a figure that is only exported."""
    project = QgsProject()
    project.setCrs(crs)
    project.setEllipsoid(crs.ellipsoidAcronym())
    return project


def _set_font(item, font):
    """Newer QGIS takes the format of a text, 3.22 its font."""
    if hasattr(item, "setTextFormat"):
        item.setTextFormat(QgsTextFormat.fromQFont(font))
    else:
        item.setFont(font)
