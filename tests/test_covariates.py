"""Legends, classes and the contract between a model and a stack."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from soilcarbon.pedometrics.covariates import (
    CLASS_COLORS,
    LARGEST_CODE,
    NAMELESS,
    Contract,
    Covariate,
    Legend,
    alike,
    encode_classes,
    name_classes,
)
from soilcarbon.pedometrics.errors import PedometricsError

SOIL = Covariate("土類", "categorical", legend=Legend((3, 7, 9), ("紅壤", "alluvial", "dark, \"black\"")))
SLOPE = Covariate("slope", unit="deg")
NDVI = Covariate("NDVI")
VALUES = np.array([[1.5, 9.0, 0.2], [0.5, 3.0, 0.4], [2.5, 9.0, -0.1]])


@pytest.fixture
def contract():
    return Contract.from_training((SLOPE, SOIL, NDVI), VALUES, "EPSG:3826", 20.0, 20.0)


def sentence(call, *arguments):
    with pytest.raises(PedometricsError) as error:
        call(*arguments)
    return str(error.value)


def test_contract_of_a_training_table(contract):
    assert contract.names == ("slope", "土類", "NDVI")
    assert contract.categorical == (1,)
    assert contract.levels == ((), (3, 9), ())  # class 7 is in the legend, but not in training
    np.testing.assert_array_equal(contract.low, [0.5, np.nan, -0.1])
    np.testing.assert_array_equal(contract.high, [2.5, np.nan, 0.4])


def test_bands_are_found_in_any_order(contract):
    extra = Covariate("extra", "categorical")
    assert contract.match([SLOPE, SOIL, NDVI]) == [0, 1, 2]
    assert contract.match([NDVI, extra, SOIL, SLOPE]) == [3, 2, 0]


def test_what_is_not_stated_does_not_conflict(contract):
    """No unit or legend in the stack, a legend with more classes: all fine."""
    more = Legend((3, 7, 9, 11), (*SOIL.legend.names, "peat"))
    assert contract.match([Covariate("slope"), Covariate("土類", "categorical"), NDVI]) == [0, 1, 2]
    assert contract.match([SLOPE, Covariate("土類", "categorical", legend=more), Covariate("NDVI", unit="1")])


@pytest.mark.parametrize(
    ("bands", "expected"),
    [
        ([SLOPE], "The stack has no band called 土類, NDVI; the model was trained on slope, 土類, NDVI."),
        ([SLOPE, Covariate("土類"), NDVI], "The band 土類 is numeric in the stack, and was categorical in training."),
        (
            [Covariate("slope", "categorical"), SOIL, NDVI],
            "The band slope is categorical in the stack, and was numeric in training.",
        ),
        (
            [Covariate("slope", unit="%"), SOIL, NDVI],
            "The band slope is in % in the stack, and was in deg in training.",
        ),
        (
            [SLOPE, Covariate("土類", "categorical", legend=Legend((3, 9), ("黑土", "x"))), NDVI],
            "Class 3 of the band 土類 is 黑土 in the stack, and was 紅壤 in training; give both rasters one legend.",
        ),
        ([SLOPE, SOIL, NDVI, SLOPE], "Two covariates are called slope; give each band its own name."),
    ],
)
def test_broken_contract(contract, bands, expected):
    assert sentence(contract.match, bands) == expected


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_encode(contract, dtype):
    values = np.array([[1, 9, 0], [1, 3, 0], [1, 7, 0], [1, np.nan, np.inf], [np.nan, 3.5, -np.inf]], dtype)
    before = values.copy()
    encoded = contract.encode(values)
    expected = [[1, 1, 0], [1, 0, 0], [1, np.nan, 0], [1, np.nan, np.nan], [np.nan, np.nan, np.nan]]
    assert encoded.dtype == dtype
    np.testing.assert_array_equal(encoded, np.array(expected, dtype))
    np.testing.assert_array_equal(values, before)  # the caller's array stays


@given(st.lists(st.integers(0, LARGEST_CODE), min_size=1, max_size=20))
def test_training_codes_come_back(codes):
    column = np.array(codes, float)[:, None]
    contract = Contract.from_training((Covariate("c", "categorical"),), column, "", 1.0, 1.0)
    encoded = contract.encode(column.astype(np.float32))  # codes are exact in a raster's float32
    np.testing.assert_array_equal(np.array(contract.levels[0])[encoded[:, 0].astype(int)], codes)
    assert contract.unseen(column) == {}


def test_unseen_classes_are_counted_by_name(contract):
    values = np.array([[1, 7, 0], [1, 7, 0], [1, 12, 0], [1, 3, 0], [1, np.nan, 0]])
    assert contract.unseen(values) == {("土類", "alluvial"): 2, ("土類", "12"): 1}


def test_cells_outside_the_training_range(contract):
    values = np.array([[0.4, 3, 0.0], [2.6, 3, 0.4], [0.5, 99, 0.5], [np.nan, 3, np.nan]])
    assert contract.outside(values) == {"slope": 2, "NDVI": 1}


def test_damaged_contract():
    assert sentence(Contract, (SLOPE,), (0.0,), (), ((),), "", 1, 1) == "The model's list of covariates is damaged."


def test_classes_are_whole_numbers():
    call = Contract.from_training
    assert sentence(call, (SLOPE, SOIL), np.array([[1, 3], [2, 7.5]]), "", 1, 1) == (
        "The band 土類 of classes holds 7.5 at a training point; classes are whole numbers."
    )


def test_legend_there_and_back():
    assert Legend.from_json(SOIL.legend.to_json()) == SOIL.legend
    assert "紅壤" in SOIL.legend.to_json()
    assert (SOIL.legend.name(7.0), SOIL.legend.name(8)) == ("alluvial", "8")
    assert (SOIL.class_name(3), Covariate("c", "categorical").class_name(3.0)) == ("紅壤", "3")


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (lambda: Legend((1, 2), ("a",)), "A legend has 2 codes and 1 names; it needs one name a code."),
        (lambda: Legend((1, 1), ("a", "b")), "The code 1 stands twice in a legend; each may stand once."),
        (
            lambda: Legend((1, 2, 7), ("水", "林", "水")),
            "The class name 水 stands twice in a legend, for the codes 1 and 7; give each class its own name.",
        ),
        (
            lambda: Covariate("x", "ordinal"),
            "The covariate x is of kind ordinal; allowed are numeric and categorical.",
        ),
    ],
)
def test_faults_of_legends_and_covariates(call, expected):
    assert sentence(call) == expected


def test_names_become_codes_in_their_order():
    codes, legend = encode_classes(["稻田", " 果園", None, "", "稻田 "], "landuse", "fields")
    assert legend == Legend((1, 2), ("果園", "稻田"))
    assert codes == [2, 1, None, None, 2]


def test_numbers_stay_their_own_codes():
    codes, legend = encode_classes([30, 10.0, None, float("nan"), 30], "code", "fields")
    assert codes == [30, 10, None, None, 30]
    assert legend == Legend((10, 30), ("10", "30"))


@pytest.mark.parametrize("value", [1.5, LARGEST_CODE + 1, -LARGEST_CODE - 1, float("inf")])
def test_numbers_that_are_no_class(value):
    assert sentence(encode_classes, [1, value], "code", "fields") == (
        f"The class field code of the layer fields holds {value}; classes are names or whole numbers up to "
        "16,777,216."
    )


@pytest.mark.parametrize("values", [[], [None], ["", " "], [float("nan")]])
def test_no_class_at_all(values):
    assert sentence(encode_classes, values, "code", "圖層") == "The class field code of the layer 圖層 holds no value."


# Names from a second field


def test_codes_get_their_names():
    _, legend = encode_classes([30, 10.0, 20, None], "代碼", "土地利用")
    pairs = [(10.0, " 水田 "), (30, "旱田"), (30, "旱田"), (30, None), (None, "森林"), (20, ""), (99, "elsewhere")]
    named = name_classes(legend, pairs, "代碼", "名稱", "土地利用")
    # Float and integer fields are one; a code without a name keeps its own; names of other codes do not matter.
    assert named == Legend((10, 20, 30), ("水田", "20", "旱田"))


def test_names_of_names():
    _, legend = encode_classes(["A1", "B2"], "code", "fields")
    assert name_classes(legend, [("A1 ", "rice"), ("B2", "tea")], "code", "name", "fields").names == ("rice", "tea")


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (
            [(1, "水田"), (2, "茶園"), (1, "旱田")],
            "The class 1 of the field code of the layer fields has two names in the field name: 水田 and 旱田; give "
            "each class one name.",
        ),
        (
            [(1, "水田"), (2, "水田")],
            "The fields code and name of the layer fields: The class name 水田 stands twice in a legend, for the codes "
            "1 and 2; give each class its own name.",
        ),
        # The name of one class is the code by which another is called.
        (
            [(1, "2")],
            "The fields code and name of the layer fields: The class name 2 stands twice in a legend, for the codes 1 "
            "and 2; give each class its own name.",
        ),
    ],
)
def test_names_that_do_not_tell_apart(pairs, expected):
    legend = Legend((1, 2), ("1", "2"))
    assert sentence(name_classes, legend, pairs, "code", "name", "fields") == expected


def test_spellings_of_one_name():
    names = ["Forest", "水田", "forest ", "ＡＢ", "ab", "tea"]
    assert alike(names) == [["Forest", "forest "], ["ＡＢ", "ab"]]
    assert alike(["水田", "旱田"]) == []


# Colours


def test_colours_follow_the_legend():
    """A class has one colour, whichever of its neighbours a raster holds."""
    assert SOIL.class_colors([9, 3]) == [CLASS_COLORS[2], CLASS_COLORS[0]]
    assert SOIL.class_colors([3.0, 8]) == [CLASS_COLORS[0], NAMELESS]
    assert Covariate("c", "categorical").class_colors([40, 10]) == [CLASS_COLORS[1], CLASS_COLORS[0]]
    many = Covariate("c", "categorical").class_colors(range(40))
    assert len(set(many)) == len(CLASS_COLORS) == 18 and many[:18] == list(CLASS_COLORS)


#: What an eye without its red, green or blue cones makes of linear RGB (Machado, Oliveira and Fernandes 2009).
DEFICIENCIES = {
    "none": np.eye(3),
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_colours_can_be_told_apart(deficiency):
    """Distances in CIE L*a*b*: 2.3 is just noticeable; matplotlib's tab20 comes down to 4 among its first twelve."""
    codes = [[int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)] for color in CLASS_COLORS]
    linear = np.where(np.array(codes) <= 0.04045, np.array(codes) / 12.92, ((np.array(codes) + 0.055) / 1.055) ** 2.4)
    seen = np.clip(linear @ np.transpose(DEFICIENCIES[deficiency]), 0, 1)
    white = np.array([0.95047, 1.0, 1.08883])
    xyz = seen @ np.transpose([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                               [0.0193339, 0.1191920, 0.9503041]]) / white
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    lab = np.column_stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])])
    apart = np.linalg.norm(lab[:, None] - lab, axis=2) + 100 * np.eye(len(lab))
    assert apart[:9, :9].min() > 15 and apart[:12, :12].min() > 9 and apart.min() > 6
