"""How many? Asked from quantities (ITEMS.md kind 13, as a Number)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sourcebook.kinds import ask, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.kinds.hedges import HEDGES, hedged
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import NumberFact
from sourcebook.model.item import Item, Level, Number, Option, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = "The figure that a source gives for a quantity at a time; its hedge stands in the stem, for it is part of it."
LEVEL: Level = "remember"
PHRASINGS = (
    "Find, as of {when}, {quantity}{measured}. {hedged}According to {author}, what is that figure?",
    "Take {quantity}. {hedged}As of {when}, which figure{measured} is that, by the words of {author}?",
    "Look up {quantity}, as of {when}. {hedged}Which figure{measured} is given by {author}?",
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each quantity for its figure."""
    for fact in _told_apart(knowledge):
        if only is not None and fact.id not in only:
            continue
        question = ask.about(
            knowledge,
            "number",
            [fact],
            slots={
                "author": voices.attributed(knowledge, fact),
                "hedged": f"{HEDGES[fact.hedge]} ".lstrip(),
                "quantity": fact.quantity,
                "when": fact.at.human(),
                "unit": fact.unit,
                "measured": "" if fact.unit in fact.quantity else f", in {fact.unit}",
            },
            query=Query(name="value-of", args={"fact": fact.id}),
            feedback=hedged(fact.says, fact.hedge),
            evidence=told.evidence(knowledge, fact),
            body=Number(value=fact.value, unit=fact.unit),
        )
        if question:
            yield question


def _told_apart(knowledge: Knowledge) -> list[NumberFact]:
    """The quantities to ask: of those that only their subject tells apart a keyed draw takes one, for the others would
    be the same question again (B08); a table asks them together.
    """
    found: dict[tuple[str, ...], list[NumberFact]] = {}
    for fact in ask.facts_of(knowledge, None, NumberFact):
        if str(fact.value) not in fact.quantity:
            alike = (fact.relation, fact.unit, fact.hedge, fact.at.text, voices.attributed(knowledge, fact))
            found.setdefault(alike, []).append(fact)
    return [min(facts, key=lambda fact: keyed("number", fact.id)) for facts in found.values()]


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    example.question(
        "number.ferry-passengers",
        Query(name="value-of", args={"fact": "ferry-passengers"}),
        {
            "author": "Venn (1950)",
            "hedged": "The source says “about”. ",
            "quantity": "passengers of the Dovre ferry in its first year",
            "when": "1921",
            "unit": "passengers",
            "measured": "",
        },
        "Venn (1950) says that the Dovre ferry carried 12,500 passengers in 1921. The source says “about”.",
        "about 12,500 passengers in its first year",
        body=Number(value=Decimal(12500), unit="passengers"),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", "12500", 1.0),
    ("right: grouped, with its unit", "12,500 passengers", 1.0),
    ("wrong", "12501", 0.0),
    ("blank", "", 0.0),
    ("malformed: words", "a lot", 0.0),
)
