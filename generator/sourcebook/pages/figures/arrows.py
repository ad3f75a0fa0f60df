"""Edges of an argument map: what each kind looks like without colour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import hypot
from typing import Any

from sourcebook.model.argument import EdgeKind
from sourcebook.pages.figures.layers import Point
from sourcebook.pages.figures.lettering import LINE, wide
from sourcebook.pages.figures.sheet import INK, MUTED, Sheet

_HEAD, _HALF = 0.11, 0.05
"""How long an arrowhead is, and half of how wide."""
_BAR = 0.09
"""Half the length of a crossbar."""
_LINES: Mapping[EdgeKind, Any] = {"presupposes": (0, (1, 2.2))}
_LABELLED: frozenset[EdgeKind] = frozenset({"attacks", "undercuts", "presupposes"})


def draw_arrow(sheet: Sheet, points: Sequence[Point], kind: EdgeKind, *, onto: bool) -> None:
    """Draw an edge through points: an arrowhead where it supports or presupposes, a crossbar where it goes against.

    The bar lies along a box, and across an edge that ends `onto` another.
    """
    (x, y), (before_x, before_y) = points[-1], points[-2]
    length = hypot(x - before_x, y - before_y) or 1
    along, up = (x - before_x) / length, (y - before_y) / length
    xs, ys = [[point[axis] for point in points] for axis in (0, 1)]
    sheet.line(xs, ys, color=INK, linewidth=1.1, linestyle=_LINES.get(kind, "-"), zorder=2)
    if kind in {"attacks", "undercuts"}:
        rise, run = (up, along) if onto else (1, 0)
        sheet.line([x - rise * _BAR, x + rise * _BAR], [y + run * _BAR, y - run * _BAR], color=INK, linewidth=2.6)
    else:
        back = x - along * _HEAD, y - up * _HEAD
        left = back[0] - up * _HALF, back[1] + along * _HALF
        right = back[0] + up * _HALF, back[1] - along * _HALF
        sheet.shape(
            [left, (x, y), right],
            facecolor=INK if kind == "supports" else "white",
            edgecolor=INK,
            linewidth=1,
            zorder=3,
        )


def label_arrow(sheet: Sheet, points: Sequence[Point], kind: EdgeKind, at: float) -> None:
    """Name an edge where it sets out, at some share of that stretch, unless it supports, as most do."""
    if kind not in _LABELLED:
        return
    (x1, y1), (x2, y2) = points[:2]
    x, y = x1 + at * (x2 - x1), y1 + at * (y2 - y1)
    width = wide(kind) + 0.08
    x = max(width / 2, min(sheet.width - width / 2, x))
    sheet.box(x - width / 2, y - LINE / 2, width, LINE, color="white", zorder=3.5)
    sheet.text(x, y, kind, ha="center", color=MUTED, zorder=4)
