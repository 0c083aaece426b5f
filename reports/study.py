"""One report of a whole study from the reports of its steps: findings, provenance, consistency, literature."""

import html
import json
import os
import re
from dataclasses import dataclass, field
from datetime import datetime

import pandas as pd

from ..pedometrics.errors import PedometricsError
from .html import Report, number
from .study_facts import facts
from .study_phrases import column, subtitle, translate, word
from .study_texts import (
    GROUPS,
    LANGUAGES,
    LITERATURE,
    OLD_TITLES,
    REFERENCES,
    STEPS,
    say,
)

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

    def what(self, language="en"):
        """What it is of: the target that its title names, and its subtitle."""
        if not self.document:
            return os.path.basename(self.path)
        made_of = self.document.get("subtitle", "")
        found = re.match(_TARGETS, self.document["title"])
        # The method, in brackets behind the target, is told elsewhere.
        target = re.sub(r" \([^()]*\)$", "", found[1]) if found else ""
        return " · ".join(part for part in (target, made_of if language == "en" else subtitle(made_of)) if part)

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
    """A report with chapters that a list of contents leads to, in one of the languages."""

    def __init__(self, title, subtitle, language, folder):
        super().__init__(title, subtitle)
        self._folder = folder
        self._numbers = {"figure": 0, "table": 0}
        self._document["kind"] = "study"
        self.tongue = language
        self.language = language.replace("_", "-")
        self._contents = []
        self.untranslated = 0

    def say(self, key, **values):
        return say(self.tongue, key, **values)

    def task(self, step):
        """Title of a step's algorithm."""
        return STEPS[step.algorithm][1 + LANGUAGES.index(self.tongue)]

    def chapter(self, title, level=2):
        anchor = f"part{len(self._contents) + 1}"
        self._contents.append((level, anchor, title))
        self._add(f'<h{level} id="{anchor}">{html.escape(title)}</h{level}>', "section", title=title, level=level)

    def place_contents(self):
        """Where the list of contents goes, once all chapters are known."""
        self._at = len(self._html)
        self._html.append("")

    def fill_contents(self):
        lines = "".join(
            f'<li style="margin-left:{1.2 * (level - 2):g}rem"><a href="#{anchor}">{html.escape(title)}</a></li>'
            for level, anchor, title in self._contents
        )
        heading = html.escape(self.say("contents"))
        self._html[self._at] = f'<h2>{heading}</h2><ul style="list-style:none;padding:0">{lines}</ul>'

    def numbered(self, kind, caption):
        """A caption with the next number of figures or tables."""
        self._numbers[kind] += 1
        return self.say(f"{kind}_number", number=self._numbers[kind], caption=caption)

    def table(self, frame, caption, csv=None, most=200):
        super().table(frame, self.numbered("table", caption), csv, most)

    def relative(self, path):
        """A path without the folder that all files of the study lie in."""
        return path[len(self._folder) + 1 :] if self._folder and path.startswith(self._folder + os.sep) else path

    def picture(self, source, caption, original):
        """Add the picture of another page."""
        caption = self.numbered("figure", caption)
        caption, shown = html.escape(caption), html.escape(os.path.basename(original))
        self._add(
            f'<figure><img alt="{caption}" src="{source}"><figcaption>{caption}</figcaption></figure>',
            "figure", caption=html.unescape(caption), panels=[], source=html.unescape(shown),
        )

    def own(self, text):
        """A text of a step's report in the language of this page."""
        if self.tongue == "en" or not text:
            return text
        chinese = translate(text)
        if chinese is None:
            self.untranslated += 1
            return f"[原文] {text}"
        return chinese

    def heads(self, names):
        """Heads of the columns of a step's table."""
        if self.tongue == "en":
            return list(names)
        given = [(name, column(name)) for name in names]
        self.untranslated += sum(known is None for _, known in given)
        return [known or name for name, known in given]

    def cell(self, value):
        """A cell of a step's table; numbers stay what they are."""
        if isinstance(value, bool):
            return self.say("yes" if value else "no")
        return word(value) if self.tongue != "en" and isinstance(value, str) else value

    def grid(self, rows, keys, caption, csv=None):
        """A table of this report's own: rows, and the keys of its heads."""
        frame = pd.DataFrame(rows, columns=[self.say(key) for key in keys])
        self.table(frame, caption, csv=csv)


