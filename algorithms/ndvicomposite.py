"""Algorithm ``ndvicomposite``: NDVI over many scenes, clouds left out."""

from contextlib import ExitStack

import numpy as np
from qgis.core import (
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..layers.rasters import RasterReader, RasterWriter
from ..layers.warp import Placement, WarpedBand, union_grid
from ..pedometrics.covariates import Covariate
from ..pedometrics.errors import PedometricsError
from ..pedometrics.ndvi import STATISTICS, composite, ndvi
from .base import RASTER, SoilCarbonAlgorithm, ticker, tr

#: Cells and scenes that are held at once.
BLOCK_VALUES = 4_000_000


class NdviComposite(SoilCarbonAlgorithm):
    ID = "ndvicomposite"
    TITLE = "NDVI composite"
    GROUP = "covariates"
    TAGS = ("ndvi", "vegetation index", "sentinel-2", "landsat", "cloud", "composite", "mean")
    HELP = (
        "Mean or median NDVI = (NIR - red) / (NIR + red) over the scenes of a season or of years, cloudy "
        "looks left out.\n\n"
        "The first red raster goes with the first near-infrared raster, the second with the second, and so "
        "on; likewise the masks. The log lists the pairs.\n\n"
        "The result has the CRS and cells of the first red raster and covers all scenes. Other grids are "
        "brought to it: reflectance by interpolation, masks by the nearest cell. A value of 0 is no data, "
        "as in Sentinel-2 and Landsat products. Cells without one clear look are NoData.\n\n"
        "Next: 'Covariate stack'."
    )

    def define(self):
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
            "One class raster a scene, in the order of the red bands, such as the Sentinel-2 scene "
            "classification (SCL).",
        )
        self.add(
            QgsProcessingParameterString("MASK_VALUES", tr("Mask values that are not clear"), "0,1,3,8,9,10"),
            "Classes of the mask that are left out, with commas between. The default is for Sentinel-2 "
            "SCL: 0 no data, 1 defective, 3 cloud shadow, 8 and 9 cloud, 10 thin cirrus. Add 11 to leave "
            "out snow.",
            advanced=True,
        )
        for name, label in (("RED_BAND", "Band of red"), ("NIR_BAND", "Band of near infrared")):
            self.add(
                QgsProcessingParameterNumber(
                    name, tr(label), QgsProcessingParameterNumber.Type.Integer, 1, minValue=1
                ),
                "Number of the band in the files, for files with several bands; the same files may then be "
                "given under RED and NIR.",
                advanced=True,
            )
        for name, label, default, text in (
            (
                "SCALE",
                "Scale",
                0.0001,
                "Reflectance = value x scale + offset. Without an offset it has no effect.",
            ),
            (
                "OFFSET",
                "Offset",
                0.0,
                "Added to the scaled value. Sentinel-2 scenes of processing baseline 04.00 and later (from "
                "25 January 2022) need -0.1, older ones 0; do not mix the two in one run.",
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name, tr(label), QgsProcessingParameterNumber.Type.Double, default
                ),
                text,
                advanced=True,
            )
        self.add_choice("STATISTIC", "Statistic", STATISTICS, "mean", "Mean or median of the clear looks.")
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
        self._red_band = self.parameterAsInt(parameters, "RED_BAND", context)
        self._nir_band = self.parameterAsInt(parameters, "NIR_BAND", context)
        for (path, name, _), (other, _, _) in zip(red, infrared):
            if (path, self._red_band) == (other, self._nir_band):
                raise PedometricsError(
                    "The raster {name} is given as red and as near infrared (band {band}).",
                    name=name,
                    band=self._red_band,
                )
        self._scenes = list(zip(red, infrared, masks or [None] * len(red)))
        self._mask_values = _whole_numbers(self.parameterAsString(parameters, "MASK_VALUES", context))
        self._scale = self.parameterAsDouble(parameters, "SCALE", context)
        if not self._scale > 0:
            raise PedometricsError("The parameter SCALE is {scale}; it must be above 0.", scale=self._scale)
        self._offset = self.parameterAsDouble(parameters, "OFFSET", context)
        self._statistic = self.parameterAsString(parameters, "STATISTIC", context)
        self._output = self.output_path(parameters, "OUTPUT", context)
        self._count = self.output_path(parameters, "COUNT", context)

    def work(self, parameters, context, feedback):
        readers = [tuple(source and RasterReader(*source) for source in scene) for scene in self._scenes]
        for number, scene in enumerate(readers, 1):
            for reader, band in zip(scene, (self._red_band, self._nir_band, 1)):
                if reader:
                    reader.require_crs()
                    reader.require_band(band)
            names = ", ".join(reader.name for reader in scene if reader)
            feedback.pushInfo(tr("Scene {number}: {names}").format(number=number, names=names))
        grid = union_grid(readers[0][0].grid, [red.grid for red, _, _ in readers[1:]])
        scenes = [_Scene(scene, grid, self) for scene in readers]
        tick = ticker(feedback)
        areas = grid.cell_areas()
        bare = 0.0
        clear = np.zeros(len(scenes), int)
        seen = np.zeros(len(scenes), int)
        outputs = [(self._output, Covariate("NDVI")), (self._count, Covariate("clear_looks"))]
        with ExitStack() as exits:
            writers = [
                exits.enter_context(RasterWriter(path, grid, [band])) for path, band in outputs if path
            ]
            for window in grid.blocks(max(grid.columns, BLOCK_VALUES // len(scenes))):
                stack = np.empty((len(scenes), window.rows, grid.columns), np.float32)
                for i, scene in enumerate(scenes):
                    share = (window.row + window.rows * i / len(scenes)) / grid.rows
                    stack[i], valid = scene.read(window, lambda share=share: tick(share))
                    clear[i] += np.count_nonzero(np.isfinite(stack[i]))
                    seen[i] += np.count_nonzero(valid)
                values, looks = composite(stack, self._statistic)
                for writer, block in zip(writers, (values, looks)):
                    writer.write(window, block, band=1)
                bare += float((looks == 0).sum(axis=1) @ areas[window.row : window.row + window.rows])
            if not clear.any():
                raise PedometricsError(
                    "No cell has a clear look in any scene; check the order of the rasters, CLOUD_MASK and "
                    "MASK_VALUES."
                )
            tick(1.0)
        for number, (few, all_) in enumerate(zip(clear, seen), 1):
            feedback.pushInfo(
                tr("Scene {number}: {share:.1f} % of its cells are clear").format(
                    number=number, share=100 * few / max(1, all_)
                )
            )
        total = float(areas.sum()) * grid.columns
        feedback.pushInfo(
            tr("{bare:,.1f} ha ({share:.2f} %) have no clear look and are NoData.").format(
                bare=bare / 1e4, share=100 * bare / total
            )
        )
        return {"OUTPUT": self._output, "COUNT": self._count}


class _Scene:
    """NDVI of a scene on the grid of the composite."""

    def __init__(self, readers, grid, settings):
        red, infrared, mask = readers
        self._bands = [
            WarpedBand(reader, band, grid, Placement(reader.grid, grid).method(categorical=False), missing=0)
            for reader, band in ((red, settings._red_band), (infrared, settings._nir_band))
        ]
        self._mask = WarpedBand(mask, 1, grid, "nearest") if mask else None
        self._settings = settings

    def read(self, window, tick):
        """NDVI of a window, NaN where it is not clear, and which cells the scene covers."""
        settings = self._settings
        red, infrared = (
            band.read(window, tick) * settings._scale + settings._offset for band in self._bands
        )
        covered = np.isfinite(red) & np.isfinite(infrared)
        values = ndvi(red, infrared)
        if self._mask is not None:
            classes = self._mask.read(window, tick)
            values[np.isnan(classes) | np.isin(classes, settings._mask_values)] = np.nan
        return values, covered


def _whole_numbers(text):
    values = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        try:
            values.append(int(part))
        except ValueError:
            raise PedometricsError(
                "The parameter MASK_VALUES holds '{part}'; it takes whole numbers with commas between, "
                "such as 0,1,3,8,9,10.",
                part=part,
            ) from None
    return values
