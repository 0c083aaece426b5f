"""Which runs there were: told while QGIS is open, whichever way a run was started, and read from reports."""

import json
import os
from dataclasses import asdict, dataclass
from itertools import islice

from qgis.PyQt.QtCore import QObject, pyqtSignal

#: A folder with more files is read to here only, and of larger documents nothing: somebody waits meanwhile.
MOST_FILES = 2000
MOST_BYTES = 20_000_000


class Teller(QObject):
    """Tells of each run that went well, from the thread that it ran in; under qgis_process nobody listens."""

    #: The provenance of the run (dict), as it stands in its report.
    finished = pyqtSignal(object)


TELLER = Teller()


@dataclass(frozen=True)
class Run:
    """What a run was given and what it made.

    Attributes
    ----------
    algorithm : str
    started, finished : str
        Times in ISO form, to the second.
    inputs : dict
        Parameter to value, of those with a text or a list: layers, files, fields, choices.
    files : tuple of dict
        ``path``, ``modified`` and ``bytes`` of each input file, as they were.
    outputs : dict
        Output to path or, of a temporary layer, id (str).
    """

    algorithm: str
    started: str
    finished: str
    inputs: dict
    files: tuple
    outputs: dict

    @classmethod
    def of(cls, provenance):
        """The run that a provenance tells of."""
        parameters, outputs = provenance["parameters"], provenance["outputs"]
        return cls(
            provenance["algorithm"],
            provenance["started"],
            provenance["finished"],
            {one["name"]: one["value"] for one in parameters if _is_text(one["value"])},
            tuple(file for one in parameters for file in one["files"]),
            {one["name"]: one["value"] for one in outputs if _is_text(one["value"])},
        )

    def moved(self, place):
        """The same run with each of its texts that may be a path as the function `place` gives it."""

        def at(value):
            if isinstance(value, (list, tuple)):
                return [at(one) for one in value]
            return place(value) if isinstance(value, str) else value

        return Run(
            self.algorithm,
            self.started,
            self.finished,
            {name: at(value) for name, value in self.inputs.items()},
            tuple({**file, "path": place(file["path"])} for file in self.files),
            {name: place(value) for name, value in self.outputs.items()},
        )


def _is_text(value):
    # An empty choice of a dialog reads NULL.
    return isinstance(value, (str, list)) and value not in ("", "NULL", [])


def to_json(runs):
    """Runs as text."""
    return json.dumps([asdict(run) for run in runs], ensure_ascii=False)


def from_json(text):
    """Runs of a text that `to_json` made; none where it is no such text."""
    try:
        return [Run(**{**one, "files": tuple(one["files"])}) for one in json.loads(text)]
    except (ValueError, TypeError, KeyError):
        return []


def runs_in(folder):
    """Runs that the reports in a folder, and in the folders in it, tell of; the oldest first."""
    paths = (os.path.join(place, name) for place, _, names in os.walk(folder) for name in names)
    found = [_run(path) for path in islice(paths, MOST_FILES) if path.endswith(".json")]
    return sorted(filter(None, found), key=lambda run: run.finished)


def _run(path):
    try:
        if os.path.getsize(path) > MOST_BYTES:
            return None
        with open(path, encoding="utf-8") as file:
            return Run.of(json.load(file)["provenance"])
    except (OSError, ValueError, TypeError, KeyError):
        return None  # something else than a report of ours
