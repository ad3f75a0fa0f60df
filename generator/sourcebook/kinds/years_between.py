"""How many years lie between? A Number, computed from two dates (ITEMS.md kind 15)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from sourcebook.kinds import ask, example, groups, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Dated, Knowledge
from sourcebook.knowledge.timed import year
from sourcebook.model.item import Item, Level, Number, Option, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = "The number of calendar years from one dated event to another; both dates stand in sources, neither in the stem."
LEVEL: Level = "apply"
PHRASINGS = (
    (
        "The earlier event: {first}. The later event: {second}. Take the earlier year from the later. How many years "
        "are that, by the dates in {authors}?"
    ),
    (
        "Subtract one calendar year from another. The first is the year of {second}. The second is that of "
        "{first}. Which number remains, by the dates in {authors}?"
    ),
    (
        "One event: {first}. Some years later: {second}. How many years later was that, by the years alone, as "
        "{authors} date them?"
    ),
)
LEAST = 2
"""Years without which there is little to compute."""
USES = 2
"""How many questions an event may be in."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask for the years between two events of one topic; what lies between unrelated ones is nobody's question."""
    uses: Counter[str] = Counter()
    events = [fact for fact in ask.dated(knowledge, None) if _usable(fact)]
    pairs = [pair for pair in combinations(events, 2) if _joined(*pair)]
    for first, second in sorted(pairs, key=lambda pair: keyed("years-between", pair[0].id, pair[1].id)):
        query = Query(name="years-between", args={"first": first.id, "second": second.id})
        value = next(iter(knowledge.ask(query)), "0")
        known = first.id in uses and second.id in uses
        if known or int(value) < LEAST or max(uses[first.id], uses[second.id]) >= USES:
            continue
        uses.update((first.id, second.id))
        if only is None or {first.id, second.id} & only:
            yield from filter(None, [_question(knowledge, first, second, query)])


def _usable(fact: Dated) -> bool:
    """Whether an event has a name that doesn't tell its year, and lies in one."""
    return bool(fact.label and fact.when.text[:4] not in fact.label and year(fact.when) and not fact.when.uncertain)


def _joined(first: Dated, second: Dated) -> bool:
    """Whether two events are of one topic, and one of them is of the most important."""
    topics = first.topics[0] in second.topics or second.topics[0] in first.topics
    return topics and max(first.importance, second.importance) > ask.ASKED


def _question(knowledge: Knowledge, first: Dated, second: Dated, query: Query) -> Question | None:
    value = next(iter(knowledge.ask(query)))
    return ask.about(
        knowledge,
        "years-between",
        [second, first],
        slot=first.id,
        slots={
            "first": first.label or "",
            "second": second.label or "",
            "authors": voices.daters(knowledge, (first, second)),
        },
        query=query,
        feedback=f"{groups.timeline((first, second))} {year(second.when)} minus {year(first.when)} is {value}.",
        evidence=told.evidence(knowledge, first, second),
        body=Number(value=Decimal(value), unit="years"),
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    example.question(
        "years-between.ferry.charter",
        Query(name="years-between", args={"first": "charter", "second": "ferry"}),
        {"first": "the signing of the lake charter", "second": "the first ferry to Dovre", "authors": "Venn (1950)"},
        "In order of time: the charter (1904); the first ferry (1921). 1921 minus 1904 is 17.",
        example.CHRONICLE,
        body=Number(value=Decimal(17), unit="years"),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", "17", 1.0),
    ("right: with its unit", "17 years", 1.0),
    ("wrong: one off", "18", 0.0),
    ("blank", "", 0.0),
    ("malformed: a date", "1921", 0.0),
)
