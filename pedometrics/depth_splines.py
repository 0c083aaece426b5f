"""Equal-area quadratic splines: soil properties as continuous functions of depth, from the means of horizons.

Source: Bishop, McBratney and Laslett (1999), Geoderma 91, 27-45; Malone, McBratney, Minasny and Laslett (2009),
Geoderma 154, 138-152.
"""

from dataclasses import dataclass

import numpy as np

from .depths import overlap
from .errors import PedometricsError

SMOOTHING = 0.1  # lambda, the usual choice since Malone et al. (2009)


@dataclass(frozen=True)
class DepthSplines:
    """Splines of many profiles as pieces, each ``a + b t + c t^2`` with t the depth in cm below its upper limit.

    A horizon is one piece, and so is a gap between two horizons, where the spline is a straight line. Value and
    slope are continuous; the slope is 0 at the shallowest and the deepest depth. A profile with one horizon has
    one constant piece.

    Attributes
    ----------
    profile : ndarray of int, shape (m,)
        Number of the profile of each piece; pieces are sorted by profile and depth.
    top, bottom : ndarray, shape (m,)
        Limits in cm.
    a, b, c : ndarray, shape (m,)
        Coefficients.
    n_profiles : int
    fitted : ndarray, shape (n,)
        Mean of the spline over each horizon, in the order in which the horizons were given.
    """

    profile: np.ndarray
    top: np.ndarray
    bottom: np.ndarray
    a: np.ndarray
    b: np.ndarray
    c: np.ndarray
    n_profiles: int
    fitted: np.ndarray

    def means(self, intervals, lowest=-np.inf, highest=np.inf):
        """Means over the parts of intervals that lie between the shallowest and the deepest depth of a profile.

        Parameters
        ----------
        intervals : sequence of Interval
        lowest, highest : float
            Where the spline leaves these limits, the limit counts instead of it.

        Returns
        -------
        ndarray, shape (n_profiles, n_intervals)
            NaN where a profile and an interval share no depth.
        """
        means = np.full((self.n_profiles, len(intervals)), np.nan)
        for column, interval in enumerate(intervals):
            shared = np.flatnonzero(overlap(self.top, self.bottom, interval))
            upper = np.maximum(self.top[shared], interval.top)
            lower = np.minimum(self.bottom[shared], interval.bottom)
            thickness = np.bincount(self.profile[shared], lower - upper, self.n_profiles)
            area = self._area(shared, upper, lower, lowest, highest)
            area = np.bincount(self.profile[shared], area, self.n_profiles)
            np.divide(area, thickness, out=means[:, column], where=thickness > 0)
        return means

    def leave(self, lowest=-np.inf, highest=np.inf):
        """Whether the spline of each profile leaves these limits somewhere.

        Returns
        -------
        ndarray of bool, shape (n_profiles,)
        """
        with np.errstate(all="ignore"):
            vertex = np.nan_to_num(-self.b / (2 * self.c))
        thickness = self.bottom - self.top
        t = np.array([np.zeros_like(thickness), np.clip(vertex, 0, thickness), thickness])
        extremes = self.a + t * (self.b + t * self.c)
        little = 1e-9 * (1 + np.abs(extremes))  # rounding is no crossing
        outside = ((extremes < lowest - little) | (extremes > highest + little)).any(axis=0)
        return np.bincount(self.profile[outside], minlength=self.n_profiles) > 0

    def steps(self, step, lowest=-np.inf, highest=np.inf, profiles=None):
        """Means over equal steps of depth, from the shallowest to the deepest depth of each profile.

        Steps begin at multiples of `step` below the surface; the first and the last end where the profile does.

        Parameters
        ----------
        step : float
            Thickness in cm.
        lowest, highest : float
            As in `means`.
        profiles : (int, int), optional
            Only the profiles from the first up to, but not including, the second.

        Returns
        -------
        profile : ndarray of int
        top, bottom, mean : ndarray
            One value a step, sorted by profile and depth.
        """
        pieces = np.arange(*np.searchsorted(self.profile, profiles or (0, self.n_profiles)))
        # Rounded, as 0.3 / 0.1 falls short of 3.
        first = np.floor(np.round(self.top[pieces] / step, 9)).astype(int)
        count = np.ceil(np.round(self.bottom[pieces] / step, 9)).astype(int) - first
        piece, number = np.repeat(pieces, count), np.repeat(first - np.cumsum(count) + count, count)
        number += np.arange(len(piece))
        upper = np.maximum(number * step, self.top[piece])
        lower = np.minimum((number + 1) * step, self.bottom[piece])
        area = self._area(piece, upper, lower, lowest, highest)
        # A step that a limit of horizons crosses comes in parts.
        profile = self.profile[piece]
        start = np.flatnonzero(np.diff(profile, prepend=-1) | np.diff(number, prepend=-1))
        end = np.append(start[1:], len(piece)) - 1
        top, bottom = upper[start], lower[end]
        return profile[start], top, bottom, np.add.reduceat(area, start) / (bottom - top)

    def _area(self, piece, upper, lower, lowest, highest):
        """Integrals between the depths `upper` and `lower`, each within one piece, of the spline held to the limits."""
        a, b, c = self.a[piece], self.b[piece], self.c[piece]
        start, end = upper - self.top[piece], lower - self.top[piece]

        def integral(t):
            return t * (a + t * (b / 2 + t * c / 3))

        if np.isinf(lowest) and np.isinf(highest):
            return integral(end) - integral(start)
        # Cut where the piece crosses a limit; between two cuts, it or the limit counts all the way.
        crossings = [root for limit in (lowest, highest) if np.isfinite(limit) for root in _roots(a - limit, b, c)]
        cuts = np.sort([start, *(np.clip(root, start, end) for root in crossings), end], axis=0)
        total = np.zeros(len(a))
        for near, far in zip(cuts[:-1], cuts[1:]):
            middle = (near + far) / 2
            value = a + middle * (b + middle * c)
            held = np.clip(value, lowest, highest)
            total += np.where(held == value, integral(far) - integral(near), held * (far - near))
        return total


