"""Arguments as graphs: what supports what, what is concluded in the end, and in which orders the steps can stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from sourcebook.model.argument import Argument, Node

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


PARTS = ("reason", "step", "conclusion", "objection", "assumption")
"""What a step can be in an argument, as far as its graph and its role tell for certain."""
PLACES = ("step", "reason-for-step", "reason", "objection", "assumption")
"""Where a step can stand on the way to the final conclusion; at most one step on the way, so that each is clear."""


def part(argument: Argument, node: Node) -> str | None:
    """Return what a step is in its argument, one of `PARTS`; None where graph and role leave that open."""
    edges = supports(argument)
    supporting, supported = node.id in {a for a, _ in edges}, node.id in {b for _, b in edges}
    own = {each.id for each in argument.nodes} | {edge.id for edge in argument.edges}
    within = [edge for edge in argument.edges if {edge.from_, edge.to} <= own]
    inside = {edge.kind for edge in within if edge.from_ == node.id} - {"supports"}
    if "presupposes" in {edge.kind for edge in within if node.id in {edge.from_, edge.to}}:
        return None
    if node.implicit:
        return "assumption" if node.role == "warrant" and node.necessary and supporting and not supported else None
    if inside:
        return "objection" if node.role in {"rebuttal", "qualifier"} and not supporting else None
    if node.role == "conclusion":
        final = supported and final_nodes(argument) == (node.id,)
        return "conclusion" if final else "step" if supported and supporting else None
    return "reason" if node.role in {"data", "backing"} and supporting and not supported else None


def place(argument: Argument, node: Node) -> str | None:
    """Return where a step stands on the way to the one final conclusion, one of `PLACES`; None where that is open."""
    finals = final_nodes(argument)
    parts = {each.id: part(argument, each) for each in argument.nodes}
    if len(finals) != 1 or list(parts.values()).count("step") > 1 or node.id in finals:
        return None
    if parts[node.id] != "reason":
        return parts[node.id]
    leads_to = {parts[b] for a, b in supports(argument) if a == node.id}
    return "reason" if leads_to == {"conclusion"} else "reason-for-step" if leads_to == {"step"} else None
