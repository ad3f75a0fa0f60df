"""Which sources a page of questions and prose draws on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sourcebook.knowledge import Knowledge
from sourcebook.model.item import Choice, Cloze, Evidence, Item, Match, Order


def sources(knowledge: Knowledge, records: Iterable[str], items: Iterable[Item]) -> list[str]:
    """Return the ids of the sources that records and items quote, in the order of their dates."""
    quoted = {found.source for record in records for found in knowledge.evidence(record)}
    quoted |= {found.source for item in items for found in evidence(item)}
    dates = knowledge.course.sources
    return sorted(quoted, key=lambda id_: (str(dates[id_].date.earliest), dates[id_].work, id_))


def evidence(item: Item) -> Iterator[Evidence]:
    """Yield every quote that an item shows."""
    yield from item.evidence
    bodies = [gap.body for gap in item.body.gaps] if isinstance(item.body, Cloze) else [item.body]
    for body in bodies:
        if isinstance(body, Choice):
            yield from (found for option in body.options for found in option.evidence)
        elif isinstance(body, Match):
            yield from (found for pair in body.pairs for found in pair.evidence)
        elif isinstance(body, Order):
            yield from (found for step in body.steps for found in step.evidence)
