"""Random forest, gradient boosting and linear regression as trend models."""

import json

import numpy as np
import pytest
from simulated import simulate
from soilcarbon.pedometrics.boosting import BoostingModel
from soilcarbon.pedometrics.design_matrix import column_owner, indicator_columns
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.forest import ForestModel
from soilcarbon.pedometrics.linear import LinearModel

DAMAGED = "The model file is damaged: its trees are not whole."


@pytest.fixture(scope="module")
def samples():
    return simulate(150, 1)


def fit_forest(samples, trees=30, seed=0, **more):
    return ForestModel(trees, 2, seed).fit(samples.X, samples.y, samples.categorical, **more)


def test_indicator_columns():
    X = np.array([[1.5, 0, 7.0, 1], [2.5, 2, 8.0, 0]])
    columns = indicator_columns(X, (1, 3), (3, 2))
    np.testing.assert_array_equal(columns, [[1.5, 7, 1, 0, 0, 0, 1], [2.5, 8, 0, 0, 1, 1, 0]])
    np.testing.assert_array_equal(column_owner(4, (1, 3), (3, 2)), [0, 2, 1, 1, 1, 3, 3])
    # A class beyond those of training belongs to no column.
    assert indicator_columns(np.array([[5.0]]), (0,), (3,)).tolist() == [[0, 0, 0]]


@pytest.mark.parametrize("trend", [ForestModel(20, 2), BoostingModel(), LinearModel()])
def test_importance_adds_up(trend):
    samples = simulate(150, 1, psill=0, nugget=0.01)
    trend.fit(samples.X, samples.y, samples.categorical)
    assert trend.usage_.shape == (3,)
    assert trend.usage_.sum() == pytest.approx(100, rel=1e-12)
    assert trend.usage_.min() > 0
    # Trends of 0.4, 0.3 x 0.58 and 0.37 standard deviations: the second is the weakest.
    assert np.argmin(trend.usage_) == 1


@pytest.mark.parametrize("trend", [ForestModel(5, 2), BoostingModel(5), LinearModel()])
def test_nothing_to_learn(trend):
    """A constant target is given back, and no covariate has a share."""
    X = np.random.default_rng(0).normal(size=(20, 2))
    trend.fit(X, np.full(20, 3.5))
    np.testing.assert_allclose(trend.predict(X * 9), 3.5, rtol=1e-12)
    np.testing.assert_array_equal(trend.usage_, 0)


@pytest.fixture(scope="module")
def boosting(samples):
    return BoostingModel(50, 0.2, 8).fit(samples.X, samples.y, samples.categorical)


class TestBoosting:
    def test_like_scikit_learn(self, samples, boosting):
        """The same trees by another evaluator, on the single precision that both saw."""
        from sklearn.ensemble import HistGradientBoostingRegressor

        def columns(X):
            return np.float32(indicator_columns(X, (2,), (3,)))

        theirs = HistGradientBoostingRegressor(
            max_iter=50, learning_rate=0.2, max_leaf_nodes=8, min_samples_leaf=10, early_stopping=False
        ).fit(columns(samples.X), samples.y)
        other = simulate(500, 2).X
        # Sums of 50 numbers of order 1 in another order.
        np.testing.assert_allclose(boosting.predict(other), theirs.predict(columns(other)), atol=1e-13)

    def test_stored_and_restored(self, boosting):
        settings, arrays = boosting.to_state()
        copy = BoostingModel.from_state(json.loads(json.dumps(settings)), arrays)
        other = simulate(500, 2).X
        np.testing.assert_array_equal(copy.predict(other), boosting.predict(other))
        np.testing.assert_array_equal(copy.usage_, boosting.usage_)

    def test_weights_count(self, samples):
        """A sample of weight 1,000 draws the mean of the trees' start to itself."""
        weights = np.ones(150, int)
        weights[3] = 1000
        heavy = BoostingModel(1, 0.1).fit(samples.X, samples.y, samples.categorical, weights)
        plain = BoostingModel(1, 0.1).fit(samples.X, samples.y, samples.categorical)
        assert abs(heavy.offset_ - samples.y[3]) < 0.2 * abs(plain.offset_ - samples.y[3])


