"""Algorithm ``covariatestack``: rasters of any grid to one aligned multi-band raster."""

from dataclasses import dataclass, replace

import numpy as np
from qgis.core import (
    QgsPalettedRasterRenderer,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterDestination,
    QgsRasterLayer,
)

from ..layers.rasterize import PolygonCells, read_polygons
from ..layers.rasters import RasterReader, RasterWriter
from ..layers.warp import Placement, WarpedBand
from ..pedometrics.covariates import LARGEST_CODE, Legend, check_names
from ..pedometrics.errors import PedometricsError
from ..pedometrics.stack_summary import StackSummary
from .base import RASTER, SoilCarbonAlgorithm, ticker, tr
from .gridded import GridParameters

#: Covariates that are correlated more than this say nearly the same.
CORRELATED = 0.95
#: Cells and bands that are held at once.
BLOCK_VALUES = 4_000_000


@dataclass(frozen=True)
class Layer:
    """A raster that goes into the stack: where it is, and what the user says of it."""

    source: tuple
    categorical: bool
    legend: Legend = None


class CovariateStack(GridParameters, SoilCarbonAlgorithm):
    ID = "covariatestack"
    TITLE = "Covariate stack"
    GROUP = "covariates"
    TAGS = ("stack", "align", "resample", "covariates", "predictors", "multi-band", "grid")
    HELP = (
        "Brings rasters of any CRS, cell size and extent onto one grid and into one file, the form in "
        "which 'Train model' and 'Predict map' take covariates.\n\n"
        "Numbers are averaged by area where the grid is coarser than the raster, and interpolated where it "
        "is finer. Classes take the most frequent class or the nearest one. Rasters that already lie on "
        "the grid are copied as they are. NoData takes no part in any of this, and a place without a value "
        "stays without.\n\n"
        "A band is named after its layer; bands of multi-band rasters and of this plugin's rasters keep "
        "their own names. Class names are taken from the file or from the layer's paletted style.\n\n"
        "The report says for each layer what was done to it and how many cells it lacks: a cell is mapped "
        "only where no covariate lacks.\n\n"
        "Next: 'Sample covariates' or 'Train model'."
    )

    def define(self):
        self.add(
            QgsProcessingParameterMultipleLayers("NUMERIC", tr("Numeric rasters"), RASTER, optional=True),
            "Elevation, slope, NDVI, temperature and the like; all bands are taken.",
        )
        self.add(
            QgsProcessingParameterMultipleLayers("CATEGORICAL", tr("Class rasters"), RASTER, optional=True),
            "Rasters of whole-number class codes, such as soil order or land cover.",
        )
        self.add_grid("Without it the first numeric raster (or else the first class raster) gives the grid.")
        self.add_choice(
            "RESAMPLING",
            "Interpolation of finer cells",
            ("bilinear", "cubic", "nearest"),
            "bilinear",
            "How numbers are brought to a finer grid. Cubic is smoother and may go beyond the range of the "
            "values.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterMapLayer(
                "MASK",
                tr("Mask"),
                optional=True,
                types=[RASTER, QgsProcessing.SourceType.TypeVectorPolygon],
            ),
            "Polygons, or a raster that is neither 0 nor NoData, within which the stack has values.",
        )
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Covariate stack")),
            "GeoTIFF with one band a covariate; names, kinds, units and class names are stored in the file.",
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("N_BANDS", tr("Number of covariates")))
        self.addOutput(QgsProcessingOutputNumber("N_CELLS", tr("Cells with every covariate")))

    # Main thread

    def look_up(self, parameters, context, feedback):
        self._layers = [
            Layer(self.raster_source(layer), categorical, _renderer_legend(layer) if categorical else None)
            for name, categorical in (("NUMERIC", False), ("CATEGORICAL", True))
            for layer in self.raster_layers(parameters, name, context)
        ]
        if not self._layers:
            raise PedometricsError("Give at least one raster, under NUMERIC or CATEGORICAL.")
        base = self.template(parameters, context)
        if base is None:
            first = RasterReader(*self._layers[0].source)
            first.require_crs()
            base = first.grid
        self._grid = self.wanted_grid(parameters, context, base)
        self._refine = self.parameterAsString(parameters, "RESAMPLING", context)
        self._prepare_mask(parameters, context)
        self._output = self.output_path(parameters, "OUTPUT", context)
        self._report = self.file_path(parameters, "REPORT", context)

    def _prepare_mask(self, parameters, context):
        self._mask_raster = self._mask_polygons = None
        if not self.given(parameters, "MASK"):
            return
        layer = self.parameterAsLayer(parameters, "MASK", context)
        if isinstance(layer, QgsRasterLayer):
            self._mask_raster = self.raster_source(layer)
        else:
            self._mask_polygons = self.source(parameters, "MASK", context)

    # Worker thread

    def work(self, parameters, context, feedback):
        if self._grid.is_geographic:
            feedback.pushWarning(
                tr(
                    "The stack is in geographic coordinates (degrees); kriging will refuse it. Give a "
                    "projected CRS, such as EPSG:3826."
                )
            )
        bands, covariates, rows = self._bands(feedback)
        mask = self._mask(context)
        summary = StackSummary(covariates)
        tick = ticker(feedback, end=95)
        with RasterWriter(self._output, self._grid, covariates) as writer:
            for window in self._grid.blocks(max(self._grid.columns, BLOCK_VALUES // len(bands))):
                inside = None if mask is None else mask(window)
                block = np.empty((len(bands), window.rows, self._grid.columns), np.float32)
                for i, (band, covariate) in enumerate(zip(bands, covariates)):
                    share = (window.row + window.rows * i / len(bands)) / self._grid.rows
                    block[i] = band.read(window, lambda share=share: tick(share))
                    if covariate.is_categorical:
                        _check_codes(block[i], covariate.name, band.reader.name)
                if inside is not None:
                    block[:, ~inside] = np.nan
                    summary.add(block[:, inside])
                else:
                    summary.add(block.reshape(len(bands), -1))
                writer.write(window, block)
            _check_summary(summary, rows)
            tick(1.0)
        covariates = summary.covariates
        self._tell(feedback, summary, rows)
        if self._report:
            self._write_report(summary, rows)
        return {
            "OUTPUT": self._output,
            "REPORT": self._report,
            "N_BANDS": len(covariates),
            "N_CELLS": summary.complete,
        }

    def _bands(self, feedback):
        """The bands on the grid, what they are, and what the report says of each."""
        taken = []
        for layer in self._layers:
            reader = RasterReader(*layer.source)
            reader.require_crs()
            placement = Placement(reader.grid, self._grid)
            if not placement.meets:
                raise PedometricsError(
                    "The raster {name} does not overlap the grid: it covers {own}, the grid {grid}.",
                    name=reader.name,
                    own=_extent(reader.grid),
                    grid=_extent(self._grid),
                )
            for number, found in enumerate(reader.covariates(), 1):
                categorical = layer.categorical or found.is_categorical
                if categorical and not layer.categorical:
                    feedback.pushInfo(
                        tr("{band} of {name} says that it holds classes, and is taken as such.").format(
                            band=found.name, name=reader.name
                        )
                    )
                covariate = replace(
                    found,
                    kind="categorical" if categorical else "numeric",
                    legend=reader.legend(number) or layer.legend if categorical else None,
                )
                method = placement.method(categorical, self._refine)
                taken.append((WarpedBand(reader, number, self._grid, method), covariate))
        covariates = _named(taken)
        rows = [
            {
                "covariate": covariate.name,
                "kind": covariate.kind,
                "source": band.reader.name,
                "band": band.band,
                "crs": band.reader.grid.crs_name,
                "cell_size": _cell_size(band.reader.grid),
                "resampling": band.method,
            }
            for covariate, (band, _) in zip(covariates, taken)
        ]
        for row in rows:
            feedback.pushInfo(
                tr(
                    "{covariate} ({kind}): {source}, {crs}, cells {cell_size}, resampling: {resampling}"
                ).format(**row)
            )
        return [band for band, _ in taken], covariates, rows

    def _mask(self, context):
        """A function that gives the cells of a window that belong to the map; None without a mask."""
        if self._mask_raster:
            reader = RasterReader(*self._mask_raster)
            reader.require_crs()
            placement = Placement(reader.grid, self._grid)
            band = WarpedBand(reader, 1, self._grid, placement.method(categorical=True))

            def inside(window):
                values = band.read(window)
                return np.isfinite(values) & (values != 0)

            self._check_mask(placement.meets, reader.name)
            return inside
        if self._mask_polygons:
            name = self._mask_polygons.sourceName()
            shapes, _, _ = read_polygons(
                self._mask_polygons, None, self._grid.crs, context.transformContext(), name
            )
            polygons = PolygonCells(shapes, [1] * len(shapes), self._grid)
            self._check_mask(polygons.meets, name)
            return lambda window: np.isfinite(polygons.codes(window))
        return None

    def _check_mask(self, meets, name):
        if not meets:
            raise PedometricsError(
                "The mask {name} does not overlap the grid ({grid}).", name=name, grid=_extent(self._grid)
            )

    def _tell(self, feedback, summary, rows):
        for row, present in zip(rows, summary.present):
            lacking = summary.cells - int(present)
            row["lacking"] = lacking
            row["lacking_pct"] = 100 * lacking / summary.cells
            feedback.pushInfo(
                tr("{covariate}: {lacking} cells lack a value ({lacking_pct:.2f} %)").format(**row)
            )
        feedback.pushInfo(
            tr("{complete} of {cells} cells have all {count} covariates.").format(
                complete=summary.complete, cells=summary.cells, count=len(rows)
            )
        )
        for first, second, r in summary.correlations():
            if abs(r) > CORRELATED:
                feedback.pushWarning(
                    tr(
                        "{first} and {second} are correlated with r = {r:.3f}; one of them may be left out."
                    ).format(first=first, second=second, r=r)
                )

    def _write_report(self, summary, rows):
        from ..reports.stack import stack_report

        reader = RasterReader(self._output)
        pictures = [reader.thinned(band) for band in range(1, reader.count + 1)]
        grid = {
            "CRS": self._grid.crs_name,
            "cell size": _cell_size(self._grid),
            "columns": self._grid.columns,
            "rows": self._grid.rows,
            "extent": ", ".join(f"{edge:.10g}" for edge in self._grid.extent),
        }
        stack_report(summary, rows, grid, pictures, self._grid.extent, CORRELATED).write(self._report)


def _renderer_legend(layer):
    """Class names of a layer's paletted style, for files that hold none."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsPalettedRasterRenderer):
        return None
    classes = [entry for entry in renderer.classes() if float(entry.value).is_integer()]
    try:
        return Legend(
            tuple(int(entry.value) for entry in classes),
            tuple(entry.label.strip() or str(int(entry.value)) for entry in classes),
        )
    except PedometricsError as error:
        raise PedometricsError("The layer {name}: {fault}", name=layer.name(), fault=str(error)) from None


def _band_name(reader, number):
    if reader.count > 1:
        return reader.description(number) or f"{reader.name}_{number}"
    return (reader.is_own and reader.description(1)) or reader.name


def _named(bands):
    """Covariates with the names that they get in the stack: see HELP."""
    names = [_band_name(band.reader, band.band) for band, _ in bands]
    # Two rasters of this plugin may both be called NDVI; their layers then tell them apart.
    names = [
        band.reader.name if names.count(name) > 1 and band.reader.count == 1 else name
        for name, (band, _) in zip(names, bands)
    ]
    covariates = [replace(covariate, name=name) for name, (_, covariate) in zip(names, bands)]
    check_names(covariates)
    return covariates


def _check_codes(values, name, source):
    values = values[np.isfinite(values)]
    wrong = values[(values != np.round(values)) | (np.abs(values) > LARGEST_CODE)]
    if wrong.size:
        raise PedometricsError(
            "The class raster {source} holds {value:.7g} in the band {name}; classes are whole numbers up to "
            "{largest:,}. Is it a numeric raster?",
            source=source,
            value=float(wrong[0]),
            name=name,
            largest=LARGEST_CODE,
        )


def _check_summary(summary, rows):
    if not summary.cells:
        raise PedometricsError("The mask leaves no cell of the grid.")
    for row, present in zip(rows, summary.present):
        if not present:
            raise PedometricsError(
                "The raster {source} has no value in any cell of the stack (band {band}).",
                source=row["source"],
                band=row["band"],
            )
    if not summary.complete:
        worst = rows[int(np.argmin(summary.present))]
        raise PedometricsError(
            "No cell has a value in every covariate; {name} lacks the most, {lacking:,} of {cells:,} cells.",
            name=worst["covariate"],
            lacking=summary.cells - int(summary.present.min()),
            cells=summary.cells,
        )


def _extent(grid):
    west, south, east, north = (f"{edge:.8g}" for edge in grid.extent)
    return f"{west} to {east} east and {south} to {north} north in {grid.crs_name}"


def _cell_size(grid):
    return f"{grid.width:.10g} x {grid.height:.10g}"
