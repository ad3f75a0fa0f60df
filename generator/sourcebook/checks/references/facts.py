"""What facts name: entities, relations, sources, theses and one another."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.checks.references.reference import Reference
from sourcebook.model.course import Course
from sourcebook.model.fact import (
    Attribute,
    Claim,
    Document,
    Event,
    Fact,
    ListFact,
    NumberFact,
    Role,
)
from sourcebook.reading.names import authored


def references(course: Course) -> Iterator[Reference]:
    """Every name in them."""
    theses = [position.thesis.id for position in course.positions]
    for fact in course.facts.values():
        for quote in fact.quotes:
            yield Reference(quote.place, "source", "source", quote.source, course.sources)
        yield from _entities(course, fact)
        yield from _relations(course, fact)
        if isinstance(fact, Event) and fact.part_of is not None:
            yield Reference(fact.place, "part_of", "fact", fact.part_of, course.facts)
        if isinstance(fact, Claim):
            yield from _of_claim(course, fact, theses)


def _entities(course: Course, fact: Fact) -> Iterator[Reference]:
    """The fields that hold entities, the voice, and who takes part."""
    for field in ("by", *fact.ABOUT):
        value = getattr(fact, field)
        for to in value if isinstance(value, tuple) else (value,):
            if to is not None:
                yield Reference(fact.place, authored(field), "entity", to, course.entities)
    if isinstance(fact, Event | Document):
        for part in fact.who:
            yield Reference(part.place, "entity", "entity", part.entity, course.entities)


def _relations(course: Course, fact: Fact) -> Iterator[Reference]:
    """The relations that facts use."""
    if isinstance(fact, Role | NumberFact | Attribute):
        yield Reference(fact.place, "relation", "relation", fact.relation, course.relations)
    elif isinstance(fact, ListFact):
        yield Reference(fact.place, "of", "relation", fact.of, course.relations)


def _of_claim(course: Course, fact: Claim, theses: list[str]) -> Iterator[Reference]:
    """What a claim takes sides on, what it joins, and what came of it."""
    if fact.thesis:
        yield Reference(fact.thesis.place, "thesis", "thesis", fact.thesis.id, theses)
    if fact.link:
        yield Reference(fact.link.place, "from", "fact", fact.link.from_, course.facts)
        yield Reference(fact.link.place, "to", "fact", fact.link.to, course.facts)
    if fact.came_out:
        yield Reference(fact.came_out.place, "fact", "fact", fact.came_out.fact, course.facts)
