"""Algorithm ``socstock``: samples or horizons to carbon stocks by depth interval."""

from qgis.core import (
    QgsField,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QVariant

from ..pedometrics.bulk_density import FUNCTIONS, NO_FILL
from ..pedometrics.depths import parse_intervals
from ..pedometrics.errors import PedometricsError
from ..pedometrics.units import BULK_DENSITY, CARBON, COARSE_BASES, DENSITY_MEANINGS, HorizonUnits
from .base import ticker, tr
from .profiles import ProfileAlgorithm


class SocStock(ProfileAlgorithm):
    ID = "socstock"
    TITLE = "SOC stock of profiles"
    GROUP = "observations"
    TAGS = ("soil", "carbon", "stock", "horizon", "profile", "bulk density")
    PACKAGES = ("pandas",)
    COLUMNS = {
        "profile": "PROFILE",
        "top": "TOP",
        "bottom": "BOTTOM",
        "carbon": "CARBON",
        "bulk_density": "BULK_DENSITY",
        "coarse": "COARSE",
    }
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
        self.add_input(
            "Point layer or table with one row for each sample or horizon. With a table, the result has no "
            "geometry."
        )
        self.add_field(
            "PROFILE",
            "Profile id",
            "Field that says which rows belong to one profile. Left empty, each row is a profile of its own.",
            optional=True,
        )
        for name, label in (("TOP", "Upper depth [cm]"), ("BOTTOM", "Lower depth [cm]")):
            self.add_field(
                name,
                label,
                "Depth of the horizon's limit below the surface, in cm. Leave both empty when each sample "
                "covers the one interval given below.",
                optional=True,
            )
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
        self.add_field(
            "BULK_DENSITY",
            "Bulk density",
            "Field with measured bulk density. Left empty, a published function must be chosen below.",
            optional=True,
        )
        self.add_choice(
            "BULK_DENSITY_UNIT", "Unit of bulk density", BULK_DENSITY, "g/cm3", "g/cm3 (1.3) or kg/m3 (1300)."
        )
        self.add_field(
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
        self.add_copy()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Stocks")),
            "One feature a profile: soc_0_30 [kg m-2], share_0_30 (share of the interval that usable "
            "horizons cover), bd_0_30 (measured or estimated bulk density), and so on for each interval.",
        )
        self.add_rejected()
        self.add_report()
        for name, label in (
            ("N_PROFILES", "Profiles"),
            ("N_VALID", "Profiles with a stock in the first interval"),
            ("N_REJECTED", "Rows not used"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))
        self.addOutput(QgsProcessingOutputString("STOCK_FIELD", tr("Field with the stock of the first interval")))

    def work(self, parameters, context, feedback):
        from ..pedometrics.stock import stocks

        tick = ticker(feedback)
        self.find_fields(parameters, context)
        intervals = parse_intervals(self.parameterAsString(parameters, "DEPTHS", context))
        fields = self.profile_fields(self._stock_fields(intervals))
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
        results["OUTPUT"] = self.write_profiles(
            parameters, context, fields, result.profiles, horizons, copied, feedback
        )
        results.update(self.write_rejected(parameters, context, result.rejected))
        if path:
            report.write(path)
            results["REPORT"] = path
        tick(1)
        return results

    def _horizons(self, intervals):
        """The horizon table of the science, and the fields to keep."""
        if "top" not in self._fields and len(intervals) != 1:
            raise PedometricsError(
                "Without fields for upper and lower depth (TOP, BOTTOM) each sample covers the one interval "
                "in DEPTHS, but there are {count}: {depths}.",
                count=len(intervals),
                depths=", ".join(interval.label for interval in intervals),
            )
        horizons, copied = self.read_horizons()
        if "top" not in horizons:
            horizons = horizons.assign(top=intervals[0].top, bottom=intervals[0].bottom)
        return horizons, copied

    @staticmethod
    def _stock_fields(intervals):
        fields = []
        for interval in intervals:
            fields.append(QgsField(f"soc_{interval.suffix}", QVariant.Double))
            fields.append(QgsField(f"share_{interval.suffix}", QVariant.Double))
            fields.append(QgsField(f"bd_{interval.suffix}", QVariant.String))
        return fields

    def _tell(self, result, feedback):
        feedback.pushInfo(
            tr("{horizons} of {rows} rows used, {profiles} profiles, {rejected} rows left out.").format(
                horizons=result.horizons,
                rows=result.rows,
                profiles=len(result.profiles),
                rejected=len(result.rejected),
            )
        )
        self.tell_rejected(result.rejected, feedback)
        for interval in result.intervals:
            values = result.profiles[f"soc_{interval.suffix}"].dropna()
            mean = f", mean {values.mean():.4g} kg m-2" if len(values) else ""
            feedback.pushInfo(f"soc_{interval.suffix}: n = {len(values)}{mean}")

    def _report(self, result, units, fill, least_share):
        from ..reports.stock import stock_report

        values = {
            **{parameter: self._fields.get(column, "–") for column, parameter in self.COLUMNS.items()},
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
