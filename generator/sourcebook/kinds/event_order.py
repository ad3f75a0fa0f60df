"""What came first? Ordering, from dated events (ITEMS.md kind 8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, candidates, example, groups, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.item import Item, Level, Option, Order, Query, Step
from sourcebook.model.question import Question

DOC = "Four events are put in the order of time; each was certainly over before the next began."
LEVEL: Level = "understand"
PHRASINGS = (
    "By the dates in {authors}, in which order did these events {span} take place, the earliest first?",
    "Put the four events on a timeline {span}, going by {authors}. Which sequence is right, from first to last?",
    "Of these events {span}, what came first in {authors}, and in which sequence did the others follow?",
)
STEPS = 4


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask for the order of four events at a time."""
    for group in groups.groups(knowledge, STEPS, only, name="event-order"):
        steps = tuple(
            Step(
                id=fact.id,
                text=candidates.capital(fact.label or fact.says),
                why=candidates.says(fact),
                evidence=told.evidence(knowledge, fact),
            )
            for fact in group.facts
        )
        question = ask.about(
            knowledge,
            "event-order",
            group.records,
            number=group.number,
            slots={"span": group.span, "authors": voices.daters(knowledge, group.facts)},
            query=Query(name="sequence-of", args={"events": " ".join(sorted(step.id for step in steps))}),
            feedback=groups.timeline(group.facts),
            evidence=told.evidence(knowledge, *group.facts),
            body=Order(steps=steps, accepted=(tuple(step.id for step in steps),)),
        )
        if question:
            yield question


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    example.question(
        "event-order.charter",
        Query(name="sequence-of", args={"events": "charter ferry flood lighthouse"}),
        {"span": "from 1904 to 1931", "authors": "Venn (1950)"},
        example.TIMELINE,
        example.CHRONICLE,
        body=Order(
            steps=tuple(
                Step(id=id_, text=text, evidence=example.quoted(example.CHRONICLE))
                for id_, (text, _) in example.EVENTS.items()
            ),
            accepted=(tuple(example.EVENTS),),
        ),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", ["charter", "lighthouse", "ferry", "flood"], 1.0),
    ("partly right: two neighbours swapped", ["lighthouse", "charter", "ferry", "flood"], 2 / 3),
    ("wrong: reversed", ["flood", "ferry", "lighthouse", "charter"], 0.0),
    ("blank", [], 0.0),
    ("malformed: a step is missing", ["charter", "lighthouse", "ferry"], 0.0),
)
