"""Random forest as a trend model: grown by scikit-learn, stored as plain arrays."""

import numpy as np

from .design_matrix import column_owner, count_levels, indicator_columns
from .errors import PedometricsError
from .packages import require

#: Fields of a tree's nodes that are stored.
FIELDS = ("left_child", "right_child", "feature", "threshold")


class ForestModel:
    """Random forest regression (Breiman 2001) with the defaults of R's randomForest.

    Parameters
    ----------
    trees : int
    mtry : int
        Columns tried at each split; all of them where there are fewer.
    seed : int

    Attributes
    ----------
    oob_ : ndarray, shape (n,)
        Out-of-bag predictions of the training samples; NaN where a sample was in every bag.
    usage_ : ndarray, shape (p,)
        Share [%] of the decrease in impurity that each covariate brings, its classes added up.
    """

    def __init__(self, trees=500, mtry=7, seed=0):
        self.trees = trees
        self.mtry = mtry
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

        self.categorical_ = tuple(categorical)
        self.levels_ = count_levels(X, self.categorical_)
        columns = self._columns(X)
        owner = column_owner(X.shape[1], self.categorical_, self.levels_)
        rng = np.random.default_rng(self.seed)
        chance = None if weights is None else np.asarray(weights, float) / np.sum(weights)
        size = len(y) if weights is None else int(np.sum(weights))
        summed, bags = np.zeros(len(y)), np.zeros(len(y))
        decrease = np.zeros(columns.shape[1])
        self.trees_ = []
        for _ in range(self.trees):
            # Copies, not weights: with those scikit-learn counts distinct samples in a node, R counts all.
            bag = rng.choice(len(y), size, p=chance)
            # R's nodesize 5: a node of five or fewer is not split.
            tree = DecisionTreeRegressor(
                max_features=min(self.mtry, columns.shape[1]),
                min_samples_split=6,
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
        total = decrease.sum()
        self.usage_ = np.bincount(owner, decrease, minlength=X.shape[1]) * (100 / total if total > 0 else 0)
        return self

    def predict(self, X):
        """Mean of the trees' predictions, shape (n,)."""
        columns = self._columns(X)
        total = np.zeros(len(columns))
        for tree in self.trees_:
            total += tree.predict(columns)[:, 0]
        return total / len(self.trees_)

    def _columns(self, X):
        return np.ascontiguousarray(indicator_columns(X, self.categorical_, self.levels_), np.float32)

    def to_state(self):
        """What `from_state` takes: a JSON-able dict, and arrays of all trees' nodes one after the other."""
        nodes = [tree.__getstate__()["nodes"] for tree in self.trees_]
        arrays = {name: np.concatenate([node[name] for node in nodes]) for name in FIELDS}
        arrays["value"] = np.concatenate([tree.value[:, 0, 0] for tree in self.trees_])
        arrays["size"] = np.array([len(node) for node in nodes])
        settings = {
            "trees": self.trees,
            "mtry": self.mtry,
            "seed": self.seed,
            "categorical": list(self.categorical_),
            "levels": list(self.levels_),
            "usage": self.usage_.tolist(),
        }
        return settings, arrays

    @classmethod
    def from_state(cls, settings, arrays):
        """Rebuild a forest; its predictions equal those of the one that was stored.

        The node arrays are checked first: the compiled code that walks them does not.
        """
        require("sklearn")
        from sklearn.tree import DecisionTreeRegressor

        model = cls(settings["trees"], settings["mtry"], settings["seed"])
        model.categorical_ = tuple(settings["categorical"])
        model.levels_ = tuple(settings["levels"])
        model.usage_ = np.array(settings["usage"])
        n_columns = len(model.usage_) - len(model.categorical_) + sum(model.levels_)
        # A stump tells which fields this version of scikit-learn keeps for a node.
        stump = DecisionTreeRegressor().fit([[0.0]], [0.0]).tree_
        pattern = stump.__getstate__()["nodes"]
        _check_nodes(arrays, n_columns)
        ends = np.cumsum(arrays["size"])
        model.trees_ = []
        for start, end in zip(ends - arrays["size"], ends):
            nodes = np.zeros(end - start, pattern.dtype)
            for name in FIELDS:
                nodes[name] = arrays[name][start:end]
            tree = type(stump)(n_columns, np.array([1], np.intp), 1)
            tree.__setstate__(
                {
                    "max_depth": 0,
                    "node_count": len(nodes),
                    "nodes": nodes,
                    "values": np.ascontiguousarray(arrays["value"][start:end], float).reshape(-1, 1, 1),
                }
            )
            model.trees_.append(tree)
        return model


def _check_nodes(arrays, n_columns):
    """Refuse nodes that would lead outside their tree."""
    size, value = arrays["size"], arrays["value"]
    left, right, feature = (arrays[name] for name in ("left_child", "right_child", "feature"))
    total = len(value)
    sound = all(array.shape == (total,) for array in (value, left, right, feature, arrays["threshold"]))
    sound = sound and all(array.dtype.kind == "i" for array in (size, left, right, feature))
    # Each size by itself as well, for a sum may overflow.
    sound = sound and bool(np.all((size > 0) & (size <= total))) and size.sum() == total > 0
    if sound:
        own = np.arange(total) - np.repeat(np.cumsum(size) - size, size)
        size = np.repeat(size, size)
        leaf = (left == -1) & (right == -1)
        # Children come after their parent, so that no walk is endless.
        inner = (left > own) & (left < size) & (right > own) & (right < size)
        inner &= (feature >= 0) & (feature < n_columns)
        sound = bool(np.all(leaf | inner)) and bool(np.isfinite(value).all())
    if not sound:
        raise PedometricsError("The model file is damaged: its random forest is not whole.")
