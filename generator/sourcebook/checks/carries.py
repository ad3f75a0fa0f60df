"""`carries` names slots that the record's type has."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.checks import every
from sourcebook.checks.words import listed, near, shown
from sourcebook.model.course import Course
from sourcebook.problems import Code, Problem


def check(course: Course) -> Iterator[Problem]:
    """Report slots that aren't there."""
    for fact in course.facts.values():
        for quote in fact.quotes:
            for slot in quote.carries:
                if slot not in fact.SLOTS:
                    message = f"`carries` names {shown(slot)}, which is no slot of the type `{fact.type}`"
                    mend = near(slot, fact.SLOTS) or f"Its slots are {listed(fact.SLOTS)}."
                    yield Problem(quote.place, Code.CARRIES_UNKNOWN, message, mend)
    for quote in every.unslotted(course):
        if quote.carries:
            message = f"`carries` names {listed(quote.carries)}, but only facts have slots"
            yield Problem(quote.place, Code.CARRIES_UNKNOWN, message, "Remove `carries`.")
