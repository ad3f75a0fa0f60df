"""An interval ends after it begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from sourcebook.checks.words import shown
from sourcebook.model.base import Record
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.problems import Code, Problem


def check(course: Course) -> Iterator[Problem]:
    """Report intervals that run backwards."""
    for record in (course.settings, *course.sources.values(), *course.facts.values()):
        for name, when in _dates(record):
            start, end = when.start, when.end
            if start and end and end.before(start):
                message = f"`{name}: {when}` ends before it begins"
                mend = f"Write {shown(f'{end}/{start}')} if that is meant."
                yield Problem(record.place, Code.DATE_ORDER, message, mend)


def _dates(record: Record) -> Iterator[tuple[str, When]]:
    """Every date of a record, with the name of its field."""
    for field in fields(record):
        value = getattr(record, field.name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, When):
                yield field.name, each
