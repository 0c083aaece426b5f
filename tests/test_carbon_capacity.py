"""Theoretical carbon capacity: each equation by hand, what is refused, shares by class, sums and tables."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from soilcarbon.pedometrics.capacity_totals import (
    CapacitySums,
    capacity_totals,
    class_table,
    quantities,
    spread_of_points,
    spread_quantities,
)
from soilcarbon.pedometrics.carbon_capacity import (
    EQUATIONS,
    SATURATION_EDGES,
    SHARES,
    CapacitySettings,
    balance,
    class_shares,
    doubts,
    equations_for,
    example,
    organic,
    read_shares,
    read_soil,
    saturation_counts,
    shares_of,
)
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.totals import NO_ZONE, Overlay

NAMES = {name: name for name in ("soc", "fine", "clay", "silt", "bulk_density", "coarse")}
NAN = np.nan


def settings(equation="georgiou_2022_high", **changes):
    one = EQUATIONS[equation]
    return CapacitySettings(**{"equation": one, "fine": one.fine, "soc_unit": "g/kg", "fine_share": 0.85, **changes})


def place(position):
    return f"row {position}"


def soil(given, **values):
    return read_soil({name: np.array(v, float) for name, v in values.items()}, given, NAMES, place)


# Equations by hand: 4.09 + 0.37 x 40 = 18.89; 86 mg/g x 0.40 g/g = 34.4 mg/g; 48 mg/g x 0.40 = 19.2 mg/g; with the
# margins 77 and 95 mg/g x 0.40 = 30.8 and 38.0, and 42 and 54 x 0.40 = 16.8 and 21.6.
@pytest.mark.parametrize(
    ("key", "capacity", "low", "high"),
    [
        ("hassink_1997", 18.89, 18.89, 18.89),
        ("georgiou_2022_high", 34.4, 30.8, 38.0),
        ("georgiou_2022_low", 19.2, 16.8, 21.6),
    ],
)
def test_capacity_by_hand(key, capacity, low, high):
    equation = EQUATIONS[key]
    fine = np.array([40.0])
    # Decimal numbers are not exact in binary: 1e-12 is their rounding.
    assert equation.capacity(fine)[0] == pytest.approx(capacity, rel=1e-12)
    assert equation.capacity(fine, -1)[0] == pytest.approx(low, rel=1e-12)
    assert equation.capacity(fine, 1)[0] == pytest.approx(high, rel=1e-12)
    assert equation.bounds == ((0,) if low == high else (-1, 0, 1))
    assert equation.source and equation.formula.startswith("capacity [g kg-1] = ")


def test_every_equation_has_worked_values():
    assert set(EQUATIONS) == {"hassink_1997", "georgiou_2022_high", "georgiou_2022_low"}
    assert [one.key for one in equations_for("below_20um")] == ["hassink_1997"]


def test_balance_by_hand():
    """20 g/kg x 0.85 = 17 of 18.89; 25 x 0.85 = 21.25, which is 2.36 above; bulk density 1.3, 30 cm, 10 % stones."""
    given = settings("hassink_1997", thickness=30.0, has_density=True)
    one = soil(given, soc=[20, 25], fine=[40, 40], bulk_density=[1.3, 1.3], coarse=[10, 10])
    found = balance(one, given.equation)
    np.testing.assert_allclose(found.fine_soc, [17, 21.25])
    np.testing.assert_allclose(found.deficit, [1.89, 0], rtol=1e-12)
    np.testing.assert_allclose(found.over, [0, 2.36], rtol=1e-12)
    np.testing.assert_allclose(found.saturation, [100 * 17 / 18.89, 100 * 21.25 / 18.89])
    # 1 g/kg = 0.1 %; x 1.3 x 30 / 10 x 0.9 = 0.351 kg m-2.
    np.testing.assert_allclose(one.per_area, 0.351)
    assert example(one, found, place) == {
        "place": "row 1", "soc": 25.0, "share": 0.85, "fine": 40.0, "per_area": pytest.approx(0.351),
        "fine_soc": pytest.approx(21.25), "capacity": pytest.approx(18.89),
    }  # fmt: skip


contents = st.floats(0, 600)
percents = st.floats(0, 100)


@given(
    st.sampled_from(sorted(EQUATIONS)),
    st.lists(st.tuples(contents, percents, st.floats(0.01, 1)), min_size=1, max_size=20),
)
def test_deficit_less_excess_is_capacity_less_carbon(key, rows):
    soc, fine, share = np.array(rows).T
    given = settings(key)
    one = read_soil({"soc": soc, "fine": fine, "share": share}, given, NAMES, place)
    found = balance(one, given.equation)
    # One rounding of a difference of numbers up to 600.
    np.testing.assert_allclose(found.deficit - found.over, found.capacity - found.fine_soc, atol=1e-12)
    assert (found.deficit >= 0).all() and (found.over >= 0).all()
    assert not ((found.deficit > 0) & (found.over > 0)).any()


def test_no_fine_fraction_has_no_saturation():
    found = balance(soil(settings(), soc=[5], fine=[0]), settings().equation)
    assert np.isnan(found.saturation[0]) and found.over[0] == pytest.approx(4.25) and found.deficit[0] == 0


@pytest.mark.parametrize(
    ("unit", "value"), [("g/kg", 20.0), ("percent", 2.0), ("om_percent", 3.448), ("kg/m2", 7.8), ("t/ha", 78.0)]
)
def test_units_of_carbon(unit, value):
    """2 % = 20 g/kg = 3.448 % organic matter = 2 x 1.3 x 30 / 10 = 7.8 kg m-2."""
    given = settings(soc_unit=unit, thickness=30.0, bulk_density=1.3)
    assert soil(given, soc=[value], fine=[40]).soc[0] == pytest.approx(20.0)


def test_what_is_missing_has_no_result():
    given = settings(thickness=30.0, has_density=True, fine_share=None)
    one = soil(
        given, soc=[NAN, 10, 10, 10, 10], clay=[20, NAN, 20, 20, 20], silt=[20] * 5, share=[1, 1, NAN, 1, 1],
        bulk_density=[1.3, 1.3, 1.3, NAN, 1.3],
    )  # fmt: skip
    found = balance(one, given.equation)
    for values in (found.capacity, found.fine_soc, found.saturation, found.deficit, found.over):
        assert np.isfinite(values).tolist() == [False, False, False, False, True]
    # Where all is stones, a stock has no content.
    given = settings(soc_unit="kg/m2", thickness=30.0, bulk_density=1.3)
    assert np.isnan(soil(given, soc=[1], fine=[40], coarse=[100]).soc[0])


# What is refused


def test_the_fine_fraction_must_be_that_of_the_equation():
    sentence = (
        "The equation hassink_1997 takes particles below 20 µm, but FINE_FRACTION says clay . silt .particles below "
        "50 µm.*Equations for .* are georgiou_2022_high, georgiou_2022_low"
    )
    with pytest.raises(PedometricsError, match=sentence):
        settings("hassink_1997", fine="clay_silt_50um")
    with pytest.raises(PedometricsError, match="are hassink_1997"):
        settings("georgiou_2022_low", fine="below_20um")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"thickness": 30.0}, "bulk density is missing"),
        ({"bulk_density": 1.3}, "THICKNESS is missing"),
        ({"soc_unit": "kg/m2"}, "SOC_UNIT is kg/m2, a stock: give the bulk density and THICKNESS"),
    ],
)
def test_stocks_need_density_and_thickness(changes, sentence):
    with pytest.raises(PedometricsError, match=sentence):
        settings(**changes)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"clay": [20, 60], "silt": [20, 45]}, r"Clay \+ silt \(clay \+ silt\) is 105 % at row 1; allowed is 0 to 100"),
        ({"fine": [40, 101]}, r"The fine fraction \(fine\) is 101 % at row 1; allowed is 0 to 100 %"),
        ({"clay": [20, -1], "silt": [20, 20]}, r"Clay \(clay\) is -1 % at row 1"),
        ({"clay": [20, 20], "silt": [20, 400]}, r"Silt \(silt\) is 400 % at row 1"),
        ({"soc": [10, -2]}, r"SOC \(soc\) is -2 g/kg at row 1; allowed is 0 to 600 g/kg. Check SOC_UNIT"),
        ({"soc": [10, 700]}, "SOC .soc. is 700 g/kg at row 1"),
        ({"bulk_density": [1.3, 1300]}, "Bulk density .* is 1300 g cm-3 at row 1; allowed is 0.02 to 2.65"),
        ({"coarse": [0, 120]}, "Coarse fragments .coarse. is 120 % at row 1"),
    ],
)
def test_impossible_values_are_told_with_their_place(values, sentence):
    plain = {"soc": [10, 10], "bulk_density": [1.3, 1.3]}
    if "clay" not in values:
        plain["fine"] = [40, 40]
    with pytest.raises(PedometricsError, match=sentence):
        soil(settings(thickness=30.0, has_density=True), **{**plain, **values})


def test_rounded_sums_count_as_100():
    assert soil(settings(), soc=[10, 10], clay=[46, 50], silt=[55, 50]).fine.tolist() == [100, 100]


# Shares


def test_shares_are_read_as_people_write_them():
    wanted = {"1": 0.85, "2": 0.69, "闊葉林": 0.66, "果園": 0.8}
    assert read_shares("1=cropland, 2 : 0.69; 闊葉林=forest\n果園=0.8,") == wanted
    assert read_shares("1＝cropland，2：0.69；闊葉林＝forest，果園＝0.8") == wanted
    assert read_shares("") == {}
    assert SHARES == {"cropland": 0.85, "grassland": 0.69, "forest": 0.66}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1=85", "LAND_USE_SHARES holds '1=85'; it takes pairs .* or one of cropland, grassland, forest"),
        ("1=0", "holds '1=0'"),
        ("1=nan", "holds '1=nan'"),
        ("1=wiese", "holds '1=wiese'"),
        ("cropland", "holds 'cropland'"),
        ("1=0.8, 1=0.7", "names the class 1 twice"),
    ],
)
def test_shares_that_cannot_be_are_refused(text, sentence):
    with pytest.raises(PedometricsError, match=sentence):
        read_shares(text)


def test_shares_of_classes():
    found, unknown = class_shares({"水田": 0.85, "9": 0.7, "Wald": 0.66}, {"水田": 1, "9": 9})
    assert found == {1: 0.85, 9: 0.7} and unknown == ["Wald"]
    classes = np.array([1.0, 9.0, 3.0, NAN])
    np.testing.assert_array_equal(shares_of(classes, found, None), [0.85, 0.7, NAN, NAN])
    np.testing.assert_array_equal(shares_of(classes, found, 0.5), [0.85, 0.7, 0.5, NAN])


# Sums


def mapped(key="georgiou_2022_high", **changes):
    """Four cells of 1 ha: two in zone 1, one in zone 2, one in none; the third is over capacity."""
    given = settings(key, thickness=30.0, bulk_density=1.25, **changes)
    one = soil(given, soc=[10, 20, 40, 10], fine=[40, 40, 30, 50])
    found = balance(one, given.equation)
    overlay = [Overlay(np.array([1, 1, 2]), np.arange(3), np.ones(3))]
    sums, spread = CapacitySums(), CapacitySums()
    sums.add(quantities(one, found, given), np.full(4, 1e4), overlay)
    spread.add(spread_quantities(one, given), np.full(4, 1e4), overlay)
    return given, sums, spread


def test_totals_by_hand():
    given, sums, spread = mapped()
    totals = capacity_totals(sums, spread, {1: "水田", 2: "森林"}, True, given)
    rows = totals.table.set_index("zone")
    assert rows.index.tolist() == ["水田", "森林", NO_ZONE]
    # Zone 1: capacity 34.4, carbon 8.5 and 17, deficits 25.9 and 17.4; 1 g/kg is 1.25 x 30 / 100 = 0.375 kg m-2, and
    # 1 kg m-2 on 1 ha is 1e-5 Tg.
    first = rows.loc["水田"]
    assert first[["cells", "area_ha", "soc_g_kg", "fine_soc_g_kg", "capacity_g_kg"]].tolist() == pytest.approx(
        [2, 2, 15, 12.75, 34.4]
    )
    assert first["saturation_pct"] == pytest.approx(100 * 12.75 / 34.4)
    assert first["deficit_g_kg"] == pytest.approx(21.65)
    assert first["deficit_kg_m2"] == pytest.approx(21.65 * 0.375)
    assert first["deficit_tg"] == pytest.approx(43.3 * 0.375e-5)
    # Low: capacity 30.8, deficits 22.3 and 13.8; high: 38, 29.5 and 21.
    assert first["deficit_low_tg"] == pytest.approx(36.1 * 0.375e-5)
    assert first["deficit_high_tg"] == pytest.approx(50.5 * 0.375e-5)
    assert first[["over_cells", "over_ha", "over_pct", "over_tg"]].tolist() == [0, 0, 0, 0]
    # Zone 2: 40 x 0.85 = 34 against 25.8: 8.2 over, and no deficit.
    second = rows.loc["森林"]
    assert second["deficit_tg"] == 0
    assert second[["over_cells", "over_ha", "over_pct"]].tolist() == [1, 1, 100]
    assert second["over_tg"] == pytest.approx(8.2 * 0.375e-5)
    # Beyond the zones: 43 - 8.5.
    assert rows.loc[NO_ZONE, "deficit_tg"] == pytest.approx(34.5 * 0.375e-5)
    assert rows.loc[NO_ZONE, "over_cells"] == 0
    assert totals.deficit_tg == pytest.approx(rows["deficit_tg"].sum(), rel=1e-12)
    assert totals.over_tg == pytest.approx(rows["over_tg"].sum(), rel=1e-12)
    assert (totals.area_ha, totals.over_ha) == pytest.approx((4, 1))


def test_the_spread_holds_every_fitting_equation():
    given, sums, spread = mapped()
    totals = capacity_totals(sums, spread, {1: "a", 2: "b"}, True, given)
    rows = totals.spread.set_index("equation")
    assert rows.index.tolist() == ["georgiou_2022_high", "georgiou_2022_low"]
    assert rows.loc["georgiou_2022_high", "deficit_tg"] == pytest.approx(totals.deficit_tg, rel=1e-12)
    assert rows.loc["georgiou_2022_high", "over_pct"] == pytest.approx(25)
    # Low-activity: 19.2 - 8.5, 19.2 - 17, 24 - 8.5, and 34 against 14.4.
    assert rows.loc["georgiou_2022_low", "deficit_tg"] == pytest.approx((10.7 + 2.2 + 15.5) * 0.375e-5)
    assert rows.loc["georgiou_2022_low", "over_tg"] == pytest.approx(19.6 * 0.375e-5)
    assert (rows["low_tg"] < rows["deficit_tg"]).all() and (rows["deficit_tg"] < rows["high_tg"]).all()


def test_without_a_stock_there_are_means_only():
    given = settings("hassink_1997")
    one = soil(given, soc=[10, 30], fine=[40, 40])
    sums, spread = CapacitySums(), CapacitySums()
    overlay = [Overlay(np.zeros(2, int), np.arange(2), np.ones(2))]
    sums.add(quantities(one, balance(one, given.equation), given), np.ones(2), overlay)
    spread.add(spread_quantities(one, given), np.ones(2), overlay)
    totals = capacity_totals(sums, spread, {0: "all"}, False, given)
    row = totals.table.iloc[0]
    assert row["deficit_g_kg"] == pytest.approx((18.89 - 8.5) / 2)
    assert row[["deficit_tg", "deficit_low_tg", "over_tg", "deficit_kg_m2"]].isna().all()
    assert row["over_cells"] == 1 and np.isnan(totals.deficit_tg)
    assert totals.spread["deficit_g_kg"].tolist() == pytest.approx([(18.89 - 8.5) / 2])


def test_classes_of_points():
    given = settings("hassink_1997")
    one = soil(given, soc=[10, 30, 20, NAN], fine=[40, 40, 40, 40])
    rows = class_table(["b", "b", "a", "a"], one, balance(one, given.equation)).set_index("class")
    assert rows.index.tolist() == ["b", "a"]
    assert rows.loc["b", ["points", "share", "soc_g_kg", "fine_soc_g_kg", "over"]].tolist() == [2, 0.85, 20, 17, 1]
    assert rows.loc["b", "saturation_pct"] == pytest.approx(100 * 17 / 18.89)
    assert rows.loc["a", "points"] == 1


def test_spread_of_points():
    """Carbon 8.5 and 34 g/kg: capacity 34.4 (30.8 to 38) and 19.2 (16.8 to 21.6)."""
    given = settings("georgiou_2022_low")
    rows = spread_of_points(soil(given, soc=[10, 40, NAN], fine=[40, 40, 40]), given).set_index("equation")
    wanted = {"georgiou_2022_high": [13.15, 11.15, 16.75, 0], "georgiou_2022_low": [5.35, 4.15, 6.55, 1]}
    for name, values in wanted.items():
        assert rows.loc[name].tolist() == pytest.approx(values)


def test_saturation_is_counted_by_class():
    saturation = np.array([0, 4.9, 5, 100, 199.9, 200, 950, NAN])
    counts = saturation_counts(saturation, np.array([1, 2, 4, 8, 16, 32, 64, 128]))
    wanted = dict.fromkeys(SATURATION_EDGES, 0) | {0: 3, 5: 4, 100: 8, 195: 16, 200: 96}
    assert dict(zip(SATURATION_EDGES, counts)) == wanted


def test_doubts():
    assert doubts(15, 60) == []
    assert "mean SOC is 1.5 g/kg" in doubts(1.5, 60)[0]
    assert "look like fractions of 1" in doubts(15, 0.6)[0]
    given = settings()
    one = soil(given, soc=[119, 121, 121], fine=[40, 40, NAN])
    assert organic(one, balance(one, given.equation)).tolist() == [False, True, False]
