"""What kind of statement is this? Fact, claim, evaluation, forecast or plan (ITEMS.md kind 26)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sourcebook.distractors import certify
from sourcebook.kinds import ask, example, modes, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.kinds.modes import LABELS
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Claim
from sourcebook.model.item import Choice, Item, Level, Option, Query
from sourcebook.model.question import Question

DOC = "What a quoted statement is; asked only where two coders and the author of the seed agree."
LEVEL: Level = "analyse"
PHRASINGS = (
    "{teller}: “{quote}”. What kind of statement do these words make?",
    "{teller}: “{quote}”. How would you class that, among the four kinds of statement?",
    "Read this closely. {teller}: “{quote}”. Which label, of those below, fits the passage?",
)
MARKS: Mapping[str, str] = {
    "claim": "A claim would only say that something is so.",
    "evaluation": "An evaluation would have a judgement as its point.",
    "forecast": "A forecast would speak of what comes after the time of writing.",
    "plan": "A plan would say what somebody means, asks or proposes to do.",
}
"""What a wrong label would have needed."""
LEAST = 2
"""Questions of one mode in a chapter that are asked in any case."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask claims on whose mode two coders agree with the seed, about as many of each mode in a chapter."""
    for fact in _balanced(knowledge, only):
        query = modes.query(fact)
        quotes = knowledge.evidence(fact.id, "clause")
        body = _body(knowledge, fact, query)
        question = body and ask.about(
            knowledge,
            "statement-mode",
            [fact],
            slots={
                "teller": voices.teller(knowledge, fact),
                "quote": quotes[0].text.rstrip("."),
            },
            query=query,
            feedback=fact.says,
            evidence=quotes[:1],
            body=body,
            perspectives=(fact.by,) if fact.by else (),
        )
        if question:
            yield question


def _balanced(knowledge: Knowledge, only: frozenset[str] | None) -> Iterator[Claim]:
    """The claims to ask: of the most frequent mode in a chapter no more than of the next, so that no guess pays."""
    for by_mode in modes.asked_alone(knowledge).values():
        sizes = sorted(filter(None, map(len, by_mode.values())), reverse=True)
        most = max(LEAST, sizes[1]) if len(sizes) > 1 else 0
        for facts in by_mode.values():
            yield from (fact for fact in facts[:most] if only is None or fact.id in only)


def _body(knowledge: Knowledge, fact: Claim, query: Query) -> Choice | None:
    """The four labels in their fixed order, the wrong ones certified by the coders' agreement."""
    certificates = {label: certify(knowledge, query, label, (fact.id,)) for label in LABELS if label != fact.mode}
    if None in certificates.values():
        return None
    name, _, means = LABELS[fact.mode].partition(": ")
    coded = f"Two coders class these words so: {name.lower()}, which {means}."
    return Choice(
        options=tuple(
            Option(
                id=label,
                text=text,
                correct=label == fact.mode,
                why=f"Right. {coded}" if label == fact.mode else f"Not this one. {MARKS[label]} {coded}",
                evidence=knowledge.evidence(fact.id, "clause")[:1],
                certificate=certificates.get(label),
            )
            for label, text in LABELS.items()
        ),
        ordered=True,
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_QUOTE = "the ferries will not outlive the bridge"
_SAYS = "Venn (1950) expects the ferries to go by mid-century."
EXAMPLE: Item = write(
    example.question(
        "statement-mode.ferries-go",
        Query(name="mode-of", args={"fact": "ferries-go"}),
        {
            "teller": "Venn (1950) writes",
            "quote": "the ferries will not outlive the bridge",
        },
        _SAYS,
        "the ferries will not outlive the bridge",
        body=Choice(
            options=example.options(
                LABELS,
                {"forecast"},
                Query(name="mode-of", args={"fact": "ferries-go"}),
                "F1",
                f"Two coders class it so: forecast. {_SAYS}",
                _QUOTE,
            ),
            ordered=True,
        ),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", "forecast", 1.0),
    ("wrong", "claim", 0.0),
    ("blank", "", 0.0),
    ("malformed: no such label", "prophecy", 0.0),
)
