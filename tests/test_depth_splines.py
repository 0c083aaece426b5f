"""Equal-area splines: reference results, the textbook's matrices, identities, properties; tables of properties."""

import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from soilcarbon.pedometrics.depth_splines import fit_splines, interval_means, interval_shares
from soilcarbon.pedometrics.depths import Interval, parse_intervals
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.harmonize import SplineSettings, harmonize

REFERENCE = ("edge_cases", "one_profile", "ten_sites_lam0.1", "edgeroi_orc_0_30")
WHOLE = [Interval(0, 1000)]


def at(splines, profile, depths):
    """Values of the spline of one profile at depths within it."""
    rows = np.flatnonzero(splines.profile == profile)
    piece = rows[np.searchsorted(splines.top[rows], depths, side="right") - 1]
    t = depths - splines.top[piece]
    return splines.a[piece] + t * (splines.b[piece] + t * splines.c[piece])


@st.composite
def profiles(draw, least=1):
    """Horizons of one to four profiles in any order: codes, upper and lower depths, values."""
    rows = []
    for code in range(draw(st.integers(1, 4))):
        depth = draw(st.integers(0, 10))
        for _ in range(draw(st.integers(least, 6))):
            thickness, gap = draw(st.integers(1, 40)), draw(st.sampled_from([0, 0, 0, 5, 20]))
            rows.append((code, depth, depth + thickness, draw(st.integers(0, 60))))
            depth += thickness + gap
    return np.array(draw(st.permutations(rows)), float).T


def fit(rows, smoothing=0.1):
    codes, top, bottom, values = rows
    return fit_splines(codes.astype(int), top, bottom, values, smoothing)


# Reference results of mpspline2 and ithir


@pytest.fixture(params=REFERENCE)
def case(request, shared):
    """Folder, horizons and parameters of a case."""
    folder = shared / "reference" / "spline" / request.param
    horizons = pd.read_csv(folder / "horizons.csv", dtype={"id": str})
    return folder, horizons, json.loads((folder / "params.json").read_text(encoding="utf-8"))


@pytest.mark.real
def test_means_of_the_horizons_equal_the_reference(case):
    folder, horizons, parameters = case
    splines = fit_splines(*_columns(horizons), parameters["lam"])
    expected = pd.read_csv(folder / "est_input_horizons.csv", dtype={"id": str})
    assert expected["id"].tolist() == horizons["id"].tolist()
    # Two ways to solve the same system; the reference has 15 digits.
    assert np.abs(splines.fitted - expected["value"]).max() < 1e-11


@pytest.mark.real
def test_values_at_whole_centimetres_equal_the_reference(case):
    folder, horizons, parameters = case
    splines = fit_splines(*_columns(horizons), parameters["lam"])
    ids = pd.factorize(horizons["id"])[1]
    expected = pd.read_csv(folder / "est_1cm.csv", dtype={"id": str}).dropna()
    for id_, values in expected.groupby("id"):
        i = ids.get_loc(id_)
        depths = values["depth_top_cm"].to_numpy(float)
        # Five profiles of the reference have a value below their deepest horizon.
        pieces = splines.profile == i
        inside = (depths >= splines.top[pieces].min()) & (depths < splines.bottom[pieces].max())
        assert inside.sum() >= len(depths) - 1
        ours = np.clip(at(splines, i, depths), parameters["vlow"], parameters["vhigh"])
        assert np.abs(ours - values["value"])[inside].max() < 1e-10  # rounding


@pytest.mark.real
def test_exact_means_lie_between_those_of_the_two_packages(case):
    """One takes the values at the upper, one at the lower limits of whole centimetres."""
    folder, horizons, parameters = case
    limits = parameters["d"]
    intervals = [Interval(top, bottom) for top, bottom in zip(limits[:-1], limits[1:])]
    codes, top, bottom, values = _columns(horizons)
    ours = interval_means(codes, top, bottom, values, intervals, 0.1, parameters["vlow"], parameters["vhigh"])
    ids = pd.factorize(horizons["id"])[1]
    first = pd.read_csv(folder / "est_dcm.csv", dtype={"id": str}).pivot(index="id", columns="interval", values="value")
    second = pd.read_csv(folder / "ithir_harmonised.csv", dtype={0: str}, index_col=0)
    second.index = second.index.astype(str)
    both = np.array([first.loc[ids], second.iloc[:, : len(intervals)].reindex(ids)])
    whole = np.isfinite(both).all(axis=0) & (interval_shares(codes, top, bottom, intervals)[0] == 1)
    assert whole.sum() >= 4
    assert (ours >= both.min(axis=0))[whole].all() and (ours <= both.max(axis=0))[whole].all()


def _columns(horizons):
    return pd.factorize(horizons["id"])[0], *horizons[["top", "bottom", "value"]].to_numpy().T


