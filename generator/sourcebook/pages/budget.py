"""How much more a page may show: what would take it over a cap goes to another page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from sourcebook.model.item import Bank
from sourcebook.pages.gauge import Gauge
from sourcebook.pages.shown import Positions

Thing = TypeVar("Thing")


class Budget:
    """What one page shows so far. Taking more costs as much time as is taken, however much the page shows."""

    def __init__(self, gauge: Gauge, positions: Positions = frozenset()) -> None:
        """Begin with what the page shows in any case."""
        self._gauge = gauge
        self._shown = set(positions)
        self._counts = Counter(source for source, _ in positions)

    def take(self, positions: Positions) -> bool:
        """Add these words if the page may show them too; say whether it may. An empty page takes anything."""
        new = positions - self._shown
        counts = Counter(source for source, _ in new)
        if self._shown and new and not (self._few(counts) and self._apart(new)):
            return False
        self._shown |= new
        self._counts += counts
        return True

    def _few(self, counts: Counter[str]) -> bool:
        """Whether no source would be shown too much of."""
        return all(self._counts[source] + more <= self._gauge.most(source) for source, more in counts.items())

    def _apart(self, new: Positions) -> bool:
        """Whether no stretch with new words in it would be too long."""

        def shown(source: str, at: int) -> bool:
            return (source, at) in self._shown or (source, at) in new

        for source, at in new:
            first = last = at
            while last - first < self._gauge.run and shown(source, first - 1):
                first -= 1
            while last - first < self._gauge.run and shown(source, last + 1):
                last += 1
            if last - first >= self._gauge.run:
                return False
        return True


def paged(things: Iterable[tuple[Thing, Positions]], gauge: Gauge, most: int | None = None) -> list[list[Thing]]:
    """Lay things on pages, each on the first that may show it and holds fewer than `most`; nothing is left out."""
    pages: list[tuple[Budget, list[Thing]]] = []
    for thing, positions in things:
        for budget, laid in pages:
            if (most is None or len(laid) < most) and budget.take(positions):
                laid.append(thing)
                break
        else:
            pages.append((Budget(gauge, positions), [thing]))
    return [laid for _, laid in pages]


def in_order(
    things: Iterable[tuple[Thing, Positions, int]], gauge: Gauge, most: int, anyway: Positions = frozenset()
) -> list[list[Thing]]:
    """Lay things of some size on pages in their order, up to a size of `most`; the first shows `anyway` besides."""
    pages: list[list[Thing]] = []
    budget, left = Budget(gauge, anyway), most
    for thing, positions, size in things:
        if pages and size <= left and budget.take(positions):
            pages[-1].append(thing)
        else:
            budget = Budget(gauge, positions if pages else anyway | positions)
            pages.append([thing])
            left = most
        left -= size
    return pages


def parts(bank: Bank, gauge: Gauge) -> list[Bank]:
    """Cut a bank into parts that a page may show each, in its own order as far as may be; none is left out."""
    pages = paged(((item, gauge.of_item(item)) for item in bank.items), gauge)
    return [replace(bank, items=tuple(items)) for items in pages]
