"""Grid, reader, writer, warp and rasterizing, judged by numpy and QGIS at map coordinates."""

import math

import numpy as np
import pytest

pytest.importorskip("osgeo", reason="GDAL is not installed")
pytest.importorskip("qgis.core", reason="QGIS is not installed")

from osgeo import gdal, ogr, osr
from raster_tools import at, box, make_raster, raster_values, wkt
from soilcarbon.layers import warp
from soilcarbon.layers.grid import Grid, Window, spatial_reference
from soilcarbon.layers.rasterize import PolygonCells
from soilcarbon.layers.rasters import RasterReader, RasterWriter
from soilcarbon.layers.warp import (
    Placement,
    WarpedBand,
    aligned_blocks,
    reading_threads,
    reprojected_extent,
    target_grid,
    union_grid,
)
from soilcarbon.pedometrics.covariates import Covariate, Legend
from soilcarbon.pedometrics.errors import PedometricsError

pytestmark = pytest.mark.qgis
TWD97 = wkt(3826)


def grid(west=250000.0, north=2650000.0, width=20.0, height=20.0, columns=12, rows=9, crs=TWD97):
    return Grid(crs, west, north, width, height, columns, rows)


def whole(reader, target, method, **options):
    return WarpedBand(reader, 1, target, method, **options).read(Window(0, target.rows))


# Grid


def test_cell_centres_locate_themselves():
    one = grid(width=20.0, height=30.0)
    x, y = np.meshgrid(one.easting(), one.northing())
    rows, columns = one.locate(x.ravel(), y.ravel())
    assert (rows.reshape(one.shape) == np.arange(9)[:, None]).all()
    assert (columns.reshape(one.shape) == np.arange(12)).all()
    assert one.northing()[0] == 2650000 - 15 and one.easting()[0] == 250010


def test_outside_is_minus_one():
    rows, columns = grid().locate([249999, 250240, 250001, np.nan], [2649990, 2649990, 2650001, 2649990])
    assert (rows == -1).all() and (columns == -1).all()


def test_from_extent_covers_and_snaps():
    one = Grid.from_extent(TWD97, 250003, 2640001, 250041, 2640019.9, 20)
    assert one.extent == (250000, 2640000, 250060, 2640020)
    assert Grid.from_extent(TWD97, *one.extent, 20) == one


def test_areas_of_the_globe():
    # Area of the WGS 84 ellipsoid, 510 065 621.724 km2; float64 sums hold 12 digits of it.
    globe = Grid(wkt(4326), -180, 90, 0.5, 0.5, 720, 360)
    assert globe.cell_areas().sum() * 720 == pytest.approx(510065621724088.44, rel=1e-12)
    assert (grid().cell_areas() == 400).all()


def test_part_and_blocks_cover_the_grid():
    one = grid(columns=7, rows=1000)
    windows = one.blocks(cells=7 * 300)
    assert sum(window.rows for window in windows) == 1000 and windows[0].rows == 256
    assert one.part(Window(10, 5, 2, 3)) == grid(250040, 2650000 - 200, columns=3, rows=5)


# Reader


@pytest.mark.parametrize(
    "values, nodata, expected",
    [
        (np.array([[1, 241, 255]], np.uint8), 255.0, [1, 241, np.nan]),
        # -9999 cannot occur in a byte; cut to 8 bits it would be 241.
        (np.array([[1, 241, 255]], np.uint8), -9999.0, [1, 241, 255]),
        (np.array([[1, 65535, 0]], np.uint16), 65535.0, [1, np.nan, 0]),
        (np.array([[1, -32768, 3]], np.int16), -32768.0, [1, np.nan, 3]),
        (np.array([[1, np.nan, np.inf]], np.float32), -9999.0, [1, np.nan, np.nan]),
        (np.array([[1, -3.4028235e38, 2]], np.float32), -3.40282306e38, [1, np.nan, 2]),
        (np.array([[1, -3.4028235e38, 2]], np.float32), None, [1, np.nan, 2]),
        (np.array([[1, -1.7976931348623157e308, 2]]), -1.7976931348623157e308, [1, np.nan, 2]),
        (np.array([[1.5, 0.1, 2]], np.float32), 0.1, [1.5, np.nan, 2]),
    ],
)
def test_nodata_of_every_type(tmp_path, values, nodata, expected):
    reader = RasterReader(make_raster(tmp_path / "值.tif", values, nodata=nodata))
    np.testing.assert_array_equal(reader.read(Window(0, 1))[0, 0], np.float32(expected))


