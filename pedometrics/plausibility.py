"""Checks of whether the numbers of a horizon table fit their units. Each gives sentences, empty where all is well.

The limits are ours, wide enough for most regions: a warning asks the user to look, and refuses nothing.
"""

from functools import reduce

import numpy as np

from .bulk_density import pedotransfer_function
from .texts import Text
from .units import BULK_DENSITY, CARBON

TOPSOIL = 30.0  # cm; units are judged by horizons that begin above
USUAL_CARBON = (0.5, 8.0)  # %, between which the median of a region's topsoils lies
USUAL_DENSITY = (0.1, 2.0)  # g cm-3, of fine earth from peat to compact subsoil
LEAST_DENSITY = 0.02  # g cm-3, of loose moss peat; below, the unit is wrong
LARGEST_DENSITY = 2.65  # g cm-3, that of quartz
ORGANIC_SOIL = 12.0  # % carbon; organic soil material begins at 12 to 18 % (Soil Taxonomy)
MINERAL_DENSITY = 1.0  # g cm-3; organic soil is lighter
MOST_CARBON = 60.0  # kg m-2 in 30 cm; drained, dense peat reaches about that
LITTLE_CARBON = 0.5  # kg m-2 in 30 cm, of deserts
#: How far measured bulk density may lie from what Manrique and Jones (1991) expect of the carbon [g cm-3], as the
#: median of the topsoils; and how near it must lie in another unit for that unit to be named.
FAR, NEAR = 0.3, 0.15
LEAST_PAIRS = 10
#: Factors to % of units that tables use and `CARBON` does not have.
_OTHER_UNITS = {Text("fractions of 1"): 100.0, "mg/kg": 1e-4}


def carbon_unit(values, top, unit, name):
    """Whether the median carbon of topsoils is usual for its unit; names the units in which it would be."""
    topsoil = values[(top < TOPSOIL) & (values >= 0)]
    if not topsoil.size:
        return []
    median, factor = np.median(topsoil), CARBON[unit].to_percent
    low, high = USUAL_CARBON
    if low <= median * factor <= high:
        return []
    found = {"name": name, "median": median, "unit": unit, "low": low / factor, "high": high / factor}
    known = {key: one.to_percent for key, one in CARBON.items()}
    fitting = [key for key, other in known.items() if low <= median * other <= high]
    others = [key for key, other in _OTHER_UNITS.items() if low <= median * other <= high]
    if fitting:
        either = reduce(lambda first, second: Text("{first} or {second}", first=first, second=second), fitting)
        return [
            Text(
                "The median of {name} in topsoils is {median:.4g}, usual for the unit {unit} are {low:.3g} to "
                "{high:.3g}: values look like {other}. Check CARBON_UNIT.",
                other=either,
                **found,
            )
        ]
    if others:
        return [
            Text(
                "The median of {name} in topsoils is {median:.4g}, usual for the unit {unit} are {low:.3g} to "
                "{high:.3g}: values look like {other}; bring them to one of {known} first.",
                other=others[0],
                known=", ".join(CARBON),
                **found,
            )
        ]
    return [
        Text(
            "The median of {name} in topsoils is {median:.4g}, usual for the unit {unit} are {low:.3g} to {high:.3g}. "
            "Check CARBON_UNIT and the field.",
            **found,
        )
    ]


def carbon_with_density(carbon, density, top, unit, names):
    """Whether carbon [%] and measured bulk density [g cm-3] fit together.

    Soils rich in carbon are light: where the bulk density is far from that of such a carbon content, but near that of
    the content in another unit, the unit is wrong.
    """
    pairs = (top < TOPSOIL) & (carbon >= 0) & (density > 0)
    if pairs.sum() < LEAST_PAIRS:
        return []
    usual = pedotransfer_function("manrique_jones_1991")

    def distance(factor):
        read = np.clip(carbon[pairs] * factor / CARBON[unit].to_percent, 0, usual.carbon_limits[1])
        return np.median(density[pairs] - usual.estimate({"carbon": read}))

    off = distance(CARBON[unit].to_percent)
    fitting = {key: abs(distance(one.to_percent)) for key, one in CARBON.items() if key != unit}
    best = min(fitting, key=fitting.get)
    if abs(off) <= FAR or fitting[best] >= NEAR:
        return []
    found = {
        "density": names["bulk_density"],
        "off": abs(off),
        "count": int(pairs.sum()),
        "far": FAR,
        "carbon": names["carbon"],
        "other": best,
        "unit": unit,
    }
    if off > 0:
        return [
            Text(
                "{density} is {off:.2f} g/cm3 higher than is usual for the carbon content (median of {count} topsoils, "
                "usual is less than {far}): {carbon} looks like {other}, not {unit}. Check CARBON_UNIT.",
                **found,
            )
        ]
    return [
        Text(
            "{density} is {off:.2f} g/cm3 lower than is usual for the carbon content (median of {count} topsoils, "
            "usual is less than {far}): {carbon} looks like {other}, not {unit}. Check CARBON_UNIT.",
            **found,
        )
    ]


