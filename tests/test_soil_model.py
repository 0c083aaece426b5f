"""The model file: whole there and back, and nothing run or trusted on the way in."""

import errno
import io
import json
import os
import zipfile
from dataclasses import replace

import numpy as np
import pytest
from simulated import COVARIATES, GRID, as_table, simulate
from soilcarbon.pedometrics import bundle as bundles
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.settings import METHODS, Settings
from soilcarbon.pedometrics.soil_model import load, save
from soilcarbon.pedometrics.training import train

NOT_WHOLE = "is no whole model file ("


def make(method, validation="holdout"):
    chosen = Settings(method=method, committees=2, trees=10, folds=3)
    return train(
        as_table(simulate(80, 1)), COVARIATES, GRID, "碳量 0-30", "kg m-2", "log", chosen, validation,
        provenance={"點": "樣點.gpkg", "share": 0.3},
    ).model


@pytest.fixture(scope="module")
def models():
    return {method: make(method) for method in METHODS}


@pytest.fixture
def saved(models, tmp_path):
    """Saves the model of a method and gives its path."""

    def write(method):
        path = tmp_path / "土壤 模型.soilmodel"
        save(models[method], path)
        return path

    return write


def rewrite(path, manifest=None, arrays=None):
    """Change parts of a model file: functions that change the manifest or the dict of arrays in place."""
    with zipfile.ZipFile(path) as bundle:
        text, packed = bundle.read("manifest.json"), bundle.read("arrays.npz")
    if manifest:
        stored = json.loads(text)
        stored = manifest(stored) or stored
        text = json.dumps(stored).encode()
    if arrays:
        stored = dict(np.load(io.BytesIO(packed)))
        arrays(stored)
        buffer = io.BytesIO()
        np.savez(buffer, **stored)
        packed = buffer.getvalue()
    put(path, text, packed)


def put(path, text, packed):
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("manifest.json", text)
        bundle.writestr("arrays.npz", packed)


def refusal(path):
    with pytest.raises(PedometricsError) as error:
        load(path)
    return str(error.value)


def same(one, two):
    """Equality of all that a model holds, to the last bit."""
    for part in ("target", "unit", "transform", "provenance", "factor"):
        assert getattr(one, part) == getattr(two, part)
    a, b = one.contract, two.contract
    assert (a.covariates, a.levels, a.crs, a.cell_width, a.cell_height) == (
        b.covariates, b.levels, b.crs, b.cell_width, b.cell_height
    )
    np.testing.assert_array_equal([a.low, a.high], [b.low, b.high])
    assert one.model.settings == two.model.settings and one.validation.kind == two.validation.kind
    for part, names in (
        ("samples", ("X", "xy", "y")),
        ("validation_samples", ("X", "xy", "y")),
        ("validation", ("observed", "predicted", "trend", "rows")),
        ("model", ("fold", "cv_trend", "cv_prediction")),
    ):
        for name in names:
            np.testing.assert_array_equal(getattr(getattr(one, part), name), getattr(getattr(two, part), name))
    np.testing.assert_array_equal(one.model.trend.usage_, two.model.trend.usage_)
    assert one.samples.categorical == two.samples.categorical
    if one.model.kriging is None:
        assert two.model.kriging is None
    else:
        assert one.model.kriging.variogram == two.model.kriging.variogram
        for name in ("distance", "gamma", "pairs"):
            np.testing.assert_array_equal(getattr(one.model.empirical, name), getattr(two.model.empirical, name))


@pytest.mark.parametrize("method", METHODS)
def test_there_and_back(models, saved, method):
    restored = load(saved(method))
    same(models[method], restored)
    other = simulate(300, 7)
    for way in ("mean", "median"):
        np.testing.assert_array_equal(
            restored.predict(other.X, other.xy, way), models[method].predict(other.X, other.xy, way)
        )


@pytest.mark.parametrize("validation", ["none", "kfold"])
def test_without_held_back_samples(tmp_path, validation):
    model = make("mlr", validation)
    save(model, tmp_path / "m.soilmodel")
    same(model, load(tmp_path / "m.soilmodel"))


def test_mean_and_median(models):
    model = models["rk_mlr"]
    plain = model.model.predict(model.samples.X, model.samples.xy)
    np.testing.assert_array_equal(model.predict(model.samples.X, model.samples.xy, "median"), np.exp(plain))
    expected = np.exp(plain) * np.mean(np.exp(model.samples.y - model.model.cv_prediction))
    np.testing.assert_allclose(model.predict(model.samples.X, model.samples.xy), expected, rtol=1e-14)


