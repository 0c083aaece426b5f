"""Makes the checkout importable as the package ``soilcarbon``, whatever its folder is called."""

import importlib.util
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# No verdict hangs on the clock or on chance: the same examples each time, however slow the machine.
settings.register_profile(
    "soilcarbon", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("soilcarbon")

ROOT = Path(__file__).resolve().parents[1]
if "soilcarbon" not in sys.modules:
    spec = importlib.util.spec_from_file_location(
        "soilcarbon", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["soilcarbon"] = package
    spec.loader.exec_module(package)


@pytest.fixture(scope="session")
def reference():
    """Folder with the reference results that are kept in the repository."""
    return Path(__file__).parent / "reference"


@pytest.fixture(scope="session")
def shared():
    """Folder with the real data beside the checkout; tests that need it are skipped without it."""
    folder = Path(os.environ.get("SOILCARBON_SHARED", ROOT.parent / "shared"))
    if not (folder / "data").is_dir():
        pytest.skip(f"no real data at {folder}")
    return folder


@pytest.fixture(scope="session")
def qgis_app(tmp_path_factory):
    """A QGIS application without windows, with Processing and the provider."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(tmp_path_factory.mktemp("profile"))
    pytest.importorskip("qgis.core", reason="QGIS is not installed")
    import qgis
    from qgis.core import QgsApplication

    app = QgsApplication([], False)
    app.initQgis()
    # Where the distribution keeps the plugin 'processing'.
    for folder in (Path(QgsApplication.pkgDataPath()) / "python/plugins", Path(qgis.__file__).parent / "plugins"):
        if folder.is_dir():
            sys.path.append(str(folder))
    from processing.core.Processing import Processing
    from soilcarbon.provider import register

    Processing.initialize()
    app.soilcarbon_provider = register(QgsApplication.processingRegistry())
    # Not ended with exitQgis: layers that a failed test's traceback still holds would crash it.
    yield app


@pytest.fixture
def processing(qgis_app):
    """The module ``processing``: ``processing.run("soilcarbon:...", {...})``."""
    import processing

    return processing
