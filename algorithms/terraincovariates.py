"""Algorithm ``terraincovariates``: terrain layers of a DEM in one multi-band raster."""

import os

import numpy as np
from qgis.core import (
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ..layers.grid import TILE, spatial_reference
from ..layers.rasters import RasterReader, RasterWriter, Statistics, small_cache
from ..pedometrics.covariates import Covariate
from ..pedometrics.errors import PedometricsError
from ..pedometrics.packages import install_sentence, missing, require
from ..pedometrics.terrain_layers import FLATNESS, FLOW, LAYERS, TerrainLayers, TerrainSettings
from ..pedometrics.texts import Text
from ..pedometrics.valley_flatness import FlatnessSettings
from .base import SoilCarbonAlgorithm, ticker, tr
from .choices import TERRAIN_LAYERS
from .styling import when_loaded

#: Elevations beyond these [m] are NoData that the file does not declare, or another unit.
LOWEST, HIGHEST = -500, 9000
#: Cells that the compiled loops can count.
MOST_CELLS = 2_000_000_000
#: Parameters of MrVBF: id, label, the setting, help.
FLATNESS_PARAMETERS = (
    (
        "MRVBF_SLOPE",
        "MrVBF: slope of the first step [%]",
        "slope",
        "Slope that counts as half flat in the first step; each later step takes half of it. 16 is for cells of about "
        "25 m. Halve it for cells three times as large, double it for cells a third as large.",
    ),
    (
        "MRVBF_LOW",
        "MrVBF: share of lower cells that is low",
        "low",
        "Share of lower cells around (0 to 1) with which a cell counts as half low.",
    ),
    (
        "MRVBF_HIGH",
        "MrRTF: share of higher cells that is high",
        "high",
        "Share of higher cells around (0 to 1) with which a cell counts as half high.",
    ),
    (
        "MRVBF_SLOPE_SHAPE",
        "MrVBF: shape for the slope",
        "slope_shape",
        "The larger, the sharper the change from flat to steep.",
    ),
    (
        "MRVBF_PERCENTILE_SHAPE",
        "MrVBF: shape for low and high",
        "percentile_shape",
        "The larger, the sharper the change from low to high.",
    ),
)


class TerrainCovariates(SoilCarbonAlgorithm):
    ID = "terraincovariates"
    TITLE = "Terrain covariates"
    GROUP = "covariates"
    TAGS = (
        "DEM", "terrain", "slope", "aspect", "curvature", "TRI", "TPI", "TWI", "wetness index", "SPI", "MrVBF",
        "MrRTF", "flow accumulation", "geomorphometry",
    )
    OPTIONAL = ("numba",)
    HELP = (
        "Slope, curvatures, position, wetness and valley flatness of a DEM, in one run and one file with a band a "
        "layer. The list of layers tells what each is, by which formula and from which source.\n\n"
        "The DEM needs a projected CRS, and elevations in metres. Cells need not be square. A cell without elevation "
        "is NoData in every layer; all others have a value in every layer, but for aspect where the ground is flat. "
        "At edges and beside NoData, a neighbour that lacks is taken to continue the slope.\n\n"
        "For catchment area, TWI and SPI depressions are filled and flats inclined towards their outlet. Water leaves "
        "at the edge of the DEM and at NoData: let the DEM reach beyond your area, up to the watershed, and close "
        "small holes first (Raster > Analysis > Fill Nodata). These three layers need the Python package numba; the "
        "others do without.\n\n"
        "Slope, aspect, TPI, catchment area, TWI, SPI, MrVBF and MrRTF are SAGA's to rounding or nearly so. SAGA's TRI "
        "is this one / 3, and its curvatures take half of the second derivatives r and t.\n\n"
        "Next: 'Covariate stack'."
    )

    def define(self):
        self.section("Elevation and layers")
        self.add(
            QgsProcessingParameterRasterLayer("DEM", tr("DEM [m]")),
            "Elevation in m, in a projected CRS; the first band counts.",
        )
        self.add_choice(
            "LAYERS",
            "Layers to make",
            TERRAIN_LAYERS,
            [layer.name for layer in LAYERS if layer.name != "aspect"],
            "Aspect is not ticked at first: to a model 359 and 1 degrees are far apart, and flat cells have none; "
            "northness and eastness say the same without that.\n"
            + "\n".join(
                f"{layer.name}{f' [{layer.unit}]' if layer.unit else ''}: {layer.meaning}." for layer in LAYERS
            ),
            several=True,
        )
        self._add_number(
            "TPI_RADIUS",
            "TPI: radius [m]",
            300.0,
            "Distance up to which cells take part in the mean of the topographic position index, at least the side of "
            "a cell. Small radii show banks and gullies, large ones hills and valleys.",
            advanced=False,
        )
        self.section("Flow of water")
        self._add_number(
            "EXPONENT",
            "Flow: exponent",
            1.1,
            "Water goes to all lower neighbours in shares of slope to this power (Freeman 1991: 1.1). The larger, the "
            "more of it takes the steepest way.",
            low=0.1,
            high=50.0,
        )
        self._add_number(
            "MIN_SLOPE",
            "Flow: least slope of the filled DEM [degrees]",
            0.1,
            "Flats and filled depressions rise by this much from their outlet. 0: by the smallest step that a raster "
            "holds.",
            low=0.0,
            high=10.0,
        )
        self._add_number(
            "MIN_TANGENT",
            "TWI: least tan of the slope",
            0.001,
            "A smaller tan b counts as this in ln(a / tan b), which has no value where it is 0. SPI has no such limit.",
            high=1.0,
        )
        self.section("Valley and ridge flatness")
        for name, label, setting, text in FLATNESS_PARAMETERS:
            self._add_number(name, label, getattr(FlatnessSettings, setting), text)
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Terrain covariates")),
            "GeoTIFF with one band a layer, in the order of the list, named and with its unit.",
        )
        self.add_report()

    def _add_number(self, name, label, default, help_text, low=1e-6, high=1e6, advanced=True):
        self.add(
            QgsProcessingParameterNumber(
                name, tr(label), QgsProcessingParameterNumber.Type.Double, default, minValue=low, maxValue=high
            ),
            help_text,
            advanced=advanced,
        )

    def check_ranges(self, parameters, context):
        super().check_ranges(parameters, context)
        if parameters.get("LAYERS") in ("", [], ()):
            raise PedometricsError("Tick at least one layer under LAYERS.")

    def look_up(self, parameters, context, feedback):
        self._dem = self.raster(parameters, "DEM", context)
        ticked = self.parameterAsEnumStrings(parameters, "LAYERS", context)
        self._layers = [layer for layer in LAYERS if layer.name in ticked]
        flow = [layer.name for layer in self._layers if layer.name in FLOW]
        if flow and missing(["numba"]):
            raise PedometricsError(
                "{sentence} Without it, leave out {layers}.",
                sentence=install_sentence(["numba"]),
                layers=", ".join(flow),
            )
        self._output = self.output_path(parameters, "OUTPUT", context)
        if os.path.realpath(self._output) == os.path.realpath(self._dem[0]):
            raise PedometricsError("The output {path} is the DEM itself; give it another name.", path=self._output)
        self._report = self.file_path(parameters, "REPORT", context)

    def work(self, parameters, context, feedback):
        reader = RasterReader(*self._dem)
        names = [layer.name for layer in self._layers]
        size = _cell_size(reader)
        settings = self._settings(parameters, context)
        if "tpi" in names and settings.tpi_radius < max(size):
            raise PedometricsError(
                "The parameter TPI_RADIUS is {radius:g} m; it must be at least the side of a cell, {size:g} m.",
                radius=settings.tpi_radius,
                size=max(size),
            )
        dem = _read(reader, ticker(feedback, 0, 5, tr("Reading the DEM.")))
        half = 55 if (FLOW | FLATNESS) & {*names} else 5
        if FLOW & {*names}:
            require("numba")
            feedback.setProgressText(
                tr(
                    "Depressions are filled and the water is followed; the first time on a computer this takes some "
                    "seconds more."
                )
            )
        layers = TerrainLayers(dem, *size, names, settings, ticker(feedback, 5, half))
        notes = _notes(size, dem, layers)
        for note in notes:
            feedback.pushInfo(tr(note))
        statistics = [Statistics() for _ in names]
        tick = ticker(feedback, half, 98)
        covariates = [Covariate(layer.name, unit=layer.unit) for layer in self._layers]
        with small_cache(), RasterWriter(self._output, reader.grid, covariates) as writer:
            for window in reader.grid.blocks(TILE * reader.grid.columns):  # whole tiles

                def progress(share, window=window):
                    tick((window.row + share * window.rows) / reader.grid.rows)

                block = layers.rows(window.row, window.row + window.rows, lambda share: progress(share / 2))
                for number, values in enumerate(block, 1):
                    progress(0.5 + number / len(names) / 2)
                    writer.write(window, values, band=number)
                    if self._report:
                        statistics[number - 1].add(values)
        if self._report:
            self._write_report(reader, statistics, notes)
        when_loaded(context, self._output)
        return {"OUTPUT": self._output, "REPORT": self._report}

    def _settings(self, parameters, context):
        def number(name):
            return self.parameterAsDouble(parameters, name, context)

        return TerrainSettings(
            number("TPI_RADIUS"),
            number("EXPONENT"),
            number("MIN_SLOPE"),
            number("MIN_TANGENT"),
            FlatnessSettings(**{setting: number(name) for name, _, setting, _ in FLATNESS_PARAMETERS}),
        )

    def _write_report(self, reader, statistics, notes):
        from ..reports.terrain import terrain_report

        output = RasterReader(self._output)
        pictures = [output.thinned(band) for band in range(1, output.count + 1)]
        figures = [(one.count, *(one.values() if one.count else [np.nan] * 4)) for one in statistics]
        terrain_report(self._layers, figures, pictures, reader.grid.extent, notes, reader.name).write(self._report)


