"""The dialog of an algorithm: sections, fields found by their names, help on each parameter, advice before Run."""

import html
import time
from contextlib import contextmanager
from functools import partial

from processing.gui.AlgorithmDialog import AlgorithmDialog
from processing.gui.ParametersPanel import ParametersPanel
from processing.tools.dataobjects import createContext
from qgis.core import NULL, QgsProcessing, QgsProcessingParameterDefinition, QgsProcessingParameterField
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QFrame, QLabel, QTextBrowser

from ..algorithms.base import tr
from ..algorithms.field_names import field_called

#: Milliseconds after a change before advice is worked out.
PAUSE = 500
#: Pieces of advice that are shown, the gravest first.
MOST = 4
#: Kind of advice to its sign, colour of the text and of the ground (both, for dark themes too).
LOOKS = {
    "error": ("✖", "#7a1f16", "#fbe9e7"),
    "warning": ("⚠", "#5f4300", "#fff6dd"),
    "note": ("ℹ", "#1d4263", "#e8f1f9"),
}
#: Types of parameters that take a layer.
LAYERS = ("source", "vector", "raster", "layer", "mesh")
#: Seconds that a run may take to stop.
LONGEST = 60
#: Dialogs that are there. Of one that nothing holds, Python's collector of garbage would take the Python part away
#: while it is on the screen, in the thread of an algorithm perhaps.
THERE = set()


class AlgorithmWindow(AlgorithmDialog):
    """Dialog of one of the plugin's algorithms."""

    def __init__(self, algorithm, parent=None):
        super().__init__(algorithm, parent=parent)
        browser = self.findChild(QTextBrowser, "textShortHelp")
        if browser:
            browser.setHtml(help_page(algorithm))
        THERE.add(self)
        self.destroyed.connect(partial(let_go, self, self.mainWidget()))

    def getParametersPanel(self, alg, parent):
        return Panel(parent, alg)


def let_go(window, panel, *_):
    """Free what a dialog held that is no more: what refers to itself would wait for the collector of garbage."""
    THERE.discard(window)
    # Held until its widgets have gone as well, a moment later.
    QTimer.singleShot(0, lambda: (vars(panel).clear(), window))


def close_all():
    """Close the dialogs that are there, their runs stopped: QGIS crashes where a run outlives its provider."""
    for window in list(THERE):
        window.cancelButton().click()
    end = time.monotonic() + LONGEST
    while any(window.cancelButton().isEnabled() for window in THERE) and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 100)
    for window in list(THERE):
        window.close()


class Panel(ParametersPanel):
    """Parameters under the titles of their sections, and the advice below them."""

    def initWidgets(self):
        self._titled = {}
        super().initWidgets()
        self._leave_empty()
        self._find_fields()
        self._advice = Advice(self)
        self.layout().addWidget(self._advice)
        for wrapper in self.wrappers.values():
            wrapper.widgetValueHasChanged.connect(self._advice.soon)

    # Sections

    def addParameterLabel(self, parameter, label):
        self._add_title(parameter)
        super().addParameterLabel(parameter, label)

    def addParameterWidget(self, parameter, widget, stretch=0):
        self._add_title(parameter)
        super().addParameterWidget(parameter, widget, stretch)

    def _add_title(self, parameter):
        section = parameter.metadata().get("section")
        part = is_advanced(parameter)  # both parts of the dialog have the titles that they need
        if section and self._titled.get(part) != section:
            self._titled[part] = section
            super().addParameterLabel(parameter, title_label(section))

    def addOutputLabel(self, label):
        if "outputs" not in self._titled:
            self._titled["outputs"] = True
            super().addOutputLabel(title_label(tr("Results")))
        super().addOutputLabel(label)

    # Layers and fields

    def _leave_empty(self):
        """Leave optional layers empty: QGIS would take the active one unasked."""
        for parameter in self.algorithm().parameterDefinitions():
            optional = parameter.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
            if optional and parameter.type() in LAYERS and parameter.defaultValue() is None:
                self.wrappers[parameter.name()].setParameterValue(None, self.processing_context)

    def _find_fields(self):
        """Choose fields by their names, now and whenever another layer is chosen, which empties them."""
        layers = {}
        for parameter in self.algorithm().parameterDefinitions():
            if isinstance(parameter, QgsProcessingParameterField) and parameter.metadata().get("names"):
                layers.setdefault(parameter.parentLayerParameterName(), []).append(parameter)
        for layer, parameters in layers.items():
            choose = partial(self._choose_fields, layer, parameters)
            self.wrappers[layer].widgetValueHasChanged.connect(choose)
            choose()

    def _choose_fields(self, layer, parameters, *_):
        given = {layer: self.wrappers[layer].parameterValue()}
        with passing_context() as context:
            source = given[layer] and self.algorithm().parameterAsSource(given, layer, context)
            there = list(source.fields()) if source else []
        for parameter in parameters if there else ():
            wrapper = self.wrappers[parameter.name()]
            numeric = parameter.dataType() == QgsProcessingParameterField.DataType.Numeric
            fields = [field.name() for field in there if field.isNumeric() or not numeric]
            found = field_called(parameter.metadata()["names"], fields)
            if found and wrapper.parameterValue() in (None, NULL, ""):
                wrapper.setParameterValue(found, self.processing_context)

    # Advice

    def advice(self):
        """What the algorithm has to say to the parameters as they stand."""
        algorithm = self.algorithm()
        parameters = {name: wrapper.parameterValue() for name, wrapper in self.wrappers.items()}
        for output in algorithm.destinationParameterDefinitions():
            if parameters.get(output.name()):  # no file or folder is touched for advice
                parameters[output.name()] = QgsProcessing.TEMPORARY_OUTPUT
        with passing_context() as context:
            return algorithm.advice(parameters, context)


