"""Kriging and variograms against gstat, PyKrige, and what must hold."""

import json

import numpy as np
import pandas as pd
import pytest
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.kriging import OrdinaryKriging, Surfaces, merge_points
from soilcarbon.pedometrics.variogram import Variogram

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
