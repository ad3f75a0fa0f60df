"""No chain of parts, and no chain of support, comes back to where it began."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sourcebook.checks.words import shown
from sourcebook.model.course import Course
from sourcebook.model.entity import Entity
from sourcebook.model.fact import Event
from sourcebook.problems import Code, Place, Problem

Graph = Mapping[str, Mapping[str, Place]]
"""For each node those that it leads to, and where that is written."""


def check(course: Course) -> Iterator[Problem]:
    """Report each chain that comes back, at the step that closes it."""
    events = [fact for fact in course.facts.values() if isinstance(fact, Event)]
    for field, graph in (
        ("part_of", {entity.id: _part(entity) for entity in course.entities.values()}),
        ("part_of", {event.id: _part(event) for event in events}),
        ("supports", _support(course)),
    ):
        for chain, place in _cycles(graph):
            message = f"a chain of `{field}` comes back to where it began: {' → '.join(map(shown, chain))}"
            yield Problem(place, Code.CYCLE, message, "Remove the step that is wrong.")


def _part(record: Entity | Event) -> dict[str, Place]:
    return {record.part_of: record.place} if record.part_of else {}


def _support(course: Course) -> Graph:
    """What supports what, across arguments."""
    graph: dict[str, dict[str, Place]] = {}
    for argument in course.arguments.values():
        for edge in argument.edges:
            if edge.kind == "supports":
                start, end = (to if "." in to else f"{argument.id}.{to}" for to in (edge.from_, edge.to))
                graph.setdefault(start, {}).setdefault(end, edge.place)
    return graph


def _cycles(graph: Graph) -> Iterator[tuple[list[str], Place]]:
    """Each step back that a walk from node to node meets (depth first; no node is walked twice)."""
    done: set[str] = set()
    for start in graph:
        path: dict[str, Iterator[tuple[str, Place]]] = {}
        if start not in done:
            path[start] = iter(graph[start].items())
        while path:
            here = next(reversed(path))
            to, place = next(path[here], (None, None))
            if to is None or place is None:
                done.add(here)
                del path[here]
            elif to in path:
                chain = list(path)
                yield [*chain[chain.index(to) :], to], place
            elif to in graph and to not in done:
                path[to] = iter(graph[to].items())
