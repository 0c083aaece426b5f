"""Kriging from many points: the way by single precision and conjugate gradients against the dense one."""

import numpy as np
import pytest
from soilcarbon.pedometrics import kriging
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.kriging import OrdinaryKriging
from soilcarbon.pedometrics.variogram import Variogram


def field(n, seed=4):
    """Points in TWD97 coordinates, a smooth field plus noise, and targets between."""
    rng = np.random.default_rng(seed)
    xy = rng.uniform(0, 40_000, (n, 2)) + np.array([250_000, 2_600_000])
    z = 5 + np.sin(xy[:, 0] / 3000) + rng.normal(0, 0.4, n)
    return xy, z, xy[:200] + 77.0


def difference(xy, z, targets, variogram, monkeypatch):
    """Largest difference of the predictions between both ways, in standard deviations of the data."""
    dense = OrdinaryKriging.fit(xy, z, variogram)
    monkeypatch.setattr(kriging, "MOST_DENSE", 10)
    large = OrdinaryKriging.fit(xy, z, variogram)
    # The weights of the two ways differ: what is compared are two computations.
    assert not np.array_equal(large.weights, dense.weights)
    # Rounding of the sum of thousands of weights.
    assert abs(large.weights.sum()) < 1e-8 * np.abs(dense.weights).sum()
    return np.abs(large.predict(targets) - dense.predict(targets)).max() / z.std()


def test_three_thousand_points_agree(monkeypatch):
    """The residual aimed at is 1e-11; the system's condition of some 1e3 leaves 1e-8 at worst."""
    assert difference(*field(3000), Variogram("exponential", 0.16, 0.5, 3000.0), monkeypatch) < 1e-8


@pytest.mark.parametrize(
    "variogram",
    [
        Variogram("exponential", 0.0, 0.7, 3000.0),
        Variogram("spherical", 0.0, 0.7, 9000.0),
        Variogram("spherical", 0.16, 0.5, 9000.0),
        Variogram("matern", 0.05, 0.6, 3000.0),
        Variogram("gaussian", 0.05, 0.6, 4000.0),
    ],
)
def test_models_agree(variogram, monkeypatch):
    assert difference(*field(800), variogram, monkeypatch) < 1e-7


def test_smooth_models_without_noise_stay_dense(monkeypatch):
    xy, z, _ = field(300)
    variogram = Variogram("matern", 0.0, 0.7, 3000.0)
    expected = OrdinaryKriging.fit(xy, z, variogram).weights
    monkeypatch.setattr(kriging, "MOST_DENSE", 10)
    np.testing.assert_array_equal(OrdinaryKriging.fit(xy, z, variogram).weights, expected)


def test_merged_weighted_and_a_hair_apart(monkeypatch):
    """Coincident points, weights, and two samples a millimetre apart, all with a nugget."""
    xy, z, targets = field(600)
    xy, z = np.vstack([xy, xy[:20], xy[20:30] + 1e-3]), np.append(z, z[:30] + 0.3)
    weights = np.random.default_rng(0).integers(1, 4, len(z))
    variogram = Variogram("exponential", 0.16, 0.5, 3000.0)
    expected = OrdinaryKriging.fit(xy, z, variogram, weights).predict(targets)
    monkeypatch.setattr(kriging, "MOST_DENSE", 10)
    found = OrdinaryKriging.fit(xy, z, variogram, weights).predict(targets)
    np.testing.assert_allclose(found, expected, rtol=1e-8)


def test_variance_agrees(monkeypatch):
    xy, z, targets = field(500)
    variogram = Variogram("exponential", 0.16, 0.5, 3000.0)
    expected = OrdinaryKriging.fit(xy, z, variogram).variance(targets)
    monkeypatch.setattr(kriging, "MOST_DENSE", 10)
    found = OrdinaryKriging.fit(xy, z, variogram).variance(targets)
    np.testing.assert_allclose(found, expected, rtol=1e-8)


def test_a_constant_has_no_weights(monkeypatch):
    """A right-hand side of zeros is solved by zeros, not by 0 / 0."""
    xy, _, targets = field(300)
    monkeypatch.setattr(kriging, "MOST_DENSE", 10)
    fitted = OrdinaryKriging.fit(xy, np.full(300, 3.5), Variogram("exponential", 0.1, 0.5, 3000.0))
    np.testing.assert_array_equal(fitted.weights, 0)
    np.testing.assert_array_equal(fitted.predict(targets), 3.5)


def test_no_convergence_is_told(monkeypatch):
    xy, z, _ = field(300)
    monkeypatch.setattr(kriging, "MOST_DENSE", 10)
    monkeypatch.setattr(kriging, "MOST_ROUNDS", 1)
    with pytest.raises(PedometricsError, match=r"cannot be solved: with a nugget of 0 .* larger NUGGET"):
        OrdinaryKriging.fit(xy, z, Variogram("exponential", 0.0, 0.7, 3000.0))


def test_a_pure_nugget_needs_no_system():
    """20,000 points without correlation: the mean, at once and without 20,000^2 numbers."""
    xy, z, targets = field(20_000)
    fitted = OrdinaryKriging.fit(xy, z, Variogram("nugget", 0.3, 0.0, 1.0))
    np.testing.assert_allclose(fitted.predict(targets), z.mean(), rtol=1e-12)
