"""Dates as people know them: the part of EDTF (ISO 8601-2) that seeds use, with its precision kept."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

_POINT = re.compile(r"([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)", re.ASCII)
_MONTHS = tuple(calendar.month_name)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class When:
    """An EDTF point (`2012`, `2012-09`, `2012-04-06`, `2020-01~`) or interval.

    Of an interval `2006/2012` the end may be open (`2013/..`) and the start unknown (`/2012`, `/..`).
    """

    text: str
    """The date as written; its written form is its precision."""

    def __post_init__(self) -> None:
        """Raise `ValueError` for anything that is not such a date."""
        for part in self.text.split("/", 1):
            if part not in {"", ".."} or "/" not in self.text:
                _bounds(part)
        if self.is_interval and not (self.start or self.end or self.is_open):
            msg = f"{self.text!r} names neither a start nor an end"
            raise ValueError(msg)

    def __str__(self) -> str:
        """Give the EDTF text."""
        return self.text

    @property
    def is_interval(self) -> bool:
        """Whether it is written with a slash."""
        return "/" in self.text

    @property
    def start(self) -> When | None:
        """The first point of an interval; the point itself; None where open or unknown."""
        return _point(self.text.split("/", 1)[0])

    @property
    def end(self) -> When | None:
        """The last point of an interval; the point itself; None where open or unknown."""
        return _point(self.text.rsplit("/", 1)[-1])

    @property
    def is_open(self) -> bool:
        """Whether the end is open (`..`): it held when the source was written, and nothing says that it ended."""
        return self.text.endswith("/..")

    @property
    def earliest(self) -> date | None:
        """First day that it can mean, one unit of precision earlier where the date is uncertain."""
        return _reach(self.text)[0]

    @property
    def latest(self) -> date | None:
        """Last day that it can mean, one unit of precision later where the date is uncertain."""
        return _reach(self.text)[1]

    @property
    def precision(self) -> str:
        """`year`, `month` or `day` of a point, `interval` otherwise."""
        return "interval" if self.is_interval else ("year", "month", "day")[self.text.count("-")]

    @property
    def uncertain(self) -> bool:
        """Whether the date, or an end of the interval, is approximate or uncertain (`~`, `?`, or `%` for both)."""
        return any(mark in self.text for mark in "~?%")

    def before(self, other: When) -> bool:
        """Whether it is certainly over before the other begins; False where that isn't known."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def within(self, other: When) -> bool:
        """Whether it certainly lies inside the other, open ends counting as far as they go."""
        first, last = self.earliest, self.latest
        if first is None or last is None:
            return False
        starts = other.start is not None and _certain_start(other.start) <= first
        ends = other.is_open or (other.end is not None and last <= _certain_end(other.end))
        return starts and ends

    def human(self) -> str:
        """The date in English words: `6 April 2012`, `September 2012`, `about January 2020`, `from 2006 to 2012`."""
        if self.is_interval:
            start, end = self.start, self.end
            if start and end:
                return f"from {start.human()} to {end.human()}"
            return f"since {start.human()}" if start else f"until {end.human()}" if end else "from an unknown date on"
        year, month, day, mark = _parts(self.text)
        words = " ".join(filter(None, (str(day or ""), _MONTHS[month] if month else "", str(year))))
        return f"about {words}" if mark else words

    def moment(self) -> str:
        """The date of what happened once: `by 14 October 2009` where only the latest day is known, else as `human`."""
        return f"by {self.end.human()}" if self.is_interval and self.end and not self.start else self.human()

    def phrase(self) -> str:
        """The date with its preposition: `on 6 April 2012`, `in September 2012`."""
        return self.human() if self.is_interval else f"{'on' if self.precision == 'day' else 'in'} {self.human()}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Let pydantic read it from text and write it as text (only imported when seeds are read)."""
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema())


@lru_cache(maxsize=1 << 16)
def _point(part: str) -> When | None:
    """One end of an interval; None where it is open or unknown."""
    return None if part in {"", ".."} else When(part)


def _parts(text: str) -> tuple[int, int, int, str]:
    match = _POINT.fullmatch(text)
    if not match:
        msg = f"{text!r} is not a date such as 2012, 2012-09, 2012-04-06, 2006/2012 or 2013/.."
        raise ValueError(msg)
    year, month, day, mark = match.groups()
    return int(year), int(month or 0), int(day or 0), mark


@lru_cache(maxsize=1 << 16)
def _bounds(text: str) -> tuple[date, date]:
    """First and last day of a point, widened by a unit of its precision where uncertain (EDTF level 1 qualifiers)."""
    year, month, day, mark = _parts(text)
    try:
        first = date(year, month or 1, day or 1)
    except ValueError as error:
        msg = f"{text!r} is no day of the calendar"
        raise ValueError(msg) from error
    last = first if day else _month_end(year, month or 12)
    if not mark:
        return first, last
    before, after = first - _DAY, last + _DAY
    if day:
        return before, after
    return date(before.year, before.month if month else 1, 1), _month_end(after.year, after.month if month else 12)


@lru_cache(maxsize=1 << 16)
def _reach(text: str) -> tuple[date | None, date | None]:
    """First and last day that a date or interval can mean; None for an end that is open or unknown."""
    start, end = _point(text.split("/", 1)[0]), _point(text.rsplit("/", 1)[-1])
    return _bounds(start.text)[0] if start else None, _bounds(end.text)[1] if end else None


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _certain_start(point: When) -> date:
    """The first day on which something that began at that point had certainly begun."""
    return _bounds(point.text)[1]


def _certain_end(point: When) -> date:
    """The last day on which something that ended at that point had certainly not ended."""
    return _bounds(point.text)[0]
