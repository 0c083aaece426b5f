"""The grid of a north-up raster: where its cells lie and how large they are."""

import math
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
from osgeo import osr

from ..pedometrics.errors import PedometricsError
from ..pedometrics.texts import Text

#: Two origins or cell sizes count as equal when they differ by less than this share of a cell.
GRID_TOLERANCE = 1e-3


#: Rows of a tile of the rasters that the plugin writes, and of most others.
TILE = 256


def spatial_reference(wkt):
    """GDAL's spatial reference of a WKT, with easting or longitude first."""
    reference = osr.SpatialReference()
    reference.ImportFromWkt(wkt)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


@dataclass(frozen=True)
class Window:
    """``rows`` rows of a grid from ``row`` (0 is the northernmost): all columns, or some from ``column``."""

    row: int
    rows: int
    column: int = 0
    columns: Optional[int] = None


@dataclass(frozen=True)
class Grid:
    """Cells of a north-up raster; values belong to cell centres.

    Parameters
    ----------
    crs : str
        Coordinate reference system as WKT; empty where the raster has none.
    west, north : float
        Outer corner of the north-western cell, in units of the CRS.
    width, height : float
        Size of a cell, both positive, in units of the CRS.
    columns, rows : int
        Number of cells.
    """

    crs: str
    west: float
    north: float
    width: float
    height: float
    columns: int
    rows: int

    def __post_init__(self):
        if not (self.width > 0 and self.height > 0 and math.isfinite(self.width * self.height)):
            raise PedometricsError(
                "The cell size {width} x {height} is not allowed: both must be above 0.",
                width=self.width,
                height=self.height,
            )
        if self.columns < 1 or self.rows < 1:
            raise PedometricsError(
                "A grid of {columns} x {rows} cells is not allowed: it needs at least one cell.",
                columns=self.columns,
                rows=self.rows,
            )

    @classmethod
    def from_extent(cls, crs, west, south, east, north, size):
        """Grid of square cells of `size` that covers an extent, its edges on whole multiples of `size`."""
        if not size > 0:
            raise PedometricsError("The cell size {size} is not allowed: it must be above 0.", size=size)
        # A hair of tolerance, so that an extent already on the lattice gains no row from rounding.
        first = math.floor(west / size + GRID_TOLERANCE)
        last = math.ceil(east / size - GRID_TOLERANCE)
        low = math.floor(south / size + GRID_TOLERANCE)
        high = math.ceil(north / size - GRID_TOLERANCE)
        return cls(crs, first * size, high * size, size, size, last - first, high - low)

    @property
    def geotransform(self):
        """GDAL's six numbers."""
        return (self.west, self.width, 0.0, self.north, 0.0, -self.height)

    @property
    def extent(self):
        """West, south, east, north."""
        return (
            self.west,
            self.north - self.rows * self.height,
            self.west + self.columns * self.width,
            self.north,
        )

    @property
    def shape(self):
        """Rows, columns."""
        return (self.rows, self.columns)

    @property
    def is_geographic(self):
        """Whether coordinates are degrees."""
        return bool(self.crs) and bool(spatial_reference(self.crs).IsGeographic())

    @property
    def unit(self):
        """Unit of the coordinates: ``m``, or as the CRS calls it."""
        name = spatial_reference(self.crs).GetLinearUnitsName()
        return "m" if name == "metre" else name

    @property
    def crs_name(self):
        """What people call the CRS: its code such as EPSG:3826, its name where it has no code."""
        reference = spatial_reference(self.crs)
        authority, code = reference.GetAuthorityName(None), reference.GetAuthorityCode(None)
        return f"{authority}:{code}" if authority and code else reference.GetName() or Text("unknown")

    def same_cells(self, other):
        """Whether another grid has the same cells in the same CRS."""
        return (
            self.shape == other.shape
            and abs(self.west - other.west) < GRID_TOLERANCE * self.width
            and abs(self.north - other.north) < GRID_TOLERANCE * self.height
            and abs(self.width - other.width) * self.columns < GRID_TOLERANCE * self.width
            and abs(self.height - other.height) * self.rows < GRID_TOLERANCE * self.height
            and bool(spatial_reference(self.crs).IsSame(spatial_reference(other.crs)))
        )

    def blocks(self, cells=1_000_000):
        """Windows of whole rows, north to south, each of about `cells` cells.

        Heights are multiples of `TILE`, or divide it, so that few tiles of a file are read twice.
        """
        height = max(1, cells // self.columns)
        if height > TILE:
            height -= height % TILE
        else:  # a power of two: whole windows then share a row of tiles
            height = 1 << (height.bit_length() - 1)
        return [
            Window(row, min(height, self.rows - row)) for row in range(0, self.rows, height)
        ]

    def windows(self, cells, in_tiles, tall=None):
        """Windows of about `cells` cells: as `blocks`, or `tall` rows high (`TILE` without it) and whole tiles wide.

        For a file in tiles, each of which is then read once; the cells of a window stand near to one another.
        """
        if not in_tiles:
            return self.blocks(max(self.columns, cells))
        tall = tall or TILE
        columns = max(TILE, cells // tall // TILE * TILE)
        return [
            Window(row, min(tall, self.rows - row), column, min(columns, self.columns - column))
            for row in range(0, self.rows, tall)
            for column in range(0, self.columns, columns)
        ]

    def part(self, window):
        """The grid of a window's cells alone."""
        return replace(
            self,
            west=self.west + window.column * self.width,
            north=self.north - window.row * self.height,
            columns=window.columns or self.columns,
            rows=window.rows,
        )

    def easting(self):
        """x of the cell centres, shape (columns,)."""
        return self.west + (np.arange(self.columns) + 0.5) * self.width

    def northing(self, window=None):
        """y of the cell centres of a window's rows (all rows without one), shape (rows,)."""
        window = window or Window(0, self.rows)
        return self.north - (np.arange(window.row, window.row + window.rows) + 0.5) * self.height

    def locate(self, x, y):
        """Row and column of the cells that hold points; -1 for both outside the grid.

        Parameters
        ----------
        x, y : ndarray, shape (n,)
            Coordinates in the CRS of the grid.

        Returns
        -------
        rows, columns : ndarray of int, shape (n,)
        """
        columns = np.floor((np.asarray(x, float) - self.west) / self.width)
        rows = np.floor((self.north - np.asarray(y, float)) / self.height)
        inside = (columns >= 0) & (columns < self.columns) & (rows >= 0) & (rows < self.rows)
        return np.where(inside, rows, -1).astype(int), np.where(inside, columns, -1).astype(int)

    def cell_areas(self):
        """Area of a cell in each row [m2], shape (rows,); on the ellipsoid where the CRS is geographic.

        The zone of an ellipsoid between two parallels: b2/2 (sin p / (1 - e2 sin2 p) + artanh(e sin p) / e)
        per radian of longitude (Snyder 1987, Map Projections, eq. 3-12).
        """
        reference = spatial_reference(self.crs)
        if not reference.IsGeographic():
            metres = reference.GetLinearUnits() or 1.0
            return np.full(self.rows, self.width * self.height * metres**2)
        a, b = reference.GetSemiMajor(), reference.GetSemiMinor()
        radians = reference.GetAngularUnits() or math.pi / 180
        edges = (self.north - np.arange(self.rows + 1) * self.height) * radians
        sine = np.sin(np.clip(edges, -math.pi / 2, math.pi / 2))
        e2 = 1 - (b / a) ** 2
        if e2 > 0:
            e = math.sqrt(e2)
            zone = b**2 / 2 * (sine / (1 - e2 * sine**2) + np.arctanh(e * sine) / e)
        else:
            zone = a**2 * sine
        return (zone[:-1] - zone[1:]) * self.width * radians
