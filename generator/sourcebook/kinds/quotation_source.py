"""In whose text do these words stand? Asked from quotations, proved by a search of every text (ITEMS.md kind 21)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from sourcebook.kinds import ask, candidates, example, quoted, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Claim
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = "In which work a quotation stands; every text of the others was searched for its words and has them nowhere."
LEVEL: Level = "understand"
PHRASINGS = (
    "In whose text, of those written between {years}, can these words be read: “{quote}”?",
    "Written between {years}: “{quote}”. Think of who stands for that and could know it: whose text holds these words?",
    "On a card you find “{quote}”, no more. From whose work, among those published between {years}, was it copied?",
)
SHORTEST, OF_THE_CORE = 9, 8
"""Words without which nothing of an author can be heard; of what is of the highest importance fewer are enough."""
ALIKE = 0.7
"""Part of a longer quotation from which on a shorter one within it is the same question."""
A_WORK = 2
"""Quotations of one work in a chapter at most, but for what is of the highest importance."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask long quotations behind claims and the core, the most important first, a few of a work in a chapter.

    What is not of the highest importance is asked here alone where `match-quotes` doesn't ask it with others.
    """
    made: Counter[tuple[str | None, str]] = Counter()
    shown: set[str] = set()
    works = candidates.of_works(knowledge)
    matched = {each.fact.id for group in quoted.groups(knowledge) for each in group}
    asked = (fact for fact in knowledge.facts.values() if fact.importance >= ask.ASKED)
    facts = [fact for fact in asked if isinstance(fact, Claim) or fact.importance >= quoted.CORE]
    for fact in sorted(facts, key=lambda fact: (-fact.importance, keyed("quotation-source", fact.id))):
        lesser = fact.importance < quoted.CORE
        each = (
            None
            if lesser and fact.id in matched
            else quoted.of(knowledge, fact, works, SHORTEST if lesser else OF_THE_CORE)
        )
        place = (knowledge.chapter_of(fact.topics), each.work.value if each else "")
        if each is None or (lesser and made[place] >= A_WORK) or _seen(each.found.text, shown):
            continue
        made[place] += 1
        shown.add(each.found.text)
        question = (only is None or fact.id in only) and ask.about(
            knowledge,
            "quotation-source",
            [fact],
            slots={"quote": each.found.text.rstrip("."), "years": quoted.years(knowledge)},
            query=each.query,
            feedback=f"{fact.says} The words stand in the text of {each.work.text}.",
            evidence=(each.found,),
            keys=(each.work,),
            candidates=tuple(work for work in works if work.value != each.work.value),
            perspectives=(fact.by,) if fact.by else (),
        )
        if question:
            yield question


def _seen(text: str, shown: Collection[str]) -> bool:
    """Whether words are shown already, alone or within others that are hardly longer."""
    said = text.strip(". ")
    others = [other.strip(". ") for other in shown]
    return any(
        (said in other or other in said) and min(len(said), len(other)) >= ALIKE * max(len(said), len(other))
        for other in others
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_QUOTE = "The charter remains the finest work of the old towns."
EXAMPLE: Item = write(
    *example.choice(
        "quotation-source.finest-charter",
        Query(name="stands-in", args={"fact": "finest-charter"}),
        {"quote": _QUOTE, "years": "1921 and 1950"},
        "Venn (1950) judges the charter to be the finest work of the old towns.",
        _QUOTE,
        shown={"ferry-report": "Runa Holt", "lake-almanac": "Otto Venn", "toll-letters": "Ida Marl"},
        right={"lake-almanac"},
        rule="F1",
    )
)
GRADES: Grades = (
    ("right", "lake-almanac", 1.0),
    ("wrong", "toll-letters", 0.0),
    ("blank", None, 0.0),
    ("malformed: the author", "Otto Venn", 0.0),
)
