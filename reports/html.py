"""A self-contained HTML page of text, tables and figures, its tables written beside it as CSV."""

import base64
import html
import io
import os
import re
from contextlib import ExitStack
from datetime import datetime

from ..pedometrics.files import whole_file

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
"""


def number(value, digits=4):
    """A number for people: significant digits, no exponent where it can be read without, a dash for none."""
    if value is None or value != value:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int) or (float(value).is_integer() and abs(value) < 1e15):
        return f"{int(value):,}"
    size = abs(value)
    if size >= 1:
        return f"{value:,.{max(0, digits - len(str(int(size))))}f}"
    if size >= 1e-4:
        return f"{value:#.{digits}g}".rstrip(".")
    return f"{value:.{digits - 1}e}"


def _cell(value):
    return f'<td class="text">{html.escape(value)}</td>' if isinstance(value, str) else f"<td>{number(value)}</td>"


def _heads(frame):
    """Names of the columns, to the left above text."""
    for name in frame.columns:
        kind = ' class="text"' if len(frame) and isinstance(frame[name].iloc[0], str) else ""
        yield f"<th{kind}>{html.escape(str(name))}</th>"


class Report:
    """A page that grows from top to bottom.

    Parameters
    ----------
    title : str
    subtitle : str
        What it was made from.
    """

    def __init__(self, title, subtitle=""):
        self.title = title
        self._parts = [f"<h1>{html.escape(title)}</h1>"]
        made = datetime.now().strftime("%Y-%m-%d %H:%M")
        line = " · ".join(part for part in (subtitle, made) if part)
        self._parts.append(f'<p class="sub">{html.escape(line)}</p>')
        self._tables = {}

    def section(self, title):
        """Start a section."""
        self._parts.append(f"<h2>{html.escape(title)}</h2>")

    def text(self, text):
        """Add a paragraph."""
        self._parts.append(f"<p>{html.escape(text)}</p>")

    def notes(self, texts):
        """Add warnings, one box each."""
        self._parts += [f'<div class="note">{html.escape(text)}</div>' for text in texts]

    def table(self, frame, caption, csv=None, most=200):
        """Add a data frame, its index left out.

        Parameters
        ----------
        frame : DataFrame
        caption : str
        csv : str, optional
            Name of the CSV file beside the report that holds the whole table at full precision.
        most : int
            Rows shown on the page.
        """
        if csv:
            self._tables[csv] = frame
        head = "".join(_heads(frame))
        rows = "".join(
            "<tr>" + "".join(map(_cell, row)) + "</tr>"
            for row in frame.head(most).itertuples(index=False)
        )
        if len(frame) > most:
            caption += f" The first {most} of {len(frame)} rows" + (", all in the CSV." if csv else ".")
        self._parts.append(
            f'<div class="wide"><table><caption>{html.escape(caption)}</caption><tr>{head}</tr>{rows}</table></div>'
        )

    def attach(self, frame, csv):
        """Add a data frame as a CSV file only."""
        self._tables[csv] = frame

    def figure(self, figure, caption):
        """Add a matplotlib figure as vector graphics, its text kept as text."""
        buffer = io.BytesIO()
        figure.savefig(buffer, format="svg", bbox_inches="tight")
        data = base64.b64encode(buffer.getvalue()).decode("ascii")
        self._parts.append(
            f'<figure><img alt="{html.escape(caption)}" src="data:image/svg+xml;base64,{data}">'
            f"<figcaption>{html.escape(caption)}</figcaption></figure>"
        )

    def write(self, path):
        """Write the page, and its tables as ``<name of the page>_<name of the table>.csv``."""
        page = (
            f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{html.escape(self.title)}</title>'
            f"<style>{STYLE}</style></head><body>{''.join(self._parts)}</body></html>"
        )
        stem = os.path.splitext(path)[0]
        # All are written before any takes its name.
        with ExitStack() as files:
            for name, frame in self._tables.items():
                table = f"{stem}_{re.sub(r'[^0-9A-Za-z_]', '_', name)}.csv"
                # With a byte order mark, so that Excel reads Chinese.
                frame.to_csv(files.enter_context(whole_file(table)), index=False, encoding="utf-8-sig")
            with open(files.enter_context(whole_file(path)), "w", encoding="utf-8") as file:
                file.write(page)
