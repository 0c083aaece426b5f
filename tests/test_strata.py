"""Stocks by stratum, the tests of their differences, letters, and the report."""

import json
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import kruskal
from soilcarbon.pedometrics.covariates import Legend
from soilcarbon.pedometrics.differences import LEAST_N, compact_letters, compare_groups, dunn
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.strata import QUANTILES, Strata, TerrainClasses, check_codes, summarize

NAN = np.nan
# Sums and means in another order differ by rounding: a few times 1e-16 for each of some hundred values.
ROUNDING = 1e-12
#: pH in four ponds (Zar 2010, Biostatistical Analysis), the example in the documentation of dunnTest, R package FSA.
PONDS = {
    1: [7.68, 7.69, 7.70, 7.70, 7.72, 7.73, 7.73, 7.76],
    2: [7.71, 7.73, 7.74, 7.74, 7.78, 7.78, 7.80, 7.81],
    3: [7.74, 7.75, 7.77, 7.78, 7.80, 7.81, 7.84],
    4: [7.71, 7.71, 7.74, 7.79, 7.81, 7.85, 7.87, 7.91],
}
PONDS = {pond: np.array(values) for pond, values in PONDS.items()}
#: What it prints for them: Z and the unadjusted p-value.
FSA = {
    (1, 2): (-2.13700630, 0.032597479),
    (1, 3): (-2.94934889, 0.003184443),
    (2, 3): (-0.88480467, 0.376261991),
    (1, 4): (-2.99180882, 0.002773299),
    (2, 4): (-0.85480252, 0.392660483),
    (3, 4): (0.05898698, 0.952962480),
}


# Terrain classes


def test_terrain_classes_of_the_paper():
    terrain = TerrainClasses.from_text("100,1000")
    assert terrain.names == ("plain", "slope", "mountain")
    assert terrain.limits == ("< 100 m", "100 to 1,000 m", "> 1,000 m")
    elevation = np.array([-3, 99.99, 100, 1000, 1000.01, NAN], np.float32)
    assert terrain.classify(elevation).tolist() == [0, 0, 1, 1, 2, -1]


def test_other_breaks_are_named_by_their_limits():
    assert TerrainClasses.from_text(" 500 ").names == ("≤ 500 m", "> 500 m")
    # The comma of a Chinese keyboard.
    terrain = TerrainClasses.from_text("-5，10.5, 2000")
    assert terrain.names == ("< -5 m", "-5 to 10.5 m", "10.5 to 2,000 m", "> 2,000 m")
    assert terrain.classify(np.array([-6, -5, 10.5, 2000, 2001])).tolist() == [0, 1, 2, 2, 3]
    assert TerrainClasses(()).classify(np.array([1, NAN])).tolist() == [0, 0]


@pytest.mark.parametrize("text", ["", "a", "100;1000", "100,,1000", "1000,100", "100,100", "nan", "1,inf"])
def test_bad_breaks(text):
    with pytest.raises(PedometricsError, match=r"BREAKS is .*such as 100,1000"):
        TerrainClasses.from_text(text)


def test_what_is_no_elevation_is_refused():
    with pytest.raises(PedometricsError, match=r"The DEM holds -9999 where there is a stock.*does not declare"):
        TerrainClasses().classify(np.array([10, -9999.0]))


@pytest.mark.parametrize(
    ("values", "message"),
    [([1, 2.5], "holds the value 2.5"), ([1, 2e7], "up to 16,777,216"), (range(600), "more than 500 classes")],
)
def test_what_is_no_class_raster_is_refused(values, message):
    with pytest.raises(PedometricsError, match=f"土地利用.*{message}"):
        check_codes(np.array([*values, NAN], float), "土地利用")


# Tests of difference


def test_dunn_as_fsa():
    """To the digits that FSA prints."""
    pairs = dunn(PONDS).set_index(["first", "second"])
    for pair, (z, p) in FSA.items():
        assert pairs.loc[pair, "z"] == pytest.approx(z, abs=1e-8)
        assert pairs.loc[pair, "p"] == pytest.approx(p, abs=1e-9)
    # Holm by hand: 6 x 0.002773, then the larger of that and 5 x 0.003184, then 4 x 0.032597.
    expected = {(1, 4): 6 * 0.002773299, (1, 3): 6 * 0.002773299, (1, 2): 4 * 0.032597479, (2, 3): 1, (3, 4): 1}
    for pair, p in expected.items():
        assert pairs.loc[pair, "p_holm"] == pytest.approx(p, abs=1e-8)


