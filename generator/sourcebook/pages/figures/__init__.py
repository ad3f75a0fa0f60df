"""Figures drawn from the course's own facts, one sort a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from sourcebook.knowledge import Knowledge
from sourcebook.markup import FigureMark, Sort
from sourcebook.pages.figures import agreement, argument, lists, membership, numbers, positions, timeline
from sourcebook.pages.figures.sheet import Drawing
from sourcebook.pages.figures.svg import to_svg


class Drawer(Protocol):
    """The face of a sort of figure."""

    def draw(self, knowledge: Knowledge, select: tuple[str, ...]) -> Drawing | None:
        """Draw what is selected; None where the course knows nothing of it."""


DRAWERS: Mapping[Sort, Drawer] = {
    "timeline": timeline,
    "membership": membership,
    "lists": lists,
    "positions": positions,
    "numbers": numbers,
    "argument": argument,
    "agreement": agreement,
}


def draw(knowledge: Knowledge, mark: FigureMark) -> bytes | None:
    """Return the SVG of a figure, with its caption and its words; None where there is nothing to draw."""
    drawing = DRAWERS[mark.sort].draw(knowledge, mark.select)
    return None if drawing is None else to_svg(drawing.figure, mark.id, mark.caption, drawing.words)
