"""Which question stands where: where the prose asks for some, at the chapter's end, or on a practice page.

At the end of a page stands its quiz: questions of the chapter, and some of earlier chapters, which stand there again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sourcebook.markup import QuestionsMark
from sourcebook.model.item import Item
from sourcebook.pages.budget import Budget, paged
from sourcebook.pages.gauge import Gauge
from sourcebook.pages.shown import Positions

CLOSING = 20
"""Questions in the chapter's last section, about."""
A_CELL = 5
"""Questions in one cell at most."""
A_PAGE = 40
"""Questions on one practice page at most."""
APART = 4
"""Questions between two about one record, where there are enough."""

Groups = dict[str, list[Item]]
"""Questions by topic, in the chapter's order of topics; those of no topic of the chapter under ''."""

Earlier = Callable[[Callable[[Item], bool]], Sequence[Item]]
"""What is asked again of earlier chapters, where it fits (`kinds.earlier`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """All questions of a chapter, each in one place, and those of earlier chapters."""

    placed: tuple[tuple[Item, ...], ...]
    """For each `{questions}` mark, in their order."""
    closing: Groups
    earlier: tuple[Item, ...]
    """Questions of earlier chapters, asked again after the closing ones (L4)."""
    practice: tuple[Groups, ...]
    """The practice pages."""


def arrange(
    items: Iterable[Item],
    topics: Sequence[str],
    marks: Iterable[QuestionsMark],
    anyway: Positions,
    gauge: Gauge,
    earlier: Earlier = lambda _: (),
) -> Arrangement:
    """Place the questions of a chapter; `anyway` is what its page shows without them.

    Where the caps leave no room for all, earlier questions come before closing ones, which practice pages can take. An
    earlier question about a record that the chapter asks about stays away: one would tell the other's answer (A34).
    """
    items = tuple(items)
    shows = {item.id: gauge.of_item(item) for item in items}
    waiting = {topic: _fresh_first(_apart(_mixed(group))) for topic, group in _grouped(items, topics).items()}
    page = Budget(gauge, anyway)

    def take(topic: str, number: int) -> Iterator[Item]:
        for item in tuple(waiting.get(topic, ())):
            if number and page.take(shows[item.id]):
                number -= 1
                waiting[topic].remove(item)
                yield item

    placed = tuple(tuple(take(mark.topic, mark.number)) for mark in marks)
    about = {record for item in items for record in item.facts}

    def fits(item: Item) -> bool:
        has_room = about.isdisjoint(item.facts) and page.take(gauge.of_item(item))
        about.update(item.facts if has_room else ())
        return has_room

    again = tuple(earlier(fits))
    each = min(A_CELL, -(-CLOSING // max(1, len(waiting))))
    closing = {topic: found for topic in waiting if (found := list(take(topic, each)))}
    rest = ((item, shows[item.id]) for group in waiting.values() for item in group)
    pages = tuple(_grouped(page, topics) for page in paged(rest, gauge, A_PAGE))
    return Arrangement(placed=placed, closing=closing, earlier=again, practice=pages)


def _grouped(items: Iterable[Item], topics: Sequence[str]) -> Groups:
    groups: Groups = {topic: [] for topic in (*topics, "")}
    for item in items:
        groups[next((topic for topic in item.topics if topic in topics), "")].append(item)
    return {topic: group for topic, group in groups.items() if group}


def _mixed(items: Iterable[Item]) -> list[Item]:
    """One of each kind in turn, so that neighbours ask in different ways."""
    by_kind: dict[str, list[Item]] = {}
    for item in items:
        by_kind.setdefault(item.kind, []).append(item)
    longest = max(map(len, by_kind.values()), default=0)
    return [group[turn] for turn in range(longest) for group in by_kind.values() if turn < len(group)]


def _fresh_first(items: Iterable[Item]) -> list[Item]:
    """A second question about one record behind all first ones: the first may hold its answer."""
    fresh, again, seen = list[Item](), list[Item](), set[str]()
    for item in items:
        (again if item.facts and item.facts[0] in seen else fresh).append(item)
        seen.update(item.facts[:1])
    return fresh + again


def _apart(items: Iterable[Item]) -> list[Item]:
    """Questions about one record some way from each other, so that none answers its neighbour (A34)."""
    left, apart = list(items), list[Item]()
    while left:
        recent = {record for item in apart[-APART:] for record in item.facts}
        chosen = next((n for n, item in enumerate(left) if not recent.intersection(item.facts)), 0)
        apart.append(left.pop(chosen))
    return apart