def test_what_the_file_tells_a_reader(saved):
    """A zip of readable JSON and npz; the versions that the model hangs on."""
    with zipfile.ZipFile(saved("rk_cubist")) as bundle:
        assert bundle.namelist() == ["manifest.json", "arrays.npz"]
        text = bundle.read("manifest.json").decode("utf-8")
        arrays = np.load(io.BytesIO(bundle.read("arrays.npz")), allow_pickle=False)
        assert all(arrays[name].dtype.kind in "if" for name in arrays)
    assert "碳量" in text and "樣點.gpkg" in text
    manifest = json.loads(text)
    assert manifest["schema"] == 1 and {"python", "numpy", "cubist"} <= set(manifest["provenance"]["packages"])


def test_same_model_same_file_content(models, tmp_path):
    contents = []
    for name in "ab":
        save(models["rk_rf"], tmp_path / name)
        with zipfile.ZipFile(tmp_path / name) as bundle:
            contents.append(bundle.read("manifest.json"))
    assert contents[0] == contents[1]


class TestDamage:
    def test_no_file(self, tmp_path):
        assert refusal(tmp_path / "x.soilmodel") == f"There is no model file {tmp_path / 'x.soilmodel'}."

    @pytest.mark.parametrize("content", [b"", b"PK", b"not a zip at all", bytes(1000)])
    def test_no_zip(self, tmp_path, content):
        path = tmp_path / "模型.soilmodel"
        path.write_bytes(content)
        assert refusal(path) == (
            f"The file {path} is no whole model file (File is not a zip file); train the model again."
        )

    def test_a_folder(self, tmp_path):
        assert NOT_WHOLE in refusal(tmp_path)

    def test_every_truncation_is_refused(self, saved):
        path = saved("rk_rf")
        whole = path.read_bytes()
        for end in np.linspace(0, len(whole) - 1, 60).astype(int):
            path.write_bytes(whole[:end])
            assert NOT_WHOLE in refusal(path)

    def test_flipped_bytes(self, models, saved):
        """Each is refused, or lies where it changes nothing that is used (a date, an unused field)."""
        path = saved("rk_mlr")
        whole = path.read_bytes()
        rng = np.random.default_rng(0)
        refused = 0
        for place in rng.choice(len(whole), 150, replace=False):
            broken = bytearray(whole)
            broken[place] ^= 1 << rng.integers(8)
            path.write_bytes(broken)
            try:
                model = load(path)
            except PedometricsError as error:
                assert NOT_WHOLE in str(error)
                refused += 1
            else:
                same(model, models["rk_mlr"])
        assert refused > 100

    def test_other_format(self, saved):
        path = saved("mlr")
        rewrite(path, lambda m: m.update(schema=2))
        assert refusal(path) == (
            f"The model {path} has format 2; this version reads format 1. Train it again."
        )

    @pytest.mark.parametrize("names", [("manifest.json",), ("arrays.npz",), ("manifest.json", "arrays.npz", "x.py")])
    def test_other_members(self, tmp_path, names):
        path = tmp_path / "m"
        with zipfile.ZipFile(path, "w") as bundle:
            for name in names:
                bundle.writestr(name, "{}")
        assert refusal(path) == (
            f"The file {path} is no whole model file (it holds {', '.join(names)}); train the model again."
        )

    @pytest.mark.filterwarnings("ignore:Duplicate name")
    def test_a_member_twice(self, saved):
        """Sizes are summed over all members: two of one name are not let through as one."""
        path = saved("mlr")
        with zipfile.ZipFile(path, "a") as bundle:
            bundle.writestr("manifest.json", "{}")
        assert "it holds manifest.json, arrays.npz, manifest.json" in refusal(path)

    @pytest.mark.parametrize(
        "change",
        [
            lambda m: [m],
            lambda m: m.clear(),
            lambda m: m.pop("contract") and None,
            lambda m: m.update(settings={"method": "svm"}),
            lambda m: m["settings"].update(method=["mlr"]),
            lambda m: m["settings"].update(method="rf"),  # not the trend that is stored
            lambda m: m["settings"].update(method="rk_mlr"),  # no kriging is stored
            lambda m: m["settings"].update(unknown=1),
            lambda m: m.update(transform="sqrt"),
            lambda m: m["contract"].update(covariates=None),
            lambda m: m["contract"]["covariates"].pop(),
            lambda m: m["contract"]["covariates"][0].update(kind="categorical"),
            lambda m: m["contract"]["covariates"][1].update(name="坡度"),
            lambda m: m["contract"]["covariates"][2].update(legend="[1, 2]"),
            lambda m: m["contract"]["covariates"][2].update(legend=5),
            lambda m: m["contract"]["covariates"][2].update(levels=[10, 20]),
            lambda m: m["contract"].update(cell_width="wide"),
            lambda m: m.update(trend={}),
            lambda m: m["trend"].update(categorical=[0]),
            lambda m: m["trend"].update(levels=[10**12]),
            lambda m: m["trend"].update(usage=[100.0]),
            lambda m: m["trend"].update(coefficients=[1.0, 2.0]),
            lambda m: m["trend"].update(coefficients=[float("nan")] * 5),
            lambda m: m["trend"].update(intercept=float("inf")),
            lambda m: m.update(provenance=7),
        ],
    )
    def test_manifest(self, saved, change):
        path = saved("mlr")
        rewrite(path, change)
        assert len(refusal(path)) > 20

    @pytest.mark.parametrize(
        "change",
        [
            lambda a: a.pop("samples.X"),
            lambda a: a.update({"samples.X": a["samples.X"][:, :2]}),
            lambda a: a.update({"validation_samples.X": a["validation_samples.X"][:, :2]}),
            lambda a: a.update({"model.fold": a["model.fold"][:-1]}),
            lambda a: a.update({"model.cv_trend": a["model.cv_trend"][:, None]}),
            lambda a: a.update({"model.extra": np.zeros(3)}),
            lambda a: a.update({"kriging.weights": a["kriging.weights"][:-1]}),
            lambda a: a.update({"kriging.weights": np.full_like(a["kriging.weights"], np.nan)}),
            lambda a: a.update({"samples.y": a["samples.y"].astype("U20")}),
            lambda a: a.update({"samples.y": a["samples.y"].astype("complex")}),
        ],
    )
    def test_arrays(self, saved, change):
        path = saved("rk_mlr")
        rewrite(path, arrays=change)
        assert NOT_WHOLE in refusal(path)

    @pytest.mark.parametrize("change", [lambda y: y[:-1], lambda y: y[:, None], lambda y: y[:0]])
    def test_samples_of_unequal_number(self, saved, change):
        path = saved("rk_mlr")
        rewrite(path, arrays=lambda a: a.update({"samples.y": change(a["samples.y"])}))
        assert refusal(path) == "The samples' covariates, coordinates and target differ in number."

    def test_validation_of_unequal_number(self, saved):
        path = saved("rk_mlr")
        rewrite(path, arrays=lambda a: a.update({"validation.trend": a["validation.trend"][1:]}))
        assert refusal(path) == "The validation's observations, predictions and rows differ in number."

    def test_forest_that_leads_astray(self, saved):
        path = saved("rk_rf")
        rewrite(path, arrays=lambda a: a["trend.left_child"].__setitem__(0, 0))
        assert refusal(path) == "The model file is damaged: its trees are not whole."

    def test_cubist_text_cut_off(self, saved):
        path = saved("cubist")
        rewrite(path, lambda m: m["trend"].update(text=m["trend"]["text"][:-40]))
        assert refusal(path).startswith("The text of the Cubist model is broken or cut off at line")

    def test_nested_json(self, saved):
        path = saved("mlr")
        put(path, "[" * 100_000 + "]" * 100_000, b"")
        assert NOT_WHOLE in refusal(path)


