"""Numbers of one kind beside one another, each with its hedge."""

from __future__ import annotations

from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import NumberFact
from sourcebook.pages.figures.sheet import COLOURS, LINE, MUTED, WIDTH, Drawing, Sheet, high, wrapped

_NAME = 3.1
_VALUE = 1.75
"""Inches kept at the right for the longest bar's number."""
_HEDGES = {
    "exact": "",
    "about": "about ",
    "more-than": "more than ",
    "less-than": "less than ",
    "up-to": "up to ",
    "source-approximate": "about ",
}
_GAP = 0.2


def draw(knowledge: Knowledge, select: tuple[str, ...]) -> Drawing | None:
    """Draw the numbers of some relations; None where there are none."""
    found = [fact for fact in knowledge.facts.values() if isinstance(fact, NumberFact) and fact.relation in select]
    if not found:
        return None
    facts = sorted(found, key=lambda fact: (fact.unit, -fact.value, fact.id))
    names = [wrapped(f"{knowledge.short(fact.subject)}, {fact.at.human()}", 38) for fact in facts]
    most = {unit: max(float(fact.value) for fact in facts if fact.unit == unit) for unit in {f.unit for f in facts}}
    sheet = Sheet(0.2 + sum(high(name) + _GAP for name in names))
    y = 0.2
    for fact, name in zip(facts, names, strict=True):
        middle = y + high(name) / 2
        sheet.text(_NAME - 0.12, y + LINE / 2, name, ha="right")
        length = max(0.02, (WIDTH - _NAME - _VALUE) * float(fact.value) / (most[fact.unit] or 1))
        solid = fact.hedge == "exact"
        sheet.box(_NAME, middle - 0.09, length, 0.18, color=COLOURS[0], alpha=1 if solid else 0.55)
        sheet.text(_NAME + length + 0.08, middle, _value(fact), color=MUTED)
        y += high(name) + _GAP
    return Drawing(figure=sheet.figure, words=_words(knowledge, facts))


def _value(fact: NumberFact) -> str:
    return f"{_HEDGES[fact.hedge]}{fact.value:,f} {fact.unit}".strip()


def _words(knowledge: Knowledge, facts: list[NumberFact]) -> str:
    told = [f"{knowledge.name(fact.subject)}, {fact.quantity}, {fact.at.human()}: {_value(fact)}" for fact in facts]
    return f"A bar chart of {len(facts)} {'number' if len(facts) == 1 else 'numbers'}. {'; '.join(told)}."
