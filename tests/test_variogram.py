"""Empirical variograms and their models against gstat, by hand, and what must hold."""

import json

import numpy as np
import pandas as pd
import pytest
from scipy.spatial.distance import cdist
from simulated import simulate
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.regression_kriging import fit, residual_variogram
from soilcarbon.pedometrics.settings import Settings
from soilcarbon.pedometrics.variogram import (
    CANDIDATES,
    EmpiricalVariogram,
    Variogram,
    bin_edges,
    choose_variogram,
    empirical_variogram,
    fit_variogram,
    solvable,
    weighted_sse,
)

GSTAT = {"exp": "exponential", "sph": "spherical", "gau": "gaussian"}
#: gstat's default largest distance, in diagonals of the bounding box (`DEF_fraction` in its defaults.h).
GSTAT_FRACTION = 0.33333


def values(xy, truth, rng):
    """A Gaussian field of a known variogram."""
    covariance = truth.covariance(cdist(xy, xy)) + truth.nugget * np.eye(len(xy))
    return np.linalg.cholesky(covariance) @ rng.normal(size=len(xy))


def field():
    """400 random places in 10 km and values of a range of 400 m."""
    rng = np.random.default_rng(3)
    xy = rng.uniform(0, 10_000, (400, 2))
    return xy, values(xy, Variogram("exponential", 0.1, 1.0, 400.0), rng)


@pytest.fixture(scope="module")
def empirical():
    xy, z = field()
    return empirical_variogram(xy, z, bin_edges(xy), 30)


def test_empirical_variogram_by_hand():
    xy = np.array([[0.0, 0], [3, 0], [3, 4]])  # distances 3, 4, 5
    result = empirical_variogram(xy, np.array([1.0, 2, 4]), np.array([0, 3.0, 4.5, 6]))
    np.testing.assert_allclose(result.distance, [3, 4, 5])
    np.testing.assert_allclose(result.gamma, [0.5, 2, 4.5])
    np.testing.assert_array_equal(result.pairs, [1, 1, 1])


def test_robust_estimator_by_hand():
    """Differences 1, 2 and 3 in one class: 1/2 (mean root)^4 / (0.457 + 0.494 / 3)."""
    xy = np.array([[0.0, 0], [3, 0], [3, 4]])
    result = empirical_variogram(xy, np.array([1.0, 2, 4]), np.array([0, 6.0]), estimator="robust")
    expected = ((1 + 2**0.5 + 3**0.5) / 3) ** 4 / (0.457 + 0.494 / 3) / 2
    np.testing.assert_allclose(result.gamma, [expected], rtol=1e-14)


def test_robust_estimator_withstands_outliers():
    """Both tell the same of a Gaussian field; four samples 10 standard deviations off move one of them."""
    xy, z = field()
    spoilt = z.copy()
    spoilt[::100] += 10 * z.std()
    edges = bin_edges(xy)[[0, *range(-8, 0)]]
    clean, robust, hit, hit_robust = (
        empirical_variogram(xy, either, edges, estimator=estimator).gamma.mean()
        for either in (z, spoilt)
        for estimator in ("matheron", "robust")
    )
    # Measured: 1.00, 2.21 and 1.22 times the first.
    assert robust == pytest.approx(clean, rel=0.1)
    assert hit > 1.8 * clean
    assert hit_robust < 1.35 * clean


def _gstat_case(folder):
    """Our empirical variogram in gstat's classes, gstat's own, and its fits with names in lower case."""
    params = json.loads((folder / "params.json").read_text())
    data, bins = pd.read_csv(folder / "data.csv"), pd.read_csv(folder / "variogram.csv")
    xy = data[["x", "y"]].to_numpy(float)
    width, cutoff = params["width"], params["cutoff"]
    if not width:
        cutoff = GSTAT_FRACTION * np.hypot(*np.ptp(xy, axis=0))
        width = cutoff / 15
    edges = np.append(np.arange(0, cutoff * (1 - 1e-12), width), cutoff)
    ours = empirical_variogram(xy, data.iloc[:, 2].to_numpy(), edges)
    fits = pd.read_csv(folder / "fits.csv", skipinitialspace=True)
    fits["model"] = fits["model"].str.strip().str.lower()
    return ours, bins, fits


