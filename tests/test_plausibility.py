"""Numbers that do not fit their unit: caught, named, with the setting to change."""

import numpy as np
import pytest
from soilcarbon.pedometrics.bulk_density import pedotransfer_function
from soilcarbon.pedometrics.plausibility import (
    carbon_unit,
    carbon_with_density,
    density_unit,
    organic_soil,
    percentages,
    unusual_density,
)
from soilcarbon.pedometrics.units import CARBON

NAMES = {"carbon": "有機碳", "bulk_density": "容重"}


def topsoils(median, n=60):
    """Carbon [%] of topsoils, log-normal as it is in regions, its median exact."""
    values = np.random.default_rng(1).lognormal(0, 0.5, n)
    return values * median / np.median(values)


@pytest.mark.parametrize("unit", CARBON)
@pytest.mark.parametrize("median", [0.7, 1.5, 4.0, 7.0])
def test_usual_values_raise_no_warning(unit, median):
    carbon, top = topsoils(median), np.zeros(60)
    density = pedotransfer_function("manrique_jones_1991").estimate({"carbon": carbon}) + 0.1
    assert carbon_unit(carbon / CARBON[unit].to_percent, top, unit, "OC") == []
    assert carbon_with_density(carbon, density, top, unit, NAMES) == []


@pytest.mark.parametrize(
    ("of", "median", "read_as", "named"),
    [
        ("g/kg", 15, "percent", "g/kg"),
        ("percent", 1.5, "g/kg", "percent or om_percent"),
        ("om_percent", 3.5, "g/kg", "percent or om_percent"),  # as in the example data of FAO's manual of 2018
        ("g/kg", 40, "om_percent", "g/kg"),
        ("fraction", 0.02, "percent", "fractions of 1; bring them to one of percent, g/kg, om_percent first"),
        ("mg/kg", 15000, "g/kg", "mg/kg; bring them"),
    ],
)
def test_a_slip_of_the_unit_is_named(of, median, read_as, named):
    (warning,) = carbon_unit(topsoils(median), np.zeros(60), read_as, "有機碳")
    assert warning.startswith(f"The median of 有機碳 in topsoils is {median:.4g}, usual for the unit {read_as} are")
    assert f"values look like {named}" in warning


def test_what_fits_no_unit_is_told_without_a_guess():
    (warning,) = carbon_unit(np.array([1e-5]), np.zeros(1), "percent", "OC")
    assert warning.endswith("Check CARBON_UNIT and the field.")


def test_only_topsoils_are_judged():
    assert carbon_unit(np.array([0.01, 0.02]), np.array([60.0, 90.0]), "percent", "OC") == []


@pytest.mark.parametrize(
    ("percent", "read_as", "way"),
    [(6.0, "g/kg", "lower"), (0.6, "percent", "higher")],  # 6 % read as 6 g/kg; 6 g/kg read as 6 %
)
def test_bulk_density_tells_a_slip_that_lies_in_the_usual_range(percent, read_as, way):
    true = topsoils(percent)
    density = pedotransfer_function("manrique_jones_1991").estimate({"carbon": np.clip(true, 0, 12)})
    read = true / (0.1 if read_as == "percent" else 10)
    written = read / CARBON[read_as].to_percent
    assert carbon_unit(written, np.zeros(60), read_as, "OC") == []
    (warning,) = carbon_with_density(read, density, np.zeros(60), read_as, NAMES)
    other = {"g/kg": "percent", "percent": "g/kg"}[read_as]
    assert f"{way} than is usual" in warning
    assert f"有機碳 looks like {other}, not {read_as}. Check CARBON_UNIT" in warning


def test_light_soil_alone_is_no_slip():
    """Soils of volcanic ash are light, whatever the unit."""
    carbon = topsoils(5.0)
    assert carbon_with_density(carbon, np.full(60, 0.55), np.zeros(60), "percent", NAMES) == []


def test_bulk_density_units():
    assert density_unit(np.array([1.2, 1.3]), "g/cm3", "BD") == density_unit(np.array([1200.0]), "kg/m3", "BD") == []
    (warning,) = density_unit(np.array([1200.0, 1300]), "g/cm3", "BD")
    assert "The median of BD is 1250 g/cm3: values look like kg/m3. Check BULK_DENSITY_UNIT" in warning
    (warning,) = density_unit(np.array([1.2]), "kg/m3", "BD")
    assert "values look like g/cm3" in warning
    assert unusual_density(np.array([1.2, np.nan]), "g/cm3", "BD") == []
    (warning,) = unusual_density(np.array([1.2, 2.2]), "kg/m3", "BD")
    assert warning.startswith("1 values of BD are used although they are unusual")
    assert warning.endswith("(below 100 or above 2000 kg/m3), for example 2200.")


def test_fractions_of_coarse_fragments():
    assert percentages(np.array([0.0, 0, np.nan]), "CF") == percentages(np.array([0.2, 5]), "CF") == []
    assert "values look like fractions of 1" in percentages(np.array([0, 0.2]), "CF")[0]


def test_organic_soil_with_a_mineral_bulk_density():
    import pandas as pd

    profiles = pd.Series(["甲", "乙", "丙"], index=[1, 2, 3])
    (warning,) = organic_soil(np.array([2.0, 20, 30]), np.array([1.3, 1.2, 0.3]), profiles, NAMES)
    assert warning.startswith("1 rows have") and "row 2 of profile 乙 with 20 % and 1.2 g/cm3" in warning
