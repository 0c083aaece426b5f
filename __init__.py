"""Soil Carbon Mapper, a QGIS plugin for digital soil mapping of soil organic carbon stocks."""


def classFactory(iface):
    """Entry point of QGIS: the plugin object (QGIS is imported here only)."""
    from .plugin import SoilCarbonPlugin

    return SoilCarbonPlugin(iface)
