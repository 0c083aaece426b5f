"""The Python packages: what is told of them, how they are installed, and what works without them."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from soilcarbon.pedometrics import package_install, packages
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.package_install import PackageFolder

ROOT = Path(__file__).resolve().parents[1]
MEUSE = ROOT / "sample_data" / "meuse"
BASIN = ROOT / "sample_data" / "basin"


# -- what works with which packages ---------------------------------------------------------------------------
def cut(source, path, columns, rows):
    """The corner of a raster in the north-west, as a small file."""
    from osgeo import gdal

    gdal.Translate(str(path), str(source), srcWin=[100, 100, columns, rows])
    return str(path)


@pytest.fixture(scope="module")
def inputs(qgis_app, tmp_path_factory):
    """Small inputs of every algorithm, made with all packages."""
    import processing

    folder = tmp_path_factory.mktemp("inputs")
    made = {name: str(folder / file) for name, file in (
        ("samples", "samples.gpkg"), ("stack", "stack.tif"), ("model", "m.soilmodel"), ("stock", "stock.tif"),
    )}
    processing.run("soilcarbon:socstock", {
        "INPUT": str(MEUSE / "points.gpkg"), "CARBON": "om", "CARBON_UNIT": "om_percent", "DEPTHS": "0-20",
        "FILL_BULK_DENSITY": "manrique_jones_1991", "OUTPUT": made["samples"],
    })
    processing.run("soilcarbon:covariatestack", {
        "NUMERIC": [str(MEUSE / "covs" / "dist.tif")], "CATEGORICAL": [str(MEUSE / "covs" / "soil.tif")],
        "OUTPUT": made["stack"],
    })
    processing.run("soilcarbon:trainmodel", {
        "POINTS": made["samples"], "TARGET": "soc_0_20", "COVARIATES": made["stack"], "METHOD": "rk_mlr",
        "MODEL": made["model"], "REPORT": str(folder / "model.html"),
    })
    processing.run("soilcarbon:predict", {
        "MODEL": made["model"], "COVARIATES": made["stack"], "OUTPUT": made["stock"]
    })
    made["texture"] = str(folder / "texture.csv")
    Path(made["texture"]).write_text("sand,silt,clay\n40,40,20\n20,60,20\n", encoding="utf-8")
    made["dem"] = cut(BASIN / "dem.tif", folder / "dem.tif", 60, 50)
    return made


def runs(given, out):
    """Algorithm, optional packages of this run, parameters; reports are asked for by the test."""

    def file(name):
        return str(out / name)

    soil, dist = str(MEUSE / "covs" / "soil.tif"), str(MEUSE / "covs" / "dist.tif")
    horizons = {"INPUT": str(BASIN / "horizons.gpkg"), "PROFILE": "profile", "TOP": "top", "BOTTOM": "bottom"}
    mapping = {"MODEL": given["model"], "COVARIATES": given["stack"]}
    training = {"POINTS": given["samples"], "COVARIATES": given["stack"], "TARGET": "soc_0_20"}
    stock = {**horizons, "CARBON": "toc_pct", "BULK_DENSITY": "bd"}
    return [
        ("bulkdensity", (), {**stock, "OUTPUT": file("density.gpkg"), "TABLE": file("density.csv")}),
        ("socstock", (), {**stock, "FILL_BULK_DENSITY": "fitted", "HARMONIZE": "spline", "OUTPUT": file("stock.gpkg")}),
        ("harmonizedepths", (), {**horizons, "VALUE": ["toc_pct"], "OUTPUT": file("harmonized.gpkg")}),
        ("texture", (), {"INPUT": given["texture"], "SAND": "sand", "SILT": "silt", "CLAY": "clay",
                         "OUTPUT": file("texture.gpkg")}),
        ("terraincovariates", (), {"DEM": given["dem"], "LAYERS": ["slope", "tpi", "mrvbf"], "OUTPUT": file("t.tif")}),
        ("ndvicomposite", (), {"RED": [dist], "NIR": [soil], "SCALE": 1, "OUTPUT": file("ndvi.tif")}),
        ("climate", ("scipy",), {
            "TEMPERATURE": [str(BASIN / "temperature_1km.tif")], "RAIN": [str(BASIN / "rain_1km.tif")],
            "TIME_STEP": "yearly", "DEM": given["dem"], "LAPSE_RATE": 5.5, "MAT": file("mat.tif"),
            "TAP": file("tap.tif"),
        }),
        ("rasterizeclasses", (), {
            "INPUT": str(BASIN / "landcover.gpkg"), "FIELD": "類別", "TEMPLATE": given["dem"], "OUTPUT": file("c.tif"),
        }),
        ("covariatestack", (), {"NUMERIC": [dist], "CATEGORICAL": [soil], "OUTPUT": file("stack.tif")}),
        ("samplecovariates", (), {"INPUT": given["samples"], "COVARIATES": given["stack"], "OUTPUT": file("s.gpkg")}),
        ("comparemodels", (), {**training, "METHODS": ["mlr", "ok"], "SAMPLE_SIZES": "50", "REPEATS": 2,
                               "OUTPUT": file("compared.csv")}),
        ("trainmodel", (), {**training, "METHOD": "rk_mlr", "MODEL": file("a.soilmodel")}),
        ("trainmodel", ("sklearn",), {**training, "METHOD": "rf", "TREES": 10, "MODEL": file("b.soilmodel")}),
        ("trainmodel", ("sklearn", "cubist"), {**training, "COMMITTEES": 2, "MODEL": file("c.soilmodel")}),
        ("predict", (), {**mapping, "OUTPUT": file("map.tif")}),
        ("bootstrapuncertainty", (), {**mapping, "REPLICATES": 5, **{
            name: file(f"{name}.tif") for name in ("MEAN", "LOWER", "UPPER", "RANGE")}}),
        ("applicability", (), {**mapping, "DI": file("di.tif"), "AOA": file("aoa.tif")}),
        ("validatemap", (), {"MAP": given["stock"], "POINTS": given["samples"], "FIELD": "soc_0_20",
                             "OUTPUT": file("v.gpkg")}),
        ("samplingplan", (), {"METHOD": "clhs", "COVARIATES": given["stack"], "COUNT": 5,
                              "OUTPUT": file("plan.gpkg")}),
        ("zonaltotals", (), {"STOCK": given["stock"], "ZONE_RASTER": soil, **mapping, "OUTPUT": file("totals.csv")}),
        ("stratasummary", (), {"STOCK": given["stock"], "CLASSES": soil, "OUTPUT": file("strata.csv")}),
        ("sequestrationpotential", (), {
            "INPUT": str(MEUSE / "points.gpkg"), "SOC_FIELD": "om", "FINE_FIELD": "om", "FINE_FRACTION": "below_20um",
            "FINE_SHARE": 0.8, "OUTPUT": file("q.gpkg")}),
        ("storagepotential", (), {
            "STOCK": given["stock"], "POINTS": given["samples"], "FIELD": "soc_0_20", "ZONE_RASTERS": [soil],
            "GAIN": file("gain.tif"), "OUTPUT": file("potential.csv")}),
        ("studyreport", (), {"FOLDER": os.path.dirname(given["stock"]), "REPORT": file("study.html")}),
        ("mapfigure", (), {"MAPS": [given["stock"]], "PNG": file("figure.png")}),
    ]


def without(tmp_path, todo, *options, first=""):
    """What `without_packages` tells of runs; packages in the folder `first` come before all others."""
    path = tmp_path / "runs.json"
    path.write_text(json.dumps(todo), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "without_packages.py"), str(path), *options],
        capture_output=True, text=True, encoding="utf-8",
        env={**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile"), "PYTHONPATH": str(first)},
    )
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith(("[", '"'))]
    assert lines and lines[-1] == "unloaded", done.stderr
    return lines[:-1]


@pytest.mark.qgis
@pytest.mark.skipif(not hasattr(os, "fork"), reason="each run is a fork")
def test_each_algorithm_works_with_exactly_its_packages(inputs, tmp_path):
    from soilcarbon.algorithms import ALGORITHMS

    needs = {one.ID: one.PACKAGES for one in ALGORITHMS}
    optional = {one.ID: one.OPTIONAL for one in ALGORITHMS}
    todo = runs(inputs, tmp_path)
    assert {name for name, _, _ in todo} == set(needs)
    for name, extra, _ in todo:
        assert set(extra) <= set(optional[name]), name
    loaded, *said = without(tmp_path, [(name, [*needs[name], *extra], given) for name, extra, given in todo], "bare")
    assert loaded == []  # the plugin loads with none of them
    assert [(name, allowed, how) for name, allowed, how, _ in said if how != "done"] == []
    assert [(name, allowed, used) for name, allowed, _, used in said if set(used) != set(allowed)] == []
    assert len(said) == len(todo)


@pytest.mark.qgis
@pytest.mark.skipif(not hasattr(os, "fork"), reason="each run is a fork")
def test_without_any_package(inputs, tmp_path):
    """What needs none works; all else says in one sentence what is missing, also a report that is asked for."""
    from soilcarbon.algorithms import ALGORITHMS

    free = {one.ID for one in ALGORITHMS if not one.PACKAGES}
    assert {"covariatestack", "ndvicomposite", "rasterizeclasses", "terraincovariates", "mapfigure"} <= free
    todo = [(name, [], given) for name, extra, given in runs(inputs, tmp_path) if not extra]
    asked = {"OUTPUT": str(tmp_path / "r.tif"), "REPORT": str(tmp_path / "r.html")}
    stack = next(given for name, _, given in todo if name == "covariatestack")
    loaded, *said, report = without(tmp_path, [*todo, ("covariatestack", [], {**stack, **asked})])
    assert loaded == []
    for name, _, how, _ in said:
        if name in free:
            assert how == "done", f"{name}: {how}"
        else:
            assert how.startswith("This step needs Python packages that this QGIS lacks: "), f"{name}: {how}"
    assert report[2].endswith("Without them, leave out the report (REPORT).")
    assert not (tmp_path / "r.tif").exists()


# -- what is there --------------------------------------------------------------------------------------------
@pytest.fixture
def path(monkeypatch):
    """``sys.path``, as it was afterwards."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    return sys.path


