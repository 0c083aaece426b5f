"""Writes the pages on the algorithms from the live provider, and the help that is shipped with the plugin.

    python tools/pages.py            # docs/algorithms/*.md and docs/zh_TW/algorithms/*.md
    python tools/pages.py help       # help/: all pages as HTML, for readers without internet
"""

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
        "parameters": "Parameters", "advanced": "Advanced parameters", "outputs": "Outputs", "label": "Label",
        "name": "Name", "value": "Value", "help": "What it is", "optional": "optional", "default": "default",
        "choices": "one of", "several": "several of", "command": "On the command line",
        "command_text": "With what must be given; see [the guide](../user_guide.md) for more.",
        "range": "{low} to {high}", "from": "{low} or more",
    },
    "zh_TW": {
        "index": "演算法", "index_text": "每個演算法一頁，內容由外掛程式本身產生。", "parameters": "參數",
        "advanced": "進階參數", "outputs": "輸出", "label": "標籤", "name": "名稱", "value": "值", "help": "說明",
        "optional": "選填", "default": "預設", "choices": "下列之一", "several": "下列多項", "command": "命令列",
        "command_text": "僅列必填參數；其餘見[使用指南](../user_guide.md)。", "range": "{low} 至 {high}",
        "from": "{low} 以上",
    },
}
#: Kind of parameter to its name in the pages.
KINDS = {
    "raster": ("raster", "網格圖層"), "source": ("vector layer", "向量圖層"),
    "multilayer": ("several layers", "多個圖層"), "field": ("field", "欄位"),
    "number": ("number", "數值"), "distance": ("number", "數值"),
    "string": ("text", "文字"), "enum": ("choice", "選項"),
    "boolean": ("yes or no", "是或否"), "file": ("file", "檔案"),
    "crs": ("CRS", "坐標參考系統"), "extent": ("extent", "範圍"),
    "band": ("band", "波段"), "matrix": ("table", "表格"),
    "range": ("range", "範圍"), "sink": ("vector layer", "向量圖層"),
    "rasterDestination": ("raster", "網格圖層"), "fileDestination": ("file", "檔案"),
    "folderDestination": ("folder", "資料夾"), "outputNumber": ("number", "數值"),
    "outputString": ("text", "文字"), "outputRaster": ("raster", "網格圖層"),
    "outputVector": ("vector layer", "向量圖層"), "outputFile": ("file", "檔案"),
    "outputHtml": ("HTML page", "HTML 頁面"), "vectorDestination": ("vector layer", "向量圖層"),
    "point": ("point", "點"),
}


def plain(text):
    """A text of the provider without HTML, on one line of a table."""
    return re.sub(r"\s*\n+\s*", " ", re.sub(r"<[^>]+>", "", text)).replace("|", "\\|").strip()


def kind_of(definition, language):
    return KINDS[definition.type()][list(LANGUAGES).index(language)]


def value_of(definition, words, language):
    """What may be given: kind, choices, range and default."""
    from qgis.core import QgsProcessingParameterDefinition

    parts = [kind_of(definition, language)]
    if definition.type() == "enum":
        listed = ", ".join(f"`{one}`" for one in definition.options())
        parts = [f"{words['several' if definition.allowMultiple() else 'choices']} {listed}"]
    elif definition.type() == "number":
        low, high = definition.minimum(), definition.maximum()
        if high < 1e300:
            parts.append(words["range"].format(low=f"{low:g}", high=f"{high:g}"))
        elif low > -1e300:
            parts.append(words["from"].format(low=f"{low:g}"))
    usual = definition.defaultValue()
    if usual not in (None, "") and not definition.isDestination():
        shown = str(usual).lower() if isinstance(usual, bool) else f"{usual:g}" if isinstance(usual, float) else usual
        parts.append(f"{words['default']} `{shown}`")
    if definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional:
        parts.append(words["optional"])
    return "; ".join(parts)


def heads(words, *names):
    """The first line of a table."""
    return "| " + " | ".join(words[name] for name in names) + " |"


def table(definitions, words, language):
    """Markdown table of parameters, a heading above each section."""
    lines, section = [], None
    for definition in definitions:
        named = definition.metadata().get("section", "")
        if named != section:
            section = named
            lines += ["", *([f"### {section}"] if section else []), ""]
            lines += [heads(words, "label", "name", "value", "help"), "|---|---|---|---|"]
        lines.append(
            f"| {plain(definition.description())} | `{definition.name()}` | {value_of(definition, words, language)} "
            f"| {plain(definition.help())} |"
        )
    return lines


