"""Which date belongs to which event? Matching, from dated events (ITEMS.md kind 7)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from sourcebook.distractors import certify
from sourcebook.kinds import ask, candidates, example, groups, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.item import Certificate, Item, Level, Match, Option, Pair, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = "Four events are matched with their dates; a fifth date, of another event, is spare."
LEVEL: Level = "remember"
PHRASINGS = (
    "The dates below are {span}, and one of them is left over. By {authors}, which date belongs to which event?",
    "Four events, five dates {span}: which date does each event have in {authors}, and which one remains unused?",
    "Match each event with its date {span}, going by {authors}. What goes with what, if one date is spare?",
)
ROWS = 4
NEAREST = 4
"""Events from which the spare date is drawn."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask for the dates of four events at a time, all of one granularity; another event gives the spare date."""
    for group in groups.groups(knowledge, ROWS, only, name="match-dates", alike=True):
        spare = _spare(knowledge, group)
        body = spare and _body(knowledge, group, spare)
        question = (
            spare
            and body
            and ask.about(
                knowledge,
                "match-dates",
                group.records,
                number=group.number,
                slots={
                    "span": groups.span((*group.facts, spare)),
                    "authors": voices.daters(knowledge, group.facts),
                },
                query=Query(name="date-of", args={"event": group.subject.id}),
                feedback=groups.timeline(group.facts),
                evidence=told.evidence(knowledge, *group.facts),
                body=body,
            )
        )
        if question:
            yield question


def _spare(knowledge: Knowledge, group: groups.Group) -> Dated | None:
    """The event nearest in time, by a keyed draw among the nearest, whose date is certainly that of none here."""
    near = (
        other
        for other in knowledge.outward(group.subject)
        if other.importance >= ask.ASKED
        and other.when.precision == group.subject.when.precision
        and not other.when.uncertain
        and all(other.when.before(fact.when) or fact.when.before(other.when) for fact in group.facts)
    )
    return min(islice(near, NEAREST), key=lambda fact: keyed("match-dates", group.subject.id, fact.id), default=None)


def _body(knowledge: Knowledge, group: groups.Group, spare: Dated) -> Match | None:
    """Pairs in keyed order, with a certificate for every joining that is wrong; None where one can't be certified."""
    certificates = [
        certify(knowledge, Query(name="date-of", args={"event": fact.id}), other.when.text, (fact.id, other.id))
        for fact in group.facts
        for other in (*group.facts, spare)
        if other is not fact
    ]
    proven: list[Certificate] = [certificate for certificate in certificates if certificate]
    if len(proven) < len(certificates):
        return None
    pairs = tuple(
        Pair(
            left=candidates.capital(fact.label or fact.says),
            right=candidates.capital(fact.when.human()),
            why=candidates.says(fact),
            evidence=told.evidence(knowledge, fact),
        )
        for fact in sorted(group.facts, key=lambda fact: keyed("match-dates", "row", fact.id))
    )
    return Match(pairs=pairs, spare=(candidates.capital(spare.when.human()),), certificates=tuple(proven))


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    example.question(
        "match-dates.charter",
        Query(name="date-of", args={"event": "charter"}),
        {"span": "from 1904 to 1938", "authors": "Venn (1950)"},
        example.TIMELINE,
        example.CHRONICLE,
        body=Match(
            pairs=tuple(
                Pair(left=event, right=date, evidence=example.quoted(example.CHRONICLE))
                for event, date in example.EVENTS.values()
            ),
            spare=("1938",),
            certificates=tuple(
                Certificate(rule="F1", query=Query(name="date-of", args={"event": id_}), value=date, facts=(id_,))
                for id_, (_, own) in example.EVENTS.items()
                for date in ("1904", "1912", "1921", "1931", "1938")
                if date != own
            ),
        ),
    ),
    0,
    (),
)
_RIGHT = dict(example.EVENTS.values())
GRADES: Grades = (
    ("right", _RIGHT, 1.0),
    ("partly right: two of four", {**_RIGHT, "The flood of Belmere": "1921", "The first ferry to Dovre": "1938"}, 0.5),
    ("wrong", dict.fromkeys(_RIGHT, "1938"), 0.0),
    ("blank", {}, 0.0),
    ("malformed", "1904", 0.0),
)