def test_kruskal_wallis_of_the_ponds():
    """Worked by hand: the rank sums, and ties of 2, 2, 3, 3, 3, 3 and 4 values, for which sum(t^3 - t) is 168."""
    test = compare_groups(PONDS)
    sums = {1: 55, 2: 132.5, 3: 145, 4: 163.5}
    plain = 12 / (31 * 32) * sum(sums[pond] ** 2 / len(PONDS[pond]) for pond in PONDS) - 3 * 32
    assert test.h == pytest.approx(plain / (1 - 168 / (31**3 - 31)), rel=ROUNDING)
    assert (test.df, test.n, test.p) == (3, 31, kruskal(*PONDS.values()).pvalue)
    assert test.groups == (3, 4, 2, 1)
    assert test.letters == {3: "a", 4: "a", 2: "ab", 1: "b"}


def test_dunn_by_hand():
    """Ranks 1 to 6 without ties: N (N + 1) / 12 = 3.5, mean ranks 2 and 5, standard error sqrt(3.5 x 2 / 3)."""
    pairs = dunn({"a": np.array([1.0, 2, 3]), "b": np.array([4.0, 5, 6])})
    assert pairs["z"].tolist() == pytest.approx([-3 / np.sqrt(7 / 3)], rel=ROUNDING)


def test_small_groups_are_not_tested():
    groups = {**PONDS, 5: np.array([9.0] * (LEAST_N - 1))}
    assert compare_groups(groups).letters == compare_groups(PONDS).letters


@pytest.mark.parametrize(
    ("groups", "fault"),
    [
        ({"a": np.arange(9.0)}, "fewer than 2 groups"),
        ({"a": np.arange(9.0), "b": np.arange(2.0)}, "fewer than 2 groups"),
        ({}, "fewer than 2 groups"),
        ({"a": np.ones(9), "b": np.ones(9)}, "all values are equal"),
    ],
)
def test_nothing_to_test(groups, fault):
    test = compare_groups(groups)
    assert fault in test.fault and np.isnan(test.p) and test.letters == {} and test.pairs.empty


@pytest.mark.parametrize(
    ("apart", "letters"),
    [
        ([], ["a", "a", "a"]),
        ([("x", "z")], ["a", "ab", "b"]),
        ([("x", "y"), ("x", "z"), ("y", "z")], ["a", "b", "c"]),
        ([("x", "y"), ("x", "z")], ["a", "b", "b"]),
        ([("x", "y")], ["a", "b", "ab"]),
    ],
)
def test_letters(apart, letters):
    assert list(compact_letters("xyz", apart).values()) == letters


@given(st.sets(st.sampled_from(list(combinations(range(7), 2)))))
def test_letters_are_shared_where_and_only_where_groups_do_not_differ(apart):
    letters = compact_letters(range(7), apart)
    assert all(letters.values())
    for pair in combinations(range(7), 2):
        shared = set(letters[pair[0]]) & set(letters[pair[1]])
        assert bool(shared) == (pair not in apart)


def test_more_groups_than_letters():
    letters = compact_letters(range(60), combinations(range(60), 2))
    assert len(set(letters.values())) == 60 and letters[51] == "Z" and letters[52] == "a2"


# Strata


def gathered(stock, elevation, code, area=NAN, parts=1):
    strata, terrain = Strata(), TerrainClasses()
    for part in np.array_split(np.arange(len(stock)), parts):
        strata.add(stock[part], terrain.classify(elevation[part]), code[part], np.full(len(part), area))
    return strata


