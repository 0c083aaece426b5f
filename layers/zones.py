"""Zones of a grid: which of its cells lie in which polygon or class, block by block."""

import math

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsWkbTypes
from qgis.PyQt.QtGui import QTransform

from ..pedometrics.errors import PedometricsError
from ..pedometrics.packages import require
from ..pedometrics.texts import Text
from ..pedometrics.totals import Overlay
from .rasters import Quiet, open_dataset, read_legend, tried
from .warp import Placement, WarpedBand

#: Zone of the polygons whose field is empty.
NO_VALUE = "(no value)"
#: Cells, and zones, that one overlay holds at most, however many polygons lie on a block.
OVERLAY_CELLS = 2_000_000
OVERLAY_ZONES = 500
#: Above this float32, in which blocks are read, loses whole numbers.
LARGEST_CODE = 2**24


class WholeMap:
    """All cells of a grid as the one zone ``all``."""

    #: Whether cells outside all zones belong into the table.
    with_rest = False

    def __init__(self, grid):
        self._columns = grid.columns

    def overlays(self, window, tick):
        """Overlays of a block."""
        count = window.rows * self._columns
        yield Overlay(np.zeros(count, int), np.arange(count), np.ones(count))

    def names(self, keys):
        """Zone key to name."""
        return {0: "all"}


class ClassZones:
    """Classes of a raster as zones; on another grid, a cell takes the class at its centre.

    Parameters
    ----------
    reader : RasterReader
    band : int
    grid : Grid
        Of the stock map.
    """

    #: A class map means to divide the whole map, so that what it leaves out is shown.
    with_rest = True

    def __init__(self, reader, band, grid):
        reader.require_crs()
        placement = Placement(reader.grid, grid)
        self.resampled = not placement.same_lattice
        self._name = reader.name
        self._legend = read_legend(open_dataset(reader.path), band)
        self._classes = WarpedBand(reader, band, grid, "nearest" if self.resampled else "none")

    def overlays(self, window, tick):
        """Overlays of a block; `tick`, called without an argument, may raise to stop."""
        values = self._classes.read(window, tick).ravel()
        cells = np.flatnonzero(np.isfinite(values))
        codes = values[cells]
        wrong = (codes != np.round(codes)) | (np.abs(codes) >= LARGEST_CODE)
        if wrong.any():
            raise PedometricsError(
                "The zone raster {name} holds the value {value}; class codes are whole numbers below {most}.",
                name=self._name,
                value=f"{codes[wrong][0]:g}",
                most=LARGEST_CODE,
            )
        yield Overlay(codes.astype(int), cells, np.ones(len(cells)))

    def names(self, keys):
        """Code to class name, ascending; the code itself where the raster has no name for it."""
        return {code: self._legend.name(code) if self._legend else str(code) for code in sorted(keys)}


