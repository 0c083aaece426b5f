"""Geometric anisotropy: gstat's convention, PyKrige, coordinates stretched by hand, and its way through the tools."""

import json
import os
import zipfile
from dataclasses import replace

import numpy as np
import pytest
from meuse_tools import TARGET, layer, write_stack
from meuse_tools import samples as meuse_samples
from raster_tools import refused, run
from scipy.spatial.distance import cdist
from simulated import COVARIATES, GRID, as_table, simulate
from soilcarbon.pedometrics import kriging
from soilcarbon.pedometrics.bootstrap import fit_replicates
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.kriging import OrdinaryKriging, Surfaces
from soilcarbon.pedometrics.regression_kriging import fit, residual_variogram
from soilcarbon.pedometrics.reml import restricted_log_likelihood
from soilcarbon.pedometrics.settings import Settings
from soilcarbon.pedometrics.soil_model import load, save
from soilcarbon.pedometrics.training import train
from soilcarbon.pedometrics.variogram import Variogram, empirical_variogram, stretched

ANGLE, RATIO = 30.0, 0.4
#: One that never ends, one that does.
MODELS = [Variogram(model, 0.05, 0.6, 900.0, ANGLE, RATIO) for model in ("exponential", "spherical")]


@pytest.fixture(scope="module")
def points():
    rng = np.random.default_rng(5)
    xy = rng.uniform(0, 5000, (150, 2)) + np.array([250_000, 2_600_000])
    return xy, np.sin(xy[:, 0] / 900) + rng.normal(0, 0.2, 150)


@pytest.fixture(scope="module")
def targets():
    """A map's cells, row by row from the north."""
    x, y = 250_000 + 50.0 * np.arange(100), 2_605_000 - 50.0 * np.arange(100)
    return np.column_stack([part.ravel() for part in np.meshgrid(x, y)])


def isotropic(variogram):
    return replace(variogram, angle=0.0, ratio=1.0)


@pytest.mark.parametrize(
    ("angle", "along", "across"),
    [(0, (0, 1), (1, 0)), (90, (1, 0), (0, 1)), (45, (1, 1), (1, -1)), (30, (1, 3**0.5), (3**0.5, -1))],
)
def test_the_angle_is_clockwise_from_north(angle, along, across):
    """The range is reached at 1,000 m along the direction and at 250 m across it."""
    variogram = Variogram("spherical", 0.1, 0.9, 1000.0, angle, 0.25)
    for direction, reach in ((along, 1000.0), (across, 250.0)):
        step = np.array(direction) / np.hypot(*direction)
        ends = variogram.isotropic(np.array([[0, 0], 0.99 * reach * step, reach * step]))
        distance = np.hypot(*(ends[1:] - ends[0]).T)
        np.testing.assert_allclose(distance, [990, 1000], rtol=1e-12)
        assert variogram.gamma(distance)[0] < 1 == pytest.approx(variogram.gamma(distance)[1], rel=1e-12)


def test_pykrige_agrees(points):
    from pykrige.ok import OrdinaryKriging as PyKrige

    xy, z = points
    goals = xy[:40] + 33.0
    theirs = PyKrige(
        xy[:, 0], xy[:, 1], z, variogram_model="exponential", exact_values=False, pseudo_inv=False,
        # PyKrige's exponential has exp(-3 h / range), its angle goes from east to north.
        variogram_parameters={"psill": 0.6, "range": 2700.0, "nugget": 0.05},
        anisotropy_angle=90 - ANGLE, anisotropy_scaling=1 / RATIO,
    )
    expected, variance = theirs.execute("points", goals[:, 0], goals[:, 1])
    ours = OrdinaryKriging.fit(xy, z, MODELS[0])
    # PyKrige subtracts raw coordinates of 2.6e6: a few digits less than ours.
    np.testing.assert_allclose(ours.predict(goals), expected, rtol=1e-8)
    np.testing.assert_allclose(ours.variance(goals), variance, rtol=1e-8)


