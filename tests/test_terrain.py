"""Slope, aspect, curvatures, ruggedness and position: known surfaces, NoData, SAGA's layers of a real DEM."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from soilcarbon.pedometrics.terrain import (
    aspect,
    differences,
    disc,
    disc_sums,
    frame_of,
    framed,
    local_layers,
    mirrored,
    parts,
    position_index,
    ruggedness,
)
from terrain_tools import SIZES, grid, hills, saga_layer

LOCAL = ("slope", "aspect", "northness", "eastness", "profile_curvature", "plan_curvature", "tri")


def layers_of(dem, width, height, wanted=LOCAL):
    return local_layers(framed(dem, 0, len(dem), 1, 1), width, height, wanted)


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize(
    ("east", "north", "direction"),
    [(-0.1, 0, 90), (0.1, 0, 270), (0, -0.1, 0), (0, 0.1, 180), (-0.1, -0.1, 45), (0.05, 0.05 * 3**0.5, 210)],
)
def test_plane(width, height, east, north, direction):
    x, y = grid(6, 7, width, height)
    dem = 500 + east * x + north * y
    dem[2, 3] = np.nan
    layers = layers_of(dem, width, height)
    there = np.isfinite(dem)
    # A mirrored neighbour continues a plane: edges and the cells around the hole are exact, but for rounding.
    slope = np.degrees(np.arctan(np.hypot(east, north)))
    np.testing.assert_allclose(layers["slope"][there], slope, rtol=1e-9)
    np.testing.assert_allclose(layers["aspect"][there], direction % 360, atol=1e-8)
    np.testing.assert_allclose(layers["northness"][there], np.cos(np.radians(direction)), atol=1e-9)
    np.testing.assert_allclose(layers["eastness"][there], np.sin(np.radians(direction)), atol=1e-9)
    for name in ("profile_curvature", "plan_curvature"):
        np.testing.assert_allclose(layers[name][there], 0, atol=1e-9)
    # Six neighbours differ by the step to the north, six by that to the east.
    squares = 6 * (east * width) ** 2 + 6 * (north * height) ** 2
    np.testing.assert_allclose(layers["tri"][4, 4], np.sqrt(squares), rtol=1e-9)
    for values in layers.values():
        assert np.isnan(values[2, 3])


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("radius", [-4000.0, 4000.0])
def test_paraboloid(width, height, radius):
    """z = d2 / 2R, d the distance from the axis: the fit of a quadratic surface is exact inside."""
    x, y = grid(9, 11, width, height)
    d = np.hypot(x, y)
    layers = layers_of(d**2 / (2 * radius), width, height)
    off = (slice(1, -1), slice(1, 4))  # a part without edge and axis
    gradient = d[off] / abs(radius)
    np.testing.assert_allclose(layers["slope"][off], np.degrees(np.arctan(gradient)), rtol=1e-9)
    # Slope line: that of the parabola, concave where R > 0. Contour lines: circles, hollows where R > 0.
    np.testing.assert_allclose(layers["profile_curvature"][off], -1 / radius / (1 + gradient**2) ** 1.5, rtol=1e-8)
    np.testing.assert_allclose(layers["plan_curvature"][off], -np.sign(radius) / d[off], rtol=1e-8)
    downwards = np.degrees(np.arctan2(-np.sign(radius) * x, -np.sign(radius) * y))[off]
    np.testing.assert_allclose((layers["aspect"][off] - downwards + 180) % 360, 180, atol=1e-7)
    # The axis is flat: no direction, no curvature.
    assert layers["slope"][4, 5] == layers["northness"][4, 5] == layers["eastness"][4, 5] == 0
    assert np.isnan(layers["aspect"][4, 5]) and layers["plan_curvature"][4, 5] == layers["profile_curvature"][4, 5] == 0


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_saddle(width, height):
    """z = a x y: with mixed second derivatives only."""
    x, y = grid(7, 9, width, height)
    a = 1e-3
    layers = layers_of(a * x * y, width, height)
    p, q = a * y[1:-1, 1:-1], a * x[1:-1, 1:-1]
    steep = p**2 + q**2
    with np.errstate(invalid="ignore"):
        profile = np.where(steep > 0, -2 * p * q * a / (steep * (1 + steep) ** 1.5), 0)
        plan = np.where(steep > 0, 2 * p * q * a / steep**1.5, 0)
    np.testing.assert_allclose(layers["profile_curvature"][1:-1, 1:-1], profile, atol=1e-12)
    np.testing.assert_allclose(layers["plan_curvature"][1:-1, 1:-1], plan, atol=1e-9 * np.abs(plan).max())


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_cone(width, height):
    """Slope the same everywhere, straight slope lines, contour lines of curvature 1 / distance."""
    x, y = grid(61, 61, width, height)
    d = np.hypot(x, y)
    layers = layers_of(-0.3 * d, width, height)
    # Central differences err by (cell / distance)2 / 6 and some, of which a cell 15 away leaves 0.5 %.
    far = d > 15 * max(width, height)
    inside = np.zeros(d.shape, bool)
    inside[1:-1, 1:-1] = True
    far &= inside
    direction = np.arctan2(x, y)
    np.testing.assert_allclose(layers["slope"][far], np.degrees(np.arctan(0.3)), rtol=5e-3)
    np.testing.assert_allclose(layers["plan_curvature"][far] * d[far], 1, rtol=2e-2)
    assert np.abs(layers["profile_curvature"][far] * d[far]).max() < 5e-3
    np.testing.assert_allclose(layers["northness"][far], np.cos(direction)[far], atol=5e-3)
    np.testing.assert_allclose(layers["eastness"][far], np.sin(direction)[far], atol=5e-3)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_valley(width, height):
    """A V-shaped valley that falls to the south: two planes and the line between them."""
    x, y = grid(8, 9, width, height)
    layers = layers_of(0.2 * np.abs(x) + 0.05 * y, width, height)
    side = np.degrees(np.arctan(np.hypot(0.2, 0.05)))
    np.testing.assert_allclose(layers["slope"][:, [0, 1, 2, 3, 5, 6, 7, 8]], side, rtol=1e-9)
    np.testing.assert_allclose(layers["slope"][:, 4], np.degrees(np.arctan(0.05)), rtol=1e-9)
    np.testing.assert_allclose(layers["aspect"][:, 4], 180)
    # Water comes together in the bottom: r = 2 x 0.2 / width, contour curvature -r / 0.05.
    np.testing.assert_allclose(layers["plan_curvature"][1:-1, 4], -(0.4 / width) / 0.05, rtol=1e-7)
    np.testing.assert_allclose(layers["profile_curvature"][1:-1, 4], 0, atol=1e-9)


def test_ruggedness_worked():
    # Neighbours 1 to 8 m higher: root of 1 + 4 + ... + 64 = 204.
    dem = 10 + np.array([[1.0, 2, 3], [8, 0, 4], [7, 6, 5]])
    assert ruggedness(differences(framed(dem, 1, 2, 1, 1)))[0, 1] == pytest.approx(204**0.5)
    # Without two of them, whose squares are 1 and 4: 199 x 8 / 6.
    dem[0, :2] = np.nan
    assert ruggedness(differences(framed(dem, 1, 2, 1, 1)))[0, 1] == pytest.approx((199 * 8 / 6) ** 0.5)


def test_missing_neighbours_are_mirrored():
    dem = np.array([[5.0, np.nan, 7], [4, 6, np.nan], [3, 9, np.nan]])
    steps = mirrored(differences(framed(dem, 1, 2, 1, 1)))
    # North lacks: 6 - (9 - 6); east: 6 - (4 - 6); southeast: 6 - (5 - 6). Clockwise from north.
    np.testing.assert_array_equal([step[0, 1] for step in steps], [-3, 1, 2, 1, 3, -3, -2, -1])
    alone = mirrored(differences(framed(np.array([[np.nan, 1.0, np.nan]]), 0, 1, 1, 1)))
    assert all(step[0, 1] == 0 for step in alone)


def test_frames_and_parts():
    dem = np.arange(12.0).reshape(4, 3)
    block = framed(dem, 1, 3, 2, 1)
    assert block.shape == (6, 5) and np.isnan(block[0]).all() and np.isnan(block[:, 0]).all()
    np.testing.assert_array_equal(block[1:5, 1:4], dem)
    whole = framed(dem, 0, 4, 1, 1)
    np.testing.assert_array_equal(framed(dem, 2, 3, 1, 1), whole[2:5])
    assert parts(3, 10, 5, 15) == [slice(3, 6), slice(6, 9), slice(9, 10)]
    assert parts(0, 2, 100, 10) == [slice(0, 1), slice(1, 2)]


@pytest.mark.parametrize(
    ("radius", "closed", "cells"), [(1, True, 5), (1, False, 1), (2**0.5, True, 9), (3, False, 25), (6, False, 109)]
)
def test_cells_of_a_disc(radius, closed, cells):
    chords = disc(25 * radius, 25, 25, (100, 100), closed)
    assert sum(2 * half + 1 for _, half in chords) == cells


@given(
    radius=st.floats(1, 8), width=st.sampled_from([1.0, 2.0, 0.7]), height=st.sampled_from([1.0, 1.5]),
    seed=st.integers(0, 99),
)
def test_position_is_elevation_less_the_mean_around(radius, width, height, seed):
    dem = hills(9, 7, seed, holes=0.2).astype(float)
    chords = disc(radius, width, height, dem.shape)
    x, y = grid(9, 7, width, height)
    for start, stop in ((0, 9), (3, 5)):
        found = position_index(dem, start, stop, chords)
        for row in range(start, stop):
            for column in range(7):
                if np.isnan(dem[row, column]):
                    assert np.isnan(found[row - start, column])
                    continue
                near = np.hypot(x - x[row, column], y - y[row, column]) <= radius * (1 + 1e-9)
                expected = dem[row, column] - np.nanmean(dem[near])
                # Rounding of sums of a few hundred elevations of 100 m.
                assert found[row - start, column] == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_position_on_a_plane_and_a_paraboloid(width, height):
    x, y = grid(21, 21, width, height)
    radius = 3 * max(width, height)
    chords = disc(radius, width, height, x.shape)
    above, aside = frame_of(chords)
    inside = (slice(above, -above), slice(aside, -aside))
    plane = position_index(300 + 0.1 * x - 0.2 * y, 0, 21, chords)
    np.testing.assert_allclose(plane[inside], 0, atol=1e-9)
    near = np.hypot(x, y) <= radius
    bowl = position_index(1e-3 * (x**2 + y**2), 0, 21, chords)
    # The mean of the squared distances, wherever the disc lies.
    np.testing.assert_allclose(bowl[inside], -1e-3 * np.mean((x**2 + y**2)[near]), rtol=1e-7)


def test_sums_over_discs_count():
    chords = disc(2, 1, 1, (5, 5))
    counts = disc_sums(np.pad(np.ones((5, 5)), 2), chords, np.int32)
    # 13 cells of a disc of radius 2; in a corner its row, column and one more; at an edge 13 - 3 - 1.
    assert (counts[2, 2], counts[0, 0], counts[0, 2]) == (13, 6, 9)


def test_layers_do_not_depend_on_the_rows_asked_for():
    dem = hills(30, 20, 3, holes=0.1)
    whole = layers_of(dem, 10, 20)
    for start, stop in ((0, 7), (7, 8), (8, 30)):
        part = local_layers(framed(dem, start, stop, 1, 1), 10, 20, LOCAL)
        for name, values in part.items():
            np.testing.assert_array_equal(values, whole[name][start:stop], err_msg=name)


# SAGA


@pytest.mark.real
def test_same_as_saga(shared):
    dem = saga_layer(shared, "dem")
    layers = layers_of(dem, 25, 25)
    # SAGA's layers are float32.
    np.testing.assert_allclose(layers["slope"], saga_layer(shared, "slope_deg_m6"), atol=4e-6)
    theirs = saga_layer(shared, "aspect_deg_m6")
    np.testing.assert_array_equal(np.isnan(layers["aspect"]), np.isnan(theirs))
    turn = (layers["aspect"] - theirs + 180) % 360 - 180
    assert np.nanmax(np.abs(turn)) < 4e-5
    # Its index is the root of the sum of squares / (n + 1), n the neighbours that are there; ours of the sum x 8 / n.
    n = disc_sums(np.pad(np.ones(dem.shape), 1), disc(1.5, 1, 1, dem.shape), np.int32) - 1
    np.testing.assert_allclose(layers["tri"], saga_layer(shared, "tri_square_r1") * np.sqrt(8 * (n + 1) / n), atol=1e-5)
    assert (n[1:-1, 1:-1] == 8).all()  # there the factor is 3


@pytest.mark.real
@pytest.mark.parametrize("radius", [100, 300])
def test_same_position_as_saga(shared, radius):
    dem = saga_layer(shared, "dem")
    found = position_index(dem, 0, len(dem), disc(radius, 25, 25, dem.shape))
    np.testing.assert_allclose(found, saga_layer(shared, f"tpi_r0_{radius}m"), atol=1e-5)  # float32 of up to 60 m


@pytest.mark.real
def test_same_curvatures_as_saga_with_half_the_second_derivatives(shared):
    """What is between SAGA's curvatures and the textbook's is the half of r and t alone."""
    dem = saga_layer(shared, "dem")
    ours = layers_of(dem, 25, 25)
    north, northeast, east, southeast, south, southwest, west, northwest = mirrored(
        differences(framed(dem, 0, 400, 1, 1))
    )
    p, q = (east - west) / 50, (north - south) / 50
    r, t = (east + west) / 625 / 2, (north + south) / 625 / 2
    s = (northeast - northwest - southeast + southwest) / 2500
    steep = p**2 + q**2
    slopes = steep > 0
    with np.errstate(invalid="ignore", divide="ignore"):
        profile = -(p * p * r + 2 * p * q * s + q * q * t) / (steep * (1 + steep) ** 1.5)
        plan = -(q * q * r - 2 * p * q * s + p * p * t) / steep**1.5
    for name, halved, theirs in (
        ("profile_curvature", profile, saga_layer(shared, "c_prof_m6")),
        ("plan_curvature", plan, saga_layer(shared, "c_plan_m6")),
    ):
        np.testing.assert_allclose(halved[slopes], theirs[slopes], atol=1e-6)  # float32
        # Same signs: convex is positive.
        assert np.corrcoef(ours[name][slopes], theirs[slopes])[0, 1] > 0.95


def test_aspect_of_the_four_directions():
    p, q = np.array([0.0, -1, 0, 1, 0]), np.array([-1.0, 0, 1, 0, 0])
    np.testing.assert_array_equal(aspect(p, q), [0, 90, 180, 270, np.nan])
