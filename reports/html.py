"""A self-contained HTML page of text, tables and figures, with the same as JSON and its tables as CSV beside it."""

import base64
import html
import io
import json
import math
import os
import re
from contextlib import ExitStack
from datetime import datetime

from ..pedometrics.files import whole_file
from ..pedometrics.texts import Text, joined, told, tr
from .figure_data import figure_data

#: Version of the JSON beside a page.
SCHEMA = 1
#: Dots per inch of rasters within figures, as journals ask of pictures.
DPI = 300
#: More marks than this in one series are drawn as a picture: each would cost a hundred bytes of the page.
MOST_MARKS = 5000

STYLE = """
body{font:15px/1.5 "Segoe UI","Noto Sans","Noto Sans CJK TC","Microsoft JhengHei","PingFang TC",sans-serif;
color:#222;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem;margin-bottom:0}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #ccc}
p.sub{color:#666;margin-top:.2rem}table{border-collapse:collapse;margin:.6rem 0;font-variant-numeric:tabular-nums}
th,td{padding:.2rem .7rem;border-bottom:1px solid #ddd;text-align:right}th{background:#f3f1ec}
th:first-child,td:first-child,.text{text-align:left}caption,figcaption{caption-side:bottom;color:#555;font-size:.88rem;
text-align:left;padding:.3rem 0}figure{margin:1rem 0}figure img{max-width:100%}
.wide{overflow-x:auto}
.note{background:#fff6dd;border-left:4px solid #d9a300;padding:.4rem .8rem;margin:.6rem 0}
@media print{body{margin:0;max-width:none;font-size:10pt}figure,.note,tr{break-inside:avoid}
h2{break-after:avoid}.wide{overflow:visible}}
"""


def number(value, digits=4):
    """A number for people: significant digits, no exponent where it can be read without, a dash for none."""
    if value is None or value != value:
        return "–"
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int) or (float(value).is_integer() and abs(value) < 1e15):
        return f"{int(value):,}"
    size = abs(value)
    if size >= 1:
        return f"{value:,.{max(0, digits - len(str(int(size))))}f}"
    if size >= 1e-4:
        return f"{value:#.{digits}g}".rstrip(".")
    return f"{value:.{digits - 1}e}"


def heading(name):
    """Name of a column for people: a word of ours in the language of the page, its unit in brackets as it is."""
    word, bracket, unit = str(name).partition(" [")
    return told(word) + bracket + unit


def _cell(value):
    return f'<td class="text">{html.escape(value)}</td>' if isinstance(value, str) else f"<td>{number(value)}</td>"


def _told(value, own):
    """A cell's text in the language of the page where it is ours."""
    return told(value) if isinstance(value, Text) or (own and isinstance(value, str)) else value


def _heads(frame):
    """Names of the columns, to the left above text."""
    for name in frame.columns:
        kind = ' class="text"' if len(frame) and isinstance(frame[name].iloc[0], str) else ""
        yield f"<th{kind}>{html.escape(heading(name))}</th>"


def plain(value):
    """A value as strict JSON has it: numbers at full precision, None for what is missing or not finite."""
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if hasattr(value, "tolist"):  # of numpy: arrays and single numbers; of masked ones None where they are
        return plain(value.tolist())
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, (bool, int, str)):
        return value
    return str(value)  # times


def _templates(content):
    """How the texts with values among the content of a part were made, but for those with a value JSON cannot hold."""
    made = {f"{name}_from": text.parts() for name, text in content.items() if isinstance(text, Text) and text.values}
    return {name: parts for name, parts in made.items() if plain(parts) == parts}


