"""An argument as boxes and joins: what a map of it draws and its outline tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Argument, Edge, EdgeKind, Node
from sourcebook.pages.voices import voice_in

Look = Literal["stated", "unstated", "concluded", "elsewhere"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A step of the argument, or one of another argument that it bears on."""

    id: str
    head: str
    """Its number, as on the page of evidence, and its role."""
    text: str
    look: Look

    @property
    def name(self) -> str:
        """What other steps call it: its number."""
        return "another argument" if self.look == "elsewhere" else self.head.split(" ", 1)[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """An edge between boxes."""

    from_: str
    to: str
    """The box that it ends at; for one that ends at a join, the box that that join ends at."""
    kind: EdgeKind
    onto: int | None
    """The index of the join at whose middle it ends."""

    @property
    def low(self) -> str:
        """The box that stands below: what carries something, or is taken for granted by it."""
        return self.to if self.kind == "presupposes" else self.from_

    @property
    def high(self) -> str:
        """The box that stands above."""
        return self.from_ if self.kind == "presupposes" else self.to


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """An argument's boxes, its own first, and their joins in the order of its edges."""

    boxes: dict[str, Box]
    joins: tuple[Join, ...]


def mapped(knowledge: Knowledge, argument: Argument) -> Mapped:
    """Read an argument; an end that stands in another argument becomes a box, a chain that leads nowhere no join."""
    boxes = {node.id: _own(number, node) for number, node in enumerate(argument.nodes, 1)}
    named = {edge.id: edge for edge in argument.edges if edge.id is not None and edge.id not in boxes}
    ended = [(edge, _box(named, edge, "from_"), _box(named, edge, "to")) for edge in argument.edges]
    kept = [(edge, start, end) for edge, start, end in ended if start and end and start != end]
    places = {id(edge): index for index, (edge, _, _) in enumerate(kept)}
    joins = [
        Join(from_=start, to=end, kind=edge.kind, onto=places.get(id(named.get(edge.to)))) for edge, start, end in kept
    ]
    for join in joins:
        for end in (join.from_, join.to):
            boxes.setdefault(end, _elsewhere(knowledge, end))
    return Mapped(boxes=boxes, joins=tuple(joins))


def _box(named: Mapping[str, Edge], edge: Edge, side: Literal["from_", "to"]) -> str | None:
    """The box at an end of an edge; where an edge stands there, the box at that edge's end; None if they go round."""
    passed = {id(edge)}
    while (end := getattr(edge, side)) in named:
        edge = named[end]
        if id(edge) in passed:
            return None
        passed.add(id(edge))
    return str(end)


def _own(number: int, node: Node) -> Box:
    look: Look = "unstated" if node.implicit else "concluded" if node.role == "conclusion" else "stated"
    role = f"{node.role}, unstated" if node.implicit else node.role
    return Box(id=node.id, head=f"{number} {role}", text=" ".join(node.text.split()), look=look)


def _elsewhere(knowledge: Knowledge, end: str) -> Box:
    """A step of another argument, in its words if it is approved; of a step between steps, what it leads to."""
    id_, _, step = end.partition(".")
    other = knowledge.arguments.get(id_)
    if other is None:
        return Box(id=end, head="another argument", text="", look="elsewhere")
    found = next((node.text for node in other.nodes if node.id == step), other.says)
    text = f"{voice_in(knowledge, other.by, other.work)}: {found}"
    return Box(id=end, head="another argument", text=" ".join(text.split()), look="elsewhere")
