"""Arguments as graphs: what supports what, what is concluded in the end, and in which orders the steps can stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from sourcebook.model.argument import Argument

LONGEST = 5
"""Steps of the longest chain whose orders are listed; 5 steps have 120 orders."""


def supports(argument: Argument) -> tuple[tuple[str, str], ...]:
    """Return the supporting edges between nodes of the argument itself, as pairs of node ids."""
    inside = {node.id for node in argument.nodes}
    return tuple(
        (edge.from_, edge.to)
        for edge in argument.edges
        if edge.kind == "supports" and edge.from_ in inside and edge.to in inside
    )


def final_nodes(argument: Argument) -> tuple[str, ...]:
    """Return the ids of the nodes that are supported and support nothing further."""
    edges = supports(argument)
    supporting, supported = {a for a, _ in edges}, {b for _, b in edges}
    return tuple(node.id for node in argument.nodes if node.id in supported - supporting)


def behind(argument: Argument, node: str) -> frozenset[str]:
    """Return the ids of everything that supports a node, directly or through other nodes."""
    edges, found, waiting = supports(argument), set[str](), [node]
    while waiting:
        target = waiting.pop()
        new = {a for a, b in edges if b == target} - found
        found |= new
        waiting += sorted(new)
    return frozenset(found)


def against(argument: Argument) -> frozenset[str]:
    """Return the ids of the nodes that attack or undercut something."""
    return frozenset(edge.from_ for edge in argument.edges if edge.kind in {"attacks", "undercuts"})


def chain(argument: Argument) -> tuple[str, ...]:
    """Return the stated nodes that stand on some supporting edge."""
    linked = {end for edge in supports(argument) for end in edge}
    return tuple(node.id for node in argument.nodes if node.id in linked and not node.implicit)


def intermediate(argument: Argument) -> tuple[str, ...]:
    """Return the ids of the stated nodes that are supported and support others."""
    edges = supports(argument)
    return tuple(n for n in chain(argument) if n in {b for _, b in edges} and n in {a for a, _ in edges})


def support_orders(argument: Argument) -> Iterator[tuple[str, ...]]:
    """Yield every order of the chain in which each step stands after what supports it; none for long chains."""
    steps = chain(argument)
    if len(steps) > LONGEST:
        return
    edges = [(a, b) for a, b in supports(argument) if a in steps and b in steps]
    for order in permutations(steps):
        if all(order.index(a) < order.index(b) for a, b in edges):
            yield order
