"""Statements whose kind two coders and the author of the seed agree on, and which kind of question asks them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from sourcebook.kinds import ask, marks, sentences
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Claim
from sourcebook.model.item import Evidence, Query
from sourcebook.model.keyed import keyed

LABELS: Mapping[str, str] = {
    "claim": "Claim: holds that something is so",
    "evaluation": "Evaluation: judges how good or fitting it is",
    "forecast": "Forecast: tells what will or may happen",
    "plan": "Plan or proposal: sets out what somebody means or asks to do",
}
"""The fixed set of labels, by mode; a claim of any other mode is not asked. No two share a word that carries content,
so that none of them is the middle (B03).
"""
SHORTEST = {2: 5, 3: 4}
"""Words without which a quote does not show what kind of statement it is, by the importance of the fact."""
LONGEST = 45
"""Words of a sentence that is classed whole, of the core alone."""
CORE = 3
"""Importance of what is asked both ways."""

Statements = Mapping[str, Mapping[str, tuple[Claim, ...]]]
"""Claims by chapter and mode, those of the core first, otherwise in keyed order."""


def query(fact: Claim) -> Query:
    """Return what asks for the kind of a statement."""
    return Query(name="mode-of", args={"fact": fact.id})


def shown(knowledge: Knowledge, fact: Claim) -> tuple[Evidence, str] | None:
    """Return the whole clause of a statement with the word that marks its kind; None where either leaves it open."""
    quotes = knowledge.evidence(fact.id, "clause")
    found = sentences.clause(knowledge, quotes[0]) if quotes else None
    if found is None and quotes and fact.importance >= CORE and fact.mode == "claim":
        found = sentences.sentence(knowledge, quotes[0], LONGEST, pointing=True)
    mark = marks.of(found.text, fact.mode) if found else None
    if found is None or mark is None or len(found.text.split()) < SHORTEST[fact.importance]:
        return None
    return found, mark


def sorted_together(knowledge: Knowledge) -> Statements:
    """Return the statements that are sorted with others: every second one, from the first on, and all of the core."""
    return _of(knowledge, 0)


def asked_alone(knowledge: Knowledge) -> Statements:
    """Return the statements that are asked one by one: the others, and all of the core."""
    return _of(knowledge, 1)


def _of(knowledge: Knowledge, turn: int) -> Statements:
    agreed = _agreed(knowledge)
    return {
        chapter: {
            mode: tuple(
                sorted(
                    (fact for rank, fact in enumerate(facts) if rank % 2 == turn or fact.importance >= CORE),
                    key=lambda fact: fact.importance < CORE,
                )
            )
            for mode, facts in by_mode.items()
        }
        for chapter, by_mode in agreed.items()
    }


@lru_cache(maxsize=2)
def _agreed(knowledge: Knowledge) -> Mapping[str, Mapping[str, list[Claim]]]:
    found: dict[str, dict[str, list[Claim]]] = {}
    facts = ask.facts_of(knowledge, None, Claim)
    for fact in sorted(facts, key=lambda fact: keyed("statement-mode", fact.id)):
        chapter = knowledge.chapter_of(fact.topics)
        told = fact.mode in LABELS and chapter and knowledge.ask(query(fact))
        if chapter and told and shown(knowledge, fact):
            found.setdefault(chapter, {}).setdefault(fact.mode, []).append(fact)
    return found
