"""Equal-area splines: properties of horizons in common depth intervals."""

import os

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..layers.fields import Kind
from ..pedometrics.depths import parse_intervals
from ..pedometrics.errors import Cancelled
from ..pedometrics.map_classes import NUMBERS
from .base import FIRST_ROWS, ticker, tr
from .profiles import ProfileAlgorithm
from .styling import by_field, style_when_loaded

#: Profiles whose steps are held in memory at a time.
BLOCK = 500
NUMBER = QgsProcessingParameterNumber.Type.Double


class HarmonizeDepths(ProfileAlgorithm):
    ID = "harmonizedepths"
    TITLE = "Harmonize depths (splines)"
    GROUP = "observations"
    TAGS = ("soil", "depth", "spline", "equal-area", "horizon", "profile", "interval", "GlobalSoilMap")
    PACKAGES = ("pandas", "scipy")
    COLUMNS = {"profile": "PROFILE", "top": "TOP", "bottom": "BOTTOM", "value": "VALUE"}
    HELP = (
        "Turns soil properties of horizons, whose depths differ from profile to profile, into means over the "
        "same depth intervals: one point a profile.\n\n"
        "Each profile gets an equal-area quadratic spline for each property (Bishop, McBratney and Laslett "
        "1999; Malone and others 2009): a smooth curve over depth whose means over the horizons are nearly "
        "those measured. The mean of an interval is the exact integral of the curve.\n\n"
        "Nothing is guessed above the shallowest or below the deepest horizon. Gaps between horizons are "
        "bridged by a straight line, and told. A profile with one horizon keeps its value over that horizon.\n\n"
        "Rows that cannot be used (missing or impossible values, overlapping horizons, forest floor above 0 cm) "
        "are left out and listed with the reason; the others are worked out.\n\n"
        "For carbon stocks use 'SOC stock of profiles', which can apply the spline to carbon density itself. "
        "Next: 'Sample covariates' or 'Train model' with an interval as target."
    )

    def define(self):
        self.section("Horizons")
        self.add_input(
            "Point layer or table with one row for each horizon or sample. With a table, the result has no geometry."
        )
        self.add_horizons(
            "Field that says which rows belong to one profile.",
            "Depth of the horizon's limit below the mineral surface, in cm.",
            optional=False,
        )
        self.section("What becomes of them")
        self.add(
            QgsProcessingParameterField(
                "VALUE",
                tr("Properties"),
                parentLayerParameterName="INPUT",
                type=QgsProcessingParameterField.DataType.Any,
                allowMultiple=True,
            ),
            "One or more fields with the mean of a property over the horizon, such as carbon, clay or pH, in any "
            "unit. The results have the same unit.",
        )
        self.add(
            QgsProcessingParameterString("DEPTHS", tr("Depth intervals [cm]"), "0-30,30-50"),
            "Upper and lower depth with a dash, a comma between intervals. Those of GlobalSoilMap are "
            "0-5,5-15,15-30,30-60,60-100,100-200.",
        )
        self.section("Spline")
        self.add(
            QgsProcessingParameterNumber("LAMBDA", tr("Lambda (smoothing)"), NUMBER, 0.1, minValue=0.0),
            "How much the curve may leave the means of the horizons to be smoother. 0.1 is usual; 0 keeps the means "
            "exactly; larger values smooth more. The report shows the difference.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "LEAST_SHARE", tr("Least share of an interval (0 to 1)"), NUMBER, 1.0, minValue=0.0, maxValue=1.0
            ),
            "A mean is given where at least this share of the interval lies between the shallowest and the deepest "
            "depth of the profile; 1 asks for all of it. With less, it is the mean of the part that was sampled.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("LOWEST", tr("Lowest value allowed"), NUMBER, 0.0),
            "Horizons with lower values (such as -9999 for missing) are not used, and the curve is cut there where it "
            "swings below. Enter a negative number for properties that can be negative, such as isotope ratios.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("HIGHEST", tr("Highest value allowed"), NUMBER, None, optional=True),
            "The same at the upper end, such as 100 for clay in per cent. Left empty, there is no upper limit.",
            advanced=True,
        )
        self.section("Tables")
        self.add_copy()
        self.add(
            QgsProcessingParameterNumber("STEP", tr("Step of values by depth [cm]"), NUMBER, 1.0, minValue=0.1),
            "Thickness of the steps in the table of values by depth.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Means by interval")),
            "One feature a profile, with three fields for each property and interval, such as clay_0_30 (the mean), "
            "clay_share_0_30 (share of the interval, 0 to 1, between the shallowest and the deepest depth of the "
            "profile) and clay_gap_0_30 (the part of that share without a horizon, which the curve bridges).",
        )
        steps = QgsProcessingParameterFeatureSink("PROFILE_VALUES", tr("Values by depth"), optional=True)
        steps.setCreateByDefault(False)
        self.add(
            steps,
            "Table of the curves, one row for each profile, property and step of depth: profile, property, top and "
            "bottom [cm], value (the mean over the step).",
        )
        self.add_rejected()
        self.add_report()
        for name, label in (
            ("N_PROFILES", "Profiles"),
            ("N_VALID", "Profiles with a mean of the first property in the first interval"),
            ("N_REJECTED", "Rows or values not used"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))
        self.addOutput(
            QgsProcessingOutputString("VALUE_FIELD", tr("Field with the first property in the first interval"))
        )

    def advise(self, parameters, context):
        from ..pedometrics.harmonize import harmonize

        self.find_fields(parameters, context)
        intervals = parse_intervals(self.parameterAsString(parameters, "DEPTHS", context))
        columns = [column for column in self._fields if column not in self.COLUMNS]
        horizons, _ = self.read_horizons(FIRST_ROWS)
        result = harmonize(horizons, columns, intervals, self._settings(parameters, context), self._fields)
        yield from self.advise_on_rows(result.warnings, result.rejected, len(horizons))

    def _settings(self, parameters, context):
        from ..pedometrics.harmonize import SplineSettings

        highest = self.number_or_none(parameters, "HIGHEST", context)
        return SplineSettings(
            smoothing=self.parameterAsDouble(parameters, "LAMBDA", context),
            least_share=self.parameterAsDouble(parameters, "LEAST_SHARE", context),
            lowest=self.parameterAsDouble(parameters, "LOWEST", context),
            highest=np.inf if highest is None else highest,
        )

    def work(self, parameters, context, feedback):
        from ..pedometrics.harmonize import harmonize, interval_columns

        tick = ticker(feedback)
        self.find_fields(parameters, context)
        intervals = parse_intervals(self.parameterAsString(parameters, "DEPTHS", context))
        columns = [column for column in self._fields if column not in self.COLUMNS]
        made = [
            QgsField(name, Kind.REAL)
            for column in columns
            for interval in intervals
            for name in interval_columns(self._fields[column], interval)
        ]
        fields = self.profile_fields(made)
        settings = self._settings(parameters, context)
        horizons, copied = self.read_horizons()
        tick(0.3)
        result = harmonize(horizons, columns, intervals, settings, self._fields)
        tick(0.4)
        self.warn(feedback, result.warnings)
        self._tell(result, feedback)
        # Made before anything is written, so that a fault in it leaves nothing behind.
        path = self.file_path(parameters, "REPORT", context)
        report = self._report(result) if path else None
        tick(0.5)

        # A property without a usable row keeps its fields.
        profiles = result.profiles.reindex(columns=["profile", *(field.name() for field in made)])
        value_field = made[0].name()
        results = {
            "N_PROFILES": len(profiles),
            "N_VALID": int(profiles[value_field].notna().sum()),
            "N_REJECTED": len(result.rejected),
            "VALUE_FIELD": value_field,
        }
        if self.given(parameters, "PROFILE_VALUES"):  # the longest, and so the likeliest to be stopped, first
            step = self.parameterAsDouble(parameters, "STEP", context)
            results["PROFILE_VALUES"] = self._write_steps(parameters, context, result, step, feedback)
        results["OUTPUT"] = self.write_profiles(parameters, context, fields, profiles, horizons, copied, feedback)
        style_when_loaded(context, results["OUTPUT"], by_field, value_field, NUMBERS, "")
        results.update(self.write_rejected(parameters, context, result.rejected))
        if path:
            report.write(path)
            results["REPORT"] = path
        tick(1)
        return results

    def _write_steps(self, parameters, context, result, step, feedback):
        """Write PROFILE_VALUES; stopped, nothing of it stays."""
        fields = QgsFields()
        profile = self.id_field()
        profile.setName("profile")
        fields.append(profile)
        fields.append(QgsField("property", Kind.TEXT))
        for name in ("top", "bottom", "value"):
            fields.append(QgsField(name, Kind.REAL))
        features = self._step_features(result, step, feedback)
        destination = self.write_features(parameters, "PROFILE_VALUES", context, fields, features)
        if feedback.isCanceled():
            if os.path.isfile(destination):
                os.remove(destination)
            raise Cancelled()
        return destination

    @staticmethod
    def _step_features(result, step, feedback):
        blocks = [(one, start) for one in result.properties for start in range(0, len(one.ids), BLOCK)]
        for done, (one, start) in enumerate(blocks):
            if feedback.isCanceled():
                return  # the table is then closed, and can be removed
            feedback.setProgress(50 + 45 * done / len(blocks))
            limits = result.settings.lowest, result.settings.highest
            profile, *numbers = one.splines.steps(step, *limits, (start, start + BLOCK))
            for i, *row in zip(profile, *(np.round(column, 10).tolist() for column in numbers)):
                feature = QgsFeature()
                feature.setAttributes([one.ids[i], one.name, *row])
                yield feature

    def _tell(self, result, feedback):
        feedback.pushInfo(
            tr("{used} of {rows} rows used, {profiles} profiles; {rejected} rows or values left out.").format(
                used=result.used, rows=result.rows, profiles=len(result.profiles), rejected=len(result.rejected)
            )
        )
        self.tell_rejected(result.rejected, feedback)
        for row in result.summary.to_dict("records"):
            name = row.pop("property")
            feedback.pushInfo(f"{name}: " + ", ".join(f"{tr(what)} {value:.6g}" for what, value in row.items()))

    def _report(self, result):
        from ..reports.depths import depths_report

        values = {
            "PROFILE": self._fields["profile"],
            "TOP": self._fields["top"],
            "BOTTOM": self._fields["bottom"],
            "VALUE": ", ".join(field for column, field in self._fields.items() if column not in self.COLUMNS),
            "DEPTHS": ", ".join(interval.label for interval in result.intervals),
            "LAMBDA": f"{result.settings.smoothing:g}",
            "LEAST_SHARE": f"{result.settings.least_share:g}",
            "LOWEST": f"{result.settings.lowest:g}",
            "HIGHEST": "–" if np.isinf(result.settings.highest) else f"{result.settings.highest:g}",
        }
        labels = {self.parameterDefinition(name).description(): value for name, value in values.items()}
        return depths_report(result, labels, self._name)
