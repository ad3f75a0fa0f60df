"""Flaws in what stands behind a key: sources that disagree (T05), lapsed reviews (T07), missing quotes (T10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mutants.hosts import Bank, Mutant, with_facts, wrong
from sourcebook.knowledge import Knowledge
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.fact import Fact, ListFact, NumberFact
from sourcebook.model.item import Choice, Item

Case = tuple[str, Item, Course]


def mutants(bank: Bank) -> Iterator[Mutant]:
    """Every mutant of these three rules."""
    for rule, cases in (("T05", _disputed), ("T07", _stale), ("T10", _bare)):
        for says, item, course in cases(bank):
            knowledge = Knowledge(course) if rule == "T07" else bank.on(course)
            authored, said = says.startswith("* "), says.removeprefix("* ")
            yield Mutant(rule=rule, says=said, item=item, knowledge=knowledge, authored=authored)


def _rival(course: Course, fact: Fact, **fields: Any) -> Course:
    """The course with an approved record that says otherwise of the same, in words of another source."""
    own = {quote.source for quote in fact.quotes}
    quotes = next(
        each.quotes
        for each in course.facts.values()
        if each.quotes and not own & {quote.source for quote in each.quotes}
    )
    return with_facts(course, replace(fact, id=f"{fact.id}-otherwise", quotes=quotes, **fields))


def _disputed(bank: Bank) -> Iterator[Case]:
    """T05: a second source says otherwise of the fact that carries the key, and the item doesn't say so."""
    course = bank.knowledge.course
    for number, says in enumerate(("another work dates it to 1991", "* a memoir has it in the spring of 1991")):
        item = bank.pick("event-date", number)
        yield says, item, _rival(course, bank.fact(item), when=When("1991" if number == 0 else "1991-04"))
    item = bank.pick("place")
    yield "another work puts it elsewhere", item, _rival(course, bank.fact(item), where=wrong(item).id)
    item = bank.pick("role-holder")
    yield "another work has another person in office", item, _rival(course, bank.fact(item), holder=wrong(item).id)
    item = bank.pick("number")
    record = bank.fact(item)
    if not isinstance(record, NumberFact):
        raise TypeError(record.id)
    yield "another work has half as many again", item, _rival(course, record, value=record.value * 3)
    item = bank.pick("list-member")
    lists = bank.fact(item)
    if not isinstance(lists, ListFact):
        raise TypeError(lists.id)
    shorter = (*lists.items[1:], wrong(item).id)
    yield "another work has another list of the same", item, _rival(course, lists, items=shorter)
    for kind, says in (
        ("between", "another work dates the key's event to 1991"),
        ("already-happened", "* a chronicle dates the key's event to March 2022"),
        ("match-dates", "another work dates one of the events to 1991"),
        ("event-order", "* a chronicle puts one of the events in March 2022"),
    ):
        item = bank.pick(kind)
        when = When("2022-03" if says.startswith("*") else "1991")
        yield f"{says} ({kind})", item, _rival(course, bank.fact(item), when=when)


def _stale(bank: Bank) -> Iterator[Case]:
    """T07: the record has changed since it was reviewed, and the item has not been made anew."""
    course = bank.knowledge.course
    changes: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("event-date", "the date was changed after the review", {"when": When("1991")}),
        ("place", "the place was changed after the review", {"where": wrong(bank.pick("place")).id}),
        ("between", "a label was changed after the review", {"label": "the great meeting"}),
        ("role-holder", "the time in office was changed after the review", {"held": When("1991/1995"), "seen": ()}),
        ("already-happened", "* 'says' was rewritten by hand", {"says": "The members agreed on bases, some say."}),
        ("list-member", "* 'says' was rewritten by hand", {"says": "The list grew longer in the year of the flood."}),
        ("number", "a quantity was renamed after the review", {"quantity": "the number of boats"}),
    )
    for kind, says, fields in changes:
        item = bank.pick(kind)
        fact = bank.fact(item)
        changed = replace(fact, **fields)
        if changed == fact:
            raise LookupError(f"{says}: nothing changed in {fact.id}")
        yield f"{says} ({kind})", item, with_facts(course, changed)
    item = bank.pick("overreach")
    unreviewed = tuple(each for each in course.reviews if each.of != item.facts[0])
    yield "the review was taken away", item, replace(course, reviews=unreviewed)
    item = bank.pick("conclusion")
    argument = course.arguments[item.facts[0]]
    nodes = (replace(argument.nodes[0], text="The flood took the bridge"), *argument.nodes[1:])
    changed_argument = replace(argument, nodes=nodes)
    yield (
        "* a step of the argument now reads 'The flood took the bridge'",
        item,
        replace(course, arguments={**course.arguments, argument.id: changed_argument}),
    )
    item = bank.pick("event-date", 1)
    fact = bank.fact(item)
    quotes = (replace(fact.quotes[0], text=f"{fact.quotes[0].text} indeed"), *fact.quotes[1:])
    yield "a quote was changed after the review", item, with_facts(course, replace(fact, quotes=quotes))


def _bare(bank: Bank) -> Iterator[Case]:
    """T10: the fact behind the key has no words of a source, or none that can be found."""
    course = bank.knowledge.course
    for kind in ("event-date", "place", "role-holder", "list-member", "number"):
        item = bank.pick(kind)
        stripped = with_facts(course, replace(bank.fact(item), quotes=()))
        yield f"{kind}: the fact has lost its quotes", _unquoted(item), stripped
    item = bank.pick("conclusion")
    argument = course.arguments[item.facts[0]]
    nodes = tuple(replace(node, quote=None) for node in argument.nodes)
    yield (
        "the argument has lost its quotes",
        _unquoted(item),
        replace(course, arguments={**course.arguments, argument.id: replace(argument, nodes=nodes)}),
    )
    for number, kind in enumerate(("between", "already-happened", "find-error", "overreach")):
        item = bank.pick(kind, number)
        fact = bank.fact(item)
        invented = replace(fact.quotes[0], text=f"as everybody in the town of Aldby knew, it was number {number}")
        says = f"{'* ' if number else ''}{kind}: the only quote of the fact is invented, and found in no document"
        found = {quote: span for quote, span in course.spans.items() if quote not in fact.quotes}
        changed = replace(with_facts(course, replace(fact, quotes=(invented,))), spans=found)
        yield says, _unquoted(item), changed


def _unquoted(item: Item) -> Item:
    """The item as a kind would make it of a record without quotes: with no words of a source."""
    body = item.body
    if isinstance(body, Choice):
        body = replace(body, options=tuple(replace(option, evidence=()) for option in body.options))
    return replace(item, evidence=(), body=body)