@contextmanager
def passing_context():
    """A context whose layers end with it, here and now.

    Left to Python's collector of garbage, they may be deleted in the thread of an algorithm, and QGIS crashes.
    """
    context = createContext()
    try:
        yield context
    finally:
        context.temporaryLayerStore().removeAllMapLayers()


class Advice(QLabel):
    """Quiet lines with what would be refused, what is doubtful and how long it will take.

    Parameters
    ----------
    panel : Panel
    """

    def __init__(self, panel):
        super().__init__(panel)
        self._panel = panel
        self.setWordWrap(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMargin(6)
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.refresh)
        # Timers of its own end with it: a dialog may be closed before they are up.
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.timeout.connect(self.first)
        self._opening.start(0)

    def hasHeightForWidth(self):
        return False  # else the area around the panel would scroll as well

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self._fit()

    def _fit(self):
        self.setFixedHeight(max(0, self.heightForWidth(self.width())))

    def first(self):
        """Of a dialog that was just opened: what is not there yet is no error."""
        self._show([one for one in self._panel.advice() if one[0] != "error"])

    def soon(self, *_):
        """Work it out a moment after the last change."""
        self._timer.start()

    def refresh(self):
        """Work it out now."""
        begun = time.monotonic()
        self._show(self._panel.advice())
        # What takes long, on a network drive perhaps, comes at longer intervals.
        self._timer.setInterval(max(PAUSE, int(4000 * (time.monotonic() - begun))))

    def _show(self, advice):
        found = sorted(advice, key=lambda one: list(LOOKS).index(one[0]))[:MOST]
        self.setVisible(bool(found))
        if found:
            _, color, ground = LOOKS[found[0][0]]
            self.setStyleSheet(f"background: {ground}; color: {color}; border-radius: 4px;")
            self.setText("<br>".join(f"{LOOKS[kind][0]} {html.escape(text)}" for kind, text in found))
            self._fit()


def is_advanced(parameter):
    """Whether a parameter is folded away."""
    return bool(parameter.flags() & QgsProcessingParameterDefinition.Flag.FlagAdvanced)


def title_label(text):
    """Title of a section."""
    label = QLabel(text)
    label.setIndent(0)
    label.setStyleSheet("font-weight: bold; margin-top: 8px; padding: 2px 0; border-bottom: 1px solid palette(mid);")
    return label


def help_page(algorithm):
    """What the algorithm does and what each parameter means (HTML)."""
    parts = [f"<h2>{html.escape(algorithm.displayName())}</h2>"]
    parts += [f"<p>{html.escape(text)}</p>" for text in algorithm.shortHelpString().split("\n\n")]
    shown = [one for one in algorithm.parameterDefinitions() if not one.isDestination()]
    folded = [one for one in shown if is_advanced(one)]
    for title, parameters in (
        (tr("Parameters"), [one for one in shown if one not in folded]),
        (tr("Advanced parameters"), folded),
        (tr("Results"), algorithm.destinationParameterDefinitions()),
    ):
        if parameters:
            parts.append(f"<h3>{title}</h3>")
            parts += map(help_of, parameters)
    return "".join(parts)


def help_of(parameter):
    """A parameter's help (HTML), with the codes of its choices, which scripts take."""
    text = html.escape(parameter.help()).replace("\n", "<br>")
    names = parameter.metadata().get("widget_wrapper", {}).get("names", ())
    if names:
        pairs = zip(parameter.options(), names)
        text += "".join(f"<br>• {html.escape(name)} <i>({html.escape(code)})</i>" for code, name in pairs)
    return f"<p><b>{html.escape(parameter.description())}</b> <i>{parameter.name()}</i><br>{text}</p>"
