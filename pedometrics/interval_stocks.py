"""Horizons to the stocks of intervals, and the standard errors of these."""

from dataclasses import dataclass

import numpy as np

from .depth_splines import interval_means, interval_shares
from .depths import overlap
from .equivalent_mass import change_with_mass, mass_depths


@dataclass(frozen=True)
class UsableHorizons:
    """Horizons that do not overlap; all arrays have shape (n,).

    Attributes
    ----------
    codes : ndarray of int
        Number of the profile, from 0 without a hole.
    top, bottom : ndarray
        cm.
    carbon : ndarray
        Organic carbon [%].
    fine : ndarray
        Fine earth [g in a cm3 of soil].
    carbon_error : ndarray
        Standard error of `carbon` [%].
    fine_error, shared_error : ndarray
        Standard errors of `fine` [g cm-3]: the one that is independent between horizons, and the one that is the same
        throughout a profile.
    fine_by_carbon : ndarray
        Change of `fine` with `carbon`, where bulk density was estimated from it [g cm-3 for each %].
    """

    codes: np.ndarray
    top: np.ndarray
    bottom: np.ndarray
    carbon: np.ndarray
    fine: np.ndarray
    carbon_error: np.ndarray
    fine_error: np.ndarray
    shared_error: np.ndarray
    fine_by_carbon: np.ndarray

    def total(self, values):
        """Sum over the horizons of each profile."""
        return np.bincount(self.codes, values)


@dataclass(frozen=True)
class IntervalStock:
    """Stocks of one interval.

    Attributes
    ----------
    stock, share : ndarray, shape (n_profiles,)
        kg m-2, of the part that is covered; the share of the interval that horizons cover (0 to 1).
    part : ndarray, shape (n,)
        What each horizon has of the interval [cm, or g cm-2 of fine earth].
    by_carbon, by_fine : ndarray, shape (n,)
        Change of the stock with carbon [kg m-2 for each %] and fine earth [kg m-2 for each g cm-3] of each horizon.
    """

    stock: np.ndarray
    share: np.ndarray
    part: np.ndarray
    by_carbon: np.ndarray
    by_fine: np.ndarray

    def standard_error(self, horizons):
        """Standard error of the stock to first order [kg m-2], shape (n_profiles,); NaN where an error is."""
        by_carbon = self.by_carbon + self.by_fine * horizons.fine_by_carbon
        alone = (by_carbon * horizons.carbon_error) ** 2 + (self.by_fine * horizons.fine_error) ** 2
        together = np.where(self.by_fine == 0, 0.0, self.by_fine * horizons.shared_error)
        return np.sqrt(horizons.total(alone) + horizons.total(together) ** 2)


def by_depth(horizons, intervals):
    """Stocks of intervals of depth, each horizon by the thickness that lies within.

    Parameters
    ----------
    horizons : UsableHorizons
    intervals : sequence of Interval
        cm.

    Yields
    ------
    IntervalStock
    """
    density = horizons.carbon * horizons.fine / 10  # kg m-2 for each cm
    for interval in intervals:
        part = overlap(horizons.top, horizons.bottom, interval)
        stock = horizons.total(part * density)
        yield _of_depth(horizons, stock, part, part, interval)


def by_spline(horizons, intervals, smoothing):
    """Stocks of intervals of depth, integrals of a spline through the carbon density; as `by_depth`.

    The spline bridges gaps between horizons, and counts as 0 where it is negative.
    """
    density = horizons.carbon * horizons.fine / 10
    place = horizons.codes, horizons.top, horizons.bottom
    shares, _ = interval_shares(*place, intervals)
    means = interval_means(*place, density, intervals, smoothing, lowest=0)
    weights = _spline_weights(horizons, intervals, smoothing)
    for i, interval in enumerate(intervals):
        covered = shares[:, i] * interval.thickness
        part = overlap(horizons.top, horizons.bottom, interval)
        stock = np.where(covered > 0, means[:, i], 0) * covered
        weight = np.nan_to_num(weights[:, i]) * covered[horizons.codes]
        yield _of_depth(horizons, stock, part, weight, interval)


def by_mass(horizons, masses):
    """Stocks of intervals of fine-earth mass [g cm-2]; as `by_depth`. Horizons must follow without a gap."""
    thickness = horizons.bottom - horizons.top
    upper, lower, _ = mass_depths(horizons.codes, horizons.top, horizons.bottom, horizons.fine)
    concentration = horizons.carbon / 10  # kg m-2 for each g cm-2
    for interval in masses:
        part = overlap(upper, lower, interval)
        yield IntervalStock(
            stock=horizons.total(part * concentration),
            share=horizons.total(part) / interval.thickness,
            part=part,
            by_carbon=part / 10,
            by_fine=thickness * change_with_mass(horizons.codes, upper, lower, concentration, interval),
        )


def _of_depth(horizons, stock, part, weight, interval):
    return IntervalStock(
        stock=stock,
        share=horizons.total(part) / interval.thickness,
        part=part,
        by_carbon=weight * horizons.fine / 10,
        by_fine=weight * horizons.carbon / 10,
    )


def _spline_weights(horizons, intervals, smoothing):
    """Change of a spline's interval means with the value of each horizon, shape (n, n_intervals)."""
    codes = horizons.codes
    order = np.lexsort((horizons.top, codes))
    count = np.bincount(codes)
    rank = np.empty(len(codes), int)
    rank[order] = np.arange(len(codes)) - np.repeat(np.cumsum(count) - count, count)
    weights = np.empty((len(codes), len(intervals)))
    # The spline is linear in its values: 1 in the first horizon of every profile and 0 elsewhere, then in the second.
    for k in range(count.max()):
        some = count[codes] > k
        means = interval_means(
            codes[some], horizons.top[some], horizons.bottom[some], (rank[some] == k).astype(float), intervals,
            smoothing,
        )
        weights[rank == k] = means[codes[rank == k]]
    return weights
