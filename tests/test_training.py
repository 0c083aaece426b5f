"""From a table of samples to a validated model: what is left out, what is refused, whether figures are true."""

from dataclasses import replace

import numpy as np
import pytest
from real_data import real_table
from simulated import CODES, COVARIATES, GRID, as_table, simulate
from soilcarbon.pedometrics.covariates import Covariate
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.settings import Settings
from soilcarbon.pedometrics.splits import folds, holdout, spatial_blocks
from soilcarbon.pedometrics.training import headline, train, usable

N = 120


@pytest.fixture(scope="module")
def samples():
    return simulate(N, 3)


@pytest.fixture(scope="module")
def table(samples):
    return as_table(samples)


def run(table, validation="holdout", covariates=COVARIATES, transform="log", count=4, percent=30.0, **settings):
    chosen = Settings(**{"method": "rk_mlr", "folds": 5, **settings})
    return train(table, covariates, GRID, "碳量", "kg m-2", transform, chosen, validation, percent, count)


def sentence(*arguments, **more):
    with pytest.raises(PedometricsError) as error:
        run(*arguments, **more)
    return str(error.value)


def with_values(table, column, values):
    changed = table.values.copy()
    changed[:, column] = values
    return replace(table, values=changed)


@pytest.mark.parametrize(("validation", "held"), [("holdout", 36), ("kfold", 0), ("blocks", 0), ("none", 0)])
def test_which_samples_train(table, samples, validation, held):
    trained = run(table, validation)
    assert np.count_nonzero(trained.held_back) == held
    model = trained.model
    assert (len(model.samples), len(model.validation_samples)) == (N - held, held)
    np.testing.assert_array_equal(model.samples.xy, table.xy[~trained.held_back])
    np.testing.assert_array_equal(model.validation_samples.xy, table.xy[trained.held_back])
    # ln(exp(y)) is y but for the last bits.
    np.testing.assert_allclose(model.samples.y, samples.y[~trained.held_back], atol=1e-14)
    np.testing.assert_array_equal(model.samples.X, samples.X[~trained.held_back])  # codes back to 0, 1, 2
    assert model.contract.names == ("坡度", "NDVI", "soil") and model.contract.levels[2] == tuple(CODES)
    assert model.validation.kind == validation and trained.notes == ()
    assert len(model.validation.observed) == {"holdout": 36, "none": 0}.get(validation, N)


def test_splits_are_those_of_the_seed(table, samples):
    y = np.log(table.target)
    np.testing.assert_array_equal(run(table, seed=5).held_back, holdout(y, 30, 5))
    for validation, fold in (("kfold", folds(y, 4, 5)), ("blocks", spatial_blocks(table.xy, 4, 5))):
        checked = run(table, validation, seed=5, method="mlr").model.validation
        rest = fold != 2
        kept = run(table.take(rest), "none", seed=5, method="mlr").model
        X = kept.contract.encode(table.values[~rest])
        np.testing.assert_allclose(
            checked.predicted[~rest], kept.model.predict(X, table.xy[~rest]), rtol=1e-12
        )


@pytest.mark.parametrize("method", ["rk_mlr", "rk_rf", "rk_cubist"])
def test_held_back_samples_do_not_touch_the_model(table, method):
    """Absurd targets of the validation samples change figures, but not one bit of the model."""
    role = np.where(np.arange(N) % 4 == 0, "valid", "train")
    changed = np.where(role == "valid", 1e6 * table.target, table.target)
    small = {"method": method, "trees": 20, "committees": 2, "validation": "field"}
    plain = run(replace(table, role=role), **small).model
    absurd = run(replace(table, role=role, target=changed), **small).model
    predictions = [one.predict(plain.validation_samples.X, plain.validation_samples.xy) for one in (plain, absurd)]
    np.testing.assert_array_equal(*predictions)
    assert plain.factor == absurd.factor and plain.contract == absurd.contract
    np.testing.assert_array_equal(plain.model.trend.usage_, absurd.model.trend.usage_)
    assert headline(absurd).rmse > 1e5 * headline(plain).rmse


