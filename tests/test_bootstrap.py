"""Replicates and intervals: by hand, repeatable, and covering what they promise."""

from dataclasses import replace

import numpy as np
import pytest
from real_data import real_table
from scipy.stats import norm
from simulated import COVARIATES, GRID, as_table, simulate
from soilcarbon.pedometrics import bootstrap
from soilcarbon.pedometrics.bootstrap import REPLICATE_FOLDS, Calibration, Interval, fit_replicates
from soilcarbon.pedometrics.errors import Cancelled, PedometricsError
from soilcarbon.pedometrics.kriging import OrdinaryKriging
from soilcarbon.pedometrics.regression_kriging import fit
from soilcarbon.pedometrics.settings import METHODS, Settings
from soilcarbon.pedometrics.training import train

EXACT = 1e-12


def make(samples, method="rk_mlr", validation="none", **more):
    chosen = Settings(**{"method": method, "committees": 2, "trees": 20, "folds": 5, **more})
    return train(as_table(samples), COVARIATES, GRID, "soc", "kg m-2", "log", chosen, validation).model


@pytest.fixture(scope="module")
def model():
    """100 samples at 90 places."""
    samples = simulate(100, 1)
    samples.xy[90:] = samples.xy[:10]
    return make(samples)


@pytest.fixture(scope="module")
def ensemble(model):
    return fit_replicates(model, 12, 7)


class TestInterval:
    CENTRE = np.array([1.0, 2.0])
    REPLICATES = np.array([[0.5, 1.0, 1.5, 2.0], [2.0, 2.0, 2.0, 2.0]])

    @pytest.mark.parametrize("kind", ["ensemble", "book"])
    def test_by_hand(self, kind):
        """Variances 1.25 / 3 and 0, mean squared error 0.09."""
        lower, upper = Interval(kind, 90.0, 0.09).limits(self.CENTRE, self.REPLICATES)
        half = 1.6448536269514722 * np.sqrt([1.25 / 3 + 0.09, 0.09])
        np.testing.assert_allclose(lower, self.CENTRE - half, rtol=EXACT)
        np.testing.assert_allclose(upper, self.CENTRE + half, rtol=EXACT)

    def test_an_error_for_each_target(self):
        lower, upper = Interval("ensemble", 50.0, np.array([0.09, 0.25])).limits(self.CENTRE, self.REPLICATES)
        half = norm.ppf(0.75) * np.sqrt([1.25 / 3 + 0.09, 0.25])
        np.testing.assert_allclose(upper - lower, 2 * half, rtol=EXACT)

    def test_percentiles(self):
        """Of 0.5, 1, 1.5, 2 at 10 and 90 %: 0.3 of a step from the ends."""
        lower, upper = Interval("percentiles", 80.0, 99.0).limits(self.CENTRE, self.REPLICATES)
        np.testing.assert_allclose([lower, upper], [[0.65, 2], [1.85, 2]], rtol=EXACT)

    def test_replicates_that_do_not_count(self):
        padded = np.column_stack([self.REPLICATES, [np.nan, np.nan]])
        for kind in ("ensemble", "percentiles"):
            interval = Interval(kind, 90.0, 0.09)
            np.testing.assert_array_equal(
                interval.limits(self.CENTRE, padded), interval.limits(self.CENTRE, self.REPLICATES)
            )

    def test_the_level_orders_the_limits(self):
        widths = [
            np.ptp(Interval("ensemble", level, 0.1).limits(self.CENTRE, self.REPLICATES), axis=0)
            for level in (50, 90, 99)
        ]
        assert np.all(np.diff(widths, axis=0) > 0)

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            (("sd", 90.0), "INTERVAL is sd; allowed are ensemble, book, percentiles."),
            (("book", 100.0), "LEVEL is 100.0; it must be above 0 and below 100 %."),
            (("book", 0), "LEVEL is 0; it must be above 0 and below 100 %."),
        ],
    )
    def test_faults(self, arguments, expected):
        with pytest.raises(PedometricsError) as error:
            Interval(*arguments, 0.1)
        assert str(error.value) == expected


#: Surfaces of replicates are added up in single precision: 6e-8 of values around 1, over a hundred terms.
SINGLE = 1e-5


