"""What items and texts show of the works, measured once; and whether a page may show it."""

from __future__ import annotations

from collections.abc import Mapping

from sourcebook.model.course import Course
from sourcebook.model.item import Item
from sourcebook.pages import visible
from sourcebook.pages.shown import Positions, Shown
from sourcebook.widget import block


class Gauge:
    """Measures against the documents and the caps of one course."""

    def __init__(self, course: Course, sources: Mapping[str, str]) -> None:
        """Take the course, and the citation of each source as blocks show it."""
        self._shown = Shown(course)
        self._caps = course.settings.caps
        self._sources = sources

    def of_item(self, item: Item) -> Positions:
        """The source words that an item's block shows."""
        return self._shown.of(visible.of_html(block(item, self._sources)))

    def of_markdown(self, text: str) -> Positions:
        """The source words that Markdown shows."""
        return self._shown.of(visible.of_markdown(text))

    def allows(self, positions: Positions) -> bool:
        """Whether one page may show all that."""
        return not self._shown.over(positions, self._caps)
