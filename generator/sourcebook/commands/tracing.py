"""A record for people: its fields, its quotes where they stand, who reviewed it, and what is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from sourcebook.commands.lineage import evidence_of, records_of
from sourcebook.commands.records import lines_of, quotes_of, reviewed_records, where
from sourcebook.model.base import Record
from sourcebook.model.course import Course
from sourcebook.model.digest import digest_of
from sourcebook.model.entity import Entity, Relation
from sourcebook.model.item import Bank, Item


def records(course: Course) -> dict[str, Record]:
    """Everything in a course that has an id of its own."""
    return {
        **course.sources,
        **course.entities,
        **course.relations,
        **course.facts,
        **course.arguments,
        **course.passages,
        **course.questions,
        **course.chapters,
        **{position.thesis.id: position for position in course.positions},
        **{problem.id: problem for problem in course.known_problems},
    }


def record_lines(course: Course, banks: Iterable[Bank], id_: str) -> list[str]:
    """All that is known of a record; `KeyError` for an unknown one."""
    known = records(course)
    record = known[id_]
    naming = [other for other, each in known.items() if other != id_ and _names(each, id_)]
    sought = {id_, *naming} if isinstance(record, Entity | Relation) else {id_}
    items = [item.id for bank in banks for item in bank.items if sought & _behind(item)]
    quotes = [f"{where(course, quote)}: “{quote.text}”" for quote in quotes_of(record, course)]
    sections: Mapping[str, list[str]] = {
        f"{type(record).__name__.removesuffix('Fact').lower() or 'fact'} {id_} ({record.place})": [
            f"{name}: {line}" for name, line in lines_of(record) if name not in {"id", "prose", "first_line"}
        ],
        "Its words": quotes,
        "Its reviews": list(_reviews(course, id_)),
        "Named by": [f"{other} ({known[other].place})" for other in naming],
        "Items made from it": items,
    }
    return [line for title, told in sections.items() if told for line in (title, *(f"  {each}" for each in told))]


def _reviews(course: Course, id_: str) -> Iterator[str]:
    """Every review of a record, and whether it is of what the record says now."""
    record = reviewed_records(course).get(id_)
    if record is None:
        return
    now = digest_of(record)
    for review in course.reviews:
        if review.of == id_:
            lapsed = "" if review.digest == now else ", of an earlier wording"
            yield f"{review.verdict} by {review.reviewer}{lapsed} ({review.place}){_changed(review.changed)}"
    yield f"digest now: {now}"


def _changed(changed: str | None) -> str:
    return f": {changed}" if changed else ""


def _behind(item: Item) -> frozenset[str]:
    """Ids of all that an item is made from: records, sources, and what its queries name."""
    named = item.query.args.values() if item.query else ()
    return frozenset((*records_of(item), *(evidence.source for evidence in evidence_of(item)), *named, item.chapter))


def _names(value: object, id_: str) -> bool:
    """Whether a record, or anything in it, holds an id as a whole value."""
    if isinstance(value, Record):
        return any(_names(getattr(value, field.name), id_) for field in fields(value))
    return any(_names(each, id_) for each in value) if isinstance(value, tuple) else value == id_
