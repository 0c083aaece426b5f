"""What all algorithms share: texts, parameters with help, errors as one sentence, cancel, progress."""

import importlib
import os
import re
import tempfile
import time
import traceback

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsMessageLog,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProperty,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QIcon

from ..layers.fields import Kind
from ..layers.rasters import HISTORY, RasterReader, check_ending
from ..pedometrics.errors import Cancelled, PedometricsError
from ..pedometrics.packages import import_problem, install_sentence, missing, require
from ..pedometrics.texts import TRANSLATE, Text, word
from .language import help_url, translate
from .provenance import Record

ICONS = os.path.join(os.path.dirname(os.path.dirname(__file__)), "icons")


def tr(text):
    """Translation of a text of the plugin, in the language of QGIS."""
    return text.told(translate) if isinstance(text, Text) else translate(text)


#: Group id to its title in the toolbox.
GROUPS = {
    "observations": "1 Soil observations",
    "covariates": "2 Covariates",
    "model": "3 Model and map",
    "results": "4 Results",
}


#: What may be the name of a parameter, but for those in parentheses, which stand behind a word for it; in Chinese
#: there are no spaces around it.
NAME = re.compile("(?<![A-Za-z0-9_(])[A-Z][A-Z0-9_]+(?![A-Za-z0-9_])")
#: Package of the windows.
WINDOWS = f"{__package__.rpartition('.')[0]}.ui"
#: Kinds of advice.
ERROR, WARNING, NOTE = "error", "warning", "note"
#: Rows of a table that advice looks at, and points of a layer of which it looks at all or none.
FIRST_ROWS, FEW_POINTS = 300, 3000


