"""The plugin as a whole: it loads and unloads, its files are complete, its modules import in one direction only."""

import ast
import configparser
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("pedometrics", "layers", "reports", "algorithms", "ui")
SOURCES = sorted(
    [*(path for part in PARTS for path in (ROOT / part).glob("*.py")), *ROOT.glob("*.py")], key=lambda path: path.parts
)
#: What each part of the plugin may import of the plugin.
ALLOWED = {
    "pedometrics": {"pedometrics"},
    "reports": {"reports", "pedometrics"},
    "layers": {"layers", "pedometrics"},
    "algorithms": {"algorithms", "reports", "layers", "pedometrics"},
    "ui": {"ui", "algorithms", "layers", "pedometrics"},
    "provider": {"algorithms"},
    "plugin": {"provider", "ui", "algorithms", "pedometrics"},
    "__init__": {"plugin"},
}
#: What each part may not import from outside.
FORBIDDEN = {
    "pedometrics": {"qgis", "osgeo", "processing"},
    "reports": {"qgis", "osgeo", "processing"},
    "layers": {"qgis.gui", "qgis.utils", "processing"},
    "algorithms": {"qgis.gui", "qgis.utils", "processing"},
}
#: Packages without which the plugin must load.
EXTRA = {"pandas", "scipy", "sklearn", "cubist", "pykrige", "matplotlib", "exactextract", "numba"}
UNSAFE = {"pickle", "marshal", "shelve", "subprocess", "xml.etree", "xml.dom", "xml.sax", "multiprocessing", "joblib"}


def part_of(path):
    return path.parent.name if path.parent != ROOT else path.stem


def tree_of(path):
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def module_level(tree):
    """Nodes that run on import: everything but the inside of functions."""
    todo = list(tree.body)
    while todo:
        node = todo.pop()
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            todo.extend(ast.iter_child_nodes(node))


def imports(path, nodes):
    """Names of what is imported: absolute ones as they are, the plugin's own with a dot before."""
    package = () if path.parent == ROOT else (path.parent.name,)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = (*package[: len(package) - node.level + 1], *([node.module] if node.module else []))
            if base:
                yield "." + ".".join(base)
            yield from ("." + ".".join((*base, alias.name)) for alias in node.names)


def all_imports(path):
    return set(imports(path, ast.walk(tree_of(path))))


def within(name, package):
    return name == package or name.startswith(package + ".")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path):
    part = part_of(path)
    for name in all_imports(path):
        if name.startswith("."):
            assert name.split(".")[1] in ALLOWED[part], f"{path.name} imports {name}"
        else:
            assert not within(name, "soilcarbon"), f"{path.name} imports {name}: use relative imports"
            for package in FORBIDDEN.get(part, ()):
                assert not within(name, package), f"{path.name} imports {name}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_unsafe(path):
    for name in all_imports(path):
        for package in UNSAFE:
            assert not within(name, package), f"{path.name} imports {name}"
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ("eval", "exec", "compile", "__import__"), f"{path.name}:{node.lineno}"


def test_the_checks_of_imports_see_what_they_should(tmp_path):
    path = tmp_path / "x.py"
    path.write_text("import os\nfrom a.b import c\ndef f():\n    import pickle\n", encoding="utf-8")
    assert all_imports(path) == {"os", "a.b", "a.b.c", "pickle"}
    assert set(imports(path, module_level(tree_of(path)))) == {"os", "a.b", "a.b.c"}
    assert {".layers.grid", ".pedometrics.errors"} <= all_imports(ROOT / "layers" / "rasters.py")
    assert ".algorithms.base" in all_imports(ROOT / "algorithms" / "predict.py")
    assert ".provider" in all_imports(ROOT / "plugin.py")


def loaded(name, seen):
    """Add a module of the plugin, and all that it imports when it is loaded, to `seen`."""
    places = name.split(".")[1:]
    path = next((p for p in (ROOT.joinpath(*places).with_suffix(".py"), ROOT.joinpath(*places, "__init__.py"))
                 if p.is_file()), None)
    if path is None or path in seen:
        return
    seen.add(path)
    if len(places) > 1:
        loaded("." + places[0], seen)
    for other in imports(path, module_level(tree_of(path))):
        if other.startswith("."):
            loaded(other, seen)


