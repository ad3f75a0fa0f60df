"""Arguments as graphs, contested theses, and who takes which side of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sourcebook.model.base import Quote, Record, Whole
from sourcebook.model.fact import Stance

NodeRole = Literal["data", "warrant", "backing", "qualifier", "rebuttal", "conclusion"]
EdgeKind = Literal["supports", "attacks", "undercuts", "presupposes"]


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
    for_: str
    is_: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect(Record):
    """What a finding, if true, would do to a node or an edge."""

    id: str
    if_true: str
    on: str
    direction: Literal["weakens", "strengthens", "none"]
    strength: Annotated[Literal[1, 2, 3], Whole()]


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
