"""A graph of networkx that shows its edges where it is looked at; imported when one is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import networkx as nx

from sourcebook.markup import element, join

_MOST = 40
"""Edges shown before the rest is counted."""

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]
else:
    Graph = nx.MultiDiGraph  # it can't be subscripted when it runs


class ArgumentGraph(Graph):
    """Steps as nodes with `text` and `role`, and edges with their `kind`."""

    def __repr__(self) -> str:
        """Count, and list the edges."""
        return "\n".join([self._counted(), *(f"{a} {kind} {b}" for a, kind, b in self._shown()), *self._rest()])

    def _repr_html_(self) -> str:
        """The same with what the steps say."""
        told = [
            element("li", element("q", self._said(a)), f" {kind} ", element("q", self._said(b)))
            for a, kind, b in self._shown()
        ]
        rest = [element("p", line) for line in self._rest()]
        return element("div", element("p", self._counted()), element("ul", join(told)), *rest, class_="sb-graph")

    def _said(self, node: str) -> str:
        return str(self.nodes[node].get("text", node))

    def _counted(self) -> str:
        return f"{self.number_of_nodes()} steps, {self.number_of_edges()} edges"

    def _shown(self) -> Iterator[tuple[str, str, str]]:
        for a, b, data in list(self.edges(data=True))[:_MOST]:
            yield a, str(data.get("kind", "joins")), b

    def _rest(self) -> list[str]:
        more = self.number_of_edges() - _MOST
        return [f"… and {more} more edges; .edges(data=True) gives all."] if more > 0 else []
