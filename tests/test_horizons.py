"""Horizon tables: what is wrong with a row is named, and the rest is used."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from soilcarbon.pedometrics.depths import parse_intervals
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.harmonize import SplineSettings, harmonize

TOPSOIL = parse_intervals("0-30")


def table(*rows):
    """Horizons as a field table gives them: cells of any type, rows numbered from 1."""
    columns = ("profile", "top", "bottom", "clay", "x", "y")
    frame = pd.DataFrame(list(rows), columns=columns[: len(rows[0])], dtype=object)
    frame.index += 1
    return frame


def worked(*rows):
    return harmonize(table(*rows), ["clay"], TOPSOIL, SplineSettings(least_share=0, lowest=0))


def faults(result):
    return [tuple(fault) for fault in result.rejected[["row", "field", "value", "reason"]].to_numpy()]


@pytest.mark.parametrize(
    ("cells", "field", "value", "reason"),
    [
        ((None, 0, 30, 20), "profile", "", "is empty"),
        (("X", None, 30, 20), "top", "", "is empty"),
        (("X", 0, "", 20), "bottom", "", "is empty"),
        (("X", 0, "30 cm", 20), "bottom", "30 cm", "is not a number"),
        (("X", 0, "30,5", 20), "bottom", "30,5", "has a decimal comma"),
        (("X", 0, 30, None), "clay", "", "is empty"),
        (("X", 0, 30, "NULL"), "clay", "NULL", "is not a number"),
        (("X", 0, 30, "<0.5"), "clay", "<0.5", "is not a number"),
        (("X", 0, 30, "1,5"), "clay", "1,5", "has a decimal comma"),
        (("X", 0, 30, "１，５"), "clay", "１，５", "has a decimal comma"),
        (("X", 0, 30, " -,5 "), "clay", " -,5 ", "has a decimal comma"),
        (("X", 0, 30, "1,234.5"), "clay", "1,234.5", "is not a number"),
        (("X", 0, 30, float("inf")), "clay", "inf", "is not a number"),
        (("X", 0, 30, -9999), "clay", "-9999", "is too low"),
        (("X", 30, 0, 20), "top", "30-0", "is not above the lower depth"),
        (("X", 30, 30, 20), "top", "30-30", "is not above the lower depth"),
        (("X", -5, 30, 20), "top", "-5", "is negative"),
        (("X", 0, -30, 20), "bottom", "-30", "is negative"),
        (("X", -5, 0, 20), "top", "-5 to 0", "is forest floor (O horizon) above the mineral surface"),
        (("X", 0, 9999, 20), "bottom", "9999", "is deeper than any soil profile"),
    ],
)
def test_a_faulty_row_is_listed_and_the_rest_is_used(cells, field, value, reason):
    result = worked(("A", 0, 30, 20), cells, ("C", 0, 30, 10))
    assert result.profiles["profile"].tolist() == ["A", "C"]
    assert result.profiles["clay_0_30"].tolist() == [20, 10]
    assert faults(result) == [(2, field, value, reason)]
    assert result.rejected["allowed"].all()


def test_forest_floor_counted_upwards_is_named_and_the_mineral_soil_is_used():
    result = worked(("A", 8, 5, 90), ("A", 5, 0, 80), ("A", 0, 30, 20), ("B", 30, 0, 20), ("B", 30, 60, 10))
    floor = "is forest floor (O horizon) above the mineral surface"
    # B has no horizon from 0 cm on: its limits were swapped.
    assert faults(result) == [
        (1, "top", "8-5", floor),
        (2, "top", "5-0", floor),
        (4, "top", "30-0", "is not above the lower depth"),
    ]
    assert result.profiles["profile"].tolist() == ["A", "B"] and result.profiles["clay_0_30"].iloc[0] == 20
    assert "count all depths from the top of the forest floor, or leave it out" in result.rejected["allowed"].iloc[0]


def test_swapped_fields_are_guessed():
    with pytest.raises(PedometricsError, match="top is not above bottom: are the two fields swapped"):
        worked(("A", 30, 0, 20), ("B", 20, 0, 20))


def test_the_same_row_twice_counts_once():
    result = worked(("A", 0, 30, 20), ("A", 0, 30, 20), ("B", 0, 30, 10))
    assert faults(result) == [(2, "profile", "A", "has the same row twice")]
    assert result.profiles["clay_0_30"].tolist() == [20, 10]


def test_a_horizon_twice_with_other_values_takes_out_the_profile():
    result = worked(("A", 0, 30, 20), ("A", 0, 30, 25), ("A", 30, 60, 5), ("B", 0, 30, 10))
    pair = "0-30 cm (row 1) and 0-30 cm (row 2)"
    assert faults(result) == [(row, "top", pair, "lies in a profile that has a horizon twice") for row in (1, 2, 3)]


def test_overlapping_horizons_take_out_the_profile():
    result = worked(("A", 0, 20, 20), ("A", 15, 30, 25), ("B", 0, 30, 10))
    pair = "0-20 cm (row 1) and 15-30 cm (row 2)"
    assert faults(result) == [(row, "top", pair, "lies in a profile whose horizons overlap") for row in (1, 2)]


def test_one_id_at_two_places_takes_out_the_profile_and_names_them():
    result = worked(("A", 0, 10, 20, 250000.0, 26.0), ("A", 10, 30, 25, 250100.5, 26.0), ("B", 0, 30, 10, 1.0, 1.0))
    assert faults(result) == [
        (1, "profile", "at 250000, 26", "has rows at different places"),
        (2, "profile", "at 250100.5, 26", "has rows at different places"),
    ]


def test_gaps_and_missing_tops_are_counted_and_the_first_is_named():
    result = worked(("A", 10, 30, 20), ("B", 5, 20, 20), ("C", 0, 10, 20), ("C", 15, 30, 20), ("D", 0, 9, 1))
    assert result.warnings == (
        "clay: Profiles without a usable horizon at the surface: 2, such as A, which begins at 10 cm.",
        "clay: Profiles with a gap between usable horizons: 1, such as C from 10 to 15 cm.",
    )
    assert result.rejected.empty and len(result.profiles) == 4


def test_nothing_to_use_names_the_commonest_reason():
    with pytest.raises(PedometricsError) as error:
        worked(("A", 0, 30, "1,5"), ("B", 0, 30, "2,5"), ("C", 0, 30, None))
    assert str(error.value) == (
        "None of the 3 rows can be used; most often (2 rows): clay has a decimal comma, for example '1,5' in row 1; "
        "allowed: a number with a decimal point: replace the comma."
    )


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["A", "B", "C", None]),
            *[st.one_of(st.none(), st.integers(-2, 70), st.sampled_from(["", "x", "5", "1,5"])) for _ in range(3)],
        ),
        min_size=1,
        max_size=10,
    )
)
def test_every_row_is_used_or_listed(rows):
    try:
        result = worked(*rows)
    except PedometricsError as error:
        assert f"None of the {len(rows)} rows can be used" in str(error)
        return
    assert result.used + len(result.rejected) == result.rows == len(rows)
    assert result.rejected["row"].is_monotonic_increasing and result.rejected["row"].is_unique
    means = result.profiles["clay_0_30"].to_numpy()
    assert (means[~np.isnan(means)] >= 0).all()
