"""How much of each work a page shows: the words that a text shares with the documents, in all and at a stretch.

Counted on words, not on quotes: a source's word counts as shown where a quote of the course that holds it stands on the
page, or where eight or more of its words do in a row, whoever wrote them there. Renditions of one work each count for
themselves, so that a quote counts in every rendition that has its words, and the work is as much shown as the rendition
that is shown most (SOURCES.md, 'Short quotes').
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sourcebook.model.course import Caps, Course
from sourcebook.model.source import SourceText

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ROW = 8
"""From how many words in a row a text is a document's, quoted or not."""

Positions = frozenset[tuple[str, int]]
"""Words of sources, each as source and index; zones are two apart, so that no run crosses from one to the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of a work is shown."""

    work: str
    words: int
    """Words of its rendition that is shown most."""
    of: int
    """All words of that rendition."""
    run: int
    """Words at the longest stretch of any rendition."""

    def over(self, caps: Caps) -> bool:
        """Whether it is more than a page may show."""
        return self.run > caps.run or self.words > caps.page * self.of


class Shown:
    """The words of a course's documents, and which of them a text shows."""

    def __init__(self, course: Course) -> None:
        """Index the documents and the quotes; a course without texts has nothing that could be shown too much."""
        self._work = {id_: source.work for id_, source in course.sources.items()}
        self._words: dict[str, list[int]] = {}
        self._rows: dict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
        self._quotes: dict[tuple[str, ...], set[tuple[str, int]]] = defaultdict(set)
        short = [(quote, span) for quote, span in course.spans.items() if len(words_of(quote.text)) < _ROW]
        for id_, source in course.texts.items():
            starts = self._index(id_, source)
            for quote, span in short:
                if span.source == id_:
                    within = self._words[id_][bisect_left(starts, span.start) : bisect_left(starts, span.end)]
                    self._quotes[words_of(quote.text)].update((id_, at) for at in within)
        self._lengths: dict[str, set[int]] = defaultdict(set)
        for words in self._quotes:
            self._lengths[words[0]].add(len(words))

    def of(self, text: str) -> Positions:
        """The source words that a text shows."""
        words = words_of(text)
        found: set[tuple[str, int]] = set()
        before: list[tuple[str, int]] = []
        for start, word in enumerate(words):
            rows = self._rows.get(words[start : start + _ROW], [])
            for source, at in rows:
                new = _ROW - 1 if (source, at - 1) in before else 0  # the row before has all but its last word
                found.update((source, at + offset) for offset in range(new, _ROW))
            before = rows
            for length in self._lengths.get(word, ()):
                found.update(self._quotes.get(words[start : start + length], ()))
        return frozenset(found)

    def shares(self, positions: Positions) -> Iterator[Share]:
        """How much that is of each work, by its rendition that is shown most."""
        by_source: dict[str, set[int]] = defaultdict(set)
        for source, at in positions:
            by_source[source].add(at)
        by_work: dict[str, list[str]] = defaultdict(list)
        for source in sorted(by_source):
            by_work[self._work[source]].append(source)
        for work, sources in by_work.items():
            most = max(sources, key=lambda source: len(by_source[source]) / self.size(source))
            run = max(_longest(by_source[source]) for source in sources)
            yield Share(work=work, words=len(by_source[most]), of=self.size(most), run=run)

    def size(self, source: str) -> int:
        """How many words a source has."""
        return len(self._words[source])

    def over(self, positions: Positions, caps: Caps) -> list[Share]:
        """Return the works of which that is too much for one page."""
        return [share for share in self.shares(positions) if share.over(caps)]

    def _index(self, id_: str, source: SourceText) -> list[int]:
        """Take in the words of a source's zones; where each begins in its text."""
        places = self._words[id_] = []
        starts = []
        for zone in source.zones:
            first = max(places, default=-2) + 2
            found = list(_WORD.finditer(source.text, zone.start, zone.end))
            words = tuple(_plain(each.group()) for each in found)
            for at in range(len(words) - _ROW + 1):
                self._rows[words[at : at + _ROW]].append((id_, first + at))
            places += range(first, first + len(words))
            starts += [each.start() for each in found]
        return starts


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, in one case and with one apostrophe: what is compared."""
    return tuple(_plain(found.group()) for found in _WORD.finditer(text))


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def _longest(shown: set[int]) -> int:
    """The length of the longest run of consecutive numbers."""
    starts = (at for at in shown if at - 1 not in shown)
    longest = 0
    for start in starts:
        end = start
        while end in shown:
            end += 1
        longest = max(longest, end - start)
    return longest
