"""Who takes which side of each contested thesis: voices down, theses across."""

from __future__ import annotations

from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Cell, Position
from sourcebook.pages.figures.lettering import LINE, high, wrapped
from sourcebook.pages.figures.sheet import COLOURS, MUTED, PALE, WIDTH, Drawing, Sheet
from sourcebook.pages.voices import place_of, voice_in

_NAME = 2.5
_COLUMN = 1.15
_ROW = 0.36
_STANCES = {
    "asserts": ("+", COLOURS[0]),
    "denies": ("−", COLOURS[1]),
    "mixed": ("±", COLOURS[3]),
    "silent": ("·", MUTED),
}
"""How each stance is drawn: a sign first, a colour beside it."""


def draw(knowledge: Knowledge, select: tuple[str, ...]) -> Drawing | None:
    """Draw the cells of some theses, or all; None where there are none."""
    rows = [row for row in knowledge.positions() if row.cells and (not select or row.thesis.id in select)]
    if not rows:
        return None
    voices = sorted({place_of(knowledge, cell.voice, cell.work) for row in rows for cell in row.cells})
    width = max(WIDTH, _NAME + _COLUMN * len(rows))
    column = (width - _NAME) / len(rows)
    heads = [wrapped(row.thesis.text, column - 0.12) for row in rows]
    names = [wrapped(voice_in(knowledge, voice, work), _NAME - 0.24) for _, work, _, voice in voices]
    talls = [high(name) + _ROW - LINE for name in names]
    top = 0.15 + max(map(high, heads)) + 0.12
    sheet = Sheet(top + sum(talls) + 0.1, width)
    for number, head in enumerate(heads):
        sheet.text(_NAME + (number + 0.5) * column, 0.15 + LINE / 2, head, ha="center", color=MUTED)
    y = top
    for number, (_, work, _, voice) in enumerate(voices):
        if number % 2 == 0:
            sheet.box(0, y, width, talls[number], color=PALE)
        sheet.text(0.12, y + _ROW / 2, names[number])
        for at, row in enumerate(rows):
            for cell in row.cells:
                if (cell.work, cell.voice) == (work, voice):
                    _draw_cell(sheet, _NAME + (at + 0.5) * column, y + talls[number] / 2, cell)
        y += talls[number]
    return Drawing(figure=sheet.figure, words=_words(knowledge, rows))


def _draw_cell(sheet: Sheet, x: float, y: float, cell: Cell) -> None:
    sign, colour = _STANCES[cell.stance]
    said, weight = (f"{cell.stance}?", "normal") if cell.arguable else (cell.stance, "bold")
    sheet.text(x, y, f"{sign} {said}", color=colour, fontweight=weight, ha="center")


def _words(knowledge: Knowledge, rows: list[Position]) -> str:
    told = [f"“{row.thesis.text}”: {', '.join(_told(knowledge, cell) for cell in row.cells)}" for row in rows]
    return f"A table of who takes which side. {'; '.join(told)}."


def _told(knowledge: Knowledge, cell: Cell) -> str:
    stance = "is mixed" if cell.stance == "mixed" else "is silent" if cell.stance == "silent" else cell.stance
    return f"{voice_in(knowledge, cell.voice, cell.work)} {stance}{' (arguable)' if cell.arguable else ''}"
