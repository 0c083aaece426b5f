"""The docs: their links and pictures are there, the pages on the algorithms are those of the provider, help renders."""

import importlib.util
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).resolve().parents[1]
spec = importlib.util.spec_from_file_location("pages", ROOT / "tools" / "pages.py")
pages = importlib.util.module_from_spec(spec)
spec.loader.exec_module(pages)

DOCS = sorted((ROOT / "docs").rglob("*.md"))
LINK = r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)"
CHINESE = "[\u4e00-\u9fff]"
PICTURE = r"!\[[^\]]*\]\(([^)\s]+)\)"


def text_of(path):
    """A page without its code."""
    text = path.read_text(encoding="utf-8")
    return re.sub(r"^```.*?^```|`[^`\n]*`", "", text, flags=re.DOTALL | re.MULTILINE)


def is_outside(link):
    return link.startswith(("http:", "https:"))


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.relative_to(ROOT / "docs").as_posix())
def test_links_and_pictures_are_there(path):
    for link in re.findall(LINK, text_of(path)):
        if not is_outside(link):
            place, _, name = link.partition("#")
            target = (path.parent / place).resolve() if place else path
            assert target.exists(), link
            assert not name or name in map(pages.anchor, pages.headings(target)), link
    for picture in re.findall(PICTURE, text_of(path)):
        assert (path.parent / picture).is_file(), picture


def test_both_languages_have_the_same_pages():
    def names(folder):
        return {path.relative_to(folder) for path in folder.rglob("*.md")}

    docs = ROOT / "docs"
    english = {name for name in names(docs) if name.parts[0] not in ("zh_TW", "decisions")}
    assert {Path("README.md"), Path("user_guide.md"), Path("algorithms/predict.md")} <= english
    assert names(docs / "zh_TW") == english


@pytest.mark.parametrize("name", ["how_computed.md", "user_guide.md", "conventions.md"])
def test_both_languages_have_the_same_headings(name):
    # Pages on the algorithms find a Chinese heading by its place among the English ones.
    def levels(path):
        return [len(marks) for marks in re.findall(r"^(#+) ", text_of(path), re.MULTILINE)]

    assert levels(ROOT / "docs" / name) == levels(ROOT / "docs" / "zh_TW" / name)


@pytest.fixture(scope="module")
def made(qgis_app):
    """The pages on the algorithms as they would be written now."""
    return pages.all_pages()


@pytest.mark.qgis
def test_pages_on_algorithms_are_those_of_the_provider(made):
    for folder, texts in made.items():
        kept = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / folder).glob("*.md")}
        assert kept.keys() == texts.keys()
        for name in texts:
            assert kept[name] == texts[name], f"docs/{folder}/{name} is old: python tools/pages.py"


@pytest.mark.qgis
def test_pages_on_algorithms_tell_all(made, qgis_app):
    english, chinese = made[Path("algorithms")], made[Path("zh_TW/algorithms")]
    for algorithm in qgis_app.soilcarbon_provider.algorithms():
        text, other = english[f"{algorithm.name()}.md"], chinese[f"{algorithm.name()}.md"]
        for definition in algorithm.parameterDefinitions():
            assert f"`{definition.name()}`" in text and f"`{definition.name()}`" in other
        assert not re.search(CHINESE, text.split("##")[0]) and len(re.findall(CHINESE, other)) > 200, algorithm.name()
    # A choice by its code and name, its default, a section, a link to another algorithm and one to a formula.
    text = english["trainmodel.md"]
    for part in ("`rk_cubist` RK-Cubist: regression kriging", "default: `rk_cubist`", "\n### ", "](predict.md)",
                 "](../how_computed.md#variogram)", "](../images/dialogs/trainmodel.png)"):
        assert part in text, part
    for part in ("`rk_rf` ", "「[製圖預測](predict.md)」", "](../how_computed.md#半變異圖)",
                 "](../../images/zh_TW/dialogs/trainmodel.png)"):
        assert part in chinese["trainmodel.md"], part


