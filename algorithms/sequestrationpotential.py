"""Algorithm ``sequestrationpotential``: theoretical carbon capacity of the fine fraction, and the deficit to it."""

import os

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from ..layers.carbon_capacity import OUTPUTS, map_capacity, open_bands
from ..layers.fields import Kind
from ..layers.points import numbers, read_table
from ..layers.rasters import RasterReader
from ..pedometrics.carbon_capacity import (
    EQUATIONS,
    FINE_FRACTIONS,
    ORGANIC,
    SHARES,
    CapacitySettings,
    balance,
    class_shares,
    doubts,
    example,
    organic,
    read_shares,
    read_soil,
    saturation_counts,
    shares_of,
)
from ..pedometrics.covariates import encode_classes
from ..pedometrics.errors import PedometricsError
from ..pedometrics.map_classes import EXCESS, GAIN, NUMBERS, SATURATION
from ..pedometrics.plausibility import LARGEST_DENSITY, LEAST_DENSITY
from ..pedometrics.texts import Text, joined, word
from ..pedometrics.units import known_unit
from .base import POINTS, POLYGONS, SoilCarbonAlgorithm, ticker, tr
from .choices import EQUATIONS as EQUATION_NAMES
from .choices import FINE_FRACTIONS as FINE_FRACTION_NAMES
from .choices import SOC_UNITS
from .field_names import BULK_DENSITY, CARBON, CLAY, COARSE, SILT, ZONE
from .styling import by_field, by_zone, style_when_loaded, when_loaded

#: What is read of rasters or fields: label, what it holds.
INPUTS = {
    "soc": ("Organic carbon", "Organic carbon of the fine earth, in SOC_UNIT."),
    "fine": ("Fine fraction [%]", "Fine fraction in % of the fine earth, as FINE_FRACTION says. Or CLAY and SILT."),
    "clay": ("Clay [%]", "Clay in % of the fine earth; together with SILT in place of FINE."),
    "silt": (
        "Silt [%]",
        "Silt in % of the fine earth. For below_20um it must be silt of 2-20 µm (the international system), for "
        "clay_silt_50um silt of 2-50 µm (USDA, FAO).",
    ),
    "land_use": ("Land use (classes)", "Classes of land use, for LAND_USE_SHARES."),
    "bulk_density": ("Bulk density [g cm-3]", "Bulk density of the fine earth, for stocks."),
    "coarse": ("Coarse fragments [%]", "Coarse fragments in % of the volume, for stocks. Without it there are none."),
}
#: Usual names of the fields. The fine fraction is clay and silt together, and land use asks for its shares.
POINT_NAMES = {"soc": CARBON, "clay": CLAY, "silt": SILT, "bulk_density": BULK_DENSITY, "coarse": COARSE}
#: Fields that points gain besides the stocks.
#: How the maps are coloured.
THEMES = {
    "CAPACITY": NUMBERS, "SATURATION": SATURATION, "DEFICIT": GAIN, "DEFICIT_STOCK": GAIN, "OVER": EXCESS,
}
POINT_FIELDS = ("fine_soc", "capacity", "saturation", "deficit", "over")
NUMBERS = {
    "N_USED": "Cells or points with a value",
    "N_OVER": "Cells or points over capacity",
    "TOTAL_AREA": "Area with a value in the rows of TOTALS [ha]",
    "OVER_AREA": "Area over capacity in the rows of TOTALS [ha]",
    "TOTAL_DEFICIT": "Deficit in the rows of TOTALS [Tg]",
    "TOTAL_OVER": "Excess of what is over capacity in the rows of TOTALS [Tg]",
}
DOUBLE = QgsProcessingParameterNumber.Type.Double
#: Zones that the log lists.
MOST_LINES = 50


