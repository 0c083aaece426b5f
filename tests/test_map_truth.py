"""Fields of which every cell is known: whether the error of a validation is that of the map, and what is said if not.

Each world is a square of 12 km in cells of 100 m: two covariates of different ranges, a linear trend on them, a
correlated residual (exponential, variance 0.5, range parameter 600 m) and a nugget of variance 0.1, which no map can
know. A model is trained on 150 cells, and its map compared with all the others, as new samples would be.
"""

from dataclasses import dataclass, replace

import numpy as np
import pytest
from raster_tools import make_raster, messages, run
from scipy.spatial import cKDTree
from soilcarbon.pedometrics.bootstrap import Calibration, fit_replicates
from soilcarbon.pedometrics.cell_sample import CellSample
from soilcarbon.pedometrics.covariates import Covariate
from soilcarbon.pedometrics.metrics import coverage
from soilcarbon.pedometrics.nearest_distances import CELLS, model_distances, sample_distances
from soilcarbon.pedometrics.settings import Settings
from soilcarbon.pedometrics.training import Table, train

SIDE, SIZE = 120, 100.0
GRID = ("EPSG:3826", SIZE, SIZE)
COVARIATES = (Covariate("坡度"), Covariate("NDVI"))
SAMPLES = 150
WORLDS = 8
#: Clusters of about the length of the residual's correlation, ten in 144 km2.
CLUSTERS, SPREAD = 10, 400.0
LEVEL = 90.0
AXIS = (np.arange(SIDE) + 0.5) * SIZE
#: Of all cells, row by row from the south.
XY = np.stack(np.meshgrid(AXIS, AXIS), axis=-1).reshape(-1, 2)


def field(rng, range_):
    """Gaussian field of variance 1 and covariance exp(-h / range), by circulant embedding on twice the side."""
    steps = np.minimum(np.arange(2 * SIDE), 2 * SIDE - np.arange(2 * SIDE)) * SIZE
    spectrum = np.fft.fft2(np.exp(-np.hypot(steps[:, None], steps) / range_)).real.clip(0)
    noise = rng.normal(size=(2, *spectrum.shape))
    waves = np.sqrt(spectrum / spectrum.size) * (noise[0] + 1j * noise[1])
    return np.fft.fft2(waves).real[:SIDE, :SIDE].ravel()


def world(rng):
    """Covariates and target of all cells."""
    X = np.column_stack([field(rng, 1000), field(rng, 3000)])
    residual = np.sqrt(0.5) * field(rng, 600) + np.sqrt(0.1) * rng.normal(size=len(X))
    return X, 5 + 0.7 * X[:, 0] + 0.5 * X[:, 1] + residual


def design(kind, rng):
    """Cells that are sampled, each once."""
    if kind == "random":
        return rng.choice(len(XY), SAMPLES, replace=False)
    middles = rng.uniform(0, SIDE * SIZE, (CLUSTERS, 2))
    places = middles[rng.integers(CLUSTERS, size=20 * SAMPLES)] + rng.normal(0, SPREAD, (20 * SAMPLES, 2))
    cells = np.floor(places / SIZE).astype(int)
    column, row = cells[((cells >= 0) & (cells < SIDE)).all(axis=1)].T
    return rng.permutation(np.unique((row * SIDE + column)[: 2 * SAMPLES]))[:SAMPLES]


@dataclass
class Case:
    """One world, its samples, and a model of them for each validation."""

    kind: str
    method: str
    seed: int
    validations: tuple = ("kfold",)

    def __post_init__(self):
        rng = np.random.default_rng([self.seed, 12])
        self.X, self.y = world(rng)
        self.rows = design(self.kind, rng)
        self.rest = np.setdiff1d(np.arange(len(XY)), self.rows)
        self.models = {validation: self.trained(validation) for validation in self.validations}
        self.model = self.models["kfold"]

    def trained(self, validation):
        rows = self.rows
        table = Table(self.y[rows], XY[rows], self.X[rows], np.ones(SAMPLES, bool), rows)
        # One family of variograms is fitted instead of four, for the time it takes.
        settings = Settings(method=self.method, variogram="exponential")
        return train(table, COVARIATES, GRID, "soc", "kg m-2", "none", settings, validation).model

    def ratio(self, validation):
        """Validated error over that of the map, as root mean squares."""
        checked = self.models[validation].validation
        validated = checked.observed - checked.predicted
        true = self.model.predict(self.X[self.rest], XY[self.rest]) - self.y[self.rest]
        return np.sqrt(np.mean(validated**2) / np.mean(true**2))

    def coverages(self):
        """Coverage of the 90 % interval as told, and over the map [%]."""
        calibration = Calibration(self.model, fit_replicates(self.model, 10, self.seed))
        told = calibration.coverage(LEVEL).set_index(["interval", "level_pct"]).coverage_pct["ensemble", LEVEL]
        some = self.rest[::7]
        predicted = calibration.ensemble.predict_with_model(self.X[some], XY[some])
        limits = calibration.interval("ensemble", LEVEL).limits(*predicted)
        return told, 100 * coverage(self.y[some], *limits)


