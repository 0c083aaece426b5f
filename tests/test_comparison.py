"""Comparison of models: the same splits for all, honest figures, tests that do not cry wolf, resume."""

import json
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from scipy.stats import ttest_1samp
from simulated import COVARIATES, GRID, as_table, simulate
from soilcarbon.pedometrics import comparison
from soilcarbon.pedometrics.comparison import Comparison, Design, compare, corrected_p, holm, prepare, splits
from soilcarbon.pedometrics.errors import Cancelled, PedometricsError
from soilcarbon.pedometrics.metrics import scores
from soilcarbon.pedometrics.regression_kriging import fit
from soilcarbon.pedometrics.settings import Settings
from soilcarbon.pedometrics.transform import smearing_factor

QUICK = Settings(committees=2, trees=20, folds=4, boosts=20)


@pytest.fixture(scope="module")
def samples():
    return simulate(120, 1)


@pytest.fixture(scope="module")
def result(samples):
    return compare(samples, "log", Design(("rk_mlr", "mlr", "ok"), (40, 84), repeats=4), QUICK)


class TestSplits:
    @pytest.mark.parametrize(("validation", "folds"), [("holdout", 1), ("kfold", 10), ("blocks", 5)])
    def test_each_sample_is_on_one_side(self, samples, validation, folds):
        parts = splits(samples, Design(("ok",), repeats=3, validation=validation))
        assert [(part.repeat, part.fold) for part in parts] == [(r, k) for r in range(3) for k in range(folds)]
        for part in parts:
            assert sorted([*part.train, *part.test]) == list(range(120))
        if validation != "holdout":
            assert sorted(np.concatenate([part.test for part in parts if part.repeat == 1])) == list(range(120))

    def test_repeats_differ_and_seeds_repeat(self, samples):
        first, second = splits(samples, Design(("ok",), repeats=2))
        assert set(first.test) != set(second.test)
        again = splits(samples, Design(("mlr",), repeats=2))
        np.testing.assert_array_equal(again[1].train, second.train)
        # More repeats leave the first as they were.
        np.testing.assert_array_equal(splits(samples, Design(("ok",), repeats=1))[0].train, first.train)


class TestFigures:
    def test_as_by_hand(self, samples, result):
        """One run of each, by the parts themselves: trained on the first 40 of the split's order."""
        part = splits(samples, result.design)[2]
        train, test = samples.take(np.sort(part.train[:40])), samples.take(part.test)
        for method, alone in (("rk_mlr", False), ("mlr", True)):
            model = fit(train, replace(QUICK, method=method, seed=3))
            cv = model.cv_trend if alone else model.cv_prediction
            predicted = np.exp(model.predict(test.X, test.xy)) * smearing_factor(train.y - cv, "log")
            expected = scores(np.exp(test.y), predicted)
            rows = result.scores.query("method == @method and size == 40 and repeat == 2 and scale == 'original'")
            (row,) = rows.itertuples()
            # The same sums in the same order.
            assert row.r2 == pytest.approx(expected.r2, rel=1e-12)
            assert row.rmse == pytest.approx(expected.rmse, rel=1e-12)
            assert (row.n_train, row.n_test) == (40, 36)

    def test_table_is_whole(self, result):
        assert len(result.scores) == 3 * 2 * 4 * 2 and result.scores.notna().all().all()
        summary = result.summary()
        assert len(summary) == 3 * 2 * 2 and (summary["repeats"] == 4).all()
        rows = result.scores.query("method == 'ok' and size == 84 and scale == 'ln'")
        (row,) = summary.query("method == 'ok' and size == 84 and scale == 'ln'").itertuples()
        assert row.rmse_mean == pytest.approx(rows.rmse.mean()) and row.rmse_sd == pytest.approx(rows.rmse.std())

    def test_dropped_kriging_is_counted(self, samples, monkeypatch):
        """As often as the fits themselves hold a pure nugget, found in the folder again; not where a model is named."""
        seen = []

        def counted(part, chosen, tick):
            seen.append(fit(part, chosen))
            return seen[-1]

        monkeypatch.setattr(comparison, "fit", counted)
        # Noise alone: some fits find a structure in it, others none.
        noise = replace(samples, y=np.random.default_rng(4).normal(size=120))
        found = compare(noise, "none", Design(("mlr", "ok"), (40,), repeats=4), QUICK).dropped
        dropped = sum(model.kriging.variogram.psill == 0 for model in seen if model.kriging)
        assert found.to_dict("records") == [{"method": "ok", "size": 40, "fits": 4, "dropped": dropped}]
        assert 0 < dropped < 4
        named = compare(noise, "none", Design(("ok",), repeats=2), replace(QUICK, variogram="exponential"))
        assert named.dropped.empty

    def test_best_is_that_of_the_truth(self, result):
        """The target has a linear trend and a correlated residual: regression kriging is right."""
        assert result.best() == "rk_mlr" == result.as_good()[0]

    def test_folds_are_pooled(self, samples):
        pooled = compare(samples, "none", Design(("mlr",), repeats=2, validation="kfold"), QUICK)
        assert list(pooled.scores["n_test"]) == [120, 120] and set(pooled.scores["scale"]) == {"original"}
        errors = pooled.errors[pooled.errors["repeat"] == 0]
        assert len(errors) == 10
        # Mean of all squared errors, by fold or at once.
        expected = np.average(errors["mse"], weights=errors["n_test"])
        assert pooled.scores["rmse"][0] ** 2 == pytest.approx(expected, rel=1e-12)

    def test_one_fit_for_a_method_and_its_kriging(self, samples, monkeypatch):
        seen = []

        def counted(part, chosen, tick):
            seen.append(chosen.method)
            return fit(part, chosen)

        monkeypatch.setattr(comparison, "fit", counted)
        both = compare(samples, "none", Design(("mlr", "rk_mlr"), repeats=2), QUICK)
        assert seen == ["rk_mlr"] * 2
        alone = compare(samples, "none", Design(("mlr",), repeats=2), QUICK)
        ours = both.scores[both.scores["method"] == "mlr"].reset_index(drop=True)
        pd.testing.assert_frame_equal(ours, alone.scores)

    def test_a_fit_that_fails_is_told(self, samples):
        """Two of three samples stand at one place: kriging is refused with ten of them, the rest goes on."""
        clumped = replace(samples, xy=np.where(np.arange(120)[:, None] % 3, samples.xy[0], samples.xy))
        told = compare(clumped, "none", Design(("ok", "mlr"), (10, 60), repeats=2), QUICK)
        assert len(told.faults) == 1
        assert told.faults[0].startswith("ordinary kriging with 10 samples failed in ")
        assert "kriging needs 10 or more" in told.faults[0]
        assert set(told.scores.query("size == 60")["method"]) == {"ok", "mlr"}


