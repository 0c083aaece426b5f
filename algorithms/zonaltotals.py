"""Algorithm ``zonaltotals``: totals of a stock map by zone, with their intervals where its model is given."""

import os
from dataclasses import dataclass, replace
from functools import partial
from typing import Optional

import numpy as np
from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ..layers.mapping import check_stack
from ..layers.rasters import RasterReader, small_cache
from ..pedometrics.errors import PedometricsError
from ..pedometrics.map_classes import STOCK
from ..pedometrics.settings import SUFFIX
from ..pedometrics.texts import Text, first_of, word
from ..pedometrics.units import STOCK_UNITS, check_unit, known_unit
from .base import (
    NOTE,
    POLYGONS,
    SoilCarbonAlgorithm,
    open_stack,
    ticker,
    time_needed,
    tr,
)
from .choices import COVERAGES
from .choices import STOCK_UNITS as UNIT_NAMES
from .field_names import ZONE
from .modelbased import trend_seconds
from .styling import by_zone, style_when_loaded

CELL_CENTRE = "cell_centre"
EXACT = "exact"
#: How cells and zones are brought together, as the report says it.
METHODS = {
    "whole": Text("The zone is the whole map."),
    "classes": Text("A cell belongs to the class of the zone raster at its centre."),
    CELL_CENTRE: Text("A cell belongs to a zone, as a whole, when its centre lies in it."),
    EXACT: Text("A cell counts for a zone with the share of its area that the zone covers (library exactextract)."),
}
#: Type of a field by the kind of a column; all other columns hold numbers with a fraction.
#: Zones that the log lists.
MOST_LINES = 50


@dataclass(frozen=True)
class Map:
    """A map to be added up.

    Parameters
    ----------
    reader : RasterReader
    band : int
    factor : float
        What brings its stock to kg m-2.
    model : SoilModel or None
        That made it, where intervals are wanted.
    stack : RasterReader or None
        Of the model's covariates.
    cells : ZoneCells or None
        In which its errors are simulated.
    totals : ZonalTotals
    """

    reader: object
    band: int
    factor: float
    model: Optional[object] = None
    stack: Optional[object] = None
    cells: Optional[object] = None
    totals: Optional[object] = None


