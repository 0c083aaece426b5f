"""`applicability` as users run it, on Meuse with Chinese names and paths: maps, figures, report, faults."""

import csv
import json
import os
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from meuse_tools import BANDS, TARGET, covariates, grid, layer, samples, small_blocks, values, write_stack
from raster_tools import at, messages, raster_values, refused, run
from test_qgis_process import outputs, qgis_process  # noqa: F401 (a fixture)

pytestmark = pytest.mark.qgis

#: Hectares of a cell of 40 m.
CELL = 0.16
#: Single precision of the raster.
STEP = 1.2e-7


def train(processing, folder, stack, name="模型", **parameters):
    """A quick model; path of its file."""
    given = {
        "POINTS": layer(samples()), "TARGET": TARGET, "COVARIATES": stack, "METHOD": "rk_mlr",
        "MODEL": str(folder / f"{name}.soilmodel"), **parameters,
    }
    return run(processing, "trainmodel", **given)["MODEL"]


def applied(processing, folder, model, stack, name="", feedback=None, **parameters):
    """Results of `applicability` with the two rasters in a folder."""
    given = {
        "MODEL": model, "COVARIATES": stack, "DI": str(folder / f"{name}di.tif"), "AOA": str(folder / f"{name}aoa.tif"),
        **parameters,
    }
    return run(processing, "applicability", feedback, **given)


@pytest.fixture(scope="module")
def chain(qgis_app, tmp_path_factory):
    """One model and one run with all outputs."""
    import processing
    from soilcarbon.pedometrics.soil_model import load

    folder = tmp_path_factory.mktemp("適用 範圍")
    stack = write_stack(folder / "疊合.tif")
    model = train(processing, folder, stack, METHOD="rk_rf", TREES=50)
    said = messages()
    more = {"OUTSIDE": str(folder / "超出.tif"), "REPORT": str(folder / "報告.html")}
    result = applied(processing, folder, model, stack, "圖_", said, **more)
    return SimpleNamespace(folder=folder, stack=stack, path=model, model=load(model), result=result, said=said.said)


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_maps_at_map_coordinates(chain):
    from soilcarbon.pedometrics.applicability import Applicability

    found = Applicability.of_model(chain.model)
    place, contract = grid(), chain.model.contract
    rng = np.random.default_rng(3)
    xy = rng.uniform(place.extent[:2], place.extent[2:], (80, 2))
    cells = np.array([[at(chain.stack, x, y, band) for band in (1, 2, 3)] for x, y in xy])
    there = np.isfinite(cells).all(axis=1)
    assert 10 < there.sum() < 80
    expected = np.full(80, np.nan)
    expected[there] = found.index(contract.encode(cells[there]))
    maps = {name: np.array([at(chain.result[name], x, y) for x, y in xy]) for name in ("DI", "AOA", "OUTSIDE")}
    np.testing.assert_allclose(maps["DI"], expected, rtol=STEP, atol=1e-12)
    np.testing.assert_array_equal(maps["AOA"][there], ~found.is_outside(expected[there]))
    beyond = (cells[there, 0] < contract.low[0]) | (cells[there, 0] > contract.high[0])
    np.testing.assert_array_equal(maps["OUTSIDE"][there], beyond)
    assert all(np.isnan(each[~there]).all() for each in maps.values())


def test_index_is_zero_where_samples_stand(chain):
    for x, y in chain.model.samples.xy:
        assert at(chain.result["DI"], x, y) == 0 and at(chain.result["AOA"], x, y) == 1


def test_figures_are_those_of_the_maps(chain):
    from soilcarbon.layers.rasters import RasterReader

    inside, index = raster_values(chain.result["AOA"]), raster_values(chain.result["DI"])
    outside = np.sum(inside == 0)
    assert 0 < outside < 3103 and np.isfinite(inside).sum() == np.isfinite(index).sum() == 3103
    assert chain.result["AREA_OUTSIDE_HA"] == pytest.approx(outside * CELL, rel=1e-12)
    assert chain.result["SHARE_OUTSIDE"] == pytest.approx(100 * outside / 3103, rel=1e-12)
    # Single precision of the raster against double of the figure.
    assert index[inside == 1].max() <= chain.result["THRESHOLD"] * (1 + STEP)
    assert index[inside == 0].min() >= chain.result["THRESHOLD"] * (1 - STEP)
    band = RasterReader(chain.result["AOA"]).covariates()[0]
    assert band.is_categorical and [band.class_name(code) for code in (0, 1)] == ["outside", "inside"]