class TestNoise:
    def test_worked_value(self):
        """Differences 1, 2, 3: mean 2, variance 1; t = 2 / sqrt(1/3 + 0.5) = 2.191 with 2 degrees of freedom."""
        # p of Student's t with 2 degrees of freedom is 1 - t / sqrt(2 + t^2).
        t = 2 / np.sqrt(1 / 3 + 0.5)
        assert corrected_p(np.array([1.0, 2, 3]), 0.5) == pytest.approx(1 - t / np.sqrt(2 + t**2), rel=1e-10)

    def test_plain_test_without_overlap(self):
        values = np.random.default_rng(0).normal(0.3, 1, 12)
        assert corrected_p(values, 0.0) == pytest.approx(ttest_1samp(values, 0).pvalue, rel=1e-10)

    def test_ends(self):
        assert np.isnan(corrected_p(np.array([1.0]), 0.4))
        assert corrected_p(np.zeros(4), 0.4) == 1.0 and corrected_p(np.ones(4), 0.4) == 0.0

    def test_holm(self):
        """By hand: 0.01 x 3, 0.02 x 2, 0.03 x 1 -> not below the one before; NaN stays."""
        np.testing.assert_allclose(holm(np.array([0.03, np.nan, 0.01, 0.02])), [0.04, np.nan, 0.03, 0.04])
        np.testing.assert_allclose(holm(np.array([0.9, 0.8])), [1.0, 1.0])

    def test_clear_and_no_difference(self):
        """Two methods of equal error, one twice as bad, with errors that vary by a tenth."""
        rng = np.random.default_rng(2)
        rows = [
            {"method": method, "size": 70, "repeat": repeat, "fold": 0, "n_train": 70, "n_test": 30,
             "mse": level + rng.normal(0, 0.1)}
            for repeat in range(20)
            for method, level in (("ok", 1.0), ("mlr", 1.0), ("rf", 2.0))
        ]
        made = Comparison(Design(("ok", "mlr", "rf"), (70,)), None, pd.DataFrame(rows), (), None)
        pairs = made.paired().set_index(["better", "worse"])["differs"]
        (best, worse), = pairs.index[pairs]
        assert best in ("ok", "mlr") and worse == "rf"
        # Of the pairs with the best only: two of three.
        assert made.paired()["p_holm"].notna().sum() == 2

    def test_one_split_tells_nothing(self, samples):
        once = compare(samples, "none", Design(("ok", "mlr"), repeats=1), QUICK)
        assert once.paired()["p"].isna().all() and not once.paired()["differs"].any()


