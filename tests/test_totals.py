"""Totals by zone: sums over blocks, means, shares, what zones leave out or cover twice, and the report."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.totals import (
    NO_ZONE,
    Overlay,
    Sums,
    block_sums,
    zonal_totals,
)
from soilcarbon.pedometrics.units import check_unit, known_unit

NAN = np.nan
# Sums in another order differ by rounding: a few times 1e-16 for each of some hundred cells.
ROUNDING = 1e-12


def overlay(zone, cell, share=None):
    share = np.ones(len(cell)) if share is None else share
    return Overlay(np.array(zone), np.array(cell), np.array(share, float))


def worked(with_rest=False):
    """Cells of 1 ha: 5, 7 and none in zone 1, 10 in zone 2, 3 in none; 1 kg m-2 on 1 ha is 1e4 kg."""
    stock = np.array([5.0, 7.0, NAN, 10.0, 3.0])
    sums = block_sums(stock, np.full(5, 1e4), [overlay([1, 1, 1, 2], [0, 1, 2, 3])])
    return zonal_totals(sums, {1: "水田", 2: "旱田", 9: "nowhere"}, with_rest)


def test_worked_numbers():
    totals = worked()
    assert totals.table.columns.tolist() == [
        "zone", "cells", "area_ha", "mean_kg_m2", "total_tg", "share_pct", "cells_no_stock", "area_no_stock_ha",
    ]  # fmt: skip
    rows = totals.table.set_index("zone")
    assert rows.loc["水田"].tolist() == pytest.approx([2, 2.0, 6.0, 12e4 / 1e9, 100 * 12 / 22, 1, 1.0])
    assert rows.loc["旱田"].tolist() == pytest.approx([1, 1.0, 10.0, 10e4 / 1e9, 100 * 10 / 22, 0, 0.0])
    assert totals.total_tg == pytest.approx(22e4 / 1e9)
    assert totals.area_ha == pytest.approx(3.0)
    assert totals.mean_kg_m2 == pytest.approx(22 / 3)
    assert (totals.rest_ha, totals.rest_tg) == pytest.approx((1.0, 3e4 / 1e9))
    assert totals.twice_ha == 0


def test_a_zone_without_a_cell_has_a_row_of_zeros_and_no_mean():
    row = worked().table.set_index("zone").loc["nowhere"]
    assert row["cells"] == 0 and row["total_tg"] == 0 and row["share_pct"] == 0
    assert np.isnan(row["mean_kg_m2"])


def test_the_row_of_no_zone_makes_the_rows_add_up_to_the_map():
    totals = worked(with_rest=True)
    assert totals.table["zone"].tolist() == ["水田", "旱田", "nowhere", NO_ZONE]
    assert totals.total_tg == pytest.approx(25e4 / 1e9)
    assert totals.table["share_pct"].sum() == pytest.approx(100)
    assert totals.table["cells"].dtype == int


def test_no_row_of_no_zone_where_it_would_hold_no_stock():
    sums = block_sums(np.array([5.0, NAN]), np.ones(2), [overlay([1], [0])])
    assert zonal_totals(sums, {1: "a"}, with_rest=True).table["zone"].tolist() == ["a"]


def test_mean_is_weighted_by_area_and_a_share_of_a_cell_counts_as_such():
    stock, area = np.array([2.0, 8.0]), np.array([3e4, 1e4])
    totals = zonal_totals(block_sums(stock, area, [overlay([0, 0], [0, 1], [1, 0.5])]), {0: "a"})
    row = totals.table.iloc[0]
    assert row["area_ha"] == pytest.approx(3.5)
    assert row["mean_kg_m2"] == pytest.approx((2 * 3 + 8 * 0.5) / 3.5)
    assert totals.rest_ha == pytest.approx(0.5)


def test_an_overlap_counts_in_each_zone_and_once_in_the_total():
    stock, area = np.array([5.0, 7.0]), np.full(2, 1e4)
    totals = zonal_totals(block_sums(stock, area, [overlay([0, 1, 1], [0, 0, 1])]), {0: "a", 1: "b"})
    assert totals.table["total_tg"].tolist() == pytest.approx([5e-5, 12e-5])
    assert totals.total_tg == pytest.approx(12e-5)
    assert (totals.twice_ha, totals.twice_tg) == pytest.approx((1.0, 5e-5))


def test_shares_that_miss_1_by_rounding_are_neither_gap_nor_overlap():
    third = np.float32(1 / 3)
    sums = block_sums(np.array([5.0]), np.array([1e4]), [overlay([0, 1, 2], [0, 0, 0], [third] * 3)])
    assert sums.rest.empty and sums.twice.empty


def test_a_map_without_a_value_has_totals_of_nothing():
    totals = zonal_totals(block_sums(np.full(3, NAN), np.ones(3), [overlay([0], [1])]), {0: "a"})
    assert totals.total_tg == 0 and totals.area_ha == 0 and np.isnan(totals.mean_kg_m2)
    assert totals.table["cells_no_stock"].tolist() == [1]


def test_an_overlay_needs_one_zone_a_cell():
    with pytest.raises(PedometricsError, match="one zone and one share for each cell"):
        overlay([1], [1, 2])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 6), st.integers(2, 300))
def test_blocks_add_up_and_nothing_is_lost(seed, zones, count):
    """Any cut into blocks gives the same; zones, once each, and the rest make the whole map."""
    rng = np.random.default_rng(seed)
    stock = np.where(rng.random(count) < 0.2, NAN, rng.gamma(4, 2, count))
    area = rng.uniform(100, 500, count)
    member = rng.random((zones, count)) < 0.4
    zone, cell = np.nonzero(member)
    share = rng.uniform(0.01, 1, len(zone))
    names = {i: str(i) for i in range(zones)}
    whole = zonal_totals(block_sums(stock, area, [overlay(zone, cell, share)]), names)

    cut = int(rng.integers(1, count))
    parts = Sums.nothing()
    for low, high in ((0, cut), (cut, count)):
        inside = (cell >= low) & (cell < high)
        piece = overlay(zone[inside], cell[inside] - low, share[inside])
        parts += block_sums(stock[low:high], area[low:high], [piece])
    again = zonal_totals(parts, names)
    pd.testing.assert_frame_equal(whole.table, again.table, rtol=ROUNDING)
    assert again.total_tg == pytest.approx(whole.total_tg, rel=ROUNDING)

    has = np.isfinite(stock)
    # Slivers of cells up to 1e-5 count as covered.
    assert whole.total_tg + whole.rest_tg == pytest.approx((stock * area)[has].sum() / 1e9, rel=2e-5)
    assert whole.area_ha + whole.rest_ha == pytest.approx(area[has].sum() / 1e4, rel=2e-5)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("kg m-2", "kg/m2"),
        ("kg/m²", "kg/m2"),
        ("kg·m⁻²", "kg/m2"),
        ("kg C m^-2", "kg/m2"),
        ("t/ha", "t/ha"),
        ("Mg ha-1", "t/ha"),
        ("t ha⁻¹", "t/ha"),
        ("", None),
        ("g/kg", None),
        ("metre", None),
    ],
)
def test_units_as_files_spell_them(text, unit):
    assert known_unit(text) == unit


def test_a_raster_in_the_other_unit_is_refused():
    with pytest.raises(PedometricsError, match="The raster 碳 says that it is in t/ha, but STOCK_UNIT is kg/m2"):
        check_unit("t ha-1", "kg/m2", "碳")
    check_unit("t ha-1", "t/ha", "碳")
    check_unit("", "kg/m2", "碳")
    check_unit("unknown", "kg/m2", "碳")


def report_of(totals, tmp_path, notes=()):
    from soilcarbon.reports.totals import totals_report

    path = tmp_path / "報告.html"
    totals_report(totals, "stock · 土地利用", "The method.", notes).write(str(path))
    return path.read_text(encoding="utf-8"), tmp_path / "報告_totals.csv"


def test_report_shows_totals_method_and_what_is_left_out(tmp_path):
    page, csv = report_of(worked(with_rest=True), tmp_path, ["1 ha have no stock."])
    assert '<td class="text">水田</td><td>2</td><td>2</td><td>6</td><td>0.0001200</td>' in page
    for text in ("0.0002500 Tg", "on 4 ha", "The method.", "1 ha have no stock.", f"the row {NO_ZONE}"):
        assert text in page
    assert page.count("<figure>") == 2
    table = pd.read_csv(csv)
    assert table["zone"].tolist() == ["水田", "旱田", "nowhere", NO_ZONE]
    assert table["total [Tg]"].sum() == pytest.approx(25e4 / 1e9)


def test_report_says_when_the_rest_is_no_row(tmp_path):
    page, _ = report_of(worked(), tmp_path)
    assert "1 ha of the map, with 3.000e-05 Tg, lie in no zone; they are no row and not part of the total" in page


def test_report_of_many_zones_draws_the_largest(tmp_path):
    count = 40
    sums = block_sums(np.arange(1.0, count + 1), np.full(count, 1e4), [overlay(range(count), range(count))])
    page, csv = report_of(zonal_totals(sums, {i: f"zone {i}" for i in range(count)}), tmp_path)
    assert "The 30 largest of 40." in page
    assert "Every cell with a stock lies in a zone." in page
    assert len(pd.read_csv(csv)) == count
