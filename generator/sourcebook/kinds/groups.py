"""Events dealt into groups that can be matched with dates or put in order."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sourcebook.kinds.ask import ASKED
from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.keyed import keyed

USES = 2
"""How many groups of one name an event may be in."""
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Events in order of time, each certainly over before the next began."""

    facts: tuple[Dated, ...]
    subject: Dated
    """The one that the question is named for: the least id among those of the chapter to which the group belongs."""
    number: int
    """1 for the first group with this subject, 2 for the second."""

    @property
    def records(self) -> tuple[Dated, ...]:
        """The facts, the subject first."""
        return (self.subject, *(fact for fact in self.facts if fact is not self.subject))

    @property
    def span(self) -> str:
        """The years of the group, for a stem: 'from 1904 to 1931'."""
        return span(self.facts)


@dataclass(slots=True)
class _Deal:
    """What has been dealt."""

    name: str
    size: int
    holding: dict[str, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))
    """The groups made, by each event in them."""
    uses: Counter[str] = field(default_factory=Counter)

    def groups(self, pool: Sequence[Dated]) -> Iterator[tuple[Dated, ...]]:
        """Deal a pool until no group holds an event not yet dealt; no two groups share more than half."""
        while found := self._next(pool):
            chosen = frozenset(fact.id for fact in found)
            for id_ in chosen:
                self.holding[id_].append(chosen)
            self.uses.update(chosen)
            yield tuple(sorted(found, key=lambda fact: str(fact.when.earliest)))

    def _next(self, pool: Sequence[Dated]) -> list[Dated] | None:
        order = sorted(pool, key=lambda fact: (self.uses[fact.id], keyed(self.name, fact.id)))
        for first in order:
            if not self.uses[first.id]:
                group = [first]
                for fact in order:
                    if len(group) < self.size and self._fits(fact, group):
                        group.append(fact)
                if len(group) == self.size:
                    return group
        return None

    def _fits(self, fact: Dated, group: Sequence[Dated]) -> bool:
        """Whether an event is certainly before or after all in the group, and makes it no near copy of another."""
        ids = {fact.id, *(each.id for each in group)}
        return (
            self.uses[fact.id] < USES
            and all(fact.when.before(each.when) or each.when.before(fact.when) for each in group)
            and all(len(ids & other) <= self.size // 2 for id_ in ids for other in self.holding.get(id_, ()))
        )


def groups(
    knowledge: Knowledge, size: int, only: frozenset[str] | None, *, name: str, alike: bool = False
) -> Iterator[Group]:
    """Yield groups of dated events, no two at one time; `alike`: all with dates of one granularity.

    A keyed draw deals each chapter's events, so that neighbours in time don't always stand together; what is left
    over is dealt again with events of other chapters, and belongs to the latest of these.
    """
    events = [fact for fact in knowledge.dated if _usable(knowledge, fact)]
    place = {chapter: rank for rank, chapter in enumerate(knowledge.course.settings.chapters)}
    chapter = {fact.id: place.get(knowledge.chapter_of(fact.topics) or "", -1) for fact in events}
    precision = {fact.id: fact.when.precision if alike else "" for fact in events}
    pools = [
        [fact for fact in events if (rank is None or chapter[fact.id] == rank) and precision[fact.id] == grain]
        for rank in (*range(len(place)), None)
        for grain in dict.fromkeys(precision.values())
    ]
    deal, named = _Deal(name, size), Counter[str]()
    for pool in pools:
        for facts in deal.groups(pool):
            latest = max(chapter[fact.id] for fact in facts)
            subject = min((fact for fact in facts if chapter[fact.id] == latest), key=lambda fact: fact.id)
            named[subject.id] += 1
            if only is None or any(fact.id in only for fact in facts):
                yield Group(facts=facts, subject=subject, number=named[subject.id])


def span(facts: Sequence[Dated]) -> str:
    """Return the years in which the events lie, for a stem."""
    days = [day for fact in facts for day in (fact.when.earliest, fact.when.latest) if day]
    first, last = min(days).year, max(days).year
    return f"from {first} to {last}" if first < last else f"of {first}"


def timeline(facts: Sequence[Dated]) -> str:
    """Say in a sentence what happened when."""
    return f"In order of time: {'; '.join(f'{fact.label} ({fact.when.human()})' for fact in facts)}."


def _usable(knowledge: Knowledge, fact: Dated) -> bool:
    """Whether an event has a name that doesn't tell its date, a certain date, and a chapter (A33, A35)."""
    return bool(
        fact.label
        and not _YEAR.search(fact.label)
        and fact.importance >= ASKED
        and fact.mode == "fact"
        and not fact.when.uncertain
        and knowledge.chapter_of(fact.topics)
    )
