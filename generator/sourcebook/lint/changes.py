"""What a key hangs on, changed in a copy of the course: one small change a query (T09).

Each makes the wrong option right where that can be done by exchanging one object, so that the key has to move.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from sourcebook.model.argument import Argument, Cell
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.fact import Attribute, Document, Event, ListFact, NumberFact, Role, Rule

_YEAR = re.compile(r"\d{4}")
_LATER = 7
"""Years by which a date is moved where no wrong option gives another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """What is asked, what is right, and what is to be right instead."""

    args: Mapping[str, str]
    key: str
    wrong: str | None
    """The value of a wrong option; None where the item shows none."""

    @property
    def instead(self) -> str:
        """The wrong option's value, or one that nothing has."""
        return self.wrong or f"other-than-{self.key}"


Change = Callable[[Course, Swap], Course | None]
"""Gives the changed course; None where there is nothing to change."""


def with_fact(course: Course, id_: str, **fields: Any) -> Course | None:
    """Return the course with some fields of a fact changed."""
    fact = course.facts.get(id_)
    return replace(course, facts={**course.facts, id_: replace(fact, **fields)}) if fact else None


def _when(course: Course, id_: str) -> When | None:
    fact = course.facts.get(id_)
    return fact.when if isinstance(fact, Event | Document) else None


def _later(when: When) -> When:
    """The same date some years later."""
    return When(_YEAR.sub(lambda year: str(int(year[0]) + _LATER), when.text))


def _redated(course: Course, swap: Swap) -> Course | None:
    """The event, at the date of the wrong option."""
    when = _when(course, swap.args["event"])
    return when and with_fact(course, swap.args["event"], when=When(swap.wrong) if swap.wrong else _later(when))


def _told(course: Course, swap: Swap) -> Course | None:
    """The event, at the date that the statement gives it where that is false, and elsewhere where it is true."""
    when = _when(course, swap.args["event"])
    said = When(swap.args["date"])
    return when and with_fact(course, swap.args["event"], when=_later(when) if swap.key == "true" else said)


def _swapped_dates(course: Course, swap: Swap) -> Course | None:
    """The first two events of the sequence, each at the other's date."""
    first, second = swap.key.split()[:2]
    one, other = _when(course, first), _when(course, second)
    changed = with_fact(course, first, when=other) if one and other else None
    return changed and with_fact(changed, second, when=one)


def _moved(course: Course, swap: Swap) -> Course | None:
    """The key event, at the time of the wrong one."""
    there = swap.wrong and _when(course, swap.wrong)
    here = _when(course, swap.key)
    return here and with_fact(course, swap.key, when=there or _later(_later(here)))


def _placed(course: Course, swap: Swap) -> Course | None:
    return with_fact(course, swap.args["event"], where=swap.instead)


def _held(course: Course, swap: Swap) -> Course | None:
    """The office, held by the wrong option wherever the key held it."""
    office = (swap.args["relation"], swap.args["org"], swap.key)
    facts = {
        id_: replace(fact, holder=swap.instead)
        if isinstance(fact, Role) and (fact.relation, fact.org, fact.holder) == office
        else fact
        for id_, fact in course.facts.items()
    }
    return replace(course, facts=facts)


def _listed(course: Course, swap: Swap) -> Course | None:
    """The list, with the wrong option in the place of the key."""
    fact = course.facts.get(swap.args["list"])
    if not isinstance(fact, ListFact):
        return None
    items = tuple(swap.instead if item == swap.key else item for item in fact.items)
    return with_fact(course, fact.id, items=items)


def _valued(course: Course, swap: Swap) -> Course | None:
    fact = course.facts.get(swap.args["fact"])
    if isinstance(fact, NumberFact):
        return with_fact(course, fact.id, value=Decimal(swap.wrong) if swap.wrong else fact.value + 1)
    return with_fact(course, fact.id, value=swap.instead) if isinstance(fact, Attribute) else None


def _blanked(course: Course, swap: Swap) -> Course | None:
    """The rule, with another word of its quotes as the gap."""
    fact = course.facts.get(swap.args["fact"])
    if not isinstance(fact, Rule) or fact.blank is None:
        return None
    taken = set(fact.blank.split())
    others = [word for quote in fact.quotes if fact.blank in quote.text for word in quote.text.split()]
    return with_fact(course, fact.id, blank=next((word for word in others if word not in taken), swap.instead))


