"""How even the sides of a thesis are (P3, B12): the greatest less the least, as part of the mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sourcebook.lint.balance.sides import SIDES, Row

ITEMS, WORDS = 0.10, 0.33
"""P3: index of items and of words, at most; one item is always allowed (amendments). Reported, never a failure."""


def index(values: Sequence[float]) -> float:
    """Return the parity index; 0 where there is nothing."""
    mean = sum(values) / len(values) if values else 0
    return (max(values) - min(values)) / mean if mean else 0.0


def parity(row: Row) -> Mapping[str, float]:
    """P3: return the parity indices of a thesis over its sides."""
    sides = [row.sides[side] for side in SIDES]
    return {
        "items": index([side.asked for side in sides]),
        "words": index([side.words for side in sides]),
        "sources": index([len(side.works) for side in sides]),
    }


def even(row: Row) -> bool:
    """P3: whether the sides are even: items within one or 10 % of each other, words within 33 %."""
    asked = [row.sides[side].asked for side in SIDES]
    found = parity(row)
    return (max(asked) - min(asked) <= 1 or found["items"] <= ITEMS) and found["words"] <= WORDS


def unreturned(rows: Iterable[Row]) -> Iterator[str]:
    """P4: yield the kinds that ask of one side of a thesis and not of the other, though somebody takes it."""
    for row in rows:
        if not row.one_sided:
            asserts, denies = (row.sides[side].items for side in SIDES)
            for side, kinds in (
                ("asserts", asserts.keys() - denies.keys()),
                ("denies", denies.keys() - asserts.keys()),
            ):
                if kinds:
                    yield f"{row.id}: {', '.join(sorted(kinds))} only of who {side} it"
