"""Lists of one relation at several times, and the proposals that tell of one entry of a list."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.kinds import ask
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import ListFact, Proposal

SEVERAL = 3
"""Lists of a family from which on `match-lists` asks for single entries, and `list-member` doesn't."""


def families(knowledge: Knowledge) -> tuple[tuple[ListFact, ...], ...]:
    """Return the complete and named lists of each relation, subject and addressee, in order of time."""
    found: dict[tuple[str, str, str | None], list[ListFact]] = {}
    for fact in ask.facts_of(knowledge, None, ListFact):
        if fact.complete and fact.label:
            found.setdefault((fact.of, fact.subject, fact.to), []).append(fact)
    return tuple(tuple(sorted(facts, key=lambda fact: (str(fact.at.earliest), fact.id))) for facts in found.values())


def telling(knowledge: Knowledge, fact: ListFact, entry: str) -> Iterator[Proposal]:
    """Yield the proposals that tell of the offer of which an entry of a list tells."""
    for other in knowledge.facts.values():
        asked = isinstance(other, Proposal) and (other.from_, other.to, other.area) == (fact.subject, fact.to, entry)
        if asked and isinstance(other, Proposal) and (other.when.text == fact.at.text or other.when.within(fact.at)):
            yield other


def weight(knowledge: Knowledge, fact: ListFact, entry: str) -> int:
    """Return the importance of what tells of an entry by itself."""
    return max((other.importance for other in telling(knowledge, fact, entry)), default=0)
