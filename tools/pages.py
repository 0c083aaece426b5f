"""Writes the pages on the algorithms from the live provider, and the help that is shipped with the plugin.

    python tools/pages.py            # docs/algorithms/*.md and docs/zh_TW/algorithms/*.md
    python tools/pages.py help       # help/: all pages as HTML, for readers without internet
"""

import html
import os
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
HELP = ROOT / "help"
#: Language to its folder within docs and help.
LANGUAGES = {"en": ".", "zh_TW": "zh_TW"}
#: What the pages say around the texts of the provider.
WORDS = {
    "en": {
        "index": "Algorithms", "index_text": "One page an algorithm, written from the plugin itself.",
        "parameters": "Parameters", "advanced": "Advanced parameters", "results": "Results",
        "outputs": "Numbers and texts for models and scripts", "label": "Label", "name": "Name", "value": "Value",
        "help": "What it is", "optional": "may be empty", "default": "default: {value}", "several": "several choices",
        "yes": "yes", "no": "no", "command": "On the command line",
        "command_text": "With what must be given; see [the guide](../user_guide.md#without-windows-qgis_process) "
                        "for more.",
        "range": "{low} to {high}", "from": "{low} or more", "picture": "Dialog of {title}",
        "computed": "How it is computed: {links}", "switch": "中文", "title": "Soil Carbon Mapper",
    },
    "zh_TW": {
        "index": "演算法", "index_text": "每個演算法一頁，內容由外掛程式本身產生。", "parameters": "參數",
        "advanced": "進階參數", "results": "成果", "outputs": "供模型與腳本使用的數值與文字", "label": "標籤",
        "name": "名稱", "value": "值", "help": "說明", "optional": "可留空", "default": "預設：{value}",
        "several": "多個選項", "yes": "是", "no": "否", "command": "命令列",
        "command_text": "僅列必填參數；其餘見[使用指南](../user_guide.md#不開視窗執行-qgis_process)。",
        "range": "{low} 至 {high}", "from": "{low} 以上", "picture": "「{title}」對話框",
        "computed": "計算方式：{links}", "switch": "English", "title": "土壤碳製圖 (Soil Carbon Mapper)",
    },
}
#: Pages that each page of the help links to at its head.
HEAD = ("README", "user_guide", "tutorial", "algorithms/README", "how_computed", "conventions", "citing")
#: Kind of parameter to its name in the pages.
KINDS = {
    "raster": ("raster", "網格圖層"), "source": ("vector layer or table", "向量圖層或表格"),
    "vector": ("vector layer or table", "向量圖層或表格"), "layer": ("layer", "圖層"),
    "multilayer": ("several layers or files", "多個圖層或檔案"), "field": ("field", "欄位"),
    "number": ("number", "數值"), "string": ("text", "文字"), "enum": ("choice", "選項"),
    "boolean": ("yes or no", "是或否"), "file": ("file", "檔案"), "folder": ("folder", "資料夾"),
    "crs": ("CRS", "坐標參考系統"), "extent": ("extent", "範圍"), "band": ("band", "波段"),
    "sink": ("vector layer or table", "向量圖層或表格"), "rasterDestination": ("raster", "網格圖層"),
    "fileDestination": ("file", "檔案"), "outputNumber": ("number", "數值"), "outputString": ("text", "文字"),
}
#: Algorithm to the headings of docs/how_computed.md that say how its numbers come about.
COMPUTED = {
    "applicability": ("Dissimilarity index", "Distances"),
    "baseline_map": ("Stock", "Model", "Scores", "Interval", "Totals"),
    "bootstrapuncertainty": ("Interval", "Back from ln"),
    "bulkdensity": ("Missing bulk density", "Standard error of a stock"),
    "climate": ("Climate",),
    "comparemodels": ("Compare models", "Split", "Scores", "Model"),
    "covariatestack": ("Covariates",),
    "harmonizedepths": ("Stock",),
    "predict": ("Model", "Back from ln"),
    "rasterizeclasses": ("Covariates",),
    "samplecovariates": ("Covariates",),
    "samplingplan": ("Dissimilarity index",),
    "sequestrationpotential": ("Theoretical carbon capacity",),
    "socstock": ("Stock", "Missing bulk density", "Standard error of a stock"),
    "storagepotential": ("Storage potential",),
    "stratasummary": ("Strata",),
    "studyreport": ("Report of a study",),
    "terraincovariates": ("Terrain",),
    "texture": ("Texture",),
    "texture_maps": ("Texture", "Scores"),
    "trainmodel": (
        "Model", "Split", "Scores", "How far to trust a validation", "Distances", "Tuning", "Variogram", "Importance",
    ),
    "validatemap": ("Scores", "How far to trust a validation"),
    "zonaltotals": ("Totals",),
}


