"""Models compared on the same splits of the samples, at several sample sizes."""

import json
import os
from dataclasses import asdict, dataclass, replace
from itertools import combinations

import numpy as np
import pandas as pd
from scipy.stats import t as student

from .covariates import Contract
from .differences import SIGNIFICANT, holm
from .errors import PedometricsError
from .metrics import scores
from .packages import versions
from .regression_kriging import LEAST_SAMPLES, fit
from .settings import METHOD_LABELS, METHODS, TRANSFORMS, check_choice, check_least
from .splits import folds, holdout, spatial_blocks
from .texts import Text
from .training import informative, modelled
from .transform import back, smearing_factor
from .trends import Samples, fingerprint

VALIDATIONS = ("holdout", "kfold", "blocks")
FOLDS = {"kfold": 10, "blocks": 5}
FIGURES = ("r2", "r2_corr", "rmse", "ccc", "bias")
#: Version of what is kept of a fit.
KEPT = 2


@dataclass(frozen=True)
class Design:
    """What is compared, and on which splits.

    Parameters
    ----------
    methods : tuple of str
        Keys of `METHODS`, each once.
    sizes : tuple of int
        Numbers of training samples; none: all that a split leaves.
    repeats : int
        How often the samples are split anew.
    validation : {"holdout", "kfold", "blocks"}
    percent : float
        Share held back for ``holdout`` [%].
    seed : int
    """

    methods: tuple
    sizes: tuple = ()
    repeats: int = 10
    validation: str = "holdout"
    percent: float = 30.0
    seed: int = 1

    def __post_init__(self):
        for method in self.methods:
            check_choice("METHODS", method, METHODS)
        if not self.methods or len(set(self.methods)) < len(self.methods):
            raise PedometricsError("METHODS must name one method or more, each once.")
        check_choice("VALIDATION", self.validation, VALIDATIONS)
        check_least("REPEATS", self.repeats, 1)
        check_least("SEED", self.seed, 0)
        for size in self.sizes:
            check_least("SAMPLE_SIZES", size, LEAST_SAMPLES)

    @property
    def fits(self):
        """How many models are fitted."""
        splits = self.repeats * FOLDS.get(self.validation, 1)
        return len(_groups(self.methods)) * max(1, len(self.sizes)) * splits


@dataclass(frozen=True)
class Split:
    """One split: the rows of the training samples, in the order in which they are drawn, and of the others."""

    repeat: int
    fold: int
    train: np.ndarray
    test: np.ndarray


def splits(samples, design):
    """The splits of a design, the same for every method; smaller training sets are parts of larger ones.

    Returns
    -------
    list of Split
    """
    made = []
    for repeat in range(design.repeats):
        seed = design.seed + repeat
        if design.validation == "holdout":
            fold = np.where(holdout(samples.y, design.percent, seed), 0, 1)
        elif design.validation == "kfold":
            fold = folds(samples.y, FOLDS["kfold"], seed)
        else:
            fold = spatial_blocks(samples.xy, FOLDS["blocks"], seed)
        for k in range(1 if design.validation == "holdout" else fold.max() + 1):
            order = np.random.default_rng([design.seed, repeat, k]).permutation(np.flatnonzero(fold != k))
            made.append(Split(repeat, k, order, np.flatnonzero(fold == k)))
    return made


