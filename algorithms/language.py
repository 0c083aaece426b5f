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
    made = translator(shipped(QgsApplication.locale()))
    if made:
        QCoreApplication.installTranslator(made)
    return made


def translation(language):
    """A function that translates texts into a shipped language, whatever that of QGIS is; "en" leaves them.

    A text without a translation stays as it is.
    """
    made = translator(language)
    return (lambda text: made.translate(CONTEXT, text) or text) if made else str


def translator(language):
    """Qt's translator into a language (QTranslator), None where there is none, as for English."""
    made = QTranslator()
    return made if made.load(os.path.join(FOLDER, f"soilcarbon_{language}.qm")) else None
