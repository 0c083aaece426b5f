"""The pages of reports: vector figures, the JSON and the tables beside them."""

import base64
import json
import re
from datetime import datetime

import numpy as np
import pandas as pd
import pytest
from soilcarbon.pedometrics.map_validation import Pairs, validate_map
from soilcarbon.pedometrics.metrics import scores
from soilcarbon.pedometrics.texts import Text
from soilcarbon.reports import html
from soilcarbon.reports.figure_data import figure_data
from soilcarbon.reports.html import Report, plain
from soilcarbon.reports.plots import STYLE, axes, bars, draw_raster, histogram, observed_predicted, small_map
from soilcarbon.reports.validation import validation_report


@pytest.fixture(autouse=True)
def style():
    """The style that `styled` gives every report."""
    from matplotlib import rc_context

    with rc_context(STYLE):
        yield


def drawn(figure):
    """Panels of a figure as the JSON holds them."""
    figure.canvas.draw()
    panels = plain(figure_data(figure))
    json.dumps(panels, allow_nan=False)
    return panels


def svgs(page):
    found = re.findall(r'src="data:image/svg\+xml;base64,([^"]+)"', page)
    return [base64.b64decode(text).decode("utf-8") for text in found]


def written(report, folder, name="報告"):
    """Page and JSON of a report."""

    def strict(constant):
        raise AssertionError(f"{constant} is no JSON")

    report.write(str(folder / f"{name}.html"))
    text = (folder / f"{name}.json").read_text(encoding="utf-8")
    return (folder / f"{name}.html").read_text(encoding="utf-8"), json.loads(text, parse_constant=strict)


def test_json_holds_all_of_the_page_in_its_order(tmp_path):
    report = Report("土壤碳 <儲量>", "圖 & 點")
    report.notes(["看 \"這\"", "and this"])
    report.section("第一節")
    report.text("A paragraph.")
    frame = pd.DataFrame(
        {"名稱": ["水田", None, "旱田"], "n": [1, 2, 3], "value": [1 / 3, np.nan, np.inf], "good": [True, False, True]}
    )
    report.table(frame, "Values.", csv="values", most=1)
    report.attach(pd.DataFrame({"x": np.array([1.5], np.float32), "when": [pd.Timestamp("2026-11-21")]}), "more")
    report.figure(bars(["水田", "旱田"], [2.5, 1.25], "stock [kg m-2]"), "Stocks.")
    page, document = written(report, tmp_path)
    assert (document["schema"], document["title"], document["subtitle"]) == (1, "土壤碳 <儲量>", "圖 & 點")
    made = datetime.fromisoformat(document["made"]).strftime("%Y-%m-%d %H:%M")
    assert "土壤碳 &lt;儲量&gt;" in page and f"圖 &amp; 點 · {made}" in page
    note, second, section, text, values, more, figure = document["parts"]
    assert note == {"kind": "note", "text": "看 \"這\""} and second["text"] == "and this"
    assert section == {"kind": "section", "title": "第一節"} and text == {"kind": "text", "text": "A paragraph."}
    # All rows at full precision, though the page shows one; what is missing or not finite is null.
    assert values == {
        "kind": "table", "name": "values", "caption": "Values.", "columns": ["名稱", "n", "value", "good"],
        "rows": [["水田", 1, 1 / 3, True], [None, 2, None, False], ["旱田", 3, None, True]], "words": [],
        "cells_from": [],
    }
    assert "Values. The first 1 of 3 rows, all in the CSV." in page and "旱田" not in page
    assert (more["name"], more["rows"]) == ("more", [[1.5, "2026-11-21 00:00:00"]])
    assert figure["caption"] == "Stocks." and figure["panels"][0]["x_label"] == "stock [kg m-2]"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "報告.html", "報告.json", "報告_more.csv", "報告_values.csv",
    ]


