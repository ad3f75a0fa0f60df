"""The arguments of a course, and their graphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from sourcebook.model.argument import Argument
from sourcebook.notebook.table import Table

if TYPE_CHECKING:
    import networkx as nx


class Arguments(Table[Argument]):
    """Every argument; `graph()` joins them, `graph(id)` gives one."""

    def __init__(self, arguments: Iterable[Argument]) -> None:
        """Take the arguments."""
        columns: dict[str, Callable[[Argument], str]] = {"id": lambda row: row.id, "says": lambda row: row.says}
        more: dict[str, Callable[[Argument], object]] = {
            "by": lambda row: row.by,
            "work": lambda row: row.work,
            "scheme": lambda row: row.scheme,
            "steps": lambda row: len(row.nodes),
        }
        super().__init__("arguments", columns, arguments, more)

    def graph(self, id_: str | None = None) -> nx.MultiDiGraph[str]:
        """Return the graph of an argument, or of all: steps as nodes (`text`, `role`), edges with their `kind`.

        A step is named `<argument>.<step>` in the graph of all, and by its own id in that of one. Edges between
        arguments stand in the graph of all; an edge to an edge is left out of both.
        """
        import networkx as nx

        found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        chosen = self if id_ is None else (self[id_],)
        for argument in chosen:
            before = f"{argument.id}." if id_ is None else ""
            for node in argument.nodes:
                found.add_node(f"{before}{node.id}", text=node.text, role=node.role)
        for argument in chosen:
            before = f"{argument.id}." if id_ is None else ""
            for edge in argument.edges:
                ends = [end if end in found else f"{before}{end}" for end in (edge.from_, edge.to)]
                if all(end in found for end in ends):
                    found.add_edge(*ends, kind=edge.kind)
        return found
