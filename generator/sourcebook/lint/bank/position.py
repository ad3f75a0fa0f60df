"""Where the key stands: its place among options in keyed order (B01), its rank among dates and numbers (B04)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sourcebook.lint.bank.exact import runs, uniform
from sourcebook.lint.bank.gate import FEWEST, Trial
from sourcebook.lint.bank.material import Material
from sourcebook.lint.bank.seen import Seen


def positions(material: Material) -> Iterator[Trial]:
    """B01: keys stand alike often in every place, and in no order from item to item.

    Fixed sets of labels are exempt (amendments), and so is what ascends: there the place is the rank (B04).
    """
    for size, group in by_size(seen for seen in material.free if not seen.ranks and not seen.ordered):
        places = [seen.key for seen in group]
        shares = ", ".join(f"{chr(65 + at)} {_share(places, at)}" for at in range(size))
        yield _evenly("B01", f"{len(group)} items of {size} options: {shares}", group, places)
        yield Trial(rule="B01", says=f"runs of one place in {len(group)} items of {size} options", p=runs(places))


def ranks(material: Material) -> Iterator[Trial]:
    """B04: the key has each rank among ascending options alike often; people put it in the middle (0.596 of 4)."""
    for size, group in by_size(seen for seen in material.free if seen.ranks):
        places = [seen.ranks[seen.key] for seen in group]
        shares = ", ".join(f"rank {at + 1} {_share(places, at)}" for at in range(size))
        middle = sum(0 < place < size - 1 for place in places) / len(places)
        says = f"{len(group)} items of {size} dates or numbers: {shares}; in the middle {middle:.3f}"
        yield _evenly("B04", f"{says} ({max(0, size - 2) / size:.3f} by chance)", group, places)


def by_size(choices: Iterable[Seen]) -> list[tuple[int, list[Seen]]]:
    """Return choices by how many options they have, where there are enough."""
    found: dict[int, list[Seen]] = {}
    for seen in choices:
        found.setdefault(seen.size, []).append(seen)
    return sorted((size, group) for size, group in found.items() if len(group) >= FEWEST)


def _share(places: Sequence[int], at: int) -> str:
    return f"{places.count(at) / len(places):.3f}"


def _evenly(rule: str, says: str, group: Sequence[Seen], places: Sequence[int]) -> Trial:
    """A trial of places being alike often; the items of the most frequent one are the worst."""
    counts = [places.count(at) for at in range(group[0].size)]
    most = counts.index(max(counts))
    worst = tuple(seen.id for seen, place in zip(group, places, strict=True) if place == most)
    return Trial(rule=rule, says=says, p=uniform(counts), worst=worst)