def anchor(title, separator="-"):
    """The anchor of a heading, as GitHub and other readers of Markdown make it."""
    return re.sub(r"[^\w -]", "", title.strip().lower()).replace(" ", separator)


def headings(path):
    """Titles of the headings of a page, in order."""
    text = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    return re.findall(r"^#+ (.+?)\s*$", text, re.MULTILINE)


class Pages:
    """Pages of the provider's algorithms in one language.

    Parameters
    ----------
    algorithms : list of QgsProcessingAlgorithm
        In that language.
    language : str
    """

    def __init__(self, algorithms, language):
        self.algorithms = algorithms
        self.words = WORDS[language]
        self.place = list(LANGUAGES).index(language)
        self.folder = LANGUAGES[language]
        self.titles = {one.displayName(): one.name() for one in algorithms}
        quotes = "「{}」" if language == "zh_TW" else "'{}'"
        self.quoted = {quotes.format(title): name for title, name in self.titles.items()}

    def all(self):
        """Name of a file to its text: a page an algorithm, and their list."""
        made, group = {}, None
        listed = [f"# {self.words['index']}", "", self.words["index_text"]]
        order = {one.name(): place for place, one in enumerate(self.algorithms)}
        for algorithm in sorted(self.algorithms, key=lambda one: (one.group(), order[one.name()])):
            if algorithm.group() != group:
                group = algorithm.group()
                listed += ["", f"## {group}", ""]
            made[f"{algorithm.name()}.md"] = self.page(algorithm)
            listed.append(f"- [{algorithm.displayName()}]({algorithm.name()}.md) `{algorithm.id()}`")
        return {"README.md": "\n".join([*listed, ""]), **made}

    def page(self, algorithm):
        """The Markdown page of an algorithm."""
        from qgis.core import QgsProcessingParameterDefinition

        words, name, title = self.words, algorithm.name(), algorithm.displayName()
        picture = Path(*[".."] * len(Path(self.folder, "x").parts), "images", self.folder, "dialogs", f"{name}.png")
        lines = [f"# {title}", "", f"`{algorithm.id()}` · {algorithm.group()}", ""]
        lines += [self.linked(algorithm.shortHelpString(), name), ""]
        lines += [f"![{words['picture'].format(title=title)}]({picture.as_posix()})", "", *self.computed(name)]
        advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
        given = [one for one in algorithm.parameterDefinitions() if not one.isDestination()]
        results = algorithm.destinationParameterDefinitions()
        for heading, definitions in (
            ("parameters", [one for one in given if not one.flags() & advanced]),
            ("advanced", [one for one in given if one.flags() & advanced]),
            ("results", results),
        ):
            if definitions:
                lines += [f"## {words[heading]}", *self.table(definitions, name), ""]
        known = {one.name() for one in results}
        others = [one for one in algorithm.outputDefinitions() if one.name() not in known]
        if others:
            lines += [f"## {words['outputs']}", "", *self.head("label", "name", "value")]
            lines += [f"| {cell(one.description())} | `{one.name()}` | {self.kind(one)} |" for one in others]
            lines += [""]
        lines += [f"## {words['command']}", "", words["command_text"], "", "```", command(algorithm), "```", ""]
        return "\n".join(lines)

    def linked(self, text, name):
        """A text with a link for each other algorithm that it names in quotes."""
        text = html.escape(text, quote=False).replace("*", "\\*")
        for quoted, other in self.quoted.items():
            if other != name:
                text = text.replace(quoted, f"{quoted[0]}[{quoted[1:-1]}]({other}.md){quoted[-1]}")
        return text

    def computed(self, name):
        """Lines that lead to how its numbers are computed."""
        english, own = headings(DOCS / "how_computed.md"), headings(DOCS / self.folder / "how_computed.md")
        titles = [own[english.index(title)] for title in COMPUTED.get(name, ())]
        links = [f"[{title}](../how_computed.md#{anchor(title)})" for title in titles]
        return [self.words["computed"].format(links=" · ".join(links)), ""] if links else []

    def head(self, *names):
        """The first lines of a table."""
        return ["| " + " | ".join(self.words[name] for name in names) + " |", "|---" * len(names) + "|"]

    def table(self, definitions, name):
        """Markdown table of parameters, a heading above each section."""
        lines, section = [], None
        for one in definitions:
            named = one.metadata().get("section", "")
            if named != section:
                section = named
                lines += ["", *([f"### {section}", ""] if section else [])]
                lines += self.head("label", "name", "value", "help")
            text = cell(self.linked(one.help(), name)) + (self.choices(one) if one.type() == "enum" else "")
            lines.append(f"| {cell(one.description())} | `{one.name()}` | {self.value(one)} | {text} |")
        return lines

    def kind(self, definition):
        """What kind of thing a parameter or an output is."""
        from qgis.core import QgsProcessingParameterFile

        kind = definition.type()
        if kind == "file" and definition.behavior() == QgsProcessingParameterFile.Behavior.Folder:
            kind = "folder"
        return KINDS[kind][self.place]

    def value(self, definition):
        """What may be given: kind, range and default."""
        from qgis.core import QgsProcessingParameterDefinition

        words, usual = self.words, definition.defaultValue()
        parts = [self.kind(definition)]
        if definition.type() == "enum" and definition.allowMultiple():
            parts = [words["several"]]
        elif definition.type() == "number":
            low, high = definition.minimum(), definition.maximum()
            if high < 1e300 and high != 2**31 - 1:
                parts.append(words["range"].format(low=f"{low:g}", high=f"{high:g}"))
            elif low > -1e300:
                parts.append(words["from"].format(low=f"{low:g}"))
        if isinstance(usual, bool):
            parts.append(words["default"].format(value=words["yes" if usual else "no"]))
        elif usual not in (None, "", []) and not definition.isDestination():
            listed = usual if isinstance(usual, list) else [f"{usual:g}" if isinstance(usual, float) else usual]
            shown = ", ".join(f"`{one}`" for one in listed)
            parts.append(words["default"].format(value=shown))
        if definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional:
            parts.append(words["optional"])
        return "<br>".join(parts)

    @staticmethod
    def choices(definition):
        """The codes of a choice, each with its name in the dialog."""
        from soilcarbon.algorithms.language import translate

        names = definition.metadata().get("widget_wrapper", {}).get("names", definition.options())
        # Those of a workflow come from its file, in English.
        pairs = zip(definition.options(), map(translate, names))
        return "".join(f"<br>`{code}` {cell(name)}" for code, name in pairs)


