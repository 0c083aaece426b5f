"""The algorithm ``climate``, and fine cells averaged in coarse ones."""

import os

import numpy as np
import pytest
from language_tools import bare_words, marked_language
from raster_tools import at, make_raster, messages, raster_values, refused, run, wkt
from test_qgis_process import outputs, qgis_process  # noqa: F401 (a fixture)
from test_sample_data import BASIN

pytestmark = pytest.mark.qgis

WEST, NORTH = 250000, 2650000
#: Cells of the DEM in a temperature cell, a side.
SIDE = 10


def out(tmp_path, name="out"):
    folder = tmp_path / name
    folder.mkdir(exist_ok=True)
    return folder


def results(tmp_path, **parameters):
    """Outputs MAT and TAP in a folder of their own, beside the parameters."""
    folder = out(tmp_path)
    return {"MAT": str(folder / "氣溫.tif"), "TAP": str(folder / "雨量.tif"), **parameters}


def terrain(rows=6, columns=7, seed=1):
    """Elevations of 20 m cells over `rows` x `columns` temperature cells of 200 m, 100 to 1,900 m."""
    rng = np.random.default_rng(seed)
    i, j = np.indices((rows * SIDE, columns * SIDE))
    z = 1000 + 700 * np.sin(i / 13) * np.cos(j / 17) + 3 * j + rng.uniform(-50, 50, i.shape)
    return z.astype(np.float32)


def coarse(fine, side=SIDE):
    """Means of `side` x `side` cells."""
    rows, columns = np.array(fine.shape) // side
    return fine.astype(float).reshape(rows, side, columns, side).mean((1, 3))


def write_dem(tmp_path, z, **options):
    return make_raster(tmp_path / "dem.tif", z, WEST, NORTH, 20, **options)


def write_warmth(tmp_path, values, name="tas.tif", **options):
    return make_raster(tmp_path / name, np.asarray(values), WEST, NORTH, 20 * SIDE, **options)


# Means


def months(years, rows=2, columns=3):
    """Temperature of each month: its number, + 10 per year; a tenth of a degree per cell."""
    cells = np.arange(rows * columns).reshape(rows, columns) / 10
    return np.stack([cells + month + 10 * year for year in range(years) for month in range(1, 13)])


def test_monthly_bands_of_two_files(processing, tmp_path):
    values = months(2)
    files = [write_warmth(tmp_path, values[:12], "a.tif"), write_warmth(tmp_path, values[12:], "b.tif")]
    rain = write_warmth(tmp_path, np.uint16(np.round(100 * values)), "pr.tif")
    feedback = messages()
    result = run(
        processing, "climate", feedback,
        **results(tmp_path, TEMPERATURE=files, RAIN=[rain], RAIN_UNIT="tenth_mm", START_YEAR=2011),
    )
    cells = np.arange(6).reshape(2, 3) / 10
    # Mean of 1 to 12 is 6.5, and 5 more over the years; the sum of 10 times that in tenths of mm, over 12 months.
    np.testing.assert_allclose(raster_values(result["MAT"]), cells + 11.5, atol=1e-5)  # float32
    np.testing.assert_allclose(raster_values(result["TAP"]), 120 * (cells + 11.5), atol=1e-3)  # float32
    assert at(result["MAT"], WEST + 500, NORTH - 300) == pytest.approx(12.0, abs=1e-5)
    assert feedback.said[:4] == [
        "MAT 2011: a, band 1 to a, band 12",
        "MAT 2012: b, band 1 to b, band 12",
        "TAP 2011: pr, band 1 to pr, band 12",
        "TAP 2012: pr, band 13 to pr, band 24",
    ]
    assert feedback.warnings == [] and result["LAPSE_RATE"] is None and result["R2"] is None
    from osgeo import gdal

    dataset = gdal.Open(result["TAP"])
    assert (dataset.GetRasterBand(1).GetDescription(), dataset.GetRasterBand(1).GetUnitType()) == ("TAP", "mm")


