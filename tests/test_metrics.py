"""Scores and coverage: by hand, and what must hold between them."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.metrics import coverage, score_table, scores

EXACT = 1e-12  # a handful of additions in double precision


def test_worked_values():
    """Errors 1, 0, 1, 0, 1; sums of squares about the means 10 and 11.2, of products 10."""
    result = scores([1, 2, 3, 4, 5], [2, 2, 4, 4, 6])
    assert result.n == 5
    assert result.r2 == pytest.approx(1 - 3 / 10, rel=EXACT)
    assert result.r2_corr == pytest.approx(10**2 / (10 * 11.2), rel=EXACT)
    assert result.rmse == pytest.approx(np.sqrt(3 / 5), rel=EXACT)
    assert result.bias == pytest.approx(0.6, rel=EXACT)
    # Lin's: 2 x 2 / (2 + 2.24 + 0.6^2), moments with 1/n.
    assert result.ccc == pytest.approx(4 / 4.6, rel=EXACT)


def test_a_shift_costs_r2_and_ccc_but_not_the_correlation():
    observed = np.array([1.0, 2.0, 4.0])
    result = scores(observed, observed + 2)
    assert (result.r2_corr, result.bias, result.rmse) == pytest.approx((1, 2, 2), rel=EXACT)
    # Sum of squares about the mean 14/3: r2 = 1 - 12 / (14/3), ccc = 2 (14/9) / (2 (14/9) + 4).
    assert result.r2 == pytest.approx(1 - 36 / 14, rel=EXACT)
    assert result.ccc == pytest.approx(28 / 64, rel=EXACT)


def test_the_mean_as_prediction_scores_zero():
    result = scores([1, 2, 6], [3, 3, 3])
    assert (result.r2, result.ccc, result.bias) == (0, 0, 0)
    assert np.isnan(result.r2_corr)


@pytest.mark.parametrize("value", [5.0, 0.1, 1e-9 / 3])
def test_constant_observations_have_no_r2(value):
    """Three times 0.1 has a mean that is not 0.1: rounding must not count as variance."""
    result = scores(np.full(3, value), [0.2, 0.4, 0.5])
    assert np.isnan([result.r2, result.r2_corr, result.ccc]).all()
    assert np.isfinite([result.rmse, result.bias]).all()


def test_constant_predictions_have_no_correlation():
    result = scores([1.0, 2.0, 6.0], np.full(3, 0.1))
    assert np.isnan(result.r2_corr)
    assert result.r2 < 0 and result.ccc == pytest.approx(0, abs=EXACT)


VALUES = st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=2, max_size=30)


@given(VALUES)
def test_bounds_and_identities(pairs):
    observed, predicted = np.array(pairs, float).T
    assume(np.ptp(observed) > 0 and np.ptp(predicted) > 0)
    result = scores(observed, predicted)
    correlation = np.corrcoef(observed, predicted)[0, 1]
    assert result.r2_corr == pytest.approx(correlation**2, abs=1e-9)
    assert result.r2 <= result.r2_corr + EXACT  # the best line through the predictions bounds any other
    assert abs(result.ccc) <= abs(correlation) + EXACT
    assert result.ccc == pytest.approx(scores(predicted, observed).ccc, abs=EXACT)
    assert result.rmse >= abs(result.bias) - EXACT
    perfect = scores(observed, observed)
    assert (perfect.r2, perfect.rmse, perfect.bias) == (1, 0, 0)
    assert perfect.ccc == pytest.approx(1, rel=EXACT)


@pytest.mark.parametrize(("observed", "predicted"), [([1.0], [1.0]), ([1.0, 2.0], [1.0]), ([], [])])
def test_what_cannot_be_compared(observed, predicted):
    with pytest.raises(PedometricsError) as error:
        scores(observed, predicted)
    assert str(error.value) == (
        f"{len(observed)} observations and {len(predicted)} predictions cannot be compared; two or more pairs are "
        "needed."
    )


def test_coverage_counts_the_limits_themselves():
    assert coverage([1, 2, 3, 4], [1, 2.1, 2, 0], [2, 3, 3, 3.9]) == 0.5
    assert coverage([1, 2], -np.inf, np.inf) == 1


def test_score_table():
    table = score_table([("ok", "ln", scores([1, 2], [1, 3])), ("rf", "ln", scores([1, 2], [1, 2]))])
    assert list(table) == ["method", "scale", "n", "r2", "r2_corr", "rmse", "ccc", "bias"]
    assert table.method.tolist() == ["ok", "rf"] and table.r2.tolist() == [-1, 1]
    assert score_table([]).empty
