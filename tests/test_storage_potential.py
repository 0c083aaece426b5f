"""Targets by percentile, their bootstrap, and gains of cells: against sums by hand and by brute force."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm
from soilcarbon.pedometrics.covariate_clusters import Clusters
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.storage_potential import (
    ALL_ZONES,
    GapSums,
    ZoneGains,
    limits,
    quantiles,
    read_percentiles,
    zone_targets,
)

P = (75.0, 90.0, 95.0)


def gains(zones, stocks, percentiles=P, least=30, replicates=100, mapped=None, seed=1):
    stocks = np.asarray(stocks, float)
    return ZoneGains(
        np.asarray(zones), stocks, stocks if mapped is None else mapped, percentiles, least, replicates, seed
    )


def a_map(count=4000, zones=3, seed=2):
    """Zone, stock and area of cells; some without a zone, some without a stock."""
    rng = np.random.default_rng(seed)
    stock = rng.gamma(9, 0.9, count).astype(np.float32)
    stock[::17] = np.nan
    return rng.integers(-1, zones, count), stock, rng.uniform(300, 500, count)


def brute(stock, area, targets):
    return np.array([np.nansum(area * np.maximum(0, target - stock.astype(float))) for target in targets])


# Percentiles


def test_percentiles_are_read_and_sorted():
    assert read_percentiles(" 90,75 , 97.5") == (75.0, 90.0, 97.5)


@pytest.mark.parametrize("text", ["", "75,", "abc", "49", "99.5", "75;90", "nan", "0.9"])
def test_other_percentiles_are_refused(text):
    with pytest.raises(PedometricsError, match=r"PERCENTILES is .*from 50 to 99"):
        read_percentiles(text)


def test_a_percentile_given_twice_is_refused():
    with pytest.raises(PedometricsError, match="each percentile once"):
        read_percentiles("75,75.0")


def test_quantiles_are_type_8():
    rng = np.random.default_rng(5)
    shares = np.array([0, 0.05, 0.5, 0.75, 0.9, 0.95, 1])
    for n in (1, 2, 5, 31):
        sample = np.sort(rng.normal(size=(4, n)), axis=1)
        expected = np.quantile(sample, shares, axis=1, method="median_unbiased").T
        # The same sums in another order.
        np.testing.assert_allclose(quantiles(sample, shares), expected, rtol=1e-12, atol=1e-14)
    # By hand: place (36 + 1/3) 0.75 + 1/3 = 27.5833 of 1, 2 ... 36.
    assert quantiles(np.arange(1.0, 37), np.array([0.75])) == pytest.approx(27 + 7 / 12, rel=1e-14)


# Targets


def test_a_worked_example():
    """36 points of 1 to 36 and three cells of 1 ha with 20, 27 and 30 kg m-2."""
    found = gains(np.zeros(36, int), np.arange(1.0, 37), (75.0,))
    target, gain = found.add(np.zeros(3, int), np.array([20.0, 27, 30]), np.full(3, 1e4))
    t = 27 + 7 / 12
    np.testing.assert_allclose(target, [[t, t, t]])
    np.testing.assert_allclose(gain, [[t - 20, t - 27, 0]])
    row, everything = found.result({0: "A"}, 90, {}).table.to_dict("records")
    assert row["zone"] == "A" and row["n_points"] == 36 and row["cells"] == 3 and row["area_ha"] == 3
    assert row["target_kg_m2"] == pytest.approx(t)
    assert row["mean_kg_m2"] == pytest.approx(77 / 3) and row["points_mean_kg_m2"] == 18.5
    assert row["above_pct"] == pytest.approx(100 / 3)
    assert row["gain_tg"] == pytest.approx((2 * t - 47) * 1e4 / 1e9)
    assert row["gain_kg_m2"] == pytest.approx((2 * t - 47) / 3)
    # 27 points lie below the target: their mean is 14.
    assert row["points_gain_kg_m2"] == pytest.approx(27 * (t - 14) / 36)
    assert everything["zone"] == ALL_ZONES and everything["gain_tg"] == row["gain_tg"]
    assert everything["gain_lower_tg"] == row["gain_lower_tg"] <= row["gain_tg"] <= row["gain_upper_tg"]


def test_replicates_are_resamples_of_the_zone():
    stocks = np.random.default_rng(1).gamma(8, 1, 60)
    found = zone_targets(stocks, P, 500, np.random.default_rng(9))
    assert found.replicates.shape == found.gain_replicates.shape == (500, 3)
    # Each lies between values of the sample, and all percentiles of a replicate come from one sample.
    assert stocks.min() <= found.replicates.min() and found.replicates.max() <= stocks.max()
    assert (np.diff(found.replicates, axis=1) >= 0).all() and (np.diff(found.gain_replicates, axis=1) >= 0).all()
    # The plain mean of max(0, target - stock).
    np.testing.assert_allclose(found.gains, [np.maximum(0, t - stocks).mean() for t in found.targets])
    # A bootstrap that is not ours: the spread of type-8 percentiles of resamples. 500 draws know a standard
    # deviation within about 4 %, both together within 6 %; three times that.
    drawn = np.random.default_rng(4).choice(stocks, (500, 60))
    spread = np.quantile(drawn, np.array(P) / 100, axis=1, method="median_unbiased").std(axis=1)
    np.testing.assert_allclose(found.replicates.std(axis=0), spread, rtol=0.18)


def test_many_points_are_drawn_in_parts_with_the_same_shape(monkeypatch):
    import soilcarbon.pedometrics.storage_potential as module

    monkeypatch.setattr(module, "_DRAWN", 200)
    found = zone_targets(np.arange(40.0), (75.0,), 103, np.random.default_rng(0))
    assert found.replicates.shape == (103, 1) and len(np.unique(found.replicates)) > 20


@pytest.mark.parametrize(("n", "percentile", "least"), [(60, 75, 0.84), (60, 90, 0.84), (60, 95, 0.84)])
def test_intervals_hold_the_true_percentile(n, percentile, least):
    """Nominal 90 %; 400 samples tell a coverage within 1.5 % (one standard error), so 84 % is four below nominal.

    3 to 15 points lie above; the limits of a percentile are known to fall a few per cent short at such n.
    """
    rng, truth, hits = np.random.default_rng(7), norm(8, 2).ppf(percentile / 100), 0
    for _ in range(400):
        found = zone_targets(rng.normal(8, 2, n), (float(percentile),), 200, rng)
        low, high = limits(found.replicates[:, 0], 90)
        hits += low <= truth <= high
    assert least <= hits / 400 <= 0.96


def test_intervals_of_the_total_hold_the_true_gain():
    """Six zones of 50 points; 100 samplings tell a coverage within 3 % (one standard error)."""
    rng, truth = np.random.default_rng(5), norm(8, 2.5).ppf(np.array(P) / 100)
    cells, hits = rng.normal(8, 1.2, (6, 300)), np.zeros(3)
    true = [np.maximum(0, target - cells).sum() for target in truth]
    for _ in range(100):
        found = gains(np.repeat(np.arange(6), 50), rng.normal(8, 2.5, 300), replicates=200, seed=int(rng.integers(1e6)))
        found.add(np.repeat(np.arange(6), 300), cells.ravel(), np.ones(1800))
        totals = found.result(dict(enumerate("abcdef")), 90, {}).totals
        hits += (totals["gain_lower_tg"] * 1e9 <= true) & (true <= totals["gain_upper_tg"] * 1e9)
    # Nominal 90; the bootstrap of percentiles is rough, so that a few per cent either way are expected.
    assert (hits >= 82).all()


def test_zones_with_few_points_have_no_target():
    found = gains([0] * 30 + [1] * 29 + [2] * 3, np.linspace(5, 9, 62))
    assert list(found.targets) == [0]
    zone, stock, area = a_map(zones=4)
    target, gain = found.add(zone, stock, area)
    assert np.isnan(gain[:, zone != 0]).all() and np.isnan(target[:, zone != 0]).all()
    assert np.isfinite(gain[:, (zone == 0) & np.isfinite(stock)]).all()
    result = found.result(dict(enumerate("abcd")), 90, {})
    table = result.table.set_index(["zone", "percentile"])
    assert table.loc[("b", 75), "note"] == "no target: 29 of 30 points"
    assert table.loc[("d", 75), "note"] == "no target: 0 of 30 points" and table.loc[("d", 75), "n_points"] == 0
    assert np.isnan(table.loc[("b", 75), "gain_tg"]) and table.loc[("b", 75), "area_ha"] > 0
    # 30 (100 - 95) / 100 = 1.5 points above; 3 with 90.
    assert table.loc[("a", 95), "note"] == "interval too narrow: 1.5 points above the target"
    assert table.loc[("a", 90), "note"] == ""
    assert {zone.name for zone in result.without} == {"b", "c", "d"}
    assert table.loc[(ALL_ZONES, 75), "area_ha"] == table.loc[("a", 75), "area_ha"]


def test_a_percentile_needs_a_point_above_it():
    found = gains([0] * 40 + [1] * 100, np.tile(np.linspace(4, 12, 20), 7), (90.0, 99.0))
    found.add(np.array([0, 1]), np.array([5.0, 5]), np.ones(2))
    table = found.result({0: "a", 1: "b"}, 90, {}).table.set_index(["zone", "percentile"])
    assert table.loc[("a", 99), "note"] == "no target: 40 points are too few for this percentile"
    assert np.isnan(table.loc[("a", 99), "target_kg_m2"]) and np.isfinite(table.loc[("a", 90), "target_kg_m2"])
    # 100 points: one above, so that it may be; the row of all zones is that of b alone.
    assert table.loc[(ALL_ZONES, 99), "gain_tg"] == table.loc[("b", 99), "gain_tg"]
    assert table.loc[(ALL_ZONES, 99), "n_points"] == 100


@pytest.mark.parametrize(("n", "percentiles", "message"), [
    (29, P, "LEAST_N is 30 and the most points in one zone are 29"),
    (40, (99.0,), "the highest percentile that these allow is 97"),
])
def test_points_too_few_for_any_target_are_refused(n, percentiles, message):
    with pytest.raises(PedometricsError, match=message):
        gains(np.zeros(n, int), np.arange(n), percentiles).require_targets()


# Gains


@given(
    stock=st.lists(st.floats(0, 40, width=32), min_size=1, max_size=60),
    targets=st.lists(st.floats(0, 40, width=32), min_size=1, max_size=8),
)
def test_gap_sums_are_exact_whatever_the_ties(stock, targets):
    stock, targets = np.array(stock), np.array(targets)
    area = np.linspace(300, 500, len(stock))
    sums = GapSums(targets)
    for part in np.array_split(np.arange(len(stock)), 3):
        sums.add(stock[part], area[part])
    # Sums of the same numbers in another order: some 1e-16 of area x target, 60 x 500 x 40 here.
    np.testing.assert_allclose(sums.gain(targets), brute(stock, area, targets), rtol=1e-12, atol=1e-9)
    above = [area[stock > target].sum() for target in targets]
    np.testing.assert_allclose(sums.above(targets), above, rtol=1e-12, atol=1e-9)


def test_gains_and_intervals_are_those_of_brute_force():
    rng = np.random.default_rng(3)
    zones = np.repeat([0, 1, 2], [50, 40, 10])
    found = gains(zones, rng.gamma(9, 1, 100))
    zone, stock, area = a_map()
    for part in np.array_split(np.arange(len(stock)), 5):
        found.add(zone[part], stock[part], area[part])
    result = found.result(dict(enumerate("abc")), 90, {})
    together = 0
    for number, name in ((0, "a"), (1, "b")):
        here = zone == number
        targets = found.targets[number]
        drawn = np.stack([brute(stock[here], area[here], one) for one in targets.replicates])
        together = together + drawn
        rows = result.table[result.table["zone"] == name]
        # As above: sums in another order.
        np.testing.assert_allclose(
            rows["gain_tg"] * 1e9, brute(stock[here], area[here], targets.targets), rtol=1e-9
        )
        for p, row in enumerate(rows.itertuples()):
            low, high = limits(drawn[:, p], 90)
            assert (row.gain_lower_tg * 1e9, row.gain_upper_tg * 1e9) == pytest.approx((low, high), rel=1e-9)
    for p, row in enumerate(result.totals.itertuples()):
        low, high = limits(together[:, p], 90)
        assert (row.gain_lower_tg * 1e9, row.gain_upper_tg * 1e9) == pytest.approx((low, high), rel=1e-9)
        some = result.table[(result.table["percentile"] == P[p]) & result.table["zone"].isin(["a", "b"])]
        assert row.gain_tg == pytest.approx(some["gain_tg"].sum())
        # Zones are drawn independently: the interval of the sum lies within the sum of the limits.
        assert some["gain_lower_tg"].sum() < row.gain_lower_tg < row.gain_upper_tg < some["gain_upper_tg"].sum()


@given(seed=st.integers(0, 30))
def test_gain_grows_with_the_percentile_and_is_never_below_0(seed):
    rng = np.random.default_rng(seed)
    found = gains(np.repeat([0, 1], 30), rng.gamma(4, 2, 60), seed=seed)
    zone, stock, area = a_map(500, 2, seed)
    target, gain = found.add(zone, stock, area)
    there = np.isfinite(stock) & (zone >= 0)
    assert (gain[:, there] >= 0).all() and (np.diff(gain[:, there], axis=0) >= 0).all()
    assert (gain[:, there][target[:, there] <= stock[there]] == 0).all()
    result = found.result({0: "a", 1: "b"}, 90, {})
    totals = result.totals
    assert (np.diff(totals["gain_tg"]) >= 0).all() and (np.diff(totals["above_pct"]) <= 0).all()
    # What the cells sum up to is what the rows say.
    sums = np.nansum(gain * area, axis=1) / 1e9
    np.testing.assert_allclose(totals["gain_tg"], sums, rtol=1e-9)


def test_the_same_seed_gives_the_same_again_and_zones_differ():
    stocks = np.tile(np.random.default_rng(1).gamma(9, 1, 40), 2)
    zones = np.repeat([0, 1], 40)
    one, again, other = (gains(zones, stocks, seed=seed).targets for seed in (1, 1, 2))
    np.testing.assert_array_equal(one[0].replicates, again[0].replicates)
    assert (one[0].replicates != other[0].replicates).any() and (one[0].replicates != one[1].replicates).any()


def test_points_and_map_are_compared():
    """By the points alone: mean gain at the points times the area, with the interval of the sum."""
    rng = np.random.default_rng(8)
    found = gains(np.repeat([0, 1], 40), rng.gamma(9, 1, 80), replicates=400)
    found.add(np.array([0, 0, 1]), np.array([8.0, 9, 8]), np.array([1e6, 1e6, 3e6]))
    result = found.result({0: "a", 1: "b"}, 90, {})
    expected = (2e6 * found.targets[0].gains + 3e6 * found.targets[1].gains) / 1e9
    points = result.point_totals()
    np.testing.assert_allclose(points["total"], expected)
    assert (points["lower"] < points["total"]).all() and (points["total"] < points["upper"]).all()
    np.testing.assert_allclose(result.totals["points_gain_kg_m2"], expected * 1e9 / 5e6)
    assert result.zones[0].sd == pytest.approx(0.5)


def test_deficit_is_compared_on_the_same_cells():
    found = gains(np.zeros(36, int), np.arange(1.0, 37), (75.0,))
    t = 27 + 7 / 12
    found.add(
        np.array([0, 0, 0, -1]), np.array([20.0, 26, np.nan, 20]), np.full(4, 1e4), np.array([5.0, np.nan, 3, 9])
    )
    assert found.has_both
    row = found.result({0: "A"}, 90, {}).table.iloc[0]
    # Only the first cell has a gain and a deficit, and its gain is the larger.
    assert (row["both_ha"], row["both_gain_kg_m2"], row["deficit_kg_m2"]) == pytest.approx((1, t - 20, 5))
    assert row["deficit_tg"] == pytest.approx(5e4 / 1e9) and row["beyond_pct"] == 100
    assert row["area_ha"] == 2


def test_a_raster_of_numbers_is_no_raster_of_zones():
    with pytest.raises(PedometricsError, match="more than 10,000 zones"):
        gains(np.zeros(36, int), np.arange(36)).add(np.arange(10_001), np.ones(10_001), np.ones(10_001))


# Clusters


def test_clusters_find_groups_and_are_numbered_by_the_first_covariate():
    rng = np.random.default_rng(2)
    group = rng.integers(0, 3, 600)
    # In very different units; the groups are far apart in both.
    values = np.column_stack([group * 1000.0, group % 2 * 0.01]) + rng.normal(size=(600, 2)) * [10, 1e-4]
    clusters = Clusters.fit(values, 3, 1)
    np.testing.assert_array_equal(clusters.assign(values), group + 1)
    # Means of about 200 values with a spread of 10 and 1e-4.
    np.testing.assert_allclose(clusters.in_units(), [[0, 0], [1000, 0.01], [2000, 0]], atol=4)
    lacking = np.array([[np.nan, 0.0], [0, 0]])
    np.testing.assert_array_equal(clusters.assign(lacking), [np.nan, 1])
    np.testing.assert_array_equal(clusters.centres, Clusters.fit(values, 3, 1).centres)


def test_a_covariate_that_is_the_same_everywhere_does_not_count():
    values = np.column_stack([np.repeat([0.0, 5], 20), np.full(40, 0.1)])
    clusters = Clusters.fit(values, 2, 1)
    np.testing.assert_array_equal(clusters.assign(values), np.repeat([1, 2], 20))


def test_more_clusters_than_different_cells_are_refused():
    with pytest.raises(PedometricsError, match="N_CLUSTERS is 3, but the covariates have only 2 different cells"):
        Clusters.fit(np.repeat([[1.0], [2.0]], 10, axis=0), 3, 1)
