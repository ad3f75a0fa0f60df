"""A record for people: its fields as lines, and its quotes where they stand in their documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from sourcebook.model.argument import Argument
from sourcebook.model.base import Quote, Record
from sourcebook.model.course import AuthoredQuestion, Course
from sourcebook.model.digest import CODED
from sourcebook.model.fact import Fact

Reviewed = Fact | Argument | AuthoredQuestion
_AROUND = 240
"""Characters shown before and after a quote, at most; then back to where a sentence begins or ends."""
_SENTENCE = re.compile(r"[.!?…][”’\")\]]*\s+")


def reviewed_records(course: Course) -> dict[str, Reviewed]:
    """Every record that a person reviews, by its id."""
    return {**course.facts, **course.arguments, **course.questions}


def lines_of(record: Record) -> list[tuple[str, str]]:
    """The fields that a person wrote and another approves, in the order of the model, without the quotes."""
    named = ((field.name.strip("_"), getattr(record, field.name)) for field in fields(record))
    skipped = CODED | {"place", "quotes", "quote"}
    return [(name, line) for name, value in named if name not in skipped for line in _lines(value)]


def quotes_of(record: Record, course: Course) -> tuple[Quote, ...]:
    """The quotes that carry a record: its own, and those of the facts that it rests on."""
    own: tuple[Quote, ...] = getattr(record, "quotes", ())
    cells = tuple(cell.quote for cell in getattr(record, "cells", ()) if cell.quote)
    facts = getattr(record, "facts", ()) or tuple(node.fact for node in getattr(record, "nodes", ()) if node.fact)
    rests = (course.facts[fact] for fact in facts if fact in course.facts)
    return tuple(dict.fromkeys((*own, *cells, *(quote for fact in rests for quote in fact.quotes))))


def role_of(record: Record, quote: Quote) -> str:
    """What a quote does for a record: the slots that it carries, the step of an argument that it states."""
    steps = [node.id for node in getattr(record, "nodes", ()) if node.quote == quote]
    if steps:
        return f"states {', '.join(steps)}"
    return f"carries {', '.join(quote.carries)}" if quote.carries else "carries no slot"


def where(course: Course, quote: Quote) -> str:
    """The source of a quote, and the line of its document."""
    span = course.spans.get(quote)
    return f"{quote.source}, line {span.line}, zone {span.zone}" if span else f"{quote.source}, not found"


def passage(course: Course, quote: Quote) -> tuple[str, str, str]:
    """What stands before a quote in its zone, the quoted words, and what stands after."""
    span, source = course.spans.get(quote), course.texts.get(quote.source)
    if span is None or source is None:
        return "", quote.text, ""
    zone = next((zone for zone in source.zones if zone.zone == span.zone), span)
    before = source.text[max(zone.start, span.start - _AROUND) : span.start]
    after = source.text[span.end : min(zone.end, span.end + _AROUND)]
    begins = [match.end() for match in _SENTENCE.finditer(before)] if span.start - _AROUND > zone.start else []
    ends = [match.end() for match in _SENTENCE.finditer(after)] if span.end + _AROUND < zone.end else []
    return before[begins[0] if begins else 0 :], quote.text, after[: ends[-1] if ends else None].rstrip()


def _lines(value: object) -> Iterator[str]:
    """A value as text; a list of records is a line each."""
    if value in (None, (), "", False):
        return
    if isinstance(value, tuple) and any(is_dataclass(each) and isinstance(each, Record) for each in value):
        for each in value:
            yield from _lines(each)
    elif isinstance(value, tuple):
        yield ", ".join(str(each) for each in value)
    elif isinstance(value, Record):
        yield "; ".join(f"{name}: {text}" for name, text in lines_of(value))
    else:
        yield str(value)
