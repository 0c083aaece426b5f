"""Builds ``baseline_map.model3``: from samples to stock map, interval and totals in one run.

    python workflows/build_baseline_map.py [FILE]

Needs QGIS's Python bindings. The same source gives the same file again.
"""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import builder
from builder import POINTS, POLYGONS, RASTER, choice, field
from qgis.core import (
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "baseline_map.model3")
NAME = "Baseline map of SOC stock"
HELP = (
    "From a table of soil samples and a few rasters to a map of the soil organic carbon (SOC) stock [kg m-2], its "
    "90 % interval and totals in Tg by zone, in one run.\n\n"
    "It runs, one after the other: 'SOC stock of profiles', 'Covariate stack', 'Train model' (30 % of the samples "
    "held back for validation), 'Predict map', 'Bootstrap uncertainty' and 'Totals by zone'. Everything that is not "
    "asked here has the default of these algorithms; to change it, run them one by one, or open this workflow in "
    "the Graphical Modeler and save a copy.\n\n"
    "Read the training report before you use the map: it tells how well the model predicts samples that it did "
    "not see. Zones are optional: without them there is one total, that of the whole map."
)

#: Child id to algorithm, its place (column, row) and comment. The ids are numbered, for QGIS lists the outputs
#: in their order. Inputs stand in the columns 0 and 1, outputs in column 4.35.
STEPS = {
    "1_stock": (
        "socstock", (2.15, 3),
        "Carbon, bulk density and stones to stock [kg m-2]. Rows with faults are left out and listed in the report.",
    ),
    "2_stack": (
        "covariatestack", (3.15, 9),
        "All rasters on one grid: numbers averaged or interpolated, classes by majority or nearest cell.",
    ),
    "3_train": (
        "trainmodel", (2.15, 13),
        "Learns ln(stock) from 70 % of the samples and checks the model on the other 30 %.",
    ),
    "4_predict": ("predict", (3.15, 15.5), "Mean stock of each cell, right for totals."),
    "5_interval": (
        "bootstrapuncertainty", (2.15, 18),
        "Refits the model on resampled data: limits between which 90 % of new samples should lie.",
    ),
    "6_totals": (
        "zonaltotals", (3.15, 22.8),
        "Sum of stock x cell area. The sum of the lower limits is not the lower limit of the sum.",
    ),
}

#: Outputs of the workflow: child id and its output, row in the drawing, name, label and help.
OUTPUTS = (
    ("1_stock", "OUTPUT", 2.5, "profiles", "Stocks of the profiles", "Points with soc_0_30 [kg m-2] and the like."),
    ("1_stock", "REPORT", 3.5, "profiles_report", "Report on the stocks", "Range, mean, histogram, rows left out."),
    ("2_stack", "OUTPUT", 8.5, "stack", "Covariate stack", "Multi-band raster, needed to apply the model again."),
    ("2_stack", "REPORT", 9.5, "stack_report", "Report on the covariates", "What was resampled; cells that lack."),
    ("3_train", "MODEL", 12.5, "model", "Model", "File for 'Predict map' and 'Bootstrap uncertainty'."),
    ("3_train", "REPORT", 13.5, "model_report", "Report on the model", "Validation figures, importance, variogram."),
    ("4_predict", "OUTPUT", 15.5, "stock_map", "SOC stock [kg m-2]", "The baseline map."),
    ("5_interval", "LOWER", 16.8, "lower_limit", "Lower 90 % limit [kg m-2]", "Lower limit of the interval."),
    ("5_interval", "UPPER", 17.6, "upper_limit", "Upper 90 % limit [kg m-2]", "Upper limit of the interval."),
    ("5_interval", "RANGE", 18.4, "width", "Width of the 90 % interval [kg m-2]", "Upper minus lower limit."),
    ("5_interval", "REPORT", 19.2, "interval_report", "Report on the interval", "How often it holds unseen samples."),
    ("6_totals", "OUTPUT", 22.3, "totals", "Totals by zone", "Area [ha], mean [kg m-2], total [Tg], share [%]."),
    ("6_totals", "REPORT", 23.3, "totals_report", "Report on the totals", "Totals, a chart, what was left out."),
)

#: Boxes drawn behind the steps: title, colour, and the rows of the drawing that they span.
GROUPS = (
    ("1 Soil observations", "#f3e6d3", -0.9, 6.1),
    ("2 Covariates", "#dfeedd", 6.5, 10.3),
    ("3 Model and map", "#dde8f3", 10.7, 19.9),
    ("4 Results", "#ece3f1", 20.3, 24.1),
)


