"""The job as steps: what each is for, what it needs and makes, and how far a study has come. No window here."""

import os
import re
from dataclasses import dataclass
from datetime import datetime

from ..algorithms.base import tr

WAITING, READY, DONE, CHANGED = "waiting", "ready", "done", "changed"
#: Parameters that tell apart two runs whose results are used side by side, such as two class rasters.
SOURCES = ("DEM", "FIELD", "INPUT", "MODEL", "RAIN", "RED", "STOCK", "TARGET", "TEMPERATURE")
STOCK_FIELD = r"soc_[\d_]+"


@dataclass(frozen=True)
class Step:
    """A step of the job.

    Attributes
    ----------
    title, purpose : str
    main : tuple of str
        Algorithms of the necessary way.
    more : tuple of str
        Algorithms around it.
    """

    title: str
    purpose: str
    main: tuple
    more: tuple = ()


def steps():
    """The steps in the order of the work, in the language of QGIS."""
    return (
        Step(
            tr("Observations"),
            tr("From soil samples or horizons to the carbon stock of each profile."),
            ("socstock",),
            ("bulkdensity", "harmonizedepths", "texture"),
        ),
        Step(
            tr("Covariates"),
            tr("Rasters that explain where there is more carbon and where less, all on one grid."),
            ("covariatestack",),
            ("terraincovariates", "ndvicomposite", "climate", "rasterizeclasses", "samplecovariates"),
        ),
        Step(
            tr("Model"),
            tr("Learns from the samples how the stock depends on the covariates, and tells how good it is."),
            ("trainmodel",),
            ("comparemodels",),
        ),
        Step(
            tr("Map"),
            tr("The model applied to every cell; where it holds, and where to sample next."),
            ("predict",),
            ("applicability", "validatemap", "samplingplan"),
        ),
        Step(
            tr("Uncertainty"),
            tr("The interval that holds the true stock of a place with 90 % probability."),
            ("bootstrapuncertainty",),
        ),
        Step(
            tr("Totals"),
            tr("How much carbon each zone holds, with its interval."),
            ("zonaltotals",),
            ("stratasummary",),
        ),
        Step(
            tr("Potentials"),
            tr("How much more carbon the soils could store."),
            (),
            ("sequestrationpotential", "storagepotential"),
        ),
        Step(
            tr("Report"),
            tr("All results in one report that says how each figure was made."),
            (),
            ("studyreport", "mapfigure"),
        ),
    )


@dataclass(frozen=True)
class Input:
    """What an algorithm is given.

    Attributes
    ----------
    parameter : str
    made_by : tuple of str
        Outputs, as "algorithm.OUTPUT", the newest of which is taken; none where it is the user's.
    each : bool
        Whether it takes several: the newest of each of them, in the order in which they were made.
    of : str
        The parameter whose value comes from the run that made, or was given, this one too.
    stock : str
        The parameter whose fields this one, a stock, is chosen from.
    needed : bool
    """

    parameter: str
    made_by: tuple = ()
    each: bool = False
    of: str = ""
    stock: str = ""
    needed: bool = True


SAMPLES = Input("POINTS", ("socstock.OUTPUT",))
STACK = Input("COVARIATES", ("covariatestack.OUTPUT",))
MODEL = Input("MODEL", ("trainmodel.MODEL",))
TARGET = Input("TARGET", stock="POINTS")
STOCK = ("predict.OUTPUT", "bootstrapuncertainty.MEAN")
CLASSES = ("rasterizeclasses.OUTPUT",)
INPUTS = {
    "socstock": (Input("INPUT"),),
    "bulkdensity": (Input("INPUT"),),
    "harmonizedepths": (Input("INPUT"),),
    "texture": (Input("INPUT"),),
    "terraincovariates": (Input("DEM"),),
    "ndvicomposite": (Input("RED"), Input("NIR")),
    "climate": (Input("TEMPERATURE"), Input("RAIN", needed=False)),
    "rasterizeclasses": (Input("INPUT"),),
    "covariatestack": (
        Input("NUMERIC", ("terraincovariates.OUTPUT", "climate.MAT", "climate.TAP", "ndvicomposite.OUTPUT"), each=True),
        Input("CATEGORICAL", CLASSES, each=True, needed=False),
    ),
    "samplecovariates": (Input("INPUT", ("socstock.OUTPUT",)), STACK),
    "comparemodels": (SAMPLES, STACK, TARGET),
    "trainmodel": (SAMPLES, STACK, TARGET),
    "predict": (MODEL, Input("COVARIATES", of="MODEL")),
    "applicability": (MODEL, Input("COVARIATES", of="MODEL")),
    "validatemap": (
        Input("MAP", STOCK),
        Input("POINTS", ("trainmodel.VALIDATION_POINTS",), needed=False),
        Input("LOWER", of="MAP", needed=False),
        Input("UPPER", of="MAP", needed=False),
        Input("MODEL", of="MAP", needed=False),
    ),
    "samplingplan": (
        STACK,
        Input("PRIORITY", ("bootstrapuncertainty.RANGE", "applicability.DI"), needed=False),
        Input("POINTS", ("socstock.OUTPUT",), needed=False),
    ),
    "bootstrapuncertainty": (MODEL, Input("COVARIATES", of="MODEL")),
    "zonaltotals": (
        Input("STOCK", STOCK),
        Input("ZONES"),
        Input("MODEL", of="STOCK", needed=False),
        Input("COVARIATES", of="STOCK", needed=False),
    ),
    "stratasummary": (Input("STOCK", STOCK), Input("DEM")),
    "sequestrationpotential": (Input("SOC"), Input("FINE")),
    "storagepotential": (
        Input("STOCK", STOCK),
        SAMPLES,
        Input("FIELD", stock="POINTS"),
        Input("ZONE_RASTERS", CLASSES, each=True, needed=False),
        Input("DEFICIT_STOCK", ("sequestrationpotential.DEFICIT_STOCK",), needed=False),
    ),
    "mapfigure": (Input("MAPS", ("bootstrapuncertainty.MEAN",), each=True),),
    "studyreport": (
        Input(
            "REPORTS",
            ("socstock.REPORT", "covariatestack.REPORT", "trainmodel.REPORT", "bootstrapuncertainty.REPORT",
             "zonaltotals.REPORT", "storagepotential.REPORT"),
            each=True,
        ),
    ),
}


