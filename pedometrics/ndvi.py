"""Normalised difference vegetation index, and its composite over many scenes."""

import numpy as np

STATISTICS = ("mean", "median")


def ndvi(red, infrared):
    """NDVI = (NIR - red) / (NIR + red), Rouse et al. 1974.

    Parameters
    ----------
    red, infrared : ndarray
        Reflectance; NaN for missing.

    Returns
    -------
    ndarray
        -1 to 1; NaN where a band is missing, or where a negative reflectance would lead out of that range.
    """
    total = infrared + red
    with np.errstate(divide="ignore", invalid="ignore"):
        index = (infrared - red) / total
        return np.where((total > 0) & (np.abs(index) <= 1), index, np.nan)


def composite(scenes, statistic):
    """Mean or median of the scenes at each cell.

    Parameters
    ----------
    scenes : ndarray, shape (scenes, ...)
        NaN where a scene has no clear look.
    statistic : {"mean", "median"}

    Returns
    -------
    values : ndarray
        NaN where no scene has a clear look.
    looks : ndarray of int
        Number of clear looks.
    """
    looks = np.count_nonzero(np.isfinite(scenes), axis=0)
    if statistic == "mean":
        with np.errstate(invalid="ignore"):
            return np.nansum(scenes, axis=0) / np.where(looks, looks, np.nan), looks
    # NaN sorts to the end, so the middle of the clear looks is at a known place.
    ordered = np.sort(scenes, axis=0)
    low = np.take_along_axis(ordered, np.maximum(looks - 1, 0)[None] // 2, axis=0)[0]
    high = np.take_along_axis(ordered, looks[None] // 2, axis=0)[0]
    return np.where(looks > 0, (low + high) / 2, np.nan), looks
