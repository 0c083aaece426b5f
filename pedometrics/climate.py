"""Mean annual temperature and rain from series of rasters, and temperature brought to a finer terrain."""

import calendar
import re
from dataclasses import dataclass
from functools import reduce

import numpy as np

from .errors import PedometricsError
from .texts import Text, joined, word

#: Rasters that make a year.
TIME_STEPS = {"monthly": 12, "yearly": 1}
#: Mean days of the months and of a year, leap years included, where the year is not known.
MEAN_DAYS = (31, 28.2425, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: What a lapse rate is fitted on, in addition to a constant.
TRENDS = ("elevation", "elevation_position")
#: Lapse rates [°C/km] that can be: dry air cools by 9.8 °C/km at most, and a mean over years hardly rises.
PLAUSIBLE_RATE = (-10.0, 0.0)
#: Below these a fitted lapse rate says little.
LEAST_RANGE, LEAST_R2, LEAST_CELLS = 100.0, 0.5, 10
#: Share of a coarse cell that must have elevations for its mean to stand for the cell.
COVERED = 0.9


@dataclass(frozen=True)
class Unit:
    """Value in the plugin's unit = value in the file x `scale` + `offset`; `per_day` where it is a rate."""

    scale: float
    offset: float = 0.0
    per_day: bool = False


@dataclass(frozen=True)
class Quantity:
    """A climate variable.

    Attributes
    ----------
    band, unit : str
        Name and unit of the result.
    noun : Text
        What messages call the rasters.
    units : dict of str to Unit
        Units that the rasters may have.
    is_total : bool
        Whether the steps of a year are added up (rain) or averaged (temperature).
    lowest : float
        What is below it, in the plugin's unit, cannot be.
    plausible : tuple of float
        Lowest and highest plausible value of a year.
    least_peak : float
        No plausible map has its highest value below it.
    """

    band: str
    unit: str
    noun: Text
    units: dict
    is_total: bool
    lowest: float
    plausible: tuple
    least_peak: float


TEMPERATURE = Quantity(
    "MAT",
    "°C",
    Text("temperature"),
    {
        "celsius": Unit(1.0),
        "kelvin": Unit(1.0, -273.15),
        "tenth_celsius": Unit(0.1),
        "tenth_kelvin": Unit(0.1, -273.15),
        "fahrenheit": Unit(5 / 9, -160 / 9),
    },
    is_total=False,
    lowest=-273.15,
    plausible=(-40.0, 45.0),
    least_peak=-40.0,
)
RAIN = Quantity(
    "TAP",
    "mm",
    Text("rain"),
    {
        "mm": Unit(1.0),
        "tenth_mm": Unit(0.1),
        "hundredth_mm": Unit(0.01),
        "m": Unit(1000.0),
        "mm/day": Unit(1.0, per_day=True),
        "m/day": Unit(1000.0, per_day=True),
        "kg/m2/s": Unit(86400.0, per_day=True),
    },
    is_total=True,
    # GRIB files hold values a hair below 0.
    lowest=-1.0,
    plausible=(0.0, 15000.0),
    least_peak=10.0,
)


# Years

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[-_.]?(?:0[1-9]|1[0-2]))?(?![0-9A-Za-z])")


def year_in(name):
    """The one year that a name tells, with or without a month after it; None where there is none or several.

    ``CHELSA_tas_01_2010_V.2.1`` and ``wc2.1_tmin_2010-01`` tell 2010, ``bio1_1981-2010`` tells none.
    """
    years = {int(text) for text in _YEAR.findall(name)}
    return years.pop() if len(years) == 1 else None


