"""Dissimilarity index and area of applicability: worked numbers, CAST's own figures, identities, faults."""

from types import SimpleNamespace

import numpy as np
import pytest
from scipy.spatial.distance import cdist, pdist
from simulated import COVARIATES, GRID, as_table, simulate
from soilcarbon.pedometrics import applicability as module
from soilcarbon.pedometrics.applicability import Applicability, Tally, importance, validation_folds, whisker
from soilcarbon.pedometrics.covariates import Contract, Covariate
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.regression_kriging import cross_validate
from soilcarbon.pedometrics.settings import Settings
from soilcarbon.pedometrics.training import train

#: Rounding of a few dozen sums and products in double precision.
ROUNDING = 1e-12
#: Classes of the third column of `mixed`.
LEVELS = 3


def mixed(n=60, seed=1):
    """Encoded covariates, two numeric and one of three classes, and folds."""
    rng = np.random.default_rng(seed)
    X = np.column_stack([rng.normal(5, 2, n), rng.gamma(2, 100, n), np.arange(n) % LEVELS])
    return X, rng.permutation(np.arange(n) % 5)


def fitted(X, fold, weights=(1.0, 2.0, 0.5)):
    return Applicability.fit(X, (2,), (LEVELS,), np.array(weights), fold)


def trained(validation="kfold", **settings):
    """A quick model of simulated samples."""
    return train(
        as_table(simulate(120, 3)), COVARIATES, GRID, "soc", "kg m-2", "log",
        Settings(**{"method": "mlr", **settings}), validation,
    ).model


def test_worked_by_hand():
    # Distances 1, 3, 6, 2, 5, 3: mean 20/6. Nearest of the other fold: 1, 1, 2, 3.
    X = np.array([[0.0], [1.0], [3.0], [6.0]])
    found = Applicability.fit(X, (), (), np.array([7.0]), np.array([0, 1, 0, 1]))
    np.testing.assert_allclose(found.training, [0.3, 0.3, 0.6, 0.9], rtol=ROUNDING)
    # Quartiles 0.3 and 0.675: 0.675 + 1.5 x 0.375 = 1.2375 is above all of them.
    assert found.threshold == pytest.approx(0.9, rel=ROUNDING)
    np.testing.assert_allclose(found.index(np.array([[2.0], [6.0], [10.0]])), [0.3, 0, 1.2], rtol=ROUNDING)
    np.testing.assert_array_equal(found.is_outside(np.array([0.9, 0.9 * (1 + 1e-15), 0.901])), [False, False, True])


def test_threshold_is_that_of_cast():
    # Training index and threshold in the tests of CAST (tests/testthat/test-trainDI.R: cookfarm, 30 samples).
    index = [
        0.09043580, 0.14046341, 0.16584582, 0.57617177, 0.26840303, 0.14353894, 0.19768329, 0.24022059, 0.06832037,
        0.29150668, 0.18471625, 0.57617177, 0.12344463, 0.09043580, 0.14353894, 0.26896008, 0.22713731, 0.24022059,
        0.20388725, 0.06832037, 0.23604264, 0.20388725, 0.91513568, 0.09558666, 0.14046341, 0.16214832, 0.37107762,
        0.16214832, 0.18471625, 0.12344463,
    ]
    assert round(whisker(index), 5) == 0.38986


def test_classes_are_one_column_a_class_as_in_cast():
    X, fold = mixed()
    weights = (1.0, 2.0, 0.5)
    found = fitted(X, fold, weights)
    columns = np.column_stack([X[:, :2], X[:, 2:] == np.arange(LEVELS)])
    scaled = (columns - columns.mean(axis=0)) / columns.std(axis=0, ddof=1) * [1, 2, 0.5, 0.5, 0.5]
    distance = cdist(scaled, scaled)
    distance[fold[:, None] == fold] = np.inf
    np.testing.assert_allclose(found.training, distance.min(axis=1) / pdist(scaled).mean(), rtol=ROUNDING)
    cells, _ = mixed(500, seed=2)
    there = np.column_stack([cells[:, :2], cells[:, 2:] == np.arange(LEVELS)])
    there = (there - columns.mean(axis=0)) / columns.std(axis=0, ddof=1) * [1, 2, 0.5, 0.5, 0.5]
    np.testing.assert_allclose(
        found.index(cells), cdist(there, scaled).min(axis=1) / pdist(scaled).mean(), rtol=1e-9  # the nearest by a hair
    )


def test_index_is_zero_at_the_samples_and_the_same_in_any_blocks(monkeypatch):
    X, fold = mixed()
    found = fitted(X, fold)
    assert np.all(found.index(X) == 0)
    cells, _ = mixed(300, seed=4)
    whole = found.index(cells)
    monkeypatch.setattr(module, "DISTANCES", 7 * len(X))
    # Matrix products of another size may round otherwise.
    np.testing.assert_allclose(found.index(cells), whole, rtol=1e-9)
    again = fitted(X, fold)
    np.testing.assert_allclose(again.training, found.training, rtol=ROUNDING)
    assert again.mean_distance == pytest.approx(found.mean_distance, rel=ROUNDING)