def test_the_report_tells_it(chain):
    page = Path(chain.result["REPORT"]).read_text(encoding="utf-8")
    share = f"{chain.result['SHARE_OUTSIDE']:.2f} %"
    assert share in page and "random folds" in page and "Meyer and Pebesma (2021)" in page
    assert "The samples lie as samples placed at random would" in page and page.count("<img") == 3
    assert any(share in text for text in chain.said)
    rows = rows_of(chain.folder / "報告_classes.csv")
    whole, classes = rows[0], rows[1:]
    assert float(whole["area [ha]"]) == pytest.approx(3103 * CELL)
    for name, band in zip(BANDS[1:], values()[1:]):
        mine = [row for row in classes if row["covariate"] == name]
        # Every class has its area on the map, and they add up.
        areas = [np.sum(band == code) * CELL for code in np.unique(band[np.isfinite(band)])]
        assert [float(row["area [ha]"]) for row in mine] == pytest.approx(areas)
        for column in ("outside [ha]", "samples"):
            assert sum(float(row[column]) for row in mine) == pytest.approx(float(whole[column]))
    rows = {row["covariate"]: row for row in rows_of(chain.folder / "報告_covariates.csv")}
    distance, contract = values()[0], chain.model.contract
    row = rows[f"{BANDS[0]} [km]"]
    assert float(row["above [ha]"]) == pytest.approx(np.nansum(distance > contract.high[0]) * CELL)
    assert float(row["below [ha]"]) == np.nansum(distance < contract.low[0]) * CELL
    assert sum(float(row["weight [%]"]) for row in rows.values()) == pytest.approx(100)
    assert rows_of(chain.folder / "報告_distances.csv")[0]["n"] == "3103"


def test_the_same_in_other_blocks_and_again(chain, processing, tmp_path, monkeypatch):
    small_blocks(monkeypatch, 1000, 170)
    again = applied(
        processing, tmp_path, chain.path, chain.stack, OUTSIDE=str(tmp_path / "n.tif"), REPORT=str(tmp_path / "r.html")
    )
    for name in ("DI", "AOA", "OUTSIDE"):
        # Matrix products of another size may round otherwise; the raster is of single precision.
        np.testing.assert_allclose(raster_values(again[name]), raster_values(chain.result[name]), rtol=STEP)
    assert again["SHARE_OUTSIDE"] == chain.result["SHARE_OUTSIDE"]
    for name in ("distances", "classes", "covariates"):
        assert rows_of(tmp_path / f"r_{name}.csv") == rows_of(chain.folder / f"報告_{name}.csv")


def test_share_outside_rises_as_a_covariate_is_shifted(chain, processing, tmp_path):
    shares = []
    for number, shift in enumerate((0.0, 0.1, 0.3, 2.0)):
        block = values()
        block[0] += shift
        stack = write_stack(tmp_path / f"s{number}.tif", block)
        shares.append(applied(processing, tmp_path, chain.path, stack, str(number))["SHARE_OUTSIDE"])
    assert shares[0] == chain.result["SHARE_OUTSIDE"]
    assert shares[0] < shares[1] < shares[2] < shares[3] and shares[3] > 95


def test_a_covariate_without_weight_does_no_harm(processing, tmp_path):
    from soilcarbon.pedometrics.covariates import Covariate

    rng = np.random.default_rng(1)
    extra = np.where(np.isfinite(values()[0]), rng.normal(size=values()[0].shape), np.nan)
    bands = (*covariates(), Covariate("雜訊"))
    stack = write_stack(tmp_path / "a.tif", np.concatenate([values(), extra[None]]), bands)
    model = train(processing, tmp_path, stack)
    moved = write_stack(tmp_path / "b.tif", np.concatenate([values(), extra[None] * 8]), bands)
    risen = [
        applied(processing, tmp_path, model, moved, kind, WEIGHTS=kind)["SHARE_OUTSIDE"]
        for kind in ("importance", "equal")
    ]
    # Noise carries little of the regression, but counts in full among equals.
    assert risen[0] < risen[1] and risen[1] > 50


def test_unseen_classes_have_no_value_and_are_listed(chain, processing, tmp_path):
    from soilcarbon.pedometrics.covariates import Covariate, Legend

    block = values()
    strange = block[2] == 3
    block[2, strange] = 9
    legend = Legend((1, 2, 9), ("河成土", "黏土, 含石灰", "泥炭"))
    bands = (*covariates()[:2], Covariate(BANDS[2], "categorical", legend=legend))
    stack = write_stack(tmp_path / "泥炭.tif", block, bands)
    said = messages()
    result = applied(processing, tmp_path, chain.path, stack, feedback=said, REPORT=str(tmp_path / "r.html"))
    for name in ("DI", "AOA"):
        assert np.isnan(raster_values(result[name])[strange]).all()
    assert any("泥炭, a class that no training point has" in text for text in said.said)
    rows = {row["class"]: row for row in rows_of(tmp_path / "r_classes.csv")}
    assert float(rows["泥炭"]["area [ha]"]) == pytest.approx(strange.sum() * CELL)
    assert (rows["泥炭"]["samples"], rows["泥炭"]["outside [ha]"]) == ("0", "")
    # Of the class that is nowhere left, no share can be told.
    assert float(rows["砂土"]["area [ha]"]) == 0 and rows["砂土"]["outside [%]"] == ""


