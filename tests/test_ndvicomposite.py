"""NDVI and its composite, and the algorithm ``ndvicomposite``."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from raster_tools import at, make_raster, messages, raster_values, refused, run
from soilcarbon.pedometrics.ndvi import composite, expected_offset, is_clear, ndvi
from test_qgis_process import outputs, qgis_process  # noqa: F401 (a fixture)
from test_sample_data import BASIN


def test_worked_values():
    # (0.4 - 0.1) / (0.4 + 0.1) = 0.6
    np.testing.assert_allclose(ndvi(np.array([0.1, 0.2]), np.array([0.4, 0.2])), [0.6, 0.0], atol=1e-15)


def test_out_of_range_is_missing():
    red = np.array([-0.01, 0.3, 0.0, np.nan, -0.2])
    infrared = np.array([0.3, -0.01, 0.0, 0.3, -0.1])
    assert np.isnan(ndvi(red, infrared)).all()


@pytest.mark.parametrize("statistic, reduce", [("mean", np.nanmean), ("median", np.nanmedian)])
@given(
    least=st.integers(0, 4),
    scenes=arrays(
        float,
        st.tuples(st.integers(1, 7), st.integers(1, 5)),
        elements=st.sampled_from([np.nan, -0.5, 0.1, 0.25, 0.9]),
    )
)
def test_composite_is_numpys(statistic, reduce, scenes, least):
    values, looks = composite(scenes, statistic, least)
    clear = np.isfinite(scenes).sum(axis=0) >= max(1, least)
    assert np.isnan(values[~clear]).all() and (looks == np.isfinite(scenes).sum(axis=0)).all()
    # A few units in the last place of a sum of up to 7 values, which may be added in another order.
    np.testing.assert_allclose(values[clear], reduce(scenes[:, clear], axis=0), atol=1e-14)


def test_clear_looks_by_kind_of_mask():
    scl = np.array([0, 2, 3, 4, 6, 8, 11, np.nan])
    np.testing.assert_array_equal(
        is_clear(scl, "classes", [0, 1, 3, 8, 9, 10]), [False, True, False, True, True, False, True, False]
    )
    np.testing.assert_array_equal(is_clear(np.array([0, 1, 255, np.nan]), "nonzero"), [True, False, False, False])
    # As USGS lists them for Landsat 8: fill, clear, clear water, dilated cloud, cloud, cloud shadow, snow, cirrus.
    qa = np.array([1, 21824, 21952, 21826, 22280, 23888, 30048, 54596], np.float32)
    np.testing.assert_array_equal(
        is_clear(qa, "landsat_qa"), [False, True, True, False, False, False, True, False]
    )


@pytest.mark.parametrize(
    ("path", "offset"),
    [
        ("/x/S2A_MSIL2A_20220601T023551_N0400_R089_T51QTF_20220601T061234.SAFE/GRANULE/B04_10m.jp2", -0.1),
        ("S2B_MSIL2A_20181104T022551_N0500_R046_T51QTF_20230101T061234.SAFE/B04.jp2", -0.1),
        ("S2B_MSIL2A_20200104T022551_N0213_R046_T51QTF_20200104T061234.SAFE/B04.jp2", 0.0),
        ("/x/N0400_R089/T51QTF_20220601T023551_B04_10m.jp2", None),
    ],
)
def test_offset_by_the_name_of_the_product(path, offset):
    assert expected_offset(path) == offset


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
def test_offsets_of_old_and_new_scenes(processing, tmp_path):
    """The same ground before and after baseline 04.00; the names of the products are watched."""
    old = tmp_path / "S2B_MSIL2A_20200104T022551_N0213_R046_T51QTF_20200104T061234.SAFE"
    new = tmp_path / "S2A_MSIL2A_20220601T023551_N0400_R089_T51QTF_20220601T061234.SAFE"
    for folder in (old, new):
        folder.mkdir()
    first = scene(old, "T51QTF_20200104", np.full((2, 2), 1000), np.full((2, 2), 4000))
    second = scene(new, "T51QTF_20220601", np.full((2, 2), 2000), np.full((2, 2), 5000))
    asked = {
        "RED": [first[0], second[0]], "NIR": [first[1], second[1]], "MIN_LOOKS": 2, "OUTPUT": str(tmp_path / "o.tif"),
    }
    feedback = messages()
    result = run(processing, "ndvicomposite", feedback, SCENE_OFFSETS="0, -0.1", **asked)
    np.testing.assert_allclose(raster_values(result["OUTPUT"]), 0.6, atol=1e-6)  # float32
    assert feedback.warnings == []
    run(processing, "ndvicomposite", feedback, **asked)
    assert len(feedback.warnings) == 1 and "Scene 2 (T51QTF_20220601_B04) needs the offset -0.1" in feedback.warnings[0]


@pytest.mark.qgis
def test_scale_and_offset_that_the_file_holds(processing, tmp_path):
    """They are applied once, and SCALE and OFFSET are not applied over them."""
    red, infrared = scene(
        tmp_path, "a", [[2000, 0]], [[5000, 5000]], scale=0.0001, offset=-0.1
    )
    for asked in ({}, {"SCALE": 0.5, "OFFSET": -0.2}):
        result = run(
            processing, "ndvicomposite", RED=[red], NIR=[infrared], OUTPUT=str(tmp_path / "o.tif"), **asked
        )
        # 0 is no data, not a reflectance of -0.1.
        np.testing.assert_allclose(raster_values(result["OUTPUT"]), [[0.6, np.nan]], atol=1e-6)  # float32
    # A file with a scale alone, as some programs write it, takes OFFSET all the same.
    red, infrared = scene(tmp_path, "b", [[2000]], [[5000]], scale=0.0001)
    result = run(
        processing, "ndvicomposite", RED=[red], NIR=[infrared], OFFSET=-0.1, OUTPUT=str(tmp_path / "o.tif")
    )
    assert raster_values(result["OUTPUT"])[0, 0] == pytest.approx(0.6, abs=1e-6)  # float32


@pytest.mark.qgis
def test_negative_reflectance_is_no_look(processing, tmp_path):
    # 0.0001 x 900 - 0.1 = -0.01: NDVI would be above 1.
    red, infrared = scene(tmp_path, "a", [[900, 2000]], [[5000, 5000]])
    feedback = messages()
    result = run(
        processing, "ndvicomposite", feedback, RED=[red], NIR=[infrared], OFFSET=-0.1, OUTPUT=str(tmp_path / "o.tif")
    )
    np.testing.assert_allclose(raster_values(result["OUTPUT"]), [[np.nan, 0.6]], atol=1e-6)  # float32
    assert "Scene 1: 50.0 % of its cells have a negative reflectance" in feedback.warnings[0]


@pytest.mark.qgis
def test_other_masks_in_bands_of_the_scene(processing, tmp_path):
    """One file a scene: near infrared, red, a cloud mask, QA_PIXEL of Landsat."""
    cloud, qa = [[0, 1, 0]], [[21824, 21824, 22280]]
    scenes = [
        make_raster(tmp_path / f"{i}.tif", np.uint16([[[4000] * 3], [[1000] * 3], cloud, qa]), WEST, NORTH)
        for i in (1, 2)
    ]
    asked = {
        "RED": scenes, "NIR": scenes, "CLOUD_MASK": scenes, "RED_BAND": 2, "OUTPUT": str(tmp_path / "o.tif"),
        "COUNT": str(tmp_path / "n.tif"),
    }
    for kind, band, lost in (("nonzero", 3, 1), ("landsat_qa", 4, 2)):
        result = run(processing, "ndvicomposite", MASK_KIND=kind, MASK_BAND=band, MIN_LOOKS=2, **asked)
        expected = np.full((1, 3), 0.6)
        expected[0, lost] = np.nan
        np.testing.assert_allclose(raster_values(result["OUTPUT"]), expected, atol=1e-6)  # float32
        np.testing.assert_array_equal(raster_values(result["COUNT"]), np.where(np.isnan(expected), 0, 2))


@pytest.mark.qgis
def test_few_looks_are_nodata_and_told(processing, tmp_path):
    first = scene(tmp_path, "a", [[1000, 0]], [[4000, 4000]])
    second = scene(tmp_path, "b", [[1500, 1500]], [[2500, 2500]])
    feedback = messages()
    result = run(
        processing, "ndvicomposite", feedback, RED=[first[0], second[0]], NIR=[first[1], second[1]], MIN_LOOKS=2,
        OUTPUT=str(tmp_path / "o.tif"),
    )
    np.testing.assert_allclose(raster_values(result["OUTPUT"]), [[0.425, np.nan]], atol=1e-6)  # float32
    assert "0.0 ha (50.00 %) have fewer than 2 clear looks and are NoData." in feedback.said


@pytest.mark.qgis
def test_swapped_bands_are_told(processing, tmp_path):
    red, infrared = scene(tmp_path, "a", [[1000]], [[4000]])
    feedback = messages()
    run(processing, "ndvicomposite", feedback, RED=[infrared], NIR=[red], OUTPUT=str(tmp_path / "o.tif"))
    assert "The mean NDVI is -0.60" in feedback.warnings[0]


@pytest.mark.qgis
def test_scene_in_another_crs_on_a_template(processing, tmp_path):
    """Two scenes of flat reflectance, one in UTM zone 51, on a grid of coarser cells."""
    from osgeo import gdal

    first = scene(tmp_path, "a", np.full((40, 40), 1000), np.full((40, 40), 4000))
    second = [
        gdal.Warp(
            str(tmp_path / f"b_{name}.tif"), path, dstSRS="EPSG:32651", xRes=10, yRes=10, dstNodata=0
        ).GetDescription()
        for name, path in zip(
            ("B04", "B08"), scene(tmp_path, "c", np.full((20, 20), 1500), np.full((20, 20), 2500), west=WEST + 200)
        )
    ]
    template = make_raster(tmp_path / "grid.tif", np.zeros((12, 25), np.uint8), WEST - 40, NORTH + 40, 20)
    result = run(
        processing, "ndvicomposite", RED=[first[0], second[0]], NIR=[first[1], second[1]], TEMPLATE=template,
        OUTPUT=str(tmp_path / "o.tif"), COUNT=str(tmp_path / "n.tif"),
    )
    looks = raster_values(result["COUNT"])
    assert looks.shape == (12, 25) and np.isnan(raster_values(result["OUTPUT"])[0]).all()
    # Away from the rim of the second scene, which is 200 m wide.
    for x, y, value, count in (
        (WEST + 50, NORTH - 100, 0.6, 1),
        (WEST + 300, NORTH - 100, 0.425, 2),
        (WEST + 450, NORTH - 100, np.nan, 0),
    ):
        assert at(result["OUTPUT"], x, y) == pytest.approx(value, abs=1e-6, nan_ok=True)  # float32
        assert at(result["COUNT"], x, y) == count


@pytest.mark.qgis
@pytest.mark.parametrize("statistic", ["mean", "median"])
def test_windows_do_not_show(processing, tmp_path, monkeypatch, statistic):
    """Scenes in tiles are worked on in windows of some columns."""
    from soilcarbon.algorithms import ndvicomposite

    rng = np.random.default_rng(7)
    scenes = [
        scene(
            tmp_path, name, rng.integers(500, 3000, (300, 600)), rng.integers(500, 5000, (300, 600)),
            rng.integers(3, 6, (300, 600)), west=WEST + 10 * shift,
        )
        for name, shift in (("a", 0), ("b", 130), ("c", -40))
    ]
    red, infrared, masks = map(list, zip(*scenes))
    asked = {"RED": red, "NIR": infrared, "CLOUD_MASK": masks, "STATISTIC": statistic}
    whole = run(processing, "ndvicomposite", OUTPUT=str(tmp_path / "o.tif"), COUNT=str(tmp_path / "n.tif"), **asked)
    monkeypatch.setattr(ndvicomposite, "TALL", 128)
    monkeypatch.setattr(ndvicomposite, "BLOCK_VALUES", 3 * 128 * 256)
    parts = run(processing, "ndvicomposite", OUTPUT=str(tmp_path / "p.tif"), COUNT=str(tmp_path / "q.tif"), **asked)
    for name in ("OUTPUT", "COUNT"):
        np.testing.assert_array_equal(raster_values(parts[name]), raster_values(whole[name]))
    assert raster_values(whole["COUNT"]).max() == 3


@pytest.mark.qgis
def test_sample_scenes(processing, tmp_path):
    """Each cell of the basin is clear on one date at least; rice fields and forest are greener than towns."""
    scenes = [[str(BASIN / "sentinel2" / f"S2_{date}_{band}.tif") for date in ("20230115", "20230722")]
              for band in ("B04", "B08", "SCL")]
    result = run(
        processing, "ndvicomposite", RED=scenes[0], NIR=scenes[1], CLOUD_MASK=scenes[2],
        TEMPLATE=str(BASIN / "dem.tif"), OUTPUT=str(tmp_path / "o.tif"), COUNT=str(tmp_path / "n.tif"),
    )
    inside = raster_values(BASIN / "dem.tif") > -9000
    values, looks = raster_values(result["OUTPUT"]), raster_values(result["COUNT"])
    assert looks[inside].min() == 1 and looks.max() == 2 and np.isfinite(values[inside]).all()
    assert 0.3 < values[inside].mean() < 0.9


@pytest.mark.qgis
def test_through_qgis_process(qgis_process, tmp_path):  # noqa: F811
    folder = tmp_path / "衛星 影像"
    folder.mkdir()
    scenes = [scene(folder, name, np.full((4, 4), red), np.full((4, 4), 4000), np.full((4, 4), mask))
              for name, red, mask in (("五月", 1000, 4), ("七月", 2000, 9), ("十月", 1000, 4))]
    result = outputs(
        qgis_process(
            "run", "soilcarbon:ndvicomposite",
            *(f"--{name}={path}" for paths in scenes for name, path in zip(("RED", "NIR", "CLOUD_MASK"), paths)),
            "--STATISTIC=median", f"--OUTPUT={folder / '植生.tif'}", f"--COUNT={folder / '晴天.tif'}",
        )
    )
    np.testing.assert_allclose(raster_values(result["OUTPUT"]), 0.6, atol=1e-6)  # float32
    np.testing.assert_array_equal(raster_values(result["COUNT"]), 2)


@pytest.mark.qgis
def test_refusals(processing, tmp_path):
    cells = np.ones((2, 2))
    red, infrared, mask = scene(tmp_path, "a", 1000 * cells, 4000 * cells, 9 * cells)
    bare = make_raster(tmp_path / "bare.tif", np.full((2, 2), 1000, np.uint16), epsg=None)
    other, swapped, _ = scene(tmp_path, "b", 1000 * cells, 4000 * cells, 4 * cells, west=WEST + 1e5)
    turned = make_raster(tmp_path / "turned.tif", np.full((2, 2), 1000, np.uint16), WEST, NORTH, turn=2.0)
    good = {"RED": [red], "NIR": [infrared], "OUTPUT": str(tmp_path / "out" / "o.tif")}
    template = make_raster(tmp_path / "grid.tif", cells, WEST + 1e4, NORTH)
    for message, change in (
        ("2 red and 1 near-infrared rasters", {"RED": [red, red]}),
        ("a_B04 is given twice under RED", {"RED": [red, red], "NIR": [infrared, swapped]}),
        ("a_B08 is given twice under NIR", {"RED": [red, other], "NIR": [infrared, infrared]}),
        ("b_B08 does not overlap a_B04, the red band of its scene", {"NIR": [swapped]}),
        (
            "scenes cover 0.0 % of the area between them only .* does b_B04 belong to a_B04",
            {"RED": [red, other], "NIR": [infrared, swapped]},
        ),
        ("1 of 1 scenes do not overlap the grid .*: a_B04.", {"TEMPLATE": template}),
        ("turned is rotated or not north-up", {"NIR": [turned]}),
        ("SCENE_OFFSETS holds 2 offsets for 1 scenes", {"SCENE_OFFSETS": "0,-0.1"}),
        ("SCENE_OFFSETS holds 'x'; it takes numbers", {"SCENE_OFFSETS": "x"}),
        ("MIN_LOOKS is 2; with 1 scenes no cell can have so many", {"MIN_LOOKS": 2}),
        ("MASK_KIND is bits; allowed is classes, nonzero, landsat_qa", {"MASK_KIND": "bits"}),
        ("a_SCL has no band 2", {"CLOUD_MASK": [mask], "MASK_BAND": 2}),
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
    scenes = [scene(tmp_path, name, np.full((400, 400), 1000), np.full((400, 400), 4000)) for name in "abc"]
    feedback = messages()
    feedback.stop_at = 0
    out = tmp_path / "out"
    red, infrared = zip(*scenes)
    refused(
        processing, "ndvicomposite", "Stopped at your request", feedback, RED=list(red), NIR=list(infrared),
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
