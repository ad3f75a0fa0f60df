"""Who could know it, and who wrote before it? Asked from events and dates of publication (ITEMS.md kind 22)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sourcebook.distractors import options
from sourcebook.kinds import ask, candidates, example, told, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.keyed import keyed, keyed_order
from sourcebook.model.question import Question

DOC = "Which author could know of an event, or wrote before it; distractors wrote at a time that rules it out."
LEVEL: Level = "understand"
PHRASINGS = (
    (
        "Think of when each work appeared. The event is {label} ({when}). Whose work, of those that this "
        "course reads, {asks} it?"
    ),
    "Take this event: {label} ({when}). Judged by its date of publication, whose work in this course {asks} the event?",
    (
        "Something happened at a known time: {label} ({when}). Of the works that the course reads, one alone "
        "{asks} it. Which of these authors wrote that work?"
    ),
)
ASKS = {
    "could-tell": "could look back on",
    "in-print": "was already in print before",
}
A_WORK = 2
"""Questions with one key in a chapter at most."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each event that has a label once, from one of the two sides as a keyed draw decides."""
    made: Counter[tuple[str | None, str]] = Counter()
    for fact in sorted(ask.dated(knowledge, None), key=lambda fact: keyed("could-know", fact.id)):
        chapter = knowledge.chapter_of(fact.topics)
        for asks in keyed_order(ASKS, "could-know", fact.id):
            question = _question(knowledge, fact, asks)
            key = (chapter, question.keys[0].value) if question else None
            if question and key and made[key] < A_WORK and options(knowledge, question):
                made[key] += 1
                if only is None or fact.id in only:
                    yield question
                break


def _question(knowledge: Knowledge, fact: Dated, asks: str) -> Question | None:
    """A question about one event: the key is the work nearest to it, the others may stand on the other side of it."""
    query = Query(name=asks, args={"event": fact.id})
    works = candidates.of_works(knowledge, dated=True)
    answers = [work for work in works if work.value in knowledge.ask(query)]
    if not fact.label or fact.mode != "fact" or not answers:
        return None
    key = answers[0 if asks == "could-tell" else -1]
    return ask.about(
        knowledge,
        "could-know",
        [fact],
        slot=asks,
        slots={"label": fact.label, "when": fact.when.human(), "asks": ASKS[asks]},
        query=query,
        feedback=f"{candidates.says(fact)} {key.says}",
        evidence=told.evidence(knowledge, fact),
        proof=knowledge.evidence(fact.id, "when"),
        keys=(replace(key, says=""),),
        candidates=tuple(work for work in works if work not in answers),
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "could-know.flood.could-tell",
        Query(name="could-tell", args={"event": "flood"}),
        {"label": "the flood of Belmere", "when": "1931", "asks": ASKS["could-tell"]},
        "The flood of Belmere came in 1931. The work of Otto Venn appeared in 1950.",
        "the flood of Belmere, in 1931",
        shown={"ferry-report": "Runa Holt", "lake-almanac": "Otto Venn", "old-songs": "Ida Marl"},
        right={"lake-almanac"},
        rule="F3",
    )
)
GRADES: Grades = (
    ("right", "lake-almanac", 1.0),
    ("wrong", "ferry-report", 0.0),
    ("blank", None, 0.0),
    ("malformed: the author", "venn", 0.0),
)
