"""The arguments of a course, and their graphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from sourcebook.model.argument import Argument
from sourcebook.notebook.table import Table

if TYPE_CHECKING:
    import networkx as nx


class Arguments(Table[Argument]):
    """Every argument; `graph()` joins them, `graph("<id>")` gives one.

    Columns:

    - `id` (text): the argument's permanent id
    - `says` (text): what it concludes, in a sentence of the course's own

    In the frame besides:

    - `by` (text): id of whose argument it is
    - `work` (text): id of the work that it stands in
    - `scheme` (text): the pattern of reasoning, such as `practical-reasoning`
    - `steps` (number): how many steps it has
    """

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
        """Return the graph of an argument, or of all, as a `MultiDiGraph` of networkx; it shows as a list of its edges.

        Nodes are ids with `text` and `role` (`data`, `warrant`, `backing`, `qualifier`, `rebuttal`, `conclusion`), both
        text; edges have a `kind` (`supports`, `attacks`, `undercuts`, `presupposes`). A step is named
        `<argument>.<step>` in the graph of all, and by its own id in that of one. Edges between arguments stand in the
        graph of all; an edge to an edge is left out of both. `KeyError` for an unknown argument, `ImportError` without
        networkx.
        """
        try:
            from sourcebook.notebook.graph import ArgumentGraph
        except ModuleNotFoundError as error:
            raise ImportError('A graph needs networkx: pip install "sourcebook[notebooks]"') from error
        found = ArgumentGraph()
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
