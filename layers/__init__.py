"""QGIS and GDAL layers to arrays and back. No Processing, no GUI."""
