"""How a result was made: what was given, what came out, and by which versions; kept in its report and its rasters."""

import configparser
import os
from datetime import datetime

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
    QgsProperty,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QUrl

from ..pedometrics.packages import versions
from .language import english
from .runs import TELLER

METADATA = os.path.join(os.path.dirname(os.path.dirname(__file__)), "metadata.txt")
#: Behind the source of which only the selected features were taken.
SELECTED = " (selected features only)"
#: Parameters whose values are files.
FILES = (
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
)


class Record:
    """What a run was given; made before the work and in the main thread, for it looks at layers.

    Parameters
    ----------
    algorithm : SoilCarbonAlgorithm
    parameters : dict
    context : QgsProcessingContext
    """

    def __init__(self, algorithm, parameters, context):
        self._algorithm = algorithm
        self._started = _now()
        with english():
            plain = algorithm.create()
        self._labels = {
            one.name(): one.description() for one in (*plain.outputDefinitions(), *plain.parameterDefinitions())
        }
        self._inputs = [
            {"label": self._labels[definition.name()], **_input(definition, parameters, context)}
            for definition in algorithm.parameterDefinitions()
            if not definition.isDestination()
        ]

    def given(self):
        """What is known before the work: ``algorithm`` (id), ``title``, ``started``, ``versions`` (name to version) and
        ``parameters`` (of each ``name``, ``label``, ``value``, ``default``: whether it is the default, ``files``: path,
        time of the last change and size of each file that it names)."""
        plugin = configparser.ConfigParser(interpolation=None)
        plugin.read(METADATA, encoding="utf-8")
        return {
            "algorithm": self._algorithm.name(),
            "title": self._algorithm.TITLE,
            "started": self._started,
            "versions": {
                plugin["general"]["name"]: plugin["general"]["version"],
                "QGIS": Qgis.QGIS_VERSION,
                "GDAL": gdal.__version__,
                **versions(),
            },
            "parameters": self._inputs,
        }

    def stamp(self, results):
        """Tell who listens, and write into the report among the results, how they were made.

        It is what was given, with ``finished`` and ``outputs`` (as parameters).
        """
        outputs = [
            {"name": name, "label": self._labels.get(name, name), "value": value, "files": files_of(value)}
            for name, value in results.items()
        ]
        provenance = {**self.given(), "finished": _now(), "outputs": outputs}
        TELLER.finished.emit(provenance)
        if results.get("REPORT"):
            from ..reports.html import add_provenance

            add_provenance(results["REPORT"], provenance)


def _now():
    return datetime.now().isoformat(timespec="seconds")


def _input(definition, parameters, context):
    name, usual = definition.name(), _plain(definition.defaultValue(), context)
    is_file = isinstance(definition, FILES)
    value = _plain(parameters.get(name, usual), context, is_file)
    return {
        "name": name,
        "value": value,
        # The same number may be written as 90 and as 90.0.
        "default": value == usual or (not is_file and _number(value) == _number(usual) is not None),
        "files": files_of(value) if is_file else [],
    }


def _plain(value, context, is_file=False):
    """A parameter's value as text, number or list."""
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    if isinstance(value, (list, tuple)):
        return [_plain(one, context, is_file) for one in value]
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        source = _plain(value.source, context, is_file)
        return f"{source}{SELECTED}" if value.selectedFeaturesOnly else source
    if is_file and isinstance(value, str):  # of a project's layer its id or name
        value = context.getMapLayer(value) or value
    if isinstance(value, QgsMapLayer):
        return f"{value.name()} (memory layer)" if value.providerType() == "memory" else value.source()
    if isinstance(value, QgsCoordinateReferenceSystem):
        return value.authid() or value.toWkt()
    if isinstance(value, QgsRectangle):
        return value.toString(6)
    return value if value is None or isinstance(value, (bool, int, float)) else str(value)


def _number(value):
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def files_of(value):
    """Files that there are among a value: paths, with a layer's name or options behind them or not."""
    files = []
    for one in value if isinstance(value, list) else [value]:
        if not isinstance(one, str):
            continue
        path = one.replace(SELECTED, "").split("|")[0]
        if path.startswith("file:"):
            path = QUrl(path).toLocalFile()
        if os.path.isfile(path):
            status = os.stat(path)
            changed = datetime.fromtimestamp(status.st_mtime).isoformat(timespec="seconds")
            files.append({"path": os.path.abspath(path), "modified": changed, "bytes": status.st_size})
    return files
