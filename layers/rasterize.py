"""Polygons to cells: a cell belongs to the polygon that holds its centre."""

import numpy as np
from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCsException,
    QgsFeatureRequest,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ..pedometrics.errors import PedometricsError
from .grid import spatial_reference
from .points import plain
from .rasters import UNKNOWN, Quiet, tried
from .warp import in_memory


def read_polygons(source, field, crs, transform_context, name):
    """Polygons in a CRS, with a field's values.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    field : str or None
    crs : str
        WKT that the polygons are transformed to.
    transform_context : QgsCoordinateTransformContext
    name : str
        What messages call the layer.

    Returns
    -------
    shapes : list of bytes
        Polygons as WKB, in the order of the layer; features without a geometry are left out.
    values : list
        Field value of each, None for NULL; the feature id without a field.
    empty : int
        Features without a geometry.
    """
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PolygonGeometry:
        raise PedometricsError("The layer {name} holds no polygons.", name=name)
    if not source.sourceCrs().isValid():
        raise PedometricsError(
            "The layer {name} has no coordinate reference system; assign one first (Layer > Set CRS).",
            name=name,
        )
    position = source.fields().indexFromName(field) if field else -1
    request = QgsFeatureRequest().setSubsetOfAttributes([position] if field else [])
    request.setDestinationCrs(QgsCoordinateReferenceSystem.fromWkt(crs), transform_context)
    shapes, values, empty = [], [], 0
    # Polygons that cross themselves are common in soil maps and can be burnt all the same.
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    try:
        for feature in source.getFeatures(request, flag):
            geometry = feature.geometry()
            if geometry.isNull() or geometry.isEmpty():
                empty += 1
                continue
            geometry.convertToStraightSegment()
            shapes.append(bytes(geometry.asWkb()))
            values.append(plain(feature.attribute(position)) if field else feature.id())
    except QgsCsException:
        raise PedometricsError(
            "The polygons of the layer {name} cannot be brought into the CRS of the grid.", name=name
        ) from None
    return shapes, values, empty


def field_pairs(source, first, second):
    """Values of two fields of a feature source, a tuple a feature; None for NULL."""
    positions = [source.fields().indexFromName(name) for name in (first, second)]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(positions)
    return [
        tuple(plain(feature.attribute(position)) for position in positions) for feature in source.getFeatures(request)
    ]


class PolygonCells:
    """Codes of polygons on a grid, window by window.

    Parameters
    ----------
    shapes : sequence of bytes
        Polygons as WKB in the CRS of the grid.
    codes : sequence of int
        One a polygon, below 2^24 so that float32 holds it.
    grid : Grid
    """

    def __init__(self, shapes, codes, grid):
        self.grid = grid
        self._source = ogr.GetDriverByName("Memory").CreateDataSource("")
        self._layer = self._source.CreateLayer("polygons", spatial_reference(grid.crs), ogr.wkbUnknown)
        self._layer.CreateField(ogr.FieldDefn("code", ogr.OFTInteger))
        for shape, code in zip(shapes, codes):
            feature = ogr.Feature(self._layer.GetLayerDefn())
            feature.SetField("code", int(code))
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(shape))
            self._layer.CreateFeature(feature)

    @property
    def meets(self):
        """Whether the polygons and the grid have an area in common."""
        if not self._layer.GetFeatureCount():
            return False
        west, east, south, north = self._layer.GetExtent()
        w, s, e, n = self.grid.extent
        return west < e and east > w and south < n and north > s

    def codes(self, window):
        """Code of the last polygon that holds each cell's centre; NaN where none does."""
        return self._burn(window, np.nan, ["ATTRIBUTE=code"])

    def overlaps(self, window):
        """Number of polygons that hold each cell's centre."""
        return self._burn(window, 0, ["MERGE_ALG=ADD"])

    def _burn(self, window, start, options):
        place = self.grid.part(window)
        dataset = in_memory(place, np.full(place.shape, start, np.float32))
        west, south, east, north = place.extent
        self._layer.SetSpatialFilterRect(west, south, east, north)
        gdal.ErrorReset()
        with Quiet():
            code = tried(
                lambda: gdal.RasterizeLayer(dataset, [1], self._layer, burn_values=[1], options=options)
            )
        self._layer.SetSpatialFilter(None)
        if code != 0:
            raise PedometricsError(
                "The polygons cannot be rasterized: {reason}.",
                reason=gdal.GetLastErrorMsg().rstrip(".") or UNKNOWN,
            )
        return dataset.ReadAsArray()