@pytest.fixture
def profile(tmp_path, path):
    """The folder of packages of an empty profile."""
    return PackageFolder(str(tmp_path / "profile"))


def put(folder, name, version="1.0", code="", files=()):
    """Install a package by hand: as pip leaves it, with what it says of its files."""
    made = [f"{name}/__init__.py", *files, f"{name}-{version}.dist-info/METADATA", f"{name}-{version}.dist-info/RECORD"]
    for file in made:
        Path(folder, file).parent.mkdir(parents=True, exist_ok=True)
        Path(folder, file).write_text(code if file.endswith("__init__.py") else "", encoding="utf-8")
    info = Path(folder, f"{name}-{version}.dist-info")
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
    # Programs lie outside; they are no file of the folder.
    (info / "RECORD").write_text("".join(f"{file},,\n" for file in [*made, "../../bin/x"]), encoding="utf-8")


def package(name):
    return packages.Package(name, name, "")


def test_requirements_are_loose_and_every_package_has_a_use():
    listed = packages.requirements()
    assert set(listed) == {one.pip for one in packages.PACKAGES} - {"numpy"}
    for name, allowed in listed.items():
        assert allowed == "" or (packages._numbers(allowed[2:]) and allowed.startswith(">=")), name
    assert all(one.use for one in packages.PACKAGES)


