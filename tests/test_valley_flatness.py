"""MrVBF and MrRTF: known ground, identities, parts in plain Python, SAGA on a real DEM."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from soilcarbon.pedometrics.errors import Cancelled, PedometricsError
from soilcarbon.pedometrics.valley_flatness import FlatnessSettings, Spline, _fading, _percentiles, _smoothed, flatness
from terrain_tools import grid, hills, saga_layer

SQUARE = (1.0, 1.0)


def nothing(share):
    pass


# Known ground


def landscape(size=25.0):
    """A nearly flat valley of 30 cells between slopes of 40 % and plateaus of 30 cells, 60 x 150 cells."""
    x, _ = grid(60, 150, size, size)
    distance = np.abs(x) / size
    steps = np.clip(distance - 15, 0, 30)
    return (200 + 0.4 * size * steps + 1e-3 * distance).astype(np.float32)


def test_valley_slope_and_plateau():
    valley, ridge = flatness(landscape(), 25, 25)
    bottom, side, top = (slice(20, 40), slice(72, 78)), (slice(20, 40), slice(100, 110)), (slice(20, 40), slice(0, 10))
    # Below 0.5 is no valley bottom; beyond 1.5 a bottom of more than one step.
    assert valley[bottom].min() > 2 and ridge[bottom].max() < 0.5
    assert valley[side].max() < 0.1 and ridge[side].max() < 0.1
    # The plateau is flat too, and lower than its rim near by; it is more of a ridge.
    assert ridge[top].min() > 2 and (ridge[top] - valley[top]).min() > 1


def test_a_step_slope_is_neither():
    x, _ = grid(30, 30, 10, 10)
    valley, ridge = flatness((0.8 * x).astype(np.float32), 10, 10)
    assert valley.max() < 0.05 and ridge.max() < 0.05


@pytest.mark.parametrize("shape", [(3, 3), (3, 40), (1, 1)])
def test_small_grids(shape):
    valley, ridge = flatness(hills(*shape), 25, 25)
    assert np.isfinite(valley).all() and np.isfinite(ridge).all() and valley.shape == shape


# Identities


@given(seed=st.integers(0, 99), holes=st.sampled_from([0.0, 0.1]), size=st.sampled_from([(25.0, 25.0), (10.0, 20.0)]))
def test_ridges_are_the_valleys_of_the_ground_upside_down(seed, holes, size):
    settings = FlatnessSettings(low=0.4, high=0.4)
    dem = hills(20, 26, seed, holes)
    valley, ridge = flatness(dem, *size, settings)
    upside_down = flatness(-dem, *size, settings)
    # Means in float32, whose rounding may decide which of two equal cells is lower.
    for found, expected in ((upside_down[1], valley), (upside_down[0], ridge)):
        assert (np.abs(found - expected) < 1e-3)[np.isfinite(dem)].mean() > 0.97


@given(seed=st.integers(0, 99), factor=st.sampled_from([0.25, 2.0, 8.0]))
def test_only_slopes_and_order_count(seed, factor):
    """Cells and elevations k times as large: the same slopes, the same indices. Powers of 2 are exact."""
    dem = hills(18, 25, seed)
    for found, expected in zip(flatness(dem * factor, 25 * factor, 25 * factor), flatness(dem, 25, 25)):
        np.testing.assert_allclose(found, expected, atol=1e-5)


@pytest.mark.parametrize("size", [(25.0, 25.0), (10.0, 20.0)])
def test_turned_about_the_south_western_corner(size):
    """Columns for rows: coarse cells are counted from the south-western corner, and cells may be oblong."""

    def turn(values):
        return np.ascontiguousarray(values[::-1].T[::-1])

    dem = hills(40, 31, 5)
    for found, expected in zip(flatness(turn(dem), *size[::-1]), flatness(dem, *size)):
        # Sums in another order, whose rounding may decide which of two equal cells is lower.
        assert (np.abs(found - turn(expected)) < 1e-3).mean() > 0.99


def test_nodata_is_left_out():
    dem = hills(40, 40, 1)
    dem[:, 30:] = np.nan
    dem[10, 10] = np.nan
    valley, ridge = flatness(dem, 25, 25)
    for index in (valley, ridge):
        np.testing.assert_array_equal(np.isnan(index), np.isnan(dem))


def test_a_strip_across_the_grid_keeps_all_its_cells():
    """Three cells wide, so that most of the coarse cells' centres lie beside it."""
    dem = hills(90, 90, 4)
    row, column = np.indices(dem.shape)
    dem[np.abs(row - column) > 1] = np.nan
    for index in flatness(dem, 25, 25):
        np.testing.assert_array_equal(np.isnan(index), np.isnan(dem))


# Parts