def test_figures_by_hand(table):
    trained = run(table)
    checked, model = trained.model.validation, trained.model
    observed = table.target[trained.held_back]
    predicted = np.exp(checked.predicted) * np.mean(np.exp(model.samples.y - model.model.cv_prediction))
    result = headline(model)
    error = predicted - observed
    assert result.n == 36
    # The same sums in another way: double precision.
    assert result.rmse == pytest.approx(np.sqrt(np.mean(error**2)), rel=1e-10)
    assert result.bias == pytest.approx(np.mean(error), rel=1e-10)
    assert result.r2 == pytest.approx(1 - np.sum(error**2) / np.sum((observed - observed.mean()) ** 2), rel=1e-10)
    assert result.r2_corr == pytest.approx(np.corrcoef(observed, predicted)[0, 1] ** 2, rel=1e-10)
    moments = np.cov(observed, predicted, ddof=0)
    shift = (observed.mean() - predicted.mean()) ** 2
    assert result.ccc == pytest.approx(2 * moments[0, 1] / (np.trace(moments) + shift), rel=1e-10)


def test_score_table(table):
    scored = run(table).score_table().set_index(["method", "scale"])
    labels = ("multiple linear regression", "RK-MLR")
    scales = ["ln", "original (mean)", "original (median)"]
    assert list(scored.index) == [(method, scale) for method in labels for scale in scales]
    model = run(table).model
    assert scored.loc[("RK-MLR", "original (mean)"), "rmse"] == headline(model).rmse
    assert scored.loc[("RK-MLR", "ln"), "rmse"] == pytest.approx(
        np.sqrt(np.mean((model.validation.observed - model.validation.predicted) ** 2)), rel=1e-12
    )
    # The residual is correlated: kriging it must help.
    assert scored.loc[("RK-MLR", "ln"), "r2"] > scored.loc[("multiple linear regression", "ln"), "r2"]
    plain = run(table, transform="none", method="mlr").score_table()
    assert plain[["method", "scale"]].to_numpy().tolist() == [["multiple linear regression", "original"]]
    assert run(table, method="ok").score_table().method.unique().tolist() == ["ordinary kriging"]
    assert run(table, "none").score_table().empty and headline(run(table, "none").model) is None


def test_without_transform_nothing_is_smeared(table):
    trained = run(table, transform="none")
    assert trained.model.factor == 1
    np.testing.assert_array_equal(trained.model.samples.y, table.target[~trained.held_back])


def test_the_mean_map_has_less_bias_than_the_median(table):
    """Over repeated splits: exp(prediction) is low for a log-normal stock, Duan's factor mends it."""
    bias = {"original (mean)": [], "original (median)": []}
    for seed in range(8):
        scored = run(as_table(simulate(N, seed, psill=0.2, nugget=0.3)), "kfold", method="mlr").score_table()
        for scale in bias:
            bias[scale].append(scored.set_index("scale").bias[scale])
    # Residual variance 0.5: the median is low by 1 - exp(-0.25), 22 % of a mean of about 4.
    assert np.mean(bias["original (median)"]) < -0.5
    # Errors of a spread of 3.5 over 960 predictions: three standard errors.
    assert abs(np.mean(bias["original (mean)"])) < 0.34


