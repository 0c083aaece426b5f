"""Builds the zip that users install, and holds it to the rules of the QGIS plugin repository.

    python tools/release.py [FOLDER]    # build/soilcarbon-<version>.zip without a folder

The rules are those of the repository's validator and of the scans that block an upload (Bandit, detect-secrets);
flake8 and the repository's checks of permissions and of kinds of files count here as well.
"""

import configparser
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAME = "soilcarbon"
#: What is shipped; all else serves the making of it.
SHIPPED = (
    "__init__.py", "plugin.py", "provider.py", "metadata.txt", "LICENSE", "README.md", "CHANGELOG.md",
    "requirements.txt", "resources.qrc", "algorithms/*.py", "layers/*.py", "pedometrics/*.py", "reports/*.py",
    "ui/*.py", "ui/*.ui", "ui/*.qml", "icons/*.svg", "i18n/*.qm", "workflows/*.model3", "help/**/*",
    "sample_data/README.md", "sample_data/basin/**/*", "sample_data/meuse/**/*",
)
LARGEST = 25_000_000
REQUIRED = (
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository",
    "homepage", "license", "icon", "tags", "changelog", "supportsQt6",
)
PROGRAMS = (".exe", ".dll", ".so", ".dylib", ".pyd", ".pyc", ".pyo", ".bat", ".sh", ".ps1", ".cmd", ".jar", ".whl")
#: Of any time: the same files make the same zip.
MOMENT = (2020, 1, 1, 0, 0, 0)


def metadata(text):
    """The section ``general`` of metadata.txt, as QGIS and the repository read it."""
    parser = configparser.ConfigParser()
    parser.optionxform = str
    parser.read_string(text)
    return dict(parser["general"])


def shipped_files():
    """Paths of what is shipped, relative to the checkout, sorted."""
    found = {path for pattern in SHIPPED for path in ROOT.glob(pattern) if path.is_file()}
    return sorted(path.relative_to(ROOT) for path in found if not path.name.endswith(".aux.xml"))


def build(folder):
    """Write the zip into a folder and return its path."""
    version = metadata((ROOT / "metadata.txt").read_text(encoding="utf-8"))["version"]
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{NAME}-{version}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in shipped_files():
            entry = zipfile.ZipInfo(f"{NAME}/{file.as_posix()}", MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, (ROOT / file).read_bytes())
    return path


def problems(path):
    """What the plugin repository would refuse or complain of in a zip, a sentence each."""
    found = []
    if path.stat().st_size > LARGEST:
        found.append(f"The zip has {path.stat().st_size:,} bytes; allowed are {LARGEST:,}.")
    with zipfile.ZipFile(path) as archive:
        if broken := archive.testzip():
            found.append(f"{broken} is damaged.")
        names = archive.namelist()
        folders = {name.split("/")[0] for name in names}
        if len(folders) != 1 or not min(folders).isidentifier() or not min(folders).isascii():
            found.append(f"There must be one top folder that is an identifier, not {sorted(folders)}.")
        top = names[0].split("/")[0]
        for needed in ("__init__.py", "metadata.txt", "LICENSE"):
            if f"{top}/{needed}" not in names:
                found.append(f"{needed} is missing.")
        for entry in archive.infolist():
            found += _problems_of_entry(entry)
        if f"{top}/metadata.txt" in names:
            found += _problems_of_metadata(archive.read(f"{top}/metadata.txt").decode("utf-8"), top, names)
    return found


def _problems_of_entry(entry):
    parts = entry.filename.split("/")
    if ".." in entry.filename or entry.filename.startswith("/") or "\\" in entry.filename:
        yield f"{entry.filename} leads out of the folder."
    if any(part.startswith(".") or part in ("__MACOSX", "__pycache__") for part in parts):
        yield f"{entry.filename} is hidden, or lies in a folder that is not allowed."
    if entry.filename.lower().endswith(PROGRAMS):
        yield f"{entry.filename} is a program or a compiled file."
    if entry.external_attr >> 16 & 0o111:
        yield f"{entry.filename} may be executed."


def _problems_of_metadata(text, top, names):
    values = metadata(text)
    for name in REQUIRED:
        if not values.get(name, "").strip():
            yield f"metadata.txt says nothing of {name}."
    if not re.fullmatch(r"\d+(\.\d+)+", values.get("version", "")):
        yield f"The version {values.get('version')} is not of numbers and dots."
    if "/" in values.get("author", ""):
        yield "The author holds a slash."
    for name in ("tracker", "repository", "homepage"):
        if not re.fullmatch(r"https?://[^/\s]+(/\S*)?", values.get(name, "")):
            yield f"{name} is no address."
    if f"{top}/{values.get('icon')}" not in names:
        yield f"The icon {values.get('icon')} is missing."


def findings(path):
    """What Bandit, detect-secrets and flake8 find in the unpacked zip, a line each."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(path) as archive:
            archive.extractall(folder)
        yield from (*_bandit(folder), *_secrets(folder), *_flake8(folder))


def _run(folder, *command):
    # In the folder: detect-secrets leaves out, without a word, what lies elsewhere.
    return subprocess.run([sys.executable, "-m", *command, "."], cwd=folder, capture_output=True, text=True)


def _bandit(folder):
    done = _run(folder, "bandit", "-q", "-r", "-f", "json")
    report = json.loads(done.stdout)
    for issue in report["results"]:
        yield f"Bandit {issue['test_id']} {issue['filename']}:{issue['line_number']} {issue['issue_text']}"
    for error in report["errors"]:
        yield f"Bandit could not read {error['filename']}: {error['reason']}"


def _secrets(folder):
    done = _run(folder, "detect_secrets", "scan", "--all-files")
    for file, secrets in json.loads(done.stdout)["results"].items():
        for secret in secrets:
            yield f"detect-secrets {file}:{secret['line_number']} {secret['type']}"


def _flake8(folder):
    # W503 and W504 contradict each other.
    done = _run(folder, "flake8", "--isolated", "--max-line-length=120", "--ignore=W503,W504")
    for line in (done.stdout + done.stderr).splitlines():
        yield f"flake8 {line}"


def main(folder=ROOT / "build"):
    path = build(Path(folder))
    wrong = [*problems(path), *findings(path)]
    for line in wrong:
        print(line)
    with zipfile.ZipFile(path) as archive:
        count = len(archive.namelist())
    print(f"{path}: {count} files, {path.stat().st_size / 1e6:.1f} MB, {len(wrong)} findings "
          "(rules of the repository, Bandit, detect-secrets, flake8).")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main(*sys.argv[1:])
