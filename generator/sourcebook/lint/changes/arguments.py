"""Changes of an argument's graph: what supports what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sourcebook.lint.changes.swap import Change, Swap, with_argument
from sourcebook.model.course import Course


def _exchanged(course: Course, swap: Swap) -> Course | None:
    """The argument, with the key and the wrong step (or the first and last of an order) in each other's place.

    A wrong step of another argument can't take the key's place in this one: the key then makes room for nothing.
    """
    argument = course.arguments.get(swap.args["argument"])
    steps = swap.key.split()
    one = steps[0].rpartition(".")[2] if steps else ""
    owner, _, step = (swap.wrong or "").rpartition(".")
    other = steps[-1] if len(steps) > 1 else step if owner in {"", swap.args["argument"]} else f"no-{one}"
    if argument is None or not one or not other:
        return None
    place = {one: other, other: one}
    edges = tuple(
        replace(edge, from_=place.get(edge.from_, edge.from_), to=place.get(edge.to, edge.to))
        for edge in argument.edges
    )
    return with_argument(course, replace(argument, edges=edges))


def _turned(course: Course, swap: Swap) -> Course | None:
    """The argument, with every edge the other way round."""
    argument = course.arguments.get(swap.args["argument"])
    if argument is None:
        return None
    edges = tuple(replace(edge, from_=edge.to, to=edge.from_) for edge in argument.edges)
    return with_argument(course, replace(argument, edges=edges))


def _displaced(course: Course, swap: Swap) -> Course | None:
    """The argument turned round; a step on the way, which would still be one, with nothing that follows from it."""
    argument = course.arguments.get(swap.args["argument"])
    step = swap.key.rpartition(".")[2]
    own = [edge for edge in argument.edges if "." not in edge.from_] if argument else []
    if argument is None or not {step} <= {edge.from_ for edge in own} & {edge.to for edge in own}:
        return _turned(course, swap)
    return with_argument(course, replace(argument, edges=tuple(e for e in argument.edges if e.from_ != step)))


def _loose(course: Course, swap: Swap) -> Course | None:
    """The argument, with nothing leading to the step or from it."""
    argument = course.arguments.get(swap.args["argument"])
    if argument is None:
        return None
    edges = tuple(edge for edge in argument.edges if swap.args["node"] not in {edge.from_, edge.to})
    return with_argument(course, replace(argument, edges=edges))


ARGUMENTS: Mapping[str, Change] = {
    "order-of": _exchanged,
    "conclusion-of": _exchanged,
    "supports": _exchanged,
    "part-of-step": _loose,
    "fills-place": _displaced,
}
