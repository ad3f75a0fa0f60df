"""Which statement supports this one? Asked from argument graphs (ITEMS.md kind 31)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sourcebook.kinds import ask, candidates, example, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.graph import against, behind, supports
from sourcebook.model.argument import Node
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.question import Candidate, Question

DOC = "Which of an argument's statements is a direct reason for another; distractors are no reason for it at all."
LEVEL: Level = "analyse"
PHRASINGS = (
    (
        "One step in an argument by {author} is that {target}. Which of these does the argument give as a "
        "direct reason for it?"
    ),
    "By the reasoning of {author}, {target}. What is brought forward there in support of exactly that step?",
    (
        "A reader doubts, against {author}, that {target}. Which statement would the argument itself set "
        "directly against that doubt?"
    ),
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each supported statement of an argument for one that supports it directly."""
    for argument in knowledge.arguments.values():
        if only is not None and argument.id not in only:
            continue
        nodes = {node.id: node for node in argument.nodes if not node.implicit}
        for target in [node for node in nodes.values() if any(b == node.id for _, b in supports(argument))]:
            query = Query(name="supports", args={"argument": argument.id, "node": target.id})
            answers = knowledge.ask(query)
            steps = [candidates.of_node(knowledge, argument, node) for node in nodes.values() if node is not target]
            doubtful = {f"{argument.id}.{id_}" for id_ in behind(argument, target.id) | against(argument)}
            keys = tuple(step for step in steps if step.value in answers)[:1]
            question = keys and ask.about(
                knowledge,
                "support",
                [argument],
                slot=target.id,
                slots={
                    "author": voices.arguer(knowledge, argument),
                    "target": target.text,
                },
                query=query,
                feedback=f"{argument.says} The step is supported by this one: {_said(nodes, keys[0])}.",
                evidence=keys[0].evidence,
                keys=tuple(replace(key, says=f"{argument.says} The step rests directly on this.") for key in keys),
                candidates=tuple(step for step in steps if step.value not in doubtful),
                perspectives=(argument.by,),
            )
            if question:
                yield question


def _said(nodes: Mapping[str, Node], step: Candidate) -> str:
    """The words of a step as they stand within a sentence."""
    return nodes[step.value.partition(".")[2]].text


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "support.outgrown.m1",
        Query(name="supports", args={"argument": "outgrown", "node": "m1"}),
        {
            "author": "Venn (1950)",
            "target": "the towns no longer shared one interest in the tolls",
        },
        "The step is supported by this one: tolls rose faster than the towns could agree on them.",
        "tolls rose faster than the towns could agree",
        shown={
            "outgrown.p1": "Tolls rose faster than the towns could agree on them",
            "outgrown.c": "The league had outgrown the charter that founded it",
            "outgrown.p2": "New towns on the north shore joined without a vote",
        },
        right={"outgrown.p1"},
        rule="F7",
    )
)
GRADES: Grades = (
    ("right", "outgrown.p1", 1.0),
    ("wrong", "outgrown.c", 0.0),
    ("blank", None, 0.0),
    ("malformed", ["outgrown.p1", "outgrown.c"], 0.0),
)