def test_worked_cells():
    """Cells of 100 m: plain forest 2 and 4, plain field 10, mountain forest 6; 1 ha of 1 kg m-2 is 1e4 kg."""
    stock = np.array([2, 4, 10, 6, NAN, 8, 9])
    elevation = np.array([5, 50, 5, 2000, 5, NAN, 5])
    code = np.array([7, 7, 3, 7, 7, 7, NAN])
    strata = gathered(stock, elevation, code, 1e4)
    summary = summarize(strata, TerrainClasses().names, Legend((7, 3, 4), ("森林", "水田", "旱田")), False)
    table = summary.table.astype({"terrain": str, "class": str})
    assert table[["terrain", "class", "n"]].to_numpy().tolist() == [
        ["plain", "森林", 2], ["plain", "水田", 1], ["mountain", "森林", 1],
    ]
    assert table["area_ha"].tolist() == [2, 1, 1] and table["share_pct"].tolist() == [50, 25, 25]
    assert table.loc[0, ["mean", "median", "minimum", "maximum"]].tolist() == [3, 3, 2, 4]
    assert table.loc[0, "sd"] == pytest.approx(np.sqrt(2)) and np.isnan(table.loc[1, "sd"])
    assert table["total_tg"].tolist() == pytest.approx([6e-5, 1e-4, 6e-5], rel=ROUNDING)
    assert summary.without_terrain.tolist() == [1, 1e4] and summary.without_class.tolist() == [1, 1e4]
    assert summary.tests == {} and summary.p is None and "letters" not in table
    margins = summary.margins.set_index("group")
    assert margins.index.tolist() == ["plain", "mountain", "森林", "水田", "all"]
    assert margins["mean"].tolist() == pytest.approx([16 / 3, 6, 4, 10, 5.5], rel=ROUNDING)
    assert margins.loc["all", ["n", "area_ha", "share_pct"]].tolist() == [4, 4, 100]


def test_the_mean_is_weighted_by_area():
    strata = Strata()
    strata.add(np.array([2.0, 8.0]), np.zeros(2, int), np.zeros(2), np.array([3e4, 1e4]))
    row = summarize(strata, ["all"], None, False).table.iloc[0]
    assert (row["mean"], row["area_ha"], row["median"], row["class"]) == (3.5, 4, 5, "0")


@given(
    st.lists(
        st.tuples(
            st.sampled_from([NAN, -1.0, 0.5, 2.25, 7.1]), st.sampled_from([NAN, 50.0, 100.0, 500.0, 3000.0]),
            st.sampled_from([NAN, -2.0, 0.0, 5.0]),
        ),
        min_size=1, max_size=60,
    ),
    st.integers(1, 4),
)
def test_strata_part_the_cells(cells, parts):
    """Each cell with a stock is in one stratum, or counted as lacking; quantiles are numpy's."""
    stock, elevation, code = np.array(cells).T
    strata = gathered(stock.astype(np.float32), elevation, code, 400.0, parts)
    lacking = strata.no_terrain + strata.no_class
    counted = np.zeros(2)
    if strata.keys:
        table = summarize(strata, TerrainClasses().names, None, False).table
        counted += table["n"].sum(), 1e4 * table["area_ha"].sum()
        terrain = np.array(TerrainClasses().names)[TerrainClasses().classify(elevation)]
        for _, row in table.iterrows():
            here = stock[(terrain == row["terrain"]) & (code == float(row["class"])) & np.isfinite(elevation + stock)]
            # As a raster holds them.
            here = here.astype(np.float32).astype(float)
            assert row[list(QUANTILES)].tolist() == np.quantile(here, list(QUANTILES.values())).tolist()
    assert (counted + lacking).tolist() == pytest.approx([np.isfinite(stock).sum(), 400 * np.isfinite(stock).sum()])


def points():
    rng = np.random.default_rng(3)
    code = np.repeat([1.0, 2, 3, 1, 2], [20, 20, 3, 20, 20])
    elevation = np.repeat([10.0, 10, 10, 500, 500], [20, 20, 3, 20, 20])
    stock = rng.lognormal(1.5, 0.3, len(code)) * np.where(code == 2, 2.5, 1) * np.where(elevation > 100, 1.2, 1)
    return stock, elevation, code


