"""Properties of soil profiles in common depth intervals, from horizons of any depths, by equal-area splines."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .depth_splines import SMOOTHING, DepthSplines, fit_splines, interval_shares
from .errors import PedometricsError
from .horizons import (
    HorizonRows,
    note_missing_depths,
    nothing_left,
    read_depths,
    reject_overlapping,
    reject_scattered,
    reject_without_profile,
)
from .texts import Text, joined


@dataclass(frozen=True)
class SplineSettings:
    """How horizons become intervals.

    Attributes
    ----------
    smoothing : float
        Lambda of the spline, 0 or more.
    least_share : float
        Share of an interval (0 to 1) that must lie between the shallowest and the deepest depth of a profile for
        its mean to be given.
    lowest, highest : float
        Limits of the property: horizons beyond them are not used, and the spline is held between them.
    """

    smoothing: float = SMOOTHING
    least_share: float = 1.0
    lowest: float = -np.inf
    highest: float = np.inf

    def __post_init__(self):
        if not 0 <= self.least_share <= 1:
            raise PedometricsError(
                "The least share of an interval is {value}; allowed is 0 to 1.", value=self.least_share
            )
        if not self.lowest < self.highest:
            raise PedometricsError(
                "The lowest value allowed is {lowest:g}, the highest is {highest:g}; the lowest must be less.",
                lowest=self.lowest,
                highest=self.highest,
            )

    @property
    def allowed(self):
        """The range of values, as `Text`."""
        if np.isinf(self.highest):
            return Text("{low:g} or more", low=self.lowest)
        if np.isinf(self.lowest):
            return Text("{high:g} or less", high=self.highest)
        return Text("{low:g} to {high:g}", low=self.lowest, high=self.highest)


@dataclass(frozen=True)
class SplinedProperty:
    """One property of all profiles as functions of depth.

    Attributes
    ----------
    name : str
    ids : ndarray, shape (n_profiles,)
        Ids of the profiles, by their number in `splines`.
    horizons : DataFrame
        Those used, one row each: ``profile`` (the id), ``top``, ``bottom`` [cm], ``value``, and ``fitted``, the
        mean of the spline over the horizon.
    splines : DepthSplines
    """

    name: str
    ids: np.ndarray
    horizons: pd.DataFrame
    splines: DepthSplines


@dataclass(frozen=True)
class HarmonizedResult:
    """Means by depth interval, and the account of what they rest on.

    Attributes
    ----------
    profiles : DataFrame
        One row a profile that has a usable horizon, in the order of the table: ``profile``, and for each property
        and interval ``clay_0_30`` (the mean; NaN where less than the least share is covered),
        ``clay_share_0_30`` (0 to 1, the share of the interval that the spline covers) and ``clay_gap_0_30`` (the
        part of it that lies in gaps between horizons).
    rejected : DataFrame
        One row for each row of the table, or value, that was not used: ``profile``, ``row`` (its index label),
        ``field``, ``value`` (text), ``reason``, ``allowed``.
    properties : tuple of SplinedProperty
        Those that have a usable horizon.
    summary : DataFrame
        One row a property: how many horizons and profiles, how many profiles with one horizon, with gaps, without a
        horizon at the surface, with a spline beyond the limits, and the root mean square of fitted minus given
        means of the horizons.
    intervals : tuple of Interval
    settings : SplineSettings
    rows : int
        Rows of the table.
    used : int
        Rows of which at least one property was used.
    warnings : tuple of Text
    """

    profiles: pd.DataFrame
    rejected: pd.DataFrame
    properties: tuple
    summary: pd.DataFrame
    intervals: tuple
    settings: SplineSettings
    rows: int
    used: int
    warnings: tuple


def interval_columns(name, interval):
    """Names of the columns of a property in an interval: mean, share covered, share in gaps."""
    return f"{name}_{interval.suffix}", f"{name}_share_{interval.suffix}", f"{name}_gap_{interval.suffix}"


def harmonize(horizons, properties, intervals, settings=None, names=None):
    """Mean of properties in depth intervals by one equal-area quadratic spline a profile and property.

    A row that cannot be used is left out and listed; a profile whose horizons overlap or lie at different places
    is left out whole. A fault in one property does not touch the others.

    Parameters
    ----------
    horizons : DataFrame
        One row a horizon: ``profile``, ``top`` and ``bottom`` [cm], the properties, and where known ``x`` and ``y``
        (only compared within a profile). Numbers may be text. Depths are rounded to 0.1 mm.
    properties : sequence of str
        Columns of the properties.
    intervals : sequence of Interval
    settings : SplineSettings, optional
    names : mapping, optional
        Column name to what results, `rejected` and messages call it.

    Returns
    -------
    HarmonizedResult

    Raises
    ------
    PedometricsError
        If no row can be used, or a parameter is not allowed.
    """
    settings = settings or SplineSettings()
    if not len(horizons):
        raise PedometricsError("The table of horizons has no rows.")
    if not len(properties):
        raise PedometricsError("No property is chosen; choose at least one field with values.")
    rows, warnings = HorizonRows(horizons, names or {}), []
    reject_without_profile(rows)
    reject_scattered(rows)
    top, bottom = read_depths(rows, warnings)

    used, splined, unused = np.zeros(len(horizons), bool), [], []
    for column in properties:
        branch = rows.branch()
        values = _values(branch, column, settings, warnings)
        reject_overlapping(branch, top, bottom)
        if not branch.good.any():
            unused.append(rows.name(column))
            continue
        notes = []
        note_missing_depths(branch, top, bottom, notes)
        warnings += [joined(": ", (rows.name(column), note)) for note in notes]
        used |= branch.good
        table = pd.DataFrame({"profile": horizons["profile"], "top": top, "bottom": bottom, "value": values})
        splined.append(_spline(rows.name(column), table[branch.good], settings))
    if not splined:
        raise nothing_left(rows, warnings)
    warnings += [Text("No row has a usable value of {name}.", name=name) for name in unused]

    profiles = pd.DataFrame({"profile": horizons["profile"][used].unique()}, dtype=object)
    for one in splined:
        profiles = profiles.join(_by_profile(one, intervals, settings), on="profile")
        for interval in intervals:
            mean, *shares = interval_columns(one.name, interval)
            profiles[shares] = profiles[shares].fillna(0.0)  # of profiles without a usable horizon of this property
            if profiles[mean].isna().all():
                warnings.append(
                    Text(
                        "No profile has a value of {field}: the usable horizons of none reach over {share:.4g} % of "
                        "{interval} cm.",
                        field=mean,
                        share=100 * settings.least_share,
                        interval=interval.label,
                    )
                )
    return HarmonizedResult(
        profiles=profiles,
        rejected=rows.rejected(),
        properties=tuple(splined),
        summary=pd.DataFrame([_summary(one, settings) for one in splined]),
        intervals=tuple(intervals),
        settings=settings,
        rows=len(horizons),
        used=int(used.sum()),
        warnings=tuple(warnings),
    )


def _values(rows, column, settings, warnings):
    values, missing = rows.numbers(column)
    rows.reject(missing, column, Text("is empty"), Text("a number"))
    low, high = values < settings.lowest, values > settings.highest
    if (low | high).sum() > (~missing).sum() / 2:
        warnings.append(
            Text(
                "Most values of {field} are not {allowed}: if they are right, change the lowest or highest value "
                "allowed.",
                field=rows.name(column),
                allowed=settings.allowed,
            )
        )
    for outside, reason in ((low, Text("is too low")), (high, Text("is too high"))):
        rows.reject(outside, column, reason, settings.allowed)
    return values


def _spline(name, horizons, settings):
    codes, ids = pd.factorize(horizons["profile"])
    splines = fit_splines(codes, horizons["top"], horizons["bottom"], horizons["value"], settings.smoothing)
    return SplinedProperty(name, np.asarray(ids, object), horizons.assign(fitted=splines.fitted), splines)


def _by_profile(one, intervals, settings):
    """Means and shares of one property, indexed by the profiles' ids."""
    codes = pd.factorize(one.horizons["profile"])[0]
    top, bottom = one.horizons["top"].to_numpy(), one.horizons["bottom"].to_numpy()
    splined, measured = interval_shares(codes, top, bottom, intervals)
    means = one.splines.means(intervals, settings.lowest, settings.highest)
    # Sums of decimal thicknesses miss the whole by rounding only.
    means[splined < settings.least_share - 1e-9] = np.nan
    columns = {}
    for i, interval in enumerate(intervals):
        parts = means[:, i], splined[:, i], np.round(splined[:, i] - measured[:, i], 12)
        columns.update(zip(interval_columns(one.name, interval), parts))
    return pd.DataFrame(columns, index=one.ids)


def _summary(one, settings):
    by_profile = one.horizons.groupby("profile")
    top, bottom, n = by_profile["top"].min(), by_profile["bottom"].max(), by_profile.size()
    thickness = (one.horizons["bottom"] - one.horizons["top"]).groupby(one.horizons["profile"]).sum()
    difference = one.horizons["fitted"] - one.horizons["value"]
    return {
        "property": one.name,
        "horizons": len(one.horizons),
        "profiles": len(n),
        "with one horizon": int((n == 1).sum()),
        "not from the surface": int((top > 0).sum()),
        "with gaps": int((bottom - top - thickness > 1e-6).sum()),
        "beyond the limits": int(one.splines.leave(settings.lowest, settings.highest).sum()),
        "RMSE of horizons": float(np.sqrt((difference**2).mean())),
    }
