"""Do the two agree? Four labels, from cells that two coders agree on (ITEMS.md kind 24)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import example, pairs, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.item import Choice, Item, Level, Option, Query
from sourcebook.model.question import Question

DOC = "How two voices of different works stand to each other on a thesis: they agree, disagree, or one alone speaks."
LEVEL: Level = "analyse"
PHRASINGS = (
    "Take this thesis: “{thesis}”. How do {first} and {second} compare on it, in the works named?",
    "Lay {first} beside {second}. What does their comparison show on this thesis: “{thesis}”?",
    "You want to corroborate a thesis, “{thesis}”. Which result would reading {first} and then {second} give?",
)
LABELS = {
    "agree": "Both speak to it, and on the same side",
    "disagree": "Both speak to it, and on opposite sides",
    "first": "The first speaks to it, the second is silent",
    "second": "The second speaks to it, the first is silent",
}


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each thesis for one pair of each sort that it has: agreeing, disagreeing, the first or the second alone."""
    for row in knowledge.positions():
        asked: set[str] = set()
        for pair in pairs.on_thesis(row, "corroborate"):
            query = Query(name="agreement", args=pair.args)
            answers = knowledge.ask(query) - asked
            question = None if only is not None and row.thesis.id not in only else _question(knowledge, pair, query)
            if answers and question:
                asked |= answers
                yield question


def _question(knowledge: Knowledge, pair: pairs.Pair, query: Query) -> Question | None:
    return pairs.question(knowledge, "corroborate", pair, query, LABELS, told=pairs.truth(knowledge, pair))


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_QUERY = Query(
    name="agreement", args={"thesis": "arns-league", "first": "holt.ferry-report", "second": "venn.lake-almanac"}
)
_TRUTH = "Holt (1921): the words speak for the thesis. Venn (1950): the words speak against the thesis."
_QUOTE = "No town had the league in its pocket, Arn least of all."
EXAMPLE: Item = write(
    example.question(
        "corroborate.arns-league.holt.ferry-report.venn.lake-almanac",
        _QUERY,
        {"thesis": "The Lake League serves the town of Arn alone", "first": "Holt (1921)", "second": "Venn (1950)"},
        _TRUTH,
        _QUOTE,
        body=Choice(options=example.options(LABELS, {"disagree"}, _QUERY, "F8", _TRUTH, _QUOTE), ordered=True),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", "disagree", 1.0),
    ("wrong", "agree", 0.0),
    ("blank", None, 0.0),
    ("malformed: a stance", "denies", 0.0),
)
