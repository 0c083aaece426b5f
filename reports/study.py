"""One report of a whole study from the reports of its steps: findings, provenance, consistency, literature."""

import html
import json
import os
import re
from dataclasses import dataclass, field
from datetime import datetime

import pandas as pd

from ..pedometrics.errors import PedometricsError
from ..pedometrics.texts import TRANSLATE, Text, joined, told, tr, word
from .html import Report, number
from .study_facts import facts
from .study_texts import GROUPS, LITERATURE, OLD_TITLES, REFERENCES, STEPS
from .words import HEADS, VALUES

#: Rows of the longest table that is taken over.
MOST_ROWS = 30
#: Tables that are lists of rows, settings (the provenance tells them), or texts too long for an annex.
LEFT_OUT = {
    "at_2_percent", "functions", "meaning", "pairs", "points", "profiles", "quantiles", "rejected", "runs", "settings",
    "summary", "validation", "variogram", "years",
}
#: Parameters that a step of the plugin makes.
MADE = {"COVARIATES", "LOWER", "MAP", "MODEL", "PRIORITY", "STOCK", "UPPER"}
#: Of these a step takes those of one model.
TOGETHER = {"LOWER", "MAP", "MODEL", "STOCK", "UPPER"}
#: Programs open these for writing even to look at them, so the time of their last change tells nothing.
TOUCHED = (".gpkg", ".sqlite")
#: Algorithms in the order of the page: group by group.
ORDER = sorted(STEPS, key=lambda name: list(GROUPS).index(STEPS[name][0]))
#: Titles that name a target.
_TARGETS = r"(?:Models? of|[\d.]+ % interval of|Area of applicability of the model of) (.*?)(?: compared)?$"
#: The start of a JSON of ours.
_OURS = re.compile(r'\s*\{\s*"schema":\s*\d+,\s*"title"')


@dataclass
class Step:
    """A step of a study.

    Attributes
    ----------
    algorithm : str
    path : str
        Its JSON, or the raster whose metadata tells of it.
    document : dict
        The JSON; empty for a step without a report.
    provenance : dict
        Empty for reports of versions that kept none.
    number : int
        Place in the study, from 1.
    makers : dict of str to Step
        Step that made each input file.
    """

    algorithm: str
    path: str
    document: dict
    provenance: dict
    number: int = 0
    makers: dict = field(default_factory=dict)

    @property
    def page(self):
        """The page beside the JSON."""
        return f"{os.path.splitext(self.path)[0]}.html"

    def what(self):
        """What it is of: the target that its title names, and its subtitle."""
        if not self.document:
            return os.path.basename(self.path)
        found = re.match(_TARGETS, self.document["title"])
        # The method, in brackets behind the target, is told elsewhere.
        target = re.sub(r" \([^()]*\)$", "", found[1]) if found else ""
        made_of = self.document.get("subtitle", "")
        if "subtitle_from" in self.document:
            made_of = Text.of(self.document["subtitle_from"])
        elif made_of in VALUES:  # others are names of the user's
            made_of = word(made_of)
        return joined(" · ", [part for part in (target, made_of) if part])

    @property
    def finished(self):
        return self.provenance.get("finished") or self.document.get("made", "")

    def inputs(self):
        """Parameter and file of each input."""
        return [(row["name"], one) for row in self.provenance.get("parameters", ()) for one in row["files"]]

    def outputs(self):
        """Files that it made."""
        return [one for row in self.provenance.get("outputs", ()) for one in row["files"]]

    def value(self, name):
        """Value of a parameter as text."""
        rows = [row["value"] for row in self.provenance.get("parameters", ()) if row["name"] == name]
        return "" if not rows or rows[0] is None else str(rows[0])

    def models(self, passed=()):
        """Numbers of the trained models that it rests on, its own included."""
        if self.algorithm == "trainmodel":
            return {self.number}
        # Two steps may have written what the other one read.
        makers = [maker for maker in self.makers.values() if maker.number not in passed]
        return set().union(*(maker.models((*passed, self.number)) for maker in makers))


