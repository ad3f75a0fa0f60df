"""What part does a step play? Five labels, from argument graphs (ITEMS.md kind 31)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, candidates, example, labels, told, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.graph import part, place, supports
from sourcebook.model.argument import Argument, Node
from sourcebook.model.item import Choice, Item, Level, Option, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = (
    "The part that a step plays in an argument, shown among its neighbours; the wrong labels are refuted by its graph."
)
LEVEL: Level = "analyse"
PHRASINGS = (
    "{steps} These steps are from {author}. What part does statement {letter} play here?",
    "{steps} The reasoning is that of {author}. How should a reader class step {letter}?",
    "{steps} In shuffled order, this is from {author}. Which label describes sentence {letter} best?",
)
LABELS = {
    "reason": "Reason: the argument starts from it",
    "step": "Step on the way: concluded, and supports what follows",
    "conclusion": "Final conclusion: everything else leads to it",
    "objection": "Objection or limit: it speaks against the rest",
    "assumption": "Unsaid assumption: needed, but left unwritten",
}
"""The fixed set of options, by part; no two share a word that carries content, so that none is the middle (B03)."""
MARKS = {
    "reason": "A reason stands in the text, and nothing in the argument leads to it.",
    "step": "A step on the way follows from one statement and supports another.",
    "conclusion": "Everything else leads to a final conclusion, and it leads no further.",
    "objection": "An objection speaks against a statement of the argument, or limits it.",
    "assumption": "An unsaid assumption stands nowhere in the text.",
}
RARE = ("step", "objection")
LETTERS = "ABC"
LONGEST = 42
"""Words of the steps together, so that a stem is short enough to be held in mind (A20)."""
CAUSAL = frozenset({"cause-to-effect"})
"""Schemes in which a story of causes may be told, where nobody can say what is inferred and what happened."""
UNCAUSED = frozenset({"objection", "assumption"})
"""Parts that are plain even there."""
PLACES = 2
"""Places in its map without which an argument is asked here alone."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask arguments for the part of one step: a rare part where one has it; the rest are shared with `complete-map`."""
    for argument in knowledge.arguments.values():
        node = None if only is not None and argument.id not in only else _asked(knowledge, argument)
        if node is None:
            continue
        near = _near(argument, node)
        shown = sorted([node, *near], key=lambda each: keyed("step-role", argument.id, each.id))
        query = Query(name="part-of-step", args={"argument": argument.id, "node": node.id})
        letter = LETTERS[shown.index(node)]
        truth = _truth(argument, node, shown)
        quoted = told.steps(knowledge, argument, shown)
        own = candidates.of_node(knowledge, argument, node).evidence or quoted[:1]
        body = labels.fixed(
            knowledge, query, LABELS, (argument.id,), truth=truth, evidence=quoted, proof=own, marks=MARKS
        )
        question = body and ask.about(
            knowledge,
            "step-role",
            [argument],
            slot=node.id,
            slots={
                "author": voices.arguer(knowledge, argument),
                "steps": " ".join(
                    f"({name}) {candidates.capital(each.text)}." for name, each in zip(LETTERS, shown, strict=False)
                ),
                "letter": letter,
            },
            query=query,
            feedback=truth,
            evidence=quoted,
            body=body,
            perspectives=(argument.by,),
        )
        if question:
            yield question


def _asked(knowledge: Knowledge, argument: Argument) -> Node | None:
    """The step to ask: by a keyed draw among the parts that it has, the rare ones first, then among its steps."""
    found: dict[str, list[Node]] = {}
    alone = len({place(argument, node) for node in argument.nodes} - {None}) < PLACES
    for node in argument.nodes:
        name, near = part(argument, node), _near(argument, node)
        told_as_one = near and not any(_of_others(knowledge, argument, each) for each in (node, *near))
        if name and told_as_one and (alone or argument.scheme not in CAUSAL or name in UNCAUSED):
            found.setdefault(name, []).append(node)
    names = [name for name in RARE if name in found] or (sorted(found) if alone or ask.drawn(argument) else [])
    if not names:
        return None
    name = min(names, key=lambda each: keyed("step-role", argument.id, each))
    return min(found[name], key=lambda node: keyed("step-role", argument.id, node.id))


