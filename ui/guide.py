"""The panel that leads through the job: its steps, what each needs and has made, and how far the study is."""

import html
import os
import re
import shutil
from itertools import chain

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsDockWidget
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QObject, QSize, Qt, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..algorithms.base import ICONS, tr
from ..algorithms.runs import TELLER, Run, from_json, runs_in, to_json
from .guide_steps import CHANGED, DONE, INPUTS, READY, WAITING, Study, free_names, is_changed, steps

FOLDER = os.path.dirname(__file__)
TUTORIAL = os.path.join(os.path.dirname(FOLDER), "sample_data", "basin")
#: Scope and keys of what the project keeps; key of whether the panel is open, a setting of the user.
SCOPE, RUNS, PLACE = "soilcarbon", "guide/runs", "guide/folder"
OPEN = "soilcarbon/guide_open"
MENU = "Soil Carbon Mapper"
#: Runs that a project keeps, and results of an algorithm that are shown.
MOST_RUNS, MOST_SHOWN = 200, 6
SIGNS = {WAITING: "○", READY: "●", DONE: "✓", CHANGED: "!"}


def state_words():
    """The states in the language of QGIS."""
    return {
        WAITING: tr("to do"),
        READY: tr("ready to run"),
        DONE: tr("done"),
        CHANGED: tr("inputs changed since"),
    }


def add_guide(iface):
    """Add the panel to QGIS, with its entry in the menu and its button; return it.

    It is open when it was so last time, and at the first time.
    """
    guide = Guide(iface)
    is_open = QgsSettings().value(OPEN, True, type=bool)
    iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, guide)
    guide.setVisible(is_open)
    QgsSettings().setValue(OPEN, is_open)  # being added had opened it
    iface.addPluginToMenu(MENU, guide.action)
    iface.addToolBarIcon(guide.action)
    return guide


class Journal(QObject):
    """The runs and the folder of the study in the project that is open; they are kept in the project, nowhere else."""

    changed = pyqtSignal()

    def __init__(self, project):
        super().__init__()
        self._project = project
        self._clear()
        TELLER.finished.connect(self._ran)
        project.readProject.connect(self._read)
        project.cleared.connect(self._clear)
        project.writeProject.connect(self._write)
        self._read()

    def close(self):
        """Listen no more."""
        TELLER.finished.disconnect(self._ran)
        self._project.readProject.disconnect(self._read)
        self._project.cleared.disconnect(self._clear)
        self._project.writeProject.disconnect(self._write)

    def set_folder(self, folder):
        """Let results go to a folder, and take in the runs that the reports there tell of."""
        self.folder = folder
        known = {(run.algorithm, run.finished) for run in self.runs}
        self.runs += [run for run in runs_in(folder) if (run.algorithm, run.finished) not in known]
        self._keep()

    def _ran(self, provenance):
        self.runs.append(Run.of(provenance))
        self._keep()

    def _keep(self):
        self.runs = sorted(self.runs, key=lambda run: run.finished)[-MOST_RUNS:]
        self._write()
        self.changed.emit()

    def _clear(self):
        self.runs, self.folder = [], ""
        self.changed.emit()

    def _read(self, *_):
        self.runs = [run.moved(self._here) for run in from_json(self._project.readEntry(SCOPE, RUNS, "")[0])]
        self.folder = self._here(self._project.readEntry(SCOPE, PLACE, "")[0])
        self.changed.emit()

    def _write(self, *_):
        # Also while the project is saved: paths are written relative to where it is then.
        if self.runs or self.folder:
            self._project.writeEntry(SCOPE, RUNS, to_json([run.moved(self._there) for run in self.runs]))
            self._project.writeEntry(SCOPE, PLACE, self._there(self.folder))

    def _there(self, value):
        return self._project.writePath(value) if os.path.isabs(value) else value

    def _here(self, value):
        return self._project.readPath(value) if value.split("/")[0] in (".", "..") else value