class TestResume:
    DESIGN = Design(("mlr", "rf"), (30, 60), repeats=3)

    def test_a_stopped_run_goes_on(self, samples, tmp_path, monkeypatch):
        whole = compare(samples, "log", self.DESIGN, QUICK)
        made = []

        def counted(part, chosen, tick):
            made.append(chosen.method)
            if len(made) == 6:
                raise Cancelled()
            return fit(part, chosen)

        monkeypatch.setattr(comparison, "fit", counted)
        with pytest.raises(Cancelled):
            compare(samples, "log", self.DESIGN, QUICK, folder=str(tmp_path))
        (kept,) = tmp_path.iterdir()
        assert len(kept.read_text().split("\n")) == 1 + 5
        # The line that a killed run was writing.
        kept.write_text(kept.read_text() + '\n["60 1 0 r')
        resumed = compare(samples, "log", self.DESIGN, QUICK, folder=str(tmp_path))
        assert len(made) == 6 + 7
        pd.testing.assert_frame_equal(resumed.scores, whole.scores)
        # Nothing is left to do; more repeats add their own.
        compare(samples, "log", self.DESIGN, QUICK, folder=str(tmp_path))
        assert len(made) == 13
        compare(samples, "log", replace(self.DESIGN, repeats=4), QUICK, folder=str(tmp_path))
        assert len(made) == 17

    def test_other_samples_are_another_file(self, samples, tmp_path):
        compare(samples, "none", replace(self.DESIGN, repeats=1), QUICK, folder=str(tmp_path))
        compare(samples.take(np.arange(110)), "none", replace(self.DESIGN, repeats=1), QUICK, folder=str(tmp_path))
        compare(samples, "none", replace(self.DESIGN, repeats=1), replace(QUICK, trees=10), folder=str(tmp_path))
        files = sorted(tmp_path.iterdir())
        assert len(files) == 3
        assert all(len(json.loads(line)) == 2 for file in files for line in file.read_text().split("\n")[1:])


def refusal(call):
    with pytest.raises(PedometricsError) as error:
        call()
    return str(error.value)


class TestFaults:
    @pytest.mark.parametrize(
        ("design", "text"),
        [
            ({"methods": ("svm",)}, "METHODS is svm; allowed are "),
            ({"methods": ()}, "METHODS must name one method or more, each once."),
            ({"methods": ("ok", "ok")}, "METHODS must name one method or more, each once."),
            ({"validation": "loo"}, "VALIDATION is loo; allowed are holdout, kfold, blocks."),
            ({"repeats": 0}, "REPEATS is 0; it must be 1 or more."),
            ({"sizes": (5, 50)}, "SAMPLE_SIZES is 5; it must be 10 or more."),
        ],
    )
    def test_design(self, design, text):
        assert refusal(lambda: Design(**{"methods": ("ok",), **design})).startswith(text)

    def test_sample_size_above_n(self, samples):
        assert refusal(lambda: compare(samples, "none", Design(("ok",), (50, 500)), QUICK)) == (
            "SAMPLE_SIZES holds 500, but the splits leave 84 training samples of 120; allowed are 10 to 84."
        )

    def test_fewer_points_than_folds(self, samples):
        few = samples.take(np.arange(9))
        assert refusal(lambda: compare(few, "none", Design(("ok",), validation="kfold"), QUICK)) == (
            "10 folds are not allowed for 9 samples; allowed are 2 to 9."
        )
        assert "6 training samples of 9" in refusal(lambda: compare(few, "none", Design(("ok",)), QUICK))

    def test_a_block_that_holds_all_points(self, samples):
        heap = replace(samples, xy=samples.xy * 0)
        assert "1 spatial blocks, too few for 5 folds" in refusal(
            lambda: compare(heap, "none", Design(("ok",), validation="blocks"), QUICK)
        )

    def test_constant_target(self, samples):
        table = as_table(samples, target=np.full(120, 3.0))
        text = refusal(lambda: prepare(table, COVARIATES, GRID, "soc", "log", ("ok",)))
        assert text == "The field soc is 3 at every point; there is nothing to model."

    def test_covariate_missing_at_half_the_points(self, samples):
        table = as_table(samples)
        table.values[::2, 1] = np.nan
        prepared, notes = prepare(table, COVARIATES, GRID, "soc", "log", ("mlr",))
        assert len(prepared) == 60
        assert notes[0].startswith("60 of 120 points lie in cells that lack a covariate (most often NDVI, at 60 points")

    def test_no_covariate_varies(self, samples):
        table = as_table(samples, values=np.ones((120, 3)) * 10)
        assert "No covariate varies" in refusal(lambda: prepare(table, COVARIATES, GRID, "soc", "log", ("ok", "mlr")))
        prepared, _ = prepare(table, COVARIATES, GRID, "soc", "log", ("ok",))
        assert prepared.X.shape == (120, 0)

    def test_progress_grows_and_ends(self, samples):
        shares = []
        compare(samples, "none", Design(("ok", "mlr"), repeats=2), QUICK, shares.append)
        assert shares == sorted(shares) and shares[-1] == 1