class TestLeftOut:
    """Points that cannot be used are counted and named, and change nothing else."""

    def test_notes(self, table):
        target, inside = table.target.copy(), table.inside.copy()
        target[[0, 5]] = np.nan
        inside[7] = False
        values = table.values.copy()
        values[10:17, 1] = np.nan
        values[17, 0] = np.inf
        values[7] = np.nan  # outside: told once
        broken = replace(table, target=target, inside=inside, values=values)
        trained = run(broken, "none")
        assert trained.notes == (
            "2 of 120 points have no value in the field 碳量 and are left out (feature 1, 6).",
            "1 of 118 points lie outside the stack and are left out (feature 8).",
            "8 of 117 points lie in cells that lack a covariate (most often NDVI, at 7 points) and are left out "
            "(feature 11, 12, 13, 14, 15, …).",
        )
        good = np.isfinite(target) & inside & np.isfinite(values).all(axis=1)
        clean = run(table.take(good), "none")
        np.testing.assert_array_equal(trained.model.model.cv_prediction, clean.model.model.cv_prediction)
        np.testing.assert_array_equal(trained.table.ids, table.ids[good])

    def test_constant_covariates(self, table):
        covariates = (*COVARIATES, Covariate("flat"), Covariate("zone", "categorical"))
        values = np.column_stack([table.values, np.full(N, 0.5), np.full(N, 2)])
        trained = run(replace(table, values=values), covariates=covariates)
        assert trained.notes == (
            "The covariate flat is 0.5 at every training point, so it says nothing and is left out.",
            "The covariate zone is the class 2 at every training point, so it says nothing and is left out.",
        )
        assert trained.model.contract == run(table).model.contract
        np.testing.assert_array_equal(trained.model.validation.predicted, run(table).model.validation.predicted)

    def test_covariate_that_varies_over_validation_points_only(self, table):
        role = np.where(np.arange(N) % 3, "train", "valid")
        changed = with_values(replace(table, role=role), 0, np.where(role == "valid", table.values[:, 0], 2.5))
        trained = run(changed, "field")
        assert trained.model.contract.names == ("NDVI", "soil")
        assert trained.notes == (
            "The covariate 坡度 is 2.5 at every training point, so it says nothing and is left out.",
        )

    def test_one_class_only(self, table):
        assert run(with_values(table, 2, 20)).notes == (
            "The covariate soil is the class loam at every training point, so it says nothing and is left out.",
        )

    def test_class_that_training_does_not_hold(self, table):
        codes = table.values[:, 2].copy()
        codes[[3, 8]] = 40
        role = np.where(np.arange(N) % 2, "train", "valid")
        role[3] = "valid"
        trained = run(replace(with_values(table, 2, codes), role=role), "field")
        assert trained.notes == (
            "Validation points with classes that no training point has (peat of soil) are left out: 2.",
        )
        assert trained.model.contract.levels[2] == tuple(CODES)
        assert len(trained.table.target) == N - 2 and not {4, 9} & set(trained.table.ids)
        assert len(trained.model.validation.observed) == np.count_nonzero(trained.held_back) == 59
        # Rows of the validation are rows of the table that was used.
        np.testing.assert_allclose(
            np.exp(trained.model.validation.observed), trained.table.target[trained.model.validation.rows], rtol=1e-12
        )

    def test_one_validation_point_left(self, table):
        """All but one hold a class that training lacks: a model without figures, and that is said."""
        codes = table.values[:, 2].copy()
        codes[:3] = 40
        role = np.where(np.arange(N) < 4, "valid", "train")
        trained = run(replace(with_values(table, 2, codes), role=role), "field")
        assert trained.notes[-1] == (
            "Only 1 points validate the model: its figures say little. VALIDATION kfold uses every point."
        )
        assert trained.score_table().empty and headline(trained.model) is None

    def test_few_validation_points(self, table):
        role = np.where(np.arange(N) < 9, "valid", "train")
        assert run(replace(table, role=role), "field").notes == (
            "Only 9 points validate the model: its figures say little. VALIDATION kfold uses every point.",
        )

    def test_identical_coordinates(self, table):
        xy = table.xy.copy()
        xy[1:4] = xy[0]
        trained = run(replace(table, xy=xy), "none")
        assert trained.notes == (
            "Training points that share their coordinates with another: 3. Kriging takes the mean of each place.",
        )
        assert len(trained.model.model.kriging.xy) == N - 3
        assert run(replace(table, xy=xy), "none", method="mlr").notes == ()

    def test_class_lost_in_a_fold(self, table):
        """A class of three samples is unknown to some folds of a cross-validation: predictions stay finite."""
        codes = np.where(np.arange(N) < 3, 40, table.values[:, 2])
        for method in ("mlr", "rf", "cubist"):
            model = run(with_values(table, 2, codes), "kfold", method=method, trees=20, committees=2).model
            assert np.isfinite(model.validation.predicted).all() and np.isfinite(model.model.cv_trend).all()


