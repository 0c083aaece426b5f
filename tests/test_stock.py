"""Stocks from horizons: worked numbers, reference results, identities, faulty tables."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from soilcarbon.pedometrics.bulk_density import pedotransfer_function, spread
from soilcarbon.pedometrics.depth_splines import interval_means
from soilcarbon.pedometrics.depths import Interval, overlap, parse_intervals
from soilcarbon.pedometrics.descriptive import by_class, describe, skewness
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.stock import stocks
from soilcarbon.pedometrics.units import DepthMethod, HorizonUnits, InputErrors

SPLINE = DepthMethod("spline")
TWO = parse_intervals("0-30,30-50")
TOPSOIL = parse_intervals("0-30")
MJ = "manrique_jones_1991"


def table(*rows, columns=("profile", "top", "bottom", "carbon", "bulk_density", "coarse")):
    """Horizons as a field table gives them: cells of any type, rows numbered from 1."""
    frame = pd.DataFrame(list(rows), columns=columns[: len(rows[0])], dtype=object)
    frame.index += 1
    return frame


def reasons(result):
    return list(zip(result.rejected["row"], result.rejected["field"], result.rejected["reason"]))


# Depth intervals


def test_intervals_are_read_as_people_write_them():
    expected = (Interval(0, 30), Interval(30, 50))
    for text in ("0-30,30-50", " 0 - 30 ; 30–50 ", "0-30、30-50", "０－３０，３０～５０", "0-30cm,30-50 cm"):
        assert parse_intervals(text) == expected
    assert [i.suffix for i in expected] == ["0_30", "30_50"]
    assert parse_intervals("0-7.5")[0].suffix == "0_7p5"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Depth interval '' is not understood"),
        ("0-30,abc", "Depth interval 'abc' is not understood"),
        ("-5-30", "Depth interval '-5-30' is not understood"),
        ("30-0", "Depth interval 30-0: the upper depth must be less than the lower depth"),
        ("0-30,0-30", "Depth interval 0-30 is given twice"),
    ],
)
def test_faulty_intervals_are_refused(text, message):
    with pytest.raises(PedometricsError, match=message):
        parse_intervals(text)


def test_overlap_of_horizons_with_an_interval():
    assert overlap([0, 20, 30, 10], [10, 45, 60, 12.5], Interval(0, 30)).tolist() == [10, 10, 0, 2.5]


# Bulk density


def test_manrique_jones_worked_values():
    function = pedotransfer_function(MJ)
    # 1.660 - 0.318 x 2 and 1.660 - 0.318 x 1, exact to rounding of doubles.
    assert function.estimate({"carbon": [0.0, 1.0, 4.0]}) == pytest.approx([1.660, 1.342, 1.024], abs=1e-15)
    assert np.isnan(function.estimate({"carbon": [12.01, -1, np.nan]})).all()


def test_unknown_function_is_refused():
    with pytest.raises(PedometricsError, match="'saxton' is not known: allowed are manrique_jones_1991"):
        stocks(table(("P1", 0, 30, 2)), TOPSOIL, fill="saxton")


# Stocks


def test_worked_value():
    result = stocks(table(("P1", 0, 30, 2, 1.3, 0)), TOPSOIL)
    # 2 % x 1.3 g cm-3 x 30 cm / 10, exact to rounding of doubles.
    assert result.profiles["soc_0_30"].tolist() == pytest.approx([7.8], abs=1e-14)
    assert result.profiles["share_0_30"].tolist() == [1]
    assert result.profiles["bd_0_30"].tolist() == ["measured"]
    assert (result.rows, result.horizons, result.filled, result.coarse_missing) == (1, 1, 0, 0)
    assert result.warnings == ()


@pytest.mark.parametrize("basis", ["volume", "mass"])
@pytest.mark.parametrize("density_of", ["fine_earth", "whole_soil"])
def test_reference(reference, basis, density_of):
    horizons = pd.read_csv(reference / f"stock/horizons_{basis}.csv")
    horizons.columns = ["profile", "top", "bottom", "carbon", "bulk_density", "coarse"]
    expected = pd.read_csv(reference / f"stock/expected_{basis}.csv")
    column = {"fine_earth": "stock_kg_m2", "whole_soil": "stock_whole_soil_bd_exact_kg_m2"}[density_of]
    units = HorizonUnits(coarse_basis=f"{basis}_percent", density_of=density_of)

    result = stocks(horizons, TWO, units, least_share=0)

    profiles = result.profiles.set_index("profile")
    # Stones heavier than the soil: the reference has no stock, and here such a horizon is listed.
    impossible = result.rejected["profile"].unique()
    assert (len(impossible) > 0) == (basis == "volume" and density_of == "whole_soil")
    compared = 0
    for row in expected[~expected["profile"].isin(impossible)].itertuples():
        suffix = row.interval.replace("-", "_")
        # The tolerance that the reference states.
        assert profiles.loc[row.profile, f"soc_{suffix}"] == pytest.approx(
            getattr(row, column), abs=1e-9, nan_ok=True
        )
        assert profiles.loc[row.profile, f"share_{suffix}"] == pytest.approx(row.share_covered, abs=1e-9)
        compared += 1
    assert compared >= 18


def test_a_stock_needs_the_least_share():
    horizons = table(("A", 0, 30, 2, 1.3), ("B", 0, 24, 2, 1.3), ("C", 30, 50, 1, 1.4))
    full = stocks(horizons, TWO)
    assert full.profiles["soc_0_30"].round(9).tolist()[0] == 7.8
    assert full.profiles["soc_0_30"].isna().tolist() == [False, True, True]
    assert full.profiles["share_0_30"].tolist() == [1, 0.8, 0]
    assert full.profiles["bd_0_30"].tolist() == ["measured", "measured", None]
    most = stocks(horizons, TWO, least_share=0.8)
    # The covered part only: 2 x 1.3 x 24 / 10.
    assert most.profiles["soc_0_30"].round(9).tolist()[:2] == [7.8, 6.24]


def test_single_precision_depths_leave_no_gaps():
    # As Edgeroi has them: metres in single precision times 100.
    depths = np.float32([0, 0.1, 0.2, 0.3]).astype(float) * 100
    assert depths[1] == 10.000000149011612
    horizons = table(*[("P1", a, b, 1, 1) for a, b in zip(depths[:-1], depths[1:])])
    result = stocks(horizons, TOPSOIL)
    assert result.profiles["share_0_30"].tolist() == [1]
    assert not len(result.rejected)


def test_units():
    base = stocks(table(("P", 0, 30, 1.5, 1.2, 10)), TOPSOIL).profiles["soc_0_30"]
    for carbon, density, units in (
        (15, 1.2, HorizonUnits("g/kg")),
        (1.5 * 1.724, 1.2, HorizonUnits("om_percent")),
        (1.5, 1200, HorizonUnits(bulk_density="kg/m3")),
    ):
        same = stocks(table(("P", 0, 30, carbon, density, 10)), TOPSOIL, units).profiles["soc_0_30"]
        assert same.tolist() == pytest.approx(base.tolist(), rel=1e-12)  # unit factors round once or twice


def test_unknown_units_are_refused():
    with pytest.raises(PedometricsError, match="'ppm' of carbon is not known: allowed are percent, g/kg"):
        HorizonUnits(carbon="ppm")
    with pytest.raises(PedometricsError, match="'lb/ft3' of bulk density"):
        HorizonUnits(bulk_density="lb/ft3")


def test_missing_coarse_fragments_are_none_and_counted():
    result = stocks(table(("P", 0, 15, 2, 1.3, None), ("P", 15, 30, 2, 1.3, "")), TOPSOIL)
    assert result.profiles["soc_0_30"].round(9).tolist() == [7.8]
    assert result.coarse_missing == 2
    assert stocks(table(("P", 0, 30, 2, 1.3)), TOPSOIL).coarse_missing == 0


def test_missing_bulk_density_is_filled_and_said():
    horizons = table(
        ("A", 0, 30, 4, 1.3),
        ("B", 0, 15, 4, 1.3),
        ("B", 15, 30, 4, None),
        ("C", 0, 30, 4, None),
        ("D", 0, 30, 13, None),
    )
    result = stocks(horizons, TOPSOIL, fill=MJ)
    # 4 % x 30 / 10 x bulk density, which is 1.024 where it is filled.
    assert result.profiles["soc_0_30"].round(9).tolist() == [15.6, 13.944, 12.288]
    assert result.profiles["bd_0_30"].tolist() == ["measured", f"measured + {MJ}", MJ]
    assert result.filled == 2
    assert reasons(result) == [(5, "carbon", f"is outside the range of {MJ}, which fills bulk density")]
    assert result.rejected["allowed"].tolist() == ["0 to 12 percent"]
    unfilled = stocks(horizons, TOPSOIL)
    assert [row for row, field, reason in reasons(unfilled)] == [3, 4, 5]
    assert set(unfilled.rejected["field"]) == {"bulk_density"}


def test_filled_bulk_density_is_that_of_fine_earth_whatever_the_measured_is():
    horizons = table(("A", 0, 30, 4, None, 20))
    for density_of in ("fine_earth", "whole_soil"):
        result = stocks(horizons, TOPSOIL, HorizonUnits(density_of=density_of), fill=MJ)
        assert result.profiles["soc_0_30"].round(9).tolist() == [round(12.288 * 0.8, 9)]


def test_organic_matter_without_bulk_density_like_meuse():
    om = 13.6
    result = stocks(table(("1", 0, 20, om)), parse_intervals("0-20"), HorizonUnits("om_percent"), fill=MJ)
    oc = om / 1.724
    expected = oc * (1.660 - 0.318 * oc**0.5) * 20 / 10
    assert result.profiles["soc_0_20"].tolist() == pytest.approx([expected], rel=1e-12)  # rounding of doubles


def test_fitted_function_fills_and_is_told():
    rng = np.random.default_rng(1)
    carbon = rng.uniform(0.5, 4, 60)
    density = 1.7 - 0.3 * np.sqrt(carbon) + rng.normal(0, 0.05, 60)
    known = table(*[(f"P{i}", 0, 30, c, b) for i, (c, b) in enumerate(zip(carbon, density))])
    result = stocks(pd.concat([known, table(("X", 0, 30, 2.25, None))]), TOPSOIL, fill="fitted")
    filled = result.profiles.set_index("profile").loc["X"]
    # The truth at 2.25 % is 1.25; a line through 60 points with errors of 0.05 is known to about 0.05 / sqrt(60).
    assert filled["soc_0_30"] == pytest.approx(2.25 * 1.25 * 3, rel=0.02)
    assert filled["bd_0_30"] == "fitted" and result.filled == 1
    assert "sqrt(OC) (OC in %, BD in g cm-3), fitted to 60 horizons of 60 profiles" in result.filled_by
    # Carbon is taken as exact here, so that the error is that of the fit, 0.05 or a little more.
    assert 0.04 < filled["sd_0_30"] / (2.25 * 3) < 0.07
    assert result.profiles["sd_0_30"].drop(60).isna().all()


def test_a_fit_needs_measured_values():
    with pytest.raises(PedometricsError, match=r"A function cannot be fitted: 1 rows .* hold a measured bulk density"):
        stocks(table(("A", 0, 30, 2, 1.3), ("B", 0, 30, 2, None)), TOPSOIL, fill="fitted")


def test_a_function_that_needs_texture():
    columns = ("profile", "top", "bottom", "carbon", "bulk_density", "clay", "sand", "silt")
    horizons = table(
        ("A", 0, 30, 2, None, 20, 40, 40), ("B", 0, 30, 2, None, None, 40, 40), ("C", 0, 30, 2, 1.3, "x", "y", "z"),
        columns=columns,
    )
    result = stocks(horizons, TOPSOIL, fill="kaur_2002")
    bd = pedotransfer_function("kaur_2002").estimate({"carbon": [2.0], "clay": [20.0], "silt": [40.0]})[0]
    assert result.profiles["soc_0_30"].tolist() == pytest.approx([6 * bd, 7.8], rel=1e-12)
    reason = "is empty, no percentage, or outside the range of kaur_2002, which fills bulk density"
    assert reasons(result) == [(2, "clay", reason)]
    with pytest.raises(PedometricsError, match="kaur_2002, which fills bulk density, needs clay and silt: name the"):
        stocks(horizons.drop(columns=["clay", "silt"]), TOPSOIL, fill="kaur_2002")


# Equivalent soil mass


def by_mass(*masses):
    return DepthMethod(mass_basis="equivalent_mass", reference=masses or None)


def test_equivalent_mass_worked_by_hand():
    horizons = table(("A", 0, 20, 2, 1.0), ("A", 20, 40, 1, 1.5), ("A", 40, 60, 0.5, 1.6))
    result = stocks(horizons, TWO, method=by_mass(350, 320))
    # Fine earth above 20, 40, 60 cm: 200, 500, 820 kg m-2; carbon above it: 4, 7, 8.6. At 350: 4 + 3 x 150 / 300 =
    # 5.5; at 670: 7 + 1.6 x 170 / 320 = 7.85.
    assert result.profiles["soc_0_30"].tolist() == pytest.approx([5.5], rel=1e-12)  # rounding of doubles
    assert result.profiles["soc_30_50"].tolist() == pytest.approx([2.35], rel=1e-12)
    assert result.profiles[["share_0_30", "share_30_50"]].to_numpy().tolist() == [[1, 1]]
    assert [(one.top, one.bottom) for one in result.masses] == [(0, 350), (350, 670)]


def test_compaction_changes_fixed_depths_but_not_equivalent_masses():
    loose = [("A", 0, 20, 2, 1.0), ("A", 20, 40, 1, 1.5), ("A", 40, 60, 0.5, 1.6)]
    # The uppermost 20 cm pressed to 16.
    pressed = [("B", 0, 16, 2, 1.25), ("B", 16, 36, 1, 1.5), ("B", 36, 56, 0.5, 1.6)]
    fixed = stocks(table(*loose, *pressed), TOPSOIL).profiles["soc_0_30"]
    assert fixed[1] - fixed[0] == pytest.approx(0.6, rel=1e-12)  # 4 cm more of 1 % x 1.5
    equal = stocks(table(*loose, *pressed), TOPSOIL, method=by_mass(350)).profiles["soc_0_30"]
    assert equal.tolist() == pytest.approx([5.5, 5.5], rel=1e-12)


def test_reference_masses_from_the_profiles():
    horizons = table(("A", 0, 50, 2, 1.0), ("B", 0, 50, 2, 1.2), ("C", 0, 50, 2, 1.4))
    result = stocks(horizons, TOPSOIL, method=by_mass())
    assert [one.bottom for one in result.masses] == [pytest.approx(360)]
    # 2 % of 360 kg m-2 in each: the carbon content alone tells them apart.
    assert result.profiles["soc_0_30"].tolist() == pytest.approx([7.2] * 3, rel=1e-12)


def test_what_lies_below_a_gap_has_no_place_in_mass():
    horizons = table(("A", 0, 20, 2, 1.3), ("A", 25, 60, 1, 1.3), ("B", 10, 40, 2, 1.3), ("C", 0, 60, 2, 1.3))
    result = stocks(horizons, TOPSOIL, method=by_mass(390))
    assert [row for row, *_ in reasons(result)] == [2, 3]
    assert "below a gap" in result.rejected["reason"][0]
    assert result.profiles["share_0_30"].tolist() == pytest.approx([2 / 3, 1], rel=1e-11)
    assert result.profiles["soc_0_30"].isna().tolist() == [True, False]


def test_ways_that_do_not_go_together_are_refused():
    with pytest.raises(PedometricsError, match="set HARMONIZE to thickness"):
        DepthMethod("spline", mass_basis="equivalent_mass")
    with pytest.raises(PedometricsError, match="only counts where MASS_BASIS is equivalent_mass"):
        DepthMethod(reference=(390,))


# Splines


def test_spline_of_the_carbon_density():
    rows = [(0, 10, 3, 1.1, 5), (10, 25, 1.5, 1.3, 0), (25, 60, 0.6, 1.5, 10)]
    profile = stocks(table(*[("A", *row) for row in rows]), TWO, method=SPLINE).profiles.iloc[0]
    top, bottom, carbon, density, coarse = np.array(rows, float).T
    means = interval_means(np.zeros(3, int), top, bottom, carbon * density * (1 - coarse / 100) / 10, TWO)[0]
    assert profile["soc_0_30"] == pytest.approx(30 * means[0], rel=1e-12)  # rounding of doubles
    assert profile["soc_30_50"] == pytest.approx(20 * means[1], rel=1e-12)


def test_a_spline_bridges_gaps_which_the_share_does_not_count():
    horizons = table(("A", 0, 10, 2, 1.3), ("A", 20, 40, 1, 1.3))
    full, part = (stocks(horizons, TOPSOIL, least_share=s, method=SPLINE).profiles.iloc[0] for s in (1, 0.6))
    assert full["share_0_30"] == part["share_0_30"] == pytest.approx(2 / 3, rel=1e-11)
    assert np.isnan(full["soc_0_30"])
    by_thickness = stocks(horizons, TOPSOIL, least_share=0.6).profiles["soc_0_30"][0]
    # The gap of 10 cm lies between 2 and 1 % x 1.3 / 10.
    assert 10 * 0.13 < part["soc_0_30"] - by_thickness < 10 * 0.26


def test_one_horizon_is_not_splined():
    horizons = table(("A", 0, 40, 2, 1.3))
    assert stocks(horizons, TOPSOIL, method=SPLINE).profiles["soc_0_30"][0] == pytest.approx(7.8, rel=1e-12)


# Errors


def test_errors_worked_by_hand():
    units = HorizonUnits()
    one = stocks(table(("A", 0, 30, 2, 1.3)), TOPSOIL, errors=InputErrors(10, 5)).profiles.iloc[0]
    # Relative errors of a product add in squares: 7.8 x sqrt(0.1^2 + 0.05^2); rounding of doubles.
    assert one["sd_0_30"] == pytest.approx(7.8 * 0.0125**0.5, rel=1e-12)
    one = stocks(table(("A", 0, 30, 2, 1.3, 20)), TOPSOIL, units, errors=InputErrors(coarse=5)).profiles.iloc[0]
    assert one["sd_0_30"] == pytest.approx(7.8 * 0.05, rel=1e-12)  # 5 % of the volume
    # Two horizons with independent errors: 10 % of 5.2 and of 1.3.
    two = table(("A", 0, 20, 2, 1.3), ("A", 20, 30, 1, 1.3))
    one = stocks(two, TOPSOIL, errors=InputErrors(10)).profiles.iloc[0]
    assert one["sd_0_30"] == pytest.approx(0.1 * np.hypot(5.2, 1.3), rel=1e-12)


def test_a_filled_density_errs_the_same_way_throughout_a_profile():
    horizons = table(("A", 0, 20, 2, None), ("A", 20, 30, 2, None))
    result = stocks(horizons, TOPSOIL, fill=MJ).profiles.iloc[0]
    # As one horizon would: 2 % x 30 cm / 10 x the spread between the functions at 2 %, where depth has no part.
    spreads = spread({"carbon": np.array([2.0, 2.0]), "depth": np.array([10.0, 25.0])})
    assert result["sd_0_30"] == pytest.approx(4 * spreads[0] + 2 * spreads[1], rel=1e-12)


def test_the_error_of_densities_that_were_estimated_before():
    columns = ("profile", "top", "bottom", "carbon", "bulk_density", "bulk_density_sd")
    horizons = table(("A", 0, 15, 2, 1.3, 0.1), ("A", 15, 30, 2, 1.3, 0.1), ("B", 0, 30, 2, 1.3, None), columns=columns)
    result = stocks(horizons, TOPSOIL, errors=InputErrors(bulk_density=5)).profiles
    assert result["bd_0_30"].tolist() == ["estimated", "measured"]
    assert result["sd_0_30"].tolist() == pytest.approx([6 * 0.1, 7.8 * 0.05], rel=1e-12)  # rounding of doubles


def test_no_error_without_a_statement():
    assert "sd_0_30" not in stocks(table(("A", 0, 30, 2, 1.3)), TOPSOIL).profiles


@pytest.mark.parametrize("column", ["bulk density", "coarse fragments"])
def test_an_error_without_values_is_refused(column):
    errors = InputErrors(bulk_density=5) if column == "bulk density" else InputErrors(coarse=5)
    with pytest.raises(PedometricsError, match=f"An error of {column} is given, but no field with the values"):
        stocks(table(("A", 0, 30, 2)), TOPSOIL, fill=MJ, errors=errors)


@pytest.mark.parametrize(
    ("units", "method"),
    [
        (HorizonUnits(), DepthMethod()),
        (HorizonUnits(coarse_basis="mass_percent"), SPLINE),
        (HorizonUnits(density_of="whole_soil"), by_mass(330)),
        (HorizonUnits(coarse_basis="mass_percent", density_of="whole_soil"), by_mass(280)),
    ],
)
def test_errors_are_those_of_simulated_samples(units, method):
    """8,000 samplings of one profile scatter as the first order says."""
    n, rng = 8000, np.random.default_rng(1)
    truth = pd.DataFrame(
        [(0, 12, 2.5, 1.2, 10), (12, 28, 1.4, 1.4, 15), (28, 60, 0.6, 1.5, 20)],
        columns=["top", "bottom", "carbon", "bulk_density", "coarse"],
    )
    errors = InputErrors(carbon=4, bulk_density=3, coarse=1.5)
    expected = stocks(truth.assign(profile="A"), TOPSOIL, units, method=method, errors=errors).profiles["sd_0_30"][0]
    many = pd.concat([truth] * n, ignore_index=True).assign(profile=np.repeat(np.arange(n), 3))
    many["carbon"] *= 1 + 0.04 * rng.standard_normal(3 * n)
    many["bulk_density"] *= 1 + 0.03 * rng.standard_normal(3 * n)
    many["coarse"] += 1.5 * rng.standard_normal(3 * n)
    scatter = stocks(many, TOPSOIL, units, method=method).profiles["soc_0_30"].std()
    # The scatter of n samplings is known to 1 / sqrt(2 n) = 0.8 %; second-order terms are of the size of the errors
    # squared, 0.2 %.
    assert expected == pytest.approx(scatter, rel=0.03)


def test_errors_of_filled_densities_are_those_of_simulated_samples():
    """An error of carbon also moves the density that is estimated from it."""
    n, rng = 8000, np.random.default_rng(1)
    top, bottom, carbon = np.array([0.0, 12]), np.array([12.0, 40]), np.array([2.5, 1.0])
    function, inputs = pedotransfer_function(MJ), {"depth": (top + bottom) / 2}
    profile = pd.DataFrame({"profile": "A", "top": top, "bottom": bottom, "carbon": carbon})
    expected = stocks(profile, TOPSOIL, fill=MJ, errors=InputErrors(carbon=5)).profiles["sd_0_30"][0]
    content = carbon * (1 + 0.05 * rng.standard_normal((n, 2)))
    error = spread({"carbon": carbon, **inputs}) * rng.standard_normal((n, 1))
    stock = (content * (function.estimate({"carbon": content}) + error) * [12, 18] / 10).sum(axis=1)
    assert expected == pytest.approx(stock.std(), rel=0.03)  # as above


# Properties


@st.composite
def profiles(draw):
    """A profile of contiguous horizons from the surface to 50 cm or deeper."""
    cuts = sorted(draw(st.sets(st.integers(1, 99), max_size=6)) | {0, draw(st.integers(50, 120))})
    return table(
        *[
            (
                "P",
                a,
                b,
                draw(st.floats(0, 20)),
                draw(st.floats(0.3, 1.8)),
                draw(st.one_of(st.none(), st.floats(0, 90))),
            )
            for a, b in zip(cuts[:-1], cuts[1:])
        ]
    )


@settings(max_examples=50, deadline=None)
@given(profiles(), st.sampled_from(["volume_percent", "mass_percent"]))
def test_mass_is_conserved_between_intervals(horizons, basis):
    intervals = parse_intervals("0-30,30-50,0-50")
    row = stocks(horizons, intervals, HorizonUnits(coarse_basis=basis)).profiles.iloc[0]
    # Sums in another order differ by rounding only.
    assert row["soc_0_30"] + row["soc_30_50"] == pytest.approx(row["soc_0_50"], rel=1e-12, abs=1e-12)
    assert row["share_0_50"] == 1


METHODS = [DepthMethod(), SPLINE, DepthMethod(mass_basis="equivalent_mass")]


@pytest.mark.parametrize("method", METHODS[1:])
@settings(max_examples=30, deadline=None)
@given(profiles())
def test_mass_is_conserved_by_splines_and_in_masses(method, horizons):
    row = stocks(horizons, parse_intervals("0-30,30-50,0-50"), method=method).profiles.iloc[0]
    # As above; the spline's coefficients and the masses add some more roundings.
    assert row["soc_0_30"] + row["soc_30_50"] == pytest.approx(row["soc_0_50"], rel=1e-9, abs=1e-9)


@settings(max_examples=30, deadline=None)
@given(profiles())
def test_a_spline_without_smoothing_keeps_the_mass_of_the_profile(horizons):
    whole = [Interval(0, horizons["bottom"].max())]
    a, b = (stocks(horizons, whole, method=method) for method in (DepthMethod(), DepthMethod("spline", 0.0)))
    column = f"soc_{whole[0].suffix}"
    # Equal but for what a spline that swings below 0 is cut at, which only adds.
    assert b.profiles[column][0] >= a.profiles[column][0] * (1 - 1e-9) - 1e-9


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=30, deadline=None)
@given(profiles(), st.randoms())
def test_order_of_the_rows_does_not_matter(method, horizons, random):
    shuffled = horizons.loc[random.sample(list(horizons.index), len(horizons))]
    a, b = (stocks(frame, TWO, method=method, errors=InputErrors(5, 5, 2)).profiles for frame in (horizons, shuffled))
    for column in ("soc_0_30", "soc_30_50", "sd_0_30", "sd_30_50"):
        expected = pytest.approx(a[column].iloc[0], rel=1e-9, abs=1e-9, nan_ok=True)  # order of the sums
        assert b[column].iloc[0] == expected


@settings(max_examples=50, deadline=None)
@given(profiles())
def test_splitting_a_horizon_changes_nothing(horizons):
    first = horizons.iloc[[0]]
    middle = (first["top"].iloc[0] + first["bottom"].iloc[0]) / 2
    halves = pd.concat([first.assign(bottom=middle), first.assign(top=middle), horizons.iloc[1:]])
    a, b = (stocks(frame, TWO).profiles["soc_0_30"].iloc[0] for frame in (horizons, halves))
    assert b == pytest.approx(a, rel=1e-12, abs=1e-12)  # order of the sum


# Faults


@pytest.mark.parametrize(
    ("cells", "field", "value", "reason"),
    [
        ((None, 0, 30, 2, 1.3, 0), "profile", "", "is empty"),
        (("  ", 0, 30, 2, 1.3, 0), "profile", "  ", "is empty"),
        (("X", None, 30, 2, 1.3, 0), "top", "", "is empty"),
        (("X", 0, "", 2, 1.3, 0), "bottom", "", "is empty"),
        (("X", "0 cm", 30, 2, 1.3, 0), "top", "0 cm", "is not a number"),
        (("X", -5, 30, 2, 1.3, 0), "top", "-5", "is negative"),
        (("X", 30, 0, 2, 1.3, 0), "top", "30-0", "is not above the lower depth"),
        (("X", 30, 30, 2, 1.3, 0), "top", "30-30", "is not above the lower depth"),
        (("X", 0, 30, None, 1.3, 0), "carbon", "", "is empty"),
        (("X", 0, 30, "1,3", 1.3, 0), "carbon", "1,3", "has a decimal comma"),
        (("X", 0, 30, "<0.1", 1.3, 0), "carbon", "<0.1", "is not a number"),
        (("X", 0, 30, float("inf"), 1.3, 0), "carbon", "inf", "is not a number"),
        (("X", 0, 30, -9999, 1.3, 0), "carbon", "-9999", "is negative"),
        (("X", 0, 30, 60.5, 1.3, 0), "carbon", "60.5", "is larger than possible"),
        (("X", 0, 30, 2, 0, 0), "bulk_density", "0", "is out of range"),
        (("X", 0, 30, 2, 0.0013, 0), "bulk_density", "0.0013", "is out of range"),
        (("X", 0, 30, 2, 2.7, 0), "bulk_density", "2.7", "is out of range"),
        (("X", 0, 30, 2, None, 0), "bulk_density", "", "is empty"),
        (("X", 0, 30, 2, 1.3, -1), "coarse", "-1", "is out of range"),
        (("X", 0, 30, 2, 1.3, 100), "coarse", "100", "is out of range"),
        (("X", 0, 30, 2, 1.3, "many"), "coarse", "many", "is not a number"),
    ],
)
def test_a_faulty_row_is_listed_and_the_rest_is_used(cells, field, value, reason):
    result = stocks(table(("A", 0, 30, 2, 1.3, 0), cells, ("C", 0, 30, 1, 1.3, 0)), TWO[:1])
    assert result.profiles["profile"].tolist() == ["A", "C"]
    assert result.profiles["soc_0_30"].round(9).tolist() == [7.8, 3.9]
    (fault,) = result.rejected.to_dict("records")
    assert (fault["row"], fault["field"], fault["value"], fault["reason"]) == (2, field, value, reason)
    assert fault["allowed"]


def test_faults_use_the_names_of_the_fields():
    horizons = table(("A", 0, 30, 2, 1.3), ("乙", 0, 30, "缺", 1.3))
    result = stocks(horizons, TOPSOIL, names={"carbon": "有機碳"})
    assert result.rejected[["profile", "field", "value"]].iloc[0].tolist() == ["乙", "有機碳", "缺"]


def test_numbers_may_be_text():
    result = stocks(table(("A", "0", " 30 ", "2.0", "1.3", "0")), TOPSOIL)
    assert result.profiles["soc_0_30"].round(9).tolist() == [7.8]


def test_overlapping_horizons_take_out_the_profile_and_are_named():
    horizons = table(
        ("A", 0, 20, 2, 1.3),
        ("A", 15, 30, 2, 1.3),
        ("A", 30, 50, 1, 1.3),
        ("B", 0, 30, 2, 1.3),
    )
    result = stocks(horizons, TOPSOIL)
    assert result.profiles["profile"].tolist() == ["B"]
    assert result.rejected["row"].tolist() == [1, 2, 3]
    assert set(result.rejected["value"]) == {"0-20 cm (row 1) and 15-30 cm (row 2)"}
    assert set(result.rejected["reason"]) == {"lies in a profile whose horizons overlap"}


def test_a_long_horizon_over_later_ones_is_an_overlap():
    horizons = table(("A", 0, 100, 2, 1.3), ("A", 40, 50, 2, 1.3), ("B", 0, 30, 2, 1.3))
    assert stocks(horizons, TOPSOIL).rejected["row"].tolist() == [1, 2]


def test_the_same_horizon_twice_takes_out_the_profile():
    result = stocks(table(("A", 0, 30, 2, 1.3), ("A", 0, 30, 2.2, 1.3), ("B", 0, 30, 2, 1.3)), TOPSOIL)
    assert set(result.rejected["value"]) == {"0-30 cm (row 1) and 0-30 cm (row 2)"}


def test_a_row_without_carbon_does_not_overlap():
    """Tables often hold one row for chemistry and one for physics of the same horizon."""
    result = stocks(table(("A", 0, 30, 2, 1.3), ("A", 0, 30, None, 1.3)), TOPSOIL)
    assert result.profiles["soc_0_30"].round(9).tolist() == [7.8]


def test_one_id_at_two_places_takes_out_the_profile():
    horizons = table(("A", 0, 15, 2, 1.3), ("A", 15, 30, 2, 1.3), ("B", 0, 30, 2, 1.3)).assign(
        x=[250000.0, 250100.0, 251000.0], y=[2600000.0] * 3
    )
    result = stocks(horizons, TOPSOIL)
    assert result.profiles["profile"].tolist() == ["B"]
    assert reasons(result) == [(row, "profile", "has rows at different places") for row in (1, 2)]


def test_stones_heavier_than_the_soil():
    units = HorizonUnits(density_of="whole_soil")
    result = stocks(table(("A", 0, 30, 2, 1.3, 60), ("B", 0, 30, 2, 1.3, 20)), TOPSOIL, units)
    assert reasons(result) == [(1, "coarse", "weigh more than the soil")]
    # 2 % of the fine earth, which is 1.3 - 0.2 x 2.65 g in a cm3.
    assert result.profiles["soc_0_30"].tolist() == pytest.approx([2 * (1.3 - 0.53) * 3], rel=1e-12)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["A", "B", "C", None]),
            *[st.one_of(st.none(), st.integers(-2, 70), st.sampled_from(["", "x", "5"])) for _ in range(5)],
        ),
        min_size=1,
        max_size=8,
    )
)
def test_every_row_is_used_or_listed(rows):
    try:
        result = stocks(table(*rows), TWO, fill=MJ)
    except PedometricsError as error:
        assert f"None of the {len(rows)} rows can be used" in str(error)
        return
    assert result.horizons + len(result.rejected) == result.rows == len(rows)
    assert result.rejected["row"].is_monotonic_increasing and result.rejected["row"].is_unique
    stock = result.profiles[["soc_0_30", "soc_30_50"]].to_numpy()
    assert (stock[~np.isnan(stock)] >= 0).all()
    assert result.profiles[["share_0_30", "share_30_50"]].to_numpy().max() <= 1


def test_nothing_to_use_names_the_commonest_reason():
    horizons = table(("A", 0, 30, 2, 1300), ("B", 0, 30, 2, 1200), ("C", 0, 30, None, 1200))
    with pytest.raises(PedometricsError) as error:
        stocks(horizons, TOPSOIL, names={"bulk_density": "容重"})
    assert str(error.value) == (
        "None of the 3 rows can be used; most often (2 rows): 容重 is out of range, for example '1300' "
        "in row 1; allowed: 0.02 to 2.65 g/cm3. "
        "The median of 容重 is 1200 g/cm3: values look like kg/m3. Check BULK_DENSITY_UNIT."
    )


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: stocks(table(("A", 0, 30, 2, 1.3)).iloc[:0], TOPSOIL), "has no rows"),
        (lambda: stocks(table(("A", 0, 30, 2)), TOPSOIL), "There is no bulk density"),
        (lambda: stocks(table(("A", 0, 30, 2, 1.3)), TOPSOIL, least_share=1.5), "is 1.5; allowed is 0 to 1"),
    ],
)
def test_refused(call, message):
    with pytest.raises(PedometricsError, match=message):
        call()


@pytest.mark.parametrize(
    ("cells", "units", "message"),
    [
        ((0, 30, 18, 1.3, 0), HorizonUnits(), "median of carbon in topsoils is 18, .* values look like g/kg"),
        ((0, 30, 1.2, 1.3, 0), HorizonUnits("g/kg"), "values look like percent or om_percent. Check CARBON_UNIT"),
        ((0, 30, 40, 1.3, 0), HorizonUnits("om_percent"), "values look like g/kg"),
        ((0, 30, 2, 1.3, 0.2), HorizonUnits(), "No value of coarse is above 1: values look like fractions"),
        ((0, 0.3, 2, 1.3, 0), HorizonUnits(), "depths look like metres"),
        ((0, 30, 2, 2.2, 0), HorizonUnits(), "1 values of bulk_density are used although they are unusual"),
        ((0, 20, 2, 1.3, 0), HorizonUnits(), "No profile has a stock for 0-30 cm"),
        ((0, 30, 15, 1.5, 0), HorizonUnits(), "1 rows have the carbon of an organic soil .* row 1 of profile A"),
        ((0, 30, 15, 1.5, 0), HorizonUnits(), "1 profiles have more than 60 kg m-2 in 0-30 cm, .* A with 67.5"),
        ((0, 30, 0.1, 1.3, 0), HorizonUnits(), "median stock of 0-30 cm is 0.39 kg m-2; outside deserts"),
    ],
)
def test_implausible_values_are_told(cells, units, message):
    warnings = " ".join(stocks(table(("A", *cells)), TOPSOIL, units).warnings)
    assert pd.Series([warnings]).str.contains(message).all(), warnings


@pytest.mark.real
def test_edgeroi(shared):
    names = {"SOURCEID": "profile", "UHDICM": "top", "LHDICM": "bottom", "ORCDRC": "carbon"}
    horizons = pd.read_csv(shared / "data/edgeroi_profiles/horizons.csv")[list(names)].rename(columns=names)

    result = stocks(horizons, TWO, HorizonUnits("g/kg"), fill=MJ)

    # Horizons without carbon, and no false overlaps or gaps from depths in single precision.
    assert set(result.rejected["reason"]) == {"is empty"}
    assert result.horizons == horizons["carbon"].notna().sum()
    assert (result.profiles["share_0_30"] == 1).sum() == 322
    stock = describe(result.profiles["soc_0_30"])
    # Published for the map of Edgeroi: median 4.80, mean 4.88 kg m-2, with another bulk density. Bulk
    # densities differ by 15 % or so, and a map's median is not that of the samples.
    assert stock.n == 322 and 3.8 < stock.median < 5.8 and 3.9 < stock.mean < 5.9
    assert abs(stock.skewness_ln) < stock.skewness


# Descriptive statistics


def test_classes_are_those_of_whole_profiles():
    columns = ("profile", "top", "bottom", "carbon", "bulk_density", "class")
    horizons = table(
        ("A", 0, 20, 2, 1.3, "水田"), ("A", 20, 30, 2, 1.3, None),
        ("B", 0, 20, 2, 1.3, "水田"), ("B", 20, 30, 2, 1.3, "旱田"),
        ("C", 0, 30, 2, 1.3, None), ("D", 0, 30, 2, 1.3, "旱田"),
        columns=columns,
    )
    result = stocks(horizons, TOPSOIL)
    assert [None if pd.isna(one) else one for one in result.classes] == ["水田", None, None, "旱田"]
    assert stocks(horizons.drop(columns="class"), TOPSOIL).classes is None


def test_values_by_class():
    values = pd.Series([1.0, 2, np.nan, 4, 5])
    groups = by_class(values, pd.Series(["b", "a", "a", "a", None]))
    assert {name: group.tolist() for name, group in groups.items()} == {"a": [2, 4], "b": [1]}
    assert list(groups) == ["a", "b"]  # the class with most values first


def test_description_of_worked_values():
    d = describe([2.0, 4.0, 4.0, np.nan, 10.0])
    assert (d.n, d.minimum, d.maximum, d.mean, d.median) == (4, 2, 10, 5, 4)
    # sd: deviations -3, -1, -1, 5, so 36 / 3 = 12; G1 = sqrt(12) / 2 x (96 / 4) / 9^1.5.
    assert d.sd == pytest.approx(12**0.5) and d.cv == pytest.approx(100 * 12**0.5 / 5)
    assert d.skewness == pytest.approx(12**0.5 / 2 * 24 / 27)
    assert d.skewness_ln == pytest.approx(skewness(np.log([2, 4, 4, 10])))


def test_skewness_equals_pandas_and_scipy():
    from scipy import stats

    values = np.random.default_rng(1).lognormal(size=50)
    # Independent implementations of the same formula differ by rounding only.
    assert skewness(values) == pytest.approx(stats.skew(values, bias=False), rel=1e-12)
    assert skewness(values) == pytest.approx(pd.Series(values).skew(), rel=1e-10)


def test_description_of_few_or_equal_values():
    assert describe([]).n == 0 and np.isnan(describe([np.nan]).mean)
    one = describe([3.0])
    assert one.mean == 3 and np.isnan(one.sd) and np.isnan(one.skewness)
    assert np.isnan(describe([5.0, 5.0, 5.0]).skewness)
    assert np.isnan(describe([0.0, 1.0, 5.0]).skewness_ln)