@pytest.mark.qgis
def test_algorithms_name_known_packages(qgis_app):
    from soilcarbon.algorithms import ALGORITHMS

    for one in ALGORITHMS:
        assert {*one.PACKAGES, *one.OPTIONAL} <= set(packages.PIP_NAMES), one.ID
        assert not {*one.PACKAGES} & {*one.OPTIONAL}, one.ID


@pytest.mark.parametrize(
    ("version", "allowed", "good"),
    [("2.0", ">=2.0", True), ("2.10.1", ">=2.9", True), ("1.9", ">=1.10", False), ("1.2rc1", ">=1.2", True),
     ("0.0.0", "", True), ("2.0+mkl", ">=2.0.0", True)],
)
def test_versions(version, allowed, good):
    assert packages.is_allowed(version, allowed) == good


def test_states(tmp_path, path, monkeypatch):
    path.append(str(tmp_path))
    put(tmp_path, "good_one", "1.0", "__version__ = '1.0'")
    put(tmp_path, "older_one", "1.0")
    (tmp_path / "left_over").mkdir()
    monkeypatch.setattr(packages, "requirements", lambda: {"older_one": ">=1.5"})
    found = {name: packages.state(package(name), load=True) for name in
             ("good_one", "older_one", "left_over", "not_there")}
    assert {name: one.problem for name, one in found.items()} == {
        "good_one": "", "older_one": packages.OLD, "left_over": packages.MISSING, "not_there": packages.MISSING}
    assert (found["good_one"].version, found["good_one"].folder) == ("1.0", str(tmp_path))
    # Another version is put in its place: this session keeps the one that it has loaded.
    Path(tmp_path, "good_one-1.0.dist-info", "METADATA").write_text("Name: good_one\nVersion: 1.1\n", encoding="utf-8")
    again = packages.state(package("good_one"))
    assert again.version == "1.1" and again.restart and not found["good_one"].restart
    (tmp_path / "good_one" / "__init__.py").unlink()
    gone = packages.state(package("good_one"))
    assert gone.problem == packages.MISSING and gone.restart


