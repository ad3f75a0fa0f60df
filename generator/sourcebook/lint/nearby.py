"""The part of a large course that an item has to do with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from sourcebook.knowledge import Dated, Knowledge
from sourcebook.lint.parts import certificates, shown_keys
from sourcebook.model.item import Item

LARGE = 1_000
"""Facts from which on a course is not changed as a whole for each of its items."""
REACH = 40
"""Neighbours in time, and in the order of the files, that are kept of each fact."""


def neighbourhood(knowledge: Knowledge, item: Item) -> Knowledge | None:
    """Return the course with the facts that an item names or shows, and those around them; None where it names none.

    An item is tried on it only where its kind asks the same there, so that what is left out plays no part in the key.
    """
    named = [id_ for id_ in dict.fromkeys(_named(item)) if id_ in knowledge.facts]
    if not named:
        return None
    kept = set(named)
    order, places = _order(knowledge)
    for id_ in named:
        fact = knowledge.facts[id_]
        if isinstance(fact, Dated):
            kept.update(other.id for other in knowledge.around(fact, REACH))
        kept.update(order[max(0, places[id_] - REACH) : places[id_] + REACH + 1])
    course = knowledge.course
    own = {id_: course.facts[id_] for id_ in sorted(kept, key=places.__getitem__)}
    return Knowledge(replace(course, facts=own), knowledge.approved)


@lru_cache(maxsize=1)
def _order(knowledge: Knowledge) -> tuple[tuple[str, ...], dict[str, int]]:
    """The approved facts in the order of their files, and the place of each."""
    order = tuple(knowledge.facts)
    return order, {id_: at for at, id_ in enumerate(order)}


def _named(item: Item) -> Iterator[str]:
    """Ids of facts in an item: what it is about, what its options stand for, what refutes them."""
    yield from item.facts
    yield from sorted(shown_keys(item.body))
    for certificate in certificates(item):
        yield certificate.value
        yield from certificate.facts
