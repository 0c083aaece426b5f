"""Universal kriging and leave-one-out against the textbook's system, PyKrige, gstat, and refits."""

import json

import numpy as np
import pandas as pd
import pytest
import simulated
from scipy.spatial.distance import cdist
from soilcarbon.pedometrics import kriging as dual_kriging
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.kriging import OrdinaryKriging
from soilcarbon.pedometrics.universal_kriging import UniversalKriging, leave_one_out
from soilcarbon.pedometrics.variogram import Variogram

# Both sides solve the same well-conditioned system in double precision.
TOLERANCE = 1e-8
MODELS = [
    Variogram("exponential", 0.05, 0.6, 800.0),
    Variogram("spherical", 0.1, 0.5, 1800.0, 30.0, 0.4),
    Variogram("matern", 0.02, 0.4, 500.0),
    Variogram("nugget", 0.3, 0.0, 1.0),
]


def simulate(n=90, seed=5):
    """Coordinates of TWD97, two covariates, values, and 40 targets with their covariates."""
    rng = np.random.default_rng(seed)
    xy = rng.uniform(0, 5000, (n + 40, 2)) + np.array([250_000, 2_600_000])
    X = np.column_stack([rng.normal(300, 40, n + 40), np.cos(xy[:, 0] / 700)])
    y = 2 + 0.01 * X[:, 0] - X[:, 1] + np.sin(xy[:, 1] / 600) + rng.normal(0, 0.2, n + 40)
    return xy[:n], X[:n], y[:n], xy[n:], X[n:]


def by_lagrange(xy, X, y, variogram, targets, drift):
    """Predictions and variances of the system with Lagrange multipliers, as in the textbooks."""
    points, goals = variogram.isotropic(xy), variogram.isotropic(targets)
    X = np.column_stack([np.ones(len(xy)), (X - X.mean(axis=0)) / X.std(axis=0)])
    drift = np.column_stack([np.ones(len(drift)), drift])
    covariance = variogram.covariance(cdist(points, points)) + variogram.nugget * np.eye(len(xy))
    corner = np.zeros((X.shape[1], X.shape[1]))
    right = np.vstack([variogram.covariance(cdist(points, goals)), drift.T])
    solution = np.linalg.solve(np.block([[covariance, X], [X.T, corner]]), right)
    return solution[: len(xy)].T @ y, variogram.sill - np.einsum("ij,ij->j", solution, right)


@pytest.mark.parametrize("variogram", MODELS, ids=lambda variogram: variogram.model)
def test_is_the_system_with_multipliers(variogram):
    xy, X, y, targets, drift = simulate()
    fitted = UniversalKriging.fit(xy, X, y, variogram)
    prediction, variance = by_lagrange(xy, X, y, variogram, targets, (drift - X.mean(axis=0)) / X.std(axis=0))
    np.testing.assert_allclose(fitted.predict(drift, targets), prediction, rtol=TOLERANCE)
    np.testing.assert_allclose(fitted.variance(drift, targets), variance, rtol=TOLERANCE)


def test_pykrige_agrees():
    """With coordinates as drift, in kilometres from a corner, so that PyKrige's system is well conditioned."""
    from pykrige.uk import UniversalKriging as PyKrige

    xy, _, y, targets, _ = simulate()
    xy, targets = ((one - [250_000, 2_600_000]) / 1000 for one in (xy, targets))
    theirs = PyKrige(
        xy[:, 0], xy[:, 1], y, variogram_model="exponential", exact_values=False, drift_terms=["regional_linear"],
        # PyKrige's exponential has exp(-3 h / range)
        variogram_parameters={"psill": 0.6, "range": 2.4, "nugget": 0.05},
    )
    prediction, variance = theirs.execute("points", targets[:, 0], targets[:, 1])
    fitted = UniversalKriging.fit(xy, xy, y, Variogram("exponential", 0.05, 0.6, 0.8))
    np.testing.assert_allclose(fitted.predict(targets, targets), prediction, rtol=TOLERANCE)
    np.testing.assert_allclose(fitted.variance(targets, targets), variance, rtol=TOLERANCE)


def test_without_drift_it_is_ordinary_kriging():
    xy, _, y, targets, _ = simulate()
    ordinary, universal = OrdinaryKriging.fit(xy, y, MODELS[0]), UniversalKriging.fit(xy, xy[:, :0], y, MODELS[0])
    none = targets[:, :0]
    np.testing.assert_allclose(universal.predict(none, targets), ordinary.predict(targets), rtol=1e-12)
    np.testing.assert_allclose(universal.variance(none, targets), ordinary.variance(targets), rtol=1e-11)
    np.testing.assert_allclose(
        universal.variance(none, targets, exact=True), ordinary.variance(targets, exact=True), rtol=1e-11
    )


