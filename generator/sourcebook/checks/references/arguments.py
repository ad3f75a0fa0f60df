"""What arguments and positions name: voices, works, theses, facts, and steps of arguments."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sourcebook.checks.references.reference import Reference
from sourcebook.model.argument import Argument
from sourcebook.model.course import Course


def references(course: Course) -> Iterator[Reference]:
    """Every name in them."""
    works = list(dict.fromkeys(source.work for source in course.sources.values()))
    theses = [position.thesis.id for position in course.positions]
    steps = {f"{argument.id}.{step}": None for argument in course.arguments.values() for step in _own(argument)}
    for argument in course.arguments.values():
        yield Reference(argument.place, "by", "entity", argument.by, course.entities)
        yield Reference(argument.place, "work", "work", argument.work, works)
        if argument.thesis:
            yield Reference(argument.thesis.place, "thesis", "thesis", argument.thesis.id, theses)
        yield from _of_nodes(course, argument)
        yield from _of_edges(argument, steps)
    for position in course.positions:
        for cell in position.cells:
            yield Reference(cell.place, "voice", "entity", cell.voice, course.entities)
            yield Reference(cell.place, "work", "work", cell.work, works)
            if cell.quote:
                yield Reference(cell.quote.place, "source", "source", cell.quote.source, course.sources)


def _own(argument: Argument) -> list[str]:
    """The ids of an argument's nodes and edges."""
    return [*(node.id for node in argument.nodes), *(edge.id for edge in argument.edges if edge.id is not None)]


def _of_nodes(course: Course, argument: Argument) -> Iterator[Reference]:
    for node in argument.nodes:
        if node.fact is not None:
            yield Reference(node.place, "fact", "fact", node.fact, course.facts)
        if node.quote:
            yield Reference(node.quote.place, "source", "source", node.quote.source, course.sources)


def _of_edges(argument: Argument, steps: Collection[str]) -> Iterator[Reference]:
    """Ends of edges, and what effects are on: a step of the argument itself, or of another, with its name before it."""
    own = _own(argument)
    ends = [(edge.place, field, to) for edge in argument.edges for field, to in (("from", edge.from_), ("to", edge.to))]
    ends += [(effect.place, "on", effect.on) for effect in argument.effects]
    for place, field, to in ends:
        yield Reference(place, field, "step", to, steps if "." in to else own)
