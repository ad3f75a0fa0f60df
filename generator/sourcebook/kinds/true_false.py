"""Is the statement right? A dated event, or one with another date; always corrected (ITEMS.md kind 17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.distractors import certify
from sourcebook.kinds import ask, candidates, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.dates import When
from sourcebook.model.item import Choice, Item, Level, Option, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = "Whether a source gives an event this date; a false one is another event's, a year off or more, and is corrected."
LEVEL: Level = "remember"
PHRASINGS = (
    "True or false, according to {authors}: {statement}?",
    "A student notes from {authors} that {statement}. Is the student's note true or false?",
    "Check one statement against {authors}: {statement}. Which mark fits the statement, true or false?",
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """State one half of the events with another's date that doesn't give itself away, the others with their own."""
    usable = sorted((f for f in ask.dated(knowledge, None) if _usable(f)), key=lambda f: keyed("true-false", f.id))
    others = [(fact.id, when) for fact in usable if (when := _other_date(knowledge, fact))]
    false = dict(others[: (len(usable) + 1) // 2])
    true = [fact.id for fact in usable if fact.id not in false][: max(1, len(false))]
    for fact in usable:
        said = false.get(fact.id) or (fact.when if fact.id in true else None)
        if said and (only is None or fact.id in only):
            yield from filter(None, [_question(knowledge, fact, said)])


def _usable(fact: Dated) -> bool:
    """Whether an event has a certain date in one stretch that its text prints, and a name that doesn't tell it."""
    sure = not fact.when.is_interval and not fact.when.uncertain and fact.year_from is None
    return bool(sure and fact.label and fact.when.text[:4] not in fact.label)


def _question(knowledge: Knowledge, fact: Dated, said: When) -> Question | None:
    body = _body(knowledge, fact, said)
    if body is None:
        return None
    return ask.about(
        knowledge,
        "true-false",
        [fact],
        slots={
            "statement": f"the date of {fact.label} is {said.human()}",
            "authors": voices.daters(knowledge, [fact]),
        },
        query=Query(name="dated-so", args={"event": fact.id, "date": said.text}),
        feedback=candidates.says(fact),
        evidence=told.evidence(knowledge, fact),
        body=body,
    )


def _other_date(knowledge: Knowledge, fact: Dated) -> When | None:
    """The date of the nearest event that is certainly another time, and doesn't give itself away."""
    query = Query(name="date-of", args={"event": fact.id})
    others = (
        other.when
        for other in ask.near(knowledge, fact)
        if not other.when.uncertain and told.fits(knowledge, fact, other.when)
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
    evidence = told.evidence(knowledge, fact)

    def option(value: str) -> Option:
        right = value == key
        return Option(
            id=value,
            text=value.capitalize(),
            correct=right,
            why=f"{'Right.' if right else 'Not so.'} {candidates.says(fact)}",
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
        {"statement": "the date of the signing of the lake charter is 1912", "authors": "Venn (1950)"},
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
