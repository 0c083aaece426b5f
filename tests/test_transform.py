"""Logarithm and the way back: Duan's factor by hand, faults."""

import numpy as np
import pytest
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.transform import back, forward, smearing_factor


def test_there_and_back():
    values = np.array([0.01, 1.0, 9.01, 1e6])
    np.testing.assert_array_equal(forward(values, "none"), values)
    np.testing.assert_array_equal(back(values, "none", 2.0), values)
    np.testing.assert_array_equal(forward(values, "log"), np.log(values))
    np.testing.assert_allclose(back(forward(values, "log"), "log"), values, rtol=1e-14)  # rounding of ln 1e6


def test_duan_by_hand():
    """Residuals ln 2, 0, -ln 2: the mean of 2, 1 and 1/2."""
    residuals = np.log([2.0, 1.0, 0.5])
    factor = smearing_factor(residuals, "log")
    assert factor == pytest.approx(3.5 / 3, rel=1e-15)
    assert back(np.log([6.0]), "log", factor)[0] == pytest.approx(7.0, rel=1e-14)
    assert smearing_factor(residuals, "none") == 1


def test_the_factor_mends_the_bias_of_the_median():
    """Log-normal values: exp(mean of ln) is low by exp(s2 / 2), the smeared one is not."""
    values = np.exp(np.random.default_rng(0).normal(1, 0.6, 100_000))
    logs = forward(values, "log")
    factor = smearing_factor(logs - logs.mean(), "log")
    assert factor == pytest.approx(np.exp(0.18), rel=0.01)  # 3 standard errors of 100,000 draws are 0.6 %
    assert back(logs.mean(), "log", factor) == pytest.approx(values.mean(), rel=1e-12)


@pytest.mark.parametrize(("values", "count", "first"), [([1, 0, -2], 2, "0.0"), ([3, -1.5], 1, "-1.5")])
def test_no_logarithm_of_zero_or_less(values, count, first):
    with pytest.raises(PedometricsError) as error:
        forward(values, "log", "碳量")
    assert str(error.value) == (
        f"{count} values of the field 碳量 are 0 or below (the first is {first}): a logarithm needs values above 0. "
        "Drop those points or set TRANSFORM to none."
    )
    assert error.value.text.values["name"] == "碳量"
