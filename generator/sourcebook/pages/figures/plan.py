"""The plan of an argument map: every box, gap and edge in inches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sourcebook.pages.figures.layers import Layers, Point, Spot
from sourcebook.pages.figures.lettering import BOLD, high, wrapped
from sourcebook.pages.figures.mapped import Join, Mapped
from sourcebook.pages.figures.places import across, settled
from sourcebook.pages.figures.sheet import WIDTH

EDGE = 0.06
"""Inches left free at the sheet's edges."""
PAD = 0.09
"""Inches between a box and its words."""
_GAP = 0.2
_NARROWEST, _WIDEST = 1.5, 2.4
_BEND = 0.05
"""Half of what a bend takes of a row."""
_RISE, _TALL = 0.42, 0.85
"""Inches between rows, and where an edge between them has a label."""
_PORT = 0.22
"""Inches between edges at one side of a box."""
_AWAY = 0.04
"""Inches between an edge's end and the box."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Where everything stands."""

    layers: Layers
    lines: dict[str, tuple[str, str]]
    """Head and text of each box, in lines."""
    half: float
    """Half the width of every box."""
    xs: dict[Spot, float]
    """Middles."""
    rows: dict[Spot, int]
    tops: list[float]
    """The top of each row, and of its boxes."""
    bottoms: list[float]
    width: float


def plan_of(shown: Mapped, found: Layers) -> Plan:
    """Give sizes and places to layers: boxes of one width, rows as high as their highest box."""
    boxes = [sum(isinstance(spot, str) for spot in row) for row in found.rows]
    bends = max(len(row) - count for row, count in zip(found.rows, boxes, strict=True))
    free = WIDTH - 2 * EDGE - (max(boxes) - 1) * _GAP - bends * (2 * _BEND + _GAP)
    half = max(_NARROWEST, min(_WIDEST, free / max(boxes))) / 2
    halves: dict[Spot, float] = {spot: half if isinstance(spot, str) else _BEND for row in found.rows for spot in row}
    width = max(sum(2 * halves[spot] + _GAP for spot in row) - _GAP for row in found.rows)
    inside = 2 * (half - PAD)
    lines = {box.id: (wrapped(box.head, inside / BOLD), wrapped(box.text, inside)) for box in shown.boxes.values()}
    rows = {spot: number for number, row in enumerate(found.rows) for spot in row}
    tops, bottoms = [EDGE], list[float]()
    for number, row in enumerate(found.rows):
        tall = max((sum(map(high, lines[spot])) for spot in row if isinstance(spot, str)), default=0)
        bottoms.append(tops[number] + tall + 2 * PAD)
        tops.append(bottoms[number] + (_TALL if _labelled(shown.joins, found, rows, number) else _RISE))
    xs = {spot: x + EDGE for spot, x in across(found, halves, _GAP, width).items()}
    return Plan(
        layers=found,
        lines=lines,
        half=half,
        xs=xs,
        rows=rows,
        tops=tops[:-1],
        bottoms=bottoms,
        width=width + 2 * EDGE,
    )


def ways(plan: Plan, joins: Sequence[Join]) -> list[list[Point]]:
    """The points of each edge, in the direction in which it is read."""
    paths = plan.layers.paths
    leaving = [path[0] for path in paths]
    above = _ports(
        plan, {i: (path[0], plan.xs[path[1 if leaving.count(path[0]) > 1 else 0]]) for i, path in enumerate(paths)}
    )
    below = _ports(plan, {i: (path[-1], plan.xs[path[-2]] if path[1:-1] else above[i]) for i, path in enumerate(paths)})

    def ending(index: int) -> Point:
        onto = joins[index].onto
        if onto is None:
            return below[index], plan.bottoms[plan.rows[paths[index][-1]]] + _AWAY
        (x1, y1), (x2, y2) = rising(onto)[-1], ending(onto)
        return (x1 + x2) / 2, (y1 + y2) / 2

    def rising(index: int) -> list[Point]:
        first, *bends = paths[index][:-1]
        points = [(above[index], plan.tops[plan.rows[first]] - _AWAY)]
        for bend in bends:
            row = plan.rows[bend]
            points += [(plan.xs[bend], plan.bottoms[row]), (plan.xs[bend], plan.tops[row])]
        return points

    found = [[*rising(index), ending(index)] for index in range(len(joins))]
    return [
        points if path[0] == join.from_ else points[::-1]
        for points, path, join in zip(found, paths, joins, strict=True)
    ]


def _ports(plan: Plan, ends: dict[int, tuple[Spot, float]]) -> dict[int, float]:
    """Where edges meet one side of the boxes at their ends, each as near as may be to where it is wanted."""
    by_box: dict[Spot, list[int]] = {}
    for index in sorted(ends, key=lambda index: ends[index][1]):
        by_box.setdefault(ends[index][0], []).append(index)
    found: dict[int, float] = {}
    for box, indices in by_box.items():
        x, reach = plan.xs[box], plan.half - 0.15
        gap = min(_PORT, 2 * reach / len(indices))
        wanted = [ends[index][1] for index in indices]
        found |= zip(indices, settled(wanted, [0.0] * len(indices), gap, x - reach, x + reach), strict=True)
    return found


def _labelled(joins: Sequence[Join], found: Layers, rows: dict[Spot, int], number: int) -> bool:
    """Whether an edge with a label passes between a row and the next."""
    return any(
        join.kind != "supports" and rows[above] == number
        for join, path in zip(joins, found.paths, strict=True)
        for _, above in pairwise(path)
    )
