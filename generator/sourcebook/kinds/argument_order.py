"""In which order does the chain stand? Ordering, from argument graphs (ITEMS.md kind 35)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, candidates, example, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.graph import intermediate, support_orders
from sourcebook.model.item import Item, Level, Option, Order, Query, Step
from sourcebook.model.question import Question

DOC = (
    "The steps of an argument with an intermediate conclusion; every order that puts reasons before what they support."
)
LEVEL: Level = "analyse"
PHRASINGS = (
    "An argument by {author} goes from reasons to a conclusion. In which order can its steps stand, reasons first?",
    "Rebuild the reasoning of {author}. In which order is nothing concluded before the reasons for it?",
    "Arrange the statements of {author} so that each comes after its reasons: which order does that give?",
)
STEPS = range(3, 6)
CAUSAL = frozenset({"cause-to-effect"})
"""Schemes in which a story of causes may be told: its order is that of time, and no matter of reasons."""
ORDERS = 3
"""Accepted orders at most: where nearly any order is right, nothing is asked."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each argument of three to five stated steps, one of them intermediate, for its order."""
    for argument in knowledge.arguments.values():
        if (only is not None and argument.id not in only) or not intermediate(argument) or argument.scheme in CAUSAL:
            continue
        orders = tuple(support_orders(argument))
        if not 1 <= len(orders) <= ORDERS or len(orders[0]) not in STEPS:
            continue
        nodes = {node.id: candidates.of_node(knowledge, argument, node) for node in argument.nodes}
        steps = tuple(
            Step(id=id_, text=nodes[id_].text, why=nodes[id_].says, evidence=nodes[id_].evidence) for id_ in orders[0]
        )
        question = ask.about(
            knowledge,
            "argument-order",
            [argument],
            slots={"author": voices.arguer(knowledge, argument)},
            query=Query(name="order-of", args={"argument": argument.id}),
            feedback=argument.says,
            evidence=tuple(found for step in steps for found in step.evidence),
            body=Order(steps=steps, accepted=orders),
            perspectives=(argument.by,),
        )
        if question:
            yield question


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_QUOTE = "tolls rose faster than the towns could agree, and the league had outgrown its charter"
_STEPS = {
    "p1": "Tolls rose faster than the towns could agree on them",
    "p2": "New towns on the north shore joined without a vote",
    "m1": "The towns no longer shared one interest in the tolls",
    "c": "The league had outgrown the charter that founded it",
}
EXAMPLE: Item = write(
    example.question(
        "argument-order.outgrown",
        Query(name="order-of", args={"argument": "outgrown"}),
        {"author": "Venn (1950)"},
        "Venn (1950) argues from tolls and new towns that the league outgrew its charter.",
        _QUOTE,
        body=Order(
            steps=tuple(Step(id=id_, text=text, evidence=example.quoted(_QUOTE)) for id_, text in _STEPS.items()),
            accepted=(("p1", "p2", "m1", "c"), ("p2", "p1", "m1", "c"), ("p1", "m1", "p2", "c")),
        ),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", ["p1", "p2", "m1", "c"], 1.0),
    ("right: another accepted order", ["p1", "m1", "p2", "c"], 1.0),
    ("partly right: the conclusion too early", ["p1", "p2", "c", "m1"], 2 / 3),
    ("wrong: backwards", ["c", "m1", "p2", "p1"], 0.0),
    ("blank", [], 0.0),
    ("malformed: a step twice", ["p1", "p1", "m1", "c"], 0.0),
)
