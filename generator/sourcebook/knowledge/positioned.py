"""What can be asked of two voices on one thesis, where two coders agree on both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sourcebook.knowledge.index import Knowledge

Answers = frozenset[str]
SIDES = frozenset({"asserts", "denies"})
TOLD = SIDES | {"silent"}
"""Stances that can be asked; to weigh both sides is none of them."""


def stances(knowledge: Knowledge, args: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Return what the voices in works `first` and `second` do to `thesis`."""
    thesis = args["thesis"]
    return stance(knowledge, thesis, args["first"]), stance(knowledge, thesis, args["second"])


def stance(knowledge: Knowledge, thesis: str, name: str) -> str | None:
    """Return what a voice in a work does to a thesis, where two coders and the cell agree.

    It is silent only where no other voice of its work speaks to the thesis.
    """
    shown = {f"{cell.voice}.{cell.work}": cell for cell in knowledge.cells(thesis)}
    if name in shown and shown[name].arguable:
        return None
    cells = {each: cell.stance for each, cell in shown.items()}
    speaking = {each.rpartition(".")[2] for each, stance in cells.items() if stance != "silent"}
    coded = knowledge.coded.get((f"{thesis}.{name}", "stance"))
    told = coded == cells.get(name) and not (coded == "silent" and name.rpartition(".")[2] in speaking)
    return coded if told else None


def _stance_of(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """What the voice in a work `voice` does to `thesis`: speak for it, against it, or not at all."""
    return frozenset(each for each in [stance(knowledge, args["thesis"], args["voice"])] if each in TOLD)


def _agreement(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """How the voices `first` and `second` stand to each other on `thesis`: agree, disagree, or one alone speaks."""
    one, other = stances(knowledge, args)
    if {one, other} <= SIDES:
        return frozenset({"agree" if one == other else "disagree"})
    if {one, other} & SIDES and "silent" in {one, other}:
        return frozenset({"first" if one in SIDES else "second"})
    return frozenset()


def _difference_on(knowledge: Knowledge, args: Mapping[str, str]) -> Answers:
    """On what sort of thing `first` and `second`, who take opposite sides of `thesis`, differ; coded by two."""
    coded = knowledge.coded.get((args["thesis"], "difference"))
    theses: dict[str, str] = {row.thesis.id: row.thesis.difference for row in knowledge.course.positions}
    opposed = set(stances(knowledge, args)) == SIDES
    return frozenset({coded}) if opposed and coded and coded == theses.get(args["thesis"]) else frozenset()


POSITIONED: Mapping[str, Callable[[Knowledge, Mapping[str, str]], Answers]] = {
    "stance-of": _stance_of,
    "agreement": _agreement,
    "difference-on": _difference_on,
}