def test_nothing_is_left_when_one_file_cannot_be_written(tmp_path):
    from soilcarbon.pedometrics.errors import PedometricsError

    report = Report("r")
    report.attach(pd.DataFrame({"a": [1]}), "t")
    (tmp_path / "r.json").mkdir()
    (tmp_path / "r.json" / "file").touch()
    with pytest.raises(PedometricsError, match=r"r\.json cannot be written"):
        report.write(str(tmp_path / "r.html"))
    assert not [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")]


def test_figures_are_vectors_that_stand_alone_and_come_out_the_same(tmp_path):
    pages = []
    for name in ("a", "b"):
        report = Report("r")
        report.figure(histogram([1, 2, 2, 5], "有機碳 [%]", "樣本"), "c")
        report.figure(small_map(np.arange(6.0).reshape(2, 3), (0, 0, 3, 2), "stock [kg m-2]"), "m")
        page, _ = written(report, tmp_path, name)
        assert "http" not in page
        pages.append(svgs(page))
    assert pages[0] == pages[1] and len(pages[0]) == 2
    first, second = pages[0]
    # Text stays text, which can be searched and takes fonts that have Chinese.
    assert "有機碳 [%]</text>" in first and "<path" in first and "<image" not in first
    assert "<image" in second and "<dc:date>" not in first + second
    for picture in pages[0]:
        assert not re.search(r'href="(?!#|data:)', picture)


def test_large_clouds_become_a_picture(monkeypatch, tmp_path):
    """The axes and the text stay vectors; the JSON keeps every point."""
    monkeypatch.setattr(html, "MOST_MARKS", 50)
    found = {}
    for count in (50, 51):
        figure, (ax,) = axes()
        ax.scatter(np.arange(count), np.arange(count))
        ax.vlines(np.arange(count), 0, 1)
        report = Report("r")
        report.figure(figure, "c")
        page, document = written(report, tmp_path)
        found[count] = svgs(page)[0].count("<image")
        assert len(document["parts"][0]["panels"][0]["series"][0]["x"]) == count
    assert found[50] == 0 and found[51] > 0


def test_data_of_lines_points_and_texts():
    figure, (ax, hidden) = axes(2)
    hidden.set_visible(False)
    ax.plot([0, 1, 2], [1, np.nan, 4], label="model")
    ax.plot([5], [6])
    ax.scatter([1, 2], [3, 4], label="empirical")
    ax.axvline(7, label="mean 7")
    ax.axhline(8)
    ax.set(xlabel="distance [m]", ylabel="semivariance", title="殘差")
    ax.text(0, 0, "n = 3")
    (panel,) = drawn(figure)
    assert (panel["title"], panel["x_label"], panel["y_label"]) == ("殘差", "distance [m]", "semivariance")
    assert panel["texts"] == ["n = 3"] and "x_names" not in panel
    assert panel["series"] == [
        {"kind": "points", "label": "empirical", "x": [1, 2], "y": [3, 4]},
        {"kind": "line", "label": "model", "x": [0, 1, 2], "y": [1, None, 4]},
        {"kind": "line", "label": None, "x": [5], "y": [6]},
        {"kind": "vertical", "label": "mean 7", "x": 7},
        {"kind": "horizontal", "label": None, "y": 8},
    ]


def test_data_of_bars_histograms_and_names():
    (panel,) = drawn(bars(["水田", "旱田"], [2.5, 1.25], "stock [kg m-2]", errors=[0.5, 0.25]))
    assert panel["y_names"] == [[0, "水田"], [1, "旱田"]]
    kinds = [one["kind"] for one in panel["series"]]
    assert kinds == ["bars", "line"] and panel["series"][0]["x1"] == [2.5, 1.25]
    # The whisker of each bar.
    assert panel["series"][1]["segments"] == [[[2, 0], [3, 0]], [[1, 1], [1.5, 1]]]
    (panel,) = drawn(histogram([1, 1, 2, 5, np.nan], "x"))
    counts, lines = panel["series"][0], panel["series"][1:]
    # Edges of bars are their left ends plus their widths.
    assert sum(counts["y1"]) == 4 and [counts["x0"][0], counts["x1"][-1]] == pytest.approx([1, 5], abs=1e-12)
    assert [line["x"] for line in lines] == [2.25, 1.5] and lines[0]["label"] == "mean 2.25"


def test_data_of_boxes_areas_and_categories():
    figure, (ax,) = axes()
    ax.boxplot([[1, 2, 3], [4, 5, 6]])
    ax.set_xticks([1, 2], ["平原", "山地"])
    ax.fill_between([1, 2], [0, 1], [2, 3], label="interval")
    (panel,) = drawn(figure)
    assert [name for _, name in panel["x_names"]] == ["平原", "山地"]
    assert panel["series"][0]["kind"] == "area" and panel["series"][0]["label"] == "interval"
    medians = [one["y"] for one in panel["series"] if one["kind"] == "line" and len(set(one["y"])) == 1]
    assert [2, 2] in medians and [5, 5] in medians
    figure, (ax,) = axes()
    ax.bar(["a", "b"], [1, 2])
    (panel,) = drawn(figure)
    assert panel["x_names"] == [[0, "a"], [1, "b"]]


def test_data_of_maps_and_coloured_points():
    figure, (ax,) = axes()
    image = draw_raster(ax, np.array([[1, np.nan], [3, 4.0], [5, 6]]), (10, 20, 30, 50), (1, 6), "viridis")
    figure.colorbar(image, ax=ax, label="stock [kg m-2]")
    points = ax.scatter([1, 2], [3, 4], c=[0.5, np.nan])
    (panel,) = drawn(figure)  # colour bars are no panels
    picture, cloud = panel["series"]
    assert picture == {
        "kind": "picture", "label": None, "extent": [10, 20, 30, 50], "shape": [3, 2], "limits": [1, 6],
        "value_label": "stock [kg m-2]",
    }
    assert points.colorbar is None and cloud["value_label"] is None and cloud["values"] == [0.5, None]


def test_observed_against_predicted_has_lines_and_scores():
    observed, predicted = np.array([1, 2, 3, 4, 5.0]), np.array([2, 2, 4, 4, 6.0])
    figure, (ax,) = axes()
    observed_predicted(ax, observed, predicted, scores(observed, predicted), "kg m-2", "RK")
    (panel,) = drawn(figure)
    points, one, fitted = panel["series"]
    assert (points["x"], points["y"]) == ([2, 2, 4, 4, 6], [1, 2, 3, 4, 5])
    assert one["label"] == "1:1 line" and one["x"] == one["y"]
    # Sums of squares 11.2 and products 10 about the means 3.6 and 3.
    slope = 10 / 11.2
    assert np.diff(fitted["y"]) / np.diff(fitted["x"]) == pytest.approx(slope)
    assert fitted["label"] == f"fitted: {3 - 3.6 * slope:.3f} + {slope:.3f} x"
    assert (panel["x_label"], panel["y_label"]) == ("predicted [kg m-2]", "observed [kg m-2]")
    assert panel["texts"] == ["n = 5\nR² = 0.700\nr² = 0.893\nRMSE = 0.775\nCCC = 0.870\nbias = 0.600"]
    figure, (ax,) = axes()
    flat = np.full(5, 3.0)
    observed_predicted(ax, observed, flat, scores(observed, flat), "")
    (panel,) = drawn(figure)
    assert [one["label"] for one in panel["series"]] == [None, "1:1 line"] and panel["x_label"] == "predicted"
    assert "r² = –" in panel["texts"][0]


@pytest.mark.parametrize(
    ("shift", "half", "verdict", "headline"),
    [
        (0, 1.7, "includes it: the points do not speak against the limits", "The map explains"),
        (0, 0.5, "does not include it: the limits are too narrow", "The map explains"),
        (0, 9, "does not include it: the limits are wider than they need be", "The map explains"),
        (9, 1.7, "does not include it: the limits are too narrow", "the mean of the observations would predict"),
    ],
)
def test_validation_report_says_what_the_figures_mean(tmp_path, shift, half, verdict, headline):
    rng = np.random.default_rng(5)
    predicted = rng.uniform(4, 14, 80)
    observed = predicted + rng.normal(0, 1, 80)
    predicted = predicted + shift
    given = Pairs(
        np.arange(80), rng.uniform(0, 100, (80, 2)), np.ones(80, bool), observed, predicted, predicted - half,
        predicted + half, np.where(predicted > 9 + shift, "山地", "平原"),
    )
    names = {"points": "點", "field": "碳", "map": "圖", "model": "", "class": "地形"}
    checked = validate_map(given, 90, False, names, 1)
    picture = np.where(np.eye(20) > 0, np.nan, 5.0)
    report = validation_report(checked, names, "kg m-2", picture, (0, 0, 100, 100), "EPSG:3826", {"map": "圖"})
    page, document = written(report, tmp_path)
    assert verdict in page and headline in page
    assert ("too high" if checked.scores.bias > 0 else "too low") in page
    assert page.count("<img") == 4 and "http" not in page
    tables = {part["name"]: part for part in document["parts"] if part["kind"] == "table"}
    assert set(tables) == {"scores", "coverage", "classes", "points", "settings"}
    values = {row[0]: row[1:] for row in tables["scores"]["rows"]}
    assert values["RMSE"] == [checked.scores.rmse, *checked.limits["rmse"]]
    assert tables["points"]["columns"] == [
        "x", "y", "feature", "observed", "predicted", "residual", "lower", "upper", "inside", "class",
    ]
    map_of_residuals = [part for part in document["parts"] if part["kind"] == "figure"][-1]["panels"][0]
    cloud = map_of_residuals["series"][-1]
    assert cloud["value_label"] == "residual [kg m-2]" and cloud["values"] == pytest.approx(checked.pairs.residual)


def test_validation_report_without_unit_limits_or_variance(tmp_path):
    """Predictions that are all right, observations that do not vary: dashes, and no division by nothing."""
    given = Pairs(
        np.arange(12), np.column_stack([np.arange(12.0), np.zeros(12)]), np.ones(12, bool), np.full(12, 7.0),
        np.full(12, 7.0),
    )
    names = {"points": "點", "field": "碳", "map": "圖", "model": "", "class": ""}
    checked = validate_map(given, 90, False, names, 1)
    report = validation_report(checked, names, "", np.full((2, 2), np.nan), (0, 0, 12, 1), "EPSG:3826", {"map": "圖"})
    page, _ = written(report, tmp_path)
    assert "<td>–</td>" in page and "[]" not in page and "nan" not in page
    assert page.count("<img") == 3 and "Coverage" not in page


def test_a_users_name_is_never_translated(monkeypatch):
    """A layer may be called like one of our words."""
    monkeypatch.setattr(html, "told", str.upper)
    made = [Report("Bulk density", subtitle)._html for subtitle in ("points", Text("points"))]
    assert ["BULK DENSITY" in title for title, _ in made] == [True, True]
    assert [re.search("points|POINTS", line)[0] for _, line in made] == ["points", "POINTS"]
