"""The loops that numba compiles against numpy's own way, which does the same without it."""

import sys

import numpy as np
import pytest
from soilcarbon.pedometrics import compiled as module
from soilcarbon.pedometrics.cubist_model import CubistModel
from soilcarbon.pedometrics.kriging import OrdinaryKriging, Surfaces
from soilcarbon.pedometrics.variogram import Variogram

MODELS = ["exponential", "spherical", "gaussian", "matern", "nugget"]


@pytest.fixture
def numba():
    return pytest.importorskip("numba")


@pytest.fixture
def without(monkeypatch):
    """A function that takes numba away for the rest of a test."""

    def take_away():
        monkeypatch.setitem(sys.modules, "numba", None)
        module.compiled.cache_clear()

    yield take_away
    monkeypatch.undo()
    module.compiled.cache_clear()


def test_without_numba_there_is_no_loop(without):
    without()
    assert module.compiled(module.fill_distances) is None


def test_a_numba_for_another_numpy_counts_as_none(monkeypatch, without, tmp_path):
    (tmp_path / "numba.py").write_text("raise SystemError('initialization of _internal failed')")
    without()
    monkeypatch.delitem(sys.modules, "numba", raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))
    assert module.compiled(module.fill_distances) is None


def test_exponential(numba):
    """Relative error of at most two last bits, from 1 down to where double precision ends."""
    values = np.concatenate([[0.0, 5e-324, 1e-17], np.geomspace(1e-12, 700, 100_000), np.arange(0, 700, np.log(2) / 2)])
    found = module.exp_negative(values.copy())
    np.testing.assert_allclose(found, np.exp(-values), rtol=4.5e-16)
    np.testing.assert_array_less(module.exp_negative(np.array([708.0, 1e6, 1e300])), 1e-306)


@pytest.mark.parametrize("columns", [1, 255, 256, 257])
@pytest.mark.parametrize("model", ["exponential", "gaussian", "matern"])
def test_covariance_is_that_of_numpy(numba, without, model, columns):
    distance = np.random.default_rng(1).uniform(0, 9000, (3, columns))
    variogram = Variogram(model, 0.1, 0.7, 1200.0)
    with_loop = variogram.covariance(distance)
    without()
    np.testing.assert_allclose(with_loop, variogram.covariance(distance), rtol=1e-14, atol=1e-300)


def surfaces(models):
    rng = np.random.default_rng(3)
    corner = np.array([250_000, 2_600_000])
    places = corner + rng.uniform(0, 9000, (80, 2))
    krigings = []
    for i, model in enumerate(models):
        rows = np.sort(rng.choice(80, 50, replace=False))
        variogram = Variogram(model, 0.1, 0.0 if model == "nugget" else 0.6, 1500.0 + i)
        krigings.append(OrdinaryKriging.fit(places[rows], rng.normal(size=50), variogram))
    return krigings, corner + rng.uniform(-500, 9500, (3000, 2))


def test_kriging_is_that_of_numpy(numba, without):
    krigings, targets = surfaces(MODELS)
    double = Surfaces(krigings).predict(targets)
    single = Surfaces(krigings, np.float32).predict(targets)
    without()
    np.testing.assert_allclose(double, Surfaces(krigings).predict(targets), rtol=0, atol=1e-12)
    # 50 terms of order 1, each with 1e-7 of its own: some 1e-6; ten times that holds.
    np.testing.assert_allclose(single, double, rtol=0, atol=1e-5)
    np.testing.assert_allclose(Surfaces(krigings, np.float32).predict(targets), double, rtol=0, atol=1e-5)


def test_no_exponent_runs_over(numba):
    """Weights that are next to nothing, far points: zeros, not rubbish."""
    points = np.array([[0.0, 0.0], [1.0, 0.0]])
    variogram = Variogram("gaussian", 0.1, 1e-30, 10.0)
    tiny = OrdinaryKriging(variogram, points, np.full(2, 0.1), np.array([1e-6, -1e-6]), 2.0)
    found = Surfaces([tiny, tiny, surfaces(["matern"])[0][0]], np.float32).predict(np.array([[0.0, 500.0], [1e5, 1e5]]))
    np.testing.assert_array_equal(found[:, :2], 2.0)


@pytest.mark.parametrize("rows", [1, 256, 1000])
def test_rules_are_those_of_numpy(numba, without, rows):
    """To the last bit but where a sum lies between two single precision numbers: 1 in a million."""
    rng = np.random.default_rng(rows)
    X = np.column_stack([rng.normal(size=(1000, 4)), rng.integers(0, 9, 1000), rng.integers(0, 3, 1000)])
    y = X[:, 0] * (X[:, 4] > 4) + X[:, 1] * (X[:, 2] > 0) + 0.3 * X[:, 5] + rng.normal(0, 0.1, 1000)
    model = CubistModel(20).fit(X, y, [4, 5])
    assert any(test.codes for test in model._model.conditions)
    with_loop = model.predict(X[:rows])
    without()
    np.testing.assert_allclose(with_loop, model.predict(X[:rows]), rtol=2e-7)
    assert np.mean(with_loop != model.predict(X[:rows])) < 0.01


def test_large_class_codes_go_without_the_loop(numba, monkeypatch, without):
    rng = np.random.default_rng(5)
    X = np.column_stack([rng.normal(size=200), rng.integers(0, 2, 200) * 12_000_000])
    model = CubistModel(2).fit(X, X[:, 0] + (X[:, 1] > 0) * 3 * X[:, 0], [1])
    found = model.predict(X)
    assert model._model._arrays is None
    without()
    np.testing.assert_array_equal(found, model.predict(X))
