"""Windows of QGIS desktop."""
