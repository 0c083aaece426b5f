"""Installing Python packages beside those of QGIS: the folder they go to, the commands of pip, what went wrong.

The folder lies in the user's profile and comes last in ``sys.path``: what QGIS has is always found first, and is
never touched. See docs/decisions/2026-11-21-installing-packages.md.
"""

import contextlib
import csv
import importlib
import os
import platform
import re
import shlex
import shutil
import sys
import sysconfig
from importlib import metadata

from .packages import PACKAGES, find, installed_version, requirements
from .texts import Text

#: Packages that pip installs without what they ask for: cubist asks for a newer pandas than it needs.
ALONE = ("cubist",)
#: Packages of compiled code that others are built against.
BINARY = ("numpy", "scipy", "pandas")
WHEELS_ONLY = ("--only-binary", ":all:")
#: Versions of glibc 2 that wheels are built for.
MANYLINUX = (39, 35, 34, 31, 28, 27, 26, 24, 17)
#: File in an installation that is complete; file beside the installations with the number of the next.
CHECKED, NEXT = "checked.txt", "next.txt"


class PackageFolder:
    """Where the plugin's packages are installed in a user's profile, one numbered folder an installation.

    An installation goes to a new folder, for Windows cannot replace files in use; one that is not complete is not
    used. Each version of Python has its own, for several QGIS may share a profile.

    Parameters
    ----------
    profile : str
        Folder of the user's profile.
    """

    def __init__(self, profile):
        self.home = os.path.join(
            os.path.normpath(profile), "python", "soilcarbon_packages", sys.implementation.cache_tag
        )

    @property
    def current(self):
        """The newest complete installation (str), None without one."""
        complete = [number for number in self._numbers() if os.path.isfile(self._path(number, CHECKED))]
        return self._path(complete[-1]) if complete else None

    @property
    def next(self):
        """Where the next installation goes (str)."""
        return self._path(self._next_number())

    @property
    def constraints(self):
        """The file that holds pip to the versions that QGIS has (str)."""
        return os.path.join(self.home, "constraints.txt")

    def others(self):
        """``sys.path`` without this folder: what QGIS, the user and other plugins have (list of str)."""
        return [path for path in sys.path if not os.path.normpath(path).startswith(self.home + os.sep)]

    def prepare(self):
        """Write the constraints, and clear what an installation left unfinished.

        Raises
        ------
        OSError
            If the folder cannot be written.
        """
        os.makedirs(self.home, exist_ok=True)
        with open(self.constraints, "w", encoding="utf-8") as file:
            file.writelines(f"{name}=={version}\n" for name, version in pins(self.others()).items())
        self.discard()

    def discard(self):
        """Remove an installation that was not finished."""
        shutil.rmtree(self.next, ignore_errors=True)

    def activate(self):
        """Let Python find the newest installation, after all else; one made by hand is taken into use.

        Returns
        -------
        str or None
            The folder.
        """
        others = self.others()
        if is_complete(self.next):
            accept(self.next, others)
        current = self.current
        sys.path[:] = [*others, *([current] if current else [])]
        importlib.invalidate_caches()
        return current

    def tidy(self):
        """Remove the installations that newer ones replaced, or that were in use when they were removed."""
        for number in self._numbers():
            if number < self._next_number() and self._path(number) != self.current:
                shutil.rmtree(self._path(number), ignore_errors=True)

    def remove(self):
        """Remove all that was installed; what is in use under Windows goes when QGIS starts again."""
        with open(os.path.join(self.home, NEXT), "w", encoding="utf-8") as file:
            file.write(str(max([*self._numbers(), self._next_number() - 1]) + 1))
        for number in self._numbers():
            with contextlib.suppress(FileNotFoundError):
                os.remove(self._path(number, CHECKED))
        self.tidy()
        self.activate()

    def _numbers(self):
        names = os.listdir(self.home) if os.path.isdir(self.home) else []
        return sorted(int(name) for name in names if name.isdigit())

    def _path(self, number, *names):
        return os.path.join(self.home, str(number), *names)

    def _next_number(self):
        first = 1
        with contextlib.suppress(OSError, ValueError):
            with open(os.path.join(self.home, NEXT), encoding="utf-8") as file:
                first = int(file.read())
        current = self.current
        return max(first, int(os.path.basename(current)) + 1) if current else first


