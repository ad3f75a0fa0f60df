"""What items and texts show of the works, and how much of them a page may show."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.model.course import Course
from sourcebook.model.item import Item
from sourcebook.pages import visible
from sourcebook.pages.shown import Positions, Shown
from sourcebook.wire import item_to_json


class Gauge:
    """Measures against the documents and the caps of one course."""

    def __init__(self, course: Course) -> None:
        """Index the course's documents."""
        self._shown = Shown(course)
        self._caps = course.settings.caps
        self._measured: dict[str, Positions] = {}
        self._titles = {id_: source.title for id_, source in course.sources.items()}

    def of_item(self, item: Item) -> Positions:
        """The source words that an item holds, and that its block shows: the titles that it cites among them.

        An item is measured once, by its id: pages and answer keys ask for the same ones.
        """
        if item.id not in self._measured:
            texts = list(_texts(item_to_json(item)))
            titles = (self._titles[text] for text in set(texts) & set(self._titles))
            self._measured[item.id] = self._shown.of("\n".join([*texts, *titles]))
        return self._measured[item.id]

    def of_markdown(self, *texts: str) -> Positions:
        """The source words that Markdown shows."""
        return self._shown.of(visible.of_markdown("\n".join(texts)))

    def most(self, source: str) -> float:
        """How many words of a source a page may show."""
        return self._caps.page * self._shown.size(source)

    @property
    def run(self) -> int:
        """How many words at a stretch a page may show."""
        return self._caps.run


def _texts(value: object) -> Iterator[str]:
    """Every text in some JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)
