"""Questions to choose from."""

from __future__ import annotations

from collections.abc import Iterable

from sourcebook.model.item import Item
from sourcebook.notebook.table import Table


class Items(Table[Item]):
    """Questions, with a filter that gives fewer of them."""

    def __init__(self, items: Iterable[Item]) -> None:
        """Take the questions in their order."""
        columns = {
            "id": lambda item: item.id,
            "chapter": lambda item: item.chapter,
            "topics": lambda item: ", ".join(item.topics),
            "level": lambda item: item.level,
            "stem": lambda item: item.stem,
        }
        super().__init__("questions", columns, items)

    def filter(
        self, *, chapter: str | None = None, topic: str | None = None, kind: str | None = None, level: str | None = None
    ) -> Items:
        """Keep the questions that fit everything that is named."""
        wanted = {"chapter": chapter, "kind": kind, "level": level}
        return Items(
            item
            for item in self
            if all(value in {None, getattr(item, name)} for name, value in wanted.items())
            and (topic is None or topic in item.topics)
        )
