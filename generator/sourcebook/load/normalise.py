"""A document as received to the text that quotes are sought in, as its `source.yml` declares."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from sourcebook.load.finder import Finder
from sourcebook.load.folding import Folded, fold
from sourcebook.load.marks import remove_marks
from sourcebook.load.zones import Stretch, find_zones
from sourcebook.model.base import Span
from sourcebook.model.source import Source, SourceText
from sourcebook.problems import Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """A source as read: its zones, and the whole document that they were cut from."""

    text: SourceText
    whole: Folded
    """The document without its line ends and marks, with all that stands outside the zones."""
    finder: Finder
    """Finds words in the zones."""
    complete: bool
    """Whether every zone and mark was found; if not, quotes may be missing for that reason alone."""


def normalise(source: Source, raw: str) -> tuple[Reading, list[Problem]]:
    """Fold, join at line ends, remove marks and cut the zones out; each stands on a line of its own, as declared."""
    problems: list[Problem] = []
    keep = source.line_end_hyphens == "keep"
    whole = remove_marks(fold(raw, keep_hyphens=keep, exceptions=source.hyphen_exceptions), source, problems)
    stretches = find_zones(whole.text, source, problems)
    text = _text(source, whole, stretches)
    return Reading(text, whole, Finder(text.text), complete=not problems), problems


def _text(source: Source, whole: Folded, stretches: list[Stretch]) -> SourceText:
    """Write the zones one after another."""
    pieces: list[str] = []
    lines = array("I")
    zones: list[Span] = []
    for stretch in stretches:
        if zones:
            pieces.append("\n")
            lines.append(lines[-1] if lines else 1)
        start = len(lines)
        for number, (first, end) in enumerate(stretch.parts):
            if number:
                pieces.append(" ")
                lines.append(lines[-1])
            pieces.append(whole.text[first:end])
            lines.extend(whole.lines[first:end])
        line = lines[start] if start < len(lines) else 1
        zones.append(Span(source=source.id, start=start, end=len(lines), zone=stretch.zone.id, line=line))
    return SourceText(source=source.id, text="".join(pieces), zones=tuple(zones), lines=tuple(lines))