def test_scale_and_offset_but_not_of_nodata(tmp_path):
    path = make_raster(
        tmp_path / "scaled.tif", np.array([[100, 0, 250]], np.uint16), nodata=0, scale=0.01, offset=-1
    )
    values = RasterReader(path).read(Window(0, 1), dtype=np.float64)[0, 0]
    np.testing.assert_allclose(values, [0.0, np.nan, 1.5], atol=1e-15)  # rounding of 0.01


def test_mask_band_is_nodata(tmp_path):
    path = make_raster(tmp_path / "masked.tif", np.array([[1, 2, 3]], np.int16))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.array([[255, 0, 255]], np.uint8))
    dataset = None
    np.testing.assert_array_equal(RasterReader(path).read(Window(0, 1))[0, 0], [1, np.nan, 3])


def test_part_of_the_columns_and_thinned(tmp_path):
    values = np.arange(60.0).reshape(6, 10)
    reader = RasterReader(make_raster(tmp_path / "a.tif", values))
    np.testing.assert_array_equal(reader.read(Window(2, 3, 4, 5))[0], values[2:5, 4:9])
    np.testing.assert_array_equal(reader.thinned(1, most=4), values[::3, ::3])


def test_rotated_raster_is_refused(tmp_path):
    path = make_raster(tmp_path / "turned.tif", np.ones((3, 3)), turn=2.0)
    with pytest.raises(PedometricsError, match=r"turned\.tif is rotated or not north-up"):
        RasterReader(path)


def test_crs_of_the_layer_counts_where_the_file_has_none(tmp_path):
    path = make_raster(tmp_path / "bare.tif", np.ones((3, 3)), epsg=None)
    RasterReader(path, "bare", TWD97).require_crs()
    with pytest.raises(PedometricsError, match="bare has no coordinate reference system"):
        RasterReader(path, "bare").require_crs()
    path = make_raster(tmp_path / "own.tif", np.ones((3, 3)))
    assert RasterReader(path, "own", wkt(4326)).grid.crs_name == "EPSG:3826"


def attribute_table(path, columns, rows):
    """Give a raster an attribute table: columns are (name, type, usage)."""
    table = gdal.RasterAttributeTable()
    for column in columns:
        table.CreateColumn(*column)
    table.SetRowCount(len(rows))
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            (table.SetValueAsString if isinstance(value, str) else table.SetValueAsDouble)(i, j, value)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetDefaultRAT(table)


def esri_table(path, rows, name="LANDCOVER"):
    """The .vat.dbf that ArcGIS writes beside a raster."""
    table = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(path + ".vat.dbf")
    layer = table.CreateLayer("vat", geom_type=ogr.wkbNone, options=["ENCODING=UTF-8"])
    for field in (("VALUE", ogr.OFTInteger), ("COUNT", ogr.OFTReal), (name, ogr.OFTString)):
        layer.CreateField(ogr.FieldDefn(*field))
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for i, value in enumerate(row):
            feature.SetField(i, value)
        layer.CreateFeature(feature)


def category_names(path, names):
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetCategoryNames(names)


@pytest.fixture
def bare_classes(tmp_path):
    return make_raster(tmp_path / "土地.tif", np.array([[3, 7, 9]], np.uint8))


MINMAX = ("Value", gdal.GFT_Integer, gdal.GFU_MinMax)
NAME = ("Name", gdal.GFT_String, gdal.GFU_Name)


@pytest.mark.parametrize(
    "columns, rows, names",
    [
        ([MINMAX, NAME], [(3, "水田"), (7, "森林"), (8, "")], {3: "水田", 7: "森林"}),
        # As ArcGIS writes it: no column says what it is for.
        (
            [("OID", gdal.GFT_Integer, gdal.GFU_Generic), ("VALUE", gdal.GFT_Integer, gdal.GFU_Generic),
             ("Source", gdal.GFT_String, gdal.GFU_Generic), ("Class_Name", gdal.GFT_String, gdal.GFU_Generic)],
            [(0, 3, "map", "水田"), (1, 7, "map", "森林")],
            {3: "水田", 7: "森林"},
        ),
        # A histogram, and classes of a number: no names of classes.
        ([MINMAX, ("Count", gdal.GFT_Integer, gdal.GFU_PixelCount)], [(3, 5)], None),
        ([("Low", gdal.GFT_Real, gdal.GFU_MinMax), NAME], [(0.5, "low"), (1.5, "high")], None),
    ],
)
def test_attribute_tables(bare_classes, columns, rows, names):
    attribute_table(bare_classes, columns, rows)
    found = RasterReader(bare_classes).legend(1)
    expected = Legend(tuple(names), tuple(names.values())) if names else None
    assert found == (expected, "the attribute table" if names else "")


