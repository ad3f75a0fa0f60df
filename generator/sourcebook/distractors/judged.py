"""Wrong options by judgement: what proves them wrong, and what feedback calls them (F7).

An option is proven wrong where two coders give it the value that its author gave it, and that value is not the one
asked for; what a work does say is proven by the approved fact that it says so.
"""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.judged import JUDGED, judged
from sourcebook.model.fact import Fact
from sourcebook.model.item import Query

_TOLD: Mapping[str, Mapping[str, str]] = {
    "missing-premise-of": {
        "converse": "This turns the needed premise round.",
        "too-strong": "This claims more than the step needs.",
        "other-argument": "The step does not rest on this.",
        "stated": "The argument says this itself.",
    },
    "would": {
        "weakens": "If true, this would weaken the argument.",
        "strengthens": "If true, this would strengthen the argument.",
        "none": "If true, this would leave the argument as strong as it is.",
    },
    "summary-of": {
        "straw": "This makes the argument easier to attack than it is.",
        "hedge": "This takes back what the argument does claim.",
        "off-topic": "This is about something else than the argument.",
    },
    "quoted-for": {"not-entailed": "These words stand near, and do not carry the statement."},
}
"""What an option is instead, by the query and the value that coders gave it."""
_SAID = "The work does say this."


def refuted(knowledge: Knowledge, query: Query, value: str) -> bool:
    """Whether an option is proven to be no answer to a query that does have one."""
    answers = knowledge.ask(query)
    if not answers or value in answers:
        return False
    if query.name == "not-said":
        return said(knowledge, query.args["fact"], value)
    return value in judged(knowledge, query.name, query.args)


def said(knowledge: Knowledge, asked: str, other: str) -> bool:
    """Whether another approved fact has a clause that the work of the fact asked says too, in its own voice."""
    one, two = knowledge.facts.get(asked), knowledge.facts.get(other)
    if one is None or two is None or two.clause is None:
        return False
    return own_voice(knowledge, two) and works(knowledge, two) <= works(knowledge, one)


def own_voice(knowledge: Knowledge, fact: Fact) -> bool:
    """Whether every source of a fact says it in its own voice, and doesn't report it of somebody."""
    sources = [knowledge.course.sources[quote.source] for quote in fact.quotes]
    names = knowledge.name(fact.by) if fact.by else ""
    return all(fact.by in {None, source.author} or names == source.publisher for source in sources)


def works(knowledge: Knowledge, fact: Fact) -> frozenset[str]:
    """Return the works that a fact is quoted from."""
    return frozenset(knowledge.course.sources[quote.source].work for quote in fact.quotes)


def told(knowledge: Knowledge, query: Query, value: str) -> str:
    """Say what a wrong option is instead."""
    if query.name == "not-said":
        return _SAID
    return _TOLD[query.name][judged(knowledge, query.name, query.args)[value]]


__all__ = ["JUDGED", "own_voice", "refuted", "told", "works"]