class TestHostile:
    """Files made to run code, or to fill the memory."""

    def test_objects_are_not_unpickled(self, saved, tmp_path):
        trace = tmp_path / "trace"

        class Payload:
            def __reduce__(self):
                return os.mkdir, (str(trace),)

        path = saved("mlr")
        rewrite(path, arrays=lambda a: a.update({"samples.y": np.array([Payload()], object)}))
        assert "array header" in refusal(path)
        assert not trace.exists()

    @pytest.mark.parametrize(
        ("shape", "descr"),
        [
            ((10**15,), "<f8"),
            ((2**32, 2**32), "<f8"),  # the product wraps to 0 in 64 bits
            ((2**70,), "<f8"),
            ((-5,), "<f8"),
            ((5,), "|O"),
            ((5,), "<U1000000"),
            ((5,), [("a", "<f8", (10**7,))]),
        ],
    )
    def test_headers_that_promise_more(self, saved, shape, descr):
        path = saved("mlr")
        header = io.BytesIO()
        np.lib.format.write_array_header_1_0(header, {"descr": descr, "fortran_order": False, "shape": shape})
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as inner:
            inner.writestr("samples.y.npy", header.getvalue() + bytes(80))
        with zipfile.ZipFile(path) as bundle:
            text = bundle.read("manifest.json")
        put(path, text, packed.getvalue())
        assert "array header" in refusal(path)

    def test_code_in_a_header(self, saved, tmp_path):
        trace = tmp_path / "trace"
        text = f"{{'descr': '<f8', 'fortran_order': False, 'shape': __import__('os').mkdir({str(trace)!r})}}".encode()
        array = b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as inner:
            inner.writestr("samples.y.npy", array)
        path = saved("mlr")
        with zipfile.ZipFile(path) as bundle:
            manifest = bundle.read("manifest.json")
        put(path, manifest, packed.getvalue())
        assert NOT_WHOLE in refusal(path)
        assert not trace.exists()

    def test_too_large(self, saved, monkeypatch):
        """The size that is stated, unpacked, counts: before anything is unpacked."""
        path = saved("mlr")
        monkeypatch.setattr(bundles, "LARGEST", 2 << 20)
        rewrite(path, arrays=lambda a: a.update(extra=np.zeros(1_000_000)))
        assert refusal(path) == f"The model {path} would take 7 MB; at most 2 MB are read."

    def test_much_from_little(self, saved, monkeypatch):
        """8 MB of zeros in 8 kB: the outer size is small, the inner one is not."""
        path = saved("mlr")
        packed = io.BytesIO()
        np.savez_compressed(packed, zeros=np.zeros(1_000_000))
        with zipfile.ZipFile(path) as bundle:
            put(path, bundle.read("manifest.json"), packed.getvalue())
        assert path.stat().st_size < 100_000
        monkeypatch.setattr(bundles, "LARGEST", 1 << 20)
        assert refusal(path) == f"The model {path} would take 7 MB; at most 1 MB are read."


