"""Choices and settings of a model. Plain Python: dialogs are made from it without any package."""

from dataclasses import dataclass
from typing import Optional

from .errors import PedometricsError
from .texts import Text

#: Method to its trend model and whether residuals are kriged.
METHODS = {
    "rk_cubist": ("cubist", True),
    "cubist": ("cubist", False),
    "rk_rf": ("forest", True),
    "rf": ("forest", False),
    "rk_gb": ("boosting", True),
    "gb": ("boosting", False),
    "ok": (None, True),
    "uk": ("linear", True),
    "rk_mlr": ("linear", True),
    "mlr": ("linear", False),
}
#: What tables and figures call a method.
METHOD_LABELS = {
    "rk_cubist": Text("RK-Cubist"),
    "cubist": Text("Cubist"),
    "rk_rf": Text("RK-RF"),
    "rf": Text("random forest"),
    "rk_gb": Text("RK-GB"),
    "gb": Text("gradient boosting"),
    "ok": Text("ordinary kriging"),
    "uk": Text("universal kriging"),
    "rk_mlr": Text("RK-MLR"),
    "mlr": Text("multiple linear regression"),
}
TRANSFORMS = ("log", "none")
BACKTRANSFORMS = ("mean", "median")
RESIDUALS = ("out_of_fold", "in_sample")
#: Model of a variogram to what tables and figures call it.
VARIOGRAM_LABELS = {
    "exponential": Text("exponential"),
    "spherical": Text("spherical"),
    "gaussian": Text("gaussian"),
    "matern": Text("matern"),
    "nugget": Text("nugget"),
}
VARIOGRAM_MODELS = tuple(VARIOGRAM_LABELS)
VARIOGRAMS = ("auto", *VARIOGRAM_MODELS)
ESTIMATORS = ("matheron", "robust")
VARIOGRAM_FITS = ("least_squares", "reml")
VARIOGRAM_CHOICES = ("fit", "cross_validation")
VALIDATIONS = ("holdout", "kfold", "blocks", "field", "none")
SAMPLINGS = ("weights", "duplicates")
REPLICATE_VARIOGRAMS = ("shared", "own")
INTERVALS = ("ensemble", "book", "percentiles")
#: Settings of one kind of trend only.
TREND_SETTINGS = {
    "cubist": ("committees", "rules", "extrapolation", "neighbors"),
    "forest": ("trees", "mtry", "node_size"),
    "boosting": ("boosts", "learning_rate", "leaves"),
}
#: Settings of kriging only.
KRIGING_SETTINGS = (
    "variogram", "variogram_fit", "variogram_choice", "estimator", "nugget", "sill", "range", "anisotropy_angle",
    "anisotropy_ratio",
)
#: Strongest anisotropy: the range across as a share of the longest one.
LEAST_RATIO = 0.01
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
    trees, mtry, node_size : int
        Of the random forest, see `ForestModel`.
    boosts, learning_rate, leaves
        Of gradient boosting: number of trees, and see `BoostingModel`.
    tune : bool
        Whether the trend's knobs are chosen by cross-validation, see `tuning`.
    residuals : {"out_of_fold", "in_sample"}
        Residuals that are kriged: of models that did not see the sample (out of bag for a forest), or of the
        fit itself, which hold too little variance.
    variogram : str
        One of `VARIOGRAMS`.
    variogram_fit : {"least_squares", "reml"}
        Weighted least squares on the empirical variogram, or restricted maximum likelihood.
    variogram_choice : {"fit", "cross_validation"}
        What decides between the models with variogram ``auto``: weighted sum of squares or likelihood, or the
        error of cross-validation with each.
    estimator : {"matheron", "robust"}
        Of the empirical variogram, see `empirical_variogram`.
    nugget, sill, range : float or None
        Parameters to fix; the sill is the total sill.
    anisotropy_angle, anisotropy_ratio : float or None
        Direction of the longest range [degrees clockwise from north], and the range across it as a share of
        that; both or none.
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
    node_size: int = 5
    boosts: int = 100
    learning_rate: float = 0.1
    leaves: int = 31
    tune: bool = False
    residuals: str = "out_of_fold"
    variogram: str = "auto"
    variogram_fit: str = "least_squares"
    variogram_choice: str = "fit"
    estimator: str = "matheron"
    nugget: Optional[float] = None
    sill: Optional[float] = None
    range: Optional[float] = None
    anisotropy_angle: Optional[float] = None
    anisotropy_ratio: Optional[float] = None
    folds: int = 10
    seed: int = 1

    def __post_init__(self):
        check_choice("METHOD", self.method, METHODS)
        check_choice("RESIDUALS", self.residuals, RESIDUALS)
        check_choice("VARIOGRAM", self.variogram, VARIOGRAMS)
        check_choice("VARIOGRAM_FIT", self.variogram_fit, VARIOGRAM_FITS)
        check_choice("VARIOGRAM_CHOICE", self.variogram_choice, VARIOGRAM_CHOICES)
        check_choice("ESTIMATOR", self.estimator, ESTIMATORS)
        # A model of Processing does not hold its children to the limits of their parameters.
        for name, least in (
            ("trees", 1), ("mtry", 1), ("node_size", 1), ("boosts", 1), ("leaves", 2), ("folds", 2), ("seed", 0),
        ):
            check_least(name.upper(), getattr(self, name), least)
        if not 0 < self.learning_rate <= 1:
            raise PedometricsError(
                "LEARNING_RATE is {value}; it must be above 0 and at most 1.", value=self.learning_rate
            )
        if self.nugget is not None:
            check_least("NUGGET", self.nugget, 0)
        for name in ("sill", "range"):
            value = getattr(self, name)
            if value is not None and not value > 0:
                raise PedometricsError("{name} is {value}; it must be above 0.", name=name.upper(), value=value)
        self._check_anisotropy()

    def _check_anisotropy(self):
        angle, ratio = self.anisotropy_angle, self.anisotropy_ratio
        if (angle is None) != (ratio is None):
            raise PedometricsError(
                "{given} is given and {missing} is not; anisotropy needs both, or leave both empty.",
                given="ANISOTROPY_ANGLE" if ratio is None else "ANISOTROPY_RATIO",
                missing="ANISOTROPY_RATIO" if ratio is None else "ANISOTROPY_ANGLE",
            )
        if angle is not None and not 0 <= angle <= 360:
            raise PedometricsError("ANISOTROPY_ANGLE is {value}; it must be from 0 to 360 degrees.", value=angle)
        if ratio is not None and not LEAST_RATIO <= ratio <= 1:
            raise PedometricsError(
                "ANISOTROPY_RATIO is {value}; it must be from {least} to 1.", value=ratio, least=LEAST_RATIO
            )

    def of_methods(self, methods):
        """The settings that some methods use and that are not None, name to value."""
        ways = [METHODS[method] for method in methods]
        trends = {trend for trend, _ in ways}
        unused = {name for trend, names in TREND_SETTINGS.items() if trend not in trends for name in names}
        if not trends & set(TREND_SETTINGS):
            unused.add("tune")
        if not any(kriged for _, kriged in ways):
            unused.update(KRIGING_SETTINGS)
        if not any(trend and kriged for trend, kriged in ways):
            unused.add("residuals")
        return {name: value for name, value in vars(self).items() if name not in unused and value is not None}

    @property
    def anisotropy(self):
        """Angle and ratio as a `Variogram` has them."""
        return (0.0, 1.0) if self.anisotropy_ratio is None else (self.anisotropy_angle, self.anisotropy_ratio)

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
        return next(METHOD_LABELS[name] for name, ways in METHODS.items() if ways == (self.trend, False))

    @property
    def kriged(self):
        """Whether residuals are kriged."""
        return METHODS[self.method][1]
