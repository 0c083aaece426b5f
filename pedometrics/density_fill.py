"""Measured bulk densities against published functions and a local fit, and the missing ones filled."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from . import plausibility
from .bulk_density import BEST, FILLS, FUNCTIONS, MEAN, NO_FILL, pedotransfer_function, spread
from .density_fit import KINDS, TEXTURE, WORDS, fit_local, together
from .errors import PedometricsError
from .horizons import HorizonRows, read_depths
from .metrics import scores
from .texts import Text, joined
from .units import BULK_DENSITY, CARBON, HorizonUnits

MEASURED = "measured"
REJECTED = "rejected"  # a value that cannot be a bulk density: neither used nor replaced
#: Fewer measured samples than this say too little of a function's error.
LEAST_COMPARED = 10
LARGEST_ELEVATION = 9000.0  # m
TOLERANCE = 5.0  # %, by which clay, silt and sand may miss 100


@dataclass(frozen=True)
class FilledDensity:
    """Bulk densities, and the account of what they rest on.

    Attributes
    ----------
    rows : DataFrame
        By the index of the table: ``bd`` [g cm-3], ``bd_source`` (``measured``, the name of what filled it,
        ``rejected``, or None where it is still missing) and ``bd_sd`` [g cm-3], the standard error of a filled value:
        the RMSE against the measured ones (of a fit: cross-validated), without enough measured ones the spread
        between the published functions.
    comparison : DataFrame
        A row for each function, the nearest to the measured values first: ``function``, ``n`` (samples compared),
        ``bias`` (predicted minus measured), ``rmse`` [g cm-3], ``ccc``, ``needs``, ``range``, ``formula``,
        ``source``, ``validity``.
    compared : dict of str to ndarray, shape (n,)
        What each function gives for every row, of a fit the cross-validated predictions [g cm-3].
    inputs : dict of str to ndarray, shape (n,)
        As `PedotransferFunction.estimate` takes them; NaN where missing or rejected.
    measured : ndarray, shape (n,)
        g cm-3, NaN where missing or rejected.
    best : str or None
        The function that comes nearest to the measured values, None without enough of them.
    rejected : DataFrame
        Values that were not used, as `HorizonRows.rejected` gives them.
    warnings : tuple of Text
    """

    rows: pd.DataFrame
    comparison: pd.DataFrame
    compared: dict
    inputs: dict
    measured: np.ndarray
    best: Optional[str]
    rejected: pd.DataFrame
    warnings: tuple

    def count(self, source):
        """Rows with a source; ``None`` counts those that are still missing, rejected ones with them."""
        sources = self.rows["bd_source"]
        return int(self.rows["bd"].isna().sum() if source is None else (sources == source).sum())

    @property
    def filled(self):
        """Rows that were filled."""
        return len(self.rows) - self.count(MEASURED) - self.count(None)


def fill_density(
    horizons, units=None, functions=tuple(FUNCTIONS), fill=BEST, names=None, seed=1, tick=lambda share: None
):
    """Compare functions with measured bulk densities, and fill the missing ones; measured values stay as they are.

    Parameters
    ----------
    horizons : DataFrame
        One row a sample: ``profile``, ``carbon``; where known ``bulk_density``, ``clay``, ``silt``, ``sand`` [%],
        ``top`` and ``bottom`` [cm], ``elevation`` [m]. Numbers may be text. With two of clay, silt and sand the third
        is what they leave of 100.
    units : HorizonUnits, optional
        Of carbon and bulk density; the rest is not looked at.
    functions : sequence of str
        Keys of the published functions to compare, and to choose from for ``best`` and ``mean``.
    fill : str
        One of `FILLS`. ``best`` takes for each row the function nearest to the measured values that applies to it,
        of those that apply to half of the measured samples.
    names : mapping, optional
        Column name to what `rejected` and messages call it.
    seed : int
    tick : callable, optional
        Called with the share done; may raise to stop.

    Returns
    -------
    FilledDensity

    Raises
    ------
    PedometricsError
        If there is nothing to work with, or too few measured values for what was chosen.
    """
    units = units or HorizonUnits()
    if fill not in FILLS:
        raise PedometricsError("FILL is '{fill}'; allowed are {allowed}.", fill=fill, allowed=", ".join(FILLS))
    if not len(horizons):
        raise PedometricsError("The table of samples has no rows.")
    rows, warnings = HorizonRows(horizons, names or {}), []
    inputs, top = _inputs(rows, units, warnings)
    measured, given = _measured(rows, units, inputs["carbon"], top, warnings)
    if np.isnan(inputs["carbon"]).all():
        raise PedometricsError(
            "The field {field} holds no usable organic carbon, without which nothing can be estimated.{hint}",
            field=rows.name("carbon"),
            hint=joined(" ", ("", *warnings)),
        )
    chosen = {key: pedotransfer_function(key) for key in functions}
    if fill in FUNCTIONS:
        chosen[fill] = FUNCTIONS[fill]
    fits = _fits(inputs, measured, horizons["profile"], fill, seed, tick, warnings)

    estimates = {key: function.estimate(inputs) for key, function in chosen.items()}
    estimates[MEAN] = _mean(estimates.values(), len(horizons))
    compared = {**estimates, **{label: fit.predicted for label, fit in fits.items()}}
    estimates.update({label: fit.estimate(inputs) for label, fit in fits.items()})
    comparison = _comparison(compared, measured, {**chosen, **fits})
    ranked = _ranked(comparison, measured)

    if fill == BEST:
        if not ranked:
            raise PedometricsError(
                "FILL is best, but {n} rows have both a measured bulk density and organic carbon; {least} or more are "
                "needed to compare functions. Name the field of measured values (BULK_DENSITY), or set FILL to a "
                "published function such as manrique_jones_1991.{hint}",
                n=int((~np.isnan(measured) & ~np.isnan(inputs["carbon"])).sum()),
                least=LEAST_COMPARED,
                hint=joined(" ", ("", *warnings)),
            )
        order = ranked
    else:
        order = [] if fill == NO_FILL else [fill]
    filled = _fill(measured, given, estimates, order, comparison, spread(inputs))
    filled.index = horizons.index
    warnings += _clipped(filled["bd_source"].to_numpy(), inputs, fits)
    return FilledDensity(
        rows=filled,
        comparison=comparison,
        compared=compared,
        inputs=inputs,
        measured=measured,
        best=ranked[0] if ranked else None,
        rejected=rows.rejected(),
        warnings=tuple(warnings),
    )


def look_over(horizons, units, names=None):
    """Warnings on a table that `fill_density` would give before it fits anything, and the values that it rejects."""
    rows, warnings = HorizonRows(horizons, names or {}), []
    inputs, top = _inputs(rows, units, warnings)
    _measured(rows, units, inputs["carbon"], top, warnings)
    return warnings, rows.rejected()


def _inputs(rows, units, warnings):
    """Inputs of the functions, in their units, without what is impossible; and the upper depth [cm]."""
    unit, table = CARBON[units.carbon], rows.table
    depth, top = None, np.zeros(len(table))
    if "top" in table:
        branch = rows.branch()
        top, bottom = read_depths(branch, warnings)
        depth = np.where(branch.good, (top + bottom) / 2, np.nan)
    carbon = _numbers(rows, "carbon", 0, unit.largest)
    warnings += plausibility.carbon_unit(carbon, top, units.carbon, rows.name("carbon"))
    inputs = {"carbon": carbon * unit.to_percent}
    texture = {name: _numbers(rows, name, 0, 100) for name in TEXTURE if name in table}
    for name, values in texture.items():
        warnings += plausibility.percentages(values, rows.name(name))
    inputs.update(_whole_texture(rows, texture))
    if depth is not None:
        inputs["depth"] = depth
    if "elevation" in table:
        inputs["elevation"] = _numbers(rows, "elevation", -500, LARGEST_ELEVATION)
    return inputs, top


def _numbers(rows, column, low, high):
    """Values of a column, NaN where missing or rejected."""
    branch = rows.branch()
    values, _ = branch.numbers(column)
    allowed = Text("{low:g} to {high:g}", low=low, high=high)
    branch.reject((values < low) | (values > high), column, Text("is out of range"), allowed)
    return np.where(branch.good, values, np.nan)


def _whole_texture(rows, texture):
    """Clay, silt and sand: the third worked out from two; those that do not sum to 100 rejected."""
    if len(texture) < 2:
        return texture
    total = sum(texture.values())
    wrong = total > 100 + TOLERANCE
    if len(texture) == 3:
        wrong |= total < 100 - TOLERANCE
    first, *others = texture
    rows.branch().reject(
        wrong,
        first,
        Text("and {others} do not sum to 100 %", others=together([rows.name(name) for name in others])),
        Text("a sum of 100, to {tolerance:g}", tolerance=TOLERANCE),
        [Text("sum {value:.4g}", value=value) for value in total],
    )
    whole = {name: np.where(wrong, np.nan, values) for name, values in texture.items()}
    for name in TEXTURE:
        if name not in whole:
            whole[name] = np.where(wrong, np.nan, np.clip(100 - total, 0, None))
    return whole


def _measured(rows, units, carbon, top, warnings):
    """Measured bulk density [g cm-3], NaN where missing or rejected, and where the table holds anything."""
    column, factor = "bulk_density", BULK_DENSITY[units.bulk_density]
    if column not in rows.table:
        nothing = np.full(len(rows.table), np.nan)
        return nothing, np.zeros(len(nothing), bool)
    branch = rows.branch()
    values, missing = branch.numbers(column)
    warnings += plausibility.density_unit(values, units.bulk_density, rows.name(column))
    low, high = plausibility.LEAST_DENSITY / factor, plausibility.LARGEST_DENSITY / factor
    allowed = Text("{low:g} to {high:g} {unit}", low=low, high=high, unit=units.bulk_density)
    branch.reject((values < low) | (values > high), column, Text("is out of range"), allowed)
    measured = np.where(branch.good, values * factor, np.nan)
    warnings += plausibility.unusual_density(measured, units.bulk_density, rows.name(column))
    names = {name: rows.name(name) for name in ("carbon", column)}
    warnings += plausibility.carbon_with_density(carbon, measured, top, units.carbon, names)
    warnings += plausibility.organic_soil(carbon, measured, rows.table["profile"], names)
    return measured, ~missing


def _fits(inputs, measured, profiles, fill, seed, tick, warnings):
    """The local fits that the measured values allow, by label."""
    fits = {}
    if fill not in (f"fitted_{kind}" for kind in KINDS) and np.isnan(measured).all():
        return fits
    for k, kind in enumerate(KINDS):
        try:
            fit = fit_local(
                inputs, measured, kind, profiles, seed, lambda share, k=k: tick((k + share) / len(KINDS))
            )
        except PedometricsError as error:
            if fill == f"fitted_{kind}":
                raise
            warnings.append(joined(": ", (f"fitted_{kind}", error.text)))
        else:
            fits[fit.label] = fit
    return fits


def _mean(estimates, size):
    """Mean of the functions that apply to each row, shape (n,)."""
    estimates = np.array([*estimates]).reshape(-1, size)
    given = ~np.isnan(estimates)
    count = given.sum(axis=0)
    return np.where(given, estimates, 0).sum(axis=0) / np.where(count > 0, count, np.nan)


def _comparison(compared, measured, described):
    table = []
    for name, values in compared.items():
        pairs = ~np.isnan(values) & ~np.isnan(measured)
        result = scores(measured[pairs], values[pairs]) if pairs.sum() > 1 else None
        one = described.get(name)
        limits = one.limits if one else {}
        table.append(
            {
                "function": name,
                "n": int(pairs.sum()),
                "bias": result.bias if result else np.nan,
                "rmse": result.rmse if result else np.nan,
                "ccc": result.ccc if result else np.nan,
                "needs": joined(", ", [WORDS[key] for key in limits]),
                "range": joined(
                    ", ",
                    [
                        Text("{name} {low:.4g} to {high:.4g}", name=WORDS[key], low=low, high=high)
                        for key, (low, high) in limits.items()
                    ],
                ),
                "formula": one.formula if one else Text("mean of the published functions that apply"),
                **_origin(one),
            }
        )
    # As objects: a column of strings would make plain ones of the texts.
    frame = pd.DataFrame(table, dtype=object).astype({"n": int, "bias": float, "rmse": float, "ccc": float})
    return frame.sort_values("rmse", ignore_index=True, kind="stable")


def _origin(one):
    if one is None:
        return {"source": Text("the functions in this table"), "validity": Text("that of the functions")}
    if hasattr(one, "source"):
        return {"source": one.source, "validity": one.validity}
    return {
        "source": Text(
            "fitted to {rows} rows of {profiles} profiles of this table; error cross-validated, whole profiles left "
            "out",
            rows=one.n,
            profiles=one.groups,
        ),
        "validity": Text(
            "samples like those it was fitted to: inputs are held to their range, results to that of the measured "
            "values"
        ),
    }


def _ranked(comparison, measured):
    """Names of the functions compared on enough samples, the nearest to the measured values first."""
    least = max(LEAST_COMPARED, np.ceil((~np.isnan(measured)).sum() / 2))
    return comparison.loc[comparison["n"] >= least, "function"].tolist()


def _fill(measured, given, estimates, order, comparison, between):
    """Bulk density, its source and error; `order` are the functions to try, row by row."""
    density = measured.copy()
    error = np.full(len(density), np.nan)
    source = np.where(np.isnan(measured), None, MEASURED)
    source[given & np.isnan(measured)] = REJECTED
    known = comparison.set_index("function")
    for name in order:
        gap = np.isnan(density) & ~given & ~np.isnan(estimates[name])
        density[gap], source[gap] = estimates[name][gap], name
        error[gap] = known.at[name, "rmse"] if known.at[name, "n"] >= LEAST_COMPARED else between[gap]
    # As objects, for pandas 3 would make None a NaN.
    return pd.DataFrame({"bd": density, "bd_source": pd.Series(source, dtype=object), "bd_sd": error})


def _clipped(source, inputs, fits):
    """Notes on rows whose inputs lie outside the range of the fit that filled them."""
    notes = []
    for label, fit in fits.items():
        outside = np.zeros(len(source), bool)
        for name, (low, high) in fit.limits.items():
            outside |= (inputs[name] < low) | (inputs[name] > high)
        count = int((outside & (source == label)).sum())
        if count:
            notes.append(
                Text(
                    "{count} rows filled by {function} have inputs outside the range that it was fitted on; they were "
                    "held to that range.",
                    count=count,
                    function=label,
                )
            )
    return notes
