"""Zones: the author's own text, cut out of the document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from sourcebook.load.ids import Ids
from sourcebook.load.nearest import nearest
from sourcebook.model.source import Source, Zone
from sourcebook.problems import Code, Problem


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a zone stands in the folded document, as far as other zones inside it leave it."""

    zone: Zone
    start: int
    end: int
    parts: tuple[tuple[int, int], ...] = ()
    """What is left of it, in order; joined by one space."""


def find_zones(text: str, source: Source, problems: list[Problem]) -> list[Stretch]:
    """Return the zones of a folded document in the order of `source.yml`; what is wrong is added to `problems`."""
    found: list[Stretch] = []
    for zone in Ids(problems).index(source.zones).values():
        outcome = _stretch(text, zone)
        if isinstance(outcome, Problem):
            problems.append(outcome)
        else:
            found.append(outcome)
    for one, other in combinations(found, 2):
        if _overlap(one, other) and not (_inside(one, other) or _inside(other, one)):
            message = f"the zones `{one.zone.id}` and `{other.zone.id}` overlap"
            mend = "Let one end before the other begins, or stand wholly inside it."
            problems.append(Problem(other.zone.place, Code.ZONE_OVERLAP, message, mend))
    return [Stretch(each.zone, each.start, each.end, _parts(text, each, found)) for each in found]


def _stretch(text: str, zone: Zone) -> Stretch | Problem:
    """From the first words of a zone to its last; each must stand once."""
    spots: list[int] = []
    for side, words in (("first", zone.first), ("last", zone.last)):
        words = " ".join(words.split())  # noqa: PLW2901  (as the text is folded)
        times = text.count(words) if words else 0
        if times != 1:
            message = f"the {side} words of the zone `{zone.id}` stand in the document {times} times: `{words}`"
            near = "" if times else nearest(words, text)
            mend = f"Nearest text: {near}" if near else "Give more words." if times else "Copy them from the document."
            return Problem(zone.place, Code.ZONE_NOT_FOUND, message, mend)
        spots.append(text.index(words) if side == "first" else text.index(words) + len(words))
    start, end = spots
    if start >= end:
        message = f"the last words of the zone `{zone.id}` stand before its first"
        return Problem(zone.place, Code.ZONE_NOT_FOUND, message, "Exchange them, or give others.")
    return Stretch(zone, start, end)


def _parts(text: str, whole: Stretch, others: Sequence[Stretch]) -> tuple[tuple[int, int], ...]:
    """What is left of a zone without those that stand inside it, each part without space at its ends."""
    parts = [(whole.start, whole.end)]
    for each in others:
        if _inside(each, whole):
            parts = [piece for part in parts for piece in _without(part, each)]
    return tuple(_stripped(text, *part) for part in parts if text[slice(*part)].strip())


def _without(part: tuple[int, int], hole: Stretch) -> list[tuple[int, int]]:
    start, end = part
    pieces = [(start, min(end, hole.start)), (max(start, hole.end), end)]
    return [(a, b) for a, b in pieces if a < b]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    return start + (text[start] == " "), end - (text[end - 1] == " ")


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end


def _inside(inner: Stretch, outer: Stretch) -> bool:
    """Whether one lies wholly inside the other, and is not the same stretch."""
    same = (inner.start, inner.end) == (outer.start, outer.end)
    return outer.start <= inner.start and inner.end <= outer.end and not same
