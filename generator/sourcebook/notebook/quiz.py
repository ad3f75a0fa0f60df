"""Questions as a notebook shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sourcebook.markup import Html, element, join
from sourcebook.model.item import Choice, Item
from sourcebook.widget import block


class Quiz:
    """Some questions: blocks where HTML is shown, their wording where it isn't."""

    def __init__(self, items: Sequence[Item], sources: Mapping[str, str]) -> None:
        """Take the questions, and the citation of each source that they quote."""
        self._items = tuple(items)
        self._sources = sources

    def __iter__(self) -> Iterator[Item]:
        """Go through the questions."""
        return iter(self._items)

    def __len__(self) -> int:
        """Count the questions."""
        return len(self._items)

    def _repr_html_(self) -> str:
        blocks = join(block(item, self._sources) for item in self._items)
        return element("div", Html(f"\n{blocks}\n"), class_="sb-quiz")

    def __repr__(self) -> str:
        """Print the questions without their answers."""
        return (
            "\n\n".join(f"{number}. {_wording(item)}" for number, item in enumerate(self._items, 1)) or "No questions"
        )


def _wording(item: Item) -> str:
    options = item.body.options if isinstance(item.body, Choice) else ()
    return "\n".join([item.stem, *(f"   - {option.text}" for option in options)])
