"""How well predictions and intervals agree with observations."""

from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd

from .errors import PedometricsError


@dataclass(frozen=True)
class Scores:
    """Agreement of predictions with observations.

    Attributes
    ----------
    n : int
    r2 : float
        1 - SSE / SST: the share of variance explained; below 0 where the mean would predict better.
    r2_corr : float
        Squared Pearson correlation, blind to bias and scale.
    rmse : float
        Root mean squared error, in units of the target.
    ccc : float
        Lin's concordance correlation coefficient (Lin 1989, Biometrics 45, 255-268), with 1/n moments.
    bias : float
        Mean of predicted minus observed, in units of the target.
    """

    n: int
    r2: float
    r2_corr: float
    rmse: float
    ccc: float
    bias: float


def scores(observed, predicted):
    """Scores of predictions.

    Parameters
    ----------
    observed, predicted : ndarray, shape (n,)
        Finite values, n of 2 or more.

    Returns
    -------
    Scores
        `r2`, `r2_corr` and `ccc` are NaN where the observations (for `r2_corr` either) do not vary.
    """
    observed = np.asarray(observed, float)
    predicted = np.asarray(predicted, float)
    if observed.shape != predicted.shape or observed.size < 2:
        raise PedometricsError(
            "{observed} observations and {predicted} predictions cannot be compared; two or more pairs are "
            "needed.",
            observed=observed.size,
            predicted=predicted.size,
        )
    error = predicted - observed
    from_mean = observed - observed.mean()
    spread = predicted - predicted.mean()
    sst = from_mean @ from_mean
    ssp = spread @ spread
    covariance = from_mean @ spread
    shift = observed.size * error.mean() ** 2
    # Not by sst > 0: equal values may differ from their mean in the last bit.
    varied, both_varied = np.ptp(observed) > 0, np.ptp(observed) > 0 and np.ptp(predicted) > 0
    return Scores(
        n=observed.size,
        r2=float(1 - error @ error / sst) if varied else np.nan,
        r2_corr=float(covariance**2 / (sst * ssp)) if both_varied else np.nan,
        rmse=float(np.sqrt(np.mean(error**2))),
        ccc=float(2 * covariance / (sst + ssp + shift)) if varied else np.nan,
        bias=float(error.mean()),
    )


def score_table(rows):
    """Data frame of named scores: one row a (label, scale, `Scores`)."""
    return pd.DataFrame(
        [{"method": label, "scale": scale, **asdict(result)} for label, scale, result in rows]
    )


def coverage(observed, lower, upper):
    """Prediction interval coverage probability (PICP): the share of observations within their limits."""
    observed = np.asarray(observed, float)
    return float(np.mean((observed >= lower) & (observed <= upper)))
