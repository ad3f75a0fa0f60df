"""What an option's feedback says: built from its certificate, one pattern a rule (ITEMS.md, amendments, A38)."""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.distractors import judged
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.graph import behind, intermediate
from sourcebook.model.argument import NodeRole
from sourcebook.model.fact import ListFact
from sourcebook.model.item import Certificate, Option
from sourcebook.model.question import Candidate, Question

LIMIT = 80
"""Words of feedback at most (A38)."""
BESIDE = {
    "between": "It lies outside the time asked.",
    "before": "It came later.",
}
"""What to say first of an option that is wrong by its place in time."""
_ASIDE: Mapping[NodeRole | None, str] = {
    "rebuttal": "This speaks against the conclusion.",
    "qualifier": "This limits the conclusion.",
}
"""What a step is that is no reason."""
_TOLD_WHOLE = frozenset({"not-said"})
"""Queries of which a wrong answer is refuted by a fact of its own, so that the key need not be told again."""
_BELONGS = frozenset({"date-of"})
"""Queries whose wrong answers are right ones to something else."""


def right(question: Question, candidate: Candidate) -> Option:
    """Return the option of a key, with what makes it right."""
    why = f"Right. {candidate.says or question.feedback}"
    return Option(
        id=candidate.value, text=candidate.text, correct=True, why=why, evidence=candidate.evidence or question.evidence
    )


def wrong(knowledge: Knowledge, question: Question, candidate: Candidate, certificate: Certificate) -> Option:
    """Return the option of a distractor, with the certificate that proves it wrong and the words that say so."""
    says = f"That is the date of something else. {candidate.says}" if candidate.says else ""
    belongs = certificate.query.name in _BELONGS
    sentences = [f"Not this one. {reason(knowledge, question, certificate)}", says if belongs else candidate.says]
    why = " ".join(filter(None, sentences))
    if len(why.split()) > LIMIT:
        why = sentences[0]
    return Option(
        id=candidate.value,
        text=candidate.text,
        correct=False,
        why=why,
        evidence=tuple(dict.fromkeys((question.proof or question.evidence) + candidate.evidence)),
        certificate=certificate,
    )


def reason(knowledge: Knowledge, question: Question, certificate: Certificate) -> str:
    """Say in a sentence why the option is wrong: the contradicting fact, by the rule of the certificate."""
    query = certificate.query
    if certificate.rule == "F2" and query.name == "items-of":
        fact = knowledge.facts[query.args["list"]]
        if isinstance(fact, ListFact):
            entries, name = "; ".join(map(knowledge.name, fact.items)), knowledge.definite(certificate.value)
            return f"The list has {fact.count} entries: {entries}. {name[:1].upper()}{name[1:]} is none of them."
    if certificate.rule == "F7" and query.name in {"conclusion-of", "supports"}:
        return f"{_place(knowledge, certificate)} {question.feedback}"
    if query.name in judged.JUDGED:
        told = judged.told(knowledge, query, certificate.value)
        return told if query.name in _TOLD_WHOLE else f"{told} {question.feedback}"
    return f"{BESIDE[query.name]} {question.feedback}" if query.name in BESIDE else question.feedback


def _place(knowledge: Knowledge, certificate: Certificate) -> str:
    """Say what a step of an argument is instead of what was asked."""
    argument = knowledge.arguments[certificate.query.args["argument"]]
    node = certificate.value.partition(".")[2]
    if certificate.query.name == "supports":
        target = certificate.query.args["node"]
        follows = target in behind(argument, node)
        return "This follows from the step." if follows else "This stands elsewhere in the argument."
    role = next((each.role for each in argument.nodes if each.id == node), None)
    if role in _ASIDE:
        return _ASIDE[role]
    return "This is a step on the way." if node in intermediate(argument) else "This is given as a reason."
