"""Queries about lists, several numbers and exact words, answered by going through them one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from sourcebook.lint.second.given import Given
from sourcebook.model.fact import Fact, ListFact, Membership, NumberFact

_WORD = re.compile(r"\w+")
_SAYING = ("clause", "value", "permits", "forbids", "does", "held", "complete")
"""What carries the content of a claim, an attribute, a rule or a document."""


def items_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """What `list` names."""
    fact = known.fact(args["list"])
    return set(fact.items) if isinstance(fact, ListFact) else set()


def on_one(known: Given, args: Mapping[str, str]) -> set[str]:
    """What stands on the list `on`, and certainly not on `off`."""
    off, found = known.fact(args["off"]), set()
    for item in items_of(known, {"list": args["on"]}):
        if isinstance(off, ListFact) and _certainly_off(known, off, item):
            found.add(item)
    return found


def _certainly_off(known: Given, fact: ListFact, value: str) -> bool:
    """Whether a whole list names neither a thing nor its namesake, part or whole, and no membership has it there."""
    if fact.complete is None or len(set(fact.items)) != fact.count:
        return False
    for item in fact.items:
        if _names(known, item) & _names(known, value) or item in _above(known, value) or value in _above(known, item):
            return False
    return not any(_belongs(fact, other, value) for other in known.course.facts.values())


def _belongs(fact: ListFact, other: Fact, value: str) -> bool:
    """Whether a membership, reviewed or not, puts somebody on a list throughout its time."""
    if not isinstance(other, Membership) or other.member != value or other.org != fact.subject:
        return False
    return f"{other.status}-of" == fact.of and fact.at.within(other.held)


def _names(known: Given, id_: str) -> set[str]:
    for entity in known.course.entities.values():
        if entity.id == id_:
            return {name.casefold() for name in entity.names}
    return {id_}


def _above(known: Given, id_: str) -> list[str]:
    """What something is part of, step by step."""
    found: list[str] = []
    entity = known.course.entities.get(id_)
    while entity is not None and entity.part_of and entity.part_of not in found:
        found.append(entity.part_of)
        entity = known.course.entities.get(entity.part_of)
    return found


def on_both(known: Given, args: Mapping[str, str]) -> set[str]:
    """What stands on the list `first` and on the list `second`."""
    second = items_of(known, {"list": args["second"]})
    return {item for item in items_of(known, {"list": args["first"]}) if item in second}


def values_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """The values of the numbers `facts`, each after its id."""
    found = set()
    for id_ in args["facts"].split():
        fact = known.fact(id_)
        if isinstance(fact, NumberFact):
            found.add(f"{id_}: {fact.value}")
    return found


def stands_in(known: Given, args: Mapping[str, str]) -> set[str]:
    """The works in which the longest words that carry what `fact` says stand, whatever their punctuation."""
    fact, longest, found = known.fact(args["fact"]), "", set()
    for quote in fact.quotes if fact else ():
        if any(slot in quote.carries for slot in _SAYING) and len(quote.text) > len(longest):
            longest = quote.text
    sought = _WORD.findall(longest.casefold())
    for source in known.course.sources.values():
        text = known.course.texts.get(source.id)
        if sought and text and f" {' '.join(sought)} " in f" {' '.join(_WORD.findall(text.text.casefold()))} ":
            found.add(source.work)
    return found - _without_text(known)


def _without_text(known: Given) -> set[str]:
    """Works of which a text is not at hand."""
    return {source.work for source in known.course.sources.values() if source.id not in known.course.texts}


LISTS: Mapping[str, Callable[[Given, Mapping[str, str]], set[str]]] = {
    "items-of": items_of,
    "on-one": on_one,
    "on-both": on_both,
    "values-of": values_of,
    "stands-in": stands_in,
}
