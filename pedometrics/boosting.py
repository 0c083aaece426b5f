"""Gradient boosting as a trend model, grown by scikit-learn on histograms."""

import numpy as np

from .packages import require
from .trees import TreesModel, new_tree

#: Samples that a leaf holds at least. scikit-learn's 20 leave nothing to split where samples are few.
LEAST_IN_LEAF = 10


class BoostingModel(TreesModel):
    """Gradient boosting of regression trees (Friedman 2001) on binned covariates, squared error.

    Parameters
    ----------
    trees : int
        Trees, each fitted to the residuals of those before.
    learning_rate : float
        Share of each tree that counts.
    leaves : int
        Most leaves of a tree.
    seed : int
        Kept with the model; nothing is drawn up to 200,000 samples.
    """

    MEAN = False
    PARAMETERS = ("trees", "learning_rate", "leaves", "seed")

    def __init__(self, trees=100, learning_rate=0.1, leaves=31, seed=0):
        self.trees = trees
        self.learning_rate = learning_rate
        self.leaves = leaves
        self.seed = seed

    def fit(self, X, y, categorical=(), weights=None):
        """Grow the trees; see `ForestModel.fit` for the parameters."""
        require("sklearn")
        from sklearn.ensemble import HistGradientBoostingRegressor
        from threadpoolctl import threadpool_limits

        columns = self._learn_columns(X, categorical)
        grown = HistGradientBoostingRegressor(
            max_iter=self.trees,
            learning_rate=self.learning_rate,
            max_leaf_nodes=self.leaves,
            min_samples_leaf=LEAST_IN_LEAF,
            early_stopping=False,
            random_state=self.seed,
        )
        # So few samples take no time; several threads wait for one another, up to ten times as long on a busy machine.
        with threadpool_limits(1, "openmp"):
            grown.fit(columns, y, sample_weight=weights)
            first = float(grown.predict(columns[:1])[0])
        nodes = [step[0].nodes for step in grown._predictors]
        self.trees_ = [new_tree(_node_arrays(one), columns.shape[1]) for one in nodes]
        # What no tree changes: the prediction less that of the trees.
        self.offset_ = first - float(sum(tree.predict(columns[:1])[0, 0] for tree in self.trees_))
        gain = np.zeros(columns.shape[1])
        for one in nodes:
            inner = one["is_leaf"] == 0
            np.add.at(gain, one["feature_idx"][inner], one["gain"][inner])
        self._share_out(gain, X.shape[1])
        return self


def _node_arrays(nodes):
    """Nodes of a boosted tree as `new_tree` takes them."""
    leaf = nodes["is_leaf"].astype(bool)
    return {
        "left_child": np.where(leaf, -1, nodes["left"].astype(int)),
        "right_child": np.where(leaf, -1, nodes["right"].astype(int)),
        "feature": np.where(leaf, -2, nodes["feature_idx"]),
        "threshold": np.where(leaf, -2.0, nodes["num_threshold"]),
        "value": nodes["value"],
    }
