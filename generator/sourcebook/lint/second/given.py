"""What may be used as an answer: the records that a review approves as they stand, and what coders agree on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sourcebook.model.argument import Argument
from sourcebook.model.course import Course
from sourcebook.model.digest import digest_of
from sourcebook.model.fact import Document, Event, Fact


@dataclass(frozen=True, slots=True)
class Given:
    """A course, and of its facts and arguments those that are approved."""

    course: Course
    facts: tuple[Fact, ...]
    arguments: tuple[Argument, ...]
    events: tuple[Event | Document, ...]
    """Those of the facts that happened at a time."""
    approved: frozenset[str]
    """Ids of what is approved."""

    def fact(self, id_: str) -> Fact | None:
        """Return the approved fact with that id."""
        fact = self.course.facts.get(id_)
        return fact if fact and id_ in self.approved else None

    def argument(self, id_: str) -> Argument | None:
        """Return the approved argument with that id."""
        for argument in self.arguments:
            if argument.id == id_:
                return argument
        return None

    def agreed(self, of: str, field: str) -> str | None:
        """Return what two coders or more say, and none otherwise; the last word of each coder counts."""
        said: dict[str, str] = {}
        for coding in self.course.codings:
            if coding.of == of and coding.field == field:
                said[coding.coder] = coding.value
        values = list(said.values())
        if len(values) < 2:  # noqa: PLR2004  (two coders)
            return None
        for value in values:
            if value != values[0]:
                return None
        return values[0]


def given(course: Course, approved: Iterable[str] | None = None) -> Given:
    """Return what a course gives; `approved` where reviews have been applied already (`course.json`)."""
    ids = frozenset(approved_in(course) if approved is None else approved)
    facts = [fact for fact in course.facts.values() if fact.id in ids]
    arguments = [argument for argument in course.arguments.values() if argument.id in ids]
    events = [fact for fact in facts if isinstance(fact, Event | Document)]
    return Given(course, tuple(facts), tuple(arguments), tuple(events), ids)


def approved_in(course: Course) -> set[str]:
    """Return the ids of facts and arguments of which the last review approves what they now say."""
    good: set[str] = set()
    records = [*course.facts.values(), *course.arguments.values()]
    digests = {record.id: digest_of(record) for record in records}
    for review in course.reviews:
        good.discard(review.of)
        if review.verdict == "approved" and review.digest == digests.get(review.of):
            good.add(review.of)
    return good
