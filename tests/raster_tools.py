"""What the tests of rasters share: small rasters, values at map coordinates, runs of an algorithm."""

import re
from contextlib import contextmanager

import numpy as np


def wkt(epsg):
    from osgeo import osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return reference.ExportToWkt()


def make_raster(
    path, values, west=0.0, north=0.0, size=10.0, epsg=3826, nodata=None, kind=None, scale=None, offset=None,
    names=(), turn=0.0,
):
    """A GeoTIFF of `values`, shape (rows, columns) or (bands, rows, columns), in their own type."""
    from osgeo import gdal, gdal_array

    values = np.asarray(values)
    bands = values if values.ndim == 3 else values[None]
    kind = kind or gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype.type)
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), bands.shape[2], bands.shape[1], len(bands), kind, options=["TILED=YES"]
    )
    if epsg:
        dataset.SetProjection(wkt(epsg))
    dataset.SetGeoTransform((west, size, turn, north, 0.0, -size))
    for number, block in enumerate(bands, 1):
        band = dataset.GetRasterBand(number)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if scale is not None:
            band.SetScale(scale)
        if offset is not None:
            band.SetOffset(offset)
        if number <= len(names):
            band.SetDescription(names[number - 1])
        band.WriteArray(block)
    dataset = None
    return str(path)


def raster_values(path, band=1):
    """Values of a band, read by GDAL itself, NoData as NaN."""
    from osgeo import gdal

    dataset = gdal.Open(str(path))
    return dataset.GetRasterBand(band).ReadAsArray().astype(float)


def at(path, x, y, band=1):
    """Value of the cell that holds a map coordinate, by GDAL's own geometry: a judge that is not ours."""
    from osgeo import gdal

    dataset = gdal.Open(str(path))
    column, row = gdal.ApplyGeoTransform(gdal.InvGeoTransform(dataset.GetGeoTransform()), x, y)
    if not (0 <= column < dataset.RasterXSize and 0 <= row < dataset.RasterYSize):
        return float("nan")
    source = dataset.GetRasterBand(band)
    value = float(source.ReadAsArray(int(column), int(row), 1, 1)[0, 0])
    return float("nan") if value == source.GetNoDataValue() else value


def run(processing, algorithm, feedback=None, **parameters):
    """Result of ``soilcarbon:<algorithm>``."""
    return processing.run(f"soilcarbon:{algorithm}", parameters, feedback=feedback)


def messages():
    """A feedback that keeps what is said, in `said`, and stops at the share of progress `stop_at`."""
    from qgis.core import QgsProcessingFeedback

    class Messages(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.said = []
            self.stop_at = None
            self.progressChanged.connect(self._look)

        def _look(self, progress):
            if self.stop_at is not None and progress >= self.stop_at:
                self.cancel()

        def pushInfo(self, text):
            self.said.append(text)

        def pushWarning(self, text):
            self.said.append("warning: " + without_labels(text))

        def reportError(self, text, fatal=False):
            self.said.append("error: " + without_labels(text))

        @property
        def warnings(self):
            return [text for text in self.said if text.startswith("warning: ")]

    return Messages()


def without_labels(text):
    """A sentence with the names of parameters only, where people read "“Cell size [m]” (CELL_SIZE)"."""
    return re.sub(r"“[^”]*” \(([A-Z0-9_]+)\)", r"\1", text)


@contextmanager
def refusing(match=""):
    """Assert that a run is refused with one sentence that holds `match`, parameters by their names only."""
    import pytest
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        yield caught
    assert re.search(match, without_labels(str(caught.value))), caught.value


def refused(processing, algorithm, match, feedback=None, **parameters):
    """Assert that an algorithm refuses with one sentence that holds `match`."""
    with refusing(match):
        run(processing, algorithm, feedback, **parameters)


def polygon_layer(shapes, epsg=3826, kind="string", name="土壤圖", field="土綱"):
    """Memory layer of polygons: pairs of WKT and value."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(f"Polygon?crs=EPSG:{epsg}&field={field}:{kind}", name, "memory")
    if epsg is None:
        layer.setCrs(QgsCoordinateReferenceSystem())
    for shape, value in shapes:
        feature = QgsFeature(layer.fields())
        if shape:
            feature.setGeometry(QgsGeometry.fromWkt(shape))
        feature.setAttributes([value])
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


def box(west, south, east, north):
    """WKT of a rectangle."""
    return (
        f"POLYGON(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"
    )
