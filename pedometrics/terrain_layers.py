"""The terrain layers by name: what each is, and their values row by row."""

from dataclasses import dataclass, field

import numpy as np

from .terrain import disc, framed, local_layers, parts, position_index
from .texts import Text
from .valley_flatness import FlatnessSettings, flatness


@dataclass(frozen=True)
class Layer:
    """A terrain covariate: its name, its unit, and what it is, with formula and source."""

    name: str
    unit: str
    meaning: Text


LAYERS = (
    Layer("elevation", "m", Text("as in the DEM")),
    Layer(
        "slope",
        "degree",
        Text(
            "arctan √(p² + q²), from the quadratic surface through the 3 x 3 cells (Zevenbergen and Thorne 1987), p "
            "and q its slopes to east and north, r, s, t its second derivatives"
        ),
    ),
    Layer(
        "aspect",
        "degree",
        Text("direction of the steepest way down, clockwise from north; NoData where it is flat"),
    ),
    Layer("northness", "", Text("cosine of the aspect, 1 on slopes that face north; 0 where it is flat")),
    Layer("eastness", "", Text("sine of the aspect, 1 on slopes that face east; 0 where it is flat")),
    Layer(
        "profile_curvature",
        "m-1",
        Text(
            "curvature along the slope line, -(p² r + 2 p q s + q² t) / ((p² + q²) (1 + p² + q²)^1.5), positive where "
            "the slope is convex (Minár, Evans and Jenčo 2020)"
        ),
    ),
    Layer(
        "plan_curvature",
        "m-1",
        Text(
            "curvature of the contour line, -(q² r - 2 p q s + p² t) / (p² + q²)^1.5, positive on noses, negative in "
            "hollows; 1 / distance on a cone (Minár, Evans and Jenčo 2020)"
        ),
    ),
    Layer(
        "tri",
        "m",
        Text(
            "terrain ruggedness index, root of the sum of the squared differences to the 8 neighbours (Riley, DeGloria "
            "and Elliot 1999)"
        ),
    ),
    Layer(
        "tpi", "m", Text("topographic position index, elevation less the mean within TPI_RADIUS (Weiss 2001)")
    ),
    Layer(
        "flow_accumulation",
        "m2",
        Text(
            "catchment area, the cell's own included, by multiple flow direction (Freeman 1991) on the DEM with its "
            "depressions filled (Wang and Liu 2006)"
        ),
    ),
    Layer(
        "twi",
        "",
        Text(
            "topographic wetness index, ln(a / tan b) (Beven and Kirkby 1979), a the catchment area over the width of "
            "the flow, b the slope"
        ),
    ),
    Layer("spi", "m", Text("stream power index, a tan b (Moore, Grayson and Ladson 1991)")),
    Layer(
        "mrvbf",
        "",
        Text(
            "multiresolution valley bottom flatness (Gallant and Dowling 2003), below 0.5 no valley bottom, the larger "
            "the flatter and broader"
        ),
    ),
    Layer("mrrtf", "", Text("multiresolution ridge top flatness, the same of ridges and plateaus")),
)
#: Layers that need the flow of water over the whole DEM.
FLOW = frozenset({"flow_accumulation", "twi", "spi"})
#: Layers that need steps of ever coarser cells over the whole DEM.
FLATNESS = frozenset({"mrvbf", "mrrtf"})


@dataclass(frozen=True)
class TerrainSettings:
    """What the layers leave to the user.

    Parameters
    ----------
    tpi_radius : float
        [m]
    exponent : float
        Of multiple flow direction.
    min_slope : float
        Least slope of the filled DEM [degrees].
    min_tangent : float
        Least tan of the slope in TWI.
    flatness : FlatnessSettings
        Of MrVBF and MrRTF.
    """

    tpi_radius: float = 300.0
    exponent: float = 1.1
    min_slope: float = 0.1
    min_tangent: float = 0.001
    flatness: FlatnessSettings = field(default_factory=FlatnessSettings)


class TerrainLayers:
    """Terrain layers of a DEM: what needs the whole of it is computed at once, the rest when rows are asked for.

    Parameters
    ----------
    dem : ndarray of float32, shape (rows, columns)
        Elevation [m]; NaN for NoData.
    width, height : float
        Size of a cell [m].
    names : sequence of str
        Names of `LAYERS`.
    settings : TerrainSettings
    tick : callable, optional
        Called with the share of the first part done; what it raises stops the work.

    Attributes
    ----------
    raised : int
        Cells that filling raised; 0 where no layer needs filling.
    highest_rise : float
        The largest rise [m].
    """

    def __init__(self, dem, width, height, names, settings, tick=None):
        self._dem, self._size, self._names, self._settings = dem, (width, height), names, settings
        self._chords = disc(settings.tpi_radius, width, height, dem.shape) if "tpi" in names else None
        self._surface = self._area = None
        self._flatness = {}
        self.raised, self.highest_rise = 0, 0.0
        tick = tick or (lambda share: None)
        # Filling takes about a third of the time of all three, the way of the water a tenth.
        flow_end = (0.45 if FLATNESS & {*names} else 1.0) if FLOW & {*names} else 0.0
        if flow_end:
            from . import flow

            self._surface = flow.filled(
                dem, width, height, settings.min_slope, lambda share: tick(flow_end * 0.75 * share)
            )
            self.raised = int(np.count_nonzero(self._surface > dem))
            self.highest_rise = float(np.nanmax(self._surface - dem))
            self._area = flow.accumulated(
                self._surface, width, height, settings.exponent, lambda share: tick(flow_end * (0.75 + 0.25 * share))
            ).astype(np.float32)
        if FLATNESS & {*names}:
            indices = flatness(
                dem, width, height, settings.flatness, lambda share: tick(flow_end + (1 - flow_end) * share)
            )
            self._flatness = dict(zip(("mrvbf", "mrrtf"), indices))

    def rows(self, start, stop, tick=None):
        """The layers in rows `start` to `stop`, shape (layers, rows, columns), float32, NaN for NoData."""
        columns = self._dem.shape[1]
        block = np.empty((len(self._names), stop - start, columns), np.float32)
        for part in parts(start, stop, columns):
            if tick:
                tick((part.start - start) / (stop - start))
            layers = self._part(part)
            for name, values in zip(self._names, block):
                values[part.start - start:part.stop - start] = layers[name]
        return block

    def _part(self, part):
        layers = local_layers(framed(self._dem, part.start, part.stop, 1, 1), *self._size, self._names)
        if self._chords:
            layers["tpi"] = position_index(self._dem, part.start, part.stop, self._chords)
        if self._area is not None:
            from .flow import specific_area, stream_power, wetness_index

            area = layers["flow_accumulation"] = self._area[part]
            specific = specific_area(area, framed(self._surface, part.start, part.stop, 1, 1), *self._size)
            layers["twi"] = wetness_index(specific, layers["tangent"], self._settings.min_tangent)
            layers["spi"] = stream_power(specific, layers["tangent"])
        layers.update((name, values[part]) for name, values in self._flatness.items())
        return layers
