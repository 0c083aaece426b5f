"""Algorithm ``validatemap``: a map, and its limits, against independent points."""

import os

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsField,
    QgsFields,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from ..layers.fields import Kind
from ..pedometrics.errors import PedometricsError
from ..pedometrics.settings import SUFFIX
from ..pedometrics.texts import Text, word
from .base import FEW_POINTS, NOTE, POINTS, WARNING, SoilCarbonAlgorithm, features_of, open_stack, points_of, ticker, tr
from .field_names import STOCK
from .styling import by_residual, style_when_loaded

FIGURES = {
    "R2": "R² (1 - SSE/SST)",
    "R2_CORR": "Squared correlation",
    "RMSE": "RMSE",
    "CCC": "Concordance (CCC)",
    "BIAS": "Bias (predicted minus observed)",
    "PICP": "Coverage of the limits [%]",
    "N": "Points compared with the map",
    "N_TRAINING": "Points that are training samples",
    "N_OUTSIDE": "Points outside the map or on NoData",
}
FIELDS = {
    "feature": Kind.LONG,
    "observed": Kind.REAL,
    "predicted": Kind.REAL,
    "residual": Kind.REAL,
    "lower": Kind.REAL,
    "upper": Kind.REAL,
    "inside": Kind.INTEGER,
    "class": Kind.TEXT,
    "training": Kind.INTEGER,
}