def _near(argument: Argument, node: Node) -> list[Node]:
    """Two neighbours of a step among which its part can be seen, an unsaid one only where there is no other."""
    said = {each.id: each for each in argument.nodes if not _assumed(each) and each is not node}
    edges = sorted(supports(argument), key=lambda edge: len(said[edge[0]].text) if edge[0] in said else 0)
    after = [edge.to for edge in argument.edges if edge.from_ == node.id and edge.to in said]
    before = [a for a, b in edges if b == node.id and a in said]
    beside = [a for a, b in edges if b in after and a in said]
    further = [b for a, b in edges if a in after and b in said] or [a for a, b in edges if b in before and a in said]
    if part(argument, node) in {"objection", "assumption"}:
        chosen = [*after[:1], *beside[:1]]
    elif part(argument, node) == "step":
        chosen = [*before[:1], *after[:1]]
    else:
        chosen = [*after[:1], *before[:1], *further[:1], *beside[:1], *before[1:2]]
    unsaid = [each for each in argument.nodes if _assumed(each) and each is not node]
    near = [*(said[id_] for id_ in dict.fromkeys(chosen)), *unsaid][: len(LETTERS) - 1]
    told = sum(len(each.text.split()) for each in (node, *near))
    return near if len(near) == len(LETTERS) - 1 and told <= LONGEST else []


def _assumed(node: Node) -> bool:
    """Whether a step is a warrant that nobody says."""
    return node.implicit and node.role == "warrant"


def _of_others(knowledge: Knowledge, argument: Argument, node: Node) -> bool:
    """Whether the words of a step in an argument that is reported are those of yet another voice."""
    source = voices.source_of(knowledge, argument.work)
    own = {None, argument.by, source.author}
    if argument.by == source.author or knowledge.name(argument.by) == source.publisher:
        return False
    words = candidates.of_node(knowledge, argument, node).evidence
    return any(
        fact.by not in own
        for fact in knowledge.facts.values()
        for found in knowledge.evidence(fact.id)
        for each in words
        if found.source == each.source and found.start < each.end and each.start < found.end
    )


def _truth(argument: Argument, node: Node, shown: Sequence[Node]) -> str:
    """Say what the step does to another: to one of those shown, by its letter, or else by its words."""
    letters = {each.id: f"step {letter}" for letter, each in zip(LETTERS, shown, strict=True)}
    texts = {each.id: f"this: {each.text}" for each in argument.nodes} | letters
    said = [edge.to for edge in argument.edges if edge.from_ == node.id and edge.to in texts]
    before = [a for a, b in supports(argument) if b == node.id]
    to = min((texts[each] for each in said), key=lambda text: text not in letters.values(), default="the argument")
    by = min((texts[each] for each in before), key=lambda text: text not in letters.values(), default="")
    step = letters[node.id]
    return {
        "reason": f"{candidates.capital(step)} is a reason for {to}. Nothing else in the argument leads to it.",
        "step": f"{candidates.capital(step)} is concluded from {by}. And it is itself a reason for {to}.",
        "conclusion": f"{candidates.capital(step)} is concluded in the end, from {by}. It leads no further.",
        "objection": f"{candidates.capital(step)} speaks against {to}, or limits it.",
        "assumption": f"No words of the text say {step}. It is needed to come to {to}.",
    }[part(argument, node) or "reason"]


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_SAYS = "Step C follows from this: tolls rose fast. And it supports this: the league had outgrown its charter."
_QUOTE = "the towns no longer shared one interest in the tolls"
EXAMPLE: Item = write(
    example.question(
        "step-role.outgrown.m1",
        Query(name="part-of-step", args={"argument": "outgrown", "node": "m1"}),
        {
            "author": "Venn (1950)",
            "steps": "(A) The league had outgrown its charter. (B) Tolls rose fast. (C) No interest was shared.",
            "letter": "C",
        },
        _SAYS,
        _QUOTE,
        body=Choice(
            options=example.options(
                LABELS,
                {"step"},
                Query(name="part-of-step", args={"argument": "outgrown", "node": "m1"}),
                "F7",
                _SAYS,
                _QUOTE,
            ),
            ordered=True,
        ),
    ),
    0,
    (),
)
GRADES: Grades = (
    ("right", "step", 1.0),
    ("wrong", "conclusion", 0.0),
    ("blank", "", 0.0),
    ("malformed: the letter", "C", 0.0),
)
