"""`trainmodel`, `predict` and `bootstrapuncertainty` as users run them, on Meuse with Chinese names and paths."""

import base64
import os
import re
from types import SimpleNamespace

import numpy as np
import pytest
from meuse_tools import (
    BANDS,
    EPSG,
    TARGET,
    bare_stack,
    covariates,
    grid,
    layer,
    samples,
    small_blocks,
    values,
    write_stack,
)
from raster_tools import at, messages, raster_values, refused, run, wkt

pytestmark = pytest.mark.qgis

MAPS = ("MEAN", "LOWER", "UPPER", "RANGE", "REPLICATES_RASTER")
REPLICATES = 4
UNIT = "% 有機質"
#: Cells of the flood plain, 40 m each.
CELLS = 3103
#: One step of float32: sums of another order may round the other way.
STEP = 1.2e-7


@pytest.fixture(scope="module")
def chain(qgis_app, tmp_path_factory):
    """One run of the three algorithms with all outputs; the default method with few replicates."""
    import processing
    from soilcarbon.pedometrics.soil_model import load

    folder = tmp_path_factory.mktemp("碳 儲量 圖")
    stack = write_stack(folder / "疊合.tif")
    points = layer(samples())
    said = messages()
    train = run(
        processing, "trainmodel", said, POINTS=points, TARGET=TARGET, COVARIATES=stack, UNIT=UNIT,
        MODEL=str(folder / "模型.soilmodel"), REPORT=str(folder / "模型.html"),
        VALIDATION_POINTS=str(folder / "驗證.gpkg"),
    )
    predict = run(
        processing, "predict", said, MODEL=train["MODEL"], COVARIATES=stack, OUTPUT=str(folder / "圖.tif")
    )
    bootstrap = run(
        processing, "bootstrapuncertainty", said, MODEL=train["MODEL"], COVARIATES=stack,
        REPLICATES=REPLICATES, REPORT=str(folder / "區間.html"),
        **{name: str(folder / f"{name}_圖.tif") for name in MAPS},
    )
    return SimpleNamespace(
        folder=folder, stack=stack, points=points, train=train, predict=predict, bootstrap=bootstrap,
        model=load(train["MODEL"]), said=said.said,
    )


def trained(processing, folder, stack, name="m", points=None, **parameters):
    """Train a quick model; path of the file."""
    given = {
        "POINTS": points or layer(samples()), "TARGET": TARGET, "COVARIATES": stack, "METHOD": "rk_mlr",
        "MODEL": str(folder / f"{name}.soilmodel"), **parameters,
    }
    return run(processing, "trainmodel", **given)


def mapped(processing, folder, model, stack, name="map", **parameters):
    """Map a model; path of the raster."""
    path = str(folder / f"{name}.tif")
    return run(processing, "predict", MODEL=model, COVARIATES=stack, OUTPUT=path, **parameters)["OUTPUT"]


def intervals(processing, folder, model, stack, prefix="", **parameters):
    """Values of the interval maps by their names."""
    paths = {name: str(folder / f"{prefix}{name}.tif") for name in MAPS[:4]}
    given = {"MODEL": model, "COVARIATES": stack, "REPLICATES": 3, **paths, **parameters}
    result = run(processing, "bootstrapuncertainty", **given)
    return {name: raster_values(result[name]) for name in MAPS[:4]}


def declared(algorithm):
    """Ids of the outputs that an algorithm declares."""
    from qgis.core import QgsApplication

    found = QgsApplication.processingRegistry().algorithmById(f"soilcarbon:{algorithm}")
    return {output.name() for output in found.outputDefinitions()}


def places(count=60):
    """Map coordinates of points off the centres of cells, and the centres of their cells (n, 2)."""
    place = grid()
    west, south, east, north = place.extent
    rng = np.random.default_rng(5)
    xy = rng.uniform((west, south), (east, north), (count, 2))
    centres = np.column_stack(
        [
            west + (np.floor((xy[:, 0] - west) / 40) + 0.5) * 40,
            north - (np.floor((north - xy[:, 1]) / 40) + 0.5) * 40,
        ]
    )
    return xy, centres