class TestRefused:
    def test_no_target(self, table):
        nothing = replace(table, target=np.full(N, np.nan))
        assert sentence(nothing) == "No point of the samples has a value in the field 碳量."
        # A brace in a field's name is text, not a place to fill in.
        said = r"No point of 井\{0\} has a value in the field c\{x\}\."
        with pytest.raises(PedometricsError, match=said):
            usable(nothing, "c{x}", [], points="井{0}")

    def test_all_outside(self, table):
        assert sentence(replace(table, inside=np.zeros(N, bool))) == (
            "All points of the samples lie outside the stack of covariates. Do both have the right coordinate "
            "reference system?"
        )

    def test_no_complete_point(self, table):
        assert sentence(with_values(table, 1, np.nan)) == (
            "All points of the samples lie in cells of the stack of covariates that lack a covariate "
            "(most often NDVI, at 120 points)."
        )

    @pytest.mark.parametrize("value", [0.0, -3.0])
    def test_no_logarithm(self, table, value):
        target = table.target.copy()
        target[4] = value
        assert sentence(replace(table, target=target)) == (
            f"1 values of the field 碳量 are 0 or below (the first is {value}): a logarithm needs values above 0. "
            "Drop those points or set TRANSFORM to none."
        )
        assert len(run(replace(table, target=target), "none", transform="none").model.samples) == N

    def test_constant_target(self, table):
        assert sentence(replace(table, target=np.full(N, 4.5))) == (
            "The field 碳量 is 4.5 at every point; there is nothing to model."
        )

    @pytest.mark.parametrize(("count", "left"), [(4, 2), (13, 9), (12, 8)])
    def test_too_few_points(self, table, count, left):
        assert sentence(table.take(np.arange(count))) == (
            f"{left} training points are left of {count}; 10 or more are needed."
        )

    def test_hardly_enough(self, table):
        few = table.take(np.arange(14))
        assert len(run(few, method="mlr").model.samples) == 10
        assert run(few).model.model.kriging is not None
        assert sentence(table.take(np.arange(3))) == "3 samples cannot be split; 4 or more are needed."
        assert sentence(few, "kfold", count=2) == "7 training samples are too few; 10 or more are needed."

    def test_nothing_varies(self, table):
        flat = replace(table, values=np.ones((N, 3)) * [1, 2, 20])
        assert sentence(flat) == (
            "No covariate varies over the training points; use METHOD ok or other covariates."
        )
        assert run(flat, method="ok").model.contract.covariates == ()

    @pytest.mark.parametrize(("wrong", "count"), [("", 2), ("test", 2), ("Train", 2)])
    def test_split_field(self, table, wrong, count):
        role = np.where(np.arange(N) % 4 == 0, "valid", "train").astype(object)
        role[[3, 9]] = wrong
        assert sentence(replace(table, role=role), "field") == (
            f"SPLIT_FIELD holds '{wrong}' for {count} points; allowed are train and valid."
        )

    @pytest.mark.parametrize("count", [0, 1])
    def test_split_field_without_validation(self, table, count):
        role = np.where(np.arange(N) < count, "valid", "train")
        assert sentence(replace(table, role=role), "field") == (
            f"SPLIT_FIELD marks {count} usable points as valid; 2 or more are needed."
        )

    def test_points_of_one_block(self, table):
        assert sentence(replace(table, xy=np.zeros((N, 2))), "blocks", method="mlr") == (
            "The samples lie in 1 spatial blocks, too few for 4 folds; use VALIDATION kfold."
        )

    @pytest.mark.parametrize(
        ("options", "expected"),
        [
            ({"validation": "loo"}, "VALIDATION is loo; allowed are holdout, kfold, blocks, field, none."),
            ({"transform": "sqrt"}, "TRANSFORM is sqrt; allowed are log, none."),
            ({"percent": 100.0}, "HOLDOUT is 100.0; it must be above 0 and below 100 %."),
        ],
    )
    def test_options(self, table, options, expected):
        assert sentence(table, **options) == expected


# R's figures (../shared/README.md) are of one split; ours of ten.
SEEDS = range(10)
#: Squared correlation of the trend alone; squared correlation, RMSE and CCC of the whole.
R_FIGURES = {
    ("meuse", "rk_cubist"): (0.435, 0.508, 2.46, 0.673),
    ("meuse", "rk_rf"): (0.470, 0.483, 2.54, 0.687),
    ("edgeroi_grid", "rk_cubist"): (0.317, 0.350, 16.0, 0.456),
    ("edgeroi_grid", "rk_rf"): (0.372, 0.367, 15.7, 0.523),
}


@pytest.mark.real
@pytest.mark.parametrize(("which", "method"), R_FIGURES)
def test_figures_of_r_lie_within_ours(shared, which, method):
    """Ten 70/30 splits: R's figures are within two standard deviations of ours."""
    table, covariates, grid = real_table(shared, which)
    figures = []
    for seed in SEEDS:
        chosen = Settings(method=method, trees=200, seed=seed)
        trained = train(table, covariates, grid, "target", "", "log", chosen, "holdout")
        scored = trained.score_table().set_index(["method", "scale"])
        alone = scored.loc[(chosen.trend_label, "original (mean)")]
        whole = scored.loc[(chosen.label, "original (mean)")]
        figures.append([alone.r2_corr, whole.r2_corr, whole.rmse, whole.ccc])
    mean, spread = np.mean(figures, axis=0), np.std(figures, axis=0, ddof=1)
    assert np.all(np.abs(np.array(R_FIGURES[which, method]) - mean) <= 2 * spread), (mean, spread)
    assert len(trained.model.samples) == pytest.approx(238 if which == "edgeroi_grid" else 107, abs=1)
