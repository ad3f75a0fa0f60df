"""Dates and numbers as texts show them: what an option says, and what times a stem names."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from sourcebook.lint.text import norm
from sourcebook.model.dates import When

_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_DATE = rf"(?:(?:(\d{{1,2}}) )?({'|'.join(_MONTHS)}) )?([12]\d{{3}})(?![\d%]|,\d)"
_FOUND = re.compile(rf"(?<![\w,.–-]){_DATE}(?!\w)", re.IGNORECASE)
_POINT = re.compile(rf"(?:about |early |mid-|late |on |in )?{_DATE}", re.IGNORECASE)
_SPAN = re.compile(rf"(?:from |between )?({_DATE})(?: to | and |–|-)({_DATE})", re.IGNORECASE)
_OPEN = re.compile(rf"(since|after|from|until|before|by) ({_DATE})", re.IGNORECASE)
_NUMBER = re.compile(r"([$€£]?)([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?:st|nd|rd|th)?\s*([^\d]*)", re.DOTALL)
_AMOUNTS = re.compile(r"(?:from )?(\d[\d,]*)(?: to |–|-)(\d[\d,]*)((?: [a-z]+){0,3})")
_LATE = frozenset({"until", "before", "by"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A date, a span of time or a number that a text says, and nothing besides."""

    sort: Literal["date", "interval", "number"]
    grain: str
    """Precision of a date; unit and currency of a number."""
    first: float
    """Where it begins: a day's ordinal, or the number."""
    last: float
    when: When | None = None


@lru_cache(1 << 16)
def value_of(text: str) -> Value | None:
    """Return the one value that the whole text says, or None."""
    said = norm(text).rstrip(".")
    if found := _SPAN.fullmatch(said):
        parts = found.groups()
        return _interval(_when(parts[1:4]), _when(parts[5:8]))
    if found := _OPEN.fullmatch(said):
        point = _when(found.groups()[2:])
        return _interval(None, point) if found[1] in _LATE else _interval(point, None)
    if found := _POINT.fullmatch(said):
        when = _when(found.groups())
        return _dated(when) if when else None
    return _number(said)


def dates_in(text: str) -> tuple[When, ...]:
    """Return every date that the text names, in its order."""
    return tuple(when for found in _FOUND.finditer(norm(text)) if (when := _when(found.groups())))


def undated(text: str) -> str:
    """Return the normed text without its dates."""
    return _FOUND.sub("…", norm(text))


def inside(when: When, other: When) -> bool:
    """Whether a date lies in another: in a month or year by the calendar, in an interval for certain."""
    if other.is_interval:
        return when.within(other)
    first, last, start, end = when.earliest, when.latest, other.earliest, other.latest
    return bool(first and last and start and end and start <= first and last <= end)


def ascends(values: list[Value]) -> bool:
    """Whether each value is greater than the one before."""
    return all((a.first, a.last) < (b.first, b.last) for a, b in pairwise(values))


def _when(parts: Sequence[str | None]) -> When | None:
    day, month, year = parts
    try:
        return When("-".join(filter(None, (year, month and f"{_MONTHS[month]:02}", day and f"{int(day):02}"))))
    except ValueError:
        return None


def _dated(when: When) -> Value | None:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return None
    return Value(sort="date", grain=when.precision, first=first.toordinal(), last=last.toordinal(), when=when)


def _interval(start: When | None, end: When | None) -> Value:
    first, last = start and start.earliest, end and end.latest
    return Value(
        sort="interval",
        grain="–".join(point.precision for point in (start, end) if point),
        first=float(first.toordinal()) if first else float("-inf"),
        last=float(last.toordinal()) if last else float("inf"),
    )


def _number(said: str) -> Value | None:
    if span := _AMOUNTS.fullmatch(said):
        first, last = (float(part.replace(",", "")) for part in span.groups()[:2])
        return Value(sort="interval", grain=span[3].strip(), first=first, last=last)
    found = _NUMBER.fullmatch(said)
    if not found or len(found[3].split()) > 3:  # noqa: PLR2004  (a unit is a word or three)
        return None
    try:
        number = float(Decimal(found[2].replace(",", "")))
    except InvalidOperation:
        return None
    return Value(sort="number", grain=f"{found[1]}{found[3]}", first=number, last=number)
