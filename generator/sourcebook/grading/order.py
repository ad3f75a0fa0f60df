"""Order: how near a sequence comes to the nearest order that is accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from sourcebook.model.item import Order


def kendall_tau(body: Order, response: object) -> float:
    """Kendall's tau, never below 0, against the accepted order that it is nearest to (ITEMS.md kind 8).

    Tau is (pairs in order - pairs out of order) / pairs (Kendall 1938, "A new measure of rank correlation").
    """
    return _best(body, response, _tau)


def absolute_position(body: Order, response: object) -> float:
    """The share of steps that stand where the accepted order has them (Moodle's "absolute position")."""
    return _best(body, response, _in_place)


def _best(body: Order, response: object, likeness: Callable[[Sequence[str], Sequence[str]], float]) -> float:
    """The greatest likeness to an accepted order; 0 for anything but a sequence of all steps."""
    if not isinstance(response, list) or not all(isinstance(each, str) for each in response):
        return 0.0
    steps = sorted(response)
    return max((likeness(response, order) for order in body.accepted if steps == sorted(order)), default=0.0)


def _tau(given: Sequence[str], order: Sequence[str]) -> float:
    rank = {step: position for position, step in enumerate(order)}
    signs = [1 if rank[first] < rank[second] else -1 for first, second in combinations(given, 2)]
    return max(0.0, sum(signs) / len(signs)) if signs else float(bool(given))


def _in_place(given: Sequence[str], order: Sequence[str]) -> float:
    return sum(map(str.__eq__, given, order)) / len(order) if order else 0.0
