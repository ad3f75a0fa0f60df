"""The face of a kind: what every module that `table.KINDS` lists has (DESIGN.md 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from sourcebook.knowledge import Knowledge
from sourcebook.model.item import Item, Level, Option
from sourcebook.model.question import Question

Grades = Sequence[tuple[str, object, float]]
"""Responses to the example: what each is (right, wrong, partly right, blank, malformed), and the score it must get."""


class Kind(Protocol):
    """A question kind: a module with these names."""

    @property
    def DOC(self) -> str:  # noqa: N802  (a module's constant)
        """What it asks, and from which facts."""

    @property
    def LEVEL(self) -> Level:  # noqa: N802
        """The level of thinking that its items ask for."""

    @property
    def PHRASINGS(self) -> tuple[str, ...]:  # noqa: N802
        """At least three wordings of the stem, with the question's slots in braces; the last sentence asks."""

    @property
    def EXAMPLE(self) -> Item:  # noqa: N802
        """An item of an invented world, in the kind's own words."""

    @property
    def GRADES(self) -> Grades:  # noqa: N802
        """Responses to the example with their scores."""

    def questions(self, knowledge: Knowledge, only: frozenset[str] | None = None) -> Iterator[Question]:
        """Yield what can be asked, of the records named in `only` where it is given."""

    def write(self, question: Question, phrasing: int, options: Sequence[Option]) -> Item:
        """Give a question its words."""