def test_years_of_the_names_whatever_the_order(processing, tmp_path):
    values = months(3)
    files = [
        write_warmth(tmp_path, values[12 * year + month], f"tas_{2010 + year}_{month + 1:02d}.tif")
        for month in range(12)
        for year in (2, 0, 1)
    ]
    feedback = messages()
    result = run(processing, "climate", feedback, **results(tmp_path, TEMPERATURE=files, YEARS="2011-2012", TAP=None))
    # 2011 and 2012 are 10 and 20 warmer.
    assert raster_values(result["MAT"])[0, 0] == pytest.approx(6.5 + 15, abs=1e-5)  # float32
    assert result["TAP"] is None and feedback.warnings == []
    # A first year that does not go with the names is told.
    feedback = messages()
    run(processing, "climate", feedback, **results(tmp_path, TEMPERATURE=files, START_YEAR=2010))
    assert "The temperature raster tas_2012_01 was taken for the year 2010, against its name" in feedback.warnings[0]


def test_names_of_bands_tell_the_year(processing, tmp_path):
    values = np.array([[[5.0]], [[1.0]], [[3.0]]])
    path = write_warmth(tmp_path, values, "series.tif", names=["y2003", "y2001", "y2002"])
    result = run(
        processing, "climate", **results(tmp_path, TEMPERATURE=[path], TIME_STEP="yearly", YEARS="2001,2003", TAP=None)
    )
    assert raster_values(result["MAT"])[0, 0] == 3


def test_scale_and_offset_of_the_file_and_units(processing, tmp_path):
    tenths = np.full((12, 2, 2), 2931, np.uint16)
    by_file = write_warmth(tmp_path, tenths, "a.tif", scale=0.1, offset=-273.15)
    by_user = write_warmth(tmp_path, tenths, "b.tif")
    for path, unit in ((by_file, "celsius"), (by_user, "tenth_kelvin")):
        result = run(processing, "climate", **results(tmp_path, TEMPERATURE=[path], TEMPERATURE_UNIT=unit, TAP=None))
        # 293.1 K are 19.95 °C; 293 in float32 is exact to 3e-5.
        np.testing.assert_allclose(raster_values(result["MAT"]), 19.95, atol=5e-5)


def test_rain_a_day_takes_the_days_of_the_months(processing, tmp_path):
    day = np.zeros((12, 1, 1))
    day[1] = 0.01  # m a day in February
    path = write_warmth(tmp_path, day, "tp.tif")
    for year, days in ((2011, 28), (2012, 29), (None, 28.2425)):
        result = run(
            processing, "climate", **results(tmp_path, RAIN=[path], RAIN_UNIT="m/day", START_YEAR=year, MAT=None)
        )
        assert raster_values(result["TAP"])[0, 0] == pytest.approx(10 * days, rel=1e-6)  # float32


def test_gaps_and_nodata(processing, tmp_path):
    values = months(2, 1, 4)
    values[3, 0, 1] = values[15, 0, 2] = -9999
    values[4, 0, 2], values[5, 0, 3], values[14, 0, 3] = np.nan, -3.4e38, 1e38
    path = write_warmth(tmp_path, values, nodata=-9999)
    feedback = messages()
    result = run(processing, "climate", feedback, **results(tmp_path, TEMPERATURE=[path], TAP=None))
    # The second year alone; no year at all twice.
    np.testing.assert_allclose(raster_values(result["MAT"]), [[11.5, 16.6, np.nan, np.nan]], atol=1e-5)  # float32
    assert feedback.warnings == [
        "warning: 1 cells of the temperature rasters lack some of the years; their mean is over the others."
    ]


def test_tiny_negative_rain_is_none(processing, tmp_path):
    path = write_warmth(tmp_path, [[[-0.01, 900.0]]])
    result = run(processing, "climate", **results(tmp_path, RAIN=[path], TIME_STEP="yearly", MAT=None))
    np.testing.assert_array_equal(raster_values(result["TAP"]), [[0, 900]])


