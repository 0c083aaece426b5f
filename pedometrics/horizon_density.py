"""Bulk density of horizons: as the table gives it, and estimated where it is missing."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from . import plausibility
from .bulk_density import FITTED, NO_FILL, pedotransfer_function, spread
from .density_fit import TEXTURE, WORDS, fit_local, together
from .errors import PedometricsError
from .fine_earth import fine_earth
from .texts import Text
from .units import BULK_DENSITY, CARBON

MEASURED, ESTIMATED = "measured", "estimated"


@dataclass(frozen=True)
class HorizonDensity:
    """Bulk density of each row of a horizon table, and where it came from; arrays have shape (n,).

    Attributes
    ----------
    values : ndarray
        g cm-3.
    filled : ndarray of bool
        Where it was missing.
    error : ndarray
        Standard error of those estimated, here or before [g cm-3]; 0 for measured ones.
    by_carbon : ndarray
        Change with carbon of those filled here [g cm-3 for each %].
    text : Text
        How they were filled; empty where none was.
    """

    values: np.ndarray
    filled: np.ndarray
    error: np.ndarray
    by_carbon: np.ndarray
    text: str = ""

    @property
    def measured(self):
        """Where it was measured: those estimated are of the fine earth, whatever the measured ones are of."""
        return ~self.filled & (self.error == 0)

    def sources(self, fill):
        """Where each source counts, by its name; `fill` is that of the function."""
        return {MEASURED: self.measured, ESTIMATED: ~self.filled & ~self.measured, fill: self.filled}


def read_density(rows, units, fill, carbon, coarse, limits, warnings):
    """Bulk density of the rows of a table; rows without one are rejected.

    Parameters
    ----------
    rows : HorizonRows
    units : HorizonUnits
    fill : str
        As in `stocks`.
    carbon, coarse : ndarray, shape (n,)
        %.
    limits : tuple of ndarray
        Upper and lower depth [cm].
    warnings : list of str
        Gets what looks implausible.

    Returns
    -------
    HorizonDensity
    """
    nothing = np.zeros(len(carbon))
    values, missing, error = np.full(len(carbon), np.nan), np.ones(len(carbon), bool), nothing
    if "bulk_density" in rows.table:
        values, missing, error = _given(rows, units, carbon, limits[0], warnings)
    if fill == NO_FILL:
        rows.reject(
            missing, "bulk_density", Text("is empty"), Text("a bulk density, or a published function to fill it")
        )
    if not (missing & rows.good).any():
        return HorizonDensity(values, missing, error, nothing)
    inputs = _inputs(rows, carbon, limits)
    if fill == FITTED:
        known = ~missing & (error == 0) & rows.good
        own = fine_earth(
            np.where(known, values, np.nan), coarse, units.coarse_basis, units.density_of, units.stone_density
        ).own_density
        own[~(own > 0)] = np.nan
        if np.ptp(inputs["depth"][rows.good]) == 0:
            del inputs["depth"]  # which then tells nothing
        function = fit_local(inputs, own, groups=rows.table["profile"].astype(str).to_numpy())
        estimate_error = np.full(len(carbon), function.rmse)
        text = Text(
            "{formula} (OC in %, BD in g cm-3), fitted to {horizons} horizons of {profiles} profiles. Standard error "
            "of an estimate: {error:.2g} g cm-3, from cross-validation.",
            formula=function.formula,
            horizons=function.n,
            profiles=function.groups,
            error=function.rmse,
        )
    else:
        function = pedotransfer_function(fill)
        estimate_error = spread(inputs)
        text = Text(
            "{formula} (OC and OM in %, BD in g cm-3). {source} {validity} Standard error of an estimate: the spread "
            "between the published functions that apply, {error:.2g} g cm-3 (median).",
            formula=function.formula,
            source=function.source,
            validity=function.validity,
            error=np.nanmedian(estimate_error[missing & rows.good]),
        )
    _reject_beyond(rows, function, fill, units, inputs, missing)
    step = 1e-4 * carbon
    above, below = (function.estimate({**inputs, "carbon": carbon + change}) for change in (step, -step))
    slope = np.divide(above - below, 2 * step, out=np.zeros(len(carbon)), where=step > 0)
    return HorizonDensity(
        values=np.where(missing, function.estimate(inputs), values),
        filled=missing,
        error=np.where(missing, estimate_error, error),
        by_carbon=np.where(missing, np.nan_to_num(slope), 0),
        text=text,
    )


def _inputs(rows, carbon, limits):
    """What functions of bulk density may need, NaN where it is missing or impossible."""
    inputs = {"carbon": carbon, "depth": (limits[0] + limits[1]) / 2}
    for column in TEXTURE:
        if column in rows.table:
            values = pd.to_numeric(rows.table[column], errors="coerce").to_numpy(float)
            inputs[column] = np.where((values >= 0) & (values <= 100), values, np.nan)
    return inputs


def _given(rows, units, carbon, top, warnings):
    """Bulk density in g cm-3, where there is none, and the standard error of those given as estimates, else 0."""
    factor, name = BULK_DENSITY[units.bulk_density], rows.name("bulk_density")
    values, missing = rows.numbers("bulk_density")
    warnings += plausibility.density_unit(values, units.bulk_density, name)
    values = values * factor
    lowest, highest = plausibility.LEAST_DENSITY, plausibility.LARGEST_DENSITY
    allowed = Text("{low:g} to {high:g} {unit}", low=lowest / factor, high=highest / factor, unit=units.bulk_density)
    rows.reject((values < lowest) | (values > highest), "bulk_density", Text("is out of range"), allowed)
    pairs = np.where(rows.good, values, np.nan)
    warnings += plausibility.unusual_density(pairs, units.bulk_density, name)
    names = {column: rows.name(column) for column in ("carbon", "bulk_density")}
    warnings += plausibility.carbon_with_density(carbon, pairs, top, units.carbon, names)
    warnings += plausibility.organic_soil(carbon, pairs, rows.table["profile"], names)
    error = np.zeros(len(values))
    if "bulk_density_sd" in rows.table:
        error, _ = rows.numbers("bulk_density_sd")
        rows.reject(error < 0, "bulk_density_sd", Text("is negative"), Text("0 g/cm3 or more"))
        error = np.where(missing, 0, np.nan_to_num(error))
    return values, missing, error


def _reject_beyond(rows, function, fill, units, inputs, missing):
    """Rows whose bulk density is missing, and which the function has no value for."""
    lacking = [name for name in function.needs if name not in inputs]
    if lacking:
        raise PedometricsError(
            "{fill}, which fills bulk density, needs {lacking}: name the field that holds it.",
            fill=fill,
            lacking=together([WORDS[name] for name in lacking]),
        )
    # A fit holds its inputs to their range; only what is missing stops it.
    limits = dict.fromkeys(function.needs, (0.0, np.inf)) if fill == FITTED else function.limits
    for name, (low, high) in limits.items():
        factor = CARBON[units.carbon].to_percent if name == "carbon" else 1.0
        unit = {"carbon": units.carbon, "depth": "cm"}.get(name, "%")
        column = "bottom" if name == "depth" else name
        outside = ~((inputs[name] >= low) & (inputs[name] <= high))
        reason = (
            Text("is empty, no percentage, or outside the range of {fill}, which fills bulk density", fill=fill)
            if name in TEXTURE
            else Text("is outside the range of {fill}, which fills bulk density", fill=fill)
        )
        allowed = Text("{low:.4g} to {high:.4g} {unit}", low=low / factor, high=high / factor, unit=unit)
        rows.reject(missing & outside, column, reason, allowed)
