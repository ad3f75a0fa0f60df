"""Where words stand in a text, however long it is: by the rarest of them, never by reading it all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+")


class Finder:
    """A text whose words are indexed the first time that it is asked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._index: dict[str, list[int]] = {}

    def starts(self, words: str, after: int = 0) -> Iterator[int]:
        """Where some words stand at or after a character, cutting no word: `likely` doesn't stand in `unlikely`."""
        spots = [(match.start(), self._positions(match[0])) for match in _WORD.finditer(words)]
        if not spots or "\n" in words:
            return
        offset, positions = min(spots, key=lambda spot: len(spot[1]))
        for position in positions[bisect_left(positions, after + offset) :]:
            start = position - offset
            if self.text.startswith(words, start) and not (self._cuts(start) or self._cuts(start + len(words))):
                yield start

    def _positions(self, word: str) -> list[int]:
        if not self._index:
            for match in _WORD.finditer(self.text):
                self._index.setdefault(match[0], []).append(match.start())
        return self._index.get(word, [])

    def _cuts(self, at: int) -> bool:
        """Whether a word goes on from before a character to it."""
        return 0 < at < len(self.text) and self.text[at - 1].isalnum() and self.text[at].isalnum()
