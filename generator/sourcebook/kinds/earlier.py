"""What a chapter asks again of the chapters before it (ITEMS.md L4), drawn the same way everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import cycle, islice, zip_longest

from sourcebook.model.item import Bank, Item
from sourcebook.model.keyed import keyed_order

FROM = 4
"""The chapter, counted from 1, from which on earlier ones are asked again (amendments)."""
LAGS = (1, 2, 4)
"""How many chapters back is asked."""
A_LAG = 3
"""Questions of each of them: nine beside about twenty of the chapter's own make 30 % (L4)."""


def earlier(banks: Sequence[Bank], chapter: str) -> tuple[Item, ...]:
    """Return the questions of earlier chapters that a chapter asks again, the chapters in turn; none before the fourth.

    Of each chapter topics are taken in turn, and no two questions are about one record. Where fewer than four chapters
    come before, the lag of four falls on the first one.
    """
    at = next((number for number, bank in enumerate(banks) if bank.chapter == chapter), 0)
    if at + 1 < FROM:
        return ()
    drawn = [_of(banks[at - min(lag, at)], chapter) for lag in LAGS]
    return tuple(item for turn in zip_longest(*drawn) for item in turn if item is not None)


def _of(bank: Bank, chapter: str) -> list[Item]:
    """A few questions of one bank, its topics in turn."""
    by_id = {item.id: item for item in bank.items if item.shape != "open"}
    topics: dict[str, list[Item]] = {}
    for id_ in keyed_order(by_id, "earlier", chapter):
        topics.setdefault(by_id[id_].topics[0], []).append(by_id[id_])
    found: list[Item] = []
    for waiting in islice(cycle(topics.values()), A_LAG * len(topics)):
        fresh = next((item for item in waiting if not _of_one_record(item, found)), None)
        if fresh is not None and len(found) < A_LAG:
            found.append(fresh)
    return found


def _of_one_record(item: Item, found: Iterable[Item]) -> bool:
    return any(set(item.facts) & set(other.facts) for other in found)
