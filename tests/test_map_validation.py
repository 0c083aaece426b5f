"""A map against points: worked figures, confidence limits, which points count."""

import dataclasses

import numpy as np
import pytest
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.map_validation import (
    CONFIDENCE,
    NO_CLASS,
    Pairs,
    bootstrap_limits,
    interval_coverage,
    near_training,
    scores_by_class,
    validate_map,
    wilson,
)

NAMES = {"points": "樣點", "field": "儲量", "map": "圖", "model": "模型"}


def pairs(observed, predicted, **parts):
    n = len(observed)
    whole = {
        "ids": np.arange(1, n + 1), "xy": np.column_stack([np.arange(n), np.zeros(n)]).astype(float),
        "inside": np.ones(n, bool), "observed": np.asarray(observed, float), "predicted": np.asarray(predicted, float),
    }
    return Pairs(**{**whole, **{name: np.asarray(part) for name, part in parts.items()}})


def validated(given, include_training=False, **names):
    return validate_map(given, 90, include_training, {**NAMES, **names}, 1)


def refusal(given, **options):
    with pytest.raises(PedometricsError) as caught:
        validated(given, **options)
    return str(caught.value)


def test_worked_values():
    """The errors of the worked scores (1, 0, 1, 0, 1), and limits that miss the first and the last point."""
    found = validated(
        pairs([1, 2, 3, 4, 5], [2, 2, 4, 4, 6], lower=[1.5, 2, 2, 3, 4], upper=[3, 2, 6, 5, 4.5])
    )
    assert (found.scores.n, found.scores.bias) == (5, pytest.approx(0.6))
    assert found.scores.r2 == pytest.approx(1 - 3 / 10)
    result = found.coverage
    # Limits belong to the interval: the second point lies on both.
    assert (result.n, result.coverage_pct, result.below_pct, result.above_pct) == (5, 60, 20, 20)
    assert result.mean_width == pytest.approx((1.5 + 0 + 4 + 2 + 0.5) / 5)
    table = found.pairs.table()
    assert table.residual.tolist() == [-1, 0, -1, 0, -1] and table.inside.tolist() == [0, 1, 1, 1, 0]
    assert table[["class", "training"]].isna().all(axis=None)


@pytest.mark.parametrize(
    ("count", "n", "expected"),
    [
        # Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3 (four decimals).
        (81, 263, (0.2553, 0.3662)),
        (15, 148, (0.0624, 0.1605)),
        (0, 20, (0.0, 0.1611)),
        (1, 29, (0.0061, 0.1718)),
    ],
)
def test_wilson_limits_as_published(count, n, expected):
    assert wilson(count, n) == pytest.approx(expected, abs=5e-5)
    # The other share's limits are the mirrored ones.
    assert wilson(n - count, n) == pytest.approx((1 - expected[1], 1 - expected[0]), abs=5e-5)


def test_bootstrap_limits_of_the_bias_are_those_of_a_mean():
    """For a mean, the percentiles come to its standard error times 1.96."""
    rng = np.random.default_rng(3)
    observed = rng.normal(8, 3, 400)
    predicted = observed + rng.normal(0.5, 1, 400)
    limits = bootstrap_limits(observed, predicted, 1)
    error = predicted - observed
    reach = 1.96 * error.std() / 20
    # A percentile of 1,000 draws is itself uncertain to about a tenth of the reach.
    assert limits["bias"] == pytest.approx((error.mean() - reach, error.mean() + reach), abs=0.12 * reach)
    assert limits["rmse"][0] < np.sqrt(np.mean(error**2)) < limits["rmse"][1]
    assert limits == bootstrap_limits(observed, predicted, 1) != bootstrap_limits(observed, predicted, 2)


def test_bootstrap_limits_hold_as_often_as_they_say():
    """Of 40 samples, limits of 95 % miss the truth about twice; with p = 0.05, 8 or more would be one in 1,000."""
    rng = np.random.default_rng(4)
    missed = 0
    for _ in range(40):
        error = rng.normal(0.3, 1, 60)
        observed = rng.normal(0, 2, 60)
        low, high = bootstrap_limits(observed, observed + error, 1)["bias"]
        missed += not low <= 0.3 <= high
    assert CONFIDENCE == 95 and missed < 8