@dataclass(frozen=True)
class Comparison:
    """What a comparison gave.

    Parameters
    ----------
    design : Design
        With its sizes filled in.
    scores : DataFrame
        A row a method, size, repeat and scale: ``n_train``, ``n_test``, and the figures of `Scores`, over all test
        samples of the repeat. Scales are ``original``, by the mean back-transform, and ``ln`` of a log model.
    errors : DataFrame
        A row a method, size, repeat and fold: ``n_train``, ``n_test``, ``mse`` on the original scale.
    faults : tuple of Text
        Fits that could not be made, and why.
    dropped : DataFrame
        How often variogram ``auto`` took a pure nugget, so that nothing was kriged: a row a kriged method and size
        with ``fits`` and, of them, ``dropped``; none where the variogram was named.
    """

    design: Design
    scores: pd.DataFrame
    errors: pd.DataFrame
    faults: tuple
    dropped: pd.DataFrame

    @property
    def largest(self):
        """The largest number of training samples."""
        return max(self.design.sizes)

    def summary(self):
        """Mean and standard deviation of each figure over the repeats, a row a method, size and scale."""
        groups = self.scores.groupby(["scale", "size", "method"], sort=False)
        table = groups.size().rename("repeats").to_frame()
        for figure in FIGURES:
            table[f"{figure}_mean"] = groups[figure].mean()
            table[f"{figure}_sd"] = groups[figure].std()
        table = table.reset_index()
        # On the original scale first, the largest size first, then by error.
        table["ln"] = table["scale"] == "ln"
        table = table.sort_values(["ln", "size", "rmse_mean"], ascending=[True, False, True], ignore_index=True)
        return table.drop(columns="ln")

    def best(self):
        """The method with the least mean RMSE on the original scale at the largest size."""
        return self.summary()["method"].iloc[0]

    def paired(self, size=None):
        """Whether methods differ by more than the noise of the splits.

        The corrected resampled t-test of Nadeau and Bengio (2003, Machine Learning 52, 239-281) on the differences
        in mean squared error over the same test sets: training sets overlap, so their variance is multiplied by
        ``1 / J + n_test / n_train`` with J test sets, and not by ``1 / J``. P-values after Holm (1979) for the pairs
        with the method of the least mean RMSE.

        Parameters
        ----------
        size : int, optional
            The largest without it.

        Returns
        -------
        DataFrame
            A row a pair: ``better``, ``worse``, ``rmse_better``, ``rmse_worse`` (root of the mean squared error over
            all test sets), ``p``, ``p_holm`` (NaN for pairs without the best method), ``differs``; NaN and False with
            a single test set.
        """
        part = self.errors[self.errors["size"] == (size or self.largest)]
        table = part.pivot(index=["repeat", "fold"], columns="method", values="mse")
        ratio = (part["n_test"] / part["n_train"]).mean()
        rows = []
        for pair in combinations([method for method in self.design.methods if method in table], 2):
            both = table[list(pair)].dropna()
            if both.empty:
                continue
            better, worse = sorted(pair, key=lambda method, both=both: both[method].mean())
            rows.append(
                {
                    "better": better,
                    "worse": worse,
                    "rmse_better": np.sqrt(both[better].mean()),
                    "rmse_worse": np.sqrt(both[worse].mean()),
                    "p": corrected_p((both[worse] - both[better]).to_numpy(), ratio),
                }
            )
        columns = ["better", "worse", "rmse_better", "rmse_worse", "p"]
        result = pd.DataFrame(rows, columns=columns).sort_values("p", ignore_index=True)
        # One family: whether the best is better than each other.
        best = part.assign(rmse=np.sqrt(part["mse"])).groupby("method")["rmse"].mean().idxmin()
        first = (result[["better", "worse"]] == best).any(axis=1)
        result["p_holm"] = holm(np.where(first, result["p"], np.nan))
        result["differs"] = result["p_holm"] < SIGNIFICANT
        return result

    def as_good(self):
        """Methods whose difference from the best is within the splits' noise, the best first."""
        best, pairs = self.best(), self.paired()
        apart = set(pairs.loc[pairs["differs"], ["better", "worse"]].to_numpy().ravel()) - {best}
        order = [one for one in self.summary()["method"].unique() if one not in apart]
        return [best, *(one for one in order if one != best)]


def corrected_p(differences, ratio):
    """Two-sided p-value of the corrected resampled t-test.

    Parameters
    ----------
    differences : ndarray, shape (J,)
        One for each test set.
    ratio : float
        Test samples over training samples.

    Returns
    -------
    float
        NaN for a single test set; 1 where all differences are 0, 0 where all are the same and not 0.
    """
    count = len(differences)
    if count < 2:
        return np.nan
    mean, variance = differences.mean(), differences.var(ddof=1)
    if variance == 0:
        return 1.0 if mean == 0 else 0.0
    return float(2 * student.sf(abs(mean) / np.sqrt((1 / count + ratio) * variance), count - 1))