def sampled(path, xy, band=1):
    """Values at map coordinates as QGIS itself samples them; NaN for NoData."""
    from qgis.core import QgsPointXY, QgsRasterLayer

    raster = QgsRasterLayer(path, "map")
    found = [raster.dataProvider().sample(QgsPointXY(x, y), band) for x, y in xy]
    return np.array([value if good else np.nan for value, good in found])


def own_inputs(model, stack, xy):
    """What the stack holds at map coordinates, encoded as the model takes it."""
    from soilcarbon.layers.rasters import RasterReader

    names = [covariate.name for covariate in RasterReader(stack).covariates()]
    columns = [sampled(stack, xy, names.index(name) + 1) for name in model.contract.names]
    return model.contract.encode(np.column_stack(columns))


def check_map(path, model, stack, predict):
    """A raster sampled at map coordinates is what `predict` of the encoded cells gives, NoData where one lacks."""
    xy, centres = places()
    X = own_inputs(model, stack, xy)
    valid = np.isfinite(X).all(axis=1)
    assert 10 < valid.sum() < len(xy)
    found = sampled(path, xy)
    assert np.array_equal(np.isfinite(found), valid)
    np.testing.assert_allclose(found[valid], np.float32(predict(X[valid], centres[valid])), rtol=STEP)


# Training


def test_train_gives_every_declared_output(chain):
    assert set(chain.train) == declared("trainmodel")
    for name in ("MODEL", "REPORT", "VALIDATION_POINTS"):
        assert os.path.isfile(chain.train[name])


def test_figures_are_those_of_the_validation_points(chain):
    from qgis.core import QgsVectorLayer

    points = QgsVectorLayer(chain.train["VALIDATION_POINTS"], "驗證", "ogr")
    assert points.crs().authid() == f"EPSG:{EPSG}"
    rows = np.array([[f["observed"], f["predicted"], f["residual"]] for f in points.getFeatures()])
    observed, predicted, residual = rows.T
    np.testing.assert_allclose(residual, observed - predicted)
    # 30 % of the 153 samples with a value.
    assert chain.train["N_VALID"] == len(rows) == 46 and chain.train["N_TRAIN"] == 107
    total = np.sum((observed - observed.mean()) ** 2)
    assert chain.train["R2"] == pytest.approx(1 - np.sum(residual**2) / total)
    assert chain.train["R2_CORR"] == pytest.approx(np.corrcoef(observed, predicted)[0, 1] ** 2)
    assert chain.train["RMSE"] == pytest.approx(np.sqrt(np.mean(residual**2)))
    assert chain.train["BIAS"] == pytest.approx(-residual.mean())
    both = np.cov(observed, predicted, ddof=0)
    shift = (observed.mean() - predicted.mean()) ** 2
    assert chain.train["CCC"] == pytest.approx(2 * both[0, 1] / (both[0, 0] + both[1, 1] + shift))


def test_validation_points_stand_where_they_were_taken(chain):
    from qgis.core import QgsVectorLayer

    columns = samples()
    known = {(x, y): value for x, y, value in zip(columns["x"], columns["y"], columns[TARGET])}
    for feature in QgsVectorLayer(chain.train["VALIDATION_POINTS"], "驗證", "ogr").getFeatures():
        point = feature.geometry().asPoint()
        # ln and back.
        assert known[point.x(), point.y()] == pytest.approx(feature["observed"], rel=1e-12)


def test_every_usable_sample_is_either_trained_on_or_held_back(chain):
    columns = samples()
    usable = np.isfinite(columns[TARGET])
    xy = np.concatenate([chain.model.samples.xy, chain.model.validation_samples.xy])
    expected = np.column_stack([columns["x"], columns["y"]])[usable]
    assert sorted(map(tuple, xy)) == sorted(map(tuple, expected))
    assert any("2 of 155 points have no value in the field 有機質" in text for text in chain.said)