@dataclass(frozen=True)
class Study:
    """The steps in the order of the work, files of no known step, and documents of older versions.

    Attributes
    ----------
    steps : list of Step
    unknown : list of tuple of str
        Path and title of documents that belong to no step.
    """

    steps: list
    unknown: list


def find_documents(folder):
    """Paths of the JSON documents of reports in a folder and the folders in it, sorted."""
    found = []
    for place, folders, names in os.walk(folder):
        folders.sort()
        paths = [os.path.join(place, name) for name in sorted(names) if name.endswith(".json")]
        found += filter(is_ours, paths)
    return found


def is_ours(path):
    """Whether a file is the JSON of a report."""
    try:
        with open(path, encoding="utf-8") as file:
            return bool(_OURS.match(file.read(200)))
    except (OSError, UnicodeDecodeError):
        return False


def read_study(paths, read_history):
    """Put the steps of a study in order and find who made what.

    Parameters
    ----------
    paths : sequence of str
        JSON documents of reports; other study reports among them are left out.
    read_history : callable
        Gives the provenance in the metadata of a raster, None where there is none: for steps without a report.

    Returns
    -------
    Study
    """
    steps, unknown = [], []
    for path in paths:
        document = _read(path)
        provenance = document.get("provenance") or {}
        algorithm = provenance.get("algorithm") or _by_title(document.get("title", ""))
        if algorithm in STEPS:
            steps.append(Step(algorithm, path, document, provenance))
        elif algorithm != "studyreport" and document.get("kind") != "study":
            unknown.append((path, document.get("title", "")))
    _add_tagged(steps, read_history)
    steps.sort(key=lambda step: (ORDER.index(step.algorithm), step.finished, step.path))
    makers = {}
    for number_, step in enumerate(steps, 1):
        step.number = number_
        for one in step.outputs():
            kept = makers.get(_same(one["path"]))
            if kept is None or kept.finished <= step.finished:
                makers[_same(one["path"])] = step
    for step in steps:
        found = {one["path"]: makers.get(_same(one["path"])) for _, one in step.inputs()}
        # A file that a step reads and writes anew came from elsewhere.
        step.makers = {path: maker for path, maker in found.items() if maker and maker is not step}
    return Study(steps, unknown)


def _read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError) as error:
        raise PedometricsError("The report {path} cannot be read: {reason}.", path=path, reason=error) from error


def _same(path):
    return os.path.normcase(os.path.abspath(path))


def _by_title(title):
    return next((name for pattern, name in OLD_TITLES if re.fullmatch(pattern, title)), None)


def _add_tagged(steps, read_history):
    """Add the steps without a report that made inputs of the others."""
    known = {_same(one["path"]) for step in steps for one in step.outputs()}
    waiting = list(steps)
    while waiting:
        for _, one in waiting.pop().inputs():
            path = one["path"]
            if _same(path) in known or not path.lower().endswith((".tif", ".tiff")) or not os.path.isfile(path):
                continue
            known.add(_same(path))
            history = read_history(path)
            runs = {(step.algorithm, step.provenance.get("started")): step for step in steps}
            if history and history.get("algorithm") in STEPS:
                # Of its outputs the raster itself is known.
                made = {"name": "OUTPUT", "label": "", "value": path, "files": [one]}
                run = runs.get((history["algorithm"], history["started"]))
                if run is not None:  # which has a report, or made another raster as well
                    run.provenance.setdefault("outputs", []).append(made)
                    continue
                history = {**history, "finished": history["started"], "outputs": [made]}
                step = Step(history["algorithm"], path, {}, history)
                known |= {_same(other["path"]) for other in step.outputs()}
                steps.append(step)
                waiting.append(step)


