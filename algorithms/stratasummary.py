"""Algorithm ``stratasummary``: stocks by terrain class and land cover, from a map or from points."""

import numpy as np
from qgis.core import (
    QgsField,
    QgsFields,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..layers.fields import Kind
from ..layers.rasters import small_cache
from ..layers.warp import Placement, WarpedBand, aligned_blocks, reading_threads
from ..pedometrics.covariates import Legend, encode_classes
from ..pedometrics.errors import Cancelled, PedometricsError
from ..pedometrics.texts import Text, joined, word
from ..pedometrics.units import STOCK_UNITS, check_unit, known_unit
from .base import POINTS, SoilCarbonAlgorithm, features_of, open_stack, ticker, tr
from .choices import STOCK_UNITS as UNIT_NAMES
from .field_names import STOCK

#: Rasters and the parameters of their bands.
BANDS = {"STOCK": "BAND", "DEM": "DEM_BAND", "CLASSES": "CLASS_BAND"}
TEXTS = ("terrain", "class", "letters", "letters_terrain", "letters_class")
FIELDS = (
    *("terrain", "class", "n", "area_ha", "share_pct", "minimum", "q05", "q25", "median", "q75", "q95", "maximum"),
    *("mean", "sd", "total_tg", "letters", "letters_terrain", "letters_class"),
)
#: Strata that the log lists.
MOST_LINES = 50


class StrataSummary(SoilCarbonAlgorithm):
    ID = "stratasummary"
    TITLE = "Stocks by terrain and land cover"
    GROUP = "results"
    TAGS = ("carbon", "stock", "boxplot", "elevation", "terrain", "land cover", "soil order", "Kruskal-Wallis", "Dunn")
    PACKAGES = ("pandas", "scipy")
    HELP = (
        "Compares carbon stocks between strata: classes of elevation (plain below 100 m, slope from 100 to 1,000 m, "
        "mountain above 1,000 m, or your own breaks) by land cover, soil order or any other classes. Leave out the DEM "
        "or the classes to tell apart the others alone.\n\n"
        "From a map, each stratum has its area, total, mean and quantiles. From measured points, it has their number, "
        "mean and quantiles, and tests say which strata differ: Kruskal-Wallis over all of them, and Dunn's test of "
        "each two with Holm's correction, shown as letters. Strata that share a letter do not differ at 5 %. Strata of "
        "fewer than 5 points are shown and not tested. Cells of a map are not tested: they are predictions, and as "
        "many as the cell size makes them, so that a test of them has no meaning.\n\n"
        "The report shows boxplots (from the 5th to the 95th percentile) by terrain class, and the other way round, "
        "with all tables.\n\n"
        "Comes after 'SOC stock' (points), or 'Predict map' or 'Bootstrap uncertainty' (its mean)."
    )

    def define(self):
        self.section("Stocks: a map or points")
        self.add(
            QgsProcessingParameterRasterLayer("STOCK", tr("Stock map [kg m-2]"), optional=True),
            "Raster of carbon stock in kg m-2 (or t/ha, see the advanced parameters). Give either a map or points.",
        )
        self.add(
            QgsProcessingParameterFeatureSource("POINTS", tr("Points with measured stocks"), [POINTS], optional=True),
            "Points with measured stocks, of any CRS, such as those of 'SOC stock'. Give either a map or points.",
        )
        self.add(
            QgsProcessingParameterField(
                "FIELD",
                tr("Measured stock [kg m-2]"),
                "soc_0_30",  # a layer without it then shows an empty box, not its first field
                parentLayerParameterName="POINTS",
                type=QgsProcessingParameterField.DataType.Numeric,
            ),
            "Field of the points with the stock in kg m-2 (or t/ha, see the advanced parameters). Not needed for a "
            "map.",
            optional=True,
            names=STOCK,
        )
        self.section("Terrain and classes")
        self.add(
            QgsProcessingParameterRasterLayer("DEM", tr("DEM [m]"), optional=True),
            "Raster of elevations in m, in any CRS and cell size: cells of the map take the elevation at their centre "
            "(bilinear where the grids differ), points that of the cell that they lie in. Empty to leave terrain out.",
        )
        self.add(
            QgsProcessingParameterString("BREAKS", tr("Breaks of elevation [m]"), "100,1000"),
            "Elevations in m between the terrain classes, increasing, with commas. 100,1000 makes plain (below 100 m), "
            "slope (100 to 1,000 m) and mountain (above 1,000 m); classes of other breaks are called by their limits. "
            "Only used with a DEM.",
        )
        self.add(
            QgsProcessingParameterRasterLayer("CLASSES", tr("Classes (raster)"), optional=True),
            "Raster of class codes, such as land cover or soil order; class names and their order are taken from the "
            "file where it has them. On another grid, a cell of the map takes the class at its centre. Empty to leave "
            "classes out.",
        )
        self.add(
            QgsProcessingParameterField(
                "CLASS_FIELD", tr("Class field of the points"), parentLayerParameterName="POINTS"
            ),
            "Field of the points with their class, as recorded in the field; instead of a raster of classes.",
            optional=True,
        )
        self.section("Unit and bands")
        self.add_choice(
            "STOCK_UNIT",
            "Unit of the stock",
            UNIT_NAMES,
            "kg/m2",
            "kg/m2, as this plugin's maps and points are, or t/ha (the same as Mg/ha; 10 t/ha = 1 kg/m2). Results are "
            "in kg m-2.",
            advanced=True,
        )
        for raster, label in (("STOCK", "Band of the stock"), ("DEM", "Band of the DEM"), ("CLASSES", "Class band")):
            self.add(
                QgsProcessingParameterBand(BANDS[raster], tr(label), 1, parentLayerParameterName=raster),
                f"Band of {raster} that is taken; the first without it.",
                advanced=True,
                optional=True,
            )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Strata")),
            "One row a stratum: terrain, class, n (cells or points), area_ha, share_pct (of the area, or of the "
            "points), minimum, q05, q25, median, q75, q95, maximum, mean and sd in kg m-2, total_tg; of points also "
            "letters (over all strata), letters_terrain (over the classes of one terrain) and letters_class (over "
            "the terrains of one class).",
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("N_STRATA", tr("Strata")))
        self.addOutput(QgsProcessingOutputNumber("N", tr("Cells or points in them")))
        self.addOutput(QgsProcessingOutputNumber("P_VALUE", tr("P-value of Kruskal-Wallis over all strata (points)")))

    def look_up(self, parameters, context, feedback):
        given = {name for name in (*BANDS, "POINTS", "CLASS_FIELD") if self.given(parameters, name)}
        if len(given & {"STOCK", "POINTS"}) != 1:
            raise PedometricsError("Give either a map (STOCK) or points (POINTS).")
        if not given & {"DEM", "CLASSES", "CLASS_FIELD"}:
            raise PedometricsError("Give a DEM, classes (CLASSES, or CLASS_FIELD of the points), or both.")
        if "CLASS_FIELD" in given and given & {"STOCK", "CLASSES"}:
            raise PedometricsError("CLASS_FIELD is for points without a raster of classes; leave it or the other out.")
        self._rasters = {name: self.raster(parameters, name, context) for name in BANDS if name in given}
        self._points, self._fields = None, []  # the field of the stock, and that of the class if it is given
        self._transform = context.transformContext()
        if "POINTS" in given:
            self._points = self.source(parameters, "POINTS", context)
            for name in ("FIELD", "CLASS_FIELD") if "CLASS_FIELD" in given else ("FIELD",):
                self._fields.append(self._field(parameters, name, context))

    def _field(self, parameters, name, context):
        field = self.parameterAsString(parameters, name, context)
        if self._points.fields().indexFromName(field) < 0:
            raise PedometricsError(
                "The layer {layer} has no field '{field}' ({name}); it has {fields}.",
                layer=self._points.sourceName(),
                field=field,
                name=name,
                fields=", ".join(self._points.fields().names()),
            )
        return field

    def advise(self, parameters, context):
        from ..pedometrics.strata import TerrainClasses

        for name in self._rasters:
            self._band(parameters, name, context)
        if "DEM" in self._rasters:
            TerrainClasses.from_text(self.parameterAsString(parameters, "BREAKS", context))
        return ()

    def work(self, parameters, context, feedback):
        from ..pedometrics.strata import Strata, TerrainClasses, check_codes, summarize

        path = self.file_path(parameters, "REPORT", context)
        unit = self.parameterAsEnumString(parameters, "STOCK_UNIT", context)
        breaks = self.parameterAsString(parameters, "BREAKS", context)
        terrain = TerrainClasses.from_text(breaks) if "DEM" in self._rasters else TerrainClasses(())
        rasters = {name: self._band(parameters, name, context) for name in self._rasters}
        notes = []
        if self._points:
            parts, legend = self._at_points(rasters, ticker(feedback, 0, 80))
        else:
            parts, legend = self._blocks(rasters, feedback, notes), self._legend(rasters)
            notes += self._unit_notes(rasters, unit)
        strata, missing, negative = Strata(), 0, 0
        for found, area in parts:
            stock = found["STOCK"] * STOCK_UNITS[unit]
            missing += np.count_nonzero(np.isnan(stock))
            negative += np.count_nonzero(stock < 0)
            nothing = np.zeros(stock.size, np.float32)
            # Where there is no stock may be the sea, or anything.
            elevation = np.where(np.isfinite(stock), found.get("DEM", nothing), np.nan)
            if "CLASSES" in rasters:
                check_codes(found["CLASSES"], rasters["CLASSES"][0].name)
            strata.add(stock, terrain.classify(elevation), found.get("CLASSES", nothing), area)
        self._check(strata)
        summary = summarize(strata, terrain.names, legend, bool(self._points))
        notes += _notes(summary, missing, negative)
        self.warn(feedback, notes)
        _tell(summary, feedback)
        # Made before anything is written, so that a fault in it leaves nothing behind.
        report = self._report(summary, terrain, notes) if path else None
        results = {
            "N_STRATA": len(summary.table),
            "N": int(summary.table["n"].sum()),
            "P_VALUE": summary.p,
            "OUTPUT": self._write(parameters, context, summary.table),
        }
        if path:
            report.write(path)
            results["REPORT"] = path
        return results

    def _band(self, parameters, name, context):
        """Reader and band number of a raster."""
        reader = open_stack(self._rasters[name])
        number = BANDS[name]
        band = self.parameterAsInt(parameters, number, context) if self.given(parameters, number) else 1
        reader.require_band(band)
        if name != "CLASSES" and reader.covariates()[band - 1].is_categorical:
            raise PedometricsError(
                "Band {band} of the raster {name} ({parameter}) holds classes, not numbers.",
                band=band,
                name=reader.name,
                parameter=name,
            )
        return reader, band

    @staticmethod
    def _legend(rasters):
        """Legend of the raster of classes, None where it has none; of the one class that stands for none."""
        from ..pedometrics.strata import ALL

        if "CLASSES" not in rasters:
            return Legend((0,), (ALL,))
        reader, band = rasters["CLASSES"]
        return reader.legend(band)[0]

    @staticmethod
    def _unit_notes(rasters, unit):
        reader, band = rasters["STOCK"]
        stated = reader.covariates()[band - 1].unit
        check_unit(stated, unit, reader.name)
        if not stated or known_unit(stated):
            return []
        return [Text("The raster says that its unit is {stated}; it was read as {unit}.", stated=stated, unit=unit)]

    @staticmethod
    def _blocks(rasters, feedback, notes):
        """Values of each raster on the map's grid and areas of the cells [m2], block by block."""
        stock, grid = rasters["STOCK"][0], rasters["STOCK"][0].grid
        bands = []
        for name, (reader, band) in rasters.items():
            placement = Placement(reader.grid, grid)
            if not placement.meets:
                raise PedometricsError(
                    "The raster {name} does not overlap {stock}; both must show the same place.",
                    name=reader.name,
                    stock=stock.name,
                )
            method = "none" if placement.same_lattice else "bilinear" if name == "DEM" else "nearest"
            bands.append(WarpedBand(reader, band, grid, method))
            if method != "none":
                notes.append(
                    Text(
                        "{name} has another grid than {stock}: cells took its value at their centres ({method}).",
                        name=reader.name,
                        stock=stock.name,
                        method=word(method),
                    )
                )

        def stop():
            if feedback.isCanceled():
                raise Cancelled()

        areas = grid.cell_areas()
        with small_cache(), reading_threads() as pool:
            for window, block in aligned_blocks(pool, bands, grid.blocks(), ticker(feedback, 0, 80), stop):
                area = np.repeat(areas[window.row:window.row + window.rows], grid.columns)
                yield dict(zip(rasters, block.reshape(len(bands), -1))), area

    def _at_points(self, rasters, tick):
        """Stock, elevation and class of the points, as the one block of all, and the legend of the classes."""
        from ..layers.points import numbers, read_points, read_table

        name = self._points.sourceName()
        frame = read_table(self._points, self._fields)
        if frame.empty:
            raise PedometricsError("The layer {name} holds no point.", name=name)
        found, legend = {"STOCK": numbers(frame, self._fields[0], name)}, self._legend(rasters)
        for place, (raster, (reader, band)) in enumerate(rasters.items()):
            _, xy = read_points(self._points, [], reader.grid.crs, self._transform, name)

            def part(share, place=place):
                tick((place + share) / len(rasters))

            found[raster] = reader.sample(*xy.T, [band], part)[:, 0]
        if len(self._fields) > 1:
            codes, legend = encode_classes(list(frame[self._fields[1]]), self._fields[1], name)
            found["CLASSES"] = np.array(codes, float)
        return [(found, np.full(len(frame), np.nan))], legend

    def _check(self, strata):
        if strata.keys:
            return
        if not strata.no_terrain[0] + strata.no_class[0]:
            raise PedometricsError("{name} holds no stock, only missing values.", name=self._stock_name())
        raise PedometricsError(
            "No stock of {name} has both an elevation and a class: {low:,.0f} lack an elevation, {nameless:,.0f} a "
            "class. Do the layers show the same place?",
            name=self._stock_name(),
            low=strata.no_terrain[0],
            nameless=strata.no_class[0],
        )

    def _stock_name(self):
        return f"{self._points.sourceName()}, {self._fields[0]}" if self._points else self._rasters["STOCK"][1]

    def _report(self, summary, terrain, notes):
        from ..reports.strata import strata_report

        classes = self._rasters["CLASSES"][1] if "CLASSES" in self._rasters else "".join(self._fields[1:])
        dem = self._rasters["DEM"][1] if "DEM" in self._rasters else ""
        return strata_report(summary, dict(zip(terrain.names, terrain.limits)), self._stock_name(), dem, classes, notes)

    def _write(self, parameters, context, table):
        """Write the rows; the id of the output."""
        fields = QgsFields()
        for name in FIELDS:
            kind = Kind.TEXT if name in TEXTS else Kind.LONG if name == "n" else Kind.REAL
            fields.append(QgsField(name, kind))
        rows = features_of(table.reindex(columns=list(FIELDS)), fields)
        return self.write_features(parameters, "OUTPUT", context, fields, rows)