def is_complete(folder):
    """Whether all files that pip has put into a folder are there (bool)."""
    found = list(metadata.distributions(path=[folder]))
    return bool(found) and all(os.path.isfile(path) for one in found for path in _files(one, folder))


def accept(folder, others):
    """Take out of a folder what is in other folders too, which come before it, and mark it as complete.

    Parameters
    ----------
    folder : str
    others : list of str
    """
    kept = []
    for one in list(metadata.distributions(path=[folder])):
        if not installed_version(one.metadata["Name"], others):
            kept.append(f"{one.metadata['Name']} {one.version}\n")
            continue
        for path in _files(one, folder):
            with contextlib.suppress(FileNotFoundError):
                os.remove(path)
    for path, _, _ in os.walk(folder, topdown=False):
        if not os.listdir(path):
            os.rmdir(path)
    with open(os.path.join(folder, CHECKED), "w", encoding="utf-8") as file:
        file.writelines(sorted(kept))


def _files(distribution, folder):
    """Paths of the files of a package that lie in a folder, lost ones too; programs lie beside the packages."""
    # As pip has listed them: from Python 3.12 on, `distribution.files` leaves out what is lost.
    record = csv.reader((distribution.read_text("RECORD") or "").splitlines())
    paths = [os.path.normpath(os.path.join(folder, row[0])) for row in record if row]
    return [path for path in paths if path.startswith(os.path.normpath(folder) + os.sep)]


def pins(others):
    """Name for pip to version of the packages that are not ours to change (dict).

    Parameters
    ----------
    others : list of str
        Folders that QGIS loads packages from.
    """
    found = {one.pip: installed_version(one.pip, others) for one in PACKAGES if find(one.name, others) is not None}
    # What follows a plus names a build, which pip could not get.
    return {name: version.split("+")[0] for name, version in found.items() if version}


def wanted(others):
    """Requirements (str) of the packages that QGIS lacks, as pip takes them; `others` as in `pins`."""
    return [
        one.pip + requirements()[one.pip]
        for one in PACKAGES
        if one.pip in requirements() and find(one.name, others) is None
    ]


def install_commands(python, folder, needs, constraints, wheels=None):
    """The commands that install packages into a folder.

    Parameters
    ----------
    python : str
        Python's program.
    folder : str
        Where to.
    needs : list of str
        Requirements, as `wanted` gives them.
    constraints : str
        File with the versions that pip is held to.
    wheels : str, optional
        Folder with wheels, to install without internet.

    Returns
    -------
    list of list of str
        Program and arguments, to be run one after the other.
    """
    source = ["--no-index", "--find-links", wheels] if wheels else []
    # Wheels only: nobody has the compilers. Pip's warnings of conflicts do not see QGIS's packages before ours.
    return [
        [python, "-m", "pip", "install", *extra, *WHEELS_ONLY, "--upgrade", "--no-warn-conflicts",
         "--target", folder, "--constraint", constraints, *source, *part]
        for extra, part in _parts(needs)
    ]


def download_commands(needs, held, folder="soilcarbon_wheels"):
    """The commands that get, on another computer, the wheels that fit this one.

    Parameters
    ----------
    needs : list of str
        Requirements, as `wanted` gives them.
    held : dict
        Name for pip to version, as `pins` gives them.
    folder : str
        Folder for the wheels on that computer.

    Returns
    -------
    list of list of str
    """
    target = ["--python-version", "{}.{}".format(*sys.version_info), "--implementation", "cp"]
    target += [part for tag in platform_tags() for part in ("--platform", tag)]
    return [
        ["python", "-m", "pip", "download", *extra, *WHEELS_ONLY, "--dest", folder, *target, *part,
         *([] if extra else [f"{name}=={held[name]}" for name in BINARY if name in held])]
        for extra, part in _parts(needs)
    ]


