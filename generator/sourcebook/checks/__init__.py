"""What is wrong with a course that could be read: one check a file, each with the face of `Check`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from sourcebook.checks import (
    aliases,
    carries,
    certificates,
    chapters,
    classes,
    codings,
    conflicts,
    cycles,
    dates,
    exercises,
    ids,
    lists,
    marks,
    prose,
    proven,
    questions,
    quotes,
    references,
    repository,
    reviews,
    shares,
    skips,
    topics,
    voices,
    waivers,
)
from sourcebook.model.course import Course
from sourcebook.problems import Problem, in_order


class Check(Protocol):
    """A check: a module with this function."""

    def check(self, course: Course) -> Iterator[Problem]:
        """Yield what is wrong; a course that could be read never makes it raise."""


CHECKS: Mapping[str, Check] = {
    "quotes": quotes,
    "carries": carries,
    "proven": proven,
    "shares": shares,
    "skips": skips,
    "ids": ids,
    "references": references,
    "classes": classes,
    "cycles": cycles,
    "aliases": aliases,
    "topics": topics,
    "dates": dates,
    "voices": voices,
    "lists": lists,
    "conflicts": conflicts,
    "reviews": reviews,
    "codings": codings,
    "chapters": chapters,
    "prose": prose,
    "marks": marks,
    "questions": questions,
    "certificates": certificates,
    "exercises": exercises,
    "waivers": waivers,
    "repository": repository,
}
"""Every check, by the name of its file."""


def check(course: Course) -> list[Problem]:
    """Return all that is wrong, in order of place."""
    return in_order(problem for each in CHECKS.values() for problem in each.check(course))
