"""What happened between two dates? Asked from the timeline (ITEMS.md kind 9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, candidates, example, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.question import Question

DOC = "Which event certainly lies between two dates; distractors certainly lie outside them."
LEVEL: Level = "understand"
PHRASINGS = (
    "Which of these happened after {start} and before {end}?",
    "Only one of these events came after {start} and before {end}: which single event was it?",
    "One event came later than {start} and earlier than {end}; the others lie outside. Which event fits both limits?",
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask for each event between the nearest dates that certainly enclose it."""
    for fact in ask.dated(knowledge, only):
        if fact.label is None or fact.mode != "fact":
            continue
        near = ask.near(knowledge, fact)
        sure = [other for other in near if not other.when.uncertain and other.when.precision == fact.when.precision]
        before = max((o for o in sure if o.when.before(fact.when)), key=lambda o: (o.when.latest, o.id), default=None)
        after = min((o for o in sure if fact.when.before(o.when)), key=lambda o: (o.when.earliest, o.id), default=None)
        if before is None or after is None:
            continue
        question = ask.about(
            knowledge,
            "between",
            [fact],
            slots={"start": before.when.human(), "end": after.when.human()},
            query=Query(name="between", args={"start": before.when.text, "end": after.when.text}),
            feedback=fact.says,
            evidence=knowledge.evidence(fact.id, "when"),
            keys=(candidates.of_label(knowledge, fact),),
            candidates=tuple(
                candidates.of_label(knowledge, other) for other in near if other.label and other.mode == "fact"
            ),
        )
        if question:
            yield question


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "between.lighthouse",
        Query(name="between", args={"start": "1904", "end": "1921"}),
        {"start": "1904", "end": "1921"},
        "The Arn lighthouse was lit in 1912.",
        "the lighthouse, first lit in 1912",
        shown={
            "flood": "The flood of Belmere",
            "lighthouse": "The lighting of the Arn lighthouse",
            "survey": "The first survey of the lake",
        },
        right={"lighthouse"},
        rule="F3",
    )
)
GRADES: Grades = (
    ("right", "lighthouse", 1.0),
    ("wrong", "flood", 0.0),
    ("blank", None, 0.0),
    ("malformed", {"lighthouse": True}, 0.0),
)