def test_a_drift_without_residual_is_returned():
    """Values that are the drift itself come back everywhere, and weights are orthogonal to the drift."""
    xy, X, y, targets, drift = simulate()
    exact = UniversalKriging.fit(xy, X, 3 + X @ [0.02, -4.0], MODELS[0])
    np.testing.assert_allclose(exact.predict(drift, targets + 1e5), 3 + drift @ [0.02, -4.0], rtol=1e-10)
    fitted = UniversalKriging.fit(xy, X, y, MODELS[0])
    np.testing.assert_allclose(fitted.columns.T @ fitted.kriging.weights, 0, atol=1e-9)


def test_units_of_the_drift_do_not_matter():
    xy, X, y, targets, drift = simulate()
    plain = UniversalKriging.fit(xy, X, y, MODELS[0])
    scaled = UniversalKriging.fit(xy, 1000 * X + 7e4, y, MODELS[0])
    np.testing.assert_allclose(
        scaled.predict(1000 * drift + 7e4, targets), plain.predict(drift, targets), rtol=1e-10
    )


def test_superfluous_columns_change_nothing():
    """Indicators of all classes add up to the constant; a column twice, and one that is the same everywhere."""
    xy, X, y, targets, drift = simulate()
    rng = np.random.default_rng(1)
    classes, there = np.eye(3)[rng.integers(0, 3, len(xy))], np.eye(3)[rng.integers(0, 3, len(targets))]
    least = UniversalKriging.fit(xy, np.hstack([X, classes[:, 1:]]), y, MODELS[0])
    more = UniversalKriging.fit(xy, np.hstack([X, classes, X[:, :1], 0 * X[:, :1] + 3]), y, MODELS[0])
    few, many = np.hstack([drift, there[:, 1:]]), np.hstack([drift, there, drift[:, :1], 0 * drift[:, :1] + 3])
    np.testing.assert_allclose(more.predict(many, targets), least.predict(few, targets), rtol=1e-9)
    np.testing.assert_allclose(more.variance(many, targets), least.variance(few, targets), rtol=1e-9)


def test_merged_points_equal_separate_ones():
    xy, X, y, targets, drift = simulate()
    weights = np.ones(90)
    weights[7] = 3
    rows = [*range(90), 7, 7]
    tripled = UniversalKriging.fit(xy[rows], X[rows], y[rows], MODELS[0])
    weighted = UniversalKriging.fit(xy, X, y, MODELS[0], weights)
    # Centre and scale of the drift differ, which no prediction hangs on.
    np.testing.assert_allclose(tripled.predict(drift, targets), weighted.predict(drift, targets), rtol=1e-10)


def test_many_points_agree_with_few(monkeypatch):
    """The way of large systems: a factor in single precision and conjugate gradients."""
    xy, X, y, targets, drift = simulate()
    dense = UniversalKriging.fit(xy, X, y, MODELS[0])
    alone = leave_one_out(xy, y, MODELS[0], X)
    monkeypatch.setattr(dual_kriging, "MOST_DENSE", 10)
    large = UniversalKriging.fit(xy, X, y, MODELS[0])
    np.testing.assert_allclose(large.predict(drift, targets), dense.predict(drift, targets), rtol=1e-8)
    np.testing.assert_allclose(large.variance(drift, targets), dense.variance(drift, targets), rtol=1e-8)
    np.testing.assert_allclose(leave_one_out(xy, y, MODELS[0], X), alone, rtol=1e-7)


@pytest.mark.real
def test_leave_one_out_is_gstats(shared):
    """gstat's krige.cv; the case's variogram is that of meuse_exp."""
    folder = shared / "reference" / "kriging"
    nugget, part = json.loads((folder / "meuse_exp" / "params.json").read_text())["variogram"]
    expected = pd.read_csv(folder / "loo_meuse_exp" / "loo.csv")
    variogram = Variogram("exponential", nugget["psill"], part["psill"], part["range"])
    predicted, variance = leave_one_out(expected[["x", "y"]].to_numpy(), expected["z"].to_numpy(), variogram)
    np.testing.assert_allclose(predicted, expected["loo_pred"], rtol=TOLERANCE)
    np.testing.assert_allclose(variance, expected["loo_var"], rtol=TOLERANCE)
    zscore = (expected["z"] - predicted) / np.sqrt(variance)
    np.testing.assert_allclose(zscore, expected["zscore"], rtol=TOLERANCE, atol=TOLERANCE)


