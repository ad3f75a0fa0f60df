"""A whole course as one JSON document, and back (DESIGN.md 7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from sourcebook.model.argument import Argument, Position
from sourcebook.model.base import Quote, Span
from sourcebook.model.course import AuthoredQuestion, Chapter, Course, Settings
from sourcebook.model.entity import Entity, Relation
from sourcebook.model.fact import Fact
from sourcebook.model.item import Bank
from sourcebook.model.people import Coding, KnownProblem, NotEntailed, Overreach, Paraphrase, Passage, Review
from sourcebook.model.source import Source, SourceText
from sourcebook.problems import Place
from sourcebook.wire.decode import Decoder, refuse
from sourcebook.wire.encode import encode
from sourcebook.wire.item import item_from_json, item_to_json

DUMP_SCHEMA = "urn:sourcebook:schema:dump:1"
"""Name of the JSON Schema of a course; it ships as `schemas/dump.schema.json`."""

BY_ID: Mapping[str, Any] = {
    "sources": tuple[Source, ...],
    "entities": tuple[Entity, ...],
    "relations": tuple[Relation, ...],
    "facts": tuple[Fact, ...],
    "arguments": tuple[Argument, ...],
    "passages": tuple[Passage, ...],
    "questions": tuple[AuthoredQuestion, ...],
    "chapters": tuple[Chapter, ...],
}
"""Sections whose records have ids."""

LISTED: Mapping[str, Any] = {
    "positions": tuple[Position, ...],
    "not_entailed": tuple[NotEntailed, ...],
    "overreach": tuple[Overreach, ...],
    "paraphrases": tuple[Paraphrase, ...],
    "known_problems": tuple[KnownProblem, ...],
    "codings": tuple[Coding, ...],
    "reviews": tuple[Review, ...],
}
"""Sections whose records have none, or are never looked up by it."""

_PLACE = Place("course.json")


def course_to_json(course: Course, banks: Iterable[Bank], *, texts: bool = False) -> dict[str, Any]:
    """Return a course and its banks as plain JSON; `texts` adds the sources' normalised texts.

    Each quote has `source`, `text`, `start`, `end`, `zone` and `line`; the last four are null where it was not found.
    """
    banks = tuple(banks)
    extra = partial(_computed, course, texts=texts)
    document: dict[str, Any] = {"schema": DUMP_SCHEMA, "course": encode(course.settings, extra)}
    for section in BY_ID:
        document[section] = [encode(record, extra) for record in getattr(course, section).values()]
    for section in LISTED:
        document[section] = [encode(record, extra) for record in getattr(course, section)]
    document["banks"] = [{name: each for name, each in encode(bank).items() if name != "items"} for bank in banks]
    document["items"] = [item_to_json(item) for bank in banks for item in bank.items]
    return document | {"exercises": [encode(each, extra) for each in course.exercises.values()]}


def course_from_json(data: object) -> tuple[Course, tuple[Bank, ...]]:
    """Return the course and the banks that such JSON describes, without texts; `ValueError` if it describes none."""
    if not isinstance(data, dict) or data.get("schema") != DUMP_SCHEMA:
        refuse("course", f"an object with the schema {DUMP_SCHEMA}", data)
    spans: dict[Quote, Span] = {}
    extents: dict[str, Span] = {}
    decoder = Decoder(place=_PLACE, seen=partial(_keep_position, spans, extents))
    rows = {name: decoder.value(hint, data.get(name), name) for name, hint in {**BY_ID, **LISTED}.items()}
    sections = rows | {name: {record.id: record for record in rows[name]} for name in BY_ID}
    settings = decoder.make(Settings, data.get("course"), "course")
    course = Course(settings=settings, texts={}, spans=spans, extents=extents, **sections)
    items = [item_from_json(each) for each in _array(data, "items")]
    banks = [
        decoder.make(Bank, bank, "banks", items=tuple(item for item in items if item.chapter == bank["chapter"]))
        for bank in _array(data, "banks")
    ]
    return course, tuple(banks)


def _computed(course: Course, value: object, *, texts: bool) -> Mapping[str, Any]:
    """What stands in the JSON of a record though nobody wrote it: where its words stand, and what they are."""
    if isinstance(value, Quote):
        return _position(course.spans.get(value))
    if isinstance(value, Passage):
        span, source = course.extents.get(value.id), course.texts.get(value.source)
        return {"text": source.text[span.start : span.end] if span and source else None} | _position(span)
    if isinstance(value, Source):
        return _document(value, course.texts.get(value.id), texts=texts)
    return {}


def _document(source: Source, text: SourceText | None, *, texts: bool) -> dict[str, Any]:
    """The file of a source, where its zones stand, and its normalised text."""
    spans = {span.zone: span for span in text.zones} if text else {}
    zones = [
        encode(zone) | {name: getattr(spans.get(zone.id), name, None) for name in ("start", "end")}
        for zone in source.zones
    ]
    document: dict[str, Any] = {"file": f"seeds/sources/{source.id}/document.txt", "zones": zones}
    return document | {"text": text.text} if text and texts else document


def _position(span: Span | None) -> dict[str, Any]:
    return {name: getattr(span, name, None) for name in ("start", "end", "zone", "line")}


def _keep_position(spans: dict[Quote, Span], extents: dict[str, Span], made: object, data: Mapping[str, Any]) -> None:
    """Keep where a quote or passage stands, as its JSON has it."""
    if isinstance(made, Quote | Passage) and data.get("start") is not None:
        span = Decoder(place=_PLACE).make(Span, data, "quote")
        if isinstance(made, Quote):
            spans[made] = span
        else:
            extents[made.id] = span


def _array(data: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    found = data.get(name)
    if not isinstance(found, list) or not all(isinstance(each, dict) and "chapter" in each for each in found):
        refuse(name, "an array of objects with a chapter", found)
    return found
