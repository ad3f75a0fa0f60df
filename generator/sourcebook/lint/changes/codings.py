"""Changes of what people judge: modes, stances, and what coders say of options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from sourcebook.lint.changes.swap import Change, Swap, recoded, with_fact
from sourcebook.model.argument import Cell
from sourcebook.model.course import Course

Side = Literal["asserts", "denies", "mixed", "silent"]
_OTHER: Mapping[Side, Side] = {"asserts": "denies", "denies": "asserts", "silent": "mixed", "mixed": "silent"}


def _mode(course: Course, swap: Swap) -> Course | None:
    """The statement, classed by seed and coders as the wrong option has it."""
    changed = with_fact(course, swap.args["fact"], mode=swap.instead)
    return recoded(changed, swap.args["fact"], "mode", swap.instead) if changed else None


def _taken(course: Course, swap: Swap) -> Course | None:
    """The key's cell, with the stance of the wrong option's."""
    stances = _stances(course, swap.args["thesis"])
    return _with_stance(course, swap.args["thesis"], swap.key, stances.get(swap.wrong or "", "mixed"))


def _stood(course: Course, swap: Swap) -> Course | None:
    """The voice, on the other side; one that is silent gives weight to both."""
    stances = _stances(course, swap.args["thesis"])
    voice = swap.args["voice"]
    return _with_stance(course, swap.args["thesis"], voice, _OTHER[stances[voice]]) if voice in stances else None


def _joined(course: Course, swap: Swap) -> Course | None:
    """The first voice on the other side; or whoever is silent, on the side of the one that speaks."""
    stances, thesis = _stances(course, swap.args["thesis"]), swap.args["thesis"]
    first, second = swap.args["first"], swap.args["second"]
    if first not in stances or second not in stances:
        return None
    if swap.key in {"first", "second"}:
        speaker, silent = (first, second) if swap.key == "first" else (second, first)
        return _with_stance(course, thesis, silent, stances[speaker])
    return _with_stance(course, thesis, first, _OTHER[stances[first]])


def _stances(course: Course, thesis: str) -> dict[str, Side]:
    rows = (row.cells for row in course.positions if row.thesis.id == thesis)
    return {f"{cell.voice}.{cell.work}": cell.stance for cells in rows for cell in cells}


def _with_stance(course: Course, thesis: str, name: str, stance: Side) -> Course:
    """The course in which seed and coders give a voice in a work another stance."""

    def turned(cell: Cell) -> Cell:
        return replace(cell, stance=stance) if f"{cell.voice}.{cell.work}" == name else cell

    rows = tuple(
        replace(row, cells=tuple(map(turned, row.cells))) if row.thesis.id == thesis else row
        for row in course.positions
    )
    return recoded(replace(course, positions=rows), f"{thesis}.{name}", "stance", stance)


def _differing(course: Course, swap: Swap) -> Course | None:
    """The thesis, classed by the coders as the wrong option has it."""
    return recoded(course, swap.args["thesis"], "difference", swap.instead)


def _judged(field: str) -> Change:
    """The key, given by the coders what they gave the wrong option, and that what they gave the key."""

    def change(course: Course, swap: Swap) -> Course | None:
        exchange = {swap.key: swap.wrong or "", swap.wrong: swap.key}
        given = {(coding.of, coding.coder): coding.value for coding in course.codings if coding.field == field}
        codings = tuple(
            replace(coding, value=given.get((exchange[coding.of], coding.coder), swap.instead))
            if coding.field == field and coding.of in exchange
            else coding
            for coding in course.codings
        )
        return replace(course, codings=codings)

    return change


CODINGS: Mapping[str, Change] = {
    "mode-of": _mode,
    "takes": _taken,
    "stance-of": _stood,
    "agreement": _joined,
    "difference-on": _differing,
    "missing-premise-of": _judged("is"),
    "would": _judged("direction"),
    "summary-of": _judged("is"),
    "quoted-for": _judged("entailed"),
    "not-said": _judged("entailed"),
}
