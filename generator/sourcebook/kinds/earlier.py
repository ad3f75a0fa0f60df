"""What a chapter asks again of the chapters before it (ITEMS.md L4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import cycle, islice, zip_longest

from sourcebook.model.item import Bank, Item, Level
from sourcebook.model.keyed import keyed_order

FROM = 4
"""The chapter, counted from 1, from which on earlier ones are asked again (amendments)."""
LAGS = (1, 2, 4)
"""How many chapters back is asked."""
A_LAG = 3
"""Questions of each of them: nine beside about twenty of the chapter's own make 30 % (L4)."""
RECALLED: frozenset[Level] = frozenset({"remember", "understand"})
"""Levels that come first: what is kept better by being recalled is what was learnt; L4 claims nothing for reasoning."""

Fits = Callable[[Item], bool]
"""Whether there is room for a question; asked once of each that could be drawn, until there are enough."""


def earlier(banks: Sequence[Bank], chapter: str, fits: Fits = lambda _: True) -> tuple[Item, ...]:
    """Return the questions of earlier chapters that a chapter asks again, the chapters in turn; none before the fourth.

    Of each chapter topics are taken in turn, no two questions are about one record, and what was learnt comes before
    what is to be thought about. Where fewer than four chapters come before, the lag of four falls on the first one.
    What doesn't fit leaves its place to the next of its chapter.
    """
    at = next((number for number, bank in enumerate(banks) if bank.chapter == chapter), 0)
    if at + 1 < FROM:
        return ()
    drawn = [_of(banks[at - min(lag, at)], chapter, fits) for lag in LAGS]
    return tuple(item for turn in zip_longest(*drawn) for item in turn if item is not None)


def _of(bank: Bank, chapter: str, fits: Fits) -> list[Item]:
    """A few questions of one bank, its topics in turn."""
    by_id = {item.id: item for item in bank.items if item.shape != "open"}
    topics: dict[str, list[Item]] = {}
    for id_ in sorted(keyed_order(by_id, "earlier", chapter), key=lambda id_: by_id[id_].level not in RECALLED):
        topics.setdefault(by_id[id_].topics[0], []).append(by_id[id_])
    found: list[Item] = []
    for waiting in islice(cycle(topics.values()), A_LAG * len(topics)):
        if len(found) < A_LAG and (item := _next(waiting, found, fits)) is not None:
            found.append(item)
    return found


def _next(waiting: list[Item], found: Sequence[Item], fits: Fits) -> Item | None:
    """Take out the first that fits and is about no record of what is found: one to recall, then one of another kind."""
    kinds = {item.kind for item in found}
    for item in sorted(waiting, key=lambda item: (item.level not in RECALLED, item.kind in kinds)):
        if not _of_one_record(item, found):
            waiting.remove(item)
            if fits(item):
                return item
    return None


def _of_one_record(item: Item, found: Iterable[Item]) -> bool:
    return any(set(item.facts) & set(other.facts) for other in found)
