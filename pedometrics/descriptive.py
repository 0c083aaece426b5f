"""Descriptive statistics of one variable, as a whole and by class."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Description:
    """Descriptive statistics, in the unit of the values; what is not defined is NaN.

    Attributes
    ----------
    n : int
        Values that are not missing.
    minimum, maximum, mean, median : float
    sd : float
        Standard deviation of the sample (n - 1).
    cv : float
        Coefficient of variation, 100 sd / mean [%].
    skewness, skewness_ln : float
        Adjusted Fisher-Pearson skewness G1 of the values and of their natural logarithm. The second is NaN
        where a value is 0 or negative.
    """

    n: int
    minimum: float
    maximum: float
    mean: float
    median: float
    sd: float
    cv: float
    skewness: float
    skewness_ln: float


def skewness(values):
    """Adjusted Fisher-Pearson skewness, as Excel, SAS and SPSS give it.

    ``G1 = sqrt(n (n - 1)) / (n - 2) m3 / m2^1.5`` with the central moments m2 and m3; NaN for fewer than 3
    values or values that are all equal.
    """
    values = np.asarray(values, dtype=float)
    n = values.size
    if n < 3 or np.ptp(values) == 0:
        return np.nan
    deviation = values - values.mean()
    moment2, moment3 = np.mean(deviation**2), np.mean(deviation**3)
    return float(np.sqrt(n * (n - 1)) / (n - 2) * moment3 / moment2**1.5)


def describe(values):
    """Descriptive statistics of the values that are not NaN.

    Parameters
    ----------
    values : array_like of float

    Returns
    -------
    Description
    """
    values = np.asarray(values, dtype=float).ravel()
    values = values[~np.isnan(values)]
    if values.size == 0:
        return Description(0, *[np.nan] * 8)
    mean = float(values.mean())
    sd = float(values.std(ddof=1)) if values.size > 1 else np.nan
    return Description(
        n=int(values.size),
        minimum=float(values.min()),
        maximum=float(values.max()),
        mean=mean,
        median=float(np.median(values)),
        sd=sd,
        cv=100 * sd / mean if mean else np.nan,
        skewness=skewness(values),
        skewness_ln=skewness(np.log(values)) if values.min() > 0 else np.nan,
    )


def by_class(values, classes):
    """Values of each class, the class with most values first.

    Parameters
    ----------
    values : Series of float
    classes : Series
        None where a value belongs to no class.

    Returns
    -------
    dict of str to ndarray
        Values that are not NaN; classes without any are left out.
    """
    known = values.notna() & classes.notna()
    groups = {str(name): group.to_numpy() for name, group in values[known].groupby(classes[known], sort=True)}
    return dict(sorted(groups.items(), key=lambda pair: -len(pair[1])))
