"""Algorithm ``texture``: sand, silt and clay to log-ratios and back, on fields and on rasters."""

import os

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
)

from ..layers.fields import Kind
from ..layers.rasters import RasterReader
from ..layers.texture import map_texture, open_bands
from ..pedometrics.covariates import Covariate
from ..pedometrics.errors import PedometricsError
from ..pedometrics.texts import Text, joined, word
from ..pedometrics.texture import (
    FRACTIONS,
    LARGEST_RATIO,
    USDA,
    USDA_COLORS,
    ZERO_SHARE,
    closed,
    composition,
    log_ratios,
    possible_fractions,
    possible_ratios,
    replace_zeros,
    usda_class,
    usda_names,
)
from .base import FIRST_ROWS, TABLE, ticker, tr
from .choices import DIRECTIONS, LOGRATIOS
from .profiles import ProfileAlgorithm
from .styling import when_loaded

RATIOS = ("z1", "z2")
CLASS = "usda_class"
#: Direction to what it takes.
TAKES = {"forward": FRACTIONS, "back": RATIOS}
DOUBLE = QgsProcessingParameterNumber.Type.Double


class Texture(ProfileAlgorithm):
    ID = "texture"
    TITLE = "Soil texture by log-ratios"
    GROUP = "observations"
    TAGS = ("texture", "sand", "silt", "clay", "compositional", "log-ratio", "ilr", "alr", "USDA", "particle size")
    PACKAGES = ("pandas",)
    HELP = (
        "Sand, silt and clay always make 100 %; maps of them made one by one do not. This step turns the three into "
        "two log-ratios, which may have any value, and after mapping turns these back into three fractions that sum to "
        "100, with their USDA texture class.\n\n"
        "The way to texture maps: this step, forward, on the samples; 'Train model' with z1 as target and again with "
        "z2, both with TRANSFORM none and an empty UNIT; 'Predict map' with each model; this step, back, on the two "
        "maps. The workflow 'Texture maps' does all of it, and checks the maps with 'Validate map'.\n\n"
        "Forward takes INPUT with the fields SAND, SILT and CLAY, or three rasters. Back takes INPUT with the fields "
        "Z1 and Z2, or two rasters. LOGRATIO must be the same in both directions.\n\n"
        "Fractions are in % of the fine earth. The USDA classes are made for sand of 0.05-2 mm, silt of 0.002-0.05 mm "
        "and clay below 0.002 mm; with another limit, such as 0.063 mm between silt and sand, they are only near.\n\n"
        "Sums within TOLERANCE of 100 are scaled to 100; other rows are left out and listed with their sum, other "
        "cells are NoData. A zero has no logarithm and is replaced by 0.65 x DETECTION_LIMIT. The log says how many of "
        "each. For samples by horizon, run 'Harmonize depths (splines)' on the three fractions first, or give the rows "
        "of one depth.\n\n"
        "What comes back from a mean log-ratio is the centre of the distribution of compositions, which is near to a "
        "median: it is not the mean of each fraction.\n\n"
        "Class codes: " + ", ".join(f"{code} {name}" for code, name in zip(USDA.codes, USDA.names)) + "."
    )

    def define(self):
        self.section("What to do")
        self.add_choice(
            "DIRECTION",
            "Direction",
            DIRECTIONS,
            "forward",
            "forward: sand, silt and clay to log-ratios. back: log-ratios to sand, silt and clay.",
        )
        self.add_choice(
            "LOGRATIO",
            "Log-ratio",
            LOGRATIOS,
            "ilr",
            "ilr: z1 = sqrt(1/2) ln(sand / silt), z2 = sqrt(2/3) ln(sqrt(sand silt) / clay), which keeps the distances "
            "between compositions. alr: z1 = ln(sand / clay), z2 = ln(silt / clay).",
        )
        self.section("Samples")
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", tr("Samples (points or table)"), [TABLE], optional=True),
            "Layer or table with the three fractions (forward) or the two log-ratios (back). Leave it empty to work on "
            "rasters.",
        )
        for name in FRACTIONS:
            self.add_field(
                name.upper(),
                f"{name.capitalize()} [%] (forward)",
                f"Field of INPUT with {name}, in % of the fine earth, with a decimal point.",
                default=name,
                optional=True,
            )
        for name in RATIOS:
            self.add_field(
                name.upper(),
                f"Log-ratio {name} (back)",
                f"Field of INPUT with the log-ratio {name}, without a unit.",
                default=name,
                optional=True,
            )
        self.add_field(
            "PROFILE",
            "Sample id",
            "Field that messages call a row by. Empty: the feature's number.",
            optional=True,
            advanced=True,
        )
        self.section("Rasters, in place of samples")
        for name in FRACTIONS:
            self.add_raster(
                name, f"{name.capitalize()} raster [%] (forward)", f"Raster of {name}, in % of the fine earth."
            )
        for name in RATIOS:
            self.add_raster(
                name, f"Raster of log-ratio {name} (back)", f"Raster of {name} without a unit, by 'Predict map'."
            )
        self.section("Checks of the fractions")
        for name, label, default, low, high, text in (
            (
                "TOLERANCE",
                "Tolerance of the sum [%]",
                5.0,
                0.0,
                20.0,
                "Sums of sand, silt and clay may be so far from 100 %; they are then scaled to 100. 5 suits "
                "laboratory values; classes estimated by hand may need 10.",
            ),
            (
                "DETECTION_LIMIT",
                "Detection limit [%]",
                1.0,
                0.001,
                10.0,
                "Smallest content that the method tells from none. A zero becomes 0.65 of it, and the other fractions "
                "give way in proportion.",
            ),
            (
                "HOLDOUT",
                "Share held back [%] (forward)",
                30.0,
                0.0,
                60.0,
                "Share of the samples that the field split of the result calls valid, evenly over the range of sand; "
                "the rest is train. With VALIDATION field of 'Train model' both log-ratios are then held back at the "
                "same places, so that 'Validate map' can check the fractions there. 0: no such field.",
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(name, tr(label), DOUBLE, default, minValue=low, maxValue=high),
                text,
                advanced=True,
            )
        self.add_seed()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Texture of the samples"), optional=True),
            "The rows of INPUT that can be used, with all their fields and sand_pct, silt_pct, clay_pct (that sum to "
            "100) and usda_class; forward also z1, z2 and split.",
        )
        self.add_rejected()
        self.add(
            QgsProcessingParameterRasterDestination("RASTER", tr("Texture raster"), optional=True),
            "GeoTIFF. forward: two bands, z1 and z2. back: three bands, sand, silt and clay [%].",
        )
        self.add(
            QgsProcessingParameterRasterDestination("CLASSES", tr("USDA texture classes"), optional=True),
            "GeoTIFF with the class codes, the class names stored in the file.",
        )
        self.add_report()
        for name, label in (
            ("N_USED", "Rows or cells used"),
            ("N_REJECTED", "Rows or cells not used"),
            ("N_SCALED", "Rows whose sum was not 100 %"),
            ("N_ZEROS", "Rows or cells with a zero"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))
        for name, label in (
            *((name, f"Field with {name}") for name in (*RATIOS, *FRACTIONS)),
            ("split", "Field that says train or valid"),
        ):
            self.addOutput(QgsProcessingOutputString(f"{name.upper()}_FIELD", tr(label)))

    def add_raster(self, name, label, help_text):
        """Add an optional raster."""
        self.add(
            QgsProcessingParameterRasterLayer(f"{name.upper()}_RASTER", tr(label), optional=True),
            f"{help_text} Of several bands the one called {name} is taken.",
        )

    # Main thread

    def look_up(self, parameters, context, feedback):
        self._direction = self.parameterAsString(parameters, "DIRECTION", context)
        self._kind = self.parameterAsString(parameters, "LOGRATIO", context)
        self._forward = self._direction == "forward"
        self._tolerance = self.parameterAsDouble(parameters, "TOLERANCE", context)
        self._limit = self.parameterAsDouble(parameters, "DETECTION_LIMIT", context)
        self._rasters = self._look_up_rasters(parameters, context)
        if self.given(parameters, "INPUT"):
            if self._rasters:
                raise PedometricsError("INPUT and rasters are both given; give one of them.")
            super().look_up(parameters, context, feedback)
        elif not self._rasters:
            raise PedometricsError(
                "Give INPUT with the fields {fields}, or the rasters {rasters}.",
                fields=", ".join(name.upper() for name in TAKES[self._direction]),
                rasters=", ".join(f"{name.upper()}_RASTER" for name in TAKES[self._direction]),
            )

    def _look_up_rasters(self, parameters, context):
        wanted = [f"{name.upper()}_RASTER" for name in TAKES[self._direction]]
        for name in (f"{name.upper()}_RASTER" for names in TAKES.values() for name in names):
            if name not in wanted and self.given(parameters, name):
                raise PedometricsError(
                    "{name} is given, but DIRECTION is {direction}, which takes {wanted}.",
                    name=word(name),
                    direction=self._direction,
                    wanted=joined(", ", map(word, wanted)),
                )
        given = [name for name in wanted if self.given(parameters, name)]
        if not given:
            return []
        if given != wanted:
            raise PedometricsError(
                "{direction} needs all of the rasters {wanted}; given is only {given}.",
                direction=self._direction,
                wanted=joined(", ", map(word, wanted)),
                given=joined(", ", map(word, given)),
            )
        return [self.raster(parameters, name, context) for name in wanted]

    # Worker thread

    def work(self, parameters, context, feedback):
        tick = ticker(feedback)
        if self._rasters:
            return self._turn_rasters(parameters, context, feedback, tick)
        self._choose_fields(parameters, context)
        return self._turn_table(parameters, context, feedback, tick)

    def advise(self, parameters, context):
        if not self._rasters:
            self._choose_fields(parameters, context)
            table, _ = self.read_horizons(FIRST_ROWS)
            yield from self.advise_on_rows((), self._read_rows(table).rejected, len(table))

    def _choose_fields(self, parameters, context):
        wanted = TAKES[self._direction]
        self.COLUMNS = {"profile": "PROFILE", **{name: name.upper() for name in wanted}}
        self.find_fields(parameters, context)
        self._check_fields(wanted)

    def _read_rows(self, table):
        from ..pedometrics.texture_samples import read_fractions, read_ratios

        if self._forward:
            return read_fractions(table, self._fields, self._tolerance)
        return read_ratios(table, self._fields)

    def _check_fields(self, wanted):
        used = {}
        for name in wanted:
            if name not in self._fields:
                raise PedometricsError("The parameter {name} is empty; choose a field.", name=word(name.upper()))
            field = self._fields[name]
            if field in used:
                raise PedometricsError(
                    "The field {field} is given twice, as {first} and as {second}.",
                    field=field,
                    first=word(used[field]),
                    second=word(name.upper()),
                )
            used[field] = name.upper()

    def _convert(self, values):
        """Log-ratios, fractions that sum to 100 [%], and which compositions had a zero."""
        if not self._forward:
            return values, composition(values, self._kind), np.zeros(values.shape[1], bool)
        fractions = closed(values)
        replaced, zeros = replace_zeros(fractions, self._limit)
        return log_ratios(replaced, self._kind), fractions, zeros

    def _settings(self):
        settings = {"DIRECTION": self._direction, "LOGRATIO": self._kind}
        if self._forward:
            settings.update({"TOLERANCE [%]": self._tolerance, "DETECTION_LIMIT [%]": self._limit})
        return settings

    # Fields

    def _turn_table(self, parameters, context, feedback, tick):
        from ..reports.texture import samples_report

        if not self.given(parameters, "OUTPUT"):
            raise PedometricsError("Give OUTPUT, the layer to write.")
        table, _ = self.read_horizons()
        if table.empty:
            raise PedometricsError("The layer {name} holds no row.", name=self._name)
        tick(0.2)
        rows = self._read_rows(table)
        ratios, fractions, zeros = self._convert(rows.values)
        made = dict(zip(RATIOS, ratios)) if self._forward else {}
        made.update({f"{name}_pct": values for name, values in zip(FRACTIONS, fractions)})
        made[CLASS] = usda_names(usda_class(fractions))
        if self._forward:
            made.update(self._split(parameters, context, table["profile"][rows.good], fractions[0], feedback))
        self._tell_rows(rows, int(zeros.sum()), feedback)
        path = self.file_path(parameters, "REPORT", context)
        # Made before anything is written, so that a fault in it leaves nothing behind.
        report = samples_report(fractions, rows, int(zeros.sum()), self._settings(), self._name) if path else None
        tick(0.8)

        fields, names = self._result_fields(made, feedback)
        features = self._features(fields, dict(zip(table.index[rows.good], zip(*made.values()))))
        wkb, crs = self._source.wkbType(), self._source.sourceCrs()
        results = {
            "OUTPUT": self.write_features(parameters, "OUTPUT", context, fields, features, wkb, crs),
            **self.write_rejected(parameters, context, rows.rejected),
            **{f"{name.removesuffix('_pct').upper()}_FIELD": given for name, given in names.items() if name != CLASS},
            "N_USED": int(rows.good.sum()),
            "N_REJECTED": len(rows.rejected),
            "N_SCALED": rows.scaled,
            "N_ZEROS": int(zeros.sum()),
        }
        if path:
            report.write(path)
            results["REPORT"] = path
        tick(1.0)
        return results

    def _split(self, parameters, context, profiles, sand, feedback):
        """The column split, if samples are to be held back."""
        from ..pedometrics.texture_samples import held_back

        percent = self.parameterAsDouble(parameters, "HOLDOUT", context)
        if not percent:
            return {}
        if profiles.nunique() < 4:
            feedback.pushInfo(tr("Fewer than 4 samples: none is held back, there is no field split."))
            return {}
        valid = held_back(profiles, sand, percent, self.parameterAsInt(parameters, "SEED", context))
        return {"split": ["valid" if one else "train" for one in valid]}

    def _tell_rows(self, rows, zeros, feedback):
        feedback.pushInfo(
            tr("{used} rows used, {rejected} left out.").format(used=rows.good.sum(), rejected=len(rows.rejected))
        )
        if len(rows.rejected):
            feedback.pushWarning(
                tr("{count} rows of {name} cannot be used:").format(count=len(rows.rejected), name=self._name)
            )
            self.tell_rejected(rows.rejected, feedback)
        if rows.scaled:
            feedback.pushInfo(
                tr("{count} rows had another sum than 100 % ({low:.4g} to {high:.4g}) and were scaled to 100.").format(
                    count=rows.scaled, low=rows.sums.min(), high=rows.sums.max()
                )
            )
        if zeros:
            feedback.pushWarning(
                tr("{count:,} rows hold a zero; zeros became {put:g} % ({share} x DETECTION_LIMIT).").format(
                    count=zeros, put=ZERO_SHARE * self._limit, share=ZERO_SHARE
                )
            )

    def _result_fields(self, made, feedback):
        """Fields of OUTPUT, and the names that the new ones have there."""
        new = QgsFields()
        for name, values in made.items():
            new.append(QgsField(name, Kind.REAL if isinstance(values, np.ndarray) else Kind.TEXT))
        fields = QgsProcessingUtils.combineFields(self._source.fields(), new)
        names = dict(zip(made, fields.names()[-len(made):]))
        for name, given in names.items():
            if given != name:
                feedback.pushWarning(
                    tr("INPUT already has a field {name}; the new one is called {given}.").format(
                        name=name, given=given
                    )
                )
        return fields, names

    def _features(self, fields, values):
        for feature in self._source.getFeatures():
            if feature.id() in values:
                result = QgsFeature(fields)
                result.setGeometry(feature.geometry())
                # QGIS takes Python's own numbers only.
                new = [one.item() if hasattr(one, "item") else one for one in values[feature.id()]]
                result.setAttributes([*feature.attributes(), *new])
                yield result

    # Rasters

    def _turn_rasters(self, parameters, context, feedback, tick):
        paths = {name: self._raster_path(parameters, name, context) for name in ("RASTER", "CLASSES")}
        report = self.file_path(parameters, "REPORT", context)
        if not any(paths.values()):
            raise PedometricsError("Give RASTER or CLASSES, the raster to write.")
        if paths["RASTER"] == paths["CLASSES"]:
            raise PedometricsError("Two outputs are called {path}; give each its own name.", path=paths["RASTER"])
        bands = open_bands(self._rasters, TAKES[self._direction])
        made = [Covariate(name) for name in RATIOS] if self._forward else [Covariate(n, unit="%") for n in FRACTIONS]

        def convert(values):
            ratios, fractions, zeros = self._convert(values)
            return ratios if self._forward else fractions, usda_class(fractions)[None], zeros

        counts = map_texture(
            bands,
            self._possible,
            self._allowed(),
            convert,
            [(paths["RASTER"], made), (paths["CLASSES"], [Covariate(CLASS, "categorical", legend=USDA)])],
            tick,
        )
        self._tell_cells(counts, bands[0][0].grid, feedback)
        if report:
            self._write_maps_report(report, paths, counts, bands)
        when_loaded(context, paths["RASTER"])
        when_loaded(context, paths["CLASSES"], palette=USDA_COLORS)
        return {
            **paths,
            "REPORT": report,
            "N_USED": counts.mapped,
            "N_REJECTED": counts.impossible,
            "N_ZEROS": counts.zeros,
        }

    def _raster_path(self, parameters, name, context):
        path = self.output_path(parameters, name, context) if self.given(parameters, name) else None
        for source, _, _ in self._rasters:
            if path and os.path.exists(path) and os.path.exists(source) and os.path.samefile(path, source):
                raise PedometricsError("The output {path} is one of the inputs; give it another name.", path=path)
        return path

    def _possible(self, values):
        return possible_fractions(values, self._tolerance) if self._forward else possible_ratios(values)

    def _allowed(self):
        if self._forward:
            low, high = 100 - self._tolerance, 100 + self._tolerance
            return Text("0 to 100 % each, with a sum of {low:g} to {high:g} %", low=low, high=high)
        return Text("log-ratios of {low:g} to {high:g}", low=-LARGEST_RATIO, high=LARGEST_RATIO)

    def _tell_cells(self, counts, grid, feedback):
        feedback.pushInfo(
            tr("{mapped:,} of {cells:,} cells have a value: {area:,.1f} ha.").format(
                mapped=counts.mapped, cells=grid.rows * grid.columns, area=counts.area_m2 / 1e4
            )
        )
        if counts.impossible:
            feedback.pushWarning(
                tr(
                    "{count:,} cells ({area:,.1f} ha) hold values that cannot be and are NoData, such as {example}; "
                    "allowed: {allowed}."
                ).format(
                    count=counts.impossible,
                    area=counts.impossible_m2 / 1e4,
                    example=tr(counts.example),
                    allowed=tr(self._allowed()),
                )
            )
        if counts.zeros:
            feedback.pushWarning(
                tr("{count:,} cells hold a zero; zeros became {put:g} % ({share} x DETECTION_LIMIT).").format(
                    count=counts.zeros, put=ZERO_SHARE * self._limit, share=ZERO_SHARE
                )
            )
        for code, name in zip(USDA.codes, USDA.names):
            if counts.class_m2[code]:
                feedback.pushInfo(
                    tr("{code} {name}: {area:,.1f} ha ({share:.1f} %)").format(
                        code=code,
                        name=tr(name),
                        area=counts.class_m2[code] / 1e4,
                        share=100 * counts.class_m2[code] / counts.area_m2,
                    )
                )

    def _write_maps_report(self, path, paths, counts, bands):
        from ..reports.texture import maps_report

        pictures = {}
        if paths["RASTER"]:
            reader = RasterReader(paths["RASTER"])
            pictures = {band.name: reader.thinned(i) for i, band in enumerate(reader.covariates(), 1)}
        classes = RasterReader(paths["CLASSES"]).thinned(1) if paths["CLASSES"] else None
        names = ", ".join(reader.description(number) or reader.name for reader, number in bands)
        maps_report(counts, pictures, classes, bands[0][0].grid.extent, self._settings(), names).write(path)
