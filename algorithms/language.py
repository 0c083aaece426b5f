"""The language of the plugin's texts: that of QGIS, or one that is asked for by name."""

import os
from contextlib import contextmanager
from contextvars import ContextVar

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator, QUrl

ROOT = os.path.dirname(os.path.dirname(__file__))
FOLDER = os.path.join(ROOT, "i18n")
#: Pages as HTML, made by tools/pages.py for the zip; a checkout has none.
HELP = os.path.join(ROOT, "help")
#: Context of all texts of the plugin in Qt's translation files.
CONTEXT = "soilcarbon"
#: Start of a locale's name to the language that is shipped; QGIS itself says zh-Hant, Windows zh_TW.
LANGUAGES = {"zh_tw": "zh_TW", "zh_hant": "zh_TW", "zh_hk": "zh_TW", "zh_mo": "zh_TW"}


#: Whether texts stay English for now.
_ENGLISH = ContextVar("ENGLISH", default=False)


@contextmanager
def english():
    """Holds `translate` to English, for what is kept beside results: it must not hang on the language of QGIS."""
    token = _ENGLISH.set(True)
    try:
        yield
    finally:
        _ENGLISH.reset(token)


def translate(text):
    """A text in the language of QGIS (str), the text itself where there is no translation."""
    return text if _ENGLISH.get() else QCoreApplication.translate(CONTEXT, text)


def shipped(locale):
    """The shipped language for a locale (str), None where English is the nearest."""
    name = locale.replace("-", "_").lower()
    return next((language for start, language in LANGUAGES.items() if name.startswith(start)), None)


def install():
    """Make Qt translate the plugin's texts into the language of QGIS.

    Returns
    -------
    QTranslator or None
        To be kept, and removed again; None where the language of QGIS is not shipped.
    """
    made = translator(shipped(QgsApplication.locale()))
    if made:
        QCoreApplication.installTranslator(made)
    return made


def translation(language):
    """A function that translates texts into a shipped language, whatever that of QGIS is; "en" leaves them.

    A text without a translation stays as it is.
    """
    made = translator(language)
    # As bytes, for of a str PyQt takes ASCII only.
    return (lambda text: made.translate(CONTEXT, text.encode()) or text) if made else str


def translator(language):
    """Qt's translator into a language (QTranslator), None where there is none, as for English."""
    path = os.path.join(FOLDER, f"soilcarbon_{language}.qm")
    if not os.path.exists(path):
        return None
    made = QTranslator()
    # From memory: Qt would map the file, and QGIS writes over it when the plugin is updated, which ends in a crash.
    with open(path, "rb") as file:
        made.kept = file.read()  # Qt takes no copy
    return made if made.loadFromData(made.kept) else None


def help_url(page):
    """Address of a page of the help in the language of QGIS (str), of the English one where there is no other; empty
    where no help is shipped.

    Parameters
    ----------
    page : str
        Such as ``user_guide`` or ``algorithms/predict``.
    """
    for folder in (shipped(QgsApplication.locale()) or ".", "."):
        path = os.path.normpath(os.path.join(HELP, folder, f"{page}.html"))
        if os.path.isfile(path):
            return QUrl.fromLocalFile(path).toString()
    return ""
