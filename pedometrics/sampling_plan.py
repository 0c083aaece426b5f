"""Where to sample next: conditioned Latin hypercube, spatial coverage, or the places of highest priority.

All of these choose on purpose, not at random: their samples suit mapping by a model, and give no design-based
estimate of a mean or total (Brus 2022, Spatial Sampling with R).
"""

import math
from dataclasses import dataclass, field

import numpy as np

from .errors import PedometricsError

#: Ways to choose, as the parameter METHOD spells them.
CLHS, INTERVAL, APPLICABILITY, COVERAGE = "clhs", "widest_interval", "applicability", "spatial_coverage"
METHODS = (CLHS, INTERVAL, APPLICABILITY, COVERAGE)
#: Temperature of the annealing at its start and its end; the objective counts samples, so 1 is one misplaced sample.
HOT, COLD = 1.0, 0.01
#: Iterations between two looks at whether to stop.
LOOK = 200
#: Points of the curve of the objective.
CURVE = 400
#: Starts of the k-means, of which the best counts, and iterations of each.
STARTS, ROUNDS = 3, 100
#: An objective below this is 0 but for rounding.
NOTHING = 1e-9
#: Places are far enough apart from this share of a least distance on: coordinates are rounded.
ENOUGH = 1 - 1e-9


@dataclass(frozen=True)
class Plan:
    """New places among the candidates.

    Attributes
    ----------
    chosen : ndarray of int, shape (n,)
        Rows of the candidates, the most useful first.
    objective : float
        What the method makes small (`clhs`, `spatial_coverage`) or large (the others); see each.
    curve : ndarray, shape (k, 2)
        Step and objective.
    parts : dict
        Terms of the objective by name.
    """

    chosen: np.ndarray
    objective: float
    curve: np.ndarray
    parts: dict = field(default_factory=dict)


class Strata:
    """Strata of covariates, each with the number of samples that it should hold.

    A number has as many strata as samples are wanted, between its quantiles, each for one sample (Minasny and
    McBratney 2006). Where a value is so frequent that quantiles coincide, their strata are one, for as many samples
    as its share of the cells asks for. A class is a stratum, for its share of the samples.

    Parameters
    ----------
    values : ndarray, shape (k, p)
        Covariates of the cells to represent.
    categorical : sequence of int
        Columns of class codes.
    size : int
        Samples in all, existing and new.

    Attributes
    ----------
    categorical : set of int
    owner : ndarray of int, shape (s,)
        Column of each stratum.
    target : ndarray, shape (s,)
        Samples that each should hold.
    """

    def __init__(self, values, categorical, size):
        self._limits, owners, targets, self._first = [], [], [], []
        self.categorical = set(categorical)
        strata = min(size, len(values))
        for j, column in enumerate(values.T):
            if j in self.categorical:
                limits = np.unique(column)
                target = size * self._shares(j, limits, column)
            else:
                limits = np.unique(np.quantile(column, np.arange(1, strata) / strata))
                limits = limits[limits > column.min()]
                shares = self._shares(j, limits, column)
                # A cell more or less, because the cells cannot be shared out evenly, is no matter.
                even = np.abs(shares * len(column) - len(column) / strata) <= 1
                target = np.where(even, size / strata, size * shares)
            self._first.append(sum(map(len, targets)))
            self._limits.append(limits)
            targets.append(target)
            owners.append(np.full(len(target), j))
        self.target, self.owner = np.concatenate(targets), np.concatenate(owners)

    def _shares(self, j, limits, column):
        place = self._place(j, limits, column)
        return np.bincount(place, minlength=len(limits) + 1) / len(column)

    def _place(self, j, limits, column):
        """Stratum within a covariate, from 0; a class that the cells lack has one of its own, the last."""
        if j not in self.categorical:
            return np.searchsorted(limits, column, side="right")
        place = np.minimum(np.searchsorted(limits, column), len(limits) - 1)
        return np.where(limits[place] == column, place, len(limits))

    def codes(self, values):
        """Stratum of each value, shape (k, p)."""
        columns = [
            first + self._place(j, limits, column)
            for j, (first, limits, column) in enumerate(zip(self._first, self._limits, values.T))
        ]
        return np.column_stack(columns)

    def counts(self, codes):
        """Samples in each stratum, shape (s,)."""
        return np.bincount(codes.ravel(), minlength=len(self.target))

    def reached(self, codes):
        """Strata with a sample of those that should have one: of each covariate, and in all (both shape (p,))."""
        wanted = self.target > 0
        held = wanted & (self.counts(codes) > 0)
        count = len(self._first)
        return np.bincount(self.owner[held], minlength=count), np.bincount(self.owner[wanted], minlength=count)

    def position(self, values):
        """Samples as points in a space of covariates: number of the stratum as a share of all; classes 1 apart."""
        columns = []
        for j, (limits, column) in enumerate(zip(self._limits, values.T)):
            place = self._place(j, limits, column)
            if j in self.categorical:
                columns.extend((place == level) / math.sqrt(2) for level in range(len(limits)))
            else:
                columns.append(place / max(1, len(limits)))
        return np.column_stack(columns)