def test_loads_without_the_extra_packages():
    seen = set()
    loaded(".plugin", seen)
    assert ROOT / "algorithms" / "trainmodel.py" in seen and ROOT / "layers" / "rasters.py" in seen
    for path in seen:
        for name in imports(path, module_level(tree_of(path))):
            assert name.split(".")[0] not in EXTRA, f"{path.relative_to(ROOT)} imports {name} when it is loaded"


def test_algorithms_do_not_import_each_other():
    from_init = all_imports(ROOT / "algorithms" / "__init__.py")
    algorithms = {path.stem for path in (ROOT / "algorithms").glob("*.py") if f".algorithms.{path.stem}" in from_init}
    assert {"predict", "trainmodel", "zonaltotals"} <= algorithms
    for name in algorithms:
        others = {f".algorithms.{other}" for other in algorithms - {name}}
        assert not others & all_imports(ROOT / "algorithms" / f"{name}.py"), name


def test_metadata_is_complete():
    # As QGIS reads it: a lone per cent sign makes it give the plugin up without a word.
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    values = dict(parser["general"])
    for field in (
        "name", "qgisMinimumVersion", "description", "about", "version", "author", "email", "repository", "tracker",
        "homepage", "tags", "icon", "category",
    ):
        assert values.get(field), field
    assert values["name"] == "Soil Carbon Mapper" and values["qgisMinimumVersion"] == "3.22"
    assert values["hasProcessingProvider"] == "yes"
    assert re.fullmatch(r"\d+\.\d+\.\d+", values["version"])
    assert (ROOT / values["icon"]).is_file()
    text = (ROOT / "metadata.txt").read_text(encoding="utf-8")
    assert "%" not in text  # the plugin repository shows a doubled one as it is


def test_resources_list_every_icon():
    resources = ElementTree.parse(ROOT / "resources.qrc").getroot()
    listed = [file.text for file in resources.iter("file")]
    assert listed == sorted(f"icons/{path.name}" for path in (ROOT / "icons").iterdir())
    for name in listed:
        assert ElementTree.parse(ROOT / name).getroot().tag == "{http://www.w3.org/2000/svg}svg", name


@pytest.mark.qgis
def test_every_algorithm_has_its_icon_help_and_group(qgis_app):
    from soilcarbon.algorithms import ALGORITHMS

    icons = set()
    for kind in ALGORITHMS:
        algorithm = kind()
        path = ROOT / "icons" / f"{algorithm.ICON or algorithm.ID}.svg"
        assert path.is_file() and not algorithm.icon().isNull(), algorithm.ID
        icons.add(path)
        assert algorithm.shortHelpString() and algorithm.tags() and algorithm.group(), algorithm.ID
        algorithm.initAlgorithm()
        for definition in algorithm.parameterDefinitions():
            assert definition.help(), f"{algorithm.ID}: {definition.name()}"
    assert len(icons) == len(ALGORITHMS)


class Interface:
    """As much of QGIS's interface as the plugin uses."""

    def __init__(self):
        self.menu, self.tools, self.docks = [], [], []

    def mainWindow(self):
        return None

    def addPluginToMenu(self, name, action):
        self.menu.append((name, action))

    def removePluginMenu(self, name, action):
        self.menu.remove((name, action))

    def addToolBarIcon(self, action):
        self.tools.append(action)

    def removeToolBarIcon(self, action):
        self.tools.remove(action)

    def addDockWidget(self, area, dock):
        self.docks.append(dock)

    def removeDockWidget(self, dock):
        self.docks.remove(dock)


@pytest.fixture
def no_provider(qgis_app):
    """A registry without the provider of the session, which comes back afterwards."""
    from qgis.core import QgsApplication
    from soilcarbon.provider import register

    registry = QgsApplication.processingRegistry()
    registry.removeProvider(qgis_app.soilcarbon_provider)
    yield registry
    qgis_app.soilcarbon_provider = register(registry)