class TestReplicates:
    def test_bags(self, model, ensemble):
        assert ensemble.bag.shape == (100, 12)
        np.testing.assert_array_equal(ensemble.bag.sum(axis=0), 100)
        # (1 - 1/100)^100 of the samples are not drawn: 36.6 %, 440 of 1,200 with a spread of about 11.
        assert 395 < np.count_nonzero(ensemble.bag == 0) < 485
        assert len({bag.tobytes() for bag in ensemble.bag.T}) == 12
        assert len({tuple(xy) for kriging in ensemble.krigings for xy in kriging.xy}) <= 90

    def test_same_seed_same_replicates(self, model, ensemble):
        other = simulate(50, 2)
        again = fit_replicates(model, 12, 7).predict(other.X, other.xy)
        np.testing.assert_array_equal(again, ensemble.predict(other.X, other.xy))
        assert not np.array_equal(fit_replicates(model, 12, 8).bag, ensemble.bag)

    def test_more_replicates_leave_the_first_ones(self, model, ensemble):
        few = fit_replicates(model, 5, 7)
        np.testing.assert_array_equal(few.bag, ensemble.bag[:, :5])
        for one, other in zip(few.krigings, ensemble.krigings):
            np.testing.assert_array_equal(one.weights, other.weights)
        other = simulate(50, 2)
        np.testing.assert_allclose(
            few.predict(other.X, other.xy), ensemble.predict(other.X, other.xy)[:, :5], rtol=0, atol=SINGLE
        )

    @pytest.mark.parametrize("method", METHODS)
    def test_each_is_a_model_of_its_own(self, method):
        """Predictions equal those of models refitted one by one, with the variogram of the first model."""
        samples = simulate(80, 3)
        samples.xy[70:] = samples.xy[:10]
        model = make(samples, method)
        ensemble = fit_replicates(model, 3, 11)
        other = simulate(40, 4)
        predicted = ensemble.predict(other.X, other.xy)
        assert predicted.shape == (40, 3)
        for b in range(3):
            drawn = np.flatnonzero(ensemble.bag[:, b])
            sub = replace(model.samples.take(drawn), weights=ensemble.bag[drawn, b])
            trend = ensemble.trends[b].predict(other.X)
            if not METHODS[method][1]:
                np.testing.assert_allclose(predicted[:, b], trend, rtol=0, atol=SINGLE)
                continue
            variogram = model.model.kriging.variogram
            seed = getattr(ensemble.trends[b], "seed", None)
            if seed is None:  # linear and no trend: the seed sets the folds only
                rng = np.random.default_rng([11, b])
                rng.multinomial(80, np.full(80, 1 / 80))
                seed = int(rng.integers(2**31))
            one = fit(sub, replace(model.model.settings, folds=REPLICATE_FOLDS, seed=seed), variogram=variogram)
            if method == "uk":
                np.testing.assert_allclose(predicted[:, b], one.predict(other.X, other.xy), rtol=0, atol=SINGLE)
                continue
            kriging = OrdinaryKriging.fit(sub.xy, sub.y - one.cv_trend, variogram, sub.weights)
            np.testing.assert_allclose(predicted[:, b], trend + kriging.predict(other.xy), rtol=0, atol=SINGLE)
            np.testing.assert_allclose(predicted[:, b], one.predict(other.X, other.xy), rtol=0, atol=SINGLE)

    @pytest.mark.parametrize("method", ["rk_cubist", "rk_rf", "rk_mlr"])
    def test_the_papers_way(self, method):
        """Duplicated rows and a variogram a replicate: models of those rows, fitted without more ado."""
        model = make(simulate(60, 5), method)
        ensemble = fit_replicates(model, 2, 3, sampling="duplicates", variograms="own", trees=20)
        other = simulate(30, 6)
        predicted = ensemble.predict(other.X, other.xy)
        for b in range(2):
            rng = np.random.default_rng([3, b])
            rng.multinomial(60, np.full(60, 1 / 60))
            settings = replace(model.model.settings, folds=REPLICATE_FOLDS, trees=20, seed=int(rng.integers(2**31)))
            rows = np.repeat(np.arange(60), ensemble.bag[:, b])
            assert len(rows) == 60
            one = fit(model.samples.take(rows), settings)
            assert ensemble.krigings[b].variogram == one.kriging.variogram
            np.testing.assert_allclose(predicted[:, b], one.predict(other.X, other.xy), rtol=0, atol=SINGLE)

    @pytest.mark.parametrize("method", ["rk_cubist", "rf", "ok"])
    def test_kept_replicates_are_taken_over(self, method, tmp_path, monkeypatch):
        """After a stop, the run goes on; another seed or another model starts anew; a damaged file is refitted."""
        model = make(simulate(60, 5), method)
        whole = fit_replicates(model, 4, 3, trees=20)

        def stop(share):
            if share > 0.6:
                raise Cancelled

        with pytest.raises(Cancelled):
            fit_replicates(model, 4, 3, stop, trees=20, folder=str(tmp_path))
        kept = sorted(tmp_path.iterdir())
        assert 1 <= len(kept) < 4 and all(path.suffix == ".replicate" for path in kept)
        kept[0].write_bytes(kept[0].read_bytes()[:-20])
        fitted = []
        own = bootstrap._fit_replicate
        monkeypatch.setattr(bootstrap, "_fit_replicate", lambda *a: fitted.append(1) or own(*a))
        again = fit_replicates(model, 4, 3, trees=20, folder=str(tmp_path))
        assert len(fitted) == 4 - len(kept) + 1
        other = simulate(30, 6)
        np.testing.assert_array_equal(again.predict(other.X, other.xy), whole.predict(other.X, other.xy))
        fit_replicates(model, 4, 4, trees=20, folder=str(tmp_path))
        assert len(fitted) == 4 - len(kept) + 1 + 4

    def test_unknown_ways_are_refused(self, model):
        with pytest.raises(PedometricsError, match="SAMPLING is jackknife; allowed are weights, duplicates"):
            fit_replicates(model, 2, 1, sampling="jackknife")
        with pytest.raises(PedometricsError, match="REPLICATE_VARIOGRAM is none; allowed are shared, own"):
            fit_replicates(model, 2, 1, variograms="none")

    def test_replicates_gather_around_the_model(self, model, ensemble):
        other = simulate(200, 2)
        replicates = fit_replicates(model, 40, 1).predict(other.X, other.xy)
        away = replicates.mean(axis=1) - model.model.predict(other.X, other.xy)
        assert np.sqrt(np.mean(away**2)) < replicates.std(axis=1).mean()

    def test_few_samples(self):
        """Twelve samples give replicates of seven or eight distinct ones: enough with their copies."""
        small = make(simulate(12, 0), "mlr")
        assert np.isfinite(fit_replicates(small, 5, 0).predict(small.samples.X, small.samples.xy)).all()

    def test_progress_and_stop(self, model):
        shares = []
        fit_replicates(model, 3, 1, shares.append)
        assert shares == sorted(shares) and shares[-1] == 1

        def stop(share):
            raise Cancelled

        with pytest.raises(Cancelled):
            fit_replicates(model, 3, 1, stop)

    @pytest.mark.parametrize(
        ("count", "seed", "expected"),
        [(1, 1, "REPLICATES is 1; it must be 2 or more."), (5, -1, "SEED is -1; it must be 0 or more.")],
    )
    def test_faults(self, model, count, seed, expected):
        with pytest.raises(PedometricsError) as error:
            fit_replicates(model, count, seed)
        assert str(error.value) == expected