@pytest.mark.parametrize("error", [
    "ImportError('libx.so: cannot open')", "ValueError('numpy.dtype size changed')", "OSError('DLL load failed')",
    "AttributeError('no _ARRAY_API')",
])
def test_damaged(tmp_path, path, error):
    name = f"damaged_{error.split('(')[0].lower()}"
    put(tmp_path, name, code=f"import {name}.part\nraise {error}", files=[f"{name}/part.py"])
    path.append(str(tmp_path))
    # Without loading it, nothing of it is run.
    assert packages.state(package(name)).problem == ""
    found = packages.state(package(name), load=True)
    assert found.problem == packages.DAMAGED
    kind, said, _ = error.replace("(", "").split("'")
    assert found.reason == f"{kind}: {said}"
    with pytest.raises(PedometricsError, match=rf"{name} is installed but damaged \({said}\)\. .* Packages says"):
        packages.require(name)
    # Mended, it is found without a restart.
    Path(tmp_path, name, "__init__.py").write_text(f"import {name}.part  # mended", encoding="utf-8")
    assert packages.state(package(name), load=True).problem == ""


def test_require_names_the_one_that_is_missing(tmp_path, path):
    put(tmp_path, "needs_another", code="import not_there_at_all.part")
    path.append(str(tmp_path))
    with pytest.raises(PedometricsError, match=r"lacks: not_there_at_all\. In QGIS the menu"):
        packages.require("needs_another.part")


@pytest.mark.qgis
@pytest.mark.skipif(not hasattr(os, "fork"), reason="each run is a fork")
def test_damaged_package_leaves_the_plugin_loading(inputs, tmp_path):
    """Damaged cubist and pandas: all loads, what needs none of them works, the rest tells it in one sentence."""
    broken = tmp_path / "broken"
    put(broken, "cubist", "9.9", "raise ValueError('numpy.dtype size changed')")
    put(broken, "pandas", "9.9", "raise ImportError('DLL load failed')")
    todo = runs(inputs, tmp_path)
    chosen = [next(one for one in todo if one[0] == name) for name in ("covariatestack", "socstock")]
    chosen.append(next(one for one in todo if "cubist" in one[1]))
    loaded, stack, stock, _ = without(
        tmp_path, [(name, [*packages.PIP_NAMES], given) for name, _, given in chosen], first=broken
    )
    assert loaded == [] and stack[2] == "done"
    assert stock[2] == (
        "The Python package pandas is installed but damaged (DLL load failed). In QGIS the menu Plugins > Soil Carbon "
        "Mapper > Packages says how to mend it."
    )
    shutil.rmtree(broken / "pandas")
    loaded, _, _, train = without(
        tmp_path, [(name, [*packages.PIP_NAMES], given) for name, _, given in chosen], first=broken
    )
    assert train[2].startswith("The Python package cubist is installed but damaged (numpy.dtype size changed).")


