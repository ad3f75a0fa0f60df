"""Which of these stand on the list? Several keys, from complete lists (ITEMS.md kind 5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, candidates, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import ListFact
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.keyed import keyed_order
from sourcebook.model.question import Question

DOC = "Which of six entries stand on a list that a source gives whole; those that do not are certified by the list."
LEVEL: Level = "understand"
PHRASINGS = (
    "Which of these (two or more) does {author} name among {label} (as of {when})?",
    "{author} gives a complete list of {label} (as of {when}). Which two or more of these entries stand on that list?",
    "A complete list of {label} ({when}) can be found in {author}. What does that list contain, of the options shown?",
)
OPTIONS, KEYS = 6, 3
"""Six options, of which two or three are right: two to k-2 of k (ITEMS.md kind 5)."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each complete list of three entries or more once."""
    for fact in ask.facts_of(knowledge, only, ListFact):
        if fact.complete is None or fact.label is None or len(fact.items) < KEYS:
            continue
        chosen = keyed_order(fact.items, "list-select", fact.id)[:KEYS]
        question = ask.about(
            knowledge,
            "list-select",
            [fact],
            slots={"label": fact.label, "when": fact.at.human(), "author": voices.author(knowledge, fact)},
            query=Query(name="items-of", args={"list": fact.id}),
            feedback=fact.says,
            evidence=told.evidence(knowledge, fact),
            proof=knowledge.evidence(fact.id, "items", "complete"),
            keys=tuple(candidates.of_entity(knowledge, entry) for entry in chosen),
            candidates=candidates.beside_list(knowledge, fact),
            options=OPTIONS,
        )
        if question:
            yield question


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "list-select.members-1904",
        Query(name="items-of", args={"list": "members-1904"}),
        {"label": "the members of the Lake League", "when": "1904", "author": "Holt (1921)"},
        "In 1904 the Lake League had five members, Arn, Belmere, Corin, Dovre and Eskel.",
        "five towns in all: Arn, Belmere, Corin, Dovre and Eskel",
        shown={"arn": "Arn", "fenn": "Fenn", "corin": "Corin", "gaar": "Gaar", "hult": "Hult", "eskel": "Eskel"},
        right={"arn", "corin", "eskel"},
        rule="F2",
    )
)
GRADES: Grades = (
    ("right", ["arn", "corin", "eskel"], 1.0),
    ("partly right: two of three", ["arn", "corin"], 2 / 3),
    ("partly right: three, and one wrong", ["arn", "corin", "eskel", "fenn"], 2 / 3),
    ("wrong: everything", ["arn", "fenn", "corin", "gaar", "hult", "eskel"], 0.0),
    ("blank", [], 0.0),
    ("malformed: not a list", "arn", 0.0),
)
