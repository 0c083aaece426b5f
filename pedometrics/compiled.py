"""Loops that numba compiles, for those who have it: the same numbers as numpy's, sooner."""

import functools

import numpy as np

#: Values worked on at a time: temporary ones stay in the processor's first cache.
TILE = 256
_LOG2_E = np.log2(np.e)
#: ln 2 as a sum: products of the first with whole numbers up to 2^11 (2^8 in single precision) are exact.
_LN_2 = float.fromhex("0x1.62e42feep-1"), float.fromhex("0x1.a39ef35793c76p-33")
_LN_2_SINGLE = np.float32(0.693145751953125), np.float32(1.428606765330187e-06)


@functools.cache
def compiled(function, fused=False):
    """A function as machine code that lets other threads run; None without numba.

    `fused` lets a multiplication and an addition become one step, which rounds once instead of twice. The code is
    kept beside this file, or in the user's cache folder where that cannot be written.
    """
    try:
        from numba import njit
    except Exception:  # not there, or made for another numpy: then numpy alone does it
        return None
    options = {"nogil": True, "fastmath": {"contract"} if fused else False}
    try:
        return njit(**options, cache=True)(function)
    except RuntimeError:  # no folder to keep it in
        return njit(**options)(function)


def product(a, b):
    """Matrix product of arrays of one type of float, shapes (m, n) and (n, k), rows in sequence.

    By scipy's BLAS: in QGIS for Linux numpy finds the plain one of GSL, which QGIS loads before, four times slower.
    """
    from scipy.linalg.blas import get_blas_funcs

    # Transposed, rows in sequence are the columns in sequence that BLAS wants.
    return get_blas_funcs("gemm", (a, b))(1.0, b.T, a.T).T


def fill_distances(points, targets, result):
    """Distances of points (m, 2) from targets (k, 2) into `result` (m, k)."""
    x, y = targets[:, 0].copy(), targets[:, 1].copy()
    for i in range(len(points)):
        row = result[i]
        for j in range(len(x)):
            row[j] = np.sqrt((x[j] - points[i, 0]) ** 2 + (y[j] - points[i, 1]) ** 2)


def exp_negative(values):
    """exp(-values) in place for values of 0 or more in an array without gaps, with numba or without."""
    loop = compiled(_exp_negative, fused=True) if values.dtype == np.float64 else None
    if loop:
        loop(values.reshape(-1))
    else:
        np.exp(np.negative(values, out=values), out=values)
    return values


def _exp_negative(values):
    """exp(-values) in place for double precision values (n,) of 0 or more, to the last bit but one.

    exp(-v) = 2^k exp(t), k the whole number next to -v / ln 2: a power series for the second factor, and k added
    to its exponent. The compiler makes four or eight steps of this at once, which it cannot of exp itself.
    """
    whole = np.empty(TILE)
    bits = whole.view(np.int64)
    for start in range(0, len(values), TILE):
        tile = values[start:start + TILE]
        power = tile.view(np.int64)
        for i in range(len(tile)):
            v = min(tile[i], 707.0)  # exp(-707) = 1e-307 stands for all that is smaller
            # Adding 1.5 x 2^52 leaves the whole number in the last bits.
            whole[i] = v * -_LOG2_E + 6755399441055744.0
            k = whole[i] - 6755399441055744.0
            t = -v - k * _LN_2[0] - k * _LN_2[1]
            s = 1 / 39916800 + t * (1 / 479001600)
            s = 1 / 40320 + t * (1 / 362880 + t * (1 / 3628800 + t * s))
            s = 1 / 120 + t * (1 / 720 + t * (1 / 5040 + t * s))
            tile[i] = 1 + t * (1 + t * (1 / 2 + t * (1 / 6 + t * (1 / 24 + t * s))))
        for i in range(len(tile)):
            power[i] += bits[i] << 52


def add_surface(distance, places, weights, power, linear, scale, result):
    """Add a kriged surface in single precision, without keeping its covariances.

    result(j) += sum over i of weights(i) x (1 + linear x h) exp(-h^power), h = scale x distance(places(i), j);
    the exponential as in `_exp_negative`, with fewer terms.

    Parameters
    ----------
    distance : ndarray of float32, shape (points, k)
    places : ndarray of int, shape (m,)
    weights : ndarray of float32, shape (m,)
    power : {1, 2}
    linear, scale : float32
    result : ndarray, shape (k,)
    """
    whole, tile_of, sum_of = np.empty(TILE, np.float32), np.empty(TILE, np.float32), np.empty(TILE, np.float32)
    bits, integer_of = whole.view(np.int32), tile_of.view(np.int32)
    one, half, sixth = np.float32(1), np.float32(1 / 2), np.float32(1 / 6)
    a, b, c = np.float32(1 / 24), np.float32(1 / 120), np.float32(1 / 720)
    log2_e, high, low = np.float32(-_LOG2_E), _LN_2_SINGLE[0], _LN_2_SINGLE[1]
    most, magic = np.float32(86), np.float32(12582912)  # 1.5 x 2^23
    for start in range(0, distance.shape[1], TILE):
        size = min(TILE, distance.shape[1] - start)
        tile, integer, sums = tile_of[:size], integer_of[:size], sum_of[:size]
        sums[:] = 0
        for point in range(len(places)):
            row, weight = distance[places[point], start:start + size], weights[point]
            for i in range(size):
                h = row[i] * scale
                v = min(h * h if power == 2 else h, most)
                whole[i] = v * log2_e + magic
                k = whole[i] - magic
                t = -v - k * high - k * low
                tile[i] = one + t * (one + t * (half + t * (sixth + t * (a + t * (b + t * c)))))
            for i in range(size):
                integer[i] += bits[i] << np.int32(23)
            for i in range(size):
                sums[i] += tile[i] * (weight + weight * linear * (row[i] * scale))
        for i in range(size):
            result[start + i] += sums[i]