class Guide(QgsDockWidget):
    """The panel.

    Parameters
    ----------
    iface : QgisInterface
    """

    def __init__(self, iface):
        super().__init__(iface.mainWindow())
        uic.loadUi(os.path.join(FOLDER, "guide.ui"), self)
        self._iface, self._project = iface, QgsProject.instance()
        self.journal = Journal(self._project)
        self.setWindowTitle(MENU)
        self.action = self.toggleViewAction()
        self.action.setText(tr("Guide through the steps"))
        self.action.setIcon(QIcon(os.path.join(ICONS, "soilcarbon.svg")))
        self.tutorial.setText(tr("Open the tutorial data…"))
        self.tutorial.clicked.connect(self._ask_tutorial)
        self.choose.setText(tr("Choose the folder for results…"))
        self.choose.clicked.connect(self._ask_folder)
        self.welcome.setText(_welcome())
        _free_width(self.welcome)
        _free_width(self.folder)
        self.steps_shown = []
        for number, step in enumerate(steps(), 1):
            shown = StepPanel(number, step, self)
            self.steps_shown.append(shown)
            self.steps.addWidget(shown)
        # Many layers may come and go at once.
        self._later = QTimer(self, singleShot=True, interval=100)
        self._later.timeout.connect(self.refresh)
        for signal in (self.journal.changed, self._project.layersAdded, self._project.layersRemoved, self.opened):
            signal.connect(self.soon)
        self._next = None
        self.refresh()
        self.openedStateChanged.connect(lambda is_open: QgsSettings().setValue(OPEN, is_open))

    def unload(self):
        """Take the panel away; what it knows stays in the project."""
        self.openedStateChanged.disconnect()
        self._later.stop()
        self.journal.close()
        for signal in (self._project.layersAdded, self._project.layersRemoved):
            signal.disconnect(self.soon)
        self._iface.removePluginMenu(MENU, self.action)
        self._iface.removeToolBarIcon(self.action)
        self._iface.removeDockWidget(self)
        self.deleteLater()

    def soon(self, *_):
        """Refresh in a moment."""
        self._later.start()

    def refresh(self):
        """Show how things are now."""
        self.study = Study(self.journal.runs, self._exists, _once(is_changed))
        is_new = not self.journal.runs and not self._project.count()
        self.start.setVisible(is_new)
        self.tutorial.setVisible(os.path.isdir(TUTORIAL))
        folder = self.journal.folder
        self.folder.setText(
            tr("Results go to: {folder}").format(folder=breakable(folder))
            if folder
            else html.escape(tr("Results go to temporary files, which are lost when QGIS is closed."))
        )
        for shown in self.steps_shown:
            shown.refresh()
        coming = next((shown for shown in self.steps_shown if shown.step.main and shown.state() != DONE), None)
        if coming is not self._next:  # else what the user unfolded stays
            self._next = coming
            for shown in self.steps_shown:
                shown.unfold(shown is coming)

    def _exists(self, value):
        layer = self._project.mapLayer(value)
        if layer is not None:
            # A temporary layer is empty after its project was opened again.
            return layer.isValid() and (layer.providerType() != "memory" or layer.featureCount() > 0)
        return os.path.isabs(value) and os.path.exists(path_of(value))

    def open_dialog(self, algorithm):
        """Open the dialog of an algorithm with what was made so far filled in; return it."""
        import processing

        ready, reason = algorithm.canExecute()
        if not ready:
            self._iface.messageBar().pushWarning(algorithm.displayName(), reason)
            return None
        dialog = processing.createAlgorithmDialog(algorithm, self.parameters(algorithm))
        canvas = self._iface.mapCanvas()
        tool = canvas.mapTool()
        # The dialog may have taken the map to draw an extent on. (Its `finished` is a method, not QDialog's signal.)
        dialog.rejected.connect(lambda: canvas.setMapTool(tool))
        dialog.show()
        return dialog

    def parameters(self, algorithm):
        """Values that the dialog of an algorithm starts with."""
        values = {
            name: value
            for name, value in self.study.filled(algorithm.name(), self._fields).items()
            if not _takes_files(algorithm.parameterDefinition(name))  # the dialog would open them as layers
        }
        folder = self.journal.folder
        if folder:
            wanted = {
                one.name(): _ending(one)
                for one in algorithm.destinationParameterDefinitions()
                if one.createByDefault()
            }
            values.update(free_names(folder, algorithm.name(), wanted))
            if algorithm.parameterDefinition("FOLDER"):
                values["FOLDER"] = folder
        return values

    def _fields(self, value):
        layer = self._project.mapLayer(value) or QgsVectorLayer(value, "samples")
        return layer.fields().names()

    def is_there(self, algorithm, parameter):
        """Whether the project has a layer that a parameter of an algorithm could take."""
        definition = algorithm.parameterDefinition(parameter)
        if isinstance(definition, QgsProcessingParameterFeatureSource):
            return bool(QgsProcessingUtils.compatibleVectorLayers(self._project, definition.dataTypes()))
        if _takes_files(definition):
            return False
        return bool(QgsProcessingUtils.compatibleRasterLayers(self._project))

    def show_result(self, value):
        """Show a result: a layer on the map, a report in the browser, the folder of any other file."""
        path = path_of(value)
        if path.endswith(".html"):
            QDesktopServices.openUrl(QUrl.fromLocalFile(path))
            return
        layer = self._project.mapLayer(value) or self._loaded(path)
        if layer is None:
            layer = next((one for one in (QgsRasterLayer(value, _stem(path)), QgsVectorLayer(value, _stem(path)))
                          if one.isValid()), None)
            if layer is None:
                QDesktopServices.openUrl(QUrl.fromLocalFile(os.path.dirname(path)))
                return
            self._project.addMapLayer(layer)
        self._iface.setActiveLayer(layer)
        if layer.isSpatial():
            self._iface.zoomToActiveLayer()

    def _loaded(self, path):
        return next((one for one in self._project.mapLayers().values() if _same(path_of(one.source()), path)), None)

    def _ask_folder(self):
        folder = QFileDialog.getExistingDirectory(
            self, tr("Folder for the results of this study"), self.journal.folder or self._project.homePath()
        )
        if folder:
            self.journal.set_folder(folder)

    def _ask_tutorial(self):
        folder = QFileDialog.getExistingDirectory(self, tr("Folder to copy the tutorial data to"))
        if not folder:
            return
        try:
            self.open_tutorial(folder)
        except OSError as error:
            text = tr("The tutorial data cannot be copied: {reason}").format(reason=error)
            self._iface.messageBar().pushWarning(MENU, text)

    def open_tutorial(self, folder):
        """Copy the sample basin into a folder, load it, and let results go there."""
        data = os.path.join(folder, "tutorial_data")
        left_out = shutil.ignore_patterns("truth", "*.aux.xml", "*.csv")
        shutil.copytree(TUTORIAL, data, ignore=left_out, dirs_exist_ok=True)
        paths = [os.path.join(place, name) for place, _, names in os.walk(data) for name in names]
        layers = [
            QgsVectorLayer(path, _stem(path)) if path.endswith(".gpkg") else QgsRasterLayer(path, _stem(path))
            for path in sorted(paths, reverse=True)
            if path.endswith((".gpkg", ".tif"))
        ]
        self._project.addMapLayers(layers)
        self.journal.set_folder(folder)


