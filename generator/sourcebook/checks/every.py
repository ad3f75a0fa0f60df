"""What checks go through: every quote, and every record that people approve, each with what it is called."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.model.argument import Argument
from sourcebook.model.base import Quote
from sourcebook.model.course import AuthoredQuestion, Course
from sourcebook.model.fact import Fact

Reviewed = Fact | Argument | AuthoredQuestion
"""What a person approves before anything is made from it."""


def quotes(course: Course) -> Iterator[Quote]:
    """Every quote of every record, in the order of the records."""
    yield from asserting(course)
    yield from (near_miss.quote for near_miss in course.not_entailed)


def asserting(course: Course) -> Iterator[Quote]:
    """Every quote that a record rests on: all but those that are only near a fact."""
    for fact in course.facts.values():
        yield from fact.quotes
    yield from unslotted(course)


def unslotted(course: Course) -> Iterator[Quote]:
    """Every quote of a record that has no slots: of arguments, positions and known problems."""
    for argument in course.arguments.values():
        yield from argument.quotes
    for position in course.positions:
        yield from (cell.quote for cell in position.cells if cell.quote)
    for known in course.known_problems:
        yield from known.quotes


def reviewed(course: Course) -> dict[str, tuple[str, Reviewed]]:
    """Every record that people approve, by its id: what it is, and the record."""
    return {
        **{id_: ("fact", fact) for id_, fact in course.facts.items()},
        **{id_: ("argument", argument) for id_, argument in course.arguments.items()},
        **{id_: ("question", question) for id_, question in course.questions.items()},
    }


def judged(course: Course) -> dict[str, str]:
    """Every name that a coding may have, and what it is of."""
    names: dict[str, str] = dict.fromkeys(course.facts, "fact")
    for argument in course.arguments.values():
        names |= {f"{argument.id}.{node.id}": "node" for node in argument.nodes}
        names |= {f"{argument.id}.{decoy.id}": "decoy" for decoy in argument.decoys}
        names |= {f"{argument.id}.{effect.id}": "effect" for effect in argument.effects}
        names |= {f"{argument.id}.{summary.is_}": "summary" for summary in argument.summaries}
    names |= {each.coded_as: "judgement" for each in course.judgements if each.coded_as}
    for position in course.positions:
        names[position.thesis.id] = "thesis"
        names |= {f"{position.thesis.id}.{cell.voice}.{cell.work}": "cell" for cell in position.cells}
    for passage in course.passages.values():
        names |= {f"{passage.id}.{sentence.n}": "sentence" for sentence in passage.sentences}
    return names