def test_model_keeps_names_unit_and_legend(chain):
    model = chain.model
    assert (model.target, model.unit, model.transform) == (TARGET, UNIT, "log")
    assert model.contract.covariates == covariates()
    assert model.provenance["points"] == "樣點" and model.provenance["stack"] == "疊合"


def test_points_in_another_crs_give_the_same_model(processing, chain, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    columns = samples()
    # Two samples lie on an edge between cells, where less than a millimetre decides.
    inner = (columns["x"] % 40 != 0) & (columns["y"] % 40 != 0)
    columns = {name: column[inner] for name, column in columns.items()}
    move = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(f"EPSG:{EPSG}"), QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsProject.instance(),
    )
    moved = [move.transform(x, y) for x, y in zip(columns["x"], columns["y"])]
    there = {**columns, "x": [point.x() for point in moved], "y": [point.y() for point in moved]}
    here = trained(processing, tmp_path, chain.stack, points=layer(columns))
    # The way there and back costs less than a millimetre; 1e-4 of a range of hundreds of metres is more.
    again = trained(processing, tmp_path, chain.stack, "other", points=layer(there, 4326))
    for name in ("R2", "RMSE", "CCC", "N_TRAIN", "N_VALID"):
        assert again[name] == pytest.approx(here[name], rel=1e-4)


@pytest.mark.parametrize(
    ("kind", "n_train", "n_valid"), [("holdout", 107, 46), ("kfold", 153, 153), ("blocks", 153, 153), ("none", 153, 0)]
)
def test_kinds_of_validation(processing, chain, tmp_path, kind, n_train, n_valid):
    from soilcarbon.pedometrics.soil_model import load

    result = trained(
        processing, tmp_path, chain.stack, VALIDATION=kind, METHOD="mlr", REPORT=str(tmp_path / "r.html"),
        VALIDATION_POINTS=str(tmp_path / "v.gpkg"),
    )
    assert (result["N_TRAIN"], result["N_VALID"]) == (n_train, n_valid)
    assert load(result["MODEL"]).validation.kind == kind
    if kind == "none":
        assert [result[name] for name in ("R2", "R2_CORR", "RMSE", "CCC", "BIAS")] == [None] * 5
    else:
        # dist and flooding frequency explain about half of the variance (0.38 to 0.51 in R).
        assert 0.2 < result["R2"] < 0.8


def test_validation_as_a_field_says(processing, chain, tmp_path):
    from soilcarbon.pedometrics.soil_model import load

    columns = samples()
    # Spelled as people do.
    role = [(" Valid" if row % 5 == 0 else "TRAIN ") for row in range(len(columns["x"]))]
    points = layer({**columns, "用途": role}, kinds={"用途": "string"})
    result = trained(
        processing, tmp_path, chain.stack, points=points, VALIDATION="field", SPLIT_FIELD="用途", METHOD="mlr"
    )
    marked = np.arange(len(columns["x"])) % 5 == 0
    usable = np.isfinite(columns[TARGET])
    expected = np.column_stack([columns["x"], columns["y"]])[marked & usable]
    assert np.array_equal(load(result["MODEL"]).validation_samples.xy, expected)
    assert result["N_TRAIN"] == np.count_nonzero(usable & ~marked)


@pytest.mark.parametrize("method", ["rk_cubist", "cubist", "rk_rf", "rf", "ok", "rk_mlr", "mlr"])
def test_every_method_maps_what_it_predicts(processing, chain, tmp_path, method):
    from soilcarbon.pedometrics.soil_model import load

    result = trained(
        processing, tmp_path, chain.stack, METHOD=method, COMMITTEES=2, TREES=20, REPORT=str(tmp_path / "r.html")
    )
    model = load(result["MODEL"])
    assert (model.model.kriging is not None) == (method == "ok" or method.startswith("rk_"))
    path = mapped(processing, tmp_path, result["MODEL"], chain.stack)
    check_map(path, model, chain.stack, model.predict)
    inner = intervals(processing, tmp_path, result["MODEL"], chain.stack)
    assert np.array_equal(inner["MEAN"], raster_values(path), equal_nan=True)
    known = np.isfinite(inner["MEAN"])
    assert known.sum() == CELLS and np.all(inner["LOWER"][known] < inner["UPPER"][known])