def test_points_are_tested():
    stock, elevation, code = points()
    legend = Legend((3, 2, 1), ("茶園", "森林", "水田"))
    summary = summarize(gathered(stock, elevation, code), TerrainClasses().names, legend, True)
    table = summary.table
    assert table["class"].tolist() == ["茶園", "森林", "水田", "森林", "水田"]
    assert table["letters_terrain"].tolist() == ["", "a", "b", "a", "b"]
    assert table["letters_class"].tolist()[0] == "" and table["letters"].tolist()[0] == ""
    assert list(summary.tests) == [
        "all strata", "classes as a whole", "classes within plain", "classes within slope",
        "terrain classes as a whole", "terrain classes within 森林", "terrain classes within 水田",
    ]
    groups = [stock[(code == one) & (elevation == z)] for z in (10, 500) for one in (1, 2)]
    assert summary.p == pytest.approx(kruskal(*groups).pvalue, rel=ROUNDING)
    whole = kruskal(*(stock[(elevation == z)] for z in (10, 500)))
    assert summary.tests["terrain classes as a whole"].p == pytest.approx(whole.pvalue, rel=ROUNDING)
    # Of three points all are shown; of twenty those beyond the 5th and 95th percentile: the least and the largest.
    assert [len(one) for one in summary.singles] == [3, 2, 2, 2, 2]
    assert table["area_ha"].isna().all() and table["total_tg"].isna().all()
    assert table["share_pct"].sum() == pytest.approx(100)


def test_one_kind_of_class_alone_is_compared_once():
    stock, _, code = points()
    summary = summarize(gathered(stock, np.full(len(stock), 5.0), code), TerrainClasses().names, None, True)
    assert list(summary.tests) == ["all strata"] and not summary.crossed
    assert (summary.table["letters"] == summary.table["letters_terrain"]).all()


# The report


@pytest.mark.parametrize("of_points", [True, False])
def test_report(tmp_path, of_points):
    from soilcarbon.reports.strata import strata_report

    stock, elevation, code = points()
    legend = Legend((1, 2, 3), ("水田", "森林", "茶園"))
    terrain = TerrainClasses()
    strata = gathered(stock, elevation, code, NAN if of_points else 400.0)
    summary = summarize(strata, terrain.names, legend, of_points)
    path = tmp_path / "分層.html"
    limits = dict(zip(terrain.names, terrain.limits))
    strata_report(summary, limits, "樣點", "dem", "土地利用", ["a note"]).write(str(path))
    page = path.read_text(encoding="utf-8")
    document = json.loads((tmp_path / "分層.json").read_text(encoding="utf-8"))
    first, second = (part for part in document["parts"] if part["kind"] == "figure")
    assert [panel["title"] for panel in first["panels"]] == ["plain (< 100 m)", "slope (100 to 1,000 m)"]
    assert [panel["title"] for panel in second["panels"]] == ["水田", "森林", "茶園"]
    names = [name for _, name in first["panels"][0]["x_names"]]
    sizes = (20, 20, 3) if of_points else ("0.80", "0.80", "0.12")
    assert names == [f"{name} ({size})" for name, size in zip(("水田", "森林", "茶園"), sizes)]
    assert first["panels"][0]["y_label"] == "stock [kg m-2]"
    assert first["panels"][0]["texts"] == (["b", "a", ""] if of_points else [])
    assert ("would have no meaning" in page) != of_points
    assert "5th and 95th percentile" in page and "森林" in page
    rows = pd.read_csv(tmp_path / "分層_strata.csv", encoding="utf-8-sig", keep_default_na=False)
    assert rows["class"].tolist() == ["水田", "森林", "茶園", "水田", "森林"]
    assert rows["n"].tolist() == [20, 20, 3, 20, 20]
    if of_points:
        pairs = pd.read_csv(tmp_path / "分層_pairs.csv", encoding="utf-8-sig")
        assert pairs["comparison"].nunique() == 7 and set(pairs["differs"]) == {True, False}
        assert len(pd.read_csv(tmp_path / "分層_tests.csv", encoding="utf-8-sig")) == 7


def test_report_without_a_test(tmp_path):
    """A single stratum of few, equal points."""
    from soilcarbon.reports.strata import strata_report

    strata = gathered(np.zeros(2), np.zeros(2), np.ones(2))
    summary = summarize(strata, TerrainClasses().names, None, True)
    strata_report(summary, {}, "p", "", "c", []).write(str(tmp_path / "r.html"))
    assert "not tested: fewer than 2 groups" in (tmp_path / "r.html").read_text(encoding="utf-8")