def test_slip_of_unit_is_told(processing, tmp_path):
    kelvin = write_warmth(tmp_path, np.full((12, 2, 2), 293.0))
    feedback = messages()
    run(processing, "climate", feedback, **results(tmp_path, TEMPERATURE=[kelvin]))
    assert "it is celsius; with kelvin or tenth_celsius the values would be plausible" in feedback.warnings[0]


def test_months_taken_for_years_are_told(processing, tmp_path):
    wet = write_warmth(tmp_path, np.full((12, 2, 2), 150.0))
    given = results(tmp_path, RAIN=[wet], TIME_STEP="yearly", MAT=None)
    for year, count in ((None, 1), (2001, 0)):
        feedback = messages()
        run(processing, "climate", feedback, START_YEAR=year, **given)
        assert len(feedback.warnings) == count
    assert raster_values(given["TAP"])[0, 0] == 150


def test_series_of_other_years_are_told(processing, tmp_path):
    warm = write_warmth(tmp_path, np.full((3, 2, 2), 20.0), "t.tif")
    wet = write_warmth(tmp_path, np.full((2, 2, 2), 2000.0), "p.tif")
    feedback = messages()
    given = results(tmp_path, TEMPERATURE=[warm], RAIN=[wet], TIME_STEP="yearly", START_YEAR=2011, RAIN_START_YEAR=2012)
    run(processing, "climate", feedback, **given)
    assert "MAT and TAP are of other years (2011-2013 and 2012-2013)" in feedback.warnings[0]
    feedback = messages()
    run(processing, "climate", feedback, **given, YEARS="2012-2013")
    assert feedback.warnings == []


def test_grid_of_a_template(processing, tmp_path):
    """The other variable and the template may have cells of their own; a plane stays one when it is interpolated."""
    plane = np.add.outer(np.arange(8.0), np.arange(9.0))
    warm = write_warmth(tmp_path, plane, "t.tif")
    wet = make_raster(tmp_path / "p.tif", 100 * plane[::2, ::2], WEST + 100, NORTH - 100, 400)
    template = make_raster(tmp_path / "grid.tif", np.zeros((20, 30), np.uint8), WEST + 800, NORTH - 600, 20)
    result = run(
        processing, "climate", TEMPLATE=template,
        **results(tmp_path, TEMPERATURE=[warm], RAIN=[wet], TIME_STEP="yearly"),
    )
    for x, y in ((WEST + 810, NORTH - 610), (WEST + 1210, NORTH - 790)):
        row, column = (NORTH - y) / 200 - 0.5, (x - WEST) / 200 - 0.5
        assert at(result["MAT"], x, y) == pytest.approx(row + column, abs=1e-4)  # float32
        # The first rain cell has its centre on that of the temperature cell in row and column 1.
        assert at(result["TAP"], x, y) == pytest.approx(100 * (row + column - 2), abs=1e-2)  # float32
    assert raster_values(result["MAT"]).shape == (20, 30)


# Fine cells in coarse ones


@pytest.fixture
def means(qgis_app):
    from soilcarbon.layers.aggregate import CellMeans

    return CellMeans


def grid(west, north, size, rows, columns, epsg=3826):
    from soilcarbon.layers.grid import Grid

    return Grid(wkt(epsg), west, north, size, size, columns, rows)