def compare(samples, transform, design, settings, tick=lambda share: None, folder=None):
    """Compare methods on the same splits.

    Every fit sees its training samples only, variogram, tuning and smearing factor included. A method and its
    kriged form share one fit of their trend.

    Parameters
    ----------
    samples : Samples
    transform : {"log", "none"}
        How the target was brought to the model's scale.
    design : Design
    settings : Settings
        Of all methods; `method` and `seed` are set here.
    tick : callable
    folder : str, optional
        Where each fit's predictions are kept as soon as they are there, and found again by a later call for the
        same samples, settings and splits.

    Returns
    -------
    Comparison
    """
    check_choice("TRANSFORM", transform, TRANSFORMS)
    parts = splits(samples, design)
    most = min(len(part.train) for part in parts)
    if most < LEAST_SAMPLES:
        raise PedometricsError(
            "The splits leave {most} training samples of {all}; {least} or more are needed.",
            most=most,
            all=len(samples),
            least=LEAST_SAMPLES,
        )
    design = replace(design, sizes=tuple(sorted(set(design.sizes))) or (most,))
    if max(design.sizes) > most:
        raise PedometricsError(
            "SAMPLE_SIZES holds {size}, but the splits leave {most} training samples of {all}; allowed are {least} "
            "to {most}.",
            size=max(design.sizes),
            most=most,
            all=len(samples),
            least=LEAST_SAMPLES,
        )
    kept = _Kept(folder, samples, replace(settings, method="ok", seed=design.seed), transform, design)
    tasks = [(part, size, group) for size in design.sizes for part in parts for group in _groups(design.methods)]
    results = {}
    for i, (part, size, group) in enumerate(tasks):
        key = f"{size} {part.repeat} {part.fold} {' '.join(group)}"
        found = kept.find(key)
        if found is None:
            found = _predict_split(
                samples, transform, part, size, group, replace(settings, seed=design.seed + part.repeat),
                lambda share, i=i: tick((i + share) / len(tasks)),
            )
            kept.add(key, found)
        for method, predicted in found.items():
            results[size, part.repeat, part.fold, method] = predicted
        tick((i + 1) / len(tasks))
    return _comparison(samples, transform, design, parts, results)


def prepare(table, covariates, grid, target, transform, methods, provenance=None):
    """Samples of a `Table` for `compare`, and notes on what was left out.

    Classes and ranges are those of all samples: a class that a small training set lacks is one that its models
    meet unseen.

    Parameters
    ----------
    table : Table
    covariates : sequence of Covariate
        The stack's bands.
    grid : tuple
        CRS as WKT, cell width, cell height of the stack.
    target : str
    transform : {"log", "none"}
    methods : sequence of str
    provenance : dict, optional
        Names of the layers, ``points`` and ``stack``.

    Returns
    -------
    samples : Samples
    notes : list of Text
    """
    table, y, notes = modelled(table, covariates, target, transform, provenance)
    needed = any(METHODS[method][0] is not None for method in methods)
    kept, more = informative(covariates, table.values, needed)
    contract = Contract.from_training([covariates[i] for i in kept], table.values[:, kept], *grid)
    return Samples(contract.encode(table.values[:, kept]), table.xy, y, contract.categorical), notes + more


def _groups(methods):
    """Methods that share a fit: a kriged one and its trend alone."""
    groups = {method: [method] for method in methods}
    for method in methods:
        kriged = f"rk_{method}"
        if kriged in groups:  # whose fit holds the trend alone as well
            groups[kriged].extend(groups.pop(method))
    return list(groups.values())


