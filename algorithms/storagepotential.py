"""Algorithm ``storagepotential``: what soils could store more, by the best of their own kind."""

import os
from contextlib import ExitStack
from functools import partial

import numpy as np
from qgis.core import (
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..layers.fields import Kind
from ..layers.points import numbers, read_points
from ..layers.rasters import RasterReader, RasterWriter, small_cache
from ..layers.warp import Placement, WarpedBand
from ..pedometrics.covariates import Covariate, Legend
from ..pedometrics.errors import PedometricsError
from ..pedometrics.map_classes import GAIN, STOCK
from ..pedometrics.texts import Text, joined
from ..pedometrics.units import STOCK_UNITS, check_unit, known_unit
from .base import FEW_POINTS, POINTS, WARNING, SoilCarbonAlgorithm, features_of, open_stack, ticker, tr
from .choices import STOCK_UNITS as UNIT_NAMES
from .field_names import STOCK as FIELD_STOCK
from .styling import when_loaded

UNIT = "kg m-2"
#: Random cells that clusters are made of.
CLUSTER_CELLS = 20_000
#: Measured stocks that are so many times those of the map, or of it, are in another unit.
OTHER_UNIT = 4.0
#: Zones that the log lists.
MOST_LINES = 50
TEXTS = ("zone", "note")
COUNTS = ("n_points", "cells")
FIGURES = {
    "GAIN_TG": "Gain of all zones up to the lowest percentile [Tg]",
    "GAIN_LOWER_TG": "Lower limit of this gain [Tg]",
    "GAIN_UPPER_TG": "Upper limit of this gain [Tg]",
    "N_ZONES": "Zones with a target",
    "N_ZONES_WITHOUT": "Zones of the map without a target",
    "AREA_WITHOUT_HA": "Area without a target [ha]",
}


class StoragePotential(SoilCarbonAlgorithm):
    ID = "storagepotential"
    TITLE = "Storage potential"
    GROUP = "results"
    TAGS = (
        "storage potential", "percentile", "target", "carbon gain", "carbon landscape zones", "sequestration",
        "clusters",
    )
    PACKAGES = ("pandas",)
    OPTIONAL = ("sklearn", "exactextract")
    HELP = (
        "Tells how much carbon soils would gain if they reached what good soils of their own kind hold already.\n\n"
        "Zones of like climate, land use and soil are made from class rasters, from clusters of covariates, or from "
        "both: cells that are alike in all of them are one zone. The target of a zone is a percentile of the stocks "
        "measured in it; the gain of a cell is target minus present stock, and 0 where the stock is above the target. "
        "A zone with fewer points than LEAST_N has no target: it is listed with its points and its area.\n\n"
        "Each target has an interval by bootstrap of the points within the zone, and so have the gains. The interval "
        "holds the chance of the sampling, not the error of the stock map.\n\n"
        "Read the gain with care. A map is smoother than measurements are, and stocks differ within a zone for reasons "
        "that nobody can change. So a percentile lies above most of the map even where no soil can gain anything. The "
        "report sets the gain beside that of the measured points themselves, and tells the spread of both. The points "
        "are mostly those that the map was trained on.\n\n"
        "Comes after 'Predict map'. Give the map of 'Theoretical carbon capacity' as DEFICIT_STOCK to see both "
        "potentials side by side. Next: 'Totals by zone' adds the gain up by county."
    )

    def define(self):
        self.section("Stocks")
        self.add(
            QgsProcessingParameterRasterLayer("STOCK", tr("Present stock [kg m-2]")),
            "Raster of the present carbon stock; its first band counts. Take the mean rather than the median.",
        )
        self.add(
            QgsProcessingParameterFeatureSource("POINTS", tr("Points with measured stocks"), [POINTS]),
            "One point a profile, of any CRS, such as the result of 'SOC stock of profiles'. Points outside the map "
            "count too, where the zones reach them.",
        )
        self.add(
            QgsProcessingParameterField(
                "FIELD",
                tr("Measured stock [kg m-2]"),
                "soc_0_30",
                parentLayerParameterName="POINTS",
                type=QgsProcessingParameterField.DataType.Numeric,
            ),
            "Field with the measured stock, of the same depth and in the same unit as the map.",
            names=FIELD_STOCK,
        )
        self.section("Zones of like climate, land use and soil")
        self.add(
            QgsProcessingParameterMultipleLayers(
                "ZONE_RASTERS", tr("Zones (class rasters)"), QgsProcessing.SourceType.TypeRaster, optional=True
            ),
            "Rasters of class codes, such as climate, land use and soil, for instance from 'Classes from polygons'; "
            "their first band counts. Each combination of classes is a zone. On another grid, a cell of the map takes "
            "the class at its centre.",
        )
        self.add(
            QgsProcessingParameterRasterLayer("COVARIATES", tr("Covariate stack to cluster"), optional=True),
            "Stack on the grid of the map. Its numeric covariates, each in standard deviations, are grouped by k-means "
            "into places alike. With class rasters too, zones are the combinations of both.",
        )
        self.add(
            QgsProcessingParameterBand(
                "CLUSTER_BANDS",
                tr("Covariates to cluster"),
                parentLayerParameterName="COVARIATES",
                optional=True,
                allowMultiple=True,
            ),
            "Bands of the stack that the clusters are made of; all numeric ones if none is chosen. Choose what does "
            "not change with management: climate, relief, texture, but not NDVI.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "N_CLUSTERS", tr("Number of clusters"), QgsProcessingParameterNumber.Type.Integer, 8, minValue=2,
                maxValue=200,
            ),
            "Clusters of the covariates. The more there are, the fewer points each has.",
        )
        self.section("Targets")
        self.add(
            QgsProcessingParameterString("PERCENTILES", tr("Percentiles of the stocks in a zone"), "75,90,95"),
            "Percentiles of the measured stocks that are the targets, from 50 to 99, with commas between. A percentile "
            "p needs n (100 - p) / 100 of at least 1: 20 points for 95, 100 for 99.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "LEAST_N", tr("Least number of points in a zone"), QgsProcessingParameterNumber.Type.Integer, 30,
                minValue=5,
            ),
            "A zone with fewer points has no target.",
        )
        self.add(
            QgsProcessingParameterRasterLayer(
                "DEFICIT_STOCK", tr("Theoretical deficit, to compare [kg m-2]"), optional=True
            ),
            "Stock that the minerals could still protect, from 'Theoretical carbon capacity', of the same depth. The "
            "report sets both potentials side by side. On another grid, it is averaged or interpolated.",
        )
        self.section("Units and intervals")
        self.add_choice(
            "STOCK_UNIT",
            "Unit of the stocks",
            UNIT_NAMES,
            "kg/m2",
            "Of the map and of the measured stocks: kg/m2, as this plugin's are, or t/ha (the same as Mg/ha; 10 t/ha = "
            "1 kg/m2). Results are always in kg m-2 and Tg.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "REPLICATES", tr("Bootstrap replicates"), QgsProcessingParameterNumber.Type.Integer, 1000, minValue=100,
                maxValue=20_000,
            ),
            "Bootstrap samples of the points of each zone.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "LEVEL", tr("Level of the intervals [%]"), QgsProcessingParameterNumber.Type.Double, 90.0,
                minValue=50.0, maxValue=99.0,
            ),
            "Share of samplings in which the limits should hold the target [%].",
            advanced=True,
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterRasterDestination("GAIN", tr("Reachable gain")),
            "Gain in kg m-2, 0 or more, a band for each percentile. NoData where the map has none or the zone has no "
            "target.",
        )
        self.add(
            QgsProcessingParameterRasterDestination("TARGET", tr("Target"), optional=True, createByDefault=False),
            "Target stock in kg m-2, a band for each percentile.",
        )
        self.add(
            QgsProcessingParameterRasterDestination("CLUSTERS", tr("Clusters"), optional=True, createByDefault=False),
            "Raster of the clusters; needs COVARIATES.",
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Potential by zone"), QgsProcessing.SourceType.TypeVector),
            "A row a zone and percentile, and at the end a row a percentile for (all zones): points, target with "
            "limits, area, mean stock, share of the area above the target, gain with limits, the same from the points "
            "alone, and the comparison with the deficit.",
        )
        self.add_report()
        for name, label in FIGURES.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def look_up(self, parameters, context, feedback):
        self._stock = self.raster(parameters, "STOCK", context)
        self._factor = STOCK_UNITS[self.parameterAsEnumString(parameters, "STOCK_UNIT", context)]
        self._transform = context.transformContext()
        self._points = self.source(parameters, "POINTS", context)
        self._field = self.parameterAsString(parameters, "FIELD", context)
        if self._points.fields().indexFromName(self._field) < 0:
            raise PedometricsError(
                "The layer {layer} has no field {field}; it has {fields}.",
                layer=self._points.sourceName(),
                field=self._field,
                fields=", ".join(self._points.fields().names()),
            )
        self._classes = [self.raster_source(one) for one in self.raster_layers(parameters, "ZONE_RASTERS", context)]
        self._stack = self._deficit = None
        if self.given(parameters, "COVARIATES"):
            self._stack = self.raster(parameters, "COVARIATES", context)
        elif self.given(parameters, "CLUSTERS"):
            raise PedometricsError("CLUSTERS needs a covariate stack (COVARIATES) to make clusters of.")
        if not self._classes and self._stack is None:
            raise PedometricsError(
                "Give class rasters (ZONE_RASTERS), a covariate stack to cluster (COVARIATES), or both: a target is "
                "that of a zone of like climate, land use and soil."
            )
        if self.given(parameters, "DEFICIT_STOCK"):
            self._deficit = self.raster(parameters, "DEFICIT_STOCK", context)

    def advise(self, parameters, context):
        from ..layers.storage_zones import ClassPart, CombinedZones
        from ..pedometrics.storage_potential import read_percentiles

        read_percentiles(self.parameterAsString(parameters, "PERCENTILES", context))
        reader = self._open_stock(self.parameterAsEnumString(parameters, "STOCK_UNIT", context))
        least = self.parameterAsInt(parameters, "LEAST_N", context)
        count = self._points.featureCount()
        if self._stack is not None:
            each = count / self.parameterAsInt(parameters, "N_CLUSTERS", context)
            if each < least:
                yield WARNING, Text(
                    "With that many clusters a zone has {each:.0f} points or fewer on average; one with fewer than "
                    "{least} has no target.",
                    each=each,
                    least=least,
                )
        elif 0 <= count <= FEW_POINTS:
            parts = [ClassPart(RasterReader(*source), reader.grid) for source in self._classes]
            notes = []
            numbers, *_ = self._measured(reader, parts, CombinedZones(parts), notes, lambda share: None)
            yield from ((WARNING, note) for note in notes)
            points = np.unique(numbers, return_counts=True)[1]
            if (points < least).any():
                yield WARNING, Text(
                    "{few} of the {all} zones with points have fewer than {least} points, and so no target.",
                    few=int((points < least).sum()),
                    all=len(points),
                    least=least,
                )

    def work(self, parameters, context, feedback):
        from ..layers.storage_zones import CombinedZones
        from ..pedometrics.storage_potential import ZoneGains, read_percentiles

        percentiles = read_percentiles(self.parameterAsString(parameters, "PERCENTILES", context))
        level = self.parameterAsDouble(parameters, "LEVEL", context)
        seed = self.parameterAsInt(parameters, "SEED", context)
        unit = self.parameterAsEnumString(parameters, "STOCK_UNIT", context)
        paths = self._paths(parameters, context)
        report = self.file_path(parameters, "REPORT", context)
        reader = self._open_stock(unit)
        tick = ticker(feedback, 0, 15, tr("Making the zones."))
        parts, self._clusters = self._parts(parameters, context, reader.grid, seed, tick)
        zones = CombinedZones(parts)
        notes = [
            Text(
                "{name} has another grid than the map: each cell of the map took the class at its centre.",
                name=part.label,
            )
            for part in parts
            if part.resampled
        ]
        tick = ticker(feedback, 15, 20, tr("Reading the points."))
        numbers, stocks, mapped, left_out = self._measured(reader, parts, zones, notes, tick)
        potential = ZoneGains(
            numbers,
            stocks,
            mapped,
            percentiles,
            self.parameterAsInt(parameters, "LEAST_N", context),
            self.parameterAsInt(parameters, "REPLICATES", context),
            seed,
            ticker(feedback, 20, 25, tr("Working out the targets of the zones.")),
        )
        potential.require_targets()
        tick = ticker(feedback, 25, 97, tr("Mapping the gain."))
        without_zone = self._map(reader, parts, zones, potential, paths, notes, tick)
        left_out[Text("hectares with a stock in no zone")] = without_zone / 1e4
        result = potential.result(zones.names, level, left_out)
        self._tell(result, notes, feedback)
        when_loaded(context, paths["GAIN"], GAIN)
        when_loaded(context, paths["TARGET"], STOCK)
        when_loaded(context, paths["CLUSTERS"])
        results = {**{name: path for name, path in paths.items() if path}, **_figures(result)}
        page = self._report(result, paths["GAIN"], notes) if report else None
        results["OUTPUT"] = self._write(parameters, context, result.table)
        if page:
            page.write(report)
            results["REPORT"] = report
        return results

    def _paths(self, parameters, context):
        """Paths of the raster outputs, each its own and none an input."""
        paths = {name: self.output_path(parameters, name, context) for name in ("GAIN", "TARGET", "CLUSTERS")}
        wanted = [path for path in paths.values() if path]
        inputs = [source[0] for source in (self._stock, *self._classes, self._stack, self._deficit) if source]
        for path in wanted:
            if wanted.count(path) > 1:
                raise PedometricsError("Two outputs are called {path}; give each its own name.", path=path)
            if any(os.path.exists(path) and os.path.exists(one) and os.path.samefile(path, one) for one in inputs):
                raise PedometricsError("The output {path} is one of the inputs; give it another name.", path=path)
        return paths

    def _open_stock(self, unit):
        reader = open_stack(self._stock)
        stated = reader.covariates()[0]
        if stated.is_categorical:
            raise PedometricsError("The raster {name} (STOCK) holds classes, not a stock.", name=reader.name)
        check_unit(stated.unit, unit, reader.name)
        return reader

    def _parts(self, parameters, context, grid, seed, tick):
        """What zones are made of, and what the report tells of the clusters."""
        from ..layers.cells import add_cells
        from ..layers.storage_zones import ClassPart, ClusterPart, stack_on
        from ..pedometrics.cell_sample import CellSample
        from ..pedometrics.covariate_clusters import Clusters

        parts = [ClassPart(RasterReader(*source), grid) for source in self._classes]
        if self._stack is None:
            return parts, None
        stack = stack_on(grid, self._stack)
        covariates = stack.covariates()
        bands = self.parameterAsInts(parameters, "CLUSTER_BANDS", context)
        for band in bands:
            stack.require_band(band)
            if covariates[band - 1].is_categorical:
                raise PedometricsError(
                    "Band {band} of {name} (CLUSTER_BANDS) holds the classes {covariate}; clusters are made of "
                    "numbers. Give classes as ZONE_RASTERS.",
                    band=band,
                    name=stack.name,
                    covariate=covariates[band - 1].name,
                )
        bands = bands or [number for number, one in enumerate(covariates, 1) if not one.is_categorical]
        if not bands:
            raise PedometricsError("The stack {name} has no numeric covariate to cluster.", name=stack.name)
        sample = CellSample(CLUSTER_CELLS, seed)
        add_cells(stack, bands, sample, lambda share: tick(0.4 * share))
        if not sample.seen:
            raise PedometricsError("No cell of {name} has a value in every band that is clustered.", name=stack.name)
        values = stack.sample(*sample.xy.T, bands, lambda share: tick(0.4 + 0.4 * share))
        clusters = Clusters.fit(values, self.parameterAsInt(parameters, "N_CLUSTERS", context), seed)
        tick(1)
        part = ClusterPart(stack, bands, clusters)
        return [*parts, part], (part, [covariates[band - 1] for band in bands], clusters.in_units())

    def _measured(self, reader, parts, zones, notes, tick):
        """Zone, measured and mapped stock of the points that lie in a zone, and what became of the others."""
        name = self._points.sourceName()

        def places(crs):
            return read_points(self._points, [], crs, self._transform, name)[1]

        frame, xy = read_points(self._points, [self._field], reader.grid.crs, self._transform, name)
        stocks = numbers(frame, self._field, name) * self._factor
        if (stocks < 0).any():
            first = int(np.flatnonzero(stocks < 0)[0])
            raise PedometricsError(
                "The field {field} of the layer {name} holds {value:g} (feature {id}); a stock is 0 or more.",
                field=self._field,
                name=name,
                value=stocks[first] / self._factor,
                id=frame.index[first],
            )
        usable = np.isfinite(stocks) & np.isfinite(xy).all(axis=1)
        if not usable.any():
            raise PedometricsError(
                "No point of the layer {name} has a place and a number in the field {field}.",
                name=name,
                field=self._field,
            )
        codes = [part.sample(*places(part.crs).T, lambda share: tick(0)) for part in parts]
        number = np.where(usable, zones.numbers(codes), -1)
        kept = number >= 0
        if not kept.any():
            raise PedometricsError(
                "None of the {count} points of {name} lies in a zone of {zones}; are they of the same place? (The map: "
                "west, south, east, north {extent} in {crs}.)",
                count=int(usable.sum()),
                name=name,
                zones=joined(", ", [part.label for part in parts]),
                extent=", ".join(f"{edge:.8g}" for edge in reader.grid.extent),
                crs=reader.grid.crs_name,
            )
        mapped = reader.sample(*xy.T, [1], lambda share: tick(share))[:, 0] * self._factor
        left_out = {
            Text("points"): len(frame),
            Text("points in a zone"): int(kept.sum()),
            Text("points without a measured stock or a place"): int((~usable).sum()),
            Text("points in no zone"): int((usable & ~kept).sum()),
            Text("points of a zone outside the map"): int((kept & ~np.isfinite(mapped)).sum()),
        }
        notes += _about_points(xy[kept], stocks[kept], mapped[kept])
        return number[kept], stocks[kept], mapped[kept], left_out

    def _map(self, reader, parts, zones, potential, paths, notes, tick):
        """Sum the map up by zone and write its rasters, block by block; the area with a stock in no zone [m2]."""
        grid = reader.grid
        deficit = self._deficit_on(grid)
        row_areas = grid.cell_areas()
        bands = {
            "GAIN": [Covariate(f"gain to percentile {p:g}", unit=UNIT) for p in potential.percentiles],
            "TARGET": [Covariate(f"percentile {p:g}", unit=UNIT) for p in potential.percentiles],
        }
        if paths["CLUSTERS"]:
            part, _, centres = self._clusters
            codes = tuple(range(1, len(centres) + 1))
            legend = Legend(codes, tuple(str(part.name(code)) for code in codes))
            bands["CLUSTERS"] = [Covariate("cluster", "categorical", legend=legend)]
        negative, without_zone = 0, 0.0
        with small_cache(), ExitStack() as files:
            writers = {
                name: files.enter_context(RasterWriter(path, grid, bands[name])) for name, path in paths.items() if path
            }
            for window in grid.blocks():
                share = window.row / grid.rows
                tick(share)
                shape = (window.rows, grid.columns)
                stock = reader.read(window, [1], np.float64).ravel() * self._factor
                codes = [part.read(window, len(stock), partial(tick, share)) for part in parts]
                number = zones.numbers(codes)
                area = np.repeat(row_areas[window.row:window.row + window.rows], grid.columns)
                lack = deficit.read(window, partial(tick, share)).ravel().astype(float) if deficit else None
                target, gain = potential.add(number, stock, area, lack)
                negative += int(np.count_nonzero(stock < 0))
                without_zone += float(area[np.isfinite(stock) & (number < 0)].sum())
                written = {"GAIN": gain, "TARGET": target, "CLUSTERS": codes[-1]}
                for name, writer in writers.items():
                    writer.write(window, written[name].reshape(-1, *shape))
            if not potential.with_target:
                raise PedometricsError(
                    "No cell of the map {name} lies in a zone with {least} or more points.",
                    name=reader.name,
                    least=potential.least,
                )
            if deficit and not potential.has_both:
                raise PedometricsError(
                    "The raster {name} (DEFICIT_STOCK) has no value where the map has a gain; are both of the same "
                    "place?",
                    name=self._deficit[1],
                )
            tick(1)
            # All are complete before one takes its name.
            for writer in writers.values():
                writer.close()
        if negative:
            notes.append(
                Text(
                    "{count} cells of the map hold a negative stock, which cannot be; they count as they are.",
                    count=negative,
                )
            )
        return without_zone

    def _deficit_on(self, grid):
        """The deficit on the grid of the map, None without one."""
        if self._deficit is None:
            return None
        reader = open_stack(self._deficit)
        stated = reader.covariates()[0]
        if stated.is_categorical:
            raise PedometricsError("The raster {name} (DEFICIT_STOCK) holds classes, not a stock.", name=reader.name)
        if stated.unit and known_unit(stated.unit) != "kg/m2":
            raise PedometricsError(
                "The raster {name} (DEFICIT_STOCK) says that it is in {unit}; it must be in kg m-2.",
                name=reader.name,
                unit=stated.unit,
            )
        return WarpedBand(reader, 1, grid, Placement(reader.grid, grid).method(categorical=False))

    def _tell(self, result, notes, feedback):
        self.warn(feedback, notes)
        for row in result.table.head(MOST_LINES).itertuples():
            if row.target_kg_m2 == row.target_kg_m2:
                feedback.pushInfo(
                    tr(
                        "{zone}, percentile {row.percentile:g}: target {row.target_kg_m2:.3g} kg m-2 ("
                        "{row.target_lower:.3g} to {row.target_upper:.3g}, {row.n_points} points), gain "
                        "{row.gain_tg:.4g} Tg on {row.area_ha:,.1f} ha"
                    ).format(zone=tr(row.zone), row=row)
                )
        for zone in result.without[:MOST_LINES]:
            feedback.pushWarning(
                tr("{name} has no target: {count} points, {area:,.1f} ha.").format(
                    name=tr(zone.name), count=len(zone.points), area=zone.area / 1e4
                )
            )
        for row in result.totals.itertuples():
            feedback.pushInfo(
                tr(
                    "All zones, percentile {row.percentile:g}: gain {row.gain_tg:.4g} Tg ({level:g} % limits "
                    "{row.gain_lower_tg:.4g} to {row.gain_upper_tg:.4g}) on {row.area_ha:,.1f} ha"
                ).format(row=row, level=result.level)
            )

    def _report(self, result, path, notes):
        from ..reports.storage import storage_report

        gain = RasterReader(path)
        maps = [gain.thinned(band, 400) for band in range(1, gain.count + 1)]
        sources = {
            Text("map"): self._stock[1],
            Text("points"): f"{self._points.sourceName()}, {self._field}",
            Text("class rasters"): ", ".join(name for _, name, _ in self._classes) or Text("none"),
            Text("clustered stack"): self._stack[1] if self._stack else Text("none"),
            Text("deficit"): self._deficit[1] if self._deficit else Text("none"),
        }
        clusters = self._clusters and self._clusters[1:]
        return storage_report(result, sources, maps, gain.grid.extent, clusters, notes)

    def _write(self, parameters, context, table):
        fields = QgsFields()
        for name in table.columns:
            kind = Kind.TEXT if name in TEXTS else Kind.LONG if name in COUNTS else Kind.REAL
            fields.append(QgsField(name, kind))
        return self.write_features(parameters, "OUTPUT", context, fields, features_of(table, fields))


