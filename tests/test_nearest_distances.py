"""Nearest-neighbour distances: worked numbers, designs of known kind, what the report then says."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.spatial import cKDTree
from simulated import COVARIATES, GRID, as_table, simulate
from soilcarbon.pedometrics.cell_sample import CellSample
from soilcarbon.pedometrics.nearest_distances import (
    CELLS,
    NearestDistances,
    cells_wanted,
    clustering,
    model_distances,
    nearest_distances,
    other_fold_distances,
    sample_distances,
)
from soilcarbon.pedometrics.settings import Settings
from soilcarbon.pedometrics.training import train

SIZE = 20.0
SAMPLES = 80


def ring(side=120):
    """Centres of the cells of a ring: edges and a hole."""
    middle = side * SIZE / 2
    centres = (np.arange(side) + 0.5) * SIZE
    xy = np.stack(np.meshgrid(centres, centres), axis=-1).reshape(-1, 2)
    radius = np.hypot(*(xy - middle).T)
    return xy[(radius < middle) & (radius > 0.4 * middle)]


def shown(xy, count=None, seed=1):
    cells = CellSample(count or len(xy), seed)
    cells.add(xy)
    return cells


def scattered(cells, rng, n=SAMPLES):
    """Samples at random within cells."""
    return cells[rng.integers(len(cells), size=n)] + rng.uniform(-SIZE / 2, SIZE / 2, (n, 2))


def clustered(cells, rng, n=SAMPLES, clusters=12, spread=3 * SIZE):
    middles = cells[rng.integers(len(cells), size=clusters)]
    return middles[rng.integers(clusters, size=n)] + rng.normal(0, spread, (n, 2))


def on_grid(cells, rng, step=13):
    """Samples in the middle of every 13th cell of every 13th row."""
    number = np.floor(cells / SIZE).astype(int) + rng.integers(step, size=2)
    return cells[(number % step == 0).all(axis=1)]


def judged(xy, cells, validation="kfold", fold=None, seed=1):
    fold = np.arange(len(xy)) % 10 if fold is None else fold
    return nearest_distances(
        xy, cells, (SIZE, SIZE), other_fold_distances(xy, fold), validation, seed, "m"
    )


def test_worked_by_hand():
    xy = np.array([[0.0, 0], [3, 0], [3, 4], [3, 4]])
    np.testing.assert_array_equal(sample_distances(xy), [3, 3, 0, 0])
    np.testing.assert_array_equal(other_fold_distances(xy, np.array([0, 0, 1, 1])), [5, 4, 4, 4])
    assert clustering([1.0, 3.0], [4.0, 4.0]) == 0.5


def test_mismatch_is_the_shift_between_two_distributions():
    rng = np.random.default_rng(1)
    values = rng.gamma(2, 50, 200)
    found = NearestDistances(values, values, values + 30, "blocks", np.zeros(9))
    assert found.mismatch == pytest.approx(30, rel=1e-12)  # sums of 200 numbers
    assert replace(found, validated=values).mismatch == 0


def test_clustering_of_a_square_grid():
    # Mean distance from a place to the nearest node of a grid of side 1: (sqrt 2 + asinh 1) / 6 = 0.3826.
    axis = np.arange(20.0)
    nodes = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    steps = (np.arange(100) + 0.5) / 100 + 5
    places = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)
    nearest = np.hypot(*(places - np.round(places)).T)
    expected = 1 - 6 / (np.sqrt(2) + np.arcsinh(1))
    # A hundred steps a side leave 1e-4 of the integral.
    assert clustering(sample_distances(nodes), nearest) == pytest.approx(expected, rel=1e-3)


def test_random_designs_are_rarely_called_otherwise():
    cells, rng = ring(), np.random.default_rng(11)
    sample = shown(cells)
    first = judged(scattered(cells, rng), sample)
    places = sample.xy[:CELLS]
    wrong = 0
    for _ in range(100):
        xy = scattered(cells, rng)
        # The same random designs judge all of them.
        found = replace(first, samples=sample_distances(xy), cells=cKDTree(xy).query(places)[0])
        wrong += found.design != "random"
    # 5 are to be expected; of a binomial distribution 13 or more would have a chance of 1e-3.
    assert wrong < 13


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("count", [None, "part"])
def test_designs_of_each_kind(seed, count):
    cells, rng = ring(), np.random.default_rng(seed)
    # A part of the cells: as many as are asked for, and the rest of a large map left unseen.
    sample = shown(ring(320) if count else cells, cells_wanted(SAMPLES) if count else None)
    assert sample.is_whole == (count is None)
    cells = sample.xy if count else cells
    found = judged(clustered(cells, rng), sample)
    assert (found.design, found.is_warning) == ("clustered", True) and found.p <= 0.02
    found = judged(on_grid(ring(320) if count else cells, rng, 36 if count else 13), sample)
    assert (found.design, found.is_warning) == ("regular", False)


def test_samples_in_one_part_of_the_map_are_clustered():
    cells, rng = ring(), np.random.default_rng(3)
    found = judged(scattered(cells[cells[:, 0] < 600], rng), shown(cells))
    assert found.design == "clustered"


def test_samples_that_share_places_are_clustered():
    cells, rng = ring(), np.random.default_rng(3)
    xy = np.repeat(scattered(cells, rng, SAMPLES // 4), 4, axis=0)
    found = judged(xy, shown(cells))
    assert found.design == "clustered" and np.all(found.samples == 0) and "inf times" in found.sentence


def test_the_sentence_says_what_to_do():
    cells, rng = ring(), np.random.default_rng(5)
    sample = shown(cells)
    xy = clustered(cells, rng)
    said = judged(xy, sample).sentence
    assert said.startswith("The samples are clustered")
    assert "VALIDATION blocks" in said and "near the samples only" in said
    # Predicted from another cluster, far away: no better than the map deserves.
    blocks = (xy[:, 0] > np.median(xy[:, 0])).astype(int)
    said = judged(xy, sample, "blocks", blocks).sentence
    assert said.startswith("The samples are clustered") and "VALIDATION" not in said and "near the samples" not in said
    xy = scattered(cells, rng)
    said = judged(xy, sample).sentence
    assert "are fair for this map" in said and "blocks" not in said
    assert "too strict" in judged(xy, sample, "blocks").sentence
    assert "more evenly" in judged(on_grid(cells, rng), sample).sentence


def test_the_seed_repeats_it():
    cells, rng = ring(), np.random.default_rng(5)
    xy = scattered(cells, rng)
    first, again, other = (judged(xy, shown(cells), seed=seed).random for seed in (1, 1, 2))
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("validation", ["holdout", "kfold", "blocks", "none"])
def test_distances_of_a_model(validation):
    samples = simulate(120, 3)
    model = train(
        as_table(samples), COVARIATES, GRID, "soc", "kg m-2", "log", Settings(method="mlr"), validation
    ).model
    rng = np.random.default_rng(2)
    cells = shown(rng.uniform((250_000, 2_600_000), (260_000, 2_610_000), (4000, 2)))
    found = model_distances(model, cells, (SIZE, SIZE))
    assert found.design == "random" and found.validation == validation
    assert len(found.samples) == len(model.samples) and len(found.cells) == 4000
    assert len(found.validated) == (36 if validation == "holdout" else 120)
    nearest = np.hypot(*(cells.xy[0] - model.samples.xy).T).min()
    assert found.cells[0] == pytest.approx(nearest, rel=1e-12)
    if validation == "holdout":
        first = np.hypot(*(model.validation_samples.xy[0] - model.samples.xy).T).min()
        assert found.validated[0] == pytest.approx(first, rel=1e-12)
    else:
        assert np.all(found.validated >= found.samples)
