"""A language for tests in which every word of ours is marked, and what a page still says without the marks.

    with marked_language():
        report = stock_report(...)
        report.write(path)
    assert not bare_words(path.read_text("utf-8"), names={"Taichung"})
"""

import base64
import contextlib
import functools
import importlib.util
import re
import string
import sys
import warnings
from html.parser import HTMLParser
from pathlib import Path
from unittest import mock

from soilcarbon.pedometrics.texts import TRANSLATE

ROOT = Path(__file__).resolve().parents[1]
OPEN, CLOSE = "⟦", "⟧"
#: Symbols and units that are the same in every language.
SYMBOLS = frozenset("kg ha cm mm km Tg Mg dm EPSG USDA RMSE CCC CV SD SOC OC OM BD ln log alr CSV".split())


@functools.lru_cache(maxsize=1)
def catalogue():
    """Texts of the code that a translation can know (frozenset of str)."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "tools" / "translations.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    paths = [path for part in tool.PARTS for path in (ROOT / part).glob("*.py")]
    return frozenset(text for path in paths for text in tool.texts_of_code(path))


@functools.lru_cache(maxsize=1)
def definitions():
    """Texts of the parameters of the algorithms (set of str)."""
    from soilcarbon.algorithms import ALGORITHMS, base

    asked = set()
    with mock.patch.object(base, "translate", lambda text: asked.add(text) or text):
        for algorithm in ALGORITHMS:
            algorithm().initAlgorithm()
    return asked


def _mark_asked(text):
    """As `mark`, for an algorithm, whose definition may have asked for the text."""
    return mark(text) if text in catalogue() or text not in definitions() else f"{OPEN}{text}{CLOSE}"


def mark(template):
    """A template with the text between its fields in brackets; as it is where no translation can know it.

    Values stay outside the brackets: a word of ours among them shows itself.
    """
    # Templates of fields and signs alone, as `joined` makes them, have nothing to translate.
    if template not in catalogue() or not re.search(r"[^\W\d_]", re.sub(r"\{[^{}]*\}", "", template)):
        return template
    marked = ""
    for text, field, spec, conversion in string.Formatter().parse(template):
        escaped = text.replace("{", "{{").replace("}", "}}")
        marked += f"{OPEN}{escaped}{CLOSE}" if text.strip() else text
        if field is not None:
            marked += "{" + field + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "") + "}"
    return marked


@contextlib.contextmanager
def marked_language():
    """Make all texts that are told, also by algorithms, come in brackets."""
    token = TRANSLATE.set(mark)
    base = sys.modules.get("soilcarbon.algorithms.base")
    try:
        with contextlib.ExitStack() as stack:
            stack.enter_context(warnings.catch_warnings())
            warnings.filterwarnings("ignore", message="Glyph .* missing")
            if base:
                definitions()
                stack.enter_context(mock.patch.object(base, "translate", _mark_asked))
            yield
    finally:
        TRANSLATE.reset(token)


class _Visible(HTMLParser):
    """Collects the visible texts of a page and of the pictures in it."""

    def __init__(self):
        super().__init__()
        self.texts = []
        self._hidden = 0

    def handle_starttag(self, tag, attributes):
        self._hidden += tag in ("style", "script", "metadata")
        given = dict(attributes)
        self.texts += [given["alt"]] if given.get("alt") else []
        source = given.get("src") or ""
        if source.startswith("data:image/svg+xml;base64,"):
            self.texts += visible(base64.b64decode(source.partition(",")[2]).decode("utf-8"))

    def handle_endtag(self, tag):
        self._hidden -= tag in ("style", "script", "metadata")

    def handle_data(self, data):
        if not self._hidden and data.strip():
            self.texts.append(data.strip())


def visible(html):
    """Texts of a page that a person sees, those of its pictures among them (list of str)."""
    parser = _Visible()
    parser.feed(html)
    parser.close()
    return parser.texts


def bare_words(html, names=()):
    """Texts that hold words outside the brackets.

    Parameters
    ----------
    html : str
        A page, or a text of any kind, made in `marked_language`.
    names : collection of str
        Words that may stand bare: names of the user's, units.

    Returns
    -------
    dict of str to list of str
        Visible text to the words of two or more Latin letters that stand bare in it; codes in capitals with an
        underscore, such as names of parameters, are left out.
    """
    allowed = SYMBOLS | {part for name in names for part in _words(name)}
    found = {}
    for text in visible(html):
        bare, count = text, 1
        while count:
            bare, count = re.subn(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", " ", bare)
        lost = [word for word in _words(bare) if word not in allowed]
        if lost:
            found[text] = lost
    return found


def _words(text):
    plain = re.sub(r"\b[A-Z][A-Z0-9]*(_[A-Z0-9]+)+\b", " ", text)
    return re.findall(r"[A-Za-zÀ-ÿ]{2,}", plain)
