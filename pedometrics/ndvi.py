"""Normalised difference vegetation index, and its composite over many scenes."""

import re

import numpy as np

STATISTICS = ("mean", "median")
#: Ways in which a mask says that a look is not clear.
MASK_KINDS = ("classes", "nonzero", "landsat_qa")
#: Bits 0 to 4 of Landsat's QA_PIXEL (Collection 2): fill, dilated cloud, cirrus, cloud, cloud shadow.
QA_PIXEL = 0b11111
#: Offset of reflectance in Sentinel-2 products of processing baseline 04.00 and later: -1000 / 10000.
SENTINEL_2_OFFSET = -0.1


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


def is_clear(mask, kind, values=()):
    """Which looks are clear.

    Parameters
    ----------
    mask : ndarray
        NaN for missing, which is not clear.
    kind : {"classes", "nonzero", "landsat_qa"}
        Not clear are the classes of `values`; all but 0; or where one of the bits `QA_PIXEL` is set.
    values : sequence of int
    """
    known = np.isfinite(mask)
    if kind == "classes":
        return known & ~np.isin(mask, values)
    codes = np.where(known, mask, 1).astype(np.int64)
    return codes == 0 if kind == "nonzero" else codes & QA_PIXEL == 0


def expected_offset(path):
    """Offset of reflectance by the processing baseline in a Sentinel-2 product's name (``_N0400_``), or None."""
    found = re.findall(r"S2[A-D]_MSIL(?:1C|2A)_\d{8}T\d{6}_N(\d{4})_", path)
    if not found:
        return None
    return SENTINEL_2_OFFSET if int(found[-1]) >= 400 else 0.0


def composite(scenes, statistic, least=1):
    """Mean or median of the scenes at each cell.

    Parameters
    ----------
    scenes : ndarray, shape (scenes, ...)
        NaN where a scene has no clear look.
    statistic : {"mean", "median"}
    least : int
        Clear looks that a cell needs.

    Returns
    -------
    values : ndarray
        NaN where fewer than `least` scenes have a clear look.
    looks : ndarray of int
        Number of clear looks.
    """
    looks = np.count_nonzero(np.isfinite(scenes), axis=0)
    enough = looks >= max(1, least)
    if statistic == "mean":
        return np.where(enough, np.nansum(scenes, axis=0) / np.maximum(looks, 1), np.nan), looks
    # NaN sorts to the end, so the middle of the clear looks is at a known place.
    ordered = np.sort(scenes, axis=0)
    low = np.take_along_axis(ordered, np.maximum(looks - 1, 0)[None] // 2, axis=0)[0]
    high = np.take_along_axis(ordered, looks[None] // 2, axis=0)[0]
    return np.where(enough, (low + high) / 2, np.nan), looks