class TestWriting:
    def no_part(self, folder):
        assert not [name for name in os.listdir(folder) if name.endswith(".part")]

    def test_folder_that_does_not_exist(self, models, tmp_path):
        path = tmp_path / "none" / "m.soilmodel"
        with pytest.raises(PedometricsError) as error:
            save(models["mlr"], path)
        assert str(error.value) == f"The file {path} cannot be written: No such file or directory."

    def test_a_folder_of_that_name(self, models, tmp_path):
        path = tmp_path / "m.soilmodel"
        path.mkdir()
        with pytest.raises(PedometricsError, match="cannot be written: Is a directory"):
            save(models["mlr"], path)
        self.no_part(tmp_path)

    @pytest.mark.parametrize("where", ["write", "rename"])
    def test_the_old_file_stays(self, models, saved, monkeypatch, where):
        """A disk that is full, or a file that another program holds open."""
        path = saved("mlr")
        before = path.read_bytes()
        code = errno.ENOSPC if where == "write" else errno.EACCES

        def fail(*arguments, **more):
            raise OSError(code, os.strerror(code))

        if where == "write":
            monkeypatch.setattr(zipfile.ZipFile, "writestr", fail)
        else:
            monkeypatch.setattr(os, "replace", fail)
        with pytest.raises(PedometricsError) as error:
            save(models["rf"], path)
        assert str(error.value) == f"The file {path} cannot be written: {os.strerror(code)}."
        assert path.read_bytes() == before
        self.no_part(path.parent)

    def test_an_old_file_is_replaced(self, models, saved):
        path = saved("mlr")
        save(models["ok"], path)
        assert load(path).model.settings.method == "ok"
        self.no_part(path.parent)

    def test_what_json_cannot_hold_leaves_no_part(self, models, tmp_path):
        with pytest.raises(TypeError):
            save(replace(models["mlr"], provenance={"x": object()}), tmp_path / "m")
        assert os.listdir(tmp_path) == []
