"""What feedback says of facts and steps, and all the words that bear it out (ITEMS.md A38)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sourcebook.distractors import options
from sourcebook.kinds import candidates, voices
from sourcebook.knowledge import Dated, Knowledge
from sourcebook.knowledge.graph import final_nodes
from sourcebook.model.argument import Argument, Node
from sourcebook.model.dates import When
from sourcebook.model.fact import Fact
from sourcebook.model.item import Evidence
from sourcebook.model.question import Question

YEAR = 365
"""Days by which a false date is off at least: to tell one day of a month from the next is worth no question."""
_READ = "the texts read here"


def evidence(knowledge: Knowledge, *facts: Fact) -> tuple[Evidence, ...]:
    """Return all the words behind facts that feedback tells whole, each quotation once."""
    return tuple(dict.fromkeys(found for fact in facts for found in knowledge.evidence(fact.id)))


def steps(knowledge: Knowledge, argument: Argument, nodes: Iterable[Node] | None = None) -> tuple[Evidence, ...]:
    """Return the words behind steps of an argument, of all where none are named; the conclusion's come first."""
    final = final_nodes(argument)
    named = sorted(argument.nodes if nodes is None else nodes, key=lambda node: node.id not in final)
    found = (words for node in named for words in candidates.of_node(knowledge, argument, node).evidence)
    return tuple(dict.fromkeys(found)) or knowledge.evidence(argument.id)


def conclusion(knowledge: Knowledge, argument: Argument) -> tuple[Evidence, ...]:
    """Return the words of the final conclusion; of the whole argument where they stand nowhere."""
    final = final_nodes(argument)
    return steps(knowledge, argument, [node for node in argument.nodes if node.id in final])


def off(fact: Dated, when: When) -> bool:
    """Whether a date is certainly another than that of an event, and at least a year from it as both begin."""
    one, other = fact.when.earliest, when.earliest
    apart = fact.when.before(when) or when.before(fact.when)
    return bool(apart and one and other and abs((one - other).days) >= YEAR)


def fits(knowledge: Knowledge, fact: Dated, when: When) -> bool:
    """Whether a false date doesn't give itself away: by its distance it is false, yet no work of its date is younger
    than the text that tells the event, and other things of the same theme lie as early and as late.
    """
    known = knowledge.theme_span(fact)
    return (
        known is not None
        and off(fact, when)
        and voices.could_say(knowledge, fact, when)
        and bool(when.earliest and when.latest)
        and known[0] <= str(when.earliest)
        and str(when.latest) <= known[1]
    )


def sourced(knowledge: Knowledge, question: Question) -> Question | None:
    """Return a question about events with the works that date them in its slot `authors`, those of its options too;
    None where no options can be had.
    """
    shown = options(knowledge, question)
    if shown is None:
        return None
    ids = dict.fromkeys((*question.facts, *(option.id for option in shown)))
    named = _with(question, voices.daters(knowledge, [knowledge.facts[id_] for id_ in ids]))
    again = options(knowledge, named)
    same = again is not None and [option.id for option in again] == [option.id for option in shown]
    return named if same else _with(question, _READ)


def _with(question: Question, authors: str) -> Question:
    return replace(question, slots={**question.slots, "authors": authors})