@pytest.mark.parametrize("variogram", MODELS, ids=lambda variogram: variogram.model)
def test_is_kriging_of_stretched_coordinates(points, targets, variogram):
    """Predictions, variances, several surfaces in both precisions; whatever the blocks and the reach are."""
    xy, z = points
    ours = OrdinaryKriging.fit(xy, z, variogram)
    theirs = OrdinaryKriging.fit(stretched(xy, ANGLE, RATIO), z, isotropic(variogram))
    there = stretched(targets, ANGLE, RATIO)
    expected = theirs.predict(there)
    np.testing.assert_allclose(ours.predict(targets), expected, rtol=1e-9)
    np.testing.assert_allclose(ours.variance(targets[::37]), theirs.variance(there[::37]), rtol=1e-9)
    other = OrdinaryKriging.fit(xy, z**2, isotropic(variogram))
    together = Surfaces([ours, other, ours]).predict(targets)
    np.testing.assert_allclose(together[:, 0], expected, rtol=1e-9)
    np.testing.assert_allclose(together[:, 1], other.predict(targets), rtol=1e-9)
    # Single precision: about 1e-6 of the spread.
    np.testing.assert_allclose(Surfaces([ours, other], np.float32).predict(targets), together[:, :2], atol=1e-5)


def test_exact_at_points(points):
    kriged = OrdinaryKriging.fit(*points, MODELS[0])
    np.testing.assert_allclose(kriged.predict(points[0], exact=True), points[1], rtol=1e-9)
    np.testing.assert_array_equal(kriged.variance(points[0], exact=True), 0)


def test_variance_grid(points, targets):
    """Exact on the lattice and around points, as without anisotropy; any blocks alike."""
    kriged = OrdinaryKriging.fit(*points, MODELS[0])
    exact = kriged.variance(targets).reshape(100, 100)
    found = kriged.variance_grid((250_000.0, 2_605_000.0), (50.0, -50.0), range(100), range(100))
    np.testing.assert_allclose(found[::4, ::4], exact[::4, ::4], rtol=1e-9)
    # Bilinear over 200 m at a range of 360 m across: measured 0.062 of the sill, 0.060 where it is 360 m all around.
    assert np.abs(found - exact).max() < 0.08 * MODELS[0].sill
    block = kriged.variance_grid((250_000.0, 2_605_000.0), (50.0, -50.0), range(31, 40), range(5, 60))
    np.testing.assert_allclose(block, found[31:40, 5:60], rtol=1e-9)


def test_the_way_of_many_points(points, targets, monkeypatch):
    dense = OrdinaryKriging.fit(*points, MODELS[1]).predict(targets)
    monkeypatch.setattr(kriging, "MOST_DENSE", 10)
    np.testing.assert_allclose(OrdinaryKriging.fit(*points, MODELS[1]).predict(targets), dense, rtol=1e-8)


def test_what_changes_nothing(points, targets):
    """A ratio of 1, and the opposite direction; and everything turned together."""
    xy, z = points
    plain = OrdinaryKriging.fit(xy, z, isotropic(MODELS[0])).predict(targets)
    np.testing.assert_array_equal(
        OrdinaryKriging.fit(xy, z, replace(MODELS[0], ratio=1.0)).predict(targets), plain
    )
    ours = OrdinaryKriging.fit(xy, z, MODELS[0]).predict(targets)
    opposite = OrdinaryKriging.fit(xy, z, replace(MODELS[0], angle=ANGLE + 180)).predict(targets)
    np.testing.assert_allclose(opposite, ours, atol=1e-9)
    # Turned so that the direction becomes north: the same with angle 0.
    turned = OrdinaryKriging.fit(stretched(xy, ANGLE, 1.0), z, replace(MODELS[0], angle=0.0))
    np.testing.assert_allclose(turned.predict(stretched(targets, ANGLE, 1.0)), ours, atol=1e-9)
    assert np.abs(ours - plain).max() > 0.05


def test_likelihood_is_that_of_stretched_coordinates(points):
    xy, z = points
    expected = restricted_log_likelihood(stretched(xy, ANGLE, RATIO), z, isotropic(MODELS[0]))
    assert restricted_log_likelihood(xy, z, MODELS[0]) == pytest.approx(expected, rel=1e-10)


