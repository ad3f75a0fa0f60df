"""Where was it? Asked from events whose place a source names (ITEMS.md kind 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, candidates, example, recalled, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Event
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.question import Candidate, Question

DOC = "Where an event took place, as a source says; distractors are places of other events, and others of their class."
LEVEL: Level = "remember"
PHRASINGS = (
    "{according}which of these was the place of {label} ({when})?",
    "{according}where did the following take place: {label} ({when})?",
    "{according}which one among these places saw {label} ({when})?",
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each event that has a place for it, unless its name tells it, or `recall` asks for it and it is no core."""
    recalling = recalled.elsewhere(knowledge)
    for fact in ask.dated(knowledge, only):
        if not isinstance(fact, Event) or fact.where is None or fact.label is None or _told(knowledge, fact):
            continue
        if fact.id in recalling:
            continue
        question = ask.about(
            knowledge,
            "place",
            [fact],
            slots={
                "label": fact.label,
                "when": fact.when.human(),
                "according": voices.according(knowledge, fact),
            },
            query=Query(name="place-of", args={"event": fact.id}),
            feedback=candidates.says(fact),
            evidence=told.evidence(knowledge, fact),
            proof=knowledge.evidence(fact.id, "where"),
            keys=(candidates.of_entity(knowledge, fact.where),),
            candidates=tuple(_places(knowledge, fact)),
        )
        if question and question.proof:
            yield question


def _told(knowledge: Knowledge, fact: Event) -> bool:
    """Whether the name of the event holds its place, or what that is part of (A33)."""
    where = fact.where or ""
    names = {name for id_ in (where, *knowledge.wholes(where)) for name in knowledge.names(id_)}
    return any(name in (fact.label or "").casefold() for name in names)


def _places(knowledge: Knowledge, fact: Event) -> Iterator[Candidate]:
    """Where else something took place, what it was told; then others of the same class."""
    entity = knowledge.entity(fact.where or "")
    events = [other for other in knowledge.dated if isinstance(other, Event)]
    elsewhere = {other.where: other for other in events if other.where}
    for place in knowledge.of_class.get(entity.class_, ()) if entity else ():
        other = elsewhere.get(place)
        yield candidates.of_entity(knowledge, place, other.says if other else "", (other.id,) if other else ())


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "place.regatta",
        Query(name="place-of", args={"event": "regatta"}),
        {"label": "the return of the regatta", "when": "1946", "according": ""},
        "The regatta was held again in 1946, at Hult.",
        "the regatta was held again in 1946, at Hult",
        shown={"fenn": "Fenn", "hult": "Hult", "corin": "Corin"},
        right={"hult"},
        rule="F1",
    )
)
GRADES: Grades = (
    ("right", "hult", 1.0),
    ("wrong", "fenn", 0.0),
    ("blank", None, 0.0),
    ("malformed: the name", "Hult", 0.0),
)
