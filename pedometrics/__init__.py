"""The science: arrays and frozen dataclasses in and out. Imports neither QGIS, GDAL nor Qt."""