def test_points_that_do_not_count_are_counted_and_named():
    given = pairs(
        [1, np.nan, 3, 4, 5, 6, 7], [1, 2, np.nan, np.nan, 5, 6, 8],
        inside=[True, True, False, True, True, True, True],
        training=[False, False, False, True, True, False, False],
        groups=list("aabbccc"),
    )
    given.xy[0] = np.nan
    given = dataclasses.replace(
        given, **{field.name: np.concatenate([part, part])
                  for field in dataclasses.fields(given) if (part := getattr(given, field.name)) is not None}
    )
    found = validated(given)
    assert found.pairs.ids.tolist() == [6, 7, 6, 7]
    # The point on NoData is off the map, whether it trained the model or not.
    assert (found.outside, found.training) == (4, 2)
    said = "\n".join(found.notes)
    for text in (
        "2 of 14 points have no geometry and are left out (feature 1, 1).",
        "2 of 14 points have no value in the field 儲量 and are left out (feature 2, 2).",
        "2 of 14 points lie outside the map 圖 and are left out (feature 3, 3).",
        "2 of 14 points lie on NoData of the map 圖 and are left out (feature 4, 4).",
        "2 of 14 points are training samples of the model 模型 (closer than half a cell to one) and are left out",
        "Only 4 points are compared with the map: the figures say little.",
    ):
        assert text in said
    kept = validated(given, include_training=True)
    assert kept.pairs.ids.tolist() == [5, 6, 7, 5, 6, 7] and kept.training == 2
    assert "count all the same, as INCLUDE_TRAINING asks" in "\n".join(kept.notes)


def test_too_few_points_are_refused_with_the_reason():
    text = refusal(pairs([1, 2, 3, 4], [1, 2, np.nan, 4], training=[True, False, False, False]))
    assert text == (
        "Of the 4 points of 樣點, 2 can be compared with the map 圖; 3 or more are needed. 1 of 4 points lie on NoData "
        "of the map 圖 and are left out (feature 3). 1 of 4 points are training samples of the model 模型 (closer than "
        "half a cell to one) and are left out (feature 1)."
    )
    assert refusal(pairs([1, 2], [1, 2])).endswith("3 or more are needed. Give more points.")


def test_exchanged_limits_are_refused():
    text = refusal(pairs([1, 2, 3], [1, 2, 3], lower=[0, 5, 2], upper=[2, 1.25, 4]))
    assert text == "LOWER is above UPPER at 1 points, such as 5 and 1.25 at feature 2. Were the two exchanged?"


def test_points_without_limits_do_not_count_for_the_coverage():
    found = validated(pairs([1, 2, 9], [1, 2, 3], lower=[0, np.nan, 2], upper=[2, 3, 4]))
    assert (found.scores.n, found.coverage.n, found.coverage.coverage_pct) == (3, 2, 50)
    assert found.pairs.table().inside.tolist() == [1, None, 0]
    assert "have no lower or upper limit and do not count for the coverage (feature 2)" in "".join(found.notes)
    none = validated(pairs([1, 2, 9], [1, 2, 3], lower=np.full(3, np.nan), upper=np.full(3, np.nan)))
    assert none.coverage is None


@pytest.mark.parametrize(("factor", "told"), [(1, False), (4, False), (10, True), (0.1, True), (-10, False)])
def test_two_units_are_told(factor, told):
    observed = np.linspace(5, 9, 20)
    found = validated(pairs(observed * factor, observed))
    assert any("same unit (1 kg m-2 = 10 t ha-1)?" in note for note in found.notes) is told


def test_near_training_takes_half_a_cell_each_way():
    training = np.array([[100.0, 200.0], [500.0, 500.0]])
    points = np.array([[100, 200], [109.9, 204.9], [110.1, 200], [100, 205.1], [500.001, 499.999], [np.nan, 0]])
    # Cells of 20 x 10.
    assert near_training(points, training, (20, 10)).tolist() == [True, True, False, False, True, False]


def test_scores_by_class():
    given = pairs(
        [1, 2, 3, 4, 9], [2, 2, 4, 5, 8], groups=["水田", "水田", "水田", "旱田", NO_CLASS],
        lower=[0, 0, 0, np.nan, 0], upper=[9, 9, 2, 9, 9],
    )
    table = scores_by_class(given).set_index("class")
    # The largest first, then by name.
    assert table.index.tolist() == ["水田", NO_CLASS, "旱田"] and table.n.tolist() == [3, 1, 1]
    assert table.bias.tolist() == pytest.approx([2 / 3, -1, 1])
    assert table.rmse["水田"] == pytest.approx(np.sqrt(2 / 3)) and np.isnan(table.rmse["旱田"])
    assert table.coverage_pct["水田"] == pytest.approx(200 / 3) and np.isnan(table.coverage_pct["旱田"])


def test_coverage_confidence_holds_the_share():
    rng = np.random.default_rng(6)
    observed = rng.normal(0, 1, 200)
    found = interval_coverage(
        pairs(observed, np.zeros(200), lower=np.full(200, -1.645), upper=np.full(200, 1.645)), 90
    )
    # Limits of a normal variable at -/+ 1.645 hold 90 %.
    assert found.low_pct < 90 < found.high_pct and found.low_pct < found.coverage_pct < found.high_pct
    assert found.coverage_pct + found.below_pct + found.above_pct == pytest.approx(100)
