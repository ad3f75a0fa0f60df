"""What changed between two lists? Asked from complete lists of one relation (ITEMS.md kinds 10 and 16)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from sourcebook.distractors import options
from sourcebook.kinds import ask, candidates, example, offers, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import ListFact
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.keyed import keyed_order
from sourcebook.model.question import Question

DOC = (
    "What stands on one of two complete lists of one thing at different times, or on both; both lists prove the others."
)
LEVEL: Level = "understand"
PHRASINGS = (
    (
        "Two complete lists in {authors} tell of {label}, as of {earlier} and of {later}. Which of these "
        "entries stands {where}?"
    ),
    "Compare {label} as of {earlier} and as of {later}, from {authors}. Which entry is to be found {where}?",
    "Between {earlier} and {later}, by {authors}, the list of {label} changed. What, of these entries, stands {where}?",
)
WHERE = {
    "added": "on the later list alone",
    "dropped": "on the earlier list alone",
    "kept": "on both lists",
}


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each two lists of one relation, neighbours in time, for what was kept, and for what was added or dropped as a
    keyed draw decides: the two would be one question from two sides (B08).
    """
    for facts in offers.families(knowledge):
        for earlier, later in pairwise(facts):
            if earlier.at.before(later.at) and (only is None or {earlier.id, later.id} & only):
                sides = keyed_order(("added", "dropped"), "list-change", earlier.id, later.id)
                asked = (_question(knowledge, earlier, later, change) for change in sides)
                yield from islice((each for each in asked if each and options(knowledge, each)), 1)
                yield from filter(None, [_question(knowledge, earlier, later, "kept")])


def _question(knowledge: Knowledge, earlier: ListFact, later: ListFact, change: str) -> Question | None:
    query = {
        "added": Query(name="on-one", args={"on": later.id, "off": earlier.id}),
        "dropped": Query(name="on-one", args={"on": earlier.id, "off": later.id}),
        "kept": Query(name="on-both", args={"first": earlier.id, "second": later.id}),
    }[change]
    subject, other = (earlier, later) if change == "dropped" else (later, earlier)
    answers = keyed_order(knowledge.ask(query), "list-change", earlier.id, later.id)
    if not answers:
        return None
    entries = dict.fromkeys((*earlier.items, *later.items))
    return ask.about(
        knowledge,
        "list-change",
        [subject, other, *offers.telling(knowledge, subject, answers[0])],
        slot=f"{change}.{other.id}",
        slots={
            "label": later.label or "",
            "earlier": earlier.at.human(),
            "later": later.at.human(),
            "authors": voices.authors(knowledge, (earlier, later)),
            "where": WHERE[change],
        },
        query=query,
        feedback=f"Found {WHERE[change]}: {'; '.join(sorted(map(knowledge.name, answers)))}.",
        evidence=told.evidence(knowledge, earlier, later),
        keys=(candidates.of_entity(knowledge, answers[0]),),
        candidates=tuple(candidates.of_entity(knowledge, entry, _stands(entry, earlier, later)) for entry in entries),
    )


def _stands(entry: str, earlier: ListFact, later: ListFact) -> str:
    """Say where an entry stands."""
    if entry in earlier.items and entry in later.items:
        return "This one stands on both lists."
    return f"This one stands on the {'earlier' if entry in earlier.items else 'later'} list alone."


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "list-change.members-1950.added.members-1904",
        Query(name="on-one", args={"on": "members-1950", "off": "members-1904"}),
        {
            "label": "the members of the Lake League",
            "earlier": "1904",
            "later": "1950",
            "authors": "Venn (1950)",
            "where": WHERE["added"],
        },
        "Found on the later list alone: Fenn, Hult.",
        "six members: Arn, Belmere, Corin, Dovre, Fenn and Hult",
        shown={"eskel": "Eskel", "fenn": "Fenn", "corin": "Corin"},
        right={"fenn"},
        rule="F2",
    )
)
GRADES: Grades = (
    ("right", "fenn", 1.0),
    ("wrong: it left", "eskel", 0.0),
    ("blank", "", 0.0),
    ("malformed: a list", ["fenn"], 0.0),
)
