"""Algorithm ``socstock``: samples or horizons to carbon stocks by depth interval."""

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..pedometrics.bulk_density import FUNCTIONS, NO_FILL
from ..pedometrics.depths import parse_intervals
from ..pedometrics.errors import PedometricsError
from ..pedometrics.units import BULK_DENSITY, CARBON, COARSE_BASES, DENSITY_MEANINGS, HorizonUnits
from .base import TABLE, SoilCarbonAlgorithm, ticker, tr

#: Column of the science to the parameter that names its field.
COLUMNS = {
    "profile": "PROFILE",
    "top": "TOP",
    "bottom": "BOTTOM",
    "carbon": "CARBON",
    "bulk_density": "BULK_DENSITY",
    "coarse": "COARSE",
}


class SocStock(SoilCarbonAlgorithm):
    ID = "socstock"
    TITLE = "SOC stock of profiles"
    GROUP = "observations"
    TAGS = ("soil", "carbon", "stock", "horizon", "profile", "bulk density")
    PACKAGES = ("pandas",)
    HELP = (
        "Turns a table of soil samples or horizons into carbon stocks [kg m-2] by depth interval, one point "
        "a profile.\n\n"
        "For each horizon: stock = organic carbon [%] x bulk density [g cm-3] x thickness [cm] / 10 x (1 - "
        "volume share of coarse fragments). An interval adds up the parts of the horizons within it.\n\n"
        "A table with one sample a place needs no profile and depth fields: each row then covers the one "
        "interval that is given.\n\n"
        "Rows that cannot be used (missing or impossible values, overlapping horizons) are left out and "
        "listed with the reason; the others are worked out.\n\n"
        "Next: 'Train model' with the stock as target."
    )

    def define(self):
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", tr("Samples or horizons"), [TABLE]),
            "Point layer or table with one row for each sample or horizon. With a table, the result has no "
            "geometry.",
        )
        self._add_field(
            "PROFILE",
            "Profile id",
            "Field that says which rows belong to one profile. Left empty, each row is a profile of its own.",
            optional=True,
        )
        for name, label in (("TOP", "Upper depth [cm]"), ("BOTTOM", "Lower depth [cm]")):
            self._add_field(
                name,
                label,
                "Depth of the horizon's limit below the surface, in cm. Leave both empty when each sample "
                "covers the one interval given below.",
                optional=True,
            )
        self._add_field(
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
        self._add_field(
            "BULK_DENSITY",
            "Bulk density",
            "Field with measured bulk density. Left empty, a published function must be chosen below.",
            optional=True,
        )
        self.add_choice(
            "BULK_DENSITY_UNIT", "Unit of bulk density", BULK_DENSITY, "g/cm3", "g/cm3 (1.3) or kg/m3 (1300)."
        )
        self._add_field(
            "COARSE",
            "Coarse fragments [%]",
            "Field with the share of fragments larger than 2 mm. A missing value counts as 0.",
            optional=True,
        )
        self.add_choice(
            "COARSE_BASIS",
            "Coarse fragments are per cent of",
            COARSE_BASES,
            "volume_percent",
            "Per cent of the soil's volume, or of its mass, turned to volume with stones of 2.65 g cm-3.",
        )
        self.add_choice(
            "FILL_BULK_DENSITY",
            "Fill missing bulk density",
            (NO_FILL, *FUNCTIONS),
            NO_FILL,
            "none: a horizon without bulk density is not used. Otherwise the published function that "
            "estimates it from organic carbon. "
            + " ".join(f"{f.key}: {f.formula}. {f.source} {f.validity}" for f in FUNCTIONS.values()),
        )
        self.add(
            QgsProcessingParameterString("DEPTHS", tr("Depth intervals [cm]"), "0-30,30-50"),
            "Upper and lower depth with a dash, a comma between intervals, such as 0-30,30-50.",
        )
        self.add_choice(
            "HARMONIZE",
            "From horizons to intervals",
            ("thickness",),
            "thickness",
            "thickness: each horizon counts by the thickness that lies within the interval.",
            advanced=True,
        )
        self.add_choice(
            "BULK_DENSITY_OF",
            "Measured bulk density is that of",
            DENSITY_MEANINGS,
            "fine_earth",
            "fine_earth: mass and volume without stones. whole_soil: stones included; they are then taken "
            "out of the mass. Only matters where there are coarse fragments.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "LEAST_SHARE",
                tr("Least share of an interval"),
                QgsProcessingParameterNumber.Type.Double,
                1.0,
                minValue=0.0,
                maxValue=1.0,
            ),
            "A stock is given where usable horizons cover at least this share of the interval; 1 asks for "
            "all of it. What is not covered adds nothing: with less than 1, stocks of shallow or patchy "
            "profiles are low, which is right where rock lies below and wrong where a sample is missing.",
            advanced=True,
        )
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
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Stocks")),
            "One feature a profile: soc_0_30 [kg m-2], share_0_30 (share of the interval that usable "
            "horizons cover), bd_0_30 (measured or estimated bulk density), and so on for each interval.",
        )
        rejected = QgsProcessingParameterFeatureSink("REJECTED", tr("Rows not used"), optional=True)
        rejected.setCreateByDefault(False)
        self.add(
            rejected,
            "Table of the rows that were left out: profile, row, field, value, reason, what is allowed.",
        )
        self.add_report()
        for name, label in (
            ("N_PROFILES", "Profiles"),
            ("N_VALID", "Profiles with a stock in the first interval"),
            ("N_REJECTED", "Rows not used"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))
        self.addOutput(QgsProcessingOutputString("STOCK_FIELD", tr("Field with the stock of the first interval")))

    def _add_field(self, name, label, help_text, default=None, **flags):
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

    def look_up(self, parameters, context, feedback):
        self._source = self.source(parameters, "INPUT", context)
        self._name = self._source.sourceName()

    def _find_fields(self, parameters, context):
        """The fields that were chosen, by column of the science, and those to copy."""
        present = self._source.fields().names()
        chosen = {c: self.parameterAsString(parameters, name, context) for c, name in COLUMNS.items()}
        self._fields = {column: field for column, field in chosen.items() if field}
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

    def work(self, parameters, context, feedback):
        from ..pedometrics.stock import stocks

        tick = ticker(feedback)
        self._find_fields(parameters, context)
        intervals = parse_intervals(self.parameterAsString(parameters, "DEPTHS", context))
        fields = self._result_fields(intervals)
        units = HorizonUnits(
            carbon=self.parameterAsEnumString(parameters, "CARBON_UNIT", context),
            bulk_density=self.parameterAsEnumString(parameters, "BULK_DENSITY_UNIT", context),
            coarse_basis=self.parameterAsEnumString(parameters, "COARSE_BASIS", context),
            density_of=self.parameterAsEnumString(parameters, "BULK_DENSITY_OF", context),
        )
        fill = self.parameterAsEnumString(parameters, "FILL_BULK_DENSITY", context)
        least_share = self.parameterAsDouble(parameters, "LEAST_SHARE", context)

        horizons, copied = self._horizons(intervals)
        tick(0.4)
        result = stocks(horizons, intervals, units, fill, least_share, self._fields)
        tick(0.6)
        for warning in result.warnings:
            feedback.pushWarning(warning)
        self._tell(result, feedback)
        # Made before anything is written, so that a fault in it leaves nothing behind.
        path = self.file_path(parameters, "REPORT", context)
        report = self._report(result, units, fill, least_share) if path else None
        tick(0.8)

        stock_field = f"soc_{intervals[0].suffix}"
        results = {
            "N_PROFILES": len(result.profiles),
            "N_VALID": int(result.profiles[stock_field].notna().sum()),
            "N_REJECTED": len(result.rejected),
            "STOCK_FIELD": stock_field,
        }
        features = self._features(result, horizons, copied, feedback)
        wkb = QgsWkbTypes.Type.Point if self._has_points() else QgsWkbTypes.Type.NoGeometry
        crs = self._source.sourceCrs()
        results["OUTPUT"] = self.write_features(parameters, "OUTPUT", context, fields, features, wkb, crs)
        if self.given(parameters, "REJECTED"):
            rejected = _text_table(result.rejected)
            results["REJECTED"] = self.write_features(parameters, "REJECTED", context, *rejected)
        if path:
            report.write(path)
            results["REPORT"] = path
        tick(1)
        return results

    def _has_points(self):
        return self._source.wkbType() != QgsWkbTypes.Type.NoGeometry

    def _horizons(self, intervals):
        """The horizon table of the science, and the fields to copy, both indexed by feature id."""
        from ..layers.points import read_table

        if "top" not in self._fields and len(intervals) != 1:
            raise PedometricsError(
                "Without fields for upper and lower depth (TOP, BOTTOM) each sample covers the one interval "
                "in DEPTHS, but there are {count}: {depths}.",
                count=len(intervals),
                depths=", ".join(interval.label for interval in intervals),
            )
        wanted = list(dict.fromkeys([*self._fields.values(), *self._copied]))
        table = read_table(self._source, wanted)
        horizons = table[list(self._fields.values())].set_axis(list(self._fields), axis=1)
        if "profile" not in horizons:
            horizons["profile"] = horizons.index
        if "top" not in horizons:
            horizons = horizons.assign(top=intervals[0].top, bottom=intervals[0].bottom)
        if self._has_points():
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

    def _result_fields(self, intervals):
        source = self._source.fields()
        fields = QgsFields()
        if "profile" in self._fields:
            fields.append(source.field(self._fields["profile"]))
        else:
            fields.append(QgsField("profile", QVariant.LongLong))
        for interval in intervals:
            fields.append(QgsField(f"soc_{interval.suffix}", QVariant.Double))
            fields.append(QgsField(f"share_{interval.suffix}", QVariant.Double))
            fields.append(QgsField(f"bd_{interval.suffix}", QVariant.String))
        taken = {name.lower() for name in fields.names()}
        for name in self._copied:
            if name.lower() in taken:
                raise PedometricsError(
                    "The field {field} cannot be kept (COPY): the result has a field of that name.",
                    field=name,
                )
            fields.append(source.field(name))
        return fields

    def _features(self, result, horizons, copied, feedback):
        """Attributes and point of each profile."""
        used = horizons.groupby("profile", sort=False)
        kept = copied.groupby(horizons["profile"], sort=False)
        same = kept.nunique(dropna=False) == 1
        first = kept.first().where(same)
        for name in copied:
            differing = int((~same.loc[result.profiles["profile"], name]).sum())
            if differing:
                feedback.pushWarning(
                    tr("The field {field} differs within {count} profiles: left empty there.").format(
                        field=name, count=differing
                    )
                )
        places = used[["x", "y"]].first() if self._has_points() else None
        # As objects, numbers are Python's own, which QGIS takes; NULL for NaN.
        for row in result.profiles.astype(object).itertuples(index=False):
            feature = QgsFeature()
            feature.setAttributes([None if v != v else v for v in (*row, *first.loc[row[0]])])
            if places is not None:
                x, y = places.loc[row[0]]
                if x == x:
                    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
            yield feature

    def _tell(self, result, feedback):
        feedback.pushInfo(
            tr("{horizons} of {rows} rows used, {profiles} profiles, {rejected} rows left out.").format(
                horizons=result.horizons,
                rows=result.rows,
                profiles=len(result.profiles),
                rejected=len(result.rejected),
            )
        )
        for fault in result.rejected.head(20).itertuples():
            feedback.pushInfo(
                f"  {fault.profile}, row {fault.row}: {fault.field} {fault.reason} ('{fault.value}'); "
                f"allowed: {fault.allowed}"
            )
        for interval in result.intervals:
            values = result.profiles[f"soc_{interval.suffix}"].dropna()
            mean = f", mean {values.mean():.4g} kg m-2" if len(values) else ""
            feedback.pushInfo(f"soc_{interval.suffix}: n = {len(values)}{mean}")

    def _report(self, result, units, fill, least_share):
        from ..reports.stock import stock_report

        values = {
            **{parameter: self._fields.get(column, "–") for column, parameter in COLUMNS.items()},
            "CARBON_UNIT": units.carbon,
            "BULK_DENSITY_UNIT": units.bulk_density,
            "BULK_DENSITY_OF": units.density_of,
            "COARSE_BASIS": units.coarse_basis,
            "FILL_BULK_DENSITY": fill,
            "DEPTHS": ", ".join(interval.label for interval in result.intervals),
            "LEAST_SHARE": f"{least_share:g}",
        }
        settings = {self.parameterDefinition(name).description(): value for name, value in values.items()}
        return stock_report(result, settings, self._name, fill)


def _text_table(frame):
    """Fields and features of a table, all as text."""
    fields = QgsFields()
    for name in frame.columns:
        fields.append(QgsField(name, QVariant.String))
    features = []
    for row in frame.fillna("").astype(str).itertuples(index=False):
        feature = QgsFeature()
        feature.setAttributes(list(row))
        features.append(feature)
    return fields, features
