"""What happened between two dates? Asked from the timeline (ITEMS.md kind 9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from sourcebook.distractors import options
from sourcebook.kinds import ask, candidates, example, told, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.dates import When
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.question import Question

DOC = "Which event certainly lies between two dates; distractors certainly lie outside them."
LEVEL: Level = "understand"
PHRASINGS = (
    "Which of these happened, by the dates in {authors}, after {start} and before {end}?",
    "Only one of these events came after {start} and before {end}, going by {authors}: which single event was it?",
    (
        "One event came later than {start} and earlier than {end}; the others lie outside. By {authors}, which "
        "event fits both limits?"
    ),
)

WIDENED = ((0, 0), (0, 1), (1, 0), (1, 1))
"""Which limits are tried, counted from the nearest before and after: wider ones only where these leave no fair set."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask for each event between the nearest dates that certainly enclose it and leave others outside; what was asked
    for before is no distractor, so that no two show the same events (B08).
    """
    seen: set[str] = set()
    for fact in ask.dated(knowledge, None):
        if fact.label is None or fact.mode != "fact":
            continue
        asked = (_question(knowledge, fact, *limits, seen) for limits in _limits(knowledge, fact))
        question = next((each for each in asked if each and options(knowledge, each)), None)
        if question:
            seen.add(fact.id)
            if only is None or fact.id in only:
                yield from filter(None, [told.sourced(knowledge, question)])


def _limits(knowledge: Knowledge, fact: Dated) -> Iterator[tuple[When, When]]:
    """The dates of other events that certainly enclose a fact, the nearest first, and then the next on either side."""
    near = [other.when for other in ask.near(knowledge, fact)]
    sure = [when for when in near if not when.uncertain and when.precision == fact.when.precision]
    before = sorted({w.text: w for w in sure if w.before(fact.when)}.values(), key=lambda w: str(w.latest))[::-1]
    after = sorted({w.text: w for w in sure if fact.when.before(w)}.values(), key=lambda w: str(w.earliest))
    yield from ((before[a], after[b]) for a, b in WIDENED if a < len(before) and b < len(after))


def _question(knowledge: Knowledge, fact: Dated, start: When, end: When, seen: AbstractSet[str]) -> Question | None:
    others = [each for each in ask.near(knowledge, fact) if each.label and each.mode == "fact" and each.id not in seen]
    return ask.about(
        knowledge,
        "between",
        [fact],
        slots={"start": start.human(), "end": end.human(), "authors": ""},
        query=Query(name="between", args={"start": start.text, "end": end.text}),
        feedback=candidates.says(fact),
        evidence=told.evidence(knowledge, fact),
        proof=knowledge.evidence(fact.id, "when"),
        keys=(candidates.of_label(knowledge, fact),),
        candidates=tuple(candidates.of_label(knowledge, other) for other in others),
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "between.lighthouse",
        Query(name="between", args={"start": "1904", "end": "1921"}),
        {"start": "1904", "end": "1921", "authors": "Venn (1950)"},
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
