"""Soil texture: log-ratios of sand, silt and clay and back, rounded zeros, the classes of USDA."""

import numpy as np

from .covariates import Legend
from .texts import words

FRACTIONS = words("sand", "silt", "clay")
LOGRATIOS = ("ilr", "alr")
#: A zero stands for this share of the detection limit (Martin-Fernandez, Barcelo-Vidal and Pawlowsky-Glahn 2003,
#: Mathematical Geology 35, 253-278).
ZERO_SHARE = 0.65
#: A larger log-ratio would mean a fraction below 1e-6 %: a missing value in disguise, such as -9999.
LARGEST_RATIO = 20.0
#: Decimals of per cent that count for a class: far below what is measured, and above the rounding of float32.
CLASS_DECIMALS = 4

#: Classes of the Soil Survey Manual, coarse to fine.
USDA = Legend(
    tuple(range(1, 13)),
    words(
        "sand", "loamy sand", "sandy loam", "loam", "silt loam", "silt", "sandy clay loam", "clay loam",
        "silty clay loam", "sandy clay", "silty clay", "clay",
    ),
)
#: Colours by composition: sandy classes are yellow to brown, silty ones blue, clayey ones red.
USDA_COLORS = dict(
    zip(
        USDA.codes,
        (
            "#ffe869", "#e3bd4e", "#b8924a", "#a9bd8b", "#6fb3b8", "#2f7fb8", "#e08f4f", "#b5776b", "#7d83b5",
            "#c25a2b", "#6b4a86", "#8b2323",
        ),
    )
)


def log_ratios(fractions, kind):
    """Log-ratios of sand, silt and clay.

    ilr: z1 = sqrt(1/2) ln(sand / silt), z2 = sqrt(2/3) ln(sqrt(sand silt) / clay) (Egozcue et al. 2003, Mathematical
    Geology 35, 279-300); alr: z1 = ln(sand / clay), z2 = ln(silt / clay) (Aitchison 1986).

    Parameters
    ----------
    fractions : ndarray, shape (3, ...)
        Above 0, in any common unit.
    kind : {"ilr", "alr"}

    Returns
    -------
    ndarray, shape (2, ...)
    """
    sand, silt, clay = np.log(fractions)
    if kind == "alr":
        return np.stack([sand - clay, silt - clay])
    return np.stack([np.sqrt(1 / 2) * (sand - silt), np.sqrt(2 / 3) * ((sand + silt) / 2 - clay)])


def composition(ratios, kind):
    """Sand, silt and clay [%] of log-ratios: the inverse of `log_ratios`.

    Parameters
    ----------
    ratios : ndarray, shape (2, ...)
    kind : {"ilr", "alr"}

    Returns
    -------
    ndarray, shape (3, ...)
        The three sum to 100; NaN where a ratio is NaN.
    """
    z1, z2 = ratios
    if kind == "alr":
        logs = np.stack([z1, z2, np.zeros_like(z1)])
    else:
        first, second = z1 / np.sqrt(2), z2 / np.sqrt(6)
        logs = np.stack([second + first, second - first, -2 * second])
    parts = np.exp(logs - logs.max(axis=0))
    return 100 * parts / parts.sum(axis=0)


def closed(fractions):
    """Fractions scaled to sum to 100, shape (3, ...)."""
    return 100 * fractions / fractions.sum(axis=0)


def replace_zeros(fractions, limit):
    """Zeros replaced multiplicatively, the ratios of the other fractions kept.

    A zero becomes d = 0.65 x detection limit, another fraction x becomes x (1 - sum of d / 100) (Martin-Fernandez et
    al. 2003).

    Parameters
    ----------
    fractions : ndarray, shape (3, ...)
        That sum to 100.
    limit : float
        Detection limit [%].

    Returns
    -------
    fractions : ndarray, shape (3, ...)
        That sum to 100, none of them 0.
    replaced : ndarray of bool, shape (...)
        Which compositions held a zero.
    """
    zero = fractions == 0
    put = ZERO_SHARE * limit
    return np.where(zero, put, fractions * (1 - zero.sum(axis=0) * put / 100)), zero.any(axis=0)


def possible_fractions(fractions, tolerance):
    """Whether each composition has values of 0 to 100 % and a sum that `tolerance` [%] allows; shape (...)."""
    # A hair more, for 95 as a sum of decimals may be 94.99999999999999, and of float32 94.999996.
    near = np.abs(fractions.sum(axis=0) - 100) <= tolerance + 1e-4
    return near & ((fractions >= 0) & (fractions <= 100)).all(axis=0)


def possible_ratios(ratios):
    """Whether both log-ratios are within `LARGEST_RATIO`; shape (...)."""
    return (np.abs(ratios) <= LARGEST_RATIO).all(axis=0)


def usda_class(fractions):
    """USDA texture class.

    The rules of the Soil Survey Manual (USDA Handbook 18, 2017, ch. 3), with the limits as Benham, Ahrens and
    Nettleton (2009, Clarification of Soil Texture Class Boundaries) set them, so that each composition has one class.
    Sand is 0.05-2 mm, silt 0.002-0.05 mm, clay below 0.002 mm.

    Parameters
    ----------
    fractions : ndarray, shape (3, ...)
        Sand, silt and clay [%] that sum to 100.

    Returns
    -------
    ndarray of float32, shape (...)
        Codes of `USDA`; NaN where a fraction is NaN.
    """
    sand, silt, clay = np.round(fractions, CLASS_DECIMALS)
    # In this order a composition has a class even where rounding has moved it off a border.
    rules = (
        (silt + 1.5 * clay < 15, 1),
        (silt + 2 * clay < 30, 2),
        ((clay >= 40) & (silt >= 40), 11),
        ((clay >= 35) & (sand > 45), 10),
        (clay >= 40, 12),
        ((clay >= 27) & (sand <= 20), 9),
        ((clay >= 27) & (sand <= 45), 8),
        ((clay >= 20) & (silt < 28), 7),
        ((clay < 12) & (silt >= 80), 6),
        (silt >= 50, 5),
        ((clay < 7) | ((clay < 20) & (sand > 52)), 3),
        (np.isfinite(sand + silt + clay), 4),
    )
    conditions, codes = zip(*rules)
    return np.select(conditions, codes, np.nan).astype(np.float32)


def usda_names(codes):
    """Names of the codes of `usda_class`, None for NaN; list."""
    return [USDA.name(code) if code == code else None for code in codes]