def _is_gstats(ours, bins):
    np.testing.assert_array_equal(ours.pairs, bins["np"])
    np.testing.assert_allclose(ours.distance, bins["dist"], rtol=1e-10)
    np.testing.assert_allclose(ours.gamma, bins["gamma"], rtol=1e-10)


def _reaches(ours, row, weights, reported):
    """Our fit's weighted sum of squares is that of gstat's fit or less; 1e-6 is what our search leaves."""
    fitted = fit_variogram(ours, GSTAT[row.model], weights=weights)
    theirs = weighted_sse(ours, Variogram(GSTAT[row.model], row.nugget, row.psill, row.range), weights)
    assert weighted_sse(ours, fitted, weights) <= min(theirs, reported) * (1 + 1e-6), row


def test_gstat_synthetic(reference):
    ours, bins, fits = _gstat_case(reference / "kriging" / "vgm_synth2000")
    _is_gstats(ours, bins)
    for row in fits.itertuples():
        _reaches(ours, row, "distance", row.weighted_SSErr)


@pytest.mark.real
def test_gstat_real(shared):
    """Every case and each of gstat's weights: 7 pairs / h^2, 1 pairs, 2 pairs / gamma^2 of the start, 6 none."""
    cases = sorted((shared / "reference" / "kriging").glob("vgm_*"))
    assert cases
    for folder in cases:
        ours, bins, fits = _gstat_case(folder)
        _is_gstats(ours, bins)
        for row in fits.itertuples():
            start = Variogram(GSTAT[row.model], row.start_nugget, row.start_psill, row.start_range)
            weights = {
                7: "distance",
                1: ours.pairs.astype(float),
                2: ours.pairs / start.gamma(ours.distance) ** 2,
                6: np.ones(len(ours.pairs)),
            }[row.fit_method]
            _reaches(ours, row, weights, row.SSErr)


class TestBins:
    def test_widen_with_distance(self):
        edges = bin_edges(np.random.default_rng(0).uniform(0, 9000, (150, 2)))
        assert edges[0] == 0 and len(edges) == 16
        assert (np.diff(edges, 2) > 0).all()
        assert edges[-1] == pytest.approx(9000 * np.sqrt(2) / 3, rel=0.05)

    def test_close_pairs_get_classes_of_their_own(self):
        """Places in groups 20 m wide, 2 km apart: classes of tens of metres, each with pairs enough."""
        rng = np.random.default_rng(1)
        centres = rng.uniform(0, 50_000, (60, 2))
        xy = (centres[:, None] + rng.uniform(-10, 10, (60, 5, 2))).reshape(-1, 2)
        edges = bin_edges(xy)
        assert len(edges) > 16 and edges[1] < 15
        found = empirical_variogram(xy, rng.normal(size=300), edges)
        assert (found.distance < 20).sum() > 1 and found.pairs[found.distance < 20].min() >= 60
        # Points at one place are no pair.
        np.testing.assert_array_equal(bin_edges(np.vstack([xy, xy])), edges)

    def test_a_range_below_the_first_regular_class_is_found(self):
        """Pairs 5 to 60 m apart show a range of 30 m in an area of 30 km, where gstat's classes are 940 m wide."""
        rng = np.random.default_rng(2)
        centres = rng.uniform(0, 30_000, (120, 2))
        xy = (centres[:, None] + rng.uniform(-30, 30, (120, 3, 2))).reshape(-1, 2)
        z = values(xy, Variogram("exponential", 0.05, 1.0, 12.0), rng)
        fitted = fit_variogram(empirical_variogram(xy, z, bin_edges(xy), 30), "exponential", longest=20_000)
        assert 15 < fitted.practical_range < 80
        assert fitted.psill > 0.4


