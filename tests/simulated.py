"""A soil property with a known make-up: trend on covariates, correlated residual, noise."""

import numpy as np
from soilcarbon.pedometrics.covariates import Covariate, Legend
from soilcarbon.pedometrics.training import Table
from soilcarbon.pedometrics.trends import Samples

#: Codes in the raster of the three classes.
CODES = np.array([10, 20, 35])
COVARIATES = (
    Covariate("坡度", unit="deg"),
    Covariate("NDVI"),
    Covariate("soil", "categorical", legend=Legend((10, 20, 35, 40), ("砂土", "loam", "clay", "peat"))),
)
GRID = ("EPSG:3826", 20.0, 20.0)


def simulate(n, seed, psill=0.3, range_=1500.0, nugget=0.05):
    """Samples in a square of 10 km whose residual has an exponential variogram.

    y = 1 + 0.4 x0 + 0.3 x1 + (0, 0.5, -0.4)[class] + field + noise.
    """
    rng = np.random.default_rng(seed)
    xy = rng.uniform(0, 10_000, (n, 2)) + np.array([250_000, 2_600_000])
    X = np.column_stack([rng.normal(size=n), rng.uniform(-1, 1, n), rng.permutation(np.arange(n) % 3)])
    distance = np.hypot(*(xy[:, None] - xy[None]).T)
    covariance = psill * np.exp(-distance / range_) + (nugget + 1e-12) * np.eye(n)
    residual = np.linalg.cholesky(covariance) @ rng.normal(size=n)
    trend = 1 + 0.4 * X[:, 0] + 0.3 * X[:, 1] + np.array([0, 0.5, -0.4])[X[:, 2].astype(int)]
    return Samples(X, xy, trend + residual, (2,))


def as_table(samples, **changes):
    """Those samples as read from layers: target exp(y), class codes of the raster, all inside."""
    n = len(samples)
    values = samples.X.copy()
    values[:, 2] = CODES[values[:, 2].astype(int)]
    parts = {
        "target": np.exp(samples.y),
        "xy": samples.xy,
        "values": values,
        "inside": np.ones(n, bool),
        "ids": np.arange(1, n + 1),
    }
    return Table(**{**parts, **changes})
