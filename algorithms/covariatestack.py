"""Algorithm ``covariatestack``: rasters of any grid to one aligned multi-band raster."""

import math
import os
from dataclasses import dataclass, replace
from functools import partial
from typing import Optional

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

from ..layers.grid import spatial_reference
from ..layers.rasterize import PolygonCells, read_polygons
from ..layers.rasters import RasterReader, RasterWriter, small_cache
from ..layers.warp import Placement, WarpedBand, aligned_blocks, reading_threads
from ..pedometrics.covariates import LARGEST_CODE, Legend
from ..pedometrics.errors import Cancelled, PedometricsError
from ..pedometrics.stack_summary import StackSummary
from ..pedometrics.texts import Text, first_of, word
from .base import NOTE, RASTER, WARNING, SoilCarbonAlgorithm, ticker, time_needed, tr
from .choices import RESAMPLINGS
from .gridded import GridParameters
from .styling import when_loaded

GEOGRAPHIC = Text(
    "The stack is in geographic coordinates (degrees); kriging will refuse it. Give a projected CRS, such as EPSG:3826."
)
#: Covariates that are correlated more than this say nearly the same.
CORRELATED = 0.95
#: Cells times bands that are held at once: 256 rows of 5,000 columns and 16 bands, which are whole tiles.
BLOCK_VALUES = 24_000_000
#: What GDAL may keep of tiles [bytes]: a row of tiles of each source.
CACHE = 256 << 20
#: Cells of a side of the report's pictures.
PICTURE = 300
#: More classes than this mean a raster of numbers.
MOST_CLASSES = 1000
#: Values that stand for NoData in many files that do not declare it.
USUAL_NODATA = (-9999, -99999, -32768, -32767)


@dataclass(frozen=True)
class Layer:
    """A raster that goes into the stack: what `RasterReader` takes, and what the user says of it.

    `paletted` says whether it is shown in class colours, and `legend` how those are called, if at all.
    """

    source: tuple
    categorical: bool
    paletted: bool
    legend: Optional[Legend]


