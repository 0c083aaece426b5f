"""NDVI and its composite, and the algorithm ``ndvicomposite``."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from raster_tools import at, make_raster, messages, raster_values, refused, run
from soilcarbon.pedometrics.ndvi import composite, ndvi


def test_worked_values():
    # (0.4 - 0.1) / (0.4 + 0.1) = 0.6
    np.testing.assert_allclose(ndvi(np.array([0.1, 0.2]), np.array([0.4, 0.2])), [0.6, 0.0], atol=1e-15)


def test_out_of_range_is_missing():
    red = np.array([-0.01, 0.3, 0.0, np.nan, -0.2])
    infrared = np.array([0.3, -0.01, 0.0, 0.3, -0.1])
    assert np.isnan(ndvi(red, infrared)).all()


@pytest.mark.parametrize("statistic, reduce", [("mean", np.nanmean), ("median", np.nanmedian)])
@settings(deadline=None)  # a busy machine is no fault
@given(
    scenes=arrays(
        float,
        st.tuples(st.integers(1, 7), st.integers(1, 5)),
        elements=st.sampled_from([np.nan, -0.5, 0.1, 0.25, 0.9]),
    )
)
def test_composite_is_numpys(statistic, reduce, scenes):
    values, looks = composite(scenes, statistic)
    clear = np.isfinite(scenes).any(axis=0)
    assert np.isnan(values[~clear]).all() and (looks == np.isfinite(scenes).sum(axis=0)).all()
    # A few units in the last place of a sum of up to 7 values, which may be added in another order.
    np.testing.assert_allclose(values[clear], reduce(scenes[:, clear], axis=0), atol=1e-14)


# The algorithm

WEST, NORTH = 250000, 2650000


def scene(tmp_path, name, red, infrared, mask=None, west=WEST, size=10, **options):
    """Paths of a scene's rasters."""
    paths = [
        make_raster(tmp_path / f"{name}_B04.tif", np.uint16(red), west, NORTH, size, **options),
        make_raster(tmp_path / f"{name}_B08.tif", np.uint16(infrared), west, NORTH, size, **options),
    ]
    if mask is not None:
        paths.append(make_raster(tmp_path / f"{name}_SCL.tif", np.uint8(mask), west, NORTH, size, **options))
    return paths


@pytest.mark.qgis
def test_clouds_are_left_out(processing, tmp_path):
    shape = (4, 6)
    red, infrared = np.full(shape, 1000), np.full(shape, 4000)
    red[0, 0] = 0  # no data, as the products have it, without a tag
    mask = np.full(shape, 4)
    mask[1, 2], mask[2, 3] = 9, 3
    first = scene(tmp_path, "五月", red, infrared, mask)
    second = scene(tmp_path, "十月", np.full(shape, 1500), np.full(shape, 2500), np.where(mask == 9, 8, 4))
    feedback = messages()
    result = run(
        processing,
        "ndvicomposite",
        feedback,
        RED=[first[0], second[0]],
        NIR=[first[1], second[1]],
        CLOUD_MASK=[first[2], second[2]],
        OUTPUT=str(tmp_path / "植生.tif"),
        COUNT=str(tmp_path / "晴天.tif"),
    )
    # NDVI 0.6 in May and 0.25 in October; the tolerance is float32.
    expected = np.full(shape, (0.6 + 0.25) / 2)
    expected[0, 0] = expected[2, 3] = 0.25
    expected[1, 2] = np.nan
    np.testing.assert_allclose(raster_values(result["OUTPUT"]), expected, atol=1e-6)
    looks = np.full(shape, 2)
    looks[0, 0] = looks[2, 3] = 1
    looks[1, 2] = 0
    np.testing.assert_array_equal(raster_values(result["COUNT"]), looks)
    assert at(result["OUTPUT"], WEST + 35, NORTH - 25) == pytest.approx(0.25, abs=1e-6)
    # One cell of 24 of 0.01 ha.
    assert "0.0 ha (4.17 %) have no clear look and are NoData." in feedback.said
    assert "Scene 1: 五月_B04, 五月_B08, 五月_SCL" in feedback.said


@pytest.mark.qgis
def test_offset_of_baseline_0400(processing, tmp_path):
    # 0.0001 x 2000 - 0.1 = 0.1 and 0.0001 x 5000 - 0.1 = 0.4
    red, infrared = scene(tmp_path, "a", np.full((2, 2), 2000), np.full((2, 2), 5000))
    result = run(
        processing, "ndvicomposite", RED=[red], NIR=[infrared], OFFSET=-0.1, OUTPUT=str(tmp_path / "o.tif")
    )
    np.testing.assert_allclose(raster_values(result["OUTPUT"]), 0.6, atol=1e-6)  # float32
    assert result["COUNT"] is None


