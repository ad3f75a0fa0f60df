"""The face of a target: what every module in this folder has (DESIGN.md 3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO, Protocol

from sourcebook.model.item import Bank, Body, Item

Reader = Callable[[bytes], Iterator[tuple[str, Body]]]
"""Yields the id and the body of each item of a file; `ValueError` for a file that is not of the format.

Options, steps, gaps and rubric points have ids of the reader's own where the format has no place for ours.
"""


class Target(Protocol):
    """An export format: a module with these names."""

    @property
    def SUFFIX(self) -> str:  # noqa: N802  (constants of a module)
        """How its files' names end."""

    @property
    def CARRIES(self) -> frozenset[str]:  # noqa: N802
        """The shapes that it can express."""

    @property
    def PROFILES(self) -> tuple[str, ...]:  # noqa: N802
        """Variants of the format, the usual one first."""

    @property
    def SCORING(self) -> Mapping[str, str]:  # noqa: N802
        """Shape -> name of the rule in `grading.RULES` by which the format scores it, where that isn't ours."""

    @property
    def LOSES(self) -> str:  # noqa: N802
        """What of a carried item doesn't arrive, in a phrase; empty if all does."""

    @property
    def read(self) -> Reader | None:
        """The format's own reader, which shares no code with the writer; None for a format that only people read."""

    def refuses(self, item: Item) -> str | None:
        """Say why the format can't express an item of a shape that it carries; None if it can."""

    def export(self, bank: Bank, profile: str, stream: BinaryIO) -> None:
        """Write a bank of items that the format can express."""
