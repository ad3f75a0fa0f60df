"""What the rules on truth ask of a course again and again, each thing worked out once."""

from __future__ import annotations

from functools import cached_property

from sourcebook.knowledge import Knowledge, approved_in
from sourcebook.lint import second
from sourcebook.lint.doubts import Doubts
from sourcebook.lint.meant import Meanings
from sourcebook.lint.parts import Key, key_of
from sourcebook.lint.reruns import Reruns
from sourcebook.lint.rivals import Rivals
from sourcebook.model.item import Query

Answers = frozenset[str]


class Truth:
    """A course that can be asked in three ways: as questions ask it, on all its records, and by the second path."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Take the course, with what is approved in it."""
        self.knowledge = knowledge
        self._asked: dict[Key, Answers] = {}
        self._everything: dict[Key, Answers] = {}
        self._second: dict[Key, Answers] = {}

    @cached_property
    def meanings(self) -> Meanings:
        """What options mean."""
        return Meanings(self.knowledge)

    @cached_property
    def rivals(self) -> Rivals:
        """Facts that speak of one thing."""
        return Rivals(self.knowledge)

    @cached_property
    def doubts(self) -> Doubts:
        """Facts that speak for wrong options."""
        return Doubts(self.knowledge, self.rivals)

    @cached_property
    def reruns(self) -> Reruns:
        """What becomes of items when their facts change."""
        return Reruns(self.knowledge)

    def ask(self, query: Query) -> Answers:
        """Return what the approved course answers."""
        return _once(self._asked, query, self.knowledge)

    def ask_everything(self, query: Query) -> Answers:
        """Return what the course would answer if all its records were approved."""
        return _once(self._everything, query, self._all)

    def ask_again(self, query: Query) -> Answers | None:
        """Return what the second path answers; None for a query that it doesn't know."""
        key = key_of(query)
        if query.name not in second.ANSWERS:
            return None
        if key not in self._second:
            self._second[key] = second.answer(self._given, query)
        return self._second[key]

    @cached_property
    def approved_now(self) -> frozenset[str]:
        """What is approved as it stands; a course without a review (`course.json`) holds nothing else."""
        return approved_in(self.knowledge.course) if self.knowledge.course.reviews else self.knowledge.approved

    @cached_property
    def _all(self) -> Knowledge:
        course = self.knowledge.course
        return Knowledge(course, frozenset([*course.facts, *course.arguments, *course.questions]))

    @cached_property
    def _given(self) -> second.Given:
        """A course without a review (`course.json`) holds nothing but what is approved already."""
        course = self.knowledge.course
        return second.given(course, None if course.reviews else self.knowledge.approved)


def _once(known: dict[Key, Answers], query: Query, knowledge: Knowledge) -> Answers:
    key = key_of(query)
    if key not in known:
        known[key] = knowledge.ask(query)
    return known[key]
