"""What is not a plain fact says whose it is (ITEMS.md A30)."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.checks.words import shown
from sourcebook.model.course import Course
from sourcebook.problems import Code, Problem


def check(course: Course) -> Iterator[Problem]:
    """Report claims, plans, proposals … of nobody."""
    for fact in course.facts.values():
        if fact.mode != "fact" and fact.by is None:
            message = f"the fact {shown(fact.id)} has the mode `{fact.mode}`, and `by` doesn't say whose it is"
            mend = "Add `by:` with the id of the person, body or publication that says it."
            yield Problem(fact.place, Code.VOICE_MISSING, message, mend)
