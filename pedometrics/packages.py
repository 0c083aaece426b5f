"""The Python packages of the plugin: which are there, lack, are too old or damaged, and how a user is told."""

import contextlib
import importlib
import importlib.util
import os
import platform
import re
import sys
from dataclasses import dataclass
from importlib import metadata
from importlib.machinery import PathFinder

from .errors import PedometricsError
from .texts import Text

REQUIREMENTS = os.path.join(os.path.dirname(os.path.dirname(__file__)), "requirements.txt")
#: Those whose versions are kept with results.
KEPT = ("numpy", "scipy", "pandas", "scikit-learn", "cubist")
MISSING, OLD, DAMAGED = "missing", "old", "damaged"


@dataclass(frozen=True)
class Package:
    """A Python package that the plugin uses.

    Parameters
    ----------
    name : str
        As it is imported.
    pip : str
        As pip calls it.
    use : Text
        What it does for the plugin.
    """

    name: str
    pip: str
    use: Text


PACKAGES = (
    Package("numpy", "numpy", Text("all computing")),
    Package("scipy", "scipy", Text("kriging, splines, intervals, tests")),
    Package("pandas", "pandas", Text("tables of samples, tables of reports")),
    Package("matplotlib", "matplotlib", Text("plots of reports")),
    Package("sklearn", "scikit-learn", Text("random forest, gradient boosting, Cubist models")),
    Package("cubist", "cubist", Text("Cubist models")),
    Package("exactextract", "exactextract", Text("totals with the exact share of each cell in a polygon")),
    Package("numba", "numba", Text("flow of water over a DEM; maps in half the time")),
)
PIP_NAMES = {package.name: package.pip for package in PACKAGES}


@dataclass(frozen=True)
class State:
    """How a package stands on this computer.

    Parameters
    ----------
    package : Package
    allowed : str
        The versions that may be there, as ``>=2.0``; empty for all.
    version, folder : str
        What was found, and where; empty where nothing was.
    problem : str
        `MISSING`, `OLD`, `DAMAGED`, or empty.
    reason : str
        Why a damaged package cannot be loaded, as Python says it.
    restart : bool
        Whether this session still uses one that it has loaded before.
    """

    package: Package
    allowed: str
    version: str = ""
    folder: str = ""
    problem: str = ""
    reason: str = ""
    restart: bool = False


def requirements():
    """Name for pip to the versions allowed (str), as requirements.txt says."""
    with open(REQUIREMENTS, encoding="utf-8") as file:
        lines = [line.split("#")[0].strip() for line in file]
    parts = [re.match(r"[\w.-]+", line) for line in lines if line]
    return {part.group(): part.string[part.end():].strip() for part in parts}


def is_allowed(version, allowed):
    """Whether a version is at least what a requirement such as ``>=1.5`` asks for; all are where it asks nothing."""
    return not allowed or _numbers(version) >= _numbers(allowed[2:])


def _numbers(version):
    # Without zeros at the end, for 2.0 is 2.0.0.
    release = re.match(r"[\d.]*", version).group()
    return tuple(int(number) for number in re.sub(r"(\.0+)+$", "", release).split(".") if number)


def find(name, path=None):
    """Folder that a package lies in (str), None where it is not installed; nothing of it is run.

    Parameters
    ----------
    name : str
        As it is imported.
    path : list of str, optional
        Where to look instead of ``sys.path``.
    """
    try:
        spec = PathFinder.find_spec(name, path) if path is not None else importlib.util.find_spec(name)
    except ValueError:  # loaded by hand, without a spec: it is there
        return ""
    # A folder that a removed package left behind is a package to Python, without a file to load.
    return None if spec is None or spec.origin is None else os.path.dirname(os.path.dirname(spec.origin))


def installed_version(pip_name, path=None):
    """Version of a package (str), empty where none is known; arguments as for `find`."""
    found = metadata.distributions(name=pip_name, path=sys.path if path is None else path)
    return next((one.version for one in found if one.version), "")


def state(package, load=False):
    """How a package stands.

    Parameters
    ----------
    package : Package
    load : bool
        Also load it, which alone shows whether it works.

    Returns
    -------
    State
    """
    allowed = requirements().get(package.pip, "")
    loaded = sys.modules.get(package.name)
    # On the disk: Python itself asks what is loaded first, which may have been removed or replaced since.
    folder = find(package.name, sys.path)
    if folder is None:
        return State(package, allowed, problem=MISSING, restart=loaded is not None)
    version = installed_version(package.pip)
    reason = _fault(package.name) if load else ""
    problem = DAMAGED if reason else "" if not version or is_allowed(version, allowed) else OLD
    other = loaded is not None and (
        getattr(loaded, "__version__", version) != version
        or os.path.dirname(os.path.dirname(loaded.__file__ or "")) != folder
    )
    return State(package, allowed, version, folder, problem, reason, restart=other)


def _fault(name):
    """Why a package cannot be loaded, empty where it can be."""
    try:
        importlib.import_module(name)
    except Exception as error:  # made for another numpy, a lost library: packages fail in many ways
        for part in [one for one in sys.modules if one.startswith(f"{name}.")]:
            del sys.modules[part]  # for a mended one must not find the remains
        return f"{type(error).__name__}: {' '.join(str(error).split())}"
    return ""


def lacking():
    """The packages that are missing or too old, without loading any (list of State)."""
    return [one for one in map(state, PACKAGES) if one.problem]


def missing(names):
    """Those of `names` (as imported) that are not installed, in order."""
    return [name for name in names if find(name) is None]


def install_sentence(names):
    """What to tell a user who lacks packages."""
    return Text(
        "This step needs Python packages that this QGIS lacks: {packages}. In QGIS the menu Plugins > Soil Carbon "
        "Mapper > Packages installs them; qgis_process finds them too, with the same user profile.",
        packages=", ".join(PIP_NAMES.get(name, name) for name in names),
    )


def require(name):
    """Import a package, or tell how to install it.

    Returns
    -------
    module

    Raises
    ------
    PedometricsError
        If it is not installed, or cannot be loaded.
    """
    try:
        return importlib.import_module(name)
    except Exception as error:
        raise PedometricsError("{sentence}", sentence=import_problem(error, name)) from error


def import_problem(error, name=""):
    """What to tell a user when a package cannot be loaded (Text).

    Parameters
    ----------
    error : Exception
        What Python says.
    name : str, optional
        What was to be imported, where that is known.
    """
    # That which is not found may be another one, which this one needs.
    lost = (getattr(error, "name", None) or name).partition(".")[0]
    if isinstance(error, ImportError) and lost and find(lost) is None:
        return install_sentence([lost])
    package = name.partition(".")[0] or lost
    reason = " ".join(str(error).split())
    if not package:
        return Text(
            "A Python package is installed but damaged ({reason}). In QGIS the menu Plugins > Soil Carbon Mapper > "
            "Packages says which, and how to mend it.",
            reason=reason,
        )
    return Text(
        "The Python package {package} is installed but damaged ({reason}). In QGIS the menu Plugins > Soil Carbon "
        "Mapper > Packages says how to mend it.",
        package=PIP_NAMES.get(package, package),
        reason=reason,
    )


def versions():
    """Versions of Python and of the packages that a model hangs on."""
    found = {"python": platform.python_version()}
    for name in KEPT:
        with contextlib.suppress(metadata.PackageNotFoundError):
            found[name] = metadata.version(name)
    return found
