"""Changes of dates: an event at another time than it was."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sourcebook.lint.changes.swap import Change, Swap, with_fact, with_source
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.fact import Attribute, Document, Event

_YEAR = re.compile(r"\d{4}")
YEARS = 7
"""Years by which a date is moved where no wrong option gives another."""


def moved(when: When, years: int = YEARS) -> When:
    """Return the same date some years later, or earlier where the number is negative."""
    return When(_YEAR.sub(lambda year: str(int(year[0]) + years), when.text))


def _when(course: Course, id_: str) -> When | None:
    fact = course.facts.get(id_)
    return fact.when if isinstance(fact, Event | Document) else None


def _redated(course: Course, swap: Swap) -> Course | None:
    """The event, at the date of the wrong option."""
    when = _when(course, swap.args["event"])
    if when is None:
        return None
    return with_fact(course, swap.args["event"], when=When(swap.wrong) if swap.wrong else moved(when))


def _told(course: Course, swap: Swap) -> Course | None:
    """The event, at the date that the statement gives it where that is false, and elsewhere where it is true."""
    when, said = _when(course, swap.args["event"]), When(swap.args["date"])
    if when is None:
        return None
    return with_fact(course, swap.args["event"], when=moved(when) if swap.key == "true" else said)


def _in_turn(course: Course, swap: Swap) -> Course | None:
    """The first two events of the sequence, each at the other's date."""
    first, second = swap.key.split()[:2]
    one, other = _when(course, first), _when(course, second)
    changed = with_fact(course, first, when=other) if one and other else None
    return with_fact(changed, second, when=one) if changed else None


def _outside(course: Course, swap: Swap) -> Course | None:
    """The key event, at the time of the wrong one."""
    here = _when(course, swap.key)
    there = _when(course, swap.wrong) if swap.wrong else None
    return with_fact(course, swap.key, when=there or moved(here, 2 * YEARS)) if here else None


def _published(course: Course, swap: Swap) -> Course | None:
    """The source, in the year of the wrong option."""
    source = course.sources.get(swap.args["source"])
    date = When(swap.wrong) if swap.wrong else source and moved(source.date)
    return with_source(course, swap.args["source"], date=date)


def _too_late(course: Course, swap: Swap) -> Course | None:
    """The event, years after the work that could tell of it."""
    dates = [source.date for source in course.sources.values() if source.work == swap.key]
    return with_fact(course, swap.args["event"], when=moved(max(dates, key=str))) if dates else None


def _too_early(course: Course, swap: Swap) -> Course | None:
    """The event, years before the work that was in print."""
    dates = [source.date for source in course.sources.values() if source.work == swap.key]
    return with_fact(course, swap.args["event"], when=moved(min(dates, key=str), -YEARS)) if dates else None


def _further(course: Course, swap: Swap) -> Course | None:
    """The second event, some years later."""
    when = _when(course, swap.args["second"])
    return with_fact(course, swap.args["second"], when=moved(when)) if when else None


def _righted(course: Course, swap: Swap) -> Course | None:
    """The misdated event, at the date that it is given."""
    said = dict(pair.split("=", 1) for pair in swap.args["dates"].split())
    return with_fact(course, swap.key, when=When(said[swap.key])) if swap.key in said else None


def _unlike(course: Course, swap: Swap) -> Course | None:
    """What the key is like, in another year or with another value."""
    fact = course.facts.get(swap.args["fact"])
    if isinstance(fact, Attribute):
        return with_fact(course, fact.id, value=swap.instead)
    return with_fact(course, fact.id, when=moved(fact.when)) if isinstance(fact, Event | Document) else None


TIMES: Mapping[str, Change] = {
    "date-of": _redated,
    "dated-so": _told,
    "sequence-of": _in_turn,
    "between": _outside,
    "before": _outside,
    "published-on": _published,
    "could-tell": _too_late,
    "in-print": _too_early,
    "years-between": _further,
    "misdated": _righted,
    "alike": _unlike,
}