def test_table_of_arcgis(bare_classes):
    esri_table(bare_classes, [(3, 10.0, "水田"), (7, 20.0, "森林"), (9, 1.0, "")])
    legend, place = RasterReader(bare_classes).legend(1)
    assert legend == Legend((3, 7), ("水田", "森林"))
    assert place.startswith("the attribute table")  # newer versions of GDAL may read it themselves


@pytest.mark.parametrize(
    "text",
    [
        "code,name,cells\n3,水田,5\n7,森林,6\n",
        "\ufeffValue;Name\r\n3;水田\r\n7;森林\r\n\r\n",
        'cells,"name","code"\n1,"水田",3.0\n2, 森林 ,7\n',
    ],
)
def test_csv_beside(bare_classes, text):
    with open(bare_classes[:-4] + ".csv", "w", encoding="utf-8", newline="") as file:
        file.write(text)
    assert RasterReader(bare_classes).legend(1) == (Legend((3, 7), ("水田", "森林")), "the CSV file beside it")


def test_csv_of_something_else_is_no_legend(bare_classes):
    with open(bare_classes[:-4] + ".csv", "w", encoding="utf-8") as file:
        file.write("x,y\n1,2\n")
    assert RasterReader(bare_classes).legend(1) == (None, "")


@pytest.mark.parametrize(
    "content, message",
    [
        ("code,name\n3,水田\nseven,森林\n".encode(), "has the row 'seven, 森林'; each needs a whole-number code and a"),
        (b"code,name\n3\n", "has the row '3'; each needs"),
        ("code,name\n3,水田\n3,森林\n".encode(), "The code 3 stands twice in a legend"),
        ("code,name\n3,水田\n".encode("big5"), "is not UTF-8 text; save it again as 'CSV UTF-8'"),
    ],
)
def test_faults_of_a_csv(bare_classes, content, message):
    with open(bare_classes[:-4] + ".csv", "wb") as file:
        file.write(content)
    with pytest.raises(PedometricsError, match=message) as error:
        RasterReader(bare_classes).legend(1)
    assert str(error.value).startswith("The raster 土地.tif: ")


def test_two_classes_of_one_name(bare_classes):
    category_names(bare_classes, ["", "A", "", "A"])
    message = r"土地\.tif: The class name A stands twice in a legend, for the codes 1 and 3; give each class its own"
    with pytest.raises(PedometricsError, match=message):
        RasterReader(bare_classes).legend(1)


def test_which_legend_counts(tmp_path):
    """Each place of class names gives way to the ones that are more surely of this very raster."""
    path = str(tmp_path / "all.tif")
    own = Covariate("c", "categorical", legend=Legend((3,), ("own",)))
    bare = Covariate("c", "categorical")
    for wanted, steps in (
        (None, 0), ("csv", 1), ("category", 2), ("dbf", 3), ("table", 4), ("own", 5),
    ):
        for side in tmp_path.iterdir():
            side.unlink()
        with RasterWriter(path, grid(columns=1, rows=1), [own if steps == 5 else bare]) as writer:
            writer.write(Window(0, 1), np.full((1, 1, 1), 3.0))
        for step in (
            lambda: (tmp_path / "all.csv").write_text("code,name\n3,csv\n", encoding="utf-8"),
            lambda: category_names(path, ["", "", "", "category"]),
            lambda: esri_table(path, [(3, 1.0, "dbf")]),
            lambda: attribute_table(path, [MINMAX, NAME], [(3, "table")]),
        )[:steps]:
            step()
        legend, _ = RasterReader(path).legend(1)
        assert (legend and legend.name(3)) == wanted


def test_further_nodata(tmp_path):
    """What a user hides in QGIS is missing, in the scaled values that QGIS shows."""
    values = np.array([[-9999, 0, 5, 250]], np.int16)
    path = make_raster(tmp_path / "a.tif", np.stack([values, values]), scale=0.1)
    reader = RasterReader(path, missing={1: [(-999.9, -999.9), (20, 30)]})
    np.testing.assert_allclose(
        reader.read(Window(0, 1))[:, 0], [[np.nan, 0, 0.5, np.nan], [-999.9, 0, 0.5, 25]], rtol=1e-6  # float32
    )


