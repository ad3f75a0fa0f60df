"""Flaws in keys: more or fewer right answers than the query gives (T01), another key (T08), no tie to facts (T09)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mutants.hosts import Bank, Mutant, key, with_facts, with_option, wrong
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.fact import Event, ListFact
from sourcebook.model.item import Cloze, Gap, Item, Match, Number, Order, Query, Text

Case = tuple[str, Item] | tuple[str, Item, Course]


def mutants(bank: Bank) -> Iterator[Mutant]:
    """Every mutant of these three rules."""
    for rule, cases in (("T01", _unique), ("T08", _second), ("T09", _tied)):
        for says, item, *changed in cases(bank):
            knowledge = bank.on(changed[0]) if changed else bank.knowledge
            authored, said = says.startswith("* "), says.removeprefix("* ")
            yield Mutant(rule=rule, says=said, item=item, knowledge=knowledge, authored=authored)


def exchanged(item: Item, number: int = 0) -> Item:
    """The item with the marks of its key and a wrong option exchanged."""
    right, other = key(item), wrong(item, number)
    why = other.certificate
    marked = with_option(item, right, correct=False, certificate=why and replace(why, value=right.id))
    return with_option(marked, other, correct=True, certificate=None)


def renamed(item: Item, option: int, id_: str, text: str) -> Item:
    """The item with a wrong option that means and says something else."""
    old = wrong(item, option)
    certificate = old.certificate and replace(old.certificate, value=id_)
    return with_option(item, old, id=id_, text=text, certificate=certificate)


def _listed(bank: Bank, number: int) -> tuple[Item, ListFact]:
    """A clean item on a list of several, and the list."""
    item = bank.pick("list-member", number, lambda each: each.facts[0] in bank.knowledge.course.facts)
    record = bank.fact(item)
    if not isinstance(record, ListFact):
        raise TypeError(record.id)
    return item, record


def _member(bank: Bank, item: Item, record: ListFact) -> Item:
    """The item with another member of the list in place of a wrong option."""
    other = next(each for each in record.items if each != key(item).id)
    return renamed(item, 0, other, bank.knowledge.name(other))


def _unique(bank: Bank) -> Iterator[Case]:
    """T01: the options hold no answer, two of them, or another one than the key."""
    item, record = _listed(bank, 0)
    yield "a wrong option is on the list that is asked for", _member(bank, item, record)
    item, record = _listed(bank, 1)
    longer = replace(record, items=(*record.items, wrong(item).id), count=record.count + 1)
    yield "the list in the seeds has come to hold a wrong option", item, with_facts(bank.knowledge.course, longer)
    yield "key and wrong date have exchanged their marks", exchanged(bank.pick("event-date"))
    item = bank.pick("place")
    yield "the place of the event is none of the options", renamed_key(item, "nowhere", "Yerevan")
    item = bank.pick("number")
    yield "the number is one too high", _more(item)
    yield "two dates have changed places", crossed(bank.pick("match-dates"))
    item = bank.pick("term")
    yield "no answer is accepted", replace(item, body=Text(accepted=()))
    for number, says in enumerate(
        (
            "* the seeds say that a later event was earlier, so that it had happened too",
            "* the seeds say that an event outside the span fell into it, so that two events did",
            "* the seeds say that two events share the year",
        )
    ):
        item = bank.pick(("already-happened", "between", "same-as")[number])
        yield says, item, _moved(bank, item)


def _moved(bank: Bank, item: Item) -> Course:
    """The course in which the event of a wrong option has the date of the key's."""
    facts = bank.knowledge.course.facts
    right, other = facts[key(item).id], facts[wrong(item).id]
    return with_facts(bank.knowledge.course, replace(other, when=right.time))  # type: ignore[call-arg]


def renamed_key(item: Item, id_: str, text: str) -> Item:
    """The item with a key that means and says something else."""
    return with_option(item, key(item), id=id_, text=text)


def _more(item: Item) -> Item:
    body = item.body
    if not isinstance(body, Number):
        raise TypeError(item.id)
    return replace(item, body=replace(body, value=body.value + 1))


def crossed(item: Item) -> Item:
    """A matching item whose first two right-hand sides have changed places."""
    if not isinstance(item.body, Match):
        raise TypeError(item.id)
    one, two, *rest = item.body.pairs
    pairs = (replace(one, right=two.right), replace(two, right=one.right), *rest)
    return replace(item, body=replace(item.body, pairs=pairs))


def _turned(item: Item) -> Item:
    """An order item whose steps run backwards."""
    if not isinstance(item.body, Order):
        raise TypeError(item.id)
    accepted = tuple(order[::-1] for order in item.body.accepted)
    return replace(item, body=replace(item.body, steps=item.body.steps[::-1], accepted=accepted))


def _second(bank: Bank) -> Iterator[Case]:
    """T08: a key that plain loops over the facts don't give."""
    for number, kind in enumerate(("event-date", "place", "role-holder", "conclusion")):
        yield f"{kind}: key and wrong option have exchanged their marks", exchanged(bank.pick(kind, number), 1)
    yield "the events run from the last to the first", _turned(bank.pick("event-order"))
    yield "two dates have changed places", crossed(bank.pick("match-dates", 1))
    yield "the number is one too high", _more(bank.pick("number", 1))
    item = bank.pick("role-holder", 1)
    asked = Query(name="holder-of", args={**(item.query.args if item.query else {}), "at": "1907-03"})
    yield "* the question is put of March 1907, with the same key", replace(item, query=asked)
    item = bank.pick("rule-gap")
    yield "* the gap of the rule accepts 'a majority of two thirds'", _gap(item, "a majority of two thirds")
    item = bank.pick("term")
    yield "* the term is said to be 'Lake League'", replace(item, body=Text(accepted=("Lake League",)))


def _gap(item: Item, text: str) -> Item:
    if not isinstance(item.body, Cloze):
        raise TypeError(item.id)
    parts = tuple(replace(p, body=Text(accepted=(text,))) if isinstance(p, Gap) else p for p in item.body.parts)
    return replace(item, body=replace(item.body, parts=parts))


def _tied(bank: Bank) -> Iterator[Case]:
    """T09: the fact that an item claims as its evidence has nothing to do with its key."""
    course = bank.knowledge.course
    for kind in ("event-date", "place", "role-holder", "list-member", "between", "already-happened", "number"):
        item = bank.pick(kind)
        stranger = next(each for each in bank.clean if each.kind == kind and not {*each.facts} & {*item.facts})
        yield f"{kind}: the evidence is that of another item of its kind", replace(item, facts=stranger.facts)
    pier = Event(
        id="pier-of-aldby",
        place=next(iter(course.facts.values())).place,
        says="In 1938 the town of Aldby opened its pier, according to Venn (1950).",
        mode="fact",
        importance=3,
        topics=("towns",),
        quotes=next(iter(course.facts.values())).quotes,
        label="the opening of the pier at Aldby",
        clause="the town of Aldby opened its pier",
        type="event",
        when=When("1938"),
        who=(),
    )
    for number, kind in enumerate(("event-date", "place", "role-holder")):
        says = f"* {kind}: the evidence is that the pier of Aldby was opened in 1938"
        item = replace(bank.pick(kind, number + 1), facts=(pier.id,))
        yield says, item, with_facts(course, pier)