class CovariateStack(GridParameters, SoilCarbonAlgorithm):
    ID = "covariatestack"
    TITLE = "Covariate stack"
    GROUP = "covariates"
    TAGS = ("stack", "align", "resample", "covariates", "predictors", "multi-band", "grid")
    HELP = (
        "Brings rasters of any CRS, cell size and extent onto one grid and into one file, the form in "
        "which 'Train model' and 'Predict map' take covariates.\n\n"
        "Numbers are averaged by area where the grid is coarser than the raster, and interpolated where it "
        "is finer. Classes take the class with the largest share of the cell's area, or the nearest one. Rasters "
        "that already lie on the grid are copied as they are. NoData takes no part in any of this: a coarser cell "
        "has the value of its valid part, and a place without a value stays without.\n\n"
        "A band is named after its layer; bands of multi-band rasters and of this plugin's rasters keep "
        "their own names, with the layer's name before them where two are the same.\n\n"
        "Class names are taken from the first of these that has any: the file itself, if this plugin wrote it; an "
        "attribute table (.aux.xml or .vat.dbf); category names; a CSV file with the columns code and name, called "
        "like the raster and beside it; the paletted style that the layer has in the project. The log says which.\n\n"
        "The report says for each layer what was done to it and how many cells it lacks (a cell is mapped only "
        "where no covariate lacks), and which covariates are so correlated that one will do.\n\n"
        "Next: 'Sample covariates' or 'Train model'."
    )

    def define(self):
        self.section("Covariates")
        self.add(
            QgsProcessingParameterMultipleLayers("NUMERIC", tr("Numeric rasters"), RASTER, optional=True),
            "Elevation, slope, NDVI, temperature and the like. Each band of a raster becomes a covariate.",
        )
        self.add(
            QgsProcessingParameterMultipleLayers("CATEGORICAL", tr("Class rasters"), RASTER, optional=True),
            "Rasters of whole-number class codes, such as soil order or land cover.",
        )
        self.add_grid("Without it the first numeric raster (or else the first class raster) gives the grid.")
        self.add(
            QgsProcessingParameterMapLayer(
                "MASK",
                tr("Mask"),
                optional=True,
                types=[RASTER, QgsProcessing.SourceType.TypeVectorPolygon],
            ),
            "The area that the stack has values for: polygons, or a raster with 0 or NoData outside. What lies at the "
            "centre of a cell counts.",
        )
        self.add_choice(
            "RESAMPLING",
            "Interpolation of finer cells",
            RESAMPLINGS,
            "bilinear",
            "How numbers are brought to a finer grid: bilinear, cubic or nearest. Cubic is smoother and may go beyond "
            "the range of the values.",
            advanced=True,
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
            Layer(
                (*self.raster_source(layer), _hidden_values(layer)),
                categorical,
                isinstance(layer.renderer(), QgsPalettedRasterRenderer),
                _style_legend(layer) if categorical else None,
            )
            for name, categorical in (("NUMERIC", False), ("CATEGORICAL", True))
            for layer in self.raster_layers(parameters, name, context)
        ]
        if not self._layers:
            raise PedometricsError("Give at least one raster, under NUMERIC or CATEGORICAL.")
        _check_once(self._layers)
        base = self.template(parameters, context)
        if base is None:
            first = RasterReader(*self._layers[0].source)
            first.require_crs()
            base = first.grid
        self._grid = self.wanted_grid(parameters, context, base)
        self._refine = self.parameterAsString(parameters, "RESAMPLING", context)
        self._prepare_mask(parameters, context)
        inputs = [layer.source[0] for layer in self._layers]
        if self._mask_raster:
            inputs.append(self._mask_raster[0])
        self._output = self.new_raster(parameters, "OUTPUT", context, inputs)
        self._report = self.file_path(parameters, "REPORT", context)

    def _prepare_mask(self, parameters, context):
        self._mask_raster = self._mask_polygons = None
        self._mask_name = Text("none")
        if not self.given(parameters, "MASK"):
            return
        layer = self.parameterAsLayer(parameters, "MASK", context)
        if isinstance(layer, QgsRasterLayer):
            self._mask_raster = (*self.raster_source(layer), _hidden_values(layer))
            self._mask_name = layer.name()
        else:
            self._mask_polygons = self.source(parameters, "MASK", context)
            self._mask_name = self._mask_polygons.sourceName()

    def advise(self, parameters, context):
        if self._grid.is_geographic:
            yield WARNING, GEOGRAPHIC
        bands, others = 0, []
        for layer in self._layers:
            reader = RasterReader(*layer.source)
            reader.require_crs()
            _placement(reader, self._grid)
            bands += reader.count
            if not spatial_reference(reader.grid.crs).IsSame(spatial_reference(self._grid.crs)):
                others.append(reader.name)
        yield NOTE, Text(
            "The stack will have {bands} bands of {columns} x {rows} cells, in {crs}.",
            bands=bands,
            columns=self._grid.columns,
            rows=self._grid.rows,
            crs=self._grid.crs_name,
        )
        if others:
            yield NOTE, Text(
                "{count} rasters are in another CRS and will be brought into this one: {names}.",
                count=len(others),
                names=first_of(others),
            )
        # Benchmarks: 93 s for 16 bands of 20 million cells.
        yield from time_needed(0.3 * bands * self._grid.columns * self._grid.rows / 1e6)

    # Worker thread

    def work(self, parameters, context, feedback):
        self._notes = []
        if self._grid.is_geographic:
            self._note(feedback, GEOGRAPHIC)
        bands, covariates, rows = self._bands(feedback)
        mask = self._mask(context)
        summary = StackSummary(covariates)
        step = math.ceil(max(self._grid.shape) / PICTURE)
        pictures = []
        tick = ticker(feedback, end=95, doing=tr("Bringing the rasters to the grid."))

        def stop():
            if feedback.isCanceled():
                raise Cancelled()

        windows = self._grid.blocks(max(self._grid.columns, BLOCK_VALUES // len(bands)))
        writer = RasterWriter(self._output, self._grid, covariates)
        with small_cache(CACHE), reading_threads() as pool, writer:
            for window, block in aligned_blocks(pool, bands, windows, tick, stop):
                if mask is not None:
                    inside = mask(window)
                    block[:, ~inside] = np.nan
                    summary.add(block[:, inside])
                else:
                    summary.add(block.reshape(len(bands), -1))
                pictures.append(block[:, -window.row % step:: step, ::step].copy())
                writer.write(window, block)
            _check_summary(summary, rows)
            tick(1.0)
        self._tell(feedback, summary, rows)
        if self._report:
            self._write_report(summary, rows, np.concatenate(pictures, axis=1))
        when_loaded(context, self._output)
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
            placement = _placement(reader, self._grid)
            for number, found in enumerate(reader.covariates(), 1):
                categorical = layer.categorical or found.is_categorical
                legend, place = self._legend(layer, reader, number) if categorical else (None, "")
                covariate = replace(found, kind="categorical" if categorical else "numeric", legend=legend)
                band = WarpedBand(
                    reader,
                    number,
                    self._grid,
                    placement.method(categorical, self._refine),
                    check=partial(_check_codes, source=reader.name, band=number) if categorical else None,
                )
                taken.append((band, covariate, place))
                if categorical and not layer.categorical:
                    feedback.pushInfo(
                        tr("{band} of {name} says that it holds classes, and is taken as such.").format(
                            band=found.name, name=reader.name
                        )
                    )
                elif not categorical and layer.paletted:
                    self._note(
                        feedback,
                        Text(
                            "{name} has the colours of classes, but is given as numbers, which are averaged and "
                            "interpolated. If its values are classes, give it under CATEGORICAL.",
                            name=reader.name,
                        ),
                    )
        bands = [band for band, _, _ in taken]
        covariates = [
            replace(covariate, name=name) for name, (_, covariate, _) in zip(_band_names(bands), taken)
        ]
        rows = [
            {
                "covariate": covariate.name,
                "kind": word(covariate.kind),
                "source": band.reader.name,
                "band": band.band,
                "crs": band.reader.grid.crs_name,
                "cell_size": _cell_size(band.reader.grid),
                "resampling": word(band.method),
                "class_names": place,
            }
            for covariate, (band, _, place) in zip(covariates, taken)
        ]
        for row, covariate in zip(rows, covariates):
            feedback.pushInfo(
                tr(Text("{covariate} ({kind}): {source}, {crs}, cells {cell_size}, resampling: {resampling}", **row))
            )
            if covariate.legend:
                count = len(covariate.legend.codes)
                feedback.pushInfo(tr(Text("{covariate}: {count} class names from {class_names}", count=count, **row)))
        return bands, covariates, rows

    @staticmethod
    def _legend(layer, reader, number):
        """Class names of a band and where they stand, in the order that HELP states."""
        legend, place = reader.legend(number)
        if legend is None and number == 1 and layer.legend:
            return layer.legend, Text("the style of the layer")
        return legend, place

    def _mask(self, context):
        """A function that gives the cells of a window that belong to the map; None without a mask."""
        if self._mask_raster:
            reader = RasterReader(*self._mask_raster)
            reader.require_crs()
            placement = Placement(reader.grid, self._grid)
            band = WarpedBand(reader, 1, self._grid, "none" if placement.same_lattice else "nearest")

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

    def _note(self, feedback, text):
        """Warn, in the log now and in the report later."""
        self.warn(feedback, [text])
        self._notes.append(text)

    def _tell(self, feedback, summary, rows):
        for row, present in zip(rows, summary.present):
            lacking = summary.cells - int(present)
            feedback.pushInfo(
                tr("{covariate}: {lacking} cells lack a value ({share:.2f} %)").format(
                    covariate=row["covariate"], lacking=lacking, share=100 * lacking / summary.cells
                )
            )
        feedback.pushInfo(
            tr("{complete} of {cells} cells have all {count} covariates.").format(
                complete=summary.complete, cells=summary.cells, count=len(rows)
            )
        )
        for row, covariate, low, counts in zip(rows, summary.covariates, summary.low, summary.classes):
            if not covariate.is_categorical and low in USUAL_NODATA:
                self._note(
                    feedback,
                    Text(
                        "The smallest value of {covariate} is {low:.0f}. If that means no data, say so in the "
                        "properties of the layer {source} (Transparency, Additional no data value), and run this "
                        "again.",
                        low=low,
                        covariate=covariate.name,
                        source=row["source"],
                    ),
                )
            nameless = [str(code) for code in sorted(counts) if covariate.legend and code not in covariate.legend.codes]
            if nameless:
                self._note(
                    feedback,
                    Text(
                        "There is no class name for {codes} in {covariate}; such classes are called by their codes.",
                        covariate=covariate.name,
                        codes=", ".join(nameless),
                    ),
                )
        for first, second, r in summary.correlations():
            if abs(r) > CORRELATED:
                feedback.pushWarning(
                    tr(
                        "{first} and {second} are correlated with r = {r:.3f}; one of them may be left out."
                    ).format(first=first, second=second, r=r)
                )

    def _write_report(self, summary, rows, pictures):
        from ..reports.stack import stack_report

        grid = {
            "CRS": self._grid.crs_name,
            "cell size": _cell_size(self._grid),
            "columns": self._grid.columns,
            "rows": self._grid.rows,
            "extent": ", ".join(f"{edge:.10g}" for edge in self._grid.extent),
            "mask": self._mask_name,
        }
        page = stack_report(summary, rows, grid, pictures, self._grid.extent, CORRELATED, self._notes)
        page.write(self._report)


def _hidden_values(layer):
    """What the user set as additional NoData of a layer: band to pairs of lowest and highest value."""
    provider = layer.dataProvider()
    return {
        band: [(values.min(), values.max()) for values in provider.userNoDataValues(band)]
        for band in range(1, layer.bandCount() + 1)
    }


def _style_legend(layer):
    """Class names of a layer's paletted style; None where its labels are the codes."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsPalettedRasterRenderer):
        return None
    labels = {
        int(entry.value): entry.label.strip() or str(int(entry.value))
        for entry in renderer.classes()
        if float(entry.value).is_integer()
    }
    if all(label == str(code) for code, label in labels.items()):
        return None
    try:
        return Legend(tuple(labels), tuple(labels.values()))
    except PedometricsError as error:
        raise PedometricsError(
            "The style of the layer {name}: {fault}", name=layer.name(), fault=error.text
        ) from None


def _check_once(layers):
    names = {}
    for layer in layers:
        path, name = layer.source[:2]
        place = os.path.normcase(os.path.realpath(path))
        if place in names:
            raise PedometricsError(
                "The raster {path} is given twice (as {names}), so that each of its bands would be twice in the stack; "
                "give it once.",
                path=path,
                names=", ".join(dict.fromkeys((names[place], name))),
            )
        names[place] = name


def _band_names(bands):
    """Names of the covariates, see HELP; where two are the same, the layer's name is put before or instead."""
    options = [_names_to_choose(band.reader, band.band) for band in bands]
    names = [one[0] for one in options]
    for step in (1, 2):
        names = [one[step] if names.count(name) > 1 else name for name, one in zip(names, options)]
    for name in names:
        twins = [f"{band.reader.path} ({band.band})" for other, band in zip(names, bands) if other == name]
        if len(twins) > 1:
            raise PedometricsError(
                "Two covariates would be called {name}, from {first} and {second} (band); rename one of the layers or "
                "files.",
                name=name,
                first=twins[0],
                second=twins[1],
            )
    return names


def _names_to_choose(reader, number):
    description, layer = reader.description(number), reader.name
    if reader.count == 1:
        return (reader.is_own and description) or layer, layer, layer
    return description or f"{layer}_{number}", f"{layer}_{description or number}", f"{layer}_{number}"


def _check_codes(values, source, band):
    values = values[np.isfinite(values)]
    wrong = values[(values != np.round(values)) | (np.abs(values) > LARGEST_CODE)]
    if wrong.size:
        raise PedometricsError(
            "The class raster {source} holds {value:.7g} in band {band}; classes are whole numbers up to "
            "{largest:,}. If it is a raster of numbers, give it under NUMERIC.",
            source=source,
            value=float(wrong[0]),
            band=band,
            largest=LARGEST_CODE,
        )
    if values.size and np.ptp(values) >= MOST_CLASSES and len(np.unique(values)) > MOST_CLASSES:
        raise PedometricsError(
            "The class raster {source} holds more than {most:,} classes in band {band}. If it is a raster of numbers, "
            "give it under NUMERIC.",
            source=source,
            band=band,
            most=MOST_CLASSES,
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


def _placement(reader, grid):
    """How a raster lies to the grid, which it must meet."""
    placement = Placement(reader.grid, grid)
    if not placement.meets:
        raise PedometricsError(
            "The raster {name} does not overlap the grid: it covers {own}, the grid {grid}.",
            name=reader.name,
            own=_extent(reader.grid),
            grid=_extent(grid),
        )
    return placement


def _extent(grid):
    west, south, east, north = (f"{edge:.8g}" for edge in grid.extent)
    return Text(
        "{west} to {east} east and {south} to {north} north in {crs}",
        west=west,
        east=east,
        south=south,
        north=north,
        crs=grid.crs_name,
    )


def _cell_size(grid):
    return f"{grid.width:.6g} x {grid.height:.6g}"