# Writer


def test_written_raster_at_map_coordinates(tmp_path):
    one = grid(width=20.0, height=20.0, columns=5, rows=4)
    values = np.arange(40, dtype=np.float32).reshape(2, 4, 5)
    values[0, 1, 2] = np.nan
    path = str(tmp_path / "輸出" / "圖.tif")
    (tmp_path / "輸出").mkdir()
    bands = [
        Covariate("海拔", unit="m"),
        Covariate("土綱", "categorical", legend=Legend((2, 30), ("弱育土", "極育土"))),
    ]
    with RasterWriter(path, one, bands) as writer:
        for window in (Window(0, 3), Window(3, 1)):
            writer.write(window, values[:, window.row : window.row + window.rows])
    reader = RasterReader(path)
    assert reader.covariates() == tuple(bands) and reader.is_own
    assert reader.grid.same_cells(one)
    # The north-western cell and one further east, one further south: a flip or a shift would show.
    assert at(path, 250010, 2650000 - 10) == 0
    assert at(path, 250010 + 20, 2650000 - 10) == 1
    assert at(path, 250010, 2650000 - 30) == 5
    assert at(path, 250099.9, 2649920.1, band=2) == 39
    assert np.isnan(at(path, 250050, 2650000 - 30))


def test_failed_write_leaves_nothing(tmp_path):
    with pytest.raises(ZeroDivisionError):
        with RasterWriter(str(tmp_path / "a.tif"), grid(), [Covariate("a")]) as writer:
            writer.write(Window(0, 9), np.zeros((1, 9, 12)))
            raise ZeroDivisionError
    assert not list(tmp_path.iterdir())
    with pytest.raises(PedometricsError, match=r"cannot be written: .*"):
        RasterWriter(str(tmp_path / "no" / "a.tif"), grid(), [Covariate("a")])
    with pytest.raises(PedometricsError, match=r"must be a GeoTIFF"):
        RasterWriter(str(tmp_path / "a.asc"), grid(), [Covariate("a")])


# Which method


@pytest.mark.parametrize(
    "target, numbers, classes",
    [
        (grid(), "none", "none"),
        (grid(west=250000 + 60, north=2650000 + 20, columns=3, rows=4), "none", "none"),
        (grid(west=250010), "bilinear", "nearest"),
        (grid(width=10.0, height=10.0), "bilinear", "nearest"),
        (grid(width=60.0, height=60.0, columns=4, rows=3), "average", "mode"),
        (grid(width=25.0, height=25.0), "average", "mode"),
    ],
)
def test_method(target, numbers, classes):
    placement = Placement(grid(), target)
    assert placement.meets
    assert placement.method(categorical=False) == numbers
    assert placement.method(categorical=True) == classes


def test_two_names_of_one_crs_are_one_lattice():
    # GDA94 and WGS 84 zone 55 south differ in name, not in numbers: nothing is to be resampled.
    gda, wgs = (grid(crs=wkt(code), west=750000, north=6670000) for code in (28355, 32755))
    assert not spatial_reference(gda.crs).IsSame(spatial_reference(wgs.crs))
    assert Placement(gda, wgs).method(categorical=False) == "none"


def test_far_apart_do_not_meet():
    assert not Placement(grid(), grid(west=350000)).meets
    assert not Placement(grid(), Grid(wkt(4326), 5, 50, 0.1, 0.1, 10, 10)).meets


# Values


def test_same_lattice_is_copied(tmp_path):
    values = np.random.default_rng(1).normal(size=(9, 12)).astype(np.float32)
    values[3, 4] = np.nan
    reader = RasterReader(make_raster(tmp_path / "a.tif", values, 250000, 2650000, 20))
    target = grid(west=250000 - 40, north=2650000 - 60, columns=9, rows=10)
    result = whole(reader, target, "none")
    expected = np.full((10, 9), np.nan)
    expected[:6, 2:] = values[3:, :7]
    np.testing.assert_array_equal(result, expected.astype(np.float32))


