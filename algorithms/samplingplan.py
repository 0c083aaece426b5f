"""Algorithm ``samplingplan``: where to take the next samples."""

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from ..layers.fields import Kind
from ..layers.grid import spatial_reference
from ..layers.mapping import BLOCK
from ..layers.points import free_name, read_points
from ..layers.rasterize import PolygonCells, read_polygons
from ..layers.rasters import small_cache
from ..pedometrics.errors import PedometricsError
from ..pedometrics.sampling_plan import APPLICABILITY, CLHS, COVERAGE, ENOUGH, INTERVAL
from ..pedometrics.texts import Text, joined
from .base import POINTS, POLYGONS, SoilCarbonAlgorithm, features_of, open_stack, points_of, ticker, tr
from .choices import DESIGNS
from .styling import by_number, style_when_loaded

#: Methods that follow a raster of priority.
BY_PRIORITY = (INTERVAL, APPLICABILITY)
#: Attributes of a new point before its covariates.
FIELDS = (
    ("id", Kind.TEXT),
    ("order", Kind.INTEGER),
    ("x", Kind.REAL),
    ("y", Kind.REAL),
    ("reason", Kind.TEXT),
    ("priority", Kind.REAL),
    ("distance_m", Kind.REAL),
)
#: Names that a reason lists before it says how many more there are.
NAMED = 6
#: Why the points are where they are, for the report.
WAYS = {
    CLHS: Text(
        "Conditioned Latin hypercube (Minasny and McBratney 2006): the range of every numeric covariate is cut into as "
        "many strata with equally many cells as there are samples, existing and new, and the new points are chosen so "
        "that each stratum holds one sample, classes have their share, and covariates are correlated as in the area. "
        "What existing points hold already counts. Found by simulated annealing; O = sum |samples - target| over "
        "strata and classes + sum |difference| over the correlation matrix. Classes are counted in samples (the "
        "paper's term times the number of samples), so that they weigh as much as strata."
    ),
    INTERVAL: Text(
        "The widest intervals first: the score of a cell is the width of its interval x (1 - exp(-d / r)), d the "
        "distance to the nearest sample, existing or chosen before. The cell of the highest score comes next. Where "
        "the model works on the ln scale, intervals are wide where the prediction is high."
    ),
    APPLICABILITY: Text(
        "The places least like the samples first: the score of a cell is its dissimilarity index x (1 - exp(-d / r)), "
        "d the distance to the most similar point chosen before, in the space of the covariates (numbers in standard "
        "deviations, different classes 1 apart), r the mean distance of two cells that may be chosen. So no kind of "
        "place takes all points. The cell of the highest score comes next. Existing points are in the index already."
    ),
    COVERAGE: Text(
        "Spatial coverage (Walvoort, Brus and de Gruijter 2010): k-means on the coordinates makes the mean squared "
        "distance from a cell to its nearest sample small. Existing points are centres that do not move."
    ),
}
PURPOSE = Text(
    "These points are chosen on purpose, not at random. They suit the fitting of a model and mapping. A mean or total "
    "with an interval that rests on the sampling design alone, or a map validation free of assumptions, needs a "
    "probability sample."
)
#: Axes of the curve: x and y.
CURVES = {
    CLHS: (Text("iteration"), Text("objective")),
    INTERVAL: (Text("order"), Text("score")),
    APPLICABILITY: (Text("order"), Text("score")),
    COVERAGE: (Text("iteration"), Text("mean squared distance [m2]")),
}


