"""Algorithm ``mapfigure``: a figure of maps, ready for print, and its layout to edit."""

import math
import re

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..layers.figure import (
    Figure,
    Panel,
    empty_project,
    export,
    joint_extent,
    make_key,
    make_layout,
    transformed,
)
from ..layers.rasters import RasterReader
from ..pedometrics.errors import PedometricsError
from ..pedometrics.map_classes import STOCK, WIDTH, printed_unit
from ..pedometrics.texts import Text, word
from ..pedometrics.units import known_unit
from .base import POLYGONS, SoilCarbonAlgorithm, ticker, tr
from .choices import FIGURES, GRATICULES, PAGES

STOCKS, INTERVAL = "stocks", "interval"
#: The parameters with maps, in the order of the panels of an interval.
PARTS = ("LOWER", "MAPS", "UPPER", "RANGE")
#: Panels at most: more are too small to read.
MOST = 12


class MapFigure(SoilCarbonAlgorithm):
    ID = "mapfigure"
    TITLE = "Figure of maps"
    GROUP = "results"
    TAGS = ("print", "layout", "figure", "map", "legend", "PDF", "PNG", "publication", "interval", "topsoil", "subsoil")
    HELP = (
        "Makes a figure for a paper or a report, in one step: maps of the stock side by side, such as topsoil and "
        "subsoil, or a map with the lower and upper limit of its prediction interval and the width of it.\n\n"
        "All maps have the same extent, the same scale and the same classes, so that they compare, with one legend for "
        "the stock and one for the width, coordinates, scale bar and north arrow. The classes of a stock are fixed (1, "
        "2, 3, 5, 7, 10, 15, 20, 30 kg m-2); maps in another unit get round classes that all of them share. Cells "
        "without a value are left open.\n\n"
        "The figure is written as PDF and as PNG with 300 dots per inch. In QGIS its layout is added to the project as "
        "well: open it with Project > Layouts to change texts, colours or places. It works on layers of its own, in a "
        "group that is switched off."
    )

    def define(self):
        self.section("Maps")
        self.add_choice(
            "KIND",
            "Kind of figure",
            FIGURES,
            STOCKS,
            "stocks: the maps side by side. interval: for each map a row with lower limit, map, upper limit and, where "
            "given, the width of the interval.",
        )
        for name, label, text in (
            (
                "MAPS",
                "Maps of the stock, topsoil first [kg m-2]",
                "Maps as 'Predict map' or 'Bootstrap uncertainty' (mean) make them, in the order of the panels: "
                "topsoil, subsoil. The first band is shown.",
            ),
            ("LOWER", "Lower limits", "For an interval: the lower limit of each map, in the same order."),
            ("UPPER", "Upper limits", "For an interval: the upper limit of each map, in the same order."),
            ("RANGE", "Widths of the interval", "For an interval: the width of each, in the same order."),
        ):
            self.add(
                QgsProcessingParameterMultipleLayers(name, tr(label), QgsProcessing.SourceType.TypeRaster),
                text,
                optional=name != "MAPS",
            )
        self.section("Texts")
        self.add(
            QgsProcessingParameterString("TITLE", tr("Title"), "", optional=True),
            "Stands above the maps. Empty: none, as for papers, where the caption tells it.",
            optional=True,
        )
        self.add(
            QgsProcessingParameterString("PANEL_TITLES", tr("Titles of the maps"), "", optional=True),
            "One title for each map of the figure, in their order, with a semicolon between them. Empty: the depth and "
            "what is shown, from the names of the maps.",
            optional=True,
        )
        self.add(
            QgsProcessingParameterString("SOURCE", tr("Source"), "", optional=True),
            "Where the data come from; stands below the maps, after the coordinate reference system.",
            optional=True,
        )
        self.section("Around the maps")
        self.add(
            QgsProcessingParameterVectorLayer("BOUNDARY", tr("Boundary"), [POLYGONS], optional=True),
            "Polygons whose outlines are drawn over the maps, such as the basin or counties.",
            optional=True,
        )
        self.add(
            QgsProcessingParameterRasterLayer("DEM", tr("Relief from a DEM [m]"), optional=True),
            "Elevation [m], shaded in grey where the maps have no value; within the maps it would change the colours.",
            optional=True,
        )
        self.add_choice(
            "GRATICULE",
            "Coordinates",
            GRATICULES,
            "map",
            "map: in the coordinate reference system of the figure. degrees: longitude and latitude (WGS 84). none: "
            "no coordinates.",
        )
        self.add_choice(
            "PAGE",
            "Page",
            PAGES,
            "A4",
            "The maps are made as large as this page allows, upright or across; the page is cut below them.",
        )
        self.add(
            QgsProcessingParameterCrs("CRS", tr("Coordinate reference system"), optional=True),
            "Of the figure. Empty: that of the first map.",
            advanced=True,
            optional=True,
        )
        self.add(
            QgsProcessingParameterBoolean("ADD_LAYOUT", tr("Add the layout to the project"), True),
            "So that it can be edited. It has no effect where no project is open (qgis_process).",
            advanced=True,
        )
        self.section("")
        for name, label, files in (("PDF", "Figure (PDF)", "PDF files"), ("PNG", "Figure (PNG)", "PNG files")):
            self.add(
                QgsProcessingParameterFileDestination(
                    name, tr(label), f"{tr(files)} (*.{name.lower()})", optional=True
                ),
                "The figure as a file, with 300 dots per inch.",
                optional=True,
            )
        self.addOutput(QgsProcessingOutputNumber("SCALE", tr("Scale of the maps, 1 to")))

    def flags(self):
        # Layouts, fonts and the project belong to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def look_up(self, parameters, context, feedback):
        self._maps = {
            name: [self.raster_source(layer) for layer in self.raster_layers(parameters, name, context)]
            for name in PARTS
            if self.given(parameters, name)
        }
        self._boundary = self.parameterAsVectorLayer(parameters, "BOUNDARY", context)
        if self.given(parameters, "BOUNDARY") and self._boundary is None:
            raise PedometricsError(
                "The layer {name} of the parameter BOUNDARY cannot be read.", name=parameters["BOUNDARY"]
            )
        self._relief = self.raster(parameters, "DEM", context) if self.given(parameters, "DEM") else None
        self._figure = None

    def work(self, parameters, context, feedback):
        tick = ticker(feedback)
        paths = {name: self._path(parameters, name, context) for name in ("PDF", "PNG")}
        add = self.parameterAsBool(parameters, "ADD_LAYOUT", context) and context.project() is not None
        if not any(paths.values()) and not add:
            raise PedometricsError("Give PDF or PNG, the file to write.")
        figure = self._plan(parameters, context, tick)
        tick(0.2)
        project = empty_project(figure.map_crs)
        layout = make_layout(project, figure)
        for place, path in enumerate(paths.values()):
            if path:
                export(layout, path)
            feedback.setProgress(60 + 40 * place)  # not stopped between the two: both are written, or none
        scale = layout.referenceMap().scale()
        feedback.pushInfo(tr("Scale of the maps: 1 to {scale:,.0f}.").format(scale=scale))
        if add:
            self._figure = figure
        return {**{name: path for name, path in paths.items() if path}, "SCALE": scale}

    def postProcessAlgorithm(self, context, feedback):
        # In the main thread: the project that is open gets the layout.
        if self._figure is not None:
            layout = make_layout(context.project(), self._figure)
            feedback.pushInfo(
                tr("The layout '{name}' is in the project: open it with Project > Layouts.").format(name=layout.name())
            )
        return {}

    def _path(self, parameters, name, context):
        path = self.file_path(parameters, name, context)
        if path and not path.lower().endswith(f".{name.lower()}"):
            raise PedometricsError(
                "The output {path} must end in .{ending}.", path=path, ending=name.lower()
            )
        return path

    def _plan(self, parameters, context, tick):
        """The `Figure` that the parameters ask for."""
        kind = self.parameterAsEnumString(parameters, "KIND", context)
        rows = self._rows(kind)
        readers = {source: self._reader(source) for row in rows for source in row.values()}
        self._check_units(readers.values())
        for row in rows:
            self._check_targets({name: readers[source] for name, source in row.items()})
        keys = self._keys(kind, rows, readers)
        crs = self.parameterAsCrs(parameters, "CRS", context)
        first = next(iter(readers.values()))
        if not self.given(parameters, "CRS"):
            crs = QgsCoordinateReferenceSystem.fromWkt(first.grid.crs)
        tick(0.05)
        project = empty_project(crs)
        moves = [
            transformed(QgsCoordinateReferenceSystem.fromWkt(reader.grid.crs), crs, project)
            for reader in readers.values()
        ]
        extent = joint_extent(list(readers.values()), moves)
        panels = [(name, source) for row in rows for name, source in row.items()]
        titles = self._titles(parameters, context, kind, [(name, readers[source]) for name, source in panels])
        return Figure(
            name=self.parameterAsString(parameters, "TITLE", context) or tr("Figure of maps"),
            title=self.parameterAsString(parameters, "TITLE", context),
            foot=self._foot(parameters, context, crs),
            panels=tuple(
                Panel(title, source[0], source[1], readers[source].grid.crs, keys[name == "RANGE"])
                for title, (name, source) in zip(titles, panels)
            ),
            columns=_columns(len(panels), len(rows)),
            crs=crs.toWkt(),
            extent=extent,
            page=self.parameterAsEnumString(parameters, "PAGE", context),
            graticule=self.parameterAsEnumString(parameters, "GRATICULE", context),
            boundary=self._boundary,
            relief=self._relief,
        )

    def _rows(self, kind):
        """The maps as rows of the figure: the parameter each comes from, and its source."""
        maps = self._maps.get("MAPS", [])
        if kind == STOCKS:
            for name in PARTS:
                if name != "MAPS" and self._maps.get(name):
                    raise PedometricsError("{name} is given, but KIND is stocks; set it to interval.", name=word(name))
            rows = [{"MAPS": source} for source in maps]
        else:
            if not self._maps.get("LOWER") or not self._maps.get("UPPER"):
                raise PedometricsError("KIND is interval: give the limits too, LOWER and UPPER.")
            for name, given in self._maps.items():
                if len(given) != len(maps):
                    raise PedometricsError(
                        "{name} has {count} rasters and MAPS has {maps}; an interval needs one of each for each map.",
                        name=word(name),
                        count=len(given),
                        maps=len(maps),
                    )
            rows = [
                {name: self._maps[name][place] for name in PARTS if self._maps.get(name)} for place in range(len(maps))
            ]
        count = sum(map(len, rows))
        if not 0 < count <= MOST:
            raise PedometricsError(
                "The figure would have {count} maps; allowed are 1 to {most}.", count=count, most=MOST
            )
        return rows

    @staticmethod
    def _reader(source):
        reader = RasterReader(*source)
        reader.require_crs()
        if reader.covariates()[0].is_categorical:
            raise PedometricsError("The map {name} holds classes, not numbers.", name=reader.name)
        return reader

    @staticmethod
    def _check_targets(row):
        """Refuse a limit that says that it belongs to another map: files are quickly chosen in another order."""
        wanted = row["MAPS"]
        for name, reader in row.items():
            told, target = (_target(one.covariates()[0].name) for one in (reader, wanted))
            if reader.is_own and wanted.is_own and told != target:
                raise PedometricsError(
                    "{name} has {told} where MAPS has {target}; give all maps in the same order.",
                    name=word(name),
                    told=told,
                    target=target,
                )

    @staticmethod
    def _check_units(readers):
        found = {}
        for reader in readers:
            unit = reader.covariates()[0].unit
            found.setdefault(known_unit(unit) or unit, reader)
        if len(found) > 1:
            (one, first), (other, second) = list(found.items())[:2]
            raise PedometricsError(
                "The map {first} is in {one} and {second} in {other}; maps with one legend need one unit.",
                first=first.name,
                one=one or Text("no unit"),
                second=second.name,
                other=other or Text("no unit"),
            )

    @staticmethod
    def _keys(kind, rows, readers):
        """The legends: of the stock, and of the width of the interval (None without one)."""
        def sources(wide):
            return [source for row in rows for name, source in row.items() if (name == "RANGE") == wide]

        first = readers[sources(False)[0]].covariates()[0]
        stock, unit = known_unit(first.unit) is not None, first.unit
        what = tr("SOC stock") if stock and first.name.lower().startswith("soc") else _target(first.name)
        keys = [make_key(_in_unit(what, unit), STOCK, unit, [source[0] for source in sources(False)])]
        if kind == STOCKS or not sources(True):
            return [*keys, None]
        level = _level(readers[sources(True)[0]])
        what = tr("Width of the {level} % interval").format(level=level) if level else tr("Width of the interval")
        return [*keys, make_key(_in_unit(what, unit), WIDTH, unit, [source[0] for source in sources(True)])]

    def _titles(self, parameters, context, kind, panels):
        """A title for each panel: those that are given, or the depth and what is shown."""
        given = self.parameterAsString(parameters, "PANEL_TITLES", context)
        if given.strip():
            titles = [title.strip() for title in given.split(";")]
            if len(titles) != len(panels):
                raise PedometricsError(
                    "PANEL_TITLES has {count} titles and the figure {panels} maps; give one for each, with a "
                    "semicolon between them.",
                    count=len(titles),
                    panels=len(panels),
                )
            return titles
        titles = []
        for name, reader in panels:
            title = _depth(reader)
            if kind == INTERVAL:
                title = tr("{depth}: {what}").format(depth=title, what=_what(name, _level(reader)))
            titles.append(title)
        if len(panels) == 1:
            return titles
        return [f"({letter}) {title}" for letter, title in zip("abcdefghijkl", titles)]

    def _foot(self, parameters, context, crs):
        name = f"{crs.description()} ({crs.authid()})" if crs.authid() else crs.description()
        source = self.parameterAsString(parameters, "SOURCE", context)
        parts = [tr("Coordinate reference system: {name}.").format(name=name)] if name else []
        return " ".join([*parts, *([tr("Source: {source}").format(source=source)] if source else [])])