class SequestrationPotential(SoilCarbonAlgorithm):
    ID = "sequestrationpotential"
    TITLE = "Theoretical carbon capacity"
    GROUP = "results"
    TAGS = ("carbon", "saturation", "deficit", "sequestration", "capacity", "fine fraction", "Hassink", "clay", "silt")
    PACKAGES = ("pandas",)
    OPTIONAL = ("exactextract",)
    HELP = (
        "How much carbon the clay and silt of a mineral soil could hold in theory by published equations, how much of "
        "that is filled, and what is lacking (the deficit).\n\n"
        "Capacity [g kg-1] by EQUATION from the fine fraction; carbon of the fine fraction = SOC x its share by land "
        "use; saturation [%] = 100 x carbon of the fine fraction / capacity; deficit = capacity - carbon of the fine "
        "fraction. Where carbon exceeds the capacity, the deficit is 0, and the excess is kept apart (OVER) and "
        "counted: it is never subtracted from the deficit of other places. With bulk density and THICKNESS, the "
        "deficit comes as a stock too: deficit [g kg-1] x bulk density [g cm-3] x thickness [cm] x (1 - coarse "
        "fragments / 100) / 100 = kg m-2.\n\n"
        "This is a theoretical capacity of mineral surfaces, from equations made in other regions. It is not a target "
        "that management can reach; climate, carbon inputs and time decide that. The equations are for mineral soil: "
        "leave peat out.\n\n"
        "Each equation is for one fine fraction: hassink_1997 for particles below 20 µm, georgiou_2022_high (soils "
        "with high-activity minerals) and georgiou_2022_low (low-activity minerals, as in strongly weathered soils) "
        "for clay + silt below 50 µm. Say in FINE_FRACTION which one you have; the two are not the same.\n\n"
        "Works on rasters of one grid ('Covariate stack' makes it), with totals by zone, or on points (INPUT with "
        "fields). The report compares all equations that fit the inputs. Comes after 'Predict map' and 'Soil texture "
        "by log-ratios', whose maps it takes."
    )

    def define(self):
        self.section("Capacity")
        self.add_choice(
            "EQUATION",
            "Equation",
            EQUATION_NAMES,
            "hassink_1997",
            "hassink_1997: 4.09 + 0.37 x (% below 20 µm) (Hassink 1997). georgiou_2022_high: 86 +/- 9 mg of carbon in "
            "a g of clay + silt, for high-activity minerals; georgiou_2022_low: 48 +/- 6, for low-activity minerals "
            "(Georgiou et al. 2022).",
        )
        self.add_choice(
            "FINE_FRACTION",
            "What the fine fraction is",
            FINE_FRACTION_NAMES,
            None,  # it is to be chosen
            "below_20um: particles below 20 µm. clay_silt_50um: clay + silt, particles below 50 µm (USDA, FAO). Look "
            "it up in the description of the texture data.",
        )
        self._add_rasters()
        self._add_points()
        self._add_shares()
        self._add_layer()
        self._add_zones()
        self._add_bands()
        self._add_outputs()

    def _add_number(self, name, label, low, high, help_text, **flags):
        parameter = QgsProcessingParameterNumber(name, tr(label), DOUBLE, None, minValue=low, maxValue=high)
        self.add(parameter, help_text, optional=True, **flags)

    def _add_shares(self):
        self.section("Carbon of the fine fraction")
        self._add_number(
            "FINE_SHARE", "Share of SOC in the fine fraction (0 to 1)", 0.01, 1.0,
            "Where LAND_USE gives none: one share for all, above 0, at most 1. 0.85 was published for cropland, 0.69 "
            "for grassland, 0.66 for forest. 1 where SOC already is the carbon of the fine fraction alone.",
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("LAND_USE_SHARES", tr("The same by land use, such as 1=cropland, 2=0.69")),
            "Pairs of a class of LAND_USE (its code or name) and its share, with commas between: "
            "1=cropland, 2=grassland, 5=forest, 7=0.8. Published for France are cropland 0.85, grassland 0.69 and "
            "forest 0.66 (Chen et al. 2019); the words stand for these. Classes that are not named have FINE_SHARE, or "
            "without it no result.",
            optional=True,
        )

    def _add_layer(self):
        self.section("Layer of soil, for stocks")
        self._add_number(
            "THICKNESS", "Thickness of the layer [cm]", 0.1, 500.0,
            "Thickness of the layer that SOC and texture are of, such as 30 for 0-30 cm. Needed for stocks and totals "
            "in Tg.", decimals=1,
        )  # fmt: skip
        self._add_number(
            "BULK_DENSITY_VALUE", "One bulk density for all [g cm-3]", LEAST_DENSITY, LARGEST_DENSITY,
            "One bulk density of the fine earth for all, where there is no map or field of it.",
        )  # fmt: skip
        self._add_number(
            "COARSE_VALUE", "One share of coarse fragments for all [%]", 0.0, 99.0,
            "One volume share of coarse fragments for all, where there is no map or field of it. Empty: none.",
            decimals=1,
        )  # fmt: skip

    def _add_rasters(self):
        self.section("Rasters")
        for name, (label, help_text) in INPUTS.items():
            parameter = QgsProcessingParameterRasterLayer(name.upper(), f"{tr(label)}, {tr('raster')}", optional=True)
            self.add(parameter, help_text)
            if name == "soc":
                self.add_choice(
                    "SOC_UNIT",
                    "What this raster or field holds",
                    SOC_UNITS,
                    "g/kg",
                    "g/kg or percent of organic carbon; om_percent: organic matter in %, divided by 1.724; kg/m2 or "
                    "t/ha: a stock of the layer, as this plugin's maps are, which bulk density and THICKNESS turn into "
                    "a content.",
                )

    def _add_bands(self):
        self.section("Bands of the rasters")
        for name, (label, _) in INPUTS.items():
            self.add(
                QgsProcessingParameterBand(
                    f"{name.upper()}_BAND", f"{tr('Band of')}: {tr(label)}", parentLayerParameterName=name.upper()
                ),
                f"Band of {name.upper()}, where it has several. Empty: the band called {name}.",
                advanced=True,
                optional=True,
            )
        self.add(
            QgsProcessingParameterBand(
                "ZONE_BAND", tr("Band of the zones"), 1, parentLayerParameterName="ZONE_RASTER"
            ),
            "Band of ZONE_RASTER.",
            advanced=True,
            optional=True,
        )

    def _add_zones(self):
        self.section("Zones for totals")
        self.add(
            QgsProcessingParameterFeatureSource("ZONES", tr("Zones (polygons)"), [POLYGONS], optional=True),
            "Polygons that totals are made for, in any CRS; a cell belongs to a polygon when its centre lies in it. "
            "Give either polygons or a class raster, or neither for the whole map.",
        )
        self.add(
            QgsProcessingParameterField(
                "FIELD",
                tr("Field that names the zone"),
                parentLayerParameterName="ZONES",
                type=QgsProcessingParameterField.DataType.Any,
            ),
            "Polygons with one value in this field are one zone. Left empty, each polygon is a zone.",
            optional=True,
            names=ZONE,
        )
        self.add(
            QgsProcessingParameterRasterLayer("ZONE_RASTER", tr("Zones (class raster)"), optional=True),
            "Raster of class codes. On another grid, each cell of the map takes the class at its centre.",
        )

    def _add_points(self):
        self.section("Points, in place of rasters")
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", tr("Points"), [POINTS], optional=True),
            "Point layer, one row a sample of one layer of soil, with the fields below. Leave it empty to work on "
            "rasters.",
        )
        for name, (label, help_text) in INPUTS.items():
            self.add(
                QgsProcessingParameterField(
                    f"{name.upper()}_FIELD",
                    f"{tr(label)}, {tr('field')}",
                    parentLayerParameterName="INPUT",
                    type=QgsProcessingParameterField.DataType.Any,
                ),
                f"Field of INPUT. {help_text}",
                optional=True,
                names=POINT_NAMES.get(name, ()),
            )

    def _add_outputs(self):
        for name, label, help_text in (
            ("CAPACITY", "Theoretical capacity", "Carbon that the fine fraction could hold by the equation [g kg-1]."),
            ("SATURATION", "Saturation", "Carbon of the fine fraction in % of the capacity; above 100 over capacity."),
            ("DEFICIT", "Deficit", "What is lacking to the capacity [g kg-1]; 0 where it is exceeded."),
            (
                "DEFICIT_STOCK",
                "Deficit as stock",
                "Deficit of the layer [kg m-2]; 0 where the capacity is exceeded. Needs bulk density and THICKNESS.",
            ),
            ("OVER", "Carbon over capacity", "What exceeds the capacity [g kg-1]; 0 where it is not reached."),
        ):
            self.add(
                QgsProcessingParameterRasterDestination(name, tr(label), optional=True),
                f"GeoTIFF, from rasters. {help_text}",
            )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Capacity of the points"), optional=True),
            "From points: INPUT with the fields fine_soc, capacity, deficit and over [g kg-1] and saturation [%], and "
            "with bulk density and THICKNESS also deficit_stock and over_stock [kg m-2].",
        )
        self.add(
            QgsProcessingParameterFeatureSink("TOTALS", tr("Totals by zone"), optional=True),
            "From rasters, one row a zone: area_ha and cells with a value, means of carbon, capacity and deficit, "
            "saturation_pct, deficit_tg with deficit_low_tg and deficit_high_tg (by the published margin of the "
            "equation), and apart from these over_cells, over_ha, over_pct and over_tg of what is over capacity.",
        )
        self.add_report()
        for name, label in NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    # Main thread

    def look_up(self, parameters, context, feedback):
        rasters = [name for name in INPUTS if self.given(parameters, name.upper())]
        fields = [name for name in INPUTS if self.given(parameters, f"{name.upper()}_FIELD")]
        self._source = self.source(parameters, "INPUT", context) if self.given(parameters, "INPUT") else None
        self._zones_given = [name for name in ("ZONES", "ZONE_RASTER") if self.given(parameters, name)]
        if self._source and (rasters or self._zones_given):
            raise PedometricsError(
                "INPUT and {other} are both given; leave INPUT empty to work on rasters, or the rasters and zones "
                "empty to work on points.",
                other=next(name.upper() for name in rasters + self._zones_given),
            )
        if len(self._zones_given) == 2:
            raise PedometricsError("Give either polygons (ZONES) or a class raster (ZONE_RASTER), not both.")
        suffix = "_FIELD" if self._source else ""
        self._shares = read_shares(self.parameterAsString(parameters, "LAND_USE_SHARES", context))
        self._settings = self._read_settings(parameters, context, fields if self._source else rasters, suffix)
        if self._source:
            self._fields = {name: self._field(parameters, name, context) for name in fields}
            return
        self._rasters = {name: self.raster(parameters, name.upper(), context) for name in rasters}
        self._bands = {
            name: self.parameterAsInt(parameters, f"{name.upper()}_BAND", context)
            for name in rasters
            if self.given(parameters, f"{name.upper()}_BAND")
        }
        self._polygons = self.source(parameters, "ZONES", context) if "ZONES" in self._zones_given else None
        self._zone_field = self.parameterAsString(parameters, "FIELD", context) if self._polygons else ""
        if self._zone_field:
            _check_field(self._polygons, self._zone_field)
        self._classes = self.raster(parameters, "ZONE_RASTER", context) if "ZONE_RASTER" in self._zones_given else None

    def _field(self, parameters, name, context):
        field = self.parameterAsString(parameters, f"{name.upper()}_FIELD", context)
        _check_field(self._source, field)
        return field

    def _read_settings(self, parameters, context, there, suffix):
        def called(name):
            return word(f"{name.upper()}{suffix}")

        if "soc" not in there:
            raise PedometricsError(
                "Organic carbon is missing: give {soc}, or {other}.",
                soc=called("soc"),
                other=Text("SOC and the other rasters") if suffix else Text("INPUT with SOC_FIELD for points"),
            )
        texture = [name for name in ("fine", "clay", "silt") if name in there]
        if texture not in (["fine"], ["clay", "silt"]):
            raise PedometricsError(
                "Give either {fine}, or {clay} and {silt}; given is {given}.",
                fine=called("fine"),
                clay=called("clay"),
                silt=called("silt"),
                given=joined(", ", map(called, texture)) or Text("none of them"),
            )
        share = self.number_or_none(parameters, "FINE_SHARE", context)
        if bool(self._shares) != ("land_use" in there):
            raise PedometricsError(
                "{given} is given without {missing}; the share of SOC by land use needs both.",
                given=word("LAND_USE_SHARES") if self._shares else called("land_use"),
                missing=called("land_use") if self._shares else word("LAND_USE_SHARES"),
            )
        if share is None and not self._shares:
            raise PedometricsError(
                "The share of SOC in the fine fraction is missing: give FINE_SHARE, or {land_use} with "
                "LAND_USE_SHARES. Published are {known}.",
                land_use=called("land_use"),
                known=", ".join(f"{name} {value}" for name, value in SHARES.items()),
            )
        for name in ("bulk_density", "coarse"):
            value = f"{name.upper()}_VALUE"
            if name in there and self.given(parameters, value):
                raise PedometricsError(
                    "{name} and {value} are both given; give one.", name=called(name), value=word(value)
                )
        return CapacitySettings(
            equation=EQUATIONS[self.parameterAsString(parameters, "EQUATION", context)],
            fine=self.parameterAsString(parameters, "FINE_FRACTION", context),
            soc_unit=self.parameterAsString(parameters, "SOC_UNIT", context),
            fine_share=share,
            thickness=self.number_or_none(parameters, "THICKNESS", context),
            bulk_density=self.number_or_none(parameters, "BULK_DENSITY_VALUE", context),
            coarse=self.number_or_none(parameters, "COARSE_VALUE", context) or 0.0,
            has_density="bulk_density" in there,
        )

    # Worker thread

    def work(self, parameters, context, feedback):
        tick = ticker(feedback)
        nothing = dict.fromkeys((*OUTPUTS, "OUTPUT", "TOTALS", "REPORT", *NUMBERS))
        work = self._work_on_points if self._source else self._work_on_rasters
        return {**nothing, **work(parameters, context, feedback, tick)}

    def _described(self):
        """The settings for the report."""
        settings = self._settings
        given = {
            "EQUATION": settings.equation.key,
            "FINE_FRACTION": FINE_FRACTIONS[settings.fine],
            "SOC_UNIT": settings.soc_unit,
            "LAND_USE_SHARES": ", ".join(f"{name} = {share:g}" for name, share in self._shares.items()),
            "FINE_SHARE": settings.fine_share,
            Text("bulk density of all [g cm-3]"): settings.bulk_density,
            Text("coarse fragments of all [%]"): settings.coarse or None,
            "THICKNESS [cm]": settings.thickness,
        }
        return {name: value for name, value in given.items() if value not in (None, "")}

    # Points

    def _work_on_points(self, parameters, context, feedback, tick):
        from ..pedometrics.capacity_totals import class_table, spread_of_points
        from ..reports.capacity import capacity_report

        settings, layer = self._settings, self._source.sourceName()
        frame = read_table(self._source, list(dict.fromkeys(self._fields.values())))
        if frame.empty:
            raise PedometricsError("The layer {name} holds no row.", name=layer)
        tick(0.2)
        notes, classes, values = [], None, {}
        for name, field in self._fields.items():
            if name != "land_use":
                values[name] = numbers(frame, field, layer)
        if "land_use" in self._fields:
            codes, legend = encode_classes(frame[self._fields["land_use"]].tolist(), self._fields["land_use"], layer)
            found, unknown = class_shares(self._shares, dict(zip(legend.names, legend.codes)))
            notes += _unknown_classes(unknown, self._fields["land_use"])
            codes = np.array([np.nan if code is None else code for code in codes])
            values["share"] = shares_of(codes, found, settings.fine_share)
            classes = [legend.name(code) if code == code else None for code in codes]
            notes += _without_share(
                sorted({name for name, share in zip(classes, values["share"]) if name and np.isnan(share)})
            )
        names = {name: Text("field {field}", field=field) for name, field in self._fields.items()}

        def place(position):
            return Text("feature {id} of {layer}", id=frame.index[position], layer=layer)

        soil = read_soil(values, settings, names, place)
        found = balance(soil, settings.equation)
        known, over = np.isfinite(found.capacity), found.over > 0
        if not known.any():
            raise PedometricsError(
                "No point of {layer} has a value in all of the fields {fields} and a share of the SOC.",
                layer=layer,
                fields=", ".join(dict.fromkeys(self._fields.values())),
            )
        notes += doubts(float(soil.soc[known].mean()), float(soil.fine[known].max()))
        if count := int(organic(soil, found).sum()):
            notes.append(
                Text(
                    "{count} points have more than {limit:g} g/kg of carbon: organic soil, for which the equations "
                    "were not made. Leave it out.",
                    count=count,
                    limit=ORGANIC,
                )
            )
        if count := int((~known).sum()):
            notes.append(Text("{count} points lack a value or a share, and have none in the result.", count=count))
        self.warn(feedback, notes)
        feedback.pushInfo(
            tr("{known} points have a value, {over} of them are over capacity.").format(
                known=known.sum(), over=over.sum()
            )
        )
        path = self.file_path(parameters, "REPORT", context)
        # Made before anything is written, so that a fault in it leaves nothing behind.
        report = path and capacity_report(
            layer,
            settings,
            self._described(),
            notes,
            example(soil, found, place),
            saturation_counts(found.saturation, np.ones(len(known))),
            spread_of_points(soil, settings),
            points=(int(known.sum()), int(over.sum())),
            classes=class_table(classes or [Text("all")] * len(known), soil, found),
        )
        tick(0.8)
        made = {name: getattr(found, name) for name in POINT_FIELDS}
        if settings.with_stock:
            made.update(deficit_stock=found.deficit * soil.per_area, over_stock=found.over * soil.per_area)
        results = {
            "OUTPUT": self._write_points(parameters, context, frame.index, made, feedback),
            "N_USED": int(known.sum()),
            "N_OVER": int(over.sum()),
        }
        style_when_loaded(context, results["OUTPUT"], by_field, "saturation", SATURATION, "%")
        if path:
            report.write(path)
            results["REPORT"] = path
        tick(1.0)
        return results

    def _write_points(self, parameters, context, ids, made, feedback):
        new = QgsFields()
        for name in made:
            new.append(QgsField(name, Kind.REAL))
        fields = QgsProcessingUtils.combineFields(self._source.fields(), new)
        for name, given in zip(made, fields.names()[-len(made):]):
            if name != given:
                feedback.pushWarning(
                    tr("INPUT already has a field {name}; the new one is called {given}.").format(
                        name=name, given=given
                    )
                )
        rows = dict(zip(ids, zip(*(values.tolist() for values in made.values()))))
        features = self._features(fields, rows)
        wkb, crs = self._source.wkbType(), self._source.sourceCrs()
        return self.write_features(parameters, "OUTPUT", context, fields, features, wkb, crs)

    def _features(self, fields, rows):
        for feature in self._source.getFeatures():
            result = QgsFeature(fields)
            result.setGeometry(feature.geometry())
            values = [None if value != value else value for value in rows[feature.id()]]
            result.setAttributes([*feature.attributes(), *values])
            yield result

    # Rasters

    def _work_on_rasters(self, parameters, context, feedback, tick):
        from ..layers.zones import ClassZones
        from ..pedometrics.capacity_totals import (
            CapacitySums,
            capacity_totals,
            quantities,
            spread_quantities,
            zone_table,
        )
        from ..reports.capacity import capacity_report

        settings = self._settings
        paths = self._raster_paths(parameters, context, feedback)
        report_path = self.file_path(parameters, "REPORT", context)
        bands = open_bands(self._rasters, self._bands)
        self._check_unit(bands["soc"])
        grid = bands["soc"][0].grid
        shares, notes = self._class_shares(bands)
        tick = ticker(feedback, 0, 10, tr("Finding the cells of the zones."))
        zones = self._zones(parameters, context, grid, tick, notes)
        sums, spread, by_class = CapacitySums(), CapacitySums(), CapacitySums()

        def main(soil, found):
            return quantities(soil, found, settings)

        def all_equations(soil, found):
            return spread_quantities(soil, settings)

        several = [(zones, [(sums, main), (spread, all_equations)])]
        land_use = ClassZones(*bands["land_use"], grid) if "land_use" in bands else None
        if land_use:
            several.append((land_use, [(by_class, main)]))

        def finish(result):
            totals = capacity_totals(sums, spread, zones.names(sums.keys), zones.with_rest, settings)
            self._check_zones(totals, bands["soc"][0])
            classes = None
            if land_use:
                named = land_use.names(by_class.keys)
                classes = zone_table(by_class.totals(named))
                own = [shares.get(code, settings.fine_share) for code in named]
                classes.insert(1, "share", np.array(own, float))
                if settings.fine_share is None:
                    without = [name for code, name in named.items() if code not in shares]
                    notes.extend(_without_share(without, classes.set_index("zone")["area_no_value_ha"]))
            notes.extend(self._map_notes(result, totals))
            report = report_path and capacity_report(
                bands["soc"][0].name,
                settings,
                self._described(),
                notes,
                result.example,
                result.saturation_m2 / 1e4,
                totals.spread,
                totals=totals,
                classes=classes,
                pictures={name: np.vstack(rows) for name, rows in result.pictures.items()},
                extent=grid.extent,
            )
            return totals, report

        tick = ticker(feedback, 10, 95, tr("Mapping capacity and deficit."))
        result, (totals, report) = map_capacity(
            bands, shares, settings, paths, several, finish, tick
        )
        self.warn(feedback, notes)
        self._tell_totals(totals, result, feedback)
        results = {
            **paths,
            "TOTALS": self.write_zones(parameters, "TOTALS", context, totals.table, zones, grid),
            "N_USED": result.cells,
            "N_OVER": result.over,
            "TOTAL_AREA": totals.area_ha,
            "OVER_AREA": totals.over_ha,
        }
        if settings.with_stock:
            results.update(TOTAL_DEFICIT=totals.deficit_tg, TOTAL_OVER=totals.over_tg)
        if report:
            report.write(report_path)
            results["REPORT"] = report_path
        for name, path in paths.items():
            when_loaded(context, path, THEMES[name])
        look = (SATURATION, "%", "deficit_tg", "deficit_low_tg", "deficit_high_tg")
        style_when_loaded(context, results["TOTALS"], by_zone, "saturation_pct", *look)
        return results

    def _raster_paths(self, parameters, context, feedback):
        """Paths of the rasters that are wanted."""
        inputs = [source[0] for source in self._rasters.values()]
        paths = {}
        for name in OUTPUTS:
            path = self.output_path(parameters, name, context) if self.given(parameters, name) else None
            if path is None:
                continue
            if path in paths.values():
                raise PedometricsError("Two outputs are called {path}; give each its own name.", path=path)
            if any(os.path.exists(one) and os.path.exists(path) and os.path.samefile(one, path) for one in inputs):
                raise PedometricsError("The output {path} is one of the inputs; give it another name.", path=path)
            paths[name] = path
        if "DEFICIT_STOCK" in paths and not self._settings.with_stock:
            feedback.pushWarning(
                tr("DEFICIT_STOCK is not written, and totals are without Tg: give bulk density and THICKNESS.")
            )
            del paths["DEFICIT_STOCK"]
        return paths

    def _check_unit(self, band):
        """Refuse carbon that says that it is a stock where a content was stated, or the other stock."""
        reader, number = band
        stated = known_unit(reader.covariates()[number - 1].unit)
        if stated is not None and stated != self._settings.soc_unit:
            raise PedometricsError(
                "The raster {name} says that it is in {stated}, but SOC_UNIT is {unit}; set it to {stated}.",
                name=reader.name,
                stated=stated,
                unit=self._settings.soc_unit,
            )

    def _class_shares(self, bands):
        """Shares by class code, and what to say of them."""
        if "land_use" not in bands:
            return {}, []
        reader, number = bands["land_use"]
        legend, _ = reader.legend(number)
        # A number is a code, whether the legend has it or not.
        codes = {name: int(name) for name in self._shares if name.isdecimal()}
        if legend:
            codes.update(zip(legend.names, legend.codes))
        found, unknown = class_shares(self._shares, codes)
        return found, _unknown_classes(unknown, reader.name)

    def _zones(self, parameters, context, grid, tick, notes):
        """The zones on the grid of the map; what was done to them is added to `notes`."""
        from ..layers.rasterize import read_polygons
        from ..layers.zones import ClassZones, PolygonZones, WholeMap

        if self._classes:
            reader = RasterReader(*self._classes)
            band = self.parameterAsInt(parameters, "ZONE_BAND", context)
            reader.require_band(band)
            zones = ClassZones(reader, band, grid)
            if zones.resampled:
                notes.append(
                    Text(
                        "The zones of {name} have another grid: each cell took the class at its centre.",
                        name=reader.name,
                    )
                )
            return zones
        if not self._polygons:
            return WholeMap(grid)
        name = self._polygons.sourceName()
        shapes, values, empty = read_polygons(
            self._polygons, self._zone_field or None, grid.crs, context.transformContext(), name
        )
        if not shapes:
            raise PedometricsError("The layer {name} has no polygons.", name=name)
        zones = PolygonZones(shapes, values, grid, False, tick)
        if empty:
            notes.append(Text("{count} features without a geometry were left out.", count=empty))
        if zones.mended:
            notes.append(
                Text("{count} of {all} polygons were invalid and were made valid.", count=zones.mended, all=len(shapes))
            )
        return zones

    def _check_zones(self, totals, reader):
        if totals.table["cells"].any():
            return
        raise PedometricsError(
            "No cell with a value lies in a zone of {zones}; zones and map must show the same place (the map: west, "
            "south, east, north {extent} in {crs}).",
            zones=self._classes[1] if self._classes else self._polygons.sourceName(),
            extent=", ".join(f"{edge:.10g}" for edge in reader.grid.extent),
            crs=reader.grid.crs_name,
        )

    def _map_notes(self, result, totals):
        """What a reader must know about the figures of a map."""
        table = totals.table
        mean_soc = float(np.average(table["soc_g_kg"].fillna(0), weights=table["area_ha"]))
        notes = doubts(mean_soc, result.largest_fine)
        if result.organic:
            notes.append(
                Text(
                    "{count:,} cells ({area:,.1f} ha) have more than {limit:g} g/kg of carbon: organic soil, for which "
                    "the equations were not made. Leave it out.",
                    count=result.organic,
                    area=result.organic_m2 / 1e4,
                    limit=ORGANIC,
                )
            )
        if lost := table["area_no_value_ha"].sum():
            notes.append(Text("{area:,.1f} ha of the zones lack a value and add nothing.", area=lost))
        if totals.twice_ha:
            notes.append(
                Text("Zones overlap on {area:,.1f} ha; the total of all counts them once.", area=totals.twice_ha)
            )
        if self._zones_given and totals.rest_ha:
            notes.append(Text("{area:,.1f} ha with a value lie in no zone.", area=totals.rest_ha))
        return notes

    def _tell_totals(self, totals, result, feedback):
        table = totals.table
        for row in table[table["cells"] > 0].head(MOST_LINES).itertuples():
            text = tr(
                "{zone}: {area:,.1f} ha, saturation {saturation:.1f} %, deficit {deficit:.4g} g/kg, {over:.1f} % over "
                "capacity"
            ).format(
                zone=tr(row.zone),
                area=row.area_ha,
                saturation=row.saturation_pct,
                deficit=row.deficit_g_kg,
                over=row.over_pct,
            )
            if self._settings.with_stock:
                more = tr("deficit {deficit:.4g} Tg, excess {over:.4g} Tg")
                text = f"{text}; {more.format(deficit=row.deficit_tg, over=row.over_tg)}"
            feedback.pushInfo(text)
        feedback.pushInfo(
            tr("{cells:,} cells have a value; {over:,} of them ({area:,.1f} ha) are over capacity.").format(
                cells=result.cells, over=result.over, area=result.over_m2 / 1e4
            )
        )


def _check_field(source, field):
    present = source.fields().names()
    if field not in present:
        raise PedometricsError(
            "The layer {name} has no field called {field}; it has {fields}.",
            name=source.sourceName(),
            field=field,
            fields=", ".join(present),
        )


def _unknown_classes(names, where):
    if not names:
        return []
    return [
        Text("LAND_USE_SHARES names {names}, which {where} does not have.", names=", ".join(names), where=where)
    ]


def _without_share(names, areas=None):
    if not names:
        return []
    sized = names if areas is None else [f"{name} ({areas[name]:,.1f} ha)" for name in names]
    return [
        Text(
            "These classes have no share of the SOC in LAND_USE_SHARES, and no result: {classes}.",
            classes=", ".join(sized),
        )
    ]