class _Page(Report):
    """A report with chapters that a list of contents leads to."""

    def __init__(self, title, subtitle, folder):
        super().__init__(title, subtitle)
        self._folder = folder
        self._numbers = {"Figure": 0, "Table": 0}
        self._document["kind"] = "study"
        self._contents = []
        self.untranslated = 0

    def chapter(self, title, level=2):
        anchor, shown = f"part{len(self._contents) + 1}", html.escape(told(title))
        self._contents.append((level, anchor, shown))
        self._add(f'<h{level} id="{anchor}">{shown}</h{level}>', "section", title=title, level=level)

    def place_contents(self):
        """Where the list of contents goes, once all chapters are known."""
        self._at = len(self._html)
        self._html.append("")

    def fill_contents(self):
        lines = "".join(
            f'<li style="margin-left:{1.2 * (level - 2):g}rem"><a href="#{anchor}">{title}</a></li>'
            for level, anchor, title in self._contents
        )
        heading = html.escape(tr("Contents"))
        self._html[self._at] = f'<h2>{heading}</h2><ul style="list-style:none;padding:0">{lines}</ul>'

    def _number(self, kind):
        self._numbers[kind] += 1
        return self._numbers[kind]

    def table(self, frame, caption, csv=None, most=200, words=()):
        numbered = Text("Table {number}. {caption}", number=self._number("Table"), caption=caption)
        super().table(frame, numbered, csv, most, words)

    def relative(self, path):
        """A path without the folder that all files of the study lie in."""
        return path[len(self._folder) + 1:] if self._folder and path.startswith(self._folder + os.sep) else path

    def picture(self, source, caption, original):
        """Add the picture of another page."""
        numbered = Text("Figure {number}. {caption}", number=self._number("Figure"), caption=caption)
        shown = html.escape(told(numbered))
        self._add(
            f'<figure><img alt="{shown}" src="{source}"><figcaption>{shown}</figcaption></figure>',
            "figure", caption=numbered, panels=[], source=os.path.basename(original),
        )

    def own(self, content, name):
        """A text of a step's report; marked where the language of this page has no words for it."""
        made = content.get(f"{name}_from")
        text = Text.of(made) if made else word(content[name])
        if not _lacks_words(text):
            return text
        self.untranslated += 1
        return Text("[English] {text}", text=text)

    def grid(self, rows, heads, caption, csv=None):
        """A table of this report's own."""
        self.table(pd.DataFrame(rows, columns=heads, dtype=object), caption, csv=csv)


def _lacks_words(text):
    """Whether the language of the page has no words for a text, or for one among its values."""
    translate = TRANSLATE.get()
    if translate is str:
        return False
    words = re.search("[A-Za-z]{2}", re.sub("{[^{}]*}", "", text.template))
    if words and text.template not in (*HEADS, *VALUES) and translate(text.template) == text.template:
        return True
    return any(_lacks_words(value) for value in text.values.values() if isinstance(value, Text))


def study_report(study, title, author, plugin, translate=str):
    """Page on a whole study.

    Parameters
    ----------
    study : Study
    title, author : str
        Empty for none.
    plugin : dict
        ``name``, ``version``, ``author`` and ``homepage`` of the plugin.
    translate : callable
        Translates texts into the language of the page, which leaves what it has no words for.

    Returns
    -------
    Report
    warnings : list of Text
        What the consistency checks found.
    """
    language = TRANSLATE.set(translate)
    try:
        return _study_report(study, title, author, plugin)
    finally:
        TRANSLATE.reset(language)


def _study_report(study, title, author, plugin):
    steps = study.steps
    count = Text("Steps: {count}", count=len(steps))
    page = _Page(
        title or Text("Summary report of a study"),
        joined(" · ", (author, count)) if author else count,
        folder := _common_folder(steps),
    )
    page.text(
        "What the steps of the study found, and how each figure came about. Figures and tables are those of the steps' "
        "own reports; nothing was computed anew."
    )
    if folder:
        page.text(Text("Paths of files are relative to {folder}.", folder=folder))
    if TRANSLATE.get() is not str:
        page.text("Texts within figures are in the language in which each step was run.")
    warnings = _consistency(study)
    place = len(page._html)
    found = {step.number: facts(step) for step in steps}
    page.chapter(Text("Main figures"))
    rows = [
        (one.what, one.value if isinstance(one.value, str) else number(one.value), one.unit, step.what(), step.number)
        for step in steps
        for one in found[step.number][1]
    ]
    page.grid(
        rows,
        ("what", "value", "unit", "of", "step"),
        Text(
            "Main figures of the study. Step: number of the step in this report. Stocks: 1 kg m-2 = 10 t ha-1; "
            "1 Tg = 1 million t."
        ),
        csv="main_figures",
    )
    page.place_contents()
    page.chapter(Text("Consistency"))
    _checks(page, study, warnings)
    _chain(page, study)
    group = None
    for step in steps:
        if STEPS[step.algorithm][0] != group:
            group = STEPS[step.algorithm][0]
            page.chapter(GROUPS[group])
        _step(page, step, found[step.number][0])
    _versions(page, study)
    _literature(page, study)
    page.chapter(Text("How to cite"))
    page.text(Text("{author}: {name}, version {version}. QGIS plugin. {homepage}", **plugin))
    _attach_parameters(page, steps)
    page.fill_contents()
    if page.untranslated:
        note = tr(
            "{count} texts have no translation; they are in English and marked [English]. Reports of older versions of "
            "the plugin keep sentences with numbers in English only; run those steps again to have them translated.",
            count=page.untranslated,
        )
        page._html.insert(place, f'<div class="note">{html.escape(note)}</div>')
    return page, warnings


