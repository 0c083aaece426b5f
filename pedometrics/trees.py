"""What trend models made of regression trees share: prediction, and storage as plain arrays."""

import numpy as np

from .design_matrix import column_owner, count_levels, indicator_columns
from .errors import PedometricsError
from .packages import require

#: Fields of a tree's nodes that are stored, beside its values.
FIELDS = ("left_child", "right_child", "feature", "threshold")


class TreesModel:
    """Base: the prediction is the mean of the trees, or ``offset_`` and their sum.

    Attributes
    ----------
    trees_ : list
        Trees of scikit-learn.
    usage_ : ndarray, shape (p,)
        Share [%] of the decrease in impurity that each covariate brings, its classes added up.
    """

    #: Parameters of the constructor, in its order.
    PARAMETERS = ()
    offset_ = 0.0
    #: Whether the prediction is the mean of the trees, or their sum.
    MEAN = True

    def predict(self, X):
        """Predicted values, shape (n,)."""
        columns = self._columns(X)
        total = np.zeros(len(columns))
        for tree in self.trees_:
            total += tree.predict(columns)[:, 0]
        return total / len(self.trees_) if self.MEAN else self.offset_ + total

    def _learn_columns(self, X, categorical):
        """Indicator columns of the training samples, float32 (n, q); remembers their classes."""
        self.categorical_ = tuple(categorical)
        self.levels_ = count_levels(X, self.categorical_)
        return self._columns(X)

    def _columns(self, X):
        return np.ascontiguousarray(indicator_columns(X, self.categorical_, self.levels_), np.float32)

    def _share_out(self, decrease, p):
        """Set `usage_` from the decrease in impurity by column."""
        total = decrease.sum()
        owner = column_owner(p, self.categorical_, self.levels_)
        self.usage_ = np.bincount(owner, decrease, minlength=p) * (100 / total if total > 0 else 0)

    def to_state(self):
        """What `from_state` takes: a JSON-able dict, and arrays of all trees' nodes one after the other."""
        nodes = [tree.__getstate__()["nodes"] for tree in self.trees_]
        arrays = {name: np.concatenate([node[name] for node in nodes]) for name in FIELDS}
        arrays["value"] = np.concatenate([tree.value[:, 0, 0] for tree in self.trees_])
        arrays["size"] = np.array([len(node) for node in nodes])
        settings = {name: getattr(self, name) for name in self.PARAMETERS}
        settings |= {
            "categorical": list(self.categorical_),
            "levels": list(self.levels_),
            "usage": self.usage_.tolist(),
            "offset": float(self.offset_),
        }
        return settings, arrays

    @classmethod
    def from_state(cls, settings, arrays):
        """Rebuild a model; its predictions equal those of the one that was stored.

        The node arrays are checked first: the compiled code that walks them does not.
        """
        # Files of older versions lack the parameters that came later.
        model = cls(**{name: settings[name] for name in cls.PARAMETERS if name in settings})
        model.categorical_ = tuple(settings["categorical"])
        model.levels_ = tuple(settings["levels"])
        model.usage_ = np.array(settings["usage"])
        model.offset_ = float(settings.get("offset", 0.0))
        n_columns = len(model.usage_) - len(model.categorical_) + sum(model.levels_)
        _check_nodes(arrays, n_columns)
        ends = np.cumsum(arrays["size"])
        model.trees_ = []
        for start, end in zip(ends - arrays["size"], ends):
            model.trees_.append(
                new_tree({name: arrays[name][start:end] for name in (*FIELDS, "value")}, n_columns)
            )
        return model


def new_tree(arrays, n_columns):
    """A tree of scikit-learn from its nodes.

    Parameters
    ----------
    arrays : mapping
        `FIELDS` and ``value``, each of shape (nodes,); -1 for the children of a leaf. A sample goes left where
        its value is less than or equal to the threshold.
    n_columns : int
    """
    require("sklearn")
    from sklearn.tree import DecisionTreeRegressor

    # A stump tells which fields this version of scikit-learn keeps for a node.
    stump = DecisionTreeRegressor().fit([[0.0]], [0.0]).tree_
    nodes = np.zeros(len(arrays["value"]), stump.__getstate__()["nodes"].dtype)
    for name in FIELDS:
        nodes[name] = arrays[name]
    tree = type(stump)(n_columns, np.array([1], np.intp), 1)
    tree.__setstate__(
        {
            "max_depth": 0,
            "node_count": len(nodes),
            "nodes": nodes,
            "values": np.ascontiguousarray(arrays["value"], float).reshape(-1, 1, 1),
        }
    )
    return tree


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
        raise PedometricsError("The model file is damaged: its trees are not whole.")
