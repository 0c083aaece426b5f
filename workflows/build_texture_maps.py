"""Builds ``texture_maps.model3``: from samples to maps of sand, silt and clay that sum to 100, checked, in one run.

    python workflows/build_texture_maps.py [FILE]

Needs QGIS's Python bindings. The same source gives the same file again.
"""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import builder
from builder import POINTS, RASTER, choice, field
from qgis.core import (
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "texture_maps.model3")
NAME = "Texture maps"
HELP = (
    "From samples with sand, silt and clay [%] and a few rasters to a map of the three fractions, which sum to 100 in "
    "every cell, and of the USDA texture class, in one run.\n\n"
    "It runs, one after the other: 'Soil texture by log-ratios', 'Covariate stack', 'Train model' and 'Predict map' "
    "for each of the two log-ratios, 'Soil texture by log-ratios' back, and 'Validate map' for each fraction. 30 % of "
    "the samples are held back from both models, and the maps are checked against them. Everything that is not asked "
    "here has the default of these algorithms; to change it, run them one by one, or open this workflow in the "
    "Graphical Modeler and save a copy.\n\n"
    "Read the three checks before you use the maps. For samples by horizon, give the rows of one depth, or bring the "
    "fractions to a depth interval with 'Harmonize depths (splines)' first."
)

#: Child id to algorithm, its place (column, row) and comment. The ids are numbered, for QGIS lists the outputs
#: in their order. Inputs stand in the columns 0 and 1, outputs in column 4.35.
STEPS = {
    "1_logratios": (
        "texture", (2.15, 3),
        "Three fractions to two numbers without limits. Rows with faults are left out; 30 % are to be held back.",
    ),
    "2_stack": (
        "covariatestack", (3.15, 7.8),
        "All rasters on one grid: numbers averaged or interpolated, classes by majority or nearest cell.",
    ),
    "3_train_z1": ("trainmodel", (2.15, 11.8), "Learns the ratio of sand to silt from 70 % of the samples."),
    "3_train_z2": (
        "trainmodel", (2.15, 16.6), "Learns the ratio of sand and silt to clay from the same 70 % of the samples."
    ),
    "4_map_z1": ("predict", (3.15, 14.3), "First log-ratio of each cell."),
    "4_map_z2": ("predict", (3.15, 19.1), "Second log-ratio of each cell."),
    "5_texture": ("texture", (2.15, 23), "Both log-ratios back to sand, silt and clay, and their USDA class."),
    "6_check_1_sand": ("validatemap", (3.15, 26.2), "Sand of the map against the samples that were held back."),
    "6_check_2_silt": ("validatemap", (3.15, 29), "Silt of the map against the samples that were held back."),
    "6_check_3_clay": ("validatemap", (3.15, 31.8), "Clay of the map against the samples that were held back."),
}

#: Outputs of the workflow: child id and its output, row in the drawing, name, label and help.
OUTPUTS = (
    (
        "1_logratios", "OUTPUT", 1.7, "samples", "Texture of the samples",
        "Points with sand_pct, silt_pct, clay_pct, usda_class, z1, z2 and split.",
    ),
    ("1_logratios", "REJECTED", 2.7, "rejected", "Rows not used", "Each row that was left out, and why."),
    (
        "1_logratios", "REPORT", 3.7, "samples_report", "Report on the samples",
        "Texture triangle, classes, sums that were scaled, rows left out.",
    ),
    ("2_stack", "OUTPUT", 7.3, "stack", "Covariate stack", "Multi-band raster, needed to apply the models again."),
    ("2_stack", "REPORT", 8.3, "stack_report", "Report on the covariates", "What was resampled; cells that lack."),
    ("3_train_z1", "MODEL", 11.3, "model_z1", "Model of the first log-ratio", "File for 'Predict map'."),
    (
        "3_train_z1", "REPORT", 12.3, "model_z1_report", "Report on the first model",
        "Validation figures, importance, variogram.",
    ),
    ("3_train_z2", "MODEL", 16.1, "model_z2", "Model of the second log-ratio", "File for 'Predict map'."),
    (
        "3_train_z2", "REPORT", 17.1, "model_z2_report", "Report on the second model",
        "Validation figures, importance, variogram.",
    ),
    ("5_texture", "RASTER", 22, "texture", "Sand, silt and clay [%]", "Three bands that sum to 100 in every cell."),
    ("5_texture", "CLASSES", 22.9, "classes", "USDA texture classes", "Class codes with their names."),
    ("5_texture", "REPORT", 23.8, "texture_report", "Report on the maps", "The maps, and the area of each class."),
    ("6_check_1_sand", "REPORT", 26.2, "sand_report", "Check of sand", "R2, RMSE, CCC and bias on held-back samples."),
    ("6_check_2_silt", "REPORT", 29, "silt_report", "Check of silt", "R2, RMSE, CCC and bias on held-back samples."),
    ("6_check_3_clay", "REPORT", 31.8, "clay_report", "Check of clay", "R2, RMSE, CCC and bias on held-back samples."),
)

#: Boxes drawn behind the steps: title, colour, and the rows of the drawing that they span.
GROUPS = (
    ("1 Soil observations", "#f3e6d3", -0.9, 4.9),
    ("2 Covariates", "#dfeedd", 5.3, 9.1),
    ("3 Model and map", "#dde8f3", 9.5, 20.2),
    ("4 Results", "#ece3f1", 20.6, 33),
)