def _common_folder(steps):
    """The folder that all files of a study lie in, empty where there is none but the root."""
    files = [one["path"] for step in steps for one in (*step.outputs(), *(one for _, one in step.inputs()))]
    try:
        folder = os.path.commonpath(list(map(os.path.dirname, files)))
    except ValueError:  # none, or of several drives
        return ""
    return "" if os.path.dirname(folder) == folder else folder


def _title(step):
    what = step.what()
    if not what:
        return Text("Step {step}: {title}", step=step.number, title=STEPS[step.algorithm][1])
    return Text("Step {step}: {title} – {what}", step=step.number, title=STEPS[step.algorithm][1], what=what)


def _step(page, step, sentences):
    """What a step found, its tables and figures, and how it was made."""
    page.chapter(_title(step), level=3)
    for sentence in sentences:
        page.text(sentence)
    pictures, problem = _pictures(step)
    if problem:
        page.notes(
            [
                Text(
                    "The figures could not be taken from {page}: {reason}.",
                    page=os.path.basename(step.page),
                    reason=problem,
                )
            ]
        )
    left_out = []
    for part in step.document.get("parts", ()):
        if part["kind"] == "note":
            page.notes([page.own(part, "text")])
        elif part["kind"] == "figure" and pictures:
            page.picture(pictures.pop(0), page.own(part, "caption"), step.page)
        elif part["kind"] == "table" and part["caption"]:
            if len(part["rows"]) > MOST_ROWS:
                left_out.append(part["name"] or part["caption"])
            elif part["name"] not in LEFT_OUT and "setting" not in part["columns"] and part["rows"]:
                _table(page, part)
    if left_out:
        names = [f"{os.path.splitext(os.path.basename(step.path))[0]}_{name}.csv" for name in left_out]
        page.text(
            Text(
                "Tables that are too long for this report are left to the step's own: {names}.",
                names="; ".join(names),
            )
        )
    _made(page, step)


def _table(page, part):
    rows = [list(row) for row in part["rows"]]
    for row, column, made in part.get("cells_from", ()):
        rows[row][column] = Text.of(made)
    # Documents of older versions do not tell which columns hold words of ours.
    words = part.get("words", part["columns"])
    page.table(pd.DataFrame(rows, columns=part["columns"], dtype=object), page.own(part, "caption"), words=words)


def _pictures(step):
    """The pictures of a step's page in their order, and what is wrong with them."""
    wanted = sum(part["kind"] == "figure" for part in step.document.get("parts", ()))
    if not wanted:
        return [], None
    try:
        with open(step.page, encoding="utf-8") as file:
            text = file.read()
    except OSError:
        return [], Text("it is not there")
    # Only pictures within the page itself: nothing of another place is to be loaded by this one.
    found = re.findall(r'<figure><img alt="[^"]*" src="(data:image/svg\+xml;base64,[A-Za-z0-9+/=]*)">', text)
    if len(found) != wanted:
        return [], Text("it holds other figures than the JSON beside it")
    return found, None


