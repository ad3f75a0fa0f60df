"""Records of several sorts dealt into groups, so that what belongs to what can be asked of each group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Some = TypeVar("Some")

VARIED = 3
"""Sorts that a group is given where it can be; beyond them the most plentiful sort comes first."""


def mixed(
    pool: Sequence[Some], sort: Callable[[Some], str], *, size: int, least: int, most: int
) -> Iterator[tuple[Some, ...]]:
    """Deal a pool into groups of `least` to `size`, of two sorts or more, with no more than `most` of one sort.

    Each group begins with the first that is not yet dealt. What can't be given company is left out.
    """
    left = list(pool)
    while left:
        group = _group(left, sort, size=size, most=most)
        if len(group) < least or len(set(map(sort, group))) < 2:  # noqa: PLR2004  (one sort asks nothing)
            left.pop(0)
            continue
        yield tuple(group)
        left = [each for each in left if not any(each is other for other in group)]


def _group(left: Sequence[Some], sort: Callable[[Some], str], *, size: int, most: int) -> list[Some]:
    plenty, group = Counter(map(sort, left)), [left[0]]
    rest = list(left[1:])
    while len(group) < size:
        having = Counter(map(sort, group))
        fits = [each for each in rest if having[sort(each)] < most]
        if not fits:
            break
        new = len(having) < VARIED
        found = min(fits, key=lambda each: (new and having[sort(each)] > 0, -plenty[sort(each)]))
        group.append(found)
        rest = [each for each in rest if each is not found]
    return group
