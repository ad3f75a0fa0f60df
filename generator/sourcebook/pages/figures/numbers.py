"""Numbers on one scale, by what they are of, each with its hedge: a bar's end tells how exact it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import NumberFact
from sourcebook.pages.figures.lettering import BOLD, LINE, high, wrapped
from sourcebook.pages.figures.sheet import COLOURS, MUTED, WIDTH, Drawing, Sheet

_LEFT = 0.12
_LONGEST = 3.0
_THICK = 0.18
_END = 0.14
"""How much of a bar its end takes."""
_GAP, _APART = 0.1, 0.12
"""Inches between numbers, and more between subjects."""
_HEDGES = {
    "exact": "{}",
    "about": "about {}",
    "more-than": "more than {}",
    "less-than": "less than {}",
    "up-to": "up to {}",
    "source-approximate": "{}, not exact",
}
_ENDS: Mapping[str, str] = {
    "about": "Striped end: about so many.",
    "more-than": "Pointed end: more.",
    "less-than": "Hollow bar: fewer.",
    "up-to": "Hollow bar: at most so many.",
    "source-approximate": "Striped end, not exact: the source says so of its figure.",
}
"""How each hedge looks."""
_STRIPED = frozenset({"about", "source-approximate"})
_STRIPES: Mapping[str, Any] = {"facecolor": "white", "edgecolor": COLOURS[0], "hatch": "//////", "linewidth": 0}


def draw(knowledge: Knowledge, select: tuple[str, ...]) -> Drawing | None:
    """Draw the numbers of some relations; None where there are none."""
    found = [fact for fact in knowledge.facts.values() if isinstance(fact, NumberFact) and fact.relation in select]
    if not found:
        return None
    groups = _groups(found)
    most = max(float(fact.value) for fact in found) or 1
    heads = {subject: wrapped(knowledge.name(subject), (WIDTH - 2 * _LEFT) / BOLD) for subject in groups}
    bars = {fact.id: max(0.02, _LONGEST * float(fact.value) / most) for fact in found}
    labels = {
        fact.id: wrapped(f"{_value(fact)}, {fact.at.human()}", WIDTH - 2 * _LEFT - bars[fact.id] - 0.2)
        for fact in found
    }
    note = wrapped(" ".join(dict.fromkeys(_ENDS[fact.hedge] for fact in found if fact.hedge in _ENDS)), WIDTH)
    talls = [high(heads[subject]) + _APART for subject in groups] + [high(label) + _GAP for label in labels.values()]
    sheet = Sheet(0.1 + sum(talls) + high(note) + 0.1)
    y = 0.1
    for subject, facts in groups.items():
        sheet.text(_LEFT, y + LINE / 2, heads[subject], fontweight="bold")
        y += high(heads[subject]) + 0.04
        for fact in facts:
            _draw_bar(sheet, y + LINE / 2, bars[fact.id], fact.hedge)
            sheet.text(_LEFT + bars[fact.id] + 0.18, y + LINE / 2, labels[fact.id])
            y += high(labels[fact.id]) + _GAP
        y += _APART - 0.04
    sheet.text(_LEFT, y + LINE / 2, note, color=MUTED)
    return Drawing(figure=sheet.figure, words=_words(knowledge, groups))


def _groups(facts: list[NumberFact]) -> dict[str, list[NumberFact]]:
    """The numbers of each subject, the largest first; so are the subjects by their largest."""
    groups: dict[str, list[NumberFact]] = {}
    for fact in sorted(facts, key=lambda fact: (-fact.value, fact.id)):
        groups.setdefault(fact.subject, []).append(fact)
    return groups


def _draw_bar(sheet: Sheet, y: float, length: float, hedge: str) -> None:
    top, end = y - _THICK / 2, min(_END, length)
    if hedge in {"less-than", "up-to"}:
        sheet.box(_LEFT, top, length, _THICK, facecolor="white", edgecolor=COLOURS[0], linewidth=1.4)
        return
    sheet.box(_LEFT, top, length - (end if hedge in _STRIPED else 0), _THICK, color=COLOURS[0])
    right = _LEFT + length
    if hedge in _STRIPED:
        sheet.box(right - end, top, end, _THICK, **_STRIPES)
    elif hedge == "more-than":
        sheet.shape([(right, top), (right + 0.12, y), (right, top + _THICK)], facecolor=COLOURS[0])


def _value(fact: NumberFact) -> str:
    return _HEDGES[fact.hedge].format(f"{fact.value:,f} {fact.unit}".strip())


def _words(knowledge: Knowledge, groups: Mapping[str, list[NumberFact]]) -> str:
    facts = [fact for group in groups.values() for fact in group]
    told = [f"{knowledge.name(fact.subject)}, {fact.quantity}, {fact.at.human()}: {_value(fact)}" for fact in facts]
    return f"A bar chart of {len(facts)} {'number' if len(facts) == 1 else 'numbers'}. {'; '.join(told)}."