def test_log_none_and_unit(processing, chain, tmp_path):
    result = trained(processing, tmp_path, chain.stack, TRANSFORM="none", UNIT="公斤/平方公尺")
    maps = intervals(processing, tmp_path, result["MODEL"], chain.stack)
    # Without a log the interval is symmetric around the prediction; float32 of values of about 10.
    np.testing.assert_allclose(maps["UPPER"] - maps["MEAN"], maps["MEAN"] - maps["LOWER"], atol=4e-6)
    mean = mapped(processing, tmp_path, result["MODEL"], chain.stack, "mean")
    median = mapped(processing, tmp_path, result["MODEL"], chain.stack, "median", BACKTRANSFORM="median")
    assert np.array_equal(raster_values(mean), raster_values(median), equal_nan=True)
    assert _gdal_band(mean).unit == "公斤/平方公尺"


# Mapping


def _gdal_band(path, number=1):
    from osgeo import gdal

    dataset = gdal.Open(path)
    band = dataset.GetRasterBand(number)
    return SimpleNamespace(
        name=band.GetDescription(), unit=band.GetUnitType(), nodata=band.GetNoDataValue(),
        kind=gdal.GetDataTypeName(band.DataType), transform=dataset.GetGeoTransform(),
        size=(dataset.RasterXSize, dataset.RasterYSize), count=dataset.RasterCount,
        crs=dataset.GetSpatialRef(), statistics=band.GetStatistics(False, False),
    )


def test_map_is_the_models_prediction_at_map_coordinates(chain):
    assert set(chain.predict) == declared("predict") - {"KRIGING_VARIANCE"}  # not asked for
    check_map(chain.predict["OUTPUT"], chain.model, chain.stack, chain.model.predict)


def test_map_follows_the_samples(chain):
    """The map knows where it is: at the training points it is near what was measured there."""
    columns = samples()
    found = np.array([at(chain.predict["OUTPUT"], x, y) for x, y in zip(columns["x"], columns["y"])])
    known = np.isfinite(columns[TARGET])
    assert np.corrcoef(found[known], columns[TARGET][known])[0, 1] > 0.7
    # Turned upside down it would not.
    upside = np.array(
        [at(chain.predict["OUTPUT"], x, 2 * 331620 - y) for x, y in zip(columns["x"], columns["y"])]
    )
    both = known & np.isfinite(upside)
    assert np.corrcoef(upside[both], columns[TARGET][both])[0, 1] < 0.5


def test_every_raster_has_the_stacks_cells_and_says_what_it_holds(chain):
    from osgeo import osr

    stack = _gdal_band(chain.stack)
    wanted = osr.SpatialReference(wkt(EPSG))
    names = {
        "OUTPUT": "有機質 (mean)", "MEAN": "有機質 (mean)", "LOWER": "有機質 lower 90 %",
        "UPPER": "有機質 upper 90 %", "RANGE": "有機質 width 90 %", "REPLICATES_RASTER": "replicate 1",
    }
    for output, path in {"OUTPUT": chain.predict["OUTPUT"], **chain.bootstrap}.items():
        if output not in names:
            continue
        band = _gdal_band(path)
        assert (band.transform, band.size) == (stack.transform, stack.size), output
        assert band.crs.IsSame(wanted), output
        assert (band.name, band.unit, band.kind) == (names[output], UNIT, "Float32")
        assert np.isnan(band.nodata)
        data = raster_values(path)
        assert np.isfinite(data).sum() == CELLS
        # Statistics in the file: QGIS styles it without reading it all.
        np.testing.assert_allclose(band.statistics[:2], (np.nanmin(data), np.nanmax(data)), rtol=1e-6)
    assert not [name for name in os.listdir(chain.folder) if "part" in name]