def test_plane_is_kept_when_refined(tmp_path):
    source = grid(width=50.0, height=50.0, columns=20, rows=20)
    plane = 0.3 * (source.easting() - 250000) + 0.7 * (source.northing()[:, None] - 2649000)
    reader = RasterReader(make_raster(tmp_path / "a.tif", plane, 250000, 2650000, 50))
    target = grid(west=250103, north=2649817, columns=35, rows=25)
    expected = 0.3 * (target.easting() - 250000) + 0.7 * (target.northing()[:, None] - 2649000)
    # Weights of GDAL's kernels in float32 on values up to 1 000.
    np.testing.assert_allclose(whole(reader, target, "bilinear"), expected, atol=5e-4)
    np.testing.assert_allclose(whole(reader, target, "cubic"), expected, atol=5e-4)


def test_average_takes_valid_cells_only(tmp_path):
    values = np.arange(36, dtype=np.float32).reshape(6, 6)
    values[0, 0] = values[4:, 4:] = -9999
    reader = RasterReader(make_raster(tmp_path / "a.tif", values, 250000, 2650000, 20, nodata=-9999))
    clean = np.where(values == -9999, np.nan, values).reshape(3, 2, 3, 2)
    with np.errstate(invalid="ignore"):
        expected = np.array([[np.nanmean(clean[i, :, j]) if np.isfinite(clean[i, :, j]).any() else np.nan
                              for j in range(3)] for i in range(3)])
    result = whole(reader, grid(width=40.0, height=40.0, columns=3, rows=3), "average")
    np.testing.assert_allclose(result, expected, rtol=1e-6)  # float32
    assert np.isnan(result[2, 2])


def test_average_weighs_by_area(tmp_path):
    values = np.array([[1, 2, 6]], np.float32)
    reader = RasterReader(make_raster(tmp_path / "a.tif", values, 250000, 2650000, 20))
    result = whole(reader, grid(width=30.0, height=20.0, columns=2, rows=1), "average")
    # (20 x 1 + 10 x 2) / 30 and (10 x 2 + 20 x 6) / 30
    np.testing.assert_allclose(result[0], [4 / 3, 14 / 3], rtol=1e-6)


def test_interpolation_does_not_touch_nodata(tmp_path):
    values = np.full((6, 6), 10, np.float32)
    values[:, 3:] = -3.4028235e38
    values[0, 0] = np.nan
    reader = RasterReader(make_raster(tmp_path / "a.tif", values, 250000, 2650000, 20, nodata=-3.4028235e38))
    for method in ("bilinear", "cubic"):
        result = whole(reader, grid(width=5.0, height=5.0, columns=24, rows=24), method)
        # A valid place keeps its value up to the border, a missing one stays missing.
        assert np.isnan(result[:, 12:]).all() and np.isnan(result[:4, :4]).all()
        np.testing.assert_allclose(result[4:, :12], 10, rtol=1e-6)  # float32 weights


def test_mode_and_nearest_make_no_new_class(tmp_path):
    classes = np.array([[1, 1, 9, 9], [1, 4, 9, 0], [7, 7, 0, 0], [7, 30, 0, 0]], np.uint8)
    reader = RasterReader(make_raster(tmp_path / "a.tif", classes, 250000, 2650000, 20, nodata=0))
    coarse = whole(reader, grid(width=40.0, height=40.0, columns=2, rows=2), "mode")
    np.testing.assert_array_equal(coarse, [[1, 9], [7, np.nan]])
    fine = whole(reader, grid(width=7.0, height=7.0, columns=11, rows=11), "nearest")
    assert set(np.unique(fine[np.isfinite(fine)])) == {1, 4, 7, 9, 30}


def test_mode_is_the_largest_share_of_the_area(tmp_path):
    """From 20 m to 30 m: of the first cell class 1 covers 400 m2 of 900, class 2 with two cells 200 + 100."""
    classes = np.array([[1, 2, 2], [3, 2, 3], [3, 3, 3]], np.uint8)
    reader = RasterReader(make_raster(tmp_path / "a.tif", classes, 250000, 2650000, 20))
    coarse = whole(reader, grid(width=30.0, height=30.0, columns=2, rows=2), "mode")
    np.testing.assert_array_equal(coarse, [[1, 2], [3, 3]])
    # Equal shares: the lowest code, whatever stands first.
    halves = RasterReader(make_raster(tmp_path / "b.tif", np.array([[9, 4]], np.uint8), 250000, 2650000, 20))
    assert whole(halves, grid(width=40.0, height=20.0, columns=1, rows=1), "mode")[0, 0] == 4


