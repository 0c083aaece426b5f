"""Hold-out, folds and spatial blocks: sizes, strata, seeds."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from soilcarbon.pedometrics.errors import PedometricsError
from soilcarbon.pedometrics.splits import folds, holdout, spatial_blocks

SIZES = st.integers(4, 200)
SEEDS = st.integers(0, 2**31)


def target_of(n, seed, distinct=True):
    rng = np.random.default_rng(seed)
    return rng.permutation(n).astype(float) if distinct else rng.integers(0, 3, n).astype(float)


@given(SIZES, st.floats(1, 99), SEEDS, st.booleans())
def test_holdout_size_and_strata(n, percent, seed, distinct):
    target = target_of(n, seed, distinct)
    chosen = holdout(target, percent, seed)
    wanted = min(max(round(n * percent / 100), 2), n - 2)
    assert chosen.dtype == bool and chosen.sum() == wanted
    np.testing.assert_array_equal(chosen, holdout(target, percent, seed))
    if distinct:
        # One of each run of the sorted samples, for some order of the runs: n % wanted of them are one longer.
        short, longer = divmod(n, wanted)
        ends = {0}  # longer runs among those so far
        for number, place in enumerate(np.flatnonzero(chosen[np.argsort(target)])):
            begins = {used: number * short + used for used in ends}
            ends = {
                used + more for used, begin in begins.items() for more in (0, 1)
                if begin <= place < begin + short + more
            }
        assert longer in ends


def test_holdout_draws_from_both_ends_alike():
    """30 % of 100: 30 runs, ten of them longer. The lowest and the highest fifth are held back equally often."""
    target = np.arange(100.0)
    share = np.mean([holdout(target, 30, seed) for seed in range(500)], axis=0)
    # 500 draws of 20 samples: standard error of the difference of two means about 0.005.
    assert share[:20].mean() == pytest.approx(share[-20:].mean(), abs=0.02)
    assert share.mean() == pytest.approx(0.3)


@given(SIZES, SEEDS, st.data())
def test_folds_size_and_strata(n, seed, data):
    count = data.draw(st.integers(2, n))
    target = target_of(n, seed)
    fold = folds(target, count, seed)
    np.testing.assert_array_equal(fold, folds(target, count, seed))
    assert set(fold) == set(range(count))
    assert np.ptp(np.bincount(fold)) <= 1
    # Each run of `count` sorted samples is spread over all folds.
    ordered = fold[np.argsort(target)]
    for start in range(0, n - count + 1, count):
        assert len(set(ordered[start : start + count])) == count


@given(SIZES, SEEDS)
def test_row_order_does_not_matter(n, seed):
    """The same samples are drawn, whatever their order in the layer (ties aside)."""
    target = target_of(n, seed)
    order = np.random.default_rng(seed + 1).permutation(n)
    np.testing.assert_array_equal(holdout(target, 30, seed)[order], holdout(target[order], 30, seed))
    np.testing.assert_array_equal(folds(target, 3, seed)[order], folds(target[order], 3, seed))


def test_seeds_differ():
    target = np.arange(60.0)
    draws = {holdout(target, 30, seed).tobytes() for seed in range(20)}
    assert len(draws) == 20  # 18 runs of 3 or 4: two equal draws have p < 1e-8
    assert len({folds(target, 5, seed).tobytes() for seed in range(20)}) == 20


def test_ties_are_drawn_from_all_rows():
    """Equal targets: no row is favoured by its place in the layer."""
    drawn = sum(holdout(np.ones(20), 50, seed).astype(int) for seed in range(400))
    assert drawn.sum() == 4000
    # Binomial(400, 1/2): 5 standard deviations are 50.
    assert np.abs(drawn - 200).max() < 50


@given(st.integers(10, 150), st.integers(2, 5), SEEDS)
def test_blocks_keep_neighbours_together(n, count, seed):
    rng = np.random.default_rng(seed)
    xy = np.vstack([[0, 0], [600, 600], rng.uniform(0, 600, (n, 2))]) + np.array([250_000, 2_600_000])
    fold = spatial_blocks(xy, count, seed)
    assert set(fold) == set(range(count))
    np.testing.assert_array_equal(fold, spatial_blocks(xy, count, seed))
    square = np.minimum((xy - [250_000, 2_600_000]) // 100, 5)
    squares, place, sizes = np.unique(square, axis=0, return_inverse=True, return_counts=True)
    for one in range(len(squares)):
        assert len(set(fold[place.ravel() == one])) == 1
    # Dealt to the emptiest fold: no fold is ahead by more than the fullest square.
    assert np.ptp(np.bincount(fold)) <= sizes.max()
    order = rng.permutation(len(xy))
    np.testing.assert_array_equal(fold[order], spatial_blocks(xy[order], count, seed))


def test_points_on_the_far_edge_stay_with_their_neighbours():
    """Pairs across the last line of the grid of squares, on all sides of the box."""
    inner = np.array([[x, y] for x in (50, 595) for y in (50, 150, 250, 350, 450, 595)], float)
    xy = np.vstack([inner, np.where(inner == 595, 600, inner), [[0, 0]]])
    fold = spatial_blocks(xy, 4, 1)
    np.testing.assert_array_equal(fold[:12], fold[12:24])


def test_blocks_of_a_line():
    """A transect has squares along one axis only."""
    xy = np.column_stack([np.linspace(0, 1000, 61), np.zeros(61)])
    fold = spatial_blocks(xy, 3, 0)
    assert len(set(fold)) == 3
    assert np.count_nonzero(np.diff(fold)) <= 5


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: holdout(np.arange(3.0), 30, 1), "3 samples cannot be split; 4 or more are needed."),
        (lambda: holdout(np.arange(9.0), 0, 1), "HOLDOUT is 0; it must be above 0 and below 100 %."),
        (lambda: holdout(np.arange(9.0), 100, 1), "HOLDOUT is 100; it must be above 0 and below 100 %."),
        (lambda: folds(np.arange(3.0), 4, 1), "4 folds are not allowed for 3 samples; allowed are 2 to 3."),
        (lambda: folds(np.arange(3.0), 1, 1), "1 folds are not allowed for 3 samples; allowed are 2 to 3."),
        (
            lambda: spatial_blocks(np.ones((8, 2)), 5, 1),
            "The samples lie in 1 spatial blocks, too few for 5 folds; use VALIDATION kfold.",
        ),
    ],
)
def test_faults(call, sentence):
    with pytest.raises(PedometricsError) as error:
        call()
    assert str(error.value) == sentence
