"""A name in a record, and among what it must be."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sourcebook.problems import Place


@dataclass(frozen=True, slots=True)
class Reference:
    """One field that names a record."""

    place: Place
    field: str
    """The field, as the author writes it."""
    what: str
    """What it names: `entity`, `fact` …"""
    to: str
    """The name."""
    among: Collection[str]
    """All such names, in the order of the files."""
