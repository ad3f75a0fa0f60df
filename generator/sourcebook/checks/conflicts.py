"""Two facts don't give one thing two values at one time, where its relation is functional (ITEMS.md F1, T05)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sourcebook.checks.words import shown
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.fact import Attribute, Fact, NumberFact, Role
from sourcebook.problems import Code, Problem

Subject = tuple[str, ...]
"""What has a value: the relation and its subject, and of a number what is counted."""


@dataclass(frozen=True, slots=True)
class Held:
    """That a fact gives a value at a time."""

    fact: Fact
    value: str | Decimal
    at: When


def check(course: Course) -> Iterator[Problem]:
    """Report pairs that conflict, but for those that a known problem names together."""
    known = [frozenset(problem.facts) for problem in course.known_problems]
    for subject, held in _values(course).items():
        for one, other in _conflicts(held, always=course.relations[subject[0]].functional == "always"):
            if not any({one.fact.id, other.fact.id} <= facts for facts in known):
                yield _problem(subject, one, other)


def _values(course: Course) -> dict[Subject, list[Held]]:
    """The values of functional relations, by what has them."""
    found: dict[Subject, list[Held]] = {}
    for fact in course.facts.values():
        if not isinstance(fact, Role | NumberFact | Attribute):
            continue
        relation = course.relations.get(fact.relation)
        if relation is None or relation.functional == "no":
            continue
        match fact:
            case Role():
                times = (*fact.seen, *((fact.held,) if fact.held else ()))
                held = [Held(fact, fact.holder, at) for at in times]
                subject: Subject = (fact.relation, fact.org)
            case NumberFact():
                held = [Held(fact, fact.value, fact.at)]
                subject = (fact.relation, fact.subject, fact.quantity, fact.unit)
            case Attribute():
                held = [Held(fact, fact.value, fact.at)]
                subject = (fact.relation, fact.subject)
        found.setdefault(subject, []).extend(held)
    return found


def _conflicts(held: Sequence[Held], *, always: bool) -> Iterator[tuple[Held, Held]]:
    """Pairs of neighbours in time that differ though they are certainly of one time."""
    ordered = sorted(held, key=lambda each: (each.at.earliest or date.min, each.fact.id))
    for number, one in enumerate(ordered):
        for other in ordered[number + 1 :]:
            apart = one.at.before(other.at)
            if apart and not always:
                break
            if one.value != other.value and (always or _together(one.at, other.at)):
                yield one, other
                break


def _together(one: When, other: When) -> bool:
    """Whether two times are certainly one: the same as written, or one inside the other."""
    return one.text == other.text or one.within(other) or other.within(one)


def _problem(subject: Subject, one: Held, other: Held) -> Problem:
    message = (
        f"{shown(subject[0])} of {shown(subject[1])} is {shown(str(one.value))} in {shown(one.fact.id)} ({one.at}) "
        f"and {shown(str(other.value))} in {shown(other.fact.id)} ({other.at})"
    )
    mend = (
        "Mend the one that is wrong; if both works say so, name both facts in one record of seeds/known-problems.yml, "
        "or write `functional: no` if the relation has several values at a time."
    )
    return Problem(other.fact.place, Code.VALUE_CONFLICT, message, mend)