class _Hypercube:
    """The objective of a conditioned Latin hypercube, and what a swap changes in it.

    O = sum |samples in a stratum - target| over all strata and classes + sum |r_ij - R_ij| over the correlation matrix
    of the numbers, r of the samples, R of the cells.
    """

    def __init__(self, population, candidates, categorical, existing, chosen):
        size = len(existing) + len(chosen)
        self.strata = Strata(population, categorical, size)
        self.codes = self.strata.codes(candidates)
        held = np.vstack([self.strata.codes(existing), self.codes[chosen]])
        self.excess = self.strata.counts(held) - self.strata.target
        deviation = population.std(axis=0)
        # A covariate that is the same everywhere has no correlation.
        varying = deviation > 1e-9 * (np.abs(population).max(axis=0) + 1e-30)
        numeric = [j for j in np.flatnonzero(varying) if j not in set(categorical)]
        mean, deviation = population[:, numeric].mean(axis=0), deviation[numeric]
        self._z = (candidates[:, numeric] - mean) / deviation
        samples = np.vstack([(existing[:, numeric] - mean) / deviation, self._z[chosen]])
        self._size, self._sum, self._square = size, samples.sum(axis=0), samples.T @ samples
        self._wanted = np.corrcoef(population[:, numeric], rowvar=False).reshape(len(numeric), len(numeric))
        self.correlation = self._misfit(self._sum, self._square)

    def _misfit(self, total, square):
        covariance = square - np.outer(total, total) / self._size
        deviation = np.sqrt(np.maximum(covariance.diagonal(), 0.0))
        # Samples that are all alike in a covariate have no correlation there.
        scale = np.divide(1.0, deviation, out=np.zeros_like(deviation), where=deviation > 1e-6)
        return float(np.abs(covariance * np.outer(scale, scale) - self._wanted).sum())

    @property
    def objective(self):
        return float(np.abs(self.excess).sum()) + self.correlation

    def swap(self, old, new):
        """Change of the objective, and what `keep` takes, if the candidate `old` gives way to `new`."""
        lost, gained = self.codes[old], self.codes[new]
        differ = lost != gained
        lost, gained = lost[differ], gained[differ]
        before, after = self.excess[lost], self.excess[gained]
        change = float((np.abs(before - 1) - np.abs(before) + np.abs(after + 1) - np.abs(after)).sum())
        leaving, coming = self._z[old], self._z[new]
        total = self._sum + (coming - leaving)
        square = self._square + (np.outer(coming, coming) - np.outer(leaving, leaving))
        correlation = self._misfit(total, square)
        return change + correlation - self.correlation, (lost, gained, total, square, correlation)

    def keep(self, lost, gained, total, square, correlation):
        """Make a swap."""
        self.excess[lost] -= 1
        self.excess[gained] += 1
        self._sum, self._square, self.correlation = total, square, correlation

    def crowded(self, chosen, share):
        """Position of a sample in the fullest strata; `share` (0 to 1) picks one of several."""
        fullness = self.excess[self.codes[chosen]].sum(axis=1)
        fullest = np.flatnonzero(fullness >= fullness.max() - NOTHING)
        return fullest[int(share * len(fullest))]

    def parts(self):
        """The objective's terms by name."""
        classes = np.isin(self.strata.owner, list(self.strata.categorical))
        excess = np.abs(self.excess)
        return {
            "strata of numbers": float(excess[~classes].sum()),
            "classes": float(excess[classes].sum()),
            "correlation": self.correlation,
        }


