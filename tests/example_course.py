"""The lake league: a small course of an invented world, rich enough that every kind finds something to ask.

Import it with `from example_course import lakes` (pytest's `pythonpath` names this folder). It is written
as every course is, in `tests/lakes/seeds/`, so that an author can read it.
"""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from sourcebook.knowledge import Knowledge
from sourcebook.load import load
from sourcebook.model.course import Course


@cache
def lakes() -> Course:
    """The course as it stands in its files."""
    course, problems = load(Path(__file__).parent / "lakes")
    assert course is not None, problems
    assert not problems, problems
    return course


def known(course: Course | None = None) -> Knowledge:
    """What a course knows once everything in it is approved."""
    course = course or lakes()
    return Knowledge(course, frozenset([*course.facts, *course.arguments, *course.questions]))


def changed(fact: str, **fields: Any) -> Course:
    """The course with some fields of one fact changed."""
    course = lakes()
    return replace(course, facts={**course.facts, fact: replace(course.facts[fact], **fields)})