class TestForest:
    def test_stored_and_restored(self, samples):
        """To the last bit: node arrays are stored as they are."""
        forest = fit_forest(samples)
        settings, arrays = forest.to_state()
        copy = ForestModel.from_state(json.loads(json.dumps(settings)), arrays)
        other = simulate(500, 2).X
        np.testing.assert_array_equal(copy.predict(other), forest.predict(other))
        np.testing.assert_array_equal(copy.usage_, forest.usage_)
        assert copy.to_state()[0] == settings
        for name, values in copy.to_state()[1].items():
            np.testing.assert_array_equal(values, arrays[name])

    def test_same_seed_same_forest(self, samples):
        again = fit_forest(samples).predict(samples.X)
        np.testing.assert_array_equal(fit_forest(samples).predict(samples.X), again)
        assert np.abs(fit_forest(samples, seed=1).predict(samples.X) - again).max() > 0

    def test_mtry_beyond_the_columns(self, samples):
        forest = ForestModel(5, 100, 0).fit(samples.X, samples.y, samples.categorical)
        assert np.isfinite(forest.predict(samples.X)).all()

    def test_predictions_are_means_of_observations(self, samples):
        predicted = fit_forest(samples).predict(simulate(500, 2).X * 5)
        assert samples.y.min() <= predicted.min() and predicted.max() <= samples.y.max()

    def test_out_of_bag_is_out_of_the_bag(self, samples):
        """An absurd observation draws the fit towards it, but not its own out-of-bag prediction."""
        y = samples.y.copy()
        y[7] = 1000.0
        weights = np.ones(len(y), int)
        weights[7] = 3
        forest = ForestModel(60, 2, 0).fit(samples.X, y, samples.categorical, weights)
        assert forest.oob_[7] < samples.y.max() < forest.predict(samples.X[7:8])[0]

    def test_sample_in_every_bag(self, samples):
        weights = np.ones(150, int)
        weights[3] = 10_000
        forest = fit_forest(samples, trees=3, weights=weights)
        assert np.isnan(forest.oob_[3]) and np.isfinite(forest.predict(samples.X)).all()

    def test_small_nodes_are_not_split(self, samples):
        """R's nodesize 5 in its own count, copies included: some nodes of 6, none of 5, are split."""
        split = np.concatenate(
            [tree.n_node_samples[tree.children_left >= 0] for tree in fit_forest(samples).trees_]
        )
        assert split.min() == 6

    def test_out_of_bag_like_scikit_learn(self):
        """The same forest by scikit-learn, where its count of a node's samples makes no difference.

        Covariates of 24 combinations with 20 samples each: nodes are split between combinations only.
        """
        from sklearn.ensemble import RandomForestRegressor

        rng = np.random.default_rng(4)
        X = np.array([[a, b] for a in range(6) for b in range(4)] * 20, float)
        y = np.sin(X[:, 0]) + 0.3 * X[:, 1] + rng.normal(0, 0.3, len(X))
        ours = [ForestModel(60, 1, seed).fit(X, y).oob_ for seed in range(6)]
        theirs = [
            RandomForestRegressor(60, max_features=1, min_samples_split=6, oob_score=True, random_state=seed)
            .fit(X, y)
            .oob_prediction_
            for seed in range(6)
        ]
        assert same_distribution(ours, theirs)

    def test_weights_are_copies(self):
        samples = simulate(60, 3)
        weights = np.random.default_rng(0).integers(1, 5, 60)
        twice = samples.take(np.repeat(np.arange(60), weights))
        other = simulate(300, 5).X
        weighted = [fit_forest(samples, 40, seed, weights=weights).predict(other) for seed in range(6)]
        copied = [fit_forest(twice, 40, 100 + seed).predict(other) for seed in range(6)]
        assert same_distribution(weighted, copied)
        plain = [fit_forest(samples, 40, seed).predict(other) for seed in range(6)]
        assert not same_distribution(weighted, plain)

    @pytest.mark.parametrize(
        "change",
        [
            lambda a: a["left_child"].__setitem__(0, 0),  # its own child: an endless walk
            lambda a: a["right_child"].__setitem__(0, 10**6),  # beyond the tree
            lambda a: a["right_child"].__setitem__(1, 0),  # back to the root
            lambda a: a["left_child"].__setitem__(0, -1),  # half a leaf
            lambda a: a["left_child"].__setitem__(0, -5),
            lambda a: a["feature"].__setitem__(0, 5),  # columns are 0 to 4
            lambda a: a["feature"].__setitem__(0, -1),
            lambda a: a["value"].__setitem__(3, np.nan),
            lambda a: a["value"].__setitem__(3, np.inf),
            lambda a: a["size"].__setitem__(0, a["size"][0] - 1),
            lambda a: a["size"].__setitem__(slice(2), a["size"][:2] + np.array([1, -1])),  # between two trees
            lambda a: a["size"].__setitem__(0, 0),
            lambda a: a.update(size=np.append(a["size"], [0])),
            lambda a: a.update(size=np.array([2**62, 2**62, 2**62, 2**62, len(a["value"])])),  # the sum overflows
            lambda a: a.update(size=np.empty(0, int), **{k: v[:0] for k, v in a.items() if k != "size"}),
            lambda a: a.update(threshold=a["threshold"][:-1]),
            lambda a: a.update(left_child=a["left_child"].astype(float)),
            lambda a: a.update(feature=a["feature"].astype(np.uint64)),
            lambda a: a.update(value=a["value"][:, None]),
            lambda a: a.update(left_child=a["left_child"][:, None]),
        ],
    )
    def test_damaged_nodes(self, samples, change):
        settings, arrays = fit_forest(samples, 5).to_state()
        arrays = {name: values.copy() for name, values in arrays.items()}
        change(arrays)
        with pytest.raises(PedometricsError) as error:
            ForestModel.from_state(settings, arrays)
        assert str(error.value) == DAMAGED


