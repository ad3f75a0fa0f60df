"""Whatever a record names exists."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from sourcebook.checks.references import arguments, facts, files, people
from sourcebook.checks.references.reference import Reference
from sourcebook.checks.words import listed, near, shown
from sourcebook.model.course import Course
from sourcebook.problems import Code, Problem

_FEW = 12
"""So many names are listed where none is near."""


def check(course: Course) -> Iterator[Problem]:
    """Report names of nothing."""
    parts = (files, facts, arguments, people)
    for reference in chain.from_iterable(part.references(course) for part in parts):
        if reference.to not in reference.among:
            yield _problem(reference)


def _problem(reference: Reference) -> Problem:
    message = f"`{reference.field}` names the {reference.what} {shown(reference.to)}, which doesn't exist"
    mend = near(reference.to, reference.among)
    if not mend:
        few = len(reference.among) <= _FEW
        mend = f"There are {listed(reference.among)}." if few else f"Write the {reference.what}, or name another."
    return Problem(reference.place, Code.REFERENCE, message, mend)