def _tell(summary, feedback):
    """The result in the log."""
    for row in summary.table.assign(name=summary.names).head(MOST_LINES).to_dict("records"):
        feedback.pushInfo(
            tr(Text("{name}: median {median:.4g}, mean {mean:.4g} kg m-2, n = {n:,}", **row))
            if summary.of_points
            else tr(Text("{name}: median {median:.4g}, mean {mean:.4g} kg m-2, n = {n:,}, {area_ha:,.2f} ha", **row))
        )
    for what, test in summary.tests.items():
        feedback.pushInfo(
            tr(Text("Kruskal-Wallis, {what}: not tested, for {fault}", what=what, fault=test.fault))
            if test.fault
            else tr(Text("Kruskal-Wallis, {what}: H = {h:.4g}, p = {p:.3g}", what=what, h=test.h, p=test.p))
        )


def _notes(summary, missing, negative):
    """What a reader must know about the figures."""
    from ..pedometrics.differences import LEAST_N
    from ..pedometrics.totals import IMPLAUSIBLE_MEAN

    notes = []
    mean = summary.margins["mean"].iloc[-1]
    if mean > IMPLAUSIBLE_MEAN:
        notes.append(
            Text(
                "The mean of {mean:.3g} kg m-2 is more than mineral soil holds; are the stocks in t/ha? Then set "
                "STOCK_UNIT.",
                mean=mean,
            )
        )
    if missing and summary.of_points:
        notes.append(Text("{count:,} points have no stock and are left out.", count=missing))
    if negative:
        notes.append(
            Text(
                "{count:,} points hold a negative stock, which cannot be; they are counted as they are.", count=negative
            )
            if summary.of_points
            else Text(
                "{count:,} cells hold a negative stock, which cannot be; they are counted as they are.", count=negative
            )
        )
    for (count, area), lack in ((summary.without_terrain, Text("elevation")), (summary.without_class, Text("class"))):
        if count:
            notes.append(
                Text(
                    "{count:,.0f} points with a stock have no {lack} and are in no stratum.", count=count, lack=lack
                )
                if summary.of_points
                else Text(
                    "{count:,.0f} cells ({area:,.2f} ha) with a stock have no {lack} and are in no stratum.",
                    count=count,
                    area=area / 1e4,
                    lack=lack,
                )
            )
    few = summary.names[summary.table["n"] < LEAST_N]
    if summary.of_points and len(few):
        notes.append(
            Text("Fewer than {least} points, shown but not tested: {names}.", least=LEAST_N, names=joined("; ", few))
        )
    return notes
