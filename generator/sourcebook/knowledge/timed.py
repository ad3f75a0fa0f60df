"""What can be asked of dates beyond the date itself: who could know, how long between, what is misdated or alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from sourcebook.model.dates import When
from sourcebook.model.fact import Attribute, Document, Event, Fact

if TYPE_CHECKING:
    from sourcebook.knowledge.index import Dated, Knowledge

Answers = frozenset[str]
_NONE: Answers = frozenset()


def _event(knowledge: Knowledge, id_: str) -> Dated | None:
    fact = knowledge.facts.get(id_)
    return fact if isinstance(fact, Event | Document) else None


def published(knowledge: Knowledge, work: str) -> list[When]:
    """Return the dates of all sources that render a work."""
    return [source.date for source in knowledge.sources_of.get(work, ())]


def _could_tell(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The works that appeared when `event` was certainly over."""
    event = _event(knowledge, args["event"])
    if event is None:
        return _NONE
    works = knowledge.sources_of
    return frozenset(work for work in works if all(event.when.before(date) for date in published(knowledge, work)))


def _in_print(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The works that had certainly appeared before `event`."""
    event = _event(knowledge, args["event"])
    if event is None:
        return _NONE
    works = knowledge.sources_of
    return frozenset(work for work in works if all(date.before(event.when) for date in published(knowledge, work)))


def year(when: When) -> int | None:
    """Return the one calendar year in which a time certainly lies."""
    first, last = when.earliest, when.latest
    return first.year if first and last and first.year == last.year else None


def _years_between(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """How many calendar years after `first` the event `second` was."""
    events = [_event(knowledge, args[name]) for name in ("first", "second")]
    years = [found for event in events if event and (found := year(event.when)) is not None]
    return frozenset({str(years[1] - years[0])}) if len(years) == len(events) else _NONE


def said(dates: str) -> dict[str, str]:
    """Return the dates that `id=date id=date` gives to events."""
    return dict(pair.split("=", 1) for pair in dates.split())


def _misdated(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """Which events certainly were at another time than `dates`, as `id=date id=date`, says; none if one is unknown."""
    given = {id_: (_event(knowledge, id_), When(date)) for id_, date in said(args["dates"]).items()}
    wrong = {
        id_: event is not None and (event.when.before(when) or when.before(event.when))
        for id_, (event, when) in given.items()
    }
    sure = all(wrong[id_] or (event and event.when.text == when.text) for id_, (event, when) in given.items())
    return frozenset(id_ for id_ in wrong if wrong[id_]) if sure else _NONE


def value(fact: Fact | None) -> tuple[str, str] | None:
    """Return the functional relation of a fact with its value: the year of an event, the value of an attribute."""
    if isinstance(fact, Event | Document):
        found = year(fact.when)
        return ("date-of", str(found)) if found is not None and not fact.when.uncertain else None
    return (fact.relation, fact.value.casefold()) if isinstance(fact, Attribute) else None


def _alike(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """What else has the year of the event, or the value of the attribute, that `fact` has."""
    own = value(knowledge.facts.get(args["fact"]))
    return knowledge.alike[own] - {args["fact"]} if own else _NONE


TIMED: Mapping[str, Callable[[Knowledge, Mapping[str, str]], Answers]] = {
    "could-tell": _could_tell,
    "in-print": _in_print,
    "years-between": _years_between,
    "misdated": _misdated,
    "alike": _alike,
}
