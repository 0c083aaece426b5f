"""Legends, classes and the contract between a model and a stack."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from soilcarbon.pedometrics.covariates import LARGEST_CODE, Contract, Covariate, Legend, encode_classes
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
        (lambda: Legend((1, 2), ("水", "水")), "The class name 水 stands twice in a legend; each may stand once."),
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