def test_area_and_cells_are_told(chain):
    assert chain.predict["AREA_HA"] == pytest.approx(CELLS * 1600 / 1e4)
    # 78 x 104 cells; the plain holds 3,103.
    assert "3,103 of 8,112 cells have a value: 496.5 ha." in chain.said


def test_cells_that_lack_a_covariate_are_told(processing, chain, tmp_path):
    block = values()
    hole = np.flatnonzero(np.isfinite(block[0]).ravel())[:50]
    block[2].ravel()[hole] = np.nan
    stack = write_stack(tmp_path / "s.tif", block)
    said = messages()
    result = run(
        processing, "predict", said, MODEL=chain.train["MODEL"], COVARIATES=stack, OUTPUT=str(tmp_path / "p.tif")
    )
    data = raster_values(result["OUTPUT"])
    assert np.isnan(data.ravel()[hole]).all() and np.isfinite(data).sum() == CELLS - 50
    # 50 cells of 1,600 m2 among 8,112.
    assert "NoData where a cell lacks one or more covariates: 8.0 ha (0.62 % of the grid)." in said.said


def test_bands_in_another_order_and_more_of_them_give_the_same_map(processing, chain, tmp_path):
    from soilcarbon.pedometrics.covariates import Covariate

    order = [2, 0, 1]
    block = np.concatenate([values()[order], np.full((1, *grid().shape), 7.0)])
    bands = [*(covariates()[i] for i in order), Covariate("別的")]
    stack = write_stack(tmp_path / "s.tif", block, bands)
    path = mapped(processing, tmp_path, chain.train["MODEL"], stack)
    assert np.array_equal(raster_values(path), raster_values(chain.predict["OUTPUT"]), equal_nan=True)


def test_stack_of_another_program(processing, tmp_path, qgis_app):
    """GDAL's own names, a number as NoData, no word about classes: all bands are numeric."""
    from soilcarbon.pedometrics.soil_model import load

    stack = bare_stack(tmp_path / "s.tif")
    result = trained(processing, tmp_path, stack)
    model = load(result["MODEL"])
    assert [(c.name, c.kind) for c in model.contract.covariates] == [(name, "numeric") for name in BANDS]
    path = mapped(processing, tmp_path, result["MODEL"], stack)
    assert np.isfinite(raster_values(path)).sum() == CELLS
    check_map(path, model, stack, model.predict)


def test_mean_and_median_differ_by_the_smearing_factor(processing, chain, tmp_path):
    median = mapped(processing, tmp_path, chain.train["MODEL"], chain.stack, BACKTRANSFORM="median")
    ratio = raster_values(chain.predict["OUTPUT"]) / raster_values(median)
    # Two roundings to float32.
    np.testing.assert_allclose(ratio[np.isfinite(ratio)], chain.model.factor, rtol=2 * STEP)
    errors = chain.model.samples.y - chain.model.model.cv_prediction
    assert chain.model.factor == pytest.approx(np.mean(np.exp(errors))) and chain.model.factor > 1.01


@pytest.mark.parametrize(("cells", "chunk"), [(1, 100_000), (780, 1000), (10**9, 97), (1700, 7)])
def test_size_of_blocks_changes_nothing(processing, chain, tmp_path, monkeypatch, cells, chunk):
    small_blocks(monkeypatch, cells, chunk)
    path = mapped(processing, tmp_path, chain.train["MODEL"], chain.stack)
    np.testing.assert_allclose(raster_values(path), raster_values(chain.predict["OUTPUT"]), rtol=STEP)
    maps = intervals(processing, tmp_path, chain.train["MODEL"], chain.stack, REPLICATES=REPLICATES)
    for name, data in maps.items():
        # The width is a difference of limits, each rounded once.
        np.testing.assert_allclose(data, raster_values(chain.bootstrap[name]), rtol=1e-6, err_msg=name)


