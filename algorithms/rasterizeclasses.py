"""Algorithm ``rasterizeclasses``: polygons with a class field to a class raster."""

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
)

from ..layers.rasterize import PolygonCells, field_pairs, read_polygons
from ..layers.rasters import RasterWriter
from ..pedometrics.covariates import Covariate, alike, encode_classes, name_classes
from ..pedometrics.errors import PedometricsError
from ..pedometrics.files import whole_file
from .base import POLYGONS, SoilCarbonAlgorithm, ticker, tr
from .field_names import CLASS
from .gridded import GridParameters
from .styling import when_loaded


class RasterizeClasses(GridParameters, SoilCarbonAlgorithm):
    ID = "rasterizeclasses"
    TITLE = "Classes from polygons"
    GROUP = "covariates"
    TAGS = ("rasterize", "soil map", "soil order", "land cover", "land use", "classes", "polygon")
    OPTIONAL = ("pandas",)
    HELP = (
        "Turns polygons with a class field (soil order, land cover) into a raster of class codes, in the "
        "grid of a template or in a grid of its own. The class names are kept in the file, so that every "
        "later step knows that the values are classes and what they are called.\n\n"
        "A cell takes the class of the polygon that holds its centre. Where polygons overlap, the last one "
        "in the layer counts, and the log says how many cells that concerns. Cells without a polygon get "
        "NoData.\n\n"
        "Whole numbers in the field are kept as codes, and a second field may name them; names get the codes "
        "1, 2, 3 ... in their sorted order, which may be others in another layer: where two rasters must have the same "
        "codes, give a field of codes.\n\n"
        "Next: 'Covariate stack' with the result among the class rasters, or 'Totals by zone'."
    )

    def define(self):
        self.section("Polygons")
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", tr("Polygons"), [POLYGONS]),
            "Polygon layer of any CRS; it is brought into that of the grid.",
        )
        self.add(
            # A layer without such a field then shows an empty box, not its first field.
            QgsProcessingParameterField("FIELD", tr("Class field"), "class", parentLayerParameterName="INPUT"),
            "Field with the class names or whole-number codes. Polygons without a value are left out.",
            names=CLASS,
        )
        self.add(
            QgsProcessingParameterField(
                "NAME_FIELD", tr("Field with the class names"), parentLayerParameterName="INPUT", optional=True
            ),
            "Names of the codes, where the class field holds codes. Without it, classes are called as the class field "
            "calls them.",
        )
        self.add_grid(
            "Take the raster that the covariate stack will have as its template, such as the DEM. Without it the grid "
            "covers the polygons; a cell size is then needed."
        )
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Class raster")),
            "GeoTIFF with class codes, its band named after the field, the class names stored in the file.",
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "LEGEND", tr("Legend"), tr("CSV files") + " (*.csv)", optional=True
            ),
            "Table of the classes: code, name, cells, area_ha.",
        )

    def look_up(self, parameters, context, feedback):
        self._source = self.source(parameters, "INPUT", context)
        self._name = self._source.sourceName()
        self._field = self.parameterAsString(parameters, "FIELD", context)
        self._name_field = self.parameterAsString(parameters, "NAME_FIELD", context)
        for field in filter(None, (self._field, self._name_field)):
            if self._source.fields().indexFromName(field) < 0:
                raise PedometricsError(
                    "The layer {name} has no field called {field}; it has {fields}.",
                    name=self._name,
                    field=field,
                    fields=", ".join(self._source.fields().names()),
                )
        if not self._source.sourceCrs().isValid():
            raise PedometricsError(
                "The layer {name} has no coordinate reference system; assign one first (Layer > Set CRS).",
                name=self._name,
            )

        def extent(crs):
            box = self._source.sourceExtent()
            if not (box.width() > 0 and box.height() > 0):
                raise PedometricsError("The layer {name} holds no polygon.", name=self._name)
            target = QgsCoordinateReferenceSystem.fromWkt(crs)
            transform = QgsCoordinateTransform(self._source.sourceCrs(), target, context.transformContext())
            try:
                box = transform.transformBoundingBox(box)
            except QgsCsException:
                raise PedometricsError(
                    "The extent of the layer {name} ({extent} in {own}) cannot be brought into {crs}; does the layer "
                    "have the right CRS?",
                    name=self._name,
                    extent=box.toString(0),
                    own=self._source.sourceCrs().authid(),
                    crs=target.authid(),
                ) from None
            return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

        self._grid = self.wanted_grid(
            parameters,
            context,
            self.template(parameters, context),
            self._source.sourceCrs().toWkt(),
            extent,
        )
        self._output = self.new_raster(parameters, "OUTPUT", context)
        self._legend = self.file_path(parameters, "LEGEND", context)

    def work(self, parameters, context, feedback):
        shapes, values, empty = read_polygons(
            self._source, self._field, self._grid.crs, context.transformContext(), self._name
        )
        codes, legend = encode_classes(values, self._field, self._name)
        if self._name_field:
            pairs = field_pairs(self._source, self._field, self._name_field)
            legend = name_classes(legend, pairs, self._field, self._name_field, self._name)
        kept = [i for i, code in enumerate(codes) if code is not None]
        if empty or len(kept) < len(values):
            feedback.pushWarning(
                tr(
                    "{empty} polygons have no geometry and {missing} no value in {field}; they are left out."
                ).format(empty=empty, missing=len(values) - len(kept), field=self._field)
            )
        polygons = PolygonCells([shapes[i] for i in kept], [codes[i] for i in kept], self._grid)
        if not polygons.meets:
            raise PedometricsError(
                "The polygons of {name} do not overlap the grid of the raster (west, south, east, north "
                "{extent} in {crs}).",
                name=self._name,
                extent=", ".join(f"{edge:.10g}" for edge in self._grid.extent),
                crs=self._grid.crs_name,
            )
        covariate = Covariate(self._field, "categorical", legend=legend)
        cells = dict.fromkeys(legend.codes, 0)
        areas = dict.fromkeys(legend.codes, 0.0)
        shared = 0
        row_areas = self._grid.cell_areas()
        tick = ticker(feedback, doing=tr("Filling the cells."))
        with RasterWriter(self._output, self._grid, [covariate]) as writer:
            for window in self._grid.blocks():
                tick(window.row / self._grid.rows)
                block = polygons.codes(window)
                writer.write(window, block, band=1)
                shared += int(np.count_nonzero(polygons.overlaps(window) > 1))
                inside = np.isfinite(block)
                area = np.broadcast_to(row_areas[window.row:window.row + window.rows, None], block.shape)
                found, place = np.unique(block[inside], return_inverse=True)
                for code, count, size in zip(found, np.bincount(place), np.bincount(place, area[inside])):
                    cells[int(code)] += int(count)
                    areas[int(code)] += float(size)
            if not any(cells.values()):
                raise PedometricsError(
                    "No cell centre lies in a polygon of {name}; the cells are larger than the polygons.",
                    name=self._name,
                )
            tick(1.0)
        self._tell(feedback, legend, cells, areas, shared, row_areas)
        if self._legend:
            import pandas as pd

            table = pd.DataFrame(
                {
                    "code": legend.codes,
                    "name": legend.names,
                    "cells": list(cells.values()),
                    "area_ha": [area / 1e4 for area in areas.values()],
                }
            )
            # With a byte order mark, so that Excel reads Chinese.
            with whole_file(self._legend) as part:
                table.to_csv(part, index=False, encoding="utf-8-sig")
        when_loaded(context, self._output)
        return {"OUTPUT": self._output, "LEGEND": self._legend}

    def _tell(self, feedback, legend, cells, areas, shared, row_areas):
        for code, name in zip(legend.codes, legend.names):
            feedback.pushInfo(
                tr("{code} {name}: {cells} cells, {area:,.2f} ha").format(
                    code=code, name=name, cells=cells[code], area=areas[code] / 1e4
                )
            )
        for names in alike(legend.names):
            feedback.pushWarning(
                tr("{names} are taken as classes of their own; give them one spelling if they are one.").format(
                    names=", ".join(names)
                )
            )
        lost = [name for code, name in zip(legend.codes, legend.names) if not cells[code]]
        if lost:
            feedback.pushWarning(
                tr(
                    "No cell of the grid has the class {names}: outside the grid, or smaller than a cell."
                ).format(names=", ".join(lost))
            )
        if shared:
            feedback.pushWarning(
                tr("{shared} cells lie in more than one polygon; the last one in the layer counts.").format(
                    shared=shared
                )
            )
        total = float(row_areas.sum()) * self._grid.columns
        bare = total - sum(areas.values())
        feedback.pushInfo(
            tr("{bare:,.2f} ha ({share:.1f} %) lie in no polygon and are NoData.").format(
                bare=bare / 1e4, share=100 * bare / total
            )
        )