def same_distribution(first, second):
    """Whether two sets of runs differ by no more than the runs of each do among themselves.

    The difference of the means in units of its standard error, squared and averaged over the targets, is
    near 1 for equal distributions; a shift of one standard error makes it 2.
    """
    first, second = np.array(first), np.array(second)
    spread = first.var(axis=0, ddof=1) / len(first) + second.var(axis=0, ddof=1) / len(second)
    return np.sum((first.mean(axis=0) - second.mean(axis=0)) ** 2) / np.sum(spread) < 2


class TestLinear:
    def test_known_coefficients(self):
        samples = simulate(80, 0)
        effect = np.array([0.0, 1.0, -2.0])[samples.X[:, 2].astype(int)]
        y = 3 + 2 * samples.X[:, 0] - samples.X[:, 1] + effect
        model = LinearModel().fit(samples.X, y, (2,))
        new = np.array([[10.0, -4.0, 2.0], [0, 0, 0]])
        # Exact data: double precision over a well-conditioned system.
        np.testing.assert_allclose(model.predict(new), [3 + 20 + 4 - 2, 3], rtol=1e-11)

    def test_equals_least_squares_on_dummies(self, samples):
        design = np.column_stack([np.ones(150), samples.X[:, :2], samples.X[:, 2] == 1, samples.X[:, 2] == 2])
        expected = design @ np.linalg.lstsq(design, samples.y, rcond=None)[0]
        model = LinearModel().fit(samples.X, samples.y, (2,))
        np.testing.assert_allclose(model.predict(samples.X), expected, rtol=1e-10)

    def test_weights_are_copies(self, samples):
        weights = np.random.default_rng(0).integers(1, 5, 150)
        copies = samples.take(np.repeat(np.arange(150), weights))
        weighted = LinearModel().fit(samples.X, samples.y, (2,), weights)
        copied = LinearModel().fit(copies.X, copies.y, (2,))
        np.testing.assert_allclose(weighted.predict(samples.X), copied.predict(samples.X), rtol=1e-10)

    def test_any_scale_and_offset(self, samples):
        """Northings of 2.6 million and reflectances of 1e-6 lose nothing."""
        X = samples.X * [1e5, 1e-6, 1] + [2.6e6, 0, 0]
        plain = LinearModel().fit(samples.X, samples.y, (2,)).predict(samples.X)
        np.testing.assert_allclose(LinearModel().fit(X, samples.y, (2,)).predict(X), plain, rtol=1e-8)

    def test_more_columns_than_samples(self):
        X = np.random.default_rng(0).normal(size=(5, 9))
        model = LinearModel().fit(X, np.arange(5.0))
        np.testing.assert_allclose(model.predict(X), np.arange(5.0), atol=1e-9)

    def test_class_without_a_sample_counts_as_the_average(self):
        """Class 1 lacks in a fold: its column is constant and gets no weight."""
        X = np.array([[0.0], [0], [2], [2]])
        model = LinearModel().fit(X, np.array([1.0, 1, 3, 3]), (0,))
        np.testing.assert_allclose(model.predict(np.array([[0.0], [1], [2]])), [1, 2, 3], rtol=1e-12)

    def test_stored_and_restored(self, samples):
        model = LinearModel().fit(samples.X, samples.y, (2,))
        settings, arrays = model.to_state()
        copy = LinearModel.from_state(json.loads(json.dumps(settings)), arrays)
        np.testing.assert_array_equal(copy.predict(samples.X), model.predict(samples.X))
        np.testing.assert_array_equal(copy.usage_, model.usage_)