@pytest.mark.parametrize(("tile", "cells"), [(16, 1), (32, 3000)])
def test_windows_of_tiles_change_nothing(processing, chain, tmp_path, monkeypatch, tile, cells):
    """The sample data lie in one row of tiles; here they are worked through as a large raster in tiles is."""
    from soilcarbon.layers import grid, mapping
    from soilcarbon.layers.rasters import RasterReader

    monkeypatch.setattr(grid, "TILE", tile)
    monkeypatch.setattr(mapping, "BLOCK", cells * 4)
    monkeypatch.setattr(RasterReader, "in_tiles", True)
    path = mapped(processing, tmp_path, chain.train["MODEL"], chain.stack)
    np.testing.assert_allclose(raster_values(path), raster_values(chain.predict["OUTPUT"]), rtol=STEP)


def test_kriging_variance(processing, chain, tmp_path, monkeypatch):
    """Exact at the lattice's cells, sampled at map coordinates; smallest near samples; NoData where the map has it."""
    from soilcarbon.layers import grid as module

    monkeypatch.setattr(module, "TILE", 32)
    path = str(tmp_path / "variance.tif")
    mapped(processing, tmp_path, chain.train["MODEL"], chain.stack, KRIGING_VARIANCE=path)
    values = raster_values(path)
    np.testing.assert_array_equal(np.isfinite(values), np.isfinite(raster_values(chain.predict["OUTPUT"])))
    rows, columns = np.meshgrid(np.arange(0, values.shape[0], 4), np.arange(0, values.shape[1], 4), indexing="ij")
    xy = np.column_stack([grid().easting()[columns.ravel()], grid().northing()[rows.ravel()]])
    found = sampled(path, xy)
    valid = np.isfinite(found)
    kriging = chain.model.model.kriging
    np.testing.assert_allclose(found[valid], kriging.variance(xy[valid]), rtol=1e-6)  # written as float32
    assert _gdal_band(path).name == "kriging variance"
    distance = np.sqrt(((xy[valid, None] - kriging.xy) ** 2).sum(axis=2)).min(axis=1)
    assert found[valid][distance < 60].mean() < found[valid][distance > 200].mean()
    assert found[valid].min() > kriging.variogram.nugget


@pytest.mark.parametrize(
    ("method", "most", "name", "sentence"),
    [
        ("mlr", 6000, "variance", "The model's method mlr has no kriging: leave KRIGING_VARIANCE empty"),
        ("rk_mlr", 100, "variance", r"KRIGING_VARIANCE is made for up to 100 training points, and the model has 107;"),
        ("rk_mlr", 6000, "map", "Two outputs are called .*map.tif; give each its own name"),
    ],
)
def test_kriging_variance_is_refused_before_the_map_is_made(
    processing, chain, tmp_path, monkeypatch, method, most, name, sentence
):
    from soilcarbon.pedometrics import kriging

    monkeypatch.setattr(kriging, "MOST_DENSE", most)
    model = trained(processing, tmp_path, chain.stack, METHOD=method)["MODEL"]
    refused(
        processing, "predict", sentence, MODEL=model, COVARIATES=chain.stack,
        OUTPUT=str(tmp_path / "map.tif"), KRIGING_VARIANCE=str(tmp_path / f"{name}.tif"),
    )
    assert not list(tmp_path.glob("*.tif"))


def test_many_bands_make_small_blocks(processing, chain, tmp_path, monkeypatch):
    from soilcarbon.layers import mapping
    from soilcarbon.layers.grid import Grid

    asked = []
    blocks = Grid.blocks
    monkeypatch.setattr(Grid, "blocks", lambda self, cells=0: asked.append(cells) or blocks(self, cells))
    monkeypatch.setattr(mapping, "BLOCK", 10_000)
    mapped(processing, tmp_path, chain.train["MODEL"], chain.stack)
    # Three covariates and the map.
    assert 10_000 // 4 in asked