class PolygonZones:
    """Polygons as zones, those with one value together.

    Parameters
    ----------
    shapes : sequence of bytes
        Polygons as WKB in the CRS of the grid.
    values : sequence
        What zone each belongs to.
    grid : Grid
        Of the stock map.
    exact : bool
        Count the share of each cell that a zone covers, instead of the cells whose centre it holds.
    tick : callable
        Called with the share that is done between two polygons; may raise to stop.

    Attributes
    ----------
    geometries : list of QgsGeometry
        One a zone, dissolved.
    mended : int
        Polygons that were invalid (crossing themselves, say) and were made valid.
    """

    #: Polygons pick places out of a map: what lies outside is none of their business.
    with_rest = False

    def __init__(self, shapes, values, grid, exact, tick):
        if exact:
            require("exactextract")
        self._grid = grid
        self._rule = self._exact if exact else self._centres
        self.mended = 0
        members = {}
        for count, (shape, value) in enumerate(zip(shapes, values)):
            tick(0.5 * count / len(shapes))
            members.setdefault(_text(value), []).append(self._polygon(shape))
        self._names = dict(enumerate(sorted(members, key=_natural)))
        self.geometries = []
        for zone, name in self._names.items():
            tick(0.5 + 0.5 * zone / len(self._names))
            self.geometries.append(_united(members.pop(name), name))
        self._cells = [self._in_cells(geometry) for geometry in self.geometries]
        # West, east, south, north in cells; an empty geometry has 0 everywhere and meets no block.
        self._boxes = np.array([shape.GetEnvelope() for shape in self._cells]).reshape(-1, 4)

    def names(self, keys):
        """Zone key to name: numbers ascending, then texts; also zones that hold no cell."""
        return self._names

    def overlays(self, window, tick):
        """Overlays of a block; `tick`, called without an argument, may raise to stop."""
        west, east, south, north = self._boxes.T
        # Rows grow southwards, so that the block lies between these two ordinates.
        high, low = -window.row, -window.row - window.rows
        hit = (south < high) & (north > low) & (west < self._grid.columns) & (east > 0)
        size = np.minimum(east - west + 2, self._grid.columns) * np.minimum(north - south + 2, window.rows)
        batch, cells = [], 0.0
        for zone in np.flatnonzero(hit):
            if batch and (cells + size[zone] > OVERLAY_CELLS or len(batch) == OVERLAY_ZONES):
                tick()
                yield self._rule(window, batch)
                batch, cells = [], 0.0
            batch.append(int(zone))
            cells += size[zone]
        if batch:
            tick()
            yield self._rule(window, batch)

    def _centres(self, window, zones):
        """The cells whose centre a zone holds, by GDAL's rule for centres on an edge."""
        found = []
        for zone in zones:
            west, east, south, north = self._boxes[zone]
            first, last = max(0, math.floor(west)), min(self._grid.columns, math.ceil(east))
            top = max(window.row, math.floor(-north))
            bottom = min(window.row + window.rows, math.ceil(-south))
            if first >= last or top >= bottom:
                continue
            rows, columns = np.nonzero(_burnt(self._cells[zone], first, top, last - first, bottom - top))
            found.append((zone, (rows + top - window.row) * self._grid.columns + columns + first))
        return _overlay([(zone, cells, np.ones(len(cells))) for zone, cells in found])

    def _exact(self, window, zones):
        """The share of each cell that a zone covers, by the library exactextract."""
        from exactextract import exact_extract
        from exactextract.feature import GDALFeatureSource
        from exactextract.raster import NumPyRasterSource

        cells = NumPyRasterSource(
            np.zeros((window.rows, self._grid.columns), np.int8),
            xmin=0,
            ymin=-window.row - window.rows,
            xmax=self._grid.columns,
            ymax=-window.row,
        )
        shapes = GDALFeatureSource(_memory_source([(zone, self._cells[zone]) for zone in zones]))
        features = exact_extract(cells, shapes, ["cell_id", "coverage"], include_cols="zone")
        found = []
        for properties in (feature["properties"] for feature in features):
            some = properties["coverage"] > 0
            found.append((properties["zone"], properties["cell_id"][some], properties["coverage"][some]))
        return _overlay(found)

    def _polygon(self, shape):
        geometry = QgsGeometry()
        geometry.fromWkb(shape)
        geometry.get().dropZValue()
        geometry.get().dropMValue()
        if not geometry.isGeosValid():
            self.mended += 1
            geometry = geometry.makeValid()
            geometry.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
        return geometry

    def _in_cells(self, geometry):
        """A geometry in cells: x counts columns, -y counts rows.

        All windows of the grid then share whole numbers as their corners, and a cell's centre that lies on
        the common edge of two zones is given to one of them, whatever the windows they are burnt in.
        """
        cells = QgsGeometry(geometry)
        cells.translate(-self._grid.west, -self._grid.north)
        cells.transform(QTransform.fromScale(1 / self._grid.width, 1 / self._grid.height))
        # GDAL gives a centre on a horizontal edge to one side by the direction of the ring.
        return ogr.CreateGeometryFromWkb(bytes(cells.forceRHR().asWkb()))


def _text(value):
    if value is None or value == "":
        return NO_VALUE
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _natural(text):
    """Numbers by size, then texts, then what has no value."""
    try:
        return (0, float(text), text)
    except ValueError:
        return (2 if text == NO_VALUE else 1, 0.0, text)


def _united(geometries, name):
    if len(geometries) == 1:
        return geometries[0]
    united = QgsGeometry.unaryUnion(geometries)
    if united.isNull():
        raise PedometricsError(
            "The polygons of the zone {zone} cannot be united: {reason}. Repair them first (Vector geometry "
            "> Fix geometries).",
            zone=name,
            reason=united.lastError().rstrip(".") or Text("unknown reason"),
        )
    united.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
    return united


def _overlay(found):
    zones = [np.full(len(cells), zone) for zone, cells, _ in found]
    empty = np.zeros(0, int)
    return Overlay(
        np.concatenate([empty, *zones]),
        np.concatenate([empty, *(cells for _, cells, _ in found)]),
        np.concatenate([empty, *(shares for *_, shares in found)]).astype(float),
    )


def _memory_source(shapes):
    """OGR data source with one layer of (zone, geometry)."""
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("zones", None, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("zone", ogr.OFTInteger))
    for zone, shape in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("zone", zone)
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    return source


def _burnt(shape, column, row, columns, rows):
    """Whether a geometry in cells holds the centre of each cell of a part of the grid."""
    target = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
    target.SetGeoTransform((column, 1, 0, -row, 0, -1))
    source = _memory_source([(0, shape)])
    with Quiet():
        code = tried(lambda: gdal.RasterizeLayer(target, [1], source.GetLayer(), burn_values=[1]))
    if code != 0:
        raise PedometricsError("A zone cannot be rasterized: {reason}", reason=gdal.GetLastErrorMsg())
    return target.ReadAsArray()
