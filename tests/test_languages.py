"""Every text can be translated, and is: in code, dialogs, help, workflows and reports."""

import ast
import importlib.util
import re
import string
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[1]
LANGUAGE = "zh_TW"
spec = importlib.util.spec_from_file_location("translations", ROOT / "tools" / "translations.py")
translations = importlib.util.module_from_spec(spec)
spec.loader.exec_module(translations)
#: Term to its translation in the Taiwanese literature.
TERMS = {
    "bulk density": "總體密度", "coarse fragments": "含石量", "regression kriging": "迴歸克利金", "bootstrap": "拔靴",
    "prediction interval": "預測區間", "land cover": "土地覆蓋", "covariate": "共變數", "random forest": "隨機森林",
    "cross-validation": "交叉驗證", "variogram": "半變異圖", "nugget": "塊金", "residual": "殘差",
    "organic matter": "有機質", "area of applicability": "適用範圍",
}
#: Characters of simplified Chinese that a slip brings in, and mainland words.
SIMPLIFIED = re.compile("[数据库运栅档误张图层选项输态设认资类时间预测务统计]|字段|默認|信息|文件夾|軟件|柵格|運行")
#: Texts that are the same in all languages: symbols, codes, names.
SAME = re.compile(r"[^a-z一-鿿]*|.*\*\.\w+.*|[^a-z{]*\{\w+[^}]*\}([^a-z]*\{\w+[^}]*\})*[^a-z]*")
HAN = re.compile("[一-鿿]")


def contexts():
    """Context to its texts with their translations."""
    root = ElementTree.parse(ROOT / "i18n" / f"soilcarbon_{LANGUAGE}.ts").getroot()
    return {
        group.findtext("name"): [(one.findtext("source"), one.findtext("translation")) for one in group.iter("message")]
        for group in root
    }


def messages():
    """Source and translation of each text."""
    return [message for texts in contexts().values() for message in texts]


def fields(template):
    """Fields of a template with their formats, sorted."""
    return sorted((name, form) for _, name, form, _ in string.Formatter().parse(template) if name is not None)


@pytest.mark.parametrize("part", ["pedometrics", "layers", "reports", "ui"])
def test_texts_are_literals_that_can_be_collected(part):
    for path in (ROOT / part).glob("*.py"):
        if path.name in ("texts.py", "errors.py"):  # which make them
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(getattr(node, "func", None), "id", "")
            if not isinstance(node, ast.Call) or name not in translations.CALLS:
                continue
            # Windows show texts that algorithms and packages hold, which are collected there.
            held = part == "ui" and isinstance(node.args[0], (ast.Name, ast.Attribute))
            assert held or list(translations.literals(node.args[0])), f"{path.name}:{node.lineno} {ast.unparse(node)}"


def test_the_collector_sees_texts(tmp_path):
    path = tmp_path / "x.py"
    path.write_text(
        'Text("a {b}", b=1)\nraise PedometricsError("c" " d")\nmodule.tr("e" if f else "g")\nwords("h", "i")\n'
        'report.table(frame, "J k.", csv="l")\nopen("no")\ntr(variable)\n', encoding="utf-8",
    )
    assert set(translations.texts_of_code(path)) == {"a {b}", "c d", "e", "g", "h", "i", "J k."}


@pytest.mark.qgis
def test_the_file_holds_the_texts_of_the_code(qgis_app):
    wanted = {text for texts in translations.collect().values() for text in texts}
    kept = {source for source, _ in messages()}
    assert wanted - kept == set(), "run: make translations"
    assert kept - wanted == set(), "run: make translations"


def test_every_text_is_translated():
    assert [source for source, translation in messages() if not translation] == []
    same = [source for source, translation in messages() if translation == source or not HAN.search(translation)]
    assert [source for source in same if not SAME.fullmatch(source) and source not in translations.NAMES] == []


def test_translations_keep_fields_and_paragraphs():
    for source, translation in messages():
        assert fields(translation) == fields(source), source
        assert translation.count("\n\n") == source.count("\n\n"), source
        assert set(re.findall(r"</?\w+>", translation)) == set(re.findall(r"</?\w+>", source)), source


def test_terms_are_those_of_the_field():
    for source, translation in messages():
        assert not SIMPLIFIED.search(translation), translation
        # Without fields and names of parameters.
        words = re.sub(r"\{[^}]*\}|\b[A-Z_]{3,}\b", "", source).lower()
        for term, chinese in TERMS.items():
            if re.search(rf"\b{term}", words):
                assert chinese in translation, (source, translation)


@pytest.mark.qgis
def test_what_qt_reads_is_what_is_written(qgis_app):
    from soilcarbon.algorithms.language import translation, translator

    made = translator(LANGUAGE)
    for context, texts in contexts().items():
        for source, translated in texts:
            assert made.translate(context, source.encode()) == translated, source
    assert translation(LANGUAGE)("no such text") == translation("en")("no such text") == "no such text"


@pytest.fixture
def chinese(qgis_app):
    """Qt's translation into Chinese, and the provider loaded anew in it."""
    from qgis.PyQt.QtCore import QCoreApplication
    from soilcarbon.algorithms import language

    translator = language.translator(LANGUAGE)
    QCoreApplication.installTranslator(translator)
    qgis_app.soilcarbon_provider.refreshAlgorithms()
    yield qgis_app.soilcarbon_provider
    QCoreApplication.removeTranslator(translator)
    qgis_app.soilcarbon_provider.refreshAlgorithms()


@pytest.mark.qgis
def test_dialogs_and_help_are_chinese(chinese):
    for algorithm in chinese.algorithms():
        where = algorithm.name()
        texts = [algorithm.displayName(), algorithm.group(), algorithm.shortHelpString()]
        for definition in algorithm.parameterDefinitions():
            texts += [definition.description(), definition.help()]
        texts += [output.description() for output in algorithm.outputDefinitions()]
        for text in texts:
            assert HAN.search(text) or SAME.fullmatch(text) or text in translations.NAMES, (where, text)


@pytest.mark.parametrize(
    "locale, language",
    [("zh-Hant", "zh_TW"), ("zh_TW", "zh_TW"), ("zh_Hant_TW", "zh_TW"), ("zh_HK", "zh_TW"), ("zh-Hans", None),
     ("zh_CN", None), ("en_US", None), ("de", None), ("", None)],
)
def test_the_language_of_qgis_is_found(qgis_app, locale, language):
    from soilcarbon.algorithms.language import shipped

    assert shipped(locale) == language


def test_a_text_is_told_in_the_language_of_the_run():
    from soilcarbon.pedometrics.texts import TRANSLATE, Text, joined, told, tr

    catalogue = {"{count} rows of {what}": "{what}有 {count:,} 列", "samples": "樣本", "{a} and {b}": "{a}與{b}"}
    text = Text("{count} rows of {what}", count=1200, what=Text("samples"))
    both = joined("; ", [text, Text("{a} and {b}", a="samples", b="乙")])
    assert text == "1200 rows of samples" and both == "1200 rows of samples; samples and 乙"
    kept = TRANSLATE.set(lambda template: catalogue.get(template, template))
    try:
        # The name of the user's stays, the word of ours does not.
        assert both.told() == told(both) == "樣本有 1,200 列; samples與乙"
        assert told("samples") == "樣本" and tr("{a} and {b}", a=1, b=2) == "1與2" and told("") == ""
        assert Text.of(both.parts()).told() == both.told()
    finally:
        TRANSLATE.reset(kept)
    assert both.told() == both and Text.of(both.parts()) == both