# -- the folder -----------------------------------------------------------------------------------------------
def test_an_installation_by_hand_is_taken_into_use_without_what_qgis_has(profile, tmp_path, path):
    theirs = tmp_path / "qgis"
    put(theirs, "shared_one", "1.0", "WHOSE = 'QGIS'")
    path.insert(0, str(theirs))
    assert profile.activate() is None and profile.next.endswith("1")
    profile.prepare()
    put(profile.next, "shared_one", "1.0", "WHOSE = 'ours'", files=["shared_one/data/big.bin"])
    put(profile.next, "needed_one")
    folder = profile.activate()
    assert folder == profile.current and path[-1] == folder and path.count(folder) == 1
    assert sorted(os.listdir(folder)) == ["checked.txt", "needed_one", "needed_one-1.0.dist-info"]
    assert packages.find("shared_one") == str(theirs) and packages.find("needed_one") == folder
    # The next goes beside it and replaces it; a second activation changes nothing.
    assert profile.next.endswith("2") and profile.activate() == folder and path.count(folder) == 1
    put(profile.next, "needed_one", "2.0")
    second = profile.activate()
    assert second.endswith("2") and folder not in path
    profile.tidy()
    assert not os.path.isdir(folder) and os.path.isdir(second)


def test_half_an_installation_is_not_used(profile, path):
    before = [*path]
    put(profile.next, "half_one", files=["half_one/lost.py"])
    os.remove(os.path.join(profile.next, "half_one", "lost.py"))
    assert profile.activate() is None and path == before
    profile.prepare()
    assert not os.path.isdir(profile.next)


def test_removed(profile, path):
    before = [*path]
    put(profile.next, "removed_one")
    folder = profile.activate()
    profile.remove()
    assert path == before and profile.current is None and not os.path.isdir(folder)
    # Not the same again: under Windows its files may still be there.
    put(folder, "removed_one")
    assert profile.next != folder and profile.activate() is None
    profile.tidy()
    assert not os.path.isdir(folder)


def test_folder_that_cannot_be_written(tmp_path, path):
    (tmp_path / "python").write_text("a file", encoding="utf-8")
    folder = PackageFolder(str(tmp_path))
    with pytest.raises(OSError):
        folder.prepare()
    assert folder.activate() is None


# -- the commands ---------------------------------------------------------------------------------------------
def test_pins_and_needs(tmp_path, monkeypatch):
    listed = [packages.Package(name, name, "") for name in ("has_one", "lacks_one", "broken_left")]
    monkeypatch.setattr(package_install, "PACKAGES", listed)
    needs = {"has_one": ">=1", "lacks_one": ">=2", "broken_left": ""}
    monkeypatch.setattr(package_install, "requirements", lambda: needs)
    put(tmp_path, "has_one", "1.2+mkl")
    (tmp_path / "broken_left").mkdir()
    assert package_install.pins([str(tmp_path)]) == {"has_one": "1.2"}
    assert package_install.wanted([str(tmp_path)]) == ["lacks_one>=2", "broken_left"]


def test_commands():
    first, second = package_install.install_commands("py", "to", ["pandas>=1.5", "cubist>=1.0"], "c.txt", "wheels")
    assert first[:4] == second[:4] == ["py", "-m", "pip", "install"]
    assert first[-1] == "pandas>=1.5" and "--no-deps" not in first
    assert second[-1] == "cubist>=1.0" and "--no-deps" in second
    for command in (first, second):
        text = " ".join(command)
        for part in ("--target to", "--constraint c.txt", "--no-index --find-links wheels", "--only-binary :all:"):
            assert part in text
    assert package_install.install_commands("py", "to", ["cubist"], "c.txt") == [
        [*second[:second.index("--no-index")], "cubist"]
    ]
    download, _ = package_install.download_commands(["pandas>=1.5", "cubist"], {"numpy": "1.26.4", "matplotlib": "3"})
    assert download[-2:] == ["pandas>=1.5", "numpy==1.26.4"] and "--platform" in download


def test_quoted():
    command = ["C:\\Program Files\\QGIS\\python.exe", "-m", "pip", "pandas>=1.5", ":all:"]
    assert package_install.quoted(command, windows=True) == (
        '"C:\\Program Files\\QGIS\\python.exe" -m pip "pandas>=1.5" :all:'
    )
    assert package_install.quoted(["/home/王/x y", "a>=1"], windows=False) == "'/home/王/x y' 'a>=1'"


