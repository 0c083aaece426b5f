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

from ..layers.fields import Kind
from ..pedometrics.errors import PedometricsError
from ..pedometrics.texts import Text
from .base import TABLE, WARNING, SoilCarbonAlgorithm, tr
from .choices import BULK_DENSITY, CARBON
from .field_names import FIELD_NAMES, OM, plain


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
            names=FIELD_NAMES.get(name, ()),
            **flags,
        )

    def add_horizons(self, profile_help, depth_help, optional=True):
        """Add PROFILE, TOP and BOTTOM."""
        for name, label, help_text in (
            ("PROFILE", "Profile id", profile_help),
            ("TOP", "Upper depth [cm]", depth_help),
            ("BOTTOM", "Lower depth [cm]", depth_help),
        ):
            # Where it is needed, a layer without it shows an empty box, not its first field.
            default = None if optional else name.lower()
            self.add_field(name, label, help_text, default, optional=optional)

    def add_carbon(self):
        """Add CARBON and CARBON_UNIT."""
        self.add_field(
            "CARBON",
            "Field of organic carbon or matter",
            "Field with the content in the fine earth.",
            default="carbon",  # a layer without it then shows an empty box, not its first field
        )
        self.add_choice(
            "CARBON_UNIT",
            "What this field holds",
            CARBON,
            "percent",
            "percent or g/kg of organic carbon, or om_percent: organic matter in %, divided by 1.724.",
        )

    def add_density(self, label, help_text):
        """Add BULK_DENSITY and BULK_DENSITY_UNIT."""
        self.add_field("BULK_DENSITY", label, help_text, optional=True)
        self.add_choice(
            "BULK_DENSITY_UNIT", "Unit of bulk density", BULK_DENSITY, "g/cm3", "g/cm3 (1.3) or kg/m3 (1300)."
        )

    def add_texture(self, help_text, **flags):
        """Add CLAY, SILT and SAND."""
        for name, label in (("CLAY", "Clay [%]"), ("SILT", "Silt [%]"), ("SAND", "Sand [%]")):
            self.add_field(name, label, help_text, optional=True, **flags)

    def advise_on_carbon(self, parameters, context):
        """Advice where organic matter would be read as carbon, which its values cannot tell."""
        field = self._fields["carbon"]
        if plain(field) in OM and self.parameterAsEnumString(parameters, "CARBON_UNIT", context) != "om_percent":
            yield WARNING, Text(
                "The field {field} is called like organic matter, but would be read as organic carbon.", field=field
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
                fields = dict.fromkeys(self.field_names(parameters, name, context))
                self._fields.update({f"{column}_{i}": field for i, field in enumerate(fields, 1)})
            elif field := self.parameterAsString(parameters, name, context):
                self._fields[column] = field
        self._copied = self.field_names(parameters, "COPY", context)
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

    def read_horizons(self, most=-1):
        """The table of the science, and the fields to keep, both indexed by feature id; of the first rows or all."""
        from ..layers.points import read_table

        wanted = list(dict.fromkeys([*self._fields.values(), *self._copied]))
        table = read_table(self._source, wanted, most)
        horizons = table[list(self._fields.values())].set_axis(list(self._fields), axis=1)
        if "profile" not in horizons:
            horizons["profile"] = horizons.index
        if self.has_points():
            x, y = self._places(horizons.index, most).T
            horizons = horizons.assign(x=x, y=y)
        return horizons, table[self._copied]

    def _places(self, ids, most):
        """Coordinates in the layer's own CRS, shape (n, 2), NaN without a geometry."""
        if QgsWkbTypes.geometryType(self._source.wkbType()) != QgsWkbTypes.GeometryType.PointGeometry:
            raise PedometricsError("The layer {name} holds no points.", name=self._name)
        places = {}
        for feature in self._source.getFeatures(QgsFeatureRequest().setNoAttributes().setLimit(most)):
            for vertex in feature.geometry().vertices():
                places.setdefault(feature.id(), (vertex.x(), vertex.y()))
        return np.array([places.get(i, (np.nan, np.nan)) for i in ids]).reshape(-1, 2)

    def id_field(self):
        """The field with the profile's id, as INPUT has it."""
        if "profile" in self._fields:
            return self._source.fields().field(self._fields["profile"])
        return QgsField("profile", Kind.LONG)

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

    def advise_on_rows(self, warnings, rejected, rows):
        """Advice from what the science says of the first rows: its warnings, and the rows that it cannot use."""
        if "top" in self._fields and "profile" not in self._fields:
            yield WARNING, Text(
                "Each row counts as a profile of its own. Where a profile has several horizons, give the field of its "
                "id (PROFILE)."
            )
        yield from ((WARNING, text) for text in warnings)
        if len(rejected):
            reasons = rejected.groupby(["field", "reason"], sort=False)
            fault = max((alike for _, alike in reasons), key=len).iloc[0]
            yield WARNING, Text(
                "{count} of the first {rows} rows or values cannot be used, such as row {row}: {field} {reason} "
                "('{value}'); allowed is {allowed}.",
                count=len(rejected),
                rows=rows,
                **fault[["row", "field", "reason", "value", "allowed"]],
            )

    def write_rejected(self, parameters, context, rejected):
        """Write REJECTED, all as text; return the outputs that it makes."""
        if not self.given(parameters, "REJECTED"):
            return {}
        fields = QgsFields()
        for name in rejected.columns:
            fields.append(QgsField(name, Kind.TEXT))
        features = []
        for row in rejected.itertuples(index=False):
            feature = QgsFeature()
            feature.setAttributes(["" if cell is None or cell != cell else str(cell) for cell in row])
            features.append(feature)
        return {"REJECTED": self.write_features(parameters, "REJECTED", context, fields, features)}

    @staticmethod
    def tell_rejected(rejected, feedback, most=20):
        """Name the rows that were left out in the log; where there are many, the first for each reason."""
        alike = rejected.groupby(["field", "reason"], sort=False)
        many = len(rejected) > most
        for fault in (alike.head(1) if many else rejected).itertuples():
            told = {
                "profile": fault.profile,
                "row": fault.row,
                "field": fault.field,
                "reason": fault.reason,
                "value": fault.value,
                "allowed": fault.allowed,
            }
            feedback.pushInfo(
                tr(
                    Text(
                        "  {count} rows, such as {profile}, row {row}: {field} {reason} ('{value}'); allowed: "
                        "{allowed}",
                        count=len(alike.get_group((fault.field, fault.reason))),
                        **told,
                    )
                    if many
                    else Text("  {profile}, row {row}: {field} {reason} ('{value}'); allowed: {allowed}", **told)
                )
            )
