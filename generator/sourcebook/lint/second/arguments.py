"""Queries about the graph of one argument, answered from its nodes and edges as they are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sourcebook.lint.second.given import Given
from sourcebook.model.argument import Argument, Node

LONGEST = 5
"""Steps of the longest chain that is asked for its order."""


def _links(argument: Argument) -> list[tuple[str, str]]:
    """Which node of the argument supports which other node of it."""
    ids = [node.id for node in argument.nodes]
    return [(e.from_, e.to) for e in argument.edges if e.kind == "supports" and e.from_ in ids and e.to in ids]


def conclusion_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """The nodes of `argument` that something supports and that support nothing."""
    argument, found = known.argument(args["argument"]), set()
    for node in argument.nodes if argument else ():
        above = [one for one, other in _links(argument) if other == node.id] if argument else []
        below = [other for one, other in _links(argument) if one == node.id] if argument else []
        if above and not below:
            found.add(f"{args['argument']}.{node.id}")
    return found


def supports(known: Given, args: Mapping[str, str]) -> set[str]:
    """The nodes of `argument` that directly support its node `node`."""
    argument = known.argument(args["argument"])
    links = _links(argument) if argument else []
    return {f"{args['argument']}.{one}" for one, other in links if other == args["node"]}


def order_of(known: Given, args: Mapping[str, str]) -> set[str]:
    """The orders in which the stated steps of `argument` can stand, each after what supports it."""
    argument = known.argument(args["argument"])
    if argument is None:
        return set()
    links = _links(argument)
    steps = [
        node.id for node in argument.nodes if not node.implicit and any(node.id in {one, other} for one, other in links)
    ]
    return {" ".join(order) for order in _orders([], steps, links)} if len(steps) <= LONGEST else set()


def _orders(placed: list[str], left: Sequence[str], links: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Every way to go on, each time with a step of which no reason is still left."""
    if not left:
        return [placed]
    found = []
    for step in left:
        if not any(other == step and one in left for one, other in links):
            found += _orders([*placed, step], [each for each in left if each != step], links)
    return found


def _part(argument: Argument, node: Node) -> str:
    """What a step is in its argument: assumption, objection, conclusion, step or reason; empty where that is open."""
    links = _links(argument)
    above = [one for one, other in links if other == node.id]
    below = [other for one, other in links if one == node.id]
    ids = {each.id for each in argument.nodes} | {edge.id for edge in argument.edges}
    inside = [edge for edge in argument.edges if edge.from_ in ids and edge.to in ids]
    against = [edge for edge in inside if edge.from_ == node.id and edge.kind != "supports"]
    found = ""
    if any(edge.kind == "presupposes" and node.id in {edge.from_, edge.to} for edge in inside):
        found = ""
    elif node.implicit:
        found = "assumption" if node.role == "warrant" and node.necessary and below and not above else ""
    elif against:
        found = "objection" if node.role in {"rebuttal", "qualifier"} and not below else ""
    elif node.role == "conclusion" and above:
        last = [each.id for each in argument.nodes if _ends(links, each.id)]
        found = "step" if below else "conclusion" if last == [node.id] else ""
    elif node.role in {"data", "backing"} and below and not above:
        found = "reason"
    return found


def _ends(links: Sequence[tuple[str, str]], id_: str) -> bool:
    """Whether something supports a node, and it supports nothing."""
    return any(other == id_ for _, other in links) and not any(one == id_ for one, _ in links)


def part_of_step(known: Given, args: Mapping[str, str]) -> set[str]:
    """The part that the step `node` plays in `argument`."""
    argument = known.argument(args["argument"])
    nodes = [node for node in argument.nodes if node.id == args["node"]] if argument else []
    return {part for node in nodes if argument and (part := _part(argument, node))}


def fills_place(known: Given, args: Mapping[str, str]) -> set[str]:
    """The steps of `argument` that stand at `place` on the way to its one conclusion, with one step between at most."""
    argument = known.argument(args["argument"])
    if argument is None:
        return set()
    links = _links(argument)
    parts = {node.id: _part(argument, node) for node in argument.nodes}
    ends = [id_ for id_ in parts if _ends(links, id_)]
    if len(ends) != 1 or list(parts.values()).count("step") > 1:
        return set()
    found = set()
    for id_, part in parts.items():
        towards = {parts[other] for one, other in links if one == id_}
        where = {"reason": {"conclusion"}, "reason-for-step": {"step"}}.get(args["place"])
        fits = part == "reason" and towards == where if where else part == args["place"]
        if fits and id_ not in ends:
            found.add(f"{argument.id}.{id_}")
    return found


ARGUMENTS: Mapping[str, Callable[[Given, Mapping[str, str]], set[str]]] = {
    "conclusion-of": conclusion_of,
    "supports": supports,
    "order-of": order_of,
    "part-of-step": part_of_step,
    "fills-place": fills_place,
}
