"""Clusters of like places: k-means on standardised covariates."""

from dataclasses import dataclass

import numpy as np

from .errors import PedometricsError
from .packages import require

#: Cells compared with the centres at once.
CHUNK = 65_536
#: Starts of k-means, of which the best counts.
STARTS = 10


@dataclass(frozen=True)
class Clusters:
    """Centres of clusters, numbered from 1 by their value of the first covariate, ascending.

    Attributes
    ----------
    mean, sd : ndarray, shape (p,)
        Of the cells that the clusters were made of; `sd` is 1 for a covariate that is the same everywhere.
    centres : ndarray, shape (k, p)
        In standard deviations from the mean.
    """

    mean: np.ndarray
    sd: np.ndarray
    centres: np.ndarray

    @classmethod
    def fit(cls, values, count, seed):
        """Clusters of cells by k-means (Lloyd), the best of `STARTS` starts of k-means++.

        Parameters
        ----------
        values : ndarray, shape (n, p)
            Covariates of cells.
        count : int
            How many clusters.
        seed : int
        """
        require("sklearn")
        from sklearn.cluster import KMeans
        from threadpoolctl import threadpool_limits

        values = np.asarray(values, float)
        different = len(np.unique(values, axis=0))
        if different < count:
            raise PedometricsError(
                "N_CLUSTERS is {count}, but the covariates have only {different} different cells.",
                count=count,
                different=different,
            )
        mean, sd = values.mean(axis=0), values.std(axis=0)
        # The mean of equal numbers is off by their rounding.
        sd = np.where(sd > 1e-9 * np.abs(mean), sd, 1.0)
        # One thread: sums in another order could move a cell on the border of two clusters.
        with threadpool_limits(1):
            found = KMeans(count, n_init=STARTS, random_state=seed).fit((values - mean) / sd)
        centres = found.cluster_centers_
        return cls(mean, sd, centres[np.lexsort(centres.T[::-1])])

    def assign(self, values):
        """Number of the nearest centre of each cell.

        Parameters
        ----------
        values : ndarray, shape (n, p)

        Returns
        -------
        ndarray of float, shape (n,)
            From 1; NaN where a covariate lacks.
        """
        numbers = np.full(len(values), np.nan)
        offset = np.sum(self.centres**2, axis=1)
        for first in range(0, len(values), CHUNK):
            scaled = (values[first:first + CHUNK] - self.mean) / self.sd
            whole = np.isfinite(scaled).all(axis=1)
            # |x - c|2 less |x|2, which is the same for all centres.
            numbers[first:first + CHUNK][whole] = 1 + np.argmin(offset - 2 * scaled[whole] @ self.centres.T, axis=1)
        return numbers

    def in_units(self):
        """Centres in the units of the covariates, shape (k, p)."""
        return self.mean + self.sd * self.centres
