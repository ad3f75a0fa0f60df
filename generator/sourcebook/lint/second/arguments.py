"""Queries about the graph of one argument, answered from its nodes and edges as they are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sourcebook.lint.second.given import Given
from sourcebook.model.argument import Argument

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


ARGUMENTS: Mapping[str, Callable[[Given, Mapping[str, str]], set[str]]] = {
    "conclusion-of": conclusion_of,
    "supports": supports,
    "order-of": order_of,
}
