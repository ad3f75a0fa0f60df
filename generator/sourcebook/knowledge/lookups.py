"""Indexes of a course: what would otherwise be searched for among all facts or sources, each made once and when asked.

An index gives what the plain search gives; only the time to find it differs.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from sourcebook.knowledge.timed import value
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.fact import Fact, ListFact, Role
from sourcebook.model.source import Source

Course_ = TypeVar("Course_", bound="Lookups")
Given = ParamSpec("Given")
Key = TypeVar("Key", bound=Hashable)
Found = TypeVar("Found")

READ = ("texts", "spans", "sources", "entities")
"""What a course has read: the same in every course that differs in its facts alone."""
Reach = tuple[tuple[str, str], ...]
"""A few values in order, each with the id of the fact that has it."""


class Lookups:
    """What `Knowledge` finds by index."""

    course: Course
    facts: Mapping[str, Fact]

    @cached_property
    def read(self) -> dict[Hashable, Any]:
        """What `of_texts` has worked out."""
        return {}

    def hand_on(self, other: Lookups) -> None:
        """Let another course that has the same texts, sources and names know what was read in them."""
        if all(getattr(other.course, name) is getattr(self.course, name) for name in READ):
            vars(other)["read"] = self.read  # where `cached_property` keeps it

    @cached_property
    def alike(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """Ids of the facts that share a value of a functional relation: the year of events, the value of attributes."""
        pairs = ((own, fact.id) for fact in self.facts.values() if (own := value(fact)))
        return {own: frozenset(ids) for own, ids in _grouped(pairs).items()}

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """Approved facts about who held an office."""
        return tuple(fact for fact in self.facts.values() if isinstance(fact, Role))

    def lists(self) -> tuple[ListFact, ...]:
        """Return the approved lists, complete or not."""
        return tuple(fact for fact in self.facts.values() if isinstance(fact, ListFact))

    @cached_property
    def sources_of(self) -> Mapping[str, tuple[Source, ...]]:
        """The sources that render each work."""
        return _grouped((source.work, source) for source in self.course.sources.values())

    def theme_span(self, fact: Fact) -> tuple[str, str] | None:
        """Return the first and last day of what is told of a fact's first topic, the fact itself left out; None where
        nothing else there has both ends.
        """
        earliest, latest = self._spans.get(fact.topics[0], ((), ()))
        first = next((day for day, id_ in earliest if id_ != fact.id), None)
        last = next((day for day, id_ in latest if id_ != fact.id), None)
        return (first, last) if first is not None and last is not None else None

    @cached_property
    def _spans(self) -> Mapping[str, tuple[Reach, Reach]]:
        """By first topic, the two earliest beginnings and the two latest ends: one of the two is another fact's."""
        timed = _grouped((fact.topics[0], (time, fact.id)) for fact in self.facts.values() if (time := _whole(fact)))
        return {topic: (_two(found, last=False), _two(found, last=True)) for topic, found in timed.items()}


def of_texts(
    function: Callable[Concatenate[Course_, Given], Found],
) -> Callable[Concatenate[Course_, Given], Found]:
    """Work something out once that hangs on nothing of a course but what `READ` names."""

    @wraps(function)
    def once(knowledge: Course_, /, *args: Given.args, **named: Given.kwargs) -> Found:
        key = (function, args, *named.items())
        if key not in knowledge.read:
            knowledge.read[key] = function(knowledge, *args, **named)
        found: Found = knowledge.read[key]
        return found

    return once


def _whole(fact: Fact) -> When | None:
    """The time of a fact, where both its ends are known."""
    time = fact.time
    return time if time and time.earliest and time.latest else None


def _two(found: Iterable[tuple[When, str]], *, last: bool) -> Reach:
    days = ((str(time.latest if last else time.earliest), id_) for time, id_ in found)
    return tuple(sorted(days, reverse=last)[:2])


def _grouped(pairs: Iterable[tuple[Key, Found]]) -> dict[Key, tuple[Found, ...]]:
    found: dict[Key, list[Found]] = {}
    for key, each in pairs:
        found.setdefault(key, []).append(each)
    return {key: tuple(values) for key, values in found.items()}