def command(algorithm):
    """A `qgis_process` call with what must be given."""
    from qgis.core import QgsProcessingParameterDefinition

    given = []
    for definition in algorithm.parameterDefinitions():
        optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        if not optional and (definition.defaultValue() is None or definition.isDestination()):
            given.append(f"--{definition.name()}=...")
    return " \\\n    ".join([f"qgis_process run {algorithm.id()} --", *given])


def page(algorithm, language):
    """The Markdown page of an algorithm."""
    from qgis.core import QgsProcessingParameterDefinition

    words = WORDS[language]
    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    definitions = algorithm.parameterDefinitions()
    description = re.sub(r"<[^>]+>", "", algorithm.shortDescription() or algorithm.shortHelpString())
    lines = [f"# {algorithm.displayName()}", "", f"`{algorithm.id()}` · {algorithm.group()}", "", description, ""]
    lines += [f"## {words['parameters']}"]
    lines += table([one for one in definitions if not one.flags() & advanced], words, language)
    if folded := [one for one in definitions if one.flags() & advanced]:
        lines += ["", f"## {words['advanced']}", *table(folded, words, language)]
    lines += ["", f"## {words['outputs']}", "", heads(words, "label", "name", "value"), "|---|---|---|"]
    for output in algorithm.outputDefinitions():
        lines.append(f"| {plain(output.description())} | `{output.name()}` | {kind_of(output, language)} |")
    lines += ["", f"## {words['command']}", "", words["command_text"], "", "```", command(algorithm), "```", ""]
    return "\n".join(lines)


def pages(provider, language):
    """Name of a file to its text: a page an algorithm, and their list."""
    words = WORDS[language]
    made, listed, group = {}, [f"# {words['index']}", "", words["index_text"]], None
    order = {one.name(): place for place, one in enumerate(provider.algorithms())}
    for algorithm in sorted(provider.algorithms(), key=lambda one: (one.group(), order[one.name()])):
        if algorithm.group() != group:
            group = algorithm.group()
            listed += ["", f"## {group}", ""]
        made[f"{algorithm.name()}.md"] = page(algorithm, language)
        listed.append(f"- [{algorithm.displayName()}]({algorithm.name()}.md) `{algorithm.id()}`")
    return {"README.md": "\n".join([*listed, ""]), **made}


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
        made[Path(folder) / "algorithms"] = pages(provider, language)
        if translator:
            QCoreApplication.removeTranslator(translator)
    provider.refreshAlgorithms()
    return made


STYLE = (
    "body{font:15px/1.6 'Segoe UI','Noto Sans','Noto Sans CJK TC','Microsoft JhengHei','PingFang TC',sans-serif;"
    "color:#222;max-width:62rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;font-size:.92rem}"
    "td,th{border:1px solid #ddd;padding:.3rem .6rem;text-align:left;vertical-align:top}th{background:#f3f1ec}"
    "code{background:#f5f2ea;padding:0 .2em}pre{background:#f5f2ea;padding:.6rem;overflow-x:auto}"
    "img{max-width:100%;border:1px solid #ddd}a{color:#1f5a7a}"
)


def write_help(source=DOCS, target=HELP):
    """All pages as HTML, with their pictures."""
    from markdown import markdown

    shutil.rmtree(target, ignore_errors=True)
    for path in sorted(source.rglob("*.md")):
        place = path.relative_to(source)
        if place.parts[0] == "decisions":
            continue
        body = markdown(path.read_text(encoding="utf-8"), extensions=["tables", "fenced_code", "toc", "sane_lists"])
        # Links lead to the pages as HTML; those that leave docs have no page here.
        body = re.sub(r'href="(?!https?:)([^"#]*)\.md(#[^"]*)?"', r'href="\1.html\2"', body)
        language = "zh-Hant-TW" if place.parts[0] == "zh_TW" else "en"
        title = re.search("<h1[^>]*>(.*?)</h1>", body)[1]
        file = target / place.with_suffix(".html")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
            f"<style>{STYLE}</style></head><body>{body}</body></html>\n", encoding="utf-8",
        )
    shutil.copytree(source / "images", target / "images")


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
