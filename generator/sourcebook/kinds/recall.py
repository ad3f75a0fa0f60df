"""Who, where, which member? A short answer, from roles, places and memberships (ITEMS.md kinds 1 to 4, recalled)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, candidates, example, recalled, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.called import named
from sourcebook.model.fact import Fact
from sourcebook.model.item import Item, Level, Option, Query, Text
from sourcebook.model.question import Question

DOC = "The name of who held an office, of where something took place, or of who had a status; every name of it counts."
LEVEL: Level = "remember"
PHRASINGS = (
    "According to {author}, {asked}?",
    "Answer with a name alone. By the account of {author}, {asked}?",
    "One name is missing from a reader's notes on {author}. Fill it in: {asked}?",
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each office, place and membership for a name; nothing is asked that is right of several."""
    for fact in recalled.facts(knowledge):
        question = _question(knowledge, fact) if only is None or fact.id in only else None
        if question:
            yield question


def _question(knowledge: Knowledge, fact: Fact) -> Question | None:
    ids = named(knowledge, fact.id)
    entities = [entity for id_ in sorted(ids) if (entity := knowledge.entity(id_))]
    if len(entities) != 1:
        return None
    return ask.about(
        knowledge,
        "recall",
        [fact],
        slots={
            "author": voices.author(knowledge, fact),
            "asked": recalled.asked(knowledge, fact, entities[0].class_),
        },
        query=Query(name="called", args={"fact": fact.id}),
        feedback=candidates.says(fact),
        evidence=told.evidence(knowledge, fact),
        body=Text(accepted=tuple(dict.fromkeys(name for entity in entities for name in entity.names))),
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    example.question(
        "recall.marl-warden",
        Query(name="called", args={"fact": "marl-warden"}),
        {
            "author": "Venn (1950)",
            "asked": "who was warden of the Lake League in 1931",
        },
        "Ida Marl was warden of the Lake League in 1931.",
        "Ida Marl, warden of the league in 1931",
        body=Text(accepted=("Ida Marl", "Marl")),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", "Ida Marl", 1.0),
    ("right: the family name, in small letters", "marl", 1.0),
    ("wrong", "Runa Holt", 0.0),
    ("blank", "", 0.0),
    ("malformed", 7, 0.0),
)
