"""Is the statement right? A dated event, or one with another date; always corrected (ITEMS.md kind 17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.distractors import certify
from sourcebook.kinds import ask, example, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.dates import When
from sourcebook.model.item import Choice, Item, Level, Option, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = "Whether the sources give an event this date; a false one is that of another event, certified, and is corrected."
LEVEL: Level = "understand"
PHRASINGS = (
    "True or false: {statement}?",
    "A student writes that {statement}. Is the student's sentence true or false?",
    "Mark one statement on a date: {statement}. Which mark fits the statement, true or false?",
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """State each dated event once, with its own date or with another's, as a keyed draw decides."""
    for fact in ask.dated(knowledge, only):
        if fact.label is None or fact.when.text[:4] in fact.label or fact.when.is_interval or fact.when.uncertain:
            continue
        said = fact.when if keyed("true-false", fact.id) % 2 else _other_date(knowledge, fact)
        body = said and _body(knowledge, fact, said)
        if not (said and body):
            continue
        question = ask.about(
            knowledge,
            "true-false",
            [fact],
            slots={"statement": f"{_give(knowledge, fact)} {said.human()} as the date of {fact.label}"},
            query=Query(name="dated-so", args={"event": fact.id, "date": said.text}),
            feedback=fact.says,
            evidence=knowledge.evidence(fact.id, "when"),
            body=body,
        )
        if question:
            yield question


def _give(knowledge: Knowledge, fact: Dated) -> str:
    """Who gives the date: a false one contradicts them, whatever else may have happened then."""
    return "the sources give" if fact.mode == "fact" else f"{voices.author(knowledge, fact)} gives"


def _other_date(knowledge: Knowledge, fact: Dated) -> When | None:
    """The date of the nearest event of the same granularity that is certainly another time."""
    query = Query(name="date-of", args={"event": fact.id})
    others = (
        other.when
        for other in ask.near(knowledge, fact)
        if not other.when.uncertain and voices.could_say(knowledge, fact, other.when)
    )
    return next((when for when in others if certify(knowledge, query, when.text, (fact.id,))), None)


def _body(knowledge: Knowledge, fact: Dated, said: When) -> Choice | None:
    """True and False, in that order; the wrong one is certified by the event's own date."""
    query = Query(name="dated-so", args={"event": fact.id, "date": said.text})
    key = "true" if said.text == fact.when.text else "false"
    wrong = "false" if key == "true" else "true"
    certificate = certify(knowledge, query, wrong, (fact.id,))
    if certificate is None:
        return None
    evidence = knowledge.evidence(fact.id, "when")

    def option(value: str) -> Option:
        right = value == key
        return Option(
            id=value,
            text=value.capitalize(),
            correct=right,
            why=f"{'Right.' if right else 'Not so.'} {fact.says}",
            evidence=evidence,
            certificate=None if right else certificate,
        )

    return Choice(options=(option("true"), option("false")), ordered=True)


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "true-false.charter",
        Query(name="dated-so", args={"event": "charter", "date": "1912"}),
        {"statement": "in 1912 five towns signed the lake charter"},
        "The lake charter was signed in 1904.",
        "the charter that five towns signed in 1904",
        shown={"true": "True", "false": "False"},
        right={"false"},
        rule="F1",
        ordered=True,
    )
)
GRADES: Grades = (
    ("right", "false", 1.0),
    ("wrong", "true", 0.0),
    ("blank", "", 0.0),
    ("malformed: a truth value of JSON", False, 0.0),
)