def study_report(study, title, language, author, plugin):
    """Page on a whole study.

    Parameters
    ----------
    study : Study
    title, author : str
        Empty for none.
    language : str
        One of `LANGUAGES`.
    plugin : dict
        ``name``, ``version``, ``author`` and ``homepage`` of the plugin.

    Returns
    -------
    Report
    warnings : list of str
        What the consistency checks found.
    """
    steps = study.steps
    page = _Page(
        title or say(language, "title"),
        " · ".join(part for part in (author, say(language, "of_steps", count=len(steps))) if part),
        language,
        folder := _common_folder(steps),
    )
    page.text(page.say("intro"))
    if folder:
        page.text(page.say("paths", folder=folder))
    if language != "en":
        page.text(page.say("language"))
    warnings = _consistency(page, study)
    place = len(page._html)
    found = {step.number: facts(step) for step in steps}
    page.chapter(page.say("headlines"))
    rows = [
        (say(language, key, **values), value, unit, step.what(page.tongue), step.number)
        for step in steps
        for key, values, value, unit in found[step.number][1]
    ]
    page.grid(
        [(what, page.cell(value) if isinstance(value, str) else number(value), unit, of, n)
         for what, value, unit, of, n in rows],
        ("figure", "value", "unit", "what_of", "step"), page.say("headlines_caption"), csv="main_figures",
    )
    page.place_contents()
    page.chapter(page.say("checks"))
    _checks(page, study, warnings)
    _chain(page, study)
    group = None
    for step in steps:
        if STEPS[step.algorithm][0] != group:
            group = STEPS[step.algorithm][0]
            page.chapter(GROUPS[group][LANGUAGES.index(language)])
        _step(page, step, found[step.number][0])
    _versions(page, study)
    _literature(page, study)
    page.chapter(page.say("citing"))
    page.text(page.say("cite", **plugin))
    _attach_parameters(page, steps)
    page.fill_contents()
    if page.untranslated:
        note = page.say("untranslated", count=page.untranslated)
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


def _title(page, step):
    what = step.what(page.tongue)
    heading = page.say("step_heading", step=step.number, title=page.task(step))
    return heading + (page.say("of", what=what) if what else "")


def _step(page, step, sentences):
    """What a step found, its tables and figures, and how it was made."""
    page.chapter(_title(page, step), level=3)
    for key, values in sentences:
        page.text(page.say(key, **{name: page.cell(value) for name, value in values.items()}))
    pictures, problem = _pictures(step)
    if problem:
        page.notes([page.say("no_figures", page=os.path.basename(step.page), reason=page.say(problem))])
    left_out = []
    for part in step.document.get("parts", ()):
        if part["kind"] == "note":
            page.notes([page.own(part["text"])])
        elif part["kind"] == "figure" and pictures:
            page.picture(pictures.pop(0), page.own(part["caption"]), step.page)
        elif part["kind"] == "table" and part["caption"]:
            if len(part["rows"]) > MOST_ROWS:
                left_out.append(part["name"] or part["caption"])
            elif part["name"] not in LEFT_OUT and "setting" not in part["columns"] and part["rows"]:
                _table(page, part)
    if left_out:
        names = [f"{os.path.splitext(os.path.basename(step.path))[0]}_{name}.csv" for name in left_out]
        page.text(page.say("long_table", count=len(left_out), names=page.say("joint").join(names)))
    _made(page, step)


def _table(page, part):
    heads = page.heads(part["columns"])
    frame = pd.DataFrame([[page.cell(value) for value in row] for row in part["rows"]], columns=heads, dtype=object)
    page.table(frame, page.own(part["caption"].strip()))


def _pictures(step):
    """The pictures of a step's page in their order, and the key of what is wrong with them."""
    wanted = sum(part["kind"] == "figure" for part in step.document.get("parts", ()))
    if not wanted:
        return [], None
    try:
        with open(step.page, encoding="utf-8") as file:
            text = file.read()
    except OSError:
        return [], "missing_page"
    # Only pictures within the page itself: nothing of another place is to be loaded by this one.
    found = re.findall(r'<figure><img alt="[^"]*" src="(data:image/svg\+xml;base64,[A-Za-z0-9+/=]*)">', text)
    return (found, None) if len(found) == wanted else ([], "other_page")


def _made(page, step):
    """Provenance of a step."""
    if not step.provenance:
        page.text(page.say("no_provenance", made=_time(step.document.get("made", ""))))
        return
    if not step.document:
        page.text(page.say("no_report", file=os.path.basename(step.path)))
    rows, usual = [], []
    for row in step.provenance["parameters"]:
        value = _shown(page, row["value"])
        if row["default"]:
            usual += [f"{row['name']} = {value}"] if value else []
        elif page.tongue == "en":
            rows.append((row["name"], row["label"], value))
        else:
            rows.append((row["name"], value))
    keys = ("parameter", "meaning", "value") if page.tongue == "en" else ("parameter", "value")
    page.grid(rows, keys, page.say("changed_caption", step=step.number))
    if usual:
        page.text(page.say("defaults", list=page.say("joint").join(usual)))
    outputs = [f"{row['name']} = {_shown(page, row['value'])}" for row in step.provenance["outputs"]]
    page.text(page.say("outputs_of", list=page.say("joint").join(outputs)))
    shown = list(step.provenance["versions"].items())[:3]
    page.text(
        page.say(
            "run_at", started=_time(step.provenance["started"]), finished=_time(step.provenance["finished"]),
            software=", ".join(f"{name} {version}" for name, version in shown),
        )
    )


