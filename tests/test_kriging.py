"""Kriging and variograms against gstat, PyKrige, and what must hold."""

import json

import numpy as np
import pandas as pd
import pytest
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.kriging import OrdinaryKriging, Surfaces, merge_points
from soilcarbon.pedometrics.variogram import (
    Variogram,
    bin_edges,
    choose_variogram,
    empirical_variogram,
    fit_variogram,
    weighted_sse,
)

GSTAT = {"exp": "exponential", "sph": "spherical", "gau": "gaussian", "nugget only": "nugget"}
# Both sides solve the same well-conditioned system in double precision.
TOLERANCE = 1e-8


@pytest.mark.parametrize(
    "case",
    ["synth300_gau", "synth2000_sph", "pure_nugget", "near_duplicates", "twd97_offset_sph", "zero_nugget_exp"],
)
def test_gstat_synthetic(reference, case):
    folder = reference / "kriging" / case
    params = json.loads((folder / "params.json").read_text())
    data, expected = pd.read_csv(folder / "data.csv"), pd.read_csv(folder / "pred.csv")
    variogram = Variogram(GSTAT[params["model"]], params["nugget"], params["psill"], params["range"] or 1)
    kriging = OrdinaryKriging.fit(data[["x", "y"]].to_numpy(), data["z"].to_numpy(), variogram)
    targets = expected[["x", "y"]].to_numpy()
    np.testing.assert_allclose(kriging.predict(targets, exact=True), expected["pred"], rtol=TOLERANCE)
    np.testing.assert_allclose(
        kriging.variance(targets, exact=True), expected["var"], rtol=TOLERANCE, atol=TOLERANCE
    )


@pytest.mark.real
@pytest.mark.parametrize("case", ["edgeroi_lnocs_exp", "meuse_exp", "meuse_gau", "meuse_nugget_only", "meuse_sph"])
def test_gstat_real(shared, case):
    folder = shared / "reference" / "kriging" / case
    params = json.loads((folder / "params.json").read_text())
    data, expected = pd.read_csv(folder / "data.csv"), pd.read_csv(folder / "pred.csv")
    variogram, exact = _from_gstat(params["variogram"])
    kriging = OrdinaryKriging.fit(data.iloc[:, :2].to_numpy(), data.iloc[:, 2].to_numpy(), variogram)
    targets = expected[["x", "y"]].to_numpy()
    np.testing.assert_allclose(kriging.predict(targets, exact=exact), expected["pred"], rtol=TOLERANCE, atol=1e-12)


def _from_gstat(parts):
    nugget, psill, model, range_ = 0.0, 0.0, "nugget", 1.0
    for part in parts:
        if part["model"] in ("Nug", "Err"):
            nugget += part["psill"]
        else:
            model, psill, range_ = GSTAT[part["model"].lower()], part["psill"], part["range"]
    return Variogram(model, nugget, psill, range_), all(part["model"] != "Err" for part in parts)


@pytest.fixture(scope="module")
def points():
    rng = np.random.default_rng(5)
    xy = rng.uniform(0, 5000, (120, 2)) + np.array([250_000, 2_600_000])
    return xy, np.sin(xy[:, 0] / 900) + rng.normal(0, 0.2, 120)


MODEL = Variogram("exponential", 0.05, 0.6, 800.0)


def test_pykrige_agrees(points):
    from pykrige.ok import OrdinaryKriging as PyKrige

    xy, z = points
    targets = xy[:40] + 33.0
    theirs = PyKrige(
        xy[:, 0], xy[:, 1], z, variogram_model="exponential", exact_values=False,
        # PyKrige's exponential has exp(-3 h / range)
        variogram_parameters={"psill": 0.6, "range": 2400.0, "nugget": 0.05}, pseudo_inv=False,
    )
    expected, _ = theirs.execute("points", targets[:, 0], targets[:, 1])
    # PyKrige subtracts raw coordinates of 2.6e6: a few digits less than ours.
    np.testing.assert_allclose(OrdinaryKriging.fit(xy, z, MODEL).predict(targets), expected, rtol=1e-9)


def test_a_constant_is_returned_everywhere(points):
    kriging = OrdinaryKriging.fit(points[0], np.full(120, 3.5), MODEL)
    np.testing.assert_allclose(kriging.predict(points[0] + 50), 3.5, rtol=1e-12)


