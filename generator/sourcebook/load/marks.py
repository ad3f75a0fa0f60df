"""Footnote marks glued to words: removed where `source.yml` says that one stands."""

from __future__ import annotations

from sourcebook.load.folding import Folded
from sourcebook.model.source import Source
from sourcebook.problems import Code, Problem


def remove_marks(folded: Folded, source: Source, problems: list[Problem]) -> Folded:
    """Remove the declared marks; one that doesn't stand where it should is added to `problems`."""
    for mark in source.footnote_marks:
        words = " ".join(mark.in_.split())
        times = folded.text.count(words) if words else 0
        at = words.rfind(mark.mark)
        if at < 0:
            message = f"the mark `{mark.mark}` does not stand in the words `{mark.in_}`"
            problems.append(Problem(mark.place, Code.MARK_NOT_FOUND, message, "Give the words with the mark in them."))
        elif times != 1:
            message = f"the words `{mark.in_}` stand in the document {times} times"
            mend = "Copy them from the document." if not times else "Give more words."
            problems.append(Problem(mark.place, Code.MARK_NOT_FOUND, message, mend))
        else:
            start = folded.text.index(words) + at
            folded = folded.without(start, start + len(mark.mark))
    return folded
