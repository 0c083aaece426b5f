"""Zones of a stock map: each combination of classes of rasters, and of clusters of a covariate stack, is one."""

import numpy as np

from ..pedometrics.errors import PedometricsError
from ..pedometrics.texts import Text, joined
from .rasters import RasterReader
from .warp import Placement
from .zones import LARGEST_CODE, ClassZones

#: Between the names of the classes that make a zone.
JOIN = " / "


class ClassPart:
    """The classes of a raster's first band; on another grid, a cell takes the class at its centre.

    Parameters
    ----------
    reader : RasterReader
    grid : Grid
        Of the stock map.
    """

    def __init__(self, reader, grid):
        reader.require_crs()
        if not Placement(reader.grid, grid).meets:
            raise PedometricsError(
                "The zone raster {name} and the stock map do not overlap (zones in {zones}, map in {map}); are they of "
                "the same place?",
                name=reader.name,
                zones=_extent(reader.grid),
                map=_extent(grid),
            )
        self._reader, self._classes = reader, ClassZones(reader, 1, grid)
        self.crs = reader.grid.crs
        self.resampled = self._classes.resampled
        self.label = reader.name

    def read(self, window, cells, tick):
        """Code of each of the `cells` of a window of whole rows, NaN for none."""
        codes = np.full(cells, np.nan)
        for overlay in self._classes.overlays(window, tick):
            codes[overlay.cell] = overlay.zone
        return codes

    def sample(self, x, y, tick):
        """Code at points in `crs`, NaN for none."""
        codes = self._reader.sample(x, y, [1], tick)[:, 0]
        known = codes[np.isfinite(codes)]
        wrong = known[(known != np.round(known)) | (np.abs(known) >= LARGEST_CODE)]
        if len(wrong):
            raise PedometricsError(
                "The zone raster {name} holds the value {value}; class codes are whole numbers below {most}.",
                name=self.label,
                value=f"{wrong[0]:g}",
                most=LARGEST_CODE,
            )
        return codes

    def name(self, code):
        """Name of a class."""
        return self._classes.names([code])[code]


class ClusterPart:
    """Clusters of covariates.

    Parameters
    ----------
    reader : RasterReader
        Covariate stack on the grid of the stock map.
    bands : sequence of int
        Those that the clusters were made of.
    clusters : Clusters
    """

    resampled = False

    def __init__(self, reader, bands, clusters):
        self._reader, self._bands, self._clusters = reader, bands, clusters
        self.crs = reader.grid.crs
        self.label = Text("{count} clusters of {name}", count=len(clusters.centres), name=reader.name)

    def read(self, window, cells, tick):
        """Number of the cluster of each of the `cells` of a window, NaN for none."""
        tick()
        return self._clusters.assign(self._reader.read(window, self._bands).reshape(-1, cells).T)

    def sample(self, x, y, tick):
        """Number of the cluster at points in `crs`, NaN for none."""
        # float32, as the cells are read: a point is then never in another cluster than its cell.
        values = self._reader.sample(x, y, self._bands, tick).astype(np.float32)
        return self._clusters.assign(values)

    @staticmethod
    def name(number):
        """Name of a cluster."""
        return Text("cluster {number}", number=number)


class CombinedZones:
    """Zones made of parts: cells alike in every part are one zone; zones are numbered as they are met.

    Parameters
    ----------
    parts : sequence of ClassPart or ClusterPart
    """

    def __init__(self, parts):
        self._parts = parts
        self._numbers = {}

    def numbers(self, codes):
        """Number of the zone of each cell or point.

        Parameters
        ----------
        codes : sequence of ndarray, shape (n,)
            Codes of each part, NaN for none.

        Returns
        -------
        ndarray of int, shape (n,)
            -1 where a part has none.
        """
        codes = np.asarray(codes)
        result = np.full(codes.shape[1], -1)
        whole = np.flatnonzero(np.isfinite(codes).all(axis=0))
        combined = np.zeros(len(whole), np.int64)
        for part in codes[:, whole]:
            # Numbered anew at each step, so that many parts do not overflow.
            found, place = np.unique(part, return_inverse=True)
            combined = np.unique(combined * len(found) + place, return_inverse=True)[1]
        _, first, place = np.unique(combined, return_index=True, return_inverse=True)
        keys = [tuple(int(code) for code in codes[:, whole[one]]) for one in first]
        known = np.array([self._numbers.setdefault(key, len(self._numbers)) for key in keys], int)
        if len(whole):
            result[whole] = known[place]
        return result

    @property
    def names(self):
        """Number of each zone to its name, in the order of the codes."""
        return {
            self._numbers[key]: joined(JOIN, [part.name(code) for part, code in zip(self._parts, key)])
            for key in sorted(self._numbers)
        }


def stack_on(grid, source):
    """Reader of a covariate stack, which must lie on a grid."""
    reader = RasterReader(*source)
    reader.require_crs()
    if not reader.grid.same_cells(grid):
        raise PedometricsError(
            "The covariate stack {name} has other cells than the stock map ({stack} against {map}); take the stack "
            "that the map was made with.",
            name=reader.name,
            stack=_extent(reader.grid),
            map=_extent(grid),
        )
    return reader


def _extent(grid):
    edges = ", ".join(f"{edge:.8g}" for edge in grid.extent)
    return Text(
        "west, south, east, north {edges}, {columns} x {rows} cells, {crs}",
        edges=edges,
        columns=grid.columns,
        rows=grid.rows,
        crs=grid.crs_name,
    )