@pytest.mark.qgis
@pytest.mark.parametrize("interface", [None, Interface()], ids=["qgis_process", "desktop"])
def test_loads_and_unloads(no_provider, interface):
    from soilcarbon import classFactory
    from soilcarbon.algorithms import ALGORITHMS

    for _ in range(2):  # switched off and on again
        plugin = classFactory(interface)
        assert no_provider.providerById("soilcarbon") is None
        if interface:
            plugin.initGui()
            assert {name for name, _ in interface.menu} == {"Soil Carbon Mapper"}
            entries = 2 + (ROOT / "help").is_dir()  # made by make zip: the user guide
            assert (len(interface.menu), len(interface.tools), len(interface.docks)) == (entries, 1, 1)
        else:
            plugin.initProcessing()
        ids = {algorithm.id() for algorithm in no_provider.providerById("soilcarbon").algorithms()}
        assert ids == {f"soilcarbon:{one.ID}" for one in ALGORITHMS} | {
            "soilcarbon:baseline_map", "soilcarbon:texture_maps"
        }
        plugin.unload()
        assert no_provider.providerById("soilcarbon") is None
        assert not interface or not (interface.menu or interface.tools or interface.docks)


@pytest.mark.qgis
def test_windows_have_their_files(qgis_app):
    assert [path.stem for path in sorted((ROOT / "ui").glob("*.ui"))] == ["guide", "packages"]


@pytest.mark.qgis
def test_maps_are_named_and_coloured_when_they_are_loaded(qgis_app, tmp_path):
    import numpy as np
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsRasterLayer
    from raster_tools import wkt
    from soilcarbon.algorithms.styling import when_loaded
    from soilcarbon.layers.grid import Grid, Window
    from soilcarbon.layers.rasters import RasterWriter
    from soilcarbon.pedometrics.covariates import Covariate
    from soilcarbon.pedometrics.map_classes import BROWNS, STOCK

    context, project = QgsProcessingContext(), QgsProject()
    paths = {}
    for name, values in (("變異", np.arange(12.0)), ("一樣", np.full(12, 5.0))):
        paths[name] = str(tmp_path / f"{name}.tif")
        with RasterWriter(
            paths[name], Grid(wkt(3826), 250000, 2650000, 20, 20, 4, 3), [Covariate("soc_0_30 (mean)", unit="kg m-2")]
        ) as writer:
            writer.write(Window(0, 3), values.reshape(1, 3, 4))
        # Neither a skipped output nor one that is not to be loaded (qgis_process) is an error.
        when_loaded(context, None, STOCK)
        when_loaded(context, paths[name], STOCK)
        context.addLayerToLoadOnCompletion(
            paths[name], QgsProcessingContext.LayerDetails("Map", project, "OUTPUT")
        )
        when_loaded(context, paths[name], STOCK)
        details = context.layerToLoadOnCompletionDetails(paths[name])
        assert details.name == "soc_0_30 (mean) [kg m-2]"
        layer = QgsRasterLayer(paths[name], name)
        details.postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback())
        renderer = layer.renderer()
        assert renderer.type() == "singlebandpseudocolor"
        # The classes of a stock, whatever values this map holds.
        assert (renderer.classificationMin(), renderer.classificationMax()) == (1, 30)
        found = renderer.shader().rasterShaderFunction().colorRampItemList()
        assert tuple(item.color.name() for item in found) == BROWNS
        assert [item.label for item in found][::9] == ["≤ 1 kg m⁻²", "> 30 kg m⁻²"]


def test_time_left_is_told_now_and_then(qgis_app, monkeypatch):
    from qgis.core import QgsProcessingFeedback
    from soilcarbon.algorithms import base

    clock = iter([0.0, 10.0, 20.0, 25.0, 200.0])
    monkeypatch.setattr(base.time, "monotonic", lambda: next(clock))
    told = []
    feedback = QgsProcessingFeedback(False)
    feedback.setProgressText = told.append
    tick = base.ticker(feedback, 50, 100)
    for share in (0.1, 0.2, 0.25, 0.5):
        tick(share)
    # 20 s for a fifth leave 80 s; 200 s for a half leave 200 s.
    assert told == ["About 80 s left for this part.", "About 3 min left for this part."]
    assert feedback.progress() == 75
