"""Climate means: years, units, means, lapse rate."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from soilcarbon.pedometrics.climate import (
    RAIN,
    TEMPERATURE,
    choose_years,
    contradictions,
    doubts,
    fit_lapse_rate,
    group_by_year,
    implausible,
    mean_over_years,
    parse_years,
    sea_level,
    step_weights,
    year_in,
    year_value,
    years_text,
)
from soilcarbon.pedometrics.errors import PedometricsError

# Years


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("CHELSA_tas_01_2010_V.2.1", 2010),
        ("wc2.1_2.5m_tmin_2010-01", 2010),
        ("chirps-v2.0.2011.01", 2011),
        ("t2m_201112", 2011),
        ("rain2011", 2011),
        ("民國100年_2011年氣溫", 2011),
        ("tas_2011_2011", 2011),
        ("bio1_1981-2010", None),
        ("tavg_01", None),
        ("grid_2000m", None),
        ("tas_20110115", None),
        ("tas_201113", None),
        ("x12011", None),
    ],
)
def test_year_that_a_name_tells(name, year):
    assert year_in(name) == year


def test_years_are_read_and_written():
    assert parse_years("2011-2013, 2015,2012") == [2011, 2012, 2013, 2015]
    assert parse_years(" ") == [] and parse_years("100-102") == [100, 101, 102]
    assert years_text([2015, 2011, 2012, 2013]) == "2011-2013, 2015"
    assert years_text([None, None]) == "2 years, not named"
    for text in ("2013-2011", "2011;2012", "last year", "2011-"):
        with pytest.raises(PedometricsError, match="takes years and ranges"):
            parse_years(text)


@given(st.sets(st.integers(1, 9999), min_size=1, max_size=30))
def test_years_written_are_read_again(years):
    assert parse_years(years_text(years)) == sorted(years)


def test_bands_are_cut_into_years():
    names = [f"t_{i}" for i in range(24)]
    assert group_by_year(names, "monthly", 2011, "rain") == [(2011, list(range(12))), (2012, list(range(12, 24)))]
    assert group_by_year(names[:2], "yearly", None, "rain") == [(None, [0]), (None, [1])]
    with pytest.raises(PedometricsError, match=r"There are 23 monthly rain rasters .* no whole number of years"):
        group_by_year(names[1:], "monthly", None, "rain")


def test_names_sort_the_years():
    names = [f"tas_{month:02d}_{year}" for month in range(1, 13) for year in (2012, 2011)]
    groups = group_by_year(names, "monthly", None, "temperature")
    assert groups == [(2011, list(range(1, 24, 2))), (2012, list(range(0, 24, 2)))]
    # The first year that the user gives counts more than names, and what contradicts it is found.
    by_order = group_by_year(names, "monthly", 2011, "temperature")
    assert by_order == [(2011, list(range(12))), (2012, list(range(12, 24)))]
    assert contradictions(names, groups) == []
    assert contradictions(names, by_order)[0] == ("tas_01_2012", 2011)
    with pytest.raises(PedometricsError, match="By their names 11 monthly temperature rasters are of the year 2011"):
        group_by_year(names[:-1], "monthly", None, "temperature")


def test_years_are_chosen():
    groups = group_by_year(["a"] * 5, "yearly", 2011, "rain")
    assert choose_years(groups, [2012, 2015], "rain") == [(2012, [1]), (2015, [4])]
    assert choose_years(groups, [], "rain") == groups
    with pytest.raises(PedometricsError, match="no rain rasters of the year 2016; they are of 2011-2015"):
        choose_years(groups, [2015, 2016], "rain")
    with pytest.raises(PedometricsError, match="years of the rain rasters are not known; give START_YEAR"):
        choose_years(group_by_year(["a"], "yearly", None, "rain"), [2011], "rain")


# Means


def test_what_a_step_counts_for():
    assert step_weights(TEMPERATURE, "celsius", 2012, "monthly") == [1 / 12] * 12
    assert step_weights(RAIN, "mm", 2012, "monthly") == [1] * 12
    leap = step_weights(RAIN, "mm/day", 2012, "monthly")
    assert leap[1] == 29 and sum(leap) == 366
    assert step_weights(RAIN, "mm/day", 2011, "yearly") == [365]
    # 97 leap days in 400 years.
    assert sum(step_weights(RAIN, "m/day", None, "monthly")) == pytest.approx(365.2425, abs=1e-9)
    assert step_weights(RAIN, "kg/m2/s", None, "yearly") == [pytest.approx(365.2425, abs=1e-9)]


def test_year_and_mean_worked():
    # Twelve months of 1 to 12 mm are 78 mm, of 1 to 12 °C 6.5 °C.
    months = [np.array([month, month, np.nan if month == 3 else month]) for month in range(1, 13)]
    rain = year_value(iter(months), [1.0] * 12)
    np.testing.assert_array_equal(rain, [78, 78, np.nan])
    warmth = year_value(iter(months), [1 / 12] * 12)
    np.testing.assert_allclose(warmth[:2], 6.5, rtol=1e-14)  # rounding of 1/12
    mean, count = mean_over_years([rain, np.array([80, np.nan, np.nan])])
    np.testing.assert_array_equal(mean, [79, 78, np.nan])
    np.testing.assert_array_equal(count, [2, 1, 0])


@pytest.mark.parametrize(
    ("quantity", "unit", "time_step", "low", "high", "hint"),
    [
        (TEMPERATURE, "celsius", "monthly", 284.2, 299.0, "kelvin"),
        (TEMPERATURE, "celsius", "monthly", 120, 250, "tenth_celsius"),
        (TEMPERATURE, "kelvin", "monthly", -262, -248, "celsius"),
        # A file whose own scale and offset have made °C of tenths of kelvin already.
        (TEMPERATURE, "tenth_kelvin", "monthly", -272.1, -270.7, "celsius"),
        (RAIN, "mm", "monthly", 15000, 30000, "tenth_mm"),
        # 1 to 9 m a year, read as millimetres.
        (RAIN, "mm", "yearly", 1, 9, "m"),
        # 3 to 9 mm a day as ERA5 has them, in m: twelve of them added up.
        (RAIN, "mm", "monthly", 12 * 0.003, 12 * 0.009, "m/day"),
    ],
)
def test_unit_that_slipped_is_named(quantity, unit, time_step, low, high, hint):
    text = implausible(quantity, unit, time_step, low, high)
    assert f"_UNIT: it is {unit};" in text and f" {hint} " in text.replace(",", " ")


def test_plausible_maps_are_not_doubted():
    assert implausible(TEMPERATURE, "kelvin", "monthly", -3.9, 25.1) is None
    assert implausible(RAIN, "mm/day", "monthly", 0, 6200) is None
    # No unit makes sense of it: none is offered.
    assert "with" not in implausible(TEMPERATURE, "celsius", "monthly", -9999, 20).split("_UNIT")[1].split(".")[0]


# Lapse rate


def hills(n=40, seed=1):
    rng = np.random.default_rng(seed)
    position = rng.uniform(0, 1e5, (n, 2))
    return rng, position, rng.uniform(0, 2500, n) + 0.01 * position[:, 0]


def test_line_is_found_exactly():
    _, _, z = hills()
    fit = fit_lapse_rate(z, 24.2 - 0.0054 * z)
    # Rounding of sums of 40 values of up to 3,500.
    assert fit.rate == pytest.approx(-5.4, abs=1e-10) and fit.intercept == pytest.approx(24.2, abs=1e-10)
    assert fit.r2 == pytest.approx(1, abs=1e-12) and fit.rate_error < 1e-10 and fit.residual_sd < 1e-10
    assert (fit.low, fit.high, fit.n, fit.given) == (z.min(), z.max(), 40, False)
    assert doubts(fit) == []


def test_fit_is_that_of_scipy():
    linregress = pytest.importorskip("scipy.stats").linregress
    rng, _, z = hills()
    t = 20 - 0.006 * z + rng.normal(0, 1, len(z))
    fit, other = fit_lapse_rate(z, t), linregress(z, t)
    # Two orders of the same sums.
    assert fit.rate == pytest.approx(1000 * other.slope, rel=1e-10)
    assert fit.rate_error == pytest.approx(1000 * other.stderr, rel=1e-10)
    assert fit.intercept == pytest.approx(other.intercept, rel=1e-10)
    assert fit.r2 == pytest.approx(other.rvalue**2, rel=1e-10)


def test_fit_with_position_is_the_multiple_regression():
    rng, position, z = hills()
    t = 20 - 0.006 * z + 3e-5 * position[:, 0] - 1e-5 * position[:, 1] + rng.normal(0, 0.5, len(z))
    fit = fit_lapse_rate(z, t, position)
    X = np.column_stack([np.ones(len(z)), z, position])
    coefficients, sse, _, _ = np.linalg.lstsq(X, t, rcond=None)
    variance = sse[0] / (len(z) - 4) * np.linalg.inv(X.T @ X)[1, 1]
    # The inverse of a matrix with a condition number of about 1e11 loses as many digits.
    assert fit.rate == pytest.approx(1000 * coefficients[1], rel=1e-9)
    assert fit.rate_error == pytest.approx(1000 * np.sqrt(variance), rel=1e-5)
    assert fit.residual_sd == pytest.approx(np.sqrt(sse[0] / (len(z) - 4)), rel=1e-9)
    assert fit.r2 == pytest.approx(1 - sse[0] / np.sum((t - t.mean()) ** 2), rel=1e-9)
    # Elevation rises eastwards here, as warmth does: without the position the rate is wrong.
    assert abs(fit.rate + 6) < 3 * fit.rate_error < abs(fit_lapse_rate(z, t).rate + 6)
    # What is drawn has the slope of the fit.
    assert 1000 * np.polyfit(fit.elevation, fit.temperature, 1)[0] == pytest.approx(fit.rate, rel=1e-9)


def test_rate_that_is_given():
    _, _, z = hills()
    fit = fit_lapse_rate(z, 20 - 0.005 * z, rate=-6.0)
    assert fit.rate == -6 and np.isnan(fit.rate_error) and fit.given
    # The line goes through the means; what it misses is 1 °C/km of elevation.
    assert fit.intercept == pytest.approx(20 + 0.001 * z.mean(), abs=1e-10)  # rounding
    assert fit.r2 == pytest.approx(1 - (0.001 / 0.005) ** 2, abs=1e-10)  # rounding
    # One cell is enough then, and nothing is said of fits.
    assert doubts(fit_lapse_rate(z[:1], z[:1], rate=-6.0)) == []


def test_flat_land_has_no_lapse_rate():
    fit = fit_lapse_rate(np.full(12, 100.0), np.arange(12.0))
    assert fit.rate == 0 and np.isnan(fit.rate_error) and fit.r2 == pytest.approx(0, abs=1e-12)
    assert len(doubts(fit)) == 2


def test_doubtful_fits_are_told():
    def told(z, t):
        return " ".join(doubts(fit_lapse_rate(np.asarray(z, float), np.asarray(t, float))))

    z = np.linspace(0, 1000, 12)
    assert "-12.00 °C/km is not plausible; -10 to 0 is" in told(z, 20 - 0.012 * z)
    assert "0.50 °C/km is not plausible" in told(z, 20 + 0.0005 * z)
    assert "differ by 90 m only" in told(0.09 * z, 20 - 0.0005 * z)
    assert "rests on 4 temperature cells only" in told(z[:4], 20 - 0.006 * z[:4])
    noise = np.tile([1, -1, -1, 1], 3)
    assert "°C/km, is not clearly other than 0" in told(z, 20 - 0.0001 * z + noise)
    many, noises = np.linspace(0, 1000, 120), np.tile(noise, 10)
    assert "Elevation explains little of the temperature: R2 is 0." in told(many, 20 - 0.001 * many + noises)


def test_too_few_cells():
    for count in (1, 2):
        with pytest.raises(PedometricsError, match=f"Only {count} temperature cells lie at least 90 % on the DEM"):
            fit_lapse_rate(np.arange(count, dtype=float), np.arange(count, dtype=float))


def test_cell_that_the_dem_covers_partly_takes_its_neighbour():
    pytest.importorskip("scipy")
    temperature = np.array([[20.0, 14.0, 13.0, np.nan]])
    elevation = np.array([[0.0, 1000.0, np.nan, 500.0]])
    covered = np.array([[True, True, False, True]])
    # 14 °C at 1,000 m are 20 °C at 0 m.
    np.testing.assert_allclose(sea_level(temperature, elevation, covered, -6.0), [[20, 20, 20, np.nan]], atol=1e-12)
