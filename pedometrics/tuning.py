"""The knobs of a trend model, chosen by cross-validation."""

from dataclasses import replace
from itertools import product

import numpy as np

from .design_matrix import count_levels
from .splits import folds
from .trends import out_of_fold

FOLDS = 5
#: Knobs of each kind of trend that are tried, in every combination.
GRIDS = {
    "cubist": {"committees": (1, 5, 20, 50), "rules": (5, 20, 100)},
    "boosting": {"learning_rate": (0.03, 0.1), "leaves": (4, 8, 31), "boosts": (50, 100, 200)},
}
#: Of a forest: shares of the columns tried at a split, and node sizes.
MTRY_SHARES = (1 / 6, 1 / 3, 2 / 3, 1)
NODE_SIZES = (2, 5, 10)


def candidates(samples, settings):
    """Settings that are tried: those given first, then every combination of the grid of their trend.

    Parameters
    ----------
    samples : Samples
    settings : Settings

    Returns
    -------
    list of Settings
        The given ones alone where their trend has no grid.
    """
    grid = GRIDS.get(settings.trend, {})
    if settings.trend == "forest":
        columns = samples.X.shape[1] - len(samples.categorical) + sum(count_levels(samples.X, samples.categorical))
        grid = {
            "mtry": sorted({max(1, round(share * columns)) for share in MTRY_SHARES}),
            "node_size": NODE_SIZES,
        }
    tried = [replace(settings, **dict(zip(grid, values))) for values in product(*grid.values())]
    # A forest tries as many columns as there are at most, whatever mtry says.
    return [settings, *(one for one in tried if one != settings)]


def tune(samples, settings, tick=lambda share: None):
    """Choose the knobs of the trend by the error of predictions of samples that it did not see.

    Five folds, the same for all; a forest by its out-of-bag predictions. The given settings are kept unless
    others have a lower error.

    Parameters
    ----------
    samples : Samples
    settings : Settings
    tick : callable

    Returns
    -------
    settings : Settings
        With `tune` off.
    tried : list of dict
        A row a candidate: its knobs and ``rmse`` of the trend on the model's scale, best first.
    """
    fold = folds(samples.y, min(FOLDS, len(samples)), settings.seed)
    options = candidates(samples, replace(settings, tune=False))
    errors = []
    for i, option in enumerate(options):
        tick(i / len(options))
        predicted, _ = out_of_fold(samples, option, fold)
        errors.append(float(np.sqrt(np.average((samples.y - predicted) ** 2, weights=samples.weights))))
    order = np.argsort(errors, kind="stable")
    knobs = [name for name in vars(settings) if len({getattr(option, name) for option in options}) > 1]
    tried = [{**{name: getattr(options[i], name) for name in knobs}, "rmse": errors[i]} for i in order]
    return options[order[0]], tried