def _roots(a, b, c):
    """The two roots of a + b t + c t^2, 0 in place of those that are not real; stable where c is small."""
    with np.errstate(all="ignore"):
        q = -(b + np.copysign(np.sqrt(b * b - 4 * a * c), b)) / 2
        return [np.nan_to_num(root, nan=0.0) for root in (q / c, a / q)]


def fit_splines(codes, top, bottom, values, smoothing=SMOOTHING):
    """Fit an equal-area quadratic spline to each profile.

    Parameters
    ----------
    codes : array_like of int, shape (n,)
        Number of the profile of each horizon, 0 or more; rows in any order.
    top, bottom : array_like of float, shape (n,)
        Limits of the horizons in cm. Those of a profile may leave gaps but not overlap.
    values : array_like of float, shape (n,)
        Mean of the property in each horizon, without NaN.
    smoothing : float
        Lambda: 0 keeps the means of the horizons exactly, larger values smooth more.

    Returns
    -------
    DepthSplines

    Raises
    ------
    PedometricsError
        If there are no horizons, they overlap, or smoothing is negative.

    Notes
    -----
    The spline minimises ``1/n sum (y_i - s_i)^2 + lambda integral f'(x)^2 dx``, with ``s_i`` the mean of f over
    horizon i. With d the thicknesses, g the gaps, ``Q`` the first differences and ``R`` the symmetric tridiagonal
    matrix of diagonal ``2 (d_i + d_i+1) + 6 g_i`` and off-diagonal ``d_i+1``, its means are
    ``s = (I + 6 n lambda Q' R^-1 Q)^-1 y`` and its slopes at the horizons' limits ``b = 6 R^-1 Q s``. Put together,
    ``(R + 6 n lambda Q Q') b = 6 Q y``: a tridiagonal system, here one for all profiles together, as
    borders between profiles uncouple.
    """
    if not smoothing >= 0:
        raise PedometricsError("Lambda is {value}; allowed is 0 or more.", value=smoothing)
    codes = np.asarray(codes, int)
    top, bottom, values = (np.asarray(one, float) for one in (top, bottom, values))
    if not len(codes):
        raise PedometricsError("There are no horizons.")
    order = np.lexsort((top, codes))
    profile, top, bottom, y = codes[order], top[order], bottom[order], values[order]
    thickness, gap = bottom - top, top[1:] - bottom[:-1]
    joined = profile[1:] == profile[:-1]
    if (gap[joined] < -1e-6).any():
        raise PedometricsError("Horizons of a profile overlap.")

    pull = smoothing * np.bincount(profile)[profile]  # n lambda
    slopes = _slopes(joined, thickness, gap, pull, y)
    slope_in, slope_out = slopes[:-1], slopes[1:]
    smoothed = y - pull * (slope_in - slope_out)
    c = (slope_out - slope_in) / (2 * thickness)
    a = smoothed - thickness * (slope_in / 2 + thickness * c / 3)

    between = np.flatnonzero(joined & (gap > 0))
    line = slope_out[between]
    pieces = {
        "profile": (profile, profile[between]),
        "top": (top, bottom[between]),
        "bottom": (bottom, top[between + 1]),
        "a": (a, a[between + 1] - line * gap[between]),
        "b": (slope_in, line),
        "c": (c, np.zeros(len(between))),
    }
    pieces = {name: np.concatenate(parts) for name, parts in pieces.items()}
    by_depth = np.lexsort((pieces["top"], pieces["profile"]))
    fitted = np.empty(len(y))
    fitted[order] = smoothed
    return DepthSplines(
        n_profiles=int(profile[-1]) + 1, fitted=fitted, **{name: values[by_depth] for name, values in pieces.items()}
    )