@pytest.mark.qgis
def test_scenes_of_other_extent_and_size(processing, tmp_path):
    """The union of the extents on the first scene's cells; the cloud mask has coarser cells."""
    first = scene(tmp_path, "a", np.full((6, 6), 1000), np.full((6, 6), 4000))
    second = scene(tmp_path, "b", np.full((6, 6), 1500), np.full((6, 6), 2500), west=WEST + 40)
    clear = make_raster(tmp_path / "a_SCL.tif", np.full((3, 3), 4, np.uint8), WEST, NORTH, 20)
    cloudy = np.full((3, 3), 4, np.uint8)
    cloudy[0, 2] = 9
    cloudy = make_raster(tmp_path / "b_SCL.tif", cloudy, WEST + 40, NORTH, 20)
    result = run(
        processing,
        "ndvicomposite",
        RED=[first[0], second[0]],
        NIR=[first[1], second[1]],
        CLOUD_MASK=[clear, cloudy],
        STATISTIC="median",
        OUTPUT=str(tmp_path / "o.tif"),
    )
    expected = np.full((6, 10), 0.6)
    expected[:, 4:6] = (0.6 + 0.25) / 2
    expected[:, 6:] = 0.25
    expected[:2, 8:] = np.nan
    np.testing.assert_allclose(raster_values(result["OUTPUT"]), expected, atol=1e-6)  # float32


@pytest.mark.qgis
def test_bands_of_one_file(processing, tmp_path):
    both = make_raster(tmp_path / "s.tif", np.uint16([[[4000]], [[1000]]]), WEST, NORTH)
    result = run(
        processing, "ndvicomposite", RED=[both], NIR=[both], RED_BAND=2, OUTPUT=str(tmp_path / "o.tif")
    )
    assert raster_values(result["OUTPUT"])[0, 0] == pytest.approx(0.6, abs=1e-6)  # float32
    for message, bands in (
        ("is given as red and as near infrared", {}),
        ("s has no band 3; it has 2", {"NIR_BAND": 3}),
    ):
        refused(
            processing, "ndvicomposite", message, RED=[both], NIR=[both], OUTPUT=str(tmp_path / "p.tif"), **bands
        )


@pytest.mark.qgis
def test_refusals(processing, tmp_path):
    cells = np.ones((2, 2))
    red, infrared, mask = scene(tmp_path, "a", 1000 * cells, 4000 * cells, 9 * cells)
    bare = make_raster(tmp_path / "bare.tif", np.full((2, 2), 1000, np.uint16), epsg=None)
    good = {"RED": [red], "NIR": [infrared], "OUTPUT": str(tmp_path / "out" / "o.tif")}
    for message, change in (
        ("2 red and 1 near-infrared rasters", {"RED": [red, red]}),
        ("2 cloud masks for 1 scenes", {"CLOUD_MASK": [mask, mask]}),
        ("'8;9'; it takes whole numbers", {"MASK_VALUES": "8;9"}),
        ("No cell has a clear look", {"CLOUD_MASK": [mask]}),
        ("SCALE is 0.0; it must be above 0", {"SCALE": 0}),
        ("bare has no coordinate reference system", {"RED": [bare]}),
    ):
        refused(processing, "ndvicomposite", message, **{**good, **change})
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.qgis
def test_cancel_leaves_nothing(processing, tmp_path):
    red, infrared = scene(tmp_path, "a", np.full((400, 400), 1000), np.full((400, 400), 4000))
    feedback = messages()
    feedback.stop_at = 0
    out = tmp_path / "out"
    refused(
        processing, "ndvicomposite", "Stopped at your request", feedback, RED=[red] * 3, NIR=[infrared] * 3,
        OUTPUT=str(out / "o.tif"), COUNT=str(out / "c.tif"),
    )
    assert not list(out.iterdir())


@pytest.mark.qgis
@pytest.mark.real
def test_landsat_of_edgeroi(processing, tmp_path, shared):
    covs = shared / "data" / "edgeroi_grid" / "covs"
    red, infrared = str(covs / "landsat_b3.tif"), str(covs / "landsat_b4.tif")
    result = run(
        processing, "ndvicomposite", RED=[red], NIR=[infrared], SCALE=1, OUTPUT=str(tmp_path / "o.tif")
    )
    b3, b4 = raster_values(red), raster_values(infrared)
    valid = (b3 > 0) & (b4 > 0)
    expected = np.where(valid, (b4 - b3) / np.where(valid, b4 + b3, 1), np.nan)
    np.testing.assert_allclose(raster_values(result["OUTPUT"]), expected, atol=1e-6)  # float32
    assert valid.sum() > 200000
    rng = np.random.default_rng(1)
    for x, y in zip(rng.uniform(745000, 785000, 50), rng.uniform(6650000, 6675000, 50)):
        low, high = at(red, x, y), at(infrared, x, y)
        # float32 again
        assert at(result["OUTPUT"], x, y) == pytest.approx((high - low) / (high + low), abs=1e-6)
