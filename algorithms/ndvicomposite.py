"""Algorithm ``ndvicomposite``: NDVI over many scenes, clouds left out."""

from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import Optional

import numpy as np
from qgis.core import (
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..layers.rasters import RasterReader, RasterWriter, Statistics
from ..layers.warp import Placement, WarpedBand, reprojected_extent, union_grid
from ..pedometrics.covariates import Covariate
from ..pedometrics.errors import PedometricsError
from ..pedometrics.map_classes import PLANTS
from ..pedometrics.ndvi import composite, expected_offset, is_clear, ndvi
from ..pedometrics.texts import Text, first_of, word
from .base import RASTER, SoilCarbonAlgorithm, ticker, tr
from .choices import MASK_KINDS, STATISTICS
from .gridded import GridParameters
from .styling import when_loaded

#: Cells and scenes that are held at once.
BLOCK_VALUES = 16_000_000
#: Rows worked on at a time where files are cut into tiles: as many as the tiles of Sentinel-2 have.
TALL = 1024
#: Scenes that cover less of the area between them do not belong together.
LEAST_COVERED = 0.1
#: A scene with a larger share of negative reflectances was read with the wrong offset.
MOST_NEGATIVE = 0.1


@dataclass(frozen=True)
class Scene:
    """The rasters of a scene, each what `RasterReader` takes, and the offset of its reflectance."""

    red: tuple
    infrared: tuple
    mask: Optional[tuple]
    offset: float


class NdviComposite(GridParameters, SoilCarbonAlgorithm):
    ID = "ndvicomposite"
    TITLE = "NDVI composite"
    GROUP = "covariates"
    TAGS = ("ndvi", "vegetation index", "sentinel-2", "landsat", "cloud", "composite", "mean", "median")
    HELP = (
        "Mean or median NDVI = (NIR - red) / (NIR + red) over the scenes of a season or of years, cloudy "
        "looks left out.\n\n"
        "The first red raster goes with the first near-infrared raster, the second with the second, and so "
        "on; likewise the masks. The log lists the pairs. For scenes with several bands in a file, give the same "
        "files as red and as near infrared, with RED_BAND and NIR_BAND.\n\n"
        "The result has the CRS and cells of the first red raster and covers all scenes, or those of TEMPLATE, CRS, "
        "EXTENT and CELL_SIZE. Other grids are brought to it: reflectance by interpolation (averaged where cells get "
        "larger), masks by the nearest cell.\n\n"
        "Left out are looks that the mask calls not clear or does not cover; a value of 0, which is no data in "
        "Sentinel-2 and Landsat products; and a negative reflectance (deep shadow, dark water), for which NDVI would "
        "lie outside -1 to 1. Cells with fewer clear looks than MIN_LOOKS are NoData; the log says how many "
        "hectares they are, and which share of each scene is clear.\n\n"
        "Next: 'Covariate stack'."
    )

    def define(self):
        self.section("Scenes")
        self.add(
            QgsProcessingParameterMultipleLayers("RED", tr("Red bands"), RASTER),
            "One raster a scene: Sentinel-2 B04, Landsat 8 and 9 B4, Landsat 5 and 7 B3. Put red, near "
            "infrared and masks in the same order.",
        )
        self.add(
            QgsProcessingParameterMultipleLayers("NIR", tr("Near-infrared bands"), RASTER),
            "One raster a scene, in the order of the red bands: Sentinel-2 B08, Landsat 8 and 9 B5, "
            "Landsat 5 and 7 B4.",
        )
        self.add(
            QgsProcessingParameterMultipleLayers("CLOUD_MASK", tr("Cloud masks"), RASTER, optional=True),
            "One raster a scene, in the order of the red bands: the Sentinel-2 scene classification (SCL), Landsat's "
            "QA_PIXEL, or a mask of your own. It may have larger cells than the bands.",
        )
        self.add_choice(
            "MASK_KIND",
            "Kind of the cloud masks",
            MASK_KINDS,
            "classes",
            "classes: those of MASK_VALUES are not clear, as for the Sentinel-2 SCL. nonzero: all but 0 is not clear. "
            "landsat_qa: QA_PIXEL of Landsat Collection 2; fill, cloud, dilated cloud, cirrus and cloud shadow are "
            "not clear.",
        )
        self.add(
            QgsProcessingParameterString("MASK_VALUES", tr("Mask values that are not clear"), "0,1,3,8,9,10"),
            "Classes of the mask that are left out, with commas between. The default is for Sentinel-2 "
            "SCL: 0 no data, 1 defective, 3 cloud shadow, 8 and 9 cloud, 10 thin cirrus. Kept are 2 dark or in the "
            "shadow of terrain, 4 vegetation, 5 bare, 6 water, 7 unclassified and 11 snow: add 11 where snow lies on "
            "fields for a while, 2 in steep mountains with many scenes.",
            advanced=True,
        )
        self.section("Composite")
        self.add_choice(
            "STATISTIC",
            "Statistic",
            STATISTICS,
            "mean",
            "Mean or median of the clear looks. The median is hardly moved by a cloud that the mask has missed.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "MIN_LOOKS", tr("Least clear looks"), QgsProcessingParameterNumber.Type.Integer, 1, minValue=1
            ),
            "Cells with fewer clear looks are NoData.",
            advanced=True,
        )
        self.add_grid("Without it the first red raster gives the grid, extended over all scenes.")
        self.section("Bands")
        for name, label in (
            ("RED_BAND", "Band of red"),
            ("NIR_BAND", "Band of near infrared"),
            ("MASK_BAND", "Band of the mask"),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name, tr(label), QgsProcessingParameterNumber.Type.Integer, 1, minValue=1
                ),
                "Number of the band in the files, for files with several bands; the same files may then be "
                "given under RED, NIR and CLOUD_MASK.",
                advanced=True,
            )
        self.section("Reflectance")
        for name, label, default, text in (
            (
                "SCALE",
                "Scale",
                0.0001,
                "Reflectance = value x scale + offset; 0.0001 for Sentinel-2, 0.0000275 for Landsat Collection 2. "
                "Without an offset it has no effect. A scale that the file itself holds counts instead.",
            ),
            (
                "OFFSET",
                "Offset",
                0.0,
                "Added to the scaled value; it changes NDVI. Sentinel-2 scenes of processing baseline 04.00 and later "
                "(from 25 January 2022, N0400 and up in the product's name) need -0.1, older ones 0, Landsat "
                "Collection 2 -0.2. An offset that the file itself holds counts instead.",
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name, tr(label), QgsProcessingParameterNumber.Type.Double, default
                ),
                text,
                advanced=True,
                decimals=7 if name == "SCALE" else 4,
            )
        self.add(
            QgsProcessingParameterString("SCENE_OFFSETS", tr("Offset of each scene"), optional=True),
            "Where old and new scenes come together: one offset a scene, in the order of the red bands, with commas "
            "between, such as 0,0,-0.1. Empty: OFFSET for all.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("NDVI")),
            "GeoTIFF with one band, NDVI, between -1 and 1.",
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                "COUNT", tr("Clear looks"), optional=True, createByDefault=False
            ),
            "GeoTIFF with the number of clear looks of each cell.",
        )

    # Main thread

    def look_up(self, parameters, context, feedback):
        red, infrared, masks = (
            [self.raster_source(layer) for layer in self.raster_layers(parameters, name, context)]
            for name in ("RED", "NIR", "CLOUD_MASK")
        )
        if not red:
            raise PedometricsError("Give at least one red and one near-infrared raster.")
        if len(red) != len(infrared):
            raise PedometricsError(
                "There are {red} red and {infrared} near-infrared rasters; give one of each for every scene.",
                red=len(red),
                infrared=len(infrared),
            )
        if masks and len(masks) != len(red):
            raise PedometricsError(
                "There are {masks} cloud masks for {scenes} scenes; give one a scene, or none.",
                masks=len(masks),
                scenes=len(red),
            )
        self._red_band, self._nir_band, self._mask_band = (
            self.parameterAsInt(parameters, name, context) for name in ("RED_BAND", "NIR_BAND", "MASK_BAND")
        )
        for (path, name, _), (other, _, _) in zip(red, infrared):
            if (path, self._red_band) == (other, self._nir_band):
                raise PedometricsError(
                    "The raster {name} is given as red and as near infrared (band {band}).",
                    name=name,
                    band=self._red_band,
                )
        _check_once(red, "RED")
        _check_once(infrared, "NIR")
        offset = self.parameterAsDouble(parameters, "OFFSET", context)
        offsets = _numbers(self.parameterAsString(parameters, "SCENE_OFFSETS", context), "SCENE_OFFSETS", float)
        if offsets and len(offsets) != len(red):
            raise PedometricsError(
                "SCENE_OFFSETS holds {count} offsets for {scenes} scenes; give one a scene, or none.",
                count=len(offsets),
                scenes=len(red),
            )
        count = len(red)
        self._scenes = list(map(Scene, red, infrared, masks or [None] * count, offsets or [offset] * count))
        self._mask_kind = self.parameterAsString(parameters, "MASK_KIND", context)
        self._mask_values = _numbers(self.parameterAsString(parameters, "MASK_VALUES", context), "MASK_VALUES", int)
        self._scale = self.parameterAsDouble(parameters, "SCALE", context)
        if not self._scale > 0:
            raise PedometricsError("The parameter SCALE is {scale}; it must be above 0.", scale=self._scale)
        self._statistic = self.parameterAsString(parameters, "STATISTIC", context)
        self._least = self.parameterAsInt(parameters, "MIN_LOOKS", context)
        if self._least > len(red):
            raise PedometricsError(
                "The parameter MIN_LOOKS is {least}; with {scenes} scenes no cell can have so many.",
                least=self._least,
                scenes=len(red),
            )
        base = self.template(parameters, context)
        self._grid = self.wanted_grid(parameters, context, base or self._union(red, parameters))
        self._output = self.output_path(parameters, "OUTPUT", context)
        self._count = self.output_path(parameters, "COUNT", context)

    def _union(self, red, parameters):
        """The lattice of the first red raster, extended over all."""
        readers = [_open(source, self._red_band) for source in red]
        grid = union_grid(readers[0].grid, [reader.grid for reader in readers[1:]])
        extents = [reprojected_extent(reader.grid, grid.crs) for reader in readers]
        cells = sum((east - west) * (north - south) for west, south, east, north in extents)
        share = cells / (grid.width * grid.height * grid.rows * grid.columns)
        if share < LEAST_COVERED and not self.given(parameters, "EXTENT"):
            apart = [reader for reader in readers[1:] if not Placement(reader.grid, readers[0].grid).meets]
            raise PedometricsError(
                "The scenes cover {share:.1f} % of the area between them only ({columns:,} x {rows:,} cells); does "
                "{name} belong to {first}? If so, give TEMPLATE or EXTENT.",
                share=100 * share,
                columns=grid.columns,
                rows=grid.rows,
                name=apart[0].name if apart else readers[-1].name,
                first=readers[0].name,
            )
        return grid

    # Worker thread

    def work(self, parameters, context, feedback):
        grid = self._grid
        bands = [_SceneBands(scene, self) for scene in self._scenes]
        _check_overlap(bands, grid)
        for number, scene in enumerate(bands, 1):
            feedback.pushInfo(
                tr("Scene {number}: {names}").format(number=number, names=", ".join(scene.names))
            )
        self._doubt_offsets(bands, feedback)
        in_tiles = any(scene.in_tiles for scene in bands)
        windows = grid.windows(BLOCK_VALUES // len(bands), in_tiles, TALL)
        tick = ticker(feedback, doing=tr("Reading the scenes."))
        areas = grid.cell_areas()
        bare = 0.0
        found = Statistics()
        outputs = [(self._output, Covariate("NDVI")), (self._count, Covariate("clear_looks"))]
        with ExitStack() as exits:
            writers = [
                exits.enter_context(RasterWriter(path, grid, [band])) for path, band in outputs if path
            ]
            for done, window in enumerate(windows):
                stack = np.empty((len(bands), window.rows, window.columns or grid.columns), np.float32)
                for i, scene in enumerate(bands):
                    stack[i] = scene.read(window, partial(tick, (done + i / len(bands)) / len(windows)))
                values, looks = composite(stack, self._statistic, self._least)
                found.add(values)
                for writer, block in zip(writers, (values, looks) if self._output else (looks,)):
                    writer.write(window, block, band=1)
                bare += float((looks < self._least).sum(axis=1) @ areas[window.row:window.row + window.rows])
            if not found.count:
                raise PedometricsError(
                    "No cell has a clear look in any scene; check the order of the rasters, CLOUD_MASK, MASK_KIND and "
                    "MASK_VALUES."
                    if self._least == 1
                    else "No cell has as many clear looks as MIN_LOOKS, {least}.",
                    least=self._least,
                )
            for writer in writers:
                writer.close()
            tick(1.0)
        self._tell(bands, found, bare / (float(areas.sum()) * grid.columns), bare, feedback)
        when_loaded(context, self._output, PLANTS)
        when_loaded(context, self._count)
        return {"OUTPUT": self._output, "COUNT": self._count}

    def _doubt_offsets(self, bands, feedback):
        for number, scene in enumerate(bands, 1):
            expected = expected_offset(scene.red.reader.path)
            if expected is not None and expected != scene.red.offset:
                feedback.pushWarning(
                    tr(
                        "Scene {number} ({name}) needs the offset {expected:g} by the processing baseline in its "
                        "product's name, but is read with {offset:g}; see OFFSET and SCENE_OFFSETS."
                    ).format(number=number, name=scene.names[0], expected=expected, offset=scene.red.offset)
                )

    def _tell(self, bands, found, share, bare, feedback):
        for number, scene in enumerate(bands, 1):
            feedback.pushInfo(
                tr("Scene {number}: {share:.1f} % of its cells are clear").format(
                    number=number, share=100 * scene.clear / max(1, scene.covered)
                )
            )
            if scene.negative > MOST_NEGATIVE * scene.covered:
                feedback.pushWarning(
                    tr(
                        "Scene {number}: {share:.1f} % of its cells have a negative reflectance and are left out; "
                        "check SCALE and OFFSET."
                    ).format(number=number, share=100 * scene.negative / scene.covered)
                )
        _, _, mean, _ = found.values()
        if mean < 0:
            feedback.pushWarning(
                tr(
                    "The mean NDVI is {mean:.2f}, as of water; if the area is land, red and near infrared are swapped."
                ).format(mean=mean)
            )
        sentence = (
            tr("{bare:,.1f} ha ({share:.2f} %) have no clear look and are NoData.")
            if self._least == 1
            else tr("{bare:,.1f} ha ({share:.2f} %) have fewer than {least} clear looks and are NoData.")
        )
        feedback.pushInfo(sentence.format(bare=bare / 1e4, share=100 * share, least=self._least))


class _Reflectance:
    """A band of a scene as reflectance on the grid of the composite."""

    def __init__(self, source, band, offset, settings):
        self.reader = _open(source, band)
        scale, own = self.reader.own_scaling(band)
        # What the file itself holds is applied by its reader.
        self._scale = settings._scale if scale == 1 else 1.0
        self._offset = offset if own == 0 else 0.0
        self.offset = own + self._offset
        method = Placement(self.reader.grid, settings._grid).method(categorical=False)
        # A value of 0 is no data, whatever the file says.
        self._band = WarpedBand(self.reader, band, settings._grid, method, missing=own)

    def read(self, window, tick):
        return self._band.read(window, tick) * np.float32(self._scale) + np.float32(self._offset)


class _SceneBands:
    """NDVI of a scene on the grid of the composite, and how many of its cells are clear.

    Attributes
    ----------
    covered, negative, clear : int
        Cells read so far: those with both bands, and of these those with a negative reflectance and with a clear look.
    """

    def __init__(self, scene, settings):
        self.red = _Reflectance(scene.red, settings._red_band, scene.offset, settings)
        self.infrared = _Reflectance(scene.infrared, settings._nir_band, scene.offset, settings)
        self.readers = [self.red.reader, self.infrared.reader]
        self._mask = None
        if scene.mask:
            mask = _open(scene.mask, settings._mask_band)
            self.readers.append(mask)
            placement = Placement(mask.grid, settings._grid)
            method = "none" if placement.same_lattice else "nearest"
            self._mask = WarpedBand(mask, settings._mask_band, settings._grid, method)
        self._settings = settings
        self.covered = self.negative = self.clear = 0

    @property
    def names(self):
        return [reader.name for reader in self.readers]

    @property
    def in_tiles(self):
        return self.red.reader.in_tiles

    def read(self, window, tick):
        """NDVI of a window, NaN where it is not clear."""
        red, infrared = self.red.read(window, tick), self.infrared.read(window, tick)
        self.covered += np.count_nonzero(np.isfinite(red) & np.isfinite(infrared))
        self.negative += np.count_nonzero((red < 0) & np.isfinite(infrared) | (infrared < 0) & np.isfinite(red))
        values = ndvi(red, infrared)
        if self._mask is not None:
            settings = self._settings
            clear = is_clear(self._mask.read(window, tick), settings._mask_kind, settings._mask_values)
            values[~clear] = np.nan
        self.clear += np.count_nonzero(np.isfinite(values))
        return values


def _open(source, band):
    reader = RasterReader(*source)
    reader.require_crs()
    reader.require_band(band)
    return reader


def _check_once(sources, parameter):
    paths = [path for path, _, _ in sources]
    for path, name, _ in sources:
        if paths.count(path) > 1:
            raise PedometricsError(
                "The raster {name} is given twice under {parameter}; give each scene once.",
                name=name,
                parameter=word(parameter),
            )


def _check_overlap(bands, grid):
    for scene in bands:
        for reader in scene.readers[1:]:
            if not Placement(reader.grid, scene.red.reader.grid).meets:
                raise PedometricsError(
                    "The raster {name} does not overlap {red}, the red band of its scene; check the order of the "
                    "rasters.",
                    name=reader.name,
                    red=scene.names[0],
                )
    outside = [scene.names[0] for scene in bands if not Placement(scene.red.reader.grid, grid).meets]
    if outside:
        raise PedometricsError(
            "{count} of {scenes} scenes do not overlap the grid (west, south, east, north {extent} in {crs}): {names}.",
            count=len(outside),
            scenes=len(bands),
            extent=", ".join(f"{edge:.8g}" for edge in grid.extent),
            crs=grid.crs_name,
            names=first_of(outside, 10),
        )


def _numbers(text, parameter, kind):
    """The numbers of a parameter's text, with commas between."""
    values = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        try:
            values.append(kind(part))
        except ValueError:
            raise PedometricsError(
                "The parameter {parameter} holds '{part}'; it takes {what} with commas between, such as {example}.",
                parameter=word(parameter),
                part=part,
                what=Text("whole numbers") if kind is int else Text("numbers"),
                example="0,1,3,8,9,10" if kind is int else "0,0,-0.1",
            ) from None
    return values
