"""Figures of a covariate stack, gathered block by block."""

import numpy as np

#: Cells that are worked on at once, in double precision.
AT_ONCE = 65_536


class StackSummary:
    """Range, missing cells, class counts and correlations of covariates, from blocks of cells.

    Parameters
    ----------
    covariates : sequence of Covariate

    Attributes
    ----------
    cells : int
        Cells that belong to the map (inside the mask).
    complete : int
        Cells with a value in every covariate.
    present : ndarray of int, shape (p,)
        Cells with a value, a covariate each.
    low, high : ndarray, shape (p,)
        Range; infinite where a covariate has no value at all.
    classes : list of dict
        Code to number of cells for a categorical covariate; empty for a numeric one.
    """

    def __init__(self, covariates):
        count = len(covariates)
        self.covariates = tuple(covariates)
        self.cells = self.complete = 0
        self.present = np.zeros(count, int)
        self.low = np.full(count, np.inf)
        self.high = np.full(count, -np.inf)
        self.classes = [{} for _ in covariates]
        self._numeric = [i for i, covariate in enumerate(covariates) if not covariate.is_categorical]
        self._centre = np.full(len(self._numeric), np.nan)
        self._sums = np.zeros((4, len(self._numeric), len(self._numeric)))

    def add(self, values):
        """Take in cells.

        Parameters
        ----------
        values : ndarray, shape (p, n)
            Of the cells that belong to the map; NaN where a covariate lacks.
        """
        for start in range(0, values.shape[1], AT_ONCE):
            self._add(values[:, start:start + AT_ONCE])

    def _add(self, values):
        valid = np.isfinite(values)
        self.cells += values.shape[1]
        self.complete += int(valid.all(axis=0).sum())
        self.present += valid.sum(axis=1)
        for i, covariate in enumerate(self.covariates):
            column = values[i, valid[i]]
            if column.size:
                self.low[i] = min(self.low[i], column.min())
                self.high[i] = max(self.high[i], column.max())
            if covariate.is_categorical:
                for code, count in zip(*np.unique(column, return_counts=True)):
                    self.classes[i][int(code)] = self.classes[i].get(int(code), 0) + int(count)
        self._add_products(values[self._numeric].astype(float), valid[self._numeric])

    def _add_products(self, values, valid):
        # Products of differences from a value near the mean keep their digits.
        for j in np.flatnonzero(np.isnan(self._centre) & valid.any(axis=1)):
            self._centre[j] = values[j, valid[j]].mean()
        values -= np.nan_to_num(self._centre)[:, None]
        values[~valid] = 0.0
        weights = valid.astype(float)
        self._sums += [
            weights @ weights.T,
            values @ weights.T,
            values**2 @ weights.T,
            values @ values.T,
        ]

    def correlations(self):
        """Pearson correlation of each two numeric covariates over the cells that have both.

        Returns
        -------
        list of (name, name, float)
            The strongest first; NaN, for a covariate of one value, last.
        """
        count, total, square, product = self._sums
        with np.errstate(divide="ignore", invalid="ignore"):
            covariance = product - total * total.T / count
            variance = square - total**2 / count
            # What rounding leaves of the variance of a constant is no variance.
            variance[variance <= 1e-12 * square] = np.nan
            r = covariance / np.sqrt(variance * variance.T)
        names = [self.covariates[i].name for i in self._numeric]
        pairs = [(names[i], names[j], float(r[i, j])) for i in range(len(names)) for j in range(i)]
        return sorted(pairs, key=lambda pair: -abs(np.nan_to_num(pair[2])))
