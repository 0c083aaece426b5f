"""Algorithm ``climate``: mean annual temperature and rain from monthly or yearly rasters."""

from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from ..layers.climate import Series, Step, average, downscale, open_raster, require_overlap, resample
from ..layers.grid import Window
from ..layers.rasters import RasterReader, RasterWriter, small_cache
from ..layers.warp import WarpedBand
from ..pedometrics.climate import (
    COVERED,
    RAIN,
    TEMPERATURE,
    Quantity,
    choose_years,
    contradictions,
    doubts,
    group_by_year,
    implausible,
    parse_years,
    year_in,
    years_text,
)
from ..pedometrics.covariates import Covariate
from ..pedometrics.errors import PedometricsError
from ..pedometrics.map_classes import WARMTH, WATER
from ..pedometrics.texts import Text, word
from .base import RASTER, SoilCarbonAlgorithm, ticker, tr
from .choices import LAPSE_TRENDS, RAIN_UNITS, TEMPERATURE_UNITS, TIME_STEPS
from .gridded import GridParameters
from .styling import when_loaded

#: In place of the year of rasters that name none.
NO_YEAR = "–"
#: How the maps are coloured.
THEMES = {"MAT": WARMTH, "TAP": WATER}
#: Side of the pictures in the report, in cells.
PICTURE = 300


@dataclass(frozen=True)
class Rasters:
    """The rasters of a variable, what the user says of them, and where the result goes."""

    quantity: Quantity
    sources: list
    unit: str
    first_year: Optional[int]
    path: Optional[str]