def clhs(population, candidates, categorical, count, existing, iterations, seed, xy=None, spacing=0.0, tick=None):
    """Conditioned Latin hypercube by simulated annealing (Minasny and McBratney 2006, Computers & Geosciences 32).

    Existing samples count as samples that cannot be moved, as those of ``must.include`` in the R package clhs: the
    hypercube has as many strata as there are samples, existing and new. Half of the swaps take out a random sample,
    half one in the fullest strata. The temperature falls from `HOT` to `COLD` geometrically.

    Two things differ from the paper. Classes are counted in samples, not as shares, so that one sample too few weighs
    the same in a class as in a stratum; the paper's term is this one divided by the number of samples. Strata that
    coincide are joined (see `Strata`).

    Parameters
    ----------
    population : ndarray, shape (m, p)
        Covariates of the cells to represent.
    candidates : ndarray, shape (k, p)
        Covariates of the cells to choose from.
    categorical : sequence of int
        Columns of class codes.
    count : int
        New samples.
    existing : ndarray, shape (e, p)
    iterations, seed : int
    xy : ndarray, shape (k, 2), optional
        Coordinates of the candidates [m]; needed for `spacing`.
    spacing : float
        Least distance of two new samples [m].
    tick : callable, optional
        Called with the share done.

    Returns
    -------
    Plan
        Ordered so that each sample is the farthest, in the space of the strata, from those before it.
    """
    draws = np.random.default_rng(seed)
    chosen = _scattered(len(candidates), count, xy, spacing, draws)
    cube = _Hypercube(population, candidates, categorical, existing, chosen)
    taken = np.zeros(len(candidates), bool)
    taken[chosen] = True
    objective = cube.objective
    best, kept, curve = objective, chosen.copy(), [(0, objective)]
    every = max(1, iterations // CURVE)
    for step in range(iterations):
        if tick and step % LOOK == 0:
            tick(step / iterations)
        crowded, which, share, accept = draws.random(4)
        place = cube.crowded(chosen, which) if crowded < 0.5 else int(which * count)
        new = int(share * len(candidates))
        if not taken[new] and _is_apart(xy, chosen, place, new, spacing):
            change, swapped = cube.swap(chosen[place], new)
            temperature = HOT * (COLD / HOT) ** (step / iterations)
            if change <= 0 or accept < math.exp(-change / temperature):
                cube.keep(*swapped)
                taken[chosen[place]], taken[new] = False, True
                chosen[place] = new
                objective += change
                if objective < best:
                    best, kept = objective, chosen.copy()
        if (step + 1) % every == 0:
            curve.append((step + 1, objective))
        if best < NOTHING:
            break
    # Afresh, without the rounding of thousands of steps.
    cube = _Hypercube(population, candidates, categorical, existing, kept)
    strata = cube.strata
    order = farthest_first(strata.position(candidates[kept]), strata.position(existing))
    curve.append((step + 1, cube.objective))
    return Plan(kept[order], cube.objective, np.array(curve), cube.parts())


def _is_apart(xy, chosen, place, new, spacing):
    if not spacing:
        return True
    far = _is_far(xy[chosen], xy[new], spacing)
    far[place] = True
    return far.all()


def _is_far(xy, one, spacing):
    return np.hypot(*(xy - one).T) >= spacing * ENOUGH


def _scattered(candidates, count, xy, spacing, draws):
    """Random candidates, `spacing` apart."""
    order = draws.permutation(candidates)
    if not spacing:
        return order[:count]
    from scipy.spatial import cKDTree

    tree, free, chosen = cKDTree(xy), np.ones(candidates, bool), []
    for one in order:
        if free[one]:
            chosen.append(one)
            free[tree.query_ball_point(xy[one], spacing * ENOUGH)] = False
            if len(chosen) == count:
                return np.array(chosen)
    raise _too_crowded(len(chosen), count, spacing)


def _too_crowded(placed, count, spacing):
    return PedometricsError(
        "Only {placed} of {count} new points could be placed {spacing} m or more from one another and from the "
        "existing ones; give a smaller MINIMUM_DISTANCE or COUNT.",
        placed=placed,
        count=count,
        spacing=f"{spacing:,.10g}",
    )


def nearest(xy, others):
    """Distance from each place to the nearest of others, infinite where there are none, shape (k,)."""
    from scipy.spatial import cKDTree

    return cKDTree(others).query(xy)[0] if len(others) else np.full(len(xy), np.inf)


def neighbour_distance(xy, others):
    """Distance from each place to the nearest other of them or of `others`; infinite where there is none."""
    from scipy.spatial import cKDTree

    own = cKDTree(xy).query(xy, k=2)[0][:, 1]
    return np.minimum(own, nearest(xy, others))


def farthest_first(positions, fixed):
    """Order in which each position is the farthest from those before it and from the fixed ones.

    Without fixed ones, the position nearest to the middle comes first.
    """
    if len(fixed):
        distance = nearest(positions, fixed)
    else:
        distance = -np.linalg.norm(positions - positions.mean(axis=0), axis=1)
    order = []
    for number in range(len(positions)):
        one = int(np.argmax(distance))
        order.append(one)
        away = np.linalg.norm(positions - positions[one], axis=1)
        distance = np.minimum(distance, away) if number or len(fixed) else away
        distance[order] = -np.inf
    return np.array(order, int)


def by_priority(priority, space, count, existing, reach, xy, spacing=0.0, tick=None):
    """The places of highest priority, discounted near samples, one after the other.

    The score of a place is its priority x (1 - exp(-d / r)), d the distance to the nearest sample, existing or chosen
    before: the place of the highest score comes next. The discount keeps the plan from heaping its points on places
    of one kind; it has the shape of an exponential variogram and is a rule of thumb, not an optimum.

    Parameters
    ----------
    priority : ndarray, shape (k,)
        0 or more, such as the width of the prediction interval.
    space : ndarray, shape (k, q)
        Positions of the candidates in the space where d is measured: on the ground, or that of `covariate_space`.
    count : int
    existing : ndarray, shape (e, q)
        Positions of existing samples; none where the priority has taken them into account.
    reach : float
        r, in the unit of `space`: how far a sample tells of its surroundings.
    xy : ndarray, shape (k, 2)
        Coordinates of the candidates [m].
    spacing : float
        Least distance of two new samples on the ground [m].
    tick : callable, optional
        Called with the share done.

    Returns
    -------
    Plan
        Its objective is the sum of the scores.
    """
    distance, free = nearest(space, existing), np.ones(len(priority), bool)
    chosen, scores = [], []
    for number in range(count):
        if tick:
            tick(number / count)
        if not free.any():
            raise _too_crowded(number, count, spacing)
        score = np.where(free, priority * -np.expm1(-distance / reach), -np.inf)
        one = int(np.argmax(score))
        chosen.append(one)
        scores.append(score[one])
        distance = np.minimum(distance, np.linalg.norm(space - space[one], axis=1))
        free &= _is_far(xy, xy[one], spacing)
        free[one] = False
    curve = np.column_stack([np.arange(1, count + 1), scores])
    return Plan(np.array(chosen), float(np.sum(scores)), curve)


def covariate_space(population, values, categorical):
    """Positions in the space of covariates: numbers in standard deviations of the cells, different classes 1 apart.

    Parameters
    ----------
    population : ndarray, shape (m, p)
        Covariates of the cells to represent.
    values : ndarray, shape (k, p)
        What is to be placed.
    categorical : sequence of int
        Columns of class codes.

    Returns
    -------
    ndarray, shape (k, q)
    """
    columns = []
    for j, (cells, column) in enumerate(zip(population.T, values.T)):
        if j in categorical:
            columns.extend((column == code) / math.sqrt(2) for code in np.unique(cells))
        elif np.ptp(cells) > 0:
            columns.append((column - cells.mean()) / cells.std())
    return np.column_stack([np.zeros(len(values)), *columns])


def mean_distance(space, seed, pairs=10_000):
    """Mean distance of two random positions."""
    first, second = np.random.default_rng(seed).integers(len(space), size=(2, pairs))
    return float(np.linalg.norm(space[first] - space[second], axis=1).mean())


def spatial_coverage(population, candidates, count, existing, seed, spacing=0.0, tick=None):
    """Places that leave the shortest way from any cell to a sample, by k-means (Walvoort, Brus and de Gruijter 2010).

    Existing samples are centres that do not move. Each new centre is put on the nearest candidate in the end.

    Parameters
    ----------
    population : ndarray, shape (m, 2)
        Coordinates of the cells to cover [m].
    candidates : ndarray, shape (k, 2)
        Coordinates of the cells to choose from [m].
    count : int
    existing : ndarray, shape (e, 2)
    seed : int
    spacing : float
        Least distance of two new samples [m].
    tick : callable, optional
        Called with the share done.

    Returns
    -------
    Plan
        Its objective is the mean squared distance from a cell to the nearest sample [m2]. Ordered so that each sample
        is the farthest from those before it.
    """
    draws = np.random.default_rng(seed)
    found = []
    for start in range(STARTS):
        centres, curve = _scattered_centres(population, count, existing, draws), []
        for turn in range(ROUNDS):
            if tick:
                tick((start + turn / ROUNDS) / STARTS)
            moved, cost = _lloyd(population, centres, existing)
            curve.append((turn, cost))
            if turn and curve[-2][1] - cost < 1e-4 * cost:
                break
            centres = moved
        found.append((cost, centres, curve))
    _, centres, curve = min(found, key=lambda one: one[0])
    chosen = _on_candidates(centres, candidates, spacing)
    objective = float(np.mean(nearest(population, np.vstack([existing, candidates[chosen]])) ** 2))
    order = farthest_first(candidates[chosen], existing)
    return Plan(chosen[order], objective, np.array([*curve, (len(curve), objective)]))


def _scattered_centres(population, count, existing, draws):
    """First centres, each drawn with the squared distance to those before it (k-means++)."""
    distance = nearest(population, existing)
    centres = []
    for _ in range(count):
        weight = np.cumsum(distance**2) if np.isfinite(distance[0]) else np.arange(1.0, len(population) + 1)
        one = population[np.searchsorted(weight, draws.random() * weight[-1], side="right").clip(max=len(weight) - 1)]
        centres.append(one)
        distance = np.minimum(distance, np.hypot(*(population - one).T))
    return np.array(centres)


def _lloyd(population, centres, existing):
    """Means of the cells nearest to each centre, and the mean squared distance before the move."""
    from scipy.spatial import cKDTree

    distance, label = cKDTree(np.vstack([centres, existing])).query(population)
    count = np.bincount(label, minlength=len(centres))[: len(centres)]
    sums = [np.bincount(label, weights, minlength=len(centres))[: len(centres)] for weights in population.T]
    # A centre without a cell stays where it is.
    moved = np.where(count[:, None] > 0, np.column_stack(sums) / np.maximum(count, 1)[:, None], centres)
    return moved, float(np.mean(distance**2))


def _on_candidates(centres, candidates, spacing):
    """The candidate nearest to each centre, none twice."""
    free, chosen = np.ones(len(candidates), bool), []
    for number, centre in enumerate(centres):
        if not free.any():
            raise _too_crowded(number, len(centres), spacing)
        one = int(np.argmin(np.where(free, np.hypot(*(candidates - centre).T), np.inf)))
        chosen.append(one)
        free &= _is_far(candidates, candidates[one], spacing)
        free[one] = False
    return np.array(chosen)