def _figures(result):
    lowest = result.totals.iloc[0]
    return {
        **{name: float(lowest[name.lower()]) for name in ("GAIN_TG", "GAIN_LOWER_TG", "GAIN_UPPER_TG")},
        "N_ZONES": sum(zone.targets is not None for zone in result.zones),
        "N_ZONES_WITHOUT": len(result.without),
        "AREA_WITHOUT_HA": sum(zone.area for zone in result.without) / 1e4,
    }


def _about_points(xy, stocks, mapped):
    """What a reader must know about the points."""
    notes = []
    again = len(xy) - len(np.unique(xy, axis=0))
    if again:
        notes.append(
            Text("{count} points lie at the place of another one; is there one row a profile?", count=again)
        )
    both = np.isfinite(mapped)
    if both.any():
        ratio = stocks[both].mean() / mapped[both].mean() if mapped[both].mean() > 0 else 1.0
        if not 1 / OTHER_UNIT < ratio < OTHER_UNIT:
            notes.append(
                Text(
                    "The measured stocks are {ratio:.3g} times the map's at the same places ({measured:.3g} and "
                    "{mapped:.3g} kg m-2 on average); are both of the same depth and in the same unit?",
                    ratio=ratio,
                    measured=stocks[both].mean(),
                    mapped=mapped[both].mean(),
                )
            )
    return notes
