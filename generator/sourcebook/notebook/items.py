"""Questions to choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sourcebook.model.item import Item
from sourcebook.notebook.table import Table


class Items(Table[Item]):
    """Practice questions, with a filter that gives fewer of them; `quiz(…)` shows them.

    Columns:

    - `id` (text): the question's permanent id
    - `chapter` (text): id of its chapter
    - `topics` (text): ids of its topics, with commas
    - `level` (text): `remember`, `understand`, `apply`, `analyse`, `evaluate` or `create`
    - `stem` (text): what is asked

    In the frame besides:

    - `kind` (text): what sort of question it is, such as `event-date`
    - `shape` (text): `choice`, `text`, `number`, `match`, `order`, `cloze` or `open`
    - `as_of` (text): the latest date of its sources, as EDTF
    """

    def __init__(self, items: Iterable[Item]) -> None:
        """Take the questions in their order."""
        columns: dict[str, Callable[[Item], str]] = {
            "id": lambda item: item.id,
            "chapter": lambda item: item.chapter,
            "topics": lambda item: ", ".join(item.topics),
            "level": lambda item: item.level,
            "stem": lambda item: item.stem,
        }
        more: dict[str, Callable[[Item], object]] = {
            "kind": lambda item: item.kind,
            "shape": lambda item: item.shape,
            "as_of": lambda item: item.as_of,
        }
        super().__init__("questions", columns, items, more)

    def filter(
        self, *, chapter: str | None = None, topic: str | None = None, kind: str | None = None, level: str | None = None
    ) -> Items:
        """Keep the questions that fit everything that is named; each value is text, as in the column of that name.

        `topic` is any one of a question's topics. A name that no question has gives none of them: `bank.frame()` shows
        which there are.
        """
        wanted = {"chapter": chapter, "kind": kind, "level": level}
        return Items(
            item
            for item in self
            if all(value in {None, getattr(item, name)} for name, value in wanted.items())
            and (topic is None or topic in item.topics)
        )
