"""Where to sample next: the science, against worked cases and the published objective written out."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.sampling_plan import (
    Strata,
    _Hypercube,
    by_priority,
    clhs,
    covariate_space,
    farthest_first,
    mean_distance,
    nearest,
    neighbour_distance,
    spatial_coverage,
)

#: All pairs of four values: two independent covariates.
FACTORIAL = np.array([(i, j) for i in range(4) for j in range(4)], float)


def none(columns):
    return np.empty((0, columns))


def square(side):
    """Centres of side x side cells of 1 m."""
    return np.array([(x + 0.5, y + 0.5) for y in range(side) for x in range(side)])


def published(population, samples, categorical=()):
    """The objective of Minasny and McBratney (2006), weights 1, by numpy's own histogram; classes in samples."""
    size, total = len(samples), 0.0
    numeric = [j for j in range(population.shape[1]) if j not in categorical]
    for j in numeric:
        limits = np.quantile(population[:, j], np.linspace(0, 1, size + 1))
        limits[[0, -1]] = -np.inf, np.inf
        total += np.abs(np.histogram(samples[:, j], limits)[0] - 1).sum()
    for j in categorical:
        for code in np.unique(population[:, j]):
            total += abs((samples[:, j] == code).sum() - size * (population[:, j] == code).mean())
    return total + np.abs(
        np.corrcoef(samples[:, numeric], rowvar=False) - np.corrcoef(population[:, numeric], rowvar=False)
    ).sum()


def varied(random, count=2000):
    """Three numbers, two of them correlated, and a class."""
    first = random.normal(size=count)
    numbers = [first, first + random.normal(size=count), random.exponential(size=count)]
    return np.column_stack([*numbers, random.choice([3, 5, 9], count, p=[0.6, 0.3, 0.1])])


def test_a_latin_hypercube_that_is_known_to_be_best():
    # Four of the sixteen: one in each row and column, and uncorrelated, as the factorial itself; objective 0.
    plan = clhs(FACTORIAL, FACTORIAL, [], 4, none(2), 5000, 2)
    chosen = FACTORIAL[plan.chosen]
    # 1e-12: rounding of a correlation.
    assert plan.objective == pytest.approx(0, abs=1e-12)
    assert sorted(chosen[:, 0]) == sorted(chosen[:, 1]) == [0, 1, 2, 3]
    assert np.corrcoef(chosen.T)[0, 1] == pytest.approx(0, abs=1e-12)


def test_the_objective_is_the_published_one():
    random = np.random.default_rng(1)
    cells = varied(random)
    plan = clhs(cells, cells, [3], 12, cells[:8], 500, 1)
    samples = np.vstack([cells[:8], cells[plan.chosen]])
    # 2,000 cells are 100 for each of 20 strata; 1e-9: rounding of sums of squares.
    assert plan.objective == pytest.approx(published(cells, samples, [3]), abs=1e-9)
    assert sum(plan.parts.values()) == pytest.approx(plan.objective)


def test_swaps_change_the_objective_as_if_made_afresh():
    random = np.random.default_rng(2)
    cells = varied(random, 300)
    chosen = np.arange(10)
    cube = _Hypercube(cells, cells, [3], cells[100:105], chosen)
    for new in random.integers(20, 100, 200):
        place = random.integers(10)
        if new in chosen:
            continue
        before = cube.objective
        change, swapped = cube.swap(chosen[place], new)
        cube.keep(*swapped)
        chosen[place] = new
        assert cube.objective == pytest.approx(before + change)
    afresh = _Hypercube(cells, cells, [3], cells[100:105], chosen)
    # 1e-9: 200 additions and subtractions of numbers about 1.
    assert cube.objective == pytest.approx(afresh.objective, abs=1e-9)
    np.testing.assert_allclose(cube.excess, afresh.excess, atol=1e-9)


def test_the_objective_falls_far_below_random_samples():
    random = np.random.default_rng(3)
    cells = varied(random)
    plan = clhs(cells, cells, [3], 20, none(4), 20_000, 1)
    by_chance = [published(cells, cells[random.choice(2000, 20, replace=False)], [3]) for _ in range(50)]
    assert plan.objective < 0.35 * min(by_chance)
    # About 0.6, 0.3 and 0.1 of 20; strata may cost a class one sample.
    counts = [(cells[plan.chosen, 3] == code).sum() for code in (3, 5, 9)]
    assert counts == pytest.approx([12, 6, 2], abs=1)
    steps, objective = plan.curve.T
    assert steps[0] == 0 and steps[-1] == 20_000 and objective[-1] == plan.objective == objective.min()


