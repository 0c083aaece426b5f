"""Algorithm ``zonaltotals``: totals of a stock map by zone."""

from functools import partial

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..layers.rasters import RasterReader
from ..pedometrics.errors import PedometricsError
from ..pedometrics.units import STOCK_UNITS, check_unit, known_unit
from .base import POLYGONS, SoilCarbonAlgorithm, ticker, tr

CELL_CENTRE = "cell_centre"
EXACT = "exact"
#: How cells and zones are brought together, as the report says it.
METHODS = {
    "whole": "The zone is the whole map.",
    "classes": "A cell belongs to the class of the zone raster at its centre.",
    CELL_CENTRE: "A cell belongs to a zone, as a whole, when its centre lies in it.",
    EXACT: "A cell counts for a zone with the share of its area that the zone covers (library exactextract).",
}
FIELDS = (
    ("zone", QVariant.String),
    ("cells", QVariant.LongLong),
    ("area_ha", QVariant.Double),
    ("mean_kg_m2", QVariant.Double),
    ("total_tg", QVariant.Double),
    ("share_pct", QVariant.Double),
    ("cells_no_stock", QVariant.LongLong),
    ("area_no_stock_ha", QVariant.Double),
)
#: Zones that the log lists.
MOST_LINES = 50


class ZonalTotals(SoilCarbonAlgorithm):
    ID = "zonaltotals"
    TITLE = "Totals by zone"
    GROUP = "results"
    TAGS = ("carbon", "stock", "total", "zonal statistics", "land cover", "Tg", "share")
    PACKAGES = ("pandas",)
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
        "Comes after 'Predict map' or 'Bootstrap uncertainty' (its mean)."
    )

    def define(self):
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
        )
        self.add(
            QgsProcessingParameterRasterLayer("ZONE_RASTER", tr("Zones (class raster)"), optional=True),
            "Raster of class codes, such as land cover; class names are taken from the file where it has "
            "them. On another grid, each cell of the map takes the class at its centre.",
        )
        self.add_choice(
            "COVERAGE",
            "Cells on the edge of a polygon",
            (CELL_CENTRE, EXACT),
            CELL_CENTRE,
            "cell_centre: a cell belongs to a polygon, as a whole, when its centre lies in it; each cell "
            "then counts once, also along the border of two polygons. exact: a cell counts with the share "
            "of its area that the polygon covers, which is better where polygons are only a few cells "
            "large; it needs the Python package exactextract, and so is not the default. Does not matter "
            "for class rasters.",
        )
        self._add_band("BAND", "Band of the stock", "STOCK", "Band that holds the stock.")
        self.add_choice(
            "STOCK_UNIT",
            "Unit of the stock",
            STOCK_UNITS,
            "kg/m2",
            "kg/m2, as this plugin's maps are, or t/ha (the same as Mg/ha; 10 t/ha = 1 kg/m2).",
            advanced=True,
        )
        self._add_band("ZONE_BAND", "Band of the classes", "ZONE_RASTER", "Band of the class raster.")
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Totals")),
            "One row a zone: zone, cells and area_ha (with a stock), mean_kg_m2, total_tg, share_pct, "
            "cells_no_stock and area_no_stock_ha. With the dissolved polygon where zones are polygons.",
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("TOTAL", tr("Total of all rows [Tg], each cell once")))
        self.addOutput(QgsProcessingOutputNumber("TOTAL_AREA", tr("Area of all rows [ha], each cell once")))

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

    def work(self, parameters, context, feedback):
        from ..pedometrics.totals import zonal_totals

        reader = RasterReader(*self._stock)
        reader.require_crs()
        band = self._band(parameters, "BAND", reader, context)
        unit = self.parameterAsEnumString(parameters, "STOCK_UNIT", context)
        stated = reader.covariates()[band - 1]
        if stated.is_categorical:
            raise PedometricsError(
                "Band {band} of the raster {name} holds classes, not a stock.", band=band, name=reader.name
            )
        check_unit(stated.unit, unit, reader.name)
        notes = []
        zones = self._zones(parameters, context, reader.grid, ticker(feedback, 0, 20), notes)
        sums = self._sums(reader, band, STOCK_UNITS[unit], zones, ticker(feedback, 20, 95), notes)
        totals = zonal_totals(sums, zones.names(sums.zones.index), zones.with_rest)
        self._check(totals, reader)
        notes += _notes(totals, unit, stated.unit)
        self._tell(totals, notes, feedback)
        # Made before anything is written, so that a fault in it leaves nothing behind.
        path = self.file_path(parameters, "REPORT", context)
        report = self._report(totals, notes) if path else None
        results = {"TOTAL": totals.total_tg, "TOTAL_AREA": totals.area_ha}
        results["OUTPUT"] = self._write(parameters, context, totals.table, zones, reader.grid)
        if path:
            report.write(path)
            results["REPORT"] = path
        return results

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
                    tr(
                        "The class raster has another grid ({columns} x {rows} cells of {width:.6g} x "
                        "{height:.6g} in {crs}): each cell of the map took the class at its centre."
                    ).format(
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
            notes.append(tr("{count} features without a geometry were left out.").format(count=empty))
        if zones.mended:
            notes.append(
                tr(
                    "{count} of {all} polygons were invalid (crossing themselves, say) and were made valid."
                ).format(count=zones.mended, all=len(shapes))
            )
        return zones

    def _sums(self, reader, band, factor, zones, tick, notes):
        """Sums over the map, block by block."""
        from ..pedometrics.totals import Sums, block_sums

        grid = reader.grid
        row_areas = grid.cell_areas()
        sums, negative = Sums.nothing(), 0
        for window in grid.blocks():
            share = window.row / grid.rows
            tick(share)
            stock = reader.read(window, [band], np.float64).ravel() * factor
            negative += int(np.count_nonzero(stock < 0))
            area = np.repeat(row_areas[window.row : window.row + window.rows], grid.columns)
            overlays = zones.overlays(window, partial(tick, share))
            sums += block_sums(stock, area, overlays)
        tick(1)
        if negative:
            notes.append(
                tr(
                    "{count} cells of the map hold a negative stock, which cannot be; they are counted as "
                    "they are."
                ).format(count=negative)
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
        for note in notes:
            feedback.pushWarning(note)
        for row in totals.table.head(MOST_LINES).itertuples():
            feedback.pushInfo(
                tr(
                    "{zone}: {total:.6g} Tg on {area:,.2f} ha ({share:.1f} %), {missing} cells without stock"
                ).format(
                    zone=row.zone,
                    total=row.total_tg,
                    area=row.area_ha,
                    share=row.share_pct,
                    missing=row.cells_no_stock,
                )
            )
        feedback.pushInfo(
            tr("All: {total:.6g} Tg on {area:,.2f} ha").format(total=totals.total_tg, area=totals.area_ha)
        )

    def _report(self, totals, notes):
        from ..reports.totals import totals_report

        subtitle = " · ".join(part for part in (self._stock[1], self._zones_name(), self._field) if part)
        return totals_report(totals, subtitle, METHODS[self._method], notes)

    def _write(self, parameters, context, table, zones, grid):
        """Write the rows, with the polygons of the zones where there are any; the id of the output."""
        fields = QgsFields()
        for name, kind in FIELDS:
            fields.append(QgsField(name, kind))
        shapes = getattr(zones, "geometries", None)
        wkb = QgsWkbTypes.Type.MultiPolygon if shapes else QgsWkbTypes.Type.NoGeometry
        crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs)
        features = _features(table, fields, shapes)
        return self.write_features(parameters, "OUTPUT", context, fields, features, wkb, crs)


def _features(table, fields, shapes):
    """A feature for each row; `shapes` holds their polygons where there are any."""
    # As objects, numbers are Python's own, which QGIS takes; NULL for NaN.
    for place, row in enumerate(table.astype(object).itertuples(index=False)):
        feature = QgsFeature(fields)
        feature.setAttributes([None if value != value else value for value in row])
        if shapes:
            shape = QgsGeometry(shapes[place])
            shape.convertToMultiType()
            feature.setGeometry(shape)
        yield feature


def _notes(totals, unit, stated):
    """What a reader must know about the figures."""
    from ..pedometrics.totals import IMPLAUSIBLE_MEAN, NO_ZONE

    table, notes = totals.table, []
    if stated and known_unit(stated) is None:
        notes.append(
            tr("The raster says that its unit is {stated}; it was read as {unit}.").format(
                stated=stated, unit=unit
            )
        )
    if totals.mean_kg_m2 > IMPLAUSIBLE_MEAN:
        notes.append(
            tr(
                "The mean of {mean:.3g} kg m-2 is more than mineral soil holds; is the map in t/ha? Then "
                "set STOCK_UNIT."
            ).format(mean=totals.mean_kg_m2)
        )
    in_zones = table[table["zone"] != NO_ZONE]
    missing = in_zones["area_no_stock_ha"].sum()
    if missing:
        share = 100 * missing / (missing + in_zones["area_ha"].sum())
        notes.append(
            tr(
                "{area:,.2f} ha of the zones ({share:.1f} %) have no stock in the map and add nothing."
            ).format(area=missing, share=share)
        )
    if totals.twice_ha:
        notes.append(
            tr(
                "Zones overlap on {area:,.2f} ha with {total:.6g} Tg: each zone has its full total, the "
                "total of all counts them once."
            ).format(area=totals.twice_ha, total=totals.twice_tg)
        )
    empty = table.loc[table["cells"] == 0, "zone"].tolist()
    if empty:
        notes.append(
            tr("{count} zones hold no cell with a stock: {names}.").format(
                count=len(empty), names=", ".join(empty[:20]) + (" ..." if len(empty) > 20 else "")
            )
        )
    return notes
