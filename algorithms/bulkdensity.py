"""Algorithm ``bulkdensity``: published functions against measured bulk densities, a local fit, and filling."""

from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingUtils,
)

from ..layers.fields import Kind
from ..pedometrics.bulk_density import BEST, FUNCTIONS
from ..pedometrics.units import HorizonUnits
from .base import FIRST_ROWS, features_of, ticker, tr
from .choices import DENSITY_FILLS, DENSITY_FUNCTIONS
from .profiles import ProfileAlgorithm

DENSITY_FIELDS = (("bd", Kind.REAL), ("bd_source", Kind.TEXT), ("bd_sd", Kind.REAL))


class BulkDensity(ProfileAlgorithm):
    ID = "bulkdensity"
    TITLE = "Bulk density of samples"
    GROUP = "observations"
    TAGS = ("soil", "bulk density", "pedotransfer function", "organic carbon", "texture", "fill")
    PACKAGES = ("pandas",)
    OPTIONAL = ("sklearn",)
    COLUMNS = {
        "profile": "PROFILE",
        "top": "TOP",
        "bottom": "BOTTOM",
        "carbon": "CARBON",
        "clay": "CLAY",
        "silt": "SILT",
        "sand": "SAND",
        "elevation": "ELEVATION",
        "bulk_density": "BULK_DENSITY",
    }
    HELP = (
        "Fills the bulk density of samples where it was not measured, and shows what that is worth.\n\n"
        "Every published function that applies is compared with your measured values (bias, RMSE, CCC, plots). With "
        "20 or more measured samples a function of your own is fitted to them, linear and by random forest, and "
        "cross-validated with whole profiles left out.\n\n"
        "Measured values stay as they are. Each filled value has its source and its standard error beside it.\n\n"
        "Without any measured value, choose a published function made for soils like yours, or their mean; the error "
        "is then the spread between the functions.\n\n"
        "Next: 'SOC stock of profiles' with the field bd (bd_2 where the table has a bd already) as bulk density, and "
        "bd_sd as the error of estimated bulk density."
    )

    def define(self):
        self.section("Samples")
        self.add_input("Point layer or table with one row for each sample or horizon.")
        self.add_horizons(
            "Field that says which rows belong to one profile, so that they are left out together when a fit is "
            "tested. Left empty, each row is a profile of its own.",
            "Depth of the horizon's limit below the surface, in cm. Bulk density often grows with depth.",
        )
        self.section("Bulk density")
        self.add_density(
            "Field of measured bulk density",
            "Field with measured bulk density of the fine earth, empty where it was not measured.",
        )
        self.add_choice(
            "FILL",
            "Fill missing values with",
            DENSITY_FILLS,
            BEST,
            "best: the function, published or your own, that comes nearest to the measured values (lowest RMSE) of "
            "those that apply to half of them; where it does not apply, the next one. fitted_linear, fitted_forest: "
            "your own function. A name: that published function. mean: the mean of the published functions. none: "
            "compare only.",
        )
        self.section("What bulk density is estimated from")
        self.add_carbon()
        self.add_texture(
            "Field with the share of the fine earth, in % of mass. Two of clay, silt and sand are enough: the "
            "third is what they leave of 100 %."
        )
        self.add_field(
            "ELEVATION",
            "Elevation [m]",
            "Field with the height above sea level, in m. Only used by your own fit.",
            optional=True,
        )
        self.section("Published functions")
        self.add_choice(
            "FUNCTIONS",
            "Published functions to compare",
            DENSITY_FUNCTIONS,
            list(FUNCTIONS),
            "Of these, 'best' and 'mean' are made. A function is used within its range only. "
            + " ".join(f"{one.key}: {one.formula}. {one.validity}" for one in FUNCTIONS.values()),
            several=True,
            advanced=True,
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Samples with bulk density")),
            "The rows of the input with bd [g cm-3], bd_source (measured, the function that filled it, or rejected) "
            "and bd_sd, the standard error of a filled value [g cm-3]: its RMSE against the measured values, without "
            "enough of them the spread between the published functions.",
        )
        table = QgsProcessingParameterFeatureSink("TABLE", tr("Comparison of the functions"), optional=True)
        table.setCreateByDefault(False)
        self.add(
            table,
            "One row for each function: samples compared (n), bias (predicted minus measured), RMSE [g cm-3], CCC, "
            "what it needs, its range, formula, source.",
        )
        self.add_rejected()
        self.add_report()
        for name, label in (
            ("N_MEASURED", "Rows with a measured value"),
            ("N_FILLED", "Rows that were filled"),
            ("N_MISSING", "Rows still without a value"),
            ("N_REJECTED", "Values not used"),
            ("RMSE", "Error of the best function [g cm-3]"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))
        self.addOutput(QgsProcessingOutputString("BEST", tr("Function nearest to the measured values")))
        self.addOutput(QgsProcessingOutputString("DENSITY_FIELD", tr("Field with the bulk density")))

    def advise(self, parameters, context):
        from ..pedometrics.density_fill import look_over

        self.find_fields(parameters, context)
        yield from self.advise_on_carbon(parameters, context)
        samples = self._samples(FIRST_ROWS)
        warnings, rejected = look_over(samples, self._units(parameters, context), self._fields)
        yield from self.advise_on_rows(warnings, rejected, len(samples))

    def _units(self, parameters, context):
        return HorizonUnits(
            carbon=self.parameterAsEnumString(parameters, "CARBON_UNIT", context),
            bulk_density=self.parameterAsEnumString(parameters, "BULK_DENSITY_UNIT", context),
        )

    def work(self, parameters, context, feedback):
        from ..pedometrics.density_fill import fill_density

        self.find_fields(parameters, context)
        units = self._units(parameters, context)
        functions = self.parameterAsEnumStrings(parameters, "FUNCTIONS", context)
        fill = self.parameterAsEnumString(parameters, "FILL", context)
        seed = self.parameterAsInt(parameters, "SEED", context)
        tick = ticker(feedback, 10, 90, tr("Comparing the functions."))
        tick(0)
        result = fill_density(self._samples(), units, functions, fill, self._fields, seed, tick)
        self.warn(feedback, result.warnings)
        self._tell(result, feedback)
        # Made before anything is written, so that a fault in it leaves nothing behind.
        path = self.file_path(parameters, "REPORT", context)
        report = self._report(result, units, functions, fill) if path else None
        tick(1)

        fields = self._fields_with_density()
        results = {
            "N_MEASURED": result.count("measured"),
            "N_FILLED": result.filled,
            "N_MISSING": result.count(None),
            "N_REJECTED": len(result.rejected),
            "RMSE": result.comparison.set_index("function")["rmse"].get(result.best),
            "BEST": result.best or "",
            "DENSITY_FIELD": fields[len(self._source.fields())].name(),
            "OUTPUT": self.write_features(
                parameters,
                "OUTPUT",
                context,
                fields,
                self._features(result.rows),
                self._source.wkbType(),
                self._source.sourceCrs(),
            ),
        }
        if self.given(parameters, "TABLE"):
            results["TABLE"] = self._write_table(parameters, context, result.comparison)
        results.update(self.write_rejected(parameters, context, result.rejected))
        if path:
            report.write(path)
            results["REPORT"] = path
        return results

    def _samples(self, most=-1):
        """The table of the science, indexed by feature id; places do not matter here."""
        from ..layers.points import read_table

        table = read_table(self._source, list(dict.fromkeys(self._fields.values())), most)
        samples = table[list(self._fields.values())].set_axis(list(self._fields), axis=1)
        return samples if "profile" in samples else samples.assign(profile=samples.index)

    def _fields_with_density(self):
        """Fields of INPUT and the new ones, which get a number where the name is taken."""
        made = QgsFields()
        for name, kind in DENSITY_FIELDS:
            made.append(QgsField(name, kind))
        return QgsProcessingUtils.combineFields(self._source.fields(), made)

    def _features(self, rows):
        # As objects, numbers are Python's own, which QGIS takes; NULL for NaN.
        new = dict(zip(rows.index, rows.astype(object).itertuples(index=False)))
        for feature in self._source.getFeatures():
            made = QgsFeature(feature)
            made.setAttributes([*feature.attributes(), *(None if v != v else v for v in new[feature.id()])])
            yield made

    def _write_table(self, parameters, context, comparison):
        fields = QgsFields()
        for name in comparison:
            kind = {"n": Kind.INTEGER, "bias": Kind.REAL, "rmse": Kind.REAL, "ccc": Kind.REAL}
            fields.append(QgsField(name, kind.get(name, Kind.TEXT)))
        return self.write_features(parameters, "TABLE", context, fields, features_of(comparison, fields))

    def _tell(self, result, feedback):
        feedback.pushInfo(
            tr("{rows} rows: {measured} measured, {filled} filled, {missing} still without a bulk density.").format(
                rows=len(result.rows),
                measured=result.count("measured"),
                filled=result.filled,
                missing=result.count(None),
            )
        )
        for row in result.comparison[result.comparison["n"] > 1].itertuples():
            feedback.pushInfo(
                tr("  {row.function}: n = {row.n}, bias {row.bias:.3f}, RMSE {row.rmse:.3f} g/cm3, CCC {ccc}").format(
                    # None where the measured values do not vary.
                    row=row, ccc=f"{row.ccc:.3f}" if row.ccc == row.ccc else "–"
                )
            )
        for source, count in result.rows["bd_source"].value_counts().items():
            feedback.pushInfo(tr("  {source}: {count} rows (field bd_source)").format(source=source, count=count))
        self.tell_rejected(result.rejected, feedback)

    def _report(self, result, units, functions, fill):
        from ..reports.bulk_density import bulk_density_report

        values = {
            **{parameter: self._fields.get(column, "–") for column, parameter in self.COLUMNS.items()},
            "CARBON_UNIT": units.carbon,
            "BULK_DENSITY_UNIT": units.bulk_density,
            "FUNCTIONS": ", ".join(functions),
            "FILL": fill,
        }
        settings = {self.parameterDefinition(name).description(): value for name, value in values.items()}
        return bulk_density_report(result, settings, self._name, fill)
