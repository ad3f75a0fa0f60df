"""Who says what: the contested theses, each with the voices that take a side and the words in which they do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sourcebook.knowledge import Knowledge
from sourcebook.markup import Html, Markdown, element, join
from sourcebook.model.argument import Cell, Position
from sourcebook.pages.budget import paged
from sourcebook.pages.evidence import quoted
from sourcebook.pages.gauge import Gauge
from sourcebook.pages.page import Page, numbered
from sourcebook.pages.template import render
from sourcebook.pages.voices import place_of, voice_in

_STANCES: Mapping[str, str] = {
    "asserts": "asserts it",
    "denies": "denies it",
    "mixed": "gives weight to both sides",
    "silent": "is silent",
}
_IN_TABLE: Mapping[str, str] = {"asserts": "asserts", "denies": "denies", "mixed": "both sides", "silent": "is silent"}
_ARGUABLE = " (as the course reads it; a careful reader could differ)"
_DIFFERENCES: Mapping[str, str] = {
    "fact": "what was or is so",
    "definition": "what a word means",
    "value": "how something is to be judged",
    "forecast": "what will or can come",
    "priority": "what matters most",
}


def pages(knowledge: Knowledge, gauge: Gauge) -> list[Page]:
    """Write the pages; none for a course without theses on which coders agree."""
    rows = knowledge.positions()
    written = [(row, _write(knowledge, row)) for row in rows]
    laid = paged(((text, gauge.of_markdown(text)) for _, text in written), gauge)
    coded = sum(len(row.cells) for row in knowledge.course.positions)
    left = coded - sum(len(row.cells) for row in rows)
    return [
        _page(number, texts, _overview(knowledge, rows) if number == 1 else None, rows, left)
        for number, texts in enumerate(laid, 1)
    ]


def _page(
    number: int, texts: Sequence[Markdown], overview: Markdown | None, rows: Sequence[Position], left: int
) -> Page:
    file, title = numbered("who-says-what", "Who says what", number)
    theses = [row.thesis for row in rows]
    text = render("who-says-what.md.jinja", title=title, overview=overview, theses=theses, left=left, sections=texts)
    return Page(file=f"{file}.md", title=title, data=text.encode())


def _write(knowledge: Knowledge, row: Position) -> Markdown:
    cells = [
        {
            "voice": voice_in(knowledge, cell.voice, cell.work),
            "who": cell.voice,
            "stance": stance(cell),
            "quote": quoted(knowledge, cell.quote) if cell.quote else None,
        }
        for cell in sorted(row.cells, key=lambda cell: place_of(knowledge, cell.voice, cell.work))
    ]
    difference = _DIFFERENCES[row.thesis.difference]
    return render("thesis.md.jinja", thesis=row.thesis, difference=difference, cells=cells)


def matrix(knowledge: Knowledge) -> list[tuple[str, list[Cell | None]]]:
    """The matrix as its table shows it: each voice with its cell on every thesis, None where it has none."""
    rows = knowledge.positions()
    said = {(cell.voice, cell.work, row.thesis.id): cell for row in rows for cell in row.cells}
    voices = sorted({(voice, work) for voice, work, _ in said}, key=lambda each: place_of(knowledge, *each))
    return [
        (voice_in(knowledge, voice, work), [said.get((voice, work, row.thesis.id)) for row in rows])
        for voice, work in voices
    ]


def stance(cell: Cell) -> str:
    """Where a voice stands, in words that follow its name."""
    return f"{_STANCES[cell.stance]}{_ARGUABLE if cell.arguable else ''}"


def _overview(knowledge: Knowledge, rows: Sequence[Position]) -> Markdown:
    """The whole matrix as an HTML table: Markdown's have no header cells in their rows, and no box to scroll in."""
    head = [element("td"), *(element("th", _line(row.thesis.text), scope="col") for row in rows)]
    body = [
        element(
            "tr",
            element("th", _line(voice), scope="row"),
            *(element("td", _in_table(cell) if cell else "–") for cell in cells),
        )
        for voice, cells in matrix(knowledge)
    ]
    parts = [element("thead", element("tr", *head)), element("tbody", Html(f"\n{join(body)}\n"))]
    table = element("table", Html(f"\n{join(parts)}\n"), class_="sb-table sb-matrix")
    scroll = element("div", Html(f"\n{table}\n"), class_="sb-scroll", tabindex=0, role="group", aria_label="Overview")
    return Markdown(scroll)


def _in_table(cell: Cell) -> str:
    return f"{_IN_TABLE[cell.stance]}?" if cell.arguable else _IN_TABLE[cell.stance]


def _line(text: str) -> str:
    """A text on one line: an empty one would end the HTML (CommonMark 4.6)."""
    return " ".join(text.split())