def _slopes(joined, thickness, gap, pull, y):
    """Slope above the first horizon, between each two, and below the last, of horizons sorted by profile and depth.

    Returns
    -------
    ndarray, shape (n + 1,)
        0 at both ends and between profiles.
    """
    from scipy.linalg import solveh_banded  # here: stocks weighted by thickness do without scipy

    # Slopes that are 0 stand in the system as equations of their own: LAPACK wants at least two.
    diagonal, right, beside = np.ones(len(y) + 1), np.zeros(len(y) + 1), np.zeros(len(y) + 1)
    diagonal[1:-1][joined] = (2 * (thickness[:-1] + thickness[1:]) + 6 * gap + 12 * pull[1:])[joined]
    right[1:-1][joined] = 6 * np.diff(y)[joined]
    both = joined[1:] & joined[:-1]
    beside[2:-1][both] = (thickness - 6 * pull)[1:-1][both]
    return solveh_banded([beside, diagonal], right)


def interval_means(codes, top, bottom, values, intervals, smoothing=SMOOTHING, lowest=-np.inf, highest=np.inf):
    """Mean of a property in depth intervals, by `fit_splines` and `DepthSplines.means`.

    Nothing is extrapolated: the mean is that over the part of the interval that lies between the shallowest and
    the deepest depth of the profile; `interval_shares` tells how large it is.

    Returns
    -------
    ndarray, shape (n_profiles, n_intervals)
        NaN where a profile and an interval share no depth.
    """
    return fit_splines(codes, top, bottom, values, smoothing).means(intervals, lowest, highest)


def interval_shares(codes, top, bottom, intervals):
    """Shares of depth intervals that splines cover, and that horizons cover.

    A spline also runs through the gaps between horizons, so that profiles sampled at 0-10, 30-40 and 70-80 cm give
    values for 0-80 cm. Where gaps should not count, use the second share.

    Parameters
    ----------
    codes, top, bottom : array_like, shape (n,)
        As in `fit_splines`.
    intervals : sequence of Interval

    Returns
    -------
    splined : ndarray, shape (n_profiles, n_intervals)
        Share (0 to 1) that lies between the shallowest and the deepest depth of the profile, gaps included.
    measured : ndarray, shape (n_profiles, n_intervals)
        Share that lies within horizons.
    """
    codes, top, bottom = np.asarray(codes, int), np.asarray(top, float), np.asarray(bottom, float)
    n_profiles = int(codes.max()) + 1 if len(codes) else 0
    shallowest, deepest = np.full(n_profiles, np.inf), np.full(n_profiles, -np.inf)
    np.minimum.at(shallowest, codes, top)
    np.maximum.at(deepest, codes, bottom)
    splined, measured = np.zeros((2, n_profiles, len(intervals)))
    for column, interval in enumerate(intervals):
        within = np.bincount(codes, overlap(top, bottom, interval), n_profiles)
        # Sums of decimal thicknesses miss the whole by rounding only.
        splined[:, column] = np.round(overlap(shallowest, deepest, interval) / interval.thickness, 12)
        measured[:, column] = np.round(within / interval.thickness, 12)
    return splined, measured
