"""What happened, when: time runs down a true scale, and each event has a line of its own beside it."""

from __future__ import annotations

from datetime import date

from sourcebook.knowledge import Dated, Knowledge
from sourcebook.pages.figures.lettering import LINE, high, wrapped
from sourcebook.pages.figures.sheet import MUTED, WIDTH, Drawing, Sheet, colour_of, marker_of
from sourcebook.pages.names import words_for

_AXIS, _BEND, _DATE, _LABEL = 0.62, 0.95, 1.2, 2.6
"""Inches from the left: the scale, where leaders end, dates, labels."""
_GAP = 0.13
_TOP = 0.15


def draw(knowledge: Knowledge, select: tuple[str, ...]) -> Drawing | None:
    """Draw the events of some topics, or all; None where there are none."""
    facts = sorted(
        (fact for fact in knowledge.dated if not select or set(select) & set(fact.topics)),
        key=lambda fact: (_middle(fact), fact.id),
    )
    if not facts:
        return None
    topics = [topic for topic in select if any(_topic(fact, select) == topic for fact in facts)]
    lines = [
        (wrapped(fact.when.human(), _LABEL - _DATE - 0.1), wrapped(fact.label or fact.says, WIDTH - _LABEL - 0.1))
        for fact in facts
    ]
    top = _TOP + 0.35 if len(topics) > 1 else _TOP
    height = top + sum(max(map(high, line)) + _GAP for line in lines)
    sheet = Sheet(height + _TOP)
    if len(topics) > 1:
        entries = {words_for(knowledge, topic): (marker_of(n), colour_of(n)) for n, topic in enumerate(topics)}
        sheet.legend(_AXIS, _TOP, entries)
    years = range(min(_bounds(fact)[0].year for fact in facts), max(_bounds(fact)[1].year for fact in facts) + 2)
    scale = _Scale(years, top, height - _GAP)
    _draw_years(sheet, scale)
    y = top + LINE / 2
    for fact, (when, label) in zip(facts, lines, strict=True):
        topic = _topic(fact, select)
        _draw_event(sheet, scale, fact, y, topics.index(topic) if topic in topics else 0)
        sheet.text(_DATE, y, when, color=MUTED)
        sheet.text(_LABEL, y, label)
        y += max(high(when), high(label)) + _GAP
    return Drawing(figure=sheet.figure, words=_words(facts))


class _Scale:
    """From days to inches below the top."""

    def __init__(self, years: range, top: float, bottom: float) -> None:
        self.years = years
        self._first = date(years[0], 1, 1).toordinal()
        self._inches = (bottom - top) / (date(years[-1], 1, 1).toordinal() - self._first)
        self._top = top

    def at(self, day: float) -> float:
        """Where a day, as an ordinal, stands."""
        return self._top + (day - self._first) * self._inches

    @property
    def step(self) -> int:
        """How many years apart two labels must be to be readable."""
        return next(step for step in (1, 2, 5, 10, 20, 50, 100, 500) if step * 365 * self._inches >= LINE)


def _draw_years(sheet: Sheet, scale: _Scale) -> None:
    sheet.line([_AXIS, _AXIS], [scale.at(date(year, 1, 1).toordinal()) for year in (scale.years[0], scale.years[-1])])
    for year in scale.years:
        y = scale.at(date(year, 1, 1).toordinal())
        sheet.line([_AXIS - 0.06, _AXIS], [y, y])
        if year % scale.step == 0:
            sheet.text(_AXIS - 0.1, y, str(year), ha="right", color=MUTED)


def _draw_event(sheet: Sheet, scale: _Scale, fact: Dated, y: float, series: int) -> None:
    """A marker in the middle of what the date can mean, a bar as long as that, and a leader to its line."""
    first, last = (scale.at(day.toordinal()) for day in _bounds(fact))
    middle = scale.at(_middle(fact))
    colour = colour_of(series)
    sheet.box(_AXIS - 0.035, first, 0.07, max(last - first, 0.02), color=colour, alpha=0.35, zorder=2)
    sheet.line([_AXIS, _BEND, _DATE - 0.06], [middle, y, y])
    sheet.mark(_AXIS, middle, marker_of(series), colour)


def _bounds(fact: Dated) -> tuple[date, date]:
    """The first and the last day that a date can mean; an open end is its start."""
    first, last = fact.when.earliest or fact.when.latest, fact.when.latest or fact.when.earliest
    if first is None or last is None:
        raise ValueError(f"{fact.id} has no date")
    return first, last


def _middle(fact: Dated) -> float:
    first, last = _bounds(fact)
    return (first.toordinal() + last.toordinal()) / 2


def _topic(fact: Dated, select: tuple[str, ...]) -> str:
    return next((topic for topic in fact.topics if topic in select), "")


def _words(facts: list[Dated]) -> str:
    events = "; ".join(f"{fact.when.human()}: {fact.label or fact.says.rstrip('.')}" for fact in facts)
    return f"A timeline of {len(facts)} {'event' if len(facts) == 1 else 'events'}, the earliest first. {events}."
