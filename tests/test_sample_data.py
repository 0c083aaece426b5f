"""The sample data: files, grids, planted faults, and profiles that agree with the stored truth."""

import importlib.util
import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

gdal = pytest.importorskip("osgeo.gdal")
ogr = pytest.importorskip("osgeo.ogr")

SAMPLE = Path(__file__).resolve().parents[1] / "sample_data"
BASIN = SAMPLE / "basin"
GRID = (200000.0, 20.0, 0.0, 2636000.0, 0.0, -20.0)
NODATA = -9999.0
ON_GRID = ["dem.tif", "slope.tif", "tpi.tif", "truth/soc_0_30.tif", "truth/soc_30_50.tif"]
SCENES = ("20230115", "20230722")


def read(path):
    """Values, geotransform and EPSG code of a raster."""
    raster = gdal.Open(str(path))
    crs = raster.GetSpatialRef()
    return raster.ReadAsArray(), raster.GetGeoTransform(), crs.GetAuthorityCode(None)


def cell_classes(path):
    """Class codes of polygons at the centres of the basin's cells."""
    target = gdal.GetDriverByName("MEM").Create("", 450, 300, 1, gdal.GDT_Byte)
    target.SetGeoTransform(GRID)
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    target.SetSpatialRef(layer.GetSpatialRef())
    gdal.RasterizeLayer(target, [1], layer, options=["ATTRIBUTE=code"])
    return target.ReadAsArray()


def features(path):
    """Geometries, attributes, and EPSG code of a vector layer."""
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    code = layer.GetSpatialRef().GetAuthorityCode(None)
    found = [(feature.GetGeometryRef().Clone(), feature.items()) for feature in layer]
    return [geometry for geometry, _ in found], pd.DataFrame([row for _, row in found]), code