def test_means_of_whole_cells(means):
    z = terrain().astype(float)
    z[:SIDE, :SIDE] = np.nan
    z[SIDE : SIDE + 5, :SIDE] = np.nan
    fine, over = grid(WEST, NORTH, 20, *z.shape), grid(WEST - 200, NORTH + 200, 200, 9, 9)
    both = means(fine, over)
    for window in fine.blocks(700):
        both.add(window, z[window.row : window.row + window.rows])
    expected = np.full((9, 9), np.nan)
    with np.errstate(invalid="ignore"):
        cells = z.reshape(6, SIDE, 7, SIDE)
        expected[1:7, 1:8] = np.nansum(cells, (1, 3)) / np.isfinite(cells).sum((1, 3))
    np.testing.assert_allclose(both.means, expected, rtol=1e-12)  # order of sums
    cover = np.zeros((9, 9))
    cover[1:7, 1:8] = 1
    cover[1, 1], cover[2, 1] = 0, 0.5
    np.testing.assert_allclose(both.cover, cover, atol=1e-9)  # coordinates of 2.6e6 in float64


def test_means_in_another_crs(means):
    """Each fine cell goes to the coarse cell that holds its centre by PROJ's own transformation."""
    from osgeo import osr

    fine, over = grid(250000, 2650000, 40, 300, 400), grid(120.99, 23.97, 0.02, 7, 9, epsg=4326)
    both = means(fine, over)
    values = np.arange(fine.rows * fine.columns, dtype=float).reshape(fine.shape)
    for window in fine.blocks(50_000):
        both.add(window, values[window.row : window.row + window.rows])
    here, there = osr.SpatialReference(), osr.SpatialReference()
    here.ImportFromEPSG(3826)
    there.ImportFromEPSG(4326)
    for reference in (here, there):
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    x, y = np.meshgrid(fine.easting(), fine.northing())
    points = osr.CoordinateTransformation(here, there).TransformPoints(np.column_stack([x.ravel(), y.ravel()]))
    rows, columns = over.locate(*np.array(points)[:, :2].T)
    inside = rows >= 0
    cells = rows[inside] * over.columns + columns[inside]
    counts = np.bincount(cells, minlength=63)
    sums = np.bincount(cells, values.ravel()[inside], 63)
    full = counts.reshape(over.shape) > 0
    np.testing.assert_allclose(both.means[full], (sums / np.maximum(counts, 1)).reshape(over.shape)[full], rtol=1e-12)
    # A cell of 0.02 degrees holds about 2,800 cells; those on its edges make 2 % of them.
    whole = np.zeros(over.shape, bool)
    whole[1:-1, 1:-1] = True
    assert np.abs(both.cover[whole & (both.cover > 0.5)] - 1).max() < 0.02


# Lapse rate


def test_known_lapse_rate_comes_back_exactly(processing, tmp_path):
    z = terrain()
    warm = write_warmth(tmp_path, 25 - 0.006 * coarse(z))
    feedback = messages()
    result = run(
        processing, "climate", feedback, DEM=write_dem(tmp_path, z),
        **results(tmp_path, TEMPERATURE=[warm], TIME_STEP="yearly", REPORT=str(out(tmp_path) / "r.html")),
    )
    # Temperatures of 20 °C are kept to 1e-6 °C in float32.
    assert result["LAPSE_RATE"] == pytest.approx(-6, abs=1e-4) and result["R2"] == pytest.approx(1, abs=1e-9)
    np.testing.assert_allclose(raster_values(result["MAT"]), 25 - 0.006 * z, atol=1e-5)
    x, y = WEST + 20 * 33 + 10, NORTH - 20 * 41 - 10
    assert at(result["MAT"], x, y) == pytest.approx(25 - 0.006 * at(tmp_path / "dem.tif", x, y), abs=1e-5)
    assert feedback.warnings == []
    assert "Lapse rate -6.00 °C/km ± 0.00, R2 1.000, 42 temperature cells." in feedback.said
    page = (out(tmp_path) / "r.html").read_text(encoding="utf-8")
    assert "-6.00 °C/km" not in page and page.count("<img") == 2 and "Ordinary least squares" in page
    assert sorted(os.listdir(out(tmp_path))) == [
        "r.html", "r.json", "r_lapse_rate.csv", "r_series.csv", "r_years.csv", "氣溫.tif",
    ]