# Identities


def textbook(top, bottom, y, smoothing):
    """Fitted means and slopes by the dense matrices of Bishop and others (1999)."""
    n, thickness, gap = len(y), bottom - top, top[1:] - bottom[:-1]
    r = np.diag(2 * (thickness[:-1] + thickness[1:]) + 6 * gap)
    r += np.diag(thickness[1:-1], 1) + np.diag(thickness[1:-1], -1)
    q = np.diff(np.eye(n), axis=0)
    fitted = np.linalg.solve(np.eye(n) + 6 * n * smoothing * q.T @ np.linalg.solve(r, q), y)
    return fitted, 6 * np.linalg.solve(r, q @ fitted)


@given(profiles(least=2), st.sampled_from([0.001, 0.1, 1, 100]))
def test_equals_the_matrices_of_the_textbook(rows, smoothing):
    splines = fit(rows, smoothing)
    codes, top, bottom, values = rows
    for code in np.unique(codes):
        mine = np.flatnonzero(codes == code)
        mine = mine[np.argsort(top[mine])]
        fitted, slopes = textbook(top[mine], bottom[mine], values[mine], smoothing)
        # Values are up to 60, and the systems well-conditioned.
        assert splines.fitted[mine] == pytest.approx(fitted, abs=1e-9)
        starts = np.isin(splines.top, top[mine][1:]) & (splines.profile == code)
        assert splines.b[starts] == pytest.approx(slopes, abs=1e-9)


def test_two_horizons_by_hand():
    # d = 20 and 30, n lambda = 0.2: b = 6 x 10 / (2 x 50 + 12 x 0.2); means 30 + 0.2 b and 40 - 0.2 b.
    splines = fit_splines([0, 0], [0, 20], [20, 50], [30, 40])
    b = 60 / 102.4
    assert splines.fitted == pytest.approx([30 + 0.2 * b, 40 - 0.2 * b], rel=1e-14)
    assert splines.b == pytest.approx([0, b], rel=1e-14)


@given(profiles())
def test_smooth_within_and_flat_at_the_ends(rows):
    splines = fit(rows)
    thickness = splines.bottom - splines.top
    value = splines.a + thickness * (splines.b + thickness * splines.c)
    slope = splines.b + 2 * thickness * splines.c
    joined = splines.profile[1:] == splines.profile[:-1]
    assert (splines.top[1:] == splines.bottom[:-1])[joined].all()
    # Rounding of values up to 60 over 240 cm.
    assert np.abs(splines.a[1:] - value[:-1])[joined].max(initial=0) < 1e-9
    assert np.abs(splines.b[1:] - slope[:-1])[joined].max(initial=0) < 1e-9
    first, last = np.append(True, ~joined), np.append(~joined, True)
    assert (splines.b[first] == 0).all() and np.abs(slope[last]).max() < 1e-9


@given(profiles())
def test_means_of_horizons_are_integrals_of_the_spline_and_exact_for_lambda_0(rows):
    codes, top, bottom, values = rows
    splines, exact = fit(rows), fit(rows, 0)
    for i in range(len(codes)):
        horizon, code = [Interval(top[i], bottom[i])], int(codes[i])
        assert splines.means(horizon)[code, 0] == pytest.approx(splines.fitted[i], abs=1e-9)
        assert exact.means(horizon)[code, 0] == pytest.approx(values[i], abs=1e-9)


@given(profiles(), st.integers(1, 99), st.sampled_from([(-np.inf, np.inf), (10, 40), (0, np.inf)]))
def test_mass_is_conserved_between_intervals(rows, cut, limits):
    """Two intervals hold what their union holds, and so do steps of any thickness."""
    codes, top, bottom, _ = rows
    splines = fit(rows)
    parts = [Interval(0, cut), Interval(cut, 1000), *WHOLE]
    thickness = interval_shares(codes, top, bottom, parts)[0] * [part.thickness for part in parts]
    upper, lower, whole = np.nan_to_num(splines.means(parts, *limits)).T * thickness.T
    assert upper + lower == pytest.approx(whole, abs=1e-7)
    for step in (1, 0.7, 13):
        profile, start, end, mean = splines.steps(step, *limits)
        total = np.bincount(profile, mean * (end - start), splines.n_profiles)
        assert total == pytest.approx(whole, abs=1e-7)


@given(profiles(), st.randoms())
def test_neither_order_nor_other_profiles_matter(rows, random):
    order = list(range(rows.shape[1]))
    random.shuffle(order)
    intervals = parse_intervals("0-5,5-30,30-100")
    base, shuffled = fit(rows), fit(rows[:, order])
    assert np.array_equal(base.means(intervals), shuffled.means(intervals), equal_nan=True)
    assert np.array_equal(base.fitted[order], shuffled.fitted)
    alone = rows[:, rows[0] == 0]
    assert np.array_equal(base.means(intervals)[:1], fit(alone).means(intervals), equal_nan=True)