def test_mode_against_exact_shares(tmp_path):
    """Shares by the product of overlaps along rows and columns, NoData left out; a factor of 2.5, and a shift."""
    rng = np.random.default_rng(11)
    classes = rng.integers(1, 6, (52, 52)).astype(np.int16)
    classes[rng.random(classes.shape) < 0.1] = -1
    reader = RasterReader(make_raster(tmp_path / "a.tif", classes, 250000, 2650000, 20, nodata=-1))
    target = grid(west=250007, north=2650000 - 7, width=50.0, height=50.0, columns=20, rows=20)
    edges = 7 + 50 * np.arange(21)[:, None], 20 * np.arange(53)
    overlap = np.minimum(edges[0][1:], edges[1][1:]) - np.maximum(edges[0][:-1], edges[1][:-1])
    overlap = np.maximum(overlap, 0)
    shares = np.stack([overlap @ (classes == code) @ overlap.T for code in range(1, 6)])
    ordered = np.sort(shares, axis=0)
    clear = ordered[-1] > ordered[-2]
    assert clear.mean() > 0.8
    result = whole(reader, target, "mode")
    np.testing.assert_array_equal(result[clear], (shares.argmax(axis=0) + 1)[clear])


def test_undeclared_zero_is_missing(tmp_path):
    values = np.array([[0, 8, 8]], np.uint16)
    reader = RasterReader(make_raster(tmp_path / "a.tif", values, 250000, 2650000, 20))
    result = whole(reader, grid(width=10.0, height=20.0, columns=6, rows=1), "bilinear", missing=0)
    np.testing.assert_array_equal(result[0], [np.nan, np.nan, 8, 8, 8, 8])


@pytest.mark.parametrize("method", ["nearest", "bilinear"])
def test_other_crs_at_map_coordinates(tmp_path, method):
    """Each cell holds what the source holds at the place of its centre, by an independent way."""
    rng = np.random.default_rng(3)
    values = rng.normal(100, 20, size=(60, 70)).astype(np.float32)
    reader = RasterReader(make_raster(tmp_path / "a.tif", values, 120.95, 24.05, 0.002, epsg=4326))
    target = Grid.from_extent(TWD97, 246000, 2648000, 254000, 2656000, 100)
    result = whole(reader, target, method)
    transform = osr.CoordinateTransformation(spatial_reference(TWD97), spatial_reference(wkt(4326)))
    x, y = np.meshgrid(target.easting(), target.northing())
    places = np.array(transform.TransformPoints(np.column_stack([x.ravel(), y.ravel()])))
    column = ((places[:, 0] - 120.95) / 0.002).reshape(target.shape)
    row = ((24.05 - places[:, 1]) / 0.002).reshape(target.shape)
    assert column.min() > 1 and column.max() < 69 and row.min() > 1 and row.max() < 59
    if method == "nearest":
        expected = values[np.floor(row).astype(int), np.floor(column).astype(int)]
        # Positions are interpolated to 0.01 cells: only cells on a border between two may differ.
        clear = (np.abs(row % 1 - 0.5) < 0.48) & (np.abs(column % 1 - 0.5) < 0.48)
        assert clear.mean() > 0.9
        np.testing.assert_array_equal(result[clear], expected[clear])
    else:
        r, c = row - 0.5, column - 0.5
        i, j = np.floor(r).astype(int), np.floor(c).astype(int)
        u, v = r - i, c - j
        expected = (
            (1 - u) * ((1 - v) * values[i, j] + v * values[i, j + 1])
            + u * ((1 - v) * values[i + 1, j] + v * values[i + 1, j + 1])
        )
        # 0.01 cells of position times differences of up to 100 between neighbours.
        np.testing.assert_allclose(result, expected, atol=1.0)
        assert np.abs(result - expected).mean() < 0.05


@pytest.mark.parametrize("method", ["average", "mode", "bilinear", "nearest", "none"])
def test_pieces_make_the_same_whole(tmp_path, monkeypatch, method):
    values = np.random.default_rng(5).normal(size=(80, 90)).astype(np.float32)
    if method == "mode":
        values = np.round(values)
    values[20:30, 40:50] = np.nan
    reader = RasterReader(make_raster(tmp_path / "a.tif", values, 250000, 2650000, 20))
    size = {"average": 50.0, "mode": 50.0, "bilinear": 13.0, "nearest": 13.0, "none": 20.0}[method]
    target = grid(width=size, height=size, columns=int(1800 / size), rows=int(1600 / size))
    expected = whole(reader, target, method)
    band = WarpedBand(reader, 1, target, method)
    by_rows = np.vstack([band.read(Window(row, 1)) for row in range(target.rows)])
    calls = []
    monkeypatch.setattr(warp, "SOURCE_CELLS", 500)
    in_pieces = band.read(Window(0, target.rows), lambda: calls.append(1))
    assert len(calls) > 10
    for result in (by_rows, in_pieces):
        np.testing.assert_allclose(result, expected, rtol=1e-5, atol=1e-6)  # float32 kernels


