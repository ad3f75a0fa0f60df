"""Queries about dates, answered from earliest and latest days alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sourcebook.lint.second.given import Given
from sourcebook.model.dates import When
from sourcebook.model.fact import Attribute, Document, Event


def over_before(one: When, other: When) -> bool:
    """Whether the last day that one time can mean comes before the first day that the other can."""
    last, first = one.latest, other.earliest
    return last is not None and first is not None and last < first


def _event(known: Given, id_: str) -> Event | Document | None:
    fact = known.fact(id_)
    return fact if isinstance(fact, Event | Document) else None


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
    start, end = When(args["start"]).latest, When(args["end"]).earliest
    found = set()
    for event in known.events:
        first, last = event.when.earliest, event.when.latest
        if start and first and start < first and last and end and last < end:
            found.add(event.id)
    return found


def before(known: Given, args: Mapping[str, str]) -> set[str]:
    """What came before `at`."""
    found = set()
    for event in known.events:
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


def could_tell(known: Given, args: Mapping[str, str]) -> set[str]:
    """The works of which every source appeared after `event`."""
    event = _event(known, args["event"])
    return _works(known, lambda published: event is not None and over_before(event.when, published))


def in_print(known: Given, args: Mapping[str, str]) -> set[str]:
    """The works of which every source appeared before `event`."""
    event = _event(known, args["event"])
    return _works(known, lambda published: event is not None and over_before(published, event.when))


def _works(known: Given, fits: Callable[[When], bool]) -> set[str]:
    """The works of which the date of every source fits."""
    found, out = set(), set()
    for source in known.course.sources.values():
        found.add(source.work)
        if not fits(source.date):
            out.add(source.work)
    return found - out


def _year(event: Event | Document | None) -> int | None:
    """The one year in which an event certainly lies."""
    if event is None or event.when.earliest is None or event.when.latest is None:
        return None
    years = {event.when.earliest.year, event.when.latest.year}
    return years.pop() if len(years) == 1 else None


def years_between(known: Given, args: Mapping[str, str]) -> set[str]:
    """How many years after `first` the event `second` was."""
    first, second = _year(_event(known, args["first"])), _year(_event(known, args["second"]))
    return {str(second - first)} if first is not None and second is not None else set()


def misdated(known: Given, args: Mapping[str, str]) -> set[str]:
    """Which events were at another time than `dates` says; none where that of any is open."""
    found = set()
    for pair in args["dates"].split():
        id_, _, date = pair.partition("=")
        answer = dated_so(known, {"event": id_, "date": date})
        if not answer:
            return set()
        if answer == {"false"}:
            found.add(id_)
    return found


def alike(known: Given, args: Mapping[str, str]) -> set[str]:
    """What else has the year of an event, or the value of an attribute, that `fact` has."""
    asked, found = known.fact(args["fact"]), set()
    for other in known.facts:
        if asked is None or other is asked:
            continue
        if isinstance(asked, Attribute) and isinstance(other, Attribute):
            if (asked.relation, asked.value.casefold()) == (other.relation, other.value.casefold()):
                found.add(other.id)
        elif isinstance(asked, Event | Document) and isinstance(other, Event | Document):
            sure = not asked.when.uncertain and not other.when.uncertain
            if sure and _year(asked) is not None and _year(asked) == _year(other):
                found.add(other.id)
    return found


TIMES: Mapping[str, Callable[[Given, Mapping[str, str]], set[str]]] = {
    "date-of": date_of,
    "sequence-of": sequence_of,
    "between": between,
    "before": before,
    "dated-so": dated_so,
    "could-tell": could_tell,
    "in-print": in_print,
    "years-between": years_between,
    "misdated": misdated,
    "alike": alike,
}