def cell(text):
    """A text on one line of a table."""
    return re.sub(r"\s*\n+\s*", " ", text).replace("|", "\\|").strip()


def command(algorithm):
    """A `qgis_process` call with what must be given."""
    from qgis.core import QgsProcessingParameterDefinition

    given = []
    for definition in algorithm.parameterDefinitions():
        optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        if not optional and (definition.defaultValue() is None or definition.isDestination()):
            given.append(f"{definition.name()}=...")
    return " \\\n    ".join([f"qgis_process run {algorithm.id()} --", *given])


def all_pages():
    """Folder, relative to docs, to its pages, in all languages."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication
    from soilcarbon.algorithms import language as languages
    from soilcarbon.provider import register

    registry = QgsApplication.processingRegistry()
    provider = registry.providerById("soilcarbon") or register(registry)
    made = {}
    for language, folder in LANGUAGES.items():
        translator = languages.translator(language)
        if translator:
            QCoreApplication.installTranslator(translator)
        provider.refreshAlgorithms()
        made[Path(folder) / "algorithms"] = Pages(provider.algorithms(), language).all()
        if translator:
            QCoreApplication.removeTranslator(translator)
    provider.refreshAlgorithms()
    return made


STYLE = (
    "body{font:15px/1.6 'Segoe UI','Noto Sans','Noto Sans CJK TC','Microsoft JhengHei','PingFang TC',sans-serif;"
    "color:#222;max-width:62rem;margin:1rem auto;padding:0 1rem}nav{border-bottom:1px solid #ddd;padding:.4rem 0;"
    "font-size:.9rem}nav a{margin-right:1.2em}table{border-collapse:collapse;font-size:.92rem}"
    "td,th{border:1px solid #ddd;padding:.3rem .6rem;text-align:left;vertical-align:top;min-width:5.5em}"
    "td code{white-space:nowrap}th{background:#f3f1ec}code{background:#f5f2ea;padding:0 .2em}"
    "pre{background:#f5f2ea;padding:.6rem;overflow-x:auto}img{max-width:100%;border:1px solid #ddd}"
    "a{color:#1f5a7a}h1,h2,h3{line-height:1.25}h2{margin-top:2rem}"
)


def write_help(source=DOCS, target=HELP):
    """All pages as HTML, with the pictures that they show.

    Parameters
    ----------
    source : Path
        Folder with the Markdown pages.
    target : Path
        Folder that is made anew.
    """
    shutil.rmtree(target, ignore_errors=True)
    places = {path.relative_to(source) for path in source.rglob("*.md")}
    places = {place for place in places if place.parts[0] != "decisions"}
    for place in sorted(places):
        page = as_html((source / place).read_text(encoding="utf-8"), place, places, source)
        file = (target / place).with_suffix(".html")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page, encoding="utf-8")
        for picture in re.findall(r'<img [^>]*src="([^"]+)"', page):
            shown = Path(os.path.normpath(place.parent / picture))
            if (source / shown).is_file():
                (target / shown).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source / shown, target / shown)


def as_html(text, place, places, source):
    """A Markdown page as a page of the help, `places` being all of them."""
    from markdown import markdown
    from markdown.extensions.toc import TocExtension

    extensions = ["tables", "fenced_code", "sane_lists", TocExtension(slugify=anchor)]
    body = markdown(text, extensions=extensions, output_format="html")
    body = re.sub(r'href="(?!https?:)([^"#]*)\.md(#[^"]*)?"', r'href="\1.html\2"', body)
    language = "zh_TW" if place.parts[0] == "zh_TW" else "en"
    other = next(one for one in LANGUAGES if one != language)
    own = place.relative_to(LANGUAGES[language])
    links = []
    for name in HEAD:
        page = Path(LANGUAGES[language]) / f"{name}.md"
        if page in places:
            links.append((page, re.split("[:：(]", headings(source / page)[0])[0].strip()))
    if Path(LANGUAGES[other]) / own in places:
        links.append((Path(LANGUAGES[other]) / own, WORDS[language]["switch"]))
    bar = " ".join(
        f'<a href="{Path(os.path.relpath(page, place.parent)).with_suffix(".html").as_posix()}">{title}</a>'
        for page, title in links
    )
    title = headings(source / place)[0]
    return (
        f'<!DOCTYPE html><html lang="{"zh-Hant-TW" if language == "zh_TW" else language}"><head><meta charset="utf-8">'
        f"<title>{title} · {WORDS[language]['title']}</title><style>{STYLE}</style></head>"
        f"<body><nav>{bar}</nav>{body}</body></html>\n"
    )


def main(what="pages"):
    if what == "help":
        write_help()
        return
    from translations import start_qgis

    app = start_qgis()
    for folder, made in all_pages().items():
        shutil.rmtree(DOCS / folder, ignore_errors=True)
        (DOCS / folder).mkdir(parents=True)
        for name, text in made.items():
            (DOCS / folder / name).write_text(text, encoding="utf-8")
        print(f"docs/{folder}: {len(made)} pages")
    del app


if __name__ == "__main__":
    main(*sys.argv[1:])