@given(profiles(), st.floats(-5, 5), st.floats(-100, 100))
def test_follows_the_unit_of_the_values(rows, factor, offset):
    codes, top, bottom, values = rows
    intervals = parse_intervals("0-30,30-100")
    changed = interval_means(codes, top, bottom, factor * values + offset, intervals)
    assert changed == pytest.approx(factor * fit(rows).means(intervals) + offset, abs=1e-7, nan_ok=True)


@given(profiles())
def test_strong_smoothing_gives_one_value(rows):
    splines = fit(rows, 1e9)
    means = np.bincount(rows[0].astype(int), rows[3]) / np.bincount(rows[0].astype(int))
    # What lambda leaves is of order 1 / lambda.
    assert splines.fitted == pytest.approx(means[rows[0].astype(int)], abs=1e-4)


# Depths


def test_nothing_is_extrapolated_and_one_horizon_is_not_splined():
    intervals = parse_intervals("0-10,0-30,20-60,60-100")
    means = interval_means([0], [15], [40], [7.5], intervals)
    assert np.array_equal(means, [[np.nan, 7.5, 7.5, np.nan]], equal_nan=True)
    splined, measured = interval_shares([0], [15], [40], intervals)
    assert splined.tolist() == measured.tolist() == [[0, 0.5, 0.5, 0]]


def test_a_gap_counts_as_splined_but_not_as_measured():
    codes, top, bottom = [1, 1, 0], [30, 0, 0], [40, 10, 30]
    splined, measured = interval_shares(codes, top, bottom, parse_intervals("0-40,10-30,20-80"))
    assert splined.tolist() == [[0.75, 1, pytest.approx(1 / 6)], [1, 1, pytest.approx(1 / 3)]]
    assert measured.tolist() == [[0.75, 1, pytest.approx(1 / 6)], [0.5, 0, pytest.approx(1 / 6)]]
    # A straight line from (10 cm, f) to (30 cm, g): its mean is that of its ends.
    splines = fit_splines(codes, top, bottom, [2, 10, 5], 0)
    ends = at(splines, 1, np.array([10.0, 30.0]))
    assert splines.means([Interval(10, 30)])[1, 0] == pytest.approx(ends.mean(), rel=1e-12)


def test_steps_begin_at_multiples_and_end_with_the_profile():
    splines = fit_splines([0, 0], [2.5, 10], [10, 12.2], [1, 1])
    profile, top, bottom, mean = splines.steps(5)
    assert np.array([top, bottom]).T.tolist() == [[2.5, 5], [5, 10], [10, 12.2]]
    assert profile.tolist() == [0, 0, 0] and mean == pytest.approx([1, 1, 1])
    # 0.3 is a multiple of 0.1, whatever the quotient of the doubles.
    top, bottom = fit_splines([0], [0.3], [0.6], [1]).steps(0.1)[1:3]
    assert top == pytest.approx([0.3, 0.4, 0.5]) and bottom == pytest.approx([0.4, 0.5, 0.6])


@given(profiles())
def test_steps_of_some_profiles_are_those_of_all(rows):
    splines = fit(rows)
    everything = np.array(splines.steps(3))
    parts = [np.array(splines.steps(3, profiles=(i, i + 2))) for i in range(0, splines.n_profiles, 2)]
    assert np.array_equal(np.concatenate(parts, axis=1), everything)


@given(profiles(least=2), st.sampled_from([(0, np.inf), (-np.inf, 30), (10, 20)]))
def test_limits_cut_the_spline(rows, limits):
    splines = fit(rows, 0)
    top, bottom = splines.top[0], splines.bottom[splines.profile == 0][-1]
    # Midpoints of 20,000 parts: each kink errs by less than slope x width^2, below 1e-4 over at most 360 cm.
    edges = np.linspace(top, bottom, 20001)
    middle = np.clip(at(splines, 0, (edges[1:] + edges[:-1]) / 2), *limits).mean()
    assert splines.means([Interval(top, bottom)], *limits)[0, 0] == pytest.approx(middle, abs=1e-3)
    fine = at(splines, 0, edges[:-1])
    leaves = splines.leave(*limits)[0]
    assert leaves or np.abs(np.clip(fine, *limits) - fine).max() < 1e-6


def test_only_a_spline_beyond_the_limits_leaves_them():
    splines = fit_splines([0, 0, 0, 1, 1], [0, 10, 20, 0, 10], [10, 20, 60, 10, 20], [40, 1, 0, 5, 5])
    assert splines.leave(0).tolist() == [True, False] and splines.leave(0, 5).tolist() == [True, False]
    assert splines.leave().tolist() == [False, False]


