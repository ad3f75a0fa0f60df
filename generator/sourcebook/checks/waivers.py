"""A waiver names one question or one kind, and it can be there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sourcebook.checks.words import near, shown
from sourcebook.model.course import Course
from sourcebook.model.people import Waiver
from sourcebook.problems import Code, Problem

_NUMBERED = re.compile(r"-\d+$")


def check(course: Course) -> Iterator[Problem]:
    """Report waivers of nothing; whether they cover a warning is seen by `lint`."""
    if not course.waivers:
        return
    from sourcebook.kinds import KINDS
    from sourcebook.kinds.authored import KIND

    kinds, subjects = (*KINDS, KIND), _subjects(course)
    for waiver in course.waivers:
        yield from _of(waiver, kinds, subjects)


def _of(waiver: Waiver, kinds: Collection[str], subjects: Collection[str]) -> Iterator[Problem]:
    """What is wrong with one: an id of a question is its kind, what it is about, and perhaps more."""
    if (waiver.item is None) == (waiver.kind is None):
        message = f"the waiver of {shown(waiver.rule)} must name an `item` or a `kind`, and not both"
        yield Problem(waiver.place, Code.FIELD_VALUE, message, "Write the one that is meant.")
        return
    kind, *rest = (waiver.item or waiver.kind or "").split(".")
    if kind not in kinds:
        yield _unknown(waiver, "kind", kind, kinds)
    elif waiver.item is not None:
        subject = rest[0] if rest else ""
        if subject not in subjects and _NUMBERED.sub("", subject) not in subjects:
            yield _unknown(waiver, "record", subject, subjects)


def _subjects(course: Course) -> frozenset[str]:
    """The ids of everything that a question can be about."""
    records = (course.facts, course.arguments, course.questions, course.passages, course.sources)
    others = (course.relations, course.entities)
    theses = {position.thesis.id for position in course.positions}
    return frozenset(id_ for group in (*records, *others, theses) for id_ in group)


def _unknown(waiver: Waiver, what: str, name: str, among: Collection[str]) -> Problem:
    message = f"the waiver of {shown(waiver.rule)} names the {what} {shown(name)}, which doesn't exist"
    mend = near(name, among) or "Copy the id as `sourcebook lint` prints it."
    return Problem(waiver.place, Code.REFERENCE, message, mend)
