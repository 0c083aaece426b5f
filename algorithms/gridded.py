"""Parameters of the algorithms that make a new grid: a template, or CRS, extent and cell size."""

import os

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ..layers.rasters import RasterReader
from ..layers.warp import target_grid
from ..pedometrics.errors import PedometricsError
from .base import tr


class GridParameters:
    """Adds TEMPLATE, CRS, EXTENT and CELL_SIZE to an algorithm, and reads the grid they mean."""

    def add_grid(self, without):
        """Add the four parameters; `without` says what happens when none is given."""
        self.section("Grid of the result")
        self.add(
            QgsProcessingParameterRasterLayer("TEMPLATE", tr("Template of the grid"), optional=True),
            f"Raster whose CRS, extent and cells are taken over. {without} What is given below replaces that "
            "part.",
        )
        self.add(
            QgsProcessingParameterCrs("CRS", tr("CRS of the grid"), optional=True),
            "Coordinate reference system of the result; kriging needs a projected one, such as EPSG:3826.",
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", tr("Extent of the grid"), optional=True),
            "Area of the result. Its edges are moved outwards to whole cells.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "CELL_SIZE",
                tr("Cell size [units of the CRS]"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=0.0,
            ),
            "Side of a cell in units of the CRS (metres, mostly). Edges then lie on whole multiples of it; "
            "with a cell size alone, cells begin in the template's north-western corner.",
        )

    def template(self, parameters, context):
        """Grid of TEMPLATE, None where it was not given."""
        if not self.given(parameters, "TEMPLATE"):
            return None
        reader = RasterReader(*self.raster(parameters, "TEMPLATE", context))
        reader.require_crs()
        return reader.grid

    def new_raster(self, parameters, name, context, inputs=()):
        """Path of a raster output, which must be none of the `inputs` (paths) and not the template."""
        path = self.output_path(parameters, name, context)
        if self.given(parameters, "TEMPLATE"):
            inputs = [*inputs, self.raster(parameters, "TEMPLATE", context)[0]]
        for one in inputs:
            if os.path.exists(path) and os.path.exists(one) and os.path.samefile(path, one):
                raise PedometricsError("The output {path} is one of the inputs; give it another name.", path=path)
        return path

    def wanted_grid(self, parameters, context, base, crs="", extent=None):
        """The grid that the parameters mean.

        Parameters
        ----------
        base : Grid or None
            Taken for what is not given.
        crs : str
            WKT that counts where neither CRS nor `base` is there.
        extent : callable, optional
            Gives the extent in a CRS (WKT) where neither EXTENT nor `base` is there.
        """
        if self.given(parameters, "CRS"):
            chosen = self.parameterAsCrs(parameters, "CRS", context).toWkt()
        else:
            chosen = base.crs if base else crs
        area = None
        if self.given(parameters, "EXTENT"):
            reference = QgsCoordinateReferenceSystem.fromWkt(chosen)
            rectangle = self.parameterAsExtent(parameters, "EXTENT", context, reference)
            area = (rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum())
        elif base is None and extent and chosen:
            area = extent(chosen)
        size = self.number_or_none(parameters, "CELL_SIZE", context)
        return target_grid(base, chosen, area, size)
