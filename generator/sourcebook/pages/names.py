"""What things without a name of their own are called on a page."""

from __future__ import annotations

from collections.abc import Iterable

from sourcebook.knowledge import Knowledge


def words_for(knowledge: Knowledge, id_: str) -> str:
    """An id's words, names and abbreviations as the course writes them: `lake-law` is `Lake law`."""
    words = id_.split("-")
    whole = knowledge.spelling.get(" ".join(words))
    return whole or " ".join(knowledge.spelling.get(word, word) for word in words)


def heading_for(knowledge: Knowledge, id_: str) -> str:
    """An id's words with a capital at their head."""
    words = words_for(knowledge, id_)
    return words[:1].upper() + words[1:]


def year_of(knowledge: Knowledge, work: str) -> str:
    """The year of a work; nothing for a work that no source renders."""
    return min(
        (source.date.text[:4] for source in knowledge.course.sources.values() if source.work == work), default=""
    )


def dated(knowledge: Knowledge, source: str) -> str:
    """A source by its author, or its publisher where it names none, and its date: `Orm (4 May 1999)`."""
    found = knowledge.course.sources[source]
    return f"{knowledge.short(found.author) if found.author else found.publisher} ({found.date.human()})"


def listed(words: Iterable[str]) -> str:
    """Words as a sentence lists them: `a, b and c`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