@pytest.mark.parametrize(("system", "executable", "prefix", "found"), [
    ("Windows", "bin/qgis-bin.exe", "apps/Python312", "apps/Python312/python.exe"),
    ("Windows", "bin/qgis-bin.exe", "elsewhere", "bin/python3.exe"),
    ("Darwin", "QGIS.app/Contents/MacOS/QGIS", "nowhere", "QGIS.app/Contents/MacOS/bin/python3"),
    # What a search for python3 finds may be another one.
    ("Linux", "shims/python3", "usr", "usr/bin/python3"),
    ("Linux", "shims/python3", "none", "shims/python3"),
    ("Linux", "lib/qgis/qgis.bin", "none", None),
])
def test_interpreter(tmp_path, system, executable, prefix, found):
    for name in ("apps/Python312/python.exe", "bin/python3.exe", "bin/qgis-bin.exe", "shims/python3",
                 "QGIS.app/Contents/MacOS/bin/python3", "QGIS.app/Contents/MacOS/QGIS", "usr/bin/python3",
                 "lib/qgis/qgis.bin"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    told = package_install.interpreter(str(tmp_path / executable), str(tmp_path / prefix), system)
    assert (told and Path(told)) == (found and tmp_path / found)


@pytest.mark.parametrize(("output", "word"), [
    ("/usr/bin/python3: No module named pip", "pip is missing"),
    ("WARNING: Retrying ... NewConnectionError('Failed to establish a new connection')\n"
     "ERROR: No matching distribution found for pandas", "could not be reached"),
    ("ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407'))", "proxy refused"),
    ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "certificate"),
    ("OSError: [Errno 28] No space left on device", "disk is full"),
    ("PermissionError: [Errno 13] Permission denied: '/x'", "cannot be written"),
    ("ERROR: ResolutionImpossible: for help", "no set of packages"),
    ("something else", "code 7"),
])
def test_failures_are_told_in_a_sentence(output, word):
    assert word in package_install.failure(output, 7)


# -- the window -----------------------------------------------------------------------------------------------
def wheel(folder, name, version="1.0"):
    """A wheel of one empty module."""
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as archive:
        archive.writestr(f"{name}.py", f"__version__ = '{version}'")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", f"{name}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")


@pytest.fixture
def window(qgis_app, profile, monkeypatch, tmp_path):
    """The window for a package that only a folder of wheels has, in an empty profile."""
    pytest.importorskip("pip", reason="pip is not installed")
    from soilcarbon.ui import packages as ui

    one = packages.Package("fake_wheel", "fake_wheel", "nothing")
    for module in (packages, package_install):
        monkeypatch.setattr(module, "PACKAGES", (one,))
        monkeypatch.setattr(module, "requirements", lambda: {"fake_wheel": ">=1.0"})
    monkeypatch.setattr(ui, "package_folder", lambda: profile)
    dialog = ui.PackagesDialog()
    dialog.python = sys.executable
    (tmp_path / "wheels").mkdir()
    dialog.wheels.setFilePath(str(tmp_path / "wheels"))
    yield dialog
    destroy(dialog)


def destroy(widget):
    """Delete a window now: one that is left to the end of Python crashes it."""
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def finish(dialog):
    from qgis.PyQt.QtCore import QEventLoop

    if dialog.run is not None:
        loop = QEventLoop()
        dialog.run.ended.connect(lambda: loop.quit())
        loop.exec()


def states(dialog):
    return [dialog.table.item(row, 1).text() for row in range(dialog.table.rowCount())]


