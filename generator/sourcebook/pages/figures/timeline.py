"""What happened, when: time runs down a true scale, and each event has a line of its own beside it.

Where lines stand far from their days, a band leads from each year of the scale to the lines of that year.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from sourcebook.knowledge import Dated, Knowledge
from sourcebook.pages.figures.lettering import LINE, high, wrapped
from sourcebook.pages.figures.sheet import INK, MUTED, PALE, RULE, WIDTH, Drawing, Sheet, colour_of, marker_of
from sourcebook.pages.names import words_for

_AXIS, _BEND, _DATE, _LABEL = 0.62, 0.95, 1.2, 2.6
"""Inches from the left: the scale, where leaders end, dates, labels."""
_GAP = 0.13
_TOP = 0.15
_FAR = 1.5
"""Inches between a day and its line from which leaders would run into one bundle."""
_UNSURE = frozenset({"plan", "forecast", "proposal"})
"""Modes of what had not happened when it was written."""


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
        (wrapped(fact.when.moment(), _LABEL - _DATE - 0.1), wrapped(fact.label or fact.says, WIDTH - _LABEL - 0.1))
        for fact in facts
    ]
    top = _TOP + 0.35 if len(topics) > 1 else _TOP
    height = top + sum(max(map(high, line)) + _GAP for line in lines)
    sheet = Sheet(height + _TOP + (LINE if any(fact.mode in _UNSURE for fact in facts) else 0))
    if len(topics) > 1:
        entries = {words_for(knowledge, topic): (marker_of(n), colour_of(n)) for n, topic in enumerate(topics)}
        sheet.legend(_AXIS, _TOP, entries)
    years = range(min(_bounds(fact)[0].year for fact in facts), max(_bounds(fact)[1].year for fact in facts) + 2)
    scale = _Scale(years, top, height - _GAP)
    ys = [top + LINE / 2]
    for when, label in lines:
        ys.append(ys[-1] + max(high(when), high(label)) + _GAP)
    far = max(abs(scale.at(_middle(fact)) - y) for fact, y in zip(facts, ys, strict=False)) > _FAR
    if far:
        _draw_bands(sheet, scale, facts, ys)
    _draw_years(sheet, scale)
    for fact, y, (when, label) in zip(facts, ys, lines, strict=False):
        topic = _topic(fact, select)
        _draw_event(sheet, scale, fact, topics.index(topic) if topic in topics else 0)
        if not far:
            sheet.line([_AXIS, _BEND, _DATE - 0.06], [scale.at(_middle(fact)), y, y])
        sheet.text(_DATE, y, when, color=MUTED)
        sheet.text(_LABEL, y, label)
    if any(fact.mode in _UNSURE for fact in facts):
        sheet.text(_AXIS - 0.04, height + _TOP, "Hollow marks: planned or expected when it was written.", color=MUTED)
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


def _draw_bands(sheet: Sheet, scale: _Scale, facts: Sequence[Dated], ys: Sequence[float]) -> None:
    """A band for each year with events, from the scale to the lines of that year; every other one is pale."""
    numbered = enumerate(date.fromordinal(int(_middle(fact))).year for fact in facts)
    for turn, (year, group) in enumerate(groupby(numbered, key=lambda each: each[1])):
        rows = [number for number, _ in group]
        first, last = (scale.at(date(each, 1, 1).toordinal()) for each in (year, year + 1))
        upper, lower = (ys[each] - (LINE + _GAP) / 2 for each in (rows[0], rows[-1] + 1))
        xs, heights = [_AXIS, _BEND, _DATE - 0.06], ([first, upper, upper], [last, lower, lower])
        if turn % 2 == 0:
            corners = [*zip(xs, heights[0], strict=True), *reversed(list(zip(xs, heights[1], strict=True)))]
            sheet.shape(corners, facecolor=PALE)
            sheet.box(_DATE - 0.06, upper, sheet.width - _DATE + 0.06, lower - upper, color=PALE)
        for each in heights:
            sheet.line(xs, each, color=RULE, linewidth=0.6)


def _draw_event(sheet: Sheet, scale: _Scale, fact: Dated, series: int) -> None:
    """A marker in the middle of what the date can mean, hollow for what was only planned, and a bar as long as that."""
    first, last = (scale.at(day.toordinal()) for day in _bounds(fact))
    colour = colour_of(series)
    sheet.box(_AXIS - 0.035, first, 0.07, max(last - first, 0.02), color=colour, alpha=0.35, zorder=2)
    hollow = {"markerfacecolor": "white", "markeredgecolor": INK} if fact.mode in _UNSURE else {}
    sheet.mark(_AXIS, scale.at(_middle(fact)), marker_of(series), colour, **hollow)


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
    events = "; ".join(f"{fact.when.moment()}{_planned(fact)}: {fact.label or fact.says.rstrip('.')}" for fact in facts)
    return f"A timeline of {len(facts)} {'event' if len(facts) == 1 else 'events'}, the earliest first. {events}."


def _planned(fact: Dated) -> str:
    return ", as planned or expected" if fact.mode in _UNSURE else ""