class Climate(GridParameters, SoilCarbonAlgorithm):
    ID = "climate"
    TITLE = "Climate means"
    GROUP = "covariates"
    TAGS = (
        "climate", "temperature", "rain", "precipitation", "MAT", "TAP", "lapse rate", "downscaling", "WorldClim",
        "CHELSA", "ERA5",
    )
    OPTIONAL = ("scipy",)
    HELP = (
        "Mean annual temperature (MAT, °C) and mean total annual precipitation (TAP, mm) from monthly or yearly "
        "rasters, over the years given.\n\n"
        "Bands are taken in the order of the files and of the bands in them: January to December of the first "
        "year, then the next year. Where START_YEAR is empty and each name tells its year (tas_2011_01.tif), the "
        "names sort the years. The log and the report list which rasters were taken for which year.\n\n"
        "MAT is the plain mean of the twelve months, as BIO1 of WorldClim. TAP is their sum. Both are then "
        "averaged over the years. A year counts at a cell only where none of its months lacks.\n\n"
        "With a DEM, temperature is brought to its cells: the lapse rate is fitted between the coarse temperatures "
        "and the mean elevations of their cells; temperatures are brought to 0 m with it, interpolated, and brought "
        "back to the elevation of each DEM cell. The coarse means are kept but for the interpolation, and the report "
        "says how well, with the fit. Rain is interpolated only.\n\n"
        "Without a DEM or a template the result has the cells of the first raster.\n\n"
        "Next: 'Covariate stack'."
    )

    def define(self):
        self.section("Rasters")
        self.add(
            QgsProcessingParameterMultipleLayers("TEMPERATURE", tr("Temperature rasters"), RASTER, optional=True),
            "Mean air temperature: files of one month or year each, or files with a band for each. With minimum and "
            "maximum temperature only, run twice and take the mean of the two results.",
        )
        self.add(
            QgsProcessingParameterMultipleLayers("RAIN", tr("Rain rasters"), RASTER, optional=True),
            "Precipitation of each month or year, in the same way.",
        )
        self.add_choice(
            "TIME_STEP",
            "What a band holds",
            TIME_STEPS,
            "monthly",
            "What a band holds, of temperature and of rain: a month (12 bands a year, January first) or a year. A "
            "raster that is already a mean over years is one yearly band; twelve mean months are one year.",
        )
        self.add_choice(
            "TEMPERATURE_UNIT",
            "Unit of temperature",
            TEMPERATURE_UNITS,
            "celsius",
            "Unit after the scale and offset that the file itself may hold. tenth_celsius: °C x 10 (WorldClim 1.4, "
            "CHELSA 1.2); tenth_kelvin: K x 10 (CHELSA 2.1 where the file holds no scale).",
        )
        self.add_choice(
            "RAIN_UNIT",
            "Unit of rain",
            RAIN_UNITS,
            "mm",
            "Unit after the scale and offset that the file itself may hold. mm, tenth_mm, hundredth_mm and m are "
            "totals of the month or year (1 mm = 1 kg/m2); mm/day, m/day (ERA5 monthly means) and kg/m2/s (climate "
            "models) are means, and are multiplied by the days of the month.",
        )
        self.section("Years")
        self.add(
            QgsProcessingParameterNumber(
                "START_YEAR",
                tr("Year of the first raster"),
                QgsProcessingParameterNumber.Type.Integer,
                optional=True,
                minValue=1,
                maxValue=9999,
            ),
            "Year of the first band; the others follow without a gap. Empty: the years in the names of the files or "
            "bands count, where each name tells one.",
        )
        self.add(
            QgsProcessingParameterString("YEARS", tr("Years to average"), optional=True),
            "Years and ranges with commas between, such as 2011-2020 or 2001-2010,2015. Empty: all years.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "RAIN_START_YEAR",
                tr("Year of the first rain raster"),
                QgsProcessingParameterNumber.Type.Integer,
                optional=True,
                minValue=1,
                maxValue=9999,
            ),
            "Where the rain rasters begin in another year than the temperature rasters. Empty: START_YEAR.",
            advanced=True,
        )
        self.section("Temperature by elevation")
        self.add(
            QgsProcessingParameterRasterLayer("DEM", tr("DEM for downscaling [m]"), optional=True),
            "Elevation in m, with cells finer than those of temperature. Its first band counts. Let it reach beyond "
            f"your area: a temperature cell counts in the fit where at least {100 * COVERED:.0f} % of it have "
            "elevations. Empty: temperature is interpolated only.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "LAPSE_RATE",
                tr("Lapse rate [°C/km]"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=-20.0,
                maxValue=20.0,
            ),
            "Change of temperature with elevation, negative where it gets colder upwards (in the free air about "
            "-6.5). Empty: it is fitted to the temperatures.",
        )
        self.add_choice(
            "TREND",
            "What the lapse rate is fitted on",
            LAPSE_TRENDS,
            "elevation",
            "elevation: temperature on elevation. elevation_position: a plane over easting and northing as well, for "
            "large areas in which temperature also changes from place to place, or from the coast inland.",
            advanced=True,
        )
        self.add_grid("Without it the DEM gives the grid, or else the first raster.")
        for quantity, label, text in (
            (TEMPERATURE, "Mean annual temperature", "GeoTIFF with one band, MAT [°C]."),
            (RAIN, "Total annual precipitation", "GeoTIFF with one band, TAP [mm a year]."),
        ):
            self.add(
                QgsProcessingParameterRasterDestination(quantity.band, tr(label), optional=True, createByDefault=True),
                text,
            )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("LAPSE_RATE", tr("Lapse rate [°C/km]")))
        self.addOutput(QgsProcessingOutputNumber("R2", tr("R2 of the lapse rate")))

    # Main thread

    def look_up(self, parameters, context, feedback):
        start = self._year(parameters, "START_YEAR", context)
        rain_start = self._year(parameters, "RAIN_START_YEAR", context) or start
        given = [
            self._rasters(parameters, "TEMPERATURE", TEMPERATURE, start, context),
            self._rasters(parameters, "RAIN", RAIN, rain_start, context),
        ]
        _check_sources(given)
        self._wanted = [rasters for rasters in given if rasters.path]
        if not self._wanted:
            raise PedometricsError("Ask for an output of the rasters that are given: MAT of TEMPERATURE, TAP of RAIN.")
        self._time_step = self.parameterAsString(parameters, "TIME_STEP", context)
        self._years = parse_years(self.parameterAsString(parameters, "YEARS", context))
        self._by_position = self.parameterAsString(parameters, "TREND", context) == "elevation_position"
        self._rate = self.number_or_none(parameters, "LAPSE_RATE", context)
        self._dem = self.raster(parameters, "DEM", context) if self.given(parameters, "DEM") else None
        if self._rate is not None and not self._dem:
            raise PedometricsError("LAPSE_RATE is given without DEM; give the DEM that temperature is brought to.")
        base = self.template(parameters, context)
        if base is None:
            base = open_raster(self._dem or self._wanted[0].sources[0]).grid
        self._grid = self.wanted_grid(parameters, context, base)
        self._report = self.file_path(parameters, "REPORT", context)

    def _year(self, parameters, name, context):
        return self.parameterAsInt(parameters, name, context) if self.given(parameters, name) else None

    def _rasters(self, parameters, name, quantity, first_year, context):
        sources = [self.raster_source(layer) for layer in self.raster_layers(parameters, name, context)]
        unit = self.parameterAsString(parameters, f"{name}_UNIT", context)
        # Asked for only where there is something to make: QGIS would look for the file afterwards.
        path = self.output_path(parameters, quantity.band, context) if sources else None
        return Rasters(quantity, sources, unit, first_year, path)

    # Worker thread

    def work(self, parameters, context, feedback):
        self._notes = []
        every = [self._series(rasters) for rasters in self._wanted]
        self._tell_years(every, feedback)
        rows, pictures, fit, kept, dem = [], {}, None, None, None
        if self._dem and every[0].quantity is TEMPERATURE:
            dem = open_raster(self._dem)
            require_overlap(dem, self._grid)
        span = 95 / len(every)
        with small_cache(), ExitStack() as exits:
            writers = []
            for number, (rasters, series) in enumerate(zip(self._wanted, every)):
                quantity = series.quantity
                heights = dem if quantity is TEMPERATURE else None
                begin = span * number
                tick = ticker(feedback, begin, begin + span / 2, tr("Averaging the years."))
                mean = self._average(series, heights, tick)
                writers.append(
                    exits.enter_context(
                        RasterWriter(rasters.path, self._grid, [Covariate(quantity.band, unit=quantity.unit)])
                    )
                )
                tick = ticker(feedback, begin + span / 2, begin + span, tr("Bringing the means to the grid."))
                if heights:
                    path = QgsProcessingUtils.generateTempFilename("level.tif")
                    fit, kept, found, method = downscale(
                        mean, heights, writers[-1], self._by_position, self._rate, path, tick
                    )
                    method = Text("{method} at 0 m, and lapse rate", method=word(method))
                    self._notes += doubts(fit)
                else:
                    found, method = resample(mean, writers[-1], tick)
                tick(1.0)
                rows.append(self._row(rasters, series, method, found))
                if self._report:
                    pictures[quantity.band] = [self._picture(mean)]
            for writer in writers:
                writer.close()
        self.warn(feedback, self._notes)
        if fit:
            _tell_fit(fit, kept, feedback)
        for rasters in self._wanted:
            when_loaded(context, rasters.path, THEMES[rasters.quantity.band])
            if self._report:
                pictures[rasters.quantity.band].append(self._picture(RasterReader(rasters.path)))
        if self._report:
            self._write_report(every, rows, fit, kept, pictures)
        paths = {rasters.quantity.band: rasters.path for rasters in self._wanted}
        return {
            "MAT": paths.get("MAT"),
            "TAP": paths.get("TAP"),
            "REPORT": self._report,
            "LAPSE_RATE": fit.rate if fit else None,
            "R2": fit.r2 if fit and np.isfinite(fit.r2) else None,
        }

    def _series(self, rasters):
        """The bands of the years that are wanted, all rasters checked."""
        noun, steps = rasters.quantity.noun, []
        for source in rasters.sources:
            reader = open_raster(source)
            require_overlap(reader, self._grid)
            for band in range(1, reader.count + 1):
                label = reader.description(band)
                steps.append(Step(source, band, reader.name if year_in(label) is None else label))
        labels = [step.label for step in steps]
        groups = group_by_year(labels, self._time_step, rasters.first_year, noun)
        for label, year in contradictions(labels, groups)[:1]:
            self._notes.append(
                Text(
                    "The {noun} raster {name} was taken for the year {year}, against its name; look at START_YEAR and "
                    "at the order of the rasters.",
                    noun=noun,
                    name=label,
                    year=year,
                )
            )
        if self._time_step == "yearly" and groups[0][0] is None and len(groups) % 12 == 0:
            self._notes.append(
                Text(
                    "{count} {noun} rasters were taken for years; if they are months, set TIME_STEP.",
                    count=len(groups),
                    noun=noun,
                )
            )
        years = [(year, [steps[i] for i in places]) for year, places in choose_years(groups, self._years, noun)]
        return Series(rasters.quantity, rasters.unit, self._time_step, years)

    def _tell_years(self, every, feedback):
        for record in _records(every):
            band, year, first, last = record.values()
            name = band if year == NO_YEAR else f"{band} {year}"
            feedback.pushInfo(tr(Text("{map}: {first} to {last}", map=name, first=first, last=last)))
        texts = {series.quantity.band: years_text(year for year, _ in series.years) for series in every}
        if len(set(texts.values())) > 1:
            self._notes.append(
                Text(
                    "MAT and TAP are of other years ({temperature} and {rain}); YEARS makes them equal.",
                    temperature=texts["MAT"],
                    rain=texts["TAP"],
                )
            )

    def _average(self, series, heights, tick):
        """Mean of a series where it is needed, as the reader of a temporary file."""
        quantity = series.quantity
        path = QgsProcessingUtils.generateTempFilename(f"{quantity.band}.tif")
        mean, found, gaps = average(series, heights.grid if heights else self._grid, path, tick)
        if gaps:
            self._notes.append(
                Text(
                    "{cells} cells of the {noun} rasters lack some of the years; their mean is over the others.",
                    cells=gaps,
                    noun=quantity.noun,
                )
            )
        low, high, _, _ = found.values()
        doubt = implausible(quantity, series.unit, series.time_step, low, high)
        self._notes += [doubt] if doubt else []
        return mean

    def _row(self, rasters, series, method, found):
        """What the report says of a map."""
        band = series.quantity.band
        if not found.count:
            raise PedometricsError("No cell of {band} has a value: its rasters or the DEM hold none there.", band=band)
        grid = open_raster(rasters.sources[0]).grid
        low, high, mean, _ = found.values()
        return {
            "map": band,
            "rasters": len(rasters.sources),
            "bands taken": sum(len(steps) for _, steps in series.years),
            "time step": series.time_step,
            "years": years_text(year for year, _ in series.years),
            "read as": series.unit,
            "cells": f"{grid.width:.6g} x {grid.height:.6g}",
            "CRS": grid.crs_name,
            "resampling": method,
            "lowest": low,
            "mean": mean,
            "highest": high,
            "lacking": self._grid.rows * self._grid.columns - found.count,
        }

    def _picture(self, reader):
        """A raster on thinned cells of the result."""
        grid = self._grid
        step = -(-max(grid.shape) // PICTURE)
        thin = replace(
            grid,
            width=step * grid.width,
            height=step * grid.height,
            columns=-(-grid.columns // step),
            rows=-(-grid.rows // step),
        )
        return WarpedBand(reader, 1, thin, "nearest").read(Window(0, thin.rows))

    def _write_report(self, every, rows, fit, kept, pictures):
        from ..reports.climate import climate_report

        grid = {
            "CRS": self._grid.crs_name,
            "cell size": f"{self._grid.width:.10g} x {self._grid.height:.10g}",
            "columns": self._grid.columns,
            "rows": self._grid.rows,
        }
        dem = self._dem[1] if fit else ""
        page = climate_report(
            grid, rows, _records(every), self._notes, fit, dem, kept, pictures, self._grid.extent
        )
        page.write(self._report)


def _check_sources(given):
    places = {}
    for rasters in given:
        parameter = rasters.quantity.noun.upper()
        for path, name, _ in rasters.sources:
            if path in places:
                raise PedometricsError(
                    "The raster {name} is given twice ({first} and {second}); give each raster once.",
                    name=name,
                    first=word(places[path]),
                    second=word(parameter),
                )
            places[path] = parameter
    if not places:
        raise PedometricsError("Give rasters of temperature (TEMPERATURE), of rain (RAIN) or of both.")


def _records(every):
    """A record a map and year: the first and the last raster taken."""
    return [
        {
            "map": series.quantity.band,
            "year": str(year or NO_YEAR),
            "first raster": Text("{raster}, band {band}", raster=steps[0].source[1], band=steps[0].band),
            "last raster": Text("{raster}, band {band}", raster=steps[-1].source[1], band=steps[-1].band),
        }
        for series in every
        for year, steps in series.years
    ]


def _tell_fit(fit, kept, feedback):
    sentence = (
        tr("Lapse rate {rate:.2f} °C/km (as given), R2 {r2:.3f}, {n} temperature cells.")
        if fit.given
        else tr("Lapse rate {rate:.2f} °C/km ± {error:.2f}, R2 {r2:.3f}, {n} temperature cells.")
    )
    feedback.pushInfo(sentence.format(rate=fit.rate, error=fit.rate_error, r2=fit.r2, n=fit.n))
    if len(kept):
        feedback.pushInfo(
            tr(
                "Averaged again over {n} temperature cells, MAT differs from them by {worst:.3f} °C at most and "
                "{mean:.3f} °C on average."
            ).format(worst=np.abs(kept).max(), mean=abs(kept.mean()), n=len(kept))
        )
