"""How much more a page may show: what would take it over a cap goes to another page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from sourcebook.model.course import Course
from sourcebook.model.item import Bank
from sourcebook.pages.gauge import Gauge
from sourcebook.pages.shown import Positions

Thing = TypeVar("Thing")


class Budget:
    """What one page shows so far."""

    def __init__(self, gauge: Gauge, positions: Positions = frozenset()) -> None:
        """Begin with what the page shows in any case."""
        self._gauge = gauge
        self._positions = positions

    def take(self, positions: Positions) -> bool:
        """Add these words if the page may show them too; say whether it may. An empty page takes anything."""
        together = self._positions | positions
        if self._positions and together != self._positions and not self._gauge.allows(together):
            return False
        self._positions = together
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


def parts(course: Course, bank: Bank) -> list[Bank]:
    """Cut a bank into parts that a page may show each, in its own order as far as may be; none is left out."""
    gauge = Gauge(course, bank.sources)
    pages = paged(((item, gauge.of_item(item)) for item in bank.items), gauge)
    return [replace(bank, items=tuple(items)) for items in pages]
