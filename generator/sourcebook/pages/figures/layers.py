"""Where the boxes of an argument map stand: rows from what is concluded down, in the order in which least crosses.

networkx orders the layers and spreads each row (`multipartite_layout`); a join that passes a row bends there, at a
place of its own between the boxes (Sugiyama, Tagawa and Toda 1981).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from sourcebook.pages.figures.mapped import Join

if TYPE_CHECKING:
    import networkx as nx

Spot = str | tuple[int, int]
"""A box by its id, or the bend of a join in a row."""
Point = tuple[float, float]
_PASSES = 4
_TINY = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """Rows from the top, each in order from the left, and the way of each join from below to above."""

    rows: list[list[Spot]]
    paths: list[list[Spot]]


def layers(boxes: Sequence[str], beside: Collection[str], joins: Sequence[Join], most: int) -> Layers:
    """Put boxes in rows of at most `most`; those `beside` the argument stand as near to it as they can."""
    ranks = _ranks(boxes, beside, joins, most)
    paths = [_path(index, join, ranks) for index, join in enumerate(joins)]
    graph = _spots(boxes, joins, paths)
    rows = _rows(graph, ranks)
    _untangle(rows, graph, joins, paths)
    return Layers(rows=rows, paths=paths)


def middle(points: Mapping[Spot, Point], joins: Sequence[Join], paths: Sequence[Sequence[Spot]], index: int) -> Point:
    """The middle of the last stretch of a join, where those that undercut it end."""
    (x1, y1), (x2, y2) = points[paths[index][-2]], ending(points, joins, paths, index)
    return (x1 + x2) / 2, (y1 + y2) / 2


def ending(points: Mapping[Spot, Point], joins: Sequence[Join], paths: Sequence[Sequence[Spot]], index: int) -> Point:
    """Where the upper end of a join is: at a box, or at the middle of another join."""
    onto = joins[index].onto
    return points[paths[index][-1]] if onto is None else middle(points, joins, paths, onto)


def _ranks(boxes: Sequence[str], beside: Collection[str], joins: Sequence[Join], most: int) -> dict[str, int]:
    """The row of each box: below everything that it carries, and lower where a row would hold too many."""
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(boxes)
    for join in joins:
        if not nx.has_path(graph, join.low, join.high):  # what would close a circle is drawn, but orders nothing
            graph.add_edge(join.high, join.low)
    floor = dict.fromkeys(boxes, 0)
    while True:
        ranks = _longest(graph, beside, floor)
        held: dict[int, list[str]] = {}
        for box in boxes:
            held.setdefault(ranks[box], []).append(box)
        full = next((row for _, row in sorted(held.items()) if len(row) > most), None)
        if full is None:
            return ranks
        keep = -(-len(full) // -(-len(full) // most))
        for box in sorted(full, key=lambda box: graph.out_degree(box) == 0)[keep:]:
            floor[box] = ranks[box] + 1


def _longest(graph: nx.DiGraph[str], beside: Collection[str], floor: Mapping[str, int]) -> dict[str, int]:
    import networkx as nx

    ranks: dict[str, int] = {}
    for box in nx.topological_sort(graph):
        ranks[box] = max([floor[box], *(ranks[above] + 1 for above in graph.predecessors(box))])
    last = max((ranks[box] for box in graph if graph.degree(box)), default=0)
    for box in graph:
        if graph.degree(box) == 0:
            ranks[box] = max(last, floor[box])
        elif box in beside and not graph.in_degree(box):
            ranks[box] = min(ranks[below] for below in graph.successors(box)) - 1
    return ranks


def _path(index: int, join: Join, ranks: Mapping[str, int]) -> list[Spot]:
    low, high = sorted((join.low, join.high), key=lambda box: -ranks[box])
    return [low, *((index, row) for row in range(ranks[low] - 1, ranks[high], -1)), high]


def _spots(boxes: Sequence[str], joins: Sequence[Join], paths: Sequence[Sequence[Spot]]) -> nx.DiGraph[Spot]:
    """Boxes and bends, from above to below; what undercuts a join comes right after it."""
    import networkx as nx

    def family(index: int) -> tuple[int, ...]:
        onto = joins[index].onto
        return (index,) if onto is None else (*family(onto), index)

    graph: nx.DiGraph[Spot] = nx.DiGraph()
    graph.add_nodes_from(boxes)
    for index in sorted(range(len(joins)), key=family):
        graph.add_edges_from(pairwise(reversed(paths[index])))
    return graph


def _rows(graph: nx.DiGraph[Spot], ranks: Mapping[str, int]) -> list[list[Spot]]:
    """Each row in the order of a walk from above, so that trees don't cross themselves."""
    import networkx as nx

    rows: list[list[Spot]] = [[] for _ in range(max(ranks.values()) + 1)]
    placed: set[Spot] = set()
    for start in sorted((spot for spot in graph if not graph.in_degree(spot)), key=lambda spot: ranks[str(spot)]):
        for spot in nx.dfs_preorder_nodes(graph, start):
            if spot not in placed:
                placed.add(spot)
                rows[ranks[spot] if isinstance(spot, str) else spot[1]].append(spot)
    return rows


def _untangle(
    rows: list[list[Spot]], graph: nx.DiGraph[Spot], joins: Sequence[Join], paths: Sequence[Sequence[Spot]]
) -> None:
    """Swap neighbours as long as that leaves fewer crossings, or as few and shorter ways past other boxes."""
    best = _cost(rows, graph, joins, paths)
    for _ in range(_PASSES):
        before = best
        for row in rows:
            for at in range(len(row) - 1):
                row[at : at + 2] = row[at + 1], row[at]
                cost = _cost(rows, graph, joins, paths)
                if cost < best:
                    best = cost
                else:
                    row[at : at + 2] = row[at + 1], row[at]
        if best == before:
            break


def _cost(
    rows: list[list[Spot]], graph: nx.DiGraph[Spot], joins: Sequence[Join], paths: Sequence[Sequence[Spot]]
) -> tuple[int, float]:
    import networkx as nx

    layout = nx.multipartite_layout(graph, subset_key=dict(enumerate(rows)), align="horizontal")
    points = {spot: (float(x), float(y)) for spot, (x, y) in layout.items()}
    drawn = [
        (points[a], points[b] if b != path[-1] else ending(points, joins, paths, index), bool(path[1:-1]))
        for index, path in enumerate(paths)
        for a, b in pairwise(path)
    ]
    crossings = sum(_cross(a, b, c, d) for (a, b, _), (c, d, _) in combinations(drawn, 2))
    return crossings, round(sum(abs(a[0] - b[0]) for a, b, bends in drawn if bends), 6)


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two stretches cross, other than at their ends."""
    return _apart(a, b, c, d) and _apart(c, d, a, b)


def _apart(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two points lie on different sides of a line."""
    return _side(a, b, c) * _side(a, b, d) < -_TINY


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
