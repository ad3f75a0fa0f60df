"""Items that may not stand in one form, because one tells the other's key (A34)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import permutations

from sourcebook.lint.asked import Asked
from sourcebook.lint.text import holds, norm


def enemies(asked: Iterable[Asked]) -> tuple[tuple[str, str], ...]:
    """A34 (edge): return pairs of ids, each in order, of items that use one fact where stem, passage or feedback of one
    holds the key of the other.
    """
    by_fact: dict[str, list[Asked]] = defaultdict(list)
    for each in asked:
        for fact in dict.fromkeys(each.item.facts):
            by_fact[fact].append(each)
    found: set[tuple[str, str]] = set()
    for together in by_fact.values():
        for teller, told in permutations(together, 2):
            said = norm(f"{teller.item.stem} {teller.item.feedback}")
            if any(holds(said, norm(answer)) for answer in told.answers):
                one, other = sorted((teller.item.id, told.item.id))
                found.add((one, other))
    return tuple(sorted(found))