# Interval


def test_bootstrap_gives_every_declared_output(chain):
    assert set(chain.bootstrap) == declared("bootstrapuncertainty")


def test_mean_is_the_map_of_predict(chain):
    assert np.array_equal(
        raster_values(chain.bootstrap["MEAN"]), raster_values(chain.predict["OUTPUT"]), equal_nan=True
    )


def test_limits_enclose_the_prediction(chain):
    mean, lower, upper, width = (raster_values(chain.bootstrap[name]) for name in MAPS[:4])
    known = np.isfinite(mean)
    assert np.all(lower[known] < mean[known]) and np.all(mean[known] < upper[known])
    assert np.all(lower[known] > 0)
    # Three roundings to float32 of values up to about 40.
    np.testing.assert_allclose(width, upper - lower, atol=8e-6)
    # Symmetric on the ln scale around the median.
    np.testing.assert_allclose(np.sqrt(lower * upper), mean / chain.model.factor, rtol=4 * STEP)


@pytest.fixture(scope="module")
def ensemble(chain):
    from soilcarbon.pedometrics.bootstrap import fit_replicates

    return fit_replicates(chain.model, REPLICATES, 1)


def test_limits_and_replicates_are_the_ensembles_at_map_coordinates(chain, ensemble):
    from soilcarbon.pedometrics.bootstrap import Calibration

    interval = Calibration(chain.model, ensemble).interval("ensemble", 90)

    def limit(which):
        return lambda X, xy: np.exp(
            interval.limits(chain.model.model.predict(X, xy), ensemble.predict(X, xy))[which]
        )

    check_map(chain.bootstrap["LOWER"], chain.model, chain.stack, limit(0))
    check_map(chain.bootstrap["UPPER"], chain.model, chain.stack, limit(1))
    xy, centres = places()
    X = own_inputs(chain.model, chain.stack, xy)
    valid = np.isfinite(X).all(axis=1)
    replicates = np.exp(ensemble.predict(X[valid], centres[valid]))
    path = chain.bootstrap["REPLICATES_RASTER"]
    assert _gdal_band(path).count == REPLICATES
    for number in range(REPLICATES):
        assert _gdal_band(path, number + 1).name == f"replicate {number + 1}"
        np.testing.assert_allclose(
            sampled(path, xy[valid], number + 1), np.float32(replicates[:, number]), rtol=STEP
        )
    # They are replicates, not copies.
    assert np.all(np.ptp(replicates, axis=1) > 0)


def test_coverage_is_counted_on_the_samples_held_back(chain, ensemble):
    from scipy.stats import norm

    held = chain.model.validation_samples
    mse = np.mean((chain.model.samples.y - chain.model.model.cv_prediction) ** 2)
    spread = ensemble.predict(held.X, held.xy).var(axis=1, ddof=1)
    half = norm.ppf(0.95) * np.sqrt(spread + mse)
    inside = np.abs(held.y - chain.model.model.predict(held.X, held.xy)) <= half
    assert chain.bootstrap["PICP"] == pytest.approx(100 * inside.mean())


def test_same_seed_same_values_other_seed_others(processing, chain, tmp_path):
    same = intervals(processing, tmp_path, chain.train["MODEL"], chain.stack, REPLICATES=REPLICATES)
    other = intervals(processing, tmp_path, chain.train["MODEL"], chain.stack, "b", REPLICATES=REPLICATES, SEED=2)
    for name in MAPS[:4]:
        first = raster_values(chain.bootstrap[name])
        assert first.tobytes() == same[name].tobytes()
    assert np.array_equal(other["MEAN"], same["MEAN"], equal_nan=True)
    assert not np.array_equal(other["LOWER"], same["LOWER"], equal_nan=True)