def _parts(needs):
    """Options and requirements of each of pip's runs."""
    alone = [need for need in needs if re.match(r"[\w-]+", need).group() in ALONE]
    others = [need for need in needs if need not in alone]
    return [(extra, part) for extra, part in (([], others), (["--no-deps"], alone)) if part]


def platform_tags():
    """Names of this computer's kind in the names of wheels (list of str), best first."""
    system, machine = platform.system(), platform.machine().lower()
    if system == "Windows":
        return [sysconfig.get_platform().replace("-", "_")]
    if system == "Darwin":
        return [f"macosx_{platform.mac_ver()[0].split('.')[0]}_0_{machine}"]
    minor = int((platform.libc_ver()[1] or "2.17").split(".")[1])
    # Pip knows that a system runs wheels for older ones only where it runs on that system itself.
    return [*(f"manylinux_2_{one}_{machine}" for one in MANYLINUX if one <= minor), f"manylinux2014_{machine}"]


def quoted(command, windows=os.name == "nt"):
    """A command as one line for the shell (str): cmd under Windows, sh elsewhere."""
    if not windows:
        return shlex.join(command)
    return " ".join(f'"{part}"' if re.search(r"[^\w.:=\\/-]", part) else part for part in command)


def interpreter(executable=None, prefix=None, system=None):
    """Python's program of this QGIS (str), None where it cannot be found.

    In QGIS ``sys.executable`` is QGIS itself, or the first python3 of the search path, which may be another Python.

    Parameters
    ----------
    executable, prefix, system : str, optional
        Instead of ``sys.executable``, ``sys.exec_prefix`` and ``platform.system()``.
    """
    executable = executable or sys.executable or ""
    prefix = prefix or sys.exec_prefix
    beside = os.path.dirname(executable)
    if (system or platform.system()) == "Windows":
        names, folders = ("python.exe", "python3.exe"), (prefix, beside)
    else:
        names = ("python{}.{}".format(*sys.version_info), "python3")
        folders = (os.path.join(prefix, "bin"), os.path.join(beside, "bin"), beside)
    found = [os.path.join(folder, name) for folder in folders for name in names]
    return next((path for path in found if os.path.isfile(path)), None)


#: What pip says (an expression), and what it means; the first that is found tells.
FAULTS = (
    (
        r"No module named '?pip\b",
        Text(
            "Python's installer pip is missing. Under Linux install the package python3-pip, under Windows python3-pip "
            "in the OSGeo4W setup, and try again."
        ),
    ),
    (r"No space left|Errno 28|not enough space", Text("The disk is full; make room and try again.")),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError",
        Text(
            "The certificate of the package index was not accepted, as behind some firewalls of offices. Ask your "
            "administrator, or take the way without internet."
        ),
    ),
    (
        r"ProxyError|407 Proxy|Tunnel connection failed",
        Text(
            "The proxy refused the connection. Check it in Settings > Options > Network, or take the way without "
            "internet."
        ),
    ),
    (
        r"NewConnectionError|ConnectTimeout|ReadTimeout|NameResolutionError|Failed to establish|getaddrinfo"
        r"|Max retries|Network is unreachable|Connection reset|[Cc]onnection broken",
        Text(
            "The package index on the internet could not be reached. Check the connection and the proxy in Settings > "
            "Options > Network, or take the way without internet."
        ),
    ),
    (
        r"Permission denied|Access is denied|Errno 13|Read-only file system",
        Text("The folder of your user profile cannot be written."),
    ),
    (
        r"ResolutionImpossible|No matching distribution|Could not find a version",
        Text(
            "There is no set of packages that fits the Python, numpy and scipy of this QGIS; the lines of pip name "
            "them. A newer QGIS may help."
        ),
    ),
)


def failure(output, code):
    """Why an installation failed, in a sentence (Text).

    Parameters
    ----------
    output : str
        What pip has written.
    code : int
        How it ended.
    """
    for pattern, sentence in FAULTS:
        if re.search(pattern, output):
            return sentence
    return Text("Pip failed with code {code}; its last lines say why.", code=code)