def _cell_size(reader):
    """Width and height of a cell [m] of a DEM that terrain layers can be made of, or an error that says why not."""
    reader.require_crs()
    grid = reader.grid
    if grid.is_geographic:
        raise PedometricsError(
            "The DEM {name} is in geographic coordinates (degrees), in which slopes cannot be measured; bring it to a "
            "projected CRS first, such as EPSG:3826 (Raster > Projections > Warp, bilinear).",
            name=reader.name,
        )
    if min(grid.shape) < 3:
        raise PedometricsError(
            "The DEM {name} has {columns} x {rows} cells; it needs at least 3 x 3.",
            name=reader.name,
            columns=grid.columns,
            rows=grid.rows,
        )
    if grid.rows * grid.columns > MOST_CELLS:
        raise PedometricsError(
            "The DEM {name} has {cells:,} cells, more than {most:,}; cut it into parts along watersheds, or take "
            "larger cells.",
            name=reader.name,
            cells=grid.rows * grid.columns,
            most=MOST_CELLS,
        )
    metres = spatial_reference(grid.crs).GetLinearUnits() or 1.0
    return grid.width * metres, grid.height * metres


def _read(reader, tick):
    """The DEM, shape (rows, columns), float32, NaN for NoData; refused where its values cannot be elevations."""
    dem = np.empty(reader.grid.shape, np.float32)
    for window in reader.grid.blocks():
        tick(window.row / reader.grid.rows)
        dem[window.row:window.row + window.rows] = reader.read(window, [1])[0]
    if np.isnan(dem).all():
        raise PedometricsError("The DEM {name} has no value in any cell.", name=reader.name)
    lowest, highest = float(np.nanmin(dem)), float(np.nanmax(dem))
    for value, wrong in ((lowest, lowest < LOWEST), (highest, highest > HIGHEST)):
        if wrong:
            raise PedometricsError(
                "The DEM {name} holds the value {value:.7g}; elevations are {low:,} to {high:,} m. If it stands for no "
                "data, declare it (Raster > Conversion > Translate, Assign a specified NoData value); if the unit is "
                "another, convert it to m.",
                name=reader.name,
                value=value,
                low=LOWEST,
                high=HIGHEST,
            )
    if lowest == highest:
        raise PedometricsError(
            "The DEM {name} holds no other value than {value:.7g}; it has no terrain.",
            name=reader.name,
            value=lowest,
        )
    return dem


def _notes(size, dem, layers):
    """What the log and the report say of the DEM, a `Text` an item."""
    there = int(np.count_nonzero(np.isfinite(dem)))
    notes = [
        Text(
            "{there:,} of {cells:,} cells of {width:g} x {height:g} m have an elevation.",
            there=there,
            cells=dem.size,
            width=size[0],
            height=size[1],
        )
    ]
    if layers.raised:
        notes.append(
            Text(
                "Filling raised {count:,} cells ({share:.2f} %), by up to {rise:.2f} m.",
                count=layers.raised,
                share=100 * layers.raised / there,
                rise=layers.highest_rise,
            )
        )
    if np.nanmax(dem % 1) == 0:
        notes.append(
            Text(
                "All elevations are whole numbers, so that slopes, curvatures and flow come in steps; a DEM with "
                "decimals is better."
            )
        )
    return notes
