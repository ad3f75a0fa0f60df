"""Ids are unique across all record types; the first record of an id wins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from sourcebook.problems import Code, Place, Problem


class Named(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def place(self) -> Place:
        """Where it was written."""


N = TypeVar("N", bound=Named)


class Ids:
    """The ids taken so far."""

    def __init__(self, problems: list[Problem]) -> None:
        self._problems = problems
        self._taken: dict[str, Place] = {}

    def index(self, records: Iterable[N]) -> dict[str, N]:
        """Return records by id, without those whose id is taken; these are problems."""
        return {record.id: record for record in records if self.take(record.id, record.place)}

    def take(self, name: str, place: Place) -> bool:
        """Whether an id was free; it is taken now."""
        first = self._taken.setdefault(name, place)
        if first is not place:
            message = f"the id `{name}` is taken: it stands first at {first}"
            self._problems.append(Problem(place, Code.ID_DUPLICATE, message, "Give this record an id of its own."))
        return first is place
