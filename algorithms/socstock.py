"""Algorithm ``socstock``: samples or horizons to carbon stocks by depth interval."""

from qgis.core import (
    QgsField,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..layers.fields import Kind
from ..pedometrics.bulk_density import FUNCTIONS, NO_FILL
from ..pedometrics.depths import parse_intervals
from ..pedometrics.equivalent_mass import parse_masses
from ..pedometrics.errors import PedometricsError
from ..pedometrics.units import DepthMethod, HorizonUnits, InputErrors
from .base import FIRST_ROWS, ticker, tr
from .choices import COARSE_BASES, DENSITY_MEANINGS, HARMONIZE, MASS_BASES, STOCK_DENSITY_FILLS
from .profiles import ProfileAlgorithm
from .styling import by_stock, style_when_loaded


class SocStock(ProfileAlgorithm):
    ID = "socstock"
    TITLE = "SOC stock of profiles"
    GROUP = "observations"
    TAGS = ("soil", "carbon", "stock", "horizon", "profile", "bulk density")
    PACKAGES = ("pandas", "scipy")
    OPTIONAL = ("sklearn",)
    COLUMNS = {
        "profile": "PROFILE",
        "top": "TOP",
        "bottom": "BOTTOM",
        "carbon": "CARBON",
        "bulk_density": "BULK_DENSITY",
        "bulk_density_sd": "BULK_DENSITY_SD",
        "coarse": "COARSE",
        "clay": "CLAY",
        "sand": "SAND",
        "silt": "SILT",
        "class": "CLASS",
    }
    HELP = (
        "Turns a table of soil samples or horizons into carbon stocks [kg m-2] by depth interval, one point "
        "a profile.\n\n"
        "For each horizon: stock = organic carbon [%] x bulk density [g cm-3] x thickness [cm] / 10 x (1 - "
        "volume share of coarse fragments). An interval adds up the parts of the horizons within it, or is the "
        "integral of a spline through them; or it is a mass of soil instead of a depth.\n\n"
        "A table with one sample a place needs no profile and depth fields: each row then covers the one "
        "interval that is given.\n\n"
        "Rows that cannot be used (missing or impossible values, overlapping horizons) are left out and "
        "listed with the reason; the others are worked out. Values that do not look like the unit chosen give a "
        "warning: read the log.\n\n"
        "The report describes the stocks of each interval (n, range, mean, CV, skewness before and after ln, "
        "histograms), also by a class such as land cover.\n\n"
        "Next: 'Train model' with the stock as target."
    )

    def define(self):
        self.section("Samples or horizons")
        self.add_input(
            "Point layer or table with one row for each sample or horizon. With a table, the result has no "
            "geometry."
        )
        self.add_horizons(
            "Field that says which rows belong to one profile. Left empty, each row is a profile of its own.",
            "Depth of the horizon's limit below the surface, in cm. Leave both empty when each sample "
            "covers the one interval given below.",
        )
        self.section("Organic carbon")
        self.add_carbon()
        self.section("Bulk density")
        self.add_density(
            "Field of bulk density",
            "Field with measured bulk density of the dry soil. Left empty, a published function must be chosen below.",
        )
        self.add_choice(
            "FILL_BULK_DENSITY",
            "Fill missing bulk density",
            STOCK_DENSITY_FILLS,
            NO_FILL,
            "none: a horizon without bulk density is not used. fitted: a linear function of carbon, depth and texture "
            "is fitted to the rows with measured bulk density, and fills the others. A name: that published function; "
            "'Bulk density of samples' compares them with your measured values, and gives their sources and ranges. "
            + " ".join(f"{one.key}: {one.formula}." for one in FUNCTIONS.values()),
        )
        self.section("Stones")
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
            "Per cent of the soil's volume, or of its mass, which is turned to volume by the density of the stones "
            "(STONE_DENSITY).",
        )
        self.section("Result")
        self.add(
            QgsProcessingParameterString("DEPTHS", tr("Depth intervals [cm]"), "0-30,30-50"),
            "Upper and lower depth with a dash, a comma between intervals, such as 0-30,30-50.",
        )
        self.add_field(
            "CLASS",
            "Class for the statistics",
            "Field with a class, such as land cover or soil order: the report then describes the stocks of each class "
            "too. A profile whose rows differ belongs to none. To have the field in the result, choose it under "
            "'Fields to keep' as well.",
            optional=True,
        )
        self.add_copy()
        self._add_number(
            "LEAST_SHARE", "Least share of an interval (0 to 1)", 1.0, 0, 1,
            "A stock is given where usable horizons cover at least this share of the interval; 1 asks for "
            "all of it. What is not covered adds nothing: with less than 1, stocks of shallow or patchy "
            "profiles are low, which is right where rock lies below and wrong where a sample is missing.",
        )  # fmt: skip
        self.section("From horizons to intervals")
        self.add_choice(
            "HARMONIZE",
            "How horizons become intervals",
            HARMONIZE,
            "thickness",
            "thickness: each horizon counts by the thickness that lies within the interval, as if carbon were even "
            "within a horizon. spline: an equal-area quadratic spline through the carbon density, which also lets "
            "carbon fall within thick horizons; gaps between horizons are bridged.",
            advanced=True,
        )
        self._add_number(
            "LAMBDA", "Lambda of the spline (smoothing)", 0.1, 0, None,
            "Smoothing of the spline: 0 keeps the stock of each horizon exactly, larger values smooth more. Without a "
            "unit; 0.1 is usual.",
        )  # fmt: skip
        self.add_choice(
            "MASS_BASIS",
            "Intervals are of",
            MASS_BASES,
            "fixed_depth",
            "fixed_depth: depth in cm. equivalent_mass: the mass of fine earth that is usual in these depths, counted "
            "from the surface, so that compacted and loose soil are compared over the same soil (for changes with "
            "time or tillage). Profiles must then be sampled deeper than the deepest interval, without gaps; those "
            "with less soil have no stock unless a lower least share is set.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("REFERENCE_MASS", tr("Reference mass [kg m-2]"), optional=True),
            "Fine earth of each interval in kg m-2, with commas, for equivalent_mass: 390,270 for 0-30 and 30-50 cm. "
            "For changes with time, give the masses of the first survey. Left empty, the median of the profiles.",
            advanced=True,
        )
        self.section("Density of soil and stones")
        self.add_texture(
            "Field with the share of the fine earth in %, for functions of bulk density that need it.", advanced=True
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
        self._add_number(
            "STONE_DENSITY", "Density of the stones [g cm-3]", 2.65, 0.5, 5,
            "Of coarse fragments, in g cm-3: 2.65 for quartz and most rocks, less for porous ones such as pumice. Used "
            "for coarse fragments by mass, and for bulk density of the whole soil.",
        )  # fmt: skip
        self.section("Errors of the inputs")
        for name, label, text in (
            ("CARBON_ERROR", "Error of carbon [CV %]", "Standard error of carbon"),
            ("BULK_DENSITY_ERROR", "Error of measured bulk density [CV %]", "Standard error of measured bulk density"),
        ):
            self._add_number(
                name, label, None, 0, 100,
                f"{text} of one horizon, in % of its value (coefficient of variation): laboratory and sampling within "
                "the profile. It is carried to the stock, field sd_0_30. Left empty, none is stated.",
            )  # fmt: skip
        self._add_number(
            "COARSE_ERROR", "Error of coarse fragments [% points]", None, 0, 100,
            "Standard error of coarse fragments of one horizon, in percentage points: 5 for 20 ± 5 %. It is carried to "
            "the stock, field sd_0_30. Left empty, none is stated.",
        )  # fmt: skip
        self.add_field(
            "BULK_DENSITY_SD",
            "Error of estimated bulk density [g cm-3]",
            "Field with the standard error in g cm-3 of bulk densities that were estimated, empty for measured ones: "
            "bd_sd of 'Bulk density of samples'. It is carried to the stock as that of a function, the same "
            "throughout a profile.",
            advanced=True,
            optional=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Stocks")),
            "One feature a profile: soc_0_30 [kg m-2], share_0_30 (share of the interval that usable "
            "horizons cover), bd_0_30 (measured or estimated bulk density), and so on for each interval. Where errors "
            "are stated or bulk density is filled, also sd_0_30, the standard error of the stock [kg m-2]. It grows "
            "from errors that are independent between horizons; only that of filled bulk densities is taken as the "
            "same throughout a profile.",
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

    def _add_number(self, name, label, default, least, most, help_text):
        """Add an advanced number, optional where it has no default."""
        self.add(
            QgsProcessingParameterNumber(
                name,
                tr(label),
                QgsProcessingParameterNumber.Type.Double,
                default,
                minValue=least,
                **({} if most is None else {"maxValue": most}),
            ),
            help_text,
            advanced=True,
            optional=default is None,
        )

    def advise(self, parameters, context):
        from ..pedometrics.stock import stocks

        self.find_fields(parameters, context)
        yield from self.advise_on_carbon(parameters, context)
        intervals = parse_intervals(self.parameterAsString(parameters, "DEPTHS", context))
        units, method, errors = self._ways(parameters, context, intervals)
        fill = self.parameterAsEnumString(parameters, "FILL_BULK_DENSITY", context)
        least_share = self.parameterAsDouble(parameters, "LEAST_SHARE", context)
        horizons, _ = self._horizons(intervals, FIRST_ROWS)
        result = stocks(horizons, intervals, units, fill, least_share, self._fields, method, errors)
        yield from self.advise_on_rows(result.warnings, result.rejected, len(horizons))

    def work(self, parameters, context, feedback):
        from ..pedometrics.stock import stocks

        tick = ticker(feedback)
        self.find_fields(parameters, context)
        intervals = parse_intervals(self.parameterAsString(parameters, "DEPTHS", context))
        units, method, errors = self._ways(parameters, context, intervals)
        fill = self.parameterAsEnumString(parameters, "FILL_BULK_DENSITY", context)
        least_share = self.parameterAsDouble(parameters, "LEAST_SHARE", context)

        horizons, copied = self._horizons(intervals)
        tick(0.4)
        result = stocks(horizons, intervals, units, fill, least_share, self._fields, method, errors)
        tick(0.6)
        fields = self.profile_fields(self._stock_fields(result.profiles))
        self.warn(feedback, result.warnings)
        self._tell(result, feedback)
        # Made before anything is written, so that a fault in it leaves nothing behind.
        path = self.file_path(parameters, "REPORT", context)
        report = self._report(result, units, fill, least_share, method, errors) if path else None
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
        style_when_loaded(context, results["OUTPUT"], by_stock)
        results.update(self.write_rejected(parameters, context, result.rejected))
        if path:
            report.write(path)
            results["REPORT"] = path
        tick(1)
        return results

    def _horizons(self, intervals, most=-1):
        """The horizon table of the science, and the fields to keep; of the first rows or all."""
        if "top" not in self._fields and len(intervals) != 1:
            raise PedometricsError(
                "Without fields for upper and lower depth (TOP, BOTTOM) each sample covers the one interval "
                "in DEPTHS, but there are {count}: {depths}.",
                count=len(intervals),
                depths=", ".join(interval.label for interval in intervals),
            )
        horizons, copied = self.read_horizons(most)
        if "top" not in horizons:
            horizons = horizons.assign(top=intervals[0].top, bottom=intervals[0].bottom)
        return horizons, copied

    def _ways(self, parameters, context, intervals):
        """What the numbers mean, how horizons become intervals, and the errors stated."""

        def choice(name):
            return self.parameterAsEnumString(parameters, name, context)

        units = HorizonUnits(
            carbon=choice("CARBON_UNIT"),
            bulk_density=choice("BULK_DENSITY_UNIT"),
            coarse_basis=choice("COARSE_BASIS"),
            density_of=choice("BULK_DENSITY_OF"),
            stone_density=self.parameterAsDouble(parameters, "STONE_DENSITY", context),
        )
        method = DepthMethod(
            harmonize=choice("HARMONIZE"),
            smoothing=self.parameterAsDouble(parameters, "LAMBDA", context),
            mass_basis=choice("MASS_BASIS"),
            reference=parse_masses(self.parameterAsString(parameters, "REFERENCE_MASS", context), intervals),
        )
        errors = InputErrors(
            *(
                self.number_or_none(parameters, name, context)
                for name in ("CARBON_ERROR", "BULK_DENSITY_ERROR", "COARSE_ERROR")
            )
        )
        return units, method, errors

    @staticmethod
    def _stock_fields(profiles):
        return [
            QgsField(name, Kind.TEXT if name.startswith("bd_") else Kind.REAL)
            for name in profiles.columns[1:]
        ]

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
            field = f"soc_{interval.suffix}"
            values = result.profiles[field].dropna()
            feedback.pushInfo(
                tr("{field}: n = {count}, mean {mean:.4g} kg m-2").format(
                    field=field, count=len(values), mean=values.mean()
                )
                if len(values)
                else f"{field}: n = 0"
            )

        for interval, mass in zip(result.intervals, result.masses or ()):
            feedback.pushInfo(
                tr("{interval} cm: {mass:.4g} kg m-2 of fine earth, from {top:.4g} to {bottom:.4g}").format(
                    interval=interval.label, mass=mass.thickness, top=mass.top, bottom=mass.bottom
                )
            )

    def _report(self, result, units, fill, least_share, method, errors):
        from ..reports.stock import stock_report

        def text(number):
            return "–" if number is None else f"{number:g}"

        reference = method.reference and ", ".join(map(text, method.reference))
        values = {
            **{parameter: self._fields.get(column, "–") for column, parameter in self.COLUMNS.items()},
            "CARBON_UNIT": units.carbon,
            "BULK_DENSITY_UNIT": units.bulk_density,
            "BULK_DENSITY_OF": units.density_of,
            "COARSE_BASIS": units.coarse_basis,
            "STONE_DENSITY": text(units.stone_density),
            "FILL_BULK_DENSITY": fill,
            "DEPTHS": ", ".join(interval.label for interval in result.intervals),
            "HARMONIZE": method.harmonize,
            "LAMBDA": text(method.smoothing) if method.harmonize == "spline" else "–",
            "MASS_BASIS": method.mass_basis,
            "REFERENCE_MASS": reference or "–",
            "LEAST_SHARE": text(least_share),
            "CARBON_ERROR": text(errors.carbon),
            "BULK_DENSITY_ERROR": text(errors.bulk_density),
            "COARSE_ERROR": text(errors.coarse),
        }
        settings = {self.parameterDefinition(name).description(): value for name, value in values.items()}
        return stock_report(result, settings, self._name, method, self._fields.get("class", ""))
