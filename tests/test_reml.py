"""Restricted maximum likelihood: its formula, known fields, and what must hold."""

import numpy as np
import pytest
from scipy.spatial.distance import cdist
from scipy.stats import multivariate_normal
from soilcarbon.pedometrics import reml
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.reml import choose_reml, fit_reml, restricted_log_likelihood
from soilcarbon.pedometrics.variogram import Variogram, bin_edges, empirical_variogram, fit_variogram

EXPONENTIAL = Variogram("exponential", 0.2, 0.8, 600.0)


def simulate(seed, n, variogram, extent=10_000):
    """A Gaussian field at random places of a square."""
    rng = np.random.default_rng(seed)
    xy = rng.uniform(0, extent, (n, 2))
    covariance = variogram.covariance(cdist(xy, xy)) + variogram.nugget * np.eye(n)
    return xy, 3 + np.linalg.cholesky(covariance) @ rng.normal(size=n)


@pytest.mark.parametrize("model", ["exponential", "spherical", "gaussian", "matern", "nugget"])
def test_likelihood_is_the_density_of_contrasts(model):
    xy, z = simulate(1, 30, EXPONENTIAL)
    count = np.random.default_rng(2).integers(1, 4, 30)
    variogram = Variogram(model, 0.3, 0.0 if model == "nugget" else 0.9, 1500.0)
    # Any orthonormal basis of what is orthogonal to the mean.
    contrasts = np.linalg.svd(np.ones((1, 30)))[2][1:]
    covariance = variogram.covariance(cdist(xy, xy)) + np.diag(0.3 / count)
    expected = multivariate_normal(np.zeros(29), contrasts @ covariance @ contrasts.T).logpdf(contrasts @ z)
    assert restricted_log_likelihood(xy, z, variogram, count) == pytest.approx(expected, rel=1e-10)


def test_the_fit_is_the_top():
    """No variogram is likelier, near the fitted one or farther."""
    xy, z = simulate(3, 120, EXPONENTIAL)
    fitted = fit_reml(xy, z, "exponential")
    top = restricted_log_likelihood(xy, z, fitted)
    rng = np.random.default_rng(0)
    for spread in (0.05, 0.3, 1.0):
        for factors in np.exp(rng.normal(0, spread, (40, 3))):
            other = Variogram("exponential", *factors * (fitted.nugget, fitted.psill, fitted.range))
            # The search stops within 1e-4; nothing may be above by more than a few of that.
            assert restricted_log_likelihood(xy, z, other) < top + 1e-3


@pytest.fixture(scope="module")
def estimates():
    """REML and least squares fits of 20 fields of 200 points."""
    rows = []
    for seed in range(20):
        xy, z = simulate(seed, 200, EXPONENTIAL)
        least_squares = fit_variogram(empirical_variogram(xy, z, bin_edges(xy), 30), "exponential")
        rows.append((fit_reml(xy, z, "exponential"), least_squares))
    return rows


def test_known_parameters_are_found(estimates):
    """Medians of 20 estimates, whose own spread is 0.11, 0.15 and 0.29: their error is a quarter of that."""
    fits = [likeliest for likeliest, _ in estimates]
    assert np.median([fit.nugget for fit in fits]) == pytest.approx(0.2, abs=0.08)
    assert np.median([fit.psill for fit in fits]) == pytest.approx(0.8, abs=0.12)
    assert np.median(np.log([fit.range / 600 for fit in fits])) == pytest.approx(0, abs=0.2)


def test_closer_to_the_truth_than_least_squares(estimates):
    """Error of the semivariances at 100 to 1,600 m: measured 0.068 against 0.083; of the nugget 0.11, 0.16."""
    h = np.array([100.0, 200, 400, 800, 1600])
    truth = EXPONENTIAL.gamma(h)
    ours, theirs = (
        np.mean([np.sqrt(np.mean((pair[i].gamma(h) - truth) ** 2)) for pair in estimates]) for i in (0, 1)
    )
    assert ours < 0.95 * theirs
    ours, theirs = (np.mean([(pair[i].nugget - 0.2) ** 2 for pair in estimates]) for i in (0, 1))
    assert ours < theirs


def test_pure_noise_has_no_structure():
    """Akaike's criterion lets chance through in about one of ten or twenty sets, and never much of it."""
    shares = []
    for seed in range(12):
        rng = np.random.default_rng(seed)
        fitted = fit_reml(rng.uniform(0, 1000, (100, 2)), rng.normal(size=100), "exponential")
        assert fitted.practical_range <= 2 * np.hypot(1000, 1000)
        shares.append(fitted.psill / fitted.sill)
    assert np.median(shares) == 0
    assert np.mean(shares) < 0.15


