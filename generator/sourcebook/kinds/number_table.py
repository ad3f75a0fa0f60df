"""Which numbers belong in the table? A cloze of several numbers, from one source and time (ITEMS.md kind 13)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sourcebook.kinds import ask, candidates, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.kinds.hedges import HEDGES
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import NumberFact
from sourcebook.model.item import Cloze, Gap, Item, Level, Number, Option, Query
from sourcebook.model.question import Question

DOC = (
    "The numbers of a small table: what one source counts at one time, or how long its complete lists of one thing are."
)
LEVEL: Level = "understand"
PHRASINGS = (
    "Fill in a small table. Which number belongs in each of its rows, if you follow {author}?",
    "Some cells of this table are empty. What figures stand there, according to {author}?",
    "Complete the rows below, going by {author}: how many are there of each?",
)
ROWS = range(2, 5)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask the numbers of one voice, topic and time together."""
    for facts in _tables(knowledge):
        subject = min(facts, key=lambda fact: fact.id)
        question = (only is None or any(fact.id in only for fact in facts)) and ask.about(
            knowledge,
            "number-table",
            [subject, *(fact for fact in facts if fact is not subject)],
            slots={"author": voices.attributed(knowledge, subject)},
            query=Query(name="values-of", args={"facts": " ".join(sorted(fact.id for fact in facts))}),
            feedback=f"In the order of the rows: {'; '.join(f'{fact.value:,} {fact.unit}' for fact in facts)}.",
            evidence=told.evidence(knowledge, *facts),
            body=Cloze(parts=tuple(_rows(facts))),
        )
        if question:
            yield question


def _tables(knowledge: Knowledge) -> Iterator[tuple[NumberFact, ...]]:
    """Numbers that belong in one table, by their ids."""
    found: dict[tuple[str, ...], list[NumberFact]] = {}
    for fact in sorted(ask.facts_of(knowledge, None, NumberFact), key=lambda fact: fact.id):
        if str(fact.value) not in fact.quantity:
            key = (voices.attributed(knowledge, fact), fact.topics[0], fact.at.text, fact.mode)
            found.setdefault(key, []).append(fact)
    yield from (tuple(facts) for facts in found.values() if len(facts) in ROWS)


def _rows(facts: Sequence[NumberFact]) -> Iterator[str | Gap]:
    """What is counted, the gap, and the unit with its hedge, row by row."""
    end = ""
    for fact in facts:
        hedge = HEDGES[fact.hedge].removesuffix(".")
        yield f"{end}{candidates.capital(fact.quantity)}, as of {fact.at.human()}: "
        yield Gap(id=fact.id, body=Number(value=fact.value, unit=fact.unit))
        end = f" {fact.unit}{f' ({hedge[0].lower()}{hedge[1:]})' if hedge else ''}. "
    yield end.rstrip()


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    example.question(
        "number-table.fleet-size",
        Query(name="values-of", args={"facts": "fleet-size fleet-towns"}),
        {"author": "Venn (1950)"},
        "In the order of the rows: 240 sails; 6 towns.",
        "I counted about 240 sails of six towns",
        body=Cloze(
            parts=(
                "The sails of the winter fleet, as of 1950: ",
                Gap(id="fleet-size", body=Number(value=Decimal(240), unit="sails")),
                " sails (the source says “about”). The towns that send them, as of 1950: ",
                Gap(id="fleet-towns", body=Number(value=Decimal(6), unit="towns")),
                " towns.",
            )
        ),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", {"fleet-size": "240", "fleet-towns": "6"}, 1.0),
    ("wrong", {"fleet-size": "6", "fleet-towns": "240"}, 0.0),
    ("blank", {}, 0.0),
    ("malformed", "240, 6", 0.0),
)
