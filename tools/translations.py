"""Keeps the translation files: collects the plugin's texts, takes translations in, compiles them for Qt.

    python tools/translations.py update             # texts of the code into i18n/*.ts and *.qm
    python tools/translations.py open               # what has no translation yet, as JSON
    python tools/translations.py take FILE.json     # translations in ({"English": "translation"}), then update

Needs QGIS (the texts of the algorithms are asked from the provider itself) and Qt's lrelease.
"""

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
I18N = ROOT / "i18n"
LANGUAGES = ("zh_TW",)
CONTEXT = "soilcarbon"
#: Calls whose literal texts people read: the first argument, or all of `words`.
CALLS = {"Text", "tr", "PedometricsError"}
#: Names, units and symbols without a word to translate.
NAMES = {
    "°C x 10 (WorldClim 1.4, CHELSA 1.2)",
    "Cubist", "Dunn", "GlobalSoilMap", "Hassink", "K x 10 (CHELSA 2.1)", "Kruskal-Wallis",
    "Kruskal-Wallis, {what}: H = {h:.4g}, p = {p:.3g}", "Landsat QA_PIXEL (Collection 2)", "Matheron", "MrRTF", "MrVBF",
    "OSGeo4W Shell", "Tg", "WorldClim", "alr", "ccc", "clhs", "en", "ilr", "kg/m²", "landsat", "ln", "matern", "mtry",
    "n", "ndvi", "p", "p_holm", "r", "r2", "r2_corr", "rmse", "sentinel-2", "z",
    "{code} {name}: {area:,.1f} ha ({share:.1f} %)", "{name}  (n {count})", "{name} ({size})", "{total:.6g} Tg",
    "{what} ({name})", "{width:.6g} x {height:.6g} in {crs}",
}
PARTS = ("pedometrics", "layers", "reports", "algorithms", "ui")


def literals(node):
    """Literal texts that an argument may be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def texts_of_code(path):
    """Texts of a Python file, in order."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name in CALLS:
            yield from (text for argument in node.args[:1] for text in literals(argument))
        elif name == "words":
            yield from (text for argument in node.args for text in literals(argument))
        elif name in REPORT_METHODS:
            for argument in (*node.args, *(one.value for one in node.keywords if one.arg == "caption")):
                yield from (text for text in literals(argument) if " " in text or name == "section")


#: Methods of `Report` that take a literal text without values.
REPORT_METHODS = {"section", "text", "table", "figure", "Report"}


def texts_of_window(path):
    """Class of a .ui file, which is its context in Qt, and its texts."""
    root = ElementTree.parse(path).getroot()
    texts = [one.text for one in root.iter("string") if one.text and one.get("notr") != "true"]
    return root.find("class").text, texts


def start_qgis():
    """QGIS without windows, and the checkout importable; to be kept while it is used."""
    from qgis.core import QgsApplication

    sys.path.insert(0, str(ROOT / "tests"))
    import conftest  # noqa: F401 (makes the checkout importable)

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QgsApplication([], False)
    app.initQgis()
    return app


def texts_of_provider():
    """Texts of the algorithms' and workflows' definitions, as they are asked for when the provider is loaded."""
    from qgis.core import QgsApplication
    from soilcarbon import provider
    from soilcarbon.algorithms import base

    asked = {}

    def record(text):
        asked[text] = None
        return text

    registry = QgsApplication.processingRegistry()
    made = registry.providerById("soilcarbon") or provider.register(registry)
    kept = base.translate
    base.translate = provider.translate = record
    try:
        made.refreshAlgorithms()
        for algorithm in made.algorithms():
            algorithm.displayName(), algorithm.group(), algorithm.tags(), algorithm.shortHelpString()
    finally:
        base.translate = provider.translate = kept
    return [text for text in asked if text.strip()]


def collect():
    """All texts: context to texts, each once, in order."""
    found = {CONTEXT: dict.fromkeys(texts_of_provider())}
    for part in PARTS:
        for path in sorted((ROOT / part).glob("*.py")):
            found[CONTEXT].update(dict.fromkeys(text for text in texts_of_code(path) if text.strip()))
    for path in sorted(ROOT.glob("*.py")):
        found[CONTEXT].update(dict.fromkeys(texts_of_code(path)))
    for path in sorted((ROOT / "ui").glob("*.ui")):
        context, texts = texts_of_window(path)
        found[context] = dict.fromkeys(texts)
    return {context: list(texts) for context, texts in found.items()}


def read(language):
    """Translations of a language: English to its translation, whatever the context."""
    path = I18N / f"soilcarbon_{language}.ts"
    if not path.exists():
        return {}
    return {
        message.find("source").text: message.find("translation").text
        for message in ElementTree.parse(path).getroot().iter("message")
        if message.find("translation").text
    }


def write(language, texts, translations):
    """Write the .ts file of a language: the texts of now, with the translations that there are."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for context, sources in texts.items():
        group = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(group, "name").text = context
        for source in sources:
            message = ElementTree.SubElement(group, "message")
            ElementTree.SubElement(message, "source").text = source
            translation = ElementTree.SubElement(message, "translation")
            if translations.get(source):
                translation.text = translations[source]
            else:
                translation.set("type", "unfinished")
    ElementTree.indent(root)
    path = I18N / f"soilcarbon_{language}.ts"
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    compiler = shutil.which("lrelease") or sys.exit("lrelease is missing: install qttools5-dev-tools.")
    subprocess.run([compiler, "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)


def main(command, *files):
    app = start_qgis()
    texts = collect()
    del app
    everything = list(dict.fromkeys(text for sources in texts.values() for text in sources))
    for language in LANGUAGES:
        translations = read(language)
        if command == "open":
            lacking = {text: "" for text in everything if not translations.get(text)}
            print(json.dumps(lacking, ensure_ascii=False, indent=1))
            continue
        for file in files:
            translations.update(json.loads(Path(file).read_text(encoding="utf-8")))
        write(language, texts, translations)
        done = sum(bool(translations.get(text)) for text in everything)
        print(f"{language}: {done} of {len(everything)} texts are translated.")


if __name__ == "__main__":
    main(*sys.argv[1:] or ["update"])
