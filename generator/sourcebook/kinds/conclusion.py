"""Which statement is the conclusion? Asked from argument graphs (ITEMS.md kind 31)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sourcebook.kinds import ask, candidates, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Argument
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.question import Question

DOC = "Which of an argument's statements the others lead to; distractors are its other statements, by the graph."
LEVEL: Level = "analyse"
TOLD = 2
"""Statements in which a thing is named that the argument is said to be about, and how many such things are named."""
_WORD = re.compile(r"[^\w]+")
PHRASINGS = (
    "These statements are from one argument{about} in {work}. Which of them is the conclusion that the rest leads to?",
    "An argument{about} by {author} is made in steps. At which of these statements does the reasoning finally arrive?",
    "Take apart an argument{about} by {author}. What is finally concluded there from the other points?",
)


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each argument with one final conclusion for it."""
    for argument in knowledge.arguments.values():
        query = Query(name="conclusion-of", args={"argument": argument.id})
        answers = knowledge.ask(query)
        if (only is not None and argument.id not in only) or len(answers) != 1:
            continue
        steps = [candidates.of_node(knowledge, argument, node) for node in argument.nodes if not node.implicit]
        keys = tuple(step for step in steps if step.value in answers)
        question = keys and ask.about(
            knowledge,
            "conclusion",
            [argument],
            slots={
                "author": voices.arguer(knowledge, argument),
                "work": voices.work_of(knowledge, argument),
                "about": _about(knowledge, argument),
            },
            query=query,
            feedback=argument.says,
            evidence=told.steps(knowledge, argument),
            proof=keys[0].evidence,
            keys=tuple(replace(key, evidence=()) for key in keys),
            candidates=tuple(step for step in steps if step.value not in answers),
            perspectives=(argument.by,),
        )
        if question:
            yield question


def _about(knowledge: Knowledge, argument: Argument) -> str:
    """Say what an argument is about: the two things at most that most of its statements name."""
    texts = [f" {_WORD.sub(' ', node.text)} " for node in argument.nodes if not node.implicit]
    named = Counter(
        entity.id
        for entity in knowledge.course.entities.values()
        for text in texts
        if any(name[:1].isupper() and f" {_WORD.sub(' ', name)} " in text for name in entity.names)
    )
    found: list[str] = []
    for name in (knowledge.definite(id_) for id_, times in named.most_common() if times >= TOLD):
        if not any(set(name.split()) & set(other.split()) - {"the"} for other in found):
            found.append(name)
    return f" about {' and '.join(found[:TOLD])}" if found else ""


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_SAYS = "Venn (1950) argues from tolls and tides that the league outgrew its charter."
EXAMPLE: Item = write(
    *example.choice(
        "conclusion.outgrown",
        Query(name="conclusion-of", args={"argument": "outgrown"}),
        {"author": "Venn (1950)", "work": "“The Lake Almanac” (1950)", "about": ""},
        _SAYS,
        "the league had outgrown its charter",
        shown={
            "outgrown.p1": "Tolls rose faster than the towns could agree on them",
            "outgrown.m1": "The towns no longer shared one interest in the tolls",
            "outgrown.c": "The league had outgrown the charter that founded it",
        },
        right={"outgrown.c"},
        rule="F7",
    )
)
GRADES: Grades = (
    ("right", "outgrown.c", 1.0),
    ("wrong", "outgrown.m1", 0.0),
    ("blank", "", 0.0),
    ("malformed: the node without its argument", "c", 0.0),
)
