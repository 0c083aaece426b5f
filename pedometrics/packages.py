"""The Python packages beyond those of QGIS: which lack, and how to get them."""

import importlib
import importlib.util
import platform
from importlib import metadata

from .errors import PedometricsError
from .texts import Text

#: Name in Python to name for pip, where they differ.
PIP_NAMES = {"sklearn": "scikit-learn"}
#: Those whose versions are kept with results.
PACKAGES = ("numpy", "scipy", "pandas", "scikit-learn", "cubist")


def missing(names):
    """Those of `names` (as imported) that are not installed, in order."""
    return [name for name in names if importlib.util.find_spec(name) is None]


def install_sentence(names):
    """What to tell a user who lacks packages."""
    packages = " ".join(PIP_NAMES.get(name, name) for name in names)
    return Text(
        "This step needs the Python package(s) {packages}, which this QGIS lacks. Install them and restart "
        "QGIS: with the plugin QPIP, or with 'python -m pip install --user {packages}' in the OSGeo4W Shell "
        "(Windows) or a terminal (Linux, macOS).",
        packages=packages,
    )


def require(name):
    """Import a package, or tell how to install it.

    Returns
    -------
    module
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        lacking = (error.name or name).split(".")[0]
        raise PedometricsError("{sentence}", sentence=install_sentence([lacking])) from error


def versions():
    """Versions of Python and of the packages that a model hangs on."""
    found = {"python": platform.python_version()}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found
