"""The zip that users install: what the plugin repository asks of it, and that it works from a new profile."""

import importlib.util
import re
import zipfile
from pathlib import Path

import pytest
from processing_tools import installed

ROOT = Path(__file__).resolve().parents[1]
spec = importlib.util.spec_from_file_location("release", ROOT / "tools" / "release.py")
release = importlib.util.module_from_spec(spec)
spec.loader.exec_module(release)


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    return release.build(tmp_path_factory.mktemp("zip"))


def test_it_is_what_the_repository_takes(package):
    assert release.problems(package) == []


def test_the_scans_find_nothing(package):
    for tool in ("bandit", "detect_secrets", "flake8"):
        pytest.importorskip(tool)
    assert list(release.findings(package)) == []


def test_the_same_files_make_the_same_zip(package, tmp_path):
    assert release.build(tmp_path).read_bytes() == package.read_bytes()


def test_it_holds_what_the_plugin_reads(package):
    names = {name.split("/", 1)[1] for name in zipfile.ZipFile(package).namelist()}
    for pattern in ("algorithms/*.py", "ui/*.ui", "icons/*.svg", "workflows/*.model3", "i18n/*.qm"):
        wanted = {path.relative_to(ROOT).as_posix() for path in ROOT.glob(pattern)}
        assert wanted and wanted <= names
    assert not {name for name in names if name.startswith(("tests/", "tools/", "benchmarks/", "build/", ".", "docs/"))}
    assert "sample_data/make_basin.py" not in names and "sample_data/basin/horizons.gpkg" in names


def changed(package, folder, change):
    """A copy of the zip after `change` of its entries (a dict of name to content)."""
    with zipfile.ZipFile(package) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    change(entries)
    path = folder / "changed.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def replace(name, old, new):
    def change(entries):
        assert old in entries[name]
        entries[name] = entries[name].replace(old, new)

    return change


@pytest.mark.parametrize(
    "change, sentence",
    [
        (lambda entries: entries.pop("soilcarbon/LICENSE"), "LICENSE is missing"),
        (lambda entries: entries.update({"other/x.py": b""}), "one top folder"),
        (lambda entries: entries.update({"soilcarbon/.hidden": b""}), ".hidden is hidden"),
        (lambda entries: entries.update({"soilcarbon/__pycache__/x.py": b""}), "not allowed"),
        (lambda entries: entries.update({"soilcarbon/x.DLL": b""}), "compiled file"),
        (lambda entries: entries.update({"soilcarbon/../x.py": b""}), "leads out"),
        (lambda entries: entries.update({"soilcarbon/big.tif": b"0" * 25_000_001}), "allowed are 25,000,000"),
        (replace("soilcarbon/metadata.txt", b"tracker=", b"other="), "says nothing of tracker"),
        (replace("soilcarbon/metadata.txt", b"homepage=https://", b"homepage="), "homepage is no address"),
        (lambda entries: entries.pop("soilcarbon/icons/soilcarbon.svg"), "icon icons/soilcarbon.svg is missing"),
    ],
)
def test_what_the_repository_refuses_is_seen(package, tmp_path, change, sentence):
    assert any(sentence in problem for problem in release.problems(changed(package, tmp_path, change)))


@pytest.mark.parametrize(
    "code, tool",
    [
        (b"import pickle\npickle.loads(b'')\n", "Bandit B301"),
        (b'TOKEN = "ghp_' + b"a1B2" * 9 + b'"\n', "detect-secrets"),
        (b"import os\n", "flake8"),
    ],
)
def test_the_scans_see_what_they_should(tmp_path, code, tool):
    pytest.importorskip(tool.split()[0].lower().replace("-", "_"))
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("soilcarbon/x.py", code)
    assert any(line.startswith(tool) for line in release.findings(path))


@pytest.mark.qgis
def test_it_runs_from_a_new_profile(package, tmp_path):
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path / "plugins")
    plugin = tmp_path / "plugins" / "soilcarbon"
    call = installed(tmp_path / "profile", plugin)
    done = call("list")
    found = set(re.findall(r"soilcarbon:(\w+)\t", done.stdout))
    assert {"socstock", "trainmodel", "baseline_map"} <= found, done.stdout + done.stderr
    done = call(
        "run", "soilcarbon:socstock", f"--INPUT={plugin}/sample_data/meuse/points.gpkg", "--CARBON=om",
        "--CARBON_UNIT=om_percent", "--DEPTHS=0-20", "--FILL_BULK_DENSITY=manrique_jones_1991",
        f"--OUTPUT={tmp_path}/stock.gpkg", f"--REPORT={tmp_path}/stock.html",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "stock.gpkg").is_file() and "<h1>" in (tmp_path / "stock.html").read_text(encoding="utf-8")