@pytest.mark.parametrize("variogram", MODELS, ids=lambda variogram: variogram.model)
@pytest.mark.parametrize("with_drift", [True, False])
def test_leave_one_out_is_refits(variogram, with_drift):
    xy, X, y, _, _ = simulate(60)
    X = X if with_drift else X[:, :0]
    predicted, variance = leave_one_out(xy, y, variogram, X if with_drift else None)
    for i in range(0, 60, 7):
        rest = np.arange(60) != i
        refitted = UniversalKriging.fit(xy[rest], X[rest], y[rest], variogram)
        assert predicted[i] == pytest.approx(refitted.predict(X[[i]], xy[[i]])[0], rel=TOLERANCE)
        assert variance[i] == pytest.approx(refitted.variance(X[[i]], xy[[i]])[0], rel=TOLERANCE)


def test_leave_one_out_of_twins():
    """Two observations at one place: each is predicted with the other."""
    xy, X, y, _, _ = simulate(60)
    xy[1], X[1] = xy[0], X[0]
    predicted, variance = leave_one_out(xy, y, MODELS[0], X)
    refitted = UniversalKriging.fit(xy[1:], X[1:], y[1:], MODELS[0])
    assert predicted[0] == pytest.approx(refitted.predict(X[:1], xy[:1])[0], rel=TOLERANCE)
    assert variance[0] == pytest.approx(refitted.variance(X[:1], xy[:1])[0], rel=TOLERANCE)


def test_what_the_others_cannot_tell_is_missing():
    """The only sample of a class: nothing else says what that class adds."""
    xy, X, y, _, _ = simulate(60)
    only = (np.arange(60) == 11).astype(float)
    predicted, variance = leave_one_out(xy, y, MODELS[0], np.column_stack([X, only]))
    assert np.flatnonzero(np.isnan(predicted)).tolist() == np.flatnonzero(np.isnan(variance)).tolist() == [11]


def test_faults():
    xy, X, y, _, _ = simulate(30)
    with pytest.raises(PedometricsError, match="drift, the coordinates and the values differ in number"):
        UniversalKriging.fit(xy, X[:-1], y, MODELS[0])
    with pytest.raises(PedometricsError, match="hold a number that is missing"):
        UniversalKriging.fit(xy, np.where(X == X[3], np.nan, X), y, MODELS[0])
    with pytest.raises(PedometricsError, match="sill is 0"):
        leave_one_out(xy, y, Variogram("nugget", 0.0, 0.0, 1.0))
    with pytest.raises(PedometricsError, match="NUGGET"):
        leave_one_out(np.vstack([xy, xy]), np.append(y, y), Variogram("exponential", 0.0, 1.0, 500.0))


def test_the_method_is_universal_kriging():
    """`fit` with METHOD uk, in and out of its folds, against the predictor itself with the same variogram."""
    from soilcarbon.pedometrics.design_matrix import indicator_columns
    from soilcarbon.pedometrics.regression_kriging import fit
    from soilcarbon.pedometrics.settings import Settings

    samples, other = simulated.simulate(160, 4), simulated.simulate(60, 5)
    model = fit(samples, Settings(method="uk", variogram="exponential", folds=4))
    variogram = model.kriging.variogram

    def predicted(train, at):
        drift, targets = (indicator_columns(one.X, (2,), (3,)) for one in (train, at))
        return UniversalKriging.fit(train.xy, drift, train.y, variogram).predict(targets, at.xy)

    # The same system, its constant kept in another place.
    np.testing.assert_allclose(model.predict(other.X, other.xy), predicted(samples, other), rtol=1e-10)
    out = model.fold == 2
    np.testing.assert_allclose(
        model.cv_prediction[out], predicted(samples.take(~out), samples.take(out)), rtol=1e-10
    )
    # The trend is that of generalised least squares, constant included: residuals average about 0 where weighted.
    assert abs(np.mean(samples.y - model.trend.predict(samples.X))) < 0.2 < np.std(samples.y)
    assert model.trend.usage_.sum() == pytest.approx(100)


def test_nothing_to_krige():
    """A target that the drift explains whole: no sill is left, and prediction is the drift."""
    from soilcarbon.pedometrics.regression_kriging import fit
    from soilcarbon.pedometrics.settings import Settings
    from soilcarbon.pedometrics.trends import Samples

    rng = np.random.default_rng(0)
    X, xy = rng.normal(size=(40, 2)), rng.uniform(0, 1000, (40, 2))
    y = 2 + X @ np.array([1.0, -3.0])
    model = fit(Samples(X, xy, y), Settings(method="uk"))
    # Least squares to rounding.
    np.testing.assert_allclose(model.predict(X, xy), y, atol=1e-9)