@pytest.fixture(scope="module")
def truth():
    return json.loads((BASIN / "truth" / "truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def faults(truth):
    return {fault["fault"]: fault["profile"] for fault in truth["faults"]}


@pytest.fixture(scope="module")
def horizons():
    return pd.read_csv(BASIN / "horizons.csv", na_values=["n.d."])


def test_sample_data_is_small():
    size = sum(path.stat().st_size for path in SAMPLE.rglob("*") if path.is_file())
    assert size < 6e6


@pytest.mark.parametrize("name", ON_GRID)
def test_rasters_share_one_grid_and_the_basin(name):
    values, transform, epsg = read(BASIN / name)
    inside = read(BASIN / "dem.tif")[0] != NODATA
    assert values.shape == (300, 450)
    assert transform == GRID
    assert epsg == "3826"
    assert values.dtype == np.float32
    known = values != NODATA
    assert not (known & ~inside).any()
    # the truth has no value in water, 4 % of the basin; the others fill it
    assert known.sum() == inside.sum() or (name.startswith("truth") and known.sum() > 0.95 * inside.sum())


def test_terrain_has_all_three_classes_of_the_paper():
    z = read(BASIN / "dem.tif")[0]
    z = z[z != NODATA]
    shares = [np.mean(z < 100), np.mean((z >= 100) & (z <= 1000)), np.mean(z > 1000)]
    assert min(shares) > 0.05
    assert 0 < z.min() < 5


@pytest.mark.parametrize("name", ["temperature_1km.tif", "rain_1km.tif"])
def test_climate_reaches_beyond_the_basin(name):
    values, transform, epsg = read(BASIN / name)
    assert epsg == "3826"
    assert transform == (198000.0, 1000.0, 0.0, 2638000.0, 0.0, -1000.0)
    assert values.shape == (10, 13)
    assert (values > 0).all()


def test_scenes_differ_in_extent_and_leave_no_cell_without_a_clear_date():
    clear = np.zeros((300, 450), int)
    extents = set()
    for date in SCENES:
        red, transform, epsg = read(BASIN / "sentinel2" / f"S2_{date}_B04.tif")
        infrared, mask = (read(BASIN / "sentinel2" / f"S2_{date}_{band}.tif")[0] for band in ("B08", "SCL"))
        assert epsg == "3826"
        assert red.dtype == infrared.dtype == np.uint16
        assert mask.dtype == np.uint8
        extents.add((transform[0], red.shape[1]))
        cloud = np.isin(mask, (8, 9))
        usable = (red > 0) & ~np.isin(mask, (3, 8, 9, 10))
        assert {3, 8, 9, 10} <= set(np.unique(mask))
        assert np.median(red[cloud]) > 3 * np.median(red[usable])
        assert np.median(infrared[cloud]) > np.median(infrared[usable])
        first = int((transform[0] - GRID[0]) / GRID[1])
        clear[:, first : first + red.shape[1]] += usable
    assert len(extents) == 2
    assert clear[read(BASIN / "dem.tif")[0] != NODATA].min() == 1


@pytest.mark.parametrize(
    "name, field, classes",
    [
        ("landcover.gpkg", "類別", {"水田", "旱田", "果園", "竹林", "闊葉林", "針葉林", "建地", "水體"}),
        ("soilorder.gpkg", "土綱", {"新成土", "弱育土", "極育土", "淋溶土", "黑沃土"}),
    ],
)
def test_class_polygons_are_valid_and_cover_the_grid_once(name, field, classes):
    shapes, table, epsg = features(BASIN / name)
    assert epsg == "3826"
    assert set(table[field]) == classes
    assert table.groupby("code")[field].nunique().eq(1).all()
    assert all(shape.IsValid() for shape in shapes)
    # vertices are rounded to 1 cm but shared by neighbours, so only float error of 54 km2 remains
    assert sum(shape.GetArea() for shape in shapes) == pytest.approx(300 * 450 * 400, abs=1e-2)
    assert cell_classes(BASIN / name).min() == 1


def test_outline_is_the_basin_of_the_dem():
    shapes, table, epsg = features(BASIN / "basin.gpkg")
    cells = (read(BASIN / "dem.tif")[0] != NODATA).sum()
    assert epsg == "3826"
    assert len(shapes) == len(table) == 1
    assert shapes[0].IsValid()
    assert shapes[0].GetArea() == cells * 400


def test_csv_and_geopackage_hold_the_same_rows(horizons):
    shapes, table, epsg = features(BASIN / "horizons.gpkg")
    assert epsg == "3826"
    table = table[list(horizons.columns)].astype(horizons.dtypes)
    pd.testing.assert_frame_equal(table, horizons)
    np.testing.assert_array_equal([(p.GetX(), p.GetY()) for p in shapes], horizons[["x", "y"]])


def test_horizon_table_looks_like_field_data(horizons):
    assert horizons["profile"].nunique() == 400
    assert 0.2 < horizons["bd"].isna().mean() < 0.3
    assert 0.05 < horizons["coarse_vol"].isna().mean() < 0.25
    assert horizons["地點"].nunique() == 10
    ends = horizons.groupby("profile")["bottom"].max()
    assert 20 < (ends < 50).sum() < 80
    density = horizons.loc[horizons["bd"] < 5, "bd"]
    assert density.between(0.6, 1.8).all()
    assert density.median() == pytest.approx(1.33, abs=0.1)


def test_planted_faults_are_there(horizons, faults):
    rows = {kind: horizons[horizons["profile"] == profile] for kind, profile in faults.items()}
    assert len(set(faults.values())) == 8
    assert (rows["overlap"]["top"].values[1:] < rows["overlap"]["bottom"].values[:-1]).sum() == 1
    assert horizons.loc[horizons["top"] >= horizons["bottom"], "profile"].tolist() == [faults["inverted"]]
    assert horizons.loc[horizons["toc_pct"] < 0, "profile"].tolist() == [faults["negative"]]
    assert horizons.loc[horizons["bd"] > 2, ["profile", "bd"]].values.tolist() == [[faults["slipped"], 13.0]]
    text = pd.read_csv(BASIN / "horizons.csv", dtype=str)
    assert text.loc[text["bd"] == "n.d.", "profile"].tolist() == [faults["text"]]
    assert horizons.loc[horizons["x"] < 198000, "profile"].unique().tolist() == [faults["outside"]]
    sites = horizons.drop_duplicates("profile")
    assert faults["same_place"] in set(sites.loc[sites.duplicated(["x", "y"], keep=False), "profile"])
    assert sites.duplicated(["x", "y"]).sum() == 1
    assert horizons.loc[horizons.duplicated(), "profile"].tolist() == [faults["duplicate"]]


def test_readme_names_each_planted_fault(faults):
    text = (SAMPLE / "README.md").read_text(encoding="utf-8")
    for kind, profile in faults.items():
        assert f"| {kind} | {profile} |" in text


@pytest.mark.parametrize("key, top, bottom", [("0_30", 0, 30), ("30_50", 30, 50)])
def test_clean_profiles_hold_the_truth_times_the_stated_noise(horizons, faults, truth, key, top, bottom):
    clean = horizons[~horizons["profile"].isin(faults.values())]
    inside = clean["bottom"].clip(upper=bottom) - clean["top"].clip(lower=top)
    clean = clean.assign(part=inside.clip(lower=0)).query("part > 0")
    carbon = clean["toc_pct"] * clean["bd"] * clean["part"] / 10 * (1 - clean["coarse_vol"].fillna(0) / 100)
    sites = (
        clean.assign(stock=carbon)
        .groupby("profile")
        .agg(
            x=("x", "first"),
            y=("y", "first"),
            part=("part", "sum"),
            stock=("stock", lambda values: values.sum(skipna=False)),
        )
    )
    sites = sites[(sites["part"] == bottom - top) & sites["stock"].notna()]
    n = len(sites)
    assert n > 200

    stock = read(BASIN / "truth" / f"soc_{key}.tif")[0]
    row, col = ((GRID[3] - sites["y"]) // 20).astype(int), ((sites["x"] - GRID[0]) // 20).astype(int)
    expected = stock[row, col]
    assert (expected > 0).all()
    noise = np.log(sites["stock"] / expected)
    sd = truth["depths"][key]["nugget_sd"]
    # three standard errors of a mean and of a standard deviation of n normal values
    assert noise.mean() == pytest.approx(-(sd**2) / 2, abs=3 * sd / np.sqrt(n))
    assert noise.std() == pytest.approx(sd, abs=3 * sd / np.sqrt(2 * n))
    assert noise.abs().max() < 5 * sd
    assert sites["stock"].skew() > 0.5


@pytest.mark.parametrize("key, low, high", [("0_30", 6, 9), ("30_50", 1.5, 4)])
def test_totals_follow_from_truth_and_land_cover(truth, key, low, high):
    stock = read(BASIN / "truth" / f"soc_{key}.tif")[0].astype(float)
    codes = cell_classes(BASIN / "landcover.gpkg")
    _, table, _ = features(BASIN / "landcover.gpkg")
    totals = truth["depths"][key]["totals"]
    for name, code in table[["類別", "code"]].drop_duplicates().values:
        held = stock[(codes == code) & (stock != NODATA)]
        if name == "水體":
            assert held.size == 0
            continue
        assert totals[name]["cells"] == held.size
        # kg m-2 x 400 m2, 1e9 kg a Tg; stored with 7 decimals
        assert totals[name]["total_tg"] == pytest.approx(held.sum() * 400 / 1e9, abs=5.1e-8)
    assert low < totals["all"]["mean_kg_m2"] < high
    parts = [total["total_tg"] for name, total in totals.items() if name != "all"]
    assert sum(parts) == pytest.approx(totals["all"]["total_tg"], abs=5e-7)


def test_script_makes_the_same_basin_again(tmp_path):
    spec = importlib.util.spec_from_file_location("make_basin", SAMPLE / "make_basin.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    script.make(tmp_path / "流域")
    for name in ON_GRID:
        again, kept = read(tmp_path / "流域" / name)[0], read(BASIN / name)[0]
        # the last digit that is written is 0.001; another processor's rounding may turn it in some cells
        assert np.mean(np.isclose(again, kept, rtol=0, atol=0.0015)) > 0.999
    first, second = (folder / "horizons.csv" for folder in (tmp_path / "流域", BASIN))
    assert len(pd.read_csv(first)) == len(pd.read_csv(second))


def test_meuse_is_complete_and_attributed():
    shapes, table, epsg = features(SAMPLE / "meuse" / "points.gpkg")
    assert epsg == "28992"
    assert len(shapes) == 155
    assert table["om"].notna().sum() == 153
    for name in ("dist", "ffreq", "soil"):
        raster = gdal.Open(str(SAMPLE / "meuse" / "covs" / f"{name}.tif"))
        values = raster.ReadAsArray()
        assert values.shape == (104, 78)
        assert raster.GetSpatialRef().GetAuthorityCode(None) == "28992"
        assert (values != raster.GetRasterBand(1).GetNoDataValue()).sum() == 3103
    text = (SAMPLE / "meuse" / "README.md").read_text(encoding="utf-8")
    assert "Rikken" in text and "R package sp" in text and "GPL" in text
