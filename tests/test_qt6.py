"""Nothing that Qt 6 breaks: the plugin runs on QGIS with Qt 5 now, and on QGIS with Qt 6 with the same files."""

import ast
import importlib
import importlib.util
import json
import os
import subprocess
import sys

import pytest
from test_plugin import ROOT, SOURCES, tree_of

#: Beside the plugin's own files those that run on QGIS with it.
FILES = SOURCES + sorted(path for part in ("workflows", "tests", "tools", "sample_data") for path in
                         (ROOT / part).glob("*.py"))
#: Gone in Qt 6, or without one place from which both versions of Qt import them.
GONE = {
    "QRegExp", "QRegExpValidator", "QDesktopWidget", "QTextCodec", "QStringRef", "QMatrix", "QLinkedList", "QGLWidget",
    "QSound", "QWebView", "QXmlQuery", "QtScript", "QUndoCommand", "QUndoStack", "QUndoGroup", "QFileSystemModel",
    "QOpenGLWidget", "QSvgWidget", "qApp",
}
#: Methods and old names of enum values that are gone.
GONE_ATTRIBUTES = {
    "exec_", "toTime_t", "fromTime_t", "setTime_t", "setResizeMode", "getContentsMargins", "setTabStopWidth",
    "setFilterRegExp", "filterRegExp", "setCodec", "toPyObject", "screenGeometry", "MidButton", "TextColorRole",
    "BackgroundColorRole", "ItemIsTristate", "MatchRegExp", "AA_EnableHighDpiScaling", "AA_UseHighDpiPixmaps",
    "SystemLocaleShortDate", "SystemLocaleLongDate",
}
#: Values that are gone where they are an enum's of this class.
GONE_VALUES = {
    "QPalette": {"Background", "Foreground"},
    "QVariant": {"Type", "Null", "nameToType", "typeToName"},
}
#: In QtGui on Qt 6, where Qt 5 does not have them; QGIS gives them in QtWidgets on both.
IN_WIDGETS = {"QAction", "QActionGroup", "QShortcut"}
#: Methods that take an enum and no longer its number.
TAKES_ENUM = {
    "setAlignment", "setWindowFlags", "setWindowModality", "setCheckState", "setStandardButtons", "setOrientation",
    "setFrameShape", "setFrameShadow", "setTextInteractionFlags", "setTextFormat", "setAttribute", "setSizePolicy",
    "setFocusPolicy", "setContextMenuPolicy", "setSelectionMode", "setSelectionBehavior", "setEditTriggers",
    "setItemFlags", "addDockWidget", "setScrollBarPolicy", "setSectionResizeMode", "setPopupMode", "setCursor",
}
#: Those whose enum is the first argument; before that of the others there may be a row or column.
ENUM_FIRST = {"addDockWidget", "setAttribute"}