class Study:
    """What was made so far.

    Parameters
    ----------
    runs : sequence of Run
    exists : callable
        Whether the value of an output, a path or the id of a layer, is still there.
    is_changed : callable
        Whether an input file (dict of a `Run`) is another than it was.
    """

    def __init__(self, runs, exists, is_changed):
        self._exists, self._is_changed = exists, is_changed
        # Of runs within a second, the one that is told of later is the newer.
        self._runs = sorted(runs, key=lambda run: run.finished)[::-1]
        self._subjects = {}
        for run in reversed(self._runs):
            self._subjects[id(run)] = self._subject_of(run)

    def outputs(self, run):
        """Outputs of a run that are still there: name to value."""
        return {name: value for name, value in run.outputs.items() if self._exists(value)}

    def runs_of(self, algorithm):
        """Runs of an algorithm of which something is still there, the newest first."""
        return [run for run in self._runs if run.algorithm == algorithm and self.outputs(run)]

    def made(self, source):
        """Runs that made an output, as "algorithm.OUTPUT", that is still there, the newest first."""
        algorithm, output = source.split(".")
        return [run for run in self.runs_of(algorithm) if output in self.outputs(run)]

    def _all_makers(self, one):
        """Runs, with the name of their output, that an `Input` can be taken from, the newest first."""
        found = [(run, source.split(".")[1]) for source in one.made_by for run in self.made(source)]
        return sorted(found, key=lambda pair: pair[0].finished, reverse=True)

    def makers(self, one, subject=None):
        """The runs, with the name of their output, that an `Input` is taken from; those about another subject than the
        one given do not count."""
        found = [
            pair for pair in self._all_makers(one) if not subject or self.subject(pair[0]) in (None, subject)
        ]
        if not one.each:
            return found[:1]
        newest = {}
        for run, output in found:
            newest.setdefault((run.algorithm, output, *(str(run.inputs.get(name)) for name in SOURCES)), (run, output))
        return sorted(newest.values(), key=lambda pair: pair[0].finished)

    def lacking(self, algorithm, is_there):
        """Needed inputs that are not there yet.

        `is_there` says of a parameter whether the project has a layer that it could take.
        """
        return [
            one
            for one in INPUTS.get(algorithm, ())
            if one.needed and not (one.of or one.stock or self.makers(one))
            and not ((one.each or not one.made_by) and is_there(one.parameter))
        ]

    def subject(self, run):
        """The stock that a run is about: the target of the model that it goes back to; None where it is about none, or
        several."""
        return self._subjects[id(run)]

    def _subject_of(self, run):
        if "TARGET" in run.inputs:
            return run.inputs["TARGET"]
        given = [_place(run.inputs.get(one.parameter)) for one in INPUTS.get(run.algorithm, ())]
        for value in filter(None, given):
            made = (one for one in self._runs if value in map(_place, one.outputs.values()))
            maker = next((one for one in made if one.finished <= run.started), None)
            if self._subjects.get(id(maker)):
                return self.subject(maker)
        return None

    def last_runs(self, algorithm):
        """The newest run of an algorithm about each subject, the newest first."""
        newest = {}
        for run in self.runs_of(algorithm):
            newest.setdefault(self.subject(run), run)
        return list(newest.values())

    def state(self, algorithm, is_there):
        """How far an algorithm is: `WAITING` for an input, `READY` for a run (a first one, or one about a subject that
        there is none about yet), `DONE`, or `CHANGED`: its inputs have since."""
        runs = self.last_runs(algorithm)
        if any(map(any, map(self.changes, runs))):
            return CHANGED
        if runs:
            return READY if self.untouched(algorithm) else DONE
        return WAITING if self.lacking(algorithm, is_there) else READY

    def untouched(self, algorithm):
        """Runs, with the name of their output, about subjects that an algorithm was not run for yet; the newest
        first. None where it was run for several at once."""
        known = {self.subject(run) for run in self.runs_of(algorithm)}
        if not known or None in known:
            return []
        newest = {}
        for one in INPUTS[algorithm]:
            for run, output in self._all_makers(one) if one.needed else ():
                newest.setdefault(self.subject(run), (run, output))
        return [pair for subject, pair in newest.items() if subject not in {None, *known}]

    def changes(self, run):
        """What has changed since a run: its input files (paths), and algorithms (ids) of earlier steps that ran later
        about the same subject, or should run again."""
        files = [file["path"] for file in run.files if self._is_changed(file)]
        earlier = [
            maker.algorithm
            for one in INPUTS.get(run.algorithm, ())
            if one.needed or one.parameter in run.inputs
            for maker, _ in self.makers(one, self.subject(run))
            if maker.finished > run.started or any(self.changes(maker))
        ]
        return list(dict.fromkeys(files)), list(dict.fromkeys(earlier))

    def filled(self, algorithm, fields):
        """Values for parameters of an algorithm, from what was made so far.

        `fields` gives the names of the fields of a layer (path or id).
        """
        values, makers, subject = {}, {}, None
        untouched = self.untouched(algorithm)
        for one in INPUTS.get(algorithm, ()):
            found = [(run, output) for run, output in untouched if f"{run.algorithm}.{output}" in one.made_by][:1]
            found = found or self.makers(one, subject)
            if found and not one.each:
                subject = subject or self.subject(found[0][0])
            if one.of in values:
                value = self._beside(makers[one.of], one.parameter)
            elif one.stock in values:
                value = self._stock(algorithm, makers[one.stock], fields(values[one.stock]), subject)
            elif one.each:
                value = [run.outputs[output] for run, output in found]
            else:
                value = next((run.outputs[output] for run, output in found), None)
            if value:
                values[one.parameter] = value
                makers[one.parameter] = next((run for run, _ in found), None)
        return values

    def _beside(self, run, parameter):
        """What a run made, or was given, under the name of a parameter, as long as it is there."""
        value = run.outputs.get(parameter) or run.inputs.get(parameter)
        return value if value and self._exists(value) else None

    def _stock(self, algorithm, samples, names, subject):
        """The field with the stock: for a model the first without one, for what follows that of its map, or of the last
        model."""
        names = [name for name in names if re.fullmatch(STOCK_FIELD, name)]
        models = [run for run in self.made("trainmodel.MODEL") if run.started >= samples.finished]
        targets = [run.inputs.get("TARGET") for run in models]
        if algorithm not in ("trainmodel", "comparemodels"):
            names = [name for name in (subject, *targets) if name in names] or names
            return next(iter(names), None)
        return next((name for name in names if name not in targets), next(iter(names), None))


def _place(value):
    """What is the same for all ways to write a path, or the source of a layer; None of no text."""
    return os.path.normcase(os.path.normpath(value.split("|")[0])) if isinstance(value, str) else None


def is_changed(file):
    """Whether an input file of a `Run` is another than it was, or gone."""
    try:
        status = os.stat(file["path"])
    except OSError:
        return True
    modified = datetime.fromtimestamp(status.st_mtime).isoformat(timespec="seconds")
    return (status.st_size, modified) != (file["bytes"], file["modified"])


def free_names(folder, algorithm, outputs):
    """Paths for the outputs of a run in a folder, all with one stem, that no file has yet.

    Parameters
    ----------
    folder, algorithm : str
    outputs : dict
        Output to the ending of its file.

    Returns
    -------
    dict
        Output to path.
    """
    number = 1
    while True:
        stem = algorithm if number == 1 else f"{algorithm}_{number}"
        ends = {output: "" if output in ("OUTPUT", "MODEL", "REPORT") else f"_{output.lower()}" for output in outputs}
        paths = {
            output: os.path.join(folder, f"{stem}{ends[output]}.{ending}") for output, ending in outputs.items()
        }
        if not any(map(os.path.exists, paths.values())):
            return paths
        number += 1
