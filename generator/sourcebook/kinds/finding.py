"""Which finding would most weaken the argument, or strengthen it? Asked from coded effects (ITEMS.md kind 33)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sourcebook.kinds import ask, candidates, example, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Argument, Direction, Effect
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
    verb, done = _WORDS[direction]
    return (
        ask.about(
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
            feedback=f"What would {verb} it: {found[keys[0].value].if_true}. {argument.says}",
            evidence=keys[0].evidence,
            keys=tuple(replace(key, says=f"If true, this would {verb} the argument. {argument.says}") for key in keys),
            candidates=tuple(
                _candidate(knowledge, argument, each) for name, each in found.items() if name not in answers
            ),
            perspectives=(argument.by,),
        )
        if keys
        else None
    )


def _candidate(knowledge: Knowledge, argument: Argument, effect: Effect) -> Candidate:
    """A finding, with the words of the step that it bears on; those of the whole argument where that is unstated."""
    node = next((node for node in argument.nodes if node.id == effect.on), None)
    evidence = candidates.of_node(knowledge, argument, node).evidence if node else ()
    return Candidate(
        value=f"{argument.id}.{effect.id}",
        text=candidates.capital(effect.if_true),
        evidence=evidence or knowledge.evidence(argument.id),
    )


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
