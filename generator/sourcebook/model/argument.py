"""Arguments as graphs, contested theses, and who takes which side of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sourcebook.model.base import Quote, Record, Whole
from sourcebook.model.fact import Stance

NodeRole = Literal["data", "warrant", "backing", "qualifier", "rebuttal", "conclusion"]
EdgeKind = Literal["supports", "attacks", "undercuts", "presupposes"]
Direction = Literal["weakens", "strengthens", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node(Record):
    """One statement of an argument (Toulmin's roles), stated in a quote or a fact, or implicit."""

    id: str
    role: NodeRole
    text: str
    """A full clause in our own words."""
    quote: Quote | None = None
    fact: str | None = None
    implicit: bool = False
    necessary: bool = False
    """For an implicit node: the argument fails without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge(Record):
    """What a node does to another node or to an edge; `<argument>.<node>` reaches into another argument."""

    from_: str
    to: str
    kind: EdgeKind
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoy(Record):
    """A wrong option for a kind that asks of the argument's structure, and what it is."""

    id: str
    for_: Literal["missing-premise"]
    """What it might be taken for."""
    is_: Literal["converse", "too-strong", "other-argument", "stated"]
    """The needed premise turned round, or more than is needed, or what another step needs, or what is said anyway."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect(Record):
    """What a finding, if true, would do to an argument, by way of a node or an edge."""

    id: str
    if_true: str
    """A full clause: the finding."""
    on: str
    """The node or edge that it bears on, or is about."""
    direction: Direction
    strength: Annotated[Literal[1, 2, 3], Whole()]
    """How much, from 1 to 3; no kind asks it, as each asks among findings of different directions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary(Record):
    """A summary of the argument, fair or not."""

    is_: Literal["fair", "straw", "hedge", "off-topic"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument(Record):
    """One argument of one voice in one work."""

    id: str
    by: str
    work: str
    scheme: str
    """Walton's argumentation scheme."""
    says: str
    topics: tuple[str, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    thesis: Stance | None = None
    decoys: tuple[Decoy, ...] = ()
    effects: tuple[Effect, ...] = ()
    summaries: tuple[Summary, ...] = ()
    note: str | None = None

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes of its nodes."""
        return tuple(node.quote for node in self.nodes if node.quote)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Record):
    """What one voice in one work says of a thesis."""

    voice: str
    work: str
    stance: Literal["asserts", "denies", "mixed", "silent"]
    quote: Quote | None = None
    arguable: bool = False
    """A careful reader could place the voice otherwise: the cell is shown as arguable, and never asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThesisText(Record):
    """A contested thesis, and what kind of thing the disagreement is about."""

    id: str
    text: str
    difference: Literal["fact", "definition", "value", "forecast", "priority"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Record):
    """A row of the position matrix: one thesis and its cells."""

    thesis: ThesisText
    cells: tuple[Cell, ...]
