"""Who belonged to an organisation, from when to when, as far as the sources say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sourcebook.knowledge import Knowledge
from sourcebook.model.dates import When
from sourcebook.model.fact import ListFact, Membership
from sourcebook.pages.figures.sheet import INK, LINE, MUTED, WIDTH, Drawing, Sheet, colour_of, wrapped
from sourcebook.pages.names import words_for

_NAME = 1.9
"""Inches that the names take."""
_TOP = 0.45
_ROW = 0.32
_HALF = 0.075
"""Half the height of a bar."""
_LABELS = 12
"""Years with a label at most."""
_DASHES = (0, (1.5, 1))


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
    scale = _Scale(rows, end)
    statuses = sorted({row.status for row in rows}, key=lambda status: (status != "member", status))
    bottom = _TOP + len(rows) * _ROW
    sheet = Sheet(bottom + 1)
    _draw_axis(sheet, scale, end, bottom)
    for number, row in enumerate(rows):
        y = _TOP + (number + 0.5) * _ROW
        colour = colour_of(statuses.index(row.status))
        sheet.text(_NAME - 0.15, y, knowledge.short(row.member), ha="right")
        for fact in row.held:
            _draw_interval(sheet, scale, fact, When(knowledge.as_of((fact.id,)) or end.text), y, colour)
        for listed in row.listed:
            sheet.mark(scale.middle(listed.at), y, "o", colour, markersize=5.5)
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

    def __init__(self, rows: list[_Row], end: When) -> None:
        whens = [fact.held for row in rows for fact in row.held] + [fact.at for row in rows for fact in row.listed]
        days = [day for when in (*whens, end) for day in (when.earliest, when.latest) if day]
        self.years = range(min(days).year - 1, max(days).year + 2)
        self.left, self.right = _NAME, WIDTH - 0.35
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


def _draw_interval(sheet: Sheet, scale: _Scale, fact: Membership, seen: When, y: float, colour: str) -> None:
    """Solid where it certainly held, pale where a date is too coarse to say, dashed where only one end is known."""
    held = fact.held
    if not held.is_interval:
        sheet.mark(scale.middle(held), y, "o", colour, markersize=5.5)
        return
    begun = scale.of(held.start.latest) if held.start else None
    ended = scale.of(held.end.earliest) if held.end else None
    for point in filter(None, (held.start, held.end)):
        first, last = scale.of(point.earliest) or scale.left, scale.of(point.latest) or scale.right
        sheet.box(first, y - _HALF, last - first, 2 * _HALF, color=colour, alpha=0.3, zorder=2)
    if begun is None:
        sheet.line([scale.left + 0.13, ended or scale.right], [y, y], color=colour, linestyle=_DASHES, linewidth=1.6)
        sheet.text(scale.left, y, "?", color=colour, fontweight="bold", ha="center")
        return
    solid = ended if ended is not None else max(begun, scale.of(seen.latest) or begun)
    sheet.box(begun, y - _HALF, solid - begun, 2 * _HALF, color=colour, zorder=3)
    if ended is None:
        sheet.line([solid, scale.right], [y, y], color=colour, linestyle=_DASHES, linewidth=1.6)
        sheet.mark(scale.right, y, ">" if held.is_open else "$?$", colour, markersize=6.5)


def _explain(sheet: Sheet, knowledge: Knowledge, rows: list[_Row], statuses: list[str], y: float) -> None:
    """What the marks mean; only those that are drawn."""
    entries = {words_for(knowledge, status): ("s", colour_of(number)) for number, status in enumerate(statuses)}
    held = [fact.held for row in rows for fact in row.held]
    if any(row.listed for row in rows) or any(not when.is_interval for when in held):
        entries["known at that date"] = ("o", MUTED)
    if any(when.is_open for when in held):
        entries["no end known"] = (">", MUTED)
    sheet.legend(_NAME, y, entries)
    notes = [f"Dotted line: {knowledge.course.settings.as_of.human()}, up to which this course speaks."]
    notes += ["Pale: somewhere within that time."] if any(when.is_interval for when in held) else []
    notes += (
        ["Dashed and “?”: the beginning is not known."]
        if any(when.is_interval and not when.start for when in held)
        else []
    )
    sheet.text(0.3, y + LINE + 0.08, wrapped(" ".join(notes), 85), color=MUTED)


def _words(knowledge: Knowledge, org: str, rows: list[_Row]) -> str:
    told = [
        f"{knowledge.name(row.member)}, {words_for(knowledge, row.status)}: {', '.join(_dates(row))}" for row in rows
    ]
    return f"Who belonged to {knowledge.definite(org)}, as far as the sources say. {'; '.join(told)}."


def _dates(row: _Row) -> list[str]:
    held = [fact.held.human() if fact.held.is_interval else fact.held.phrase() for fact in row.held]
    return held + [f"on the list of {fact.at.human()}" for fact in row.listed]