def test_training_again_gives_the_same_model(processing, chain, tmp_path):
    again = trained(processing, tmp_path, chain.stack, METHOD="rk_cubist", UNIT=UNIT)
    other = trained(processing, tmp_path, chain.stack, "seed", METHOD="rk_cubist", SEED=2)
    for name in ("R2", "RMSE", "CCC"):
        assert again[name] == chain.train[name] != other[name]
    path = mapped(processing, tmp_path, again["MODEL"], chain.stack)
    assert raster_values(path).tobytes() == raster_values(chain.predict["OUTPUT"]).tobytes()


def test_kinds_and_levels_of_intervals(processing, chain, tmp_path):
    width = {}
    for kind, level in (("ensemble", 90), ("ensemble", 50), ("book", 90), ("percentiles", 90)):
        maps = intervals(
            processing, tmp_path, chain.train["MODEL"], chain.stack, INTERVAL=kind, LEVEL=level, REPLICATES=8
        )
        assert np.all(maps["LOWER"][np.isfinite(maps["LOWER"])] <= maps["UPPER"][np.isfinite(maps["UPPER"])])
        width[kind, level] = np.nanmean(maps["RANGE"])
    assert width["percentiles", 90] < width["ensemble", 50] < width["ensemble", 90] < width["book", 90]


# Reports


def page_of(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def pictures(page):
    """SVG texts of a page."""
    found = re.findall(r'src="data:image/svg\+xml;base64,([^"]+)"', page)
    return [base64.b64decode(text).decode("utf-8") for text in found]


@pytest.mark.parametrize(
    ("step", "figures", "tables"),
    [
        (
            "train",
            5,
            (
                "scores", "validation", "importance", "variogram_model", "variogram_candidates", "variogram",
                "distances", "settings",
            ),
        ),
        ("bootstrap", 5, ("coverage",)),
    ],
)
def test_report_stands_alone(chain, step, figures, tables):
    path = getattr(chain, step)["REPORT"]
    page = page_of(path)
    assert TARGET in page and UNIT in page
    assert "http" not in page and page.count("<img") == len(pictures(page)) == figures
    for picture in pictures(page):
        # Names of XML vocabularies are no addresses: nothing is fetched.
        assert not re.search(r'(?:href|src)="(?!#|data:)', picture)
        assert "<script" not in picture
    stem = os.path.splitext(os.path.basename(path))[0]
    beside = {name for name in os.listdir(chain.folder) if name.startswith(stem) and name.endswith(".csv")}
    assert beside == {f"{stem}_{table}.csv" for table in tables}
    for name in beside:
        # With a byte order mark, so that Excel reads Chinese.
        assert (chain.folder / name).read_bytes().startswith(b"\xef\xbb\xbf")


def test_tables_beside_the_reports_hold_the_figures(chain):
    import pandas as pd

    scores = pd.read_csv(chain.folder / "模型_scores.csv").set_index(["method", "scale"])
    row = scores.loc[("RK-Cubist", "original (mean)")]
    assert row.r2 == pytest.approx(chain.train["R2"]) and row.rmse == pytest.approx(chain.train["RMSE"])
    importance = pd.read_csv(chain.folder / "模型_importance.csv")
    assert set(importance.covariate) == set(BANDS)
    coverage = pd.read_csv(chain.folder / "區間_coverage.csv")
    row = coverage[(coverage.interval == "ensemble") & (coverage.level_pct == 90)].iloc[0]
    assert row.coverage_pct == pytest.approx(chain.bootstrap["PICP"]) and row.n == chain.train["N_VALID"]


def test_skipped_outputs_are_not_made(processing, chain, tmp_path):
    result = trained(processing, tmp_path, chain.stack)
    assert "REPORT" not in result and "VALIDATION_POINTS" not in result
    intervals(processing, tmp_path, result["MODEL"], chain.stack)
    assert sorted(os.listdir(tmp_path)) == sorted(["m.soilmodel", *(f"{name}.tif" for name in MAPS[:4])])
