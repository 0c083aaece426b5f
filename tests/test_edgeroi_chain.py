"""Real data from horizons to totals: Edgeroi (New South Wales), against the published stock of the area."""

import csv
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from raster_tools import messages, raster_values, run

pytestmark = [pytest.mark.qgis, pytest.mark.real]

#: Hengl and MacMillan (2019), Predictive Soil Mapping with R, ch. 7: 0-30 cm, whole area and cropping.
PUBLISHED_KT = 7154
PUBLISHED_MEAN = 4.88  # kg m-2
CROPPING_KT, CROPPING_KM2 = 1800, 402
REPLICATES = 10


def horizons(folder):
    """One point a horizon, at the place of its site (GDA94 longitude and latitude)."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    sites = pd.read_csv(folder / "sites.csv", index_col="SOURCEID")
    rows = pd.read_csv(folder / "horizons.csv")
    layer = QgsVectorLayer(
        "Point?crs=EPSG:4283&field=剖面:string&field=上界:double&field=下界:double&field=有機碳:double",
        "Edgeroi", "memory",
    )
    features = []
    for row in rows.itertuples():
        feature = QgsFeature(layer.fields())
        site = sites.loc[row.SOURCEID]
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(site.LONGDA94, site.LATGDA94)))
        numbers = (row.UHDICM, row.LHDICM, row.ORCDRC)
        feature.setAttributes([row.SOURCEID, *(None if value != value else float(value) for value in numbers)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.fixture(scope="module")
def chain(qgis_app, shared, tmp_path_factory):
    """The whole chain, each step by its algorithm, with the outputs of one as inputs of the next."""
    import processing

    source = shared / "data" / "edgeroi_profiles"
    grids = shared / "data" / "edgeroi_grid" / "covs"
    folder = tmp_path_factory.mktemp("埃奇羅伊")
    steps = SimpleNamespace(folder=folder, said={})

    def step(algorithm, **parameters):
        said = messages()
        result = run(processing, algorithm, said, **parameters)
        steps.said[algorithm] = said.said
        setattr(steps, algorithm, result)
        return result

    def copy(path):
        # QGIS may write beside a raster.
        (folder / path.name).write_bytes(path.read_bytes())
        return str(folder / path.name)

    stock = step(
        "socstock", INPUT=horizons(source), PROFILE="剖面", TOP="上界", BOTTOM="下界", CARBON="有機碳",
        CARBON_UNIT="g/kg", DEPTHS="0-30", FILL_BULK_DENSITY="manrique_jones_1991",
        OUTPUT=str(folder / "剖面.gpkg"), REPORT=str(folder / "剖面.html"),
    )
    ndvi = step(
        "ndvicomposite", RED=[copy(grids / "landsat_b3.tif")], NIR=[copy(grids / "landsat_b4.tif")], SCALE=1,
        OUTPUT=str(folder / "植生指數.tif"),
    )
    elevation = copy(grids / "elevation.tif")
    stack = step(
        "covariatestack",
        NUMERIC=[elevation, copy(grids / "twi.tif"), copy(grids / "radK.tif"), ndvi["OUTPUT"]],
        CATEGORICAL=[copy(source / "covs100" / "LNUABS6.tif"), copy(source / "covs250" / "PMTGEO5.tif")],
        TEMPLATE=elevation, OUTPUT=str(folder / "疊合.tif"), REPORT=str(folder / "疊合.html"),
    )
    model = step(
        "trainmodel", POINTS=stock["OUTPUT"], TARGET="soc_0_30", COVARIATES=stack["OUTPUT"],
        MODEL=str(folder / "模型.soilmodel"), REPORT=str(folder / "模型.html"), VALIDATION="kfold",
    )
    fitted = {"MODEL": model["MODEL"], "COVARIATES": stack["OUTPUT"]}
    stock_map = step("predict", **fitted, OUTPUT=str(folder / "碳儲量.tif"))
    step(
        "bootstrapuncertainty", **fitted, REPLICATES=REPLICATES, REPORT=str(folder / "區間.html"),
        **{name: str(folder / f"{name}.tif") for name in ("MEAN", "LOWER", "UPPER", "RANGE")},
    )
    step(
        "zonaltotals", STOCK=stock_map["OUTPUT"], ZONE_RASTER=copy(source / "landuse_zones_250m.tif"),
        OUTPUT=str(folder / "總量.csv"), REPORT=str(folder / "總量.html"),
    )
    with open(source / "landuse_legend.csv", encoding="utf-8", newline="") as file:
        steps.legend = list(csv.DictReader(file))
    steps.totals = pd.read_csv(folder / "總量.csv", dtype={"zone": str}).set_index("zone")
    steps.map = raster_values(stock_map["OUTPUT"])
    return steps

def test_explore(chain):
    print(chain.trainmodel, chain.bootstrapuncertainty, chain.predict, chain.zonaltotals)
    print(chain.totals.to_string())
    for k,v in chain.said.items(): print(k, *v, sep='\n   ')
    print(np.nanmean(chain.map))
    assert 0
