"""Which practice items a quiz takes: those that fit, then a number of them by a keyed hash."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from sourcebook.commands.usage import UsageError, unknown
from sourcebook.model.item import LEVELS, Bank, Item
from sourcebook.model.keyed import keyed_order


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a quiz is to hold; an empty field wants everything."""

    chapters: Sequence[str] = ()
    topics: Sequence[str] = ()
    kinds: Sequence[str] = ()
    levels: Sequence[str] = ()
    number: int | None = None
    seed: int = 0
    """Another seed takes other items; the same seed takes the same ones on every machine."""


def choose(banks: Iterable[Bank], wanted: Wanted) -> tuple[Item, ...]:
    """Return the chosen items in the course's order; `UsageError` where a wanted value is none of the banks'."""
    banks = tuple(banks)
    items = [item for bank in banks for item in bank.items]
    fits: list[Callable[[Item], bool]] = [
        _fits("chapter", wanted.chapters, (bank.chapter for bank in banks), lambda item: (item.chapter,)),
        _fits("topic", wanted.topics, (topic for item in items for topic in item.topics), lambda item: item.topics),
        _fits("kind", wanted.kinds, (item.kind for item in items), lambda item: (item.kind,)),
        _fits("level", wanted.levels, LEVELS, lambda item: (item.level,)),
    ]
    fitting = [item for item in items if all(fit(item) for fit in fits)]
    if wanted.number is None:
        return tuple(fitting)
    if wanted.number < 1:
        raise UsageError(f"a quiz has at least one question, not {wanted.number}")
    drawn = set(_drawn(fitting, wanted.seed)[: wanted.number])
    return tuple(item for item in fitting if item.id in drawn)


def _drawn(items: Sequence[Item], seed: int) -> list[str]:
    """Ids in the order of the draw: one of each kind in turn, so that a short quiz asks in different ways."""
    kind = {item.id: item.kind for item in items}
    turns: dict[str, int] = {}
    order: list[tuple[int, int, str]] = []
    for rank, id_ in enumerate(keyed_order(kind, "quiz", str(seed))):
        turns[kind[id_]] = turns.get(kind[id_], 0) + 1
        order.append((turns[kind[id_]], rank, id_))
    return [id_ for _, _, id_ in sorted(order)]


def one_bank(banks: Iterable[Bank], items: Sequence[Item]) -> Bank:
    """The chosen items as one bank, which targets can export."""
    banks = tuple(banks)
    title = "; ".join(bank.title for bank in banks if any(item.chapter == bank.chapter for item in items))
    cited = {source: citation for bank in banks for source, citation in bank.sources.items()}
    addresses = {source: address for bank in banks for source, address in bank.addresses.items()}
    as_of = max((item.as_of for item in items), default="")
    return replace(
        banks[0],
        chapter="quiz",
        title=title,
        as_of=as_of,
        items=tuple(items),
        sources=cited,
        addresses=addresses,
    )


def _fits(
    what: str, wanted: Sequence[str], known: Iterable[str], of: Callable[[Item], Iterable[str]]
) -> Callable[[Item], bool]:
    """Whether an item has any of the wanted values; every wanted value must be known."""
    there = set(known) if wanted else set()
    for value in wanted:
        if value not in there:
            raise unknown(what, value, there)
    return lambda item: not wanted or any(value in wanted for value in of(item))
