"""Intervals of fine-earth mass: worked numbers, what compaction does, faults."""

import numpy as np
import pytest
from soilcarbon.pedometrics.depths import Interval, parse_intervals
from soilcarbon.pedometrics.equivalent_mass import (
    change_with_mass,
    mass_depths,
    parse_masses,
    stated_limits,
    usual_limits,
)
from soilcarbon.pedometrics.errors import PedometricsError

TWO = parse_intervals("0-30,30-50")


def test_mass_above_the_limits_of_horizons():
    # Two profiles in any order: 20 x 1.0 and 20 x 1.5 g cm-2; 10 x 1.2, then a gap.
    codes, top = np.array([1, 0, 0, 1]), np.array([0.0, 20, 0, 15])
    bottom, fine = np.array([10.0, 40, 20, 30]), np.array([1.2, 1.5, 1.0, 1.2])
    upper, lower, known = mass_depths(codes, top, bottom, fine)
    assert upper[:3] == pytest.approx([0, 20, 0], abs=1e-12)  # rounding of sums
    assert lower[:3] == pytest.approx([12, 50, 20], abs=1e-12)
    assert known.tolist() == [True, True, True, False]


def test_a_profile_that_begins_below_the_surface_has_no_known_mass():
    *_, known = mass_depths(np.array([0, 0]), np.array([5.0, 20]), np.array([20.0, 40]), np.ones(2))
    assert known.tolist() == [False, False]


def test_stated_masses_are_stacked_from_the_surface():
    # 390 kg m-2 are 39 g cm-2.
    assert stated_limits(TWO, (390, 270)) == [Interval(0, 39), Interval(39, 66)]
    assert stated_limits(TWO[::-1], (270, 390)) == [Interval(39, 66), Interval(0, 39)]
    assert stated_limits(parse_intervals("0-30,0-100"), (390, 1400)) == [Interval(0, 39), Interval(0, 140)]
    with pytest.raises(PedometricsError, match="The mass above 30 cm does not follow"):
        stated_limits(TWO[1:], (270,))


def test_usual_masses_are_medians_of_the_profiles_that_cover_a_layer():
    # 0-30 cm: 30, 36 and 42 g cm-2; 30-50 cm only in the first two: 28 and 30.
    codes, top = np.array([0, 0, 1, 1, 2, 2]), np.array([0.0, 30, 0, 30, 0, 30])
    bottom, fine = np.array([30.0, 50, 30, 50, 30, 45]), np.array([1.0, 1.4, 1.2, 1.5, 1.4, 1.6])
    limits = usual_limits(TWO, codes, top, bottom, fine)
    assert [(one.top, one.bottom) for one in limits] == [(0, 36), (36, pytest.approx(65, rel=1e-12))]
    with pytest.raises(PedometricsError, match=r"No profile covers 30-60 cm, .*\(REFERENCE_MASS\)"):
        usual_limits(parse_intervals("0-30,30-60"), codes, top, bottom, fine)


def test_change_with_mass_is_that_of_small_steps():
    rng = np.random.default_rng(1)
    masses, values, interval = rng.uniform(5, 15, 6), rng.uniform(0.5, 3, 6), Interval(12, 41)

    def carbon(masses):
        lower = np.cumsum(masses)
        part = np.clip(np.minimum(lower, interval.bottom) - np.maximum(lower - masses, interval.top), 0, None)
        return (part * values).sum()

    lower, step = np.cumsum(masses), 1e-6
    expected = [
        (carbon(masses + step * one) - carbon(masses - step * one)) / (2 * step) for one in np.eye(len(masses))
    ]
    result = change_with_mass(np.zeros(6, int), lower - masses, lower, values, interval)
    # Straight between limits of horizons, so that only rounding / step is left.
    assert result == pytest.approx(expected, abs=1e-7)


def test_masses_are_read_as_people_write_them():
    assert parse_masses("", TWO) is None and parse_masses(None, TWO) is None
    for text in ("390,270", " 390 ; 270.0", "３９０、２７０"):
        assert parse_masses(text, TWO) == (390, 270)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("390", "'390' is not understood: .* of each of the intervals 0-30, 30-50, .* such as 390,260"),
        ("390,x", "'390,x' is not understood"),
        ("390,0", "The reference mass of 30-50 cm is 0 kg m-2; allowed is more than 0 and up to 530"),
        ("3900,270", "The reference mass of 0-30 cm is 3900 kg m-2"),
    ],
)
def test_faulty_masses_are_refused(text, message):
    with pytest.raises(PedometricsError, match=message):
        parse_masses(text, TWO)
