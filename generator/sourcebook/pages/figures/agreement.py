"""How far works agree: for each two of them, on how many contested theses their own voices stand together or apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Position
from sourcebook.pages.figures.lettering import LINE, high, wrapped
from sourcebook.pages.figures.sheet import INK, MUTED, PALE, WIDTH, Drawing, Sheet
from sourcebook.pages.names import year_of
from sourcebook.pages.voices import work_name, works_by

_NAME = 1.7
_COLUMN = 1.25
_PAD = 0.12
_SIDES = frozenset({"asserts", "denies"})

_NOTE = (
    "Agree: both assert a thesis, or both deny it. Differ: one asserts what the other denies. "
    "Open: one of them or both are mixed or silent, or the coders don't agree on one."
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The theses on which two works agree, differ outright, and do not both take a side."""

    agree: tuple[str, ...]
    differ: tuple[str, ...]
    open: tuple[str, ...]

    def counts(self) -> list[tuple[int, str]]:
        """What a cell says."""
        return [(len(self.agree), "agree"), (len(self.differ), "differ"), (len(self.open), "open")]


def draw(knowledge: Knowledge, select: tuple[str, ...]) -> Drawing | None:
    """Compare works on some theses, or all; None where fewer than two works speak for themselves."""
    rows = [row for row in knowledge.positions() if row.cells and (not select or row.thesis.id in select)]
    stances = _stances(knowledge, rows)
    works = sorted(stances, key=lambda work: (year_of(knowledge, work), work))
    if not works[1:]:
        return None
    pairs = {(a, b): _compare(rows, stances[a], stances[b]) for a, b in combinations(works, 2)}
    heads = {work: work_name(knowledge, work) for work in works}
    sheet = _draw(heads, pairs)
    return Drawing(figure=sheet.figure, words=_words(heads, pairs, len(rows)))


def _stances(knowledge: Knowledge, rows: list[Position]) -> dict[str, dict[str, str]]:
    """What each work says of each thesis in its own voice; renditions are one work."""
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        for cell in row.cells:
            if cell.work in works_by(knowledge, cell.voice):
                found.setdefault(cell.work, {})[row.thesis.text] = cell.stance
    return found


def _compare(rows: list[Position], a: Mapping[str, str], b: Mapping[str, str]) -> _Pair:
    theses = [row.thesis.text for row in rows]
    decided = [thesis for thesis in theses if a.get(thesis) in _SIDES and b.get(thesis) in _SIDES]
    return _Pair(
        agree=tuple(thesis for thesis in decided if a[thesis] == b[thesis]),
        differ=tuple(thesis for thesis in decided if a[thesis] != b[thesis]),
        open=tuple(thesis for thesis in theses if thesis not in decided),
    )


def _draw(heads: Mapping[str, str], pairs: Mapping[tuple[str, str], _Pair]) -> Sheet:
    """Draw the lower half of the matrix: each pair once."""
    works = list(heads)
    names = {work: wrapped(head, _COLUMN - 0.15) for work, head in heads.items()}
    top = 0.12 + max(high(names[work]) for work in works[:-1])
    width = max(WIDTH, _NAME + _COLUMN * (len(works) - 1))
    column = (width - _NAME) / (len(works) - 1)
    tall = 3 * LINE + 2 * _PAD
    note = wrapped(_NOTE, width - 0.24)
    sheet = Sheet(top + 0.1 + tall * (len(works) - 1) + 0.15 + high(note), width)
    for number, work in enumerate(works[:-1]):
        sheet.text(_NAME + (number + 0.5) * column, 0.06 + LINE / 2, names[work], ha="center", color=MUTED)
    for row, work in enumerate(works[1:]):
        y = top + 0.1 + row * tall
        name = wrapped(heads[work], _NAME - 0.24)
        sheet.text(0.12, y + (tall - high(name) + LINE) / 2, name)
        for at, other in enumerate(works[: row + 1]):
            x = _NAME + at * column
            sheet.box(x, y, column, tall, facecolor=PALE, edgecolor="white", linewidth=2)
            for line, (count, words) in enumerate(pairs[other, work].counts()):
                ink = {"color": INK, "fontweight": "bold"} if count and words != "open" else {"color": MUTED}
                middle = y + _PAD + (line + 0.5) * LINE
                sheet.text(x + column / 2 - 0.2, middle, str(count), ha="right", **ink)
                sheet.text(x + column / 2 - 0.1, middle, words, **ink)
    sheet.text(0.12, top + 0.1 + tall * (len(works) - 1) + 0.1 + LINE / 2, note, color=MUTED)
    return sheet


def _words(heads: Mapping[str, str], pairs: Mapping[tuple[str, str], _Pair], theses: int) -> str:
    """Each pair of works in a line, with the theses on which they agree and differ."""
    counted = f"{theses} {'thesis' if theses == 1 else 'theses'}"
    opening = f"A table of {len(heads)} works, each compared with each on {counted}. {_NOTE}"
    lines = [f"- {heads[a]} and {heads[b]}: {'; '.join(_told(pair))}" for (a, b), pair in pairs.items()]
    return "\n".join([" ".join(line.split()) for line in (opening, *lines)])


def _told(pair: _Pair) -> list[str]:
    def named(theses: tuple[str, ...]) -> str:
        return f" ({', '.join(f'“{thesis}”' for thesis in theses)})" if theses else ""

    agree, differ = f"{len(pair.agree)} agree{named(pair.agree)}", f"{len(pair.differ)} differ{named(pair.differ)}"
    return [agree, differ, f"{len(pair.open)} open"]
