"""Entities and the relations that join them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sourcebook.model.base import Record

EntityClass = Literal[
    "organisation", "organ", "state", "force", "person", "document", "place", "exercise", "area", "publication"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Record):
    """A thing that facts speak of, with all its names."""

    id: str
    class_: EntityClass
    name: str
    short: str | None = None
    """Short name or abbreviation, as the course writes it after the first use."""
    article: Literal["the"] | None = None
    aliases: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    """Places that stand for it: a capital for its state."""
    part_of: str | None = None
    bloc: str | None = None
    note: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that means it, the full one first; metonyms are not names."""
        return tuple(dict.fromkeys(filter(None, (self.name, self.short, *self.aliases))))

    @property
    def definite(self) -> str:
        """The name with its article, for running text."""
        return f"{self.article} {self.name}" if self.article else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Record):
    """What joins what, and whether a subject has one object at a time (ITEMS.md 5.2)."""

    id: str
    type: str
    """The type of fact that uses it."""
    subject: str
    object: str
    """A class of entity, or number, phrase, date."""
    functional: Literal["no", "at_time", "always"]
    why: str
    """Why it is or isn't functional, in a sentence."""
    unit: str | None = None
    noun: str | None = None
    """What an object of it is called in a question: 'Secretary General', 'purpose'."""
