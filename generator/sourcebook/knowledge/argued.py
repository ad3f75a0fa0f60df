"""What can be asked of an argument's graph: which part a step plays, and what fills a place of the map."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from sourcebook.knowledge.graph import part, place

if TYPE_CHECKING:
    from sourcebook.knowledge.index import Knowledge

Answers = frozenset[str]


def _part_of_step(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The part that the step `node` plays in `argument`."""
    argument = knowledge.arguments.get(args["argument"])
    nodes = argument.nodes if argument else ()
    found = {part(argument, node) for node in nodes if argument and node.id == args["node"]}
    return frozenset(name for name in found if name)


def _fills_place(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """The steps of `argument` that stand at `place` in its map."""
    argument = knowledge.arguments.get(args["argument"])
    if argument is None:
        return frozenset()
    return frozenset(f"{argument.id}.{node.id}" for node in argument.nodes if place(argument, node) == args["place"])


ARGUED: Mapping[str, Callable[[Knowledge, Mapping[str, str]], Answers]] = {
    "part-of-step": _part_of_step,
    "fills-place": _fills_place,
}