def test_far_away_the_mean_is_returned(points):
    kriging = OrdinaryKriging.fit(*points, MODEL)
    assert kriging.predict(points[0][:1] + 1e7)[0] == pytest.approx(kriging.mean, rel=1e-12)
    assert kriging.weights.sum() == pytest.approx(0, abs=1e-9)  # the unbiasedness condition


def test_merged_points_equal_separate_ones(points):
    """A point given three times equals one point of count 3, and points a hair apart."""
    xy, z = points
    weights = np.ones(120)
    weights[7] = 3
    tripled = np.vstack([xy, xy[[7, 7]]]), np.append(z, z[[7, 7]])
    apart = np.vstack([xy, xy[[7, 7]] + [[1e-6, 0], [0, 1e-6]]]), tripled[1]
    expected = OrdinaryKriging.fit(xy, z, MODEL, weights).predict(xy + 20)
    np.testing.assert_allclose(OrdinaryKriging.fit(*tripled, MODEL).predict(xy + 20), expected, rtol=1e-10)
    # 1 micrometre of 800 m changes the covariance by 1e-9.
    np.testing.assert_allclose(OrdinaryKriging.fit(*apart, MODEL).predict(xy + 20), expected, rtol=1e-6)
    assert len(merge_points(tripled[0]).xy) == 120


def test_surfaces_together_equal_one_by_one(points):
    xy, z = points
    one, two = OrdinaryKriging.fit(xy, z, MODEL), OrdinaryKriging.fit(xy, z**2, MODEL)
    # Of other points and other variograms, one of which ends.
    three = OrdinaryKriging.fit(xy[::2] + 5, z[::2], Variogram("spherical", 0.1, 0.6, 1500.0))
    four = OrdinaryKriging.fit(xy[:9], z[:9], Variogram("nugget", 0.3, 0.0, 1.0))
    all_four = [one, two, three, four]
    np.testing.assert_allclose(
        Surfaces(all_four).predict(xy + 10), np.column_stack([each.predict(xy + 10) for each in all_four]), rtol=1e-12
    )
    np.testing.assert_allclose(  # single precision: about 1e-6 of the spread
        Surfaces(all_four, np.float32).predict(xy + 10), Surfaces(all_four).predict(xy + 10), atol=1e-5 * z.std()
    )


@pytest.mark.parametrize("model", [MODEL, Variogram("spherical", 0.0, 0.6, 1500.0)])
def test_variance_grid(points, model):
    """Exact on the lattice and around points; elsewhere within a small share of the sill; any blocks alike."""
    kriging = OrdinaryKriging.fit(*points, model)
    origin, step = np.add(points[0].min(axis=0), (10, 4000)), (50.0, -50.0)
    whole = kriging.variance_grid(origin, step, range(43), range(57))
    x, y = origin[0] + 50.0 * np.arange(57), origin[1] - 50.0 * np.arange(43)
    exact = kriging.variance(np.column_stack([a.ravel() for a in np.meshgrid(x, y)])).reshape(43, 57)
    # Both solve the same system; only the order of the sums differs.
    same = np.isclose(whole, exact, rtol=1e-10, atol=1e-12)
    assert same[::4, ::4].all()
    for column, row in np.rint((points[0] - origin) / step).astype(int):
        assert same[max(row - 4, 0) : max(row + 5, 0), max(column - 4, 0) : max(column + 5, 0)].all()
    assert 0.2 < same.mean() < 0.9
    # Bilinear over 200 m at a range of 800 m and more: measured 0.006 and 0.013 of the sill.
    assert np.abs(whole - exact).max() < 0.03 * model.sill
    block = kriging.variance_grid(origin, step, range(7, 8), range(13, 40))
    np.testing.assert_allclose(block, whole[7:8, 13:40], rtol=1e-10)


def test_variance_without_correlation(points):
    """Of a pure nugget: that of a new observation around a mean of 120; without any variance 0."""
    kriging = OrdinaryKriging.fit(*points, Variogram("nugget", 0.4, 0.0, 1.0))
    np.testing.assert_allclose(kriging.variance(points[0] + 7), 0.4 * (1 + 1 / 120), rtol=1e-12)
    np.testing.assert_allclose(kriging.predict(points[0] + 7), points[1].mean(), rtol=1e-12)
    still = OrdinaryKriging.fit(points[0], np.full(120, 2.0), Variogram("nugget", 0.0, 0.0, 1.0))
    np.testing.assert_array_equal(still.variance(points[0] + 7), 0)