@pytest.mark.parametrize(
    ("rows", "smoothing", "message"),
    [
        (([0, 0], [0, 20], [25, 40], [1, 2]), 0.1, "Horizons of a profile overlap"),
        (([0, 0], [0, 20], [20, 40], [1, 2]), -0.1, "Lambda is -0.1; allowed is 0 or more"),
        (([0, 0], [0, 20], [20, 40], [1, 2]), np.nan, "Lambda is nan"),
    ],
)
def test_refused(rows, smoothing, message):
    with pytest.raises(PedometricsError, match=message):
        fit_splines(*rows, smoothing)


def test_a_hundred_thousand_horizons_are_one_system():
    """Two profiles of 50,000 horizons: dense matrices would need 40 GB."""
    n = 50_000
    top = np.tile(np.arange(n) * 2.0, 2)
    splines = fit_splines(np.repeat([0, 1], n), top, top + 2, np.sin(top / 50), 1e-6)
    # Lambda counts n times: 0.05 here, which is next to nothing for a wave of 314 cm.
    assert np.abs(splines.fitted - np.sin(top / 50)).max() < 0.01


# Tables


def table(*rows, columns=("profile", "top", "bottom", "clay", "sand")):
    frame = pd.DataFrame(list(rows), columns=columns[: len(rows[0])], dtype=object)
    frame.index += 1
    return frame


def test_properties_have_their_own_rows_and_splines():
    horizons = table(("A", 0, 10, 20, 50), ("A", 10, 40, 30, None), ("B", 0, 40, None, 60), ("C", 0, 40, "", " "))
    result = harmonize(horizons, ["clay", "sand"], parse_intervals("0-10,0-40"))
    found = result.profiles.set_index("profile")
    assert found.index.tolist() == ["A", "B"]
    assert found.loc["A", "clay_0_40"] == pytest.approx(
        interval_means([0, 0], [0, 10], [10, 40], [20, 30], parse_intervals("0-40"))[0, 0], rel=1e-14
    )
    assert found.loc["A", "sand_0_10"] == 50 and np.isnan(found.loc["A", "sand_0_40"])
    assert found.loc["B", ["sand_0_40", "clay_share_0_40", "clay_gap_0_40"]].tolist() == [60, 0, 0]
    assert (result.rows, result.used) == (4, 3)
    assert set(result.rejected["reason"]) == {"is empty"}
    faults = result.rejected[["row", "field"]].to_numpy().tolist()
    assert faults == [[2, "sand"], [3, "clay"], [4, "clay"], [4, "sand"]]


def test_an_empty_property_is_told_and_the_others_are_worked_out():
    result = harmonize(table(("A", 0, 30, 20, None)), ["clay", "sand"], parse_intervals("0-30"))
    assert result.profiles.columns.tolist() == ["profile", "clay_0_30", "clay_share_0_30", "clay_gap_0_30"]
    assert "No row has a usable value of sand." in result.warnings


def test_summary_counts():
    horizons = table(
        ("A", 0, 20, 90), ("A", 20, 30, 2), ("A", 30, 60, 1), ("B", 10, 30, 5), ("C", 0, 10, 5), ("C", 20, 30, 5)
    )
    result = harmonize(horizons, ["clay"], parse_intervals("0-30"), SplineSettings(lowest=0))
    (row,) = result.summary.to_dict("records")
    difference = np.concatenate([one.horizons["fitted"] - one.horizons["value"] for one in result.properties])
    assert row.pop("RMSE of horizons") == pytest.approx(np.sqrt(np.mean(difference**2)))
    assert row == {
        "property": "clay", "horizons": 6, "profiles": 3, "with one horizon": 1, "not from the surface": 1,
        "with gaps": 1, "beyond the limits": 1,
    }


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"least_share": 2}, "least share of an interval is 2; allowed is 0 to 1"),
        ({"lowest": 5, "highest": 5}, "The lowest value allowed is 5, the highest is 5; the lowest must be less"),
    ],
)
def test_faulty_settings_are_refused(settings, message):
    with pytest.raises(PedometricsError, match=message):
        SplineSettings(**settings)


def test_values_that_may_be_negative_ask_for_another_limit():
    horizons = table(("A", 0, 30, -25.0), ("B", 0, 30, -24.0))
    with pytest.raises(PedometricsError, match=r"clay is too low, for example '-25' in row 1.*Most values of clay"):
        harmonize(horizons, ["clay"], parse_intervals("0-30"), SplineSettings(lowest=0))
    assert harmonize(horizons, ["clay"], parse_intervals("0-30")).profiles["clay_0_30"].tolist() == [-25, -24]
