"""What does the step take for granted? Asked from unstated premises and their decoys (ITEMS.md kind 32)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sourcebook.kinds import ask, candidates, example, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.graph import supports
from sourcebook.model.argument import Argument, Decoy, Node
from sourcebook.model.item import Item, Level, Option, Query
from sourcebook.model.question import Candidate, Question

DOC = (
    "Which unstated premise a step of an argument needs; two coders call it the missing one, and each distractor its "
    "converse, too strong, what another argument needs, or what is stated."
)
LEVEL: Level = "analyse"
PHRASINGS = (
    "Grounds of {author}: {grounds}. Conclusion: {target}. Which assumption is left unsaid?",
    "Grant the grounds of {author}: {grounds}. Doubt the conclusion: {target}. Which tacit assumption then goes?",
    "Concluded by {author}: {target}. Support: {grounds}. Which unspoken premise joins the two?",
)
LONGEST = 42
"""Words of grounds and conclusion together, so that a stem is short enough to be held in mind (A20)."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask each argument with an unstated premise for it."""
    for argument in knowledge.arguments.values():
        query = Query(name="missing-premise-of", args={"argument": argument.id})
        answers = knowledge.ask(query) if only is None or argument.id in only else ()
        for node in [node for node in argument.nodes if f"{argument.id}.{node.id}" in answers][:1]:
            question = _question(knowledge, argument, node, query)
            if question:
                yield question


def _question(knowledge: Knowledge, argument: Argument, missing: Node, query: Query) -> Question | None:
    """A question about the step that the missing premise is for; None where nothing stated leads there."""
    stated = {node.id: node for node in argument.nodes if not node.implicit}
    target = next((stated[b] for a, b in supports(argument) if a == missing.id and b in stated), None)
    grounds = [stated[a] for a, b in supports(argument) if target and b == target.id and a in stated]
    if target is None or not grounds or sum(len(each.text.split()) for each in (target, *grounds)) > LONGEST:
        return None
    steps = told.steps(knowledge, argument, (target, *grounds))
    return ask.about(
        knowledge,
        "missing-premise",
        [argument],
        slots={
            "author": voices.arguer(knowledge, argument),
            "target": target.text,
            "grounds": ". ".join((grounds[0].text, *(candidates.capital(node.text) for node in grounds[1:]))),
        },
        query=query,
        feedback=f"{argument.says} What it takes for granted: {missing.text}.",
        evidence=told.steps(knowledge, argument),
        proof=steps,
        keys=(replace(_candidate(argument, missing), says=f"{argument.says} The step takes this for granted."),),
        candidates=tuple(_candidate(argument, decoy) for decoy in argument.decoys),
        perspectives=(argument.by,),
    )


def _candidate(argument: Argument, of: Node | Decoy) -> Candidate:
    return Candidate(value=f"{argument.id}.{of.id}", text=candidates.capital(of.text))


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


EXAMPLE: Item = write(
    *example.choice(
        "missing-premise.outgrown",
        Query(name="missing-premise-of", args={"argument": "outgrown"}),
        {
            "author": "Venn (1950)",
            "target": "the league had outgrown its charter",
            "grounds": "the towns no longer shared one interest in the tolls",
        },
        "What it takes for granted: a charter serves towns that share an interest.",
        "the league had outgrown its charter",
        shown={
            "outgrown.w": "A charter serves a league of towns that share an interest",
            "outgrown.d1": "Towns that share an interest have a charter that serves them",
            "outgrown.d2": "No league of towns outlives the interest that it began with",
        },
        right={"outgrown.w"},
        rule="F7",
    )
)
GRADES: Grades = (
    ("right", "outgrown.w", 1.0),
    ("wrong", "outgrown.d2", 0.0),
    ("blank", None, 0.0),
    ("malformed", {"outgrown": "w"}, 0.0),
)
