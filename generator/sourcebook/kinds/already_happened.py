"""What could this source already know? Context, from publication dates and events (ITEMS.md kind 23)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sourcebook.kinds import ask, candidates, example, told, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.dates import When
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = "Which event had certainly happened when a source was published; distractors certainly came later."
LEVEL: Level = "analyse"
PHRASINGS = (
    "Which of these events had already taken place when {title} was published {when}?",
    "{title} appeared {when}. Which of these events could its author already know of?",
    "Imagine reading {title} as it comes out {when}. Which event lies in the past for its first readers?",
)
NEXT = 8
"""How many of the events that came next may be distractors: what came much later is too easy."""
A_WORK = 6
"""Questions about one work at most."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask of each work what had happened when it appeared; the events that came later are the distractors."""
    works = {source.work: source for source in knowledge.course.sources.values()}
    usual = [f for f in knowledge.dated if f.label and f.importance >= ask.ASKED and f.mode == "fact"]
    for work, source in works.items():
        past = [f for f in usual if f.when.before(source.date) and (only is None or f.id in only)]
        past = [f for f in past if _told_elsewhere(knowledge, f, work)]
        later = [candidates.of_label(knowledge, f) for f in usual if source.date.before(f.when)][:NEXT]
        for fact in sorted(past, key=lambda f: keyed("already-happened", work, f.id))[:A_WORK]:
            question = ask.about(
                knowledge,
                "already-happened",
                [fact],
                slot=work,
                slots={"title": f"“{source.title}”", "when": source.date.phrase()},
                query=Query(name="before", args={"at": source.date.text}),
                feedback=candidates.says(fact),
                evidence=told.evidence(knowledge, fact),
                proof=knowledge.evidence(fact.id, "when"),
                keys=(candidates.of_label(knowledge, fact),),
                candidates=tuple(later),
            )
            if question:
                later_date = question.as_of if source.date.before(When(question.as_of)) else source.date.text
                yield replace(question, as_of=later_date)


def _told_elsewhere(knowledge: Knowledge, fact: Dated, work: str) -> bool:
    """Whether another work tells of it: what the work itself tells needs no thought of dates."""
    return any(knowledge.course.sources[quote.source].work != work for quote in fact.quotes)


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "already-happened.charter.ferry-report",
        Query(name="before", args={"at": "1921"}),
        {"title": "“A Summer of Ferries”", "when": "in 1921"},
        "The lake charter was signed in 1904.",
        "the charter that five towns signed in 1904",
        shown={
            "charter": "The signing of the lake charter",
            "flood": "The flood of Belmere",
            "pier": "The opening of the new pier",
        },
        right={"charter"},
        rule="F3",
    )
)
GRADES: Grades = (
    ("right", "charter", 1.0),
    ("wrong", "pier", 0.0),
    ("blank", None, 0.0),
    ("malformed", 1, 0.0),
)
