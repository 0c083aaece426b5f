"""Multiple linear regression as a trend model."""

from copy import copy

import numpy as np

from .design_matrix import column_owner, count_levels, indicator_columns


class LinearModel:
    """Least squares on numeric covariates and class indicators.

    Covariates are centred and scaled first; of solutions that fit equally well, the shortest is taken
    (indicators of all classes add up to 1, so one of them is always superfluous).

    Attributes
    ----------
    usage_ : ndarray, shape (p,)
        Share [%] of the summed standard deviations of the covariates' contributions to the prediction.
    """

    def fit(self, X, y, categorical=(), weights=None):
        """Fit by weighted least squares; see `ForestModel.fit` for the parameters."""
        self.categorical_ = tuple(categorical)
        self.levels_ = count_levels(X, self.categorical_)
        columns = indicator_columns(X, self.categorical_, self.levels_)
        w = np.ones(len(y)) if weights is None else np.asarray(weights, float)
        self.centre_ = np.average(columns, axis=0, weights=w)
        spread = np.sqrt(np.average((columns - self.centre_) ** 2, axis=0, weights=w))
        self.scale_ = np.where(spread > 0, spread, 1.0)
        self.intercept_ = float(np.average(y, weights=w))
        root = np.sqrt(w)
        scaled = (columns - self.centre_) / self.scale_
        self.coefficients_, *_ = np.linalg.lstsq(
            scaled * root[:, None], (y - self.intercept_) * root, rcond=1e-10
        )
        self._share_out(X)
        return self

    def moved(self, X, centre, scale, coefficients, intercept):
        """The model with other coefficients, such as those of generalised least squares.

        Parameters
        ----------
        X : ndarray, shape (n, p)
            The training samples, for the shares of the covariates.
        centre, scale, coefficients : ndarray, shape (q,)
            Of the `indicator_columns`.
        intercept : float
        """
        model = copy(self)
        model.centre_, model.scale_ = centre, scale
        model.coefficients_, model.intercept_ = coefficients, float(intercept)
        model._share_out(X)
        return model

    def _share_out(self, X):
        columns = indicator_columns(X, self.categorical_, self.levels_)
        owner = column_owner(X.shape[1], self.categorical_, self.levels_)
        parts = (columns - self.centre_) / self.scale_ * self.coefficients_
        spread = np.array([parts[:, owner == i].sum(axis=1).std() for i in range(X.shape[1])])
        self.usage_ = spread * (100 / spread.sum() if spread.sum() > 0 else 0)

    def predict(self, X):
        """Predicted values, shape (n,)."""
        columns = indicator_columns(X, self.categorical_, self.levels_)
        return self.intercept_ + ((columns - self.centre_) / self.scale_) @ self.coefficients_

    def to_state(self):
        """What `from_state` takes: a JSON-able dict, and no arrays."""
        return {
            "categorical": list(self.categorical_),
            "levels": list(self.levels_),
            "centre": self.centre_.tolist(),
            "scale": self.scale_.tolist(),
            "intercept": self.intercept_,
            "coefficients": self.coefficients_.tolist(),
            "usage": self.usage_.tolist(),
        }, {}

    @classmethod
    def from_state(cls, settings, arrays):
        """Rebuild a model from `to_state`."""
        model = cls()
        model.categorical_ = tuple(settings["categorical"])
        model.levels_ = tuple(settings["levels"])
        model.intercept_ = float(settings["intercept"])
        for name in ("centre", "scale", "coefficients", "usage"):
            setattr(model, name + "_", np.array(settings[name], float))
        return model