@pytest.fixture(scope="module")
def at_random():
    return [Case("random", "rk_mlr", seed) for seed in range(WORLDS)]


@pytest.fixture(scope="module")
def in_clusters():
    return [Case("clustered", "rk_mlr", seed, ("kfold", "blocks")) for seed in range(WORLDS)]


def ratios(cases, validation="kfold"):
    return np.array([case.ratio(validation) for case in cases])


def test_error_of_random_samples_is_that_of_the_map(at_random):
    # 150 independent errors give a root mean square with a relative error of 1 / sqrt(300) = 0.058; the ratios spread
    # by 0.065, three standard errors of the mean of eight are 0.07. The validation itself is out by less: folds of nine
    # tenths of the samples add 1 %, and that they are spread evenly over the target takes off 1 in n, 0.7 %.
    assert ratios(at_random).mean() == pytest.approx(1, abs=0.07)


def test_error_of_a_trend_alone_is_that_of_the_map():
    # A linear model is soon fitted: forty worlds whose ratios spread by 0.055, three standard errors.
    cases = [Case("random", "mlr", seed) for seed in range(40)]
    assert ratios(cases).mean() == pytest.approx(1, abs=0.026)


def test_error_of_clustered_samples_is_too_small(in_clusters):
    found = ratios(in_clusters)
    # In every world, and by a quarter on average (0.72, spread 0.05): a sample is kriged from its own cluster, most
    # cells from others far away.
    assert max(found) < 0.9 and found.mean() < 0.8


def test_spatial_blocks_come_nearer(in_clusters):
    blocks = ratios(in_clusters, "blocks")
    assert np.all(blocks > ratios(in_clusters))
    # Clusters on the border of two blocks still help each other, and few blocks hold samples: 0.94, spread 0.12, so
    # three standard errors of 0.12.
    assert blocks.mean() == pytest.approx(1, abs=0.12)


def test_clusters_are_told_and_random_designs_are_not_blamed(at_random, in_clusters):
    sample = CellSample(len(XY), 1)
    sample.add(XY)
    first = model_distances(at_random[0].model, sample, (SIZE, SIZE))

    def judged(case):
        # The same random designs judge all of them.
        xy = XY[case.rows]
        return replace(first, samples=sample_distances(xy), cells=cKDTree(xy).query(sample.xy[:CELLS])[0])

    for case in in_clusters:
        found = judged(case)
        assert found.design == "clustered" and found.is_warning
    # At a level of 5 %, two or more of eight random designs are called otherwise once in 17 times.
    assert sum(judged(case).design == "random" for case in at_random) >= WORLDS - 1


def test_intervals_cover_the_map_of_random_samples_only(at_random, in_clusters):
    told, covered = np.mean([case.coverages() for case in at_random], axis=0)
    # The share of a map that is covered spreads by 3 points from world to world: three standard errors are 3.2.
    assert covered == pytest.approx(LEVEL, abs=3.2) and told == pytest.approx(covered, abs=3.2)
    # The coverage told is that near the samples: of clusters too good, hence the warning.
    told, covered = np.mean([case.coverages() for case in in_clusters], axis=0)
    assert covered < 85 < told


@pytest.mark.qgis
@pytest.mark.parametrize("kind", ["random", "clustered"])
def test_the_report_warns_of_clusters(processing, tmp_path, kind):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    rng = np.random.default_rng(5)
    X, y = world(rng)
    layer = QgsVectorLayer("Point?crs=EPSG:3826&field=soc:double", "土壤樣點", "memory")
    features = []
    for row in design(kind, rng):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*XY[row])))
        feature.setAttributes([float(y[row])])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    bands = X.T.reshape(-1, SIDE, SIDE)[:, ::-1]  # a raster begins in the north
    stack = make_raster(tmp_path / "stack.tif", bands, north=SIDE * SIZE, size=SIZE, names=("slope", "ndvi"))
    said, report = messages(), tmp_path / "model.html"
    run(
        processing, "trainmodel", said, POINTS=layer, TARGET="soc", COVARIATES=stack, METHOD="mlr", TRANSFORM="none",
        VALIDATION="kfold", MODEL=str(tmp_path / "m.soilmodel"), REPORT=str(report),
    )
    warned = any("The samples are clustered" in text and "VALIDATION blocks" in text for text in said.warnings)
    page = report.read_text(encoding="utf-8")
    assert warned == (kind == "clustered") == ("The samples are clustered" in page)
    assert ("are fair for this map" in page) == (kind == "random")