def _made(page, step):
    """Provenance of a step."""
    if not step.provenance:
        page.text(
            Text(
                "Made {made} by an older version that kept no provenance.", made=_time(step.document.get("made", ""))
            )
        )
        return
    if not step.document:
        page.text(
            Text(
                "This step has no report of its own; it is known from the metadata of {file}.",
                file=os.path.basename(step.path),
            )
        )
    rows, usual = [], []
    for row in step.provenance["parameters"]:
        value = _shown(page, row["value"])
        if not row["default"]:
            rows.append((row["name"], word(row["label"]), value))
        elif value:
            usual.append(joined(" = ", (row["name"], value)))
    page.grid(
        rows,
        ("parameter", "meaning", "value"),
        Text("Step {step}: inputs, and parameters that are not at their default.", step=step.number),
    )
    if usual:
        page.text(Text("Parameters at their default: {list}.", list=joined("; ", usual)))
    outputs = [joined(" = ", (row["name"], _shown(page, row["value"]))) for row in step.provenance["outputs"]]
    page.text(Text("Outputs: {list}.", list=joined("; ", outputs)))
    shown = list(step.provenance["versions"].items())[:3]
    page.text(
        Text(
            "Run {started} to {finished} with {software}.",
            started=_time(step.provenance["started"]),
            finished=_time(step.provenance["finished"]),
            software=", ".join(f"{name} {version}" for name, version in shown),
        )
    )


def _shown(page, value):
    """A parameter's or output's value for people."""
    if value is None or value == "":
        return ""
    if isinstance(value, list):
        return joined("; ", [_shown(page, one) for one in value])
    if isinstance(value, bool):
        return Text("yes") if value else Text("no")
    return f"{value:.10g}" if isinstance(value, float) else page.relative(str(value))


def _time(text):
    return text.replace("T", " ")


def _consistency(study):
    """Sentences on what does not fit together."""
    found = [
        Text(
            "The document {file} ('{title}') is of no known step and is left out.",
            file=os.path.basename(path),
            title=title,
        )
        for path, title in study.unknown
    ]
    old = [os.path.basename(step.path) for step in study.steps if not step.provenance]
    if old:
        found.append(
            Text(
                "These documents hold no provenance and were recognised by their title: {names}.",
                names="; ".join(old),
            )
        )
    later = {}
    for step in study.steps:
        found += _mixed(step)
        for name, one in step.inputs():
            maker, used = step.makers.get(one["path"]), step.provenance["started"]
            if maker is None and name in MADE:
                found.append(
                    Text(
                        "Step {step} took {file} as {name}, and no step of the study made it.",
                        step=step.number,
                        file=os.path.basename(one["path"]),
                        name=name,
                    )
                )
            again = maker is not None and maker.finished > used
            if made := maker.finished if again else _changed(one):
                later.setdefault((one["path"], again and maker.number, made), []).append((step.number, used))
    for (path, maker, made), uses in later.items():
        change = {
            "file": os.path.basename(path),
            "made": _time(made),
            "steps": _listed(number_ for number_, _ in uses),
            "used": _time(min(used for _, used in uses)),
        }
        found.append(
            Text(
                "{file} was made again by step {maker} ({made}) after it had been used (from {used}): run again step "
                "{steps}.",
                maker=maker,
                **change,
            )
            if maker
            else Text("{file} was changed ({made}) after it had been used (from {used}) by step {steps}.", **change)
        )
    for name, kinds in _software(study).items():
        if len(kinds) > 1:
            listed = "; ".join(f"{version} ({_listed(steps)})" for version, steps in kinds.items())
            found.append(Text("Steps ran with different versions of {name}: {list}.", name=name, list=listed))
    return list(dict.fromkeys(found))


def _mixed(step):
    """Whether inputs that belong together rest on different models."""
    rests = [
        (name, os.path.basename(one["path"]), ", ".join(map(str, sorted(maker.models()))))
        for name, one in step.inputs()
        if name in TOGETHER and (maker := step.makers.get(one["path"])) and maker.models()
    ]
    if len({models for _, _, models in rests}) > 1:
        listed = [
            Text("{name}: {file} (model of step {model})", name=name, file=file, model=model)
            for name, file, model in rests
        ]
        yield Text(
            "Step {step} brings together inputs that rest on different models: {list}.",
            step=step.number,
            list=joined("; ", listed),
        )


