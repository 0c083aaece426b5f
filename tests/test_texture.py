"""Log-ratios of sand, silt and clay, zeros, classes of USDA, and rows of a table that make sense."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.texture import (
    LARGEST_RATIO,
    LOGRATIOS,
    USDA,
    USDA_COLORS,
    closed,
    composition,
    log_ratios,
    possible_fractions,
    possible_ratios,
    replace_zeros,
    usda_class,
    usda_names,
)
from soilcarbon.pedometrics.texture_samples import held_back, read_fractions, read_ratios

PARTS = st.lists(st.floats(0.01, 99), min_size=3, max_size=3)


def column(*values):
    return np.array(values, float)[:, None]


def test_worked_values():
    # sqrt(1/2) ln(40/40) = 0, sqrt(2/3) ln(40/20) = 0.5659523; ln 2 twice.
    np.testing.assert_allclose(log_ratios(column(40, 40, 20), "ilr"), [[0], [0.5659523]], atol=1e-7)
    np.testing.assert_allclose(log_ratios(column(40, 40, 20), "alr"), [[0.6931472], [0.6931472]], atol=1e-7)
    # 0.7071068 x ln 6 (1.7917595) = 1.2669653; 0.8164966 x ln(sqrt(600) / 30) (-0.2027326) = -0.1655305
    np.testing.assert_allclose(log_ratios(column(60, 10, 30), "ilr"), [[1.2669653], [-0.1655305]], atol=1e-7)
    np.testing.assert_allclose(composition(np.zeros((2, 1)), "ilr"), column(100 / 3, 100 / 3, 100 / 3))


@pytest.mark.parametrize("kind", LOGRATIOS)
@given(parts=PARTS)
def test_there_and_back(kind, parts):
    fractions = closed(column(*parts))
    again = composition(log_ratios(fractions, kind), kind)
    # ln and exp each round to 1e-16 of values up to 10.
    np.testing.assert_allclose(again, fractions, rtol=1e-12)
    assert again.sum() == pytest.approx(100, abs=1e-12)


@pytest.mark.parametrize("kind", LOGRATIOS)
@given(ratios=st.lists(st.floats(-LARGEST_RATIO, LARGEST_RATIO), min_size=2, max_size=2))
def test_any_ratios_give_fractions_that_sum_to_100(kind, ratios):
    fractions = composition(column(*ratios), kind)
    assert (fractions > 0).all() and fractions.sum() == pytest.approx(100, abs=1e-12)
    # As a raster holds them: each rounded to 3.8e-6 at most.
    assert abs(fractions.astype(np.float32).astype(float).sum() - 100) < 1.2e-5
    # Small fractions beside large ones keep their digits.
    np.testing.assert_allclose(log_ratios(fractions, kind), column(*ratios), atol=1e-12)


@given(one=PARTS, other=PARTS)
def test_ilr_keeps_distances(one, other):
    """The distance of Aitchison: between centred logarithms."""
    logs = np.log(np.array([one, other]))
    centred = logs - logs.mean(axis=1, keepdims=True)
    z = log_ratios(np.array([one, other]).T, "ilr")
    assert np.hypot(*(z[:, 0] - z[:, 1])) == pytest.approx(np.linalg.norm(centred[0] - centred[1]), abs=1e-12)


def test_missing_stays_missing():
    ratios = np.array([[0.1, np.nan, 0.2], [np.nan, 0.3, 0.2]])
    np.testing.assert_array_equal(np.isnan(composition(ratios, "ilr")), [[True, True, False]] * 3)
    codes = usda_class(np.array([[np.nan, 40], [40, 40], [20, 20]]))
    assert np.isnan(codes[0]) and codes[1] == 4 and usda_names(codes) == [None, "loam"]


def test_zeros_keep_the_other_ratios():
    fractions = np.array([[0, 100, 40], [60, 0, 40], [40, 0, 20]], float)
    replaced, zeros = replace_zeros(fractions, 1.0)
    # 0.65 % each; 60 x 0.9935 = 59.61, 40 x 0.9935 = 39.74; 100 x 0.987 = 98.7.
    np.testing.assert_allclose(replaced, [[0.65, 98.7, 40], [59.61, 0.65, 40], [39.74, 0.65, 20]], rtol=1e-14)
    np.testing.assert_array_equal(zeros, [True, True, False])
    np.testing.assert_allclose(replaced.sum(axis=0), 100, rtol=1e-14)
    assert replaced[1, 0] / replaced[2, 0] == pytest.approx(60 / 40)


# USDA


def rules(sand, silt, clay):
    """The classes that hold a composition, each by its own definition in the Soil Survey Manual."""
    return {
        "sand": silt + 1.5 * clay < 15,
        "loamy sand": silt + 1.5 * clay >= 15 and silt + 2 * clay < 30,
        "sandy loam": (7 <= clay < 20 and sand > 52 and silt + 2 * clay >= 30)
        or (clay < 7 and silt < 50 and silt + 2 * clay >= 30),
        "loam": 7 <= clay < 27 and 28 <= silt < 50 and sand <= 52,
        "silt loam": (silt >= 50 and 12 <= clay < 27) or (50 <= silt < 80 and clay < 12),
        "silt": silt >= 80 and clay < 12,
        "sandy clay loam": 20 <= clay < 35 and silt < 28 and sand > 45,
        "clay loam": 27 <= clay < 40 and 20 < sand <= 45,
        "silty clay loam": 27 <= clay < 40 and sand <= 20,
        "sandy clay": clay >= 35 and sand > 45,
        "silty clay": clay >= 40 and silt >= 40,
        "clay": clay >= 40 and sand <= 45 and silt < 40,
    }


def test_every_composition_has_the_one_class_of_the_definitions():
    # Steps of 0.5 %, exact in binary: all borders lie on them.
    steps = [(sand / 2, silt / 2) for sand in range(201) for silt in range(201 - sand)]
    fractions = np.array([(sand, silt, 100 - sand - silt) for sand, silt in steps]).T
    named = usda_names(usda_class(fractions))
    for composed, name in zip(fractions.T, named):
        assert [one for one, holds in rules(*composed).items() if holds] == [name], composed
    assert set(named) == set(USDA.names)


def test_classes_of_another_program():
    """The example of soil_class in the R package hydroTools, which asks the package soiltexture (Moeys)."""
    clay = np.array([5, 60, 15, 5, 25, 5, 25, 45, 65, 75, 13, 47])
    sand = np.array([90, 32, 70, 70, 20, 10, 10, 10, 20, 10, 70, 10])
    expected = [
        "sand", "clay", "sandy loam", "sandy loam", "silt loam", "silt", "silt loam", "silty clay", "clay", "clay",
        "sandy loam", "silty clay",
    ]
    assert usda_names(usda_class(np.array([sand, 100 - sand - clay, clay]))) == expected


@given(
    sand=st.integers(0, 100),
    share=st.integers(0, 100),
    noise=st.lists(st.floats(-1e-5, 1e-5), min_size=3, max_size=3),
)
def test_rounding_does_not_move_a_border(sand, share, noise):
    """Whole per cents, as float32 or a back-transform returns them, are in the class of the whole per cents."""
    silt = (100 - sand) * share // 100
    exact = column(sand, silt, 100 - sand - silt)
    assert usda_class(exact + np.array(noise)[:, None]) == usda_class(exact)


@given(PARTS)
def test_the_class_survives_the_way_there_and_back(parts):
    fractions = closed(np.maximum(np.round(column(*parts)), 1))
    for kind in LOGRATIOS:
        assert usda_class(composition(log_ratios(fractions, kind), kind)) == usda_class(fractions)


def test_legend_and_colours():
    assert USDA.codes == tuple(range(1, 13)) and USDA.name(1) == "sand" and USDA.name(12) == "clay"
    assert set(USDA_COLORS) == set(USDA.codes) and len(set(USDA_COLORS.values())) == 12


# What can be


def test_possible_values():
    fractions = np.array([
        [40, 40, 20], [95, 0, 0], [94.9, 0, 0], [105, 0, 0], [-1, 81, 20], [40, 40, np.nan], [101, 0, 0],
        [400, 400, 200],
    ]).T
    assert possible_fractions(fractions, 5).tolist() == [True, True, False, False, False, False, False, False]
    assert possible_fractions(np.float32([[33.3], [33.3], [33.3]]), 0.1).all()  # 99.90000 in float32
    assert possible_ratios(np.array([[0, 20, -9999, np.nan], [0, 20, 0, 0]])).tolist() == [True, True, False, False]


NAMES = {"profile": "樣本", "sand": "砂", "silt": "坋", "clay": "黏"}


def table(*rows):
    return pd.DataFrame(rows, columns=["profile", "sand", "silt", "clay"], index=range(1, len(rows) + 1), dtype=object)


def test_rows_that_make_no_sense_are_named():
    rows = read_fractions(
        table(
            ("A", 40, 40, 20), ("B", 20, 40, 42), ("C", 18.8, 37.6, 37.6), ("D", None, 40, 20), ("E", "60,5", 20, 19.5),
            ("F", "dry", 20, 20), ("G", -5, 85, 20), ("H", 120, 0, 0), ("", 40, 40, 20), ("J", 95, 0, 0),
        ),
        NAMES,
        5,
    )
    assert rows.good.tolist() == [True, True, False, False, False, False, False, False, False, True]
    # 20 + 40 + 42 = 102
    np.testing.assert_allclose(rows.values.T, [[40, 40, 20], np.array([20, 40, 42]) / 1.02, [100, 0, 0]])
    np.testing.assert_allclose(rows.sums, [100, 102, 95])
    assert rows.scaled == 2
    found = {row.profile: (row.field, row.value, row.reason, row.allowed) for row in rows.rejected.itertuples()}
    assert found["C"] == (
        "砂", "18.8 + 37.6 + 37.6 = 94", "does not make 100 with silt and clay", "a sum of 95 to 105 %"
    )
    assert found["D"] == ("砂", "", "is empty", "0 to 100 %")
    assert found["E"][1] == "60,5" and "comma" in found["E"][2] + found["E"][3]
    assert found["F"][:3] == ("砂", "dry", "is not a number")
    assert found["G"] == ("砂", "-5", "is negative", "0 to 100 %")
    assert found["H"] == ("砂", "120", "is above 100", "0 to 100 %")
    assert found[""][0] == "樣本"


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([("A", 0.4, 0.4, 0.2)] * 3, "The sums are near 1: give per cent, not shares of 1."),
        ([("A", 90, 510, 400)] * 3, "The sums are near 1000: give per cent, not g/kg."),
        ([("A", 10, 20, 30)], "None of the 1 rows can be used"),
    ],
)
def test_nothing_left_says_why(rows, sentence):
    with pytest.raises(PedometricsError, match=sentence):
        read_fractions(table(*rows), NAMES, 5)


def test_log_ratios_of_a_table():
    frame = table(("A", 0, 0, 0), ("B", -9999, 1, 0), ("C", None, 1, 0), ("D", "x", 1, 0), ("E", 1, -2, 0))
    frame = frame[["profile", "sand", "silt"]].set_axis(["profile", "z1", "z2"], axis=1)
    rows = read_ratios(frame, {})
    assert rows.good.tolist() == [True, False, False, False, True] and rows.scaled == 0
    np.testing.assert_array_equal(rows.values, [[0, 1], [0, -2]])
    assert rows.rejected["reason"].tolist() == ["is out of range", "is empty", "is not a number"]


def test_profiles_are_held_back_whole_and_over_the_whole_range():
    rng = np.random.default_rng(4)
    profiles = np.repeat(np.arange(100), 3)
    sand = np.repeat(np.arange(100.0), 3) + rng.normal(0, 1, 300)
    valid = held_back(profiles, sand, 30, seed=7)
    assert valid.sum() == 90 and (valid.reshape(100, 3).all(axis=1) == valid.reshape(100, 3).any(axis=1)).all()
    np.testing.assert_array_equal(valid, held_back(profiles, sand, 30, seed=7))
    assert (valid != held_back(profiles, sand, 30, seed=8)).any()
    # One of each run of three or four profiles, sorted by sand.
    assert np.diff(np.sort(profiles[valid])).max() <= 7
