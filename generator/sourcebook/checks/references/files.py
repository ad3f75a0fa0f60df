"""What sources, entities, relations and chapters name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from sourcebook.checks.references.reference import Reference
from sourcebook.model.course import Course
from sourcebook.model.entity import EntityClass
from sourcebook.model.fact import FACT_TYPES, Definition

CLASSES: tuple[str, ...] = (*get_args(EntityClass), "event", "claim", "source", "number", "phrase", "date", "mode")
"""What a relation may join: classes of entities, and what is no entity."""
TYPES = (*FACT_TYPES, "source")
"""What a relation may be of: a type of fact, or what `source.yml` says of a source."""


def references(course: Course) -> Iterator[Reference]:
    """Every name in them."""
    for source in course.sources.values():
        if source.author is not None:
            yield Reference(source.place, "author", "entity", source.author, course.entities)
        for skip in source.skipped:
            if skip.fact is not None:
                yield Reference(skip.place, "fact", "fact", skip.fact, course.facts)
    for entity in course.entities.values():
        if entity.part_of is not None:
            yield Reference(entity.place, "part_of", "entity", entity.part_of, course.entities)
    for relation in course.relations.values():
        yield Reference(relation.place, "type", "type", relation.type, TYPES)
        yield Reference(relation.place, "subject", "class", relation.subject, CLASSES)
        yield Reference(relation.place, "object", "class", relation.object, CLASSES)
    yield from _of_chapters(course)


def _of_chapters(course: Course) -> Iterator[Reference]:
    """Objectives name kinds of question, further reading names sources, terms name what has a meaning."""
    from sourcebook.kinds import KINDS
    from sourcebook.kinds.authored import KIND

    kinds = (*KINDS, KIND)
    defined = (id_ for id_, fact in course.facts.items() if isinstance(fact, Definition))
    terms = (*course.entities, *defined, *(each.term for each in course.settings.terms))
    for chapter in course.chapters.values():
        for objective in chapter.head.objectives:
            for kind in objective.kinds:
                yield Reference(objective.place, "kinds", "kind of question", kind, kinds)
        for book in chapter.head.reading:
            yield Reference(book.place, "source", "source", book.source, course.sources)
        for term in chapter.head.terms:
            yield Reference(chapter.head.place, "terms", "entity, definition or term", term, terms)