def valley(n=200, seed=2, angle=60.0, ratio=0.2):
    """Samples whose residual stays alike five times as far along a valley as across it."""
    samples = simulate(n, seed, psill=0.0, nugget=0.02)
    rng = np.random.default_rng([seed, 1])
    distance = cdist(*2 * [stretched(samples.xy, angle, ratio)])
    residual = np.linalg.cholesky(0.4 * np.exp(-distance / 3000) + 1e-10 * np.eye(n)) @ rng.normal(size=n)
    return replace(samples, y=samples.y + residual)


def settings(angle=None, ratio=None, **more):
    return Settings(
        **{"method": "rk_mlr", "folds": 5, "anisotropy_angle": angle, "anisotropy_ratio": ratio, **more}
    )


@pytest.mark.parametrize("how", ["least_squares", "reml"])
def test_the_fit_takes_it(how):
    """The variogram is fitted to distances as the anisotropy has them, and every candidate carries it."""
    samples = valley()
    residuals = samples.y - samples.y.mean()
    chosen = settings(60.0, 0.2, variogram_fit=how)
    empirical, candidates = residual_variogram(samples.xy, residuals, chosen)
    same, plain = residual_variogram(stretched(samples.xy, 60.0, 0.2), residuals, settings(variogram_fit=how))
    np.testing.assert_allclose(empirical.gamma, same.gamma, rtol=1e-9)
    for one, other in zip(candidates, plain):
        assert (one.variogram.angle, one.variogram.ratio) == (60.0, 0.2)
        # The same search; rounding of the distances may end it a step apart.
        np.testing.assert_allclose(
            (one.variogram.nugget, one.variogram.psill, one.variogram.range),
            (other.variogram.nugget, other.variogram.psill, other.variogram.range),
            rtol=1e-3, atol=1e-4,
        )


def test_the_right_direction_predicts_better():
    """Mean squared error of cross-validation over three fields: right direction, none, wrong direction."""
    right, none, wrong = (
        np.mean([np.mean((data.y - fit(data, settings(*given)).cv_prediction) ** 2) for data in fields])
        for fields in [[valley(seed=seed) for seed in (2, 3, 4)]]
        for given in ((60.0, 0.2), (None, None), (150.0, 0.2))
    )
    # Measured 0.160, 0.196 and 0.276.
    assert right < 0.92 * none < none < wrong


def test_replicates_keep_it():
    samples = as_table(valley(80))
    model = train(samples, COVARIATES, GRID, "C", "kg m-2", "log", settings(60.0, 0.2), "none").model
    for way in ("shared", "own"):
        ensemble = fit_replicates(model, 2, 1, variograms=way)
        assert {(one.variogram.angle, one.variogram.ratio) for one in ensemble.krigings} == {(60.0, 0.2)}
        found = ensemble.predict(model.samples.X, model.samples.xy)
        expected = [
            trend.predict(model.samples.X) + kriged.predict(model.samples.xy)
            for trend, kriged in zip(ensemble.trends, ensemble.krigings)
        ]
        np.testing.assert_allclose(found.T, expected, atol=1e-5)  # own variograms: single precision