class Page(HTMLParser):
    """Links, pictures and anchors of a page of the help."""

    def __init__(self, path):
        super().__init__()
        self.links, self.pictures, self.anchors = [], [], set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.anchors.add(values.get("id"))
        if tag == "a":
            self.links.append(values["href"])
        if tag == "img":
            self.pictures.append(values["src"])


@pytest.fixture(scope="module")
def shipped(tmp_path_factory):
    """The help, as it is shipped."""
    pytest.importorskip("markdown")
    folder = tmp_path_factory.mktemp("shipped") / "help"
    pages.write_help(target=folder)
    return folder


def test_help_is_whole(shipped):
    found = {path: Page(path) for path in shipped.rglob("*.html")}
    assert len(found) == sum("decisions" not in path.parts for path in DOCS)
    for path, page in found.items():
        for link in page.links:
            if is_outside(link):
                continue
            place, _, name = unquote(link).partition("#")
            target = (path.parent / place).resolve() if place else path
            assert target in found, f"{path.name}: {link}"  # so none leads out of the folder
            assert not name or name in found[target].anchors, f"{path.name}: {link}"
        for picture in page.pictures:
            assert shipped in (path.parent / picture).resolve().parents, picture
            assert (path.parent / picture).is_file(), f"{path.name}: {picture}"
        # Markdown that was not understood.
        text = re.sub(r"<pre>.*?</pre>|<code>.*?</code>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert "](" not in text and "```" not in text and "|--" not in text, path.name


@pytest.mark.qgis
@pytest.mark.parametrize("locale, folder", [("en_US", "."), ("zh-Hant", "zh_TW"), ("fr", ".")])
def test_each_algorithm_has_its_page(qgis_app, shipped, monkeypatch, locale, folder):
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QUrl
    from soilcarbon.algorithms import language

    monkeypatch.setattr(QgsApplication, "locale", lambda: locale)
    for algorithm in qgis_app.soilcarbon_provider.algorithms():
        monkeypatch.setattr(language, "HELP", str(shipped.parent / "nowhere"))
        assert algorithm.helpUrl() == ""  # a checkout has no help: QGIS then shows no button
        monkeypatch.setattr(language, "HELP", str(shipped))
        path = Path(QUrl(algorithm.helpUrl()).toLocalFile())
        assert path == shipped / folder / "algorithms" / f"{algorithm.name()}.html" and path.is_file()


@pytest.mark.qgis
def test_the_menu_opens_the_guide(qgis_app, shipped, monkeypatch):
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QUrl
    from soilcarbon.algorithms import language
    from soilcarbon.ui import help as help_menu

    class Interface:
        def mainWindow(self):
            return None

        def addPluginToMenu(self, name, action):
            assert name == "Soil Carbon Mapper"

    opened = []
    monkeypatch.setattr(language, "HELP", str(shipped))
    monkeypatch.setattr(QgsApplication, "locale", lambda: "zh_TW")
    monkeypatch.setattr(help_menu.QDesktopServices, "openUrl", opened.append)
    help_menu.add_help(Interface()).trigger()
    assert [url.toLocalFile() for url in opened] == [str(shipped / "zh_TW" / "user_guide.html")]
    assert isinstance(opened[0], QUrl)


def test_a_page_without_a_picture_is_rendered(tmp_path):
    pytest.importorskip("markdown")
    source = tmp_path / "docs"
    source.mkdir()
    text = "# A 頁\n\n## 第 (1) 節: x\n\n[b](#第-1-節-x) ![c](images/c.png)\n"
    (source / "README.md").write_text(text, encoding="utf-8")
    pages.write_help(source, tmp_path / "help")
    page = Page(tmp_path / "help" / "README.html")
    assert page.links == ["README.html", "#第-1-節-x"] and "第-1-節-x" in page.anchors
    assert [path.name for path in (tmp_path / "help").iterdir()] == ["README.html"]
