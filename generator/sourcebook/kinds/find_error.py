"""Which sentence has its date wrong? Four dated sentences, one of them altered (ITEMS.md kind 18)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from sourcebook.distractors import certify, options
from sourcebook.kinds import ask, candidates, example, told, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.dates import When
from sourcebook.model.fact import Document, Event
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Candidate, Question

DOC = (
    "Which of four dated sentences gives its event a date that the source contradicts; the others have their own date."
)
LEVEL: Level = "understand"
PHRASINGS = (
    (
        "A summary of events from {span} goes by {authors}. It has four sentences, and one date in it is wrong. "
        "Which sentence holds the error?"
    ),
    "Check these sentences on events from {span} against {authors}. Which of them gives its event a wrong date?",
    (
        "Four notes on events from {span} are made from {authors}. Their writer has slipped once. Which of these "
        "notes calls for a correction?"
    ),
)
SENTENCES = 4
NEAREST = 4
"""How many of the nearest dates a false one is drawn from."""
BESIDE = 10
"""How many of the events nearest in time may have the other sentences."""
A_CHAPTER = 2
"""Questions of one chapter at most: they share their sentences."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Give a few events of each chapter another's date, among sentences about events nearby that enclose both dates."""
    made: Counter[str | None] = Counter()
    seen: list[frozenset[str]] = []
    asked_of = (f for f in ask.dated(knowledge, None) if f.mode == "fact" and f.clause and not f.when.uncertain)
    usable = {fact.id: fact for fact in asked_of}
    for wrong in sorted(usable.values(), key=lambda fact: keyed("find-error", fact.id)):
        chapter = knowledge.chapter_of(wrong.topics)
        if made[chapter] >= A_CHAPTER:
            continue
        around = [other for other in knowledge.around(wrong) if other.id in usable and _apart(other.when, wrong.when)]
        asked = (
            _question(knowledge, wrong, when, beside)
            for when in _others(knowledge, wrong, usable)
            for beside in _enclosing(wrong, when, [other for other in around if _apart(other.when, when)][:BESIDE])
        )
        fresh = (each for each in asked if each and _new(each, seen))
        question = next((named for each in fresh if (named := _spanned(knowledge, each))), None)
        if question:
            made[chapter] += 1
            seen.append(_shown(question))
            if only is None or wrong.id in only:
                yield question


def _shown(question: Question) -> frozenset[str]:
    return frozenset(each.value for each in (*question.keys, *question.candidates))


def _new(question: Question, seen: Sequence[frozenset[str]]) -> bool:
    """Whether no question before it has more than half of its sentences (B08)."""
    return all(len(_shown(question) & other) <= SENTENCES // 2 for other in seen)


def _enclosing(wrong: Dated, when: When, near: Sequence[Dated]) -> Iterator[tuple[Dated, ...]]:
    """The sets of other events, the nearest first, among whose years lie both the false date and the right one."""
    asked = [*_years(when), *_years(wrong.when)]
    for chosen in combinations(near, SENTENCES - 1):
        years = [year for fact in chosen for year in _years(fact.when)]
        if min(years, default=0) <= min(asked) and max(asked) <= max(years, default=0):
            yield chosen


def _years(when: When) -> list[int]:
    return [day.year for day in (when.earliest, when.latest) if day]


def _apart(one: When, other: When) -> bool:
    return one.before(other) or other.before(one)


def _others(knowledge: Knowledge, wrong: Dated, usable: Container[str]) -> list[When]:
    """The dates of events near in time that certainly aren't that of this one and don't give themselves away, in keyed
    order.
    """
    query = Query(name="date-of", args={"event": wrong.id})
    near = [
        other
        for other in knowledge.around(wrong)
        if other.id in usable
        and told.fits(knowledge, wrong, other.when)
        and certify(knowledge, query, other.when.text, (wrong.id, other.id))
    ]
    return [other.when for other in sorted(near[:NEAREST], key=lambda o: keyed("find-error", wrong.id, o.id))]


def _question(knowledge: Knowledge, wrong: Dated, when: When, near: Sequence[Dated]) -> Question | None:
    dates = {wrong.id: when} | {fact.id: fact.when for fact in near}
    return ask.about(
        knowledge,
        "find-error",
        [wrong],
        slots={"span": "", "authors": ""},
        query=Query(
            name="misdated", args={"dates": " ".join(f"{id_}={date.text}" for id_, date in sorted(dates.items()))}
        ),
        feedback=f"The wrong date stands beside this: {wrong.clause}. {candidates.says(wrong)}",
        evidence=told.evidence(knowledge, wrong),
        proof=knowledge.evidence(wrong.id, "when"),
        keys=(_sentence(knowledge, wrong, when),),
        candidates=tuple(_sentence(knowledge, fact, fact.when) for fact in near),
        options=SENTENCES,
    )


def _spanned(knowledge: Knowledge, question: Question) -> Question | None:
    """The question with the works and years of what it shows, and the latest date of its sources."""
    named = told.sourced(knowledge, question)
    shown = (named and options(knowledge, named)) or ()
    facts = [fact for option in shown if isinstance(fact := knowledge.facts[option.id], Event | Document)]
    years = [year for fact in facts for year in _years(fact.when)]
    if named is None or not years:
        return None
    slots = {**named.slots, "span": f"{min(years)} to {max(years)}"}
    return replace(named, slots=slots, as_of=knowledge.as_of(tuple(fact.id for fact in facts)))


def _sentence(knowledge: Knowledge, fact: Dated, when: When) -> Candidate:
    """A sentence with its date first."""
    return Candidate(
        value=fact.id,
        text=f"{candidates.capital(when.phrase())}, {fact.clause}",
        says=f"This sentence is right. {candidates.says(fact)}" if when is fact.when else "",
        facts=(fact.id,),
        evidence=told.evidence(knowledge, fact),
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "find-error.ferry",
        Query(name="misdated", args={"dates": "charter=1904 ferry=1938 flood=1931 lighthouse=1912"}),
        {"span": "1904 to 1938", "authors": "Venn (1950)"},
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
