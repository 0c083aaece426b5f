"""The scale that a target is modelled on, and the way back."""

import numpy as np

from .errors import PedometricsError


def forward(values, transform, name="target"):
    """Values on the model's scale: natural logarithm for ``"log"``.

    Parameters
    ----------
    values : ndarray, shape (n,)
    transform : {"log", "none"}
    name : str
        Field that messages name.
    """
    values = np.asarray(values, float)
    if transform == "none":
        return values
    wrong = np.flatnonzero(~(values > 0))
    if wrong.size:
        raise PedometricsError(
            "{count} values of the field {name} are 0 or below (the first is {value}): a logarithm needs "
            "values above 0. Drop those points or set TRANSFORM to none.",
            count=wrong.size,
            name=name,
            value=values[wrong[0]],
        )
    return np.log(values)


def smearing_factor(residuals, transform):
    """Duan's smearing factor: what turns the median of a log-scale model into its mean.

    The mean of exp(residual) over out-of-fold residuals (Duan 1983, JASA 78, 605-610); 1 without a
    transform.

    Parameters
    ----------
    residuals : ndarray, shape (n,)
        Observed minus predicted on the model's scale, out of fold.
    """
    return float(np.mean(np.exp(residuals))) if transform == "log" else 1.0


def back(values, transform, factor=1.0):
    """Values on the original scale: exp(values) x factor for ``"log"``.

    `factor` is 1 for the median and for limits, the smearing factor for the mean.
    """
    return np.exp(values) * factor if transform == "log" else values
