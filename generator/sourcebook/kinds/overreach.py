"""What does the source not say? Asked from statements that go beyond its words (ITEMS.md kind 29, odd_one_out)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sourcebook.distractors.judged import own_voice, works
from sourcebook.kinds import ask, candidates, example, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.judged import overreaches
from sourcebook.model.fact import Fact
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.question import Candidate, Question

DOC = (
    "Which statement a work does NOT make: two coders find that it goes beyond the words; the others are clauses of "
    "approved facts that the work states in its own voice."
)
LEVEL: Level = "evaluate"
PHRASINGS = (
    "Three statements are ascribed to {work}. Which of these statements does {author} NOT make there?",
    "Two points can be quoted from {work}, and one goes further. Which may a careful reader NOT ascribe to {author}?",
    "Somebody has read too much into {work}. Which claim has NO support in what {author} wrote?",
)
_NEGATION = re.compile(
    r"\b(?:not|no|none|nor|never|neither|nothing|cannot|without|hardly|barely)\b|n['’]t\b", re.IGNORECASE
)
"""A stem that says NOT takes no option with a negation (A05)."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each fact of which a statement is coded to say too much, among what else its work says."""
    for fact in knowledge.facts.values():
        query = Query(name="not-said", args={"fact": fact.id})
        wanted = fact.importance >= ask.ASKED and (only is None or fact.id in only)
        answers = knowledge.ask(query) if wanted and own_voice(knowledge, fact) else ()
        found = overreaches(knowledge, fact)
        keys = tuple(
            Candidate(value=name, text=candidates.capital(each.text), evidence=knowledge.evidence(fact.id))
            for name, each in found.items()
            if name in answers and not _NEGATION.search(each.text)
        )[:1]
        question = keys and ask.about(
            knowledge,
            "overreach",
            [fact],
            slots={
                "author": voices.author(knowledge, fact),
                "work": voices.title(knowledge.course.sources[fact.quotes[0].source]),
            },
            query=query,
            feedback=f"The words go no further than this: {fact.says}",
            evidence=keys[0].evidence,
            keys=keys,
            candidates=_said(knowledge, fact),
            perspectives=(fact.by,) if fact.by else (),
        )
        if question:
            yield question


def _said(knowledge: Knowledge, asked: Fact) -> tuple[Candidate, ...]:
    """What else the work of a fact says: clauses of the same type of fact and tense (A13)."""
    return tuple(
        Candidate(
            value=fact.id,
            text=candidates.capital(fact.clause),
            says=fact.says,
            facts=(fact.id,),
            evidence=knowledge.evidence(fact.id),
        )
        for fact in knowledge.facts.values()
        if fact.clause
        and fact.id != asked.id
        and fact.importance >= ask.ASKED
        and fact.type == asked.type
        and (fact.mode == "forecast") == (asked.mode == "forecast")
        and works(knowledge, fact) <= works(knowledge, asked)
        and own_voice(knowledge, fact)
        and not _NEGATION.search(fact.clause)
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "overreach.finest-charter",
        Query(name="not-said", args={"fact": "finest-charter"}),
        {"author": "Venn (1950)", "work": "“The Lake Almanac” (1950)"},
        "The words go no further than this: Venn (1950) judges the charter to be the finest work of the old towns.",
        "the charter remains the finest work of the old towns",
        shown={
            "ferries-go": "The ferries will go when the bridge has come",
            "finest-charter.o1": "The charter remains the finest law of any lake",
            "toll-quarrel": "The tolls rise faster than the towns agree",
        },
        right={"finest-charter.o1"},
        rule="F7",
    )
)
GRADES: Grades = (
    ("right", "finest-charter.o1", 1.0),
    ("wrong: the work says it", "ferries-go", 0.0),
    ("blank", None, 0.0),
    ("malformed: the fact and no statement", "finest-charter", 0.0),
)