def test_a_short_range_is_found(empirical):
    """A correlated field of a short range: the fit finds it within the spread of such estimates."""
    fitted = fit_variogram(empirical, "exponential")
    assert 150 < fitted.range < 1000
    assert fitted.sill == pytest.approx(1.1, rel=0.3)
    assert choose_variogram(empirical)[0].variogram.psill > 0.5


class TestFixed:
    """What is given stays as it is, and what is not is as good as it can be."""

    @pytest.mark.parametrize("model", CANDIDATES)
    @pytest.mark.parametrize(
        "fixed",
        [
            {"nugget": 0.2},
            {"sill": 1.0},
            {"range_": 300.0},
            {"nugget": 0.2, "sill": 1.0},
            {"nugget": 0.2, "range_": 300.0},
            {"sill": 1.0, "range_": 300.0},
            {"nugget": 0.2, "sill": 1.0, "range_": 300.0},
            {"nugget": 0.0},
        ],
        ids=lambda fixed: "+".join(fixed),
    )
    def test_any_of_them(self, empirical, model, fixed):
        fitted = fit_variogram(empirical, model, weights="distance", **fixed)
        for name, value in fixed.items():
            assert getattr(fitted, name.rstrip("_")) == pytest.approx(value, rel=1e-12)
        # No neighbour with the same fixed values is better: the free ones are fitted.
        best = weighted_sse(empirical, fitted, "distance")
        rng = np.random.default_rng(0)
        for nugget, sill, range_ in np.exp(rng.normal(0, 0.1, (60, 3))) * (fitted.nugget, fitted.sill, fitted.range):
            nugget, sill = fixed.get("nugget", nugget), fixed.get("sill", sill)
            if nugget <= sill:
                other = Variogram(model, nugget, sill - nugget, fixed.get("range_", range_))
                assert weighted_sse(empirical, other, "distance") >= best * (1 - 1e-6)

    def test_a_pure_nugget(self, empirical):
        level = np.average(empirical.gamma, weights=empirical.pairs)
        assert fit_variogram(empirical, "nugget").nugget == pytest.approx(level, rel=1e-12)
        assert fit_variogram(empirical, "nugget", nugget=0.4).sill == 0.4
        assert fit_variogram(empirical, "nugget", sill=0.5).nugget == 0.5
        with pytest.raises(PedometricsError, match=r"NUGGET is 0\.4 and SILL is 0\.5; of a pure nugget they are one"):
            fit_variogram(empirical, "nugget", nugget=0.4, sill=0.5)

    def test_contradictions(self, empirical):
        with pytest.raises(PedometricsError, match=r"NUGGET 0\.6 is above SILL 0\.5"):
            fit_variogram(empirical, "spherical", nugget=0.6, sill=0.5)

    def test_limits_of_the_range(self):
        """Semivariances on a line: without a limit the range runs away, with one it stays."""
        h = np.linspace(100, 2000, 12)
        line = EmpiricalVariogram(h, 0.2 + h / 5000, np.full(12, 200))
        assert fit_variogram(line, "exponential").practical_range > 1e5
        assert fit_variogram(line, "exponential", longest=4000.0).practical_range <= 4000 * (1 + 1e-9)

    def test_too_few_classes(self, empirical):
        few = EmpiricalVariogram(empirical.distance[:2], empirical.gamma[:2], empirical.pairs[:2])
        with pytest.raises(PedometricsError, match="has 2 distance classes; 3 or more are needed"):
            fit_variogram(few, "spherical")


def settings(**more):
    return Settings(**{"method": "rk_mlr", "folds": 5, **more})


@pytest.fixture(scope="module")
def samples():
    return simulate(150, 4)