def inputs(children):
    """Inputs of the workflow with the child parameter that each feeds and its place in the drawing.

    Choices and their defaults are those of the child algorithms.

    Yields
    ------
    parameter, help, child id, name of the child's parameter, (column, row)
    """
    yield (
        QgsProcessingParameterFeatureSource("SAMPLES", "Soil samples (points)", [POINTS]),
        "Point layer with one row for each place.",
        "1_logratios", "INPUT", (0, 0),
    )
    yield (
        field("PROFILE", "Sample id", "SAMPLES", optional=True),
        "Field that messages call a sample by. Empty: the feature's number.",
        "1_logratios", "PROFILE", (0, 1),
    )
    for row, name in enumerate(("sand", "silt", "clay"), 2):
        yield (
            field(name.upper(), f"{name.capitalize()} [%]", "SAMPLES", default=name),
            f"Field with {name}, in % of the fine earth, with a decimal point.",
            "1_logratios", name.upper(), (0, row),
        )
    own = children["1_logratios"].algorithm().parameterDefinition("TOLERANCE")
    yield (
        QgsProcessingParameterNumber(
            "TOLERANCE", own.description(), own.dataType(), own.defaultValue(), minValue=own.minimum(),
            maxValue=own.maximum(),
        ),
        "Sums of sand, silt and clay may be so far from 100 %; they are then scaled to 100, other rows are left out. 5 "
        "suits laboratory values; classes estimated by hand may need 10.",
        "1_logratios", "TOLERANCE", (1, 3),
    )
    yield (
        QgsProcessingParameterMultipleLayers("NUMERIC", "Numeric rasters", RASTER, optional=True),
        "Covariates that are measured: elevation, slope, wetness, NDVI. All bands are taken.",
        "2_stack", "NUMERIC", (1, 6.9),
    )
    yield (
        QgsProcessingParameterMultipleLayers("CATEGORICAL", "Class rasters", RASTER, optional=True),
        "Covariates of whole-number codes: parent material, soil type.",
        "2_stack", "CATEGORICAL", (1, 7.7),
    )
    yield (
        QgsProcessingParameterRasterLayer("TEMPLATE", "Template of the grid", optional=True),
        "Raster whose CRS, extent and cells the maps take over; it needs a projected CRS (metres). Empty: the "
        "first numeric raster, or else the first class raster.",
        "2_stack", "TEMPLATE", (1, 8.5),
    )
    yield (
        choice(children, "3_train_z1", "METHOD"),
        "rk_cubist, rk_rf, rk_gb, rk_mlr: regression kriging with Cubist, random forest, gradient boosting or linear "
        "regression as trend; cubist, rf, gb, mlr: the trend alone; ok, uk: ordinary or universal kriging of the "
        "log-ratios alone.",
        "3_train_z1", "METHOD", (1, 11.8),
    )


#: Further steps that an input feeds.
SHARED = (("3_train_z2", "METHOD", "METHOD"),)

#: What the steps hand to each other: child, its parameter, the child before and its output.
LINKS = (
    *(
        link
        for z in ("z1", "z2")
        for link in (
            (f"3_train_{z}", "POINTS", "1_logratios", "OUTPUT"),
            (f"3_train_{z}", "TARGET", "1_logratios", f"{z.upper()}_FIELD"),
            (f"3_train_{z}", "SPLIT_FIELD", "1_logratios", "SPLIT_FIELD"),
            (f"3_train_{z}", "COVARIATES", "2_stack", "OUTPUT"),
            (f"4_map_{z}", "MODEL", f"3_train_{z}", "MODEL"),
            (f"4_map_{z}", "COVARIATES", "2_stack", "OUTPUT"),
            ("5_texture", f"{z.upper()}_RASTER", f"4_map_{z}", "OUTPUT"),
        )
    ),
    *(
        link
        for step, name in (("6_check_1_sand", "SAND"), ("6_check_2_silt", "SILT"), ("6_check_3_clay", "CLAY"))
        for link in (
            (step, "MAP", "5_texture", "RASTER"),
            (step, "POINTS", "1_logratios", "OUTPUT"),
            (step, "FIELD", "1_logratios", f"{name}_FIELD"),
            # What trained the models is left out: the rest is what was held back.
            (step, "MODEL", "3_train_z1", "MODEL"),
        )
    ),
)

#: What is fixed: child, its parameter, the value.
VALUES = (
    *((f"3_train_{z}", name, value) for z in ("z1", "z2") for name, value in (
        # An empty text in a file is the default to newer versions of QGIS; a space is no unit.
        ("TRANSFORM", "none"), ("VALIDATION", "field"), ("UNIT", " "),
    )),
    ("5_texture", "DIRECTION", "back"),
    ("6_check_1_sand", "BAND", 1),
    ("6_check_2_silt", "BAND", 2),
    ("6_check_3_clay", "BAND", 3),
)


def build():
    """The workflow; the provider ``soilcarbon`` must be registered."""
    return builder.build(NAME, HELP, STEPS, inputs, OUTPUTS, GROUPS, LINKS, SHARED, VALUES)


if __name__ == "__main__":
    builder.main(build, FILE)