class TestFile:
    @pytest.fixture
    def path(self, tmp_path):
        chosen = settings(60.0, 0.2, estimator="robust")
        model = train(as_table(valley(80)), COVARIATES, GRID, "C", "kg m-2", "log", chosen, "none").model
        path = tmp_path / "m.soilmodel"
        save(model, path)
        self.model = model
        return path

    def test_there_and_back(self, path):
        restored, model = load(path), self.model
        assert restored.model.kriging.variogram == model.model.kriging.variogram
        assert restored.model.candidates == model.model.candidates and len(restored.model.candidates) > 2
        assert restored.model.settings == model.model.settings
        np.testing.assert_array_equal(
            restored.predict(model.samples.X, model.samples.xy), model.predict(model.samples.X, model.samples.xy)
        )

    def test_a_file_from_before_opens(self, path):
        """Without what this part has added: isotropic, no candidates, the plain estimator."""
        with zipfile.ZipFile(path) as bundle:
            manifest, arrays = json.loads(bundle.read("manifest.json")), bundle.read("arrays.npz")
        for name in ("angle", "ratio"):
            del manifest["variogram"][name]
        for name in ("variogram_choice", "estimator", "anisotropy_angle", "anisotropy_ratio"):
            del manifest["settings"][name]
        del manifest["candidates"]
        with zipfile.ZipFile(path, "w") as bundle:
            bundle.writestr("manifest.json", json.dumps(manifest))
            bundle.writestr("arrays.npz", arrays)
        model = load(path).model
        assert model.candidates == () and model.settings.anisotropy == (0.0, 1.0)
        assert model.kriging.variogram == isotropic(self.model.model.kriging.variogram)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            {"angle": 30.0},
            "ANISOTROPY_ANGLE is given and ANISOTROPY_RATIO is not; anisotropy needs both, or leave both empty.",
        ),
        (
            {"ratio": 0.5},
            "ANISOTROPY_RATIO is given and ANISOTROPY_ANGLE is not; anisotropy needs both, or leave both empty.",
        ),
        ({"angle": -5.0, "ratio": 0.5}, "ANISOTROPY_ANGLE is -5.0; it must be from 0 to 360 degrees."),
        ({"angle": float("nan"), "ratio": 0.5}, "ANISOTROPY_ANGLE is nan; it must be from 0 to 360 degrees."),
        ({"angle": 5.0, "ratio": 0.0}, "ANISOTROPY_RATIO is 0.0; it must be from 0.01 to 1."),
        ({"angle": 5.0, "ratio": 2.0}, "ANISOTROPY_RATIO is 2.0; it must be from 0.01 to 1."),
    ],
)
def test_faults(given, expected):
    with pytest.raises(PedometricsError) as error:
        settings(**given)
    assert str(error.value) == expected


@pytest.mark.qgis
class TestTool:
    """`trainmodel` with the knobs of the variogram, on Meuse."""

    @pytest.fixture
    def given(self, processing, tmp_path):
        return {
            "POINTS": layer(meuse_samples()), "TARGET": TARGET, "COVARIATES": write_stack(tmp_path / "s.tif"),
            "METHOD": "rk_mlr", "VALIDATION": "none", "MODEL": str(tmp_path / "m.soilmodel"),
            "REPORT": str(tmp_path / "報告.html"),
        }

    def test_all_knobs(self, processing, given):
        result = run(
            processing, "trainmodel", **given, ANISOTROPY_ANGLE=30, ANISOTROPY_RATIO=0.5, ESTIMATOR="robust",
            VARIOGRAM_CHOICE="cross_validation", NUGGET=0.03,
        )
        model = load(result["MODEL"]).model
        kriged = model.kriging.variogram
        assert (kriged.angle, kriged.ratio) == (30.0, 0.5)
        assert all(one.cv_mse > 0 for one in model.candidates)
        assert {one.variogram.nugget for one in model.candidates[1:]} == {0.03}
        with open(result["REPORT"], encoding="utf-8") as file:
            page = file.read()
        for text in ("Cressie and Hawkins", "Fixed by the user: NUGGET", "angle_deg", "least cv_rmse", "practical"):
            assert text in page

    def test_bad_input(self, processing, given):
        refused(
            processing, "trainmodel", "ANISOTROPY_ANGLE is given and ANISOTROPY_RATIO is not; anisotropy needs both",
            **given, ANISOTROPY_ANGLE=30,
        )
        refused(
            processing, "trainmodel", "ANISOTROPY_RATIO is 1.2; allowed is 0.01 to 1",
            **given, ANISOTROPY_ANGLE=30, ANISOTROPY_RATIO=1.2,
        )
        assert not os.path.exists(given["MODEL"]) and not os.path.exists(given["REPORT"])


def test_empirical_variogram_of_a_valley():
    """Along the valley the semivariance of a distance is lower than across it."""
    samples = valley(400)
    residuals = samples.y - samples.y.mean()
    along, across = (
        empirical_variogram(stretched(samples.xy, angle, 0.05), residuals, np.array([0, 2500.0])).gamma[0]
        for angle in (60.0, 150.0)
    )
    assert along < 0.8 * across
