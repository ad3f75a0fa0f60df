"""Do the two agree? Four labels, from cells that two coders agree on (ITEMS.md kind 24)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

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

OF_A_SORT = 2
"""Pairs of one sort on a thesis, at most."""
_SECOND = "It is the second that is silent."
_SAME = "Their words may differ in reasons, but not in side."


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each thesis for two pairs at most of each sort that it has: agreeing, disagreeing, one of the two alone."""
    for row in knowledge.positions():
        asked: Counter[str] = Counter()
        for pair in pairs.on_thesis(row, "corroborate"):
            query = Query(name="agreement", args=pair.args)
            answers = {answer for answer in knowledge.ask(query) if asked[answer] < OF_A_SORT}
            question = answers and _question(knowledge, pair, query)
            if question and only is not None and row.thesis.id not in only:
                break
            if answers and question:
                asked.update(answers)
                yield question


def _question(knowledge: Knowledge, pair: pairs.Pair, query: Query) -> Question | None:
    truth = pairs.truth(knowledge, pair)
    return pairs.question(knowledge, "corroborate", pair, query, LABELS, told=truth, marks=_marks(pair))


def _marks(pair: pairs.Pair) -> Mapping[str, str]:
    """What each label, were it wrong, leaves out of account."""
    if "silent" in {cell.stance for cell in pair.cells}:
        lone = "One of the two alone speaks to it, so there are no sides to compare."
        return {"agree": lone, "disagree": lone, "first": "It is the first that is silent.", "second": _SECOND}
    both = "Neither is silent."
    return {"agree": "Their words point opposite ways.", "disagree": _SAME, "first": both, "second": both}


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_QUERY = Query(
    name="agreement", args={"thesis": "arns-league", "first": "holt.ferry-report", "second": "venn.lake-almanac"}
)
_TRUTH = (
    "Holt (1921) speaks for it: she calls the league Arn's own. Venn (1950) speaks against it: no town had the league."
)
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
