"""Where things stand in a row or column: each as near to the wanted place as order, gaps and width allow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from sourcebook.pages.figures.layers import Layers, Spot

_SWEEPS = 6


def settled(wanted: Sequence[float], halves: Sequence[float], gap: float, left: float, right: float) -> list[float]:
    """Places for things of some half widths between two bounds, least squares from where they are wanted.

    Neighbours that would overlap are pooled (pool adjacent violators; Best and Chakravarti 1990).
    """
    offsets = [0.0]
    for a, b in pairwise(halves):
        offsets.append(offsets[-1] + a + gap + b)
    pools: list[tuple[float, int]] = []
    for place, offset in zip(wanted, offsets, strict=True):
        pools.append((place - offset, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (a, m), (b, n) = pools[-2:]
            pools[-2:] = [((a * m + b * n) / (m + n), m + n)]
    least, most = left + halves[0], right - halves[-1] - offsets[-1]
    places = (max(least, min(most, place)) for place, count in pools for _ in range(count))
    return [place + offset for place, offset in zip(places, offsets, strict=True)]


def across(found: Layers, halves: Mapping[Spot, float], gap: float, width: float) -> dict[Spot, float]:
    """The middle of each spot of some layers: above what it rests on, and the other way round."""
    beside: dict[Spot, list[Spot]] = {spot: [] for row in found.rows for spot in row}
    for path in found.paths:
        for a, b in pairwise(path):
            beside[a].append(b)
            beside[b].append(a)
    xs = dict.fromkeys(beside, width / 2)
    for sweep in range(_SWEEPS):
        for row in found.rows if sweep % 2 == 0 else reversed(found.rows):
            wanted = [sum(xs[each] for each in beside[spot] or [spot]) / len(beside[spot] or [spot]) for spot in row]
            xs |= zip(row, settled(wanted, [halves[spot] for spot in row], gap, 0, width), strict=True)
    return xs