def _columns(panels, rows):
    """Panels side by side: a row for each map of an interval; up to three, then a square, where there is one row."""
    if 1 < rows < panels:
        return panels // rows
    return panels if panels <= 3 else math.ceil(math.sqrt(panels))


def _what(name, level):
    """What a map of an interval shows."""
    if name == "MAPS":
        return tr("prediction")
    if name == "RANGE":
        return tr("width of the {level} % interval").format(level=level) if level else tr("width of the interval")
    if name == "LOWER":
        return tr("lower {level} % limit").format(level=level) if level else tr("lower limit")
    return tr("upper {level} % limit").format(level=level) if level else tr("upper limit")


def _level(reader):
    """Level of an interval from the name of the band, such as 90; empty where it says none."""
    found = re.search(r"([\d.]+) ?%", reader.covariates()[0].name)
    return found.group(1) if found else ""


def _depth(reader):
    """Depth interval from the name of the band, or the name of the raster without its ending."""
    found = re.search(r"(\d+)[_-](\d+)", reader.covariates()[0].name)
    return f"{found.group(1)}–{found.group(2)} cm" if found else re.sub(r"\.tiff?$", "", reader.name)


def _target(name):
    """Name of a band without what it says of the kind of map."""
    return re.sub(r" (\(mean\)|\(median\)|(lower|upper|width) .*)$", "", name)


def _in_unit(name, unit):
    return f"{name} [{printed_unit(unit)}]" if unit else name