def test_every_word_is_told(processing, tmp_path):
    """With a doubtful lapse rate, months that look like years, and gaps."""
    z, page = terrain(), out(tmp_path) / "r.html"
    values = np.stack([coarse(z) / 1000 + month for month in range(12)])
    values[0, 0, 0] = np.nan
    wet = make_raster(tmp_path / "雨.tif", 100 + values, WEST, NORTH, SIDE)
    feedback = messages()
    with marked_language():
        run(
            processing, "climate", feedback, DEM=write_dem(tmp_path, z), TREND="elevation_position",
            **results(
                tmp_path, TEMPERATURE=[write_warmth(tmp_path, values, "溫.tif")], RAIN=[wet], TIME_STEP="yearly",
                REPORT=str(page),
            ),
        )
    assert len(feedback.warnings) > 3
    names = {"MAT", "TAP", "celsius", "YEARS", "dem"}
    assert not bare_words(page.read_text(encoding="utf-8"), names)
    # The last line is of QGIS itself: the results.
    assert not bare_words("\n".join(feedback.said[:-1]), {*names, "warning"})


def test_averaged_again_it_is_the_coarse_raster(processing, tmp_path):
    """A bilinear surface has in a cell the mean of (1, 6, 1) / 8 of the neighbours, so that planes are kept exactly."""
    z, rng = terrain(), np.random.default_rng(2)
    plane = 0.2 * np.arange(7) - 0.1 * np.arange(6)[:, None]
    for name, rest in (("plane", plane), ("noise", rng.normal(0, 0.3, (6, 7)))):
        warm = write_warmth(tmp_path, 25 - 0.006 * coarse(z) + rest, f"{name}.tif")
        result = run(
            processing, "climate", DEM=write_dem(tmp_path, z), LAPSE_RATE=-6,
            **results(tmp_path, TEMPERATURE=[warm], TIME_STEP="yearly", TAP=None),
        )
        again = coarse(raster_values(result["MAT"])) - raster_values(warm)
        blurred = np.apply_along_axis(np.convolve, 0, rest, np.array([1, 6, 1]) / 8, "valid")
        blurred = np.apply_along_axis(np.convolve, 1, blurred, np.array([1, 6, 1]) / 8, "valid")
        np.testing.assert_allclose(again[1:-1, 1:-1], blurred - rest[1:-1, 1:-1], atol=1e-5)  # float32
        if name == "plane":
            np.testing.assert_allclose(again[1:-1, 1:-1], 0, atol=1e-5)  # float32
    assert result["LAPSE_RATE"] == -6


def test_flat_land_is_interpolated(processing, tmp_path):
    from osgeo import gdal

    rng = np.random.default_rng(3)
    warm = write_warmth(tmp_path, rng.normal(20, 1, (6, 7)))
    dem = write_dem(tmp_path, np.full((60, 70), 35.0))
    feedback = messages()
    result = run(
        processing, "climate", feedback, DEM=dem,
        **results(tmp_path, TEMPERATURE=[warm], TIME_STEP="yearly", TAP=None),
    )
    judge = gdal.Warp("", warm, format="MEM", xRes=20, yRes=20, resampleAlg="bilinear").ReadAsArray()
    np.testing.assert_allclose(raster_values(result["MAT"]), judge, atol=1e-5)  # float32
    assert result["LAPSE_RATE"] == 0 and "differ by 0 m only" in feedback.warnings[0]


