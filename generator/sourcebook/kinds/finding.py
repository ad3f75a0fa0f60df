"""Which finding would most weaken the argument, or strengthen it? Asked from coded effects (ITEMS.md kind 33)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sourcebook.kinds import ask, candidates, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.graph import final_nodes
from sourcebook.model.argument import Argument, Direction, Effect, NodeRole
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.question import Candidate, Question

DOC = (
    "Which finding, if true, would most weaken or strengthen an argument; two coders agree that the others work the "
    "other way or change nothing."
)
LEVEL: Level = "evaluate"
PHRASINGS = (
    "An argument by {author} concludes that {target}. Which finding, if true, would most {verb} that argument?",
    (
        "Suppose that more came to light on a case made by {author}. The case is that {target}. Which "
        "discovery would {verb} that case most?"
    ),
    (
        "Take each report below to be right. A conclusion of {author} is at stake: {target}. Which report "
        "leaves that conclusion {done} most?"
    ),
)
_WORDS: Mapping[Direction, tuple[str, str]] = {
    "weakens": ("weaken", "weakened"),
    "strengthens": ("strengthen", "strengthened"),
}
"""The directions that are asked for, as a verb and a participle."""
_DOES: Mapping[Direction, str] = {
    "weakens": "would tell against",
    "strengthens": "would bear out",
    "none": "would leave untouched",
}
"""What a finding does to the step that it bears on."""
_STEPS: Mapping[NodeRole, str] = {
    "data": "reason",
    "warrant": "assumption",
    "backing": "reason",
    "qualifier": "limit",
    "rebuttal": "objection",
    "conclusion": "step",
}
"""What a step is called, by its role."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each argument with coded effects, once for either direction."""
    for argument in knowledge.arguments.values():
        conclusions = knowledge.ask(Query(name="conclusion-of", args={"argument": argument.id}))
        if (only is not None and argument.id not in only) or len(conclusions) != 1:
            continue
        for direction in _WORDS:
            question = _question(knowledge, argument, direction, next(iter(conclusions)))
            if question:
                yield question


def _question(knowledge: Knowledge, argument: Argument, direction: Direction, conclusion: str) -> Question | None:
    """A question for one direction; None where nothing is coded so."""
    query = Query(name="would", args={"argument": argument.id, "direction": direction})
    answers = knowledge.ask(query)
    found = {f"{argument.id}.{effect.id}": effect for effect in argument.effects}
    keys = tuple(_candidate(knowledge, argument, effect) for name, effect in found.items() if name in answers)[:1]
    target = next(node for node in argument.nodes if f"{argument.id}.{node.id}" == conclusion)
    if not keys:
        return None
    verb, done = _WORDS[direction]
    key = found[keys[0].value]
    on = [node for node in argument.nodes if node.id in {target.id, key.on}]
    return ask.about(
        knowledge,
        "finding",
        [argument],
        slot=direction,
        slots={
            "author": voices.arguer(knowledge, argument),
            "target": target.text,
            "verb": verb,
            "done": done,
        },
        query=query,
        feedback=f"What would {verb} the argument: {key.if_true}. That {_does(argument, key)}",
        evidence=told.steps(knowledge, argument, on),
        proof=told.conclusion(knowledge, argument),
        keys=tuple(
            replace(each, says=f"If true, this would {verb} the argument: it {_does(argument, key)}") for each in keys
        ),
        candidates=tuple(_candidate(knowledge, argument, each) for name, each in found.items() if name not in answers),
        perspectives=(argument.by,),
    )


def _candidate(knowledge: Knowledge, argument: Argument, effect: Effect) -> Candidate:
    """A finding and why it works as it does, with the words of the conclusion and of the step that it bears on."""
    final = final_nodes(argument)
    on = [node for node in argument.nodes if node.id in {*final, effect.on}]
    return Candidate(
        value=f"{argument.id}.{effect.id}",
        text=candidates.capital(effect.if_true),
        says=f"This one {_does(argument, effect)}",
        evidence=told.steps(knowledge, argument, on),
    )


def _does(argument: Argument, effect: Effect) -> str:
    """Say what a finding does, and to which step: without that nobody learns why it works as it does."""
    node = next((node for node in argument.nodes if node.id == effect.on), None)
    if node is None:
        return f"{_DOES[effect.direction]} a step that the argument takes."
    name = "conclusion" if node.id in final_nodes(argument) else _STEPS[node.role]
    if node.implicit:
        name = "unsaid assumption"
    return f"{_DOES[effect.direction]} the {name} that {node.text}."


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "finding.outgrown.weakens",
        Query(name="would", args={"argument": "outgrown", "direction": "weakens"}),
        {
            "author": "Venn (1950)",
            "target": "the league had outgrown its charter",
            "verb": "weaken",
            "done": "weakened",
        },
        "What would weaken it: the towns voted as one on all tolls after the war.",
        "the towns no longer shared one interest in the tolls",
        shown={
            "outgrown.e1": "The towns voted as one on every toll after the war",
            "outgrown.e2": "Two towns on the lake kept toll books of their own",
            "outgrown.e3": "The lighthouse of Arn was painted white after the war",
        },
        right={"outgrown.e1"},
        rule="F7",
    )
)
GRADES: Grades = (
    ("right", "outgrown.e1", 1.0),
    ("wrong: it works the other way", "outgrown.e2", 0.0),
    ("blank", "", 0.0),
    ("malformed: the direction", "weakens", 0.0),
)
