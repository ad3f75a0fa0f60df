"""Rules on what the key rests on: undisputed, approved as it stands, quoted, and by works enough (T05, T07, T10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sourcebook.lint.asked import Asked
from sourcebook.lint.finding import Fault, error
from sourcebook.lint.parts import certificates, queries, shown_keys
from sourcebook.model.argument import Argument
from sourcebook.model.dates import When
from sourcebook.model.item import Choice, Cloze, Evidence, Item, Match, Order

SIDES = frozenset({"takes", "stance-of", "agreement", "difference-on"})
"""Queries of dispute kinds: what each voice says, never who is right (kinds 24, 30 and 37; P9)."""
SLOTS: Mapping[str, str] = {
    "date-of": "when",
    "dated-so": "when",
    "place-of": "where",
    "holder-of": "holder",
    "items-of": "items",
    "value-of": "value",
    "blank-of": "blank",
    "term-of": "term",
    "mode-of": "clause",
}
"""The slot of the key fact that a query asks, which some quote has to carry."""


def disputed_key(asked: Asked) -> Iterator[Fault]:
    """T05, E: two works give different values for what the key fact says, and the item is of no dispute kind."""
    truth, item = asked.context.truth, asked.item
    if any(query.name in SIDES for query in queries(item)):
        return
    for id_ in item.facts:
        fact = truth.knowledge.facts.get(id_)
        for other in truth.rivals.disputed(fact) if fact else ():
            yield error(
                f"{id_} is disputed: another work says otherwise in {other.id}",
                "Ask what each work says, in a kind that does, or settle what is meant in seeds/known-problems.yml.",
            )


def staleness(asked: Asked) -> Iterator[Fault]:
    """T07, E: a record that the item is made from is not approved as it stands now, or its date is not theirs.

    A review approves a digest of a record; the digests of all records that key, certificates and steps rest on are the
    hash of the item's inputs.
    """
    truth, item = asked.context.truth, asked.item
    used = dict.fromkeys(_records(asked))
    for id_ in used:
        if id_ not in truth.approved_now:
            yield error(f"{id_} is not approved as it stands", f"Review it: sourcebook review {id_}")
    oldest = truth.knowledge.as_of(item.facts)
    works = _works(asked)
    dates = {source.date.text for source in truth.knowledge.course.sources.values() if source.work in works}
    dates |= {oldest, *(item.query.args.values() if item.query else ())}
    if item.as_of not in dates or (oldest and When(item.as_of).before(When(oldest))):
        yield error(f"its date is {item.as_of}, which is not that of its sources", "Mend the kind's as_of.")


def _records(asked: Asked) -> Iterator[str]:
    """Ids of the facts and arguments that an item is made from, and of the facts behind an argument's steps."""
    course, item = asked.context.course, asked.item
    named = [*item.facts, *(id_ for each in certificates(item) for id_ in each.facts)]
    named += [value for query in queries(item) for value in query.args.values()]
    for id_ in named:
        if id_ in course.facts or id_ in course.arguments:
            yield id_
        argument = course.arguments.get(id_)
        if isinstance(argument, Argument):
            yield from (node.fact for node in argument.nodes if node.fact)


def sufficiency(asked: Asked) -> Iterator[Fault]:
    """T10, E: no exact quote carries the key, or a contested thesis is asked from one work where two speak of it."""
    truth, item = asked.context.truth, asked.item
    mend = "Quote the words that carry it in the seeds."
    if not item.evidence:
        yield error("no quote carries its key", mend)
    for each in dict.fromkeys(_evidence(item)):
        text = truth.knowledge.course.texts.get(each.source)
        if text and text.text[each.start : each.end] != each.text:
            yield error(f"“{each.text}” does not stand where it is said to, in {each.source}", mend)
    slots = {SLOTS.get(query.name) for query in queries(item)}
    for id_ in item.facts:
        fact = truth.knowledge.course.facts.get(id_)
        for slot in sorted(filter(None, slots)) if fact else ():
            if not truth.knowledge.evidence(id_, slot):
                yield error(f"no quote of {id_} carries {slot}", mend)
    yield from _one_sided(asked)


def _one_sided(asked: Asked) -> Iterator[Fault]:
    """Contested theses of which an item shows one work, though two speak; or that speak in a work that isn't named."""
    knowledge, item = asked.context.truth.knowledge, asked.item
    theses = {query.args["thesis"] for query in queries(item) if query.name in SIDES}
    shown = _works(asked)
    for thesis in sorted(theses):
        speak = {cell.work for cell in knowledge.cells(thesis) if cell.stance != "silent"}
        if len(speak) > 1 and len(shown) == 1:
            yield error(f"{len(speak)} works speak of {thesis}, and it shows one", "Show a voice of another work.")
        texts = " ".join((item.stem, *asked.beside))
        years = {source.date.text[:4] for source in knowledge.course.sources.values() if source.work in shown}
        if len(speak) == 1 and not all(f"({year})" in texts for year in years):
            yield error(f"one work speaks of {thesis}, and it does not say which", "Name the work with its year.")


def _works(asked: Asked) -> frozenset[str]:
    """The works that an item quotes, or names in its query or as options."""
    item, sources = asked.item, asked.context.course.sources
    values = [value for query in queries(item) for value in query.args.values()]
    values += [each.value for each in certificates(item)] + sorted(shown_keys(item.body))
    named = {value.rpartition(".")[2] for value in values}
    quoted = {each.source for each in _evidence(item)}
    return frozenset(s.work for s in sources.values() if s.work in named or s.id in quoted or s.id in named)


def _evidence(item: Item) -> Iterator[Evidence]:
    """All that an item quotes, for its key and for its options, pairs and steps."""
    yield from item.evidence
    bodies = [gap.body for gap in item.body.gaps] if isinstance(item.body, Cloze) else [item.body]
    for body in bodies:
        match body:
            case Choice(options=shown):
                yield from (each for option in shown for each in option.evidence)
            case Match(pairs=pairs):
                yield from (each for pair in pairs for each in pair.evidence)
            case Order(steps=steps):
                yield from (each for step in steps for each in step.evidence)
            case _:
                continue
