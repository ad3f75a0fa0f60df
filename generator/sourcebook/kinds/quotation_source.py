"""In whose text do these words stand? Asked from quotations, proved by a search of every text (ITEMS.md kind 21)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from sourcebook.distractors.judged import own_voice
from sourcebook.kinds import ask, candidates, example, quoted, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Claim
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = "In which work a quotation stands; every text of the others was searched for its words and has them nowhere."
LEVEL: Level = "remember"
PHRASINGS = (
    "Somebody quotes these words: {quote}. In whose work, of those published between {years}, do they stand?",
    "Read this passage: {quote}. From which of these authors, who published between {years}, is it taken?",
    (
        "A student has copied out {quote} and forgotten to note the source. Whose text, among those published between "
        "{years}, should the note name?"
    ),
)
SHORTEST, OF_THE_CORE = 9, 8
"""Words without which nothing of an author can be heard; of what is of the highest importance fewer are enough."""
_MARKS = '“”"'
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
        each = each if each and _own(knowledge, each, strict=lesser) else None
        place = (knowledge.chapter_of(fact.topics), each.work.value if each else "")
        if each is None or (lesser and made[place] >= A_WORK) or _seen(each.found.text, shown):
            continue
        made[place] += 1
        shown.add(each.found.text)
        question = (only is None or fact.id in only) and ask.about(
            knowledge,
            "quotation-source",
            [fact],
            slots={"quote": _marked(each.found.text.rstrip(".")), "years": quoted.years(knowledge)},
            query=each.query,
            feedback=f"{candidates.says(fact)} The words quoted stand in the work of {each.work.text}.",
            evidence=tuple(dict.fromkeys((each.found, *told.evidence(knowledge, fact)))),
            proof=(each.found,),
            keys=(each.work,),
            candidates=tuple(work for work in works if work.value != each.work.value),
            perspectives=(fact.by,) if fact.by else (),
        )
        if question:
            yield question


def _own(knowledge: Knowledge, each: quoted.Quotation, *, strict: bool) -> bool:
    """Whether a quotation is no row of a table, holds no other quotation, and is no view that its author merely reports
    while that of another work stands for it too: the last two are let pass of the core, which is asked twice.
    """
    if "•" in each.found.text or (strict and any(mark in each.found.text for mark in _MARKS)):
        return False
    thesis = each.fact.thesis if isinstance(each.fact, Claim) else None
    if not strict or thesis is None or own_voice(knowledge, each.fact):
        return True
    rows = [row for row in knowledge.positions() if row.thesis.id == thesis.id]
    cells = [cell for row in rows for cell in row.cells if cell.work != each.work.value]
    return all(
        cell.stance != thesis.stance for cell in cells if cell.voice == voices.source_of(knowledge, cell.work).author
    )


def _marked(quote: str) -> str:
    """Words between quotation marks: single ones where they hold a quotation of their own."""
    return f"‘{quote}’" if any(mark in quote for mark in _MARKS) else f"“{quote}”"


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
        {"quote": f"“{_QUOTE}”", "years": "1921 and 1950"},
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