def inputs(children):
    """Inputs of the workflow with the child parameter that each feeds and its place in the drawing.

    Choices and their defaults are those of the child algorithms.

    Yields
    ------
    parameter, help, child id, name of the child's parameter, (column, row)
    """

    yield (
        QgsProcessingParameterFeatureSource("SAMPLES", "Soil samples or horizons (points)", [POINTS]),
        "Point layer with one row for each sample or horizon.",
        "1_stock", "INPUT", (0, 0),
    )
    yield (
        field("PROFILE", "Profile id", "SAMPLES", optional=True),
        "Field that says which rows belong to one profile. Empty: each row is a profile of its own.",
        "1_stock", "PROFILE", (0, 1),
    )
    yield (
        field("TOP", "Upper depth [cm]", "SAMPLES", optional=True),
        "Field with the upper limit of the horizon. Leave both depths empty when each sample covers the whole "
        "depth interval.",
        "1_stock", "TOP", (0, 2),
    )
    yield (
        field("BOTTOM", "Lower depth [cm]", "SAMPLES", optional=True),
        "Field with the lower limit of the horizon.",
        "1_stock", "BOTTOM", (0, 3),
    )
    yield (
        field("CARBON", "Organic carbon or matter", "SAMPLES", default="carbon"),
        "Field with the content in the fine earth.",
        "1_stock", "CARBON", (0, 4),
    )
    yield (
        choice(children, "1_stock", "CARBON_UNIT"),
        "percent or g/kg of organic carbon, or om_percent: organic matter in %, divided by 1.724.",
        "1_stock", "CARBON_UNIT", (0, 5),
    )
    yield (
        field("BULK_DENSITY", "Bulk density", "SAMPLES", optional=True),
        "Field with measured bulk density. Left empty, choose a function under 'Fill missing bulk density'.",
        "1_stock", "BULK_DENSITY", (1, 0.5),
    )
    yield (
        choice(children, "1_stock", "BULK_DENSITY_UNIT"),
        "g/cm3 (1.3) or kg/m3 (1300).",
        "1_stock", "BULK_DENSITY_UNIT", (1, 1.5),
    )
    yield (
        choice(children, "1_stock", "FILL_BULK_DENSITY"),
        "none: rows without bulk density are not used. Otherwise the published function that estimates it from "
        "organic carbon.",
        "1_stock", "FILL_BULK_DENSITY", (1, 2.5),
    )
    yield (
        field("COARSE", "Coarse fragments [%]", "SAMPLES", optional=True),
        "Field with the share of fragments larger than 2 mm. A missing value counts as 0.",
        "1_stock", "COARSE", (1, 3.5),
    )
    yield (
        choice(children, "1_stock", "COARSE_BASIS"),
        "Per cent of the soil's volume, or of its mass.",
        "1_stock", "COARSE_BASIS", (1, 4.5),
    )
    yield (
        QgsProcessingParameterString("DEPTHS", "Depth interval [cm]", "0-30"),
        "Upper and lower depth with a dash, such as 0-30. One map is made: of several intervals, the first is "
        "mapped, the others are only in the stocks of the profiles.",
        "1_stock", "DEPTHS", (1, 5.5),
    )
    yield (
        QgsProcessingParameterMultipleLayers("NUMERIC", "Numeric rasters", RASTER, optional=True),
        "Covariates that are measured: elevation, slope, NDVI, temperature, rain. All bands are taken.",
        "2_stack", "NUMERIC", (1, 8.1),
    )
    yield (
        QgsProcessingParameterMultipleLayers("CATEGORICAL", "Class rasters", RASTER, optional=True),
        "Covariates of whole-number codes: soil order, land cover.",
        "2_stack", "CATEGORICAL", (1, 8.9),
    )
    yield (
        QgsProcessingParameterRasterLayer("TEMPLATE", "Template of the grid", optional=True),
        "Raster whose CRS, extent and cells the maps take over; it needs a projected CRS (metres). Empty: the "
        "first numeric raster, or else the first class raster.",
        "2_stack", "TEMPLATE", (1, 9.7),
    )
    yield (
        choice(children, "3_train", "METHOD"),
        "rk_cubist, rk_rf, rk_gb, rk_mlr: regression kriging with Cubist, random forest, gradient boosting or linear "
        "regression as trend; cubist, rf, gb, mlr: the trend alone; ok, uk: ordinary or universal kriging of the stock "
        "alone.",
        "3_train", "METHOD", (1, 13),
    )
    yield (
        QgsProcessingParameterNumber(
            "REPLICATES", "Bootstrap replicates", QgsProcessingParameterNumber.Type.Integer, 50, minValue=2,
            maxValue=1000,
        ),
        "Number of refits that the interval is made of; 50 in the paper. A few are enough for a first try.",
        "5_interval", "REPLICATES", (1, 18),
    )
    yield (
        QgsProcessingParameterFeatureSource("ZONES", "Zones (polygons)", [POLYGONS], optional=True),
        "Land cover, soil types, counties and the like, in any CRS. Give polygons or a class raster, not both.",
        "6_totals", "ZONES", (1, 22),
    )
    yield (
        field("ZONE_FIELD", "Field that names the zone", "ZONES", optional=True),
        "Polygons with one value in this field are one zone. Empty: each polygon is a zone.",
        "6_totals", "FIELD", (1, 22.8),
    )
    yield (
        QgsProcessingParameterRasterLayer("ZONE_RASTER", "Zones (class raster)", optional=True),
        "Raster of class codes, such as land cover, in place of polygons.",
        "6_totals", "ZONE_RASTER", (1, 23.6),
    )


#: Parameters that are folded away.
ADVANCED = ("BULK_DENSITY_UNIT", "COARSE_BASIS")

#: What the steps hand to each other: child, its parameter, the child before and its output.
LINKS = (
    ("3_train", "POINTS", "1_stock", "OUTPUT"),
    ("3_train", "TARGET", "1_stock", "STOCK_FIELD"),
    ("3_train", "COVARIATES", "2_stack", "OUTPUT"),
    ("4_predict", "MODEL", "3_train", "MODEL"),
    ("4_predict", "COVARIATES", "2_stack", "OUTPUT"),
    ("5_interval", "MODEL", "3_train", "MODEL"),
    ("5_interval", "COVARIATES", "2_stack", "OUTPUT"),
    ("6_totals", "STOCK", "4_predict", "OUTPUT"),
)


def build():
    """The workflow; the provider ``soilcarbon`` must be registered."""
    return builder.build(NAME, HELP, STEPS, inputs, OUTPUTS, GROUPS, LINKS, advanced=ADVANCED)


if __name__ == "__main__":
    builder.main(build, FILE)
