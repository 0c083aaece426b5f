"""Choices in Processing's dialogs: people read words, models and scripts keep the codes."""

from processing.gui.MultipleInputPanel import MultipleInputPanel
from processing.gui.wrappers import DIALOG_BATCH, WidgetWrapper
from qgis.gui import QgsGui
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from ..algorithms.base import tr

#: Names up to this length stand in two columns.
SHORT = 32


class Choice:
    """What Processing asks for, by name, to show a choice in any of its dialogs."""

    def __new__(cls, parameter, dialog, row=0, col=0, names=()):
        if type(dialog).__name__ != "ModelerParametersDialog":
            return ChoiceWrapper(parameter, dialog, row, col, names=names)
        # That of QGIS can take its value from an input of the model too.
        made = QgsGui.processingGuiRegistry().createModelerParameterWidget(
            dialog.model, dialog.childId, parameter, dialog.context
        )
        made.setDialog(dialog)
        for box in made.findChildren(QComboBox):
            for code, name in zip(parameter.options(), names):
                if box.findData(code) >= 0:
                    box.setItemText(box.findData(code), tr(name))
        return made


class ChoiceWrapper(WidgetWrapper):
    """A box with one choice, or ticks for several; its value is a code, or a list of codes."""

    def createWidget(self, names=()):
        codes = self.parameterDefinition().options()
        names = [tr(name) for name in names]  # those of a workflow come from its file, in English
        if not self.parameterDefinition().allowMultiple():
            widget = QComboBox()
            # A long name must not make the dialog wider than the screen.
            widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            widget.setMinimumContentsLength(12)
            for code, name in zip(codes, names):
                widget.addItem(name, code)
            widget.setCurrentIndex(-1)
            widget.currentIndexChanged.connect(self._tell)
        elif self.dialogType == DIALOG_BATCH:
            widget = MultipleInputPanel(options=names)
            widget.selectionChanged.connect(self._tell)
        else:
            widget = Ticks(codes, names, self._tell)
        return widget

    def _tell(self, *_):
        self.widgetValueHasChanged.emit(self)

    def setValue(self, value):
        codes = self.parameterDefinition().options()
        if isinstance(self.widget, QComboBox):
            self.widget.setCurrentIndex(self.widget.findData(value))
            return
        chosen = value.split(",") if isinstance(value, str) else value or []
        if isinstance(self.widget, Ticks):
            self.widget.choose(chosen)
        else:
            self.widget.setSelectedItems([codes.index(code) for code in chosen if code in codes])

    def value(self):
        if isinstance(self.widget, QComboBox):
            return self.widget.currentData()
        if isinstance(self.widget, Ticks):
            return self.widget.chosen()
        codes = self.parameterDefinition().options()
        return [codes[place] for place in self.widget.selectedoptions]


class Ticks(QWidget):
    """Boxes to tick, in columns.

    Parameters
    ----------
    codes, names : sequence of str
    changed : callable
        Called after each change.
    """

    def __init__(self, codes, names, changed):
        super().__init__()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        columns = 2 if len(names) > 4 and max(map(len, names)) <= SHORT else 1
        rows = -(-len(names) // columns)
        self._boxes = {}
        for place, (code, name) in enumerate(zip(codes, names)):
            box = self._boxes[code] = QCheckBox(name)
            box.toggled.connect(changed)
            layout.addWidget(box, place % rows, place // rows)

    def choose(self, codes):
        """Tick these and no others."""
        for code, box in self._boxes.items():
            box.setChecked(code in codes)

    def chosen(self):
        """Codes that are ticked, in the order of the boxes."""
        return [code for code, box in self._boxes.items() if box.isChecked()]
