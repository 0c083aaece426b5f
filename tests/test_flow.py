"""Filling, multiple flow direction, wetness: known surfaces, definitions in plain Python, SAGA on a real DEM."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from soilcarbon.pedometrics.errors import Cancelled
from soilcarbon.pedometrics.terrain import COLUMNS, ROWS, framed, local_layers
from terrain_tools import SIZES, grid, hills, saga_layer

pytest.importorskip("numba", reason="numba is not installed")
from soilcarbon.pedometrics import flow


def neighbours(shape, row, column):
    """Which neighbour, and its place, of those within a raster."""
    for k in range(8):
        other = row + ROWS[k], column + COLUMNS[k]
        if 0 <= other[0] < shape[0] and 0 <= other[1] < shape[1]:
            yield k, other


def plain_area(surface, width, height, exponent=1.1):
    """Multiple flow direction by the words of its definition: from the highest cell to the lowest."""
    surface = np.asarray(surface, float)
    lengths = [np.hypot(row * height, column * width) for row, column in zip(ROWS, COLUMNS)]
    weights = flow.direction_weights(width, height)
    area = np.where(np.isfinite(surface), width * height, np.nan)
    lost = 0.0
    for place in np.argsort(-np.where(np.isfinite(surface), surface, -np.inf), axis=None):
        cell = np.unravel_index(place, surface.shape)
        if np.isnan(surface[cell]):
            continue
        steps = np.full(8, np.nan)
        around = dict(neighbours(surface.shape, *cell))
        for k, other in around.items():
            steps[k] = surface[cell] - surface[other]
        mirror = np.isnan(steps)
        steps[mirror] = -np.roll(steps, 4)[mirror]
        slopes = np.where(steps > 0, steps, 0) / lengths
        if not slopes.any():
            lost += area[cell]
            continue
        shares = weights * slopes**exponent / np.sum(weights * slopes**exponent)
        for k in range(8):
            if mirror[k]:
                lost += shares[k] * area[cell]
            else:
                area[around[k]] += shares[k] * area[cell]
    return area, lost


# Filling


def test_pit_is_filled_to_its_outlet():
    # A pit of 5 m in a plain of 10 m with a gap of 8 m in its rim; cells of 10 m and 45 degrees: a rise of 10 m or
    # 14.14 m a cell.
    dem = np.full((5, 5), 30.0)
    dem[2, 2], dem[2, 1], dem[2, 0] = 5, 8, 8
    filled = flow.filled(dem, 10, 10, 45)
    # The outlet is at the edge, [2, 0]: each cell lies above the lowest of its neighbours.
    assert filled[2, 0] == 8 and filled[2, 1] == 18 and filled[2, 2] == 28
    # [1, 1] has 8 + 14.14 below it; [1, 2] 18 + 14.14, more than its own 30.
    assert filled[1, 1] == 30 and filled[1, 2] == pytest.approx(18 + 200**0.5, abs=1e-5)
    # Edges are outlets and keep their elevation.
    assert (filled[0] == 30).all()


def test_flat_rises_from_its_edges():
    filled = flow.filled(np.full((5, 7), 100.0), 10, 20, 0.1)
    across, along = np.tan(np.radians(0.1)) * np.array([10, 20])
    # By rings, each above the nearest cell of the one outside it.
    expected = np.zeros((5, 7))
    expected[1:-1, 1:-1] = along
    expected[1:-1, [1, -2]] = across
    expected[2, 2:-2] = 2 * along
    expected[2, [2, -3]] = 2 * across
    np.testing.assert_allclose(filled - 100, expected, atol=1e-5)  # float32 at 100 m


def test_holes_are_outlets():
    x, y = grid(9, 9, 10, 10)
    bowl = 1e-2 * (x**2 + y**2)
    assert (flow.filled(bowl, 10, 10) > bowl).any()
    bowl[4, 4] = np.nan  # the deepest place
    filled = flow.filled(bowl, 10, 10)
    np.testing.assert_array_equal(filled, bowl.astype(np.float32))
    area = flow.accumulated(filled, 10, 10)
    assert np.isnan(area[4, 4]) and area[4, 3] > 500


@given(
    seed=st.integers(0, 500), holes=st.sampled_from([0, 0.05, 0.3]), size=st.sampled_from(SIZES),
    slope=st.sampled_from([0.0, 0.1, 5.0]),
)
def test_filling_keeps_its_promises(seed, holes, size, slope):
    dem = hills(13, 11, seed, holes)
    filled = flow.filled(dem, *size, slope)
    assert filled.dtype == np.float32
    np.testing.assert_array_equal(np.isnan(filled), np.isnan(dem))
    rises = np.tan(np.radians(slope)) * np.hypot(np.array(ROWS) * size[1], np.array(COLUMNS) * size[0])
    for row, column in np.argwhere(np.isfinite(dem)):
        own = filled[row, column]
        around = {k: filled[other] for k, other in neighbours(dem.shape, row, column) if np.isfinite(filled[other])}
        if len(around) < 8:  # an outlet
            assert own == dem[row, column]
            continue
        assert own >= dem[row, column]
        # There is a way down, as steep as asked for; a sum in float32 errs by half a step of it.
        tolerance = np.spacing(np.float32(300))
        assert any(level < own and level + rises[k] <= own + tolerance for k, level in around.items())
        if own > dem[row, column]:  # raised no more than that, from the lowest neighbour
            lowest = min(around.values())
            least = min(level + rises[k] for k, level in around.items() if level == lowest)
            assert abs(own - least) <= tolerance
    # What is filled needs no filling.
    np.testing.assert_array_equal(flow.filled(filled, *size, slope), filled)


def test_filling_of_a_plain_with_the_smallest_step_drains():
    # At 4,000 m single precision holds steps of 0.24 mm; asked for is less.
    filled = flow.filled(np.full((40, 40), 4000.0), 1, 1, 0.0)
    area = flow.accumulated(filled, 1, 1)
    inner = filled[1:-1, 1:-1]
    lowest = np.min([filled[1 + r : 39 + r, 1 + c : 39 + c] for r, c in zip(ROWS, COLUMNS)], axis=0)
    assert (lowest < inner).all() and filled.max() < 4000.02 and area.max() > 10


# Area


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_plane(width, height):
    """On a plane that falls to the south the area grows by a cell a row, far from the sides that water leaves at."""
    _, y = grid(12, 99, width, height)
    dem = 100 + 0.1 * y
    surface = flow.filled(dem, width, height)
    np.testing.assert_array_equal(surface, dem.astype(np.float32))
    area = flow.accumulated(surface, width, height)
    rows = np.arange(1, 13) * width * height
    np.testing.assert_allclose(area[:, 49], rows, rtol=1e-4)  # elevations in float32
    specific = flow.specific_area(area, framed(surface, 0, 12, 1, 1), width, height)
    np.testing.assert_allclose(specific[:, 49], np.arange(1, 13) * height, rtol=1e-4)
    turned = flow.accumulated(flow.filled(dem.T, height, width), height, width)
    np.testing.assert_allclose(turned.T, area, rtol=1e-4)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_valley(width, height):
    """All water of a V-shaped valley comes to its bottom: what leaves there is what fell on the valley."""
    x, y = grid(40, 21, width, height)
    dem = 1000 + 2 * np.abs(x) + 0.01 * y
    surface = flow.filled(dem, width, height)
    np.testing.assert_array_equal(surface, dem.astype(np.float32))
    area = flow.accumulated(surface, width, height)
    assert np.argmax(area[-1]) == 10 and (np.diff(area[:, 10]) > 0).all()
    # Steep sides send all but a little straight down: a row of cells for each row, from both sides.
    rows = np.arange(1, 41) * 21 * width * height
    np.testing.assert_allclose(area[20:, 10], rows[20:], rtol=0.1)
    expected, lost = plain_area(surface, width, height)
    np.testing.assert_allclose(area, expected, rtol=1e-4)
    assert lost == pytest.approx(dem.size * width * height)


@pytest.mark.parametrize(("width", "height"), [(10, 10), (2, 2), (10, 15), (40, 20), (10, 40)])
def test_cone(width, height):
    """The specific catchment area at distance d from the top of a cone is d / 2, in every direction."""
    half = 60 * max(width, height)
    x, y = grid(2 * (half // height) + 1, 2 * (half // width) + 1, width, height)
    d = np.hypot(x, y)
    surface = (5000 - 0.3 * d).astype(np.float32)
    area = flow.accumulated(surface, width, height)
    ring = (d > 0.3 * half) & (d < 0.9 * half)
    # The ways of the water from neighbouring cells overlap, which the width of the cell, SAGA's too, leaves out: up
    # to a quarter too little between the eight directions. It must not depend on which side of a cell is longer.
    specific = flow.specific_area(area, framed(surface, 0, len(surface), 1, 1), width, height)
    share = specific[ring] / (d[ring] / 2)
    turn = np.degrees(np.arctan2(np.abs(y), np.abs(x)))[ring]
    assert 0.8 < share.mean() < 1.02 and share.std() < 0.1
    east, north = share[turn < 20].mean(), share[turn > 70].mean()
    assert east == pytest.approx(north, rel=0.05)


@given(width=st.floats(1, 100), height=st.floats(1, 100))
def test_direction_weights(width, height):
    weights = flow.direction_weights(width, height)
    ways = np.column_stack([np.array(COLUMNS) * width, -np.array(ROWS) * height])
    lengths = np.hypot(*ways.T)
    total = (weights / lengths * ways.T) @ ways
    # A multiple of the unit matrix: the mean way of the water is that of the slope.
    np.testing.assert_allclose(total / total[0, 0], np.eye(2), atol=1e-9)
    assert (weights > 0).all()
    np.testing.assert_allclose(flow.direction_weights(width, width), 1)


@given(
    seed=st.integers(0, 500), holes=st.sampled_from([0, 0.05, 0.3]), size=st.sampled_from(SIZES),
    exponent=st.sampled_from([0.5, 1.1, 10.0]),
)
def test_area_by_definition(seed, holes, size, exponent):
    surface = flow.filled(hills(12, 14, seed, holes), *size)
    area = flow.accumulated(surface, *size, exponent)
    expected, lost = plain_area(surface, *size, exponent)
    # Slopes and shares in float32.
    np.testing.assert_allclose(area, expected, rtol=2e-4)
    # No water is lost on the way.
    assert lost == pytest.approx(np.isfinite(surface).sum() * size[0] * size[1])


def test_work_in_small_steps_is_the_same(monkeypatch):
    dem = hills(60, 50, 8, 0.02)
    surface = flow.filled(dem, 10, 10)
    area = flow.accumulated(surface, 10, 10)
    monkeypatch.setattr(flow, "STEP", 37)
    monkeypatch.setattr(flow, "ROOM", 9)  # the stack and the queue must grow
    shares = []
    np.testing.assert_array_equal(flow.filled(dem, 10, 10, tick=shares.append), surface)
    assert len(shares) > 50 and shares == sorted(shares) and shares[-1] == 1
    shares = []
    # Another order of adding up.
    np.testing.assert_allclose(flow.accumulated(surface, 10, 10, tick=shares.append), area, rtol=1e-12)
    assert len(shares) > 50 and shares == sorted(shares) and shares[-1] == 1


def test_a_stop_goes_through(monkeypatch):
    monkeypatch.setattr(flow, "STEP", 100)

    def stop(share):
        raise Cancelled()

    for work in (flow.filled, flow.accumulated):
        with pytest.raises(Cancelled):
            work(hills(50, 50), 10, 10, tick=stop)


# Wetness and power


def test_indices_worked():
    # a = 1000 m2 / 20 m = 50 m on a plane to the north; tan b = 0.1: ln 500, and 5 m.
    surface = np.fromfunction(lambda row, column: 100 + 2 * row, (3, 3))
    specific = flow.specific_area(np.full((1, 1), 1000.0), framed(surface, 1, 2, 1, 1)[:, 1:4], 20, 20)
    assert specific[0, 0] == pytest.approx(50)
    assert flow.wetness_index(specific, np.array(0.1)) == pytest.approx(np.log(500))
    assert flow.stream_power(specific, np.array(0.1)) == pytest.approx(5)
    # Flat ground counts as 0.001 in the one, has no power in the other.
    assert flow.wetness_index(np.array(50.0), np.array(0.0)) == pytest.approx(np.log(50 / 0.001))
    assert flow.stream_power(np.array(50.0), np.array(0.0)) == 0


@pytest.mark.parametrize(
    ("east", "north", "across"), [(0.1, 0, 30), (0, 0.1, 20), (0.1, 0.1, 50 / 2**0.5), (0, 0, 100 / np.pi)]
)
def test_width_of_the_flow(east, north, across):
    """Cells of 20 x 30 m: their side across the flow, and the mean over all directions without one."""
    x, y = grid(3, 3, 20, 30)
    specific = flow.specific_area(np.full((1, 1), 600.0), east * x + north * y, 20, 30)
    assert specific[0, 0] == pytest.approx(600 / across)


# SAGA


@pytest.fixture(scope="module")
def ebergoetzen(shared):
    """The DEM, filled, and its area."""
    dem = saga_layer(shared, "dem").astype(np.float32)
    surface = flow.filled(dem, 25, 25)
    return dem, surface, flow.accumulated(surface, 25, 25)


@pytest.mark.real
def test_filled_as_saga(shared, ebergoetzen):
    theirs = saga_layer(shared, "filled_min0.1deg")
    dem, surface, _ = ebergoetzen
    raised = (surface > dem) | (theirs > dem)
    off = np.abs(surface - theirs)
    # Where neighbours are equally low it is open which of them counts: less than a step of 0.1 degrees, 6 cm.
    assert raised.sum() > 3000 and (off[raised] > 1e-4).mean() < 0.03 and off.max() < 0.06


@pytest.mark.real
def test_area_as_saga(shared, ebergoetzen):
    theirs = saga_layer(shared, "tca_mfd")
    # On the same surface all is the same, but for float32.
    same = flow.accumulated(saga_layer(shared, "filled_min0.1deg").astype(np.float32), 25, 25)
    np.testing.assert_allclose(same, theirs, rtol=1e-5)
    # On ours, the few cells that were filled otherwise lead the water another way.
    assert (np.abs(ebergoetzen[2] / theirs - 1) < 0.01).mean() > 0.99


@pytest.mark.real
def test_indices_as_saga(shared, ebergoetzen):
    dem, surface, area = ebergoetzen
    specific = flow.specific_area(area, framed(surface, 0, 400, 1, 1), 25, 25)
    tangent = local_layers(framed(dem, 0, 400, 1, 1), 25, 25, ())["tangent"]
    for found, name, share in (
        (specific, "sca_mfd", 0.99),
        (flow.wetness_index(specific, tangent), "twi_sca_mfd", 0.99),
        (flow.stream_power(specific, tangent), "spi_sca_mfd", 0.99),
    ):
        theirs = saga_layer(shared, name)
        there = np.isfinite(theirs)
        assert (np.abs(found - theirs)[there] <= 0.01 * np.abs(theirs[there])).mean() > share, name
        assert np.corrcoef(found[there], theirs[there])[0, 1] > 0.999, name
