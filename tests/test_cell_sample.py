"""A random sample of cells: the same in any order, each cell with the same chance, values beside their place."""

import numpy as np
import pytest
from soilcarbon.pedometrics.cell_sample import CellSample

SIDE = 120
CELLS = np.stack(np.meshgrid(np.arange(SIDE) * 20.0, np.arange(SIDE) * 20.0), axis=-1).reshape(-1, 2) + 2_600_010


def shown(count, seed=1):
    sample = CellSample(count, seed)
    sample.add(CELLS, CELLS[:, :1] * 2)
    return sample


def test_the_same_in_any_order():
    whole, parts = shown(500), CellSample(500, 1)
    for rows in np.array_split(np.random.default_rng(1).permutation(len(CELLS)), 37):
        parts.add(CELLS[rows], CELLS[rows, :1] * 2)
    np.testing.assert_array_equal(parts.xy, whole.xy)
    np.testing.assert_array_equal(parts.values, whole.values)
    assert len(whole.xy) == 500 == len(np.unique(whole.xy, axis=0)) and not whole.is_whole
    assert parts.seen == len(CELLS)
    np.testing.assert_array_equal(whole.values[:, 0], whole.xy[:, 0] * 2)
    assert not np.array_equal(shown(500, seed=2).xy, whole.xy)


def test_few_cells_are_all_kept():
    everything = shown(len(CELLS))
    assert everything.is_whole and len(everything.xy) == len(CELLS)
    empty = CellSample(10, 1)
    assert empty.xy.shape == (0, 2) and empty.seen == 0 and empty.is_whole


def test_every_cell_has_the_same_chance():
    taken = np.concatenate([shown(200, seed).xy for seed in range(30)])
    middle = CELLS.mean(axis=0)
    for quadrant in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        share = np.mean(((taken - middle) * quadrant > 0).all(axis=1))
        # 6,000 draws: standard error 0.0056.
        assert share == pytest.approx(0.25, abs=0.025)
    # In random order: the first ones are no worse a sample (standard error of a mean of 300: 40 m).
    assert shown(3000).xy[:300].mean(axis=0) == pytest.approx(middle, abs=160)
