"""What real stacks and samples hold: infinite and huge values, one row, few samples, many targets."""

import numpy as np
import pytest
from meuse_tools import TARGET, covariates, grid, layer, samples, values, write_stack
from raster_tools import messages, raster_values, run
from soilcarbon.pedometrics.kriging import OrdinaryKriging
from soilcarbon.pedometrics.variogram import Variogram


@pytest.fixture(scope="module")
def model(qgis_app, tmp_path_factory):
    import processing

    folder = tmp_path_factory.mktemp("engine")
    given = {"POINTS": layer(samples()), "TARGET": TARGET, "COVARIATES": write_stack(folder / "s.tif")}
    return run(processing, "trainmodel", **given, MODEL=str(folder / "m.soilmodel"), COMMITTEES=5)["MODEL"]


def maps(processing, folder, model, stack, said=None):
    """Values of the map and of the interval's maps."""
    paths = {name: str(folder / f"{name}.tif") for name in ("OUTPUT", "MEAN", "LOWER", "UPPER", "RANGE")}
    run(processing, "predict", said, MODEL=model, COVARIATES=stack, OUTPUT=paths.pop("OUTPUT"))
    run(processing, "bootstrapuncertainty", MODEL=model, COVARIATES=stack, REPLICATES=3, **paths)
    return {name: raster_values(str(folder / f"{name}.tif")) for name in ("OUTPUT", *paths)}


def test_infinite_and_huge_values_are_nodata(processing, model, tmp_path):
    from osgeo import gdal

    block = values().astype(np.float32)
    expected = np.isfinite(block).all(axis=0)
    stack = write_stack(tmp_path / "huge.tif")
    dataset = gdal.Open(stack, gdal.GA_Update)  # past the writer, which would not let them in
    for (row, column), value in zip(
        np.argwhere(expected)[::40], (np.inf, -np.inf, 3.4e38, -3.4028235e38, 1e38, np.nan)
    ):
        dataset.GetRasterBand(1).WriteArray(np.array([[value]], np.float32), int(column), int(row))
        expected[row, column] = False
    dataset = None
    said = messages()
    for name, data in maps(processing, tmp_path, model, stack, said).items():
        np.testing.assert_array_equal(np.isfinite(data), expected, err_msg=name)
    assert any("NoData where a cell lacks one or more covariates: 1.0 ha" in line for line in said.said)  # 6 of 40 m


def test_raster_of_one_row(processing, model, tmp_path):
    whole = maps(processing, tmp_path, model, write_stack(tmp_path / "whole.tif"))
    place, row = grid(), 50
    line = place.part(type("Row", (), {"row": row, "rows": 1, "column": 0, "columns": None}))
    stack = write_stack(tmp_path / "line.tif", values()[:, row : row + 1], covariates(), line)
    for name, data in maps(processing, tmp_path, model, stack).items():
        # The coordinates are the same but for their last bits.
        np.testing.assert_allclose(data, whole[name][row : row + 1], rtol=1e-6, err_msg=name)


def test_few_samples(processing, tmp_path):
    """Fourteen training samples: the whole chain runs, and the interval lies around the map."""
    columns = {name: column[:20] for name, column in samples().items()}
    stack = write_stack(tmp_path / "s.tif")
    trained = run(
        processing, "trainmodel", POINTS=layer(columns), TARGET=TARGET, COVARIATES=stack, COMMITTEES=3,
        MODEL=str(tmp_path / "m.soilmodel"),
    )
    assert trained["N_TRAIN"] + trained["N_VALID"] == 20 and trained["N_TRAIN"] < 20
    found = maps(processing, tmp_path, trained["MODEL"], stack)
    valid = np.isfinite(found["OUTPUT"])
    assert valid.any() and (found["LOWER"][valid] < found["UPPER"][valid]).all()


def test_many_targets_in_any_order():
    """200,000 targets: each as if it were alone, with a model that ends and with one that does not."""
    rng = np.random.default_rng(2)
    points, z = rng.uniform(0, 50_000, (150, 2)), rng.normal(size=150)
    targets = rng.uniform(-5000, 55_000, (200_000, 2))
    some = rng.choice(len(targets), 300, replace=False)
    for model in ("spherical", "exponential"):
        kriging = OrdinaryKriging.fit(points, z, Variogram(model, 0.2, 0.8, 9000.0))
        alone = np.array([kriging.predict(target[None])[0] for target in targets[some]])
        np.testing.assert_allclose(kriging.predict(targets)[some], alone, rtol=0, atol=1e-12)
