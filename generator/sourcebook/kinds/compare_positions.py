"""On what do they differ? Five labels, from positions whose difference two coders class alike (ITEMS.md kind 37)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import example, pairs, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.item import Choice, Item, Level, Option, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = "On what sort of thing two voices of opposite sides differ; asked only where two coders class it alike."
LEVEL: Level = "evaluate"
PHRASINGS = (
    "{first} and {second} take opposite sides on this thesis: “{thesis}”. On what sort of thing do they differ?",
    "Read the thesis “{thesis}”, which divides {first} from {second}. Which sort of thing does their dispute turn on?",
    "How would you class the disagreement of {first} with {second} over this: “{thesis}”?",
)
LABELS = {
    "fact": "A fact: what is or was the case",
    "definition": "A definition: what a word is to mean",
    "value": "A value: how good or right something is",
    "forecast": "A forecast: what will or can come about",
    "priority": "A priority: which thing matters most here",
}

MARKS = {
    "fact": "They would differ on how things are.",
    "definition": "They would use one word in two senses.",
    "value": "They would differ on what is good.",
    "forecast": "They would differ on what will be.",
    "priority": "They would differ on what comes first.",
}
"""What the wrong sorts of difference would have needed."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each thesis for one pair of voices that two coders place on opposite sides: more would share their key.

    Of the most frequent difference no more theses are asked than of the next, so that no guess pays.
    """
    asked: dict[str, list[tuple[str, Question]]] = {}
    for row in knowledge.positions():
        found = (_question(knowledge, pair) for pair in pairs.on_thesis(row, "compare"))
        if question := next(filter(None, found), None):
            asked.setdefault(row.thesis.difference, []).append((row.thesis.id, question))
    sizes = sorted(map(len, asked.values()), reverse=True)
    for of_one in asked.values():
        drawn = sorted(of_one, key=lambda each: keyed("compare", each[0]))[: max([1, *sizes[1:2]])]
        yield from (question for thesis, question in drawn if only is None or thesis in only)


def _question(knowledge: Knowledge, pair: pairs.Pair) -> Question | None:
    query = Query(name="difference-on", args=pair.args)
    told = f"{pairs.truth(knowledge, pair)} {_classed(pair.row.thesis.difference)}"
    return pairs.question(knowledge, "compare-positions", pair, query, LABELS, told=told, marks=MARKS)


def _classed(difference: str) -> str:
    name, _, means = LABELS[difference].partition(": ")
    return f"What divides them is {name[:1].lower()}{name[1:]}, {means}."


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_QUERY = Query(
    name="difference-on", args={"thesis": "arns-league", "first": "holt.ferry-report", "second": "venn.lake-almanac"}
)
_TRUTH = f"Holt (1921) speaks for it, Venn (1950) against it. {_classed('value')}"
_QUOTE = "No town had the league in its pocket, Arn least of all."
EXAMPLE: Item = write(
    example.question(
        "compare-positions.arns-league.holt.ferry-report.venn.lake-almanac",
        _QUERY,
        {"thesis": "The Lake League serves the town of Arn alone", "first": "Holt (1921)", "second": "Venn (1950)"},
        _TRUTH,
        _QUOTE,
        body=Choice(options=example.options(LABELS, {"value"}, _QUERY, "F8", _TRUTH, _QUOTE), ordered=True),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", "value", 1.0),
    ("wrong", "forecast", 0.0),
    ("blank", None, 0.0),
    ("malformed: the text of the label", LABELS["value"], 0.0),
)
