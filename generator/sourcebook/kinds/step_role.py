"""What part does a step play? Five labels, from argument graphs (ITEMS.md kind 31)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.kinds import ask, candidates, example, labels, voices, words
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
PLACES = 2
"""Places in its map without which an argument is asked here alone."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask arguments for the part of one step: a rare part where one has it; the rest are shared with `complete-map`."""
    for argument in knowledge.arguments.values():
        node = None if only is not None and argument.id not in only else _asked(argument)
        if node is None:
            continue
        near = _near(argument, node)
        shown = sorted([node, *near], key=lambda each: keyed("step-role", argument.id, each.id))
        query = Query(name="part-of-step", args={"argument": argument.id, "node": node.id})
        letter = LETTERS[shown.index(node)]
        body = _body(knowledge, argument, node, query, letter)
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
            feedback=_truth(argument, node, letter),
            evidence=body.options[0].evidence,
            body=body,
            perspectives=(argument.by,),
        )
        if question:
            yield question


def _asked(argument: Argument) -> Node | None:
    """The step to ask: by a keyed draw among the parts that it has, the rare ones first, then among its steps."""
    found: dict[str, list[Node]] = {}
    for node in argument.nodes:
        if (name := part(argument, node)) and _near(argument, node):
            found.setdefault(name, []).append(node)
    alone = len({place(argument, node) for node in argument.nodes} - {None}) < PLACES
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


def _body(knowledge: Knowledge, argument: Argument, node: Node, query: Query, letter: str) -> Choice | None:
    """The five labels, with the words of the step, or of the argument where it has none."""
    own = candidates.of_node(knowledge, argument, node).evidence
    evidence = own or knowledge.evidence(argument.id)[:1]
    truth = _truth(argument, node, letter)
    return labels.fixed(knowledge, query, LABELS, (argument.id,), truth=truth, evidence=evidence, marks=MARKS)


def _truth(argument: Argument, node: Node, letter: str) -> str:
    """Say what the step is, by its neighbours."""
    texts = {each.id: each.text for each in argument.nodes}
    to = next((texts[edge.to] for edge in argument.edges if edge.from_ == node.id and edge.to in texts), "")
    by = next((texts[a] for a, b in supports(argument) if b == node.id), "")
    return {
        "reason": f"The argument starts from step {letter}, which supports this: {to}.",
        "step": f"Step {letter} follows from this: {by}. And it supports this: {to}.",
        "conclusion": f"Other steps lead to step {letter}, such as this: {by}. It leads no further.",
        "objection": f"Step {letter} speaks against this, or limits it: {to or 'a step of the argument'}.",
        "assumption": f"No words of the text say step {letter}, and without it this would not follow: {to}.",
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