class SamplingPlan(SoilCarbonAlgorithm):
    ID = "samplingplan"
    TITLE = "Sampling plan"
    GROUP = "model"
    TAGS = ("sampling design", "clhs", "latin hypercube", "new samples", "survey", "spatial coverage")
    PACKAGES = ("scipy", "pandas")
    OPTIONAL = ("sklearn",)
    HELP = (
        "Tells where to take the next samples, with existing points taken into account.\n\n"
        "clhs: points that represent all covariates of a stack, for a first survey or to fill the gaps of an old "
        "one. widest_interval: points where the map is least certain. applicability: points in places unlike any "
        "sample. spatial_coverage: points spread evenly over the area.\n\n"
        "The points are numbered in the order in which they help most, so that the last ones may be left out. The "
        "report shows them on a map and how well the samples represent the area without and with them. Choose some "
        "spare points: not every place can be reached.\n\n"
        "Such samples suit mapping. They are chosen on purpose, so they give no design-based estimate of a total.\n\n"
        "Comes after 'Covariate stack', 'Bootstrap uncertainty' or 'Area of applicability'."
    )

    def define(self):
        self.section("Way to choose places")
        self.add_choice(
            "METHOD",
            "Method",
            DESIGNS,
            CLHS,
            "clhs: conditioned Latin hypercube, needs the covariate stack. widest_interval: needs the output 'Width of "
            "the interval' of 'Bootstrap uncertainty'. applicability: needs the stack and the output 'Dissimilarity "
            "index' of 'Area of applicability'. spatial_coverage: needs the stack or the raster of priority, for its "
            "area.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "COUNT",
                tr("Number of new points"),
                QgsProcessingParameterNumber.Type.Integer,
                50,
                minValue=1,
                maxValue=10_000,
            ),
            "How many new points to place.",
        )
        self.section("Maps")
        self.add(
            QgsProcessingParameterRasterLayer("COVARIATES", tr("Covariate stack"), optional=True),
            "Multi-band raster from 'Covariate stack'; needed for clhs and applicability. With the other methods, its "
            "values are given to the points and shown in the report. Only cells with every covariate are chosen.",
        )
        self.add(
            QgsProcessingParameterRasterLayer(
                "PRIORITY", tr("Raster of priority (interval width or dissimilarity)"), optional=True
            ),
            "For widest_interval the width of the interval, for applicability the dissimilarity index; its first band "
            "counts. Any raster of 0 or more will do in which high values ask for samples. On the same grid as the "
            "stack, if both are given.",
        )
        self.section("Places")
        self.add(
            QgsProcessingParameterFeatureSource("POINTS", tr("Existing points"), [POINTS], optional=True),
            "Samples that there are already, in any CRS. The plan fills what they leave open.",
        )
        self.add(
            QgsProcessingParameterFeatureSource("AREA", tr("Area that can be sampled"), [POLYGONS], optional=True),
            "Polygons within which points may be placed, such as land with access, without water and built-up areas. "
            "The points still represent the whole raster, as well as this area allows.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "MINIMUM_DISTANCE",
                tr("Least distance between points [m]"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=0.0,
            ),
            "New points lie at least this far from one another and from existing ones. Needs a projected CRS.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "THRESHOLD",
                tr("Only where the priority is above (in its unit)"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=0.0,
            ),
            "Only cells with a higher priority are chosen, in its unit. For applicability give the threshold of 'Area "
            "of applicability', so that all points lie outside that area.",
        )
        self.section("Search")
        self.add(
            QgsProcessingParameterNumber(
                "DISCOUNT",
                tr("Range of the discount near samples [m]"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=0.001,
            ),
            "For widest_interval: r in width x (1 - exp(-d / r)), d the distance to the nearest sample. The longer, "
            "the farther apart the points. Empty: the mean spacing of all samples, root of (area / their number).",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "CANDIDATES",
                tr("Cells looked at"),
                QgsProcessingParameterNumber.Type.Integer,
                50_000,
                minValue=100,
                maxValue=1_000_000,
            ),
            "Random cells of the raster that represent it, and as many that are chosen from. All, where there are no "
            "more.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "ITERATIONS",
                tr("Iterations of clhs"),
                QgsProcessingParameterNumber.Type.Integer,
                20_000,
                minValue=100,
                maxValue=10_000_000,
            ),
            "Swaps that the annealing tries. The report shows the curve of the objective: take more where it still "
            "falls at its end.",
            advanced=True,
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Where to sample"), QgsProcessing.SourceType.TypeVectorPoint
            ),
            "Points at cell centres, in the CRS of the raster: id, order (1 first), x, y, reason, priority, distance_m "
            "(to the nearest other point, new or existing) and the covariates.",
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("N_NEW", tr("New points")))
        self.addOutput(QgsProcessingOutputNumber("N_OUTSIDE", tr("Existing points outside the raster")))
        self.addOutput(QgsProcessingOutputNumber("OBJECTIVE", tr("Objective (see the report)")))

    def look_up(self, parameters, context, feedback):
        self._method = self.parameterAsEnumString(parameters, "METHOD", context)
        self._spacing = self.number_or_none(parameters, "MINIMUM_DISTANCE", context) or 0.0
        self._threshold = self.number_or_none(parameters, "THRESHOLD", context)
        self._discount = self.number_or_none(parameters, "DISCOUNT", context)
        given = {name: self.given(parameters, name) for name in ("COVARIATES", "PRIORITY", "POINTS", "AREA")}
        if self._method in (CLHS, APPLICABILITY) and not given["COVARIATES"]:
            raise PedometricsError("The method {method} needs a covariate stack (COVARIATES).", method=self._method)
        if self._method in BY_PRIORITY and not given["PRIORITY"]:
            raise PedometricsError(
                "The method {method} needs a raster of priority (PRIORITY): the output {output}.",
                method=self._method,
                output=Text("RANGE of 'Bootstrap uncertainty'") if self._method == INTERVAL else
                Text("DI of 'Area of applicability'"),
            )
        if not (given["COVARIATES"] or given["PRIORITY"]):
            raise PedometricsError("Give a covariate stack (COVARIATES) or a raster (PRIORITY), for its area.")
        if self._threshold is not None and not given["PRIORITY"]:
            raise PedometricsError(
                "THRESHOLD is {value}, but there is no raster of priority (PRIORITY) that it could apply to.",
                value=f"{self._threshold:g}",
            )
        self._rasters = [
            self.raster(parameters, name, context) for name in ("COVARIATES", "PRIORITY") if given[name]
        ]
        self._has_priority = given["PRIORITY"]
        self._points = self.source(parameters, "POINTS", context) if given["POINTS"] else None
        self._area = self.source(parameters, "AREA", context) if given["AREA"] else None

    def advise(self, parameters, context):
        self._open()
        return ()

    def work(self, parameters, context, feedback):
        from ..pedometrics.sampling_plan import neighbour_distance

        readers, bands, covariates = self._open()
        grid = readers[0].grid
        # Distances are in metres, whatever the unit of the CRS.
        self._metres = spatial_reference(grid.crs).GetLinearUnits() or 1.0
        count = self.parameterAsInt(parameters, "COUNT", context)
        report_path = self.file_path(parameters, "REPORT", context)
        notes = []
        existing = _Existing(self._read_existing(context, grid, notes), readers, bands, notes)
        tick = ticker(feedback, 0, 40, tr("Reading the rasters."))
        cells = self._cells(parameters, context, readers, bands, existing, tick)
        self._check_enough(cells, count)
        notes += _constant(covariates, cells.represented)
        tick = ticker(feedback, 40, 95, tr("Choosing the places."))
        plan, reach = self._plan(parameters, context, count, cells, existing, covariates, tick)
        places, values = cells.xy[plan.chosen], cells.values[plan.chosen]
        distance = None
        if not grid.is_geographic:
            distance = neighbour_distance(places * self._metres, existing.xy * self._metres)
        reached, first = self._reached(covariates, cells.represented, existing.values, values)
        table = self._table(covariates, places, values, distance, first)
        sentence = _sentence(count, reached)
        feedback.pushInfo(tr(sentence))
        self.warn(feedback, notes)
        # Made before anything is written, so that a fault in it leaves nothing behind.
        report = None
        if report_path:
            from ..reports.sampling import sampling_report

            report = sampling_report(
                " · ".join(reader.name for reader in readers),
                [sentence, WAYS[self._method], PURPOSE],
                self._settings(parameters, context, count, cells, existing, reach),
                covariates,
                _groups(cells.represented, existing.values, values),
                reached,
                plan,
                CURVES[self._method],
                table,
                {**self._picture(readers, covariates), "existing": existing.xy, "new": places},
                notes,
            )
        ticker(feedback)(0.98)
        results = {"N_NEW": count, "N_OUTSIDE": existing.outside, "OBJECTIVE": plan.objective}
        results["OUTPUT"] = self._write(parameters, context, covariates, table, places, grid)
        style_when_loaded(context, results["OUTPUT"], by_number, "id")
        if report:
            report.write(report_path)
            results["REPORT"] = report_path
        return results

    def _open(self):
        """Readers of the rasters, the bands that are read of each, and what they are."""
        projected = self._method != CLHS or self._spacing > 0
        readers = [open_stack(source, need_projected=projected) for source in self._rasters]
        bands = [list(range(1, reader.count + 1)) for reader in readers]
        if self._has_priority:
            bands[-1] = [1]
        if len(readers) == 2 and not readers[0].grid.same_cells(readers[1].grid):
            raise PedometricsError(
                "The raster of priority {priority} lies on another grid than the stack {stack}; both must have the "
                "same cells.",
                priority=readers[1].name,
                stack=readers[0].name,
            )
        covariates = [
            reader.covariates()[band - 1] for reader, numbers in zip(readers, bands) for band in numbers
        ]
        if self._has_priority and covariates[-1].is_categorical:
            raise PedometricsError(
                "The raster of priority {name} holds classes; it must hold numbers.", name=readers[-1].name
            )
        return readers, bands, covariates

    def _stack_bands(self, covariates):
        """How many of the bands read are of the stack; that of the priority is the last."""
        return len(covariates) - self._has_priority

    def _read_existing(self, context, grid, notes):
        """Coordinates of existing points in the CRS of the grid, shape (e, 2)."""
        if self._points is None:
            return np.empty((0, 2))
        name = self._points.sourceName()
        _, xy = read_points(self._points, [], grid.crs, context.transformContext(), name)
        there = np.isfinite(xy).all(axis=1)
        if not there.all():
            notes.append(
                Text(
                    "{count} features of {name} have no geometry; they are left out.",
                    count=int((~there).sum()),
                    name=name,
                )
            )
        return xy[there]

    def _cells(self, parameters, context, readers, bands, existing, tick):
        """Random cells of the rasters, read window by window."""
        from ..pedometrics.cell_sample import CellSample
        from ..pedometrics.sampling_plan import nearest

        grid = readers[0].grid
        polygons = self._polygons(context, grid) if self._area is not None else None
        seed = self.parameterAsInt(parameters, "SEED", context)
        count = self.parameterAsInt(parameters, "COUNT", context)
        limit = max(self.parameterAsInt(parameters, "CANDIDATES", context), 10 * count)
        population, candidates = CellSample(limit, 2 * seed), CellSample(limit, 2 * seed + 1)
        easting, northing = grid.easting(), grid.northing()
        windows = grid.windows(BLOCK // sum(map(len, bands)), readers[0].in_tiles)
        with small_cache():
            for number, window in enumerate(windows):
                tick(number / len(windows))
                block = np.concatenate([reader.read(window, those) for reader, those in zip(readers, bands)])
                rows, columns = np.nonzero(np.isfinite(block).all(axis=0))
                values = block[:, rows, columns].T
                if self._method in BY_PRIORITY and (values[:, -1] < 0).any():
                    raise PedometricsError(
                        "The raster of priority {name} holds {value}; it must be 0 or more.",
                        name=readers[-1].name,
                        value=f"{values[:, -1].min():g}",
                    )
                rows_in_grid, columns_in_grid = rows + window.row, columns + window.column
                xy = np.column_stack([easting[columns_in_grid], northing[rows_in_grid]])
                population.add(xy, values)
                free = ~np.isin(rows_in_grid * grid.columns + columns_in_grid, existing.cells)
                if polygons is not None:
                    free &= np.isfinite(polygons.codes(window)[rows, columns])
                if self._threshold is not None:
                    free &= values[:, -1] > self._threshold
                candidates.add(xy[free], values[free])
        if not population.seen:
            raise PedometricsError("No cell of {name} has a value in every band.", name=readers[0].name)
        xy, values = candidates.xy, candidates.values
        if self._spacing:
            far = nearest(xy * self._metres, existing.xy * self._metres) >= self._spacing * ENOUGH
            xy, values = xy[far], values[far]
        area_m2 = population.seen * float(grid.cell_areas().mean())
        return _Cells(population.values, population.xy, values, xy, population.seen, candidates.seen, area_m2)

    def _polygons(self, context, grid):
        name = self._area.sourceName()
        shapes, _, _ = read_polygons(self._area, None, grid.crs, context.transformContext(), name)
        polygons = PolygonCells(shapes, range(1, len(shapes) + 1), grid)
        if not polygons.meets:
            raise PedometricsError("The polygons of {name} (AREA) do not overlap the raster.", name=name)
        return polygons

    def _check_enough(self, cells, count):
        if len(cells.xy) >= count:
            return
        limits = [Text("have a value in every band")]
        if self._area is not None:
            limits.append(Text("lie in AREA"))
        if self._threshold is not None:
            limits.append(Text("have a priority above {value:g}", value=self._threshold))
        if self._points is not None:
            limits.append(Text("hold no existing point"))
        if len(cells.xy) < cells.free:
            limits.append(Text("lie {value:,g} m or more from existing points", value=self._spacing))
        raise PedometricsError(
            "COUNT is {count}, but there are only {found} cells to choose from: those that {limits}.",
            count=count,
            found=len(cells.xy),
            limits=joined(", ", limits),
        )

    def _plan(self, parameters, context, count, cells, existing, covariates, tick):
        """The plan, and the r of its discount, if it has one."""
        from ..pedometrics.sampling_plan import by_priority, clhs, covariate_space, mean_distance, spatial_coverage

        seed = self.parameterAsInt(parameters, "SEED", context)
        xy, old = cells.xy * self._metres, existing.xy * self._metres
        if self._method == COVERAGE:
            return spatial_coverage(cells.centres * self._metres, xy, count, old, seed, self._spacing, tick), None
        if self._method == INTERVAL:
            reach = self._discount or float(np.sqrt(cells.area_m2 / (count + len(existing.values))))
            return by_priority(cells.values[:, -1], xy, count, old, reach, xy, self._spacing, tick), reach
        stack, classes = slice(self._stack_bands(covariates)), _categorical(covariates)
        represented, values = cells.represented[:, stack], cells.values[:, stack]
        if self._method == APPLICABILITY:
            space = covariate_space(represented, values, classes)
            # Cells that are all alike have no distance.
            reach = mean_distance(space, seed) or 1.0
            return by_priority(cells.values[:, -1], space, count, space[:0], reach, xy, self._spacing, tick), reach
        iterations = self.parameterAsInt(parameters, "ITERATIONS", context)
        samples = existing.values[:, stack]
        return clhs(represented, values, classes, count, samples, iterations, seed, xy, self._spacing, tick), None

    def _reached(self, covariates, represented, existing, new):
        """Strata of each covariate of the stack that hold a sample, and where a new point is the first one.

        Returns
        -------
        reached : dict of str to ndarray, shape (p,)
            Strata of each covariate: all, those with an existing point, and those with any point.
        first : ndarray of bool, shape (n, p), or None
            Whether a new point is the first sample of its strata; None without existing points.
        """
        from ..pedometrics.sampling_plan import Strata

        stack = slice(self._stack_bands(covariates))
        if not stack.stop:
            return {}, None
        strata = Strata(represented[:, stack], _categorical(covariates), len(existing) + len(new))
        old, added = strata.codes(existing[:, stack]), strata.codes(new[:, stack])
        with_old, wanted = strata.reached(old)
        with_all, _ = strata.reached(np.vstack([old, added]))
        reached = {"strata": wanted, "with an existing point": with_old, "with an existing or a new one": with_all}
        return reached, (strata.counts(old) == 0)[added] if len(old) else None

    def _table(self, covariates, places, values, distance, first):
        """The new points in their order: a column for each of `FIELDS` and each covariate of the stack."""
        import pandas as pd

        count, stack = len(places), self._stack_bands(covariates)
        width = len(str(count))
        lacking = np.full(count, np.nan)
        columns = {
            "id": [f"N{number:0{width}d}" for number in range(1, count + 1)],
            "order": range(1, count + 1),
            "x": places[:, 0],
            "y": places[:, 1],
            # Objects, for pandas makes plain texts of others.
            "reason": pd.Series(self._reasons(covariates, values, distance, first), dtype=object),
            "priority": values[:, -1] if self._has_priority else lacking,
            "distance_m": lacking if distance is None else distance,
        }
        for covariate, column in zip(covariates[:stack], values.T):
            shown = [covariate.class_name(value) for value in column] if covariate.is_categorical else column
            columns[free_name(columns, covariate.name)] = shown
        # Infinite: the only point there is.
        return pd.DataFrame(columns).replace(np.inf, np.nan)

    def _reasons(self, covariates, values, distance, first):
        """Why each point is where it is, a `Text` each."""
        if self._method == CLHS and first is None:
            return [Text("one of the strata of each covariate")] * len(values)
        if self._method == CLHS:
            stack = covariates[: self._stack_bands(covariates)]
            gaps = [[one.name for one, is_first in zip(stack, row) if is_first] for row in first]
            return [_first(names) if names else Text("balance of the strata") for names in gaps]
        away = [
            Text("{distance:,.0f} m to the nearest other point", distance=one) if np.isfinite(one)
            else Text("the only point")
            for one in distance
        ]
        if self._method == COVERAGE:
            return away
        name, unit = covariates[-1].name, covariates[-1].unit
        held = [f"{name} {value:.3g} {unit}".strip() for value in values[:, -1]]
        return [joined(", ", both) for both in zip(held, away)]

    def _settings(self, parameters, context, count, cells, existing, reach):
        """What the report tells of the plan, label to value."""
        settings = {
            "method": self._method,
            "new points": count,
            "existing points counted": len(existing.values),
            "cells": cells.seen,
            "cells to choose from": cells.free,
            "looked at": len(cells.represented),
            "seed": self.parameterAsInt(parameters, "SEED", context),
        }
        if self._spacing:
            settings["least distance [m]"] = self._spacing
        if self._threshold is not None:
            settings["priority above"] = self._threshold
        if self._method == CLHS:
            settings["iterations"] = self.parameterAsInt(parameters, "ITERATIONS", context)
        if reach is not None:
            settings["r [m]" if self._method == INTERVAL else "r"] = reach
        return settings

    def _picture(self, readers, covariates):
        """What the report's map shows: the raster of priority, or else the first covariate of numbers."""
        numeric = [i for i, covariate in enumerate(covariates) if not covariate.is_categorical]
        shown = len(covariates) - 1 if self._has_priority else next(iter(numeric), 0)
        reader, band = (readers[-1], 1) if self._has_priority else (readers[0], shown + 1)
        name, unit = covariates[shown].name, covariates[shown].unit
        return {
            "values": reader.thinned(band, 400),
            "extent": reader.grid.extent,
            "label": f"{name} [{unit}]" if unit else name,
        }

    def _write(self, parameters, context, covariates, table, places, grid):
        fields = QgsFields()
        kinds = dict(FIELDS)
        for name, covariate in zip(table.columns, [None] * len(FIELDS) + list(covariates)):
            text = covariate is not None and covariate.is_categorical
            fields.append(QgsField(name, kinds.get(name, Kind.TEXT if text else Kind.REAL)))
        crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs)
        table = table.assign(reason=[tr(reason) for reason in table["reason"]])
        features = features_of(table, fields, points_of(places))
        return self.write_features(parameters, "OUTPUT", context, fields, features, QgsWkbTypes.Type.Point, crs)


