"""Flaws in certificates (T02), in what is not known for sure (T03) and in what means the same (T04)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mutants.hosts import Bank, Mutant, key, with_facts, with_option, wrong
from mutants.keys import renamed
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.fact import Fact, ListFact, Role
from sourcebook.model.item import Item

Case = tuple[str, Item] | tuple[str, Item, Course]


def mutants(bank: Bank) -> Iterator[Mutant]:
    """Every mutant of these three rules."""
    for rule, cases in (("T02", _certificates), ("T03", _unknowns), ("T04", _closures)):
        for says, item, *changed in cases(bank):
            new = {*changed[0].facts} - {*bank.knowledge.course.facts} if changed and rule == "T03" else set()
            knowledge = bank.on(changed[0], without=new) if changed else bank.knowledge
            authored, said = says.startswith("* "), says.removeprefix("* ")
            yield Mutant(rule=rule, says=said, item=item, knowledge=knowledge, authored=authored)


def _proved(item: Item, **fields: Any) -> Item:
    """The item with the certificate of its first wrong option changed."""
    option = wrong(item)
    if option.certificate is None:
        raise LookupError(item.id)
    return with_option(item, option, certificate=replace(option.certificate, **fields))


def _certificates(bank: Bank) -> Iterator[Case]:
    """T02: certificates that prove something else, or nothing."""
    course = bank.knowledge.course
    item = bank.pick("between")
    yield "the certificate speaks of the key", _proved(item, value=key(item).id)
    item = bank.pick("role-holder")
    yield "a wrong option has no certificate", with_option(item, wrong(item), certificate=None)
    yield "the certificate rests on no fact", _proved(bank.pick("event-date"), facts=())
    yield "the certificate claims another rule", _proved(bank.pick("place"), rule="F2")
    item = bank.pick("list-member")
    stranger = bank.pick("event-date").facts
    yield "the certificate rests on a fact about something else", _proved(item, facts=stranger)
    yield (
        "the list that proves it is no longer said to be complete",
        item,
        with_facts(course, replace(_list(bank, item), complete=None)),
    )
    item = bank.pick("role-holder", 1)
    role = bank.fact(item)
    if not isinstance(role, Role):
        raise TypeError(role.id)
    relation = replace(course.relations[role.relation], functional="no")
    yield (
        "the office may have several holders at a time",
        item,
        replace(course, relations={**course.relations, relation.id: relation}),
    )
    item = bank.pick("list-member", 1)
    record = _list(bank, item)
    yield (
        "* 'the list has more members than are named' is noted in the seeds",
        item,
        with_facts(course, replace(record, count=record.count + 2)),
    )
    item = bank.pick("already-happened")
    moved = replace(course.facts[wrong(item).id], when=When("1907-03"))  # type: ignore[call-arg]
    yield "* the seeds come to date the wrong event to March 1907", item, with_facts(course, moved)
    item = bank.pick("event-date", 1)
    yield "* the certificate is about 'the year of the flood'", _proved(item, value="the year of the flood")


def _list(bank: Bank, item: Item) -> ListFact:
    record = bank.fact(item)
    if not isinstance(record, ListFact):
        raise TypeError(record.id)
    return record


def _unreviewed(fact: Fact, **fields: Any) -> Fact:
    """A record that nobody has reviewed, like another but for some fields."""
    return replace(fact, id=f"{fact.id}-unreviewed", **fields)


def _unknowns(bank: Bank) -> Iterator[Case]:
    """T03: a record that nobody has approved, which would make a wrong option right."""
    course = bank.knowledge.course
    for number in range(2):
        item = bank.pick("role-holder", number)
        yield (
            f"{'* a note from the newspapers' if number else 'a record'} has another person in the office at the time",
            item,
            with_facts(course, _unreviewed(bank.fact(item), holder=wrong(item).id)),
        )
    for number in range(2):
        item = bank.pick("list-member", number)
        record = _list(bank, item)
        longer = _unreviewed(record, items=(*record.items, wrong(item).id), count=record.count + 1)
        yield (
            f"{'* a longer list from a leaflet' if number else 'a record of the list'} holds a wrong option",
            item,
            with_facts(course, longer),
        )
    item = bank.pick("place")
    yield (
        "a record puts the event at the place of a wrong option",
        item,
        with_facts(course, _unreviewed(bank.fact(item), where=wrong(item).id)),
    )
    item = bank.pick("event-date")
    yield (
        "a record gives the event the date of a wrong option",
        item,
        with_facts(course, _unreviewed(bank.fact(item), when=When(wrong(item).id))),
    )
    for kind in ("between", "already-happened", "same-as"):
        item = bank.pick(kind)
        right, other = course.facts[key(item).id], course.facts[wrong(item).id]
        yield (
            f"{kind}: a record gives the event of a wrong option a date that makes it right",
            item,
            with_facts(course, _unreviewed(other, when=right.time)),
        )
    item = bank.pick("event-date", 2)
    yield (
        "* a diary that nobody has checked has the event on another day",
        item,
        with_facts(course, _unreviewed(bank.fact(item), when=When(wrong(item, 1).id), says="A diary has another day.")),
    )


def _entity(course: Course, id_: str, **fields: Any) -> Course:
    entity = replace(course.entities[id_], **fields)
    return replace(course, entities={**course.entities, id_: entity})


def _closures(bank: Bank) -> Iterator[Case]:
    """T04: a wrong option that is right once other names, parts, wholes and spans of time are seen through."""
    course = bank.knowledge.course
    for kind in ("list-member", "role-holder", "place"):
        item = bank.pick(kind)
        names = (*course.entities[wrong(item).id].aliases, bank.knowledge.name(key(item).id))
        says = f"{kind}: a wrong option turns out to be another name of the key"
        yield says, item, _entity(course, wrong(item).id, aliases=names)
    item = bank.pick("place", 1)
    yield "a wrong place lies within the key", item, _entity(course, wrong(item).id, part_of=key(item).id)
    item = bank.pick("place", 2)
    yield "the key lies within a wrong place", item, _entity(course, key(item).id, part_of=wrong(item).id)
    item = bank.pick("list-member", 1)
    yield "a wrong option is part of what is on the list", item, _entity(course, wrong(item).id, part_of=key(item).id)
    item = bank.pick("event-date", 0, lambda each: key(each).id.isdecimal())
    year = key(item).id
    yield "a wrong date is a month of the year that is the key", renamed(item, 0, f"{year}-05", f"May {year}")
    span = f"{int(year) - 1}/{int(year) + 1}"
    yield (
        "* 'about the time of the war', a span that holds the key",
        renamed(item, 0, span, "about the time of the war"),
    )
    item = bank.pick("role-holder", 1)
    role = replace(bank.fact(item), id="long-service", holder=wrong(item).id, held=When("2000/2022"), seen=())  # type: ignore[call-arg]
    yield "* the seeds come to know a long service that takes in the time asked", item, with_facts(course, role)
    item = bank.pick("list-member", 2)
    names = (*course.entities[wrong(item).id].aliases, bank.knowledge.name(key(item).id))
    yield "* an old atlas gives the key's name to a wrong option", item, _entity(course, wrong(item).id, aliases=names)