def names(node):
    """Parts of a chain such as ``Qt.AlignmentFlag.AlignLeft``, nothing where it does not begin with a name."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.insert(0, node.attr)
        node = node.value
    return [node.id, *parts] if isinstance(node, ast.Name) else []


def is_number(node):
    return isinstance(node, ast.Constant) and type(node.value) is int


def faults(tree):
    """What breaks with Qt 6: pairs of line and name."""
    for node in ast.walk(tree):
        for what in _faults(node):
            yield node.lineno, what


def _faults(node):
    if isinstance(node, ast.Import):
        for alias in node.names:
            if alias.name.startswith(("PyQt", "PySide", "sip", "qgis.PyQt")):
                yield f"import {alias.name}"
    elif isinstance(node, ast.ImportFrom) and not node.level:
        imported = {alias.name for alias in node.names}
        if node.module.startswith(("PyQt", "PySide", "sip")):
            yield f"from {node.module}"
        elif node.module == "qgis.PyQt":  # with a module before it, an enum would not be seen
            yield from (f"import the classes of {name}" for name in imported - {"uic", "sip"})
        elif node.module.startswith("qgis.PyQt"):
            moved = imported & IN_WIDGETS if not node.module.endswith("QtWidgets") else set()
            yield from sorted(imported & (GONE | {"*"}) | moved)
    elif isinstance(node, ast.Name) and node.id == "qApp":
        yield node.id
    elif isinstance(node, ast.Attribute):
        chain = names(node)
        if node.attr in GONE_ATTRIBUTES or (chain and node.attr in GONE_VALUES.get(chain[0], ())):
            yield node.attr
    elif isinstance(node, ast.Subscript) and names(node.slice) in (["str"], ["int"], ["bool"]):
        if isinstance(node.value, ast.Attribute) and isinstance(node.ctx, ast.Load):
            yield f"{node.value.attr}[...]: signals have no second form"
    elif isinstance(node, ast.Compare) and any(map(is_number, node.comparators)):
        if isinstance(node.left, ast.Call) and names(node.left.func)[-1:] == ["checkState"]:
            yield "checkState compared with a number"
    elif isinstance(node, ast.Call):
        chain = names(node.func)
        method = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        if method in TAKES_ENUM and node.args and is_number(node.args[0 if method in ENUM_FIRST else -1]):
            yield f"{method} of a number"
        if method == "width" and node.args:  # a widget's takes nothing, that of QFontMetrics was renamed
            yield "QFontMetrics.width"
        if chain == ["QFontDatabase"] or (chain == ["QVariant"] and node.args):
            yield f"{chain[0]}(...)"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_that_qt_6_lacks(path):
    assert list(faults(tree_of(path))) == []


@pytest.mark.parametrize("code", [
    "import PyQt5", "from PyQt5.QtCore import Qt", "import sip", "from PySide6 import QtCore",
    "import qgis.PyQt.QtCore", "from qgis.PyQt import QtCore", "from qgis.PyQt.QtCore import *",
    "from qgis.PyQt.QtCore import QRegExp", "from qgis.PyQt.QtGui import QAction",
    "from qgis.PyQt.QtWidgets import QDesktopWidget", "qApp.quit()", "dialog.exec_()", "QVariant.Type.Double",
    "QVariant(QVariant.Int)", "QPalette.ColorRole.Background", "Qt.MouseButton.MidButton",
    "box.currentIndexChanged[str].connect(f)", "label.fontMetrics().width('a')", "label.setAlignment(4)",
    "window.addDockWidget(1, dock)", "box.checkState() == 2", "QFontDatabase()",
])
def test_the_check_sees_what_qt_6_lacks(code):
    assert list(faults(ast.parse(code)))


@pytest.mark.parametrize("code", [
    "from qgis.PyQt import uic", "from qgis.PyQt.QtWidgets import QAction", "dialog.exec()", "QVariant.Double",
    "label.setAlignment(Qt.AlignmentFlag.AlignLeft)", "box.checkState() == Qt.CheckState.Checked",
    "item.setCheckState(0, Qt.CheckState.Checked)", "label.width() + 2", "kinds: dict[str, int] = {}",
    "QPalette.ColorRole.Window", "from .x import QAction",
])
def test_the_check_lets_pass_what_both_have(code):
    assert not list(faults(ast.parse(code)))


def enum_values(path):
    """Chains of two names such as ``QgsWkbTypes.Point`` that are the bare value of an enum."""
    modules = [importlib.import_module(f"qgis.{name}") for name in (
        "core", "gui", "PyQt.QtCore", "PyQt.QtGui", "PyQt.QtWidgets"
    )]
    for node in ast.walk(tree_of(path)):
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)):
            continue
        owner = next((getattr(m, node.value.id) for m in modules if hasattr(m, node.value.id)), None)
        if isinstance(owner, type) and isinstance(getattr(owner, node.attr, None), int):
            yield f"{node.value.id}.{node.attr}"


@pytest.mark.qgis
@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_enums_are_scoped(qgis_app, path):
    # QVariant is the other way round: QGIS on Qt 6 has QVariant.Double, and no QVariant.Type.
    assert {name for name in enum_values(path) if not name.startswith(("QVariant.", "Qgis.QGIS_"))} == set()


@pytest.mark.qgis
def test_the_check_of_enums_sees_bare_values(qgis_app, tmp_path):
    path = tmp_path / "x.py"
    path.write_text("a = QgsWkbTypes.Point\nb = QgsWkbTypes.Type.Point\nc = Qt.AlignLeft\n", encoding="utf-8")
    assert set(enum_values(path)) == {"QgsWkbTypes.Point", "Qt.AlignLeft"}


def of_qt(tree):
    """Names imported of Qt with their module, and the chains that begin with one of them."""
    imported = {
        alias.name: node.module.rsplit(".", 1)[1]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt.")
        for alias in node.names
    }
    chains = {tuple(names(node)) for node in ast.walk(tree) if isinstance(node, (ast.Attribute, ast.Name))}
    return {(imported[chain[0]], *chain) for chain in chains | {(name,) for name in imported} if chain[:1] and
            chain[0] in imported}


#: Run by a Python of its own: Qt 5 and Qt 6 do not go together in one process.
WITH_PYQT6 = """
import importlib, json, sys, types
from PyQt6 import uic
from PyQt6.QtWidgets import QApplication, QWidget

class Widget(QWidget):  # in the place of QGIS's own
    def __getattr__(self, name):
        return lambda *values: None

chains, forms = json.load(sys.stdin)
app = QApplication([])
sys.modules["qgis"], sys.modules["qgis.gui"] = types.ModuleType("qgis"), types.ModuleType("qgis.gui")
sys.modules["qgis.gui"].__getattr__ = lambda name: Widget
moved = {("QtWidgets", name): "QtGui" for name in ("QAction", "QActionGroup", "QShortcut")}  # QGIS gives them there
lost = []
for module, *chain in chains:
    found = importlib.import_module("PyQt6." + moved.get((module, chain[0]), module))
    for name in chain:
        found = getattr(found, name, None)
        if found is None:
            lost.append(".".join([module, *chain]))
            break
for form in forms:
    uic.loadUi(form)
print(json.dumps(lost))
"""


def in_qt_6(chains, forms=()):
    """Those of the chains that Qt 6 lacks; forms that it cannot load are an error."""
    if importlib.util.find_spec("PyQt6") is None:
        pytest.skip("PyQt6 is not installed")
    done = subprocess.run(
        [sys.executable, "-c", WITH_PYQT6], input=json.dumps([sorted(chains), [str(form) for form in forms]]),
        capture_output=True, text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_pyqt_6_has_what_is_used():
    chains = set().union(*(of_qt(tree_of(path)) for path in SOURCES))
    assert ("QtWidgets", "QAction") in chains and ("QtCore", "QCoreApplication", "translate") in chains
    # QGIS itself gives PyQt 6 a QVariant that has the old names.
    assert in_qt_6({chain for chain in chains if chain[1] != "QVariant"}, sorted((ROOT / "ui").glob("*.ui"))) == []


def test_the_check_against_pyqt_6_sees_what_it_lacks():
    chains = of_qt(ast.parse("from qgis.PyQt.QtCore import Qt, QRegExp\nQt.AlignLeft, Qt.AlignmentFlag.AlignLeft"))
    assert set(in_qt_6(chains)) == {"QtCore.QRegExp", "QtCore.Qt.AlignLeft"}
