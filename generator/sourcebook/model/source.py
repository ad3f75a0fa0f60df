"""Sources: documents as received, the zones that are the author's own text, and the text that quotes are sought in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sourcebook.model.base import Record, Span
from sourcebook.model.dates import When

SkipReason = Literal["heading", "transition", "repeats", "rhetorical-question", "about-the-text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark(Record):
    """A footnote mark glued to a word, which normalisation removes."""

    in_: str
    """Words that hold the mark, as they stand in the document; they occur once."""
    mark: str
    """The mark itself; its last occurrence in those words is removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone(Record):
    """A stretch of the author's own text, named by its first and last words; each occurs once."""

    id: str
    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip(Record):
    """A sentence that needs no fact, and why."""

    first: str
    """The first words of the sentence, as many as are needed to find it."""
    reason: SkipReason
    fact: str | None = None
    """For `repeats`: the fact that the sentence says again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """One file: `seeds/sources/<id>/source.yml`. Several sources may be renditions of one work."""

    id: str
    work: str
    title: str
    publisher: str
    date: When
    genre: str
    access: str
    """What the author could draw on: analysis, press, press-and-interviews …"""
    sha256: str
    zones: tuple[Zone, ...]
    author: str | None = None
    """Entity id; None where the document names nobody."""
    series: str | None = None
    address: str | None = None
    line_end_hyphens: Literal["keep", "drop"] = "keep"
    """What becomes of a hyphen at a line's end when the break goes."""
    hyphen_exceptions: tuple[str, ...] = ()
    """Words, written with their hyphen, that do the opposite."""
    footnote_marks: tuple[Mark, ...] = ()
    skipped: tuple[Skip, ...] = ()
    note: str | None = None

    @property
    def voice(self) -> str | None:
        """Entity id of the named author, if any."""
        return self.author


@dataclass(frozen=True, slots=True)
class SourceText:
    """The normalised text of a source: its zones one after another, each on a line of its own."""

    source: str
    text: str
    zones: tuple[Span, ...]
    """One span a zone, in the order of the text."""
    lines: tuple[int, ...]
    """For each character of `text`, its line in the document as received, from 1."""

    def zone_at(self, start: int, end: int) -> str | None:
        """The zone that holds the whole span, or None."""
        return next((zone.zone for zone in self.zones if zone.start <= start and end <= zone.end), None)
