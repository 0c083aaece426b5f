"""The language of the plugin's texts: that of QGIS, or one that is asked for by name."""

import os

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "i18n")
#: Context of all texts of the plugin in Qt's translation files.
CONTEXT = "soilcarbon"
#: Start of a locale's name to the language that is shipped; QGIS itself says zh-Hant, Windows zh_TW.
LANGUAGES = {"zh_tw": "zh_TW", "zh_hant": "zh_TW", "zh_hk": "zh_TW", "zh_mo": "zh_TW"}


def translate(text):
    """A text in the language of QGIS (str), the text itself where there is no translation."""
    return QCoreApplication.translate(CONTEXT, text)


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
    language = shipped(QgsApplication.locale())
    translator = _load(language) if language else None
    if translator:
        QCoreApplication.installTranslator(translator)
    return translator


def translation(language):
    """A function that translates texts into a shipped language, whatever that of QGIS is; "en" leaves them.

    A text without a translation stays as it is.
    """
    if language == "en":
        return str
    translator = _load(language)
    return lambda text: translator.translate(CONTEXT, text) or text


def _load(language):
    translator = QTranslator()
    if not translator.load(os.path.join(FOLDER, f"soilcarbon_{language}.qm")):
        return None
    return translator
