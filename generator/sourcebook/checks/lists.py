"""A list's `count` is the number of its items (ITEMS.md F2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sourcebook.checks.words import listed, shown
from sourcebook.model.course import Course
from sourcebook.model.fact import ListFact
from sourcebook.problems import Code, Problem


def check(course: Course) -> Iterator[Problem]:
    """Report lists whose items are fewer or more than their count, or stand twice."""
    for fact in course.facts.values():
        if not isinstance(fact, ListFact):
            continue
        twice = [item for item, times in Counter(fact.items).items() if times > 1]
        if twice:
            message = f"the list {shown(fact.id)} names {listed(twice)} more than once"
            yield Problem(fact.place, Code.LIST_COUNT, message, "Name each item once.")
        elif len(fact.items) != fact.count:
            message = f"the list {shown(fact.id)} has `count: {fact.count}` and {len(fact.items)} items"
            mend = "Write the items that the source lists, and their number."
            yield Problem(fact.place, Code.LIST_COUNT, message, mend)
