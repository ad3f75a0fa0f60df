"""Complete lists side by side: what stood on which, a column a list."""

from __future__ import annotations

from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import ListFact
from sourcebook.pages.figures.sheet import COLOURS, LINE, MUTED, PALE, WIDTH, Drawing, Sheet, high, wrapped

_NAME = 3.4
"""Inches that the names of the entries take."""
_CHARACTERS = 40
_GAP = 0.14
_COLUMN = 0.95


def draw(knowledge: Knowledge, select: tuple[str, ...]) -> Drawing | None:
    """Draw the lists of some relations; None where there are none."""
    found = [fact for fact in knowledge.lists() if fact.of in select]
    lists = sorted(found, key=lambda fact: (str(fact.at.earliest or ""), fact.at.text, fact.id))
    items = list(dict.fromkeys(item for fact in lists for item in fact.items))
    if not items:
        return None
    heads = [_head(knowledge, fact, lists) for fact in lists]
    names = [wrapped(knowledge.short(item), _CHARACTERS) for item in items]
    y = 0.15 + max(map(high, heads)) + 0.1
    width = max(WIDTH, _NAME + _COLUMN * len(lists))
    column = (width - _NAME) / len(lists)
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


def _head(knowledge: Knowledge, fact: ListFact, lists: list[ListFact]) -> str:
    """The date, and whose list it is where the lists are not all of one."""
    whose = [knowledge.short(fact.subject)] if len({each.subject for each in lists}) > 1 else []
    return "\n".join([*whose, *wrapped(fact.at.human(), 14).split("\n")])


def _words(knowledge: Knowledge, lists: list[ListFact]) -> str:
    told = [
        f"{knowledge.short(fact.subject)}, {fact.at.human()}: {', '.join(map(knowledge.short, fact.items))}"
        for fact in lists
    ]
    return f"A table of {len(lists)} {'list' if len(lists) == 1 else 'lists'}, each complete. {'; '.join(told)}."
