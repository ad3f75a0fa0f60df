"""Statements whose kind two coders and the author of the seed agree on, and which kind of question asks them."""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.kinds import ask
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Claim
from sourcebook.model.item import Query
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
CORE = 3
"""Importance of what is asked both ways."""

Statements = Mapping[str, Mapping[str, tuple[Claim, ...]]]
"""Claims by chapter and mode, those of the core first, otherwise in keyed order."""


def query(fact: Claim) -> Query:
    """Return what asks for the kind of a statement."""
    return Query(name="mode-of", args={"fact": fact.id})


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


def _agreed(knowledge: Knowledge) -> Mapping[str, Mapping[str, list[Claim]]]:
    found: dict[str, dict[str, list[Claim]]] = {}
    facts = ask.facts_of(knowledge, None, Claim)
    for fact in sorted(facts, key=lambda fact: keyed("statement-mode", fact.id)):
        quotes = knowledge.evidence(fact.id, "clause")
        told = fact.mode in LABELS and quotes and len(quotes[0].text.split()) >= SHORTEST[fact.importance]
        chapter = knowledge.chapter_of(fact.topics)
        if told and chapter and knowledge.ask(query(fact)):
            found.setdefault(chapter, {}).setdefault(fact.mode, []).append(fact)
    return found
