"""What stands on the list? Asked from complete lists (ITEMS.md kind 4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from sourcebook.distractors import options
from sourcebook.kinds import ask, candidates, example, offers, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import ListFact
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.keyed import keyed_order
from sourcebook.model.question import Question

DOC = "Which entry stands on a list that a source gives whole; distractors are of the same class and not on it."
LEVEL: Level = "remember"
PHRASINGS = (
    "Which of these does {author} name among {label} (as of {when})?",
    "{author} gives a complete list of {label} (as of {when}). Which of these entries stands on the list?",
    "A list of {label} ({when}) can be found in {author}. Which of these does the complete list contain?",
)
KEYS = 2
"""Questions made of one list at most; of a short one, whose entries soon answer one another, one alone."""
SHORT = 3


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each complete list for a few of its entries, one a question; not where `match-lists` sorts many lists."""
    matched = {fact.id for lists in offers.families(knowledge) if len(lists) >= offers.SEVERAL for fact in lists}
    for fact in ask.facts_of(knowledge, only, ListFact):
        if fact.complete is None or fact.label is None or fact.id in matched:
            continue
        asked = (_question(knowledge, fact, entry) for entry in keyed_order(fact.items, "list-member", fact.id))
        made = (question for question in asked if question and options(knowledge, question))
        yield from islice(made, KEYS if len(fact.items) > SHORT else 1)


def _question(knowledge: Knowledge, fact: ListFact, entry: str) -> Question | None:
    return ask.about(
        knowledge,
        "list-member",
        [fact],
        slot=entry,
        slots={"label": fact.label or "", "when": fact.at.human(), "author": voices.author(knowledge, fact)},
        query=Query(name="items-of", args={"list": fact.id}),
        feedback=fact.says,
        evidence=told.evidence(knowledge, fact),
        proof=knowledge.evidence(fact.id, "items", "complete"),
        keys=(candidates.of_entity(knowledge, entry),),
        candidates=candidates.beside_list(knowledge, fact),
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "list-member.members-1904.corin",
        Query(name="items-of", args={"list": "members-1904"}),
        {"label": "the members of the Lake League", "when": "1904", "author": "Holt (1921)"},
        "In 1904 the Lake League had five members, Arn, Belmere, Corin, Dovre and Eskel.",
        "five towns in all: Arn, Belmere, Corin, Dovre and Eskel",
        shown={"fenn": "Fenn", "corin": "Corin", "gaar": "Gaar"},
        right={"corin"},
        rule="F2",
    )
)
GRADES: Grades = (
    ("right", "corin", 1.0),
    ("wrong", "fenn", 0.0),
    ("blank", "", 0.0),
    ("malformed: a list", ["corin"], 0.0),
)
