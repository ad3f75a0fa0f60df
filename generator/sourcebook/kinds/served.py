"""No more items about one record than serve it: what is dropped from a bank that has too many (ITEMS.md B09)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from sourcebook.model.item import Item
from sourcebook.model.keyed import keyed

OF_RECORD = 6
"""B09: items about one record, at most."""
OF_OBJECTIVE = 8
"""B09: items of an objective, at least."""


def served(items: Sequence[Item]) -> list[Item]:
    """Return the items without those about a record beyond the sixth, so that record and chapter stay well served.

    One after the other the item is dropped that is missed least: one whose objective has more than enough; then a
    choice before other shapes, of which chapters have few (L5); then one whose kind asks the record again; then one of
    the kind that its chapter has most of; then by a keyed draw. A kind's last item stays.
    """
    left = list(items)
    about: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.facts:
            about[item.facts[0]].append(item)
    for record in sorted(about):
        own = about[record]
        while len(own) > OF_RECORD:
            dropped = min(own, key=_missed(left, own))
            own.remove(dropped)
            left.remove(dropped)
    return left


def _missed(left: Sequence[Item], own: Sequence[Item]) -> Callable[[Item], tuple[int, ...]]:
    """How much an item about a record would be missed, from what is left of the bank and of the record's items."""
    kinds = Counter(item.kind for item in left)
    of_chapter = Counter((item.chapter, item.kind) for item in left)
    objectives = Counter((item.chapter, item.objective) for item in left)
    again = Counter(item.kind for item in own)

    def missed(item: Item) -> tuple[int, ...]:
        return (
            kinds[item.kind] == 1,
            objectives[item.chapter, item.objective] <= OF_OBJECTIVE,
            item.shape != "choice",
            -again[item.kind],
            -of_chapter[item.chapter, item.kind],
            keyed("served", item.id),
        )

    return missed