def test_dem_with_gaps_at_the_edge(processing, tmp_path):
    """Half a temperature cell without elevations: its mean says nothing of the cell, its neighbours' does."""
    z = terrain()
    warm = write_warmth(tmp_path, 25 - 0.006 * coarse(z))
    known = z.copy()
    known[:, : SIDE // 2] = known[25:35, 30:40] = -9999
    result = run(
        processing, "climate", DEM=write_dem(tmp_path, known, nodata=-9999),
        **results(tmp_path, TEMPERATURE=[warm], TIME_STEP="yearly", TAP=None),
    )
    np.testing.assert_allclose(
        raster_values(result["MAT"]), np.where(known > 0, 25 - 0.006 * z, np.nan), atol=1e-5  # float32
    )


def test_temperature_that_lacks_at_the_coast(processing, tmp_path):
    z = terrain()
    values = 25 - 0.006 * coarse(z)
    values[:, 0] = np.nan
    result = run(
        processing, "climate", DEM=write_dem(tmp_path, z),
        **results(tmp_path, TEMPERATURE=[write_warmth(tmp_path, values)], TIME_STEP="yearly", TAP=None),
    )
    expected = 25 - 0.006 * z
    expected[:, :SIDE] = np.nan
    np.testing.assert_allclose(raster_values(result["MAT"]), expected, atol=1e-5)  # float32


def test_coarse_cells_in_degrees(processing, tmp_path):
    """As WorldClim and CHELSA have them: 30 arc seconds in EPSG:4326, the DEM in metres."""
    from soilcarbon.layers.aggregate import CellMeans

    i, j = np.indices((200, 220))
    z = 1000 + 700 * np.sin(i / 40) * np.cos(j / 50)
    dem = make_raster(tmp_path / "dem.tif", z, WEST, NORTH, 40)
    over = grid(120.98, 23.97, 1 / 120, 15, 18, epsg=4326)
    fine = grid(WEST, NORTH, 40, 200, 220)
    both = CellMeans(fine, over)
    for window in fine.blocks():
        both.add(window, z[window.row : window.row + window.rows])
    height = np.where(np.isfinite(both.means), both.means, 0)
    warm = make_raster(
        tmp_path / "wc.tif", np.float32(24 - 0.0055 * height), over.west, over.north, over.width, epsg=4326
    )
    for trend in ("elevation", "elevation_position"):
        result = run(
            processing, "climate", DEM=dem, TREND=trend,
            **results(tmp_path, TEMPERATURE=[warm], TIME_STEP="yearly", TAP=None),
        )
        # Cells on the edge count from 90 % on, with means of that part on both sides.
        assert result["LAPSE_RATE"] == pytest.approx(-5.5, abs=1e-4)
        np.testing.assert_allclose(raster_values(result["MAT"]), 24 - 0.0055 * z, atol=1e-4)


def test_blocks_do_not_show(processing, tmp_path, monkeypatch):
    from soilcarbon.layers.grid import Grid, Window

    z, rng = terrain(), np.random.default_rng(4)
    warm = write_warmth(tmp_path, rng.normal(15, 1, (12, 6, 7)))
    given = {
        "TEMPERATURE": [warm], "RAIN": [write_warmth(tmp_path, rng.uniform(50, 300, (24, 6, 7)), "p.tif")],
        "DEM": write_dem(tmp_path, z),
    }
    first = run(processing, "climate", **given, **results(tmp_path))
    whole = [raster_values(first[name]) for name in ("MAT", "TAP")]
    monkeypatch.setattr(
        Grid, "blocks", lambda self, cells=0: [Window(row, min(3, self.rows - row)) for row in range(0, self.rows, 3)]
    )
    second = run(processing, "climate", **given, **results(tmp_path))
    # GDAL interpolates coordinates within a window: 0.01 source cells at most, and rounding of sums.
    np.testing.assert_allclose(raster_values(second["MAT"]), whole[0], atol=1e-4)
    np.testing.assert_allclose(raster_values(second["TAP"]), whole[1], atol=1e-2)
    assert second["LAPSE_RATE"] == pytest.approx(first["LAPSE_RATE"], rel=1e-9)


# Faults


def test_refusals(processing, tmp_path):
    z = terrain()
    dem = write_dem(tmp_path, z)
    warm = write_warmth(tmp_path, 25 - 0.006 * coarse(z))
    wet = write_warmth(tmp_path, np.full((12, 6, 7), 100.0), "p.tif")
    far = make_raster(tmp_path / "far.tif", np.ones((4, 4)), WEST + 1e5, NORTH, 200)
    bare = make_raster(tmp_path / "bare.tif", np.ones((4, 4)), WEST, NORTH, 200, epsg=None)
    turned = make_raster(tmp_path / "turned.tif", np.ones((4, 4)), WEST, NORTH, 200, turn=5.0)
    holes = write_warmth(tmp_path, np.where(np.arange(42).reshape(6, 7) == 9, -9999, 20.0), "holes.tif")
    sea = write_warmth(tmp_path, np.full((6, 7), np.nan), "sea.tif")
    small = make_raster(tmp_path / "small.tif", z[:15, :15], WEST, NORTH, 20)
    bad = make_raster(tmp_path / "bad.tif", np.where(z > 1500, -32768, z), WEST, NORTH, 20)
    as_large = make_raster(tmp_path / "large.tif", z[:6, :7], WEST, NORTH, 200)
    given = {"TEMPERATURE": [warm], "TIME_STEP": "yearly"}
    for message, change in (
        ("Give rasters of temperature", {"TEMPERATURE": []}),
        ("Ask for an output of the rasters that are given", {"MAT": None}),
        ("The raster tas is given twice \\(TEMPERATURE and TEMPERATURE\\)", {"TEMPERATURE": [warm, warm]}),
        ("The raster tas is given twice \\(TEMPERATURE and RAIN\\)", {"RAIN": [warm]}),
        ("There are 1 monthly temperature rasters", {"TIME_STEP": "monthly"}),
        ("YEARS holds '2012-2011'", {"YEARS": "2012-2011"}),
        ("The years of the temperature rasters are not known; give START_YEAR", {"YEARS": "2012"}),
        ("no temperature rasters of the year 2013; they are of 2012", {"YEARS": "2013", "START_YEAR": 2012}),
        ("START_YEAR is 0; allowed is 1 to 9999", {"START_YEAR": 0}),
        ("LAPSE_RATE is given without DEM", {"LAPSE_RATE": -6}),
        ("LAPSE_RATE is -65; allowed is -20 to 20", {"LAPSE_RATE": -65, "DEM": dem}),
        ("The raster far does not overlap the area of the result", {"TEMPERATURE": [warm, far]}),
        ("The raster tas does not overlap the area of the result", {"DEM": far}),
        ("The raster bare has no coordinate reference system", {"TEMPERATURE": [bare]}),
        ("The raster turned is rotated or not north-up", {"TEMPERATURE": [turned]}),
        ("The raster turned is rotated or not north-up", {"DEM": turned}),
        ("Band 1 of the raster holes holds -9999, which would be -9999 °C and cannot be", {"TEMPERATURE": [holes]}),
        ("Band 1 of the raster holes holds -9999, which would be -9999 mm", {"TEMPERATURE": [], "RAIN": [holes]}),
        ("which would be -253.15 °C|no complete year", {"TEMPERATURE": [sea]}),
        ("no complete year at any cell", {"RAIN": [sea]}),
        ("Only 1 temperature cells lie at least 90 % on the DEM", {"DEM": small}),
        ("The DEM bad holds -32768; elevations in m lie between -500 and 9000", {"DEM": bad}),
        ("as large as 1 cells of the DEM large; 4 are the least", {"DEM": as_large}),
        ("RAIN_UNIT is inch; allowed is mm,", {"RAIN_UNIT": "inch"}),
    ):
        refused(processing, "climate", message, **results(tmp_path, **{**given, **change}))
        assert os.listdir(out(tmp_path)) == [], message
    assert run(processing, "climate", **results(tmp_path, RAIN=[wet], MAT=None))["MAT"] is None


def test_cancel_leaves_nothing(processing, tmp_path):
    z, rng = terrain(), np.random.default_rng(6)
    warm, wet = (write_warmth(tmp_path, rng.uniform(10, 20, (12, 6, 7)), name) for name in ("t.tif", "p.tif"))
    for share in (0, 20, 40, 60):
        feedback = messages()
        feedback.stop_at = share
        refused(
            processing, "climate", "Stopped at your request", feedback, DEM=write_dem(tmp_path, z),
            **results(tmp_path, TEMPERATURE=[warm], RAIN=[wet]),
        )
        assert os.listdir(out(tmp_path)) == []


# Real and sample data


def test_sample_basin(processing, tmp_path):
    """The 1 km temperature of the basin was made with -5.4 °C/km and noise of 0.15 °C."""
    given = {name: str(BASIN / f"{file}.tif") for name, file in (("t", "temperature_1km"), ("p", "rain_1km"))}
    result = run(
        processing, "climate", DEM=str(BASIN / "dem.tif"),
        **results(tmp_path, TEMPERATURE=[given["t"]], RAIN=[given["p"]], TIME_STEP="yearly"),
    )
    # Three standard errors of 0.084 °C/km, which the report gives.
    assert result["LAPSE_RATE"] == pytest.approx(-5.4, abs=0.25) and result["R2"] > 0.98
    known = np.isfinite(raster_values(BASIN / "dem.tif")) & (raster_values(BASIN / "dem.tif") > -9000)
    assert np.isfinite(raster_values(result["MAT"])).sum() == known.sum() == 101672


@pytest.mark.real
def test_ebergoetzen_terrain(processing, tmp_path, shared):
    """A real DEM and 1 km temperatures made of it: cells of 25 m are nearer to the truth than those interpolated."""
    dem = str(shared / "data" / "ebergoetzen" / "eberg_dem25m.tif")
    z = raster_values(dem)[:400, :400]
    assert np.isfinite(z).all()
    from osgeo import gdal

    west, _, _, north, _, _ = gdal.Open(dem).GetGeoTransform()
    rng = np.random.default_rng(5)
    truth = 9.5 - 0.0065 * z
    warm = make_raster(
        tmp_path / "t.tif", coarse(truth, 40) + rng.normal(0, 0.05, (10, 10)), west, north, 1000, epsg=31467
    )
    template = make_raster(tmp_path / "grid.tif", np.zeros((400, 400), np.uint8), west, north, 25, epsg=31467)
    given = results(tmp_path, TEMPERATURE=[warm], TIME_STEP="yearly", TEMPLATE=template, TAP=None)
    errors = []
    for added in ({}, {"DEM": dem}):
        result = run(processing, "climate", **given, **added)
        errors.append(np.sqrt(np.nanmean((raster_values(result["MAT"]) - truth) ** 2)))
    # What SAGA 8.5 gives for the same rasters (climate_tools 30, lapse rate from a regression on elevation), in its
    # six digits; its temperatures are float32.
    assert result["LAPSE_RATE"] == pytest.approx(-6.49875, abs=2e-5)
    assert result["R2"] == pytest.approx(0.988467, abs=2e-6)
    assert errors[1] < errors[0] / 2


def test_through_qgis_process(qgis_process, tmp_path):  # noqa: F811
    folder = out(tmp_path, "氣候 資料")
    files = [write_warmth(folder, month, f"月均溫_2011_{i:02d}.tif") for i, month in enumerate(months(1), 1)]
    result = outputs(
        qgis_process(
            "run", "soilcarbon:climate", *(f"--TEMPERATURE={path}" for path in files), "--YEARS=2011",
            f"--MAT={folder / '氣溫.tif'}", f"--REPORT={folder / '報告.html'}",
        )
    )
    np.testing.assert_allclose(
        raster_values(result["MAT"]), 6.5 + np.arange(6).reshape(2, 3) / 10, atol=1e-5  # float32
    )
    assert "2011" in (folder / "報告_years.csv").read_text(encoding="utf-8")
    assert not (folder / "雨量.tif").exists()
