"""Changes of what a fact or a source says: places, holders, lists, values, words, authors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from sourcebook.lint.changes.swap import Change, Swap, with_fact, with_source
from sourcebook.model.course import Course
from sourcebook.model.fact import Attribute, Event, ListFact, Membership, NumberFact, Role, Rule


def _placed(course: Course, swap: Swap) -> Course | None:
    return with_fact(course, swap.args["event"], where=swap.instead)


def _held(course: Course, swap: Swap) -> Course | None:
    """The office, held by the wrong option wherever the key held it."""
    office = (swap.args["relation"], swap.args["org"], swap.key)
    facts = {
        id_: replace(fact, holder=swap.instead)
        if isinstance(fact, Role) and (fact.relation, fact.org, fact.holder) == office
        else fact
        for id_, fact in course.facts.items()
    }
    return replace(course, facts=facts)


def _renamed(course: Course, swap: Swap) -> Course | None:
    """The fact, about somebody or something else; so is whatever says the same of the key."""
    facts = dict(course.facts)
    for id_, fact in course.facts.items():
        if isinstance(fact, Role):
            facts[id_] = replace(fact, holder=swap.instead) if _means(course, fact.holder, swap.key) else fact
        elif isinstance(fact, Membership):
            facts[id_] = replace(fact, member=swap.instead) if _means(course, fact.member, swap.key) else fact
        elif isinstance(fact, Event) and fact.where:
            facts[id_] = replace(fact, where=swap.instead) if _means(course, fact.where, swap.key) else fact
    return replace(course, facts=facts)


def _means(course: Course, id_: str, name: str) -> bool:
    entity = course.entities.get(id_)
    return entity is not None and name in entity.names


def _listed(name: str) -> Change:
    """A list, with the wrong option in the place of the key, or nothing known where that stands on it already."""

    def change(course: Course, swap: Swap) -> Course | None:
        fact = course.facts.get(swap.args[name])
        if not isinstance(fact, ListFact):
            return None
        wrong = f"other-than-{swap.key}" if swap.instead in fact.items else swap.instead
        return with_fact(course, fact.id, items=tuple(wrong if item == swap.key else item for item in fact.items))

    return change


def _valued(course: Course, swap: Swap) -> Course | None:
    fact = course.facts.get(swap.args["fact"])
    if isinstance(fact, NumberFact):
        return with_fact(course, fact.id, value=Decimal(swap.wrong) if swap.wrong else fact.value + 1)
    return with_fact(course, fact.id, value=swap.instead) if isinstance(fact, Attribute) else None


def _one_valued(course: Course, swap: Swap) -> Course | None:
    """The number of which the key, `id: value`, tells, one greater."""
    fact = course.facts.get(swap.key.partition(": ")[0])
    return with_fact(course, fact.id, value=fact.value + 1) if isinstance(fact, NumberFact) else None


def _blanked(course: Course, swap: Swap) -> Course | None:
    """The rule, with another word of its quotes as the gap."""
    fact = course.facts.get(swap.args["fact"])
    if not isinstance(fact, Rule) or fact.blank is None:
        return None
    taken = set(fact.blank.split())
    others = [word for quote in fact.quotes if fact.blank in quote.text for word in quote.text.split()]
    return with_fact(course, fact.id, blank=next((word for word in others if word not in taken), swap.instead))


def _named(course: Course, swap: Swap) -> Course | None:
    return with_fact(course, swap.args["fact"], term=swap.instead)


def _reworded(course: Course, swap: Swap) -> Course | None:
    """The fact, with other words in its quotes than any work has."""
    fact = course.facts.get(swap.args["fact"])
    quotes = tuple(replace(quote, text=f"{swap.instead} {quote.text}") for quote in fact.quotes) if fact else ()
    return with_fact(course, swap.args["fact"], quotes=quotes)


def _written(course: Course, swap: Swap) -> Course | None:
    return with_source(course, swap.args["source"], author=swap.instead)


FACTS: Mapping[str, Change] = {
    "place-of": _placed,
    "holder-of": _held,
    "items-of": _listed("list"),
    "on-one": _listed("on"),
    "on-both": _listed("first"),
    "value-of": _valued,
    "called": _renamed,
    "values-of": _one_valued,
    "blank-of": _blanked,
    "term-of": _named,
    "stands-in": _reworded,
    "author-of": _written,
}
