"""Which facts are somebody's, which speak of an entity, and where a reader finds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Argument
from sourcebook.model.course import Chapter
from sourcebook.model.fact import Document, Event, Fact

Said = Fact | Argument
Thing = TypeVar("Thing")

_SUBJECTS = ("subject", "document", "member", "holder", "from_")
"""Fields that hold what a fact is about before all."""
_CHAPTERS = 4
"""Chapters that are named of those in which something stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Few(Generic[Thing]):
    """The first of some things, and how many more there are."""

    shown: tuple[Thing, ...]
    more: int


class Mentions:
    """The approved records of a course by the voice that they give and by the entities that they speak of."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Index the records, each in the order of the files."""
        self._knowledge = knowledge
        self._by: dict[str, list[Said]] = defaultdict(list)
        self._of: dict[str, list[Fact]] = defaultdict(list)
        for fact in knowledge.facts.values():
            if fact.by:
                self._by[fact.by].append(fact)
            for entity in dict.fromkeys(spoken_of(fact)):
                self._of[entity].append(fact)
        for argument in knowledge.arguments.values():
            self._by[argument.by].append(argument)

    @property
    def voices(self) -> frozenset[str]:
        """Ids of the entities whose words some record gives."""
        return frozenset(self._by)

    def by(self, entity: str) -> Sequence[Said]:
        """What is told as the words of an entity."""
        return self._by.get(entity, [])

    def of(self, entity: str) -> Sequence[Fact]:
        """What is told of an entity by others, or as plain fact."""
        return [fact for fact in self._of.get(entity, []) if fact.by != entity]

    def chapters(self, records: Iterable[Said]) -> Few[Chapter]:
        """The first chapters to which records belong, in the order of the course."""
        mine = {self._knowledge.chapter_of(record.topics) for record in records}
        chapters = self._knowledge.course.chapters
        return _first([chapters[id_] for id_ in self._order if id_ in mine], _CHAPTERS)

    def few(self, records: Iterable[Said], number: int, about: str = "") -> Few[Said]:
        """The most important records; among equals what has that subject, then plain facts, then earlier chapters."""

        def rank(record: Said) -> tuple[int, bool, bool, int]:
            importance = 2 if isinstance(record, Argument) else record.importance
            subject = bool(about) and about in {getattr(record, name, None) for name in _SUBJECTS}
            chapter = self._knowledge.chapter_of(record.topics)
            place = self._order.index(chapter) if chapter in self._order else len(self._order)
            return -importance, not subject, getattr(record, "mode", "") != "fact", place

        return _first(sorted(records, key=rank), number)

    @property
    def _order(self) -> Sequence[str]:
        course = self._knowledge.course
        return [id_ for id_ in course.settings.chapters if id_ in course.chapters]


def _first(things: Sequence[Thing], number: int) -> Few[Thing]:
    return Few(shown=tuple(things[:number]), more=max(0, len(things) - number))


def spoken_of(fact: Fact) -> Iterator[str]:
    """Ids of the entities that a fact names in its fields."""
    for name in fact.ABOUT:
        value = getattr(fact, name)
        yield from value if isinstance(value, tuple) else [value] if value else []
    if isinstance(fact, Event | Document):
        yield from (part.entity for part in fact.who)
