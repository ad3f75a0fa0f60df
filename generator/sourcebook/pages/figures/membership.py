"""Who belonged to an organisation, from when to when, as far as the sources say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sourcebook.knowledge import Knowledge
from sourcebook.model.dates import When
from sourcebook.model.fact import ListFact, Membership
from sourcebook.pages.figures.lettering import LINE, high, wide, wrapped
from sourcebook.pages.figures.sheet import INK, MUTED, WIDTH, Drawing, Sheet, colour_of
from sourcebook.pages.names import words_for

_NAME = 1.9
"""Inches that the names take."""
_TOP = 0.45
_ROW = 0.34
_GAP = 0.14
_HALF = 0.075
"""Half the height of a bar."""
_LABELS = 12
"""Years with a label at most."""
_HATCH: Mapping[str, Any] = {"facecolor": "white", "edgecolor": "#9aa5b1", "hatch": "/////", "linewidth": 0}
"""What a time looks like for which the sources say nothing."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One member with one status: the facts that tell of it, and the lists that name it."""

    member: str
    status: str
    held: tuple[Membership, ...]
    listed: tuple[ListFact, ...]


def draw(knowledge: Knowledge, select: tuple[str, ...]) -> Drawing | None:
    """Draw the members of one organisation; None where no fact names any."""
    rows = [row for org in select[:1] for row in _rows(knowledge, org)]
    if not rows:
        return None
    end = knowledge.course.settings.as_of
    seen = {fact.id: When(knowledge.as_of((fact.id,)) or end.text) for row in rows for fact in row.held}
    scale = _Scale(rows, end, seen)
    statuses = sorted({row.status for row in rows}, key=lambda status: (status != "member", status))
    names = [wrapped(knowledge.short(row.member), _NAME - 0.2) for row in rows]
    talls = [max(_ROW, high(name) + _GAP) for name in names]
    bottom = _TOP + sum(talls)
    sheet = Sheet(bottom + 1.1)
    _draw_axis(sheet, scale, end, bottom)
    y = _TOP
    for row, name, tall in zip(rows, names, talls, strict=True):
        sheet.text(_NAME - 0.15, y + (tall - high(name) + LINE) / 2, name, ha="right")
        _draw_row(sheet, scale, row, y + tall / 2, colour_of(statuses.index(row.status)))
        y += tall
    _explain(sheet, knowledge, rows, statuses, bottom + 0.25)
    return Drawing(figure=sheet.figure, words=_words(knowledge, select[0], rows))


def _rows(knowledge: Knowledge, org: str) -> list[_Row]:
    held: dict[tuple[str, str], list[Membership]] = {}
    listed: dict[tuple[str, str], list[ListFact]] = {}
    for fact in knowledge.facts.values():
        if isinstance(fact, Membership) and fact.org == org:
            held.setdefault((fact.member, fact.status), []).append(fact)
        elif isinstance(fact, ListFact) and fact.subject == org and fact.of == "member-of":
            for item in fact.items:
                listed.setdefault((item, "member"), []).append(fact)
    keys = sorted(held | listed, key=lambda key: (key[1] != "member", key[1], knowledge.short(key[0])))
    return [_Row(*key, tuple(held.get(key, ())), tuple(listed.get(key, ()))) for key in keys]


class _Scale:
    """From days to inches from the left; the years run from before the first known date to after the course's."""

    def __init__(self, rows: list[_Row], end: When, seen: Mapping[str, When]) -> None:
        unended = [seen[fact.id] for row in rows for fact in row.held if not fact.held.end]
        whens = [fact.held for row in rows for fact in row.held] + [fact.at for row in rows for fact in row.listed]
        days = [day for when in (*whens, *unended, end) for day in (when.earliest, when.latest) if day]
        self.years = range(min(days).year - 1, max(days).year + 2)
        self.left, self.right = _NAME, WIDTH - 0.35
        self.end = end
        self.seen = seen
        """The date of each fact's latest source."""
        self._first = date(self.years[0], 1, 1).toordinal()
        self._inches = (self.right - self.left) / (date(self.years[-1], 1, 1).toordinal() - self._first)

    def of(self, day: date | None) -> float | None:
        """Where a day stands, if it is known."""
        return None if day is None else self.left + (day.toordinal() - self._first) * self._inches

    def middle(self, when: When) -> float:
        """Where the middle of a date stands."""
        first, last = self.of(when.earliest), self.of(when.latest)
        return ((first or last or 0) + (last or first or 0)) / 2


def _draw_axis(sheet: Sheet, scale: _Scale, end: When, bottom: float) -> None:
    step = next((step for step in (1, 2, 5, 10, 25, 50) if len(scale.years) / step <= _LABELS), 100)
    for year in scale.years:
        x = scale.of(date(year, 1, 1))
        if year % step == 0 and x is not None:
            sheet.line([x, x], [_TOP - 0.05, bottom], linewidth=0.6)
            sheet.text(x, _TOP - 0.2, str(year), ha="center", color=MUTED)
    x = scale.of(end.latest)
    if x is not None:
        sheet.line([x, x], [_TOP - 0.05, bottom], color=INK, linewidth=1, linestyle=(0, (2, 2)))


