"""Which card fills which empty place of the map? Matching, from argument graphs (ITEMS.md kind 36)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.distractors import certify
from sourcebook.distractors.proofs import elsewhere
from sourcebook.kinds import ask, candidates, example, telling, voices, words
from sourcebook.kinds.face import Grades
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.graph import final_nodes, place, supports
from sourcebook.model.argument import Argument, Node
from sourcebook.model.item import Certificate, Item, Level, Match, Option, Pair, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

DOC = (
    "Which card fills which empty place of an argument's map, given its conclusion and what stands there already; two "
    "cards are of other arguments of the same work."
)
LEVEL: Level = "analyse"
PHRASINGS = (
    (
        "An argument by {author} concludes that {conclusion}.{given} Two cards belong to other arguments. "
        "Which of the rest fills which empty place of its map?"
    ),
    (
        "The map of an argument by {author} has empty places. It leads to this: {conclusion}.{given} Which card "
        "belongs where, and which two belong nowhere?"
    ),
    (
        "Rebuild an argument by {author}. It arrives at this: {conclusion}.{given} Two cards belong to others. "
        "Which role does each of the rest play?"
    ),
)
PLACES = {
    "reason-for-step": "A reason for the step on the way",
    "step": "The step on the way to the conclusion",
    "reason": "A reason that leads straight to the conclusion",
    "assumption": "An assumption that is needed and left unsaid",
    "objection": "A point against the conclusion, or a limit to it",
}
"""The places of a map, in words."""
LEAST, SPARE = 2, 2
"""Places to fill at least, and cards that are left over."""
REASONS = frozenset({"reason", "reason-for-step"})
"""Places of reasons."""
LEFT = 3
"""Of maps with two places, one of them unsaid, one in so many may be left to `step-role`."""
ALIKE = 2
"""Telling words that a spare card shares with the argument from which on it might serve it."""
ROOM = 32
"""Words of a stem that tell of one argument."""


def questions(knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
    """Ask arguments with several kinds of place for a card each; those with two alone and nothing
    unsaid are shared with `step-role`.
    """
    for argument in knowledge.arguments.values():
        if only is not None and argument.id not in only:
            continue
        finals = {node.id: node for node in argument.nodes if node.id in final_nodes(argument) and not node.implicit}
        cards = _cards(argument)
        if len(cards) < LEAST or len(finals) != 1:
            continue
        left = "assumption" not in cards or keyed("complete-map", argument.id) % LEFT == 0
        if len(cards) == LEAST and left and ask.drawn(argument):
            continue
        body = _body(knowledge, argument, cards)
        question = body and ask.about(
            knowledge,
            "complete-map",
            [argument],
            slots={
                "author": voices.arguer(knowledge, argument),
                "conclusion": next(iter(finals.values())).text,
                "given": _given(argument, cards, voices.arguer(knowledge, argument)),
            },
            query=Query(name="fills-place", args={"argument": argument.id, "place": next(iter(cards))}),
            feedback=argument.says,
            evidence=knowledge.evidence(argument.id),
            body=body,
            perspectives=(argument.by,),
        )
        if question:
            yield question


def _cards(argument: Argument) -> dict[str, Node]:
    """One step for each place that has any, by a keyed draw."""
    found: dict[str, list[Node]] = {name: [] for name in PLACES}
    for node in argument.nodes:
        if (name := place(argument, node)) in found:
            found[name].append(node)
    return {
        name: min(nodes, key=lambda node: keyed("complete-map", argument.id, node.id))
        for name, nodes in found.items()
        if nodes
    }


def _given(argument: Argument, cards: dict[str, Node], author: str) -> str:
    """Say which reasons stand on the map already, as far as a stem holds them: without them a card might not carry what
    it leads to.
    """
    finals, own = final_nodes(argument), {node.id for node in cards.values()}
    room = ROOM - sum(len(node.text.split()) for node in argument.nodes if node.id in finals) - len(author.split())
    told = ""
    for node in argument.nodes:
        shown = not node.implicit and node.id not in own and node.id not in finals and place(argument, node) in REASONS
        size = len(node.text.split()) + 3
        if shown and size <= room:
            room -= size
            told += f" {'It holds as well' if told else 'The map has this already'}: {node.text}."
    return told


def _body(knowledge: Knowledge, argument: Argument, cards: dict[str, Node]) -> Match | None:
    """Places with their cards, and spare cards; every card at every wrong place is certified."""
    spare = list(_spare(knowledge, argument, cards))
    values = {name: f"{argument.id}.{node.id}" for name, node in cards.items()}
    certificates = [
        certify(knowledge, Query(name="fills-place", args={"argument": argument.id, "place": name}), value, facts)
        for name in cards
        for value, facts in [
            *((other, (argument.id,)) for at, other in values.items() if at != name),
            *((f"{other.id}.{node.id}", (argument.id, other.id)) for other, node in spare),
        ]
    ]
    proven: list[Certificate] = [certificate for certificate in certificates if certificate]
    if len(spare) < SPARE or len(proven) < len(certificates):
        return None
    pairs = tuple(
        Pair(
            left=PLACES[name],
            right=candidates.capital(node.text),
            why=_why(argument, name, cards),
            evidence=candidates.of_node(knowledge, argument, node).evidence,
        )
        for name, node in cards.items()
    )
    return Match(
        pairs=pairs, spare=tuple(candidates.capital(node.text) for _, node in spare), certificates=tuple(proven)
    )


def _why(argument: Argument, name: str, cards: dict[str, Node]) -> str:
    """Say what a card does at its place."""
    [conclusion] = [node.text for node in argument.nodes if node.id in final_nodes(argument)]
    step = cards["step"].text if "step" in cards else ""
    said = {
        "reason-for-step": f"It is offered as a ground for something further: {step or 'the step on the way'}.",
        "step": f"It rests on a reason of its own, and in its turn supports the conclusion that {conclusion}.",
        "reason": f"It is offered as a ground for the conclusion itself, that {conclusion}.",
        "assumption": _bridged(argument, cards["assumption"]) if "assumption" in cards else "",
        "objection": "It supports nothing here: it tells against what is argued, or limits how far that holds.",
    }
    return said[name]


def _bridged(argument: Argument, assumption: Node) -> str:
    """Say from where to where the unsaid assumption leads."""
    nodes = {node.id: node for node in argument.nodes}
    targets = [to for from_, to in supports(argument) if from_ == assumption.id]
    grounds = [nodes[from_].text for from_, to in supports(argument) if to in targets and not nodes[from_].implicit]
    if not grounds:
        return "Nobody says it."
    to = nodes[targets[0]].text
    return f"Nobody says it. Without it one may grant that {grounds[0]}, and still doubt that {to}: it bridges the two."


def _spare(knowledge: Knowledge, argument: Argument, cards: dict[str, Node]) -> Iterator[tuple[Argument, Node]]:
    """Two cards of other arguments of the same work, of the same chapter where it has any, that have nothing to do with
    this one: a reason, and an assumption where one is to be placed, else a second reason.
    """
    chapter = knowledge.chapter_of(argument.topics)
    own = telling.words(" ".join(node.text for node in argument.nodes)) - telling.common(knowledge)
    others = [
        other
        for other in knowledge.arguments.values()
        if other.work == argument.work and other is not argument and elsewhere(argument, other)
    ]
    others.sort(
        key=lambda other: (
            other.by != argument.by,
            knowledge.chapter_of(other.topics) != chapter,
            keyed("complete-map", argument.id, other.id),
        )
    )
    for wanted in (REASONS, frozenset({"assumption"}) if "assumption" in cards else REASONS):
        for other in others:
            nodes = [
                node
                for node in other.nodes
                if place(other, node) in wanted and len(telling.words(node.text) & own) < ALIKE
            ]
            if nodes:
                others.remove(other)
                yield other, min(nodes, key=lambda node: keyed("complete-map", argument.id, other.id, node.id))
                break


def write(question: Question, phrasing: int, options: Sequence[Option]) -> Item:
    """Give a question its words."""
    return words.item(question, phrasing, options, level=LEVEL, phrasings=PHRASINGS)


_QUOTE = "Tolls rose faster than the towns could agree on them."
_CARDS = {
    PLACES["reason-for-step"]: ("p1", "Tolls rose faster than the towns could agree on them"),
    PLACES["step"]: ("m1", "One interest in the tolls was no longer shared"),
    PLACES["reason"]: ("p2", "New towns on the north shore joined without a vote"),
}
_NAMES = {text: name for name, text in PLACES.items()}
EXAMPLE: Item = write(
    example.question(
        "complete-map.outgrown",
        Query(name="fills-place", args={"argument": "outgrown", "place": "step"}),
        {"author": "Venn (1950)", "conclusion": "the league had outgrown its charter", "given": ""},
        "Venn (1950) argues from tolls and new towns that the league outgrew its charter.",
        _QUOTE,
        body=Match(
            pairs=tuple(
                Pair(left=left, right=right, evidence=example.quoted(_QUOTE)) for left, (_, right) in _CARDS.items()
            ),
            spare=("Small boats carry most of the grain", "Arn owns the lighthouse"),
            certificates=tuple(
                Certificate(
                    rule="F7",
                    query=Query(name="fills-place", args={"argument": "outgrown", "place": _NAMES[left]}),
                    value=value,
                    facts=("outgrown",),
                )
                for left, (own, _) in _CARDS.items()
                for value in (*(f"outgrown.{id_}" for id_, _ in _CARDS.values() if id_ != own), "bread.p1", "oil.p2")
            ),
        ),
    ),
    0,
    (),
)
_RIGHT = {left: right for left, (_, right) in _CARDS.items()}
GRADES: Grades = (
    ("right", _RIGHT, 1.0),
    ("partly right: one of three", {PLACES["step"]: _RIGHT[PLACES["step"]]}, 1 / 3),
    ("wrong: the spare card", {PLACES["step"]: "Small boats carry most of the grain"}, 0.0),
    ("blank", {}, 0.0),
    ("malformed", "m1", 0.0),
)
