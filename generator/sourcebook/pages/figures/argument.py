"""An argument as a map: what is concluded on top, what carries it below, as the outline in words has it too."""

from __future__ import annotations

from typing import Any

from sourcebook.knowledge import Knowledge
from sourcebook.pages.figures.arrows import draw_arrow, label_arrow
from sourcebook.pages.figures.layers import layers
from sourcebook.pages.figures.lettering import LINE, high, wrapped
from sourcebook.pages.figures.mapped import Box, Mapped, mapped
from sourcebook.pages.figures.outline import outline
from sourcebook.pages.figures.plan import EDGE, PAD, Plan, plan_of, ways
from sourcebook.pages.figures.sheet import INK, MUTED, PALE, RULE, Drawing, Sheet

_MOST = 4
"""Boxes in a row at most."""


def draw(knowledge: Knowledge, select: tuple[str, ...]) -> Drawing | None:
    """Draw one argument; None where it is not known."""
    argument = knowledge.arguments.get(select[0]) if select else None
    if argument is None:
        return None
    shown = mapped(knowledge, argument)
    elsewhere = [box.id for box in shown.boxes.values() if box.look == "elsewhere"]
    plan = plan_of(shown, layers(list(shown.boxes), elsewhere, shown.joins, _MOST))
    note = wrapped(_note(shown), plan.width - 2 * EDGE)
    sheet = Sheet(plan.bottoms[-1] + 0.12 + high(note) + EDGE, plan.width)
    points = ways(plan, shown.joins)
    undercut = {join.onto for join in shown.joins}
    for index, join in enumerate(shown.joins):
        draw_arrow(sheet, points[index], join.kind, onto=join.onto is not None)
    for index, join in enumerate(shown.joins):
        label_arrow(sheet, points[index], join.kind, 0.2 if index in undercut else 0.45)
    for box in shown.boxes.values():
        _draw_box(sheet, plan, box)
    sheet.text(EDGE, plan.bottoms[-1] + 0.12 + LINE / 2, note, color=MUTED)
    return Drawing(figure=sheet.figure, words=outline(knowledge, argument, shown))


def _draw_box(sheet: Sheet, plan: Plan, box: Box) -> None:
    """A box with its role and its words: dashed if unstated, heavy if concluded, without a frame if elsewhere."""
    row = plan.rows[box.id]
    left, top = plan.xs[box.id] - plan.half, plan.tops[row]
    dashes: Any = (0, (4, 2.5)) if box.look == "unstated" else "-"
    sheet.box(
        left,
        top,
        2 * plan.half,
        plan.bottoms[row] - top,
        facecolor=PALE if box.look in {"concluded", "elsewhere"} else "white",
        edgecolor=RULE if box.look == "elsewhere" else INK,
        linewidth=1.8 if box.look == "concluded" else 1,
        linestyle=dashes,
    )
    head, text = plan.lines[box.id]
    y = top + PAD + LINE / 2
    sheet.text(left + PAD, y, head, color=MUTED, fontweight="bold")
    sheet.text(left + PAD, y + high(head), text, color=MUTED if box.look == "elsewhere" else INK)


def _note(shown: Mapped) -> str:
    """What the map's signs mean, as far as it has them."""
    notes = ["Arrows lead from a step to what it supports."] if any(j.kind == "supports" for j in shown.joins) else []
    unstated = any(box.look == "unstated" for box in shown.boxes.values())
    return " ".join([*notes, *(["Dashed boxes: steps left unstated."] if unstated else [])]) or " "