def _draw_row(sheet: Sheet, scale: _Scale, row: _Row, y: float, colour: str) -> None:
    """Solid where it certainly held, pale where a date is too coarse to say, hatched where nothing is known."""
    seen = {fact.id: scale.of(scale.seen[fact.id].latest) for fact in row.held}
    for first, last in _unknown(scale, row, seen):
        sheet.box(first, y - _HALF, last - first, 2 * _HALF, **_HATCH)
    for fact in row.held:
        if fact.held.is_interval:
            _draw_interval(sheet, scale, fact.held, seen[fact.id], y, colour)
    points = [fact.held for fact in row.held if not fact.held.is_interval] + [fact.at for fact in row.listed]
    for x in [*map(scale.middle, points), *(seen[fact.id] for fact in row.held if _only_seen(fact.held))]:
        sheet.mark(x or scale.left, y, "o", colour, markersize=6.5)


def _draw_interval(sheet: Sheet, scale: _Scale, held: When, seen: float | None, y: float, colour: str) -> None:
    begun = scale.of(held.start.latest) if held.start else None
    ended = scale.of(held.end.earliest) if held.end else seen
    for point in filter(None, (held.start, held.end)):
        first, last = scale.of(point.earliest) or scale.left, scale.of(point.latest) or scale.right
        sheet.box(first, y - _HALF, last - first, 2 * _HALF, color=colour, alpha=0.3, zorder=2)
    if begun is not None and ended is not None and begun < ended:
        sheet.box(begun, y - _HALF, ended - begun, 2 * _HALF, color=colour, zorder=3)


def _only_seen(held: When) -> bool:
    """Whether all that is known of an interval is that it held when the source was written."""
    return held.is_interval and not held.start and not held.end


def _unknown(scale: _Scale, row: _Row, seen: Mapping[str, float | None]) -> Iterator[tuple[float, float]]:
    """The stretches of which the sources say nothing: before what is known, and after it where no end is known."""
    since: float | None = scale.left
    for fact in sorted(row.held, key=lambda fact: (str(fact.held.earliest or ""), fact.id)):
        held = fact.held
        if not held.is_interval or _only_seen(held):
            continue
        begun = scale.of(held.earliest) if held.start else scale.of(held.end.earliest) if held.end else None
        if since is not None and begun is not None and since < begun:
            yield since, begun
        known = scale.of(held.start.latest if held.start else None)
        since = None if held.end else max(known or scale.left, seen[fact.id] or scale.left)
    last = scale.of(scale.end.latest) or scale.right
    if since is not None and since < last:
        yield since, last


def _explain(sheet: Sheet, knowledge: Knowledge, rows: list[_Row], statuses: list[str], y: float) -> None:
    """What the marks mean; only those that are drawn."""
    entries = {words_for(knowledge, status): ("s", colour_of(number)) for number, status in enumerate(statuses)}
    held = [fact.held for row in rows for fact in row.held]
    if any(row.listed for row in rows) or any(not when.is_interval or _only_seen(when) for when in held):
        entries["known at that date"] = ("o", MUTED)
    x, y = sheet.legend(_NAME, y, entries)
    if x + 0.5 + wide("not known") > sheet.width:
        x, y = _NAME, y + LINE + 0.05
    sheet.box(x, y - _HALF, 0.3, 2 * _HALF, **_HATCH)
    sheet.text(x + 0.38, y, "not known", color=MUTED)
    notes = [f"Dotted line: {knowledge.course.settings.as_of.human()}, up to which this course speaks."]
    notes += ["Pale: begun or ended somewhere within that time."] if any(when.is_interval for when in held) else []
    sheet.text(0.3, y + LINE + 0.08, wrapped(" ".join(notes), WIDTH - 0.6), color=MUTED)


def _words(knowledge: Knowledge, org: str, rows: list[_Row]) -> str:
    told = [
        f"{knowledge.name(row.member)}, {words_for(knowledge, row.status)}: {', '.join(_dates(row))}" for row in rows
    ]
    opening = f"Who belonged to {knowledge.definite(org)}, as far as the sources say; what is not told is not known."
    return f"{opening} {'; '.join(told)}."


def _dates(row: _Row) -> list[str]:
    return [
        *map(_told, (fact.held for fact in row.held)),
        *(f"on the list of {fact.at.human()}" for fact in row.listed),
    ]


def _told(held: When) -> str:
    """A date, and what of it isn't known."""
    if not held.is_interval:
        return held.phrase()
    unknown = [words for words, end in (("beginning", held.start), ("end", held.end)) if not end]
    if len(unknown) > 1:
        return "when the source was written, beginning and end not known"
    return f"{held.human()}, {unknown[0]} not known" if unknown else held.human()
