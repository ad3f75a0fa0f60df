"""Which sentence has its date wrong? Four dated sentences, one of them altered (ITEMS.md kind 18)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sourcebook.distractors import certify, options
from sourcebook.kinds import ask, candidates, example, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.dates import When
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Candidate, Question

DOC = (
    "Which of four dated sentences gives its event a date that the source contradicts; the others have their own date."
)
LEVEL: Level = "analyse"
PHRASINGS = (
    "A summary of the years {span} has four sentences, and one date in it is wrong. Which sentence holds the error?",
    "Check these sentences about the years {span} against the sources. Which of them gives its event a wrong date?",
    "Someone has slipped once in four notes on the years {span}. Which of these notes calls for a correction?",
)
SENTENCES = 4
NEAREST = 4
"""How many of the nearest dates a false one is drawn from."""
BESIDE = 8
"""How many of the events nearest in time may have the other sentences."""
A_CHAPTER = 2
"""Questions of one chapter at most: they share their sentences."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Give a few events of each chapter another's date, among sentences about the events nearest in time."""
    made: Counter[str | None] = Counter()
    usable = [f for f in ask.dated(knowledge, None) if f.mode == "fact" and f.clause and not f.when.uncertain]
    for wrong in sorted(usable, key=lambda fact: keyed("find-error", fact.id)):
        chapter = knowledge.chapter_of(wrong.topics)
        when = _other(knowledge, wrong, usable)
        around = [other for other in knowledge.around(wrong) if other in usable and _apart(other.when, wrong.when)]
        near = [other for other in around if when and _apart(other.when, when)][:BESIDE]
        question = _question(knowledge, wrong, when, near) if when and made[chapter] < A_CHAPTER else None
        if question and options(knowledge, question):
            made[chapter] += 1
            if only is None or wrong.id in only:
                yield question


def _apart(one: When, other: When) -> bool:
    return one.before(other) or other.before(one)


def _other(knowledge: Knowledge, wrong: Dated, usable: Sequence[Dated]) -> When | None:
    """The date of one of the events nearest in time that certainly isn't that of this one, by a keyed draw."""
    query = Query(name="date-of", args={"event": wrong.id})
    near = [
        other
        for other in knowledge.around(wrong)
        if other in usable and certify(knowledge, query, other.when.text, (wrong.id, other.id))
    ]
    drawn = min(near[:NEAREST], key=lambda other: keyed("find-error", wrong.id, other.id), default=None)
    return drawn.when if drawn else None


def _question(knowledge: Knowledge, wrong: Dated, when: When, near: Sequence[Dated]) -> Question | None:
    dates = {wrong.id: when} | {fact.id: fact.when for fact in near}
    days = [day.year for date in dates.values() for day in (date.earliest, date.latest) if day]
    return ask.about(
        knowledge,
        "find-error",
        [wrong],
        slots={"span": f"{min(days)} to {max(days)}"},
        query=Query(
            name="misdated", args={"dates": " ".join(f"{id_}={date.text}" for id_, date in sorted(dates.items()))}
        ),
        feedback=f"The wrong date stands beside this: {wrong.clause}. The right one is {wrong.when.human()}.",
        evidence=knowledge.evidence(wrong.id, "when"),
        keys=(_sentence(knowledge, wrong, when),),
        candidates=tuple(_sentence(knowledge, fact, fact.when) for fact in near),
        options=SENTENCES,
    )


def _sentence(knowledge: Knowledge, fact: Dated, when: When) -> Candidate:
    """A sentence with its date first."""
    return Candidate(
        value=fact.id,
        text=f"{candidates.capital(when.phrase())}, {fact.clause}",
        says=f"This sentence is right. {fact.says}" if when is fact.when else "",
        facts=(fact.id,),
        evidence=knowledge.evidence(fact.id, "when"),
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "find-error.ferry",
        Query(name="misdated", args={"dates": "charter=1904 ferry=1938 flood=1931 lighthouse=1912"}),
        {"span": "1904 to 1938"},
        "The wrong date stands beside this: the first ferry to Dovre sailed. The right one is 1921.",
        example.CHRONICLE,
        shown={
            "flood": "In 1931, a great flood came to Belmere",
            "charter": "In 1904, five towns signed the lake charter",
            "ferry": "In 1938, the first ferry to Dovre sailed",
            "lighthouse": "In 1912, the lighthouse of Arn was first lit",
        },
        right={"ferry"},
        rule="F7",
    )
)
GRADES: Grades = (
    ("right", "ferry", 1.0),
    ("wrong: that one is right", "charter", 0.0),
    ("blank", None, 0.0),
    ("malformed: the sentence", "In 1938, the first ferry to Dovre sailed", 0.0),
)