def _named(course: Course, swap: Swap) -> Course | None:
    return with_fact(course, swap.args["fact"], term=swap.instead)


def _mode(course: Course, swap: Swap) -> Course | None:
    """The statement, classed by seed and coders as the wrong option has it."""
    changed = with_fact(course, swap.args["fact"], mode=swap.instead)
    return changed and _recoded(changed, swap.args["fact"], "mode", swap.instead)


def _recoded(course: Course, of: str, field: str, value: str) -> Course:
    codings = tuple(
        replace(coding, value=value) if (coding.of, coding.field) == (of, field) else coding
        for coding in course.codings
    )
    return replace(course, codings=codings)


def _exchanged(course: Course, swap: Swap) -> Course | None:
    """The argument, with the key and the wrong step (or the first and last of an order) in each other's place."""
    argument = course.arguments.get(swap.args["argument"])
    steps = swap.key.split()
    one = steps[0].rpartition(".")[2]
    other = steps[-1] if len(steps) > 1 else (swap.wrong or "").rpartition(".")[2]
    if argument is None or not other:
        return None
    place = {one: other, other: one}
    edges = tuple(
        replace(edge, from_=place.get(edge.from_, edge.from_), to=place.get(edge.to, edge.to))
        for edge in argument.edges
    )
    return _with_argument(course, replace(argument, edges=edges))


def _with_argument(course: Course, argument: Argument) -> Course:
    return replace(course, arguments={**course.arguments, argument.id: argument})


def _turned(course: Course, swap: Swap) -> Course | None:
    """The key's cell, with the stance of the wrong option's, for the seed and the coders alike."""
    thesis = swap.args["thesis"]
    stances = {name: cell.stance for name, cell in _cells(course, thesis)}
    stance = stances.get(swap.wrong or "", "mixed")

    def turned(cell: Cell) -> Cell:
        return replace(cell, stance=stance) if f"{cell.voice}.{cell.work}" == swap.key else cell

    rows = tuple(
        replace(row, cells=tuple(map(turned, row.cells))) if row.thesis.id == thesis else row
        for row in course.positions
    )
    return _recoded(replace(course, positions=rows), f"{thesis}.{swap.key}", "stance", stance)


def _cells(course: Course, thesis: str) -> list[tuple[str, Cell]]:
    rows = (row.cells for row in course.positions if row.thesis.id == thesis)
    return [(f"{cell.voice}.{cell.work}", cell) for row in rows for cell in row]


def _written(course: Course, swap: Swap) -> Course | None:
    return _with_source(course, swap.args["source"], author=swap.instead)


def _published(course: Course, swap: Swap) -> Course | None:
    source = course.sources.get(swap.args["source"])
    date = When(swap.wrong) if swap.wrong else source and _later(source.date)
    return date and _with_source(course, swap.args["source"], date=date)


def _with_source(course: Course, id_: str, **fields: Any) -> Course | None:
    source = course.sources.get(id_)
    return replace(course, sources={**course.sources, id_: replace(source, **fields)}) if source else None


def _judged(field: str) -> Change:
    """The key, given by the coders what they gave the wrong option, and that what they gave the key."""

    def change(course: Course, swap: Swap) -> Course | None:
        exchange = {swap.key: swap.wrong, swap.wrong: swap.key}
        given = {(coding.of, coding.coder): coding.value for coding in course.codings if coding.field == field}
        codings = tuple(
            replace(coding, value=given.get((exchange[coding.of] or "", coding.coder), swap.instead))
            if coding.field == field and coding.of in exchange
            else coding
            for coding in course.codings
        )
        return replace(course, codings=codings)

    return change


CHANGES: Mapping[str, Change] = {
    "date-of": _redated,
    "sequence-of": _swapped_dates,
    "place-of": _placed,
    "holder-of": _held,
    "items-of": _listed,
    "between": _moved,
    "before": _moved,
    "value-of": _valued,
    "dated-so": _told,
    "mode-of": _mode,
    "blank-of": _blanked,
    "order-of": _exchanged,
    "term-of": _named,
    "conclusion-of": _exchanged,
    "supports": _exchanged,
    "takes": _turned,
    "author-of": _written,
    "published-on": _published,
    "missing-premise-of": _judged("is"),
    "would": _judged("direction"),
    "summary-of": _judged("is"),
    "quoted-for": _judged("entailed"),
    "not-said": _judged("entailed"),
}
"""The change for each query."""
