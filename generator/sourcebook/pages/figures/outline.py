"""An argument in words: its outline, the conclusion first and below each step what bears on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Argument, EdgeKind
from sourcebook.pages.figures.mapped import Box, Join, Mapped
from sourcebook.pages.names import words_for
from sourcebook.pages.voices import voice_in

_DONE: dict[EdgeKind, str] = {
    "supports": "Supported by",
    "attacks": "Attacked by",
    "undercuts": "Undercut by",
    "presupposes": "Presupposed by",
}
_DOES: dict[EdgeKind, str] = {
    "supports": "Supports",
    "attacks": "Attacks",
    "undercuts": "Undercuts",
    "presupposes": "Presupposes",
}


def outline(knowledge: Knowledge, argument: Argument, shown: Mapped) -> str:
    """Write what a map shows: a sentence, then a line a step, `- ` before it and two spaces more at each level."""
    voice = voice_in(knowledge, argument.by, argument.work)
    scheme = words_for(knowledge, argument.scheme)
    count = f"{len(argument.nodes)} {'step' if len(argument.nodes) == 1 else 'steps'}"
    opening = f"An argument of {voice} in {count}, numbered as in its evidence (scheme: {scheme})."
    return "\n".join([" ".join(opening.split()), *_Outline(shown).lines()])


class _Outline:
    """Walks a map from what is concluded down; a step is told once and named where it comes again."""

    def __init__(self, shown: Mapped) -> None:
        self._shown = shown
        self._told: set[str] = set()

    def lines(self) -> Iterator[str]:
        own = [box for box in self._shown.boxes.values() if box.look != "elsewhere"]
        carried = {join.low for join in self._shown.joins if self._shown.boxes[join.high].look != "elsewhere"}
        for box in [*(box for box in own if box.id not in carried), *own]:
            if box.id not in self._told:
                yield from self._box(box, "", 0)

    def _box(self, box: Box, does: str, depth: int, join: int | None = None) -> Iterator[str]:
        """A step, what undercuts the join by which it is told, and what bears on it."""
        yield f"{'  ' * depth}- {_name(box, does, again=box.id in self._told)}"
        if join is not None:
            yield from self._undercuts(join, depth + 1)
        if box.id in self._told or box.look == "elsewhere":
            return
        self._told.add(box.id)
        for index, other, words in self._bearing(box.id):
            yield from self._box(self._shown.boxes[other], words, depth + 1, index)

    def _bearing(self, box: str) -> Iterator[tuple[int, str, str]]:
        """The joins that are told below a step: what carries it, what it takes for granted, what goes against it."""
        found: list[tuple[int, str, str, Literal[0, 1, 2]]] = []
        for index, join in enumerate(self._shown.joins):
            if join.high == box and join.onto is None:
                words = _DOES[join.kind] if join.kind == "presupposes" else _DONE[join.kind]
                found.append((index, join.low, words, 2 if join.kind in {"attacks", "undercuts"} else 0))
            elif join.low == box and self._shown.boxes[join.high].look == "elsewhere":
                words = _DONE[join.kind] if join.kind == "presupposes" else _DOES[join.kind]
                found.append((index, join.high, words, 1))
        for index, other, words, _ in sorted(found, key=lambda each: each[3]):
            yield index, other, words

    def _undercuts(self, onto: int, depth: int) -> Iterator[str]:
        """What ends at a join."""
        for index, join in enumerate(self._shown.joins):
            if join.onto == onto:
                words = f"This step from {self._ends(self._shown.joins[onto])} is {_DONE[join.kind].lower()}"
                yield from self._box(self._shown.boxes[join.low], words, depth, index)

    def _ends(self, join: Join) -> str:
        return f"{self._shown.boxes[join.from_].name} to {self._shown.boxes[join.to].name}"


def _name(box: Box, does: str, *, again: bool) -> str:
    told = f": {box.text}" if box.text and not again else ", told above" if again else ""
    return f"{does} {box.head}{told}".strip()