def test_fading():
    x = np.array([0.0, 1, 2, 4], np.float32)
    # One half at the threshold, 1 / (1 + 2^4) at twice the threshold.
    np.testing.assert_allclose(_fading(x, 2, 4), [1, 16 / 17, 0.5, 1 / 17], rtol=1e-6)
    np.testing.assert_allclose(_fading(x, 2, 3.5), 1 / (1 + (x / 2) ** 3.5), rtol=1e-6)


@given(seed=st.integers(0, 99), radius=st.sampled_from([3, 6]), cell=st.sampled_from([SQUARE, (0.5**0.5, 2**0.5)]))
def test_percentiles_by_definition(seed, radius, cell):
    dem = hills(9, 11, seed, holes=0.1)
    found = _percentiles(dem, radius, cell, nothing)
    x, y = grid(9, 11, *cell)
    for row, column in np.ndindex(dem.shape):
        near = dem[(np.hypot(x - x[row, column], y - y[row, column]) < radius * (1 - 1e-9)) & np.isfinite(dem)]
        expected = np.sum(near < dem[row, column]) / max(len(near) - 1, 1) if np.isfinite(dem[row, column]) else np.nan
        assert found[row, column] == pytest.approx(expected, abs=1e-6, nan_ok=True)  # float32


def test_smoothing_by_definition():
    dem = hills(14, 15, 2, holes=0.2)
    found = _smoothed(dem, SQUARE, nothing)
    x, y = grid(14, 15, *SQUARE)
    for row, column in ((0, 0), (7, 7), (13, 3)):
        dx, dy = x - x[row, column], y - y[row, column]
        weights = np.exp(-(dx**2 + dy**2) / 9) * (np.abs(dx) <= 5) * (np.abs(dy) <= 5) * np.isfinite(dem)
        expected = np.sum(weights * np.nan_to_num(dem)) / weights.sum()
        assert found[row, column] == pytest.approx(expected, rel=1e-6)  # float32
    # Oblong cells: the kernel is as wide in metres to both sides.
    oblong = _smoothed(np.repeat(dem[:, :7], 2, axis=1), (0.5**0.5, 2**0.5), nothing)
    assert np.isfinite(oblong).all()


def test_spline_keeps_planes():
    row, column = np.mgrid[0:6, 0:7].astype(np.float32)
    spline = Spline(2 + 3 * row - column, 3, 16)
    fine_row, fine_column = np.mgrid[0:14, 0:16]
    expected = 2 + fine_row - fine_column / 3
    # Exact where the four cells around are there.
    np.testing.assert_allclose(spline.rows(slice(0, 14))[3:12, 3:15], expected[3:12, 3:15], rtol=1e-5)
    np.testing.assert_array_equal(spline.rows(slice(4, 9)), spline.rows(slice(0, 14))[4:9])


def test_spline_leaves_out_what_lacks():
    values = np.full((5, 5), 7, np.float32)
    values[2, 2] = np.nan
    np.testing.assert_allclose(Spline(values, 3, 13).rows(slice(0, 13)), 7, rtol=1e-6)
    # A single value at its own scale: weights 1/6, 4/6, 1/6.
    single = np.zeros((5, 5), np.float32)
    single[2, 2] = 36
    weights = Spline(single, 1, 5).rows(slice(1, 4))[:, 1:4]
    np.testing.assert_allclose(weights, [[1, 4, 1], [4, 16, 4], [1, 4, 1]], rtol=1e-6)


def test_settings_are_checked():
    with pytest.raises(PedometricsError, match="The setting low is 0; it must be above 0"):
        FlatnessSettings(low=0)


def test_progress_and_stop():
    shares = []
    flatness(hills(40, 50), 25, 25, tick=shares.append)
    assert shares == sorted(shares) and shares[0] == 0 and 0.8 < shares[-1] <= 1

    def stop(share):
        if share > 0.5:
            raise Cancelled()

    with pytest.raises(Cancelled):
        flatness(hills(40, 50), 25, 25, tick=stop)


@pytest.mark.real
def test_as_saga(shared):
    dem = saga_layer(shared, "dem").astype(np.float32)
    for found, name in zip(flatness(dem, 25, 25), ("mrvbf", "mrrtf")):
        theirs = saga_layer(shared, name)
        off = np.abs(found - theirs)
        assert np.corrcoef(found.ravel(), theirs.ravel())[0, 1] > 0.999
        # Most cells are the same to float32. Those near the edges differ, where SAGA's spline makes up what it lacks.
        assert np.median(off) < 1e-5 and np.percentile(off, 95) < 1e-3
        assert np.corrcoef(found[60:-60, 60:-60].ravel(), theirs[60:-60, 60:-60].ravel())[0, 1] > 0.99999
