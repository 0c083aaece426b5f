"""Algorithm ``samplecovariates``: the stack's values at points, as a table for training."""

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
)

from ..layers.fields import Kind
from ..layers.points import free_name, read_points
from ..pedometrics.errors import PedometricsError
from ..pedometrics.texts import Text, first_of
from .base import POINTS, SoilCarbonAlgorithm, open_stack, ticker, tr
from .styling import by_stock, style_when_loaded

#: Ids that a message names before it says "and so on".
FIRST_IDS = 10


class SampleCovariates(SoilCarbonAlgorithm):
    ID = "samplecovariates"
    TITLE = "Sample covariates"
    GROUP = "covariates"
    TAGS = ("sample", "extract", "points", "training", "covariates", "regression matrix")
    PACKAGES = ("pandas",)
    HELP = (
        "Adds the value of every covariate to points: the training table, to look at or to use "
        "elsewhere.\n\n"
        "Each point takes the values of the cell that it lies in. Numbers become number fields, classes "
        "become text fields with the class name. Points are brought into the CRS of the stack; the result "
        "keeps their own CRS.\n\n"
        "'Train model' does this by itself: it takes the points and the stack."
    )

    def define(self):
        self.section("Points and covariates")
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", tr("Points"), [POINTS]),
            "Point layer of any CRS, such as the stocks from 'SOC stock of profiles'.",
        )
        self.add(
            QgsProcessingParameterRasterLayer("COVARIATES", tr("Covariate stack")),
            "Multi-band raster from 'Covariate stack'.",
        )
        self.add(
            QgsProcessingParameterBoolean("DROP_INCOMPLETE", tr("Leave out incomplete points"), False),
            "Leave out points that lie outside the stack or lack a covariate; otherwise their fields are "
            "empty.",
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Training table")),
            "The points with all their fields, and one more for each covariate.",
        )
        self.addOutput(QgsProcessingOutputNumber("N_OUTSIDE", tr("Points outside the stack")))
        self.addOutput(QgsProcessingOutputNumber("N_INCOMPLETE", tr("Points inside that lack a covariate")))

    def look_up(self, parameters, context, feedback):
        self._source = self.source(parameters, "INPUT", context)
        self._stack = self.raster(parameters, "COVARIATES", context)
        self._drop = self.parameterAsBoolean(parameters, "DROP_INCOMPLETE", context)

    def work(self, parameters, context, feedback):
        reader = open_stack(self._stack)
        name = self._source.sourceName()
        frame, xy = read_points(self._source, [], reader.grid.crs, context.transformContext(), name)
        if not len(frame):
            raise PedometricsError("The layer {name} holds no point.", name=name)
        if np.isnan(xy).all():
            raise PedometricsError("No feature of the layer {name} has a geometry.", name=name)
        ids = np.asarray(frame.index)
        rows, _ = reader.grid.locate(xy[:, 0], xy[:, 1])
        outside = rows < 0
        if outside.all():
            raise PedometricsError(
                "No point of {name} lies in the stack {stack}: the points lie at {points}, the stack at "
                "{grid} (both in {crs}; the layer's own CRS is {own}).",
                name=name,
                stack=reader.name,
                points=_box(xy),
                grid=_box(np.reshape(reader.grid.extent, (2, 2))),
                crs=reader.grid.crs_name,
                own=self._source.sourceCrs().authid() or self._source.sourceCrs().description(),
            )
        covariates = reader.covariates()
        values = reader.sample(xy[:, 0], xy[:, 1], tick=ticker(feedback))
        lacking = np.isnan(values)
        incomplete = lacking.any(axis=1) & ~outside
        self._tell(feedback, ids, outside, incomplete, lacking, covariates)
        cells = {
            i: [_attribute(covariate, value) for covariate, value in zip(covariates, row)]
            for i, row in zip(ids, values)
        }
        dropped = set(ids[outside | incomplete]) if self._drop else set()
        if len(dropped) == len(ids):
            raise PedometricsError(
                "No point of {name} has every covariate; {lacking} lacks at the most points.",
                name=name,
                lacking=covariates[int(lacking.sum(axis=0).argmax())].name,
            )
        target = self._write(parameters, context, feedback, covariates, cells, dropped)
        style_when_loaded(context, target, by_stock)
        return {
            "OUTPUT": target,
            "N_OUTSIDE": int(outside.sum()),
            "N_INCOMPLETE": int(incomplete.sum()),
        }

    def _tell(self, feedback, ids, outside, incomplete, lacking, covariates):
        for which, sentence in (
            (outside, tr("Points outside the stack: {count} (feature ids {ids}).")),
            (incomplete, tr("Points inside the stack that lack a covariate: {count} (feature ids {ids}).")),
        ):
            if which.any():
                shown = first_of(ids[which], FIRST_IDS)
                feedback.pushWarning(sentence.format(count=int(which.sum()), ids=shown))
        for covariate, count in zip(covariates, lacking[incomplete].sum(axis=0)):
            if count:
                feedback.pushInfo(
                    tr("{name} lacks at {count} points.").format(name=covariate.name, count=int(count))
                )

    def _write(self, parameters, context, feedback, covariates, cells, dropped):
        fields = QgsFields(self._source.fields())
        for covariate in covariates:
            name = free_name(fields.names(), covariate.name)
            if name != covariate.name:
                feedback.pushWarning(
                    tr("The points already have a field {name}; the covariate goes into {free}.").format(
                        name=covariate.name, free=name
                    )
                )
            kind = Kind.TEXT if covariate.is_categorical else Kind.REAL
            fields.append(QgsField(name, kind))
        features = self._features(fields, cells, dropped)
        wkb, crs = self._source.wkbType(), self._source.sourceCrs()
        return self.write_features(parameters, "OUTPUT", context, fields, features, wkb, crs)

    def _features(self, fields, cells, dropped):
        for feature in self._source.getFeatures():
            if feature.id() not in dropped:
                result = QgsFeature(fields)
                result.setGeometry(feature.geometry())
                result.setAttributes([*feature.attributes(), *cells[feature.id()]])
                yield result


def _attribute(covariate, value):
    if np.isnan(value):
        return None
    return covariate.class_name(value) if covariate.is_categorical else float(value)


def _box(xy):
    (west, south), (east, north) = np.nanmin(xy, axis=0), np.nanmax(xy, axis=0)
    return Text(
        "{west:.8g} to {east:.8g} east and {south:.8g} to {north:.8g} north",
        west=west,
        east=east,
        south=south,
        north=north,
    )