def test_clustered_samples_are_warned_of(processing, tmp_path):
    columns = samples()
    near = np.hypot(columns["x"] - 179500, columns["y"] - 331000) < 1100
    stack = write_stack(tmp_path / "s.tif")
    points = layer({name: column[near] for name, column in columns.items()})
    model = train(processing, tmp_path, stack, POINTS=points, VALIDATION="kfold")
    said = messages()
    applied(processing, tmp_path, model, stack, feedback=said, REPORT=str(tmp_path / "r.html"))
    assert any("The samples are clustered" in text and "VALIDATION blocks" in text for text in said.warnings)
    document = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert any(part["kind"] == "note" and "The samples are clustered" in part["text"] for part in document["parts"])


def test_blocks_of_the_validation_set_the_threshold(chain, processing, tmp_path):
    results = {}
    for kind in ("kfold", "blocks"):
        model = train(processing, tmp_path, chain.stack, kind, VALIDATION=kind, METHOD="mlr")
        report = tmp_path / f"{kind}.html"
        results[kind] = applied(processing, tmp_path, model, chain.stack, kind, REPORT=str(report))
        assert ("spatial blocks of" in report.read_text(encoding="utf-8")) == (kind == "blocks")
    # Other blocks are less alike than other samples.
    assert results["blocks"]["THRESHOLD"] > results["kfold"]["THRESHOLD"]


def test_bad_input(chain, processing, tmp_path):
    def sentence(match, **changes):
        rasters = {name: str(tmp_path / f"{name}.tif") for name in ("DI", "AOA")}
        given = {"MODEL": chain.path, "COVARIATES": chain.stack, **rasters, **changes}
        refused(processing, "applicability", match, **given)
        assert os.listdir(tmp_path) == before

    kriged = train(processing, tmp_path, chain.stack, "ok", METHOD="ok")
    two = write_stack(tmp_path / "兩.tif", values()[:2], covariates()[:2])
    before = os.listdir(tmp_path)
    sentence("ordinary kriging, which uses no covariates", MODEL=kriged)
    sentence("ordinary kriging, which uses no covariates", MODEL=kriged, WEIGHTS="equal")
    sentence(f"has no band called {BANDS[2]}", COVARIATES=two)
    sentence("There is no model file", MODEL=str(tmp_path / "x.soilmodel"))
    sentence("The parameter WEIGHTS is none; allowed is importance, equal", WEIGHTS="none")
    sentence("Two outputs are called", AOA=str(tmp_path / "DI.tif"))
    sentence("must be a GeoTIFF", DI=str(tmp_path / "d.png"))
    sentence("The output .* is the stack itself", AOA=chain.stack)


def test_a_stop_leaves_nothing(chain, processing, tmp_path, monkeypatch):
    small_blocks(monkeypatch, 1000, 200)
    said = messages()
    said.stop_at = 40
    refused(
        processing, "applicability", "Stopped at your request", said, MODEL=chain.path, COVARIATES=chain.stack,
        DI=str(tmp_path / "d.tif"), AOA=str(tmp_path / "a.tif"), REPORT=str(tmp_path / "r.html"),
    )
    assert os.listdir(tmp_path) == []


def test_through_qgis_process(chain, qgis_process, tmp_path):  # noqa: F811
    found = outputs(
        qgis_process(
            "run", "soilcarbon:applicability", f"--MODEL={chain.path}", f"--COVARIATES={chain.stack}",
            f"--DI={tmp_path / '異.tif'}", f"--AOA={tmp_path / '內.tif'}", f"--REPORT={tmp_path / '報.html'}",
        )
    )
    assert float(found["SHARE_OUTSIDE"]) == pytest.approx(chain.result["SHARE_OUTSIDE"])
    assert float(found["THRESHOLD"]) == pytest.approx(chain.result["THRESHOLD"])
    # BLAS of another program may round otherwise; the raster is of single precision.
    np.testing.assert_allclose(raster_values(found["DI"]), raster_values(chain.result["DI"]), rtol=1e-6, atol=1e-9)
    assert Path(found["REPORT"]).is_file()


def test_cells_of_a_stack(chain, monkeypatch):
    from soilcarbon.layers import cells as module
    from soilcarbon.layers.rasters import RasterReader
    from soilcarbon.pedometrics.cell_sample import CellSample

    reader = RasterReader(chain.stack)
    found = []
    for block in (module.BLOCK, 900):
        monkeypatch.setattr(module, "BLOCK", block)
        sample, told = CellSample(200, 1), []
        module.add_cells(reader, [1, 2, 3], sample, told.append)
        assert sample.seen == 3103 and told[-1] == 1
        found.append(sample.xy)
    np.testing.assert_array_equal(found[0], found[1])
    for x, y in found[0]:
        assert at(chain.stack, x, y) == at(chain.stack, x + 19, y - 19)  # not NaN, and a centre