def _shown(page, value):
    """A parameter's or output's value for people."""
    if value is None or value == "":
        return ""
    if isinstance(value, list):
        return page.say("joint").join(_shown(page, one) for one in value)
    if isinstance(value, bool):
        return page.say("yes" if value else "no")
    return f"{value:.10g}" if isinstance(value, float) else page.relative(str(value))


def _time(text):
    return text.replace("T", " ")


def _consistency(page, study):
    """Sentences on what does not fit together."""
    found = [page.say("unknown", file=os.path.basename(path), title=title) for path, title in study.unknown]
    old = [step for step in study.steps if not step.provenance]
    if old:
        names = page.say("joint").join(os.path.basename(step.path) for step in old)
        found.append(page.say("old", count=len(old), names=names))
    later = {}
    for step in study.steps:
        found += _mixed(page, step)
        for name, one in step.inputs():
            maker, used = step.makers.get(one["path"]), step.provenance["started"]
            if maker is None and name in MADE:
                file = os.path.basename(one["path"])
                found.append(page.say("unexplained", step=step.number, name=name, file=file))
            again = maker is not None and maker.finished > used
            if made := maker.finished if again else _changed(one):
                later.setdefault((one["path"], again and maker.number, made), []).append((step.number, used))
    for (path, maker, made), uses in later.items():
        found.append(
            page.say(
                "stale" if maker else "changed", file=os.path.basename(path), maker=maker, made=_time(made),
                steps=_listed(number_ for number_, _ in uses), used=_time(min(used for _, used in uses)),
            )
        )
    for name, kinds in _software(study).items():
        if len(kinds) > 1:
            listed = (f"{version} ({_listed(steps)})" for version, steps in kinds.items())
            found.append(page.say("versions_differ", name=name, list=page.say("joint").join(listed)))
    return list(dict.fromkeys(found))


def _mixed(page, step):
    """Whether inputs that belong together rest on different models."""
    rests = [
        (name, os.path.basename(one["path"]), ", ".join(map(str, sorted(maker.models()))))
        for name, one in step.inputs()
        if name in TOGETHER and (maker := step.makers.get(one["path"])) and maker.models()
    ]
    if len({models for _, _, models in rests}) > 1:
        listed = [page.say("from_model", name=name, file=file, model=model) for name, file, model in rests]
        yield page.say("models_differ", step=step.number, list=page.say("joint").join(listed))


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
        page.text(page.say("checks_partly", known=known, count=len(study.steps)))
    elif not warnings:
        page.text(page.say("checks_good"))


def _chain(page, study):
    page.chapter(page.say("chain"))
    rows, sources = [], {}
    for step in study.steps:
        inputs = []
        for name, one in step.inputs():
            maker, base = step.makers.get(one["path"]), os.path.basename(one["path"])
            if maker:
                base = page.say("from_step", file=base, step=maker.number)
            else:
                sources.setdefault(one["path"], (one, []))[1].append(step.number)
            inputs.append(f"{name}: {base}")
        models = ", ".join(map(str, sorted(step.models() - {step.number}))) or "–"
        made_of = page.say("joint").join(inputs) or "–"
        rows.append((step.number, page.task(step), step.what(page.tongue), _time(step.finished), made_of, models))
    page.grid(
        rows, ("step", "task", "what_of", "when", "inputs", "model_file"), page.say("chain_caption"), csv="chain"
    )
    if sources:
        page.chapter(page.say("sources"), level=3)
        page.grid(
            [
                (page.relative(path), _time(one["modified"]), round(one["bytes"] / 1000, 1), _listed(used))
                for path, (one, used) in sources.items()
            ],
            ("file", "last_change", "kilobytes", "used_by"), page.say("sources_caption"), csv="sources",
        )


def _listed(numbers):
    """Numbers of steps, each once."""
    return ", ".join(map(str, dict.fromkeys(numbers)))


def _versions(page, study):
    software = _software(study)
    if not software:
        return
    page.chapter(page.say("versions"))
    rows = [
        (name, version, _listed(steps))
        for name, kinds in software.items()
        for version, steps in kinds.items()
    ]
    page.grid(rows, ("software", "version", "steps"), page.say("versions_caption"), csv="versions")


def _literature(page, study):
    used = {}
    for step in study.steps:
        for key, name, text in LITERATURE.get(step.algorithm, ()):
            # Without provenance it is not known what was chosen.
            if not name or (step.value(name) and text in step.value(name)):
                used.setdefault(key, []).append(step.number)
    if not used:
        return
    page.chapter(page.say("literature"))
    for key in sorted(used, key=REFERENCES.get):
        page.text(f"{REFERENCES[key]} ({page.say('steps')} {_listed(used[key])})")


def _attach_parameters(page, steps):
    rows = [
        (step.number, step.algorithm, row["name"], _shown(page, row["value"]), page.cell(bool(row["default"])))
        for step in steps
        for row in step.provenance.get("parameters", ())
    ]
    heads = [page.say(key) for key in ("step", "task", "parameter", "value", "default")]
    page.attach(pd.DataFrame(rows, columns=heads, dtype=object), "parameters")