@pytest.mark.parametrize("method", ["average", "mode"])
def test_pieces_in_another_crs(tmp_path, monkeypatch, method):
    """No cell is lost where two pieces meet, and a raster of ones stays one of ones."""
    target = Grid.from_extent(TWD97, 300000, 2600000, 302000, 2602000, 25)
    west, south, east, north = reprojected_extent(target, wkt(32651))
    source = Grid.from_extent(wkt(32651), west - 50, south - 50, east + 50, north + 50, 10)
    path = make_raster(tmp_path / "a.tif", np.ones(source.shape, np.uint8), source.west, source.north, 10, epsg=32651)
    monkeypatch.setattr(warp, "SOURCE_CELLS", 3000)
    assert (whole(RasterReader(path), target, method) == 1).all()


def test_check_sees_every_source_cell(tmp_path):
    """Also those that resampling would not show."""
    values = np.ones((8, 8), np.float32)
    values[3, 3] = 1.5
    reader = RasterReader(make_raster(tmp_path / "a.tif", values, 250000, 2650000, 20))
    seen = []
    target = grid(width=80.0, height=80.0, columns=2, rows=2)
    whole(reader, target, "mode", check=lambda block: seen.append(block.max()))
    assert max(seen) == 1.5


def test_blocks_of_many_rasters(tmp_path):
    """Read side by side and ahead, the blocks are those of each band alone."""
    rng = np.random.default_rng(8)
    target = grid(columns=60, rows=40)
    bands = []
    for number, (size, epsg) in enumerate(((20, 3826), (35, 3826), (9, 3826), (0.0003, 4326))):
        west, south, east, north = reprojected_extent(target, wkt(epsg))
        shape = (2, math.ceil((north - south) / size), math.ceil((east - west) / size))
        path = make_raster(tmp_path / f"{number}.tif", rng.normal(size=shape), west, north, size, epsg=epsg)
        reader = RasterReader(path)
        bands += [WarpedBand(reader, band, target, Placement(reader.grid, target).method(False)) for band in (1, 2)]
    shares = []
    with reading_threads() as pool:
        blocks = list(aligned_blocks(pool, bands, target.blocks(cells=600), shares.append, lambda: None))
    assert [window.rows for window, _ in blocks] == [8] * 5
    expected = np.stack([band.read(Window(0, 40)) for band in bands])
    # Kernels in float32 that begin at another place.
    np.testing.assert_allclose(np.concatenate([block for _, block in blocks], axis=1), expected, rtol=1e-5, atol=1e-5)
    assert shares == sorted(shares) and shares[-1] == 1


def test_a_stop_and_a_fault_come_out_of_the_threads(tmp_path):
    reader = RasterReader(make_raster(tmp_path / "a.tif", np.ones((90, 120)), 250000, 2650000, 20))
    band = WarpedBand(reader, 1, grid(columns=60, rows=40), "none")

    def stop():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), reading_threads() as pool:
        list(aligned_blocks(pool, [band], band.grid.blocks(cells=600), lambda share: None, stop))


# Which grid


def test_target_grid():
    base = grid()
    assert target_grid(base) is base
    assert target_grid(base, size=50.0) == grid(width=50.0, height=50.0, columns=5, rows=4)
    cut = target_grid(base, extent=(250025, 2649900, 250061, 2649961))
    assert cut.extent == (250020, 2649900, 250080, 2649980) and Placement(base, cut).same_lattice
    snapped = target_grid(base, extent=(250025, 2649900, 250061, 2649961), size=25.0)
    assert snapped.extent == (250025, 2649900, 250075, 2649975)
    degrees = target_grid(base, crs=wkt(4326), size=0.001)
    west, south, east, north = degrees.extent
    x0, y0, x1, y1 = reprojected_extent(base, wkt(4326))
    assert west <= x0 and south <= y0 and east >= x1 and north >= y1
    assert west / 0.001 == pytest.approx(round(west / 0.001), abs=1e-6)


