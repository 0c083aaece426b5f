"""Intervals of totals: known limits, centre, shares, differences, simulated errors, and coverage of true totals."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from simulated import simulate
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.kriging import OrdinaryKriging
from soilcarbon.pedometrics.map_errors import MapErrors, error_variogram, partner
from soilcarbon.pedometrics.regression_kriging import Validation, fit
from soilcarbon.pedometrics.settings import Settings
from soilcarbon.pedometrics.simulation import Lattice, RandomField
from soilcarbon.pedometrics.soil_model import SoilModel
from soilcarbon.pedometrics.trends import Samples
from soilcarbon.pedometrics.variogram import Variogram
from soilcarbon.pedometrics.zone_intervals import (
    Plan,
    TotalsIntervals,
    ZoneIntervals,
    ZoneSums,
    limits,
    quantile,
    zone_normals,
)

LEVEL = 90.0
Z = quantile(LEVEL)


def as_model(samples, **settings):
    """A `SoilModel` of samples on the ln scale."""
    nothing = samples.take(slice(0))
    fitted = fit(samples, Settings(**settings))
    return SoilModel("碳", "kg m-2", "log", None, samples, fitted, Validation("none"), nothing, {})


# Limits


def test_limits_are_the_draws_that_a_further_one_lies_beyond_with_the_right_probability():
    assert limits(np.arange(1.0, 20.0)[::-1], 90).tolist() == pytest.approx([1, 19])
    assert limits(np.arange(1.0, 40.0), 90).tolist() == pytest.approx([2, 38])
    # Between two draws: 0.05 x 30 = 1.5.
    assert limits(np.arange(1.0, 30.0), 90).tolist() == pytest.approx([1.5, 28.5])
    assert limits(np.ones((4, 3, 50)), 90).shape == (2, 4, 3)


def test_a_plan_with_too_few_realisations_for_its_level_is_refused():
    Plan(19, 2, 90.0, 1)
    with pytest.raises(PedometricsError, match="REALIZATIONS is 50; limits at a level of 99 % need 199 or more"):
        Plan(50, 2, 99.0, 1)
    with pytest.raises(PedometricsError, match="REPLICATES is 1; it must be 2 or more"):
        Plan(50, 1, 90.0, 1)


# Sums of cells


def one_zone(errors, stock, nugget=0.0, transform="log", weight=1.0):
    """Draws and naive limits of a zone of all cells, of 1 m2 each."""
    count = len(stock)
    sums = ZoneSums(1, len(errors), transform, nugget, Z)
    everything = np.arange(count)
    sums.add(errors, stock, np.zeros(count, int), everything, np.ones(count), np.full(count, weight))
    total = np.array([stock.sum() * weight])
    return sums.draws(total, zone_normals(1, 1, len(errors)))[0], sums.naive(total).iloc[0]


RNG = np.random.default_rng(5)
MANY = 20_000
STOCK = np.array([2.0, 8.0, 5.0, 5.0])


def test_of_a_zone_of_one_cell_the_limits_are_those_of_the_cell():
    """ln stock is normal with the error's and the nugget's variance: limits of the median x exp(-/+ z sd)."""
    draws, naive = one_zone(0.4 * RNG.standard_normal((MANY, 1)), np.array([8.0]), 0.09)
    sd = np.sqrt(0.16 + 0.09)
    wanted = 8 * np.exp(np.array([-Z, Z]) * sd - sd**2 / 2)
    # A 5 % quantile of 20,000 draws has a standard error of 0.015 sd: three of them.
    np.testing.assert_allclose(limits(draws, LEVEL), wanted, rtol=3 * 0.015 * sd)
    np.testing.assert_allclose(naive[["summed_lower", "summed_upper"]], wanted, rtol=0.02)
    # The naive way for independent cells is symmetric: mean -/+ z x the standard deviation of a log-normal value.
    half = Z * 8 * np.sqrt(np.expm1(sd**2))
    np.testing.assert_allclose(naive[["independent_lower", "independent_upper"]], [8 - half, 8 + half], rtol=0.05)


def test_errors_that_are_one_and_the_same_give_the_sum_of_the_limits_of_cells():
    draws, naive = one_zone(np.repeat(0.3 * RNG.standard_normal((MANY, 1)), 4, axis=1), STOCK)
    np.testing.assert_allclose(limits(draws, LEVEL), naive[["summed_lower", "summed_upper"]], rtol=0.02)


@pytest.mark.parametrize("transform", ["log", "none"])
def test_independent_errors_give_the_root_of_the_summed_variances(transform):
    """Of a nugget alone; of 400 cells, so that the sum is about normal."""
    stock = RNG.uniform(4, 9, 400)
    draws, naive = one_zone(np.zeros((MANY, 400)), stock, 0.04, transform)
    # The sum of log-normal values is a little skewed: 0.2 % of the total.
    np.testing.assert_allclose(
        limits(draws, LEVEL), naive[["independent_lower", "independent_upper"]], rtol=2e-3
    )
    assert np.ptp(naive[["summed_lower", "summed_upper"]]) > 15 * np.ptp(limits(draws, LEVEL))


@pytest.mark.parametrize("transform", ["log", "none"])
def test_the_map_is_the_centre(transform):
    draws, _ = one_zone(0.5 + 0.4 * RNG.standard_normal((200, 4)), STOCK, 0.0, transform)
    # Centred cell by cell, but for rounding.
    assert draws.mean() == pytest.approx(STOCK.sum(), rel=1e-12)


def test_without_a_transform_errors_are_added():
    errors = RNG.standard_normal((MANY, 4))
    draws, _ = one_zone(errors, STOCK, 0.25, "none")
    # Four independent errors of variance 1 + 0.25; a standard deviation from 20,000 draws is certain to 0.5 %.
    assert draws.std() == pytest.approx(np.sqrt(4 * 1.25), rel=0.02)


def test_a_cell_that_stands_for_others_has_their_nugget_only_as_a_mean():
    errors = np.zeros((MANY, 4))
    alone, _ = one_zone(errors, STOCK, 0.04)
    thinned, _ = one_zone(errors, STOCK, 0.04, weight=16.0)
    assert thinned.std() / thinned.mean() == pytest.approx(alone.std() / alone.mean() / 4, rel=0.02)


def test_cells_come_in_any_parts():
    errors = 0.3 * RNG.standard_normal((50, 4))
    whole, _ = one_zone(errors, STOCK, 0.1)
    sums = ZoneSums(1, 50, "log", 0.1, Z)
    for part in (slice(0, 1), slice(1, 4)):
        count = len(STOCK[part])
        one = np.ones(count)
        sums.add(errors[:, part], STOCK[part], np.zeros(count, int), np.arange(count), one, one)
    again = sums.draws(np.array([STOCK.sum()]), zone_normals(1, 1, 50))[0]
    np.testing.assert_allclose(again, whole, rtol=1e-12)


# Intervals of zones


def table(total=(6.0, 14.0, 0.0)):
    """Zones of 100,000 ha, so that 1 Tg is 1 kg m-2; the last without a cell."""
    total = np.array(total)
    cells = (total > 0).astype(int) * 10
    return pd.DataFrame(
        {
            "zone": ["水田", "森林", "無"],
            "cells": cells,
            "area_ha": cells * 1e4,
            "mean_kg_m2": np.where(total > 0, total, np.nan),
            "total_tg": total,
            "share_pct": 100 * total / total.sum(),
        }
    )


def zone_draws(seed=1):
    rng = np.random.default_rng(seed)
    draws = table()["total_tg"].to_numpy()[:, None] * np.exp(0.1 * rng.standard_normal((3, 200)))
    return ZoneIntervals(LEVEL, draws, draws.sum(axis=0))


def test_columns_of_intervals():
    rows = zone_draws().columns(table()).set_index(table()["zone"])
    lower, upper = limits(zone_draws().draws, LEVEL)
    assert rows.loc["水田", ["lower_tg", "upper_tg"]].tolist() == [lower[0], upper[0]]
    assert rows.loc["水田", ["mean_lower", "mean_upper"]].tolist() == pytest.approx([lower[0], upper[0]])
    assert rows.loc["無"].isna().all()
    # Of two zones one share is 100 % less the other.
    assert rows.loc["水田", "share_lower"] + rows.loc["森林", "share_upper"] == pytest.approx(100)
    assert rows.loc["水田", "share_lower"] < 30 < rows.loc["水田", "share_upper"]


def test_a_zone_alone_has_the_whole_share():
    only = table((6.0, 0.0, 0.0))
    draws = zone_draws().draws * [[1], [0], [0]]
    assert ZoneIntervals(LEVEL, draws, draws.sum(axis=0)).columns(only).loc[0, "share_lower"] == pytest.approx(100)


def test_errors_that_two_zones_share_drop_out_of_their_difference():
    common = 3 * np.random.default_rng(1).standard_normal(200)
    draws = np.array([6 + common, 14 + common, 0 * common])
    pairs = ZoneIntervals(LEVEL, draws, draws.sum(axis=0)).pairs(table())
    assert pairs[["zone", "other"]].to_numpy().tolist() == [["森林", "水田"]]
    row = pairs.iloc[0]
    for name in ("total_difference_tg", "total_lower_tg", "total_upper_tg", "mean_lower_kg_m2", "mean_upper_kg_m2"):
        assert row[name] == pytest.approx(8)


def totals_of(rows):
    from types import SimpleNamespace

    return SimpleNamespace(table=rows, total_tg=rows["total_tg"].sum())


def test_change_between_two_maps():
    first, second = table(), table((9.0, 14.0, 0.0))
    one = zone_draws()
    # Simulated with the same errors: what the two have in common drops out.
    two = ZoneIntervals(LEVEL, one.draws * np.array([[1.5], [1], [1]]), one.all_draws + 0.5 * one.draws[0])
    both = TotalsIntervals.of(
        Plan(200, 2, LEVEL, 1), [totals_of(first), totals_of(second)], [one, two], [None, None], None
    )
    rows = both.table.set_index("zone")
    assert rows.loc["水田", "difference_tg"] == pytest.approx(3)
    lower, upper = limits(0.5 * one.draws[0], LEVEL)
    assert rows.loc["水田", ["difference_lower", "difference_upper"]].tolist() == pytest.approx([lower, upper])
    assert rows.loc["森林", ["difference_lower", "difference_upper"]].tolist() == [0, 0]
    assert both.all_change == pytest.approx((3, lower, upper))


# Errors of a map


@pytest.fixture(scope="module")
def kriged():
    return as_model(simulate(80, 3), method="ok", variogram="exponential", nugget=0.05, sill=0.35, range=1500.0)


LATTICE = Lattice(250_250.0, 2_609_750.0, 500.0, 500.0, 20, 20)
NODES = np.arange(400)


def test_of_kriging_alone_the_errors_have_the_kriging_variance(kriged):
    """Without a trend nothing is estimated but the mean, and ordinary kriging knows its variance."""
    variogram = kriged.model.kriging.variogram
    errors = MapErrors(kriged, variogram, LATTICE, NODES, 600, 300, 1)
    # Samples stand at nodes there.
    xy = LATTICE.xy(LATTICE.nearest(kriged.samples.xy))
    wanted = OrdinaryKriging.fit(xy, kriged.samples.y, variogram).variance(LATTICE.xy(NODES)) - variogram.nugget
    found = errors.errors(np.zeros((400, 3)), NODES).var(axis=0)
    # A variance from 600 draws has a standard error of 6 % (more, as replicates are shared), their median over some
    # 30 independent places 1 to 2 %.
    assert np.median(found / wanted) == pytest.approx(1, abs=0.06)
    np.testing.assert_allclose(found, wanted, rtol=0.5)


def test_the_variogram_is_scaled_to_the_error_of_cross_validation(kriged):
    wide = replace(kriged.model.kriging.variogram, nugget=0.5, psill=3.0)
    model = replace(kriged, model=replace(kriged.model, kriging=replace(kriged.model.kriging, variogram=wide)))
    one, other = error_variogram(kriged), error_variogram(model)
    # Ten times the sill kriges the same: scaling takes it back.
    assert (one.nugget, one.psill) == pytest.approx((other.nugget, other.psill))


def test_errors_of_a_model_that_does_not_krige_are_correlated_all_the_same():
    model = as_model(simulate(200, 4), method="mlr")
    variogram = error_variogram(model)
    # Half of the variance and more is correlated in the simulation (0.3 of 0.35).
    assert variogram.psill > 0.5 * variogram.sill
    assert variogram.sill == pytest.approx(np.mean(model.cv_error**2))


def test_a_model_without_error_has_none():
    samples = simulate(60, 5)
    exact = Samples(samples.X, samples.xy, np.full(60, 2.0), (2,))
    model = as_model(exact, method="rk_mlr")
    variogram = error_variogram(model)
    assert variogram.sill == pytest.approx(0, abs=1e-20)
    errors = MapErrors(model, variogram, LATTICE, NODES, 20, 2, 1).errors(np.zeros((5, 3)), np.arange(5))
    np.testing.assert_allclose(errors, 0, atol=1e-6)


def test_the_same_seed_gives_the_same_and_kept_models_are_found_again(kriged, tmp_path):
    variogram = error_variogram(kriged)

    def run(seed, **more):
        errors = MapErrors(kriged, variogram, LATTICE, NODES[:50], 20, 4, seed, **more)
        return errors.errors(np.zeros((50, 3)), np.arange(50))

    first = run(1, folder=str(tmp_path))
    assert len(list(tmp_path.iterdir())) == 4
    times = [path.stat().st_mtime_ns for path in sorted(tmp_path.iterdir())]
    np.testing.assert_array_equal(first, run(1, folder=str(tmp_path)))
    assert times == [path.stat().st_mtime_ns for path in sorted(tmp_path.iterdir())]
    np.testing.assert_array_equal(first, run(1))
    assert not np.array_equal(first, run(2))


def test_two_maps_of_one_model_have_the_same_errors_and_others_their_correlation(kriged):
    variogram = error_variogram(kriged)
    same = partner(kriged, kriged)
    assert (same.correlation, same.common) == (pytest.approx(1), 80)

    def residual(common=None):
        return MapErrors(kriged, variogram, LATTICE, NODES, 200, 100, 1, partner=common).residual

    first = residual()
    np.testing.assert_allclose(residual(same), first, atol=1e-4)
    half = replace(same, correlation=0.5)
    second = residual(half)
    correlation = np.mean(first * second) / np.sqrt(np.mean(first**2) * np.mean(second**2))
    # Over 200 realisations of a field with about 30 independent places: standard error 0.01.
    assert correlation == pytest.approx(0.5, abs=0.05)


def test_models_with_few_common_samples_count_as_independent(kriged):
    other = replace(kriged, samples=replace(kriged.samples, xy=kriged.samples.xy + 7.0))
    assert partner(kriged, other).correlation == 0
    assert partner(kriged, other).common == 0


# Coverage

SIDE = 24


def truth_and_intervals(seed, level=LEVEL, realizations=60):
    """True totals of a simulated square and its quarters, and their limits, of one field."""
    rng = np.random.default_rng([seed, 77])
    lattice = Lattice(0.0, SIDE * 100.0, 100.0, 100.0, SIDE, SIDE)

    def field(range_, psill):
        one = RandomField(Variogram("exponential", 0.0, psill, range_), lattice)
        return one.fields(one.noise(rng))[0].astype(float)

    cells = np.arange(SIDE**2)
    X = np.column_stack([field(800.0, 1.0), field(200.0, 1.0)])
    y = 1.5 + 0.3 * X[:, 0] + 0.15 * X[:, 1] + field(600.0, 0.15) + np.sqrt(0.05) * rng.normal(size=SIDE**2)
    place, xy = rng.choice(SIDE**2, 80, replace=False), lattice.xy(cells)
    model = as_model(Samples(X[place], xy[place], y[place]), method="rk_mlr", folds=4, seed=seed)
    stock = model.predict(X, xy)
    variogram = error_variogram(model)
    errors = MapErrors(model, variogram, lattice, cells, realizations, 10, seed).errors(X, cells)
    quarter = 1 + cells // SIDE // (SIDE // 2) * 2 + cells % SIDE // (SIDE // 2)
    zone, cell = np.concatenate([np.zeros(SIDE**2, int), quarter]), np.concatenate([cells, cells])
    sums = ZoneSums(5, realizations, "log", variogram.nugget, Z)
    sums.add(errors, stock, zone, cell, np.ones(len(cell)), np.ones(len(cell)))
    mapped, true = (np.bincount(zone, values[cell]) for values in (stock, np.exp(y)))
    draws = sums.draws(mapped, zone_normals(seed, 5, realizations))
    return true, limits(draws, level), sums.naive(mapped)


def test_intervals_cover_the_true_totals_and_naive_ones_do_not():
    """benchmarks/totals_coverage.py has the same for 200 runs of several ranges, nuggets and zones."""
    runs = [truth_and_intervals(seed) for seed in range(24)]
    true = np.array([one[0] for one in runs])
    lower, upper = np.array([one[1] for one in runs]).transpose(1, 0, 2)
    covered = (lower <= true) & (true <= upper)
    # 24 whole squares at 90 %: fewer than 18 have a chance of 0.7 %. 96 quarters, those of a run alike:
    # three standard errors of independent ones below 86 are 78.
    assert covered[:, 0].sum() >= 18
    assert 78 <= covered[:, 1:].sum() < 96
    naive = pd.concat([one[2] for one in runs])
    everything = true.ravel()
    assert ((naive["summed_lower"] <= everything) & (everything <= naive["summed_upper"])).all()
    independent = (naive["independent_lower"] <= everything) & (everything <= naive["independent_upper"])
    # Were cells independent, they would hold 108 of 120.
    assert independent.sum() < 60
