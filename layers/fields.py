"""The kinds of fields of a vector layer, under the names that this version of QGIS has for them."""

from qgis.core import Qgis
from qgis.PyQt.QtCore import QMetaType, QVariant

#: QGIS 3.38 names them after QMetaType, as Qt 6 does; older versions take QVariant's names only.
_NEW = Qgis.QGIS_VERSION_INT >= 33800


class Kind:
    """What `QgsField` takes as the kind of a field."""

    TEXT = QMetaType.Type.QString if _NEW else QVariant.String
    REAL = QMetaType.Type.Double if _NEW else QVariant.Double
    INTEGER = QMetaType.Type.Int if _NEW else QVariant.Int
    LONG = QMetaType.Type.LongLong if _NEW else QVariant.LongLong