class ZonalTotals(SoilCarbonAlgorithm):
    ID = "zonaltotals"
    TITLE = "Totals by zone"
    GROUP = "results"
    TAGS = ("carbon", "stock", "total", "zonal statistics", "land cover", "Tg", "share")
    PACKAGES = ("pandas", "scipy")
    OPTIONAL = ("exactextract", "sklearn")
    HELP = (
        "Adds up a map of carbon stocks to totals in Tg (million tonnes), by land cover, soil type, county "
        "or any other zone: polygons or a raster of classes. Without zones, the whole map is one.\n\n"
        "Total = sum of stock [kg m-2] x area of the cell [m2] / 1,000,000,000. In geographic coordinates "
        "the area of a cell is that on the ellipsoid. A cell without a stock adds nothing; each row says "
        "how many there are.\n\n"
        "A class raster divides the whole map: what it leaves out is shown as the row (no zone), so that "
        "the rows add up to the map. Polygons pick places out of the map: what lies outside them is told in "
        "the report, and is not part of the total. Shares add up to 100 % of the rows.\n\n"
        "Polygons are dissolved by the field, brought into the CRS of the map and made valid where they are "
        "not. Where zones overlap, each has its full total; the total of all counts the overlap once.\n\n"
        "With the map's MODEL and COVARIATES every total, mean and share has its interval. Errors of neighbouring "
        "cells are alike, so the limits of cells must not be added up, nor may cells be taken as independent: whole "
        "maps of errors are simulated instead, with the correlation of the residual in space and the error of the "
        "trend (the model is refitted to simulated samples), and each is added up. Zones are compared in pairs; a "
        "second map (another depth or date) gives the difference of each zone with its interval.\n\n"
        "Comes after 'Predict map' or 'Bootstrap uncertainty' (its mean)."
    )

    def define(self):
        self.section("Map and zones")
        self.add(
            QgsProcessingParameterRasterLayer("STOCK", tr("Stock map [kg m-2]")),
            "Raster of carbon stock in kg m-2 (or t/ha, see the advanced parameters). For a total, take the "
            "mean rather than the median.",
        )
        self.add(
            QgsProcessingParameterFeatureSource("ZONES", tr("Zones (polygons)"), [POLYGONS], optional=True),
            "Polygons of land cover, soil types, counties and the like, in any CRS. Give either polygons or "
            "a class raster, or neither for the whole map.",
        )
        self.add(
            QgsProcessingParameterField(
                "FIELD",
                tr("Field that names the zone"),
                parentLayerParameterName="ZONES",
                type=QgsProcessingParameterField.DataType.Any,
            ),
            "Polygons with one value in this field are one zone. Left empty, each polygon is a zone, named "
            "by its feature id.",
            optional=True,
            names=ZONE,
        )
        self.add(
            QgsProcessingParameterRasterLayer("ZONE_RASTER", tr("Zones (class raster)"), optional=True),
            "Raster of class codes, such as land cover; class names are taken from the file where it has "
            "them. On another grid, each cell of the map takes the class at its centre.",
        )
        self.add_choice(
            "COVERAGE",
            "Cells on the edge of a polygon",
            COVERAGES,
            CELL_CENTRE,
            "cell_centre: a cell belongs to a polygon, as a whole, when its centre lies in it; each cell "
            "then counts once, also along the border of two polygons. exact: a cell counts with the share "
            "of its area that the polygon covers, which is better where polygons are only a few cells "
            "large; it needs the Python package exactextract, and so is not the default. Does not matter "
            "for class rasters.",
        )
        self._define_intervals()
        self.section("Bands and unit")
        self._add_band("BAND", "Band of the stock", "STOCK", "Band that holds the stock.")
        self.add_choice(
            "STOCK_UNIT",
            "Unit of the stock",
            UNIT_NAMES,
            "kg/m2",
            "kg/m2, as this plugin's maps are, or t/ha (the same as Mg/ha; 10 t/ha = 1 kg/m2).",
            advanced=True,
        )
        self._add_band("ZONE_BAND", "Band of the classes", "ZONE_RASTER", "Band of the class raster.")
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Totals")),
            "One row a zone: zone, cells and area_ha (with a stock), mean_kg_m2, total_tg, share_pct, "
            "cells_no_stock and area_no_stock_ha. With a model also sd_tg, lower_tg and upper_tg, mean_lower and "
            "mean_upper, share_lower and share_upper; with a second map total_2_tg, difference_tg (second minus "
            "first), difference_lower and difference_upper. With the dissolved polygon where zones are polygons.",
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("TOTAL", tr("Total of all rows [Tg], each cell once")))
        self.addOutput(QgsProcessingOutputNumber("TOTAL_AREA", tr("Area of all rows [ha], each cell once")))
        self.addOutput(QgsProcessingOutputNumber("TOTAL_LOWER", tr("Lower limit of the total [Tg], with a model")))
        self.addOutput(QgsProcessingOutputNumber("TOTAL_UPPER", tr("Upper limit of the total [Tg], with a model")))

    def _define_intervals(self):
        integer, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double

        # All are optional, so that models that were saved before they came stay valid.
        def number(name, label, kind, default, low, high, help_text, advanced=True):
            parameter = QgsProcessingParameterNumber(name, tr(label), kind, default, True, low, high)
            self.add(parameter, help_text, advanced, optional=True)

        def model(name, label, help_text, **flags):
            parameter = QgsProcessingParameterFile(name, tr(label), extension=SUFFIX.lstrip("."), optional=True)
            self.add(parameter, help_text, optional=True, **flags)

        def raster(name, label, help_text, **flags):
            self.add(QgsProcessingParameterRasterLayer(name, tr(label), optional=True), help_text, **flags)

        self.section("Intervals of the totals")
        model(
            "MODEL",
            "Model of the map, for intervals",
            "File of 'Train model' that the map was made with. Gives an interval for every total; without it there "
            "are none. The map must be the mean that 'Predict map' or 'Bootstrap uncertainty' gives.",
        )
        raster(
            "COVARIATES",
            "Covariate stack of the map, for intervals",
            "Stack that the map was made from, on the same cells. Needed with MODEL.",
        )
        number(
            "LEVEL",
            "Level of the intervals [%]",
            real,
            90.0,
            1.0,
            99.9,
            "Probability with which the true total should lie in its interval.",
            advanced=False,
        )
        self.section("Second map")
        raster(
            "STOCK_2",
            "Second stock map, to compare [kg m-2]",
            "The same cells for another depth or date, in its first band and in the same unit: each zone gets the "
            "difference, second minus first, and its interval. Needs MODEL and MODEL_2. The errors of the two maps "
            "are simulated with the correlation that their models' out-of-fold errors have at common samples.",
            advanced=True,
        )
        model("MODEL_2", "Model of the second map", "File of 'Train model' of the second map.", advanced=True)
        raster(
            "COVARIATES_2",
            "Covariate stack of the second map",
            "Left empty, that of the first map.",
            advanced=True,
        )
        self.section("Simulation of the errors")
        number(
            "REALIZATIONS",
            "Simulated maps",
            integer,
            200,
            20,
            2000,
            "Maps of errors that are simulated and added up. More make the limits steadier: with 200, those of "
            "another seed differ by about a seventh of the standard deviation.",
        )
        number(
            "REPLICATES",
            "Refitted models",
            integer,
            50,
            2,
            1000,
            "Models fitted again to simulated samples, among which the simulated maps are shared: they give the error "
            "of the trend.",
        )
        self.add(
            QgsProcessingParameterBoolean("NAIVE", tr("Show wrong intervals beside them"), False),
            "Adds the limits of two ways that are wrong, so that a reader sees what they would have claimed: the "
            "limits of all cells added up (far too wide), and cells taken as independent (far too narrow).",
            advanced=True,
            optional=True,
        )
        self.add(
            QgsProcessingParameterFile(
                "KEEP_FOLDER",
                tr("Folder that keeps refitted models"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            "Each refitted model is kept here, and found again by a run for other zones or another level. Empty: "
            "nothing is kept.",
            advanced=True,
            optional=True,
        )
        number(
            "SEED",
            "Seed",
            integer,
            1,
            0,
            2**31 - 1,
            "Start of the random numbers. The same seed gives the same result again.",
        )

    def _add_band(self, name, label, raster, help_text):
        parameter = QgsProcessingParameterBand(name, tr(label), 1, parentLayerParameterName=raster)
        self.add(parameter, help_text, advanced=True, optional=True)

    def look_up(self, parameters, context, feedback):
        self._stock = self.raster(parameters, "STOCK", context)
        polygons, classes = self.given(parameters, "ZONES"), self.given(parameters, "ZONE_RASTER")
        if polygons and classes:
            raise PedometricsError("Give either polygons (ZONES) or a class raster (ZONE_RASTER), not both.")
        self._classes = self.raster(parameters, "ZONE_RASTER", context) if classes else None
        self._polygons = self.source(parameters, "ZONES", context) if polygons else None
        self._field = self.parameterAsString(parameters, "FIELD", context) if polygons else ""
        if self._field and self._polygons.fields().indexFromName(self._field) < 0:
            raise PedometricsError(
                "The layer {name} has no field called {field}; it has {fields}.",
                name=self._polygons.sourceName(),
                field=self._field,
                fields=", ".join(self._polygons.fields().names()),
            )
        coverage = self.parameterAsEnumString(parameters, "COVERAGE", context)
        self._method = "classes" if classes else coverage if polygons else "whole"
        if self._method == EXACT:
            from ..pedometrics.packages import require

            require("exactextract")
        self._look_up_models(parameters, context)

    def _look_up_models(self, parameters, context):
        """What is needed together is given together; sources of the stacks and of the second map."""
        given = {
            name: self.given(parameters, name)
            for name in ("MODEL", "COVARIATES", "STOCK_2", "MODEL_2", "COVARIATES_2")
        }
        for name, needed in (
            ("MODEL", "COVARIATES"), ("COVARIATES", "MODEL"), ("STOCK_2", "MODEL"), ("STOCK_2", "MODEL_2"),
            ("MODEL_2", "STOCK_2"), ("COVARIATES_2", "STOCK_2"),
        ):
            if given[name] and not given[needed]:
                raise PedometricsError(
                    "{name} is given without {needed}; give both.", name=word(name), needed=word(needed)
                )
        rasters = {
            name: self.raster(parameters, name, context)
            for name in ("COVARIATES", "STOCK_2", "COVARIATES_2")
            if given[name]
        }
        self._second = rasters.get("STOCK_2")
        first = rasters.get("COVARIATES")
        self._stacks = [first, rasters.get("COVARIATES_2", first)]

    def work(self, parameters, context, feedback):
        from ..pedometrics.totals import zonal_totals

        unit = self.parameterAsEnumString(parameters, "STOCK_UNIT", context)
        maps = self._open_maps(parameters, context, unit)
        reader = maps[0].reader
        plan = self._plan(parameters, context) if maps[0].model else None
        notes = []
        summed = 25 if plan else 95
        tick = ticker(feedback, 0, summed / 5, tr("Finding the cells of the zones."))
        zones = self._zones(parameters, context, reader.grid, tick, notes)
        for number, one in enumerate(maps):
            cells = self._zone_cells(reader.grid, plan)
            share = (summed - summed / 5) / len(maps)
            begin = summed / 5 + share * number
            tick = ticker(feedback, begin, begin + share, tr("Adding up the map."))
            sums = self._sums(one, zones, cells, tick, notes)
            totals = zonal_totals(sums, zones.names(sums.zones.index), zones.with_rest)
            self._check(totals, one.reader)
            maps[number] = replace(one, cells=cells, totals=totals)
        totals = maps[0].totals
        notes += _notes(totals, unit, reader.covariates()[maps[0].band - 1].unit)
        intervals = None
        if plan:
            with small_cache():
                intervals = self._intervals(maps, zones, plan, feedback, notes)
        if intervals:
            totals = replace(totals, table=intervals.table)
        self._tell(totals, notes, feedback)
        # Made before anything is written, so that a fault in it leaves nothing behind.
        path = self.file_path(parameters, "REPORT", context)
        report = self._report(totals, notes, intervals) if path else None
        results = {"TOTAL": totals.total_tg, "TOTAL_AREA": totals.area_ha}
        if intervals:
            results["TOTAL_LOWER"], results["TOTAL_UPPER"] = intervals.first.total_limits
        results["OUTPUT"] = self.write_zones(parameters, "OUTPUT", context, totals.table, zones, reader.grid)
        look = ("mean_kg_m2", STOCK, "kg m-2", "total_tg", "lower_tg", "upper_tg")
        style_when_loaded(context, results["OUTPUT"], by_zone, *look)
        if path:
            report.write(path)
            results["REPORT"] = path
        return results

    def advise(self, parameters, context):
        maps = self._open_maps(parameters, context, self.parameterAsEnumString(parameters, "STOCK_UNIT", context))
        if not maps[0].model:
            yield NOTE, Text("Without the model and stack of the map the totals have no intervals.")
            return
        plan = self._plan(parameters, context)
        seconds = 0
        for one in maps:
            check_stack(one.stack, one.model.contract)
            # Benchmarks: 84 s for 20 million cells, 50 refitted models of 531 samples and 200 simulated maps.
            cells = one.reader.grid.columns * one.reader.grid.rows / 1e6
            fit = trend_seconds(one.model.model.settings, len(one.model.samples), 0)
            seconds += plan.replicates * fit + cells * (0.3 + 2.9 * plan.realizations / 200)
        yield from time_needed(seconds)

    def _open_maps(self, parameters, context, unit):
        """The map, and the second one where it is given, on the same cells."""
        maps = [self._open_map(parameters, context, self._stock, "", unit)]
        if self._second:
            maps.append(self._open_map(parameters, context, self._second, "_2", unit))
        first, last = maps[0].reader, maps[-1].reader
        if not first.grid.same_cells(last.grid):
            raise PedometricsError(
                "The maps {first} and {second} have different cells; a difference needs the same.",
                first=first.name,
                second=last.name,
            )
        return maps

    def _open_map(self, parameters, context, source, suffix, unit):
        """A `Map` of a source, with the model and stack of the parameters that end in `suffix`."""
        reader = RasterReader(*source)
        reader.require_crs()
        band = 1 if suffix else self._band(parameters, "BAND", reader, context)
        stated = reader.covariates()[band - 1]
        if stated.is_categorical:
            raise PedometricsError(
                "Band {band} of the raster {name} holds classes, not a stock.", band=band, name=reader.name
            )
        check_unit(stated.unit, unit, reader.name)
        one = Map(reader, band, STOCK_UNITS[unit])
        if not self.given(parameters, f"MODEL{suffix}"):
            return one
        from ..pedometrics.soil_model import load

        model = load(self.parameterAsFile(parameters, f"MODEL{suffix}", context))
        stack = open_stack(self._stacks[1 if suffix else 0], need_projected=True)
        return replace(one, model=model, stack=stack)

    def _plan(self, parameters, context):
        from ..pedometrics.zone_intervals import Plan

        folder = self.parameterAsString(parameters, "KEEP_FOLDER", context) or None
        if folder and not os.path.isdir(folder):
            raise PedometricsError("KEEP_FOLDER {folder} is no folder; make it first.", folder=folder)

        def number(name):
            # An optional number that is missing may read as 0.
            default = self.parameterDefinition(name).defaultValue()
            return self.parameterAsDouble(parameters, name, context) if self.given(parameters, name) else default

        return Plan(
            int(number("REALIZATIONS")),
            int(number("REPLICATES")),
            number("LEVEL"),
            int(number("SEED")),
            self.parameterAsBool(parameters, "NAIVE", context),
            folder,
        )

    @staticmethod
    def _zone_cells(grid, plan):
        if plan is None:
            return None
        from ..layers.zone_cells import ZoneCells

        return ZoneCells(grid, plan.realizations, plan.seed)

    def _intervals(self, maps, zones, plan, feedback, notes):
        """Intervals of all totals, once each map is known to be its model's."""
        from ..layers.zone_cells import zone_intervals
        from ..pedometrics.map_errors import error_variogram, partner
        from ..pedometrics.simulation import common_shape
        from ..pedometrics.zone_intervals import TotalsIntervals

        for number, one in enumerate(maps):
            tick = ticker(feedback, 25 + 5 * number, 30 + 5 * number)
            one.cells.check_map(one.reader.name, one.factor, one.model, one.stack, tick)
        feedback.pushInfo(
            tr("Simulating {realizations} maps of errors, with {replicates} refitted models.").format(
                realizations=plan.realizations, replicates=plan.replicates
            )
        )
        variograms = [error_variogram(one.model) for one in maps]
        shape = common_shape(variograms, maps[0].cells.lattice)
        common = partner(maps[0].model, maps[1].model) if len(maps) > 1 else None
        found = []
        for number, (one, variogram) in enumerate(zip(maps, variograms)):
            share = 60 / len(maps)
            tick = ticker(feedback, 35 + share * number, 35 + share * (number + 1))
            found.append(
                zone_intervals(
                    one.cells, one.reader, one.band, one.factor, zones, one.totals, one.model, one.stack, variogram,
                    plan, tick, shape, common if number else None,
                )
            )
            notes += one.cells.notes(one.reader.name, variogram)
        return TotalsIntervals.of(plan, [one.totals for one in maps], found, variograms, common)

    def _band(self, parameters, name, reader, context):
        band = self.parameterAsInt(parameters, name, context) if self.given(parameters, name) else 1
        if not 1 <= band <= reader.count:
            raise PedometricsError(
                "The raster {raster} has no band {band} ({name}); it has {count}.",
                raster=reader.name,
                band=band,
                name=name,
                count=reader.count,
            )
        return band

    def _zones_name(self):
        return self._classes[1] if self._classes else self._polygons.sourceName() if self._polygons else ""

    def _zones(self, parameters, context, grid, tick, notes):
        """The zones on the grid of the map; what was done to them is added to `notes`."""
        from ..layers.rasterize import read_polygons
        from ..layers.zones import ClassZones, PolygonZones, WholeMap

        if self._classes:
            classes = RasterReader(*self._classes)
            zones = ClassZones(classes, self._band(parameters, "ZONE_BAND", classes, context), grid)
            if zones.resampled:
                notes.append(
                    Text(
                        "The class raster has another grid ({columns} x {rows} cells of {width:.6g} x "
                        "{height:.6g} in {crs}): each cell of the map took the class at its centre.",
                        columns=classes.grid.columns,
                        rows=classes.grid.rows,
                        width=classes.grid.width,
                        height=classes.grid.height,
                        crs=classes.grid.crs_name,
                    )
                )
            return zones
        if not self._polygons:
            return WholeMap(grid)
        name = self._zones_name()
        shapes, values, empty = read_polygons(
            self._polygons, self._field or None, grid.crs, context.transformContext(), name
        )
        if not shapes:
            raise PedometricsError("The layer {name} has no polygons.", name=name)
        zones = PolygonZones(shapes, values, grid, self._method == EXACT, tick)
        if empty:
            notes.append(Text("{count} features without a geometry were left out.", count=empty))
        if zones.mended:
            notes.append(
                Text(
                    "{count} of {all} polygons were invalid (crossing themselves, say) and were made valid.",
                    count=zones.mended,
                    all=len(shapes),
                )
            )
        return zones

    def _sums(self, one, zones, cells, tick, notes):
        """Sums over a map, block by block; `cells` is shown what is summed up."""
        from ..pedometrics.totals import Sums, block_sums

        grid = one.reader.grid
        row_areas = grid.cell_areas()
        sums, negative = Sums.nothing(), 0
        for window in grid.blocks():
            share = window.row / grid.rows
            tick(share)
            stock = one.reader.read(window, [one.band], np.float64).ravel() * one.factor
            negative += int(np.count_nonzero(stock < 0))
            area = np.repeat(row_areas[window.row:window.row + window.rows], grid.columns)
            overlays = zones.overlays(window, partial(tick, share))
            if cells:
                overlays = cells.watch(window, stock, overlays, zones.with_rest)
            sums += block_sums(stock, area, overlays)
        tick(1)
        if negative:
            notes.append(
                Text(
                    "{count} cells of the map hold a negative stock, which cannot be; they are counted as they are.",
                    count=negative,
                )
            )
        return sums

    def _check(self, totals, reader):
        if totals.table["cells"].any():
            return
        if not totals.rest_ha:
            raise PedometricsError("The raster {name} holds no stock, only NoData.", name=reader.name)
        raise PedometricsError(
            "No cell of {stock} with a stock lies in a zone of {zones}; both must show the same place (the "
            "map: west, south, east, north {extent} in {crs}).",
            stock=reader.name,
            zones=self._zones_name(),
            extent=", ".join(f"{edge:.10g}" for edge in reader.grid.extent),
            crs=reader.grid.crs_name,
        )

    def _tell(self, totals, notes, feedback):
        from ..pedometrics.totals import OUR_ZONES

        self.warn(feedback, notes)
        for row in totals.table.head(MOST_LINES).itertuples():
            total = Text("{total:.6g} Tg", total=row.total_tg)
            if "lower_tg" in totals.table and row.cells > 0:
                total = Text(
                    "{total:.6g} Tg ({lower:.6g} to {upper:.6g})",
                    total=row.total_tg,
                    lower=row.lower_tg,
                    upper=row.upper_tg,
                )
            feedback.pushInfo(
                tr(
                    Text(
                        "{zone}: {total} on {area:,.2f} ha ({share:.1f} %), {missing} cells without stock",
                        zone=OUR_ZONES.get(row.zone, row.zone),
                        total=total,
                        area=row.area_ha,
                        share=row.share_pct,
                        missing=row.cells_no_stock,
                    )
                )
            )
        feedback.pushInfo(
            tr("All: {total:.6g} Tg on {area:,.2f} ha").format(total=totals.total_tg, area=totals.area_ha)
        )

    def _report(self, totals, notes, intervals):
        from ..reports.totals import totals_report

        names = (self._stock[1], self._second[1] if self._second else "", self._zones_name(), self._field)
        subtitle = " · ".join(part for part in names if part)
        return totals_report(totals, subtitle, METHODS[self._method], notes, intervals)


def _notes(totals, unit, stated):
    """What a reader must know about the figures."""
    from ..pedometrics.totals import IMPLAUSIBLE_MEAN, NO_ZONE

    table, notes = totals.table, []
    if stated and known_unit(stated) is None:
        notes.append(
            Text("The raster says that its unit is {stated}; it was read as {unit}.", stated=stated, unit=unit)
        )
    if totals.mean_kg_m2 > IMPLAUSIBLE_MEAN:
        notes.append(
            Text(
                "The mean of {mean:.3g} kg m-2 is more than mineral soil holds; is the map in t/ha? Then set "
                "STOCK_UNIT.",
                mean=totals.mean_kg_m2,
            )
        )
    in_zones = table[table["zone"] != NO_ZONE]
    missing = in_zones["area_no_stock_ha"].sum()
    if missing:
        share = 100 * missing / (missing + in_zones["area_ha"].sum())
        notes.append(
            Text(
                "{area:,.2f} ha of the zones ({share:.1f} %) have no stock in the map and add nothing.",
                area=missing,
                share=share,
            )
        )
    if totals.twice_ha:
        notes.append(
            Text(
                "Zones overlap on {area:,.2f} ha with {total:.6g} Tg: each zone has its full total, the total of all "
                "counts them once.",
                area=totals.twice_ha,
                total=totals.twice_tg,
            )
        )
    empty = table.loc[table["cells"] == 0, "zone"].tolist()
    if empty:
        notes.append(
            Text(
                "No cell with a stock lies in these zones ({count}): {names}.",
                count=len(empty),
                names=first_of(empty, 20),
            )
        )
    return notes
