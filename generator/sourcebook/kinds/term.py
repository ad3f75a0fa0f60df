"""Which term means this? A short answer, from definitions (ITEMS.md kind 11)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Definition
from sourcebook.model.item import Item, Level, Option, Query, Text
from sourcebook.model.question import Question

DOC = "The term that a source defines, given what it means."
LEVEL: Level = "remember"
PHRASINGS = (
    "Meaning: {means}. Which {sort} does the text of {author} use for this meaning?",
    "{author} writes of {means}. Which {sort} does the text employ for that?",
    "A glossary to {author} lacks one {sort}. The entry: {means}. Which {sort} belongs before that entry?",
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each definition for its term."""
    for fact in ask.facts_of(knowledge, only, Definition):
        if set(fact.term.casefold().split()) <= set(fact.means.casefold().split()):
            continue
        question = ask.about(
            knowledge,
            "term",
            [fact],
            slots={
                "author": voices.author(knowledge, fact),
                "means": fact.means,
                "sort": "abbreviation" if fact.term.isupper() else "term",
            },
            query=Query(name="term-of", args={"fact": fact.id}),
            feedback=fact.says,
            evidence=told.evidence(knowledge, fact),
            body=Text(accepted=(fact.term,)),
        )
        if question:
            yield question


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    example.question(
        "term.ice-truce",
        Query(name="term-of", args={"fact": "ice-truce"}),
        {
            "author": "Venn (1950)",
            "means": "the weeks in which no tolls are taken because the lake is frozen",
            "sort": "term",
        },
        "Venn (1950) calls the frozen weeks without tolls the ice truce.",
        "the ice truce, when the frozen lake bears no tolls",
        body=Text(accepted=("ice truce",)),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", "ice truce", 1.0),
    ("right: with article, capital and period", "The Ice Truce.", 1.0),
    ("wrong", "toll truce", 0.0),
    ("blank", "", 0.0),
    ("malformed", 7, 0.0),
)