class Report:
    """A page that grows from top to bottom.

    Parameters
    ----------
    title : str
    subtitle : str
        What it was made from: a name of the user's, or a `Text`.

    Other texts are `Text`, or `str` without values: the page tells them in the language of the running algorithm, the
    JSON keeps them in English, and the `parts` of those with values under ``<name>_from``.
    """

    def __init__(self, title, subtitle=""):
        made = datetime.now()
        line = " · ".join(part for part in (_told(subtitle, own=False), made.strftime("%Y-%m-%d %H:%M")) if part)
        self.title = told(title)
        #: Language of the page, as HTML names it: that of the catalogue of texts.
        self.language = tr("en")
        self._html = [f"<h1>{html.escape(self.title)}</h1>", f'<p class="sub">{html.escape(line)}</p>']
        self._tables = {}
        self._parts = []
        self._document = {
            "schema": SCHEMA,
            "title": title,
            "subtitle": subtitle,
            **_templates({"title": title, "subtitle": subtitle}),
            "made": made.isoformat(timespec="seconds"),
            "parts": self._parts,
        }

    def _add(self, markup, kind, **content):
        """Add a part to the page and to the JSON beside it."""
        self._html.append(markup)
        self._parts.append({"kind": kind, **plain(content), **_templates(content)})

    def section(self, title):
        """Start a section."""
        self._add(f"<h2>{html.escape(told(title))}</h2>", "section", title=title)

    def text(self, text):
        """Add a paragraph."""
        self._add(f"<p>{html.escape(told(text))}</p>", "text", text=text)

    def notes(self, texts):
        """Add warnings, one box each."""
        for text in texts:
            self._add(f'<div class="note">{html.escape(told(text))}</div>', "note", text=text)

    def table(self, frame, caption, csv=None, most=200, words=()):
        """Add a data frame, its index left out.

        Parameters
        ----------
        frame : DataFrame
            The names of its columns are words of ours (see `reports.words`) or names of the user's.
        caption : str
        csv : str, optional
            Name of the CSV file beside the report that holds the whole table at full precision.
        most : int
            Rows shown on the page.
        words : sequence of str
            Columns whose texts are words of ours; texts of the others are names of the user's and stay, but for
            `Text`.
        """
        head = "".join(_heads(frame))
        ours = [name in words for name in frame.columns]
        rows = "".join(
            "<tr>" + "".join(_cell(_told(one, own)) for own, one in zip(ours, row)) + "</tr>"
            for row in frame.head(most).itertuples(index=False)
        )
        shown = told(caption)
        if len(frame) > most:
            rest = (
                Text("The first {most} of {count} rows, all in the CSV.", most=most, count=len(frame))
                if csv
                else Text("The first {most} of {count} rows.", most=most, count=len(frame))
            )
            shown = joined(" ", (shown, rest)).told()
        self._add_table(
            f'<div class="wide"><table><caption>{html.escape(shown)}</caption><tr>{head}</tr>{rows}</table></div>',
            frame,
            caption,
            csv,
            words,
        )

    def attach(self, frame, csv):
        """Add a data frame as a CSV file, and to the JSON, only."""
        self._add_table("", frame, "", csv)

    def _add_table(self, markup, frame, caption, csv, words=()):
        if csv:
            self._tables[csv] = frame
        columns = list(map(str, frame.columns))
        rows = frame.astype(object).where(frame.notna(), None).to_numpy()
        made = [
            [row, column, cell.parts()]
            for row, cells in enumerate(rows)
            for column, cell in enumerate(cells)
            if isinstance(cell, Text) and (cell.values or columns[column] not in words)
        ]
        self._add(
            markup, "table", name=csv, caption=caption, columns=columns, words=list(words), rows=rows, cells_from=made
        )

    def figure(self, figure, caption):
        """Add a matplotlib figure as vector graphics, its text kept as text, and its numbers to the JSON."""
        from matplotlib import rc_context
        from matplotlib.collections import LineCollection, PathCollection

        for marks in (*figure.findobj(PathCollection), *figure.findobj(LineCollection)):
            if max(len(marks.get_offsets()), len(marks.get_paths())) > MOST_MARKS:
                marks.set_rasterized(True)
        buffer = io.BytesIO()
        # The same figure makes the same file, to the byte.
        with rc_context({"svg.hashsalt": "soilcarbon"}):
            figure.savefig(buffer, format="svg", bbox_inches="tight", dpi=DPI, metadata={"Date": None})
        data = base64.b64encode(buffer.getvalue()).decode("ascii")
        self._add(
            f'<figure><img alt="{html.escape(told(caption))}" src="data:image/svg+xml;base64,{data}">'
            f"<figcaption>{html.escape(told(caption))}</figcaption></figure>",
            "figure",
            caption=caption,
            panels=figure_data(figure),
        )

    def write(self, path):
        """Write the page, all of it as ``<name of the page>.json``, and its tables as ``..._<name of the table>.csv``.

        The JSON holds the parts in the order of the page: sections, texts, notes, tables (all rows, at full
        precision) and figures with the numbers drawn (`figure_data`); null is a missing value. Of a table ``words``
        are the columns that hold words of ours, and ``cells_from`` row, column and parts of the cells that are `Text`.
        """
        page = (
            f'<!DOCTYPE html><html lang="{self.language}"><head><meta charset="utf-8">'
            f"<title>{html.escape(self.title)}</title><style>{STYLE}</style></head>"
            f"<body>{''.join(self._html)}</body></html>"
        )
        stem = os.path.splitext(path)[0]
        # All are written before any takes its name.
        with ExitStack() as files:
            for name, frame in self._tables.items():
                table = f"{stem}_{re.sub(r'[^0-9A-Za-z_]', '_', name)}.csv"
                # With a byte order mark, so that Excel reads Chinese.
                frame.to_csv(files.enter_context(whole_file(table)), index=False, encoding="utf-8-sig")
            _write_json(self._document, files.enter_context(whole_file(f"{stem}.json")))
            with open(files.enter_context(whole_file(path)), "w", encoding="utf-8") as file:
                file.write(page)


def add_provenance(page, provenance):
    """Add to the JSON beside a page how it was made.

    Parameters
    ----------
    page : str
        Path of the page.
    provenance : dict
        Algorithm, versions, parameters and outputs.
    """
    path = f"{os.path.splitext(page)[0]}.json"
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    with whole_file(path) as part:
        _write_json({**document, "provenance": plain(provenance)}, part)


def _write_json(document, path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False, allow_nan=False, indent=1)