class TestCalibration:
    def test_errors_by_hand(self, model, ensemble):
        calibration = Calibration(model, ensemble)
        y = model.samples.y
        assert calibration.mse("ensemble") == pytest.approx(np.mean((y - model.model.cv_prediction) ** 2), rel=EXACT)
        predicted = ensemble.predict(model.samples.X, model.samples.xy)
        out_of_bag = [
            np.mean((predicted[bag == 0, b] - y[bag == 0]) ** 2) for b, bag in enumerate(ensemble.bag.T)
        ]
        assert calibration.mse("book") == pytest.approx(np.mean(out_of_bag), rel=EXACT)
        interval = calibration.interval("book", 80.0)
        assert (interval.kind, interval.level, interval.mse) == ("book", 80.0, calibration.mse("book"))

    def test_without_held_back_samples(self, model, ensemble):
        """Each sample by replicates without it, and an error from the other folds."""
        calibration = Calibration(model, ensemble)
        assert not calibration.held_back
        table = calibration.coverage(85.0)
        row = table[(table.interval == "ensemble") & (table.level_pct == 85)].iloc[0]
        fitted, samples = model.model, model.samples
        predicted = ensemble.predict(samples.X, samples.xy)
        inside, widths = [], []
        for i in range(100):
            others = predicted[i, ensemble.bag[i] == 0]
            if len(others) < 2:
                continue
            error = np.mean((samples.y - fitted.cv_prediction)[fitted.fold != fitted.fold[i]] ** 2)
            half = norm.ppf(0.925) * np.sqrt(np.var(others, ddof=1) + error)
            inside.append(abs(samples.y[i] - fitted.cv_prediction[i]) <= half)
            widths.append(np.exp(fitted.cv_prediction[i] + half) - np.exp(fitted.cv_prediction[i] - half))
        assert row.coverage_pct == pytest.approx(100 * np.mean(inside), rel=EXACT)
        assert row.mean_width == pytest.approx(np.mean(widths), rel=1e-10)
        assert row.n == len(inside)

    def test_table(self, model, ensemble):
        table = Calibration(model, ensemble).coverage()
        assert table.interval.unique().tolist() == ["ensemble", "book", "percentiles"]
        assert table[table.interval == "book"].level_pct.tolist() == [50, 60, 70, 80, 90, 95, 99]
        for _, part in table.groupby("interval"):
            assert part.coverage_pct.is_monotonic_increasing and part.mean_width.is_monotonic_increasing
        assert 85.0 in Calibration(model, ensemble).coverage(85.0).level_pct.tolist()

    def test_two_replicates(self, model, recwarn):
        """Samples that fewer than two replicates leave out have no interval; the others are counted."""
        ensemble = fit_replicates(model, 2, 1)
        table = Calibration(model, ensemble).coverage()
        assert (table.n == np.count_nonzero((ensemble.bag == 0).all(axis=1))).all()
        assert table.coverage_pct.notna().all() and not recwarn.list

    def test_validation_samples_do_not_set_the_width(self):
        """Absurd held-back targets change the coverage, and nothing else."""
        model = make(simulate(120, 5), validation="holdout")
        absurd = replace(
            model, validation_samples=replace(model.validation_samples, y=model.validation_samples.y + 100)
        )
        ensembles = [fit_replicates(one, 5, 1) for one in (model, absurd)]
        calibrations = [Calibration(*pair) for pair in zip((model, absurd), ensembles)]
        tables = [calibration.coverage() for calibration in calibrations]
        for kind in ("ensemble", "book"):
            assert calibrations[0].mse(kind) == calibrations[1].mse(kind)
        np.testing.assert_array_equal(tables[0].mean_width, tables[1].mean_width)
        assert calibrations[0].held_back and (tables[0].n == 36).all()
        assert tables[1].coverage_pct.max() == 0 < tables[0].coverage_pct.min()

    def test_coverage_of_new_observations(self):
        """Fields with a known truth: intervals hold new observations as often as they say.

        Nominal 90 % over five fields of 140 samples and 400 new places each.
        """
        inside, widths, told = {}, {}, []
        for seed in range(5):
            data = simulate(540, seed)
            model = make(data.take(np.arange(140)))
            new = data.take(np.arange(140, 540))
            ensemble = fit_replicates(model, 25, seed)
            calibration = Calibration(model, ensemble)
            centre, replicates = model.model.predict(new.X, new.xy), ensemble.predict(new.X, new.xy)
            for kind in ("ensemble", "book", "percentiles"):
                lower, upper = calibration.interval(kind, 90.0).limits(centre, replicates)
                inside.setdefault(kind, []).append(np.mean((new.y >= lower) & (new.y <= upper)))
                widths.setdefault(kind, []).append(np.mean(upper - lower))
            table = calibration.coverage()
            told.append(table[(table.interval == "ensemble") & (table.level_pct == 90)].coverage_pct.iloc[0])
        # The new observations of one field share its residual: a field's coverage varies by a few per cent.
        assert 0.85 < np.mean(inside["ensemble"]) < 0.96
        assert np.mean(inside["percentiles"]) < 0.75
        assert all(wide > narrow for wide, narrow in zip(widths["book"], widths["ensemble"]))
        # What is told from the training samples alone is what new samples show.
        assert np.mean(told) == pytest.approx(100 * np.mean(inside["ensemble"]), abs=4)


@pytest.mark.real
@pytest.mark.parametrize(("which", "count"), [("meuse", 20), ("edgeroi_grid", 6)])
def test_coverage_on_real_data(shared, which, count):
    """Held-back samples of ten splits, pooled: nominal 90 %."""
    table, covariates, grid = real_table(shared, which)
    covered = {}
    for seed in range(10):
        chosen = Settings(method="rk_cubist", seed=seed)
        model = train(table, covariates, grid, "target", "", "log", chosen, "holdout").model
        coverage = Calibration(model, fit_replicates(model, count, seed)).coverage()
        for kind, value in coverage[coverage.level_pct == 90].set_index("interval").coverage_pct.items():
            covered.setdefault(kind, []).append(value)
    assert 85 < np.mean(covered["ensemble"]) < 97
    assert np.mean(covered["percentiles"]) < 70
