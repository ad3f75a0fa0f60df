"""Queries about what a fact or a source says of itself: places, holders, values, terms, authors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from sourcebook.lint.second.given import Given
from sourcebook.model.dates import When
from sourcebook.model.fact import Attribute, Definition, Event, Fact, Membership, NumberFact, Role, Rule
from sourcebook.model.source import Source


def place_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """Where `event` was."""
    event = known.fact(args["event"])
    return {event.where} if isinstance(event, Event) and event.where else set()


def holder_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """Who held the office `relation` of `org` at `at`: seen at that very time, or in office throughout it."""
    at, found = When(args["at"]), set()
    for role in known.facts:
        if not isinstance(role, Role) or role.relation != args["relation"] or role.org != args["org"]:
            continue
        for seen in role.seen:
            if seen.text == at.text:
                found.add(role.holder)
        if role.held is not None and _throughout(known, role, role.held, at):
            found.add(role.holder)
    return found


def _throughout(known: Given, fact: Fact, held: When, at: When) -> bool:
    """Whether an interval had begun by the first day of a time, and had not ended on the last; as far as is known."""
    start, end = held.start, held.end
    if held.is_open:
        dates = [source.date for source in _sources(known, fact)]
        end = max(dates, key=lambda when: (when.latest or date.min, when.text), default=None)
        end = end.end if end else None
    if start is None or end is None or at.earliest is None or at.latest is None:
        return False
    begun, ending = start.latest, end.earliest
    return begun is not None and ending is not None and begun <= at.earliest and at.latest <= ending


def _sources(known: Given, fact: Fact) -> list[Source]:
    return [known.course.sources[quote.source] for quote in fact.quotes]


def called(known: Given, args: Mapping[str, str]) -> set[str]:
    """Every name of who held the office of `fact`, had the status of it for as long, or of the place where it was."""
    fact, ids = known.fact(args["fact"]), set()
    if isinstance(fact, Event):
        ids = place_of(known, {"event": fact.id})
    elif isinstance(fact, Role) and fact.seen:
        ids = holder_of(known, {"relation": fact.relation, "org": fact.org, "at": fact.seen[0].text})
    elif isinstance(fact, Membership):
        for other in known.facts:
            if isinstance(other, Membership) and (other.org, other.status) == (fact.org, fact.status):
                ids |= {other.member} if other.held.text == fact.held.text else set()
    found = set()
    for id_ in ids:
        entity = known.course.entities.get(id_)
        found |= {entity.name, entity.short or entity.name, *entity.aliases} if entity else {id_}
    return found


def value_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """The value of the number or attribute `fact`."""
    fact = known.fact(args["fact"])
    if isinstance(fact, NumberFact):
        return {f"{fact.value}"}
    if isinstance(fact, Attribute):
        return {fact.value}
    return set()


def blank_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """The term that is taken out of the rule `fact`."""
    fact = known.fact(args["fact"])
    return {fact.blank} if isinstance(fact, Rule) and fact.blank else set()


def term_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """The term that the definition `fact` explains."""
    fact = known.fact(args["fact"])
    return {fact.term} if isinstance(fact, Definition) else set()


def author_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """Who wrote `source`."""
    for source in known.course.sources.values():
        if source.id == args["source"] and source.author:
            return {source.author}
    return set()


def published_on(known: Given, args: Mapping[str, str]) -> set[str]:
    """In which year `source` appeared."""
    for source in known.course.sources.values():
        if source.id == args["source"]:
            return {source.date.text.split("-")[0]}
    return set()


VALUES: Mapping[str, Callable[[Given, Mapping[str, str]], set[str]]] = {
    "place-of": place_of,
    "holder-of": holder_of,
    "value-of": value_of,
    "called": called,
    "blank-of": blank_of,
    "term-of": term_of,
    "author-of": author_of,
    "published-on": published_on,
}
