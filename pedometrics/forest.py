"""Random forest as a trend model, grown by scikit-learn."""

import numpy as np

from .packages import require
from .trees import TreesModel


class ForestModel(TreesModel):
    """Random forest regression (Breiman 2001) with the defaults of R's randomForest.

    Parameters
    ----------
    trees : int
    mtry : int
        Columns tried at each split; all of them where there are fewer.
    seed : int
    node_size : int
        A node of so many samples or fewer is not split; R's default is 5.

    Attributes
    ----------
    oob_ : ndarray, shape (n,)
        Out-of-bag predictions of the training samples; NaN where a sample was in every bag.
    usage_ : ndarray, shape (p,)
        Share [%] of the decrease in impurity that each covariate brings, its classes added up.
    """

    PARAMETERS = ("trees", "mtry", "seed", "node_size")

    def __init__(self, trees=500, mtry=7, seed=0, node_size=5):
        self.trees = trees
        self.mtry = mtry
        self.node_size = node_size
        self.seed = seed

    def fit(self, X, y, categorical=(), weights=None):
        """Grow the forest.

        Parameters
        ----------
        X : ndarray, shape (n, p)
            Encoded covariates without NaN.
        y : ndarray, shape (n,)
        categorical : sequence of int
        weights : ndarray of int, shape (n,), optional
            How often each sample counts; out-of-bag predictions then leave all its copies out together.
        """
        require("sklearn")
        from sklearn.tree import DecisionTreeRegressor

        columns = self._learn_columns(X, categorical)
        rng = np.random.default_rng(self.seed)
        chance = None if weights is None else np.asarray(weights, float) / np.sum(weights)
        size = len(y) if weights is None else int(np.sum(weights))
        summed, bags = np.zeros(len(y)), np.zeros(len(y))
        decrease = np.zeros(columns.shape[1])
        self.trees_ = []
        for _ in range(self.trees):
            # Copies, not weights: with those scikit-learn counts distinct samples in a node, R counts all.
            bag = rng.choice(len(y), size, p=chance)
            tree = DecisionTreeRegressor(
                max_features=min(self.mtry, columns.shape[1]),
                min_samples_split=self.node_size + 1,
                random_state=int(rng.integers(2**31)),
            )
            grown = tree.fit(columns[bag], y[bag], check_input=False).tree_
            self.trees_.append(grown)
            out = np.bincount(bag, minlength=len(y)) == 0
            if out.any():
                summed[out] += grown.predict(columns[out])[:, 0]
                bags[out] += 1
            decrease += grown.compute_feature_importances(normalize=True)
        with np.errstate(invalid="ignore"):
            self.oob_ = summed / np.where(bags > 0, bags, np.nan)
        self._share_out(decrease, X.shape[1])
        return self
