"""Choices and settings of a model. Plain Python: dialogs are made from it without any package."""

from dataclasses import dataclass
from typing import Optional

from .errors import PedometricsError

#: Method to its trend model and whether residuals are kriged.
METHODS = {
    "rk_cubist": ("cubist", True),
    "cubist": ("cubist", False),
    "rk_rf": ("forest", True),
    "rf": ("forest", False),
    "ok": (None, True),
    "rk_mlr": ("linear", True),
    "mlr": ("linear", False),
}
#: What tables and figures call a method.
METHOD_LABELS = {
    "rk_cubist": "RK-Cubist",
    "cubist": "Cubist",
    "rk_rf": "RK-RF",
    "rf": "random forest",
    "ok": "ordinary kriging",
    "rk_mlr": "RK-MLR",
    "mlr": "multiple linear regression",
}
TRANSFORMS = ("log", "none")
BACKTRANSFORMS = ("mean", "median")
RESIDUALS = ("out_of_fold", "in_sample")
VARIOGRAM_MODELS = ("exponential", "spherical", "gaussian", "matern", "nugget")
VARIOGRAMS = ("auto", *VARIOGRAM_MODELS)
VARIOGRAM_FITS = ("least_squares", "reml")
VALIDATIONS = ("holdout", "kfold", "blocks", "field", "none")
SAMPLINGS = ("weights", "duplicates")
REPLICATE_VARIOGRAMS = ("shared", "own")
INTERVALS = ("ensemble", "book", "percentiles")
#: Ending of a model file.
SUFFIX = ".soilmodel"


def check_choice(name, value, allowed):
    """Refuse a value that is not among those allowed."""
    if value not in allowed:
        raise PedometricsError(
            "{name} is {value}; allowed are {allowed}.", name=name, value=value, allowed=", ".join(allowed)
        )


def check_least(name, value, least):
    """Refuse a number below the least allowed."""
    if value < least:
        raise PedometricsError("{name} is {value}; it must be {least} or more.", name=name, value=value, least=least)


@dataclass(frozen=True)
class Settings:
    """How a model is fitted.

    Parameters
    ----------
    method : str
        A key of `METHODS`.
    committees, rules, extrapolation, neighbors
        Of Cubist, see `CubistModel`.
    trees, mtry : int
        Of the random forest, see `ForestModel`.
    residuals : {"out_of_fold", "in_sample"}
        Residuals that are kriged: of models that did not see the sample (out of bag for a forest), or of the
        fit itself, which hold too little variance.
    variogram : str
        One of `VARIOGRAMS`.
    variogram_fit : {"least_squares", "reml"}
        Weighted least squares on the empirical variogram, or restricted maximum likelihood.
    nugget, sill, range : float or None
        Parameters to fix; the sill is the total sill.
    folds : int
        Number of folds for out-of-fold predictions.
    seed : int
    """

    method: str = "rk_cubist"
    committees: int = 20
    rules: int = 100
    extrapolation: float = 100.0
    neighbors: int = 0
    trees: int = 500
    mtry: int = 7
    residuals: str = "out_of_fold"
    variogram: str = "auto"
    variogram_fit: str = "least_squares"
    nugget: Optional[float] = None
    sill: Optional[float] = None
    range: Optional[float] = None
    folds: int = 10
    seed: int = 1

    def __post_init__(self):
        check_choice("METHOD", self.method, METHODS)
        check_choice("RESIDUALS", self.residuals, RESIDUALS)
        check_choice("VARIOGRAM", self.variogram, VARIOGRAMS)
        check_choice("VARIOGRAM_FIT", self.variogram_fit, VARIOGRAM_FITS)
        # A model of Processing does not hold its children to the limits of their parameters.
        for name, least in (("trees", 1), ("mtry", 1), ("folds", 2), ("seed", 0)):
            check_least(name.upper(), getattr(self, name), least)
        if self.nugget is not None:
            check_least("NUGGET", self.nugget, 0)
        for name in ("sill", "range"):
            value = getattr(self, name)
            if value is not None and not value > 0:
                raise PedometricsError("{name} is {value}; it must be above 0.", name=name.upper(), value=value)

    @property
    def trend(self):
        """Kind of trend model, None for kriging alone."""
        return METHODS[self.method][0]

    @property
    def label(self):
        """What tables and figures call the method."""
        return METHOD_LABELS[self.method]

    @property
    def trend_label(self):
        """What they call its trend alone."""
        return METHOD_LABELS[self.method.replace("rk_", "")]

    @property
    def kriged(self):
        """Whether residuals are kriged."""
        return METHODS[self.method][1]
