"""Words that the tables of the reports hold, listed here so that they are translated."""

from ..pedometrics.texts import words

#: Names of columns, without the unit in brackets.
HEADS = words(
    "% of gain", "5 %", "25 %", "75 %", "95 %", "95 % high", "95 % low", "90th percentile", "BD", "CCC", "CRS", "CV",
    "H", "R2", "RMSE", "SD", "SD map", "SD measured", "SOC", "SOC of the fine fraction", "above", "above_pct",
    "area", "area above target", "area over capacity", "area with both", "area without stock", "area without value",
    "area_ha", "at 0 m", "band", "bands taken", "below", "below_pct", "better", "beyond", "bias", "bias_mean",
    "bias_sd", "bulk density", "by the map", "by the points", "capacity", "ccc", "ccc_mean", "ccc_sd", "cell size",
    "cells", "cells in the map", "cells over capacity", "cells to choose from", "cells without stock",
    "cells without value", "chosen", "class", "cluster", "code", "columns", "comparison", "conditions_pct", "count",
    "covariate", "coverage_pct", "covered in part", "cv_rmse", "deficit", "df", "difference", "differs", "distance",
    "equation", "error", "existing points counted", "extent", "field", "first raster", "fraction", "from",
    "function", "gain", "gain > deficit", "gamma", "groups", "high", "high_pct", "highest", "importance", "inside",
    "interval", "kind", "lacking", "lacking %", "lapse rate", "last raster", "layer", "letters",
    "letters within class", "letters within terrain", "level_pct", "looked at", "low", "low_pct", "lower", "lowest",
    "map", "map at points", "map, whole zone", "mask", "mass", "max", "maximum", "mean", "mean SOC", "mean deficit",
    "mean standard error", "mean_width", "meaning", "measured mean", "median", "method", "min", "minimum", "model",
    "models_pct", "n", "needs", "new points", "nugget", "nugget_share_pct", "of", "outside", "over capacity",
    "excess over capacity", "p", "p_holm", "pairs", "partial_sill", "percentile", "points", "points above",
    "points over capacity", "practical_range", "profiles", "property", "r", "r2", "r2_corr", "r2_corr_mean",
    "r2_corr_sd", "r2_mean", "r2_sd", "range", "range_parameter", "rasters", "read as", "reason", "allowed",
    "repeats", "resampling", "residual SD", "result", "rmse", "rmse_better", "rmse_mean", "rmse_sd", "rmse_worse",
    "rows", "samples", "saturation", "scale", "score", "seed", "share", "share %", "share_pct", "sill", "size",
    "skewness", "skewness of ln", "source", "standard deviation", "standard error", "target",
    "target less measured mean", "terrain", "time step", "to", "total", "training from", "unit", "upper", "value",
    "weight", "weighted_sse", "what", "with", "with every covariate", "with gaps", "with one horizon",
    "beyond the limits", "worse", "year", "years", "z", "zone", "mean, lower", "mean, upper", "share, lower",
    "share, upper", "first map", "second map", "minus zone", "total, lower", "total, upper",
    "WRONG, cell limits added up: lower", "WRONG, cell limits added up: upper", "WRONG, cells independent: lower",
    "WRONG, cells independent: upper", "cell area", "rank difference", "first", "second", "strata",
    "step", "task", "finished", "inputs", "file", "last change", "file size", "used by step", "parameter", "software",
    "version", "steps", "default",
    "feature", "angle_deg", "ratio", "setting", "fits", "dropped", "training samples", "log_likelihood", "observed",
    "predicted", "sum", "strata of numbers", "classes", "correlation", "id", "priority", "distance_m",
    "with an existing point", "with an existing or a new one", "least distance", "priority above", "iterations",
    "profile", "row", "horizons", "formula", "validity", "not from the surface", "RMSE of horizons", "group",
    "number", "share in the fine fraction", "map, lower", "map, upper", "points, lower", "points, upper",
    "gain by the map", "gain by the points", "area with gain > deficit",
)

#: Names of settings in the tables that tell how a result was made; those that are names of columns too are above.
SETTINGS = words(
    "committees", "rules", "extrapolation", "neighbors", "trees", "mtry", "node_size", "boosts", "learning_rate",
    "leaves", "tune", "residuals", "variogram", "variogram_fit", "variogram_choice", "estimator", "anisotropy_angle",
    "anisotropy_ratio", "folds", "transform", "validation", "covariates", "versions", "methods", "sizes", "percent",
    "unit of the map", "limits", "level of the limits [%]",
)

#: Texts of cells.
VALUES = words(
    "R² (1 - SSE/SST)", "r² (squared correlation)", "bias (predicted - observed)", "(whole map)", "(no zone)",
    "Cubist", "RK-Cubist", "RK-RF", "RK-MLR", "random forest", "multiple linear regression", "ordinary kriging",
    "universal kriging", "gradient boosting", "RK-gradient boosting", "average", "bilinear", "book", "categorical",
    "cells", "clay", "cubic", "ensemble", "exponential", "gaussian", "ln", "matern", "measured", "fitted",
    "measured + fitted", "fitted_linear", "fitted_forest", "missing", "mode", "nearest", "none", "nugget", "numeric",
    "original", "original (mean)", "original (median)", "percentiles", "points", "sand", "silt", "spherical", "yes",
    "no", "random", "regular", "clustered", "area", "existing", "existing + new", "yearly", "monthly",
    "cells of the map to the nearest training sample", "training samples to the nearest other one",
    "validated samples to the nearest one of the predicting model", "(all zones)", "all zones", "whole map", "class",
    "terrain", "no usable horizon", "is out of range", "has the same row twice",
    "lies in a profile whose horizons overlap", "is not above the lower depth", "is missing", "is not a number",
    "less than the lower depth", "each depth once", "each row once; the first one is used", "Prediction",
    "Lower limit", "Upper limit", "Width of the interval", "Matheron's estimator",
    "the robust estimator of Cressie and Hawkins", "squared ln units", "units", "last", "plain", "slope", "mountain",
    "the groups differ", "degree", "no difference shown", "score", "order", "objective", "iteration",
)