def parse_years(text):
    """Years of a text such as ``2011-2020, 2023``, in order, each once."""
    years = set()
    for part in filter(None, (part.strip() for part in text.split(","))):
        match = re.fullmatch(r"(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?", part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
        if first > last:
            raise PedometricsError(
                "The parameter YEARS holds '{part}'; it takes years and ranges of years with commas between, "
                "such as 2011-2020,2023.",
                part=part,
            )
        years.update(range(first, last + 1))
    return sorted(years)


def group_by_year(names, time_step, first_year, noun):
    """The steps of each year.

    Parameters
    ----------
    names : sequence of str
        What each raster band is called, in the order given.
    time_step : {"monthly", "yearly"}
    first_year : int or None
        Year of the first band; the others follow without a gap. Without it the years are those that the names
        tell, where each tells one.
    noun : Text
        What messages call the rasters.

    Returns
    -------
    list of (int or None, list of int)
        Year, None where it is not known, and the positions of its steps in `names`.
    """
    steps = TIME_STEPS[time_step]
    told = [year_in(name) for name in names]
    if first_year is None and None not in told:
        groups = [(year, [i for i, other in enumerate(told) if other == year]) for year in sorted(set(told))]
        for year, places in groups:
            if len(places) != steps:
                raise PedometricsError(
                    "By their names {count} {time_step} {noun} rasters are of the year {year}; a year has {steps}. "
                    "Give START_YEAR where names do not tell the year.",
                    count=len(places),
                    time_step=word(time_step),
                    noun=noun,
                    year=year,
                    steps=steps,
                )
        return groups
    if len(names) % steps:
        raise PedometricsError(
            "There are {count} monthly {noun} rasters (counting bands), which is no whole number of years; give 12 "
            "for each year, January to December.",
            count=len(names),
            noun=noun,
        )
    return [
        (None if first_year is None else first_year + year, list(range(year * steps, (year + 1) * steps)))
        for year in range(len(names) // steps)
    ]


def contradictions(names, groups):
    """Pairs of a name that tells a year and the other year that its band is taken for."""
    return [
        (names[i], year)
        for year, places in groups
        for i in places
        if year is not None and year_in(names[i]) not in (None, year)
    ]


def choose_years(groups, years, noun):
    """The groups of `group_by_year` that belong to `years`; all of them where that is empty."""
    if not years:
        return groups
    known = dict(groups)
    if None in known:
        raise PedometricsError(
            "The years of the {noun} rasters are not known; give START_YEAR, the year of the first one, or leave "
            "YEARS empty.",
            noun=noun,
        )
    for year in years:
        if year not in known:
            raise PedometricsError(
                "There are no {noun} rasters of the year {year}; they are of {years}.",
                noun=noun,
                year=year,
                years=years_text(known),
            )
    return [(year, known[year]) for year in years]


def years_text(years):
    """Years as people write them: ``2011-2013, 2015``; the number of them, as a `Text`, where they are not known."""
    years = list(years)
    if None in years:
        return Text("{count} years, not named", count=len(years)) if len(years) > 1 else Text("one year, not named")
    runs = []
    for year in sorted(years):
        if runs and year == runs[-1][1] + 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    return ", ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in runs)


# Means

def step_weights(quantity, unit, year, time_step):
    """What each step of a year counts for in the year's value.

    Temperature: the plain mean of the twelve months, as in the bioclimatic variable BIO1. Rain: the sum of the
    months; rates are multiplied by the days of each month (of a mean year where the year is not known).
    """
    steps = TIME_STEPS[time_step]
    if not quantity.is_total:
        return [1 / steps] * steps
    if not quantity.units[unit].per_day:
        return [1.0] * steps
    days = [calendar.monthrange(year, month)[1] for month in range(1, 13)] if year else MEAN_DAYS
    return list(days) if steps == 12 else [sum(days)]


def year_value(steps, weights):
    """Weighted sum of the steps of a year, an iterable of arrays; NaN where a step is missing."""
    total = 0.0
    for values, weight in zip(steps, weights):
        total = total + values * weight
    return total


def mean_over_years(years):
    """Mean over the years that a cell has complete.

    Parameters
    ----------
    years : iterable of ndarray
        Value of each year, NaN where it is not complete; taken one at a time.

    Returns
    -------
    mean : ndarray
        NaN where no year is complete.
    count : ndarray of int
        Complete years.
    """
    total, count = 0.0, 0
    for values in years:
        complete = np.isfinite(values)
        total = total + np.where(complete, values, 0.0)
        count = count + complete
    with np.errstate(invalid="ignore"):
        return total / np.where(count, count, np.nan), count


def implausible(quantity, unit, time_step, low, high):
    """A text on a map that is not plausible, with the units in which it would be; None for a plausible one.

    Parameters
    ----------
    low, high : float
        Range of the map, in `quantity.unit`.
    """

    def plausible(low, high):
        return quantity.plausible[0] <= low and quantity.least_peak <= high <= quantity.plausible[1]

    def of_a_year(one):
        if not quantity.is_total:
            return one.scale
        return one.scale * (sum(MEAN_DAYS) if one.per_day else TIME_STEPS[time_step])

    if plausible(low, high):
        return None
    given = quantity.units[unit]
    raw = [(value - given.offset) / of_a_year(given) for value in (low, high)]
    others = [
        name
        for name, other in quantity.units.items()
        if name != unit and plausible(*(value * of_a_year(other) + other.offset for value in raw))
    ]
    told = {
        "band": quantity.band, "low": low, "high": high, "unit": quantity.unit,
        "parameter": f"{quantity.noun.upper()}_UNIT", "given": unit,
    }
    doubt = (
        Text(
            "{band} runs from {low:.4g} to {high:.4g} {unit}, which is not plausible. Look at {parameter}: it is "
            "{given}; with {others} the values would be plausible.",
            others=reduce(lambda first, other: Text("{first} or {other}", first=first, other=other), others),
            **told,
        )
        if others
        else Text(
            "{band} runs from {low:.4g} to {high:.4g} {unit}, which is not plausible. Look at {parameter}: it is "
            "{given}.",
            **told,
        )
    )
    causes = (
        Text(
            "A file may also hold its own scale and offset, a NoData value that it does not declare, or other steps "
            "than TIME_STEP says."
        )
        if quantity.is_total
        else Text("A file may also hold its own scale and offset, or a NoData value that it does not declare.")
    )
    return joined(" ", (doubt, causes))


# Lapse rate

@dataclass(frozen=True)
class LapseFit:
    """Temperature = intercept + rate x elevation (+ a plane over easting and northing), by least squares.

    Attributes
    ----------
    rate, rate_error : float
        Lapse rate and its standard error [°C/km]; the error is NaN for a rate that was given. It holds for
        independent cells; neighbours are alike, so that it is rather too small.
    intercept : float
        Temperature at 0 m in the middle of the cells [°C].
    r2 : float
        1 - SSE / SST of temperature, by elevation and position; NaN where all temperatures are equal.
    residual_sd : float
        Residual standard deviation [°C]; NaN without degrees of freedom.
    elevation, temperature : ndarray, shape (n,)
        What the line is drawn through: elevation [m] and temperature [°C], less their planes over the position
        (around their means) where there is one.
    low, high : float
        Range of the cells' mean elevations [m].
    trend : {"elevation", "elevation_position"}
    given : bool
        Whether the rate was given.
    """

    rate: float
    rate_error: float
    intercept: float
    r2: float
    residual_sd: float
    elevation: np.ndarray
    temperature: np.ndarray
    low: float
    high: float
    trend: str
    given: bool

    @property
    def n(self):
        """Number of cells."""
        return len(self.elevation)


def fit_lapse_rate(elevation, temperature, position=None, rate=None):
    """Ordinary least squares of temperature on elevation.

    With a position both are first regressed on it and the residuals on each other, which gives the coefficient
    of the multiple regression (Frisch and Waugh 1933).

    Parameters
    ----------
    elevation, temperature : ndarray, shape (n,)
        Means of the coarse cells [m, °C].
    position : ndarray, shape (n, 2), optional
        Easting and northing of the cells, for a plane beside the elevation.
    rate : float, optional
        Lapse rate [°C/km] that is known, so that only the rest is fitted.

    Returns
    -------
    LapseFit
        With the rate 0 where elevation does not vary.
    """
    base = np.ones((len(elevation), 1))
    if position is not None:
        spread = position.std(axis=0)
        base = np.column_stack([base, (position - position.mean(axis=0)) / np.where(spread > 0, spread, 1)])
    freedom = len(elevation) - base.shape[1] - (rate is None)
    if freedom < 1 and rate is None:
        raise PedometricsError(
            "Only {count} temperature cells lie at least {share:.0f} % on the DEM, too few to fit a lapse rate; "
            "give a DEM of a larger area, or LAPSE_RATE.",
            count=len(elevation),
            share=100 * COVERED,
        )
    z, t = (
        values - base @ np.linalg.lstsq(base, values, rcond=None)[0] for values in (elevation, temperature)
    )
    squares = float(z @ z)
    varies = squares > 1e-9 * len(z)  # metres squared
    slope = rate / 1000 if rate is not None else float(z @ t) / squares if varies else 0.0
    errors = t - slope * z
    all_squares = float(np.sum((temperature - temperature.mean()) ** 2))
    residual_sd = float(np.sqrt(errors @ errors / freedom)) if freedom > 0 else float("nan")
    return LapseFit(
        rate=1000 * slope,
        rate_error=1000 * residual_sd / np.sqrt(squares) if varies and rate is None else float("nan"),
        intercept=float(temperature.mean() - slope * elevation.mean()),
        r2=1 - float(errors @ errors) / all_squares if all_squares > 0 else float("nan"),
        residual_sd=residual_sd,
        elevation=z + elevation.mean(),
        temperature=t + temperature.mean(),
        low=float(elevation.min()),
        high=float(elevation.max()),
        trend=TRENDS[position is not None],
        given=rate is not None,
    )


def doubts(fit):
    """Texts on what makes a lapse rate doubtful; none where nothing does."""
    advice = Text("Give LAPSE_RATE where a rate is known (in the free air about -6.5 °C/km).")
    found = []
    if not PLAUSIBLE_RATE[0] <= fit.rate <= PLAUSIBLE_RATE[1]:
        found.append(
            Text(
                "The lapse rate of {rate:.2f} °C/km is not plausible; {low:g} to {high:g} is.",
                rate=fit.rate,
                low=PLAUSIBLE_RATE[0],
                high=PLAUSIBLE_RATE[1],
            )
        )
    if fit.given:
        return found
    if fit.high - fit.low < LEAST_RANGE:
        found.append(
            Text(
                "The mean elevations of the temperature cells differ by {range:.3g} m only, little to fit a lapse rate "
                "on; {least:g} m or more are wanted.",
                range=fit.high - fit.low,
                least=LEAST_RANGE,
            )
        )
    if fit.n < LEAST_CELLS:
        found.append(
            Text(
                "The lapse rate rests on {count} temperature cells only; {least} or more are wanted.",
                count=fit.n,
                least=LEAST_CELLS,
            )
        )
    if abs(fit.rate) < 2 * fit.rate_error:
        found.append(
            Text(
                "The lapse rate, {rate:.2f} ± {error:.2f} °C/km, is not clearly other than 0.",
                rate=fit.rate,
                error=fit.rate_error,
            )
        )
    elif not fit.r2 >= LEAST_R2:
        # Of equal temperatures it is NaN, which JSON cannot hold.
        found.append(Text("Elevation explains little of the temperature: R2 is {r2}.", r2=f"{fit.r2:.2f}"))
    return [joined(" ", (sentence, advice)) for sentence in found]


def sea_level(temperature, elevation, covered, rate):
    """Temperature of coarse cells brought to 0 m: temperature - rate x mean elevation.

    Where the mean elevation is not that of the whole cell, the cell takes the value of the nearest one where it
    is: what is left without the elevation changes slowly from place to place.

    Parameters
    ----------
    temperature, elevation : ndarray, shape (rows, columns)
        [°C, m]; NaN for missing.
    covered : ndarray of bool
        Whether the mean elevation stands for the cell; at least one does.
    rate : float
        [°C/km]

    Returns
    -------
    ndarray
        [°C]; NaN where temperature is missing.
    """
    from scipy.ndimage import distance_transform_edt

    known = covered & np.isfinite(temperature)
    nearest = distance_transform_edt(~known, return_distances=False, return_indices=True)
    level = (temperature - rate / 1000 * elevation)[tuple(nearest)]
    return np.where(np.isfinite(temperature), level, np.nan)