class SoilCarbonAlgorithm(QgsProcessingAlgorithm):
    """Base of the plugin's algorithms.

    A subclass sets the class attributes, adds its parameters in `define`, and works in `work`. Layers are
    looked up in `look_up`, which runs in the main thread. (`prepare` and `run` are QGIS's own entry points,
    which must not be overridden.)
    """

    ID = ""
    TITLE = ""
    GROUP = ""
    ICON = ""
    #: What it does, for whom, and what comes next; shown beside the parameters.
    HELP = ""
    TAGS = ()
    #: Python packages that it cannot work without, whatever is chosen.
    PACKAGES = ()
    #: Those that some of its choices need, which say so themselves, or that make it faster.
    OPTIONAL = ()
    #: Those that its report needs as well.
    REPORT_PACKAGES = ("pandas", "matplotlib")
    #: Title of the section that parameters are being added to.
    _section = ""

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.ID

    def displayName(self):
        return tr(self.TITLE)

    def group(self):
        return tr(GROUPS[self.GROUP])

    def groupId(self):
        return self.GROUP

    def icon(self):
        return QIcon(os.path.join(ICONS, f"{self.ICON or self.ID}.svg"))

    def tags(self):
        return [tr(tag) for tag in self.TAGS]

    def shortHelpString(self):
        return tr(self.HELP)

    def helpUrl(self):
        return help_url(f"algorithms/{self.ID}")

    def initAlgorithm(self, configuration=None):
        self.define()

    def define(self):
        """Add the parameters and outputs."""
        raise QgsProcessingException(f"{self.ID} defines no parameters")

    def section(self, title):
        """Begin a section of the dialog, with a title above the first of the parameters that follow."""
        self._section = tr(title)

    def add(self, parameter, help_text, advanced=False, optional=False, names=(), decimals=None):
        """Add a parameter to the section, with its help, folded away where it is `advanced`.

        `names` are usual names of the field that it asks for, the likeliest first: the dialog chooses a field that is
        called so. `decimals` are those that the dialog takes of a number, by default one more than its default has.
        """
        parameter.setHelp(tr(help_text))
        flags = parameter.flags()
        if advanced:
            flags |= QgsProcessingParameterDefinition.Flag.FlagAdvanced
        if optional:
            flags |= QgsProcessingParameterDefinition.Flag.FlagOptional
        parameter.setFlags(flags)
        metadata = {} if parameter.isDestination() else {**parameter.metadata(), "section": self._section}
        if names:
            metadata["names"] = list(names)
        if isinstance(parameter, QgsProcessingParameterNumber):
            shown = _decimals(parameter) if decimals is None else decimals
            metadata["widget_wrapper"] = {"decimals": shown}
        parameter.setMetadata(metadata)
        self.addParameter(parameter)

    def add_choice(self, name, label, choices, default, help_text, several=False, **flags):
        """Add a choice of one or `several` static strings, the values that models and scripts store.

        `choices` tells each value's name in dialogs.
        """
        parameter = QgsProcessingParameterEnum(
            name, tr(label), list(choices), several, default, usesStaticStrings=True
        )
        # By name, as Processing wants it: without windows, nothing of them is loaded.
        names = [tr(one) for one in choices.values()]
        parameter.setMetadata({"widget_wrapper": {"class": f"{WINDOWS}.choice.Choice", "names": names}})
        self.add(parameter, help_text, **flags)

    def add_seed(self):
        """Add SEED, which makes every random step repeatable."""
        self.section("Random numbers")
        self.add(
            QgsProcessingParameterNumber(
                "SEED", tr("Seed"), QgsProcessingParameterNumber.Type.Integer, 1, minValue=0
            ),
            "Start of the random numbers. The same seed gives the same result again.",
            advanced=True,
        )

    def add_report(self):
        """Add REPORT, a self-contained HTML page."""
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT",
                # With the title: QGIS lists the reports of a session under this name.
                tr("Report: {title}").format(title=self.displayName()),
                tr("HTML files") + " (*.html)",
                optional=True,
            ),
            "One page with the figures and plots of this step, readable without QGIS; its tables are written "
            "beside it as CSV, and all of it, with the numbers of the figures, as JSON.",
        )

    def createCustomParametersWidget(self, parent=None):
        # By name, for algorithms work without windows.
        try:
            return importlib.import_module(f"{WINDOWS}.dialog").AlgorithmWindow(self, parent)
        except Exception:  # that of QGIS does it too
            _log(traceback.format_exc())
            return None

    def advice(self, parameters, context):
        """What the dialog tells before Run.

        Parameters
        ----------
        parameters : dict
            As they stand in the dialog.

        Returns
        -------
        list of (str, str)
            Kind (`ERROR` for what Run would refuse, `WARNING`, `NOTE`) and sentence. Empty while something that is
            needed has not been given yet.
        """
        found = []
        try:
            self.check_packages(parameters)
            if self._lacks(parameters):
                return []
            self.check_ranges(parameters, context)
            self.look_up(parameters, context, QgsProcessingFeedback())
            for kind, text in self.advise(parameters, context):
                found.append((kind, self.told(text)))
        except PedometricsError as error:
            found.append((ERROR, self.told(error.text)))
        except QgsProcessingException as error:
            found.append((ERROR, str(error)))
        except Exception:  # advice is good to have: Run will tell what it is
            _log(traceback.format_exc())
        return found

    def _lacks(self, parameters):
        optional = QgsProcessingParameterDefinition.Flag.FlagOptional
        return any(
            not (one.flags() & optional or one.isDestination()) and not self.given(parameters, one.name())
            for one in self.parameterDefinitions()
        )

    def told(self, text):
        """A `Text` in the language of QGIS, with the labels of the parameters that it names."""
        return text.told(self._labelled)

    def warn(self, feedback, texts):
        """Tell warnings in the log."""
        for text in texts:
            feedback.pushWarning(self.told(text))

    def _labelled(self, template):
        """Translation of a template, with the label, as dialogs show it, beside the name of each parameter."""
        labels = {one.name(): one.description() for one in self.parameterDefinitions()}

        def label(found):
            name = found.group()
            if name in labels and name not in labels[name].split():  # a DEM is called DEM
                return tr("“{label}” ({name})").format(label=labels[name], name=name)
            return name

        return NAME.sub(label, tr(template))

    def advise(self, parameters, context):
        """Yield kind and `Text` of what the user should know before a run, from headers and a few rows.

        `look_up` has been done. What a run refuses is raised, as the run does.
        """
        return ()

    def canExecute(self):
        lacking = missing(self.PACKAGES)
        return (False, tr(install_sentence(lacking))) if lacking else (True, "")

    def checkParameterValues(self, parameters, context):
        # QGIS itself only says that a value is incorrect; for choices qgis_process even advises numbers.
        try:
            self.check_ranges(parameters, context)
        except PedometricsError as error:
            return False, self.told(error.text)
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):
        # What is raised here reaches callers as "There were errors", without the sentence: kept for later.
        self._problem, self._to_load = None, {}
        try:
            self.check_packages(parameters)  # processing.run and models do not ask canExecute
            self.check_ranges(parameters, context)
            self.look_up(parameters, context, feedback)
            self._to_load = context.layersToLoadOnCompletion()
            self._record = kept(Record, feedback, self, parameters, context)
        except Exception as problem:
            self._problem = problem
        return True

    def processAlgorithm(self, parameters, context, feedback):
        language = TRANSLATE.set(translate)
        try:
            if self._problem is not None:
                raise self._problem
            for path, details in self._to_load.items():
                # QGIS 3.22 forgets the outputs that were asked for in the main thread, if this is another one.
                if not context.willLoadLayerOnCompletion(path):
                    context.addLayerToLoadOnCompletion(path, details)
            for name in self.PACKAGES:
                require(name)  # one that is there may still be damaged
            history = HISTORY.set(kept(self._record.given, feedback) if self._record else None)
            try:
                results = self.work(parameters, context, feedback)
            finally:
                HISTORY.reset(history)
            # QGIS drops numpy's own kinds of number without a word.
            results = {name: value.item() if hasattr(value, "item") else value for name, value in results.items()}
            if self._record:
                kept(self._record.stamp, feedback, results)
            return results
        except QgsProcessingException:
            raise
        except PedometricsError as error:
            raise QgsProcessingException(self.told(error.text)) from error
        except OSError as error:
            raise QgsProcessingException(
                tr("{path} cannot be written: {reason}. Is there room on the disk, and may you write there?").format(
                    path=error.filename or tr("An output"), reason=error.strerror or error
                )
            ) from error
        except ImportError as error:
            raise QgsProcessingException(tr(import_problem(error))) from error
        except Cancelled:
            raise QgsProcessingException(tr("Stopped at your request; nothing was written.")) from None
        except MemoryError:
            raise QgsProcessingException(
                tr("There is not enough memory for this step; close other programs or use fewer replicates.")
            ) from None
        except Exception as error:  # a fault of ours: its place belongs in the log, not in the message
            feedback.pushDebugInfo(traceback.format_exc())
            raise QgsProcessingException(
                tr("The plugin failed ({kind}: {reason}); please report this with the log of the run.").format(
                    kind=type(error).__name__, reason=error
                )
            ) from error
        finally:
            TRANSLATE.reset(language)

    def check_packages(self, parameters):
        """Refuse to start without the packages; those of the report count where one is asked for."""
        lacking = missing(self.PACKAGES)
        if lacking:
            raise PedometricsError("{sentence}", sentence=install_sentence(lacking))
        lacking = missing(self.REPORT_PACKAGES) if self.given(parameters, "REPORT") else []
        if lacking:
            raise PedometricsError(
                "{sentence} Without them, leave out the report (REPORT).", sentence=install_sentence(lacking)
            )

    def check_ranges(self, parameters, context):
        """Hold every number and choice to what is declared: a model does not check its children's."""
        optional = QgsProcessingParameterDefinition.Flag.FlagOptional
        for definition in self.parameterDefinitions():
            needed = not (definition.flags() & optional or definition.isDestination())
            if needed and definition.defaultValue() is None and not self.given(parameters, definition.name()):
                raise PedometricsError("The parameter {name} is empty; give a value.", name=word(definition.name()))
            if isinstance(definition, QgsProcessingParameterEnum):
                self._check_choice(definition, parameters.get(definition.name()))
            if not isinstance(definition, QgsProcessingParameterNumber):
                continue
            if self.given(parameters, definition.name()):
                self._check_number(definition, parameters[definition.name()])
                value = self.parameterAsDouble(parameters, definition.name(), context)
                if not definition.minimum() <= value <= definition.maximum():
                    low, high = definition.minimum(), definition.maximum()
                    allowed = (
                        Text("{low} or more", low=f"{low:g}")
                        if high > 1e300
                        else Text("{low} to {high}", low=f"{low:g}", high=f"{high:g}")
                    )
                    raise PedometricsError(
                        "The parameter {name} is {value}; allowed is {allowed}.",
                        name=word(definition.name()),
                        value=f"{value:g}",
                        allowed=allowed,
                    )

    @staticmethod
    def _check_number(definition, given):
        # QGIS takes the default, or 0, without a word, for a text that is no number.
        if isinstance(given, str):
            try:
                float(given)
            except ValueError:
                raise PedometricsError(
                    "The parameter {name} is '{value}'; it must be a number.",
                    name=word(definition.name()),
                    value=given,
                ) from None

    @staticmethod
    def _check_choice(definition, given):
        # QGIS takes the default, without a word, for what is none of the choices.
        if isinstance(given, QgsProperty):
            return
        if isinstance(given, str) and definition.allowMultiple():
            given = given.split(",")
        for text in given if isinstance(given, (list, tuple)) else [given]:
            if text not in (None, "") and text not in definition.options():
                raise PedometricsError(
                    "The parameter {name} is {value}; allowed is {allowed}.",
                    name=word(definition.name()),
                    value=text,
                    allowed=", ".join(definition.options()),
                )

    def look_up(self, parameters, context, feedback):
        """Look up what belongs to the main thread: layers, sources, their fields and CRS."""

    def work(self, parameters, context, feedback):
        """Do the work; return every declared output."""
        raise QgsProcessingException(f"{self.ID} does nothing")

    # Reading parameters

    @staticmethod
    def given(parameters, name):
        """Whether a parameter was given: a missing optional number reads as 0."""
        return parameters.get(name) not in (None, "")

    def number_or_none(self, parameters, name, context):
        """An optional number, None where it was not given."""
        return self.parameterAsDouble(parameters, name, context) if self.given(parameters, name) else None

    def field_names(self, parameters, name, context):
        """Names of the fields of a parameter that takes several."""
        # The one is not in QGIS 3.22, the other is going.
        read = self.parameterAsStrings if hasattr(self, "parameterAsStrings") else self.parameterAsFields
        return read(parameters, name, context)

    def source(self, parameters, name, context):
        """The vector source of a parameter, or an error that names it."""
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source

    def raster(self, parameters, name, context):
        """What `RasterReader` takes for a raster parameter's layer: path, name, CRS."""
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, name))
        return self.raster_source(layer)

    def raster_layers(self, parameters, name, context):
        """The layers of a parameter that takes several rasters, in the order given."""
        layers = self.parameterAsLayerList(parameters, name, context)
        given = parameters.get(name)
        if isinstance(given, (list, tuple)) and len(layers) != len(given):
            # QGIS leaves out in silence what it cannot open.
            lost = next(one for one in given if not self.parameterAsLayerList({name: [one]}, name, context))
            raise PedometricsError(
                "The raster {raster} of the parameter {name} cannot be read.", raster=lost, name=word(name)
            )
        return layers

    @staticmethod
    def raster_source(layer):
        """Path, name and CRS (WKT) of a raster layer that GDAL reads."""
        if layer.providerType() != "gdal":
            raise PedometricsError(
                "The raster {name} comes from the provider {provider}; save it as a file first "
                "(Export > Save As).",
                name=layer.name(),
                provider=layer.providerType(),
            )
        return layer.source(), layer.name(), layer.crs().toWkt()

    def output_path(self, parameters, name, context):
        """Path of a raster output, None where it is skipped."""
        path = self.parameterAsOutputLayer(parameters, name, context) or None
        if path:
            check_ending(path)
        return self._checked_folder(path)

    def file_path(self, parameters, name, context):
        """Path of a file output, None where it is skipped."""
        path = self.parameterAsFileOutput(parameters, name, context) or None
        return self._checked_folder(path)

    def write_features(
        self,
        parameters,
        name,
        context,
        fields,
        features,
        wkb=QgsWkbTypes.Type.NoGeometry,
        crs=QgsCoordinateReferenceSystem(),  # noqa: B008 (QGIS has no other word for none)
    ):
        """Write a vector output and return its destination, None where it is skipped.

        What was written is removed again when a feature cannot be.
        """
        sink, destination = self.parameterAsSink(parameters, name, context, fields, wkb, crs)
        if sink is None:
            if self.parameterDefinition(name).flags() & QgsProcessingParameterDefinition.Flag.FlagOptional:
                return None
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        for feature in features:
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                reason = sink.lastError() or "is the disk full?"
                del sink
                if os.path.isfile(destination):
                    os.remove(destination)
                raise PedometricsError(
                    "The output {name} could not be written: {reason}", name=destination, reason=reason
                )
        return destination

    def write_zones(self, parameters, name, context, table, zones, grid):
        """Write a row a zone, with the polygons of the zones where there are any; the destination."""
        fields = fields_of(table)
        shapes = getattr(zones, "geometries", None)
        wkb = QgsWkbTypes.Type.MultiPolygon if shapes else QgsWkbTypes.Type.NoGeometry
        crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs)
        features = features_of(table, fields, shapes and multipart(shapes))
        return self.write_features(parameters, name, context, fields, features, wkb, crs)

    @staticmethod
    def _checked_folder(path):
        # Found out now rather than after an hour's work.
        if path is None:
            return None
        if os.path.isdir(path):
            raise PedometricsError("The output {path} is a folder; give the name of a file.", path=path)
        folder = os.path.dirname(os.path.abspath(path))
        try:
            os.makedirs(folder, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            raise PedometricsError(
                "The output {path} cannot be written: {reason}. Choose a folder that you may write to.",
                path=path,
                reason=error.strerror,
            ) from None
        return path


def _log(text):
    """Keep what went wrong in a dialog in QGIS's log, without a message."""
    QgsMessageLog.logMessage(text, "Soil Carbon Mapper", Qgis.MessageLevel.Info, False)


def _decimals(number):
    """Decimals that a dialog takes of a number."""
    if number.dataType() == QgsProcessingParameterNumber.Type.Integer:
        return 0
    if number.defaultValue() is None:
        return 4
    return len(f"{number.defaultValue():f}".rstrip("0").partition(".")[2]) + 1


def fields_of(table):
    """Fields for the columns of a data frame, by their types."""
    kinds = {"O": Kind.TEXT, "i": Kind.LONG}
    fields = QgsFields()
    for name in table.columns:
        fields.append(QgsField(name, kinds.get(table[name].dtype.kind, Kind.REAL)))
    return fields


def points_of(xy):
    """Point geometries of coordinates, shape (n, 2)."""
    return [QgsGeometry.fromPointXY(QgsPointXY(float(x), float(y))) for x, y in xy]


def multipart(shapes):
    """Polygons as the multipart ones that layers of polygons hold."""
    made = [QgsGeometry(shape) for shape in shapes]
    for shape in made:
        shape.convertToMultiType()
    return made


def features_of(table, fields, geometries=None):
    """A feature for each row of a data frame, with its geometry where there are any."""
    # As objects, numbers are Python's own, which QGIS takes; NULL for NaN; of `Text` it would keep nothing.
    for place, row in enumerate(table.astype(object).itertuples(index=False)):
        feature = QgsFeature(fields)
        feature.setAttributes(
            [None if value != value else str(value) if isinstance(value, str) else value for value in row]
        )
        if geometries:
            feature.setGeometry(geometries[place])
        yield feature


#: Seconds between two estimates of the time left.
ESTIMATE_EVERY = 15


def kept(work, feedback, *given):
    """Do what keeps the provenance of a run, which is good without it: a fault is told and no more."""
    try:
        return work(*given)
    except Exception as error:
        feedback.pushDebugInfo(traceback.format_exc())
        feedback.pushWarning(tr("How this was made could not be kept: {reason}").format(reason=error))
        return None


def ticker(feedback, start=0.0, end=100.0, doing=""):
    """A function that long work calls with the share done (0 to 1).

    It tells what is being done, shows progress between `start` and `end` per cent, tells now and then how long this
    part will still take, and raises `Cancelled` when the user asked to stop.
    """
    begun = told = time.monotonic()
    if doing:
        feedback.setProgressText(doing)

    def tick(share):
        nonlocal told
        if feedback.isCanceled():
            raise Cancelled()
        feedback.setProgress(start + (end - start) * share)
        now = time.monotonic()
        if now - told > ESTIMATE_EVERY and 0.02 < share < 1:
            told = now
            feedback.setProgressText(time_left((now - begun) * (1 - share) / share))

    return tick


def time_needed(seconds):
    """Advice on how long a run may take, from seconds that were measured on two cores, as an honest range."""
    least, most = 0.7 * seconds / 60, 2.5 * seconds / 60
    if most < 1.5:
        return
    if most > 180:
        yield NOTE, Text(
            "This takes about {least} to {most} hours on a usual computer.",
            least=max(1, round(least / 60)),
            most=round(most / 60),
        )
    else:
        yield NOTE, Text(
            "This takes about {least} to {most} minutes on a usual computer.",
            least=max(1, round(least)),
            most=round(most),
        )


def time_left(seconds):
    """A sentence that says how long a part of the work will still take."""
    if seconds < 90:
        return tr("About {count} s left for this part.").format(count=max(5, 5 * round(seconds / 5)))
    return tr("About {count} min left for this part.").format(count=round(seconds / 60))


def open_stack(source, need_projected=False):
    """Reader of a covariate stack, its CRS checked.

    Parameters
    ----------
    source : tuple of str
        Path, name and CRS as `SoilCarbonAlgorithm.raster` gives them.
    need_projected : bool
        Refuse geographic coordinates, which distances cannot be measured in.
    """
    reader = RasterReader(*source)
    reader.require_crs()
    if need_projected and reader.grid.is_geographic:
        raise PedometricsError(
            "The stack {name} is in geographic coordinates (degrees), in which distances cannot be measured; "
            "make it with 'Covariate stack' in a projected CRS, such as EPSG:3826.",
            name=reader.name,
        )
    return reader


RASTER = QgsProcessing.SourceType.TypeRaster
POINTS = QgsProcessing.SourceType.TypeVectorPoint
POLYGONS = QgsProcessing.SourceType.TypeVectorPolygon
TABLE = QgsProcessing.SourceType.TypeVector