@pytest.mark.qgis
def test_install_from_wheels_check_and_remove(window, tmp_path, monkeypatch):
    from qgis.PyQt.QtWidgets import QApplication, QMessageBox

    wheel(tmp_path / "wheels", "fake_wheel")
    assert states(window) == ["missing"] and "fake_wheel" in window.standing.text()
    assert not window.remove.isEnabled()
    window.offlineCopy.click()
    command = QApplication.clipboard().text()
    assert str(tmp_path / "wheels") in command and "fake_wheel>=1.0" in command
    assert os.path.isfile(window.folder.constraints)
    window.offlineInstall.click()
    assert not window.ways.isEnabled() and not window.cancel.isHidden()
    finish(window)
    assert states(window) == ["there"] and window.standing.text() == "All packages are there."
    assert "Successfully installed fake_wheel-1.0" in window.log.toPlainText().replace("fake-wheel", "fake_wheel")
    assert window.folder.current and window.cancel.isHidden() and not window.ways.isHidden()
    monkeypatch.setattr(QMessageBox, "question", lambda *a: QMessageBox.StandardButton.Yes)
    window.remove.click()
    assert states(window) == ["missing"] and window.folder.current is None
    assert "Restart QGIS" in window.standing.text()
    del sys.modules["fake_wheel"]


@pytest.mark.qgis
def test_failed_and_cancelled_installations_leave_nothing(window, tmp_path):
    before = [*sys.path]
    window.offlineInstall.click()
    finish(window)
    assert window.standing.text().startswith("There is no set of packages that fits") and not window.log.isHidden()
    window.python = str(tmp_path / "no_python")
    window.offlineInstall.click()
    finish(window)
    assert window.standing.text().startswith("Python's program could not be started")
    window.python = sys.executable
    wheel(tmp_path / "wheels", "fake_wheel")
    window.offlineInstall.click()
    window.cancel.click()
    finish(window)
    assert window.standing.text().startswith("Stopped at your request")
    window.wheels.setFilePath(str(tmp_path / "no_folder"))
    window.offlineInstall.click()
    assert window.run is None and "folder with the wheels" in window.standing.text()
    assert states(window) == ["missing"] and sys.path == before and window.folder.current is None


@pytest.mark.qgis
def test_proxy_of_qgis_is_passed_and_never_shown(qgis_app, window, monkeypatch):
    from qgis.PyQt.QtNetwork import QNetworkProxy
    from soilcarbon.ui import pip_run

    kinds = QNetworkProxy.ProxyType
    word = "s&cret"
    proxy = QNetworkProxy(kinds.HttpProxy, "proxy.example", 3128, "王", word)
    assert pip_run.proxy_address(proxy) == "http://%E7%8E%8B:s%26cret@proxy.example:3128"
    assert pip_run.proxy_address(QNetworkProxy(kinds.NoProxy)) == ""
    assert pip_run.proxy_address(QNetworkProxy(kinds.DefaultProxy)) == ""
    monkeypatch.setattr(pip_run, "network_proxy", lambda: proxy)
    assert pip_run.environment("/tmp").value("PIP_PROXY").endswith("@proxy.example:3128")
    window.run = pip_run.PipRun([[sys.executable, "-c", "import os; print(os.environ['PIP_PROXY'])"]], window)
    window.run.wrote.connect(window._write)
    window.run.start()
    from qgis.PyQt.QtCore import QEventLoop

    loop = QEventLoop()
    window.run.ended.connect(lambda: loop.quit())
    loop.exec()
    text = window.log.toPlainText()
    window.run = None
    assert "***@proxy.example" in text and word not in text and "s%26cret" not in text


@pytest.mark.qgis
def test_start_tells_once_what_is_missing_until_it_is_switched_off(qgis_app, window, monkeypatch):
    from qgis.core import QgsSettings
    from qgis.gui import QgsMessageBar
    from qgis.PyQt.QtWidgets import QPushButton
    from soilcarbon.ui import packages as ui

    class Interface:
        def __init__(self):
            self.bar, self.menu = QgsMessageBar(), []

        def mainWindow(self):
            return None

        def messageBar(self):
            return self.bar

        def addPluginToMenu(self, name, action):
            self.menu.append(action)

        def removePluginMenu(self, name, action):
            self.menu.remove(action)

    try:
        interface = Interface()
        menu = ui.PackagesMenu(interface)
        assert "missing" in menu.message.text()
        never = [one for one in menu.message.findChildren(QPushButton) if one.text() == "Do not tell again"]
        never[0].click()
        menu.unload()
        menu = ui.PackagesMenu(interface)
        assert menu.message is None
        menu.unload()
        assert interface.menu == []
    finally:
        QgsSettings().remove(ui.TELL)
        destroy(interface.bar)