class StepPanel(QWidget):
    """A step of the job: its heading, and folded below it what it is for and its algorithms."""

    def __init__(self, number, step, guide):
        super().__init__()
        self.step = step
        self._title = f"{number} {step.title}"
        self.heading = _folder_button(bold=True)
        purpose = _text()
        purpose.setText(html.escape(step.purpose))
        self.main = [AlgorithmPanel(name, guide) for name in step.main]
        self.more = [AlgorithmPanel(name, guide) for name in step.more]
        self.body, self.rest = QWidget(), QWidget()
        self.others = _folder_button()
        self.others.setText(tr("More (optional)"))
        layout = _column(self, self.heading, self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        _column(self.rest, *self.more).setContentsMargins(0, 0, 0, 0)
        _column(self.body, purpose, *self.main, self.others, self.rest).setContentsMargins(16, 0, 0, 8)
        self.heading.toggled.connect(lambda is_open: _fold(self.heading, self.body, is_open))
        self.heading.clicked.connect(guide.soon)  # files may have changed outside QGIS
        self.others.toggled.connect(lambda is_open: _fold(self.others, self.rest, is_open))
        self.others.setVisible(bool(self.more) and bool(self.main))
        self.others.setChecked(not self.main)
        self.rest.setVisible(not self.main)
        self.unfold(False)

    def refresh(self):
        """Show how things are now."""
        for panel in (*self.main, *self.more):
            panel.refresh()
        state = self.state()
        self.heading.setText(f"{SIGNS[state]}  {self._title}")
        self.heading.setToolTip(state_words()[state])
        self.heading.setAccessibleName(f"{self._title}: {state_words()[state]}")

    def state(self):
        """The state of the necessary algorithm; of optional ones that of the farthest."""
        states = [panel.state for panel in self.main or self.more]
        return next(state for state in (CHANGED, DONE, READY, WAITING) if state in states)

    def unfold(self, is_open):
        """Show or hide the body."""
        self.heading.setChecked(is_open)
        _fold(self.heading, self.body, is_open)


class AlgorithmPanel(QWidget):
    """An algorithm: its state, what it needs and made, and a button that opens its dialog."""

    def __init__(self, name, guide):
        super().__init__()
        self._guide = guide
        self.algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"soilcarbon:{name}")
        self.state = WAITING
        self._values = []
        icon = QLabel()
        icon.setPixmap(self.algorithm.icon().pixmap(QSize(20, 20)))
        icon.setFixedWidth(20)
        self.text = _text()
        self.text.linkActivated.connect(lambda link: guide.show_result(self._values[int(link)]))
        self.button = QPushButton(tr("Open the dialog…"))
        self.button.setAccessibleName(tr("Open the dialog: {title}").format(title=self.algorithm.displayName()))
        self.button.setToolTip(self.algorithm.shortHelpString())
        self.button.clicked.connect(lambda: guide.open_dialog(self.algorithm))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.addWidget(self.text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(column, 1)

    def refresh(self):
        """Show how things are now."""
        study, name = self._guide.study, self.algorithm.name()
        self.state = study.state(name, lambda parameter: self._guide.is_there(self.algorithm, parameter))
        self._values = []
        title = html.escape(self.algorithm.displayName())
        lines = [f"<b>{title}</b>", f"{SIGNS[self.state]} {state_words()[self.state]}"]
        runs = study.runs_of(name)
        lines += self._news(study) if runs else self._needs(study)
        lines += self._made(study, runs)
        self.text.setText("<br>".join(lines))

    def _label(self, parameter):
        return html.escape(self.algorithm.parameterDefinition(parameter).description())

    def _needs(self, study):
        """Lines that say where each input comes from."""
        lines = []
        lacking = study.lacking(self.algorithm.name(), lambda name: self._guide.is_there(self.algorithm, name))
        for one in INPUTS.get(self.algorithm.name(), ()):
            if one.of or one.stock:
                continue
            made = ", ".join(_name(run.outputs[output], self._guide) for run, output in study.makers(one))
            label = self._label(one.parameter)
            if made:
                lines.append(tr("{input}: {files}").format(input=label, files=made))
            elif one in lacking and one.made_by:
                makers = ", ".join(dict.fromkeys(title_of(source.split(".")[0]) for source in one.made_by))
                lines.append(tr("{input}: not there yet; made by {makers}").format(input=label, makers=makers))
            elif one in lacking:
                lines.append(tr("{input}: add such a layer to the project").format(input=label))
            elif one.needed:
                lines.append(tr("{input}: choose it in the dialog").format(input=label))
        return lines

    def _news(self, study):
        """Lines that say why to run it again."""
        name = self.algorithm.name()
        files, earlier = map(_joined, zip(*map(study.changes, study.last_runs(name))))
        return [
            *(tr("Changed or gone: {file}").format(file=breakable(os.path.basename(path))) for path in files),
            *(tr("Newer, or to be run again: {title}").format(title=html.escape(title_of(name))) for name in earlier),
            *(
                tr("Not used yet: {file}").format(file=_name(run.outputs[output], self._guide))
                for run, output in study.untouched(name)
            ),
        ]

    def _made(self, study, runs):
        """Lines with a link for each result that is there, the newest first."""
        labels = {one.name(): one.description() for one in self.algorithm.outputDefinitions()}
        lines = []
        for run in runs:
            for output, value in study.outputs(run).items():
                if len(self._values) == MOST_SHOWN:
                    return lines
                label = tr("Report") if output == "REPORT" else html.escape(labels.get(output, output))
                lines.append(f'{label}: <a href="{len(self._values)}">{_name(value, self._guide)}</a>')
                self._values.append(value)
        return lines


def _joined(lists):
    """The elements of lists, each once."""
    return list(dict.fromkeys(chain.from_iterable(lists)))


def _once(is_changed):
    """The same question asked of each file once only: files may be far away."""
    known = {}

    def answer(file):
        key = tuple(file.values())
        if key not in known:
            known[key] = is_changed(file)
        return known[key]

    return answer


def title_of(algorithm):
    """Title of an algorithm by its id."""
    return QgsApplication.processingRegistry().algorithmById(f"soilcarbon:{algorithm}").displayName()


def path_of(source):
    """Path of the file of a layer's source."""
    return source.split("|")[0]


def breakable(text):
    """A path or a name as HTML that may be broken behind signs, and within long words."""
    return html.escape(re.sub(r"([/\\_.-]|[^\W_]{24})", "\\1\u200b", text))


def _name(value, guide):
    layer = QgsProject.instance().mapLayer(value)
    return breakable(layer.name() if layer else os.path.basename(path_of(value)))


def _stem(path):
    return os.path.splitext(os.path.basename(path))[0]


def _same(path, other):
    return os.path.normcase(os.path.abspath(path)) == os.path.normcase(os.path.abspath(other))


def _takes_files(definition):
    return (
        isinstance(definition, QgsProcessingParameterMultipleLayers)
        and definition.layerType() == QgsProcessing.SourceType.TypeFile
    )


def _ending(definition):
    # Of tables, QGIS itself would take dBASE, which cuts names.
    return "gpkg" if isinstance(definition, QgsProcessingParameterFeatureSink) else definition.defaultFileExtension()


def _welcome():
    return "".join(
        f"<p>{html.escape(text)}</p>"
        for text in (
            tr("From soil samples and a few rasters to a map of the soil carbon stock, its interval and totals."),
            tr("You need: samples or horizons with organic carbon, their depths and best their bulk density (points or "
               "a table); a digital elevation model (DEM); where you have them satellite and climate rasters and maps "
               "of soil and land cover; polygons for the totals."),
            tr("Add your layers to the project, or try the steps on an invented river basin first."),
        )
    )


def _text():
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
    )
    _free_width(label)
    return label


def _free_width(label):
    """Let a text take the width that there is."""
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)


def _folder_button(bold=False):
    button = QToolButton()
    button.setCheckable(True)
    button.setAutoRaise(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setArrowType(Qt.ArrowType.RightArrow)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    font = button.font()
    font.setBold(bold)
    button.setFont(font)
    return button


def _fold(button, body, is_open):
    button.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
    body.setVisible(is_open)


def _column(widget, *children):
    layout = QVBoxLayout(widget)
    for child in children:
        layout.addWidget(child)
    return layout