class ValidateMap(SoilCarbonAlgorithm):
    ID = "validatemap"
    TITLE = "Validate map"
    GROUP = "results"
    TAGS = ("validation", "accuracy", "RMSE", "R2", "CCC", "PICP", "coverage", "residuals", "independent points")
    PACKAGES = ("pandas", "scipy")
    OPTIONAL = ("sklearn",)
    HELP = (
        "Compares any map, of this plugin or of others, with observations at points that took no part in it.\n\n"
        "Each point takes the value of the map's cell that it lies in. The report shows observed against predicted "
        "values with R² (1 - SSE/SST), the squared correlation, RMSE, CCC and bias, each with its 95 % confidence "
        "limits, and the residuals in place. With the maps of the lower and upper limit it tells how many observations "
        "lie between them (PICP), which for good 90 % limits is about 90 %.\n\n"
        "Points that trained the model make a map look better than it is: give the model, and they are counted and "
        "left out. Map and field must be in the same unit (1 kg m-2 = 10 t ha-1).\n\n"
        "Next: look at the residuals on the map; where neighbours share one colour, the map lacks something there."
    )

    def define(self):
        self.section("Map and points")
        self.add(
            QgsProcessingParameterRasterLayer("MAP", tr("Map")),
            "Raster with the predicted values, such as the map of 'Predict map' [kg m-2].",
        )
        self.add(
            QgsProcessingParameterBand("BAND", tr("Band of the map"), 1, parentLayerParameterName="MAP"),
            "Band that holds the predicted values.",
            advanced=True,
            optional=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource("POINTS", tr("Independent points"), [POINTS]),
            "Points with observed values, of any CRS, that took no part in making the map.",
        )
        self.add(
            QgsProcessingParameterField(
                "FIELD",
                tr("Observed value, in the unit of the map"),
                "soc_0_30",  # a layer without it then shows an empty box, not its first field
                parentLayerParameterName="POINTS",
                type=QgsProcessingParameterField.DataType.Numeric,
            ),
            "Field with the observed values, in the unit of the map, such as kg m-2.",
            names=("observed", *STOCK),  # the first is that of 'Train model'
        )
        self.add(
            QgsProcessingParameterField("CLASS", tr("Class field"), parentLayerParameterName="POINTS"),
            "Field with a class of each point, such as its land cover: the scores are also given class by class.",
            optional=True,
        )
        self.section("Training samples")
        self.add(
            QgsProcessingParameterFile("MODEL", tr("Model of the map"), extension=SUFFIX.lstrip(".")),
            "File of 'Train model' that the map was made with. Points closer than half a cell to a training sample are "
            "counted and left out. Empty for maps of other programs: then nothing is looked for.",
            optional=True,
        )
        self.add(
            QgsProcessingParameterBoolean("INCLUDE_TRAINING", tr("Count training samples too"), False),
            "Compare points that are training samples of MODEL as well. The figures then look better than the map is.",
            advanced=True,
        )
        self.section("Limits of the map")
        for name, label in (("LOWER", "Lower limit"), ("UPPER", "Upper limit")):
            self.add(
                QgsProcessingParameterRasterLayer(name, tr(label)),
                f"Raster of 'Bootstrap uncertainty' with the {label.lower()} in its first band, in the unit of the "
                "map. Give both limits or none.",
                optional=True,
            )
        self.add(
            QgsProcessingParameterNumber(
                "LEVEL", tr("Level of the limits [%]"), QgsProcessingParameterNumber.Type.Double, 90.0,
                minValue=1.0, maxValue=99.9,
            ),
            "Share of new observations that should lie between the limits [%]; the coverage is compared with it.",
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Residuals")),
            "The points that were compared: observed, predicted, residual (observed minus predicted), lower, upper and "
            "inside (1 where the observation lies between the limits), class, and training (1 for a training sample). "
            "Fields of what was not given are empty.",
        )
        self.add_report()
        for name, label in FIGURES.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def look_up(self, parameters, context, feedback):
        self._source = self.source(parameters, "POINTS", context)
        given = [name for name in ("LOWER", "UPPER") if self.given(parameters, name)]
        if len(given) == 1:
            raise PedometricsError(
                "Only {given} is given: give both LOWER and UPPER, or none of them.", given=word(given[0])
            )
        self._rasters = {name: self.raster(parameters, name, context) for name in ("MAP", *given)}
        self._field = self.parameterAsString(parameters, "FIELD", context)
        self._class = self.parameterAsString(parameters, "CLASS", context)
        self._transform = context.transformContext()
        for name in (self._field, self._class):
            if name and self._source.fields().indexFromName(name) < 0:
                raise PedometricsError(
                    "The layer {layer} has no field {field}; it has {fields}.",
                    layer=self._source.sourceName(),
                    field=name,
                    fields=", ".join(self._source.fields().names()),
                )

    def work(self, parameters, context, feedback):
        from ..pedometrics.map_validation import validate_map

        path = self.file_path(parameters, "REPORT", context)
        level = self.parameterAsDouble(parameters, "LEVEL", context)
        reader, band, model, names = self.open(parameters, context)
        checked = validate_map(
            self.read(reader, band, model, ticker(feedback, 0, 70, tr("Reading the map at the points."))),
            level,
            self.parameterAsBoolean(parameters, "INCLUDE_TRAINING", context),
            names,
            self.parameterAsInt(parameters, "SEED", context),
            ticker(feedback, 70, 95, tr("Working out the scores and their limits.")),
        )
        unit = reader.covariates()[band - 1].unit
        self.tell(feedback, checked, unit)
        # Made before anything is written, so that a fault in it leaves nothing behind.
        report = self.report(checked, names, reader, band, unit, level) if path else None
        results = self.numbers(checked)
        results["OUTPUT"] = self.write_points(parameters, context, checked.pairs, reader.grid.crs)
        style_when_loaded(context, results["OUTPUT"], by_residual, checked.scores.rmse)
        if path:
            report.write(path)
            results["REPORT"] = path
        return results

    def advise(self, parameters, context):
        from ..pedometrics.map_validation import usable

        reader, band, model, names = self.open(parameters, context)
        if not model:
            yield NOTE, Text("Without the model of the map nobody looks whether the points trained it.")
        if 0 <= self._source.featureCount() <= FEW_POINTS:
            pairs = self.read(reader, band, model, lambda share: None)
            *_, notes = usable(pairs, self.parameterAsBoolean(parameters, "INCLUDE_TRAINING", context), names)
            yield from ((WARNING, note) for note in notes)

    def open(self, parameters, context):
        """Reader of the map and its band, path of the model, and what messages call all of them."""
        reader = open_stack(self._rasters["MAP"])
        band = self.parameterAsInt(parameters, "BAND", context) if self.given(parameters, "BAND") else 1
        reader.require_band(band)
        model = self.parameterAsFile(parameters, "MODEL", context) if self.given(parameters, "MODEL") else ""
        names = {
            "points": self._source.sourceName(), "field": self._field, "map": reader.name, "class": self._class,
            "model": os.path.basename(model),
        }  # fmt: skip
        return reader, band, model, names

    def read(self, reader, band, model, tick):
        """The points with the map's values, and all that was given beside them."""
        from ..layers.points import numbers, read_points
        from ..pedometrics.map_validation import NO_CLASS, Pairs, near_training
        from ..pedometrics.soil_model import load

        name = self._source.sourceName()
        if reader.covariates()[band - 1].is_categorical:
            raise PedometricsError(
                "Band {band} of the map {name} holds classes, not numbers.", band=band, name=reader.name
            )
        fields = [self._field] + ([self._class] if self._class else [])
        frame, xy = read_points(self._source, fields, reader.grid.crs, self._transform, name)
        if frame.empty:
            raise PedometricsError("The layer {name} holds no point.", name=name)

        def places(crs):
            return read_points(self._source, [], crs, self._transform, name)[1]

        def part(number):
            return lambda share: tick((number + share) / len(self._rasters))

        predicted = reader.sample(*xy.T, [band], part(0))[:, 0]
        limits = {}
        for number, key in enumerate(list(self._rasters)[1:], 1):
            limit = open_stack(self._rasters[key])  # on its own grid and in its own CRS
            limits[key.lower()] = limit.sample(*places(limit.grid.crs).T, [1], part(number))[:, 0]
        training = None
        if model:
            trained = load(model)
            contract = trained.contract
            cell = (contract.cell_width, contract.cell_height)
            training = near_training(places(contract.crs), trained.samples.xy, cell)
        groups = None
        if self._class:
            classes = frame[self._class]
            groups = classes.where(classes.notna(), NO_CLASS).astype(str).to_numpy()
        return Pairs(
            ids=frame.index.to_numpy(),
            xy=xy,
            inside=reader.grid.locate(*xy.T)[0] >= 0,
            observed=numbers(frame, self._field, name),
            predicted=predicted,
            groups=groups,
            training=training,
            **limits,
        )

    def tell(self, feedback, checked, unit):
        """The result in the log."""
        self.warn(feedback, checked.notes)
        if checked.pairs.training is None:
            feedback.pushInfo(tr("MODEL is empty: whether points took part in making the map was not looked for."))
        if not unit:
            feedback.pushInfo(tr("The map states no unit: the values of the field must be in the map's."))
        found = checked.scores
        feedback.pushInfo(
            tr("n = {n}, R2 {r2:.3f}, r2 {r2_corr:.3f}, RMSE {rmse:.4g} {unit}, CCC {ccc:.3f}, bias {bias:.3g}").format(
                unit=unit, **vars(found)
            )
        )
        if checked.coverage:
            feedback.pushInfo(
                tr(
                    "Coverage of the {level_pct:g} % limits: {coverage_pct:.1f} % of {n} points (95 % confidence "
                    "{low_pct:.1f} to {high_pct:.1f} %), mean width {mean_width:.4g} {unit}"
                ).format(unit=unit, **vars(checked.coverage))
            )

    def report(self, checked, names, reader, band, unit, level):
        """The page of the report."""
        from ..reports.validation import validation_report

        settings = {
            "map": Text("{name}, band {band}", name=names["map"], band=band),
            "cells": Text(
                "{width:.6g} x {height:.6g} in {crs}",
                width=reader.grid.width,
                height=reader.grid.height,
                crs=reader.grid.crs_name,
            ),
            "unit of the map": unit or Text("not stated"),
            "points": names["points"],
            "field": names["field"],
            "limits": ", ".join(self._rasters[key][1] for key in ("LOWER", "UPPER") if key in self._rasters)
            or Text("none"),
            "level of the limits [%]": f"{level:g}",
            "model": names["model"] or Text("none given: points were not compared with training samples"),
        }
        return validation_report(
            checked, names, unit, reader.thinned(band), reader.grid.extent, reader.grid.crs_name, settings
        )

    @staticmethod
    def numbers(checked):
        """The declared numbers; None where a score is not defined."""
        scores = vars(checked.scores)
        results = {name: scores[name.lower()] for name in ("R2", "R2_CORR", "RMSE", "CCC", "BIAS", "N")}
        results["PICP"] = checked.coverage.coverage_pct if checked.coverage else None
        results.update(N_TRAINING=checked.training, N_OUTSIDE=checked.outside)
        return {name: None if value != value else value for name, value in results.items()}

    def write_points(self, parameters, context, pairs, crs):
        """The points that were compared, as a layer in the CRS of the map."""
        fields = QgsFields()
        for name, kind in FIELDS.items():
            fields.append(QgsField(name, kind))
        return self.write_features(
            parameters, "OUTPUT", context, fields, features_of(pairs.table(), fields, points_of(pairs.xy)),
            QgsWkbTypes.Type.Point,
            QgsCoordinateReferenceSystem.fromWkt(crs),
        )
