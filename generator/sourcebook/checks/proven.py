"""Nothing is said without words that say it: slots that questions ask, steps of arguments, cells of the matrix."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.checks.words import shown
from sourcebook.model.argument import Argument, Position
from sourcebook.model.course import Course
from sourcebook.model.fact import Fact
from sourcebook.problems import Code, Problem


def check(course: Course) -> Iterator[Problem]:
    """Report what no quote carries."""
    for fact in course.facts.values():
        yield from _slots(fact)
    for argument in course.arguments.values():
        yield from _steps(argument)
    for position in course.positions:
        yield from _cells(position)


def _slots(fact: Fact) -> Iterator[Problem]:
    if not fact.quotes:
        message = f"the fact {shown(fact.id)} has no quote"
        yield Problem(fact.place, Code.SLOT_UNPROVEN, message, "Quote the words that say it.")
        return
    carried = {slot for quote in fact.quotes for slot in quote.carries}
    for slot in fact.PROVEN:
        if slot not in carried and getattr(fact, slot) is not None:
            message = f"no quote of the fact {shown(fact.id)} carries `{slot}`"
            mend = f"Add `{slot}` to `carries` of the quote whose words say it, or quote such words."
            yield Problem(fact.place, Code.SLOT_UNPROVEN, message, mend)


def _steps(argument: Argument) -> Iterator[Problem]:
    for node in argument.nodes:
        if not (node.quote or node.fact or node.implicit):
            message = f"the step {shown(node.id)} has neither a quote nor a fact"
            mend = "Quote the words that state it, name the `fact` that does, or write `implicit: yes`."
            yield Problem(node.place, Code.SLOT_UNPROVEN, message, mend)


def _cells(position: Position) -> Iterator[Problem]:
    for cell in position.cells:
        if cell.quote is None and cell.stance != "silent":
            message = (
                f"the cell of {shown(cell.voice)} on {shown(position.thesis.id)} is `{cell.stance}` without a quote"
            )
            mend = "Quote the words that show the stance, or write `stance: silent`."
            yield Problem(cell.place, Code.SLOT_UNPROVEN, message, mend)
