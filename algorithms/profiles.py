"""What the algorithms on tables of soil profiles share: fields, horizons, the rows that were left out."""

from itertools import repeat

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..pedometrics.errors import PedometricsError
from ..pedometrics.units import CARBON
from .base import TABLE, SoilCarbonAlgorithm, tr


class ProfileAlgorithm(SoilCarbonAlgorithm):
    """Base of the algorithms that read a table with one row for each sample or horizon."""

    #: Column of the science to the parameter that names its field. Those of a parameter that takes several
    #: fields are numbered: value_1, value_2.
    COLUMNS = {}

    def add_input(self, help_text):
        """Add INPUT, a point layer or table."""
        self.add(QgsProcessingParameterFeatureSource("INPUT", tr("Samples or horizons"), [TABLE]), help_text)

    def add_field(self, name, label, help_text, default=None, **flags):
        """Add the choice of a field of INPUT."""
        self.add(
            QgsProcessingParameterField(
                name,
                tr(label),
                default,
                parentLayerParameterName="INPUT",
                type=QgsProcessingParameterField.DataType.Any,
            ),
            help_text,
            **flags,
        )

    def add_carbon(self):
        """Add CARBON and CARBON_UNIT."""
        self.add_field(
            "CARBON",
            "Organic carbon or matter",
            "Field with the content in the fine earth.",
            default="carbon",  # a layer without it then shows an empty box, not its first field
        )
        self.add_choice(
            "CARBON_UNIT",
            "Unit of carbon",
            CARBON,
            "percent",
            "percent or g/kg of organic carbon, or om_percent: organic matter in %, divided by 1.724.",
        )

    def add_copy(self):
        """Add COPY, the fields that the result takes over."""
        self.add(
            QgsProcessingParameterField(
                "COPY",
                tr("Fields to keep"),
                parentLayerParameterName="INPUT",
                type=QgsProcessingParameterField.DataType.Any,
                allowMultiple=True,
            ),
            "Fields that the result takes over, such as land use. Where the rows of a profile differ, the "
            "value is left empty.",
            advanced=True,
            optional=True,
        )

    def add_rejected(self):
        """Add REJECTED, the table of the rows that were not used."""
        rejected = QgsProcessingParameterFeatureSink("REJECTED", tr("Rows not used"), optional=True)
        rejected.setCreateByDefault(False)
        self.add(
            rejected,
            "Table of the rows that were left out: profile, row, field, value, reason, what is allowed.",
        )

    def look_up(self, parameters, context, feedback):
        self._source = self.source(parameters, "INPUT", context)
        self._name = self._source.sourceName()

    def find_fields(self, parameters, context):
        """Read the fields that were chosen: `_fields` by column of the science, `_copied` those to keep."""
        present = self._source.fields().names()
        self._fields = {}
        for column, name in self.COLUMNS.items():
            if self.parameterDefinition(name).allowMultiple():
                fields = dict.fromkeys(self.parameterAsFields(parameters, name, context))
                self._fields.update({f"{column}_{i}": field for i, field in enumerate(fields, 1)})
            elif field := self.parameterAsString(parameters, name, context):
                self._fields[column] = field
        self._copied = self.parameterAsFields(parameters, "COPY", context)
        for field in (*self._fields.values(), *self._copied):
            if field not in present:
                raise PedometricsError(
                    "The layer {name} has no field {field}; it has {present}.",
                    name=self._name,
                    field=field,
                    present=", ".join(present),
                )
        if ("top" in self._fields) != ("bottom" in self._fields):
            raise PedometricsError("Give the fields of both the upper (TOP) and the lower depth (BOTTOM).")

    def has_points(self):
        """Whether INPUT has places."""
        return self._source.wkbType() != QgsWkbTypes.Type.NoGeometry

    def read_horizons(self):
        """The table of the science, and the fields to keep, both indexed by feature id."""
        from ..layers.points import read_table

        wanted = list(dict.fromkeys([*self._fields.values(), *self._copied]))
        table = read_table(self._source, wanted)
        horizons = table[list(self._fields.values())].set_axis(list(self._fields), axis=1)
        if "profile" not in horizons:
            horizons["profile"] = horizons.index
        if self.has_points():
            x, y = self._places(horizons.index).T
            horizons = horizons.assign(x=x, y=y)
        return horizons, table[self._copied]

    def _places(self, ids):
        """Coordinates in the layer's own CRS, shape (n, 2), NaN without a geometry."""
        if QgsWkbTypes.geometryType(self._source.wkbType()) != QgsWkbTypes.GeometryType.PointGeometry:
            raise PedometricsError("The layer {name} holds no points.", name=self._name)
        places = {}
        for feature in self._source.getFeatures(QgsFeatureRequest().setNoAttributes()):
            for vertex in feature.geometry().vertices():
                places.setdefault(feature.id(), (vertex.x(), vertex.y()))
        return np.array([places.get(i, (np.nan, np.nan)) for i in ids]).reshape(-1, 2)

    def id_field(self):
        """The field with the profile's id, as INPUT has it."""
        if "profile" in self._fields:
            return self._source.fields().field(self._fields["profile"])
        return QgsField("profile", QVariant.LongLong)

    def profile_fields(self, made):
        """Fields of a result with one row a profile: its id, those `made` here, those to keep."""
        source = self._source.fields()
        fields = QgsFields()
        fields.append(self.id_field())
        for field in made:
            if field.name().lower() in {name.lower() for name in fields.names()}:
                raise PedometricsError(
                    "The result would have two fields {field}; rename a field of the layer {name}.",
                    field=field.name(),
                    name=self._name,
                )
            fields.append(field)
        taken = {name.lower() for name in fields.names()}
        for name in self._copied:
            if name.lower() in taken:
                raise PedometricsError(
                    "The field {field} cannot be kept (COPY): the result has a field of that name.",
                    field=name,
                )
            fields.append(source.field(name))
        return fields

    def write_profiles(self, parameters, context, fields, profiles, horizons, copied, feedback):
        """Write OUTPUT, one feature a profile, at its place; `profiles` holds the id first."""
        wkb = QgsWkbTypes.Type.Point if self.has_points() else QgsWkbTypes.Type.NoGeometry
        features = self._profile_features(profiles, horizons, copied, feedback)
        return self.write_features(parameters, "OUTPUT", context, fields, features, wkb, self._source.sourceCrs())

    def _profile_features(self, profiles, horizons, copied, feedback):
        used = horizons.groupby("profile", sort=False)
        kept = copied.groupby(horizons["profile"], sort=False)
        same = kept.nunique(dropna=False) == 1
        first = kept.first().where(same)
        for name in copied:
            differing = int((~same.loc[profiles["profile"], name]).sum())
            if differing:
                feedback.pushWarning(
                    tr("The field {field} differs within {count} profiles: left empty there.").format(
                        field=name, count=differing
                    )
                )
        places = repeat((np.nan, np.nan))
        if self.has_points():
            places = used[["x", "y"]].first().loc[profiles["profile"]].to_numpy()
        # As objects, numbers are Python's own, which QGIS takes; NULL for NaN.
        more = first.loc[profiles["profile"]].to_numpy(object)
        for row, copies, (x, y) in zip(profiles.to_numpy(object), more, places):
            feature = QgsFeature()
            feature.setAttributes([None if v != v else v for v in (*row, *copies)])
            if x == x:
                feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
            yield feature

    def write_rejected(self, parameters, context, rejected):
        """Write REJECTED, all as text; return the outputs that it makes."""
        if not self.given(parameters, "REJECTED"):
            return {}
        fields = QgsFields()
        for name in rejected.columns:
            fields.append(QgsField(name, QVariant.String))
        features = []
        for row in rejected.fillna("").astype(str).itertuples(index=False):
            feature = QgsFeature()
            feature.setAttributes(list(row))
            features.append(feature)
        return {"REJECTED": self.write_features(parameters, "REJECTED", context, fields, features)}

    @staticmethod
    def tell_rejected(rejected, feedback, most=20):
        """Name the rows that were left out in the log; where there are many, the first for each reason."""
        alike = rejected.groupby(["field", "reason"], sort=False)
        many = len(rejected) > most
        for fault in (alike.head(1) if many else rejected).itertuples():
            rows = f"{len(alike.get_group((fault.field, fault.reason)))} rows, such as " if many else ""
            feedback.pushInfo(
                f"  {rows}{fault.profile}, row {fault.row}: {fault.field} {fault.reason} ('{fault.value}'); "
                f"allowed: {fault.allowed}"
            )