@dataclass(frozen=True)
class _Cells:
    """Random cells of the rasters.

    Attributes
    ----------
    represented, centres : ndarray, shape (m, p) and (m, 2)
        Values and coordinates of cells that represent the rasters.
    values, xy : ndarray, shape (k, p) and (k, 2)
        Those of cells that may be chosen.
    seen, free : int
        Cells with a value in every band, and those of them that may be chosen, near to existing points or not.
    area_m2 : float
        Area of the cells with a value in every band.
    """

    represented: np.ndarray
    centres: np.ndarray
    values: np.ndarray
    xy: np.ndarray
    seen: int
    free: int
    area_m2: float


class _Existing:
    """Existing points, and the values of those where the rasters have some.

    Attributes
    ----------
    xy : ndarray, shape (e, 2)
        One point a cell: the horizons of a profile are one sample. Those outside the rasters come last.
    values : ndarray, shape (k, p)
        Of the points in cells with a value in every band.
    cells : ndarray of int
        Cells that hold a point.
    outside : int
    """

    def __init__(self, xy, readers, bands, notes):
        grid = readers[0].grid
        rows, columns = grid.locate(*xy.T)
        inside = rows >= 0
        self.outside = int((~inside).sum())
        cells, first = np.unique(rows[inside] * grid.columns + columns[inside], return_index=True)
        self.cells = cells
        again = int(inside.sum()) - len(cells)
        self.xy = xy = np.vstack([xy[inside][first], xy[~inside]])
        inside = np.arange(len(xy)) < len(cells)
        values = np.hstack([reader.sample(*xy.T, those) for reader, those in zip(readers, bands)])
        complete = np.isfinite(values).all(axis=1)
        self.values = values[complete]
        if len(xy) and not len(cells):
            raise PedometricsError(
                "None of the {count} existing points lies in the raster {name} (west, south, east, north {extent} in "
                "{crs}); is their CRS right?",
                count=self.outside,
                name=readers[0].name,
                extent=", ".join(f"{edge:.8g}" for edge in grid.extent),
                crs=grid.crs_name,
            )
        lacking = int((inside & ~complete).sum())
        if self.outside:
            notes.append(
                Text(
                    "{count} existing points lie outside the raster; they count for distances only.",
                    count=self.outside,
                )
            )
        if lacking:
            notes.append(
                Text(
                    "{count} existing points lie where a band has no value; they count for distances only.",
                    count=lacking,
                )
            )
        if again:
            notes.append(
                Text(
                    "{count} existing points share the cell of another one; such a cell counts as one sample.",
                    count=again,
                )
            )