@pytest.mark.parametrize(
    "arguments, message",
    [
        ((None,), "give a TEMPLATE raster, or CRS, EXTENT and CELL_SIZE"),
        ((grid(), wkt(4326)), "A cell size in EPSG:4326 is needed"),
        ((grid(), "", None, 0.0), "The cell size 0.0 is not allowed"),
        ((grid(), "", None, 1e-4), "would have 2,400,000 x 1,800,000 cells; check CELL_SIZE"),
        ((grid(), "", (250100, 2649900, 250100, 2649900)), "needs at least one cell"),
    ],
)
def test_target_grid_refuses(arguments, message):
    with pytest.raises(PedometricsError, match=message):
        target_grid(*arguments)


def test_union_grid():
    union = union_grid(grid(), [grid(west=249950, north=2649990, columns=4), grid(west=250200)])
    assert union.extent == (249940, 2649800, 250440, 2650000)
    assert Placement(grid(), union).same_lattice


# Polygons


def test_cell_centre_rule(qgis_app):
    from qgis.core import QgsGeometry, QgsPointXY

    rng = np.random.default_rng(7)
    one = grid(columns=40, rows=30)
    shapes = []
    for _ in range(6):
        centre = rng.uniform([250050, 2649450], [250750, 2649950])
        angles = np.sort(rng.uniform(0, 2 * np.pi, 9))
        ring = centre + rng.uniform(40, 250, 9)[:, None] * np.column_stack([np.cos(angles), np.sin(angles)])
        shapes.append(QgsGeometry.fromPolygonXY([[QgsPointXY(*place) for place in ring]]))
    polygons = PolygonCells([bytes(shape.asWkb()) for shape in shapes], range(1, 7), one)
    expected = np.full(one.shape, np.nan)
    covers = np.zeros(one.shape)
    for i, y in enumerate(one.northing()):
        for j, x in enumerate(one.easting()):
            for code, shape in enumerate(shapes, 1):
                if shape.contains(QgsPointXY(x, y)):
                    expected[i, j] = code
                    covers[i, j] += 1
    found = np.vstack([polygons.codes(window) for window in one.blocks(cells=200)])
    np.testing.assert_array_equal(found, expected)
    np.testing.assert_array_equal(polygons.overlaps(Window(0, 30)), covers)
    assert covers.max() > 1


def test_polygons_elsewhere_do_not_meet(qgis_app):
    from qgis.core import QgsGeometry

    shape = bytes(QgsGeometry.fromWkt(box(0, 0, 1, 1)).asWkb())
    assert not PolygonCells([shape], [1], grid()).meets
    assert not PolygonCells([], [], grid()).meets


def test_written_by_gdal_read_by_us(tmp_path):
    values = np.arange(12.0).reshape(3, 4)
    path = make_raster(tmp_path / "a.tif", values, 250000, 2650000, 20)
    reader = RasterReader(path)
    x, y = np.meshgrid(reader.grid.easting(), reader.grid.northing())
    np.testing.assert_array_equal(reader.sample(x.ravel(), y.ravel())[:, 0], raster_values(path).ravel())
    assert np.isnan(reader.sample([0.0], [0.0])[0, 0])


def test_statistics_are_in_the_file(tmp_path):
    """Joined over windows, they equal those of all values; a band without a value has none."""
    grid = Grid(wkt(3826), 0.0, 100.0, 10.0, 10.0, 7, 10)
    values = np.random.default_rng(1).normal(1e4, 3, (2, 10, 7)).astype(np.float32)
    values[0, :4] = np.nan
    values[1] = np.nan
    path = tmp_path / "s.tif"
    with RasterWriter(str(path), grid, [Covariate("a"), Covariate("b")]) as writer:
        for window in (Window(0, 3), Window(3, 5), Window(8, 2)):
            writer.write(window, values[:, window.row : window.row + window.rows])
    dataset = gdal.Open(str(path))
    kept = [float(dataset.GetRasterBand(1).GetMetadata()[f"STATISTICS_{name}"])
            for name in ("MINIMUM", "MAXIMUM", "MEAN", "STDDEV")]
    known = values[0][np.isfinite(values[0])].astype(float)
    # GDAL writes 15 digits.
    np.testing.assert_allclose(kept, [known.min(), known.max(), known.mean(), known.std()], rtol=1e-12)
    assert "STATISTICS_MEAN" not in dataset.GetRasterBand(2).GetMetadata()
