"""Which case breaks the rule? Asked from two complete lists of unlike things (ITEMS.md kind 19)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from sourcebook.kinds import ask, candidates, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import ListFact
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.keyed import keyed_order
from sourcebook.model.question import Question

DOC = "Which entry refutes a generalisation over a complete list; what another complete list shows of the rest agrees."
LEVEL: Level = "analyse"
PHRASINGS = (
    (
        "Somebody generalises too far. Rule: {rule}. Which of these entries is the counter-example, by the "
        "complete lists in {authors}?"
    ),
    (
        "One case is enough to refute a sweeping statement, such as this. Rule: {rule}. By the lists in {authors}, "
        "which case breaks the rule?"
    ),
    "A rule is put to the test of the lists in {authors}. Rule: {rule}. Which entry would make you give up that rule?",
)
FEW = 2
"""How many exceptions a generalisation may have, to be worth the name."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Generalise over each list by each other list of the same class: all of its entries are on it, or none."""
    lists = [fact for fact in ask.facts_of(knowledge, None, ListFact) if fact.complete and fact.label]
    for over, by in permutations(lists, 2):
        unlike = over.of != by.of and _classes(knowledge, over) == _classes(knowledge, by)
        if unlike and (only is None or {over.id, by.id} & only):
            yield from filter(None, (_question(knowledge, over, by, every=every) for every in (True, False)))


def _classes(knowledge: Knowledge, fact: ListFact) -> set[str]:
    return {entity.class_ for item in fact.items if (entity := knowledge.entity(item))}


def _question(knowledge: Knowledge, over: ListFact, by: ListFact, *, every: bool) -> Question | None:
    query = (
        Query(name="on-one", args={"on": over.id, "off": by.id})
        if every
        else Query(name="on-both", args={"first": over.id, "second": by.id})
    )
    answers = keyed_order(knowledge.ask(query), "counter-example", over.id, by.id)
    if not 1 <= len(answers) <= FEW:
        return None
    quantity = "all of" if every else "none of"
    return ask.about(
        knowledge,
        "counter-example",
        [over, by],
        slot=f"{'all' if every else 'none'}.{by.id}",
        slots={
            "rule": f"{quantity} {over.label} ({over.at.human()}) are among {by.label} ({by.at.text[:4]})",
            "authors": voices.authors(knowledge, (over, by)),
        },
        query=query,
        feedback=f"The rule fails for {' and '.join(map(knowledge.definite, answers))}. "
        f"{candidates.capital(by.label or '')} ({by.at.human()}): {'; '.join(map(knowledge.name, by.items))}.",
        evidence=told.evidence(knowledge, over, by),
        proof=knowledge.evidence(by.id, "items"),
        keys=(candidates.of_entity(knowledge, answers[0]),),
        candidates=tuple(
            candidates.of_entity(knowledge, item, "This one agrees with the rule.")
            for item in over.items
            if item not in answers
        ),
    )


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_RULE = "None of the members of the Lake League (1904) are among the towns with a lighthouse (1950)"
EXAMPLE: Item = write(
    *example.choice(
        "counter-example.members-1904.none.lighthouse-towns",
        Query(name="on-both", args={"first": "members-1904", "second": "lighthouse-towns"}),
        {"rule": _RULE, "authors": "Venn (1950)"},
        "The rule fails for Arn. The towns with a lighthouse are three in all: Arn, Gaar and Hult.",
        "three in all: Arn, Gaar and Hult",
        shown={"eskel": "Eskel", "arn": "Arn", "corin": "Corin"},
        right={"arn"},
        rule="F2",
    )
)
GRADES: Grades = (
    ("right", "arn", 1.0),
    ("wrong: it agrees with the rule", "eskel", 0.0),
    ("blank", None, 0.0),
    ("malformed: no such option", "gaar", 0.0),
)
