"""What an option's feedback says: built from its certificate, one pattern a rule (ITEMS.md, amendments, A38)."""

from __future__ import annotations

from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import ListFact
from sourcebook.model.item import Certificate, Option
from sourcebook.model.question import Candidate, Question

LIMIT = 80
"""Words of feedback at most (A38)."""
BESIDE = {
    "between": "It lies outside the time asked.",
    "before": "It came later.",
    "conclusion-of": "The argument goes on from here, or does not lead here.",
    "supports": "The argument does not give it as a direct reason for this step.",
}
"""What to say first of an option that is wrong by its place, in time or in an argument."""


def right(question: Question, candidate: Candidate) -> Option:
    """Return the option of a key, with what makes it right."""
    why = f"Right. {candidate.says or question.feedback}"
    return Option(
        id=candidate.value, text=candidate.text, correct=True, why=why, evidence=candidate.evidence or question.evidence
    )


def wrong(knowledge: Knowledge, question: Question, candidate: Candidate, certificate: Certificate) -> Option:
    """Return the option of a distractor, with the certificate that proves it wrong and the words that say so."""
    sentences = [f"Not this one. {reason(knowledge, question, certificate)}", candidate.says]
    why = " ".join(filter(None, sentences))
    if len(why.split()) > LIMIT:
        why = sentences[0]
    return Option(
        id=candidate.value,
        text=candidate.text,
        correct=False,
        why=why,
        evidence=tuple(dict.fromkeys(question.evidence + candidate.evidence)),
        certificate=certificate,
    )


def reason(knowledge: Knowledge, question: Question, certificate: Certificate) -> str:
    """Say in a sentence why the option is wrong: the contradicting fact, by the rule of the certificate."""
    query = certificate.query
    if certificate.rule == "F2":
        fact = knowledge.facts[query.args["list"]]
        if isinstance(fact, ListFact):
            name = knowledge.definite(certificate.value)
            return f"{fact.says} The list has {fact.count} entries, and {name} is not among them."
    return f"{BESIDE[query.name]} {question.feedback}" if query.name in BESIDE else question.feedback
