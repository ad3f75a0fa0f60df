"""Lists side by side: what stood on which, a column a list; a list that is not complete says so."""

from __future__ import annotations

from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import ListFact
from sourcebook.pages.figures.lettering import LINE, high, wrapped
from sourcebook.pages.figures.sheet import COLOURS, MUTED, PALE, WIDTH, Drawing, Sheet

_NAME = 3.0
"""Inches that the names of the entries take."""
_GAP = 0.14
_COLUMN = 1.05


def draw(knowledge: Knowledge, select: tuple[str, ...]) -> Drawing | None:
    """Draw the lists of some relations; None where there are none."""
    found = [fact for fact in knowledge.lists() if fact.of in select]
    lists = sorted(found, key=lambda fact: (str(fact.at.earliest or ""), fact.at.text, fact.id))
    items = list(dict.fromkeys(item for fact in lists for item in fact.items))
    if not items:
        return None
    names = [wrapped(knowledge.short(item), _NAME - 0.24) for item in items]
    width = max(WIDTH, _NAME + _COLUMN * len(lists))
    column = (width - _NAME) / len(lists)
    heads = [_head(knowledge, fact, lists, column - 0.15) for fact in lists]
    y = 0.15 + max(map(high, heads)) + 0.1
    sheet = Sheet(y + sum(high(name) + _GAP for name in names) + 0.1, width)
    for number, head in enumerate(heads):
        sheet.text(_NAME + (number + 0.5) * column, 0.15 + LINE / 2, head, ha="center", color=MUTED)
    for row, (item, name) in enumerate(zip(items, names, strict=True)):
        tall = high(name) + _GAP
        if row % 2 == 0:
            sheet.box(0, y, width, tall, color=PALE)
        sheet.text(0.12, y + (LINE + _GAP) / 2, name)
        for number, fact in enumerate(lists):
            if item in fact.items:
                sheet.mark(_NAME + (number + 0.5) * column, y + tall / 2, "o", COLOURS[0], markersize=8)
        y += tall
    return Drawing(figure=sheet.figure, words=_words(knowledge, lists))


def _head(knowledge: Knowledge, fact: ListFact, lists: list[ListFact], inches: float) -> str:
    """The date, whose list it is where the lists are not all of one, and whether there may be more on it."""
    whose = [knowledge.short(fact.subject)] if len({each.subject for each in lists}) > 1 else []
    partial = [] if fact.complete else ["(in part)"]
    return "\n".join(wrapped(each, inches) for each in [*whose, fact.at.human(), *partial])


def _words(knowledge: Knowledge, lists: list[ListFact]) -> str:
    told = [
        f"{knowledge.short(fact.subject)}, {fact.at.human()}, {'complete' if fact.complete else 'not complete'}: "
        f"{', '.join(map(knowledge.short, fact.items))}"
        for fact in lists
    ]
    return f"A table of {len(lists)} {'list' if len(lists) == 1 else 'lists'}. {'; '.join(told)}."