def _sentence(count, reached):
    if not reached:
        return Text("{count} new points.", count=count)
    wanted, old, both = (strata.sum() for strata in reached.values())
    return Text(
        "{count} new points; of {wanted} strata of all covariates, {old} hold an existing point and {both} an existing "
        "or a new one.",
        count=count,
        wanted=wanted,
        old=old,
        both=both,
    )


def _constant(covariates, values):
    """A note for each covariate that is the same everywhere."""
    return [
        Text(
            "{name} is {value:g} everywhere; it has no influence on the plan.", name=covariate.name, value=column[0]
        )
        for covariate, column in zip(covariates, values.T)
        if np.ptp(column) == 0
    ]


def _groups(represented, existing, new):
    """Values of the covariates in the area, at existing points if there are any, and at all points, by name."""
    groups = {"area": represented, "existing": existing, "existing + new": np.vstack([existing, new])}
    return {name: values for name, values in groups.items() if len(values)}


def _categorical(covariates):
    return [i for i, covariate in enumerate(covariates) if covariate.is_categorical]


def _first(names):
    """Why a point that is the first one in its strata of some covariates was chosen."""
    named, more = ", ".join(names[:NAMED]), len(names) - NAMED
    if more <= 0:
        return Text("first sample in its stratum of {names}", names=named)
    return Text("first sample in its stratum of {names} and {count} more", names=named, count=more)