def _changed(one):
    """Time of a change of a file after it was used, None where it was not changed or is not there."""
    path = one["path"]
    if path.lower().endswith(TOUCHED) or not os.path.isfile(path):
        return None
    now = datetime.fromtimestamp(os.stat(path).st_mtime).isoformat(timespec="seconds")
    return now if now > one["modified"] else None


def _software(study):
    """Name of a software to its versions to the steps that ran with it."""
    kinds = {}
    for step in study.steps:
        for name, version in step.provenance.get("versions", {}).items():
            kinds.setdefault(name, {}).setdefault(version, []).append(step.number)
    return kinds


def _checks(page, study, warnings):
    page.notes(warnings)
    known = sum(bool(step.provenance) for step in study.steps)
    if known < len(study.steps):
        page.text(
            Text(
                "What can be checked rests on the {known} of {count} steps whose provenance was kept.",
                known=known,
                count=len(study.steps),
            )
        )
    elif not warnings:
        page.text(
            "Every input that a step of this plugin should have made is the output of a step of the study, no file was "
            "changed after it was used, and all steps ran with the same versions."
        )


def _chain(page, study):
    page.chapter(Text("From data to results"))
    rows, sources = [], {}
    for step in study.steps:
        inputs = []
        for name, one in step.inputs():
            maker, base = step.makers.get(one["path"]), os.path.basename(one["path"])
            if maker:
                base = Text("{file} (step {step})", file=base, step=maker.number)
            else:
                sources.setdefault(one["path"], (one, []))[1].append(step.number)
            inputs.append(joined(": ", (name, base)))
        models = ", ".join(map(str, sorted(step.models() - {step.number}))) or "–"
        made_of = joined("; ", inputs) or "–"
        rows.append(
            (step.number, STEPS[step.algorithm][1], step.what(), _time(step.finished), made_of, models)
        )
    page.grid(
        rows,
        ("step", "task", "of", "finished", "inputs", "model"),
        Text(
            "Each step and where its inputs came from. Inputs: parameter, file, and the step that made it; files "
            "without a step are data that the study started from. Model: the trained model that the step rests on."
        ),
        csv="chain",
    )
    if sources:
        page.chapter(Text("Data that the study started from"), level=3)
        page.grid(
            [
                (page.relative(path), _time(one["modified"]), round(one["bytes"] / 1000, 1), _listed(used))
                for path, (one, used) in sources.items()
            ],
            ("file", "last change", "file size [kB]", "used by step"),
            Text("Files that no step made; time of the last change and size when they were first used."),
            csv="sources",
        )


def _listed(numbers):
    """Numbers of steps, each once."""
    return ", ".join(map(str, dict.fromkeys(numbers)))


def _versions(page, study):
    software = _software(study)
    if not software:
        return
    page.chapter(Text("Software"))
    rows = [
        (name, version, _listed(steps))
        for name, kinds in software.items()
        for version, steps in kinds.items()
    ]
    page.grid(rows, ("software", "version", "steps"), Text("Versions that the steps ran with."), csv="versions")


def _literature(page, study):
    used = {}
    for step in study.steps:
        for key, name, text in LITERATURE.get(step.algorithm, ()):
            # Without provenance it is not known what was chosen.
            if not name or (step.value(name) and text in step.value(name)):
                used.setdefault(key, []).append(step.number)
    if not used:
        return
    page.chapter(Text("Methods and sources"))
    for key in sorted(used, key=REFERENCES.get):
        page.text(Text("{reference} (steps {steps})", reference=REFERENCES[key], steps=_listed(used[key])))


def _attach_parameters(page, steps):
    rows = [
        (step.number, step.algorithm, row["name"], _shown(page, row["value"]), "yes" if row["default"] else "no")
        for step in steps
        for row in step.provenance.get("parameters", ())
    ]
    heads = ["step", "task", "parameter", "value", "default"]
    page.attach(pd.DataFrame(rows, columns=heads, dtype=object), "parameters")