def _predict_split(samples, transform, part, size, group, settings, tick):
    """Predictions of the test samples by each method of a group: a dict with ``predicted`` and ``factor``.

    Where a variogram was looked for, it also tells whether kriging was ``dropped``. Where the fit cannot be made, a
    dict with ``fault``, the `parts` of a text.
    """
    # In the order of the table, so that a fit is that of `train` with the same seed.
    train, test = samples.take(np.sort(part.train[:size])), samples.take(part.test)
    try:
        model = fit(train, replace(settings, method=group[0]), tick)
    except PedometricsError as error:
        return {method: {"fault": error.text.parts()} for method in group}
    found = {}
    for method in group:
        alone = method != group[0]
        predicted = model.trend.predict(test.X) if alone else model.predict(test.X, test.xy)
        errors = train.y - (model.cv_trend if alone else model.cv_prediction)
        found[method] = {"predicted": predicted.tolist(), "factor": float(smearing_factor(errors, transform))}
        if METHODS[method][1] and settings.variogram == "auto":
            found[method]["dropped"] = model.kriging.variogram.psill == 0
    return found


def _comparison(samples, transform, design, parts, results):
    """`Comparison` from the predictions of all tasks."""
    observed = back(samples.y, transform)
    errors, scored, dropped, faults = [], [], [], {}
    for size in design.sizes:
        for method in design.methods:
            for repeat in range(design.repeats):
                mine = [part for part in parts if part.repeat == repeat]
                found = [results[size, repeat, part.fold, method] for part in mine]
                bad = [one["fault"] for one in found if "fault" in one]
                if bad:
                    faults.setdefault((method, size), []).append(bad[0])
                    continue
                told = [one["dropped"] for one in found if "dropped" in one]
                dropped += [{"method": method, "size": size, "dropped": one} for one in told]
                rows = np.concatenate([part.test for part in mine])
                scale = np.concatenate([one["predicted"] for one in found])
                own = np.concatenate([back(np.array(one["predicted"]), transform, one["factor"]) for one in found])
                common = {"method": method, "size": size, "repeat": repeat}
                pairs = [("original", observed[rows], own)]
                if transform == "log":
                    pairs.append(("ln", samples.y[rows], scale))
                for label, truth, predicted in pairs:
                    figures = asdict(scores(truth, predicted))
                    scored.append({**common, "scale": label, "n_train": size, "n_test": figures.pop("n"), **figures})
                ends = np.cumsum([len(part.test) for part in mine])[:-1]
                for part, squared in zip(mine, np.split((own - observed[rows]) ** 2, ends)):
                    errors.append(
                        {**common, "fold": part.fold, "n_train": size, "n_test": len(squared), "mse": squared.mean()}
                    )
    notes = tuple(
        Text(
            "{method} with {size} samples failed in {count} of {repeats} repeats: {reason}",
            method=METHOD_LABELS[method],
            size=size,
            count=len(reasons),
            repeats=design.repeats,
            reason=Text.of(reasons[0]),
        )
        for (method, size), reasons in faults.items()
    )
    if not scored:
        raise PedometricsError("No model could be fitted. {note}", note=notes[0])
    dropped = pd.DataFrame(dropped, columns=["method", "size", "dropped"]).groupby(["method", "size"], sort=False)
    counts = dropped["dropped"].agg(fits="size", dropped="sum").astype(int).reset_index()
    return Comparison(design, pd.DataFrame(scored), pd.DataFrame(errors), notes, counts)


class _Kept:
    """Results that are kept in a file, a line each, and found again."""

    def __init__(self, folder, samples, settings, transform, design):
        self._found, self._path = {}, None
        if not folder:
            return
        os.makedirs(folder, exist_ok=True)
        # Methods, sizes and repeats may grow from run to run: what is there is taken.
        ways = (KEPT, settings, transform, design.validation, design.percent, design.seed, versions())
        self._path = os.path.join(folder, f"comparison_{fingerprint(samples, *ways)}.jsonl")
        if os.path.exists(self._path):
            with open(self._path, encoding="utf-8") as file:
                for line in file:
                    try:
                        key, value = json.loads(line)
                        self._found[key] = value
                    except ValueError:  # an empty line, or the one that a killed run was writing
                        continue

    def find(self, key):
        return self._found.get(key)

    def add(self, key, value):
        if self._path:
            with open(self._path, "a", encoding="utf-8") as file:
                # The line break first: a killed run may have left half a line.
                file.write("\n" + json.dumps([key, value]))