class TestChoice:
    def test_by_the_fit(self, samples):
        """A pure nugget and then all models, the best fit first; the first two are compared."""
        model = fit(samples, settings())
        flat, best, *others = model.candidates
        assert flat.variogram.model == "nugget" and flat.variogram.sill == best.variogram.sill
        errors = [one.weighted_sse for one in (best, *others)]
        assert errors == sorted(errors) and flat.weighted_sse > errors[0]
        assert {one.variogram.model for one in (best, *others)} <= set(CANDIDATES)
        assert best.weighted_sse == weighted_sse(model.empirical, best.variogram)
        assert model.kriging.variogram == best.variogram and best.cv_mse < flat.cv_mse
        assert best.cv_mse == pytest.approx(np.mean((samples.y - model.cv_prediction) ** 2), rel=1e-12)
        assert all(one.cv_mse is None and one.log_likelihood is None for one in others)

    @pytest.mark.parametrize("how", ["least_squares", "reml"])
    def test_by_cross_validation(self, samples, how):
        model = fit(samples, settings(variogram_choice="cross_validation", variogram_fit=how))
        least = min(model.candidates, key=lambda one: one.cv_mse)
        assert model.kriging.variogram == least.variogram
        # The error told is that of a fit with this variogram.
        for one in model.candidates:
            again = fit(samples, settings(), variogram=one.variogram)
            assert one.cv_mse == pytest.approx(np.mean((samples.y - again.cv_prediction) ** 2), rel=1e-12)
            assert again.candidates == ()

    def test_by_likelihood(self, samples):
        likelihoods = [one.log_likelihood for one in fit(samples, settings(variogram_fit="reml")).candidates]
        assert likelihoods[0] is None and likelihoods[1:] == sorted(likelihoods[1:], reverse=True)

    def test_a_named_model_is_the_only_one(self, samples):
        (only,) = fit(samples, settings(variogram="gaussian")).candidates
        assert only.variogram.model == "gaussian"

    def test_gaussian_without_nugget_is_no_candidate(self, samples):
        assert solvable(Variogram("gaussian", 0.02, 0.98, 10.0))
        assert not solvable(Variogram("gaussian", 0.001, 0.999, 10.0))
        assert solvable(Variogram("matern", 0.0, 1.0, 10.0))
        tried = fit(samples, settings(nugget=0.0)).candidates
        assert {one.variogram.model for one in tried} == {"nugget", "exponential", "spherical", "matern"}

    def test_fixed_parameters_hold_for_all(self, samples):
        tried = fit(samples, settings(nugget=0.05, range=900.0)).candidates
        assert {(one.variogram.nugget, one.variogram.range) for one in tried[1:]} == {(0.05, 900.0)}

    def test_estimator(self, samples):
        residuals = np.random.default_rng(0).normal(size=150)
        plain, robust = (
            residual_variogram(samples.xy, residuals, settings(estimator=one))[0] for one in ("matheron", "robust")
        )
        np.testing.assert_array_equal(plain.pairs, robust.pairs)
        edges = bin_edges(samples.xy)
        expected = empirical_variogram(samples.xy, residuals, edges, 30, "robust")
        np.testing.assert_allclose(robust.gamma, expected.gamma, rtol=1e-12)
        assert (plain.gamma != robust.gamma).all()

    @pytest.mark.parametrize(
        ("name", "value", "expected"),
        [
            ("variogram_choice", "aic", "VARIOGRAM_CHOICE is aic; allowed are fit, cross_validation."),
            ("estimator", "genton", "ESTIMATOR is genton; allowed are matheron, robust."),
        ],
    )
    def test_settings(self, name, value, expected):
        with pytest.raises(PedometricsError) as error:
            settings(**{name: value})
        assert str(error.value) == expected


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("cubic", 0, 1, 1), "cubic is unknown"),
        (("spherical", -1, 1, 1), "nugget is -1"),
        (("spherical", 0, float("nan"), 1), "psill is nan"),
        (("spherical", 0, 1, 0), "range is 0"),
        (("spherical", 0, 1, 1, float("inf")), "angle is inf"),
        (("spherical", 0, 1, 1, 0, 0), "ratio of ranges is 0"),
        (("spherical", 0, 1, 1, 0, 1.5), "ratio of ranges is 1.5"),
    ],
)
def test_bad_variograms_are_refused(arguments, message):
    with pytest.raises(PedometricsError, match=message):
        Variogram(*arguments)
