"""Tuning: the grid, the choice, and that the validation does not see it."""

from dataclasses import replace

import numpy as np
import pytest
from simulated import as_table, simulate
from soilcarbon.pedometrics.regression_kriging import cross_validate, fit
from soilcarbon.pedometrics.settings import Settings
from soilcarbon.pedometrics.splits import folds
from soilcarbon.pedometrics.trends import out_of_fold
from soilcarbon.pedometrics.tuning import candidates, tune


@pytest.fixture(scope="module")
def samples():
    return simulate(120, 1)


def settings(method, **more):
    return Settings(**{"method": method, "committees": 2, "trees": 30, "folds": 4, "tune": True, **more})


@pytest.mark.parametrize("method", ["cubist", "rf", "gb"])
def test_the_least_error_is_taken(samples, method):
    """Each candidate's error is that of its own out-of-fold predictions; the first is the least."""
    chosen, tried = tune(samples, settings(method))
    errors = [row["rmse"] for row in tried]
    assert errors == sorted(errors) and len(errors) >= 12
    assert not chosen.tune
    fold = folds(samples.y, 5, 1)
    predicted, _ = out_of_fold(samples, chosen, fold)
    # The same sums again.
    assert np.sqrt(np.mean((samples.y - predicted) ** 2)) == pytest.approx(errors[0], rel=1e-12)
    for name in set(tried[0]) - {"rmse"}:
        assert getattr(chosen, name) == tried[0][name]


def test_given_settings_are_among_the_candidates(samples):
    for method in ("cubist", "rf", "gb"):
        options = candidates(samples, settings(method))
        assert options[0] == settings(method)
        assert len(set(options)) == len(options)


def test_mtry_fits_the_columns(samples):
    """Two numbers and three classes are five columns."""
    assert {option.mtry for option in candidates(samples, settings("rf"))} == {7, 1, 2, 3, 5}


@pytest.mark.parametrize("method", ["mlr", "ok"])
def test_nothing_to_tune(samples, method):
    chosen, tried = tune(samples, settings(method))
    assert chosen == settings(method, tune=False) and len(tried) == 1


def test_tuning_finds_what_matters():
    """A target of pure noise but for one class: big leaves beat single samples."""
    noise = simulate(150, 3, psill=0, nugget=4.0)
    chosen, tried = tune(noise, settings("rf", node_size=1, mtry=5, trees=60))
    assert chosen.node_size > 1
    assert tried[0]["rmse"] < next(row["rmse"] for row in tried if (row["mtry"], row["node_size"]) == (5, 1))


def test_tuned_within_each_fold(samples, monkeypatch):
    """Cross-validation tunes again without each fold: what is held back is never seen."""
    from soilcarbon.pedometrics import regression_kriging

    seen = []

    def spy(part, chosen, tick):
        seen.append(len(part))
        return replace(chosen, tune=False), [{"rmse": 1.0}]

    monkeypatch.setattr(regression_kriging, "tune", spy)
    cross_validate(samples, settings("mlr"), folds(samples.y, 4, 1), "kfold")
    assert seen == [90] * 4


def test_model_says_what_was_tried(samples):
    model = fit(samples, settings("gb"))
    assert not model.settings.tune and len(model.tried) == len(candidates(samples, settings("gb")))
    assert fit(samples, settings("gb", tune=False)).tried == ()


def test_progress_grows_and_ends(samples):
    shares = []
    fit(samples, settings("rk_gb"), shares.append)
    assert shares == sorted(shares) and shares[0] == 0 and shares[-1] == 1


def test_trained_and_stored(samples, tmp_path):
    from simulated import COVARIATES, GRID
    from soilcarbon.pedometrics.soil_model import load, save
    from soilcarbon.pedometrics.training import train

    table = as_table(samples)
    trained = train(table, COVARIATES, GRID, "soc", "kg m-2", "log", settings("rk_gb"), "holdout")
    save(trained.model, str(tmp_path / "m.soilmodel"))
    again = load(str(tmp_path / "m.soilmodel"))
    assert again.model.tried == trained.model.model.tried and again.model.settings == trained.model.model.settings
    np.testing.assert_array_equal(
        again.predict(samples.X, samples.xy), trained.model.predict(samples.X, samples.xy)
    )
    noted = train(table, COVARIATES, GRID, "soc", "kg m-2", "log", settings("mlr"), "none").notes
    assert "TUNE is on, but multiple linear regression has nothing to tune." in noted