def test_independent_covariates_have_one_sample_in_each_stratum():
    random = np.random.default_rng(4)
    cells = random.random((5000, 3))
    plan = clhs(cells, cells, [], 10, none(3), 20_000, 1)
    assert plan.parts["strata of numbers"] == 0
    tenths = np.floor(10 * np.argsort(np.argsort(cells, axis=0), axis=0) / 5000)[plan.chosen]
    assert all(sorted(column) == list(range(10)) for column in tenths.T)


def test_existing_samples_count():
    cells = np.arange(1000.0)[:, None]
    lower = np.arange(25.0, 500, 50)[:, None]  # one in each of the lower ten of twenty strata
    plan = clhs(cells, cells, [], 10, lower, 5000, 1)
    assert plan.objective == pytest.approx(0, abs=1e-12)
    assert sorted(cells[plan.chosen, 0] // 50) == list(range(10, 20))


def test_a_frequent_value_takes_its_share():
    cells = np.r_[np.zeros(400), np.linspace(1, 2, 600)][:, None]
    strata = Strata(cells, [], 10)
    # 400 zeros: four strata of quantiles are one.
    assert strata.target == pytest.approx([4, 1, 1, 1, 1, 1, 1])
    plan = clhs(cells, cells, [], 10, none(1), 2000, 1)
    assert plan.objective == pytest.approx(0, abs=1e-12) and (cells[plan.chosen] == 0).sum() == 4


def test_strata_of_values_that_the_cells_lack():
    cells = np.column_stack([np.arange(100.0), np.repeat([1, 2], 50)])
    strata = Strata(cells, [1], 4)
    codes = strata.codes(np.array([[-50, 7], [500, 2]]))
    # Beyond the range: the outermost strata. A class that no cell has: a stratum for no sample.
    assert codes.tolist() == [[0, 6], [3, 5]]
    assert strata.target.tolist() == [1, 1, 1, 1, 2, 2, 0]
    held, wanted = strata.reached(codes)
    assert (held.tolist(), wanted.tolist()) == ([2, 1], [4, 2])


def test_a_constant_covariate_has_no_influence():
    cells = np.column_stack([FACTORIAL, np.full(16, 0.1)])
    plan, without = (clhs(these, these, [], 4, none(these.shape[1]), 500, 1) for these in (cells, FACTORIAL))
    assert plan.objective == pytest.approx(without.objective)
    assert plan.chosen.tolist() == without.chosen.tolist()


def test_classes_alone():
    cells = np.repeat([1.0, 2.0, 4.0], [50, 30, 20])[:, None]
    plan = clhs(cells, cells, [0], 10, np.array([[1.0], [1.0]]), 2000, 1)
    # 12 samples in all: 6, 3.6 and 2.4 of them; two of class 1 are there.
    assert np.unique(cells[plan.chosen], return_counts=True)[1].tolist() == [4, 4, 2]


@given(st.integers(1, 12), st.integers(0, 5), st.integers(0, 99))
def test_places_are_the_wanted_number_and_none_twice(count, existing, seed):
    random = np.random.default_rng(seed)
    xy, cells = square(5), varied(random, 25)
    old = xy[:existing] + 0.1
    plans = (
        clhs(cells, cells, [3], count, cells[:existing], 50, seed),
        spatial_coverage(xy, xy, count, old, seed),
        by_priority(random.random(25), xy, count, old, 2.0, xy),
    )
    for plan in plans:
        assert len(plan.chosen) == len(set(plan.chosen)) == count
        assert np.isfinite(plan.objective)


def test_the_same_seed_gives_the_same_plan():
    cells = varied(np.random.default_rng(5), 200)
    first, again, other = (clhs(cells, cells, [3], 10, none(4), 300, seed).chosen.tolist() for seed in (1, 1, 2))
    assert first == again != other


@pytest.mark.parametrize("method", ["clhs", "priority", "coverage"])
def test_least_distance(method):
    xy = square(12)
    values = np.random.default_rng(6).random((144, 2))

    def plan(count, spacing):
        if method == "clhs":
            return clhs(values, values, [], count, none(2), 500, 1, xy, spacing)
        if method == "priority":
            return by_priority(values[:, 0], xy, count, none(2), 3.0, xy, spacing)
        return spatial_coverage(xy, xy, count, none(2), 1, spacing)

    assert neighbour_distance(xy[plan(9, 3.0).chosen], none(2)).min() >= 3
    with pytest.raises(PedometricsError, match=r"Only \d+ of 60 new points could be placed 3 m or more from one"):
        plan(60, 3.0)


def test_highest_priority_is_discounted_near_samples():
    xy = np.array([[0.0, 0], [1, 0], [10, 0], [30, 0]])
    priority = np.array([10.0, 9, 5, 1])
    plan = by_priority(priority, xy, 3, none(2), 5.0, xy)
    # 10 first; then 5 (1 - exp(-10/5)) = 4.32 before 9 (1 - exp(-1/5)) = 1.63, and that before 1 (1 - exp(-4)) = 0.98.
    assert plan.chosen.tolist() == [0, 2, 1]
    assert plan.curve[:, 1] == pytest.approx([10, 5 * (1 - np.exp(-2)), 9 * (1 - np.exp(-0.2))])
    assert plan.objective == pytest.approx(plan.curve[:, 1].sum())
    # An existing sample beside the highest.
    assert by_priority(priority, xy, 1, xy[:1] + 0.1, 5.0, xy).chosen.tolist() == [2]


def test_dissimilar_places_of_several_kinds_come_before_a_second_of_one_kind():
    # Three kinds of place; the first is the least like the samples, and has most of the cells.
    cells = np.column_stack([np.r_[np.linspace(9, 10, 20), 0, 0.1, 5], np.r_[np.ones(20), 1, 1, 2]])
    index = np.r_[np.full(20, 0.9), 0.5, 0.5, 0.4]
    space = covariate_space(cells, cells, [1])
    plan = by_priority(index, space, 3, space[:0], mean_distance(space, 1), cells * 1000)
    assert plan.chosen[0] < 20 and sorted(plan.chosen[1:]) in ([20, 22], [21, 22])


def test_the_space_of_covariates():
    cells = np.column_stack([[0.0, 2, 4], [1, 1, 2], [7, 7, 7]])
    space = covariate_space(cells, cells, [1])
    deviation = np.sqrt(8 / 3)
    assert np.linalg.norm(space[0] - space[1]) == pytest.approx(2 / deviation)
    # A class more: 1 apart at a right angle; what is constant says nothing.
    assert np.linalg.norm(space[1] - space[2]) == pytest.approx(np.hypot(2 / deviation, 1))
    # Nine pairs: two cells, or twice the same; 4 standard errors of 10,000 random ones are below 0.04.
    expected = np.mean([np.linalg.norm(a - b) for a in space for b in space])
    assert mean_distance(space, 1) == pytest.approx(expected, abs=0.04)


def test_coverage_of_a_square_and_of_the_half_that_is_left():
    plan = spatial_coverage(square(20), square(20), 4, none(2), 1)
    quarters = square(20)[plan.chosen]
    # Middles of the quarters, within the cell that they fall on the corner of.
    wanted = [(5, 5), (5, 15), (15, 5), (15, 15)]
    assert np.abs(np.array(sorted(map(tuple, quarters))) - wanted).max() <= 0.5 + 1e-9
    # A uniform square of side 10: 2 x 10^2 / 12 = 16.67; cells and corners change it by less than 1.
    assert plan.objective == pytest.approx(100 / 6, abs=1)
    half = spatial_coverage(square(20), square(20), 1, np.array([[5.0, 10.0]]), 1)
    assert abs(square(20)[half.chosen[0]] - [15, 10]).max() <= 1.0


def test_coverage_chooses_only_candidates():
    xy = square(10)
    allowed = xy[xy[:, 0] < 3]
    plan = spatial_coverage(xy, allowed, 3, none(2), 1)
    assert allowed[plan.chosen][:, 0].max() < 3 and len(set(plan.chosen)) == 3


def test_order_by_distance():
    line = np.array([[0.0], [1], [4], [9]])
    assert farthest_first(line, np.array([[0.0]])).tolist() == [3, 2, 1, 0]
    # Without anything before, the one nearest to the middle (3.5).
    assert farthest_first(line, none(1)).tolist() == [2, 3, 0, 1]
    assert nearest(line, none(1)).tolist() == [np.inf] * 4
    assert neighbour_distance(line, np.array([[8.0]])).tolist() == [1, 1, 3, 1]


def test_stop():
    class Stop(Exception):
        pass

    def tick(share):
        if share > 0.3:
            raise Stop

    cells = varied(np.random.default_rng(7), 100)
    for run in (
        lambda: clhs(cells, cells, [3], 5, none(4), 2000, 1, tick=tick),
        lambda: spatial_coverage(square(10), square(10), 5, none(2), 1, tick=tick),
        lambda: by_priority(cells[:, 2], square(10), 5, none(2), 1.0, square(10), tick=tick),
    ):
        with pytest.raises(Stop):
            run()
