"""A document's text with its white space folded and its line ends undone; each character knows its line."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

_BREAK = re.compile(r"\r\n|\r|\n")
_EDGES = re.compile(r"^\W+|\W+$")
_HYPHENS = ("-", "\u2010")


@dataclass(frozen=True, slots=True)
class Folded:
    """Text without line breaks, and for each character its line in the document, from 1."""

    text: str
    lines: array[int]

    def without(self, start: int, end: int) -> Folded:
        """The same with a stretch removed, and with it the space that would then stand beside another, or at an end."""
        before, after = self.text[start - 1 : start] if start else " ", self.text[end : end + 1] or " "
        if before == after == " ":
            start, end = (start, end + 1) if end < len(self.text) else (max(start - 1, 0), end)
        return Folded(self.text[:start] + self.text[end:], self.lines[:start] + self.lines[end:])


def fold(raw: str, *, keep_hyphens: bool = True, exceptions: Sequence[str] = ()) -> Folded:
    """Fold white space (no-break spaces too) to single spaces, and join words that a hyphen breaks at a line's end.

    The hyphen stays, or goes, as `keep_hyphens` says, but for the words in `exceptions`, which are written with it.
    """
    lines = [line.split() for line in _BREAK.split(raw)]
    pieces: list[str] = []
    numbers = array("I")
    glued = False
    for number, words in enumerate(lines, start=1):
        following = lines[number] if number < len(lines) else []
        for at, word in enumerate(words):
            piece = word if glued or not pieces else " " + word
            glued = at == len(words) - 1 and bool(following) and _is_broken(word)
            if glued and _drops(word + following[0], keep_hyphens=keep_hyphens, exceptions=exceptions):
                piece = piece[:-1]
            pieces.append(piece)
            numbers.extend([number] * len(piece))
    return Folded("".join(pieces), numbers)


def _is_broken(word: str) -> bool:
    """Whether a hyphen breaks the word, rather than being a dash."""
    return word.endswith(_HYPHENS) and word[-2:-1].isalnum()


def _drops(joined: str, *, keep_hyphens: bool, exceptions: Sequence[str]) -> bool:
    return keep_hyphens == (_EDGES.sub("", joined) in exceptions)