def density_unit(values, unit, name):
    """Whether the median of bulk densities, as the table has them, is possible in their unit."""
    factor, given = BULK_DENSITY[unit], values[values > 0]
    if not given.size or LEAST_DENSITY <= np.median(given) * factor <= LARGEST_DENSITY:
        return []
    other = next(key for key in BULK_DENSITY if key != unit)
    return [
        Text(
            "The median of {name} is {median:.4g} {unit}: values look like {other}. Check BULK_DENSITY_UNIT.",
            name=name,
            median=np.median(given),
            unit=unit,
            other=other,
        )
    ]


def unusual_density(density, unit, name):
    """Bulk densities [g cm-3] that are possible but unusual."""
    factor, (low, high) = BULK_DENSITY[unit], USUAL_DENSITY
    odd = density[(density < low) | (density > high)]
    if not odd.size:
        return []
    return [
        Text(
            "{count} values of {name} are used although they are unusual (below {low:g} or above {high:g} {unit}), for "
            "example {value:.4g}.",
            count=odd.size,
            name=name,
            low=low / factor,
            high=high / factor,
            unit=unit,
            value=odd[0] / factor,
        )
    ]


def percentages(values, name):
    """Whether values look like fractions of 1 where per cent are expected."""
    if 0 < np.nanmax(values, initial=0) <= 1:
        return [Text("No value of {name} is above 1: values look like fractions of 1, not per cent.", name=name)]
    return []


def organic_soil(carbon, density, profiles, names):
    """Rows with the carbon [%] of an organic soil and the bulk density [g cm-3] of a mineral one.

    `profiles` is a Series of the profile of each row.
    """
    odd = np.flatnonzero((carbon > ORGANIC_SOIL) & (density > MINERAL_DENSITY))
    if not odd.size:
        return []
    first = odd[0]
    return [
        Text(
            "{count} rows have the carbon of an organic soil (above {organic:g} %) and the bulk density of a mineral "
            "one (above {mineral:g} g/cm3), for example row {row} of profile {profile} with {carbon:.3g} % and "
            "{density:.3g} g/cm3. Check {carbon_field} and {density_field} there.",
            count=odd.size,
            organic=ORGANIC_SOIL,
            mineral=MINERAL_DENSITY,
            row=profiles.index[first],
            profile=profiles.iat[first],
            carbon=carbon[first],
            density=density[first],
            carbon_field=names["carbon"],
            density_field=names["bulk_density"],
        )
    ]


def stock_sizes(profiles, intervals):
    """Stocks [kg m-2] that are larger or smaller than soils hold."""
    warnings = []
    for interval in intervals:
        stock = profiles[f"soc_{interval.suffix}"].dropna()
        most, little = (limit * interval.thickness / TOPSOIL for limit in (MOST_CARBON, LITTLE_CARBON))
        if (stock > most).any():
            row = stock.idxmax()
            warnings.append(
                Text(
                    "{count} profiles have more than {most:.4g} kg m-2 in {interval} cm, for example {profile} with "
                    "{stock:.4g}; even peat seldom has. Check the units of carbon and bulk density.",
                    count=int((stock > most).sum()),
                    most=most,
                    interval=interval.label,
                    profile=profiles.at[row, "profile"],
                    stock=stock[row],
                )
            )
        if interval.top < TOPSOIL and len(stock) and stock.median() < little:
            warnings.append(
                Text(
                    "The median stock of {interval} cm is {median:.3g} kg m-2; outside deserts it is above "
                    "{little:.3g}. Check the units of carbon and bulk density.",
                    interval=interval.label,
                    median=stock.median(),
                    little=little,
                )
            )
    return warnings
