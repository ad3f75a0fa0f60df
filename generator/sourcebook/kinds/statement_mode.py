"""What kind of statement is this? Fact, claim, evaluation, forecast or plan (ITEMS.md kind 26)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sourcebook.distractors import certify
from sourcebook.kinds import ask, example, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Claim
from sourcebook.model.item import Choice, Item, Level, Option, Query
from sourcebook.model.question import Question

DOC = "What a quoted statement is; asked only where two coders and the author of the seed agree."
LEVEL: Level = "analyse"
PHRASINGS = (
    "Read these words, which give the view of {voice}: “{quote}” What kind of statement do they make?",
    "“{quote}” How is this sentence from {work} best classed, among four kinds of statement?",
    "A view that goes back to {voice} is put so: “{quote}” Which label describes the sort of claim or judgement?",
)
LABELS: Mapping[str, str] = {
    "claim": "Claim: says that something is so",
    "evaluation": "Evaluation: judges how good or fitting something is",
    "forecast": "Forecast: says what will or may happen",
    "plan": "Plan or proposal: says what somebody means or asks to do",
}
"""The fixed set of options, by mode; a claim of any other mode is not asked."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each claim on whose mode two coders agree with the seed."""
    for fact in ask.facts_of(knowledge, only, Claim):
        query = Query(name="mode-of", args={"fact": fact.id})
        answers = knowledge.ask(query)
        quotes = knowledge.evidence(fact.id, "clause")
        if fact.mode not in LABELS or not answers or not quotes:
            continue
        body = _body(knowledge, fact, query)
        question = body and ask.about(
            knowledge,
            "statement-mode",
            [fact],
            slots={
                "voice": voices.attributed(knowledge, fact),
                "quote": quotes[0].text,
                "work": voices.title(knowledge.course.sources[quotes[0].source]),
            },
            query=query,
            feedback=fact.says,
            evidence=quotes[:1],
            body=body,
            perspectives=(fact.by,) if fact.by else (),
        )
        if question:
            yield question


def _body(knowledge: Knowledge, fact: Claim, query: Query) -> Choice | None:
    """The four labels in their fixed order, the wrong ones certified by the coders' agreement."""
    certificates = {label: certify(knowledge, query, label, (fact.id,)) for label in LABELS if label != fact.mode}
    if None in certificates.values():
        return None
    coded = f"Two coders class it so: {LABELS[fact.mode].split(':')[0].lower()}. {fact.says}"
    return Choice(
        options=tuple(
            Option(
                id=label,
                text=text,
                correct=label == fact.mode,
                why=f"{'Right.' if label == fact.mode else 'Not this one.'} {coded}",
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
            "voice": "Venn (1950)",
            "work": "“The Lake Almanac” (1950)",
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