@pytest.mark.parametrize(("factor", "offset"), [(1000.0, 0.0), (0.001, 50.0), (-1.0, 273.15)])
def test_units_do_not_matter(factor, offset):
    X, fold = mixed()
    cells, _ = mixed(200, seed=5)
    before = fitted(X, fold)
    for values in (X, cells):
        values[:, 0] = factor * values[:, 0] + offset
    after = fitted(X, fold)
    assert after.threshold == pytest.approx(before.threshold, rel=1e-9)
    cells[:, 0] = (cells[:, 0] - offset) / factor
    expected = before.index(cells)
    cells[:, 0] = factor * cells[:, 0] + offset
    # An offset far larger than the spread costs digits.
    np.testing.assert_allclose(after.index(cells), expected, rtol=1e-9)


def test_a_weight_of_zero_makes_a_covariate_irrelevant():
    X, fold = mixed()
    cells, _ = mixed(200, seed=6)
    for weights in ((1.0, 0.0, 0.5), (1.0, -3.0, 0.5)):
        found = fitted(X, fold, weights)
        before = found.index(cells)
        moved = cells.copy()
        moved[:, 1] += 1e6
        np.testing.assert_array_equal(found.index(moved), before)
    assert not np.allclose(fitted(X, fold).index(moved), fitted(X, fold).index(cells))


def test_only_the_proportions_of_the_weights_count():
    X, fold = mixed()
    cells, _ = mixed(200, seed=7)
    np.testing.assert_allclose(
        fitted(X, fold, (100.0, 200.0, 50.0)).index(cells), fitted(X, fold).index(cells), rtol=1e-9
    )


def test_share_outside_rises_as_a_covariate_is_shifted():
    X, fold = mixed(200)
    found = fitted(X, fold)
    cells, _ = mixed(3000, seed=8)
    shares = []
    for shift in np.arange(9) * X[:, 0].std():
        moved = cells.copy()
        moved[:, 0] += shift
        shares.append(found.is_outside(found.index(moved)).mean())
    assert np.all(np.diff(shares) >= 0) and shares[0] < 0.1 and shares[-1] == 1


def test_nothing_to_weigh_is_refused():
    X, fold = mixed()
    with pytest.raises(PedometricsError, match="No covariate has a weight above 0"):
        fitted(X, fold, (0.0, -1.0, 0.0))


def test_a_model_without_covariates_is_refused():
    with pytest.raises(PedometricsError, match="ordinary kriging, which uses no covariates"):
        Applicability.of_model(trained(method="ok"))


def test_importance_of_every_kind_of_trend():
    # Cubist: share of use in conditions and in models; caret's varImp takes their mean.
    usage = np.array([[80.0, 40.0], [0.0, 0.0], [10.0, 100.0]])
    np.testing.assert_array_equal(importance(SimpleNamespace(usage_=usage)), [60, 0, 55])
    np.testing.assert_array_equal(importance(SimpleNamespace(usage_=[70.0, -1.0, 31.0])), [70, 0, 31])
    for method in ("cubist", "rf", "mlr"):
        model = trained(method=method, trees=20)
        found = Applicability.of_model(model)
        np.testing.assert_array_equal(found.weights, importance(model.model.trend))
        assert found.threshold > 0
        np.testing.assert_array_equal(Applicability.of_model(model, "equal").weights, 1)


def test_folds_are_those_of_the_cross_validation():
    model = trained("kfold")
    fold, what = validation_folds(model)
    np.testing.assert_array_equal(fold, model.model.fold)
    assert "random" in what
    model = trained("blocks")
    fold, what = validation_folds(model)
    assert "blocks" in what
    # They are the ones that made the validation's predictions.
    again = cross_validate(model.samples, model.model.settings, fold, "blocks")
    np.testing.assert_array_equal(again.predicted, model.validation.predicted)


def test_tally_counts_the_same_in_parts():
    X, fold = mixed()
    found = fitted(X, fold)
    contract = Contract.from_training(
        (Covariate("a"), Covariate("b"), Covariate("c", "categorical")), X, "EPSG:3826", 20.0, 20.0
    )
    cells, _ = mixed(400, seed=9)
    cells[:5, 0] = [X[:, 0].min() - 1, X[:, 0].max() + 1, X[:, 0].min(), X[:, 0].max(), 1e6]
    cells[:5, 1] = [-1, *X[:4, 1]]
    index = found.index(cells)
    whole, parts = Tally(contract, found), Tally(contract, found)
    outside, beyond = whole.add(cells, index)
    for rows in np.array_split(np.random.default_rng(1).permutation(len(cells)), 7):
        parts.add(cells[rows], index[rows])
    for tally in (whole, parts):
        assert (tally.cells, tally.outside) == (400, outside.sum())
        np.testing.assert_array_equal(tally.below, (cells < X.min(axis=0)).sum(axis=0) * [1, 1, 0])
        np.testing.assert_array_equal(tally.above, (cells > X.max(axis=0)).sum(axis=0) * [1, 1, 0])
        classes = cells[:, 2] == np.arange(LEVELS)[:, None]
        np.testing.assert_array_equal(tally.by_class[2], [classes.sum(axis=1), classes[:, outside].sum(axis=1)])
        assert tally.histogram.sum() == 400 and tally.histogram[-1] >= 1
        assert tally.share_outside == 100 * outside.mean()
    # On the limit of the range is within it.
    np.testing.assert_array_equal(beyond[:5], [2, 1, 0, 0, 1])
