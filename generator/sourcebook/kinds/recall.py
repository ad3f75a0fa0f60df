"""Who, where, which member? A short answer, from roles, places and memberships (ITEMS.md kinds 1 to 4, recalled)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, example, recalled, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.called import named
from sourcebook.model.fact import Fact
from sourcebook.model.item import Item, Level, Option, Query, Text
from sourcebook.model.question import Question

DOC = "The name of who held an office, of where something took place, or of who had a status; every name of it counts."
LEVEL: Level = "remember"
PHRASINGS = (
    "{according}which {sort} {asked}?",
    "Answer with a name alone. By the account of {author}, what {sort} {asked}?",
    "You are asked for a name from {author}. Which {sort} {asked}?",
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each office, place and membership for a name; what several share is asked once, and all their names count."""
    for fact in recalled.facts(knowledge):
        question = _question(knowledge, fact) if only is None or fact.id in only else None
        if question:
            yield question


def _question(knowledge: Knowledge, fact: Fact) -> Question | None:
    ids = named(knowledge, fact.id)
    entities = [entity for id_ in sorted(ids) if (entity := knowledge.entity(id_))]
    if len(entities) < len(ids):
        return None
    slot = {"role": "holder", "event": "where", "membership": "member"}[fact.type]
    return ask.about(
        knowledge,
        "recall",
        [fact],
        slots={
            "author": voices.author(knowledge, fact),
            "according": f"according to {voices.author(knowledge, fact)}, ",
            "sort": entities[0].class_,
            "asked": recalled.said(knowledge, fact),
        },
        query=Query(name="called", args={"fact": fact.id}),
        feedback=fact.says
        if not entities[1:]
        else f"{fact.says} So that is right of each of these: {', '.join(entity.name for entity in entities)}.",
        evidence=knowledge.evidence(fact.id, slot),
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
            "according": "according to Venn (1950), ",
            "sort": "person",
            "asked": "was warden of the Lake League in 1931",
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
