"""Passages: from their first words to their last, inside one zone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sourcebook.load.nearest import nearest
from sourcebook.load.normalise import Reading
from sourcebook.load.quotes import span_of
from sourcebook.model.base import Span
from sourcebook.model.people import Passage
from sourcebook.problems import Code, Problem


def locate_passages(
    passages: Iterable[Passage], readings: Mapping[str, Reading], problems: list[Problem]
) -> dict[str, Span]:
    """Return where each passage stands, by its id; what doesn't is added to `problems`, as with quotes."""
    extents: dict[str, Span] = {}
    for passage in passages:
        reading = readings.get(passage.source)
        if reading is None:
            continue
        outcome = _extent(passage, reading)
        if isinstance(outcome, Span):
            extents[passage.id] = outcome
        elif reading.complete:
            problems.append(outcome)
    return extents


def _extent(passage: Passage, reading: Reading) -> Span | Problem:
    """The first words must stand once; the last are those that come next after them."""
    starts = list(reading.finder.starts(passage.first))
    if len(starts) != 1:
        return _missed(passage, "first", passage.first, reading, more=len(starts) > 1)
    after = starts[0] + len(passage.first)
    last = next(reading.finder.starts(passage.last, after), None)
    end = None if last is None else last + len(passage.last)
    if end is None or reading.text.zone_at(starts[0], end) is None:
        return _missed(passage, "last", passage.last, reading, more=False)
    return span_of(reading.text, starts[0], end)


def _missed(passage: Passage, side: str, words: str, reading: Reading, *, more: bool) -> Problem:
    if more:
        message = f"the {side} words of the passage `{passage.id}` stand in its source more than once: `{words}`"
        return Problem(passage.place, Code.PASSAGE_NOT_FOUND, message, "Give more words.")
    after = " after its first, in the same zone" if side == "last" else ""
    message = f"the {side} words of the passage `{passage.id}` do not stand in its source{after}: `{words}`"
    near = nearest(words, reading.text.text)
    mend = f"Nearest text: {near}" if near else "Copy them from the document."
    return Problem(passage.place, Code.PASSAGE_NOT_FOUND, message, mend)