def test_units_do_not_matter():
    xy, z = simulate(5, 100, EXPONENTIAL)
    fitted, scaled = fit_reml(xy, z, "spherical"), fit_reml(xy / 1000 + 2600, 250 * z - 7, "spherical")
    # The same search in other units; only rounding differs, and with it perhaps a step at the end.
    assert scaled.range == pytest.approx(fitted.range / 1000, rel=1e-2)
    assert scaled.psill == pytest.approx(fitted.psill * 250**2, rel=1e-2)
    assert scaled.nugget == pytest.approx(fitted.nugget * 250**2, rel=1e-2)


def test_a_trend_gives_no_absurd_range():
    xy, _ = simulate(6, 150, EXPONENTIAL)
    fitted = fit_reml(xy, xy[:, 0], "exponential")
    assert fitted.practical_range <= 2 * cdist(xy, xy).max() * (1 + 1e-12)


def test_fixed_parameters_stay():
    xy, z = simulate(7, 80, EXPONENTIAL)
    assert fit_reml(xy, z, "exponential", nugget=0.1).nugget == pytest.approx(0.1, rel=1e-12)
    assert fit_reml(xy, z, "exponential", nugget=0.0).nugget == 0
    assert fit_reml(xy, z, "exponential", sill=1.3).sill == pytest.approx(1.3, rel=1e-12)
    assert fit_reml(xy, z, "exponential", range_=500.0).range == 500
    everything = fit_reml(xy, z, "exponential", nugget=0.1, sill=0.9, range_=400.0)
    assert (everything.nugget, everything.psill, everything.range) == pytest.approx((0.1, 0.8, 400), rel=1e-12)


def test_a_sample_entered_twice_does_not_make_the_nugget_vanish():
    xy, z = simulate(8, 150, Variogram("exponential", 0.6, 0.4, 800.0))
    once, twice = fit_reml(xy, z, "exponential"), fit_reml(xy[[*range(150), 4]], z[[*range(150), 4]], "exponential")
    # One point of 150 counts twice: a small change of weights.
    assert twice.nugget == pytest.approx(once.nugget, rel=0.1)


def test_the_likeliest_model_is_chosen():
    """A smooth field is told from an exponential one; which model is chosen maximises the likelihood."""
    xy, z = simulate(9, 200, Variogram("matern", 0.01, 1.0, 800.0))
    chosen = choose_reml(xy, z)
    assert chosen[0][1].model == "matern" and len(chosen) == 4
    for likelihood, fitted in chosen:
        assert likelihood <= chosen[0][0]
        assert fitted == fit_reml(xy, z, fitted.model)
        assert likelihood == pytest.approx(restricted_log_likelihood(xy, z, fitted), rel=1e-10)


def test_of_many_places_a_fixed_subset_is_used(monkeypatch):
    xy, z = simulate(10, 150, EXPONENTIAL)
    monkeypatch.setattr(reml, "MOST_PLACES", 60)
    some, again = fit_reml(xy, z, "exponential"), fit_reml(xy[::-1], z[::-1], "exponential")
    # The subset hangs on the places, not on their order.
    assert some == again
    monkeypatch.setattr(reml, "MOST_PLACES", 1500)
    assert fit_reml(xy, z, "exponential") != some


def test_a_constant_has_no_variance():
    xy, _ = simulate(11, 40, EXPONENTIAL)
    fitted = fit_reml(xy, np.full(40, 2.5), "spherical")
    assert (fitted.nugget, fitted.psill) == (0, 0)


def test_a_pure_nugget_is_the_variance():
    xy, z = simulate(12, 60, EXPONENTIAL)
    # Restricted likelihood divides by n - 1.
    assert fit_reml(xy, z, "nugget").nugget == pytest.approx(z.var(ddof=1), rel=1e-12)


def test_faults():
    xy, z = simulate(13, 40, EXPONENTIAL)
    with pytest.raises(PedometricsError, match=r"NUGGET 0\.6 is above SILL 0\.5"):
        fit_reml(xy, z, "exponential", nugget=0.6, sill=0.5)
    with pytest.raises(PedometricsError, match="stand at 4 places; restricted maximum likelihood needs 10"):
        fit_reml(xy[[0, 1, 2, 3] * 5], z[:20], "exponential")
    apart = np.vstack([xy, xy + 1e-6])
    with pytest.raises(PedometricsError, match="gaussian cannot be fitted with a nugget of 0: places"):
        fit_reml(apart, np.tile(z, 2) + 1e-3, "gaussian", nugget=0.0, range_=9000.0)
