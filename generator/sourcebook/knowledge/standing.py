"""Who belonged to what, when, and whether we know it: membership in an open world (ITEMS.md 5.1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sourcebook.model.dates import When
from sourcebook.model.fact import Fact, ListFact, Membership


@dataclass(frozen=True, slots=True)
class Standing:
    """An answer and the facts that it rests on; `unknown` is never turned into a yes or a no."""

    answer: Literal["yes", "no", "unknown"]
    facts: tuple[str, ...] = ()


def standing(facts: Iterable[Fact], member: str, org: str, at: When, status: str = "member") -> Standing:
    """Say whether `member` had `status` in `org` throughout `at`.

    Yes: an interval that certainly covers it, or a list of that time that names it. No: a complete list of that
    time that doesn't name it (F2). Everything else, such as the time before the first known date or after the last,
    is unknown: who left may have come back, and who joined may have belonged before.
    """
    listed = [fact for fact in facts if isinstance(fact, ListFact) and _lists(fact, org, status) and _same(fact.at, at)]
    naming = tuple(fact.id for fact in listed if member in fact.items)
    if naming:
        return Standing("yes", naming)
    holding = tuple(
        fact.id
        for fact in facts
        if isinstance(fact, Membership)
        and (fact.member, fact.org, fact.status) == (member, org, status)
        and at.within(fact.held)
    )
    if holding:
        return Standing("yes", holding)
    whole = tuple(fact.id for fact in listed if fact.complete and len(set(fact.items)) == fact.count)
    if whole:
        return Standing("no", whole)
    return Standing("unknown")


def _lists(fact: ListFact, org: str, status: str) -> bool:
    """Whether a list is one of all who have that status in the organisation; the relation is `<status>-of`."""
    return fact.subject == org and fact.of == f"{status}-of"


def _same(listed: When, asked: When) -> bool:
    """Whether the list speaks of the time asked: the same date, or one that holds it."""
    return listed.text == asked.text or asked.within(listed)
