"""Queries about dates, answered from earliest and latest days alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sourcebook.lint.second.given import Given
from sourcebook.model.dates import When
from sourcebook.model.fact import Document, Event


def over_before(one: When, other: When) -> bool:
    """Whether the last day that one time can mean comes before the first day that the other can."""
    last, first = one.latest, other.earliest
    return last is not None and first is not None and last < first


def events(known: Given) -> list[Event | Document]:
    """Return the approved facts that happened at a time."""
    return [fact for fact in known.facts if isinstance(fact, Event | Document)]


def _event(known: Given, id_: str) -> Event | Document | None:
    for event in events(known):
        if event.id == id_:
            return event
    return None


def date_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """When `event` was."""
    event = _event(known, args["event"])
    return {event.when.text} if event else set()


def sequence_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """In which order `events` came: each time the one is taken that was over before all that are left."""
    left = [_event(known, id_) for id_ in args["events"].split()]
    order: list[str] = []
    while left:
        first = [
            one
            for one in left
            if one and all(other and (other is one or over_before(one.when, other.when)) for other in left)
        ]
        if len(first) != 1:
            return set()
        order.append(first[0].id)
        left.remove(first[0])
    return {" ".join(order)}


def between(known: Given, args: Mapping[str, str]) -> set[str]:
    """What came after `start` and before `end`."""
    start, end = When(args["start"]), When(args["end"])
    found = set()
    for event in events(known):
        if over_before(start, event.when) and over_before(event.when, end):
            found.add(event.id)
    return found


def before(known: Given, args: Mapping[str, str]) -> set[str]:
    """What came before `at`."""
    found = set()
    for event in events(known):
        if over_before(event.when, When(args["at"])):
            found.add(event.id)
    return found


def dated_so(known: Given, args: Mapping[str, str]) -> set[str]:
    """Whether `event` was at `date`."""
    event, date = _event(known, args["event"]), When(args["date"])
    if event is None:
        return set()
    if event.when.text == date.text:
        return {"true"}
    apart = over_before(event.when, date) or over_before(date, event.when)
    return {"false"} if apart else set()


TIMES: Mapping[str, Callable[[Given, Mapping[str, str]], set[str]]] = {
    "date-of": date_of,
    "sequence-of": sequence_of,
    "between": between,
    "before": before,
    "dated-so": dated_so,
}
