"""A change: what is asked, what is right, what is to be right instead; and courses with one record changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sourcebook.model.argument import Argument
from sourcebook.model.course import Course


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """What is asked, what is right, and what is to be right instead."""

    args: Mapping[str, str]
    """The arguments of the query."""
    key: str
    """An answer that the item shows as right."""
    wrong: str | None
    """The value of a wrong option; None where the item shows none."""

    @property
    def instead(self) -> str:
        """The wrong option's value, or one that nothing has."""
        return self.wrong or f"other-than-{self.key}"


Change = Callable[[Course, Swap], Course | None]
"""Gives the changed course; None where there is nothing to change."""


def with_fact(course: Course, id_: str, **fields: Any) -> Course | None:
    """Return the course with some fields of a fact changed; None where there is no such fact."""
    fact = course.facts.get(id_)
    return replace(course, facts={**course.facts, id_: replace(fact, **fields)}) if fact else None


def with_argument(course: Course, argument: Argument) -> Course:
    """Return the course with an argument in the place of the one with its id."""
    return replace(course, arguments={**course.arguments, argument.id: argument})


def with_source(course: Course, id_: str, **fields: Any) -> Course | None:
    """Return the course with some fields of a source changed; None where there is no such source."""
    source = course.sources.get(id_)
    return replace(course, sources={**course.sources, id_: replace(source, **fields)}) if source else None


def recoded(course: Course, of: str, field: str, value: str) -> Course:
    """Return the course with all coders giving that value."""
    codings = tuple(
        replace(coding, value=value) if (coding.of, coding.field) == (of, field) else coding
        for coding in course.codings
    )
    return replace(course, codings=codings)
