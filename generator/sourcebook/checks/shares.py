"""Quotes and passages together show no more of a work than `course.yml` allows (SOURCES.md, 'Short quotes').

What is counted are the words of a work's zones, once where two renditions have them: a run of words in one rendition
that begins with five words of the other, in a row, is the same as there for as long as both go on alike. Such a word is
shown if either rendition shows it. What only one of them has counts by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sourcebook.checks.words import is_word
from sourcebook.model.course import Course
from sourcebook.model.source import SourceText
from sourcebook.problems import Code, Problem

_ROW = 5
"""So many words in a row are the same words in another rendition."""
_PIECE = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a work is shown."""

    shown: int
    """Words in quotes and passages."""
    of: int
    """Words of the work."""


def check(course: Course) -> Iterator[Problem]:
    """Report works of which too much is shown."""
    cap = course.settings.caps.work
    for work, share in shares(course).items():
        if share.shown > cap * share.of:
            message = (
                f"quotes and passages show {share.shown} of the {share.of} words of the work `{work}` "
                f"({share.shown / share.of:.0%}); `caps.work` allows {cap:.0%}"
            )
            place = next(source.place for source in course.sources.values() if source.work == work)
            yield Problem(place, Code.SHARE_CAP, message, "Shorten quotes and passages, or leave some out.")


def shares(course: Course) -> Mapping[str, Share]:
    """How much of each work is shown, by the work's name."""
    spans: dict[str, list[tuple[int, int]]] = {id_: [] for id_ in course.texts}
    for span in (*course.spans.values(), *course.extents.values()):
        spans[span.source].append((span.start, span.end))
    works: dict[str, list[SourceText]] = {}
    for id_, text in course.texts.items():
        works.setdefault(course.sources[id_].work, []).append(text)
    return {work: _share(texts, spans) for work, texts in works.items()}


def _share(texts: Iterable[SourceText], spans: Mapping[str, list[tuple[int, int]]]) -> Share:
    """The share of one work: its renditions are laid one along the other, the longest first."""
    laid: list[str] = []
    shown: set[int] = set()
    for text in sorted(texts, key=lambda each: -len(each.text)):
        found = [piece for piece in _PIECE.finditer(text.text) if is_word(piece.group())]
        places = _along(laid, [_plain(piece.group()) for piece in found])
        inside = _inside([piece.span() for piece in found], spans[text.source])
        shown.update(place for place, is_shown in zip(places, inside, strict=True) if is_shown)
    return Share(len(shown), len(laid))


def _along(laid: list[str], own: Sequence[str]) -> list[int]:
    """Where each word of a rendition stands among those laid before; what isn't there is laid after them."""
    starts: dict[tuple[str, ...], int] = {}
    for at in range(len(laid) - _ROW + 1):
        starts.setdefault(tuple(laid[at : at + _ROW]), at)
    end = len(laid)
    places: list[int] = []
    for at, word in enumerate(own):
        following = places[-1] + 1 if places else end
        if following < end and laid[following] == word:
            places.append(following)
            continue
        start = starts.get(tuple(own[at : at + _ROW]))
        if start is None:
            start = len(laid)
            laid.append(word)
        places.append(start)
    return places


def _inside(words: Iterable[tuple[int, int]], spans: Iterable[tuple[int, int]]) -> Iterator[bool]:
    """Whether each word, from left to right, touches any of some spans."""
    waiting = sorted(spans, reverse=True)
    reach = 0
    for start, end in words:
        while waiting and waiting[-1][0] < end:
            reach = max(reach, waiting.pop()[1])
        yield start < reach


def _plain(word: str) -> str:
    """A word without its marks, in one case."""
    return "".join(letter for letter in word.casefold() if letter.isalnum())
