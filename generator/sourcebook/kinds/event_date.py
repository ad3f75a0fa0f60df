"""When was it? Asked from dated events and acts on documents (ITEMS.md kind 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, candidates, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.question import Question

DOC = "When an event took place or something was done with a document; distractors are dates of neighbouring events."
LEVEL: Level = "remember"
PHRASINGS = (
    "By {authors}, which of these is the date of {label}?",
    "To which of these dates does {label} belong, according to {authors}?",
    "Only one of these dates is right for {label}. Which date can be read in {authors}?",
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each dated event for its date, beside dates of the same granularity."""
    for fact in ask.dated(knowledge, only):
        if fact.label is None or fact.when.text[:4] in fact.label or fact.when.is_interval or fact.when.uncertain:
            continue
        siblings = [
            other
            for other in ask.near(knowledge, fact)
            if other.when.precision == fact.when.precision
            and not other.when.uncertain
            and voices.could_say(knowledge, fact, other.when)
        ]
        question = ask.about(
            knowledge,
            "event-date",
            [fact],
            slots={"label": fact.label, "authors": voices.daters(knowledge, [fact], years=_untold(knowledge, fact))},
            query=Query(name="date-of", args={"event": fact.id}),
            feedback=candidates.says(fact),
            evidence=told.evidence(knowledge, fact),
            proof=knowledge.evidence(fact.id, "when"),
            keys=(candidates.of_date(knowledge, fact, fact.when),),
            candidates=tuple(candidates.of_date(knowledge, other, other.when) for other in siblings),
            ordered=True,
        )
        if question:
            yield question


def _untold(knowledge: Knowledge, fact: Dated) -> bool:
    """Whether no work that dates an event appeared in the year of it: else the year of the work is half the answer."""
    return fact.when.text[:4] not in voices.daters(knowledge, [fact])


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "event-date.charter",
        Query(name="date-of", args={"event": "charter"}),
        {"label": "the signing of the lake charter", "authors": "Venn (1950)"},
        "The lake charter was signed in 1904.",
        "the charter that five towns signed in 1904",
        shown={"1901": "1901", "1904": "1904", "1912": "1912"},
        right={"1904"},
        rule="F1",
        ordered=True,
    )
)
GRADES: Grades = (
    ("right", "1904", 1.0),
    ("wrong", "1912", 0.0),
    ("blank", None, 0.0),
    ("malformed: no such option", "1905", 0.0),
)