def test_a_singular_system_is_told(points):
    xy = np.vstack([points[0], points[0] + 1e-5])
    with pytest.raises(PedometricsError, match="NUGGET"):
        OrdinaryKriging.fit(xy, np.tile(points[1], 2), Variogram("gaussian", 0.0, 1.0, 3000.0))


def test_empirical_variogram_by_hand():
    xy = np.array([[0.0, 0], [3, 0], [3, 4]])  # distances 3, 4, 5
    result = empirical_variogram(xy, np.array([1.0, 2, 4]), np.array([0, 3.0, 4.5, 6]))
    np.testing.assert_allclose(result.distance, [3, 4, 5])
    np.testing.assert_allclose(result.gamma, [0.5, 2, 4.5])
    np.testing.assert_array_equal(result.pairs, [1, 1, 1])


def _gstat_variogram(folder):
    params = json.loads((folder / "params.json").read_text())
    data, bins = pd.read_csv(folder / "data.csv"), pd.read_csv(folder / "variogram.csv")
    width = params["width"] or params["cutoff"] / 15
    edges = np.arange(0, params["cutoff"] * (1 + 1e-12), width)
    return empirical_variogram(data[["x", "y"]].to_numpy(), data.iloc[:, 2].to_numpy(), edges), bins


def test_empirical_variogram_equals_gstat(reference):
    ours, bins = _gstat_variogram(reference / "kriging" / "vgm_synth2000")
    np.testing.assert_array_equal(ours.pairs, bins["np"])
    np.testing.assert_allclose(ours.distance, bins["dist"], rtol=1e-10)
    np.testing.assert_allclose(ours.gamma, bins["gamma"], rtol=1e-10)


def test_fit_reaches_gstats_weighted_error(reference):
    folder = reference / "kriging" / "vgm_synth2000"
    ours, _ = _gstat_variogram(folder)
    fits = pd.read_csv(folder / "fits.csv")
    for row in fits.itertuples():
        model = GSTAT.get(row.model.lower())
        fitted = fit_variogram(ours, model, weights="distance")
        # Ours may be better; 1e-6 is what the search in the range leaves.
        assert weighted_sse(ours, fitted, "distance") <= row.weighted_SSErr * (1 + 1e-6), row


def test_fixed_parameters_stay(points):
    empirical = empirical_variogram(*points, bin_edges(points[0]))
    assert fit_variogram(empirical, "spherical", nugget=0.1).nugget == 0.1
    assert fit_variogram(empirical, "spherical", sill=0.5).sill == pytest.approx(0.5)
    assert fit_variogram(empirical, "spherical", range_=700.0).range == pytest.approx(700)
    everything = fit_variogram(empirical, "exponential", nugget=0.1, sill=0.5, range_=700.0)
    assert (everything.nugget, everything.psill) == (0.1, 0.4)
    with pytest.raises(PedometricsError, match=r"NUGGET 0\.6 is above SILL 0\.5"):
        fit_variogram(empirical, "spherical", nugget=0.6, sill=0.5)


def test_a_short_range_is_found():
    """A correlated field of a short range: the fit finds it within the spread of such estimates."""
    rng = np.random.default_rng(3)
    xy = rng.uniform(0, 10_000, (400, 2))
    truth = Variogram("exponential", 0.1, 1.0, 400.0)
    distance = np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1))
    z = np.linalg.cholesky(truth.covariance(distance) + 0.1 * np.eye(400)) @ rng.normal(size=400)
    fitted = fit_variogram(empirical_variogram(xy, z, bin_edges(xy), 30), "exponential")
    assert 150 < fitted.range < 1000
    assert fitted.sill == pytest.approx(1.1, rel=0.3)
    assert choose_variogram(empirical_variogram(xy, z, bin_edges(xy), 30)).psill > 0.5


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("cubic", 0, 1, 1), "cubic is unknown"),
        (("spherical", -1, 1, 1), "nugget is -1"),
        (("spherical", 0, float("nan"), 1), "psill is nan"),
        (("spherical", 0, 1, 0), "range is 0"),
    ],
)
def test_bad_variograms_are_refused(arguments, message):
    with pytest.raises(PedometricsError, match=message):
        Variogram(*arguments)
